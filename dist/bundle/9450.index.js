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
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19507);
/* harmony import */ var _jobs_judge_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73746);
/* harmony import */ var _junit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53718);
/* harmony import */ var _test_details_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31607);





/** Maximum length of what was said and answered, in UTF-16 units: transcripts are long, and may hold personal data. */
const MAX_TEXT = 200;
/** Writes the JUnit report of a conversation test, a case a step. Its job was judged, and its steps were redacted, before. */
async function conversationReport({ ended, base, durationMs }, inputs, run, { secrets }) {
    const { metrics = {}, components = [], jobId = '', requestedAt } = ended;
    const { passed, failed, total } = run?.counts ?? {};
    const problem = ended.kind === 'failed' ? secrets.redact(ended.message) : undefined;
    const suite = shortened(inputs.testSuite) || 'conversation test';
    const classname = suite.replaceAll('.', '_');
    const steps = (run?.steps ?? []).map((step, at) => stepCase(step, at, classname));
    const isExplained = problem === undefined || steps.some((step) => step.problem !== undefined);
    const verdict = { classname, ...verdictOf({ passed, failed, total }, problem) };
    const cases = steps.length > 0 && isExplained ? steps : [...steps, verdict];
    const totals = {
        tests: total ?? cases.length,
        failures: Math.max(failed ?? 0, cases.filter((one) => one.problem !== undefined).length),
        skipped: Math.max(0, (total ?? 0) - (passed ?? 0) - (failed ?? 0)),
        durationMs: (0,_junit_js__WEBPACK_IMPORTED_MODULE_1__/* .credibleMs */ .TV)(run?.durationMs ?? durationMs),
    };
    const properties = { suite, streamId: inputs.botId, runId: jobId, version: (0,_test_details_js__WEBPACK_IMPORTED_MODULE_2__/* .versionTested */ .e7)(inputs) };
    const path = `${base}.junit.xml`;
    const name = `Kore.ai conversation test: ${suite}`;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, (0,_junit_js__WEBPACK_IMPORTED_MODULE_1__/* .junitXml */ .E5)(name, [{ name: suite, cases, properties, totals }], requestedAt));
    return { path, components, metrics, failure: undefined };
}
function shortened(text) {
    return (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .sanitize */ .aj)(text, MAX_TEXT);
}
function stepCase({ input, status, failures }, at, classname) {
    const sent = shortened(input);
    const name = `step ${at + 1}${sent === '' ? '' : `: ${sent}`}`;
    const word = (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .sanitize */ .aj)(status, 60) || 'not reported';
    if (!(0,_jobs_judge_js__WEBPACK_IMPORTED_MODULE_4__/* .isBadEnd */ .n3)(status))
        return { classname, name, text: `Status: ${word}` };
    const failed = failures.map(({ kind, expected, actual }) => `${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .sanitize */ .aj)(kind, 60)}: expected "${shortened(expected)}", got "${shortened(actual)}"`);
    const type = failures.map(({ kind }) => (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .sanitize */ .aj)(kind, 60)).join(', ') || 'step';
    const message = failed[0] ?? `The step has the status ${word}.`;
    return { classname, name, problem: { tag: 'failure', type, message }, text: failed.join('\n') || message };
}
/** Stands for the steps if they were not listed, and for a failure that none of them shows. */
function verdictOf({ passed, failed, total }, problem) {
    const shown = (number) => String(number ?? 'unknown');
    const name = 'All steps';
    const text = `Steps: ${shown(total)}, passed: ${shown(passed)}, failed: ${shown(failed)}`;
    if (problem === undefined)
        return { name, text };
    const message = (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .sanitize */ .aj)(problem, 500);
    return { name, problem: { tag: 'failure', type: 'verdict', message }, text: `${message}\n${text}` };
}


/***/ }),

/***/ 53718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E5: () => (/* binding */ junitXml),
/* harmony export */   TV: () => (/* binding */ credibleMs)
/* harmony export */ });
/* unused harmony export element */
/* harmony import */ var _core_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84300);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19507);


