export const id = 6957;
export const ids = [6957];
export const modules = {

/***/ 46957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AS: () => (/* binding */ startUploadSession),
/* harmony export */   U_: () => (/* binding */ chunksOf),
/* harmony export */   Zi: () => (/* binding */ uploadChunk),
/* harmony export */   _$: () => (/* binding */ MAX_SINGLE_BYTES),
/* harmony export */   bu: () => (/* binding */ uploadAgentFile),
/* harmony export */   completeModelUpload: () => (/* binding */ completeModelUpload),
/* harmony export */   rH: () => (/* binding */ MissingChunks),
/* harmony export */   v3: () => (/* binding */ completeFileUpload)
/* harmony export */ });
/* unused harmony export CHUNK_BYTES */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19507);
/* harmony import */ var _answer_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35565);
/* harmony import */ var _dock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59103);
/* harmony import */ var _multipart_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40686);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53685);






/** From this size on, a file goes up in chunks (Kore.ai's page File Upload API), in bytes. */
const MAX_SINGLE_BYTES = 25_000_000;
/**
 * The size of a chunk, in bytes. The documentation names no limit; a chunk below that of a single file is an inference
 * (kore-api.md, section 2). 10 GB are 417 chunks.
 */
const CHUNK_BYTES = 24_000_000;
/** The platform may take a while to store a chunk; sending it again would take even longer. */
const ANSWER_LIMIT_MS = 2 * 60_000;
/** The platform lacks chunks of a session, so it has not put them together: nothing was started. */
class MissingChunks extends _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"] {
    chunks;
    constructor(chunks, cause) {
        super('bad-request', `The platform lacks chunks of the upload: ${chunks.slice(0, 20).join(', ')}`, {
            hint: 'Run again: the upload begins anew.',
            cause,
        });
        this.chunks = chunks;
    }
}
/**
 * Uploads a file of the Agent Platform as a whole: `POST /files`. An upload starts no job. Its documentation lists media
 * files only; that it takes JSON too follows from the page on imports of tools.
 *
 * @returns the `fileId` that an import names
 */
async function uploadAgentFile(platform, file, { signal, onProgress }) {
    const part = partOf(file, { size: file.size, onProgress });
    return fileIdOf(await post(platform, ['files'], { fileContext: 'bulkImport' }, part, signal));
}
/** Opens a session for chunks: `POST /files/session/start`. @param more - further fields, which replace ours */
async function startUploadSession(platform, file, { fileContext, ...more }, signal) {
    const body = {
        fileContext,
        totalChunks: chunksOf(file.size),
        fileExtension: file.extension,
        fileName: file.name,
        fileSize: file.size,
        ...more,
    };
    const reply = await platform.request({ method: 'POST', path: ['files', 'session', 'start'], body, signal });
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .expectFields */ .$N)(reply);
    const sessionId = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__.id)(fields, 'sessionId');
    if (sessionId === '')
        throw incomplete(reply, 'the id of the upload session');
    return { sessionId, modelId: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__.id)(fields, 'modelId'), expires: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(fields, 'expirationDate') };
}
function chunksOf(size) {
    return Math.ceil(size / CHUNK_BYTES);
}
/**
 * Uploads one chunk: `POST /files/session/{sessionId}`, numbered from 0. It may be sent again.
 *
 * @throws KoreaiError `bad-response` if the answer is about another chunk or session; that of the request
 */
async function uploadChunk(platform, { sessionId, expires }, file, chunk, { signal, onProgress }) {
    const start = chunk * CHUNK_BYTES;
    const size = Math.min(CHUNK_BYTES, file.size - start);
    const part = partOf(file, { size, start, onProgress: (bytes) => onProgress?.(start + bytes) });
    const until = expires === '' ? '' : ` It was open until ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_2__/* .sanitize */ .aj)(expires, 40)}.`;
    const reply = await post(platform, ['files', 'session', sessionId], { chunkNumber: String(chunk) }, part, signal, {
        notFoundHint: `The platform no longer knows the upload session.${until} Run again: the upload begins anew.`,
    });
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)(reply.value) ? reply.value : {};
    const stored = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(fields, 'chunkNumber');
    const isOther = stored !== undefined && String(stored).trim() !== String(chunk);
    if (isOther || ![sessionId, ''].includes((0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(fields, 'sessionId'))) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]('bad-response', `${reply.call} answered about another chunk than ${chunk}`, {
            transient: true,
            hint: 'Run again. If it happens again, report it to Kore.ai.',
        });
    }
}
/** Has the chunks of a model put together, which starts its import: `POST /files/session/{sessionId}/complete`. Sent once. */
async function completeModelUpload(platform, session, signal) {
    return (0,_dock_js__WEBPACK_IMPORTED_MODULE_3__/* .dockRecordOf */ .iD)(await complete(platform, session, signal));
}
/** Has the chunks of a file put together. It starts no job. @returns the `fileId` that an import names */
async function completeFileUpload(platform, session, signal) {
    return fileIdOf(await complete(platform, session, signal));
}
/**
 * The documentation says that missing chunks are found now, but not how they are reported: that they are listed in a
 * field, or named in the message of a refusal, is an inference.
 */
async function complete(platform, { sessionId }, signal) {
    const path = ['files', 'session', sessionId, 'complete'];
    try {
        const reply = await platform.request({ method: 'POST', path, signal });
        const missing = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)(reply.value) ? listedChunks(reply.value) : [];
        if (missing.length > 0)
            throw new MissingChunks(missing);
        return reply;
    }
    catch (error) {
        const refused = error instanceof _answer_error_js__WEBPACK_IMPORTED_MODULE_4__/* .AnswerError */ .dV && error.httpStatus < 500 ? error.platformMessage : '';
        const [, named = ''] = /missing chunks?[^\d]*((?:\d+[\s,]*)+)/i.exec(refused) ?? [];
        const missing = [...named.matchAll(/\d+/g)].map(([number]) => Number(number));
        throw missing.length > 0 ? new MissingChunks(missing, error) : error;
    }
}
function listedChunks(fields) {
    return [fields, (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .nested */ .cY)(fields, 'response')].flatMap((place) => {
        const value = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(place, 'missingChunks') ?? (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(place, 'missingChunkNumbers');
        return Array.isArray(value) ? value.map(Number).filter((chunk) => Number.isSafeInteger(chunk) && chunk >= 0) : [];
    });
}
function partOf(file, part) {
    const contentType = file.extension === 'json' ? 'application/json' : 'application/octet-stream';
    return { field: 'file', name: file.name, contentType, path: file.path, ...part };
}
async function post(platform, path, fields, part, signal, more = {}) {
    const upload = (0,_multipart_js__WEBPACK_IMPORTED_MODULE_5__/* .multipartForm */ .H)(fields, part);
    return platform.request({ method: 'POST', path, upload, answerLimitMs: ANSWER_LIMIT_MS, signal, ...more });
}
function fileIdOf(reply) {
    const fileId = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__.id)((0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .expectFields */ .$N)(reply), 'fileId');
    if (fileId === '')
        throw incomplete(reply, 'the id of the uploaded file');
    return fileId;
}
function incomplete({ call }, what) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]('bad-response', `${call} answered without ${what}`, {
        hint: 'Run again. If it happens again, report it to Kore.ai.',
    });
}


/***/ })

};
