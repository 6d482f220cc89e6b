export const id = 4390;
export const ids = [4390];
export const modules = {

/***/ 22484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IP: () => (/* binding */ sorted),
/* harmony export */   OA: () => (/* binding */ fields),
/* harmony export */   Yj: () => (/* binding */ string),
/* harmony export */   ZH: () => (/* binding */ withField),
/* harmony export */   j6: () => (/* binding */ only),
/* harmony export */   oJ: () => (/* binding */ asString),
/* harmony export */   ou: () => (/* binding */ firstText),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   r4: () => (/* binding */ parseText),
/* harmony export */   yy: () => (/* binding */ print),
/* harmony export */   z_: () => (/* binding */ parseBytes)
/* harmony export */ });
/* harmony import */ var jsonc_parser__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99547);

/** Maximum depth: definitions have a dozen levels, and deeper ones could overflow the stack. */
const MAX_DEPTH = 500;
/** Reads JSON in UTF-8, with or without a byte order mark. @returns `undefined` as {@link parseText} does */
function parseBytes(bytes) {
    try {
        return parseText(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch {
        return undefined;
    }
}
/** @returns `undefined` for text that is not JSON, or is nested deeper than {@link MAX_DEPTH} */
function parseText(text) {
    let isValid = true;
    let key;
    const root = [];
    const open = [(value) => root.push(value)];
    const add = (value) => open.at(-1)?.(value);
    const begin = (value, put) => {
        add(value);
        open.push(put);
        if (open.length > MAX_DEPTH + 1)
            isValid = false;
    };
    const end = () => {
        open.pop();
    };
    (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.visit)(text, {
        onObjectBegin: () => {
            const entries = [];
            begin(fields(entries), (value) => key && entries.push({ ...key, value }));
            return isValid;
        },
        onObjectProperty: (name, offset, length) => {
            key = { key: text.slice(offset, offset + length), name };
        },
        onObjectEnd: end,
        onArrayBegin: () => {
            const items = [];
            begin(list(items), (value) => items.push(value));
            return isValid;
        },
        onArrayEnd: end,
        onLiteralValue: (_value, offset, length) => add({ kind: 'scalar', text: text.slice(offset, offset + length) }),
        onError: () => {
            isValid = false;
        },
    }, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
    return isValid ? root[0] : undefined;
}
function string(value) {
    return { kind: 'scalar', text: JSON.stringify(value) };
}
function list(items) {
    return { kind: 'list', items };
}
function fields(entries) {
    return { kind: 'fields', entries };
}
/** The value of a string; `undefined` for everything else. */
function asString(json) {
    return json?.kind === 'scalar' && json.text.startsWith('"') ? JSON.parse(json.text) : undefined;
}
/** The value of the field with this name, if there is exactly one. */
function only(json, name) {
    if (json?.kind !== 'fields')
        return undefined;
    const found = json.entries.filter((entry) => entry.name === name);
    return found.length === 1 ? found[0]?.value : undefined;
}
/** The first of these fields that is a string and not blank. */
function firstText(json, ...names) {
    for (const name of names) {
        const text = asString(only(json, name));
        if (text !== undefined && text.trim() !== '')
            return text;
    }
    return undefined;
}
/** The same fields with one value replaced. */
function withField(json, name, value) {
    return fields(json.entries.map((entry) => (entry.name === name ? { ...entry, value } : entry)));
}
/** Sorts fields by name at every depth. Lists, and fields of the same name, keep their order. */
function sorted(json) {
    if (json.kind === 'list')
        return list(json.items.map(sorted));
    if (json.kind === 'scalar')
        return json;
    const entries = json.entries.map((entry) => ({ ...entry, value: sorted(entry.value) }));
    return fields(entries.sort((one, other) => (one.name < other.name ? -1 : Number(one.name > other.name))));
}
/** JSON text with a field or an item a line, and a line break at its end. */
function print(json, indent) {
    return `${textOf(json, '\n', ' '.repeat(indent))}\n`;
}
function textOf(json, line, indent) {
    if (json.kind === 'scalar')
        return json.text;
    const [open, close] = json.kind === 'list' ? '[]' : '{}';
    const deeper = line + indent;
    const members = json.kind === 'list'
        ? json.items.map((item) => textOf(item, deeper, indent))
        : json.entries.map(({ key, value }) => `${key}: ${textOf(value, deeper, indent)}`);
    return members.length === 0 ? `${open}${close}` : open + deeper + members.join(`,${deeper}`) + line + close;
}


/***/ }),

/***/ 44390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jsonIn: () => (/* binding */ jsonIn),
/* harmony export */   readLocalFile: () => (/* binding */ readLocalFile),
/* harmony export */   readLocalFiles: () => (/* binding */ readLocalFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62807);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22484);




