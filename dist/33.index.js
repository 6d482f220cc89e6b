export const id = 33;
export const ids = [33];
export const modules = {

/***/ 65250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $C: () => (/* binding */ pathCollisions),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   wX: () => (/* binding */ partNames)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _core_normalize_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28194);
/* harmony import */ var _download_base_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40891);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18613);




/** Maximum length of a file name in UTF-8 bytes, short enough for the paths of every system. */
const MAX_BYTES = 80;
/** The name of a dialog, task or component: its own, that of its English or first locale, or else its id. */
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
 * A file name, without extension, for each part of a list. It does not depend on the order: parts with the same name
 * (also on systems that ignore case) get a suffix from their id, and from their content if the ids are the same too.
 * Only identical parts are numbered.
 */
function partNames(parts) {
    let names = parts.map((part) => safeName(nameOf(part)));
    names = apart(names, (name, index) => `${name}~${hash(idOf(parts[index]))}`);
    names = apart(names, (name, index) => `${name}~${hash(parts[index] ? (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .print */ .yy)(parts[index], 0) : '')}`);
    const seen = new Map();
    return names.map((name) => {
        const count = (seen.get((0,_core_normalize_text_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeName */ .P)(name)) ?? 0) + 1;
        seen.set((0,_core_normalize_text_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeName */ .P)(name), count);
        return count === 1 ? name : `${name}~${count}`;
    });
}
function apart(names, other) {
    const counts = new Map();
    for (const name of names)
        counts.set((0,_core_normalize_text_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeName */ .P)(name), (counts.get((0,_core_normalize_text_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeName */ .P)(name)) ?? 0) + 1);
    return names.map((name, index) => ((counts.get((0,_core_normalize_text_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeName */ .P)(name)) ?? 0) > 1 ? other(name, index) : name));
}
/** `refId` survives an import, `_id` does not. */
function idOf(part) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .firstText */ .ou)(part, 'refId', '_id') ?? '';
}
function hash(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, 8);
}
/** Only letters and digits of any script, `-` and `_`, which are safe on all systems and in shells. `~` is for suffixes. */
function safeName(name) {
    const safe = name
        .slice(0, 300)
        .normalize('NFC')
        .trim()
        .replace(/\s+/g, '-')
        .replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '_');
    const short = [...safe].reduce((kept, character) => (Buffer.byteLength(kept + character) <= MAX_BYTES ? kept + character : kept), '');
    return (0,_download_base_name_js__WEBPACK_IMPORTED_MODULE_3__/* .isReservedOnWindows */ .t)(short) || /^[-\p{M}]|^$/u.test(short) ? `_${short}` : short;
}
/** Whether another file of the export has the path of a part, or of one of its folders. */
function pathCollisions(source) {
    const paths = new Set([...source.keys()].map(_core_normalize_text_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeName */ .P));
    const folders = new Set([...paths].flatMap(foldersOf));
    return (part) => {
        const wanted = (0,_core_normalize_text_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeName */ .P)(part);
        return paths.has(wanted) || folders.has(wanted) || foldersOf(wanted).some((folder) => paths.has(folder));
    };
}
function foldersOf(path) {
    const segments = path.split('/');
    return segments.slice(1).map((_, index) => segments.slice(0, index + 1).join('/'));
}


/***/ }),

/***/ 63183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ checkForImport),
/* harmony export */   m: () => (/* binding */ isPartial)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18613);
/* harmony import */ var _placeholder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37118);
/* harmony import */ var _secured_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7436);
/* harmony import */ var _split_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43639);




const MARK = Buffer.from('\uFEFF');
/**
 * Checks the JSON of a bot. A secured variable without a value is filled from the environment variable that its
 * placeholder would name. A byte order mark, which JSON must not begin with (RFC 8259), is removed.
 *
 * @param variables - the value of an environment variable; an empty one counts as missing
 */
