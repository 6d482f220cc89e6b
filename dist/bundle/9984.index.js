export const id = 9984;
export const ids = [9984];
export const modules = {

/***/ 65487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ connect),
/* harmony export */   i: () => (/* binding */ prepare)
/* harmony export */ });
/* harmony import */ var _core_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84300);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(40095);
/* harmony import */ var _core_version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18614);
/* harmony import */ var _http_program_transport_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63470);
/* harmony import */ var _inputs_types_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(18301);
/* harmony import */ var _flags_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6222);
/* harmony import */ var _input_texts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97672);
/* harmony import */ var _resume_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56526);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(47345);









/** The dependencies of a command that makes requests to a host. The caller must close the transport. */
function connect(host, { line, terminal, environment, stop }) {
    return {
        clock: _core_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .ml,
        random: Math.random,
        transport: (0,_http_program_transport_js__WEBPACK_IMPORTED_MODULE_1__/* .programTransport */ .u)(environment),
        log: terminal,
        secrets: terminal.secrets,
        userAgent: `koreai-ci/${_core_version_js__WEBPACK_IMPORTED_MODULE_2__/* .VERSION */ .x}${line.operation ? '' : ` (${line.name})`}`,
        workspace: process.cwd(),
        signal: stop.signal,
        onEvent: () => { },
        spelling: { input: _flags_js__WEBPACK_IMPORTED_MODULE_3__/* .spellFlag */ .LU, resume: (job) => (0,_resume_js__WEBPACK_IMPORTED_MODULE_4__/* .resumeCommand */ .V)(job, host, line) },
    };
}
/**
 * Reads the inputs of a command that examines a platform, and prepares the connection.
 *
 * @returns the host, the texts of all inputs, and the dependencies
 * @throws KoreaiError `input-invalid`
 */
async function prepare(session) {
    const { line, terminal } = session;
    const given = await (0,_input_texts_js__WEBPACK_IMPORTED_MODULE_5__/* .inputTexts */ .L)(session);
    const [botId = ''] = (0,_inputs_types_js__WEBPACK_IMPORTED_MODULE_6__/* .splitList */ .ry)(given('botId'));
    const hint = `See koreai-ci ${line.name} --help.`;
    const { host } = await (0,_session_js__WEBPACK_IMPORTED_MODULE_7__/* .readInputs */ .Ko)(['host', 'botId'], (name) => (name === 'botId' ? botId : given(name)), hint);
    if (!host) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .KoreaiError */ ["if"]('input-invalid', '--host: is required, for example https://platform.kore.ai', { hint });
    }
    const texts = (name) => (name === 'host' ? host.origin : name === 'botId' ? botId : given(name));
    // These commands report by themselves what they find.
    const log = { debug: (text) => terminal.debug(text), info: () => { }, warning: () => { } };
    return { host, texts, dependencies: { ...connect(host, session), log } };
}


/***/ }),

/***/ 97672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ inputTexts)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _core_deadline_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56196);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40095);
/* harmony import */ var _inputs_fields_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36070);
/* harmony import */ var _flags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6222);
/* harmony import */ var _profile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77908);






/** In UTF-16 units. */
const MAX_SECRET_LENGTH = 64 * 1_024;
/**
 * The text of every input: from its flag, or else from the environment, or else from the profile; a secret from the file
 * that its flag names, or else from the environment. Secrets are redacted from then on.
 *
 * @throws KoreaiError `input-invalid` for a file that cannot be read or is wrong
 */
