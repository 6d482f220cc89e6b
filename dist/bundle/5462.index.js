export const id = 5462;
export const ids = [5462];
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

/***/ 45512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ SYSTEM_FILES),
/* harmony export */   CQ: () => (/* binding */ writeChanged),
/* harmony export */   HS: () => (/* binding */ MAX_CHECKED),
/* harmony export */   MJ: () => (/* binding */ filesOfZip),
/* harmony export */   N9: () => (/* binding */ statArchive),
/* harmony export */   SX: () => (/* binding */ localArchive),
/* harmony export */   Ul: () => (/* binding */ readFiles),
/* harmony export */   W7: () => (/* binding */ fileOf),
/* harmony export */   _P: () => (/* binding */ unusable),
/* harmony export */   kN: () => (/* binding */ NOT_OF_BOT),
/* harmony export */   nG: () => (/* binding */ filesIn),
/* harmony export */   p_: () => (/* binding */ openArchive)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_disk_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50453);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(40095);
/* harmony import */ var _download_archive_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20535);
/* harmony import */ var _download_extract_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20012);
/* harmony import */ var _scratch_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14930);







/** Maximum size of a file that is read, in bytes. JSON takes several times that in memory. */
const MAX_CHECKED = 64 * 1024 * 1024;
/** Files that operating systems add to zips. */
const SYSTEM_FILES = /(?:^|\/)(?:__MACOSX|\.DS_Store|\._[^/]*|Thumbs\.db)$/i;
/** Files that people keep beside a bot: hidden files, documents, packages. */
const NOT_OF_BOT = /(?:^|\/)(?:\.[^/]*|__MACOSX|Thumbs\.db|node_modules|LICENSE|[^/]*\.md)$/i;
/**
 * The file or folder that `archive` names. The name is for messages.
 *
 * @returns `format` is `undefined` for a folder, and for a file that is no archive by its first bytes
 * @throws KoreaiError `input-invalid` if it is neither, or cannot be read
 */
async function localArchive(archive, workspace, hint) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, archive);
    const stats = await statArchive(path, archive, hint);
    const isFolder = stats.isDirectory();
    if (!isFolder && !stats.isFile())
        throw unusable(`{archive} is neither a file nor a folder: ${archive}`, hint);
    const format = isFolder ? undefined : (0,_download_archive_format_js__WEBPACK_IMPORTED_MODULE_2__/* .archiveFormat */ .MG)(await (0,_core_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .headOf */ .Uo)(path, _download_archive_format_js__WEBPACK_IMPORTED_MODULE_2__/* .SIGNATURE_LENGTH */ .Ee));
    return { path, name: isFolder ? archive : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path), size: stats.size, format, isFolder };
}
/**
 * The folder that `archive` names, or a temporary one with the files of the archive.
 *
 * @param scratch - a folder that the caller removes
 * @throws KoreaiError `input-invalid` for another format, `archive-invalid` if it is broken
 */
async function openArchive(archive, scratch, { workspace, signal }, { formats, hint }) {
    const { path, name, size, format, isFolder } = await localArchive(archive, workspace, hint);
    if (isFolder)
        return { folder: path, name };
    if (format === undefined || !formats.includes(format)) {
        const expected = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(formats);
        throw unusable(`{archive} is not a ${expected}: ${name}`, hint);
    }
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(scratch, 'unpacked');
    await (0,_download_extract_js__WEBPACK_IMPORTED_MODULE_4__.extract)({ path, size, format }, { into: folder, signal });
    return { folder, name, file: { ...fileOf(path, size), extension: format } };
}
/**
 * Every file of a folder by its path in it, sorted.
 *
 * @param archive - its name for messages
 * @throws KoreaiError `input-invalid` for a link among them
 */
