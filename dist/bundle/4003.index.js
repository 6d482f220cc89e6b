export const id = 4003;
export const ids = [4003];
export const modules = {

/***/ 44003:
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
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/inputs/read.js
var read = __webpack_require__(78718);
// EXTERNAL MODULE: ./build/inputs/types.js
var types = __webpack_require__(18301);
// EXTERNAL MODULE: ./build/core/duration.js
var duration = __webpack_require__(61420);
// EXTERNAL MODULE: ./build/core/sanitize.js
var sanitize = __webpack_require__(19507);
;// CONCATENATED MODULE: ./build/verify/markdown.js


const EFFECTS = {
    breaks: '**koreai-ci cannot work with it**',
    handled: 'koreai-ci works with it',
    unused: 'koreai-ci does not use it',
};
/** GitHub takes 65,536 characters; the rest of the report needs some of them. */
const MAX_LENGTH = 50_000;
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
    return `${(0,duration/* formatDuration */.a)(Math.abs(seconds) * 1_000)} ${seconds > 0 ? 'ahead of' : 'behind'} the server's`;
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/core/version.js
var version = __webpack_require__(18614);
// EXTERNAL MODULE: ./build/platform/clock-skew.js
var clock_skew = __webpack_require__(40167);
// EXTERNAL MODULE: ./build/verify/words.js
var words = __webpack_require__(79961);
;// CONCATENATED MODULE: ./build/verify/report.js




const MAX_REPLIES = 60;
function reportOf({ steps, checked, redaction }, host, machine) {
    const differences = new Map();
    for (const one of checked.flatMap((reply) => reply.differences)) {
        differences.set(JSON.stringify([one.call, one.where, one.found]), one);
    }
    const isWell = steps.every(({ result }) => result !== 'different' && result !== 'failed');
    const isTried = steps.some(({ result }) => result === 'ok' || result === 'none yet');
    const skewMs = skewIn(checked.map(({ exchange }) => exchange));
    const hasTrouble = skewMs !== undefined && (0,clock_skew/* clockTrouble */.a4)(skewMs)?.isFatal === true;
    return {
        version: 1,
        conclusion: isWell && isTried && !hasTrouble ? 'success' : 'failure',
        koreaiCi: version/* VERSION */.x,
        machine,
        host: /(^|\.)kore\.ai$/i.test(host.hostname) ? 'kore.ai' : 'another host',
        steps,
        differences: [...differences.values()],
        newFields: [
            ...new Set(checked.flatMap(({ call, newFields }) => newFields.map((name) => `${call?.name}: ${name}`))),
        ],
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
/** The difference that is seen with the quickest answer, which says the most about the clocks. */
function skewIn(exchanges) {
    const [quickest] = exchanges
        .filter(({ answer }) => answer?.headers['date'] !== undefined)
        .sort((one, other) => one.tookMs - other.tookMs);
    if (!quickest?.answer)
        return undefined;
    return (0,clock_skew/* skewOf */.Me)(quickest.answer.headers, quickest.sentAt, quickest.sentAt + quickest.tookMs);
}
/** Neither status nor headers of throttling are documented (kore-api.md, section 6). */
function rateLimitsIn(headers) {
    const named = Object.entries(headers).filter(([name]) => /ratelimit|rate-limit|^retry-after$/.test(name) &&
        name.split('-').every((word) => word === 'x' || word === 'ratelimit' || (0,words/* isPlainWord */.F)(word)));
    return Object.fromEntries(named.map(([name, value = '']) => [name, /^\d{1,6}$/.test(value.trim()) ? value.trim() : 'no short number']));
}

// EXTERNAL MODULE: ./build/core/clock.js
var clock = __webpack_require__(84300);
// EXTERNAL MODULE: ./build/platform/wire.js
var wire = __webpack_require__(53685);
// EXTERNAL MODULE: ./build/verify/redaction.js + 1 modules
var verify_redaction = __webpack_require__(46335);
// EXTERNAL MODULE: ./build/verify/stranger.js
var stranger = __webpack_require__(77200);
;// CONCATENATED MODULE: ./build/verify/replay.js


/** How often the last of several answers is given. */
const ALWAYS = 1_000_000;
/** The answers of every path that has one which differs, in their order; the last one is given from then on. */
function faultsOf(checked, redaction) {
    const paths = new Map();
    for (const one of checked) {
        const on = `${one.exchange.method} ${redaction.path(one.exchange.url, one.exchange.method)}`;
        paths.set(on, [...(paths.get(on) ?? []), one]);
    }
    const faults = [...paths].flatMap(([on, all]) => {
        const isDifferent = all.some(({ differences }) => differences.length > 0);
        const isReplayed = isDifferent || all.some(({ call }) => call?.name === 'dock status');
        const answers = isReplayed ? all.flatMap(({ exchange: { answer } }) => (answer ? [answer] : [])) : [];
        const given = answers.map((answer) => ({
            status: Math.min(599, Math.max(200, answer.status)),
            body: replayed(redaction.body(answer.text, true), answer),
            headers: headersOf(answer.headers, isDifferent ? (at) => redaction.moment(at) : undefined),
        }));
        const runs = [];
        for (const fault of given) {
            const last = runs.at(-1);
            if (last && (0,external_node_util_.isDeepStrictEqual)(last.fault, fault))
                last.times += 1;
            else
                runs.push({ fault, times: 1 });
        }
        return runs.map(({ fault, times }, at) => ({
            ...{ on, kind: 'status', ...fault },
            times: at === runs.length - 1 ? ALWAYS : times,
        }));
    });
    return faults.length > 0 ? { faults } : {};
}
/** Text that is not JSON is only said to be that; the simulator gives something of the same kind. */
function replayed(redacted, answer) {
    const raw = answer.text;
    if (raw.trim() === '')
        return '';
    return typeof redacted !== 'string' || !redacted.startsWith('(')
        ? redacted
        : /^\s*</.test(raw)
            ? `<!doctype html><title>${(0,stranger/* serverOf */.FN)(answer) || 'A page'}</title>`
            : 'text that is not JSON';
}
/**
 * What a reader of an answer looks at, with safe values.
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

;// CONCATENATED MODULE: ./build/verify/scenario.js




/** Durations of a scenario are no longer than 24 days. */
const MAX_AGE_S = 24 * 86_400;
const MAX_BOTS = 500;
/**
 * A scenario for the simulator, made from redacted replies. Jobs that were as expected are described; where a reply
 * differed, and for dock jobs, the recorded answers themselves are given again, so that every difference comes back.
 */
function scenarioOf(checked, redaction) {
    const draft = new ScenarioDraft();
    for (const { exchange, call, differences } of checked) {
        const { answer, sentAt, url, method } = exchange;
        const [, bot = ''] = /\/bot\/(?!import\/)([^/]+)\//.exec(redaction.path(url, method)) ?? [];
        if (bot !== '')
            draft.bot(bot);
        const body = answer && answer.status < 300 ? redaction.body(answer.text, true) : undefined;
        const isKnown = differences.length === 0 && ((0,wire/* isFields */.Ce)(body) || Array.isArray(body));
        if (isKnown)
            draft.add(call?.name ?? '', bot, (0,wire/* isFields */.Ce)(body) ? body : {}, redaction.moment(sentAt));
    }
    return { ...draft.scenario(), ...faultsOf(checked, redaction) };
}
/** What a simulator has to know to give such replies by itself. */
class ScenarioDraft {
    #bots = {};
    #imports = {};
    /** Jobs that a request started: by kind and bot, an import by its id. */
    #started = new Map();
    #listed = 0;
    bot(id) {
        this.#bots[id] ??= {};
        return this.#bots[id];
    }
    add(call, bot, body, at) {
        const id = (0,wire/* text */.Qq)(body, '_id', 'bir');
        if (call === 'list of bots')
            this.#listed = Math.min(Number(body['total'] ?? 0), MAX_BOTS);
        if (call === 'start of an export')
            this.#start(`export ${bot}`, { at, bot });
        if (call === 'start of a publish')
            this.#start(`publish ${bot}`, { at, bot });
        if (call === 'start of an import')
            this.#start(id, { at, bot });
        if (call === 'export status')
            this.#addExport(bot, body, at);
        if (call === 'publish status')
            this.#addPublish(bot, body, at);
        if (call === 'import status')
            this.#addImport(id, body, at);
    }
    scenario() {
        const more = Math.max(0, this.#listed - Object.keys(this.#bots).length);
        return {
            bots: this.#bots,
            ...(Object.keys(this.#imports).length > 0 ? { imports: this.#imports } : {}),
            ...(more > 0 ? { botList: { more } } : {}),
        };
    }
    #start(job, started) {
        this.#started.set(job, started);
    }
    #addExport(bot, body, at) {
        const [started, draft] = [this.#started.get(`export ${bot}`), this.bot(bot)];
        if (started)
            draft.export = { states: statesWith(draft.export?.states, body, at - started.at) };
        else {
            const [exportType, status] = [(0,wire/* text */.Qq)(body, 'exportType'), (0,wire/* text */.Qq)(body, 'status')];
            draft.previousExport = { id: (0,wire/* text */.Qq)(body, '_id'), exportType, status, age: ageOf(body, at) };
        }
    }
    #addPublish(bot, body, at) {
        const [started, draft, resources] = [this.#started.get(`publish ${bot}`), this.bot(bot), resourcesIn(body)];
        if (!started)
            draft.previousPublish = { states: statesWith(undefined, body, 0), age: ageOf(body, at), resources };
        else if (Date.parse((0,wire/* text */.Qq)(body, 'requestedTime')) >= started.at - CLOCKS_MS) {
            const states = statesWith(draft.publish?.states, body, at - started.at);
            draft.publish = { startedBy: 'post', states, resources };
        }
    }
    #addImport(id, body, at) {
        const started = this.#started.get(id);
        const tasks = tasksIn(body);
        if (!started) {
            const bot = (0,wire/* text */.Qq)(body, 'streamId', 'botId');
            this.#imports[id] = { ...optional('botId', bot), states: statesWith(undefined, body, 0), tasks };
        }
        else {
            const draft = this.bot(started.bot);
            draft.import = { states: statesWith(draft.import?.states, body, at - started.at), tasks };
        }
    }
}
/** Clocks differ: a publish that seems to be that much older than its request may be its own, in milliseconds. */
const CLOCKS_MS = 60_000;
/** The states so far, and the one of this reply if it is another. */
function statesWith(before = [], body, afterMs) {
    const percent = body['percentageComplete'];
    const shown = { status: (0,wire/* text */.Qq)(body, 'status'), ...(typeof percent === 'number' ? { percent } : {}) };
    const last = before.at(-1);
    if (last?.status === shown.status && last.percent === shown.percent)
        return [...before];
    return [...before, before.length === 0 ? shown : { after: `${Math.max(0, Math.round(afterMs))}ms`, ...shown }];
}
function resourcesIn(body) {
    return (0,wire/* list */.p_)((0,wire/* field */.ZZ)(body, 'statusSummary')).map((entry) => ({
        type: (0,wire/* text */.Qq)(entry, 'resourceType'),
        ...optional('id', (0,wire/* text */.Qq)(entry, 'resourceId')),
        ...optional('name', (0,wire/* text */.Qq)(entry, 'name')),
        status: (0,wire/* text */.Qq)(entry, 'status'),
        ...optional('state', (0,wire/* text */.Qq)((0,wire/* nested */.cY)(entry, 'result'), 'state')),
    }));
}
/** The first entry of the log is the request itself. */
function tasksIn(body) {
    const [, ...tasks] = (0,wire/* list */.p_)((0,wire/* field */.ZZ)(body, 'statusLogs'));
    return tasks.map((task) => ({
        type: (0,wire/* text */.Qq)(task, 'taskType'),
        ...optional('name', (0,wire/* text */.Qq)(task, 'taskName')),
        status: (0,wire/* text */.Qq)(task, 'status'),
    }));
}
function optional(name, value) {
    return value === '' ? {} : { [name]: value };
}
/** How long before its answer a job was requested. */
function ageOf(body, nowMs) {
    const at = (0,clock/* parseInstant */.nV)((0,wire/* text */.Qq)(body, 'createdOn') || (0,wire/* text */.Qq)(body, 'requestedTime')) ?? verify_redaction/* START_MS */.u;
    return `${Math.min(MAX_AGE_S, Math.max(0, Math.round((nowMs - at) / 1_000)))}s`;
}

// EXTERNAL MODULE: ./build/operations/dock-status.js
var dock_status = __webpack_require__(66119);
// EXTERNAL MODULE: ./build/operations/export-status.js
var export_status = __webpack_require__(76448);
// EXTERNAL MODULE: ./build/operations/import-status.js
var import_status = __webpack_require__(62829);
// EXTERNAL MODULE: ./build/operations/list-bots.js
var list_bots = __webpack_require__(82174);
// EXTERNAL MODULE: ./build/operations/publish-status.js
var publish_status = __webpack_require__(52027);
// EXTERNAL MODULE: ./build/run/resume.js
var resume = __webpack_require__(79171);
// EXTERNAL MODULE: ./build/verify/calls.js
var calls = __webpack_require__(82437);
// EXTERNAL MODULE: ./build/verify/read-once.js
var read_once = __webpack_require__(48606);
// EXTERNAL MODULE: ./build/verify/recorder.js
var recorder = __webpack_require__(16124);
// EXTERNAL MODULE: ./build/operations/export-bot.js
var export_bot = __webpack_require__(22909);
// EXTERNAL MODULE: ./build/operations/import-bot.js
var import_bot = __webpack_require__(93334);
// EXTERNAL MODULE: ./build/operations/publish-bot.js
var publish_bot = __webpack_require__(17976);
// EXTERNAL MODULE: ./build/run/read-step.js + 1 modules
var read_step = __webpack_require__(84054);
// EXTERNAL MODULE: ./build/run/run-step.js + 1 modules
var run_step = __webpack_require__(47483);
;// CONCATENATED MODULE: ./build/verify/sandbox.js








/** The most time for one step. */
const STEP_TIMEOUT = '30m';
const SANDBOX_STEPS = [
    'export of the sandbox bot',
    'import into the sandbox bot',
    'publish of the sandbox bot',
];
/** Each step needs the one before: an import its archive, a publish a bot that was imported as it was. */
async function trySandbox(botId, texts, dependencies, note) {
    let archive = '';
    const steps = [
        [export_bot/* exportBot */.K, () => ({ botId, exportType: 'latest' })],
        [import_bot/* importBot */.B, () => ({ botId, archive })],
        [publish_bot/* publishBot */.N, () => ({ botId, allowAwaitingApproval: 'true', versionComment: 'koreai-ci verify' })],
    ];
    for (const [at, [operation, given]] of steps.entries()) {
        const { error } = await note(SANDBOX_STEPS[at], async () => {
            const inputs = { ...given(), timeout: STEP_TIMEOUT };
            const { clock, spelling = resume/* asStep */.N9, workspace } = dependencies;
            const step = await (0,read_step/* readStep */.jg)(operation, (0,read_once/* withGiven */.aP)(texts, inputs), { now: clock.wall(), spell: spelling.input });
            const [outcome] = await (0,run_step/* runStep */.e)(step, dependencies);
            if (outcome?.file)
                archive = (0,external_node_path_.join)(workspace, outcome.file.path);
            return { error: outcome?.error, hasWarning: false, accepts: 'publish' };
        });
        // It says which job is still running, and how to resume it.
        if (dependencies.signal.aborted)
            throw error ?? dependencies.signal.reason;
        if (!error)
            continue;
        const why = 'needs the step before it';
        return SANDBOX_STEPS.slice(at + 1).map((name) => ({ name, result: 'not tried', why }));
    }
    return [];
}

// EXTERNAL MODULE: ./build/verify/check.js + 2 modules
var check = __webpack_require__(1871);
;// CONCATENATED MODULE: ./build/verify/steps.js


/** Judges all replies of the steps, as the operations and the documentation do. */
function judgeSteps(tried, redaction) {
    const checked = [];
    const steps = tried.map((one) => {
        const { name, error, exchanges, hasWarning, accepts } = one;
        const replies = exchanges.map((exchange) => {
            const answer = accepts ? ACCEPTED_ERRORS[accepts] : '200';
            return (0,check/* checkReply */.x)(exchange, redaction, { answer, isMet: isAcceptedError(exchange, accepts), isHandled: !error });
        });
        checked.push(...replies);
        const isAccepted = error !== undefined && exchanges.length > 0 && exchanges.every((reply) => isAcceptedError(reply, accepts));
        const why = isAccepted ? '' : (error?.code ?? '');
        const isDifferent = hasWarning || replies.some(({ differences }) => differences.length > 0);
        if (isDifferent)
            return { name, result: 'different', why };
        const isRefusal = accepts === 'job' || accepts === 'credentials';
        if (isAccepted)
            return { name, result: isRefusal ? 'ok' : 'none yet', why };
        // What cannot be was shown.
        if (isRefusal && !error)
            return { name, result: 'failed', why: 'it is answered with a success' };
        return { name, result: error ? 'failed' : 'ok', why };
    });
    return { steps, checked };
}
/** What answers to a step are as good as a success, and how a step is expected to be answered (kore-api.md, section 6). */
const ACCEPTED_ERRORS = {
    publish: '200',
    export: '200',
    job: '400: Invalid request ID',
    credentials: '401: Invalid SDK credentials',
};
/** True for an answer in words that there is no such job, which is as good as a job. */
function isAcceptedError({ answer }, accepts) {
    const message = (0,stranger/* errorIn */.Kd)((0,stranger/* jsonIn */.Yf)(answer?.text ?? ''))?.message.toLowerCase() ?? '';
    const status = answer?.status ?? 0;
    if (accepts === undefined || ![400, 401, 404, 410].includes(status))
        return false;
    if (accepts === 'job' || accepts === 'credentials')
        return ACCEPTED_ERRORS[accepts].toLowerCase().endsWith(`: ${message}`);
    return status !== 401 && message.includes(accepts) && /\b(no|not|never|none)\b/.test(message);
}

;// CONCATENATED MODULE: ./build/verify/verify.js














function readsOf({ texts, importJobId, dockJobId }) {
    const botId = texts('botId');
    return [
        { name: 'list bots', operation: list_bots/* listBots */.r, send: read_once/* firstBots */.ln, given: {}, needs: '' },
        { name: 'unknown import', operation: import_status/* importStatus */.U, given: { jobId: `bir-${calls/* NOWHERE */.JW}` }, needs: '', accepts: 'job' },
        { name: 'export status', operation: export_status/* exportStatus */.hm, given: { botId }, needs: '{botId}', accepts: 'export' },
        { name: 'publish status', operation: publish_status/* publishStatus */.G, given: { botId }, needs: '{botId}', accepts: 'publish' },
        { name: 'import status', operation: import_status/* importStatus */.U, given: { jobId: importJobId }, needs: 'an import (bir-…)' },
        { name: 'dock status', operation: dock_status/* dockStatus */.Q, given: { jobId: dockJobId }, needs: 'a dock job (ds-…)' },
    ];
}
/**
 * Compares the platform's replies with what the operations expect. Read-only, unless a sandbox bot is named.
 *
 * @param onStep - called with each step when it has been made
 * @throws KoreaiError if the host cannot be reached; the signal's reason
 */
async function verify(wanted, dependencies, onStep = () => { }) {
    const { texts } = wanted;
    const host = new URL(texts('host'));
    const { transport, exchanges } = (0,recorder/* recorder */.t)(dependencies.transport, host, dependencies.clock);
    const own = { ...dependencies, transport };
    const untried = [];
    const tried = [];
    const note = async (name, work) => {
        onStep(name);
        const before = exchanges.length;
        const result = { name, ...(await work()), exchanges: exchanges.slice(before) };
        // Without a connection there is nothing to compare.
        if (tried.length === 0 && result.error?.sent === false)
            throw result.error;
        tried.push(result);
        return result;
    };
    const hasApp = missingCredentials('bot', texts).length === 0;
    const isStranger = hasApp && (await askWithoutCredentials(texts, own, note));
    const stop = isStranger ? 'an answer of Kore.ai: something else answers here, and gets no credentials' : '';
    for (const read of readsOf(wanted)) {
        const missing = stop || missingFor(read, texts);
        if (missing !== '')
            untried.push({ name: read.name, result: 'not tried', why: `needs ${missing}` });
        else {
            await note(read.name, async () => {
                const { state, error } = await (0,read_once/* readOnce */.WY)(read.operation, (0,read_once/* withGiven */.aP)(texts, read.given), own, read.send);
                const hasWarning = state?.kind === 'running' && state.warning !== undefined;
                return { error, hasWarning, ...(read.accepts ? { accepts: read.accepts } : {}) };
            });
        }
    }
    const { sandboxBotId } = wanted;
    const missing = stop ||
        [
            ...(sandboxBotId === '' ? ['a sandbox bot, which is exported, imported into and published'] : []),
            ...missingCredentials('bot', texts),
        ].join(' and ');
    if (missing === '')
        untried.push(...(await trySandbox(sandboxBotId, texts, own, note)));
    else
        for (const name of SANDBOX_STEPS)
            untried.push({ name, result: 'not tried', why: `needs ${missing}` });
    const given = [...GIVEN_NAMES.map(texts), wanted.importJobId, wanted.dockJobId, wanted.sandboxBotId];
    const redaction = new verify_redaction/* Redaction */.k({ exchanges, texts: [...given, host.hostname].filter((text) => text !== '') });
    const { input } = dependencies.spelling ?? resume/* asStep */.N9;
    const { steps, checked } = judgeSteps(tried, redaction);
    return {
        steps: inOrder([...steps, ...untried], wanted).map((step) => ({ ...step, why: (0,read/* spellInputs */.oD)(step.why, input) })),
        checked,
        redaction,
        errors: new Map(tried.flatMap(({ name, error }) => (error ? [[name, error]] : []))),
    };
}
/** Steps that were not tried stand among the others. */
function inOrder(steps, wanted) {
    const names = ['no credentials', ...readsOf(wanted).map(({ name }) => name), ...SANDBOX_STEPS];
    return [...steps].sort((one, other) => names.indexOf(one.name) - names.indexOf(other.name));
}
/** Kore.ai refuses it in its own form. @returns true if something else answers, which must not get credentials */
async function askWithoutCredentials(texts, dependencies, note) {
    const transport = (0,recorder/* withoutCredentials */.r)(dependencies.transport);
    const given = (0,read_once/* withGiven */.aP)((0,read_once/* withMadeUpCredentials */.nx)(texts), { jobId: `bir-${calls/* NOWHERE */.JW}` });
    const { exchanges } = await note('no credentials', async () => {
        const { error } = await (0,read_once/* readOnce */.WY)(import_status/* importStatus */.U, given, { ...dependencies, transport });
        return { error, hasWarning: false, accepts: 'credentials' };
    });
    const answer = exchanges.at(-1)?.answer;
    return answer !== undefined && (answer.status < 400 || (0,stranger/* strangerIn */.wT)(answer) !== undefined);
}
/** Inputs that must not be in a report. */
const GIVEN_NAMES = ['botId', 'clientId', 'clientSecret', 'jwt', 'apiKey'];
function missingFor({ operation, given, needs }, texts) {
    const missing = Object.values(given).includes('') ? [needs] : [];
    return [...missing, ...missingCredentials(operation.credentials, texts)].join(' and ');
}
function missingCredentials(kind, texts) {
    if (kind === 'key')
        return texts('apiKey') === '' ? ['{apiKey}'] : [];
    const hasApp = texts('clientId') !== '' && texts('clientSecret') !== '';
    return hasApp || texts('jwt') !== '' ? [] : ['the credentials of an app: {clientId} and {clientSecret}, or {jwt}'];
}

// EXTERNAL MODULE: ./build/cli/connect.js
var connect = __webpack_require__(65487);
// EXTERNAL MODULE: ./build/cli/flags.js
var flags = __webpack_require__(6222);
;// CONCATENATED MODULE: ./build/cli/verify.js














const USUAL_FOLDER = 'koreai-verify';
const COLOURS = { ok: 'green', 'none yet': 'green', different: 'red', failed: 'red', 'not tried': 'dim' };
/** `koreai-ci verify`: compares a platform with what the operations expect. @returns 0 only if nothing differed */
async function verify_verify(session) {
    const { line, terminal, environment, stdin, stop } = session;
    const given = (name) => idOf((0,flags/* kebab */.i9)(name), line.values.get(name) ?? environment[(0,flags/* variableOf */.Qn)(name)]?.trim() ?? '');
    const sandboxBotId = idOf('sandbox-bot', line.values.get('sandboxBot') ?? '');
    const [importJobId, dockJobId] = [given('importJobId'), given('dockJobId')];
    const { host, texts, dependencies } = await (0,connect/* connect */.N)(session);
    const workspace = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'koreai-verify-'));
    try {
        if (sandboxBotId !== '' && !line.has('yes'))
            await verify_confirm(sandboxBotId, stdin, terminal, stop.signal);
        const wanted = { texts, importJobId, dockJobId, sandboxBotId };
        const verified = await verify(wanted, { ...dependencies, workspace }, (step) => terminal.info(`Trying: ${step}`));
        const report = reportOf(verified, host, `Node.js ${process.versions.node}, ${process.platform} ${process.arch}`);
        const folder = (0,external_node_path_.resolve)(line.values.get('reportDir') ?? USUAL_FOLDER);
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
    const found = text === '' ? { value: '' } : types.id.check(text, 0);
    if ('value' in found)
        return text;
    throw new errors/* KoreaiError */["if"]('input-invalid', `--${flag}: ${found.problem}`, { hint: 'See koreai-ci verify --help.' });
}
/** Lets a person type the id of the bot that will be changed. @throws KoreaiError `input-invalid` for anything else */
async function verify_confirm(botId, stdin, terminal, signal) {
    const hint = 'Nothing was sent. Run in a terminal and type the id, or add --yes.';
    if (!stdin.isTTY) {
        throw new errors/* KoreaiError */["if"]('input-invalid', `--sandbox-bot changes ${botId}, which was not confirmed`, { hint });
    }
    terminal.advice(`Bot ${botId} will be exported, imported into from that export, and published.`);
    terminal.advice('Type its id and press Enter to go on:');
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
        await (0,disk/* makeFolder */.fc)(folder);
        for (const [name, text] of Object.entries(files))
            await (0,promises_.writeFile)((0,external_node_path_.join)(folder, name), text);
    }
    catch (error) {
        if (error instanceof errors/* KoreaiError */["if"])
            throw error;
        const why = (0,errors/* systemCode */.xU)(error) || String(error);
        throw new errors/* KoreaiError */["if"]('internal', `The report could not be written to ${folder}: ${why}`, {
            hint: 'Choose another folder with --report-dir.',
            cause: error,
        });
    }
}
function print({ steps, differences, newFields, conclusion }, errors, folder, terminal) {
    for (const { name, result, why } of steps) {
        if (terminal.isQuiet && COLOURS[result] !== 'red')
            continue;
        terminal.report(`[${result}] ${name}${why === '' ? '' : `: ${why}`}`, COLOURS[result]);
    }
    const hints = new Set();
    for (const { name, result } of steps) {
        const error = errors.get(name);
        if (error && (result === 'failed' || result === 'different')) {
            terminal.error(`${name}: ${error.message}`);
            const hint = (0,read/* spellInputs */.oD)(error.hint ?? '', flags/* spellFlag */.LU);
            if (hint !== '' && !hints.has(hint))
                terminal.advice(hint);
            hints.add(hint);
        }
    }
    for (const { call, where, expected, found, effect } of differences) {
        terminal.report(`${call}: ${where} should be ${expected}, found ${found} (${effect})`);
    }
    if (newFields.length > 0)
        terminal.info(`Fields that are not documented: ${newFields.join(', ')}`);
    const failed = steps.filter(({ result }) => result === 'failed').length;
    const counts = [
        ...(differences.length > 0
            ? [`${differences.length} ${differences.length === 1 ? 'difference' : 'differences'} found`]
            : []),
        ...(failed > 0 ? [`${failed} ${failed === 1 ? 'step' : 'steps'} failed`] : []),
    ].join(', ');
    const verdict = conclusion === 'success' ? 'No differences found' : counts || 'Nothing was proven';
    terminal.report(`${verdict}.`, conclusion === 'success' ? 'green' : 'red');
    terminal.info(`The report is in ${folder}: paste report.md into an issue. Ids, names and secrets are replaced in it; read it before you do.`);
}


/***/ }),

