export const id = 984;
export const ids = [984];
export const modules = {

/***/ 56993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ startDeadline)
/* harmony export */ });
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76181);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93314);


function startDeadline(clock, timeoutMs, cancel) {
    const end = clock.now() + timeoutMs;
    const timer = new AbortController();
    const callOff = clock.schedule(timeoutMs, () => timer.abort(new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KoreaiError */ ["if"]('timed-out', `The timeout of ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(timeoutMs)} is over`)));
    return {
        signal: AbortSignal.any([cancel, timer.signal]),
        timeoutMs,
        remaining: () => Math.max(0, end - clock.now()),
        clear: callOff,
    };
}


/***/ }),

/***/ 95984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runStep: () => (/* binding */ runStep)
});

// EXTERNAL MODULE: ./lib/kernel/duration.js
var duration = __webpack_require__(76181);
// EXTERNAL MODULE: ./lib/kernel/errors.js
var errors = __webpack_require__(93314);
;// CONCATENATED MODULE: ./lib/operations/outcome.js
function emptyOutcome(operation, target) {
    return {
        operation,
        target,
        conclusion: '',
        status: '',
        errorCode: '',
        jobId: '',
        hasEnded: false,
        requestedAt: undefined,
        parts: [],
        file: undefined,
        extractedPath: '',
        artifact: undefined,
        botId: '',
        bots: undefined,
        figures: undefined,
        reportPath: '',
        changes: undefined,
        changed: undefined,
        durationMs: 0,
        phases: [],
        error: undefined,
    };
}
/** Takes up what a look told. What an older job shows only counts while nothing is known of the one waited for. */
function learn(outcome, state) {
    const isOld = state.kind === 'running' && state.isStale === true;
    if (isOld && outcome.jobId !== '')
        return;
    takeUp(outcome, isOld ? { ...state, jobId: '' } : state);
}
function takeUp(outcome, facts) {
    if (facts.status !== '')
        outcome.status = facts.status;
    if (facts.jobId)
        outcome.jobId = facts.jobId;
    if (facts.requestedAt !== undefined)
        outcome.requestedAt = facts.requestedAt;
    if (facts.parts)
        outcome.parts = facts.parts;
    if (facts.botId)
        outcome.botId = facts.botId;
    if (facts.bots)
        outcome.bots = facts.bots;
    if (facts.figures)
        outcome.figures = facts.figures;
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/kernel/clock.js
var kernel_clock = __webpack_require__(77103);
;// CONCATENATED MODULE: ./lib/jobs/pace.js

/** The platform's rolling limits for the jobs of one bot, and for one status id (kore-api.md, section 6). */
const PLATFORM_LIMITS = [
    { limit: 60, windowMs: 60_000 },
    { limit: 1_800, windowMs: 3_600_000 },
];
/** Our clock and the server's measure a window differently; requests also travel for unequal times. */
const WINDOW_MARGIN = 1.02;
/** Keeps requests inside rolling limits; loops that share a budget share one pace. */
class Pace {
    #clock;
    #limits;
    #held;
    #sentAt = [];
    /** @param held - for how long everything has to wait, in milliseconds */
    constructor(clock, limits = PLATFORM_LIMITS, held = () => 0) {
        this.#clock = clock;
        this.#limits = limits;
        this.#held = held;
    }
    /** How long the next request has to wait, in milliseconds. */
    delay() {
        const now = this.#clock.now();
        return Math.max(this.#held(), ...this.#limits.map((limit) => this.#plannedAt(limit, now) - now));
    }
    /** Waits until there is a place, and leaves it free. @throws the signal's reason */
    async ready(signal) {
        for (let wait = this.#hardDelay(); wait > 0; wait = this.#hardDelay())
            await (0,kernel_clock/* sleep */.yy)(this.#clock, wait, signal);
    }
    /** Waits for a place and takes it. @throws the signal's reason */
    async take(signal) {
        // The place is taken in the moment in which it is seen to be free.
        for (let wait = this.#hardDelay(); wait > 0; wait = this.#hardDelay())
            await (0,kernel_clock/* sleep */.yy)(this.#clock, wait, signal);
        this.#sentAt.push(this.#clock.now());
        const longest = Math.max(...this.#limits.map((limit) => limit.limit));
        if (this.#sentAt.length > longest)
            this.#sentAt = this.#sentAt.slice(-longest);
    }
    #hardDelay() {
        const now = this.#clock.now();
        return Math.max(this.#held(), ...this.#limits.map((limit) => this.#freeAt(limit, now) - now));
    }
    /** When the limit lets one more through. */
    #freeAt({ limit, windowMs }, now) {
        const window = windowMs * WINDOW_MARGIN;
        const recent = this.#sentAt.filter((at) => at > now - window);
        return recent.length < limit ? now : (recent[recent.length - limit] ?? now) + window;
    }
    /** When the next one had better go: past its half, a window is spread out, so that it never runs dry; one place is kept. */
    #plannedAt({ limit, windowMs }, now) {
        const spare = limit - 1;
        const window = windowMs * WINDOW_MARGIN;
        const recent = this.#sentAt.filter((at) => at > now - window);
        const [oldest, newest] = [recent[0], recent.at(-1)];
        if (oldest === undefined || newest === undefined || recent.length < limit / 2)
            return now;
        if (recent.length >= spare)
            return (recent[recent.length - spare] ?? oldest) + window;
        return newest + (oldest + window - now) / (spare - recent.length);
    }
}

;// CONCATENATED MODULE: ./lib/jobs/host-budget.js

/** A throttled answer is the bot's own affair; so many in a row, of as many targets, are the host's. */
const HOST_IS_THROTTLED = 3;
/** How long a host that names no time is left alone, in milliseconds. */
const USUAL_HOLD_MS = 15_000;
/**
 * What all that a step works on may ask of one host: each bot or job has the platform's limits for itself
 * (kore-api.md, section 6), and where the host throttles one after the other, all of them wait.
 */
class HostBudget {
    #clock;
    #paces = new Map();
    #throttled = new Set();
    #heldUntil = Number.NEGATIVE_INFINITY;
    constructor(clock) {
        this.#clock = clock;
    }
    /** The pace of all requests about one bot, job or account. */
    paceOf(key) {
        const known = this.#paces.get(key);
        if (known)
            return known;
        const pace = new Pace(this.#clock, PLATFORM_LIMITS, () => Math.max(0, this.#heldUntil - this.#clock.now()));
        this.#paces.set(key, pace);
        return pace;
    }
    /** A request was answered with anything but a limit. */
    passed() {
        this.#throttled.clear();
    }
    /** @param retryAfterMs - what the host asked for */
    throttled(key, retryAfterMs) {
        this.#throttled.add(key);
        if (this.#throttled.size < HOST_IS_THROTTLED)
            return;
        this.#throttled.clear();
        this.#heldUntil = Math.max(this.#heldUntil, this.#clock.now() + (retryAfterMs ?? USUAL_HOLD_MS));
    }
}

;// CONCATENATED MODULE: ./lib/jobs/interval.js
const SECOND = 1_000;
/** In its first seconds a job is asked every second: many publishes and small exports end in them. */
const EARLY_MS = 3 * SECOND;
const EARLY_WAIT_MS = 1 * SECOND;
const SHORTEST_MS = 2 * SECOND;
/** With the jitter on top, a job's end is noticed within 20 s however long it took. */
const LONGEST_MS = 16 * SECOND;
/** Jobs of a few minutes are asked so often at least. */
const USUAL_LONGEST_MS = 7 * SECOND;
/** The share of the time already waited that the next wait may add: of a short job, and of a long one. */
const SHARE = 0.2;
const LONG_SHARE = 0.04;
/** With a percentage the wait aims short of the estimated end, at no more than a third of the time already waited. */
const AIM = 0.9;
const MOST_SHARE = 0.3;
/** A percentage that stands still promises nothing: the waits grow with the time since it moved. */
const STILL_SHARE = 0.1;
/** A whole number says that so much is done and a part of the next one: half of it, on average. */
const HALF_STEP = 0.5;
/**
 * Quick at first, then a fifth of the time already waited, from 2 to 7 s, and for long jobs a twenty-fifth, up to 16 s.
 * Where the platform tells a percentage, the wait aims at the estimated end instead. Both lie on the front of lag and
 * requests that `npm run bench -- waiting` draws.
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
function estimatedLeft({ elapsedMs, first }, told) {
    const percent = Math.min(99.9, told + HALF_STEP);
    const overall = (elapsedMs * (100 - percent)) / percent;
    if (!first || told <= first.percent || elapsedMs <= first.elapsedMs)
        return overall;
    const recent = ((elapsedMs - first.elapsedMs) * (100 - percent)) / (told - first.percent);
    return Math.min(overall, recent);
}
function clamp(value, least, most) {
    return Math.min(most, Math.max(least, value));
}

// EXTERNAL MODULE: ./lib/kernel/failures.js
var kernel_failures = __webpack_require__(56718);
// EXTERNAL MODULE: ./lib/kernel/harmless.js
var harmless = __webpack_require__(96430);
// EXTERNAL MODULE: ./lib/kernel/instant.js
var instant = __webpack_require__(2716);
;// CONCATENATED MODULE: ./lib/jobs/watch.js






/** The last look starts this share of the timeout before its end, one second at most, to leave time for the answer. */
const LAST_LOOK_SHARE = 0.1;
const LAST_LOOK_MS = 1_000;
/**
 * Looks at a job until it has ended. The one polling loop of the house.
 *
 * @returns how the job ended, in the platform's word
 * @throws KoreaiError `timed-out`, or `stale` where nothing but old news was seen until then; whatever a look throws
 *   that waiting cannot mend, or that lasts longer than the failure budget; the reason of the deadline's signal
 */
async function watch(look, options) {
    const { clock, random, deadline, interval, pace } = options;
    const failures = new kernel_failures/* FailureBudget */.O(clock, random, options.failureLimits);
    const startedAt = clock.now();
    const leadMs = Math.min(LAST_LOOK_MS, deadline.timeoutMs * LAST_LOOK_SHARE);
    const waited = { elapsedMs: 0, percent: undefined, changedAtMs: 0, first: undefined };
    const seen = { last: undefined, hasFresh: false };
    let waitMs = options.looksAtOnce === false ? (0,kernel_clock/* withJitter */.jE)(interval(waited), random) : 0;
    try {
        for (;;) {
            const wanted = Math.max(waitMs, pace.delay());
            const isLast = wanted >= deadline.remaining() - leadMs;
            await (0,kernel_clock/* sleep */.yy)(clock, isLast ? Math.max(0, deadline.remaining() - leadMs) : wanted, deadline.signal);
            try {
                const state = await look(deadline.signal);
                failures.reset();
                if (state.kind !== 'running') {
                    options.onState?.(state, undefined);
                    return state;
                }
                note(seen, state);
                noteProgress(waited, state, clock.now() - startedAt);
                waitMs = (0,kernel_clock/* withJitter */.jE)(interval(waited), random);
                if (!isLast)
                    options.onState?.(state, waitMs);
            }
            catch (error) {
                deadline.signal.throwIfAborted();
                if (!(error instanceof errors/* KoreaiError */["if"]))
                    throw error;
                waitMs = failures.spend(error);
                seen.failure = error;
                if (!isLast)
                    options.onFailure?.(error, waitMs);
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
/** Adds to a timeout what was seen last, and tells one that saw only old news as `stale`. */
function asTimeout(thrown, { last, hasFresh, failure }) {
    const error = (0,errors/* asKoreaiError */.gu)(thrown);
    if (error.code !== 'timed-out')
        return thrown;
    const told = (code, what) => new errors/* KoreaiError */["if"](code, `${error.message}${what}`, { cause: thrown });
    if (failure)
        return told('timed-out', `; the last look failed: ${failure.message}`);
    if (!last)
        return told('timed-out', ', and no look was answered');
    const word = last.status === '' ? 'without a status' : `'${(0,harmless/* harmless */.Is)(last.status, 60)}'`;
    if (hasFresh)
        return told('timed-out', `; the job was last seen ${word}`);
    const age = last.requestedAt === undefined ? '' : `, requested ${(0,instant/* formatInstant */.r)(last.requestedAt)}`;
    return told('stale', `, and only older jobs were seen, the last one ${word}${age}`);
}

// EXTERNAL MODULE: ./lib/kernel/deadline.js
var deadline = __webpack_require__(56993);
// EXTERNAL MODULE: ./lib/operations/await-result.js
var await_result = __webpack_require__(62232);
// EXTERNAL MODULE: ./lib/operations/bot-list.js + 1 modules
var bot_list = __webpack_require__(38593);
;// CONCATENATED MODULE: ./lib/operations/bot-directory.js


/** The names of the account's bots, asked for once in a step. */
class BotDirectory {
    #list;
    /** @throws KoreaiError `not-found` where the list does not hold the bot */
    async nameOf(botId, account, patiently) {
        this.#list ??= (0,bot_list/* allBots */.U)(account, patiently);
        const list = await this.#list.catch((error) => {
            // Another target may have more luck.
            this.#list = undefined;
            throw error;
        });
        const bot = list.bots.find(({ id }) => id === botId);
        if (bot)
            return bot.name;
        const some = list.missing === '' ? '' : `, as far as the list was told (${list.missing})`;
        throw new errors/* KoreaiError */["if"]('not-found', `Bot ${botId} is not in the account's list of bots${some}`, {
            hint: 'Its name cannot be compared with expectedBotName, so nothing was written. Check botId and host.',
        });
    }
}

// EXTERNAL MODULE: ./lib/platform/answer-error.js
var answer_error = __webpack_require__(23038);
;// CONCATENATED MODULE: ./lib/platform/auth.js

/**
 * Mints a JWT for every single request: HS256 over the secret's characters as given, with a `jti` of its own, because
 * apps that enforce JTI refuse a token seen before (kore-api.md, section 5).
 */
function mintedJwt(credentials, clock, secrets) {
    secrets.add(credentials.clientSecret);
    let mint;
    return {
        refusedHint: answer_error/* UNAUTHORIZED_BOT_HINT */.z_,
        async headers() {
            mint ??= Promise.all(/* import() */[__webpack_require__.e(88), __webpack_require__.e(653), __webpack_require__.e(411)]).then(__webpack_require__.bind(__webpack_require__, 52411)).then(({ mintOf }) => mintOf(credentials, clock));
            return { auth: secrets.addShortLived((await mint)()) };
        },
    };
}
/** Sends a token that somebody else made. It has to outlive the step, and its app must not enforce JTI. */
function readyMadeJwt(jwt, secrets) {
    secrets.add(jwt);
    return { refusedHint: answer_error/* UNAUTHORIZED_BOT_HINT */.z_, headers: () => Promise.resolve({ auth: jwt }) };
}
/** The API key of the Agent Platform, for tools and models. */
function apiKey(key, secrets) {
    secrets.add(key);
    return { refusedHint: answer_error/* UNAUTHORIZED_KEY_HINT */.Rk, headers: () => Promise.resolve({ 'x-api-key': key }) };
}

// EXTERNAL MODULE: ./lib/http/transport.js
var http_transport = __webpack_require__(33005);
;// CONCATENATED MODULE: ./lib/http/exchange.js


/** A request and its whole answer take no longer than this unless told otherwise, in milliseconds. */
const REQUEST_LIMIT_MS = 30_000;
/** The longest answer that is read whole, in bytes. A publish status of a large bot has tens of kilobytes. */
const LONGEST_ANSWER = 32 * 1024 * 1024;
/**
 * Sends one request and reads its answer whole.
 *
 * With a streamed body `limitMs` is how long nothing may move while it is sent, how long the head may then take, and
 * after it the rest of the answer.
 *
 * @throws TransportError where there is no whole answer within `limitMs` (30 s), or one of over 32 MiB; the signal's
 *   reason; whatever the stream of the body failed with, as it is
 */
async function exchange(transport, request, limitMs = REQUEST_LIMIT_MS) {
    const limit = new AbortController();
    let hasHead = false;
    let isOver = false;
    const expire = () => {
        // Until the head is there the transport has the same limit, and knows better whether anything was sent.
        isOver = true;
        if (!hasHead)
            return;
        limit.abort(new http_transport/* TransportError */.w('silent', `no whole answer within ${limitMs / 1_000} s`, true));
    };
    const isStreamed = typeof request.body === 'object';
    // Only the transport sees what moves of a streamed body.
    let timer = isStreamed ? undefined : setTimeout(expire, limitMs);
    const signal = AbortSignal.any([request.signal, limit.signal]);
    try {
        const response = await transport.send({ ...request, signal, headTimeoutMs: limitMs });
        hasHead = true;
        if (isStreamed)
            timer = setTimeout(expire, limitMs);
        if (isOver)
            limit.abort(new http_transport/* TransportError */.w('silent', `no whole answer within ${limitMs / 1_000} s`, true));
        const stop = () => void response.body.destroy();
        signal.addEventListener('abort', stop, { once: true });
        if (signal.aborted) {
            stop();
            throw signal.reason;
        }
        try {
            const text = await readWhole(response.body, response.headers['content-length']);
            return { status: response.status, headers: response.headers, text };
        }
        catch (error) {
            throw signal.aborted ? signal.reason : error;
        }
        finally {
            signal.removeEventListener('abort', stop);
        }
    }
    finally {
        clearTimeout(timer);
    }
}
async function readWhole(body, declared) {
    const chunks = [];
    let size = 0;
    try {
        for await (const chunk of body) {
            size += chunk.byteLength;
            if (size > LONGEST_ANSWER)
                throw new http_transport/* TransportError */.w('truncated', 'the answer is longer than 32 MiB', true);
            chunks.push(chunk);
        }
    }
    catch (error) {
        if (error instanceof http_transport/* TransportError */.w)
            throw error;
        throw new http_transport/* TransportError */.w('truncated', `the answer broke off (${(0,errors/* systemCode */.xU)(error) || 'aborted'})`, true, error);
    }
    if (declared !== undefined && /^\d+$/.test(declared) && Number(declared) !== size) {
        throw new http_transport/* TransportError */.w('truncated', `the answer broke off after ${size} of ${declared} bytes`, true);
    }
    return Buffer.concat(chunks).toString('utf8');
}

;// CONCATENATED MODULE: ./lib/platform/client.js




/** Kore.ai's public API: one request a call (a second only where a kept connection had died), no loops, no redirects. */
class Platform {
    host;
    authorization;
    #options;
    constructor(options) {
        this.host = options.host;
        this.authorization = options.authorization;
        this.#options = options;
    }
    /**
     * Sends one request with credentials and reads its JSON.
     *
     * @throws KoreaiError by the meaning of the answer (`unauthorized`, `not-found`, `bad-request`, `rate-limited`,
     *   `platform-error`, `bad-response`) or of its absence (`network`); the signal's reason
     */
    async request(call) {
        const { afterRequest } = this.#options;
        try {
            const reply = await this.#request(call);
            afterRequest?.(undefined);
            return reply;
        }
        catch (error) {
            if (error instanceof errors/* KoreaiError */["if"])
                afterRequest?.(error);
            throw error;
        }
    }
    async #request(call) {
        const { clock, log } = this.#options;
        const url = urlOf(this.host, call);
        const asked = `${call.method} ${url.pathname}`;
        const startedAt = clock.now();
        let answer;
        try {
            answer = await this.#send(call, url).catch((error) => {
                if (!(error instanceof http_transport/* TransportError */.w) || error.failure !== 'stale')
                    throw error;
                // As a request of its own, with a token of its own: one seen before would be refused.
                return this.#send(call, url);
            });
        }
        catch (error) {
            throw error instanceof http_transport/* TransportError */.w ? (0,answer_error/* errorOfTransport */.Hd)(asked, error) : error;
        }
        const took = Math.round(clock.now() - startedAt);
        log.debug(`${asked}: ${answer.status}, ${answer.text.length} characters, ${took} ms`);
        return { value: this.#read(asked, call, answer), serverTime: serverTimeOf(answer), call: asked };
    }
    async #send(call, url) {
        const { beforeRequest, redact, requestLimitMs, transport, userAgent } = this.#options;
        await beforeRequest?.(call.signal);
        const credentials = await this.authorization.headers();
        const headers = {
            ...lowerCased(call.headers ?? {}),
            accept: 'application/json',
            'user-agent': userAgent,
            ...credentials,
        };
        const key = credentials['x-api-key'];
        if (call.keyUnderBothNames && key !== undefined)
            headers['apikey'] = key;
        if (call.upload)
            headers['content-type'] = call.upload.contentType;
        else if (call.method === 'POST' || call.body !== undefined)
            headers['content-type'] = 'application/json';
        const body = call.upload ?? (call.body === undefined ? undefined : JSON.stringify(call.body));
        const request = { method: call.method, url, headers, body, freshConnection: call.method === 'POST' };
        const answer = await exchange(transport, { ...request, signal: call.signal }, requestLimitMs);
        return redact ? { ...answer, text: redact(answer.text) } : answer;
    }
    #read(name, call, answer) {
        const { value, isJson } = parse(answer.text);
        const asked = {
            call: name,
            unauthorizedHint: this.authorization.refusedHint,
            notFoundHint: call.notFoundHint,
            isConfidential: call.confidential === true,
            wallMs: this.#options.clock.wall(),
        };
        const isSuccess = answer.status >= 200 && answer.status < 300;
        if (!isSuccess)
            throw (0,answer_error/* errorOfAnswer */.oo)(asked, answer, isJson ? value : plainText(answer));
        if (call.mayBeEmpty && answer.text.trim() === '')
            return undefined;
        if (!isJson)
            throw (0,answer_error/* errorOfBody */.cn)(asked, answer, 'something that is not JSON');
        if ((0,answer_error/* isErrorEnvelope */.lO)(value))
            throw (0,answer_error/* errorOfAnswer */.oo)(asked, answer, value);
        return value;
    }
}
/** As Node sends them: of two spellings of one name the later one counts, and credentials come last. */
function lowerCased(headers) {
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
function urlOf(host, call) {
    for (const segment of call.path) {
        if (segment === '' || segment === '.' || segment === '..') {
            throw new errors/* KoreaiError */["if"]('internal', `An id cannot be part of a path: ${JSON.stringify(segment)}`);
        }
    }
    const path = call.path.map(encodeURIComponent).join('/');
    const url = new URL(call.versioned ? `/api/1.1/public/${path}/` : `/api/public/${path}`, host.origin);
    for (const [name, value] of Object.entries(call.query ?? {}))
        url.searchParams.set(name, value);
    return url;
}
function parse(body) {
    try {
        return { value: JSON.parse(body.replace(/^\uFEFF/, '')), isJson: true };
    }
    catch {
        // Not being JSON is an answer too: the caller says what came instead.
        return { value: undefined, isJson: false };
    }
}
/** The words of an answer that is plain text; a page of HTML says nothing that helps. */
function plainText(answer) {
    return /^\s*</.test(answer.text) ? '' : answer.text.slice(0, 300);
}
function serverTimeOf(answer) {
    const time = Date.parse(answer.headers['date'] ?? '');
    return Number.isNaN(time) ? undefined : time;
}

;// CONCATENATED MODULE: ./lib/operations/engine.js


/**
 * The platform as the inputs name it, with their credentials.
 *
 * @param key - whose share of the budget its requests take
 */
function platformOf(inputs, engine, budget, key) {
    const pace = budget.paceOf(key);
    const { clock, log, transport, userAgent } = engine;
    return new Platform({
        host: inputs.host,
        authorization: authorizationOf(inputs, engine),
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
        redact: (text) => engine.secrets.redactCredentials(text),
        userAgent,
        ...(engine.requestLimitMs === undefined ? {} : { requestLimitMs: engine.requestLimitMs }),
    });
}
function authorizationOf({ credentials }, { clock, secrets }) {
    switch (credentials.kind) {
        case 'minted':
            return mintedJwt(credentials, clock, secrets);
        case 'jwt':
            return readyMadeJwt(credentials.jwt, secrets);
        case 'key':
            return apiKey(credentials.apiKey, secrets);
    }
}

;// CONCATENATED MODULE: ./lib/operations/explain.js

/** Adds to an error that left a job behind how to pick that job up: nothing here can stop it. */
function explain(error, outcome, { pickUp }) {
    const hint = hintOf(error, outcome, pickUp);
    if (hint === error.hint)
        return error;
    return new errors/* KoreaiError */["if"](error.code, error.message, { hint, sent: error.sent, cause: error });
}
function hintOf(error, outcome, pickUp) {
    switch (error.code) {
        case 'timed-out':
        case 'cancelled':
            return outcome.file
                ? `The archive was brought home and stays: ${outcome.file.path}.`
                : goesOn(error, outcome, pickUp);
        case 'stale':
            if (error.hint !== undefined)
                return error.hint;
            return outcome.jobId === ''
                ? 'Nothing newer came: check that the job was really started, and the input since.'
                : goesOn(error, outcome, pickUp);
        case 'artifact-failed':
            return `${error.hint ?? ''} The archive itself is here and whole: ${outcome.file?.path ?? ''}.`.trim();
        case 'network':
        case 'platform-error':
        case 'rate-limited':
        case 'bad-response':
            return outcome.jobId === '' ? error.hint : `${error.hint ?? ''} ${goesOn(error, outcome, pickUp)}`.trim();
        default:
            return error.hint;
    }
}
function goesOn(error, outcome, pickUp) {
    const { jobId, status, hasEnded } = outcome;
    if (hasEnded)
        return `Job ${jobId} has ended at the platform; bring its archive home with: ${pickUp(jobId)}.`;
    if (jobId !== '')
        return `Job ${jobId} goes on at the platform; pick it up with: ${pickUp(jobId)}.`;
    if (status !== '')
        return `The job goes on at the platform; pick it up with: ${pickUp('')}.`;
    return error.code === 'cancelled'
        ? 'If the job had been started, it goes on at the platform: look there before running again.'
        : 'Look at the platform before running again, or raise timeout.';
}

;// CONCATENATED MODULE: ./lib/operations/pick-up.js
/** As the inputs of a workflow step. */
const asStep = (pickUp) => {
    if ('call' in pickUp)
        return pickUp.call;
    const ids = Object.entries(pickUp.ids).filter(([, id]) => id !== '');
    return [`operation: ${pickUp.operation}`, ...ids.map(([name, id]) => `${name}: ${id}`)].join(', ');
};

;// CONCATENATED MODULE: ./lib/operations/run.js















/** A success requested longer ago than this may well not be the one that was meant. In milliseconds. */
const OLD_MS = 15 * 60_000;
/** What a step shares, from now on. Its deadline has to be cleared. */
function share(inputs, engine) {
    return {
        deadline: (0,deadline/* startDeadline */.d)(engine.clock, inputs.timeoutMs, engine.signal),
        budget: new HostBudget(engine.clock),
        directory: new BotDirectory(),
    };
}
/**
 * Runs one operation on one target, from its inputs to its outcome: start, wait, download, extract, upload. Never
 * throws: whatever goes wrong is the outcome.
 *
 * @param shared - what other targets of the step work with too. Default: nothing is shared
 */
async function run(operation, inputs, engine, shared) {
    const outcome = emptyOutcome(operation.name, inputs.target);
    const startedAt = engine.clock.now();
    const own = shared ?? share(inputs, engine);
    const { deadline } = own;
    try {
        await new Run(operation, inputs, engine, outcome, own).go();
        // The archive is here and whole: nothing that comes later can make the platform's word untrue.
        outcome.conclusion = inputs.wait ? 'success' : '';
    }
    catch (thrown) {
        const error = explain((0,errors/* asKoreaiError */.gu)(deadline.signal.aborted ? reasonOf(deadline, thrown) : thrown), outcome, {
            pickUp: (jobId) => (engine.wordPickUp ?? asStep)(operation.pickUp(inputs, jobId)),
        });
        outcome.error = error;
        outcome.errorCode = error.code;
        outcome.conclusion = error.conclusion;
    }
    finally {
        if (!shared)
            deadline.clear();
        outcome.durationMs = engine.clock.now() - startedAt;
    }
    return outcome;
}
/** After the abort everything fails in its own way; only its reason is worth telling, unless it was told in full. */
function reasonOf(deadline, thrown) {
    const reason = deadline.signal.reason;
    const isTold = thrown instanceof errors/* KoreaiError */["if"] && reason instanceof errors/* KoreaiError */["if"] && thrown.conclusion !== 'failure';
    return isTold ? thrown : reason;
}
class Run {
    #operation;
    #inputs;
    #engine;
    #outcome;
    #shared;
    #startedAt;
    #looks = 0;
    constructor(operation, inputs, engine, outcome, shared) {
        this.#operation = operation;
        this.#inputs = inputs;
        this.#engine = engine;
        this.#outcome = outcome;
        this.#shared = shared;
        this.#startedAt = engine.clock.now();
    }
    async go() {
        const { workspace, onEvent } = this.#engine;
        const { signal } = this.#shared.deadline;
        this.#nameJob();
        const bringsHome = this.#operation.archive.length > 0 && this.#inputs.wait;
        // What only archives take is loaded for them alone.
        const home = bringsHome ? await __webpack_require__.e(/* import() */ 670).then(__webpack_require__.bind(__webpack_require__, 86670)) : undefined;
        const directory = home ? await home.prepareDirectory(workspace, this.#inputs.outputDir) : workspace;
        const platform = platformOf(this.#inputs, this.#engine, this.#shared.budget, this.#inputs.target);
        const job = await this.#phase('start', () => this.#operation.start(this.#inputs, this.#context(platform)));
        if (job.state) {
            learn(this.#outcome, job.state);
            onEvent({ type: 'started', outcome: this.#outcome });
            if (job.state.kind === 'failed')
                throw errorOf(job.state);
        }
        if (!this.#inputs.wait)
            return this.#checkStarted();
        const awaitsLink = bringsHome && this.#operation.archiveIsOptional !== true;
        const check = awaitsLink ? (0,await_result/* awaitLink */.D)(job.check) : job.check;
        const ended = await this.#phase('wait', () => this.#waitFor(job, check, awaitsLink));
        if (ended.kind === 'failed')
            throw errorOf(ended);
        this.#warnOfAge();
        this.#outcome.hasEnded = true;
        if (!home)
            return;
        // Looked at again: a link may have been put in its place while the job ran.
        await home.prepareDirectory(workspace, this.#inputs.outputDir);
        const { report } = job;
        await new home.Homecoming({
            operation: this.#operation,
            inputs: this.#inputs,
            engine: this.#engine,
            outcome: this.#outcome,
            platform,
            directory,
            check,
            signal,
            phase: (name, work) => this.#phase(name, work),
            ...(report ? { report } : {}),
        }).go(ended);
    }
    #context(platform) {
        const { clock, random, log, wordPickUp = asStep, workspace, onEvent } = this.#engine;
        const { scratch = (0,external_node_os_.tmpdir)(), variable = () => undefined } = this.#engine;
        const { deadline, budget, directory } = this.#shared;
        const patiently = this.#patiently.bind(this);
        return {
            platform,
            clock,
            random,
            log,
            wordPickUp,
            onEvent,
            workspace,
            scratch,
            variable,
            patiently,
            ready: () => budget.paceOf(this.#inputs.target).ready(deadline.signal),
            waitFor: (look, from = 'now') => this.#watch(look, from === 'now', (state, nextLookMs) => {
                if (state.kind !== 'running')
                    return;
                if (state.isStale)
                    return onEvent({ type: 'looked', state, outcome: this.#outcome, nextLookMs });
                const { status, jobId = '', warning } = state;
                onEvent({ type: 'held', status, jobId, nextLookMs, warning });
            }),
            nameOf: (botId) => {
                const account = platformOf(this.#inputs, this.#engine, budget, '');
                return directory.nameOf(botId, account, patiently);
            },
            signal: deadline.signal,
        };
    }
    /** A job that the inputs name is known before the first look. */
    #nameJob() {
        const { jobId } = this.#inputs.ids;
        const isRead = [...this.#operation.needs, ...this.#operation.takes].includes('jobId');
        if (jobId === undefined || !isRead)
            return;
        this.#outcome.jobId = jobId;
        this.#engine.onEvent({ type: 'named', outcome: this.#outcome });
    }
    /** Without an id nobody can pick the job up again. */
    #checkStarted() {
        this.#shared.deadline.signal.throwIfAborted();
        if (this.#outcome.jobId !== '')
            return;
        throw new errors/* KoreaiError */["if"]('start-unknown', 'The platform took the request, but gave the job no id', {
            hint: 'Look at the platform before running again, or let the step wait for the job.',
        });
    }
    /** Without `since` the last completed job counts, and one that is there at the first look may be an old one. */
    #warnOfAge() {
        const isOpen = this.#operation.takes.includes('since') && this.#inputs.since === undefined;
        if (!isOpen || this.#inputs.ids.jobId !== undefined || this.#looks > 1)
            return;
        const { requestedAt } = this.#outcome;
        const age = requestedAt === undefined ? undefined : this.#engine.clock.wall() - requestedAt;
        if (age !== undefined && age < OLD_MS)
            return;
        const when = age === undefined ? 'at a time that the platform does not tell' : `${(0,duration/* formatDuration */.a)(age)} ago`;
        this.#engine.log.warning(`This success was requested ${when}. Set since to let only newer ones count.`);
    }
    async #waitFor({ state: first }, check, awaitsLink) {
        if (first?.kind === 'succeeded' && (first.link !== '' || !awaitsLink))
            return first;
        return this.#watch(check, first === undefined, (state, nextLookMs) => {
            this.#looks += 1;
            learn(this.#outcome, state);
            this.#engine.onEvent({ type: 'looked', state, outcome: this.#outcome, nextLookMs });
        });
    }
    #watch(check, looksAtOnce, onState) {
        const { clock, random, onEvent } = this.#engine;
        const { pollIntervalMs, target } = this.#inputs;
        return watch(check, {
            clock,
            random,
            deadline: this.#shared.deadline,
            interval: pollIntervalMs === undefined ? autoInterval : fixedInterval(pollIntervalMs),
            pace: this.#shared.budget.paceOf(target),
            looksAtOnce,
            onState,
            onFailure: (error, retryMs) => onEvent({ type: 'look-failed', error, retryMs }),
        });
    }
    async #patiently(ask) {
        const { clock, random, onEvent } = this.#engine;
        const { signal } = this.#shared.deadline;
        const failures = new kernel_failures/* FailureBudget */.O(clock, random);
        for (;;) {
            signal.throwIfAborted();
            try {
                return await ask(signal);
            }
            catch (thrown) {
                signal.throwIfAborted();
                const error = (0,errors/* asKoreaiError */.gu)(thrown);
                const retryMs = failures.spend(error);
                onEvent({ type: 'look-failed', error, retryMs });
                await (0,kernel_clock/* sleep */.yy)(clock, retryMs, signal);
            }
        }
    }
    async #phase(name, work) {
        const now = () => this.#engine.clock.now() - this.#startedAt;
        const fromMs = now();
        try {
            this.#shared.deadline.signal.throwIfAborted();
            return await work();
        }
        finally {
            this.#outcome.phases.push({ name, fromMs, toMs: now() });
        }
    }
}
function errorOf(state) {
    return new errors/* KoreaiError */["if"](state.code, state.message, { hint: state.hint });
}

;// CONCATENATED MODULE: ./lib/operations/run-step.js




/** A job that is started in the last moments of the timeout could only be left behind: this long, or this share of it. */
const LAST_MS = 1_000;
const LAST_SHARE = 0.1;
/**
 * Runs a step: every target on its own, `concurrency` of them at once, under one timeout and one budget of requests.
 * Never throws: whatever goes wrong is in the outcomes, which are in the order of the targets.
 */
async function runStep(step, engine, toldOf) {
    const { operation, targets, concurrency, failFast, ignored } = step;
    for (const name of ignored)
        engine.log.warning(`${name} is not read by ${operation.name}.`);
    const shared = share(targets[0], engine);
    const outcomes = [];
    let next = 0;
    let failed;
    const work = async () => {
        for (let at = next++; at < targets.length; at = next++) {
            const inputs = targets[at];
            const reason = targets.length > 1 ? notStarted(shared, failFast ? failed : undefined) : undefined;
            const told = { ...engine, ...toldOf?.(inputs) };
            outcomes[at] = reason ? leftOut(operation.name, inputs, reason) : await run(operation, inputs, told, shared);
            if (outcomes[at]?.error)
                failed ??= outcomes[at];
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
/** Why a target is not begun any more. */
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
    return new errors/* KoreaiError */["if"]('cancelled', `Not started, because ${failed.target} did not succeed and failFast is on`, {
        hint,
    });
}
function leftOut(name, inputs, error) {
    return { ...emptyOutcome(name, inputs.target), conclusion: error.conclusion, errorCode: error.code, error };
}


/***/ })

};
