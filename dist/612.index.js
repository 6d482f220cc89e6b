export const id = 612;
export const ids = [612];
export const modules = {

/***/ 65250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   wX: () => (/* binding */ partNames)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18613);


/** Long enough to be told apart, short enough for the paths of every system. In UTF-8 bytes. */
const LONGEST_BYTES = 80;
/**
 * The name that people know a dialog, task or node by: its own, that of its English or first locale, or what else
 * says something; its id where nothing does.
 */
function nameOf(part) {
    const own = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .firstText */ .ou)(part, 'name') ?? localName((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .only */ .j6)(part, 'localeData'));
    return own ?? (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .firstText */ .ou)(part, 'lname', 'taskName', 'intent', 'key', 'refId', '_id') ?? 'unnamed';
}
function localName(locales) {
    if (locales?.kind !== 'fields')
        return undefined;
    const languages = locales.entries.map(({ name }) => name).sort();
    for (const language of ['en', ...languages]) {
        const name = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .firstText */ .ou)((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .only */ .j6)(locales, language), 'name', 'intent', 'title');
        if (name !== undefined)
            return name;
    }
    return undefined;
}
/**
 * A file name, without extension, for each part of a list. None depends on the place of its part: parts whose names
 * would share a file, on systems that ignore case too, get a suffix from their id, and from their content where the
 * ids are equal as well. Only parts that are equal throughout are counted.
 */
function partNames(parts) {
    let names = parts.map((part) => safeName(nameOf(part)));
    names = apart(names, (name, index) => `${name}~${hash(idOf(parts[index]))}`);
    names = apart(names, (name, index) => `${name}~${hash(parts[index] ? (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .print */ .yy)(parts[index], 0) : '')}`);
    const seen = new Map();
    return names.map((name) => {
        const count = (seen.get(folded(name)) ?? 0) + 1;
        seen.set(folded(name), count);
        return count === 1 ? name : `${name}~${count}`;
    });
}
function apart(names, other) {
    const counts = new Map();
    for (const name of names)
        counts.set(folded(name), (counts.get(folded(name)) ?? 0) + 1);
    return names.map((name, index) => ((counts.get(folded(name)) ?? 0) > 1 ? other(name, index) : name));
}
/** The reference id survives an import, the other one does not. */
function idOf(part) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .firstText */ .ou)(part, 'refId', '_id') ?? '';
}
function hash(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, 8);
}
/** One form for all names that any file system would take for the same. */
function folded(name) {
    return name.normalize('NFKC').toLowerCase().toUpperCase().toLowerCase();
}
/** Letters, digits, `-` and `_` of any script, nothing that a system or a shell would read. `~` is for suffixes. */
function safeName(name) {
    const safe = name
        .slice(0, 300)
        .normalize('NFC')
        .trim()
        .replace(/\s+/g, '-')
        .replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '_');
    const short = [...safe].reduce((kept, character) => (Buffer.byteLength(kept + character) <= LONGEST_BYTES ? kept + character : kept), '');
    return /^(con|prn|aux|nul|com\d|lpt\d)$/.test(folded(short)) || /^[-\p{M}]|^$/u.test(short) ? `_${short}` : short;
}


/***/ }),

