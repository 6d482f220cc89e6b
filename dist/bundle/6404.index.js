export const id = 6404;
export const ids = [6404];
export const modules = {

/***/ 26404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   judgeFunctionsImport: () => (/* binding */ judgeFunctionsImport)
/* harmony export */ });
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19507);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73746);


/** The state of an import of functions: its answer must report a success and name every file that was sent. */
function judgeFunctionsImport(records, sent) {
    const states = records.map((answer) => {
        const { status, error, fileName, fileId } = answer;
        const file = { kind: 'file', name: fileName || fileId, status, detail: '' };
        const record = { ...answer, components: [file, ...answer.components] };
        return status === '' && error !== undefined ? (0,_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .failed */ .gz)((0,_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .factsOf */ .xS)(record), 'import', error) : (0,_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .judge */ .S4)(record, 'import');
    });
    const components = states.flatMap((state) => state.components ?? []);
    const bad = states.find(({ kind }) => kind === 'failed');
    if (bad)
        return { ...bad, components };
    const open = states.find(({ kind }) => kind !== 'succeeded');
    const unnamed = sent.filter(({ fileId }) => !records.some((record) => record.fileId === fileId));
    const facts = { status: (open ?? states[0])?.status ?? '', components };
    if (!open && unnamed.length === 0)
        return { kind: 'succeeded', ...facts, link: '' };
    const why = open
        ? `its status is '${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(open.status, 60) || 'none'}'`
        : `it does not name ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(unnamed.map(({ fileName }) => fileName))}`;
    const message = `The answer to the import of functions does not say that it succeeded: ${why}`;
    const hint = "Check the bot's functions in Kore.ai's console before you run again.";
    return (0,_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)(facts, 'bad-response', message, hint);
}


/***/ })

};
