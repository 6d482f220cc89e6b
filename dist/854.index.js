export const id = 854;
export const ids = [854];
export const modules = {

/***/ 28854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  summaryOf: () => (/* binding */ summaryOf)
});

// EXTERNAL MODULE: ./lib/core/duration.js
var duration = __webpack_require__(68415);
// EXTERNAL MODULE: ./lib/core/instant.js
var instant = __webpack_require__(99298);
// EXTERNAL MODULE: ./lib/core/sanitize.js
var sanitize = __webpack_require__(85140);
// EXTERNAL MODULE: ./lib/jobs/judge.js
var judge = __webpack_require__(93547);
// EXTERNAL MODULE: ./lib/run/log-run.js
var log_run = __webpack_require__(63163);
// EXTERNAL MODULE: ./lib/run/verdict.js
var verdict = __webpack_require__(52724);
;// CONCATENATED MODULE: ./lib/action/summary-words.js
const VERDICTS = {
    success: '✅ Success',
    failure: '❌ Failure',
    timed_out: '⌛ Timed out',
    cancelled: '🚫 Cancelled',
    stale: '🕰️ Stale',
    action_required: '✋ Action required',
    '': '🚀 Started',
};
/** A table in Markdown, of cells that are inert already. */
function table(head, rows) {
    return [head, head.map(() => '---'), ...rows].map(tableRow).join('\n');
}
function tableRow(cells) {
    return cells.every((cell) => cell === '') ? `|${' |'.repeat(cells.length)}` : `| ${cells.join(' | ')} |`;
}

;// CONCATENATED MODULE: ./lib/action/summary-tables.js


/** Rows that a person may still read. */
const MOST_ROWS = 200;
const METRICS_HEAD = ['Precision', 'Recall', 'F1', 'Passed', 'Failed', 'Entities failed'];
/** What a batch test found, under {@link METRICS_HEAD}; empty cells where it found nothing. */
function metricsRow({ metrics }) {
    if (!metrics)
        return METRICS_HEAD.map(() => '');
    const { precision, recall, f1, success, failure, entityFailures } = metrics;
    return [precision, recall, f1, success, failure, entityFailures].map((metric) => metric === undefined ? 'not reported' : String(metric));
}
function metricsTable(outcome) {
    return outcome.metrics ? table(METRICS_HEAD, [metricsRow(outcome)]) : '';
}
const HOW = { added: '➕ added', changed: '✏️ changed', removed: '➖ removed' };
/** What an export changed in the folder that held the version before. */
function changesTable(changes) {
    if (!changes)
        return '';
    if (changes.length === 0)
        return '**Nothing changed**';
    const rows = changes.slice(0, MOST_ROWS).map(({ how, kind, name }) => [HOW[how], kind, (0,sanitize/* sanitizeMarkdown */.LO)(name, 200)]);
    return `**${count(changes.length, 'change')}**\n\n${table(['', 'Kind', 'Name'], rows)}${more(changes.length)}`;
}
function botsTable(bots) {
    if (!bots)
        return '';
    const rows = bots.slice(0, MOST_ROWS).map(({ id, name }) => [(0,sanitize/* sanitizeMarkdown */.LO)(id, 100), (0,sanitize/* sanitizeMarkdown */.LO)(name, 200)]);
    return `**${count(bots.length, 'bot')}**\n\n${table(['Id', 'Name'], rows)}${more(bots.length)}`;
}
function count(number, what) {
    return `${number} ${what}${number === 1 ? '' : 's'}`;
}
function more(length) {
    return length > MOST_ROWS ? `\n\n…and ${length - MOST_ROWS} more.` : '';
}

;// CONCATENATED MODULE: ./lib/action/summary-of-several.js