async function inputTexts({ line, environment, stdin, stop, terminal }) {
    const secrets = await readSecretFiles(line, stdin, stop.signal);
    const profileName = line.values.get('profile') || environment['KOREAI_PROFILE']?.trim() || undefined;
    const profile = await (0,_profile_js__WEBPACK_IMPORTED_MODULE_1__/* .readProfile */ .e)(process.cwd(), profileName);
    if (profile)
        terminal.info(`Using ${profile.source}`);
    const { needs = _flags_js__WEBPACK_IMPORTED_MODULE_2__/* .PLACES */ .ls, oneOf = [] } = line.operation ?? {};
    const chosen = oneOf.find((name) => line.values.has(name));
    // Only what is required comes from outside: an optional id is a guard, which would refuse the jobs of another bot.
    const places = _flags_js__WEBPACK_IMPORTED_MODULE_2__/* .PLACES */ .ls.filter((name) => name === 'host' || needs.includes(name) || oneOf.includes(name));
    const textOf = (name) => {
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
    for (const name of _inputs_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .INPUT_NAMES */ .Qh.filter((one) => (0,_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .isSecret */ .$f)(one) && textOf(one) !== '')) {
        terminal.secrets.add(textOf(name));
        if (!terminal.secrets.isOwnWord(textOf(name)))
            continue;
        terminal.warning(`${(0,_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .spell */ .lO)(name)} is part of a word that this command prints, so it cannot be redacted. Use a stronger secret.`);
    }
    return textOf;
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
        const secret = await (file === '-' ? readStdin(flag, stdin, signal) : readSecret(flag, file, signal));
        if (secret.length > MAX_SECRET_LENGTH)
            throw invalid(`${flag}: is too long for a secret`);
        if (secret.trim() === '')
            throw invalid(`${flag}: is empty, but should contain the value of ${(0,_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .spell */ .lO)(name)}`);
        secrets.set(name, secret.trim());
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
    return (0,_core_deadline_js__WEBPACK_IMPORTED_MODULE_5__/* .abortable */ .ZC)(readPipe(stdin), signal);
}
/** A pipe may never end: it is read until it is too long for a secret. */
async function readPipe(stdin) {
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of stdin) {
        text += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
        if (text.length > MAX_SECRET_LENGTH)
            break;
    }
    return text + decoder.decode();
}
function invalid(problem, cause) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .KoreaiError */ ["if"]('input-invalid', problem, { hint: 'Nothing was sent.', cause });
}


/***/ }),

/***/ 77908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ PROFILE_FILE),
/* harmony export */   e: () => (/* binding */ readProfile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40095);
/* harmony import */ var _inputs_fields_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36070);
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
/** Files above the repository do not belong to it. */
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

/***/ 56526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ resumeCommand)
/* harmony export */ });
/* unused harmony export quoted */
/* harmony import */ var _core_clock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84300);
/* harmony import */ var _inputs_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36070);
/* harmony import */ var _operations_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89898);
/* harmony import */ var _flags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6222);




/** Inputs of the step, which have no effect on the job that is resumed. */
const FOR_THE_STEP = ['wait', 'concurrency', 'failFast', 'archive'];
/**
 * The command that resumes a job, ready to be pasted into a shell.
 *
 * @param line - its flags that apply to the resumed job too are part of the command
 * @param since - what `since` means in it, in milliseconds since the epoch
 */
function resumeCommand({ operation, inputs }, host, line, since) {
    const values = new Map([['host', host.origin]]);
    for (const name of _inputs_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUT_NAMES */ .Qh)
        if (inputs[name])
            values.set(name, inputs[name]);
    for (const name of _operations_table_js__WEBPACK_IMPORTED_MODULE_1__/* .OPERATIONS */ .xb.filter((known) => known.name === operation).flatMap(_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .inputsOf */ .Vc)) {
        const text = givenText(name, line, since);
        if (text !== undefined && !values.has(name))
            values.set(name, text);
    }
    const flags = [...values].map(([name, text]) => `--${(0,_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .flagOf */ .iP)(name)} ${quoted(text)}`);
    const profile = line.values.get('profile');
    if (profile !== undefined)
        flags.push(`--profile ${quoted(profile)}`);
    return `koreai-ci ${operation} ${flags.join(' ')}`;
}
/** The text of a flag that applies to the resumed job too; `undefined` if there is none. */
function givenText(name, { values }, since) {
    // The operation itself gives the ids, and the version.
    if (FOR_THE_STEP.includes(name) || (0,_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .isId */ .eQ)(name))
        return undefined;
    if ((0,_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .isSecret */ .$f)(name)) {
        const file = values.get(`${name}File`);
        // Stdin cannot be read again.
        return file === '-' ? undefined : file;
    }
    // A duration would then mean another time.
    return name === 'since' && values.has(name) ? (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_3__/* .formatInstant */ .r4)(since) : values.get(name);
}
/** An argument quoted for a POSIX shell. */
function quoted(word) {
    return /^[\w@%+=:,./~-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}


/***/ }),

