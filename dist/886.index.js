export const id = 886;
export const ids = [886,310,139,520];
export const modules = {

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

/***/ 34886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rd: () => (/* binding */ LITTER),
  kN: () => (/* binding */ NOT_OF_BOT),
  W7: () => (/* binding */ fileOf),
  nG: () => (/* binding */ filesIn),
  Uo: () => (/* binding */ headOf),
  readImportSource: () => (/* binding */ readImportSource),
  withScratch: () => (/* binding */ withScratch)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/disk-error.js
var disk_error = __webpack_require__(39033);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/make-folder.js
var make_folder = __webpack_require__(95726);
// EXTERNAL MODULE: ./lib/core/sanitize.js
var sanitize = __webpack_require__(85140);
// EXTERNAL MODULE: ./lib/download/archive-format.js
var archive_format = __webpack_require__(87776);
// EXTERNAL MODULE: ./lib/download/extract.js + 3 modules
var extract = __webpack_require__(20310);
// EXTERNAL MODULE: ./lib/bot-files/import-check.js
var import_check = __webpack_require__(63183);
// EXTERNAL MODULE: ./lib/bot-files/normalized.js
var normalized = __webpack_require__(77166);
// EXTERNAL MODULE: ./lib/bot-files/disk.js
var disk = __webpack_require__(81366);
// EXTERNAL MODULE: ./lib/bot-files/json.js
var bot_files_json = __webpack_require__(18613);
// EXTERNAL MODULE: ./lib/bot-files/placeholder.js
var placeholder = __webpack_require__(37118);
// EXTERNAL MODULE: ./lib/bot-files/secret-fields.js
var secret_fields = __webpack_require__(64197);
// EXTERNAL MODULE: ./lib/bot-files/secured.js
var secured = __webpack_require__(7436);
// EXTERNAL MODULE: ./lib/bot-files/split.js
var bot_files_split = __webpack_require__(43639);
;// CONCATENATED MODULE: ./lib/bot-files/pack.js












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
    return await (0,disk/* onDisk */.FC)('input-invalid', 'The bot cannot be packed', target, async () => {
        const version = (await (0,normalized/* isNormalized */.mQ)(folder)) ? await (0,normalized/* readVersion */.$4)(folder, options.signal) : undefined;
        if (!version)
            throw refuse(`${folder} has no ${normalized/* MANIFEST */.e0}`);
        const { files, ignoredVariables } = plainFiles(version, options.variables, options.unfilled);
        for (const [path, bytes] of files) {
            options.signal.throwIfAborted();
            await (0,make_folder/* makeFolder */.f)((0,external_node_path_.dirname)((0,external_node_path_.join)(target, path)));
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
;// CONCATENATED MODULE: ./lib/bot-files/pack-zip.js




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

;// CONCATENATED MODULE: ./lib/bot-files/import-source.js












const HINT = 'Nothing was sent. The archive must be a zip as Kore.ai exports it, or a folder with the files of one.';
/** Files that operating systems add to zips. */
const LITTER = /(?:^|\/)(?:__MACOSX|\.DS_Store|\._[^/]*|Thumbs\.db)$/i;
/** Files that people keep beside a bot: hidden files, documents, packages. */
const NOT_OF_BOT = /(?:^|\/)(?:\.[^/]*|__MACOSX|Thumbs\.db|node_modules|LICENSE|[^/]*\.md)$/i;
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
    const path = (0,external_node_path_.resolve)(workspace, archive);
    const stats = await (0,promises_.stat)(path).catch((error) => {
        throw unusable(`archive cannot be read (${(0,errors/* systemCode */.xU)(error)}): ${archive}`, error);
    });
    const reading = { scratch, variable, signal, name: stats.isFile() ? (0,external_node_path_.basename)(path) : archive };
    if (stats.isFile())
        return await readZip(path, stats.size, reading);
    if (!stats.isDirectory())
        throw unusable(`archive is neither a file nor a folder: ${archive}`);
    if (!(await (0,normalized/* isNormalized */.mQ)(path)))
        return await readFolder(path, reading, { ignored: NOT_OF_BOT });
    const plain = (0,external_node_path_.join)(scratch, 'packed');
    await (0,promises_.mkdir)(plain);
    const { ignoredVariables } = await packBot(path, plain, { variables: variable, unfilled, signal });
    const source = await readFolder(plain, reading);
    return { ...source, empty: [...new Set([...ignoredVariables, ...source.empty])] };
}
/** Extracts the zip, although it is sent as it is: a broken one must not reach a bot. */
async function readZip(path, size, reading) {
    if ((0,archive_format/* archiveFormat */.MG)(await headOf(path)) !== 'zip')
        throw unusable(`archive is not a zip: ${reading.name}`);
    const into = (0,external_node_path_.join)(reading.scratch, 'unpacked');
    await (0,extract.extract)({ path, size, format: 'zip' }, { into, signal: reading.signal });
    if (await (0,normalized/* isNormalized */.mQ)(into)) {
        throw unusable(`${reading.name} is a zip of a normalized folder, which must be packed first: give the folder itself`);
    }
    return await readFolder(into, reading, { ignored: LITTER, zip: { ...fileOf(path, size), extension: 'zip' } });
}
/** The first bytes of a file, which show its format. */
async function headOf(path) {
    const file = await (0,promises_.open)(path);
    try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(archive_format/* SIGNATURE_LENGTH */.Ee), 0, archive_format/* SIGNATURE_LENGTH */.Ee, 0);
        return buffer.subarray(0, bytesRead);
    }
    finally {
        await file.close();
    }
}
async function readFolder(folder, reading, { ignored, zip } = {}) {
    const { scratch, name, variable, signal } = reading;
    const { found, leftOut } = await filesIn(folder, reading, ignored);
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
        found.set(path, { ...fileOf(target, bytes.length), name: path });
    }
    const files = botFiles(found, name, unreadable);
    const complete = zip && changed.size === 0 ? zip : await zipOf(files, (0,external_node_path_.join)(scratch, 'bot.zip'), signal);
    return { zip: complete, files, empty, given, scope, leftOut, unchecked };
}
/** Every file of a folder by its path in it, sorted. @throws KoreaiError `input-invalid` for a link among them */
async function filesIn(folder, { name: archive, signal }, ignored) {
    const found = new Map();
    const leftOut = [];
    const visit = async (below) => {
        signal.throwIfAborted();
        const entries = await (0,promises_.readdir)((0,external_node_path_.join)(folder, below), { withFileTypes: true });
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
                found.set(name, { ...fileOf((0,external_node_path_.join)(folder, name), (await (0,promises_.stat)((0,external_node_path_.join)(folder, name))).size), name });
        }
    };
    await visit('');
    return { found, leftOut };
}
function botFiles(found, archive, unreadable) {
    const one = (...names) => {
        const [file, second] = names.flatMap((name) => found.get(name) ?? []);
        if (!file) {
            const deeper = [...found.keys()].find((path) => names.some((name) => path.endsWith(`/${name}`)));
            const where = deeper === undefined ? '' : ` at its top, but ${(0,sanitize/* sanitize */.aj)(deeper)}`;
            throw unusable(`${archive} contains no ${names.join(' or ')}${where}`);
        }
        if (second)
            throw unusable(`${archive} contains both ${names.join(' and ')}`);
        if (file.size === 0)
            throw unusable(`${file.name} of ${archive} is empty`);
        if (unreadable.includes(file.name))
            throw unusable(`${file.name} of ${archive} is not valid JSON`);
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
    return fileOf(path, (await (0,promises_.stat)(path)).size);
}
function fileOf(path, size) {
    return { path, size, name: (0,external_node_path_.basename)(path), extension: (0,external_node_path_.extname)(path).slice(1).toLowerCase() };
}
/** Creates a folder for temporary files and removes it afterwards, also after an error. */
async function withScratch({ scratch, log }, work) {
    const folder = await makeScratch(scratch);
    try {
        return await work(folder);
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true, maxRetries: 3 }).catch((error) => {
            // Not an error: a job may have been started by now, and its id must not be lost.
            log.warning(`A temporary folder could not be removed (${(0,errors/* systemCode */.xU)(error)}). Remove it by hand: ${folder}`);
        });
    }
}
/** The folder that the system names for temporary files may not exist. */
async function makeScratch(parent) {
    try {
        await (0,make_folder/* makeFolder */.f)((0,external_node_path_.resolve)(parent));
        return await (0,promises_.mkdtemp)((0,external_node_path_.join)(parent, 'koreai-ci-'));
    }
    catch (error) {
        const hint = 'Nothing was sent. Set RUNNER_TEMP, or TMPDIR, to a folder that can be written to.';
        throw (0,disk_error/* diskError */.w)('The folder for temporary files cannot be used', parent, error, 'input-invalid', hint);
    }
}
function unusable(message, cause) {
    return new errors/* KoreaiError */["if"]('input-invalid', message, { hint: HINT, cause });
}


