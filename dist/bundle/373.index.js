export const id = 373;
export const ids = [373];
export const modules = {

/***/ 10373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U6: () => (/* binding */ importStatus),
/* harmony export */   fT: () => (/* binding */ importRecord),
/* harmony export */   importBotFunctions: () => (/* binding */ importBotFunctions),
/* harmony export */   s8: () => (/* binding */ startImport)
/* harmony export */ });
/* harmony import */ var _component_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83549);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24665);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53685);



/**
 * Starts an import of uploaded files: `POST /bot/{botId}/import` into an existing bot, `POST /bot/import` for a new one
 * (kore-api.md, section 1.3). Sent once, never repeated.
 *
 * @param body - `uploadMode` and the ids of the files; the name of a new bot is added to it
 */
async function startImport(platform, target, body, signal) {
    const isNew = 'name' in target;
    const path = isNew ? ['bot', 'import'] : ['bot', target.botId, 'import'];
    const fullBody = isNew ? { ...body, name: target.name } : body;
    return importRecord(await platform.request({ method: 'POST', path, body: fullBody, signal }));
}
/** Gets an import by its id: `GET /bot/import/status/{bir-…}`. */
async function importStatus(platform, jobId, signal, freshConnection) {
    const path = ['bot', 'import', 'status', jobId];
    return importRecord(await platform.request({ method: 'GET', path, signal, freshConnection }));
}
function importRecord(reply) {
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .expectFields */ .$N)(reply);
    return {
        ...(0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .jobRecord */ .Dv)(fields),
        id: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .jobId */ .Db)(fields, 'bir-', '_id', 'bir', 'birId', 'requestId', 'importId', 'jobId'),
        createdOn: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(fields, 'createdOn'),
        tasks: (0,_component_js__WEBPACK_IMPORTED_MODULE_2__/* .tasksOf */ .a4)(fields),
    };
}
/**
 * Imports functions into a bot: `POST /bot/{id}/import/botfunctions` (xo-additions.md, section 4). Sent once, never
 * repeated. The documented answer is about one file; a list is read too.
 */
async function importBotFunctions(platform, botId, files, signal) {
    const path = ['bot', botId, 'import', 'botfunctions'];
    const { value } = await platform.request({ method: 'POST', path, body: files, signal });
    return ((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .isFields */ .Ce)(value) ? [value] : (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(value)).map((entry) => ({
        ...(0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .jobRecord */ .Dv)(entry),
        fileId: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(entry, 'fileId'),
        fileName: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(entry, 'fileName'),
        components: (0,_component_js__WEBPACK_IMPORTED_MODULE_2__/* .componentsIn */ .aL)(entry),
    }));
}


/***/ })

};
