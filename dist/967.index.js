export const id = 967;
export const ids = [967];
export const modules = {

/***/ 85967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   extractZip: () => (/* binding */ extractZip)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38522);
/* harmony import */ var yauzl__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20663);
/* harmony import */ var _core_make_folder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95726);
/* harmony import */ var _broken_archive_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(79372);
/* harmony import */ var _member_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(72432);
/* harmony import */ var _write_member_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7442);
/* harmony import */ var _zip_end_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4679);










const FILE_TYPE_MASK = 0o170000;
const REGULAR_FILE = 0o100000;
const FOLDER = 0o040000;
/** Flag of a member whose name is UTF-8. */
const UTF8_FLAG = 0x800;
/** Unpacks a zip into an empty folder. Only files and folders are made, with usual rights; every CRC is checked. */
async function extractZip(path, into, judge, signal) {
    const { offset, members } = await (0,_zip_end_js__WEBPACK_IMPORTED_MODULE_9__/* .readZipEnd */ .n)(path);
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'r');
    try {
        const { size } = await file.stat();
        // The directory that was checked is the one that is read: the library would search for it once more.
        const zip = new yauzl__WEBPACK_IMPORTED_MODULE_4__/* .ZipFile */ .ud(new FileReader(path, file), offset, size, members, '', false, true, false, true);
        for await (const entry of zip.eachEntry()) {
            signal.throwIfAborted();
            const name = nameOf(entry);
            const isFolder = name.endsWith('/');
            checkKind(entry, name, isFolder);
            const target = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(into, ...judge.judge({ name, isFolder }));
            if (isFolder) {
                await (0,_core_make_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .makeFolder */ .f)(target);
                continue;
            }
            const content = contentOf(zip, entry, name);
            await (0,_write_member_js__WEBPACK_IMPORTED_MODULE_8__/* .writeMember */ .K)(content, { path: target, name, mode: 0o644, signal }, judge);
        }
    }
    finally {
        await file.close();
    }
}
/** Many programs write UTF-8 without its flag, which would mean the character set of the first IBM PCs. */
function nameOf({ fileNameRaw, extraFields, generalPurposeBitFlag: flag }) {
    const isUtf8 = Buffer.from(fileNameRaw.toString('utf8')).equals(fileNameRaw);
    return (0,yauzl__WEBPACK_IMPORTED_MODULE_4__/* .getFileNameLowLevel */ .ax)(isUtf8 ? flag | UTF8_FLAG : flag, fileNameRaw, extraFields, false);
}
function checkKind(entry, name, isFolder) {
    if (entry.isEncrypted())
        throw (0,_member_js__WEBPACK_IMPORTED_MODULE_7__/* .refuse */ .TR)(`a member is encrypted: ${(0,_member_js__WEBPACK_IMPORTED_MODULE_7__/* .quoted */ .TL)(name)}`);
    const type = (entry.externalFileAttributes >>> 16) & FILE_TYPE_MASK;
    const isPlain = type === 0 || type === REGULAR_FILE || (isFolder && type === FOLDER);
    if (!isPlain)
        throw (0,_member_js__WEBPACK_IMPORTED_MODULE_7__/* .refuse */ .TR)(`a member is a link or device: ${(0,_member_js__WEBPACK_IMPORTED_MODULE_7__/* .quoted */ .TL)(name)}`);
    if (isFolder && entry.uncompressedSize > 0)
        throw (0,_member_js__WEBPACK_IMPORTED_MODULE_7__/* .refuse */ .TR)(`a folder has content: ${(0,_member_js__WEBPACK_IMPORTED_MODULE_7__/* .quoted */ .TL)(name)}`);
}
/** Opens the content as it is read, no sooner: an error before that would have nobody to go to. */
async function* contentOf(zip, entry, name) {
    let checksum = 0;
    for await (const chunk of (await zip.openReadStreamPromise(entry))) {
        checksum = (0,node_zlib__WEBPACK_IMPORTED_MODULE_3__.crc32)(chunk, checksum);
        yield chunk;
    }
    if (checksum !== entry.crc32)
        throw (0,_member_js__WEBPACK_IMPORTED_MODULE_7__/* .refuse */ .TR)(`a member's checksum is wrong: ${(0,_member_js__WEBPACK_IMPORTED_MODULE_7__/* .quoted */ .TL)(name)}`);
}
/** An open file as the library reads it. */
class FileReader extends yauzl__WEBPACK_IMPORTED_MODULE_4__/* .RandomAccessReader */ .lJ {
    #path;
    #file;
    constructor(path, file) {
        super();
        this.#path = path;
        this.#file = file;
    }
    _readStreamForRange(start, end) {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(this.#path, { start, end: end - 1 });
    }
    read(buffer, offset, length, position, callback) {
        this.#file
            .read(buffer, offset, length, position)
            .then(({ bytesRead }) => callback(bytesRead < length ? new _broken_archive_js__WEBPACK_IMPORTED_MODULE_6__/* .BrokenArchive */ .C('ends within a member') : null), callback);
    }
}


/***/ }),

/***/ 7442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ writeMember)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _core_make_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95726);
/* harmony import */ var _member_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72432);





/** Writes a member of an archive to a file that did not exist, and counts its bytes. */
async function writeMember(content, file, judge) {
    try {
        judge.wrote(file.path, await write(content, file, judge));
    }
    catch (error) {
        const name = (0,_member_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .TL)(file.name);
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error) === 'EEXIST')
            throw (0,_member_js__WEBPACK_IMPORTED_MODULE_4__/* .refuse */ .TR)(`two members have one path on this disk: ${name}`, error);
        if (/^(EINVAL|EILSEQ)$/.test((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error)))
            throw (0,_member_js__WEBPACK_IMPORTED_MODULE_4__/* .refuse */ .TR)(`this disk does not allow a name: ${name}`, error);
        throw error;
    }
}
/** @returns how many bytes were written */
async function write(content, { path, mode, signal }, judge) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'wx', mode).catch(async (error) => {
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error) !== 'ENOENT')
            throw error;
        await (0,_core_make_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'wx', mode);
    });
    let size = 0;
    try {
        for await (const chunk of content) {
            signal.throwIfAborted();
            judge.count(chunk.length);
            // It writes the whole chunk behind the one before, however little the system takes at once.
            await file.writeFile(chunk);
            size += chunk.length;
        }
    }
    finally {
        await file.close();
    }
    return size;
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


/***/ })

};
