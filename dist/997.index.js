export const id = 997;
export const ids = [997];
export const modules = {

/***/ 69997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createCommitStatus: () => (/* binding */ createCommitStatus)
});

// EXTERNAL MODULE: ./lib/core/abortable.js
var abortable = __webpack_require__(78049);
// EXTERNAL MODULE: ./lib/core/clock.js
var core_clock = __webpack_require__(91601);
// EXTERNAL MODULE: ./lib/core/deadline.js
var deadline = __webpack_require__(11923);
// EXTERNAL MODULE: ./lib/core/sanitize.js
var sanitize = __webpack_require__(85140);
// EXTERNAL MODULE: ./lib/core/secrets.js + 1 modules
var core_secrets = __webpack_require__(62609);
// EXTERNAL MODULE: ./lib/core/version.js
var version = __webpack_require__(18067);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
;// CONCATENATED MODULE: ./lib/action/commit-status-trouble.js

/** What mends an answer that no repetition can; the other 4xx speak for themselves. */
const REMEDIES = {
    401: 'The token in githubToken is wrong or has expired.',
    403: needsPermission('A run for a pull request from a fork has a token that can only read.'),
    404: needsPermission('Or the token has no access to this repository at all.'),
};
function finalTrouble(text) {
    return { text, isFinal: true, mayRetry: false };
}
/** Nothing came back by the end of the time there was. */
const LATE = { text: 'GitHub did not answer in time.', isFinal: false, mayRetry: false };
/** @returns `undefined` for a status that was taken; redirects are none, though GitHub's client takes them for it */
function troubleOfStatus(status, said = '') {
    if (status >= 200 && status < 300)
        return undefined;
    const answered = `GitHub answered ${status}${said === '' ? '' : ` (${said})`}.`;
    if (status >= 500)
        return { text: answered, isFinal: false, mayRetry: true };
    const remedy = status < 400 ? 'The token is not sent on to another address.' : (REMEDIES[status] ?? '');
    return finalTrouble(`${answered} ${remedy}`.trimEnd());
}
/**
 * Reads what GitHub's client threw: with a `response` where there was an answer.
 *
 * @param clean - makes text from outside fit for the log
 */
