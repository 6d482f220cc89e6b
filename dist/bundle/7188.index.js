export const id = 7188;
export const ids = [7188,373,9103,5117];
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

/***/ 10373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U6: () => (/* binding */ importStatus),
/* harmony export */   fT: () => (/* binding */ importRecord),
/* harmony export */   importBotFunctions: () => (/* binding */ importBotFunctions),
/* harmony export */   s8: () => (/* binding */ startImport)
/* harmony export */ });
/* harmony import */ var _component_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83549);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46949);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24665);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53685);




/**
 * Starts an import of uploaded files: `POST /bot/{botId}/import` into an existing bot, `POST /bot/import` for a new one
 * (kore-api.md, section 1.3). Its body has `uploadMode` and the ids of the files; the name of a new bot is added to it.
 */
const startImport = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .post */ .b)(({ target, body }) => 'name' in target
    ? { path: ['bot', 'import'], body: { ...body, name: target.name } }
    : { path: ['bot', target.botId, 'import'], body }, importRecord);
/** Gets an import by its id: `GET /bot/import/status/{bir-…}`. */
const importStatus = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .get */ .J)((jobId) => ({ path: ['bot', 'import', 'status', jobId] }), importRecord);
/**
 * An import names its bot once it has ended; the `streamRefId` of a start reply is something else. Its first task is
 * `success` as soon as the import is submitted, so none of them is a verdict.
 */
function importRecord(reply) {
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .expectFields */ .$N)(reply);
    return { ...(0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .jobRecord */ .D)(fields, 'bir-', '_id'), components: (0,_component_js__WEBPACK_IMPORTED_MODULE_3__/* .tasksOf */ .a4)(fields) };
}
/**
 * Imports functions into a bot: `POST /bot/{id}/import/botfunctions` (xo-additions.md, section 4). The documented answer
 * is about one file; a list is read too.
 */
const importBotFunctions = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .post */ .b)(({ botId, files }) => ({
    path: ['bot', botId, 'import', 'botfunctions'],
    body: files,
}), ({ value }) => ((0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)(value) ? [value] : (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(value)).map((entry) => ({
    ...(0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .jobRecord */ .D)(entry),
    fileId: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(entry, 'fileId'),
    fileName: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(entry, 'fileName'),
})));


/***/ }),

/***/ 25117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ startPublish),
/* harmony export */   l: () => (/* binding */ publishRecord),
/* harmony export */   publishStatusReader: () => (/* binding */ publishStatusReader)
/* harmony export */ });
/* harmony import */ var _core_status_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18034);
/* harmony import */ var _answer_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(35565);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33198);
/* harmony import */ var _component_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83549);
/* harmony import */ var _contradiction_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69347);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46949);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(24665);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53685);








/**
 * Starts a publish: `POST /bot/{botId}/publish` (kore-api.md, section 1.2). The reply is an array of results, an object of
 * them or nothing.
 */
const startPublish = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .post */ .b)(({ botId, body }) => ({ path: ['bot', botId, 'publish'], body, mayBeEmpty: true }), (reply) => {
    const { value, serverTime } = reply;
    const fields = value === undefined || value === null || Array.isArray(value) ? {} : (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .expectFields */ .$N)(reply);
    const entries = Array.isArray(value) ? (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(value) : entriesOf(fields);
    return { entries: entries.map(startedComponent), serverTime, reason: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .reason */ .l)(fields) };
});
/** The results in an object: itself if it is one, those of its summary, or one under each of its keys. */
function entriesOf(fields) {
    const summary = summaryOf(fields);
    if (isEntry(fields))
        return [fields, ...summary];
    return summary.length > 0 ? summary : (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(fields);
}
/** States are those before the publish, so only its own status word can refuse an entry. */
function startedComponent(entry) {
    const status = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(entry, 'status');
    const hasFailed = (0,_contradiction_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOfErrors */ .uT)(entry) !== undefined && (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_3__/* .meaningOf */ .Pr)(status, _core_status_words_js__WEBPACK_IMPORTED_MODULE_3__/* .COMPONENT_WORDS */ .kk) !== 'failed';
    return { ...(0,_component_js__WEBPACK_IMPORTED_MODULE_4__/* .componentOf */ .D5)(entry), status: hasFailed ? 'failed' : status };
}
/**
 * Reads the bot's current publish, or the last completed one: `GET /bot/{botId}/publish/status`. If that path is unknown
 * (404, 405), the versioned one of the documentation's sample is tried, and used from then on if it works.
 */
function publishStatusReader(platform, botId) {
    const path = ['bot', botId, 'publish', 'status'];
    const versioned = { prefix: _client_js__WEBPACK_IMPORTED_MODULE_5__/* .VERSIONED_PREFIX */ .TO, trailingSlash: true };
    let form = {};
    return async (options) => {
        const call = { method: 'GET', path, ...options };
        try {
            return publishRecord(await platform.request({ ...call, ...form }));
        }
        catch (error) {
            if (form === versioned || !(0,_answer_error_js__WEBPACK_IMPORTED_MODULE_6__/* .isUnknownPath */ .iT)(error))
                throw error;
            const reply = await platform.request({ ...call, ...versioned }).catch((second) => {
                if (error.httpStatus === 405)
                    throw second;
                // The refusal of the documented path counts.
                throw second instanceof _answer_error_js__WEBPACK_IMPORTED_MODULE_6__/* .AnswerError */ .dV && !second.transient ? withCause(error, second) : second;
            });
            form = versioned;
            return publishRecord(reply);
        }
    };
}
function withCause({ httpStatus, code, message, hint, platformMessage }, cause) {
    return new _answer_error_js__WEBPACK_IMPORTED_MODULE_6__/* .AnswerError */ .dV(httpStatus, code, message, { hint, cause }, platformMessage);
}
function publishRecord(reply) {
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .expectFields */ .$N)(reply);
    const record = { ...(0,_record_js__WEBPACK_IMPORTED_MODULE_7__/* .jobRecord */ .D)(fields), id: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__.id)(fields, '_id') };
    return {
        ...record,
        resources: [...summaryOf(fields).map(_component_js__WEBPACK_IMPORTED_MODULE_4__/* .componentOf */ .D5), ...(0,_component_js__WEBPACK_IMPORTED_MODULE_4__/* .listedBesideSummary */ .YO)(fields), ...overallOf(fields)],
        awaitsApproval: (0,_component_js__WEBPACK_IMPORTED_MODULE_4__/* .isAwaiting */ .RD)(fields),
        serverTime: reply.serverTime,
        isEmpty: record.id === '' && record.status === '' && record.requestedAt === undefined,
    };
}
/** The entries of the summary, which may be one entry alone. */
function summaryOf(fields) {
    const summary = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .nested */ .cY)(fields, 'statusSummary');
    return isEntry(summary) ? [summary] : (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)((0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(fields, 'statusSummary'));
}
function isEntry(fields) {
    return (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(fields, 'status', 'resourceType') !== '' || (0,_contradiction_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOfErrors */ .uT)(fields) !== undefined;
}
/** An approval state, or the status of what is inside it, beside the status of the publish itself. */
function overallOf(fields) {
    const beside = { state: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(fields, 'state'), result: _wire_js__WEBPACK_IMPORTED_MODULE_1__/* .INNER */ .Pc.flatMap((name) => (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(fields, name)) };
    const overall = (0,_component_js__WEBPACK_IMPORTED_MODULE_4__/* .componentOf */ .D5)(beside);
    const isBad = overall.status !== '' && (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_3__/* .meaningOf */ .Pr)(overall.status, _core_status_words_js__WEBPACK_IMPORTED_MODULE_3__/* .COMPONENT_WORDS */ .kk) !== 'succeeded';
    return isBad && !(0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_3__/* .awaitsApproval */ .vr)(overall.status) ? [{ ...overall, kind: 'publish', name: 'as a whole' }] : [];
}


/***/ }),

