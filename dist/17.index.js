export const id = 17;
export const ids = [17];
export const modules = {

/***/ 39033:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ isDiskError),
/* harmony export */   w: () => (/* binding */ diskError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);

const ELSEWHERE = 'Choose another folder (outputDir), or change its permissions, and run again.';
const PATH = 'Choose another path (outputDir), and run again.';
const SPACE = 'Free some space or choose a folder on another disk (outputDir), and run again.';
const AGAIN = 'Run again. If it happens again, choose a folder on another disk (outputDir).';
const WORDS = {
    ENOSPC: { why: 'the disk is full', hint: SPACE },
    EDQUOT: { why: 'the disk quota is used up', hint: SPACE },
    EACCES: { why: 'permission denied', hint: ELSEWHERE },
    EPERM: { why: 'the system does not permit it', hint: ELSEWHERE },
    EROFS: { why: 'the file system is read-only', hint: 'Choose a folder on a disk that can be written to (outputDir).' },
    ENOTDIR: { why: 'a part of the path is a file, not a folder', hint: PATH },
    EEXIST: { why: 'something else has this name', hint: PATH },
    EISDIR: { why: 'it is a folder, not a file', hint: PATH },
    ERR_FS_EISDIR: { why: 'it is a folder, not a file', hint: PATH },
    ENOTEMPTY: { why: 'a folder with other files has this name', hint: PATH },
    ENOENT: { why: 'a file or folder of the path does not exist', hint: 'Check that nothing removes it meanwhile.' },
    ELOOP: { why: 'the links in the path lead in a circle', hint: PATH },
    ENAMETOOLONG: { why: 'the name is too long for the file system', hint: PATH },
    EFBIG: { why: 'the file is larger than the file system allows', hint: SPACE },
    EXDEV: { why: 'it lies on another file system', hint: PATH },
    EIO: { why: 'the disk cannot be read or written', hint: AGAIN },
    EBUSY: { why: 'another program uses it', hint: AGAIN },
    EMFILE: { why: 'too many files are open', hint: AGAIN },
    ENFILE: { why: 'too many files are open', hint: AGAIN },
};
/** True for an error of the file system, by its code. */
function isDiskError(error) {
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .systemCode */ .xU)(error) in WORDS;
}
/** An error of the file system in words: what failed, on what, why. */
function diskError(what, path, error, code = 'download-failed', hint) {
    const systems = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .systemCode */ .xU)(error);
    const words = WORDS[systems];
    const why = words?.why ?? (error instanceof Error ? error.message : String(error));
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"](code, `${what} (${path}): ${why}${systems === '' ? '' : ` (${systems})`}`, {
        hint: hint ?? words?.hint ?? ELSEWHERE,
        cause: error,
    });
}


/***/ }),

/***/ 95726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ makeFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);



/**
 * Creates a folder and those above it, unless they exist. Node's own `recursive` reports a read-only file system, and
 * whatever else keeps a folder from being made, as a folder that does not exist.
 */
async function makeFolder(path) {
    const error = await refusal(path);
    if (error === undefined)
        return;
    if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error) !== 'ENOENT' || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) === path)
        throw error;
    await makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
    const again = await refusal(path);
    if (again !== undefined)
        throw again;
}
/** @returns why the folder cannot be made; `undefined` if it is there */
async function refusal(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(path);
    }
    catch (error) {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => undefined);
        return found?.isDirectory() ? undefined : error;
    }
    return undefined;
}


/***/ }),

/***/ 87776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ee: () => (/* binding */ SIGNATURE_LENGTH),
/* harmony export */   IR: () => (/* binding */ fileFormat),
/* harmony export */   MG: () => (/* binding */ archiveFormat),
/* harmony export */   ND: () => (/* binding */ isSurely),
/* harmony export */   nS: () => (/* binding */ BLOCK_LENGTH),
/* harmony export */   py: () => (/* binding */ hasTarChecksum)
/* harmony export */ });
/** What a tar is made of, in bytes. */
const BLOCK_LENGTH = 512;
/** The first bytes of a file that are enough to tell its format: one block of a tar. */
const SIGNATURE_LENGTH = BLOCK_LENGTH;
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
/**
 * True if a file begins like one of the formats beyond doubt: with a signature, or with clean UTF-8. What is compressed
 * may be taken for text in another encoding.
 */
function isSurely(head, formats) {
    if (fileFormat(head, formats) === undefined)
        return false;
    if (archiveFormat(head) !== undefined)
        return true;
    try {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells text from other bytes.
        return !/[\u0000-\u0008\u000e-\u001f]/.test(new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true }));
    }
    catch {
        return false;
    }
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
/** Every header of a tar carries the sum of its bytes, its own field read as spaces. */
function hasTarChecksum(block) {
    if (block.length < BLOCK_LENGTH)
        return false;
    const stated = Number.parseInt(block.toString('latin1', 148, 156).replace(/\0.*$/, '').trim(), 8);
    let sum = 8 * 0x20;
    for (let index = 0; index < BLOCK_LENGTH; index++) {
        if (index < 148 || index >= 156)
            sum += block[index] ?? 0;
    }
    return stated === sum;
}


/***/ }),

/***/ 79372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ BrokenArchive)
/* harmony export */ });
/** An archive that its own format says is incomplete or damaged. `message` completes "the archive …: it ". */
class BrokenArchive extends Error {
    /** True if the end is missing: the rest may come with another download. */
    isCut;
    constructor(message, isCut = false) {
        super(message);
        this.isCut = isCut;
    }
}


/***/ }),

/***/ 30711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ readTarFile)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/download/broken-archive.js
var broken_archive = __webpack_require__(79372);
// EXTERNAL MODULE: ./lib/download/archive-format.js
var archive_format = __webpack_require__(87776);
;// CONCATENATED MODULE: ./lib/download/byte-reader.js
/** Takes bytes in the lengths that a format asks for, in whatever chunks they come. */
class ByteReader {
    #chunks;
    #rest = Buffer.alloc(0);
    constructor(chunks) {
        this.#chunks = chunks[Symbol.asyncIterator]();
    }
    /** The next `length` bytes; fewer only at the end. */
    async take(length) {
        const taken = [];
        for await (const chunk of this.stream(length))
            taken.push(chunk);
        const [only] = taken;
        return taken.length === 1 && only ? only : Buffer.concat(taken);
    }
    /** The next `length` bytes in chunks; fewer only at the end. What is not consumed is still there afterwards. */
    async *stream(length) {
        for (let left = length; left > 0;) {
            if (this.#rest.length === 0) {
                const { value, done } = await this.#chunks.next();
                if (done)
                    return;
                this.#rest = value;
                continue;
            }
            const chunk = this.#rest.subarray(0, left);
            this.#rest = this.#rest.subarray(chunk.length);
            left -= chunk.length;
            yield chunk;
        }
    }
}

;// CONCATENATED MODULE: ./lib/download/tar-header.js


