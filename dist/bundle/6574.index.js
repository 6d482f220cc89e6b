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
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73746);
/* harmony import */ var _poll_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86292);
/* harmony import */ var _start_once_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12703);





/** `completed` means that the suite ran (kore-api.md, section 1.4); the thresholds decide whether it passed. */
const BATCH_WORDS = (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .wordTable */ .Xo)('completed', 'success', 'successful', 'finished', 'passed');
/** The platform's tests use the first form of the path, its documentation also the second. */
const RESOURCES = ['stream', 'bot'];
/** Runs a suite of batch tests, or polls the run that `jobId` names. */
async function runBatchTest(inputs, context) {
    const { botId, testSuite, botLanguage: language, jobId } = inputs;
    const suite = { botId, suite: testSuite, language };
    const started = jobId === undefined ? await startRun(suite, inputs, context) : undefined;
    const runId = started?.id ?? jobId ?? '';
    const resources = started ? [started.resource] : RESOURCES;
    const poll = (0,_poll_js__WEBPACK_IMPORTED_MODULE_1__/* .pollById */ .Mh)({ noun: 'batch test', id: 'run', jobId: runId, botId, isIssued: started !== undefined }, (signal, freshConnection) => (0,_start_once_js__WEBPACK_IMPORTED_MODULE_2__/* .onEitherPath */ .W5)(resources, (resource) => (0,_platform_batch_test_js__WEBPACK_IMPORTED_MODULE_3__/* .batchTestStatus */ .J)(context.platform, { ...suite, runId, resource }, signal, freshConnection)), (record) => stateOf(record, runId));
    const check = (0,_poll_js__WEBPACK_IMPORTED_MODULE_1__/* .awaitResult */ .w1)(poll, {
        isAvailable: ({ metrics }) => metrics?.failure !== undefined || (0,_judge_js__WEBPACK_IMPORTED_MODULE_4__/* .isBadEnd */ .n3)(metrics?.resultStatus ?? ''),
        warning: 'The batch test completed, but its metrics are not available yet.',
        missing: {
            code: 'bad-response',
            message: 'The batch test completed without a number of failures',
            hint: 'Without that number the test cannot pass. Check the run in Kore.ai.',
        },
    });
    const facts = { status: started?.status ?? '', jobId: runId };
    return { state: started && (0,_start_once_js__WEBPACK_IMPORTED_MODULE_2__/* .acceptedState */ .VO)(facts, BATCH_WORDS, 'batch test', started.reason), check };
}
/** Starts a run, and returns the form of the path by which the platform knows the suite. */
function startRun(suite, inputs, context) {
    const body = { version: inputs.botVersion, ...inputs.requestBody };
    return (0,_start_once_js__WEBPACK_IMPORTED_MODULE_2__/* .startOnce */ .aD)({
        what: `batch test of bot ${inputs.botId}`,
        send: (signal, platform) => (0,_start_once_js__WEBPACK_IMPORTED_MODULE_2__/* .onEitherPath */ .W5)(RESOURCES, async (resource) => {
            const started = await (0,_platform_batch_test_js__WEBPACK_IMPORTED_MODULE_3__/* .startBatchTest */ .D)(platform, { ...suite, resource, body }, signal);
            return { ...(0,_start_once_js__WEBPACK_IMPORTED_MODULE_2__/* .withJobId */ .Rs)(started, 'batch test'), resource };
        }),
        beforeAgain: "Check in the bot's batch tests whether a run was started, and then run again.",
    }, context);
}
function stateOf(record, jobId) {
    const { status, percent, startedAt, isPartial, utterances, innerStatus, link, reason, error } = record;
    const metrics = { ...record.metrics, isPartial, utterances, resultStatus: innerStatus };
    const facts = { status, jobId, percent, requestedAt: startedAt, metrics };
    // A result that ended badly is reported with its numbers: see missedThresholds.
    const isOver = innerStatus === '' || (0,_judge_js__WEBPACK_IMPORTED_MODULE_4__/* .isBadEnd */ .n3)(innerStatus);
    const components = isOver ? [] : [{ kind: 'result', name: '', status: innerStatus, detail: '' }];
    return (0,_judge_js__WEBPACK_IMPORTED_MODULE_4__/* .judge */ .S4)({ facts, words: BATCH_WORDS, noun: 'batch test', link, reason, error, components });
}


/***/ }),