async function filesIn(folder, archive, signal, ignored) {
    const found = new Map();
    const leftOut = [];
    const visit = async (below) => {
        signal.throwIfAborted();
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, below), { withFileTypes: true });
        for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
            const name = below + entry.name;
            if (ignored?.test(name))
                leftOut.push(entry.isDirectory() ? `${name}/` : name);
            else if (entry.isDirectory())
                await visit(`${name}/`);
            // If it were left out, a full import would remove it from the bot.
            else if (!entry.isFile())
                throw unusable(`${name} of ${archive} is not a regular file`);
            else
                found.set(name, { ...fileOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name))).size), name });
        }
    };
    await visit('');
    return { found, leftOut };
}
/** Reads every file of a folder. @throws KoreaiError as {@link filesIn} does */
async function readFiles(folder, signal) {
    const { found } = await filesIn(folder, 'the archive', signal);
    const files = new Map();
    for (const [name, { path }] of found)
        files.set(name, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, { signal }));
    return files;
}
function fileOf(path, size) {
    return { path, size, name: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path), extension: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.extname)(path).slice(1).toLowerCase() };
}
/** Writes a file that is sent instead of the one with this name. */
async function writeChanged(scratch, name, bytes) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(scratch, 'changed', name);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, bytes);
    return fileOf(path, bytes.length);
}
/** The files of a downloaded zip. @throws KoreaiError `archive-invalid`; the signal's reason */
function filesOfZip({ path, size }, context) {
    return (0,_scratch_js__WEBPACK_IMPORTED_MODULE_5__/* .withScratch */ .h)(context, async (scratch) => {
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(scratch, 'unpacked');
        await (0,_download_extract_js__WEBPACK_IMPORTED_MODULE_4__.extract)({ path, size, format: 'zip' }, { into: folder, signal: context.signal });
        return readFiles(folder, context.signal);
    });
}
async function statArchive(path, shown, hint) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch((error) => {
        throw unusable(`{archive} cannot be read (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .systemCode */ .xU)(error)}): ${shown}`, hint, error);
    });
}
/** Names of inputs stand in braces. */
function unusable(message, hint = 'Nothing was sent. Check {archive}.', cause) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .KoreaiError */ ["if"]('input-invalid', message, { hint, cause });
}


/***/ }),

/***/ 88510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ nameOf),
/* harmony export */   w: () => (/* binding */ partNames)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5562);
/* harmony import */ var _download_destination_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51321);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22484);




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
    names = distinct(names, (name, index) => `${name}~${hash(idOf(parts[index]))}`);
    names = distinct(names, (name, index) => `${name}~${hash(parts[index] ? (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .print */ .yy)(parts[index], 0) : '')}`);
    const seen = new Map();
    return names.map((name) => {
        const count = (seen.get((0,_core_names_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeName */ .Pc)(name)) ?? 0) + 1;
        seen.set((0,_core_names_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeName */ .Pc)(name), count);
        return count === 1 ? name : `${name}~${count}`;
    });
}
function distinct(names, other) {
    const counts = new Map();
    for (const name of names)
        counts.set((0,_core_names_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeName */ .Pc)(name), (counts.get((0,_core_names_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeName */ .Pc)(name)) ?? 0) + 1);
    return names.map((name, index) => ((counts.get((0,_core_names_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeName */ .Pc)(name)) ?? 0) > 1 ? other(name, index) : name));
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
    return (0,_download_destination_js__WEBPACK_IMPORTED_MODULE_3__/* .isReservedOnWindows */ .tI)(short) || /^[-\p{M}]|^$/u.test(short) ? `_${short}` : short;
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

/***/ 14930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ withScratch)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_disk_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50453);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40095);




