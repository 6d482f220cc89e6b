export const id = 885;
export const ids = [885];
export const modules = {

/***/ 65885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   missedThresholds: () => (/* binding */ missedThresholds),
/* harmony export */   reportOf: () => (/* binding */ reportOf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93314);
/* harmony import */ var _kernel_harmless_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96430);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87161);
/* harmony import */ var _operation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59583);





/** Why a batch test does not pass; nothing where it does. What the platform did not tell is no pass. */
function missedThresholds(figures, { maxFailures, minF1 }) {
    const { failure, success, f1, isPartial, utterances } = figures;
    const reasons = [];
    if (failure === undefined)
        reasons.push('the number of failures is not told');
    else if (failure > maxFailures)
        reasons.push(`${failure} failures, and ${maxFailures} are allowed`);
    const ran = (success ?? utterances ?? 0) + (failure ?? 0);
    if (ran === 0)
        reasons.push('not one utterance was tested');
    const judged = success === undefined || failure === undefined ? undefined : success + failure;
    if (judged !== undefined && judged > 0 && utterances !== undefined && judged < utterances) {
        reasons.push(`${judged} of ${utterances} utterances were tested`);
    }
    if (isPartial)
        reasons.push('the platform says that the run, or part of it, failed');
    if (minF1 === undefined)
        return reasons;
    if (f1 === undefined)
        reasons.push(`the F1 score is not told, and ${minF1} is the least`);
    else if (f1 < minF1)
        reasons.push(`an F1 score of ${f1}, and ${minF1} is the least`);
    return reasons;
}
/** Writes the JUnit report of a batch test, and says whether its thresholds were kept. */
async function reportOf(brought, inputs, { log, signal }) {
    const { ended, file, base } = brought;
    const figures = ended.figures ?? {};
    const [{ readTestResults }, { junitLines }] = await Promise.all([
        __webpack_require__.e(/* import() */ 943).then(__webpack_require__.bind(__webpack_require__, 23943)),
        __webpack_require__.e(/* import() */ 34).then(__webpack_require__.bind(__webpack_require__, 12034)),
    ]);
    const cases = file && file.format !== 'zip' ? await readTestResults(file.path, signal) : undefined;
    if (!cases) {
        const why = file ? 'The result file has no columns that are known' : 'There is no result file';
        log.warning(`${why}: the report holds the figures alone.`);
    }
    const failedCases = cases?.filter(({ isPassed }) => !isPassed).length ?? 0;
    const reasons = missedThresholds(figures, inputs);
    // The report would show them, and the step would pass over them.
    if (failedCases > inputs.maxFailures && failedCases > (figures.failure ?? 0)) {
        reasons.push(`the result file lists ${failedCases} failures, and ${inputs.maxFailures} are allowed`);
    }
    const path = `${base}.junit.xml`;
    const suite = inputs.testSuite ?? '';
    const lines = junitLines({
        suite,
        botId: (0,_operation_js__WEBPACK_IMPORTED_MODULE_4__/* .idOf */ .T)(inputs, 'botId'),
        runId: ended.jobId ?? '',
        startedAt: ended.requestedAt,
        durationMs: brought.durationMs,
        cases,
        figures,
        thresholds: inputs,
        verdict: { isPassed: reasons.length === 0, reasons },
    });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, withLineBreaks(lines));
    const parts = (cases ?? []).filter(({ isPassed }) => !isPassed).map(partOf);
    return { path, parts, failure: reasons.length > 0 ? failureOf(suite, reasons, parts) : undefined };
}
function* withLineBreaks(lines) {
    for (const line of lines)
        yield `${line}\n`;
}
function partOf({ name, kind, detail }) {
    return { kind: 'utterance', name, status: 'failed', detail: detail || kind };
}
function failureOf(suite, reasons, parts) {
    const names = parts.length > 0 ? `: ${(0,_judge_js__WEBPACK_IMPORTED_MODULE_3__/* .namedParts */ .SO)(parts)}` : '';
    return new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KoreaiError */ ["if"]('platform-failed', `The batch test '${(0,_kernel_harmless_js__WEBPACK_IMPORTED_MODULE_2__/* .harmless */ .Is)(suite, 100)}' does not pass: ${reasons.join('; ')}${names}`, { hint: 'The report names what failed. Train the bot against it, or set maxFailures and minF1 to what may pass.' });
}


/***/ })

};
