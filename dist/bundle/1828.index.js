export const id = 1828;
export const ids = [1828];
export const modules = {

/***/ 41828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readModelFile: () => (/* binding */ readModelFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62807);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19507);
/* harmony import */ var _download_archive_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20535);
/* harmony import */ var _import_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31835);






/**
 * The file of an exported model, which must be a tar (kore-api.md, section 2). It is not read to its end: it can be far
 * larger than a disk for temporary files.
 *
 * @throws KoreaiError `input-invalid` if it cannot be read, is empty or is another kind of archive
 */
async function readModelFile(archive, { workspace, log }) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, archive);
    const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch((error) => {
        throw unusable(`archive cannot be read (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error)}): ${archive}`, error);
    });
    if (!stats.isFile())
        throw unusable(`archive is not a file: ${archive}`);
    if (stats.size === 0)
        throw unusable(`archive is empty: ${archive}`);
    const format = (0,_download_archive_format_js__WEBPACK_IMPORTED_MODULE_3__/* .archiveFormat */ .MG)(await (0,_import_source_js__WEBPACK_IMPORTED_MODULE_4__/* .headOf */ .Uo)(path));
    if (format === 'zip' || format === 'tar.gz')
        throw unusable(`archive is a ${format} file, not a tar: ${archive}`);
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path);
    if (format === undefined)
        log.warning(`${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_5__/* .sanitize */ .aj)(name, 100)} does not begin like a tar. It is sent as it is.`);
    return { path, size: stats.size, name, extension: 'tar' };
}
function unusable(message, cause) {
    const hint = 'Nothing was sent. The archive must be the uncompressed tar of a model.';
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"]('input-invalid', message, { hint, cause });
}


/***/ })

};
