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
/* harmony import */ var _start_job_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55367);






/** `passed` alone: any other word, such as `completed`, does not say that every step passed. */
const CONVERSATION_WORDS = (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .wordTable */ .Xo)('passed');
/**
 * Runs a suite of conversation tests, or polls the run that `jobId` names.
 *
 * @param version - the version that is tested: `published` or `inDevelopment`
 * @param onRecord - called with what each poll reported
 */
function runConversationTest(inputs, context, version, onRecord) {
    const { botId, testSuite, botLanguage: language, jobId, userEmail } = inputs;
    const suite = { botId, suite: testSuite, language };
    const body = { version: inputs.botVersion, userEmailId: userEmail, ...inputs.requestBody };
    const poll = (job) => (0,_poll_js__WEBPACK_IMPORTED_MODULE_1__/* .pollById */ .Mh)({ ...job, noun: 'conversation test', id: 'run', botId }, (options) => (0,_platform_conversation_test_js__WEBPACK_IMPORTED_MODULE_2__/* .conversationTestStatus */ ._)(context.platform, { ...suite, runId: job.jobId }, options), (record) => {
        const clean = redacted(record, context);
        onRecord(clean);
        return stateOf(clean, version);
    });
    return (0,_start_job_js__WEBPACK_IMPORTED_MODULE_3__/* .startJob */ ._)({
        noun: 'conversation test',
        what: `conversation test of bot ${botId}`,
        words: CONVERSATION_WORDS,
        jobId,
        send: (signal, platform) => (0,_platform_conversation_test_js__WEBPACK_IMPORTED_MODULE_2__/* .startConversationTest */ .A)(platform, { ...suite, body }, signal),
        beforeAgain: "Check in the bot's conversation tests whether a run was started, and then run again.",
        poll: (job) => (0,_poll_js__WEBPACK_IMPORTED_MODULE_1__/* .awaitResult */ .w1)(poll(job), {
            isAvailable: ({ metrics }) => [metrics?.success, metrics?.failure, metrics?.utterances].every((number) => number !== undefined),
            warning: 'The conversation test passed, but its numbers of steps are not available yet.',
            missing: {
                code: 'bad-response',
                message: 'The conversation test passed, but did not report how many steps it has and how they ended',
                hint: 'Without these numbers it cannot pass. Check the run in Kore.ai.',
            },
        }),
    }, context);
}
/** A run passes only if as many steps passed as there are, and none failed. */
function stateOf(record, versionTested) {
    const { counts, innerStatus } = record;
    const steps = record.steps.map(componentOf);
    const inner = { kind: 'result', name: '', status: innerStatus, detail: '' };
    const others = record.components.filter(({ kind, status: word }) => kind !== inner.kind || word !== innerStatus);
    const state = (0,_judge_js__WEBPACK_IMPORTED_MODULE_4__/* .judge */ .S4)(record, 'conversation test', {
        words: CONVERSATION_WORDS,
        components: [inner, ...steps, ...others].filter((component) => component.status !== ''),
        facts: {
            metrics: { success: counts.passed, failure: counts.failed, utterances: counts.total },
            components: steps.filter((step) => (0,_judge_js__WEBPACK_IMPORTED_MODULE_4__/* .isBadEnd */ .n3)(step.status)),
        },
    });
    if (state.kind !== 'succeeded')
        return state;
    const why = contradictions(record);
    if (why.length > 0) {
        const message = `The conversation test reports '${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_5__/* .sanitize */ .aj)(state.status, 60)}', but ${why.join(', and ')}`;
        return (0,_judge_js__WEBPACK_IMPORTED_MODULE_4__/* .failure */ .V2)(state, 'platform-failed', message, 'Check the run in Kore.ai.');
    }
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
/** The documentation's own sample reports `configured` after a request for `published`, so that is no failure. */
function versionWarning(reported, wanted) {
    const usual = { published: 'published', inDevelopment: 'configured' };
    const expected = usual[wanted];
    if (reported === '' || expected === undefined || reported === expected || reported === wanted)
        return undefined;
    return `The version ${wanted} was to be tested, and the result says '${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_5__/* .sanitize */ .aj)(reported, 60)}'.`;
}


/***/ }),

/***/ 83879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DT: () => (/* binding */ startBatchTest),
/* harmony export */   Jm: () => (/* binding */ batchTestStatus),
/* harmony export */   kG: () => (/* binding */ UNKNOWN_SUITE)
/* harmony export */ });
/* harmony import */ var _contradiction_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69347);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46949);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24665);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53685);