/***/ 18613:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IP: () => (/* binding */ sorted),
/* harmony export */   OA: () => (/* binding */ fields),
/* harmony export */   Yj: () => (/* binding */ string),
/* harmony export */   ZH: () => (/* binding */ withField),
/* harmony export */   j6: () => (/* binding */ only),
/* harmony export */   oJ: () => (/* binding */ asString),
/* harmony export */   ou: () => (/* binding */ firstText),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   yy: () => (/* binding */ print)
/* harmony export */ });
function string(value) {
    return { kind: 'scalar', text: JSON.stringify(value) };
}
function list(items) {
    return { kind: 'list', items };
}
function fields(entries) {
    return { kind: 'fields', entries };
}
/** The string that a scalar is, or `undefined` for everything else. */
function asString(json) {
    return json?.kind === 'scalar' && json.text.startsWith('"') ? JSON.parse(json.text) : undefined;
}
/** The field of this name where there is exactly one. */
function only(json, name) {
    if (json?.kind !== 'fields')
        return undefined;
    const found = json.entries.filter((entry) => entry.name === name);
    return found.length === 1 ? found[0]?.value : undefined;
}
/** The first of these fields that is a string with something in it. */
function firstText(json, ...names) {
    for (const name of names) {
        const text = asString(only(json, name));
        if (text !== undefined && text.trim() !== '')
            return text;
    }
    return undefined;
}
/** The same fields with one value replaced. */
function withField(json, name, value) {
    return fields(json.entries.map((entry) => (entry.name === name ? { ...entry, value } : entry)));
}
/** Fields in the order of their names' UTF-16 units, at every depth; doubles stay in theirs, and so do lists. */
function sorted(json) {
    if (json.kind === 'list')
        return list(json.items.map(sorted));
    if (json.kind === 'scalar')
        return json;
    const entries = json.entries.map((entry) => ({ ...entry, value: sorted(entry.value) }));
    return fields(entries.sort((one, other) => (one.name < other.name ? -1 : Number(one.name > other.name))));
}
/** The text of it, a field or an item a line, with a line break at its end. */
function print(json, indent) {
    const out = [];
    write(json, '\n', ' '.repeat(indent), out);
    out.push('\n');
    return out.join('');
}
function write(json, line, indent, out) {
    if (json.kind === 'scalar') {
        out.push(json.text);
        return;
    }
    const [open, close] = json.kind === 'list' ? ['[', ']'] : ['{', '}'];
    const count = json.kind === 'list' ? json.items.length : json.entries.length;
    const deeper = line + indent;
    out.push(open);
    for (let at = 0; at < count; at++) {
        out.push(at === 0 ? deeper : `,${deeper}`);
        const entry = json.kind === 'list' ? undefined : json.entries[at];
        if (entry)
            out.push(entry.key, ': ');
        const value = json.kind === 'list' ? json.items[at] : entry?.value;
        if (value)
            write(value, deeper, indent, out);
    }
    out.push(count === 0 ? close : line + close);
}


/***/ }),

/***/ 18975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ parseText),
/* harmony export */   z: () => (/* binding */ parseBytes)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18613);

/** Beyond it, reading could run out of stack. Definitions have a dozen levels. */
const DEEPEST = 500;
const SPACE = /[ \t\n\r]*/y;
const PLAIN = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;
/** Reads what is JSON in UTF-8, with a byte order mark or without. @returns `undefined` for all else, and for what is nested deeper than 500 levels */
function parseBytes(bytes) {
    let text;
    try {
        text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
    return parseText(text);
}
/** @returns `undefined` for what is no JSON, and for what is nested deeper than 500 levels */
function parseText(text) {
    const reader = new Reader(text);
    const json = reader.value(0);
    return reader.isAtEnd() ? json : undefined;
}
class Reader {
    #text;
    #at = 0;
    constructor(text) {
        this.#text = text;
    }
    isAtEnd() {
        this.#take(SPACE);
        return this.#at === this.#text.length;
    }
    value(depth) {
        this.#take(SPACE);
        const first = this.#text[this.#at];
        if (first === '[')
            return this.#list(depth + 1);
        if (first === '{')
            return this.#fields(depth + 1);
        const text = first === '"' ? this.#string() : this.#take(PLAIN);
        return text === undefined ? undefined : { kind: 'scalar', text };
    }
    #list(depth) {
        const items = [];
        const isComplete = this.#members(depth, ']', () => {
            const item = this.value(depth);
            return item !== undefined && items.push(item) > 0;
        });
        return isComplete ? (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(items) : undefined;
    }
    #fields(depth) {
        const entries = [];
        const isComplete = this.#members(depth, '}', () => {
            this.#take(SPACE);
            const key = this.#string();
            if (key === undefined || !this.#skip(':'))
                return false;
            const value = this.value(depth);
            return value !== undefined && entries.push({ key, name: JSON.parse(key), value }) > 0;
        });
        return isComplete ? (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fields */ .OA)(entries) : undefined;
    }
    /** What stands between brackets, with commas between. @returns whether it was all there */
    #members(depth, close, member) {
        if (depth > DEEPEST)
            return false;
        this.#at += 1;
        if (this.#skip(close))
            return true;
        do {
            if (!member())
                return false;
        } while (this.#skip(','));
        return this.#skip(close);
    }
    /** A loop, because an expression for all of it would run out of stack in a string of megabytes. */
    #string() {
        const start = this.#at;
        if (this.#text[start] !== '"')
            return undefined;
        for (let at = start + 1; at < this.#text.length; at++) {
            const unit = this.#text.charCodeAt(at);
            if (unit === 0x22) {
                this.#at = at + 1;
                return this.#text.slice(start, this.#at);
            }
            if (unit < 0x20)
                return undefined;
            if (unit === 0x5c) {
                ESCAPE.lastIndex = at;
                if (!ESCAPE.test(this.#text))
                    return undefined;
                at = ESCAPE.lastIndex - 1;
            }
        }
        return undefined;
    }
    #skip(character) {
        this.#take(SPACE);
        if (this.#text[this.#at] !== character)
            return false;
        this.#at += 1;
        return true;
    }
    #take(token) {
        token.lastIndex = this.#at;
        const found = token.exec(this.#text)?.[0];
        this.#at += found?.length ?? 0;
        return found;
    }
}


/***/ }),

