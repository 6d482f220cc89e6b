export const id = 6705;
export const ids = [6705];
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

/***/ 44390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jsonIn: () => (/* binding */ jsonIn),
/* harmony export */   readLocalFile: () => (/* binding */ readLocalFile),
/* harmony export */   readLocalFiles: () => (/* binding */ readLocalFiles),
/* harmony export */   readModelFile: () => (/* binding */ readModelFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40095);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19507);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22484);
/* harmony import */ var _local_archive_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45512);






/**
 * Reads a file that is to be imported as it is.
 *
 * @param extensions - those that it may have, in lower case
 * @throws KoreaiError `input-invalid`
 */
async function readLocalFile(archive, extensions, place) {
    const { path, isFolder } = await (0,_local_archive_js__WEBPACK_IMPORTED_MODULE_2__/* .localArchive */ .SX)(archive, place.workspace);
    if (isFolder) {
        throw (0,_local_archive_js__WEBPACK_IMPORTED_MODULE_2__/* .unusable */ ._P)(`{archive} is not a file: ${archive}`, `Nothing was sent. It must be a ${anyOf(extensions)} file.`);
    }
    return await readOne(path, archive, extensions, place);
}
/**
 * The files with one extension that are at the top of a folder, or the one file that the path names.
 *
 * @returns the files, and the names of those that are left out
 * @throws KoreaiError `input-invalid`, also if there is none
 */
async function readLocalFiles(archive, extension, place) {
    const { path, isFolder } = await (0,_local_archive_js__WEBPACK_IMPORTED_MODULE_2__/* .localArchive */ .SX)(archive, place.workspace);
    if (!isFolder)
        return { files: [await readOne(path, archive, [extension], place)], leftOut: [] };
    const entries = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(path, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
    const isWanted = (name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.extname)(name).toLowerCase() === `.${extension}` && !name.startsWith('.');
    const files = [];
    for (const entry of entries.filter(({ name }) => isWanted(name))) {
        if (!entry.isFile())
            throw (0,_local_archive_js__WEBPACK_IMPORTED_MODULE_2__/* .unusable */ ._P)(`${entry.name} in ${archive} is not a regular file`);
        files.push(await readOne((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, entry.name), entry.name, [extension], place));
    }
    if (files.length === 0)
        throw (0,_local_archive_js__WEBPACK_IMPORTED_MODULE_2__/* .unusable */ ._P)(`There is no .${extension} file in ${archive}`);
    return { files, leftOut: entries.filter(({ name }) => !isWanted(name)).map(({ name }) => name) };
}
/** The JSON of a file. @throws KoreaiError `input-invalid` */
function jsonIn({ bytes, name }) {
    const json = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseBytes */ .z_)(bytes);
    if (json)
        return json;
    throw (0,_local_archive_js__WEBPACK_IMPORTED_MODULE_2__/* .unusable */ ._P)(`${name} is not valid JSON`);
}
async function readOne(path, shown, extensions, { signal }) {
    const { size } = await (0,_local_archive_js__WEBPACK_IMPORTED_MODULE_2__/* .statArchive */ .N9)(path, shown);
    const file = (0,_local_archive_js__WEBPACK_IMPORTED_MODULE_2__/* .fileOf */ .W7)(path, size);
    if (!extensions.includes(file.extension))
        throw (0,_local_archive_js__WEBPACK_IMPORTED_MODULE_2__/* .unusable */ ._P)(`${shown} is not a ${anyOf(extensions)} file`);
    if (size === 0)
        throw (0,_local_archive_js__WEBPACK_IMPORTED_MODULE_2__/* .unusable */ ._P)(`${shown} is empty`);
    // The platform allows far less.
    if (size > _local_archive_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_CHECKED */ .HS)
        throw (0,_local_archive_js__WEBPACK_IMPORTED_MODULE_2__/* .unusable */ ._P)(`${shown} is larger than ${_local_archive_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_CHECKED */ .HS / 1024 / 1024} MiB`);
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, { signal }).catch((error) => {
        signal.throwIfAborted();
        throw (0,_local_archive_js__WEBPACK_IMPORTED_MODULE_2__/* .unusable */ ._P)(`${shown} cannot be read (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .systemCode */ .xU)(error)})`, undefined, error);
    });
    return { ...file, size: bytes.length, bytes };
}
function anyOf(extensions) {
    return extensions.map((extension) => `.${extension}`).join(' or ');
}
/**
 * The file of an exported model, which must be a tar (kore-api.md, section 2). It is not read to its end: it can be far
 * larger than a disk for temporary files.
 *
 * @throws KoreaiError `input-invalid` if it cannot be read, is empty or is another kind of archive
 */
