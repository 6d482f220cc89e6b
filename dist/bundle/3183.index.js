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
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27871);
/* harmony import */ var _component_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83549);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24665);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53685);




/** The two forms of the path: the documentation's, and that of the platform's tests (xo-additions.md, section 5). */
const VARIABLES_PATHS = ['bot', 'stream'];
/** Exports the variables of a bot: `POST /api/1.1/public/builder/bot/{id}/variables/export`. It changes nothing. */
async function exportVariables(platform, botId, form, signal) {
    // It may hold secrets, so no error shows it.
    const reply = await platform.request({ ...callOf(botId, form, 'export'), confidential: true, signal });
    const { value } = reply;
    // With an error they may be incomplete.
    return (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .isFields */ .Ce)(value) && (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOfErrors */ .uT)(value) !== undefined ? undefined : value;
}
/** Imports variables into a bot: `POST /api/1.1/public/builder/bot/{id}/variables/import`. Sent once, never repeated. */
async function importVariables(platform, { botId, form, body }, signal) {
    const reply = await platform.request({ ...callOf(botId, form, 'import'), body, signal });
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .expectFields */ .$N)(reply);
    return { ...(0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .jobRecord */ .Dv)(fields), components: (0,_component_js__WEBPACK_IMPORTED_MODULE_2__/* .componentsIn */ .aL)(fields) };
}
function callOf(botId, form, action) {
    const path = ['builder', form, botId, 'variables', action];
    return { method: 'POST', path, ...(form === 'bot' ? { prefix: _client_js__WEBPACK_IMPORTED_MODULE_3__/* .VERSIONED_PREFIX */ .T } : {}) };
}


/***/ })

};
