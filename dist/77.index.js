export const id = 77;
export const ids = [77];
export const modules = {

/***/ 12077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  summaryOf: () => (/* binding */ summaryOf)
});

// EXTERNAL MODULE: ./lib/kernel/duration.js
var duration = __webpack_require__(76181);
// EXTERNAL MODULE: ./lib/kernel/harmless.js
var harmless = __webpack_require__(96430);
// EXTERNAL MODULE: ./lib/kernel/instant.js
var instant = __webpack_require__(2716);
// EXTERNAL MODULE: ./lib/operations/judge.js + 1 modules
var judge = __webpack_require__(77603);
// EXTERNAL MODULE: ./lib/operations/narrate.js
var narrate = __webpack_require__(55957);
;// CONCATENATED MODULE: ./lib/github/timeline.js
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

;// CONCATENATED MODULE: ./lib/github/summary.js






const VERDICTS = {
    success: '✅ Success',
    failure: '❌ Failure',
    timed_out: '⌛ Timed out',
    cancelled: '🚫 Cancelled',
    stale: '🕰️ Stale',
    action_required: '✋ Action required',
    '': '🚀 Started',
};
/** Rows that a person may still read; the failed ones come first. */
const MOST_ROWS = 200;
/** The job summary of a run, in Markdown. All text of the platform in it is inert. */
function summaryOf(outcome) {
    const code = outcome.errorCode === '' ? '' : ` · \`${outcome.errorCode}\``;
    const sections = [
        `### ${VERDICTS[outcome.conclusion]}: ${outcome.operation} ${(0,harmless/* harmlessMarkdown */.Jh)(outcome.target)}${code}`,
        reasonOf(outcome),
        factsTable(outcome),
        partsTable(outcome.parts),
        timeline(outcome.phases),
    ];
    return `${sections.filter((section) => section !== '').join('\n\n')}\n\n`;
}
function reasonOf({ error }) {
    if (!error)
        return '';
    const hint = error.hint === undefined ? '' : `\n>\n> ${(0,harmless/* escapeMarkdown */.FV)((0,harmless/* harmless */.Is)(error.hint, 1_000))}`;
    return `> ${(0,harmless/* harmlessMarkdown */.Jh)(error.message, 2_000)}${hint}`;
}
function factsTable(outcome) {
    const { file, artifact } = outcome;
    const rows = [
        ['Status', (0,harmless/* harmlessMarkdown */.Jh)(outcome.status, 200)],
        ['Job', (0,harmless/* harmlessMarkdown */.Jh)(outcome.jobId)],
        ['Requested', (0,instant/* formatInstant */.r)(outcome.requestedAt)],
        ['Took', (0,duration/* formatDuration */.a)(outcome.durationMs)],
        ['File', file ? `${(0,harmless/* harmlessMarkdown */.Jh)(file.path)} (${(0,narrate/* sizeOf */.$)(file.size)})` : ''],
        ['SHA-256', file ? `<code>${file.sha256}</code>` : ''],
        ['Unpacked to', (0,harmless/* harmlessMarkdown */.Jh)(outcome.extractedPath)],
        ['Artifact', artifact ? artifactLink(artifact) : ''],
    ];
    const filled = rows.filter(([, value]) => value !== '').map(([name, value]) => `| ${name} | ${value} |`);
    return ['| | |', '| --- | --- |', ...filled].join('\n');
}
function artifactLink({ id, url }) {
    return url === '' ? String(id) : `[${id}](${encodeURI(url)})`;
}
function partsTable(parts) {
    if (parts.length === 0)
        return '';
    const failed = parts.filter(judge/* isFailedPart */.dW);
    const sorted = [...failed, ...parts.filter((part) => !(0,judge/* isFailedPart */.dW)(part))];
    const tellsWhy = failed.some((part) => part.detail !== '');
    const columns = ['Status', 'Kind', 'Name', ...(tellsWhy ? ['Why'] : [])];
    const rows = sorted.slice(0, MOST_ROWS).map((part) => {
        const isFailed = (0,judge/* isFailedPart */.dW)(part);
        const status = `${isFailed ? '❌ ' : ''}${(0,harmless/* harmlessMarkdown */.Jh)(part.status, 60)}`;
        const cells = [status, (0,harmless/* harmlessMarkdown */.Jh)(part.kind, 80), (0,harmless/* harmlessMarkdown */.Jh)(part.name, 200)];
        if (tellsWhy)
            cells.push(isFailed ? (0,harmless/* harmlessMarkdown */.Jh)(part.detail, 300) : '');
        return tableRow(cells);
    });
    const more = sorted.length > MOST_ROWS ? `\n\n…and ${sorted.length - MOST_ROWS} more.` : '';
    const count = failed.length === 0 ? `${parts.length} parts` : `${failed.length} of ${parts.length} parts failed`;
    return `**${count}**\n\n${[tableRow(columns), tableRow(columns.map(() => '---')), ...rows].join('\n')}${more}`;
}
function tableRow(cells) {
    return `| ${cells.join(' | ')} |`;
}


/***/ })

};
