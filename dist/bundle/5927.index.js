export const id = 5927;
export const ids = [5927];
export const modules = {

/***/ 55927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   layersIncluded: () => (/* binding */ layersIncluded),
/* harmony export */   readProjectFiles: () => (/* binding */ readProjectFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62807);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(19507);
/* harmony import */ var _download_archive_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20535);
/* harmony import */ var _download_extract_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48025);
/* harmony import */ var _import_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31835);







const HINT = 'Nothing was sent. The archive must be a zip as export-project downloads it, or a folder with the files of one.';
/** Files that people keep beside a project. Nothing hidden belongs to one (artemis-api.md, section 3). */
const BESIDE = /(?:^|\/)(?:\.[^/]*|__MACOSX|Thumbs\.db|node_modules)$/i;
/** Maximum size of a file, and of all together, in bytes. Kore.ai has published limits for its older API only (section 2.4). */
const MAX_FILE = 1024 * 1024;
const MAX_TOTAL = 50 * MAX_FILE;
const MAX_NAMED = 10;
/**
 * Reads a zip or a folder as the texts that an import of an Artemis project takes. Files that do not belong to it are
 * named in the log.
 *
 * @throws KoreaiError `input-invalid`, `archive-invalid` if anything in it cannot be sent
 */
async function readProjectFiles(archive, context) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(context.workspace, archive);
    const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch((error) => {
        throw unusable(`archive cannot be read (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error)}): ${archive}`, error);
    });
    if (stats.isDirectory())
        return readFolder(path, archive, BESIDE, context);
    if (!stats.isFile())
        throw unusable(`archive is neither a file nor a folder: ${archive}`);
    if ((0,_download_archive_format_js__WEBPACK_IMPORTED_MODULE_3__/* .archiveFormat */ .MG)(await (0,_import_source_js__WEBPACK_IMPORTED_MODULE_4__/* .headOf */ .Uo)(path)) !== 'zip')
        throw unusable(`archive is not a zip: ${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path)}`);
    return (0,_import_source_js__WEBPACK_IMPORTED_MODULE_4__.withScratch)(context, async (scratch) => {
        const into = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(scratch, 'unpacked');
        await (0,_download_extract_js__WEBPACK_IMPORTED_MODULE_5__.extract)({ path, size: stats.size, format: 'zip' }, { into, signal: context.signal });
        return readFolder(into, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path), _import_source_js__WEBPACK_IMPORTED_MODULE_4__/* .LITTER */ .rd, context);
    });
}
async function readFolder(folder, name, ignored, context) {
    const { signal, log } = context;
    const { found, leftOut } = await (0,_import_source_js__WEBPACK_IMPORTED_MODULE_4__/* .filesIn */ .nG)(folder, { name, signal }, ignored);
    if (leftOut.length > 0)
        log.info(`Not part of the project, and not sent: ${named(leftOut)}.`);
    if (found.size === 0)
        throw unusable(`${name} contains no files`);
    const large = [...found.values()].filter(({ size }) => size > MAX_FILE);
    if (large.length > 0)
        throw unsendable(name, 'is larger than 1 MiB', large.map((file) => file.name));
    const total = [...found.values()].reduce((sum, { size }) => sum + size, 0);
    if (total > MAX_TOTAL)
        throw unusable(`${name} contains ${total} bytes, which is more than the 50 MiB of an import`);
    const texts = [];
    const binary = [];
    for (const [file, { path }] of found) {
        const text = asText(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, { signal }));
        if (text === undefined)
            binary.push(file);
        else
            texts.push([file, text]);
    }
    if (binary.length > 0)
        throw unsendable(name, 'is not UTF-8 text', binary);
    return Object.fromEntries(withoutTopFolder(texts));
}
/** The layers that the archive says it has (artemis-api.md, section 3); empty if it does not say so. */
function layersIncluded(files) {
    const { layers_included: layers } = parsed(files['project.json'] ?? '');
    return Array.isArray(layers) ? layers.map((layer) => (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_6__/* .sanitize */ .aj)(layer, 40)) : [];
}
function parsed(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null ? value : {};
    }
    catch {
        // The platform judges the file; here it only serves a message.
        return {};
    }
}
/** The bytes as UTF-8, unchanged; `undefined` if they are none. */
function asText(bytes) {
    if (bytes.includes(0))
        return undefined;
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}
/** Programs that pack a folder often add its name to each path. */
function withoutTopFolder(texts) {
    const top = `${texts[0]?.[0].split('/')[0]}/`;
    const isPacked = texts.every(([path]) => path.startsWith(top));
    const hasProject = texts.some(([path]) => [`${top}project.json`, `${top}project.yaml`].includes(path));
    return isPacked && hasProject ? texts.map(([path, text]) => [path.slice(top.length), text]) : texts;
}
function unsendable(archive, why, names) {
    return unusable(`${archive} contains what an import of an Artemis project cannot take: ${names.length === 1 ? 'this file' : 'each of these files'} ${why}: ${named(names)}`);
}
function named(names) {
    const more = names.length > MAX_NAMED ? ` and ${names.length - MAX_NAMED} more` : '';
    return `${names
        .slice(0, MAX_NAMED)
        .map((name) => (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_6__/* .sanitize */ .aj)(name, 100))
        .join(', ')}${more}`;
}
function unusable(message, cause) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"]('input-invalid', message, { hint: HINT, cause });
}


/***/ })

};