/** GitHub takes no summary of over 1 MiB, and shows none of one that is longer; its other steps want some too. */
const MOST_BYTES = 900_000;
/** What the rows of the targets may take of it. */
const MOST_BYTES_OF_ROWS = 600_000;
/** The summary of a step with several targets: a row each, those that did not succeed first. */
function summaryOfSeveral(outcomes) {
    const [{ operation = '' } = {}] = outcomes;
    const { conclusion } = (0,verdict/* verdictOf */.V)(outcomes);
    const failed = outcomes.filter(({ error }) => error !== undefined);
    const rest = outcomes.filter(({ error }) => error === undefined);
    const count = failed.length === 0 ? `${outcomes.length} targets` : `${failed.length} of ${outcomes.length} did not succeed`;
    const reported = `### ${VERDICTS[conclusion]}: ${operation}, ${count}\n\n${targetsTable([...failed, ...rest])}`;
    return `${reported}${differences(outcomes, MOST_BYTES - Buffer.byteLength(reported))}\n\n`;
}
function targetsTable(outcomes) {
    const hasMetrics = outcomes.some(({ metrics }) => metrics !== undefined);
    const head = ['Target', 'Conclusion', 'Job', 'Took', 'File', ...(hasMetrics ? METRICS_HEAD : []), 'Why'];
    const rows = outcomes.map((outcome) => rowOf(outcome, hasMetrics));
    const shown = fitting(rows, MOST_BYTES_OF_ROWS, (row) => Buffer.byteLength(row.join(' | ')) + 5);
    return `${table(head, shown)}${summary_of_several_more(rows.length - shown.length, 'targets')}`;
}
/** What changed in each target, as far as there is room. */
function differences(outcomes, room) {
    const sections = outcomes
        .filter(({ changes }) => changes !== undefined && changes.length > 0)
        .map(({ target, changes }) => `\n\n#### ${(0,sanitize/* sanitizeMarkdown */.LO)(target)}\n\n${changesTable(changes)}`);
    const shown = fitting(sections, room, (section) => Buffer.byteLength(section));
    return `${shown.join('')}${summary_of_several_more(sections.length - shown.length, 'that changed')}`;
}
/** The first of them that have room together. */
function fitting(all, room, bytesOf) {
    let left = room;
    const over = all.findIndex((one) => {
        left -= bytesOf(one);
        return left < 0;
    });
    return over < 0 ? all : all.slice(0, over);
}
function summary_of_several_more(count, what) {
    return count > 0 ? `\n\n…and ${count} more ${what}.` : '';
}
function rowOf(outcome, hasMetrics) {
    const { file, error, errorCode } = outcome;
    return [
        (0,sanitize/* sanitizeMarkdown */.LO)(outcome.target),
        `${VERDICTS[outcome.conclusion]}${errorCode === '' ? '' : ` \`${errorCode}\``}`,
        (0,sanitize/* sanitizeMarkdown */.LO)(outcome.jobId),
        (0,duration/* formatDuration */.a)(outcome.durationMs),
        file ? `${(0,sanitize/* sanitizeMarkdown */.LO)(file.path)} (${(0,log_run/* sizeOf */.$)(file.size)})` : '',
        ...(hasMetrics ? metricsRow(outcome) : []),
        error ? (0,sanitize/* sanitizeMarkdown */.LO)(error.message, 300) : '',
    ];
}

;// CONCATENATED MODULE: ./lib/action/timeline.js
/** Shorter runs have nothing to show. In milliseconds. */
const SHORTEST_RUN_MS = 1_000;
/** Where the time of a run went, as a Gantt chart that GitHub draws; empty where one phase is all there was. */
function timeline(phases) {
    const end = Math.max(0, ...phases.map((phase) => phase.toMs));
    if (phases.length < 2 || end < SHORTEST_RUN_MS)
        return '';
    const bars = phases.map(({ name, fromMs, toMs }) => {
        const from = Math.round(fromMs);
        return `  ${name} (${seconds(toMs - fromMs)} s) : ${from}, ${Math.max(from + 1, Math.round(toMs))}`;
    });
    return [
        '```mermaid',
        'gantt',
        '  title Where the time went',
        '  dateFormat x',
        end < 120_000 ? '  axisFormat %S s' : '  axisFormat %H:%M:%S',
        ...bars,
        '```',
    ].join('\n');
}
function seconds(milliseconds) {
    return (milliseconds / 1_000).toFixed(1);
}

;// CONCATENATED MODULE: ./lib/action/summary.js









