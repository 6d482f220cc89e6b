export const id = 762;
export const ids = [762];
export const modules = {

/***/ 73762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nodeTransport: () => (/* binding */ nodeTransport)
});

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./lib/kernel/errors.js
var errors = __webpack_require__(93314);
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
var transport = __webpack_require__(33005);
;// CONCATENATED MODULE: ./lib/http/node-transport.js




/** A transport over Node's own client: connections are kept alive, certificates verified. */
function nodeTransport(options = {}) {
    const agents = new Map();
    const ownAgent = (module, protocol) => {
        const known = agents.get(protocol);
        if (known)
            return known;
        const agent = new module.Agent({ keepAlive: true, maxSockets: options.maxSockets ?? 64 });
        agents.set(protocol, agent);
        return agent;
    };
    return {
        async send(request) {
            const module = await httpModule(request.url);
            const agent = (await options.agentFor?.(request.url, request.freshConnection === true)) ??
                (request.freshConnection ? new module.Agent({ keepAlive: false }) : ownAgent(module, request.url.protocol));
            return sendOnce(module, agent, request);
        },
        close() {
            for (const agent of agents.values())
                agent.destroy();
        },
    };
}
/** Importing `node:http` as an ES module builds every export, the WebSocket client among them, and takes 50 ms. */
async function httpModule(url) {
    const name = url.protocol === 'https:' ? 'node:https' : 'node:http';
    if (typeof process.getBuiltinModule === 'function')
        return process.getBuiltinModule(name);
    return name === 'node:https' ? Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 44708, 19)) : Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 37067, 19));
}
function sendOnce(module, agent, request) {
    const { url, signal, body } = request;
    return new Promise((resolve, reject) => {
        if (signal.aborted)
            return reject(signal.reason);
        const options = { method: request.method, headers: headersOf(request), agent };
        const client = module.request(url, options);
        const sent = watchConnection(client);
        let sending;
        const timer = setTimeout(() => client.destroy(silence(request, sending, sent())), request.headTimeoutMs);
        const onAbort = () => void client.destroy(asError(signal.reason));
        const settle = () => {
            clearTimeout(timer);
            signal.removeEventListener('abort', onAbort);
        };
        signal.addEventListener('abort', onAbort, { once: true });
        // Not once: after an answer that came early, what is left of the body may fail on its way too.
        client.on('error', (error) => fail(transportError(error, client, request, sent())));
        const fail = (error) => {
            settle();
            reject(signal.aborted ? signal.reason : error);
        };
        const answer = (response) => {
            settle();
            resolve(response);
        };
        client.once('response', (message) => {
            const response = { status: message.statusCode ?? 0, headers: flat(message), body: message };
            if (!sending || sending.isOver)
                return answer(response);
            if (response.status >= 300) {
                sending.stop();
                return answer(earlyRefusal(client, message));
            }
            // What is taken for a success has to be one of the whole body.
            const cut = new transport/* TransportError */.w('lost', 'connection closed after an answer, before the body had left', true);
            sending.done.then((isWhole) => (isWhole ? answer(response) : fail(cut)), () => { });
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
function headersOf({ method, headers, body }) {
    if (method !== 'POST' && body === undefined)
        return { ...headers };
    const length = typeof body === 'object' ? body.length : Buffer.byteLength(body ?? '');
    return { ...headers, 'content-length': String(length) };
}
function silence(request, sending, sent) {
    const seconds = Math.round(request.headTimeoutMs / 1_000);
    const { body } = request;
    const isStuck = sending?.isOver === false && typeof body === 'object' && sent;
    const message = isStuck
        ? `nothing more of the body was taken within ${seconds} s, after ${sending.bytes} of ${body.length} bytes`
        : `no answer within ${seconds} s`;
    return new transport/* TransportError */.w('silent', message, sent);
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
    if (error instanceof transport/* TransportError */.w)
        return error;
    const code = (0,errors/* systemCode */.xU)(error);
    if (client.reusedSocket && (code === 'ECONNRESET' || code === 'EPIPE') && request.method === 'GET') {
        return new transport/* TransportError */.w('stale', 'the server had closed the connection', true, error);
    }
    if (isCertificateProblem(code))
        return new transport/* TransportError */.w('tls', `${error.message} (${code})`, false, error);
    if (!sent)
        return new transport/* TransportError */.w('connect', connectMessage(error, code), false, error);
    return new transport/* TransportError */.w('lost', `connection lost before an answer (${code || error.message})`, true, error);
}
/** Happy Eyeballs throws an AggregateError without a message of its own. */
function connectMessage(error, code) {
    const first = error instanceof AggregateError ? error.errors[0] : error;
    const message = first instanceof Error ? first.message : error.message;
    return `cannot connect: ${message || code}`;
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
function isCertificateProblem(code) {
    return (/^(ERR_TLS_CERT|CERT_|CRL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/.test(code) ||
        code === 'HOSTNAME_MISMATCH' ||
        code === 'INVALID_CA' ||
        code === 'PATH_LENGTH_EXCEEDED');
}
function flat(message) {
    const headers = Object.create(null);
    for (const [name, value] of Object.entries(message.headers)) {
        headers[name] = Array.isArray(value) ? value.join(', ') : value;
    }
    return headers;
}
function asError(reason) {
    return reason instanceof Error ? reason : new Error(String(reason));
}


/***/ })

};