async function readModelFile(archive, { workspace, log }) {
    const hint = 'Nothing was sent. The archive must be the uncompressed tar of a model.';
    const { path, name, size, format, isFolder } = await (0,_local_archive_js__WEBPACK_IMPORTED_MODULE_2__/* .localArchive */ .SX)(archive, workspace, hint);
    if (isFolder)
        throw (0,_local_archive_js__WEBPACK_IMPORTED_MODULE_2__/* .unusable */ ._P)(`{archive} is not a file: ${archive}`, hint);
    if (size === 0)
        throw (0,_local_archive_js__WEBPACK_IMPORTED_MODULE_2__/* .unusable */ ._P)(`{archive} is empty: ${archive}`, hint);
    if (format === 'zip' || format === 'tar.gz') {
        throw (0,_local_archive_js__WEBPACK_IMPORTED_MODULE_2__/* .unusable */ ._P)(`{archive} is a ${format} file, not a tar: ${archive}`, hint);
    }
    if (format === undefined)
        log.warning(`${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_5__/* .sanitize */ .aj)(name, 100)} does not begin like a tar. It is sent as it is.`);
    return { path, size, name, extension: 'tar' };
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

/***/ 20535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cn: () => (/* binding */ BrokenArchive),
/* harmony export */   Ee: () => (/* binding */ SIGNATURE_LENGTH),
/* harmony export */   IR: () => (/* binding */ fileFormat),
/* harmony export */   MG: () => (/* binding */ archiveFormat),
/* harmony export */   ND: () => (/* binding */ isSurely),
/* harmony export */   nS: () => (/* binding */ BLOCK_LENGTH),
/* harmony export */   py: () => (/* binding */ hasTarChecksum),
/* harmony export */   qP: () => (/* binding */ isArchiveFormat)
/* harmony export */ });
/** What a tar is made of, in bytes. */
const BLOCK_LENGTH = 512;
/** How many first bytes identify every format: one block of a tar. */
const SIGNATURE_LENGTH = BLOCK_LENGTH;
/** An archive that is incomplete or damaged by the rules of its format. `message` continues "the archive …". */
class BrokenArchive extends Error {
    /** True if the end is missing, so that another download may complete it. */
    isCut;
    constructor(message, isCut = false) {
        super(message);
        this.isCut = isCut;
    }
}
/** The format of an archive by its first bytes, since its name may be wrong. `undefined` for anything else. */
function archiveFormat(head) {
    if (head.length >= 4 && head.readUInt32BE(0) === 0x504b0304)
        return 'zip';
    if (head.length >= 3 && head.readUIntBE(0, 3) === 0x1f8b08)
        return 'tar.gz';
    if (head.length < SIGNATURE_LENGTH)
        return undefined;
    const hasUstarMagic = head.toString('latin1', 257, 262) === 'ustar';
    return hasUstarMagic || hasTarChecksum(head) ? 'tar' : undefined;
}
/** Which of the given formats a file has, by its first bytes. `undefined` for none of them. */
function fileFormat(head, formats) {
    const format = archiveFormat(head) ?? textFormat(head);
    return format !== undefined && formats.includes(format) ? format : undefined;
}
function isArchiveFormat(format) {
    return format === 'zip' || format === 'tar' || format === 'tar.gz';
}
/**
 * True if a file certainly has one of the formats: by a signature, or because it is clean UTF-8. Compressed data could
 * pass for text in another encoding.
 */
