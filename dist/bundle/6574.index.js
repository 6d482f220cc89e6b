export const id = 6574;
export const ids = [6574];
export const modules = {

/***/ 38233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dr: () => (/* binding */ awaitLink),
/* harmony export */   U0: () => (/* binding */ confirmSuccess),
/* harmony export */   w1: () => (/* binding */ awaitResult)
/* harmony export */ });
/** Maximum polls of a success that lacks its result: it may come later (kore-api.md, section 3). */
const MAX_POLLS = 10;
/** A job whose result is needed has not ended until the result is available. */
function awaitResult(check, { isAvailable, warning, missing }) {
    let polls = 0;
    return async (signal, freshConnection) => {
        const state = await check(signal, freshConnection);
        if (state.kind !== 'succeeded' || isAvailable(state))
            return state;
        polls += 1;
        const { kind: _kind, link: _link, ...facts } = state;
        if (polls < MAX_POLLS)
            return { ...facts, kind: 'running', warning };
        const { code, message, hint } = missing;
        return {
            ...facts,
            kind: 'failed',
            code,
            message: `${message}, even after ${polls} polls`,
            hint,
        };
    };
}
/** Waits for the link to a job's archive. */
function awaitLink(check) {
    return awaitResult(check, {
        isAvailable: ({ link }) => link !== '',
        warning: 'The job succeeded, but its download link is not available yet.',
        missing: {
            code: 'download-failed',
            message: 'The job succeeded without a download link',
            hint: 'Run again. If it happens again, report it to Kore.ai.',
        },
    });
}
/**
 * Confirms a success by one more poll over a fresh connection: on a reused one, a stray answer of the server or a proxy
 * may have replaced the poll's own. A confirming poll that fails is repeated like any other, and one that shows a running
 * job withdraws the success.
 */
function confirmSuccess(poll) {
    let hasSucceeded = false;
    return async (signal) => {
        if (!hasSucceeded) {
            const state = await poll(signal);
            if (state.kind !== 'succeeded')
                return state;
            hasSucceeded = true;
        }
        const state = await poll(signal, true);
        hasSucceeded = state.kind === 'succeeded';
        return state;
    };
}


/***/ }),

/***/ 16574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runBatchTest: () => (/* binding */ runBatchTest)
/* harmony export */ });
/* harmony import */ var _core_status_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18034);
/* harmony import */ var _platform_batch_test_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(15097);
/* harmony import */ var _await_result_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38233);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73746);
/* harmony import */ var _start_once_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12703);
/* harmony import */ var _until_seen_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51681);