/***/ }),

/***/ 77166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ readVersion),
/* harmony export */   L7: () => (/* binding */ printManifest),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   QR: () => (/* binding */ isPart),
/* harmony export */   e0: () => (/* binding */ MANIFEST),
/* harmony export */   mQ: () => (/* binding */ isNormalized),
/* harmony export */   pL: () => (/* binding */ isSafePath)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _disk_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81366);
/* harmony import */ var _split_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43639);





/** The file by which a normalized folder is recognized. */
const MANIFEST = 'koreai-ci.json';
const FORMAT = 1;
function printManifest(manifest) {
    const { isComplete, files, kept, definitions } = manifest;
    const reported = { format: FORMAT, ...(isComplete ? {} : { incomplete: true }), definitions, kept, files };
    return Buffer.from(`${JSON.stringify(reported, null, 2)}\n`);
}
/** @throws KoreaiError `input-invalid` for a manifest that is damaged, newer than this version, or has unsafe paths */
function parseManifest(text) {
    let reported;
    try {
        reported = JSON.parse(text);
    }
    catch (error) {
        throw damaged('it is not valid JSON', error);
    }
    const format = reported?.['format'];
    if (typeof format !== 'number' || !Number.isInteger(format) || format < 1)
        throw damaged('it has no format');
    if (format > FORMAT) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"]('input-invalid', `${MANIFEST} has format ${format}, but this version of koreai-ci only supports ${FORMAT}`, {
            hint: 'The folder was written by a newer koreai-ci: use that version or a later one.',
        });
    }
    const { files, kept, definitions, incomplete } = reported ?? {};
    if (!isPaths(files) || !isPaths(kept))
        throw damaged('it has no valid list of files');
    if (!Array.isArray(definitions) || !definitions.every(isSplit))
        throw damaged('it has no valid list of definitions');
    return { isComplete: incomplete !== true, files, kept, definitions };
}
function damaged(why, cause) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"]('input-invalid', `${MANIFEST} is damaged: ${why}`, {
        hint: 'Restore the folder from version control, or use an empty one.',
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
/** Whether a path stays in its folder, is none of Git's or GitHub's, and is not the manifest. */
function isSafePath(path) {
    if (path.toLowerCase() === MANIFEST)
        return false;
    return path
        .split('/')
        .every((segment) => !/^\.{0,2}$|^\.git|[\\:\p{Cc}]/iu.test(segment) && !/^git~\d/i.test(segment));
}
/** Whether a file is a member of a split list, listed in the manifest or added by hand. */
function isPart(manifest, path) {
    return manifest.definitions.some((split) => split.lists.some((name) => {
        const folder = (0,_split_js__WEBPACK_IMPORTED_MODULE_4__/* .folderOf */ .yS)(split.file, name);
        return path.startsWith(folder) && /^[^/]+\.json$/.test(path.slice(folder.length));
    }));
}
/** @throws KoreaiError `input-invalid` if the manifest is damaged or of a newer version */
async function isNormalized(folder) {
    return (await readManifest(folder)) !== undefined;
}
async function readManifest(folder) {
    const text = await (0,_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .readPlainFile */ .b$)(folder, MANIFEST);
    return text && parseManifest(text.toString());
}
/** @throws KoreaiError `input-invalid` if it is not a folder, or has files but no manifest */
async function readVersion(folder, signal) {
    const stats = await (0,_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .statOf */ ._N)(folder);
    if (stats === undefined)
        return undefined;
    if (!stats.isDirectory())
        throw refuse(folder, 'is not a folder');
    const manifest = await readManifest(folder);
    if (!manifest) {
        if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder)).length === 0)
            return undefined;
        throw refuse(folder, 'contains files that koreai-ci did not write');
    }
    const files = new Map();
    for (const path of [MANIFEST, ...new Set([...manifest.files, ...(await partsOnDisk(folder, manifest))])]) {
        signal.throwIfAborted();
        const bytes = await (0,_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .readPlainFile */ .b$)(folder, path);
        if (bytes)
            files.set(path, bytes);
    }
    return { manifest, files };
}
/** The files on the disk that are members of split lists, listed in the manifest or not. */
async function partsOnDisk(folder, manifest) {
    const found = [];
    for (const split of manifest.definitions) {
        for (const name of split.lists) {
            const below = (0,_split_js__WEBPACK_IMPORTED_MODULE_4__/* .folderOf */ .yS)(split.file, name);
            const stats = await (0,_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .statOf */ ._N)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, below));
            const members = stats?.isDirectory() ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, below)) : [];
            found.push(...members.map((member) => below + member).filter((path) => isPart(manifest, path)));
        }
    }
    return found.sort();
}
function refuse(folder, why) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"]('input-invalid', `The folder for the normalized bot ${why}: ${folder}`, {
        hint: 'It was not changed. Use a folder that is new, empty, or was written with normalize before.',
    });
}


