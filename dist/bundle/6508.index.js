export const id = 6508;
export const ids = [6508];
export const modules = {

/***/ 33790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ jsonUpload),
/* harmony export */   H: () => (/* binding */ multipartForm)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57075);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40095);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19507);




/** In bytes. */
const JSON_PIECE = 64 * 1024;
/** A large JSON body. Its bytes are sent in pieces, so that a slow line is not mistaken for a stalled one. */
function jsonUpload(value) {
    const bytes = Buffer.from(JSON.stringify(value));
    function* pieces() {
        for (let at = 0; at < bytes.length; at += JSON_PIECE)
            yield bytes.subarray(at, at + JSON_PIECE);
    }
    return {
        contentType: 'application/json',
        length: bytes.length,
        open: () => node_stream__WEBPACK_IMPORTED_MODULE_1__.Readable.from(pieces(), { objectMode: false }),
    };
}
const CONTENT_TYPES = {
    zip: 'application/zip',
    json: 'application/json',
    js: 'text/javascript',
    csv: 'text/csv',
    png: 'image/png',
};
/**
 * Builds a `multipart/form-data` body (RFC 7578) of text fields and a file, which comes last. The boundary is random, so
 * that no file can contain it.
 *
 * Its stream fails with a KoreaiError `input-invalid` if the file cannot be read or has another length.
 */
function multipartForm(fields, file) {
    const boundary = `koreai-ci-${globalThis.crypto.randomUUID()}`;
    const disposition = `--${boundary}\r\ncontent-disposition: form-data`;
    const texts = Object.entries(fields).map(([name, value]) => `${disposition}; name="${name}"\r\n\r\n${value}\r\n`);
    const type = CONTENT_TYPES[file.extension] ?? 'application/octet-stream';
    const head = Buffer.from(`${texts.join('')}${disposition}; name="file"; filename="${fileName(file.name)}"\r\ncontent-type: ${type}\r\n\r\n`);
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
async function* contentOf({ path, size, start, name }) {
    try {
        yield* (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path, start === undefined ? {} : { start, end: start + size - 1 });
    }
    catch (error) {
        const why = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error) || (error instanceof Error ? error.message : String(error));
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"]('input-invalid', `Cannot read ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .sanitize */ .aj)(name, 80)} to upload it: ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .sanitize */ .aj)(why)}`, {
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

/***/ 46508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AS: () => (/* binding */ startUploadSession),
/* harmony export */   U_: () => (/* binding */ chunksOf),
/* harmony export */   Zi: () => (/* binding */ uploadChunk),
/* harmony export */   completeUpload: () => (/* binding */ completeUpload),
/* harmony export */   rH: () => (/* binding */ MissingChunks)
/* harmony export */ });
/* unused harmony export CHUNK_BYTES */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(40095);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19507);
/* harmony import */ var _answer_error_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(35565);
/* harmony import */ var _contradiction_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(69347);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46949);
/* harmony import */ var _upload_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2325);
/* harmony import */ var _upload_body_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33790);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53685);








/**
 * The size of a chunk, in bytes. The documentation names no limit; a chunk below that of a single file is an inference
 * (kore-api.md, section 2). 10 GB are 417 chunks.
 */
const CHUNK_BYTES = 24_000_000;
/** The number of chunks of a file of this size. */
function chunksOf(size) {
    return Math.ceil(size / CHUNK_BYTES);
}
/** Opens a session for chunks: `POST /files/session/start`. */
const startUploadSession = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .post */ .b)(({ file, purpose }) => ({
    path: ['files', 'session', 'start'],
    body: {
        totalChunks: chunksOf(file.size),
        fileExtension: file.extension,
        fileName: file.name,
        fileSize: file.size,
        ...purpose,
    },
}), (reply) => {
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .expectData */ .M$)(reply);
    const sessionId = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__.id)(fields, 'sessionId');
    if (sessionId === '')
        throw badReply(reply, 'answered without the id of the upload session');
    return { sessionId, modelId: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__.id)(fields, 'modelId'), expires: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(fields, 'expirationDate') };
});
/**
 * Uploads one chunk: `POST /files/session/{sessionId}`. It may be sent again.
 *
 * @throws KoreaiError `bad-response` if the answer is about another chunk or session; that of the request
 */
