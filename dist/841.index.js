export const id = 841;
export const ids = [841];
export const modules = {

/***/ 32758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ move)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3828);




/**
 * Gives a file or folder another path; a file that is there already is replaced. Between two file systems, and out of
 * the lower layer of a container, it is copied, and takes its name when the copy is complete.
 */
async function move(from, to) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(from, to);
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error) !== 'EXDEV')
            throw error;
        const copy = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(to), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(to)}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.cp)(from, copy, { recursive: true, verbatimSymlinks: true });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(copy, to);
        }
        finally {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(copy, { recursive: true, force: true, maxRetries: 3 });
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(from, { recursive: true, force: true, maxRetries: 3 });
    }
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
/* harmony import */ var _core_disk_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39033);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3828);
/* harmony import */ var _core_move_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32758);
/* harmony import */ var _broken_archive_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(79372);
/* harmony import */ var _member_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(72432);








/**
 * Unpacks an archive. It is unpacked into a fresh folder beside the target, which takes its name at the end; what stood
 * under that name before is replaced. The folder of the archive itself is only read.
 *
 * @returns the folder's absolute path
 * @throws KoreaiError `archive-invalid` for an archive that is broken or hostile, `download-failed` where the disk
 *   refuses; the signal's reason
 */
async function extract(file, options) {
    const { signal } = options;
    const target = options.into ?? file.path.slice(0, -(file.format.length + 1));
    const fresh = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target), `.unpacking-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
    const replaced = `${fresh}-replaced`;
    const judge = new _member_js__WEBPACK_IMPORTED_MODULE_7__/* .MemberJudge */ .UE(file.size, { ..._member_js__WEBPACK_IMPORTED_MODULE_7__/* .USUAL_EXTRACT_LIMITS */ .O, ...options.limits });
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(fresh);
        if (file.format === 'zip') {
            const { extractZip } = await Promise.all(/* import() */[__webpack_require__.e(663), __webpack_require__.e(967)]).then(__webpack_require__.bind(__webpack_require__, 85967));
            await extractZip(file.path, fresh, judge, signal);
        }
        else {
            const { extractTar } = await __webpack_require__.e(/* import() */ 927).then(__webpack_require__.bind(__webpack_require__, 87927));
            await extractTar({ path: file.path, format: file.format }, fresh, judge, signal);
        }
        await checkWritten(fresh, judge);
        signal.throwIfAborted();
        await (0,_core_move_js__WEBPACK_IMPORTED_MODULE_5__/* .move */ .C)(target, replaced).catch((error) => {
            if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .systemCode */ .xU)(error) !== 'ENOENT')
                throw error;
        });
        await (0,_core_move_js__WEBPACK_IMPORTED_MODULE_5__/* .move */ .C)(fresh, target);
        return target;
    }
    catch (error) {
        signal.throwIfAborted();
        if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .KoreaiError */ ["if"])
            throw error;
        if ((0,_core_disk_error_js__WEBPACK_IMPORTED_MODULE_3__/* .isDiskError */ .M)(error))
            throw (0,_core_disk_error_js__WEBPACK_IMPORTED_MODULE_3__/* .diskError */ .w)('The archive cannot be unpacked', (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target), error);
        if (error instanceof _broken_archive_js__WEBPACK_IMPORTED_MODULE_6__/* .BrokenArchive */ .C)
            throw (0,_member_js__WEBPACK_IMPORTED_MODULE_7__/* .refuse */ .TR)(`it ${error.message}`, error);
        // Whatever else is thrown here was found in the archive by the library that reads it.
        throw (0,_member_js__WEBPACK_IMPORTED_MODULE_7__/* .refuse */ .TR)(error instanceof Error ? `it is broken (${error.message})` : 'it is broken', error);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(fresh, { recursive: true, force: true, maxRetries: 3 });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(replaced, { recursive: true, force: true, maxRetries: 3 });
    }
}
/** A disk may take two names for one, or lose a write: what is there has to be what the archive holds. */
async function checkWritten(folder, judge) {
    const found = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    if (found.length !== judge.written.size) {
        throw (0,_member_js__WEBPACK_IMPORTED_MODULE_7__/* .refuse */ .TR)(`it has ${judge.written.size} files, but ${found.length} are on the disk after unpacking`);
    }
    for (const [path, size] of judge.written) {
        const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path);
        if (!stats.isFile() || stats.size !== size)
            throw (0,_member_js__WEBPACK_IMPORTED_MODULE_7__/* .refuse */ .TR)('a file on the disk is not as long as in the archive');
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
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_normalize_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28194);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85140);



const USUAL_EXTRACT_LIMITS = { members: 100_000, bytes: 32 * 1024 ** 3, ratio: 200 };
const RATIO_FREE_BYTES = 64 * 1024 ** 2;
/** Refuses an archive. Nothing of it has reached the place it would have been unpacked to. */
function refuse(why, cause) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]('archive-invalid', `The archive cannot be unpacked: ${why}`, {
        hint: 'The archive itself was kept as it came. Look into it with care: an export of Kore.ai has nothing like this.',
        cause,
    });
}
/** Judges the members of an archive, one after the other, before any is written. */
class MemberJudge {
    #limits;
    #packedBytes;
    /** Paths as a file system that ignores case would compare them, with what they are. */
    #paths = new Map();
    #written = new Map();
    #members = 0;
    #bytes = 0;
    constructor(packedBytes, limits) {
        this.#packedBytes = packedBytes;
        this.#limits = limits;
    }
    /** Sizes of the files that were written, in bytes, by absolute path. */
    get written() {
        return this.#written;
    }
    wrote(path, size) {
        this.#written.set(path, size);
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
    /** Each path once, as one kind: on some disks `A` and `a` are one file, and the later one would win. */
    #claim(segments, { name, isFolder }) {
        let path = '';
        segments.forEach((segment, index) => {
            const isFile = index === segments.length - 1 && !isFolder;
            path = `${path}/${(0,_core_normalize_text_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeName */ .P)(segment)}`;
            const before = this.#paths.get(path);
            if (before?.isFile || (before && isFile))
                throw refuse(collision(before.name, name));
            if (!before)
                this.#paths.set(path, { isFile, name });
        });
        // Folders that no member names are made too.
        if (this.#paths.size > 2 * this.#limits.members)
            throw refuse('it has too many folders');
    }
}
function collision(one, other) {
    if (one === other)
        return `two members share the name ${quoted(other)}`;
    return `two members could overwrite each other, because some disks take their names for one: ${quoted(one)} and ${quoted(other)}`;
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
    if (name.includes('\uFFFD'))
        throw refuse(`a member's name is in an unknown encoding: ${quoted(name)}`);
    // Whatever lists the unpacked files in a later step would have the runner obey them.
    if (/^\s*::|##\w*\[/.test(name))
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
    return /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d\u00b9\u00b2\u00b3])\s*(\..*)?$/i.test(segment);
}
function quoted(name) {
    return JSON.stringify((0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(name, 100));
}


/***/ })

};
