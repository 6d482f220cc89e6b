export const id = 9945;
export const ids = [9945,3296];
export const modules = {

/***/ 89945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   appExportPoll: () => (/* binding */ appExportPoll)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40095);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19507);
/* harmony import */ var _platform_answer_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35565);
/* harmony import */ var _platform_apps_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33296);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73746);
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
                    throw refusal instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KoreaiError */ ["if"] ? refusal.with({ transient: false }) : refusal;
                });
                return await posted;
            }));
        (0,_judge_js__WEBPACK_IMPORTED_MODULE_4__/* .expectSame */ .K9)('export', 'app', app.appId, record.appId);
        return stateOf(record, app.version);
    };
}
function stateOf(record, asked) {
    const { status, version, components } = record;
    // Another version may be the same one in another spelling, such as its label.
    const warning = version === '' || version === asked
        ? undefined
        : `The answer is for version ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_5__/* .sanitize */ .aj)(version, 80)}, but ${asked} was requested.`;
    const state = status === ''
        ? answerOf(record)
        : (0,_judge_js__WEBPACK_IMPORTED_MODULE_4__/* .judge */ .S4)({ ...record, facts: { status, components }, words: _judge_js__WEBPACK_IMPORTED_MODULE_4__/* .JOB_WORDS */ .uP, noun: 'app export' });
    return state.kind === 'succeeded' ? { ...state, warning } : state;
}
/** The state by an answer without a status, which is the result itself. */
function answerOf(record) {
    const { status, link } = record;
    const objection = (0,_judge_js__WEBPACK_IMPORTED_MODULE_4__/* .objectionIn */ .HW)(record);
    if (!objection)
        return { kind: 'succeeded', status, link };
    const { code, message } = objection;
    const hint = "Check the app in Kore.ai's console, and run again.";
    return { kind: 'failed', status, code, message: `The app was not exported: ${message}`, hint };
}


/***/ }),

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
