export const id = 4092;
export const ids = [4092];
export const modules = {

/***/ 22484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FF: () => (/* binding */ without),
/* harmony export */   IP: () => (/* binding */ sorted),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   Mz: () => (/* binding */ mapMembers),
/* harmony export */   OA: () => (/* binding */ fields),
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   Yj: () => (/* binding */ string),
/* harmony export */   ZH: () => (/* binding */ withField),
/* harmony export */   j6: () => (/* binding */ only),
/* harmony export */   lS: () => (/* binding */ membersOf),
/* harmony export */   oJ: () => (/* binding */ asString),
/* harmony export */   ou: () => (/* binding */ firstText),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   r4: () => (/* binding */ parseText),
/* harmony export */   yy: () => (/* binding */ print),
/* harmony export */   z_: () => (/* binding */ parseBytes)
/* harmony export */ });
/* harmony import */ var jsonc_parser__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99547);

/** Maximum depth: definitions have a dozen levels, and deeper ones could overflow the stack. */
const MAX_DEPTH = 500;
/** Reads JSON in UTF-8, with or without a byte order mark. @returns `undefined` as {@link parseText} does */
function parseBytes(bytes) {
    try {
        return parseText(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch {
        return undefined;
    }
}
/** @returns `undefined` for text that is not JSON, or is nested deeper than {@link MAX_DEPTH} */
function parseText(text) {
    let isValid = true;
    let name = '';
    const root = [];
    const open = [(value) => root.push(value)];
    const add = (value) => open.at(-1)?.(value);
    const begin = (value, put) => {
        add(value);
        open.push(put);
        if (open.length > MAX_DEPTH + 1)
            isValid = false;
    };
    const end = () => {
        open.pop();
    };
    (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.visit)(text, {
        onObjectBegin: () => {
            const entries = [];
            begin(fields(entries), (value) => entries.push({ name, value }));
            return isValid;
        },
        onObjectProperty: (own) => {
            name = own;
        },
        onObjectEnd: end,
        onArrayBegin: () => {
            const items = [];
            begin(list(items), (value) => items.push(value));
            return isValid;
        },
        onArrayEnd: end,
        onLiteralValue: (_value, offset, length) => add({ kind: 'scalar', text: text.slice(offset, offset + length) }),
        onError: () => {
            isValid = false;
        },
    }, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
    return isValid ? root[0] : undefined;
}
function string(value) {
    return { kind: 'scalar', text: JSON.stringify(value) };
}
function list(items) {
    return { kind: 'list', items };
}
function fields(entries) {
    return { kind: 'fields', entries };
}
/** The value of a string; `undefined` for everything else. */
function asString(json) {
    return json?.kind === 'scalar' && json.text.startsWith('"') ? JSON.parse(json.text) : undefined;
}
/** The value of the field with this name, if there is exactly one. */
function only(json, name) {
    const found = entriesOf(json).filter((one) => one.name === name);
    return found.length === 1 ? found[0]?.value : undefined;
}
/** The first of these fields that is a string and not blank. */
function firstText(json, ...names) {
    for (const name of names) {
        const text = asString(only(json, name));
        if (text !== undefined && text.trim() !== '')
            return text;
    }
    return undefined;
}
/** The items of a list, and nothing for everything else. */
function itemsOf(json) {
    return json?.kind === 'list' ? json.items : [];
}
/** The fields of an object, and nothing for everything else. */
function entriesOf(json) {
    return json?.kind === 'fields' ? json.entries : [];
}
/** The items of a list or the values of fields. The name of an item is empty. */
function membersOf(json) {
    return json.kind === 'list' ? json.items.map((value) => ({ name: '', value })) : entriesOf(json);
}
/**
 * Replaces each item of a list or each value of fields, or leaves it out for `undefined`. If nothing changes, the same
 * JSON is returned, so that copies of a large definition share what is the same.
 *
 * @param change - the name of an item is empty, the index of a value 0
 */
function mapMembers(json, change) {
    if (json.kind === 'scalar')
        return json;
    if (json.kind === 'list') {
        const items = json.items.flatMap((item, index) => change(item, '', index) ?? []);
        return isSameList(items, json.items) ? json : list(items);
    }
    const entries = json.entries.flatMap((entry) => {
        const value = change(entry.value, entry.name, 0);
        if (value === entry.value)
            return entry;
        return value ? { ...entry, value } : [];
    });
    return isSameList(entries, json.entries) ? json : fields(entries);
}
function isSameList(some, others) {
    return some.length === others.length && some.every((one, index) => one === others[index]);
}
/** The same fields with one value replaced. */
function withField(json, name, value) {
    return fields(json.entries.map((one) => (one.name === name ? { ...one, value } : one)));
}
/** The same object without some of its fields. */
function without(json, ...names) {
    return fields(entriesOf(json).filter(({ name }) => !names.includes(name)));
}
/** Sorts fields by name at every depth. Lists, and fields of the same name, keep their order. */
function sorted(json) {
    if (json.kind === 'list')
        return list(json.items.map(sorted));
    if (json.kind === 'scalar')
        return json;
    const entries = json.entries.map((one) => ({ ...one, value: sorted(one.value) }));
    return fields(entries.sort((one, other) => (one.name < other.name ? -1 : Number(one.name > other.name))));
}
/** JSON text with a field or an item a line, and a line break at its end. */
function print(json, indent) {
    return `${textOf(json, '\n', ' '.repeat(indent))}\n`;
}
function textOf(json, line, indent) {
    if (json.kind === 'scalar')
        return json.text;
    const [open, close] = json.kind === 'list' ? '[]' : '{}';
    const deeper = line + indent;
    const members = json.kind === 'list'
        ? json.items.map((item) => textOf(item, deeper, indent))
        : json.entries.map(({ name, value }) => `${JSON.stringify(name)}: ${textOf(value, deeper, indent)}`);
    return members.length === 0 ? `${open}${close}` : open + deeper + members.join(`,${deeper}`) + line + close;
}


/***/ }),

/***/ 34617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ filled),
/* harmony export */   fr: () => (/* binding */ placeholderFor),
/* harmony export */   tz: () => (/* binding */ PLACEHOLDERS_IN_TEXT),
/* harmony export */   wK: () => (/* binding */ isPlaceholder),
/* harmony export */   zo: () => (/* binding */ variableNames)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40095);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22484);