function checkForImport(files, variables) {
    const parsed = [...files].map(([path, bytes]) => ({ path, bytes, json: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseBytes */ .z_)(bytes) }));
    const names = new _placeholder_js__WEBPACK_IMPORTED_MODULE_1__/* .VariableNames */ .j2();
    for (const { json } of parsed)
        if (json)
            (0,_secured_js__WEBPACK_IMPORTED_MODULE_2__/* .nameEmpty */ .Rb)(json, names);
    const changed = new Map();
    const [empty, given] = [new Set(), new Set()];
    let scope;
    for (const { path, bytes, json } of parsed) {
        if (!json)
            continue;
        const filled = (0,_secured_js__WEBPACK_IMPORTED_MODULE_2__/* .fillEmpty */ .D9)(json, names, variables);
        for (const key of filled.empty)
            empty.add(key);
        for (const key of filled.given)
            given.add(key);
        if (filled.given.length > 0)
            changed.set(path, Buffer.from((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .print */ .yy)(filled.json, 4)));
        else if ((0,_split_js__WEBPACK_IMPORTED_MODULE_3__/* .isOfBot */ .Pj)(path) && bytes.subarray(0, MARK.length).equals(MARK))
            changed.set(path, bytes.subarray(MARK.length));
        if ((0,_split_js__WEBPACK_IMPORTED_MODULE_3__/* .isDefinition */ .gN)(path))
            scope = exportScope(json, parsed.find((file) => /^config\.json$/i.test(file.path))?.json);
    }
    const unreadable = parsed.filter(({ json }) => !json).map(({ path }) => path);
    return { changed, empty: [...empty], given: [...given], scope, unreadable };
}
/** The kinds of content that an export can be asked for. */
const KINDS = ['tasks', 'nlpData', 'settings'];
/**
 * Reads `exportOptions` of a definition. For a kind that is missing in them, the content of the archive decides.
 *
 * @returns `undefined` without options (older exports), or if they name nothing at all
 */
function exportScope(definition, config) {
    const body = (0,_split_js__WEBPACK_IMPORTED_MODULE_3__/* .bodyOf */ .EN)(definition, (0,_split_js__WEBPACK_IMPORTED_MODULE_3__/* .wrapperOf */ .pO)(definition));
    const options = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .only */ .j6)(body, 'exportOptions') ?? (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .only */ .j6)(definition, 'exportOptions');
    if (options?.kind !== 'fields')
        return undefined;
    const of = (kind) => {
        const reported = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .only */ .j6)(options, kind);
        return reported ? namesIn(reported) : contentOf(kind, body, config);
    };
    const hasAll = isYes((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .only */ .j6)(options, 'allTasks') ?? (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .only */ .j6)(body, 'allTasks'));
    const isSubset = !hasAll && hasSome((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .only */ .j6)(options, 'subTasks') ?? (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .only */ .j6)(body, 'subTasks'));
    const tasks = of('tasks').length === 0 && (hasAll || isSubset) ? ['botTask'] : of('tasks');
    const contains = { tasks, nlpData: of('nlpData'), settings: of('settings') };
    const lacks = KINDS.filter((kind) => contains[kind].length === 0);
    const isReported = KINDS.some((kind) => namesIn((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .only */ .j6)(options, kind)).length > 0) || hasAll || isSubset;
    return !isReported ? undefined : { contains, lacks, isSubset };
}
/** Whether the archive contains less than its bot. */
function isPartial({ lacks, isSubset }) {
    return lacks.length > 0 || isSubset;
}
/** The names in a list, or the names in a mapping whose value is true. */
function namesIn(json) {
    if (json?.kind === 'list')
        return json.items.map((item) => (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asString */ .oJ)(item) ?? '').filter((name) => name !== '');
    if (json?.kind === 'fields')
        return json.entries.filter(({ value }) => isYes(value)).map(({ name }) => name);
    const name = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asString */ .oJ)(json) ?? '';
    return name === '' ? [] : [name];
}
/** Whether a kind was exported, by its content. Exports of only language data have dialogs without nodes. */
function contentOf(kind, body, config) {
    if (kind === 'settings')
        return hasSome((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .only */ .j6)(config, 'envVariables')) ? ['botVariables'] : [];
    if (kind === 'nlpData') {
        return ['sentences', 'patterns', 'traits'].some((name) => hasSome((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .only */ .j6)(body, name))) ? ['utterances'] : [];
    }
    const dialogs = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .only */ .j6)(body, 'dialogs');
    return dialogs?.kind === 'list' && dialogs.items.some((dialog) => hasSome((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .only */ .j6)(dialog, 'nodes'))) ? ['botTask'] : [];
}
function isYes(json) {
    return json?.kind === 'scalar' && /^"?true"?$/i.test(json.text);
}
/** Whether there is a list that is not empty, at any depth. */
function hasSome(json) {
    if (json?.kind === 'list')
        return json.items.length > 0;
    return json?.kind === 'fields' && json.entries.some(({ value }) => hasSome(value));
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
/* harmony import */ var _jobs_merge_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55732);
/* harmony import */ var _platform_wire_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71626);
/* harmony import */ var _import_check_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63183);