/** @throws BrokenArchive for a block that is no header, and for numbers that no program agrees on */
function parseTarHeader(block) {
    if (!(0,archive_format/* hasTarChecksum */.py)(block))
        throw new broken_archive/* BrokenArchive */.C('has a header with a wrong checksum');
    const name = textAt(block, 0, 100);
    // GNU tars and those from before POSIX have something else, or nothing, in place of the prefix.
    const prefix = block.toString('latin1', 257, 263) === 'ustar\0' ? textAt(block, 345, 155) : '';
    const type = block[156] === 0 ? '0' : block.toString('latin1', 156, 157);
    return {
        name: prefix === '' ? name : `${prefix}/${name}`,
        size: sizeAt(block, 124, 12),
        mode: Number.parseInt(block.toString('latin1', 100, 108), 8) || 0,
        type,
        hasHoleBlocks: type === 'S' && block[482] === 1,
    };
}
/** Records are `LENGTH KEY=VALUE\n`, the length counting itself. @throws BrokenArchive for anything else */
function parsePax(bytes) {
    const records = new Map();
    for (let at = 0; at < bytes.length;) {
        const digits = /^(\d{1,7}) /.exec(bytes.toString('latin1', at, at + 8))?.[1] ?? '';
        const end = at + Number(digits);
        const record = bytes.toString('utf8', at + digits.length + 1, end - 1);
        const equals = record.indexOf('=');
        if (digits === '' || end > bytes.length || bytes[end - 1] !== 0x0a || equals < 1) {
            throw new broken_archive/* BrokenArchive */.C('has an extended header that cannot be read');
        }
        records.set(record.slice(0, equals), record.slice(equals + 1));
        at = end;
    }
    return records;
}
/** The size that an extended header states, if it does. */
function paxSize(records) {
    const text = records.get('size');
    if (text === undefined)
        return undefined;
    const size = Number(text);
    if (!/^\d+$/.test(text) || !Number.isSafeInteger(size))
        throw unreadableSize();
    return size;
}
/** Text up to the first zero byte. */
function textAt(block, offset, length) {
    const field = block.subarray(offset, offset + length);
    const end = field.indexOf(0);
    return field.toString('utf8', 0, end < 0 ? field.length : end);
}
/** Octal digits or, if the first bit is set, a big-endian number in two's complement. */
function sizeAt(block, offset, length) {
    const field = block.subarray(offset, offset + length);
    if ((field[0] ?? 0) & 0x80) {
        const size = BigInt(`0x${field.toString('hex')}`) - (0x80n << BigInt(8 * (length - 1)));
        // A negative number has the next bit set too, and is larger than any that is safe.
        if (size > BigInt(Number.MAX_SAFE_INTEGER))
            throw unreadableSize();
        return Number(size);
    }
    const digits = /^[ \0]*([0-7]*)(?:[ \0]|$)/.exec(field.toString('latin1'))?.[1];
    if (digits === undefined)
        throw unreadableSize();
    return digits === '' ? 0 : Number.parseInt(digits, 8);
}
function unreadableSize() {
    return new broken_archive/* BrokenArchive */.C('has a member whose size cannot be read');
}
/** Bytes that fill the last block of a content. */
function paddingOf(size) {
    return (archive_format/* BLOCK_LENGTH */.nS - (size % archive_format/* BLOCK_LENGTH */.nS)) % archive_format/* BLOCK_LENGTH */.nS;
}

;// CONCATENATED MODULE: ./lib/download/tar-reader.js




const EMPTY_BLOCK = Buffer.alloc(archive_format/* BLOCK_LENGTH */.nS);
/** The longest extended header; real ones have a few hundred bytes. */
const MAX_EXTENSION_BYTES = 1024 * 1024;
const KINDS = {
    '1': 'a hard link',
    '2': 'a symbolic link',
    '3': 'a device',
    '4': 'a device',
    '6': 'a pipe',
    S: 'a sparse file',
};
/**
 * Reads a tar to its last byte, in every dialect: POSIX with extended headers, GNU with long names, and those from
 * before either. What programs read in different ways is refused, so that no member has a second name or content.
 *
 * @returns how many bytes follow the end of the archive, its own padding not counted
 * @throws BrokenArchive; what `onMember` throws
 */
async function readTar(chunks, onMember) {
    const bytes = new ByteReader(chunks);
    let pax = new Map();
    let longName;
    for (;;) {
        const block = await bytes.take(archive_format/* BLOCK_LENGTH */.nS);
        if (block.equals(EMPTY_BLOCK))
            break;
        if (block.length < archive_format/* BLOCK_LENGTH */.nS)
            throw cut();
        const header = parseTarHeader(block);
        if (header.type === 'x')
            pax = parsePax(await extension(bytes, header));
        else if (header.type === 'g')
            refuseGlobals(parsePax(await extension(bytes, header)));
        else if (header.type === 'L')
            longName = textAt(await extension(bytes, header), 0, header.size);
        else if (header.type === 'K')
            await extension(bytes, header);
        else {
            await readMember(bytes, { ...header, name: pax.get('path') || longName || header.name }, pax, onMember);
            pax = new Map();
            longName = undefined;
        }
    }
    if (pax.size > 0 || longName !== undefined)
        throw new broken_archive/* BrokenArchive */.C('ends with an extended header of no member');
    return await readEnd(bytes);
}
async function readMember(bytes, header, pax, onMember) {
    for (let isMore = header.hasHoleBlocks; isMore;) {
        const block = await bytes.take(archive_format/* BLOCK_LENGTH */.nS);
        if (block.length < archive_format/* BLOCK_LENGTH */.nS)
            throw cut();
        isMore = block[504] === 1;
    }
    const { name, type } = header;
    const size = paxSize(pax) ?? header.size;
    const isSparse = [...pax.keys()].some((key) => /^GNU\.sparse\.|^SCHILY\.realsize$|^SUN\.holesdata$/.test(key));
    const isFolder = type === '5' || (type === '0' && name.endsWith('/'));
    // Some programs would take such a content for members, others would not.
    if (size > 0 && (isFolder || /[12346]/.test(type)))
        throw new broken_archive/* BrokenArchive */.C('has a folder, link or device with content');
    // The label of a volume is no member.
    if (type !== 'V' || size > 0) {
        const isFile = !isFolder && !isSparse && (type === '0' || type === '7');
        const kind = isSparse ? 'a sparse file' : (KINDS[type] ?? 'of an unknown type');
        const member = { name, isFile, isFolder, kind, size, isExecutable: (header.mode & 0o100) !== 0 };
        let left = size;
        async function* content() {
            for await (const chunk of bytes.stream(left)) {
                left -= chunk.length;
                yield chunk;
            }
            if (left > 0)
                throw cut();
        }
        await onMember(member, content());
        await skip(bytes, left);
    }
    await skip(bytes, paddingOf(size));
}
/** One extended header would change every member behind it, and not all programs heed it. */
function refuseGlobals(records) {
    for (const key of records.keys()) {
        if (/^(path|linkpath|size)$|^GNU\.sparse\./.test(key)) {
            throw new broken_archive/* BrokenArchive */.C(`has a global header that sets ${key}`);
        }
    }
}
async function extension(bytes, { size }) {
    if (size > MAX_EXTENSION_BYTES)
        throw new broken_archive/* BrokenArchive */.C('has an extended header that is too long');
    const content = await bytes.take(size);
    if (content.length < size)
        throw cut();
    await skip(bytes, paddingOf(size));
    return content;
}
async function skip(bytes, length) {
    let left = length;
    for await (const chunk of bytes.stream(length))
        left -= chunk.length;
    if (left > 0)
        throw cut();
}
/** Two empty blocks are the end, the first of which was read. Whole records are usual, so that more may follow. */
async function readEnd(bytes) {
    const second = await bytes.take(archive_format/* BLOCK_LENGTH */.nS);
    if (second.length < archive_format/* BLOCK_LENGTH */.nS)
        throw cut();
    if (!second.equals(EMPTY_BLOCK))
        throw new broken_archive/* BrokenArchive */.C('has an empty block between its members');
    let extra = 0;
    for (;;) {
        const block = await bytes.take(archive_format/* BLOCK_LENGTH */.nS);
        if (extra === 0 && (0,archive_format/* hasTarChecksum */.py)(block))
            throw new broken_archive/* BrokenArchive */.C('is followed by another archive');
        const isPadding = extra === 0 && block.every((byte) => byte === 0);
        if (!isPadding)
            extra += block.length;
        if (block.length < archive_format/* BLOCK_LENGTH */.nS)
            return extra;
    }
}
function cut() {
    return new broken_archive/* BrokenArchive */.C('was cut: it ends without the two empty blocks that every tar ends with', true);
}

