export const id = 817;
export const ids = [817];
export const modules = {

/***/ 94924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A9: () => (/* binding */ checkArtifactService),
/* harmony export */   UU: () => (/* binding */ NO_SERVICE_HINT),
/* harmony export */   q8: () => (/* binding */ missingArtifactService)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);

const NO_SERVICE_HINT = 'GitHub Enterprise Server and runs outside of GitHub Actions have no such service: set uploadArtifact to false and keep the file by other means.';
/** Why this run cannot upload artifacts; `undefined` if it can. */
function missingArtifactService(environment) {
    if (!environment['ACTIONS_RUNTIME_TOKEN'] || !environment['ACTIONS_RESULTS_URL']) {
        return 'There is no artifact service in this run';
    }
    const server = environment['GITHUB_SERVER_URL'] || 'https://github.com';
    const host = URL.canParse(server) ? new URL(server).hostname : '';
    // The same hosts as those that GitHub's own client accepts.
    if (host === 'github.com' || host.endsWith('.ghe.com') || host.endsWith('.localhost'))
        return undefined;
    return `GitHub's artifact client does not support the server of this run (${host || 'GITHUB_SERVER_URL is no URL'})`;
}
/**
 * Checks before anything is sent that the archives of a step can be uploaded. If the step starts no job, or its job may
 * have no archive, there is a warning only: it can still bring a file.
 *
 * @throws KoreaiError `artifact-failed`
 */
function checkArtifactService({ operation, targets: [inputs] }, environment, log) {
    if (!inputs.uploadArtifact || !inputs.wait || operation.archive.length === 0)
        return;
    const problem = missingArtifactService(environment);
    if (problem === undefined)
        return;
    if (operation.result.includes('file?') || !operation.startsJob) {
        log.warning(`${problem}, so the step will fail when its archive is to be uploaded. ${NO_SERVICE_HINT}`);
        return;
    }
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]('artifact-failed', problem, { hint: `Nothing was sent. ${NO_SERVICE_HINT}`, sent: false });
}


/***/ }),

/***/ 28817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runTargets: () => (/* binding */ runTargets)
});

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./lib/core/abortable.js
var abortable = __webpack_require__(78049);
// EXTERNAL MODULE: ./lib/core/clock.js
var core_clock = __webpack_require__(91601);
// EXTERNAL MODULE: ./lib/core/semaphore.js
var semaphore = __webpack_require__(57997);
// EXTERNAL MODULE: ./lib/core/version.js
var version = __webpack_require__(18067);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./lib/core/on-abort.js
var on_abort = __webpack_require__(43985);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/http/transport.js
var http_transport = __webpack_require__(33005);
;// CONCATENATED MODULE: ./lib/http/failure.js


