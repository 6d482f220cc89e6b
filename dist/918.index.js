export const id = 918;
export const ids = [918];
export const modules = {

/***/ 98918:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   logSecrets: () => (/* binding */ logSecrets),
/* harmony export */   warnOfSecrets: () => (/* binding */ warnOfSecrets)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85140);



/** How many places a line names. */
const MOST_PLACES = 15;
/** An archive of a bot is far smaller; of a larger one, unpacking it once more would take long. In bytes. */
const LARGEST_SEARCHED = 64 * 1024 * 1024;
/**
 * Warns, before an archive is uploaded as an artifact, of the secrets in it: by their places, never by their values.
 * It is unpacked beside itself for that. One that cannot be searched is uploaded all the same.
 *
 * @throws the signal's reason
 */
async function warnOfSecrets(file, log, signal) {
    if (file.format !== 'zip')
        return;
    if (file.size > LARGEST_SEARCHED) {
        log.info('The archive is too large to be searched for secrets before it is uploaded.');
        return;
    }
    const into = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file.path), `.searched-${globalThis.crypto.randomUUID()}`);
    try {
        const { extract } = await Promise.all(/* import() */[__webpack_require__.e(663), __webpack_require__.e(310)]).then(__webpack_require__.bind(__webpack_require__, 20310));
        const { secretsIn } = await Promise.all(/* import() */[__webpack_require__.e(547), __webpack_require__.e(612), __webpack_require__.e(168)]).then(__webpack_require__.bind(__webpack_require__, 10168));
        const places = await secretsIn(await extract(file, { into, signal }), signal);
        if (places.length === 0)
            return;
        log.warning(`The archive holds secrets in clear, or values that look like secrets (${places.length}): ${listed(places)}. Anyone who can read the artifacts of this repository can read them. Keep the repository private and the retention short, or set {uploadArtifact} to false.`);
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
/** Logs what became of the secrets of a normalized bot. */
function logSecrets({ hidden, suspects }, log) {
    if (hidden.length > 0) {
        log.info(`Secrets replaced by placeholders in the normalized files (${hidden.length}): ${listed(hidden)}`);
    }
    if (suspects.length > 0) {
        log.warning(`Values in the normalized files that look like secrets and are there in clear (${suspects.length}): ${listed(suspects)}. Move them into secured variables of the bot before you commit the files.`);
    }
}
/** Both the names of files and the paths in them are the bot's own text. */
function listed(places) {
    const shown = places.slice(0, MOST_PLACES).map(({ file, path }) => (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_2__/* .sanitize */ .aj)(`${file}: ${path}`, 200));
    return places.length > shown.length
        ? `${shown.join('; ')}; and ${places.length - shown.length} more`
        : shown.join('; ');
}


/***/ })

};
