export const id = 3203;
export const ids = [3203,7559];
export const modules = {

/***/ 16935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dn: () => (/* binding */ isPlainFile),
/* harmony export */   FC: () => (/* binding */ onDisk),
/* harmony export */   _N: () => (/* binding */ statOf),
/* harmony export */   b$: () => (/* binding */ readPlainFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_disk_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50453);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40095);




/** Runs `work`. @throws KoreaiError with `code` for an error of the file system */
async function onDisk(code, what, path, work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"] || !/^E[A-Z]+$/.test((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error)))
            throw error;
        throw (0,_core_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .diskError */ .wO)(what, pathOf(error) ?? path, error, code);
    }
}
/** The path of a file system error. */
function pathOf(error) {
    return error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : undefined;
}
/** The file or folder at a path, without following links; `undefined` if there is none. */
async function statOf(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path);
    }
    catch (error) {
        if (['ENOENT', 'ENOTDIR'].includes((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error)))
            return undefined;
        throw error;
    }
}
/** Reads a file of a folder. @returns `undefined` if there is none. @throws KoreaiError as {@link isPlainFile} does */
async function readPlainFile(folder, path) {
    return (await isPlainFile(folder, path)) ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path)) : undefined;
}
/** Whether there is a file at a path. @throws KoreaiError `input-invalid` for a link in the path, or anything but a file */
async function isPlainFile(folder, path) {
    const segments = path.split('/');
    for (let count = 1; count <= segments.length; count++) {
        const at = segments.slice(0, count).join('/');
        const stats = await statOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, at));
        if (stats === undefined)
            return false;
        if (count < segments.length ? !stats.isDirectory() : !stats.isFile()) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"]('input-invalid', `${at} is not a regular ${count < segments.length ? 'folder' : 'file'}`, {
                hint: 'Links are not followed. Remove or rename it, and run again.',
            });
        }
    }
    return true;
}


/***/ }),

/***/ 73203:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  normalizeBot: () => (/* binding */ normalizeBot),
  readPrevious: () => (/* binding */ readPrevious),
  c: () => (/* binding */ withoutSecrets)
});

// UNUSED EXPORTS: stableFiles

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/core/errors.js + 1 modules
var errors = __webpack_require__(40095);
// EXTERNAL MODULE: ./build/core/names.js
var names = __webpack_require__(5562);
// EXTERNAL MODULE: ./build/bot-files/disk.js
var disk = __webpack_require__(16935);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/core/disk.js
var core_disk = __webpack_require__(50453);
// EXTERNAL MODULE: ./build/bot-files/normalized.js
var normalized = __webpack_require__(36899);
;// CONCATENATED MODULE: ./build/bot-files/install.js








/**
 * Replaces the previous version of a bot by a new one. All files are written beside the folder first. A new folder is
 * renamed at once. In an existing one the manifest says that it is incomplete until everything is replaced. Files that
 * do not belong to the bot stay.
 *
 * @throws KoreaiError `input-invalid` if a file that does not belong to the bot is in the way; the signal's reason
 */
