export const id = 778;
export const ids = [778,173];
export const modules = {

/***/ 81366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ listFiles),
/* harmony export */   FC: () => (/* binding */ onDisk),
/* harmony export */   LY: () => (/* binding */ pollsPlain),
/* harmony export */   b$: () => (/* binding */ readPlainFile),
/* harmony export */   wt: () => (/* binding */ poll)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_disk_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39033);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3828);




/** Does something with the disk. @throws KoreaiError with `code` where the system refuses */
async function onDisk(code, what, where, work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KoreaiError */ ["if"] || !/^E[A-Z]+$/.test((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error)))
            throw error;
        throw (0,_core_disk_error_js__WEBPACK_IMPORTED_MODULE_2__/* .diskError */ .w)(what, pathOf(error) ?? where, error, code);
    }
}
/** What the system refused to touch. */
function pathOf(error) {
    return error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : undefined;
}
/** What is at a path, links not followed; `undefined` where nothing is. */
async function poll(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path);
    }
    catch (error) {
        if (['ENOENT', 'ENOTDIR'].includes((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error)))
            return undefined;
        throw error;
    }
}
/** Every file below a folder, sorted by path. @throws KoreaiError `archive-invalid` for anything but files and folders */
async function listFiles(folder, signal) {
    const found = [];
    const visit = async (below) => {
        signal.throwIfAborted();
        for (const member of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, below), { withFileTypes: true })) {
            const path = below + member.name;
            if (member.isDirectory())
                await visit(`${path}/`);
            else
                found.push(plainFile(path, member));
        }
    };
    await visit('');
    return found.sort();
}
function plainFile(path, member) {
    if (member.isFile())
        return path;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KoreaiError */ ["if"]('archive-invalid', `The export has something that is no plain file: ${path}`, {
        hint: 'Links are not followed, and leaving one out would lose a part of the bot.',
    });
}
/**
 * Reads one file of a folder; nothing on the way to it may be a link.
 *
 * @returns `undefined` where there is none. @throws KoreaiError `input-invalid` for a link and for what is no file
 */
async function readPlainFile(folder, path) {
    const isThere = await pollsPlain(folder, path);
    return isThere ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path)) : undefined;
}
/** Whether a plain file is there. @throws KoreaiError `input-invalid` for a link on the way, and for what is no file */
async function pollsPlain(folder, path) {
    const segments = path.split('/');
    for (let count = 1; count <= segments.length; count++) {
        const at = segments.slice(0, count).join('/');
        const stats = await poll((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, at));
        if (stats === undefined)
            return false;
        if (count < segments.length ? !stats.isDirectory() : !stats.isFile()) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KoreaiError */ ["if"]('input-invalid', `${at} is not the plain ${count < segments.length ? 'folder' : 'file'} it should be`, {
                hint: 'Links are not followed. Remove what has this name, and run again.',
            });
        }
    }
    return true;
}


/***/ }),

/***/ 45550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L7: () => (/* binding */ printManifest),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   QR: () => (/* binding */ isPart),
/* harmony export */   e0: () => (/* binding */ MANIFEST),
/* harmony export */   pL: () => (/* binding */ isSafePath)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _split_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43639);


/** The file that makes a folder a normalized one. */
const MANIFEST = 'koreai-ci.json';
const FORMAT = 1;
function printManifest(manifest) {
    const { isComplete, files, kept, definitions } = manifest;
    const reported = { format: FORMAT, ...(isComplete ? {} : { incomplete: true }), definitions, kept, files };
    return Buffer.from(`${JSON.stringify(reported, null, 2)}\n`);
}
/** @throws KoreaiError `input-invalid` for one that is damaged, newer than this version, or leads out of its folder */
function parseManifest(text) {
    let reported;
    try {
        reported = JSON.parse(text);
    }
    catch (error) {
        throw damaged('it is no JSON', error);
    }
    const format = reported?.['format'];
    if (typeof format !== 'number' || !Number.isInteger(format) || format < 1)
        throw damaged('it has no format');
    if (format > FORMAT) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]('input-invalid', `${MANIFEST} has format ${format}, and this koreai-ci knows ${FORMAT}`, {
            hint: 'A newer koreai-ci wrote the folder: use that version or a later one.',
        });
    }
    const { files, kept, definitions, incomplete } = reported ?? {};
    if (!isPaths(files) || !isPaths(kept))
        throw damaged('its list of files is none');
    if (!Array.isArray(definitions) || !definitions.every(isSplit))
        throw damaged('its list of definitions is none');
    return { isComplete: incomplete !== true, files, kept, definitions };
}
function damaged(why, cause) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]('input-invalid', `${MANIFEST} is damaged: ${why}`, {
        hint: 'Restore the folder from version control, or give an empty one.',
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
/** A path that stays in its folder, touches nothing of Git or GitHub, and is not the manifest. */
function isSafePath(path) {
    if (path.toLowerCase() === MANIFEST)
        return false;
    return path
        .split('/')
        .every((segment) => !/^\.{0,2}$|^\.git|[\\:\p{Cc}]/iu.test(segment) && !/^git~\d/i.test(segment));
}
/** True for a file that is a member of a split list, whether the manifest names it or somebody added it by hand. */
function isPart(manifest, path) {
    return manifest.definitions.some((split) => split.lists.some((name) => {
        const folder = (0,_split_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .yS)(split.file, name);
        return path.startsWith(folder) && /^[^/]+\.json$/.test(path.slice(folder.length));
    }));
}


/***/ }),