;// CONCATENATED MODULE: ./lib/download/tar-file.js







/** Read and inflated in pieces of this size, in bytes. */
const CHUNK_BYTES = 256 * 1024;
/**
 * Reads a tar on the disk to its last byte; of a compressed one the checksum and length are checked too.
 *
 * @returns how many bytes follow its end
 * @throws BrokenArchive; what `onMember` throws; errors of the file system; the signal's reason
 */
async function readTarFile({ path, format }, onMember, signal) {
    const source = (0,external_node_fs_.createReadStream)(path, { highWaterMark: CHUNK_BYTES });
    let extraBytes = 0;
    const read = async (chunks) => {
        extraBytes = await readTar(chunks, onMember);
    };
    try {
        if (format === 'tar') {
            await (0,external_node_stream_promises_.pipeline)(source, read, { signal });
            return extraBytes;
        }
        const gunzip = (0,external_node_zlib_.createGunzip)({ chunkSize: CHUNK_BYTES });
        await (0,external_node_stream_promises_.pipeline)(source, gunzip, read, { signal });
        // Node.js leaves what follows the last member of a gzip file unread.
        return extraBytes + (await (0,promises_.stat)(path)).size - gunzip.bytesWritten;
    }
    catch (error) {
        signal.throwIfAborted();
        if (!(0,errors/* systemCode */.xU)(error).startsWith('Z_'))
            throw error;
        const isCut = (0,errors/* systemCode */.xU)(error) === 'Z_BUF_ERROR';
        throw new broken_archive/* BrokenArchive */.C(isCut ? 'was cut: its compressed data ends too early' : `is damaged (${why(error)})`, isCut);
    }
}
function why(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 4679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ readZipEnd)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _broken_archive_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79372);


/** The end of a zip's directory: 22 bytes and a comment. */
const END_LENGTH = 22;
const END_SIGNATURE = Buffer.from('PK\x05\x06', 'latin1');
/** Searched at once, in bytes. */
const WINDOW_BYTES = 1024 * 1024;
/** A file with more of these signatures than this is made to keep its reader busy. */
const MAX_CANDIDATES = 1_000;
/** The record of numbers that are too large for the end, and what stands before the end to say where it is. */
const RECORD_LENGTH = 56;
const RECORD_SIGNATURE = 0x06064b50;
const LOCATOR_LENGTH = 20;
const LOCATOR_SIGNATURE = 0x07064b50;
/** What a member takes in the directory, besides its name, its extra fields and its comment. */
const ENTRY_LENGTH = 46;
const ENTRY_SIGNATURE = 0x02014b50;
const MEMBER_SIGNATURE = Buffer.from('PK\x03\x04', 'latin1');
/** A million members with long names. A larger directory would not fit into memory. */
const MAX_DIRECTORY_BYTES = 256 * 1024 * 1024;
/**
 * Finds the directory that a zip ends with, and checks that it lists as many members as its end says.
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
        throw new _broken_archive_js__WEBPACK_IMPORTED_MODULE_1__/* .BrokenArchive */ .C('was cut: it ends without the directory that every zip ends with', true);
    }
    finally {
        await file.close();
    }
}
/** Where the signature of an end stands, from the last to the first. */
async function* lastEnds(file, size) {
    for (let until = size; until > 0; until -= WINDOW_BYTES) {
        const start = Math.max(0, until - WINDOW_BYTES);
        const window = await readAt(file, start, until - start + END_SIGNATURE.length - 1);
        for (let at = window.lastIndexOf(END_SIGNATURE); at >= 0; at = window.subarray(0, at).lastIndexOf(END_SIGNATURE)) {
            yield start + at;
        }
    }
}
/** @returns undefined if this is not the end of the zip, but bytes of a member, a comment, or what follows the zip */
async function endAt(file, position, size) {
    const end = await readAt(file, position, END_LENGTH);
    const next = position + END_LENGTH + (end.length < END_LENGTH ? 0 : end.readUInt16LE(20));
    // Cut in its comment, or the same bytes by chance.
    if (end.length < END_LENGTH || next > size)
        return undefined;
    const directory = await directoryAt(file, position, end);
    // That of a zip which this one stores does not reach to its end here: it counts from its own start.
    if (directory.offset + directory.length !== directory.until)
        return undefined;
    await checkDirectory(file, directory);
    for (let at = next; at < size; at += WINDOW_BYTES) {
        const window = await readAt(file, at, WINDOW_BYTES + MEMBER_SIGNATURE.length - 1);
        if (window.includes(MEMBER_SIGNATURE))
            throw new _broken_archive_js__WEBPACK_IMPORTED_MODULE_1__/* .BrokenArchive */ .C('is followed by another archive');
    }
    return { members: directory.members, offset: directory.offset, extraBytes: size - next };
}
async function directoryAt(file, position, end) {
    const locator = await readAt(file, Math.max(0, position - LOCATOR_LENGTH), Math.min(position, LOCATOR_LENGTH));
    if (locator.length === LOCATOR_LENGTH && locator.readUInt32LE(0) === LOCATOR_SIGNATURE) {
        const until = Number(locator.readBigUInt64LE(8));
        const record = until < position ? await readAt(file, until, RECORD_LENGTH) : Buffer.alloc(0);
        if (record.length === RECORD_LENGTH && record.readUInt32LE(0) === RECORD_SIGNATURE) {
            const [members, length, offset] = [32, 40, 48].map((at) => Number(record.readBigUInt64LE(at)));
            return { members: members ?? 0, length: length ?? 0, offset: offset ?? 0, until };
        }
    }
    const [members, length, offset] = [end.readUInt16LE(10), end.readUInt32LE(12), end.readUInt32LE(16)];
    return { members, length, offset, until: position };
}
/** Members are read by the number that the end states: if it is too small, some would be missing and nothing would show it. */
async function checkDirectory(file, { members, offset, length }) {
    if (length > MAX_DIRECTORY_BYTES)
        throw new _broken_archive_js__WEBPACK_IMPORTED_MODULE_1__/* .BrokenArchive */ .C('has a directory that is too large');
    const directory = await readAt(file, offset, length);
    let listed = 0;
    let at = 0;
    while (at + ENTRY_LENGTH <= directory.length && directory.readUInt32LE(at) === ENTRY_SIGNATURE) {
        const lengths = [28, 30, 32].map((field) => directory.readUInt16LE(at + field));
        at += lengths.reduce((sum, field) => sum + field, ENTRY_LENGTH);
        listed += 1;
    }
    // Something stands before a directory of no members.
    const isEmptied = members === 0 && offset !== 0;
    if (listed !== members || at !== length || isEmptied) {
        throw new _broken_archive_js__WEBPACK_IMPORTED_MODULE_1__/* .BrokenArchive */ .C('has a directory that lists other members than its end says');
    }
}
async function readAt(file, position, length) {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
    return buffer.subarray(0, bytesRead);
}


