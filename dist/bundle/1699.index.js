export const id = 1699;
export const ids = [1699];
export const modules = {

/***/ 75702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ problemOfError),
/* harmony export */   J5: () => (/* binding */ refused),
/* harmony export */   Ly: () => (/* binding */ problemOfAnswer),
/* harmony export */   XR: () => (/* binding */ LATE)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);

function hintFor(status, permission) {
    const needed = `The job needs the permission "${permission}"`;
    if (status === 401)
        return 'The token in githubToken is wrong or has expired.';
    if (status === 403)
        return `${needed}. A run for a pull request from a fork has a read-only token.`;
    return status === 404 ? `${needed}, and the token needs access to this repository.` : '';
}
function refused(text) {
    return { text, isFinal: true, mayRetry: false };
}
const LATE = { text: 'GitHub did not answer in time.', isFinal: false, mayRetry: false };
/** @returns `undefined` for a success; GitHub's client takes redirects for one */
function problemOfAnswer(status, permission, message = '', headers = {}) {
    if (status >= 200 && status < 300)
        return undefined;
    const text = `GitHub answered ${status}${message === '' ? '' : ` (${message})`}.`;
    if (status >= 500)
        return { text, isFinal: false, mayRetry: true };
    if (status < 400)
        return refused(`${text} Redirects are not followed, because they would get the token.`);
    // Both rate limits may come as 403, and last for a minute at least.
    const isLimited = headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0';
    if (status === 429 || (status === 403 && isLimited))
        return { text, isFinal: false, mayRetry: false };
    return refused(`${text} ${hintFor(status, permission)}`.trimEnd());
}
/** Reads what GitHub's client threw. */
function problemOfError(thrown, permission) {
    const { response, message = String(thrown), cause } = (thrown ?? {});
    if (response)
        return problemOfAnswer(response.status, permission, message, response.headers);
    const reason = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .systemCode */ .xU)(cause?.cause) || (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .systemCode */ .xU)(cause) || message;
    return { text: `The request failed (${reason}).`, isFinal: false, mayRetry: true };
}


/***/ }),

/***/ 19860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vp: () => (/* binding */ runUrl),
/* harmony export */   ag: () => (/* binding */ requestOptions),
/* harmony export */   dG: () => (/* binding */ githubFor),
/* harmony export */   fi: () => (/* binding */ runCommit)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _core_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18614);


/** @returns a sentence that says what is missing, if the environment does not name the commit */
function runCommit(environment) {
    const { GITHUB_REPOSITORY: repository = '', GITHUB_RUN_ATTEMPT: attempt } = environment;
    const [owner, repo] = repository.split('/');
    if (!owner || !repo) {
        return 'There is no GITHUB_REPOSITORY, so this is no run of GitHub Actions. Leave githubToken empty.';
    }
    const sha = headCommit(environment);
    if (!/^[0-9a-f]{40,64}$/i.test(sha)) {
        return 'The head commit of this run is unknown: neither GITHUB_SHA nor the event (GITHUB_EVENT_PATH) names it.';
    }
    const url = runUrl(environment);
    return { owner, repo, sha, ...(url && { target_url: `${url}${attempt ? `/attempts/${attempt}` : ''}` }) };
}
/** The page of the run on GitHub; empty outside of GitHub Actions. */
function runUrl(environment) {
    const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run, GITHUB_SERVER_URL: server } = environment;
    return repository && run ? `${server || 'https://github.com'}/${repository}/actions/runs/${run}` : '';
}
/**
 * The commit whose status people see. GITHUB_SHA of a pull request is a temporary merge, or the base; that of
 * `workflow_run` is the head of the default branch (GitHub's "Events that trigger workflows").
 */
function headCommit(environment) {
    const { GITHUB_EVENT_NAME: event = '', GITHUB_EVENT_PATH: path = '', GITHUB_SHA: sha = '' } = environment;
    const isPullRequest = event.startsWith('pull_request');
    if (!isPullRequest && event !== 'workflow_run')
        return sha;
    try {
        const payload = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8'));
        return String(isPullRequest ? payload.pull_request.head.sha : payload.workflow_run.head_sha);
    }
    catch {
        return '';
    }
}
/** Keeps the client from printing deprecations. */
const SILENT = { debug() { }, info() { }, warn() { }, error() { } };
/** GitHub's client. It is loaded when it is needed, because it is large and throws if it cannot read the event of the run. */
async function githubFor(token, environment) {
    const { getOctokit } = await __webpack_require__.e(/* import() */ 1351).then(__webpack_require__.bind(__webpack_require__, 61351));
    const baseUrl = environment['GITHUB_API_URL'] || 'https://api.github.com';
    return getOctokit(token, { baseUrl, userAgent: `koreai-ci/${_core_version_js__WEBPACK_IMPORTED_MODULE_1__/* .VERSION */ .x}`, log: SILENT });
}
/** Redirects are not followed, because they would get the token. With the client's options, these would replace its proxy settings. */
function requestOptions(signal) {
    return { signal, redirect: 'manual', log: SILENT };
}


/***/ }),