/** Creates a folder for temporary files and removes it afterwards, also after an error. */
async function withScratch({ scratch, log }, work) {
    const folder = await makeScratch(scratch);
    try {
        return await work(folder);
    }
    catch (error) {
        throw withRoomHint(error, folder);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true, maxRetries: 3 }).catch((error) => {
            // Not an error: a job may have been started by now, and its id must not be lost.
            log.warning(`A temporary folder could not be removed (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error)}). Remove it by hand: ${folder}`);
        });
    }
}
/** The work writes all its files to this folder, so an error about a full disk is about the disk of the folder. */
function withRoomHint(error, folder) {
    const cause = error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"] ? error.cause : error;
    if (!['ENOSPC', 'EDQUOT'].includes((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(cause)))
        return error;
    const hint = 'Free some space or set RUNNER_TEMP, or TMPDIR, to a folder on another disk, and run again.';
    if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"])
        return error.with({ hint, cause });
    return (0,_core_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .diskError */ .wO)('The temporary files cannot be written', folder, error, 'input-invalid', hint);
}
/** The folder that the system names for temporary files may not exist. */
async function makeScratch(parent) {
    try {
        await (0,_core_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .fc)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(parent));
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, 'koreai-ci-'));
    }
    catch (error) {
        const hint = 'Nothing was sent. Set RUNNER_TEMP, or TMPDIR, to a folder that can be written to.';
        throw (0,_core_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .diskError */ .wO)('The folder for temporary files cannot be used', parent, error, 'input-invalid', hint);
    }
}


/***/ }),

/***/ 16598:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ replaceSecrets),
/* harmony export */   z: () => (/* binding */ fillSecrets)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22484);
/* harmony import */ var _placeholder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34617);
/* harmony import */ var _secret_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27895);
/* harmony import */ var _spot_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37978);




/**
 * Replaces each secret (secret-names.ts). Headers and payloads can be JSON in a string: only the secrets in it are
 * replaced, unless that would change the rest of it.
 *
 * @param replace - gives a placeholder, a different one for each call
 */
