export const id = 7559;
export const ids = [7559];
export const modules = {

/***/ 41022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ hideAllSecrets),
/* harmony export */   s: () => (/* binding */ secretSpots)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40095);
/* harmony import */ var _core_status_words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(18034);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22484);
/* harmony import */ var _placeholder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34617);
/* harmony import */ var _secret_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16598);
/* harmony import */ var _secured_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7071);
/* harmony import */ var _split_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7348);







/**
 * Replaces the values of secured variables, and of fields that are secrets by their names, by placeholders.
 *
 * @returns by path: the file without its secrets, and the paths of these
 * @throws KoreaiError `archive-invalid` if a secured variable has no key, or a value that would stay in clear
 */
function hideAllSecrets(files) {
    const variables = [...files.values()].flatMap((json) => {
        refuseStrayValues(json);
        return (0,_secured_js__WEBPACK_IMPORTED_MODULE_0__/* .securedIn */ .TY)(json);
    });
    const secrets = new Map([...files].map(([path, json]) => [path, secretsOf(path, json)]));
    const nameOf = (0,_placeholder_js__WEBPACK_IMPORTED_MODULE_1__/* .variableNames */ .zo)([...variables.map(_secured_js__WEBPACK_IMPORTED_MODULE_0__/* .asHidden */ .Hl), ...[...secrets.values()].flat()]);
    const withoutSecured = hidingSecured(variables, nameOf);
    const hide = (path, json) => {
        const own = secrets.get(path) ?? [];
        let count = 0;
        const redacted = (0,_secret_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .hideSecrets */ .s0)(json, (value) => {
            const secret = own[count++];
            return (0,_placeholder_js__WEBPACK_IMPORTED_MODULE_1__/* .placeholderFor */ .fr)(value, secret && nameOf(secret));
        });
        return { json: withoutSecured(redacted), hidden: own.map((secret) => secret.path) };
    };
    return new Map([...files].map(([path, json]) => [path, hide(path, json)]));
}
/** @returns a function that replaces the value of each secured variable by a placeholder */
function hidingSecured(variables, nameOf) {
    const values = new Map();
    for (const variable of variables) {
        const { identity } = (0,_secured_js__WEBPACK_IMPORTED_MODULE_0__/* .asHidden */ .Hl)(variable);
        const known = values.get(identity) ?? new Set();
        for (const value of (0,_secured_js__WEBPACK_IMPORTED_MODULE_0__/* .valuesOf */ .sm)(variable))
            known.add((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .print */ .yy)(value, 0));
        values.set(identity, known);
    }
    const hide = (variable) => {
        const hidden = (0,_secured_js__WEBPACK_IMPORTED_MODULE_0__/* .asHidden */ .Hl)(variable);
        // The same key with two values in one namespace: one environment variable could not stand for both.
        const hasOneValue = (values.get(hidden.identity)?.size ?? 0) <= 1;
        return (0,_secured_js__WEBPACK_IMPORTED_MODULE_0__/* .withValue */ .cO)(variable, (value) => (0,_placeholder_js__WEBPACK_IMPORTED_MODULE_1__/* .placeholderFor */ .fr)(value, hasOneValue ? nameOf(hidden) : undefined));
    };
    return (json) => (0,_secured_js__WEBPACK_IMPORTED_MODULE_0__/* .replaceVariables */ .qk)(json, hide) ?? json;
}
/**
 * Only `value` gets a placeholder, so a secret in another field (`defaultValue`, the value of a locale) would stay.
 *
 * @throws KoreaiError `archive-invalid` if a secured variable has such a field that is not empty
 */
