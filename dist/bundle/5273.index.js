export const id = 5273;
export const ids = [5273,3296];
export const modules = {

/***/ 15273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   appExportPoll: () => (/* binding */ appExportPoll)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62807);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19507);
/* harmony import */ var _platform_answer_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35565);
/* harmony import */ var _platform_apps_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33296);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73746);
/* harmony import */ var _start_once_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12703);






/**
 * Exports a version of an app with each poll. The documentation's table says GET, which may be repeated; its sample sends
 * a POST, which may not.
 */
function appExportPoll(context, app) {
    // Kept even if it fails: no later poll may send it again.
    let posted;
    const post = async () => (0,_start_once_js__WEBPACK_IMPORTED_MODULE_0__/* .startOnce */ .aD)({
        what: `export of app ${app.appId}`,
        send: (signal, platform) => (0,_platform_apps_js__WEBPACK_IMPORTED_MODULE_1__/* .exportApp */ .Y)(platform, { ...app, method: 'POST' }, signal),
        beforeAgain: 'An export changes nothing on the platform: run again.',
    }, context);
    return async (signal) => {
        const record = (await posted) ??
            (await (0,_platform_apps_js__WEBPACK_IMPORTED_MODULE_1__/* .exportApp */ .Y)(context.platform, { ...app, method: 'GET' }, signal).catch(async (error) => {
                if (!(error instanceof _platform_answer_error_js__WEBPACK_IMPORTED_MODULE_2__/* .AnswerError */ .dV) || error.httpStatus !== 405)
                    throw error;
                posted = post().catch((refusal) => {
                    throw asFinal(refusal);
                });
                return await posted;
            }));
        (0,_judge_js__WEBPACK_IMPORTED_MODULE_3__/* .expectSame */ .K9)('export', 'app', app.appId, record.appId);
        return stateOf(record, app.version);
    };
}
/** Makes an error of the POST final: it must not be sent again. */
function asFinal(refusal) {
    if (!(refusal instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .KoreaiError */ ["if"]) || !refusal.transient)
        return refusal;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .KoreaiError */ ["if"](refusal.code, refusal.message, { hint: refusal.hint, cause: refusal });
}
function stateOf({ status, link, reason, version }, asked) {
    const facts = { status };
    // Another version may be the same one in another spelling, such as its label.
    const warning = version === '' || version === asked
        ? undefined
        : `The answer is for version ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_5__/* .sanitize */ .aj)(version, 80)}, but ${asked} was requested.`;
    if (status === '')
        return { kind: 'succeeded', ...facts, link, warning };
    const state = (0,_judge_js__WEBPACK_IMPORTED_MODULE_3__/* .judge */ .S4)({ facts, words: _judge_js__WEBPACK_IMPORTED_MODULE_3__/* .JOB_WORDS */ .uP, noun: 'app export', link, reason });
    return state.kind === 'succeeded' ? { ...state, warning } : state;
}


/***/ }),

/***/ 33296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ exportApp),
/* harmony export */   importApp: () => (/* binding */ importApp)
/* harmony export */ });
/* harmony import */ var _component_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83549);
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
        appId: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(fields, 'app_id') || (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(data, 'app_id'),
        version: typeof version === 'number' ? String(version) : (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ version }, 'version'),
        link: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(fields) || (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(data),
        status: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(fields, 'status'),
        reason: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .reason */ .l)(fields),
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
        appId: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(fields, 'appId') || (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(data, 'appId'),
        status: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(fields, 'status') || (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(data, 'status'),
        reason: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .reason */ .l)(fields),
        components: (0,_component_js__WEBPACK_IMPORTED_MODULE_1__/* .componentsIn */ .aL)(fields),
        error: (0,_component_js__WEBPACK_IMPORTED_MODULE_1__/* .contradictionOf */ .zW)(fields),
    };
}


/***/ })

};