/***/ 50453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cy: () => (/* binding */ move),
/* harmony export */   Mi: () => (/* binding */ isDiskError),
/* harmony export */   fc: () => (/* binding */ makeFolder),
/* harmony export */   wO: () => (/* binding */ diskError)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62807);




const ELSEWHERE = 'Choose another folder ({outputDir}), or change its permissions, and run again.';
const PATH = 'Choose another path ({outputDir}), and run again.';
const SPACE = 'Free some space or choose a folder on another disk ({outputDir}), and run again.';
const AGAIN = 'Run again. If it happens again, choose a folder on another disk ({outputDir}).';
const WORDS = {
    ENOSPC: { why: 'the disk is full', hint: SPACE },
    EDQUOT: { why: 'the disk quota is used up', hint: SPACE },
    EACCES: { why: 'permission denied', hint: ELSEWHERE },
    EPERM: { why: 'the system does not permit it', hint: ELSEWHERE },
    EROFS: {
        why: 'the file system is read-only',
        hint: 'Choose a folder on a disk that can be written to ({outputDir}).',
    },
    ENOTDIR: { why: 'a part of the path is a file, not a folder', hint: PATH },
    EEXIST: { why: 'something else has this name', hint: PATH },
    EISDIR: { why: 'it is a folder, not a file', hint: PATH },
    ERR_FS_EISDIR: { why: 'it is a folder, not a file', hint: PATH },
    ENOTEMPTY: { why: 'a folder with other files has this name', hint: PATH },
    ENOENT: { why: 'a file or folder of the path does not exist', hint: 'Check that nothing else removes it.' },
    ELOOP: { why: 'the links in the path lead in a circle', hint: PATH },
    ENAMETOOLONG: { why: 'the name is too long for the file system', hint: PATH },
    EFBIG: { why: 'the file is larger than the file system allows', hint: SPACE },
    EXDEV: { why: 'it lies on another file system', hint: PATH },
    EIO: { why: 'the disk cannot be read or written', hint: AGAIN },
    EBUSY: { why: 'another program uses it', hint: AGAIN },
    EMFILE: { why: 'too many files are open', hint: AGAIN },
    ENFILE: { why: 'too many files are open', hint: AGAIN },
};
/** True for an error of the file system, by its code. */
function isDiskError(error) {
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error) in WORDS;
}
/** Describes an error of the file system: what failed, on what, why. */
function diskError(what, path, error, code = 'download-failed', hint) {
    const systems = (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error);
    const words = WORDS[systems];
    const why = words?.why ?? (error instanceof Error ? error.message : String(error));
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KoreaiError */ ["if"](code, `${what} (${path}): ${why}${systems === '' ? '' : ` (${systems})`}`, {
        hint: hint ?? words?.hint ?? ELSEWHERE,
        cause: error,
    });
}
/**
 * Moves a file or folder; an existing file is replaced. Between two file systems, and out of the lower layer of a
 * container, it is copied under another name, which is changed when the copy is complete.
 */