function refuseStrayValues(json, isListed = false) {
    const variable = (0,_secured_js__WEBPACK_IMPORTED_MODULE_0__/* .asVariable */ .PD)(json, isListed);
    if (!variable) {
        for (const { name, value } of (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .membersOf */ .lS)(json))
            refuseStrayValues(value, isListed || (0,_secured_js__WEBPACK_IMPORTED_MODULE_0__/* .listsVariables */ .zy)(name));
    }
    else if (holdsValue((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .without */ .FF)(variable, 'value'), false)) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .KoreaiError */ ["if"]('archive-invalid', `The secured variable ${(0,_secured_js__WEBPACK_IMPORTED_MODULE_0__/* .keyOf */ .TN)(variable)} has a value in a field other than value, from which it cannot be removed`, { hint: 'Nothing was written. Export without {normalize}, or remove that value from the bot.' });
    }
}
/** Whether a string or number is anywhere below a field whose name ends in `value`. */
function holdsValue(json, isValue) {
    if (json.kind === 'scalar')
        return isValue && json.text !== '""' && /^["\d-]/.test(json.text);
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .membersOf */ .lS)(json).some(({ name, value }) => holdsValue(value, isValue || (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_5__/* .normalizeStatus */ .SP)(name).endsWith('value')));
}
/** Where the secrets of a file are, in order. Secured variables do not count. */
function secretSpots(json) {
    const spots = [];
    (0,_secret_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .hideSecrets */ .s0)(json, (value, spot) => {
        spots.push(spot);
        return (0,_placeholder_js__WEBPACK_IMPORTED_MODULE_1__/* .placeholderFor */ .fr)(value, `KOREAI_VAR_${spots.length}`);
    });
    return spots;
}
function secretsOf(file, json) {
    const fileLabel = (0,_split_js__WEBPACK_IMPORTED_MODULE_6__/* .isOfBot */ .Pj)(file) ? [] : [file.replace(/\.json$/i, '')];
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
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_status_words_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(18034);
/* harmony import */ var _disk_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16935);
/* harmony import */ var _hidden_secrets_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(41022);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22484);
/* harmony import */ var _placeholder_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(34617);
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
    return lines.flatMap((line, index) => ((0,_secret_names_js__WEBPACK_IMPORTED_MODULE_7__/* .looksSecret */ .n0)(line, '') ? [`line ${index + 1}`] : []));
}
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
        for (const { name: own, value } of json.entries) {
            const variable = own === 'value' ? key : undefined;
            visit(value, variable ?? own, (0,_secret_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .fieldOf */ ._F)(spot, own), found);
            const isSecret = variable !== undefined && (0,_secret_names_js__WEBPACK_IMPORTED_MODULE_7__/* .isSecretName */ .eh)(variable, _secret_names_js__WEBPACK_IMPORTED_MODULE_7__/* .OUTSIDE */ .ov);
            const text = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .asString */ .oJ)(value);
            if (isSecret && text !== undefined && !(0,_placeholder_js__WEBPACK_IMPORTED_MODULE_8__/* .isPlaceholder */ .wK)(text) && (0,_secret_names_js__WEBPACK_IMPORTED_MODULE_7__/* .holdsSecret */ .hK)((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(text), variable)) {
                found.push(`${spot.path}.value`);
            }
        }
        return;
    }
    const text = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .asString */ .oJ)(json);
    if (text === undefined)
        return;
    if ((0,_secret_names_js__WEBPACK_IMPORTED_MODULE_7__/* .looksSecret */ .n0)(text, name) || isRandomKey(text, name) || holdsNamedSecret(text))
        found.push(spot.path);
}
function isRandomKey(text, name) {
    return KEY_NAME.test((0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_9__/* .normalizeStatus */ .SP)(name)) && (0,_secret_names_js__WEBPACK_IMPORTED_MODULE_7__/* .looksRandom */ .EZ)(text);
}
/** Whether text is JSON (as `agentAssistExport` is) with a secret in it. */
function holdsNamedSecret(text) {
    const plain = (0,_secret_names_js__WEBPACK_IMPORTED_MODULE_7__/* .decoded */ .DH)(text);
    const json = /^\s*[{[]/.test(plain) ? (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseText */ .r4)(plain) : undefined;
    if (json === undefined)
        return false;
    let isThere = false;
    (0,_secret_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .hideSecrets */ .s0)(json, (value) => {
        isThere ||= !(0,_placeholder_js__WEBPACK_IMPORTED_MODULE_8__/* .isPlaceholder */ .wK)((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .asString */ .oJ)(value) ?? '');
        return value;
    });
    return isThere;
}


/***/ })

};
