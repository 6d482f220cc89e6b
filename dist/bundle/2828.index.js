export const id = 2828;
export const ids = [2828];
export const modules = {

/***/ 80906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ checkForImport),
/* harmony export */   m: () => (/* binding */ isPartial)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22484);
/* harmony import */ var _placeholder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34617);
/* harmony import */ var _secured_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7071);
/* harmony import */ var _split_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7348);




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

/***/ 31835:
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
// EXTERNAL MODULE: ./build/download/extract.js + 3 modules
var extract = __webpack_require__(48025);
// EXTERNAL MODULE: ./build/bot-files/import-check.js
var import_check = __webpack_require__(80906);
// EXTERNAL MODULE: ./build/bot-files/local-file.js
var local_file = __webpack_require__(44390);
// EXTERNAL MODULE: ./build/bot-files/normalized.js
var normalized = __webpack_require__(36899);
// EXTERNAL MODULE: ./build/core/disk.js
var disk = __webpack_require__(50453);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/bot-files/disk.js
var bot_files_disk = __webpack_require__(16935);
// EXTERNAL MODULE: ./build/bot-files/json.js
var bot_files_json = __webpack_require__(22484);
// EXTERNAL MODULE: ./build/bot-files/placeholder.js
var placeholder = __webpack_require__(34617);
// EXTERNAL MODULE: ./build/bot-files/secret-fields.js
var secret_fields = __webpack_require__(16598);
// EXTERNAL MODULE: ./build/bot-files/secured.js
var secured = __webpack_require__(7071);
// EXTERNAL MODULE: ./build/bot-files/split.js
var bot_files_split = __webpack_require__(7348);
;// CONCATENATED MODULE: ./build/bot-files/pack.js












/** Maximum number of secrets that an error names. */
const MAX_SHOWN = 20;
/**
 * Writes the files of a normalized bot as the platform exports them, ready for an import.
 *
 * @param folder - a normalized folder
 * @param target - an existing, empty folder
 * @throws KoreaiError `input-invalid` if the folder is not normalized, incomplete or inconsistent; the signal's reason
 */