const PREFIX = 'KOREAI_VAR_';
const PLACEHOLDER = /^\$\{(KOREAI_VAR_[A-Z0-9_]*)(:json)?\}$/;
/** Placeholders that are JSON strings in text, percent-encoded or not. */
const PLACEHOLDERS_IN_TEXT = /"\$\{KOREAI_VAR_[A-Z0-9_]*(?::json)?\}"|%22%24%7BKOREAI_VAR_[A-Z0-9_]*(?:%3Ajson)?%7D%22/gi;
/** Whether text begins like a placeholder, and so is no secret in clear. */
function isPlaceholder(text) {
    return text.startsWith(`\${${PREFIX}`);
}
/** Maximum length of an environment variable's name, without the hash that a longer one ends in. */
const MAX_NAME = 120;
/** The names of the environment variables for replaced values: a hash keeps those with the same words apart. */
function variableNames(all) {
    const sharers = new Map();
    for (const { words, identity } of all) {
        const name = derivedName(words);
        sharers.set(name, (sharers.get(name) ?? new Set()).add(identity));
    }
    return ({ words, identity }) => {
        const name = derivedName(words);
        const isShared = (sharers.get(name)?.size ?? 0) > 1;
        if (!isShared && name.length <= MAX_NAME)
            return name;
        const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(identity).digest('hex').slice(0, 8).toUpperCase();
        return `${name.slice(0, MAX_NAME)}_${hash}`;
    };
}
function derivedName(words) {
    return PREFIX + words.toUpperCase().replace(/[^A-Z0-9]/g, '_');
}
/** @param name - `undefined` for a value that no environment variable can fill */
function placeholderFor(value, name) {
    // A variable that had no value gets a text, as one with an empty value does.
    const isText = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)(value) !== undefined || (value.kind === 'scalar' && value.text === 'null');
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)(`\${${name ?? PREFIX}${isText ? '' : ':json'}}`);
}
/**
 * The value for a placeholder.
 *
 * @returns the same value if it is not a placeholder; `missing` is the name of a variable that is not set or empty
 * @throws KoreaiError `input-invalid` if the value must be JSON and is not
 */
function filled(value, environment) {
    const [, name = '', asJson] = PLACEHOLDER.exec((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)(value) ?? '') ?? [];
    if (name === '')
        return { value };
    const given = name === PREFIX ? '' : (environment(name) ?? '');
    if (given === '')
        return { value: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)(''), missing: name };
    return { value: asJson === undefined ? (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)(given) : readGiven(name, given) };
}
function readGiven(name, given) {
    const json = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseText */ .r4)(given);
    if (json)
        return json;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"]('input-invalid', `The environment variable ${name} is not JSON`, {
        hint: 'The original value was not a string, so it must be given as JSON, such as 5 or {"a": 1}.',
    });
}