async function install(target, files, previous, signal) {
    if (previous)
        await refuseOtherFiles(target, files, previous);
    const fresh = (0,external_node_path_.join)((0,external_node_path_.dirname)(target), `.${(0,external_node_path_.basename)(target)}-${(0,external_node_crypto_.randomUUID)()}`);
    try {
        for (const [path, bytes] of files) {
            signal.throwIfAborted();
            await (0,core_disk/* makeFolder */.fc)((0,external_node_path_.dirname)((0,external_node_path_.join)(fresh, path)));
            await (0,promises_.writeFile)((0,external_node_path_.join)(fresh, path), bytes);
        }
        signal.throwIfAborted();
        if (previous)
            await replace(target, fresh, files, previous);
        else
            await installNew(target, fresh);
    }
    finally {
        await (0,promises_.rm)(fresh, { recursive: true, force: true, maxRetries: 3 });
    }
}
async function installNew(target, fresh) {
    // Only an empty folder is removed. On Windows a folder cannot be renamed to an existing one.
    if (await (0,disk/* statOf */._N)(target))
        await (0,promises_.rmdir)(target);
    await (0,core_disk/* move */.Cy)(fresh, target);
}
async function replace(target, fresh, files, previous) {
    const isManifest = (path) => path === normalized/* MANIFEST */.e0;
    const stale = [...previous.files.keys()].filter((path) => !files.has(path));
    const gone = new Set(stale.map(names/* normalizeName */.Pc));
    const owned = new Set([...previous.manifest.files, ...previous.files.keys(), ...files.keys()]);
    const marker = {
        ...previous.manifest,
        isComplete: false,
        files: [...owned].filter((path) => !isManifest(path)).sort(),
    };
    const markerPath = (0,external_node_path_.join)(fresh, `.${(0,external_node_crypto_.randomUUID)()}`);
    await (0,promises_.writeFile)(markerPath, (0,normalized/* printManifest */.L7)(marker));
    await (0,core_disk/* move */.Cy)(markerPath, (0,external_node_path_.join)(target, normalized/* MANIFEST */.e0));
    // Removed first: on a disk that ignores case, the name of a new file can be a stale one.
    for (const path of stale)
        await (0,promises_.rm)((0,external_node_path_.join)(target, path), { force: true });
    for (const path of stale)
        await removeEmpty(target, (0,external_node_path_.dirname)(path));
    for (const [path, bytes] of files) {
        const isThere = previous.files.get(path)?.equals(bytes) && !gone.has((0,names/* normalizeName */.Pc)(path));
        if (isManifest(path) || isThere)
            continue;
        await (0,core_disk/* makeFolder */.fc)((0,external_node_path_.dirname)((0,external_node_path_.join)(target, path)));
        await (0,core_disk/* move */.Cy)((0,external_node_path_.join)(fresh, path), (0,external_node_path_.join)(target, path));
    }
    await (0,core_disk/* move */.Cy)((0,external_node_path_.join)(fresh, normalized/* MANIFEST */.e0), (0,external_node_path_.join)(target, normalized/* MANIFEST */.e0));
}
async function removeEmpty(target, folder) {
    for (let at = folder; at !== '.'; at = (0,external_node_path_.dirname)(at)) {
        try {
            await (0,promises_.rmdir)((0,external_node_path_.join)(target, at));
        }
        catch {
            return;
        }
    }
}
/** Checks before any change that no other file is in the way. */
async function refuseOtherFiles(target, files, previous) {
    const owned = new Map([...previous.manifest.files, ...previous.files.keys()].map((path) => [(0,names/* normalizeName */.Pc)(path), path]));
    for (const path of files.keys()) {
        const own = owned.get((0,names/* normalizeName */.Pc)(path));
        if (own === path || isBelowStale(path, owned, files))
            continue;
        if (!(await (0,disk/* isPlainFile */.Dn)(target, path)))
            continue;
        if (own !== undefined && (await isSame((0,external_node_path_.join)(target, own), (0,external_node_path_.join)(target, path))))
            continue;
        throw new errors/* KoreaiError */["if"]('input-invalid', `A file that does not belong to the bot is in the way: ${path}`, {
            hint: `${target} was not changed. Move the file, or normalize into another folder.`,
        });
    }
}
/** Whether a file of the previous version becomes a folder. */
function isBelowStale(path, owned, files) {
    for (let at = (0,external_node_path_.dirname)(path); at !== '.'; at = (0,external_node_path_.dirname)(at)) {
        const own = owned.get((0,names/* normalizeName */.Pc)(at));
        if (own !== undefined && !files.has(own))
            return true;
    }
    return false;
}
/** Whether two spellings name the same file, on a disk that ignores case. */
async function isSame(one, other) {
    // Node.js rounds the inode numbers of Windows.
    if (process.platform === 'win32')
        return (await (0,promises_.realpath)(one)) === (await (0,promises_.realpath)(other));
    const [first, second] = [await (0,disk/* statOf */._N)(one), await (0,disk/* statOf */._N)(other)];
    return first !== undefined && first.ino === second?.ino && first.dev === second.dev;
}