async function packBot(folder, target, options) {
    return await (0,bot_files_disk/* onDisk */.FC)('input-invalid', 'The bot cannot be packed', target, async () => {
        const version = (await (0,normalized/* isNormalized */.mQ)(folder)) ? await (0,normalized/* readVersion */.$4)(folder, options.signal) : undefined;
        if (!version)
            throw refuse(`${folder} has no ${normalized/* MANIFEST */.e0}`);
        const { files, ignoredVariables } = plainFiles(version, options.variables, options.unfilled);
        for (const [path, bytes] of files) {
            options.signal.throwIfAborted();
            await (0,disk/* makeFolder */.fc)((0,external_node_path_.dirname)((0,external_node_path_.join)(target, path)));
            await (0,promises_.writeFile)((0,external_node_path_.join)(target, path), bytes, { flag: 'wx' });
        }
        return { ignoredVariables };
    });
}
/** @throws KoreaiError `input-invalid` if a file is missing, is not readable or would be lost, or a secret has no value */
function plainFiles({ manifest, files }, variables, unfilled = 'leave-out') {
    if (!manifest.isComplete)
        throw refuse('the folder is incomplete, because the step that wrote it was interrupted');
    const plain = new Map();
    const leftOut = new Set();
    const missing = [];
    for (const path of manifest.files.filter((file) => !(0,normalized/* isPart */.QR)(manifest, file))) {
        const bytes = files.get(path);
        if (!bytes)
            throw refuse(`${path} is missing`);
        if (!/\.json$/i.test(path) || manifest.kept.includes(path)) {
            plain.set(path, bytes);
            continue;
        }
        const split = manifest.definitions.find(({ file }) => file === path);
        const json = split ? joined(split, files) : readJson(path, files);
        const withSecrets = (0,secret_fields/* fillSecrets */.zr)(json, (value, spot) => {
            const found = (0,placeholder/* filled */.Bq)(value, variables);
            if (found.missing !== undefined)
                missing.push(`${found.missing} (${path}: ${spot.path})`);
            return found.value.kind === 'scalar' ? found.value : value;
        });
        const complete = (0,secured/* fillSecured */.dx)(withSecrets, variables, unfilled);
        for (const key of complete.missing)
            leftOut.add(key);
        plain.set(path, Buffer.from((0,bot_files_json/* print */.yy)(complete.json, 4)));
    }
    if (missing.length > 0)
        throw missingSecrets(missing);
    refuseLostParts(manifest.definitions, files, (path) => (0,normalized/* isPart */.QR)(manifest, path));
    return { files: plain, ignoredVariables: [...leftOut] };
}
function joined(split, files) {
    const rest = readJson(split.file, files);
    for (const name of split.lists) {
        if (!(0,bot_files_split/* partPaths */.Pp)(split, rest, name))
            throw refuse(`${name} in ${split.file} is not a list of distinct file names`);
    }
    const complete = (0,bot_files_split/* joinDefinition */.WU)(split, rest, (path) => readJson(path, files));
    if (!complete)
        throw refuse(`the parts of ${split.file} cannot be joined`);
    return complete;
}
/** A full import would remove a dialog that no list names from the target. */
function refuseLostParts(definitions, files, isMember) {
    const named = new Set(definitions.flatMap((split) => {
        const rest = readJson(split.file, files);
        return split.lists.flatMap((name) => (0,bot_files_split/* partPaths */.Pp)(split, rest, name) ?? []);
    }));
    const lost = [...files.keys()].find((path) => isMember(path) && !named.has(path));
    if (lost !== undefined)
        throw refuse(`no list names ${lost}, so it would be lost`);
}
function readJson(path, files) {
    const bytes = files.get(path);
    if (!bytes)
        throw refuse(`${path} is missing`);
    const json = (0,bot_files_json/* parseBytes */.z_)(bytes);
    if (!json)
        throw refuse(`${path} is not valid JSON`);
    return json;
}
/** Unlike secured variables, they cannot be left to the bot: the platform would store the placeholder as the value. */
function missingSecrets(missing) {
    const shown = missing.slice(0, MAX_SHOWN).map((one) => (0,sanitize/* sanitize */.aj)(one));
    const more = missing.length > shown.length ? ` and ${missing.length - shown.length} more` : '';
    return new errors/* KoreaiError */["if"]('input-invalid', `These secrets of the bot have no value, so it cannot be packed: ${shown.join(', ')}${more}`, {
        hint: 'Nothing was sent. Set these environment variables, or replace the placeholders in the files by values, which can be empty.',
    });
}
function refuse(why) {
    return new errors/* KoreaiError */["if"]('input-invalid', `The normalized bot cannot be packed: ${why}`, {
        hint: 'Restore the folder from version control, or export the bot again. docs/normalized.md describes its files.',
    });
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./node_modules/yazl/index.js
var yazl = __webpack_require__(93044);
;// CONCATENATED MODULE: ./build/bot-files/pack-zip.js




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
/** Maximum size of a JSON file to check, in bytes: its memory takes several times that. */
const MAX_CHECKED = 64 * 1024 * 1024;
/**
 * Reads what is to be imported: a zip as exported, a folder with its files, or a normalized folder, which is packed.
 *
 * @param scratch - a folder that the caller removes when the import has been started
 * @param unfilled - what to do with secured variables of a normalized folder that have no value
 * @throws KoreaiError `input-invalid` if it contains no bot
 */
async function readImportSource(archive, scratch, { workspace, variable, signal }, unfilled) {
    const { path, name, size, format, isFolder } = await (0,local_file/* localArchive */.SX)(archive, workspace, HINT);
    const reading = { scratch, variable, signal, name };
    if (!isFolder && format !== 'zip')
        throw (0,local_file/* unusable */._P)(`{archive} is not a zip: ${name}`, HINT);
    if (!isFolder)
        return await readZip(path, size, reading);
    if (!(await (0,normalized/* isNormalized */.mQ)(path)))
        return await readFolder(path, reading, { ignored: local_file/* NOT_OF_BOT */.kN });
    const plain = (0,external_node_path_.join)(scratch, 'packed');
    await (0,promises_.mkdir)(plain);
    const { ignoredVariables } = await packBot(path, plain, { variables: variable, unfilled, signal });
    const source = await readFolder(plain, reading);
    return { ...source, empty: [...new Set([...ignoredVariables, ...source.empty])] };
}
/** Extracts the zip, although it is sent as it is: a broken one must not reach a bot. */
async function readZip(path, size, reading) {
    const into = (0,external_node_path_.join)(reading.scratch, 'unpacked');
    await (0,extract.extract)({ path, size, format: 'zip' }, { into, signal: reading.signal });
    if (await (0,normalized/* isNormalized */.mQ)(into)) {
        throw (0,local_file/* unusable */._P)(`${reading.name} is a zip of a normalized folder, which must be packed first: give the folder itself`, HINT);
    }
    return await readFolder(into, reading, { ignored: local_file/* LITTER */.rd, zip: { ...(0,local_file/* fileOf */.W7)(path, size), extension: 'zip' } });
}
async function readFolder(folder, reading, { ignored, zip } = {}) {
    const { scratch, name, variable, signal } = reading;
    const { found, leftOut } = await (0,local_file/* filesIn */.nG)(folder, reading, ignored);
    const texts = new Map();
    const unchecked = [];
    for (const [path, file] of found) {
        if (file.extension !== 'json')
            continue;
        if (file.size > MAX_CHECKED)
            unchecked.push(path);
        else
            texts.set(path, await (0,promises_.readFile)(file.path, { signal }));
    }
    const { changed, unreadable, empty, given, scope } = (0,import_check/* checkForImport */.Z)(texts, variable);
    for (const [path, bytes] of changed) {
        const target = (0,external_node_path_.join)(scratch, 'changed', path);
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
        await (0,promises_.writeFile)(target, bytes);
        found.set(path, { ...(0,local_file/* fileOf */.W7)(target, bytes.length), name: path });
    }
    const files = botFiles(found, name, unreadable);
    const complete = zip && changed.size === 0 ? zip : await zipOf(files, (0,external_node_path_.join)(scratch, 'bot.zip'), signal);
    return { zip: complete, files, empty, given, scope, leftOut, unchecked };
}
function botFiles(found, archive, unreadable) {
    const one = (...names) => {
        const [file, second] = names.flatMap((name) => found.get(name) ?? []);
        if (!file) {
            const deeper = [...found.keys()].find((path) => names.some((name) => path.endsWith(`/${name}`)));
            const where = deeper === undefined ? '' : ` at its top, but ${(0,sanitize/* sanitize */.aj)(deeper)}`;
            throw (0,local_file/* unusable */._P)(`${archive} contains no ${names.join(' or ')}${where}`, HINT);
        }
        if (second)
            throw (0,local_file/* unusable */._P)(`${archive} contains both ${names.join(' and ')}`, HINT);
        if (file.size === 0)
            throw (0,local_file/* unusable */._P)(`${file.name} of ${archive} is empty`, HINT);
        if (unreadable.includes(file.name))
            throw (0,local_file/* unusable */._P)(`${file.name} of ${archive} is not valid JSON`, HINT);
        return file;
    };
    const definition = one('botDefinition.json', 'appDefinition.json');
    const config = one('config.json');
    const icon = [...found.values()].find(({ name }) => /^icon\.(?:png|jpe?g|gif|svg)$/i.test(name));
    const functions = [...found.values()].filter(({ name }) => /^[^/]+\.js$/i.test(name));
    const known = new Set([definition, config, icon, ...functions]);
    return { definition, config, icon, functions, others: [...found.values()].filter((file) => !known.has(file)) };
}
async function zipOf(files, path, signal) {
    const { definition, config, icon, functions, others } = files;
    await packZip([definition, config, ...(icon ? [icon] : []), ...functions, ...others], path, signal);
    return (0,local_file/* fileOf */.W7)(path, (await (0,promises_.stat)(path)).size);
}


/***/ }),

