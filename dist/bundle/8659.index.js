export const id = 8659;
export const ids = [8659];
export const modules = {

/***/ 77908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ PROFILE_FILE),
/* harmony export */   e: () => (/* binding */ readProfile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62807);
/* harmony import */ var _inputs_fields_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36620);
/* harmony import */ var _flags_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6222);






const PROFILE_FILE = 'koreai-ci.yaml';
const FIX = 'Nothing was sent. Fix the file and run again.';
/** What a profile may set: where to work, and as which app. */
const SETTINGS = [..._flags_js__WEBPACK_IMPORTED_MODULE_3__/* .PLACES */ .ls, 'clientId'];
/**
 * Reads `koreai-ci.yaml` of a folder or of the repository around it.
 *
 * @param name - the profile, whose settings precede those outside of profiles. Default: these alone
 * @returns `undefined` if there is no file and no profile was asked for
 * @throws KoreaiError `input-invalid` if the file is wrong, or there is no such profile
 */
async function readProfile(folder, name) {
    const path = findFile(folder);
    if (path === undefined) {
        if (name === undefined)
            return undefined;
        throw invalid([`there is no profile ${name}, because there is no such file here`], 'Write it with koreai-ci init.');
    }
    const { profiles = {}, ...common } = mappingOf(await parsed(path), '');
    const all = mappingOf(profiles, 'profiles: ');
    const chosen = name === undefined || !Object.hasOwn(all, name) ? {} : mappingOf(all[name], `${name}: `);
    const problems = [
        ...problemsOf(common, ''),
        ...Object.entries(all).flatMap(([one, settings]) => problemsOf(mappingOf(settings, `${one}: `), `${one}: `)),
    ];
    if (problems.length > 0)
        throw invalid(problems, FIX);
    if (name !== undefined && !Object.hasOwn(all, name)) {
        throw invalid([`there is no profile ${name}`], `Profiles: ${Object.keys(all).join(', ') || 'none'}.`);
    }
    const texts = Object.entries({ ...common, ...chosen }).map(([key, value]) => [key, [value].flat().join(',')]);
    return {
        source: `${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(folder, path)}${name === undefined ? '' : `, profile ${name}`}`,
        values: new Map(texts),
    };
}
/** Files above the repository belong to somebody else. */
function findFile(folder) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, PROFILE_FILE);
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path))
        return path;
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder);
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, '.git')) || parent === folder ? undefined : findFile(parent);
}
async function parsed(path) {
    const { LineCounter, parseDocument } = await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8').catch((error) => {
        throw invalid([`it cannot be read (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .systemCode */ .xU)(error)})`], 'Check its permissions.');
    });
    const lines = new LineCounter();
    // With this schema every value is a text. The lines of the file are not printed: they may hold a secret by mistake.
    const document = parseDocument(text, { schema: 'failsafe', prettyErrors: false, lineCounter: lines });
    const [error] = document.errors;
    if (error)
        throw invalid([`it is not YAML, line ${lines.linePos(error.pos[0]).line}`], FIX);
    try {
        return document.toJS() ?? {};
    }
    catch {
        throw invalid(['it has an alias without an anchor, or too many of them'], FIX);
    }
}
function mappingOf(value, where) {
    if (value === '' || value === null)
        return {};
    if (typeof value === 'object' && !Array.isArray(value))
        return value;
    throw invalid([`${where}must be a mapping of names to values`], FIX);
}
function problemsOf(settings, where) {
    return Object.entries(settings).flatMap(([key, value]) => {
        const name = _inputs_fields_js__WEBPACK_IMPORTED_MODULE_5__/* .INPUT_NAMES */ .Qh.find((known) => known === key);
        if (name && (0,_flags_js__WEBPACK_IMPORTED_MODULE_3__/* .isSecret */ .$f)(name)) {
            return [
                `${where}${key} is a secret, and secrets do not belong into a repository: remove it, replace it in Kore.ai, ` +
                    `and set ${(0,_flags_js__WEBPACK_IMPORTED_MODULE_3__/* .variableOf */ .Qn)(name)} in the environment`,
            ];
        }
        if (!name || !SETTINGS.includes(name)) {
            return [`${where}${key.slice(0, 40)} is no setting of a profile, which are ${SETTINGS.join(', ')}`];
        }
        const isList = (0,_inputs_fields_js__WEBPACK_IMPORTED_MODULE_5__/* .fieldOf */ ._F)(name).isList && Array.isArray(value) && value.every((one) => typeof one === 'string');
        return typeof value === 'string' || isList ? [] : [`${where}${key} must be a text`];
    });
}
function invalid(problems, hint) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .KoreaiError */ ["if"]('input-invalid', problems.map((problem) => `${PROFILE_FILE}: ${problem}`).join('; '), {
        hint,
    });
}


