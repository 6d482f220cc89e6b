export const id = 9450;
export const ids = [9450];
export const modules = {

/***/ 19450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   conversationReport: () => (/* binding */ conversationReport)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19507);
/* harmony import */ var _jobs_judge_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73746);
/* harmony import */ var _junit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39375);
/* harmony import */ var _test_details_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31607);
/* harmony import */ var _xml_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47523);






/** Maximum length of what was said and answered, in UTF-16 units: transcripts are long, and may hold personal data. */
const MAX_TEXT = 200;
/** Writes the JUnit report of a conversation test, a case a step. Its job was judged, and its steps were redacted, before. */
async function conversationReport({ ended, base, durationMs }, inputs, run, { secrets }) {
    const { metrics = {}, components = [], jobId = '', requestedAt } = ended;
    const counts = run?.counts ?? { passed: undefined, failed: undefined, total: undefined };
    const problem = ended.kind === 'failed' ? secrets.redact(ended.message) : undefined;
    const clean = (text) => (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(text, MAX_TEXT);
    const suite = clean(inputs.testSuite) || 'conversation test';
    const classname = suite.replaceAll('.', '_');
    const steps = (run?.steps ?? []).map((step, at) => stepCase(step, at, classname, clean));
    const hasProblem = steps.some((step) => step.problem !== undefined);
    const cases = steps.length > 0 && (problem === undefined || hasProblem)
        ? steps
        : [...steps, verdictCase(counts, classname, problem)];
    const failures = Math.max(counts.failed ?? 0, cases.filter((one) => one.problem !== undefined).length);
    const tests = counts.total ?? cases.length;
    const skipped = Math.max(0, (counts.total ?? 0) - (counts.passed ?? 0) - (counts.failed ?? 0));
    const time = (0,_junit_js__WEBPACK_IMPORTED_MODULE_2__/* .secondsOf */ .TM)((0,_junit_js__WEBPACK_IMPORTED_MODULE_2__/* .credibleMs */ .TV)(run?.durationMs ?? durationMs));
    const properties = { suite, streamId: inputs.botId, runId: jobId, version: (0,_test_details_js__WEBPACK_IMPORTED_MODULE_3__/* .versionTested */ .e7)(inputs) };
    const lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        (0,_xml_js__WEBPACK_IMPORTED_MODULE_4__/* .openTag */ .t)('testsuites', { name: `Kore.ai conversation test: ${suite}`, tests, failures, errors: 0, time }),
        (0,_xml_js__WEBPACK_IMPORTED_MODULE_4__/* .openTag */ .t)('testsuite', {
            name: suite,
            tests,
            failures,
            errors: 0,
            skipped,
            time,
            timestamp: (0,_junit_js__WEBPACK_IMPORTED_MODULE_2__/* .timestampOf */ .U_)(requestedAt),
        }),
        '<properties>',
        ...Object.entries(properties).map(([name, value]) => (0,_xml_js__WEBPACK_IMPORTED_MODULE_4__/* .element */ .N)('property', { name, value: (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(value, 200) })),
        '</properties>',
        ...cases.flatMap(_junit_js__WEBPACK_IMPORTED_MODULE_2__/* .caseLines */ .mA),
        '</testsuite>',
        '</testsuites>',
    ];
    const path = `${base}.junit.xml`;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, `${lines.join('\n')}\n`);
    return { path, components, metrics, failure: undefined };
}
function stepCase({ input, status, failures }, at, classname, clean) {
    const sent = clean(input);
    const name = `step ${at + 1}${sent === '' ? '' : `: ${sent}`}`;
    const failed = failures.map(({ kind, expected, actual }) => `${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(kind, 60)}: expected "${clean(expected)}", got "${clean(actual)}"`);
    const word = (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(status, 60) || 'not reported';
    if (!(0,_jobs_judge_js__WEBPACK_IMPORTED_MODULE_5__/* .isBadEnd */ .n3)(status))
        return { classname, name, durationMs: 0, text: `Status: ${word}` };
    const type = failures.map(({ kind }) => (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(kind, 60)).join(', ') || 'step';
    const message = failed[0] ?? `The step has the status ${word}.`;
    const problem = { tag: 'failure', type, message };
    return { classname, name, durationMs: 0, problem, text: failed.join('\n') || message };
}
/** Stands for the steps if they were not listed, and for a failure that none of them shows. */
function verdictCase({ passed, failed, total }, classname, problem) {
    const shown = (number) => String(number ?? 'unknown');
    const text = `Steps: ${shown(total)}, passed: ${shown(passed)}, failed: ${shown(failed)}`;
    if (problem === undefined)
        return { classname, name: 'All steps', durationMs: 0, text };
    const message = (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(problem, 500);
    return {
        ...{ classname, name: 'All steps', durationMs: 0 },
        problem: { tag: 'failure', type: 'verdict', message },
        text: `${message}\n${text}`,
    };
}


/***/ }),

/***/ 39375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mA: () => (/* binding */ caseLines),
  TV: () => (/* binding */ credibleMs),
  E5: () => (/* binding */ junitXml),
  TM: () => (/* binding */ secondsOf),
  U_: () => (/* binding */ timestampOf)
});