/** Maximum number of names in a line. */
const MAX_NAMES = 20;
/**
 * Logs which files are sent and which are not, before anything is sent.
 *
 * @throws KoreaiError `input-invalid` if the import would silently remove something from the bot
 */
function judgeSource(source, inputs, log) {
    const { files, scope, empty, given, leftOut, unchecked } = source;
    const { botId } = inputs;
    if (scope && (0,_import_check_js__WEBPACK_IMPORTED_MODULE_4__/* .isPartial */ .m)(scope))
        judgePartial(scope, inputs, log);
    else if (scope && botId !== undefined && !saysWhat(inputs.requestBody['importOptions'])) {
        log.info(`A full import removes from the bot what the archive does not contain. It contains: ${contents(scope)}`);
    }
    refuseLostIgnores(source, inputs);
    if (files.functions.length > 0)
        log.info(`Bot functions to import: ${named(files.functions)}`);
    if (files.others.length > 0)
        log.info(`Other files of the archive, sent in its zip: ${named(files.others)}`);
    if (leftOut.length > 0)
        log.info(`Not sent, because they do not belong to a bot: ${listed(leftOut)}`);
    if (unchecked.length > 0) {
        log.warning(`Not checked for empty secured variables or a partial export, because of their size: ${listed(unchecked)}`);
    }
    if (given.length > 0)
        log.info(`Secured variables with a value from the environment: ${listed(given)}`);
    if (empty.length === 0)
        return;
    log.warning(botId === undefined
        ? `These secured variables have no value and will be empty in the new bot: ${listed(empty)}. Set them in the console, or give their values as environment variables (KOREAI_VAR_…).`
        : `These secured variables have no value, so the bot keeps its own: ${listed(empty)}`);
}
/**
 * Added to the request, so that an existing bot keeps its secrets. That `importOptions` with only `options` still means
 * a full import is an inference (kore-api.md, section 1.3).
 */
function importOptions({ empty }, { botId }) {
    if (botId === undefined || empty.length === 0)
        return {};
    return { importOptions: { options: { botVariables: { ignore: [...empty] } } } };
}
/** @throws KoreaiError if files of the archive cannot be sent without a zip, which the platform refused */
function refuseLoss({ files }, refusal) {
    if (files.others.length === 0)
        return;
    throw refusal.with({
        message: `${refusal.message}. Sent file by file, these would be missing from the import: ${named(files.others)}`,
        hint: 'Nothing was imported. Check {requestBody}, which the platform may have refused, or remove these files from the archive if the bot does not need them.',
    });
}
/** Without `importOptions` that say what to import, an import removes from the bot what the archive lacks. */
function judgePartial(scope, { botId, requestBody }, log) {
    const lacks = scope.lacks.length > 0 ? `no ${scope.lacks.join(' and no ')}` : 'only some tasks of the bot';
    const what = `The archive is a partial export: it contains ${lacks}`;
    if (botId === undefined) {
        log.warning(`${what}. The new bot will be incomplete.`);
        return;
    }
    const asked = requestBody['importOptions'];
    if (saysWhat(asked)) {
        const missing = scope.lacks.filter((kind) => (0,_platform_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .isFields */ .Ce)(asked) && isSomething(asked[kind]));
        if (missing.length > 0)
            log.warning(`${what}, but importOptions asks for ${missing.join(' and ')}.`);
        return;
    }
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]('input-invalid', `${what}. A full import would remove everything else from bot ${botId}`, {
        hint: `Nothing was sent. Set what to import with this {requestBody}: ${JSON.stringify({ importOptions: kindsOf(scope) })}. Or export the complete bot, without exportOptions.`,
    });
}
function kindsOf({ contains }) {
    const kinds = Object.entries(contains).map(([kind, names]) => [
        kind,
        names.filter((name) => /^\w{1,60}$/.test(name)),
    ]);
    return Object.fromEntries(kinds.filter(([, names]) => names?.length));
}
function contents({ contains }) {
    return Object.entries(contains)
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
/** The caller's requestBody takes precedence, so it must not replace the list that keeps the bot's secrets. */
function refuseLostIgnores(source, inputs) {
    const wanted = importOptions(source, inputs);
    const merged = (0,_jobs_merge_js__WEBPACK_IMPORTED_MODULE_2__/* .merge */ .h)(wanted, inputs.requestBody);
    if (JSON.stringify((0,_jobs_merge_js__WEBPACK_IMPORTED_MODULE_2__/* .merge */ .h)(merged, wanted)) === JSON.stringify(merged))
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]('input-invalid', `importOptions.options.botVariables.ignore in {requestBody} is not a list, so these secured variables would be overwritten: ${listed(source.empty)}`, { hint: 'Nothing was sent. Make it a list of keys, or remove it.' });
}
function named(files) {
    return listed(files.map(({ name }) => name));
}
/** For the log. */
function listed(names) {
    const shown = names.slice(0, MAX_NAMES).map((name) => (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(name, 100));
    return names.length > shown.length ? `${shown.join(', ')} and ${names.length - shown.length} more` : shown.join(', ');
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
    const isText = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .asString */ .oJ)(value) !== undefined || (value.kind === 'scalar' && value.text === 'null');
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj)(`\${${name ?? PREFIX}${isText ? '' : ':json'}}`);
}
/**
 * The value for a placeholder.
 *
 * @returns the same value if it is not a placeholder; `missing` is the name of a variable that is not set or empty
 * @throws KoreaiError `input-invalid` if the value must be JSON and is not
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
    const json = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseText */ .r4)(given);
    if (json)
        return json;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KoreaiError */ ["if"]('input-invalid', `The environment variable ${name} is not JSON`, {
        hint: 'The original value was not a string, so it must be given as JSON, such as 5 or {"a": 1}.',
    });
}


