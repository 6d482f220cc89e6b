export const id = 33;
export const ids = [33];
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

/***/ 59724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ isPartial),
/* harmony export */   v: () => (/* binding */ exportScope)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18613);
/* harmony import */ var _split_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43639);


/** The kinds of content that an export can be asked for. */
const KINDS = ['tasks', 'nlpData', 'settings'];
/**
 * Reads `exportOptions` of a definition. Older exports have none, and one that names nothing at all says nothing. A kind
 * that they leave out is told by what is there of it.
 *
 * @returns `undefined` if the definition does not say
 */
function exportScope(definition, config) {
    const body = (0,_split_js__WEBPACK_IMPORTED_MODULE_0__/* .bodyOf */ .EN)(definition, (0,_split_js__WEBPACK_IMPORTED_MODULE_0__/* .wrapperOf */ .pO)(definition));
    const options = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .only */ .j6)(body, 'exportOptions') ?? (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .only */ .j6)(definition, 'exportOptions');
    if (options?.kind !== 'fields')
        return undefined;
    const of = (kind) => {
        const reported = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .only */ .j6)(options, kind);
        return reported ? namesIn(reported) : isThere(kind, body, config);
    };
    const holdsAll = isYes((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .only */ .j6)(options, 'allTasks') ?? (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .only */ .j6)(body, 'allTasks'));
    const isSubset = !holdsAll && holdsSome((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .only */ .j6)(options, 'subTasks') ?? (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .only */ .j6)(body, 'subTasks'));
    const tasks = of('tasks').length === 0 && (holdsAll || isSubset) ? ['botTask'] : of('tasks');
    const holds = { tasks, nlpData: of('nlpData'), settings: of('settings') };
    const lacks = KINDS.filter((kind) => holds[kind].length === 0);
    const isReported = KINDS.some((kind) => namesIn((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .only */ .j6)(options, kind)).length > 0) || holdsAll || isSubset;
    return !isReported ? undefined : { holds, lacks, isSubset };
}
/** True for an archive that holds less than its bot. */
function isPartial({ lacks, isSubset }) {
    return lacks.length > 0 || isSubset;
}
/** Names in a list, or those of a mapping that say yes. */
function namesIn(json) {
    if (json?.kind === 'list')
        return json.items.map((item) => (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)(item) ?? '').filter((name) => name !== '');
    if (json?.kind === 'fields')
        return json.entries.filter(({ value }) => isYes(value)).map(({ name }) => name);
    const name = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)(json) ?? '';
    return name === '' ? [] : [name];
}
/** The component that shows that a kind was exported. Exports of language data alone have dialogs without nodes. */
function isThere(kind, body, config) {
    if (kind === 'settings')
        return holdsSome((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .only */ .j6)(config, 'envVariables')) ? ['botVariables'] : [];
    if (kind === 'nlpData') {
        return ['sentences', 'patterns', 'traits'].some((name) => holdsSome((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .only */ .j6)(body, name))) ? ['utterances'] : [];
    }
    const dialogs = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .only */ .j6)(body, 'dialogs');
    return dialogs?.kind === 'list' && dialogs.items.some((dialog) => holdsSome((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .only */ .j6)(dialog, 'nodes')))
        ? ['botTask']
        : [];
}
function isYes(json) {
    return json?.kind === 'scalar' && /^"?true"?$/i.test(json.text);
}
/** Lists with something in them, at any depth. */
function holdsSome(json) {
    if (json?.kind === 'list')
        return json.items.length > 0;
    return json?.kind === 'fields' && json.entries.some(({ value }) => holdsSome(value));
}


/***/ }),

/***/ 22033:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   importOptions: () => (/* binding */ importOptions),
/* harmony export */   judgeSource: () => (/* binding */ judgeSource),
/* harmony export */   refuseLoss: () => (/* binding */ refuseLoss)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85140);
/* harmony import */ var _jobs_merge_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55732);
/* harmony import */ var _platform_wire_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71626);
/* harmony import */ var _export_scope_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59724);





/** How many names a line has. */
const MOST_NAMES = 20;
/**
 * Says what of a source is sent and what is not, before anything is sent.
 *
 * @throws KoreaiError `input-invalid` where importing it would silently take something away from the bot
 */
