export const id = 1366;
export const ids = [1366];
export const modules = {

/***/ 1366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   guardName: () => (/* binding */ guardName)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40095);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19507);


/**
 * Checks, before anything is written to a bot, that it is the intended one.
 *
 * @throws KoreaiError `input-invalid` if its name differs from `expectedBotName`
 */
async function guardName({ botId, botName, expectedBotName }, context) {
    if (expectedBotName === undefined)
        return;
    const name = botId === undefined ? (botName ?? '') : await context.nameOf(botId);
    if (name === expectedBotName)
        return;
    const which = botId === undefined ? 'The new bot would be' : `Bot ${botId} is`;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]('input-invalid', `${which} called '${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(name, 100)}', but {expectedBotName} is '${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(expectedBotName, 100)}'`, { hint: 'Nothing was written. Check {botId} and {host}, or fix {expectedBotName}.' });
}


/***/ })

};