/***/ 56518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ listBots),
/* harmony export */   z: () => (/* binding */ botOf)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40095);
/* harmony import */ var _contradiction_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69347);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46949);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53685);




/** Gets one page of bots: `GET /bots?offset&limit`, with a limit of at most 50 (kore-api.md, section 1.5). */
const listBots = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .get */ .J)(({ offset, limit }) => ({
    path: ['bots'],
    query: { offset: String(offset), limit: String(limit) },
    confidential: true,
}), ({ value, call }) => {
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)(value) ? value : {};
    const listed = Array.isArray(value) ? value : (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(fields, 'bots');
    const entries = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)(listed) ? Object.values(listed) : listed;
    if (!Array.isArray(entries))
        throw unusable(call, 'without a list of bots');
    // The list may be incomplete.
    if ((0,_contradiction_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOfErrors */ .uT)(fields) !== undefined)
        throw unusable(call, 'with a list of bots and an error');
    const bots = entries
        .filter(_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)
        .map(botOf)
        .filter((bot) => bot.id !== '');
    return {
        bots,
        unreadable: entries.length - bots.length,
        total: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(fields, 'total'),
        hasMore: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)((0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(fields, 'availableMore')) ?? (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)((0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(fields, 'moreAvailable')),
    };
});
/** The answer is not shown: any piece of it may be a secret. */
function unusable(call, how) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KoreaiError */ ["if"]('bad-response', `${call} answered ${how}`, { transient: true, hint: _wire_js__WEBPACK_IMPORTED_MODULE_1__/* .HOST_HINT */ .lO });
}
/** One entry of the list. */
function botOf(entry) {
    const usable = ['_id', 'botId', 'streamId'].map((name) => (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__.id)(entry, name)).find((value) => value !== '');
    return { id: usable ?? '', name: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(entry, 'name', 'botName') };
}


/***/ }),

/***/ 59103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QR: () => (/* binding */ dockStatus),
/* harmony export */   Qj: () => (/* binding */ startDock),
/* harmony export */   dockRecordOf: () => (/* binding */ dockRecordOf),
/* harmony export */   dz: () => (/* binding */ DOCK_TARGETS)
/* harmony export */ });
/* harmony import */ var _component_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83549);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46949);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24665);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53685);




/** The fields with what a job works on. A reply has one of them. */
const DOCK_TARGETS = ['toolId', 'modelId', 'workflowId'];
/** Starts a job on a tool, workflow or model: `POST /{resource}/{id}/{action}`, or `POST /{resource}/import` for a new one. */
const startDock = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .post */ .b)(({ resource, id, action, ...rest }) => {
    return { path: id === undefined ? [resource, action] : [resource, id, action], ...rest };
}, dockRecordOf);
/** Gets a job by its id: `GET /dock-status/{ds-…}`. */
const dockStatus = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .get */ .J)((jobId) => ({ path: ['dock-status', jobId] }), dockRecordOf);
/** What was deployed may itself be `running` or `started`: only these words say that the job has not ended. */
const OPEN_WORDS = ['inprogress', 'pending', 'queued', 'processing'];
/** Reads a start reply or a dock status. @throws KoreaiError `bad-response` if it is no object */
function dockRecordOf(reply) {
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .expectData */ .M$)(reply);
    return {
        ...(0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .jobRecord */ .D)(fields, ..._wire_js__WEBPACK_IMPORTED_MODULE_1__/* .DOCK_ID */ .cM),
        targetId: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(fields, ...DOCK_TARGETS) || (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)((0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .nested */ .cY)(fields, 'response'), ...DOCK_TARGETS),
        components: (0,_component_js__WEBPACK_IMPORTED_MODULE_3__/* .componentsIn */ .aL)(fields, OPEN_WORDS),
    };
}


/***/ }),

/***/ 82437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C8: () => (/* binding */ callOf),
/* harmony export */   JW: () => (/* binding */ NOWHERE),
/* harmony export */   h9: () => (/* binding */ ERROR_FIELDS),
/* harmony export */   q$: () => (/* binding */ CALLS),
/* harmony export */   xA: () => (/* binding */ DOCUMENTED_ERRORS)
/* harmony export */ });
/* harmony import */ var _core_status_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18034);
/* harmony import */ var _jobs_judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73746);
/* harmony import */ var _platform_bot_export_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63578);
/* harmony import */ var _platform_bot_import_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(10373);
/* harmony import */ var _platform_bot_publish_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(25117);
/* harmony import */ var _platform_bots_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56518);
/* harmony import */ var _platform_component_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83549);
/* harmony import */ var _platform_dock_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(59103);