/***/ 41699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
// EXTERNAL MODULE: ./build/core/clock.js
var core_clock = __webpack_require__(84300);
// EXTERNAL MODULE: ./build/core/secrets.js
var core_secrets = __webpack_require__(28527);
// EXTERNAL MODULE: ./build/http/proxy.js
var proxy = __webpack_require__(12749);
// EXTERNAL MODULE: ./build/inputs/fields.js + 2 modules
var fields = __webpack_require__(36620);
// EXTERNAL MODULE: ./build/operations/table.js + 26 modules
var table = __webpack_require__(89898);
// EXTERNAL MODULE: ./build/run/outputs.js
var run_outputs = __webpack_require__(48432);
// EXTERNAL MODULE: ./build/run/read-step.js + 1 modules
var read_step = __webpack_require__(84054);
// EXTERNAL MODULE: ./build/run/resume.js
var resume = __webpack_require__(79171);
// EXTERNAL MODULE: ./build/core/deadline.js
var deadline = __webpack_require__(56196);
// EXTERNAL MODULE: ./build/run/outcome.js
var outcome = __webpack_require__(95302);
// EXTERNAL MODULE: ./build/action/github-problem.js
var github_problem = __webpack_require__(75702);
// EXTERNAL MODULE: ./build/action/github-run.js
var github_run = __webpack_require__(19860);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/core/sanitize.js
var sanitize = __webpack_require__(19507);
;// CONCATENATED MODULE: ./build/action/status-context.js




/** Maximum length that GitHub accepts. */
const MAX_CONTEXT_LENGTH = 255;
/** Characters that GitHub refuses: those of four bytes, most emoji for example. */
const FOUR_BYTES = /[\u{10000}-\u{10FFFF}]/gu;
/** Inputs that make two jobs differ, in addition to their target. */
const DISTINGUISHING = [
    'flowId',
    'appVersion',
    'botName',
    'toolName',
    'workflowName',
    'modelType',
    'exportType',
    'testSuite',
    'botVersion',
    'botLanguage',
];
/**
 * The name of a step's commit status. Steps with the same name overwrite each other's status, so the default name holds
 * all that makes a step differ: operation, targets, suite, version, host and the job of the workflow. It depends on
 * the inputs and the workflow only, so that a branch can require it.
 */
function statusContext(input, environment) {
    const context = input('statusContext') || defaultContext(input, environment);
    const plain = acceptedText(context, context.length * 2);
    if (plain === context && plain.length <= MAX_CONTEXT_LENGTH)
        return context;
    // The hash keeps two names apart that are changed to the same text.
    const hash = hashOf(context);
    return `${plain.slice(0, MAX_CONTEXT_LENGTH - hash.length - 2)}… ${hash}`;
}
function defaultContext(input, { GITHUB_JOB: job }) {
    const { target, needs = [], oneOf = [], takes = [], } = table/* OPERATIONS */.x.find(({ name }) => name === input('operation')) ?? {};
    /** The value of an input that the operation reads and that is not the default. */
    const ownValue = (name) => [...needs, ...oneOf, ...takes].includes(name) && input(name) !== (0,fields/* fieldOf */._F)(name).default ? input(name) : '';
    const ids = target === undefined
        ? []
        : input(target)
            .split(/[\n,]/)
            .map((id) => id.trim());
    // What works on nothing that exists is distinguished by what it imports.
    const names = target === undefined ? [...DISTINGUISHING, 'archive'] : DISTINGUISHING;
    const details = names.filter((name) => name !== target).map(ownValue);
    const body = ownValue('requestBody');
    const host = URL.canParse(input('host')) && new URL(input('host')).host;
    const path = [
        'koreai-ci',
        input('operation'),
        [...new Set(ids.filter(Boolean))].sort().join(', '),
        ...details,
        body && `requestBody ${hashOf(body)}`,
    ];
    const place = [host, job && `job ${job}`].filter(Boolean).join(', ');
    return `${path.filter(Boolean).join(' / ')}${place && ` (${place})`}`;
}
/** The text without what GitHub refuses. */
function acceptedText(text, maxLength) {
    return (0,sanitize/* sanitize */.aj)(text, maxLength).replace(FOUR_BYTES, '\uFFFD');
}
function hashOf(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 8);
}

;// CONCATENATED MODULE: ./build/action/commit-status.js






/** How long a status may take, its retry included, in milliseconds: a runner gives a cancelled step few seconds. */
const LIMIT_MS = 4_000;
/** The same for a step that was stopped before. */
const LIMIT_WHEN_STOPPED_MS = 2_000;
const RETRY_PAUSE_MS = 1_000;
/** Maximum length that GitHub accepts. */
const MAX_DESCRIPTION_LENGTH = 140;
function commitStatus(options) {
    const { token, context, operation, log, stop, clock = core_clock/* systemClock */.ml } = options;
    if (token === '')
        return { begin: () => { }, end: async () => { } };
    const endsPending = new AbortController();
    let pending = Promise.resolve();
    let isRefused = false;
    const set = async (state, description, limitMs, cancel) => {
        const { signal, clear } = (0,deadline/* startDeadline */.db)(clock, limitMs, cancel);
        let problem = await post(options, state, description, signal);
        // A status that is set twice does no harm.
        if (problem?.mayRetry && (await hasPaused(clock, signal)))
            problem = await post(options, state, description, signal);
        clear();
        if (!problem)
            return;
        isRefused = problem.isFinal;
        const line = `The commit status "${context}" was not set to ${state}. ${problem.text}`;
        // The final status replaces a pending one that was not set.
        if (isRefused || state !== 'pending')
            log.warning(line);
        else
            log.debug(line);
    };
    const finish = async (state, description) => {
        const limitMs = stop.aborted ? LIMIT_WHEN_STOPPED_MS : LIMIT_MS;
        const endsAt = clock.now() + limitMs;
        const clear = clock.schedule(limitMs / 2, () => endsPending.abort());
        await pending;
        clear();
        if (!isRefused)
            await set(state, description, endsAt - clock.now(), new AbortController().signal);
    };
    return {
        begin() {
            pending = set('pending', `${operation} is running`, LIMIT_MS, endsPending.signal);
        },
        async end(outcomes, { conclusion, errorCode } = (0,outcome/* verdictOf */.Vj)(outcomes)) {
            if (conclusion === '')
                return pending;
            const code = errorCode === '' ? '' : ` (${errorCode})`;
            const targets = outcomes.length > 1 ? `${outcomes.length} targets` : outcomes[0]?.target;
            const description = `${conclusion}${code}${targets ? `: ${targets}` : ''}`;
            await finish(conclusion === 'success' ? 'success' : 'failure', description);
        },
    };
}
/** @returns false if there was no time to pause */
function hasPaused(clock, signal) {
    return (0,core_clock/* sleep */.yy)(clock, RETRY_PAUSE_MS, signal).then(() => true, () => false);
}
async function post({ token, context, environment }, state, description, signal) {
    const commit = (0,github_run/* runCommit */.fi)(environment);
    if (typeof commit === 'string')
        return (0,github_problem/* refused */.J5)(commit);
    let github;
    try {
        github = await (0,github_run/* githubFor */.dG)(token, environment);
    }
    catch (error) {
        return (0,github_problem/* refused */.J5)(`GitHub's client could not be loaded (${error}).`);
    }
    try {
        const answer = github.rest.repos.createCommitStatus({
            ...commit,
            state,
            context,
            description: acceptedText(description, MAX_DESCRIPTION_LENGTH),
            request: (0,github_run/* requestOptions */.ag)(signal),
        });
        return (0,github_problem/* problemOfAnswer */.Ly)((await (0,deadline/* abortable */.ZC)(answer, signal)).status, 'statuses: write');
    }
    catch (error) {
        return signal.aborted ? github_problem/* LATE */.XR : (0,github_problem/* problemOfError */.Bq)(error, 'statuses: write');
    }
}