const uploadChunk = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .post */ .b)(({ session: { sessionId, expires }, file, chunk }) => {
    const start = chunk * CHUNK_BYTES;
    const size = Math.min(CHUNK_BYTES, file.size - start);
    const onProgress = (bytes) => file.onProgress?.(start + bytes);
    const until = expires === '' ? '' : ` It was open until ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_2__/* .sanitize */ .aj)(expires, 40)}.`;
    return {
        path: ['files', 'session', sessionId],
        upload: (0,_upload_body_js__WEBPACK_IMPORTED_MODULE_3__/* .multipartForm */ .H)({ chunkNumber: String(chunk) }, { ...file, start, size, onProgress }),
        answerLimitMs: _upload_js__WEBPACK_IMPORTED_MODULE_4__/* .AGENT_LIMIT_MS */ .P,
        // Whether it was stored is known for certain when the session is completed.
        mayBeEmpty: true,
        notFoundHint: `The platform no longer knows the upload session.${until} Run again: the upload begins anew.`,
    };
}, (reply, { session: { sessionId }, chunk }) => {
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)(reply.value) ? reply.value : {};
    const stored = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(fields, 'chunkNumber');
    const isOther = stored !== undefined && (typeof stored === 'object' || String(stored).trim() !== String(chunk));
    if (isOther || ![sessionId, ''].includes((0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(fields, 'sessionId'))) {
        throw badReply(reply, `answered about another chunk than ${chunk}`, true);
    }
    const refused = (0,_contradiction_js__WEBPACK_IMPORTED_MODULE_5__/* .refusalIn */ .c3)(fields);
    if (refused !== undefined)
        throw badReply(reply, `did not accept chunk ${chunk}: ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_2__/* .sanitize */ .aj)(refused)}`, true);
});
/** The platform lacks chunks of a session, so it has not put them together: nothing was started. */
class MissingChunks extends _core_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .KoreaiError */ ["if"] {
    chunks;
    constructor(chunks, cause) {
        super('bad-request', `The platform lacks chunks of the upload: ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .KE)(chunks)}`, {
            hint: 'Run again: the upload begins anew.',
            cause,
        });
        this.chunks = chunks;
    }
}
/**
 * Completes a session, so that its chunks are put together: `POST /files/session/{sessionId}/complete`. That of a model
 * starts its import, so it is sent once; that of a file starts no job.
 *
 * The documentation says that missing chunks are found now, but not how they are reported: that they are listed in a
 * field, or named in the message of a refusal, is an inference.
 *
 * @throws MissingChunks; KoreaiError
 */
async function completeUpload(platform, { sessionId }, signal) {
    const path = ['files', 'session', sessionId, 'complete'];
    const reply = await platform.request({ method: 'POST', path, signal }).catch((error) => {
        const missing = chunksNamedIn(error);
        throw missing.length > 0 ? new MissingChunks(missing, error) : error;
    });
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)(reply.value) ? reply.value : {};
    const missing = listedChunks(fields);
    if (missing.length === 0)
        return reply;
    const made = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .dockId */ .ro)(fields) || (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__.id)(fields, 'fileId');
    if (made === '')
        throw new MissingChunks(missing);
    // Not repeated, as it may have started something.
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .KoreaiError */ ["if"]('bad-response', `${reply.call} named ${made}, but also missing chunks: ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .KE)(missing)}`);
}
/** The missing chunks that the message of a refusal names. */
function chunksNamedIn(error) {
    const refusal = error instanceof _answer_error_js__WEBPACK_IMPORTED_MODULE_7__/* .AnswerError */ .dV && error.httpStatus < 500 ? error.platformMessage : '';
    const [, numbers = ''] = /missing chunks?[^\d]*((?:\d+[\s,]*)+)/i.exec(refusal.replace(/\(code [^)]*\)$/, '')) ?? [];
    return (numbers.match(/\d+/g) ?? []).map(Number);
}
function listedChunks(fields) {
    return [fields, (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .nested */ .cY)(fields, 'response')].flatMap((place) => {
        const value = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(place, 'missingChunks') ?? (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(place, 'missingChunkNumbers');
        return Array.isArray(value) ? value.map(Number).filter((chunk) => Number.isSafeInteger(chunk) && chunk >= 0) : [];
    });
}
function badReply({ call }, why, transient = false) {
    const hint = 'Run again. If it happens again, report it to Kore.ai.';
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .KoreaiError */ ["if"]('bad-response', `${call} ${why}`, { transient, hint });
}


/***/ }),