/***/ 77166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ readVersion),
/* harmony export */   isNormalized: () => (/* binding */ isNormalized)
/* harmony export */ });
/* unused harmony exports readManifest, addedParts */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _disk_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81366);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45550);
/* harmony import */ var _split_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43639);






/**
 * True for a folder that holds a bot as stable files.
 *
 * @throws KoreaiError `input-invalid` where its manifest is damaged or of a newer version
 */
async function isNormalized(folder) {
    return (await readManifest(folder)) !== undefined;
}
async function readManifest(folder) {
    const text = await (0,_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .readPlainFile */ .b$)(folder, _manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .MANIFEST */ .e0);
    return text && (0,_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .parseManifest */ .Ng)(text.toString());
}
/** @throws KoreaiError `input-invalid` where files are in the folder that are no bot of ours, or it is no folder */
async function readVersion(folder, signal) {
    const stats = await (0,_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .poll */ .wt)(folder);
    if (stats === undefined)
        return undefined;
    if (!stats.isDirectory())
        throw refuse(folder, 'is not a folder');
    const manifest = await readManifest(folder);
    if (!manifest) {
        if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder)).length === 0)
            return undefined;
        throw refuse(folder, 'has files in it and was not written by koreai-ci');
    }
    const files = new Map();
    for (const path of [_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .MANIFEST */ .e0, ...new Set([...manifest.files, ...(await addedParts(folder, manifest))])]) {
        signal.throwIfAborted();
        const bytes = await (0,_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .readPlainFile */ .b$)(folder, path);
        if (bytes)
            files.set(path, bytes);
    }
    return { manifest, files };
}
/** Members of split lists that are on the disk, whether the manifest knows them or not. */
async function addedParts(folder, manifest) {
    const found = [];
    for (const split of manifest.definitions) {
        for (const name of split.lists) {
            const below = (0,_split_js__WEBPACK_IMPORTED_MODULE_5__/* .folderOf */ .yS)(split.file, name);
            const stats = await (0,_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .poll */ .wt)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, below));
            const members = stats?.isDirectory() ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, below)) : [];
            found.push(...members.map((member) => below + member).filter((path) => (0,_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .isPart */ .QR)(manifest, path)));
        }
    }
    return found.sort();
}
function refuse(folder, why) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"]('input-invalid', `The folder for the normalized bot ${why}: ${folder}`, {
        hint: 'Nothing of it was touched. Give a folder that is empty, new, or was written with normalize before.',
    });
}


/***/ }),

/***/ 10778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   packBot: () => (/* binding */ packBot)
/* harmony export */ });
/* unused harmony export plainFiles */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _core_make_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95726);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85140);
/* harmony import */ var _disk_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(81366);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(18613);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(45550);
/* harmony import */ var _normalized_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(77166);
/* harmony import */ var _parse_json_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(18975);
/* harmony import */ var _pause_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(92173);
/* harmony import */ var _placeholder_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(37118);
/* harmony import */ var _secret_fields_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(64197);
/* harmony import */ var _secured_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(7436);
/* harmony import */ var _split_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(43639);















/** How many of them an error names. */
const MOST_SHOWN = 20;
/**
 * Writes the files of a normalized bot as the platform exports them, ready for an import.
 *
 * @param folder - a normalized folder
 * @param target - an existing, empty folder
 * @throws KoreaiError `input-invalid` where the folder is not normalized, half written, or does not add up; the
 *   signal's reason
 */
