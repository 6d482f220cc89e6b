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

/***/ 83549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D5: () => (/* binding */ componentOf),
/* harmony export */   Hr: () => (/* binding */ DOCK_OPEN_WORDS),
/* harmony export */   RD: () => (/* binding */ isAwaiting),
/* harmony export */   aL: () => (/* binding */ componentsIn)
/* harmony export */ });
/* harmony import */ var _core_status_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18034);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24665);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53685);



function componentOf(entry) {
    const units = unitsOf(entry);
    const words = units.flatMap(wordsIn);
    const worst = words.filter(({ word }) => !(0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .awaitsApproval */ .vr)(word)).sort(byGravity)[0];
    const isSuccess = worst !== undefined && (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .meaningOf */ .Pr)(worst.word, _core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .COMPONENT_WORDS */ .kk) === 'succeeded';
    const isWaiting = units.some(isUnitAwaiting);
    // Beside a status, errors may be mere remarks; without one they are the only information.
    const error = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(entry, 'status') === '' ? (0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOfErrors */ .uT)(entry) : undefined;
    const where = worst && worst.module !== '' && !isSuccess ? `in its module ${worst.module}` : '';
    return {
        kind: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(entry, 'resourceType', 'taskType', 'type'),
        name: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(entry, 'taskName', 'name', 'resourceId') || (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)((0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .nested */ .cY)(entry, 'result'), 'name'),
        status: error === undefined ? ((worst ?? words[0])?.word ?? '') : 'failed',
        detail: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .reason */ .l)(entry) || (error ?? where),
        awaitsApproval: isWaiting,
        isApproved: isSuccess && !isWaiting && words.some(({ isState }) => isState),
    };
}
/** How deep modules and results are read. */
const MAX_DEPTH = 6;
const NAMES = ['name', 'resourceId', 'resourceType', 'type', 'id'];
const WORDS = ['status', 'state'];
/** The entry, and the modules of it and of its result, and theirs. */
function unitsOf(entry, module = '', left = MAX_DEPTH) {
    const places = withResults(entry, left);
    const modules = left === 0 ? [] : places.flatMap(modulesOf);
    const inner = modules.flatMap((one) => unitsOf(one, (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(one, ...NAMES) || 'without a name', left - 1));
    return [{ module, places }, ...inner];
}
/** A result is an object, or a list of them, which may have results of their own. */
function withResults(place, left) {
    const result = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(place, 'result');
    const results = left === 0 ? [] : (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)(result) ? [result] : (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(result);
    return [place, ...results.flatMap((one) => withResults(one, left - 1))];
}
/** `modules` is a list of objects or of names, an object of objects or of words, or one module. */
function modulesOf(place) {
    const modules = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(place, 'modules');
    if (!(0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)(modules))
        return (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(modules);
    const named = Object.entries(modules).flatMap(([name, module]) => {
        if ((0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)(module))
            return [{ name, ...module }];
        const isOwnField = [...NAMES, ...WORDS].some((own) => own === name);
        return !isOwnField && isStatus(module) ? [{ name, status: module }] : [];
    });
    return [...named, modules];
}
function isStatus(value) {
    return typeof value === 'string' && ((0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .awaitsApproval */ .vr)(value) || (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .meaningOf */ .Pr)(value, _core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .COMPONENT_WORDS */ .kk) !== 'unknown');
}
function wordsIn({ module, places }) {
    const words = places.flatMap((place) => WORDS.map((name) => ({ word: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(place, name), isState: name === 'state', module })));
    return words.filter(({ word }) => word !== '');
}
/** The worst first. */
const GRAVITY = ['failed', 'running', 'unknown', 'succeeded'];
function byGravity(one, other) {
    const [first, second] = [one, other].map(({ word }) => GRAVITY.indexOf((0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .meaningOf */ .Pr)(word, _core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .COMPONENT_WORDS */ .kk)));
    return (first ?? 0) - (second ?? 0);
}
function isAwaiting(entry) {
    return unitsOf(entry).some(isUnitAwaiting);
}
/** An entry has the languages for which approval was requested, its result those that were approved. */
function isUnitAwaiting(unit) {
    const languages = (name) => unit.places.flatMap((place) => (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .strings */ .P$)((0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(place, name)));
    const approved = languages('approvedLanguages');
    const isOpen = languages('approvalRequestedLanguages').some((language) => !approved.includes(language));
    return isOpen || wordsIn(unit).some(({ word }) => (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .awaitsApproval */ .vr)(word));
}
/** Lists of what a job consists of. Those of publishes and imports are documented, the others are inferences. */
const LISTS = ['statusSummary', 'statusLogs', 'tasks', 'components'];
/** What was deployed may itself be `running` or `started`: in the record of a dock job only these say that it has not ended. */
const DOCK_OPEN_WORDS = ['inprogress', 'pending', 'queued', 'processing'];
/**
 * The components of a job in its record and in what is inside it, and the words there that are no success. An entry
 * without a status says nothing.
 */
function componentsIn(fields, openWords = _core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .RUNNING_WORDS */ ._b) {
    const isNoSuccess = (word) => (0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isBadWord */ .gt)(word) || openWords.includes((0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeStatus */ .SP)(word));
    const places = [fields, ..._record_js__WEBPACK_IMPORTED_MODULE_2__/* .INNER */ .Pc.map((name) => (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .nested */ .cY)(fields, name))];
    const listed = places.flatMap((place) => LISTS.flatMap((name) => (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)((0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(place, name))).map(componentOf));
    const words = places.flatMap((place, at) => {
        const kind = _record_js__WEBPACK_IMPORTED_MODULE_2__/* .INNER */ .Pc[at - 1] ?? 'state';
        const inner = at === 0 ? [(0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(place, 'state')] : [(0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(place, 'status'), (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(place, 'state')];
        return inner.filter(isNoSuccess).map((status) => ({ kind, name: '', status, detail: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .reason */ .l)(place) }));
    });
    return [...listed.filter(({ status }) => status !== ''), ...words];
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
    const logs = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(fields, 'statusLogs')).map(_component_js__WEBPACK_IMPORTED_MODULE_2__/* .componentOf */ .D5);
    return {
        ...(0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .jobRecord */ .Dv)(fields),
        id: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .dockId */ .ro)(fields),
        requestedAt: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(fields, 'requestedTime', 'createdOn'),
        name: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .nested */ .cY)(fields, 'response'), 'name'),
        // A log without a status counts too: it has an unknown one.
        logs: [...logs.filter(({ status }) => status === ''), ...(0,_component_js__WEBPACK_IMPORTED_MODULE_2__/* .componentsIn */ .aL)(fields)],
    };
}


/***/ })

};
