import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 42613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 35317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 49140:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("constants");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 91943:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs/promises");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 98995:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 41792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 46466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 46193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 53557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 52018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 87016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 43106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 99472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ isDiskError),
/* harmony export */   w: () => (/* binding */ diskError)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(93314);

const EXPLAINED = {
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk quota is used up',
    EACCES: 'it may not be written to',
    EPERM: 'it may not be written to',
    EROFS: 'the file system is read-only',
    ENOTDIR: 'something on its way is a file, not a folder',
    EEXIST: 'something else has its name',
    EISDIR: 'a folder has its name',
    ENAMETOOLONG: 'its name is too long',
    EMFILE: 'too many files are open',
};
/** True for an error of the file system, by its code. */
function isDiskError(error) {
    return (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .systemCode */ .xU)(error) in EXPLAINED;
}
/** An error of the file system in words, as `download-failed`. */
function diskError(what, path, error) {
    const code = (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .systemCode */ .xU)(error);
    const why = EXPLAINED[code] ?? (error instanceof Error ? error.message : String(error));
    return new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]('download-failed', `${what} (${path}): ${why}${code === '' ? '' : ` (${code})`}`, {
        hint: 'Free or choose a place that can be written to (outputDir), and run again.',
        cause: error,
    });
}


/***/ }),

/***/ 13003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./lib/kernel/errors.js
var errors = __nccwpck_require__(93314);
;// CONCATENATED MODULE: ./lib/http/transport.js
/** A request without an answer. `sent` is false only where no byte of it can have reached the server. */
class TransportError extends Error {
    name = 'TransportError';
    failure;
    sent;
    constructor(failure, message, sent, cause) {
        super(message, { cause });
        this.failure = failure;
        this.sent = sent;
    }
}

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
            try {
                return await sendOnce(module, agent, request);
            }
            catch (error) {
                if (!(error instanceof StaleConnection))
                    throw error;
                return await sendOnce(module, agent, request);
            }
        },
        close() {
            for (const agent of agents.values())
                agent.destroy();
        },
    };
}
/** A kept connection that the server had closed meanwhile: the request was never seen, and a GET may go again. */
class StaleConnection extends TransportError {
}
/** Importing `node:http` as an ES module builds every export, the WebSocket client among them, and takes 50 ms. */
async function httpModule(url) {
    const name = url.protocol === 'https:' ? 'node:https' : 'node:http';
    if (typeof process.getBuiltinModule === 'function')
        return process.getBuiltinModule(name);
    return name === 'node:https' ? Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 44708, 19)) : Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 37067, 19));
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
            client.destroy(new TransportError('silent', `no answer within ${seconds} s`, sent()));
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
    if (error instanceof TransportError)
        return error;
    const code = (0,errors/* systemCode */.xU)(error);
    if (client.reusedSocket && (code === 'ECONNRESET' || code === 'EPIPE') && request.method === 'GET') {
        return new StaleConnection('lost', 'connection closed by the server', true, error);
    }
    if (isCertificateProblem(code))
        return new TransportError('tls', `${error.message} (${code})`, false, error);
    if (!sent)
        return new TransportError('connect', connectMessage(error, code), false, error);
    return new TransportError('lost', `connection lost before an answer (${code || error.message})`, true, error);
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

;// CONCATENATED MODULE: ./lib/http/proxy.js
/**
 * Sends requests through the proxy that `HTTPS_PROXY` and its kin name, by the rules of GitHub's own actions
 * (`NO_PROXY` is honoured, loopback is never proxied). The client that knows them is loaded only where one is set.
 *
 * @param environment - where to look for the variables, usually `process.env`
 */
function proxyAgents(environment) {
    const isSet = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'].some((name) => environment[name]);
    if (!isSet)
        return undefined;
    const kept = new Map();
    return async (url, freshConnection) => {
        const { getProxyUrl, HttpClient } = await __nccwpck_require__.e(/* import() */ 942).then(__nccwpck_require__.bind(__nccwpck_require__, 44942));
        if (!getProxyUrl(url.href))
            return undefined;
        const known = kept.get(url.origin);
        if (known && !freshConnection)
            return known;
        const client = new HttpClient('koreai-ci', [], { keepAlive: !freshConnection, maxSockets: 64 });
        const agent = client.getAgent(url.href);
        if (!freshConnection)
            kept.set(url.origin, agent);
        return agent;
    };
}
/** Passwords and user names of proxies, which belong in no log. */
function proxySecrets(environment) {
    return ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'].flatMap((name) => {
        const value = environment[name] ?? '';
        const url = URL.canParse(value) ? new URL(value) : undefined;
        if (!url || url.password === '')
            return [];
        return [url.password, decodeURIComponent(url.password), `${url.username}:${url.password}`];
    });
}

;// CONCATENATED MODULE: ./lib/kernel/clock.js
const systemClock = {
    now: () => performance.now(),
    wall: () => Date.now(),
    schedule(ms, action) {
        const timer = setTimeout(action, ms);
        return () => clearTimeout(timer);
    },
};
/** Spreads a wait by a tenth both ways, so that many loops do not ask in step. */
function withJitter(milliseconds, random) {
    return milliseconds * (0.9 + 0.2 * random());
}
/**
 * Waits, and lets go at once when `signal` aborts.
 *
 * @throws the signal's reason
 */
function sleep(clock, ms, signal) {
    return new Promise((resolve, reject) => {
        if (signal.aborted)
            return reject(signal.reason);
        const onAbort = () => {
            callOff();
            reject(signal.reason);
        };
        const callOff = clock.schedule(ms, () => {
            signal.removeEventListener('abort', onAbort);
            resolve();
        });
        signal.addEventListener('abort', onAbort, { once: true });
    });
}

;// CONCATENATED MODULE: ./lib/operations/inputs.js
/** Every input of the contract. `action.yml`, the README and the command line's help are held to this table. */
const INPUTS = {
    operation: {
        description: 'What to do: `export-bot`, `export-status`, `publish-status`, `import-status`, `export-tool` or `export-model`.',
        required: true,
    },
    host: {
        description: 'Base URL of the Kore.ai environment, for example `https://platform.kore.ai`. A port and a trailing slash are fine; user info is not. Plain `http` for loopback addresses only.',
        required: true,
    },
    botId: { description: 'The bot to work on (`st-…`).' },
    toolId: { description: 'The tool to export (`a-…`).' },
    flowId: { description: "The tool's call flow, which `export-tool` needs too." },
    modelId: { description: 'The model to export (`cm-…`).' },
    jobId: {
        description: 'A job that was started elsewhere (`ber-…` for `export-status`, `bir-…` for `import-status`).',
    },
    clientId: { description: 'Client id of the Kore.ai app whose credentials are used for bots (`cs-…`).' },
    clientSecret: {
        description: 'Client secret of that app. A new short-lived JWT is minted from it for every request.',
        secret: true,
    },
    jwt: {
        description: 'A ready-made JWT instead of clientId and clientSecret. It has to outlive the step.',
        secret: true,
    },
    apiKey: { description: 'API key for tools and models (`kg-…`).', secret: true },
    exportType: {
        description: 'Which version of the bot to export: `published` or `latest`.',
        default: 'published',
    },
    requestBody: {
        description: 'YAML or JSON mapping that is merged into the body of the request that starts the job.',
    },
    since: {
        description: 'A status requested before this is stale and does not count: an ISO 8601 instant with its zone, or a duration ago (`2h`). Without it the last completed one counts, and its age is reported.',
    },
    allowAwaitingApproval: {
        description: "Let a publish whose tasks still await an admin's approval count as success.",
        default: 'false',
    },
    wait: { description: '`false` starts the job, sets the output `jobId` and stops.', default: 'true' },
    timeout: {
        description: "Total time for the step's waiting and downloading: `90s`, `30m`, `2h`, `500ms`; a bare number is seconds.",
        default: '30m',
    },
    pollInterval: {
        description: 'Time between two looks at the job: `auto`, or a fixed duration. It stays inside the rate limits.',
        default: 'auto',
    },
    outputDir: {
        description: 'Folder that archives go to, relative to the workspace.',
        default: 'koreai-exports',
    },
    extract: { description: 'Also unpack the archive beside it.', default: 'false' },
    uploadArtifact: { description: 'Upload the archive as a workflow artifact.', default: 'true' },
    artifactName: {
        description: "Name of the artifact; the archive's extension is added. Default: the id of what was exported.",
    },
    artifactRetentionDays: { description: "Days to keep the artifact. Default: the repository's setting." },
    downloadOrigin: {
        description: 'Replaces scheme, host and port of the download link, for on-premises installs that hand out internal ones.',
    },
};
const INPUT_NAMES = Object.keys(INPUTS);
function definitionOf(name) {
    return INPUTS[name];
}
const ID_INPUTS = ['botId', 'toolId', 'flowId', 'modelId', 'jobId'];

// EXTERNAL MODULE: ./lib/operations/narrate.js
var narrate = __nccwpck_require__(55957);
// EXTERNAL MODULE: ./lib/kernel/harmless.js
var harmless = __nccwpck_require__(96430);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: ./lib/kernel/duration.js
var duration = __nccwpck_require__(76181);
// EXTERNAL MODULE: ./lib/kernel/instant.js
var kernel_instant = __nccwpck_require__(2716);
;// CONCATENATED MODULE: ./lib/kernel/loopback.js
/** True for an address of this machine alone, as it stands in a URL: plain http is safe there and nowhere else. */
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

;// CONCATENATED MODULE: ./lib/operations/parse-input.js




