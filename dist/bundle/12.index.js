export const id = 12;
export const ids = [12,1436];
export const modules = {

/***/ 20012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  extract: () => (/* binding */ extract)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./node_modules/yauzl/index.js
var yauzl = __webpack_require__(20663);
// EXTERNAL MODULE: ./build/core/disk.js
var disk = __webpack_require__(50453);
// EXTERNAL MODULE: ./build/core/errors.js + 1 modules
var errors = __webpack_require__(40095);
// EXTERNAL MODULE: ./build/download/archive-format.js
var archive_format = __webpack_require__(20535);
// EXTERNAL MODULE: ./build/core/names.js
var names = __webpack_require__(5562);
// EXTERNAL MODULE: ./build/core/sanitize.js
var sanitize = __webpack_require__(19507);
// EXTERNAL MODULE: ./build/download/destination.js
var destination = __webpack_require__(51321);
;// CONCATENATED MODULE: ./build/download/member.js







const DEFAULT_LIMITS = { members: 100_000, bytes: 32 * 1024 ** 3, ratio: 200 };
const RATIO_FREE_BYTES = 64 * 1024 ** 2;
/** The error for an archive that is not unpacked. */
function refusal(why, cause) {
    return new errors/* KoreaiError */["if"]('archive-invalid', `The archive cannot be unpacked: ${why}`, {
        hint: 'The archive was kept. Inspect it with care: exports of Kore.ai contain nothing like this.',
        cause,
    });
}
/**
 * Writes the members of an archive to an empty folder, and judges each before.
 *
 * @param packedBytes - the size of the archive
 */
function membersIn(folder, packedBytes, given, signal) {
    const limits = { ...DEFAULT_LIMITS, ...given };
    /** By path, normalized as on a file system that ignores case. */
    const paths = new Map();
    let [members, files, bytes] = [0, 0, 0];
    return {
        /** How many of the members so far are files. */
        files: () => files,
        /** @throws KoreaiError `archive-invalid` for a name that is not safe, and for an archive that exceeds a limit */
        async write(member, content) {
            signal.throwIfAborted();
            members += 1;
            if (members > limits.members)
                throw refusal(`it has more than ${limits.members} members`);
            const segments = safeSegments(member.name);
            claim(segments, member);
            const path = (0,external_node_path_.join)(folder, ...segments);
            if (member.isFolder)
                return await (0,disk/* makeFolder */.fc)(path);
            files += 1;
            const file = await createFile(path, member);
            try {
                for await (const chunk of content) {
                    signal.throwIfAborted();
                    count(chunk.length);
                    await file.writeFile(chunk);
                }
            }
            finally {
                await file.close();
            }
        },
    };
    /** Counts unpacked bytes, because declared sizes may be wrong. */
    function count(more) {
        bytes += more;
        const isBomb = bytes > RATIO_FREE_BYTES && bytes > packedBytes * limits.ratio;
        if (bytes > limits.bytes || isBomb)
            throw refusal(`it unpacks to more than ${bytes} bytes, like an archive bomb`);
    }
    /** Refuses path collisions: on some disks `A` and `a` are one file, and the later would replace the earlier. */
    function claim(segments, { name, isFolder }) {
        let path = '';
        segments.forEach((segment, index) => {
            const isFile = index === segments.length - 1 && !isFolder;
            path = `${path}/${(0,names/* normalizeName */.Pc)(segment)}`;
            const before = paths.get(path);
            if (before?.isFile || (before && isFile))
                throw refusal(collision(before.name, name));
            if (!before)
                paths.set(path, { isFile, name });
        });
        // Folders that are not members are created too.
        if (paths.size > 2 * limits.members)
            throw refusal('it has too many folders');
    }
}
async function createFile(path, { name, isExecutable = false }) {
    try {
        await (0,disk/* makeFolder */.fc)((0,external_node_path_.dirname)(path));
        return await (0,promises_.open)(path, 'wx', isExecutable ? 0o755 : 0o644);
    }
    catch (error) {
        const code = (0,errors/* systemCode */.xU)(error);
        if (code === 'EEXIST')
            throw refusal(`two members have the same path on this disk: ${quoted(name)}`, error);
        if (/^(EINVAL|EILSEQ)$/.test(code))
            throw refusal(`this disk does not allow a name: ${quoted(name)}`, error);
        throw error;
    }
}
function collision(one, other) {
    if (one === other)
        return `two members share the name ${quoted(other)}`;
    return `two members could overwrite each other, because their names are equal on some disks: ${quoted(one)} and ${quoted(other)}`;
}
/** Maximum length of a path, in bytes: longer ones fail on some file systems. */
const MAX_PATH_BYTES = 1_024;
function safeSegments(name) {
    if (Buffer.byteLength(name) > MAX_PATH_BYTES)
        throw refusal(`a member's path is too long: ${quoted(name)}`);
    if (/^(\/|\\|[A-Za-z]:)/.test(name))
        throw refusal(`a member has an absolute path: ${quoted(name)}`);
    if (/\\|\p{Cc}|\p{Zl}|\p{Zp}/u.test(name)) {
        throw refusal(`a member's name has a control character or a backslash: ${quoted(name)}`);
    }
    if (name.includes('\uFFFD'))
        throw refusal(`a member's name is in an unknown encoding: ${quoted(name)}`);
    // A later step that lists the files would make the runner execute it.
    if (/^\s*::|##\w*\[/.test(name))
        throw refusal(`a member is named like a runner command: ${quoted(name)}`);
    const segments = name
        .replace(/^(\.\/)+/, '')
        .replace(/\/+$/, '')
        .split('/');
    for (const segment of segments) {
        if (segment === '..')
            throw refusal(`a member leads out of the folder: ${quoted(name)}`);
        if (segment === '' || segment === '.' || Buffer.byteLength(segment) > 255) {
            throw refusal(`a member has an unusable name: ${quoted(name)}`);
        }
        if (process.platform === 'win32' && (/[<>:"|?*]|[. ]$/.test(segment) || (0,destination/* isReservedOnWindows */.tI)(segment))) {
            throw refusal(`a member has a name that Windows does not allow: ${quoted(name)}`);
        }
    }
    return segments;
}
function quoted(name) {
    return JSON.stringify((0,sanitize/* sanitize */.aj)(name, 100));
}

// EXTERNAL MODULE: ./build/download/tar-reader.js + 1 modules
var tar_reader = __webpack_require__(31436);
// EXTERNAL MODULE: ./build/download/zip-end.js
var zip_end = __webpack_require__(26522);
;// CONCATENATED MODULE: ./build/download/extract.js












const FILE_TYPE_MASK = 0o170000;
const REGULAR_FILE = 0o100000;
const FOLDER = 0o040000;
/** Set if the name of a member is UTF-8. */
const UTF8_FLAG = 0x800;
/**
 * Unpacks an archive into a new folder beside the target, which takes the name of the target at the end and replaces
 * what had that name. Nothing is written to the folder of the archive if the target is elsewhere.
 *
 * @returns the absolute path of the folder
 * @throws KoreaiError `archive-invalid` for an archive that is broken or hostile, `download-failed` for an error of the
 *   file system; the signal's reason
 */
async function extract(file, options) {
    const { path, size, format } = file;
    const { signal } = options;
    const target = options.into ?? path.slice(0, -(format.length + 1));
    const fresh = (0,external_node_path_.join)((0,external_node_path_.dirname)(target), `.unpacking-${(0,external_node_crypto_.randomUUID)()}`);
    const replaced = `${fresh}-replaced`;
    const members = membersIn(fresh, size, options.limits ?? {}, signal);
    try {
        await (0,promises_.mkdir)(fresh);
        if (format === 'zip')
            await extractZip(path, members);
        else
            await extractTar({ path, format }, members, signal);
        await checkCount(fresh, members.files());
        signal.throwIfAborted();
        await (0,disk/* move */.Cy)(target, replaced).catch((error) => {
            if ((0,errors/* systemCode */.xU)(error) !== 'ENOENT')
                throw error;
        });
        await (0,disk/* move */.Cy)(fresh, target);
        return target;
    }
    catch (error) {
        signal.throwIfAborted();
        if (error instanceof errors/* KoreaiError */["if"])
            throw error;
        if ((0,disk/* isDiskError */.Mi)(error))
            throw (0,disk/* diskError */.wO)('The archive cannot be unpacked', (0,external_node_path_.dirname)(target), error);
        if (error instanceof archive_format/* BrokenArchive */.Cn)
            throw refusal(`it ${error.message}`, error);
        // All other errors come from yauzl, about the archive.
        throw refusal(error instanceof Error ? `it is broken (${error.message})` : 'it is broken', error);
    }
    finally {
        await (0,promises_.rm)(fresh, { recursive: true, force: true, maxRetries: 3 });
        await (0,promises_.rm)(replaced, { recursive: true, force: true, maxRetries: 3 });
    }
}
/** A disk may treat names as equal that were judged different, so the folder must have as many files as the archive. */
async function checkCount(folder, expected) {
    const entries = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true });
    const found = entries.filter((entry) => entry.isFile()).length;
    if (found !== expected)
        throw refusal(`it has ${expected} files, but ${found} are on the disk after unpacking`);
}
/** Unpacks a tar. Only files and folders are created. */
async function extractTar(file, members, signal) {
    await (0,tar_reader.readTarFile)(file, async ({ name, isFile, isFolder, kind, isExecutable }, content) => {
        if (!isFile && !isFolder)
            throw refusal(`a member is ${kind}: ${quoted(name)}`);
        // Some tars contain their own root.
        if (isFolder && /^(\.\/?)+$/.test(name))
            return;
        await members.write({ name, isFolder, isExecutable }, content);
    }, signal);
}
/** Unpacks a zip. Only files and folders are created, with default rights; every CRC is checked. */
async function extractZip(path, members) {
    const { offset, members: count } = await (0,zip_end/* readZipEnd */.n)(path);
    const file = await (0,promises_.open)(path, 'r');
    try {
        const { size } = await file.stat();
        // The library's own search could find another directory than the one that was checked.
        const zip = new yauzl/* ZipFile */.ud(new FileReader(path, file), offset, size, count, '', false, true, false, true);
        for await (const entry of zip.eachEntry()) {
            const name = nameOf(entry);
            const isFolder = name.endsWith('/');
            checkKind(entry, name, isFolder);
            await members.write({ name, isFolder }, contentOf(zip, entry, name));
        }
    }
    finally {
        await file.close();
    }
}
/** Many programs write UTF-8 without its flag, which then would be decoded as code page 437. */
function nameOf({ fileNameRaw, extraFields, generalPurposeBitFlag: flag }) {
    const isUtf8 = Buffer.from(fileNameRaw.toString('utf8')).equals(fileNameRaw);
    return (0,yauzl/* getFileNameLowLevel */.ax)(isUtf8 ? flag | UTF8_FLAG : flag, fileNameRaw, extraFields, false);
}
function checkKind(entry, name, isFolder) {
    if (entry.isEncrypted())
        throw refusal(`a member is encrypted: ${quoted(name)}`);
    const type = (entry.externalFileAttributes >>> 16) & FILE_TYPE_MASK;
    const isPlain = type === 0 || type === REGULAR_FILE || (isFolder && type === FOLDER);
    if (!isPlain)
        throw refusal(`a member is a link or device: ${quoted(name)}`);
    if (isFolder && entry.uncompressedSize > 0)
        throw refusal(`a folder has content: ${quoted(name)}`);
}
/** Opens the content when it is read: an earlier error would be unhandled. */
async function* contentOf(zip, entry, name) {
    let checksum = 0;
    for await (const chunk of (await zip.openReadStreamPromise(entry))) {
        checksum = (0,external_node_zlib_.crc32)(chunk, checksum);
        yield chunk;
    }
    if (checksum !== entry.crc32)
        throw refusal(`a member's checksum is wrong: ${quoted(name)}`);
}
/** Lets the library read an open file. */
class FileReader extends yauzl/* RandomAccessReader */.lJ {
    #path;
    #file;
    constructor(path, file) {
        super();
        this.#path = path;
        this.#file = file;
    }
    _readStreamForRange(start, end) {
        return (0,external_node_fs_.createReadStream)(this.#path, { start, end: end - 1 });
    }
    read(buffer, offset, length, position, callback) {
        this.#file
            .read(buffer, offset, length, position)
            .then(({ bytesRead }) => callback(bytesRead < length ? new archive_format/* BrokenArchive */.Cn('ends within a member') : null), callback);
    }
}


/***/ }),

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
