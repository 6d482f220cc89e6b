export const id = 1268;
export const ids = [1268];
export const modules = {

/***/ 81268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   judgeVariablesImport: () => (/* binding */ judgeVariablesImport)
/* harmony export */ });
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19507);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73746);


/** The number in `2 Variables imported/updated successfully.` must be the number of variables that were sent. */
function judgeVariablesImport(record, botId, count) {
    const refusal = {
        what: `The import of ${count} variables into bot ${botId} did not succeed`,
        hint: "Compare the bot's variables in Kore.ai's console with the file, and run again.",
    };
    const state = (0,_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeAnswer */ ._n)(record, refusal, objectionTo(record.reason, count));
    return { ...state, status: record.status || record.reason };
}
function objectionTo(message, count) {
    const said = (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(message);
    const plain = message.replace(NONE, '');
    if (NEGATIVE.test(plain))
        return { code: 'platform-failed', message: said };
    const isDone = /\b(imported|updated|created|added|saved)\b/i.test(plain);
    // A second number, as in `0 of 3 variables imported`, says that not all of them were.
    const [reported, ...others] = new Set((plain.match(/-?\d+/g) ?? []).map(Number));
    if (reported === undefined || !isDone)
        return { code: 'bad-response', message: `Kore.ai does not say how many were imported (${said || 'no message'})` };
    if (reported === count && others.length === 0)
        return undefined;
    return { code: 'platform-failed', message: `Kore.ai says '${said}'` };
}
/** Words of a message that reports no import. */
const NEGATIVE = /fail|error|invalid|skipp|reject|ignor|partial|unchanged|pending|queued|\b(?:not?|none|nothing|cannot|could|will|n't)\b/i;
/** `0 failed`, `no errors`. */
const NONE = /\b(?:0|no)\s+(?:variables?\s+)?(?:failed|failures?|errors?|skipped|rejected|ignored|invalid)\b/gi;


/***/ })

};
