export const id = 659;
export const ids = [659];
export const modules = {

/***/ 78659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  junitLines: () => (/* binding */ junitLines),
  junitXml: () => (/* binding */ junitXml)
});

// EXTERNAL MODULE: ./lib/core/instant.js
var instant = __webpack_require__(99298);
// EXTERNAL MODULE: ./lib/core/sanitize.js
var sanitize = __webpack_require__(85140);
;// CONCATENATED MODULE: ./lib/test-report/junit-suites.js

/** The thresholds as test cases, so that the verdict shows without the single results, and also above many of them. */
function thresholdCases(report) {
    const { metrics, thresholds, verdict } = report;
    const classname = className(report.suite, 'thresholds');
    const limit = (name, value, isMet) => {
        if (value === undefined || !Number.isFinite(value)) {
            const message = 'The platform gave no figure, so nothing is known.';
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
        // Not every version of the platform counts them: without a number there is nothing to show.
        ...(metrics.entityFailures === undefined
            ? []
            : [
                limit(`Entity and trait failures: at most ${maxEntityFailures}`, metrics.entityFailures, (value) => value <= maxEntityFailures),
            ]),
        ...(minF1 === undefined ? [] : [limit(`F1 score: at least ${minF1}`, metrics.f1, (value) => value >= minF1)]),
        {
            classname,
            name: 'Whole run',
            durationMs: report.durationMs ?? 0,
            ...(verdict.isPassed ? {} : { problem: { tag: 'failure', type: 'verdict', message } }),
            text: reasons.slice(0, 50).join('\n') || (verdict.isPassed ? '' : message),
        },
    ];
}
/** The single results, in classes by expected intent, since that is what people mend. */
function* utteranceCases(suite, cases) {
    const used = new Map();
    for (const found of cases) {
        const classname = className(suite, (0,sanitize/* sanitize */.aj)(found.expected, 200) || 'no intent');
        const name = unusedName(used, classname, (0,sanitize/* sanitize */.aj)(found.name, 250) || '(no utterance)');
        const detail = (0,sanitize/* sanitize */.aj)(found.detail, 1000);
        if (found.isPassed) {
            yield { classname, name, durationMs: 0, text: detail };
            continue;
        }
        const message = detail || 'It did not pass.';
        const type = found.failedUtterances === 0 ? 'entity' : (0,sanitize/* sanitize */.aj)(found.kind, 60) || 'unknown';
        yield { classname, name, durationMs: 0, problem: { tag: 'failure', type, message }, text: linesOf(found, message) };
    }
}
function linesOf(found, message) {
    return [
        `Utterance: ${(0,sanitize/* sanitize */.aj)(found.name, 250)}`,
        `Expected intent: ${(0,sanitize/* sanitize */.aj)(found.expected, 200) || '(none)'}`,
        `Matched intent: ${(0,sanitize/* sanitize */.aj)(found.matched, 200) || '(none)'}`,
        `Reason: ${message}`,
    ].join('\n');
}
/** Readers take a dot for the end of a package. */
function className(suite, group) {
    return [(0,sanitize/* sanitize */.aj)(suite, 200) || 'batch test', group].map((component) => component.replaceAll('.', '_')).join('.');
}
/** GitLab keeps one of several cases of the same class and name, and with it one of their results. */
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

;// CONCATENATED MODULE: ./lib/test-report/xml.js
/** Everything that XML 1.0 does not allow in a document, not even as a reference. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
};
/** Text as it may stand in an element. Forbidden characters become U+FFFD; `>` is escaped because of `]]>`. */
function escapeText(text) {
    return escaped(text.replace(FORBIDDEN, '\uFFFD'), /[&<>\r]/g);
}
/** Text as it may stand between double quotes; a parser would make spaces of line breaks and tabs there. */
function escapeAttribute(text) {
    return escaped(text.replace(FORBIDDEN, '\uFFFD'), /[&<>"'\t\n\r]/g);
}
function escaped(text, characters) {
    return text.replace(characters, (character) => ENTITIES[character] ?? `&#${character.charCodeAt(0)};`);
}
/** The opening tag of an element. Names are ours and not checked. */
function openTag(name, attributes = {}) {
    const written = Object.entries(attributes)
        .filter(([, value]) => value !== undefined)
        .map(([key, value]) => ` ${key}="${escapeAttribute(String(value))}"`);
    return `<${name}${written.join('')}>`;
}
/** An element with text, or with nothing in it. */
function xml_element(name, attributes = {}, text = '') {
    const tag = openTag(name, attributes);
    return text === '' ? `${tag.slice(0, -1)}/>` : `${tag}${escapeText(text)}</${name}>`;
}

;// CONCATENATED MODULE: ./lib/test-report/junit.js




/**
 * A batch test as JUnit XML, in the dialect that test reporters share (github.com/testmoapp/junitxml): one
 * `<testsuite>` with the thresholds and, where the results are known, one with the utterances. Numbers add up from
 * the cases to the root, which has neither `skipped` nor `timestamp`: Jenkins' xunit-plugin refuses them there
 * (its schema junit-10.xsd), and nothing is skipped. All text is made harmless, for reporters print it.
 *
 * A threshold whose figure is missing is an `<error>`, and a result that is not known a `<failure>`: neither passes.
 */
function junitXml(report) {
    return [...junitLines(report), ''].join('\n');
}
/** The same, piece by piece, for reports that are long: each ends before a line break. */
function* junitLines(report) {
    const suite = (0,sanitize/* sanitize */.aj)(report.suite, 200) || 'batch test';
    const thresholds = thresholdCases(report);
    const utterances = report.cases && { name: `Utterances of ${suite}`, tally: tallyUtterances(report.cases) };
    const tally = tallyOf(thresholds);
    const timestamp = timestampOf(report.startedAt);
    const attributesOf = (name, counted) => ({ name, ...countsOf(counted), skipped: 0, timestamp });
    yield '<?xml version="1.0" encoding="UTF-8"?>';
    yield openTag('testsuites', { name: `Kore.ai batch test: ${suite}`, ...countsOf(sum(tally, utterances?.tally)) });
    yield openTag('testsuite', attributesOf(`Thresholds of ${suite}`, tally));
    yield* propertyLines(report);
    for (const found of thresholds)
        yield* caseLines(found);
    yield '</testsuite>';
    if (report.cases && utterances) {
        yield openTag('testsuite', attributesOf(utterances.name, utterances.tally));
        for (const found of utteranceCases(report.suite, report.cases))
            yield* caseLines(found);
        yield '</testsuite>';
    }
    yield '</testsuites>';
}
/** A century: what lasts longer is no duration, and would be written with an exponent. */
const MAX_DURATION_MS = 100 * 366 * 24 * 3600 * 1000;
function tallyOf(cases) {
    const count = (tag) => cases.filter(({ problem }) => problem?.tag === tag).length;
    const milliseconds = cases.reduce((total, { durationMs }) => total + completeMs(durationMs), 0);
    return { tests: cases.length, failures: count('failure'), errors: count('error'), milliseconds };
}
function tallyUtterances(cases) {
    const failures = cases.filter(({ isPassed }) => !isPassed).length;
    return { tests: cases.length, failures, errors: 0, milliseconds: 0 };
}
function sum(one, other) {
    return {
        tests: one.tests + (other?.tests ?? 0),
        failures: one.failures + (other?.failures ?? 0),
        errors: one.errors + (other?.errors ?? 0),
        milliseconds: one.milliseconds + (other?.milliseconds ?? 0),
    };
}
function countsOf({ milliseconds, ...counts }) {
    return { ...counts, time: secondsOf(milliseconds) };
}
function* propertyLines(report) {
    const { suite, botId, version, language, runId, thresholds } = report;
    const { f1, precision, recall, success, failure, entityFailures } = report.metrics;
    const { maxFailures, maxEntityFailures, minF1 } = thresholds;
    const tested = { suite, botId, version, language, runId };
    const metrics = { f1, precision, recall, success, failure, entityFailures };
    yield '<properties>';
    for (const [name, value] of Object.entries({ ...tested, ...metrics, maxFailures, maxEntityFailures, minF1 })) {
        if (value !== undefined)
            yield xml_element('property', { name, value: (0,sanitize/* sanitize */.aj)(value, 200) });
    }
    yield '</properties>';
}
function* caseLines({ classname, name, durationMs, problem, text }) {
    const attributes = { classname, name, time: secondsOf(completeMs(durationMs)) };
    if (problem === undefined && text === '') {
        yield xml_element('testcase', attributes);
        return;
    }
    yield openTag('testcase', attributes);
    if (problem === undefined)
        yield xml_element('system-out', {}, text);
    else
        yield xml_element(problem.tag, { message: problem.message, type: problem.type }, text);
    yield '</testcase>';
}
function completeMs(durationMs) {
    return durationMs > 0 && durationMs <= MAX_DURATION_MS ? Math.round(durationMs) : 0;
}
function secondsOf(milliseconds) {
    return (milliseconds / 1000).toFixed(3);
}
/** UTC without a zone and without a fraction: the strictest of the schemas allows no others. */
function timestampOf(startedAt) {
    if (startedAt === undefined || Number.isNaN(new Date(startedAt).getTime()))
        return undefined;
    return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/.exec((0,instant/* formatInstant */.r)(startedAt))?.[0];
}


/***/ })

};