const ok = (value) => ({ value });
const no = (problem) => ({ problem });
/** `true` or `false` in the spellings of YAML 1.2. */
function parseBoolean(text) {
    if (['true', 'True', 'TRUE'].includes(text))
        return ok(true);
    if (['false', 'False', 'FALSE'].includes(text))
        return ok(false);
    return no('must be true or false');
}
/** A duration longer than nothing. @returns milliseconds */
function parseTimeSpan(text) {
    const milliseconds = (0,duration/* parseDuration */.E)(text);
    const isUsable = milliseconds !== undefined && milliseconds > 0;
    return isUsable ? ok(milliseconds) : no('must be a duration over 0 and up to 24 days, like 500ms, 90s, 30m or 2h');
}
/** An instant, or a duration before now. @returns milliseconds since the epoch */
function parseSince(text, wallMs) {
    const ago = (0,duration/* parseDuration */.E)(text);
    if (ago !== undefined)
        return ok(wallMs - ago);
    const instant = (0,kernel_instant/* parseInstant */.n)(text);
    return instant === undefined
        ? no('must be an ISO 8601 instant with its zone (2026-01-31T12:00:00Z) or a duration ago (2h)')
        : ok(instant);
}
/** An id as one segment of a path: it can neither leave its place nor change the request. */
function parseId(text) {
    if (/[\s,]/.test(text))
        return no('must be one id');
    return /^[A-Za-z0-9_][\w.~-]{0,199}$/.test(text)
        ? ok(text)
        : no('must be an id of letters, digits, ".", "_", "~" and "-", as the platform shows it');
}
/** Scheme, host and port, and nothing else; plain http for loopback only where credentials go there. */
function parseOrigin(text, use) {
    if (!/^https?:\/\//i.test(text))
        return no('must begin with https:// (as in https://platform.kore.ai)');
    if (!URL.canParse(text) || /\s/.test(text))
        return no('must be a URL');
    const url = new URL(text);
    if (url.username !== '' || url.password !== '')
        return no('must have no user name or password in it');
    if (!/^\/*$/.test(url.pathname) || url.search !== '' || url.hash !== '') {
        return no(`must end after host and port, without a path or query (did you mean ${url.origin}?)`);
    }
    if (use === 'credentials' && url.protocol === 'http:' && !isLoopback(url.hostname)) {
        return no('must be https: over plain http anybody on the way could read the credentials');
    }
    return ok(new URL(url.origin));
}
/** A folder below the workspace, by its spelling; where links lead is looked at when it is made. */
function parseOutputDir(text) {
    const isBelow = !(0,external_node_path_.isAbsolute)(text) && !/^[A-Za-z]:/.test(text) && !(0,external_node_path_.normalize)(text).split(/[\\/]/).includes('..');
    if (!isBelow)
        return no('must be a relative path that stays in the workspace');
    return /\p{Cc}/u.test(text) ? no('must have no control characters in it') : ok(text);
}
/** Rules of GitHub for artifact names, which become file names too. */
function parseArtifactName(text) {
    if (/[":<>|*?\\/]|\p{Cc}/u.test(text))
        return no('must have none of " : < > | * ? \\ / or control characters');
    if (/^\.+$/.test(text) || text.length > 200)
        return no('must be a usable file name of at most 200 characters');
    return ok(text);
}
/** Days, as GitHub counts them. */
function parseRetentionDays(text) {
    const days = /^\d{1,3}$/.test(text) ? Number(text) : 0;
    return days >= 1 && days <= 400 ? ok(days) : no('must be a whole number of days from 1 to 400');
}
function parseOneOf(text, words) {
    const word = words.find((candidate) => candidate === text);
    return word === undefined ? no(`must be one of ${words.join(', ')}`) : ok(word);
}
/** A secret that is sent as a header. */
function parseHeaderValue(text) {
    return /^[\u0021-\u007e]+$/.test(text) ? ok(text) : no('must be one line of visible ASCII characters without spaces');
}

;// CONCATENATED MODULE: ./lib/operations/request-body.js
/** A body that is longer is a mistake: the platform's options fit in a few kilobytes. In characters. */
const LONGEST_BODY = 256 * 1024;
/** Reads a mapping from JSON or YAML. The YAML reader is loaded only where the text is not JSON. */
async function parseRequestBody(text) {
    if (text.length > LONGEST_BODY)
        return { problem: `must be at most ${LONGEST_BODY / 1024} KiB long` };
    const read = readJson(text) ?? (await readYaml(text));
    if ('problem' in read)
        return read;
    const { value } = read;
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return { value: { ...value } };
    return { problem: 'must be a mapping of names to values, in YAML or JSON' };
}
function readJson(text) {
    try {
        return { value: JSON.parse(text) };
    }
    catch {
        // Then it may be YAML.
        return undefined;
    }
}
async function readYaml(text) {
    const { parseDocument } = await __nccwpck_require__.e(/* import() */ 815).then(__nccwpck_require__.t.bind(__nccwpck_require__, 38815, 19));
    const document = parseDocument(text, { prettyErrors: false });
    const [error] = document.errors;
    if (error)
        return { problem: `must be YAML or JSON: ${error.message}` };
    try {
        const value = document.toJS({ maxAliasCount: 50 });
        // A body is sent as JSON: what JSON cannot hold (a cycle) is refused here, not in the middle of the run.
        return { value: JSON.parse(JSON.stringify(value)) };
    }
    catch (error) {
        return { problem: `must be YAML or JSON: ${error instanceof Error ? error.message : String(error)}` };
    }
}

;// CONCATENATED MODULE: ./lib/operations/read-inputs.js





/**
 * Reads every input in one pass.
 *
 * @throws KoreaiError `input-invalid`, with every problem there is in its message
 */
async function readInputs(raw, options) {
    const spell = options.spell ?? ((name) => name);
    const problems = [];
    const given = (name) => raw(name) || (definitionOf(name).default ?? '');
    const read = (name, parsed) => {
        if ('value' in parsed)
            return parsed.value;
        problems.push(`${spell(name)}: ${parsed.problem}`);
        return undefined;
    };
    const optional = (name, parse) => {
        const text = given(name);
        return text === '' ? undefined : read(name, parse(text));
    };
    const operation = findOperation(given('operation'), options.operations, problems, spell);
    const host = optional('host', (text) => parseOrigin(text, 'credentials'));
    if (given('host') === '')
        problems.push(`${spell('host')}: is required, for example https://platform.kore.ai`);
    const ids = {};
    for (const name of ID_INPUTS) {
        const id = optional(name, parseId);
        if (id !== undefined)
            ids[name] = id;
    }
    for (const name of operation?.needs ?? []) {
        if (given(name) === '')
            problems.push(`${spell(name)}: is required for ${operation?.name}`);
    }
    const body = given('requestBody');
    const inputs = {
        ids,
        credentials: operation && readCredentials(operation, given, read, problems, spell),
        exportType: optional('exportType', (text) => parseOneOf(text, ['published', 'latest'])),
        requestBody: body === '' ? {} : read('requestBody', await parseRequestBody(body)),
        since: optional('since', (text) => parseSince(text, options.wallMs)),
        allowAwaitingApproval: optional('allowAwaitingApproval', parseBoolean),
        wait: optional('wait', parseBoolean),
        timeoutMs: optional('timeout', parseTimeSpan),
        pollIntervalMs: given('pollInterval') === 'auto' ? undefined : optional('pollInterval', parseTimeSpan),
        outputDir: optional('outputDir', parseOutputDir),
        extract: optional('extract', parseBoolean),
        uploadArtifact: optional('uploadArtifact', parseBoolean),
        artifactName: optional('artifactName', parseArtifactName),
        artifactRetentionDays: optional('artifactRetentionDays', parseRetentionDays),
        downloadOrigin: optional('downloadOrigin', (text) => parseOrigin(text, 'download')),
    };
    if (operation && !operation.startsJob && inputs.wait === false) {
        problems.push(`${spell('wait')}: false makes no sense for ${operation.name}, which starts no job`);
    }
    if (problems.length > 0 || !operation || !host)
        throw invalid(problems);
    return { operation: operation.name, host, ...inputs };
}
function findOperation(name, operations, problems, spell) {
    const operation = operations.find((candidate) => candidate.name === name);
    if (!operation) {
        const names = operations.map((candidate) => candidate.name).join(', ');
        problems.push(`${spell('operation')}: must be one of ${names}`);
    }
    return operation;
}
function readCredentials(operation, given, read, problems, spell) {
    if (operation.credentials === 'key') {
        if (given('apiKey') === '')
            problems.push(`${spell('apiKey')}: is required for ${operation.name}`);
        else
            return credentialsOf('key', read('apiKey', parseHeaderValue(given('apiKey'))));
        return undefined;
    }
    if (given('jwt') !== '')
        return credentialsOf('jwt', read('jwt', parseHeaderValue(given('jwt'))));
    const [clientId, clientSecret] = [given('clientId'), given('clientSecret')];
    if (clientId !== '' && clientSecret !== '')
        return { kind: 'minted', clientId, clientSecret };
    const missing = ['clientId', 'clientSecret'].filter((name) => given(name) === '').map(spell);
    problems.push(`${missing.join(' and ')}: required for ${operation.name}, or a ready-made ${spell('jwt')}`);
    return undefined;
}
function credentialsOf(kind, secret) {
    if (secret === undefined)
        return undefined;
    return kind === 'key' ? { kind, apiKey: secret } : { kind, jwt: secret };
}
function invalid(problems) {
    const told = problems.map((problem) => (0,harmless/* harmless */.I)(problem, 500));
    const message = told.length === 1 ? `Invalid input. ${told[0]}` : `Invalid inputs. ${told.join('; ')}`;
    return new errors/* KoreaiError */["if"]('input-invalid', message, {
        hint: 'Nothing was sent. Mend the inputs and run again.',
    });
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(51455);
// EXTERNAL MODULE: ./lib/download/disk-error.js
var disk_error = __nccwpck_require__(99472);
;// CONCATENATED MODULE: ./lib/download/destination.js




/** True where `path` is `root` or lies below it. Both are absolute. */
function isInside(root, path) {
    const way = (0,external_node_path_.relative)(root, path);
    return way !== '..' && !way.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(way);
}
/**
 * Creates the folder that archives go to, and makes sure that it lies in the workspace, links followed.
 *
 * @returns its absolute path
 * @throws KoreaiError `input-invalid` where it leaves the workspace, `download-failed` where it can't be made
 */
async function prepareDirectory(workspace, outputDir) {
    const directory = (0,external_node_path_.resolve)(workspace, outputDir);
    const root = await (0,promises_.realpath)(workspace).catch((error) => {
        throw (0,disk_error/* diskError */.w)('The workspace cannot be read', workspace, error);
    });
    const refuse = () => {
        throw new errors/* KoreaiError */["if"]('input-invalid', `outputDir leaves the workspace: ${outputDir}`, {
            hint: 'Give a folder inside the workspace, one that no symbolic link leads out of.',
        });
    };
    if (!isInside((0,external_node_path_.resolve)(workspace), directory))
        refuse();
    // Looked at before anything is created, as a link on the way could lead the new folders elsewhere.
    if (!isInside(root, await realpathOfExisting(directory)))
        refuse();
    try {
        await (0,promises_.mkdir)(directory, { recursive: true });
    }
    catch (error) {
        throw (0,disk_error/* diskError */.w)('The output folder cannot be created', outputDir, error);
    }
    if (!isInside(root, await (0,promises_.realpath)(directory)))
        refuse();
    return directory;
}
async function realpathOfExisting(path) {
    for (let current = path;; current = (0,external_node_path_.dirname)(current)) {
        try {
            return await (0,promises_.realpath)(current);
        }
        catch (error) {
            if ((0,errors/* systemCode */.xU)(error) !== 'ENOENT' || current === (0,external_node_path_.dirname)(current)) {
                throw (0,disk_error/* diskError */.w)('The output folder cannot be read', path, error);
            }
        }
    }
}
/** A name from outside as a file's base name: letters, digits, `.`, `_` and `-`, neither hidden nor reserved. */
function safeBaseName(name) {
    const safe = name
        .replace(/[^\w.-]+/g, '_')
        .replace(/^[.]+/, '_')
        .replace(/[.]+$/, '')
        .slice(0, 100);
    return safe === '' || /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(safe) ? `_${safe}` : safe;
}

;// CONCATENATED MODULE: ./lib/jobs/interval.js
const SECOND = 1_000;
/** In its first seconds a job is asked every second: many publishes and small exports end in them. */
const EARLY_MS = 5 * SECOND;
const EARLY_WAIT_MS = 1 * SECOND;
const SHORTEST_MS = 2 * SECOND;
/** With the jitter on top, a job's end is noticed within 20 s however long it took. */
const LONGEST_MS = 16 * SECOND;
/** The share of the time already waited that the next wait may add: the lag stays this share of the job's length. */
const SHARE = 0.1;
/** With a percentage the wait aims short of the estimated end, at no more than half the time already waited. */
const AIM = 0.9;
/**
 * Quick at first, then a tenth of the time already waited, from 2 to 16 s. Where the platform tells a percentage, the
 * wait aims at the estimated end instead.
 */
const autoInterval = (waited) => {
    const { elapsedMs, percent } = waited;
    if (elapsedMs < EARLY_MS)
        return EARLY_WAIT_MS;
    if (percent === undefined || percent <= 0 || percent >= 100) {
        return clamp(SHARE * elapsedMs, SHORTEST_MS, LONGEST_MS);
    }
    const left = estimatedLeft(waited, percent);
    const most = Math.min(LONGEST_MS, Math.max(SHORTEST_MS, elapsedMs / 2));
    return clamp(AIM * left, Math.min(most, Math.max(SHORTEST_MS, 0.02 * elapsedMs)), most);
};
/** The same wait every time. */
function fixedInterval(milliseconds) {
    return () => milliseconds;
}
function estimatedLeft({ elapsedMs, first }, percent) {
    const overall = (elapsedMs * (100 - percent)) / percent;
    if (!first || percent <= first.percent || elapsedMs <= first.elapsedMs)
        return overall;
    const recent = ((elapsedMs - first.elapsedMs) * (100 - percent)) / (percent - first.percent);
    return Math.min(overall, recent);
}
function clamp(value, least, most) {
    return Math.min(most, Math.max(least, value));
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
    #sentAt = [];
    constructor(clock, limits = PLATFORM_LIMITS) {
        this.#clock = clock;
        this.#limits = limits;
    }
    /** How long the next request has to wait, in milliseconds. */
    delay() {
        const now = this.#clock.now();
        return Math.max(0, ...this.#limits.map((limit) => this.#freeAt(limit, now) - now));
    }
    /** Waits for a place and takes it. @throws the signal's reason */
    async take(signal) {
        for (let wait = this.delay(); wait > 0; wait = this.delay())
            await sleep(this.#clock, wait, signal);
        this.#sentAt.push(this.#clock.now());
        const longest = Math.max(...this.#limits.map((limit) => limit.limit));
        if (this.#sentAt.length > longest)
            this.#sentAt = this.#sentAt.slice(-longest);
    }
    /** When the limit lets one more through. Past its half, a long window is spread out, so that it never runs dry. */
    #freeAt({ limit, windowMs }, now) {
        const window = windowMs * WINDOW_MARGIN;
        const recent = this.#sentAt.filter((at) => at > now - window);
        const oldest = recent[0];
        const newest = recent.at(-1);
        if (oldest === undefined || newest === undefined)
            return now;
        if (recent.length >= limit)
            return (recent[recent.length - limit] ?? oldest) + window;
        const isLong = windowMs > 60_000;
        if (!isLong || recent.length < limit / 2)
            return now;
        const windowLeft = oldest + window - now;
        return newest + windowLeft / (limit - recent.length);
    }
}

;// CONCATENATED MODULE: ./lib/kernel/failures.js



const USUAL_FAILURE_LIMITS = { count: 10, spanMs: 60_000 };
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 15_000;
/** Counts failures in a row, and says how long to wait after each, or that it is enough. */
class FailureBudget {
    #clock;
    #random;
    #limits;
    #count = 0;
    #firstAt = 0;
    constructor(clock, random, limits = USUAL_FAILURE_LIMITS) {
        this.#clock = clock;
        this.#random = random;
        this.#limits = limits;
    }
    get count() {
        return this.#count;
    }
    /** One good answer makes up for all failures before it. */
    reset() {
        this.#count = 0;
    }
    /**
     * Counts one more failure.
     *
     * @returns milliseconds to wait before the next try: what the server asked for, else 1 s, doubling to 15 s
     * @throws KoreaiError the failure itself where waiting cannot mend it, or, with its code, when the budget is spent
     */
    spend(error) {
        if (!error.transient)
            throw error;
        const now = this.#clock.now();
        if (this.#count === 0)
            this.#firstAt = now;
        this.#count += 1;
        const span = now - this.#firstAt;
        if (this.#count >= this.#limits.count || span >= this.#limits.spanMs) {
            const times = `${this.#count} failures in a row over ${(0,duration/* formatDuration */.a)(span)}`;
            throw new errors/* KoreaiError */["if"](error.code, `${error.message} (given up after ${times})`, {
                hint: error.hint,
                sent: error.sent,
                cause: error,
            });
        }
        const backoff = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (this.#count - 1));
        const remaining = this.#limits.spanMs - span;
        const wait = Math.min(withJitter(backoff, this.#random), Math.max(FIRST_WAIT_MS, remaining));
        return Math.max(error.retryAfterMs ?? 0, wait);
    }
}

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
    const failures = new FailureBudget(clock, random, options.failureLimits);
    const startedAt = clock.now();
    const leadMs = Math.min(LAST_LOOK_MS, deadline.timeoutMs * LAST_LOOK_SHARE);
    const waited = { elapsedMs: 0, percent: undefined, first: undefined };
    const seen = { last: undefined, hasFresh: false };
    let waitMs = options.looksAtOnce === false ? withJitter(interval(waited), random) : 0;
    try {
        for (;;) {
            const wanted = Math.max(waitMs, pace.delay());
            const isLast = wanted >= deadline.remaining() - leadMs;
            await sleep(clock, isLast ? Math.max(0, deadline.remaining() - leadMs) : wanted, deadline.signal);
            await pace.take(deadline.signal);
            try {
                const state = await look(deadline.signal);
                failures.reset();
                if (state.kind !== 'running') {
                    options.onState?.(state, undefined);
                    return state;
                }
                note(seen, state);
                noteProgress(waited, state, clock.now() - startedAt);
                waitMs = withJitter(interval(waited), random);
                if (!isLast)
                    options.onState?.(state, waitMs);
            }
            catch (error) {
                if (deadline.signal.aborted || !(error instanceof errors/* KoreaiError */["if"]))
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
    waited.percent = percent;
    if (percent !== undefined && percent > 0)
        waited.first ??= { percent, elapsedMs };
}
/** Adds to a timeout what was seen last, and tells one that saw only old news as `stale`. */
function asTimeout(thrown, { last, hasFresh, failure }) {
    const error = (0,errors/* asKoreaiError */.gu)(thrown);
    if (error.code !== 'timed-out')
        return thrown;
    if (failure)
        return new errors/* KoreaiError */["if"]('timed-out', `${error.message}; the last look failed: ${failure.message}`, {
            cause: failure,
        });
    if (!last)
        return new errors/* KoreaiError */["if"]('timed-out', `${error.message}, and no look was answered`, { cause: thrown });
    const word = last.status === '' ? 'without a status' : `'${last.status}'`;
    if (!hasFresh) {
        return new errors/* KoreaiError */["if"]('stale', `${error.message}, and only older jobs were seen, the last one ${word}`, {
            cause: thrown,
        });
    }
    return new errors/* KoreaiError */["if"]('timed-out', `${error.message}; the job was last seen ${word}`, { cause: thrown });
}

;// CONCATENATED MODULE: ./lib/kernel/deadline.js


function startDeadline(clock, timeoutMs, cancel) {
    const end = clock.now() + timeoutMs;
    const timer = new AbortController();
    const callOff = clock.schedule(timeoutMs, () => timer.abort(new errors/* KoreaiError */["if"]('timed-out', `The timeout of ${(0,duration/* formatDuration */.a)(timeoutMs)} is over`)));
    return {
        signal: AbortSignal.any([cancel, timer.signal]),
        timeoutMs,
        remaining: () => Math.max(0, end - clock.now()),
        clear: callOff,
    };
}

;// CONCATENATED MODULE: ./lib/operations/await-link.js
/** A success without a link is looked at this often, in case the link comes later (kore-api.md, section 3). */
const LOOKS_FOR_LINK = 10;
/** A job whose archive is wanted has not ended before its link is there. */
function awaitLink(check) {
    let looks = 0;
    return async (signal) => {
        const state = await check(signal);
        if (state.kind !== 'succeeded' || state.link !== '')
            return state;
        looks += 1;
        if (looks < LOOKS_FOR_LINK) {
            const { kind: _kind, link: _link, ...facts } = state;
            return {
                ...facts,
                kind: 'running',
                warning: 'The job succeeded, but its download link is not there yet.',
            };
        }
        return {
            ...state,
            kind: 'failed',
            code: 'download-failed',
            message: `The job succeeded without a download link, and after ${looks} looks there is still none`,
            hint: 'Run again. If it stays so, report it to Kore.ai.',
        };
    };
}

;// CONCATENATED MODULE: ./lib/download/archive-format.js
/** The first bytes of a file that are enough to tell its format: one block of a tar. */
const SIGNATURE_LENGTH = 512;
/** Tells an archive by its first bytes, as its name may say anything. `undefined` where it is none. */
function archiveFormat(head) {
    if (head.length >= 4 && head.readUInt32BE(0) === 0x504b0304)
        return 'zip';
    if (head.length >= 3 && head.readUIntBE(0, 3) === 0x1f8b08)
        return 'tar.gz';
    if (head.length >= SIGNATURE_LENGTH && (hasUstarMagic(head) || hasTarChecksum(head)))
        return 'tar';
    return undefined;
}
function hasUstarMagic(head) {
    return head.toString('latin1', 257, 262) === 'ustar';
}
/** Tars from before POSIX have no magic, but every header carries the sum of its bytes, its own field read as spaces. */
function hasTarChecksum(head) {
    const stated = Number.parseInt(head.toString('latin1', 148, 156).replace(/\0.*$/, '').trim(), 8);
    let sum = 8 * 0x20;
    for (let index = 0; index < SIGNATURE_LENGTH; index++) {
        if (index < 148 || index >= 156)
            sum += head[index] ?? 0;
    }
    return head[0] !== 0 && stated === sum;
}

;// CONCATENATED MODULE: ./lib/http/retry-after.js
/**
 * Reads a `Retry-After` header: seconds, or an HTTP date (RFC 9110, section 10.2.3).
 *
 * @param wallMs - now, in milliseconds since the epoch
 * @returns milliseconds to wait, or `undefined` where the header is missing or unreadable
 */
function parseRetryAfter(header, wallMs) {
    const text = header?.trim() ?? '';
    if (/^\d{1,9}$/.test(text))
        return Number(text) * 1_000;
    if (!/^[A-Z][a-z]{2}/.test(text))
        return undefined;
    const at = Date.parse(text);
    return Number.isNaN(at) ? undefined : Math.max(0, at - wallMs);
}

;// CONCATENATED MODULE: ./lib/download/download-errors.js



const LINK_HINT = 'The link may have expired or serve only once. Run again; on-premises, see the input downloadOrigin.';
/** A download that got no further, told by the transport. */
function brokenOff(error) {
    const isCertificate = error.failure === 'tls';
    return new errors/* KoreaiError */["if"]('download-failed', `The download failed: ${(0,harmless/* harmless */.I)(error.message)}`, {
        transient: !isCertificate,
        hint: isCertificate
            ? 'The certificate of the download host is not trusted here: set NODE_EXTRA_CA_CERTS in the environment of the step.'
            : 'Check that the download host can be reached from this machine; on-premises, see the input downloadOrigin.',
        cause: error,
    });
}
/** An answer of the download host that is no file. */
function answerProblem({ status, headers }, wallMs) {
    return new errors/* KoreaiError */["if"]('download-failed', `The download link answered ${status}`, {
        transient: status === 408 || status === 429 || status >= 500,
        retryAfterMs: parseRetryAfter(headers['retry-after'], wallMs),
        hint: LINK_HINT,
    });
}
/** What arrived is no archive: an error page saved as `.zip` is the quiet failure of today's scripts. */
function notAnArchive(head, type, formats) {
    const what = head.length === 0 ? 'an empty file' : `a file that begins ${JSON.stringify((0,harmless/* harmless */.I)(head.toString('latin1'), 60))}`;
    const told = type === undefined ? '' : ` (${(0,harmless/* harmless */.I)(type, 60)})`;
    return new errors/* KoreaiError */["if"]('archive-invalid', `The download link gave ${what}${told}, which is no ${formats.join(' or ')} archive`, {
        hint: 'Nothing was kept. Something other than the export was served: an error page, a login page, a wrong link.',
    });
}

;// CONCATENATED MODULE: ./lib/download/signed-link.js
/** Names and numbers this short hide nothing, and masking them would mangle logs. */
const SHORTEST_SIGNATURE = 12;
/** Masks what makes a link a key to its file: its query, whole and value by value (kore-api.md, section 7). */
function maskSignedLink(secrets, link) {
    const query = link.search.slice(1);
    if (query === '')
        return;
    secrets.add(query);
    for (const pair of query.split('&')) {
        const value = pair.slice(pair.indexOf('=') + 1);
        if (value.length >= SHORTEST_SIGNATURE)
            secrets.add(value);
    }
    for (const value of link.searchParams.values()) {
        if (value.length >= SHORTEST_SIGNATURE)
            secrets.add(value);
    }
}
/** True where the link carries a signature of its own, and so needs no other credentials. */
function isSigned(link) {
    return [...link.searchParams.keys()].some((name) => /^(s|sig|signature|x-amz-signature|token)$/i.test(name));
}
/** A link with scheme, host and port of another origin: on-premises installs hand out internal ones. */
function withOrigin(link, origin) {
    if (!origin)
        return link;
    const moved = new URL(origin.origin);
    moved.pathname = link.pathname;
    moved.search = link.search;
    return moved;
}

;// CONCATENATED MODULE: ./lib/download/get-file.js



const MOST_REDIRECTS = 5;
/**
 * Asks for a file, following redirects by hand. `credentials` go to the link itself at most, never across a redirect:
 * the stock client would carry `auth` and `x-api-key` along (kore-api.md, section 7).
 *
 * @throws TransportError; KoreaiError `download-failed` for a redirect that leads nowhere; the signal's reason
 */
async function getFile(link, headers, credentials, options) {
    let url = link;
    for (let redirects = 0;; redirects++) {
        maskSignedLink(options.secrets, url);
        const response = await options.transport.send({
            method: 'GET',
            url,
            headers: {
                accept: '*/*',
                'accept-encoding': 'identity',
                'user-agent': options.userAgent,
                ...headers,
                ...(redirects === 0 ? credentials : {}),
            },
            headTimeoutMs: options.silenceMs,
            signal: options.signal,
        });
        if (![301, 302, 303, 307, 308].includes(response.status))
            return response;
        response.body.destroy();
        if (redirects === MOST_REDIRECTS)
            throw failed(`the link was redirected more than ${MOST_REDIRECTS} times`);
        url = redirectTarget(url, response.headers['location']);
    }
}
function redirectTarget(from, location) {
    if (!location || !URL.canParse(location, from.href))
        throw failed('the link was redirected to no readable address');
    const to = new URL(location, from);
    const isWeb = to.protocol === 'https:' || to.protocol === 'http:';
    if (!isWeb)
        throw failed(`the link was redirected to ${to.protocol}, which is not followed`);
    if (from.protocol === 'https:' && to.protocol === 'http:' && !isLoopback(to.hostname)) {
        throw failed('the link was redirected from https to plain http, which is not followed');
    }
    return to;
}
function failed(message) {
    return new errors/* KoreaiError */["if"]('download-failed', message, {
        hint: 'Check what stands between this machine and the host.',
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(77598);
;// CONCATENATED MODULE: ./lib/download/part-file.js



/** Writes go to disk in pieces of this size: over TLS, chunks come in 16 KiB and single writes take most of the time. */
const BATCH_BYTES = 1024 * 1024;
/**
 * A file under a name that says it is not whole yet. What is written is hashed on its way; one batch goes to disk
 * while the next is received.
 */
class PartFile {
    path;
    #handle;
    #hash = (0,external_node_crypto_.createHash)('sha256');
    #batch = [];
    #batchBytes = 0;
    #inFlight = Promise.resolve();
    #size = 0;
    #head = Buffer.alloc(0);
    constructor(path, handle) {
        this.path = path;
        this.#handle = handle;
    }
    /** Creates the file anew. What stands under its name, a link included, goes first. */
    static async create(path) {
        await (0,promises_.rm)(path, { force: true });
        return new PartFile(path, await (0,promises_.open)(path, 'wx', 0o644));
    }
    /** Bytes received so far. */
    get size() {
        return this.#size;
    }
    /** The first bytes, as many as tell an archive's format. */
    get head() {
        return this.#head;
    }
    /** Takes a chunk. Resolves when there is room for the next. */
    async write(chunk) {
        if (this.#head.length < SIGNATURE_LENGTH) {
            this.#head = Buffer.concat([this.#head, chunk.subarray(0, SIGNATURE_LENGTH - this.#head.length)]);
        }
        this.#size += chunk.length;
        this.#batch.push(chunk);
        this.#batchBytes += chunk.length;
        if (this.#batchBytes >= BATCH_BYTES)
            await this.#startWriting();
    }
    /** Puts everything received on disk. */
    async flush() {
        await this.#startWriting();
        await this.#inFlight;
    }
    /** Empties the file, to begin again. */
    async restart() {
        await this.flush();
        await this.#handle.truncate(0);
        this.#hash = (0,external_node_crypto_.createHash)('sha256');
        this.#size = 0;
        this.#head = Buffer.alloc(0);
    }
    /** Finishes the file. @returns the SHA-256 of all its bytes, in hexadecimal */
    async finish() {
        await this.flush();
        await this.#handle.close();
        return this.#hash.digest('hex');
    }
    /** Closes and removes the file. */
    async discard() {
        // The write in flight may be what failed; whoever waited for it has its error already.
        await this.#inFlight.catch(() => { });
        await this.#handle.close().catch(() => { });
        await (0,promises_.rm)(this.path, { force: true });
    }
    async #startWriting() {
        await this.#inFlight;
        if (this.#batchBytes === 0)
            return;
        const batch = this.#batch;
        const position = this.#size - this.#batchBytes;
        this.#batch = [];
        this.#batchBytes = 0;
        const writing = this.#writeAll(batch, position);
        // It is waited for at the next batch; until then its failure must not count as unhandled.
        writing.catch(() => { });
        this.#inFlight = writing;
        for (const chunk of batch)
            this.#hash.update(chunk);
    }
    async #writeAll(batch, position) {
        const { bytesWritten } = await this.#handle.writev(batch, position);
        const expected = batch.reduce((sum, chunk) => sum + chunk.length, 0);
        if (bytesWritten === expected)
            return;
        // A short write: the rest goes again, and a full disk says so then.
        const rest = Buffer.concat(batch);
        for (let written = bytesWritten; written < expected;) {
            written += (await this.#handle.write(rest, written, expected - written, position + written)).bytesWritten;
        }
    }
}

;// CONCATENATED MODULE: ./lib/download/ranges.js
/** The headers that ask for the rest of a file, or none where it has to be fetched from its start. */
function rangeHeaders(have, remote) {
    if (have === 0 || !remote || remote.validator === '')
        return {};
    return { range: `bytes=${have}-`, 'if-range': remote.validator };
}
/** Reads an answer with status 200 or 206 to a request that had `have` bytes already. */
function remoteOf({ status, headers }, have) {
    const validator = validatorOf(headers);
    if (status === 206) {
        const range = /^bytes (\d+)-(\d+)\/(\d+|\*)$/.exec(headers['content-range'] ?? '');
        const offset = range ? Number(range[1]) : have;
        const total = range && range[3] !== '*' ? Number(range[3]) : undefined;
        return { offset, total, validator };
    }
    return { offset: 0, total: lengthOf(headers), validator };
}
/** The declared length of the body in bytes. */
function lengthOf(headers) {
    const length = headers['content-length'] ?? '';
    return /^\d+$/.test(length) ? Number(length) : undefined;
}
/** Only a strong validator may be used with `If-Range` (RFC 9110, section 13.1.5). */
function validatorOf(headers) {
    const etag = headers['etag'] ?? '';
    return /^"[^"]*"$/.test(etag) ? etag : etag === '' ? (headers['last-modified'] ?? '') : '';
}

;// CONCATENATED MODULE: ./lib/download/receive.js




/**
 * Reads a body into the part file.
 *
 * @returns false where the server told in no way where the file ends: then nobody knows yet whether it is whole
 * @throws TransportError for a body that breaks off, falls silent or is not as long as declared
 */
async function receive(response, part, remote, options) {
    const { body, headers } = response;
    const { signal, silenceMs, onProgress } = options;
    const encoding = headers['content-encoding'] ?? 'identity';
    if (encoding !== 'identity') {
        body.destroy();
        throw new errors/* KoreaiError */["if"]('download-failed', `the server compressed the file (${encoding.slice(0, 40)}) unasked`);
    }
    const silence = setTimeout(() => {
        body.destroy(new TransportError('silent', `no byte for ${silenceMs / 1_000} s`, true));
    }, silenceMs);
    const onAbort = () => void body.destroy();
    signal.addEventListener('abort', onAbort, { once: true });
    let isHeadSeen = part.head.length >= SIGNATURE_LENGTH;
    try {
        for await (const chunk of body) {
            silence.refresh();
            await part.write(chunk);
            if (!isHeadSeen && part.head.length >= SIGNATURE_LENGTH) {
                isHeadSeen = true;
                options.onHead(part.head);
            }
            onProgress?.(part.size, remote.total);
        }
        await part.flush();
    }
    catch (error) {
        signal.throwIfAborted();
        if ((0,disk_error/* isDiskError */.M)(error) || error instanceof errors/* KoreaiError */["if"] || error instanceof TransportError)
            throw error;
        throw new TransportError('truncated', `the file broke off (${(0,errors/* systemCode */.xU)(error) || 'aborted'})`, true, error);
    }
    finally {
        clearTimeout(silence);
        signal.removeEventListener('abort', onAbort);
        body.destroy();
    }
    signal.throwIfAborted();
    if (remote.total !== undefined && part.size !== remote.total) {
        throw new TransportError('truncated', `the file broke off after ${part.size} of ${remote.total} bytes`, true);
    }
    return remote.total !== undefined || headers['transfer-encoding'] !== undefined;
}

;// CONCATENATED MODULE: ./lib/download/download.js













const SILENCE_MS = 30_000;
/** An attempt that brought this much counts as a good answer and makes up for the failures before it. */
const GOOD_PROGRESS_BYTES = 64 * 1024;
/**
 * Brings an archive home. It is written as `NAME.part`, hashed on its way, resumed after a cut where the server
 * supports that (else begun again), checked for length and signature, and renamed at the end: a file under its final
 * name is whole. No `.part` is left behind, whatever happens.
 *
 * @throws KoreaiError `download-failed`, `archive-invalid`; the signal's reason
 */
async function download(source, destination, options) {
    const base = (0,external_node_path_.join)(destination.directory, destination.baseName);
    let part;
    try {
        part = await PartFile.create(`${base}.part`);
        const isEndKnown = await new Download(source, destination, options, part).run();
        const format = checkedFormat(part, destination.formats);
        const { size } = part;
        const sha256 = await part.finish();
        if (!isEndKnown)
            await checkEnd(part.path, format);
        options.signal.throwIfAborted();
        const path = `${base}.${format}`;
        await (0,promises_.rename)(part.path, path);
        return { path, size, sha256, format };
    }
    catch (error) {
        await part?.discard();
        throw (0,disk_error/* isDiskError */.M)(error) ? (0,disk_error/* diskError */.w)('The archive cannot be written', destination.directory, error) : error;
    }
}
class Download {
    #source;
    #destination;
    #options;
    #part;
    #link;
    #credentials = {};
    #isRenewed = false;
    #remote;
    constructor(source, destination, options, part) {
        this.#source = source;
        this.#destination = destination;
        this.#options = options;
        this.#part = part;
        this.#link = source.link;
    }
    /** @returns whether the server told where the file ends */
    async run() {
        const { clock, random, signal, onRetry } = this.#options;
        const failures = new FailureBudget(clock, random);
        for (;;) {
            const before = this.#part.size;
            try {
                const end = await this.#attempt();
                if (end !== 'again')
                    return end === 'known';
            }
            catch (error) {
                signal.throwIfAborted();
                const problem = error instanceof TransportError ? brokenOff(error) : error;
                if (!(problem instanceof errors/* KoreaiError */["if"]))
                    throw error;
                if (this.#part.size - before >= GOOD_PROGRESS_BYTES)
                    failures.reset();
                const waitMs = failures.spend(problem);
                onRetry?.(problem, waitMs);
                await sleep(clock, waitMs, signal);
            }
        }
    }
    /** @returns `again` where another attempt, with a new link or with credentials, can follow at once */
    async #attempt() {
        const { silenceMs = SILENCE_MS } = this.#options;
        const headers = rangeHeaders(this.#part.size, this.#remote);
        const response = await getFile(this.#link, headers, this.#credentials, { ...this.#options, silenceMs });
        if (response.status !== 200 && response.status !== 206) {
            response.body.destroy();
            return await this.#refused(response);
        }
        const remote = remoteOf(response, this.#part.size);
        if (remote.offset !== this.#part.size)
            await this.#part.restart();
        this.#remote = remote;
        const isEndKnown = await receive(response, this.#part, remote, {
            silenceMs,
            signal: this.#options.signal,
            onHead: (head) => {
                if (!archiveFormat(head))
                    throw notAnArchive(head, response.headers['content-type'], this.#destination.formats);
            },
            onProgress: this.#options.onProgress,
        });
        return isEndKnown ? 'known' : 'unknown';
    }
    async #refused(response) {
        const { status } = response;
        if (status === 416 && this.#part.size > 0) {
            await this.#part.restart();
            this.#remote = undefined;
            return 'again';
        }
        if ([401, 403].includes(status) && Object.keys(this.#credentials).length === 0) {
            const credentials = await this.#source.credentials(this.#link);
            if (credentials) {
                this.#credentials = credentials;
                return 'again';
            }
        }
        if ([401, 403, 404, 410].includes(status) && !this.#isRenewed) {
            this.#isRenewed = true;
            const fresh = await this.#source.renew();
            if (fresh) {
                this.#link = fresh;
                this.#credentials = {};
                return 'again';
            }
        }
        throw answerProblem(response, this.#options.clock.wall());
    }
}
function checkedFormat(part, formats) {
    const format = archiveFormat(part.head);
    if (format && formats.includes(format))
        return format;
    throw notAnArchive(part.head, undefined, formats);
}
/** A body that ends with its connection may have been cut anywhere. A zip ends with its directory; others cannot tell. */
async function checkEnd(path, format) {
    if (format === 'zip') {
        const { hasWholeDirectory } = await Promise.all(/* import() */[__nccwpck_require__.e(663), __nccwpck_require__.e(967)]).then(__nccwpck_require__.bind(__nccwpck_require__, 85967));
        if (await hasWholeDirectory(path))
            return;
    }
    throw new errors/* KoreaiError */["if"]('download-failed', 'The server told no length, and the archive does not show that it is whole', {
        hint: 'The download may have been cut. Check what stands between this machine and the host, and run again.',
    });
}

;// CONCATENATED MODULE: ./lib/operations/operation.js
/** An id that the operation needs, which reading the inputs has made sure of. */
function idOf(inputs, name) {
    const id = inputs.ids[name];
    if (id === undefined)
        throw new Error(`${name} was not checked`);
    return id;
}
/** The id of what an operation works on: it names the archive and the artifact. */
function targetOf(operation, inputs) {
    const [first] = operation.needs;
    return first === undefined ? '' : idOf(inputs, first);
}

;// CONCATENATED MODULE: ./lib/operations/bring-home.js





/** Downloads the archive of a job that succeeded. @throws KoreaiError; the signal's reason */
async function bringHome(errand, { link }) {
    const { operation, inputs, engine, directory, signal } = errand;
    const { clock, random, transport, secrets, userAgent, onEvent } = engine;
    const destination = {
        directory,
        baseName: safeBaseName(targetOf(operation, inputs)),
        formats: operation.archive,
    };
    return download(sourceOf(errand, link), destination, {
        clock,
        random,
        transport,
        secrets,
        userAgent,
        signal,
        onProgress: (bytes, total) => onEvent({ type: 'downloading', bytes, total }),
        onRetry: (error, retryMs) => onEvent({ type: 'download-retried', error, retryMs }),
    });
}
function sourceOf({ inputs, platform, check, signal }, link) {
    const moved = (href) => withOrigin(new URL(href), inputs.downloadOrigin);
    return {
        link: moved(link),
        renew: async () => {
            const state = await check(signal);
            return state.kind === 'succeeded' && state.link !== '' ? moved(state.link) : undefined;
        },
        // Links of tools and models may want the key, and may have it where they lead to the platform itself.
        credentials: async (url) => {
            const isOwn = url.origin === platform.host.origin && !isSigned(url);
            return isOwn && inputs.credentials.kind === 'key' ? platform.authorization.headers() : undefined;
        },
    };
}
/** A path below the workspace as outputs tell it. */
function fromWorkspace(workspace, path) {
    return (0,external_node_path_.relative)(workspace, path).split(external_node_path_.sep).join('/');
}

;// CONCATENATED MODULE: ./lib/platform/wire.js

/** Readers for the platform's JSON, whose spellings differ between versions (kore-api.md, section 3). */
function isFields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** A field by name, whatever its case, hyphens and underscores: `dockStatusId`, `dock-statusId`, `dock_status_id`. */
function field(fields, name) {
    if (Object.hasOwn(fields, name))
        return fields[name];
    const wanted = foldKey(name);
    for (const key of Object.keys(fields)) {
        if (foldKey(key) === wanted)
            return fields[key];
    }
    return undefined;
}
function foldKey(key) {
    return key.toLowerCase().replace(/[-_]/g, '');
}
/** The first of the named fields that holds a non-empty string, trimmed; an empty string where none does. */
function wire_text(fields, ...names) {
    for (const name of names) {
        const value = field(fields, name);
        if (typeof value === 'string' && value.trim() !== '')
            return value.trim();
    }
    return '';
}
/** The fields under a name, or none where there is no object. */
function nested(fields, name) {
    const value = field(fields, name);
    return isFields(value) ? value : {};
}
/** The objects of a list that may be an array, or an object of them by key. */
function list(value) {
    if (Array.isArray(value))
        return value.filter(isFields);
    return isFields(value) ? Object.values(value).filter(isFields) : [];
}
/** The strings of an array. */
function strings(value) {
    return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}
/** The first of the named fields that holds an instant, in milliseconds since the epoch. */
function instant(fields, ...names) {
    for (const name of names) {
        const milliseconds = (0,kernel_instant/* parseInstant */.n)(wire_text(fields, name));
        if (milliseconds !== undefined)
            return milliseconds;
    }
    return undefined;
}
/** How much of a job is done, from 0 to 100; the key has three spellings. */
function percentage(fields) {
    for (const name of ['percentageComplete', 'percentageCompleted', 'percentage']) {
        const value = field(fields, name);
        if (typeof value !== 'number' && typeof value !== 'string')
            continue;
        const percent = value === '' ? Number.NaN : Number(value);
        if (percent >= 0 && percent <= 100)
            return percent;
    }
    return undefined;
}
/** An id that can stand in a path. Anything else from the platform counts as no id. */
function id(fields, ...names) {
    const value = wire_text(fields, ...names);
    return /^[\w~:-][\w.~:-]{0,199}$/.test(value) ? value : '';
}
/** The id of a dock job (kore-api.md, section 3): never `exportJobId`, which no call accepts. */
function dockId(fields) {
    const named = id(fields, 'dockStatusId');
    if (named !== '')
        return named;
    const general = id(fields, '_id');
    return general.startsWith('ds-') ? general : '';
}
const LINK_PATHS = [
    ['downloadURL'],
    ['response', 'downloadURL'],
    ['file_url'],
    ['result', 'fileUrl'],
    ['response', 'fileUrl'],
    ['url'],
];
/** The download link, under whichever of its names; `fileId` is not one. Samples start with a space. */
function wire_link(fields) {
    for (const [first, second] of LINK_PATHS) {
        const value = second === undefined ? wire_text(fields, first) : wire_text(nested(fields, first), second);
        if (/^https?:\/\/[^/]/i.test(value) && URL.canParse(value))
            return value;
    }
    return '';
}
/** Why a job failed, in the platform's words. No failed sample is documented (section 9), so every usual place is read. */
function reason(fields) {
    for (const place of [fields, nested(fields, 'error'), nested(fields, 'response'), nested(fields, 'result')]) {
        const plain = wire_text(place, 'message', 'errorMessage', 'error', 'reason', 'statusMessage', 'msg', 'details');
        if (plain !== '')
            return plain;
        for (const entry of list(field(place, 'errors'))) {
            const listed = wire_text(entry, 'msg', 'message');
            if (listed !== '')
                return listed;
        }
    }
    return '';
}

;// CONCATENATED MODULE: ./lib/platform/answer-error.js




/** The minute's window rolls on within this time (kore-api.md, section 6). */
const MINUTE_LIMIT_MS = 60_000;
const UNKNOWN_ID = /invalid\s*stream\s*id|invalid (request|file|job|bot|app|tool|model|flow) ?id|not found|does ?n[o']t exist|no such/i;
const UNAUTHORIZED_BOT_HINT = 'Kore.ai answers 401 for four reasons, so check each: (1) clientId and clientSecret belong together; (2) the app has ' +
    'the scope this operation needs, and its change was saved (App Builder scopes also need the bot to be published); ' +
    '(3) botId is a bot that this app may reach; (4) the app does not enforce JTI on a ready-made jwt, or JWE, which is not supported.';
const UNAUTHORIZED_KEY_HINT = 'Check that apiKey is complete and not revoked, has the scope this operation needs (keys are fixed to their scopes), ' +
    'and belongs to the app of this tool or model.';
const CERTIFICATE_HINT = 'The certificate of the host is not trusted here. Where it comes from a private authority, set NODE_EXTRA_CA_CERTS ' +
    'in the environment of the step to the file with its certificate.';
/** An answer that is no success, with its HTTP status kept for calls that have a second form. */
class AnswerError extends errors/* KoreaiError */["if"] {
    httpStatus;
    constructor(httpStatus, code, message, options) {
        super(code, message, options);
        this.httpStatus = httpStatus;
    }
}
/** What the platform says went wrong, from any of its envelopes (section 6); an empty string where it says nothing. */
function saidInEnvelope(value) {
    if (typeof value === 'string')
        return value;
    if (!isFields(value))
        return '';
    for (const entry of [...list(field(value, 'errors')), nested(value, 'error'), value]) {
        const message = wire_text(entry, 'msg', 'message', 'errorMessage', 'error');
        if (message === '')
            continue;
        const code = field(entry, 'code');
        const isCode = typeof code === 'string' || typeof code === 'number';
        return isCode ? `${message} (code ${code})` : message;
    }
    return '';
}
/** True for a body that is an error whatever its HTTP status says: `{"errors":[…]}` and nothing else of use. */
function isErrorEnvelope(value) {
    return isFields(value) && Array.isArray(field(value, 'errors')) && field(value, 'status') === undefined;
}
/** Translates an answer that is no success into what it means for the job. */
function errorOfAnswer(asked, answer, value) {
    const said = (0,harmless/* harmless */.I)(saidInEnvelope(value));
    const message = `${asked.call} answered ${answer.status}${said === '' ? '' : `: ${said}`}`;
    const retryAfterMs = parseRetryAfter(answer.headers['retry-after'], asked.wallMs);
    const fail = (code, options) => new AnswerError(answer.status, code, message, options);
    const { status } = answer;
    if (status === 429 || (status < 500 && /rate limit/i.test(said)))
        return rateLimited(fail, said, retryAfterMs);
    if (status === 401 || status === 403)
        return fail('unauthorized', { hint: asked.unauthorizedHint });
    if (status === 404 || status === 410 || (status === 400 && UNKNOWN_ID.test(said))) {
        return fail('not-found', {
            hint: asked.notFoundHint ?? 'Check the id, and that host is the environment in which it exists.',
        });
    }
    if (status === 408 || status === 425 || status >= 500) {
        return fail('platform-error', {
            transient: true,
            retryAfterMs,
            hint: 'Kore.ai has a problem; run again later.',
        });
    }
    if (status >= 400) {
        return fail('bad-request', {
            hint: 'The platform refused the request as it stands; see its words above.',
        });
    }
    const location = status >= 300 ? ' with a redirect, which is not followed with credentials' : '';
    return new AnswerError(status, 'bad-response', `${message}${location}`, {
        transient: true,
        hint: 'Check that host is the base URL of the Kore.ai environment itself.',
    });
}
function rateLimited(fail, said, retryAfterMs) {
    if (/hour/i.test(said)) {
        return fail('rate-limited', {
            hint: 'The hourly limit (1,800 requests) of this bot is used up, by other jobs too. Run again in an hour.',
        });
    }
    const leastMs = /minute/i.test(said) ? MINUTE_LIMIT_MS : undefined;
    const waitMs = retryAfterMs ?? leastMs;
    return fail('rate-limited', {
        transient: true,
        retryAfterMs: waitMs,
        hint: 'Kore.ai allows 60 requests a minute for all jobs of a bot together. Run fewer at once, or raise pollInterval.',
    });
}
/** Translates a request without an answer. */
function errorOfTransport(call, error) {
    const isCertificate = error.failure === 'tls';
    return new errors/* KoreaiError */["if"]('network', `${call}: ${(0,harmless/* harmless */.I)(error.message)}`, {
        transient: !isCertificate,
        sent: error.sent,
        hint: isCertificate
            ? CERTIFICATE_HINT
            : 'Check that host is right and can be reached from this machine (proxy, firewall, name resolution).',
        cause: error,
    });
}
/** Says of a body that is not the JSON it should be what it is instead, without any query string. */
function errorOfBody(call, answer, problem) {
    const type = (0,harmless/* harmless */.I)(answer.headers['content-type'] ?? 'no content type', 80);
    const start = (0,harmless/* harmless */.I)(answer.text.slice(0, 1_000).replace(/(https?:\/\/[^\s"'<>?]*)\?[^\s"'<>]*/gi, '$1?…'), 200);
    const message = `${call} answered ${answer.status} with ${problem} (${type}): ${start || 'an empty body'}`;
    return new AnswerError(answer.status, 'bad-response', message, {
        transient: true,
        hint: 'Something other than Kore.ai may have answered: a proxy, a login page, a wrong host.',
    });
}

;// CONCATENATED MODULE: ./lib/platform/auth.js


/** How long a minted token is good for, in seconds: longer than any request takes, far below the platform's hour. */
const TOKEN_LIFETIME_S = 300;
/** How far a token is back-dated, in seconds, for servers whose clock is behind. */
const TOKEN_BACKDATE_S = 30;
/**
 * Mints a JWT for every single request: HS256 over the secret's characters as given, with a `jti` of its own, because
 * apps that enforce JTI refuse a token seen before (kore-api.md, section 5).
 */
function mintedJwt(credentials, clock, secrets) {
    secrets.add(credentials.clientSecret);
    return {
        refusedHint: UNAUTHORIZED_BOT_HINT,
        async headers() {
            const { default: jsonwebtoken } = await Promise.all(/* import() */[__nccwpck_require__.e(88), __nccwpck_require__.e(653)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 69653, 19));
            const issuedAt = Math.floor(clock.wall() / 1_000) - TOKEN_BACKDATE_S;
            const claims = {
                sub: 'koreai-ci',
                appId: credentials.clientId,
                jti: (0,external_node_crypto_.randomUUID)(),
                iat: issuedAt,
                exp: issuedAt + TOKEN_BACKDATE_S + TOKEN_LIFETIME_S,
            };
            return {
                auth: secrets.add(jsonwebtoken.sign(claims, credentials.clientSecret, { algorithm: 'HS256' })),
            };
        },
    };
}
/** Sends a token that somebody else made. It has to outlive the step, and its app must not enforce JTI. */
function readyMadeJwt(jwt, secrets) {
    secrets.add(jwt);
    return { refusedHint: UNAUTHORIZED_BOT_HINT, headers: () => Promise.resolve({ auth: jwt }) };
}
/** The API key of the Agent Platform, for tools and models. */
function apiKey(key, secrets) {
    secrets.add(key);
    return { refusedHint: UNAUTHORIZED_KEY_HINT, headers: () => Promise.resolve({ 'x-api-key': key }) };
}

;// CONCATENATED MODULE: ./lib/http/exchange.js


/** A request and its whole answer take no longer than this unless told otherwise, in milliseconds. */
const REQUEST_LIMIT_MS = 30_000;
/** The longest answer that is read whole, in bytes. A publish status of a large bot has tens of kilobytes. */
const LONGEST_ANSWER = 32 * 1024 * 1024;
/**
 * Sends one request and reads its answer whole.
 *
 * @throws TransportError where there is no whole answer within `limitMs` (30 s), or one of over 32 MiB; the signal's reason
 */
async function exchange(transport, request, limitMs = REQUEST_LIMIT_MS) {
    const limit = new AbortController();
    const timer = setTimeout(() => {
        limit.abort(new TransportError('silent', `no whole answer within ${limitMs / 1_000} s`, true));
    }, limitMs);
    const signal = AbortSignal.any([request.signal, limit.signal]);
    try {
        const response = await transport.send({ ...request, signal, headTimeoutMs: limitMs });
        const stop = () => void response.body.destroy();
        signal.addEventListener('abort', stop, { once: true });
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
                throw new TransportError('truncated', 'the answer is longer than 32 MiB', true);
            chunks.push(chunk);
        }
    }
    catch (error) {
        if (error instanceof TransportError)
            throw error;
        throw new TransportError('truncated', `the answer broke off (${(0,errors/* systemCode */.xU)(error) || 'aborted'})`, true, error);
    }
    if (declared !== undefined && /^\d+$/.test(declared) && Number(declared) !== size) {
        throw new TransportError('truncated', `the answer broke off after ${size} of ${declared} bytes`, true);
    }
    return Buffer.concat(chunks).toString('utf8');
}

;// CONCATENATED MODULE: ./lib/platform/client.js




/** Kore.ai's public API: one request a call, no loops, no repeats, no redirects. */
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
        const { clock, log, transport, userAgent } = this.#options;
        const url = urlOf(this.host, call);
        const asked = `${call.method} ${url.pathname}`;
        const headers = {
            accept: 'application/json',
            'user-agent': userAgent,
            ...(await this.authorization.headers()),
        };
        if (call.method === 'POST' || call.body !== undefined)
            headers['content-type'] = 'application/json';
        const body = call.body === undefined ? undefined : JSON.stringify(call.body);
        const startedAt = clock.now();
        let answer;
        try {
            const request = { method: call.method, url, headers, body, signal: call.signal };
            answer = await exchange(transport, { ...request, freshConnection: call.method === 'POST' }, this.#options.requestLimitMs);
        }
        catch (error) {
            throw error instanceof TransportError ? errorOfTransport(asked, error) : error;
        }
        const took = Math.round(clock.now() - startedAt);
        log.debug(`${asked}: ${answer.status}, ${answer.text.length} characters, ${took} ms`);
        return { value: this.#read(asked, call, answer), serverTime: serverTimeOf(answer), call: asked };
    }
    #read(name, call, answer) {
        const { value, isJson } = parse(answer.text);
        const asked = {
            call: name,
            unauthorizedHint: this.authorization.refusedHint,
            notFoundHint: call.notFoundHint,
            wallMs: this.#options.clock.wall(),
        };
        const isSuccess = answer.status >= 200 && answer.status < 300;
        if (!isSuccess)
            throw errorOfAnswer(asked, answer, isJson ? value : plainText(answer));
        if (!isJson)
            throw errorOfBody(name, answer, 'something that is not JSON');
        if (isErrorEnvelope(value))
            throw errorOfAnswer(asked, answer, value);
        return value;
    }
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
        return { value: JSON.parse(body), isJson: true };
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


/** The platform as the inputs name it, with their credentials. */
function platformOf(inputs, engine) {
    const { clock, log, transport, userAgent } = engine;
    return new Platform({
        host: inputs.host,
        authorization: authorizationOf(inputs, engine),
        transport,
        clock,
        log,
        userAgent,
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
            return outcome.file ? 'The archive was brought home; see filePath.' : goesOn(error, outcome, pickUp);
        case 'stale':
            return `${error.hint ?? 'Check that the job was really started, and since.'} Last seen: requested ${ageOf(outcome)}.`;
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
function goesOn(error, { jobId, status }, pickUp) {
    if (jobId !== '')
        return `Job ${jobId} goes on at the platform; pick it up with: ${pickUp(jobId)}.`;
    if (status !== '')
        return `The job goes on at the platform; pick it up with: ${pickUp('')}.`;
    return error.code === 'cancelled'
        ? 'If the job had been started, it goes on at the platform: look there before running again.'
        : 'Look at the platform before running again, or raise timeout.';
}
function ageOf({ requestedAt }) {
    return requestedAt === undefined ? 'at an unknown time' : new Date(requestedAt).toISOString();
}

;// CONCATENATED MODULE: ./lib/operations/outcome.js
function emptyOutcome(operation, target) {
    return {
        operation,
        target,
        conclusion: '',
        status: '',
        errorCode: '',
        jobId: '',
        requestedAt: undefined,
        parts: [],
        file: undefined,
        extractedPath: '',
        artifact: undefined,
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
}

;// CONCATENATED MODULE: ./lib/operations/run.js












/**
 * Runs one operation from its inputs to its outcome: start, wait, download, extract, upload. Never throws: whatever
 * goes wrong is the outcome.
 */
async function run(operation, inputs, engine) {
    const outcome = emptyOutcome(operation.name, targetOf(operation, inputs));
    const startedAt = engine.clock.now();
    const deadline = startDeadline(engine.clock, inputs.timeoutMs, engine.signal);
    try {
        await new Run(operation, inputs, engine, outcome, deadline).go();
        // The archive is here and whole: nothing that comes later can make the platform's word untrue.
        outcome.conclusion = inputs.wait ? 'success' : '';
    }
    catch (thrown) {
        const error = explain((0,errors/* asKoreaiError */.gu)(deadline.signal.aborted ? reasonOf(deadline, thrown) : thrown), outcome, {
            pickUp: (jobId) => operation.pickUp(inputs, jobId),
        });
        outcome.error = error;
        outcome.errorCode = error.code;
        outcome.conclusion = error.conclusion;
    }
    finally {
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
    #deadline;
    #startedAt;
    constructor(operation, inputs, engine, outcome, deadline) {
        this.#operation = operation;
        this.#inputs = inputs;
        this.#engine = engine;
        this.#outcome = outcome;
        this.#deadline = deadline;
        this.#startedAt = engine.clock.now();
    }
    async go() {
        const { clock, random, log, workspace, onEvent } = this.#engine;
        const { signal } = this.#deadline;
        const bringsHome = this.#operation.archive.length > 0 && this.#inputs.wait;
        const directory = bringsHome ? await prepareDirectory(workspace, this.#inputs.outputDir) : workspace;
        const platform = platformOf(this.#inputs, this.#engine);
        const job = await this.#phase('start', () => this.#operation.start(this.#inputs, { platform, clock, random, log, signal }));
        if (job.state) {
            learn(this.#outcome, job.state);
            onEvent({ type: 'started', outcome: this.#outcome });
            if (job.state.kind === 'failed')
                throw errorOf(job.state);
        }
        if (!this.#inputs.wait)
            return;
        const check = bringsHome ? awaitLink(job.check) : job.check;
        const ended = await this.#phase('wait', () => this.#waitFor(job.state, check, bringsHome));
        if (ended.kind === 'failed')
            throw errorOf(ended);
        if (!bringsHome)
            return;
        await this.#bringHome({
            operation: this.#operation,
            inputs: this.#inputs,
            engine: this.#engine,
            platform,
            directory,
            check,
            signal,
        }, ended);
    }
    async #waitFor(first, check, bringsHome) {
        const isEnd = first?.kind === 'succeeded' && (first.link !== '' || !bringsHome);
        if (isEnd)
            return first;
        const { clock, random, onEvent } = this.#engine;
        const { pollIntervalMs } = this.#inputs;
        return watch(check, {
            clock,
            random,
            deadline: this.#deadline,
            interval: pollIntervalMs === undefined ? autoInterval : fixedInterval(pollIntervalMs),
            pace: new Pace(clock),
            looksAtOnce: first === undefined,
            onState: (state, nextLookMs) => {
                learn(this.#outcome, state);
                onEvent({ type: 'looked', state, outcome: this.#outcome, nextLookMs });
            },
            onFailure: (error, retryMs) => onEvent({ type: 'look-failed', error, retryMs }),
        });
    }
    async #bringHome(errand, succeeded) {
        const { workspace, onEvent, upload } = this.#engine;
        const outcome = this.#outcome;
        const file = await this.#phase('download', () => bringHome(errand, succeeded));
        outcome.file = { path: fromWorkspace(workspace, file.path), size: file.size, sha256: file.sha256 };
        onEvent({ type: 'downloaded', file: outcome.file, outcome });
        if (this.#inputs.extract) {
            const { extract } = await __nccwpck_require__.e(/* import() */ 841).then(__nccwpck_require__.bind(__nccwpck_require__, 73841));
            const path = await this.#phase('extract', () => extract(file, { signal: errand.signal }));
            outcome.extractedPath = fromWorkspace(workspace, path);
            onEvent({ type: 'extracted', path: outcome.extractedPath, outcome });
        }
        if (this.#inputs.uploadArtifact && upload) {
            const artifact = await this.#phase('upload', () => upload(this.#artifactOf(file), errand.signal));
            outcome.artifact = artifact;
            onEvent({ type: 'uploaded', artifact, outcome });
        }
    }
    #artifactOf({ path, sha256, format }) {
        const name = `${this.#inputs.artifactName ?? this.#outcome.target}.${format}`;
        return { path, name, sha256, retentionDays: this.#inputs.artifactRetentionDays };
    }
    async #phase(name, work) {
        const now = () => this.#engine.clock.now() - this.#startedAt;
        const fromMs = now();
        try {
            this.#deadline.signal.throwIfAborted();
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

;// CONCATENATED MODULE: ./lib/platform/reply.js



/** The fields of a reply. @throws KoreaiError `bad-response` where it is no object */
function expectFields(reply) {
    if (isFields(reply.value))
        return reply.value;
    const what = Array.isArray(reply.value) ? 'a list' : (0,harmless/* harmless */.I)(JSON.stringify(reply.value), 60);
    throw new errors/* KoreaiError */["if"]('bad-response', `${reply.call} answered ${what} where an object belongs`, {
        transient: true,
        hint: 'Check that host is the base URL of the Kore.ai environment itself.',
    });
}

;// CONCATENATED MODULE: ./lib/platform/bot-export.js


/**
 * The ways to ask for the export status: as the seed says; with the type in the query; with the body that the newest
 * page of the documentation requires (kore-api.md, section 1.1).
 */
const EXPORT_STATUS_FORMS = ['plain', 'query', 'body'];
/** Starts an export: `POST /bot/{botId}/export`. Sent once, never repeated. */
async function startBotExport(platform, botId, body, signal) {
    return recordOf(await platform.request({ method: 'POST', path: ['bot', botId, 'export'], body, signal }));
}
/** Asks for the bot's current export, which need not be the one that was started: its path names no job. */
async function botExportStatus(platform, botId, form, exportType, signal) {
    const reply = await platform.request({
        method: 'GET',
        path: ['bot', botId, 'export', 'status'],
        ...(form === 'query' ? { query: { exportType } } : {}),
        ...(form === 'body' ? { body: { exportType } } : {}),
        signal,
    });
    return recordOf(reply);
}
function recordOf(reply) {
    const fields = expectFields(reply);
    return {
        id: id(fields, '_id'),
        botId: wire_text(fields, 'streamId', 'botId'),
        exportType: wire_text(fields, 'exportType'),
        status: wire_text(fields, 'status'),
        createdOn: instant(fields, 'createdOn'),
        link: wire_link(fields),
        reason: reason(fields),
        serverTime: reply.serverTime,
    };
}

// EXTERNAL MODULE: ./lib/operations/judge.js + 1 modules
var judge = __nccwpck_require__(77603);
;// CONCATENATED MODULE: ./lib/operations/export-look.js




/** A status that shows the other type this often is asked in the next form. */
const OTHER_TYPE_LOOKS = 2;
/** Looks at the export in a bot's slot, in whichever form this version of the platform wants to be asked. */
function exportLook(context, wanted) {
    const { botId, exportType, slot } = wanted;
    let form = 0;
    let otherTypeLooks = 0;
    const ask = async (signal) => {
        for (;;) {
            try {
                const name = EXPORT_STATUS_FORMS[form] ?? 'plain';
                return await botExportStatus(context.platform, botId, name, exportType, signal);
            }
            catch (error) {
                const isOtherForm = error instanceof AnswerError && error.httpStatus === 412;
                if (!isOtherForm || form === EXPORT_STATUS_FORMS.length - 1)
                    throw error;
                form += 1;
            }
        }
    };
    return async (signal) => {
        const record = await ask(signal);
        if (record.botId !== '' && record.botId !== botId)
            throw (0,judge/* mismatch */.J4)('export', 'bot', botId, record.botId);
        slot.startedBy(record.serverTime);
        const isOtherType = record.exportType !== '' && record.exportType !== exportType;
        const tie = slot.judge({ id: record.id, at: record.createdOn });
        if (tie === 'superseded')
            return (0,judge/* superseded */.zT)('export', record.id);
        if (tie === 'stale') {
            otherTypeLooks = wanted.isTypeCertain && isOtherType ? otherTypeLooks + 1 : 0;
            if (otherTypeLooks === OTHER_TYPE_LOOKS && form < EXPORT_STATUS_FORMS.length - 1) {
                otherTypeLooks = 0;
                form += 1;
            }
            return (0,judge/* stale */.ez)(factsOf(record));
        }
        if (wanted.isTypeCertain && isOtherType) {
            throw (0,judge/* mismatch */.J4)('export', 'export type', exportType, (0,harmless/* harmless */.I)(record.exportType, 40));
        }
        return (0,judge/* judge */.S4)({
            facts: factsOf(record),
            words: judge/* JOB_WORDS */.uP,
            noun: 'export',
            link: record.link,
            reason: record.reason,
        });
    };
}
function factsOf(record) {
    return { status: record.status, jobId: record.id, requestedAt: record.createdOn };
}

;// CONCATENATED MODULE: ./lib/operations/slot.js
/**
 * A bot has one slot for exports and one for publishes, and the status shows whichever job is in it. Tells whether
 * that is the job waited for (kore-api.md, section 4). The first job that counts is kept to.
 */
class Slot {
    #id;
    #at;
    #since;
    #isSeen = false;
    constructor(anchor) {
        this.#id = anchor.id ?? '';
        this.#at = anchor.at;
        this.#since = anchor.since;
    }
    /** Takes note of a moment by which the job had certainly been requested, where its own time is not known. */
    startedBy(at) {
        this.#at ??= at;
    }
    judge(shown) {
        if (this.#id === '')
            return this.#isFresh(shown) ? this.#pin(shown) : 'stale';
        if (shown.id === this.#id)
            return this.#isFresh(shown) ? this.#pin(shown) : 'stale';
        if (shown.id === '')
            return 'stale';
        if (shown.at === undefined || this.#at === undefined)
            return this.#isSeen ? 'superseded' : 'stale';
        if (shown.at === this.#at)
            return this.#isSeen ? 'superseded' : 'stale';
        return shown.at > this.#at ? 'superseded' : 'stale';
    }
    #isFresh({ at }) {
        return this.#since === undefined || (at !== undefined && at >= this.#since);
    }
    #pin({ id, at }) {
        this.#id = id;
        this.#at = at ?? this.#at;
        this.#isSeen = true;
        return 'ours';
    }
}

;// CONCATENATED MODULE: ./lib/operations/start-once.js



/** Answers after which nobody knows whether the job was started. */
const AMBIGUOUS = ['network', 'platform-error', 'bad-response'];
/**
 * Starts a job once. A request that was on the wire is never repeated: where its answer is lost, the job is looked
 * for, and where that settles nothing either, nobody knows. Only where no connection was ever made is it tried again.
 *
 * @throws KoreaiError `start-unknown`; the refusal of the platform; the signal's reason
 */
async function startOnce({ what, send, find, beforeAgain }, context) {
    const failures = new FailureBudget(context.clock, context.random);
    for (;;) {
        try {
            return await send();
        }
        catch (thrown) {
            context.signal.throwIfAborted();
            const error = (0,errors/* asKoreaiError */.gu)(thrown);
            if (!error.sent) {
                await sleep(context.clock, failures.spend(error), context.signal);
                continue;
            }
            if (!AMBIGUOUS.includes(error.code))
                throw thrown;
            context.log.warning(`The answer to the start of the ${what} was lost. It is not sent again. ${error.message}`);
            const found = await find?.();
            if (found !== undefined)
                return found;
            throw new errors/* KoreaiError */["if"]('start-unknown', `Nobody knows whether the ${what} was started: ${error.message}`, {
                hint: beforeAgain,
                cause: error,
            });
        }
    }
}

;// CONCATENATED MODULE: ./lib/operations/export-bot.js








/** Starts an export of a bot and brings its archive home (seeds/bot-export-status.txt; kore-api.md, section 1.1). */
const exportBot = {
    name: 'export-bot',
    summary: 'Export a bot and bring its archive home',
    needs: ['botId'],
    takes: ['exportType', 'requestBody'],
    credentials: 'bot',
    startsJob: true,
    archive: ['zip'],
    async start(inputs, context) {
        const botId = idOf(inputs, 'botId');
        const body = { exportType: inputs.exportType, ...inputs.requestBody };
        const exportType = String(body.exportType);
        const sentAt = context.clock.now();
        const started = await startOnce({
            what: `export of bot ${botId}`,
            send: async () => identified(await startBotExport(context.platform, botId, body, context.signal), botId),
            find: () => findLost(context, botId, exportType, sentAt),
            beforeAgain: `Look at the bot's current export first (operation: export-status, botId: ${botId}), then run again.`,
        }, context);
        const slot = new Slot({ id: started.id, at: started.createdOn });
        return {
            state: (0,judge/* judge */.S4)({
                facts: factsOf(started),
                words: judge/* JOB_WORDS */.uP,
                noun: 'export',
                link: '',
                reason: started.reason,
            }),
            check: exportLook(context, { botId, exportType, isTypeCertain: true, slot }),
        };
    },
    pickUp: (inputs, jobId) => `operation: export-status, botId: ${idOf(inputs, 'botId')}, jobId: ${jobId}`,
};
function identified(record, botId) {
    if (record.id !== '' && (record.botId === '' || record.botId === botId))
        return record;
    const why = record.id === '' ? 'names no job' : `speaks of another bot than ${botId}`;
    throw new errors/* KoreaiError */["if"]('bad-response', `The reply to the start of the export ${why}`);
}
/** When to look for a job whose start reply was lost, in milliseconds from one look to the next. */
const FIND_WAITS_MS = [1_000, 2_000, 4_000];
/** The `Date` header counts whole seconds. */
const CLOCK_GRAIN_MS = 2_000;
/**
 * The export that a lost request started: created, by the server's own clock, not before the request was sent.
 * Server times are compared with server times only.
 */
async function findLost({ platform, clock, signal }, botId, exportType, sentAt) {
    for (const waitMs of FIND_WAITS_MS) {
        await sleep(clock, waitMs, signal);
        try {
            const record = await botExportStatus(platform, botId, 'plain', exportType, signal);
            if (record.serverTime === undefined || record.createdOn === undefined || record.id === '')
                continue;
            const earliest = record.serverTime - (clock.now() - sentAt) - CLOCK_GRAIN_MS;
            const isSameType = record.exportType === '' || record.exportType === exportType;
            const isSameBot = record.botId === '' || record.botId === botId;
            if (record.createdOn >= earliest && isSameType && isSameBot)
                return record;
        }
        catch (error) {
            signal.throwIfAborted();
            if (!(error instanceof errors/* KoreaiError */["if"]))
                throw error;
            // A look that fails settles nothing: the next one may, and without one nobody knows.
        }
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/platform/dock.js


/** Starts an export of a tool or model: `POST /{resource}/{id}/export`. Sent once, never repeated. */
async function startDockExport(platform, target, signal) {
    const { resource, id, ...rest } = target;
    return dock_recordOf(await platform.request({ method: 'POST', path: [resource, id, 'export'], ...rest, signal }));
}
/** Asks for a job by its id: `GET /dock-status/{ds-…}`. */
async function dockStatus(platform, jobId, signal) {
    return dock_recordOf(await platform.request({ method: 'GET', path: ['dock-status', jobId], signal }));
}
function dock_recordOf(reply) {
    const fields = expectFields(reply);
    return {
        id: dockId(fields),
        targetId: wire_text(fields, 'toolId', 'modelId', 'workflowId'),
        status: wire_text(fields, 'status'),
        percent: percentage(fields),
        requestedAt: instant(fields, 'requestedTime', 'createdOn', 'initiatedOn'),
        link: wire_link(fields),
        reason: reason(fields),
    };
}

;// CONCATENATED MODULE: ./lib/operations/dock-export.js




/**
 * Starts an export of the Agent Platform and watches its dock status. The start reply may already be the end, and its
 * link is kept, because the dock status has none (kore-api.md, section 2).
 */
async function startDockJob(context, noun, target) {
    const started = await startOnce({
        what: `export of ${noun} ${target.id}`,
        send: async () => dock_export_identified(await startDockExport(context.platform, target, context.signal), noun, target.id),
        beforeAgain: `The platform has no way to look it up: see in its console whether an export of the ${noun} is running, then run again.`,
    }, context);
    const toState = (record) => (0,judge/* judge */.S4)({
        facts: dock_export_factsOf(record, started.id),
        words: judge/* JOB_WORDS */.uP,
        noun: `${noun} export`,
        link: record.link || started.link,
        reason: record.reason,
    });
    let isKnown = false;
    return {
        state: toState(started),
        check: async (signal) => {
            const record = await dockStatus(context.platform, started.id, signal).catch((error) => {
                throw isKnown ? expired(error, started.id) : error;
            });
            if (record.id !== '' && record.id !== started.id)
                throw (0,judge/* mismatch */.J4)('dock', 'job', started.id, record.id);
            checkTarget(record, noun, target.id);
            isKnown = true;
            return toState(record);
        },
    };
}
/** A reply that is no end yet has to name the job, or nobody can watch it. */
function dock_export_identified(record, noun, targetId) {
    checkTarget(record, noun, targetId);
    const state = (0,judge/* judge */.S4)({ facts: dock_export_factsOf(record, ''), words: judge/* JOB_WORDS */.uP, noun, link: record.link, reason: '' });
    if (record.id !== '' || state.kind === 'failed' || (state.kind === 'succeeded' && state.link !== ''))
        return record;
    throw new errors/* KoreaiError */["if"]('bad-response', `The reply to the start of the ${noun} export names no job`);
}
function checkTarget(record, noun, targetId) {
    if (record.targetId !== '' && record.targetId !== targetId)
        throw (0,judge/* mismatch */.J4)('dock', noun, targetId, record.targetId);
}
function dock_export_factsOf(record, jobId) {
    return {
        status: record.status,
        jobId: record.id || jobId,
        requestedAt: record.requestedAt,
        percent: record.percent,
    };
}
/** Some dock records last 15 minutes only: one that is gone after it was seen tells nothing of the job's end. */
function expired(error, jobId) {
    if (!(error instanceof errors/* KoreaiError */["if"]) || (error.code !== 'not-found' && error.code !== 'bad-request'))
        return error;
    return new errors/* KoreaiError */["if"]('not-found', `The record of job ${jobId} is gone, so its end cannot be known: ${error.message}`, {
        hint: 'Kore.ai keeps some job records for 15 minutes only. Run the export again.',
        cause: error,
    });
}

;// CONCATENATED MODULE: ./lib/operations/export-model.js


/** Exports a model of the Agent Platform (seeds/export-a-model.txt). Its start reply may already be the end. */
const exportModel = {
    name: 'export-model',
    summary: 'Export a model and bring its archive home',
    needs: ['modelId'],
    takes: ['requestBody'],
    credentials: 'key',
    startsJob: true,
    archive: ['zip', 'tar', 'tar.gz'],
    start(inputs, context) {
        const body = Object.keys(inputs.requestBody).length > 0 ? { body: inputs.requestBody } : {};
        return startDockJob(context, 'model', { resource: 'models', id: idOf(inputs, 'modelId'), ...body });
    },
    pickUp: (_inputs, jobId) => `GET /api/public/dock-status/${jobId} with the same API key`,
};

;// CONCATENATED MODULE: ./lib/operations/export-status.js



/** Waits for a bot's current export, or the one that `jobId` names, and brings its archive home. */
const exportStatus = {
    name: 'export-status',
    summary: "Wait for a bot's current export and bring its archive home",
    needs: ['botId'],
    takes: ['jobId', 'since'],
    credentials: 'bot',
    startsJob: false,
    archive: ['zip'],
    start(inputs, context) {
        const botId = idOf(inputs, 'botId');
        const slot = new Slot({ id: inputs.ids.jobId, since: inputs.since });
        const wanted = { botId, exportType: inputs.exportType, isTypeCertain: false, slot };
        return Promise.resolve({ state: undefined, check: exportLook(context, wanted) });
    },
    pickUp: (inputs, jobId) => `operation: export-status, botId: ${idOf(inputs, 'botId')}, jobId: ${jobId}`,
};

;// CONCATENATED MODULE: ./lib/operations/export-tool.js


/** Exports a tool of the Agent Platform (seeds/export-a-tool.txt). `flowId` travels as a query. */
const exportTool = {
    name: 'export-tool',
    summary: 'Export a tool and bring its archive home',
    needs: ['toolId', 'flowId'],
    takes: ['requestBody'],
    credentials: 'key',
    startsJob: true,
    archive: ['zip', 'tar', 'tar.gz'],
    start(inputs, context) {
        const body = Object.keys(inputs.requestBody).length > 0 ? { body: inputs.requestBody } : {};
        return startDockJob(context, 'tool', {
            resource: 'tools',
            id: idOf(inputs, 'toolId'),
            query: { flowId: idOf(inputs, 'flowId') },
            ...body,
            notFoundHint: "Check toolId and flowId: both show only in the network tab of the browser's developer tools while the tool is exported by hand.",
        });
    },
    pickUp: (_inputs, jobId) => `GET /api/public/dock-status/${jobId} with the same API key`,
};

;// CONCATENATED MODULE: ./lib/platform/bot-import.js


/** Asks for an import by its id: `GET /bot/import/status/{bir-…}`. */
async function importStatus(platform, jobId, signal) {
    const reply = await platform.request({ method: 'GET', path: ['bot', 'import', 'status', jobId], signal });
    const fields = expectFields(reply);
    return {
        id: id(fields, '_id'),
        botId: wire_text(fields, 'streamId', 'botId'),
        status: wire_text(fields, 'status'),
        createdOn: instant(fields, 'createdOn'),
        tasks: list(field(fields, 'statusLogs')).map((task) => ({
            kind: wire_text(task, 'taskType'),
            name: wire_text(task, 'taskName'),
            status: wire_text(task, 'status'),
        })),
        reason: reason(fields),
    };
}

;// CONCATENATED MODULE: ./lib/operations/import-status.js



/** Waits for an import that was started elsewhere (seeds/bot-import-status.txt; kore-api.md, section 1.3). */
const import_status_importStatus = {
    name: 'import-status',
    summary: 'Wait for an import and tell how it ended',
    needs: ['jobId'],
    takes: [],
    credentials: 'bot',
    startsJob: false,
    archive: [],
    start(inputs, context) {
        const jobId = idOf(inputs, 'jobId');
        const check = async (signal) => {
            const record = await importStatus(context.platform, jobId, signal);
            if (record.id !== '' && record.id !== jobId)
                throw (0,judge/* mismatch */.J4)('import', 'job', jobId, record.id);
            const { status, createdOn, tasks, reason } = record;
            const facts = { status, jobId, requestedAt: createdOn, parts: tasks };
            const state = (0,judge/* judge */.S4)({ facts, words: judge/* JOB_WORDS */.uP, noun: 'import', link: '', reason });
            const failedTasks = tasks.filter(judge/* isFailedPart */.dW);
            if (state.kind !== 'succeeded' || failedTasks.length === 0)
                return state;
            return {
                ...state,
                warning: `The import succeeded, but these tasks did not: ${(0,judge/* namedParts */.SO)(failedTasks)}`,
            };
        };
        return Promise.resolve({ state: undefined, check });
    },
    pickUp: (_inputs, jobId) => `operation: import-status, jobId: ${jobId}`,
};

;// CONCATENATED MODULE: ./lib/platform/bot-publish.js



/**
 * Asks for the bot's current publish, or the last completed one: `GET /bot/{botId}/publish/status`. Where that path
 * is unknown (404), the versioned one of the documentation's sample is tried once, and kept where it works.
 */
function publishStatusReader(platform, botId) {
    const path = ['bot', botId, 'publish', 'status'];
    let versioned = false;
    return async (signal) => {
        try {
            return bot_publish_recordOf(await platform.request({ method: 'GET', path, versioned, signal }));
        }
        catch (error) {
            if (versioned || !(error instanceof AnswerError) || error.httpStatus !== 404)
                throw error;
            const record = bot_publish_recordOf(await platform.request({ method: 'GET', path, versioned: true, signal }));
            versioned = true;
            return record;
        }
    };
}
function bot_publish_recordOf(reply) {
    const fields = expectFields(reply);
    return {
        id: id(fields, '_id'),
        botId: wire_text(fields, 'streamId', 'botId'),
        status: wire_text(fields, 'status'),
        requestedAt: instant(fields, 'requestedTime', 'initiatedOn', 'createdOn'),
        percent: percentage(fields),
        resources: list(field(fields, 'statusSummary')).map(resourceOf),
        reason: reason(fields),
    };
}
function resourceOf(entry) {
    return {
        kind: wire_text(entry, 'resourceType'),
        name: wire_text(entry, 'name', 'resourceId'),
        status: wire_text(entry, 'status'),
        awaitsApproval: awaitsApproval(entry),
    };
}
/** `modules` is an array or an object, and the state stands in the entry, its result or one of its modules. */
function awaitsApproval(entry) {
    const modules = list(field(entry, 'modules'));
    const places = [entry, nested(entry, 'result'), ...modules, ...modules.map((module) => nested(module, 'result'))];
    places.push(...list(field(nested(entry, 'result'), 'modules')));
    return places.some((place) => isAwaiting(place));
}
function isAwaiting(place) {
    const words = [wire_text(place, 'state'), wire_text(place, 'status')];
    if (words.some((word) => word.toLowerCase().replace(/[-_\s]/g, '') === 'awaitingapproval'))
        return true;
    const approved = new Set(strings(field(place, 'approvedLanguages')));
    return strings(field(place, 'approvalRequestedLanguages')).some((language) => !approved.has(language));
}

;// CONCATENATED MODULE: ./lib/operations/publish-status.js




/** Waits for a bot's publish, one that `since` lets count (seeds/bot-publish-status.txt; kore-api.md, section 1.2). */
const publishStatus = {
    name: 'publish-status',
    summary: "Wait for a bot's publish and tell how it ended",
    needs: ['botId'],
    takes: ['since', 'allowAwaitingApproval'],
    credentials: 'bot',
    startsJob: false,
    archive: [],
    start(inputs, context) {
        const botId = idOf(inputs, 'botId');
        const slot = new Slot({ since: inputs.since });
        const read = publishStatusReader(context.platform, botId);
        const check = async (signal) => {
            const record = await read(signal);
            if (record.botId !== '' && record.botId !== botId)
                throw (0,judge/* mismatch */.J4)('publish', 'bot', botId, record.botId);
            const tie = slot.judge({ id: record.id, at: record.requestedAt });
            if (tie === 'superseded')
                return (0,judge/* superseded */.zT)('publish', record.id);
            if (tie === 'stale')
                return (0,judge/* stale */.ez)(publish_status_factsOf(record));
            return judgePublish(record, inputs.allowAwaitingApproval);
        };
        return Promise.resolve({ state: undefined, check });
    },
    pickUp: (inputs) => `operation: publish-status, botId: ${idOf(inputs, 'botId')}`,
};
function judgePublish(record, allowAwaitingApproval) {
    const facts = publish_status_factsOf(record);
    const state = (0,judge/* judge */.S4)({ facts, words: judge/* JOB_WORDS */.uP, noun: 'publish', link: '', reason: record.reason });
    if (state.kind !== 'succeeded')
        return state;
    // A publish that says it succeeded while one of its resources says it failed is not live as a whole.
    if (record.resources.some(judge/* isFailedPart */.dW))
        return (0,judge/* failed */.gz)(facts, 'publish', record.reason);
    return judgeApproval(state, record, allowAwaitingApproval);
}
/** A publish can be successful and not be live: until an admin approves, its tasks wait (section 1.2). */
function judgeApproval(state, record, isAllowed) {
    const waiting = record.resources.filter((resource) => resource.awaitsApproval);
    if (waiting.length === 0)
        return state;
    const names = (0,judge/* namedParts */.SO)(waiting.map((resource) => ({ ...resource, status: 'awaiting approval' })));
    if (isAllowed)
        return { ...state, warning: `Published, but these still await approval: ${names}` };
    return {
        ...state,
        kind: 'failed',
        code: 'awaiting-approval',
        message: `The publish ended, but parts of it await an admin's approval and are not live: ${names}`,
        hint: 'Approve them in the Admin Console, or set allowAwaitingApproval to true where that may pass.',
    };
}
function publish_status_factsOf(record) {
    return {
        status: record.status,
        jobId: record.id,
        requestedAt: record.requestedAt,
        percent: record.percent,
        parts: record.resources.map(({ kind, name, status, awaitsApproval }) => ({
            kind,
            name,
            status: awaitsApproval ? `${status} (awaiting approval)` : status,
        })),
    };
}

;// CONCATENATED MODULE: ./lib/operations/table.js






/** Every operation there is. Adding one is one file and one line here. */
const OPERATIONS = [
    exportBot,
    exportStatus,
    publishStatus,
    import_status_importStatus,
    exportTool,
    exportModel,
];

;// CONCATENATED MODULE: ./lib/operations/version.js
/** The version of this package; a test holds it to `package.json`. */
const VERSION = '0.1.0';

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(48161);
;// CONCATENATED MODULE: ./lib/kernel/secrets.js
/** A shorter piece would mask half of every log, and tells an attacker little. */
const SHORTEST_MASK = 4;
/**
 * Knows every secret of a run, in each form in which it could turn up, and hands each to the mask before it is used.
 */
class Secrets {
    #forms = new Set();
    #mask;
    constructor(mask = () => { }) {
        this.#mask = mask;
    }
    /** Registers a secret and returns it, so that masking and first use stand in one expression. */
    add(secret) {
        const lines = secret.split(/\r\n|\r|\n/).map((line) => line.trim());
        for (const piece of new Set([secret, secret.trim(), ...lines])) {
            for (const form of formsOf(piece))
                this.#hide(form);
        }
        return secret;
    }
    /** The text with every known secret replaced by `***`. */
    redact(text) {
        let redacted = text;
        for (const form of [...this.#forms].sort((a, b) => b.length - a.length)) {
            redacted = redacted.replaceAll(form, '***');
        }
        return redacted;
    }
    #hide(form) {
        if (form.length < SHORTEST_MASK || this.#forms.has(form))
            return;
        this.#forms.add(form);
        // A mask is one line: pieces with a line break in them are covered by their lines.
        if (!/[\r\n]/.test(form))
            this.#mask(form);
    }
}
function formsOf(piece) {
    if (piece.length < SHORTEST_MASK)
        return [];
    const base64 = Buffer.from(piece).toString('base64');
    return [
        piece,
        encodeURIComponent(piece),
        base64,
        base64.replace(/=+$/, ''),
        Buffer.from(piece).toString('base64url'),
        JSON.stringify(piece).slice(1, -1),
    ];
}

;// CONCATENATED MODULE: ./lib/github/commands.js





/** The longest line that is printed, in UTF-16 units. */
const LONGEST_LINE = 4_000;
/**
 * The runner's side of the step: its log, its masks, its annotations and its outputs file. Everything that is printed
 * or written goes through here and is harmless and free of secrets when it leaves.
 *
 * It speaks the runner's protocol itself, as @actions/core does: loading that package takes longer than all else that
 * a step does before its first request, for an HTTP client that has no use here. A test holds the two to the same bytes.
 */
class Commands {
    secrets;
    #write;
    #environment;
    constructor(write, environment) {
        this.#write = write;
        this.#environment = environment;
        this.secrets = new Secrets((text) => this.#command('add-mask', '', text));
    }
    debug(line) {
        if (this.#environment['RUNNER_DEBUG'] === '1')
            this.#command('debug', '', this.#clean(line));
    }
    info(line) {
        this.#write(`${this.#clean(line)}${external_node_os_.EOL}`);
    }
    warning(line) {
        this.#command('warning', '', this.#clean(line));
    }
    /** One annotation of several lines. */
    error(title, lines) {
        this.#command('error', ` title=${escapeProperty(this.#clean(title))}`, lines.map((line) => this.#clean(line)).join('\n'));
    }
    /** Sets an output; a later value takes the place of an earlier one. Does nothing where no runner listens. */
    output(name, value) {
        const file = this.#environment['GITHUB_OUTPUT'];
        if (!file)
            return;
        const delimiter = `ghadelimiter_${(0,external_node_crypto_.randomUUID)()}`;
        (0,external_node_fs_.appendFileSync)(file, `${name}<<${delimiter}${external_node_os_.EOL}${this.secrets.redact(value)}${external_node_os_.EOL}${delimiter}${external_node_os_.EOL}`);
    }
    #clean(line) {
        return this.secrets.redact((0,harmless/* harmless */.I)(line, LONGEST_LINE));
    }
    #command(name, properties, message) {
        this.#write(`::${name}${properties}::${escapeData(message)}${external_node_os_.EOL}`);
    }
}
function escapeData(text) {
    return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}

;// CONCATENATED MODULE: ./lib/operations/results.js


/** The outputs of the contract, in its order. */
const OUTPUTS = {
    conclusion: 'The verdict: `success`, `failure`, `timed_out`, `cancelled`, `stale` or `action_required`. Empty with `wait: false`.',
    status: "The platform's own word, as it came.",
    errorCode: 'Empty on success, else why not; see the README for the codes.',
    jobId: 'Id of the job (`ber-…`, `bir-…`, `ds-…`), set before the waiting starts.',
    requestedAt: 'When the platform says the job was requested, ISO 8601.',
    filePath: 'The archive that was brought home, relative to the workspace.',
    fileSize: 'Its size in bytes.',
    sha256: 'Its SHA-256.',
    extractedPath: 'The folder it was unpacked to, relative to the workspace.',
    artifactId: 'Id of the uploaded artifact.',
    artifactUrl: 'URL of the uploaded artifact.',
    artifactDigest: 'SHA-256 of the uploaded artifact.',
    durationSeconds: 'How long the step took.',
    results: 'JSON array, one object a target with all of the above.',
};
/** An outcome as plain data: strings and numbers, an empty string where there is nothing to tell. */
function resultOf(outcome) {
    const { file, artifact } = outcome;
    return {
        operation: outcome.operation,
        target: outcome.target,
        conclusion: outcome.conclusion,
        status: (0,harmless/* harmless */.I)(outcome.status, 200),
        errorCode: outcome.errorCode,
        jobId: outcome.jobId,
        requestedAt: (0,kernel_instant/* formatInstant */.r)(outcome.requestedAt),
        filePath: file?.path ?? '',
        fileSize: file?.size ?? '',
        sha256: file?.sha256 ?? '',
        extractedPath: outcome.extractedPath,
        artifactId: artifact?.id ?? '',
        artifactUrl: artifact?.url ?? '',
        artifactDigest: artifact?.digest ?? '',
        durationSeconds: Math.round(outcome.durationMs) / 1_000,
    };
}

;// CONCATENATED MODULE: ./lib/github/outputs.js

/** Sets each output as soon as it is known, and all of them at the end. */
class Outputs {
    #set;
    #written = new Map();
    constructor(set) {
        this.#set = set;
    }
    /** Sets what has become known or has changed. The verdict and what belongs to it come with {@link finish}. */
    update(outcome) {
        const { conclusion: _c, errorCode: _e, durationSeconds: _d, ...known } = valuesOf(outcome);
        for (const [name, value] of Object.entries(known)) {
            if (value !== '')
                this.#write(name, value);
        }
    }
    /** Sets every output there is, empty ones too. */
    finish(outcomes) {
        const [first] = outcomes;
        const values = first ? valuesOf(first) : {};
        values.results = JSON.stringify(outcomes.map(resultOf));
        this.#writeAll(values);
    }
    /** Sets every output of a step that ended before it had a target. */
    finishEarly(conclusion, errorCode) {
        this.#writeAll({ conclusion, errorCode, results: '[]' });
    }
    #writeAll(values) {
        for (const name of Object.keys(OUTPUTS))
            this.#write(name, values[name] ?? '');
    }
    #write(name, value) {
        if (this.#written.get(name) === value)
            return;
        this.#written.set(name, value);
        this.#set(name, value);
    }
}
function valuesOf(outcome) {
    const { operation: _operation, target: _target, ...result } = resultOf(outcome);
    return Object.fromEntries(Object.entries(result).map(([name, value]) => [name, String(value)]));
}

;// CONCATENATED MODULE: ./lib/github/action.js












/**
 * Runs the action from its inputs to its outputs.
 *
 * @returns true only where the step may pass
 */
async function action(process) {
    const commands = new Commands((text) => process.write(text), process.env);
    const outputs = new Outputs((name, value) => commands.output(name, value));
    try {
        const raw = (name) => process.env[`INPUT_${name.toUpperCase()}`]?.trim() ?? '';
        maskSecrets(commands, raw, process.env);
        const inputs = await readInputs(raw, { operations: OPERATIONS, wallMs: systemClock.wall() });
        const outcome = await runOperation(process, commands, outputs, inputs);
        outputs.finish([outcome]);
        await writeSummary(commands, outcome, process.env);
        if (outcome.error)
            annotate(commands, outcome.operation, outcome.error);
        else
            commands.info(`${outcome.conclusion || 'started'}: ${outcome.operation} ${outcome.target}`);
        return mayPass(outcome);
    }
    catch (thrown) {
        const error = (0,errors/* asKoreaiError */.gu)(thrown);
        annotate(commands, 'koreai-ci', error);
        outputs.finishEarly(error.conclusion, error.code);
        return false;
    }
}
/** A success, or a job that was only meant to be started and has an id. */
function mayPass(outcome) {
    if (outcome.error)
        return false;
    return outcome.conclusion === 'success' || (outcome.conclusion === '' && outcome.jobId !== '');
}
function maskSecrets(commands, raw, env) {
    for (const name of INPUT_NAMES) {
        if (definitionOf(name).secret && raw(name) !== '')
            commands.secrets.add(raw(name));
    }
    for (const secret of proxySecrets(env))
        commands.secrets.add(secret);
}
async function runOperation(process, commands, outputs, inputs) {
    const operation = OPERATIONS.find((candidate) => candidate.name === inputs.operation);
    if (!operation)
        throw new errors/* KoreaiError */["if"]('input-invalid', `Unknown operation ${inputs.operation}`);
    const stop = new AbortController();
    process.onStop((name) => stop.abort(new errors/* KoreaiError */["if"]('cancelled', `The step was cancelled (${name})`)));
    const agentFor = proxyAgents(process.env);
    const transport = nodeTransport(agentFor ? { agentFor } : {});
    const tell = (0,narrate/* narrate */.s)(commands, systemClock);
    const engine = {
        clock: systemClock,
        random: Math.random,
        transport,
        log: commands,
        secrets: commands.secrets,
        userAgent: `koreai-ci/${VERSION} (GitHub Actions)`,
        workspace: process.env['GITHUB_WORKSPACE'] || process.cwd(),
        signal: stop.signal,
        onEvent: (event) => {
            tell(event);
            if ('outcome' in event)
                outputs.update(event.outcome);
        },
        upload: async (file, signal) => {
            const { uploadArtifact } = await __nccwpck_require__.e(/* import() */ 685).then(__nccwpck_require__.bind(__nccwpck_require__, 66685));
            return uploadArtifact(file, process.env, signal);
        },
    };
    try {
        return await run(operation, inputs, engine);
    }
    finally {
        transport.close();
    }
}
async function writeSummary(commands, outcome, env) {
    if (!env['GITHUB_STEP_SUMMARY'])
        return;
    try {
        const [{ summary }, { summaryOf }] = await Promise.all([Promise.all(/* import() */[__nccwpck_require__.e(942), __nccwpck_require__.e(838)]).then(__nccwpck_require__.bind(__nccwpck_require__, 33838)), __nccwpck_require__.e(/* import() */ 77).then(__nccwpck_require__.bind(__nccwpck_require__, 12077))]);
        await summary.addRaw(commands.secrets.redact(summaryOf(outcome))).write();
    }
    catch (error) {
        // The summary is told in the log too; whether the step passes does not hang on it.
        commands.warning(`The job summary could not be written: ${error instanceof Error ? error.message : String(error)}`);
    }
}
/** The one annotation of a step that does not pass. */
function annotate(commands, title, error) {
    commands.error(`${title}: ${error.code}`, error.hint === undefined ? [error.message] : [error.message, error.hint]);
    for (let cause = error; cause instanceof Error; cause = cause.cause)
        commands.debug(cause.stack ?? cause.message);
}

;// CONCATENATED MODULE: ./lib/github/main.js

/** How long something may hold the process after the step has ended, in milliseconds: an upload cannot be stopped. */
const LINGER_MS = 500;
/** Runs the action in this process. The exit code says success only once that is known. */
async function main() {
    process.exitCode = 1;
    const passes = await action({
        env: process.env,
        cwd: () => process.cwd(),
        write: (text) => process.stdout.write(text),
        onStop: (stop) => {
            for (const name of ['SIGINT', 'SIGTERM'])
                process.on(name, () => stop(name));
        },
    });
    process.exitCode = passes ? 0 : 1;
    setTimeout(() => process.exit(), LINGER_MS).unref();
}


/***/ }),

/***/ 75691:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _github_main_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(13003);

await (0,_github_main_js__WEBPACK_IMPORTED_MODULE_0__/* .main */ .i)();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 76181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration),
/* harmony export */   a: () => (/* binding */ formatDuration)
/* harmony export */ });
const UNIT_MS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** Timers count in 32 bits: a longer delay fires at once, so no duration may reach it. */
const LONGEST_MS = 24 * 86_400_000;
/**
 * Reads a duration: `500ms`, `90s`, `30m`, `2h`, `7d`; a bare number is seconds. A fraction (`1.5h`) is allowed.
 *
 * @returns milliseconds, a whole number from 0 to 24 days, or `undefined` where the text is no such duration
 */
function parseDuration(text) {
    const match = /^(\d{1,10}(?:\.\d{1,6})?)\s*(ms|s|m|h|d)?$/.exec(text.trim());
    if (!match)
        return undefined;
    const milliseconds = Math.round(Number(match[1]) * (UNIT_MS[match[2] ?? 's'] ?? Number.NaN));
    return milliseconds <= LONGEST_MS ? milliseconds : undefined;
}
/** A duration for people: `420 ms`, `3.2 s`, `1 min 30 s`, `2 h 5 min`, `3 d 4 h`. */
function formatDuration(milliseconds) {
    if (milliseconds < 1_000)
        return `${Math.round(milliseconds)} ms`;
    if (milliseconds < 59_950)
        return `${Number((milliseconds / 1_000).toFixed(1))} s`;
    const seconds = Math.round(milliseconds / 1_000);
    if (seconds < 3_600)
        return two(Math.floor(seconds / 60), 'min', seconds % 60, 's');
    const minutes = Math.round(seconds / 60);
    if (minutes < 1_440)
        return two(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
    const hours = Math.round(minutes / 60);
    return two(Math.floor(hours / 24), 'd', hours % 24, 'h');
}
function two(large, largeUnit, small, smallUnit) {
    return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}


/***/ }),

/***/ 93314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   gu: () => (/* binding */ asKoreaiError),
/* harmony export */   "if": () => (/* binding */ KoreaiError),
/* harmony export */   xU: () => (/* binding */ systemCode)
/* harmony export */ });
/* unused harmony exports ERROR_CODES, conclusionOf */
/** Every way a step can end badly, as the `errorCode` output spells it. Empty means success. */
const ERROR_CODES = (/* unused pure expression or super */ null && ([
    'input-invalid',
    'unauthorized',
    'not-found',
    'bad-request',
    'rate-limited',
    'platform-failed',
    'platform-error',
    'bad-response',
    'network',
    'start-unknown',
    'timed-out',
    'cancelled',
    'stale',
    'superseded',
    'awaiting-approval',
    'download-failed',
    'archive-invalid',
    'artifact-failed',
    'internal',
]));
const CONCLUSIONS = {
    'timed-out': 'timed_out',
    cancelled: 'cancelled',
    stale: 'stale',
    superseded: 'stale',
    'awaiting-approval': 'action_required',
};
/** The conclusion that an error code stands for; every code without one of its own is a `failure`. */
function conclusionOf(code) {
    return CONCLUSIONS[code] ?? 'failure';
}
/**
 * The one error of this project. `message` says what failed and where, `hint` what to do next, `code` is the
 * closed vocabulary above. `cause` keeps the error underneath.
 */
class KoreaiError extends Error {
    name = 'KoreaiError';
    code;
    hint;
    transient;
    retryAfterMs;
    sent;
    constructor(code, message, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.code = code;
        this.hint = options.hint;
        this.transient = options.transient ?? false;
        this.retryAfterMs = options.retryAfterMs;
        this.sent = options.sent ?? true;
    }
    get conclusion() {
        return conclusionOf(this.code);
    }
}
/** Whatever was thrown, as a {@link KoreaiError}; what nobody foresaw is `internal`. */
function asKoreaiError(thrown) {
    if (thrown instanceof KoreaiError)
        return thrown;
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return new KoreaiError('internal', `Unexpected error: ${message}`, {
        hint: 'This is a defect of koreai-ci. Run again with debug logging and report it with the log.',
        cause: thrown,
    });
}
/** The system's error code (`ECONNRESET`, `ENOSPC`, ...) of whatever was thrown, or an empty string. */
function systemCode(thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? thrown.code : '';
    return typeof code === 'string' ? code : '';
}


/***/ }),

/***/ 96430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ harmless),
/* harmony export */   J: () => (/* binding */ harmlessMarkdown)
/* harmony export */ });
/** Escape sequences of terminals: CSI, OSC and the short ones. */
const ANSI = new RegExp([
    '(?:\\u001b\\[|\\u009b)[0-?]*[ -/]*[@-~]',
    '(?:\\u001b\\]|\\u009d)[^\\u0007\\u001b\\u009c]*(?:\\u0007|\\u001b\\\\|\\u009c)?',
    '\\u001b[@-_]?',
].join('|'), 'g');
/** Everything that breaks or reorders a line: controls, line and paragraph separators, bidirectional and invisible marks. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cf}\p{Co}\p{Cs}\p{Cn}]+/gu;
/** The length that a piece of the platform's text is cut to, in UTF-16 units, unless told otherwise. */
const USUAL_LENGTH = 300;
/**
 * Makes text from the platform harmless: one line, no control characters or terminal escapes, and nothing that a
 * runner would take for a command (`::name::` at the start of a line, `##[name]` anywhere in it).
 * All such text passes here on its way to stdout, stderr, the outputs and the summary.
 *
 * @param limit - the longest result, in UTF-16 units; what is cut ends in `…`
 */
function harmless(text, limit = USUAL_LENGTH) {
    const line = String(text)
        .slice(0, limit * 8)
        .replace(ANSI, '')
        .replace(UNPRINTABLE, ' ')
        .replace(/:(?=:)/g, ': ')
        .replace(/##(?=\[)/g, '# #')
        .replace(/\s+/g, ' ')
        .trim();
    return line.length <= limit ? line : `${line.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
/** What Markdown or HTML would read inside of inline code: links, tags, emphasis, table cells, mentions, formulas. */
const MARKUP = /[&<>`|\\*~[\]@$:]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|(?<=www)\./giu;
/**
 * The same for Markdown: the text as inline code in which every character that Markdown or HTML could read is an
 * entity, so that it makes no link, mention, image, formula, table cell or tag.
 */
function harmlessMarkdown(text, limit = USUAL_LENGTH) {
    const line = harmless(text, limit);
    if (line === '')
        return '';
    return `<code>${line.replace(MARKUP, (character) => `&#${character.codePointAt(0)};`)}</code>`;
}


/***/ }),

/***/ 2716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ parseInstant),
/* harmony export */   r: () => (/* binding */ formatInstant)
/* harmony export */ });
const ISO_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/i;
/**
 * Reads an ISO 8601 instant. A zone is required: a time without one means another moment on every machine.
 *
 * @returns milliseconds since the epoch, or `undefined` where the text is no such instant
 */
function parseInstant(text) {
    if (!ISO_INSTANT.test(text))
        return undefined;
    const milliseconds = Date.parse(text);
    return Number.isNaN(milliseconds) ? undefined : milliseconds;
}
/** An instant as ISO 8601 in UTC; an empty string for `undefined`. */
function formatInstant(milliseconds) {
    return milliseconds === undefined ? '' : new Date(milliseconds).toISOString();
}


/***/ }),

/***/ 77603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  uP: () => (/* binding */ JOB_WORDS),
  gz: () => (/* binding */ failed),
  dW: () => (/* binding */ isFailedPart),
  S4: () => (/* binding */ judge),
  J4: () => (/* binding */ mismatch),
  SO: () => (/* binding */ namedParts),
  ez: () => (/* binding */ stale),
  zT: () => (/* binding */ superseded)
});

;// CONCATENATED MODULE: ./lib/jobs/words.js
/** Lower case, without `_`, `-` and spaces: the platform spells one word in many ways (kore-api.md, section 3). */
function foldWord(word) {
    return word.toLowerCase().replace(/[-_\s]/g, '');
}
/** What a status word means. A word that the table does not hold, or none at all, is `unknown`: never a success. */
function meaningOf(word, table) {
    const folded = foldWord(word);
    for (const meaning of ['succeeded', 'failed', 'running']) {
        if (table[meaning].includes(folded))
            return meaning;
    }
    return 'unknown';
}
/** Words that say `still running` or `failed`, the same in every operation (kore-api.md, section 3). */
const RUNNING_WORDS = [
    'pending',
    'inprogress',
    'running',
    'accepted',
    'queued',
    'initiated',
    'started',
];
const FAILED_WORDS = ['failed', 'failure', 'error'];

// EXTERNAL MODULE: ./lib/kernel/errors.js
var errors = __nccwpck_require__(93314);
// EXTERNAL MODULE: ./lib/kernel/harmless.js
var harmless = __nccwpck_require__(96430);
;// CONCATENATED MODULE: ./lib/operations/judge.js



/** The words of jobs that end in a plain success or failure; each operation names its own table. */
const JOB_WORDS = {
    running: RUNNING_WORDS,
    succeeded: ['success', 'successful'],
    failed: FAILED_WORDS,
};
const NAMED_PARTS = 10;
/** The state of a job by its status word. An unknown word, or none, is still running. */
function judge({ facts, words, noun, link, reason }) {
    switch (meaningOf(facts.status, words)) {
        case 'succeeded':
            return { kind: 'succeeded', ...facts, link };
        case 'failed':
            return failed(facts, noun, reason);
        case 'running':
            return { kind: 'running', ...facts };
        default:
            return { kind: 'running', ...facts, warning: unknownWord(facts.status) };
    }
}
/** A failure with its reason and the parts that failed, by name. */
function failed(facts, noun, reason) {
    const parts = namedParts((facts.parts ?? []).filter((part) => isFailedPart(part)));
    const why = [reason === '' ? '' : (0,harmless/* harmless */.I)(reason), parts].filter((text) => text !== '').join('; ');
    return {
        kind: 'failed',
        ...facts,
        code: 'platform-failed',
        message: `Kore.ai says that the ${noun} failed (status '${(0,harmless/* harmless */.I)(facts.status, 60)}')${why === '' ? '' : `: ${why}`}`,
        hint: `Look at the ${noun} in Kore.ai's console, mend what it names there, and run again.`,
    };
}
/** Parts by kind, name and status, for one line. */
function namedParts(parts) {
    const named = parts.slice(0, NAMED_PARTS).map(({ kind, name, status }) => {
        const label = [(0,harmless/* harmless */.I)(kind, 60), (0,harmless/* harmless */.I)(name, 80)].filter((text, at, all) => text !== '' && all.indexOf(text) === at);
        return `${label.join(' ')} (${(0,harmless/* harmless */.I)(status, 40) || 'no status'})`;
    });
    const more = parts.length - named.length;
    return more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ');
}
function isFailedPart({ status }) {
    return FAILED_WORDS.includes(foldWord(status));
}
/** A look that showed an older job: no news of the one that is waited for. */
function stale(facts) {
    return { kind: 'running', ...facts, isStale: true };
}
/** The bot's one slot was taken by a job that somebody else started. */
function superseded(noun, byId) {
    return {
        kind: 'failed',
        // The word on show is the other job's.
        status: '',
        code: 'superseded',
        message: `Another ${noun} of this bot${byId === '' ? '' : ` (${byId})`} was started and took the place of this one, whose end cannot be known any more`,
        hint: `A bot has room for one ${noun} at a time: give the workflow a concurrency group for the bot, and run again.`,
    };
}
/** An answer that speaks of something else than what was asked for is not believed. */
function mismatch(noun, what, asked, told) {
    return new errors/* KoreaiError */["if"]('bad-response', `The ${noun} status speaks of another ${what} (${(0,harmless/* harmless */.I)(told, 80)}) than the one asked for (${asked})`, {
        transient: true,
        hint: 'Check the id; if it is right, report this to Kore.ai: the answer is not believed.',
    });
}
function unknownWord(status) {
    return status === ''
        ? 'The platform tells no status. It is taken for still running.'
        : `The status '${(0,harmless/* harmless */.I)(status, 60)}' is unknown. It is taken for still running.`;
}


/***/ }),

/***/ 55957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ sizeOf),
/* harmony export */   s: () => (/* binding */ narrate)
/* harmony export */ });
/* harmony import */ var _kernel_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(76181);
/* harmony import */ var _kernel_harmless_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(96430);


const HEARTBEAT_MS = 60_000;
/** A publish or export requested longer ago than this may well not be the one that was meant. */
const OLD_MS = 15 * 60_000;
/** Tells a run in lines: one for each change, and one a minute while nothing changes. */
function narrate(log, clock) {
    const startedAt = clock.now();
    let said = '';
    let saidAt = startedAt;
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
        const isFirst = said === '';
        const line = lineOf(state, outcome);
        if (line === said)
            beat(`Still: ${line}`);
        else
            say(nextLookMs === undefined ? line : `${line}; next look in ${(0,_kernel_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(nextLookMs)}`);
        said = line;
        if ('warning' in state)
            warnOnce(state.warning);
        if (isFirst && state.kind === 'succeeded')
            warnOnce(oldSuccess(outcome, clock.wall()));
    };
    return (event) => {
        switch (event.type) {
            case 'started':
                return say(`Started ${event.outcome.operation}: job ${event.outcome.jobId || 'without an id'}`);
            case 'looked':
                return looked(event);
            case 'look-failed':
                return say(`${event.error.message}; looking again in ${(0,_kernel_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(event.retryMs)}`);
            case 'downloading':
                return beat(`Downloading: ${sizeOf(event.bytes)}${event.total ? ` of ${sizeOf(event.total)}` : ''}`);
            case 'download-retried':
                return say(`${event.error.message}; trying again in ${(0,_kernel_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(event.retryMs)}`);
            case 'downloaded':
                return say(`Downloaded ${event.file.path} (${sizeOf(event.file.size)}, SHA-256 ${event.file.sha256})`);
            case 'extracted':
                return say(`Unpacked to ${event.path}`);
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
    const word = (0,_kernel_harmless_js__WEBPACK_IMPORTED_MODULE_1__/* .harmless */ .I)(state.status, 60) || 'no status';
    const percent = state.percent === undefined ? '' : `, ${Math.round(state.percent)} %`;
    const job = outcome.jobId === '' ? outcome.target : outcome.jobId;
    if (state.kind === 'running' && state.isStale) {
        return `Waiting for ${outcome.target}: the platform still shows an older job (${word}${at(state.requestedAt)})`;
    }
    return `${job}: ${word}${percent}${at(state.requestedAt)}`;
}
function at(requestedAt) {
    return requestedAt === undefined ? '' : `, requested ${new Date(requestedAt).toISOString()}`;
}
function oldSuccess({ requestedAt }, wallMs) {
    if (requestedAt === undefined || wallMs - requestedAt < OLD_MS)
        return undefined;
    return `This success was requested ${(0,_kernel_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(wallMs - requestedAt)} ago. Set since to let only newer ones count.`;
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(75691);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
