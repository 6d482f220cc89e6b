export const id = 566;
export const ids = [566,915];
export const modules = {

/***/ 95726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ makeFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);



/**
 * Creates a folder and its parents, unless they exist. Node's own `recursive` reports a read-only file system, and other
 * causes too, as a folder that does not exist.
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
/** @returns why the folder cannot be created; `undefined` if it exists */
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
/* harmony export */   Cn: () => (/* binding */ BrokenArchive),
/* harmony export */   Ee: () => (/* binding */ SIGNATURE_LENGTH),
/* harmony export */   IR: () => (/* binding */ fileFormat),
/* harmony export */   MG: () => (/* binding */ archiveFormat),
/* harmony export */   ND: () => (/* binding */ isSurely),
/* harmony export */   Z2: () => (/* binding */ isTextFormat),
/* harmony export */   nS: () => (/* binding */ BLOCK_LENGTH),
/* harmony export */   py: () => (/* binding */ hasTarChecksum)
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
function isTextFormat(format) {
    return format === 'csv' || format === 'json';
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

/***/ 40891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ safeBaseName),
/* harmony export */   t: () => (/* binding */ isReservedOnWindows)
/* harmony export */ });
/** A name from outside as a file's base name: letters, digits, `.`, `_` and `-`, neither hidden nor reserved. */
function safeBaseName(name) {
    const safe = name
        .replace(/[^\w.-]+/g, '_')
        .replace(/^[.]+/, '_')
        .replace(/[.]+$/, '')
        .slice(0, 100);
    return safe === '' || isReservedOnWindows(safe) ? `_${safe}` : safe;
}
/** True for names of devices, which no file can have on Windows, whatever its extension. */
function isReservedOnWindows(name) {
    return /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d\u00b9\u00b2\u00b3])\s*(\..*)?$/i.test(name);
}


/***/ }),

/***/ 9525:
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
// EXTERNAL MODULE: ./lib/download/archive-format.js
var archive_format = __webpack_require__(87776);
;// CONCATENATED MODULE: ./lib/download/byte-reader.js
/** Reads a stream in the lengths that a format prescribes. */
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
        return Buffer.concat(taken);
    }
    /** The next `length` bytes in chunks; fewer only at the end. Chunks that are not consumed are read next. */
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

/** @throws BrokenArchive for a block that is no header, and for numbers that programs read in different ways */
function parseTarHeader(block) {
    if (!(0,archive_format/* hasTarChecksum */.py)(block))
        throw new archive_format/* BrokenArchive */.Cn('has a header with a wrong checksum');
    const name = textAt(block, 0, 100);
    // Only POSIX has a prefix here.
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
            throw new archive_format/* BrokenArchive */.Cn('has an extended header that cannot be read');
        }
        records.set(record.slice(0, equals), record.slice(equals + 1));
        at = end;
    }
    return records;
}
/** The size in an extended header, if any. */
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
        // A negative number has the next bit set too, and is larger than every safe integer.
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
    return new archive_format/* BrokenArchive */.Cn('has a member whose size cannot be read');
}
/** How many bytes fill up the last block of a content. */
function paddingOf(size) {
    return (archive_format/* BLOCK_LENGTH */.nS - (size % archive_format/* BLOCK_LENGTH */.nS)) % archive_format/* BLOCK_LENGTH */.nS;
}

;// CONCATENATED MODULE: ./lib/download/tar-reader.js








const EMPTY_BLOCK = Buffer.alloc(archive_format/* BLOCK_LENGTH */.nS);
/** Maximum length of an extended header; usual ones have a few hundred bytes. */
const MAX_EXTENSION_BYTES = 1024 * 1024;
const KINDS = {
    '1': 'a hard link',
    '2': 'a symbolic link',
    '3': 'a device',
    '4': 'a device',
    '6': 'a pipe',
    S: 'a sparse file',
};
/** Read and decompressed at once, in bytes. */
const CHUNK_BYTES = 256 * 1024;
/**
 * Reads a tar to its last byte, in every dialect: POSIX with extended headers, GNU with long names, and older ones.
 * Anything that programs read in different ways is refused, so that no member has a second name or content. The checksum and
 * length of compressed data are checked too.
 *
 * @returns how many bytes follow the end of the archive, its own padding not counted
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
        // Node leaves what follows the compressed data unread.
        return extraBytes + (await (0,promises_.stat)(path)).size - gunzip.bytesWritten;
    }
    catch (error) {
        signal.throwIfAborted();
        if (!(0,errors/* systemCode */.xU)(error).startsWith('Z_'))
            throw error;
        if ((0,errors/* systemCode */.xU)(error) === 'Z_BUF_ERROR')
            throw new archive_format/* BrokenArchive */.Cn('was cut: its compressed data ends too early', true);
        throw new archive_format/* BrokenArchive */.Cn(`is damaged (${error instanceof Error ? error.message : error})`);
    }
}
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
        throw new archive_format/* BrokenArchive */.Cn('ends with an extended header of no member');
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
    // Some programs read such a content as members, others skip it.
    if (size > 0 && (isFolder || /[12346]/.test(type)))
        throw new archive_format/* BrokenArchive */.Cn('has a folder, link or device with content');
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
/** A global header changes every member that follows, but not all programs support it. */
function refuseGlobals(records) {
    for (const key of records.keys()) {
        if (/^(path|linkpath|size)$|^GNU\.sparse\./.test(key)) {
            throw new archive_format/* BrokenArchive */.Cn(`has a global header that sets ${key}`);
        }
    }
}
async function extension(bytes, { size }) {
    if (size > MAX_EXTENSION_BYTES)
        throw new archive_format/* BrokenArchive */.Cn('has an extended header that is too long');
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
/** Two empty blocks are the end; the first was read. More may follow, because a tar is filled up to a record. */
async function readEnd(bytes) {
    const second = await bytes.take(archive_format/* BLOCK_LENGTH */.nS);
    if (second.length < archive_format/* BLOCK_LENGTH */.nS)
        throw cut();
    if (!second.equals(EMPTY_BLOCK))
        throw new archive_format/* BrokenArchive */.Cn('has an empty block between its members');
    let extra = 0;
    for (;;) {
        const block = await bytes.take(archive_format/* BLOCK_LENGTH */.nS);
        if (extra === 0 && (0,archive_format/* hasTarChecksum */.py)(block))
            throw new archive_format/* BrokenArchive */.Cn('is followed by another archive');
        const isPadding = extra === 0 && block.every((byte) => byte === 0);
        if (!isPadding)
            extra += block.length;
        if (block.length < archive_format/* BLOCK_LENGTH */.nS)
            return extra;
    }
}
function cut() {
    return new archive_format/* BrokenArchive */.Cn('was cut: it ends without the two empty blocks that every tar ends with', true);
}


/***/ }),

/***/ 4679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ readZipEnd)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _archive_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87776);


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


/***/ })

};
