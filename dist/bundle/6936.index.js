export const id = 6936;
export const ids = [6936];
export const modules = {

/***/ 71727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ readImportSource)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/core/sanitize.js
var sanitize = __webpack_require__(19507);
// EXTERNAL MODULE: ./build/bot-files/json.js
var bot_files_json = __webpack_require__(22484);
// EXTERNAL MODULE: ./build/bot-files/split.js
var bot_files_split = __webpack_require__(7348);
;// CONCATENATED MODULE: ./build/bot-files/export-scope.js


/** The kinds of content that an export can be asked for. */
const KINDS = ['tasks', 'nlpData', 'settings'];
/**
 * Reads `exportOptions` of a definition. For a kind that is missing in them, the content of the archive decides.
 *
 * @returns `undefined` without options (older exports), or if they name nothing at all
 */
function exportScope(definition, config) {
    const body = (0,bot_files_split/* bodyOf */.EN)(definition, (0,bot_files_split/* wrapperOf */.pO)(definition));
    const options = (0,bot_files_json/* only */.j6)(body, 'exportOptions') ?? (0,bot_files_json/* only */.j6)(definition, 'exportOptions');
    if (options?.kind !== 'fields')
        return undefined;
    const namesOf = (kind) => {
        const reported = (0,bot_files_json/* only */.j6)(options, kind);
        return reported ? namesIn(reported) : contentOf(kind, body, config);
    };
    const hasAll = isTrue((0,bot_files_json/* only */.j6)(options, 'allTasks') ?? (0,bot_files_json/* only */.j6)(body, 'allTasks'));
    const isSubset = !hasAll && hasSome((0,bot_files_json/* only */.j6)(options, 'subTasks') ?? (0,bot_files_json/* only */.j6)(body, 'subTasks'));
    const tasks = namesOf('tasks').length === 0 && (hasAll || isSubset) ? ['botTask'] : namesOf('tasks');
    const contains = { tasks, nlpData: namesOf('nlpData'), settings: namesOf('settings') };
    const lacks = KINDS.filter((kind) => contains[kind].length === 0);
    const isReported = KINDS.some((kind) => namesIn((0,bot_files_json/* only */.j6)(options, kind)).length > 0) || hasAll || isSubset;
    return isReported ? { contains, lacks, isPartial: lacks.length > 0 || isSubset } : undefined;
}
/** The names in a list, or the names in a mapping whose value is true. */
function namesIn(json) {
    if (json?.kind === 'list')
        return json.items.map((item) => (0,bot_files_json/* asString */.oJ)(item) ?? '').filter((name) => name !== '');
    if (json?.kind === 'fields')
        return json.entries.filter(({ value }) => isTrue(value)).map(({ name }) => name);
    const name = (0,bot_files_json/* asString */.oJ)(json) ?? '';
    return name === '' ? [] : [name];
}
/** Whether a kind was exported, by its content. Exports of only language data have dialogs without nodes. */
function contentOf(kind, body, config) {
    if (kind === 'settings')
        return hasSome((0,bot_files_json/* only */.j6)(config, 'envVariables')) ? ['botVariables'] : [];
    if (kind === 'nlpData') {
        return ['sentences', 'patterns', 'traits'].some((name) => hasSome((0,bot_files_json/* only */.j6)(body, name))) ? ['utterances'] : [];
    }
    return (0,bot_files_json/* itemsOf */.S3)((0,bot_files_json/* only */.j6)(body, 'dialogs')).some((dialog) => hasSome((0,bot_files_json/* only */.j6)(dialog, 'nodes'))) ? ['botTask'] : [];
}
function isTrue(json) {
    return json?.kind === 'scalar' && /^"?true"?$/i.test(json.text);
}
/** Whether there is a list that is not empty, at any depth. */
function hasSome(json) {
    if (json?.kind === 'list')
        return json.items.length > 0;
    return (0,bot_files_json/* entriesOf */.Mc)(json).some(({ value }) => hasSome(value));
}