// EXTERNAL MODULE: ./build/bot-files/json.js
var bot_files_json = __webpack_require__(22484);
// EXTERNAL MODULE: ./build/bot-files/local-archive.js
var local_archive = __webpack_require__(45512);
// EXTERNAL MODULE: ./build/bot-files/replace-secrets.js
var replace_secrets = __webpack_require__(54620);
// EXTERNAL MODULE: ./build/bot-files/secret-places.js
var secret_places = __webpack_require__(17559);
// EXTERNAL MODULE: ./build/bot-files/split.js
var bot_files_split = __webpack_require__(7348);
;// CONCATENATED MODULE: ./build/bot-files/normalize.js











/** A file that cannot be read as JSON must contain none of these. */
const NAMES_A_SECRET = /issecured|(?:api_?-?key|secret|password|token|authorization)"\s*:\s*"[^"]/i;
/**
 * Writes an extracted bot as stable files: sorted fields, a file for each dialog, task and component, placeholders for
 * secrets. docs/normalized.md describes them.
 *
 * @param source - a folder with an extracted bot
 * @param target - the absolute path of a folder that is new, empty, or contains a previous version. Its files that do
 *   not belong to the bot stay
 * @throws KoreaiError `input-invalid` if other files are in the way, `archive-invalid` if the export cannot be written
 *   without a secured value in it, `download-failed` if the disk fails; the signal's reason
 */
async function normalizeBot(source, target, signal) {
    return await (0,disk/* onDisk */.FC)('download-failed', 'The bot cannot be normalized', target, async () => {
        const { files, replaced, suspects } = stableFiles(await (0,local_archive/* readFiles */.Ul)(source, signal));
        const previous = await readPrevious(target, signal);
        signal.throwIfAborted();
        const changed = !(0,external_node_util_.isDeepStrictEqual)(previous?.files, files);
        if (changed)
            await install(target, files, previous, signal);
        return {
            version: { manifest: (0,normalized/* parseManifest */.Ng)(String(files.get(normalized/* MANIFEST */.e0))), files },
            /** `undefined` if there was no previous version, or an incomplete one. */
            previous: previous?.manifest.isComplete ? previous : undefined,
            /** True if there was no previous version, or any byte differs from it. */
            changed,
            replaced,
            suspects,
        };
    });
}
/**
 * The previous version of a bot in a folder, if it has one.
 *
 * @throws KoreaiError `input-invalid` if other files are in the way, `download-failed` if the disk fails
 */
function readPrevious(target, signal) {
    return (0,disk/* onDisk */.FC)('download-failed', 'The bot cannot be normalized', target, () => (0,normalized/* readNormalizedBot */.JY)(target, signal));
}
/**
 * The stable files of an extracted bot. The same bot gives the same bytes, whatever the order of its fields.
 *
 * @throws KoreaiError `archive-invalid` if a secured value cannot be separated from the rest, a path is
 *   unsafe, or a file is in the way of a part
 */
function stableFiles(source) {
    for (const path of source.keys()) {
        if (!(0,normalized/* isSafePath */.pL)(path))
            throw refusal(`The export has a file that must not be written: ${path}`);
    }
    const read = withoutSecrets(source);
    const replaced = [];
    const suspects = [];
    const kept = [];
    const files = new Map();
    const definitions = [];
    for (const [path, bytes] of source) {
        const file = read.get(path);
        replaced.push(...(file?.replaced ?? []).map((place) => ({ file: path, path: place })));
        const places = file ? (0,secret_places/* suspectsIn */.A)(file.json) : (0,secret_places/* linesOf */.D)(path, bytes);
        suspects.push(...places.map((place) => ({ file: path, path: place })));
        if (!file || (!(0,bot_files_split/* isOfBot */.Pj)(path) && file.json === file.original)) {
            files.set(path, bytes);
            if (isJson(path))
                kept.push(path);
            continue;
        }
        const stable = (0,bot_files_json/* sorted */.IP)(file.json);
        if (!(0,bot_files_split/* isDefinition */.gN)(path) || stable.kind !== 'fields') {
            files.set(path, Buffer.from((0,bot_files_json/* print */.yy)(stable, 2)));
            continue;
        }
        const { split, texts } = (0,bot_files_split/* splitDefinition */.Yu)(path, stable);
        for (const [part, text] of texts) {
            if (part !== path)
                refuseFileInTheWay(part, source);
            files.set(part, Buffer.from(text));
        }
        definitions.push(split);
    }
    const manifest = { isComplete: true, files: [...files.keys()].sort(), kept: kept.sort(), definitions };
    return { files: files.set(normalized/* MANIFEST */.e0, (0,normalized/* printManifest */.L7)(manifest)), replaced, suspects };
}
/** @throws KoreaiError `archive-invalid` if the export has a file at the path of a part, above it or below it */
function refuseFileInTheWay(part, source) {
    const wanted = `${(0,names/* normalizeName */.Pc)(part)}/`;
    const inTheWay = [...source.keys()].find((path) => {
        const own = `${(0,names/* normalizeName */.Pc)(path)}/`;
        return own.startsWith(wanted) || wanted.startsWith(own);
    });
    if (inTheWay !== undefined)
        throw refusal(`${inTheWay}, a file of the export, is in the way of ${part}`);
}
function isJson(path) {
    return /\.json$/i.test(path);
}
/**
 * The JSON files of an extracted bot, with placeholders for secrets.
 *
 * @throws KoreaiError `archive-invalid` if a secured value cannot be separated from the rest
 */
function withoutSecrets(source) {
    const parsed = new Map();
    for (const [path, bytes] of source) {
        const json = isJson(path) ? (0,bot_files_json/* parseBytes */.z_)(bytes) : undefined;
        if (json)
            parsed.set(path, json);
        else if (/config\.json$/i.test(path) || (isJson(path) && NAMES_A_SECRET.test(bytes.toString('latin1')))) {
            throw refusal(`${path} is not valid JSON, so its secured values cannot be removed`);
        }
    }
    return (0,replace_secrets/* replaceAllSecrets */.V)(parsed);
}
function refusal(message) {
    return new errors/* KoreaiError */["if"]('archive-invalid', message, {
        hint: 'Nothing was written. Extract the archive without {normalize} and check its files.',
    });
}


/***/ }),