/** The end of an id that nothing has, to ask for what does not exist. */
const NOWHERE = '00000000-0000-0000-0000-000000000000';
function field(names, kind, more = {}) {
    return { names: names.split('|'), kind, ...more };
}
const id = (prefix = '') => ({ type: 'id', prefix });
const hex = (length) => ({ type: 'hex', length });
const word = (...words) => ({ type: 'word', words });
const openWord = (...words) => ({ type: 'word', words, isOpen: true });
const status = (table, ...words) => ({ type: 'word', words, table });
const list = (record, ...fields) => ({
    type: 'list',
    fields,
    record,
});
const object = (...fields) => ({ type: 'object', fields });
const time = { type: 'time' };
const count = { type: 'count' };
const text = { type: 'text' };
const link = { type: 'link' };
const CREATED_BY = field('createdBy', id('u-'));
const VERSION = field('__v', count, { due: 'never' });
const JOB_BOT = field('botId|streamId', id(), { read: 'botId', isAsked: true, isOptional: true });
/** kore-api.md, section 1.1. */
const EXPORT_FIELDS = [
    field('_id', id('ber-'), { read: 'id' }),
    JOB_BOT,
    CREATED_BY,
    field('exportType', word('published', 'latest'), { read: 'exportType', isOptional: true }),
    field('requestType', word('Botexport')),
    field('status', status(_jobs_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .JOB_WORDS */ .uP, 'pending', 'success', 'failed', 'failure', 'error'), { read: 'status' }),
    field('createdOn', time, { read: 'requestedAt' }),
    VERSION,
];
/** Approval states of a resource (kore-api.md, section 10). */
const APPROVAL = status(_core_status_words_js__WEBPACK_IMPORTED_MODULE_1__/* .COMPONENT_WORDS */ .kk, 'published', 'awaitingApproval', 'rejected', 'suspended', 'configured');
const RESOURCE_FIELDS = [
    field('resourceType', openWord('dialog', 'NL', 'CHANNELS', 'EXTENSIONS', 'SETTINGS', 'AUTOVERSIONING')),
    field('resourceId', text, { due: 'never' }),
    field('sbResourceId', text, { due: 'never' }),
    field('name', text, { due: 'never' }),
    field('status', status(_core_status_words_js__WEBPACK_IMPORTED_MODULE_1__/* .COMPONENT_WORDS */ .kk, 'SUCCESS', 'FAILED'), { read: 'status' }),
    field('result', object(field('state', APPROVAL, { due: 'never', isNeeded: true }), field('name', text, { due: 'never' }), field('publishedOn', time, { due: 'never' })), { due: 'never' }),
];
/** kore-api.md, sections 1.3 and 10. */
const IMPORT_FIELDS = [
    field('_id|bir', id('bir-'), { read: 'id' }),
    field('streamRefId|botRefId', text),
    field('status', status(_jobs_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .JOB_WORDS */ .uP, 'pending', 'success', 'failed', 'failure'), { read: 'status' }),
    field('statusLogs', list(_platform_component_js__WEBPACK_IMPORTED_MODULE_2__/* .componentOf */ .D5, field('taskType', openWord('importRequest')), field('taskName', text, { due: 'never' }), field('status', status(_core_status_words_js__WEBPACK_IMPORTED_MODULE_1__/* .COMPONENT_WORDS */ .kk, 'success', 'failed', 'failure'), { read: 'status' }))),
    field('requestType', word('Botimport')),
    CREATED_BY,
    field('createdOn', time, { read: 'requestedAt' }),
    VERSION,
];
/** A call whose answer is an object, unless `more` says otherwise. */
function newCall(name, method, path, more) {
    return { name, method, path, shape: 'object', ...more };
}
/** All calls that `verify` makes, each described once. */
const CALLS = [
    // kore-api.md, section 1.5.
    newCall('list of bots', 'GET', 'bots', {
        fields: [
            field('total', count),
            field('availableMore', { type: 'flag' }),
            field('bots', list(_platform_bots_js__WEBPACK_IMPORTED_MODULE_3__/* .botOf */ .z, field('_id', id('st-'), { read: 'id' }), field('name', text, { read: 'name' })), {
                isNeeded: true,
            }),
        ],
    }),
    newCall('start of an export', 'POST', 'bot/{bot}/export', {
        fields: EXPORT_FIELDS,
        record: _platform_bot_export_js__WEBPACK_IMPORTED_MODULE_4__/* .exportRecord */ .c_,
    }),
    newCall('export status', 'GET', 'bot/{bot}/export/status', {
        fields: [
            ...EXPORT_FIELDS,
            field('downloadURL', link, { due: 'succeeded', read: 'link' }),
            field('fileId', hex(24), { due: 'succeeded' }),
            field('fileSize', { type: 'digits' }, { due: 'succeeded' }),
            field('store', object(field('urlParams', text, { due: 'never' })), { due: 'never' }),
        ],
        record: _platform_bot_export_js__WEBPACK_IMPORTED_MODULE_4__/* .exportRecord */ .c_,
    }),
    // kore-api.md, section 1.2.
    newCall('start of a publish', 'POST', 'bot/{bot}/publish', {
        shape: 'list',
        mayBeEmpty: true,
        fields: RESOURCE_FIELDS,
        record: ({ value }) => (0,_platform_component_js__WEBPACK_IMPORTED_MODULE_2__/* .componentOf */ .D5)(value),
    }),
    newCall('publish status', 'GET', 'bot/{bot}/publish/status', {
        fields: [
            field('_id', id('ds-'), { read: 'id' }),
            field('action', word('RUN')),
            field('jobType', word('PUBLISH_BOT')),
            JOB_BOT,
            field('countOfDockStatuses', count),
            CREATED_BY,
            field('percentageComplete', { type: 'percent' }),
            field('requestedTime', time, { read: 'requestedAt' }),
            field('initiatedOn', time),
            field('lastModifiedOn', time),
            field('status', status(_jobs_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .JOB_WORDS */ .uP, 'inprogress', 'successful', 'failed', 'INPROGRESS', 'SUCCESSFUL', 'FAILED'), {
                read: 'status',
            }),
            field('statusSummary', list(_platform_component_js__WEBPACK_IMPORTED_MODULE_2__/* .componentOf */ .D5, ...RESOURCE_FIELDS)),
            VERSION,
        ],
        record: _platform_bot_publish_js__WEBPACK_IMPORTED_MODULE_5__/* .publishRecord */ .l,
    }),
    newCall('upload of a file', 'POST', 'uploadfile', {
        fields: [field('fileId', hex(24), { isNeeded: true }), field('hash', hex(40)), field('fileName', text)],
    }),
    newCall('start of an import', 'POST', 'bot/{bot}/import', {
        fields: IMPORT_FIELDS,
        record: _platform_bot_import_js__WEBPACK_IMPORTED_MODULE_6__/* .importRecord */ .fT,
    }),
    newCall('import status', 'GET', 'bot/import/status/{job}', {
        fields: [
            ...IMPORT_FIELDS.map((one) => (one.read === 'id' ? { ...one, isAsked: true } : one)),
            field('streamId|botId', id('st-'), { due: 'succeeded', read: 'botId' }),
        ],
        record: _platform_bot_import_js__WEBPACK_IMPORTED_MODULE_6__/* .importRecord */ .fT,
    }),
    // kore-api.md, section 2.
    newCall('dock status', 'GET', 'dock-status/{job}', {
        fields: [
            field('_id', id('ds-'), { read: 'id', isAsked: true }),
            field(_platform_dock_js__WEBPACK_IMPORTED_MODULE_7__/* .DOCK_TARGETS */ .dz.join('|'), text, { read: 'targetId', isOptional: true }),
            field('jobType', word('TOOLS', 'MODELS', 'WORKFLOWS', 'GUARDRAILS')),
            field('action', word('EXPORT', 'IMPORT', 'DEPLOY', 'UNDEPLOY')),
            field('status', status(_jobs_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .JOB_WORDS */ .uP, 'IN_PROGRESS', 'IN PROGRESS', 'SUCCESS', 'FAILED'), { read: 'status' }),
            field('percentageComplete', { type: 'percent' }, { due: 'never' }),
            field('requestedTime', time, { due: 'never' }),
            field('response', object(field('downloadUrl|downloadURL', link, { due: 'never' })), { due: 'never' }),
        ],
        record: _platform_dock_js__WEBPACK_IMPORTED_MODULE_7__.dockRecordOf,
    }),
];
/** The call of a request, and the ids in its path by their names; `undefined` for any other request. */
function callOf(method, url) {
    const path = url.pathname.replace(/^\/api\/(1\.1\/)?public\//, '').replace(/\/$/, '');
    for (const call of CALLS) {
        const pattern = call.path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)');
        const match = call.method === method ? new RegExp(`^${pattern}$`).exec(path) : null;
        if (!match)
            continue;
        const ids = Object.entries(match.groups ?? {}).map(([name, segment]) => [name, decodeURIComponent(segment)]);
        return { call, ids: Object.fromEntries(ids) };
    }
    return undefined;
}
/** Fields of the platform's error envelopes (kore-api.md, section 6). */
const ERROR_FIELDS = [
    field('errors', object(field('msg', text), field('code', text))),
    field('error', object(field('code', text), field('message', text))),
    field('success', { type: 'flag' }),
];
/** Error messages that are documented, with status and code (kore-api.md, section 6). */
const DOCUMENTED_ERRORS = [
    [401, 'Invalid SDK credentials', 4002],
    [401, 'Invalid JWT token', 4002],
    [401, 'Permission denied. Scope is incorrect!', 4002],
    [401, 'error verifying the jwt: possibly a replay', 401],
    [400, 'Invalid StreamId', 400],
    [400, 'Invalid request ID', 400],
    [400, 'Invalid file id', 400],
    [405, 'Method Not Allowed', 405],
    [412, 'Validation errors/ Invalid arguments', 412],
    [412, 'Missing app details in the payload', 'ValidationError'],
    [500, 'Internal Server Error', 500],
];


/***/ }),

/***/ 15121:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ checkReply)
});

// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(28314);
// EXTERNAL MODULE: ./build/platform/wire.js
var wire = __webpack_require__(53685);
// EXTERNAL MODULE: ./build/verify/calls.js
var calls = __webpack_require__(82437);
// EXTERNAL MODULE: ./build/core/status-words.js
var status_words = __webpack_require__(18034);
// EXTERNAL MODULE: ./build/core/clock.js
var clock = __webpack_require__(84300);
// EXTERNAL MODULE: ./build/core/names.js
var names = __webpack_require__(5562);
;// CONCATENATED MODULE: ./build/verify/kinds.js




