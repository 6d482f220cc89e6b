export const id = 927;
export const ids = [927];
export const modules = {

/***/ 87927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   extractTar: () => (/* binding */ extractTar)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46466);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38522);
/* harmony import */ var _kernel_abortable_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(95359);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93314);
/* harmony import */ var _disk_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(99472);
/* harmony import */ var _member_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(72432);









/** Unpacks a tar into an empty folder: its members are listed and judged first, then the system's tar does the work. */
async function extractTar(file, into, judge, signal) {
    await judgeMembers(file, judge, signal);
    const { extractTar: systemTar } = await Promise.all(/* import() */[__webpack_require__.e(942), __webpack_require__.e(838), __webpack_require__.e(88), __webpack_require__.e(805)]).then(__webpack_require__.bind(__webpack_require__, 59805));
    const flags = [file.format === 'tar.gz' ? 'xz' : 'x', '--no-same-owner', '--no-same-permissions'];
    try {
        await (0,_kernel_abortable_js__WEBPACK_IMPORTED_MODULE_8__/* .abortable */ .Z)(systemTar(file.path, into, flags), signal);
    }
    catch (error) {
        signal.throwIfAborted();
        throw (0,_member_js__WEBPACK_IMPORTED_MODULE_7__/* .refuse */ .TR)(error instanceof Error ? error.message : String(error), error);
    }
    await checkUnpacked(into);
}
async function judgeMembers(file, judge, signal) {
    const { extract: tarReader } = await __webpack_require__.e(/* import() */ 118).then(__webpack_require__.t.bind(__webpack_require__, 56118, 19));
    const reader = tarReader();
    reader.on('entry', (header, content, next) => {
        // It fails only together with the reader, whose error the pipeline throws.
        content.on('error', () => { });
        try {
            if (header.type !== 'file' && header.type !== 'directory') {
                throw (0,_member_js__WEBPACK_IMPORTED_MODULE_7__/* .refuse */ .TR)(`a member is a ${header.type ?? 'thing of unknown kind'}: ${(0,_member_js__WEBPACK_IMPORTED_MODULE_7__/* .quoted */ .TL)(header.name)}`);
            }
            const isFolder = header.type === 'directory';
            // Some tars name their own root.
            if (!(isFolder && /^(\.\/?)+$/.test(header.name)))
                judge.judge({ name: header.name, isFolder });
            judge.count(header.size ?? 0);
        }
        catch (error) {
            reader.destroy(error instanceof Error ? error : new Error(String(error)));
            return;
        }
        content.on('end', next);
        content.resume();
    });
    try {
        const source = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(file.path);
        if (file.format === 'tar.gz')
            await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)(source, (0,node_zlib__WEBPACK_IMPORTED_MODULE_4__.createGunzip)(), reader, { signal });
        else
            await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)(source, reader, { signal });
    }
    catch (error) {
        signal.throwIfAborted();
        if (error instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .KoreaiError */ ["if"] || (0,_disk_error_js__WEBPACK_IMPORTED_MODULE_6__/* .isDiskError */ .M)(error))
            throw error;
        throw (0,_member_js__WEBPACK_IMPORTED_MODULE_7__/* .refuse */ .TR)(error instanceof Error ? `it is broken (${error.message})` : 'it is broken', error);
    }
}
/** Two readers may understand one tar differently: what the system's tar really made is looked at once more. */
async function checkUnpacked(folder) {
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder)) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name);
        const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path);
        if (stats.isDirectory())
            await checkUnpacked(path);
        else if (!stats.isFile() || stats.nlink > 1)
            throw (0,_member_js__WEBPACK_IMPORTED_MODULE_7__/* .refuse */ .TR)(`a member is a link or device: ${(0,_member_js__WEBPACK_IMPORTED_MODULE_7__/* .quoted */ .TL)(name)}`);
    }
}


/***/ }),

/***/ 95359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ abortable)
/* harmony export */ });
/** Lets go of work that cannot be stopped when `signal` aborts: it is left behind. @throws the signal's reason */
function abortable(work, signal) {
    return new Promise((resolve, reject) => {
        if (signal.aborted)
            reject(signal.reason);
        const onAbort = () => reject(signal.reason);
        signal.addEventListener('abort', onAbort, { once: true });
        work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
    });
}


/***/ })

};
