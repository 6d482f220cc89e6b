export const id = 219;
export const ids = [219];
export const modules = {

/***/ 93219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runTargets: () => (/* binding */ runTargets)
});

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./lib/kernel/errors.js
var errors = __webpack_require__(93314);
// EXTERNAL MODULE: ./lib/kernel/on-abort.js
var on_abort = __webpack_require__(50471);
;// CONCATENATED MODULE: ./lib/http/rested.js
/**
 * How long a connection rests between an answer and the next request, in milliseconds. What a server or a proxy sends
 * behind an answer, against its own word, comes right behind it.
 */
const REST_MS = 5;
/**
 * Lets each connection of an agent rest before it is used again. What comes on it meanwhile was asked for by nobody: the
 * connection is closed, for the next request would take it for its answer.
 */
function rested(agent) {
    let resting;
    const onFree = agent.listeners('free');
    agent.removeAllListeners('free');
    agent.on('free', (socket, options) => {
        const bytes = socket.bytesRead;
        socket.on('error', ignore);
        const rest = pause().then(() => {
            if (resting === rest)
                resting = undefined;
            if (socket.bytesRead !== bytes)
                socket.destroy();
            for (const free of onFree)
                free.call(agent, socket, options);
            socket.off('error', ignore);
        });
        resting = rest;
    });
    return { agent, resting: () => resting };
}
/** What came while the process was busy with something else is read before the end of the pause. */
function pause() {
    return new Promise((resolve) => void setTimeout(() => void setImmediate(resolve), REST_MS));
}
/** A connection that breaks while nobody uses it is closed by itself, and closed ones are not used again. */
function ignore() { }

;// CONCATENATED MODULE: ./lib/http/send-body.js

/** What is handed to the connection at once, in bytes: small enough that a slow line moves one well within a limit. */
const PIECE = 64 * 1024;
/**
 * Sends a body while it is read, one piece at a time: the next one is asked for when the system has taken the last.
 *
 * @param onMoved - called whenever the system has taken a piece
 */
function sendBody(client, body, onMoved) {
    let source;
    const state = { isOver: false, bytes: 0 };
    const stop = () => {
        state.isOver = true;
        source?.destroy();
    };
    const send = async () => {
        source = body.open();
        // A stream that is let go of may fail at that; by then nobody needs it.
        source.on('error', () => { });
        let read = 0;
        for await (const piece of pieces(source)) {
            if (state.isOver)
                return false;
            read += piece.byteLength;
            if (read > body.length)
                throw wrongLength(body);
            await written(client, piece);
            if (state.isOver)
                return false;
            state.bytes = read;
            onMoved();
        }
        if (state.isOver)
            return false;
        if (read !== body.length)
            throw wrongLength(body);
        client.end();
        state.isOver = true;
        return true;
    };
    const done = send()
        .catch((error) => {
        if (!state.isOver)
            throw error;
        return false;
    })
        .finally(stop);
    client.once('close', stop);
    return {
        done,
        stop,
        get isOver() {
            return state.isOver;
        },
        get bytes() {
            return state.bytes;
        },
    };
}
async function* pieces(source) {
    for await (const chunk of source) {
        const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
        for (let at = 0; at < bytes.byteLength; at += PIECE)
            yield bytes.subarray(at, at + PIECE);
    }
}
/** Resolves when the system has taken the piece, or the connection is gone. */
async function written(client, piece) {
    // A write to a connection that was reset ends it at once, with an answer on it that nobody has read yet. Right after
    // a look at the connections there is none.
    await new Promise((resolve) => setImmediate(resolve));
    if (client.destroyed)
        return;
    await new Promise((resolve) => {
        const end = () => {
            client.removeListener('close', end);
            resolve();
        };
        // Pieces that never reached a connection are not called back.
        client.once('close', end);
        client.write(piece, end);
    });
}
function wrongLength(body) {
    return new errors/* KoreaiError */["if"]('internal', `The stream of a body does not give the ${body.length} bytes it was said to`);
}

// EXTERNAL MODULE: ./lib/http/transport.js
var http_transport = __webpack_require__(33005);
;// CONCATENATED MODULE: ./lib/http/node-transport.js