const isText = (test) => (value) => typeof value === 'string' && test(value);
/** What is expected of a kind, in words, and whether a value looks like it. */
const FORMS = {
    time: ['a time in ISO 8601 with a zone', isText((text) => (0,clock/* parseInstant */.nV)(text) !== undefined)],
    percent: ['a number from 0 to 100', (value) => typeof value === 'number' && value >= 0 && value <= 100],
    count: ['a whole number', (value) => typeof value === 'number' && Number.isInteger(value) && value >= 0],
    digits: ['digits in a text', isText((text) => /^\d+$/.test(text))],
    flag: ['true or false', (value) => typeof value === 'boolean'],
    text: ['a text', isText((text) => text.trim() !== '')],
    link: ['a link', isText((text) => /^\s*https?:\/\/[^/]/i.test(text) && URL.canParse(text.trim()))],
    object: ['an object', wire/* isFields */.Ce],
    list: ['a list', Array.isArray],
};
/** What is expected of a kind, in words. */
function expectedOf(kind) {
    if (kind.type === 'id')
        return kind.prefix === '' ? 'the id that was asked for' : `an id ${kind.prefix}…`;
    if (kind.type === 'hex')
        return `${kind.length} hexadecimal digits`;
    if (kind.type === 'word')
        return kind.words.map((word) => `'${word}'`).join(', ');
    return FORMS[kind.type][0];
}
/** Whether a value looks like its kind; words are not compared. */
function isOfKind(value, kind) {
    if (kind.type === 'word')
        return typeof value === 'string';
    if (kind.type === 'id')
        return typeof value === 'string' && (0,names/* isId */.eQ)(value) && value.startsWith(kind.prefix);
    if (kind.type === 'hex')
        return isText((text) => text.length === kind.length && /^[0-9a-f]+$/i.test(text))(value);
    return FORMS[kind.type][1](value);
}
/** What is wrong with a word, as the tables of the operations see it. @param shown - the word, redacted */
function wordMismatch(kind, word, shown, effect) {
    if (kind.isOpen || kind.words.includes(word))
        return undefined;
    if (!kind.table)
        return [shown, effect];
    const meaning = (0,status_words/* awaitsApproval */.vr)(word) ? 'awaiting approval' : (0,status_words/* meaningOf */.Pr)(word, kind.table);
    return meaning === 'unknown'
        ? [`${shown}, which koreai-ci does not know`, 'breaks']
        : [`${shown}, which koreai-ci takes for ${meaning}`, 'handled'];
}
/** How far a time of the platform may be ahead of the answer's own, in milliseconds. */
const TOLERATED_MS = 60_000;
/** A time of the platform cannot be later than its answer. */
function timeMismatch(time, answeredAt) {
    const aheadMs = ((0,clock/* parseInstant */.nV)(time) ?? 0) - answeredAt;
    return aheadMs > TOLERATED_MS ? [`a time ${(0,clock/* formatDuration */.a3)(aheadMs)} after the answer's own`, 'handled'] : undefined;
}
/** What is unusual about a download link (kore-api.md, section 7). */
function linkMismatches(text, api) {
    const { protocol, origin } = new URL(text);
    const unusual = [
        api.protocol === 'https:' && protocol === 'http:' && ['https', 'http'],
        origin !== api.origin && ['a link on the host of the API', 'one on another host'],
        !isSigned(new URL(text)) && ['a signed link below /getMediaStream/', 'one of another form'],
    ];
    return unusual.filter((one) => one !== false);
}
function isSigned({ searchParams, pathname }) {
    return ['e', 'n', 's'].every((name) => searchParams.has(name)) && pathname.includes('/getMediaStream/');
}

;// CONCATENATED MODULE: ./build/verify/field-check.js



const TEXT = { type: 'text' };
/** Paths of complete objects of the account: their other fields are not reported as new. */
const ACCOUNT_OBJECTS = /(bots\[\]|result)\.$/;
/** Compares the fields of a success with those that its call describes. */
class FieldCheck {
    /** Fields that are not documented, redacted: `bots[].field-1`. */
    newFields = new Set();
    #subject;
    /** True if the status is that of a success, which has fields of its own. */
    #hasSucceeded = false;
    constructor(subject) {
        this.#subject = subject;
    }
    checkObject({ fields, record }, value) {
        const word = fields.find(({ read }) => read === 'status')?.kind;
        const table = word?.type === 'word' ? word.table : undefined;
        this.#hasSucceeded = table !== undefined && (0,status_words/* meaningOf */.Pr)((0,wire/* text */.Qq)(value, 'status'), table) === 'succeeded';
        this.#checkFields(value, fields, '', { ...record?.(replyOf(value)) });
    }
    checkList({ fields, record }, entries) {
        this.#checkEntries(entries, fields, '[]', (entry) => record?.(replyOf(entry)));
    }
    /** @param record - the object as the parser of the operations reads it */
    #checkFields(value, fields, path, record) {
        const known = new Set();
        for (const field of fields) {
            const key = keyOf(value, field.names);
            if (key !== undefined)
                known.add(key);
            this.#checkField(value, field, key, path, record);
        }
        if (ACCOUNT_OBJECTS.test(path))
            return;
        for (const key of Object.keys(value)) {
            if (!known.has(key))
                this.newFields.add(`${path}${this.#subject.redaction.key(key)}`);
        }
    }
    /** @param key - the key that the field has in `value`; `undefined` if it is missing */
    #checkField(value, field, key, path, record) {
        const { add, redaction } = this.#subject;
        const { names, kind, due } = field;
        const effect = effectOf(field, record);
        const where = `${path}${names[0]}`;
        const isDue = due === undefined || (due === 'succeeded' && this.#hasSucceeded);
        const found = key === undefined ? undefined : value[key];
        if (key === undefined || ((found === null || found === '') && !isDue)) {
            if (isDue)
                add(where, expectedOf(kind), 'nothing', effect);
            return;
        }
        // The operations read a field that is needed in any such spelling.
        const spelled = field.isNeeded ? 'handled' : effect;
        if (!names.includes(key))
            add(where, names.join(' or '), redaction.key(key), spelled);
        const wrong = this.#mismatchOf(field, found, where, effect);
        if (wrong !== undefined)
            add(where, expectedOf(kind), ...wrong);
        if (kind.type === 'list' && Array.isArray(found))
            this.#checkEntries(found, kind.fields, `${where}[]`, kind.record);
        if (kind.type === 'object' && (0,wire/* isFields */.Ce)(found))
            this.#checkFields(found, kind.fields, `${where}.`, record);
    }
    #checkEntries(entries, fields, path, recordOf) {
        const { add, redaction } = this.#subject;
        for (const entry of entries) {
            if ((0,wire/* isFields */.Ce)(entry))
                this.#checkFields(entry, fields, `${path}.`, { ...recordOf?.(entry) });
            else
                add(path, 'an object', redaction.describe(entry, TEXT), 'breaks');
        }
    }
    /** What is wrong with a value, and what that means. */
    #mismatchOf({ kind, isAsked }, value, where, effect) {
        const { add, exchange, ids, redaction } = this.#subject;
        if (kind.type === 'word' && typeof value === 'string') {
            return wordMismatch(kind, value, redaction.word(value), effect);
        }
        if (!isOfKind(value, kind))
            return [redaction.describe(value, kind), effect];
        if (isAsked && !Object.values(ids).includes(String(value)))
            return ['the id of another one', 'breaks'];
        if (kind.type === 'link') {
            for (const [expected, link] of linkMismatches(String(value).trim(), exchange.url)) {
                add(where, expected, link, 'handled');
            }
        }
        const { headers } = exchange.answer ?? {};
        return kind.type === 'time' ? timeMismatch(String(value), Date.parse(headers?.['date'] ?? '')) : undefined;
    }
}
function effectOf({ read, isNeeded, isOptional }, record) {
    if (read === undefined)
        return isNeeded ? 'breaks' : 'unused';
    const value = record[read];
    return (value === undefined || value === '') && !isOptional ? 'breaks' : 'handled';
}
function replyOf(value) {
    return { value, serverTime: undefined, call: '' };
}
/** The key of a field under one of its names, or under one that differs in case, `-` and `_` only. */
function keyOf(value, names) {
    const exact = names.find((name) => Object.hasOwn(value, name));
    return exact ?? Object.keys(value).find((key) => names.some((name) => (0,wire/* field */.ZZ)({ [key]: true }, name) === true));
}