const REACH_HINT = 'Check the host name and whether this runner may reach it.';
const PROXY_HINT = 'Check the proxy that HTTPS_PROXY or HTTP_PROXY names, and whether it may reach this host.';
const CLOCK_HINT = 'If the certificate is valid today, correct the clock of this machine.';
const CONNECT_WORDS = {
    ECONNREFUSED: 'connection refused',
    ECONNRESET: 'the connection was closed before it was established',
    EPIPE: 'the connection was closed before it was established',
    ENOTFOUND: 'name not found',
    EAI_AGAIN: 'the name could not be resolved for now',
    ETIMEDOUT: 'connection timed out',
    EHOSTUNREACH: 'no route to the host',
    ENETUNREACH: 'network unreachable',
    EADDRNOTAVAIL: 'no local address is available',
    EACCES: 'not permitted by this machine',
    EPERM: 'not permitted by this machine',
};
const CERTIFICATE_WORDS = {
    CERT_HAS_EXPIRED: ['its certificate has expired', `Have the certificate of the server renewed. ${CLOCK_HINT}`],
    CERT_NOT_YET_VALID: ['its certificate is not valid yet', CLOCK_HINT],
    DEPTH_ZERO_SELF_SIGNED_CERT: ['its certificate is self-signed', http_transport/* CERTIFICATE_HINT */.G],
    SELF_SIGNED_CERT_IN_CHAIN: ['its certificate is from a private authority', http_transport/* CERTIFICATE_HINT */.G],
    CERT_REVOKED: ['its certificate was revoked', 'Have the certificate of the server replaced.'],
};
const CERTIFICATE_CODE = /^(ERR_TLS_CERT|CERT_|CRL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_CA|PATH_LENGTH_EXCEEDED)/;
/** What OpenSSL says of a handshake that no retry can save, in upper case with underscores. */
const HANDSHAKE_WORDS = [
    [
        /WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|SSL_HTTP_REQUEST|UNKNOWN_PROTOCOL/,
        'the server does not speak TLS on this port',
        'Check the address: this looks like a port for plain http.',
    ],
    [
        /ALERT_PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL|VERSION_TOO_LOW/,
        'there is no common TLS version',
        'Let the server or the proxy before it allow TLS 1.2 or later.',
    ],
    [
        /CERTIFICATE_REQUIRED|ALERT_BAD_CERTIFICATE|ALERT_NO_CERTIFICATE/,
        'the server requires a client certificate',
        'koreai-ci sends no client certificate. Use an address that does not require one.',
    ],
    [
        /ALERT_HANDSHAKE_FAILURE|INSUFFICIENT_SECURITY/,
        'the server refused the TLS handshake: there is no common cipher, or it requires a client certificate',
        'Let the server allow current ciphers, or use an address that requires no client certificate.',
    ],
    [/UNRECOGNIZED_NAME/, 'the server does not know this host name', REACH_HINT],
];
/** Says in plain words why a request has no answer, and whether a retry can help. */
function failureOf(error, attempt) {
    if (error instanceof http_transport/* TransportError */.w)
        return error;
    const code = (0,errors/* systemCode */.xU)(error);
    const { sent } = attempt;
    const isParseError = code.startsWith('HPE_');
    if (attempt.isReused && attempt.method === 'GET' && (isParseError || code === 'ECONNRESET' || code === 'EPIPE')) {
        return new http_transport/* TransportError */.w('stale', 'the server had closed the kept connection', true, error);
    }
    return (certificateFailure(error, code, attempt) ??
        handshakeFailure(error, code, attempt) ??
        (isParseError ? badAnswer(error, code) : undefined) ??
        (sent ? undefined : connectFailure(error, code, attempt)) ??
        new http_transport/* TransportError */.w('lost', `connection lost before an answer (${code || error.message})`, true, error));
}
/** `platform.kore.ai:443`, and whether a proxy is on the way. */
function placeOf({ url, isProxied }) {
    const port = url.port || (url.protocol === 'https:' ? '443' : '80');
    return `${url.hostname}:${port}${isProxied ? ' through the proxy' : ''}`;
}
function certificateFailure(error, code, attempt) {
    if (!CERTIFICATE_CODE.test(code))
        return undefined;
    const isOtherName = code === 'ERR_TLS_CERT_ALTNAME_INVALID' || code === 'HOSTNAME_MISMATCH';
    const [why, hint] = isOtherName
        ? wrongName(error)
        : (CERTIFICATE_WORDS[code] ?? ['its certificate is not trusted here', http_transport/* CERTIFICATE_HINT */.G]);
    return new http_transport/* TransportError */.w('tls', `Could not connect to ${placeOf(attempt)}: ${why} (${code})`, false, error, {
        hint,
        isFinal: true,
    });
}
function wrongName(error) {
    const { cert } = error;
    const names = cert?.subjectaltname?.replaceAll(/(DNS|IP Address):/g, '') ?? '';
    return [
        `its certificate is for other names${names === '' ? '' : ` (${names.slice(0, 200)})`}`,
        'Check the host name: it must be one that the certificate of the server names.',
    ];
}
function handshakeFailure(error, code, attempt) {
    if (code !== 'EPROTO' && !code.startsWith('ERR_SSL_'))
        return undefined;
    const reported = `${code} ${error.message}`.toUpperCase().replaceAll(/[^A-Z\d]+/g, '_');
    const known = HANDSHAKE_WORDS.find(([pattern]) => pattern.test(reported));
    if (!known)
        return undefined;
    const [, why, hint] = known;
    // The server ended the handshake, so it has not read the request, also if TLS 1.3 had let us send it already.
    return new http_transport/* TransportError */.w('tls', `Could not connect to ${placeOf(attempt)}: ${why}`, false, error, {
        hint,
        isFinal: true,
    });
}
/** The answer is not HTTP, or has too large a head: the next one will be like it. */
function badAnswer(error, code) {
    if (code === 'HPE_INVALID_EOF_STATE')
        return undefined;
    const isTooLarge = code === 'HPE_HEADER_OVERFLOW';
    const why = isTooLarge
        ? `the headers of the answer are larger than ${MAX_HEADER_BYTES / 1_024} kB`
        : `the answer is not valid HTTP (${error.message})`;
    return new http_transport/* TransportError */.w('lost', why, true, error, {
        hint: 'Check that the address is that of the Kore.ai environment, and what proxies on the way do to answers.',
        isFinal: true,
    });
}
/** Maximum size of an answer's head, in bytes; Node's own maximum is 16 kB. */
const MAX_HEADER_BYTES = 128 * 1024;
function connectFailure(error, code, attempt) {
    const place = placeOf(attempt);
    const [, status] = /tunneling socket could not be established, statusCode=(\d+)/.exec(error.message) ?? [];
    if (status !== undefined)
        return proxyRefusal(place, Number(status), error);
    const hint = attempt.isProxied ? PROXY_HINT : REACH_HINT;
    return new http_transport/* TransportError */.w('connect', `Could not connect to ${place}: ${causeOf(error, code)}`, false, error, {
        hint,
    });
}
function proxyRefusal(place, status, error) {
    const isLogin = status === 407;
    const why = isLogin ? 'the proxy requires a user and password (407)' : `the proxy answered ${status}`;
    const hint = isLogin
        ? 'Set user and password in HTTPS_PROXY: http://user:password@proxy:port, with special characters as %xx.'
        : PROXY_HINT;
    const isFinal = status >= 400 && status < 500 && status !== 408 && status !== 429;
    return new http_transport/* TransportError */.w('connect', `Could not connect to ${place}: ${why}`, false, error, { hint, isFinal });
}
/** A name with several addresses fails with a list of errors, one for each. */
function causeOf(error, code) {
    if (error instanceof AggregateError && error.errors.length > 0) {
        return [...new Set(error.errors.map((one) => causeOf(one, (0,errors/* systemCode */.xU)(one))))].join(', ');
    }
    // The tunnel through a proxy puts its cause into words.
    const [, inner] = /cause=.*?\b(E[A-Z_]{3,})/.exec(error.message) ?? [];
    return CONNECT_WORDS[inner ?? code] ?? (error.message || code);
}

// EXTERNAL MODULE: ./lib/http/proxy.js
var proxy = __webpack_require__(30768);
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

;// CONCATENATED MODULE: ./lib/http/node-transport.js






/**
 * How long one address of a name is tried before the next one is, in milliseconds. Node's own 250 ms are too short for
 * a slow line: every attempt would be given up before its answer.
 */
