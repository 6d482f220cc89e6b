export const id = 6339;
export const ids = [6339];
export const modules = {

/***/ 16339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   importBatchSuite: () => (/* binding */ importBatchSuite),
/* harmony export */   importConversationSuite: () => (/* binding */ importConversationSuite),
/* harmony export */   suiteImportPoll: () => (/* binding */ suiteImportPoll)
/* harmony export */ });
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19507);
/* harmony import */ var _platform_test_suite_import_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15183);
/* harmony import */ var _either_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63746);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73746);
/* harmony import */ var _operation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70824);
/* harmony import */ var _poll_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(86292);
/* harmony import */ var _start_job_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(55367);
/* harmony import */ var _start_once_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12703);








/** Imports a batch suite from an uploaded file. The answer is the result: there is no job (xo-additions.md, section 2). */
async function importBatchSuite(wanted, body, context) {
    const { botId, language } = wanted;
    const record = await (0,_start_once_js__WEBPACK_IMPORTED_MODULE_0__/* .startOnce */ .a)({
        what: `import of a batch suite into bot ${botId}`,
        send: (signal, platform) => (0,_either_path_js__WEBPACK_IMPORTED_MODULE_1__/* .eitherPath */ .l)(['stream', 'bot'])((resource) => (0,_platform_test_suite_import_js__WEBPACK_IMPORTED_MODULE_2__/* .importBatchSuite */ .M3)(platform, { botId, language, resource, body }, signal)),
        beforeAgain: "Check the bot's batch suites in Kore.ai's console, and then run again.",
    }, context);
    const refusal = {
        what: `The batch suite '${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .sanitize */ .aj)(wanted.name, 100)}' was not imported as it should be`,
        hint: "Check the bot's batch suites in Kore.ai's console before you run again.",
    };
    const message = mismatchIn(record, wanted);
    return (0,_operation_js__WEBPACK_IMPORTED_MODULE_4__/* .answered */ .oQ)((0,_judge_js__WEBPACK_IMPORTED_MODULE_5__/* .judgeAnswer */ ._n)(record, refusal, message === undefined ? undefined : { code: 'bad-response', message }));
}
/** Why the answer is not about this import: it must name the file that was uploaded, and no other suite. */
function mismatchIn({ fileId, name }, wanted) {
    if (fileId === '')
        return 'the answer does not name the file';
    if (fileId !== wanted.fileId)
        return `the answer is about another file (${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .sanitize */ .aj)(fileId, 80)})`;
    const isOther = name !== '' && name !== wanted.name;
    return isOther ? `the answer is about another suite (${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .sanitize */ .aj)(name, 100)})` : undefined;
}
/** Starts the import of a conversation suite. @param body - has the id of the uploaded file */
function importConversationSuite(wanted, body, context) {
    return (0,_start_job_js__WEBPACK_IMPORTED_MODULE_6__/* .startJob */ ._)({
        noun: 'import',
        what: `import of a conversation suite into bot ${wanted.botId}`,
        send: (signal, platform) => (0,_platform_test_suite_import_js__WEBPACK_IMPORTED_MODULE_2__/* .importConversationSuite */ .PP)(platform, { ...wanted, body }, signal),
        beforeAgain: "Check the bot's conversation tests in Kore.ai's console, and then run again.",
        poll: (job) => suiteImportPoll(context, { ...wanted, ...job }),
    }, context);
}
/**
 * Polls the import of a conversation suite by its id. Kore.ai plays the conversation meanwhile, and keeps the record for
 * 15 minutes only (xo-additions.md, section 1).
 */
function suiteImportPoll(context, wanted) {
    return (0,_poll_js__WEBPACK_IMPORTED_MODULE_7__/* .pollById */ .Mh)({ ...wanted, noun: 'import' }, (options) => (0,_platform_test_suite_import_js__WEBPACK_IMPORTED_MODULE_2__/* .conversationImportStatus */ .zD)(context.platform, wanted, options), (record) => {
        const state = (0,_judge_js__WEBPACK_IMPORTED_MODULE_5__/* .judge */ .S4)(record, 'import');
        if (state.kind !== 'succeeded' || record.name === '' || record.name === wanted.name)
            return state;
        const name = (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .sanitize */ .aj)(record.name, 100);
        return { ...state, warning: `Kore.ai named the suite '${name}'. Use that name as {testSuite} to run it.` };
    });
}


/***/ }),

/***/ 15183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M3: () => (/* binding */ importBatchSuite),
/* harmony export */   PP: () => (/* binding */ importConversationSuite),
/* harmony export */   zD: () => (/* binding */ conversationImportStatus)
/* harmony export */ });
/* harmony import */ var _component_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83549);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46949);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24665);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53685);




/** Imports a batch suite: `POST /{stream|bot}/{id}/testsuite/import`. */
const importBatchSuite = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .post */ .b)(({ botId, resource, ...rest }) => ({
    path: [resource, botId, 'testsuite', 'import'],
    ...rest,
}), (reply) => {
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .expectFields */ .$N)(reply);
    const name = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(fields, 'name', 'testSuiteName');
    return { ...(0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .jobRecord */ .D)(fields), name, fileId: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(fields, 'fileId', 'fileName') };
});
/** Starts an import of a conversation suite: `POST /stream/{id}/conversation/testsuite/import`. */
const importConversationSuite = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .post */ .b)(({ botId, language, body }) => ({ path: pathOf(botId), language, body }), recordOf);
/** Gets such an import by its id: `GET /stream/{id}/conversation/testsuite/import/{ds-…}/status`. */
const conversationImportStatus = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .get */ .J)(({ botId, language, jobId }) => ({
    path: [...pathOf(botId), jobId, 'status'],
    language,
}), recordOf);
function pathOf(botId) {
    return ['stream', botId, 'conversation', 'testsuite', 'import'];
}
function recordOf(reply) {
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .expectFields */ .$N)(reply);
    const name = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)((0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .nested */ .cY)(fields, 'response'), 'name');
    return { ...(0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .jobRecord */ .D)(fields, ..._wire_js__WEBPACK_IMPORTED_MODULE_1__/* .DOCK_ID */ .cM), name, components: (0,_component_js__WEBPACK_IMPORTED_MODULE_3__/* .tasksOf */ .a4)(fields) };
}


/***/ })

};