/***/ 36899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JY: () => (/* binding */ readNormalizedBot),
/* harmony export */   L7: () => (/* binding */ printManifest),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   QR: () => (/* binding */ isPart),
/* harmony export */   e0: () => (/* binding */ MANIFEST),
/* harmony export */   mQ: () => (/* binding */ isNormalized),
/* harmony export */   pL: () => (/* binding */ isSafePath)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40095);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28314);
/* harmony import */ var _disk_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16935);
/* harmony import */ var _split_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7348);






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
    const manifest = Object((0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .q)(text));
    const { format, incomplete, files, kept, definitions } = manifest;
    if (typeof format === 'number' && format > FORMAT) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KoreaiError */ ["if"]('input-invalid', `${MANIFEST} has format ${format}, but this version of koreai-ci only supports ${FORMAT}`, { hint: 'The folder was written by a newer koreai-ci: use that version or a later one.' });
    }
    const isRead = format === FORMAT && isPaths(files) && isPaths(kept) && Array.isArray(definitions);
    if (isRead && definitions.every(isSplit))
        return { isComplete: incomplete !== true, files, kept, definitions };
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KoreaiError */ ["if"]('input-invalid', `${MANIFEST} is damaged`, {
        hint: 'Restore the folder from version control, or use an empty one.',
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
    const [, folder = '', name = ''] = /^(.*\/)([^/]+\.json)$/.exec(path) ?? [];
    return name !== '' && partFolders(manifest).includes(folder);
}
function partFolders({ definitions }) {
    return definitions.flatMap(({ file, lists }) => lists.map((name) => (0,_split_js__WEBPACK_IMPORTED_MODULE_4__/* .folderOf */ .yS)(file, name)));
}
/** @throws KoreaiError `input-invalid` if the manifest is damaged or of a newer version */
async function isNormalized(folder) {
    return (await readManifest(folder)) !== undefined;
}
async function readManifest(folder) {
    const text = await (0,_disk_js__WEBPACK_IMPORTED_MODULE_5__/* .readPlainFile */ .b$)(folder, MANIFEST);
    return text && parseManifest(text.toString());
}
/** @throws KoreaiError `input-invalid` if it is not a folder, or has files but no manifest */
async function readNormalizedBot(folder, signal) {
    const stats = await (0,_disk_js__WEBPACK_IMPORTED_MODULE_5__/* .statOf */ ._N)(folder);
    if (stats === undefined)
        return undefined;
    if (!stats.isDirectory())
        throw refusal(folder, 'is not a folder');
    const manifest = await readManifest(folder);
    if (!manifest) {
        if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder)).length === 0)
            return undefined;
        throw refusal(folder, 'contains files that koreai-ci did not write');
    }
    const files = new Map();
    for (const path of [MANIFEST, ...new Set([...manifest.files, ...(await partsOnDisk(folder, manifest))])]) {
        signal.throwIfAborted();
        const bytes = await (0,_disk_js__WEBPACK_IMPORTED_MODULE_5__/* .readPlainFile */ .b$)(folder, path);
        if (bytes)
            files.set(path, bytes);
    }
    return { manifest, files };
}
/** The files on the disk that are members of split lists, listed in the manifest or not. */
async function partsOnDisk(folder, manifest) {
    const found = [];
    for (const below of partFolders(manifest)) {
        const stats = await (0,_disk_js__WEBPACK_IMPORTED_MODULE_5__/* .statOf */ ._N)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, below));
        const members = stats?.isDirectory() ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, below)) : [];
        found.push(...members.map((member) => below + member));
    }
    return found.filter((path) => isPart(manifest, path)).sort();
}
function refusal(folder, why) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KoreaiError */ ["if"]('input-invalid', `The folder for the normalized bot ${why}: ${folder}`, {
        hint: 'It was not changed. Use a folder that is new, empty, or was written with normalize before.',
    });
}