const ADDRESS_ATTEMPT_MS = 5_000;
/** A transport over Node's own client: connections are kept alive, certificates verified. */
function nodeTransport({ agentFor, maxSockets = 64 } = {}) {
    const kept = new Map();
    const agentOf = (module, protocol, keepAlive) => {
        const known = keepAlive ? kept.get(protocol) : undefined;
        if (known)
            return known;
        const agent = new module.Agent({ keepAlive, maxSockets, autoSelectFamilyAttemptTimeout: ADDRESS_ATTEMPT_MS });
        if (keepAlive)
            kept.set(protocol, agent);
        return agent;
    };
    return {
        async send(asked) {
            // The caller may change the URL as soon as this function has returned.
            const request = { ...asked, url: new URL(asked.url) };
            const { url, freshConnection = false } = request;
            // Loaded with the first request: a program that imports the library may never send one.
            const module = url.protocol === 'https:' ? await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 44708, 19)) : await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 37067, 19));
            const agent = (await agentFor?.(url, freshConnection)) ?? agentOf(module, url.protocol, !freshConnection);
            return sendOnce(module, agent, request);
        },
        close() {
            for (const agent of kept.values())
                agent.destroy();
        },
    };
}
function sendOnce(module, agent, request) {
    const { signal, body, url, method } = request;
    const isProxied = proxy/* proxied */.IY.has(agent);
    return new Promise((resolve, reject) => {
        if (signal.aborted)
            return reject(signal.reason);
        const client = module.request(optionsOf(request, agent));
        const sent = watchConnection(client);
        let sending;
        const endAfter = (ms) => setTimeout(() => client.destroy(silence(ms, request, sending, sent(), placeOf({ url, isProxied }))), ms);
        let timer = endAfter(request.headTimeoutMs);
        const stop = () => void client.destroy(asError(signal.reason));
        let isSettled = false;
        let hasAnswer = false;
        const settle = () => {
            isSettled = true;
            clearTimeout(timer);
            (0,on_abort/* offAbort */._)(signal, stop);
        };
        (0,on_abort/* onAbort */.u)(signal, stop);
        client.once('finish', () => {
            if (isSettled || request.answerTimeoutMs === undefined)
                return;
            clearTimeout(timer);
            timer = endAfter(request.answerTimeoutMs);
        });
        const fail = (error) => {
            settle();
            reject(signal.aborted ? signal.reason : error);
        };
        // Not once: after an early answer, what is left of the body may fail too.
        client.on('error', (error) => fail(failureOf(error, { url, method, sent: sent(), isReused: client.reusedSocket, isProxied })));
        const answer = (response) => {
            settle();
            resolve(response);
        };
        // A connection may be closed without an error, for example after an upgrade that nobody asked for.
        client.on('close', () => {
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
            // A success counts only if all of the body was sent.
            sending.done.then((isComplete) => (isComplete ? answer(response) : fail(node_transport_closed(hasAnswer))), () => { });
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
function optionsOf({ url, method, headers, body }, agent) {
    const length = typeof body === 'object' ? body.length : Buffer.byteLength(body ?? '');
    const hasLength = method === 'POST' || body !== undefined;
    const user = [url.username, url.password].map(decoded).join(':');
    return {
        agent,
        method,
        protocol: url.protocol,
        hostname: url.hostname.replace(/^\[(.*)\]$/, '$1'),
        port: url.port,
        path: `${url.pathname}${url.search}`,
        headers: hasLength ? { ...headers, 'content-length': String(length) } : headers,
        ...(user !== ':' && { auth: user }),
        maxHeaderSize: MAX_HEADER_BYTES,
    };
}
/** A user or password may hold a bare `%`, which is no encoding: it is meant as it stands. */
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
function node_transport_closed(hasAnswer) {
    const when = hasAnswer ? 'closed after an answer, before all of the body was sent' : 'lost before an answer (closed)';
    return new http_transport/* TransportError */.w('lost', `connection ${when}`, true);
}
function silence(limitMs, { body }, sending, sent, place) {
    const seconds = Math.round(limitMs / 1_000);
    if (!sent)
        return new http_transport/* TransportError */.w('silent', `Could not connect to ${place}: no answer within ${seconds} s`, false);
    const isStuck = sending?.isOver === false && typeof body === 'object';
    const message = isStuck
        ? `nothing more of the body was taken within ${seconds} s, after ${sending.bytes} of ${body.length} bytes`
        : `no answer within ${seconds} s`;
    return new http_transport/* TransportError */.w('silent', message, true);
}
/**
 * A refusal that arrived before all of the body was sent. Servers tend to drop the connection right after it, so it
 * counts even if its text is cut.
 */
function earlyRefusal(client, message) {
    const text = new external_node_stream_.PassThrough();
    message.on('error', () => { });
    message.once('close', () => void text.end());
    message.pipe(text);
    text.once('close', () => client.destroy());
    return { status: message.statusCode ?? 0, headers: { ...flat(message), 'content-length': undefined }, body: text };
}
/** Until the connection stands (and its TLS handshake is done) nothing of the request is on the wire. */
function watchConnection(client) {
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
/** Of all headers Node keeps only those of cookies as a list. */
function flat({ headers }) {
    const { 'set-cookie': cookies } = headers;
    return cookies ? { ...headers, 'set-cookie': cookies.join(', ') } : headers;
}
function asError(reason) {
    return reason instanceof Error ? reason : new Error(String(reason));
}

// EXTERNAL MODULE: ./lib/run/log-run.js
var log_run = __webpack_require__(63163);
;// CONCATENATED MODULE: ./lib/run/prefixed.js
/** A log whose lines say which target they are about. */
function prefixed(log, target) {
    return {
        debug: (line) => log.debug(`${target}: ${line}`),
        info: (line) => log.info(`${target}: ${line}`),
        warning: (line) => log.warning(`${target}: ${line}`),
    };
}

// EXTERNAL MODULE: ./lib/core/duration.js
var duration = __webpack_require__(68415);
;// CONCATENATED MODULE: ./lib/run/outcome.js
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
        components: [],
        file: undefined,
        extractedPath: '',
        artifact: undefined,
        botId: '',
        bots: undefined,
        metrics: undefined,
        reportPath: '',
        changes: undefined,
        changed: undefined,
        suspects: undefined,
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
    if (facts.components)
        outcome.components = facts.components;
    if (facts.botId)
        outcome.botId = facts.botId;
    if (facts.bots)
        outcome.bots = facts.bots;
    if (facts.metrics)
        outcome.metrics = facts.metrics;
}

// EXTERNAL MODULE: ./lib/run/resume.js
var resume = __webpack_require__(1826);
// EXTERNAL MODULE: ./lib/jobs/await-result.js
var await_result = __webpack_require__(42194);
;// CONCATENATED MODULE: ./lib/jobs/confirm.js
/**
 * Confirms a success by one more poll over a fresh connection: on a kept one, a stray answer of the server or of a proxy
 * may have arrived in place of the poll's own. A confirming poll that fails is repeated as any other, and one that shows
 * a running job takes the success back.
 *
 * @param overFreshConnection - runs a poll so that its requests use no kept connection
 */
function confirmSuccess(poll, overFreshConnection) {
    let hasSucceeded = false;
    return async (signal) => {
        if (!hasSucceeded) {
            const state = await poll(signal);
            if (state.kind !== 'succeeded')
                return state;
            hasSucceeded = true;
        }
        const state = await overFreshConnection(() => poll(signal));
        hasSucceeded = state.kind === 'succeeded';
        return state;
    };
}

// EXTERNAL MODULE: ./lib/jobs/until-seen.js
var until_seen = __webpack_require__(90854);
// EXTERNAL MODULE: ./lib/platform/answer-error.js
var answer_error = __webpack_require__(23038);
// EXTERNAL MODULE: ./lib/platform/clock-skew.js
var clock_skew = __webpack_require__(86156);
// EXTERNAL MODULE: ./lib/core/instant.js
var instant = __webpack_require__(99298);
;// CONCATENATED MODULE: ./lib/platform/jwt.js


/** The parts of a JWT that anybody can read; nothing is verified. `undefined` if it is no JWT. */
function decodeJwt(token) {
    const components = token.split('.');
    const [header, claims] = components.slice(0, 2).map(jsonOf);
    return components.length === 3 && header && claims ? { header, claims } : undefined;
}
/** True for a token of five parts, of which nobody can read the claims without its key. */
function isEncrypted(token) {
    return token.split('.').length === 5;
}
/**
 * Why a ready-made token will be refused, now or before the end of the given time.
 *
 * @param nowMs - the server's time if it is known, in milliseconds since the epoch
 * @param neededMs - how long the token is needed
 */
function tokenTrouble(token, nowMs, neededMs = 0) {
    if (isEncrypted(token))
        return undefined;
    const claims = decodeJwt(token)?.claims;
    if (!claims)
        return { kind: 'no-jwt', found: 'it is no JWT: it does not have three readable parts' };
    const { exp, nbf } = claims;
    if (isInstant(exp)) {
        const leftMs = exp * 1_000 - nowMs;
        if (leftMs <= 0)
            return { kind: 'expired', found: `it expired ${instantOf(exp)}, ${(0,duration/* formatDuration */.a)(-leftMs)} ago` };
        if (leftMs < neededMs) {
            return { kind: 'expires-soon', found: `it expires in ${(0,duration/* formatDuration */.a)(leftMs)}, at ${instantOf(exp)}` };
        }
    }
    if (isInstant(nbf) && nbf * 1_000 > nowMs + TOLERATED_MS) {
        return { kind: 'not-yet-valid', found: `it is not valid before ${instantOf(nbf)}` };
    }
    return undefined;
}
/** Clocks of two machines differ by some seconds. */
const TOLERATED_MS = 30_000;
function isInstant(value) {
    return typeof value === 'number' && Number.isFinite(value);
}
/** Seconds since the epoch as text. */
function instantOf(seconds) {
    return Math.abs(seconds) < 8e12 ? (0,instant/* formatInstant */.r)(seconds * 1_000) : String(seconds);
}
function jsonOf(component) {
    try {
        const value = JSON.parse(Buffer.from(component, 'base64url').toString('utf8'));
        return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}

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
        causeOfRefusal({ skewMs = 0 }) {
            const trouble = (0,clock_skew/* clockTrouble */.a4)(skewMs);
            if (!trouble)
                return undefined;
            const hint = `${clock_skew/* CLOCK_HINT */.bK} If that does not help: ${answer_error/* UNAUTHORIZED_BOT_HINT */.z_}`;
            return { cause: `The clock of this machine is ${trouble.found}.`, hint };
        },
        async headers() {
            mint ??= mintOf(credentials, clock);
            return { auth: secrets.addShortLived((await mint)()) };
        },
    };
}
/** Sends a token that somebody else made. It has to outlive the step, and its app must not enforce JTI. */
function readyMadeJwt(jwt, secrets) {
    secrets.add(jwt);
    return {
        refusedHint: answer_error/* UNAUTHORIZED_BOT_HINT */.z_,
        causeOfRefusal({ wallMs, skewMs = 0 }) {
            const trouble = tokenTrouble(jwt, wallMs - skewMs);
            return trouble && { cause: `The jwt was refused because ${trouble.found}.`, hint: NEW_JWT_HINT };
        },
        headers: () => Promise.resolve({ auth: jwt }),
    };
}
const NEW_JWT_HINT = 'Make a new jwt that outlives the timeout, or give clientId and clientSecret instead, from which a new token is made for each request.';
/** Checks a ready-made token before anything is sent. @throws KoreaiError `unauthorized` if it has expired */
function refuseExpiredJwt(jwt, nowMs) {
    const trouble = tokenTrouble(jwt, nowMs);
    if (trouble?.kind !== 'expired')
        return;
    throw new errors/* KoreaiError */["if"]('unauthorized', `The jwt cannot be used: ${trouble.found}`, {
        hint: `Nothing was sent. ${NEW_JWT_HINT} If the clock of this machine is wrong, set it first.`,
        sent: false,
    });
}
/** What may go wrong with a ready-made token within the given time, as a warning. */
function jwtWarning(jwt, nowMs, neededMs) {
    const trouble = tokenTrouble(jwt, nowMs, neededMs);
    if (!trouble || trouble.kind === 'expired')
        return undefined;
    const end = trouble.kind === 'expires-soon' ? ', before the timeout ends' : '';
    return `The jwt may be refused: ${trouble.found}${end}.`;
}
/** The API key of the Agent Platform, for tools and models. */
function apiKey(key, secrets) {
    secrets.add(key);
    return { refusedHint: answer_error/* UNAUTHORIZED_KEY_HINT */.Rk, headers: () => Promise.resolve({ 'x-api-key': key }) };
}

;// CONCATENATED MODULE: ./lib/http/exchange.js



/** How long a request and its complete answer may take by default, in milliseconds. */
const REQUEST_LIMIT_MS = 30_000;
/** Maximum length of an answer, in bytes. A publish status of a large bot has tens of kilobytes. */
const MAX_ANSWER_BYTES = 32 * 1024 * 1024;
/**
 * Sends one request and reads its complete answer.
 *
 * With a streamed body `limitMs` is how long nothing may move while it is sent, how long the head may then take, and
 * after it the rest of the answer.
 *
 * @param limitMs - if `answerTimeoutMs` is given, the limit for what comes before the request is sent only
 * @throws TransportError if there is no complete answer within `limitMs` (30 s), or one of over 32 MiB; the signal's
 *   reason; the error of the body's stream, as it is
 */
async function exchange(transport, request, limitMs = REQUEST_LIMIT_MS) {
    const { signal, answerTimeoutMs: completeLimitMs = limitMs } = request;
    let giveUp = () => { };
    const givenUp = new Promise((_, reject) => {
        giveUp = reject;
    });
    givenUp.catch(() => { });
    const stop = () => giveUp(signal.reason);
    const startLimit = () => setTimeout(() => giveUp(new http_transport/* TransportError */.w('silent', `no complete answer within ${completeLimitMs / 1_000} s`, true)), completeLimitMs);
    // Until the head is there, the transport has the same limit and knows whether anything was sent, or still moves.
    let limit = typeof request.body === 'object' ? undefined : startLimit();
    try {
        const response = await transport.send({ ...request, headTimeoutMs: limitMs });
        limit ??= startLimit();
        response.body.on('error', () => { });
        (0,on_abort/* onAbort */.u)(signal, stop);
        if (signal.aborted)
            stop();
        try {
            const text = await Promise.race([givenUp, textOf(response)]);
            return { status: response.status, headers: response.headers, text };
        }
        finally {
            (0,on_abort/* offAbort */._)(signal, stop);
            response.body.destroy();
        }
    }
    finally {
        clearTimeout(limit);
    }
}
async function textOf({ body, headers }) {
    const chunks = [];
    let size = 0;
    try {
        for await (const chunk of body) {
            // A transport of the caller's own may give its body as text.
            const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
            if (!(bytes instanceof Uint8Array))
                throw new TypeError('A body has to be of bytes or of text');
            size += bytes.byteLength;
            if (size > MAX_ANSWER_BYTES)
                throw new http_transport/* TransportError */.w('truncated', 'the answer is longer than 32 MiB', true);
            chunks.push(bytes);
        }
    }
    catch (error) {
        if (error instanceof http_transport/* TransportError */.w || error instanceof TypeError)
            throw error;
        throw new http_transport/* TransportError */.w('truncated', `the answer broke off (${(0,errors/* systemCode */.xU)(error) || 'aborted'})`, true, error);
    }
    const declared = headers['content-length'];
    if (declared !== undefined && /^\d+$/.test(declared) && Number(declared) !== size) {
        throw new http_transport/* TransportError */.w('truncated', `the answer broke off after ${size} of ${declared} bytes`, true);
    }
    return Buffer.concat(chunks).toString('utf8');
}

;// CONCATENATED MODULE: ./lib/platform/client.js




/** How long it may take to connect for, and to send, a request whose answer is worth a longer wait. In milliseconds. */
const SENDING_LIMIT_MS = 15_000;
/** Kore.ai's public API: one request a call (a second only where a kept connection had died), no loops, no redirects. */
class Platform {
    host;
    authorization;
    #options;
    #usesFreshConnections = false;
    constructor(options) {
        this.host = options.host;
        this.authorization = options.authorization;
        this.#options = options;
    }
    /** The same platform with a longer limit for its answers, unless one was set for every request. */
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
            const error = thrown instanceof http_transport/* TransportError */.w ? (0,answer_error/* errorOfTransport */.Hd)(asked, thrown) : thrown;
            if (error instanceof errors/* KoreaiError */["if"])
                afterRequest?.(error);
            throw error;
        }
    }
    /** Lets the requests that `ask` sends use no kept connection, on which a stray answer may wait. */
    async overFreshConnections(ask) {
        this.#usesFreshConnections = true;
        try {
            return await ask();
        }
        finally {
            this.#usesFreshConnections = false;
        }
    }
    async #send(call, url, isSecond = false) {
        const { beforeRequest, requestLimitMs, transport } = this.#options;
        await beforeRequest?.(call.signal);
        const headers = headersOf(call, await this.authorization.headers(), this.#options.userAgent);
        const body = call.upload ?? (call.body === undefined ? undefined : JSON.stringify(call.body));
        const { method, signal } = call;
        const isFresh = method === 'POST' || isSecond || this.#usesFreshConnections || call.freshConnection === true;
        const untilAnswered = this.#options.answerLimitMs?.();
        const answerTimeoutMs = call.answerLimitMs ?? untilAnswered;
        const request = { method, url, headers, body, freshConnection: isFresh, answerTimeoutMs, signal };
        try {
            const limitMs = untilAnswered === undefined ? requestLimitMs : Math.min(SENDING_LIMIT_MS, untilAnswered);
            return await exchange(transport, request, limitMs);
        }
        catch (error) {
            if (isSecond || !(error instanceof http_transport/* TransportError */.w) || error.failure !== 'stale')
                throw error;
            // As a request of its own, with a token of its own: one seen before would be refused.
            return this.#send(call, url, true);
        }
    }
    #read(name, call, answer) {
        answer.text = this.#options.redact?.(answer.text) ?? answer.text;
        const isSuccess = answer.status >= 200 && answer.status < 300;
        const { value, isJson } = parse(answer.text);
        const asked = {
            call: name,
            unauthorizedHint: this.authorization.refusedHint,
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

;// CONCATENATED MODULE: ./lib/run/dependencies.js


/**
 * The platform as the inputs name it, with their credentials.
 *
 * @param key - whose share of the budget its requests take
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
            return mintedJwt(credentials, clock, secrets);
        case 'jwt':
            refuseExpiredJwt(credentials.jwt, clock.wall());
            return readyMadeJwt(credentials.jwt, secrets);
        case 'key':
            return apiKey(credentials.apiKey, secrets);
    }
}

;// CONCATENATED MODULE: ./lib/run/explain.js
/** These say nothing about the job, which may well be running. */
const UNRELATED = [
    'timed-out',
    'cancelled',
    'network',
    'platform-error',
    'rate-limited',
    'bad-response',
];
/** These say how the job ended. */
const VERDICTS = ['platform-failed', 'awaiting-approval', 'superseded'];
/** Adds to an error that left a job behind which one it is and how to resume it: nothing here can stop it. */
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
/** If an older job without a time was seen, resuming would take that one for the job that was left. */
function canBeKnown({ isOld, requestedAt }) {
    return !isOld || requestedAt !== undefined;
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

// EXTERNAL MODULE: ./lib/core/failures.js
var core_failures = __webpack_require__(23344);
// EXTERNAL MODULE: ./lib/core/sanitize.js
var sanitize = __webpack_require__(85140);
;// CONCATENATED MODULE: ./lib/jobs/poll-loop.js






/** The last look starts this share of the timeout before its end, one second at most, to leave time for the answer. */
const LAST_POLL_SHARE = 0.1;
const LAST_POLL_MS = 1_000;
/**
 * Looks at a job until it has ended. The one polling loop of the house.
 *
 * @returns how the job ended, in the platform's word
 * @throws KoreaiError `timed-out`, or `stale` where nothing but old news was seen until then; whatever a look throws
 *   that waiting cannot mend, or that lasts longer than the failure budget; the reason of the deadline's signal
 */
async function watch(poll, options) {
    const { clock, random, deadline, interval, pace } = options;
    const failures = new core_failures/* FailureBudget */.O(clock, random, options.failureLimits);
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
    const reported = (code, what) => new errors/* KoreaiError */["if"](code, `${error.message}${what}`, { cause: thrown });
    if (failure)
        return reported('timed-out', `; the last look failed: ${failure.message}`);
    if (!last)
        return reported('timed-out', ', and no look was answered');
    const word = last.status === '' ? 'without a status' : `'${(0,sanitize/* sanitize */.aj)(last.status, 60)}'`;
    const open = last.unfinished === undefined ? '' : `, with components that had not ended: ${last.unfinished}`;
    if (hasFresh)
        return reported('timed-out', `; the job was last seen ${word}${open}`);
    if (last.status === '' && last.requestedAt === undefined)
        return reported('stale', ', and the platform has shown no such job');
    const age = last.requestedAt === undefined ? '' : `, requested ${(0,instant/* formatInstant */.r)(last.requestedAt)}`;
    return reported('stale', `, and only older jobs were seen, the last one ${word}${age}`);
}

;// CONCATENATED MODULE: ./lib/run/with-retries.js



/** Repeats requests that start nothing, within the failure budget; a timeout names the last failure before it. */
function retrying({ clock, random, onEvent, signal, }) {
    return async (ask) => {
        const failures = new core_failures/* FailureBudget */.O(clock, random);
        let last;
        const stopped = (reason) => {
            throw withCause(reason, last);
        };
        for (;;) {
            signal.throwIfAborted();
            try {
                return await ask(signal);
            }
            catch (thrown) {
                if (signal.aborted)
                    stopped(signal.reason);
                last = (0,errors/* asKoreaiError */.gu)(thrown);
                const retryMs = failures.spend(last);
                onEvent({ type: 'poll-failed', error: last, retryMs });
                await (0,core_clock/* sleep */.yy)(clock, retryMs, signal).catch(stopped);
            }
        }
    };
}
function withCause(reason, failure) {
    if (!failure || !(reason instanceof errors/* KoreaiError */["if"]) || reason.code !== 'timed-out')
        return reason;
    return reason.with({
        message: `${reason.message}; the last request failed: ${failure.message}`,
        hint: failure.hint,
        cause: failure,
    });
}

;// CONCATENATED MODULE: ./lib/run/job-context.js





/** What an operation sees of a run. */
function jobContext(state, platform) {
    const { inputs, dependencies, shared, outcome } = state;
    const { clock, random, log, workspace, onEvent, scratch = (0,external_node_os_.tmpdir)() } = dependencies;
    const { deadline, budget, directory } = shared;
    const withRetries = retrying({ clock, random, onEvent, signal: deadline.signal });
    return {
        platform,
        clock,
        random,
        log,
        workspace,
        scratch,
        withRetries,
        waits: inputs.wait,
        timeoutMs: deadline.timeoutMs,
        signal: deadline.signal,
        variable: (name) => inputs.variables[name] ?? dependencies.variable?.(name),
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
        nameOf: (botId) => directory.nameOf(botId, platformOf(inputs, dependencies, budget, ''), withRetries),
    };
}
/** Polls within the deadline, the interval and the rate limits of a run. */
function pollUntilEnded({ inputs, dependencies, shared }, poll, pollsAtOnce, onState) {
    const { clock, random, onEvent } = dependencies;
    const { pollInterval, target } = inputs;
    return watch(poll, {
        clock,
        random,
        deadline: shared.deadline,
        interval: pollInterval === 'auto' ? autoInterval : fixedInterval(pollInterval),
        pace: shared.budget.paceOf(target),
        pollsAtOnce,
        onState,
        onFailure: (error, retryMs) => onEvent({ type: 'poll-failed', error, retryMs }),
    });
}

// EXTERNAL MODULE: ./lib/core/deadline.js
var deadline = __webpack_require__(11923);
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
    #blocked;
    /** When the last requests were sent, the oldest first; as many as the highest limit. */
    #sentAt = [];
    /** @param held - for how long everything has to wait, in milliseconds */
    constructor(clock, limits = PLATFORM_LIMITS, blocked = () => 0) {
        this.#clock = clock;
        this.#limits = limits;
        this.#blocked = blocked;
    }
    /** How long the next request had better wait, in milliseconds. */
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
        // No `await` may come between the last check and the count, or two loops could take one place.
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
    /** From half of its limit on, the rest of a window is spread out, so that no long pause follows a burst. */
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
        this.#pausedUntil = Math.max(this.#pausedUntil, this.#clock.now() + (retryAfterMs ?? USUAL_HOLD_MS));
    }
}

// EXTERNAL MODULE: ./lib/jobs/bot-list.js + 1 modules
var bot_list = __webpack_require__(19371);
;// CONCATENATED MODULE: ./lib/run/bot-directory.js


/** The names of the account's bots, asked for once in a step. */
class BotDirectory {
    #list;
    /** @throws KoreaiError `not-found` where the list does not hold the bot */
    async nameOf(botId, account, withRetries) {
        this.#list ??= (0,bot_list/* allBots */.U)(account, withRetries);
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

;// CONCATENATED MODULE: ./lib/run/shared.js




/** What a step shares, from now on, with one warning about its credentials. Its deadline has to be cleared. */
function share(inputs, { clock, log, signal }) {
    const { credentials, timeout: timeoutMs } = inputs;
    const warning = credentials.kind === 'jwt' ? jwtWarning(credentials.jwt, clock.wall(), timeoutMs) : undefined;
    if (warning !== undefined)
        log.warning(warning);
    return {
        deadline: (0,deadline/* startDeadline */.d)(clock, inputs.timeout, signal),
        budget: new HostBudget(clock),
        directory: new BotDirectory(),
    };
}

;// CONCATENATED MODULE: ./lib/run/run.js











/** A success requested longer ago than this may well not be the one that was meant. In milliseconds. */
const OLD_MS = 15 * 60_000;
/**
 * Runs one operation on one target, from its inputs to its outcome: start, wait, download, extract, report, upload.
 * Never throws: whatever goes wrong is in the outcome.
 *
 * @param shared - what other targets of the step use too. Default: nothing is shared
 */
async function run(operation, inputs, dependencies, shared) {
    const { clock, log, spelling } = dependencies;
    const startedAt = clock.now();
    const state = {
        operation,
        inputs,
        dependencies: { ...dependencies, log: (0,resume/* spelledLog */._J)(log, spelling) },
        shared: shared ?? share(inputs, dependencies),
        outcome: { ...emptyOutcome(operation.name, inputs.target), details: operation.details?.(inputs) ?? [] },
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
        // The archive is complete: nothing that comes later can make the platform's word untrue.
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
    const collects = operation.archive.length > 0 && inputs.wait;
    // What only archives take is loaded for them alone.
    const collection = collects ? await __webpack_require__.e(/* import() */ 17).then(__webpack_require__.bind(__webpack_require__, 57017)) : undefined;
    const directory = collection ? await collection.prepareDirectory(workspace, inputs.outputDir) : workspace;
    const platform = platformOf(inputs, dependencies, shared.budget, inputs.target);
    const job = await phase('start', () => operation.start(inputs, jobContext(state, platform)));
    if (job.state) {
        learn(outcome, job.state);
        onEvent({ type: 'started', outcome });
        if (job.state.kind === 'failed')
            throw failure(state, job.state);
    }
    if (!inputs.wait)
        return checkStarted(state);
    const awaitsLink = collects && !operation.result.includes('file?');
    const check = awaitsLink ? (0,await_result/* awaitLink */.D)(job.check) : job.check;
    const fresh = (ask) => platform.overFreshConnections(ask);
    const confirmed = job.isAnswer ? (signal) => fresh(() => check(signal)) : confirmSuccess(check, fresh);
    const ended = await phase('wait', () => waitForEnd(state, job, confirmed, awaitsLink));
    if (ended.kind === 'failed')
        throw failure(state, ended);
    warnOfAge(state);
    outcome.hasEnded = true;
    if (!collection)
        return;
    // Checked again: a link may have been put in its place while the job ran.
    await collection.prepareDirectory(workspace, inputs.outputDir);
    await collection.collect({ ...state, platform, directory, check, report: job.report }, ended);
}
/** A job that the inputs name is known before the first poll. */
function nameJob({ inputs, outcome, dependencies }) {
    const { jobId } = inputs;
    if (jobId === undefined)
        return;
    outcome.jobId = jobId;
    dependencies.onEvent({ type: 'named', outcome });
}
/** A job without an id cannot be resumed. */
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
        learn(state.outcome, polled);
        state.dependencies.onEvent({ type: 'polled', state: polled, outcome: state.outcome, nextPollMs });
    });
}
/** Without `since` the last completed job counts, and one that is there at the first poll may be an old one. */
function warnOfAge({ operation, inputs, outcome, polls, dependencies }) {
    const isOpen = operation.takes.includes('since') && inputs.since === undefined;
    // A success at the first poll is confirmed by a second one, which is no second look at a running job.
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
/** The error that ended a run, with the job that it left. */
function explainEnd(thrown, state) {
    const { operation, inputs, outcome, shared } = state;
    const { signal } = shared.deadline;
    const error = (0,errors/* asKoreaiError */.gu)(signal.aborted ? reasonOf(signal, thrown) : thrown);
    return explain(error, outcome, {
        resume: operation.resume(inputs, outcome.jobId, (0,resume/* sinceOf */.ek)(inputs, outcome)),
        startsJob: operation.startsJob,
        started: state.started,
        isSeen: state.isSeen,
        isOver: state.isOver || thrown instanceof until_seen/* RecordGone */.b,
    });
}
/** After the abort everything fails in its own way; only its reason is reported, unless an error says more. */
function reasonOf({ reason }, thrown) {
    const saysMore = thrown instanceof errors/* KoreaiError */["if"] && (thrown.conclusion !== 'failure' || thrown.code === 'start-unknown');
    return saysMore && reason instanceof errors/* KoreaiError */["if"] ? thrown : reason;
}

;// CONCATENATED MODULE: ./lib/run/run-step.js






/** A job that is started in the last moments of the timeout could only be left behind: this long, or this share of it. */
const LAST_MS = 1_000;
const LAST_SHARE = 0.1;
/**
 * Runs a step: every target on its own, `concurrency` of them at once, under one timeout and one budget of requests.
 * Never throws: whatever goes wrong is in the outcomes, which are in the order of the targets.
 */
async function runStep(step, dependencies, reportedOf) {
    const { operation, targets, concurrency, failFast, ignored, emptyGuards } = step;
    const log = (0,resume/* spelledLog */._J)(dependencies.log, dependencies.spelling);
    for (const name of ignored)
        log.warning(`{${name}} is not read by ${operation.name}.`);
    for (const { message, isWarning } of emptyGuards)
        log[isWarning ? 'warning' : 'info'](message);
    const shared = share(targets[0], dependencies);
    const outcomes = [];
    let next = 0;
    let failed;
    const work = async () => {
        for (let at = next++; at < targets.length; at = next++) {
            const inputs = targets[at];
            const reason = targets.length > 1 ? notStarted(shared, failFast ? failed : undefined) : undefined;
            const reported = { ...dependencies, ...reportedOf?.(inputs) };
            outcomes[at] = reason ? leftOut(operation.name, inputs, reason) : await run(operation, inputs, reported, shared);
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

// EXTERNAL MODULE: ./lib/action/artifact-service.js
var artifact_service = __webpack_require__(94924);
;// CONCATENATED MODULE: ./lib/action/run-targets.js











/** Artifacts under way at once: each may hold tens of megabytes in memory. */
const UPLOADS_AT_ONCE = 2;
/** Runs a step whose inputs are good: all that it takes from here on is loaded with this file, in one piece. */
async function runTargets(process, { commands, outputs, step, signal, onStart }) {
    (0,artifact_service/* checkArtifactService */.A9)(step, process.env, commands);
    // For what makes connections of its own: proxies, the artifact service.
    (0,external_node_net_.setDefaultAutoSelectFamilyAttemptTimeout)(ADDRESS_ATTEMPT_MS);
    (0,proxy/* checkProxy */.d4)(process.env, step.targets[0].host);
    const agentFor = (0,proxy/* proxyAgents */.Hd)(process.env);
    const transport = nodeTransport(agentFor ? { agentFor } : {});
    const uploads = new semaphore/* Semaphore */.j(UPLOADS_AT_ONCE);
    const dependencies = {
        clock: core_clock/* systemClock */.ml,
        random: Math.random,
        transport,
        log: commands,
        secrets: commands.secrets,
        userAgent: `koreai-ci/${version/* VERSION */.x} (GitHub Actions)`,
        workspace: process.env['GITHUB_WORKSPACE'] || process.cwd(),
        ...(process.env['RUNNER_TEMP'] ? { scratch: process.env['RUNNER_TEMP'] } : {}),
        variable: (name) => {
            const value = process.env[name];
            if (value !== undefined)
                commands.secrets.addVariable(value);
            return value;
        },
        signal,
        onEvent: () => { },
        upload: async (file, signal) => {
            const { uploadArtifact } = await __webpack_require__.e(/* import() */ 922).then(__webpack_require__.bind(__webpack_require__, 95922));
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
        return await runStep(step, dependencies, (inputs) => {
            const log = isOneOfSeveral ? prefixed(commands, inputs.target) : commands;
            const report = (0,log_run/* logRun */.o)(log, core_clock/* systemClock */.ml);
            return {
                log,
                onEvent: (event) => {
                    if (!hasStarted)
                        onStart();
                    hasStarted = true;
                    report(event);
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

/***/ 57997:
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

/***/ 18067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version of this package; a test holds it to `package.json`. */
const VERSION = '0.1.0';


/***/ }),

/***/ 33005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ CERTIFICATE_HINT),
/* harmony export */   w: () => (/* binding */ TransportError)
/* harmony export */ });
/** A request without an answer. `sent` is false only if no byte of it can have reached the server. */
class TransportError extends Error {
    name = 'TransportError';
    failure;
    sent;
    hint;
    isFinal;
    constructor(failure, message, sent, cause, { hint, isFinal } = {}) {
        super(message, { cause });
        this.failure = failure;
        this.sent = sent;
        this.hint = hint ?? (failure === 'tls' ? CERTIFICATE_HINT : undefined);
        this.isFinal = isFinal ?? failure === 'tls';
    }
}
/** What to do about a certificate of an authority that is not trusted. */
const CERTIFICATE_HINT = 'The certificate of the server is not trusted here. If it is from a private authority, set NODE_EXTRA_CA_CERTS in the ' +
    'environment of the step to the file with the certificate of that authority.';


/***/ }),

/***/ 63163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ sizeOf),
/* harmony export */   o: () => (/* binding */ logRun)
/* harmony export */ });
/* harmony import */ var _core_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68415);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85140);


const HEARTBEAT_MS = 60_000;
/** Tells a run in lines: one for each change, and one a minute while nothing changes. */
function logRun(log, clock) {
    const startedAt = clock.now();
    let said = '';
    let saidAt = startedAt;
    let reported;
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
            say(`${line} after ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(clock.now() - startedAt)}`);
    };
    const polled = ({ state, outcome, nextPollMs }) => {
        const { jobId } = outcome;
        // Most looks show what the last one showed.
        const line = reported && reported.jobId === jobId && isSame(reported.state, state) ? said : lineOf(state, outcome);
        reported = { state, jobId };
        const isRunning = state.kind === 'running';
        if (line === said)
            beat(`Still: ${line}`);
        else
            say(`${line}${isRunning ? nextPoll(nextPollMs) : ageOf(outcome, clock.wall())}`);
        said = line;
        if ('warning' in state)
            warnOnce(state.warning);
    };
    const blocked = ({ status, jobId, nextPollMs, warning }) => {
        reported = undefined;
        const line = `Waiting for another job to end first: ${jobId || 'one without an id'}, ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(status, 60) || 'no status'}`;
        if (line === said)
            beat(`Still: ${line}`);
        else
            say(`${line}${nextPoll(nextPollMs)}`);
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
            case 'polled':
                return polled(event);
            case 'poll-failed':
                return say(`${event.error.message}; looking again in ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(event.retryMs)}`);
            case 'blocked':
                return blocked(event);
            case 'uploading':
                return beat(`Uploading ${event.name}: ${sizeOf(event.bytes)} of ${sizeOf(event.total)}`);
            case 'downloading':
                return beat(`Downloading: ${sizeOf(event.bytes)}${event.total ? ` of ${sizeOf(event.total)}` : ''}`);
            case 'download-retried':
                return say(`${event.error.message}; trying again in ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(event.retryMs)}`);
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
    const word = (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(state.status, 60) || 'no status';
    const percent = state.percent === undefined ? '' : `, ${Math.round(state.percent)} %`;
    const job = outcome.jobId === '' ? outcome.target : outcome.jobId;
    if (state.kind === 'running' && state.isStale) {
        const isNone = state.status === '' && state.requestedAt === undefined;
        if (isNone)
            return `Waiting for ${outcome.target}: the platform does not show the job yet`;
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
function nextPoll(ms) {
    return ms === undefined ? '; that was the last look' : `; next look in ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(ms)}`;
}
function ageOf({ requestedAt }, wallMs) {
    return requestedAt === undefined || requestedAt > wallMs ? '' : ` (${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(wallMs - requestedAt)} ago)`;
}


/***/ })

};