/** `completed` means that the suite ran (kore-api.md, section 1.4); the thresholds decide whether it passed. */
const BATCH_WORDS = (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .wordTable */ .Xo)('completed', 'success', 'successful', 'finished', 'passed');
/** Runs a suite of batch tests, or polls the run that `jobId` names. */
async function runBatchTest(inputs, context) {
    const { jobId } = inputs;
    const started = jobId === undefined ? await startRun(inputs, context) : undefined;
    const runId = started?.id ?? jobId ?? '';
    const poll = pollRun(context, { ...suiteOf(inputs), runId }, started?.resource);
    const check = (0,_await_result_js__WEBPACK_IMPORTED_MODULE_1__/* .awaitResult */ .w1)((0,_until_seen_js__WEBPACK_IMPORTED_MODULE_2__/* .untilSeen */ .wr)(poll, { jobId: runId, isIssued: started !== undefined }), {
        isAvailable: ({ metrics }) => metrics?.failure !== undefined || (0,_judge_js__WEBPACK_IMPORTED_MODULE_3__/* .isBadEnd */ .n3)(metrics?.resultStatus ?? ''),
        warning: 'The batch test completed, but its metrics are not available yet.',
        missing: {
            code: 'bad-response',
            message: 'The batch test completed without a number of failures',
            hint: 'Without that number the test cannot pass. Check the run in Kore.ai.',
        },
    });
    return {
        state: started && (0,_start_once_js__WEBPACK_IMPORTED_MODULE_4__/* .acceptedState */ .VO)({ status: started.status, jobId: runId }, BATCH_WORDS, 'batch test', started.reason),
        check,
    };
}
function suiteOf({ botId, testSuite: suite, botLanguage: language, }) {
    return { botId, suite, language };
}
/** The platform's tests use the first form of the path, its documentation also the second. */
const RESOURCES = ['stream', 'bot'];
function startRun(inputs, context) {
    const body = { version: inputs.botVersion, ...inputs.requestBody };
    return (0,_start_once_js__WEBPACK_IMPORTED_MODULE_4__/* .startOnce */ .aD)({
        what: `batch test of bot ${inputs.botId}`,
        send: (signal, platform) => (0,_start_once_js__WEBPACK_IMPORTED_MODULE_4__/* .onEitherPath */ .W5)(RESOURCES, async (resource) => {
            const started = await (0,_platform_batch_test_js__WEBPACK_IMPORTED_MODULE_5__/* .startBatchTest */ .D)(platform, { ...suiteOf(inputs), resource, body }, signal);
            return { ...(0,_start_once_js__WEBPACK_IMPORTED_MODULE_4__/* .withJobId */ .Rs)(started, 'batch test'), resource };
        }),
        beforeAgain: "Check in the bot's batch tests whether a run was started, and then run again.",
    }, context);
}
function pollRun(context, run, known) {
    return async (signal, freshConnection) => {
        const ask = (resource) => (0,_platform_batch_test_js__WEBPACK_IMPORTED_MODULE_5__/* .batchTestStatus */ .J)(context.platform, { ...run, resource }, signal, freshConnection);
        const record = known ? await ask(known) : await (0,_start_once_js__WEBPACK_IMPORTED_MODULE_4__/* .onEitherPath */ .W5)(RESOURCES, ask);
        (0,_judge_js__WEBPACK_IMPORTED_MODULE_3__/* .expectSame */ .K9)('batch test', 'run', run.runId, record.id);
        (0,_judge_js__WEBPACK_IMPORTED_MODULE_3__/* .expectSame */ .K9)('batch test', 'bot', run.botId, record.botId);
        return stateOf(record, run.runId);
    };
}
function stateOf(record, jobId) {
    const { status, percent, startedAt, isPartial, utterances, innerStatus, link, reason, error } = record;
    const metrics = { ...record.metrics, isPartial, utterances, resultStatus: innerStatus };
    const facts = { status, jobId, percent, requestedAt: startedAt, metrics };
    // A result that ended badly is reported with its numbers: see missedThresholds.
    const isOver = innerStatus === '' || (0,_judge_js__WEBPACK_IMPORTED_MODULE_3__/* .isBadEnd */ .n3)(innerStatus);
    const components = isOver ? [] : [{ kind: 'result', name: '', status: innerStatus, detail: '' }];
    return (0,_judge_js__WEBPACK_IMPORTED_MODULE_3__/* .judge */ .S4)({ facts, words: BATCH_WORDS, noun: 'batch test', link, reason, error, components });
}


/***/ }),

/***/ 15097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ batchTestStatus),
  D: () => (/* binding */ startBatchTest)
});

// EXTERNAL MODULE: ./build/platform/wire.js
var wire = __webpack_require__(53685);
;// CONCATENATED MODULE: ./build/platform/batch-metrics.js

/**
 * The metrics of a batch test. What is missing, or no number, is `undefined`, so that no threshold takes it for zero. A
 * number that is reported as failed counts, whatever its field, and of contradicting numbers the worst (kore-api.md,
 * section 10).
 */
