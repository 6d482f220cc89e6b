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
/* harmony import */ var _platform_test_suite_import_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15183);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73746);
/* harmony import */ var _operation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70824);
/* harmony import */ var _poll_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(86292);
/* harmony import */ var _start_once_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12703);






/** Imports a batch suite from an uploaded file. The answer is the result: there is no job (xo-additions.md, section 2). */
async function importBatchSuite(wanted, body, context) {
    const { botId, language } = wanted;
    const record = await (0,_start_once_js__WEBPACK_IMPORTED_MODULE_0__/* .startOnce */ .aD)({
        what: `import of a batch suite into bot ${botId}`,
        send: (signal, platform) => (0,_start_once_js__WEBPACK_IMPORTED_MODULE_0__/* .onEitherPath */ .W5)(['stream', 'bot'], (resource) => (0,_platform_test_suite_import_js__WEBPACK_IMPORTED_MODULE_1__/* .importBatchSuite */ .M3)(platform, { botId, language, resource, body }, signal)),
        beforeAgain: "Check the bot's batch suites in Kore.ai's console, and then run again.",
    }, context);
    return (0,_operation_js__WEBPACK_IMPORTED_MODULE_2__/* .answered */ .oQ)(judgeAnswer(record, wanted));
}
/** The answer must name the file that was uploaded. It has no status, unless something went wrong. */
function judgeAnswer(record, { name, fileId }) {
    const { status } = record;
    const fail = (code, why) => ({
        kind: 'failed',
        status,
        code,
        message: `The batch suite '${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .sanitize */ .aj)(name, 100)}' was not imported as it should be: ${why}`,
        hint: "Check the bot's batch suites in Kore.ai's console before you run again.",
    });
    const objection = (0,_judge_js__WEBPACK_IMPORTED_MODULE_4__/* .objectionIn */ .HW)(record);
    if (objection)
        return fail(objection.code, objection.message);
    if (record.fileId === '')
        return fail('bad-response', 'the answer does not name the file');
    if (record.fileId !== fileId) {
        return fail('bad-response', `the answer is about another file (${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .sanitize */ .aj)(record.fileId, 80)})`);
    }
    if (record.name !== '' && record.name !== name) {
        return fail('bad-response', `the answer is about another suite (${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .sanitize */ .aj)(record.name, 100)})`);
    }
    return { kind: 'succeeded', status, link: '' };
}
/** Starts the import of a conversation suite from an uploaded file, whose id is in the body. */
async function importConversationSuite(wanted, body, context) {
    const started = await (0,_start_once_js__WEBPACK_IMPORTED_MODULE_0__/* .startOnce */ .aD)({
        what: `import of a conversation suite into bot ${wanted.botId}`,
        send: async (signal, platform) => (0,_start_once_js__WEBPACK_IMPORTED_MODULE_0__/* .withJobId */ .Rs)(await (0,_platform_test_suite_import_js__WEBPACK_IMPORTED_MODULE_1__/* .importConversationSuite */ .PP)(platform, { ...wanted, body }, signal), 'import'),
        beforeAgain: "Check the bot's conversation tests in Kore.ai's console, and then run again.",
    }, context);
    const { id: jobId, status, reason } = started;
    return {
        state: (0,_start_once_js__WEBPACK_IMPORTED_MODULE_0__/* .acceptedState */ .VO)({ status, jobId }, _judge_js__WEBPACK_IMPORTED_MODULE_4__/* .JOB_WORDS */ .uP, 'import', reason),
        check: suiteImportPoll(context, { ...wanted, jobId, isIssued: true }),
    };
}
/**
 * Polls the import of a conversation suite by its id. Kore.ai plays the conversation meanwhile, and keeps the record for
 * 15 minutes only (xo-additions.md, section 1).
 */
function suiteImportPoll(context, wanted) {
    const { jobId, name } = wanted;
    const read = (...request) => (0,_platform_test_suite_import_js__WEBPACK_IMPORTED_MODULE_1__/* .conversationImportStatus */ .zD)(context.platform, wanted, ...request);
    return (0,_poll_js__WEBPACK_IMPORTED_MODULE_5__/* .pollById */ .Mh)({ ...wanted, noun: 'import' }, read, (record) => {
        const { status, percent, requestedAt, logs: components, reason, error } = record;
        const facts = { status, jobId, percent, requestedAt, components };
        const state = (0,_judge_js__WEBPACK_IMPORTED_MODULE_4__/* .judge */ .S4)({ facts, words: _judge_js__WEBPACK_IMPORTED_MODULE_4__/* .JOB_WORDS */ .uP, noun: 'import', link: '', reason, error });
        if (state.kind !== 'succeeded' || record.name === '' || record.name === name)
            return state;
        return {
            ...state,
            warning: `Kore.ai named the suite '${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .sanitize */ .aj)(record.name, 100)}'. Use that name as {testSuite} to run it.`,
        };
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
/* harmony import */ var _component_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83549);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24665);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53685);



/** Imports a batch suite: `POST /{stream|bot}/{id}/testsuite/import`. Sent once, never repeated. */
async function importBatchSuite(platform, { botId, language, resource, body }, signal) {
    const path = [resource, botId, 'testsuite', 'import'];
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .expectFields */ .$N)(await platform.request({ method: 'POST', path, language, body, signal }));
    return {
        ...(0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .jobRecord */ .Dv)(fields),
        id: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(fields, '_id', 'testSuiteId', 'id'),
        name: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(fields, 'name', 'testSuiteName'),
        fileId: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(fields, 'fileId', 'fileName'),
        components: (0,_component_js__WEBPACK_IMPORTED_MODULE_2__/* .componentsIn */ .aL)(fields),
    };
}
/** Starts an import of a conversation suite: `POST /stream/{id}/conversation/testsuite/import`. Sent once, never repeated. */
async function importConversationSuite(platform, { botId, language, body }, signal) {
    const path = ['stream', botId, 'conversation', 'testsuite', 'import'];
    return recordOf((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .expectFields */ .$N)(await platform.request({ method: 'POST', path, language, body, signal })));
}
/** Gets such an import by its id: `GET /stream/{id}/conversation/testsuite/import/{ds-…}/status`. */
async function conversationImportStatus(platform, { botId, language, jobId }, signal, freshConnection) {
    const path = ['stream', botId, 'conversation', 'testsuite', 'import', jobId, 'status'];
    return recordOf((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .expectFields */ .$N)(await platform.request({ method: 'GET', path, language, signal, freshConnection })));
}
function recordOf(fields) {
    return {
        ...(0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .jobRecord */ .Dv)(fields),
        id: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .dockId */ .ro)(fields),
        requestedAt: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(fields, 'requestedTime', 'createdOn'),
        name: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .nested */ .cY)(fields, 'response'), 'name'),
        logs: (0,_component_js__WEBPACK_IMPORTED_MODULE_2__/* .tasksOf */ .a4)(fields),
    };
}


/***/ })

};