/** A transport over Node's own client: connections are kept alive, certificates verified. */
function nodeTransport(options = {}) {
    const kept = new Map();
    const { maxSockets = 64 } = options;
    let bulk;
    const keptFor = (module, protocol) => {
        const known = kept.get(protocol) ?? rested(new module.Agent({ keepAlive: true, maxSockets }));
        kept.set(protocol, known);
        return known;
    };
    const sendItself = (module, request) => {
        if (request.freshConnection)
            return sendOnce(module, new module.Agent({ keepAlive: false }), request);
        const { agent, resting } = keptFor(module, request.url.protocol);
        const rest = resting();
        if (rest === undefined)
            return sendOnce(module, agent, request);
        const asGiven = { ...request, url: new URL(request.url) };
        return rest.then(() => sendOnce(module, agent, asGiven));
    };
    const sendElsewise = async (request) => {
        const module = builtinModule(request.url) ?? (await importedModule(request.url));
        const given = await options.agentFor?.(request.url, request.freshConnection === true);
        if (request.bulk && !given) {
            bulk ??= __webpack_require__.e(/* import() */ 437).then(__webpack_require__.bind(__webpack_require__, 50437)).then(({ Bulk }) => new Bulk(maxSockets));
            return (await bulk).send(request, module.Agent, (agent, own) => sendOnce(module, agent, own));
        }
        return given ? sendOnce(module, given, request) : sendItself(module, request);
    };
    return {
        send(request) {
            const module = builtinModule(request.url);
            // A look at a job: nothing has to be waited for.
            if (module && !options.agentFor && !request.bulk)
                return sendItself(module, request);
            return sendElsewise(request);
        },
        close() {
            void bulk?.then((opened) => opened.close());
            for (const { agent } of kept.values())
                agent.destroy();
        },
    };
}
/** Importing `node:http` as an ES module builds every export, the WebSocket client among them, and takes 50 ms. */
function builtinModule({ protocol }) {
    if (typeof process.getBuiltinModule !== 'function')
        return undefined;
    return process.getBuiltinModule(protocol === 'https:' ? 'node:https' : 'node:http');
}
function importedModule({ protocol }) {
    return protocol === 'https:' ? Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 44708, 19)) : Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 37067, 19));
}
function sendOnce(module, agent, request) {
    const { signal, body } = request;
    return new Promise((resolve, reject) => {
        if (signal.aborted)
            return reject(signal.reason);
        const client = module.request(optionsOf(request, agent));
        const sent = watchConnection(client);
        let sending;
        const timer = setTimeout(() => client.destroy(silence(request, sending, sent())), request.headTimeoutMs);
        const stop = () => void client.destroy(asError(signal.reason));
        let isSettled = false;
        let hasAnswer = false;
        const settle = () => {
            isSettled = true;
            clearTimeout(timer);
            (0,on_abort/* offAbort */._)(signal, stop);
        };
        (0,on_abort/* onAbort */.u)(signal, stop);
        const fail = (error) => {
            settle();
            reject(signal.aborted ? signal.reason : error);
        };
        // Not once: after an answer that came early, what is left of the body may fail on its way too.
        client.on('error', (error) => fail(transportError(error, client, request, sent())));
        const answer = (response) => {
            settle();
            resolve(response);
        };
        // A connection that the server takes for something else than HTTP is dropped without a word.
        client.on('close', () => {
            // Of every request; making an error takes longer than all else that is done here.
            if (!isSettled)
                fail(node_transport_closed(hasAnswer));
        });
        client.on('response', (message) => {
            hasAnswer = true;
            const response = { status: message.statusCode ?? 0, headers: flat(message), body: message };
            if (!sending || sending.isOver)
                return answer(response);
            if (response.status >= 300) {
                sending.stop();
                return answer(earlyRefusal(client, message));
            }
            // What is taken for a success has to be one of the whole body.
            sending.done.then((isWhole) => (isWhole ? answer(response) : fail(node_transport_closed(hasAnswer))), () => { });
        });
        if (typeof body !== 'object')
            return void client.end(body);
        sending = sendBody(client, body, () => void timer.refresh());
        sending.done.catch((error) => {
            fail(error);
            client.destroy();
        });
    });
}
/** Each part of a URL is cut out of it anew whenever it is asked for. */
const places = new WeakMap();
function placeOf(url) {
    const known = places.get(url);
    if (known && known.href === url.href)
        return known;
    const { href, protocol, host, hostname, port, pathname, search, username, password } = url;
    const place = {
        href,
        host,
        authorization: username === '' && password === '' ? undefined : basic(username, password),
        options: {
            protocol,
            hostname: hostname.startsWith('[') ? hostname.slice(1, -1) : hostname,
            port,
            path: `${pathname}${search}`,
        },
    };
    places.set(url, place);
    return place;
}
/** What Node would make of the URL and the headers, without the objects that it makes on the way. */
function optionsOf({ url, method, headers, body }, agent) {
    const { host, authorization, options } = placeOf(url);
    const list = ['Host', host];
    for (const name in headers)
        list.push(name, headers[name]);
    if (method === 'POST' || body !== undefined) {
        list.push('content-length', String(typeof body === 'object' ? body.length : Buffer.byteLength(body ?? '')));
    }
    if (authorization !== undefined)
        list.push('authorization', authorization);
    return { ...options, method, headers: list, agent };
}
function basic(username, password) {
    return `Basic ${Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64')}`;
}
function node_transport_closed(hasAnswer) {
    const when = hasAnswer ? 'closed after an answer, before the body had left' : 'lost before an answer (closed)';
    return new http_transport/* TransportError */.w('lost', `connection ${when}`, true);
}
function silence(request, sending, sent) {
    const seconds = Math.round(request.headTimeoutMs / 1_000);
    const { body } = request;
    const isStuck = sending?.isOver === false && typeof body === 'object' && sent;
    const message = isStuck
        ? `nothing more of the body was taken within ${seconds} s, after ${sending.bytes} of ${body.length} bytes`
        : `no answer within ${seconds} s`;
    return new http_transport/* TransportError */.w('silent', message, sent);
}
/**
 * A refusal that came before the body had left. Servers tend to drop the connection right after it, so it stands
 * without the rest of its words too.
 */