/***/ }),

/***/ 7436:
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
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_normalize_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28194);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18613);
/* harmony import */ var _placeholder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37118);




/** Any other value of `isSecured` means yes. */
const NOT_SECURED = ['false', 'null', '0', '"false"', '"no"', '"0"', '""'];
function isSecured(json) {
    return json.entries.some(({ name, value }) => (0,_core_normalize_text_js__WEBPACK_IMPORTED_MODULE_3__/* .normalizeStatus */ .S)(name) === 'issecured' &&
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
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(json.items.flatMap((item) => replaceVariables(item, replace, isListed) ?? []));
    }
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fields */ .OA)(json.entries.flatMap((entry) => {
        const value = replaceVariables(entry.value, replace, isListed || (0,_core_normalize_text_js__WEBPACK_IMPORTED_MODULE_3__/* .normalizeStatus */ .S)(entry.name) === 'envvariables');
        return value === undefined ? [] : [{ ...entry, value }];
    }));
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
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]('archive-invalid', `The secured variable ${keyOf(variable)} has a value in a field other than value, from which it cannot be removed`, { hint: 'Nothing was written. Export without {normalize}, or remove that value from the bot.' });
    }
    if (variable)
        return;
    for (const { name, value } of json.entries) {
        refuseStrayValues(value, isListed || (0,_core_normalize_text_js__WEBPACK_IMPORTED_MODULE_3__/* .normalizeStatus */ .S)(name) === 'envvariables');
    }
}
/** Whether a string or number is anywhere below a field whose name ends in `value`. */
function holdsValue(json, isValue) {
    if (json.kind === 'scalar')
        return isValue && json.text !== '""' && /^["\d-]/.test(json.text);
    if (json.kind === 'list')
        return json.items.some((item) => holdsValue(item, isValue));
    return json.entries.some(({ name, value }) => holdsValue(value, isValue || (0,_core_normalize_text_js__WEBPACK_IMPORTED_MODULE_3__/* .normalizeStatus */ .S)(name).endsWith('value')));
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
        return (0,_placeholder_js__WEBPACK_IMPORTED_MODULE_2__/* .placeholderFor */ .fr)(value, hasOneValue ? names.of(keyOf(variable), identity) : undefined);
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
            const found = (0,_placeholder_js__WEBPACK_IMPORTED_MODULE_2__/* .filled */ .Bq)(value, variables);
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
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]('input-invalid', `A file consists of one secured variable, which has no value: ${missing.join()}`, {
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
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]('archive-invalid', 'A secured variable of the export has no key', {
        hint: 'Nothing was written, because the variable could neither be filled nor be ignored on import. Give it a key in the bot.',
    });
}
/** A key can be in several namespaces, with a value in each. */
function identityOf(variable) {
    const namespace = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .only */ .j6)(variable, 'vNameSpace');
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .print */ .yy)((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)([(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)(keyOf(variable)), ...(namespace ? [(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .sorted */ .IP)(namespace)] : [])]), 0);
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
/* unused harmony export LISTS */
/* harmony import */ var _entry_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65250);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18613);