/**
 * JUnit XML in the dialect that test reporters share (github.com/testmoapp/junitxml). The root has neither `skipped` nor
 * `timestamp`, which Jenkins' xunit-plugin refuses there (its schema junit-10.xsd). Names and texts must be sanitized,
 * because reporters print them.
 */
function junitXml(name, suites, startedAt) {
    const all = suites.map((suite) => ({ ...suite, totals: { ...totalsOf(suite.cases), ...suite.totals } }));
    const sum = (of) => all.reduce((total, { totals }) => total + of(totals), 0);
    const root = {
        tests: sum(({ tests }) => tests),
        failures: sum(({ failures }) => failures),
        errors: sum(({ errors }) => errors),
        time: secondsOf(sum(({ durationMs }) => durationMs)),
    };
    const timestamp = timestampOf(startedAt);
    const lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        openTag('testsuites', { name, ...root }),
        ...all.flatMap(({ name: suite, cases, properties, totals: { durationMs, ...counts } }) => [
            openTag('testsuite', { name: suite, ...counts, time: secondsOf(durationMs), timestamp }),
            ...(properties ? propertyLines(properties) : []),
            ...cases.flatMap(caseLines),
            '</testsuite>',
        ]),
        '</testsuites>',
    ];
    return `${lines.join('\n')}\n`;
}
function totalsOf(cases) {
    const count = (tag) => cases.filter(({ problem }) => problem?.tag === tag).length;
    const durationMs = cases.reduce((total, one) => total + credibleMs(one.durationMs), 0);
    return { tests: cases.length, failures: count('failure'), errors: count('error'), skipped: 0, durationMs };
}
function propertyLines(properties) {
    const known = Object.entries(properties).filter(([, value]) => value !== undefined);
    const lines = known.map(([name, value]) => element('property', { name, value: (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitize */ .aj)(value, 200) }));
    return ['<properties>', ...lines, '</properties>'];
}
function caseLines({ classname, name, durationMs, problem, text }) {
    const attributes = { classname, name, time: secondsOf(credibleMs(durationMs)) };
    if (problem === undefined && text === '')
        return [element('testcase', attributes)];
    const content = problem
        ? element(problem.tag, { message: problem.message, type: problem.type }, text)
        : element('system-out', {}, text);
    return [openTag('testcase', attributes), content, '</testcase>'];
}
/** A century: a longer duration is not credible, and would be written with an exponent. */
const MAX_DURATION_MS = 100 * 366 * 24 * 3600 * 1000;
/** A duration in whole milliseconds; 0 if it is unknown or not credible. */
function credibleMs(durationMs = 0) {
    return durationMs > 0 && durationMs <= MAX_DURATION_MS ? Math.round(durationMs) : 0;
}
function secondsOf(milliseconds) {
    return (milliseconds / 1000).toFixed(3);
}
/** UTC without a zone and a fraction, because the strictest of the schemas allows neither. */
function timestampOf(startedAt) {
    if (startedAt === undefined || Number.isNaN(new Date(startedAt).getTime()))
        return undefined;
    return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/.exec((0,_core_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInstant */ .r4)(startedAt))?.[0];
}
/** Characters that XML 1.0 does not allow, not even as a reference. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
};
/** Forbidden characters become U+FFFD. */
function escaped(text, characters) {
    const allowed = text.replace(FORBIDDEN, '\uFFFD');
    return allowed.replace(characters, (character) => ENTITIES[character] ?? `&#${character.charCodeAt(0)};`);
}
/** In attributes, a parser would turn line breaks and tabs into spaces. */
function openTag(name, attributes) {
    const written = Object.entries(attributes)
        .filter(([, value]) => value !== undefined)
        .map(([key, value]) => ` ${key}="${escaped(String(value), /[&<>"'\t\n\r]/g)}"`);
    return `<${name}${written.join('')}>`;
}
/** An element with text, or an empty one. In text, `>` is escaped because of `]]>`. */
function element(name, attributes, text = '') {
    const tag = openTag(name, attributes);
    return text === '' ? `${tag.slice(0, -1)}/>` : `${tag}${escaped(text, /[&<>\r]/g)}</${name}>`;
}


/***/ })

};
