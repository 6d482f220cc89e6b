export const id = 7559;
export const ids = [7559];
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

/***/ 41022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ hideAllSecrets),
/* harmony export */   s: () => (/* binding */ secretSpots)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22484);
/* harmony import */ var _placeholder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34617);
/* harmony import */ var _secret_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16598);
/* harmony import */ var _secured_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7071);
/* harmony import */ var _split_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7348);





/**
 * Replaces the values of secured variables, and of fields that are secrets by their names, by placeholders.
 *
 * @returns by path: the file without its secrets, and the paths of these
 * @throws KoreaiError `archive-invalid` if a secured variable has no key, or a value that would stay in clear
 */
function hideAllSecrets(files) {
    const names = new _placeholder_js__WEBPACK_IMPORTED_MODULE_0__/* .VariableNames */ .j2();
    const withoutSecured = (0,_secured_js__WEBPACK_IMPORTED_MODULE_1__/* .hideSecured */ .yE)(files.values(), names);
    const secrets = new Map([...files].map(([path, json]) => [path, secretsOf(path, json)]));
    for (const { words, identity } of [...secrets.values()].flat())
        names.add(words, identity);
    const hide = (path, json) => {
        const own = secrets.get(path) ?? [];
        let count = 0;
        const redacted = (0,_secret_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .hideSecrets */ .s0)(json, (value) => {
            const secret = own[count++];
            return (0,_placeholder_js__WEBPACK_IMPORTED_MODULE_0__/* .placeholderFor */ .fr)(value, secret && names.of(secret.words, secret.identity));
        });
        return { json: withoutSecured(redacted), hidden: own.map((secret) => secret.path) };
    };
    return new Map([...files].map(([path, json]) => [path, hide(path, json)]));
}
/** Where the secrets of a file are, in order. Secured variables do not count. */
function secretSpots(json) {
    const spots = [];
    (0,_secret_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .hideSecrets */ .s0)(json, (value, spot) => {
        spots.push(spot);
        return (0,_placeholder_js__WEBPACK_IMPORTED_MODULE_0__/* .placeholderFor */ .fr)(value, `KOREAI_VAR_${spots.length}`);
    });
    return spots;
}
function secretsOf(file, json) {
    const fileLabel = (0,_split_js__WEBPACK_IMPORTED_MODULE_3__/* .isOfBot */ .Pj)(file) ? [] : [file.replace(/\.json$/i, '')];
    const seen = new Map();
    return secretSpots(json).map(({ path, labels, ids }) => {
        const identity = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .print */ .yy)((0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)([file, ...ids].map(_json_js__WEBPACK_IMPORTED_MODULE_4__/* .string */ .Yj)), 0);
        // Items of a list can have the same id.
        const count = seen.get(identity) ?? 0;
        seen.set(identity, count + 1);
        return { words: [...fileLabel, ...labels].join('_'), identity: identity + (count || ''), path };
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

/***/ 17559:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ah: () => (/* binding */ suspectsIn),
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   n0: () => (/* binding */ looksSecret),
/* harmony export */   secretsIn: () => (/* binding */ secretsIn)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_normalize_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(95205);
/* harmony import */ var _disk_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16935);
/* harmony import */ var _hidden_secrets_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(41022);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22484);
/* harmony import */ var _secret_fields_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16598);
/* harmony import */ var _secret_names_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(27895);
/* harmony import */ var _secured_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7071);