/***/ 67603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runOperation: () => (/* binding */ runOperation)
});

// UNUSED EXPORTS: countsOf, endOf, targetStates

// EXTERNAL MODULE: ./build/core/clock.js
var clock = __webpack_require__(84300);
// EXTERNAL MODULE: ./build/core/errors.js + 1 modules
var errors = __webpack_require__(40095);
// EXTERNAL MODULE: ./build/run/log-run.js
var log_run = __webpack_require__(78204);
// EXTERNAL MODULE: ./build/run/outcome.js + 1 modules
var run_outcome = __webpack_require__(39922);
// EXTERNAL MODULE: ./build/run/read-step.js + 1 modules
var read_step = __webpack_require__(84054);
// EXTERNAL MODULE: ./build/run/resume.js
var run_resume = __webpack_require__(79171);
// EXTERNAL MODULE: ./build/run/run-step.js + 1 modules
var run_step = __webpack_require__(47483);
// EXTERNAL MODULE: ./build/cli/connect.js
var connect = __webpack_require__(65487);
// EXTERNAL MODULE: ./build/cli/finish.js
var finish = __webpack_require__(25630);
// EXTERNAL MODULE: ./build/cli/flags.js
var flags = __webpack_require__(6222);
// EXTERNAL MODULE: ./build/cli/input-texts.js
var input_texts = __webpack_require__(97672);
// EXTERNAL MODULE: ./build/cli/output-file.js
var output_file = __webpack_require__(19283);
// EXTERNAL MODULE: ./build/core/sanitize.js
var sanitize = __webpack_require__(19507);
;// CONCATENATED MODULE: ./build/cli/progress.js



const REDRAW_MS = 100;
const TICK_MS = 1_000;
/** Minimum span of a rate, in milliseconds: over less, it would fluctuate. */
const MIN_RATE_SPAN_MS = 500;
const BAR_WIDTH = 24;
/** Minimum width of a terminal for the bar. */
const MIN_WIDTH_OF_BAR = 72;
/**
 * Reports a run: in lines, and on a terminal with a progress line at the bottom, redrawn every second and with every
 * event.
 *
 * @param count - counts several targets, for the progress line; `undefined` if there is one
 */