// EXTERNAL MODULE: ./build/verify/foreign-answer.js
var foreign_answer = __webpack_require__(57615);
;// CONCATENATED MODULE: ./build/verify/check.js





/** Compares a reply with what its call describes. */
function checkReply(exchange, redaction, expected) {
    const { call, ids = {} } = (0,calls/* callOf */.C8)(exchange.method, exchange.url) ?? {};
    const differences = [];
    const fields = new FieldCheck({ exchange, ids, redaction, add });
    checkAnswer();
    return { exchange, call, differences, newFields: [...fields.newFields] };
    function checkAnswer() {
        const { answer, failure = 'lost' } = exchange;
        if (!answer) {
            add('answer', 'a complete answer', `none (${failure})`, 'breaks');
            return;
        }
        if (call?.mayBeEmpty && answer.status < 300 && answer.text.trim() === '') {
            add('answer', 'a list', 'nothing', 'handled');
            return;
        }
        const foreign = (0,foreign_answer/* foreignAnswerIn */.O7)(answer);
        if (foreign !== undefined) {
            const what = foreign.replace(/ to \S+/, '');
            add('answer', "JSON in Kore.ai's form", `${answer.status}: ${what}`, 'breaks');
            return;
        }
        checkHeaders(answer);
        const value = (0,json/* parseJson */.q)(answer.text);
        if (answer.status >= 300)
            checkError(answer.status, value, expected);
        else {
            if (answer.status !== 200)
                add('HTTP status', '200', String(answer.status), 'handled');
            if (call)
                checkSuccess(call, value);
        }
    }
    function checkHeaders({ headers }) {
        const type = headers['content-type'] ?? '';
        if (!/^application\/json\b/i.test(type)) {
            const found = /^(text|application)\/(plain|html|xml|javascript|octet-stream)/i.exec(type)?.[0];
            add('content-type', 'application/json', found ?? (type === '' ? 'nothing' : 'another type'), 'handled');
        }
        // The times of jobs are compared with it.
        if (Number.isNaN(Date.parse(headers['date'] ?? ''))) {
            add('date', "the server's time", headers['date'] ? 'no time' : 'nothing', 'breaks');
        }
    }
    function checkError(status, value, { answer, isMet, isHandled }) {
        const error = (0,foreign_answer/* errorIn */.Kd)(value);
        const [documented, , code] = calls/* DOCUMENTED_ERRORS */.xA.find(([, known]) => known === error?.message) ?? [];
        const message = redaction.message(error?.message ?? '');
        if (documented !== undefined) {
            if (status !== documented)
                add('HTTP status', `${documented} for '${message}'`, String(status), 'handled');
            if (error?.code !== code)
                add('error code', `${code} for '${message}'`, codeOf(error?.code), 'handled');
        }
        // Refused credentials are no difference: they are what the documentation says.
        if (isMet || (documented !== undefined && status === 401))
            return;
        // The operations read such an error by its HTTP status, whatever its words.
        const effect = isHandled || answer.startsWith(`${status}:`) ? 'handled' : 'breaks';
        add('HTTP status', answer, `${status}${message === '' ? '' : `: ${message}`}`, effect);
    }
    function checkSuccess(call, value) {
        if (call.shape === 'list') {
            if (Array.isArray(value))
                fields.checkList(call, value);
            else
                add('answer', 'a list', redaction.describe(value, TEXT), 'handled');
        }
        else if (!(0,wire/* isFields */.Ce)(value)) {
            add('answer', 'an object', redaction.describe(value, TEXT), 'breaks');
        }
        else if ((0,foreign_answer/* errorIn */.Kd)(value) && (0,wire/* text */.Qq)(value, 'status') === '') {
            add('answer', 'a success', 'an error with the HTTP status of a success', 'breaks');
        }
        else {
            const due = call.fields.filter((one) => one.due === undefined);
            if (due.every(({ names }) => keyOf(value, names) === undefined)) {
                const names = due.map(({ names: [name] }) => name).join(', ');
                add('answer', `an object with ${names}`, 'an object with none of them', 'breaks');
            }
            else
                fields.checkObject(call, value);
        }
    }
    function add(where, expected, found, effect) {
        const isKnown = differences.some((known) => known.where === where && known.found === found);
        if (!isKnown)
            differences.push({ call: call?.name ?? 'another call', where, expected, found, effect });
    }
}
/** A code is shown only if it is a short number. */
function codeOf(code) {
    if (code === undefined)
        return 'nothing';
    return typeof code === 'number' && Math.abs(code) < 10_000 ? String(code) : 'another one';
}


/***/ }),

/***/ 57615:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FN: () => (/* binding */ serverOf),
/* harmony export */   Kd: () => (/* binding */ errorIn),
/* harmony export */   O7: () => (/* binding */ foreignAnswerIn)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28314);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19507);
/* harmony import */ var _platform_wire_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53685);



/** Web servers and proxies that name themselves, in a header or on their own pages. */
const SERVERS = [
    ...['nginx', 'openresty', 'Apache', 'Microsoft-IIS', 'cloudflare', 'AkamaiGHost', 'Varnish', 'Squid', 'HAProxy'],
    ...['Envoy', 'Traefik', 'Caddy', 'Tomcat', 'Jetty', 'Zscaler', 'FortiGate', 'Kong', 'awselb', 'BigIP'],
];
/** Error answers of API gateways, none of which is shaped like Kore.ai's. */
const GATEWAYS = [
    [/no Route matched with those values|"request_id":"[0-9a-f]{32}"/, 'Kong'],
    [/"Missing Authentication Token"|"message":\s*"(Forbidden|Not Found|Unauthorized)"\s*\}/, 'AWS API Gateway'],
    [/"faultstring"/, 'Apigee'],
    [/"statusCode":\s*\d+,\s*"message":\s*"Resource not found"|subscription key/, 'Azure API Management'],
    [/"timestamp".*"path"/s, 'a Spring application'],
];
/**
 * What answered, if the answer does not have the shape of Kore.ai's: `a web page (nginx)`. `undefined` if it has.
 *
 * A success must be JSON here; its fields are checked by its call. An error must have one of the platform's two
 * envelopes: `{"errors":[{"msg","code"}]}`, or `{"success":false,"error":{"code","message"}}` (kore-api.md, section 6).
 */