/** Text files. Pictures and archives are not searched. */
const TEXT = /\.(?:js|mjs|cjs|ts|json|csv|txt|xml|ya?ml|html?|properties|env|pem|key)$/i;
/** Maximum size of a file to search, in bytes. */
const MAX_SEARCHED = 64 * 1024 * 1024;
/** All values in the files of a folder that are secrets in clear, or look like them. @throws the signal's reason */
async function secretsIn(folder, signal) {
    const places = [];
    for (const file of await (0,_disk_js__WEBPACK_IMPORTED_MODULE_2__/* .listFiles */ .CS)(folder, signal)) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file);
        if (!TEXT.test(file) || (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).size > MAX_SEARCHED)
            continue;
        const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, { signal });
        const json = /\.json$/i.test(file) ? (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseBytes */ .z_)(bytes) : undefined;
        for (const place of json ? pathsIn(json) : linesOf(file, bytes))
            places.push({ file, path: place });
    }
    return places;
}
function pathsIn(json) {
    const rest = (0,_secret_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .hideSecrets */ .s0)(json, () => (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(''));
    const variables = (0,_secured_js__WEBPACK_IMPORTED_MODULE_5__/* .securedInClear */ .Ok)(json).map((key) => `secured variable "${key}"`);
    return [...new Set([...(0,_hidden_secrets_js__WEBPACK_IMPORTED_MODULE_6__/* .secretSpots */ .s)(json).map(({ path }) => path), ...variables, ...suspectsIn(rest)])];
}
/** The same in a file that is not JSON: line numbers. */
function linesOf(file, bytes) {
    if (!TEXT.test(file))
        return [];
    const lines = bytes.toString('utf8').split(/\r\n|\r|\n/);
    return lines.flatMap((line, index) => (looksSecret(line, '') ? [`line ${index + 1}`] : []));
}
/** What keys and credentials look like, whatever the name of their field. */
const SHAPES = [
    /\b(?:Bearer|Basic)\s+(?=[^\s"'{}]*[\d=])[\w.~+/=-]{12,}/i,
    /\bsk-(?=[\w-]*\d)[\w-]{16,}/,
    /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/,
    /\bAIza[\w-]{30,}/,
    /\bgh[pousr]_\w{20,}|\bgithub_pat_\w{20,}|\bglpat-[\w-]{16,}/,
    /\bxox[a-z]-[\w-]{10,}/,
    /\beyJ[\w-]{8,}\.eyJ[\w-]{4,}\.[\w-]{8,}/,
    /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
    /\babl_\w{12,}/,
    /:\/\/[^\s/:@"'{}]{1,100}:[^\s/:@"'{}]{3,200}@/,
    /[?&](?:api_?key|subscription-key|access_token|auth_token|token|client_secret|secret|password|sig)=[^&\s"'{}<>$]{8,}/i,
    /(?:api_?key|secret|token|passw(?:or)?d)["']?\s*[:=]\s*["'](?=[^"']*\d)[^"'\s{}$<>]{8,}["']/i,
];
/** An API key of the Agent Platform. Ids of knowledge graphs can look the same. */
const AGENT_KEY = /\bkg-(?=[\w-]*\d)[A-Za-z0-9][\w-]{15,}/;
/** Fields that may hold a key, or the name of something else. */
const KEY_NAME = /(?:key|^pass)$/;
/** The paths of values in clear that look like secrets, each once. */
function suspectsIn(json) {
    const found = [];
    visit(json, '', _secret_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .TOP */ .wv, found);
    return [...new Set(found)];
}
function visit(json, name, spot, found) {
    if (json.kind === 'list') {
        for (const [index, item] of json.items.entries())
            visit(item, name, (0,_secret_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .itemOf */ .Tu)(spot, item, index), found);
        return;
    }
    if (json.kind === 'fields') {
        const key = (0,_secret_names_js__WEBPACK_IMPORTED_MODULE_7__/* .isVariable */ .DZ)(json) ? (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .firstText */ .ou)(json, 'key', 'name') : undefined;
        for (const entry of json.entries) {
            const reported = entry.name === 'value' ? (key ?? entry.name) : entry.name;
            visit(entry.value, reported, (0,_secret_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .fieldOf */ ._F)(spot, entry.name), found);
            const isNamed = entry.name === 'value' && key !== undefined && (0,_secret_names_js__WEBPACK_IMPORTED_MODULE_7__/* .isSecretName */ .eh)(key, _secret_names_js__WEBPACK_IMPORTED_MODULE_7__/* .OUTSIDE */ .ov);
            if (isNamed && entry.value.kind === 'scalar' && isInClear((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .asString */ .oJ)(entry.value), key))
                found.push(`${spot.path}.value`);
        }
        return;
    }
    const text = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .asString */ .oJ)(json);
    if (text === undefined)
        return;
    if (looksSecret(text, name) || isRandomKey(text, name) || holdsNamedSecret(text))
        found.push(spot.path);
}
/** Whether a text has the shape of a key or another credential, whatever its field is called. */
function looksSecret(text, name) {
    const plain = (0,_secret_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .decoded */ .DH)(text);
    const isShaped = (one) => SHAPES.some((shape) => shape.test(one));
    if (isShaped(plain) || (plain !== text && isShaped(text)))
        return true;
    return !/id$/.test((0,_core_normalize_text_js__WEBPACK_IMPORTED_MODULE_8__/* .normalizeStatus */ .S)(name)) && AGENT_KEY.test(plain);
}
function isRandomKey(text, name) {
    return KEY_NAME.test((0,_core_normalize_text_js__WEBPACK_IMPORTED_MODULE_8__/* .normalizeStatus */ .S)(name)) && (0,_secret_names_js__WEBPACK_IMPORTED_MODULE_7__/* .looksRandom */ .EZ)(text);
}
/** Whether the value of a variable with a secret's name is there in clear. */
function isInClear(text, key) {
    return (text !== undefined &&
        !text.startsWith('${KOREAI_VAR_') &&
        (0,_secret_names_js__WEBPACK_IMPORTED_MODULE_7__/* .holdsSecret */ .hK)({ kind: 'scalar', text: JSON.stringify(text) }, key));
}
/** Whether text is JSON (as `agentAssistExport` is) with a secret in it. */
function holdsNamedSecret(text) {
    const plain = (0,_secret_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .decoded */ .DH)(text);
    const json = /^\s*[{[]/.test(plain) ? (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseText */ .r4)(plain) : undefined;
    if (json === undefined)
        return false;
    let isThere = false;
    (0,_secret_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .hideSecrets */ .s0)(json, (value) => {
        isThere ||= !((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .asString */ .oJ)(value) ?? '').startsWith('${KOREAI_VAR_');
        return value;
    });
    return isThere;
}


/***/ })

};
