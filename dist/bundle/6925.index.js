export const id = 6925;
export const ids = [6925];
export const modules = {

/***/ 56196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ startDeadline)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61420);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62807);



function startDeadline(clock, timeoutMs, cancel) {
    const end = clock.now() + timeoutMs;
    const over = new AbortController();
    const clear = clock.schedule(timeoutMs, () => over.abort(new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KoreaiError */ ["if"]('timed-out', `The timeout of ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a)(timeoutMs)} is over`)));
    const signal = AbortSignal.any([cancel, over.signal]);
    // Everything that a step waits for listens to it; Node.js 20 would warn of more than ten listeners.
    (0,node_events__WEBPACK_IMPORTED_MODULE_0__.setMaxListeners)(0, signal);
    return {
        signal,
        timeoutMs,
        remaining: () => Math.max(0, end - clock.now()),
        clear,
    };
}


/***/ }),

/***/ 9398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D_: () => (/* binding */ withOrigin),
/* harmony export */   JI: () => (/* binding */ isSigned),
/* harmony export */   b5: () => (/* binding */ maskSignedLink)
/* harmony export */ });
/** Query parameters that give access to the file; all others are ids, names and times. */
const SIGNATURE = /^(s|sig|signature|token|policy|key-pair-id|x-(amz|goog)-(signature|credential|security-token))$/i;
/** Masks what gives access to a file: the complete query of its link, and its signature. */
function maskSignedLink(secrets, link) {
    const query = link.search.slice(1);
    if (query === '')
        return;
    secrets.addSignature(query);
    for (const pair of query.split('&')) {
        const at = pair.indexOf('=');
        if (at > 0 && SIGNATURE.test(pair.slice(0, at)))
            secrets.addSignature(pair.slice(at + 1));
    }
    for (const [name, value] of link.searchParams) {
        if (SIGNATURE.test(name))
            secrets.addSignature(value);
    }
}
/** True if the link has a signature, and so needs no credentials. */
function isSigned(link) {
    return [...link.searchParams.keys()].some((name) => SIGNATURE.test(name));
}
/** The link with another scheme, host and port: on-premises installations return internal ones. */
function withOrigin(link, origin) {
    if (!origin)
        return link;
    const moved = new URL(origin.origin);
    moved.pathname = link.pathname;
    moved.search = link.search;
    return moved;
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
    return code === 'timed-out' || code === 'cancelled' ? stillRunning(error, outcome) : undefined;
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

/***/ 13533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ prefixed)
/* harmony export */ });
/** A log whose lines begin with their target. */
function prefixed(log, target) {
    return {
        debug: (line) => log.debug(`${target}: ${line}`),
        info: (line) => log.info(`${target}: ${line}`),
        warning: (line) => log.warning(`${target}: ${line}`),
    };
}


/***/ }),

/***/ 79171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N9: () => (/* binding */ asStep),
/* harmony export */   _J: () => (/* binding */ spelledLog),
/* harmony export */   ek: () => (/* binding */ sinceOf),
/* harmony export */   uQ: () => (/* binding */ spelled)
/* harmony export */ });
/* harmony import */ var _inputs_read_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78718);

/** As in a workflow: `operation: import-status, jobId: bir-…`. */
const asStep = {
    input: (name) => (name === 'cwd' ? 'the workspace' : name),
    resume: ({ operation, inputs }) => [`operation: ${operation}`, ...Object.entries(inputs).map(([name, text]) => `${name}: ${text}`)].join(', '),
};
/** The earliest request time of the job that was left, to recognize it without an id. */
function sinceOf({ since }, { requestedAt, isOld }) {
    if (requestedAt === undefined)
        return since;
    return Math.max(since ?? 0, isOld ? requestedAt + 1 : requestedAt);
}
/** A log whose lines spell inputs as the face's users write them. */
function spelledLog(log, { input } = asStep) {
    return {
        debug: (line) => log.debug(line),
        info: (line) => log.info((0,_inputs_read_js__WEBPACK_IMPORTED_MODULE_0__/* .spellInputs */ .oD)(line, input)),
        warning: (line) => log.warning((0,_inputs_read_js__WEBPACK_IMPORTED_MODULE_0__/* .spellInputs */ .oD)(line, input)),
    };
}
/** An error whose inputs and resume command are spelled as the face's users write them. */
function spelled(error, { input, resume } = asStep) {
    const message = (0,_inputs_read_js__WEBPACK_IMPORTED_MODULE_0__/* .spellInputs */ .oD)(error.message, input);
    const command = error.resume ? resume(error.resume) : '';
    const hint = error.hint && (0,_inputs_read_js__WEBPACK_IMPORTED_MODULE_0__/* .spellInputs */ .oD)(error.hint, input).replaceAll('{resume}', () => command);
    if (message === error.message && hint === error.hint)
        return error;
    return error.with({ message, hint, cause: error.cause });
}


