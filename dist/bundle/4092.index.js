export const id = 4092;
export const ids = [4092];
export const modules = {

/***/ 22484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IP: () => (/* binding */ sorted),
/* harmony export */   Nn: () => (/* binding */ mapEntries),
/* harmony export */   OA: () => (/* binding */ fields),
/* harmony export */   Yj: () => (/* binding */ string),
/* harmony export */   Z9: () => (/* binding */ mapItems),
/* harmony export */   ZH: () => (/* binding */ withField),
/* harmony export */   j6: () => (/* binding */ only),
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
    let key;
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
            begin(fields(entries), (value) => key && entries.push({ ...key, value }));
            return isValid;
        },
        onObjectProperty: (name, offset, length) => {
            key = { key: text.slice(offset, offset + length), name };
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
    if (json?.kind !== 'fields')
        return undefined;
    const found = json.entries.filter((entry) => entry.name === name);
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
/** A list with each item changed, or left out if there is nothing in its place; the same list if none was, so that copies of a large definition share what is the same. */
function mapItems(json, change) {
    const items = json.items.flatMap((item, index) => change(item, index) ?? []);
    return isSameList(items, json.items) ? json : list(items);
}
/** The same for the values of fields. */
function mapEntries(json, change) {
    const entries = json.entries.flatMap((entry) => {
        const changed = change(entry);
        return changed?.value === entry.value ? entry : (changed ?? []);
    });
    return isSameList(entries, json.entries) ? json : fields(entries);
}
function isSameList(some, others) {
    return some.length === others.length && some.every((one, index) => one === others[index]);
}
/** The same fields with one value replaced. */
function withField(json, name, value) {
    return fields(json.entries.map((entry) => (entry.name === name ? { ...entry, value } : entry)));
}
/** Sorts fields by name at every depth. Lists, and fields of the same name, keep their order. */
function sorted(json) {
    if (json.kind === 'list')
        return list(json.items.map(sorted));
    if (json.kind === 'scalar')
        return json;
    const entries = json.entries.map((entry) => ({ ...entry, value: sorted(entry.value) }));
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
        : json.entries.map(({ key, value }) => `${key}: ${textOf(value, deeper, indent)}`);
    return members.length === 0 ? `${open}${close}` : open + deeper + members.join(`,${deeper}`) + line + close;
}


/***/ }),

/***/ 34617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ filled),
/* harmony export */   fr: () => (/* binding */ placeholderFor),
/* harmony export */   j2: () => (/* binding */ VariableNames),
/* harmony export */   tz: () => (/* binding */ PLACEHOLDERS_IN_TEXT)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62807);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22484);



const PREFIX = 'KOREAI_VAR_';
const PLACEHOLDER = /^\$\{(KOREAI_VAR_[A-Z0-9_]*)(:json)?\}$/;
/** Placeholders that are JSON strings in text, percent-encoded or not. */
const PLACEHOLDERS_IN_TEXT = /"\$\{KOREAI_VAR_[A-Z0-9_]*(?::json)?\}"|%22%24%7BKOREAI_VAR_[A-Z0-9_]*(?:%3Ajson)?%7D%22/gi;
/** Maximum length of an environment variable's name, without the hash that a longer one ends in. */
const MAX_NAME = 120;
/** The names of the environment variables for hidden values, a different one for each. */
class VariableNames {
    /** By environment variable: the identities whose words lead to its name. */
    #sharers = new Map();
    /**
     * @param words - the environment variable is named after these
     * @param identity - unique for each hidden value
     */
    add(words, identity) {
        const name = derivedName(words);
        this.#sharers.set(name, (this.#sharers.get(name) ?? new Set()).add(identity));
    }
    of(words, identity) {
        const name = derivedName(words);
        const isShared = (this.#sharers.get(name)?.size ?? 0) > 1;
        if (!isShared && name.length <= MAX_NAME)
            return name;
        const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(identity).digest('hex').slice(0, 8).toUpperCase();
        return `${name.slice(0, MAX_NAME)}_${hash}`;
    }
}
function derivedName(words) {
    return PREFIX + words.toUpperCase().replace(/[^A-Z0-9]/g, '_');
}
/** @param name - `undefined` for a value that no environment variable can fill */
function placeholderFor(value, name) {
    // What had no value gets a text, as what was empty does.
    const isText = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)(value) !== undefined || (value.kind === 'scalar' && value.text === 'null');
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)(`\${${name ?? PREFIX}${isText ? '' : ':json'}}`);
}
/**
 * The value for a placeholder.
 *
 * @returns the same value if it is not a placeholder; `missing` is the name of a variable that is not set or empty
 * @throws KoreaiError `input-invalid` if the value must be JSON and is not
 */
