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
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46466);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38522);
/* harmony import */ var yauzl__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(20663);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(93314);
/* harmony import */ var _disk_error_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(99472);
/* harmony import */ var _member_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(72432);
/* harmony import */ var _zip_end_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4679);










const FILE_TYPE_MASK = 0o170000;
const REGULAR_FILE = 0o100000;
const FOLDER = 0o040000;
/** What a member takes in the directory, besides its name, its extra fields and its comment. In bytes. */
const ENTRY_LENGTH = 46;
/** Unpacks a zip into an empty folder. Only files and folders are made, with usual rights; every CRC is checked. */
async function extractZip(path, into, judge, signal) {
    try {
        const zip = await (0,yauzl__WEBPACK_IMPORTED_MODULE_5__/* .openPromise */ .sO)(path, { autoClose: false });
        const made = new Set();
        const makeFolder = async (folder) => {
            if (made.has(folder))
                return;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true });
            made.add(folder);
        };
        let listed = 0;
        try {
            for await (const entry of zip.eachEntry()) {
                signal.throwIfAborted();
                listed += ENTRY_LENGTH + entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength;
                const isFolder = entry.fileName.endsWith('/');
                checkKind(entry, isFolder);
                const target = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(into, ...judge.judge({ name: entry.fileName, isFolder }));
                await makeFolder(isFolder ? target : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target));
                if (!isFolder)
                    await writeMember(await zip.openReadStreamPromise(entry), entry, target, judge, signal);
            }
        }
        finally {
            zip.close();
        }
        await checkDirectory(path, listed);
    }
    catch (error) {
        signal.throwIfAborted();
        if (error instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .KoreaiError */ ["if"] || (0,_disk_error_js__WEBPACK_IMPORTED_MODULE_7__/* .isDiskError */ .M)(error))
            throw error;
        throw (0,_member_js__WEBPACK_IMPORTED_MODULE_8__/* .refuse */ .TR)(error instanceof Error ? `it is broken (${error.message})` : 'it is broken', error);
    }
}
/**
 * Members are read by the number that the zip's end tells. Where it is too small, or the directory is not the one that
 * the end stands behind, some would be missing and nothing would show it.
 */
async function checkDirectory(path, listed) {
    const directory = await (0,_zip_end_js__WEBPACK_IMPORTED_MODULE_9__/* .zipDirectory */ .n)(path);
    const isWhole = directory?.length === listed && directory.offset + listed === directory.until;
    // Something stands before a directory of no members.
    const isEmptied = listed === 0 && directory?.offset !== 0;
    if (!isWhole || isEmptied)
        throw (0,_member_js__WEBPACK_IMPORTED_MODULE_8__/* .refuse */ .TR)('its directory holds other members than its end says');
}
function checkKind(entry, isFolder) {
    if (entry.isEncrypted())
        throw (0,_member_js__WEBPACK_IMPORTED_MODULE_8__/* .refuse */ .TR)(`a member is encrypted: ${(0,_member_js__WEBPACK_IMPORTED_MODULE_8__/* .quoted */ .TL)(entry.fileName)}`);
    const type = (entry.externalFileAttributes >>> 16) & FILE_TYPE_MASK;
    const isPlain = type === 0 || type === REGULAR_FILE || (isFolder && type === FOLDER);
    if (!isPlain)
        throw (0,_member_js__WEBPACK_IMPORTED_MODULE_8__/* .refuse */ .TR)(`a member is a link or device: ${(0,_member_js__WEBPACK_IMPORTED_MODULE_8__/* .quoted */ .TL)(entry.fileName)}`);
}
async function writeMember(content, entry, target, judge, signal) {
    let checksum = 0;
    async function* checked(chunks) {
        for await (const chunk of chunks) {
            judge.count(chunk.length);
            checksum = (0,node_zlib__WEBPACK_IMPORTED_MODULE_4__.crc32)(chunk, checksum);
            yield chunk;
        }
    }
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)(content, checked, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(target, { flags: 'wx', mode: 0o644 }), { signal });
    if (checksum !== entry.crc32)
        throw (0,_member_js__WEBPACK_IMPORTED_MODULE_8__/* .refuse */ .TR)(`a member's checksum is wrong: ${(0,_member_js__WEBPACK_IMPORTED_MODULE_8__/* .quoted */ .TL)(entry.fileName)}`);
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


/***/ })

};
