export const id = 3183;
export const ids = [3183];
export const modules = {

/***/ 53183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VARIABLES_PATHS: () => (/* binding */ VARIABLES_PATHS),
/* harmony export */   exportVariables: () => (/* binding */ exportVariables),
/* harmony export */   importVariables: () => (/* binding */ importVariables)
/* harmony export */ });
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33198);
/* harmony import */ var _contradiction_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69347);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46949);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24665);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53685);





/** The two forms of the path: the documentation's, and that of the platform's tests (xo-additions.md, section 5). */
const VARIABLES_PATHS = ['bot', 'stream'];
/** Exports the variables of a bot: `POST /api/1.1/public/builder/bot/{id}/variables/export`. It changes nothing. */
const exportVariables = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .post */ .b)(
// It may hold secrets, so no error shows it.
(bot) => ({ ...callOf(bot, 'export'), confidential: true, answerLimitMs: _client_js__WEBPACK_IMPORTED_MODULE_1__/* .WORK_LIMIT_MS */ .Xb }), 
// With an error they may be incomplete.
({ value }) => ((0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .isFields */ .Ce)(value) && (0,_contradiction_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOfErrors */ .uT)(value) !== undefined ? undefined : value));
/** Imports variables into a bot: `POST /api/1.1/public/builder/bot/{id}/variables/import`. The answer is the result. */
const importVariables = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .post */ .b)(({ body, ...bot }) => ({ ...callOf(bot, 'import'), body }), (reply) => (0,_record_js__WEBPACK_IMPORTED_MODULE_4__/* .jobRecord */ .D)((0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .expectFields */ .$N)(reply)));
function callOf({ botId, form }, action) {
    const path = ['builder', form, botId, 'variables', action];
    return { path, ...(form === 'bot' ? { prefix: _client_js__WEBPACK_IMPORTED_MODULE_1__/* .VERSIONED_PREFIX */ .TO } : {}) };
}


/***/ })

};