async function move(from, to) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(from, to);
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error) !== 'EXDEV')
            throw error;
        const copy = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(to), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(to)}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.cp)(from, copy, { recursive: true, verbatimSymlinks: true });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(copy, to);
        }
        finally {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(copy, { recursive: true, force: true, maxRetries: 3 });
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(from, { recursive: true, force: true, maxRetries: 3 });
    }
}
/**
 * Creates a folder and its parents, unless they exist. Node's own `recursive` reports a read-only file system, and other
 * causes too, as a folder that does not exist.
 */
async function makeFolder(path) {
    const error = await refusal(path);
    if (error === undefined)
        return;
    if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error) !== 'ENOENT' || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path) === path)
        throw error;
    await makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path));
    const again = await refusal(path);
    if (again !== undefined)
        throw again;
}
/** @returns why the folder cannot be created; `undefined` if it exists */
async function refusal(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(path);
    }
    catch (error) {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).catch(() => undefined);
        return found?.isDirectory() ? undefined : error;
    }
    return undefined;
}


/***/ }),

/***/ 38233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dr: () => (/* binding */ awaitLink),
/* harmony export */   U0: () => (/* binding */ confirmSuccess),
/* harmony export */   w1: () => (/* binding */ awaitResult)
/* harmony export */ });
/** Maximum polls of a success that lacks its result: it may come later (kore-api.md, section 3). */
const MAX_POLLS = 10;
/** A job whose result is needed has not ended until the result is available. */
function awaitResult(check, { isAvailable, warning, missing }) {
    let polls = 0;
    return async (signal, freshConnection) => {
        const state = await check(signal, freshConnection);
        if (state.kind !== 'succeeded' || isAvailable(state))
            return state;
        polls += 1;
        const { kind: _kind, link: _link, ...facts } = state;
        if (polls < MAX_POLLS)
            return { ...facts, kind: 'running', warning };
        const { code, message, hint } = missing;
        return {
            ...facts,
            kind: 'failed',
            code,
            message: `${message}, even after ${polls} polls`,
            hint,
        };
    };
}
/** Waits for the link to a job's archive. */
function awaitLink(check) {
    return awaitResult(check, {
        isAvailable: ({ link }) => link !== '',
        warning: 'The job succeeded, but its download link is not available yet.',
        missing: {
            code: 'download-failed',
            message: 'The job succeeded without a download link',
            hint: 'Run again. If it happens again, report it to Kore.ai.',
        },
    });
}
/**
 * Confirms a success by one more poll over a fresh connection: on a reused one, a stray answer of the server or a proxy
 * may have replaced the poll's own. A confirming poll that fails is repeated like any other, and one that shows a running
 * job withdraws the success.
 */