/***/ 44390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SX: () => (/* binding */ localArchive),
/* harmony export */   W7: () => (/* binding */ fileOf),
/* harmony export */   _P: () => (/* binding */ unusable),
/* harmony export */   hM: () => (/* binding */ withScratch),
/* harmony export */   jsonIn: () => (/* binding */ jsonIn),
/* harmony export */   kN: () => (/* binding */ NOT_OF_BOT),
/* harmony export */   nG: () => (/* binding */ filesIn),
/* harmony export */   rd: () => (/* binding */ LITTER),
/* harmony export */   readLocalFile: () => (/* binding */ readLocalFile),
/* harmony export */   readLocalFiles: () => (/* binding */ readLocalFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_disk_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50453);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62807);
/* harmony import */ var _download_archive_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20535);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22484);






/** Maximum size of a file that is read before it is sent, in bytes. The platform allows far less. */
const MAX_BYTES = 64 * 1024 * 1024;
/** Files that operating systems add to zips. */
const LITTER = /(?:^|\/)(?:__MACOSX|\.DS_Store|\._[^/]*|Thumbs\.db)$/i;
/** Files that people keep beside a bot: hidden files, documents, packages. */
const NOT_OF_BOT = /(?:^|\/)(?:\.[^/]*|__MACOSX|Thumbs\.db|node_modules|LICENSE|[^/]*\.md)$/i;
/** The file or folder that `archive` names. @throws KoreaiError `input-invalid` if it is neither, or cannot be read */
async function localArchive(archive, workspace, hint) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, archive);
    const stats = await statOf(path, archive, hint);
    const isFolder = stats.isDirectory();
    if (!isFolder && !stats.isFile())
        throw unusable(`{archive} is neither a file nor a folder: ${archive}`, hint);
    const format = isFolder ? undefined : (0,_download_archive_format_js__WEBPACK_IMPORTED_MODULE_2__/* .archiveFormat */ .MG)(await headOf(path));
    return { path, name: isFolder ? archive : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path), size: stats.size, format, isFolder };
}
/**
 * Reads a file that is to be imported as it is.
 *
 * @param extensions - those that it may have, in lower case
 * @throws KoreaiError `input-invalid`
 */
