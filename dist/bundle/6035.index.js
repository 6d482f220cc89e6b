export const id = 6035;
export const ids = [6035];
export const modules = {

/***/ 84936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkPlan: () => (/* binding */ checkPlan)
/* harmony export */ });
/* unused harmony export checkDigest */
/* harmony import */ var _bot_files_local_archive_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45512);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40095);
/* harmony import */ var _jobs_bot_export_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95187);
/* harmony import */ var _jobs_poll_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86292);
/* harmony import */ var _change_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74128);
/* harmony import */ var _content_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40075);






/**
 * Exports the bot again and compares it, and the archive, with what was planned.
 *
 * @param scratch - an existing folder for the export
 * @throws KoreaiError `stale` if one of them has changed since; `input-invalid` for a new bot, which has no plan
 */
async function checkPlan({ botId, planDigest = '' }, source, scratch, context) {
    if (botId === undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]('input-invalid', 'Invalid input. {planDigest} is for imports into an existing bot', {
            hint: 'Nothing was sent. Leave {planDigest} out, or name the bot with {botId}.',
        });
    }
    context.log.info(`Exporting bot ${botId} to compare it with the plan.`);
    // The run is about the import, so the export does not count as what it has started.
    const own = { ...context, started: () => { } };
    const job = await (0,_jobs_bot_export_js__WEBPACK_IMPORTED_MODULE_1__/* .startExport */ .Nq)({ botId, exportType: 'latest', requestBody: {} }, own);
    const check = (0,_jobs_poll_js__WEBPACK_IMPORTED_MODULE_2__/* .awaitLink */ .Dr)(job.check);
    const ended = job.state?.kind === 'failed' ? job.state : await context.waitFor(check);
    if (ended.kind === 'failed') {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"](ended.code, `The bot cannot be compared with the plan: ${ended.message}`, {
            hint: ['Nothing was written.', ended.hint].filter(Boolean).join(' '),
        });
    }
    const file = await context.download(ended, check, scratch);
    checkDigest(planDigest, (0,_content_js__WEBPACK_IMPORTED_MODULE_3__/* .readExport */ .Jb)(await (0,_bot_files_local_archive_js__WEBPACK_IMPORTED_MODULE_4__/* .filesOfZip */ .MJ)(file, context)), await (0,_content_js__WEBPACK_IMPORTED_MODULE_3__/* .readSource */ .o$)(source, context.signal));
}
/** @throws KoreaiError `stale` if a digest belongs to another state of the bot or to another archive */
function checkDigest(expected, bot, archive) {
    const [plannedBot, plannedArchive] = expected.split('-');
    const changed = [
        ...(plannedBot === (0,_change_js__WEBPACK_IMPORTED_MODULE_5__/* .digestOf */ .ol)(bot) ? [] : ['the bot has changed']),
        ...(plannedArchive === (0,_change_js__WEBPACK_IMPORTED_MODULE_5__/* .digestOf */ .ol)(archive) ? [] : ['the archive is another one']),
    ];
    if (changed.length === 0)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]('stale', `The plan is out of date: since it was made, ${changed.join(' and ')}`, {
        hint: 'Nothing was written. Plan again, check what has changed, and import with the new {planDigest}.',
    });
}


/***/ }),

/***/ 20535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cn: () => (/* binding */ BrokenArchive),
/* harmony export */   Ee: () => (/* binding */ SIGNATURE_LENGTH),
/* harmony export */   IR: () => (/* binding */ fileFormat),
/* harmony export */   MG: () => (/* binding */ archiveFormat),
/* harmony export */   ND: () => (/* binding */ isSurely),
/* harmony export */   nS: () => (/* binding */ BLOCK_LENGTH),
/* harmony export */   py: () => (/* binding */ hasTarChecksum),
/* harmony export */   qP: () => (/* binding */ isArchiveFormat)
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
function isArchiveFormat(format) {
    return format === 'zip' || format === 'tar' || format === 'tar.gz';
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

/***/ 51321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mw: () => (/* binding */ safeBaseName),
/* harmony export */   tI: () => (/* binding */ isReservedOnWindows),
/* harmony export */   v: () => (/* binding */ prepareDirectory)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_disk_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50453);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40095);




/** True if `path` is `root` or lies below it. Both are absolute. */
function isInside(root, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, path);
    return way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way);
}
/**
 * Creates the folder that archives are written to. It must lie in the workspace, also when links are followed.
 *
 * @returns its absolute path
 * @throws KoreaiError `input-invalid` if it leaves the workspace, `download-failed` if it can't be created or written to
 */
async function prepareDirectory(workspace, outputDir) {
    const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, outputDir);
    const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(workspace).catch((error) => {
        throw (0,_core_disk_js__WEBPACK_IMPORTED_MODULE_2__/* .diskError */ .wO)('The workspace cannot be read', workspace, error);
    });
    const isOutside = !isInside((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace), directory) || !isInside(root, await realpathOfExisting(directory));
    if (isOutside) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KoreaiError */ ["if"]('input-invalid', `outputDir leaves the workspace: ${outputDir}`, {
            hint: 'Choose a folder in the workspace. No symbolic link on its path may lead out of the workspace.',
        });
    }
    await (0,_core_disk_js__WEBPACK_IMPORTED_MODULE_2__/* .makeFolder */ .fc)(directory).catch((error) => {
        throw (0,_core_disk_js__WEBPACK_IMPORTED_MODULE_2__/* .diskError */ .wO)('The output folder cannot be created', outputDir, error);
    });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(directory, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK).catch((error) => {
        throw (0,_core_disk_js__WEBPACK_IMPORTED_MODULE_2__/* .diskError */ .wO)('The output folder cannot be written to', outputDir, error);
    });
    return directory;
}
/** The real path of the folder, or of the nearest folder above it that exists. */
async function realpathOfExisting(path) {
    for (let current = path;; current = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(current)) {
        try {
            return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(current);
        }
        catch (error) {
            if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error) !== 'ENOENT' || current === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(current)) {
                throw (0,_core_disk_js__WEBPACK_IMPORTED_MODULE_2__/* .diskError */ .wO)('The output folder cannot be read', path, error);
            }
        }
    }
}
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

/***/ 26522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ readZipEnd)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _archive_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20535);


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
            // At these positions of the zip64 record.
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
