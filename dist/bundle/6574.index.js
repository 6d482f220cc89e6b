export const id = 6574;
export const ids = [6574];
export const modules = {

/***/ 16574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runBatchTest: () => (/* binding */ runBatchTest)
/* harmony export */ });
/* harmony import */ var _core_status_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18034);
/* harmony import */ var _platform_batch_test_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83879);
/* harmony import */ var _either_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63746);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73746);
/* harmony import */ var _poll_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86292);
/* harmony import */ var _start_job_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55367);






/** `completed` means that the suite ran (kore-api.md, section 1.4); the thresholds decide whether it passed. */
const BATCH_WORDS = (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .wordTable */ .Xo)('completed', 'success', 'successful', 'finished', 'passed');
/** Runs a suite of batch tests, or polls the run that `jobId` names. */
function runBatchTest(inputs, context) {
    const { botId, testSuite, botLanguage: language, jobId } = inputs;
    const suite = { botId, suite: testSuite, language };
    const body = { version: inputs.botVersion, ...inputs.requestBody };
    // The platform's tests use the first form of the path, its documentation also the second.
    const onPath = (0,_either_path_js__WEBPACK_IMPORTED_MODULE_1__/* .eitherPath */ .l)(['stream', 'bot']);
    const poll = (job) => (0,_poll_js__WEBPACK_IMPORTED_MODULE_2__/* .pollById */ .Mh)({ ...job, noun: 'batch test', id: 'run', botId }, (options) => onPath((resource) => (0,_platform_batch_test_js__WEBPACK_IMPORTED_MODULE_3__/* .batchTestStatus */ .Jm)(context.platform, { ...suite, resource, runId: job.jobId }, options)), stateOf);
    return (0,_start_job_js__WEBPACK_IMPORTED_MODULE_4__/* .startJob */ ._)({
        noun: 'batch test',
        what: `batch test of bot ${botId}`,
        words: BATCH_WORDS,
        jobId,
        send: (signal, platform) => onPath((resource) => (0,_platform_batch_test_js__WEBPACK_IMPORTED_MODULE_3__/* .startBatchTest */ .DT)(platform, { ...suite, resource, body }, signal)),
        beforeAgain: "Check in the bot's batch tests whether a run was started, and then run again.",
        poll: (job) => (0,_poll_js__WEBPACK_IMPORTED_MODULE_2__/* .awaitResult */ .w1)(poll(job), {
            isAvailable: ({ metrics }) => metrics?.failure !== undefined || (0,_judge_js__WEBPACK_IMPORTED_MODULE_5__/* .isBadEnd */ .n3)(metrics?.resultStatus ?? ''),
            warning: 'The batch test completed, but its metrics are not available yet.',
            missing: {
                code: 'bad-response',
                message: 'The batch test completed without a number of failures',
                hint: 'Without that number the test cannot pass. Check the run in Kore.ai.',
            },
        }),
    }, context);
}
function stateOf({ metrics, ...record }) {
    const { resultStatus = '' } = metrics;
    // A result that ended badly is reported with its numbers: see missedThresholds.
    const isOver = resultStatus === '' || (0,_judge_js__WEBPACK_IMPORTED_MODULE_5__/* .isBadEnd */ .n3)(resultStatus);
    const components = isOver ? [] : [{ kind: 'result', name: '', status: resultStatus, detail: '' }];
    return (0,_judge_js__WEBPACK_IMPORTED_MODULE_5__/* .judge */ .S4)({ ...record, components: [] }, 'batch test', { words: BATCH_WORDS, components, facts: { metrics } });
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


/***/ })

};
