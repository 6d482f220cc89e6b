export const id = 7797;
export const ids = [7797];
export const modules = {

/***/ 19148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ exchange)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62807);
/* harmony import */ var _transport_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45272);


/** Default limit for a request and its complete answer, in milliseconds. */
const REQUEST_LIMIT_MS = 30_000;
/** Maximum length of an answer, in bytes. The publish status of a large bot has tens of kilobytes. */
const MAX_ANSWER_BYTES = 32 * 1024 * 1024;
/**
 * Sends one request and reads its complete answer.
 *
 * With a streamed body, `limitMs` limits how long nothing may move while it is sent, then the wait for the head, then
 * the rest of the answer.
 *
 * @param limitMs - if `answerTimeoutMs` is given, the limit only for what comes before the request is sent
 * @throws TransportError if there is no complete answer within `limitMs` (30 s), or one of over 32 MiB; the signal's
 *   reason; the error of the body's stream
 */
async function exchange(transport, request, limitMs = REQUEST_LIMIT_MS) {
    const { signal, answerTimeoutMs: completeLimitMs = limitMs } = request;
    const startedAt = performance.now();
    const response = await transport.send({ ...request, headTimeoutMs: limitMs });
    const { status, headers, body } = response;
    const elapsedMs = typeof request.body === 'object' ? 0 : performance.now() - startedAt;
    const tooSlow = new _transport_js__WEBPACK_IMPORTED_MODULE_0__/* .TransportError */ .wX('silent', `no complete answer within ${completeLimitMs / 1_000} s`, true);
    const limit = setTimeout(() => body.destroy(tooSlow), completeLimitMs - elapsedMs);
    const stop = () => void body.destroy();
    signal.addEventListener('abort', stop);
    // An error after the body was read, or given up, is of no interest.
    body.on('error', () => { });
    try {
        signal.throwIfAborted();
        const text = await textOf(response);
        signal.throwIfAborted();
        return { status, headers, text };
    }
    catch (error) {
        signal.throwIfAborted();
        throw error;
    }
    finally {
        clearTimeout(limit);
        signal.removeEventListener('abort', stop);
        body.destroy();
    }
}
async function textOf({ body, headers }) {
    const chunks = [];
    let size = 0;
    try {
        for await (const chunk of body) {
            // The body of a transport of the caller's own may be text.
            const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
            if (!(bytes instanceof Uint8Array))
                throw new TypeError('A body has to be of bytes or of text');
            size += bytes.byteLength;
            if (size > MAX_ANSWER_BYTES)
                throw new _transport_js__WEBPACK_IMPORTED_MODULE_0__/* .TransportError */ .wX('truncated', 'the answer is longer than 32 MiB', true);
            chunks.push(bytes);
        }
    }
    catch (error) {
        if (error instanceof _transport_js__WEBPACK_IMPORTED_MODULE_0__/* .TransportError */ .wX || error instanceof TypeError)
            throw error;
        throw new _transport_js__WEBPACK_IMPORTED_MODULE_0__/* .TransportError */ .wX('truncated', `the answer broke off (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .systemCode */ .xU)(error) || 'aborted'})`, true, error);
    }
    const declared = headers['content-length'];
    if (declared !== undefined && /^\d+$/.test(declared) && Number(declared) !== size) {
        throw new _transport_js__WEBPACK_IMPORTED_MODULE_0__/* .TransportError */ .wX('truncated', `the answer broke off after ${size} of ${declared} bytes`, true);
    }
    return Buffer.concat(chunks).toString('utf8');
}


/***/ }),

/***/ 1041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ ADDRESS_ATTEMPT_MS),
  _: () => (/* binding */ nodeTransport)
});

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/http/transport.js
var transport = __webpack_require__(45272);
;// CONCATENATED MODULE: ./build/http/failure.js


