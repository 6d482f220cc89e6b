export const id = 8291;
export const ids = [8291];
export const modules = {

/***/ 48291:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runConversationTest: () => (/* binding */ runConversationTest)
/* harmony export */ });
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19507);
/* harmony import */ var _core_status_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18034);
/* harmony import */ var _platform_conversation_test_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83544);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73746);
/* harmony import */ var _poll_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86292);
/* harmony import */ var _start_once_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12703);






/** `passed` alone: any other word, such as `completed`, does not say that every step passed. */
const CONVERSATION_WORDS = (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .wordTable */ .Xo)('passed');
/**
 * Runs a suite of conversation tests, or polls the run that `jobId` names.
 *
 * @param version - the version that is tested: `published` or `inDevelopment`
 * @param onRecord - called with what each poll reported
 */
async function runConversationTest(inputs, context, version, onRecord) {
    const { botId, testSuite, botLanguage: language, jobId } = inputs;
    const suite = { botId, suite: testSuite, language };
    const started = jobId === undefined ? await startRun(suite, inputs, context) : undefined;
    const runId = started?.id ?? jobId ?? '';
    const poll = (0,_poll_js__WEBPACK_IMPORTED_MODULE_1__/* .pollById */ .Mh)({ noun: 'conversation test', id: 'run', jobId: runId, botId, isIssued: started !== undefined }, (signal, freshConnection) => (0,_platform_conversation_test_js__WEBPACK_IMPORTED_MODULE_2__/* .conversationTestStatus */ ._)(context.platform, { ...suite, runId }, signal, freshConnection), (record) => {
        const clean = redacted(record, context);
        onRecord(clean);
        return stateOf(clean, runId, version);
    });
    const check = (0,_poll_js__WEBPACK_IMPORTED_MODULE_1__/* .awaitResult */ .w1)(poll, {
        isAvailable: ({ metrics }) => [metrics?.success, metrics?.failure, metrics?.utterances].every((number) => number !== undefined),
        warning: 'The conversation test passed, but its numbers of steps are not available yet.',
        missing: {
            code: 'bad-response',
            message: 'The conversation test passed, but did not report how many steps it has and how they ended',
            hint: 'Without these numbers it cannot pass. Check the run in Kore.ai.',
        },
    });
    const facts = { status: started?.status ?? '', jobId: runId };
    return { state: started && (0,_start_once_js__WEBPACK_IMPORTED_MODULE_3__/* .acceptedState */ .VO)(facts, CONVERSATION_WORDS, 'conversation test', started.reason), check };
}
function startRun(suite, { userEmail, ...inputs }, context) {
    const body = { version: inputs.botVersion, userEmailId: userEmail, ...inputs.requestBody };
    return (0,_start_once_js__WEBPACK_IMPORTED_MODULE_3__/* .startOnce */ .aD)({
        what: `conversation test of bot ${suite.botId}`,
        send: async (signal, platform) => (0,_start_once_js__WEBPACK_IMPORTED_MODULE_3__/* .withJobId */ .Rs)(await (0,_platform_conversation_test_js__WEBPACK_IMPORTED_MODULE_2__/* .startConversationTest */ .A)(platform, { ...suite, body }, signal), 'conversation test'),
        beforeAgain: "Check in the bot's conversation tests whether a run was started, and then run again.",
    }, context);
}
/** A run passes only if as many steps passed as there are, and none failed. */
function stateOf(record, jobId, versionTested) {
    const { status, percent, startedAt, counts, steps, innerStatus, reason, error } = record;
    const all = steps.map(componentOf);
    const facts = {
        status,
        jobId,
        percent,
        requestedAt: startedAt,
        metrics: { success: counts.passed, failure: counts.failed, utterances: counts.total },
        components: all.filter((step) => (0,_judge_js__WEBPACK_IMPORTED_MODULE_4__/* .isBadEnd */ .n3)(step.status)),
    };
    const inner = { kind: 'result', name: '', status: innerStatus, detail: '' };
    const others = record.components.filter(({ kind, status: word }) => kind !== inner.kind || word !== innerStatus);
    const components = [inner, ...all, ...others].filter((component) => component.status !== '');
    const words = CONVERSATION_WORDS;
    const state = (0,_judge_js__WEBPACK_IMPORTED_MODULE_4__/* .judge */ .S4)({ facts, words, noun: 'conversation test', link: '', reason, error, components });
    if (state.kind !== 'succeeded')
        return state;
    const why = contradictions(record);
    if (why.length > 0)
        return contradicted(state, why);
    return { ...state, warning: versionWarning(record.version, versionTested) };
}
/** Redacted before any of its text is cut: half a secret would not be recognized. */
function redacted(record, { secrets }) {
    const steps = record.steps.map(({ input, status, failures }) => ({
        input: secrets.redact(input),
        status,
        failures: failures.map(({ kind, expected, actual }) => ({
            kind,
            expected: secrets.redact(expected),
            actual: secrets.redact(actual),
        })),
    }));
    return { ...record, steps };
}
/** A step as a component, by its number. */
function componentOf({ input, status, failures }, at) {
    const detail = failures
        .map(({ kind, expected, actual }) => `${kind}: expected ${expected}, got ${actual}`)
        .join('; ');
    return { kind: `step ${at + 1}`, name: input, status, detail };
}
/** How its numbers contradict a run that reports that it passed. */
function contradictions({ counts, suiteSteps }) {
    const { passed, failed = 0, total } = counts;
    const reasons = [];
    if (failed > 0)
        reasons.push(`${failed} of ${total ?? 'its'} steps failed`);
    if (total === 0)
        reasons.push('it has no steps');
    if (passed !== undefined && total !== undefined && passed !== total) {
        reasons.push(`${passed} of ${total} steps passed`);
    }
    if (total !== undefined && suiteSteps !== undefined && total !== suiteSteps) {
        reasons.push(`${total} of the ${suiteSteps} steps of the suite were counted`);
    }
    return reasons;
}
function contradicted({ kind: _kind, link: _link, ...facts }, why) {
    return {
        kind: 'failed',
        ...facts,
        code: 'platform-failed',
        message: `The conversation test reports '${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_5__/* .sanitize */ .aj)(facts.status, 60)}', but ${why.join(', and ')}`,
        hint: 'Check the run in Kore.ai.',
    };
}
/** The documentation's own sample reports `configured` after a request for `published`, so that is no failure. */
function versionWarning(reported, asked) {
    const usual = { published: 'published', inDevelopment: 'configured' };
    const expected = usual[asked];
    if (reported === '' || expected === undefined || reported === expected || reported === asked)
        return undefined;
    return `The version ${asked} was to be tested, and the result says '${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_5__/* .sanitize */ .aj)(reported, 60)}'.`;
}