function foreignAnswerIn(answer) {
    const { status, headers, text } = answer;
    const by = serverOf(answer);
    const server = by === '' ? '' : ` (${by})`;
    if (status >= 300 && status < 400)
        return `a redirect${placeOf(headers['location'])}${server}`;
    if (/^\s*</.test(text))
        return `a web page${status === 511 ? ' of a captive portal' : ''}${server}`;
    const value = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .q)(text);
    if (text.trim() === '')
        return `an answer without content${server}`;
    if (value === undefined)
        return `text that is not JSON${server}`;
    if (typeof value !== 'object' || value === null)
        return `JSON that is neither an object nor a list${server}`;
    if (status < 300)
        return undefined;
    if ((0,_platform_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)(value) && hasEnvelope(value))
        return undefined;
    const gateway = GATEWAYS.find(([sign]) => sign.test(text))?.[1] ?? by;
    return `JSON of something else, such as an API gateway${gateway === '' ? '' : ` (${gateway})`}: Kore.ai's errors have another form`;
}
/** Kore.ai's own form of an error: each error has a message and a code. */
function hasEnvelope(value) {
    const isCode = (code) => typeof code === 'number' || typeof code === 'string';
    const errors = (0,_platform_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(value['errors']);
    if (errors.length > 0)
        return errors.every(({ msg, code }) => typeof msg === 'string' && isCode(code));
    const error = (0,_platform_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .nested */ .cY)(value, 'error');
    return value['success'] === false && typeof error['message'] === 'string' && typeof error['code'] === 'string';
}
/** The name of a known web server; empty if there is none. */
function serverOf({ headers, text }) {
    const page = /^\s*</.test(text) ? text.slice(0, 4_000) : '';
    const names = `${headers['server'] ?? ''} ${headers['via'] ?? ''} ${page}`.toLowerCase();
    return SERVERS.find((name) => names.includes(name.toLowerCase())) ?? '';
}
/** Where a redirect leads, without its path and query. */
function placeOf(location = '') {
    return URL.canParse(location) ? ` to ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_2__/* .sanitize */ .aj)(new URL(location).origin, 100)}` : '';
}
/** Message and code of an error in one of the platform's envelopes. */
function errorIn(value) {
    if (!(0,_platform_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)(value))
        return undefined;
    const [entry = (0,_platform_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .nested */ .cY)(value, 'error')] = (0,_platform_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(value['errors']);
    const message = (0,_platform_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(entry, 'msg') ?? (0,_platform_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(entry, 'message');
    return typeof message === 'string' ? { message, code: entry['code'] } : undefined;
}


/***/ }),

/***/ 48606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WY: () => (/* binding */ readOnce),
/* harmony export */   aP: () => (/* binding */ withGiven),
/* harmony export */   ln: () => (/* binding */ firstBots),
/* harmony export */   x4: () => (/* binding */ readAnonymously)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(40095);
/* harmony import */ var _platform_bots_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56518);
/* harmony import */ var _run_dependencies_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63061);
/* harmony import */ var _run_job_context_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28984);
/* harmony import */ var _run_outcome_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(39922);
/* harmony import */ var _run_read_step_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84054);
/* harmony import */ var _run_resume_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79171);
/* harmony import */ var _recorder_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(16124);









/** Ids that a read gets only if they are given for it. */
const IDS = ['botId', 'jobId', 'since'];
/** The texts with some of them given, and no other ids. */
function withGiven(texts, given) {
    return (name) => given[name] ?? (IDS.includes(name) ? '' : texts(name));
}
/** The largest page of the platform (kore-api.md, section 1.5). */
const PAGE = 50;
/** Longer than one request may take: requests have limits of their own. */
const TIMEOUT = '5m';
/** The first page of the bots. An operation would read them all. */
const firstBots = (platform, _inputs, signal) => (0,_platform_bots_js__WEBPACK_IMPORTED_MODULE_1__/* .listBots */ .r)(platform, { offset: 0, limit: PAGE }, { signal });
/**
 * Sends the first status request of an operation and judges its answer as the operation does. Nothing is started,
 * waited for or repeated.
 *
 * @param texts - its inputs as text
 * @param send - another request in its place, for what an operation does not read by itself
 */
async function readOnce(operation, texts, dependencies, send) {
    try {
        const all = (name) => (name === 'timeout' ? TIMEOUT : texts(name));
        const { clock, spelling = _run_resume_js__WEBPACK_IMPORTED_MODULE_2__/* .asStep */ .N9 } = dependencies;
        const { targets } = await (0,_run_read_step_js__WEBPACK_IMPORTED_MODULE_3__/* .readStep */ .jg)(operation, all, { now: clock.wall(), spell: spelling.input });
        const [inputs] = targets;
        const shared = (0,_run_job_context_js__WEBPACK_IMPORTED_MODULE_4__/* .share */ .uM)(inputs, dependencies);
        try {
            const platform = (0,_run_dependencies_js__WEBPACK_IMPORTED_MODULE_5__/* .platformOf */ .t)(inputs, dependencies, shared.budget, inputs.target);
            const state = {
                operation,
                inputs,
                dependencies,
                shared,
                outcome: (0,_run_outcome_js__WEBPACK_IMPORTED_MODULE_6__/* .emptyOutcome */ .we)(operation.name, inputs.target),
                started: '',
                polls: 0,
                isSeen: false,
                isOver: false,
                hasNoJob: true,
                phase: (_name, work) => work(),
            };
            if (send) {
                await send(platform, inputs, shared.deadline.signal);
                return { state: undefined, error: undefined };
            }
            const context = { ...(0,_run_job_context_js__WEBPACK_IMPORTED_MODULE_4__/* .jobContext */ .Rl)(state, platform), withRetries: (ask) => ask(shared.deadline.signal) };
            const { check } = await operation.start(inputs, context);
            return { state: await check({ signal: shared.deadline.signal }), error: undefined };
        }
        finally {
            shared.deadline.clear();
        }
    }
    catch (thrown) {
        dependencies.signal.throwIfAborted();
        return { state: undefined, error: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .asKoreaiError */ .gu)(thrown) };
    }
}
/** Sends the first status request of a job without credentials: made-up ones are read, and removed from the request. */
function readAnonymously(operation, jobId, texts, dependencies) {
    const madeUp = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)();
    const given = { jobId, clientId: madeUp, clientSecret: madeUp, jwt: '', apiKey: madeUp };
    const transport = (0,_recorder_js__WEBPACK_IMPORTED_MODULE_8__/* .withoutCredentials */ .ri)(dependencies.transport);
    return readOnce(operation, withGiven(texts, given), { ...dependencies, transport });
}


/***/ }),

/***/ 16124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   oj: () => (/* binding */ skewIn),
/* harmony export */   ri: () => (/* binding */ withoutCredentials),
/* harmony export */   tT: () => (/* binding */ recorder)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var _http_transport_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45272);
/* harmony import */ var _platform_clock_skew_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40167);



/** How far our clock is ahead of the server's by an exchange, in milliseconds; `undefined` if the answer has no time. */
function skewIn(exchange) {
    if (!exchange?.answer)
        return undefined;
    return (0,_platform_clock_skew_js__WEBPACK_IMPORTED_MODULE_1__/* .skewOf */ .Me)(exchange.answer.headers, exchange.sentAt, exchange.sentAt + exchange.tookMs);
}
/** A transport that records the requests to the API of `host`. Downloads are not recorded. */
function recorder(inner, host, clock) {
    const exchanges = [];
    const transport = {
        async send(request) {
            const { method, url } = request;
            if (url.origin !== host.origin || !/^\/api\/(1\.1\/)?public\//.test(url.pathname))
                return inner.send(request);
            const startedAt = clock.now();
            const exchange = {
                method,
                url,
                sentAt: clock.wall(),
                tookMs: 0,
                answer: undefined,
                failure: undefined,
            };
            exchanges.push(exchange);
            try {
                const response = await inner.send(request);
                exchange.tookMs = Math.round(clock.now() - startedAt);
                const { status, headers } = response;
                const chunks = [];
                const copy = new node_stream__WEBPACK_IMPORTED_MODULE_0__.Transform({
                    transform(chunk, _encoding, done) {
                        chunks.push(chunk);
                        done(null, chunk);
                    },
                    flush(done) {
                        exchange.answer = { status, headers, text: Buffer.concat(chunks).toString('utf8') };
                        done();
                    },
                });
                const body = (0,node_stream__WEBPACK_IMPORTED_MODULE_0__.pipeline)(response.body, copy, (error) => {
                    if (error)
                        exchange.failure = error instanceof _http_transport_js__WEBPACK_IMPORTED_MODULE_2__/* .TransportError */ .w ? error.failure : 'truncated';
                });
                return { status, headers, body };
            }
            catch (error) {
                exchange.failure = error instanceof _http_transport_js__WEBPACK_IMPORTED_MODULE_2__/* .TransportError */ .w ? error.failure : 'lost';
                throw error;
            }
        },
        close: () => inner.close(),
    };
    return { transport, exchanges };
}
/** The same requests without the headers that carry credentials. */
function withoutCredentials(inner) {
    return {
        send({ headers, ...request }) {
            const { auth: _auth, 'x-api-key': _key, apikey: _other, ...rest } = headers;
            return inner.send({ ...request, headers: rest });
        },
        close: () => inner.close(),
    };
}


/***/ }),