/***/ }),

/***/ 57017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  collect: () => (/* binding */ collect),
  fileNameOf: () => (/* binding */ fileNameOf),
  prepareDirectory: () => (/* reexport */ prepareDirectory)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
;// CONCATENATED MODULE: ./lib/download/base-name.js
/** A name from outside as a file's base name: letters, digits, `.`, `_` and `-`, neither hidden nor reserved. */
function safeBaseName(name) {
    const safe = name
        .replace(/[^\w.-]+/g, '_')
        .replace(/^[.]+/, '_')
        .replace(/[.]+$/, '')
        .slice(0, 100);
    return safe === '' || /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(safe) ? `_${safe}` : safe;
}

// EXTERNAL MODULE: ./lib/core/disk-error.js
var disk_error = __webpack_require__(39033);
// EXTERNAL MODULE: ./lib/http/transport.js
var transport = __webpack_require__(33005);
// EXTERNAL MODULE: ./lib/download/archive-format.js
var archive_format = __webpack_require__(87776);
// EXTERNAL MODULE: ./lib/download/broken-archive.js
var broken_archive = __webpack_require__(79372);
// EXTERNAL MODULE: ./lib/download/tar-file.js + 3 modules
var tar_file = __webpack_require__(30711);
// EXTERNAL MODULE: ./lib/download/zip-end.js
var zip_end = __webpack_require__(4679);
;// CONCATENATED MODULE: ./lib/download/check-archive.js


/**
 * Checks that an archive is complete: that a zip ends with its directory, that a tar can be read to its end, and that
 * the checksum and length of a compressed one are right.
 *
 * @returns how many bytes follow its end
 * @throws BrokenArchive; errors of the file system; the signal's reason
 */
async function checkArchive({ path, format }, signal) {
    if (format === 'zip')
        return (await (0,zip_end/* readZipEnd */.n)(path)).extraBytes;
    return await (0,tar_file/* readTarFile */.i)({ path, format }, async () => { }, signal);
}

// EXTERNAL MODULE: ./lib/core/sanitize.js
var sanitize = __webpack_require__(85140);
// EXTERNAL MODULE: ./lib/http/retry-after.js
var retry_after = __webpack_require__(93145);
;// CONCATENATED MODULE: ./lib/download/download-errors.js



