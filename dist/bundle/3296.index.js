export const id = 3296;
export const ids = [3296];
export const modules = {

/***/ 33296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ exportAppByPost),
/* harmony export */   Y: () => (/* binding */ exportApp),
/* harmony export */   importApp: () => (/* binding */ importApp)
/* harmony export */ });
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33198);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46949);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24665);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53685);




/**
 * Exports a version of an app: `GET /apps/{appId}/versions/{version}/export`. The documentation's table says GET, its
 * sample sends a POST (kore-api.md, section 2).
 */
const exportApp = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .get */ .J)((app) => ({ ...exportCall(app), answerLimitMs: _client_js__WEBPACK_IMPORTED_MODULE_1__/* .WORK_LIMIT_MS */ .Xb }), exportRecord);
// A POST, which may not be repeated, has the limit of a start.
const exportAppByPost = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .post */ .b)(exportCall, exportRecord);
function exportCall({ appId, version }) {
    return { path: ['apps', appId, 'versions', version, 'export'], keyUnderBothNames: true };
}
function exportRecord(reply) {
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .withData */ .nT)((0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .expectFields */ .$N)(reply));
    const version = (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(fields, 'version');
    return {
        ...(0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .jobRecord */ .D)(fields),
        appId: (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(fields, 'appId'),
        version: typeof version === 'number' ? String(version) : (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)({ version }, 'version'),
    };
}
/**
 * Imports an exported app into an existing one: `POST /apps/import?importType=FULL` (kore-api.md, section 2). The platform
 * itself reads `sourceUrl`, the link that the export gave; `more` are further fields of the body.
 */
const importApp = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .post */ .b)(({ appId, sourceUrl, more }) => ({
    path: ['apps', 'import'],
    query: { importType: 'FULL' },
    body: { app_id: appId, file_url: sourceUrl, ...more },
    keyUnderBothNames: true,
    notFoundHint: 'Check {appId}: only an app that exists can be imported into.',
}), (reply) => {
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .withData */ .nT)((0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .expectFields */ .$N)(reply));
    return { ...(0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .jobRecord */ .D)(fields), appId: (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(fields, 'appId') };
});


/***/ })

};
