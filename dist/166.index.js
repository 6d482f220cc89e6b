export const id = 166;
export const ids = [166];
export const modules = {

/***/ 81366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ listFiles),
/* harmony export */   FC: () => (/* binding */ onDisk),
/* harmony export */   LY: () => (/* binding */ pollsPlain),
/* harmony export */   b$: () => (/* binding */ readPlainFile),
/* harmony export */   wt: () => (/* binding */ poll)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_disk_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39033);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3828);




/** Does something with the disk. @throws KoreaiError with `code` where the system refuses */
async function onDisk(code, what, where, work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KoreaiError */ ["if"] || !/^E[A-Z]+$/.test((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error)))
            throw error;
        throw (0,_core_disk_error_js__WEBPACK_IMPORTED_MODULE_2__/* .diskError */ .w)(what, pathOf(error) ?? where, error, code);
    }
}
/** What the system refused to touch. */
function pathOf(error) {
    return error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : undefined;
}
/** What is at a path, links not followed; `undefined` where nothing is. */
async function poll(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path);
    }
    catch (error) {
        if (['ENOENT', 'ENOTDIR'].includes((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error)))
            return undefined;
        throw error;
    }
}
/** Every file below a folder, sorted by path. @throws KoreaiError `archive-invalid` for anything but files and folders */
async function listFiles(folder, signal) {
    const found = [];
    const visit = async (below) => {
        signal.throwIfAborted();
        for (const member of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, below), { withFileTypes: true })) {
            const path = below + member.name;
            if (member.isDirectory())
                await visit(`${path}/`);
            else
                found.push(plainFile(path, member));
        }
    };
    await visit('');
    return found.sort();
}
function plainFile(path, member) {
    if (member.isFile())
        return path;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KoreaiError */ ["if"]('archive-invalid', `The export has something that is no plain file: ${path}`, {
        hint: 'Links are not followed, and leaving one out would lose a part of the bot.',
    });
}
/**
 * Reads one file of a folder; nothing on the way to it may be a link.
 *
 * @returns `undefined` where there is none. @throws KoreaiError `input-invalid` for a link and for what is no file
 */
async function readPlainFile(folder, path) {
    const isThere = await pollsPlain(folder, path);
    return isThere ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path)) : undefined;
}
/** Whether a plain file is there. @throws KoreaiError `input-invalid` for a link on the way, and for what is no file */
async function pollsPlain(folder, path) {
    const segments = path.split('/');
    for (let count = 1; count <= segments.length; count++) {
        const at = segments.slice(0, count).join('/');
        const stats = await poll((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, at));
        if (stats === undefined)
            return false;
        if (count < segments.length ? !stats.isDirectory() : !stats.isFile()) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KoreaiError */ ["if"]('input-invalid', `${at} is not the plain ${count < segments.length ? 'folder' : 'file'} it should be`, {
                hint: 'Links are not followed. Remove what has this name, and run again.',
            });
        }
    }
    return true;
}


/***/ }),

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

/***/ 45550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L7: () => (/* binding */ printManifest),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   QR: () => (/* binding */ isPart),
/* harmony export */   e0: () => (/* binding */ MANIFEST),
/* harmony export */   pL: () => (/* binding */ isSafePath)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _split_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43639);