const LINK_HINT = 'The link may have expired or serve only once. Run again; on-premises, see the input downloadOrigin.';
/** A download that got no further, for a reason of the connection. */
function brokenOff(error) {
    return new errors/* KoreaiError */["if"]('download-failed', `The download failed: ${(0,sanitize/* sanitize */.aj)(error.message)}`, {
        transient: !error.isFinal,
        hint: error.hint ?? 'Check that this machine can reach the download host; on-premises, see the input downloadOrigin.',
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
    const what = head.length === 0 ? 'an empty file' : `a file that begins ${JSON.stringify((0,sanitize/* sanitize */.aj)(head.toString('latin1'), 60))}`;
    const reported = type === undefined ? '' : ` (${(0,sanitize/* sanitize */.aj)(type, 60)})`;
    return new errors/* KoreaiError */["if"]('archive-invalid', `The download link gave ${what}${reported}, which is no ${formats.join(' or ')} ${formats.includes('zip') ? 'archive' : 'file'}`, {
        hint: 'Nothing was kept. Something other than the export was served: an error page, a login page, a wrong link.',
    });
}

;// CONCATENATED MODULE: ./lib/download/part-file.js



/** Writes go to disk in batches of this size, in bytes: over TLS, chunks come in 16 KiB. */
const BATCH_BYTES = 1024 * 1024;
const NO_BATCH = Buffer.alloc(0);
/** Another download wrote to the same place at the same time. */
class PartReplaced extends Error {
}
/**
 * A file under a name that says that it is incomplete. What is received is hashed, and written in batches, in order and
 * one at a time, while more is received.
 */
class PartFile {
    path;
    #handle;
    #made;
    #hash = (0,external_node_crypto_.createHash)('sha256');
    /** Bytes are copied into buffers that are used again: chunks that wait for the disk would pile up in memory. */
    #batch = NO_BATCH;
    #filled = 0;
    #free = [];
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
    /**
     * Adds bytes at the end.
     *
     * @returns if a batch is full, what to wait for before more is added; it fails as the write before it failed
     */
    write(bytes) {
        if (this.#head.length < archive_format/* SIGNATURE_LENGTH */.Ee) {
            this.#head = Buffer.concat([this.#head, bytes.subarray(0, archive_format/* SIGNATURE_LENGTH */.Ee - this.#head.length)]);
        }
        const before = this.#written;
        let isFull = false;
        for (let rest = bytes; rest.length > 0;) {
            if (this.#batch.length === 0)
                this.#batch = this.#free.pop() ?? Buffer.allocUnsafeSlow(BATCH_BYTES);
            const taken = rest.subarray(0, BATCH_BYTES - this.#filled);
            this.#batch.set(taken, this.#filled);
            this.#filled += taken.length;
            this.#size += taken.length;
            rest = rest.subarray(taken.length);
            if (this.#filled < BATCH_BYTES)
                continue;
            this.#writeBatch();
            isFull = true;
        }
        return isFull ? before : undefined;
    }
    /** Puts everything received on disk. */
    async flush() {
        this.#writeBatch();
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
        await this.checkName();
        await this.#handle.close();
        return this.#hash.digest('hex');
    }
    /** @throws PartReplaced if another file has the name by now */
    async checkName() {
        if (!(await this.#isStillNamed()))
            throw new PartReplaced(`${this.path} was replaced while it was written`);
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
    /** Begins when all writes before have ended. */
    #writeBatch() {
        const [batch, length, position] = [this.#batch, this.#filled, this.#size - this.#filled];
        this.#batch = NO_BATCH;
        this.#filled = 0;
        if (length === 0)
            return;
        this.#hash.update(batch.subarray(0, length));
        this.#written = this.#written.then(async () => {
            // The rest of a short write is written again, and a full disk says so then.
            for (let done = 0; done < length;) {
                done += (await this.#handle.write(batch, done, length - done, position + done)).bytesWritten;
            }
            this.#free.push(batch);
        });
        // It is waited for later; until then its failure must not count as unhandled.
        this.#written.catch(() => { });
    }
}

// EXTERNAL MODULE: ./lib/core/clock.js
var core_clock = __webpack_require__(91601);
// EXTERNAL MODULE: ./lib/core/failures.js
var core_failures = __webpack_require__(23344);
// EXTERNAL MODULE: ./lib/core/loopback.js
var loopback = __webpack_require__(46);
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
            freshConnection: options.freshConnection,
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
function redirectTarget(from, header) {
    const location = header && fromBytes(header);
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
/** Node gives the bytes of a header as Latin-1; a server may have written them in UTF-8. */
function fromBytes(header) {
    if (!/^[\0-\xff]*$/.test(header))
        return header;
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(header, 'latin1'));
    }
    catch {
        return header;
    }
}
function failed(message) {
    return new errors/* KoreaiError */["if"]('download-failed', message, {
        hint: 'Check what stands between this machine and the host.',
    });
}

// EXTERNAL MODULE: ./lib/core/semaphore.js
var semaphore = __webpack_require__(57997);
;// CONCATENATED MODULE: ./lib/download/pieces.js

/** Archives up to this size come over one connection, in bytes. */
const SMALLEST_BYTES = 64 * 1024 * 1024;
/** How much of an archive shows how fast one connection is, in bytes. */
const SAMPLE_BYTES = 16 * 1024 * 1024;
/** A connection this fast is limited by this machine, and more of them only cost. In bytes a millisecond. */
const FAST_BYTES_PER_MS = 300_000;
const CONNECTIONS = 4;
const PIECE_BYTES = 2 * 1024 * 1024;
/** Pieces that are on their way or in memory at once, waiting for an earlier one. */
const MOST_PIECES = CONNECTIONS + 2;
/** Files in pieces at once: each holds sixteen megabytes, and many files at once fill a line without it. */
const MOST_FILES = 2;
let files = 0;
/** True if several connections at once promise to be faster than the one that brought the first bytes. */
function isWorthSplitting(received, total, elapsedMs) {
    const isLarge = total > SMALLEST_BYTES && total - received > SMALLEST_BYTES / 2;
    const isSlow = received >= SAMPLE_BYTES && received < elapsedMs * FAST_BYTES_PER_MS;
    return isLarge && isSlow && files < MOST_FILES;
}
/**
 * Fetches the rest of a file in pieces over several connections, and writes them in order, so that the file is hashed
 * as ever. The first piece that fails ends them all; what was written in order until then stays.
 */
async function fetchPieces(fetchPiece, part, total, { signal, onProgress }) {
    const stop = new AbortController();
    const stopped = AbortSignal.any([signal, stop.signal]);
    const connections = new semaphore/* Semaphore */.j(CONNECTIONS);
    const pieces = [];
    const rooms = [];
    let next = part.size;
    const fetchNext = () => {
        if (next >= total)
            return;
        const [from, to] = [next, Math.min(total, next + PIECE_BYTES)];
        next = to;
        const piece = connections.run(async () => {
            stopped.throwIfAborted();
            const room = rooms.pop() ?? Buffer.allocUnsafeSlow(PIECE_BYTES);
            return { bytes: await fetchPiece(from, to, stopped, room), room };
        });
        piece.catch((error) => stop.abort(error));
        pieces.push(piece);
    };
    files += 1;
    try {
        for (let count = 0; count < MOST_PIECES; count += 1)
            fetchNext();
        for (let piece = pieces.shift(); piece; piece = pieces.shift()) {
            const { bytes, room } = await piece;
            // A piece that comes after another has failed is late: nothing may be written any more.
            stopped.throwIfAborted();
            await part.write(bytes);
            rooms.push(room);
            onProgress?.();
            fetchNext();
        }
        await part.flush();
        stopped.throwIfAborted();
    }
    catch (error) {
        stop.abort(error);
        // Nothing of this attempt goes on when the next one begins.
        await Promise.allSettled(pieces);
        throw stop.signal.reason;
    }
    finally {
        files -= 1;
    }
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./lib/download/content-coding.js




const DECODABLE = ['gzip', 'x-gzip', 'deflate', 'br'];
/** The names in `content-encoding` that a client can decode; storage may use others as labels (`aws-chunked`, `utf-8`). */
function codingsOf(headers) {
    return namesIn(headers['content-encoding']).filter((name) => DECODABLE.includes(name));
}
/**
 * The file in an answer. Storage repeats the `content-encoding` that a file was stored with, so `gzip` may be a mere
 * label: bytes that are a wanted file stay as they are, and only others are decoded.
 *
 * @param isFile - whether a file that begins with these bytes is wanted
 * @throws KoreaiError `download-failed` for a transfer coding that is not supported
 */
async function fileBytes({ body, headers }, isFile) {
    // The HTTP client takes off one layer of chunks.
    const transfer = namesIn(headers['transfer-encoding']);
    const layer = transfer.find((name, at) => name !== 'identity' && !(name === 'chunked' && transfer.indexOf(name) === at));
    if (layer !== undefined) {
        throw new errors/* KoreaiError */["if"]('download-failed', `The server used a transfer coding unasked (${layer.slice(0, 40)})`);
    }
    const codings = codingsOf(headers);
    if (codings.length === 0)
        return { bytes: body, isDecoded: false };
    const source = body[Symbol.asyncIterator]();
    let head = Buffer.alloc(0);
    while (head.length < archive_format/* SIGNATURE_LENGTH */.Ee) {
        const next = await source.next();
        if (next.done)
            break;
        head = Buffer.concat([head, next.value]);
    }
    const all = continued(head, source);
    const decoders = isFile(head)
        ? []
        : codings.reverse().flatMap((name, at) => decoderOf(name, at === 0 ? head : undefined));
    if (decoders.length === 0)
        return { bytes: all, isDecoded: false };
    const decoded = (0,external_node_stream_.pipeline)([external_node_stream_.Readable.from(all), ...decoders], () => { });
    return { bytes: decoded, isDecoded: true };
}
/** True for an error that says that bytes are not coded as their label says. A cut is no such error. */
function isBadCoding(error) {
    return /^(Z_DATA_ERROR|ERR__ERROR_FORMAT)/.test((0,errors/* systemCode */.xU)(error));
}
async function* continued(head, rest) {
    yield head;
    yield* { [Symbol.asyncIterator]: () => rest };
}
/** @param head - what the bytes begin with, if that is known */
function decoderOf(name, head) {
    if (name === 'br')
        return [(0,external_node_zlib_.createBrotliDecompress)()];
    // With and without the header of zlib: servers disagree about what `deflate` is.
    if (name === 'deflate')
        return [((head?.[0] ?? 8) & 0x0f) === 8 ? (0,external_node_zlib_.createInflate)() : (0,external_node_zlib_.createInflateRaw)()];
    // Bytes that do not begin like gzip were never compressed, whatever their label.
    return head === undefined || (head[0] === 0x1f && head[1] === 0x8b) ? [(0,external_node_zlib_.createGunzip)()] : [];
}
/** The names in a list of codings, in lower case. */
function namesIn(list) {
    const names = (list ?? '').split(',').map((name) => name.trim().toLowerCase());
    return names.filter((name) => name !== '');
}

;// CONCATENATED MODULE: ./lib/download/ranges.js

/** How much older than the answer a `Last-Modified` has to be to name one version only, in milliseconds. */
const SETTLED_MS = 60_000;
/** The offset of a part that does not say where it belongs: it fits nowhere. */
const UNREPORTED = -1;
/** The headers that ask for the rest of a file, or none where it has to be fetched from its start. */
function rangeHeaders(have, remote) {
    if (have === 0 || !remote || !canResume(remote))
        return {};
    return { range: `bytes=${have}-`, 'if-range': remote.validator };
}
/** The headers that ask for the bytes from `from` up to, but not including, `to`. */
function pieceHeaders(from, to, remote) {
    return { range: `bytes=${from}-${to - 1}`, 'if-range': remote.validator };
}
/** False where a part of the file could be one of another version, and nothing would show it. */
function canResume(remote) {
    return remote.validator !== '';
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
/** True for two answers that speak of one and the same file; a part need not repeat what names the version. */
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
 * Only a strong validator may be used with `If-Range` (RFC 9110, sections 8.8.2.2 and 13.1.5). A `Last-Modified` about as
 * young as the answer is none: the file may have changed twice in that second. Nor is anything of a file that may come
 * compressed, for its parts would be those of the compressed one.
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
/** A whole answer has no range to tell. Where one has, the server may have given a part the wrong status. */
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

// EXTERNAL MODULE: ./lib/core/on-abort.js
var on_abort = __webpack_require__(43985);
;// CONCATENATED MODULE: ./lib/download/receive.js







/** How often progress is reported and judged, in bytes. */
const STEP_BYTES = 128 * 1024;
/**
 * Reads a body into the part file.
 *
 * @throws TransportError for a body that breaks off, falls silent or is not as long as declared; KoreaiError
 *   `archive-invalid` for a file of another format
 */
function receive(response, part, remote, { formats, onProgress, isEnough, ...options }) {
    return reading(response, options, async (heard) => {
        // Of a file that goes on the head was judged, and how its bytes are meant.
        const isStart = part.size === 0;
        const { bytes, isDecoded } = isStart
            ? await fileBytes(response, (head) => (0,archive_format/* isSurely */.ND)(head, formats))
            : { bytes: response.body, isDecoded: false };
        const { end, total } = isDecoded ? { end: undefined, total: undefined } : remote;
        let isHeadSeen = part.head.length >= archive_format/* SIGNATURE_LENGTH */.Ee;
        let nextStep = part.size;
        for await (const chunk of bytes) {
            heard();
            const full = part.write(chunk);
            if (full)
                await full;
            if (end !== undefined && part.size > end) {
                // Where its bytes belong is not known then: it may be the whole file, sent as a part.
                await part.restart();
                throw new transport/* TransportError */.w('truncated', 'the part of the file is longer than it says', true);
            }
            if (!isHeadSeen && part.head.length >= archive_format/* SIGNATURE_LENGTH */.Ee) {
                isHeadSeen = true;
                if (!(0,archive_format/* fileFormat */.IR)(part.head, formats))
                    throw notAnArchive(part.head, response.headers['content-type'], formats);
            }
            if (part.size < nextStep)
                continue;
            nextStep = part.size + STEP_BYTES;
            onProgress?.(part.size, total);
            if (!isEnough(part.size))
                continue;
            await part.flush();
            return 'enough';
        }
        await part.flush();
        onProgress?.(part.size, total);
        checkLength(part.size, end);
        checkLength(part.size, total);
        // Compressed bytes have an end of their own.
        return isDecoded || isEndDeclared(response, remote) ? 'known' : 'unknown';
    });
}
/** Reads a body that has to fill `piece` to its last byte. @returns the piece. @throws as {@link receive} */
function receivePiece(response, piece, options) {
    return reading(response, options, async (heard) => {
        const { length } = piece;
        let size = 0;
        for await (const chunk of response.body) {
            heard();
            if (size + chunk.length <= length)
                piece.set(chunk, size);
            size += chunk.length;
            if (size > length)
                throw new transport/* TransportError */.w('truncated', 'the part of the file is longer than asked for', true);
        }
        checkLength(size, length);
        return piece;
    });
}
/** Reads a body, until that is done, nothing more comes, or it is given up. */
async function reading({ body }, { silenceMs, signal }, read) {
    const silence = setTimeout(() => {
        body.destroy(new transport/* TransportError */.w('silent', `no byte for ${silenceMs / 1_000} s`, true));
    }, silenceMs);
    const stop = () => void body.destroy();
    (0,on_abort/* onAbort */.u)(signal, stop);
    // It may have been given up while the part file was made ready.
    if (signal.aborted)
        stop();
    try {
        const result = await read(() => void silence.refresh());
        signal.throwIfAborted();
        return result;
    }
    catch (error) {
        signal.throwIfAborted();
        if ((0,disk_error/* isDiskError */.M)(error) || error instanceof errors/* KoreaiError */["if"] || error instanceof transport/* TransportError */.w)
            throw error;
        if (isBadCoding(error))
            throw badCoding(error);
        throw new transport/* TransportError */.w('truncated', `the file broke off (${(0,errors/* systemCode */.xU)(error) || 'aborted'})`, true, error);
    }
    finally {
        clearTimeout(silence);
        (0,on_abort/* offAbort */._)(signal, stop);
        body.on('error', () => { });
        body.destroy();
    }
}
function badCoding(cause) {
    return new errors/* KoreaiError */["if"]('archive-invalid', 'The file is not compressed as its Content-Encoding says', {
        hint: 'Nothing was kept. Something other than the export was served: an error page, a login page, a wrong link.',
        cause,
    });
}
/** A part of a file of unknown length says where it ends itself, but not what follows it. */
function isEndDeclared({ status, headers }, { total }) {
    if (total !== undefined)
        return true;
    const isPart = status === 206 || headers['content-range'] !== undefined;
    return !isPart && namesIn(headers['transfer-encoding']).at(-1) === 'chunked';
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
    async run() {
        const { clock, random, signal, onRetry } = this.#options;
        const failures = new core_failures/* FailureBudget */.O(clock, random);
        // Past here nothing has come before: of what comes again after a restart, there may be no end.
        let farthest = 0;
        for (;;) {
            try {
                const end = await this.#attempt();
                if (end === 'again')
                    continue;
                await this.#options.checkEnd?.({ isEndKnown: end === 'known', total: this.#remote?.total });
                return;
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
                await (0,core_clock/* sleep */.yy)(clock, waitMs, signal);
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
            const { etag, lastModified, validator } = before;
            remote = { ...remote, etag, lastModified, validator };
        }
        else if (this.#part.size > 0)
            await this.#restart(response);
        this.#remote = remote;
        const [from, startedAt] = [this.#part.size, clock.now()];
        const end = await receive(response, this.#part, remote, {
            ...this.#reading(),
            formats: this.#options.formats,
            onProgress: this.#options.onProgress,
            isEnough: (bytes) => this.#maySplit(remote) && isWorthSplitting(bytes - from, remote.total ?? 0, clock.now() - startedAt),
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
            const response = await this.#get(pieceHeaders(from, to, remote), stop, false);
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
    #get(headers, signal = this.#options.signal, freshConnection = true) {
        const options = { ...this.#options, ...this.#reading(), signal, freshConnection };
        return getFile(this.#link, headers, this.#credentials, options);
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
        // Storage answers 400 to a signature that has expired.
        if ([400, 401, 403, 404, 410].includes(status) && !this.#isRenewed) {
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

;// CONCATENATED MODULE: ./lib/download/download.js











/**
 * Brings an archive home. It is written as `NAME.part`, hashed on its way, resumed after a cut where the server
 * supports that (else begun again), checked for length, signature and end of archive, and renamed at the end: a file
 * under its final name is complete. No `.part` is left behind, whatever happens.
 *
 * @throws KoreaiError `download-failed`, `archive-invalid`; the signal's reason
 */
async function download(source, destination, options) {
    const base = (0,external_node_path_.join)(destination.directory, destination.baseName);
    const { formats } = destination;
    let part;
    try {
        part = await PartFile.create(`${base}.part`);
        const end = new EndOfFile(part, formats, options.signal);
        await new Transfer(source, part, { ...options, formats, checkEnd: (reported) => end.check(reported) }).run();
        const format = checkedFormat(part, formats);
        const { size } = part;
        const sha256 = await part.finish();
        options.signal.throwIfAborted();
        const path = `${base}.${format}`;
        await (0,promises_.rename)(part.path, path);
        return { path, size, sha256, format, extraBytes: end.extraBytes };
    }
    catch (error) {
        await part?.discard();
        if (error instanceof PartReplaced)
            throw replaced(destination.directory);
        throw (0,disk_error/* isDiskError */.M)(error) ? (0,disk_error/* diskError */.w)('The archive cannot be written', destination.directory, error) : error;
    }
}
/** How often in a row a file of unknown length may end properly at the same byte, before that is taken for its own end. */
const MAX_SAME_CUTS = 3;
/** Checks whether the file that was received is complete, each time that the server has sent its last byte. */
class EndOfFile {
    #part;
    #formats;
    #signal;
    #cutAt = -1;
    #cuts = 0;
    extraBytes = 0;
    constructor(part, formats, signal) {
        this.#part = part;
        this.#formats = formats;
        this.#signal = signal;
    }
    /**
     * @throws TransportError for what another attempt may complete; KoreaiError `archive-invalid` for what the server has no
     *   more of, `download-failed` for a file that cannot show whether it is complete
     */
    async check({ isEndKnown, total }) {
        const { path, size, head } = this.#part;
        if (!isEndKnown && mayBegin(head))
            throw new transport/* TransportError */.w('truncated', `the file broke off after ${size} bytes`, true);
        const format = checkedFormat(this.#part, this.#formats);
        if (format === 'csv' || format === 'json') {
            if (!isEndKnown)
                throw endUnknown();
            return;
        }
        try {
            this.extraBytes = await checkArchive({ path, format }, this.#signal);
        }
        catch (error) {
            await this.#part.checkName();
            if (!(error instanceof broken_archive/* BrokenArchive */.C))
                throw error;
            this.#cuts = this.#cutAt === size ? this.#cuts + 1 : 1;
            this.#cutAt = size;
            // What ended with its connection was cut like any other; an end that was sent may still be that of a proxy.
            const mayComplete = error.isCut && (!isEndKnown || (total === undefined && this.#cuts < MAX_SAME_CUTS));
            if (mayComplete)
                throw new transport/* TransportError */.w('truncated', `the file ${error.message} (${size} bytes)`, true, error);
            throw incomplete(format, size, error);
        }
    }
}
/** True for bytes that are too few to tell a format by, and could be the first of an archive. */
function mayBegin(head) {
    if (head.length >= archive_format/* SIGNATURE_LENGTH */.Ee || (0,archive_format/* archiveFormat */.MG)(head) !== undefined)
        return false;
    return head.includes(0) || ['PK\x03\x04', '\x1f\x8b\x08'].some((start) => start.startsWith(head.toString('latin1')));
}
function checkedFormat(part, formats) {
    const format = (0,archive_format/* fileFormat */.IR)(part.head, formats);
    if (format)
        return format;
    throw notAnArchive(part.head, undefined, formats);
}
/** What arrived is an archive by its first bytes, but not by its last. */
function incomplete(format, size, cause) {
    return new errors/* KoreaiError */["if"]('archive-invalid', `The archive is not intact: the ${format} of ${size} bytes ${cause.message}`, {
        hint: 'Nothing was kept. Run the export again; if it happens again, check what stands between this machine and the host.',
        cause,
    });
}
/** A body that ends with its connection may have been cut anywhere. Archives show where they end; text does not. */
function endUnknown() {
    return new errors/* KoreaiError */["if"]('download-failed', 'The server did not say how long the file is, so it may have been cut', {
        hint: 'Check what stands between this machine and the host, and run again.',
    });
}
function replaced(directory) {
    return new errors/* KoreaiError */["if"]('download-failed', `Another download wrote the same archive at the same time (${directory})`, {
        hint: 'Let no two runs bring the same target home into one folder at once, or give each an outputDir of its own.',
    });
}

;// CONCATENATED MODULE: ./lib/download/extra-bytes.js
/** Says that an archive is followed by bytes that do not belong to it, which is odd, but loses nothing. */
function extraBytesWarning(path, count) {
    return `${path} is complete, but ${count} ${count === 1 ? 'byte follows' : 'bytes follow'} the end of the archive. Programs ignore them.`;
}

// EXTERNAL MODULE: ./lib/core/make-folder.js
var make_folder = __webpack_require__(95726);
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
 * @throws KoreaiError `input-invalid` where it leaves the workspace, `download-failed` where it can't be made or written to
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
        await (0,make_folder/* makeFolder */.f)(directory);
    }
    catch (error) {
        throw (0,disk_error/* diskError */.w)('The output folder cannot be created', outputDir, error);
    }
    try {
        await (0,promises_.access)(directory, promises_.constants.W_OK);
    }
    catch (error) {
        throw (0,disk_error/* diskError */.w)('The output folder cannot be written to', outputDir, error);
    }
    if (!isInside(root, await (0,promises_.realpath)(directory)))
        refuse();
    await (0,promises_.access)(directory, promises_.constants.W_OK).catch((error) => {
        throw (0,disk_error/* diskError */.w)('The output folder cannot be written to', outputDir, error);
    });
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

;// CONCATENATED MODULE: ./lib/run/collect.js









/** Downloads the file of a job that succeeded, extracts it, reports on it and uploads it. @throws KoreaiError */
async function collect(collection, ended) {
    const { operation, inputs } = collection;
    const hasFile = ended.link !== '' || !operation.result.includes('file?');
    const file = hasFile ? await downloadOrReport(collection, ended) : undefined;
    if (file && isArchive(file) && inputs.extract)
        await extractArchive(collection, file);
    const failure = await report(collection, ended, file);
    if (file)
        await upload(collection, file);
    if (failure)
        throw failure;
}
async function downloadOrReport(collection, ended) {
    const { dependencies, outcome, phase, shared } = collection;
    try {
        const file = await phase('download', () => downloadFile(collection, ended.link));
        outcome.file = { path: fromWorkspace(collection, file.path), size: file.size, sha256: file.sha256 };
        dependencies.onEvent({ type: 'downloaded', file: outcome.file, outcome });
        if (file.extraBytes > 0)
            dependencies.log.warning(extraBytesWarning(outcome.file.path, file.extraBytes));
        return file;
    }
    catch (error) {
        shared.deadline.signal.throwIfAborted();
        // What the platform said about the job is reported without the file, too. If that fails, the first error counts.
        await report(collection, ended, undefined).catch(() => undefined);
        throw error;
    }
}
function downloadFile(collection, link) {
    const { operation, inputs, dependencies, directory, shared } = collection;
    const { clock, random, transport, secrets, userAgent, onEvent, silenceMs } = dependencies;
    const destination = { directory, baseName: fileNameOf(operation, inputs), formats: operation.archive };
    return download(sourceOf(collection, link), destination, {
        clock,
        random,
        transport,
        secrets,
        userAgent,
        signal: shared.deadline.signal,
        ...(silenceMs === undefined ? {} : { silenceMs }),
        onProgress: (bytes, total) => onEvent({ type: 'downloading', bytes, total }),
        onRetry: (error, retryMs) => onEvent({ type: 'download-retried', error, retryMs }),
    });
}
function sourceOf({ inputs, platform, check, shared }, link) {
    const moved = (href) => withOrigin(new URL(href), inputs.downloadOrigin);
    return {
        link: moved(link),
        renew: async () => {
            const state = await check(shared.deadline.signal).catch((error) => {
                throw isGone(error) ? noFreshLink(error) : error;
            });
            return state.kind === 'succeeded' && state.link !== '' ? moved(state.link) : undefined;
        },
        // Links of tools and models may need the key, and may have it if they lead to the platform itself.
        credentials: async (url) => {
            const isOwn = url.origin === platform.host.origin && !isSigned(url);
            return isOwn && inputs.credentials.kind === 'key' ? platform.authorization.headers() : undefined;
        },
    };
}
/** The job's record may be gone, although only its link has expired. */
function isGone(error) {
    return error instanceof errors/* KoreaiError */["if"] && ['not-found', 'bad-request'].includes(error.code);
}
function noFreshLink(cause) {
    return new errors/* KoreaiError */["if"]('download-failed', `The link has expired, and there is no fresh one: ${cause.message}`, {
        hint: 'Run the export again.',
        cause,
    });
}
function isArchive(file) {
    return file.format !== 'csv' && file.format !== 'json';
}
async function extractArchive(collection, file) {
    const { dependencies, outcome, inputs, operation, phase, shared } = collection;
    const { extract } = await __webpack_require__.e(/* import() */ 841).then(__webpack_require__.bind(__webpack_require__, 73841));
    const { signal } = shared.deadline;
    const isNormalized = inputs.normalize && operation.takes.includes('normalize');
    const path = await phase('extract', () => (isNormalized ? normalize(collection, file) : extract(file, { signal })));
    outcome.extractedPath = fromWorkspace(collection, path);
    dependencies.onEvent({ type: 'extracted', path: outcome.extractedPath, outcome });
}
async function normalize(collection, file) {
    const { dependencies, outcome, shared } = collection;
    const { signal } = shared.deadline;
    const target = file.path.slice(0, -(file.format.length + 1));
    const plain = (0,external_node_path_.join)((0,external_node_path_.dirname)(file.path), `.plain-${globalThis.crypto.randomUUID()}`);
    const { extract } = await __webpack_require__.e(/* import() */ 841).then(__webpack_require__.bind(__webpack_require__, 73841));
    const { normalizeBot } = await Promise.all(/* import() */[__webpack_require__.e(612), __webpack_require__.e(168), __webpack_require__.e(960)]).then(__webpack_require__.bind(__webpack_require__, 6960));
    const { logSecrets } = await __webpack_require__.e(/* import() */ 918).then(__webpack_require__.bind(__webpack_require__, 98918));
    try {
        await extract(file, { signal, into: plain });
        const bot = await normalizeBot(plain, target, { signal });
        const { changes, changed, suspects } = bot;
        Object.assign(outcome, { changes, changed, suspects: suspects.length });
        logSecrets(bot, dependencies.log);
        dependencies.onEvent({ type: 'normalized', path: fromWorkspace(collection, target), changes, outcome });
        return target;
    }
    finally {
        await (0,promises_.rm)(plain, { recursive: true, force: true, maxRetries: 3 });
    }
}
/** @returns why the run does not succeed, if its job ended well and its report says otherwise */
async function report(collection, ended, file) {
    const { report: write, directory, operation, inputs, outcome, dependencies, phase } = collection;
    if (!write)
        return undefined;
    const base = (0,external_node_path_.join)(directory, fileNameOf(operation, inputs));
    const waits = outcome.phases.filter(({ name }) => name === 'wait');
    const durationMs = waits.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0);
    const { path, components, metrics, failure } = await phase('report', () => write({ ended, file, base, durationMs }));
    Object.assign(outcome, { components, metrics, reportPath: fromWorkspace(collection, path) });
    dependencies.onEvent({ type: 'reported', path: outcome.reportPath, outcome });
    return failure;
}
async function upload(collection, { path, size, sha256, format }) {
    const { dependencies, operation, inputs, outcome, phase, shared } = collection;
    const { upload: send, log, onEvent } = dependencies;
    const { signal } = shared.deadline;
    if (!inputs.uploadArtifact || !send)
        return;
    if (format === 'zip') {
        const { warnOfSecrets } = await __webpack_require__.e(/* import() */ 918).then(__webpack_require__.bind(__webpack_require__, 98918));
        await warnOfSecrets({ path, size, format }, log, signal);
    }
    const name = `${inputs.artifactName ?? fileNameOf(operation, inputs)}.${format}`;
    const file = { path, name: name.replace(/:/g, '_'), sha256, retentionDays: inputs.artifactRetentionDays };
    outcome.artifact = await phase('upload', () => send(file, signal));
    onEvent({ type: 'uploaded', artifact: outcome.artifact, outcome });
}
/** A path below the workspace, as outputs show it. */
function fromWorkspace({ dependencies }, path) {
    return (0,external_node_path_.relative)(dependencies.workspace, path).split(external_node_path_.sep).join('/');
}
/** Maximum length of what follows the target in a file's name, in characters. */
const MAX_VARIANT = 60;
/**
 * The name of a run's archive, folder, report and artifact, without extension: the target, and whatever else makes its
 * content differ from that of another step of the same job.
 */
function fileNameOf(operation, inputs) {
    return [safeBaseName(inputs.target), ...(operation.variant?.(inputs) ?? []).map(safeVariant)].join('-');
}
/** Characters that a file's name cannot have are replaced, and a hash keeps two such texts apart. */
function safeVariant(text) {
    const safe = text.replace(/[^\w.-]+/g, '_').slice(0, MAX_VARIANT);
    return safe === text ? text : `${safe}-${(0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 8)}`;
}


/***/ })

};