/***/ 37118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ filled),
/* harmony export */   fr: () => (/* binding */ placeholderFor),
/* harmony export */   j2: () => (/* binding */ VariableNames),
/* harmony export */   tz: () => (/* binding */ PLACEHOLDERS_IN_TEXT)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18613);
/* harmony import */ var _parse_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18975);




const PREFIX = 'KOREAI_VAR_';
const PLACEHOLDER = /^\$\{(KOREAI_VAR_[A-Z0-9_]*)(:json)?\}$/;
/** Placeholders that are strings of JSON inside of text, percent-encoded or not. */
const PLACEHOLDERS_IN_TEXT = /"\$\{KOREAI_VAR_[A-Z0-9_]*(?::json)?\}"|%22%24%7BKOREAI_VAR_[A-Z0-9_]*(?:%3Ajson)?%7D%22/gi;
/** Longer names of environment variables are cut, and end in a hash. */
const LONGEST_NAME = 120;
/** The environment variables that hidden values are filled from: one for each thing that has a value. */
class VariableNames {
    /** By environment variable, the things that its name could be derived from. */
    #sharers = new Map();
    /**
     * @param words - what the variable is named after
     * @param identity - tells the thing apart from all others
     */
    add(words, identity) {
        const name = derivedName(words);
        this.#sharers.set(name, (this.#sharers.get(name) ?? new Set()).add(identity));
    }
    of(words, identity) {
        const name = derivedName(words);
        const isShared = (this.#sharers.get(name)?.size ?? 0) > 1;
        if (!isShared && name.length <= LONGEST_NAME)
            return name;
        const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(identity).digest('hex').slice(0, 8).toUpperCase();
        return `${name.slice(0, LONGEST_NAME)}_${hash}`;
    }
}
function derivedName(words) {
    return PREFIX + words.toUpperCase().replace(/[^A-Z0-9]/g, '_');
}
/** @param name - `undefined` for a value that no environment variable can fill */
function placeholderFor(value, name) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj)(`\${${name ?? PREFIX}${(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .asString */ .oJ)(value) === undefined ? ':json' : ''}}`);
}
/**
 * What a placeholder stands for.
 *
 * @returns the value as it is where it is no placeholder; `missing` is the name of a variable that is not set or empty
 * @throws KoreaiError `input-invalid` where what stands for no string is no JSON
 */
function filled(value, variables) {
    const [, name = '', asJson] = PLACEHOLDER.exec((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .asString */ .oJ)(value) ?? '') ?? [];
    if (name === '')
        return { value };
    const given = name === PREFIX ? '' : (variables(name) ?? '');
    if (given === '')
        return { value: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj)(''), missing: name };
    return { value: asJson === undefined ? (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj)(given) : readGiven(name, given) };
}
function readGiven(name, given) {
    const json = (0,_parse_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseText */ .r)(given);
    if (json)
        return json;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KoreaiError */ ["if"]('input-invalid', `The environment variable ${name} is not JSON`, {
        hint: 'The variable that it stands for had a value that was no string, so it is given as JSON.',
    });
}


/***/ }),

/***/ 7436:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B_: () => (/* binding */ SecuredVariables),
/* harmony export */   D9: () => (/* binding */ fillEmpty),
/* harmony export */   Ok: () => (/* binding */ securedInClear),
/* harmony export */   Rb: () => (/* binding */ nameEmpty),
/* harmony export */   dx: () => (/* binding */ fillSecured)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_normalize_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28194);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18613);
/* harmony import */ var _placeholder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37118);




