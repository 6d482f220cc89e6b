export const id = 7960;
export const ids = [7960];
export const modules = {

/***/ 67960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   logSecrets: () => (/* binding */ logSecrets),
/* harmony export */   warnOfSecrets: () => (/* binding */ warnOfSecrets)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19507);



/** Maximum number of places that a line names. */
const MAX_PLACES = 15;
/** Maximum size of an archive to search, in bytes. Bots are far smaller, and unpacking a larger archive takes long. */
const MAX_SEARCHED_BYTES = 64 * 1024 * 1024;
/**
 * Warns about the secrets in an archive before it is uploaded as an artifact: names their places, never their values. The
 * archive is unpacked into a temporary folder next to it. If it cannot be searched, it is uploaded anyway.
 *
 * @throws the signal's reason
 */
async function warnOfSecrets(file, log, signal) {
    if (file.format !== 'zip')
        return;
    if (file.size > MAX_SEARCHED_BYTES) {
        log.info('The archive is too large to be searched for secrets before it is uploaded.');
        return;
    }
    const into = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file.path), `.searched-${globalThis.crypto.randomUUID()}`);
    try {
        const { extract } = await Promise.all(/* import() */[__webpack_require__.e(663), __webpack_require__.e(12)]).then(__webpack_require__.bind(__webpack_require__, 20012));
        const { secretsIn } = await Promise.all(/* import() */[__webpack_require__.e(663), __webpack_require__.e(9547), __webpack_require__.e(12), __webpack_require__.e(5462), __webpack_require__.e(7559)]).then(__webpack_require__.bind(__webpack_require__, 17559));
        const places = await secretsIn(await extract(file, { into, signal }), signal);
        if (places.length === 0)
            return;
        log.warning(`The archive contains secrets in plain text, or values that look like secrets (${places.length}): ${placesIn(places)}. Anyone who can read the artifacts of this repository can read them. Keep the repository private and the retention short, or set {uploadArtifact} to false.`);
    }
    catch (error) {
        signal.throwIfAborted();
        const why = error instanceof Error ? (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_2__/* .sanitize */ .aj)(error.message) : 'unknown';
        log.info(`The archive could not be searched for secrets before it is uploaded: ${why}`);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(into, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
    }
}
/** Logs which secrets of a normalized bot were replaced, and which values may be secrets. */
function logSecrets({ replaced, suspects }, log) {
    if (replaced.length > 0) {
        log.info(`Secrets replaced by placeholders in the normalized files (${replaced.length}): ${placesIn(replaced)}`);
    }
    if (suspects.length > 0) {
        log.warning(`Values in the normalized files that look like secrets and are in plain text (${suspects.length}): ${placesIn(suspects)}. Move them into secured variables of the bot before you commit the files.`);
    }
}
/** File names and paths come from the bot, so they are sanitized. */
function placesIn(places) {
    const names = places.map(({ file, path }) => `${file}: ${path}`);
    return (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .KE)(names, MAX_PLACES, '; ');
}


/***/ })

};