function replaceSecrets(json, replace) {
    return replaceSecretsIn(json, replace, _secret_names_js__WEBPACK_IMPORTED_MODULE_0__/* .OUTSIDE */ .ov, _spot_js__WEBPACK_IMPORTED_MODULE_1__/* .TOP */ .wv);
}
function replaceSecretsIn(json, replace, around, top) {
    const requestText = (value, text, at, spot) => replaceInText(value, text, at, spot, replace);
    return inValue(json, { ...around, isSecret: false, name: '' }, top, { secret: replace, requestText });
}
/** Replaces each placeholder of a secret by its value. */
function fillSecrets(json, fill) {
    const requestText = (_value, text, _around, spot) => {
        const replaced = fill((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj)(text), spot);
        if (replaced.text !== JSON.stringify(text))
            return replaced;
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj)(text.replace(_placeholder_js__WEBPACK_IMPORTED_MODULE_3__/* .PLACEHOLDERS_IN_TEXT */ .tz, (found) => {
            const isEncoded = found.startsWith('%');
            const filled = fill({ kind: 'scalar', text: isEncoded ? decodeURIComponent(found) : found }, spot).text;
            return isEncoded ? encodeURIComponent(filled) : filled;
        }));
    };
    return inValue(json, { ..._secret_names_js__WEBPACK_IMPORTED_MODULE_0__/* .OUTSIDE */ .ov, isSecret: false, name: '' }, _spot_js__WEBPACK_IMPORTED_MODULE_1__/* .TOP */ .wv, { secret: fill, requestText });
}
function inValue(json, field, spot, replacers) {
    if (field.isLanguage)
        return json;
    if (json.kind === 'list') {
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .mapMembers */ .Mz)(json, (item, _name, index) => inValue(item, field, (0,_spot_js__WEBPACK_IMPORTED_MODULE_1__/* .itemOf */ .Tu)(spot, item, index), replacers));
    }
    if (json.kind === 'fields')
        return inFields(json, field, spot, replacers);
    if (field.isSecret)
        return (0,_secret_names_js__WEBPACK_IMPORTED_MODULE_0__/* .holdsSecret */ .hK)(json, field.name) ? replacers.secret(json, spot) : json;
    const text = field.isRequest ? (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .asString */ .oJ)(json) : undefined;
    return text === undefined ? json : replacers.requestText(json, text, field, spot);
}
function inFields(json, parent, spot, replacers) {
    const isOfVariable = (0,_secret_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isVariable */ .DZ)(json);
    const pairName = isOfVariable ? undefined : (0,_secret_names_js__WEBPACK_IMPORTED_MODULE_0__/* .secretPairName */ .Y8)(json, parent);
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .mapMembers */ .Mz)(json, (value, name) => {
        const isValue = (0,_secret_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isValueName */ .LT)(name);
        // `isSecured` decides about variables, not their names.
        if (isValue && isOfVariable && value.kind === 'scalar')
            return value;
        const isSecret = (0,_secret_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isSecretName */ .eh)(name, parent) || (isValue && (parent.isSecret || pairName !== undefined));
        const effectiveName = isValue ? (pairName ?? parent.name) : name;
        const below = (0,_spot_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldOf */ ._F)(spot, name, isValue ? pairName : name);
        return inValue(value, { ...(0,_secret_names_js__WEBPACK_IMPORTED_MODULE_0__/* .within */ .ux)(parent, name), isSecret, name: effectiveName }, below, replacers);
    });
}
/** Replaces the secrets in text that is JSON, or the complete text if that would change the rest of it. */
function replaceInText(json, text, around, spot, replace) {
    const plain = (0,_secret_names_js__WEBPACK_IMPORTED_MODULE_0__/* .decoded */ .DH)(text);
    // Text that looks like a placeholder already could not be restored.
    if (plain.includes('${KOREAI_VAR_'))
        return replace(json, spot);
    const inner = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseText */ .r4)(plain);
    if (inner === undefined || inner.kind === 'scalar')
        return holdsNamedSecret(plain, around) ? replace(json, spot) : json;
    const swaps = new Map();
    const replaceToken = (value, inside) => {
        const placeholder = replace(value, inside);
        swaps.set(value.text, placeholder.text);
        return placeholder;
    };
    replaceSecretsIn(inner, replaceToken, { ...around, isRequest: false }, spot);
    if (swaps.size === 0)
        return json;
    const swapped = replaceAll(plain, swaps);
    const restored = replaceAll(swapped, new Map([...swaps].map(([from, to]) => [to, from])));
    const isExact = restored === plain &&
        (plain === text || encodeURIComponent(plain) === text) &&
        [...swaps.keys()].every((from) => isPlainSpelling(from) && plain.includes(from) && !swapped.includes(from));
    if (!isExact)
        return replace(json, spot);
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj)(plain === text ? swapped : encodeURIComponent(swapped));
}
/** Lines of headers, a form or a script: whether any name in it has a secret as its value. */
function holdsNamedSecret(text, around) {
    const own = text.replace(/\{\{.*?\}\}/gs, '');
    return [...own.matchAll(/([\w-]+)["']?[ \t]*[:=][ \t]*["']?([^\r\n,&}"']+)/g)].some(([, name = '', value = '']) => (0,_secret_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isSecretName */ .eh)(name, around) && (0,_secret_names_js__WEBPACK_IMPORTED_MODULE_0__/* .holdsSecret */ .hK)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj)(value), name));
}
/** Replaces JSON tokens. With its quotes, a string is not part of another one. */
function replaceAll(text, swaps) {
    let replaced = text;
    for (const [from, to] of swaps)
        replaced = replaced.replaceAll(from, () => to);
    return replaced;
}
/** Whether `JSON.stringify` gives the same spelling, so that the original text can be restored. */
function isPlainSpelling(text) {
    return text.startsWith('"') && JSON.stringify(JSON.parse(text)) === text;
}


/***/ }),

/***/ 27895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DH: () => (/* binding */ decoded),
/* harmony export */   DZ: () => (/* binding */ isVariable),
/* harmony export */   EZ: () => (/* binding */ looksRandom),
/* harmony export */   LT: () => (/* binding */ isValueName),
/* harmony export */   Y8: () => (/* binding */ secretPairName),
/* harmony export */   eh: () => (/* binding */ isSecretName),
/* harmony export */   hK: () => (/* binding */ holdsSecret),
/* harmony export */   n0: () => (/* binding */ looksSecret),
/* harmony export */   ov: () => (/* binding */ OUTSIDE),
/* harmony export */   ux: () => (/* binding */ within)
/* harmony export */ });
/* harmony import */ var _core_status_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18034);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22484);