async function readLocalFile(archive, extensions, place) {
    const { path, isFolder } = await localArchive(archive, place.workspace);
    const named = extensions.map((extension) => `.${extension}`).join(' or ');
    if (isFolder)
        throw unusable(`{archive} is not a file: ${archive}`, `Nothing was sent. It must be a ${named} file.`);
    return await readOne(path, archive, extensions, place.signal);
}
/**
 * The files with one extension that are at the top of a folder, or the one file that the path names.
 *
 * @returns the files, and the names of those that are left out
 * @throws KoreaiError `input-invalid`, also if there is none
 */
async function readLocalFiles(archive, extension, place) {
    const { path, isFolder } = await localArchive(archive, place.workspace);
    if (!isFolder)
        return { files: [await readOne(path, archive, [extension], place.signal)], leftOut: [] };
    const entries = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(path, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
    const isWanted = (name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.extname)(name).toLowerCase() === `.${extension}` && !name.startsWith('.');
    const files = [];
    for (const entry of entries.filter(({ name }) => isWanted(name))) {
        if (!entry.isFile())
            throw unusable(`${entry.name} in ${archive} is not a regular file`);
        files.push(await readOne((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, entry.name), entry.name, [extension], place.signal));
    }
    if (files.length === 0)
        throw unusable(`There is no .${extension} file in ${archive}`);
    return { files, leftOut: entries.filter(({ name }) => !isWanted(name)).map(({ name }) => name) };
}
/** The JSON of a file. @throws KoreaiError `input-invalid` */
function jsonIn({ bytes, name }) {
    const json = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseBytes */ .z_)(bytes);
    if (json)
        return json;
    throw unusable(`${name} is not valid JSON`);
}
async function readOne(path, shown, extensions, signal) {
    const extension = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.extname)(path).slice(1).toLowerCase();
    if (!extensions.includes(extension)) {
        throw unusable(`${shown} is not a ${extensions.map((one) => `.${one}`).join(' or ')} file`);
    }
    const { size } = await statOf(path, shown);
    if (size === 0)
        throw unusable(`${shown} is empty`);
    if (size > MAX_BYTES)
        throw unusable(`${shown} is larger than ${MAX_BYTES / 1024 / 1024} MiB`);
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, { signal }).catch((error) => {
        signal.throwIfAborted();
        throw unusable(`${shown} cannot be read (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .systemCode */ .xU)(error)})`, undefined, error);
    });
    return { ...fileOf(path, bytes.length), bytes };
}
/** The first bytes of a file, which show its format. */
async function headOf(path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path);
    try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(_download_archive_format_js__WEBPACK_IMPORTED_MODULE_2__/* .SIGNATURE_LENGTH */ .Ee), 0, _download_archive_format_js__WEBPACK_IMPORTED_MODULE_2__/* .SIGNATURE_LENGTH */ .Ee, 0);
        return buffer.subarray(0, bytesRead);
    }
    finally {
        await file.close();
    }
}
/** Every file of a folder by its path in it, sorted. @throws KoreaiError `input-invalid` for a link among them */
async function filesIn(folder, { name: archive, signal }, ignored) {
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
function fileOf(path, size) {
    return { path, size, name: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path), extension: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.extname)(path).slice(1).toLowerCase() };
}
/** Creates a folder for temporary files and removes it afterwards, also after an error. */
async function withScratch({ scratch, log }, work) {
    const folder = await makeScratch(scratch);
    try {
        return await work(folder);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true, maxRetries: 3 }).catch((error) => {
            // Not an error: a job may have been started by now, and its id must not be lost.
            log.warning(`A temporary folder could not be removed (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .systemCode */ .xU)(error)}). Remove it by hand: ${folder}`);
        });
    }
}
/** The folder that the system names for temporary files may not exist. */
async function makeScratch(parent) {
    try {
        await (0,_core_disk_js__WEBPACK_IMPORTED_MODULE_5__/* .makeFolder */ .fc)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(parent));
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, 'koreai-ci-'));
    }
    catch (error) {
        const hint = 'Nothing was sent. Set RUNNER_TEMP, or TMPDIR, to a folder that can be written to.';
        throw (0,_core_disk_js__WEBPACK_IMPORTED_MODULE_5__/* .diskError */ .wO)('The folder for temporary files cannot be used', parent, error, 'input-invalid', hint);
    }
}
async function statOf(path, shown, hint) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch((error) => {
        throw unusable(`{archive} cannot be read (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .systemCode */ .xU)(error)}): ${shown}`, hint, error);
    });
}
/** Names of inputs stand in braces. */
function unusable(message, hint = 'Nothing was sent. Check {archive}.', cause) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .KoreaiError */ ["if"]('input-invalid', message, { hint, cause });
}


