export const id = 1436;
export const ids = [1436];
export const modules = {

/***/ 31436:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readTarFile: () => (/* binding */ readTarFile)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/core/errors.js + 1 modules
var errors = __webpack_require__(40095);
// EXTERNAL MODULE: ./build/download/archive-format.js
var archive_format = __webpack_require__(20535);
;// CONCATENATED MODULE: ./build/download/tar-header.js

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
        size: sizeIn(block.subarray(124, 136)),
        mode: Number.parseInt(block.toString('latin1', 100, 108), 8) || 0,
        type,
        hasHoleBlocks: type === 'S' && block[482] === 1,
    };
}
/**
 * Parses an extended header, for values that do not fit into a header. Its records are `LENGTH KEY=VALUE\n`, the length
 * counting itself.
 *
 * @throws BrokenArchive for anything else
 */
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
function sizeIn(field) {
    if ((field[0] ?? 0) & 0x80) {
        const size = BigInt(`0x${field.toString('hex')}`) - (0x80n << BigInt(8 * (field.length - 1)));
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

;// CONCATENATED MODULE: ./build/download/tar-reader.js







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
 * Anything that programs read in different ways is refused, so that no member has a second name or content. The
 * checksum and length of compressed data are checked too.
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
async function readMember(bytes, { name, type, mode, ...header }, pax, onMember) {
    for (let isMore = header.hasHoleBlocks; isMore;)
        isMore = (await bytes.take(archive_format/* BLOCK_LENGTH */.nS))[504] === 1;
    const size = paxSize(pax) ?? header.size;
    const isSparse = [...pax.keys()].some((key) => /^GNU\.sparse\.|^SCHILY\.realsize$|^SUN\.holesdata$/.test(key));
    const isFolder = type === '5' || (type === '0' && name.endsWith('/'));
    // Some programs read such a content as members, others skip it.
    if (size > 0 && (isFolder || /[12346]/.test(type)))
        throw new archive_format/* BrokenArchive */.Cn('has a folder, link or device with content');
    const content = bytes.stream(size);
    // The label of a volume is no member.
    if (type !== 'V' || size > 0) {
        const isFile = !isFolder && !isSparse && (type === '0' || type === '7');
        const kind = isSparse ? 'a sparse file' : (KINDS[type] ?? 'of an unknown type');
        await onMember({ name, isFile, isFolder, kind, isExecutable: (mode & 0o100) !== 0 }, content);
    }
    for await (const _unread of content)
        ;
    await bytes.take(paddingOf(size));
}
/** A global header changes every member that follows, but not all programs support it. */
function refuseGlobals(records) {
    const changed = [...records.keys()].find((key) => /^(path|linkpath|size)$|^GNU\.sparse\./.test(key));
    if (changed !== undefined)
        throw new archive_format/* BrokenArchive */.Cn(`has a global header that sets ${changed}`);
}
async function extension(bytes, { size }) {
    if (size > MAX_EXTENSION_BYTES)
        throw new archive_format/* BrokenArchive */.Cn('has an extended header that is too long');
    const content = await bytes.take(size);
    await bytes.take(paddingOf(size));
    return content;
}
/** Two empty blocks are the end; the first was read. More may follow, because a tar is filled up to a record. */
async function readEnd(bytes) {
    const second = await bytes.take(archive_format/* BLOCK_LENGTH */.nS);
    if (!second.equals(EMPTY_BLOCK))
        throw new archive_format/* BrokenArchive */.Cn('has an empty block between its members');
    let extra = 0;
    for (;;) {
        const block = await bytes.upTo(archive_format/* BLOCK_LENGTH */.nS);
        if (extra === 0 && (0,archive_format/* hasTarChecksum */.py)(block))
            throw new archive_format/* BrokenArchive */.Cn('is followed by another archive');
        const isPadding = extra === 0 && block.every((byte) => byte === 0);
        if (!isPadding)
            extra += block.length;
        if (block.length < archive_format/* BLOCK_LENGTH */.nS)
            return extra;
    }
}
/** Reads a stream in the lengths that the format prescribes. */
class ByteReader {
    #chunks;
    #rest = Buffer.alloc(0);
    constructor(chunks) {
        this.#chunks = chunks[Symbol.asyncIterator]();
    }
    /** The next bytes, at most `length`; none only at the end. */
    async #next(length) {
        while (this.#rest.length === 0) {
            const { value, done } = await this.#chunks.next();
            if (done)
                break;
            this.#rest = value;
        }
        const bytes = this.#rest.subarray(0, length);
        this.#rest = this.#rest.subarray(length);
        return bytes;
    }
    /** The next `length` bytes in chunks. @throws BrokenArchive if there are fewer */
    async *stream(length) {
        for (let left = length; left > 0;) {
            const chunk = await this.#next(left);
            if (chunk.length === 0)
                throw cut();
            left -= chunk.length;
            yield chunk;
        }
    }
    /** The next `length` bytes; fewer only at the end. */
    async upTo(length) {
        const chunks = [];
        for (let left = length; left > 0;) {
            const chunk = await this.#next(left);
            if (chunk.length === 0)
                break;
            left -= chunk.length;
            chunks.push(chunk);
        }
        return Buffer.concat(chunks);
    }
    /** The next `length` bytes. @throws BrokenArchive if there are fewer */
    async take(length) {
        const bytes = await this.upTo(length);
        if (bytes.length < length)
            throw cut();
        return bytes;
    }
}
function cut() {
    return new archive_format/* BrokenArchive */.Cn('was cut: it ends without the two empty blocks that every tar ends with', true);
}


/***/ })

};