/** Names of fields with a secret: `apiKey`, `x-api-key`, `clientSecret`, `access_token`. */
const SECRET_NAME = /(?:secret|password|passwd|passphrase|token|apikey)(?:value)?$|(?:secret|access|private|subscription|auth|account|signing|encryption|shared|app|client|master|license|jwt|hmac)key$|(?:connectionstring|authorization)$|^(?:pwd|jwt|bearer|credentials?)$/;
/** Further names that mean a secret in request headers. */
const SECRET_HEADER = /.key$|^(?:x?auth|cookie|setcookie|xauthentication)$/;
/** Fields whose values are request headers. */
const HEADERS = /headers?$/;
/** Fields with headers or a request body, whose text can be JSON. */
const REQUEST_TEXT = /^(?:payload|requestbody|body)$/;
/** Language data: everything below is what people say, not secrets. */
const LANGUAGE_DATA = new Set([
    ...['synonyms', 'sentences', 'patterns', 'negativepatterns', 'traits', 'traitrules', 'knowledgetasks', 'smalltalk'],
    ...['mlparams', 'nlmeta', 'allowedvalues', 'utterances', 'concepts', 'koraresponses', 'message', 'errormessage'],
]);
/** Long, without spaces and with several digits, as keys are. */
const RANDOM = /^(?=.*[A-Za-z])(?=(?:\D*\d){3})[\w+/=.~-]{24,}$/;
const UUID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/i;
/** Whether a value could be a key rather than a word or an id. */
function looksRandom(text) {
    return RANDOM.test(text) && !UUID.test(text);
}
const OUTSIDE = { isLanguage: false, isHeaders: false, isRequest: false };
/** The context of the fields below a field. */
function within(around, name) {
    const word = (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeWord */ ._m)(name);
    const isHeaders = HEADERS.test(word);
    return {
        isLanguage: around.isLanguage || LANGUAGE_DATA.has(word),
        isHeaders: around.isHeaders || isHeaders,
        isRequest: isHeaders || REQUEST_TEXT.test(word) || (around.isRequest && word === 'value'),
    };
}
/** Whether a field with this name is a secret in this context. A name with a space in it is text by people. */
function isSecretName(name, { isHeaders }) {
    if (/\s/.test(name))
        return false;
    const word = (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeWord */ ._m)(name);
    return SECRET_NAME.test(word) || (isHeaders && SECRET_HEADER.test(word));
}
/** The name of a secret whose `value` is beside it. For variables `isSecured` decides instead. */
function secretPairName(json, around) {
    const name = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .firstText */ .ou)(json, 'key', 'name', 'header', 'headerName');
    return name !== undefined && isSecretName(name, around) ? name : undefined;
}
/** Whether a field holds what the name beside it stands for. */
function isValueName(name) {
    return name === 'value' || name === 'headerValue';
}
/** A variable of the bot, secured or not. */
function isVariable(json) {
    return ((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .only */ .j6)(json, 'variableType')) !== undefined ||
        json.entries.some(({ name }) => (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeWord */ ._m)(name) === 'issecured'));
}
/** Whether a value must be replaced: not a mere reference to the bot's context, not a mask, not a word for "nothing". */
function holdsSecret(value, name) {
    const text = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)(value);
    if (text === undefined)
        return /^-?\d/.test(value.text) && !/token$/.test((0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeWord */ ._m)(name));
    const own = text
        .replace(/\{\{.*?\}\}/gs, '')
        .trim()
        .replace(/^(?:bearer|basic|digest|token|apikey)\b/i, '')
        .trim();
    return !/^[*•●\s:,;"']*$|^(?:undefined|null|none|true|false)$/i.test(own);
}
/** What keys and credentials look like, whatever the name of their field. */
const SHAPES = [
    /\b(?:Bearer|Basic)\s+(?=[^\s"'{}]*[\d=])[\w.~+/=-]{12,}/i,
    /\bsk-(?=[\w-]*\d)[\w-]{16,}/,
    /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/,
    /\bAIza[\w-]{30,}/,
    /\bgh[pousr]_\w{20,}|\bgithub_pat_\w{20,}|\bglpat-[\w-]{16,}/,
    /\bxox[a-z]-[\w-]{10,}/,
    /\beyJ[\w-]{8,}\.eyJ[\w-]{4,}\.[\w-]{8,}/,
    /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
    /\babl_\w{12,}/,
    /:\/\/[^\s/:@"'{}]{1,100}:[^\s/:@"'{}]{3,200}@/,
    /[?&](?:api_?key|subscription-key|access_token|auth_token|token|client_secret|secret|password|sig)=[^&\s"'{}<>$]{8,}/i,
    /(?:api_?key|secret|token|passw(?:or)?d)["']?\s*[:=]\s*["'](?=[^"']*\d)[^"'\s{}$<>]{8,}["']/i,
];
/** An API key of the Agent Platform. Ids of knowledge graphs can look the same. */
const AGENT_KEY = /\bkg-(?=[\w-]*\d)[A-Za-z0-9][\w-]{15,}/;
/** Whether a text has the shape of a key or another credential, whatever its field is called. */
function looksSecret(text, name) {
    const plain = decoded(text);
    const isShaped = (one) => SHAPES.some((shape) => shape.test(one));
    if (isShaped(plain) || (plain !== text && isShaped(text)))
        return true;
    return !/id$/.test((0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeWord */ ._m)(name)) && AGENT_KEY.test(plain);
}
/** Decodes text that can be percent-encoded, as scripts and many payloads are. */
function decoded(text) {
    if (!/%[\dA-Fa-f]{2}/.test(text))
        return text;
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
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

/***/ 7348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EN: () => (/* binding */ bodyOf),
/* harmony export */   Lq: () => (/* binding */ isConfig),
/* harmony export */   Pj: () => (/* binding */ isOfBot),
/* harmony export */   Pp: () => (/* binding */ partPaths),
/* harmony export */   WU: () => (/* binding */ joinDefinition),
/* harmony export */   Yu: () => (/* binding */ splitDefinition),
/* harmony export */   gN: () => (/* binding */ isDefinition),
/* harmony export */   pO: () => (/* binding */ wrapperOf),
/* harmony export */   yS: () => (/* binding */ folderOf)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22484);
/* harmony import */ var _part_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88510);


/** The lists of a definition whose members get a file each. */
const LISTS = ['actions', 'alerts', 'dialogComponents', 'dialogs', 'experienceFlows', 'forms', 'knowledgeTasks'];
/** The fields that a definition can be wrapped in (kore-api.md, section 7). */
const WRAPPERS = ['botDefinition', 'appDefinition', 'app', 'bot'];
function isDefinition(path) {
    return /^(?:bot|app)definition\.json$/i.test(path);
}
function isConfig(path) {
    return path.toLowerCase() === 'config.json';
}
/** The JSON files of the platform itself. Other JSON of an archive is not reformatted. */
function isOfBot(path) {
    return isDefinition(path) || isConfig(path);
}
/** The field that a definition is wrapped in; empty if it is not. */
function wrapperOf(json) {
    if (LISTS.some((name) => (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .only */ .j6)(json, name) !== undefined))
        return '';
    return WRAPPERS.find((name) => (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .only */ .j6)(json, name)?.kind === 'fields') ?? '';
}
/** The definition itself. */
function bodyOf(json, wrapper) {
    return wrapper === '' ? json : (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .only */ .j6)(json, wrapper);
}
/** Changes the definition inside its wrapper. */
function withBody(json, wrapper, change) {
    const body = bodyOf(json, wrapper);
    if (body?.kind !== 'fields' || json.kind !== 'fields')
        return json;
    return wrapper === '' ? change(body) : (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .withField */ .ZH)(json, wrapper, change(body));
}
/** The folder for the members of a list, with a `/` at its end. */
function folderOf(file, listName) {
    return `${file.replace(/\.json$/i, '')}/${listName}/`;
}
/** Splits a definition into the texts of a file for each dialog, task and component, and of one for the rest. */
function splitDefinition(file, json) {
    const wrapper = wrapperOf(json);
    const body = bodyOf(json, wrapper);
    const lists = LISTS.filter((name) => isListOfFields((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .only */ .j6)(body, name)));
    const texts = new Map();
    let rest = json;
    for (const name of lists) {
        const members = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .only */ .j6)(body, name));
        const names = (0,_part_names_js__WEBPACK_IMPORTED_MODULE_1__/* .partNames */ .w)(members);
        for (const [index, part] of members.entries()) {
            texts.set(`${folderOf(file, name)}${names[index]}.json`, (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .print */ .yy)(part, 2));
        }
        rest = withBody(rest, wrapper, (definition) => (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .withField */ .ZH)(definition, name, (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(names.map(_json_js__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj))));
    }
    texts.set(file, (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .print */ .yy)(rest, 2));
    return { split: { file, wrapper, lists }, texts };
}
function isListOfFields(json) {
    return json?.kind === 'list' && json.items.every(({ kind }) => kind === 'fields');
}
/**
 * Puts the parts of a definition into its lists. A list that does not name its parts stays as it is.
 *
 * @param rest - the definition without them
 */
function joinDefinition(split, rest, part) {
    let joined = rest;
    for (const name of split.lists) {
        const items = partPaths(split, rest, name)?.flatMap((path) => part(path) ?? []);
        if (items)
            joined = withBody(joined, split.wrapper, (body) => (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .withField */ .ZH)(body, name, (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(items)));
    }
    return joined;
}
/** The paths of a list's parts, in order; `undefined` if it is not a list of distinct names. */
function partPaths(split, rest, listName) {
    const order = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .only */ .j6)(bodyOf(rest, split.wrapper), listName);
    if (order?.kind !== 'list')
        return undefined;
    const names = order.items.map((item) => (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asString */ .oJ)(item) ?? '');
    const isSafe = names.every((name) => /^[^/\\\p{Cc}]+$/u.test(name));
    const isUnique = new Set(names).size === names.length;
    return isSafe && isUnique ? names.map((name) => `${folderOf(split.file, listName)}${name}.json`) : undefined;
}


/***/ }),

