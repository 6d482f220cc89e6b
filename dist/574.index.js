export const id = 574;
export const ids = [574];
export const modules = {

/***/ 83574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readImportSource: () => (/* binding */ readImportSource),
/* harmony export */   withScratch: () => (/* binding */ withScratch)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_disk_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39033);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3828);
/* harmony import */ var _core_make_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95726);
/* harmony import */ var _download_archive_format_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87776);






const HINT = 'Nothing was sent. The archive has to be a zip as Kore.ai exports it, or a folder that holds its files.';
/** What systems leave in zips. */
const LITTER = /(?:^|\/)(?:__MACOSX|\.DS_Store|\._[^/]*|Thumbs\.db)$/i;
/** What people keep beside a bot: hidden files, documents, packages. */
const NOT_OF_BOT = /(?:^|\/)(?:\.[^/]*|__MACOSX|Thumbs\.db|node_modules|LICENSE|[^/]*\.md)$/i;
/**
 * Reads what is to be imported: a zip as exported, a folder with its files, or a normalized one, which is packed again.
 *
 * @param scratch - a folder that the caller removes when the import has been started
 * @param unfilled - what becomes of secured variables of a normalized folder without a value
 * @throws KoreaiError `input-invalid` where it holds no bot
 */
async function readImportSource(archive, scratch, { workspace, variable, signal }, unfilled) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, archive);
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch((error) => {
        throw unusable(`archive cannot be read (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error)}): ${archive}`, error);
    });
    const reader = new Reader(scratch, variable, signal);
    if (found.isFile())
        return reader.zip(path, found.size);
    if (!found.isDirectory())
        throw unusable(`archive is neither a file nor a folder: ${archive}`);
    const { isNormalized } = await __webpack_require__.e(/* import() */ 166).then(__webpack_require__.bind(__webpack_require__, 77166));
    if (!(await isNormalized(path)))
        return reader.folder(path, archive, NOT_OF_BOT);
    const plain = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(scratch, 'packed');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(plain);
    const { packBot } = await Promise.all(/* import() */[__webpack_require__.e(612), __webpack_require__.e(778)]).then(__webpack_require__.bind(__webpack_require__, 10778));
    const { ignoredVariables } = await packBot(path, plain, { variables: variable, unfilled, signal });
    const source = await reader.folder(plain, archive);
    return { ...source, empty: [...new Set([...ignoredVariables, ...source.empty])] };
}
class Reader {
    #scratch;
    #variable;
    #signal;
    constructor(scratch, variable, signal) {
        this.#scratch = scratch;
        this.#variable = variable;
        this.#signal = signal;
    }
    /** It is unpacked here too: a broken archive has to be known before anything is written to a bot. */
    async zip(path, size) {
        const name = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path);
        if ((0,_download_archive_format_js__WEBPACK_IMPORTED_MODULE_5__/* .archiveFormat */ .MG)(await headOf(path)) !== 'zip')
            throw unusable(`archive is no zip: ${name}`);
        const into = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.#scratch, 'unpacked');
        const { extract } = await __webpack_require__.e(/* import() */ 222).then(__webpack_require__.bind(__webpack_require__, 73841));
        await extract({ path, size, format: 'zip' }, { into, signal: this.#signal });
        const { isNormalized } = await __webpack_require__.e(/* import() */ 166).then(__webpack_require__.bind(__webpack_require__, 77166));
        if (await isNormalized(into)) {
            throw unusable(`${name} is a zip of a normalized folder, which only packing makes a bot again: give the folder itself`);
        }
        return this.folder(into, name, LITTER, { ...fileOf(path, size), extension: 'zip' });
    }
    /**
     * @param ignored - what is not taken for the bot's
     * @param zip - one that holds the same, to be sent as it is if no file of it has to change
     */
    async folder(folder, reported, ignored, zip) {
        const { found, leftOut } = await filesIn(folder, reported, ignored, this.#signal);
        const { checkForImport } = await Promise.all(/* import() */[__webpack_require__.e(612), __webpack_require__.e(183)]).then(__webpack_require__.bind(__webpack_require__, 63183));
        const { pauseFor } = await __webpack_require__.e(/* import() */ 173).then(__webpack_require__.bind(__webpack_require__, 92173));
        const texts = new Map();
        const unchecked = [];
        for (const [name, { path, size, extension }] of found) {
            if (extension !== 'json')
                continue;
            if (size > LARGEST_CHECKED)
                unchecked.push(name);
            else
                texts.set(name, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, { signal: this.#signal }));
        }
        const check = await checkForImport(texts, this.#variable, pauseFor(this.#signal));
        for (const [name, bytes] of check.changed) {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.#scratch, 'changed', name);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, bytes);
            found.set(name, { ...fileOf(path, bytes.length), name });
        }
        const files = botFiles(found, reported, check.unreadable);
        const { empty, given, scope } = check;
        const complete = zip && check.changed.size === 0 ? zip : await this.#packed(files);
        return { zip: complete, files, empty, given, scope, leftOut, unchecked };
    }
    async #packed({ definition, config, icon, functions, others }) {
        const { packZip } = await __webpack_require__.e(/* import() */ 240).then(__webpack_require__.bind(__webpack_require__, 93240));
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.#scratch, 'bot.zip');
        await packZip([definition, config, ...(icon ? [icon] : []), ...functions, ...others], path, this.#signal);
        return fileOf(path, (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).size);
    }
}
async function headOf(path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path);
    try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(_download_archive_format_js__WEBPACK_IMPORTED_MODULE_5__/* .SIGNATURE_LENGTH */ .Ee), 0, _download_archive_format_js__WEBPACK_IMPORTED_MODULE_5__/* .SIGNATURE_LENGTH */ .Ee, 0);
        return buffer.subarray(0, bytesRead);
    }
    finally {
        await file.close();
    }
}
/** Every file of a folder by its path in it, sorted. @throws KoreaiError `input-invalid` for a link among them */
async function filesIn(folder, reported, ignored, signal) {
    const found = new Map();
    const leftOut = [];
    const visit = async (below) => {
        signal.throwIfAborted();
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, below), { withFileTypes: true });
        for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
            const name = below + entry.name;
            if (ignored?.test(name))
                leftOut.push(entry.isDirectory() ? `${name}/` : name);
            else if (entry.isDirectory())
                await visit(`${name}/`);
            // Left out, it would be gone from the bot after a full import.
            else if (!entry.isFile())
                throw unusable(`${name} of ${reported} is no plain file`);
            else
                found.set(name, { ...fileOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name))).size), name });
        }
    };
    await visit('');
    return { found, leftOut };
}
function botFiles(found, reported, unreadable) {
    const one = (...names) => {
        const there = names.flatMap((name) => found.get(name) ?? []);
        const [file] = there;
        if (!file)
            throw unusable(`${reported} holds no ${names.join(' or ')}`);
        if (there.length > 1)
            throw unusable(`${reported} holds both ${names.join(' and ')}`);
        if (file.size === 0)
            throw unusable(`${file.name} of ${reported} is empty`);
        // What is cut or broken must not get as far as a bot.
        if (unreadable.includes(file.name))
            throw unusable(`${file.name} of ${reported} is no JSON`);
        return file;
    };
    const definition = one('botDefinition.json', 'appDefinition.json');
    const config = one('config.json');
    const icon = [...found.values()].find(({ name }) => /^icon\.(?:png|jpe?g|gif|svg)$/i.test(name));
    const functions = [...found.values()].filter(({ name }) => /^[^/]+\.js$/i.test(name));
    const known = new Set([definition, config, icon, ...functions]);
    return { definition, config, icon, functions, others: [...found.values()].filter((file) => !known.has(file)) };
}
/** A larger file is left to the platform: reading it whole would take several times its size. In bytes. */
const LARGEST_CHECKED = 64 * 1024 * 1024;
function fileOf(path, size) {
    return { path, size, name: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path), extension: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.extname)(path).slice(1).toLowerCase() };
}
/** Makes a folder for what has to lie on the disk for a moment, and takes it away whatever happens. */
async function withScratch({ scratch, log }, work) {
    const folder = await makeScratch(scratch);
    try {
        return await work(folder);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true, maxRetries: 3 }).catch((error) => {
            // By now a job may run, whose id must not get lost over this.
            log.warning(`A temporary folder could not be removed (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error)}), remove it by hand: ${folder}`);
        });
    }
}
/** The system's folder for temporary files may be named and not exist. */
async function makeScratch(parent) {
    try {
        await (0,_core_make_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(parent));
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, 'koreai-ci-'));
    }
    catch (error) {
        const hint = 'Nothing was sent. Let RUNNER_TEMP, or TMPDIR, name a folder that can be written to.';
        throw (0,_core_disk_error_js__WEBPACK_IMPORTED_MODULE_2__/* .diskError */ .w)('The folder for temporary files cannot be used', parent, error, 'input-invalid', hint);
    }
}
function unusable(message, cause) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KoreaiError */ ["if"]('input-invalid', message, { hint: HINT, cause });
}


/***/ }),

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


/***/ })

};
