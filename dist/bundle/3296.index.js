export const id = 3296;
export const ids = [3296];
export const modules = {

/***/ 33296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ exportApp),
/* harmony export */   importApp: () => (/* binding */ importApp)
/* harmony export */ });
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46949);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24665);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53685);



/** Exports a version of an app: `GET /apps/{appId}/versions/{version}/export`. */
async function exportApp(platform, app, signal) {
    const path = ['apps', app.appId, 'versions', app.version, 'export'];
    // Its answer is the result, and no second poll confirms it.
    const options = { keyUnderBothNames: true, freshConnection: true };
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .withData */ .nT)((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .expectFields */ .$N)(await platform.request({ method: app.method, path, ...options, signal })));
    const version = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(fields, 'version');
    return {
        ...(0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .jobRecord */ .D)(fields),
        appId: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(fields, 'appId'),
        version: typeof version === 'number' ? String(version) : (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ version }, 'version'),
    };
}
/**
 * Imports an exported app into an existing one: `POST /apps/import?importType=FULL` (kore-api.md, section 2). The platform
 * itself reads `sourceUrl`, the link that the export gave; `more` are further fields of the body.
 */
const importApp = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_2__/* .post */ .b)(({ appId, sourceUrl, more }) => ({
    path: ['apps', 'import'],
    query: { importType: 'FULL' },
    body: { app_id: appId, file_url: sourceUrl, ...more },
    keyUnderBothNames: true,
    notFoundHint: 'Check {appId}: only an app that exists can be imported into.',
}), (reply) => {
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .withData */ .nT)((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .expectFields */ .$N)(reply));
    return { ...(0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .jobRecord */ .D)(fields), appId: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(fields, 'appId') };
});


/***/ })

};