/***/ }),

/***/ 32758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ move)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3828);




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


/***/ }),

/***/ 20310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  extract: () => (/* binding */ extract)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/disk-error.js
var disk_error = __webpack_require__(39033);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/make-folder.js
var make_folder = __webpack_require__(95726);
// EXTERNAL MODULE: ./lib/core/move.js
var move = __webpack_require__(32758);
// EXTERNAL MODULE: ./lib/download/archive-format.js
var archive_format = __webpack_require__(87776);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./node_modules/yauzl/index.js
var yauzl = __webpack_require__(20663);
// EXTERNAL MODULE: ./lib/core/normalize-text.js
var normalize_text = __webpack_require__(28194);
// EXTERNAL MODULE: ./lib/core/sanitize.js
var sanitize = __webpack_require__(85140);
// EXTERNAL MODULE: ./lib/download/base-name.js
var base_name = __webpack_require__(40891);
;// CONCATENATED MODULE: ./lib/download/member.js




const USUAL_EXTRACT_LIMITS = { members: 100_000, bytes: 32 * 1024 ** 3, ratio: 200 };
const RATIO_FREE_BYTES = 64 * 1024 ** 2;
/** The error for an archive that is not unpacked. */
function refuse(why, cause) {
    return new errors/* KoreaiError */["if"]('archive-invalid', `The archive cannot be unpacked: ${why}`, {
        hint: 'The archive was kept. Inspect it with care: exports of Kore.ai contain nothing like this.',
        cause,
    });
}
/** Judges each member of an archive before it is written. */
class MemberJudge {
    #limits;
    #packedBytes;
    /** By path, normalized as on a file system that ignores case. */
    #paths = new Map();
    #members = 0;
    #files = 0;
    #bytes = 0;
    constructor(packedBytes, limits) {
        this.#packedBytes = packedBytes;
        this.#limits = limits;
    }
    /** How many of the members so far are files. */
    get files() {
        return this.#files;
    }
    /** @returns the segments of its path. @throws KoreaiError `archive-invalid` for a name that is not safe */
    judge(member) {
        this.#members += 1;
        if (this.#members > this.#limits.members)
            throw refuse(`it has more than ${this.#limits.members} members`);
        if (!member.isFolder)
            this.#files += 1;
        const segments = safeSegments(member.name);
        this.#claim(segments, member);
        return segments;
    }
    /** Counts unpacked bytes, because declared sizes may be wrong. */
    count(bytes) {
        this.#bytes += bytes;
        const isTooLarge = this.#bytes > this.#limits.bytes;
        const isBomb = this.#bytes > RATIO_FREE_BYTES && this.#bytes > this.#packedBytes * this.#limits.ratio;
        if (isTooLarge || isBomb)
            throw refuse(`it unpacks to more than ${this.#bytes} bytes, like an archive bomb`);
    }
    /** Refuses path collisions: on some disks `A` and `a` are one file, and the later would replace the earlier. */
    #claim(segments, { name, isFolder }) {
        let path = '';
        segments.forEach((segment, index) => {
            const isFile = index === segments.length - 1 && !isFolder;
            path = `${path}/${(0,normalize_text/* normalizeName */.P)(segment)}`;
            const before = this.#paths.get(path);
            if (before?.isFile || (before && isFile))
                throw refuse(collision(before.name, name));
            if (!before)
                this.#paths.set(path, { isFile, name });
        });
        // Folders that are not members are created too.
        if (this.#paths.size > 2 * this.#limits.members)
            throw refuse('it has too many folders');
    }
}
function collision(one, other) {
    if (one === other)
        return `two members share the name ${quoted(other)}`;
    return `two members could overwrite each other, because their names are equal on some disks: ${quoted(one)} and ${quoted(other)}`;
}
/** Maximum length of a path, in bytes: longer ones fail on some file systems. */
const MAX_PATH_BYTES = 1_024;
function safeSegments(name) {
    if (Buffer.byteLength(name) > MAX_PATH_BYTES)
        throw refuse(`a member's path is too long: ${quoted(name)}`);
    if (/^(\/|\\|[A-Za-z]:)/.test(name))
        throw refuse(`a member has an absolute path: ${quoted(name)}`);
    if (/\\|\p{Cc}|\p{Zl}|\p{Zp}/u.test(name)) {
        throw refuse(`a member's name has a control character or a backslash: ${quoted(name)}`);
    }
    if (name.includes('\uFFFD'))
        throw refuse(`a member's name is in an unknown encoding: ${quoted(name)}`);
    // A later step that lists the files would make the runner execute it.
    if (/^\s*::|##\w*\[/.test(name))
        throw refuse(`a member is named like a runner command: ${quoted(name)}`);
    const segments = name
        .replace(/^(\.\/)+/, '')
        .replace(/\/+$/, '')
        .split('/');
    for (const segment of segments) {
        if (segment === '..')
            throw refuse(`a member leads out of the folder: ${quoted(name)}`);
        if (segment === '' || segment === '.' || Buffer.byteLength(segment) > 255) {
            throw refuse(`a member has an unusable name: ${quoted(name)}`);
        }
        if (process.platform === 'win32' && (/[<>:"|?*]|[. ]$/.test(segment) || (0,base_name/* isReservedOnWindows */.t)(segment))) {
            throw refuse(`a member has a name that Windows does not allow: ${quoted(name)}`);
        }
    }
    return segments;
}
function quoted(name) {
    return JSON.stringify((0,sanitize/* sanitize */.aj)(name, 100));
}

;// CONCATENATED MODULE: ./lib/download/write-member.js





/** Writes a member of an archive to a new file, and counts its bytes. */
async function writeMember(content, file, judge) {
    const handle = await create(file);
    try {
        for await (const chunk of content) {
            file.signal.throwIfAborted();
            judge.count(chunk.length);
            await handle.writeFile(chunk);
        }
    }
    finally {
        await handle.close();
    }
}
async function create({ path, name, mode }) {
    try {
        await (0,make_folder/* makeFolder */.f)((0,external_node_path_.dirname)(path));
        return await (0,promises_.open)(path, 'wx', mode);
    }
    catch (error) {
        const code = (0,errors/* systemCode */.xU)(error);
        if (code === 'EEXIST')
            throw refuse(`two members have the same path on this disk: ${quoted(name)}`, error);
        if (/^(EINVAL|EILSEQ)$/.test(code))
            throw refuse(`this disk does not allow a name: ${quoted(name)}`, error);
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/download/zip-end.js
var zip_end = __webpack_require__(4679);
;// CONCATENATED MODULE: ./lib/download/extract-zip.js










const FILE_TYPE_MASK = 0o170000;
const REGULAR_FILE = 0o100000;
const FOLDER = 0o040000;
/** Set if the name of a member is UTF-8. */
const UTF8_FLAG = 0x800;
/** Unpacks a zip into an empty folder. Only files and folders are created, with default rights; every CRC is checked. */
async function extractZip(path, into, judge, signal) {
    const { offset, members } = await (0,zip_end/* readZipEnd */.n)(path);
    const file = await (0,promises_.open)(path, 'r');
    try {
        const { size } = await file.stat();
        // The library's own search could find another directory than the one that was checked.
        const zip = new yauzl/* ZipFile */.ud(new FileReader(path, file), offset, size, members, '', false, true, false, true);
        for await (const entry of zip.eachEntry()) {
            signal.throwIfAborted();
            const name = nameOf(entry);
            const isFolder = name.endsWith('/');
            checkKind(entry, name, isFolder);
            const target = (0,external_node_path_.join)(into, ...judge.judge({ name, isFolder }));
            if (isFolder) {
                await (0,make_folder/* makeFolder */.f)(target);
                continue;
            }
            const content = contentOf(zip, entry, name);
            await writeMember(content, { path: target, name, mode: 0o644, signal }, judge);
        }
    }
    finally {
        await file.close();
    }
}
/** Many programs write UTF-8 without its flag, which then would be decoded as code page 437. */
function nameOf({ fileNameRaw, extraFields, generalPurposeBitFlag: flag }) {
    const isUtf8 = Buffer.from(fileNameRaw.toString('utf8')).equals(fileNameRaw);
    return (0,yauzl/* getFileNameLowLevel */.ax)(isUtf8 ? flag | UTF8_FLAG : flag, fileNameRaw, extraFields, false);
}
function checkKind(entry, name, isFolder) {
    if (entry.isEncrypted())
        throw refuse(`a member is encrypted: ${quoted(name)}`);
    const type = (entry.externalFileAttributes >>> 16) & FILE_TYPE_MASK;
    const isPlain = type === 0 || type === REGULAR_FILE || (isFolder && type === FOLDER);
    if (!isPlain)
        throw refuse(`a member is a link or device: ${quoted(name)}`);
    if (isFolder && entry.uncompressedSize > 0)
        throw refuse(`a folder has content: ${quoted(name)}`);
}
/** Opens the content when it is read: an earlier error would be unhandled. */
async function* contentOf(zip, entry, name) {
    let checksum = 0;
    for await (const chunk of (await zip.openReadStreamPromise(entry))) {
        checksum = (0,external_node_zlib_.crc32)(chunk, checksum);
        yield chunk;
    }
    if (checksum !== entry.crc32)
        throw refuse(`a member's checksum is wrong: ${quoted(name)}`);
}
/** Lets the library read an open file. */
class FileReader extends yauzl/* RandomAccessReader */.lJ {
    #path;
    #file;
    constructor(path, file) {
        super();
        this.#path = path;
        this.#file = file;
    }
    _readStreamForRange(start, end) {
        return (0,external_node_fs_.createReadStream)(this.#path, { start, end: end - 1 });
    }
    read(buffer, offset, length, position, callback) {
        this.#file
            .read(buffer, offset, length, position)
            .then(({ bytesRead }) => callback(bytesRead < length ? new archive_format/* BrokenArchive */.Cn('ends within a member') : null), callback);
    }
}

// EXTERNAL MODULE: ./lib/download/tar-reader.js + 2 modules
var tar_reader = __webpack_require__(9525);
;// CONCATENATED MODULE: ./lib/download/extract.js












/**
 * Unpacks an archive into a new folder beside the target, which takes the name of the target at the end and replaces
 * what had that name. Nothing is written to the folder of the archive if the target is elsewhere.
 *
 * @returns the absolute path of the folder
 * @throws KoreaiError `archive-invalid` for an archive that is broken or hostile, `download-failed` for an error of the
 *   file system; the signal's reason
 */
async function extract(file, options) {
    const { path, size, format } = file;
    const { signal } = options;
    const target = options.into ?? path.slice(0, -(format.length + 1));
    const fresh = (0,external_node_path_.join)((0,external_node_path_.dirname)(target), `.unpacking-${(0,external_node_crypto_.randomUUID)()}`);
    const replaced = `${fresh}-replaced`;
    const judge = new MemberJudge(size, { ...USUAL_EXTRACT_LIMITS, ...options.limits });
    try {
        await (0,promises_.mkdir)(fresh);
        if (format === 'zip')
            await extractZip(path, fresh, judge, signal);
        else
            await extractTar({ path, format }, fresh, judge, signal);
        await checkCount(fresh, judge.files);
        signal.throwIfAborted();
        await (0,move/* move */.C)(target, replaced).catch((error) => {
            if ((0,errors/* systemCode */.xU)(error) !== 'ENOENT')
                throw error;
        });
        await (0,move/* move */.C)(fresh, target);
        return target;
    }
    catch (error) {
        signal.throwIfAborted();
        if (error instanceof errors/* KoreaiError */["if"])
            throw error;
        if ((0,disk_error/* isDiskError */.M)(error))
            throw (0,disk_error/* diskError */.w)('The archive cannot be unpacked', (0,external_node_path_.dirname)(target), error);
        if (error instanceof archive_format/* BrokenArchive */.Cn)
            throw refuse(`it ${error.message}`, error);
        // All other errors come from yauzl, about the archive.
        throw refuse(error instanceof Error ? `it is broken (${error.message})` : 'it is broken', error);
    }
    finally {
        await (0,promises_.rm)(fresh, { recursive: true, force: true, maxRetries: 3 });
        await (0,promises_.rm)(replaced, { recursive: true, force: true, maxRetries: 3 });
    }
}
/** A disk may treat names as equal that were judged different, so the folder must have as many files as the archive. */
async function checkCount(folder, expected) {
    const entries = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true });
    const found = entries.filter((entry) => entry.isFile()).length;
    if (found !== expected)
        throw refuse(`it has ${expected} files, but ${found} are on the disk after unpacking`);
}
/** Unpacks a tar into an empty folder. Only files and folders are created. */
async function extractTar(file, into, judge, signal) {
    await (0,tar_reader/* readTarFile */.i)(file, async ({ name, isFile, isFolder, kind, isExecutable }, content) => {
        if (!isFile && !isFolder)
            throw refuse(`a member is ${kind}: ${quoted(name)}`);
        // Some tars contain their own root.
        if (isFolder && /^(\.\/?)+$/.test(name))
            return;
        const path = (0,external_node_path_.join)(into, ...judge.judge({ name, isFolder }));
        if (isFolder)
            await (0,make_folder/* makeFolder */.f)(path);
        else
            await writeMember(content, { path, name, mode: isExecutable ? 0o755 : 0o644, signal }, judge);
    }, signal);
}


/***/ })

};
