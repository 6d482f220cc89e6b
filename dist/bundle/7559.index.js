export const id = 7559;
export const ids = [7559];
export const modules = {

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