function confirmSuccess(poll) {
    let hasSucceeded = false;
    return async (signal) => {
        if (!hasSucceeded) {
            const state = await poll(signal);
            if (state.kind !== 'succeeded')
                return state;
            hasSucceeded = true;
        }
        const state = await poll(signal, true);
        hasSucceeded = state.kind === 'succeeded';
        return state;
    };
}


/***/ }),

/***/ 82985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ explain)
/* harmony export */ });
/** Errors that say nothing about the job, which may still be running. */
const UNRELATED = [
    'timed-out',
    'cancelled',
    'network',
    'platform-error',
    'rate-limited',
    'bad-response',
];
/** Errors that say how the job ended. */
const VERDICTS = ['platform-failed', 'awaiting-approval', 'superseded'];
/** Adds to an error that left a job behind which job it is and how to resume it. A job cannot be stopped. */
function explain(error, outcome, left) {
    const hint = hintOf(error, outcome, left);
    if (hint === error.hint)
        return error;
    return error.with({ hint, ...(hint?.includes('{resume}') ? { resume: left.resume } : {}) });
}
function hintOf(error, outcome, left) {
    const { code, hint } = error;
    const { startsJob = false, started = '', isSeen = false } = left;
    const isOver = left.isOver === true || VERDICTS.includes(code);
    const more = (text) => (hint === undefined ? text : `${hint} ${text}`);
    if (code === 'artifact-failed')
        return more(`The archive itself is complete: ${outcome.file?.path ?? ''}.`);
    if (outcome.file && (code === 'timed-out' || code === 'cancelled')) {
        return `The archive was downloaded and stays: ${outcome.file.path}.`;
    }
    if (outcome.jobId !== '') {
        if (isOver)
            return `${error.message} ${hint}`.includes(outcome.jobId) ? hint : more(`It was job ${outcome.jobId}.`);
        const isKnown = started !== '' || isSeen;
        if (isKnown || UNRELATED.includes(code) || (code === 'stale' && hint === undefined)) {
            return more(stillRunning(error, outcome));
        }
        return hint;
    }
    if (isOver || code === 'start-unknown')
        return hint;
    if (started !== '' || (code === 'stale' && startsJob))
        return more(notShown(started || 'request', outcome));
    if (hint !== undefined)
        return hint;
    if (code === 'stale') {
        return 'No newer job appeared. Check that it was started, and that {since} is not too late.';
    }
    if (code !== 'timed-out' && code !== 'cancelled')
        return undefined;
    return left.isBefore ? 'Nothing was started.' : stillRunning(error, outcome);
}
function notShown(what, outcome) {
    const how = canBeKnown(outcome) ? 'check with: {resume}' : 'check in its console';
    return `The platform accepted the ${what}, but has not shown the job yet. Start no other before it does; ${how}.`;
}
function stillRunning(error, outcome) {
    const { jobId, status, hasEnded } = outcome;
    if (hasEnded)
        return `Job ${jobId} has ended; download its archive with: {resume}.`;
    if (jobId !== '')
        return `Job ${jobId} is still running; resume with: {resume}.`;
    if (status !== '' && canBeKnown(outcome))
        return 'The job is still running; resume with: {resume}.';
    return error.code === 'cancelled'
        ? 'If the job was started, it is still running: check the platform before you run again.'
        : 'Check the platform before you run again, or raise {timeout}.';
}
/** If an older job without a time was seen, a resumed run could not distinguish it from the job that was left. */
function canBeKnown({ isOld, requestedAt }) {
    return !isOld || requestedAt !== undefined;
}


