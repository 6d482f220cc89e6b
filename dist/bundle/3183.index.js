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
/* harmony import */ var _component_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83549);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53685);


const VARIABLES_PATHS = ['bot', 'stream'];
/** Exports the variables of a bot: `POST /api/1.1/public/builder/bot/{id}/variables/export`. It changes nothing. */
async function exportVariables(platform, botId, form, signal) {
    // It may hold secrets, so no error shows it.
    const reply = await platform.request({ ...callOf(botId, form, 'export'), confidential: true, signal });
    return reply.value;
}
/** Imports variables into a bot: `POST /api/1.1/public/builder/bot/{id}/variables/import`. Sent once, never repeated. */
async function importVariables(platform, { botId, form, body }, signal) {
    const reply = await platform.request({ ...callOf(botId, form, 'import'), body, signal });
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .expectFields */ .$N)(reply);
    const [components, error] = [(0,_component_js__WEBPACK_IMPORTED_MODULE_1__/* .componentsIn */ .aL)(fields), (0,_component_js__WEBPACK_IMPORTED_MODULE_1__/* .contradictionOf */ .zW)(fields)];
    return { status: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(fields, 'status'), message: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .reason */ .l)(fields), components, error };
}
function callOf(botId, form, action) {
    const path = ['builder', form, botId, 'variables', action];
    return { method: 'POST', path, ...(form === 'bot' ? { versioned: 'without-slash' } : {}) };
}


/***/ })

};