// EXTERNAL MODULE: ./build/core/clock.js
var clock = __webpack_require__(84300);
// EXTERNAL MODULE: ./build/core/sanitize.js
var sanitize = __webpack_require__(19507);
;// CONCATENATED MODULE: ./build/test-report/junit-suites.js

/** The thresholds as test cases, so that the verdict is visible without the results, and above them. */
function thresholdCases(report) {
    const { metrics, thresholds, verdict } = report;
    const classname = className(report.suite, 'thresholds');
    const limit = (name, value, isMet) => {
        if (value === undefined || !Number.isFinite(value)) {
            const message = 'The platform did not report this number.';
            return { classname, name, durationMs: 0, problem: { tag: 'error', type: 'unknown', message }, text: message };
        }
        const text = `The run has ${value}.`;
        const problem = { tag: 'failure', type: 'threshold', message: `${name}: the run has ${value}.` };
        return { classname, name, durationMs: 0, ...(isMet(value) ? {} : { problem }), text };
    };
    const { maxFailures, maxEntityFailures, minF1 } = thresholds;
    const reasons = verdict.reasons.map((reason) => (0,sanitize/* sanitize */.aj)(reason, 500)).filter((reason) => reason !== '');
    const message = reasons[0] ?? 'The run did not pass.';
    return [
        limit(`Failures: at most ${maxFailures}`, metrics.failure, (value) => value <= maxFailures),
        // Not every version of the platform reports this number.
        ...(metrics.entityFailures === undefined
            ? []
            : [
                limit(`Entity and trait failures: at most ${maxEntityFailures}`, metrics.entityFailures, (value) => value <= maxEntityFailures),
            ]),
        ...(minF1 === undefined ? [] : [limit(`F1 score: at least ${minF1}`, metrics.f1, (value) => value >= minF1)]),
        {
            classname,
            name: 'Verdict',
            durationMs: report.durationMs ?? 0,
            ...(verdict.isPassed ? {} : { problem: { tag: 'failure', type: 'verdict', message } }),
            text: reasons.slice(0, 50).join('\n') || (verdict.isPassed ? '' : message),
        },
    ];
}
/** The results, in classes by expected intent, because that is what people fix. */
function utteranceCases(suite, cases) {
    const used = new Map();
    return cases.map((found) => {
        const classname = className(suite, (0,sanitize/* sanitize */.aj)(found.expected, 200) || 'no intent');
        const name = unusedName(used, classname, (0,sanitize/* sanitize */.aj)(found.name, 250) || '(no utterance)');
        const detail = (0,sanitize/* sanitize */.aj)(found.detail, 1000);
        if (found.isPassed)
            return { classname, name, durationMs: 0, text: detail };
        const message = detail || 'It did not pass.';
        const type = found.failedUtterances === 0 ? 'entity' : (0,sanitize/* sanitize */.aj)(found.kind, 60) || 'unknown';
        const text = linesOf(found, message);
        return { classname, name, durationMs: 0, problem: { tag: 'failure', type, message }, text };
    });
}
function linesOf(found, message) {
    return [
        `Utterance: ${(0,sanitize/* sanitize */.aj)(found.name, 250)}`,
        `Expected intent: ${(0,sanitize/* sanitize */.aj)(found.expected, 200) || '(none)'}`,
        `Matched intent: ${(0,sanitize/* sanitize */.aj)(found.matched, 200) || '(none)'}`,
        `Reason: ${message}`,
    ].join('\n');
}
/** A dot would be taken for the end of a package. */
function className(suite, group) {
    return [(0,sanitize/* sanitize */.aj)(suite, 200) || 'batch test', group].map((component) => component.replaceAll('.', '_')).join('.');
}
/** GitLab keeps only one of several cases with the same class and name. */
function unusedName(used, classname, name) {
    const key = (candidate) => `${classname}\n${candidate}`;
    let count = used.get(key(name)) ?? 0;
    let candidate;
    do {
        count += 1;
        candidate = count === 1 ? name : `${name} (${count})`;
    } while (count > 1 && used.has(key(candidate)));
    used.set(key(name), count);
    if (count > 1)
        used.set(key(candidate), 1);
    return candidate;
}

// EXTERNAL MODULE: ./build/test-report/xml.js
var xml = __webpack_require__(47523);
;// CONCATENATED MODULE: ./build/test-report/junit.js




/**
 * A batch test as JUnit XML, in the dialect that test reporters share (github.com/testmoapp/junitxml): one
 * `<testsuite>` with the thresholds and, if the results are known, one with the utterances. The root has neither
 * `skipped` nor `timestamp`, which Jenkins' xunit-plugin refuses there (its schema junit-10.xsd). All text is sanitized,
 * because reporters print it.
 *
 * A threshold whose metric is missing is an `<error>`, and an unknown result a `<failure>`: neither passes.
 */
