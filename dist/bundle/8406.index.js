export const id = 8406;
export const ids = [8406];
export const modules = {

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
/* harmony import */ var _core_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84300);
/* harmony import */ var _core_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61420);


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
    return Math.abs(seconds) < 8e12 ? (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInstant */ .r4)(seconds * 1_000) : String(seconds);
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


/***/ }),

/***/ 30665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ platformOf)
});

// EXTERNAL MODULE: ./build/platform/auth.js
var auth = __webpack_require__(57922);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
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
        const { redact = (text) => text, redactAll = redact } = this.#options;
        answer.text = redact(answer.text);
        const isSuccess = answer.status >= 200 && answer.status < 300;
        // Ids and links have no spaces, and stay usable. What is confidential is in no message.
        const clean = (text) => (!call.confidential && /\s/.test(text.trim()) ? redactAll(text) : redact(text));
        const { value, isJson } = parse(answer.text, clean);
        const asked = {
            call: name,
            unauthorizedHint: call.unauthorizedHint ?? this.authorization.refusedHint,
            causeOfRefusal: this.authorization.causeOfRefusal,
            notFoundHint: call.notFoundHint,
            isConfidential: call.confidential === true,
            wallMs: this.#options.clock.wall(),
        };
        if (!isJson)
            answer.text = redactAll(answer.text);
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
        const { redact, redactAll = redact } = this.#options;
        return { ...answer, headers: { ...answer.headers, 'content-type': redactAll?.(type) ?? type } };
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
function parse(body, redact) {
    try {
        const value = JSON.parse(body.startsWith('\uFEFF') ? body.slice(1) : body);
        return { value: redacted(value, redact), isJson: true };
    }
    catch {
        // The caller reports what came instead.
        return { value: undefined, isJson: false };
    }
}
/** The texts of JSON redacted once more: a secret whose characters are escaped, as in `\/`, is not seen in the JSON itself. */
function redacted(json, redact) {
    const root = { json };
    // Not recursive: an answer may be deeply nested.
    const open = [root];
    for (let place = open.pop(); place; place = open.pop()) {
        for (const [name, value] of Object.entries(place)) {
            if (typeof value === 'string')
                place[name] = redact(value);
            else if (typeof value === 'object' && value !== null)
                open.push(value);
        }
    }
    return root['json'];
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
        redactAll: (text) => dependencies.secrets.redact(text),
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


/***/ }),

/***/ 44056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ jobContext),
  o: () => (/* binding */ pollUntilEnded)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/download/signed-link.js
var signed_link = __webpack_require__(9398);
;// CONCATENATED MODULE: ./build/jobs/interval.js
const SECOND = 1_000;
/** In its first seconds a job is polled every second: many publishes and small exports end then. */
const EARLY_MS = 3 * SECOND;
const EARLY_WAIT_MS = 1 * SECOND;
const MIN_MS = 2 * SECOND;
/** With the jitter on top, the end of a job of any length is noticed within 20 s. */
const MAX_MS = 16 * SECOND;
/** Maximum wait for jobs of a few minutes. */
const MAX_SHORT_JOB_MS = 7 * SECOND;
/** The next wait as a share of the time already waited: for a short job, and for a long one. */
const SHARE = 0.2;
const LONG_SHARE = 0.04;
/** With a percentage the wait aims just before the estimated end, but takes at most 30 % of the time already waited. */
const AIM = 0.9;
const MAX_SHARE = 0.3;
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
    const most = Math.min(MAX_MS, Math.max(MIN_MS, elapsedMs * MAX_SHARE));
    const least = Math.min(most, Math.max(MIN_MS, STILL_SHARE * (elapsedMs - changedAtMs)));
    return clamp(AIM * estimatedLeft(waited, percent), least, most);
};
function withoutPercent(elapsedMs) {
    const usual = clamp(SHARE * elapsedMs, MIN_MS, MAX_SHORT_JOB_MS);
    return Math.min(MAX_MS, Math.max(usual, LONG_SHARE * elapsedMs));
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
// EXTERNAL MODULE: ./build/core/duration.js
var duration = __webpack_require__(61420);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/core/failures.js
var core_failures = __webpack_require__(31);
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
    const age = last.requestedAt === undefined ? '' : `, requested ${(0,core_clock/* formatInstant */.r4)(last.requestedAt)}`;
    return reported('stale', `, and only older jobs were seen, the last one ${word}${age}`);
}