/** Rows that a person may still read; the failed ones come first. */
const summary_MOST_ROWS = 200;
/** The job summary of a step, in Markdown. All text of the platform in it is inert. */
function summaryOf(outcomes) {
    const [first] = outcomes;
    return outcomes.length === 1 && first ? summaryOfOne(first) : summaryOfSeveral(outcomes);
}
function summaryOfOne(outcome) {
    const code = outcome.errorCode === '' ? '' : ` · \`${outcome.errorCode}\``;
    const sections = [
        `### ${VERDICTS[outcome.conclusion]}: ${outcome.operation} ${(0,sanitize/* sanitizeMarkdown */.LO)(outcome.target)}${code}`,
        reasonOf(outcome),
        factsTable(outcome),
        metricsTable(outcome),
        changesTable(outcome.changes),
        botsTable(outcome.bots),
        partsTable(outcome.components),
        timeline(outcome.phases),
    ];
    return `${sections.filter((section) => section !== '').join('\n\n')}\n\n`;
}
function reasonOf({ error }) {
    if (!error)
        return '';
    const hint = error.hint === undefined ? '' : `\n>\n> ${(0,sanitize/* escapeMarkdown */.FV)((0,sanitize/* sanitize */.aj)(error.hint, 1_000))}`;
    return `> ${(0,sanitize/* sanitizeMarkdown */.LO)(error.message, 2_000)}${hint}`;
}
function factsTable(outcome) {
    const { file, artifact } = outcome;
    const rows = [
        ...outcome.details.map(([label, text]) => [label, (0,sanitize/* sanitizeMarkdown */.LO)(text, 300)]),
        ['Status', (0,sanitize/* sanitizeMarkdown */.LO)(outcome.status, 200)],
        ['Job', (0,sanitize/* sanitizeMarkdown */.LO)(outcome.jobId)],
        ['Requested', (0,instant/* formatInstant */.r)(outcome.requestedAt)],
        ['Took', (0,duration/* formatDuration */.a)(outcome.durationMs)],
        ['File', file ? `${(0,sanitize/* sanitizeMarkdown */.LO)(file.path)} (${(0,log_run/* sizeOf */.$)(file.size)})` : ''],
        ['SHA-256', file ? `<code>${file.sha256}</code>` : ''],
        ['Bot', (0,sanitize/* sanitizeMarkdown */.LO)(outcome.botId)],
        ['Report', (0,sanitize/* sanitizeMarkdown */.LO)(outcome.reportPath)],
        ['Unpacked to', (0,sanitize/* sanitizeMarkdown */.LO)(outcome.extractedPath)],
        ['Artifact', artifact ? artifactLink(artifact) : ''],
    ];
    return table(['', ''], rows.filter(([, value]) => value !== ''));
}
function artifactLink({ id, url }) {
    return url === '' ? String(id) : `[${id}](${encodeURI(url)})`;
}
function partsTable(components) {
    if (components.length === 0)
        return '';
    const failed = components.filter(judge/* isFailedComponent */.xl);
    const sorted = [...failed, ...components.filter((component) => !(0,judge/* isFailedComponent */.xl)(component))];
    const reportsWhy = failed.some((component) => component.detail !== '');
    const columns = ['Status', 'Kind', 'Name', ...(reportsWhy ? ['Why'] : [])];
    const rows = sorted.slice(0, summary_MOST_ROWS).map((component) => {
        const isFailed = (0,judge/* isFailedComponent */.xl)(component);
        const status = `${isFailed ? '❌ ' : ''}${(0,sanitize/* sanitizeMarkdown */.LO)(component.status, 60)}`;
        const cells = [status, (0,sanitize/* sanitizeMarkdown */.LO)(component.kind, 80), (0,sanitize/* sanitizeMarkdown */.LO)(component.name, 200)];
        if (reportsWhy)
            cells.push(isFailed ? (0,sanitize/* sanitizeMarkdown */.LO)(component.detail, 300) : '');
        return cells;
    });
    const more = sorted.length > summary_MOST_ROWS ? `\n\n…and ${sorted.length - summary_MOST_ROWS} more.` : '';
    const count = failed.length === 0 ? `${components.length} parts` : `${failed.length} of ${components.length} parts failed`;
    return `**${count}**\n\n${table(columns, rows)}${more}`;
}


/***/ }),

/***/ 63163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ sizeOf),
/* harmony export */   o: () => (/* binding */ logRun)
/* harmony export */ });
/* harmony import */ var _core_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68415);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85140);


