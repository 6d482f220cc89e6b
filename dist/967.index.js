export const id = 967;
export const ids = [967];
export const modules = {

/***/ 85967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   extractZip: () => (/* binding */ extractZip)
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
        const made = new Set();
        const makeFolder = async (folder) => {
            if (made.has(folder))
                return;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true });
            made.add(folder);
        };
        try {
            for await (const entry of zip.eachEntry()) {
                signal.throwIfAborted();
                const isFolder = entry.fileName.endsWith('/');
                checkKind(entry, isFolder);
                const target = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(into, ...judge.judge({ name: entry.fileName, isFolder }));
                await makeFolder(isFolder ? target : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target));
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


/***/ })

};