/** The file that makes a folder a normalized one. */
const MANIFEST = 'koreai-ci.json';
const FORMAT = 1;
function printManifest(manifest) {
    const { isComplete, files, kept, definitions } = manifest;
    const reported = { format: FORMAT, ...(isComplete ? {} : { incomplete: true }), definitions, kept, files };
    return Buffer.from(`${JSON.stringify(reported, null, 2)}\n`);
}
/** @throws KoreaiError `input-invalid` for one that is damaged, newer than this version, or leads out of its folder */
function parseManifest(text) {
    let reported;
    try {
        reported = JSON.parse(text);
    }
    catch (error) {
        throw damaged('it is no JSON', error);
    }
    const format = reported?.['format'];
    if (typeof format !== 'number' || !Number.isInteger(format) || format < 1)
        throw damaged('it has no format');
    if (format > FORMAT) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]('input-invalid', `${MANIFEST} has format ${format}, and this koreai-ci knows ${FORMAT}`, {
            hint: 'A newer koreai-ci wrote the folder: use that version or a later one.',
        });
    }
    const { files, kept, definitions, incomplete } = reported ?? {};
    if (!isPaths(files) || !isPaths(kept))
        throw damaged('its list of files is none');
    if (!Array.isArray(definitions) || !definitions.every(isSplit))
        throw damaged('its list of definitions is none');
    return { isComplete: incomplete !== true, files, kept, definitions };
}
function damaged(why, cause) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]('input-invalid', `${MANIFEST} is damaged: ${why}`, {
        hint: 'Restore the folder from version control, or give an empty one.',
        cause,
    });
}
function isPaths(value) {
    return Array.isArray(value) && value.every((path) => typeof path === 'string' && isSafePath(path));
}
function isSplit(value) {
    return (typeof value?.file === 'string' &&
        isSafePath(value.file) &&
        typeof value.wrapper === 'string' &&
        isPaths(value.lists) &&
        value.lists.every((name) => !name.includes('/')));
}
/** A path that stays in its folder, touches nothing of Git or GitHub, and is not the manifest. */
function isSafePath(path) {
    if (path.toLowerCase() === MANIFEST)
        return false;
    return path
        .split('/')
        .every((segment) => !/^\.{0,2}$|^\.git|[\\:\p{Cc}]/iu.test(segment) && !/^git~\d/i.test(segment));
}
/** True for a file that is a member of a split list, whether the manifest names it or somebody added it by hand. */
function isPart(manifest, path) {
    return manifest.definitions.some((split) => split.lists.some((name) => {
        const folder = (0,_split_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .yS)(split.file, name);
        return path.startsWith(folder) && /^[^/]+\.json$/.test(path.slice(folder.length));
    }));
}


/***/ }),

/***/ 77166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ readVersion),
/* harmony export */   isNormalized: () => (/* binding */ isNormalized)
/* harmony export */ });
/* unused harmony exports readManifest, addedParts */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _disk_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81366);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45550);
/* harmony import */ var _split_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43639);






/**
 * True for a folder that holds a bot as stable files.
 *
 * @throws KoreaiError `input-invalid` where its manifest is damaged or of a newer version
 */
async function isNormalized(folder) {
    return (await readManifest(folder)) !== undefined;
}
async function readManifest(folder) {
    const text = await (0,_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .readPlainFile */ .b$)(folder, _manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .MANIFEST */ .e0);
    return text && (0,_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .parseManifest */ .Ng)(text.toString());
}
/** @throws KoreaiError `input-invalid` where files are in the folder that are no bot of ours, or it is no folder */
async function readVersion(folder, signal) {
    const stats = await (0,_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .poll */ .wt)(folder);
    if (stats === undefined)
        return undefined;
    if (!stats.isDirectory())
        throw refuse(folder, 'is not a folder');
    const manifest = await readManifest(folder);
    if (!manifest) {
        if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder)).length === 0)
            return undefined;
        throw refuse(folder, 'has files in it and was not written by koreai-ci');
    }
    const files = new Map();
    for (const path of [_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .MANIFEST */ .e0, ...new Set([...manifest.files, ...(await addedParts(folder, manifest))])]) {
        signal.throwIfAborted();
        const bytes = await (0,_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .readPlainFile */ .b$)(folder, path);
        if (bytes)
            files.set(path, bytes);
    }
    return { manifest, files };
}
/** Members of split lists that are on the disk, whether the manifest knows them or not. */
async function addedParts(folder, manifest) {
    const found = [];
    for (const split of manifest.definitions) {
        for (const name of split.lists) {
            const below = (0,_split_js__WEBPACK_IMPORTED_MODULE_5__/* .folderOf */ .yS)(split.file, name);
            const stats = await (0,_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .poll */ .wt)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, below));
            const members = stats?.isDirectory() ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, below)) : [];
            found.push(...members.map((member) => below + member).filter((path) => (0,_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .isPart */ .QR)(manifest, path)));
        }
    }
    return found.sort();
}
function refuse(folder, why) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"]('input-invalid', `The folder for the normalized bot ${why}: ${folder}`, {
        hint: 'Nothing of it was touched. Give a folder that is empty, new, or was written with normalize before.',
    });
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