/***/ }),

/***/ 47483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ runStep)
});

// EXTERNAL MODULE: ./build/core/duration.js
var duration = __webpack_require__(61420);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/run/outcome.js
var run_outcome = __webpack_require__(95302);
// EXTERNAL MODULE: ./build/run/resume.js
var resume = __webpack_require__(79171);
// EXTERNAL MODULE: ./build/jobs/await-result.js
var await_result = __webpack_require__(38233);
// EXTERNAL MODULE: ./build/jobs/until-seen.js
var until_seen = __webpack_require__(51681);
// EXTERNAL MODULE: ./build/run/dependencies.js + 1 modules
var run_dependencies = __webpack_require__(30665);
// EXTERNAL MODULE: ./build/run/explain.js
var explain = __webpack_require__(82985);
// EXTERNAL MODULE: ./build/run/job-context.js + 2 modules
var job_context = __webpack_require__(44056);
// EXTERNAL MODULE: ./build/run/shared.js + 1 modules
var run_shared = __webpack_require__(81755);
;// CONCATENATED MODULE: ./build/run/run.js










/** A success requested longer ago than this may not be the intended one. In milliseconds. */
const OLD_MS = 15 * 60_000;
/**
 * Runs one operation on one target, from its inputs to its outcome: start, wait, download, extract, report, upload.
 * Never throws: errors are in the outcome.
 *
 * @param shared - what the targets of the step share. Default: nothing is shared
 */
