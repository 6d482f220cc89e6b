export const id = 139;
export const ids = [139,520];
export const modules = {

/***/ 77166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ readVersion),
/* harmony export */   L7: () => (/* binding */ printManifest),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   QR: () => (/* binding */ isPart),
/* harmony export */   e0: () => (/* binding */ MANIFEST),
/* harmony export */   mQ: () => (/* binding */ isNormalized),
/* harmony export */   pL: () => (/* binding */ isSafePath)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _disk_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81366);
/* harmony import */ var _split_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43639);





/** The file by which a normalized folder is recognized. */
const MANIFEST = 'koreai-ci.json';
const FORMAT = 1;
function printManifest(manifest) {
    const { isComplete, files, kept, definitions } = manifest;
    const reported = { format: FORMAT, ...(isComplete ? {} : { incomplete: true }), definitions, kept, files };
    return Buffer.from(`${JSON.stringify(reported, null, 2)}\n`);
}
/** @throws KoreaiError `input-invalid` for a manifest that is damaged, newer than this version, or has unsafe paths */
function parseManifest(text) {
    let reported;
    try {
        reported = JSON.parse(text);
    }
    catch (error) {
        throw damaged('it is not valid JSON', error);
    }
    const format = reported?.['format'];
    if (typeof format !== 'number' || !Number.isInteger(format) || format < 1)
        throw damaged('it has no format');
    if (format > FORMAT) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"]('input-invalid', `${MANIFEST} has format ${format}, but this version of koreai-ci only supports ${FORMAT}`, {
            hint: 'The folder was written by a newer koreai-ci: use that version or a later one.',
        });
    }
    const { files, kept, definitions, incomplete } = reported ?? {};
    if (!isPaths(files) || !isPaths(kept))
        throw damaged('it has no valid list of files');
    if (!Array.isArray(definitions) || !definitions.every(isSplit))
        throw damaged('it has no valid list of definitions');
    return { isComplete: incomplete !== true, files, kept, definitions };
}
function damaged(why, cause) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"]('input-invalid', `${MANIFEST} is damaged: ${why}`, {
        hint: 'Restore the folder from version control, or use an empty one.',
        cause,
    });
}
function isPaths(value) {
    return Array.isArray(value) && value.every((path) => typeof path === 'string' && isSafePath(path));
}
function isSplit(value) {
    return (typeof value?.file === 'string' &&
        isSafePath(value.file) &&
        typeof value.wrapper === 'string' &&
        isPaths(value.lists) &&
        value.lists.every((name) => !name.includes('/')));
}
/** Whether a path stays in its folder, is none of Git's or GitHub's, and is not the manifest. */
function isSafePath(path) {
    if (path.toLowerCase() === MANIFEST)
        return false;
    return path
        .split('/')
        .every((segment) => !/^\.{0,2}$|^\.git|[\\:\p{Cc}]/iu.test(segment) && !/^git~\d/i.test(segment));
}
/** Whether a file is a member of a split list, listed in the manifest or added by hand. */
function isPart(manifest, path) {
    return manifest.definitions.some((split) => split.lists.some((name) => {
        const folder = (0,_split_js__WEBPACK_IMPORTED_MODULE_4__/* .folderOf */ .yS)(split.file, name);
        return path.startsWith(folder) && /^[^/]+\.json$/.test(path.slice(folder.length));
    }));
}
/** @throws KoreaiError `input-invalid` if the manifest is damaged or of a newer version */
async function isNormalized(folder) {
    return (await readManifest(folder)) !== undefined;
}
async function readManifest(folder) {
    const text = await (0,_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .readPlainFile */ .b$)(folder, MANIFEST);
    return text && parseManifest(text.toString());
}
/** @throws KoreaiError `input-invalid` if it is not a folder, or has files but no manifest */
async function readVersion(folder, signal) {
    const stats = await (0,_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .statOf */ ._N)(folder);
    if (stats === undefined)
        return undefined;
    if (!stats.isDirectory())
        throw refuse(folder, 'is not a folder');
    const manifest = await readManifest(folder);
    if (!manifest) {
        if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder)).length === 0)
            return undefined;
        throw refuse(folder, 'contains files that koreai-ci did not write');
    }
    const files = new Map();
    for (const path of [MANIFEST, ...new Set([...manifest.files, ...(await partsOnDisk(folder, manifest))])]) {
        signal.throwIfAborted();
        const bytes = await (0,_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .readPlainFile */ .b$)(folder, path);
        if (bytes)
            files.set(path, bytes);
    }
    return { manifest, files };
}
/** The files on the disk that are members of split lists, listed in the manifest or not. */
async function partsOnDisk(folder, manifest) {
    const found = [];
    for (const split of manifest.definitions) {
        for (const name of split.lists) {
            const below = (0,_split_js__WEBPACK_IMPORTED_MODULE_4__/* .folderOf */ .yS)(split.file, name);
            const stats = await (0,_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .statOf */ ._N)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, below));
            const members = stats?.isDirectory() ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, below)) : [];
            found.push(...members.map((member) => below + member).filter((path) => isPart(manifest, path)));
        }
    }
    return found.sort();
}
function refuse(folder, why) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"]('input-invalid', `The folder for the normalized bot ${why}: ${folder}`, {
        hint: 'It was not changed. Use a folder that is new, empty, or was written with normalize before.',
    });
}


/***/ }),

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


/***/ })

};