function filled(value, variables) {
    const [, name = '', asJson] = PLACEHOLDER.exec((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)(value) ?? '') ?? [];
    if (name === '')
        return { value };
    const given = name === PREFIX ? '' : (variables(name) ?? '');
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
/* harmony export */   D9: () => (/* binding */ fillEmpty),
/* harmony export */   KZ: () => (/* binding */ securedValues),
/* harmony export */   Ok: () => (/* binding */ securedInClear),
/* harmony export */   Rb: () => (/* binding */ nameEmpty),
/* harmony export */   dx: () => (/* binding */ fillSecured),
/* harmony export */   qk: () => (/* binding */ replaceVariables),
/* harmony export */   yE: () => (/* binding */ hideSecured)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62807);
/* harmony import */ var _core_status_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18034);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22484);
/* harmony import */ var _placeholder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34617);




/** Any other value of `isSecured` means yes. */
const NOT_SECURED = ['false', 'null', '0', '"false"', '"no"', '"0"', '""'];
function isSecured(json) {
    return json.entries.some(({ name, value }) => (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeStatus */ .SP)(name) === 'issecured' &&
        !(value.kind === 'scalar' && NOT_SECURED.includes(value.text.toLowerCase())));
}
/** A secured variable: below `envVariables`, or with its fields (kore-api.md, section 7). */
function asVariable(json, isListed) {
    if (json.kind !== 'fields' || !isSecured(json))
        return undefined;
    const isShaped = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .firstText */ .ou)(json, 'key') !== undefined && (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .only */ .j6)(json, 'variableType')) !== undefined;
    return isListed || isShaped ? json : undefined;
}
/** Replaces each secured variable, or removes it if `replace` gives `undefined`. */
function replaceVariables(json, replace, isListed = false) {
    const variable = asVariable(json, isListed);
    const isComplete = variable?.entries.some(({ name }) => name === 'value' || name === 'key');
    if (variable && isComplete)
        return replace(variable);
    if (json.kind === 'scalar')
        return json;
    if (json.kind === 'list') {
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .mapItems */ .Z9)(json, (item) => replaceVariables(item, replace, isListed));
    }
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .mapEntries */ .Nn)(json, (entry) => {
        const value = replaceVariables(entry.value, replace, isListed || (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeStatus */ .SP)(entry.name) === 'envvariables');
        return value && { ...entry, value };
    });
}
/**
 * Only `value` gets a placeholder, so a secret in another field (`defaultValue`, the value of a locale) would stay.
 *
 * @throws KoreaiError `archive-invalid` if a secured variable has such a field that is not empty
 */
