export const id = 3296;
export const ids = [3296];
export const modules = {

/***/ 33296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ exportApp),
/* harmony export */   importApp: () => (/* binding */ importApp)
/* harmony export */ });
/* harmony import */ var _component_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83549);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24665);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53685);



/** Exports a version of an app: `GET /apps/{appId}/versions/{version}/export`. */
async function exportApp(platform, app, signal) {
    const path = ['apps', app.appId, 'versions', app.version, 'export'];
    // Its answer is the result, and no second poll confirms it.
    const options = { keyUnderBothNames: true, freshConnection: true };
    const reply = await platform.request({ method: app.method, path, ...options, signal });
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .expectFields */ .$N)(reply);
    const data = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .nested */ .cY)(fields, 'data');
    const version = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(fields, 'version') ?? (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(data, 'version');
    return {
        ...(0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .jobRecord */ .Dv)(fields),
        appId: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(fields, 'app_id') || (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(data, 'app_id'),
        version: typeof version === 'number' ? String(version) : (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ version }, 'version'),
        link: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(fields) || (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(data),
        components: (0,_component_js__WEBPACK_IMPORTED_MODULE_2__/* .componentsIn */ .aL)(fields),
    };
}
/**
 * Imports an exported app into an existing one: `POST /apps/import?importType=FULL` (kore-api.md, section 2). Sent once,
 * never repeated.
 *
 * @param sourceUrl - the link that the export gave, which the platform itself reads
 * @param more - further fields of the body
 */
async function importApp(platform, { appId, sourceUrl, more }, signal) {
    const reply = await platform.request({
        method: 'POST',
        path: ['apps', 'import'],
        query: { importType: 'FULL' },
        body: { app_id: appId, file_url: sourceUrl, ...more },
        keyUnderBothNames: true,
        notFoundHint: 'Check {appId}: only an app that exists can be imported into.',
        signal,
    });
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .expectFields */ .$N)(reply);
    const data = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .nested */ .cY)(fields, 'data');
    return {
        ...(0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .jobRecord */ .Dv)(fields),
        appId: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(fields, 'appId') || (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(data, 'appId'),
        status: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(fields, 'status') || (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(data, 'status'),
        components: (0,_component_js__WEBPACK_IMPORTED_MODULE_2__/* .componentsIn */ .aL)(fields),
    };
}


/***/ })

};
