export const id = 6;
export const ids = [6];
export const modules = {

/***/ 49006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  MAX_CASES: () => (/* binding */ MAX_CASES),
  readTestResults: () => (/* binding */ readTestResults)
});

// EXTERNAL MODULE: ./lib/core/sanitize.js
var sanitize = __webpack_require__(85140);
// EXTERNAL MODULE: ./lib/core/normalize-text.js
var normalize_text = __webpack_require__(28194);
;// CONCATENATED MODULE: ./lib/test-report/judge.js


/** Result Type is documented as one of the four in words, Entity Result as True or False; the rest is tolerance. */
const PASSED = new Set(['truepositive', 'tp', 'truenegative', 'tn', 'true', 'success', 'successful', 'pass', 'passed']);
const FAILED = new Set([
    ...['falsepositive', 'fp', 'falsenegative', 'fn', 'false'],
    ...['failure', 'failed', 'fail', 'error', 'unsuccessful'],
]);
/**
 * Whether the intent was the right one. The platform's word is believed also against the two intents, for it counts
 * ambiguous intents and additional traits as true positives (developer.kore.ai, "Batch Testing"). Two empty intents
 * without a word are no true negative: a row that the platform discarded looks the same.
 */
function judgeIntent(row) {
    const word = (0,normalize_text/* normalizeStatus */.S)(row.result ?? '');
    if (PASSED.has(word))
        return { isPassed: true, why: '' };
    const difference = `expected intent ${quoted(row.expected)}, matched ${quoted(row.matched)}`;
    if (FAILED.has(word))
        return { isPassed: false, why: `${row.result}: ${difference}` };
    const missing = word === '' ? 'the file gives no result' : `the result ${quoted(row.result)} is not known`;
    if (row.expected === undefined || row.matched === undefined || (row.expected === '' && row.matched === '')) {
        return { isPassed: false, why: `${missing}, and no intents to conclude it from` };
    }
    if (sayNothing(row.expected) ? sayNothing(row.matched) : row.expected === row.matched) {
        return { isPassed: true, why: `${missing}: concluded from the intents, which are the same` };
    }
    return { isPassed: false, why: `${missing}: ${difference}` };
}
/** Whether a row has anything to say about an entity. */
function hasEntity(row) {
    const reports = [row.entity, row.expectedValue, row.matchedValue].some((text) => !sayNothing(text));
    return reports || FAILED.has((0,normalize_text/* normalizeStatus */.S)(row.entityResult ?? ''));
}
/**
 * Whether the entity was the right one. A value that is not expected is not asserted: the file lists the entities
 * that were detected, and suites without entities would fail otherwise.
 */
function judgeEntity(row) {
    const word = (0,normalize_text/* normalizeStatus */.S)(row.entityResult ?? '');
    if (PASSED.has(word))
        return { isPassed: true, why: '' };
    const difference = `expected ${quoted(row.expectedValue)}, matched ${quoted(row.matchedValue)}`;
    const failed = { isPassed: false, why: `entity ${quoted(row.entity)}: ${difference}` };
    if (FAILED.has(word))
        return failed;
    if (row.expectedValue !== undefined && sayNothing(row.expectedValue))
        return { isPassed: true, why: '' };
    if (row.expectedValue === undefined || row.matchedValue === undefined) {
        return { isPassed: false, why: `entity ${quoted(row.entity)}: the file gives no result that is known` };
    }
    return row.expectedValue === row.matchedValue ? { isPassed: true, why: '' } : failed;
}
/** An empty cell, and the word that stands for one. */
function sayNothing(text) {
    return text === undefined || text === '' || text.toLowerCase() === 'none';
}
function quoted(text) {
    return sayNothing(text) ? 'none' : `"${(0,sanitize/* sanitize */.aj)(text, 200)}"`;
}

;// CONCATENATED MODULE: ./lib/test-report/assertions.js


/** How many reasons one assertion lists: a row is repeated for every entity, and nothing bounds their number. */
const MAX_REASONS = 20;
/**
 * Gathers rows into assertions: rows that follow each other with the same utterance and other entities are one
 * (Kore.ai, "Batch Testing - NLP", best practices). A row without an utterance of its own goes on with the one above.
 */
