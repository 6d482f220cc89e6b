export const id = 2032;
export const ids = [2032];
export const modules = {

/***/ 20535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cn: () => (/* binding */ BrokenArchive),
/* harmony export */   Ee: () => (/* binding */ SIGNATURE_LENGTH),
/* harmony export */   IR: () => (/* binding */ fileFormat),
/* harmony export */   MG: () => (/* binding */ archiveFormat),
/* harmony export */   ND: () => (/* binding */ isSurely),
/* harmony export */   nS: () => (/* binding */ BLOCK_LENGTH),
/* harmony export */   py: () => (/* binding */ hasTarChecksum),
/* harmony export */   qP: () => (/* binding */ isArchiveFormat)
/* harmony export */ });
/** What a tar is made of, in bytes. */
const BLOCK_LENGTH = 512;
/** How many first bytes identify every format: one block of a tar. */
const SIGNATURE_LENGTH = BLOCK_LENGTH;
/** An archive that is incomplete or damaged by the rules of its format. `message` continues "the archive …". */
class BrokenArchive extends Error {
    /** True if the end is missing, so that another download may complete it. */
    isCut;
    constructor(message, isCut = false) {
        super(message);
        this.isCut = isCut;
    }
}
/** The format of an archive by its first bytes, since its name may be wrong. `undefined` for anything else. */
function archiveFormat(head) {
    if (head.length >= 4 && head.readUInt32BE(0) === 0x504b0304)
        return 'zip';
    if (head.length >= 3 && head.readUIntBE(0, 3) === 0x1f8b08)
        return 'tar.gz';
    if (head.length < SIGNATURE_LENGTH)
        return undefined;
    const hasUstarMagic = head.toString('latin1', 257, 262) === 'ustar';
    return hasUstarMagic || hasTarChecksum(head) ? 'tar' : undefined;
}
/** Which of the given formats a file has, by its first bytes. `undefined` for none of them. */
function fileFormat(head, formats) {
    const format = archiveFormat(head) ?? textFormat(head);
    return format !== undefined && formats.includes(format) ? format : undefined;
}
function isArchiveFormat(format) {
    return format === 'zip' || format === 'tar' || format === 'tar.gz';
}
/**
 * True if a file certainly has one of the formats: by a signature, or because it is clean UTF-8. Compressed data could
 * pass for text in another encoding.
 */
function isSurely(head, formats) {
    if (fileFormat(head, formats) === undefined)
        return false;
    if (archiveFormat(head) !== undefined)
        return true;
    try {
        const text = new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they distinguish text from other bytes.
        return !/[\u0000-\u0008\u000e-\u001f]/.test(text);
    }
    catch {
        return false;
    }
}
/** HTML is text too, but never a result. A CSV may hold what people type, in any encoding. */
function textFormat(head) {
    const text = head
        .toString('utf8')
        .replace(/^\uFEFF/, '')
        .trimStart();
    if (text === '' || text.startsWith('<') || head.includes(0))
        return undefined;
    return /^[[{]/.test(text) ? 'json' : 'csv';
}
/** Every header of a tar carries the sum of its bytes, with its own field counted as spaces. */
function hasTarChecksum(block) {
    if (block.length < BLOCK_LENGTH)
        return false;
    const declared = Number.parseInt(block.toString('latin1', 148, 156).replace(/\0.*$/, '').trim(), 8);
    let sum = 8 * 0x20;
    for (let index = 0; index < BLOCK_LENGTH; index++) {
        if (index < 148 || index >= 156)
            sum += block[index] ?? 0;
    }
    return declared === sum;
}


/***/ }),

/***/ 71694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ download),
  e: () => (/* binding */ extraBytesWarning)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/core/disk.js
var disk = __webpack_require__(50453);
// EXTERNAL MODULE: ./build/core/errors.js + 1 modules
var errors = __webpack_require__(40095);
// EXTERNAL MODULE: ./build/http/transport.js
var transport = __webpack_require__(45272);
// EXTERNAL MODULE: ./build/download/archive-format.js
var archive_format = __webpack_require__(20535);
// EXTERNAL MODULE: ./build/download/download-errors.js
var download_errors = __webpack_require__(6521);
// EXTERNAL MODULE: ./build/download/zip-end.js
var zip_end = __webpack_require__(26522);
;// CONCATENATED MODULE: ./build/download/check-end.js





/** A file of unknown length that ends at the same byte this many times in a row is cut at its source. */
const MAX_SAME_CUTS = 3;
/**
 * Makes the check whether a received file is complete, for each time that the server has sent its last byte: a zip ends
 * with its directory, a tar can be read to its end, and compressed data has the right checksum and length.
 *
 * The check throws a TransportError if another attempt may complete the file, else a KoreaiError: `archive-invalid` if
 * the server has no more of it, `download-failed` if the file cannot show whether it is complete.
 */