function isSurely(head, formats) {
    if (fileFormat(head, formats) === undefined)
        return false;
    if (archiveFormat(head) !== undefined)
        return true;
    try {
        const text = new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they distinguish text from other bytes.
        return !/[\u0000-\u0008\u000e-\u001f]/.test(text);
    }
    catch {
        return false;
    }
}
/** HTML is text too, but never a result. A CSV may hold what people type, in any encoding. */
function textFormat(head) {
    const text = head
        .toString('utf8')
        .replace(/^\uFEFF/, '')
        .trimStart();
    if (text === '' || text.startsWith('<') || head.includes(0))
        return undefined;
    return /^[[{]/.test(text) ? 'json' : 'csv';
}
/** Every header of a tar carries the sum of its bytes, with its own field counted as spaces. */
function hasTarChecksum(block) {
    if (block.length < BLOCK_LENGTH)
        return false;
    const declared = Number.parseInt(block.toString('latin1', 148, 156).replace(/\0.*$/, '').trim(), 8);
    let sum = 8 * 0x20;
    for (let index = 0; index < BLOCK_LENGTH; index++) {
        if (index < 148 || index >= 156)
            sum += block[index] ?? 0;
    }
    return declared === sum;
}


/***/ }),

/***/ 51321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mw: () => (/* binding */ safeBaseName),
/* harmony export */   tI: () => (/* binding */ isReservedOnWindows),
/* harmony export */   v: () => (/* binding */ prepareDirectory)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_disk_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50453);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40095);




/** True if `path` is `root` or lies below it. Both are absolute. */
function isInside(root, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, path);
    return way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way);
}
/**
 * Creates the folder that archives are written to. It must lie in the workspace, also when links are followed.
 *
 * @returns its absolute path
 * @throws KoreaiError `input-invalid` if it leaves the workspace, `download-failed` if it can't be created or written to
 */
async function prepareDirectory(workspace, outputDir) {
    const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, outputDir);
    const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(workspace).catch((error) => {
        throw (0,_core_disk_js__WEBPACK_IMPORTED_MODULE_2__/* .diskError */ .wO)('The workspace cannot be read', workspace, error);
    });
    const isOutside = !isInside((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace), directory) || !isInside(root, await realpathOfExisting(directory));
    if (isOutside) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KoreaiError */ ["if"]('input-invalid', `outputDir leaves the workspace: ${outputDir}`, {
            hint: 'Choose a folder in the workspace. No symbolic link on its path may lead out of the workspace.',
        });
    }
    await (0,_core_disk_js__WEBPACK_IMPORTED_MODULE_2__/* .makeFolder */ .fc)(directory).catch((error) => {
        throw (0,_core_disk_js__WEBPACK_IMPORTED_MODULE_2__/* .diskError */ .wO)('The output folder cannot be created', outputDir, error);
    });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(directory, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK).catch((error) => {
        throw (0,_core_disk_js__WEBPACK_IMPORTED_MODULE_2__/* .diskError */ .wO)('The output folder cannot be written to', outputDir, error);
    });
    return directory;
}
/** The real path of the folder, or of the nearest folder above it that exists. */
async function realpathOfExisting(path) {
    for (let current = path;; current = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(current)) {
        try {
            return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(current);
        }
        catch (error) {
            if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error) !== 'ENOENT' || current === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(current)) {
                throw (0,_core_disk_js__WEBPACK_IMPORTED_MODULE_2__/* .diskError */ .wO)('The output folder cannot be read', path, error);
            }
        }
    }
}
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


/***/ }),

/***/ 26522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ readZipEnd)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _archive_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20535);


/** The end record of a zip, without its comment, in bytes. */
const END_LENGTH = 22;
const END_SIGNATURE = Buffer.from('PK\x05\x06', 'latin1');
/** Searched at once, in bytes. */
const WINDOW_BYTES = 1024 * 1024;
/** Maximum number of signatures that are examined: an archive with more is an attack. */
const MAX_CANDIDATES = 1_000;
/** The zip64 record, for numbers that are too large for the end record, and the locator that says where it is. */
const RECORD_LENGTH = 56;
const RECORD_SIGNATURE = 0x06064b50;
const LOCATOR_LENGTH = 20;
const LOCATOR_SIGNATURE = 0x07064b50;
/** An entry of the directory, without name, extra fields and comment. */
const ENTRY_LENGTH = 46;
const ENTRY_SIGNATURE = 0x02014b50;
const MEMBER_SIGNATURE = Buffer.from('PK\x03\x04', 'latin1');
/** Enough for a million members with long names; it is read into memory. */
const MAX_DIRECTORY_BYTES = 256 * 1024 * 1024;
/**
 * Finds the directory of a zip, and checks that it lists as many members as the end record says.
 *
 * @throws BrokenArchive if there is none: the file was cut, or other bytes have replaced its end
 */
