export const id = 4807;
export const ids = [4807];
export const modules = {

/***/ 74807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   importBotFunctions: () => (/* binding */ importBotFunctions)
/* harmony export */ });
/* harmony import */ var _component_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83549);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53685);


/**
 * Imports functions into a bot: `POST /bot/{id}/import/botfunctions` (xo-additions.md, section 4). Sent once, never
 * repeated. The documented answer is about one file; a list is read too.
 */
async function importBotFunctions(platform, botId, files, signal) {
    const path = ['bot', botId, 'import', 'botfunctions'];
    const { value } = await platform.request({ method: 'POST', path, body: files, signal });
    return ((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .isFields */ .Ce)(value) ? [value] : (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(value)).map((entry) => ({
        fileId: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(entry, 'fileId'),
        fileName: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(entry, 'fileName'),
        status: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(entry, 'status'),
        reason: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .reason */ .l)(entry),
        components: (0,_component_js__WEBPACK_IMPORTED_MODULE_1__/* .componentsIn */ .aL)(entry),
        error: (0,_component_js__WEBPACK_IMPORTED_MODULE_1__/* .contradictionOf */ .zW)(entry),
    }));
}


/***/ })

};