function metricsOf(fields) {
    const result = (0,wire/* nested */.cY)(fields, 'result');
    const results = (0,wire/* nested */.cY)(result, 'results');
    const numbers = [results, result, fields].flatMap(numbersIn);
    const types = {
        truePositives: (0,wire/* count */.U9)(results, 'TP', 'truePositive', 'truePositives'),
        trueNegatives: (0,wire/* count */.U9)(results, 'TN', 'trueNegative', 'trueNegatives'),
        falsePositives: (0,wire/* count */.U9)(results, 'FP', 'falsePositive', 'falsePositives'),
        falseNegatives: (0,wire/* count */.U9)(results, 'FN', 'falseNegative', 'falseNegatives'),
    };
    const success = (0,wire/* count */.U9)(results, 'success');
    const reported = worst(numbers.filter((number) => isFailure(number) && !/entit|trait/.test(number.key)).map(({ value }) => value));
    // Wrong results count as failures, but that there are none does not stand in for a number that is missing.
    const wrong = worst(byTypes(types, success, reported)) ?? 0;
    return {
        f1: (0,wire/* ratio */.CG)(result, 'f1_score', 'f1'),
        precision: (0,wire/* ratio */.CG)(result, 'precision'),
        recall: (0,wire/* ratio */.CG)(result, 'recall'),
        ...types,
        success,
        failure: wrong > 0 ? Math.max(wrong, reported ?? 0) : reported,
        entityFailures: total([unmatched(numbers, /entit/), unmatched(numbers, /trait/)]),
    };
}
function numbersIn(fields) {
    return Object.keys(fields).flatMap((name) => {
        const value = (0,wire/* count */.U9)(fields, name);
        return value === undefined ? [] : [{ name, key: name.toLowerCase().replace(/[-_]/g, ''), value }];
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

// EXTERNAL MODULE: ./build/platform/component.js
var component = __webpack_require__(83549);
;// CONCATENATED MODULE: ./build/platform/batch-test.js



/** Starts a run: `POST /{bot|stream}/{id}/testsuite/{name}/run`. Sent once, never repeated. */
async function startBatchTest(platform, run, signal) {
    const path = [...pathOf(run), 'run'];
    const reply = await platform.request({ method: 'POST', path, headers: (0,wire/* languageHeader */.iH)(run), body: run.body, signal });
    const fields = (0,wire/* expectFields */.$N)(reply);
    return {
        id: (0,wire/* jobId */.Db)(fields, 'tr-', 'requestId', '_id', 'tr', 'trId', 'testRunId', 'runId'),
        status: (0,wire/* text */.Qq)(fields, 'status'),
        reason: (0,wire/* reason */.l)(fields),
    };
}
/** Gets a run by its id: `GET /{bot|stream}/{id}/testsuite/{name}/{tr-…}/status`. */
async function batchTestStatus(platform, run, signal, freshConnection) {
    const path = [...pathOf(run), run.runId, 'status'];
    const headers = (0,wire/* languageHeader */.iH)(run);
    return recordOf((0,wire/* expectFields */.$N)(await platform.request({ method: 'GET', path, headers, signal, freshConnection })));
}
function pathOf({ resource, botId, suite }) {
    return [resource, botId, 'testsuite', suite];
}
function recordOf(fields) {
    const result = (0,wire/* nested */.cY)(fields, 'result');
    return {
        id: (0,wire/* jobId */.Db)(fields, 'tr-', '_id', 'requestId', 'tr', 'trId', 'testRunId', 'runId'),
        botId: (0,wire/* text */.Qq)(fields, 'streamId', 'botId'),
        status: (0,wire/* text */.Qq)(fields, 'status'),
        percent: (0,wire/* percentage */.X1)(fields) ?? (0,wire/* percentage */.X1)(result) ?? share(fields) ?? share(result),
        startedAt: (0,wire/* instant */.uR)(result, 'startTime') ?? (0,wire/* instant */.uR)(fields, 'startTime', 'createdOn'),
        link: (0,wire/* link */.nf)(fields),
        reason: (0,wire/* reason */.l)(fields),
        error: (0,component/* messageOfErrors */.uT)(fields),
        isPartial: [fields, result, (0,wire/* nested */.cY)(result, 'results')].some((place) => (0,wire/* isTrue */.Hn)((0,wire/* field */.ZZ)(place, 'isPartialFailure'))),
        innerStatus: (0,wire/* text */.Qq)(result, 'status'),
        utterances: (0,wire/* count */.U9)(fields, 'utterance_count', 'totalUtterances') ?? (0,wire/* count */.U9)(result, 'totalUtterances'),
        metrics: metricsOf(fields),
    };
}
/** How much of the suite has run, from 0 to 100, if the platform counts utterances instead. */
function share(fields) {
    const [ran, total] = [(0,wire/* count */.U9)(fields, 'utterance_ran'), (0,wire/* count */.U9)(fields, 'totalUtterances')];
    if (ran === undefined || total === undefined || total === 0 || ran > total)
        return undefined;
    return Math.floor((100 * ran) / total);
}


/***/ })

};