/** Whatever is no plain "no" counts as secured. */
const NOT_SECURED = ['false', 'null', '0', '"false"', '"no"', '"0"', '""'];
function isSecured(json) {
    return json.entries.some(({ name, value }) => (0,_core_normalize_text_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeStatus */ .S)(name) === 'issecured' &&
        !(value.kind === 'scalar' && NOT_SECURED.includes(value.text.toLowerCase())));
}
/** A secured one, with a value or without: below `envVariables`, or of the shape (kore-api.md, section 7). */
function asVariable(json, isListed) {
    if (json.kind !== 'fields' || !isSecured(json))
        return undefined;
    const isShaped = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .firstText */ .ou)(json, 'key') !== undefined && (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .asString */ .oJ)((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .only */ .j6)(json, 'variableType')) !== undefined;
    return isListed || isShaped ? json : undefined;
}
/** Walks through JSON, with something else, or nothing, in the place of each secured variable. */
function replaceVariables(json, replace, isListed = false) {
    const variable = asVariable(json, isListed);
    const isComplete = variable?.entries.some(({ name }) => name === 'value' || name === 'key');
    if (variable && isComplete)
        return replace(variable);
    if (json.kind === 'scalar')
        return json;
    if (json.kind === 'list') {
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)(json.items.flatMap((item) => replaceVariables(item, replace, isListed) ?? []));
    }
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .fields */ .OA)(json.entries.flatMap((entry) => {
        const value = replaceVariables(entry.value, replace, isListed || (0,_core_normalize_text_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeStatus */ .S)(entry.name) === 'envvariables');
        return value === undefined ? [] : [{ ...entry, value }];
    }));
}
/**
 * Another field for a value (`defaultValue`, that of a locale) has no placeholder, so a secret in it would stay.
 *
 * @throws KoreaiError `archive-invalid` where a secured variable has one with something in it
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
    if (variable && holdsValue((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .fields */ .OA)(own), false)) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]('archive-invalid', `The secured variable ${keyOf(variable)} has a value in another field than value, where it cannot be taken out`, { hint: 'Nothing was written. Export without normalize, or take that value out of the bot.' });
    }
    if (variable)
        return;
    for (const { name, value } of json.entries) {
        refuseStrayValues(value, isListed || (0,_core_normalize_text_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeStatus */ .S)(name) === 'envvariables');
    }
}
/** A string or number, at any depth, below a field that is named like a value. */
function holdsValue(json, isValue) {
    if (json.kind === 'scalar')
        return isValue && json.text !== '""' && /^["\d-]/.test(json.text);
    if (json.kind === 'list')
        return json.items.some((item) => holdsValue(item, isValue));
    return json.entries.some(({ name, value }) => holdsValue(value, isValue || (0,_core_normalize_text_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeStatus */ .S)(name).endsWith('value')));
}
/** Secured variables of several files, with the placeholders for their values. */
class SecuredVariables {
    #names;
    #values = new Map();
    constructor(names) {
        this.#names = names;
    }
    /** @throws KoreaiError `archive-invalid` where a secured variable has no key, or a value that would stay in clear */
    add(json) {
        refuseStrayValues(json);
        replaceVariables(json, (variable) => {
            const identity = identityOf(variable);
            this.#names.add(keyOf(variable), identity);
            for (const value of valuesOf(variable))
                remember(this.#values, identity, (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .print */ .yy)(value, 0));
            return variable;
        });
    }
    /** The same with a placeholder for the value of each secured variable. */
    hide(json) {
        return replaceVariables(json, (variable) => withValue(variable, (value) => this.#of(variable, value))) ?? json;
    }
    #of(variable, value) {
        const identity = identityOf(variable);
        // One key twice in one namespace, with two values: no one variable could stand for both.
        const isOne = (this.#values.get(identity)?.size ?? 0) <= 1;
        return (0,_placeholder_js__WEBPACK_IMPORTED_MODULE_1__/* .placeholderFor */ .fr)(value, isOne ? this.#names.of(keyOf(variable), identity) : undefined);
    }
}
/**
 * Fills the placeholders of secured variables. A value that merely looks like one is none unless its variable is marked
 * as secured.
 *
 * @param variables - the value of an environment variable. Nothing, or an empty one, counts as none
 * @returns the same JSON, and the keys of the variables without a value
 * @throws KoreaiError `input-invalid` where the value of what was no string is no JSON, or a whole file would go
 */
function fillSecured(json, variables, unfilled) {
    const missing = [];
    const complete = replaceVariables(json, (variable) => {
        let isMissing = false;
        const own = withValue(variable, (value) => {
            const found = (0,_placeholder_js__WEBPACK_IMPORTED_MODULE_1__/* .filled */ .Bq)(value, variables);
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
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]('input-invalid', `A file that is one secured variable has no value: ${missing.join()}`, {
        hint: 'Set its environment variable, as docs/normalized.md describes.',
    });
}
/** Secured variables without a value, as Kore.ai exports them, by the names that fill their placeholders elsewhere. */
function nameEmpty(json, names) {
    replaceVariables(json, (variable) => {
        const key = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .firstText */ .ou)(variable, 'key', 'name');
        if (key !== undefined)
            names.add(key, identityOf(variable));
        return variable;
    });
}
/** @returns the same JSON with a value for each of them that has one, the keys of those, and those of the others */
function fillEmpty(json, names, variables) {
    const given = [];
    const empty = [];
    const complete = replaceVariables(json, (variable) => {
        const key = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .firstText */ .ou)(variable, 'key', 'name');
        if (key === undefined || !isEmpty(variable))
            return variable;
        const value = variables(names.of(key, identityOf(variable))) ?? '';
        (value === '' ? empty : given).push(key);
        return value === '' ? variable : givenTo(variable, (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(value));
    });
    return { json: complete ?? json, given, empty };
}
/** Nothing in it, or no field for a value at all. */
function isEmpty(variable) {
    return valuesOf(variable).every((value) => (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .asString */ .oJ)(value)?.trim() === '' || (value.kind === 'scalar' && value.text === 'null'));
}
/** The keys of secured variables that have a value. */
function securedInClear(json) {
    const keys = [];
    replaceVariables(json, (variable) => {
        if (!isEmpty(variable))
            keys.push((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .firstText */ .ou)(variable, 'key', 'name') ?? '');
        return variable;
    });
    return keys;
}
function givenTo(variable, value) {
    if (valuesOf(variable).length > 0)
        return withValue(variable, () => value);
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .fields */ .OA)([...variable.entries, { key: '"value"', name: 'value', value }]);
}
function withValue(variable, change) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .fields */ .OA)(variable.entries.map((entry) => (entry.name === 'value' ? { ...entry, value: change(entry.value) } : entry)));
}
function valuesOf(variable) {
    return variable.entries.flatMap(({ name, value }) => (name === 'value' ? [(0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .sorted */ .IP)(value)] : []));
}
/** @throws KoreaiError `archive-invalid` where it has none: it could neither be filled nor be ignored */
function keyOf(variable) {
    const key = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .firstText */ .ou)(variable, 'key', 'name');
    if (key !== undefined)
        return key;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]('archive-invalid', 'A secured variable of the export has no key', {
        hint: 'Nothing was written, as its value could neither be filled in nor be ignored on the way back.',
    });
}
/** A key may stand in several namespaces, with a value in each. */
function identityOf(variable) {
    const namespace = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .only */ .j6)(variable, 'vNameSpace');
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .print */ .yy)((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)([(0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(keyOf(variable)), ...(namespace ? [(0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .sorted */ .IP)(namespace)] : [])]), 0);
}
function remember(map, key, value) {
    map.set(key, (map.get(key) ?? new Set()).add(value));
}


/***/ }),