/***/ }),

/***/ 7071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ct: () => (/* binding */ fillPlaceholders),
/* harmony export */   Ok: () => (/* binding */ securedInClear),
/* harmony export */   TV: () => (/* binding */ asReplaced),
/* harmony export */   TY: () => (/* binding */ securedIn),
/* harmony export */   ZC: () => (/* binding */ nameIn),
/* harmony export */   cO: () => (/* binding */ withValue),
/* harmony export */   nS: () => (/* binding */ fillerOfEmpty),
/* harmony export */   qk: () => (/* binding */ replaceVariables),
/* harmony export */   sm: () => (/* binding */ valuesOf),
/* harmony export */   tp: () => (/* binding */ refuseStrayValue),
/* harmony export */   z3: () => (/* binding */ isBlank)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40095);
/* harmony import */ var _core_status_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18034);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22484);
/* harmony import */ var _placeholder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34617);




/** Any other value of `isSecured` means yes. */
const NOT_SECURED = ['false', 'null', '0', '"false"', '"no"', '"0"', '""'];
function isSecured(json) {
    return json.entries.some(({ name, value }) => (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeWord */ ._m)(name) === 'issecured' &&
        !(value.kind === 'scalar' && NOT_SECURED.includes(value.text.toLowerCase())));
}
/** A secured variable: below `envVariables`, or with its fields (kore-api.md, section 7). */
function isSecuredVariable(json, isListed) {
    if (json.kind !== 'fields' || !isSecured(json))
        return false;
    if (isListed)
        return nameIn(json) !== undefined || holdsValue(json);
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .firstText */ .ou)(json, 'key') !== undefined && (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .only */ .j6)(json, 'variableType')) !== undefined;
}
/**
 * Replaces each secured variable, or removes it if `replace` gives `undefined`.
 *
 * @param isListed - whether `json` is the value of `envVariables`
 */
function replaceVariables(json, replace, isListed = false) {
    if (isSecuredVariable(json, isListed))
        return replace(json);
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .mapMembers */ .Mz)(json, (member, name) => replaceVariables(member, replace, isListed || (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeWord */ ._m)(name) === 'envvariables'));
}
/** All secured variables. */
function securedIn(json, isListed = false) {
    const found = [];
    const keep = (variable) => {
        found.push(variable);
        return variable;
    };
    replaceVariables(json, keep, isListed);
    return found;
}
/** Fills the placeholders of secured variables. One without a value becomes empty, as Kore.ai exports it. */
function fillPlaceholders(json, environment) {
    const fill = (variable) => withValue(variable, (value) => (0,_placeholder_js__WEBPACK_IMPORTED_MODULE_2__/* .filled */ .Bq)(value, environment).value);
    return replaceVariables(json, fill) ?? json;
}
/**
 * Fills secured variables without a value from the environment variables that their placeholders would name.
 *
 * @param files - all of them, because the names depend on all variables
 * @returns a function that fills one of them, and gives the keys of the variables that got a value, or stay empty
 */
function fillerOfEmpty(files, environment, isListed = false) {
    const named = (variable) => nameIn(variable) !== undefined;
    const nameOf = (0,_placeholder_js__WEBPACK_IMPORTED_MODULE_2__/* .variableNames */ .zo)(files.flatMap((json) => securedIn(json, isListed).filter(named).map(asReplaced)));
    return (json) => {
        const given = [];
        const empty = [];
        const fill = (variable) => {
            if (!named(variable) || !isEmpty(variable))
                return variable;
            const value = environment(nameOf(asReplaced(variable))) ?? '';
            (value === '' ? empty : given).push(keyOf(variable));
            return value === '' ? variable : givenTo(variable, (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)(value));
        };
        return { json: replaceVariables(json, fill, isListed) ?? json, given, empty };
    };
}
/** Without a value, or with one that is blank or masked. */
function isEmpty(variable) {
    return valuesOf(variable).every((value) => isBlank((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)(value) ?? 'x') || (value.kind === 'scalar' && value.text === 'null'));
}
/** Whether text is no value: nothing, or a mask. */
function isBlank(text) {
    return /^[*•●\s]*$/.test(text);
}
/** Secured variables that have a value. */
function securedInClear(json, isListed = false) {
    return securedIn(json, isListed).filter((variable) => !isEmpty(variable));
}
function givenTo(variable, value) {
    if (valuesOf(variable).length > 0)
        return withValue(variable, () => value);
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fields */ .OA)([...variable.entries, { name: 'value', value }]);
}
function withValue(variable, change) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .mapMembers */ .Mz)(variable, (value, name) => (name === 'value' ? change(value) : value));
}
function valuesOf(variable) {
    return variable.entries.flatMap(({ name, value }) => (name === 'value' ? [(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .sorted */ .IP)(value)] : []));
}
/**
 * Only `value` gets a placeholder, so a secret in another field (`defaultValue`, the value of a locale) would stay.
 *
 * @throws KoreaiError `archive-invalid` if there is one
 */
