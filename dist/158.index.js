export const id = 158;
export const ids = [158];
export const modules = {

/***/ 88687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ multipartForm)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57075);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85140);




/**
 * Builds a form of text fields and one file, which comes last. The boundary is random, so that no file can contain it.
 *
 * Its stream fails with a KoreaiError `input-invalid` if the file cannot be read or has another length.
 */
function multipartForm(fields, file) {
    const boundary = `koreai-ci-${globalThis.crypto.randomUUID()}`;
    const head = Buffer.from([
        ...Object.entries(fields).map(([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${quoted(name)}"\r\n\r\n${value}\r\n`),
        `--${boundary}\r\ncontent-disposition: form-data; name="${quoted(file.field)}"; filename="${fileName(file.name)}"\r\n`,
        `content-type: ${file.contentType}\r\n\r\n`,
    ].join(''));
    const tail = Buffer.from(`\r\n--${boundary}--\r\n`);
    return {
        contentType: `multipart/form-data; boundary=${boundary}`,
        length: head.byteLength + file.size + tail.byteLength,
        open: () => node_stream__WEBPACK_IMPORTED_MODULE_1__.Readable.from(pieces(head, file, tail), { objectMode: false }),
    };
}
async function* pieces(head, file, tail) {
    yield head;
    let bytes = 0;
    for await (const piece of contentOf(file)) {
        bytes += piece.byteLength;
        if (bytes > file.size)
            throw changed(file);
        yield piece;
        file.onProgress?.(bytes);
    }
    if (bytes !== file.size)
        throw changed(file);
    yield tail;
}
async function* contentOf({ path, size, start, ...file }) {
    const range = start === undefined ? {} : { start, end: start + size - 1 };
    try {
        yield* (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path, range);
    }
    catch (error) {
        const why = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error) || (error instanceof Error ? error.message : String(error));
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"]('input-invalid', `Cannot read ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .sanitize */ .aj)(file.name, 80)} to upload it: ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .sanitize */ .aj)(why)}`, {
            hint: 'Check that the file exists, can be read, and is not changed while the step runs.',
            cause: error,
        });
    }
}
function changed(file) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"]('input-invalid', `${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .sanitize */ .aj)(file.name, 80)} no longer has ${file.size} bytes`, {
        hint: 'The file changed while it was uploaded. Wait for the step that writes it to end.',
    });
}
/** The escapes of browsers (HTML standard, multipart/form-data encoding algorithm). */
function quoted(name) {
    return name.replace(/\r/g, '%0D').replace(/\n/g, '%0A').replace(/"/g, '%22');
}
/** A base name of plain characters, which needs no decoding and cannot be taken for a path. */
function fileName(name) {
    const base = name.split(/[\\/]/).at(-1) ?? '';
    const plain = base
        .replace(/[^\w.() -]+/g, '_')
        .replace(/^[.\s]+/, '')
        .slice(-100)
        .trim();
    return plain === '' ? 'file' : plain;
}


/***/ }),

/***/ 98158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   uploadFile: () => (/* binding */ uploadFile)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _multipart_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88687);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71626);



/** The kinds of file that an import accepts. */
const CONTENT_TYPES = {
    zip: 'application/zip',
    json: 'application/json',
    js: 'text/javascript',
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
    const upload = (0,_multipart_js__WEBPACK_IMPORTED_MODULE_1__/* .multipartForm */ .H)({ fileContext: 'bulkImport', fileExtension: extension }, {
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
    const fileId = (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__.id)((0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .expectFields */ .$N)(reply), 'fileId');
    if (fileId !== '')
        return fileId;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]('bad-response', `${reply.call} answered without the id of the uploaded file`, {
        hint: 'Run again. If it happens again, check that the app of these credentials belongs to an admin of the account.',
    });
}


/***/ })

};