/** Maximum size of an answer's head, in bytes; Node's own maximum is 16 kB. */
const MAX_HEADER_BYTES = 128 * 1024;
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
    CERT_HAS_EXPIRED: ['its certificate has expired', `Renew the certificate of the server. ${CLOCK_HINT}`],
    CERT_NOT_YET_VALID: ['its certificate is not valid yet', CLOCK_HINT],
    DEPTH_ZERO_SELF_SIGNED_CERT: ['its certificate is self-signed', transport/* CERTIFICATE_HINT */.Gy],
    SELF_SIGNED_CERT_IN_CHAIN: ['its certificate is from a private authority', transport/* CERTIFICATE_HINT */.Gy],
    CERT_REVOKED: ['its certificate was revoked', 'Replace the certificate of the server.'],
};
const CERTIFICATE_CODE = /^(ERR_TLS_CERT|CERT_|CRL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_CA|PATH_LENGTH_EXCEEDED)/;
/** OpenSSL's words, in upper case with underscores, for failed handshakes that no retry can fix. */
const HANDSHAKE_WORDS = [
    [
        /WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|SSL_HTTP_REQUEST|UNKNOWN_PROTOCOL/,
        'the server does not speak TLS on this port',
        'Check the address: this looks like a port for plain http.',
    ],
    [
        /ALERT_PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL|VERSION_TOO_LOW/,
        'there is no common TLS version',
        'Allow TLS 1.2 or later on the server, or on the proxy in front of it.',
    ],
    [
        /CERTIFICATE_REQUIRED|ALERT_BAD_CERTIFICATE|ALERT_NO_CERTIFICATE/,
        'the server requires a client certificate',
        'koreai-ci sends no client certificate. Use an address that does not require one.',
    ],
    [
        /ALERT_HANDSHAKE_FAILURE|INSUFFICIENT_SECURITY/,
        'the server refused the TLS handshake: there is no common cipher, or it requires a client certificate',
        'Allow current ciphers on the server, or use an address that requires no client certificate.',
    ],
    [/UNRECOGNIZED_NAME/, 'the server does not know this host name', REACH_HINT],
];
/** Explains why a request has no answer, and whether a retry can help. */
function failureOf(error, attempt) {
    if (error instanceof transport/* TransportError */.wX)
        return error;
    const code = (0,errors/* systemCode */.xU)(error);
    const { sent } = attempt;
    const isParseError = code.startsWith('HPE_');
    if (attempt.isReused && attempt.method === 'GET' && (isParseError || code === 'ECONNRESET' || code === 'EPIPE')) {
        return new transport/* TransportError */.wX('stale', 'the server had closed the kept connection', true, error);
    }
    return (certificateFailure(error, code, attempt) ??
        handshakeFailure(error, code, attempt) ??
        (isParseError ? badAnswer(error, code) : undefined) ??
        (sent ? undefined : connectFailure(error, code, attempt)) ??
        new transport/* TransportError */.wX('lost', `connection lost before an answer (${code || error.message})`, true, error));
}
/** `platform.kore.ai:443`, and whether it is reached through a proxy. */
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
        : (CERTIFICATE_WORDS[code] ?? ['its certificate is not trusted here', transport/* CERTIFICATE_HINT */.Gy]);
    return new transport/* TransportError */.wX('tls', `Could not connect to ${placeOf(attempt)}: ${why} (${code})`, false, error, {
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
    // The server ended the handshake, so it has not read the request, even if TLS 1.3 had let us send it.
    return new transport/* TransportError */.wX('tls', `Could not connect to ${placeOf(attempt)}: ${why}`, false, error, {
        hint,
        isFinal: true,
    });
}
/** The answer is not HTTP, or its head is too large: a retry would not help. */
function badAnswer(error, code) {
    if (code === 'HPE_INVALID_EOF_STATE')
        return undefined;
    const isTooLarge = code === 'HPE_HEADER_OVERFLOW';
    const why = isTooLarge
        ? `the headers of the answer are larger than ${MAX_HEADER_BYTES / 1_024} kB`
        : `the answer is not valid HTTP (${error.message})`;
    return new transport/* TransportError */.wX('lost', why, true, error, {
        hint: 'Check that the address is that of the Kore.ai environment, and whether a proxy changes the answers.',
        isFinal: true,
    });
}
function connectFailure(error, code, attempt) {
    const place = placeOf(attempt);
    const [, status] = /tunneling socket could not be established, statusCode=(\d+)/.exec(error.message) ?? [];
    if (status !== undefined)
        return proxyRefusal(place, Number(status), error);
    const hint = attempt.isProxied ? PROXY_HINT : REACH_HINT;
    return new transport/* TransportError */.wX('connect', `Could not connect to ${place}: ${causeOf(error, code)}`, false, error, {
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
    return new transport/* TransportError */.wX('connect', `Could not connect to ${place}: ${why}`, false, error, { hint, isFinal });
}
/** A host name with several addresses fails with one error for each. */
function causeOf(error, code) {
    if (error instanceof AggregateError && error.errors.length > 0) {
        return [...new Set(error.errors.map((one) => causeOf(one, (0,errors/* systemCode */.xU)(one))))].join(', ');
    }
    // The error of a proxy tunnel has its cause in the message only.
    const [, inner] = /cause=.*?\b(E[A-Z_]{3,})/.exec(error.message) ?? [];
    return CONNECT_WORDS[inner ?? code] ?? (error.message || code);
}

// EXTERNAL MODULE: ./build/http/proxy.js
var proxy = __webpack_require__(12749);
;// CONCATENATED MODULE: ./build/http/send-body.js

/**
 * Sends a body while it is read: the next piece is read when the system has taken the last one.
 *
 * @param onMoved - called when the system has taken a piece
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
        // A stream may fail when it is destroyed, which is of no interest.
        source.on('error', () => { });
        let read = 0;
        for await (const piece of source) {
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
    return Object.assign(state, { done, stop });
}
/** Resolves when the system has taken the piece, or the connection is closed. */
async function written(client, piece) {
    // A write to a connection that was reset closes it at once, even if an answer is unread. So let it be read first.
    await new Promise((resolve) => setImmediate(resolve));
    if (client.destroyed)
        return;
    await new Promise((resolve) => {
        const end = () => {
            client.removeListener('close', end);
            resolve();
        };
        // The callback of a write that never reaches a connection is not called.
        client.once('close', end);
        client.write(piece, end);
    });
}
function wrongLength(body) {
    return new errors/* KoreaiError */["if"]('internal', `The stream of a body does not have the declared length of ${body.length} bytes`);
}

;// CONCATENATED MODULE: ./build/http/node-transport.js





/**
 * How long to try one address of a host name before the next one, in milliseconds. Node's own 250 ms are too short for
 * a slow line.
 */
const ADDRESS_ATTEMPT_MS = 5_000;
/** How much a connection reads at once, in bytes. */
const READ_BYTES = 64 * 1024;
/** A transport over Node's own client. Connections are kept alive. */
function nodeTransport({ agentFor, maxSockets = 64 } = {}) {
    const kept = new Map();
    const agentOf = (module, protocol, keepAlive) => {
        const known = keepAlive ? kept.get(protocol) : undefined;
        if (known)
            return known;
        const agent = new module.Agent({ keepAlive, maxSockets, autoSelectFamilyAttemptTimeout: ADDRESS_ATTEMPT_MS });
        readIntoReusedMemory(agent);
        if (keepAlive)
            kept.set(protocol, agent);
        return agent;
    };
    return {
        async send(request) {
            const { url, freshConnection = false } = request;
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
/**
 * Lets each connection read into memory of its own again and again: large answers arrive faster. Node's parser copies
 * what it keeps.
 */
function readIntoReusedMemory(agent) {
    const { createConnection } = agent;
    agent.createConnection = (options, onCreated) => {
        const buffer = Buffer.allocUnsafeSlow(READ_BYTES);
        const callback = (length) => {
            socket?.emit('data', buffer.subarray(0, length));
            return true;
        };
        const onread = { buffer, callback };
        const socket = createConnection.call(agent, { ...options, onread }, onCreated);
        return socket;
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
        const stop = () => void client.destroy();
        let isSettled = false;
        let hasAnswer = false;
        const settle = () => {
            isSettled = true;
            clearTimeout(timer);
            signal.removeEventListener('abort', stop);
        };
        signal.addEventListener('abort', stop);
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
        // Not `once`: after an early answer, the rest of the body may fail too.
        client.on('error', (error) => fail(failureOf(error, { url, method, sent: sent(), isReused: client.reusedSocket, isProxied })));
        const answer = (response) => {
            settle();
            resolve(response);
        };
        // A connection may be closed without an error, for example after an upgrade that was not requested.
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
    const user = [url.username, url.password].map(proxy/* decoded */.DH).join(':');
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
function node_transport_closed(hasAnswer) {
    const when = hasAnswer ? 'closed after an answer, before all of the body was sent' : 'lost before an answer (closed)';
    return new transport/* TransportError */.wX('lost', `connection ${when}`, true);
}
function silence(limitMs, { body }, sending, sent, place) {
    const seconds = Math.round(limitMs / 1_000);
    if (!sent)
        return new transport/* TransportError */.wX('silent', `Could not connect to ${place}: no answer within ${seconds} s`, false);
    const isStuck = sending?.isOver === false && typeof body === 'object';
    const message = isStuck
        ? `nothing more of the body was taken within ${seconds} s, after ${sending.bytes} of ${body.length} bytes`
        : `no answer within ${seconds} s`;
    return new transport/* TransportError */.wX('silent', message, true);
}
/**
 * A refusal that arrived before all of the body was sent. Servers often close the connection right after it, so it
 * counts even if its text is incomplete.
 */
function earlyRefusal(client, message) {
    const text = new external_node_stream_.PassThrough();
    message.on('error', () => { });
    message.once('close', () => void text.end());
    message.pipe(text);
    text.once('close', () => client.destroy());
    return { status: message.statusCode ?? 0, headers: { ...flat(message), 'content-length': undefined }, body: text };
}
/** True once the connection and its TLS handshake are complete: before that, nothing of the request was sent. */
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
/** Node gives all headers as text, except those of cookies. */
function flat({ headers }) {
    const { 'set-cookie': cookies } = headers;
    return cookies ? { ...headers, 'set-cookie': cookies.join(', ') } : headers;
}


/***/ }),

/***/ 57922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kz: () => (/* binding */ apiKey),
/* harmony export */   Pu: () => (/* binding */ refuseExpiredJwt),
/* harmony export */   Sx: () => (/* binding */ readyMadeJwt),
/* harmony export */   YU: () => (/* binding */ jwtWarning),
/* harmony export */   tM: () => (/* binding */ mintedJwt)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62807);
/* harmony import */ var _clock_skew_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40167);
/* harmony import */ var _jwt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10915);




/** How long a token is valid, in seconds: longer than any request takes, far below the platform's hour. */
const TOKEN_LIFETIME_S = 300;
/** How far a token is back-dated, in seconds, for servers whose clock is behind. */
const TOKEN_BACKDATE_S = 30;
const BOT_HINT = 'Kore.ai answers 401 for four reasons, so check each: (1) {clientId} and {clientSecret} belong together; (2) the app has ' +
    'the scope this operation needs, and its change was saved (App Builder scopes also need the bot to be published); ' +
    '(3) {botId} is a bot that this app may reach; (4) the app does not enforce JTI on a ready-made jwt, or JWE, which is not supported.';
const KEY_HINT = 'Check that {apiKey} is complete and not revoked, has the scope this operation needs (keys are fixed to their scopes), ' +
    'and belongs to the app of this tool or model.';
const NEW_JWT_HINT = 'Make a new jwt that outlives the timeout, or give {clientId} and {clientSecret} instead, from which a new token is made for each request.';
/** Makes a new token for every request, because apps that enforce JTI refuse one seen before (kore-api.md, section 5). */
function mintedJwt({ clientId, clientSecret }, clock, secrets) {
    // As a key, because jsonwebtoken would take some texts for a key of another kind.
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createSecretKey)(secrets.add(clientSecret), 'utf8');
    return {
        refusedHint: BOT_HINT,
        causeOfRefusal({ skewMs = 0 }) {
            const trouble = (0,_clock_skew_js__WEBPACK_IMPORTED_MODULE_1__/* .clockTrouble */ .a4)(skewMs);
            if (!trouble)
                return undefined;
            const hint = `${_clock_skew_js__WEBPACK_IMPORTED_MODULE_1__/* .CLOCK_HINT */ .bK} If that does not help: ${BOT_HINT}`;
            return { cause: `The clock of this machine is ${trouble.found}.`, hint };
        },
        async headers() {
            const { default: jsonwebtoken } = await Promise.all(/* import() */[__webpack_require__.e(2088), __webpack_require__.e(9653)]).then(__webpack_require__.t.bind(__webpack_require__, 69653, 19));
            const now = Math.floor(clock.wall() / 1_000);
            const claims = {
                sub: 'koreai-ci',
                appId: clientId,
                jti: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)(),
                iat: now - TOKEN_BACKDATE_S,
                exp: now + TOKEN_LIFETIME_S,
            };
            return { auth: secrets.addShortLived(jsonwebtoken.sign(claims, key, { algorithm: 'HS256' })) };
        },
    };
}
/** Sends a token that was made elsewhere. It has to outlive the step, and its app must not enforce JTI. */
function readyMadeJwt(jwt, secrets) {
    secrets.add(jwt);
    return {
        refusedHint: BOT_HINT,
        causeOfRefusal({ wallMs, skewMs = 0 }) {
            const trouble = (0,_jwt_js__WEBPACK_IMPORTED_MODULE_2__/* .tokenTrouble */ .fj)(jwt, wallMs - skewMs);
            return trouble && { cause: `The jwt was refused because ${trouble.found}.`, hint: NEW_JWT_HINT };
        },
        headers: () => Promise.resolve({ auth: jwt }),
    };
}
/** Checks a ready-made token before anything is sent. @throws KoreaiError `unauthorized` if it has expired */
function refuseExpiredJwt(jwt, nowMs) {
    const trouble = (0,_jwt_js__WEBPACK_IMPORTED_MODULE_2__/* .tokenTrouble */ .fj)(jwt, nowMs);
    if (trouble?.kind !== 'expired')
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KoreaiError */ ["if"]('unauthorized', `The jwt cannot be used: ${trouble.found}`, {
        hint: `Nothing was sent. ${NEW_JWT_HINT} If the clock of this machine is wrong, set it first.`,
        sent: false,
    });
}
/** Warns of a ready-made token that may be refused within the given time. */
function jwtWarning(jwt, nowMs, neededMs) {
    const trouble = (0,_jwt_js__WEBPACK_IMPORTED_MODULE_2__/* .tokenTrouble */ .fj)(jwt, nowMs, neededMs);
    if (!trouble || trouble.kind === 'expired')
        return undefined;
    const end = trouble.kind === 'expires-soon' ? ', before the timeout ends' : '';
    return `The jwt may be refused: ${trouble.found}${end}.`;
}
/** The API key of the Agent Platform, for tools and models. */
function apiKey(key, secrets) {
    secrets.add(key);
    return { refusedHint: KEY_HINT, headers: () => Promise.resolve({ 'x-api-key': key }) };
}


/***/ }),