function refuseStrayValues(json, isListed = false) {
    if (json.kind === 'scalar')
        return;
    if (json.kind === 'list') {
        for (const item of json.items)
            refuseStrayValues(item, isListed);
        return;
    }
    const variable = asVariable(json, isListed);
    const own = variable?.entries.filter(({ name }) => name !== 'value') ?? [];
    if (variable && holdsValue((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fields */ .OA)(own), false)) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"]('archive-invalid', `The secured variable ${keyOf(variable)} has a value in a field other than value, from which it cannot be removed`, { hint: 'Nothing was written. Export without {normalize}, or remove that value from the bot.' });
    }
    if (variable)
        return;
    for (const { name, value } of json.entries) {
        refuseStrayValues(value, isListed || (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeStatus */ .SP)(name) === 'envvariables');
    }
}
/** Whether a string or number is anywhere below a field whose name ends in `value`. */
function holdsValue(json, isValue) {
    if (json.kind === 'scalar')
        return isValue && json.text !== '""' && /^["\d-]/.test(json.text);
    if (json.kind === 'list')
        return json.items.some((item) => holdsValue(item, isValue));
    return json.entries.some(({ name, value }) => holdsValue(value, isValue || (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeStatus */ .SP)(name).endsWith('value')));
}
/**
 * @param files - everything that can contain secured variables; `names` gets a name for each
 * @returns a function that replaces the value of each secured variable by a placeholder
 * @throws KoreaiError `archive-invalid` if a secured variable has no key, or a value that would stay in clear
 */
function hideSecured(files, names) {
    const values = new Map();
    for (const json of files) {
        refuseStrayValues(json);
        replaceVariables(json, (variable) => {
            const identity = identityOf(variable);
            names.add(keyOf(variable), identity);
            const known = values.get(identity) ?? new Set();
            for (const value of valuesOf(variable))
                known.add((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .print */ .yy)(value, 0));
            values.set(identity, known);
            return variable;
        });
    }
    const placeholder = (variable, value) => {
        const identity = identityOf(variable);
        // The same key with two values in one namespace: one environment variable could not stand for both.
        const hasOneValue = (values.get(identity)?.size ?? 0) <= 1;
        return (0,_placeholder_js__WEBPACK_IMPORTED_MODULE_3__/* .placeholderFor */ .fr)(value, hasOneValue ? names.of(keyOf(variable), identity) : undefined);
    };
    return (json) => replaceVariables(json, (variable) => withValue(variable, (value) => placeholder(variable, value))) ?? json;
}
/**
 * Fills the placeholders of secured variables.
 *
 * @param variables - the value of an environment variable; an empty one counts as missing
 * @returns the same JSON, and the keys of the variables without a value
 * @throws KoreaiError `input-invalid` if a value must be JSON and is not, or a file would be left out entirely
 */
function fillSecured(json, variables, unfilled) {
    const missing = [];
    const complete = replaceVariables(json, (variable) => {
        let isMissing = false;
        const own = withValue(variable, (value) => {
            const found = (0,_placeholder_js__WEBPACK_IMPORTED_MODULE_3__/* .filled */ .Bq)(value, variables);
            isMissing ||= found.missing !== undefined;
            return found.value;
        });
        if (!isMissing)
            return own;
        missing.push(keyOf(variable));
        return unfilled === 'empty' ? own : undefined;
    });
    if (complete)
        return { json: complete, missing: [...new Set(missing)] };
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"]('input-invalid', `A file consists of one secured variable, which has no value: ${missing.join()}`, {
        hint: 'Set its environment variable, as docs/normalized.md describes.',
    });
}
/** Adds the names of all secured variables, whether they have a value or not. */
function nameEmpty(json, names) {
    replaceVariables(json, (variable) => {
        const key = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .firstText */ .ou)(variable, 'key', 'name');
        if (key !== undefined)
            names.add(key, identityOf(variable));
        return variable;
    });
}
/** Fills secured variables without a value from the environment. @returns the JSON, and the keys of those that got a value and that did not */
function fillEmpty(json, names, variables) {
    const given = [];
    const empty = [];
    const complete = replaceVariables(json, (variable) => {
        const key = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .firstText */ .ou)(variable, 'key', 'name');
        if (key === undefined || !isEmpty(variable))
            return variable;
        const value = variables(names.of(key, identityOf(variable))) ?? '';
        (value === '' ? empty : given).push(key);
        return value === '' ? variable : givenTo(variable, (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)(value));
    });
    return { json: complete ?? json, given, empty };
}
/** Without a value, or with a blank one. */
function isEmpty(variable) {
    return valuesOf(variable).every((value) => (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)(value)?.trim() === '' || (value.kind === 'scalar' && value.text === 'null'));
}
/** The keys of secured variables that have a value. */
function securedInClear(json) {
    return withValues(json).map((variable) => (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .firstText */ .ou)(variable, 'key', 'name') ?? '');
}
/** The values of secured variables, as text. */
function securedValues(json) {
    return withValues(json).flatMap((variable) => valuesOf(variable).map((value) => (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)(value) ?? (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .print */ .yy)(value, 0)));
}
function withValues(json) {
    const found = [];
    replaceVariables(json, (variable) => {
        if (!isEmpty(variable))
            found.push(variable);
        return variable;
    });
    return found;
}
function givenTo(variable, value) {
    if (valuesOf(variable).length > 0)
        return withValue(variable, () => value);
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fields */ .OA)([...variable.entries, { key: '"value"', name: 'value', value }]);
}
function withValue(variable, change) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fields */ .OA)(variable.entries.map((entry) => (entry.name === 'value' ? { ...entry, value: change(entry.value) } : entry)));
}
function valuesOf(variable) {
    return variable.entries.flatMap(({ name, value }) => (name === 'value' ? [(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .sorted */ .IP)(value)] : []));
}
/** @throws KoreaiError `archive-invalid` without one: the variable could neither be filled nor be ignored */
function keyOf(variable) {
    const key = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .firstText */ .ou)(variable, 'key', 'name');
    if (key !== undefined)
        return key;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"]('archive-invalid', 'A secured variable of the export has no key', {
        hint: 'Nothing was written, because the variable could neither be filled nor be ignored on import. Give it a key in the bot.',
    });
}
/** A key can be in several namespaces, with a value in each. */
function identityOf(variable) {
    const namespace = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .only */ .j6)(variable, 'vNameSpace');
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .print */ .yy)((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)([(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)(keyOf(variable)), ...(namespace ? [(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .sorted */ .IP)(namespace)] : [])]), 0);
}