function earlyRefusal(client, message) {
    const words = new external_node_stream_.PassThrough();
    message.on('error', () => { });
    message.once('close', () => void words.end());
    message.pipe(words);
    words.once('close', () => client.destroy());
    return { status: message.statusCode ?? 0, headers: { ...flat(message), 'content-length': undefined }, body: words };
}
function transportError(error, client, request, sent) {
    if (error instanceof http_transport/* TransportError */.w)
        return error;
    const code = (0,errors/* systemCode */.xU)(error);
    if (client.reusedSocket && (code === 'ECONNRESET' || code === 'EPIPE') && request.method === 'GET') {
        return new http_transport/* TransportError */.w('stale', 'the server had closed the connection', true, error);
    }
    if (isCertificateProblem(code))
        return new http_transport/* TransportError */.w('tls', `${error.message} (${code})`, false, error);
    if (!sent)
        return new http_transport/* TransportError */.w('connect', connectMessage(error, code), false, error);
    return new http_transport/* TransportError */.w('lost', `connection lost before an answer (${code || error.message})`, true, error);
}
/** Happy Eyeballs throws an AggregateError without a message of its own. */
function connectMessage(error, code) {
    const first = error instanceof AggregateError ? error.errors[0] : error;
    const message = first instanceof Error ? first.message : error.message;
    return `cannot connect: ${message || code}`;
}
/** Until the connection stands (and its TLS handshake is done) nothing of the request is on the wire. */
function watchConnection(client) {
    if (client.reusedSocket)
        return () => true;
    let established = false;
    client.once('socket', (socket) => {
        const isTls = 'secureConnecting' in socket;
        const isPending = socket.connecting || (isTls && socket.secureConnecting === true);
        if (!isPending)
            established = true;
        else
            socket.once(isTls ? 'secureConnect' : 'connect', () => (established = true));
    });
    return () => established;
}
function isCertificateProblem(code) {
    return (/^(ERR_TLS_CERT|CERT_|CRL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/.test(code) ||
        code === 'HOSTNAME_MISMATCH' ||
        code === 'INVALID_CA' ||
        code === 'PATH_LENGTH_EXCEEDED');
}
/** Of all headers Node keeps those of cookies alone as a list. */
function flat({ headers }) {
    const { 'set-cookie': cookies } = headers;
    return cookies ? { ...headers, 'set-cookie': cookies.join(', ') } : headers;
}
function asError(reason) {
    return reason instanceof Error ? reason : new Error(String(reason));
}

// EXTERNAL MODULE: ./lib/http/proxy.js
var proxy = __webpack_require__(30768);
// EXTERNAL MODULE: ./lib/kernel/abortable.js
var abortable = __webpack_require__(95359);
// EXTERNAL MODULE: ./lib/kernel/clock.js
var kernel_clock = __webpack_require__(77103);
// EXTERNAL MODULE: ./lib/kernel/semaphore.js
var semaphore = __webpack_require__(86815);
// EXTERNAL MODULE: ./lib/operations/narrate.js
var narrate = __webpack_require__(55957);
;// CONCATENATED MODULE: ./lib/operations/prefixed.js
/** A log whose lines say which target they are about. */
function prefixed(log, target) {
    return {
        debug: (line) => log.debug(`${target}: ${line}`),
        info: (line) => log.info(`${target}: ${line}`),
        warning: (line) => log.warning(`${target}: ${line}`),
    };
}

// EXTERNAL MODULE: ./lib/kernel/duration.js
var duration = __webpack_require__(76181);
;// CONCATENATED MODULE: ./lib/operations/outcome.js
function emptyOutcome(operation, target) {
    return {
        operation,
        target,
        details: [],
        conclusion: '',
        status: '',
        errorCode: '',
        jobId: '',
        hasEnded: false,
        requestedAt: undefined,
        isOld: false,
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
    outcome.isOld = isOld;
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
    const { random, rounds, deadline, interval, pace } = options;
    const clock = rounds ?? options.clock;
    const spread = (ms) => rounds?.spread(ms) ?? (0,kernel_clock/* withJitter */.jE)(ms, random);
    const failures = new kernel_failures/* FailureBudget */.O(clock, random, options.failureLimits);
    const startedAt = clock.now();
    const leadMs = Math.min(LAST_LOOK_MS, deadline.timeoutMs * LAST_LOOK_SHARE);
    const waited = { elapsedMs: 0, percent: undefined, changedAtMs: 0, first: undefined };
    const seen = { last: undefined, hasFresh: false };
    let waitMs = options.looksAtOnce === false ? spread(interval(waited)) : 0;
    try {
        for (;;) {
            const wanted = Math.max(waitMs, pace.delay());
            const isLast = wanted >= deadline.remaining() - leadMs;
            const untilLook = isLast ? deadline.remaining() - leadMs : wanted;
            // A timer takes a millisecond, even one of nothing.
            // No round may make the last look late: its answer is due before the deadline.
            if (untilLook > 0)
                await (0,kernel_clock/* sleep */.yy)(isLast ? options.clock : clock, untilLook, deadline.signal);
            deadline.signal.throwIfAborted();
            try {
                const state = await look(deadline.signal);
                failures.reset();
                if (state.kind !== 'running') {
                    options.onState?.(state, undefined);
                    return state;
                }
                note(seen, state);
                noteProgress(waited, state, clock.now() - startedAt);
                waitMs = spread(interval(waited));
                options.onState?.(state, isLast ? undefined : waitMs);
            }
            catch (error) {
                deadline.signal.throwIfAborted();
                if (!(error instanceof errors/* KoreaiError */["if"]))
                    throw error;
                waitMs = failures.spend(error);
                seen.failure = error;
                // Where the host is held, the pace is what the next look waits for.
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
    const open = last.unfinished === undefined ? '' : `, with components that had not ended: ${last.unfinished}`;
    if (hasFresh)
        return told('timed-out', `; the job was last seen ${word}${open}`);
    const age = last.requestedAt === undefined ? '' : `, requested ${(0,instant/* formatInstant */.r)(last.requestedAt)}`;
    return told('stale', `, and only older jobs were seen, the last one ${word}${age}`);
}

// EXTERNAL MODULE: ./lib/operations/await-result.js
var await_result = __webpack_require__(62232);
// EXTERNAL MODULE: ./lib/platform/answer-error.js
var answer_error = __webpack_require__(23038);
;// CONCATENATED MODULE: ./lib/platform/mint.js
/** How long a minted token is good for, in seconds: longer than any request takes, far below the platform's hour. */
const TOKEN_LIFETIME_S = 300;
/** How far a token is back-dated, in seconds, for servers whose clock is behind. */
const TOKEN_BACKDATE_S = 30;
/**
 * HS256 is one HMAC, which a package for all kinds of tokens does not make better: loading one takes longer than all
 * else that the first request needs. A test holds ours to the bytes of `jsonwebtoken`.
 */
const HEADER = base64url('{"alg":"HS256","typ":"JWT"}');
/** What it takes is loaded here, when the first token is needed: an API key takes none of it. */
async function mintOf({ clientId, clientSecret }, clock) {
    const { createHmac, createSecretKey, randomUUID } = await cryptoModule();
    const key = createSecretKey(clientSecret, 'utf8');
    return () => {
        const issuedAt = Math.floor(clock.wall() / 1_000) - TOKEN_BACKDATE_S;
        const claims = {
            sub: 'koreai-ci',
            appId: clientId,
            jti: randomUUID(),
            iat: issuedAt,
            exp: issuedAt + TOKEN_BACKDATE_S + TOKEN_LIFETIME_S,
        };
        const signed = `${HEADER}.${base64url(JSON.stringify(claims))}`;
        return `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`;
    };
}
/** Importing it as an ES module builds every export of it first. */
async function cryptoModule() {
    if (typeof process.getBuiltinModule === 'function')
        return process.getBuiltinModule('node:crypto');
    return Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 77598, 19));
}
function base64url(text) {
    return Buffer.from(text).toString('base64url');
}

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
            mint ??= mintOf(credentials, clock);
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
    const reading = new Reading(limitMs);
    // Only the transport sees what moves of a streamed body.
    if (typeof request.body !== 'object')
        reading.startLimit();
    try {
        const response = await transport.send({ ...request, headTimeoutMs: limitMs });
        reading.startLimit();
        const text = await reading.whole(response, request.signal);
        return { status: response.status, headers: response.headers, text };
    }
    finally {
        reading.endLimit();
    }
}
/** The reading of one answer, which ends with its end, its limit of time or the wish to stop. */
class Reading {
    #limitMs;
    #timer;
    #isOver = false;
    #body;
    #fail = () => { };
    constructor(limitMs) {
        this.#limitMs = limitMs;
    }
    startLimit() {
        this.#timer ??= setTimeout(() => {
            // Until the head is there the transport has the same limit, and knows better whether anything was sent.
            this.#isOver = true;
            if (this.#body)
                this.#fail(this.#silence());
        }, this.#limitMs);
    }
    endLimit() {
        clearTimeout(this.#timer);
    }
    /** Its listeners stay: a stream that is let go of may fail at that. */
    whole({ body, headers }, signal) {
        this.#body = body;
        return new Promise((resolve, reject) => {
            const chunks = [];
            let size = 0;
            let isSettled = false;
            const stop = () => fail(signal.reason);
            const fail = (error) => {
                if (isSettled)
                    return;
                isSettled = true;
                (0,on_abort/* offAbort */._)(signal, stop);
                reject(error);
                body.destroy();
            };
            // A function that is written where it is assigned to a property lies among what is old from the start (V8), and
            // would take the whole request and its answer with it.
            this.#fail = fail;
            const end = () => {
                const problem = lengthProblem(headers['content-length'], size);
                if (problem)
                    fail(problem);
                else if (!isSettled) {
                    isSettled = true;
                    (0,on_abort/* offAbort */._)(signal, stop);
                    resolve(textOf(chunks));
                }
            };
            const breakOff = (error) => {
                if (!isSettled)
                    fail(error instanceof http_transport/* TransportError */.w ? error : brokenOff(error));
            };
            body.on('error', breakOff);
            if (signal.aborted)
                return stop();
            if (this.#isOver)
                return fail(this.#silence());
            // Nothing more is heard of a stream that has ended before.
            if (body.readableEnded)
                return end();
            if (body.destroyed)
                return breakOff(body.errored);
            (0,on_abort/* onAbort */.u)(signal, stop);
            body.on('end', end);
            body.on('close', breakOff);
            // A transport of the caller's own may give its body as text, or as what is none.
            body.on('data', (chunk) => {
                const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
                if (!isBytes(bytes))
                    return fail(new TypeError('A body has to be of bytes or of text'));
                size += bytes.byteLength;
                if (size > LONGEST_ANSWER)
                    fail(new http_transport/* TransportError */.w('truncated', 'the answer is longer than 32 MiB', true));
                else
                    chunks.push(bytes);
            });
        });
    }
    #silence() {
        return new http_transport/* TransportError */.w('silent', `no whole answer within ${this.#limitMs / 1_000} s`, true);
    }
}
function brokenOff(error) {
    return new http_transport/* TransportError */.w('truncated', `the answer broke off (${(0,errors/* systemCode */.xU)(error) || 'aborted'})`, true, error);
}
function lengthProblem(declared, size) {
    if (declared === undefined || !/^\d+$/.test(declared) || Number(declared) === size)
        return undefined;
    return new http_transport/* TransportError */.w('truncated', `the answer broke off after ${size} of ${declared} bytes`, true);
}
function isBytes(chunk) {
    return ArrayBuffer.isView(chunk);
}
function textOf(chunks) {
    const [first] = chunks;
    const bytes = chunks.length === 1 && first ? first : Buffer.concat(chunks);
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

;// CONCATENATED MODULE: ./lib/platform/client.js




/** Longer answers are not kept, in characters. */
const LONGEST_KNOWN = 64 * 1024;
/** Kore.ai's public API: one request a call (a second only where a kept connection had died), no loops, no redirects. */
class Platform {
    host;
    authorization;
    #options;
    /** A job is looked at by the same path, thousands of times. */
    #known = new WeakMap();
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
        const { afterRequest, clock, log } = this.#options;
        let asked = '';
        try {
            const known = this.#knownOf(call);
            asked = `${call.method} ${known.pathname}`;
            const startedAt = clock.now();
            const answer = await this.#send(call, known.url);
            const took = Math.round(clock.now() - startedAt);
            log.debug(`${asked}: ${answer.status}, ${answer.text.length} characters, ${took} ms`);
            const value = this.#valueOf(asked, call, answer, known);
            const reply = { value, serverTime: serverTimeOf(answer), call: asked };
            afterRequest?.(undefined);
            return reply;
        }
        catch (thrown) {
            const error = thrown instanceof http_transport/* TransportError */.w ? (0,answer_error/* errorOfTransport */.Hd)(asked, thrown) : thrown;
            if (error instanceof errors/* KoreaiError */["if"])
                afterRequest?.(error);
            throw error;
        }
    }
    #knownOf(call) {
        if (call.query || call.versioned)
            return knownOf(urlOf(this.host, call));
        const known = this.#known.get(call.path);
        // A transport of the caller's own may have changed it for itself.
        if (known && known.url.href === known.href)
            return known;
        const fresh = knownOf(urlOf(this.host, call));
        this.#known.set(call.path, fresh);
        return fresh;
    }
    async #send(call, url, isSecond = false) {
        const { beforeRequest, requestLimitMs, transport } = this.#options;
        await beforeRequest?.(call.signal);
        const headers = headersOf(call, await this.authorization.headers(), this.#options.userAgent);
        const body = call.upload ?? (call.body === undefined ? undefined : JSON.stringify(call.body));
        const { method, signal } = call;
        const request = { method, url, headers, body, freshConnection: method === 'POST', signal };
        try {
            return await exchange(transport, request, requestLimitMs);
        }
        catch (error) {
            if (isSecond || !(error instanceof http_transport/* TransportError */.w) || error.failure !== 'stale')
                throw error;
            // As a request of its own, with a token of its own: one seen before would be refused.
            return this.#send(call, url, true);
        }
    }
    #valueOf(name, call, answer, known) {
        const isSuccess = answer.status >= 200 && answer.status < 300;
        // While a job goes on, one look shows what the last one did.
        if (isSuccess && answer.text === known.text)
            return known.value;
        const { text } = answer;
        answer.text = this.#options.redact?.(text) ?? text;
        const value = this.#read(name, call, answer, isSuccess);
        if (value !== undefined && text.length <= LONGEST_KNOWN)
            Object.assign(known, { text, value });
        return value;
    }
    #read(name, call, answer, isSuccess) {
        const { value, isJson } = parse(answer.text);
        const asked = {
            call: name,
            unauthorizedHint: this.authorization.refusedHint,
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
    /** Of a credential that is cut first, neither redaction nor mask would know what is left. */
    #withPlainType(answer) {
        const type = answer.headers['content-type'];
        if (type === undefined)
            return answer;
        return { ...answer, headers: { ...answer.headers, 'content-type': this.#options.redact?.(type) ?? type } };
    }
}
/** As Node sends them: of two spellings of one name the later one counts, and credentials come last. */
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
    const url = new URL(call.versioned ? `/api/1.1/public/${path}/` : `/api/public/${path}`, host.origin);
    for (const [name, value] of Object.entries(call.query ?? {}))
        url.searchParams.set(name, value);
    return url;
}
function knownOf(url) {
    return { url, href: url.href, pathname: url.pathname };
}
function parse(body) {
    try {
        return { value: JSON.parse(body.startsWith('\uFEFF') ? body.slice(1) : body), isJson: true };
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
function explain(error, outcome, { pickUp, startsJob = false }) {
    const hint = hintOf(error, outcome, pickUp, startsJob);
    if (hint === error.hint)
        return error;
    return new errors/* KoreaiError */["if"](error.code, error.message, { hint, sent: error.sent, cause: error });
}
function hintOf(error, outcome, pickUp, startsJob) {
    switch (error.code) {
        case 'timed-out':
        case 'cancelled':
            return outcome.file
                ? `The archive was brought home and stays: ${outcome.file.path}.`
                : goesOn(error, outcome, pickUp);
        case 'stale':
            if (error.hint !== undefined)
                return error.hint;
            if (outcome.jobId !== '')
                return goesOn(error, outcome, pickUp);
            if (!startsJob)
                return 'Nothing newer came: check that the job was really started, and the input since.';
            return `The platform took the request, but has not shown the job yet. Start no other before it does; ${canBeKnown(outcome) ? `look with: ${pickUp('')}` : 'look there'}.`;
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
    if (status !== '' && canBeKnown(outcome))
        return `The job goes on at the platform; pick it up with: ${pickUp('')}.`;
    return error.code === 'cancelled'
        ? 'If the job had been started, it goes on at the platform: look there before running again.'
        : 'Look at the platform before running again, or raise timeout.';
}
/** Where an older job was seen that has no time, picking up would take that one for the job that was left. */
function canBeKnown({ isOld, requestedAt }) {
    return !isOld || requestedAt !== undefined;
}

;// CONCATENATED MODULE: ./lib/operations/pick-up.js

/** As the inputs of a workflow step. */
const asStep = (pickUp) => {
    if ('call' in pickUp)
        return pickUp.call;
    const ids = Object.entries(pickUp.ids).filter(([, id]) => id !== '');
    const since = pickUp.since === undefined ? [] : [`since: ${(0,instant/* formatInstant */.r)(pickUp.since)}`];
    return [`operation: ${pickUp.operation}`, ...ids.map(([name, id]) => `${name}: ${id}`), ...since].join(', ');
};
/** From when on a job can be the one that was left, where it has no id to be known by. */
function sinceOf({ since }, { requestedAt, isOld }) {
    if (requestedAt === undefined)
        return since;
    return Math.max(since ?? 0, isOld ? requestedAt + 1 : requestedAt);
}

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
    /** So many of the last requests tell all there is to know. */
    #most;
    #least;
    /** The oldest first. */
    #sentAt = [];
    /** @param held - for how long everything has to wait, in milliseconds */
    constructor(clock, limits = PLATFORM_LIMITS, held = () => 0) {
        this.#clock = clock;
        this.#limits = limits;
        this.#held = held;
        this.#most = Math.max(...limits.map(({ limit }) => limit));
        this.#least = Math.min(...limits.map(({ limit }) => limit));
    }
    /** How long the next request has to wait, in milliseconds. */
    delay() {
        const now = this.#clock.now();
        let longest = this.#held();
        for (const limit of this.#limits)
            longest = Math.max(longest, this.#plannedAt(limit, now) - now);
        return longest;
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
        if (this.#sentAt.length > 2 * this.#most)
            this.#sentAt = this.#sentAt.slice(-this.#most);
    }
    #hardDelay() {
        // No limit can be reached yet.
        if (this.#sentAt.length < this.#least)
            return this.#held();
        const now = this.#clock.now();
        let longest = this.#held();
        for (const limit of this.#limits)
            longest = Math.max(longest, this.#freeAt(limit, now) - now);
        return longest;
    }
    /** When the limit lets one more through: where its window is full, when the first of the last `limit` leaves it. */
    #freeAt({ limit, windowMs }, now) {
        const oldest = this.#sentAt[this.#sentAt.length - limit];
        return oldest === undefined ? now : Math.max(now, oldest + windowMs * WINDOW_MARGIN);
    }
    /** When the next one had better go: past its half, a window is spread out, so that it never runs dry; one place is kept. */
    #plannedAt({ limit, windowMs }, now) {
        const spare = limit - 1;
        const window = windowMs * WINDOW_MARGIN;
        const all = this.#sentAt;
        const middle = all[all.length - Math.ceil(limit / 2)];
        // Not half of it: no need to know how many there are.
        if (middle === undefined || middle <= now - window)
            return now;
        const from = this.#firstAfter(now - window);
        const count = all.length - from;
        const [oldest = now, newest = now] = [all[from], all.at(-1)];
        if (count >= spare)
            return (all[all.length - spare] ?? oldest) + window;
        return newest + (oldest + window - now) / (spare - count);
    }
    /** Where the requests after that time begin. */
    #firstAfter(time) {
        let [low, high] = [0, this.#sentAt.length];
        while (low < high) {
            const middle = (low + high) >> 1;
            if (this.#sentAt[middle] > time)
                high = middle;
            else
                low = middle + 1;
        }
        return low;
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
        // A set makes itself a new table to be empty with.
        if (this.#throttled.size > 0)
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

;// CONCATENATED MODULE: ./lib/jobs/rounds.js

/** Between two rounds pass so many milliseconds at least. Shorter waits are waited out one by one. */
const SHORTEST_STEP_MS = 100;
/** A longer wait has so many of them, so that it is a tenth longer or shorter than it was meant to be at most. */
const STEPS_IN_A_WAIT = 5;
/** Who is to wake within this time, in milliseconds, wakes together. */
const TOGETHER_MS = 10;
/** Whoever is sent to a round is there so much before it, in milliseconds: what he does until he waits takes time too. */
const AHEAD_MS = 1;
/**
 * The clock of jobs that are watched side by side: their looks come in rounds. A process that wakes up for each look
 * on its own spends more on waking up than on looking.
 */
class Rounds {
    #clock;
    #random;
    /** Steps of several processes had better not come in step. */
    #startedAt;
    #wakings = new Map();
    constructor(clock, random) {
        this.#clock = clock;
        this.#random = random;
        this.#startedAt = clock.now() - SHORTEST_STEP_MS * random();
    }
    now() {
        return this.#clock.now();
    }
    wall() {
        return this.#clock.wall();
    }
    /** A wait of about that many milliseconds, to the nearest round. */
    spread(ms) {
        if (ms < SHORTEST_STEP_MS)
            return (0,kernel_clock/* withJitter */.jE)(ms, this.#random);
        let step = SHORTEST_STEP_MS;
        // The rounds of long waits are among those of short ones.
        while (2 * step * STEPS_IN_A_WAIT <= ms)
            step *= 2;
        const now = this.#sinceStart();
        return Math.round((now + ms) / step) * step - AHEAD_MS - now;
    }
    /** Runs `action` after `ms` milliseconds, or up to ten later. @returns a function that calls it off */
    schedule(ms, action) {
        if (ms < SHORTEST_STEP_MS / 2)
            return this.#clock.schedule(ms, action);
        const now = this.#sinceStart();
        const at = Math.ceil((now + ms) / TOGETHER_MS) * TOGETHER_MS;
        const waking = this.#wakings.get(at) ?? this.#plan(at, at - now);
        const own = () => action();
        waking.actions.add(own);
        return () => {
            if (!waking.actions.delete(own) || waking.actions.size > 0)
                return;
            waking.callOff();
            if (this.#wakings.get(at) === waking)
                this.#wakings.delete(at);
        };
    }
    #plan(at, ms) {
        const actions = new Set();
        const callOff = this.#clock.schedule(ms, () => {
            this.#wakings.delete(at);
            for (const action of actions)
                action();
        });
        const waking = { actions, callOff };
        this.#wakings.set(at, waking);
        return waking;
    }
    #sinceStart() {
        return this.#clock.now() - this.#startedAt;
    }
}

// EXTERNAL MODULE: ./lib/kernel/deadline.js
var deadline = __webpack_require__(56993);
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

;// CONCATENATED MODULE: ./lib/operations/shared.js




/** What a step shares, from now on. Its deadline has to be cleared. */
function share(inputs, { clock, random, signal }, isForSeveral = false) {
    return {
        deadline: (0,deadline/* startDeadline */.d)(clock, inputs.timeoutMs, signal),
        budget: new HostBudget(clock),
        directory: new BotDirectory(),
        rounds: isForSeveral ? new Rounds(clock, random) : undefined,
    };
}

;// CONCATENATED MODULE: ./lib/operations/run.js













/** A success requested longer ago than this may well not be the one that was meant. In milliseconds. */
const OLD_MS = 15 * 60_000;
/**
 * Runs one operation on one target, from its inputs to its outcome: start, wait, download, extract, upload. Never
 * throws: whatever goes wrong is the outcome.
 *
 * @param shared - what other targets of the step work with too. Default: nothing is shared
 */
async function run(operation, inputs, engine, shared) {
    const outcome = emptyOutcome(operation.name, inputs.target);
    outcome.details = operation.details?.(inputs) ?? [];
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
            pickUp: (jobId) => (engine.wordPickUp ?? asStep)(operation.pickUp(inputs, jobId, sinceOf(inputs, outcome))),
            startsJob: operation.startsJob,
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
        const home = bringsHome ? await __webpack_require__.e(/* import() */ 486).then(__webpack_require__.bind(__webpack_require__, 76486)) : undefined;
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
            rounds: this.#shared.rounds,
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
    const { operation, targets, concurrency, failFast, ignored, unguarded } = step;
    for (const name of ignored)
        engine.log.warning(`${name} is not read by ${operation.name}.`);
    for (const { message, isWarning } of unguarded)
        engine.log[isWarning ? 'warning' : 'info'](message);
    const shared = share(targets[0], engine, targets.length > 1);
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

// EXTERNAL MODULE: ./lib/operations/version.js
var version = __webpack_require__(35702);
;// CONCATENATED MODULE: ./lib/github/run-targets.js









/** Artifacts under way at once: each may hold tens of megabytes in memory. */
const UPLOADS_AT_ONCE = 2;
/** Shorter values of variables may be everyday words. */
const SHORTEST_SECRET = 8;
/** Runs a step whose inputs are good: all that it takes from here on is loaded with this file, in one piece. */
async function runTargets(process, { commands, outputs, step, signal, onStart }) {
    const agentFor = (0,proxy/* proxyAgents */.H)(process.env);
    const transport = nodeTransport(agentFor ? { agentFor } : {});
    const uploads = new semaphore/* Semaphore */.j(UPLOADS_AT_ONCE);
    const engine = {
        clock: kernel_clock/* systemClock */.ml,
        random: Math.random,
        transport,
        log: commands,
        secrets: commands.secrets,
        userAgent: `koreai-ci/${version/* VERSION */.x} (GitHub Actions)`,
        workspace: process.env['GITHUB_WORKSPACE'] || process.cwd(),
        ...(process.env['RUNNER_TEMP'] ? { scratch: process.env['RUNNER_TEMP'] } : {}),
        variable: (name) => {
            const value = process.env[name];
            // Not as a credential: an answer of the platform may have a right to it, a line of the log has not.
            if (value !== undefined && value.length >= SHORTEST_SECRET)
                commands.secrets.addSignature(value);
            return value;
        },
        signal,
        onEvent: () => { },
        unpackTar: async (path, into, flags, signal) => {
            const { extractTar } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(942), __webpack_require__.e(838), __webpack_require__.e(805)]).then(__webpack_require__.bind(__webpack_require__, 59805));
            // It cannot be stopped: after an abort it is left to itself.
            await (0,abortable/* abortable */.Z)(extractTar(path, into, [...flags]), signal);
        },
        upload: async (file, signal) => {
            const { uploadArtifact } = await __webpack_require__.e(/* import() */ 685).then(__webpack_require__.bind(__webpack_require__, 66685));
            return (0,abortable/* abortable */.Z)(uploads.run(async () => {
                signal.throwIfAborted();
                return uploadArtifact(file, process.env, signal);
            }), signal);
        },
    };
    const [first] = step.targets;
    let hasStarted = false;
    const isOneOfSeveral = step.targets.length > 1;
    try {
        return await runStep(step, engine, (inputs) => {
            const log = isOneOfSeveral ? prefixed(commands, inputs.target) : commands;
            const tell = (0,narrate/* narrate */.s)(log, kernel_clock/* systemClock */.ml);
            return {
                log,
                onEvent: (event) => {
                    if (!hasStarted)
                        onStart();
                    hasStarted = true;
                    tell(event);
                    if (inputs === first && 'outcome' in event)
                        outputs.update(event.outcome);
                },
            };
        });
    }
    finally {
        transport.close();
    }
}


/***/ }),

/***/ 56993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ startDeadline)
/* harmony export */ });
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76181);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93314);
/* harmony import */ var _on_abort_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50471);



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

/***/ 86815:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ Semaphore)
/* harmony export */ });
/** Lets so much work at once go on and no more; the rest waits in the order it came. */
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