function reporter(terminal, clock, what, count) {
    if (!terminal.isLive)
        return { of: (log) => (0,log_run/* logRun */.o6)(log, clock), end: () => { } };
    let progress = { what, startedAt: clock.now() };
    let drawnAt = 0;
    const draw = () => {
        drawnAt = clock.now();
        const width = terminal.columns - 1;
        terminal.live(count ? countLine(progress, count(), drawnAt, width) : progressLine(progress, drawnAt, width));
    };
    const timer = setInterval(draw, TICK_MS).unref();
    draw();
    return {
        of(log) {
            const logAll = (0,log_run/* logRun */.o6)(log, clock);
            const logWarnings = (0,log_run/* logRun */.o6)({ debug() { }, info() { }, warning: (line) => log.warning(line) }, clock);
            return (event) => {
                progress = advance(progress, event, clock.now());
                const isTransfer = event.type === 'downloading' || event.type === 'uploading';
                if (isShown(event, count !== undefined))
                    logWarnings(event);
                else if (!isTransfer)
                    logAll(event);
                // Transfers report many times a second.
                if (!isTransfer || clock.now() - drawnAt >= REDRAW_MS)
                    draw();
            };
        },
        end() {
            clearInterval(timer);
            terminal.live('');
        },
    };
}
/** True for an event that the progress line shows: of one target each state, of several those that are not the end. */
function isShown(event, isOneOfSeveral) {
    if (event.type === 'polled')
        return !isOneOfSeveral || event.state.kind === 'running';
    return event.type === 'blocked' && !isOneOfSeveral;
}
/** The progress after an event. */
function advance(before, event, now) {
    const { what, startedAt, status: last = '', percent: lastPercent } = before;
    const shown = (status, percent, nextPollMs) => {
        const nextPollAt = nextPollMs === undefined ? undefined : now + nextPollMs;
        return { what, startedAt, status, percent, nextPollAt };
    };
    switch (event.type) {
        case 'blocked':
            return shown('waiting for another job', undefined, event.nextPollMs);
        case 'started':
            return shown((0,sanitize/* sanitize */.aj)(event.outcome.status, 40), lastPercent);
        case 'polled': {
            const { state, nextPollMs } = event;
            if (state.kind === 'running' && state.isStale)
                return shown('only an older job so far', undefined, nextPollMs);
            return shown((0,sanitize/* sanitize */.aj)(state.status, 40) || 'no status', state.percent, nextPollMs);
        }
        case 'poll-failed':
        case 'download-retried':
            return shown('trying again', lastPercent, event.retryMs);
        case 'uploading':
        case 'downloading':
            return { ...shown(last, lastPercent), transfer: transferAfter(before.transfer, event, now) };
        case 'downloaded':
        case 'normalized':
            return shown(event.type);
        case 'reported':
            return shown('report written');
        case 'named':
        case 'extracted':
        case 'uploaded':
            return before;
    }
}
function transferAfter(before, event, now) {
    const { bytes, total } = event;
    const isUpload = event.type === 'uploading';
    const what = { verb: isUpload ? 'Uploading' : 'Downloading', name: isUpload ? event.name : '', total };
    const isSame = before?.verb === what.verb && before.name === what.name && bytes >= before.bytes;
    return { ...what, bytes, since: isSame ? before.since : { at: now, bytes } };
}
/** The progress as one line of at most `width` columns. */
function progressLine(progress, now, width) {
    const { what, status, percent, nextPollAt, startedAt, transfer } = progress;
    const elapsed = `${seconds(now - startedAt)} elapsed`;
    if (transfer)
        return joined([transferText(transfer, now, width), elapsed], width);
    const state = `${what}: ${status || 'starting'}${percent === undefined ? '' : ` ${Math.round(percent)} %`}`;
    if (nextPollAt === undefined)
        return joined([state, elapsed], width);
    return joined([state, elapsed, nextPollAt <= now ? 'polling' : `next poll in ${seconds(nextPollAt - now)}`], width);
}
/** The progress of several targets as one line of at most `width` columns. */
function countLine({ what, startedAt }, counts, now, width) {
    const { total, done, running, failed } = counts;
    const failures = failed === 0 ? [] : [`${failed} failed`];
    const elapsed = `${seconds(now - startedAt)} elapsed`;
    return joined([`${what}: ${done} of ${total} done`, ...failures, `${running} running`, elapsed], width);
}
function transferText({ verb, bytes, total, since }, now, width) {
    const spanMs = now - since.at;
    const rate = spanMs < MIN_RATE_SPAN_MS ? 0 : ((bytes - since.bytes) * 1_000) / spanMs;
    const reported = [total ? `${(0,log_run/* sizeOf */.$d)(bytes)} of ${(0,log_run/* sizeOf */.$d)(total)}` : (0,log_run/* sizeOf */.$d)(bytes)];
    if (rate > 0)
        reported.push(`${(0,log_run/* sizeOf */.$d)(Math.round(rate))}/s`);
    if (rate > 0 && total && total > bytes)
        reported.push(`${seconds(((total - bytes) * 1_000) / rate)} left`);
    if (!total)
        return `${verb} ${reported.join(', ')}`;
    const share = Math.min(1, bytes / total);
    const filled = '#'.repeat(Math.floor(share * BAR_WIDTH)).padEnd(BAR_WIDTH, '-');
    return `${verb} ${width < MIN_WIDTH_OF_BAR ? '' : `[${filled}] `}${Math.floor(share * 100)} %, ${reported.join(', ')}`;
}
/** A duration in full seconds, at least one. */
function seconds(milliseconds) {
    return (0,clock/* formatDuration */.a3)(Math.max(1, Math.ceil(milliseconds / 1_000)) * 1_000);
}
/** The first texts, as many as fit; the first alone is cut if it is too long. */
function joined([first = '', ...others], width) {
    let line = first;
    for (const text of others) {
        if (columnsOf(`${line}, ${text}`) > width)
            break;
        line += `, ${text}`;
    }
    while (columnsOf(line) > width)
        line = [...line].slice(0, -1).join('');
    return line;
}
/** Characters that are not ASCII count as two columns, because a line that wraps could not be redrawn. */
function columnsOf(line) {
    return [...line].reduce((columns, letter) => columns + ((letter.codePointAt(0) ?? 0) > 0x7e ? 2 : 1), 0);
}