function refuseStrayValue(variable) {
    if (!holdsValue((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .without */ .FF)(variable, 'value')))
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KoreaiError */ ["if"]('archive-invalid', `The secured variable ${keyOf(variable)} has a value in a field other than value, from which it cannot be removed`, { hint: 'Nothing was written. Export without {normalize}, or remove that value from the bot.' });
}
/** Whether a string or number is anywhere below a field whose name ends in `value`. */
function holdsValue(json, isValue = false) {
    if (json.kind === 'scalar')
        return isValue && json.text !== '""' && /^["\d-]/.test(json.text);
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .membersOf */ .lS)(json).some(({ name, value }) => holdsValue(value, isValue || (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeWord */ ._m)(name).endsWith('value')));
}
/** The key of a variable, or its name. */
function nameIn(variable) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .firstText */ .ou)(variable, 'key', 'name');
}
/** @throws KoreaiError `archive-invalid` without one: the variable could neither be filled nor be ignored */
function keyOf(variable) {
    const key = nameIn(variable);
    if (key !== undefined)
        return key;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KoreaiError */ ["if"]('archive-invalid', 'A secured variable of the export has no key', {
        hint: 'Nothing was written, because the variable could neither be filled nor be ignored on import. Give it a key in the bot.',
    });
}
/** A key can be in several namespaces, with a value in each. */
function asReplaced(variable) {
    const key = keyOf(variable);
    const namespace = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .only */ .j6)(variable, 'vNameSpace');
    return { words: key, identity: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .print */ .yy)((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)([(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)(key), ...(namespace ? [(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .sorted */ .IP)(namespace)] : [])]), 0) };
}


/***/ }),

/***/ 94092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   exportedVariables: () => (/* binding */ exportedVariables),
/* harmony export */   variablesToSend: () => (/* binding */ variablesToSend)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40095);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22484);
/* harmony import */ var _placeholder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34617);
/* harmony import */ var _secured_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7071);




/**
 * Prepares the variables of a file: a list as the export gives it, or an object with `botVariables` for bots with
 * collections (xo-additions.md, section 5). Kore.ai exports secured variables without a value, and an import of such a
 * value may blank the one of the bot, so they are filled from the environment or left out.
 *
 * @param environment - the value of an environment variable
 * @throws KoreaiError `input-invalid`
 */
