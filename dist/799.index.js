export const id = 799;
export const ids = [799];
export const modules = {

/***/ 87776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ee: () => (/* binding */ SIGNATURE_LENGTH),
/* harmony export */   IR: () => (/* binding */ fileFormat),
/* harmony export */   MG: () => (/* binding */ archiveFormat)
/* harmony export */ });
/** The first bytes of a file that are enough to tell its format: one block of a tar. */
const SIGNATURE_LENGTH = 512;
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
/** Tars from before POSIX have no magic, but every header carries the sum of its bytes, its own field read as spaces. */
function hasTarChecksum(head) {
    const stated = Number.parseInt(head.toString('latin1', 148, 156).replace(/\0.*$/, '').trim(), 8);
    let sum = 8 * 0x20;
    for (let index = 0; index < SIGNATURE_LENGTH; index++) {
        if (index < 148 || index >= 156)
            sum += head[index] ?? 0;
    }
    return head[0] !== 0 && stated === sum;
}


/***/ }),

/***/ 9799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readImportSource: () => (/* binding */ readImportSource),
/* harmony export */   withScratch: () => (/* binding */ withScratch)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _download_archive_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87776);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93314);




const HINT = 'Nothing was sent. The archive has to be a zip as Kore.ai exports it, or a folder that holds its files.';
/**
 * Reads what is to be imported: a zip as exported, a folder with its files, or a normalized one, which is packed again.
 *
 * @param scratch - a folder that the caller removes when the import has been started
 * @throws KoreaiError `input-invalid` where it holds no bot
 */
async function readImportSource(archive, scratch, { workspace, variable, signal }) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, archive);
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch((error) => {
        throw unusable(`archive cannot be read (${(0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error)}): ${archive}`, error);
    });
    if (found.isFile())
        return readZip(path, found.size, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(scratch, 'unpacked'), signal);
    if (!found.isDirectory())
        throw unusable(`archive is neither a file nor a folder: ${archive}`);
    const { isNormalized } = await __webpack_require__.e(/* import() */ 468).then(__webpack_require__.bind(__webpack_require__, 63468));
    if (!(await isNormalized(path)))
        return packed(await botFiles(path, archive), [], scratch, signal);
    const plain = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(scratch, 'packed');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(plain);
    const { packBot } = await Promise.all(/* import() */[__webpack_require__.e(468), __webpack_require__.e(336)]).then(__webpack_require__.bind(__webpack_require__, 9336));
    const { ignoredVariables } = await packBot(path, plain, { variables: variable, signal });
    return packed(await botFiles(plain, archive), ignoredVariables, scratch, signal);
}
/** It is unpacked here too: a broken archive has to be known before anything is written to a bot. */
async function readZip(path, size, into, signal) {
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path);
    if ((0,_download_archive_format_js__WEBPACK_IMPORTED_MODULE_3__/* .archiveFormat */ .MG)(await headOf(path)) !== 'zip')
        throw unusable(`archive is no zip: ${name}`);
    const { extract } = await __webpack_require__.e(/* import() */ 222).then(__webpack_require__.bind(__webpack_require__, 73841));
    await extract({ path, size, format: 'zip' }, { into, signal });
    const { isNormalized } = await __webpack_require__.e(/* import() */ 468).then(__webpack_require__.bind(__webpack_require__, 63468));
    if (await isNormalized(into)) {
        throw unusable(`${name} is a zip of a normalized folder, which only packing makes a bot again: give the folder itself`);
    }
    const zip = { ...fileOf(path, size), extension: 'zip' };
    return { zip, files: await botFiles(into, name), ignoredVariables: [] };
}
async function headOf(path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path);
    try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(_download_archive_format_js__WEBPACK_IMPORTED_MODULE_3__/* .SIGNATURE_LENGTH */ .Ee), 0, _download_archive_format_js__WEBPACK_IMPORTED_MODULE_3__/* .SIGNATURE_LENGTH */ .Ee, 0);
        return buffer.subarray(0, bytesRead);
    }
    finally {
        await file.close();
    }
}
async function packed(files, ignoredVariables, scratch, signal) {
    const { packZip } = await __webpack_require__.e(/* import() */ 311).then(__webpack_require__.bind(__webpack_require__, 62311));
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(scratch, 'bot.zip');
    const { definition, config, icon, functions } = files;
    await packZip([definition, config, ...(icon ? [icon] : []), ...functions], path, signal);
    return { zip: fileOf(path, (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).size), files, ignoredVariables };
}
async function botFiles(folder, told) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { withFileTypes: true });
    const files = new Map();
    for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
        if (!entry.isFile()) {
            // Left out, it would be gone from the bot after a full import.
            if (isOfBot(entry.name))
                throw unusable(`${entry.name} of ${told} is no plain file`);
            continue;
        }
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, entry.name);
        files.set(entry.name, fileOf(path, (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).size));
    }
    const one = (...names) => {
        const there = names.flatMap((name) => files.get(name) ?? []);
        const [file] = there;
        if (!file)
            throw unusable(`${told} holds no ${names.join(' or ')}`);
        if (there.length > 1)
            throw unusable(`${told} holds both ${names.join(' and ')}`);
        if (file.size === 0)
            throw unusable(`${file.name} of ${told} is empty`);
        return file;
    };
    const definition = one('botDefinition.json', 'appDefinition.json');
    const config = one('config.json');
    for (const file of [definition, config])
        await checkJson(file, told);
    return {
        definition,
        config,
        icon: files.get('icon.png'),
        functions: [...files.values()].filter(({ extension }) => extension === 'js'),
    };
}
/** A larger file is left to the platform: reading it whole would take several times its size. In bytes. */
const LARGEST_CHECKED = 64 * 1024 * 1024;
/** What is cut or broken must not get as far as a bot. */
async function checkJson({ path, name, size }, told) {
    if (size > LARGEST_CHECKED)
        return;
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8');
    try {
        JSON.parse(text.replace(/^\uFEFF/, ''));
    }
    catch (error) {
        throw unusable(`${name} of ${told} is no JSON`, error);
    }
}
function isOfBot(name) {
    return /^((bot|app)Definition\.json|config\.json|icon\.png|.*\.js)$/i.test(name);
}
function fileOf(path, size) {
    return { path, size, name: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path), extension: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.extname)(path).slice(1).toLowerCase() };
}
/** Makes a folder for what has to lie on the disk for a moment, and takes it away whatever happens. */
async function withScratch({ scratch, log }, work) {
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(scratch, 'koreai-ci-'));
    try {
        return await work(folder);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true, maxRetries: 3 }).catch((error) => {
            // By now a job may run, whose id must not get lost over this.
            log.warning(`A temporary folder could not be removed (${(0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error)}), remove it by hand: ${folder}`);
        });
    }
}
function unusable(message, cause) {
    return new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"]('input-invalid', message, { hint: HINT, cause });
}


/***/ })

};