async function* assertionsIn(rows) {
    let current;
    for await (const row of rows) {
        if (current !== undefined && goesOn(current.row, row)) {
            current = withFurther(current, row);
            continue;
        }
        if (current !== undefined)
            yield toCase(current);
        current = begun(row);
    }
    if (current !== undefined)
        yield toCase(current);
}
function goesOn(first, row) {
    if (first.fault !== '' || row.fault !== '' || !hasEntity(row))
        return false;
    const isSame = (one, other) => !other || one === other;
    return isSame(first.utterance, row.utterance) && isSame(first.expected, row.expected);
}
function begun(row) {
    const empty = { row, judgements: [], hasIntentFailed: false, failedEntities: 0 };
    if (row.fault !== '')
        return judged(empty, { isPassed: false, why: row.fault });
    return judged(empty, judgeIntent(row), hasEntity(row) ? judgeEntity(row) : undefined);
}
/** A row that goes on may leave the intent to the first one; what it does say counts. */
function withFurther(assertion, row) {
    const { expected } = assertion.row;
    const intent = row.result || row.matched ? judgeIntent({ ...row, expected: row.expected || expected }) : undefined;
    return judged(assertion, intent, judgeEntity(row));
}
function judged(assertion, intent, entity) {
    const found = [intent, entity].filter((judgement) => judgement !== undefined);
    return {
        row: assertion.row,
        judgements: bounded([...assertion.judgements, ...found]),
        hasIntentFailed: assertion.hasIntentFailed || intent?.isPassed === false,
        failedEntities: assertion.failedEntities + (entity?.isPassed === false ? 1 : 0),
    };
}
/** Keeps the first failures, if there are more reasons than a person reads. */
function bounded(judgements) {
    const reported = judgements.filter(({ isPassed, why }) => !isPassed || why !== '');
    const failures = reported.filter(({ isPassed }) => !isPassed);
    return reported.length <= MAX_REASONS ? reported : (failures.length > 0 ? failures : reported).slice(0, MAX_REASONS);
}
function toCase({ row, judgements, hasIntentFailed, failedEntities }) {
    const failures = judgements.filter(({ isPassed }) => !isPassed);
    const reasons = (failures.length > 0 ? failures : judgements).map(({ why }) => why).filter((why) => why !== '');
    return {
        name: (0,sanitize/* sanitize */.aj)(row.utterance, 250) || '(no utterance)',
        expected: (0,sanitize/* sanitize */.aj)(row.expected ?? '', 200),
        matched: (0,sanitize/* sanitize */.aj)(row.matched ?? '', 200),
        isPassed: !hasIntentFailed && failedEntities === 0,
        failedUtterances: hasIntentFailed ? 1 : 0,
        failedEntities: hasIntentFailed ? 0 : failedEntities,
        detail: (0,sanitize/* sanitize */.aj)([...new Set(reasons)].join('; '), 1000),
        kind: (0,sanitize/* sanitize */.aj)(row.result ?? '', 60),
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
;// CONCATENATED MODULE: ./lib/test-report/columns.js

/**
 * The columns of a batch test's report, folded, the likeliest first. Kore.ai documents Utterances, Expected Intent,
 * Matched Intent, Parent Intent, Task State, Result Type, Entity Name, Expected EntityValue, Matched EntityValue,
 * Entity Result, two for the order of entities and two for scores (developer.kore.ai, "Batch Testing", under
 * "Download a CSV Report"); files that people work with are headed `Utterance`, `ExpectedIntent`, `MatchedIntent`
 * and otherwise as documented. The further names, and all those for JSON, are assumed: nothing public shows such a file.
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
/** A column's name as it is compared: folded, and without a byte order mark, quotes, colons and brackets. */
function normalizeName(name) {
    return (0,normalize_text/* normalizeStatus */.S)(name).replace(/[^\p{L}\p{N}]/gu, '');
}
/**
 * The columns of a header, or `undefined` where they are not those of a result: an utterance, and a result or both
 * intents. (A suite, which names what is expected only, is no result.)
 */
function columnsOf(header) {
    const folded = header.map(normalizeName);
    const find = (field) => {
        const name = NAMES[field].find((candidate) => folded.includes(candidate));
        return name === undefined ? undefined : folded.indexOf(name);
    };
    const columns = {
        utterance: find('utterance'),
        expected: find('expected'),
        matched: find('matched'),
        result: find('result'),
        entity: find('entity'),
        expectedValue: find('expectedValue'),
        matchedValue: find('matchedValue'),
        entityResult: find('entityResult'),
    };
    const reportsResult = columns.result !== undefined || (columns.expected !== undefined && columns.matched !== undefined);
    return columns.utterance !== undefined && reportsResult ? columns : undefined;
}
/** A row from its cells, which may be fewer than the columns. */
function rowOf(columns, cells, fault = '') {
    const cell = (field) => {
        const index = columns[field];
        return index === undefined ? undefined : (cells[index] ?? '').trim();
    };
    return {
        utterance: cell('utterance') ?? '',
        expected: cell('expected'),
        matched: cell('matched'),
        result: cell('result'),
        entity: cell('entity'),
        expectedValue: cell('expectedValue'),
        matchedValue: cell('matchedValue'),
        entityResult: cell('entityResult'),
        fault,
    };
}

;// CONCATENATED MODULE: ./lib/test-report/csv-rows.js




/** The header is looked for in this much of the file: a summary stands above it, with notes as long as somebody wrote. */
const HEAD_BYTES = 256 * 1024;
/** The longest record, in bytes: a quote that is never closed would take the rest of the file into memory. */
const MAX_RECORD_BYTES = 1024 * 1024;
const DELIMITERS = [',', ';', '\t'];
/**
 * The rows of a CSV report, as a stream; `undefined` where no line of its head is the header of a result. Above the
 * table Kore.ai writes a summary of names and values, down to notes in free text (developer.kore.ai, "Download a CSV
 * Report"). It is not parsed: one stray quote there would take the table with it.
 *
 * @throws the system's error where the file cannot be read, the signal's reason where it aborts
 */
async function csvRows(path, signal) {
    const table = await findTable(await headOf(path));
    return table && readTable(path, table, signal);
}
async function* readTable(path, table, signal) {
    const { CsvError, parse } = await Promise.all(/* import() */[__webpack_require__.e(84), __webpack_require__.e(75)]).then(__webpack_require__.bind(__webpack_require__, 68075));
    const parser = parse({
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
            yield rowOf(table.columns, cells, isTooLong ? 'the row has more cells than the header' : '');
        }
    }
    catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof CsvError))
            throw error;
        // What the parser cannot follow is not left out in silence: it becomes a row that did not pass.
        const fault = `the result file cannot be read from line ${parser.info.lines} of the table on (${error.code})`;
        yield { ...rowOf(table.columns, [], fault), utterance: '(the rest of the result file)' };
    }
    finally {
        source.destroy();
    }
}
/** The line with the most of the known columns: notes may speak of some, too. */
async function findTable(head) {
    const { parse } = await Promise.all(/* import() */[__webpack_require__.e(84), __webpack_require__.e(16)]).then(__webpack_require__.bind(__webpack_require__, 42016));
    let best;
    for (let start = 0; start < head.length;) {
        const length = head.subarray(start).findIndex((byte) => byte === 0x0a || byte === 0x0d);
        const end = length === -1 ? head.length : start + length;
        const line = head.toString('utf8', start, end);
        for (const delimiter of DELIMITERS) {
            // The parser is slow to start, so that most lines are sorted out by a rougher look.
            if (columnsOf(line.split(delimiter)) === undefined)
                continue;
            const header = headerOf(() => parse(line, { delimiter, bom: true }));
            const columns = header && columnsOf(header);
            if (columns && countOf(columns) > countOf(best?.columns)) {
                best = { columns, width: header.length, delimiter, start: end };
            }
        }
        start = end + 1;
    }
    return best;
}
function headerOf(parse) {
    try {
        return parse()[0];
    }
    catch {
        // A line of notes with a quote that goes on in the next one.
        return undefined;
    }
}
function countOf(columns) {
    return Object.values(columns ?? {}).filter((index) => index !== undefined).length;
}
async function headOf(path) {
    const file = await (0,promises_.open)(path);
    try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
        return buffer.subarray(0, bytesRead);
    }
    finally {
        await file.close();
    }
}