/***/ }),

/***/ 55957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ sizeOf),
/* harmony export */   s: () => (/* binding */ narrate)
/* harmony export */ });
/* harmony import */ var _kernel_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76181);
/* harmony import */ var _kernel_harmless_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96430);


const HEARTBEAT_MS = 60_000;
/** Tells a run in lines: one for each change, and one a minute while nothing changes. */
function narrate(log, clock) {
    const startedAt = clock.now();
    let said = '';
    let saidAt = startedAt;
    let told;
    const warned = new Set();
    const say = (line) => {
        log.info(line);
        saidAt = clock.now();
    };
    const warnOnce = (warning) => {
        if (warning === undefined || warned.has(warning))
            return;
        warned.add(warning);
        log.warning(warning);
    };
    const beat = (line) => {
        if (clock.now() - saidAt >= HEARTBEAT_MS)
            say(`${line} after ${(0,_kernel_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(clock.now() - startedAt)}`);
    };
    const looked = ({ state, outcome, nextLookMs }) => {
        const { jobId } = outcome;
        // Most looks show what the last one showed.
        const line = told && told.jobId === jobId && isSame(told.state, state) ? said : lineOf(state, outcome);
        told = { state, jobId };
        const isRunning = state.kind === 'running';
        if (line === said)
            beat(`Still: ${line}`);
        else
            say(`${line}${isRunning ? nextLook(nextLookMs) : ageOf(outcome, clock.wall())}`);
        said = line;
        if ('warning' in state)
            warnOnce(state.warning);
    };
    const held = ({ status, jobId, nextLookMs, warning }) => {
        told = undefined;
        const line = `Waiting for another job to end first: ${jobId || 'one without an id'}, ${(0,_kernel_harmless_js__WEBPACK_IMPORTED_MODULE_1__/* .harmless */ .Is)(status, 60) || 'no status'}`;
        if (line === said)
            beat(`Still: ${line}`);
        else
            say(`${line}${nextLook(nextLookMs)}`);
        said = line;
        warnOnce(warning);
    };
    return (event) => {
        switch (event.type) {
            case 'named':
                return say(`Watching job ${event.outcome.jobId}`);
            case 'started':
                say(`Started ${event.outcome.operation}: job ${event.outcome.jobId || 'without an id'}`);
                for (const [label, text] of event.outcome.details)
                    say(`${label}: ${text}`);
                return;
            case 'looked':
                return looked(event);
            case 'look-failed':
                return say(`${event.error.message}; looking again in ${(0,_kernel_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(event.retryMs)}`);
            case 'held':
                return held(event);
            case 'uploading':
                return beat(`Uploading ${event.name}: ${sizeOf(event.bytes)} of ${sizeOf(event.total)}`);
            case 'downloading':
                return beat(`Downloading: ${sizeOf(event.bytes)}${event.total ? ` of ${sizeOf(event.total)}` : ''}`);
            case 'download-retried':
                return say(`${event.error.message}; trying again in ${(0,_kernel_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(event.retryMs)}`);
            case 'downloaded':
                return say(`Downloaded ${event.file.path} (${sizeOf(event.file.size)}, SHA-256 ${event.file.sha256})`);
            case 'extracted':
                return say(`Unpacked to ${event.path}`);
            case 'normalized':
                return say(normalizedLine(event));
            case 'reported':
                return say(`Wrote the report ${event.path}`);
            case 'uploaded':
                return say(`Uploaded as artifact ${event.artifact.id}: ${event.artifact.url}`);
        }
    };
}
/** A size for people. */
function sizeOf(bytes) {
    const units = ['bytes', 'kB', 'MB', 'GB'];
    const step = bytes < 1_000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
    return `${Number((bytes / 1_000 ** step).toFixed(1))} ${units[step]}`;
}
function lineOf(state, outcome) {
    const { bots } = state;
    if (bots)
        return `Found ${bots.length} ${bots.length === 1 ? 'bot' : 'bots'}`;
    const word = (0,_kernel_harmless_js__WEBPACK_IMPORTED_MODULE_1__/* .harmless */ .Is)(state.status, 60) || 'no status';
    const percent = state.percent === undefined ? '' : `, ${Math.round(state.percent)} %`;
    const job = outcome.jobId === '' ? outcome.target : outcome.jobId;
    if (state.kind === 'running' && state.isStale) {
        return `Waiting for ${outcome.target}: the platform still shows an older job (${word}${at(state.requestedAt)})`;
    }
    const open = state.kind === 'running' && state.unfinished !== undefined ? `, but not ended: ${state.unfinished}` : '';
    return `${job}: ${word}${percent}${at(state.requestedAt)}${open}`;
}
function isSame(a, b) {
    const hasSameWords = a.kind === b.kind && a.status === b.status && a.bots === b.bots;
    const isAsOld = a.kind !== 'running' || b.kind !== 'running' || a.isStale === b.isStale;
    const isAsFar = a.kind !== 'running' || b.kind !== 'running' || a.unfinished === b.unfinished;
    return hasSameWords && isAsOld && isAsFar && a.percent === b.percent && a.requestedAt === b.requestedAt;
}
function normalizedLine({ path, changes }) {
    if (!changes)
        return `Normalized in ${path}; there was no version before`;
    const count = (how) => changes.filter((change) => change.how === how).length;
    if (changes.length === 0)
        return `Normalized in ${path}: nothing changed`;
    return `Normalized in ${path}: ${count('added')} added, ${count('changed')} changed, ${count('removed')} removed`;
}
function at(requestedAt) {
    return requestedAt === undefined ? '' : `, requested ${new Date(requestedAt).toISOString()}`;
}
/** What follows on a job that goes on: without a word on it, the line would read as its end. */
function nextLook(ms) {
    return ms === undefined ? '; that was the last look' : `; next look in ${(0,_kernel_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(ms)}`;
}
function ageOf({ requestedAt }, wallMs) {
    return requestedAt === undefined || requestedAt > wallMs ? '' : ` (${(0,_kernel_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(wallMs - requestedAt)} ago)`;
}


/***/ }),

/***/ 35702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version of this package; a test holds it to `package.json`. */
const VERSION = '0.1.0';


/***/ })

};