async function packBot(folder, target, options) {
    return await (0,_disk_js__WEBPACK_IMPORTED_MODULE_5__/* .onDisk */ .FC)('input-invalid', 'The bot cannot be packed', target, async () => {
        const version = (await (0,_normalized_js__WEBPACK_IMPORTED_MODULE_7__.isNormalized)(folder)) ? await (0,_normalized_js__WEBPACK_IMPORTED_MODULE_7__/* .readVersion */ .$4)(folder, options.signal) : undefined;
        if (!version)
            throw refuse(`${folder} has no ${_manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .MANIFEST */ .e0}`);
        const pause = (0,_pause_js__WEBPACK_IMPORTED_MODULE_8__.pauseFor)(options.signal);
        const { files, ignoredVariables } = await plainFiles(version, options.variables, pause, options.unfilled);
        for (const [path, bytes] of files) {
            options.signal.throwIfAborted();
            await (0,_core_make_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(target, path)));
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(target, path), bytes, { flag: 'wx' });
        }
        return { ignoredVariables };
    });
}
/**
 * @throws KoreaiError `input-invalid` where a file is missing, cannot be read, or would be lost, and where a secret has
 *   no value; what `pause` throws
 */
async function plainFiles({ manifest, files }, variables, pause, unfilled = 'leave-out') {
    if (!manifest.isComplete)
        throw refuse('the folder is half written: the step that wrote it was cut short');
    const plain = new Map();
    const leftOut = new Set();
    const missing = [];
    for (const path of manifest.files.filter((file) => !(0,_manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .isPart */ .QR)(manifest, file))) {
        await pause();
        const bytes = files.get(path);
        if (!bytes)
            throw refuse(`${path} is missing`);
        if (!/\.json$/i.test(path) || manifest.kept.includes(path)) {
            plain.set(path, bytes);
            continue;
        }
        const split = manifest.definitions.find(({ file }) => file === path);
        const json = split ? await joined(split, files, pause) : readJson(path, files);
        const withSecrets = (0,_secret_fields_js__WEBPACK_IMPORTED_MODULE_10__/* .fillSecrets */ .zr)(json, (value, spot) => {
            const found = (0,_placeholder_js__WEBPACK_IMPORTED_MODULE_9__/* .filled */ .Bq)(value, variables);
            if (found.missing !== undefined)
                missing.push(`${found.missing} (${path}: ${spot.path})`);
            return found.value.kind === 'scalar' ? found.value : value;
        });
        const complete = (0,_secured_js__WEBPACK_IMPORTED_MODULE_11__/* .fillSecured */ .dx)(withSecrets, variables, unfilled);
        for (const key of complete.missing)
            leftOut.add(key);
        plain.set(path, Buffer.from((0,_json_js__WEBPACK_IMPORTED_MODULE_13__/* .print */ .yy)(complete.json, 4)));
    }
    if (missing.length > 0)
        throw withoutSecrets(missing);
    refuseLostParts(manifest.definitions, files, (path) => (0,_manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .isPart */ .QR)(manifest, path));
    return { files: plain, ignoredVariables: [...leftOut] };
}
async function joined(split, files, pause) {
    const rest = readJson(split.file, files);
    for (const name of split.lists) {
        if (!(0,_split_js__WEBPACK_IMPORTED_MODULE_12__/* .partPaths */ .Pp)(split, rest, name))
            throw refuse(`${name} in ${split.file} does not name each of its files once`);
    }
    const complete = await (0,_split_js__WEBPACK_IMPORTED_MODULE_12__/* .joinDefinition */ .WU)(split, rest, (path) => readJson(path, files), pause);
    if (!complete)
        throw refuse(`${split.file} does not add up`);
    return complete;
}
/** A dialog that no list names would be gone from the target after a full import. */
function refuseLostParts(definitions, files, isMember) {
    const named = new Set(definitions.flatMap((split) => {
        const rest = readJson(split.file, files);
        return split.lists.flatMap((name) => (0,_split_js__WEBPACK_IMPORTED_MODULE_12__/* .partPaths */ .Pp)(split, rest, name) ?? []);
    }));
    const lost = [...files.keys()].find((path) => isMember(path) && !named.has(path));
    if (lost !== undefined)
        throw refuse(`${lost} is named in no list, so it would be left out`);
}
function readJson(path, files) {
    const bytes = files.get(path);
    if (!bytes)
        throw refuse(`${path} is missing`);
    const json = (0,_parse_json_js__WEBPACK_IMPORTED_MODULE_14__/* .parseBytes */ .z)(bytes);
    if (!json)
        throw refuse(`${path} is no JSON that can be read`);
    return json;
}
/** Unlike variables, no import can leave them to the bot, and the platform would take the placeholder for the value. */
function withoutSecrets(missing) {
    const shown = missing.slice(0, MOST_SHOWN).map((one) => (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_4__/* .sanitize */ .aj)(one));
    const more = missing.length > shown.length ? ` and ${missing.length - shown.length} more` : '';
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"]('input-invalid', `These secrets of the bot have no value, so it cannot be packed: ${shown.join(', ')}${more}`, {
        hint: 'Nothing was sent. Set each of these environment variables, or write the value that the bot is to have, which may be empty, in the place of the placeholder.',
    });
}
function refuse(why) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"]('input-invalid', `The normalized bot cannot be packed: ${why}`, {
        hint: 'Restore the folder from version control or export the bot again; docs/normalized.md describes its files.',
    });
}