/** What to check if a suite to run is unknown. */
const UNKNOWN_SUITE = 'Check {testSuite} and {botId}, and that {host} is the environment in which they exist.';
/** Starts a run: `POST /{bot|stream}/{id}/testsuite/{name}/run`. */
const startBatchTest = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .post */ .b)(({ resource, botId, suite, ...rest }) => ({
    path: [resource, botId, 'testsuite', suite, 'run'],
    notFoundHint: UNKNOWN_SUITE,
    ...rest,
}), (reply) => (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .jobRecord */ .D)((0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .expectFields */ .$N)(reply), 'tr-', 'requestId'));
/** Gets a run by its id: `GET /{bot|stream}/{id}/testsuite/{name}/{tr-…}/status`. */
const batchTestStatus = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .get */ .J)(({ resource, botId, suite, language, runId }) => ({
    path: [resource, botId, 'testsuite', suite, runId, 'status'],
    language,
}), recordOf);
function recordOf(reply) {
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .expectFields */ .$N)(reply);
    const result = (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .nested */ .cY)(fields, 'result');
    const record = (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .jobRecord */ .D)(fields, 'tr-', '_id');
    return {
        ...record,
        percent: record.percent ?? (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .percentage */ .X1)(result) ?? share(fields) ?? share(result),
        requestedAt: (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .instant */ .uR)(result, 'startTime') ?? (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .instant */ .uR)(fields, 'startTime') ?? record.requestedAt,
        // Failed tests are no contradiction: the thresholds decide.
        error: (0,_contradiction_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOfErrors */ .uT)(fields) ?? (0,_contradiction_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOfErrors */ .uT)(result),
        metrics: metricsOf(fields),
    };
}
/** How much of the suite has run, from 0 to 100, if the platform counts utterances instead. */
function share(fields) {
    const [ran, total] = [(0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(fields, 'utterance_ran'), (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(fields, 'totalUtterances')];
    if (ran === undefined || total === undefined || total === 0 || ran > total)
        return undefined;
    return Math.floor((100 * ran) / total);
}
/**
 * The metrics of a batch test. What is missing, or no number, is `undefined`, so that no threshold takes it for zero. A
 * number that is reported as failed counts, whatever its field, and of contradicting numbers the worst (kore-api.md,
 * section 10).
 */
function metricsOf(fields) {
    const result = (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .nested */ .cY)(fields, 'result');
    const results = (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .nested */ .cY)(result, 'results');
    const numbers = [results, result, fields].flatMap(numbersIn);
    const matrix = {
        truePositives: (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(results, 'TP', 'truePositive', 'truePositives'),
        trueNegatives: (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(results, 'TN', 'trueNegative', 'trueNegatives'),
        falsePositives: (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(results, 'FP', 'falsePositive', 'falsePositives'),
        falseNegatives: (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(results, 'FN', 'falseNegative', 'falseNegatives'),
    };
    const success = (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(results, 'success');
    const reported = worst(numbers.filter((number) => isFailure(number) && !/entit|trait/.test(number.key)).map(({ value }) => value));
    // Wrong results count as failures, but that there are none does not stand in for a number that is missing.
    const wrong = worst(failuresByMatrix(matrix, success, reported)) ?? 0;
    return {
        f1: (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .ratio */ .CG)(result, 'f1_score', 'f1'),
        precision: (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .ratio */ .CG)(result, 'precision'),
        recall: (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .ratio */ .CG)(result, 'recall'),
        ...matrix,
        success,
        failure: wrong > 0 ? Math.max(wrong, reported ?? 0) : reported,
        entityFailures: total([unmatched(numbers, /entit/), unmatched(numbers, /trait/)]),
        isPartial: [fields, result, results].some((place) => (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .flag */ .Jt)((0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(place, 'isPartialFailure'))),
        utterances: (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(fields, 'utterance_count', 'totalUtterances') ?? (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(result, 'totalUtterances'),
        resultStatus: (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(result, 'status'),
    };
}
function numbersIn(fields) {
    return Object.keys(fields).flatMap((name) => {
        const value = (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(fields, name);
        return value === undefined ? [] : [{ name, key: (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeKey */ .l5)(name), value }];
    });
}
/** `failure`, `failedUtteranceCount`, `traitFailure`; not a rate, a limit, a time or a flag. */
function isFailure({ name, key }) {
    if (/percent|rate|ratio|score|threshold|allowed|max|partial/.test(key) || /(At|On|Time|Date|Code)$/.test(name))
        return false;
    return /fail|error|unmatched|mismatch|incorrect/.test(key);
}
/** The failures by the four counts of the confusion matrix. */
function failuresByMatrix(matrix, success, failure) {
    const { truePositives, trueNegatives, falsePositives, falseNegatives } = matrix;
    const wrong = total([falsePositives, falseNegatives]);
    const all = [truePositives, trueNegatives, falsePositives, falseNegatives];
    const isComplete = all.every((number) => number !== undefined) && success !== undefined && failure !== undefined;
    // If there are fewer correct results than passed tests, the rest failed.
    const missing = isComplete ? success + failure - (total([truePositives, trueNegatives]) ?? 0) : 0;
    return [...(wrong === undefined ? [] : [wrong]), ...(missing > 0 ? [missing] : [])];
}
/** Entities or traits that were not matched; `undefined` if no field is about them. */
function unmatched(numbers, what) {
    const ours = numbers.filter(({ key }) => what.test(key));
    const values = (isWanted) => ours.filter(isWanted).map(({ value }) => value);
    const all = worst(values(({ key }) => key.startsWith('total')));
    const matched = values(({ key }) => key.startsWith('matched'));
    const passed = matched.length > 0 ? matched : values(({ key }) => /success|passed/.test(key));
    const left = all === undefined ? [] : [Math.max(0, all - (passed.length > 0 ? Math.min(...passed) : 0))];
    return worst([...values(isFailure), ...left]);
}
function worst(numbers) {
    return numbers.length === 0 ? undefined : Math.max(...numbers);
}
function total(numbers) {
    const known = numbers.filter((number) => number !== undefined);
    return known.length === 0 ? undefined : known.reduce((sum, number) => sum + number, 0);
}


/***/ }),

/***/ 83544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ startConversationTest),
/* harmony export */   _: () => (/* binding */ conversationTestStatus)
/* harmony export */ });
/* harmony import */ var _core_status_words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(18034);
/* harmony import */ var _batch_test_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83879);
/* harmony import */ var _contradiction_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69347);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46949);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24665);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53685);






const RUN_ID = ['ctr-', 'testRunId'];
/** Starts a run: `POST /stream/{id}/conversation/testsuite/{name}/run`. */
const startConversationTest = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .post */ .b)(({ botId, suite, language, body }) => ({
    path: ['stream', botId, 'conversation', 'testsuite', suite, 'run'],
    language,
    body,
    notFoundHint: _batch_test_js__WEBPACK_IMPORTED_MODULE_1__/* .UNKNOWN_SUITE */ .kG,
}), (reply) => (0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .jobRecord */ .D)((0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .expectFields */ .$N)(reply), ...RUN_ID));
/** Gets a run by its id: `GET /stream/{id}/conversation/testsuite/{name}/{ctr-…}/status`. */
const conversationTestStatus = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .get */ .J)(({ botId, suite, language, runId }) => ({
    path: ['stream', botId, 'conversation', 'testsuite', suite, runId, 'status'],
    language,
}), recordOf);
function recordOf(reply) {
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .expectFields */ .$N)(reply);
    const result = (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .nested */ .cY)(fields, 'result');
    const details = (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .nested */ .cY)(result, 'stepDetails');
    const { failed: _failed, ...others } = details;
    const record = (0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .jobRecord */ .D)(fields, ...RUN_ID);
    return {
        ...record,
        percent: record.percent ?? (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .percentage */ .X1)(result),
        requestedAt: (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .instant */ .uR)(result, 'startTime') ?? (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .instant */ .uR)(fields, 'startTime') ?? record.requestedAt,
        durationMs: (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(result, 'duration'),
        innerStatus: (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(result, 'status'),
        version: (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(result, 'version'),
        counts: { passed: (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(details, 'passed'), failed: (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(details, 'failed'), total: (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(details, 'total') },
        suiteSteps: (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(fields, 'totalTestStepsCount'),
        steps: (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)((0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)(result, 'executionResults')).map(stepOf),
        error: record.error ?? (0,_contradiction_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOfErrors */ .uT)({ errors: (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)(result, 'errorDetails') }) ?? (0,_contradiction_js__WEBPACK_IMPORTED_MODULE_4__/* .failuresIn */ .xM)(others),
    };
}
function stepOf(step) {
    const actual = textsOf((0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)(step, 'actualOutput')).join(' | ');
    const outputs = (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)((0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)(step, 'outputs'));
    return {
        input: (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(step, 'input', 'event'),
        status: (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(step, 'status'),
        failures: outputs.flatMap((output) => failuresOf((0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .nested */ .cY)(output, 'assertions'), actual)),
    };
}
/** A passed step may have a text mismatch too, so only the status of an assertion counts. */
function failuresOf(assertions, actual) {
    return Object.entries(assertions).flatMap(([kind, assertion]) => {
        if (!(0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .isFields */ .Ce)(assertion))
            return [];
        const parts = (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)((0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)(assertion, 'contains'));
        const failed = parts.filter(isFailed);
        if (!isFailed(assertion) && failed.length === 0)
            return [];
        return [{ kind, expected: textsOf(failed.length > 0 ? failed : parts).join(' | '), actual }];
    });
}
function isFailed(part) {
    return (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_5__/* .meaningOf */ .Pr)((0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(part, 'status'), _core_status_words_js__WEBPACK_IMPORTED_MODULE_5__/* .COMPONENT_WORDS */ .kk) === 'failed';
}
function textsOf(value) {
    const texts = (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)(value).map((part) => (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(part, 'text', 'nodeId', 'nodeName', 'value', 'key'));
    return [...(0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .strings */ .P$)(value), ...texts].filter((part) => part !== '');
}


/***/ })

};
