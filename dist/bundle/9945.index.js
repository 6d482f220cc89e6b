export const id = 9945;
export const ids = [9945,3296];
export const modules = {

/***/ 89945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   appExportPoll: () => (/* binding */ appExportPoll)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40095);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19507);
/* harmony import */ var _platform_answer_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35565);
/* harmony import */ var _platform_apps_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33296);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73746);
/* harmony import */ var _start_once_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12703);






/**
 * Exports a version of an app with each poll. The documentation's table says GET, which may be repeated; its sample sends
 * a POST, which may not.
 */
function appExportPoll(context, app) {
    // Kept even if it fails: no later poll may send it again.
    let posted;
    const getOrPost = ({ signal }) => 
    // The answer is the result, and no second poll confirms it.
    (0,_platform_apps_js__WEBPACK_IMPORTED_MODULE_0__/* .exportApp */ .Y)(context.platform, app, { signal, freshConnection: true }).catch((error) => {
        if (!(error instanceof _platform_answer_error_js__WEBPACK_IMPORTED_MODULE_1__/* .AnswerError */ .dV) || error.httpStatus !== 405)
            throw error;
        posted = postOnce(context, app);
        return posted;
    });
    return async (options) => {
        const record = await (posted ?? getOrPost(options));
        (0,_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .expectSame */ .K9)('export', 'app', app.appId, record.appId);
        return stateOf(record, app.version);
    };
}
/** Exports it by a POST. No error of it is transient. */
async function postOnce(context, app) {
    try {
        return await (0,_start_once_js__WEBPACK_IMPORTED_MODULE_3__/* .startOnce */ .a)({
            what: `export of app ${app.appId}`,
            send: (signal, platform) => (0,_platform_apps_js__WEBPACK_IMPORTED_MODULE_0__/* .exportAppByPost */ .J)(platform, app, signal),
            beforeAgain: 'An export changes nothing on the platform: run again.',
        }, context);
    }
    catch (error) {
        throw error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .KoreaiError */ ["if"] ? error.with({ transient: false }) : error;
    }
}
function stateOf(record, wanted) {
    const { status, version } = record;
    // Another version may be the same one in another spelling, such as its label.
    const warning = version === '' || version === wanted
        ? undefined
        : `The answer is for version ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_5__/* .sanitize */ .aj)(version, 80)}, but ${wanted} was requested.`;
    const refusal = { what: 'The app was not exported', hint: "Check the app in Kore.ai's console, and run again." };
    const state = status === '' ? (0,_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeAnswer */ ._n)(record, refusal) : (0,_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .judge */ .S4)(record, 'app export');
    return state.kind === 'succeeded' ? { ...state, warning } : state;
}


/***/ }),

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