async function run(operation, inputs, dependencies, shared) {
    const { clock, log, spelling } = dependencies;
    const startedAt = clock.now();
    const state = {
        operation,
        inputs,
        dependencies: { ...dependencies, log: (0,resume/* spelledLog */._J)(log, spelling) },
        shared: shared ?? (0,run_shared/* share */.u)(inputs, dependencies),
        outcome: { ...(0,run_outcome/* emptyOutcome */.we)(operation.name, inputs.target), details: operation.details?.(inputs) ?? [] },
        started: '',
        polls: 0,
        hasJob: false,
        isSeen: false,
        isOver: false,
        phase: async (name, work) => {
            const fromMs = clock.now() - startedAt;
            try {
                state.shared.deadline.signal.throwIfAborted();
                return await work();
            }
            finally {
                state.outcome.phases.push({ name, fromMs, toMs: clock.now() - startedAt });
            }
        },
    };
    const { outcome } = state;
    try {
        await startAndCollect(state);
        // The archive is complete, so no later failure may change the verdict.
        outcome.conclusion = inputs.wait ? 'success' : '';
    }
    catch (thrown) {
        const error = (0,resume/* spelled */.uQ)(explainEnd(thrown, state), spelling);
        outcome.error = error;
        outcome.errorCode = error.code;
        outcome.conclusion = error.conclusion;
    }
    finally {
        if (!shared)
            state.shared.deadline.clear();
        outcome.durationMs = clock.now() - startedAt;
    }
    return outcome;
}
async function startAndCollect(state) {
    const { operation, inputs, dependencies, shared, outcome, phase } = state;
    const { workspace, onEvent } = dependencies;
    nameJob(state);
    const collects = inputs.wait && (operation.archive.length > 0 || operation.result.includes('reportPath'));
    // Loaded only if there is something to write.
    const collection = collects ? await Promise.all(/* import() */[__webpack_require__.e(2032), __webpack_require__.e(6280)]).then(__webpack_require__.bind(__webpack_require__, 16280)) : undefined;
    const directory = collection ? await collection.prepareDirectory(workspace, inputs.outputDir) : workspace;
    const platform = (0,run_dependencies/* platformOf */.t)(inputs, dependencies, shared.budget, inputs.target);
    const job = await phase('start', () => operation.start(inputs, (0,job_context/* jobContext */.R)(state, platform)));
    state.hasJob = job.isAnswer !== true;
    if (job.state) {
        (0,run_outcome/* applyState */.Qh)(outcome, job.state);
        onEvent({ type: 'started', outcome });
        if (job.state.kind === 'failed')
            throw failure(state, job.state);
    }
    if (!inputs.wait)
        return checkStarted(state);
    const awaitsLink = collects && operation.result.includes('file') && job.content === undefined;
    const check = awaitsLink ? (0,await_result/* awaitLink */.Dr)(job.check) : job.check;
    const confirmed = job.isAnswer ? (signal) => check(signal, true) : (0,await_result/* confirmSuccess */.U0)(check);
    const ended = await phase('wait', () => waitForEnd(state, job, confirmed, awaitsLink));
    const { report, content, reportsFailure, isBareLink = false } = job;
    const results = { ...state, platform, directory, check, report, content, isBareLink };
    if (ended.kind === 'failed') {
        const error = failure(state, ended);
        // If the report fails, the error of the job counts.
        throw (reportsFailure && (await collection?.report(results, ended, undefined).catch(() => undefined))) || error;
    }
    warnOfAge(state);
    outcome.hasEnded = true;
    if (!collection)
        return;
    // Checked again: the folder may have been replaced by a symbolic link while the job ran.
    await collection.prepareDirectory(workspace, inputs.outputDir);
    await collection.collect(results, ended);
}
/** Reports a job that the inputs name before its first poll. */
function nameJob({ inputs, outcome, dependencies }) {
    const { jobId } = inputs;
    if (jobId === undefined)
        return;
    outcome.jobId = jobId;
    dependencies.onEvent({ type: 'named', outcome });
}
/** Fails if the started job has no id, because it could not be resumed. */
function checkStarted({ shared, outcome }) {
    shared.deadline.signal.throwIfAborted();
    if (outcome.jobId !== '')
        return;
    throw new errors/* KoreaiError */["if"]('start-unknown', 'The platform accepted the request, but gave the job no id', {
        hint: 'Check the platform before you run again, or set {wait} to true.',
    });
}
async function waitForEnd(state, { state: first }, check, awaitsLink) {
    if (first?.kind === 'succeeded' && (first.link !== '' || !awaitsLink))
        return first;
    return (0,job_context/* pollUntilEnded */.o)(state, check, first === undefined, (polled, nextPollMs) => {
        state.polls += 1;
        state.isSeen ||= polled.kind !== 'running' || polled.isStale !== true;
        (0,run_outcome/* applyState */.Qh)(state.outcome, polled);
        state.dependencies.onEvent({ type: 'polled', state: polled, outcome: state.outcome, nextPollMs });
    });
}
/** Without `since` the last completed job counts, so a success at the first poll may be an old one. */
function warnOfAge({ operation, inputs, outcome, polls, dependencies }) {
    const isOpen = operation.takes.includes('since') && inputs.since === undefined;
    // A success at the first poll is confirmed by another request, which does not count as a poll.
    if (!isOpen || inputs.jobId !== undefined || polls > 1)
        return;
    const { requestedAt } = outcome;
    const age = requestedAt === undefined ? undefined : dependencies.clock.wall() - requestedAt;
    if (age !== undefined && age < OLD_MS)
        return;
    const when = age === undefined ? 'at an unknown time' : `${(0,duration/* formatDuration */.a)(age)} ago`;
    dependencies.log.warning(`This success was requested ${when}. Set {since} to accept only newer ones.`);
}
function failure(state, { code, message, hint }) {
    state.isOver = true;
    return new errors/* KoreaiError */["if"](code, message, { hint });
}
/** The error that ended a run, with the job that the run left. */
function explainEnd(thrown, state) {
    const { operation, inputs, outcome, shared } = state;
    const { signal } = shared.deadline;
    const error = (0,errors/* asKoreaiError */.gu)(signal.aborted ? reasonOf(signal, thrown) : thrown);
    return (0,explain/* explain */.W)(error, outcome, {
        resume: operation.resume(inputs, outcome.jobId, (0,resume/* sinceOf */.ek)(inputs, outcome)),
        startsJob: operation.startsJob,
        started: state.started,
        isBefore: !state.hasJob,
        isSeen: state.isSeen,
        isOver: state.isOver || thrown instanceof until_seen/* RecordGone */.bO,
    });
}
/** After an abort its reason is reported, not the errors that it causes, unless an error says more. */
function reasonOf({ reason }, thrown) {
    const saysMore = thrown instanceof errors/* KoreaiError */["if"] && (thrown.conclusion !== 'failure' || thrown.code === 'start-unknown');
    return saysMore && reason instanceof errors/* KoreaiError */["if"] ? thrown : reason;
}