/***/ }),

/***/ 92173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pauseFor: () => (/* binding */ pauseFor)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

/** How many parts or files are worked on in one go. */
const AT_ONCE = 100;
/**
 * Work that never waits would hear no signal: parsing thousands of parts leaves no turn to what listens for SIGTERM.
 * So every hundredth step waits for one.
 */
function pauseFor(signal) {
    let steps = 0;
    return async () => {
        steps++;
        if (steps % AT_ONCE === 0)
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
        signal.throwIfAborted();
    };
}


/***/ }),

/***/ 64197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DH: () => (/* binding */ decoded),
/* harmony export */   s0: () => (/* binding */ hideSecrets),
/* harmony export */   zr: () => (/* binding */ fillSecrets)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18613);
/* harmony import */ var _parse_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18975);
/* harmony import */ var _placeholder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37118);
/* harmony import */ var _secret_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55506);
/* harmony import */ var _spot_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6151);





/**
 * The same with something else in the place of each secret (secret-names.ts). Headers and payloads may be JSON inside
 * of text: of that, too, only the secrets are replaced, unless the rest would change by it.
 *
 * @param hide - gives a placeholder, another one for each call
 */
function hideSecrets(json, hide) {
    const requestText = (value, text, at, spot) => hideInText(value, text, at, spot, hide);
    return replaceIn(json, { secret: hide, requestText }, _secret_names_js__WEBPACK_IMPORTED_MODULE_1__/* .OUTSIDE */ .ov, _spot_js__WEBPACK_IMPORTED_MODULE_2__/* .TOP */ .wv);
}
/** The same with each placeholder of a secret filled. */
function fillSecrets(json, fill) {
    const requestText = (_value, text, _at, spot) => {
        const complete = fill((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(text), spot);
        if (complete.text !== JSON.stringify(text))
            return complete;
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(text.replace(_placeholder_js__WEBPACK_IMPORTED_MODULE_0__/* .PLACEHOLDERS_IN_TEXT */ .tz, (found) => {
            const isEncoded = found.startsWith('%');
            const filled = fill({ kind: 'scalar', text: isEncoded ? decodeURIComponent(found) : found }, spot).text;
            return isEncoded ? encodeURIComponent(filled) : filled;
        }));
    };
    return replaceIn(json, { secret: fill, requestText }, _secret_names_js__WEBPACK_IMPORTED_MODULE_1__/* .OUTSIDE */ .ov, _spot_js__WEBPACK_IMPORTED_MODULE_2__/* .TOP */ .wv);
}
function replaceIn(json, rule, around, top) {
    return any(json, { ...around, isSecret: false, name: '' }, top, rule);
}
function any(json, at, spot, rule) {
    if (at.isLanguage)
        return json;
    if (json.kind === 'list') {
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)(json.items.map((item, index) => any(item, at, (0,_spot_js__WEBPACK_IMPORTED_MODULE_2__/* .itemOf */ .Tu)(spot, item, index), rule)));
    }
    if (json.kind === 'fields')
        return inFields(json, at, spot, rule);
    if (at.isSecret)
        return (0,_secret_names_js__WEBPACK_IMPORTED_MODULE_1__/* .holdsSecret */ .hK)(json, at.name) ? rule.secret(json, spot) : json;
    const text = at.isRequest ? (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .asString */ .oJ)(json) : undefined;
    return text === undefined ? json : rule.requestText(json, text, at, spot);
}
function inFields(json, at, spot, rule) {
    const isOfVariable = (0,_secret_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isVariable */ .DZ)(json);
    const pairName = (0,_secret_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isSecretPair */ .tw)(json, at) ? (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .firstText */ .ou)(json, 'key', 'name', 'header', 'headerName') : undefined;
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .fields */ .OA)(json.entries.map((entry) => {
        const { name, value } = entry;
        const isValue = name === 'value';
        // A variable says by itself whether it is secured.
        if (isValue && isOfVariable && value.kind === 'scalar')
            return entry;
        const isSecret = (0,_secret_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isSecretName */ .eh)(name, at) || (isValue && (at.isSecret || pairName !== undefined));
        const reported = isValue ? (pairName ?? at.name) : name;
        const below = (0,_spot_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldOf */ ._F)(spot, name, isValue ? pairName : name);
        return { ...entry, value: any(value, { ...(0,_secret_names_js__WEBPACK_IMPORTED_MODULE_1__/* .within */ .ux)(at, name), isSecret, name: reported }, below, rule) };
    }));
}
function hideInText(json, text, around, spot, hide) {
    const plain = decoded(text);
    // What looks like a placeholder has to be one, or the way back could not tell.
    if (plain.includes('${KOREAI_VAR_'))
        return hide(json, spot);
    const inner = (0,_parse_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseText */ .r)(plain);
    if (inner === undefined || inner.kind === 'scalar')
        return holdsNamed(plain, around) ? hide(json, spot) : json;
    const swaps = new Map();
    hideSecretsBelow(inner, around, spot, (value, at) => {
        const placeholder = hide(value, at);
        swaps.set(value.text, placeholder.text);
        return placeholder;
    });
    if (swaps.size === 0)
        return json;
    const swapped = replaceAll(plain, swaps);
    const again = replaceAll(swapped, new Map([...swaps].map(([from, to]) => [to, from])));
    const isExact = again === plain &&
        (plain === text || encodeURIComponent(plain) === text) &&
        [...swaps.keys()].every((from) => isPlainSpelling(from) && plain.includes(from) && !swapped.includes(from));
    if (!isExact)
        return hide(json, spot);
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(plain === text ? swapped : encodeURIComponent(swapped));
}
/** Lines of headers, a form or a script: any name in it with a value that is a secret by it. */
function holdsNamed(text, around) {
    const own = text.replace(/\{\{.*?\}\}/gs, '');
    return [...own.matchAll(/([\w-]+)["']?[ \t]*[:=][ \t]*["']?([^\r\n,&}"']+)/g)].some(([, name = '', value = '']) => (0,_secret_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isSecretName */ .eh)(name, around) && (0,_secret_names_js__WEBPACK_IMPORTED_MODULE_1__/* .holdsSecret */ .hK)((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(value), name));
}
function hideSecretsBelow(json, around, spot, hide) {
    const requestText = (value, text, at, below) => hideInText(value, text, at, below, hide);
    replaceIn(json, { secret: hide, requestText }, { ...around, isRequest: false }, spot);
}
/** Replaces tokens of JSON: a string with its quotes is in no other string. */
function replaceAll(text, swaps) {
    let replaced = text;
    for (const [from, to] of swaps)
        replaced = replaced.replaceAll(from, () => to);
    return replaced;
}
/** A string that `JSON` would spell alike, so that filling it in again gives the same text. */
function isPlainSpelling(text) {
    return text.startsWith('"') && JSON.stringify(JSON.parse(text)) === text;
}
/** Text in clear that may be percent-encoded, as scripts and many payloads are. */
function decoded(text) {
    if (!/%[\dA-Fa-f]{2}/.test(text))
        return text;
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 55506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DZ: () => (/* binding */ isVariable),
/* harmony export */   eh: () => (/* binding */ isSecretName),
/* harmony export */   hK: () => (/* binding */ holdsSecret),
/* harmony export */   ov: () => (/* binding */ OUTSIDE),
/* harmony export */   tw: () => (/* binding */ isSecretPair),
/* harmony export */   ux: () => (/* binding */ within)
/* harmony export */ });
/* harmony import */ var _core_normalize_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28194);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18613);