/***/ 46335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ Redaction)
});

// EXTERNAL MODULE: ./build/core/clock.js
var clock = __webpack_require__(84300);
// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(28314);
// EXTERNAL MODULE: ./build/platform/wire.js
var wire = __webpack_require__(53685);
// EXTERNAL MODULE: ./build/verify/calls.js
var calls = __webpack_require__(82437);
;// CONCATENATED MODULE: ./build/verify/substitutes.js
/** Prefixes that say what an id belongs to (kore-api.md, section 0). */
const ID_PREFIX = /^(st|cs|u|ber|bir|ds|tr|ctr|ts|f|a|cm|aa)-/;
/**
 * Makes up texts in place of others, equal ones for equal ones: `st-example-1`, `text-2`. Some keep the form of what
 * they replace.
 *
 * @param raw - all that is replaced: no substitute is part of it
 * @returns the substitute for a value; a `series` is how it begins. Default: by the form of the value
 */
function substitutesFor(raw) {
    const made = new Map();
    const counts = new Map();
    return (value, series) => {
        const key = `${series ?? ''}\n${value}`;
        const substitute = made.get(key) ?? (series === undefined ? alike(value) : next(series));
        made.set(key, substitute);
        return substitute;
    };
    function alike(value) {
        const trimmed = value.trim();
        if (/^https?:\/\//i.test(trimmed) && URL.canParse(trimmed))
            return link(value, new URL(trimmed));
        if (/^([0-9a-f]{24}|[0-9a-f]{40})$/i.test(value)) {
            return next('hex', (count) => String(count).padStart(value.length, '0'));
        }
        const prefix = ID_PREFIX.exec(value)?.[0];
        return next(prefix === undefined ? 'text-' : `${prefix}example-`);
    }
    /** A link to nowhere that keeps the scheme, a space before it, and whether it is signed as the platform's are. */
    function link(value, { protocol, searchParams, pathname }) {
        const folder = /\/getMediaStream\//.test(pathname) ? 'api/getMediaStream/orgFiles/' : '';
        const query = ['e', 'n', 's'].every((name) => searchParams.has(name)) ? '?e=1735693200&n=1&s=signature' : '';
        const space = value.startsWith(' ') ? ' ' : '';
        return next('link', (count) => `${space}${protocol}//link-${count}.invalid/${folder}file.zip${query}`);
    }
    /** The next substitute that does not occur in what is replaced. */
    function next(series, make = (count) => `${series}${count}`) {
        for (;;) {
            const count = (counts.get(series) ?? 0) + 1;
            counts.set(series, count);
            const substitute = make(count);
            if (!raw.includes(substitute))
                return substitute;
        }
    }
}

// EXTERNAL MODULE: ./build/verify/words.js
var verify_words = __webpack_require__(79961);
;// CONCATENATED MODULE: ./build/verify/redaction.js






/** The moment at which every report begins: times are moved, so that only their distances and forms remain. */
const START_MS = Date.UTC(2025, 0, 1);
/** One to three words in the usual cases: `Done`, `IN_PROGRESS`, `partlyDone`. */
const STATUS_WORD = /^(?:[ _-]?(?:[A-Z]{2,}|[A-Z]?[a-z]+(?:[A-Z][a-z]+){0,2})){1,3}$/;
const MAX_ENTRIES = 40;
/** Of the list of bots only some are kept, and of each only what the operations read: the rest holds client secrets. */
const MAX_BOTS = 2;
/** Fields by name: those of all calls, and those of errors. Of all others only the type of the value is shown. */
const KINDS = new Map([...calls/* CALLS */.q$.flatMap(({ fields }) => fields), ...calls/* ERROR_FIELDS */.h9]
    .flatMap(inner)
    .flatMap(({ names, kind }) => names.map((name) => [name, kind])));
const WORDS = new Set([...KINDS.values()].flatMap((kind) => ('words' in kind ? kind.words : [])));
const MESSAGES = new Set(['msg', 'message']);
function inner(field) {
    return [field, ...('fields' in field.kind ? field.kind.fields.flatMap(inner) : [])];
}
/**
 * Rewrites replies for a report. It lets through what is known to be safe (documented fields and words, small
 * numbers) and replaces everything else: equal ids and texts by equal substitutes, times by times as far apart.
 */
class Redaction {
    #substitute;
    /** The longest first. */
    #sensitive;
    #shiftMs;
    /**
     * @param exchanges - everything that is rewritten
     * @param texts - credentials, and the names and ids that were given: what else must not be in a report
     */
    constructor(exchanges, texts) {
        const bodies = exchanges.map(({ answer }) => answer?.text ?? '');
        const found = new Set(texts);
        for (const { url } of exchanges) {
            for (const text of [url.host, url.hostname, ...Object.values((0,calls/* callOf */.C8)('GET', url)?.ids ?? {})])
                found.add(text);
        }
        for (const body of bodies)
            collect((0,json/* parseJson */.q)(body), '', found);
        this.#substitute = substitutesFor([...found, ...bodies].join('\n'));
        this.#sensitive = [...found]
            .map((text) => text.trim())
            .filter((text) => text.length >= 3)
            .sort((one, other) => other.length - one.length);
        this.#shiftMs = START_MS - (exchanges[0]?.sentAt ?? START_MS);
    }
    /** The moment on the report's own clock. */
    moment(wallMs) {
        return wallMs + this.#shiftMs;
    }
    /** The path of a request with substitutes for its ids. */
    path(url, method) {
        const found = (0,calls/* callOf */.C8)(method, url);
        if (!found)
            return '/api/public/…';
        const path = found.call.path.replace(/\{(\w+)\}/g, (_, name) => this.text(found.ids[name] ?? ''));
        return url.pathname.includes('/1.1/') ? `/api/1.1/public/${path}/` : `/api/public/${path}`;
    }
    /** The substitute for a text; equal texts have equal substitutes. */
    text(value) {
        return value.endsWith(calls/* NOWHERE */.JW) ? value : this.#substitute(value);
    }
    /** A word of the platform: unchanged if it looks like a status word and is nothing else. */
    word(value) {
        if (value === '')
            return 'an empty text';
        if (WORDS.has(value))
            return `'${value}'`;
        const isWord = value.length <= 24 && STATUS_WORD.test(value);
        return isWord && !this.#holdsSensitive(value) ? `'${value}'` : 'a text that is no such word';
    }
    /** A message of the platform, in which only plain words are left: no quoted text, no link, nothing that a reply names. */
    message(value) {
        if (calls/* DOCUMENTED_ERRORS */.xA.some(([, message]) => message === value))
            return value;
        let text = value.slice(0, 400).replace(/(["'`“‘«]).*?["'`”’»]/g, ' … ');
        for (const secret of this.#sensitive)
            text = text.replace(new RegExp(escaped(secret), 'gi'), ' … ');
        const plain = text.split(/\s+/).map((token) => {
            const [, before = '', words = '', after = ''] = /^([(]?)(.*?)([.,:;!?)/-]*)$/.exec(token) ?? [];
            return words.split(/[/-]/).every(verify_words/* isPlainWord */.F) ? `${before}${words}${after}` : '…';
        });
        return plain
            .join(' ')
            .replace(/…( …)+/g, '…')
            .trim()
            .slice(0, 200);
    }
    /** The name of a field: as it is if it is documented or made of plain words, otherwise a substitute. */
    key(name) {
        if (KINDS.has(name))
            return name;
        const words = name.split(/[-_]|(?<=[a-z])(?=[A-Z])/).filter((word) => word !== '');
        const isPlain = words.length > 0 && words.every(verify_words/* isPlainWord */.F) && /^[A-Za-z_-]+$/.test(name);
        return isPlain && !this.#holdsSensitive(name) ? name : this.#substitute(name, 'field-');
    }
    /** The type of a value, and as much about it as is safe. */
    describe(value, kind) {
        if (value === undefined || value === null)
            return value === null ? 'null' : 'nothing';
        if (Array.isArray(value))
            return 'a list';
        if (typeof value !== 'string')
            return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
        if (kind.type === 'word')
            return this.word(value);
        if (value.trim() === '')
            return 'an empty text';
        if (kind.type === 'time')
            return `a text of the form ${formOf(value)}`;
        if (kind.type !== 'id')
            return /^\d+$/.test(value) ? 'digits in a text' : 'another text';
        const prefix = ID_PREFIX.exec(value)?.[0];
        return prefix === undefined ? 'an id without a known prefix' : `another id (${prefix}…)`;
    }
    /**
     * The body of an answer, with substitutes. Text that is not JSON is left out.
     *
     * @param isComplete - true to keep all entries of lists
     */
    body(text, isComplete = false) {
        const value = (0,json/* parseJson */.q)(text);
        if (value !== undefined)
            return this.#value(value, '', isComplete);
        const what = text.trim() === '' ? 'no content' : /^\s*</.test(text) ? 'a web page' : 'text that is not JSON';
        return `(${what}, ${text.length} characters)`;
    }
    #value(value, key, isComplete) {
        if (Array.isArray(value)) {
            const entries = isComplete ? value : value.slice(0, key === 'bots' ? MAX_BOTS : MAX_ENTRIES);
            return entries.map((entry) => this.#value(entry, key, isComplete));
        }
        const kind = KINDS.get(key);
        if ((0,wire/* isFields */.Ce)(value)) {
            const own = key === 'bots' ? Object.entries(value).filter(([name]) => KINDS.has(name)) : Object.entries(value);
            return Object.fromEntries(own.map(([name, one]) => [
                this.key(name),
                KINDS.has(name) ? this.#value(one, name, isComplete) : this.#emptied(one),
            ]));
        }
        if (typeof value === 'number')
            return this.#number(value, kind);
        return typeof value === 'string' ? this.#string(value, key, kind) : value;
    }
    /** Of a value that is not documented only the type remains, and of a text its substitute. */
    #emptied(value) {
        if (typeof value === 'string')
            return value === '' ? '' : this.text(value);
        if (typeof value === 'number')
            return 0;
        if (Array.isArray(value))
            return [];
        return (0,wire/* isFields */.Ce)(value) ? {} : value;
    }
    #string(value, key, kind) {
        if (MESSAGES.has(key))
            return this.message(value);
        if (kind?.type === 'word' || key === 'code') {
            const isShown = WORDS.has(value) || (kind?.type === 'word' && !kind.isOpen && this.word(value).startsWith("'"));
            return isShown || calls/* DOCUMENTED_ERRORS */.xA.some(([, , code]) => code === value) ? value : this.text(value);
        }
        if (/^\d+$/.test(value))
            return '1000';
        if (kind?.type === 'time')
            return this.#time(value);
        return value === '' ? '' : this.text(value);
    }
    /** A time on the report's own clock, written in the same way. */
    #time(value) {
        const instant = (0,clock/* parseInstant */.nV)(value);
        if (instant === undefined)
            return formOf(value);
        const moved = new Date(this.moment(instant)).toISOString();
        return /\.\d{3}Z$/.test(value) ? moved : `${moved.slice(0, 19)}Z`;
    }
    #number(value, kind) {
        if (Number.isInteger(value) && Math.abs(value) < 1_000)
            return value;
        if (kind?.type === 'percent' && value >= 0 && value <= 100)
            return value;
        return value === 4002 ? value : 1_000;
    }
    /** Short texts may be part of any word, so they count only if they are equal to it. */
    #holdsSensitive(value) {
        const text = value.toLowerCase();
        return this.#sensitive.some((one) => {
            const secret = one.toLowerCase();
            return text === secret || (secret.length > 4 && text.includes(secret));
        });
    }
}
/** All texts of a reply except words and messages. Messages are redacted by these texts. */
function collect(value, key, into) {
    if (Array.isArray(value))
        for (const entry of value)
            collect(entry, key, into);
    else if ((0,wire/* isFields */.Ce)(value))
        for (const [name, one] of Object.entries(value))
            collect(one, name, into);
    else if (typeof value === 'string' && !isWordField(key, value))
        into.add(value);
    else if (typeof value === 'number' && Math.abs(value) >= 1_000)
        into.add(String(value));
}
function isWordField(key, value) {
    const kind = KINDS.get(key);
    if (kind?.type === 'word')
        return !kind.isOpen || WORDS.has(value);
    return MESSAGES.has(key) || key === 'code';
}
function escaped(text) {
    return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
/** How a time is written: zeros for digits, `x` for letters. */
function formOf(value) {
    const form = value.replace(/\d/g, '0').replace(/\p{L}/gu, 'x');
    return form.length <= 40 && /^[0x]+([\s.,:/+-]{1,2}[0x]+)*$/.test(form) ? form : 'x';
}


/***/ }),

