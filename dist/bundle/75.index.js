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
/* harmony import */ var _bot_files_normalize_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73203);
/* harmony import */ var _bot_files_normalized_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36899);
/* harmony import */ var _bot_files_split_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7348);





/** A bot read from a normalized folder. */
function readContent({ manifest, files }) {
    const read = new Set([_bot_files_normalized_js__WEBPACK_IMPORTED_MODULE_1__/* .MANIFEST */ .e0]);
    const readJson = (path) => {
        const bytes = files.get(path);
        const json = bytes && (0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseBytes */ .z_)(bytes);
        if (json)
            read.add(path);
        return json;
    };
    const jsons = [];
    for (const split of manifest.definitions) {
        const rest = readJson(split.file);
        if (rest)
            jsons.push([split.file, (0,_bot_files_split_js__WEBPACK_IMPORTED_MODULE_3__/* .joinDefinition */ .WU)(split, rest, readJson)]);
    }
    for (const path of [...files.keys()].filter((name) => (0,_bot_files_split_js__WEBPACK_IMPORTED_MODULE_3__/* .isConfig */ .Lq)(name) && !manifest.kept.includes(name))) {
        const json = readJson(path);
        if (json)
            jsons.push([path, json]);
    }
    return contentOf(jsons, [...files].filter(([path]) => !read.has(path)));
}
/** A bot read from the files of an export. Secrets are placeholders. @throws KoreaiError `archive-invalid` */
function readExport(files) {
    const jsons = [...(0,_bot_files_normalize_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutSecrets */ .c)(files)].flatMap(([path, { json }]) => (0,_bot_files_split_js__WEBPACK_IMPORTED_MODULE_3__/* .isOfBot */ .Pj)(path) ? [[path, json]] : []);
    const read = new Set(jsons.map(([path]) => path));
    return contentOf(jsons, [...files].filter(([path]) => !read.has(path)));
}
function contentOf(jsons, others) {
    return {
        fields: jsons.flatMap(([path, json]) => ((0,_bot_files_split_js__WEBPACK_IMPORTED_MODULE_3__/* .isDefinition */ .gN)(path) ? topFields(unnamed(json)) : [])),
        config: jsons.flatMap(([path, json]) => ((0,_bot_files_split_js__WEBPACK_IMPORTED_MODULE_3__/* .isDefinition */ .gN)(path) ? [] : (0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_2__/* .entriesOf */ .Mc)(unnamed(json)))),
        others,
    };
}
/** The name in a placeholder depends on the other secrets of the bot, so it is no part of the value. */
const NAME_IN_PLACEHOLDER = /((?:\$\{|%24%7B)KOREAI_VAR_)[A-Z0-9_]+/gi;
function unnamed(json) {
    if (json.kind === 'scalar')
        return { ...json, text: json.text.replace(NAME_IN_PLACEHOLDER, '$1') };
    return (0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_2__/* .mapMembers */ .Mz)(json, unnamed);
}
/** The fields of a definition, and those beside the one that it is wrapped in. */
function topFields(json) {
    const wrapper = (0,_bot_files_split_js__WEBPACK_IMPORTED_MODULE_3__/* .wrapperOf */ .pO)(json);
    const own = (0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_2__/* .entriesOf */ .Mc)((0,_bot_files_split_js__WEBPACK_IMPORTED_MODULE_3__/* .bodyOf */ .EN)(json, wrapper));
    return wrapper === '' ? own : [...(0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_2__/* .entriesOf */ .Mc)(json).filter(({ name }) => name !== wrapper), ...own];
}
/** The bot in an archive that is to be imported. @throws KoreaiError `archive-invalid`; the signal's reason */
async function readSource({ files }, signal) {
    const read = new Map();
    for (const { name, path } of files.all)
        read.set(name, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, { signal }));
    return readExport(read);
}
/** The members of a list of the definition; empty if it has none. */
function listOf(content, name) {
    return content.fields.flatMap((entry) => (entry.name === name ? (0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_2__/* .itemsOf */ .S3)(entry.value) : []));
}
/** The values of `localeData` by language. */
function languagesOf(json) {
    return (0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_2__/* .entriesOf */ .Mc)((0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_2__/* .only */ .j6)(json, 'localeData'));
}


/***/ })

};