/** How the name of a field ends that holds a secret: `apiKey`, `x-api-key`, `clientSecret`, `access_token`. */
const SECRET_NAME = /(?:secret|password|passwd|passphrase|token|apikey)(?:value)?$|(?:secret|access|private|subscription|auth|account|signing|encryption|shared|app|client|master|license)key$|(?:connectionstring|authorization)$|^(?:pwd|jwt|bearer|credentials?)$/;
/** Request headers that hold a secret, besides those whose names say so anywhere. */
const SECRET_HEADER = /.key$|^(?:x?auth|cookie|setcookie|xauthentication)$/;
/** Fields whose values are request headers. */
const HEADERS = /headers?$/;
/** Fields that hold headers or a request body, whose text may be JSON of its own. */
const REQUEST_TEXT = /^(?:payload|requestbody|body)$/;
/** Language data: what stands below it are people's words, whatever they are called. */
const LANGUAGE_DATA = new Set([
    ...['synonyms', 'sentences', 'patterns', 'negativepatterns', 'traits', 'traitrules', 'knowledgetasks', 'smalltalk'],
    ...['mlparams', 'nlmeta', 'allowedvalues', 'utterances', 'concepts', 'koraresponses', 'message', 'errormessage'],
]);
const OUTSIDE = { isLanguage: false, isHeaders: false, isRequest: false };
/** What a field means for those below it. */
function within(around, name) {
    const word = (0,_core_normalize_text_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeStatus */ .S)(name);
    const isHeaders = HEADERS.test(word);
    return {
        isLanguage: around.isLanguage || LANGUAGE_DATA.has(word),
        isHeaders: around.isHeaders || isHeaders,
        isRequest: isHeaders || REQUEST_TEXT.test(word) || (around.isRequest && word === 'value'),
    };
}
/** Whether a field of this name holds a secret where it stands. A name with a space in it is somebody's words. */
function isSecretName(name, { isLanguage, isHeaders }) {
    if (isLanguage || /\s/.test(name))
        return false;
    const word = (0,_core_normalize_text_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeStatus */ .S)(name);
    return SECRET_NAME.test(word) || (isHeaders && SECRET_HEADER.test(word));
}
/** Whether the `value` beside a `key` or `name` is a secret by that name. Variables are not: they say it themselves. */
function isSecretPair(json, around) {
    if (isVariable(json))
        return false;
    const name = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .firstText */ .ou)(json, 'key', 'name', 'header', 'headerName');
    return name !== undefined && isSecretName(name, around);
}
/** A variable of the bot, secured or not. */
function isVariable(json) {
    return ((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .only */ .j6)(json, 'variableType')) !== undefined ||
        json.entries.some(({ name }) => (0,_core_normalize_text_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeStatus */ .S)(name) === 'issecured'));
}
/** Whether there is something to hide: no reference to the bot's context alone, no mask, nothing that says "nothing". */
function holdsSecret(value, name) {
    const text = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)(value);
    if (text === undefined)
        return /^-?\d/.test(value.text) && !/token$/.test((0,_core_normalize_text_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeStatus */ .S)(name));
    const own = text
        .replace(/\{\{.*?\}\}/gs, '')
        .trim()
        .replace(/^(?:bearer|basic|digest|token|apikey)\b/i, '')
        .trim();
    return !/^[*•●\s:,;"']*$|^(?:undefined|null|none|true|false)$/i.test(own);
}