// EXTERNAL MODULE: ./build/bot-files/local-archive.js
var local_archive = __webpack_require__(45512);
// EXTERNAL MODULE: ./build/bot-files/normalized.js
var normalized = __webpack_require__(36899);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./node_modules/yazl/index.js
var yazl = __webpack_require__(93044);
// EXTERNAL MODULE: ./build/core/disk.js
var disk = __webpack_require__(50453);
// EXTERNAL MODULE: ./build/core/errors.js + 1 modules
var errors = __webpack_require__(40095);
// EXTERNAL MODULE: ./build/bot-files/disk.js
var bot_files_disk = __webpack_require__(16935);
// EXTERNAL MODULE: ./build/bot-files/placeholder.js
var placeholder = __webpack_require__(34617);
// EXTERNAL MODULE: ./build/bot-files/secret-fields.js
var secret_fields = __webpack_require__(16598);
// EXTERNAL MODULE: ./build/bot-files/secured.js
var secured = __webpack_require__(7071);
;// CONCATENATED MODULE: ./build/bot-files/pack.js
















/**
 * Writes the files of a normalized bot as the platform exports them, ready for an import. Secured variables without a
 * value are empty, as in an export.
 *
 * @param folder - a normalized folder
 * @param target - an existing, empty folder
 * @throws KoreaiError `input-invalid` if the folder is not normalized, incomplete or inconsistent; the signal's reason
 */
