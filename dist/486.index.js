export const id = 486;
export const ids = [486];
export const modules = {

/***/ 87776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ee: () => (/* binding */ SIGNATURE_LENGTH),
/* harmony export */   IR: () => (/* binding */ fileFormat),
/* harmony export */   MG: () => (/* binding */ archiveFormat)
/* harmony export */ });
/** The first bytes of a file that are enough to tell its format: one block of a tar. */
const SIGNATURE_LENGTH = 512;
/** Tells an archive by its first bytes, as its name may say anything. `undefined` where it is none. */
function archiveFormat(head) {
    if (head.length >= 4 && head.readUInt32BE(0) === 0x504b0304)
        return 'zip';
    if (head.length >= 3 && head.readUIntBE(0, 3) === 0x1f8b08)
        return 'tar.gz';
    if (head.length >= SIGNATURE_LENGTH && (hasUstarMagic(head) || hasTarChecksum(head)))
        return 'tar';
    return undefined;
}
/** Tells a file of one of the given formats by its first bytes. `undefined` where it is none of them. */
function fileFormat(head, formats) {
    const format = archiveFormat(head) ?? textFormat(head);
    return format !== undefined && formats.includes(format) ? format : undefined;
}
/** A page of HTML is text too, but no result of anything. Utterances may hold whatever people type, in any encoding. */
function textFormat(head) {
    const text = head
        .toString('utf8')
        .replace(/^\uFEFF/, '')
        .trimStart();
    if (text === '' || text.startsWith('<') || head.includes(0))
        return undefined;
    return /^[[{]/.test(text) ? 'json' : 'csv';
}
function hasUstarMagic(head) {
    return head.toString('latin1', 257, 262) === 'ustar';
}
/** Tars from before POSIX have no magic, but every header carries the sum of its bytes, its own field read as spaces. */
function hasTarChecksum(head) {
    const stated = Number.parseInt(head.toString('latin1', 148, 156).replace(/\0.*$/, '').trim(), 8);
    let sum = 8 * 0x20;
    for (let index = 0; index < SIGNATURE_LENGTH; index++) {
        if (index < 148 || index >= 156)
            sum += head[index] ?? 0;
    }
    return head[0] !== 0 && stated === sum;
}


/***/ }),

/***/ 99472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ isDiskError),
/* harmony export */   w: () => (/* binding */ diskError)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93314);

const EXPLAINED = {
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk quota is used up',
    EACCES: 'it may not be written to',
    EPERM: 'it may not be written to',
    EROFS: 'the file system is read-only',
    ENOTDIR: 'something on its way is a file, not a folder',
    EEXIST: 'something else has its name',
    EISDIR: 'a folder has its name',
    ERR_FS_EISDIR: 'a folder has its name',
    ENOTEMPTY: 'a folder has its name',
    ENOENT: 'a folder on its way is gone',
    ELOOP: 'links on its way lead in a circle',
    EFBIG: 'it is larger than the file system allows',
    EIO: 'the disk cannot be read or written',
    EBUSY: 'something else uses it',
    ENAMETOOLONG: 'its name is too long',
    EMFILE: 'too many files are open',
};
/** True for an error of the file system, by its code. */
function isDiskError(error) {
    return (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .systemCode */ .xU)(error) in EXPLAINED;
}
/** An error of the file system in words, as `download-failed`. */
function diskError(what, path, error) {
    const code = (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .systemCode */ .xU)(error);
    const why = EXPLAINED[code] ?? (error instanceof Error ? error.message : String(error));
    return new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]('download-failed', `${what} (${path}): ${why}${code === '' ? '' : ` (${code})`}`, {
        hint: 'Free or choose a place that can be written to (outputDir), and run again.',
        cause: error,
    });
}


/***/ }),

/***/ 4679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ hasZipEnd),
/* harmony export */   n: () => (/* binding */ zipDirectory)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);

/** The end of a zip's directory: 22 bytes and a comment of at most 65,535. */
const SHORTEST_END = 22;
const LONGEST_END = SHORTEST_END + 65_535;
const END_SIGNATURE = 0x06054b50;
/** Stands where a number is too large for its field; the true one is in a record of its own. */
const ZIP64 = 0xffffffff;
/** The record of large numbers, and what stands before the end to tell where it is. */
const ZIP64_LENGTH = 56;
const LOCATOR_LENGTH = 20;
const LOCATOR_SIGNATURE = 0x07064b50;
/** True where a zip ends with the end of its directory: one that was cut does not, even where it holds another zip. */
async function hasZipEnd(path, size) {
    const length = Math.min(size, LONGEST_END);
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'r');
    try {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, size - length);
        return endsWithDirectory(buffer.subarray(0, bytesRead), size);
    }
    finally {
        await handle.close();
    }
}
/**
 * The end tells the length of the comment behind it, which has to reach to the last byte, and where the directory is,
 * which has to reach to the end itself: that of a zip inside of this one does not.
 */
function endsWithDirectory(tail, size) {
    for (let at = tail.length - SHORTEST_END; at >= 0; at--) {
        const isEnd = tail.readUInt32LE(at) === END_SIGNATURE;
        if (!isEnd || at + SHORTEST_END + tail.readUInt16LE(at + 20) !== tail.length)
            continue;
        const [length, offset] = [tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)];
        const isZip64 = length === ZIP64 || offset === ZIP64;
        if (isZip64 || offset + length === size - tail.length + at)
            return true;
    }
    return false;
}
/** Reads what the end of a zip says of its directory. @returns undefined where there is no end */
async function zipDirectory(path) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'r');
    try {
        const { size } = await handle.stat();
        const start = Math.max(0, size - LONGEST_END - LOCATOR_LENGTH);
        const tail = await readAt(handle, start, size - start);
        let at = tail.length - SHORTEST_END;
        while (at >= 0 && tail.readUInt32LE(at) !== END_SIGNATURE)
            at -= 1;
        if (at < 0)
            return undefined;
        const locator = at - LOCATOR_LENGTH;
        if (locator < 0 || tail.readUInt32LE(locator) !== LOCATOR_SIGNATURE) {
            return { offset: tail.readUInt32LE(at + 16), length: tail.readUInt32LE(at + 12), until: start + at };
        }
        const until = Number(tail.readBigUInt64LE(locator + 8));
        const record = await readAt(handle, until, ZIP64_LENGTH);
        return { offset: Number(record.readBigUInt64LE(48)), length: Number(record.readBigUInt64LE(40)), until };
    }
    finally {
        await handle.close();
    }
}
async function readAt(handle, position, length) {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
    return buffer.subarray(0, bytesRead);
}