function variablesToSend(file, name, environment) {
    const listed = variablesIn(file);
    if (!listed)
        throw unusable(`${name} contains no list of variables, each with a key`);
    const fillEmpty = (0,_secured_js__WEBPACK_IMPORTED_MODULE_0__/* .fillerOfEmpty */ .nS)([listed], environment, true);
    const given = new Set();
    const inClear = new Set();
    const leftOut = [];
    const secrets = [];
    const body = mapVariables(file, (variable, kind) => {
        if (kind === 'plain')
            return filledPlain(variable, environment);
        const key = keyOf(variable);
        const { json } = fillEmpty((0,_secured_js__WEBPACK_IMPORTED_MODULE_0__/* .withValue */ .cO)(variable, (value) => (0,_placeholder_js__WEBPACK_IMPORTED_MODULE_1__/* .filled */ .Bq)(value, environment).value));
        const own = textsOf(variable).filter((text) => !(0,_placeholder_js__WEBPACK_IMPORTED_MODULE_1__/* .isPlaceholder */ .wK)(text));
        const texts = textsOf(json);
        secrets.push(...own, ...texts);
        if (own.length > 0)
            inClear.add(key);
        else if (texts.length > 0)
            given.add(key);
        else if (kind === 'secured')
            leftOut.push(key);
        return texts.length > 0 ? json : undefined;
    });
    const count = listed.items.length - leftOut.length;
    if (count === 0) {
        const why = leftOut.length === 0 ? 'no variable' : `only secured variables without a value: ${leftOut.join(', ')}`;
        throw unusable(`${name} contains ${why}`);
    }
    return {
        body: JSON.parse((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .print */ .yy)(body, 0)),
        /** How many variables are in it. */
        count,
        /** Keys of secured variables without a value, which are not sent: the bot keeps its own. */
        leftOut,
        /** Keys of secured variables that got their value from the environment. */
        given: [...given],
        /** Keys of secured variables whose value is in the file itself. */
        inClear: [...inClear],
        /** All values of secured variables. */
        secrets,
    };
}
/** Fills a placeholder that stands for the value of a variable that is not secured. Without a value it must not be sent. */
function filledPlain(variable, environment) {
    const value = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .only */ .j6)(variable, 'value');
    if (!value)
        return variable;
    const found = (0,_placeholder_js__WEBPACK_IMPORTED_MODULE_1__/* .filled */ .Bq)(value, environment);
    if (found.missing === undefined)
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .withField */ .ZH)(variable, 'value', found.value);
    throw unusable(`The variable ${keyOf(variable)} has the placeholder of ${found.missing}, which is not set`);
}
/** The text of a file with exported variables, without secured values. @returns `undefined` if they are none */
function exportedVariables(exported) {
    const file = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseText */ .r4)(JSON.stringify(exported) ?? '');
    const listed = file && variablesIn(file);
    if (!file || !listed)
        return undefined;
    const emptied = new Set();
    const secrets = [];
    const body = mapVariables(file, (variable, kind) => {
        if (kind === 'plain')
            return variable;
        return mapTexts(variable, (text) => {
            emptied.add(keyOf(variable));
            secrets.push(text);
            return '';
        });
    });
    return {
        text: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .print */ .yy)(body, 2),
        count: listed.items.length,
        /** Keys of secured variables that were exported with a value. */
        emptied: [...emptied],
        /** These values. */
        secrets,
    };
}
/** The fields of a file of a bot with collections. */
const VARIABLES = 'botVariables';
const COLLECTED = 'botCollectionVariables';
/** The fields of a variable that hold its values. */
const VALUES = ['value', 'localeData'];
function variablesIn(file) {
    const found = file.kind === 'list' ? file : (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .only */ .j6)(file, VARIABLES);
    const isList = found?.kind === 'list' && found.items.every((item) => (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .firstText */ .ou)(item, 'key') !== undefined);
    return isList ? found : undefined;
}
/** Replaces each variable of a file, and each value that a collection has for a secured variable, or leaves it out. */
function mapVariables(file, change) {
    const secured = (0,_secured_js__WEBPACK_IMPORTED_MODULE_0__/* .securedIn */ .TY)(variablesIn(file) ?? file, true);
    const keys = secured.map(keyOf);
    const own = (item) => item.kind === 'fields' ? change(item, secured.includes(item) ? 'secured' : 'plain') : item;
    const collected = (item) => item.kind === 'fields' && keys.includes(keyOf(item)) ? change(item, 'collected') : item;
    if (file.kind === 'list')
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .mapMembers */ .Mz)(file, own);
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .mapMembers */ .Mz)(file, (value, name) => {
        if (name === VARIABLES)
            return (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .mapMembers */ .Mz)(value, own);
        return name === COLLECTED && value.kind === 'list' ? (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .mapMembers */ .Mz)(value, collected) : value;
    });
}
function keyOf(variable) {
    return (0,_secured_js__WEBPACK_IMPORTED_MODULE_0__/* .nameIn */ .ZC)(variable) ?? '';
}
/** The texts of a variable's values that are neither blank nor masked, and numbers as text. */
function textsOf(variable) {
    const texts = [];
    mapTexts(variable, (text) => {
        texts.push(text);
        return text;
    });
    return texts;
}
function mapTexts(variable, change) {
    const inside = (json) => {
        if (json.kind !== 'scalar')
            return (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .mapMembers */ .Mz)(json, (member, name) => (name === 'hint' ? member : inside(member)));
        const text = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .asString */ .oJ)(json) ?? (/^[\d-]/.test(json.text) ? json.text : '');
        if ((0,_secured_js__WEBPACK_IMPORTED_MODULE_0__/* .isBlank */ .z3)(text))
            return json;
        const changed = change(text);
        return changed === text ? json : (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj)(changed);
    };
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .mapMembers */ .Mz)(variable, (value, name) => (VALUES.includes(name) ? inside(value) : value));
}
function unusable(message) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KoreaiError */ ["if"]('input-invalid', message, {
        hint: 'Nothing was sent. {archive} must be a list of variables as export-variables writes it, or an object with botVariables.',
    });
}


/***/ })

};
