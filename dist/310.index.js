export const id = 310;
export const ids = [310];
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
 * Moves a file or folder; an existing file is replaced. Between two file systems, and out of the lower layer of a
 * container, it is copied under another name, which is changed when the copy is complete.
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

/***/ 20310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  extract: () => (/* binding */ extract)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/disk-error.js
var disk_error = __webpack_require__(39033);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/make-folder.js
var make_folder = __webpack_require__(95726);
// EXTERNAL MODULE: ./lib/core/move.js
var move = __webpack_require__(32758);
// EXTERNAL MODULE: ./lib/download/archive-format.js
var archive_format = __webpack_require__(87776);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./node_modules/yauzl/index.js
var yauzl = __webpack_require__(20663);
// EXTERNAL MODULE: ./lib/core/normalize-text.js
var normalize_text = __webpack_require__(28194);
// EXTERNAL MODULE: ./lib/core/sanitize.js
var sanitize = __webpack_require__(85140);
// EXTERNAL MODULE: ./lib/download/base-name.js
var base_name = __webpack_require__(40891);
;// CONCATENATED MODULE: ./lib/download/member.js




const USUAL_EXTRACT_LIMITS = { members: 100_000, bytes: 32 * 1024 ** 3, ratio: 200 };
const RATIO_FREE_BYTES = 64 * 1024 ** 2;
/** The error for an archive that is not unpacked. */
function refuse(why, cause) {
    return new errors/* KoreaiError */["if"]('archive-invalid', `The archive cannot be unpacked: ${why}`, {
        hint: 'The archive was kept. Inspect it with care: exports of Kore.ai contain nothing like this.',
        cause,
    });
}
/** Judges each member of an archive before it is written. */
class MemberJudge {
    #limits;
    #packedBytes;
    /** By path, normalized as on a file system that ignores case. */
    #paths = new Map();
    #members = 0;
    #files = 0;
    #bytes = 0;
    constructor(packedBytes, limits) {
        this.#packedBytes = packedBytes;
        this.#limits = limits;
    }
    /** How many of the members so far are files. */
    get files() {
        return this.#files;
    }
    /** @returns the segments of its path. @throws KoreaiError `archive-invalid` for a name that is not safe */
    judge(member) {
        this.#members += 1;
        if (this.#members > this.#limits.members)
            throw refuse(`it has more than ${this.#limits.members} members`);
        if (!member.isFolder)
            this.#files += 1;
        const segments = safeSegments(member.name);
        this.#claim(segments, member);
        return segments;
    }
    /** Counts unpacked bytes, because declared sizes may be wrong. */
    count(bytes) {
        this.#bytes += bytes;
        const isTooLarge = this.#bytes > this.#limits.bytes;
        const isBomb = this.#bytes > RATIO_FREE_BYTES && this.#bytes > this.#packedBytes * this.#limits.ratio;
        if (isTooLarge || isBomb)
            throw refuse(`it unpacks to more than ${this.#bytes} bytes, like an archive bomb`);
    }
    /** Refuses path collisions: on some disks `A` and `a` are one file, and the later would replace the earlier. */
    #claim(segments, { name, isFolder }) {
        let path = '';
        segments.forEach((segment, index) => {
            const isFile = index === segments.length - 1 && !isFolder;
            path = `${path}/${(0,normalize_text/* normalizeName */.P)(segment)}`;
            const before = this.#paths.get(path);
            if (before?.isFile || (before && isFile))
                throw refuse(collision(before.name, name));
            if (!before)
                this.#paths.set(path, { isFile, name });
        });
        // Folders that are not members are created too.
        if (this.#paths.size > 2 * this.#limits.members)
            throw refuse('it has too many folders');
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
        throw refuse(`a member's path is too long: ${quoted(name)}`);
    if (/^(\/|\\|[A-Za-z]:)/.test(name))
        throw refuse(`a member has an absolute path: ${quoted(name)}`);
    if (/\\|\p{Cc}|\p{Zl}|\p{Zp}/u.test(name)) {
        throw refuse(`a member's name has a control character or a backslash: ${quoted(name)}`);
    }
    if (name.includes('\uFFFD'))
        throw refuse(`a member's name is in an unknown encoding: ${quoted(name)}`);
    // A later step that lists the files would make the runner execute it.
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
        if (process.platform === 'win32' && (/[<>:"|?*]|[. ]$/.test(segment) || (0,base_name/* isReservedOnWindows */.t)(segment))) {
            throw refuse(`a member has a name that Windows does not allow: ${quoted(name)}`);
        }
    }
    return segments;
}
function quoted(name) {
    return JSON.stringify((0,sanitize/* sanitize */.aj)(name, 100));
}

;// CONCATENATED MODULE: ./lib/download/write-member.js





/** Writes a member of an archive to a new file, and counts its bytes. */
async function writeMember(content, file, judge) {
    const handle = await create(file);
    try {
        for await (const chunk of content) {
            file.signal.throwIfAborted();
            judge.count(chunk.length);
            await handle.writeFile(chunk);
        }
    }
    finally {
        await handle.close();
    }
}
async function create({ path, name, mode }) {
    try {
        await (0,make_folder/* makeFolder */.f)((0,external_node_path_.dirname)(path));
        return await (0,promises_.open)(path, 'wx', mode);
    }
    catch (error) {
        const code = (0,errors/* systemCode */.xU)(error);
        if (code === 'EEXIST')
            throw refuse(`two members have the same path on this disk: ${quoted(name)}`, error);
        if (/^(EINVAL|EILSEQ)$/.test(code))
            throw refuse(`this disk does not allow a name: ${quoted(name)}`, error);
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/download/zip-end.js
var zip_end = __webpack_require__(4679);
;// CONCATENATED MODULE: ./lib/download/extract-zip.js










const FILE_TYPE_MASK = 0o170000;
const REGULAR_FILE = 0o100000;
const FOLDER = 0o040000;
/** Set if the name of a member is UTF-8. */
const UTF8_FLAG = 0x800;
/** Unpacks a zip into an empty folder. Only files and folders are created, with default rights; every CRC is checked. */
async function extractZip(path, into, judge, signal) {
    const { offset, members } = await (0,zip_end/* readZipEnd */.n)(path);
    const file = await (0,promises_.open)(path, 'r');
    try {
        const { size } = await file.stat();
        // The library's own search could find another directory than the one that was checked.
        const zip = new yauzl/* ZipFile */.ud(new FileReader(path, file), offset, size, members, '', false, true, false, true);
        for await (const entry of zip.eachEntry()) {
            signal.throwIfAborted();
            const name = nameOf(entry);
            const isFolder = name.endsWith('/');
            checkKind(entry, name, isFolder);
            const target = (0,external_node_path_.join)(into, ...judge.judge({ name, isFolder }));
            if (isFolder) {
                await (0,make_folder/* makeFolder */.f)(target);
                continue;
            }
            const content = contentOf(zip, entry, name);
            await writeMember(content, { path: target, name, mode: 0o644, signal }, judge);
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
        throw refuse(`a member is encrypted: ${quoted(name)}`);
    const type = (entry.externalFileAttributes >>> 16) & FILE_TYPE_MASK;
    const isPlain = type === 0 || type === REGULAR_FILE || (isFolder && type === FOLDER);
    if (!isPlain)
        throw refuse(`a member is a link or device: ${quoted(name)}`);
    if (isFolder && entry.uncompressedSize > 0)
        throw refuse(`a folder has content: ${quoted(name)}`);
}
/** Opens the content when it is read: an earlier error would be unhandled. */
async function* contentOf(zip, entry, name) {
    let checksum = 0;
    for await (const chunk of (await zip.openReadStreamPromise(entry))) {
        checksum = (0,external_node_zlib_.crc32)(chunk, checksum);
        yield chunk;
    }
    if (checksum !== entry.crc32)
        throw refuse(`a member's checksum is wrong: ${quoted(name)}`);
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

// EXTERNAL MODULE: ./lib/download/tar-reader.js + 2 modules
var tar_reader = __webpack_require__(9525);
;// CONCATENATED MODULE: ./lib/download/extract.js












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
    const judge = new MemberJudge(size, { ...USUAL_EXTRACT_LIMITS, ...options.limits });
    try {
        await (0,promises_.mkdir)(fresh);
        if (format === 'zip')
            await extractZip(path, fresh, judge, signal);
        else
            await extractTar({ path, format }, fresh, judge, signal);
        await checkCount(fresh, judge.files);
        signal.throwIfAborted();
        await (0,move/* move */.C)(target, replaced).catch((error) => {
            if ((0,errors/* systemCode */.xU)(error) !== 'ENOENT')
                throw error;
        });
        await (0,move/* move */.C)(fresh, target);
        return target;
    }
    catch (error) {
        signal.throwIfAborted();
        if (error instanceof errors/* KoreaiError */["if"])
            throw error;
        if ((0,disk_error/* isDiskError */.M)(error))
            throw (0,disk_error/* diskError */.w)('The archive cannot be unpacked', (0,external_node_path_.dirname)(target), error);
        if (error instanceof archive_format/* BrokenArchive */.Cn)
            throw refuse(`it ${error.message}`, error);
        // All other errors come from yauzl, about the archive.
        throw refuse(error instanceof Error ? `it is broken (${error.message})` : 'it is broken', error);
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
        throw refuse(`it has ${expected} files, but ${found} are on the disk after unpacking`);
}
/** Unpacks a tar into an empty folder. Only files and folders are created. */
async function extractTar(file, into, judge, signal) {
    await (0,tar_reader/* readTarFile */.i)(file, async ({ name, isFile, isFolder, kind, isExecutable }, content) => {
        if (!isFile && !isFolder)
            throw refuse(`a member is ${kind}: ${quoted(name)}`);
        // Some tars contain their own root.
        if (isFolder && /^(\.\/?)+$/.test(name))
            return;
        const path = (0,external_node_path_.join)(into, ...judge.judge({ name, isFolder }));
        if (isFolder)
            await (0,make_folder/* makeFolder */.f)(path);
        else
            await writeMember(content, { path, name, mode: isExecutable ? 0o755 : 0o644, signal }, judge);
    }, signal);
}


/***/ })

};
