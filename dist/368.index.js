export const id = 368;
export const ids = [368];
export const modules = {

/***/ 38368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   missedThresholds: () => (/* binding */ missedThresholds),
/* harmony export */   reportOf: () => (/* binding */ reportOf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85140);
/* harmony import */ var _jobs_judge_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93547);
/* harmony import */ var _batch_details_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48902);





/** Why a batch test does not pass; nothing if it does. A number that was not reported does not pass. */
function missedThresholds(metrics, { maxFailures, maxEntityFailures, minF1 }) {
    const { failure, entityFailures = 0, success, f1, isPartial, utterances, resultStatus = '' } = metrics;
    const reasons = [];
    if ((0,_jobs_judge_js__WEBPACK_IMPORTED_MODULE_3__/* .isBadEnd */ .n3)(resultStatus))
        reasons.push(`the result of the run reports '${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_2__/* .sanitize */ .aj)(resultStatus, 60)}'`);
    if (failure === undefined)
        reasons.push('the number of failures was not reported');
    else if (failure > maxFailures)
        reasons.push(`${counted(failure, 'failure')} (allowed: ${maxFailures})`);
    if (entityFailures > maxEntityFailures) {
        reasons.push(`${counted(entityFailures, 'entity or trait failure')} (allowed: ${maxEntityFailures})`);
    }
    const ran = (success ?? utterances ?? 0) + (failure ?? 0);
    if (ran === 0)
        reasons.push('no utterance was tested');
    const judged = success === undefined || failure === undefined ? undefined : success + failure;
    if (judged !== undefined && judged > 0 && utterances !== undefined && judged < utterances) {
        reasons.push(`only ${judged} of ${utterances} utterances were tested`);
    }
    if (isPartial)
        reasons.push('Kore.ai reports that part of the run failed');
    if (minF1 === undefined)
        return reasons;
    if (f1 === undefined)
        reasons.push(`the F1 score was not reported (at least: ${minF1})`);
    else if (f1 < minF1)
        reasons.push(`an F1 score of ${f1} (at least: ${minF1})`);
    return reasons;
}
/** Writes the JUnit report of a batch test, and says whether its thresholds were kept. */
async function reportOf(collected, inputs, { log, signal }) {
    const { ended, file, base } = collected;
    const [{ readTestResults }, { junitLines }] = await Promise.all([
        __webpack_require__.e(/* import() */ 6).then(__webpack_require__.bind(__webpack_require__, 49006)),
        __webpack_require__.e(/* import() */ 659).then(__webpack_require__.bind(__webpack_require__, 78659)),
    ]);
    const cases = file && file.format !== 'zip' ? await readTestResults(file.path, signal) : undefined;
    if (!cases) {
        const why = file ? 'The result file has no columns that are known' : 'There is no result file';
        log.warning(`${why}: the report has the metrics alone.`);
    }
    const reported = ended.metrics ?? {};
    const metrics = cases ? withFile(reported, cases) : reported;
    const reasons = missedThresholds(metrics, inputs);
    if (metrics.entityFailures === undefined) {
        log.warning('Neither the metrics nor a result file say how many entities and traits failed.');
    }
    if (cases && isWorse(metrics, reported)) {
        log.info(`The result file lists more than Kore.ai's metrics (${ofBoth(reported)}), so it counts: ${ofBoth(metrics)}.`);
    }
    const path = `${base}.junit.xml`;
    const suite = inputs.testSuite;
    const lines = junitLines({
        suite,
        botId: inputs.botId,
        version: (0,_batch_details_js__WEBPACK_IMPORTED_MODULE_4__/* .versionTested */ .e7)(inputs),
        language: inputs.botLanguage,
        runId: ended.jobId ?? '',
        startedAt: ended.requestedAt,
        durationMs: collected.durationMs,
        cases,
        metrics,
        thresholds: inputs,
        verdict: { isPassed: reasons.length === 0, reasons },
    });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, withLineBreaks(lines));
    const components = (cases ?? []).filter(({ isPassed }) => !isPassed).map(partOf);
    return { path, components, metrics, failure: reasons.length > 0 ? failureOf(suite, reasons, components) : undefined };
}
/** Of the metrics and the result file the worse one counts, each for its kind of failure. */
function withFile(metrics, cases) {
    const sum = (of) => cases.reduce((total, found) => total + of(found), 0);
    const utterances = sum(({ failedUtterances }) => failedUtterances);
    const entities = sum(({ failedEntities }) => failedEntities);
    const { failure, entityFailures = 0 } = metrics;
    return {
        ...metrics,
        failure: failure === undefined ? undefined : Math.max(failure, utterances),
        entityFailures: Math.max(entityFailures, entities),
    };
}
function isWorse(metrics, reported) {
    return metrics.failure !== reported.failure || (metrics.entityFailures ?? 0) > (reported.entityFailures ?? 0);
}
function ofBoth({ failure = 0, entityFailures = 0 }) {
    return `${counted(failure, 'failure')}, ${counted(entityFailures, 'entity or trait failure')}`;
}
function counted(number, what) {
    return `${number} ${what}${number === 1 ? '' : 's'}`;
}
function* withLineBreaks(lines) {
    for (const line of lines)
        yield `${line}\n`;
}
function partOf({ name, kind, detail, failedUtterances }) {
    return { kind: failedUtterances > 0 ? 'utterance' : 'entity', name, status: 'failed', detail: detail || kind };
}
function failureOf(suite, reasons, components) {
    const names = components.length > 0 ? `: ${(0,_jobs_judge_js__WEBPACK_IMPORTED_MODULE_3__/* .namedComponents */ .k6)(components)}` : '';
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KoreaiError */ ["if"]('platform-failed', `Batch test '${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_2__/* .sanitize */ .aj)(suite, 100)}' failed: ${reasons.join('; ')}${names}`, {
        hint: 'The report names what failed. Train the bot, or set maxFailures, maxEntityFailures and minF1 to what may pass.',
    });
}


/***/ })

};