/***/ }),

/***/ 18659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runOperation: () => (/* binding */ runOperation)
});

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./build/core/clock.js
var clock = __webpack_require__(84300);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/core/log.js
var core_log = __webpack_require__(67304);
// EXTERNAL MODULE: ./build/core/version.js
var version = __webpack_require__(18614);
// EXTERNAL MODULE: ./build/http/node-transport.js + 2 modules
var node_transport = __webpack_require__(1041);
// EXTERNAL MODULE: ./build/http/proxy.js
var proxy = __webpack_require__(12749);
// EXTERNAL MODULE: ./build/inputs/fields.js + 2 modules
var fields = __webpack_require__(36620);
// EXTERNAL MODULE: ./build/run/outcome.js
var run_outcome = __webpack_require__(95302);
// EXTERNAL MODULE: ./build/run/read-step.js + 1 modules
var read_step = __webpack_require__(84054);
// EXTERNAL MODULE: ./build/run/run-step.js + 1 modules
var run_step = __webpack_require__(47483);
// EXTERNAL MODULE: ./build/cli/dotenv.js
var dotenv = __webpack_require__(42423);
// EXTERNAL MODULE: ./build/cli/finish.js + 1 modules
var finish = __webpack_require__(57228);
// EXTERNAL MODULE: ./build/cli/flags.js
var cli_flags = __webpack_require__(6222);
// EXTERNAL MODULE: ./build/run/explain.js
var explain = __webpack_require__(82985);
// EXTERNAL MODULE: ./build/run/resume.js
var run_resume = __webpack_require__(79171);
;// CONCATENATED MODULE: ./build/cli/fleet.js




