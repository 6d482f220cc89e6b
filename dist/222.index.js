export const id = 222;
export const ids = [222,841];
export const modules = {

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

/***/ 73841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   extract: () => (/* binding */ extract)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93314);
/* harmony import */ var _disk_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99472);
/* harmony import */ var _member_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(72432);






/**
 * Unpacks an archive. It is unpacked into a fresh folder which takes its name at the end; what stood under that name
 * before is replaced.
 *
 * @returns the folder's absolute path
 * @throws KoreaiError `archive-invalid` for an archive that is broken or hostile, `download-failed` where the disk
 *   refuses; the signal's reason
 */
async function extract(file, options) {
    const target = options.into ?? file.path.slice(0, -(file.format.length + 1));
    const fresh = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(file.path), `.unpacking-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
    const replaced = `${fresh}-replaced`;
    const judge = new _member_js__WEBPACK_IMPORTED_MODULE_5__/* .MemberJudge */ .UE(file.size, { ..._member_js__WEBPACK_IMPORTED_MODULE_5__/* .USUAL_EXTRACT_LIMITS */ .O, ...options.limits });
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(fresh);
        if (file.format === 'zip') {
            const { extractZip } = await Promise.all(/* import() */[__webpack_require__.e(663), __webpack_require__.e(967)]).then(__webpack_require__.bind(__webpack_require__, 85967));
            await extractZip(file.path, fresh, judge, options.signal);
        }
        else {
            const { extractTar } = await __webpack_require__.e(/* import() */ 226).then(__webpack_require__.bind(__webpack_require__, 15226));
            await extractTar(file, fresh, judge, options);
        }
        options.signal.throwIfAborted();
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(target, replaced).catch((error) => {
            if (error.code !== 'ENOENT')
                throw error;
        });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(fresh, target);
        return target;
    }
    catch (error) {
        options.signal.throwIfAborted();
        if (error instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KoreaiError */ ["if"] || !(0,_disk_error_js__WEBPACK_IMPORTED_MODULE_4__/* .isDiskError */ .M)(error))
            throw error;
        throw (0,_disk_error_js__WEBPACK_IMPORTED_MODULE_4__/* .diskError */ .w)('The archive cannot be unpacked', (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(file.path), error);
    }
    finally {
        // A tar that was let go of may still be writing.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(fresh, { recursive: true, force: true, maxRetries: 3 });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(replaced, { recursive: true, force: true });
    }
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
/** Longer paths fail on one file system or the other, in bytes. */
const LONGEST_NAME = 1_024;
function safeSegments(name) {
    if (Buffer.byteLength(name) > LONGEST_NAME)
        throw refuse(`a member's path is too long: ${quoted(name)}`);
    if (/^(\/|\\|[A-Za-z]:)/.test(name))
        throw refuse(`a member has an absolute path: ${quoted(name)}`);
    if (/\\|\p{Cc}|\p{Zl}|\p{Zp}/u.test(name)) {
        throw refuse(`a member's name has a control character or a backslash: ${quoted(name)}`);
    }
    // With debug logging on, the system's tar prints the names of members, each on a line of its own.
    if (/^\s*::|##\[/.test(name))
        throw refuse(`a member is named like a runner command: ${quoted(name)}`);
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
