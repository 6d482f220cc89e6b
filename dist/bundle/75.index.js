export const id = 75;
export const ids = [75];
export const modules = {

/***/ 40075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jb: () => (/* binding */ readExport),
/* harmony export */   P7: () => (/* binding */ languagesOf),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   o$: () => (/* binding */ readSource),
/* harmony export */   readContent: () => (/* binding */ readContent)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _bot_files_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22484);
/* harmony import */ var _bot_files_normalize_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73203);
/* harmony import */ var _bot_files_normalized_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36899);
/* harmony import */ var _bot_files_split_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7348);





/** A bot read from a normalized folder. */
function readContent({ manifest, files }) {
    const read = new Set([_bot_files_normalized_js__WEBPACK_IMPORTED_MODULE_1__/* .MANIFEST */ .e0]);
    const top = manifest.definitions.flatMap((split) => readDefinition(split, files, read));
    const config = [];
    for (const [path, bytes] of files) {
        const json = path.toLowerCase() === 'config.json' && !manifest.kept.includes(path) ? (0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseBytes */ .z_)(bytes) : undefined;
        if (json?.kind !== 'fields')
            continue;
        config.push(...json.entries);
        read.add(path);
    }
    return { fields: top, config, others: [...files].filter(([path]) => !read.has(path)) };
}
/** A bot read from the files of an export. Secrets are placeholders. @throws KoreaiError `archive-invalid` */
function readExport(files) {
    const { redacted } = (0,_bot_files_normalize_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutSecrets */ .c)(files);
    const top = [];
    const config = [];
    const others = [];
    for (const [path, bytes] of files) {
        const json = (0,_bot_files_split_js__WEBPACK_IMPORTED_MODULE_4__/* .isOfBot */ .Pj)(path) ? redacted.get(path)?.json : undefined;
        if (!json)
            others.push([path, bytes]);
        else if (!(0,_bot_files_split_js__WEBPACK_IMPORTED_MODULE_4__/* .isDefinition */ .gN)(path))
            config.push(...(0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_2__/* .entriesOf */ .Mc)(json));
        else {
            const wrapper = (0,_bot_files_split_js__WEBPACK_IMPORTED_MODULE_4__/* .wrapperOf */ .pO)(json);
            const beside = wrapper === '' ? [] : (0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_2__/* .entriesOf */ .Mc)(json).filter(({ name }) => name !== wrapper);
            top.push(...beside, ...(0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_2__/* .entriesOf */ .Mc)((0,_bot_files_split_js__WEBPACK_IMPORTED_MODULE_4__/* .bodyOf */ .EN)(json, wrapper)));
        }
    }
    return { fields: top, config, others };
}
/** The bot in an archive that is to be imported. @throws KoreaiError `archive-invalid`; the signal's reason */
async function readSource({ files }, signal) {
    const read = new Map();
    for (const { name, path } of files.all)
        read.set(name, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, { signal }));
    return readExport(read);
}
/** @param read - gets the paths of the files that the definition consists of */
function readDefinition(split, files, read) {
    const readJson = (path) => {
        const bytes = files.get(path);
        const json = bytes && (0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseBytes */ .z_)(bytes);
        if (json)
            read.add(path);
        return json;
    };
    const top = readJson(split.file);
    const body = top && (0,_bot_files_split_js__WEBPACK_IMPORTED_MODULE_4__/* .bodyOf */ .EN)(top, split.wrapper);
    if (top?.kind !== 'fields' || body?.kind !== 'fields')
        return [];
    const joined = body.entries.map((entry) => {
        const paths = split.lists.includes(entry.name) ? (0,_bot_files_split_js__WEBPACK_IMPORTED_MODULE_4__/* .partPaths */ .Pp)(split, top, entry.name) : undefined;
        if (!paths)
            return entry;
        return { ...entry, value: (0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(paths.flatMap((path) => readJson(path) ?? [])) };
    });
    const beside = split.wrapper === '' ? [] : top.entries.filter(({ name }) => name !== split.wrapper);
    return [...beside, ...joined];
}
/** The members of a list of the definition; empty if it has none. */
function listOf(content, name) {
    return content.fields.flatMap((entry) => (entry.name === name ? (0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_2__/* .itemsOf */ .S3)(entry.value) : []));
}
/** The values of `localeData` by language. */
function languagesOf(json) {
    return (0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_2__/* .entriesOf */ .Mc)((0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_2__/* .only */ .j6)(json, 'localeData')).map(({ name, value }) => [name, value]);
}


/***/ })

};