function judgeSource(source, inputs, log) {
    const { files, scope, empty, given, leftOut, unchecked } = source;
    const { botId } = inputs;
    if (scope && (0,_export_scope_js__WEBPACK_IMPORTED_MODULE_2__/* .isPartial */ .m)(scope))
        judgePartial(scope, inputs, log);
    else if (scope && botId !== undefined && !saysWhat(inputs.requestBody['importOptions'])) {
        log.info(`A full import removes from the bot what the archive does not hold. It names: ${contents(scope)}`);
    }
    refuseLostIgnores(source, inputs);
    if (files.functions.length > 0)
        log.info(`Bot functions to import: ${named(files.functions)}`);
    if (files.others.length > 0)
        log.info(`Further files of the archive, sent in its zip: ${named(files.others)}`);
    if (leftOut.length > 0)
        log.info(`Not sent, as they are no files of a bot: ${listed(leftOut)}`);
    if (unchecked.length > 0) {
        log.warning(`Too large to be checked for empty secrets or for what the export left out: ${listed(unchecked)}`);
    }
    if (given.length > 0)
        log.info(`Secured variables that get their values from here: ${listed(given)}`);
    if (empty.length === 0)
        return;
    log.warning(botId === undefined
        ? `These secured variables have no value here and are empty in the new bot: ${listed(empty)}. Set them in the console, or give their values as environment variables (KOREAI_VAR_…).`
        : `These secured variables have no value here, and the bot keeps its own: ${listed(empty)}`);
}
/**
 * What is added to the request: the bot that is there keeps its secrets. That `importOptions` with nothing but `options`
 * still means a full import is an inference (kore-api.md, section 1.3).
 */
function importOptions({ empty }, { botId }) {
    if (botId === undefined || empty.length === 0)
        return {};
    return { importOptions: { options: { botVariables: { ignore: [...empty] } } } };
}
/** @throws KoreaiError where the other form of an import has no place for a file of the archive */
function refuseLoss({ files }, refusal) {
    if (files.others.length === 0)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"](refusal.code, `${refusal.message}. Sent file by file, these would be missing from the import: ${named(files.others)}`, {
        hint: 'Nothing was imported. Look at requestBody, which the platform may have refused; or take these files out of the archive if the bot does not need them.',
        cause: refusal,
    });
}
/** An import that does not say what to import replaces the whole bot, and removes what the archive lacks. */
function judgePartial(scope, { botId, requestBody }, log) {
    const lacks = scope.lacks.length > 0 ? `no ${scope.lacks.join(' and no ')}` : 'some tasks of the bot only';
    const what = `The archive is a partial export: it holds ${lacks}`;
    if (botId === undefined) {
        log.warning(`${what}. The new bot will have no more than that.`);
        return;
    }
    const asked = requestBody['importOptions'];
    if (saysWhat(asked)) {
        const missing = scope.lacks.filter((kind) => (0,_platform_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .isFields */ .Ce)(asked) && isSomething(asked[kind]));
        if (missing.length > 0)
            log.warning(`${what}, and importOptions asks for ${missing.join(' and ')}.`);
        return;
    }
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]('input-invalid', `${what}. A full import would remove from bot ${botId} what the archive does not hold`, {
        hint: `Nothing was sent. Say what to import with this requestBody: ${JSON.stringify({ importOptions: kindsOf(scope) })}. Or export the whole bot, without exportOptions.`,
    });
}
function kindsOf({ holds }) {
    const kinds = Object.entries(holds).map(([kind, names]) => [kind, names.filter((name) => /^\w{1,60}$/.test(name))]);
    return Object.fromEntries(kinds.filter(([, names]) => names?.length));
}
function contents({ holds }) {
    return Object.entries(holds)
        .map(([kind, names]) => `${kind} ${listed(names)}`)
        .join('; ');
}
/** `options` only say how to import. */
function saysWhat(asked) {
    return (0,_platform_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .isFields */ .Ce)(asked) && Object.entries(asked).some(([name, value]) => name !== 'options' && isSomething(value));
}
function isSomething(value) {
    if (Array.isArray(value))
        return value.length > 0;
    return (0,_platform_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .isFields */ .Ce)(value) ? Object.values(value).some(isSomething) : Boolean(value);
}
/** What the caller gives counts, so it has to leave room for the list that keeps the bot's secrets. */
function refuseLostIgnores(source, inputs) {
    const wanted = importOptions(source, inputs);
    const merged = (0,_jobs_merge_js__WEBPACK_IMPORTED_MODULE_4__/* .merge */ .h)(wanted, inputs.requestBody);
    if (JSON.stringify((0,_jobs_merge_js__WEBPACK_IMPORTED_MODULE_4__/* .merge */ .h)(merged, wanted)) === JSON.stringify(merged))
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]('input-invalid', `requestBody replaces importOptions.options.botVariables.ignore by something that is no list, and these secured variables would be overwritten: ${listed(source.empty)}`, { hint: 'Nothing was sent. Make it a list of keys, or leave it out.' });
}
function named(files) {
    return listed(files.map(({ name }) => name));
}
/** Names that others gave, for a line of the log. */
function listed(names) {
    const shown = names.slice(0, MOST_NAMES).map((name) => (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(name, 100));
    return names.length > shown.length ? `${shown.join(', ')} and ${names.length - shown.length} more` : shown.join(', ');
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