function checkEndOf(part, formats, signal) {
    let cutAt = -1;
    let cuts = 0;
    return async (isEndKnown, total) => {
        const { path, size, head } = part;
        if (!isEndKnown && mayBegin(head)) {
            throw new transport/* TransportError */.w('truncated', `the file broke off after ${size} bytes`);
        }
        const format = formatOf(part, formats);
        if (!(0,archive_format/* isArchiveFormat */.qP)(format)) {
            if (isEndKnown)
                return 0;
            // A text file does not show where it ends.
            const message = 'The server did not declare the length of the file, so it may have been cut';
            throw new errors/* KoreaiError */["if"]('download-failed', message, { hint: download_errors/* PROXY_HINT */.Lx });
        }
        try {
            if (format === 'zip')
                return (await (0,zip_end/* readZipEnd */.n)(path)).extraBytes;
            const { readTarFile } = await __webpack_require__.e(/* import() */ 1436).then(__webpack_require__.bind(__webpack_require__, 31436));
            return await readTarFile({ path, format }, async () => { }, signal);
        }
        catch (error) {
            await part.checkName();
            if (!(error instanceof archive_format/* BrokenArchive */.Cn))
                throw error;
            cuts = cutAt === size ? cuts + 1 : 1;
            cutAt = size;
            // A proxy may have sent the end of chunks for a body that was cut before it.
            const mayComplete = error.isCut && (!isEndKnown || (total === undefined && cuts < MAX_SAME_CUTS));
            if (mayComplete)
                throw new transport/* TransportError */.w('truncated', `the file ${error.message} (${size} bytes)`, { cause: error });
            throw incomplete(format, size, error);
        }
    };
}
/** @throws KoreaiError `archive-invalid` for a file that has none of the formats */
function formatOf({ head }, formats) {
    const format = (0,archive_format/* fileFormat */.IR)(head, formats);
    if (format === undefined)
        throw (0,download_errors/* notAnArchive */["do"])(head, undefined, formats);
    return format;
}
/** True for bytes that are too few to identify a format, and could be the first of an archive. */
function mayBegin(head) {
    if (head.length >= archive_format/* SIGNATURE_LENGTH */.Ee || (0,archive_format/* archiveFormat */.MG)(head) !== undefined)
        return false;
    return head.includes(0) || ['PK\x03\x04', '\x1f\x8b\x08'].some((start) => start.startsWith(head.toString('latin1')));
}
function incomplete(format, size, cause) {
    const message = `The archive is not intact: the ${format} of ${size} bytes ${cause.message}`;
    return new errors/* KoreaiError */["if"]('archive-invalid', message, {
        hint: 'Nothing was kept. Run the export again; if it happens again, check the proxies between this machine and the host.',
        cause,
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/download/part-file.js



/** Chunks of 16 KiB, as TLS delivers them, are written together. */
const BATCH_BYTES = 256 * 1024;
/** Another download wrote to the same path at the same time. */
class PartReplaced extends Error {
}
/** A file whose name says that it is incomplete. Its bytes are hashed and written in the order in which they arrive. */
class PartFile {
    path;
    #handle;
    #created;
    #hash = (0,external_node_crypto_.createHash)('sha256');
    #batch = [];
    #batchBytes = 0;
    /** The batch that is being written while the next one arrives. */
    #writing = Promise.resolve();
    /** Bytes received so far. */
    size = 0;
    /** The first bytes, as many as identify the format of an archive. */
    head = Buffer.alloc(0);
    constructor(path, handle, created) {
        this.path = path;
        this.#handle = handle;
        this.#created = created;
    }
    /** Creates the file. A file or link that already has its name is removed first. */
    static async create(path) {
        await (0,promises_.rm)(path, { force: true });
        const handle = await (0,promises_.open)(path, 'wx', 0o644);
        return new PartFile(path, handle, await handle.stat());
    }
    /** Adds bytes at the end, which must not change afterwards. */
    async write(bytes) {
        if (this.head.length < archive_format/* SIGNATURE_LENGTH */.Ee) {
            this.head = Buffer.concat([this.head, bytes.subarray(0, archive_format/* SIGNATURE_LENGTH */.Ee - this.head.length)]);
        }
        this.#hash.update(bytes);
        this.#batch.push(bytes);
        this.#batchBytes += bytes.length;
        this.size += bytes.length;
        if (this.#batchBytes >= BATCH_BYTES)
            await this.#writeBatch();
    }
    /** Writes everything received to disk. */
    async flush() {
        await this.#writeBatch();
        await this.#writing;
    }
    /** Begins to write what has been received since the last batch, which is on disk then. */
    async #writeBatch() {
        await this.#writing;
        const [batch, length] = [this.#batch, this.#batchBytes];
        if (length === 0)
            return;
        this.#batch = [];
        this.#batchBytes = 0;
        this.#writing = this.#writeAt(this.size - length, batch, length);
        // Reported with the next batch, or at the end.
        this.#writing.catch(() => { });
    }
    async #writeAt(position, batch, length) {
        const { bytesWritten } = await this.#handle.writev(batch, position);
        if (bytesWritten === length)
            return;
        // A full disk first writes less than it was given, and fails with the rest.
        const rest = Buffer.concat(batch).subarray(bytesWritten);
        await this.#writeAt(position + bytesWritten, [rest], rest.length);
    }
    /** Empties the file. */
    async restart() {
        await this.#writing;
        this.#batch = [];
        this.#batchBytes = 0;
        await this.#handle.truncate(0);
        this.#hash = (0,external_node_crypto_.createHash)('sha256');
        this.size = 0;
        this.head = Buffer.alloc(0);
    }
    /** Completes and closes the file. @returns the SHA-256 of all its bytes, in hexadecimal. @throws PartReplaced */
    async finish() {
        await this.flush();
        await this.checkName();
        await this.#handle.close();
        return this.#hash.digest('hex');
    }
    /** @throws PartReplaced if another file has taken the name */
    async checkName() {
        if (!(await this.#hasName()))
            throw new PartReplaced(`${this.path} was replaced while it was written`);
    }
    /** Closes and removes the file. */
    async discard() {
        const isOurs = await this.#hasName();
        await this.#handle.close().catch(() => { });
        if (isOurs)
            await (0,promises_.rm)(this.path, { force: true });
    }
    /** False if another download of the same target has put its own file under the name. */
    async #hasName() {
        const named = await (0,promises_.stat)(this.path).catch(() => undefined);
        if (process.platform === 'win32') {
            // Some versions of Node.js report other inode numbers for a path than for an open file there, and all round them.
            const own = await this.#handle.stat().catch(() => undefined);
            return named !== undefined && named.size === own?.size;
        }
        return named !== undefined && named.ino === this.#created.ino && named.dev === this.#created.dev;
    }
}

// EXTERNAL MODULE: ./build/core/clock.js
var core_clock = __webpack_require__(84300);
// EXTERNAL MODULE: ./build/core/failures.js
var core_failures = __webpack_require__(31);
// EXTERNAL MODULE: ./build/download/get-file.js
var get_file = __webpack_require__(87804);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
;// CONCATENATED MODULE: ./build/download/pieces.js

/** Archives up to this size are fetched over one connection, in bytes. */
const MIN_SPLIT_BYTES = 64 * 1024 * 1024;
/** How much of an archive shows how fast one connection is, in bytes. */
const SAMPLE_BYTES = 8 * 1024 * 1024;
/** More connections do not help if this process hardly waits for the first. In bytes a millisecond of waiting. */
const FAST_BYTES_PER_MS = 700_000;
/** Maximum number of pieces that are being fetched, or wait for an earlier one; each has a connection. */
const PIECES_AT_ONCE = 6;
const PIECE_BYTES = 2 * 1024 * 1024;
/**
 * True if several connections promise to be faster than the one that delivered the first bytes.
 *
 * @param waitedMs - how long this process has waited for these bytes, and not worked on them
 */
function isWorthSplitting(received, total, waitedMs) {
    const isLarge = total > MIN_SPLIT_BYTES && total - received > MIN_SPLIT_BYTES / 2;
    return isLarge && received >= SAMPLE_BYTES && received < waitedMs * FAST_BYTES_PER_MS;
}
/**
 * Fetches the rest of a file in pieces over several connections, and writes them in order. The first piece that fails
 * ends them all; what was written until then stays.
 */
async function fetchPieces(fetchPiece, part, total, { signal, onProgress }) {
    const stop = new AbortController();
    const stopped = AbortSignal.any([signal, stop.signal]);
    // Each connection and each answer listens to it; Node.js 20 would warn of more than ten listeners.
    (0,external_node_events_.setMaxListeners)(0, stopped);
    const pieces = [];
    let next = part.size;
    const fetchNext = (memory) => {
        if (next >= total)
            return;
        const [from, into] = [next, memory.subarray(0, total - next)];
        next += into.length;
        const piece = fetchPiece(from, into, stopped).then(() => into);
        piece.catch((error) => stop.abort(error));
        pieces.push(piece);
    };
    let free = Buffer.allocUnsafeSlow(PIECE_BYTES);
    try {
        for (let count = 0; count < PIECES_AT_ONCE; count += 1)
            fetchNext(Buffer.allocUnsafeSlow(PIECE_BYTES));
        for (let piece = pieces.shift(); piece; piece = pieces.shift()) {
            const bytes = await piece;
            // Each piece fills a batch, so that the one before it is on disk now, and its memory is free.
            await part.write(bytes);
            onProgress?.();
            fetchNext(free);
            free = bytes;
        }
        await part.flush();
    }
    catch (error) {
        stop.abort(error);
        // No request of this attempt may be under way when the next attempt begins.
        await Promise.allSettled(pieces);
        throw stop.signal.reason;
    }
}

;// CONCATENATED MODULE: ./build/download/ranges.js
const DECODABLE = ['gzip', 'x-gzip', 'deflate', 'br'];
/** How much older than the answer a `Last-Modified` must be to identify a version, in milliseconds. */
const SETTLED_MS = 60_000;
/** The offset of a part that does not say where it belongs. */
const UNREPORTED = -1;
/** The headers that request the bytes from `from` up to, but not including, `to` (default: the end). */
function rangeHeaders({ validator }, from, to) {
    return { range: `bytes=${from}-${to === undefined ? '' : to - 1}`, 'if-range': validator };
}
/** Reads an answer with status 200 or 206. */
function remoteOf({ status, headers }) {
    const [etag, lastModified] = [headers['etag'] ?? '', headers['last-modified'] ?? ''];
    const version = { etag, lastModified, validator: validatorOf(etag, lastModified, headers) };
    const reported = headers['content-range'];
    const range = contentRange(reported ?? '');
    if (status === 206)
        return { ...range, ...version, isPart: !isComplete(range), servesRanges: true };
    const length = lengthOf(headers);
    const total = reported === undefined ? length : range.total;
    const isPart = reported !== undefined && isPartUnreported(range, length);
    return { offset: 0, end: length, total, ...version, isPart, servesRanges: headers['accept-ranges'] === 'bytes' };
}
/** True for two answers about the same version of a file; a part need not repeat what identifies it. */
function isSameVersion(complete, part) {
    const isSame = (reported, repeated) => repeated === '' || repeated === reported;
    return (part.total === complete.total &&
        isSame(complete.etag, part.etag) &&
        isSame(complete.lastModified, part.lastModified));
}
/** The declared length of the body in bytes. */
function lengthOf(headers) {
    const length = headers['content-length'] ?? '';
    return /^\d+$/.test(length) ? Number(length) : undefined;
}
/**
 * Only a strong validator may be used with `If-Range` (RFC 9110, sections 8.8.2.2 and 13.1.5). A recent `Last-Modified`
 * is none, because the file may have changed twice in that second. A file that may be compressed has none, because its
 * ranges would be those of the compressed data.
 */
function validatorOf(etag, lastModified, headers) {
    if (codingsOf(headers).length > 0)
        return '';
    if (etag !== '')
        return /^"[^"]*"$/.test(etag) ? etag : '';
    const age = Date.parse(headers['date'] ?? '') - Date.parse(lastModified);
    return age >= SETTLED_MS ? lastModified : '';
}
function contentRange(reported) {
    const [, first, last, length] = /^bytes (?:(\d+)-(\d+)|\*)\/(\d+|\*)$/i.exec(reported) ?? [];
    const total = length === undefined || length === '*' ? undefined : Number(length);
    const [offset, end] = [Number(first), Number(last) + 1];
    const isRange = first !== undefined && offset < end && end <= (total ?? end);
    return isRange ? { offset, end, total } : { offset: UNREPORTED, end: undefined, total };
}
/** A complete answer has no range. If it has one, the server may have sent a part with the wrong status. */
function isPartUnreported(range, length) {
    if (range.total === undefined)
        return range.offset > 0;
    if (length !== undefined && length !== range.total)
        return true;
    return range.offset === UNREPORTED ? length === undefined : !isComplete(range);
}
function isComplete({ offset, end, total }) {
    return offset === 0 && end !== undefined && end === total;
}
/** The codings in `content-encoding`, without other labels of storage (`aws-chunked`, `utf-8`). */
function codingsOf(headers) {
    return namesIn(headers['content-encoding']).filter((name) => DECODABLE.includes(name));
}
/** The names in a list of codings, in lower case. */
function namesIn(list) {
    const names = (list ?? '').split(',').map((name) => name.trim().toLowerCase());
    return names.filter((name) => name !== '');
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/download/content-coding.js






/**
 * The file in an answer. Storage repeats the `content-encoding` that a file was uploaded with, even if it is wrong: bytes
 * that already are a wanted file are not decoded.
 *
 * @param isFile - whether these first bytes are those of a wanted file
 * @returns `isDecoded` if the lengths in the headers are not those of the bytes
 * @throws KoreaiError `download-failed` for a transfer coding that is not supported
 */
async function fileBytes({ body, headers }, isFile) {
    refuseTransferCoding(headers);
    const codings = codingsOf(headers);
    if (codings.length === 0)
        return { bytes: body, isDecoded: false };
    const { head, all } = await readHead(body);
    const isPlain = isFile(head) && !isAroundArchive(head);
    const decoders = isPlain ? [] : codings.reverse().flatMap((name, at) => decoderOf(name, at === 0 ? head : undefined));
    if (decoders.length === 0)
        return { bytes: all, isDecoded: false };
    const decoded = (0,external_node_stream_.pipeline)([external_node_stream_.Readable.from(all), ...decoders], () => { });
    return { bytes: decoded, isDecoded: true };
}
/** Node decodes one layer of chunks, and no other transfer coding. */
function refuseTransferCoding(headers) {
    const codings = namesIn(headers['transfer-encoding']);
    const other = codings.find((name, at) => name !== 'identity' && (name !== 'chunked' || codings.indexOf(name) !== at));
    if (other === undefined)
        return;
    const message = `The server used a transfer coding that was not requested (${other.slice(0, 40)})`;
    throw new errors/* KoreaiError */["if"]('download-failed', message, { hint: download_errors/* PROXY_HINT */.Lx });
}
/** Reads as many first bytes as identify a format. @returns them, and all bytes from the first on */
async function readHead(body) {
    const source = body[Symbol.asyncIterator]();
    let head = Buffer.alloc(0);
    while (head.length < archive_format/* SIGNATURE_LENGTH */.Ee) {
        const next = await source.next();
        if (next.done)
            break;
        head = Buffer.concat([head, next.value]);
    }
    return { head, all: continued(head, source) };
}
async function* continued(head, rest) {
    yield head;
    yield* { [Symbol.asyncIterator]: () => rest };
}
/** True for gzip around a zip or another gzip: no archive is stored like that, so the outer one is the coding. */
function isAroundArchive(head) {
    try {
        const inner = external_node_zlib_.gunzipSync(head, { finishFlush: external_node_zlib_.constants.Z_SYNC_FLUSH });
        return (0,archive_format/* archiveFormat */.MG)(head) === 'tar.gz' && ['tar.gz', 'zip'].includes((0,archive_format/* archiveFormat */.MG)(inner) ?? '');
    }
    catch {
        return false;
    }
}
/** @param head - the first compressed bytes, if known */
function decoderOf(name, head) {
    if (name === 'br')
        return [external_node_zlib_.createBrotliDecompress()];
    // Servers disagree whether `deflate` has the header of zlib.
    if (name === 'deflate')
        return [((head?.[0] ?? 8) & 0x0f) === 8 ? external_node_zlib_.createInflate() : external_node_zlib_.createInflateRaw()];
    // Data without the signature of gzip was never compressed.
    return head === undefined || (head[0] === 0x1f && head[1] === 0x8b) ? [external_node_zlib_.createGunzip()] : [];
}
/** True for an error of a decoder: the data is not compressed as its label says. False if it was cut. */
function isBadCoding(error) {
    return /^(Z_DATA_ERROR|ERR__ERROR_FORMAT)/.test((0,errors/* systemCode */.xU)(error));
}

;// CONCATENATED MODULE: ./build/download/receive.js








/** How often progress is reported and judged, in bytes. */
const STEP_BYTES = 128 * 1024;
/**
 * Reads a body into the part file.
 *
 * @throws TransportError for a body that breaks off, falls silent or has another length than declared; KoreaiError
 *   `archive-invalid` for a file of another format
 */
function receive(response, part, remote, { formats, onProgress, isEnough, ...options }) {
    return readBody(response, options, async (onBytes) => {
        // Only the first bytes of a file show its format and coding; a resumed file already has them.
        const { bytes, isDecoded } = part.size === 0
            ? await fileBytes(response, (head) => (0,archive_format/* isSurely */.ND)(head, formats))
            : { bytes: response.body, isDecoded: false };
        const { end, total } = isDecoded ? { end: undefined, total: undefined } : remote;
        let isFormatChecked = part.head.length >= archive_format/* SIGNATURE_LENGTH */.Ee;
        let nextStep = part.size;
        for await (const chunk of bytes) {
            onBytes();
            await part.write(chunk);
            if (end !== undefined && part.size > end) {
                // The server may have sent the complete file instead of the rest, so that none of these bytes can be kept.
                await part.restart();
                throw new transport/* TransportError */.w('truncated', 'the part of the file is longer than declared');
            }
            if (!isFormatChecked && part.head.length >= archive_format/* SIGNATURE_LENGTH */.Ee) {
                isFormatChecked = true;
                if (!(0,archive_format/* fileFormat */.IR)(part.head, formats))
                    throw (0,download_errors/* notAnArchive */["do"])(part.head, response.headers['content-type'], formats);
            }
            if (part.size < nextStep)
                continue;
            nextStep = part.size + STEP_BYTES;
            onProgress?.(part.size, total);
            if (!(await isEnough(part.size)))
                continue;
            await part.flush();
            return 'enough';
        }
        await part.flush();
        onProgress?.(part.size, total);
        checkLength(part.size, end);
        checkLength(part.size, total);
        // Compressed data shows its own end.
        return isDecoded || isEndDeclared(response, remote) ? 'known' : 'unknown';
    });
}
/** Reads a body that must fill `into` exactly. @throws as {@link receive} */
function receivePiece(response, into, options) {
    return readBody(response, options, async (onBytes) => {
        let size = 0;
        for await (const chunk of response.body) {
            onBytes();
            chunk.copy(into, size);
            size += chunk.length;
            if (size > into.length)
                throw new transport/* TransportError */.w('truncated', 'the part of the file is longer than requested');
        }
        checkLength(size, into.length);
    });
}
/** Runs `read` until it is done, the body falls silent, or the signal aborts; the body is closed afterwards. */
async function readBody({ body }, { silenceMs, signal }, read) {
    const silence = setTimeout(() => {
        body.destroy(new transport/* TransportError */.w('silent', `no byte for ${silenceMs / 1_000} s`));
    }, silenceMs);
    body.on('error', () => { });
    (0,external_node_stream_.addAbortSignal)(signal, body);
    try {
        const result = await read(() => void silence.refresh());
        signal.throwIfAborted();
        return result;
    }
    catch (error) {
        signal.throwIfAborted();
        if ((0,disk/* isDiskError */.Mi)(error) || error instanceof errors/* KoreaiError */["if"] || error instanceof transport/* TransportError */.w)
            throw error;
        if (isBadCoding(error)) {
            const message = 'The file is not compressed as its Content-Encoding says';
            throw new errors/* KoreaiError */["if"]('archive-invalid', message, { hint: download_errors/* OTHER_FILE_HINT */.A9, cause: error });
        }
        throw new transport/* TransportError */.w('truncated', `the file broke off (${(0,errors/* systemCode */.xU)(error) || 'aborted'})`, { cause: error });
    }
    finally {
        clearTimeout(silence);
        body.destroy();
    }
}
/** The end of a part is not that of the file, unless the length of the file is known. */
function isEndDeclared({ status, headers }, { total }) {
    if (total !== undefined)
        return true;
    const isPart = status === 206 || headers['content-range'] !== undefined;
    return !isPart && namesIn(headers['transfer-encoding']).at(-1) === 'chunked';
}
function checkLength(size, declared) {
    if (declared !== undefined && size !== declared) {
        throw new transport/* TransportError */.w('truncated', `the file broke off after ${size} of ${declared} bytes`);
    }
}

;// CONCATENATED MODULE: ./build/download/transfer.js










/**
 * Transfers all bytes of a file into a part file, with as many requests as that takes.
 *
 * @returns how many bytes follow the end of the archive
 * @throws KoreaiError; the signal's reason
 */
function transfer(source, part, options) {
    return new Transfer(source, part, options).complete();
}
/** An attempt that advances this far resets the count of failures. */
const GOOD_PROGRESS_BYTES = 64 * 1024;
class Transfer {
    #source;
    #part;
    #options;
    #link;
    #credentials = {};
    /** The file, by the answer that is being received. */
    #remote;
    #isRenewed = false;
    /** True if the fresh link was the one that had been refused. */
    #isSameLink = false;
    #wasSplit = false;
    constructor(source, part, options) {
        this.#source = source;
        this.#part = part;
        this.#options = options;
        this.#link = source.link;
    }
    async complete() {
        const { clock, random, signal, formats, failureLimits, onRetry } = this.#options;
        const part = this.#part;
        const checkEnd = checkEndOf(part, formats, signal);
        const failures = new core_failures/* FailureBudget */.Oc(clock, random, failureLimits);
        // Bytes that are received again after a restart are no progress.
        let farthest = 0;
        for (;;) {
            try {
                const end = await this.#attempt();
                if (end !== 'again')
                    return await checkEnd(end === 'known', this.#remote?.total);
            }
            catch (error) {
                signal.throwIfAborted();
                const problem = error instanceof transport/* TransportError */.w ? (0,download_errors/* brokenOff */.H1)(error) : error;
                if (!(problem instanceof errors/* KoreaiError */["if"]))
                    throw error;
                if (part.size - farthest >= GOOD_PROGRESS_BYTES)
                    failures.reset();
                farthest = Math.max(farthest, part.size);
                const waitMs = failures.spend(problem);
                onRetry?.(problem, waitMs);
                await (0,core_clock/* sleep */.yy)(clock, waitMs, signal);
            }
        }
    }
    /** Requests the file, or the rest of it, and receives it. */
    async #attempt() {
        const part = this.#part;
        const rest = part.size > 0 && this.#remote?.validator ? this.#remote : undefined;
        const response = await this.#get(rest ? rangeHeaders(rest, part.size) : {}, { freshConnection: true });
        if (response.status !== 200 && response.status !== 206)
            return await this.#refused(response, rest !== undefined);
        let remote = remoteOf(response);
        if (remote.isPart || (rest && response.status === 206)) {
            if (!rest || remote.offset !== part.size || !isSameVersion(rest, remote)) {
                response.body.destroy();
                return await this.#otherRange();
            }
            // A part need not repeat what identifies the version, which the next part must have too.
            const { etag, lastModified, validator } = rest;
            remote = { ...remote, etag, lastModified, validator };
        }
        else if (part.size > 0) {
            await part.restart();
        }
        this.#remote = remote;
        const end = await receive(response, part, remote, { ...this.#options, isEnough: this.#maySplit(remote) });
        if (end !== 'enough')
            return end;
        await this.#split(remote, remote.total ?? 0);
        return 'known';
    }
    /** Decides, by the bytes received so far, whether to fetch the rest over several connections. That is tried once. */
    #maySplit(remote) {
        const { total, servesRanges, validator } = remote;
        if (total === undefined || !servesRanges || validator === '')
            return async () => false;
        const decide = this.#options.isWorthSplitting ?? isWorthSplitting;
        const [from, idleBefore] = [this.#part.size, idleMs()];
        return async (bytes) => {
            if (this.#wasSplit || !decide(bytes - from, total, idleMs() - idleBefore))
                return false;
            this.#wasSplit = true;
            return await this.#servesPart(remote);
        };
    }
    /** Tries another request while the first answer is still open: a link that serves once must not lose it. */
    async #servesPart(remote) {
        const { silenceMs, signal } = this.#options;
        try {
            // The first answer falls silent meanwhile, so this one has less time.
            await this.#pieceOf(remote, silenceMs / 2)(this.#part.size, Buffer.alloc(1), signal);
            return true;
        }
        catch (error) {
            signal.throwIfAborted();
            if (error instanceof transport/* TransportError */.w || error instanceof errors/* KoreaiError */["if"])
                return false;
            throw error;
        }
    }
    /** Fetches the rest over several connections. If that fails, the next attempt resumes over one connection. */
    async #split(remote, total) {
        const { silenceMs, signal, onProgress } = this.#options;
        await fetchPieces(this.#pieceOf(remote, silenceMs), this.#part, total, {
            signal,
            onProgress: () => onProgress?.(this.#part.size, total),
        });
    }
    #pieceOf(remote, silenceMs) {
        return async (from, into, signal) => {
            const to = from + into.length;
            const response = await this.#get(rangeHeaders(remote, from, to), { signal, silenceMs });
            const piece = remoteOf(response);
            const isRequested = response.status === 206 && piece.offset === from && piece.end === to;
            if (!isRequested || !isSameVersion(remote, piece)) {
                response.body.destroy();
                throw new transport/* TransportError */.w('lost', `a part of the file was answered with ${response.status}`);
            }
            await receivePiece(response, into, { silenceMs, signal });
        };
    }
    #get(headers, how) {
        return (0,get_file/* getFile */.ly)(this.#link, headers, this.#credentials, { ...this.#options, freshConnection: false, ...how });
    }
    /** If the server sends another range than requested, the complete file is requested instead. */
    async #otherRange() {
        if (this.#part.size === 0)
            throw new transport/* TransportError */.w('lost', 'the server sent a part of the file unasked');
        await this.#part.restart();
        this.#remote = undefined;
        return 'again';
    }
    /** Finds another way to request the file. @throws KoreaiError if there is none */
    async #refused(response, isRange) {
        const { status, url } = response;
        const { secrets, clock } = this.#options;
        const reason = secrets.redact(await (0,download_errors/* reasonIn */.YY)(response));
        if ([401, 403].includes(status) && Object.keys(this.#credentials).length === 0) {
            const credentials = await this.#source.credentials(this.#link);
            if (credentials) {
                this.#credentials = credentials;
                return 'again';
            }
        }
        // Storage answers 400 if a signature has expired.
        if ([400, 401, 403, 404, 410].includes(status) && !this.#isRenewed) {
            const fresh = await this.#source.renew();
            this.#isRenewed = true;
            if (fresh) {
                this.#isSameLink = fresh.href === this.#link.href;
                this.#link = fresh;
                this.#credentials = {};
                return 'again';
            }
        }
        const problem = (0,download_errors/* answerProblem */.mr)(response, { host: url.host, reason, wallMs: clock.wall(), isGone: this.#isSameLink });
        // Some servers refuse a range, but not the complete file.
        if (isRange && !problem.transient)
            return await this.#otherRange();
        throw problem;
    }
}
/** Bun does not count how long its event loop waits: there, all time counts as waiting. */
function idleMs() {
    return performance.eventLoopUtilization?.().idle ?? performance.now();
}

;// CONCATENATED MODULE: ./build/download/download.js







/**
 * Downloads an archive. It is written as `NAME.part`, hashed while it arrives, resumed if it breaks off (or restarted if
 * the server supports no ranges), checked for length, signature and end of archive, and renamed: a file with its final
 * name is complete. The `.part` file is always removed.
 *
 * @throws KoreaiError `download-failed`, `archive-invalid`; the signal's reason
 */
async function download(source, to, options) {
    const { directory, baseName, formats } = to;
    let part;
    try {
        part = await PartFile.create((0,external_node_path_.join)(directory, `${baseName}.part`));
        const extraBytes = await transfer(source, part, { silenceMs: 30_000, ...options, formats });
        const format = formatOf(part, formats);
        const { size } = part;
        const sha256 = await part.finish();
        options.signal.throwIfAborted();
        const path = (0,external_node_path_.join)(directory, `${baseName}.${format}`);
        await (0,promises_.rename)(part.path, path);
        return { path, size, sha256, format, extraBytes };
    }
    catch (error) {
        await part?.discard();
        if (error instanceof PartReplaced)
            throw replaced(directory);
        throw (0,disk/* isDiskError */.Mi)(error) ? (0,disk/* diskError */.wO)('The archive cannot be written', directory, error) : error;
    }
}
function replaced(directory) {
    return new errors/* KoreaiError */["if"]('download-failed', `Another download wrote the same archive at the same time (${directory})`, {
        hint: 'Do not run two steps for one target and folder at the same time, or give each its own {outputDir}.',
    });
}
/** A warning about bytes that follow an archive and do not belong to it: odd, but nothing is lost. */
function extraBytesWarning(path, count) {
    return `${path} is complete, but ${count} ${count === 1 ? 'byte follows' : 'bytes follow'} the end of the archive. Programs ignore them.`;
}


/***/ }),

/***/ 26522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ readZipEnd)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _archive_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20535);


/** The end record of a zip, without its comment, in bytes. */
const END_LENGTH = 22;
const END_SIGNATURE = Buffer.from('PK\x05\x06', 'latin1');
/** Searched at once, in bytes. */
const WINDOW_BYTES = 1024 * 1024;
/** Maximum number of signatures that are examined: an archive with more is an attack. */
const MAX_CANDIDATES = 1_000;
/** The zip64 record, for numbers that are too large for the end record, and the locator that says where it is. */
const RECORD_LENGTH = 56;
const RECORD_SIGNATURE = 0x06064b50;
const LOCATOR_LENGTH = 20;
const LOCATOR_SIGNATURE = 0x07064b50;
/** An entry of the directory, without name, extra fields and comment. */
const ENTRY_LENGTH = 46;
const ENTRY_SIGNATURE = 0x02014b50;
const MEMBER_SIGNATURE = Buffer.from('PK\x03\x04', 'latin1');
/** Enough for a million members with long names; it is read into memory. */
const MAX_DIRECTORY_BYTES = 256 * 1024 * 1024;
/**
 * Finds the directory of a zip, and checks that it lists as many members as the end record says.
 *
 * @throws BrokenArchive if there is none: the file was cut, or other bytes have replaced its end
 */
async function readZipEnd(path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'r');
    try {
        const { size } = await file.stat();
        let candidates = 0;
        for await (const position of lastEnds(file, size)) {
            const found = await endAt(file, position, size);
            if (found)
                return found;
            candidates += 1;
            if (candidates === MAX_CANDIDATES)
                break;
        }
        throw new _archive_format_js__WEBPACK_IMPORTED_MODULE_1__/* .BrokenArchive */ .Cn('was cut: it ends without the directory that every zip ends with', true);
    }
    finally {
        await file.close();
    }
}
/** The positions of the signature of an end record, from the last to the first. */
async function* lastEnds(file, size) {
    for (let until = size; until > 0; until -= WINDOW_BYTES) {
        const start = Math.max(0, until - WINDOW_BYTES);
        const window = await readAt(file, start, until - start + END_SIGNATURE.length - 1);
        for (let at = window.lastIndexOf(END_SIGNATURE); at >= 0; at = window.subarray(0, at).lastIndexOf(END_SIGNATURE)) {
            yield start + at;
        }
    }
}
/** @returns undefined if this is not the end record, but bytes of a member, of a comment, or after the zip */
async function endAt(file, position, size) {
    const end = await readAt(file, position, END_LENGTH);
    const next = position + END_LENGTH + (end.length < END_LENGTH ? 0 : end.readUInt16LE(20));
    // It was cut in its comment, or has the same bytes by chance.
    if (end.length < END_LENGTH || next > size)
        return undefined;
    const directory = await directoryAt(file, position, end);
    // The offset in a zip that is stored in this one counts from its own start, so that it does not fit here.
    if (directory.offset + directory.length !== directory.until)
        return undefined;
    await checkDirectory(file, directory);
    for (let at = next; at < size; at += WINDOW_BYTES) {
        const window = await readAt(file, at, WINDOW_BYTES + MEMBER_SIGNATURE.length - 1);
        if (window.includes(MEMBER_SIGNATURE))
            throw new _archive_format_js__WEBPACK_IMPORTED_MODULE_1__/* .BrokenArchive */ .Cn('is followed by another archive');
    }
    return { members: directory.members, offset: directory.offset, extraBytes: size - next };
}
async function directoryAt(file, position, end) {
    const locator = await readAt(file, Math.max(0, position - LOCATOR_LENGTH), Math.min(position, LOCATOR_LENGTH));
    if (locator.length === LOCATOR_LENGTH && locator.readUInt32LE(0) === LOCATOR_SIGNATURE) {
        const until = Number(locator.readBigUInt64LE(8));
        const record = until < position ? await readAt(file, until, RECORD_LENGTH) : Buffer.alloc(0);
        if (record.length === RECORD_LENGTH && record.readUInt32LE(0) === RECORD_SIGNATURE) {
            // At these positions of the zip64 record.
            const [members, length, offset] = [32, 40, 48].map((at) => Number(record.readBigUInt64LE(at)));
            return { members: members ?? 0, length: length ?? 0, offset: offset ?? 0, until };
        }
    }
    const [members, length, offset] = [end.readUInt16LE(10), end.readUInt32LE(12), end.readUInt32LE(16)];
    return { members, length, offset, until: position };
}
/** Members are read by the number in the end record: if it is too small, some would be missing unnoticed. */
async function checkDirectory(file, { members, offset, length }) {
    if (length > MAX_DIRECTORY_BYTES)
        throw new _archive_format_js__WEBPACK_IMPORTED_MODULE_1__/* .BrokenArchive */ .Cn('has a directory that is too large');
    const directory = await readAt(file, offset, length);
    let listed = 0;
    let at = 0;
    while (at + ENTRY_LENGTH <= directory.length && directory.readUInt32LE(at) === ENTRY_SIGNATURE) {
        const lengths = [28, 30, 32].map((field) => directory.readUInt16LE(at + field));
        at += lengths.reduce((sum, field) => sum + field, ENTRY_LENGTH);
        listed += 1;
    }
    // An empty zip has nothing before its directory.
    const isEmptied = members === 0 && offset !== 0;
    if (listed !== members || at !== length || isEmptied) {
        throw new _archive_format_js__WEBPACK_IMPORTED_MODULE_1__/* .BrokenArchive */ .Cn('has a directory that lists other members than its end says');
    }
}
async function readAt(file, position, length) {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
    return buffer.subarray(0, bytesRead);
}


/***/ }),