/***/ 83879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ startBatchTest),
/* harmony export */   J: () => (/* binding */ batchTestStatus)
/* harmony export */ });
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24665);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53685);


/** Starts a run: `POST /{bot|stream}/{id}/testsuite/{name}/run`. Sent once, never repeated. */
async function startBatchTest(platform, { resource, botId, suite, language, body }, signal) {
    const path = [resource, botId, 'testsuite', suite, 'run'];
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .expectFields */ .$N)(await platform.request({ method: 'POST', path, language, body, signal }));
    return { ...(0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .jobRecord */ .Dv)(fields), id: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .jobId */ .Db)(fields, 'tr-', 'requestId', '_id', 'tr', 'trId', 'testRunId', 'runId') };
}
/** Gets a run by its id: `GET /{bot|stream}/{id}/testsuite/{name}/{tr-…}/status`. */
async function batchTestStatus(platform, { resource, botId, suite, language, runId }, signal, freshConnection) {
    const path = [resource, botId, 'testsuite', suite, runId, 'status'];
    return recordOf((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .expectFields */ .$N)(await platform.request({ method: 'GET', path, language, signal, freshConnection })));
}
function recordOf(fields) {
    const result = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .nested */ .cY)(fields, 'result');
    const record = (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .jobRecord */ .Dv)(fields);
    return {
        ...record,
        id: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .jobId */ .Db)(fields, 'tr-', '_id', 'requestId', 'tr', 'trId', 'testRunId', 'runId'),
        percent: record.percent ?? (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .percentage */ .X1)(result) ?? share(fields) ?? share(result),
        startedAt: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(result, 'startTime') ?? (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(fields, 'startTime', 'createdOn'),
        link: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(fields),
        // Failed tests are no contradiction: the thresholds decide.
        error: (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOfErrors */ .uT)(fields) ?? (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOfErrors */ .uT)(result),
        isPartial: [fields, result, (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .nested */ .cY)(result, 'results')].some((place) => (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(place, 'isPartialFailure'))),
        innerStatus: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(result, 'status'),
        utterances: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(fields, 'utterance_count', 'totalUtterances') ?? (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(result, 'totalUtterances'),
        metrics: metricsOf(fields),
    };
}
/** How much of the suite has run, from 0 to 100, if the platform counts utterances instead. */
function share(fields) {
    const [ran, total] = [(0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(fields, 'utterance_ran'), (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(fields, 'totalUtterances')];
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
    const result = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .nested */ .cY)(fields, 'result');
    const results = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .nested */ .cY)(result, 'results');
    const numbers = [results, result, fields].flatMap(numbersIn);
    const types = {
        truePositives: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(results, 'TP', 'truePositive', 'truePositives'),
        trueNegatives: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(results, 'TN', 'trueNegative', 'trueNegatives'),
        falsePositives: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(results, 'FP', 'falsePositive', 'falsePositives'),
        falseNegatives: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(results, 'FN', 'falseNegative', 'falseNegatives'),
    };
    const success = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(results, 'success');
    const reported = worst(numbers.filter((number) => isFailure(number) && !/entit|trait/.test(number.key)).map(({ value }) => value));
    // Wrong results count as failures, but that there are none does not stand in for a number that is missing.
    const wrong = worst(byTypes(types, success, reported)) ?? 0;
    return {
        f1: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .ratio */ .CG)(result, 'f1_score', 'f1'),
        precision: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .ratio */ .CG)(result, 'precision'),
        recall: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .ratio */ .CG)(result, 'recall'),
        ...types,
        success,
        failure: wrong > 0 ? Math.max(wrong, reported ?? 0) : reported,
        entityFailures: total([unmatched(numbers, /entit/), unmatched(numbers, /trait/)]),
    };
}
function numbersIn(fields) {
    return Object.keys(fields).flatMap((name) => {
        const value = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(fields, name);
        return value === undefined ? [] : [{ name, key: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeKey */ .l5)(name), value }];
    });
}
/** `failure`, `failedUtteranceCount`, `traitFailure`; not a rate, a limit, a time or a flag. */
function isFailure({ name, key }) {
    if (/percent|rate|ratio|score|threshold|allowed|max|partial/.test(key) || /(At|On|Time|Date|Code)$/.test(name))
        return false;
    return /fail|error|unmatched|mismatch|incorrect/.test(key);
}
/** The failures by the counts of the four kinds of results. */
function byTypes(types, success, failure) {
    const { truePositives, trueNegatives, falsePositives, falseNegatives } = types;
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