/***/ 2325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nz: () => (/* binding */ fileIdOf),
/* harmony export */   P: () => (/* binding */ AGENT_LIMIT_MS),
/* harmony export */   QM: () => (/* binding */ uploadFile),
/* harmony export */   _$: () => (/* binding */ MAX_SINGLE_BYTES),
/* harmony export */   bu: () => (/* binding */ uploadAgentFile)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(40095);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19507);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33198);
/* harmony import */ var _contradiction_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69347);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46949);
/* harmony import */ var _upload_body_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33790);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53685);







/** Maximum time for the answer to an upload to the Agent Platform, in milliseconds. */
const AGENT_LIMIT_MS = 2 * 60_000;
/**
 * Uploads a file for an import into a bot: `POST /uploadfile` (kore-api.md, section 1.3). An upload starts no job.
 *
 * @returns the `fileId` that an import names
 * @throws KoreaiError `bad-response` if the answer has no id; `input-invalid` if the file cannot be read
 */
const uploadFile = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .post */ .b)((file) => ({
    path: ['uploadfile'],
    upload: (0,_upload_body_js__WEBPACK_IMPORTED_MODULE_1__/* .multipartForm */ .H)({ fileContext: 'bulkImport', fileExtension: file.extension }, file),
    answerLimitMs: _client_js__WEBPACK_IMPORTED_MODULE_2__/* .WORK_LIMIT_MS */ .Xb,
}), (reply) => fileIdOf(reply, 'check that the app of these credentials belongs to an admin of the account'));
/** From this size on, a file of the Agent Platform goes up in chunks (Kore.ai's page File Upload API), in bytes. */
const MAX_SINGLE_BYTES = 25_000_000;
/**
 * Uploads a file of the Agent Platform in one request: `POST /files`. An upload starts no job. Its documentation lists media
 * files only; that it takes JSON too follows from the page on imports of tools.
 *
 * @returns the `fileId` that an import names
 */
const uploadAgentFile = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .post */ .b)((file) => ({
    path: ['files'],
    upload: (0,_upload_body_js__WEBPACK_IMPORTED_MODULE_1__/* .multipartForm */ .H)({ fileContext: 'bulkImport' }, file),
    answerLimitMs: AGENT_LIMIT_MS,
}), (reply) => fileIdOf(reply));
/** The id of an uploaded file. @throws KoreaiError `bad-response` if the answer has none, or refuses the file */
function fileIdOf(reply, otherwise = 'report it to Kore.ai') {
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .expectData */ .M$)(reply);
    const refused = (0,_contradiction_js__WEBPACK_IMPORTED_MODULE_4__/* .refusalIn */ .c3)(fields);
    const fileId = (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__.id)(fields, 'fileId');
    if (fileId !== '' && refused === undefined)
        return fileId;
    const why = refused === undefined ? 'answered without the id of the uploaded file' : `refused the file: ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_5__/* .sanitize */ .aj)(refused)}`;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .KoreaiError */ ["if"]('bad-response', `${reply.call} ${why}`, {
        hint: `Run again. If it happens again, ${otherwise}.`,
    });
}


/***/ })

};