;// CONCATENATED MODULE: ./lib/test-report/json-rows.js


/** JSON is read whole: a larger file counts as one that is not understood. */
const MAX_BYTES = 64 * 1024 * 1024;
/** How deep the list of results may lie in the document. */
const MAX_DEPTH = 4;
/**
 * The rows of a JSON report; `undefined` where the file is no JSON or holds no list of results. The form is assumed,
 * for Kore.ai documents CSV alone: a list of objects named as the CSV's columns, anywhere near the top, each perhaps
 * with a list `entities`.
 *
 * @throws the system's error where the file cannot be read, the signal's reason where it aborts
 */
async function jsonRows(path, signal) {
    if (!(await mayBeJson(path)))
        return undefined;
    const found = findList([parsed(await (0,promises_.readFile)(path, { encoding: 'utf8', signal }))]);
    return found && readList(found, signal);
}
async function* readList({ objects, keys, columns }, signal) {
    for (const object of objects) {
        signal.throwIfAborted();
        const row = rowOf(columns, keys.map((key) => asText(object[key])));
        yield row;
        for (const entity of entitiesOf(object))
            yield { ...row, ...entity };
    }
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
/** The entities of one result, each as the fields of the row that the CSV would have for it. */
function entitiesOf(object) {
    const key = Object.keys(object).find((name) => ['entities', 'entityresults'].includes(normalizeName(name)));
    const entities = key === undefined ? [] : object[key];
    return Array.isArray(entities) ? entities.filter(isMapping).map(entityFields) : [];
}
function entityFields(entity) {
    const folded = new Map(Object.entries(entity).map(([name, value]) => [normalizeName(name), asText(value)]));
    const first = (...names) => names.map((name) => folded.get(name)).find(Boolean);
    return {
        entity: first('entityname', 'name', 'entity') ?? '',
        expectedValue: first('expectedentityvalue', 'expectedvalue', 'expected', 'entityvalue'),
        matchedValue: first('matchedentityvalue', 'matchedvalue', 'actualvalue', 'matched', 'actual'),
        entityResult: first('entityresult', 'resulttype', 'result', 'status'),
    };
}
/** Lists of plain values as Kore.ai writes several values into one cell; what is nested stays JSON. */
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
        // Nested too deeply: an empty cell lets nothing pass.
        return '';
    }
}
function isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function parsed(text) {
    try {
        return JSON.parse(text.replace(/^\uFEFF/, ''));
    }
    catch {
        return undefined;
    }
}
async function mayBeJson(path) {
    const file = await (0,promises_.open)(path);
    try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
        const { size } = await file.stat();
        return size <= MAX_BYTES && /^\uFEFF?\s*[[{]/.test(buffer.toString('utf8', 0, bytesRead));
    }
    finally {
        await file.close();
    }
}

;// CONCATENATED MODULE: ./lib/test-report/read-test-results.js



/** The longest list of cases; those beyond it are judged and counted, and told in one last case. */
const MAX_CASES = 100_000;
/**
 * Reads the result file of a batch test: CSV, with or without a byte order mark, with commas, semicolons or tabs, or
 * JSON. What stands in the columns, and where that is documented, is told in columns.ts and judge.ts.
 *
 * A row passes on the platform's word, or, where that is missing or not known, on its two intents being the same.
 * Everything else did not pass and says why; so does the rest of a file that breaks off.
 *
 * @returns the cases in the order of the file; `undefined` where it has no columns that are understood
 * @throws the system's error where the file cannot be read, the signal's reason where it aborts
 */
async function readTestResults(path, signal) {
    signal.throwIfAborted();
    const rows = (await jsonRows(path, signal)) ?? (await csvRows(path, signal));
    if (rows === undefined)
        return undefined;
    const cases = [];
    const beyond = { count: 0, failed: 0, failedUtterances: 0, failedEntities: 0 };
    for await (const found of assertionsIn(rows)) {
        if (cases.length < MAX_CASES) {
            cases.push(found);
            continue;
        }
        beyond.count += 1;
        if (!found.isPassed)
            beyond.failed += 1;
        beyond.failedUtterances += found.failedUtterances;
        beyond.failedEntities += found.failedEntities;
    }
    return beyond.count === 0 ? cases : [...cases, furtherCases(beyond)];
}
function furtherCases({ count, failed, failedUtterances, failedEntities }) {
    return {
        name: `(${count} further results, which are not listed)`,
        expected: '',
        matched: '',
        isPassed: failed === 0,
        failedUtterances,
        failedEntities,
        detail: `Only the first ${MAX_CASES} results are listed; of the others ${failed} did not pass.`,
        kind: '',
    };
}


/***/ })

};