/** What is known of the targets of a step at any moment. */
class Fleet {
    #step;
    /** The outcome of each run that has begun; the run keeps it up to date. */
    #begun = new Map();
    #ended = new Map();
    constructor(step) {
        this.#step = step;
    }
    begin(inputs) {
        this.#begun.set(inputs, (0,run_outcome/* emptyOutcome */.we)(this.#step.operation.name, inputs.target));
    }
    note(inputs, outcome) {
        this.#begun.set(inputs, outcome);
    }
    end(inputs, outcome) {
        this.#ended.set(inputs, outcome);
    }
    counts() {
        const done = this.#ended.size;
        // A target that was not started because of another one has not failed.
        const failed = [...this.#ended.values()].filter(({ error }) => error && error.code !== 'cancelled').length;
        return { total: this.#step.targets.length, done, running: this.#begun.size - done, failed };
    }
    /**
     * The outcomes of all targets when there is no time left to wait for their ends.
     *
     * @param reason - why everything stops
     * @param spelling - how the command line writes inputs and the command that resumes a target's job
     */
    leftBehind(reason, spelling) {
        const { operation, targets } = this.#step;
        const error = (0,errors/* asKoreaiError */.gu)(reason);
        return targets.map((inputs) => {
            const ended = this.#ended.get(inputs);
            if (ended)
                return ended;
            const outcome = this.#begun.get(inputs);
            if (!outcome) {
                const hint = 'Nothing was sent for this target.';
                const notStarted = new errors/* KoreaiError */["if"](error.code, `Not started: ${error.message}`, { hint });
                return failedAs((0,run_outcome/* emptyOutcome */.we)(operation.name, inputs.target), notStarted);
            }
            const resume = operation.resume(inputs, outcome.jobId, (0,run_resume/* sinceOf */.ek)(inputs, outcome));
            const explained = (0,explain/* explain */.W)(error, outcome, { resume, startsJob: operation.startsJob });
            return failedAs(outcome, (0,run_resume/* spelled */.uQ)(explained, spelling(inputs)));
        });
    }
}
function failedAs(outcome, error) {
    return { ...outcome, conclusion: error.conclusion, errorCode: error.code, error };
}

// EXTERNAL MODULE: ./build/run/log-run.js
var log_run = __webpack_require__(78204);
// EXTERNAL MODULE: ./build/core/duration.js
var duration = __webpack_require__(61420);
// EXTERNAL MODULE: ./build/core/sanitize.js
var sanitize = __webpack_require__(19507);
;// CONCATENATED MODULE: ./build/cli/progress.js



const RATE_SPAN_MS = 5_000;
/** Minimum span of a rate, in milliseconds: over less, it would fluctuate. */
const SHORTEST_RATE_MS = 500;
const BAR_WIDTH = 24;
/** The progress after an event. */
function advance(progress, event, now) {
    switch (event.type) {
        case 'blocked':
            return {
                ...progress,
                status: 'waiting for another job',
                percent: undefined,
                nextPollAt: laterBy(event.nextPollMs, now),
                transfer: undefined,
            };
        case 'started':
            return { ...progress, status: (0,sanitize/* sanitize */.aj)(event.outcome.status, 40), nextPollAt: undefined, transfer: undefined };
        case 'polled': {
            const { state, nextPollMs } = event;
            const isStale = state.kind === 'running' && state.isStale === true;
            return {
                ...progress,
                status: isStale ? 'only an older job so far' : (0,sanitize/* sanitize */.aj)(state.status, 40) || 'no status',
                percent: isStale ? undefined : state.percent,
                nextPollAt: laterBy(nextPollMs, now),
                transfer: undefined,
            };
        }
        case 'poll-failed':
        case 'download-retried':
            return { ...progress, status: 'trying again', nextPollAt: now + event.retryMs, transfer: undefined };
        case 'uploading':
        case 'downloading':
            return { ...progress, nextPollAt: undefined, transfer: carry(progress.transfer, event, now) };
        case 'downloaded':
            return { ...progress, status: 'downloaded', percent: undefined, nextPollAt: undefined, transfer: undefined };
        case 'normalized':
            return { ...progress, status: 'normalized' };
        case 'reported':
            return { ...progress, status: 'report written' };
        case 'named':
        case 'extracted':
        case 'uploaded':
            return progress;
    }
}
function laterBy(milliseconds, now) {
    return milliseconds === undefined ? undefined : now + milliseconds;
}
function carry(before, event, now) {
    const { bytes, total } = event;
    const isUpload = event.type === 'uploading';
    const what = { verb: isUpload ? 'Uploading' : 'Downloading', name: isUpload ? event.name : '', total };
    const sample = { at: now, bytes };
    const isOther = before?.verb !== what.verb || before.name !== what.name;
    if (isOther || bytes < before.bytes)
        return { ...what, bytes, since: sample, recent: sample };
    if (now - before.recent.at < RATE_SPAN_MS)
        return { ...before, bytes, total };
    return { ...what, bytes, since: before.recent, recent: sample };
}
/** The progress as one line of at most `width` columns. */
function progressLine(progress, now, width) {
    const { what, status, percent, nextPollAt, startedAt, transfer } = progress;
    const elapsed = `${completeSeconds(now - startedAt)} elapsed`;
    if (transfer)
        return joined([transferLine(transfer, now, width), elapsed], width);
    const state = `${status || 'starting'}${percent === undefined ? '' : ` ${Math.round(percent)} %`}`;
    const left = nextPollAt === undefined ? 0 : nextPollAt - now;
    const next = nextPollAt === undefined ? [] : [left <= 0 ? 'polling' : `next poll in ${completeSeconds(left)}`];
    return joined([`${what}: ${state}`, elapsed, ...next], width);
}
/** The progress of several targets as one line of at most `width` columns. */
function countLine({ what, startedAt }, { total, done, running, failed }, now, width) {
    const elapsed = `${completeSeconds(now - startedAt)} elapsed`;
    const failures = failed === 0 ? [] : [`${failed} failed`];
    return joined([`${what}: ${done} of ${total} done`, ...failures, `${running} running`, elapsed], width);
}
function transferLine({ verb, bytes, total, since }, now, width) {
    const spanMs = now - since.at;
    const rate = spanMs < SHORTEST_RATE_MS ? 0 : ((bytes - since.bytes) * 1_000) / spanMs;
    const reported = [total ? `${(0,log_run/* sizeOf */.$d)(bytes)} of ${(0,log_run/* sizeOf */.$d)(total)}` : (0,log_run/* sizeOf */.$d)(bytes)];
    if (rate > 0)
        reported.push(`${(0,log_run/* sizeOf */.$d)(Math.round(rate))}/s`);
    if (rate > 0 && total && total > bytes)
        reported.push(`${completeSeconds(((total - bytes) * 1_000) / rate)} left`);
    if (!total)
        return `${verb} ${reported.join(', ')}`;
    const share = Math.min(1, bytes / total);
    const bar = width < 72 ? '' : `[${'#'.repeat(Math.floor(share * BAR_WIDTH)).padEnd(BAR_WIDTH, '-')}] `;
    return `${verb} ${bar}${[`${Math.floor(share * 100)} %`, ...reported].join(', ')}`;
}
function completeSeconds(milliseconds) {
    return (0,duration/* formatDuration */.a)(Math.max(1, Math.ceil(milliseconds / 1_000)) * 1_000);
}
/** The first components, as many as fit. */
function joined(components, width) {
    let line = '';
    for (const component of components) {
        const longer = line === '' ? component : `${line}, ${component}`;
        if (line !== '' && columnsOf(longer) > width)
            break;
        line = longer;
    }
    return cut(line, width);
}
function cut(line, width) {
    const letters = [...line];
    while (columnsOf(letters.join('')) > width)
        letters.pop();
    return letters.join('');
}
/** Characters that are not ASCII count as two columns, because a line that wraps could not be redrawn. */
function columnsOf(line) {
    return [...line].reduce((columns, letter) => columns + ((letter.codePointAt(0) ?? 0) > 0x7e ? 2 : 1), 0);
}

;// CONCATENATED MODULE: ./build/cli/report.js


const REDRAW_MS = 100;
const TICK_MS = 1_000;
/** Reports a run: in lines, and on a terminal with a progress line at the bottom. */
function report(terminal, clock, what) {
    let progress = { what, startedAt: clock.now() };
    const draw = (now, width) => progressLine(progress, now, width);
    return reporter(terminal, clock, draw, (event) => {
        progress = advance(progress, event, clock.now());
        // The progress line shows the states.
        return event.type === 'polled' || event.type === 'blocked';
    });
}
/** Reports several runs: each in its own log, and on a terminal with a progress line that counts them. */
function reportSeveral(terminal, clock, what, count) {
    const startedAt = clock.now();
    const draw = (now, width) => countLine({ what, startedAt }, count(), now, width);
    // The progress line counts the targets, so only their ends are logged, not every change.
    return reporter(terminal, clock, draw, (event) => event.type === 'polled' && event.state.kind === 'running');
}
/** @param isShown - true for an event that the progress line shows: only its warnings are logged */
function reporter(terminal, clock, draw, isShown) {
    if (!terminal.isLive)
        return { of: (log) => (0,log_run/* logRun */.o6)(log, clock), end: () => { } };
    const bottom = new Bottom(terminal, clock, draw);
    return {
        of(log) {
            const say = (0,log_run/* logRun */.o6)(log, clock);
            const warn = (0,log_run/* logRun */.o6)({ debug() { }, info() { }, warning: (line) => log.warning(line) }, clock);
            return (event) => {
                if (isShown(event))
                    warn(event);
                else if (!isTransfer(event))
                    say(event);
                bottom.draw(isTransfer(event));
            };
        },
        end: () => bottom.end(),
    };
}
function isTransfer({ type }) {
    return type === 'downloading' || type === 'uploading';
}
/** The progress line, redrawn every second and with every event. */
class Bottom {
    #terminal;
    #clock;
    #line;
    #timer;
    #drawnAt = Number.NEGATIVE_INFINITY;
    constructor(terminal, clock, line) {
        this.#terminal = terminal;
        this.#clock = clock;
        this.#line = line;
        this.#timer = setInterval(() => this.draw(), TICK_MS);
        this.#timer.unref();
        this.draw();
    }
    /** @param isFrequent - true for events that come many times a second: not all of them are drawn */
    draw(isFrequent = false) {
        const now = this.#clock.now();
        if (isFrequent && now - this.#drawnAt < REDRAW_MS)
            return;
        this.#drawnAt = now;
        this.#terminal.live(this.#line(now, this.#terminal.columns - 1));
    }
    end() {
        clearInterval(this.#timer);
        this.#terminal.live('');
    }
}

// EXTERNAL MODULE: ./build/cli/result.js
var result = __webpack_require__(73872);
// EXTERNAL MODULE: ./build/operations/table.js + 26 modules
var table = __webpack_require__(89898);
;// CONCATENATED MODULE: ./build/cli/resume.js





/** Inputs of the step, which have no effect on the job that is resumed. */
const FOR_THE_STEP = ['wait', 'concurrency', 'failFast', 'archive'];
/** The resume command of a target, ready to be pasted into a shell. */
class ResumeCommand {
    #operation;
    #line;
    #inputs;
    /** All commands so far, so that they can be found in a hint. */
    #commands = new Set();
    constructor(operation, line, inputs) {
        this.#operation = operation;
        this.#line = line;
        this.#inputs = inputs;
    }
    /** The command that resumes a job that the operation left running. */
    of(jobId, seen) {
        return this.word(this.#operation.resume(this.#inputs, jobId, seen && (0,run_resume/* sinceOf */.ek)(this.#inputs, seen)));
    }
    word = (resume) => this.#command(resume);
    /** Splits a hint into its text and the command in it, which is easier to copy from its own line. */
    split(hint) {
        const command = [...this.#commands].find((candidate) => hint.includes(`with: ${candidate}.`)) ?? '';
        return { hint: command === '' ? hint : hint.replace(`${command}.`, '').trim(), command };
    }
    #command({ operation: name, inputs }) {
        const operation = table/* OPERATIONS */.x.find((candidate) => candidate.name === name);
        const values = new Map([['host', this.#inputs.host.origin]]);
        for (const id of fields/* INPUT_NAMES */.Qh) {
            const value = inputs[id] ?? '';
            if (value !== '')
                values.set(id, value);
        }
        for (const [input, value] of operation ? this.#given(operation) : []) {
            if (!values.has(input))
                values.set(input, value);
        }
        const flags = [...values].map(([input, value]) => `--${(0,cli_flags/* flagOf */.iP)(input)} ${quoted(value)}`);
        const profile = this.#line.values.get('profile');
        if (profile !== undefined)
            flags.push(`--profile ${quoted(profile)}`);
        const command = `koreai-ci ${name} ${flags.join(' ')}`;
        this.#commands.add(command);
        return command;
    }
    /** The given inputs that apply to the resumed job too, without ids. */
    #given(operation) {
        return (0,cli_flags/* inputsOf */.Vc)(operation).flatMap((name) => {
            const text = this.#line.values.get((0,cli_flags/* isSecret */.$f)(name) ? `${name}File` : name);
            // The operation itself gives the ids, and the version.
            if (text === undefined || FOR_THE_STEP.includes(name) || (0,cli_flags/* isId */.eQ)(name))
                return [];
            // Stdin cannot be read again.
            if ((0,cli_flags/* isSecret */.$f)(name))
                return text === '-' ? [] : [[name, text]];
            // A duration would then mean another time.
            return [[name, name === 'since' ? (0,clock/* formatInstant */.r4)(this.#inputs.since) : text]];
        });
    }
}
/** An argument quoted for a POSIX shell. */
function quoted(word) {
    return /^[\w@%+=:,./~-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

// EXTERNAL MODULE: ./build/cli/session.js
var cli_session = __webpack_require__(47345);
// EXTERNAL MODULE: ./build/cli/settings.js
var settings = __webpack_require__(80892);
;// CONCATENATED MODULE: ./build/cli/run-operation.js




















/** Runs an operation, from its flags to its exit code. */
async function runOperation(operation, session) {
    const { line, terminal } = session;
    const startedAt = clock/* systemClock */.ml.now();
    const outputs = new dotenv/* OutputFile */.c(line.values.get('outputEnv') ?? '', (text) => terminal.redact(text));
    let ends;
    try {
        outputs.begin((0,run_outcome/* emptyOutcome */.we)(operation.name, ''));
        (0,cli_session/* refuseProblems */.n)(line);
        ends = await runAll(await readAll(operation, session), session, outputs);
    }
    catch (thrown) {
        ends = [(0,result/* endedEarly */.S3)(operation.name, (0,errors/* asKoreaiError */.gu)(thrown))];
    }
    return (0,finish/* finish */.O)(ends, clock/* systemClock */.ml.now() - startedAt, session, outputs);
}
async function readAll(operation, session) {
    const { terminal } = session;
    const raw = await (0,settings/* rawInputs */.m)(session);
    for (const name of fields/* INPUT_NAMES */.Qh.filter(cli_flags/* isSecret */.$f)) {
        if (raw(name) === '')
            continue;
        terminal.secrets.add(raw(name));
        if (terminal.secrets.isOwnWord(raw(name))) {
            terminal.warning(`${(0,cli_flags/* spellFlag */.LU)(name)} is part of a word that this command prints, so it cannot be redacted. Use a stronger secret.`);
        }
    }
    // The command line has refused flags that are not for this operation; a profile holds ids for others too.
    return { ...(await (0,read_step/* readStep */.jg)(operation, raw, { now: clock/* systemClock */.ml.wall(), spell: cli_flags/* spellFlag */.LU })), ignored: [] };
}
async function runAll(step, session, outputs) {
    const { line, terminal, environment, stop } = session;
    const courses = new Map(step.targets.map((inputs) => [
        inputs,
        { command: new ResumeCommand(step.operation, line, inputs), warnings: [] },
    ]));
    // For packages that make connections of their own, such as that for proxies.
    (0,external_node_net_.setDefaultAutoSelectFamilyAttemptTimeout)(node_transport/* ADDRESS_ATTEMPT_MS */.w);
    (0,proxy/* checkProxy */.d4)(environment, step.targets[0].host);
    const agentFor = (0,proxy/* proxyAgents */.Hd)(environment);
    const transport = (0,node_transport/* nodeTransport */._)(agentFor ? { agentFor } : {});
    const log = terminal;
    const fleet = new Fleet(step);
    const [first] = step.targets;
    const isOneOfSeveral = step.targets.length > 1;
    const reporter = isOneOfSeveral
        ? reportSeveral(terminal, clock/* systemClock */.ml, step.operation.name, () => fleet.counts())
        : report(terminal, clock/* systemClock */.ml, step.operation.name);
    const spelling = (inputs) => ({
        input: cli_flags/* spellFlag */.LU,
        resume: (resume) => courses.get(inputs)?.command.word(resume) ?? '',
    });
    const dependencies = {
        clock: clock/* systemClock */.ml,
        random: Math.random,
        transport,
        log,
        secrets: terminal.secrets,
        userAgent: `koreai-ci/${version/* VERSION */.x}`,
        workspace: process.cwd(),
        variable: (name) => variableOfBot(name, environment, terminal),
        signal: stop.signal,
        spelling: spelling(first),
        onEvent: () => { },
    };
    const running = (0,run_step/* runStep */.e)(step, dependencies, (inputs) => {
        fleet.begin(inputs);
        const { warnings } = courses.get(inputs) ?? { warnings: [] };
        const own = collecting(isOneOfSeveral ? (0,core_log/* prefixed */.g)(log, inputs.target) : log, warnings);
        const onEvent = reporter.of(own);
        return {
            log: own,
            spelling: spelling(inputs),
            onEvent(event) {
                if ('outcome' in event)
                    fleet.note(inputs, event.outcome);
                onEvent(event);
                if ('outcome' in event && inputs === first)
                    outputs.note(event.outcome);
            },
            onEnd: (outcome) => fleet.end(inputs, outcome),
        };
    });
    const leftBehind = new Promise((resolve) => {
        stop.late.addEventListener('abort', () => {
            resolve(fleet.leftBehind(stop.late.reason, spelling));
        });
    });
    try {
        const outcomes = await Promise.race([running, leftBehind]);
        return step.targets.map((inputs, at) => {
            const { command, warnings = [] } = courses.get(inputs) ?? {};
            return { ...endOf(outcomes[at], command), warnings };
        });
    }
    finally {
        reporter.end();
        transport.close();
    }
}
function endOf(outcome, command) {
    const { error, conclusion, jobId } = outcome;
    if (!error)
        return { outcome, message: '', hint: '', resume: conclusion === '' ? (command?.of(jobId, outcome) ?? '') : '' };
    const { hint = '', command: resume = '' } = command?.split(error.hint ?? '') ?? { hint: error.hint };
    return { outcome, message: error.message, hint, resume };
}
/** A log whose warnings are listed too. */
function collecting(log, warnings) {
    return {
        debug: (line) => log.debug(line),
        info: (line) => log.info(line),
        warning: (line) => {
            warnings.push(line);
            log.warning(line);
        },
    };
}
/** The value of a secured variable of a normalized bot, from a `KOREAI_VAR_…` variable only. It is redacted from now on. */
function variableOfBot(name, environment, { secrets }) {
    const value = name.startsWith('KOREAI_VAR_') ? environment[name] : undefined;
    if (value !== undefined)
        secrets.addVariable(value);
    return value;
}


/***/ }),

/***/ 80892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ rawInputs)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _core_deadline_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56196);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62807);
/* harmony import */ var _inputs_fields_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36620);
/* harmony import */ var _flags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6222);
/* harmony import */ var _profile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77908);






const LONGEST_SECRET = 64 * 1_024;
/**
 * The text of every input: from its flag, or else from the environment, or else from the profile; a secret from the file
 * that its flag names, or else from the environment.
 *
 * @throws KoreaiError `input-invalid` for a file that cannot be read or is wrong
 */
async function rawInputs({ line, environment, stdin, stop, terminal }) {
    const secrets = await readSecretFiles(line, stdin, stop.signal);
    const profileName = line.values.get('profile') || environment['KOREAI_PROFILE']?.trim() || undefined;
    const profile = await (0,_profile_js__WEBPACK_IMPORTED_MODULE_1__/* .readProfile */ .e)(process.cwd(), profileName);
    if (profile)
        terminal.info(`Using ${profile.source}`);
    const { needs = _flags_js__WEBPACK_IMPORTED_MODULE_2__/* .PLACES */ .ls, oneOf = [] } = line.operation ?? {};
    const chosen = oneOf.find((name) => line.values.has(name));
    // Only what is required comes from outside: an optional id is a guard, which would refuse the jobs of another bot.
    const places = _flags_js__WEBPACK_IMPORTED_MODULE_2__/* .PLACES */ .ls.filter((name) => name === 'host' || needs.includes(name) || oneOf.includes(name));
    return (name) => {
        // Artifacts need a workflow.
        if (name === 'uploadArtifact')
            return 'false';
        const given = secrets.get(name) ?? ((0,_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .isSecret */ .$f)(name) ? undefined : line.values.get(name));
        // Of inputs that exclude each other, the one on the command line counts.
        const isExcluded = chosen !== undefined && chosen !== name && oneOf.includes(name);
        if (given !== undefined || isExcluded)
            return given ?? '';
        if (!(0,_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .isCredential */ .uo)(name) && !places.includes(name))
            return '';
        return environment[(0,_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .variableOf */ .Qn)(name)]?.trim() || (profile?.values.get(name) ?? '');
    };
}
async function readSecretFiles(line, stdin, signal) {
    const secrets = new Map();
    const named = _inputs_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .INPUT_NAMES */ .Qh.filter(_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .isSecret */ .$f).flatMap((name) => {
        const file = line.values.get(`${name}File`);
        return file === undefined ? [] : [{ name, file, flag: `--${(0,_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .flagOf */ .iP)(name)}` }];
    });
    if (named.filter(({ file }) => file === '-').length > 1)
        throw invalid('Only one secret can come from stdin');
    for (const { name, file, flag } of named) {
        const text = file === '-' ? await readStdin(flag, stdin, signal) : await readSecret(flag, file, signal);
        if (text.length > LONGEST_SECRET)
            throw invalid(`${flag}: is too long for a secret`);
        if (text.trim() === '')
            throw invalid(`${flag}: is empty, but should contain the value of ${(0,_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .spell */ .lO)(name)}`);
        secrets.set(name, text.trim());
    }
    return secrets;
}
async function readSecret(flag, file, signal) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, { encoding: 'utf8', signal });
    }
    catch (error) {
        signal.throwIfAborted();
        const code = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .systemCode */ .xU)(error);
        const why = code === 'ENOENT' ? 'there is no such file' : `the file cannot be read (${code || 'unknown error'})`;
        throw invalid(`${flag}: ${why}`, error);
    }
}
async function readStdin(flag, stdin, signal) {
    if (stdin.isTTY)
        throw invalid(`${flag}: stdin is a terminal, which would show the secret; give a file or a pipe`);
    const read = async () => {
        const chunks = [];
        let size = 0;
        for await (const chunk of stdin) {
            chunks.push(Buffer.from(chunk));
            size += chunk.length;
            if (size > LONGEST_SECRET)
                break;
        }
        return Buffer.concat(chunks).toString('utf8');
    };
    return (0,_core_deadline_js__WEBPACK_IMPORTED_MODULE_5__/* .abortable */ .ZC)(read(), signal);
}
function invalid(problem, cause) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .KoreaiError */ ["if"]('input-invalid', problem, { hint: 'Nothing was sent.', cause });
}


/***/ }),

/***/ 67304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ prefixed)
/* harmony export */ });
/* unused harmony export silentLog */
const silentLog = { debug() { }, info() { }, warning() { } };
/** A log whose lines begin with their target. */
function prefixed(log, target) {
    return {
        debug: (line) => log.debug(`${target}: ${line}`),
        info: (line) => log.info(`${target}: ${line}`),
        warning: (line) => log.warning(`${target}: ${line}`),
    };
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
