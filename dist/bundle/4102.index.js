export const id = 4102;
export const ids = [4102,1721];
export const modules = {

/***/ 16935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ listFiles),
/* harmony export */   Dn: () => (/* binding */ isPlainFile),
/* harmony export */   FC: () => (/* binding */ onDisk),
/* harmony export */   _N: () => (/* binding */ statOf),
/* harmony export */   b$: () => (/* binding */ readPlainFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_disk_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25050);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62807);




/** Runs `work`. @throws KoreaiError with `code` for an error of the file system */
async function onDisk(code, what, path, work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"] || !/^E[A-Z]+$/.test((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error)))
            throw error;
        throw (0,_core_disk_error_js__WEBPACK_IMPORTED_MODULE_3__/* .diskError */ .w)(what, pathOf(error) ?? path, error, code);
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
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"]('archive-invalid', `The export contains something other than files and folders: ${path}`, {
        hint: 'Links are not followed, and without it the bot would be incomplete. Export the bot again.',
    });
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

/***/ 36899:
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
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62807);
/* harmony import */ var _disk_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16935);
/* harmony import */ var _split_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7348);





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
        const folder = (0,_split_js__WEBPACK_IMPORTED_MODULE_3__/* .folderOf */ .yS)(split.file, name);
        return path.startsWith(folder) && /^[^/]+\.json$/.test(path.slice(folder.length));
    }));
}
/** @throws KoreaiError `input-invalid` if the manifest is damaged or of a newer version */
async function isNormalized(folder) {
    return (await readManifest(folder)) !== undefined;
}
async function readManifest(folder) {
    const text = await (0,_disk_js__WEBPACK_IMPORTED_MODULE_4__/* .readPlainFile */ .b$)(folder, MANIFEST);
    return text && parseManifest(text.toString());
}
/** @throws KoreaiError `input-invalid` if it is not a folder, or has files but no manifest */
async function readVersion(folder, signal) {
    const stats = await (0,_disk_js__WEBPACK_IMPORTED_MODULE_4__/* .statOf */ ._N)(folder);
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
        const bytes = await (0,_disk_js__WEBPACK_IMPORTED_MODULE_4__/* .readPlainFile */ .b$)(folder, path);
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
            const below = (0,_split_js__WEBPACK_IMPORTED_MODULE_3__/* .folderOf */ .yS)(split.file, name);
            const stats = await (0,_disk_js__WEBPACK_IMPORTED_MODULE_4__/* .statOf */ ._N)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, below));
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

/***/ 16598:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DH: () => (/* binding */ decoded),
/* harmony export */   Tu: () => (/* binding */ itemOf),
/* harmony export */   _F: () => (/* binding */ fieldOf),
/* harmony export */   s0: () => (/* binding */ hideSecrets),
/* harmony export */   wv: () => (/* binding */ TOP),
/* harmony export */   zr: () => (/* binding */ fillSecrets)
/* harmony export */ });
/* harmony import */ var _entry_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15549);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22484);
/* harmony import */ var _placeholder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34617);
/* harmony import */ var _secret_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27895);