/***/ }),

/***/ 54620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ replaceAllSecrets),
/* harmony export */   s: () => (/* binding */ secretSpots)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22484);
/* harmony import */ var _placeholder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34617);
/* harmony import */ var _secret_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16598);
/* harmony import */ var _secured_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7071);
/* harmony import */ var _split_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7348);





/**
 * Replaces the values of secured variables, and of fields that are secrets by their names, by placeholders.
 *
 * @returns by path: the file as it was and without its secrets, and the paths of these
 * @throws KoreaiError `archive-invalid` if a secured variable has no key, or a value that would stay in clear
 */
function replaceAllSecrets(files) {
    const variables = [...files.values()].flatMap((json) => (0,_secured_js__WEBPACK_IMPORTED_MODULE_0__/* .securedIn */ .TY)(json));
    for (const variable of variables)
        (0,_secured_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseStrayValue */ .tp)(variable);
    const secrets = new Map([...files].map(([path, json]) => [path, secretsOf(path, json)]));
    const nameOf = (0,_placeholder_js__WEBPACK_IMPORTED_MODULE_1__/* .variableNames */ .zo)([...variables.map(_secured_js__WEBPACK_IMPORTED_MODULE_0__/* .asReplaced */ .TV), ...[...secrets.values()].flat()]);
    const withoutSecured = replacingSecured(variables, nameOf);
    const replace = (path, original) => {
        const own = secrets.get(path) ?? [];
        let count = 0;
        const redacted = (0,_secret_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .replaceSecrets */ .E)(original, (value) => {
            const secret = own[count++];
            return (0,_placeholder_js__WEBPACK_IMPORTED_MODULE_1__/* .placeholderFor */ .fr)(value, secret && nameOf(secret));
        });
        return { original, json: withoutSecured(redacted), replaced: own.map((secret) => secret.path) };
    };
    return new Map([...files].map(([path, json]) => [path, replace(path, json)]));
}
/** @returns a function that replaces the value of each secured variable by a placeholder */
function replacingSecured(variables, nameOf) {
    const values = new Map();
    for (const variable of variables) {
        const { identity } = (0,_secured_js__WEBPACK_IMPORTED_MODULE_0__/* .asReplaced */ .TV)(variable);
        const known = values.get(identity) ?? new Set();
        for (const value of (0,_secured_js__WEBPACK_IMPORTED_MODULE_0__/* .valuesOf */ .sm)(variable))
            known.add((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .print */ .yy)(value, 0));
        values.set(identity, known);
    }
    const replace = (variable) => {
        const replaced = (0,_secured_js__WEBPACK_IMPORTED_MODULE_0__/* .asReplaced */ .TV)(variable);
        // The same key with two values in one namespace: one environment variable could not stand for both.
        const hasOneValue = (values.get(replaced.identity)?.size ?? 0) <= 1;
        return (0,_secured_js__WEBPACK_IMPORTED_MODULE_0__/* .withValue */ .cO)(variable, (value) => (0,_placeholder_js__WEBPACK_IMPORTED_MODULE_1__/* .placeholderFor */ .fr)(value, hasOneValue ? nameOf(replaced) : undefined));
    };
    return (json) => (0,_secured_js__WEBPACK_IMPORTED_MODULE_0__/* .replaceVariables */ .qk)(json, replace) ?? json;
}
/** Where the secrets of a file are, in order. Secured variables do not count. */
function secretSpots(json) {
    const spots = [];
    (0,_secret_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .replaceSecrets */ .E)(json, (value, spot) => {
        spots.push(spot);
        return (0,_placeholder_js__WEBPACK_IMPORTED_MODULE_1__/* .placeholderFor */ .fr)(value, `KOREAI_VAR_${spots.length}`);
    });
    return spots;
}
function secretsOf(file, json) {
    const fileLabel = (0,_split_js__WEBPACK_IMPORTED_MODULE_4__/* .isOfBot */ .Pj)(file) ? [] : [file.replace(/\.json$/i, '')];
    const seen = new Map();
    return secretSpots(json).map(({ path, labels, ids }) => {
        const identity = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .print */ .yy)((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)([file, ...ids].map(_json_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)), 0);
        // Items of a list can have the same id.
        const count = seen.get(identity) ?? 0;
        seen.set(identity, count + 1);
        return { words: [...fileLabel, ...labels].join('_'), identity: identity + (count || ''), path };
    });
}


