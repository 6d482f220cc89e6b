export const id = 183;
export const ids = [183];
export const modules = {

/***/ 59724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ isPartial),
/* harmony export */   v: () => (/* binding */ exportScope)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18613);
/* harmony import */ var _split_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43639);


/** The kinds of content that an export can be asked for. */
const KINDS = ['tasks', 'nlpData', 'settings'];
/**
 * Reads `exportOptions` of a definition. Older exports have none, and one that names nothing at all says nothing. A kind
 * that they leave out is told by what is there of it.
 *
 * @returns `undefined` if the definition does not say
 */
function exportScope(definition, config) {
    const body = (0,_split_js__WEBPACK_IMPORTED_MODULE_0__/* .bodyOf */ .EN)(definition, (0,_split_js__WEBPACK_IMPORTED_MODULE_0__/* .wrapperOf */ .pO)(definition));
    const options = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .only */ .j6)(body, 'exportOptions') ?? (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .only */ .j6)(definition, 'exportOptions');
    if (options?.kind !== 'fields')
        return undefined;
    const of = (kind) => {
        const reported = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .only */ .j6)(options, kind);
        return reported ? namesIn(reported) : isThere(kind, body, config);
    };
    const holdsAll = isYes((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .only */ .j6)(options, 'allTasks') ?? (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .only */ .j6)(body, 'allTasks'));
    const isSubset = !holdsAll && holdsSome((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .only */ .j6)(options, 'subTasks') ?? (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .only */ .j6)(body, 'subTasks'));
    const tasks = of('tasks').length === 0 && (holdsAll || isSubset) ? ['botTask'] : of('tasks');
    const holds = { tasks, nlpData: of('nlpData'), settings: of('settings') };
    const lacks = KINDS.filter((kind) => holds[kind].length === 0);
    const isReported = KINDS.some((kind) => namesIn((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .only */ .j6)(options, kind)).length > 0) || holdsAll || isSubset;
    return !isReported ? undefined : { holds, lacks, isSubset };
}
/** True for an archive that holds less than its bot. */
function isPartial({ lacks, isSubset }) {
    return lacks.length > 0 || isSubset;
}
/** Names in a list, or those of a mapping that say yes. */
function namesIn(json) {
    if (json?.kind === 'list')
        return json.items.map((item) => (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)(item) ?? '').filter((name) => name !== '');
    if (json?.kind === 'fields')
        return json.entries.filter(({ value }) => isYes(value)).map(({ name }) => name);
    const name = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)(json) ?? '';
    return name === '' ? [] : [name];
}
/** The component that shows that a kind was exported. Exports of language data alone have dialogs without nodes. */
function isThere(kind, body, config) {
    if (kind === 'settings')
        return holdsSome((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .only */ .j6)(config, 'envVariables')) ? ['botVariables'] : [];
    if (kind === 'nlpData') {
        return ['sentences', 'patterns', 'traits'].some((name) => holdsSome((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .only */ .j6)(body, name))) ? ['utterances'] : [];
    }
    const dialogs = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .only */ .j6)(body, 'dialogs');
    return dialogs?.kind === 'list' && dialogs.items.some((dialog) => holdsSome((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .only */ .j6)(dialog, 'nodes')))
        ? ['botTask']
        : [];
}
function isYes(json) {
    return json?.kind === 'scalar' && /^"?true"?$/i.test(json.text);
}
/** Lists with something in them, at any depth. */
function holdsSome(json) {
    if (json?.kind === 'list')
        return json.items.length > 0;
    return json?.kind === 'fields' && json.entries.some(({ value }) => holdsSome(value));
}


/***/ }),

/***/ 63183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkForImport: () => (/* binding */ checkForImport)
/* harmony export */ });
/* harmony import */ var _export_scope_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59724);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(18613);
/* harmony import */ var _parse_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18975);
/* harmony import */ var _placeholder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37118);
/* harmony import */ var _secured_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7436);
/* harmony import */ var _split_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43639);






const MARK = Buffer.from('\uFEFF');
/**
 * Looks through the JSON of a bot. A secured variable without a value is filled from the environment variable that its
 * placeholder in a normalized folder has; a byte order mark, which JSON must not begin with (RFC 8259), goes.
 *
 * @param variables - the value of an environment variable. Nothing, or an empty one, counts as none
 */
async function checkForImport(files, variables, pause) {
    const parsed = [...files].map(([path, bytes]) => ({ path, bytes, json: (0,_parse_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseBytes */ .z)(bytes) }));
    const names = new _placeholder_js__WEBPACK_IMPORTED_MODULE_1__/* .VariableNames */ .j2();
    for (const { json } of parsed)
        if (json)
            (0,_secured_js__WEBPACK_IMPORTED_MODULE_2__/* .nameEmpty */ .Rb)(json, names);
    const changed = new Map();
    const [empty, given] = [new Set(), new Set()];
    let scope;
    for (const { path, bytes, json } of parsed) {
        await pause();
        if (!json)
            continue;
        const filled = (0,_secured_js__WEBPACK_IMPORTED_MODULE_2__/* .fillEmpty */ .D9)(json, names, variables);
        for (const key of filled.empty)
            empty.add(key);
        for (const key of filled.given)
            given.add(key);
        if (filled.given.length > 0)
            changed.set(path, Buffer.from((0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .print */ .yy)(filled.json, 4)));
        else if ((0,_split_js__WEBPACK_IMPORTED_MODULE_3__/* .isOfBot */ .Pj)(path) && bytes.subarray(0, MARK.length).equals(MARK))
            changed.set(path, bytes.subarray(MARK.length));
        if ((0,_split_js__WEBPACK_IMPORTED_MODULE_3__/* .isDefinition */ .gN)(path))
            scope = (0,_export_scope_js__WEBPACK_IMPORTED_MODULE_0__/* .exportScope */ .v)(json, parsed.find((file) => /^config\.json$/i.test(file.path))?.json);
    }
    const unreadable = parsed.filter(({ json }) => !json).map(({ path }) => path);
    return { changed, empty: [...empty], given: [...given], scope, unreadable };
}


/***/ })

};