function troubleOfError(thrown, clean) {
    const { response, message, cause } = (thrown ?? {});
    const said = clean(message ?? String(thrown));
    if (response === undefined) {
        const why = (0,errors/* systemCode */.xU)(cause?.cause) || (0,errors/* systemCode */.xU)(cause) || said;
        return { text: `The request failed (${why}).`, isFinal: false, mayRetry: true };
    }
    const { status, headers = {} } = response;
    // Either limit may come as 403 and lasts for a minute at least (GitHub's "Rate limits for the REST API").
    const isLimited = headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0';
    if (status !== 429 && !(status === 403 && isLimited))
        return troubleOfStatus(status, said);
    return { text: `GitHub answered ${status} (${said}).`, isFinal: false, mayRetry: false };
}
function needsPermission(addition) {
    return `The job needs the permission "statuses: write". ${addition}`;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./lib/action/run-commit.js

/** @returns a sentence that says what is missing, where the environment does not tell */
function runCommit(environment) {
    const { GITHUB_REPOSITORY: repository = '', GITHUB_RUN_ID: run, GITHUB_RUN_ATTEMPT: attempt } = environment;
    const [owner, repo] = repository.split('/');
    if (!owner || !repo) {
        return 'There is no GITHUB_REPOSITORY: it takes a run of GitHub Actions. Leave githubToken out elsewhere.';
    }
    const sha = headCommit(environment);
    if (!/^[0-9a-f]{40,64}$/i.test(sha)) {
        return 'The head commit of this run is not known: it is looked for in GITHUB_SHA and in the event (GITHUB_EVENT_PATH).';
    }
    const server = environment['GITHUB_SERVER_URL'] || 'https://github.com';
    const page = `${server}/${repository}/actions/runs/${run}${attempt ? `/attempts/${attempt}` : ''}`;
    return { owner, repo, sha, url: run ? page : undefined };
}
/**
 * The commit that people look at. GITHUB_SHA of a pull request is a merge that nobody sees, or the base; that of
 * `workflow_run` is the tip of the default branch (GitHub's "Events that trigger workflows").
 */
function headCommit(environment) {
    const { GITHUB_EVENT_NAME: event = '', GITHUB_EVENT_PATH: path = '', GITHUB_SHA: sha = '' } = environment;
    const isPullRequest = event.startsWith('pull_request');
    if (!isPullRequest && event !== 'workflow_run')
        return sha;
    try {
        const payload = JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
        return String(isPullRequest ? payload.pull_request.head.sha : payload.workflow_run.head_sha);
    }
    catch {
        return '';
    }
}

;// CONCATENATED MODULE: ./lib/action/commit-status.js








/** How long one status may take, its repetition included. */
const USUAL_LIMIT_MS = 6_000;
const RETRY_PAUSE_MS = 1_000;
/** In characters: GitHub answers 422 to more ("description is too long (maximum is 140 characters)"). */
const LONGEST_DESCRIPTION = 140;
/** Emoji, most of all: GitHub answers 422 to them ("description doesn't accept 4-byte Unicode"). */
const FOUR_BYTES = /[\u{10000}-\u{10FFFF}]/gu;
/** The client prints deprecations to the console, unless it is given another place for them. */
const SILENT = { debug() { }, info() { }, warn() { }, error() { } };
/** Sets the status of the run's head commit through GitHub's own client, which is loaded with the first one. */
function createCommitStatus(options) {
    const { context, log, clock = core_clock/* systemClock */.ml } = options;
    const outcomeIsDue = new AbortController();
    let first = Promise.resolve();
    let isRefused = false;
    const set = async (update, limitMs, cancel) => {
        const { signal, clear } = (0,deadline/* startDeadline */.d)(clock, limitMs, cancel);
        const trouble = await postTwice(options, update, clock, signal);
        clear();
        if (!trouble)
            return;
        isRefused = trouble.isFinal;
        const line = `The commit status "${(0,sanitize/* sanitize */.aj)(context, 100)}" was not set to ${update.state}. ${trouble.text}`;
        // The outcome makes up for a pending that got lost.
        if (isRefused || update.state !== 'pending')
            log.warning(line);
        else
            log.debug(line);
    };
    return {
        pending(description) {
            first = set({ state: 'pending', description }, USUAL_LIMIT_MS, outcomeIsDue.signal);
        },
        settled: () => first,
        async finish(isSuccess, description, limitMs = USUAL_LIMIT_MS) {
            const end = clock.now() + limitMs;
            const callOff = clock.schedule(limitMs / 2, () => outcomeIsDue.abort());
            await first;
            callOff();
            if (isRefused)
                return;
            const state = isSuccess ? 'success' : 'failure';
            await set({ state, description }, end - clock.now(), new AbortController().signal);
        },
    };
}
/** A status that is set twice does no harm: a lost answer is no reason not to ask once more. */
async function postTwice(options, update, clock, signal) {
    const trouble = await post(options, update, signal);
    if (!trouble?.mayRetry)
        return trouble;
    try {
        await (0,core_clock/* sleep */.yy)(clock, RETRY_PAUSE_MS, signal);
    }
    catch {
        return trouble;
    }
    return post(options, update, signal);
}
async function post({ token, context, environment }, { state, description }, signal) {
    const secrets = new core_secrets/* Secrets */.S();
    secrets.add(token);
    const clean = (text, limit) => (0,sanitize/* sanitize */.aj)(secrets.redact(text), limit);
    // Loading the client keeps the event loop busy: whatever is due goes first.
    await new Promise((resolve) => setImmediate(resolve));
    const commit = runCommit(environment);
    if (typeof commit === 'string')
        return finalTrouble(commit);
    const client = await clientFor(token, environment).catch((error) => clean(String(error)));
    if (typeof client === 'string')
        return finalTrouble(`GitHub's client could not be loaded (${client}).`);
    try {
        const answer = client.request('POST /repos/{owner}/{repo}/statuses/{sha}', {
            owner: commit.owner,
            repo: commit.repo,
            sha: commit.sha,
            state,
            context,
            description: clean(description, LONGEST_DESCRIPTION).replace(FOUR_BYTES, '\uFFFD'),
            ...(commit.url === undefined ? {} : { target_url: commit.url }),
            // Here they join the client's own options, of which one knows the proxy; with the client they would replace them.
            request: { signal, redirect: 'manual', log: SILENT },
        });
        return troubleOfStatus((await (0,abortable/* abortable */.Z)(answer, signal)).status);
    }
    catch (thrown) {
        return signal.aborted ? LATE : troubleOfError(thrown, clean);
    }
}
async function clientFor(token, environment) {
    const { getOctokit } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(351)]).then(__webpack_require__.bind(__webpack_require__, 61351));
    const baseUrl = environment['GITHUB_API_URL'] || 'https://api.github.com';
    return getOctokit(token, { baseUrl, userAgent: `koreai-ci/${version/* VERSION */.x}`, log: SILENT });
}


/***/ }),

/***/ 11923:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ startDeadline)
/* harmony export */ });
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68415);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var _on_abort_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43985);



function startDeadline(clock, timeoutMs, cancel) {
    const end = clock.now() + timeoutMs;
    // Not AbortSignal.any: a signal made of several asks them all whenever it is asked, and each look asks it many times.
    const controller = new AbortController();
    const stop = () => controller.abort(cancel.reason);
    const callOff = clock.schedule(timeoutMs, () => controller.abort(new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KoreaiError */ ["if"]('timed-out', `The timeout of ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(timeoutMs)} is over`)));
    if (cancel.aborted)
        stop();
    else
        (0,_on_abort_js__WEBPACK_IMPORTED_MODULE_2__/* .onAbort */ .u)(cancel, stop);
    return {
        signal: controller.signal,
        timeoutMs,
        remaining: () => Math.max(0, end - clock.now()),
        clear: () => {
            callOff();
            (0,_on_abort_js__WEBPACK_IMPORTED_MODULE_2__/* .offAbort */ ._)(cancel, stop);
        },
    };
}


/***/ }),

/***/ 18067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version of this package; a test holds it to `package.json`. */
const VERSION = '0.1.0';


/***/ })

};