async function readZipEnd(path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'r');
    try {
        const { size } = await file.stat();
        let candidates = 0;
        for await (const position of lastEnds(file, size)) {
            const found = await endAt(file, position, size);
            if (found)
                return found;
            candidates += 1;
            if (candidates === MAX_CANDIDATES)
                break;
        }
        throw new _archive_format_js__WEBPACK_IMPORTED_MODULE_1__/* .BrokenArchive */ .Cn('was cut: it ends without the directory that every zip ends with', true);
    }
    finally {
        await file.close();
    }
}
/** The positions of the signature of an end record, from the last to the first. */
async function* lastEnds(file, size) {
    for (let until = size; until > 0; until -= WINDOW_BYTES) {
        const start = Math.max(0, until - WINDOW_BYTES);
        const window = await readAt(file, start, until - start + END_SIGNATURE.length - 1);
        for (let at = window.lastIndexOf(END_SIGNATURE); at >= 0; at = window.subarray(0, at).lastIndexOf(END_SIGNATURE)) {
            yield start + at;
        }
    }
}
/** @returns undefined if this is not the end record, but bytes of a member, of a comment, or after the zip */
async function endAt(file, position, size) {
    const end = await readAt(file, position, END_LENGTH);
    const next = position + END_LENGTH + (end.length < END_LENGTH ? 0 : end.readUInt16LE(20));
    // It was cut in its comment, or has the same bytes by chance.
    if (end.length < END_LENGTH || next > size)
        return undefined;
    const directory = await directoryAt(file, position, end);
    // The offset in a zip that is stored in this one counts from its own start, so that it does not fit here.
    if (directory.offset + directory.length !== directory.until)
        return undefined;
    await checkDirectory(file, directory);
    for (let at = next; at < size; at += WINDOW_BYTES) {
        const window = await readAt(file, at, WINDOW_BYTES + MEMBER_SIGNATURE.length - 1);
        if (window.includes(MEMBER_SIGNATURE))
            throw new _archive_format_js__WEBPACK_IMPORTED_MODULE_1__/* .BrokenArchive */ .Cn('is followed by another archive');
    }
    return { members: directory.members, offset: directory.offset, extraBytes: size - next };
}
async function directoryAt(file, position, end) {
    const locator = await readAt(file, Math.max(0, position - LOCATOR_LENGTH), Math.min(position, LOCATOR_LENGTH));
    if (locator.length === LOCATOR_LENGTH && locator.readUInt32LE(0) === LOCATOR_SIGNATURE) {
        const until = Number(locator.readBigUInt64LE(8));
        const record = until < position ? await readAt(file, until, RECORD_LENGTH) : Buffer.alloc(0);
        if (record.length === RECORD_LENGTH && record.readUInt32LE(0) === RECORD_SIGNATURE) {
            // At these positions of the zip64 record.
            const [members, length, offset] = [32, 40, 48].map((at) => Number(record.readBigUInt64LE(at)));
            return { members: members ?? 0, length: length ?? 0, offset: offset ?? 0, until };
        }
    }
    const [members, length, offset] = [end.readUInt16LE(10), end.readUInt32LE(12), end.readUInt32LE(16)];
    return { members, length, offset, until: position };
}
/** Members are read by the number in the end record: if it is too small, some would be missing unnoticed. */
async function checkDirectory(file, { members, offset, length }) {
    if (length > MAX_DIRECTORY_BYTES)
        throw new _archive_format_js__WEBPACK_IMPORTED_MODULE_1__/* .BrokenArchive */ .Cn('has a directory that is too large');
    const directory = await readAt(file, offset, length);
    let listed = 0;
    let at = 0;
    while (at + ENTRY_LENGTH <= directory.length && directory.readUInt32LE(at) === ENTRY_SIGNATURE) {
        const lengths = [28, 30, 32].map((field) => directory.readUInt16LE(at + field));
        at += lengths.reduce((sum, field) => sum + field, ENTRY_LENGTH);
        listed += 1;
    }
    // An empty zip has nothing before its directory.
    const isEmptied = members === 0 && offset !== 0;
    if (listed !== members || at !== length || isEmptied) {
        throw new _archive_format_js__WEBPACK_IMPORTED_MODULE_1__/* .BrokenArchive */ .Cn('has a directory that lists other members than its end says');
    }
}
async function readAt(file, position, length) {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
    return buffer.subarray(0, bytesRead);
}


/***/ })

};
