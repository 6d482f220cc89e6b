export const id = 5012;
export const ids = [5012];
export const modules = {

/***/ 85012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  batchReport: () => (/* binding */ batchReport),
  missedThresholds: () => (/* binding */ missedThresholds)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/core/errors.js + 1 modules
var errors = __webpack_require__(40095);
// EXTERNAL MODULE: ./build/core/sanitize.js
var sanitize = __webpack_require__(19507);
// EXTERNAL MODULE: ./build/jobs/judge.js
var judge = __webpack_require__(73746);
// EXTERNAL MODULE: ./build/test-report/junit.js
var junit = __webpack_require__(53718);
// EXTERNAL MODULE: ./build/test-report/test-details.js
var test_details = __webpack_require__(31607);
;// CONCATENATED MODULE: ./build/test-report/batch-junit.js



/**
 * The JUnit report of a batch test: one suite with the thresholds and, if the results are known, one with the utterances.
 * A threshold whose metric is missing is an `<error>`, and an unknown result a `<failure>`: neither passes.
 */
function batchJunit(run) {
    const { inputs, runId, metrics, cases, startedAt } = run;
    const suite = suiteName(inputs.testSuite);
    const { f1, precision, recall, success, failure, entityFailures } = metrics;
    const { botId, botLanguage: language, maxFailures, maxEntityFailures, minF1 } = inputs;
    const properties = {
        suite: inputs.testSuite,
        botId,
        version: (0,test_details/* versionTested */.e7)(inputs),
        language,
        runId,
        f1,
        precision,
        recall,
        success,
        failure,
        entityFailures,
        maxFailures,
        maxEntityFailures,
        minF1,
    };
    const utterances = cases ? [{ name: `Utterances of ${suite}`, cases: utteranceCases(suite, cases) }] : [];
    const thresholds = { name: `Thresholds of ${suite}`, cases: thresholdCases(suite, run), properties };
    return (0,junit/* junitXml */.E5)(`Kore.ai batch test: ${suite}`, [thresholds, ...utterances], startedAt);
}
function suiteName(testSuite) {
    return (0,sanitize/* sanitize */.aj)(testSuite, 200) || 'batch test';
}
/** The thresholds as test cases, so that the verdict is visible without the results, and above them. */
function thresholdCases(suite, { inputs, metrics, reasons, durationMs }) {
    const classname = className(suite, 'thresholds');
    const limit = (name, value, isMet) => {
        if (value === undefined || !Number.isFinite(value)) {
            const message = 'The platform did not report this number.';
            return { classname, name, problem: { tag: 'error', type: 'unknown', message }, text: message };
        }
        const text = `The run has ${value}.`;
        const problem = { tag: 'failure', type: 'threshold', message: `${name}: the run has ${value}.` };
        return { classname, name, ...(isMet(value) ? {} : { problem }), text };
    };
    const { maxFailures, maxEntityFailures, minF1 } = inputs;
    const limits = [limit(`Failures: at most ${maxFailures}`, metrics.failure, (value) => value <= maxFailures)];
    // Not every version of the platform reports this number.
    if (metrics.entityFailures !== undefined) {
        const name = `Entity and trait failures: at most ${maxEntityFailures}`;
        limits.push(limit(name, metrics.entityFailures, (value) => value <= maxEntityFailures));
    }
    if (minF1 !== undefined)
        limits.push(limit(`F1 score: at least ${minF1}`, metrics.f1, (value) => value >= minF1));
    const shown = reasons.map((reason) => (0,sanitize/* sanitize */.aj)(reason, 500)).filter((reason) => reason !== '');
    const message = shown[0] ?? 'The run did not pass.';
    const verdict = { classname, name: 'Verdict', durationMs };
    if (reasons.length === 0)
        return [...limits, { ...verdict, text: '' }];
    const problem = { tag: 'failure', type: 'verdict', message };
    return [...limits, { ...verdict, problem, text: shown.slice(0, 50).join('\n') || message }];
}
/** The results, in classes by expected intent, because that is what people fix. */
function utteranceCases(suite, cases) {
    const used = new Map();
    return cases.map((found) => {
        const classname = className(suite, (0,sanitize/* sanitize */.aj)(found.expected, 200) || 'no intent');
        const name = unusedName(used, classname, (0,sanitize/* sanitize */.aj)(found.name, 250) || '(no utterance)');
        const detail = (0,sanitize/* sanitize */.aj)(found.detail, 1000);
        if (found.isPassed)
            return { classname, name, text: detail };
        const message = detail || 'It did not pass.';
        const type = found.failedUtterances === 0 ? 'entity' : (0,sanitize/* sanitize */.aj)(found.kind, 60) || 'unknown';
        const text = [
            `Utterance: ${(0,sanitize/* sanitize */.aj)(found.name, 250)}`,
            `Expected intent: ${(0,sanitize/* sanitize */.aj)(found.expected, 200) || '(none)'}`,
            `Matched intent: ${(0,sanitize/* sanitize */.aj)(found.matched, 200) || '(none)'}`,
            `Reason: ${message}`,
        ];
        return { classname, name, problem: { tag: 'failure', type, message }, text: text.join('\n') };
    });
}
/** A dot would be taken for the end of a package. */
function className(suite, group) {
    return `${suite.replaceAll('.', '_')}.${group.replaceAll('.', '_')}`;
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

// EXTERNAL MODULE: ./build/core/status-words.js
var status_words = __webpack_require__(18034);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./node_modules/csv-parse/lib/index.js
var lib = __webpack_require__(68075);
// EXTERNAL MODULE: ./node_modules/csv-parse/lib/sync.js
var sync = __webpack_require__(42016);
// EXTERNAL MODULE: ./build/core/disk.js
var disk = __webpack_require__(50453);
;// CONCATENATED MODULE: ./build/test-report/columns.js

/**
 * The columns of a batch test's report, normalized, the most likely first. Kore.ai documents Utterances, Expected Intent,
 * Matched Intent, Parent Intent, Task State, Result Type, Entity Name, Expected EntityValue, Matched EntityValue,
 * Entity Result, two for the order of entities and two for scores (developer.kore.ai, "Batch Testing", under
 * "Download a CSV Report"). Files from the field have `Utterance`, `ExpectedIntent` and `MatchedIntent`, and are
 * otherwise as documented. All other names are assumed, because no such file is public.
 */
const NAMES = {
    utterance: ['utterance', 'utterances', 'userutterance', 'testutterance', 'input', 'query'],
    expected: ['expectedintent', 'expectedintents', 'expectedtask', 'expectedtaskname'],
    matched: ['matchedintent', 'matchedintents', 'actualintent', 'detectedintent', 'identifiedintent'],
    result: ['resulttype', 'intentresult', 'testresult', 'result', 'outcome', 'status'],
    entity: ['entityname', 'entity'],
    expectedValue: ['expectedentityvalue', 'expectedentity', 'expectedvalue'],
    matchedValue: ['matchedentityvalue', 'matchedentity', 'actualentityvalue', 'matchedvalue', 'actualvalue'],
    entityResult: ['entityresult', 'entityresulttype'],
};
const FIELDS = Object.keys(NAMES);
/** A column's name for comparison, without a byte order mark, quotes, colons and brackets. */
function normalizeColumn(name) {
    return (0,status_words/* normalizeWord */._m)(name).replace(/[^\p{L}\p{N}]/gu, '');
}
/**
 * The columns of a header; `undefined` if it is not the header of a result, which has an utterance, and a result or both
 * intents. (A test suite has expected intents only.)
 */
function columnsOf(header) {
    const names = header.map(normalizeColumn);
    const find = (field) => {
        const name = NAMES[field].find((candidate) => names.includes(candidate));
        return name === undefined ? undefined : names.indexOf(name);
    };
    const columns = Object.fromEntries(FIELDS.map((field) => [field, find(field)]));
    const reportsResult = columns.result !== undefined || (columns.expected !== undefined && columns.matched !== undefined);
    return columns.utterance !== undefined && reportsResult ? columns : undefined;
}
/** A row from its cells. There can be fewer cells than columns. */
function rowOf(columns, cells, fault = '') {
    const cell = (field) => {
        const index = columns[field];
        return index === undefined ? undefined : (cells[index] ?? '').trim();
    };
    const row = Object.fromEntries(FIELDS.map((field) => [field, cell(field)]));
    return { ...row, utterance: row.utterance ?? '', fault };
}

;// CONCATENATED MODULE: ./build/test-report/csv-rows.js






/** The header must be in this part of the file. Above it is a summary with notes. */
const HEAD_BYTES = 256 * 1024;
/** Maximum length of a record in bytes, because a missing quote would make the rest of the file one record. */
const MAX_RECORD_BYTES = 1024 * 1024;
const DELIMITERS = [',', ';', '\t'];
/**
 * The rows of a CSV report; `undefined` if it has no header of a result. Above the table is a summary with notes in
 * free text (developer.kore.ai, "Download a CSV Report"), which is not parsed: a single quote in it would break the
 * table.
 *
 * @throws file system errors; the signal's reason
 */
async function csvRows(path, signal) {
    const table = findTable(await (0,disk/* headOf */.Uo)(path, HEAD_BYTES));
    return table && (await readTable(path, table, signal));
}
async function readTable(path, table, signal) {
    const rows = [];
    const parser = (0,lib/* parse */.qg)({
        delimiter: table.delimiter,
        record_delimiter: ['\r\n', '\n', '\r'],
        relax_column_count: true,
        skip_records_with_empty_values: true,
        max_record_size: MAX_RECORD_BYTES,
    });
    const source = (0,external_node_stream_.addAbortSignal)(signal, (0,external_node_fs_.createReadStream)(path, { start: table.start }));
    source.on('error', (error) => parser.destroy(error)).pipe(parser);
    try {
        for await (const cells of parser) {
            const isTooLong = cells.slice(table.width).some((cell) => cell !== '');
            rows.push(rowOf(table.columns, cells, isTooLong ? 'the row has more cells than the header' : ''));
        }
    }
    catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof lib/* CsvError */.J$))
            throw error;
        // The unreadable rest becomes a failed row, so that the file does not pass.
        const fault = `the result file cannot be read after line ${parser.info.lines} of the table (${error.code})`;
        rows.push({ ...rowOf(table.columns, [], fault), utterance: '(the rest of the result file)' });
    }
    finally {
        source.destroy();
    }
    return rows;
}
/** The header is the line with most of the known columns, because notes can mention some. */
function findTable(head) {
    let best;
    for (let start = 0; start < head.length;) {
        const length = head.subarray(start).findIndex((byte) => byte === 0x0a || byte === 0x0d);
        const end = length === -1 ? head.length : start + length;
        const line = head.toString('utf8', start, end);
        for (const delimiter of DELIMITERS) {
            // The parser is too slow for every line of the summary.
            if (columnsOf(line.split(delimiter)) === undefined)
                continue;
            const header = cellsOf(line, delimiter);
            const columns = header && columnsOf(header);
            if (columns && countOf(columns) > countOf(best?.columns)) {
                best = { columns, width: header.length, delimiter, start: end };
            }
        }
        start = end + 1;
    }
    return best;
}
function cellsOf(line, delimiter) {
    try {
        return (0,sync/* parse */.qg)(line, { delimiter, bom: true })[0];
    }
    catch {
        // A line of notes with a quote that is closed in another line.
        return undefined;
    }
}
function countOf(columns) {
    return Object.values(columns ?? {}).filter((index) => index !== undefined).length;
}

// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(28314);
;// CONCATENATED MODULE: ./build/test-report/json-rows.js




/** Maximum size of a JSON file. A larger one counts as unknown. */
const MAX_BYTES = 64 * 1024 * 1024;
/** Maximum depth of the list of results in the document. */
const MAX_DEPTH = 4;
/**
 * The rows of a JSON report; `undefined` if the file is not JSON or has no list of results. Kore.ai only documents CSV,
 * so this form is assumed: a list of objects with the names of the CSV's columns, anywhere near the top, each with an
 * optional list `entities`.
 *
 * @throws file system errors; the signal's reason
 */
async function jsonRows(path, signal) {
    if (!(await mayBeJson(path)))
        return undefined;
    const found = findList([(0,json/* parseJson */.q)(await (0,promises_.readFile)(path, { encoding: 'utf8', signal }))]);
    return found?.objects.flatMap((object) => {
        const cells = found.keys.map((key) => asText(object[key]));
        const row = rowOf(found.columns, cells);
        return [row, ...entitiesOf(object).map((entity) => ({ ...row, ...entity }))];
    });
}
function findList(level, depth = 0) {
    for (const value of level) {
        const objects = Array.isArray(value) ? value.filter(isMapping) : [];
        const keys = [...new Set(objects.flatMap((object) => Object.keys(object)))];
        const columns = columnsOf(keys);
        if (columns)
            return { objects, keys, columns };
    }
    const below = level.flatMap((value) => (isMapping(value) ? Object.values(value) : []));
    return depth < MAX_DEPTH && below.length > 0 ? findList(below, depth + 1) : undefined;
}
/** The entities of a result, each as the fields of a CSV row. */
function entitiesOf(object) {
    const key = Object.keys(object).find((name) => ['entities', 'entityresults'].includes(normalizeColumn(name)));
    const entities = key === undefined ? [] : object[key];
    return Array.isArray(entities) ? entities.filter(isMapping).map(entityFields) : [];
}
function entityFields(entity) {
    const byName = new Map(Object.entries(entity).map(([name, value]) => [normalizeColumn(name), asText(value)]));
    const first = (...names) => names.map((name) => byName.get(name)).find(Boolean);
    return {
        entity: first('entityname', 'name', 'entity') ?? '',
        expectedValue: first('expectedentityvalue', 'expectedvalue', 'expected', 'entityvalue'),
        matchedValue: first('matchedentityvalue', 'matchedvalue', 'actualvalue', 'matched', 'actual'),
        entityResult: first('entityresult', 'resulttype', 'result', 'status'),
    };
}
/** The text of a cell: a list as Kore.ai writes several values into one, anything nested as JSON. */
function asText(value) {
    if (value === null || value === undefined)
        return '';
    if (Array.isArray(value) && value.every((item) => typeof item !== 'object'))
        return value.join('||');
    if (typeof value !== 'object')
        return String(value).trim();
    try {
        return JSON.stringify(value);
    }
    catch {
        // Nested too deeply. With an empty cell nothing passes.
        return '';
    }
}
function isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
async function mayBeJson(path) {
    const { size } = await (0,promises_.stat)(path);
    return size <= MAX_BYTES && /^\uFEFF?\s*[[{]/.test((await (0,disk/* headOf */.Uo)(path, 4096)).toString());
}

;// CONCATENATED MODULE: ./build/test-report/read-test-results.js




/**
 * Reads the result file of a batch test: JSON, or CSV with commas, semicolons or tabs. A row passes if the platform
 * says so, or if its two intents are the same and the platform says nothing. Everything else fails with a reason, and
 * so does the rest of a file that cannot be read to its end.
 *
 * @returns the cases in the order of the file; `undefined` if it has no known columns
 * @throws file system errors; the signal's reason
 */
async function readTestResults(path, signal) {
    signal.throwIfAborted();
    const rows = (await jsonRows(path, signal)) ?? (await csvRows(path, signal));
    return rows && assertionsIn(rows);
}
/**
 * Groups rows into assertions and judges them. Consecutive rows with the same utterance and further entities are one
 * assertion (Kore.ai, "Batch Testing - NLP", best practices). A row without an utterance continues the one above.
 */
function assertionsIn(rows) {
    const groups = [];
    for (const row of rows) {
        const group = groups.at(-1);
        if (group && continues(group[0], row))
            group.push(row);
        else
            groups.push([row]);
    }
    return groups.map(caseOf);
}
function continues(first, row) {
    if (first.fault !== '' || row.fault !== '' || !hasEntity(row))
        return false;
    const isSame = (one, other) => !other || one === other;
    return isSame(first.utterance, row.utterance) && isSame(first.expected, row.expected);
}
function caseOf([first, ...further]) {
    const intents = first.fault === '' ? [judgeIntent(first)] : [{ isPassed: false, why: first.fault }];
    for (const row of further) {
        // A further row can leave out the intents. If it names them, they count.
        if (row.result || row.matched)
            intents.push(judgeIntent({ ...row, expected: row.expected || first.expected }));
    }
    const entities = (first.fault === '' && hasEntity(first) ? [first, ...further] : further).map(judgeEntity);
    const hasIntentFailed = intents.some(hasFailed);
    const failedEntities = entities.filter(hasFailed).length;
    const isPassed = !hasIntentFailed && failedEntities === 0;
    const judgements = [...intents, ...entities].filter((judgement) => isPassed || hasFailed(judgement));
    const reasons = new Set(judgements.map(({ why }) => why).filter((why) => why !== ''));
    return {
        name: (0,sanitize/* sanitize */.aj)(first.utterance, 250) || '(no utterance)',
        expected: (0,sanitize/* sanitize */.aj)(first.expected ?? '', 200),
        matched: (0,sanitize/* sanitize */.aj)(first.matched ?? '', 200),
        isPassed,
        failedUtterances: hasIntentFailed ? 1 : 0,
        failedEntities: hasIntentFailed ? 0 : failedEntities,
        detail: (0,sanitize/* sanitize */.aj)([...reasons].join('; '), 1000),
        kind: (0,sanitize/* sanitize */.aj)(first.result ?? '', 60),
    };
}
function hasFailed({ isPassed }) {
    return !isPassed;
}
/** Result Type is documented as one of four words, Entity Result as True or False. The others are assumed. */
const PASSED = new Set(['truepositive', 'tp', 'truenegative', 'tn', 'true', 'success', 'successful', 'pass', 'passed']);
const FAILED = new Set([
    ...['falsepositive', 'fp', 'falsenegative', 'fn', 'false'],
    ...['failure', 'failed', 'fail', 'error', 'unsuccessful'],
]);
/**
 * Whether the intent was right. The platform's result takes precedence over the two intents, because it counts ambiguous
 * intents and additional traits as true positives (developer.kore.ai, "Batch Testing"). Two empty intents without a
 * result do not pass: a row that the platform discarded looks the same.
 */
function judgeIntent(row) {
    const word = (0,status_words/* normalizeWord */._m)(row.result ?? '');
    if (PASSED.has(word))
        return { isPassed: true, why: '' };
    const difference = `expected intent ${quoted(row.expected)}, matched ${quoted(row.matched)}`;
    if (FAILED.has(word))
        return { isPassed: false, why: `${row.result}: ${difference}` };
    const missing = word === '' ? 'the file has no result' : `the result ${quoted(row.result)} is unknown`;
    if (row.expected === undefined || row.matched === undefined || (row.expected === '' && row.matched === '')) {
        return { isPassed: false, why: `${missing} and no intents` };
    }
    if (isEmpty(row.expected) ? isEmpty(row.matched) : row.expected === row.matched) {
        return { isPassed: true, why: `${missing}, but the intents are the same` };
    }
    return { isPassed: false, why: `${missing}: ${difference}` };
}
/** Whether a row asserts an entity. */
function hasEntity(row) {
    const reports = [row.entity, row.expectedValue, row.matchedValue].some((text) => !isEmpty(text));
    return reports || FAILED.has((0,status_words/* normalizeWord */._m)(row.entityResult ?? ''));
}
/**
 * Whether the entity was right. An entity without an expected value passes: the file lists all entities that were
 * detected, so test suites without entities would fail otherwise.
 */
function judgeEntity(row) {
    const word = (0,status_words/* normalizeWord */._m)(row.entityResult ?? '');
    if (PASSED.has(word))
        return { isPassed: true, why: '' };
    const difference = `expected ${quoted(row.expectedValue)}, matched ${quoted(row.matchedValue)}`;
    const failed = { isPassed: false, why: `entity ${quoted(row.entity)}: ${difference}` };
    if (FAILED.has(word))
        return failed;
    if (row.expectedValue !== undefined && isEmpty(row.expectedValue))
        return { isPassed: true, why: '' };
    if (row.expectedValue === undefined || row.matchedValue === undefined) {
        return { isPassed: false, why: `entity ${quoted(row.entity)}: the file has no known result` };
    }
    return row.expectedValue === row.matchedValue ? { isPassed: true, why: '' } : failed;
}
/** Whether a cell is empty, or contains the word for it. */
function isEmpty(text) {
    return text === undefined || text === '' || text.toLowerCase() === 'none';
}
function quoted(text) {
    return isEmpty(text) ? 'none' : `"${(0,sanitize/* sanitize */.aj)(text, 200)}"`;
}

;// CONCATENATED MODULE: ./build/test-report/batch-report.js






/** Why a batch test does not pass; empty if it does. A number that was not reported does not pass. */
function missedThresholds(metrics, { maxFailures, maxEntityFailures, minF1 }) {
    const { failure, entityFailures = 0, success, f1, isPartial, utterances, resultStatus = '' } = metrics;
    const reasons = [];
    if ((0,judge/* isBadEnd */.n3)(resultStatus))
        reasons.push(`the result of the run reports '${(0,sanitize/* sanitize */.aj)(resultStatus, 60)}'`);
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
        reasons.push(`no F1 score from 0 to 1 was reported (at least: ${minF1})`);
    else if (f1 < minF1)
        reasons.push(`an F1 score of ${f1} (at least: ${minF1})`);
    return reasons;
}
/** Writes the JUnit report of a batch test, and checks its thresholds. */
async function batchReport(collected, inputs, { log, signal }) {
    const { ended, file, base } = collected;
    const cases = file && file.format !== 'zip' ? await readTestResults(file.path, signal) : undefined;
    if (!cases) {
        const why = file ? 'The result file has no known columns' : 'There is no result file';
        log.warning(`${why}: the report only contains the metrics.`);
    }
    const reported = ended.metrics ?? {};
    const metrics = cases ? withFile(reported, cases) : reported;
    const reasons = missedThresholds(metrics, inputs);
    if (metrics.entityFailures === undefined) {
        log.warning('The number of failed entities and traits was not reported.');
    }
    if (cases && isWorse(metrics, reported)) {
        log.info(`The result file lists more failures than Kore.ai's metrics (${failuresText(reported)}), so it counts: ${failuresText(metrics)}.`);
    }
    const path = `${base}.junit.xml`;
    const { jobId: runId = '', requestedAt: startedAt } = ended;
    const { durationMs } = collected;
    await (0,promises_.writeFile)(path, batchJunit({ inputs, runId, startedAt, durationMs, cases, metrics, reasons }));
    const components = (cases ?? []).filter(({ isPassed }) => !isPassed).map(componentOf);
    return {
        path,
        components,
        metrics,
        failure: reasons.length > 0 ? failureOf(inputs.testSuite, reasons, components) : undefined,
    };
}
/** For each kind of failure, the higher number of metrics and result file counts. */
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
function failuresText({ failure = 0, entityFailures = 0 }) {
    return `${counted(failure, 'failure')}, ${counted(entityFailures, 'entity or trait failure')}`;
}
function counted(number, what) {
    return `${number} ${what}${number === 1 ? '' : 's'}`;
}
function componentOf({ name, kind, detail, failedUtterances }) {
    return { kind: failedUtterances > 0 ? 'utterance' : 'entity', name, status: 'failed', detail: detail || kind };
}
function failureOf(suite, reasons, components) {
    const names = components.length > 0 ? `: ${(0,judge/* namedComponents */.k6)(components)}` : '';
    return new errors/* KoreaiError */["if"]('platform-failed', `Batch test '${(0,sanitize/* sanitize */.aj)(suite, 100)}' failed: ${reasons.join('; ')}${names}`, { hint: 'The report names what failed. Train the bot, or change {maxFailures}, {maxEntityFailures} and {minF1}.' });
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