/***/ 79961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isPlainWord)
/* harmony export */ });
/**
 * Words that may stay in a report, because they can be no name, id or secret: those of field names and error messages.
 * What consists of other words is replaced.
 */
const PLAIN_WORDS = new Set(`a an the this that it its you your we is are was were be been has have had do does did not no none of in on at by to
  for from with without and or as if than then there when which while because before after again later still yet only
  already more most less least one two any all some each every other another same different new old current last latest
  first next previous too many much few long short large small can cannot could may might must should will would please
  try tried retry contact support see check make sure use used using set get got put
  access account action active admin allowed api app application approval approved archive array async available await
  awaiting bad batch body bot bots bulk busy call cancel cancelled change channel channels class client code command
  comment component components configuration configured conflict connection content context conversation count create
  created credentials data date day default definition delete deleted denied deploy deployed deployment description
  dialog disabled dock document done download duplicate duration email empty enable enabled encrypted end ended endpoint
  engine entity entry environment error errors exceeded exist exists exit expected expire expired expires export exported
  exports expression fail failed failure feature field fields file files finished flag flow forbidden form format found
  free full function functions gateway general given global group guardrail header headers history hour hourly id ids
  identifier image import imported imports inactive incorrect index info information input inside install instance
  internal invalid is item items job jobs json jwt key keys kind knowledge known label language left length level limit
  limits link linked list load loaded local lock locked log logs main malformed map max maximum media message messages
  method min minimum minute minutes missing mode model models modified module modules msg name names network node number
  object offset ok open operation option options order organization origin output over owner package page pages param
  params parent part partial path payload pending percent percentage percentage permission permissions per place plain
  platform point policy position post process processed processing production profile progress project property
  provided public publish published publisher query queue queued range rate read ready reason record records ref refused
  region rejected release remaining remote removed replay replayed reply report request requested requests require
  required reset resource resources response result results revoked role root route row rule run running runs scope
  scopes second seconds section secret secured sequence server service session settings shared sign signature signed
  size skill snapshot source space stage start started state status step stopped storage store stream streams string
  sub submitted subscription success successful successfully suite summary support suspended sync system table tag target
  task tasks team template temporarily tenant terminated test tests text throttled time timed timeout times timestamp
  title token tokens tool tools topic total train trained training type unable unauthorized unavailable unexpected unknown
  unsupported until update updated upload uploaded uri url usage user users valid validation value values variable
  variables verify verifying version versions view wait waiting warning web week window word work workflow workflows
  workspace write wrong year zip`.split(/\s+/));
/** True for a word that may stay, in any case. */
function isPlainWord(word) {
    return PLAIN_WORDS.has(word.toLowerCase());
}


/***/ })

};
