export const id = 2325;
export const ids = [2325];
export const modules = {

/***/ 2325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   uploadFile: () => (/* binding */ uploadFile)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62807);
/* harmony import */ var _multipart_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40686);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53685);



/** The kinds of file that an import accepts. */
const CONTENT_TYPES = {
    zip: 'application/zip',
    json: 'application/json',
    js: 'text/javascript',
    csv: 'text/csv',
    png: 'image/png',
};
/** The platform may take a while to process a large file; sending it again would take even longer. */
const ANSWER_LIMIT_MS = 5 * 60_000;
/**
 * Uploads a file for an import: `POST /uploadfile` (kore-api.md, section 1.3). An upload starts no job.
 *
 * @returns the `fileId` that an import names
 * @throws KoreaiError `bad-response` if the answer has no id; `input-invalid` if the file cannot be read
 */
async function uploadFile(platform, file, options) {
    const extension = file.extension.replace(/^\.+/, '').toLowerCase();
    const upload = (0,_multipart_js__WEBPACK_IMPORTED_MODULE_0__/* .multipartForm */ .H)({ fileContext: 'bulkImport', fileExtension: extension }, {
        field: 'file',
        name: file.name,
        size: file.size,
        contentType: CONTENT_TYPES[extension] ?? 'application/octet-stream',
        path: file.path,
        onProgress: options.onProgress,
    });
    const reply = await platform.request({
        method: 'POST',
        path: ['uploadfile'],
        upload,
        answerLimitMs: ANSWER_LIMIT_MS,
        signal: options.signal,
    });
    const fileId = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__.id)((0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .expectFields */ .$N)(reply), 'fileId');
    if (fileId !== '')
        return fileId;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"]('bad-response', `${reply.call} answered without the id of the uploaded file`, {
        hint: 'Run again. If it happens again, check that the app of these credentials belongs to an admin of the account.',
    });
}


/***/ })

};
