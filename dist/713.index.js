export const id = 713;
export const ids = [713];
export const modules = {

/***/ 24713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  collect: () => (/* binding */ collect),
  fileNameOf: () => (/* binding */ fileNameOf),
  prepareDirectory: () => (/* reexport */ prepareDirectory),
  report: () => (/* binding */ report)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/disk-error.js
var disk_error = __webpack_require__(39033);
// EXTERNAL MODULE: ./lib/download/base-name.js
var base_name = __webpack_require__(40891);
// EXTERNAL MODULE: ./lib/download/download.js + 9 modules
var download = __webpack_require__(8826);
// EXTERNAL MODULE: ./lib/run/download-result.js
var download_result = __webpack_require__(3351);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/make-folder.js
var make_folder = __webpack_require__(95726);
;// CONCATENATED MODULE: ./lib/download/destination.js





/** True if `path` is `root` or lies below it. Both are absolute. */
function isInside(root, path) {
    const way = (0,external_node_path_.relative)(root, path);
    return way !== '..' && !way.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(way);
}
/**
 * Creates the folder that archives are written to. It must lie in the workspace, also when links are followed.
 *
 * @returns its absolute path
 * @throws KoreaiError `input-invalid` if it leaves the workspace, `download-failed` if it can't be created or written to
 */
async function prepareDirectory(workspace, outputDir) {
    const directory = (0,external_node_path_.resolve)(workspace, outputDir);
    const root = await (0,promises_.realpath)(workspace).catch((error) => {
        throw (0,disk_error/* diskError */.w)('The workspace cannot be read', workspace, error);
    });
    const isOutside = !isInside((0,external_node_path_.resolve)(workspace), directory) || !isInside(root, await realpathOfExisting(directory));
    if (isOutside) {
        throw new errors/* KoreaiError */["if"]('input-invalid', `outputDir leaves the workspace: ${outputDir}`, {
            hint: 'Choose a folder in the workspace. No symbolic link on its path may lead out of the workspace.',
        });
    }
    await (0,make_folder/* makeFolder */.f)(directory).catch((error) => {
        throw (0,disk_error/* diskError */.w)('The output folder cannot be created', outputDir, error);
    });
    await (0,promises_.access)(directory, promises_.constants.W_OK).catch((error) => {
        throw (0,disk_error/* diskError */.w)('The output folder cannot be written to', outputDir, error);
    });
    return directory;
}
/** The real path of the folder, or of the nearest folder above it that exists. */
async function realpathOfExisting(path) {
    for (let current = path;; current = (0,external_node_path_.dirname)(current)) {
        try {
            return await (0,promises_.realpath)(current);
        }
        catch (error) {
            if ((0,errors/* systemCode */.xU)(error) !== 'ENOENT' || current === (0,external_node_path_.dirname)(current)) {
                throw (0,disk_error/* diskError */.w)('The output folder cannot be read', path, error);
            }
        }
    }
}

;// CONCATENATED MODULE: ./lib/run/collect.js








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
            : await phase('download', () => (0,download_result.downloadResult)(collection, ended.link, destination));
        outcome.file = { path: fromWorkspace(collection, file.path), size: file.size, sha256: file.sha256 };
        dependencies.onEvent({ type: 'downloaded', file: outcome.file, outcome });
        if (file.extraBytes > 0)
            dependencies.log.warning((0,download/* extraBytesWarning */.e)(outcome.file.path, file.extraBytes));
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
    const path = (0,external_node_path_.join)(directory, `${fileNameOf(operation, inputs)}.${format}`);
    const part = `${path}.part-${globalThis.crypto.randomUUID()}`;
    try {
        await (0,promises_.writeFile)(part, content, { flag: 'wx' });
        await (0,promises_.rename)(part, path);
    }
    catch (error) {
        await (0,promises_.rm)(part, { force: true });
        throw (0,disk_error/* diskError */.w)('The file cannot be written', path, error);
    }
    const bytes = Buffer.from(content);
    const sha256 = (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
    return { path, size: bytes.length, sha256, format, extraBytes: 0 };
}
function isArchive(file) {
    return file.format !== 'csv' && file.format !== 'json';
}
async function extractArchive(collection, file) {
    const { dependencies, outcome, inputs, operation, phase, shared } = collection;
    const { extract } = await Promise.all(/* import() */[__webpack_require__.e(663), __webpack_require__.e(310)]).then(__webpack_require__.bind(__webpack_require__, 20310));
    const { signal } = shared.deadline;
    const isNormalized = inputs.normalize && operation.takes.includes('normalize');
    const path = await phase('extract', () => (isNormalized ? normalize(collection, file) : extract(file, { signal })));
    outcome.extractedPath = fromWorkspace(collection, path);
    dependencies.onEvent({ type: 'extracted', path: outcome.extractedPath, outcome });
}
async function normalize(collection, file) {
    const { dependencies, outcome, shared } = collection;
    const { signal } = shared.deadline;
    const target = file.path.slice(0, -(file.format.length + 1));
    const plain = (0,external_node_path_.join)((0,external_node_path_.dirname)(file.path), `.plain-${globalThis.crypto.randomUUID()}`);
    const { extract } = await Promise.all(/* import() */[__webpack_require__.e(663), __webpack_require__.e(310)]).then(__webpack_require__.bind(__webpack_require__, 20310));
    const { normalizeBot } = await Promise.all(/* import() */[__webpack_require__.e(425), __webpack_require__.e(534)]).then(__webpack_require__.bind(__webpack_require__, 3534));
    const { changesBetween } = await Promise.all(/* import() */[__webpack_require__.e(425), __webpack_require__.e(584), __webpack_require__.e(135), __webpack_require__.e(139)]).then(__webpack_require__.bind(__webpack_require__, 59135));
    const { readContent } = await Promise.all(/* import() */[__webpack_require__.e(425), __webpack_require__.e(584), __webpack_require__.e(520)]).then(__webpack_require__.bind(__webpack_require__, 17584));
    const { logSecrets } = await __webpack_require__.e(/* import() */ 918).then(__webpack_require__.bind(__webpack_require__, 98918));
    try {
        await extract(file, { signal, into: plain });
        const bot = await normalizeBot(plain, target, { signal });
        const { version, previous, changed, suspects } = bot;
        const changes = previous && changesBetween(readContent(previous), readContent(version));
        Object.assign(outcome, { changes, changed, suspects: suspects.length });
        logSecrets(bot, dependencies.log);
        dependencies.onEvent({ type: 'normalized', path: fromWorkspace(collection, target), changes, outcome });
        return target;
    }
    finally {
        await (0,promises_.rm)(plain, { recursive: true, force: true, maxRetries: 3 });
    }
}
/** Writes the report, if there is one. @returns why the run fails, if its report does not pass */
async function report(collection, ended, file) {
    const { report: write, directory, operation, inputs, outcome, dependencies, phase } = collection;
    if (!write)
        return undefined;
    const base = (0,external_node_path_.join)(directory, fileNameOf(operation, inputs));
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
        const { warnOfSecrets } = await __webpack_require__.e(/* import() */ 918).then(__webpack_require__.bind(__webpack_require__, 98918));
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
    const path = (0,external_node_path_.join)(workspace, outcome.pagePath);
    const sha256 = (0,external_node_crypto_.createHash)('sha256')
        .update(await (0,promises_.readFile)(path))
        .digest('hex');
    const name = `${inputs.artifactName ?? fileNameOf(operation, inputs)}.html`.replace(/:/g, '_');
    const file = { path, name, sha256, retentionDays: inputs.artifactRetentionDays };
    await phase('upload page', () => send(file, shared.deadline.signal));
}
/** A path in the workspace, as outputs show it. */
function fromWorkspace({ dependencies }, path) {
    return (0,external_node_path_.relative)(dependencies.workspace, path).split(external_node_path_.sep).join('/');
}
/** Maximum length of what follows the target in a file's name, in characters. */
const MAX_VARIANT = 60;
/**
 * The name of a run's archive, folder, report and artifact, without extension: the target, and everything else that makes
 * its content differ from that of another step of the same job.
 */
function fileNameOf(operation, inputs) {
    return [(0,base_name/* safeBaseName */.M)(inputs.target), ...(operation.variant?.(inputs) ?? []).map(safeVariant)].join('-');
}
/** Replaces characters that a file name cannot have, and adds a hash so that different texts get different names. */
function safeVariant(text) {
    const safe = text.replace(/[^\w.-]+/g, '_').slice(0, MAX_VARIANT);
    return safe === text ? text : `${safe}-${(0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 8)}`;
}


/***/ })

};