// EXTERNAL MODULE: ./build/run/dependencies.js + 1 modules
var run_dependencies = __webpack_require__(30665);
// EXTERNAL MODULE: ./build/run/with-retries.js
var with_retries = __webpack_require__(75703);
;// CONCATENATED MODULE: ./build/run/job-context.js






/** What an operation sees of a run. */
function jobContext(state, platform) {
    const { inputs, dependencies, shared, outcome } = state;
    const { clock, random, log, workspace, onEvent, failureLimits, scratch = (0,external_node_os_.tmpdir)() } = dependencies;
    const { deadline, budget } = shared;
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
        nameOf: (botId) => shared.nameOf(botId, (0,run_dependencies/* platformOf */.t)(inputs, dependencies, budget, ''), withRetries),
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

/***/ 81755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ share)
});

// EXTERNAL MODULE: ./build/core/deadline.js
var deadline = __webpack_require__(56196);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/core/clock.js
var clock = __webpack_require__(84300);
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
            await (0,clock/* sleep */.yy)(this.#clock, wait, signal);
    }
    /** Waits until a request may be sent, and counts it as sent. @throws the signal's reason */
    async take(signal) {
        // No `await` may come between the last check and the count, or two loops could take the same place.
        for (let wait = this.#leastDelay(); wait > 0; wait = this.#leastDelay())
            await (0,clock/* sleep */.yy)(this.#clock, wait, signal);
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
/** One throttled answer concerns one bot; this many in a row, each of another target, concern the host. */
const HOST_IS_THROTTLED = 3;
/** How long requests pause if the host sends no `Retry-After`, in milliseconds. */
const DEFAULT_PAUSE_MS = 15_000;
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
        this.#pausedUntil = Math.max(this.#pausedUntil, this.#clock.now() + (retryAfterMs ?? DEFAULT_PAUSE_MS));
    }
}

// EXTERNAL MODULE: ./build/platform/auth.js
var auth = __webpack_require__(57922);
;// CONCATENATED MODULE: ./build/run/shared.js




/** Starts what a step shares, and warns once about its credentials. The caller must clear the deadline. */
function share(inputs, { clock, log, signal }) {
    const { credentials, timeout: timeoutMs } = inputs;
    const warning = credentials.kind === 'jwt' ? (0,auth/* jwtWarning */.YU)(credentials.jwt, clock.wall(), timeoutMs) : undefined;
    if (warning !== undefined)
        log.warning(warning);
    return {
        deadline: (0,deadline/* startDeadline */.db)(clock, inputs.timeout, signal),
        budget: new HostBudget(clock),
        nameOf: botNames(),
    };
}
/** The names of the account's bots, requested once per step. */
function botNames() {
    let list;
    return async (botId, account, withRetries) => {
        const { allBots } = await __webpack_require__.e(/* import() */ 3677).then(__webpack_require__.bind(__webpack_require__, 73677));
        list ??= allBots(account, withRetries);
        const { bots, missing } = await list.catch((error) => {
            // The request may succeed for another target.
            list = undefined;
            throw error;
        });
        const bot = bots.find(({ id }) => id === botId);
        if (bot)
            return bot.name;
        const some = missing === '' ? '' : `, but the list is incomplete: the platform returned ${missing}`;
        throw new errors/* KoreaiError */["if"]('not-found', `Bot ${botId} is not in the account's list of bots${some}`, {
            hint: 'Its name cannot be compared with {expectedBotName}, so nothing was written. Check {botId} and {host}.',
        });
    };
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