/***/ 10915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ instantOf),
/* harmony export */   fj: () => (/* binding */ tokenTrouble),
/* harmony export */   iU: () => (/* binding */ decodeJwt),
/* harmony export */   ph: () => (/* binding */ isEncrypted)
/* harmony export */ });
/* harmony import */ var _core_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61420);
/* harmony import */ var _core_instant_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65079);


/** Reads a JWT without verifying it. `undefined` if it is no JWT. */
function decodeJwt(token) {
    const components = token.split('.');
    const [header, claims] = components.slice(0, 2).map(jsonOf);
    return components.length === 3 && header && claims ? { header, claims } : undefined;
}
/** True for a token of five parts, whose claims are encrypted. */
function isEncrypted(token) {
    return token.split('.').length === 5;
}
/**
 * Why a ready-made token would be refused now, or within the given time.
 *
 * @param nowMs - the server's time if known, in milliseconds since the epoch
 * @param neededMs - how long the token is needed
 */
function tokenTrouble(token, nowMs, neededMs = 0) {
    if (isEncrypted(token))
        return undefined;
    const claims = decodeJwt(token)?.claims;
    if (!claims)
        return { kind: 'no-jwt', found: 'it is no JWT: it does not have three readable parts' };
    const { exp, nbf, iat } = claims;
    if (isInstant(exp)) {
        const leftMs = exp * 1_000 - nowMs;
        if (leftMs <= 0)
            return { kind: 'expired', found: `it expired ${instantOf(exp)}, ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(-leftMs)} ago` };
        if (leftMs < neededMs) {
            return { kind: 'expires-soon', found: `it expires in ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(leftMs)}, at ${instantOf(exp)}` };
        }
    }
    if (isInstant(nbf) && nbf * 1_000 > nowMs + TOLERATED_MS) {
        return { kind: 'not-yet-valid', found: `it is not valid before ${instantOf(nbf)}` };
    }
    if (isInstant(iat) && iat * 1_000 > nowMs + TOLERATED_MS) {
        return { kind: 'not-yet-valid', found: `it was issued in the future, at ${instantOf(iat)}, so a clock is wrong` };
    }
    return undefined;
}
/** The clocks of two machines may differ by some seconds. */
const TOLERATED_MS = 30_000;
function isInstant(value) {
    return typeof value === 'number' && Number.isFinite(value);
}
/** Seconds since the epoch as text. */
function instantOf(seconds) {
    return Math.abs(seconds) < 8e12 ? (0,_core_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInstant */ .r)(seconds * 1_000) : String(seconds);
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


/***/ })

};