/** Maximum size of a file that is read before it is sent, in bytes. The platform allows far less. */
const MAX_BYTES = 64 * 1024 * 1024;
/**
 * Reads a file that is to be imported as it is.
 *
 * @param extensions - those that it may have, in lower case
 * @throws KoreaiError `input-invalid`
 */
async function readLocalFile(archive, extensions, place) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(place.workspace, archive);
    const stats = await statOf(path, archive);
    const named = extensions.map((extension) => `.${extension}`).join(' or ');
    if (!stats.isFile())
        throw unusable(`{archive} is not a file: ${archive}`, `It must be a ${named} file.`);
    return await readOne(path, archive, extensions, place.signal);
}
/**
 * The files with one extension that are at the top of a folder, or the one file that the path names.
 *
 * @returns the files, and the names of those that are left out
 * @throws KoreaiError `input-invalid`, also if there is none
 */
async function readLocalFiles(archive, extension, place) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(place.workspace, archive);
    const stats = await statOf(path, archive);
    if (stats.isFile())
        return { files: [await readOne(path, archive, [extension], place.signal)], leftOut: [] };
    if (!stats.isDirectory())
        throw unusable(`{archive} is neither a file nor a folder: ${archive}`);
    const entries = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(path, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
    const isWanted = (name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.extname)(name).toLowerCase() === `.${extension}` && !name.startsWith('.');
    const files = [];
    for (const entry of entries.filter(({ name }) => isWanted(name))) {
        if (!entry.isFile())
            throw unusable(`${entry.name} in ${archive} is not a regular file`);
        files.push(await readOne((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, entry.name), entry.name, [extension], place.signal));
    }
    if (files.length === 0)
        throw unusable(`There is no .${extension} file in ${archive}`);
    return { files, leftOut: entries.filter(({ name }) => !isWanted(name)).map(({ name }) => name) };
}
/** The JSON of a file. @throws KoreaiError `input-invalid` */
function jsonIn({ bytes, name }) {
    const json = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseBytes */ .z_)(bytes);
    if (json)
        return json;
    throw unusable(`${name} is not valid JSON`);
}
async function readOne(path, shown, extensions, signal) {
    const extension = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.extname)(path).slice(1).toLowerCase();
    if (!extensions.includes(extension)) {
        throw unusable(`${shown} is not a ${extensions.map((one) => `.${one}`).join(' or ')} file`);
    }
    const { size } = await statOf(path, shown);
    if (size === 0)
        throw unusable(`${shown} is empty`);
    if (size > MAX_BYTES)
        throw unusable(`${shown} is larger than ${MAX_BYTES / 1024 / 1024} MiB`);
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, { signal }).catch((error) => {
        signal.throwIfAborted();
        throw unusable(`${shown} cannot be read (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error)})`, undefined, error);
    });
    return { path, size: bytes.length, name: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path), extension, bytes };
}
async function statOf(path, shown) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch((error) => {
        throw unusable(`{archive} cannot be read (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error)}): ${shown}`, undefined, error);
    });
}
function unusable(message, hint = 'Check {archive}.', cause) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KoreaiError */ ["if"]('input-invalid', message, { hint: `Nothing was sent. ${hint}`, cause });
}


/***/ })

};