const TOP = { path: '', labels: [], ids: [] };
/** Maximum length of an item's name. */
const MAX_LABEL = 60;
function fieldOf({ path, labels, ids }, name, label) {
    const added = label === undefined || labels.at(-1) === label ? [] : [label];
    return { path: path === '' ? name : `${path}.${name}`, labels: [...labels, ...added], ids: [...ids, name] };
}
function itemOf({ path, labels, ids }, item, index) {
    const label = item.kind === 'fields' ? labelOf(item) : undefined;
    return {
        path: `${path}[${index}]${label === undefined ? '' : ` "${label}"`}`,
        labels: label === undefined ? labels : [...labels, label],
        ids: [...ids, (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .firstText */ .ou)(item, 'refId', '_id') ?? label ?? String(index)],
    };
}
/** A name that people gave, not an id. */
function labelOf(item) {
    const name = (0,_entry_names_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(item);
    const isId = [(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .firstText */ .ou)(item, 'refId'), (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .firstText */ .ou)(item, '_id'), 'unnamed'].includes(name);
    return isId || (0,_secret_names_js__WEBPACK_IMPORTED_MODULE_2__/* .looksRandom */ .EZ)(name) ? undefined : name.slice(0, MAX_LABEL);
}
/**
 * Replaces each secret (secret-names.ts). Headers and payloads can be JSON in a string: only the secrets in it are
 * replaced, unless that would change the rest of it.
 *
 * @param hide - gives a placeholder, a different one for each call
 */
function hideSecrets(json, hide) {
    const requestText = (value, text, at, spot) => hideInText(value, text, at, spot, hide);
    return replaceIn(json, { secret: hide, requestText }, _secret_names_js__WEBPACK_IMPORTED_MODULE_2__/* .OUTSIDE */ .ov, TOP);
}
/** Replaces each placeholder of a secret by its value. */
function fillSecrets(json, fill) {
    const requestText = (_value, text, _at, spot) => {
        const complete = fill((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj)(text), spot);
        if (complete.text !== JSON.stringify(text))
            return complete;
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj)(text.replace(_placeholder_js__WEBPACK_IMPORTED_MODULE_3__/* .PLACEHOLDERS_IN_TEXT */ .tz, (found) => {
            const isEncoded = found.startsWith('%');
            const filled = fill({ kind: 'scalar', text: isEncoded ? decodeURIComponent(found) : found }, spot).text;
            return isEncoded ? encodeURIComponent(filled) : filled;
        }));
    };
    return replaceIn(json, { secret: fill, requestText }, _secret_names_js__WEBPACK_IMPORTED_MODULE_2__/* .OUTSIDE */ .ov, TOP);
}
function replaceIn(json, rule, around, top) {
    return any(json, { ...around, isSecret: false, name: '' }, top, rule);
}
function any(json, at, spot, rule) {
    if (at.isLanguage)
        return json;
    if (json.kind === 'list') {
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(json.items.map((item, index) => any(item, at, itemOf(spot, item, index), rule)));
    }
    if (json.kind === 'fields')
        return inFields(json, at, spot, rule);
    if (at.isSecret)
        return (0,_secret_names_js__WEBPACK_IMPORTED_MODULE_2__/* .holdsSecret */ .hK)(json, at.name) ? rule.secret(json, spot) : json;
    const text = at.isRequest ? (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asString */ .oJ)(json) : undefined;
    return text === undefined ? json : rule.requestText(json, text, at, spot);
}
function inFields(json, at, spot, rule) {
    const isOfVariable = (0,_secret_names_js__WEBPACK_IMPORTED_MODULE_2__/* .isVariable */ .DZ)(json);
    const pairName = (0,_secret_names_js__WEBPACK_IMPORTED_MODULE_2__/* .isSecretPair */ .tw)(json, at) ? (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .firstText */ .ou)(json, 'key', 'name', 'header', 'headerName') : undefined;
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fields */ .OA)(json.entries.map((entry) => {
        const { name, value } = entry;
        const isValue = (0,_secret_names_js__WEBPACK_IMPORTED_MODULE_2__/* .isValueName */ .LT)(name);
        // `isSecured` decides about variables, not their names.
        if (isValue && isOfVariable && value.kind === 'scalar')
            return entry;
        const isSecret = (0,_secret_names_js__WEBPACK_IMPORTED_MODULE_2__/* .isSecretName */ .eh)(name, at) || (isValue && (at.isSecret || pairName !== undefined));
        const effectiveName = isValue ? (pairName ?? at.name) : name;
        const below = fieldOf(spot, name, isValue ? pairName : name);
        return { ...entry, value: any(value, { ...(0,_secret_names_js__WEBPACK_IMPORTED_MODULE_2__/* .within */ .ux)(at, name), isSecret, name: effectiveName }, below, rule) };
    }));
}
function hideInText(json, text, around, spot, hide) {
    const plain = decoded(text);
    // Text that looks like a placeholder already could not be restored.
    if (plain.includes('${KOREAI_VAR_'))
        return hide(json, spot);
    const inner = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseText */ .r4)(plain);
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
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj)(plain === text ? swapped : encodeURIComponent(swapped));
}
/** Lines of headers, a form or a script: whether any name in it has a secret as its value. */
function holdsNamed(text, around) {
    const own = text.replace(/\{\{.*?\}\}/gs, '');
    return [...own.matchAll(/([\w-]+)["']?[ \t]*[:=][ \t]*["']?([^\r\n,&}"']+)/g)].some(([, name = '', value = '']) => (0,_secret_names_js__WEBPACK_IMPORTED_MODULE_2__/* .isSecretName */ .eh)(name, around) && (0,_secret_names_js__WEBPACK_IMPORTED_MODULE_2__/* .holdsSecret */ .hK)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj)(value), name));
}
function hideSecretsBelow(json, around, spot, hide) {
    const requestText = (value, text, at, below) => hideInText(value, text, at, below, hide);
    replaceIn(json, { secret: hide, requestText }, { ...around, isRequest: false }, spot);
}
/** Replaces JSON tokens. With its quotes, a string is not part of another one. */
function replaceAll(text, swaps) {
    let replaced = text;
    for (const [from, to] of swaps)
        replaced = replaced.replaceAll(from, () => to);
    return replaced;
}
/** Whether `JSON.stringify` gives the same spelling, so that the original text can be restored. */
function isPlainSpelling(text) {
    return text.startsWith('"') && JSON.stringify(JSON.parse(text)) === text;
}
/** Decodes text that can be percent-encoded, as scripts and many payloads are. */
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