/***/ }),

/***/ 6151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tu: () => (/* binding */ itemOf),
/* harmony export */   _F: () => (/* binding */ fieldOf),
/* harmony export */   wv: () => (/* binding */ TOP)
/* harmony export */ });
/* harmony import */ var _entry_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65250);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18613);


const TOP = { path: '', labels: [], ids: [] };
/** Longer names of items are cut. */
const LONGEST_LABEL = 60;
function fieldOf({ path, labels, ids }, name, label) {
    const added = label === undefined || labels.at(-1) === label ? [] : [label];
    return { path: path === '' ? name : `${path}.${name}`, labels: [...labels, ...added], ids: [...ids, name] };
}
function itemOf({ path, labels, ids }, item, index) {
    const label = item.kind === 'fields' ? labelOf(item) : undefined;
    return {
        path: `${path}[${index}]${label === undefined ? '' : ` "${label}"`}`,
        labels: label === undefined ? labels : [...labels, label],
        ids: [...ids, (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .firstText */ .ou)(item, 'refId', '_id') ?? label ?? String(index)],
    };
}
/** A name that people gave, not an id. */
function labelOf(item) {
    const name = (0,_entry_names_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(item);
    const isId = [(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .firstText */ .ou)(item, 'refId'), (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .firstText */ .ou)(item, '_id'), 'unnamed'].includes(name);
    return isId ? undefined : name.slice(0, LONGEST_LABEL);
}


/***/ })

};
