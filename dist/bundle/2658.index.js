export const id = 2658;
export const ids = [2658];
export const modules = {

/***/ 92658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  confirm: () => (/* binding */ verify_confirm),
  verify: () => (/* binding */ verify_verify)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/core/deadline.js
var deadline = __webpack_require__(56196);
// EXTERNAL MODULE: ./build/core/disk.js
var disk = __webpack_require__(50453);
// EXTERNAL MODULE: ./build/core/errors.js + 1 modules
var errors = __webpack_require__(40095);
// EXTERNAL MODULE: ./build/inputs/read.js
var read = __webpack_require__(78718);
// EXTERNAL MODULE: ./build/inputs/types.js
var types = __webpack_require__(18301);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/core/version.js
var version = __webpack_require__(18614);
// EXTERNAL MODULE: ./build/platform/clock-skew.js
var clock_skew = __webpack_require__(40167);
// EXTERNAL MODULE: ./build/verify/recorder.js
var recorder = __webpack_require__(16124);
// EXTERNAL MODULE: ./build/verify/words.js
var words = __webpack_require__(79961);
;// CONCATENATED MODULE: ./build/verify/report.js





/** Maximum number of replies in a report. */
const MAX_REPLIES = 60;
function reportOf({ steps, checked, redaction }, host, machine) {
    const differences = new Map();
    for (const one of checked.flatMap((reply) => reply.differences)) {
        differences.set(JSON.stringify([one.call, one.where, one.found]), one);
    }
    const isAsExpected = steps.every(({ result }) => result !== 'different' && result !== 'failed');
    // Steps that were all left out prove nothing.
    const isTried = steps.some(({ result }) => result === 'ok' || result === 'none yet');
    // The quickest answer says the most about the clocks.
    const [quickest] = checked
        .map(({ exchange }) => exchange)
        .filter(({ answer }) => answer?.headers['date'] !== undefined)
        .sort((one, other) => one.tookMs - other.tookMs);
    const skewMs = (0,recorder/* skewIn */.oj)(quickest);
    const isClockOff = skewMs !== undefined && (0,clock_skew/* clockProblem */.oT)(skewMs)?.isFatal === true;
    return {
        version: 1,
        conclusion: isAsExpected && isTried && !isClockOff ? 'success' : 'failure',
        koreaiCi: version/* VERSION */.x,
        machine,
        host: /(^|\.)kore\.ai$/i.test(host.hostname) ? 'kore.ai' : 'another host',
        steps,
        differences: [...differences.values()],
        newFields: [
            ...new Set(checked.flatMap(({ call, newFields }) => newFields.map((name) => `${call?.name}: ${name}`))),
        ],
        // The sum with 0 is never `-0`.
        clockAheadSeconds: skewMs === undefined ? null : Math.round(skewMs / 1_000) + 0,
        rateLimits: Object.assign({}, ...checked.map(({ exchange: { answer } }) => rateLimitsIn(answer?.headers ?? {}))),
        replies: repliesOf(checked, redaction).slice(0, MAX_REPLIES),
    };
}
/** Polls with the same reply are listed once. */
function repliesOf(checked, redaction) {
    const replies = checked.map(({ call, exchange: { method, url, answer, tookMs } }) => ({
        call: call?.name ?? 'another call',
        request: `${method} ${redaction.path(url, method)}`,
        status: answer?.status ?? null,
        milliseconds: tookMs,
        body: answer ? redaction.body(answer.text) : null,
    }));
    const isSame = (one, other) => one !== undefined && (0,external_node_util_.isDeepStrictEqual)({ ...one, milliseconds: 0 }, { ...other, milliseconds: 0 });
    return replies.filter((reply, at) => !isSame(replies[at - 1], reply));
}
/**
 * Headers about rate limits: neither these nor the status are documented (kore-api.md, section 6). Only names of plain
 * words and short numbers are kept, because others might identify the account.
 */
function rateLimitsIn(headers) {
    const named = Object.entries(headers).filter(([name]) => /ratelimit|rate-limit|^retry-after$/.test(name) &&
        name.split('-').every((word) => word === 'x' || word === 'ratelimit' || (0,words/* isPlainWord */.F)(word)));
    return Object.fromEntries(named.map(([name, value = '']) => [name, /^\d{1,6}$/.test(value.trim()) ? value.trim() : 'no short number']));
}

// EXTERNAL MODULE: ./build/core/clock.js
var clock = __webpack_require__(84300);
// EXTERNAL MODULE: ./build/core/sanitize.js
var sanitize = __webpack_require__(19507);
;// CONCATENATED MODULE: ./build/verify/report-markdown.js


const EFFECTS = {
    breaks: '**koreai-ci cannot work with it**',
    handled: 'koreai-ci works with it',
    unused: 'koreai-ci does not use it',
};
/** The report as Markdown. */
function markdownOf(report) {
    const { steps, differences, newFields, clockAheadSeconds, rateLimits, replies } = report;
    const row = (...cells) => `| ${cells.join(' | ')} |`;
    const code = (text) => `<code>${(0,sanitize/* escapeMarkdown */.FV)(text)}</code>`;
    const limits = Object.entries(rateLimits).map(([name, value]) => `${code(name)} ${code(value)}`);
    return [
        '# koreai-ci verify',
        '',
        `koreai-ci ${report.koreaiCi}, ${report.machine}, against ${report.host === 'kore.ai' ? 'a host of kore.ai' : report.host}.`,
        'Ids and texts are replaced by substitutes, equal ones by equal ones; times are moved to the year 2025.',
        '',
        row('Step', 'Result', ''),
        row('---', '---', '---'),
        ...steps.map(({ name, result, why }) => row(name, result, (0,sanitize/* escapeMarkdown */.FV)(why))),
        '',
        '## Differences',
        '',
        ...(differences.length === 0
            ? ['None.']
            : [
                row('Reply', 'Where', 'Expected', 'Found', ''),
                row('---', '---', '---', '---', '---'),
                ...differences.map(({ call, where, expected, found, effect }) => row(call, code(where), (0,sanitize/* escapeMarkdown */.FV)(expected), (0,sanitize/* escapeMarkdown */.FV)(found), EFFECTS[effect])),
            ]),
        '',
        '## Measured',
        '',
        `- Clock of this machine: ${clockText(clockAheadSeconds)}.`,
        `- Headers about rate limits: ${limits.length === 0 ? 'none' : limits.join(', ')}.`,
        `- Fields that are not documented: ${newFields.length === 0 ? 'none' : newFields.map(code).join(', ')}.`,
        '',
        '## Replies',
        '',
        ...inIssue(replies.map(({ call, request, status, milliseconds, body }) => [
            `<details><summary>${call}: ${status ?? 'no answer'}, ${milliseconds} ms</summary>`,
            '',
            '```json',
            `// ${request}`,
            JSON.stringify(body, null, 2),
            '```',
            '',
            '</details>',
            '',
        ])),
    ].join('\n');
}
/** GitHub takes 65,536 characters; the rest of the report needs some of them. */
const MAX_LENGTH = 50_000;
/** As many of the replies as fit into an issue. */
function inIssue(replies) {
    let length = 0;
    const shown = replies.filter((lines) => {
        length += lines.join('\n').length;
        return length <= MAX_LENGTH;
    });
    const isCut = shown.length < replies.length;
    return [...shown.flat(), ...(isCut ? ['The other replies are in report.json.', ''] : [])];
}
function clockText(seconds) {
    if (seconds === null)
        return 'not compared, because no answer has a time';
    if (seconds === 0)
        return "the same as the server's";
    return `${(0,clock/* formatDuration */.a3)(Math.abs(seconds) * 1_000)} ${seconds > 0 ? 'ahead of' : 'behind'} the server's`;
}

// EXTERNAL MODULE: ./build/verify/foreign-answer.js
var foreign_answer = __webpack_require__(57615);
;// CONCATENATED MODULE: ./build/verify/scenario.js


/** How often the last of several answers is given. */
const ALWAYS = 1_000_000;
/** What a bot has in a scenario if these calls were answered with a success. */
const JOBS = {
    'export status': { previousExport: {} },
    'publish status': { previousPublish: {} },
};
/**
 * A scenario for the simulator in which every difference comes back. Where a reply differed, and for dock jobs, the
 * recorded answers are given again, redacted. Other jobs are those of the simulator, under the redacted ids.
 */
function scenarioOf(checked, redaction) {
    const bots = {};
    const imports = {};
    const paths = new Map();
    for (const one of checked) {
        const { url, method, answer } = one.exchange;
        const path = redaction.path(url, method);
        const on = `${method} ${path}`;
        paths.set(on, [...(paths.get(on) ?? []), one]);
        const exists = answer !== undefined && answer.status < 300;
        const [, job] = /\/bot\/import\/status\/([^/]+)/.exec(path) ?? [];
        const [, bot] = /\/bot\/(?!import\/)([^/]+)\//.exec(path) ?? [];
        if (job !== undefined && exists)
            imports[job] = { botId: 'st-example' };
        if (bot !== undefined)
            bots[bot] = { ...bots[bot], ...(exists ? JOBS[one.call?.name ?? ''] : {}) };
    }
    return { bots, imports, faults: [...paths].flatMap(([on, all]) => faultsOf(on, all, redaction)) };
}
/** The answers of a path, in their order; the last one is given from then on. */
function faultsOf(on, all, redaction) {
    const isDifferent = all.some(({ differences }) => differences.length > 0);
    if (!isDifferent && !all.some(({ call }) => call?.name === 'dock status'))
        return [];
    const faults = [];
    for (const { answer } of all.map(({ exchange }) => exchange)) {
        if (!answer)
            continue;
        const last = faults.at(-1);
        const fault = {
            on,
            kind: 'status',
            times: last?.times ?? 1,
            status: Math.min(599, Math.max(200, answer.status)),
            body: replayed(redaction.body(answer.text, true), answer),
            headers: headersOf(answer.headers, isDifferent ? (at) => redaction.moment(at) : undefined),
        };
        if ((0,external_node_util_.isDeepStrictEqual)(last, fault))
            faults.splice(-1, 1, { ...fault, times: fault.times + 1 });
        else
            faults.push({ ...fault, times: 1 });
    }
    return faults.map((fault, at) => (at === faults.length - 1 ? { ...fault, times: ALWAYS } : fault));
}
/** Of text that is not JSON only the kind is kept; the simulator gives other text of that kind. */
function replayed(redacted, answer) {
    const raw = answer.text;
    if (raw.trim() === '')
        return '';
    return typeof redacted !== 'string' || !redacted.startsWith('(')
        ? redacted
        : /^\s*</.test(raw)
            ? `<!doctype html><title>${(0,foreign_answer/* serverOf */.FN)(answer) || 'A page'}</title>`
            : 'text that is not JSON';
}
/**
 * The headers that the operations read, with safe values.
 *
 * @param moved - gives the answer its own time, moved as the times in it are; without it, it has the simulator's
 */
function headersOf(headers, moved) {
    const date = Date.parse(headers['date'] ?? '');
    const type = /^(text|application)\/(json|plain|html|xml|javascript|octet-stream)/i.exec(headers['content-type'] ?? '');
    return {
        'content-type': type?.[0].toLowerCase() ?? (headers['content-type'] === undefined ? '' : 'application/x-other'),
        ...(Number.isNaN(date) ? { date: '' } : moved ? { date: new Date(moved(date)).toUTCString() } : {}),
        ...(headers['location'] === undefined ? {} : { location: 'https://elsewhere.invalid/' }),
    };
}

// EXTERNAL MODULE: ./build/operations/dock-status.js
var dock_status = __webpack_require__(66119);
// EXTERNAL MODULE: ./build/operations/export-bot.js
var export_bot = __webpack_require__(22909);
// EXTERNAL MODULE: ./build/operations/export-status.js
var export_status = __webpack_require__(76448);
// EXTERNAL MODULE: ./build/operations/import-bot.js
var import_bot = __webpack_require__(93334);
// EXTERNAL MODULE: ./build/operations/import-status.js
var import_status = __webpack_require__(62829);
// EXTERNAL MODULE: ./build/operations/list-bots.js
var list_bots = __webpack_require__(82174);
// EXTERNAL MODULE: ./build/operations/publish-bot.js
var publish_bot = __webpack_require__(17976);
// EXTERNAL MODULE: ./build/operations/publish-status.js
var publish_status = __webpack_require__(52027);
// EXTERNAL MODULE: ./build/run/read-step.js + 1 modules
var read_step = __webpack_require__(84054);
// EXTERNAL MODULE: ./build/run/resume.js
var resume = __webpack_require__(79171);
// EXTERNAL MODULE: ./build/run/run-step.js + 1 modules
var run_step = __webpack_require__(47483);
// EXTERNAL MODULE: ./build/verify/calls.js
var calls = __webpack_require__(82437);
// EXTERNAL MODULE: ./build/verify/read-once.js
var read_once = __webpack_require__(48606);
// EXTERNAL MODULE: ./build/verify/redaction.js + 1 modules
var verify_redaction = __webpack_require__(46335);
// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(28314);
// EXTERNAL MODULE: ./build/verify/check.js + 2 modules
var check = __webpack_require__(15121);
;// CONCATENATED MODULE: ./build/verify/steps.js



/** The answer that a step should get, by what its answer may report as missing or refused (kore-api.md, section 6). */
const ACCEPTED_ERRORS = {
    publish: '200',
    export: '200',
    job: '400: Invalid request ID',
    credentials: '401: Invalid SDK credentials',
};
/** Judges all replies of the steps, as the operations and the documentation do. */
function judgeSteps(tried, redaction) {
    const replies = tried.map(({ exchanges, accepts, error }) => exchanges.map((exchange) => {
        const answer = accepts ? ACCEPTED_ERRORS[accepts] : '200';
        return (0,check/* checkReply */.x)(exchange, redaction, { answer, isMet: isAcceptedError(exchange, accepts), isHandled: !error });
    }));
    const steps = tried.map((step, at) => ({ name: step.name, ...judgeStep(step, replies[at] ?? []) }));
    return { steps, checked: replies.flat() };
}
function judgeStep({ exchanges, error, hasWarning, accepts, needs }, replies) {
    if (needs !== undefined)
        return { result: 'not tried', why: `needs ${needs}` };
    const isAccepted = error !== undefined && exchanges.length > 0 && exchanges.every((reply) => isAcceptedError(reply, accepts));
    const why = isAccepted ? '' : (error?.code ?? '');
    if (hasWarning || replies.some(({ differences }) => differences.length > 0))
        return { result: 'different', why };
    const isRefusal = accepts === 'job' || accepts === 'credentials';
    if (isAccepted)
        return { result: isRefusal ? 'ok' : 'none yet', why };
    // No job has this id, and no app these credentials, so a success cannot be right.
    if (isRefusal && !error)
        return { result: 'failed', why: 'it is answered with a success' };
    return { result: error ? 'failed' : 'ok', why };
}
/** True for an answer in words that there is no such job, which is as good as a job. */
function isAcceptedError({ answer }, accepts) {
    const message = (0,foreign_answer/* errorIn */.Kd)((0,json/* parseJson */.q)(answer?.text ?? ''))?.message.toLowerCase() ?? '';
    const status = answer?.status ?? 0;
    if (accepts === undefined || ![400, 401, 404, 410].includes(status))
        return false;
    if (accepts === 'job' || accepts === 'credentials') {
        return ACCEPTED_ERRORS[accepts].toLowerCase().endsWith(`: ${message}`);
    }
    return status !== 401 && message.includes(accepts) && /\b(no|not|never|none)\b/.test(message);
}

;// CONCATENATED MODULE: ./build/verify/verify.js



















const UNKNOWN_IMPORT = { operation: import_status/* importStatus */.U, given: { jobId: `bir-${calls/* NOWHERE */.JW}` } };
function readsOf({ texts, importJobId, dockJobId }) {
    const [botId, needs] = [texts('botId'), '{botId}'];
    return [
        { name: 'list bots', operation: list_bots/* listBots */.r, send: read_once/* firstBots */.ln, given: {} },
        { name: 'unknown import', ...UNKNOWN_IMPORT, accepts: 'job' },
        { name: 'export status', operation: export_status/* exportStatus */.hm, given: { botId }, needs, accepts: 'export' },
        { name: 'publish status', operation: publish_status/* publishStatus */.G, given: { botId }, needs, accepts: 'publish' },
        { name: 'import status', operation: import_status/* importStatus */.U, given: { jobId: importJobId }, needs: 'an import (bir-…)' },
        { name: 'dock status', operation: dock_status/* dockStatus */.QR, given: { jobId: dockJobId }, needs: 'a dock job (ds-…)' },
    ];
}
/**
 * Compares the platform's replies with what the operations expect. Read-only, unless a sandbox bot is named.
 *
 * @param onStep - called with each step before it is made
 * @throws KoreaiError if the host cannot be reached; the signal's reason
 */
async function verify(wanted, dependencies, onStep = () => { }) {
    const { texts, sandboxBotId, importJobId, dockJobId } = wanted;
    const host = new URL(texts('host'));
    const { transport, exchanges } = (0,recorder/* recorder */.tT)(dependencies.transport, host, dependencies.clock);
    const own = { ...dependencies, transport };
    const progress = { wanted, dependencies: own, exchanges, onStep, tried: [], stop: '' };
    await tryWithoutCredentials(progress);
    await tryReads(progress);
    await trySandbox(progress);
    const given = [...REDACTED_INPUTS.map(texts), importJobId, dockJobId, sandboxBotId, host.hostname];
    const redaction = new verify_redaction/* Redaction */.k(exchanges, given.filter((text) => text !== ''));
    const { tried } = progress;
    const errors = tried.flatMap(({ name, error }) => (error ? [[name, error]] : []));
    return { ...judgeSteps(tried, redaction), redaction, errors: new Map(errors) };
}
/** @param make - makes the step with the texts of its inputs */
async function tryStep(progress, { name, operation, given, needs = '', accepts }, make) {
    const { wanted, dependencies, exchanges, tried } = progress;
    const { spelling = resume/* asStep */.N9 } = dependencies;
    const missing = [
        Object.values(given).includes('') ? needs : '',
        missingCredentials(operation.credentials, wanted.texts),
    ];
    const lack = progress.stop || missing.filter((text) => text !== '').join(' and ');
    if (lack !== '') {
        tried.push({ name, exchanges: [], needs: (0,read/* spellInputs */.oD)(lack, spelling.input) });
        return { name, exchanges: [] };
    }
    progress.onStep(name);
    const before = exchanges.length;
    const made = await make((0,read_once/* withGiven */.aP)(wanted.texts, given));
    const step = { name, accepts, ...made, exchanges: exchanges.slice(before) };
    // Without a connection there is nothing to compare.
    if (step.error?.sent === false && tried.every((other) => other.needs !== undefined))
        throw step.error;
    tried.push(step);
    return step;
}
/** The first step is sent without credentials: only a host that refuses it in Kore.ai's own form gets any. */
async function tryWithoutCredentials(progress) {
    const { wanted, dependencies } = progress;
    const step = { name: 'no credentials', ...UNKNOWN_IMPORT, accepts: 'credentials' };
    const { exchanges } = await tryStep(progress, step, () => (0,read_once/* readAnonymously */.x4)(import_status/* importStatus */.U, UNKNOWN_IMPORT.given.jobId, wanted.texts, dependencies));
    const answer = exchanges.at(-1)?.answer;
    if (answer && (answer.status < 400 || (0,foreign_answer/* foreignAnswerIn */.O7)(answer) !== undefined)) {
        progress.stop = 'an answer of Kore.ai: something else answers here, and gets no credentials';
    }
}
async function tryReads(progress) {
    for (const read of readsOf(progress.wanted)) {
        await tryStep(progress, read, async (texts) => {
            const { state, error } = await (0,read_once/* readOnce */.WY)(read.operation, texts, progress.dependencies, read.send);
            return { error, hasWarning: state?.kind === 'running' && state.warning !== undefined };
        });
    }
}
/** Maximum time for one step that starts a job. */
const JOB_TIMEOUT = '30m';
/** Each step needs the one before: an import its archive, a publish a bot that was imported as it was. */
async function trySandbox(progress) {
    const { wanted, dependencies } = progress;
    const { clock, signal, workspace, spelling = resume/* asStep */.N9 } = dependencies;
    const needs = 'a sandbox bot, which is exported, imported into and published';
    let archive = '';
    const run = async (name, operation, more) => {
        const given = { botId: wanted.sandboxBotId, timeout: JOB_TIMEOUT, ...more };
        const { error } = await tryStep(progress, { name, operation, given, needs, accepts: 'publish' }, async (texts) => {
            const step = await (0,read_step/* readStep */.jg)(operation, texts, { now: clock.wall(), spell: spelling.input });
            const [outcome] = await (0,run_step/* runStep */.e)(step, dependencies);
            if (outcome?.file)
                archive = (0,external_node_path_.join)(workspace, outcome.file.path);
            return { error: outcome?.error };
        });
        // The error says which job is still running, and how to resume it.
        if (signal.aborted)
            throw error ?? signal.reason;
        if (error)
            progress.stop = 'the step before it';
    };
    await run('export of the sandbox bot', export_bot/* exportBot */.K, { exportType: 'latest' });
    await run('import into the sandbox bot', import_bot/* importBot */.B, { archive });
    await run('publish of the sandbox bot', publish_bot/* publishBot */.N, {
        allowAwaitingApproval: 'true',
        versionComment: 'koreai-ci verify',
    });
}
/** Inputs whose values must not be in a report. */
const REDACTED_INPUTS = ['botId', 'clientId', 'clientSecret', 'jwt', 'apiKey'];
/** What is missing; empty if nothing is. */
function missingCredentials(kind, texts) {
    if (kind === 'key')
        return texts('apiKey') === '' ? '{apiKey}' : '';
    const hasApp = texts('clientId') !== '' && texts('clientSecret') !== '';
    return hasApp || texts('jwt') !== '' ? '' : 'the credentials of an app: {clientId} and {clientSecret}, or {jwt}';
}

// EXTERNAL MODULE: ./build/cli/connect.js
var connect = __webpack_require__(65487);
// EXTERNAL MODULE: ./build/cli/flags.js
var flags = __webpack_require__(6222);
// EXTERNAL MODULE: ./build/cli/session.js
var session = __webpack_require__(47345);
;// CONCATENATED MODULE: ./build/cli/verify.js















const DEFAULT_FOLDER = 'koreai-verify';
const COLOURS = { ok: 'green', 'none yet': 'green', different: 'red', failed: 'red', 'not tried': 'dim' };
/** `koreai-ci verify`: compares a platform with what the operations expect. @returns 0 only if nothing differed */
async function verify_verify(session) {
    const { line, terminal, environment, stdin, stop } = session;
    const given = (name) => idOf((0,flags/* kebab */.i9)(name), line.values.get(name) ?? environment[(0,flags/* variableOf */.Qn)(name)]?.trim() ?? '');
    const sandboxBotId = idOf('sandbox-bot', line.values.get('sandboxBot') ?? '');
    const [importJobId, dockJobId] = [given('importJobId'), given('dockJobId')];
    const { host, texts, dependencies } = await (0,connect/* prepare */.i)(session);
    const workspace = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'koreai-verify-'));
    try {
        if (sandboxBotId !== '' && !line.has('yes'))
            await verify_confirm(sandboxBotId, stdin, terminal, stop.signal);
        const wanted = { texts, importJobId, dockJobId, sandboxBotId };
        const verified = await verify(wanted, { ...dependencies, workspace }, (step) => terminal.info(`Trying: ${step}`));
        const report = reportOf(verified, host, `Node.js ${process.versions.node}, ${process.platform} ${process.arch}`);
        const folder = (0,external_node_path_.resolve)(line.values.get('reportDir') ?? DEFAULT_FOLDER);
        await write(folder, {
            'report.md': markdownOf(report),
            'report.json': `${JSON.stringify(report, null, 2)}\n`,
            'scenario.json': `${JSON.stringify(scenarioOf(verified.checked, verified.redaction), null, 2)}\n`,
        });
        if (line.format !== 'table')
            await terminal.data(report);
        else
            print(report, verified.errors, folder, terminal);
        return report.conclusion === 'success' ? 0 : 1;
    }
    finally {
        dependencies.transport.close();
        await (0,promises_.rm)(workspace, { recursive: true, force: true });
    }
}
function idOf(flag, text) {
    return text === '' ? '' : (0,session/* flagValue */.y6)(`--${flag}`, types.id.check(text, 0), 'See koreai-ci verify --help.');
}
/** Asks the user to type the id of the bot that will be changed. @throws KoreaiError `input-invalid` for anything else */
async function verify_confirm(botId, stdin, terminal, signal) {
    const hint = 'Nothing was sent. Run in a terminal and type the id, or add --yes.';
    if (!stdin.isTTY) {
        throw new errors/* KoreaiError */["if"]('input-invalid', `--sandbox-bot changes ${botId}, which was not confirmed`, { hint });
    }
    terminal.advice(`Bot ${botId} will be exported, imported into from that export, and published.`);
    terminal.advice('Type its id and press Enter to continue:');
    const typed = (await (0,deadline/* abortable */.ZC)(firstLine(stdin), signal)).trim();
    if (typed !== botId)
        throw new errors/* KoreaiError */["if"]('input-invalid', 'The id was not confirmed', { hint });
}
async function firstLine(stdin) {
    let text = '';
    for await (const chunk of stdin) {
        text += Buffer.from(chunk).toString('utf8');
        if (text.includes('\n'))
            break;
    }
    return text.split('\n')[0] ?? '';
}
async function write(folder, files) {
    try {
        await (0,promises_.mkdir)(folder, { recursive: true });
        for (const [name, text] of Object.entries(files))
            await (0,promises_.writeFile)((0,external_node_path_.join)(folder, name), text);
    }
    catch (error) {
        const hint = 'Choose another folder with --report-dir.';
        throw (0,disk/* diskError */.wO)('The report cannot be written', folder, error, 'internal', hint);
    }
}
function print({ steps, differences, newFields, conclusion }, errors, folder, terminal) {
    for (const { name, result, why } of steps) {
        const colour = COLOURS[result];
        if (terminal.isQuiet && colour !== 'red')
            continue;
        terminal.report(`[${result}] ${name}${why === '' ? '' : `: ${why}`}`, colour);
    }
    const hints = new Set();
    for (const { name, result } of steps) {
        const error = COLOURS[result] === 'red' ? errors.get(name) : undefined;
        if (!error)
            continue;
        terminal.error(`${name}: ${error.message}`);
        const hint = (0,read/* spellInputs */.oD)(error.hint ?? '', flags/* spellFlag */.LU);
        if (hint !== '' && !hints.has(hint))
            terminal.advice(hint);
        hints.add(hint);
    }
    for (const { call, where, expected, found, effect } of differences) {
        terminal.report(`${call}: ${where} should be ${expected}, found ${found} (${effect})`);
    }
    if (newFields.length > 0)
        terminal.info(`Fields that are not documented: ${newFields.join(', ')}`);
    const failed = steps.filter(({ result }) => result === 'failed').length;
    const counts = [counted(differences.length, 'difference', 'found'), counted(failed, 'step', 'failed')].filter((text) => text !== '');
    const isSuccess = conclusion === 'success';
    const verdict = isSuccess ? 'No differences found' : counts.join(', ') || 'Nothing was proven';
    terminal.report(`${verdict}.`, isSuccess ? 'green' : 'red');
    terminal.info(`The report is in ${folder}: paste report.md into an issue. Ids, names and secrets are replaced in it; read it before you do.`);
}
function counted(count, what, how) {
    return count === 0 ? '' : `${count} ${what}${count === 1 ? '' : 's'} ${how}`;
}


/***/ })

};