const HEARTBEAT_MS = 60_000;
/** Tells a run in lines: one for each change, and one a minute while nothing changes. */
function logRun(log, clock) {
    const startedAt = clock.now();
    let said = '';
    let saidAt = startedAt;
    let reported;
    const warned = new Set();
    const say = (line) => {
        log.info(line);
        saidAt = clock.now();
    };
    const warnOnce = (warning) => {
        if (warning === undefined || warned.has(warning))
            return;
        warned.add(warning);
        log.warning(warning);
    };
    const beat = (line) => {
        if (clock.now() - saidAt >= HEARTBEAT_MS)
            say(`${line} after ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(clock.now() - startedAt)}`);
    };
    const polled = ({ state, outcome, nextPollMs }) => {
        const { jobId } = outcome;
        // Most looks show what the last one showed.
        const line = reported && reported.jobId === jobId && isSame(reported.state, state) ? said : lineOf(state, outcome);
        reported = { state, jobId };
        const isRunning = state.kind === 'running';
        if (line === said)
            beat(`Still: ${line}`);
        else
            say(`${line}${isRunning ? nextPoll(nextPollMs) : ageOf(outcome, clock.wall())}`);
        said = line;
        if ('warning' in state)
            warnOnce(state.warning);
    };
    const blocked = ({ status, jobId, nextPollMs, warning }) => {
        reported = undefined;
        const line = `Waiting for another job to end first: ${jobId || 'one without an id'}, ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(status, 60) || 'no status'}`;
        if (line === said)
            beat(`Still: ${line}`);
        else
            say(`${line}${nextPoll(nextPollMs)}`);
        said = line;
        warnOnce(warning);
    };
    return (event) => {
        switch (event.type) {
            case 'named':
                return say(`Watching job ${event.outcome.jobId}`);
            case 'started':
                say(`Started ${event.outcome.operation}: job ${event.outcome.jobId || 'without an id'}`);
                for (const [label, text] of event.outcome.details)
                    say(`${label}: ${text}`);
                return;
            case 'polled':
                return polled(event);
            case 'poll-failed':
                return say(`${event.error.message}; looking again in ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(event.retryMs)}`);
            case 'blocked':
                return blocked(event);
            case 'uploading':
                return beat(`Uploading ${event.name}: ${sizeOf(event.bytes)} of ${sizeOf(event.total)}`);
            case 'downloading':
                return beat(`Downloading: ${sizeOf(event.bytes)}${event.total ? ` of ${sizeOf(event.total)}` : ''}`);
            case 'download-retried':
                return say(`${event.error.message}; trying again in ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(event.retryMs)}`);
            case 'downloaded':
                return say(`Downloaded ${event.file.path} (${sizeOf(event.file.size)}, SHA-256 ${event.file.sha256})`);
            case 'extracted':
                return say(`Unpacked to ${event.path}`);
            case 'normalized':
                return say(normalizedLine(event));
            case 'reported':
                return say(`Wrote the report ${event.path}`);
            case 'uploaded':
                return say(`Uploaded as artifact ${event.artifact.id}: ${event.artifact.url}`);
        }
    };
}
/** A size for people. */
function sizeOf(bytes) {
    const units = ['bytes', 'kB', 'MB', 'GB'];
    const step = bytes < 1_000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
    return `${Number((bytes / 1_000 ** step).toFixed(1))} ${units[step]}`;
}
function lineOf(state, outcome) {
    const { bots } = state;
    if (bots)
        return `Found ${bots.length} ${bots.length === 1 ? 'bot' : 'bots'}`;
    const word = (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(state.status, 60) || 'no status';
    const percent = state.percent === undefined ? '' : `, ${Math.round(state.percent)} %`;
    const job = outcome.jobId === '' ? outcome.target : outcome.jobId;
    if (state.kind === 'running' && state.isStale) {
        const isNone = state.status === '' && state.requestedAt === undefined;
        if (isNone)
            return `Waiting for ${outcome.target}: the platform does not show the job yet`;
        return `Waiting for ${outcome.target}: the platform still shows an older job (${word}${at(state.requestedAt)})`;
    }
    const open = state.kind === 'running' && state.unfinished !== undefined ? `, but not ended: ${state.unfinished}` : '';
    return `${job}: ${word}${percent}${at(state.requestedAt)}${open}`;
}
function isSame(a, b) {
    const hasSameWords = a.kind === b.kind && a.status === b.status && a.bots === b.bots;
    const isAsOld = a.kind !== 'running' || b.kind !== 'running' || a.isStale === b.isStale;
    const isAsFar = a.kind !== 'running' || b.kind !== 'running' || a.unfinished === b.unfinished;
    return hasSameWords && isAsOld && isAsFar && a.percent === b.percent && a.requestedAt === b.requestedAt;
}
function normalizedLine({ path, changes }) {
    if (!changes)
        return `Normalized in ${path}; there was no version before`;
    const count = (how) => changes.filter((change) => change.how === how).length;
    if (changes.length === 0)
        return `Normalized in ${path}: nothing changed`;
    return `Normalized in ${path}: ${count('added')} added, ${count('changed')} changed, ${count('removed')} removed`;
}
function at(requestedAt) {
    return requestedAt === undefined ? '' : `, requested ${new Date(requestedAt).toISOString()}`;
}
/** What follows on a job that goes on: without a word on it, the line would read as its end. */
function nextPoll(ms) {
    return ms === undefined ? '; that was the last look' : `; next look in ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(ms)}`;
}
function ageOf({ requestedAt }, wallMs) {
    return requestedAt === undefined || requestedAt > wallMs ? '' : ` (${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(wallMs - requestedAt)} ago)`;
}


/***/ })

};