/***/ 52032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   downloadResult: () => (/* binding */ downloadResult)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40095);
/* harmony import */ var _core_failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31);
/* harmony import */ var _download_download_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71694);
/* harmony import */ var _download_download_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6521);
/* harmony import */ var _download_get_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87804);





/** Downloads the file of a job that succeeded. A timeout names the last failure. @throws KoreaiError */
async function downloadResult(run, link, to) {
    const { dependencies, signal } = run;
    const { onEvent } = dependencies;
    let lastFailure;
    const downloaded = (0,_download_download_js__WEBPACK_IMPORTED_MODULE_0__/* .download */ .R)(sourceOf(run, link), to, {
        ...dependencies,
        signal,
        onProgress: (bytes, total) => onEvent({ type: 'downloading', bytes, total }),
        onRetry: (error, retryMs) => {
            lastFailure = error;
            onEvent({ type: 'download-retried', error, retryMs });
        },
    });
    return downloaded.catch((reason) => {
        throw (0,_core_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .withLastFailure */ .jR)(reason, lastFailure);
    });
}
function sourceOf({ inputs, platform, check, signal, isBareLink }, link) {
    const moved = (href) => (0,_download_get_file_js__WEBPACK_IMPORTED_MODULE_2__/* .withOrigin */ .D_)(new URL(href), inputs.downloadOrigin);
    return {
        link: moved(link),
        renew: async () => {
            const state = await check({ signal }).catch(refuseGone);
            return state.kind === 'succeeded' && state.link !== '' ? moved(state.link) : undefined;
        },
        // Links of tools and models may need the key, which is sent only to the platform itself.
        credentials: async (url) => {
            const isOwn = url.origin === platform.host.origin && !(0,_download_get_file_js__WEBPACK_IMPORTED_MODULE_2__/* .isSigned */ .JI)(url) && !isBareLink;
            return isOwn && inputs.credentials.kind === 'key' ? platform.authorization.headers() : undefined;
        },
    };
}
/** The job's record may be gone, although only its link has expired. */
function refuseGone(error) {
    if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KoreaiError */ ["if"]) || !['not-found', 'bad-request'].includes(error.code))
        throw error;
    throw new _download_download_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .LinkGone */ .u7(`The link was refused, and there is no fresh one: ${error.message}`, error);
}


/***/ })

};