/***/ }),

/***/ 94092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   exportedVariables: () => (/* binding */ exportedVariables),
/* harmony export */   variablesToSend: () => (/* binding */ variablesToSend)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62807);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22484);
/* harmony import */ var _placeholder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34617);
/* harmony import */ var _secured_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7071);




/**
 * Prepares the variables of a file: a list as the export gives it, or an object with `botVariables` for bots with
 * collections (xo-additions.md, section 5). Kore.ai exports secured variables without a value, and an import of such a
 * value may blank the one of the bot, so they are filled from the environment or left out.
 *
 * @param variable - the value of an environment variable
 * @throws KoreaiError `input-invalid`
 */
function variablesToSend(file, name, variable) {
    const variables = variablesIn(file);
    if (!variables)
        throw unusable(`${name} contains no list of variables, each with a key`);
    const secured = securedIn(variables);
    const inClear = [...secured, ...collectedOf(file, secured)].filter(({ texts }) => texts.some(isNoPlaceholder));
    const names = new _placeholder_js__WEBPACK_IMPORTED_MODULE_0__/* .VariableNames */ .j2();
    (0,_secured_js__WEBPACK_IMPORTED_MODULE_1__/* .nameEmpty */ .Rb)(listed(variables), names);
    const { json: complete } = (0,_secured_js__WEBPACK_IMPORTED_MODULE_1__/* .fillEmpty */ .D9)((0,_secured_js__WEBPACK_IMPORTED_MODULE_1__/* .fillSecured */ .dx)(listed(variables), variable, 'empty').json, names, variable);
    const leftOut = [];
    const kept = (0,_secured_js__WEBPACK_IMPORTED_MODULE_1__/* .replaceVariables */ .qk)(complete, (one) => {
        if (textsOf(one).length > 0)
            return one;
        leftOut.push(keyOf(one));
        return undefined;
    });
    const sent = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .only */ .j6)(kept, LISTED);
    if (sent?.kind !== 'list' || sent.items.length === 0) {
        const why = leftOut.length === 0 ? 'no variable' : `only secured variables without a value: ${leftOut.join(', ')}`;
        throw unusable(`${name} contains ${why}`);
    }
    const plain = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(sent.items.map((item) => (item.kind === 'fields' ? filledPlain(item, variable) : item)));
    const withValue = securedIn(plain).filter(({ texts }) => texts.length > 0);
    const body = withVariables(file, plain, secured, (item) => (textsOf(item).length > 0 ? item : undefined));
    const clearKeys = keysOf(inClear);
    return {
        body: JSON.parse((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .print */ .yy)(body, 0)),
        count: plain.items.length,
        leftOut,
        given: keysOf(withValue).filter((key) => !clearKeys.includes(key)),
        inClear: clearKeys,
        secrets: [...withValue, ...inClear].flatMap(({ texts }) => texts),
    };
}
/** Fills a placeholder that stands for the value of a variable that is not secured. Without a value it must not be sent. */
function filledPlain(item, variable) {
    const value = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .only */ .j6)(item, 'value');
    if (!value)
        return item;
    const found = (0,_placeholder_js__WEBPACK_IMPORTED_MODULE_0__/* .filled */ .Bq)(value, variable);
    if (found.missing === undefined)
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .withField */ .ZH)(item, 'value', found.value);
    throw unusable(`The variable ${keyOf(item)} has the placeholder of ${found.missing}, which is not set`);
}
/** The text of a file with exported variables, without secured values. @returns `undefined` if they are none */
function exportedVariables(exported) {
    const file = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseText */ .r4)(JSON.stringify(exported) ?? '');
    const variables = file && variablesIn(file);
    if (!file || !variables)
        return undefined;
    const secured = securedIn(variables);
    const inClear = [...secured, ...collectedOf(file, secured)].filter(({ texts }) => texts.length > 0);
    const emptied = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .only */ .j6)((0,_secured_js__WEBPACK_IMPORTED_MODULE_1__/* .replaceVariables */ .qk)(listed(variables), withoutTexts), LISTED) ?? variables;
    return {
        text: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .print */ .yy)(withVariables(file, emptied, secured, withoutTexts), 2),
        count: variables.items.length,
        emptied: keysOf(inClear),
        secrets: inClear.flatMap(({ texts }) => texts),
    };
}
/** The name under which secured variables need no further fields to be recognized. */
const LISTED = 'envVariables';
/** The fields of a file of a bot with collections. */
const VARIABLES = 'botVariables';
const COLLECTED = 'botCollectionVariables';
/** The fields of a variable that hold its values. */
const VALUES = ['value', 'localeData'];
function listed(variables) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .fields */ .OA)([{ key: JSON.stringify(LISTED), name: LISTED, value: variables }]);
}
function variablesIn(file) {
    const found = file.kind === 'list' ? file : (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .only */ .j6)(file, VARIABLES);
    const isList = found?.kind === 'list' && found.items.every((item) => (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .firstText */ .ou)(item, 'key') !== undefined);
    return isList ? found : undefined;
}
function securedIn(variables) {
    const found = [];
    (0,_secured_js__WEBPACK_IMPORTED_MODULE_1__/* .replaceVariables */ .qk)(listed(variables), (variable) => {
        found.push({ key: keyOf(variable), texts: textsOf(variable) });
        return variable;
    });
    return found;
}
/** The values that collections have for secured variables. */
function collectedOf(file, secured) {
    const found = [];
    withVariables(file, (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)([]), secured, (item) => {
        found.push({ key: keyOf(item), texts: textsOf(item) });
        return item;
    });
    return found;
}
/** The same file with other variables, and other values that collections have for secured variables. */
function withVariables(file, variables, secured, replace) {
    if (file.kind !== 'fields')
        return variables;
    const keys = keysOf(secured);
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .fields */ .OA)(file.entries.map((entry) => {
        if (entry.name === VARIABLES)
            return { ...entry, value: variables };
        if (entry.name !== COLLECTED || entry.value.kind !== 'list')
            return entry;
        const items = entry.value.items.flatMap((item) => item.kind === 'fields' && keys.includes(keyOf(item)) ? (replace(item) ?? []) : [item]);
        return { ...entry, value: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(items) };
    }));
}
function keysOf(secured) {
    return [...new Set(secured.map(({ key }) => key))];
}
function keyOf(variable) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .firstText */ .ou)(variable, 'key', 'name') ?? '';
}
function isNoPlaceholder(text) {
    return !text.startsWith('${KOREAI_VAR_');
}
function textsOf({ entries }) {
    return entries.filter(({ name }) => VALUES.includes(name)).flatMap(({ value }) => textsIn(value));
}
function textsIn(json) {
    if (json.kind === 'list')
        return json.items.flatMap(textsIn);
    if (json.kind === 'fields') {
        return json.entries.filter(({ name }) => name !== 'hint').flatMap(({ value }) => textsIn(value));
    }
    const text = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .asString */ .oJ)(json) ?? (/^[\d-]/.test(json.text) ? json.text : '');
    return text.trim() === '' ? [] : [text];
}
function withoutTexts(variable) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .fields */ .OA)(variable.entries.map((entry) => VALUES.includes(entry.name) ? { ...entry, value: withoutText(entry.value) } : entry));
}
function withoutText(json) {
    if (json.kind === 'list')
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(json.items.map(withoutText));
    if (json.kind === 'scalar')
        return textsIn(json).length > 0 ? (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj)('') : json;
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .fields */ .OA)(json.entries.map((entry) => (entry.name === 'hint' ? entry : { ...entry, value: withoutText(entry.value) })));
}
function unusable(message) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KoreaiError */ ["if"]('input-invalid', message, {
        hint: 'Nothing was sent. {archive} must be a list of variables as export-variables writes it, or an object with botVariables.',
    });
}


/***/ })

};