/***/ 43639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EN: () => (/* binding */ bodyOf),
/* harmony export */   Pj: () => (/* binding */ isOfBot),
/* harmony export */   Pp: () => (/* binding */ partPaths),
/* harmony export */   WU: () => (/* binding */ joinDefinition),
/* harmony export */   Yu: () => (/* binding */ splitDefinition),
/* harmony export */   dC: () => (/* binding */ withBody),
/* harmony export */   gN: () => (/* binding */ isDefinition),
/* harmony export */   pO: () => (/* binding */ wrapperOf),
/* harmony export */   yS: () => (/* binding */ folderOf)
/* harmony export */ });
/* harmony import */ var _entry_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65250);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18613);
/* harmony import */ var _parse_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18975);



/** The lists of a definition whose members get a file each, as seen in exports of XO 10. */
const LISTS = ['actions', 'alerts', 'dialogComponents', 'dialogs', 'experienceFlows', 'forms', 'knowledgeTasks'];
/** What a definition may be wrapped in (kore-api.md, section 7). */
const WRAPPERS = ['botDefinition', 'appDefinition', 'app', 'bot'];
function isDefinition(path) {
    return /^(?:bot|app)definition\.json$/i.test(path);
}
/** What the platform itself reads and writes; other JSON of an archive is nobody's to reformat. */
function isOfBot(path) {
    return isDefinition(path) || path.toLowerCase() === 'config.json';
}
/** The field that a definition is wrapped in; empty where it is not. */
function wrapperOf(json) {
    if (LISTS.some((name) => (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .only */ .j6)(json, name) !== undefined))
        return '';
    return WRAPPERS.find((name) => (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .only */ .j6)(json, name)?.kind === 'fields') ?? '';
}
/** The definition itself. */
function bodyOf(json, wrapper) {
    return wrapper === '' ? json : (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .only */ .j6)(json, wrapper);
}
/** The same with something done to the definition inside of it. */
function withBody(json, wrapper, change) {
    const body = bodyOf(json, wrapper);
    if (body?.kind !== 'fields' || json.kind !== 'fields')
        return json;
    return wrapper === '' ? change(body) : (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .withField */ .ZH)(json, wrapper, change(body));
}
/** The folder that the members of a list go to, with a `/` at its end. */
function folderOf(file, listName) {
    return `${file.replace(/\.json$/i, '')}/${listName}/`;
}
/**
 * Takes the lists of dialogs, tasks and nodes out of a definition.
 *
 * @returns the texts of its file and of the parts; they have been read again and give the same definition
 */
