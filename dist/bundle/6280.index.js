export const id = 6280;
export const ids = [6280];
export const modules = {

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

/***/ 16280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   collect: () => (/* binding */ collect),
/* harmony export */   fileNameOf: () => (/* binding */ fileNameOf),
/* harmony export */   prepareDirectory: () => (/* reexport safe */ _download_destination_js__WEBPACK_IMPORTED_MODULE_3__.v),
/* harmony export */   report: () => (/* binding */ report)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_disk_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(50453);
/* harmony import */ var _download_destination_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51321);
/* harmony import */ var _download_download_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14871);
/* harmony import */ var _download_result_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52032);








/** Downloads the file of a job that succeeded, extracts it, reports on it and uploads it. @throws KoreaiError */
async function collect(collection, ended) {
    const { operation, inputs, outcome } = collection;
    const { result } = operation;
    const hasFile = result.includes('file') || (result.includes('file?') && ended.link !== '');
    const file = hasFile ? await downloadOrReport(collection, ended) : undefined;
    if (file && isArchive(file) && inputs.extract)
        await extractArchive(collection, file);
    const failure = await report(collection, ended, file);
    if (file)
        await upload(collection, file);
    if (outcome.pagePath !== '')
        await uploadPage(collection);
    if (failure)
        throw failure;
}
async function downloadOrReport(collection, ended) {
    const { dependencies, outcome, phase, shared, operation, inputs, directory } = collection;
    try {
        const { content } = collection;
        const destination = { directory, baseName: fileNameOf(operation, inputs), formats: operation.archive };
        const file = content
            ? await phase('save', () => saveFile(collection, content()))
            : await phase('download', () => (0,_download_result_js__WEBPACK_IMPORTED_MODULE_4__.downloadResult)(collection, ended.link, destination));
        outcome.file = { path: fromWorkspace(collection, file.path), size: file.size, sha256: file.sha256 };
        dependencies.onEvent({ type: 'downloaded', file: outcome.file, outcome });
        if (file.extraBytes > 0)
            dependencies.log.warning((0,_download_download_js__WEBPACK_IMPORTED_MODULE_5__/* .extraBytesWarning */ .e)(outcome.file.path, file.extraBytes));
        return file;
    }
    catch (error) {
        if (shared.deadline.signal.aborted)
            throw error;
        // What the platform reported about the job is reported without the file, too. If that fails, the first error counts.
        await report(collection, ended, undefined).catch(() => undefined);
        throw error;
    }
}
/** Writes a result that the answer itself contains, under another name first: a file with its final name is complete. */
async function saveFile({ operation, inputs, directory }, content) {
    const [format = 'json'] = operation.archive;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, `${fileNameOf(operation, inputs)}.${format}`);
    const part = `${path}.part-${globalThis.crypto.randomUUID()}`;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(part, content, { flag: 'wx' });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(part, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(part, { force: true });
        throw (0,_core_disk_js__WEBPACK_IMPORTED_MODULE_6__/* .diskError */ .wO)('The file cannot be written', path, error);
    }
    const bytes = Buffer.from(content);
    const sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex');
    return { path, size: bytes.length, sha256, format, extraBytes: 0 };
}
function isArchive(file) {
    return file.format !== 'csv' && file.format !== 'json';
}
async function extractArchive(collection, file) {
    const { dependencies, outcome, inputs, operation, phase, shared } = collection;
    const { extract } = await Promise.all(/* import() */[__webpack_require__.e(663), __webpack_require__.e(8025)]).then(__webpack_require__.bind(__webpack_require__, 48025));
    const { signal } = shared.deadline;
    const isNormalized = inputs.normalize && operation.takes.includes('normalize');
    const path = await phase('extract', () => (isNormalized ? normalize(collection, file) : extract(file, { signal })));
    outcome.extractedPath = fromWorkspace(collection, path);
    dependencies.onEvent({ type: 'extracted', path: outcome.extractedPath, outcome });
}
async function normalize(collection, file) {
    const { dependencies, outcome, inputs, shared } = collection;
    const { signal } = shared.deadline;
    const target = file.path.slice(0, -(file.format.length + 1));
    const plain = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(file.path), `.plain-${globalThis.crypto.randomUUID()}`);
    const { extract } = await Promise.all(/* import() */[__webpack_require__.e(663), __webpack_require__.e(8025)]).then(__webpack_require__.bind(__webpack_require__, 48025));
    const { normalizeBot } = await Promise.all(/* import() */[__webpack_require__.e(9547), __webpack_require__.e(6955), __webpack_require__.e(3203)]).then(__webpack_require__.bind(__webpack_require__, 73203));
    const { reportChanges } = await Promise.all(/* import() */[__webpack_require__.e(9547), __webpack_require__.e(7291), __webpack_require__.e(6955), __webpack_require__.e(3203), __webpack_require__.e(5275), __webpack_require__.e(1582)]).then(__webpack_require__.bind(__webpack_require__, 71582));
    const { readContent } = await Promise.all(/* import() */[__webpack_require__.e(9547), __webpack_require__.e(6955), __webpack_require__.e(3203), __webpack_require__.e(75)]).then(__webpack_require__.bind(__webpack_require__, 40075));
    const { logSecrets } = await __webpack_require__.e(/* import() */ 6335).then(__webpack_require__.bind(__webpack_require__, 96335));
    try {
        await extract(file, { signal, into: plain });
        const bot = await normalizeBot(plain, target, { signal });
        const { version, previous, changed, suspects } = bot;
        const versions = previous && [readContent(previous), readContent(version)];
        const report = versions && (await reportChanges(`${target}.md`, inputs.target, versions));
        const changes = report?.changes;
        Object.assign(outcome, { changes, changed, suspects: suspects.length });
        if (report) {
            outcome.reportPath = fromWorkspace(collection, report.path);
            outcome.planMarkdown = report.planMarkdown ?? '';
        }
        logSecrets(bot, dependencies.log);
        dependencies.onEvent({ type: 'normalized', path: fromWorkspace(collection, target), changes, outcome });
        return target;
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(plain, { recursive: true, force: true, maxRetries: 3 });
    }
}
/** Writes the report, if there is one. @returns why the run fails, if its report does not pass */
async function report(collection, ended, file) {
    const { report: write, directory, operation, inputs, outcome, dependencies, phase } = collection;
    if (!write)
        return undefined;
    const base = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, fileNameOf(operation, inputs));
    const waits = outcome.phases.filter(({ name }) => name === 'wait');
    const durationMs = waits.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0);
    const { path, page, failure, ...results } = await phase('report', () => write({ ended, file, base, durationMs }));
    Object.assign(outcome, { ...results, reportPath: fromWorkspace(collection, path) });
    if (page !== undefined)
        outcome.pagePath = fromWorkspace(collection, page);
    dependencies.onEvent({ type: 'reported', path: outcome.reportPath, outcome });
    return failure;
}
async function upload(collection, { path, size, sha256, format }) {
    const { dependencies, operation, inputs, outcome, phase, shared } = collection;
    const { upload: send, log, onEvent } = dependencies;
    const { signal } = shared.deadline;
    if (!inputs.uploadArtifact || !send)
        return;
    if (format === 'zip') {
        const { warnOfSecrets } = await __webpack_require__.e(/* import() */ 6335).then(__webpack_require__.bind(__webpack_require__, 96335));
        await warnOfSecrets({ path, size, format }, log, signal);
    }
    const name = `${inputs.artifactName ?? fileNameOf(operation, inputs)}.${format}`;
    const file = { path, name: name.replace(/:/g, '_'), sha256, retentionDays: inputs.artifactRetentionDays };
    outcome.artifact = await phase('upload', () => send(file, signal));
    onEvent({ type: 'uploaded', artifact: outcome.artifact, outcome });
}
/** A page is an artifact of its own, so that a browser can show it. */
async function uploadPage({ dependencies, operation, inputs, outcome, phase, shared }) {
    const { upload: send, workspace } = dependencies;
    if (!inputs.uploadArtifact || !send)
        return;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(workspace, outcome.pagePath);
    const sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path))
        .digest('hex');
    const name = `${inputs.artifactName ?? fileNameOf(operation, inputs)}.html`.replace(/:/g, '_');
    const file = { path, name, sha256, retentionDays: inputs.artifactRetentionDays };
    await phase('upload page', () => send(file, shared.deadline.signal));
}
/** A path in the workspace, as outputs show it. */
function fromWorkspace({ dependencies }, path) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(dependencies.workspace, path).split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep).join('/');
}
/** Maximum length of what follows the target in a file's name, in characters. */
const MAX_VARIANT = 60;
/**
 * The name of a run's archive, folder, report and artifact, without extension: the target, and everything else that makes
 * its content differ from that of another step of the same job.
 */
function fileNameOf(operation, inputs) {
    return [(0,_download_destination_js__WEBPACK_IMPORTED_MODULE_3__/* .safeBaseName */ .Mw)(inputs.target), ...(operation.variant?.(inputs) ?? []).map(safeVariant)].join('-');
}
/** Replaces characters that a file name cannot have, and adds a hash so that different texts get different names. */
function safeVariant(text) {
    const safe = text.replace(/[^\w.-]+/g, '_').slice(0, MAX_VARIANT);
    return safe === text ? text : `${safe}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, 8)}`;
}


/***/ })

};