/***/ }),

/***/ 83544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ startConversationTest),
/* harmony export */   _: () => (/* binding */ conversationTestStatus)
/* harmony export */ });
/* harmony import */ var _core_status_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18034);
/* harmony import */ var _component_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83549);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24665);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53685);




/** Starts a run: `POST /stream/{id}/conversation/testsuite/{name}/run`. Sent once, never repeated. */
async function startConversationTest(platform, { botId, suite, language, body }, signal) {
    const path = ['stream', botId, 'conversation', 'testsuite', suite, 'run'];
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .expectFields */ .$N)(await platform.request({ method: 'POST', path, language, body, signal }));
    return { ...(0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .jobRecord */ .Dv)(fields), id: runIdOf(fields) };
}
/** Gets a run by its id: `GET /stream/{id}/conversation/testsuite/{name}/{ctr-…}/status`. */
async function conversationTestStatus(platform, { botId, suite, language, runId }, signal, freshConnection) {
    const path = ['stream', botId, 'conversation', 'testsuite', suite, runId, 'status'];
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .expectFields */ .$N)(await platform.request({ method: 'GET', path, language, signal, freshConnection }));
    const result = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .nested */ .cY)(fields, 'result');
    const details = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .nested */ .cY)(result, 'stepDetails');
    const { failed: _failed, ...others } = details;
    const record = (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .jobRecord */ .Dv)(fields);
    return {
        ...record,
        id: runIdOf(fields),
        percent: record.percent ?? (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .percentage */ .X1)(result),
        startedAt: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(result, 'startTime') ?? (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(fields, 'startTime', 'createdOn'),
        durationMs: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(result, 'duration'),
        innerStatus: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(result, 'status'),
        version: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(result, 'version'),
        counts: { passed: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(details, 'passed'), failed: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(details, 'failed'), total: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(details, 'total') },
        suiteSteps: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(fields, 'totalTestStepsCount'),
        steps: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(result, 'executionResults')).map(stepOf),
        components: (0,_component_js__WEBPACK_IMPORTED_MODULE_2__/* .componentsIn */ .aL)(fields),
        error: record.error ?? (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOfErrors */ .uT)({ errors: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(result, 'errorDetails') }) ?? (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .failuresIn */ .xM)(others),
    };
}
function runIdOf(fields) {
    return (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .jobId */ .Db)(fields, 'ctr-', 'testRunId', '_id', 'requestId', 'ctr', 'ctrId', 'runId');
}
function stepOf(step) {
    const actual = textsOf((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(step, 'actualOutput')).join(' | ');
    const outputs = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(step, 'outputs'));
    return {
        input: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(step, 'input', 'event'),
        status: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(step, 'status'),
        failures: outputs.flatMap((output) => failuresOf((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .nested */ .cY)(output, 'assertions'), actual)),
    };
}
/** A passed step may have a text mismatch too, so only the status of an assertion counts. */
function failuresOf(assertions, actual) {
    return Object.entries(assertions).flatMap(([kind, assertion]) => {
        if (!(0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .isFields */ .Ce)(assertion))
            return [];
        const parts = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(assertion, 'contains'));
        const failed = parts.filter(isFailed);
        if (!isFailed(assertion) && failed.length === 0)
            return [];
        return [{ kind, expected: textsOf(failed.length > 0 ? failed : parts).join(' | '), actual }];
    });
}
function isFailed(part) {
    return (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_3__/* .meaningOf */ .Pr)((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(part, 'status'), _core_status_words_js__WEBPACK_IMPORTED_MODULE_3__/* .COMPONENT_WORDS */ .kk) === 'failed';
}
function textsOf(value) {
    const texts = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(value).map((part) => (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(part, 'text', 'nodeId', 'nodeName', 'value', 'key'));
    return [...(0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .strings */ .P$)(value), ...texts].filter((part) => part !== '');
}


/***/ })

};