/***/ 27895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DZ: () => (/* binding */ isVariable),
/* harmony export */   EZ: () => (/* binding */ looksRandom),
/* harmony export */   LT: () => (/* binding */ isValueName),
/* harmony export */   eh: () => (/* binding */ isSecretName),
/* harmony export */   hK: () => (/* binding */ holdsSecret),
/* harmony export */   ov: () => (/* binding */ OUTSIDE),
/* harmony export */   tw: () => (/* binding */ isSecretPair),
/* harmony export */   ux: () => (/* binding */ within)
/* harmony export */ });
/* harmony import */ var _core_normalize_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95205);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22484);


/** Names of fields with a secret: `apiKey`, `x-api-key`, `clientSecret`, `access_token`. */
const SECRET_NAME = /(?:secret|password|passwd|passphrase|token|apikey)(?:value)?$|(?:secret|access|private|subscription|auth|account|signing|encryption|shared|app|client|master|license|jwt|hmac)key$|(?:connectionstring|authorization)$|^(?:pwd|jwt|bearer|credentials?)$/;
/** Further names that mean a secret in request headers. */
const SECRET_HEADER = /.key$|^(?:x?auth|cookie|setcookie|xauthentication)$/;
/** Fields whose values are request headers. */
const HEADERS = /headers?$/;
/** Fields with headers or a request body, whose text can be JSON. */
const REQUEST_TEXT = /^(?:payload|requestbody|body)$/;
/** Language data: everything below is what people say, not secrets. */
const LANGUAGE_DATA = new Set([
    ...['synonyms', 'sentences', 'patterns', 'negativepatterns', 'traits', 'traitrules', 'knowledgetasks', 'smalltalk'],
    ...['mlparams', 'nlmeta', 'allowedvalues', 'utterances', 'concepts', 'koraresponses', 'message', 'errormessage'],
]);
/** Long, without spaces and with several digits, as keys are. */
const RANDOM = /^(?=.*[A-Za-z])(?=(?:\D*\d){3})[\w+/=.~-]{24,}$/;
const UUID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/i;
/** Whether a value could be a key rather than a word or an id. */
function looksRandom(text) {
    return RANDOM.test(text) && !UUID.test(text);
}
const OUTSIDE = { isLanguage: false, isHeaders: false, isRequest: false };
/** The context of the fields below a field. */
function within(around, name) {
    const word = (0,_core_normalize_text_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeStatus */ .S)(name);
    const isHeaders = HEADERS.test(word);
    return {
        isLanguage: around.isLanguage || LANGUAGE_DATA.has(word),
        isHeaders: around.isHeaders || isHeaders,
        isRequest: isHeaders || REQUEST_TEXT.test(word) || (around.isRequest && word === 'value'),
    };
}
/** Whether a field with this name is a secret in this context. A name with a space in it is text by people. */
function isSecretName(name, { isLanguage, isHeaders }) {
    if (isLanguage || /\s/.test(name))
        return false;
    const word = (0,_core_normalize_text_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeStatus */ .S)(name);
    return SECRET_NAME.test(word) || (isHeaders && SECRET_HEADER.test(word));
}
/** Whether the `value` beside a `key` or `name` is a secret by that name. For variables `isSecured` decides instead. */
function isSecretPair(json, around) {
    if (isVariable(json))
        return false;
    const name = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .firstText */ .ou)(json, 'key', 'name', 'header', 'headerName');
    return name !== undefined && isSecretName(name, around);
}
/** Whether a field holds what the name beside it stands for. */
function isValueName(name) {
    return name === 'value' || name === 'headerValue';
}
/** A variable of the bot, secured or not. */
function isVariable(json) {
    return ((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .only */ .j6)(json, 'variableType')) !== undefined ||
        json.entries.some(({ name }) => (0,_core_normalize_text_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeStatus */ .S)(name) === 'issecured'));
}
/** Whether a value must be hidden: not a mere reference to the bot's context, not a mask, not a word for "nothing". */
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

/***/ 90365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ move)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62807);




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