function junitXml(report) {
    const suite = (0,sanitize/* sanitize */.aj)(report.suite, 200) || 'batch test';
    const suites = [{ name: `Thresholds of ${suite}`, cases: thresholdCases(report), properties: propertyLines(report) }];
    if (report.cases) {
        const cases = utteranceCases(report.suite, report.cases);
        suites.push({ name: `Utterances of ${suite}`, cases, properties: [] });
    }
    const timestamp = timestampOf(report.startedAt);
    const lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        (0,xml/* openTag */.t)('testsuites', { name: `Kore.ai batch test: ${suite}`, ...totals(suites.flatMap(({ cases }) => cases)) }),
        ...suites.flatMap(({ name, cases, properties }) => [
            (0,xml/* openTag */.t)('testsuite', { name, ...totals(cases), skipped: 0, timestamp }),
            ...properties,
            ...cases.flatMap(caseLines),
            '</testsuite>',
        ]),
        '</testsuites>',
    ];
    return `${lines.join('\n')}\n`;
}
/** A century. A longer duration is not credible, and would be written with an exponent. */
const MAX_DURATION_MS = 100 * 366 * 24 * 3600 * 1000;
function totals(cases) {
    const count = (tag) => cases.filter(({ problem }) => problem?.tag === tag).length;
    const milliseconds = cases.reduce((total, { durationMs }) => total + credibleMs(durationMs), 0);
    return { tests: cases.length, failures: count('failure'), errors: count('error'), time: secondsOf(milliseconds) };
}
function propertyLines(report) {
    const { suite, botId, version, language, runId, thresholds } = report;
    const { f1, precision, recall, success, failure, entityFailures } = report.metrics;
    const { maxFailures, maxEntityFailures, minF1 } = thresholds;
    const tested = { suite, botId, version, language, runId };
    const metrics = { f1, precision, recall, success, failure, entityFailures };
    const properties = Object.entries({ ...tested, ...metrics, maxFailures, maxEntityFailures, minF1 });
    return [
        '<properties>',
        ...properties.flatMap(([name, value]) => value === undefined ? [] : [(0,xml/* element */.N)('property', { name, value: (0,sanitize/* sanitize */.aj)(value, 200) })]),
        '</properties>',
    ];
}
function caseLines({ classname, name, durationMs, problem, text }) {
    const attributes = { classname, name, time: secondsOf(credibleMs(durationMs)) };
    if (problem === undefined && text === '')
        return [(0,xml/* element */.N)('testcase', attributes)];
    const content = problem
        ? (0,xml/* element */.N)(problem.tag, { message: problem.message, type: problem.type }, text)
        : (0,xml/* element */.N)('system-out', {}, text);
    return [(0,xml/* openTag */.t)('testcase', attributes), content, '</testcase>'];
}
function credibleMs(durationMs) {
    return durationMs > 0 && durationMs <= MAX_DURATION_MS ? Math.round(durationMs) : 0;
}
function secondsOf(milliseconds) {
    return (milliseconds / 1000).toFixed(3);
}
/** UTC without a zone and a fraction, because the strictest of the schemas allows neither. */
function timestampOf(startedAt) {
    if (startedAt === undefined || Number.isNaN(new Date(startedAt).getTime()))
        return undefined;
    return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/.exec((0,clock/* formatInstant */.r4)(startedAt))?.[0];
}


/***/ }),

/***/ 47523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ element),
/* harmony export */   t: () => (/* binding */ openTag)
/* harmony export */ });
/** Characters that XML 1.0 does not allow, not even as a reference. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
};
/** Escapes the text of an element. Forbidden characters become U+FFFD; `>` is escaped because of `]]>`. */
function escapeText(text) {
    return escaped(text.replace(FORBIDDEN, '\uFFFD'), /[&<>\r]/g);
}
/** Escapes the value of an attribute. Line breaks and tabs too, which a parser would turn into spaces. */
function escapeAttribute(text) {
    return escaped(text.replace(FORBIDDEN, '\uFFFD'), /[&<>"'\t\n\r]/g);
}
function escaped(text, characters) {
    return text.replace(characters, (character) => ENTITIES[character] ?? `&#${character.charCodeAt(0)};`);
}
/** The opening tag of an element. Names are not checked. */
function openTag(name, attributes = {}) {
    const written = Object.entries(attributes)
        .filter(([, value]) => value !== undefined)
        .map(([key, value]) => ` ${key}="${escapeAttribute(String(value))}"`);
    return `<${name}${written.join('')}>`;
}
/** An element with text, or an empty one. */
function element(name, attributes = {}, text = '') {
    const tag = openTag(name, attributes);
    return text === '' ? `${tag.slice(0, -1)}/>` : `${tag}${escapeText(text)}</${name}>`;
}


/***/ })

};