;// CONCATENATED MODULE: ./build/action/log.js


/** Maximum length of a line, in UTF-16 units. */
const MAX_LINE_LENGTH = 4_000;
/** Maximum number of failed targets that the annotation names. */
const MAX_NAMED = 20;
function actionLog(printer, secrets) {
    // Redacted before it is cut as well: half a secret would not be recognized.
    const clean = (line) => secrets.redact((0,sanitize/* sanitize */.aj)(secrets.redact(line), MAX_LINE_LENGTH));
    return {
        debug(line) {
            if (printer.isDebug())
                printer.debug(clean(line));
        },
        info: (line) => printer.info(clean(line)),
        warning: (line) => printer.warning(clean(line)),
        error: (title, lines) => printer.error(lines.map(clean).join('\n'), { title: clean(title) }),
    };
}
/** Prints the one annotation of a step that failed. */
function annotate(log, title, error) {
    log.error(`${title}: ${error.code}`, error.hint === undefined ? [error.message] : [error.message, error.hint]);
    debugCauses(log, error);
}
/** Logs how the targets ended: in one line if none failed, else in one annotation. */
function logEnd(log, outcomes) {
    const [{ operation, target, error } = { operation: '', target: '' }] = outcomes;
    const failed = outcomes.filter((outcome) => outcome.error);
    const { conclusion, errorCode } = (0,outcome/* verdictOf */.Vj)(outcomes);
    if (failed.length === 0) {
        const targets = outcomes.length === 1 ? ` ${target}` : `, ${outcomes.length} targets`;
        log.info(`${conclusion || 'started'}: ${operation}${targets}`.trimEnd());
    }
    else if (outcomes.length === 1 && error) {
        annotate(log, operation, error);
    }
    else {
        const lines = failed.slice(0, MAX_NAMED).map(lineOf);
        if (failed.length > MAX_NAMED)
            lines.push(`and ${failed.length - MAX_NAMED} more`);
        log.error(`${operation}: ${errorCode}`, [
            `${failed.length} of ${outcomes.length} targets did not succeed.`,
            ...lines,
        ]);
        for (const outcome of failed)
            debugCauses(log, outcome.error);
    }
}
function lineOf({ target, errorCode, error }) {
    return `${target}: ${errorCode}: ${error?.message}${error?.hint === undefined ? '' : ` ${error.hint}`}`;
}
function debugCauses(log, error) {
    for (let cause = error; cause instanceof Error; cause = cause.cause)
        log.debug(cause.stack ?? cause.message);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/action/outputs.js




/** @param set - sets one output; throws if the runner's file cannot be written */
function stepOutputs(set, log) {
    const current = new Map();
    let hasWarned = false;
    const write = (name, value) => {
        if (current.get(name) === value)
            return;
        try {
            set(name, value);
            current.set(name, value);
        }
        catch (error) {
            // By now a job may be running, so this does not fail the step.
            const problem = `The outputs could not be written to the file GITHUB_OUTPUT (${reasonOf(error)})`;
            if (!hasWarned)
                log.warning(`${problem}. Later steps do not see them; this log has the id of the job.`);
            hasWarned = true;
        }
    };
    return {
        check(file) {
            try {
                (0,external_node_fs_.closeSync)((0,external_node_fs_.openSync)(file, 'a'));
            }
            catch (error) {
                hasWarned = true;
                throw new errors/* KoreaiError */["if"]('input-invalid', `The outputs file of the runner cannot be written (${reasonOf(error)})`, {
                    hint: 'Nothing was sent. Check the variable GITHUB_OUTPUT, the permissions of the file it names, and the disk.',
                    cause: error,
                });
            }
        },
        update(outcome) {
            const { conclusion: _c, errorCode: _e, durationSeconds: _d, ...known } = valuesOf(outcome);
            for (const [name, value] of Object.entries(known))
                if (value !== '')
                    write(name, value);
        },
        finish(outcomes, durationMs, verdict = (0,outcome/* verdictOf */.Vj)(outcomes)) {
            const [first] = outcomes;
            const values = {
                ...(first && valuesOf({ ...first, durationMs })),
                ...verdict,
                results: JSON.stringify(outcomes.map(run_outputs/* resultOf */.Bg)),
            };
            for (const name of Object.keys(run_outputs/* OUTPUTS */.py))
                write(name, values[name] ?? '');
        },
    };
}
function reasonOf(error) {
    return (0,errors/* systemCode */.xU)(error) || String(error);
}
function valuesOf(outcome) {
    const { operation: _operation, target: _target, ...result } = (0,run_outputs/* resultOf */.Bg)(outcome);
    return Object.fromEntries(Object.entries(result).map(([name, value]) => [name, String(value)]));
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./build/core/log.js
var core_log = __webpack_require__(67304);
// EXTERNAL MODULE: ./build/core/version.js
var version = __webpack_require__(18614);
// EXTERNAL MODULE: ./build/http/node-transport.js + 2 modules
var node_transport = __webpack_require__(1041);
// EXTERNAL MODULE: ./build/run/log-run.js
var log_run = __webpack_require__(78204);
// EXTERNAL MODULE: ./build/run/run-step.js + 1 modules
var run_step = __webpack_require__(47483);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/core/disk.js
var disk = __webpack_require__(50453);
;// CONCATENATED MODULE: ./build/action/artifact.js








/** Blocks that are uploaded at once: the client's default of 5 leaves half of the bandwidth unused. */
const UPLOAD_CONCURRENCY = '10';
const NO_SERVICE_HINT = 'No artifact can be uploaded on GitHub Enterprise Server, Gitea, Forgejo or outside of GitHub Actions: set uploadArtifact to false and keep the file by other means.';
/**
 * Checks before anything is sent that the archives of a step can be uploaded. If the step starts no job, or its job may
 * have no archive, there is a warning only.
 *
 * @throws KoreaiError `artifact-failed`
 */
function checkArtifactService({ operation, targets: [inputs] }, environment, log) {
    if (!inputs.uploadArtifact || !inputs.wait || operation.archive.length === 0)
        return;
    const problem = missingService(environment);
    if (problem === undefined)
        return;
    if (operation.result.includes('file?') || !operation.startsJob) {
        log.warning(`${problem}, so the step will fail when its archive is to be uploaded. ${NO_SERVICE_HINT}`);
        return;
    }
    throw new errors/* KoreaiError */["if"]('artifact-failed', problem, { hint: `Nothing was sent. ${NO_SERVICE_HINT}`, sent: false });
}
/**
 * Uploads an archive as it is, as a workflow artifact of the given name, with GitHub's own client.
 *
 * @throws KoreaiError `artifact-failed`; the signal's reason
 */
async function uploadArtifact(file, environment, signal) {
    signal.throwIfAborted();
    const problem = missingService(environment);
    if (problem !== undefined)
        throw new errors/* KoreaiError */["if"]('artifact-failed', problem, { hint: NO_SERVICE_HINT });
    environment['ACTIONS_ARTIFACT_UPLOAD_CONCURRENCY'] ??= UPLOAD_CONCURRENCY;
    const staging = (0,external_node_path_.join)((0,external_node_path_.dirname)(file.path), `.upload-${(0,external_node_crypto_.randomUUID)()}`);
    try {
        const staged = await stage(file, staging);
        signal.throwIfAborted();
        // The client cannot be stopped: after an abort it ends with the process.
        const { id, digest = file.sha256 } = await (0,deadline/* abortable */.ZC)(upload(staged, file), signal);
        if (digest !== file.sha256) {
            throw new errors/* KoreaiError */["if"]('artifact-failed', 'The artifact service received other bytes than the archive has', {
                hint: 'Do not use the artifact. Run again.',
            });
        }
        const page = (0,github_run/* runUrl */.Vp)(environment);
        return { id, digest, url: page && `${page}/artifacts/${id}` };
    }
    catch (error) {
        signal.throwIfAborted();
        throw error instanceof errors/* KoreaiError */["if"] ? error : uploadError(error, file.path);
    }
    finally {
        await (0,promises_.rm)(staging, { recursive: true, force: true });
    }
}
/** Why this run cannot upload artifacts; `undefined` if it can. */
function missingService(environment) {
    if (!environment['ACTIONS_RUNTIME_TOKEN'] || !environment['ACTIONS_RESULTS_URL']) {
        return 'There is no artifact service in this run';
    }
    const server = environment['GITHUB_SERVER_URL'] || 'https://github.com';
    const host = URL.canParse(server) ? new URL(server).hostname : '';
    // The hosts that GitHub's client accepts.
    if (host === 'github.com' || host.endsWith('.ghe.com') || host.endsWith('.localhost'))
        return undefined;
    return `GitHub's artifact client does not support the server of this run (${host || 'GITHUB_SERVER_URL is no URL'})`;
}
/** Gives the file the artifact's name: the client names an artifact that it does not zip after its file. */
async function stage({ path, name }, staging) {
    if ((0,external_node_path_.basename)(path) === name)
        return path;
    const staged = (0,external_node_path_.join)(staging, name);
    await (0,promises_.mkdir)(staging);
    await (0,promises_.link)(path, staged).catch(() => (0,promises_.copyFile)(path, staged));
    return staged;
}
async function upload(path, { name, retentionDays }) {
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(6118), __webpack_require__.e(1351), __webpack_require__.e(9645)]).then(__webpack_require__.bind(__webpack_require__, 9645));
    const options = { skipArchive: true, ...(retentionDays === undefined ? {} : { retentionDays }) };
    const { id, digest } = await new DefaultArtifactClient().uploadArtifact(name, [path], (0,external_node_path_.dirname)(path), options);
    if (id === undefined)
        throw new Error('the artifact service gave no id');
    return digest === undefined ? { id } : { id, digest };
}
function uploadError(error, path) {
    const what = 'The artifact could not be uploaded';
    if ((0,disk/* isDiskError */.Mi)(error))
        return (0,disk/* diskError */.wO)(what, path, error, 'artifact-failed');
    const reason = artifact_reasonOf(error);
    return new errors/* KoreaiError */["if"]('artifact-failed', `${what}: ${reason}`, { hint: hintFor(error, reason), cause: error });
}
/** The reason that the service or its storage gave: the client's own message may be empty. */
function artifact_reasonOf(error) {
    const { message, statusCode, code } = Object(error);
    const text = (0,sanitize/* sanitize */.aj)(message ?? error);
    if (typeof statusCode !== 'number')
        return text || 'the artifact client gave no reason';
    const codeText = typeof code === 'string' && code !== '' ? ` (${(0,sanitize/* sanitize */.aj)(code, 60)})` : '';
    return `the storage answered ${statusCode}${codeText}${text === '' ? ' and gave no reason' : `: ${text}`}`;
}
function hintFor(error, reason) {
    if (error instanceof Error && error.name === 'GHESNotSupportedError')
        return NO_SERVICE_HINT;
    // What is not JSON does not come from GitHub. Other runners refuse the field with the type of the file.
    if (/\bJSON\b|mime_?type|unknown field/i.test(reason)) {
        return 'The artifact service of this runner did not answer as that of GitHub does: those of act, Gitea and Forgejo may not take files that are not zipped. Set uploadArtifact to false and keep the file by other means.';
    }
    if (/\(409\)|answered 409|already exists/i.test(reason)) {
        return 'An artifact of this name already exists in this run: choose another artifactName.';
    }
    if (/quota/i.test(reason))
        return 'Delete artifacts that are not needed, or set artifactRetentionDays, and run again.';
    if (/answered 4\d\d/.test(reason)) {
        return 'Check the network between this runner and the storage of GitHub Actions (proxy, firewall), and its clock.';
    }
    return 'Run again. If it fails again, set uploadArtifact to false and keep the file by other means.';
}