async function splitDefinition(file, json, pause) {
    const wrapper = wrapperOf(json);
    const body = bodyOf(json, wrapper);
    const lists = LISTS.filter((name) => isListOfFields((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .only */ .j6)(body, name)));
    const texts = new Map();
    let rest = json;
    for (const name of lists) {
        const taken = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .only */ .j6)(body, name);
        if (taken?.kind !== 'list')
            continue;
        const names = (0,_entry_names_js__WEBPACK_IMPORTED_MODULE_0__/* .partNames */ .wX)(taken.items);
        for (const [index, part] of taken.items.entries()) {
            await pause();
            texts.set(`${folderOf(file, name)}${names[index]}.json`, (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .print */ .yy)(part, 2));
        }
        rest = withBody(rest, wrapper, (complete) => (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .withField */ .ZH)(complete, name, (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(names.map(_json_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj))));
    }
    texts.set(file, (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .print */ .yy)(rest, 2));
    const split = { file, wrapper, lists };
    const again = await joinDefinition(split, (0,_parse_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseText */ .r)((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .print */ .yy)(rest, 2)), (path) => (0,_parse_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseText */ .r)(texts.get(path) ?? ''), pause);
    if (again !== undefined && (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .print */ .yy)(again, 0) === (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .print */ .yy)(json, 0))
        return { split, texts };
    return { split: { file, wrapper, lists: [] }, texts: new Map([[file, (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .print */ .yy)(json, 2)]]) };
}
function isListOfFields(json) {
    return json?.kind === 'list' && json.items.every(({ kind }) => kind === 'fields');
}
/** Puts a definition together again. @returns `undefined` where a list does not name its parts or a part is missing */
async function joinDefinition(split, rest, part, pause) {
    let complete = rest;
    for (const name of split.lists) {
        const paths = partPaths(split, rest, name);
        if (complete === undefined || paths === undefined)
            return undefined;
        const items = [];
        for (const path of paths) {
            await pause();
            const item = part(path);
            if (item === undefined)
                return undefined;
            items.push(item);
        }
        complete = withBody(complete, split.wrapper, (body) => (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .withField */ .ZH)(body, name, (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(items)));
    }
    return complete;
}
/** The paths of a list's parts, in order; `undefined` where it is no list of names or names one twice. */
function partPaths(split, rest, listName) {
    const order = rest && (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .only */ .j6)(bodyOf(rest, split.wrapper), listName);
    if (order?.kind !== 'list')
        return undefined;
    const names = order.items.map((item) => (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)(item) ?? '');
    const isSafe = names.every((name) => /^[^/\\\p{Cc}]+$/u.test(name));
    const isUnique = new Set(names).size === names.length;
    return isSafe && isUnique ? names.map((name) => `${folderOf(split.file, listName)}${name}.json`) : undefined;
}


/***/ })

};