;// CONCATENATED MODULE: ./build/run/run-step.js






/** No job is started this close to the end of the timeout, or within this share of it: it could not end in time. */
const LAST_MS = 1_000;
const LAST_SHARE = 0.1;
/**
 * Runs a step: each target separately, `concurrency` of them at once, under one timeout and one request budget. Never
 * throws: errors are in the outcomes, which are in the order of the targets.
 */
async function runStep(step, dependencies, reportedOf) {
    const { operation, targets, concurrency, failFast, ignored, notices } = step;
    const log = (0,resume/* spelledLog */._J)(dependencies.log, dependencies.spelling);
    for (const name of ignored)
        log.warning(`{${name}} is not read by ${operation.name}.`);
    for (const { message, isWarning } of notices)
        log[isWarning ? 'warning' : 'info'](message);
    const shared = (0,run_shared/* share */.u)(targets[0], dependencies);
    const outcomes = [];
    let next = 0;
    let failed;
    const work = async () => {
        for (let at = next++; at < targets.length; at = next++) {
            const inputs = targets[at];
            const reason = targets.length > 1 ? notStarted(shared, failFast ? failed : undefined) : undefined;
            const { onEnd, ...reported } = { ...dependencies, ...reportedOf?.(inputs) };
            const outcome = reason
                ? skipped(operation.name, inputs, (0,resume/* spelled */.uQ)(reason, reported.spelling))
                : await run(operation, inputs, reported, shared);
            outcomes[at] = outcome;
            if (outcome.error)
                failed ??= outcome;
            onEnd?.(outcome);
        }
    };
    try {
        await Promise.all(Array.from({ length: Math.min(concurrency, targets.length) }, work));
    }
    finally {
        shared.deadline.clear();
    }
    return outcomes;
}
/** Why a target is not started; `undefined` if it is. */
function notStarted({ deadline }, failed) {
    const hint = 'Nothing was sent for this target.';
    const { signal, timeoutMs } = deadline;
    const { reason } = signal;
    if (signal.aborted) {
        const why = reason instanceof errors/* KoreaiError */["if"] ? reason : new errors/* KoreaiError */["if"]('cancelled', 'The step was stopped');
        return new errors/* KoreaiError */["if"](why.code, `Not started: ${why.message}`, { hint });
    }
    if (deadline.remaining() <= Math.min(LAST_MS, timeoutMs * LAST_SHARE)) {
        return new errors/* KoreaiError */["if"]('timed-out', `Not started: the timeout of ${(0,duration/* formatDuration */.a)(timeoutMs)} is over`, { hint });
    }
    if (!failed)
        return undefined;
    return new errors/* KoreaiError */["if"]('cancelled', `Not started, because ${failed.target} did not succeed and {failFast} is on`, {
        hint,
    });
}
function skipped(name, inputs, error) {
    return { ...(0,run_outcome/* emptyOutcome */.we)(name, inputs.target), conclusion: error.conclusion, errorCode: error.code, error };
}


/***/ })

};