/***/ 37978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tu: () => (/* binding */ itemOf),
/* harmony export */   _F: () => (/* binding */ fieldOf),
/* harmony export */   wv: () => (/* binding */ TOP)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22484);
/* harmony import */ var _part_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88510);
/* harmony import */ var _secret_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27895);



const TOP = { path: '', labels: [], ids: [] };
/** Maximum length of an item's name. */
const MAX_LABEL = 60;
function fieldOf({ path, labels, ids }, name, label) {
    const added = label === undefined || labels.at(-1) === label ? [] : [label];
    return { path: path === '' ? name : `${path}.${name}`, labels: [...labels, ...added], ids: [...ids, name] };
}
function itemOf({ path, labels, ids }, item, index) {
    const label = item.kind === 'fields' ? labelOf(item) : undefined;
    return {
        path: `${path}[${index}]${label === undefined ? '' : ` "${label}"`}`,
        labels: label === undefined ? labels : [...labels, label],
        ids: [...ids, (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .firstText */ .ou)(item, 'refId', '_id') ?? label ?? String(index)],
    };
}
/** A name that people gave, not an id. */
function labelOf(item) {
    const name = (0,_part_names_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .V)(item);
    const isId = [(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .firstText */ .ou)(item, 'refId'), (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .firstText */ .ou)(item, '_id'), 'unnamed'].includes(name);
    return isId || (0,_secret_names_js__WEBPACK_IMPORTED_MODULE_2__/* .looksRandom */ .EZ)(name) ? undefined : name.slice(0, MAX_LABEL);
}


/***/ })

};
