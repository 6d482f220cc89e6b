export const id = 922;
export const ids = [922];
export const modules = {

/***/ 95922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   uploadArtifact: () => (/* binding */ uploadArtifact)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57075);
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78877);
/* harmony import */ var _core_abortable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78049);
/* harmony import */ var _core_disk_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(39033);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3828);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(85140);
/* harmony import */ var _artifact_service_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(94924);










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
    const problem = (0,_artifact_service_js__WEBPACK_IMPORTED_MODULE_9__/* .missingArtifactService */ .q8)(environment);
    if (problem !== undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .KoreaiError */ ["if"]('artifact-failed', problem, { hint: _artifact_service_js__WEBPACK_IMPORTED_MODULE_9__/* .NO_SERVICE_HINT */ .UU });
    environment['ACTIONS_ARTIFACT_UPLOAD_CONCURRENCY'] ??= UPLOAD_CONCURRENCY;
    const staging = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(file.path), `.upload-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
    try {
        const staged = await stage(file, staging);
        // Begun all the same, it would read a file that is taken from it.
        signal.throwIfAborted();
        // The client cannot be stopped: after an abort it ends with the process.
        const { id, digest } = await (0,_core_abortable_js__WEBPACK_IMPORTED_MODULE_5__/* .abortable */ .Z)(upload(staged, file), signal);
        if (digest !== undefined && digest !== file.sha256) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .KoreaiError */ ["if"]('artifact-failed', 'The artifact service received other bytes than the archive has', {
                hint: 'Run again; the artifact that was made is not to be trusted.',
            });
        }
        return { id, digest: digest ?? file.sha256, url: urlOf(id, environment) };
    }
    catch (error) {
        signal.throwIfAborted();
        throw error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .KoreaiError */ ["if"] ? error : failed(error, file.path);
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
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(351), __webpack_require__.e(942), __webpack_require__.e(741)]).then(__webpack_require__.bind(__webpack_require__, 17741));
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
function failed(error, path) {
    const what = 'The artifact could not be uploaded';
    if ((0,_core_disk_error_js__WEBPACK_IMPORTED_MODULE_6__/* .isDiskError */ .M)(error))
        return (0,_core_disk_error_js__WEBPACK_IMPORTED_MODULE_6__/* .diskError */ .w)(what, path, error, 'artifact-failed');
    const reason = reasonOf(error);
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .KoreaiError */ ["if"]('artifact-failed', `${what}: ${reason}`, { hint: hintFor(error, reason), cause: error });
}
/** What the service or its storage gave as the reason: the client's own message may be empty. */
function reasonOf(error) {
    const { message, statusCode, code } = Object(error);
    const said = (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_8__/* .sanitize */ .aj)(message ?? error);
    if (typeof statusCode !== 'number')
        return said || 'the artifact client gave no reason';
    const named = typeof code === 'string' && code !== '' ? ` (${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_8__/* .sanitize */ .aj)(code, 60)})` : '';
    return `the storage answered ${statusCode}${named}${said === '' ? ' and gave no reason' : `: ${said}`}`;
}
function hintFor(error, reason) {
    if (error instanceof Error && error.name === 'GHESNotSupportedError')
        return _artifact_service_js__WEBPACK_IMPORTED_MODULE_9__/* .NO_SERVICE_HINT */ .UU;
    if (/\(409\)|answered 409|already exists/i.test(reason)) {
        return 'An artifact of this name exists already in this run: give another artifactName.';
    }
    if (/quota/i.test(reason)) {
        return 'Delete artifacts that are not needed any more, or set artifactRetentionDays, and run again.';
    }
    if (/answered 4\d\d/.test(reason)) {
        return 'Check what stands between this runner and the storage of GitHub Actions (proxy, firewall), and its clock.';
    }
    return 'Run again. If it fails again, set uploadArtifact to false and keep the file by other means.';
}


/***/ }),

/***/ 39033:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ isDiskError),
/* harmony export */   w: () => (/* binding */ diskError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);

const ELSEWHERE = 'Choose another folder (outputDir), or change its permissions, and run again.';
const PATH = 'Choose another path (outputDir), and run again.';
const SPACE = 'Free some space or choose a folder on another disk (outputDir), and run again.';
const AGAIN = 'Run again. If it happens again, choose a folder on another disk (outputDir).';
const WORDS = {
    ENOSPC: { why: 'the disk is full', hint: SPACE },
    EDQUOT: { why: 'the disk quota is used up', hint: SPACE },
    EACCES: { why: 'permission denied', hint: ELSEWHERE },
    EPERM: { why: 'the system does not permit it', hint: ELSEWHERE },
    EROFS: { why: 'the file system is read-only', hint: 'Choose a folder on a disk that can be written to (outputDir).' },
    ENOTDIR: { why: 'a part of the path is a file, not a folder', hint: PATH },
    EEXIST: { why: 'something else has this name', hint: PATH },
    EISDIR: { why: 'it is a folder, not a file', hint: PATH },
    ERR_FS_EISDIR: { why: 'it is a folder, not a file', hint: PATH },
    ENOTEMPTY: { why: 'a folder with other files has this name', hint: PATH },
    ENOENT: { why: 'a file or folder of the path does not exist', hint: 'Check that nothing removes it meanwhile.' },
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
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .systemCode */ .xU)(error) in WORDS;
}
/** An error of the file system in words: what failed, on what, why. */
function diskError(what, path, error, code = 'download-failed', hint) {
    const systems = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .systemCode */ .xU)(error);
    const words = WORDS[systems];
    const why = words?.why ?? (error instanceof Error ? error.message : String(error));
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"](code, `${what} (${path}): ${why}${systems === '' ? '' : ` (${systems})`}`, {
        hint: hint ?? words?.hint ?? ELSEWHERE,
        cause: error,
    });
}


/***/ })

};