async function packBot(folder, target, environment, signal) {
    await (0,bot_files_disk/* onDisk */.FC)('input-invalid', 'The bot cannot be packed', target, async () => {
        const version = await (0,normalized/* readNormalizedBot */.JY)(folder, signal);
        if (!version)
            throw refusal(`${folder} has no ${normalized/* MANIFEST */.e0}`);
        for (const [path, bytes] of plainFiles(version, environment)) {
            signal.throwIfAborted();
            await (0,disk/* makeFolder */.fc)((0,external_node_path_.dirname)((0,external_node_path_.join)(target, path)));
            await (0,promises_.writeFile)((0,external_node_path_.join)(target, path), bytes, { flag: 'wx' });
        }
    });
}
/** @throws KoreaiError `input-invalid` if a file is missing, is not readable or would be lost, or a secret has no value */
function plainFiles({ manifest, files }, environment) {
    if (!manifest.isComplete)
        throw refusal('the folder is incomplete, because the step that wrote it was interrupted');
    const plain = new Map();
    const missing = [];
    const named = new Set();
    for (const path of manifest.files.filter((file) => !(0,normalized/* isPart */.QR)(manifest, file))) {
        const bytes = files.get(path);
        if (!bytes)
            throw refusal(`${path} is missing`);
        if (!/\.json$/i.test(path) || manifest.kept.includes(path)) {
            plain.set(path, bytes);
            continue;
        }
        const split = manifest.definitions.find(({ file }) => file === path);
        const read = (member) => {
            named.add(member);
            return readJson(member, files);
        };
        const json = split ? joined(split, read) : read(path);
        const withSecrets = (0,secret_fields/* fillSecrets */.z)(json, (value, spot) => {
            const found = (0,placeholder/* filled */.Bq)(value, environment);
            if (found.missing !== undefined)
                missing.push(`${found.missing} (${path}: ${spot.path})`);
            return found.value.kind === 'scalar' ? found.value : value;
        });
        plain.set(path, Buffer.from((0,bot_files_json/* print */.yy)((0,secured/* fillPlaceholders */.Ct)(withSecrets, environment), 4)));
    }
    if (missing.length > 0)
        throw missingSecrets(missing);
    // A full import would remove a dialog that no list names from the target.
    const lost = [...files.keys()].find((path) => (0,normalized/* isPart */.QR)(manifest, path) && !named.has(path));
    if (lost !== undefined)
        throw refusal(`no list names ${lost}, so it would be lost`);
    return plain;
}
function joined(split, read) {
    const rest = read(split.file);
    const unusable = split.lists.find((name) => !(0,bot_files_split/* partPaths */.Pp)(split, rest, name));
    if (unusable !== undefined)
        throw refusal(`${unusable} in ${split.file} is not a list of distinct file names`);
    return (0,bot_files_split/* joinDefinition */.WU)(split, rest, read);
}
function readJson(path, files) {
    const bytes = files.get(path);
    if (!bytes)
        throw refusal(`${path} is missing`);
    const json = (0,bot_files_json/* parseBytes */.z_)(bytes);
    if (!json)
        throw refusal(`${path} is not valid JSON`);
    return json;
}
/** Unlike secured variables, they cannot be left to the bot: the platform would store the placeholder as the value. */
function missingSecrets(missing) {
    return new errors/* KoreaiError */["if"]('input-invalid', `These secrets of the bot have no value, so it cannot be packed: ${(0,sanitize/* listed */.KE)(missing)}`, {
        hint: 'Nothing was sent. Set these environment variables, or replace the placeholders in the files by values, which can be empty.',
    });
}
function refusal(why) {
    return new errors/* KoreaiError */["if"]('input-invalid', `The normalized bot cannot be packed: ${why}`, {
        hint: 'Restore the folder from version control, or export the bot again. docs/normalized.md describes its files.',
    });
}
/** Every file gets the same time, so that the same files give the same zip. */
const MTIME = new Date('2020-01-01T00:00:00Z');
/** Writes a zip of files, as Kore.ai exports them. A `name` can be a path. @throws file system errors; the signal's reason */
async function packZip(files, target, signal) {
    const zip = new yazl/* ZipFile */.u();
    const bytes = new external_node_stream_.PassThrough();
    // An unreadable file is reported by the zip only; its stream would never end.
    zip.on('error', (error) => bytes.destroy(error));
    for (const { path, name } of files)
        zip.addFile(path, name, { mtime: MTIME, mode: 0o100644 });
    zip.end();
    zip.outputStream.pipe(bytes);
    try {
        await (0,external_node_stream_promises_.pipeline)(bytes, (0,external_node_fs_.createWriteStream)(target), { signal });
    }
    catch (error) {
        signal.throwIfAborted();
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/bot-files/import-source.js










const HINT = 'Nothing was sent. The archive must be a zip as Kore.ai exports it, or a folder with the files of one.';
/**
 * Reads what is to be imported: a zip as exported, a folder with its files, or a normalized folder, which is packed.
 *
 * @param scratch - a folder that the caller removes when the import has been started
 * @throws KoreaiError `input-invalid` if it contains no bot
 */
async function readImportSource(archive, scratch, { workspace, variable, signal }) {
    // A zip is extracted, although it is sent as it is: a broken one must not reach a bot.
    const formats = ['zip'];
    const opened = await (0,local_archive/* openArchive */.p_)(archive, scratch, { workspace, signal }, { formats, hint: HINT });
    const { folder, name, file: zip } = opened;
    const mustPack = await (0,normalized/* isNormalized */.mQ)(folder);
    if (zip && mustPack) {
        const why = 'is a zip of a normalized folder, which must be packed first: give the folder itself';
        throw (0,local_archive/* unusable */._P)(`${name} ${why}`, HINT);
    }
    const plain = mustPack ? (0,external_node_path_.join)(scratch, 'packed') : folder;
    if (mustPack) {
        await (0,promises_.mkdir)(plain);
        await packBot(folder, plain, variable, signal);
    }
    // A folder that was packed has files of the bot only.
    const ignored = zip ? local_archive/* SYSTEM_FILES */.C : mustPack ? undefined : local_archive/* NOT_OF_BOT */.kN;
    const { found, leftOut } = await (0,local_archive/* filesIn */.nG)(plain, name, signal, ignored);
    const texts = new Map();
    const unchecked = [];
    for (const [path, file] of found) {
        if (file.extension !== 'json')
            continue;
        if (file.size > local_archive/* MAX_CHECKED */.HS)
            unchecked.push(path);
        else
            texts.set(path, await (0,promises_.readFile)(file.path, { signal }));
    }
    const { changed, unreadable, ...checked } = checkForImport(texts, variable);
    for (const [path, bytes] of changed) {
        found.set(path, { ...(await (0,local_archive/* writeChanged */.CQ)(scratch, path, bytes)), name: path });
    }
    const files = botFiles(found, name, unreadable);
    const sentZip = zip && changed.size === 0 ? zip : await zipOf(files.all, (0,external_node_path_.join)(scratch, 'bot.zip'), signal);
    return { zip: sentZip, files, ...checked, leftOut, unchecked };
}
const BYTE_ORDER_MARK = Buffer.from('\uFEFF');
/**
 * Checks the JSON of a bot. A secured variable without a value is filled from the environment variable that its
 * placeholder would name. A byte order mark, which JSON must not begin with (RFC 8259), is removed.
 *
 * @returns `changed`: files that must be sent with other bytes; `unreadable`: files that are not valid JSON
 */
function checkForImport(files, variable) {
    const valid = [];
    const unreadable = [];
    for (const [path, bytes] of files) {
        const json = (0,bot_files_json/* parseBytes */.z_)(bytes);
        if (json)
            valid.push({ path, bytes, json });
        else
            unreadable.push(path);
    }
    const fill = (0,secured/* fillerOfEmpty */.nS)(valid.map(({ json }) => json), variable);
    const changed = new Map();
    const empty = new Set();
    const given = new Set();
    let scope;
    let isForeign = false;
    for (const { path, bytes, json } of valid) {
        const filled = fill(json);
        for (const key of filled.empty)
            empty.add(key);
        for (const key of filled.given)
            given.add(key);
        if (filled.given.length > 0)
            changed.set(path, Buffer.from((0,bot_files_json/* print */.yy)(filled.json, 4)));
        else if ((0,bot_files_split/* isOfBot */.Pj)(path) && bytes.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK)) {
            changed.set(path, bytes.subarray(BYTE_ORDER_MARK.length));
        }
        if (!(0,bot_files_split/* isDefinition */.gN)(path))
            continue;
        scope = exportScope(json, valid.find((file) => (0,bot_files_split/* isConfig */.Lq)(file.path))?.json);
        // An export of settings alone has no dialogs, but says so in its options.
        isForeign = scope === undefined && !hasDialogs(json);
    }
    return { changed, unreadable, empty: [...empty], given: [...given], scope, isForeign };
}
function hasDialogs(definition) {
    const body = (0,bot_files_split/* bodyOf */.EN)(definition, (0,bot_files_split/* wrapperOf */.pO)(definition));
    return ['dialogs', 'dialogComponents'].some((name) => (0,bot_files_json/* only */.j6)(body, name) !== undefined);
}
function botFiles(found, archive, unreadable) {
    const required = (...names) => {
        const [file, second] = names.flatMap((name) => found.get(name) ?? []);
        if (!file) {
            const deeper = [...found.keys()].find((path) => names.some((name) => path.endsWith(`/${name}`)));
            const where = deeper === undefined ? '' : ` at its top, but ${(0,sanitize/* sanitize */.aj)(deeper)}`;
            throw (0,local_archive/* unusable */._P)(`${archive} contains no ${names.join(' or ')}${where}`, HINT);
        }
        if (second)
            throw (0,local_archive/* unusable */._P)(`${archive} contains both ${names.join(' and ')}`, HINT);
        if (file.size === 0)
            throw (0,local_archive/* unusable */._P)(`${file.name} of ${archive} is empty`, HINT);
        if (unreadable.includes(file.name))
            throw (0,local_archive/* unusable */._P)(`${file.name} of ${archive} is not valid JSON`, HINT);
        return file;
    };
    const definition = required('botDefinition.json', 'appDefinition.json');
    const config = required('config.json');
    const all = [...found.values()];
    const icon = all.find(({ name }) => /^icon\.(?:png|jpe?g|gif|svg)$/i.test(name));
    const functions = all.filter(({ name }) => /^[^/]+\.js$/i.test(name));
    const known = [definition, config, icon, ...functions];
    const others = all.filter((file) => !known.includes(file));
    return { definition, config, icon, functions, others, all };
}
async function zipOf(files, path, signal) {
    await packZip(files, path, signal);
    return (0,local_archive/* fileOf */.W7)(path, (await (0,promises_.stat)(path)).size);
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