/***/ }),

/***/ 88305:
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
;// CONCATENATED MODULE: ./build/jobs/confirm.js
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

// EXTERNAL MODULE: ./build/jobs/until-seen.js
var until_seen = __webpack_require__(51681);
// EXTERNAL MODULE: ./build/platform/auth.js
var auth = __webpack_require__(57922);
// EXTERNAL MODULE: ./build/http/exchange.js
var exchange = __webpack_require__(19148);
// EXTERNAL MODULE: ./build/http/transport.js
var http_transport = __webpack_require__(45272);
// EXTERNAL MODULE: ./build/platform/answer-error.js
var answer_error = __webpack_require__(35565);
;// CONCATENATED MODULE: ./build/platform/client.js




/** Maximum time to connect and to send a request whose answer has a longer limit, in milliseconds. */
const SENDING_LIMIT_MS = 15_000;
/** Kore.ai's public API: one request for each call (a second only if a kept connection had died), no redirects. */
class Platform {
    host;
    authorization;
    #options;
    constructor(options) {
        this.host = options.host;
        this.authorization = options.authorization;
        this.#options = options;
    }
    /** The same platform with a longer limit for answers, unless `requestLimitMs` is set. */
    awaitingAnswers(answerLimitMs) {
        return this.#options.requestLimitMs === undefined ? new Platform({ ...this.#options, answerLimitMs }) : this;
    }
    /**
     * Sends one request with credentials and reads its JSON.
     *
     * @throws KoreaiError by the meaning of the answer (`unauthorized`, `not-found`, `bad-request`, `rate-limited`,
     *   `platform-error`, `bad-response`) or of its absence (`network`); the signal's reason
     */
    async request(call) {
        const { afterRequest, clock, log } = this.#options;
        const url = urlOf(this.host, call);
        const asked = `${call.method} ${url.pathname}`;
        try {
            const startedAt = clock.now();
            const answer = await this.#send(call, url);
            const took = Math.round(clock.now() - startedAt);
            log.debug(`${asked}: ${answer.status}, ${answer.text.length} characters, ${took} ms`);
            const value = this.#read(asked, call, answer);
            const reply = { value, serverTime: serverTimeOf(answer), call: asked };
            afterRequest?.(undefined);
            return reply;
        }
        catch (thrown) {
            const error = thrown instanceof http_transport/* TransportError */.wX ? (0,answer_error/* errorOfTransport */.Hd)(asked, thrown) : thrown;
            if (error instanceof errors/* KoreaiError */["if"])
                afterRequest?.(error);
            throw error;
        }
    }
    async #send(call, url, isSecond = false) {
        const { beforeRequest, requestLimitMs, transport } = this.#options;
        await beforeRequest?.(call.signal);
        const headers = headersOf(call, await this.authorization.headers(), this.#options.userAgent);
        const body = call.upload ?? (call.body === undefined ? undefined : JSON.stringify(call.body));
        const { method, signal } = call;
        const isFresh = method === 'POST' || isSecond || call.freshConnection === true;
        const untilAnswered = this.#options.answerLimitMs?.();
        const answerTimeoutMs = call.answerLimitMs ?? untilAnswered;
        const request = { method, url, headers, body, freshConnection: isFresh, answerTimeoutMs, signal };
        try {
            const limitMs = untilAnswered === undefined ? requestLimitMs : Math.min(SENDING_LIMIT_MS, untilAnswered);
            return await (0,exchange/* exchange */.c)(transport, request, limitMs);
        }
        catch (error) {
            if (isSecond || !(error instanceof http_transport/* TransportError */.wX) || error.failure !== 'stale')
                throw error;
            // With a new token: one seen before would be refused.
            return this.#send(call, url, true);
        }
    }
    #read(name, call, answer) {
        answer.text = this.#options.redact?.(answer.text) ?? answer.text;
        const isSuccess = answer.status >= 200 && answer.status < 300;
        const { value, isJson } = parse(answer.text);
        const asked = {
            call: name,
            unauthorizedHint: call.unauthorizedHint ?? this.authorization.refusedHint,
            causeOfRefusal: this.authorization.causeOfRefusal,
            notFoundHint: call.notFoundHint,
            isConfidential: call.confidential === true,
            wallMs: this.#options.clock.wall(),
        };
        if (!isSuccess)
            throw (0,answer_error/* errorOfAnswer */.oo)(asked, answer, isJson ? value : plainText(answer));
        if (call.mayBeEmpty && answer.text.trim() === '')
            return undefined;
        if (!isJson)
            throw (0,answer_error/* errorOfBody */.cn)(asked, this.#withPlainType(answer), 'something that is not JSON');
        if ((0,answer_error/* isErrorEnvelope */.lO)(value))
            throw (0,answer_error/* errorOfAnswer */.oo)(asked, answer, value);
        return value;
    }
    /** Redacted before it is cut: neither redaction nor mask would know the rest of a credential. */
    #withPlainType(answer) {
        const type = answer.headers['content-type'];
        if (type === undefined)
            return answer;
        return { ...answer, headers: { ...answer.headers, 'content-type': this.#options.redact?.(type) ?? type } };
    }
}
/** Names in lower case, so that credentials replace any other header of the same name. */
function headersOf(call, credentials, userAgent) {
    const headers = {};
    for (const name in call.headers)
        headers[name.toLowerCase()] = call.headers[name];
    headers['accept'] = 'application/json';
    headers['user-agent'] = userAgent;
    for (const name in credentials)
        headers[name] = credentials[name];
    const key = credentials['x-api-key'];
    if (call.keyUnderBothNames && key !== undefined)
        headers['apikey'] = key;
    if (call.upload)
        headers['content-type'] = call.upload.contentType;
    else if (call.method === 'POST' || call.body !== undefined)
        headers['content-type'] = 'application/json';
    return headers;
}
function urlOf(host, call) {
    for (const segment of call.path) {
        if (segment === '' || segment === '.' || segment === '..') {
            throw new errors/* KoreaiError */["if"]('internal', `An id cannot be part of a path: ${JSON.stringify(segment)}`);
        }
    }
    const path = call.path.map((segment) => encodeURIComponent(segment)).join('/');
    const { prefix = '/api/public', versioned } = call;
    const slash = versioned === true ? '/' : '';
    const url = new URL(versioned ? `/api/1.1/public/${path}${slash}` : `${prefix}/${path}`, host.origin);
    for (const [name, value] of Object.entries(call.query ?? {}))
        url.searchParams.set(name, value);
    return url;
}
function parse(body) {
    try {
        return { value: JSON.parse(body.startsWith('\uFEFF') ? body.slice(1) : body), isJson: true };
    }
    catch {
        // The caller reports what came instead.
        return { value: undefined, isJson: false };
    }
}
/** The start of a plain text answer; a page of HTML does not help. */
function plainText(answer) {
    return /^\s*</.test(answer.text) ? '' : answer.text.slice(0, 300);
}
function serverTimeOf(answer) {
    const time = Date.parse(answer.headers['date'] ?? '');
    return Number.isNaN(time) ? undefined : time;
}

;// CONCATENATED MODULE: ./build/run/dependencies.js


/**
 * The platform as the inputs name it, with their credentials.
 *
 * @param key - the target whose share of the budget its requests use
 */
function platformOf(inputs, dependencies, budget, key) {
    const pace = budget.paceOf(key);
    const { clock, log, transport, userAgent } = dependencies;
    return new Platform({
        host: inputs.host,
        authorization: authorizationOf(inputs, dependencies),
        transport,
        clock,
        log,
        beforeRequest: (signal) => pace.take(signal),
        afterRequest: (error) => {
            if (error?.code === 'rate-limited')
                budget.throttled(key, error.retryAfterMs);
            else if (error?.code !== 'network')
                budget.passed();
        },
        redact: (text) => dependencies.secrets.redactCredentials(text),
        userAgent,
        ...(dependencies.requestLimitMs === undefined ? {} : { requestLimitMs: dependencies.requestLimitMs }),
    });
}
function authorizationOf({ credentials }, { clock, secrets }) {
    switch (credentials.kind) {
        case 'app':
            return (0,auth/* mintedJwt */.tM)(credentials, clock, secrets);
        case 'jwt':
            (0,auth/* refuseExpiredJwt */.Pu)(credentials.jwt, clock.wall());
            return (0,auth/* readyMadeJwt */.Sx)(credentials.jwt, secrets);
        case 'key':
            return (0,auth/* apiKey */.Kz)(credentials.apiKey, secrets);
    }
}

// EXTERNAL MODULE: ./build/run/explain.js
var explain = __webpack_require__(82985);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/download/signed-link.js
var signed_link = __webpack_require__(9398);
;// CONCATENATED MODULE: ./build/jobs/interval.js
const SECOND = 1_000;
/** In its first seconds a job is polled every second: many publishes and small exports end then. */
const EARLY_MS = 3 * SECOND;
const EARLY_WAIT_MS = 1 * SECOND;
const SHORTEST_MS = 2 * SECOND;
/** With the jitter on top, the end of a job of any length is noticed within 20 s. */
const LONGEST_MS = 16 * SECOND;
/** Longest wait for jobs of a few minutes. */
const USUAL_LONGEST_MS = 7 * SECOND;
/** The next wait as a share of the time already waited: for a short job, and for a long one. */
const SHARE = 0.2;
const LONG_SHARE = 0.04;
/** With a percentage the wait aims just before the estimated end, but takes at most 30 % of the time already waited. */
const AIM = 0.9;
const MOST_SHARE = 0.3;
/** While a percentage does not change, the waits grow with the time since its last change. */
const STILL_SHARE = 0.1;
/** Percentages are rounded down, so half a point is added on average. */
const HALF_STEP = 0.5;
/**
 * Short waits at first, then a fifth of the time already waited, from 2 to 7 s, and for long jobs a twenty-fifth, up to
 * 16 s. If the platform reports a percentage, the wait aims at the estimated end instead. `npm run bench -- waiting`
 * compares both with other choices, by lag and number of requests.
 */
const autoInterval = (waited) => {
    const { elapsedMs, percent, changedAtMs } = waited;
    if (elapsedMs < EARLY_MS)
        return EARLY_WAIT_MS;
    if (percent === undefined || percent <= 0 || percent >= 100)
        return withoutPercent(elapsedMs);
    const most = Math.min(LONGEST_MS, Math.max(SHORTEST_MS, elapsedMs * MOST_SHARE));
    const least = Math.min(most, Math.max(SHORTEST_MS, STILL_SHARE * (elapsedMs - changedAtMs)));
    return clamp(AIM * estimatedLeft(waited, percent), least, most);
};
function withoutPercent(elapsedMs) {
    const usual = clamp(SHARE * elapsedMs, SHORTEST_MS, USUAL_LONGEST_MS);
    return Math.min(LONGEST_MS, Math.max(usual, LONG_SHARE * elapsedMs));
}
/** The same wait every time. */
function fixedInterval(milliseconds) {
    return () => milliseconds;
}
function estimatedLeft({ elapsedMs, first }, reported) {
    const percent = Math.min(99.9, reported + HALF_STEP);
    const overall = (elapsedMs * (100 - percent)) / percent;
    if (!first || reported <= first.percent || elapsedMs <= first.elapsedMs)
        return overall;
    const recent = ((elapsedMs - first.elapsedMs) * (100 - percent)) / (reported - first.percent);
    return Math.min(overall, recent);
}
function clamp(value, least, most) {
    return Math.min(most, Math.max(least, value));
}

// EXTERNAL MODULE: ./build/core/clock.js
var core_clock = __webpack_require__(84300);
// EXTERNAL MODULE: ./build/core/failures.js
var core_failures = __webpack_require__(31);
// EXTERNAL MODULE: ./build/core/instant.js
var instant = __webpack_require__(65079);
// EXTERNAL MODULE: ./build/core/sanitize.js
var sanitize = __webpack_require__(19507);
;// CONCATENATED MODULE: ./build/jobs/poll-loop.js






/** The last poll starts this share of the timeout before its end, one second at most, to leave time for the answer. */
const LAST_POLL_SHARE = 0.1;
const LAST_POLL_MS = 1_000;
/**
 * Polls a job until it has ended. The only poll loop of this project.
 *
 * @returns how the job ended, in the platform's words
 * @throws KoreaiError `timed-out`, or `stale` if only older jobs were seen until then; an error of a poll that waiting
 *   cannot fix, or that lasts longer than the failure budget; the reason of the deadline's signal
 */
async function watch(poll, options) {
    const { clock, random, deadline, interval, pace } = options;
    const failures = new core_failures/* FailureBudget */.Oc(clock, random, options.failureLimits);
    const startedAt = clock.now();
    const leadMs = Math.min(LAST_POLL_MS, deadline.timeoutMs * LAST_POLL_SHARE);
    const waited = { elapsedMs: 0, percent: undefined, changedAtMs: 0, first: undefined };
    const seen = { last: undefined, hasFresh: false };
    let waitMs = options.pollsAtOnce === false ? (0,core_clock/* withJitter */.jE)(interval(waited), random) : 0;
    try {
        for (;;) {
            const wanted = Math.max(waitMs, pace.delay());
            const isLast = wanted >= deadline.remaining() - leadMs;
            const untilPoll = isLast ? deadline.remaining() - leadMs : wanted;
            if (untilPoll > 0)
                await (0,core_clock/* sleep */.yy)(clock, untilPoll, deadline.signal);
            deadline.signal.throwIfAborted();
            try {
                const state = await poll(deadline.signal);
                failures.reset();
                if (state.kind !== 'running') {
                    options.onState?.(state, undefined);
                    return state;
                }
                note(seen, state);
                noteProgress(waited, state, clock.now() - startedAt);
                waitMs = (0,core_clock/* withJitter */.jE)(interval(waited), random);
                options.onState?.(state, isLast ? undefined : waitMs);
            }
            catch (error) {
                deadline.signal.throwIfAborted();
                if (!(error instanceof errors/* KoreaiError */["if"]))
                    throw error;
                waitMs = failures.spend(error);
                seen.failure = error;
                // While the host is paused, the next poll waits for the pace.
                if (!isLast)
                    options.onFailure?.(error, Math.max(waitMs, pace.delay()));
            }
            if (isLast)
                throw new errors/* KoreaiError */["if"]('timed-out', `The timeout of ${(0,duration/* formatDuration */.a)(deadline.timeoutMs)} is over`);
        }
    }
    catch (error) {
        throw asTimeout(error, seen);
    }
}
function note(seen, state) {
    seen.last = state;
    if (!state.isStale)
        seen.hasFresh = true;
    delete seen.failure;
}
function noteProgress(waited, { percent }, elapsedMs) {
    waited.elapsedMs = elapsedMs;
    if (percent !== waited.percent)
        waited.changedAtMs = elapsedMs;
    waited.percent = percent;
    if (percent !== undefined && percent > 0)
        waited.first ??= { percent, elapsedMs };
}
/** Adds to a timeout what was seen last, and turns one that saw only older jobs into `stale`. */
function asTimeout(thrown, { last, hasFresh, failure }) {
    const error = (0,errors/* asKoreaiError */.gu)(thrown);
    if (error.code !== 'timed-out')
        return thrown;
    const reported = (code, what) => new errors/* KoreaiError */["if"](code, `${error.message}${what}`, { hint: failure?.hint, cause: thrown });
    if (failure)
        return reported('timed-out', `; the last poll failed: ${failure.message}`);
    if (!last)
        return reported('timed-out', ', and no poll was answered');
    const word = last.status === '' ? 'without a status' : `'${(0,sanitize/* sanitize */.aj)(last.status, 60)}'`;
    const open = last.unfinished === undefined ? '' : `, with components that had not ended: ${last.unfinished}`;
    if (hasFresh)
        return reported('timed-out', `; the job was last seen ${word}${open}`);
    if (last.status === '' && last.requestedAt === undefined)
        return reported('stale', ', and the platform has shown no such job');
    const age = last.requestedAt === undefined ? '' : `, requested ${(0,instant/* formatInstant */.r)(last.requestedAt)}`;
    return reported('stale', `, and only older jobs were seen, the last one ${word}${age}`);
}

// EXTERNAL MODULE: ./build/run/with-retries.js
var with_retries = __webpack_require__(75703);
;// CONCATENATED MODULE: ./build/run/job-context.js






/** What an operation sees of a run. */
function jobContext(state, platform) {
    const { inputs, dependencies, shared, outcome } = state;
    const { clock, random, log, workspace, onEvent, failureLimits, scratch = (0,external_node_os_.tmpdir)() } = dependencies;
    const { deadline, budget, directory } = shared;
    const withRetries = (0,with_retries/* retrying */.R)({ clock, random, onEvent, failureLimits, signal: deadline.signal });
    return {
        platform,
        clock,
        random,
        log,
        workspace,
        scratch,
        secrets: dependencies.secrets,
        withRetries,
        failureLimits,
        waits: inputs.wait,
        timeoutMs: deadline.timeoutMs,
        signal: deadline.signal,
        variable: (name) => inputs.variables[name] ?? dependencies.variable?.(name),
        maskLink: (link) => (0,signed_link/* maskSignedLink */.b5)(dependencies.secrets, link),
        maskVariable: (value) => dependencies.secrets.addVariable(value),
        onUpload: (name, bytes, total) => onEvent({ type: 'uploading', name, bytes, total }),
        ready: () => budget.paceOf(inputs.target).ready(deadline.signal),
        started: (what) => {
            state.started = what;
        },
        remaining: () => deadline.remaining(),
        waitFor: (poll, from = 'now') => pollUntilEnded(state, poll, from === 'now', (polled, nextPollMs) => {
            if (polled.kind !== 'running')
                return;
            if (polled.isStale)
                return onEvent({ type: 'polled', state: polled, outcome, nextPollMs });
            const { status, jobId = '', warning } = polled;
            onEvent({ type: 'blocked', status, jobId, nextPollMs, warning });
        }),
        download: async ({ link }, check, directory) => {
            const { downloadResult } = await __webpack_require__.e(/* import() */ 2032).then(__webpack_require__.bind(__webpack_require__, 52032));
            return downloadResult({ ...state, platform, check, isBareLink: false }, link, {
                directory,
                baseName: 'archive',
                formats: ['zip'],
            });
        },
        nameOf: (botId) => directory.nameOf(botId, platformOf(inputs, dependencies, budget, ''), withRetries),
    };
}
/** Polls within the deadline, the interval and the rate limits of a run. */
function pollUntilEnded({ inputs, dependencies, shared }, poll, pollsAtOnce, onState) {
    const { clock, random, onEvent, failureLimits } = dependencies;
    const { pollInterval, target } = inputs;
    return watch(poll, {
        clock,
        random,
        deadline: shared.deadline,
        interval: pollInterval === 'auto' ? autoInterval : fixedInterval(pollInterval),
        pace: shared.budget.paceOf(target),
        pollsAtOnce,
        failureLimits,
        onState,
        onFailure: (error, retryMs) => onEvent({ type: 'poll-failed', error, retryMs }),
    });
}

// EXTERNAL MODULE: ./build/core/deadline.js
var deadline = __webpack_require__(56196);
;// CONCATENATED MODULE: ./build/jobs/pace.js

/** The platform's rolling limits for the jobs of one bot, and for one status id (kore-api.md, section 6). */
const PLATFORM_LIMITS = [
    { limit: 60, windowMs: 60_000 },
    { limit: 1_800, windowMs: 3_600_000 },
];
/** Our clock and the server's differ, and requests take different times to arrive. */
const WINDOW_MARGIN = 1.02;
/** Keeps requests within rolling limits. Loops with the same budget share one pace. */
class Pace {
    #clock;
    #limits;
    #blocked;
    /** When the last requests were sent, oldest first; at most as many as the highest limit. */
    #sentAt = [];
    /** @param blocked - how long all requests have to wait, in milliseconds */
    constructor(clock, limits = PLATFORM_LIMITS, blocked = () => 0) {
        this.#clock = clock;
        this.#limits = limits;
        this.#blocked = blocked;
    }
    /** How long the next request should wait, in milliseconds. */
    delay() {
        const now = this.#clock.now();
        return Math.max(this.#blocked(), ...this.#limits.map((limit) => this.#plannedAt(limit, now) - now));
    }
    /** Waits until a request may be sent, without sending one. @throws the signal's reason */
    async ready(signal) {
        for (let wait = this.#leastDelay(); wait > 0; wait = this.#leastDelay())
            await (0,core_clock/* sleep */.yy)(this.#clock, wait, signal);
    }
    /** Waits until a request may be sent, and counts it as sent. @throws the signal's reason */
    async take(signal) {
        // No `await` may come between the last check and the count, or two loops could take the same place.
        for (let wait = this.#leastDelay(); wait > 0; wait = this.#leastDelay())
            await (0,core_clock/* sleep */.yy)(this.#clock, wait, signal);
        this.#sentAt.push(this.#clock.now());
        this.#sentAt = this.#sentAt.slice(-Math.max(...this.#limits.map(({ limit }) => limit)));
    }
    /** How long the next request has to wait, in milliseconds. */
    #leastDelay() {
        const now = this.#clock.now();
        return Math.max(this.#blocked(), ...this.#limits.map((limit) => this.#freeAt(limit) - now));
    }
    /** When the limit allows one more: if its window is full, when the first of the last `limit` requests leaves it. */
    #freeAt({ limit, windowMs }) {
        const oldest = this.#sentAt.at(-limit);
        return oldest === undefined ? 0 : oldest + windowMs * WINDOW_MARGIN;
    }
    /** Once half of a limit is used, the rest is spread over the window, so that no long pause follows a burst. */
    #plannedAt({ limit, windowMs }, now) {
        const window = windowMs * WINDOW_MARGIN;
        const recent = this.#sentAt.filter((at) => at > now - window);
        const [oldest, newest] = [recent[0], recent.at(-1)];
        if (oldest === undefined || newest === undefined || recent.length < limit / 2)
            return now;
        const spare = limit - 1;
        if (recent.length >= spare)
            return (recent.at(-spare) ?? oldest) + window;
        return newest + (oldest + window - now) / (spare - recent.length);
    }
}

;// CONCATENATED MODULE: ./build/jobs/host-budget.js

/** One throttled answer concerns one bot; this many in a row, each of another target, concern the host. */
const HOST_IS_THROTTLED = 3;
/** How long requests pause if the host sends no `Retry-After`, in milliseconds. */
const USUAL_HOLD_MS = 15_000;
/**
 * The request budget of a step for one host. Each bot or job has the platform's limits for itself (kore-api.md, section
 * 6); if the host throttles several targets in a row, all of them wait.
 */
class HostBudget {
    #clock;
    #paces = new Map();
    #throttled = new Set();
    #pausedUntil = Number.NEGATIVE_INFINITY;
    constructor(clock) {
        this.#clock = clock;
    }
    /** The pace of all requests about one bot, job or account. */
    paceOf(key) {
        const known = this.#paces.get(key);
        if (known)
            return known;
        const pace = new Pace(this.#clock, PLATFORM_LIMITS, () => Math.max(0, this.#pausedUntil - this.#clock.now()));
        this.#paces.set(key, pace);
        return pace;
    }
    /** Records an answer that was not throttled. */
    passed() {
        this.#throttled.clear();
    }
    /** Records a throttled answer. @param retryAfterMs - from its `Retry-After` */
    throttled(key, retryAfterMs) {
        this.#throttled.add(key);
        if (this.#throttled.size < HOST_IS_THROTTLED)
            return;
        this.#throttled.clear();
        this.#pausedUntil = Math.max(this.#pausedUntil, this.#clock.now() + (retryAfterMs ?? USUAL_HOLD_MS));
    }
}

// EXTERNAL MODULE: ./build/jobs/bot-list.js + 1 modules
var bot_list = __webpack_require__(4390);
;// CONCATENATED MODULE: ./build/run/bot-directory.js


/** The names of the account's bots, requested once per step. */
class BotDirectory {
    #list;
    /** @throws KoreaiError `not-found` if the list does not contain the bot */
    async nameOf(botId, account, withRetries) {
        this.#list ??= (0,bot_list/* allBots */.U)(account, withRetries);
        const list = await this.#list.catch((error) => {
            // The request may succeed for another target.
            this.#list = undefined;
            throw error;
        });
        const bot = list.bots.find(({ id }) => id === botId);
        if (bot)
            return bot.name;
        const some = list.missing === '' ? '' : `, but the list is incomplete: the platform returned ${list.missing}`;
        throw new errors/* KoreaiError */["if"]('not-found', `Bot ${botId} is not in the account's list of bots${some}`, {
            hint: 'Its name cannot be compared with {expectedBotName}, so nothing was written. Check {botId} and {host}.',
        });
    }
}

;// CONCATENATED MODULE: ./build/run/shared.js




/** Starts what a step shares, and warns once about its credentials. The caller must clear the deadline. */
function share(inputs, { clock, log, signal }) {
    const { credentials, timeout: timeoutMs } = inputs;
    const warning = credentials.kind === 'jwt' ? (0,auth/* jwtWarning */.YU)(credentials.jwt, clock.wall(), timeoutMs) : undefined;
    if (warning !== undefined)
        log.warning(warning);
    return {
        deadline: (0,deadline/* startDeadline */.d)(clock, inputs.timeout, signal),
        budget: new HostBudget(clock),
        directory: new BotDirectory(),
    };
}

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
        shared: shared ?? share(inputs, dependencies),
        outcome: { ...(0,run_outcome/* emptyOutcome */.w)(operation.name, inputs.target), details: operation.details?.(inputs) ?? [] },
        started: '',
        polls: 0,
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
    const platform = platformOf(inputs, dependencies, shared.budget, inputs.target);
    const job = await phase('start', () => operation.start(inputs, jobContext(state, platform)));
    if (job.state) {
        (0,run_outcome/* applyState */.Q)(outcome, job.state);
        onEvent({ type: 'started', outcome });
        if (job.state.kind === 'failed')
            throw failure(state, job.state);
    }
    if (!inputs.wait)
        return checkStarted(state);
    const awaitsLink = collects && operation.result.includes('file') && job.content === undefined;
    const check = awaitsLink ? (0,await_result/* awaitLink */.D)(job.check) : job.check;
    const confirmed = job.isAnswer ? (signal) => check(signal, true) : confirmSuccess(check);
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
    return pollUntilEnded(state, check, first === undefined, (polled, nextPollMs) => {
        state.polls += 1;
        state.isSeen ||= polled.kind !== 'running' || polled.isStale !== true;
        (0,run_outcome/* applyState */.Q)(state.outcome, polled);
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
        isSeen: state.isSeen,
        isOver: state.isOver || thrown instanceof until_seen/* RecordGone */.b,
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
    const shared = share(targets[0], dependencies);
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
    return { ...(0,run_outcome/* emptyOutcome */.w)(name, inputs.target), conclusion: error.conclusion, errorCode: error.code, error };
}


/***/ }),

/***/ 75703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ retrying),
/* harmony export */   j: () => (/* binding */ withLastFailure)
/* harmony export */ });
/* harmony import */ var _core_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84300);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62807);
/* harmony import */ var _core_failures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31);



/** Repeats requests that start nothing, within the failure budget; a timeout names the last failure before it. */
function retrying({ clock, random, onEvent, signal, failureLimits, }) {
    return async (ask) => {
        const failures = new _core_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .FailureBudget */ .Oc(clock, random, failureLimits);
        let last;
        const stopped = (reason) => {
            throw withLastFailure(reason, last);
        };
        for (;;) {
            signal.throwIfAborted();
            try {
                return await ask(signal);
            }
            catch (thrown) {
                if (signal.aborted)
                    stopped(signal.reason);
                last = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .asKoreaiError */ .gu)(thrown);
                const retryMs = failures.spend(last);
                onEvent({ type: 'poll-failed', error: last, retryMs });
                await (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .sleep */ .yy)(clock, retryMs, signal).catch(stopped);
            }
        }
    };
}
/** Adds the last failure, if there was one, to a timeout; returns any other reason unchanged. */
function withLastFailure(reason, failure) {
    if (!failure || !(reason instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KoreaiError */ ["if"]) || reason.code !== 'timed-out')
        return reason;
    return reason.with({
        message: `${reason.message}; the last request failed: ${failure.message}`,
        hint: failure.hint,
        cause: failure,
    });
}


/***/ })

};