/***/ }),

/***/ 17559:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ suspectsIn),
/* harmony export */   D: () => (/* binding */ linesOf),
/* harmony export */   secretsIn: () => (/* binding */ secretsIn)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _core_status_words_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(18034);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22484);
/* harmony import */ var _local_archive_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45512);
/* harmony import */ var _placeholder_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(34617);
/* harmony import */ var _replace_secrets_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54620);
/* harmony import */ var _secret_fields_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16598);
/* harmony import */ var _secret_names_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(27895);
/* harmony import */ var _secured_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7071);
/* harmony import */ var _spot_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(37978);










/** Text files. Pictures and archives are not searched. */
const TEXT = /\.(?:js|mjs|cjs|ts|json|csv|txt|xml|ya?ml|html?|properties|env|pem|key)$/i;
/** All values in the files of a folder that are secrets in clear, or look like them. @throws the signal's reason */
async function secretsIn(folder, signal) {
    const places = [];
    const { found } = await (0,_local_archive_js__WEBPACK_IMPORTED_MODULE_1__/* .filesIn */ .nG)(folder, 'the archive', signal);
    for (const [file, { path, size, extension }] of found) {
        if (!TEXT.test(file) || size > _local_archive_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_CHECKED */ .HS)
            continue;
        const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, { signal });
        const json = extension === 'json' ? (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseBytes */ .z_)(bytes) : undefined;
        for (const place of json ? pathsIn(json) : linesOf(file, bytes))
            places.push({ file, path: place });
    }
    return places;
}
function pathsIn(json) {
    const rest = (0,_secret_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .replaceSecrets */ .E)(json, () => (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj)(''));
    const variables = (0,_secured_js__WEBPACK_IMPORTED_MODULE_4__/* .securedInClear */ .Ok)(json).map((variable) => `secured variable "${(0,_secured_js__WEBPACK_IMPORTED_MODULE_4__/* .nameIn */ .ZC)(variable) ?? ''}"`);
    return [...new Set([...(0,_replace_secrets_js__WEBPACK_IMPORTED_MODULE_5__/* .secretSpots */ .s)(json).map(({ path }) => path), ...variables, ...suspectsIn(rest)])];
}
/** The same in a file that is not JSON: line numbers. */
function linesOf(file, bytes) {
    if (!TEXT.test(file))
        return [];
    const lines = bytes.toString('utf8').split(/\r\n|\r|\n/);
    return lines.flatMap((line, index) => ((0,_secret_names_js__WEBPACK_IMPORTED_MODULE_6__/* .looksSecret */ .n0)(line, '') ? [`line ${index + 1}`] : []));
}
/** Fields that may hold a key, or the name of something else. */
const KEY_NAME = /(?:key|^pass)$/;
/** The paths of values in clear that look like secrets, each once. */
function suspectsIn(json) {
    return [...new Set(suspects(json, '', _spot_js__WEBPACK_IMPORTED_MODULE_7__/* .TOP */ .wv))];
}
/** @param name - of the field or the variable that the value belongs to */
function suspects(json, name, spot) {
    if (json.kind === 'list') {
        return json.items.flatMap((item, index) => suspects(item, name, (0,_spot_js__WEBPACK_IMPORTED_MODULE_7__/* .itemOf */ .Tu)(spot, item, index)));
    }
    if (json.kind === 'fields')
        return suspectsInFields(json, spot);
    const text = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .asString */ .oJ)(json) ?? '';
    return (0,_secret_names_js__WEBPACK_IMPORTED_MODULE_6__/* .looksSecret */ .n0)(text, name) || isRandomKey(text, name) || holdsNamedSecret(text) ? [spot.path] : [];
}
function suspectsInFields(json, spot) {
    const key = (0,_secret_names_js__WEBPACK_IMPORTED_MODULE_6__/* .isVariable */ .DZ)(json) ? (0,_secured_js__WEBPACK_IMPORTED_MODULE_4__/* .nameIn */ .ZC)(json) : undefined;
    return json.entries.flatMap(({ name, value }) => {
        const variable = name === 'value' ? key : undefined;
        const own = (0,_spot_js__WEBPACK_IMPORTED_MODULE_7__/* .fieldOf */ ._F)(spot, name);
        const inside = suspects(value, variable ?? name, own);
        return variable !== undefined && isSecretInClear(value, variable) ? [...inside, own.path] : inside;
    });
}
/** Whether the value of a variable with the name of a secret is in clear. */
function isSecretInClear(value, variable) {
    const text = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .asString */ .oJ)(value);
    if (text === undefined || (0,_placeholder_js__WEBPACK_IMPORTED_MODULE_8__/* .isPlaceholder */ .wK)(text))
        return false;
    return (0,_secret_names_js__WEBPACK_IMPORTED_MODULE_6__/* .isSecretName */ .eh)(variable, _secret_names_js__WEBPACK_IMPORTED_MODULE_6__/* .OUTSIDE */ .ov) && (0,_secret_names_js__WEBPACK_IMPORTED_MODULE_6__/* .holdsSecret */ .hK)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj)(text), variable);
}
function isRandomKey(text, name) {
    return KEY_NAME.test((0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_9__/* .normalizeWord */ ._m)(name)) && (0,_secret_names_js__WEBPACK_IMPORTED_MODULE_6__/* .looksRandom */ .EZ)(text);
}
/** Whether text is JSON (as `agentAssistExport` is) with a secret in it. */
function holdsNamedSecret(text) {
    const plain = (0,_secret_names_js__WEBPACK_IMPORTED_MODULE_6__/* .decoded */ .DH)(text);
    const json = /^\s*[{[]/.test(plain) ? (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseText */ .r4)(plain) : undefined;
    if (json === undefined)
        return false;
    let isThere = false;
    (0,_secret_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .replaceSecrets */ .E)(json, (value) => {
        isThere ||= !(0,_placeholder_js__WEBPACK_IMPORTED_MODULE_8__/* .isPlaceholder */ .wK)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .asString */ .oJ)(value) ?? '');
        return value;
    });
    return isThere;
}


/***/ })

};
