export const id = 387;
export const ids = [387];
export const modules = {

/***/ 84387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  uploadFile: () => (/* binding */ uploadFile)
});

// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./lib/core/sanitize.js
var sanitize = __webpack_require__(85140);
;// CONCATENATED MODULE: ./lib/platform/multipart.js




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
        open: () => external_node_stream_.Readable.from(pieces(head, file, tail), { objectMode: false }),
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
async function* contentOf(file) {
    try {
        yield* (0,external_node_fs_.createReadStream)(file.path);
    }
    catch (error) {
        const why = (0,errors/* systemCode */.xU)(error) || (error instanceof Error ? error.message : String(error));
        throw new errors/* KoreaiError */["if"]('input-invalid', `Cannot read ${(0,sanitize/* sanitize */.aj)(file.name, 80)} to upload it: ${(0,sanitize/* sanitize */.aj)(why)}`, {
            hint: 'Check that the file exists, can be read, and is not changed while the step runs.',
            cause: error,
        });
    }
}
function changed(file) {
    return new errors/* KoreaiError */["if"]('input-invalid', `${(0,sanitize/* sanitize */.aj)(file.name, 80)} no longer has ${file.size} bytes`, {
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

// EXTERNAL MODULE: ./lib/platform/wire.js
var wire = __webpack_require__(71626);
;// CONCATENATED MODULE: ./lib/platform/upload.js



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
    const upload = multipartForm({ fileContext: 'bulkImport', fileExtension: extension }, {
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
    const fileId = (0,wire.id)((0,wire/* expectFields */.$N)(reply), 'fileId');
    if (fileId !== '')
        return fileId;
    throw new errors/* KoreaiError */["if"]('bad-response', `${reply.call} answered without the id of the uploaded file`, {
        hint: 'Run again. If it happens again, check that the app of these credentials belongs to an admin of the account.',
    });
}


/***/ })

};
