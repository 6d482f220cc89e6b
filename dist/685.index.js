export const id = 685;
export const ids = [685];
export const modules = {

/***/ 66685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   uploadArtifact: () => (/* binding */ uploadArtifact)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57075);
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78877);
/* harmony import */ var _kernel_abortable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95359);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(93314);







const NO_SERVICE_HINT = 'GitHub Enterprise Server and runs outside of GitHub Actions have no such service: set uploadArtifact to false and keep the file by other means.';
/** Blocks under way at once: the client's own 5 leave half of the line idle. */
const UPLOAD_CONCURRENCY = '10';
/** What the client hands its sockets at once: less takes more time, and over TLS more memory. */
const PIECE_BYTES = 1024 * 1024;
const USUAL_PIECE_BYTES = (0,node_stream__WEBPACK_IMPORTED_MODULE_3__.getDefaultHighWaterMark)(false);
/**
 * Uploads an archive as it is, as a workflow artifact of the given name, by GitHub's own client.
 *
 * @throws KoreaiError `artifact-failed`; the signal's reason
 */
async function uploadArtifact(file, environment, signal) {
    if (!environment['ACTIONS_RUNTIME_TOKEN'] || !environment['ACTIONS_RESULTS_URL']) {
        throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .KoreaiError */ ["if"]('artifact-failed', 'There is no artifact service in this run', {
            hint: NO_SERVICE_HINT,
        });
    }
    environment['ACTIONS_ARTIFACT_UPLOAD_CONCURRENCY'] ??= UPLOAD_CONCURRENCY;
    const staging = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(file.path), `.upload-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
    try {
        const staged = await stage(file, staging);
        // Begun all the same, it would read a file that is taken from it.
        signal.throwIfAborted();
        // The client cannot be stopped: after an abort it ends with the process.
        const { id, digest } = await (0,_kernel_abortable_js__WEBPACK_IMPORTED_MODULE_5__/* .abortable */ .Z)(upload(staged, file), signal);
        if (digest !== undefined && digest !== file.sha256) {
            throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .KoreaiError */ ["if"]('artifact-failed', 'The artifact service received other bytes than the archive has', {
                hint: 'Run again; the artifact that was made is not to be trusted.',
            });
        }
        return { id, digest: digest ?? file.sha256, url: urlOf(id, environment) };
    }
    catch (error) {
        signal.throwIfAborted();
        throw error instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .KoreaiError */ ["if"] ? error : failed(error);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(staging, { recursive: true, force: true });
    }
}
/** The client names an artifact that is not zipped again after its file, so the file gets that name. */
async function stage({ path, name }, staging) {
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path) === name)
        return path;
    const staged = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(staging, name);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(staging);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.link)(path, staged).catch(() => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.copyFile)(path, staged));
    return staged;
}
async function upload(path, { name, retentionDays }) {
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(942), __webpack_require__.e(351), __webpack_require__.e(838), __webpack_require__.e(118), __webpack_require__.e(645)]).then(__webpack_require__.bind(__webpack_require__, 9645));
    collectBlocksEarly();
    const options = { skipArchive: true, ...(retentionDays === undefined ? {} : { retentionDays }) };
    // The client has no option for it. Where two uploads overlap, the end of one leaves the other the usual size.
    (0,node_stream__WEBPACK_IMPORTED_MODULE_3__.setDefaultHighWaterMark)(false, PIECE_BYTES);
    try {
        const { id, digest } = await new DefaultArtifactClient().uploadArtifact(name, [path], (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), options);
        if (id === undefined)
            throw new Error('the artifact service gave no id');
        return digest === undefined ? { id } : { id, digest };
    }
    finally {
        (0,node_stream__WEBPACK_IMPORTED_MODULE_3__.setDefaultHighWaterMark)(false, USUAL_PIECE_BYTES);
    }
}
/**
 * The client reads a file in blocks of 8 MiB, each into memory of its own beside the heap. For every few of them V8
 * would mark the whole heap, which takes a fifth of the upload's CPU time. Collecting young objects early frees the
 * blocks for next to nothing, and counting them with the heap leaves little to mark for. Both hold until the process
 * ends.
 */
function collectBlocksEarly() {
    (0,node_v8__WEBPACK_IMPORTED_MODULE_4__.setFlagsFromString)('--minor-gc-task-trigger=5');
    (0,node_v8__WEBPACK_IMPORTED_MODULE_4__.setFlagsFromString)('--external-memory-accounted-in-global-limit');
}
function urlOf(id, environment) {
    const server = environment['GITHUB_SERVER_URL'] ?? 'https://github.com';
    const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = environment;
    return repository && run ? `${server}/${repository}/actions/runs/${run}/artifacts/${id}` : '';
}
function failed(error) {
    const message = error instanceof Error ? error.message : String(error);
    const isUnsupported = error instanceof Error && error.name === 'GHESNotSupportedError';
    return new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .KoreaiError */ ["if"]('artifact-failed', `The artifact could not be uploaded: ${message}`, {
        hint: isUnsupported
            ? NO_SERVICE_HINT
            : 'An artifact of this name may exist already in this run: give another artifactName. Else run again.',
        cause: error,
    });
}


/***/ })

};