/***/ }),

/***/ 76486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Homecoming: () => (/* binding */ Homecoming),
  prepareDirectory: () => (/* reexport */ prepareDirectory)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/kernel/errors.js
var errors = __webpack_require__(93314);
// EXTERNAL MODULE: ./lib/download/archive-format.js
var archive_format = __webpack_require__(87776);
// EXTERNAL MODULE: ./lib/download/disk-error.js
var disk_error = __webpack_require__(99472);
// EXTERNAL MODULE: ./lib/http/retry-after.js
var retry_after = __webpack_require__(93145);
// EXTERNAL MODULE: ./lib/http/transport.js
var transport = __webpack_require__(33005);
// EXTERNAL MODULE: ./lib/kernel/harmless.js
var harmless = __webpack_require__(96430);
;// CONCATENATED MODULE: ./lib/download/download-errors.js




const LINK_HINT = 'The link may have expired or serve only once. Run again; on-premises, see the input downloadOrigin.';
/** A download that got no further, told by the transport. */
function brokenOff(error) {
    const isCertificate = error.failure === 'tls';
    return new errors/* KoreaiError */["if"]('download-failed', `The download failed: ${(0,harmless/* harmless */.Is)(error.message)}`, {
        transient: !isCertificate,
        hint: isCertificate
            ? transport/* CERTIFICATE_HINT */.G
            : 'Check that the download host can be reached from this machine; on-premises, see the input downloadOrigin.',
        cause: error,
    });
}
/** An answer of the download host that is no file. */
function answerProblem({ status, headers }, wallMs) {
    return new errors/* KoreaiError */["if"]('download-failed', `The download link answered ${status}`, {
        transient: status === 408 || status === 429 || status >= 500,
        retryAfterMs: (0,retry_after/* parseRetryAfter */.m)(headers['retry-after'], wallMs),
        hint: LINK_HINT,
    });
}
/** What arrived is no archive: an error page saved as `.zip` is the quiet failure of today's scripts. */
function notAnArchive(head, type, formats) {
    const what = head.length === 0 ? 'an empty file' : `a file that begins ${JSON.stringify((0,harmless/* harmless */.Is)(head.toString('latin1'), 60))}`;
    const told = type === undefined ? '' : ` (${(0,harmless/* harmless */.Is)(type, 60)})`;
    return new errors/* KoreaiError */["if"]('archive-invalid', `The download link gave ${what}${told}, which is no ${formats.join(' or ')} ${formats.includes('zip') ? 'archive' : 'file'}`, {
        hint: 'Nothing was kept. Something other than the export was served: an error page, a login page, a wrong link.',
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/download/part-file.js



/**
 * Writes go to disk in pieces of this size. Over TLS, bytes come in 16 KiB and single writes would take most of the time;
 * for twice as much Linux takes memory in huge pages, which a virtual machine may have to ask its host for first.
 */
const BUFFER_BYTES = 1024 * 1024;
/** One is filled while the others wait for the disk. */
const MOST_BUFFERS = 3;
/** Hashed as soon as there is so much of it, while it is in the processor's cache, in bytes. */
const HASH_BYTES = 128 * 1024;
/** Where less is left in a buffer, the next read had better have another. In bytes. */
const LEAST_ROOM = 64 * 1024;
const NO_BUFFER = Buffer.alloc(0);
/** Another download wrote to the same place at the same time. */
class PartReplaced extends Error {
}
/**
 * A file under a name that says it is not whole yet. What is received is hashed on its way, and written while more is
 * received: in order and one write at a time, into buffers that are used again.
 */
class PartFile {
    path;
    #handle;
    #made;
    #free = [];
    #buffers = 0;
    #hash = (0,external_node_crypto_.createHash)('sha256');
    #buffer = NO_BUFFER;
    /** Bytes of the buffer that were received, and those of them that were hashed. */
    #filled = 0;
    #hashed = 0;
    #size = 0;
    #head = Buffer.alloc(0);
    /** All writes begun so far. */
    #written = Promise.resolve();
    constructor(path, handle, made) {
        this.path = path;
        this.#handle = handle;
        this.#made = made;
    }
    /** Creates the file anew. What stands under its name, a link included, goes first. */
    static async create(path) {
        await (0,promises_.rm)(path, { force: true });
        const handle = await (0,promises_.open)(path, 'wx', 0o644);
        return new PartFile(path, handle, await handle.stat());
    }
    /** Bytes received so far. */
    get size() {
        return this.#size;
    }
    /** The first bytes, as many as tell an archive's format. */
    get head() {
        return this.#head;
    }
    /** Where the next bytes are received; never empty. */
    room() {
        if (this.#buffer.length === 0)
            this.#buffer = this.#nextBuffer();
        return this.#buffer.subarray(this.#filled);
    }
    /**
     * So many bytes lie in the room.
     *
     * @returns where there is no room for more, a promise of it; it fails as the write before it failed
     */
    took(bytes) {
        this.#keepHead(this.#buffer.subarray(this.#filled, this.#filled + bytes));
        this.#filled += bytes;
        this.#size += bytes;
        if (this.#filled - this.#hashed >= HASH_BYTES)
            this.#hashReceived();
        if (this.#buffer.length - this.#filled >= LEAST_ROOM)
            return undefined;
        this.#startWriting();
        const hasRoom = this.#free.length > 0 || this.#buffers < MOST_BUFFERS;
        return hasRoom ? undefined : this.#written;
    }
    /**
     * Adds bytes that lie elsewhere. They count at once.
     *
     * @returns resolves when they are on disk, and their memory may be used again
     */
    append(bytes) {
        this.#startWriting();
        this.#keepHead(bytes);
        this.#hash.update(bytes);
        this.#size += bytes.length;
        return this.#write(bytes, this.#size - bytes.length);
    }
    /** Puts everything received on disk. */
    async flush() {
        this.#startWriting();
        await this.#written;
    }
    /** Empties the file, to begin again. */
    async restart() {
        await this.flush();
        await this.#handle.truncate(0);
        this.#hash = (0,external_node_crypto_.createHash)('sha256');
        this.#size = 0;
        this.#head = Buffer.alloc(0);
    }
    /** Finishes the file. @returns the SHA-256 of all its bytes, in hexadecimal. @throws PartReplaced */
    async finish() {
        await this.flush();
        if (!(await this.#isStillNamed()))
            throw new PartReplaced(`${this.path} was replaced while it was written`);
        await this.#handle.close();
        return this.#hash.digest('hex');
    }
    /** Closes and removes the file. */
    async discard() {
        // The write in flight may be what failed; whoever waited for it has its error already.
        await this.#written.catch(() => { });
        const isOurs = await this.#isStillNamed();
        await this.#handle.close().catch(() => { });
        if (isOurs)
            await (0,promises_.rm)(this.path, { force: true });
    }
    /** Another download of the same target may have put its own file under the name. */
    async #isStillNamed() {
        const named = await (0,promises_.stat)(this.path).catch(() => undefined);
        return named !== undefined && named.ino === this.#made.ino && named.dev === this.#made.dev;
    }
    #nextBuffer() {
        const free = this.#free.pop();
        if (free)
            return free;
        this.#buffers += 1;
        return Buffer.allocUnsafeSlow(BUFFER_BYTES);
    }
    #keepHead(bytes) {
        if (this.#head.length >= archive_format/* SIGNATURE_LENGTH */.Ee)
            return;
        this.#head = Buffer.concat([this.#head, bytes.subarray(0, archive_format/* SIGNATURE_LENGTH */.Ee - this.#head.length)]);
    }
    #hashReceived() {
        this.#hash.update(this.#buffer.subarray(this.#hashed, this.#filled));
        this.#hashed = this.#filled;
    }
    #startWriting() {
        if (this.#filled === 0)
            return;
        this.#hashReceived();
        const buffer = this.#buffer;
        const written = this.#write(buffer.subarray(0, this.#filled), this.#size - this.#filled);
        // Its failure is told to whoever waits for `#written`.
        written.then(() => this.#free.push(buffer), () => { });
        this.#buffer = NO_BUFFER;
        this.#filled = 0;
        this.#hashed = 0;
    }
    /** Begins when all writes before have ended. */
    #write(bytes, position) {
        const written = this.#written.then(() => this.#writeAll(bytes, position));
        // It is waited for later; until then its failure must not count as unhandled.
        written.catch(() => { });
        this.#written = written;
        return written;
    }
    async #writeAll(bytes, position) {
        // Of a short write the rest goes again, and a full disk says so then.
        for (let done = 0; done < bytes.length;) {
            const length = Math.min(bytes.length - done, BUFFER_BYTES);
            done += (await this.#handle.write(bytes, done, length, position + done)).bytesWritten;
        }
    }
}

// EXTERNAL MODULE: ./lib/kernel/clock.js
var kernel_clock = __webpack_require__(77103);
// EXTERNAL MODULE: ./lib/kernel/failures.js
var kernel_failures = __webpack_require__(56718);
// EXTERNAL MODULE: ./lib/kernel/loopback.js
var loopback = __webpack_require__(6396);
;// CONCATENATED MODULE: ./lib/download/signed-link.js
/** Names under which a query carries what makes the link a key; all others are ids, names and times. */
const SIGNATURE = /^(s|sig|signature|token|policy|key-pair-id|x-(amz|goog)-(signature|credential|security-token))$/i;
/** Masks what makes a link a key to its file: its query as a whole, and its signature (kore-api.md, section 7). */
function maskSignedLink(secrets, link) {
    const query = link.search.slice(1);
    if (query === '')
        return;
    secrets.addSignature(query);
    for (const pair of query.split('&')) {
        const at = pair.indexOf('=');
        if (at > 0 && SIGNATURE.test(pair.slice(0, at)))
            secrets.addSignature(pair.slice(at + 1));
    }
    for (const [name, value] of link.searchParams) {
        if (SIGNATURE.test(name))
            secrets.addSignature(value);
    }
}
/** True where the link carries a signature of its own, and so needs no other credentials. */
function isSigned(link) {
    return [...link.searchParams.keys()].some((name) => SIGNATURE.test(name));
}
/** A link with scheme, host and port of another origin: on-premises installs hand out internal ones. */
function withOrigin(link, origin) {
    if (!origin)
        return link;
    const moved = new URL(origin.origin);
    moved.pathname = link.pathname;
    moved.search = link.search;
    return moved;
}

;// CONCATENATED MODULE: ./lib/download/get-file.js



const MOST_REDIRECTS = 5;
/**
 * Asks for a file, following redirects by hand. `credentials` go to the link itself at most, never across a redirect:
 * the stock client would carry `auth` and `x-api-key` along (kore-api.md, section 7).
 *
 * @throws TransportError; KoreaiError `download-failed` for a redirect that leads nowhere; the signal's reason
 */
async function getFile(link, headers, credentials, options) {
    let url = link;
    for (let redirects = 0;; redirects++) {
        maskSignedLink(options.secrets, url);
        const response = await options.transport.send({
            method: 'GET',
            url,
            headers: {
                accept: '*/*',
                'accept-encoding': 'identity',
                'user-agent': options.userAgent,
                ...headers,
                ...(redirects === 0 ? credentials : {}),
            },
            headTimeoutMs: options.silenceMs,
            bulk: true,
            signal: options.signal,
        });
        if (![301, 302, 303, 307, 308].includes(response.status))
            return response;
        response.body.destroy();
        if (redirects === MOST_REDIRECTS)
            throw failed(`the link was redirected more than ${MOST_REDIRECTS} times`);
        url = redirectTarget(url, response.headers['location']);
    }
}
function redirectTarget(from, location) {
    if (!location || !URL.canParse(location, from.href))
        throw failed('the link was redirected to no readable address');
    const to = new URL(location, from);
    const isWeb = to.protocol === 'https:' || to.protocol === 'http:';
    if (!isWeb)
        throw failed(`the link was redirected to ${to.protocol}, which is not followed`);
    if (from.protocol === 'https:' && to.protocol === 'http:' && !(0,loopback/* isLoopback */.U)(to.hostname)) {
        throw failed('the link was redirected from https to plain http, which is not followed');
    }
    return to;
}
function failed(message) {
    return new errors/* KoreaiError */["if"]('download-failed', message, {
        hint: 'Check what stands between this machine and the host.',
    });
}

;// CONCATENATED MODULE: ./lib/download/pieces.js
/** Archives up to this size come over one connection, in bytes. */
const SMALLEST_BYTES = 64 * 1024 * 1024;
/** How much of an archive shows how fast one connection is, in bytes. */
const SAMPLE_BYTES = 16 * 1024 * 1024;
/** A connection this fast is limited by this machine, and more of them only cost. In bytes a millisecond. */
const FAST_BYTES_PER_MS = 300_000;
/** Past this share of its time a process is what limits a connection, whatever the speed. */
const BUSY = 0.5;
const CONNECTIONS = 4;
const PIECE_BYTES = 2 * 1024 * 1024;
/** Pieces that may be held in memory while an earlier one is still on its way. */
const MOST_AHEAD = CONNECTIONS + 2;
/** One more than may be ahead, and one that is on its way to the disk. */
const MOST_ROOMS = MOST_AHEAD + 2;
/** Files in pieces at once: each holds sixteen megabytes, and many files at once fill a line without it. */
const MOST_FILES = 2;
let files = 0;
function measureLoad() {
    const start = performance.eventLoopUtilization();
    return () => performance.eventLoopUtilization(start).utilization;
}
/** True where several connections at once promise to be faster than the one that brought the first bytes. */
function isWorthSplitting(received, total, elapsedMs, load) {
    const isLarge = total > SMALLEST_BYTES && total - received > SMALLEST_BYTES / 2;
    const isSlow = received >= SAMPLE_BYTES && received < elapsedMs * FAST_BYTES_PER_MS;
    return isLarge && isSlow && files < MOST_FILES && load() < BUSY;
}
/**
 * Fetches the rest of a file in pieces over several connections, and writes them in order, so that the file is hashed
 * on its way as ever. The first piece that fails ends them all; what was written in order until then stays.
 */
async function fetchPieces(fetchPiece, part, total, { signal, onProgress }) {
    const stop = new AbortController();
    const stopped = AbortSignal.any([signal, stop.signal]);
    const arrived = new Map();
    const rooms = [];
    let made = 0;
    let next = part.size;
    let waiting = [];
    const wakeAll = () => {
        const woken = waiting;
        waiting = [];
        for (const wake of woken)
            wake();
    };
    stopped.addEventListener('abort', wakeAll, { once: true });
    const writeInOrder = () => {
        for (let turn = arrived.get(part.size); turn; turn = arrived.get(part.size)) {
            arrived.delete(part.size);
            const { piece, room } = turn;
            part.append(piece).then(() => {
                rooms.push(room);
                wakeAll();
            }, (error) => stop.abort(error));
            onProgress?.();
        }
    };
    const mustWait = () => {
        const isFarAhead = next - part.size >= MOST_AHEAD * PIECE_BYTES;
        return next < total && (isFarAhead || (rooms.length === 0 && made === MOST_ROOMS));
    };
    const newRoom = () => {
        made += 1;
        return Buffer.allocUnsafeSlow(PIECE_BYTES);
    };
    const work = async () => {
        for (;;) {
            stopped.throwIfAborted();
            while (mustWait()) {
                await new Promise((resolve) => waiting.push(resolve));
                stopped.throwIfAborted();
            }
            if (next >= total)
                return;
            const from = next;
            const to = Math.min(total, from + PIECE_BYTES);
            next = to;
            const room = rooms.pop() ?? newRoom();
            const piece = await fetchPiece(from, to, stopped, room);
            // A piece that comes after another has failed is late: nothing may be written any more.
            stopped.throwIfAborted();
            arrived.set(from, { piece, room });
            writeInOrder();
        }
    };
    files += 1;
    try {
        await Promise.all(Array.from({ length: CONNECTIONS }, work));
        await part.flush();
        stopped.throwIfAborted();
    }
    catch (error) {
        stop.abort(error);
        throw error;
    }
    finally {
        files -= 1;
        stopped.removeEventListener('abort', wakeAll);
    }
}

;// CONCATENATED MODULE: ./lib/download/ranges.js
/** The offset of a part that does not say where it belongs: it fits nowhere. */
const UNTOLD = -1;
/** The headers that ask for the rest of a file, or none where it has to be fetched from its start. */
function rangeHeaders(have, remote) {
    if (have === 0 || !remote || !canResume(remote))
        return {};
    return { range: `bytes=${have}-`, 'if-range': validatorOf(remote) };
}
/** The headers that ask for the bytes from `from` up to, but not including, `to`. */
function pieceHeaders(from, to, remote) {
    return { range: `bytes=${from}-${to - 1}`, 'if-range': validatorOf(remote) };
}
/** False where a part of the file could be one of another version, and nothing would show it. */
function canResume(remote) {
    return validatorOf(remote) !== '';
}
/** Reads an answer with status 200 or 206. */
function remoteOf({ status, headers }) {
    const [etag, lastModified] = [headers['etag'] ?? '', headers['last-modified'] ?? ''];
    const version = { etag, lastModified };
    const told = headers['content-range'];
    const range = contentRange(told ?? '');
    if (status === 206)
        return { ...range, ...version, isPart: !isWhole(range), servesRanges: true };
    const length = lengthOf(headers);
    const total = told === undefined ? length : range.total;
    const isPart = told !== undefined && isPartUntold(range, length);
    return { offset: 0, end: length, total, ...version, isPart, servesRanges: headers['accept-ranges'] === 'bytes' };
}
/** True for two answers that speak of one and the same file; a part need not repeat what names the version. */
function isSameVersion(whole, part) {
    const isSame = (told, repeated) => repeated === '' || repeated === told;
    return part.total === whole.total && isSame(whole.etag, part.etag) && isSame(whole.lastModified, part.lastModified);
}
/** The declared length of the body in bytes. */
function lengthOf(headers) {
    const length = headers['content-length'] ?? '';
    return /^\d+$/.test(length) ? Number(length) : undefined;
}
/** Only a strong validator may be used with `If-Range` (RFC 9110, section 13.1.5). */
function validatorOf({ etag, lastModified }) {
    if (etag === '')
        return lastModified;
    return /^"[^"]*"$/.test(etag) ? etag : '';
}
function contentRange(told) {
    const [, first, last, length] = /^bytes (?:(\d+)-(\d+)|\*)\/(\d+|\*)$/i.exec(told) ?? [];
    const total = length === undefined || length === '*' ? undefined : Number(length);
    const [offset, end] = [Number(first), Number(last) + 1];
    const isRange = first !== undefined && offset < end && end <= (total ?? end);
    return isRange ? { offset, end, total } : { offset: UNTOLD, end: undefined, total };
}
/** A whole answer has no range to tell. Where one has, the server may have given a part the wrong status. */
function isPartUntold(range, length) {
    if (range.total === undefined)
        return range.offset > 0;
    if (length !== undefined && length !== range.total)
        return true;
    return range.offset === UNTOLD ? length === undefined : !isWhole(range);
}
function isWhole({ offset, end, total }) {
    return offset === 0 && end !== undefined && end === total;
}

// EXTERNAL MODULE: ./lib/kernel/on-abort.js
var on_abort = __webpack_require__(50471);
;// CONCATENATED MODULE: ./lib/download/receive.js





/** How often it is looked at what has come, in bytes. */
const LOOK_BYTES = 128 * 1024;
/**
 * Reads a body into the part file.
 *
 * @throws TransportError for a body that breaks off, falls silent or is not as long as declared
 */
async function receive(response, part, remote, options) {
    let isHeadSeen = part.head.length >= archive_format/* SIGNATURE_LENGTH */.Ee;
    const look = () => {
        if (!isHeadSeen && part.head.length >= archive_format/* SIGNATURE_LENGTH */.Ee) {
            isHeadSeen = true;
            options.onHead(part.head);
        }
        options.onProgress?.(part.size, remote.total);
        return !options.isEnough(part.size);
    };
    const isTooLong = () => remote.end !== undefined && part.size > remote.end;
    let nextLook = part.size;
    const isWhole = await readBody(response, options, {
        room: () => part.room(),
        took(bytes) {
            const room = part.took(bytes);
            const isDue = part.size >= nextLook || (!isHeadSeen && part.head.length >= archive_format/* SIGNATURE_LENGTH */.Ee);
            if (isDue)
                nextLook = part.size + LOOK_BYTES;
            const wantsMore = !isTooLong() && (!isDue || look());
            return room ? room.then(() => wantsMore) : wantsMore;
        },
    });
    await part.flush();
    if (isTooLong()) {
        // Where its bytes belong is not known then: it may be the whole file, sent as a part.
        await part.restart();
        throw new transport/* TransportError */.w('truncated', 'the part of the file is longer than it says', true);
    }
    if (!isWhole)
        return 'enough';
    options.onProgress?.(part.size, remote.total);
    checkLength(part.size, remote.end);
    checkLength(part.size, remote.total);
    return isEndTold(response, remote) ? 'known' : 'unknown';
}
/** Reads a body that has to fill `room` to its last byte. @returns the room. @throws as {@link receive} */
async function receivePiece(response, room, options) {
    let size = 0;
    const isWhole = await readBody(response, options, {
        room: () => room.subarray(size),
        took(bytes) {
            size += bytes;
            return true;
        },
    });
    if (!isWhole)
        throw new transport/* TransportError */.w('truncated', 'the part of the file is longer than asked for', true);
    checkLength(size, room.length);
    return room;
}
/** @returns false where the receiver wanted no more. @throws as {@link receive} */
async function readBody(response, { silenceMs, signal }, receiver) {
    const { body, headers } = response;
    const coding = codingOf(headers);
    if (coding !== undefined) {
        body.destroy();
        throw new errors/* KoreaiError */["if"]('download-failed', `the server compressed the file (${coding.slice(0, 40)}) unasked`);
    }
    const silence = setTimeout(() => {
        body.destroy(new transport/* TransportError */.w('silent', `no byte for ${silenceMs / 1_000} s`, true));
    }, silenceMs);
    const heard = {
        room: () => receiver.room(),
        took(bytes) {
            silence.refresh();
            return receiver.took(bytes);
        },
    };
    const stop = () => void body.destroy();
    (0,on_abort/* onAbort */.u)(signal, stop);
    // It may have been given up while the part file was made ready.
    if (signal.aborted)
        stop();
    try {
        const isWhole = await (response.readInto ? response.readInto(heard) : copyInto(heard, body));
        if (isWhole)
            signal.throwIfAborted();
        return isWhole;
    }
    catch (error) {
        signal.throwIfAborted();
        if ((0,disk_error/* isDiskError */.M)(error) || error instanceof errors/* KoreaiError */["if"] || error instanceof transport/* TransportError */.w)
            throw error;
        throw new transport/* TransportError */.w('truncated', `the file broke off (${(0,errors/* systemCode */.xU)(error) || 'aborted'})`, true, error);
    }
    finally {
        clearTimeout(silence);
        (0,on_abort/* offAbort */._)(signal, stop);
        body.destroy();
    }
}
/** Does what a transport without `readInto` leaves to be done. */
async function copyInto(receiver, body) {
    for await (const chunk of body) {
        for (let rest = chunk; rest.length > 0;) {
            const room = receiver.room();
            if (room.length === 0)
                return false;
            const bytes = Math.min(room.length, rest.length);
            room.set(rest.subarray(0, bytes));
            rest = rest.subarray(bytes);
            if (!(await receiver.took(bytes)))
                return false;
        }
    }
    return true;
}
/** What the bytes of a body are coded with, the transport's own chunks aside. */
function codingOf(headers) {
    const transfer = namesIn(headers['transfer-encoding']);
    // The transport takes off one layer of chunks.
    const layers = transfer.filter((name, index) => name !== 'chunked' || transfer.indexOf(name) !== index);
    return [...namesIn(headers['content-encoding']), ...layers].find((name) => name !== 'identity');
}
/** A part of a file of untold length says where it ends itself, but not what follows it. */
function isEndTold({ status, headers }, { total }) {
    if (total !== undefined)
        return true;
    const isPart = status === 206 || headers['content-range'] !== undefined;
    return !isPart && namesIn(headers['transfer-encoding']).at(-1) === 'chunked';
}
function namesIn(list) {
    const names = (list ?? '').split(',').map((name) => name.trim().toLowerCase());
    return names.filter((name) => name !== '');
}
function checkLength(size, declared) {
    if (declared !== undefined && size !== declared) {
        throw new transport/* TransportError */.w('truncated', `the file broke off after ${size} of ${declared} bytes`, true);
    }
}

;// CONCATENATED MODULE: ./lib/download/transfer.js










const SILENCE_MS = 30_000;
/** An attempt that brought this much counts as a good answer and makes up for the failures before it. */
const GOOD_PROGRESS_BYTES = 64 * 1024;
/** Brings all bytes of a file into a part file, over as many requests as that takes. */
class Transfer {
    #source;
    #options;
    #part;
    #link;
    #credentials = {};
    #isRenewed = false;
    #hasSplit = false;
    #remote;
    constructor(source, part, options) {
        this.#source = source;
        this.#part = part;
        this.#options = options;
        this.#link = source.link;
    }
    /** @returns whether the server told where the file ends */
    async run() {
        const { clock, random, signal, onRetry } = this.#options;
        const failures = new kernel_failures/* FailureBudget */.O(clock, random);
        // Past here nothing has come before: of what comes again after a restart, there may be no end.
        let farthest = 0;
        for (;;) {
            try {
                const end = await this.#attempt();
                if (end !== 'again')
                    return end;
            }
            catch (error) {
                signal.throwIfAborted();
                const problem = error instanceof transport/* TransportError */.w ? brokenOff(error) : error;
                if (!(problem instanceof errors/* KoreaiError */["if"]))
                    throw error;
                if (this.#part.size - farthest >= GOOD_PROGRESS_BYTES)
                    failures.reset();
                farthest = Math.max(farthest, this.#part.size);
                const waitMs = failures.spend(problem);
                onRetry?.(problem, waitMs);
                await (0,kernel_clock/* sleep */.yy)(clock, waitMs, signal);
            }
        }
    }
    /** @returns `again` where another attempt, with a new link or with credentials, can follow at once */
    async #attempt() {
        const { clock } = this.#options;
        const before = this.#remote;
        const asked = rangeHeaders(this.#part.size, before);
        const response = await this.#get(asked);
        if (response.status !== 200 && response.status !== 206) {
            response.body.destroy();
            return await this.#refused(response);
        }
        let remote = remoteOf(response);
        const isRestAsked = 'range' in asked;
        if (remote.isPart || (isRestAsked && response.status === 206)) {
            const isRest = isRestAsked && remote.offset === this.#part.size;
            if (!isRest || !before || !isSameVersion(before, remote))
                return await this.#otherRange(response);
            // A part need not repeat what names the version, and the next one has to be of the same all the same.
            remote = { ...remote, etag: before.etag, lastModified: before.lastModified };
        }
        else if (this.#part.size > 0)
            await this.#restart(response);
        this.#remote = remote;
        const [from, startedAt, load] = [this.#part.size, clock.now(), (this.#options.measureLoad ?? measureLoad)()];
        const end = await receive(response, this.#part, remote, {
            ...this.#reading(),
            onHead: (head) => {
                if (!(0,archive_format/* fileFormat */.IR)(head, this.#options.formats))
                    throw notAnArchive(head, response.headers['content-type'], this.#options.formats);
            },
            onProgress: this.#options.onProgress,
            isEnough: (bytes) => this.#maySplit(remote) && isWorthSplitting(bytes - from, remote.total ?? 0, clock.now() - startedAt, load),
        });
        if (end !== 'enough')
            return end;
        await this.#split(remote);
        return 'known';
    }
    async #restart(response) {
        try {
            await this.#part.restart();
        }
        catch (error) {
            response.body.destroy();
            throw error;
        }
    }
    #maySplit(remote) {
        return !this.#hasSplit && remote.servesRanges && canResume(remote);
    }
    /** Fetches what is left over several connections. Where that fails, the rest comes over one, as if it had been cut. */
    async #split(remote) {
        this.#hasSplit = true;
        const total = remote.total ?? 0;
        const { signal, onProgress } = this.#options;
        const fetchPiece = async (from, to, stop, room) => {
            const response = await this.#get(pieceHeaders(from, to, remote), stop);
            const piece = remoteOf(response);
            const isAsked = response.status === 206 && piece.offset === from && piece.end === to;
            if (!isAsked || !isSameVersion(remote, piece)) {
                response.body.destroy();
                throw new transport/* TransportError */.w('lost', `a part of the file was answered with ${response.status}`, true);
            }
            return await receivePiece(response, room.subarray(0, to - from), { ...this.#reading(), signal: stop });
        };
        await fetchPieces(fetchPiece, this.#part, total, {
            signal,
            onProgress: () => onProgress?.(this.#part.size, total),
        });
    }
    #get(headers, signal = this.#options.signal) {
        return getFile(this.#link, headers, this.#credentials, { ...this.#options, ...this.#reading(), signal });
    }
    #reading() {
        const { silenceMs = SILENCE_MS, signal } = this.#options;
        return { silenceMs, signal };
    }
    /** A server that sends another range than the one asked for is asked for the whole file instead. */
    async #otherRange(response) {
        response.body.destroy();
        if (this.#part.size === 0)
            throw new transport/* TransportError */.w('lost', 'the server sent a part of the file unasked', true);
        await this.#part.restart();
        this.#remote = undefined;
        return 'again';
    }
    async #refused(response) {
        const { status } = response;
        if (status === 416 && this.#part.size > 0) {
            await this.#part.restart();
            this.#remote = undefined;
            return 'again';
        }
        if ([401, 403].includes(status) && Object.keys(this.#credentials).length === 0) {
            const credentials = await this.#source.credentials(this.#link);
            if (credentials) {
                this.#credentials = credentials;
                return 'again';
            }
        }
        if ([401, 403, 404, 410].includes(status) && !this.#isRenewed) {
            const fresh = await this.#source.renew();
            this.#isRenewed = true;
            if (fresh) {
                this.#link = fresh;
                this.#credentials = {};
                return 'again';
            }
        }
        throw answerProblem(response, this.#options.clock.wall());
    }
}

// EXTERNAL MODULE: ./lib/download/zip-end.js
var zip_end = __webpack_require__(4679);
;// CONCATENATED MODULE: ./lib/download/download.js









/**
 * Brings an archive home. It is written as `NAME.part`, hashed on its way, resumed after a cut where the server
 * supports that (else begun again), checked for length and signature, and renamed at the end: a file under its final
 * name is whole. No `.part` is left behind, whatever happens.
 *
 * @throws KoreaiError `download-failed`, `archive-invalid`; the signal's reason
 */
async function download(source, destination, options) {
    const base = (0,external_node_path_.join)(destination.directory, destination.baseName);
    let part;
    try {
        part = await PartFile.create(`${base}.part`);
        const end = await new Transfer(source, part, { ...options, formats: destination.formats }).run();
        const format = checkedFormat(part, destination.formats);
        const { size } = part;
        const sha256 = await part.finish();
        const looksCut = format === 'zip' && !(await (0,zip_end/* hasZipEnd */.T)(part.path, size));
        if (end === 'unknown' && (looksCut || format !== 'zip'))
            throw endUnknown();
        options.signal.throwIfAborted();
        const path = `${base}.${format}`;
        await (0,promises_.rename)(part.path, path);
        return { path, size, sha256, format, looksCut };
    }
    catch (error) {
        await part?.discard();
        if (error instanceof PartReplaced)
            throw replaced(destination.directory);
        throw (0,disk_error/* isDiskError */.M)(error) ? (0,disk_error/* diskError */.w)('The archive cannot be written', destination.directory, error) : error;
    }
}
function checkedFormat(part, formats) {
    const format = (0,archive_format/* fileFormat */.IR)(part.head, formats);
    if (format)
        return format;
    throw notAnArchive(part.head, undefined, formats);
}
/** A body that ends with its connection may have been cut anywhere. A zip ends with its directory; others cannot tell. */
function endUnknown() {
    return new errors/* KoreaiError */["if"]('download-failed', 'The server told no length, and the archive does not show that it is whole', {
        hint: 'The download may have been cut. Check what stands between this machine and the host, and run again.',
    });
}
function replaced(directory) {
    return new errors/* KoreaiError */["if"]('download-failed', `Another download wrote the same archive at the same time (${directory})`, {
        hint: 'Let no two runs bring the same target home into one folder at once, or give each an outputDir of its own.',
    });
}

// EXTERNAL MODULE: ./lib/download/base-name.js
var base_name = __webpack_require__(40891);
;// CONCATENATED MODULE: ./lib/operations/file-name.js


/** The longest part of a name after the target, in characters. */
const LONGEST = 60;
/**
 * The name of a run's archive, folder, report and artifact, without extension: the target, and whatever else makes its
 * content differ from that of another step of the same job.
 */
function fileNameOf(operation, inputs) {
    const parts = operation.variant?.(inputs) ?? [];
    return [(0,base_name/* safeBaseName */.M)(inputs.target), ...parts.map(safePart)].join('-');
}
/** What cannot stand in a file's name is replaced, and a hash then keeps two such parts apart. */
function safePart(text) {
    const safe = text.replace(/[^\w.-]+/g, '_').slice(0, LONGEST);
    return safe === text ? text : `${safe}-${(0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 8)}`;
}

;// CONCATENATED MODULE: ./lib/operations/bring-home.js





/** Downloads the archive of a job that succeeded. @throws KoreaiError; the signal's reason */
async function bringHome(errand, { link }) {
    const { operation, inputs, engine, directory, signal } = errand;
    const { clock, random, transport, secrets, userAgent, onEvent } = engine;
    const destination = {
        directory,
        baseName: fileNameOf(operation, inputs),
        formats: operation.archive,
    };
    return download(sourceOf(errand, link), destination, {
        clock,
        random,
        transport,
        secrets,
        userAgent,
        signal,
        ...(engine.silenceMs === undefined ? {} : { silenceMs: engine.silenceMs }),
        onProgress: (bytes, total) => onEvent({ type: 'downloading', bytes, total }),
        onRetry: (error, retryMs) => onEvent({ type: 'download-retried', error, retryMs }),
    });
}
function sourceOf({ inputs, platform, check, signal }, link) {
    const moved = (href) => withOrigin(new URL(href), inputs.downloadOrigin);
    return {
        link: moved(link),
        renew: async () => {
            const state = await check(signal).catch((error) => {
                throw isGone(error) ? noFreshLink(error) : error;
            });
            return state.kind === 'succeeded' && state.link !== '' ? moved(state.link) : undefined;
        },
        // Links of tools and models may want the key, and may have it where they lead to the platform itself.
        credentials: async (url) => {
            const isOwn = url.origin === platform.host.origin && !isSigned(url);
            return isOwn && inputs.credentials.kind === 'key' ? platform.authorization.headers() : undefined;
        },
    };
}
/** The job's record may be gone, while its link was only spent. */
function isGone(error) {
    return error instanceof errors/* KoreaiError */["if"] && ['not-found', 'bad-request'].includes(error.code);
}
function noFreshLink(cause) {
    return new errors/* KoreaiError */["if"]('download-failed', `The link is spent, and there is no fresh one: ${cause.message}`, {
        hint: 'Run the export again.',
        cause,
    });
}
/** A path below the workspace as outputs tell it. */
function fromWorkspace(workspace, path) {
    return (0,external_node_path_.relative)(workspace, path).split(external_node_path_.sep).join('/');
}

;// CONCATENATED MODULE: ./lib/download/destination.js




/** True where `path` is `root` or lies below it. Both are absolute. */
function isInside(root, path) {
    const way = (0,external_node_path_.relative)(root, path);
    return way !== '..' && !way.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(way);
}
/**
 * Creates the folder that archives go to, and makes sure that it lies in the workspace, links followed.
 *
 * @returns its absolute path
 * @throws KoreaiError `input-invalid` where it leaves the workspace, `download-failed` where it can't be made
 */
async function prepareDirectory(workspace, outputDir) {
    const directory = (0,external_node_path_.resolve)(workspace, outputDir);
    const root = await (0,promises_.realpath)(workspace).catch((error) => {
        throw (0,disk_error/* diskError */.w)('The workspace cannot be read', workspace, error);
    });
    const refuse = () => {
        throw new errors/* KoreaiError */["if"]('input-invalid', `outputDir leaves the workspace: ${outputDir}`, {
            hint: 'Give a folder inside the workspace, one that no symbolic link leads out of.',
        });
    };
    if (!isInside((0,external_node_path_.resolve)(workspace), directory))
        refuse();
    // Looked at before anything is created, as a link on the way could lead the new folders elsewhere.
    if (!isInside(root, await realpathOfExisting(directory)))
        refuse();
    try {
        await (0,promises_.mkdir)(directory, { recursive: true });
    }
    catch (error) {
        throw (0,disk_error/* diskError */.w)('The output folder cannot be created', outputDir, error);
    }
    if (!isInside(root, await (0,promises_.realpath)(directory)))
        refuse();
    return directory;
}
async function realpathOfExisting(path) {
    for (let current = path;; current = (0,external_node_path_.dirname)(current)) {
        try {
            return await (0,promises_.realpath)(current);
        }
        catch (error) {
            if ((0,errors/* systemCode */.xU)(error) !== 'ENOENT' || current === (0,external_node_path_.dirname)(current)) {
                throw (0,disk_error/* diskError */.w)('The output folder cannot be read', path, error);
            }
        }
    }
}

;// CONCATENATED MODULE: ./lib/operations/homecoming.js





const LOOKS_CUT = 'The archive has every byte that the server declared, but not the directory that a zip ends with: it may have been cut at the platform. Set extract to true to let such an archive fail the step.';
/** What follows a job that succeeded: its file is downloaded, unpacked, judged, uploaded. */
class Homecoming {
    #options;
    constructor(options) {
        this.#options = options;
    }
    async go(ended) {
        const { operation, inputs } = this.#options;
        const isThere = ended.link !== '' || operation.archiveIsOptional !== true;
        const file = isThere ? await this.#download(ended).catch((error) => this.#withoutFile(ended, error)) : undefined;
        if (file && inputs.extract)
            await this.#extract(file);
        const failure = await this.#report(ended, file);
        if (file)
            await this.#upload(file);
        if (failure)
            throw failure;
    }
    async #download(ended) {
        const { engine, outcome, phase } = this.#options;
        const file = await phase('download', () => bringHome(this.#options, ended));
        outcome.file = { path: fromWorkspace(engine.workspace, file.path), size: file.size, sha256: file.sha256 };
        engine.onEvent({ type: 'downloaded', file: outcome.file, outcome });
        if (file.looksCut)
            engine.log.warning(LOOKS_CUT);
        return file;
    }
    /** What the platform told of the job is reported even where its file does not come. @throws what the download failed with */
    async #withoutFile(ended, error) {
        this.#options.signal.throwIfAborted();
        // What kept the file away, a full disk for one, may keep the report away too: the first trouble is the one to tell.
        await this.#report(ended, undefined).catch(() => undefined);
        throw error;
    }
    async #extract(file) {
        const { engine, outcome, inputs, operation, phase } = this.#options;
        const { format } = file;
        if (format === 'csv' || format === 'json')
            return;
        const isNormalized = inputs.normalize && operation.takes.includes('normalize');
        const path = await phase('extract', async () => isNormalized ? this.#normalize({ ...file, format }) : this.#unpack({ ...file, format }));
        outcome.extractedPath = fromWorkspace(engine.workspace, path);
        engine.onEvent({ type: 'extracted', path: outcome.extractedPath, outcome });
    }
    async #unpack(file, into) {
        const { engine, signal } = this.#options;
        const { extract } = await __webpack_require__.e(/* import() */ 841).then(__webpack_require__.bind(__webpack_require__, 73841));
        const { unpackTar } = engine;
        return extract(file, { signal, ...(unpackTar ? { unpackTar } : {}), ...(into === undefined ? {} : { into }) });
    }
    async #normalize(file) {
        const { engine, outcome, signal } = this.#options;
        const target = file.path.slice(0, -(file.format.length + 1));
        const plain = (0,external_node_path_.join)((0,external_node_path_.dirname)(file.path), `.plain-${globalThis.crypto.randomUUID()}`);
        try {
            await this.#unpack(file, plain);
            const { normalizeBot } = await Promise.all(/* import() */[__webpack_require__.e(468), __webpack_require__.e(115)]).then(__webpack_require__.bind(__webpack_require__, 85115));
            const { changes, changed } = await normalizeBot(plain, target, { signal });
            outcome.changes = changes;
            outcome.changed = changed;
            engine.onEvent({ type: 'normalized', path: fromWorkspace(engine.workspace, target), changes, outcome });
            return target;
        }
        finally {
            await (0,promises_.rm)(plain, { recursive: true, force: true, maxRetries: 3 });
        }
    }
    /** @returns why the step does not pass, where its job ended well and its report says otherwise */
    async #report(ended, file) {
        const { report, directory, operation, inputs, outcome, engine, phase } = this.#options;
        if (!report)
            return undefined;
        const base = (0,external_node_path_.join)(directory, fileNameOf(operation, inputs));
        const durationMs = outcome.phases.reduce((sum, { name, fromMs, toMs }) => sum + (name === 'wait' ? toMs - fromMs : 0), 0);
        const { path, parts, figures, failure } = await phase('report', () => report({ ended, file, base, durationMs }));
        outcome.parts = parts;
        outcome.figures = figures;
        outcome.reportPath = fromWorkspace(engine.workspace, path);
        engine.onEvent({ type: 'reported', path: outcome.reportPath, outcome });
        return failure;
    }
    async #upload({ path, sha256, format }) {
        const { engine, operation, inputs, outcome, phase, signal } = this.#options;
        const { upload } = engine;
        if (!inputs.uploadArtifact || !upload)
            return;
        const name = `${inputs.artifactName ?? fileNameOf(operation, inputs)}.${format}`;
        const file = { path, name: name.replace(/:/g, '_'), sha256, retentionDays: inputs.artifactRetentionDays };
        outcome.artifact = await phase('upload', () => upload(file, signal));
        engine.onEvent({ type: 'uploaded', artifact: outcome.artifact, outcome });
    }
}


/***/ })

};
