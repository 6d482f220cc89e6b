export const id = 7559;
export const ids = [7559];
export const modules = {

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
/* harmony import */ var _core_status_words_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(18034);
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
    return !/id$/.test((0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_8__/* .normalizeStatus */ .SP)(name)) && AGENT_KEY.test(plain);
}
function isRandomKey(text, name) {
    return KEY_NAME.test((0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_8__/* .normalizeStatus */ .SP)(name)) && (0,_secret_names_js__WEBPACK_IMPORTED_MODULE_7__/* .looksRandom */ .EZ)(text);
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