/** The lists of a definition whose members get a file each. */
const LISTS = ['actions', 'alerts', 'dialogComponents', 'dialogs', 'experienceFlows', 'forms', 'knowledgeTasks'];
/** The fields that a definition can be wrapped in (kore-api.md, section 7). */
const WRAPPERS = ['botDefinition', 'appDefinition', 'app', 'bot'];
function isDefinition(path) {
    return /^(?:bot|app)definition\.json$/i.test(path);
}
/** The JSON files of the platform itself. Other JSON of an archive is not reformatted. */
function isOfBot(path) {
    return isDefinition(path) || path.toLowerCase() === 'config.json';
}
/** The field that a definition is wrapped in; empty if it is not. */
function wrapperOf(json) {
    if (LISTS.some((name) => (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .only */ .j6)(json, name) !== undefined))
        return '';
    return WRAPPERS.find((name) => (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .only */ .j6)(json, name)?.kind === 'fields') ?? '';
}
/** The definition itself. */
function bodyOf(json, wrapper) {
    return wrapper === '' ? json : (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .only */ .j6)(json, wrapper);
}
/** Changes the definition inside its wrapper. */
function withBody(json, wrapper, change) {
    const body = bodyOf(json, wrapper);
    if (body?.kind !== 'fields' || json.kind !== 'fields')
        return json;
    return wrapper === '' ? change(body) : (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .withField */ .ZH)(json, wrapper, change(body));
}
/** The folder for the members of a list, with a `/` at its end. */
function folderOf(file, listName) {
    return `${file.replace(/\.json$/i, '')}/${listName}/`;
}
/**
 * Splits a definition into a file for each dialog, task and component, and one for the rest.
 *
 * @returns the texts of the files. They were joined again and compared: a definition that cannot be split stays in one
 */
function splitDefinition(file, json) {
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
            texts.set(`${folderOf(file, name)}${names[index]}.json`, (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .print */ .yy)(part, 2));
        }
        rest = withBody(rest, wrapper, (complete) => (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .withField */ .ZH)(complete, name, (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(names.map(_json_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj))));
    }
    texts.set(file, (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .print */ .yy)(rest, 2));
    const split = { file, wrapper, lists };
    const again = joinDefinition(split, (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseText */ .r4)((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .print */ .yy)(rest, 2)), (path) => (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseText */ .r4)(texts.get(path) ?? ''));
    if (again !== undefined && (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .print */ .yy)(again, 0) === (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .print */ .yy)(json, 0))
        return { split, texts };
    return { split: { file, wrapper, lists: [] }, texts: new Map([[file, (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .print */ .yy)(json, 2)]]) };
}
function isListOfFields(json) {
    return json?.kind === 'list' && json.items.every(({ kind }) => kind === 'fields');
}
/** Joins the parts of a definition. @returns `undefined` if a list does not name its parts, or a part is missing */
function joinDefinition(split, rest, part) {
    let complete = rest;
    for (const name of split.lists) {
        const paths = partPaths(split, rest, name);
        if (complete === undefined || paths === undefined)
            return undefined;
        const items = [];
        for (const path of paths) {
            const item = part(path);
            if (item === undefined)
                return undefined;
            items.push(item);
        }
        complete = withBody(complete, split.wrapper, (body) => (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .withField */ .ZH)(body, name, (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(items)));
    }
    return complete;
}
/** The paths of a list's parts, in order; `undefined` if it is not a list of distinct names. */
function partPaths(split, rest, listName) {
    const order = rest && (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .only */ .j6)(bodyOf(rest, split.wrapper), listName);
    if (order?.kind !== 'list')
        return undefined;
    const names = order.items.map((item) => (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)(item) ?? '');
    const isSafe = names.every((name) => /^[^/\\\p{Cc}]+$/u.test(name));
    const isUnique = new Set(names).size === names.length;
    return isSafe && isUnique ? names.map((name) => `${folderOf(split.file, listName)}${name}.json`) : undefined;
}


/***/ }),

/***/ 40891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ safeBaseName),
/* harmony export */   t: () => (/* binding */ isReservedOnWindows)
/* harmony export */ });
/** A name from outside as a file's base name: letters, digits, `.`, `_` and `-`, neither hidden nor reserved. */
function safeBaseName(name) {
    const safe = name
        .replace(/[^\w.-]+/g, '_')
        .replace(/^[.]+/, '_')
        .replace(/[.]+$/, '')
        .slice(0, 100);
    return safe === '' || isReservedOnWindows(safe) ? `_${safe}` : safe;
}
/** True for names of devices, which no file can have on Windows, whatever its extension. */
function isReservedOnWindows(name) {
    return /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d\u00b9\u00b2\u00b3])\s*(\..*)?$/i.test(name);
}


/***/ })

};
