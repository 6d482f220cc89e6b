export const id = 226;
export const ids = [226];
export const modules = {

/***/ 15226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  extractTar: () => (/* binding */ extractTar)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./lib/kernel/errors.js
var errors = __webpack_require__(93314);
// EXTERNAL MODULE: ./lib/download/disk-error.js
var disk_error = __webpack_require__(99472);
// EXTERNAL MODULE: ./lib/download/member.js
var member = __webpack_require__(72432);
;// CONCATENATED MODULE: ./lib/download/system-tar.js
/** Runs `tar` without a word on any stream, and ends it when `signal` aborts. */
const systemTar = async (path, into, flags, signal) => {
    const { execFile } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 31421, 19));
    await new Promise((resolve, reject) => {
        const args = [...flags, '-C', into, '-f', path];
        execFile('tar', args, { signal, windowsHide: true }, (error) => (error ? reject(error) : resolve()));
    });
};

;// CONCATENATED MODULE: ./lib/download/extract-tar.js









/** Unpacks a tar into an empty folder: its members are listed and judged first, then the system's tar does the work. */
async function extractTar(file, into, judge, { signal, unpackTar = systemTar }) {
    await judgeMembers(file, judge, signal);
    const flags = [file.format === 'tar.gz' ? 'xz' : 'x', '--no-same-owner', '--no-same-permissions'];
    try {
        await unpackTar(file.path, into, flags, signal);
    }
    catch (error) {
        signal.throwIfAborted();
        throw (0,member/* refuse */.TR)(error instanceof Error ? error.message : String(error), error);
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
                throw (0,member/* refuse */.TR)(`a member is a ${header.type ?? 'thing of unknown kind'}: ${(0,member/* quoted */.TL)(header.name)}`);
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
        const source = (0,external_node_fs_.createReadStream)(file.path);
        if (file.format === 'tar.gz')
            await (0,external_node_stream_promises_.pipeline)(source, (0,external_node_zlib_.createGunzip)(), reader, { signal });
        else
            await (0,external_node_stream_promises_.pipeline)(source, reader, { signal });
    }
    catch (error) {
        signal.throwIfAborted();
        if (error instanceof errors/* KoreaiError */["if"] || (0,disk_error/* isDiskError */.M)(error))
            throw error;
        throw (0,member/* refuse */.TR)(error instanceof Error ? `it is broken (${error.message})` : 'it is broken', error);
    }
}
/** Two readers may understand one tar differently: what the system's tar really made is looked at once more. */
async function checkUnpacked(folder) {
    for (const name of await (0,promises_.readdir)(folder)) {
        const path = (0,external_node_path_.join)(folder, name);
        const stats = await (0,promises_.lstat)(path);
        if (stats.isDirectory())
            await checkUnpacked(path);
        else if (!stats.isFile() || stats.nlink > 1)
            throw (0,member/* refuse */.TR)(`a member is a link or device: ${(0,member/* quoted */.TL)(name)}`);
    }
}


/***/ })

};