/***/ }),

/***/ 50453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cy: () => (/* binding */ move),
/* harmony export */   Mi: () => (/* binding */ isDiskError),
/* harmony export */   fc: () => (/* binding */ makeFolder),
/* harmony export */   wO: () => (/* binding */ diskError)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62807);




const ELSEWHERE = 'Choose another folder ({outputDir}), or change its permissions, and run again.';
const PATH = 'Choose another path ({outputDir}), and run again.';
const SPACE = 'Free some space or choose a folder on another disk ({outputDir}), and run again.';
const AGAIN = 'Run again. If it happens again, choose a folder on another disk ({outputDir}).';
const WORDS = {
    ENOSPC: { why: 'the disk is full', hint: SPACE },
    EDQUOT: { why: 'the disk quota is used up', hint: SPACE },
    EACCES: { why: 'permission denied', hint: ELSEWHERE },
    EPERM: { why: 'the system does not permit it', hint: ELSEWHERE },
    EROFS: {
        why: 'the file system is read-only',
        hint: 'Choose a folder on a disk that can be written to ({outputDir}).',
    },
    ENOTDIR: { why: 'a part of the path is a file, not a folder', hint: PATH },
    EEXIST: { why: 'something else has this name', hint: PATH },
    EISDIR: { why: 'it is a folder, not a file', hint: PATH },
    ERR_FS_EISDIR: { why: 'it is a folder, not a file', hint: PATH },
    ENOTEMPTY: { why: 'a folder with other files has this name', hint: PATH },
    ENOENT: { why: 'a file or folder of the path does not exist', hint: 'Check that nothing else removes it.' },
    ELOOP: { why: 'the links in the path lead in a circle', hint: PATH },
    ENAMETOOLONG: { why: 'the name is too long for the file system', hint: PATH },
    EFBIG: { why: 'the file is larger than the file system allows', hint: SPACE },
    EXDEV: { why: 'it lies on another file system', hint: PATH },
    EIO: { why: 'the disk cannot be read or written', hint: AGAIN },
    EBUSY: { why: 'another program uses it', hint: AGAIN },
    EMFILE: { why: 'too many files are open', hint: AGAIN },
    ENFILE: { why: 'too many files are open', hint: AGAIN },
};
/** True for an error of the file system, by its code. */
function isDiskError(error) {
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error) in WORDS;
}
/** Describes an error of the file system: what failed, on what, why. */
function diskError(what, path, error, code = 'download-failed', hint) {
    const systems = (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error);
    const words = WORDS[systems];
    const why = words?.why ?? (error instanceof Error ? error.message : String(error));
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KoreaiError */ ["if"](code, `${what} (${path}): ${why}${systems === '' ? '' : ` (${systems})`}`, {
        hint: hint ?? words?.hint ?? ELSEWHERE,
        cause: error,
    });
}
/**
 * Moves a file or folder; an existing file is replaced. Between two file systems, and out of the lower layer of a
 * container, it is copied under another name, which is changed when the copy is complete.
 */
