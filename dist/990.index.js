export const id = 990;
export const ids = [990];
export const modules = {

/***/ 92990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nodeTransport: () => (/* binding */ nodeTransport)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93314);
/* harmony import */ var _transport_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33005);


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
    const { url, signal } = request;
    return new Promise((resolve, reject) => {
        if (signal.aborted)
            return reject(signal.reason);
        const headers = { ...request.headers };
        if (request.method === 'POST' || request.body !== undefined) {
            headers['content-length'] = String(Buffer.byteLength(request.body ?? ''));
        }
        const options = { method: request.method, headers, agent };
        const client = module.request(url, options);
        const sent = watchConnection(client);
        const timer = setTimeout(() => {
            const seconds = Math.round(request.headTimeoutMs / 1_000);
            client.destroy(new _transport_js__WEBPACK_IMPORTED_MODULE_1__/* .TransportError */ .w('silent', `no answer within ${seconds} s`, sent()));
        }, request.headTimeoutMs);
        const onAbort = () => void client.destroy(asError(signal.reason));
        const settle = () => {
            clearTimeout(timer);
            signal.removeEventListener('abort', onAbort);
        };
        signal.addEventListener('abort', onAbort, { once: true });
        client.once('error', (error) => {
            settle();
            reject(signal.aborted ? signal.reason : transportError(error, client, request, sent()));
        });
        client.once('response', (message) => {
            settle();
            resolve({ status: message.statusCode ?? 0, headers: flat(message), body: message });
        });
        client.end(request.body);
    });
}
function transportError(error, client, request, sent) {
    if (error instanceof _transport_js__WEBPACK_IMPORTED_MODULE_1__/* .TransportError */ .w)
        return error;
    const code = (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .systemCode */ .xU)(error);
    if (client.reusedSocket && (code === 'ECONNRESET' || code === 'EPIPE') && request.method === 'GET') {
        return new _transport_js__WEBPACK_IMPORTED_MODULE_1__/* .TransportError */ .w('stale', 'the server had closed the connection', true, error);
    }
    if (isCertificateProblem(code))
        return new _transport_js__WEBPACK_IMPORTED_MODULE_1__/* .TransportError */ .w('tls', `${error.message} (${code})`, false, error);
    if (!sent)
        return new _transport_js__WEBPACK_IMPORTED_MODULE_1__/* .TransportError */ .w('connect', connectMessage(error, code), false, error);
    return new _transport_js__WEBPACK_IMPORTED_MODULE_1__/* .TransportError */ .w('lost', `connection lost before an answer (${code || error.message})`, true, error);
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