// EXTERNAL MODULE: ./build/cli/result.js
var result = __webpack_require__(73872);
// EXTERNAL MODULE: ./build/cli/resume.js
var resume = __webpack_require__(56526);
// EXTERNAL MODULE: ./build/cli/session.js
var cli_session = __webpack_require__(47345);
;// CONCATENATED MODULE: ./build/cli/run-operation.js
















/** Runs an operation, from its flags to its exit code. */
async function runOperation(operation, session) {
    const { line, terminal } = session;
    const startedAt = clock/* systemClock */.ml.now();
    const outputs = new output_file/* OutputFile */.c(line.values.get('outputEnv') ?? '', (text) => terminal.redact(text));
    let ends;
    try {
        outputs.begin((0,run_outcome/* emptyOutcome */.we)(operation.name, ''));
        (0,cli_session/* refuseProblems */.nN)(line);
        const step = await (0,read_step/* readStep */.jg)(operation, await (0,input_texts/* inputTexts */.L)(session), { now: clock/* systemClock */.ml.wall(), spell: flags/* spellFlag */.LU });
        // The command line has refused flags that are not for this operation; a profile holds ids for others too.
        ends = await runAll({ ...step, ignored: [] }, session, outputs);
    }
    catch (thrown) {
        ends = [(0,result/* endedEarly */.S3)(operation.name, (0,errors/* asKoreaiError */.gu)(thrown))];
    }
    return (0,finish/* finish */.O)(ends, clock/* systemClock */.ml.now() - startedAt, session, outputs);
}
async function runAll(step, session, outputs) {
    const { operation, targets } = step;
    const { line, terminal, stop } = session;
    const states = targetStates(step, line);
    const isOneOfSeveral = states.length > 1;
    const progress = reporter(terminal, clock/* systemClock */.ml, operation.name, isOneOfSeveral ? () => countsOf(states) : undefined);
    const dependencies = {
        ...(0,connect/* connect */.N)(targets[0].host, session),
        variable: (name) => variableOfBot(name, session),
    };
    const running = (0,run_step/* runStep */.e)(step, dependencies, (inputs) => {
        const state = states[targets.indexOf(inputs)];
        state.outcome = (0,run_outcome/* emptyOutcome */.we)(operation.name, inputs.target);
        const own = (0,log_run/* collecting */.HI)(isOneOfSeveral ? (0,log_run/* prefixed */.gV)(terminal, inputs.target) : terminal, state.warnings);
        const report = progress.of(own);
        return {
            log: own,
            spelling: state.spelling,
            onEvent(event) {
                report(event);
                if (!('outcome' in event))
                    return;
                state.outcome = event.outcome;
                // If that fails, the run continues, and its end reports it.
                if (inputs === targets[0])
                    outputs.write(event.outcome);
            },
            onEnd(outcome) {
                state.outcome = outcome;
                state.hasEnded = true;
            },
        };
    });
    const stopped = new Promise((resolve) => {
        stop.late.addEventListener('abort', () => {
            resolve(states.map((state) => outcomeWhenStopped(operation, state, stop.late.reason)));
        });
    });
    try {
        const outcomes = await Promise.race([running, stopped]);
        return states.map((state, at) => endOf(operation, state, outcomes[at]));
    }
    finally {
        progress.end();
        dependencies.transport.close();
    }
}
/** The value of a secured variable of a normalized bot, from a `KOREAI_VAR_…` variable only. It is redacted from now on. */
function variableOfBot(name, { environment, terminal }) {
    const value = name.startsWith('KOREAI_VAR_') ? environment[name] : undefined;
    if (value !== undefined)
        terminal.secrets.addVariable(value);
    return value;
}
function targetStates({ targets }, line) {
    return targets.map((inputs) => ({
        inputs,
        spelling: { input: flags/* spellFlag */.LU, resume: (job) => (0,resume/* resumeCommand */.V)(job, inputs.host, line, inputs.since) },
        warnings: [],
        outcome: undefined,
        hasEnded: false,
    }));
}
function countsOf(states) {
    const ended = states.filter(({ hasEnded }) => hasEnded);
    return {
        total: states.length,
        done: ended.length,
        running: states.filter(({ outcome, hasEnded }) => outcome && !hasEnded).length,
        // A target that was not started because of another one has not failed.
        failed: ended.filter(({ outcome }) => outcome?.error && outcome.error.code !== 'cancelled').length,
    };
}
/** The outcome of a target if there is no time left to wait for its end. @param reason - why the step stops */
function outcomeWhenStopped(operation, state, reason) {
    const { inputs, outcome = (0,run_outcome/* emptyOutcome */.we)(operation.name, inputs.target), hasEnded, spelling } = state;
    if (hasEnded)
        return outcome;
    const stopped = (0,errors/* asKoreaiError */.gu)(reason);
    const error = state.outcome
        ? (0,run_resume/* spelled */.uQ)((0,run_resume/* explain */.WE)(stopped, outcome, { resume: (0,run_resume/* resumeOf */.TM)(operation, inputs, outcome) }), spelling)
        : new errors/* KoreaiError */["if"](stopped.code, `Not started: ${stopped.message}`, { hint: 'Nothing was sent for this target.' });
    return (0,run_outcome/* failedAs */.C4)(outcome, error);
}
/** How a target ended, with the command that resumes its job if it is still running. */
function endOf(operation, { inputs, spelling, warnings }, outcome) {
    const { error, conclusion } = outcome;
    if (!error) {
        const resume = conclusion === '' ? spelling.resume((0,run_resume/* resumeOf */.TM)(operation, inputs, outcome)) : '';
        return { outcome, resume, warnings };
    }
    const { hint = '', resume: job } = error;
    const resume = job ? spelling.resume(job) : '';
    // Within a sentence, the command only checks for a job before the next run, which may be somebody else's.
    if (resume === '' || !hint.includes(`: ${resume}.`))
        return { outcome, resume: '', warnings };
    // A command is easier to copy from its own line.
    const shorter = error.with({ hint: hint.replace(`${resume}.`, '').trim(), cause: error.cause });
    return { outcome: (0,run_outcome/* failedAs */.C4)(outcome, shorter), resume, warnings };
}


/***/ })

};