async function move(from, to) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(from, to);
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error) !== 'EXDEV')
            throw error;
        const copy = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(to), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(to)}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.cp)(from, copy, { recursive: true, verbatimSymlinks: true });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(copy, to);
        }
        finally {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(copy, { recursive: true, force: true, maxRetries: 3 });
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(from, { recursive: true, force: true, maxRetries: 3 });
    }
}
/**
 * Creates a folder and its parents, unless they exist. Node's own `recursive` reports a read-only file system, and other
 * causes too, as a folder that does not exist.
 */
async function makeFolder(path) {
    const error = await refusal(path);
    if (error === undefined)
        return;
    if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error) !== 'ENOENT' || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path) === path)
        throw error;
    await makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path));
    const again = await refusal(path);
    if (again !== undefined)
        throw again;
}
/** @returns why the folder cannot be created; `undefined` if it exists */
async function refusal(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(path);
    }
    catch (error) {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).catch(() => undefined);
        return found?.isDirectory() ? undefined : error;
    }
    return undefined;
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
/* harmony export */   Z2: () => (/* binding */ isTextFormat),
/* harmony export */   nS: () => (/* binding */ BLOCK_LENGTH),
/* harmony export */   py: () => (/* binding */ hasTarChecksum)
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
function isTextFormat(format) {
    return format === 'csv' || format === 'json';
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
/* unused harmony export isInside */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_disk_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50453);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62807);




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
