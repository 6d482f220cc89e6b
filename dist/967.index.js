export const id = 967;
export const ids = [967,348];
export const modules = {

/***/ 85967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   extractZip: () => (/* binding */ extractZip),
/* harmony export */   hasWholeDirectory: () => (/* binding */ hasWholeDirectory)
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









const FILE_TYPE_MASK = 0o170000;
const REGULAR_FILE = 0o100000;
const FOLDER = 0o040000;
/** Unpacks a zip into an empty folder. Only files and folders are made, with usual rights; every CRC is checked. */
async function extractZip(path, into, judge, signal) {
    try {
        const zip = await (0,yauzl__WEBPACK_IMPORTED_MODULE_5__/* .openPromise */ .sO)(path, { autoClose: false });
        try {
            for await (const entry of zip.eachEntry()) {
                signal.throwIfAborted();
                const isFolder = entry.fileName.endsWith('/');
                checkKind(entry, isFolder);
                const target = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(into, ...judge.judge({ name: entry.fileName, isFolder }));
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(isFolder ? target : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target), { recursive: true });
                if (!isFolder)
                    await writeMember(await zip.openReadStreamPromise(entry), entry, target, judge, signal);
            }
        }
        finally {
            zip.close();
        }
    }
    catch (error) {
        signal.throwIfAborted();
        if (error instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .KoreaiError */ ["if"] || (0,_disk_error_js__WEBPACK_IMPORTED_MODULE_7__/* .isDiskError */ .M)(error))
            throw error;
        throw (0,_member_js__WEBPACK_IMPORTED_MODULE_8__/* .refuse */ .TR)(error instanceof Error ? `it is broken (${error.message})` : 'it is broken', error);
    }
}
/** Counts a zip's members by its directory, which stands at the end: a zip that was cut has none. */
async function hasWholeDirectory(path) {
    try {
        const zip = await (0,yauzl__WEBPACK_IMPORTED_MODULE_5__/* .openPromise */ .sO)(path, { autoClose: false });
        try {
            for await (const _entry of zip.eachEntry())
                ;
            return true;
        }
        finally {
            zip.close();
        }
    }
    catch {
        // Whatever is wrong with it, it is not whole.
        return false;
    }
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

/***/ 72432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ USUAL_EXTRACT_LIMITS),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   TR: () => (/* binding */ refuse),
/* harmony export */   UE: () => (/* binding */ MemberJudge)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93314);
/* harmony import */ var _kernel_harmless_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96430);


const USUAL_EXTRACT_LIMITS = { members: 100_000, bytes: 32 * 1024 ** 3, ratio: 200 };
const RATIO_FREE_BYTES = 64 * 1024 ** 2;
/** Refuses an archive. Nothing of it has reached the place it would have been unpacked to. */
function refuse(why, cause) {
    return new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]('archive-invalid', `The archive cannot be unpacked: ${why}`, {
        hint: 'The archive itself was kept as it came. Look into it with care: an export of Kore.ai has nothing like this.',
        cause,
    });
}
/** Judges the members of an archive, one after the other, before any is written. */
class MemberJudge {
    #limits;
    #packedBytes;
    /** Paths as a file system that ignores case would compare them; true where the path is a file. */
    #taken = new Map();
    #members = 0;
    #bytes = 0;
    constructor(packedBytes, limits) {
        this.#packedBytes = packedBytes;
        this.#limits = limits;
    }
    /** @returns the path's segments. @throws KoreaiError `archive-invalid` for a name that could lead anywhere else */
    judge(member) {
        this.#members += 1;
        if (this.#members > this.#limits.members)
            throw refuse(`it has more than ${this.#limits.members} members`);
        const segments = safeSegments(member.name);
        this.#claim(segments, member);
        return segments;
    }
    /** Counts unpacked bytes as they come, because declared sizes may lie. */
    count(bytes) {
        this.#bytes += bytes;
        const isTooLarge = this.#bytes > this.#limits.bytes;
        const isBomb = this.#bytes > RATIO_FREE_BYTES && this.#bytes > this.#packedBytes * this.#limits.ratio;
        if (isTooLarge || isBomb)
            throw refuse(`it unpacks to more than ${this.#bytes} bytes, like an archive bomb`);
    }
    /** Each path once, as one kind: on some file systems `A` and `a` are one file, and the later one would win. */
    #claim(segments, member) {
        segments.forEach((_segment, index) => {
            const isFile = index === segments.length - 1 && !member.isFolder;
            const path = segments
                .slice(0, index + 1)
                .join('/')
                .normalize('NFC')
                .toLowerCase();
            const before = this.#taken.get(path);
            if (before !== undefined && (before || isFile))
                throw refuse(`two members share the name ${quoted(member.name)}`);
            this.#taken.set(path, isFile);
        });
    }
}
function safeSegments(name) {
    if (/^(\/|\\|[A-Za-z]:)/.test(name))
        throw refuse(`a member has an absolute path: ${quoted(name)}`);
    if (/\\|\p{Cc}|\p{Zl}|\p{Zp}/u.test(name)) {
        throw refuse(`a member's name has a control character or a backslash: ${quoted(name)}`);
    }
    const segments = name
        .replace(/^(\.\/)+/, '')
        .replace(/\/+$/, '')
        .split('/');
    for (const segment of segments) {
        if (segment === '..')
            throw refuse(`a member leads out of the folder: ${quoted(name)}`);
        if (segment === '' || segment === '.' || Buffer.byteLength(segment) > 255) {
            throw refuse(`a member has an unusable name: ${quoted(name)}`);
        }
        if (process.platform === 'win32' && (/[<>:"|?*]|[. ]$/.test(segment) || isReservedOnWindows(segment))) {
            throw refuse(`a member has a name that Windows does not allow: ${quoted(name)}`);
        }
    }
    return segments;
}
function isReservedOnWindows(segment) {
    return /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i.test(segment);
}
function quoted(name) {
    return JSON.stringify((0,_kernel_harmless_js__WEBPACK_IMPORTED_MODULE_1__/* .harmless */ .Is)(name, 100));
}


/***/ })

};