;// CONCATENATED MODULE: ./build/action/run-targets.js










/** Maximum number of uploads at once: each may need tens of megabytes of memory. */
const MAX_UPLOADS = 2;
/** Runs a step with Node's own network, clock and file system. */
async function runTargets(step, context) {
    const { log, outputs, onStart } = context;
    checkArtifactService(step, process.env, log);
    // For packages that make connections of their own.
    (0,external_node_net_.setDefaultAutoSelectFamilyAttemptTimeout)(node_transport/* ADDRESS_ATTEMPT_MS */.w);
    (0,proxy/* checkProxy */.d4)(process.env, step.targets[0].host);
    const agentFor = (0,proxy/* proxyAgents */.Hd)(process.env);
    const transport = (0,node_transport/* nodeTransport */._)(agentFor ? { agentFor } : {});
    let hasStarted = false;
    try {
        return await (0,run_step/* runStep */.e)(step, dependencies(context, transport), (inputs) => {
            const ownLog = step.targets.length > 1 ? (0,core_log/* prefixed */.g)(log, inputs.target) : log;
            const logEvent = (0,log_run/* logRun */.o6)(ownLog, core_clock/* systemClock */.ml);
            return {
                log: ownLog,
                onEvent: (event) => {
                    if (!hasStarted)
                        onStart();
                    hasStarted = true;
                    logEvent(event);
                    if (inputs === step.targets[0] && 'outcome' in event)
                        outputs.update(event.outcome);
                },
            };
        });
    }
    finally {
        transport.close();
    }
}
function dependencies({ log, secrets, signal }, transport) {
    const uploads = new Semaphore(MAX_UPLOADS);
    return {
        clock: core_clock/* systemClock */.ml,
        random: Math.random,
        transport,
        log,
        secrets,
        userAgent: `koreai-ci/${version/* VERSION */.x} (GitHub Actions)`,
        workspace: process.env['GITHUB_WORKSPACE'] || process.cwd(),
        ...(process.env['RUNNER_TEMP'] ? { scratch: process.env['RUNNER_TEMP'] } : {}),
        variable(name) {
            const value = process.env[name];
            if (value !== undefined)
                secrets.addVariable(value);
            return value;
        },
        signal,
        onEvent: () => { },
        upload: (file, uploadSignal) => (0,deadline/* abortable */.ZC)(uploads.run(() => uploadArtifact(file, process.env, uploadSignal)), uploadSignal),
    };
}
/** Limits how much work runs at once; the rest waits in order. */
class Semaphore {
    #free;
    #waiting = [];
    constructor(places) {
        this.#free = places;
    }
    async run(work) {
        if (this.#free > 0)
            this.#free -= 1;
        else
            await new Promise((resolve) => this.#waiting.push(resolve));
        try {
            return await work();
        }
        finally {
            const next = this.#waiting.shift();
            if (next)
                next();
            else
                this.#free += 1;
        }
    }
}

// EXTERNAL MODULE: ./build/core/duration.js
var duration = __webpack_require__(61420);
// EXTERNAL MODULE: ./build/jobs/judge.js
var judge = __webpack_require__(73746);
;// CONCATENATED MODULE: ./build/action/summary-sections.js


/** Maximum number of rows of a table. */
const MAX_ROWS = 200;
/** Minimum duration of a run whose timeline is shown, in milliseconds. */
const MIN_TIMELINE_MS = 1_000;
/** A table in Markdown; the cells must be sanitized. */
function summary_sections_table(head, rows) {
    const line = (cells) => cells.every((cell) => cell === '') ? `|${' |'.repeat(cells.length)}` : `| ${cells.join(' | ')} |`;
    return [head, head.map(() => '---'), ...rows].map(line).join('\n');
}
const METRICS_HEAD = ['Precision', 'Recall', 'F1', 'Passed', 'Failed', 'Entities failed'];
/** The cells below {@link METRICS_HEAD}; empty without metrics. */
function metricsRow(metrics) {
    if (!metrics)
        return METRICS_HEAD.map(() => '');
    const { precision, recall, f1, success, failure, entityFailures } = metrics;
    return [precision, recall, f1, success, failure, entityFailures].map((metric) => String(metric ?? 'not reported'));
}
function metricsTable({ metrics }) {
    return metrics ? summary_sections_table(METRICS_HEAD, [metricsRow(metrics)]) : '';
}
const HOW = { added: '➕ added', changed: '✏️ changed', removed: '➖ removed' };
/** What an export changed in the folder with the previous version. */
function changesTable({ changes, changed }) {
    if (changes?.length === 0) {
        return changed ? '**No change in the bot** (only ids, times or layout differ)' : '**Nothing changed**';
    }
    return countedTable('change', ['', 'Kind', 'Name'], changes, ({ how, kind, name }) => [
        HOW[how],
        kind,
        (0,sanitize/* sanitizeMarkdown */.LO)(name, 200),
    ]);
}
function botsTable(bots) {
    return countedTable('bot', ['Id', 'Name'], bots, ({ id, name }) => [
        (0,sanitize/* sanitizeMarkdown */.LO)(id, 100),
        (0,sanitize/* sanitizeMarkdown */.LO)(name, 200),
    ]);
}
function countedTable(noun, head, items, row) {
    if (!items)
        return '';
    return `**${items.length} ${noun}${items.length === 1 ? '' : 's'}**\n\n${limitedTable(head, items, row)}`;
}
/** The components of a job, the failed ones first. */
function componentsTable(components) {
    if (components.length === 0)
        return '';
    const failed = components.filter(judge/* isFailedComponent */.xl);
    const others = components.filter((component) => !(0,judge/* isFailedComponent */.xl)(component));
    const hasReasons = failed.some(({ detail }) => detail !== '');
    const count = failed.length === 0
        ? `${components.length} components`
        : `${failed.length} of ${components.length} components failed`;
    const head = ['Status', 'Kind', 'Name', ...(hasReasons ? ['Why'] : [])];
    const rows = limitedTable(head, [...failed, ...others], (component) => {
        const { status, kind, name, detail } = component;
        const isFailed = (0,judge/* isFailedComponent */.xl)(component);
        return [
            `${isFailed ? '❌ ' : ''}${(0,sanitize/* sanitizeMarkdown */.LO)(status, 60)}`,
            (0,sanitize/* sanitizeMarkdown */.LO)(kind, 80),
            (0,sanitize/* sanitizeMarkdown */.LO)(name, 200),
            ...(hasReasons ? [isFailed ? (0,sanitize/* sanitizeMarkdown */.LO)(detail, 300) : ''] : []),
        ];
    });
    return `**${count}**\n\n${rows}`;
}
function limitedTable(head, items, row) {
    const more = items.length > MAX_ROWS ? `\n\n…and ${items.length - MAX_ROWS} more.` : '';
    return `${summary_sections_table(head, items.slice(0, MAX_ROWS).map(row))}${more}`;
}
/** How long the phases of a run took, as a Gantt chart that GitHub draws; empty if there is only one phase. */
function timeline(phases) {
    const end = Math.max(0, ...phases.map(({ toMs }) => toMs));
    if (phases.length < 2 || end < MIN_TIMELINE_MS)
        return '';
    const bars = phases.map(({ name, fromMs, toMs }) => {
        const from = Math.round(fromMs);
        const seconds = ((toMs - fromMs) / 1_000).toFixed(1);
        return `  ${name} (${seconds} s) : ${from}, ${Math.max(from + 1, Math.round(toMs))}`;
    });
    return [
        '```mermaid',
        'gantt',
        '  title Timeline',
        '  dateFormat x',
        end < 120_000 ? '  axisFormat %S s' : '  axisFormat %H:%M:%S',
        ...bars,
        '```',
    ].join('\n');
}

;// CONCATENATED MODULE: ./build/action/summary.js






/** Maximum size in bytes: GitHub refuses more than 1 MiB, and shows no more than that for all steps of a job together. */
const MAX_BYTES = 900_000;
/** The part of it for the table of targets. */
const MAX_BYTES_OF_TARGETS = 600_000;
const VERDICTS = {
    success: '✅ Success',
    failure: '❌ Failure',
    timed_out: '⌛ Timed out',
    cancelled: '🚫 Cancelled',
    stale: '🕰️ Stale',
    action_required: '✋ Action required',
    '': '🚀 Started',
};
/** The job summary of a step, in Markdown. */
function summaryOf(outcomes) {
    const [first] = outcomes;
    return `${outcomes.length === 1 && first ? summaryOfOne(first) : summaryOfSeveral(outcomes)}\n\n`;
}
function summaryOfOne(outcome) {
    const code = outcome.errorCode === '' ? '' : ` · \`${outcome.errorCode}\``;
    const sections = [
        `### ${VERDICTS[outcome.conclusion]}: ${outcome.operation} ${(0,sanitize/* sanitizeMarkdown */.LO)(outcome.target)}${code}`,
        summary_reasonOf(outcome),
        factsTable(outcome),
        metricsTable(outcome),
        outcome.planMarkdown || changesTable(outcome),
        botsTable(outcome.bots),
        componentsTable(outcome.components),
        timeline(outcome.phases),
    ];
    return sections.filter((section) => section !== '').join('\n\n');
}
function summary_reasonOf({ error }) {
    if (!error)
        return '';
    const hint = error.hint === undefined ? '' : `\n>\n> ${(0,sanitize/* escapeMarkdown */.FV)((0,sanitize/* sanitize */.aj)(error.hint, 1_000))}`;
    return `> ${(0,sanitize/* sanitizeMarkdown */.LO)(error.message, 2_000)}${hint}`;
}
function factsTable(outcome) {
    const { artifact, details, file } = outcome;
    const rows = [
        ...details.map(([label, text]) => [label, (0,sanitize/* sanitizeMarkdown */.LO)(text, 300)]),
        ['Status', (0,sanitize/* sanitizeMarkdown */.LO)(outcome.status, 200)],
        ['Job', (0,sanitize/* sanitizeMarkdown */.LO)(outcome.jobId)],
        ['Requested', (0,core_clock/* formatInstant */.r4)(outcome.requestedAt)],
        ['Took', (0,duration/* formatDuration */.a)(outcome.durationMs)],
        ['File', fileCell(outcome)],
        ['SHA-256', file ? `<code>${file.sha256}</code>` : ''],
        ['Bot', (0,sanitize/* sanitizeMarkdown */.LO)(outcome.botId)],
        ['Tool', (0,sanitize/* sanitizeMarkdown */.LO)(outcome.imported.toolId ?? '')],
        ['Workflow', (0,sanitize/* sanitizeMarkdown */.LO)(outcome.imported.workflowId ?? '')],
        ['Model', (0,sanitize/* sanitizeMarkdown */.LO)(outcome.imported.modelId ?? '')],
        ['Changes', outcome.applied ? (0,log_run/* changesText */.Tb)(outcome.applied) : ''],
        ['Report', (0,sanitize/* sanitizeMarkdown */.LO)(outcome.reportPath)],
        ['Extracted to', (0,sanitize/* sanitizeMarkdown */.LO)(outcome.extractedPath)],
        ['Artifact', artifact?.url ? `[${artifact.id}](${encodeURI(artifact.url)})` : String(artifact?.id ?? '')],
    ];
    return summary_sections_table(['', ''], rows.filter(([, value]) => value !== ''));
}
function fileCell({ file }) {
    return file ? `${(0,sanitize/* sanitizeMarkdown */.LO)(file.path)} (${(0,log_run/* sizeOf */.$d)(file.size)})` : '';
}
/** A row for each target, those that failed first, and what changed in each. */
function summaryOfSeveral(outcomes) {
    const failed = outcomes.filter(({ error }) => error !== undefined);
    const others = outcomes.filter(({ error }) => error === undefined);
    const count = failed.length === 0 ? `${outcomes.length} targets` : `${failed.length} of ${outcomes.length} did not succeed`;
    const head = `### ${VERDICTS[(0,outcome/* verdictOf */.Vj)(outcomes).conclusion]}: ${outcomes[0]?.operation}, ${count}\n\n`;
    const targets = `${head}${targetsTable([...failed, ...others])}`;
    const changes = outcomes
        .filter((outcome) => outcome.changes?.length)
        .map((outcome) => `\n\n#### ${(0,sanitize/* sanitizeMarkdown */.LO)(outcome.target)}\n\n${outcome.planMarkdown || changesTable(outcome)}`);
    const shown = fitting(changes, MAX_BYTES - Buffer.byteLength(targets));
    return `${targets}${shown.join('')}${more(changes.length - shown.length, 'that changed')}`;
}
function targetsTable(outcomes) {
    const hasMetrics = outcomes.some(({ metrics }) => metrics !== undefined);
    const head = ['Target', 'Conclusion', 'Job', 'Took', 'File', ...(hasMetrics ? METRICS_HEAD : []), 'Why'];
    const rows = outcomes.map((outcome) => targetRow(outcome, hasMetrics));
    const shown = fitting(rows, MAX_BYTES_OF_TARGETS);
    return `${summary_sections_table(head, shown)}${more(rows.length - shown.length, 'targets')}`;
}
function targetRow(outcome, hasMetrics) {
    const { conclusion, error, errorCode } = outcome;
    return [
        (0,sanitize/* sanitizeMarkdown */.LO)(outcome.target),
        `${VERDICTS[conclusion]}${errorCode === '' ? '' : ` \`${errorCode}\``}`,
        (0,sanitize/* sanitizeMarkdown */.LO)(outcome.jobId),
        (0,duration/* formatDuration */.a)(outcome.durationMs),
        fileCell(outcome),
        ...(hasMetrics ? metricsRow(outcome.metrics) : []),
        error ? (0,sanitize/* sanitizeMarkdown */.LO)(error.message, 300) : '',
    ];
}
/** The first of the texts, or rows of cells, that together fit into the given number of bytes. */
function fitting(all, maxBytes) {
    let left = maxBytes;
    const end = all.findIndex((one) => {
        left -= Buffer.byteLength(typeof one === 'string' ? one : `| ${one.join(' | ')} |\n`);
        return left < 0;
    });
    return end < 0 ? all : all.slice(0, end);
}
function more(count, what) {
    return count > 0 ? `\n\n…and ${count} more ${what}.` : '';
}

;// CONCATENATED MODULE: ./build/action/action.js

















/**
 * Runs the step, from its inputs to its outputs.
 *
 * @returns true only if the step may pass
 */
async function runAction(stop) {
    const startedAt = core_clock/* systemClock */.ml.now();
    const secrets = new core_secrets/* Secrets */.S((text) => core.setSecret(text), { ownWords: (0,run_outputs/* ownWords */.I1)(table/* OPERATIONS */.x) });
    const log = actionLog(core, secrets);
    maskSecrets(secrets, log);
    const outputsFile = process.env['GITHUB_OUTPUT'];
    const outputs = stepOutputs((name, value) => outputsFile && core.setOutput(name, secrets.redact(value)), log);
    const status = commitStatus({
        token: input('githubToken'),
        context: statusContext(input, process.env),
        operation: input('operation'),
        environment: process.env,
        log,
        stop,
    });
    try {
        if (outputsFile)
            outputs.check(outputsFile);
        const empty = { has: isEmpty, isCertain: false };
        const operation = (0,table/* operationNamed */.j)(input('operation'));
        const step = await (0,read_step/* readStep */.jg)(operation, input, { now: core_clock/* systemClock */.ml.wall(), spell: resume/* asStep */.N9.input, empty });
        const outcomes = await runTargets(step, { log, secrets, outputs, signal: stop, onStart: status.begin });
        outputs.finish(outcomes, core_clock/* systemClock */.ml.now() - startedAt);
        await writeSummary(() => secrets.redact(summaryOf(outcomes)), log);
        logEnd(log, outcomes);
        await writeComments(step, outcomes, log, stop);
        await status.end(outcomes);
        return outcomes.length > 0 && outcomes.every(mayPass);
    }
    catch (thrown) {
        const error = (0,errors/* asKoreaiError */.gu)(thrown);
        const verdict = { conclusion: error.conclusion, errorCode: error.code };
        outputs.finish([], core_clock/* systemClock */.ml.now() - startedAt, verdict);
        annotate(log, 'koreai-ci', error);
        await status.end([], verdict);
        return false;
    }
}
/** The client of GitHub's API is loaded only if a comment is wanted. */
async function writeComments(step, outcomes, log, stop) {
    const [{ comment, host }] = step.targets;
    if (!comment)
        return;
    const { commentPlans } = await __webpack_require__.e(/* import() */ 3316).then(__webpack_require__.bind(__webpack_require__, 23316));
    await commentPlans(outcomes, { token: input('githubToken'), host: host.origin, environment: process.env, log, stop });
}
/** The text of an input. */
function input(name) {
    return core.getInput(name) || (name === 'versionComment' ? runComment() : '');
}
/** True for an input that is set, but empty, as the runner sets every input without a default that is not given. */
function isEmpty(name) {
    return process.env[`INPUT_${name.toUpperCase()}`] !== undefined && core.getInput(name) === '';
}
/** The default comment of a publish: repository, run number and link. */
function runComment() {
    const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id, GITHUB_RUN_NUMBER: number = id } = process.env;
    const url = (0,github_run/* runUrl */.Vp)(process.env);
    return url && `${repository} #${number}: ${url}`;
}
function maskSecrets(secrets, log) {
    const given = fields/* INPUT_NAMES */.Qh.filter((name) => (0,fields/* fieldOf */._F)(name).isSecret && input(name) !== '');
    for (const secret of [...given.map(input), ...(0,proxy/* proxySecrets */.Wm)(process.env)])
        secrets.add(secret);
    for (const name of given.filter((secret) => secrets.isOwnWord(input(secret)))) {
        log.warning(`${name} is part of a word that this step prints, so it cannot be masked. Use a stronger secret.`);
    }
}
/** Writes the job summary. If that fails there is a warning only: the log says the same. */
async function writeSummary(markdown, log) {
    if (!process.env['GITHUB_STEP_SUMMARY'])
        return;
    try {
        await core.summary.addRaw(markdown()).write();
    }
    catch (error) {
        log.warning(`The job summary could not be written: ${error instanceof Error ? error.message : String(error)}`);
    }
}
/** A success, or a job that was only meant to be started and has an id. */
function mayPass({ error, conclusion, jobId }) {
    if (error)
        return false;
    return conclusion === 'success' || (conclusion === '' && jobId !== '');
}

;// CONCATENATED MODULE: ./build/action/main.js


/** How long an upload that cannot be stopped may keep the process after the step has ended, in milliseconds. */
const LINGER_MS = 500;
/** How long a step has to report after an error that nothing caught, in milliseconds. */
const CRASH_LIMIT_MS = 4_000;
/** Runs the action in this process. The exit code is 1 until success is certain. */
async function main() {
    process.exitCode = 1;
    // Deprecation warnings of dependencies are of no use to readers of a step's log.
    process.noDeprecation = true;
    let hasCrashed = false;
    const stop = new AbortController();
    for (const name of ['SIGINT', 'SIGTERM', 'SIGBREAK']) {
        process.on(name, () => stop.abort(new errors/* KoreaiError */["if"]('cancelled', `The step was cancelled (${name})`)));
    }
    for (const event of ['uncaughtException', 'unhandledRejection']) {
        process.on(event, (error) => {
            hasCrashed = true;
            process.exitCode = 1;
            // The step ends the usual way, so that the job's id is reported.
            stop.abort((0,errors/* asKoreaiError */.gu)(error));
            setTimeout(() => process.exit(1), CRASH_LIMIT_MS).unref();
        });
    }
    const passes = await runAction(stop.signal);
    process.exitCode = passes && !hasCrashed ? 0 : 1;
    setTimeout(() => process.exit(), LINGER_MS).unref();
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
