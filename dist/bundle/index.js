import * as __WEBPACK_EXTERNAL_MODULE__lazy_undici_cjs_e76a3190__ from "./lazy-undici.cjs";
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 20770:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

module.exports = __nccwpck_require__(20218);


/***/ }),

/***/ 20218:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var net = __nccwpck_require__(69278);
var tls = __nccwpck_require__(64756);
var http = __nccwpck_require__(58611);
var https = __nccwpck_require__(65692);
var events = __nccwpck_require__(24434);
var assert = __nccwpck_require__(42613);
var util = __nccwpck_require__(39023);


exports.httpOverHttp = httpOverHttp;
exports.httpsOverHttp = httpsOverHttp;
exports.httpOverHttps = httpOverHttps;
exports.httpsOverHttps = httpsOverHttps;


function httpOverHttp(options) {
  var agent = new TunnelingAgent(options);
  agent.request = http.request;
  return agent;
}

function httpsOverHttp(options) {
  var agent = new TunnelingAgent(options);
  agent.request = http.request;
  agent.createSocket = createSecureSocket;
  agent.defaultPort = 443;
  return agent;
}

function httpOverHttps(options) {
  var agent = new TunnelingAgent(options);
  agent.request = https.request;
  return agent;
}

function httpsOverHttps(options) {
  var agent = new TunnelingAgent(options);
  agent.request = https.request;
  agent.createSocket = createSecureSocket;
  agent.defaultPort = 443;
  return agent;
}


function TunnelingAgent(options) {
  var self = this;
  self.options = options || {};
  self.proxyOptions = self.options.proxy || {};
  self.maxSockets = self.options.maxSockets || http.Agent.defaultMaxSockets;
  self.requests = [];
  self.sockets = [];

  self.on('free', function onFree(socket, host, port, localAddress) {
    var options = toOptions(host, port, localAddress);
    for (var i = 0, len = self.requests.length; i < len; ++i) {
      var pending = self.requests[i];
      if (pending.host === options.host && pending.port === options.port) {
        // Detect the request to connect same origin server,
        // reuse the connection.
        self.requests.splice(i, 1);
        pending.request.onSocket(socket);
        return;
      }
    }
    socket.destroy();
    self.removeSocket(socket);
  });
}
util.inherits(TunnelingAgent, events.EventEmitter);

TunnelingAgent.prototype.addRequest = function addRequest(req, host, port, localAddress) {
  var self = this;
  var options = mergeOptions({request: req}, self.options, toOptions(host, port, localAddress));

  if (self.sockets.length >= this.maxSockets) {
    // We are over limit so we'll add it to the queue.
    self.requests.push(options);
    return;
  }

  // If we are under maxSockets create a new one.
  self.createSocket(options, function(socket) {
    socket.on('free', onFree);
    socket.on('close', onCloseOrRemove);
    socket.on('agentRemove', onCloseOrRemove);
    req.onSocket(socket);

    function onFree() {
      self.emit('free', socket, options);
    }

    function onCloseOrRemove(err) {
      self.removeSocket(socket);
      socket.removeListener('free', onFree);
      socket.removeListener('close', onCloseOrRemove);
      socket.removeListener('agentRemove', onCloseOrRemove);
    }
  });
};

TunnelingAgent.prototype.createSocket = function createSocket(options, cb) {
  var self = this;
  var placeholder = {};
  self.sockets.push(placeholder);

  var connectOptions = mergeOptions({}, self.proxyOptions, {
    method: 'CONNECT',
    path: options.host + ':' + options.port,
    agent: false,
    headers: {
      host: options.host + ':' + options.port
    }
  });
  if (options.localAddress) {
    connectOptions.localAddress = options.localAddress;
  }
  if (connectOptions.proxyAuth) {
    connectOptions.headers = connectOptions.headers || {};
    connectOptions.headers['Proxy-Authorization'] = 'Basic ' +
        new Buffer(connectOptions.proxyAuth).toString('base64');
  }

  debug('making CONNECT request');
  var connectReq = self.request(connectOptions);
  connectReq.useChunkedEncodingByDefault = false; // for v0.6
  connectReq.once('response', onResponse); // for v0.6
  connectReq.once('upgrade', onUpgrade);   // for v0.6
  connectReq.once('connect', onConnect);   // for v0.7 or later
  connectReq.once('error', onError);
  connectReq.end();

  function onResponse(res) {
    // Very hacky. This is necessary to avoid http-parser leaks.
    res.upgrade = true;
  }

  function onUpgrade(res, socket, head) {
    // Hacky.
    process.nextTick(function() {
      onConnect(res, socket, head);
    });
  }

  function onConnect(res, socket, head) {
    connectReq.removeAllListeners();
    socket.removeAllListeners();

    if (res.statusCode !== 200) {
      debug('tunneling socket could not be established, statusCode=%d',
        res.statusCode);
      socket.destroy();
      var error = new Error('tunneling socket could not be established, ' +
        'statusCode=' + res.statusCode);
      error.code = 'ECONNRESET';
      options.request.emit('error', error);
      self.removeSocket(placeholder);
      return;
    }
    if (head.length > 0) {
      debug('got illegal response body from proxy');
      socket.destroy();
      var error = new Error('got illegal response body from proxy');
      error.code = 'ECONNRESET';
      options.request.emit('error', error);
      self.removeSocket(placeholder);
      return;
    }
    debug('tunneling connection has established');
    self.sockets[self.sockets.indexOf(placeholder)] = socket;
    return cb(socket);
  }

  function onError(cause) {
    connectReq.removeAllListeners();

    debug('tunneling socket could not be established, cause=%s\n',
          cause.message, cause.stack);
    var error = new Error('tunneling socket could not be established, ' +
                          'cause=' + cause.message);
    error.code = 'ECONNRESET';
    options.request.emit('error', error);
    self.removeSocket(placeholder);
  }
};

TunnelingAgent.prototype.removeSocket = function removeSocket(socket) {
  var pos = this.sockets.indexOf(socket)
  if (pos === -1) {
    return;
  }
  this.sockets.splice(pos, 1);

  var pending = this.requests.shift();
  if (pending) {
    // If we have pending requests and a socket gets closed a new one
    // needs to be created to take over in the pool for the one that closed.
    this.createSocket(pending, function(socket) {
      pending.request.onSocket(socket);
    });
  }
};

function createSecureSocket(options, cb) {
  var self = this;
  TunnelingAgent.prototype.createSocket.call(self, options, function(socket) {
    var hostHeader = options.request.getHeader('host');
    var tlsOptions = mergeOptions({}, self.options, {
      socket: socket,
      servername: hostHeader ? hostHeader.replace(/:.*$/, '') : options.host
    });

    // 0 is dummy port for v0.6
    var secureSocket = tls.connect(0, tlsOptions);
    self.sockets[self.sockets.indexOf(socket)] = secureSocket;
    cb(secureSocket);
  });
}


function toOptions(host, port, localAddress) {
  if (typeof host === 'string') { // since v0.10
    return {
      host: host,
      port: port,
      localAddress: localAddress
    };
  }
  return host; // for v0.11 or later
}

function mergeOptions(target) {
  for (var i = 1, len = arguments.length; i < len; ++i) {
    var overrides = arguments[i];
    if (typeof overrides === 'object') {
      var keys = Object.keys(overrides);
      for (var j = 0, keyLen = keys.length; j < keyLen; ++j) {
        var k = keys[j];
        if (overrides[k] !== undefined) {
          target[k] = overrides[k];
        }
      }
    }
  }
  return target;
}


var debug;
if (process.env.NODE_DEBUG && /\btunnel\b/.test(process.env.NODE_DEBUG)) {
  debug = function() {
    var args = Array.prototype.slice.call(arguments);
    if (typeof args[0] === 'string') {
      args[0] = 'TUNNEL: ' + args[0];
    } else {
      args.unshift('TUNNEL:');
    }
    console.error.apply(console, args);
  }
} else {
  debug = function() {};
}
exports.debug = debug; // for test


/***/ }),

/***/ 64650:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
module.exports = x({ ["ProxyAgent"]: () => (__WEBPACK_EXTERNAL_MODULE__lazy_undici_cjs_e76a3190__.ProxyAgent), ["fetch"]: () => (__WEBPACK_EXTERNAL_MODULE__lazy_undici_cjs_e76a3190__.fetch) });

/***/ }),

/***/ 23689:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("./lazy-undici.cjs");

/***/ }),

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

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

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

/***/ 44708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 98995:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 80481:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 38321:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/consumers");

/***/ }),

/***/ 46466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 46193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

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

/***/ 19860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A6: () => (/* binding */ eventOf),
/* harmony export */   Vp: () => (/* binding */ runUrl),
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   fi: () => (/* binding */ runCommit)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);

/** The page of the run on GitHub; empty outside of GitHub Actions. */
function runUrl(environment) {
    const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run, GITHUB_SERVER_URL: server } = environment;
    return repository && run ? `${server || 'https://github.com'}/${repository}/actions/runs/${run}` : '';
}
/** The repository of a run; `undefined` outside of GitHub Actions. */
function repositoryOf({ GITHUB_REPOSITORY: repository = '' }) {
    const [owner, repo] = repository.split('/');
    return owner && repo ? { owner, repo } : undefined;
}
/**
 * The commit that a run is about and the page of this attempt of the run, as parameters of GitHub's API.
 *
 * @returns a sentence that says what is missing, if the environment does not name the commit
 */
function runCommit(environment) {
    const { GITHUB_RUN_ATTEMPT: attempt } = environment;
    const repository = repositoryOf(environment);
    if (!repository) {
        return 'There is no GITHUB_REPOSITORY, so this is no run of GitHub Actions. Leave githubToken empty.';
    }
    const sha = headCommit(environment);
    if (!/^[0-9a-f]{40,64}$/i.test(sha)) {
        return 'The head commit of this run is unknown: neither GITHUB_SHA nor the event (GITHUB_EVENT_PATH) names it.';
    }
    const url = runUrl(environment);
    return { ...repository, sha, ...(url && { target_url: `${url}${attempt ? `/attempts/${attempt}` : ''}` }) };
}
/**
 * The commit whose status people see. GITHUB_SHA of a pull request is a temporary merge, or the base; that of
 * `workflow_run` is the head of the default branch (GitHub's "Events that trigger workflows").
 */
function headCommit(environment) {
    const { GITHUB_EVENT_NAME: name = '', GITHUB_SHA: sha = '' } = environment;
    const event = eventOf(environment);
    if (name.startsWith('pull_request'))
        return String(event?.pull_request?.head?.sha);
    return name === 'workflow_run' ? String(event?.workflow_run?.head_sha) : sha;
}
/** What started a run, as GitHub describes it; `undefined` if that cannot be read. */
function eventOf({ GITHUB_EVENT_PATH: path = '' }) {
    try {
        return JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8'));
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 48044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ refused),
/* harmony export */   f: () => (/* binding */ askGithub)
/* harmony export */ });
/* harmony import */ var _core_deadline_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(56196);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(40095);
/* harmony import */ var _core_version_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(18614);



/**
 * Makes requests to GitHub. Never throws. Redirects are not followed, because they would get the token.
 *
 * @returns why GitHub did not do what it was asked to; `undefined` if it did
 */
async function askGithub(access, ask) {
    const { permission, signal } = access;
    let github;
    try {
        github = await githubFor(access);
    }
    catch (error) {
        return refused(`GitHub's client could not be loaded (${error}).`);
    }
    try {
        await (0,_core_deadline_js__WEBPACK_IMPORTED_MODULE_0__/* .abortable */ .ZC)(ask(github), signal);
        return undefined;
    }
    catch (error) {
        return signal.aborted ? LATE : problemOfError(error, permission);
    }
}
/** Keeps the client from printing deprecations. */
const SILENT = { debug() { }, info() { }, warn() { }, error() { } };
/** GitHub's client. It is loaded when it is needed, because it is large and throws if it cannot read the event of the run. */
async function githubFor({ token, environment, signal }) {
    const { getOctokit } = await __nccwpck_require__.e(/* import() */ 1351).then(__nccwpck_require__.bind(__nccwpck_require__, 61351));
    const baseUrl = environment['GITHUB_API_URL'] || 'https://api.github.com';
    const github = getOctokit(token, { baseUrl, userAgent: `koreai-ci/${_core_version_js__WEBPACK_IMPORTED_MODULE_1__/* .VERSION */ .x}`, log: SILENT });
    // Among the options of the client, these would replace its proxy settings; those of a call are not used for its further pages.
    const ours = { signal, redirect: 'manual', log: SILENT };
    github.hook.wrap('request', async (send, options) => {
        // Hooks share these options: other ones would not reach the request.
        Object.assign(options.request, ours);
        const answer = await send(options);
        // The client takes a redirect for a success.
        if (answer.status >= 300)
            throw Object.assign(new Error(''), { response: answer });
        return answer;
    });
    return github;
}
function refused(text) {
    return { text, isFinal: true, mayRetry: false };
}
const LATE = { text: 'GitHub did not answer in time.', isFinal: false, mayRetry: false };
/** Reads what GitHub's client threw. */
function problemOfError(thrown, permission) {
    const { response, message = String(thrown), cause } = (thrown ?? {});
    if (response)
        return problemOfAnswer(response.status, permission, message, response.headers);
    const reason = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(cause?.cause) || (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(cause) || message;
    return { text: `The request failed (${reason}).`, isFinal: false, mayRetry: true };
}
function problemOfAnswer(status, permission, message, headers = {}) {
    const text = `GitHub answered ${status}${message === '' ? '' : ` (${message})`}.`;
    if (status >= 500)
        return { text, isFinal: false, mayRetry: true };
    if (status < 400)
        return refused(`${text} Redirects are not followed, because they would get the token.`);
    // Both rate limits may come as 403, and last for a minute at least.
    const isLimited = headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0';
    if (status === 429 || (status === 403 && isLimited))
        return { text, isFinal: false, mayRetry: false };
    return refused(`${text} ${hintFor(status, permission)}`.trimEnd());
}
function hintFor(status, permission) {
    const needed = `The job needs the permission "${permission}"`;
    if (status === 401)
        return 'The token in githubToken is wrong or has expired.';
    if (status === 403)
        return `${needed}. A run for a pull request from a fork has a read-only token.`;
    return status === 404 ? `${needed}, and the token needs access to this repository.` : '';
}


/***/ }),

/***/ 17198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

// ESM COMPAT FLAG
__nccwpck_require__.r(__webpack_exports__);

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __nccwpck_require__(33838);
// EXTERNAL MODULE: ./build/core/clock.js
var core_clock = __nccwpck_require__(84300);
// EXTERNAL MODULE: ./build/core/errors.js + 1 modules
var errors = __nccwpck_require__(40095);
// EXTERNAL MODULE: ./build/core/sanitize.js
var sanitize = __nccwpck_require__(19507);
// EXTERNAL MODULE: ./build/core/secrets.js
var core_secrets = __nccwpck_require__(28527);
// EXTERNAL MODULE: ./build/http/proxy.js
var proxy = __nccwpck_require__(12749);
// EXTERNAL MODULE: ./build/inputs/fields.js + 1 modules
var fields = __nccwpck_require__(36070);
// EXTERNAL MODULE: ./build/operations/table.js + 26 modules
var table = __nccwpck_require__(89898);
// EXTERNAL MODULE: ./build/run/outcome.js + 1 modules
var outcome = __nccwpck_require__(39922);
// EXTERNAL MODULE: ./build/run/outputs.js
var run_outputs = __nccwpck_require__(48432);
// EXTERNAL MODULE: ./build/run/read-step.js + 1 modules
var read_step = __nccwpck_require__(84054);
// EXTERNAL MODULE: ./build/run/resume.js
var resume = __nccwpck_require__(79171);
// EXTERNAL MODULE: ./build/core/deadline.js
var deadline = __nccwpck_require__(56196);
// EXTERNAL MODULE: ./build/action/github.js
var github = __nccwpck_require__(48044);
// EXTERNAL MODULE: ./build/action/github-run.js
var github_run = __nccwpck_require__(19860);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(77598);
// EXTERNAL MODULE: ./build/inputs/types.js
var types = __nccwpck_require__(18301);
;// CONCATENATED MODULE: ./build/action/status-context.js





/** Maximum length that GitHub accepts. */
const MAX_CONTEXT_LENGTH = 255;
/** Characters that GitHub refuses: those of four bytes, most emoji for example. */
const FOUR_BYTES = /[\u{10000}-\u{10FFFF}]/gu;
/**
 * The name of a step's commit status. Steps with the same name overwrite each other's status, so the default name holds
 * all that makes a step differ: operation, targets, suite, version, host and the job of the workflow. It depends on
 * the inputs and the workflow only, so that a branch can require it.
 */
function statusContext(input, environment) {
    const context = input('statusContext') || defaultContext(input, environment);
    const plain = acceptedText(context, context.length * 2);
    if (plain === context && plain.length <= MAX_CONTEXT_LENGTH)
        return context;
    // The hash keeps two names apart that are changed to the same text.
    const hash = hashOf(context);
    return `${plain.slice(0, MAX_CONTEXT_LENGTH - hash.length - 2)}… ${hash}`;
}
/** Inputs that make two jobs differ, in addition to their target. */
const DISTINGUISHING = [
    'flowId',
    'appVersion',
    'botName',
    'toolName',
    'workflowName',
    'modelType',
    'exportType',
    'testSuite',
    'botVersion',
    'botLanguage',
];
function defaultContext(input, { GITHUB_JOB: job }) {
    const { target, needs = [], oneOf = [], takes = [], } = table/* OPERATIONS */.xb.find(({ name }) => name === input('operation')) ?? {};
    /** The value of an input that the operation reads and that is not the default. */
    const ownValue = (name) => [...needs, ...oneOf, ...takes].includes(name) && input(name) !== (0,fields/* fieldOf */._F)(name).default ? input(name) : '';
    const ids = target === undefined ? [] : (0,types/* splitList */.ry)(input(target));
    // An operation without an existing target is distinguished by what it imports.
    const names = target === undefined ? [...DISTINGUISHING, 'archive'] : DISTINGUISHING;
    const details = names.filter((name) => name !== target).map(ownValue);
    const body = ownValue('requestBody');
    const host = URL.canParse(input('host')) && new URL(input('host')).host;
    const path = [
        'koreai-ci',
        input('operation'),
        [...new Set(ids)].sort().join(', '),
        ...details,
        body && `requestBody ${hashOf(body)}`,
    ];
    const place = [host, job && `job ${job}`].filter(Boolean).join(', ');
    return `${path.filter(Boolean).join(' / ')}${place && ` (${place})`}`;
}
/** The text without what GitHub refuses. */
function acceptedText(text, maxLength) {
    return (0,sanitize/* sanitize */.aj)(text, maxLength).replace(FOUR_BYTES, '\uFFFD');
}
function hashOf(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 8);
}

;// CONCATENATED MODULE: ./build/action/commit-status.js






/** How long a status may take, its retry included, in milliseconds: a runner gives a cancelled step few seconds. */
const LIMIT_MS = 4_000;
/** The same for a step that was stopped before. */
const LIMIT_WHEN_STOPPED_MS = 2_000;
const RETRY_PAUSE_MS = 1_000;
/** Maximum length that GitHub accepts. */
const MAX_DESCRIPTION_LENGTH = 140;
/** Shows the step next to its commit on GitHub. Never throws, and takes a few seconds at most. */
function commitStatus(options) {
    const { token, context, operation, log, stop, clock = core_clock/* systemClock */.ml } = options;
    const endsPending = new AbortController();
    let pending = Promise.resolve();
    let isRefused = false;
    const set = async (state, description, limitMs, cancel) => {
        if (token === '')
            return;
        const { signal, clear } = (0,deadline/* startDeadline */.db)(clock, limitMs, cancel ?? new AbortController().signal);
        const send = () => post(options, state, description, signal);
        let problem = await send();
        if (problem?.mayRetry) {
            // A status that is set twice does no harm.
            problem = await (0,core_clock/* sleep */.yy)(clock, RETRY_PAUSE_MS, signal).then(send, () => problem);
        }
        clear();
        if (!problem)
            return;
        isRefused = problem.isFinal;
        const line = `The commit status "${context}" was not set to ${state}. ${problem.text}`;
        // The final status replaces a pending one that was not set.
        if (isRefused || state !== 'pending')
            log.warning(line);
        else
            log.debug(line);
    };
    const finish = async (state, description) => {
        const limitMs = stop.aborted ? LIMIT_WHEN_STOPPED_MS : LIMIT_MS;
        const endsAt = clock.now() + limitMs;
        const clear = clock.schedule(limitMs / 2, () => endsPending.abort());
        await pending;
        clear();
        if (!isRefused)
            await set(state, description, endsAt - clock.now());
    };
    return {
        /** Sets `pending`, in the background. */
        begin() {
            pending = set('pending', `${operation} is running`, LIMIT_MS, endsPending.signal);
        },
        /**
         * Sets how the step ended. If jobs were only started, the status stays `pending`. A step without outcomes has a
         * status too, so that the one of an earlier run does not stay.
         */
        async end(outcomes, { conclusion, errorCode } = (0,outcome/* verdictOf */.Vj)(outcomes)) {
            if (conclusion === '')
                return pending;
            const code = errorCode === '' ? '' : ` (${errorCode})`;
            const targets = outcomes.length > 1 ? `${outcomes.length} targets` : outcomes[0]?.target;
            const description = `${conclusion}${code}${targets ? `: ${targets}` : ''}`;
            await finish(conclusion === 'success' ? 'success' : 'failure', description);
        },
    };
}
async function post({ token, context, environment }, state, description, signal) {
    const commit = (0,github_run/* runCommit */.fi)(environment);
    if (typeof commit === 'string')
        return (0,github/* refused */.J)(commit);
    return (0,github/* askGithub */.f)({ token, environment, permission: 'statuses: write', signal }, (github) => github.rest.repos.createCommitStatus({
        ...commit,
        state,
        context,
        description: acceptedText(description, MAX_DESCRIPTION_LENGTH),
    }));
}

;// CONCATENATED MODULE: ./build/action/log.js


/** Maximum length of a line, in UTF-16 units. */
const MAX_LINE_LENGTH = 4_000;
/** Maximum number of failed targets that the annotation names. */
const MAX_NAMED = 20;
function actionLog(printer, secrets) {
    const clean = (line) => secrets.clean(line, (text) => (0,sanitize/* sanitize */.aj)(text, MAX_LINE_LENGTH));
    return {
        debug(line) {
            if (printer.isDebug())
                printer.debug(clean(line));
        },
        info: (line) => printer.info(clean(line)),
        warning: (line) => printer.warning(clean(line)),
        error: (title, lines) => printer.error(lines.map(clean).join('\n'), { title: clean(title) }),
    };
}
/** Prints the one annotation of a step that failed. */
function annotate(log, title, error) {
    log.error(`${title}: ${error.code}`, error.hint === undefined ? [error.message] : [error.message, error.hint]);
    debugCauses(log, error);
}
/** Logs how the targets ended: in one line if none failed, else in one annotation. */
function logEnd(log, outcomes) {
    const [{ operation, target, error } = { operation: '', target: '' }] = outcomes;
    const failed = outcomes.filter((outcome) => outcome.error);
    const { conclusion, errorCode } = (0,outcome/* verdictOf */.Vj)(outcomes);
    if (failed.length === 0) {
        const targets = outcomes.length === 1 ? ` ${target}` : `, ${outcomes.length} targets`;
        log.info(`${conclusion || 'started'}: ${operation}${targets}`.trimEnd());
    }
    else if (outcomes.length === 1 && error) {
        annotate(log, operation, error);
    }
    else {
        const lines = failed.slice(0, MAX_NAMED).map(lineOf);
        if (failed.length > MAX_NAMED)
            lines.push(`and ${failed.length - MAX_NAMED} more`);
        log.error(`${operation}: ${errorCode}`, [
            `${failed.length} of ${outcomes.length} targets did not succeed.`,
            ...lines,
        ]);
        for (const outcome of failed)
            debugCauses(log, outcome.error);
    }
}
function lineOf({ target, errorCode, error }) {
    const { message = '', hint } = error ?? {};
    const end = hint === undefined ? '' : `${/[.!?]$/.test(message) ? '' : '.'} ${hint}`;
    return `${target}: ${errorCode}: ${message}${end}`;
}
function debugCauses(log, error) {
    for (let cause = error; cause instanceof Error; cause = cause.cause)
        log.debug(cause.stack ?? cause.message);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
;// CONCATENATED MODULE: ./build/action/outputs.js




/**
 * The outputs of a step.
 *
 * @param set - sets one output; throws if the runner's file cannot be written
 */
function stepOutputs(set, log) {
    const current = new Map();
    let hasWarned = false;
    const write = (name, value) => {
        if (current.get(name) === value)
            return;
        try {
            set(name, value);
            current.set(name, value);
        }
        catch (error) {
            // By now a job may be running, so this does not fail the step.
            const problem = `The outputs could not be written to the file GITHUB_OUTPUT (${reasonOf(error)})`;
            if (!hasWarned)
                log.warning(`${problem}. Later steps do not see them; this log has the id of the job.`);
            hasWarned = true;
        }
    };
    return {
        /**
         * Checks that the runner's file can be written, before a job is started whose id could not be passed on.
         *
         * @throws KoreaiError `input-invalid`
         */
        check(file) {
            try {
                (0,external_node_fs_.closeSync)((0,external_node_fs_.openSync)(file, 'a'));
            }
            catch (error) {
                hasWarned = true;
                throw new errors/* KoreaiError */["if"]('input-invalid', `The outputs file of the runner cannot be written (${reasonOf(error)})`, {
                    hint: 'Nothing was sent. Check the variable GITHUB_OUTPUT, the permissions of the file it names, and the disk.',
                    cause: error,
                });
            }
        },
        /** Sets what has become known or has changed, but not the verdict. */
        update(outcome) {
            const { conclusion: _c, errorCode: _e, durationSeconds: _d, ...known } = valuesOf(outcome);
            for (const [name, value] of Object.entries(known))
                if (value !== '')
                    write(name, value);
        },
        /** Sets every output, the empty ones too: those of the first target, and the verdict on all targets. */
        finish(outcomes, durationMs, verdict = (0,outcome/* verdictOf */.Vj)(outcomes)) {
            const [first] = outcomes;
            const values = {
                ...(first && valuesOf({ ...first, durationMs })),
                ...verdict,
                results: JSON.stringify(outcomes.map(run_outputs/* plainResult */.C1)),
            };
            for (const name of Object.keys(run_outputs/* OUTPUTS */.py))
                write(name, values[name] ?? '');
        },
    };
}
function reasonOf(error) {
    return (0,errors/* systemCode */.xU)(error) || String(error);
}
function valuesOf(outcome) {
    const { operation: _operation, target: _target, ...result } = (0,run_outputs/* plainResult */.C1)(outcome);
    return Object.fromEntries(Object.entries(result).map(([name, value]) => [name, String(value)]));
}

// EXTERNAL MODULE: ./build/core/version.js
var version = __nccwpck_require__(18614);
// EXTERNAL MODULE: ./build/http/program-transport.js + 4 modules
var program_transport = __nccwpck_require__(63470);
// EXTERNAL MODULE: ./build/run/log-run.js
var log_run = __nccwpck_require__(78204);
// EXTERNAL MODULE: ./build/run/run-step.js + 1 modules
var run_step = __nccwpck_require__(47483);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: ./build/core/disk.js
var disk = __nccwpck_require__(50453);
// EXTERNAL MODULE: ./build/core/json.js
var json = __nccwpck_require__(28314);
;// CONCATENATED MODULE: ./build/action/artifact.js









/** Blocks that are uploaded at once: the client's default of 5 leaves half of the bandwidth unused. */
const UPLOAD_CONCURRENCY = '10';
const NO_SERVICE_HINT = 'No artifact can be uploaded on GitHub Enterprise Server, Gitea, Forgejo or outside of GitHub Actions: set uploadArtifact to false and keep the file by other means.';
/**
 * Checks before anything is sent that the archives of a step can be uploaded. If the step starts no job, or its job may
 * have no archive, there is a warning only.
 *
 * @throws KoreaiError `artifact-failed`
 */
function checkArtifactService({ operation, targets: [inputs] }, environment, log) {
    if (!inputs.uploadArtifact || !inputs.wait || operation.archive.length === 0)
        return;
    const problem = missingService(environment);
    if (problem === undefined)
        return;
    if (operation.result.includes('file?') || !operation.startsJob) {
        log.warning(`${problem}, so the step will fail when its archive is to be uploaded. ${NO_SERVICE_HINT}`);
        return;
    }
    throw new errors/* KoreaiError */["if"]('artifact-failed', problem, { hint: `Nothing was sent. ${NO_SERVICE_HINT}`, sent: false });
}
/**
 * Uploads an archive as it is, as a workflow artifact of the given name, with GitHub's own client.
 *
 * @throws KoreaiError `artifact-failed`; the signal's reason
 */
async function uploadArtifact(file, environment, signal) {
    signal.throwIfAborted();
    const problem = missingService(environment);
    if (problem !== undefined)
        throw new errors/* KoreaiError */["if"]('artifact-failed', problem, { hint: NO_SERVICE_HINT });
    environment['ACTIONS_ARTIFACT_UPLOAD_CONCURRENCY'] ??= UPLOAD_CONCURRENCY;
    const staging = (0,external_node_path_.join)((0,external_node_path_.dirname)(file.path), `.upload-${(0,external_node_crypto_.randomUUID)()}`);
    try {
        const staged = await stage(file, staging);
        signal.throwIfAborted();
        // The client cannot be stopped: after an abort it ends with the process.
        const { id, digest = file.sha256 } = await (0,deadline/* abortable */.ZC)(upload(staged, file), signal);
        if (digest !== file.sha256) {
            throw new errors/* KoreaiError */["if"]('artifact-failed', 'The artifact service received other bytes than the archive has', {
                hint: 'Do not use the artifact. Run again.',
            });
        }
        const page = (0,github_run/* runUrl */.Vp)(environment);
        return { id, digest, url: page && `${page}/artifacts/${id}` };
    }
    catch (error) {
        signal.throwIfAborted();
        throw error instanceof errors/* KoreaiError */["if"] ? error : uploadError(error, file.path);
    }
    finally {
        await (0,promises_.rm)(staging, { recursive: true, force: true });
    }
}
/** Why this run cannot upload artifacts; `undefined` if it can. */
function missingService(environment) {
    const { ACTIONS_RUNTIME_TOKEN: token, ACTIONS_RESULTS_URL: service } = environment;
    if (!token || !service)
        return 'There is no artifact service in this run';
    const server = environment['GITHUB_SERVER_URL'] || 'https://github.com';
    const host = URL.canParse(server) ? new URL(server).hostname : '';
    // The hosts that GitHub's client accepts.
    if (host !== 'github.com' && !host.endsWith('.ghe.com') && !host.endsWith('.localhost')) {
        return `GitHub's artifact client does not support the server of this run (${host || 'GITHUB_SERVER_URL is no URL'})`;
    }
    return namesRun(token) ? undefined : 'The token of the runner (ACTIONS_RUNTIME_TOKEN) does not name the run';
}
/** The client reads from the token which run an artifact belongs to; that of another runner may not say so. */
function namesRun(token) {
    const claims = (0,json/* parseJson */.q)(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    const { scp: scopes } = Object(claims);
    return /(^| )Actions\.Results:[^: ]*:[^: ]*( |$)/.test(String(scopes));
}
/** Gives the file the artifact's name: the client names an artifact that it does not zip after its file. */
async function stage({ path, name }, staging) {
    if ((0,external_node_path_.basename)(path) === name)
        return path;
    const staged = (0,external_node_path_.join)(staging, name);
    await (0,promises_.mkdir)(staging);
    await (0,promises_.link)(path, staged).catch(() => (0,promises_.copyFile)(path, staged));
    return staged;
}
async function upload(path, { name, retentionDays }) {
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__nccwpck_require__.e(1351), __nccwpck_require__.e(6118), __nccwpck_require__.e(9645)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9645));
    const options = { skipArchive: true, ...(retentionDays === undefined ? {} : { retentionDays }) };
    const { id, digest } = await new DefaultArtifactClient().uploadArtifact(name, [path], (0,external_node_path_.dirname)(path), options);
    if (!id)
        throw new Error('the artifact service gave no id');
    return digest === undefined ? { id } : { id, digest };
}
function uploadError(error, path) {
    const what = 'The artifact could not be uploaded';
    if ((0,disk/* isDiskError */.Mi)(error))
        return (0,disk/* diskError */.wO)(what, path, error, 'artifact-failed');
    const reason = artifact_reasonOf(error);
    return new errors/* KoreaiError */["if"]('artifact-failed', `${what}: ${reason}`, { hint: hintFor(reason), cause: error });
}
/** The reason that the service or its storage gave: the client's own message may be empty. */
function artifact_reasonOf(error) {
    const { message, statusCode, code } = Object(error);
    const text = (0,sanitize/* sanitize */.aj)(message ?? error);
    if (typeof statusCode !== 'number')
        return text || 'the artifact client gave no reason';
    const codeText = typeof code === 'string' && code !== '' ? ` (${(0,sanitize/* sanitize */.aj)(code, 60)})` : '';
    return `the storage answered ${statusCode}${codeText}${text === '' ? ' and gave no reason' : `: ${text}`}`;
}
function hintFor(reason) {
    // What is not JSON does not come from GitHub. Other runners refuse the field with the type of the file.
    if (/\bJSON\b|mime_?type|unknown field/i.test(reason)) {
        return 'The artifact service of this runner did not answer as that of GitHub does: those of act, Gitea and Forgejo may not take files that are not zipped. Set uploadArtifact to false and keep the file by other means.';
    }
    if (/\(409\)|answered 409|already exists/i.test(reason)) {
        return 'An artifact of this name already exists in this run, perhaps of an earlier attempt: set artifactName to another name, such as one with github.run_attempt in it.';
    }
    if (/quota/i.test(reason))
        return 'Delete artifacts that are not needed, or set artifactRetentionDays, and run again.';
    if (/answered 4\d\d/.test(reason)) {
        return 'Check the network between this runner and the storage of GitHub Actions (proxy, firewall), and its clock.';
    }
    return 'Run again. If it fails again, set uploadArtifact to false and keep the file by other means.';
}

;// CONCATENATED MODULE: ./build/action/run-targets.js







/** Maximum number of uploads at once: each may need tens of megabytes of memory. */
const MAX_UPLOADS = 2;
/** Runs a step with Node's own network, clock and file system. */
async function runTargets(step, context) {
    const { log, outputs, onStart } = context;
    checkArtifactService(step, process.env, log);
    const transport = (0,program_transport/* programTransport */.u)(process.env);
    let hasStarted = false;
    try {
        return await (0,run_step/* runStep */.e)(step, dependencies(context, transport), (inputs) => {
            const ownLog = step.targets.length > 1 ? (0,log_run/* prefixed */.gV)(log, inputs.target) : log;
            const logEvent = (0,log_run/* logRun */.o6)(ownLog, core_clock/* systemClock */.ml);
            return {
                log: ownLog,
                onEvent: (event) => {
                    if (!hasStarted)
                        onStart();
                    hasStarted = true;
                    logEvent(event);
                    if (inputs === step.targets[0] && 'outcome' in event)
                        outputs.update(event.outcome);
                },
            };
        });
    }
    finally {
        transport.close();
    }
}
function dependencies({ log, secrets, signal }, transport) {
    const inTurn = limited(MAX_UPLOADS);
    return {
        clock: core_clock/* systemClock */.ml,
        random: Math.random,
        transport,
        log,
        secrets,
        userAgent: `koreai-ci/${version/* VERSION */.x} (GitHub Actions)`,
        workspace: process.env['GITHUB_WORKSPACE'] || process.cwd(),
        ...(process.env['RUNNER_TEMP'] ? { scratch: process.env['RUNNER_TEMP'] } : {}),
        variable(name) {
            const value = process.env[name];
            if (value !== undefined)
                secrets.addVariable(value);
            return value;
        },
        signal,
        onEvent: () => { },
        upload: (file, uploadSignal) => {
            const uploaded = inTurn(() => uploadArtifact(file, process.env, uploadSignal));
            return (0,deadline/* abortable */.ZC)(uploaded, uploadSignal);
        },
    };
}
/** Runs work in a few queues, so that at most one of each queue runs at once. Work that fails does not stop the next. */
function limited(places) {
    const queues = Array(places).fill(Promise.resolve());
    let count = 0;
    return (work) => {
        const place = count++ % places;
        const done = queues[place].then(work, work);
        queues[place] = done;
        return done;
    };
}

// EXTERNAL MODULE: ./build/jobs/judge.js
var judge = __nccwpck_require__(73746);
;// CONCATENATED MODULE: ./build/action/markdown-table.js
/** A table in Markdown; the cells must be sanitized. */
function markdown_table_table(head, rows) {
    const line = (cells) => cells.every((cell) => cell === '') ? `|${' |'.repeat(cells.length)}` : `| ${cells.join(' | ')} |`;
    return [head, head.map(() => '---'), ...rows].map(line).join('\n');
}
/** Maximum number of rows of a table. */
const MAX_ROWS = 200;
/** A table of the first items, and how many more there are. @param row - the cells of an item */
function limitedTable(head, items, row) {
    const more = items.length > MAX_ROWS ? `\n\n…and ${items.length - MAX_ROWS} more.` : '';
    return `${markdown_table_table(head, items.slice(0, MAX_ROWS).map(row))}${more}`;
}
/** A table of items below their number; empty for `undefined`. @param noun - one item */
function countedTable(noun, head, items, row) {
    if (!items)
        return '';
    return `**${items.length} ${noun}${items.length === 1 ? '' : 's'}**\n\n${limitedTable(head, items, row)}`;
}

;// CONCATENATED MODULE: ./build/action/timeline.js
/** Minimum duration of a run whose timeline is shown, in milliseconds. */
const MIN_TIMELINE_MS = 1_000;
/** How long the phases of a run took, as a Gantt chart that GitHub draws; empty if there is only one phase. */
function timeline(phases) {
    const end = Math.max(0, ...phases.map(({ toMs }) => toMs));
    if (phases.length < 2 || end < MIN_TIMELINE_MS)
        return '';
    const bars = phases.map(({ name, fromMs, toMs }) => {
        const from = Math.round(fromMs);
        const seconds = ((toMs - fromMs) / 1_000).toFixed(1);
        return `  ${name} (${seconds} s) : ${from}, ${Math.max(from + 1, Math.round(toMs))}`;
    });
    return [
        '```mermaid',
        'gantt',
        '  title Timeline',
        '  dateFormat x',
        end < 120_000 ? '  axisFormat %S s' : '  axisFormat %H:%M:%S',
        ...bars,
        '```',
    ].join('\n');
}

;// CONCATENATED MODULE: ./build/action/summary.js







/** Maximum size in bytes: GitHub refuses more than 1 MiB, and shows no more than that for all steps of a job together. */
const MAX_BYTES = 900_000;
/** The part of it for the table of targets. */
const MAX_BYTES_OF_TARGETS = 600_000;
const VERDICTS = {
    success: '✅ Success',
    failure: '❌ Failure',
    timed_out: '⌛ Timed out',
    cancelled: '🚫 Cancelled',
    stale: '🕰️ Stale',
    action_required: '✋ Action required',
    '': '🚀 Started',
};
/** The job summary of a step, in Markdown. */
function summaryOf(outcomes) {
    const [first] = outcomes;
    return `${outcomes.length === 1 && first ? summaryOfOne(first) : summaryOfSeveral(outcomes)}\n\n`;
}
function summaryOfOne(outcome) {
    const code = outcome.errorCode === '' ? '' : ` · \`${outcome.errorCode}\``;
    const sections = [
        `### ${VERDICTS[outcome.conclusion]}: ${outcome.operation} ${(0,sanitize/* sanitizeMarkdown */.LO)(outcome.target)}${code}`,
        summary_reasonOf(outcome),
        factsTable(outcome),
        metricsTable(outcome),
        outcome.planMarkdown || changesTable(outcome),
        botsTable(outcome.bots),
        componentsTable(outcome.components),
        timeline(outcome.phases),
    ];
    return sections.filter((section) => section !== '').join('\n\n');
}
function summary_reasonOf({ error }) {
    if (!error)
        return '';
    const hint = error.hint === undefined ? '' : `\n>\n> ${(0,sanitize/* escapeMarkdown */.FV)((0,sanitize/* sanitize */.aj)(error.hint, 1_000))}`;
    return `> ${(0,sanitize/* sanitizeMarkdown */.LO)(error.message, 2_000)}${hint}`;
}
function factsTable(outcome) {
    const { artifact, details, file } = outcome;
    const rows = [
        ...details.map(([label, text]) => [label, (0,sanitize/* sanitizeMarkdown */.LO)(text, 300)]),
        ['Status', (0,sanitize/* sanitizeMarkdown */.LO)(outcome.status, 200)],
        ['Job', (0,sanitize/* sanitizeMarkdown */.LO)(outcome.jobId)],
        ['Requested', (0,core_clock/* formatInstant */.r4)(outcome.requestedAt)],
        ['Took', (0,core_clock/* formatDuration */.a3)(outcome.durationMs)],
        ['File', fileCell(outcome)],
        ['SHA-256', file ? `<code>${file.sha256}</code>` : ''],
        ['Bot', (0,sanitize/* sanitizeMarkdown */.LO)(outcome.botId ?? '')],
        ['Tool', (0,sanitize/* sanitizeMarkdown */.LO)(outcome.toolId ?? '')],
        ['Workflow', (0,sanitize/* sanitizeMarkdown */.LO)(outcome.workflowId ?? '')],
        ['Model', (0,sanitize/* sanitizeMarkdown */.LO)(outcome.modelId ?? '')],
        ['Changes', outcome.applied ? (0,log_run/* changesText */.Tb)(outcome.applied) : ''],
        ['Report', (0,sanitize/* sanitizeMarkdown */.LO)(outcome.reportPath)],
        ['Extracted to', (0,sanitize/* sanitizeMarkdown */.LO)(outcome.extractedPath)],
        ['Artifact', artifact?.url ? `[${artifact.id}](${encodeURI(artifact.url)})` : String(artifact?.id ?? '')],
    ];
    return markdown_table_table(['', ''], rows.filter(([, value]) => value !== ''));
}
function fileCell({ file }) {
    return file ? `${(0,sanitize/* sanitizeMarkdown */.LO)(file.path)} (${(0,log_run/* sizeOf */.$d)(file.size)})` : '';
}
/** A row for each target, those that failed first, and what changed in each. */
function summaryOfSeveral(outcomes) {
    const failed = outcomes.filter(({ error }) => error !== undefined);
    const others = outcomes.filter(({ error }) => error === undefined);
    const count = failed.length === 0 ? `${outcomes.length} targets` : `${failed.length} of ${outcomes.length} did not succeed`;
    const head = `### ${VERDICTS[(0,outcome/* verdictOf */.Vj)(outcomes).conclusion]}: ${outcomes[0]?.operation}, ${count}\n\n`;
    const targets = `${head}${targetsTable([...failed, ...others])}`;
    const changes = outcomes
        .filter((outcome) => outcome.changes?.length)
        .map((outcome) => `\n\n#### ${(0,sanitize/* sanitizeMarkdown */.LO)(outcome.target)}\n\n${outcome.planMarkdown || changesTable(outcome)}`);
    const shown = fitting(changes, MAX_BYTES - Buffer.byteLength(targets));
    return `${targets}${shown.join('')}${more(changes.length - shown.length, 'that changed')}`;
}
function targetsTable(outcomes) {
    const hasMetrics = outcomes.some(({ metrics }) => metrics !== undefined);
    const head = ['Target', 'Conclusion', 'Job', 'Took', 'File', ...(hasMetrics ? METRICS_HEAD : []), 'Why'];
    const rows = outcomes.map((outcome) => targetRow(outcome, hasMetrics));
    const shown = fitting(rows, MAX_BYTES_OF_TARGETS);
    return `${markdown_table_table(head, shown)}${more(rows.length - shown.length, 'targets')}`;
}
function targetRow(outcome, hasMetrics) {
    const { conclusion, error, errorCode } = outcome;
    return [
        (0,sanitize/* sanitizeMarkdown */.LO)(outcome.target),
        `${VERDICTS[conclusion]}${errorCode === '' ? '' : ` \`${errorCode}\``}`,
        (0,sanitize/* sanitizeMarkdown */.LO)(outcome.jobId),
        (0,core_clock/* formatDuration */.a3)(outcome.durationMs),
        fileCell(outcome),
        ...(hasMetrics ? metricsRow(outcome.metrics) : []),
        error ? (0,sanitize/* sanitizeMarkdown */.LO)(error.message, 300) : '',
    ];
}
/** The first of the texts, or rows of cells, that together fit into the given number of bytes. */
function fitting(all, maxBytes) {
    let left = maxBytes;
    const end = all.findIndex((one) => {
        left -= Buffer.byteLength(typeof one === 'string' ? one : `| ${one.join(' | ')} |\n`);
        return left < 0;
    });
    return end < 0 ? all : all.slice(0, end);
}
function more(count, what) {
    return count > 0 ? `\n\n…and ${count} more ${what}.` : '';
}
const METRICS_HEAD = ['Precision', 'Recall', 'F1', 'Passed', 'Failed', 'Entities failed'];
/** The cells below {@link METRICS_HEAD}; empty without metrics. */
function metricsRow(metrics) {
    if (!metrics)
        return METRICS_HEAD.map(() => '');
    const { precision, recall, f1, success, failure, entityFailures } = metrics;
    return [precision, recall, f1, success, failure, entityFailures].map((metric) => String(metric ?? 'not reported'));
}
function metricsTable({ metrics }) {
    return metrics ? markdown_table_table(METRICS_HEAD, [metricsRow(metrics)]) : '';
}
const HOW = { added: '➕ added', changed: '✏️ changed', removed: '➖ removed' };
/** What an export changed in the folder with the previous version. */
function changesTable({ changes, changed }) {
    if (changes?.length === 0) {
        return changed ? '**No change in the bot** (only ids, times or layout differ)' : '**Nothing changed**';
    }
    return countedTable('change', ['', 'Kind', 'Name'], changes, ({ how, kind, name }) => [
        HOW[how],
        kind,
        (0,sanitize/* sanitizeMarkdown */.LO)(name, 200),
    ]);
}
function botsTable(bots) {
    return countedTable('bot', ['Id', 'Name'], bots, ({ id, name }) => [
        (0,sanitize/* sanitizeMarkdown */.LO)(id, 100),
        (0,sanitize/* sanitizeMarkdown */.LO)(name, 200),
    ]);
}
/** The components of a job, the failed ones first. */
function componentsTable(components) {
    if (components.length === 0)
        return '';
    const failed = components.filter(judge/* isFailedComponent */.xl);
    const others = components.filter((component) => !(0,judge/* isFailedComponent */.xl)(component));
    const hasReasons = failed.some(({ detail }) => detail !== '');
    const count = failed.length === 0
        ? `${components.length} component${components.length === 1 ? '' : 's'}`
        : `${failed.length} of ${components.length} components failed`;
    const head = ['Status', 'Kind', 'Name', ...(hasReasons ? ['Why'] : [])];
    const rows = limitedTable(head, [...failed, ...others], (component) => {
        const { status, kind, name, detail } = component;
        const isFailed = (0,judge/* isFailedComponent */.xl)(component);
        return [
            `${isFailed ? '❌ ' : ''}${(0,sanitize/* sanitizeMarkdown */.LO)(status, 60)}`,
            (0,sanitize/* sanitizeMarkdown */.LO)(kind, 80),
            (0,sanitize/* sanitizeMarkdown */.LO)(name, 200),
            ...(hasReasons ? [isFailed ? (0,sanitize/* sanitizeMarkdown */.LO)(detail, 300) : ''] : []),
        ];
    });
    return `**${count}**\n\n${rows}`;
}

;// CONCATENATED MODULE: ./build/action/main.js



















/** How long an upload that cannot be stopped may keep the process after the step has ended, in milliseconds. */
const LINGER_MS = 500;
/** How long a step has to report after an error that nothing caught, in milliseconds. */
const CRASH_LIMIT_MS = 4_000;
/** Runs the action in this process. The exit code is 1 until success is certain. */
async function main() {
    process.exitCode = 1;
    // Deprecation warnings of dependencies are of no use to readers of a step's log.
    process.noDeprecation = true;
    let hasCrashed = false;
    let isOver = false;
    const stop = new AbortController();
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK']) {
        process.on(name, () => stop.abort(new errors/* KoreaiError */["if"]('cancelled', `The step was cancelled (${name})`)));
    }
    for (const event of ['uncaughtException', 'unhandledRejection']) {
        process.on(event, (error) => {
            hasCrashed = true;
            process.exitCode = 1;
            // The step ends the usual way, so that the job's id is reported.
            stop.abort((0,errors/* asKoreaiError */.gu)(error));
            if (isOver)
                core.error(`The step had ended, and then failed: ${(0,sanitize/* sanitize */.aj)((0,errors/* asKoreaiError */.gu)(error).message)}`);
            setTimeout(() => process.exit(1), CRASH_LIMIT_MS).unref();
        });
    }
    const passes = await runAction(stop.signal);
    isOver = true;
    process.exitCode = passes && !hasCrashed ? 0 : 1;
    setTimeout(() => process.exit(), LINGER_MS).unref();
}
/**
 * Runs the step, from its inputs to its outputs.
 *
 * @returns true only if the step may pass
 */
async function runAction(stop) {
    const startedAt = core_clock/* systemClock */.ml.now();
    const secrets = new core_secrets/* Secrets */.S((text) => core.setSecret(text), { ownWords: (0,run_outputs/* ownWords */.I1)(table/* OPERATIONS */.xb) });
    const log = actionLog(core, secrets);
    maskSecrets(secrets, log);
    const outputsFile = process.env['GITHUB_OUTPUT'];
    const outputs = stepOutputs((name, value) => outputsFile && core.setOutput(name, secrets.redact(value)), log);
    const status = commitStatus({
        token: input('githubToken'),
        context: statusContext(input, process.env),
        operation: input('operation'),
        environment: process.env,
        log,
        stop,
    });
    try {
        if (outputsFile)
            outputs.check(outputsFile);
        const operation = (0,table/* operationNamed */.ji)(input('operation'));
        const step = await (0,read_step/* readStep */.jg)(operation, inputsOf(operation), {
            now: core_clock/* systemClock */.ml.wall(),
            spell: resume/* asStep */.N9.input,
            isEmpty,
        });
        const outcomes = await runTargets(step, { log, secrets, outputs, signal: stop, onStart: status.begin });
        outputs.finish(outcomes, core_clock/* systemClock */.ml.now() - startedAt);
        await writeSummary(() => secrets.redact(summaryOf(outcomes)), log);
        logEnd(log, outcomes);
        await writeComments(step, outcomes, { log, secrets, stop });
        await status.end(outcomes);
        return (0,outcome/* mayPass */.bg)(outcomes);
    }
    catch (thrown) {
        const error = (0,errors/* asKoreaiError */.gu)(thrown);
        const verdict = { conclusion: error.conclusion, errorCode: error.code };
        outputs.finish([], core_clock/* systemClock */.ml.now() - startedAt, verdict);
        annotate(log, 'koreai-ci', error);
        await status.end([], verdict);
        return false;
    }
}
/** The client of GitHub's API is loaded only if a comment is wanted. */
async function writeComments(step, outcomes, { log, secrets, stop }) {
    const [{ comment, host }] = step.targets;
    if (!comment)
        return;
    const { commentPlans } = await __nccwpck_require__.e(/* import() */ 3316).then(__nccwpck_require__.bind(__nccwpck_require__, 23316));
    const about = { host: host.origin, environment: process.env, log, stop };
    await commentPlans(outcomes, { token: input('githubToken'), redact: (text) => secrets.redact(text), ...about });
}
function input(name) {
    return core.getInput(name);
}
/** The texts of the inputs, with the default of this workflow run for the comment of a publish. */
function inputsOf({ takes }) {
    return (name) => input(name) || (name === 'versionComment' && takes.includes(name) ? runComment() : '');
}
/** True for an input that is set, but empty, as the runner sets every input without a default that is not given. */
function isEmpty(name) {
    return process.env[`INPUT_${name.toUpperCase()}`] !== undefined && core.getInput(name) === '';
}
/** The default comment of a publish: repository, run number and link. */
function runComment() {
    const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id, GITHUB_RUN_NUMBER: number = id } = process.env;
    const url = (0,github_run/* runUrl */.Vp)(process.env);
    return url && `${repository} #${number}: ${url}`;
}
function maskSecrets(secrets, log) {
    const given = fields/* INPUT_NAMES */.Qh.filter((name) => (0,fields/* fieldOf */._F)(name).isSecret && input(name) !== '');
    const { ACTIONS_RUNTIME_TOKEN: runtimeToken = '' } = process.env;
    for (const secret of [...given.map(input), ...(0,proxy/* proxySecrets */.Wm)(process.env), runtimeToken])
        secrets.add(secret);
    for (const name of given.filter((secret) => secrets.isOwnWord(input(secret)))) {
        log.warning(`${name} is part of a word that this step prints, so it cannot be masked. Use a stronger secret.`);
    }
}
/** Writes the job summary. If that fails there is a warning only: the log says the same. */
async function writeSummary(markdown, log) {
    if (!process.env['GITHUB_STEP_SUMMARY'])
        return;
    try {
        await core.summary.addRaw(markdown()).write();
    }
    catch (error) {
        log.warning(`The job summary could not be written: ${error instanceof Error ? error.message : String(error)}`);
    }
}


/***/ }),

/***/ 84300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   jE: () => (/* binding */ withJitter),
/* harmony export */   ml: () => (/* binding */ systemClock),
/* harmony export */   nV: () => (/* binding */ parseInstant),
/* harmony export */   r4: () => (/* binding */ formatInstant),
/* harmony export */   yy: () => (/* binding */ sleep)
/* harmony export */ });
/** Timers count in 32 bits: a longer one would fire at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;
/** The time of this machine. */
const systemClock = {
    now: () => performance.now(),
    wall: () => Date.now(),
    schedule(ms, action) {
        const timer = setTimeout(action, Math.min(ms, MAX_TIMER_MS));
        return () => clearTimeout(timer);
    },
};
/** Varies a wait by up to a tenth both ways, so that parallel loops do not poll at the same moment. */
function withJitter(milliseconds, random) {
    return milliseconds * (0.9 + 0.2 * random());
}
/** Waits until the time is over or `signal` aborts. @throws the signal's reason */
function sleep(clock, ms, signal) {
    return new Promise((resolve, reject) => {
        if (signal.aborted)
            return reject(signal.reason);
        const stop = () => {
            cancel();
            reject(signal.reason);
        };
        const cancel = clock.schedule(ms, () => {
            signal.removeEventListener('abort', stop);
            resolve();
        });
        signal.addEventListener('abort', stop, { once: true });
    });
}
const ISO_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/i;
/**
 * Reads an ISO 8601 instant. A time zone is required: a time without one depends on the machine.
 *
 * @returns milliseconds since the epoch, or `undefined` if the text is no such instant
 */
function parseInstant(text) {
    if (!ISO_INSTANT.test(text))
        return undefined;
    const day = text.slice(0, 10);
    const midnight = new Date(`${day}T00:00:00Z`);
    if (Number.isNaN(midnight.getTime()) || midnight.toISOString().slice(0, 10) !== day)
        return undefined;
    const milliseconds = Date.parse(text);
    return Number.isNaN(milliseconds) ? undefined : milliseconds;
}
/** An instant as ISO 8601 in UTC; an empty string for `undefined`. */
function formatInstant(milliseconds) {
    return milliseconds === undefined ? '' : new Date(milliseconds).toISOString();
}
const UNIT_MS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** The longest duration that a timer can wait, in whole days. */
const MAX_DURATION_MS = 24 * 86_400_000;
/**
 * Reads a duration: `500ms`, `90s`, `30m`, `2h`, `7d`; a bare number is seconds. A fraction (`1.5h`) is allowed.
 *
 * @param maxMs - maximum duration in milliseconds. Default: 24 days, the maximum of a timer
 * @returns whole milliseconds, or `undefined` if the text is no such duration
 */
function parseDuration(text, maxMs = MAX_DURATION_MS) {
    const match = /^(\d{1,10}(?:\.\d{1,6})?)\s*(ms|s|m|h|d)?$/.exec(text.trim());
    if (!match)
        return undefined;
    const milliseconds = Math.round(Number(match[1]) * (UNIT_MS[match[2] ?? 's'] ?? Number.NaN));
    return milliseconds <= maxMs ? milliseconds : undefined;
}
/** A duration for people: `420 ms`, `3.2 s`, `1 min 30 s`, `2 h 5 min`, `3 d 4 h`. */
function formatDuration(milliseconds) {
    if (milliseconds < 999.5)
        return `${Math.round(milliseconds)} ms`;
    if (milliseconds < 59_950)
        return `${Number((milliseconds / 1_000).toFixed(1))} s`;
    const seconds = Math.round(milliseconds / 1_000);
    if (seconds < 3_600)
        return twoUnits(Math.floor(seconds / 60), 'min', seconds % 60, 's');
    const minutes = Math.round(seconds / 60);
    if (minutes < 1_440)
        return twoUnits(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
    const hours = Math.round(minutes / 60);
    return twoUnits(Math.floor(hours / 24), 'd', hours % 24, 'h');
}
function twoUnits(large, largeUnit, small, smallUnit) {
    return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}


/***/ }),

/***/ 56196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dc: () => (/* binding */ graceAfter),
/* harmony export */   ZC: () => (/* binding */ abortable),
/* harmony export */   db: () => (/* binding */ startDeadline)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(78474);
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(84300);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(40095);



/** Starts the timer. @param cancel - the signal of the caller */
function startDeadline(clock, timeoutMs, cancel) {
    const end = clock.now() + timeoutMs;
    const over = new AbortController();
    const clear = clock.schedule(timeoutMs, () => over.abort(new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KoreaiError */ ["if"]('timed-out', `The timeout of ${(0,_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(timeoutMs)} is over`)));
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
/** Settles like `work`, or rejects as soon as `signal` aborts: for work that cannot be stopped. @throws the signal's reason */
function abortable(work, signal) {
    return new Promise((resolve, reject) => {
        if (signal.aborted)
            reject(signal.reason);
        const stop = () => reject(signal.reason);
        signal.addEventListener('abort', stop);
        work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
    });
}
/** @param graceMs - how long after `signal` this one aborts, with the same reason; in milliseconds */
function graceAfter(clock, signal, graceMs) {
    const late = new AbortController();
    let cancel = () => { };
    const onAbort = () => {
        cancel = clock.schedule(graceMs, () => late.abort(signal.reason));
    };
    if (signal.aborted)
        late.abort(signal.reason);
    else
        signal.addEventListener('abort', onAbort, { once: true });
    return {
        signal: late.signal,
        clear() {
            cancel();
            signal.removeEventListener('abort', onAbort);
        },
    };
}


/***/ }),

/***/ 50453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Cy: () => (/* binding */ move),
/* harmony export */   Mi: () => (/* binding */ isDiskError),
/* harmony export */   Uo: () => (/* binding */ headOf),
/* harmony export */   fc: () => (/* binding */ makeFolder),
/* harmony export */   wO: () => (/* binding */ diskError)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(40095);




const ELSEWHERE = 'Choose another folder ({outputDir}), or change its permissions, and run again.';
const PATH = 'Choose another path ({outputDir}), and run again.';
const SPACE = 'Free some space or choose a folder on another disk ({outputDir}), and run again.';
const AGAIN = 'Run again. If it happens again, choose a folder on another disk ({outputDir}).';
/** By the error code of the system. */
const EXPLANATIONS = {
    ENOSPC: { why: 'the disk is full', hint: SPACE },
    EDQUOT: { why: 'the disk quota is used up', hint: SPACE },
    EACCES: { why: 'permission denied', hint: ELSEWHERE },
    EPERM: { why: 'the system does not permit it', hint: ELSEWHERE },
    EROFS: {
        why: 'the file system is read-only',
        hint: 'Choose a folder on a disk that can be written to ({outputDir}).',
    },
    ENOTDIR: { why: 'a part of the path is a file, not a folder', hint: PATH },
    EEXIST: { why: 'something else has this name', hint: PATH },
    EISDIR: { why: 'it is a folder, not a file', hint: PATH },
    ERR_FS_EISDIR: { why: 'it is a folder, not a file', hint: PATH },
    ENOTEMPTY: { why: 'a folder with other files has this name', hint: PATH },
    ENOENT: { why: 'a file or folder of the path does not exist', hint: 'Check that nothing else removes it.' },
    ELOOP: { why: 'the links in the path lead in a circle', hint: PATH },
    ENAMETOOLONG: { why: 'the name is too long for the file system', hint: PATH },
    EFBIG: { why: 'the file is larger than the file system allows', hint: SPACE },
    EXDEV: { why: 'it lies on another file system', hint: PATH },
    EIO: { why: 'the disk cannot be read or written', hint: AGAIN },
    EBUSY: { why: 'another program uses it', hint: AGAIN },
    EMFILE: { why: 'too many files are open', hint: AGAIN },
    ENFILE: { why: 'too many files are open', hint: AGAIN },
};
/** True for an error of the file system, by its code. */
function isDiskError(error) {
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error) in EXPLANATIONS;
}
/** Describes an error of the file system: what failed, on what, why. */
function diskError(what, path, error, code = 'download-failed', hint) {
    const reported = (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error);
    const explanation = EXPLANATIONS[reported];
    const why = explanation?.why ?? (error instanceof Error ? error.message : String(error));
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KoreaiError */ ["if"](code, `${what} (${path}): ${why}${reported === '' ? '' : ` (${reported})`}`, {
        hint: hint ?? explanation?.hint ?? ELSEWHERE,
        cause: error,
    });
}
/**
 * Moves a file or folder; an existing file is replaced. Between two file systems, and out of the lower layer of a
 * container, it is copied under another name, which is changed when the copy is complete.
 */
async function move(from, to) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(from, to);
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error) !== 'EXDEV')
            throw error;
        const copy = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(to), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(to)}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.cp)(from, copy, { recursive: true, verbatimSymlinks: true });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(copy, to);
        }
        finally {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(copy, { recursive: true, force: true, maxRetries: 3 });
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(from, { recursive: true, force: true, maxRetries: 3 });
    }
}
/**
 * Creates a folder and its parents, unless they exist. Node's own `recursive` reports a read-only file system, and other
 * causes too, as a folder that does not exist.
 */
async function makeFolder(path) {
    const error = await refusal(path);
    if (error === undefined)
        return;
    if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error) !== 'ENOENT' || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path) === path)
        throw error;
    await makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path));
    const again = await refusal(path);
    if (again !== undefined)
        throw again;
}
/** @returns why the folder cannot be created; `undefined` if it exists */
async function refusal(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(path);
    }
    catch (error) {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).catch(() => undefined);
        return found?.isDirectory() ? undefined : error;
    }
    return undefined;
}
/** The first bytes of a file, at most `length`. */
async function headOf(path, length) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path);
    try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
        return buffer.subarray(0, bytesRead);
    }
    finally {
        await file.close();
    }
}


/***/ }),

/***/ 40095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Fr: () => (/* binding */ CONCLUSIONS),
  OQ: () => (/* binding */ ERROR_CODES),
  "if": () => (/* binding */ KoreaiError),
  gu: () => (/* binding */ asKoreaiError),
  Rg: () => (/* binding */ invalidInputs),
  Qm: () => (/* binding */ jobAfter),
  xU: () => (/* binding */ systemCode)
});

// UNUSED EXPORTS: conclusionOf

;// CONCATENATED MODULE: external "node:util/types"
const types_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");
;// CONCATENATED MODULE: ./build/core/errors.js
// `node:util` would read settings of the terminal from the environment.

/** The values of the `errorCode` output, which is empty on success. */
const ERROR_CODES = [
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
    'would-remove',
    'download-failed',
    'archive-invalid',
    'artifact-failed',
    'internal',
];
/** Our verdict, in the words of GitHub's check runs. */
const CONCLUSIONS = ['success', 'failure', 'timed_out', 'cancelled', 'stale', 'action_required'];
const MEANINGS = {
    'input-invalid': ['failure', 'doubtful'],
    unauthorized: ['failure', 'doubtful'],
    'not-found': ['failure', 'doubtful'],
    'bad-request': ['failure', 'doubtful'],
    'rate-limited': ['failure', 'open'],
    'platform-failed': ['failure', 'ended'],
    'platform-error': ['failure', 'open'],
    'bad-response': ['failure', 'open'],
    network: ['failure', 'open'],
    'start-unknown': ['failure', 'doubtful'],
    'timed-out': ['timed_out', 'open'],
    cancelled: ['cancelled', 'open'],
    stale: ['stale', 'doubtful'],
    superseded: ['stale', 'ended'],
    'awaiting-approval': ['action_required', 'ended'],
    'would-remove': ['action_required', 'ended'],
    'download-failed': ['failure', 'doubtful'],
    'archive-invalid': ['failure', 'doubtful'],
    'artifact-failed': ['failure', 'doubtful'],
    internal: ['failure', 'doubtful'],
};
/** The conclusion of a run that ended with such an error. */
function conclusionOf(code) {
    return MEANINGS[code][0];
}
/** What such an error says about the job. */
function jobAfter(code) {
    return MEANINGS[code][1];
}
/**
 * An error for people: `message` says what failed, on what and why, `hint` what to do next. `code` is one of
 * {@link ERROR_CODES}, `conclusion` the verdict that follows from it, `cause` the original error.
 */
// Names of inputs stand in braces in messages and hints, and `{resume}` stands for the command that resumes: each face
// spells them in its own way.
class KoreaiError extends Error {
    name = 'KoreaiError';
    code;
    /** What to do next. */
    hint;
    /** @internal */
    resume;
    /** True if waiting may fix it. */
    transient;
    /** How long the server asked us to wait before the next request, in milliseconds. */
    retryAfterMs;
    /** False if no byte of the request can have reached the server, so that nothing can have been started. */
    sent;
    constructor(code, message, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.code = code;
        this.hint = options.hint;
        this.resume = options.resume;
        this.transient = options.transient ?? false;
        this.retryAfterMs = options.retryAfterMs;
        this.sent = options.sent ?? true;
    }
    /** The verdict that follows from the code. */
    get conclusion() {
        return conclusionOf(this.code);
    }
    /**
     * The same error with some of its details replaced; this one becomes its cause, unless another is given.
     *
     * @internal
     */
    with(changes) {
        const { code = this.code, message = this.message, ...options } = changes;
        const { hint, resume, transient, retryAfterMs, sent } = this;
        return new KoreaiError(code, message, { hint, resume, transient, retryAfterMs, sent, cause: this, ...options });
    }
}
/** The error for inputs that cannot be used. @param problems - names of inputs stand in braces */
function invalidInputs(problems, hint = 'Nothing was sent. Fix the inputs and run again.') {
    const message = `${problems.length === 1 ? 'Invalid input' : 'Invalid inputs'}. ${problems.join('; ')}`;
    return new KoreaiError('input-invalid', message, { hint });
}
/** Anything thrown as a {@link KoreaiError}; an unexpected error is `internal`. */
function asKoreaiError(thrown) {
    if (thrown instanceof KoreaiError)
        return thrown;
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return new KoreaiError('internal', `Unexpected error: ${message}`, {
        hint: 'This is a defect of koreai-ci. Run again with debug logging and report it with the log.',
        cause: thrown,
    });
}
/** The system's error code (`ECONNRESET`, `ENOSPC`, ...) of anything thrown; empty if there is none. */
function systemCode(thrown) {
    // Not `instanceof`: where globals are not those of Node.js, as in Jest, its errors are of another class.
    const code = (0,types_namespaceObject.isNativeError)(thrown) && 'code' in thrown ? thrown.code : '';
    return typeof code === 'string' ? code : '';
}


/***/ }),

/***/ 31:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Oc: () => (/* binding */ FailureBudget),
/* harmony export */   jR: () => (/* binding */ withLastFailure),
/* harmony export */   zO: () => (/* binding */ UNTIL_TIMEOUT)
/* harmony export */ });
/* unused harmony export DEFAULT_FAILURE_LIMITS */
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(84300);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(40095);


const DEFAULT_FAILURE_LIMITS = { count: 10, spanMs: 60_000 };
/** For a refusal that is repeated until the timeout. */
const UNTIL_TIMEOUT = { count: Number.POSITIVE_INFINITY, spanMs: Number.POSITIVE_INFINITY };
const FIRST_WAIT_MS = 1_000;
const MAX_WAIT_MS = 15_000;
/** Counts consecutive failures: decides how long to wait after each, and when to give up. */
class FailureBudget {
    #clock;
    #random;
    #limits;
    #count = 0;
    #firstAt = 0;
    /** How long the server asked to wait since then. */
    #askedMs = 0;
    constructor(clock, random, limits = DEFAULT_FAILURE_LIMITS) {
        this.#clock = clock;
        this.#random = random;
        this.#limits = limits;
    }
    /** Forgets all failures, after a good answer. */
    reset() {
        this.#count = 0;
    }
    /**
     * Counts one more failure.
     *
     * @returns milliseconds to wait before the next try: what the server asked for, else 1 s, doubling to 15 s
     * @throws KoreaiError the failure itself if waiting cannot fix it or the budget is spent
     */
    spend(error) {
        if (!error.transient)
            throw error;
        const now = this.#clock.now();
        if (this.#count === 0)
            [this.#firstAt, this.#askedMs] = [now, 0];
        this.#count += 1;
        const span = now - this.#firstAt;
        // While the server asks to wait it answers, so that time does not count.
        const spent = span - this.#askedMs;
        if (this.#count >= this.#limits.count || spent >= this.#limits.spanMs) {
            const times = `${this.#count} failures in a row over ${(0,_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(span)}`;
            throw error.with({ message: `${error.message} (given up after ${times})`, transient: false });
        }
        const backoff = Math.min(MAX_WAIT_MS, FIRST_WAIT_MS * 2 ** (this.#count - 1));
        const remaining = this.#limits.spanMs - spent;
        const wait = Math.min((0,_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .withJitter */ .jE)(backoff, this.#random), Math.max(FIRST_WAIT_MS, remaining));
        const askedMs = error.retryAfterMs ?? 0;
        this.#askedMs += askedMs;
        return Math.max(askedMs, wait);
    }
}
/** Adds the last failure, if there was one, to a timeout; returns any other reason unchanged. */
function withLastFailure(reason, failure) {
    if (!failure || !(reason instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KoreaiError */ ["if"]) || reason.code !== 'timed-out')
        return reason;
    return reason.with({
        message: `${reason.message}; the last request failed: ${failure.message}`,
        hint: failure.hint,
        cause: failure,
    });
}


/***/ }),

/***/ 28314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
/** The value of JSON, which may begin with a byte order mark; `undefined` for any other text. */
function parseJson(text) {
    try {
        return JSON.parse(text.replace(/^\uFEFF/, ''));
    }
    catch {
        // Whether that matters is up to the caller.
        return undefined;
    }
}


/***/ }),

/***/ 5562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Pc: () => (/* binding */ normalizeName),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   eQ: () => (/* binding */ isId)
/* harmony export */ });
/** A valid id is one segment of a path, never `..`, and has no character that a shell or a runner would interpret. */
const ID = /^[A-Za-z0-9_][\w.~-]{0,199}$/;
function isId(text) {
    return ID.test(text);
}
/** True for a loopback host name of a URL: the only hosts to which plain http is safe. */
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
/**
 * The same text for all names that a disk may treat as one: without case and composition of accents. Lower case alone
 * would keep some letters apart (`σ` and `ς`, `ß` and `SS`).
 */
function normalizeName(name) {
    return name.normalize('NFD').toLowerCase().toUpperCase().toLowerCase().normalize('NFC');
}


/***/ }),

/***/ 19507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   LO: () => (/* binding */ sanitizeMarkdown),
/* harmony export */   aj: () => (/* binding */ sanitize),
/* harmony export */   jZ: () => (/* binding */ sanitizeText),
/* harmony export */   tn: () => (/* binding */ escapeCode)
/* harmony export */ });
/** Escape sequences of terminals: CSI, OSC and the short ones. */
const ANSI = new RegExp([
    '(?:\\u001b\\[|\\u009b)[0-?]*[ -/]*[@-~]',
    '(?:\\u001b\\]|\\u009d)[^\\u0007\\u001b\\u009c]*(?:\\u0007|\\u001b\\\\|\\u009c)?',
    '\\u001b[@-_]?',
].join('|'), 'g');
/** Everything that breaks or reorders a line: controls, line and paragraph separators, bidirectional and invisible marks. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cf}\p{Co}\p{Cs}\p{Cn}]+/gu;
/** The query of a link, which may hold a signature. */
const QUERY = /(?:\?|\\u003f)[^\s"'<>]*=[^\s"'<>]*/gi;
/**
 * The start of a command in the log of a CI system, anywhere in a line: `##[x]` of GitHub, `##vso[x]` and `##[x]` of
 * Azure Pipelines, `##teamcity[x]` of TeamCity.
 */
const BRACKET_COMMAND = /##(?=\w{0,40}\[)/g;
/** A collapsible section of GitLab. Its control characters have been removed before. */
const GITLAB_SECTION = /(section_(?:start|end)):(?=\d)/gi;
/** The default maximum length of a piece of the platform's text, in UTF-16 units. */
const DEFAULT_LENGTH = 300;
/**
 * Sanitizes text of the platform: one line, no control characters or terminal escapes, no query of a link, and nothing
 * that a CI system would take for a command (GitHub, Azure Pipelines, TeamCity, GitLab). All such text is sanitized
 * before it reaches stdout, stderr, JSON, reports, outputs or the summary.
 *
 * @param limit - maximum length of the result, in UTF-16 units; text that was cut ends in `…`
 */
function sanitize(text, limit = DEFAULT_LENGTH) {
    const cut = asText(text)
        .slice(0, limit * 8)
        .replace(QUERY, '?…');
    const line = sanitizeText(cut).replace(/\s+/g, ' ').trim();
    return line.length <= limit ? line : `${line.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
/** Maximum number of names in a line. */
const MAX_NAMES = 20;
/** The first names of a list in one line, sanitized, and how many more there are. */
function listed(names, max = MAX_NAMES, separator = ', ') {
    const shown = names.slice(0, max).map((name) => sanitize(name, 200));
    const more = names.length - shown.length;
    return `${shown.join(separator)}${more > 0 ? ` and ${more} more` : ''}`;
}
/** Removes only control sequences and CI commands: for text of our own that may contain text of the platform. */
function sanitizeText(text) {
    return text
        .replace(ANSI, '')
        .replace(UNPRINTABLE, ' ')
        .replace(/:(?=:)/g, ': ')
        .replace(BRACKET_COMMAND, '# #')
        .replace(GITLAB_SECTION, '$1: ');
}
function asText(value) {
    try {
        return String(value);
    }
    catch {
        // An object that cannot be converted is described by its type.
        return Object.prototype.toString.call(value);
    }
}
/** Characters that Markdown or HTML would interpret: links, tags, emphasis, table cells, mentions, formulas. */
const MARKUP = /[&<>`|\\*~[\]@$:]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|(?<=www)\./giu;
/** Sanitizes text of the platform for Markdown: inline code in which entities replace all markup. */
function sanitizeMarkdown(text, limit = DEFAULT_LENGTH) {
    const line = sanitize(text, limit);
    if (line === '')
        return '';
    return `<code>${escapeCode(line)}</code>`;
}
/** GitHub decodes entities before it looks for mail addresses; a zero-width space keeps it from linking them. */
function escapeCode(line) {
    return escapeMarkdown(line).replaceAll('&#64;', '&#64;&#8203;');
}
/** Replaces every character that Markdown or HTML would interpret by an entity. */
function escapeMarkdown(line) {
    return line.replace(MARKUP, (character) => `&#${character.codePointAt(0)};`);
}


/***/ }),

/***/ 28527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ Secrets)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(40095);
/* harmony import */ var _sanitize_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(19507);


/** Minimum length of what is masked: a shorter text would turn up everywhere in a log, and is of little use to others. */
const MIN_LENGTH = 4;
/** Shorter values may be everyday words, which may stay in answers of the platform and in the log. */
const MIN_VALUE_LENGTH = 8;
/** How every JSON web token begins, and its base64. */
const TOKEN_START = 'eyJ';
const TOKEN_START_IN_BASE64 = 'ZXlK';
/** How long a short-lived token is known, in milliseconds: it has expired by then, even by a clock that is behind. */
const TOKEN_KNOWN_MS = 60 * 60_000;
/** All secrets of a run, in every encoding in which they may turn up. Each is masked before it is used. */
class Secrets {
    #all = new Set();
    #credentials = new Set();
    /**
     * Short-lived ones, and when they were registered: thousands in a long run, so their encodings are only computed for a
     * text that may hold one.
     */
    #tokens = new Map();
    #mask;
    #ownWords;
    /** @param options.ownWords - our own vocabulary besides conclusions and error codes. It is never masked or redacted */
    constructor(mask = () => { }, { ownWords = [] } = {}) {
        this.#mask = mask;
        this.#ownWords = [..._errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CONCLUSIONS */ .Fr, ..._errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ERROR_CODES */ .OQ, ...ownWords];
    }
    /** Registers a credential and returns it, so that it is masked in the expression that first uses it. */
    add(secret) {
        for (const encoded of this.#register(secret)) {
            if (encoded.length >= MIN_VALUE_LENGTH)
                this.#credentials.add(encoded);
        }
        return secret;
    }
    /**
     * Registers a JSON web token that expires within minutes, and returns it. Only the token itself is masked, no other
     * encoding. It is forgotten after an hour: a program that runs for weeks makes one for each request.
     *
     * @param nowMs - in milliseconds since the epoch
     */
    addShortLived(token, nowMs) {
        if (!token.startsWith(TOKEN_START))
            return this.add(token);
        // A map keeps the order in which they were registered.
        for (const [known, registeredMs] of this.#tokens) {
            if (nowMs - registeredMs < TOKEN_KNOWN_MS)
                break;
            this.#tokens.delete(known);
        }
        this.#tokens.set(token, nowMs);
        this.#mask(token);
        return token;
    }
    /** Registers what is secret but no credential of ours: the signed query of a link. */
    addSignature(signature) {
        this.#register(signature);
    }
    /**
     * Registers the value of a secured variable of a bot, unless it is so short that it may be an everyday word.
     *
     * @param isInAnswers - true to redact it in answers too, before their text is cut. Ids in them may be equal to it
     */
    addVariable(value, isInAnswers = false) {
        if (value.length < MIN_VALUE_LENGTH)
            return;
        if (isInAnswers)
            this.add(value);
        else
            this.#register(value);
    }
    /** True for text that occurs in our own vocabulary: masking it would garble conclusions, codes and outputs. */
    isOwnWord(text) {
        return this.#ownWords.some((word) => word.includes(text));
    }
    /** Replaces every known secret by `***`. */
    redact(text) {
        return this.#redact(this.#all, text);
    }
    /**
     * Sanitizes and redacts text that is printed. It is redacted before as well, because sanitizing may cut a secret, and
     * again after, because it may join the halves of one.
     */
    clean(text, sanitized = _sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitizeText */ .jZ) {
        return this.redact(sanitized(this.redact(text)));
    }
    /** Replaces credentials only, for text in which links have to stay usable. */
    redactCredentials(text) {
        return this.#redact(this.#credentials, text);
    }
    #redact(encodings, text) {
        const mayHoldToken = text.includes(TOKEN_START) || text.includes(TOKEN_START_IN_BASE64);
        const tokens = mayHoldToken ? [...this.#tokens.keys()].flatMap(encodingsOf) : [];
        const found = [...encodings, ...tokens].filter((encoded) => text.includes(encoded));
        // The longest first, so that nothing is left of a secret that contains another one.
        found.sort((one, other) => other.length - one.length);
        return found.reduce((redacted, encoded) => redacted.replaceAll(encoded, '***'), text);
    }
    #register(secret) {
        const lines = secret.split(/\r\n|\r|\n/).map((line) => line.trim());
        const encodings = [...new Set([secret, secret.trim(), ...lines].flatMap(encodingsOf))].filter((encoded) => encoded.length >= MIN_LENGTH && !this.isOwnWord(encoded));
        for (const encoded of encodings) {
            if (this.#all.has(encoded))
                continue;
            this.#all.add(encoded);
            // A mask is one line: text with line breaks is covered by its lines.
            if (!/[\r\n]/.test(encoded))
                this.#mask(encoded);
        }
        return encodings;
    }
}
/** Every encoding in which a secret may turn up; none of a short one. */
function encodingsOf(secret) {
    if (secret.length < MIN_LENGTH)
        return [];
    const bytes = Buffer.from(secret);
    const base64 = bytes.toString('base64');
    const percent = encodeURIComponent(bytes.toString());
    return [
        secret,
        percent,
        percent.replace(/%../g, (code) => code.toLowerCase()),
        base64,
        base64.replace(/=+$/, ''),
        bytes.toString('base64url'),
        JSON.stringify(secret).slice(1, -1),
        (0,_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(secret),
        (0,_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeCode */ .tn)(secret),
    ];
}


/***/ }),

/***/ 18034:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Pr: () => (/* binding */ meaningOf),
/* harmony export */   Xo: () => (/* binding */ wordTable),
/* harmony export */   _b: () => (/* binding */ RUNNING_WORDS),
/* harmony export */   _m: () => (/* binding */ normalizeWord),
/* harmony export */   fD: () => (/* binding */ LAYER_KIND),
/* harmony export */   kk: () => (/* binding */ COMPONENT_WORDS),
/* harmony export */   oo: () => (/* binding */ FAILED_WORDS),
/* harmony export */   s1: () => (/* binding */ meaningOfComponent),
/* harmony export */   t_: () => (/* binding */ AWAITING_WORDS),
/* harmony export */   vr: () => (/* binding */ awaitsApproval),
/* harmony export */   yQ: () => (/* binding */ isFailedWord)
/* harmony export */ });
/** What a status word means. A word that is not in the table, or an empty one, is `unknown`: never a success. */
function meaningOf(word, table) {
    const normalized = normalizeWord(word);
    for (const meaning of ['succeeded', 'failed', 'running']) {
        if (table[meaning].includes(normalized))
            return meaning;
    }
    return 'unknown';
}
/** Words for a job that is still running, the same in every operation (kore-api.md, section 3). */
const RUNNING_WORDS = [
    ...['pending', 'inprogress', 'running', 'accepted', 'queued', 'initiated', 'started', 'processing', 'scheduled'],
    // A job that is being stopped has not ended yet.
    ...['rollingback', 'reverting', 'cancelling', 'canceling', 'aborting', 'stopping'],
];
/**
 * Words for a job that ended without success, the same in every operation. Few of them are documented (kore-api.md,
 * sections 9 and 10), so the usual words of other job systems are included.
 */
const FAILED_WORDS = [
    ...['failed', 'failure', 'fail', 'error', 'errored', 'fault', 'faulted', 'unsuccessful', 'crashed', 'invalid'],
    ...['exportfailed', 'importfailed', 'publishfailed', 'deployfailed', 'deploymentfailed', 'trainingfailed'],
    ...['cancelled', 'canceled', 'aborted', 'stopped', 'terminated', 'killed', 'interrupted', 'discarded', 'abandoned'],
    ...['rejected', 'refused', 'denied', 'declined', 'expired', 'timedout', 'timeout'],
    ...['reverted', 'rolledback', 'rollback', 'rollbacked', 'rollbackcomplete', 'rollbackcompleted', 'rollbackfailed'],
    ...['skipped', 'incomplete', 'succeededpartial', 'partiallysucceeded'],
    ...['partial', 'partialsuccess', 'partiallysuccessful', 'partialfailure', 'partiallyfailed', 'partiallycompleted'],
    ...['successwithwarning', 'successwithwarnings', 'successwitherrors', 'succeededwitherrors', 'succeededwithissues'],
    ...['completedwithwarnings', 'completedwitherrors', 'completedwithfailures', 'finishedwitherrors'],
];
/** True for a word that means an end without success. */
function isFailedWord(word) {
    return FAILED_WORDS.includes(normalizeWord(word));
}
/** The table of an operation, with its own words for success. */
function wordTable(...succeeded) {
    return { running: RUNNING_WORDS, succeeded, failed: FAILED_WORDS };
}
const COMPONENT_TABLE = wordTable('success', 'successful', 'succeeded', 'completed', 'finished', 'passed', 'published');
/**
 * The words of one component of a job: a resource of a publish, a task of an import. A resource of a publish has an
 * approval state too, of which `published` alone is live (kore-api.md, section 10).
 */
const COMPONENT_WORDS = {
    ...COMPONENT_TABLE,
    failed: [...COMPONENT_TABLE.failed, 'suspended', 'configured'],
};
/** The `kind` of those components of a job that are layers of an Artemis project. */
const LAYER_KIND = 'Artemis layer';
/** The words of a layer in an Artemis import (artemis-api.md, section 2.3): one that was skipped on purpose is fine. */
const LAYER_WORDS = {
    succeeded: ['activated', 'skipped'],
    running: [...RUNNING_WORDS, 'staged', 'validating', 'staging', 'activating'],
    failed: FAILED_WORDS,
};
/** What the status of a component means. */
function meaningOfComponent({ kind = '', status }) {
    return meaningOf(status, kind === LAYER_KIND ? LAYER_WORDS : COMPONENT_WORDS);
}
/** Words for a component that waits for the approval of an admin. */
const AWAITING_WORDS = ['awaitingapproval', 'pendingapproval', 'waitingforapproval', 'approvalpending'];
function awaitsApproval(word) {
    return AWAITING_WORDS.includes(normalizeWord(word));
}
/**
 * Lower case, without `_`, `-` and spaces: the platform spells a status, and the name of a field, in many ways (kore-api.md,
 * section 3).
 */
function normalizeWord(word) {
    return word.toLowerCase().replace(/[-_\s]/g, '');
}


/***/ }),

/***/ 18614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version of this package; a test compares it with `package.json`. */
const VERSION = '0.1.0';


/***/ }),

/***/ 6521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A9: () => (/* binding */ OTHER_FILE_HINT),
/* harmony export */   H1: () => (/* binding */ brokenOff),
/* harmony export */   Lx: () => (/* binding */ PROXY_HINT),
/* harmony export */   YY: () => (/* binding */ reasonIn),
/* harmony export */   "do": () => (/* binding */ notAnArchive),
/* harmony export */   mr: () => (/* binding */ answerProblem),
/* harmony export */   u7: () => (/* binding */ LinkGone)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(40095);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(19507);
/* harmony import */ var _http_header_times_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3843);



const ON_PREMISES = 'On-premises, see the input {downloadOrigin}.';
const HOST_HINT = 'Check that this machine can reach the download host.';
const LINK_HINT = 'The link may have expired or serve only once. Run again; on-premises, see the input {downloadOrigin}.';
const GONE_HINT = 'The link may have expired or serve only once, and the platform has no other: start the export or test again. On-premises, see the input {downloadOrigin}.';
const PROXY_HINT = 'Check the proxies between this machine and the host, and run again.';
const OTHER_FILE_HINT = 'Nothing was kept. Something other than the export was served: an error page, a login page, a wrong link.';
/** How much of a refusal is read for its reason, in characters, and for how long, in milliseconds. */
const REASON_LENGTH = 4_000;
const REASON_MS = 2_000;
/** Why a download host refused a request: the message in its XML or JSON; empty if there is none. Closes the body. */
async function reasonIn({ body }) {
    const limit = setTimeout(() => body.destroy(), REASON_MS);
    let text = '';
    try {
        for await (const chunk of body) {
            text += chunk;
            if (text.length > REASON_LENGTH)
                break;
        }
    }
    catch {
        // What arrived until then counts.
    }
    finally {
        clearTimeout(limit);
        body.destroy();
    }
    const [, inXml, inJson] = /<Message>([^<]+)<|"(?:message|msg)"\s*:\s*"([^"]+)"/i.exec(text) ?? [];
    return inXml ?? inJson ?? '';
}
/** The link of a job is of no use any more, and the platform has no other: no resumed run could download its file. */
class LinkGone extends _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"] {
    constructor(message, cause) {
        super('download-failed', message, { hint: GONE_HINT, cause });
    }
}
/** A download that failed because of the connection. */
function brokenOff(error) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]('download-failed', `The download failed: ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(error.message)}`, {
        transient: !error.isFinal,
        hint: error.sent && error.hint ? error.hint : `${error.hint ?? HOST_HINT} ${ON_PREMISES}`,
        cause: error,
    });
}
/**
 * An answer of the download host that is not a file.
 *
 * @param host - which gave the answer, after redirects
 * @param reason - as {@link reasonIn} reads it
 * @param isGone - true if the platform was asked for a fresh link, and gave the same
 */
function answerProblem({ status, headers }, { host, reason, wallMs, isGone }) {
    // 202: it is still being prepared.
    const transient = status === 202 || status === 408 || status === 429 || status >= 500;
    const why = reason === '' ? '' : `: ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(reason)}`;
    const message = `The download link answered ${status}${why} (${host})`;
    if (isGone && !transient)
        return new LinkGone(message);
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]('download-failed', message, {
        transient,
        retryAfterMs: (0,_http_header_times_js__WEBPACK_IMPORTED_MODULE_2__/* .retryAfterOf */ .s)(headers, wallMs),
        hint: transient ? 'The download host does not have the file yet, or has a problem. Run again later.' : LINK_HINT,
    });
}
/** What arrived is not an archive, for example an error page. */
function notAnArchive(head, type, formats) {
    const what = head.length === 0 ? 'an empty file' : `a file that begins ${JSON.stringify((0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(head.toString('latin1'), 60))}`;
    const reported = type === undefined ? '' : ` (${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(type, 60)})`;
    const wanted = `${formats.join(' or ')} ${formats.includes('zip') ? 'archive' : 'file'}`;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]('archive-invalid', `The download link gave ${what}${reported}, which is no ${wanted}`, {
        hint: OTHER_FILE_HINT,
    });
}


/***/ }),

/***/ 87804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D_: () => (/* binding */ withOrigin),
/* harmony export */   JI: () => (/* binding */ isSigned),
/* harmony export */   b5: () => (/* binding */ maskSignedLink),
/* harmony export */   ly: () => (/* binding */ getFile)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(40095);
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5562);
/* harmony import */ var _download_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6521);



const MAX_REDIRECTS = 5;
/**
 * Requests a file and follows redirects. `credentials` are sent to the link only, never across a redirect.
 *
 * @throws TransportError; KoreaiError `download-failed` for a redirect that cannot be followed; the signal's reason
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
            freshConnection: options.freshConnection,
            signal: options.signal,
        });
        const { status, body } = response;
        if (![301, 302, 303, 307, 308].includes(status))
            return { status, headers: response.headers, body, url };
        body.destroy();
        if (redirects === MAX_REDIRECTS)
            throw failed(`the link was redirected more than ${MAX_REDIRECTS} times`);
        url = redirectTarget(url, response.headers['location']);
    }
}
function redirectTarget(from, header) {
    const location = header && fromBytes(header);
    if (!location || !URL.canParse(location, from.href))
        throw failed('the link was redirected to an address that cannot be read');
    const to = new URL(location, from);
    const isWeb = to.protocol === 'https:' || to.protocol === 'http:';
    if (!isWeb)
        throw failed(`the link was redirected to ${to.protocol}, which is not followed`);
    if (from.protocol === 'https:' && to.protocol === 'http:' && !(0,_core_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(to.hostname)) {
        throw failed('the link was redirected from https to plain http, which is not followed');
    }
    return to;
}
/** Node decodes headers as Latin-1; a server may have written UTF-8. */
function fromBytes(header) {
    if (!/^[\0-\xff]*$/.test(header))
        return header;
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(header, 'latin1'));
    }
    catch {
        return header;
    }
}
function failed(message) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KoreaiError */ ["if"]('download-failed', `The download failed: ${message}`, { hint: _download_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PROXY_HINT */ .Lx });
}
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

/***/ 3843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ serverTimeOf),
/* harmony export */   s: () => (/* binding */ retryAfterOf)
/* harmony export */ });
/**
 * The server's own clock when it answered, by the `Date` header, in milliseconds since the epoch; `undefined` if there is
 * none. An answer from a cache has the `Date` of the original one, and states its age.
 */
function serverTimeOf(headers) {
    const date = Date.parse(headers['date'] ?? '');
    if (Number.isNaN(date))
        return undefined;
    const age = headers['age'] ?? '';
    return date + (/^\d{1,9}$/.test(age) ? Number(age) * 1_000 : 0);
}
/**
 * How long the `Retry-After` header asks to wait, in milliseconds: it has seconds, or an HTTP date (RFC 9110, section
 * 10.2.3), which is compared with the server's own clock.
 *
 * @param wallMs - our clock, in milliseconds since the epoch, for an answer without a `Date`
 * @returns `undefined` if the header is missing or unreadable
 */
function retryAfterOf(headers, wallMs) {
    const text = headers['retry-after']?.trim() ?? '';
    if (/^\d{1,9}$/.test(text))
        return Number(text) * 1_000;
    const at = text.endsWith(' GMT') ? Date.parse(text) : Number.NaN;
    return Number.isNaN(at) ? undefined : Math.max(0, at - (serverTimeOf(headers) ?? wallMs));
}


/***/ }),

/***/ 63470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  u: () => (/* binding */ programTransport)
});

;// CONCATENATED MODULE: external "node:net"
const external_node_net_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");
// EXTERNAL MODULE: ./build/core/errors.js + 1 modules
var errors = __nccwpck_require__(40095);
// EXTERNAL MODULE: ./build/http/transport.js
var transport = __nccwpck_require__(45272);
;// CONCATENATED MODULE: ./build/http/failure.js


/** Explains why a request has no answer, and whether a retry can help. */
function failureOf(error, attempt) {
    if (error instanceof transport/* TransportError */.w)
        return error;
    const code = (0,errors/* systemCode */.xU)(error);
    const isParseError = code.startsWith('HPE_');
    if (attempt.isReused && attempt.method === 'GET' && (isParseError || code === 'ECONNRESET' || code === 'EPIPE')) {
        return new transport/* TransportError */.w('stale', 'the server had closed the kept connection', { cause: error });
    }
    const tls = certificateProblem(error, code) ?? handshakeProblem(error, code);
    if (tls) {
        const [why, hint] = tls;
        // If the server ended the handshake, it has not read the request, even if TLS 1.3 had let us send it.
        return new transport/* TransportError */.w('tls', `Could not connect to ${placeOf(attempt)}: ${why}`, { hint, cause: error });
    }
    if (isParseError && code !== 'HPE_INVALID_EOF_STATE') {
        return new transport/* TransportError */.w('lost', `the answer is not valid HTTP (${error.message})`, {
            hint: 'Check that the address is that of the Kore.ai environment, and whether a proxy changes the answers.',
            isFinal: true,
            cause: error,
        });
    }
    if (!attempt.isConnected)
        return connectFailure(error, code, attempt);
    return new transport/* TransportError */.w('lost', `connection lost before an answer (${code || error.message})`, { cause: error });
}
/** `platform.kore.ai:443`, and whether it is reached through a proxy. */
function placeOf({ url, isProxied }) {
    const port = url.port || (url.protocol === 'https:' ? '443' : '80');
    return `${url.hostname}:${port}${isProxied ? ' through the proxy' : ''}`;
}
const REACH_HINT = 'Check the host name and whether this runner may reach it.';
const PROXY_HINT = 'Check the proxy that HTTPS_PROXY or HTTP_PROXY names, and whether it may reach this host.';
const CLOCK_HINT = 'If the certificate is valid today, correct the clock of this machine.';
const CERTIFICATE_HINT = 'The certificate of the server is not trusted here. If it is from a private authority, set NODE_EXTRA_CA_CERTS in the ' +
    'environment of the step to the file with the certificate of that authority.';
const CERTIFICATE_CODE = /^(ERR_TLS_CERT|CERT_|CRL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_CA|PATH_LENGTH_EXCEEDED)/;
/** By the error code of Node. */
const CERTIFICATE_PROBLEMS = {
    CERT_HAS_EXPIRED: ['its certificate has expired', `Renew the certificate of the server. ${CLOCK_HINT}`],
    CERT_NOT_YET_VALID: ['its certificate is not valid yet', CLOCK_HINT],
    DEPTH_ZERO_SELF_SIGNED_CERT: ['its certificate is self-signed', CERTIFICATE_HINT],
    SELF_SIGNED_CERT_IN_CHAIN: ['its certificate is from a private authority', CERTIFICATE_HINT],
};
function certificateProblem(error, code) {
    if (!CERTIFICATE_CODE.test(code))
        return undefined;
    const isForOtherNames = code === 'ERR_TLS_CERT_ALTNAME_INVALID' || code === 'HOSTNAME_MISMATCH';
    const [why, hint] = isForOtherNames
        ? otherNames(error)
        : (CERTIFICATE_PROBLEMS[code] ?? ['its certificate is not trusted here', CERTIFICATE_HINT]);
    return [`${why} (${code})`, hint];
}
function otherNames(error) {
    const { cert } = error;
    const names = cert?.subjectaltname?.replaceAll(/(DNS|IP Address):/g, '') ?? '';
    return [
        `its certificate is for other names${names === '' ? '' : ` (${names.slice(0, 200)})`}`,
        'Check the host name: it must be one that the certificate of the server names.',
    ];
}
/** OpenSSL's words, in upper case with underscores, for failed handshakes that no retry can fix. */
const HANDSHAKE_PROBLEMS = [
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
function handshakeProblem(error, code) {
    if (code !== 'EPROTO' && !code.startsWith('ERR_SSL_'))
        return undefined;
    const reported = `${code} ${error.message}`.toUpperCase().replaceAll(/[^A-Z\d]+/g, '_');
    const [, ...explanation] = HANDSHAKE_PROBLEMS.find(([words]) => words.test(reported)) ?? [];
    return explanation.length === 2 ? explanation : undefined;
}
function connectFailure(error, code, attempt) {
    const [, proxyStatus] = /tunneling socket could not be established, statusCode=(\d+)/.exec(error.message) ?? [];
    const [why, hint] = proxyRefusal(proxyStatus) ?? [causeOf(error, code), attempt.isProxied ? PROXY_HINT : REACH_HINT];
    // A proxy that is busy may let the next attempt through.
    const isFinal = /^4(?!08|29)/.test(proxyStatus ?? '');
    const message = `Could not connect to ${placeOf(attempt)}: ${why}`;
    return new transport/* TransportError */.w('connect', message, { hint, isFinal, cause: error });
}
function proxyRefusal(status) {
    if (status === undefined)
        return undefined;
    if (status !== '407')
        return [`the proxy answered ${status}`, PROXY_HINT];
    return [
        'the proxy requires a user and password (407)',
        'Set user and password in HTTPS_PROXY: http://user:password@proxy:port, with special characters as %xx.',
    ];
}
/** By the error code of the system. */
const CONNECT_CAUSES = {
    ECONNREFUSED: 'connection refused',
    ECONNRESET: 'the connection was closed before it was established',
    EPIPE: 'the connection was closed before it was established',
    ENOTFOUND: 'name not found',
    EAI_AGAIN: 'the name could not be resolved for now',
    ETIMEDOUT: 'connection timed out',
    EHOSTUNREACH: 'no route to the host',
    ENETUNREACH: 'network unreachable',
};
/** A host name with several addresses fails with one error for each. */
function causeOf(error, code) {
    if (error instanceof AggregateError && error.errors.length > 0) {
        return [...new Set(error.errors.map((one) => causeOf(one, (0,errors/* systemCode */.xU)(one))))].join(', ');
    }
    // The error of a proxy tunnel has its cause in the message only.
    const [, inner] = /cause=.*?\b(E[A-Z_]{3,})/.exec(error.message) ?? [];
    return CONNECT_CAUSES[inner ?? code] ?? (error.message || code);
}

// EXTERNAL MODULE: ./build/http/proxy.js
var proxy = __nccwpck_require__(12749);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __nccwpck_require__(46466);
;// CONCATENATED MODULE: ./build/http/send-body.js


/**
 * Sends a body while it is read: the next piece is sent when the system has taken the last one.
 *
 * @param onMoved - called when the system has taken a piece
 */
function sendBody(client, body, onMoved) {
    const progress = { length: body.length, bytes: 0, isOver: false, error: undefined };
    const sink = new external_node_stream_.Writable({
        write(piece, _encoding, next) {
            // A write to a connection that was reset closes it at once, even if an answer is unread. So let it be read first.
            setImmediate(() => client.write(piece, (error) => {
                // The request reports it.
                if (error)
                    return;
                progress.bytes += piece.byteLength;
                onMoved();
                next();
            }));
        },
    });
    const stop = () => {
        progress.isOver = true;
        sink.destroy();
    };
    const send = async () => {
        try {
            await (0,promises_.pipeline)(body.open(), sink);
            client.end();
        }
        catch (error) {
            if (!progress.isOver) {
                progress.error = error;
                client.destroy();
            }
            throw error;
        }
        finally {
            progress.isOver = true;
        }
    };
    client.once('close', stop);
    const done = send();
    done.catch(() => { });
    return Object.assign(progress, { done, stop });
}

;// CONCATENATED MODULE: ./build/http/node-transport.js




/**
 * How long to try one address of a host name before the next one, in milliseconds. Node's own 250 ms are too short for
 * a slow line.
 */
const ADDRESS_ATTEMPT_MS = 5_000;
/** Maximum size of the headers of an answer, in bytes. Node's default of 16 KiB is too little for some proxies. */
const MAX_HEADER_BYTES = 128 * 1024;
/** How much a connection reads at once, in bytes. */
const READ_BYTES = 64 * 1024;
/** A transport over Node's own client. Connections are kept alive. */
function nodeTransport({ agentFor, maxSockets = 64 } = {}) {
    const kept = new Map();
    const ownAgent = (module, protocol, keepAlive) => {
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
            const module = await moduleFor(url.protocol);
            const agent = (await agentFor?.(url, freshConnection)) ?? ownAgent(module, url.protocol, !freshConnection);
            request.signal.throwIfAborted();
            return sendOnce(module, agent, request);
        },
        close() {
            for (const agent of kept.values())
                agent.destroy();
        },
    };
}
/** Kept, because in the bundle each import of a module makes an object with all its exports, which lives long. */
const MODULES = new Map();
function moduleFor(protocol) {
    const module = MODULES.get(protocol) ?? (protocol === 'https:' ? Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 44708, 19)) : Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 37067, 19)));
    MODULES.set(protocol, module);
    return module;
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
async function sendOnce(module, agent, request) {
    const { signal, body, url, method, headTimeoutMs, answerTimeoutMs } = request;
    const client = module.request(optionsOf(request, agent));
    const attempt = { url, method, isProxied: proxy/* proxied */.IY.has(agent), isConnected: false, isReused: false };
    watchConnection(client, attempt);
    let hasAnswer = false;
    let fail = (_error) => { };
    const endAfter = (limitMs) => setTimeout(() => {
        // Closing it reports nothing while it waits for a proxy, because it has no connection yet.
        fail(silence(limitMs, attempt, upload));
        client.destroy();
    }, limitMs);
    let timer = endAfter(headTimeoutMs);
    client.once('finish', () => {
        if (hasAnswer || answerTimeoutMs === undefined)
            return;
        clearTimeout(timer);
        timer = endAfter(answerTimeoutMs);
    });
    const upload = typeof body === 'object' ? sendBody(client, body, () => void timer.refresh()) : undefined;
    if (typeof body !== 'object')
        client.end(body);
    const answered = new Promise((resolve) => {
        client.once('response', (message) => {
            hasAnswer = true;
            resolve(message);
        });
    });
    const failed = new Promise((_, reject) => {
        fail = (error) => reject(upload?.error ?? failureOf(error, attempt));
    });
    failed.catch(() => { });
    // Not `once`: after an early answer, the rest of the body may fail too.
    client.on('error', fail);
    // A connection may be closed without an error, for example after an upgrade that was not requested.
    client.on('close', () => {
        const when = hasAnswer ? 'before all of the body was sent' : 'before an answer';
        fail(new transport/* TransportError */.w('lost', `connection closed ${when}`));
    });
    const onAbort = () => fail(new transport/* TransportError */.w('lost', 'the request was given up'));
    signal.addEventListener('abort', onAbort);
    try {
        const message = await Promise.race([answered, failed]);
        const response = responseOf(message);
        if (upload && response.status >= 300) {
            upload.stop();
            message.once('close', () => client.destroy());
        }
        else if (upload) {
            // A success counts only if all of the body was sent.
            await Promise.race([upload.done, failed]);
        }
        return response;
    }
    catch (error) {
        upload?.stop();
        // Without a connection, Node does not report that it is over, and a tunnel would wait for its proxy.
        if (!client.socket)
            client.emit('close');
        throw signal.aborted ? signal.reason : error;
    }
    finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', onAbort);
    }
}
function optionsOf({ url, method, headers, body, signal }, agent) {
    const length = typeof body === 'object' ? body.length : Buffer.byteLength(body ?? '');
    const hasLength = method !== 'GET' || body !== undefined;
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
        signal,
    };
}
function silence(limitMs, attempt, upload) {
    const limit = `within ${Math.round(limitMs / 1_000)} s`;
    if (!attempt.isConnected) {
        return new transport/* TransportError */.w('connect', `Could not connect to ${placeOf(attempt)}: no answer ${limit}`);
    }
    if (!upload || upload.isOver)
        return new transport/* TransportError */.w('silent', `no answer ${limit}`);
    const { bytes, length } = upload;
    return new transport/* TransportError */.w('silent', `nothing more of the body was taken ${limit}, after ${bytes} of ${length} bytes`);
}
/** Records when the connection and its TLS handshake are complete: before that, nothing of the request was sent. */
function watchConnection(client, attempt) {
    client.once('socket', (socket) => {
        attempt.isReused = client.reusedSocket;
        const isTls = 'secureConnecting' in socket;
        const isPending = socket.connecting || (isTls && socket.secureConnecting === true);
        if (!isPending)
            attempt.isConnected = true;
        else
            socket.once(isTls ? 'secureConnect' : 'connect', () => (attempt.isConnected = true));
    });
}
/** Without cookies, which are the only headers that Node does not give as text. */
function responseOf(message) {
    const { 'set-cookie': _cookies, ...headers } = message.headers;
    return { status: message.statusCode ?? 0, headers: headers, body: message };
}

;// CONCATENATED MODULE: ./build/http/program-transport.js



// Not in node-transport.ts: the library imports that, and must not load `node:net` before it is needed.
/** The transport of a program, through the proxy that its environment names. */
function programTransport(environment) {
    // The same for packages that make connections of their own, such as the one for proxies.
    (0,external_node_net_namespaceObject.setDefaultAutoSelectFamilyAttemptTimeout)(ADDRESS_ATTEMPT_MS);
    return nodeTransport({ agentFor: (0,proxy/* proxyAgents */.Hd)(environment) });
}


/***/ }),

/***/ 12749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DH: () => (/* binding */ decoded),
/* harmony export */   Hd: () => (/* binding */ proxyAgents),
/* harmony export */   IY: () => (/* binding */ proxied),
/* harmony export */   Wm: () => (/* binding */ proxySecrets)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(40095);

/** Agents of a proxy. */
const proxied = new WeakSet();
const VARIABLES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'];
/**
 * Agents for the proxy in `HTTPS_PROXY` or `HTTP_PROXY`, by the rules of GitHub's own actions: `NO_PROXY` is honoured,
 * loopback is never proxied. If the variable for a URL is set, GitHub's HTTP client is loaded and reads it itself; it is
 * the only part of the library that reads the environment of the process. See {@link nodeTransport} for an example.
 *
 * @param environment - usually `process.env`
 * @returns `undefined` if the environment names no proxy
 * @throws KoreaiError `input-invalid`, from the returned function, for a proxy that cannot be read: it would be bypassed
 */
function proxyAgents(environment) {
    const set = VARIABLES.filter((name) => environment[name]);
    if (set.length === 0)
        return undefined;
    const kept = new Map();
    return async (url, freshConnection) => {
        const variable = set.find((name) => url.protocol === name.toLowerCase().replace('_proxy', ':'));
        if (variable === undefined)
            return undefined;
        const { checkBypass, getProxyUrl } = await Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 19783));
        if (checkBypass(url))
            return undefined;
        refuseUnreadable(variable, () => getProxyUrl(url));
        const known = kept.get(url.origin);
        if (known && !freshConnection)
            return known;
        const { HttpClient } = await Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 22779));
        const client = new HttpClient('koreai-ci', [], { keepAlive: !freshConnection, maxSockets: 64 });
        const agent = client.getAgent(url.href);
        closeTunnels(agent);
        proxied.add(agent);
        if (!freshConnection)
            kept.set(url.origin, agent);
        return agent;
    };
}
/** Closes a tunnel that the proxy does not open when the request for it ends: else the process of a program could not end. */
function closeTunnels(agent) {
    const { request, createSocket } = agent;
    agent.createSocket = (options, onCreated) => {
        agent.request = (connect) => {
            const tunnel = request(connect);
            const close = () => void tunnel.destroy();
            options.request.once('close', close);
            tunnel.once('connect', () => options.request.off('close', close));
            return tunnel;
        };
        createSocket.call(agent, options, onCreated);
    };
}
/** @throws KoreaiError for a proxy that GitHub's HTTP client cannot read: it would send requests without it */
function refuseUnreadable(variable, readProxy) {
    try {
        // In `proxy:3128`, it takes `proxy` for the scheme.
        if (/^https?:$/.test(readProxy()?.protocol ?? ''))
            return;
    }
    catch {
        // It is no URL.
    }
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]('input-invalid', `The proxy in ${variable} cannot be read, and would be bypassed`, {
        hint: `Write ${variable} as http://user:password@proxy:port, with special characters of user and password as %xx (% is %25). Only http and https proxies are supported.`,
        sent: false,
    });
}
/** Passwords of proxies, alone and with their user, encoded and decoded. */
function proxySecrets(environment) {
    return VARIABLES.flatMap((name) => {
        const value = environment[name] ?? '';
        const read = [value, `http://${value}`].flatMap((text) => (URL.canParse(text) ? [new URL(text)] : []));
        const url = read.find(({ hostname }) => hostname !== '');
        if (!url || url.password === '')
            return [];
        const [user, password] = [decoded(url.username), decoded(url.password)];
        return [url.password, password, `${url.username}:${url.password}`, `${user}:${password}`];
    });
}
/** A user or password of a URL; a bare `%` is taken literally. */
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 45272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ TransportError)
/* harmony export */ });
/** A request without an answer. */
class TransportError extends Error {
    name = 'TransportError';
    failure;
    /** False if no byte of the request can have reached the server: of `connect` and `tls`. */
    sent;
    hint;
    isFinal;
    constructor(failure, message, { hint, isFinal, cause } = {}) {
        super(message, { cause });
        this.failure = failure;
        this.sent = failure !== 'connect' && failure !== 'tls';
        this.hint = hint;
        this.isFinal = isFinal ?? failure === 'tls';
    }
}


/***/ }),

/***/ 36070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  cJ: () => (/* binding */ FIELDS),
  Qh: () => (/* binding */ INPUT_NAMES),
  _F: () => (/* binding */ fieldOf),
  b6: () => (/* binding */ textOf)
});

// UNUSED EXPORTS: EXPLICIT_IN_PROGRAMS

// EXTERNAL MODULE: ./build/core/json.js
var core_json = __nccwpck_require__(28314);
// EXTERNAL MODULE: ./build/inputs/types.js
var types = __nccwpck_require__(18301);
;// CONCATENATED MODULE: ./build/inputs/mapping.js


/** Maximum length in characters. The platform's options fit in a few kilobytes. */
const MAX_BODY = 256 * 1024;
/** Maximum depth. A deeper value could overflow the stack of code that walks it, here or at the platform. */
const MAX_DEPTH = 50;
const MAPPING = 'must be a mapping of names to values, in YAML or JSON';
/** A mapping, written as JSON or YAML. */
const mapping = {
    shown: 'json',
    parse: async (given) => {
        if (given.length > MAX_BODY)
            return (0,types.no)(`must be at most ${MAX_BODY / 1024} KiB long`);
        const json = (0,core_json/* parseJson */.q)(given);
        const read = json === undefined ? await readYaml(given) : (0,types.ok)(json);
        const found = 'problem' in read ? read : asMapping(read.value);
        const isRounded = 'value' in found && hasRounded(found.value, given);
        return isRounded ? (0,types.no)('must be without numbers that would be rounded: write them in quotes') : found;
    },
    check: (given) => {
        try {
            // What JSON cannot hold (a cycle, a BigInt) is refused here, not in the middle of a run.
            return asMapping(JSON.parse(JSON.stringify(given) ?? 'null'));
        }
        catch (error) {
            return (0,types.no)(`must be a value that JSON can hold: ${error instanceof Error ? error.message : String(error)}`);
        }
    },
};
function asMapping(value) {
    if (!isShallow(value))
        return (0,types.no)(`must be nested at most ${MAX_DEPTH} levels deep`);
    const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isMapping ? (0,types.ok)({ ...value }) : (0,types.no)(MAPPING);
}
function isShallow(value, left = MAX_DEPTH) {
    if (typeof value !== 'object' || value === null)
        return true;
    return left > 0 && Object.values(value).every((inner) => isShallow(inner, left - 1));
}
/** True for an integer that was rounded when its text was read. */
function hasRounded(value, given) {
    if (typeof value === 'object' && value !== null)
        return Object.values(value).some((inner) => hasRounded(inner, given));
    return Number.isInteger(value) && !Number.isSafeInteger(value) && !given.includes(String(value));
}
async function readYaml(given) {
    const { parseDocument } = await __nccwpck_require__.e(/* import() */ 8815).then(__nccwpck_require__.t.bind(__nccwpck_require__, 38815, 19));
    try {
        const document = parseDocument(given, { prettyErrors: false, logLevel: 'error' });
        const [error] = [...document.errors, ...document.warnings];
        if (error)
            throw error;
        const value = document.toJS({ maxAliasCount: 50 });
        return (0,types.ok)(JSON.parse(JSON.stringify(value)));
    }
    catch (error) {
        return (0,types.no)(`must be YAML or JSON: ${error instanceof Error ? error.message : String(error)}`);
    }
}
/** Texts by the names of the variables that they fill. */
const texts = {
    shown: 'json',
    parse: (given) => readTexts((0,core_json/* parseJson */.q)(given)),
    check: readTexts,
};
const TEXTS = 'must be an object of strings by names such as KOREAI_VAR_TOKEN';
function readTexts(given) {
    if (typeof given !== 'object' || given === null || Array.isArray(given))
        return (0,types.no)(TEXTS);
    const bad = Object.entries(given).find(([key, value]) => !/^KOREAI_VAR_[A-Z0-9_]+$/.test(key) || typeof value !== 'string');
    return bad ? (0,types.no)(`${TEXTS}, and ${bad[0]} is not one`) : (0,types.ok)({ ...given });
}

;// CONCATENATED MODULE: ./build/inputs/fields.js


function field(type, text, fallback, traits) {
    const hasDefault = typeof fallback === 'string';
    return { type, text, default: hasDefault ? fallback : undefined, ...(hasDefault ? traits : fallback) };
}
const secret = { isSecret: true };
const list = { isList: true };
const forWorkflows = { isForWorkflows: true };
const forPrograms = { isForPrograms: true };
/**
 * All inputs, in the order in which pages list them. `action.yml`, docs/reference.md, the
 * command line and the library's parameters follow from this table. The comments are written by `npm run docs`.
 */
const FIELDS = {
    /** Base URL of the Kore.ai environment, for example `https://platform.kore.ai`. A port and a trailing slash are fine, user info is not. Plain `http` for loopback addresses only. */
    host: field((0,types/* origin */.TG)('credentials'), 'Base URL of the Kore.ai environment, for example `https://platform.kore.ai`. A port and a trailing slash are fine, user info is not. Plain `http` for loopback addresses only.'),
    /** The bot to work on (`st-…`). For `import-status`: the bot that the import must belong to. */
    botId: field(types.id, 'The bot to work on (`st-…`).', {
        ...list,
        meanings: { 'import-status': 'the bot that the import must belong to' },
    }),
    /** The tool to work on (`a-…`). Of several, each may be followed by a colon and its flow. */
    toolId: field(types.id, 'The tool to work on (`a-…`). Of several, each may be followed by a colon and its flow.', list),
    /** The call flow of the tool or workflow: an export needs it. */
    flowId: field(types.id, 'The call flow of the tool or workflow: an export needs it.'),
    /** The model to work on (`cm-…`). */
    modelId: field(types.id, 'The model to work on (`cm-…`).', list),
    /** A job that was started before. For `export-status`: an export (`ber-…`). For `import-status`: an import (`bir-…`). For `dock-status`: a job of the Agent Platform (`ds-…`). For `project-status`: an export or import of a project (`exp_…` or `imp_…`). */
    jobId: field(types.id, 'A job that was started before.', {
        ...list,
        meanings: {
            'export-status': 'an export (`ber-…`)',
            'import-status': 'an import (`bir-…`)',
            'dock-status': 'a job of the Agent Platform (`ds-…`)',
            'project-status': 'an export or import of a project (`exp_…` or `imp_…`)',
        },
    }),
    /** The app to export, or to import into (`aa-…`). */
    appId: field(types.id, 'The app to export, or to import into (`aa-…`).'),
    /** The version of the app to export, by its id. */
    appVersion: field(types.id, 'The version of the app to export, by its id.'),
    /** The workflow of AI for Process to work on (`a-…`). */
    workflowId: field(types.id, 'The workflow of AI for Process to work on (`a-…`).'),
    /** The project of Artemis to export from or import into. */
    projectId: field(types.id, 'The project of Artemis to export from or import into.'),
    /** The layers of the Artemis project to export or import, separated by commas: `core`, `connections`, `prompts`, `guardrails`, `workflows`, `evals`, `search`, `channels`, `vocabulary`, `tables`. An export always contains `core`. Default: what the platform chooses. */
    layers: field((0,types/* someOf */.yU)(...['core', 'connections', 'prompts', 'guardrails', 'workflows', 'evals', 'search', 'channels'], ...['vocabulary', 'tables']), 'The layers of the Artemis project to export or import, separated by commas: `core`, `connections`, `prompts`, `guardrails`, `workflows`, `evals`, `search`, `channels`, `vocabulary`, `tables`. An export always contains `core`. Default: what the platform chooses.'),
    /** What an import does with what the Artemis project already has: `merge` it, `replace` it, or `skip` it. `replace` removes nothing that the archive lacks: see `deleteUnmatched`. Default: `merge`. */
    conflictStrategy: field((0,types/* oneOf */.yL)('merge', 'replace', 'skip'), 'What an import does with what the Artemis project already has: `merge` it, `replace` it, or `skip` it. `replace` removes nothing that the archive lacks: see {deleteUnmatched}.', 'merge'),
    /** Remove from the Artemis project what the archive lacks. Default: `false`. */
    deleteUnmatched: field(types/* flag */.Jt, 'Remove from the Artemis project what the archive lacks.', 'false'),
    /** Prefix of the paths of Artemis's API. Some installations may have another one, such as `/api/public/v1`. Default: `/v1`. */
    apiPrefix: field(types/* pathPrefix */.YA, "Prefix of the paths of Artemis's API. Some installations may have another one, such as `/api/public/v1`.", '/v1'),
    /** Client id of the Kore.ai app whose credentials are used for bots (`cs-…`). */
    clientId: field(types/* copiedText */.M2, 'Client id of the Kore.ai app whose credentials are used for bots (`cs-…`).'),
    /** Client secret of that app. A new JWT, valid for a few minutes, is made from it for every request. */
    clientSecret: field(types/* copiedText */.M2, 'Client secret of that app. A new JWT, valid for a few minutes, is made from it for every request.', secret),
    /** A ready-made JWT, instead of `clientId` and `clientSecret`. It must be valid until the run ends. */
    jwt: field(types/* headerValue */.Z, 'A ready-made JWT, instead of {clientId} and {clientSecret}. It must be valid until the run ends.', secret),
    /** API key for tools, models, apps and workflows (`kg-…`), or for an Artemis project (`abl_…`). */
    apiKey: field(types/* headerValue */.Z, 'API key for tools, models, apps and workflows (`kg-…`), or for an Artemis project (`abl_…`).', secret),
    /** What to import: for a bot a `.zip` as exported, or a folder that holds its files, normalized or not; for `import-model` the `.tar` of the model; else the file itself, or for functions a folder of `.js` files. Relative to `process.cwd()`. */
    archive: field(types/* path */.Ae, 'What to import: for a bot a `.zip` as exported, or a folder that holds its files, normalized or not; for `import-model` the `.tar` of the model; else the file itself, or for functions a folder of `.js` files. Relative to {cwd}.'),
    /** Import as a new bot of this name, instead of into `botId`. */
    botName: field(types/* name */.UU, 'Import as a new bot of this name, instead of into {botId}.'),
    /** Before anything is written to a bot, its name is compared with this; if it differs, nothing is written and the run fails. */
    expectedBotName: field(types/* name */.UU, 'Before anything is written to a bot, its name is compared with this; if it differs, nothing is written and the run fails.'),
    /** Which version of the bot to export: `published` or `latest`. Default: `published`. */
    exportType: field((0,types/* oneOf */.yL)('published', 'latest'), 'Which version of the bot to export: `published` or `latest`.', 'published'),
    /** YAML or JSON mapping that is merged into the body of the request that starts the job. Default: `{}`. */
    requestBody: field(mapping, 'YAML or JSON mapping that is merged into the body of the request that starts the job.', '{}'),
    /** Comment for a publish. Default: in a workflow, repository, run number and link of the run; elsewhere `Published by koreai-ci`. */
    versionComment: field(types/* comment */.Im, 'Comment for a publish. Default: in a workflow, repository, run number and link of the run; elsewhere `Published by koreai-ci`.'),
    /** A job that was requested before this does not count: an ISO 8601 instant with its zone, or a duration ago (`2h`). Without it, the last completed job counts, and its age is reported. */
    since: field(types/* moment */.n$, 'A job that was requested before this does not count: an ISO 8601 instant with its zone, or a duration ago (`2h`). Without it, the last completed job counts, and its age is reported.'),
    /** Accept a publish with components that still await the approval of an admin. Default: `false`. */
    allowAwaitingApproval: field(types/* flag */.Jt, 'Accept a publish with components that still await the approval of an admin.', 'false'),
    /** Name of the test suite to run or to import. */
    testSuite: field(types/* name */.UU, 'Name of the test suite to run or to import.'),
    /** Version of the bot to test: `published` or `inDevelopment`. Default: `published`. */
    botVersion: field((0,types/* oneOf */.yL)('published', 'inDevelopment'), 'Version of the bot to test: `published` or `inDevelopment`.', 'published'),
    /** Language of the bot to test or to train. Default: `en`. */
    botLanguage: field(types/* language */.BH, 'Language of the bot to test or to train.', 'en'),
    /** Maximum number of failed utterances with which a batch test passes. Default: `0`. */
    maxFailures: field((0,types/* count */.U9)(0, 1_000_000), 'Maximum number of failed utterances with which a batch test passes.', '0'),
    /** Maximum number of failed entities and traits with which a batch test passes. Default: `0`. */
    maxEntityFailures: field((0,types/* count */.U9)(0, 1_000_000), 'Maximum number of failed entities and traits with which a batch test passes.', '0'),
    /** Minimum F1 score with which a batch test passes, from 0 to 1. Default: any score. */
    minF1: field(types/* ratio */.CG, 'Minimum F1 score with which a batch test passes, from 0 to 1. Default: any score.'),
    /** Fail if the import would remove something from the bot. Default: `false`. */
    failOnRemoval: field(types/* flag */.Jt, 'Fail if the import would remove something from the bot.', 'false'),
    /** Also write the plan as an HTML page with pictures; in a workflow it is uploaded as an artifact. Default: `false`. */
    html: field(types/* flag */.Jt, 'Also write the plan as an HTML page with pictures; in a workflow it is uploaded as an artifact.', 'false'),
    /** Write the plan as a comment on the pull request, or update the comment of an earlier run. Needs `githubToken` with the permission `pull-requests: write`. Default: `false`. */
    comment: field(types/* flag */.Jt, 'Write the plan as a comment on the pull request, or update the comment of an earlier run. Needs {githubToken} with the permission `pull-requests: write`.', 'false', forWorkflows),
    /** The output of the same name of a plan: the import is refused if the bot or the archive has changed since. */
    planDigest: field(types/* digest */.br, 'The output of the same name of a plan: the import is refused if the bot or the archive has changed since.'),
    /** What to train: `ml` (machine learning), `faq` or `all`. Default: `ml`. */
    training: field((0,types/* oneOf */.yL)('ml', 'faq', 'all'), 'What to train: `ml` (machine learning), `faq` or `all`.', 'ml'),
    /** Kind of suite to import: `batch` or `conversation`. Default: `batch`. */
    suiteType: field((0,types/* oneOf */.yL)('batch', 'conversation'), 'Kind of suite to import: `batch` or `conversation`.', 'batch'),
    /** For conversation tests: e-mail address of the owner, or of a developer, of the bot. */
    userEmail: field(types/* email */.Rp, 'For conversation tests: e-mail address of the owner, or of a developer, of the bot.'),
    /** Values for the placeholders of a normalized bot and for secured variables, by their names (`KOREAI_VAR_API_TOKEN`). They are masked like credentials. Default: `{}`. */
    variables: field(texts, 'Values for the placeholders of a normalized bot and for secured variables, by their names (`KOREAI_VAR_API_TOKEN`). They are masked like credentials.', '{}', forPrograms),
    /** Import as a new tool of this name, instead of into `toolId`. */
    toolName: field(types/* name */.UU, 'Import as a new tool of this name, instead of into {toolId}.'),
    /** Import as a new workflow of this name, instead of into `workflowId`. */
    workflowName: field(types/* name */.UU, 'Import as a new workflow of this name, instead of into {workflowId}.'),
    /** The file in `archive` that describes the tool or workflow. Default: recognized by its content, or else by the name `app_definition.json`. */
    dataFile: field(types/* path */.Ae, 'The file in {archive} that describes the tool or workflow. Default: recognized by its content, or else by the name `app_definition.json`.'),
    /** The file in `archive` with the flow. Default: recognized by its content, or else by the name `flow_definition.json` or `callflow.json`. */
    flowFile: field(types/* path */.Ae, 'The file in {archive} with the flow. Default: recognized by its content, or else by the name `flow_definition.json` or `callflow.json`.'),
    /** The file in `archive` with the environment variables. Default: recognized by its content, or else by the name `env_variables.json`. */
    variablesFile: field(types/* path */.Ae, 'The file in {archive} with the environment variables. Default: recognized by its content, or else by the name `env_variables.json`.'),
    /** Type of the model to deploy: `openSource` or `fineTune`. Default: `openSource`. */
    modelType: field((0,types/* oneOf */.yL)('openSource', 'fineTune'), 'Type of the model to deploy: `openSource` or `fineTune`.', 'openSource'),
    /** The link to the exported app, as its export gave it. The platform must be able to read it. */
    sourceUrl: field(types/* link */.nf, 'The link to the exported app, as its export gave it. The platform must be able to read it.'),
    /** `false` starts the job, reports its id and stops. Only for operations that start a job. Default: `true`. */
    wait: field(types/* flag */.Jt, '`false` starts the job, reports its id and stops. Only for operations that start a job.', 'true'),
    /** Total time, from the start to the end of waiting, downloading and uploading: `90s`, `30m`, `2h`, `500ms`; a bare number is seconds. Default: `30m`. */
    timeout: field(types/* duration */.p0, 'Total time, from the start to the end of waiting, downloading and uploading: `90s`, `30m`, `2h`, `500ms`; a bare number is seconds.', '30m'),
    /** Time between two polls: `auto`, or a fixed duration. It stays inside the rate limits. Default: `auto`. */
    pollInterval: field(types/* interval */.YP, 'Time between two polls: `auto`, or a fixed duration. It stays inside the rate limits.', 'auto'),
    /** Folder for archives and reports, relative to `process.cwd()`. */
    outputDir: field(types/* folder */.TV, 'Folder for archives and reports, relative to {cwd}.', 'koreai-exports'),
    /** Also extract the archive, into a folder beside it. Default: `false`. */
    extract: field(types/* flag */.Jt, 'Also extract the archive, into a folder beside it.', 'false'),
    /** With `extract`: write the extracted bot as stable files that suit version control, and report what changed since the version in that folder. Default: `false`. */
    normalize: field(types/* flag */.Jt, 'With {extract}: write the extracted bot as stable files that suit version control, and report what changed since the version in that folder.', 'false'),
    /** Replaces scheme, host and port of the download link, for on-premises installations whose links name an internal host. */
    downloadOrigin: field((0,types/* origin */.TG)('download'), 'Replaces scheme, host and port of the download link, for on-premises installations whose links name an internal host.'),
    /** Upload the archive as a workflow artifact. Default: `true`. */
    uploadArtifact: field(types/* flag */.Jt, 'Upload the archive as a workflow artifact.', 'true', forWorkflows),
    /** Name of the artifact; the archive's extension is added, and with several targets the id of each. Default: the name of the file. */
    artifactName: field(types/* artifactName */.Cs, "Name of the artifact; the archive's extension is added, and with several targets the id of each. Default: the name of the file.", forWorkflows),
    /** Days to keep the artifact. Default: the repository's setting. */
    artifactRetentionDays: field((0,types/* count */.U9)(1, 400), "Days to keep the artifact. Default: the repository's setting.", forWorkflows),
    /** How many targets are worked on at once, 1 to 32. Default: `4`. */
    concurrency: field((0,types/* count */.U9)(1, 32), 'How many targets are worked on at once, 1 to 32.', '4'),
    /** Start no further targets after the first that does not succeed. Default: `false`. */
    failFast: field(types/* flag */.Jt, 'Start no further targets after the first that does not succeed.', 'false'),
    /** With a token (permission `statuses: write`), a commit status follows the job: pending while it runs, then success or failure, with a link to the run. */
    githubToken: field(types/* headerValue */.Z, 'With a token (permission `statuses: write`), a commit status follows the job: pending while it runs, then success or failure, with a link to the run.', { ...secret, ...forWorkflows }),
    /** Name of that commit status. Default: `koreai-ci / <operation> / <target>`. */
    statusContext: field(types/* comment */.Im, 'Name of that commit status. Default: `koreai-ci / <operation> / <target>`.', forWorkflows),
};
/** Inputs whose default is for workflows and shells: a program says where it writes. */
const EXPLICIT_IN_PROGRAMS = (/* unused pure expression or super */ null && (['outputDir']));
const INPUT_NAMES = Object.keys(FIELDS);
/** A field whose types do not matter. */
function fieldOf(input) {
    return FIELDS[input];
}
/** What an input means, in Markdown. @param operation - leaves out what concerns only others */
function textOf(input, operation) {
    const { text, meanings = {} } = fieldOf(input);
    const own = Object.entries(meanings).filter(([name]) => operation === undefined || name === operation);
    return [text, ...own.map(([name, meaning]) => `For \`${name}\`: ${meaning}.`)].join(' ');
}


/***/ }),

/***/ 78718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   YN: () => (/* binding */ credentialsOf),
/* harmony export */   Z7: () => (/* binding */ readTexts),
/* harmony export */   ms: () => (/* binding */ CREDENTIAL_INPUTS),
/* harmony export */   oD: () => (/* binding */ spellInputs)
/* harmony export */ });
/* unused harmony export checkValues */
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(36070);

/** Reads inputs that are texts. @param now - milliseconds since the epoch, for durations ago */
function readTexts(names, text, now) {
    return read(names, now, (name) => {
        const given = text(name);
        return given === '' ? undefined : (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(name).type.parse(given, now);
    });
}
/** Checks inputs that a program gave as values; what is `undefined` has its default. */
function checkValues(names, params, now) {
    return read(names, now, (name) => {
        const given = params[name];
        return given === undefined ? undefined : fieldOf(name).type.check(given, now);
    });
}
/** @param parse - reads what was given for an input; `undefined` if nothing was */
async function read(names, now, parse) {
    const values = {};
    const given = new Set();
    const problems = [];
    for (const name of names) {
        const { type, default: usual } = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(name);
        const own = parse(name);
        if (own !== undefined)
            given.add(name);
        const parsed = await (own ?? (usual === undefined ? undefined : type.parse(usual, now)));
        if (parsed === undefined)
            continue;
        if ('value' in parsed)
            values[name] = parsed.value;
        else
            problems.push(`{${name}}: ${parsed.problem}`);
    }
    return { values: values, given, problems };
}
const PLACEHOLDER = /\{([a-zA-Z0-9]+)\}/g;
/** Spells the names of inputs that stand in braces; other braces stay. */
function spellInputs(text, spell) {
    return text.replace(PLACEHOLDER, (braces, word) => word === 'cwd' || Object.hasOwn(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .FIELDS */ .cJ, word) ? spell(word) : braces);
}
/** Inputs that hold credentials: for bots, and for the Agent Platform. */
const CREDENTIAL_INPUTS = {
    bot: ['clientId', 'clientSecret', 'jwt'],
    key: ['apiKey'],
};
/**
 * The credentials of one kind among the inputs that were read.
 *
 * @param operation - the name of what needs them, for the problem
 */
function credentialsOf(kind, { clientId, clientSecret, jwt, apiKey }, operation) {
    if (kind === 'key')
        return apiKey ? { kind, apiKey } : { problem: `{apiKey}: is required for ${operation}` };
    if (jwt)
        return { kind: 'jwt', jwt };
    if (clientId && clientSecret)
        return { kind: 'app', clientId, clientSecret };
    const missing = [clientId ? '' : '{clientId}', clientSecret ? '' : '{clientSecret}'].filter((name) => name !== '');
    return {
        problem: `${missing.join(' and ')}: ${missing.length > 1 ? 'are' : 'is'} required for ${operation}, unless {jwt} is given`,
    };
}


/***/ }),

/***/ 18301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ path),
/* harmony export */   BH: () => (/* binding */ language),
/* harmony export */   CG: () => (/* binding */ ratio),
/* harmony export */   Cs: () => (/* binding */ artifactName),
/* harmony export */   Im: () => (/* binding */ comment),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   M2: () => (/* binding */ copiedText),
/* harmony export */   Rp: () => (/* binding */ email),
/* harmony export */   TG: () => (/* binding */ origin),
/* harmony export */   TV: () => (/* binding */ folder),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   UU: () => (/* binding */ name),
/* harmony export */   YA: () => (/* binding */ pathPrefix),
/* harmony export */   YP: () => (/* binding */ interval),
/* harmony export */   Z: () => (/* binding */ headerValue),
/* harmony export */   br: () => (/* binding */ digest),
/* harmony export */   id: () => (/* binding */ id),
/* harmony export */   n$: () => (/* binding */ moment),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   no: () => (/* binding */ no),
/* harmony export */   ok: () => (/* binding */ ok),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   ry: () => (/* binding */ splitList),
/* harmony export */   yL: () => (/* binding */ oneOf),
/* harmony export */   yU: () => (/* binding */ someOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(76760);
/* harmony import */ var _core_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(84300);
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5562);



const ok = (value) => ({ value });
const no = (problem) => ({ problem });
/** A kind of text. Programs give it as a string, too. */
function text(shown, parse) {
    return {
        shown,
        parse,
        check: (given, now) => typeof given === 'string' && given.trim() !== '' ? parse(given.trim(), now) : no('must be a string, not empty'),
    };
}
/** One of a few words. */
function oneOf(...words) {
    return text(words, (given) => words.includes(given) ? ok(given) : no(`must be one of ${words.join(', ')}`));
}
/** `true` or `false` in the spellings of YAML 1.2. */
const flag = {
    shown: 'flag',
    parse: (given) => {
        if (['true', 'True', 'TRUE'].includes(given))
            return ok(true);
        return ['false', 'False', 'FALSE'].includes(given) ? ok(false) : no('must be true or false');
    },
    check: (given) => (typeof given === 'boolean' ? ok(given) : no('must be true or false')),
};
/** An id as one segment of a path: it can neither leave its place nor change the request. */
const id = text('id', (given) => {
    if (/[\s,]/.test(given))
        return no('must be one id');
    return (0,_core_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isId */ .eQ)(given)
        ? ok(given)
        : no('must be an id of letters, digits, ".", "_", "~" and "-", as the platform shows it');
});
/** A duration above zero, in milliseconds. Programs give milliseconds. */
const duration = {
    shown: 'duration',
    parse: (given) => {
        const milliseconds = (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDuration */ .E9)(given);
        const isUsable = milliseconds !== undefined && milliseconds > 0;
        return isUsable
            ? ok(milliseconds)
            : no('must be a duration above 0 and up to 24 days, such as 500ms, 90s, 30m or 2h');
    },
    check: (given) => {
        const isUsable = typeof given === 'number' && (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDuration */ .E9)(`${Math.round(given)}ms`) !== undefined && given > 0;
        return isUsable ? ok(Math.round(given)) : no('must be a number of milliseconds, above 0 and up to 24 days');
    },
};
/** A fixed interval in milliseconds, or `auto`. */
const interval = {
    shown: 'duration|auto',
    parse: (given, now) => (given === 'auto' ? ok('auto') : duration.parse(given, now)),
    check: (given, now) => (given === 'auto' ? ok('auto') : duration.check(given, now)),
};
/** How far the clocks of CI machines may be apart, in milliseconds. */
const CLOCK_SKEW_MS = 10 * 60_000;
/** Maximum time ago, in milliseconds: 20 years, longer than the platform has existed. */
const MAX_AGO_MS = 20 * 366 * 86_400_000;
/** A moment in milliseconds since the epoch: an ISO 8601 instant with its zone, or a duration before now. */
const moment = {
    shown: 'time',
    parse: parseMoment,
    check: (given, now) => {
        if (!(given instanceof Date))
            return typeof given === 'string' ? parseMoment(given.trim(), now) : no(MOMENT);
        return Number.isNaN(given.getTime()) ? no(MOMENT) : notInFuture(given.getTime(), now);
    },
};
const MOMENT = 'must be an ISO 8601 instant with its zone (2026-01-31T12:00:00Z) or a duration ago (2h)';
function parseMoment(given, now) {
    const ago = (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDuration */ .E9)(given, MAX_AGO_MS);
    if (ago !== undefined)
        return ok(now - ago);
    const instant = (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .parseInstant */ .nV)(given);
    return instant === undefined ? no(MOMENT) : notInFuture(instant, now);
}
function notInFuture(instant, now) {
    return instant > now + CLOCK_SKEW_MS ? no('must not be in the future') : ok(instant);
}
/** Scheme, host and port, and nothing else. Where credentials go, plain http is for loopback addresses only. */
function origin(use) {
    const ofText = text('url', (given) => parseOrigin(given, use));
    return { ...ofText, check: (given, now) => ofText.check(given instanceof URL ? given.href : given, now) };
}
function parseOrigin(given, use) {
    if (!/^https?:\/\//i.test(given))
        return no('must begin with https:// (for example https://platform.kore.ai)');
    if (!URL.canParse(given) || /\s/.test(given))
        return no('must be a URL');
    const url = new URL(given);
    if (url.username !== '' || url.password !== '')
        return no('must not contain a user name or password');
    if (!/^\/*$/.test(url.pathname) || url.search !== '' || url.hash !== '') {
        return no(`must end after host and port, without a path or query (did you mean ${url.origin}?)`);
    }
    if (use === 'credentials' && url.protocol === 'http:' && !(0,_core_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoopback */ .U9)(url.hostname)) {
        return no('must use https, because http would expose the credentials');
    }
    return ok(new URL(url.origin));
}
/** A folder inside the workspace, by its spelling; where links lead is checked when it is created. */
const folder = text('folder', (given) => {
    const isInside = !(0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(given) && !/^[A-Za-z]:/.test(given) && !(0,node_path__WEBPACK_IMPORTED_MODULE_0__.normalize)(given).split(/[\\/]/).includes('..');
    if (!isInside)
        return no('must be a relative path that stays in the workspace');
    return /\p{Cc}/u.test(given) ? no('must not contain control characters') : ok(given);
});
/** A link to a file that the platform reads, byte for byte: a signature is over its characters. */
const link = text('url', (given) => {
    if (/[\s\p{Cc}]/u.test(given) || !/^https?:\/\/[^/]/i.test(given) || !URL.canParse(given)) {
        return no('must be a URL that begins with https:// or http://');
    }
    return ok(given);
});
/** What the path of every request begins with: `/v1`. */
const pathPrefix = text('path prefix', (given) => {
    const prefix = given.replace(/\/+$/, '');
    const isPlain = /^(\/[\w~-][\w.~-]*)+$/.test(prefix);
    return isPlain ? ok(prefix) : no('must be a path that begins with a slash, such as /v1 or /api/public/v1');
});
/** The texts of a list that are separated by commas or line breaks. */
function splitList(text) {
    return text
        .split(/[\n,]/)
        .map((one) => one.trim())
        .filter((one) => one !== '');
}
/** Some of a few words, separated by commas or line breaks. Programs give a list; what resumes a job has the text. */
function someOf(...words) {
    const judge = (given) => {
        const isKnown = given.length > 0 && given.every((one) => words.includes(one));
        return isKnown ? ok([...new Set(given)]) : no(`must be one or several of ${words.join(', ')}`);
    };
    const parse = (given) => judge(splitList(given));
    return {
        shown: 'names',
        parse,
        check: (given) => (typeof given === 'string' ? parse(given) : judge(Array.isArray(given) ? given : [])),
    };
}
/** A path to something that is read. */
const path = text('path', (given) => /\p{Cc}/u.test(given) ? no('must be a path without control characters') : ok(given));
/** GitHub's rules for artifact names, which become file names too. */
const artifactName = text('name', (given) => {
    if (/[":<>|*?\\/]|\p{Cc}/u.test(given))
        return no('must not contain " : < > | * ? \\ / or control characters');
    if (/^\.+$/.test(given) || given.length > 200)
        return no('must be a usable file name of at most 200 characters');
    return ok(given);
});
/** A secret that is sent as a header. */
const headerValue = text('secret', (given) => /^[\u0021-\u007e]+$/.test(given) ? ok(given) : no('must be one line of visible ASCII characters without spaces'));
/** A text to be copied from the platform. A file in UTF-16, or a copied web page, has characters that it cannot have. */
const copiedText = text('text', (given) => /[\p{Cc}\p{Cf}\uFFFD]/u.test(given)
    ? no('must be one line as Kore.ai shows it, without control or invisible characters; a file must be UTF-8')
    : ok(given));
/** A name as people give it to bots and test suites: one line, as it is sent in a path or a body. */
const name = text('name', (given) => {
    if (/\p{Cc}/u.test(given))
        return no('must be one line without control characters');
    if (/^\.{1,2}$/.test(given) || /\p{Cs}/u.test(given))
        return no('must be a name');
    return given.length <= 200 ? ok(given) : no('must be at most 200 characters long');
});
/** An e-mail address: one line with something on both sides of an @. */
const email = text('email', (given) => /^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+$/u.test(given) && given.length <= 254 ? ok(given) : no('must be an e-mail address'));
/** A comment of one or more lines. */
const comment = text('text', (given) => given.length <= 2_000 && !/\p{Cs}/u.test(given) ? ok(given) : no('must be text of at most 2,000 characters'));
/** The language of a bot as Kore.ai writes it: `en`, `de`, `zh_cn`. */
const language = text('language', (given) => /^[A-Za-z]{2,8}([-_][A-Za-z\d]{1,8})*$/.test(given) ? ok(given) : no('must be a language such as en or zh_cn'));
/** The output `planDigest` of a plan: two SHA-256 in hexadecimal. */
const digest = text('digest', (given) => /^[\da-f]{64}-[\da-f]{64}$/.test(given) ? ok(given) : no('must be the output planDigest of a plan, unchanged'));
/** A number within bounds, read by `pattern`. */
function number(shown, pattern, fits, problem) {
    const judge = (value) => (fits(value) ? ok(value) : no(problem));
    return {
        shown,
        parse: (given) => judge(pattern.test(given) ? Number(given) : Number.NaN),
        check: (given) => judge(typeof given === 'number' ? given : Number.NaN),
    };
}
/** A whole number within bounds. */
function count(min, max) {
    const fits = (value) => Number.isInteger(value) && value >= min && value <= max;
    return number('number', /^\d{1,9}$/, fits, `must be a whole number from ${min} to ${max}`);
}
/** A ratio from 0 to 1. */
const ratio = number('score', /^(\d+(\.\d*)?|\.\d+)$/, (value) => value >= 0 && value <= 1, 'must be a number from 0 to 1, such as 0.9');


/***/ }),

/***/ 95187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $M: () => (/* binding */ typeInput),
/* harmony export */   Nq: () => (/* binding */ startExport),
/* harmony export */   U0: () => (/* binding */ exportPoll),
/* harmony export */   ez: () => (/* binding */ exportTypeOf)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(40095);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(19507);
/* harmony import */ var _platform_answer_error_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(35565);
/* harmony import */ var _platform_bot_export_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(63578);
/* harmony import */ var _correlation_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(63849);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(73746);
/* harmony import */ var _operation_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(70824);
/* harmony import */ var _poll_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(86292);
/* harmony import */ var _start_job_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(55367);
/* harmony import */ var _start_once_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(12703);










/**
 * How far the platform's clock may be behind that of this process, in milliseconds: for a resume command, if no answer has
 * reported the platform's.
 */
const CLOCKS_MS = 60_000;
/** Starts an export. The request is sent once. */
function startExport(inputs, context) {
    const { clock, platform } = context;
    const { botId, requestBody } = inputs;
    const exportType = exportTypeOf(inputs);
    const body = { exportType: inputs.exportType, ...requestBody };
    const isSameBot = (record) => record.botId === '' || record.botId === botId;
    let sentAt = clock.now();
    let earliest;
    // Someone else's export of the same bot and type is as good as ours, unless ours has a body of its own.
    const isOwn = Object.keys(requestBody).length > 0;
    /** An export that was created, by the platform's clock, between the sending of the request and the loss of its answer. */
    const find = () => {
        const sent = { sentAt, answeredAt: clock.now() };
        return (0,_start_once_js__WEBPACK_IMPORTED_MODULE_0__/* .findStarted */ .$)(context, async (signal) => {
            const record = await (0,_poll_js__WEBPACK_IMPORTED_MODULE_1__/* .orNone */ .u9)((0,_platform_bot_export_js__WEBPACK_IMPORTED_MODULE_2__/* .botExportStatus */ .uP)(platform, { botId, exportType, form: 'plain' }, { signal }), 'export');
            const aheadMs = (0,_correlation_js__WEBPACK_IMPORTED_MODULE_3__/* .aheadNow */ .S9)(clock, record?.serverTime);
            if (aheadMs === undefined)
                return undefined;
            earliest = (0,_correlation_js__WEBPACK_IMPORTED_MODULE_3__/* .earliestOf */ .Nm)(sent.sentAt, aheadMs);
            if (isOwn || record?.requestedAt === undefined || record.id === '')
                return undefined;
            const isSameType = record.exportType === '' || record.exportType === exportType;
            const isOurs = (0,_correlation_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOf */ .$t)(record.requestedAt, sent, aheadMs) === 'ours' && isSameType && isSameBot(record);
            return isOurs ? record : undefined;
        });
    };
    return (0,_start_job_js__WEBPACK_IMPORTED_MODULE_4__/* .startJob */ ._)({
        noun: 'export',
        what: `export of bot ${botId}`,
        send: async (signal, to) => {
            sentAt = clock.now();
            earliest = clock.wall() - CLOCKS_MS;
            const record = await (0,_platform_bot_export_js__WEBPACK_IMPORTED_MODULE_2__/* .startBotExport */ .kk)(to, { botId, body }, signal);
            if (isSameBot(record))
                return record;
            const message = `The reply to the start of the export is about another bot than ${botId}`;
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .KoreaiError */ ["if"]('bad-response', message);
        },
        find,
        beforeAgain: "Check the bot's current export first, with {resume}, then run again.",
        // Without a time, the export before it would be taken for it.
        resume: () => ({
            operation: 'export-status',
            inputs: { botId, ...(0,_operation_js__WEBPACK_IMPORTED_MODULE_6__/* .sinceInput */ .Zr)(earliest), ...typeInput(exportType) },
        }),
        poll: (job, started) => {
            const wanted = { botId, exportType, isTypeCertain: true, job: started ?? {} };
            return (0,_poll_js__WEBPACK_IMPORTED_MODULE_1__/* .untilSeen */ .wr)(exportPoll(context, wanted), job);
        },
    }, context);
}
/** The request body may name another type than the input. */
function exportTypeOf({ exportType, requestBody }) {
    return String(requestBody['exportType'] ?? exportType);
}
/** The input with the type of an export to resume: only `latest` excludes exports of the other type. */
function typeInput(exportType) {
    return exportType === 'latest' ? { exportType } : {};
}
/** After this many polls that show the other type, the next form of the request is tried. */
const OTHER_TYPE_POLLS = 2;
const NO_SUCH_TYPE = 'Start an export of this type, or set {since} to wait for one.';
/** Polls a bot's current export, in the request form that this version of the platform expects. */
function exportPoll(context, wanted) {
    const { botId, exportType, isTypeCertain, job } = wanted;
    const matchOf = (0,_correlation_js__WEBPACK_IMPORTED_MODULE_3__/* .correlation */ .BR)(job);
    let isKnown = job.id !== undefined;
    let forms = _platform_bot_export_js__WEBPACK_IMPORTED_MODULE_2__/* .EXPORT_STATUS_FORMS */ .MA;
    let accepted;
    let otherTypePolls = 0;
    /** Sends the request in the first form that the platform accepts; a refused form is not sent again. */
    const ask = async (options) => {
        for (;;) {
            const [form = 'plain', ...others] = forms;
            try {
                const record = await (0,_platform_bot_export_js__WEBPACK_IMPORTED_MODULE_2__/* .botExportStatus */ .uP)(context.platform, { botId, exportType, form }, options);
                accepted = form;
                return record;
            }
            catch (error) {
                const isRefused = error instanceof _platform_answer_error_js__WEBPACK_IMPORTED_MODULE_7__/* .AnswerError */ .dV && error.httpStatus === 412;
                const left = others.length > 0 ? others : accepted === undefined || accepted === form ? [] : [accepted];
                if (!isRefused || left.length === 0)
                    throw error;
                forms = left;
            }
        }
    };
    return async (options) => {
        const record = await ask(options);
        (0,_judge_js__WEBPACK_IMPORTED_MODULE_8__/* .expectStatusOf */ .$Y)('export', botId, record);
        const isOtherType = record.exportType !== '' && record.exportType !== exportType;
        const isExcluded = isOtherType && isTypeCertain;
        const other = (0,_judge_js__WEBPACK_IMPORTED_MODULE_8__/* .mismatch */ .J4)('export', 'export type', exportType, (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_9__/* .sanitize */ .aj)(record.exportType, 40));
        // An export that is not known by its id must not be taken for one of another type.
        const isNone = isExcluded && !isKnown;
        if (isNone && job.since === undefined)
            throw other.with({ hint: NO_SUCH_TYPE });
        const match = isNone ? 'stale' : matchOf(record, record.serverTime);
        isKnown ||= match === 'ours';
        if (match === 'superseded')
            return (0,_judge_js__WEBPACK_IMPORTED_MODULE_8__/* .superseded */ .zT)('export', record.id);
        if (match === 'stale') {
            otherTypePolls = isExcluded ? otherTypePolls + 1 : 0;
            if (otherTypePolls === OTHER_TYPE_POLLS) {
                otherTypePolls = 0;
                if (forms.length > 1)
                    forms = forms.slice(1);
            }
            return (0,_judge_js__WEBPACK_IMPORTED_MODULE_8__/* .stale */ .ez)((0,_judge_js__WEBPACK_IMPORTED_MODULE_8__/* .factsOf */ .xS)(record));
        }
        if (isExcluded)
            throw other;
        const state = (0,_judge_js__WEBPACK_IMPORTED_MODULE_8__/* .judge */ .S4)(record, 'export');
        if (state.kind !== 'succeeded' || !isOtherType || job.id !== undefined)
            return state;
        return {
            ...state,
            warning: `The export is of the type '${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_9__/* .sanitize */ .aj)(record.exportType, 40)}', not '${exportType}'.`,
        };
    };
}


/***/ }),

/***/ 63849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   BR: () => (/* binding */ correlation),
/* harmony export */   Nm: () => (/* binding */ earliestOf),
/* harmony export */   S9: () => (/* binding */ aheadNow),
/* harmony export */   wO: () => (/* binding */ publishMatcher)
/* harmony export */ });
/**
 * Decides whether a status shows the job to wait for. A bot has one current export and one current publish, and a status
 * shows only that one (kore-api.md, section 4). Once a job has matched, only that one counts.
 *
 * @returns judges what the latest poll showed. Its second parameter is a time by which the job had certainly been
 *   requested, if its own time is unknown
 */
function correlation(anchor) {
    let { id = '', requestedAt: at } = anchor;
    const { since, mayShareId = false } = anchor;
    let isSeen = false;
    /** The own time of the job that was seen. */
    let seenAt;
    /** Takes what is shown for the job to wait for, unless it is too old. */
    const pin = (shown) => {
        if (since !== undefined && (shown.requestedAt === undefined || shown.requestedAt < since))
            return 'stale';
        id = shown.id;
        seenAt = shown.requestedAt ?? seenAt;
        at = seenAt ?? at;
        isSeen = true;
        return 'ours';
    };
    return (shown, startedBy) => {
        at ??= startedBy;
        // How much later than the job to wait for it was requested; `NaN` if that is unknown.
        const laterMs = (shown.requestedAt ?? Number.NaN) - (at ?? Number.NaN);
        const isKnownByTime = id === '' || (shown.id === id && mayShareId);
        if (isKnownByTime) {
            if (isSeen && laterMs > 0)
                return 'superseded';
            // An earlier one comes from a server that lags behind.
            const isEarlier = shown.requestedAt !== undefined && seenAt !== undefined && shown.requestedAt < seenAt;
            return isEarlier ? 'stale' : pin(shown);
        }
        if (shown.id === id)
            return pin(shown);
        if (shown.id === '' || laterMs < 0)
            return 'stale';
        return isSeen || laterMs > 0 ? 'superseded' : 'stale';
    };
}
/**
 * How far the time of a job may lie outside the window, in milliseconds: a platform runs on several machines, whose
 * clocks differ a little. A larger value would match a job that a colleague started some seconds later.
 */
const SLACK_MS = 2_000;
/** The `Date` header omits the fraction of a second. In milliseconds. */
const DATE_GRAIN_MS = 1_000;
/**
 * How far the platform's clock is ahead of that of this process, by an answer that has just arrived, in milliseconds.
 *
 * @param serverTime - its `Date`; `undefined` if it has none
 */
function aheadNow(clock, serverTime) {
    return serverTime === undefined ? undefined : serverTime - clock.now();
}
/** The earliest time, on the platform's clock, of a job whose start was sent then, in milliseconds since the epoch. */
function earliestOf(sentAt, aheadMs) {
    return sentAt + aheadMs - SLACK_MS;
}
/**
 * Whether a job was requested before a start was sent (`stale`), between its sending and its answer (`ours`), or later
 * (`superseded`). The platform's times are compared only with its own clock.
 */
function placeOf(requestedAt, { sentAt, answeredAt }, aheadMs) {
    if (requestedAt < earliestOf(sentAt, aheadMs))
        return 'stale';
    return requestedAt > answeredAt + aheadMs + DATE_GRAIN_MS + SLACK_MS ? 'superseded' : 'ours';
}
/**
 * Decides whether a publish status shows the publish that we started, for which the platform gave no id: it differs from
 * the one that the status showed before, and was requested, by the platform's clock, between the sending of our request and
 * its answer (kore-api.md, section 4, "Publish, safe procedure"). An earlier one is stale. A later one was started by
 * someone else and has replaced ours, which may have failed meanwhile.
 *
 * @returns judges what the latest poll showed
 */
function publishMatcher(baseline, sent, clock) {
    const { record: last } = baseline;
    // One with neither an id nor a time cannot be recognized.
    const before = last?.id === '' && last.requestedAt === undefined ? undefined : last;
    let match;
    /** Whether a new publish was requested before our request, in its window, or after it. */
    const placeOfNew = ({ requestedAt, serverTime }) => {
        const aheadMs = sent.aheadMs ?? baseline.aheadMs ?? aheadNow(clock, serverTime);
        if (requestedAt !== undefined && aheadMs !== undefined)
            return placeOf(requestedAt, sent, aheadMs);
        // Without times, only a publish shown so soon that it must have been requested in the window is certain to be ours.
        const isSoon = clock.now() - sent.answeredAt <= DATE_GRAIN_MS + SLACK_MS;
        return before && isSoon ? 'ours' : 'stale';
    };
    return (record) => {
        if (!match) {
            const place = isNew(record, before) ? placeOfNew(record) : 'stale';
            if (place !== 'ours')
                return place;
            // Unless the id of ours is known to be new, others may have it too.
            const idBefore = before?.id ?? '';
            match = correlation({ mayShareId: idBefore === '' || record.id === idBefore });
        }
        return match(record);
    };
}
function isNew(shown, before) {
    if (shown.isEmpty)
        return false;
    if (!before)
        return true;
    const [at, beforeAt] = [shown.requestedAt, before.requestedAt];
    if (at !== undefined && beforeAt !== undefined && at !== beforeAt)
        return at > beforeAt;
    return shown.id !== '' && shown.id !== before.id;
}


/***/ }),

/***/ 63746:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ eitherPath)
/* harmony export */ });
/* harmony import */ var _platform_answer_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(35565);

/**
 * Sends requests by the first path and, if the platform does not know that, by the second, if there is one: a request to
 * an unknown path starts nothing. The path that was accepted is kept.
 *
 * @returns sends one request. It throws the refusal of the first path, if both are unknown
 */
function eitherPath(paths) {
    let [path, other] = paths;
    return async (send) => {
        try {
            const answer = await send(path);
            other = undefined;
            return answer;
        }
        catch (error) {
            if (other === undefined || !(0,_platform_answer_error_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnknownPath */ .iT)(error))
                throw error;
            const answer = await send(other).catch((otherError) => {
                throw (0,_platform_answer_error_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnknownPath */ .iT)(otherError) ? error : otherError;
            });
            [path, other] = [other, undefined];
            return answer;
        }
    };
}


/***/ }),

/***/ 73746:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ expectStatusOf),
/* harmony export */   J4: () => (/* binding */ mismatch),
/* harmony export */   K9: () => (/* binding */ expectSame),
/* harmony export */   S4: () => (/* binding */ judge),
/* harmony export */   V2: () => (/* binding */ failure),
/* harmony export */   _n: () => (/* binding */ judgeAnswer),
/* harmony export */   asRunning: () => (/* binding */ asRunning),
/* harmony export */   ez: () => (/* binding */ stale),
/* harmony export */   gz: () => (/* binding */ failed),
/* harmony export */   k6: () => (/* binding */ namedComponents),
/* harmony export */   n3: () => (/* binding */ isBadEnd),
/* harmony export */   uP: () => (/* binding */ JOB_WORDS),
/* harmony export */   xS: () => (/* binding */ factsOf),
/* harmony export */   xl: () => (/* binding */ isFailedComponent),
/* harmony export */   zT: () => (/* binding */ superseded)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(40095);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(19507);
/* harmony import */ var _core_status_words_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(18034);



/** The words of jobs that end in a plain success or failure; other operations name their own table. */
const JOB_WORDS = (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .wordTable */ .Xo)('success', 'successful');
const MAX_NAMED_COMPONENTS = 10;
/** What a poll reports about its job, whatever the job is. */
function factsOf({ status, id, requestedAt, percent, components }) {
    return { status, jobId: id, requestedAt, percent, ...(components.length > 0 ? { components } : {}) };
}
/**
 * Judges a record that is known to be about the requested job: by its status, and a success by its components. An unknown
 * status, or none, counts as running.
 *
 * @param noun - the job in messages: `export`, `publish`, `import`
 */
function judge(record, noun, judging = {}) {
    const { words = JOB_WORDS, components = record.components } = judging;
    const facts = { ...factsOf(record), ...judging.facts };
    switch ((0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .meaningOf */ .Pr)(record.status, words)) {
        case 'succeeded':
            return judgeSuccess(record, noun, facts, components);
        case 'failed':
            return failed(facts, noun, record.reason);
        case 'running':
            return { kind: 'running', ...facts };
        default:
            return { kind: 'running', ...facts, warning: unknownWord(record.status) };
    }
}
/**
 * A job that reports success succeeded only if each of its components did. One that ended in another way makes it a
 * failure; while one is running or has an unknown status, the job has not ended.
 */
function judgeSuccess({ link, reason, error }, noun, facts, components) {
    const failures = components.filter(isFailedComponent);
    if (failures.length > 0)
        return failed(facts, noun, reason, failures);
    const open = components.filter((component) => (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .meaningOfComponent */ .s1)(component) !== 'succeeded');
    if (open.length === 0) {
        // No sample shows a success with errors, so it does not count as one.
        return error === undefined ? { kind: 'succeeded', ...facts, link } : failed(facts, noun, error, []);
    }
    const unknown = open.filter((component) => (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .meaningOfComponent */ .s1)(component) === 'unknown');
    const warning = unknown.length === 0
        ? undefined
        : `The ${noun} reports '${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(facts.status, 60)}', but the status of these components is unknown, so they count as still running: ${namedComponents(unknown)}`;
    return { kind: 'running', ...facts, unfinished: namedComponents(open), warning };
}
/** A failure with its reason and the components that failed, by name. */
function failed(facts, noun, reason, components = (facts.components ?? []).filter(isFailedComponent)) {
    const why = [reason === '' ? '' : (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(reason), namedComponents(components)]
        .filter((text) => text !== '')
        .join('; ');
    const status = `'${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(facts.status, 60)}'`;
    // The job's own status may be a success.
    const what = (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .meaningOf */ .Pr)(facts.status, _core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .COMPONENT_WORDS */ .kk) === 'succeeded'
        ? `The ${noun} reports ${status}, but not all of it succeeded`
        : `Kore.ai says that the ${noun} failed${facts.status === '' ? '' : ` (status ${status})`}`;
    const hint = `Check the ${noun} in Kore.ai's console, fix the problem shown there, and run again.`;
    return failure(facts, 'platform-failed', `${what}${why === '' ? '' : `: ${why}`}`, hint);
}
/** Components by kind, name and status, for one line. */
function namedComponents(components) {
    const named = components.slice(0, MAX_NAMED_COMPONENTS).map(({ kind, name, status, detail }) => {
        const label = [(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(kind, 60), (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(name, 80)].filter((text, at, all) => text !== '' && all.indexOf(text) === at);
        const why = detail === '' ? '' : `: ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(detail, 160)}`;
        return `${label.join(' ')} (${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(status, 40) || 'no status'}${why})`.trimStart();
    });
    const more = components.length - named.length;
    return more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ');
}
function isFailedComponent(component) {
    return (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .meaningOfComponent */ .s1)(component) === 'failed';
}
/** True for a status of something that ended without success. */
function isBadEnd(word) {
    return (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .meaningOf */ .Pr)(word, _core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .COMPONENT_WORDS */ .kk) === 'failed';
}
/**
 * Judges an answer that is itself the result. Such an answer needs no status, but must not have one that is no success, nor
 * errors, nor a component that did not succeed.
 *
 * @param refusal - how a failure is reported: what did not succeed, and what to do
 * @param otherwise - what else speaks against it
 */
function judgeAnswer(record, refusal, otherwise) {
    const objection = objectionIn(record) ?? otherwise;
    const facts = factsOf(record);
    if (!objection)
        return { kind: 'succeeded', ...facts, link: record.link };
    return failure(facts, objection.code, `${refusal.what}: ${objection.message}`, refusal.hint);
}
function objectionIn({ status, components, reason, error }) {
    if (error !== undefined)
        return { code: 'platform-failed', message: (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(error) };
    const all = [{ kind: 'status', name: '', status, detail: '' }, ...components];
    const bad = all.filter((one) => one.status !== '' && (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .meaningOfComponent */ .s1)(one) !== 'succeeded');
    if (bad.length === 0)
        return undefined;
    const isFailed = bad.some(isFailedComponent);
    const why = [(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(reason), namedComponents(bad)].filter((text) => text !== '');
    return { code: isFailed ? 'platform-failed' : 'bad-response', message: why.join('; ') };
}
/** A job that ended without success. */
function failure(facts, code, message, hint) {
    return { ...facts, kind: 'failed', code, message, hint };
}
/** The state of a job whose success does not count yet. */
function asRunning({ link: _link, ...state }, warning = state.warning) {
    return { ...state, kind: 'running', warning };
}
/** The state after a poll that showed an older job only. */
function stale(facts) {
    return { kind: 'running', ...facts, isStale: true };
}
/** Someone else's job has replaced the requested one: a bot has only one current export and one current publish. */
function superseded(noun, byId) {
    const message = `Another ${noun} of this bot${byId === '' ? '' : ` (${byId})`} was started and replaced this one, whose end can no longer be known`;
    const hint = `A bot can have only one ${noun} at a time: give the workflow a concurrency group for the bot, and run again.`;
    // The status shown belongs to the other job.
    return failure({ status: '' }, 'superseded', message, hint);
}
/** An answer may leave out what it is about, but must not name something else than was requested. @throws KoreaiError */
function expectSame(noun, what, wanted, reported) {
    if (reported !== '' && reported !== wanted)
        throw mismatch(noun, what, wanted, reported);
}
/**
 * The answer to a status request must be about the bot, and have a status if it reports an error: a success of HTTP may
 * hold an error alone.
 *
 * @throws KoreaiError
 */
function expectStatusOf(noun, botId, record) {
    const { status, error } = record;
    if (botId !== undefined)
        expectSame(noun, 'bot', botId, record.botId);
    if (status !== '' || error === undefined)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"]('bad-response', `The ${noun} status reports an error instead of a status: ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(error)}`, {
        transient: true,
        hint: 'Fix what the error names, if you can, and run again. Otherwise report it to Kore.ai.',
    });
}
/** An answer about something else than what was requested is not accepted. */
function mismatch(noun, what, wanted, reported) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"]('bad-response', `The ${noun} status is about another ${what} (${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(reported, 80)}) than the one requested (${wanted})`, {
        transient: true,
        hint: 'Check the id. If it is correct, report this to Kore.ai.',
    });
}
function unknownWord(status) {
    return status === ''
        ? 'The platform reports no status. The job counts as still running.'
        : `The status '${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(status, 60)}' is unknown. The job counts as still running.`;
}


/***/ }),

/***/ 70824:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I7: () => (/* binding */ trueFlags),
/* harmony export */   MQ: () => (/* binding */ operation),
/* harmony export */   VV: () => (/* binding */ ARCHIVE_INPUTS),
/* harmony export */   Zr: () => (/* binding */ sinceInput),
/* harmony export */   oQ: () => (/* binding */ answered),
/* harmony export */   zN: () => (/* binding */ FILE_INPUTS)
/* harmony export */ });
/* harmony import */ var _core_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(84300);

/** A job that is over with the answer to its one request. */
function answered(state) {
    return { check: () => Promise.resolve(state), isAnswer: true };
}
/** Declares an operation: `start` sees the inputs that it names, and no others. */
function operation(definition) {
    const defaults = {
        needs: [],
        takes: [],
        startsJob: true,
        archive: [],
        result: [],
        resume: (inputs) => ({
            operation: definition.name,
            inputs: Object.fromEntries((definition.needs ?? []).map((name) => [name, String(inputs[name])])),
        }),
    };
    // `readStep` has checked that the required inputs are set.
    return { ...defaults, ...definition };
}
/** The input that limits a resumed job in time, as text. */
function sinceInput(since) {
    return since === undefined ? {} : { since: (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(since) };
}
/** The flags that are set, as inputs. */
function trueFlags(flags) {
    return Object.fromEntries(Object.entries(flags).flatMap(([name, isOn]) => (isOn ? [[name, 'true']] : [])));
}
/** Inputs of every operation that downloads an archive. */
const ARCHIVE_INPUTS = ['outputDir', 'extract', 'downloadOrigin'];
/** Inputs of every operation that downloads a file which is no archive. */
const FILE_INPUTS = ['outputDir', 'downloadOrigin'];


/***/ }),

/***/ 86292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dr: () => (/* binding */ awaitLink),
/* harmony export */   Mh: () => (/* binding */ pollById),
/* harmony export */   SU: () => (/* binding */ noneAsStale),
/* harmony export */   U0: () => (/* binding */ confirmSuccess),
/* harmony export */   bO: () => (/* binding */ RecordGone),
/* harmony export */   u9: () => (/* binding */ orNone),
/* harmony export */   w1: () => (/* binding */ awaitResult),
/* harmony export */   wr: () => (/* binding */ untilSeen)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(40095);
/* harmony import */ var _platform_answer_error_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(35565);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73746);



/**
 * Polls a job by its id. An answer may leave out what it is about, but must not name another job, or another bot than
 * `botId`.
 *
 * @param job - the job; for messages, `noun` is what it is called, and `id` what its id belongs to
 * @param read - sends one status request
 * @param stateOf - judges a record that is known to be about the job
 */
function pollById(job, read, stateOf) {
    const { noun, id = 'job', jobId, botId } = job;
    return untilSeen(async (options) => {
        const record = await read(options);
        (0,_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .expectSame */ .K9)(noun, id, jobId, record.id);
        (0,_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .expectStatusOf */ .$Y)(noun, botId, record);
        return stateOf({ ...record, id: jobId });
    }, job);
}
/**
 * A named id may have just been issued to the step before, and a proxy may answer 404 by mistake, so a job counts as
 * unknown, or its record as gone, only after this many polls in a row.
 */
const MAX_MISSES = 3;
/** The platform no longer knows a job that was seen before, so its end cannot be known. */
class RecordGone extends _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KoreaiError */ ["if"] {
    constructor(jobId, cause) {
        super('not-found', `The record of ${jobId === '' ? 'the job' : `job ${jobId}`} is gone, so its end cannot be known: ${cause.message}`, {
            hint: 'Kore.ai keeps some job records for 15 minutes only. Check in its console how the job ended before you run again.',
            cause,
        });
    }
}
/**
 * An id that the platform has just issued may be unknown to it for a moment: until the job was seen once, that is retried
 * within the failure budget. After that, an unknown id means that the record is gone, which is no success.
 */
function untilSeen(poll, { jobId, isIssued = false }) {
    return untilGone(poll, _platform_answer_error_js__WEBPACK_IMPORTED_MODULE_2__/* .saysUnknownId */ .y0, (error, misses) => {
        if (!isIssued && (error.code !== 'not-found' || misses >= MAX_MISSES))
            throw error;
        const hint = isIssued ? `The platform issued the id ${jobId}, but does not know it.` : error.hint;
        throw error.with({ code: 'not-found', transient: true, hint });
    });
}
/** What a status request answers, or `undefined` if the bot had no such job yet. */
async function orNone(answer, noun) {
    return answer.catch((error) => {
        if ((0,_platform_answer_error_js__WEBPACK_IMPORTED_MODULE_2__/* .noneYet */ .pb)(error, noun))
            return undefined;
        throw error;
    });
}
/**
 * A bot may have no such job yet, which counts as an older one if a job is awaited; otherwise there is nothing to wait
 * for. Once a job was seen, that the bot has none means that its record is gone.
 */
function noneAsStale(poll, noun, isAwaited) {
    return untilGone(poll, (error) => (0,_platform_answer_error_js__WEBPACK_IMPORTED_MODULE_2__/* .noneYet */ .pb)(error, noun), (error) => {
        if (isAwaited)
            return (0,_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .stale */ .ez)({ status: '' });
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KoreaiError */ ["if"]('not-found', error.message, {
            hint: `Check {botId} and {host}. If they are right, the bot has no ${noun} yet: set {since} to wait for one.`,
            cause: error,
        });
    });
}
/**
 * Polls a job whose record may vanish: it is gone once the platform, which knew the job, does not know it in several polls
 * in a row.
 *
 * @param isUnknown - true for an error which says that the platform does not know the job
 * @param beforeSeen - the state, or error, that follows from it until the job was seen once
 */
function untilGone(poll, isUnknown, beforeSeen) {
    let seenId;
    let misses = 0;
    return async (options) => {
        try {
            const state = await poll(options);
            if (state.kind !== 'running' || state.isStale !== true)
                seenId = state.jobId ?? '';
            misses = 0;
            return state;
        }
        catch (error) {
            if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KoreaiError */ ["if"]) || !isUnknown(error))
                throw error;
            misses += 1;
            if (seenId === undefined)
                return beforeSeen(error, misses);
            throw misses >= MAX_MISSES ? new RecordGone(seenId, error) : error.with({ code: 'not-found', transient: true });
        }
    };
}
/** Maximum polls of a success that lacks its result: it may come later (kore-api.md, section 3). */
const MAX_POLLS = 10;
/** A job whose result is needed has not ended until the result is available. */
function awaitResult(check, { isAvailable, warning, missing }) {
    let polls = 0;
    return async (options) => {
        const state = await check(options);
        if (state.kind !== 'succeeded' || isAvailable(state))
            return state;
        polls += 1;
        if (polls < MAX_POLLS)
            return (0,_judge_js__WEBPACK_IMPORTED_MODULE_0__.asRunning)(state, warning);
        return (0,_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)(state, missing.code, `${missing.message}, even after ${polls} polls`, missing.hint);
    };
}
/** Waits for the link to a job's archive. */
function awaitLink(check) {
    return awaitResult(check, {
        isAvailable: ({ link }) => link !== '',
        warning: 'The job succeeded, but its download link is not available yet.',
        missing: {
            code: 'download-failed',
            message: 'The job succeeded without a download link',
            hint: 'Run again. If it happens again, report it to Kore.ai.',
        },
    });
}
/**
 * Confirms a success by one more poll over a fresh connection: on a reused one, a stray answer of the server or a proxy
 * may have replaced the poll's own. A confirming poll that fails is repeated like any other, and one that shows a running
 * job withdraws the success.
 */
function confirmSuccess(poll) {
    let hasSucceeded = false;
    return async ({ signal }) => {
        if (!hasSucceeded) {
            const state = await poll({ signal });
            if (state.kind !== 'succeeded')
                return state;
            hasSucceeded = true;
        }
        const state = await poll({ signal, freshConnection: true });
        hasSucceeded = state.kind === 'succeeded';
        return state;
    };
}


/***/ }),

/***/ 55367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ startJob)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(40095);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(19507);
/* harmony import */ var _core_status_words_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(18034);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(73746);
/* harmony import */ var _start_once_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(12703);





/** Starts a job, or polls the one that the inputs name. @throws KoreaiError as {@link startOnce} */
async function startJob(job, context) {
    if (job.jobId !== undefined)
        return { check: job.poll({ jobId: job.jobId }) };
    const stateOf = (reply) => job.stateOf?.(reply) ?? accepted(reply, job);
    const send = async (signal, platform) => {
        const reply = await job.send(signal, platform);
        requireId(reply, stateOf(reply), job.what);
        return reply;
    };
    const started = await (0,_start_once_js__WEBPACK_IMPORTED_MODULE_0__/* .startOnce */ .a)({ ...job, send }, context);
    return { state: stateOf(started), check: job.poll({ jobId: started.id, isIssued: true }, started) };
}
/** The state after a reply whose success only means that the request was accepted. */
function accepted(reply, { noun, words = _judge_js__WEBPACK_IMPORTED_MODULE_1__/* .JOB_WORDS */ .uP }) {
    const facts = (0,_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .factsOf */ .xS)(reply);
    if ((0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_2__/* .meaningOf */ .Pr)(reply.status, words) === 'failed')
        return (0,_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .gz)(facts, noun, reply.reason);
    return { kind: 'running', ...facts };
}
/** A reply that is not yet the end must name the job, or it cannot be polled. @throws KoreaiError `bad-response` */
function requireId(reply, state, what) {
    const hasEnded = state.kind === 'failed' || (state.kind === 'succeeded' && state.link !== '');
    if (reply.id !== '' || hasEnded)
        return;
    const why = reply.error ?? reply.reason;
    const message = `The reply to the start of the ${what} names no job${why === '' ? '' : `: ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .sanitize */ .aj)(why)}`}`;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .KoreaiError */ ["if"]('bad-response', message);
}


/***/ }),

/***/ 12703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ findStarted),
/* harmony export */   a: () => (/* binding */ startOnce)
/* harmony export */ });
/* harmony import */ var _core_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(84300);
/* harmony import */ var _core_deadline_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(56196);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(40095);
/* harmony import */ var _core_failures_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(31);
/* harmony import */ var _platform_answer_error_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(35565);





/** Answers after which it is unknown whether the job was started. */
const AMBIGUOUS = ['network', 'platform-error', 'bad-response'];
/** How long a stopping step still waits for the answer to a start request, in milliseconds. */
const GRACE_MS = 2_000;
/** The end of the timeout is reserved for the search for a job whose start reply was lost: this share, 10 s at most. */
const SEARCH_SHARE = 0.1;
const SEARCH_MS = 10_000;
/** The last attempt is sent this share of the timeout before its end, 10 s at most, to leave time for its answer. */
const LAST_SHARE = 0.2;
const LAST_MS = 10_000;
/**
 * Starts a job once. The request is repeated only if nothing can have started: no connection was made, or the platform
 * refused it for now (429, 409). If its answer is lost, the job is searched for, and if that is inconclusive, the result
 * is `start-unknown`.
 *
 * @throws KoreaiError `start-unknown`; `timed-out` if it was refused until the timeout; the refusal of the platform;
 *   the signal's reason
 */
async function startOnce(start, context) {
    const { clock, random, signal, log } = context;
    const unreached = new _core_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .FailureBudget */ .Oc(clock, random, context.failureLimits);
    const refused = new _core_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .FailureBudget */ .Oc(clock, random, _core_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .UNTIL_TIMEOUT */ .zO);
    let error;
    const orNotStarted = (reason) => {
        if (error && isTimeout(reason))
            throw notStarted(start, error, 0, context);
        throw error && isKeyInUse(error) ? interrupted(start, reason, error) : reason;
    };
    for (;;) {
        await context.ready().catch(orNotStarted);
        await start.before?.();
        signal.throwIfAborted();
        const result = await attempt(start, context);
        if (!(result instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KoreaiError */ ["if"]))
            return result.started;
        error = result;
        const waitMs = (error.sent ? refused : unreached).spend(error);
        const leftMs = context.remaining() - Math.min(LAST_MS, context.timeoutMs * LAST_SHARE);
        if (leftMs <= 0 || (error.retryAfterMs ?? 0) > leftMs)
            throw notStarted(start, error, leftMs, context);
        const untilNextMs = Math.min(waitMs, leftMs);
        log.info(`The ${start.what} was not started: ${error.message}. Next attempt in ${(0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(untilNextMs)}.`);
        await (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .sleep */ .yy)(clock, untilNextMs, signal).catch(orNotStarted);
    }
}
/** @returns what was started, or the error after which the request may be sent again. @throws any other */
async function attempt(start, context) {
    const { what, send } = start;
    const grace = (0,_core_deadline_js__WEBPACK_IMPORTED_MODULE_3__/* .graceAfter */ .Dc)(context.clock, context.signal, GRACE_MS);
    try {
        const platform = context.platform.awaitingAnswers(() => answerLimit(context));
        const started = await send(grace.signal, platform);
        context.started(what);
        return { started };
    }
    catch (thrown) {
        const error = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .asKoreaiError */ .gu)(thrown);
        if (context.signal.aborted)
            throw interrupted(start, context.signal.reason, error);
        if (!error.sent)
            return error;
        const refusal = refusalForNow(error);
        if (refusal)
            return refusal;
        if (!AMBIGUOUS.includes(error.code) || isRedirect(error))
            throw thrown;
        context.log.warning(`It is unknown whether the ${what} was started, so it is not sent again. ${error.message}`);
        const found = await start.find?.().catch((failure) => {
            throw context.signal.aborted ? interrupted(start, context.signal.reason, error) : failure;
        });
        if (found === undefined)
            throw unknown(start, error);
        context.started(what);
        return { started: found };
    }
    finally {
        grace.clear();
    }
}
/** How long the answer may take: until the timeout, minus the time for a search. */
function answerLimit({ timeoutMs, remaining }) {
    const leftMs = remaining();
    return leftMs - Math.min(SEARCH_MS, timeoutMs * SEARCH_SHARE, leftMs / 2);
}
/** A refusal that waiting may change, as a transient error; `undefined` for any other error. */
function refusalForNow(error) {
    if (error.code === 'rate-limited')
        return error;
    return error instanceof _platform_answer_error_js__WEBPACK_IMPORTED_MODULE_4__/* .AnswerError */ .dV && error.httpStatus === 409 ? error.with({ transient: true }) : undefined;
}
/** A platform that redirects a request has not accepted it. A 303 is different: it points to the result. */
function isRedirect(error) {
    return error instanceof _platform_answer_error_js__WEBPACK_IMPORTED_MODULE_4__/* .AnswerError */ .dV && [301, 302, 307, 308].includes(error.httpStatus);
}
function isTimeout(reason) {
    return reason instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KoreaiError */ ["if"] && reason.code === 'timed-out';
}
function unknown(start, cause) {
    const message = `The ${start.what} may or may not have started: ${cause.message}`;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KoreaiError */ ["if"]('start-unknown', message, { ...adviceOf(start), cause });
}
function adviceOf({ beforeAgain, resume }) {
    const found = resume?.();
    return {
        hint: found === undefined ? beforeAgain.replace('with {resume}', "in Kore.ai's console") : beforeAgain,
        resume: found,
    };
}
/** The error of a step that stopped while it waited for the answer to the start or searched for the job. */
function interrupted(start, reason, error) {
    if (!(reason instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KoreaiError */ ["if"]))
        return reason;
    const why = error === reason ? reason.message : `${reason.message}; ${error.message}`;
    if (isTimeout(reason))
        return unknown(start, new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KoreaiError */ ["if"]('network', why, { cause: error }));
    const message = `${reason.message}. The ${start.what} may or may not have started`;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KoreaiError */ ["if"](reason.code, message, { ...adviceOf(start), cause: error });
}
function notStarted(start, cause, leftMs, { timeoutMs }) {
    const { retryAfterMs = 0, message } = cause;
    if (isKeyInUse(cause))
        return unknown(start, cause);
    const why = leftMs > 0
        ? `the platform asks to wait ${(0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(retryAfterMs)}, and only ${(0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(leftMs)} of the timeout are left`
        : `the timeout of ${(0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(timeoutMs)} leaves no time for another attempt`;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KoreaiError */ ["if"]('timed-out', `The ${start.what} was not started, because ${why}: ${message}`, {
        hint: ['Nothing was started.', cause.hint, 'Raise {timeout} to wait longer.'].filter(Boolean).join(' '),
        sent: cause.sent,
        cause,
    });
}
/** True if an earlier attempt, whose key is in use, may have started the job (artemis-api.md, section 2.10). */
function isKeyInUse({ message }) {
    return /idempotency/i.test(message);
}
/** Waits before each poll for a job whose start reply was lost, in milliseconds after the answer before. */
const WAITS_MS = [1_000, 2_000, 4_000];
/**
 * Searches for the job that may have been started although the answer was lost. The cause, such as a restarted proxy, may
 * break some polls too, so they are repeated.
 *
 * @param poll - one poll; resolves to what it found, or to `undefined`
 * @returns `undefined` if the search was inconclusive
 * @throws the signal's reason
 */
async function findStarted({ clock, signal, withRetries }, poll) {
    try {
        for (const waitMs of WAITS_MS) {
            await (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .sleep */ .yy)(clock, waitMs, signal);
            const found = await withRetries(poll);
            if (found !== undefined)
                return found;
        }
    }
    catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KoreaiError */ ["if"]))
            throw error;
    }
    return undefined;
}


/***/ }),

/***/ 66119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   QR: () => (/* binding */ dockStatus),
/* harmony export */   j1: () => (/* binding */ dockJob),
/* harmony export */   wH: () => (/* binding */ resumeDockJob)
/* harmony export */ });
/* harmony import */ var _jobs_operation_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(70824);

/** Maximum polls for the link, which may appear a little later than the success (kore-api.md, section 3). */
const MAX_POLLS_FOR_LINK = 3;
/**
 * Waits for a job of the Agent Platform by its id, and downloads its archive if it has one. The documentation shows no
 * link in the dock status; a job without a link succeeds without a `file`, and `warnings` says so.
 *
 * Source: Kore.ai's page Get Dock Status API (kore-api.md, section 2).
 */
const dockStatus = (0,_jobs_operation_js__WEBPACK_IMPORTED_MODULE_0__/* .operation */ .MQ)({
    name: 'dock-status',
    summary: 'Wait for a job of the Agent Platform and download its archive, if it has one',
    target: 'jobId',
    needs: ['jobId'],
    takes: _jobs_operation_js__WEBPACK_IMPORTED_MODULE_0__/* .ARCHIVE_INPUTS */ .VV,
    credentials: 'key',
    permission: 'None is documented. An API key of the app that the job belongs to.',
    startsJob: false,
    archive: ['zip', 'tar', 'tar.gz'],
    result: ['file?'],
    async start(inputs, context) {
        const { dockPoll } = await __nccwpck_require__.e(/* import() */ 7588).then(__nccwpck_require__.bind(__nccwpck_require__, 37588));
        const { asRunning } = await Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 73746));
        const poll = dockPoll(context, { jobId: inputs.jobId, noun: 'job' });
        let pollsWithout = 0;
        return {
            check: async (options) => {
                const state = await poll(options);
                if (state.kind !== 'succeeded' || state.link !== '')
                    return state;
                pollsWithout += 1;
                if (pollsWithout < MAX_POLLS_FOR_LINK)
                    return asRunning(state);
                const warning = 'The platform reported no download link for this job, so there is no archive to download.';
                return { ...state, warning };
            },
        };
    },
    resume: resumeDockJob,
});
/** Any job of the Agent Platform is resumed by its id. */
function resumeDockJob(_inputs, jobId) {
    return { operation: 'dock-status', inputs: { jobId } };
}
/** Starts a job on a tool, workflow or model. Loads the code for it only then. */
async function dockJob(...job) {
    const dock = await __nccwpck_require__.e(/* import() */ 7588).then(__nccwpck_require__.bind(__nccwpck_require__, 37588));
    return dock.startDockJob(...job);
}


/***/ }),

/***/ 22909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ exportBot)
/* harmony export */ });
/* harmony import */ var _jobs_bot_export_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(95187);
/* harmony import */ var _jobs_operation_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(70824);
/* harmony import */ var _export_status_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(76448);



/**
 * Exports a bot, downloads its archive (`.zip`) and verifies it. A bot has one export at a time: if somebody else's
 * export replaces this one, the code is `superseded`. The job is recognized by the `_id` of the start reply, because
 * the status path names the bot but no job.
 *
 * With `extract` and `normalize`, the folder beside the archive contains stable files that diff well, with placeholders
 * for secured variables, and the result says what changed since the version that was there before. A report beside the
 * archive shows these changes.
 *
 * Source: Kore.ai's pages Bot Export API and Bot Export Status API (kore-api.md, section 1.1).
 */
const exportBot = (0,_jobs_operation_js__WEBPACK_IMPORTED_MODULE_0__/* .operation */ .MQ)({
    name: 'export-bot',
    summary: 'Export a bot and download its archive',
    target: 'botId',
    needs: ['botId'],
    takes: ['exportType', 'requestBody', 'normalize', ..._jobs_operation_js__WEBPACK_IMPORTED_MODULE_0__/* .ARCHIVE_INPUTS */ .VV],
    credentials: 'bot',
    permission: 'An app of the App Builder with `Bot Export`, or one of the Admin Console with `Bot Definition > Bot Export`.',
    archive: ['zip'],
    result: ['file', 'changes?', 'changed?', 'suspectedSecrets?', 'reportPath?'],
    variant: (inputs) => (0,_export_status_js__WEBPACK_IMPORTED_MODULE_1__/* .exportVariant */ .m4)((0,_jobs_bot_export_js__WEBPACK_IMPORTED_MODULE_2__/* .exportTypeOf */ .ez)(inputs)),
    start: _jobs_bot_export_js__WEBPACK_IMPORTED_MODULE_2__/* .startExport */ .Nq,
    resume: (inputs, ...job) => (0,_export_status_js__WEBPACK_IMPORTED_MODULE_1__/* .resumeExport */ .EF)({ ...inputs, exportType: (0,_jobs_bot_export_js__WEBPACK_IMPORTED_MODULE_2__/* .exportTypeOf */ .ez)(inputs) }, ...job),
});


/***/ }),

/***/ 76448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   EF: () => (/* binding */ resumeExport),
/* harmony export */   hm: () => (/* binding */ exportStatus),
/* harmony export */   m4: () => (/* binding */ exportVariant)
/* harmony export */ });
/* harmony import */ var _inputs_fields_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(36070);
/* harmony import */ var _jobs_bot_export_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(95187);
/* harmony import */ var _jobs_operation_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(70824);
/* harmony import */ var _jobs_poll_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(86292);




/**
 * Waits for an export of a bot that was started elsewhere, and downloads its archive. With `jobId`, only that export
 * counts; without it, the bot's current export does, if it is recent enough for `since`.
 *
 * Source: Kore.ai's page Bot Export Status API (kore-api.md, section 1.1).
 */
const exportStatus = (0,_jobs_operation_js__WEBPACK_IMPORTED_MODULE_0__/* .operation */ .MQ)({
    name: 'export-status',
    summary: "Wait for a bot's current export and download its archive",
    target: 'botId',
    needs: ['botId'],
    takes: ['jobId', 'since', 'exportType', 'normalize', ..._jobs_operation_js__WEBPACK_IMPORTED_MODULE_0__/* .ARCHIVE_INPUTS */ .VV],
    credentials: 'bot',
    permission: 'An app of the App Builder with `Bot Export`, or one of the Admin Console with `Bot Definition > Bot Export`.',
    startsJob: false,
    archive: ['zip'],
    result: ['file', 'changes?', 'changed?', 'suspectedSecrets?', 'reportPath?'],
    variant: ({ exportType }) => exportVariant(exportType),
    start(inputs, context) {
        const { botId, exportType, jobId, since } = inputs;
        // A runner fills in the default, `published`, so only `latest` was certainly requested.
        const isTypeCertain = exportType === 'latest';
        const poll = (0,_jobs_bot_export_js__WEBPACK_IMPORTED_MODULE_1__/* .exportPoll */ .U0)(context, { botId, exportType, isTypeCertain, job: { id: jobId, since } });
        const isNamed = since === undefined && jobId !== undefined;
        const check = isNamed ? (0,_jobs_poll_js__WEBPACK_IMPORTED_MODULE_2__/* .untilSeen */ .wr)(poll, { jobId }) : (0,_jobs_poll_js__WEBPACK_IMPORTED_MODULE_2__/* .noneAsStale */ .SU)(poll, 'export', since !== undefined);
        return Promise.resolve({ check });
    },
    resume: resumeExport,
});
/** An export is resumed by its id, or by a time before which no export counts. */
function resumeExport({ botId, exportType }, jobId, since) {
    const inputs = { botId, ...(jobId === '' ? (0,_jobs_operation_js__WEBPACK_IMPORTED_MODULE_0__/* .sinceInput */ .Zr)(since) : { jobId }), ...(0,_jobs_bot_export_js__WEBPACK_IMPORTED_MODULE_1__/* .typeInput */ .$M)(exportType) };
    return { operation: 'export-status', inputs };
}
/** An export of the default type is named after its bot alone. */
function exportVariant(exportType) {
    return exportType === _inputs_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .FIELDS */ .cJ.exportType.default ? [] : [exportType];
}


/***/ }),

/***/ 93334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ importBot)
/* harmony export */ });
/* harmony import */ var _jobs_operation_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(70824);

/**
 * Imports an exported bot into an existing one (`botId`) or as a new one (`botName`), and waits for the end. The
 * archive is read before anything is sent: a `.zip` as exported, or a folder with its files, normalized or not. Uploads
 * may be repeated; the request that starts the import is sent once. An import with a failed task is `platform-failed`,
 * even if its status says success. The components of the result are the tasks of the import.
 *
 * An import overwrites the in-development copy of the bot and publishes nothing. It needs space in the system's folder
 * for temporary files (`os.tmpdir()`): for the unpacked archive, and for the zip that is made from a folder.
 *
 * Source: Kore.ai's pages Uploading a File API, Bot Import API and Bot Import Status API (kore-api.md, section 1.3).
 */
const importBot = (0,_jobs_operation_js__WEBPACK_IMPORTED_MODULE_0__/* .operation */ .MQ)({
    name: 'import-bot',
    summary: 'Import an exported bot into an existing bot, or as a new one',
    target: 'botId',
    needs: ['archive'],
    oneOf: ['botId', 'botName'],
    takes: ['expectedBotName', 'planDigest', 'requestBody', 'variables'],
    credentials: 'bot',
    permission: 'An app of the Admin Console with `Bot Definition > Bot Import`, of an admin of the account, because uploads ask for that.',
    result: ['botId'],
    async start(inputs, context) {
        const { importBotFrom } = await Promise.all(/* import() */[__nccwpck_require__.e(663), __nccwpck_require__.e(9547), __nccwpck_require__.e(3044), __nccwpck_require__.e(12), __nccwpck_require__.e(5462), __nccwpck_require__.e(6936), __nccwpck_require__.e(401)]).then(__nccwpck_require__.bind(__nccwpck_require__, 83843));
        return importBotFrom(inputs, context, async (source, scratch) => {
            if (inputs.planDigest === undefined)
                return;
            const { checkPlan } = await Promise.all(/* import() */[__nccwpck_require__.e(663), __nccwpck_require__.e(9547), __nccwpck_require__.e(12), __nccwpck_require__.e(5462), __nccwpck_require__.e(3203), __nccwpck_require__.e(4128), __nccwpck_require__.e(6035)]).then(__nccwpck_require__.bind(__nccwpck_require__, 84936));
            await checkPlan(inputs, source, scratch, context);
        });
    },
    resume: ({ botId }, jobId) => ({
        operation: 'import-status',
        inputs: { jobId, ...(botId === undefined ? {} : { botId }) },
    }),
});


/***/ }),

/***/ 62829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ importStatus)
/* harmony export */ });
/* harmony import */ var _jobs_operation_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(70824);

/**
 * Waits for an import by its id. An import with a failed task is `platform-failed`, even if its status says success.
 * The components of the result are the tasks of the import.
 *
 * Source: Kore.ai's page Bot Import Status API (kore-api.md, section 1.3).
 */
const importStatus = (0,_jobs_operation_js__WEBPACK_IMPORTED_MODULE_0__/* .operation */ .MQ)({
    name: 'import-status',
    summary: 'Wait for an import and report how it ended',
    target: 'jobId',
    needs: ['jobId'],
    takes: ['botId', 'since'],
    credentials: 'bot',
    permission: 'An app of the Admin Console with `Bot Definition > Bot Import`.',
    startsJob: false,
    async start(inputs, context) {
        const { importPoll } = await __nccwpck_require__.e(/* import() */ 6688).then(__nccwpck_require__.bind(__nccwpck_require__, 16688));
        const { botId } = inputs;
        const check = importPoll(context, { jobId: inputs.jobId, botId, since: inputs.since });
        return { check };
    },
    resume: (_inputs, jobId) => ({ operation: 'import-status', inputs: { jobId } }),
});


/***/ }),

/***/ 82174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ listBots)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(40095);
/* harmony import */ var _jobs_operation_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(70824);


/**
 * Lists the account's bots: all pages, or an error. Only ids and names are kept, because the answers contain more than
 * a list should.
 *
 * Source: Kore.ai's page Get Bots API (kore-api.md, section 1.5).
 */
const listBots = (0,_jobs_operation_js__WEBPACK_IMPORTED_MODULE_0__/* .operation */ .MQ)({
    name: 'list-bots',
    summary: "List the account's bots, for a matrix of jobs",
    credentials: 'bot',
    permission: 'An app of the Admin Console with `Profile Management > Role Management`. `expectedBotName` needs the same.',
    startsJob: false,
    result: ['bots'],
    async start(_inputs, context) {
        const { allBots } = await __nccwpck_require__.e(/* import() */ 3677).then(__nccwpck_require__.bind(__nccwpck_require__, 73677));
        const check = async () => {
            const { bots, missing } = await allBots(context.platform, context.withRetries);
            if (missing === '')
                return { kind: 'succeeded', status: '', link: '', bots };
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KoreaiError */ ["if"]('bad-response', `The list of bots is incomplete: the platform returned ${missing}`, {
                hint: 'A matrix made from it would miss bots. Run again. If it happens again, report it to Kore.ai.',
            });
        };
        return { check, isAnswer: true };
    },
});


/***/ }),

/***/ 17976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ publishBot)
/* harmony export */ });
/* harmony import */ var _jobs_operation_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(70824);
/* harmony import */ var _publish_status_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(52027);


/**
 * Publishes a bot and waits for the end. The status is polled first; if another publish is running, this waits for it,
 * within the timeout. Then the request is sent, once, and only a publish that is newer than the one before counts. A
 * publish that still awaits an admin's approval is `awaiting-approval`, and one with a failed resource is
 * `platform-failed`, even if its status says success. The components of the result are the published resources.
 *
 * The start reply has no id, and the status names the bot but no job, so the publish is recognized by its time on the
 * platform's own clock. If it is only started, the id is the one that the status shows.
 *
 * Source: Kore.ai's pages Bot Publish API and Bot Publish Status API (kore-api.md, section 4).
 */
const publishBot = (0,_jobs_operation_js__WEBPACK_IMPORTED_MODULE_0__/* .operation */ .MQ)({
    name: 'publish-bot',
    summary: 'Publish a bot and report how it ended',
    target: 'botId',
    needs: ['botId'],
    takes: ['versionComment', 'expectedBotName', 'allowAwaitingApproval', 'requestBody'],
    credentials: 'bot',
    permission: 'An app of the Admin Console with `Bot Publish > Publish` and `Bot Publish > Publish Status`. One channel of the bot must be enabled.',
    async start(inputs, context) {
        const { publishBot: publish } = await __nccwpck_require__.e(/* import() */ 1342).then(__nccwpck_require__.bind(__nccwpck_require__, 91342));
        return publish(inputs, context);
    },
    resume: _publish_status_js__WEBPACK_IMPORTED_MODULE_1__/* .resumePublish */ .N,
});


/***/ }),

/***/ 52027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ publishStatus),
/* harmony export */   N: () => (/* binding */ resumePublish)
/* harmony export */ });
/* harmony import */ var _jobs_correlation_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(63849);
/* harmony import */ var _jobs_operation_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(70824);
/* harmony import */ var _jobs_poll_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(86292);



/**
 * Waits for a publish of a bot. Set `since` to the time from which a publish counts; otherwise an old one may be taken
 * for yours. A publish that still awaits an admin's approval is `awaiting-approval`, and one with a failed resource is
 * `platform-failed`, even if its status says success. The components of the result are the published resources.
 *
 * Source: Kore.ai's page Bot Publish Status API (kore-api.md, section 1.2).
 */
const publishStatus = (0,_jobs_operation_js__WEBPACK_IMPORTED_MODULE_0__/* .operation */ .MQ)({
    name: 'publish-status',
    summary: "Wait for a bot's publish and report how it ended",
    target: 'botId',
    needs: ['botId'],
    takes: ['since', 'allowAwaitingApproval'],
    credentials: 'bot',
    permission: "An app of the Admin Console with `Bot Publish > Publish Status`. Kore.ai's pages disagree, so tick `Bot Publish > Publish` as well.",
    startsJob: false,
    async start(inputs, context) {
        const { publishState } = await __nccwpck_require__.e(/* import() */ 6254).then(__nccwpck_require__.bind(__nccwpck_require__, 76254));
        const { publishStatusReader } = await __nccwpck_require__.e(/* import() */ 5117).then(__nccwpck_require__.bind(__nccwpck_require__, 25117));
        const { botId, allowAwaitingApproval, since } = inputs;
        const read = publishStatusReader(context.platform, botId);
        const wanted = { botId, allowAwaitingApproval, match: (0,_jobs_correlation_js__WEBPACK_IMPORTED_MODULE_1__/* .correlation */ .BR)({ since, mayShareId: true }) };
        const poll = async (options) => publishState(await read(options), wanted);
        return { check: (0,_jobs_poll_js__WEBPACK_IMPORTED_MODULE_2__/* .noneAsStale */ .SU)(poll, 'publish', since !== undefined) };
    },
    resume: resumePublish,
});
/** A publish has no id, so it is resumed by its bot and a time before which no publish counts. */
function resumePublish({ botId, allowAwaitingApproval }, _jobId, since) {
    const inputs = { botId, ...(0,_jobs_operation_js__WEBPACK_IMPORTED_MODULE_0__/* .sinceInput */ .Zr)(since), ...(0,_jobs_operation_js__WEBPACK_IMPORTED_MODULE_0__/* .trueFlags */ .I7)({ allowAwaitingApproval }) };
    return { operation: 'publish-status', inputs };
}


/***/ }),

/***/ 89898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  xb: () => (/* binding */ OPERATIONS),
  ji: () => (/* binding */ operationNamed)
});

// UNUSED EXPORTS: operations

// EXTERNAL MODULE: ./build/core/errors.js + 1 modules
var errors = __nccwpck_require__(40095);
// EXTERNAL MODULE: ./build/jobs/operation.js
var operation = __nccwpck_require__(70824);
// EXTERNAL MODULE: ./build/operations/dock-status.js
var dock_status = __nccwpck_require__(66119);
;// CONCATENATED MODULE: ./build/operations/deploy-model.js


/**
 * Deploys a model of the Agent Platform that was deployed by hand once before, and waits for the end: the API cannot do
 * the first deployment. `requestBody` is the body: `name`, `hyperParameters` and `deviceType` are required,
 * `scalingParameters` and `optimizationInfo` are optional. A success counts only if the dock status reports it.
 *
 * Source: Kore.ai's pages Deploy a Model API and Get Dock Status API (kore-api.md, section 2).
 */
const deployModel = (0,operation/* operation */.MQ)({
    name: 'deploy-model',
    summary: 'Deploy a model and report how it ended',
    target: 'modelId',
    needs: ['modelId'],
    takes: ['modelType', 'requestBody'],
    credentials: 'key',
    permission: 'An API key with `Deploy Model`. The first deployment of a model must be made by hand in its user interface.',
    start(inputs, context) {
        // The platform reads the type in the query, wherever the user gives it.
        const { modelType = inputs.modelType, ...body } = inputs.requestBody;
        return (0,dock_status/* dockJob */.j1)(context, {
            noun: 'model',
            action: 'deploy',
            id: inputs.modelId,
            query: { modelType: String(modelType) },
            body,
            notFoundHint: 'Check {modelId} and {modelType}, and that the model was deployed by hand once: only later deployments can be started here.',
        });
    },
    resume: dock_status/* resumeDockJob */.wH,
});

;// CONCATENATED MODULE: ./build/operations/deploy-tool.js


/**
 * Deploys a tool of the Agent Platform and waits for the end. A success counts only if the dock status reports it: the
 * start reply may say `SUCCESS` because the request was accepted. `isAsync` is always sent: without it the request
 * would last as long as the deployment.
 *
 * Source: Kore.ai's pages Deploy a Tool API and Get Dock Status API (kore-api.md, section 2).
 */
const deployTool = (0,operation/* operation */.MQ)({
    name: 'deploy-tool',
    summary: 'Deploy a tool and report how it ended',
    target: 'toolId',
    needs: ['toolId'],
    credentials: 'key',
    permission: 'An API key with `Deploy Tool`.',
    start: (inputs, context) => (0,dock_status/* dockJob */.j1)(context, { noun: 'tool', action: 'deploy', id: inputs.toolId, body: { isAsync: true } }),
    resume: dock_status/* resumeDockJob */.wH,
});

;// CONCATENATED MODULE: ./build/operations/deploy-workflow.js


/**
 * Deploys a workflow of AI for Process, the newer name of a tool, and waits for the end. A success counts only if the
 * dock status reports it. Only the deployment of a tool is documented; that the call is the same under the other name is
 * an inference.
 *
 * Source: Kore.ai's pages Deploy a Tool API and Get Dock Status API (kore-api.md, section 2).
 */
const deployWorkflow = (0,operation/* operation */.MQ)({
    name: 'deploy-workflow',
    summary: 'Deploy a workflow of AI for Process and report how it ended',
    target: 'workflowId',
    needs: ['workflowId'],
    credentials: 'key',
    permission: 'None is documented under this name. Workflows are the tools of AI for Process: try `Deploy Tool`.',
    start: (inputs, context) => (0,dock_status/* dockJob */.j1)(context, {
        noun: 'workflow',
        action: 'deploy',
        id: inputs.workflowId,
        body: { isAsync: true },
    }),
    resume: dock_status/* resumeDockJob */.wH,
});

;// CONCATENATED MODULE: ./build/operations/export-app.js

/**
 * Exports a version of an app of the Agent Platform and downloads its archive: a `.zip`, `.tar`, `.tar.gz` or JSON
 * file, recognized by its content. The answer to the request is the result: there is no job.
 *
 * Source: Kore.ai's page Export an App API (kore-api.md, section 2). Its table says `GET`, its sample sends `POST`:
 * `POST` is sent, once, if `GET` is refused as a method.
 */
const exportApp = (0,operation/* operation */.MQ)({
    name: 'export-app',
    summary: 'Export a version of an app and download its archive',
    target: 'appId',
    needs: ['appId', 'appVersion'],
    takes: operation/* ARCHIVE_INPUTS */.VV,
    credentials: 'key',
    permission: 'An API key of the app with `Import/Export`.',
    startsJob: false,
    archive: ['zip', 'tar', 'tar.gz', 'json'],
    result: ['file'],
    variant: ({ appVersion }) => [appVersion],
    async start(inputs, context) {
        const { appExportPoll } = await __nccwpck_require__.e(/* import() */ 9945).then(__nccwpck_require__.bind(__nccwpck_require__, 89945));
        const app = { appId: inputs.appId, version: inputs.appVersion };
        return { check: appExportPoll(context, app), isAnswer: true };
    },
});

// EXTERNAL MODULE: ./build/operations/export-bot.js
var export_bot = __nccwpck_require__(22909);
;// CONCATENATED MODULE: ./build/operations/export-model.js


/**
 * Exports a model of the Agent Platform and downloads its archive: a `.zip`, `.tar` or `.tar.gz`, recognized by its
 * content. The start reply may already report the end. Only the start reply contains the link to the archive, so an
 * export that was only started cannot be downloaded later.
 *
 * Source: Kore.ai's pages Export a Model API and Get Dock Status API (kore-api.md, section 2).
 */
const exportModel = (0,operation/* operation */.MQ)({
    name: 'export-model',
    summary: 'Export a model and download its archive',
    target: 'modelId',
    needs: ['modelId'],
    takes: ['requestBody', ...operation/* ARCHIVE_INPUTS */.VV],
    credentials: 'key',
    permission: 'An API key with `Export Model`.',
    archive: ['zip', 'tar', 'tar.gz'],
    result: ['file'],
    start: (inputs, context) => (0,dock_status/* dockJob */.j1)(context, { noun: 'model', action: 'export', id: inputs.modelId, body: inputs.requestBody }),
    resume: dock_status/* resumeDockJob */.wH,
});

// EXTERNAL MODULE: ./build/platform/wire.js
var wire = __nccwpck_require__(53685);
// EXTERNAL MODULE: ./build/inputs/fields.js + 1 modules
var fields = __nccwpck_require__(36070);
;// CONCATENATED MODULE: ./build/operations/project-status.js



/**
 * Waits for an export (`exp_…`) or an import (`imp_…`) of an Artemis project that was started elsewhere, and downloads the
 * archive of an export. With `layers`, a success must name these layers.
 *
 * Source: Kore.ai's specification of the Project Import and Export API (artemis-api.md, section 2).
 */
const projectStatus = (0,operation/* operation */.MQ)({
    name: 'project-status',
    summary: 'Wait for an export or import of an Artemis project, and download the archive of an export',
    target: 'jobId',
    needs: ['projectId', 'jobId'],
    takes: ['layers', 'apiPrefix', ...operation/* ARCHIVE_INPUTS */.VV],
    credentials: 'key',
    permission: 'A Platform Key of the project (`abl_…`) with `project_io.read` for an export, `project_io.write` for an import.',
    startsJob: false,
    archive: ['zip', 'tar.gz'],
    result: ['file?', 'applied?'],
    async start(inputs, context) {
        const { projectPollOfAny } = await __nccwpck_require__.e(/* import() */ 1867).then(__nccwpck_require__.bind(__nccwpck_require__, 41867));
        return { check: projectPollOfAny(context, inputs), isBareLink: true };
    },
    resume: resumeProject,
});
/** The layers that were asked for, in the input or in the body; `undefined` for the platform's own choice. */
function layersOf({ layers, requestBody = {} }) {
    const body = (0,wire/* merge */.h1)(layers ? { layers } : {}, requestBody);
    return 'layers' in body ? (0,wire/* strings */.P$)(body['layers']) : undefined;
}
/** A job is resumed by its id, with what its success is judged by. */
function resumeProject({ projectId, apiPrefix, ...asked }, jobId) {
    const layers = layersOf(asked);
    return { operation: 'project-status', inputs: { projectId, jobId, ...askedOf({ apiPrefix, layers }) } };
}
/** The inputs of a run that a resumed one needs too, as text. */
function askedOf({ apiPrefix, layers }) {
    const prefix = apiPrefix === fields/* FIELDS */.cJ.apiPrefix.default ? {} : { apiPrefix };
    return { ...(layers === undefined ? {} : { layers: layers.join(',') }), ...prefix };
}

;// CONCATENATED MODULE: ./build/operations/export-project.js



/**
 * Exports a project of Artemis, Kore.ai's new platform, and downloads its archive. A success is confirmed by the id of
 * the operation: completed without errors, with valid dependencies, and with a lockfile that names all layers that were
 * asked for. The download link never gets the key.
 *
 * Source: Kore.ai's specification of the Project Import and Export API (artemis-api.md, section 2.1).
 */
const exportProject = (0,operation/* operation */.MQ)({
    name: 'export-project',
    summary: 'Export an Artemis project and download its archive',
    target: 'projectId',
    needs: ['projectId'],
    takes: ['layers', 'requestBody', 'apiPrefix', ...operation/* ARCHIVE_INPUTS */.VV],
    credentials: 'key',
    permission: 'A Platform Key of the project (`abl_…`) with `project_io.read`. In the console, this may be called Project IO or Import/Export.',
    archive: ['zip', 'tar.gz'],
    result: ['file'],
    variant: (inputs) => projectVariant(layersOf(inputs)),
    async start(inputs, context) {
        const { startProject } = await __nccwpck_require__.e(/* import() */ 1867).then(__nccwpck_require__.bind(__nccwpck_require__, 41867));
        const { layers, requestBody } = inputs;
        const body = (0,wire/* merge */.h1)({ format: 'zip', ...(layers ? { layers } : {}) }, requestBody);
        return startProject(context, 'export', inputs, body);
    },
    resume: resumeProject,
});
/** An export of some layers is named after them, whatever their order. */
function projectVariant(layers) {
    return layers ? [[...layers].sort().join('-')] : [];
}

// EXTERNAL MODULE: ./build/operations/export-status.js
var export_status = __nccwpck_require__(76448);
;// CONCATENATED MODULE: ./build/operations/export-tool.js


/**
 * Exports a tool of the Agent Platform and downloads its archive. Only the start reply contains the link to the
 * archive, so an export that was only started, or whose start reply was lost, cannot be downloaded later.
 *
 * Source: Kore.ai's pages Export a Tool API and Get Dock Status API (kore-api.md, section 2).
 */
const exportTool = (0,operation/* operation */.MQ)({
    name: 'export-tool',
    summary: 'Export a tool and download its archive',
    target: 'toolId',
    needs: ['toolId', 'flowId'],
    takes: ['requestBody', ...operation/* ARCHIVE_INPUTS */.VV],
    credentials: 'key',
    permission: 'An API key with `Export Tool`.',
    archive: ['zip', 'tar', 'tar.gz'],
    result: ['file'],
    variant: ({ flowId }) => [flowId],
    start: (inputs, context) => (0,dock_status/* dockJob */.j1)(context, {
        noun: 'tool',
        action: 'export',
        id: inputs.toolId,
        query: { flowId: inputs.flowId },
        body: inputs.requestBody,
        notFoundHint: "Check {toolId} and {flowId}: both show only in the network tab of the browser's developer tools while the tool is exported by hand.",
    }),
    resume: dock_status/* resumeDockJob */.wH,
});

// EXTERNAL MODULE: ./build/jobs/either-path.js
var either_path = __nccwpck_require__(63746);
;// CONCATENATED MODULE: ./build/operations/export-variables.js



/** Exports the variables of a bot. The answer is the result: there is no job (xo-additions.md, section 5). */
const exportVariables = (0,operation/* operation */.MQ)({
    name: 'export-variables',
    summary: 'Export the variables of a bot to a file, without secured values',
    target: 'botId',
    needs: ['botId'],
    takes: ['outputDir'],
    credentials: 'bot',
    permission: 'An app of the App Builder, of that bot, with `Export Variables`.',
    startsJob: false,
    archive: ['json'],
    result: ['file'],
    variant: () => ['variables'],
    async start({ botId }, { platform, secrets, log }) {
        const { exportVariables: exportFrom, VARIABLES_PATHS } = await __nccwpck_require__.e(/* import() */ 3183).then(__nccwpck_require__.bind(__nccwpck_require__, 53183));
        const { exportedVariables } = await Promise.all(/* import() */[__nccwpck_require__.e(9547), __nccwpck_require__.e(4092)]).then(__nccwpck_require__.bind(__nccwpck_require__, 94092));
        let content = '';
        return {
            check: async ({ signal }) => {
                const answer = await (0,either_path/* eitherPath */.l)(VARIABLES_PATHS)((form) => exportFrom(platform, { botId, form }, signal));
                const exported = exportedVariables(answer);
                if (!exported) {
                    throw new errors/* KoreaiError */["if"]('bad-response', `The answer to the export of bot ${botId} is no list of variables`, {
                        transient: true,
                        hint: 'Run again. If it happens again, report it to Kore.ai.',
                    });
                }
                for (const secret of exported.secrets)
                    secrets.addVariable(secret);
                if (exported.emptied.length > 0) {
                    log.warning(`Kore.ai exported secured variables with their values, which are not written to the file: ${exported.emptied.join(', ')}`);
                }
                log.info(`Exported ${exported.count} variables of bot ${botId}.`);
                content = exported.text;
                return { kind: 'succeeded', status: '', link: '' };
            },
            isAnswer: true,
            content: () => content,
        };
    },
});

;// CONCATENATED MODULE: ./build/operations/export-workflow.js


/**
 * Exports a workflow of AI for Process, the newer name of a tool, and downloads its archive. Only the start reply
 * contains the link to the archive, so an export that was only started, or whose start reply was lost, cannot be
 * downloaded later.
 *
 * Source: Kore.ai's pages Export a Workflow API and Get Dock Status API (kore-api.md, section 2). The sample of the
 * first page has `/workflows/` in its path, its table `/workflow/`: the second is requested if the first is unknown to
 * the platform.
 */
const exportWorkflow = (0,operation/* operation */.MQ)({
    name: 'export-workflow',
    summary: 'Export a workflow of AI for Process and download its archive',
    target: 'workflowId',
    needs: ['workflowId', 'flowId'],
    takes: ['requestBody', ...operation/* ARCHIVE_INPUTS */.VV],
    credentials: 'key',
    permission: 'None is documented under this name. Workflows are the tools of AI for Process: try `Export Tool`.',
    archive: ['zip', 'tar', 'tar.gz'],
    result: ['file'],
    variant: ({ flowId }) => [flowId],
    start: (inputs, context) => (0,dock_status/* dockJob */.j1)(context, {
        noun: 'workflow',
        action: 'export',
        id: inputs.workflowId,
        query: { flowId: inputs.flowId },
        body: inputs.requestBody,
        notFoundHint: "Check {workflowId} and {flowId}: both show only in the network tab of the browser's developer tools while the workflow is exported by hand.",
    }),
    resume: dock_status/* resumeDockJob */.wH,
});

// EXTERNAL MODULE: ./build/core/sanitize.js
var sanitize = __nccwpck_require__(19507);
// EXTERNAL MODULE: ./build/jobs/judge.js
var judge = __nccwpck_require__(73746);
// EXTERNAL MODULE: ./build/jobs/start-once.js
var start_once = __nccwpck_require__(12703);
;// CONCATENATED MODULE: ./build/operations/import-app.js





/**
 * Imports an exported app of the Agent Platform into an existing app. The answer is the result: there is no job, and no
 * call to look an import up. Sent once: if the answer is lost, the code is `start-unknown`. `sourceUrl` is the link that
 * the export gave; the platform reads it, so it must not have expired.
 *
 * Source: kore-api.md, section 2.
 */
const importApp = (0,operation/* operation */.MQ)({
    name: 'import-app',
    summary: 'Import an exported app into an existing app',
    target: 'appId',
    needs: ['appId', 'sourceUrl'],
    takes: ['requestBody'],
    credentials: 'key',
    permission: 'An API key of the app with `Import/Export`.',
    startsJob: false,
    async start(inputs, context) {
        const { importApp: importInto } = await __nccwpck_require__.e(/* import() */ 3296).then(__nccwpck_require__.bind(__nccwpck_require__, 33296));
        const { appId, sourceUrl, requestBody } = inputs;
        context.maskLink(new URL(sourceUrl));
        const ended = await (0,start_once/* startOnce */.a)({
            what: `import into app ${appId}`,
            send: async (signal, platform) => endOf(await importInto(platform, { appId, sourceUrl, more: requestBody }, signal), appId),
            beforeAgain: 'The platform has no call to look it up: check the app in its console, and then run again.',
        }, context);
        return (0,operation/* answered */.oQ)(ended);
    },
    resume: ({ appId }) => ({ operation: 'import-app', inputs: { appId } }),
});
/** @throws KoreaiError if the answer is about another app, or does not say how the import ended */
function endOf(record, wanted) {
    (0,judge/* expectSame */.K9)('import', 'app', wanted, record.appId);
    const state = (0,judge/* judge */.S4)(record, 'app import');
    if (state.kind !== 'running')
        return state;
    if (record.error !== undefined)
        return (0,judge/* failed */.gz)((0,judge/* factsOf */.xS)(record), 'app import', record.error);
    const reported = state.unfinished ?? ((0,sanitize/* sanitize */.aj)(record.status, 60) || 'nothing');
    throw new errors/* KoreaiError */["if"]('bad-response', `The answer does not say how the import ended (${reported})`);
}

// EXTERNAL MODULE: ./build/operations/import-bot.js
var import_bot = __nccwpck_require__(93334);
;// CONCATENATED MODULE: ./build/operations/import-bot-functions.js



/** Imports files of functions into a bot. The answer is the result (xo-additions.md, section 4). */
const importBotFunctions = (0,operation/* operation */.MQ)({
    name: 'import-bot-functions',
    summary: 'Import a file or a folder of functions into a bot',
    target: 'botId',
    needs: ['botId', 'archive'],
    takes: ['expectedBotName'],
    archiveSample: 'functions',
    credentials: 'bot',
    permission: 'An app of the Admin Console with `Bot Definition > Bot Import`, of an admin of the account. At most 500 KB a file.',
    startsJob: false,
    async start(inputs, context) {
        const { botId, archive } = inputs;
        const { judgeFunctionsImport } = await __nccwpck_require__.e(/* import() */ 6404).then(__nccwpck_require__.bind(__nccwpck_require__, 26404));
        const { guardName } = await __nccwpck_require__.e(/* import() */ 1366).then(__nccwpck_require__.bind(__nccwpck_require__, 1366));
        const { upload } = await __nccwpck_require__.e(/* import() */ 4823).then(__nccwpck_require__.bind(__nccwpck_require__, 4823));
        const { importBotFunctions: importInto } = await __nccwpck_require__.e(/* import() */ 373).then(__nccwpck_require__.bind(__nccwpck_require__, 10373));
        const { readLocalFiles } = await Promise.all(/* import() */[__nccwpck_require__.e(663), __nccwpck_require__.e(9547), __nccwpck_require__.e(12), __nccwpck_require__.e(6705)]).then(__nccwpck_require__.bind(__nccwpck_require__, 44390));
        const { files, leftOut } = await readLocalFiles(archive, 'js', context);
        if (leftOut.length > 0) {
            context.log.info(`Not sent, because only .js files are: ${(0,sanitize/* listed */.KE)(leftOut)}`);
        }
        await guardName(inputs, context);
        const sent = [];
        for (const file of files)
            sent.push({ fileName: file.name, fileId: await upload(file, context) });
        const records = await (0,start_once/* startOnce */.a)({
            what: `import of functions into bot ${botId}`,
            send: (signal, platform) => importInto(platform, { botId, files: sent }, signal),
            beforeAgain: 'An import of the same files changes nothing more: run again.',
        }, context);
        return (0,operation/* answered */.oQ)(judgeFunctionsImport(records, sent));
    },
});

;// CONCATENATED MODULE: ./build/operations/import-model.js


/**
 * Imports a model of the Agent Platform and waits for the end: opens an upload session, uploads the `.tar` in chunks of 24
 * MB and completes the session, which starts the import. A chunk whose answer is lost is sent again, not the file; the
 * completion is sent once. A success counts only if the dock status reports it. `requestBody` is merged into the request
 * that opens the session, for `isAdapter`.
 *
 * Source: Kore.ai's page Import a Model API (kore-api.md, section 2). The size of a chunk is an inference, and so is how
 * the platform reports missing chunks.
 */
const importModel = (0,operation/* operation */.MQ)({
    name: 'import-model',
    summary: 'Import a model, uploaded in chunks, and report how it ended',
    needs: ['archive'],
    takes: ['requestBody'],
    archiveSample: 'model.tar',
    credentials: 'key',
    permission: 'An API key with `Import Model`.',
    result: ['modelId'],
    async start(inputs, context) {
        const { readModelFile } = await Promise.all(/* import() */[__nccwpck_require__.e(663), __nccwpck_require__.e(9547), __nccwpck_require__.e(12), __nccwpck_require__.e(6705)]).then(__nccwpck_require__.bind(__nccwpck_require__, 44390));
        const { startDockJob } = await __nccwpck_require__.e(/* import() */ 7588).then(__nccwpck_require__.bind(__nccwpck_require__, 37588));
        const { uploadInChunks } = await __nccwpck_require__.e(/* import() */ 4823).then(__nccwpck_require__.bind(__nccwpck_require__, 4823));
        const { completeUpload } = await __nccwpck_require__.e(/* import() */ 6508).then(__nccwpck_require__.bind(__nccwpck_require__, 46508));
        const { dockRecordOf } = await __nccwpck_require__.e(/* import() */ 9103).then(__nccwpck_require__.bind(__nccwpck_require__, 59103));
        const file = await readModelFile(inputs.archive, context);
        const about = { isAdapter: false, ...inputs.requestBody, fileContext: 'model' };
        const request = { noun: 'model', action: 'import', name: file.name, output: 'modelId' };
        return uploadInChunks(context, file, about, (session) => startDockJob(context, {
            ...request,
            send: async (platform, signal) => {
                const record = dockRecordOf(await completeUpload(platform, session, signal));
                return { ...record, targetId: record.targetId || session.modelId };
            },
        }));
    },
    resume: dock_status/* resumeDockJob */.wH,
});

;// CONCATENATED MODULE: ./build/operations/import-project.js



/**
 * Imports an archive into an existing project of Artemis. The API takes the files as texts, so an archive with a file
 * that is no UTF-8 or larger than 1 MiB is refused before anything is sent. A success is confirmed by the id of the
 * operation: completed without errors, with valid dependencies, and each layer activated or skipped. An import that is
 * rolled back has failed.
 *
 * Source: Kore.ai's specification of the Project Import and Export API (artemis-api.md, section 2.2).
 */
const importProject = (0,operation/* operation */.MQ)({
    name: 'import-project',
    summary: 'Import an exported Artemis project into an existing project',
    target: 'projectId',
    needs: ['projectId', 'archive'],
    takes: ['layers', 'conflictStrategy', 'deleteUnmatched', 'requestBody', 'apiPrefix'],
    credentials: 'key',
    permission: 'A Platform Key of the project (`abl_…`) with `project_io.write`. In the console, this may be called Project IO or Import/Export.',
    result: ['applied?'],
    details: ({ conflictStrategy, deleteUnmatched }) => [
        ['Conflicts', conflictStrategy],
        ...(deleteUnmatched ? [['Removes', 'what the archive lacks']] : []),
    ],
    async start(inputs, context) {
        const { startProject } = await __nccwpck_require__.e(/* import() */ 1867).then(__nccwpck_require__.bind(__nccwpck_require__, 41867));
        const { layersIncluded, readProjectFiles } = await Promise.all(/* import() */[__nccwpck_require__.e(663), __nccwpck_require__.e(12), __nccwpck_require__.e(4384)]).then(__nccwpck_require__.bind(__nccwpck_require__, 55927));
        const files = await readProjectFiles(inputs.archive, context);
        const { conflictStrategy, deleteUnmatched, layers, projectId } = inputs;
        if (deleteUnmatched) {
            const contained = layers ?? layersIncluded(files);
            const names = contained.length === 0 ? '' : ` (it contains ${contained.join(', ')})`;
            context.log.warning(`The import removes from project ${projectId} what the archive lacks${names}.`);
        }
        const body = { files, conflictStrategy, deleteUnmatched, ...(layers ? { layers } : {}) };
        return startProject(context, 'import', inputs, (0,wire/* merge */.h1)(body, inputs.requestBody));
    },
    resume: resumeProject,
});

// EXTERNAL MODULE: ./build/operations/import-status.js
var import_status = __nccwpck_require__(62829);
;// CONCATENATED MODULE: ./build/operations/import-test-suite.js


/**
 * Imports a test suite from a file. A batch suite is imported by the answer itself, a conversation suite by a job that
 * plays the conversation (xo-additions.md, sections 1 and 2).
 */
const importTestSuite = (0,operation/* operation */.MQ)({
    name: 'import-test-suite',
    summary: 'Import a batch or conversation test suite from a file',
    target: 'botId',
    needs: ['botId', 'testSuite'],
    oneOf: ['archive', 'jobId'],
    takes: ['suiteType', 'userEmail', 'botLanguage', 'expectedBotName', 'requestBody'],
    archiveSample: 'tests/regression.csv',
    credentials: 'bot',
    permission: 'For a conversation suite an app with `Conversation Tests Management`, and for the upload one of an admin of the account. For a batch suite an app of the App Builder, of that bot, with `Batch Tests Execution`; what its import needs is not documented by name.',
    async start(inputs, context) {
        const { botId, testSuite: name, botLanguage: language, suiteType, jobId, userEmail = '', requestBody } = inputs;
        const isBatch = suiteType === 'batch';
        const wanted = { botId, language, name };
        if (isBatch && jobId !== undefined)
            throw (0,errors/* invalidInputs */.Rg)(['{jobId}: a batch suite is imported at once, without a job']);
        if (isBatch && !context.waits)
            throw (0,errors/* invalidInputs */.Rg)(['{wait}: cannot be false for a batch suite, which is imported at once']);
        const { importBatchSuite, importConversationSuite, suiteImportPoll } = await __nccwpck_require__.e(/* import() */ 6339).then(__nccwpck_require__.bind(__nccwpck_require__, 16339));
        if (jobId !== undefined) {
            return { check: suiteImportPoll(context, { ...wanted, jobId }) };
        }
        if (!isBatch && userEmail === '')
            throw (0,errors/* invalidInputs */.Rg)(['{userEmail}: is required for a conversation suite']);
        const { guardName } = await __nccwpck_require__.e(/* import() */ 1366).then(__nccwpck_require__.bind(__nccwpck_require__, 1366));
        const { upload } = await __nccwpck_require__.e(/* import() */ 4823).then(__nccwpck_require__.bind(__nccwpck_require__, 4823));
        const { jsonIn, readLocalFile } = await Promise.all(/* import() */[__nccwpck_require__.e(663), __nccwpck_require__.e(9547), __nccwpck_require__.e(12), __nccwpck_require__.e(6705)]).then(__nccwpck_require__.bind(__nccwpck_require__, 44390));
        const file = await readLocalFile(inputs.archive ?? '', isBatch ? ['csv', 'json'] : ['json'], context);
        if (file.extension === 'json')
            jsonIn(file);
        await guardName(inputs, context);
        const fileId = await upload(file, context);
        const body = { fileName: fileId, name, description: 'Imported by koreai-ci' };
        if (!isBatch) {
            return importConversationSuite(wanted, { ...body, tags: [], userEmailId: userEmail, ...requestBody }, context);
        }
        const form = { fileType: file.extension, delimiter: ',', importType: 'new' };
        return importBatchSuite({ ...wanted, fileId }, { ...body, ...form, ...requestBody }, context);
    },
    resume: ({ botId, testSuite, suiteType, botLanguage }, jobId) => ({
        operation: 'import-test-suite',
        inputs: { botId, testSuite, suiteType, botLanguage, jobId },
    }),
});

;// CONCATENATED MODULE: ./build/operations/import-tool.js


/**
 * Imports the files of an exported tool of the Agent Platform into an existing tool (`toolId`) or as a new one
 * (`toolName`), and waits for the end. The archive is read before anything is sent: a `.zip`, `.tar` or `.tar.gz` as
 * exported, or a folder with its files. Uploads may be repeated; the request that starts the import is sent once. A
 * success counts only if the dock status reports it.
 *
 * It replaces flow, definition and environment variables of the version in development, and deploys nothing. Into an
 * existing tool, a file with variables is required. No page on the API says which file of an export is which: they are
 * recognized by their content, which is an inference, or else by the names that the pages on the user interface give.
 *
 * Source: Kore.ai's pages File Upload API, Import a New Tool API, Import to an Existing Tool API and Import a Tool
 * (kore-api.md, section 2).
 */
const importTool = (0,operation/* operation */.MQ)({
    name: 'import-tool',
    summary: 'Import an exported tool into an existing tool, or as a new one',
    target: 'toolId',
    needs: ['archive'],
    archiveSample: 'koreai-exports/a-0a1b2c3d-0a1b2c3d.zip',
    oneOf: ['toolId', 'toolName'],
    takes: ['dataFile', 'flowFile', 'variablesFile', 'requestBody', 'variables'],
    credentials: 'key',
    permission: 'An API key with `Import Tool`.',
    result: ['toolId'],
    async start(inputs, context) {
        const { importFlow } = await Promise.all(/* import() */[__nccwpck_require__.e(663), __nccwpck_require__.e(9547), __nccwpck_require__.e(12), __nccwpck_require__.e(4195)]).then(__nccwpck_require__.bind(__nccwpck_require__, 91528));
        return importFlow('tool', { id: inputs.toolId, name: inputs.toolName }, inputs, context);
    },
    resume: dock_status/* resumeDockJob */.wH,
});

;// CONCATENATED MODULE: ./build/operations/import-variables.js




/**
 * Imports variables into a bot. The answer is the result; variables of the bot that are not in the file stay as they are
 * (xo-additions.md, section 5).
 */
const importVariables = (0,operation/* operation */.MQ)({
    name: 'import-variables',
    summary: 'Import variables into a bot from a file, with secured values from the environment',
    target: 'botId',
    needs: ['botId', 'archive'],
    takes: ['expectedBotName', 'variables'],
    archiveSample: 'koreai-exports/st-0a1b2c3d-variables.json',
    credentials: 'bot',
    permission: 'An app of the App Builder, of that bot, with `Import Variables`.',
    startsJob: false,
    async start(inputs, context) {
        const { botId } = inputs;
        const { guardName } = await __nccwpck_require__.e(/* import() */ 1366).then(__nccwpck_require__.bind(__nccwpck_require__, 1366));
        const { judgeVariablesImport } = await __nccwpck_require__.e(/* import() */ 1268).then(__nccwpck_require__.bind(__nccwpck_require__, 81268));
        const { importVariables: importInto, VARIABLES_PATHS } = await __nccwpck_require__.e(/* import() */ 3183).then(__nccwpck_require__.bind(__nccwpck_require__, 53183));
        const { jsonIn, readLocalFile } = await Promise.all(/* import() */[__nccwpck_require__.e(663), __nccwpck_require__.e(9547), __nccwpck_require__.e(12), __nccwpck_require__.e(6705)]).then(__nccwpck_require__.bind(__nccwpck_require__, 44390));
        const { variablesToSend } = await Promise.all(/* import() */[__nccwpck_require__.e(9547), __nccwpck_require__.e(4092)]).then(__nccwpck_require__.bind(__nccwpck_require__, 94092));
        const file = await readLocalFile(inputs.archive, ['json'], context);
        const variable = (name) => {
            const value = context.variable(name);
            context.secrets.addVariable(value ?? '', true);
            return value;
        };
        const { body, count, ...secured } = variablesToSend(jsonIn(file), file.name, variable);
        for (const secret of secured.secrets)
            context.secrets.addVariable(secret, true);
        report(secured, context.log);
        await guardName(inputs, context);
        const record = await (0,start_once/* startOnce */.a)({
            what: `import of variables into bot ${botId}`,
            send: (signal, platform) => (0,either_path/* eitherPath */.l)(VARIABLES_PATHS)((form) => importInto(platform, { botId, form, body }, signal)),
            beforeAgain: 'An import of the same variables changes nothing more: run again.',
        }, context);
        return (0,operation/* answered */.oQ)(judgeVariablesImport(record, botId, count));
    },
});
/** Names the keys of secured variables, never their values. */
function report({ leftOut, given, inClear }, log) {
    if (given.length > 0)
        log.info(`Secured variables with a value from the environment: ${(0,sanitize/* listed */.KE)(given)}`);
    if (leftOut.length > 0) {
        log.warning(`Secured variables without a value are not sent, so the bot keeps its own: ${(0,sanitize/* listed */.KE)(leftOut)}. Set KOREAI_VAR_… to set them.`);
    }
    if (inClear.length > 0) {
        log.warning(`The file has values of secured variables in plain text: ${(0,sanitize/* listed */.KE)(inClear)}. Use KOREAI_VAR_… instead.`);
    }
}

;// CONCATENATED MODULE: ./build/operations/import-workflow.js


/**
 * Imports the files of an exported workflow of AI for Process into an existing workflow (`workflowId`) or as a new one
 * (`workflowName`), and waits for the end. Everything else is as in the import of a tool: workflows were called tools
 * before. That the calls are the same under the new name is an inference.
 *
 * Source: Kore.ai's pages File Upload API, Import a New Tool API and Import a Workflow (kore-api.md, section 2).
 */
const importWorkflow = (0,operation/* operation */.MQ)({
    name: 'import-workflow',
    summary: 'Import an exported workflow into an existing workflow, or as a new one',
    target: 'workflowId',
    needs: ['archive'],
    archiveSample: 'koreai-exports/a-0a1b2c3d-0a1b2c3d.zip',
    oneOf: ['workflowId', 'workflowName'],
    takes: ['dataFile', 'flowFile', 'variablesFile', 'requestBody', 'variables'],
    credentials: 'key',
    permission: 'None is documented under this name. Workflows are the tools of AI for Process: try `Import Tool`.',
    result: ['workflowId'],
    async start(inputs, context) {
        const { importFlow } = await Promise.all(/* import() */[__nccwpck_require__.e(663), __nccwpck_require__.e(9547), __nccwpck_require__.e(12), __nccwpck_require__.e(4195)]).then(__nccwpck_require__.bind(__nccwpck_require__, 91528));
        return importFlow('workflow', { id: inputs.workflowId, name: inputs.workflowName }, inputs, context);
    },
    resume: dock_status/* resumeDockJob */.wH,
});

// EXTERNAL MODULE: ./build/operations/list-bots.js
var list_bots = __nccwpck_require__(82174);
// EXTERNAL MODULE: ./build/jobs/bot-export.js
var bot_export = __nccwpck_require__(95187);
;// CONCATENATED MODULE: ./build/operations/plan-import.js


/**
 * Shows what an import would change in a bot. The bot's copy in development is exported and compared with the archive;
 * nothing is written to the platform.
 */
const planImport = (0,operation/* operation */.MQ)({
    name: 'plan-import',
    summary: 'Show what an import would change in a bot, without writing anything',
    target: 'botId',
    needs: ['botId', 'archive'],
    takes: ['failOnRemoval', 'html', 'comment', 'variables', ...operation/* FILE_INPUTS */.zN],
    credentials: 'bot',
    permission: 'An app of the App Builder with `Bot Export`, or one of the Admin Console with `Bot Definition > Bot Export`.',
    startsJob: false,
    archive: ['zip'],
    result: ['file', 'changes', 'changed', 'reportPath', 'planDigest'],
    variant: () => ['plan'],
    async start(inputs, context) {
        const { readPlanSource, reportPlan } = await Promise.all(/* import() */[__nccwpck_require__.e(663), __nccwpck_require__.e(9547), __nccwpck_require__.e(3044), __nccwpck_require__.e(7291), __nccwpck_require__.e(12), __nccwpck_require__.e(5462), __nccwpck_require__.e(3203), __nccwpck_require__.e(4128), __nccwpck_require__.e(6936), __nccwpck_require__.e(5275)]).then(__nccwpck_require__.bind(__nccwpck_require__, 65275));
        const source = await readPlanSource(inputs, context);
        const latest = { botId: inputs.botId, exportType: 'latest', requestBody: {} };
        const exported = await (0,bot_export/* startExport */.Nq)(latest, context);
        return { ...exported, report: (collected) => reportPlan(collected, source, inputs, context) };
    },
    resume: ({ botId, archive, failOnRemoval }) => ({
        operation: 'plan-import',
        inputs: { botId, archive, ...(0,operation/* trueFlags */.I7)({ failOnRemoval }) },
    }),
});

;// CONCATENATED MODULE: ./build/operations/plan-project.js


/**
 * Shows what an import would change in an Artemis project. The project is exported and compared with the archive, by the
 * hashes of the layers in both lockfiles and file by file; nothing is written to the platform.
 *
 * Source: Kore.ai's specification of the Project Import and Export API (artemis-api.md, sections 2.1 and 3).
 */
const planProject = (0,operation/* operation */.MQ)({
    name: 'plan-project',
    summary: 'Show what an import would change in an Artemis project, without writing anything',
    target: 'projectId',
    needs: ['projectId', 'archive'],
    takes: ['layers', 'deleteUnmatched', 'failOnRemoval', 'html', 'comment', 'apiPrefix', ...operation/* FILE_INPUTS */.zN],
    credentials: 'key',
    permission: 'A Platform Key of the project (`abl_…`) with `project_io.read`. In the console, this may be called Project IO or Import/Export.',
    startsJob: false,
    archive: ['zip'],
    result: ['file', 'changes', 'changed', 'reportPath'],
    variant: () => ['plan'],
    async start(inputs, context) {
        const { reportProjectPlan } = await Promise.all(/* import() */[__nccwpck_require__.e(663), __nccwpck_require__.e(9547), __nccwpck_require__.e(3044), __nccwpck_require__.e(7291), __nccwpck_require__.e(12), __nccwpck_require__.e(5462), __nccwpck_require__.e(3203), __nccwpck_require__.e(4128), __nccwpck_require__.e(6936), __nccwpck_require__.e(3671)]).then(__nccwpck_require__.bind(__nccwpck_require__, 53671));
        const { readProjectFiles } = await Promise.all(/* import() */[__nccwpck_require__.e(663), __nccwpck_require__.e(12), __nccwpck_require__.e(4384)]).then(__nccwpck_require__.bind(__nccwpck_require__, 55927));
        const { startProject } = await __nccwpck_require__.e(/* import() */ 1867).then(__nccwpck_require__.bind(__nccwpck_require__, 41867));
        const archive = await readProjectFiles(inputs.archive, context);
        const { layers } = inputs;
        const exported = await startProject(context, 'export', inputs, { format: 'zip', ...(layers ? { layers } : {}) });
        return { ...exported, report: (collected) => reportProjectPlan(collected, archive, inputs, context) };
    },
    resume: ({ projectId, archive, deleteUnmatched, failOnRemoval, ...asked }) => ({
        operation: 'plan-project',
        inputs: { projectId, archive, ...askedOf(asked), ...(0,operation/* trueFlags */.I7)({ deleteUnmatched, failOnRemoval }) },
    }),
});

// EXTERNAL MODULE: ./build/operations/publish-bot.js
var publish_bot = __nccwpck_require__(17976);
// EXTERNAL MODULE: ./build/operations/publish-status.js
var publish_status = __nccwpck_require__(52027);
// EXTERNAL MODULE: ./build/test-report/test-details.js
var test_details = __nccwpck_require__(31607);
;// CONCATENATED MODULE: ./build/operations/run-batch-test.js


/**
 * Runs a suite of batch tests and waits for the end. A completed run is not yet a success: `maxFailures`,
 * `maxEntityFailures` and `minF1` decide. A run does not pass if it reports no number of failures, tested nothing, or
 * reports that a part of it failed. With `jobId`, a run that was started before is waited for.
 *
 * A JUnit XML report is written to `outputDir` whether it passes or not, as `<botId>-<testSuite>.junit.xml` (with the
 * version and the language if they are not the default ones), and the platform's own result file is kept beside it. The
 * components of the result are the tests that failed.
 *
 * Source: Kore.ai's pages Run a Batch Test API and Batch Test Execution Status API (kore-api.md, section 1.4).
 */
const runBatchTest = (0,operation/* operation */.MQ)({
    name: 'run-batch-test',
    summary: 'Run a batch test suite, and pass only if its thresholds are met',
    target: 'botId',
    needs: ['botId', 'testSuite'],
    takes: [
        'jobId',
        'botVersion',
        'botLanguage',
        'maxFailures',
        'maxEntityFailures',
        'minF1',
        'requestBody',
        ...operation/* FILE_INPUTS */.zN,
    ],
    credentials: 'bot',
    permission: 'An app of the App Builder, of that bot, with `Batch Tests Execution`. A new permission counts once the bot was published.',
    archive: ['csv', 'json', 'zip'],
    result: ['metrics', 'reportPath', 'file?'],
    variant: test_details/* batchVariant */.s7,
    details: test_details/* batchDetails */.$Q,
    async start(inputs, context) {
        const { runBatchTest } = await __nccwpck_require__.e(/* import() */ 6574).then(__nccwpck_require__.bind(__nccwpck_require__, 16574));
        return {
            ...(await runBatchTest(inputs, context)),
            report: async (collected) => (await Promise.all(/* import() */[__nccwpck_require__.e(9210), __nccwpck_require__.e(5012)]).then(__nccwpck_require__.bind(__nccwpck_require__, 85012))).batchReport(collected, inputs, context),
        };
    },
    resume: ({ botId, testSuite, ...inputs }, jobId) => ({
        operation: 'run-batch-test',
        inputs: { botId, testSuite, ...(0,test_details/* decidingInputs */.hH)(inputs), jobId },
    }),
});

;// CONCATENATED MODULE: ./build/operations/run-conversation-test.js


/** Runs a suite of conversation tests, and passes only if every step passed (xo-additions.md, section 1). */
const runConversationTest = (0,operation/* operation */.MQ)({
    name: 'run-conversation-test',
    summary: 'Run a conversation test suite, and pass only if all of it passed',
    target: 'botId',
    needs: ['botId', 'testSuite', 'userEmail'],
    takes: ['jobId', 'botVersion', 'botLanguage', 'requestBody', 'outputDir'],
    credentials: 'bot',
    permission: 'An app with `Conversation Tests Execution`. Testers may not run them.',
    result: ['metrics', 'reportPath'],
    variant: test_details/* conversationVariant */.zs,
    details: test_details/* conversationDetails */.SK,
    async start(inputs, context) {
        const { runConversationTest } = await __nccwpck_require__.e(/* import() */ 8291).then(__nccwpck_require__.bind(__nccwpck_require__, 48291));
        let last;
        const job = await runConversationTest(inputs, context, (0,test_details/* versionTested */.e7)(inputs), (record) => {
            last = record;
        });
        return {
            ...job,
            report: async (collected) => (await __nccwpck_require__.e(/* import() */ 9450).then(__nccwpck_require__.bind(__nccwpck_require__, 19450))).conversationReport(collected, inputs, last, context),
            reportsFailure: true,
        };
    },
    resume: ({ botId, testSuite, userEmail, botVersion, botLanguage }, jobId) => ({
        operation: 'run-conversation-test',
        inputs: { botId, testSuite, userEmail, ...(0,test_details/* decidingInputs */.hH)({ botVersion, botLanguage }), jobId },
    }),
});

;// CONCATENATED MODULE: ./build/operations/train-bot.js

/** Trains a bot in one language (kore-api.md, section 1.5; xo-additions.md, section 6). */
const trainBot = (0,operation/* operation */.MQ)({
    name: 'train-bot',
    summary: 'Train a bot and report how it ended',
    target: 'botId',
    needs: ['botId'],
    takes: ['training', 'botLanguage', 'jobId'],
    credentials: 'bot',
    permission: 'An app with `Train ML`, `Train FAQ`; in the Admin Console under `Test and Train`.',
    async start(inputs, context) {
        const { startTrainings } = await __nccwpck_require__.e(/* import() */ 983).then(__nccwpck_require__.bind(__nccwpck_require__, 60983));
        return startTrainings(inputs, context);
    },
    // With any `jobId`, nothing is started: the status of a training has no id.
    resume: ({ botId, training, botLanguage }, jobId) => ({
        operation: 'train-bot',
        inputs: { botId, training, botLanguage, jobId: jobId || 'unknown' },
    }),
});

;// CONCATENATED MODULE: ./build/operations/undeploy-model.js


/**
 * Undeploys a model of the Agent Platform and waits for the end. A success counts only if the dock status reports it.
 *
 * Source: Kore.ai's pages Undeploy a Model API and Get Dock Status API (kore-api.md, section 2).
 */
const undeployModel = (0,operation/* operation */.MQ)({
    name: 'undeploy-model',
    summary: 'Undeploy a model and report how it ended',
    target: 'modelId',
    needs: ['modelId'],
    credentials: 'key',
    permission: 'An API key with `Undeploy Model`.',
    start: (inputs, context) => (0,dock_status/* dockJob */.j1)(context, { noun: 'model', action: 'undeploy', id: inputs.modelId }),
    resume: dock_status/* resumeDockJob */.wH,
});

;// CONCATENATED MODULE: ./build/operations/undeploy-tool.js


/**
 * Undeploys a tool of the Agent Platform and waits for the end. A success counts only if the dock status reports it.
 *
 * Source: Kore.ai's pages Undeploy a Tool API and Get Dock Status API (kore-api.md, section 2).
 */
const undeployTool = (0,operation/* operation */.MQ)({
    name: 'undeploy-tool',
    summary: 'Undeploy a tool and report how it ended',
    target: 'toolId',
    needs: ['toolId'],
    credentials: 'key',
    permission: 'An API key with `Undeploy Tool`.',
    start: (inputs, context) => (0,dock_status/* dockJob */.j1)(context, { noun: 'tool', action: 'undeploy', id: inputs.toolId }),
    resume: dock_status/* resumeDockJob */.wH,
});

;// CONCATENATED MODULE: ./build/operations/undeploy-workflow.js


/**
 * Undeploys a workflow of AI for Process and waits for the end. A success counts only if the dock status reports it. Only
 * the call for a tool is documented; that this one is the same is an inference.
 *
 * Source: Kore.ai's pages Undeploy a Tool API and Get Dock Status API (kore-api.md, section 2).
 */
const undeployWorkflow = (0,operation/* operation */.MQ)({
    name: 'undeploy-workflow',
    summary: 'Undeploy a workflow of AI for Process and report how it ended',
    target: 'workflowId',
    needs: ['workflowId'],
    credentials: 'key',
    permission: 'None is documented under this name. Workflows are the tools of AI for Process: try `Undeploy Tool`.',
    start: (inputs, context) => (0,dock_status/* dockJob */.j1)(context, { noun: 'workflow', action: 'undeploy', id: inputs.workflowId }),
    resume: dock_status/* resumeDockJob */.wH,
});

;// CONCATENATED MODULE: ./build/operations/table.js



































/** All operations by name. A new one needs a file of its own and a line here. */
const operations = {
    exportBot: export_bot/* exportBot */.K,
    exportStatus: export_status/* exportStatus */.hm,
    publishStatus: publish_status/* publishStatus */.G,
    importStatus: import_status/* importStatus */.U,
    exportTool: exportTool,
    exportModel: exportModel,
    publishBot: publish_bot/* publishBot */.N,
    planImport: planImport,
    importBot: import_bot/* importBot */.B,
    runBatchTest: runBatchTest,
    listBots: list_bots/* listBots */.r,
    exportApp: exportApp,
    exportWorkflow: exportWorkflow,
    deployTool: deployTool,
    dockStatus: dock_status/* dockStatus */.QR,
    importTool: importTool,
    importWorkflow: importWorkflow,
    deployWorkflow: deployWorkflow,
    undeployTool: undeployTool,
    undeployWorkflow: undeployWorkflow,
    importModel: importModel,
    deployModel: deployModel,
    undeployModel: undeployModel,
    importApp: importApp,
    exportProject: exportProject,
    importProject: importProject,
    planProject: planProject,
    projectStatus: projectStatus,
    trainBot: trainBot,
    exportVariables: exportVariables,
    importVariables: importVariables,
    importBotFunctions: importBotFunctions,
    importTestSuite: importTestSuite,
    runConversationTest: runConversationTest,
};
const OPERATIONS = Object.values(operations);
/** @throws KoreaiError `input-invalid` if there is no such operation */
function operationNamed(name) {
    const operation = OPERATIONS.find((candidate) => candidate.name === name);
    if (operation)
        return operation;
    const names = OPERATIONS.map((candidate) => candidate.name).join(', ');
    throw (0,errors/* invalidInputs */.Rg)([`operation: must be one of ${names}`]);
}


/***/ }),

/***/ 35565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Hd: () => (/* binding */ errorOfTransport),
/* harmony export */   NR: () => (/* binding */ encrypted),
/* harmony export */   cn: () => (/* binding */ errorOfBody),
/* harmony export */   dS: () => (/* binding */ errorMessageOf),
/* harmony export */   dV: () => (/* binding */ AnswerError),
/* harmony export */   iT: () => (/* binding */ isUnknownPath),
/* harmony export */   lO: () => (/* binding */ isErrorEnvelope),
/* harmony export */   oo: () => (/* binding */ errorOfAnswer),
/* harmony export */   pb: () => (/* binding */ noneYet),
/* harmony export */   ph: () => (/* binding */ isEncrypted),
/* harmony export */   y0: () => (/* binding */ saysUnknownId)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(40095);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(19507);
/* harmony import */ var _http_header_times_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3843);
/* harmony import */ var _clock_skew_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(40167);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(53685);





/** The limit of requests a minute is free again after this time (kore-api.md, section 6). */
const MINUTE_LIMIT_MS = 60_000;
/** Kore.ai's words, and those of the gateways in front of it. */
const RATE_LIMIT = /rate limit|rate exceeded|too many requests|throttl/i;
const UNKNOWN_ID = /invalid\s*stream\s*id|invalid (request|file|job|bot|app|tool|model|(call|work)?flow|dock[- ]?status) ?id|not found|does ?n[o']t exist|no such/i;
const FOREIGN_HINT = 'Something other than Kore.ai may have refused the request, because the answer is not JSON: check whether a proxy, a firewall or a list of allowed IP addresses lets this machine reach {host}.';
/** An answer that is no success. */
class AnswerError extends _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"] {
    httpStatus;
    /** The platform's own words, sanitized; empty if there are none or they are confidential. */
    platformMessage;
    constructor(httpStatus, code, message, options, platformMessage = '') {
        super(code, message, options);
        this.httpStatus = httpStatus;
        this.platformMessage = platformMessage;
    }
}
/** The error message in any of the platform's envelopes (section 6); empty if there is none. */
function errorMessageOf(value) {
    if (typeof value === 'string')
        return value;
    if (!(0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)(value))
        return '';
    const [plain] = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .strings */ .P$)((0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(value, 'errors'));
    if (plain !== undefined)
        return plain;
    for (const entry of [...(0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)((0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(value, 'errors')), (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .nested */ .cY)(value, 'error'), value]) {
        const message = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(entry, 'msg', 'message', 'errorMessage', 'error');
        if (message === '')
            continue;
        const code = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(entry, 'code');
        const isCode = typeof code === 'string' || typeof code === 'number';
        return isCode ? `${message} (code ${code})` : message;
    }
    return '';
}
/** True for a body that is an error whatever its HTTP status: `{"errors":[…]}` without a status of a job. */
function isErrorEnvelope(value) {
    const errors = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)(value) && !Object.keys(value).some((name) => /status$/i.test(name)) && (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(value, 'errors');
    return Array.isArray(errors) && errors.length > 0;
}
/** The error for an answer that is no success. */
function errorOfAnswer(request, answer, value) {
    const platformMessage = (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_2__/* .sanitize */ .aj)(errorMessageOf(value));
    const reported = request.call.confidential ? '' : platformMessage;
    const { status } = answer;
    const redirect = [301, 302, 303, 307, 308].includes(status)
        ? ' with a redirect, which is not followed with credentials'
        : '';
    const message = `${request.name} answered ${status}${reported === '' ? '' : `: ${reported}`}${redirect}`;
    const retryAfterMs = waitOf(answer, value, request.wallMs);
    const { code, ...options } = meaningOfAnswer(request, answer, platformMessage, retryAfterMs);
    // Kore.ai refuses credentials with JSON.
    if (code === 'unauthorized' && !(0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)(value))
        options.hint = `${FOREIGN_HINT} ${options.hint}`;
    return new AnswerError(status, code, message, { retryAfterMs, ...options }, status >= 400 ? reported : '');
}
function meaningOfAnswer(request, answer, platformMessage, retryAfterMs) {
    const { status } = answer;
    const { notFoundHint = 'Check the id, and that {host} is the environment in which it exists.' } = request.call;
    if (status === 429 || (status < 500 && RATE_LIMIT.test(platformMessage))) {
        return rateLimited(platformMessage, retryAfterMs);
    }
    if (status === 401 || status === 403) {
        return { code: 'unauthorized', hint: hintOnRefusal(request, answer, platformMessage) };
    }
    if (status === 404 || status === 410 || (status === 400 && UNKNOWN_ID.test(platformMessage))) {
        return { code: 'not-found', hint: notFoundHint };
    }
    if (status === 408 || status === 425 || status >= 500) {
        return { code: 'platform-error', transient: true, hint: 'Kore.ai has a problem. Run again later.' };
    }
    if (status < 400)
        return { code: 'bad-response', transient: true, hint: _wire_js__WEBPACK_IMPORTED_MODULE_1__/* .HOST_HINT */ .lO };
    const isSilent = platformMessage === '' || request.call.confidential;
    const why = isSilent ? ' without a reason.' : '. See its message above.';
    return { code: 'bad-request', hint: BAD_REQUEST_HINTS[status] ?? `The platform refused the request${why}` };
}
/** By the HTTP status. */
const BAD_REQUEST_HINTS = {
    405: 'This platform does not have the call. Check that {host} is the environment for it: bots, Agent Platform and Artemis have hosts of their own.',
    409: 'Another job is running there. Wait for it to end, and run again.',
    413: 'The file is too large for the platform, or for a proxy in between.',
};
/** How long the platform asks to wait: Artemis may say so in its body too, and then the longer time counts. */
function waitOf({ headers }, value, wallMs) {
    const inHeader = (0,_http_header_times_js__WEBPACK_IMPORTED_MODULE_3__/* .retryAfterOf */ .s)(headers, wallMs);
    const body = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)(value) ? value : {};
    const inBody = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(body, 'retryAfterMs') ?? (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)((0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .nested */ .cY)(body, 'error'), 'retryAfterMs');
    return inBody === undefined ? inHeader : Math.max(inHeader ?? 0, inBody);
}
function hintOnRefusal(request, { status, headers }, platformMessage) {
    const { authorization, call, wallMs } = request;
    const { unauthorizedHint = authorization.refusedHint } = call;
    // A missing scope has nothing to do with the token or the clock.
    if (status !== 401 || /scope|permission/i.test(platformMessage))
        return unauthorizedHint;
    const known = authorization.causeOfRefusal?.(wallMs, (0,_clock_skew_js__WEBPACK_IMPORTED_MODULE_4__/* .skewOf */ .Me)(headers, wallMs, wallMs) ?? 0);
    return known ? `${known.cause} ${known.hint}` : unauthorizedHint;
}
function rateLimited(platformMessage, retryAfterMs) {
    if (/hour/i.test(platformMessage)) {
        const hint = 'The hourly limit (1,800 requests) of this bot is used up, also by other jobs. Run again in an hour.';
        // Only a waiting time that the platform names is known to be enough.
        return { code: 'rate-limited', transient: retryAfterMs !== undefined, hint };
    }
    const minMs = /minute/i.test(platformMessage) ? MINUTE_LIMIT_MS : undefined;
    const hint = 'Kore.ai allows 60 requests a minute for all jobs of a bot together. Run fewer at once, or raise {pollInterval}.';
    return { code: 'rate-limited', transient: true, retryAfterMs: retryAfterMs || minMs, hint };
}
/** The error for a request without an answer. */
function errorOfTransport(call, error) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]('network', `${call}: ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_2__/* .sanitize */ .aj)(error.message)}`, {
        transient: !error.isFinal,
        sent: error.sent,
        hint: error.hint ??
            'Check that {host} is correct and can be reached from this machine (proxy, firewall, name resolution).',
        cause: error,
    });
}
/** The error for a body that is not JSON: shows how it starts. */
function errorOfBody(request, body) {
    const { status, type, text: all } = body;
    const start = (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_2__/* .sanitize */ .aj)(all.slice(0, 1_000), 200) || 'an empty body';
    const shown = request.call.confidential ? `${all.length} characters, which are not shown` : start;
    const what = `something that is not JSON (${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_2__/* .sanitize */ .aj)(type, 80)})`;
    return new AnswerError(status, 'bad-response', `${request.name} answered ${status} with ${what}: ${shown}`, {
        transient: true,
        hint: 'Something other than Kore.ai may have answered: a proxy, a login page, a wrong host.',
    });
}
/** True for an answer that Artemis has encrypted for a key that is not here (artemis-api.md, section 2.10). */
function isEncrypted(headers) {
    const isJose = /^application\/jose\b/i.test(headers['content-type'] ?? '');
    return isJose || headers['x-abl-encrypted']?.toLowerCase() === 'true';
}
/** The error for such an answer. */
function encrypted(name, status) {
    return new AnswerError(status, 'bad-response', `${name} answered ${status} with an encrypted body, because payload encryption is on for this key`, {
        hint: 'Turn payload encryption off for this {apiKey}, or use a key without it: encrypted answers cannot be read.',
    });
}
/** Words for a bot, not a job of it, that the platform does not know. */
const UNKNOWN_BOT = /(invalid|unknown|no( such)?) *(stream|bot|app)|(stream|bot|app)(lication)? *(id)?\b.*(invalid|unknown|not found|n[o']t exist)/i;
/**
 * True if the answer to a status request means that the bot had no such job yet: a 404, or a 400 whose words are not
 * that the bot is unknown (kore-api.md, section 4).
 */
function noneYet(error, noun) {
    if (!(error instanceof AnswerError) || ![400, 404].includes(error.httpStatus))
        return false;
    // The cause is the answer of the versioned path, if the plain one is unknown.
    return [error, error.cause].every((answer) => !(answer instanceof AnswerError) || isAboutJob(answer, noun));
}
function isAboutJob({ code, platformMessage }, noun) {
    if (code === 'unauthorized' || code === 'rate-limited')
        return false;
    // `No publish of this bot was found` is about the publish.
    return platformMessage.toLowerCase().includes(noun) || !UNKNOWN_BOT.test(platformMessage);
}
/** True if the answer to the status request of one job means that the platform does not know its id. */
function saysUnknownId(error) {
    return error instanceof AnswerError && [400, 404, 410].includes(error.httpStatus) && error.code !== 'rate-limited';
}
/** True if the platform does not have the path, or not this method for it (kore-api.md, section 10). */
function isUnknownPath(error) {
    return error instanceof AnswerError && (error.httpStatus === 404 || error.httpStatus === 405);
}


/***/ }),

/***/ 57922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Kz: () => (/* binding */ apiKey),
/* harmony export */   Pu: () => (/* binding */ refuseExpiredJwt),
/* harmony export */   Sx: () => (/* binding */ readyMadeJwt),
/* harmony export */   YU: () => (/* binding */ jwtWarning),
/* harmony export */   tM: () => (/* binding */ mintedJwt)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77598);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(40095);
/* harmony import */ var _clock_skew_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(40167);
/* harmony import */ var _jwt_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(10915);




const BOT_HINT = 'Kore.ai refuses a request for four reasons, so check each: (1) {clientId} and {clientSecret} belong together; (2) the app has ' +
    'the scope this operation needs, and its change was saved (App Builder scopes also need the bot to be published); ' +
    '(3) {botId} is a bot that this app may reach; (4) the app does not enforce JTI on a ready-made jwt, or JWE, which is not supported.';
const KEY_HINT = 'Check that {apiKey} is complete and not revoked, has the scope this operation needs (keys are fixed to their scopes), ' +
    'and belongs to the app of this tool or model.';
const NEW_JWT_HINT = 'Make a new jwt that outlives the timeout, or give {clientId} and {clientSecret} instead, from which a new token is made for each request.';
/** Makes a new token for every request, because apps that enforce JTI refuse one seen before (kore-api.md, section 5). */
function mintedJwt({ clientId, clientSecret }, clock, secrets) {
    // As a key, because jsonwebtoken would take some texts for a key of another kind.
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createSecretKey)(secrets.add(clientSecret), 'utf8');
    let signer;
    return {
        refusedHint: BOT_HINT,
        causeOfRefusal(_wallMs, skewMs) {
            const problem = (0,_clock_skew_js__WEBPACK_IMPORTED_MODULE_1__/* .clockProblem */ .oT)(skewMs);
            if (!problem)
                return undefined;
            const hint = `${_clock_skew_js__WEBPACK_IMPORTED_MODULE_1__/* .CLOCK_HINT */ .bK} If that does not help: ${BOT_HINT}`;
            return { cause: `The clock of this machine is ${problem.found}.`, hint };
        },
        async headers() {
            // Once: in the bundle, each import of a package makes an object with all its exports, which lives long.
            signer ??= Promise.all(/* import() */[__nccwpck_require__.e(2088), __nccwpck_require__.e(9653)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 69653, 19)).then((module) => module.default);
            const { sign } = await signer;
            const nowMs = clock.wall();
            const now = Math.floor(nowMs / 1_000);
            const claims = {
                sub: 'koreai-ci',
                appId: clientId,
                jti: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)(),
                iat: now - _jwt_js__WEBPACK_IMPORTED_MODULE_2__/* .TOKEN_BACKDATE_S */ .IG,
                exp: now + _jwt_js__WEBPACK_IMPORTED_MODULE_2__/* .TOKEN_LIFETIME_S */ .oY,
            };
            return { auth: secrets.addShortLived(sign(claims, key, { algorithm: 'HS256' }), nowMs) };
        },
    };
}
/** Sends a token that was made elsewhere. It has to outlive the step, and its app must not enforce JTI. */
function readyMadeJwt(jwt, secrets) {
    secrets.add(jwt);
    return {
        refusedHint: BOT_HINT,
        causeOfRefusal(wallMs, skewMs) {
            const problem = (0,_jwt_js__WEBPACK_IMPORTED_MODULE_2__/* .tokenProblem */ .jV)(jwt, wallMs - skewMs);
            return problem && { cause: `The jwt was refused because ${problem.found}.`, hint: NEW_JWT_HINT };
        },
        headers: () => Promise.resolve({ auth: jwt }),
    };
}
/** Checks a ready-made token before anything is sent. @throws KoreaiError `unauthorized` if it has expired */
function refuseExpiredJwt(jwt, nowMs) {
    const problem = (0,_jwt_js__WEBPACK_IMPORTED_MODULE_2__/* .tokenProblem */ .jV)(jwt, nowMs);
    if (problem?.kind !== 'expired')
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KoreaiError */ ["if"]('unauthorized', `The jwt cannot be used: ${problem.found}`, {
        hint: `Nothing was sent. ${NEW_JWT_HINT} If the clock of this machine is wrong, set it first.`,
        sent: false,
    });
}
/** Warns of a ready-made token that may be refused within the given time. */
function jwtWarning(jwt, nowMs, neededMs) {
    const problem = (0,_jwt_js__WEBPACK_IMPORTED_MODULE_2__/* .tokenProblem */ .jV)(jwt, nowMs, neededMs);
    if (!problem || problem.kind === 'expired')
        return undefined;
    const end = problem.kind === 'expires-soon' ? ', before the timeout ends' : '';
    return `The jwt may be refused: ${problem.found}${end}.`;
}
/** An API key of the Agent Platform or of an Artemis project. */
function apiKey(key, secrets) {
    secrets.add(key);
    return { refusedHint: KEY_HINT, headers: () => Promise.resolve({ 'x-api-key': key }) };
}


/***/ }),

/***/ 63578:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   MA: () => (/* binding */ EXPORT_STATUS_FORMS),
/* harmony export */   c_: () => (/* binding */ exportRecord),
/* harmony export */   kk: () => (/* binding */ startBotExport),
/* harmony export */   uP: () => (/* binding */ botExportStatus)
/* harmony export */ });
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(46949);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(24665);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(53685);



/**
 * The forms of the status request: plain; with the type in the query; with the body that the newest page of the
 * documentation requires (kore-api.md, section 1.1).
 */
const EXPORT_STATUS_FORMS = ['plain', 'query', 'body'];
/** Starts an export: `POST /bot/{botId}/export`. */
const startBotExport = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .post */ .b)(({ botId, body }) => ({ path: ['bot', botId, 'export'], body }), exportRecord);
/** Gets the bot's current export, which may be another one than was started: the path names no job. */
const botExportStatus = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .get */ .J)(({ botId, exportType, form }) => {
    const type = { plain: {}, query: { query: { exportType } }, body: { body: { exportType } } }[form];
    return { path: ['bot', botId, 'export', 'status'], ...type };
}, exportRecord);
function exportRecord(reply) {
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .expectFields */ .$N)(reply);
    const { serverTime } = reply;
    return { ...(0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .jobRecord */ .D)(fields, 'ber-', '_id'), exportType: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(fields, 'exportType'), serverTime };
}


/***/ }),

/***/ 33198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  OD: () => (/* binding */ Platform),
  TO: () => (/* binding */ VERSIONED_PREFIX),
  Xb: () => (/* binding */ WORK_LIMIT_MS)
});

// EXTERNAL MODULE: ./build/core/errors.js + 1 modules
var errors = __nccwpck_require__(40095);
// EXTERNAL MODULE: ./build/core/json.js
var core_json = __nccwpck_require__(28314);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(57075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __nccwpck_require__(38522);
// EXTERNAL MODULE: ./build/http/transport.js
var http_transport = __nccwpck_require__(45272);
;// CONCATENATED MODULE: ./build/http/exchange.js




/** Default limit for a request and its complete answer, in milliseconds. */
const REQUEST_LIMIT_MS = 30_000;
/** Maximum length of an answer, in bytes. The publish status of a large bot has tens of kilobytes. */
const MAX_ANSWER_BYTES = 32 * 1024 * 1024;
/** By their names in `Content-Encoding`. Some servers send `deflate` without the header of zlib. */
const DECODERS = new Map([
    ['br', [external_node_zlib_.brotliDecompressSync]],
    ['deflate', [external_node_zlib_.inflateSync, external_node_zlib_.inflateRawSync]],
]);
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
    const { signal, answerTimeoutMs: answerLimitMs = limitMs } = request;
    const startedAt = performance.now();
    const { status, headers, body } = await transport.send({ ...request, headTimeoutMs: limitMs });
    const elapsedMs = typeof request.body === 'object' ? 0 : performance.now() - startedAt;
    const tooSlow = new http_transport/* TransportError */.w('silent', `no complete answer within ${answerLimitMs / 1_000} s`);
    const limit = setTimeout(() => body.destroy(tooSlow), answerLimitMs - elapsedMs);
    // An error after the body was read, or given up, is of no interest.
    body.on('error', () => { });
    (0,external_node_stream_.addAbortSignal)(signal, body);
    const chunks = [];
    try {
        await readAll(body, chunks);
    }
    catch (error) {
        signal.throwIfAborted();
        if (error instanceof http_transport/* TransportError */.w)
            throw error;
        // A refusal counts without the rest of its text: servers often close the connection right after it.
        if (status < 300)
            throw new http_transport/* TransportError */.w('truncated', `the answer broke off (${(0,errors/* systemCode */.xU)(error) || 'aborted'})`, {
                cause: error,
            });
    }
    finally {
        clearTimeout(limit);
        body.destroy();
    }
    try {
        return { status, headers, text: textOf(Buffer.concat(chunks), headers['content-encoding'] ?? '') };
    }
    catch (error) {
        if (status < 300)
            throw error;
        return { status, headers, text: '' };
    }
}
async function readAll(body, chunks) {
    let size = 0;
    for await (const chunk of body) {
        // The body of a transport of the caller's own may be text.
        const bytes = Buffer.from(chunk);
        size += bytes.length;
        if (size > MAX_ANSWER_BYTES)
            throw new http_transport/* TransportError */.w('truncated', 'the answer is longer than 32 MiB');
        chunks.push(bytes);
    }
}
/** A server or a proxy may compress an answer although that was not requested. No text begins like gzip. */
function textOf(bytes, coding) {
    const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
    const decoders = isGzip ? [external_node_zlib_.gunzipSync] : (DECODERS.get(coding.toLowerCase()) ?? []);
    let failure;
    for (const decode of decoders) {
        try {
            return decode(bytes, { maxOutputLength: MAX_ANSWER_BYTES }).toString('utf8');
        }
        catch (error) {
            failure = error;
        }
    }
    // Only gzip shows by itself that it is not a text that was labelled wrongly.
    if (!isGzip)
        return bytes.toString('utf8');
    const message = `the answer cannot be decompressed (${(0,errors/* systemCode */.xU)(failure)})`;
    throw new http_transport/* TransportError */.w('truncated', message, { cause: failure });
}

// EXTERNAL MODULE: ./build/http/header-times.js
var header_times = __nccwpck_require__(3843);
// EXTERNAL MODULE: ./build/platform/answer-error.js
var answer_error = __nccwpck_require__(35565);
;// CONCATENATED MODULE: ./build/platform/client.js






/** What some pages of the documentation show instead of `/api/public`. */
const VERSIONED_PREFIX = '/api/1.1/public';
/**
 * Maximum time for the answer to a request that takes the platform some work, in milliseconds. It may be sent again, but
 * that would take even longer.
 */
const WORK_LIMIT_MS = 5 * 60_000;
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
        const name = `${call.method} ${url.pathname}`;
        try {
            const startedAt = clock.now();
            const answer = await this.#send(call, url);
            const took = Math.round(clock.now() - startedAt);
            log.debug(`${name}: ${answer.status}, ${answer.text.length} characters, ${took} ms`);
            const value = this.#read(name, call, answer);
            const reply = { value, serverTime: (0,header_times/* serverTimeOf */.Y)(answer.headers), call: name };
            afterRequest?.(undefined);
            return reply;
        }
        catch (thrown) {
            const error = thrown instanceof http_transport/* TransportError */.w ? (0,answer_error/* errorOfTransport */.Hd)(name, thrown) : thrown;
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
        const isFresh = method !== 'GET' || isSecond || call.freshConnection === true;
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
            // With a new token: one seen before would be refused.
            return this.#send(call, url, true);
        }
    }
    #read(name, call, answer) {
        const { clock, secrets } = this.#options;
        const text = secrets.redactCredentials(answer.text);
        // Ids and links have no spaces, and stay usable. What is confidential is in no message.
        const isMessage = (string) => !call.confidential && /\s/.test(string.trim());
        const json = redacted((0,core_json/* parseJson */.q)(text), (string) => isMessage(string) ? secrets.redact(string) : secrets.redactCredentials(string));
        const request = { name, call, authorization: this.authorization, wallMs: clock.wall() };
        const { status, headers } = answer;
        const isSuccess = status >= 200 && status < 300;
        if (!isSuccess)
            throw (0,answer_error/* errorOfAnswer */.oo)(request, answer, json === undefined ? plainText(secrets.redact(text)) : json);
        if ((0,answer_error/* isEncrypted */.ph)(headers))
            throw (0,answer_error/* encrypted */.NR)(name, status);
        if (call.mayBeEmpty && text.trim() === '')
            return undefined;
        if (json === undefined) {
            const type = secrets.redact(headers['content-type'] ?? 'no content type');
            throw (0,answer_error/* errorOfBody */.cn)(request, { status, type, text: secrets.redact(text) });
        }
        if ((0,answer_error/* isErrorEnvelope */.lO)(json))
            throw (0,answer_error/* errorOfAnswer */.oo)(request, answer, json);
        return json;
    }
}
/** Names in lower case, so that credentials replace any other header of the same name. */
function headersOf(call, credentials, userAgent) {
    const headers = call.language === undefined ? {} : { 'bot-language': call.language };
    for (const [name, value] of Object.entries(call.headers ?? {}))
        headers[name.toLowerCase()] = value;
    // Without the second header, a gateway may compress an answer (RFC 9110, section 12.5.3).
    const accepted = { accept: 'application/json', 'accept-encoding': 'identity' };
    Object.assign(headers, { ...accepted, 'user-agent': userAgent }, credentials);
    const key = credentials['x-api-key'];
    if (call.keyUnderBothNames && key !== undefined)
        headers['apikey'] = key;
    if (call.upload)
        headers['content-type'] = call.upload.contentType;
    else if (call.method !== 'GET' || call.body !== undefined)
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
    const { prefix = '/api/public', trailingSlash = false } = call;
    const url = new URL(`${prefix}/${path}${trailingSlash ? '/' : ''}`, host.origin);
    for (const [name, value] of Object.entries(call.query ?? {}))
        url.searchParams.set(name, value);
    return url;
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
function plainText(text) {
    return /^\s*</.test(text) ? '' : text.slice(0, 300);
}


/***/ }),

/***/ 40167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Me: () => (/* binding */ skewOf),
/* harmony export */   ae: () => (/* binding */ roundedSkew),
/* harmony export */   bK: () => (/* binding */ CLOCK_HINT),
/* harmony export */   oT: () => (/* binding */ clockProblem)
/* harmony export */ });
/* harmony import */ var _core_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(84300);
/* harmony import */ var _http_header_times_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3843);
/* harmony import */ var _jwt_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(10915);



const CLOCK_HINT = 'Set the clock of this machine by NTP (timedatectl set-ntp true, or the settings of its host).';
/** How far this machine's clock is ahead of the server's, in milliseconds; `undefined` if the answer has no time. */
function skewOf(headers, sentAt, answeredAt) {
    const serverTime = (0,_http_header_times_js__WEBPACK_IMPORTED_MODULE_0__/* .serverTimeOf */ .Y)(headers);
    // The header has whole seconds, so half a second is lost on average.
    return serverTime === undefined ? undefined : (sentAt + answeredAt) / 2 - (serverTime + 500);
}
/** Minted tokens are valid for five minutes: with a clock this far behind they have all expired on arrival. */
const FATAL_BEHIND_MS = (_jwt_js__WEBPACK_IMPORTED_MODULE_1__/* .TOKEN_LIFETIME_S */ .oY - _jwt_js__WEBPACK_IMPORTED_MODULE_1__/* .TOKEN_BACKDATE_S */ .IG) * 1_000;
/** The platform refuses tokens that expire more than an hour from now. */
const FATAL_AHEAD_MS = 3_600_000 - _jwt_js__WEBPACK_IMPORTED_MODULE_1__/* .TOKEN_LIFETIME_S */ .oY * 1_000;
/**
 * How far the clock is off, what that means for tokens made here, and whether every one of them is refused.
 *
 * @returns `undefined` for a clock that is close enough for tokens to be accepted
 */
function clockProblem(skewMs) {
    if (Math.abs(skewMs) <= _jwt_js__WEBPACK_IMPORTED_MODULE_1__/* .TOLERATED_MS */ .iK)
        return undefined;
    const found = `${roundedSkew(skewMs)} ${skewMs > 0 ? 'ahead of' : 'behind'} the server's`;
    if (-skewMs >= FATAL_BEHIND_MS) {
        return { found: `${found}: every token that is made here has expired on arrival`, isFatal: true };
    }
    if (skewMs >= FATAL_AHEAD_MS) {
        return { found: `${found}: tokens that are made here expire too late to be accepted`, isFatal: true };
    }
    return { found: `${found}: tokens may be refused`, isFatal: false };
}
/** In whole seconds, without a sign. */
function roundedSkew(skewMs) {
    return (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(Math.round(Math.abs(skewMs) / 1_000) * 1_000);
}


/***/ }),

/***/ 83549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D5: () => (/* binding */ componentOf),
/* harmony export */   RD: () => (/* binding */ isAwaiting),
/* harmony export */   YO: () => (/* binding */ listedBesideSummary),
/* harmony export */   a4: () => (/* binding */ tasksOf),
/* harmony export */   aL: () => (/* binding */ componentsIn)
/* harmony export */ });
/* harmony import */ var _core_status_words_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(18034);
/* harmony import */ var _contradiction_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(69347);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(53685);



function componentOf(entry) {
    const units = unitsOf(entry);
    const words = units.flatMap(wordsIn);
    const worst = words.filter(({ word }) => !(0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .awaitsApproval */ .vr)(word)).sort(worstFirst)[0];
    const isSuccess = worst !== undefined && (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .meaningOf */ .Pr)(worst.word, _core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .COMPONENT_WORDS */ .kk) === 'succeeded';
    const isWaiting = units.some(isUnitAwaiting);
    // Beside a status, errors may be mere remarks; without one they are the only information.
    const error = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(entry, 'status') === '' ? (0,_contradiction_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOfErrors */ .uT)(entry) : undefined;
    const where = worst && worst.module !== '' && !isSuccess ? `in its module ${worst.module}` : '';
    return {
        kind: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(entry, 'resourceType', 'taskType', 'type'),
        name: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(entry, 'taskName', 'name', 'resourceId') || (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)((0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .nested */ .cY)(entry, 'result'), 'name'),
        status: error === undefined ? ((worst ?? words[0])?.word ?? '') : 'failed',
        detail: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .reason */ .l)(entry) || (error ?? where),
        awaitsApproval: isWaiting,
        isApproved: isSuccess && !isWaiting && words.some(({ isState }) => isState),
    };
}
/** How deep modules and results are read. */
const MAX_DEPTH = 6;
const NAMES = ['name', 'resourceId', 'resourceType', 'type', 'id'];
const WORDS = ['status', 'state'];
/** The entry, and the modules of it and of its result, and theirs. */
function unitsOf(entry, module = '', depthLeft = MAX_DEPTH) {
    const places = withResults(entry, depthLeft);
    const modules = depthLeft === 0 ? [] : places.flatMap(modulesOf);
    const inner = modules.flatMap((one) => unitsOf(one, (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(one, ...NAMES) || 'without a name', depthLeft - 1));
    return [{ module, places }, ...inner];
}
/** A result is an object, or a list of them, which may have results of their own. */
function withResults(place, depthLeft) {
    const result = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(place, 'result');
    const results = depthLeft === 0 ? [] : (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)(result) ? [result] : (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(result);
    return [place, ...results.flatMap((one) => withResults(one, depthLeft - 1))];
}
/** `modules` is a list of objects or of names, an object of objects or of words, or one module. */
function modulesOf(place) {
    const modules = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(place, 'modules');
    if (!(0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)(modules))
        return (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(modules);
    const named = Object.entries(modules).flatMap(([name, module]) => {
        if ((0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)(module))
            return [{ name, ...module }];
        const isOwnField = [...NAMES, ...WORDS].some((own) => own === name);
        return !isOwnField && isStatus(module) ? [{ name, status: module }] : [];
    });
    return [...named, modules];
}
function isStatus(value) {
    return typeof value === 'string' && ((0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .awaitsApproval */ .vr)(value) || (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .meaningOf */ .Pr)(value, _core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .COMPONENT_WORDS */ .kk) !== 'unknown');
}
function wordsIn({ module, places }) {
    const words = places.flatMap((place) => WORDS.map((name) => ({ word: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(place, name), isState: name === 'state', module })));
    return words.filter(({ word }) => word !== '');
}
const WORST_FIRST = ['failed', 'running', 'unknown', 'succeeded'];
function worstFirst(one, other) {
    const [first, second] = [one, other].map(({ word }) => WORST_FIRST.indexOf((0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .meaningOf */ .Pr)(word, _core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .COMPONENT_WORDS */ .kk)));
    return (first ?? 0) - (second ?? 0);
}
function isAwaiting(entry) {
    return unitsOf(entry).some(isUnitAwaiting);
}
/** An entry has the languages for which approval was requested, its result those that were approved. */
function isUnitAwaiting(unit) {
    const languages = (name) => unit.places.flatMap((place) => (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .strings */ .P$)((0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(place, name)));
    const approved = languages('approvedLanguages');
    const isOpen = languages('approvalRequestedLanguages').some((language) => !approved.includes(language));
    return isOpen || wordsIn(unit).some(({ word }) => (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .awaitsApproval */ .vr)(word));
}
/** A component of a job that no admin approves: one that awaits an approval has not succeeded. */
function taskOf(entry) {
    const { kind, name, status, detail, awaitsApproval: isWaiting } = componentOf(entry);
    const isOpen = isWaiting && (status === '' || (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .meaningOf */ .Pr)(status, _core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .COMPONENT_WORDS */ .kk) === 'succeeded');
    return { kind, name, status: isOpen ? `${status} (awaiting approval)`.trim() : status, detail };
}
/** Lists of what a job consists of. Those of publishes and imports are documented, the others are inferences. */
const OTHER_LISTS = ['statusLogs', 'tasks', 'components'];
const LISTS = ['statusSummary', ...OTHER_LISTS];
/** What a publish lists outside of its summary. An entry without a status says nothing. */
function listedBesideSummary(fields) {
    const entries = OTHER_LISTS.flatMap((name) => (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)((0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(fields, name)));
    return entries.map(componentOf).filter(({ status, awaitsApproval: isWaiting }) => status !== '' || isWaiting);
}
/** The tasks of an import. A log without a status counts too: it has an unknown one. */
function tasksOf(fields) {
    const logs = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)((0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(fields, 'statusLogs')).map(taskOf);
    return [...logs.filter(({ status }) => status === ''), ...componentsIn(fields)];
}
/**
 * The components of a job in its record and in what is inside it, and the words there that are no success. An entry
 * without a status says nothing.
 *
 * @param openWords - the words that say that the job has not ended, normalized
 */
function componentsIn(fields, openWords = _core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .RUNNING_WORDS */ ._b) {
    const isNoSuccess = (word) => (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailedWord */ .yQ)(word) || (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .awaitsApproval */ .vr)(word) || openWords.includes((0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeWord */ ._m)(word));
    const listed = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .placesIn */ .yN)(fields).flatMap((place) => LISTS.flatMap((name) => (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)((0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(place, name))).map(taskOf));
    const inner = _wire_js__WEBPACK_IMPORTED_MODULE_1__/* .INNER */ .Pc.flatMap((kind) => {
        const place = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .nested */ .cY)(fields, kind);
        return [(0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(place, 'status'), (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(place, 'state')].map((status) => ({ kind, status, place }));
    });
    const words = [{ kind: 'state', status: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(fields, 'state'), place: fields }, ...inner]
        .filter(({ status }) => isNoSuccess(status))
        .map(({ kind, status, place }) => ({ kind, name: '', status, detail: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .reason */ .l)(place) }));
    return [...listed.filter(({ status }) => status !== ''), ...words];
}


/***/ }),

/***/ 69347:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c3: () => (/* binding */ refusalIn),
/* harmony export */   lF: () => (/* binding */ contradictionAt),
/* harmony export */   uT: () => (/* binding */ messageOfErrors),
/* harmony export */   xM: () => (/* binding */ failuresIn),
/* harmony export */   zW: () => (/* binding */ contradictionOf)
/* harmony export */ });
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(19507);
/* harmony import */ var _core_status_words_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(18034);
/* harmony import */ var _answer_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(35565);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(53685);




/** Names under which the platform's APIs report errors (kore-api.md, section 6; xo-additions.md, section 7). */
const ERROR_NAMES = ['errors', 'error', 'errorMessage', 'errorMsg', 'errMsg', 'failureReason'];
const NO_ERROR = ['', '0', 'false', 'null', 'none', 'undefined', 'n/a', 'no error', 'no errors'];
/** The message of the errors that a record lists, or of `success: false` or an HTTP status; `undefined` if there are none. */
function messageOfErrors(fields) {
    for (const name of ERROR_NAMES) {
        const errors = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(fields, name);
        if (!saysSomething(errors))
            continue;
        const said = typeof errors === 'string' ? errors : (0,_answer_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessageOf */ .dS)({ error: errors }) || (0,_answer_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessageOf */ .dS)({ errors });
        return said || 'it lists errors without a message';
    }
    const status = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(fields, 'status');
    const codes = [status, (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(fields, 'statusCode')];
    const isRefused = [(0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(fields, 'success'), status].some((value) => (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)(value) === false);
    if (isRefused || codes.some((code) => typeof code !== 'object' && Number(code) >= 400))
        return (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .reason */ .l)(fields) || 'it reports that it did not succeed';
    return (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(fields, 'timedOut')) ? 'it timed out' : undefined;
}
function saysSomething(value) {
    if (typeof value === 'string')
        return !NO_ERROR.includes(value.trim().toLowerCase());
    if (Array.isArray(value))
        return value.length > 0;
    return (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .isFields */ .Ce)(value) ? Object.values(value).some(saysSomething) : Boolean(value);
}
/** What a record that reports success says against it: errors, a partial failure or a number of failures, inside it too. */
function contradictionOf(fields) {
    return (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .placesIn */ .yN)(fields)
        .map(contradictionAt)
        .find((said) => said !== undefined);
}
/** The same without what is inside it. */
function contradictionAt(place) {
    const isPartial = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(place, 'isPartialFailure'));
    const partial = isPartial ? (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .reason */ .l)(place) || 'it reports a partial failure' : undefined;
    return messageOfErrors(place) ?? partial ?? failuresIn(place);
}
/** Why a good answer refuses what was sent; `undefined` if it does not. An answer without a status accepts it. */
function refusalIn(fields) {
    const status = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(fields, 'status');
    return contradictionOf(fields) ?? ((0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_2__/* .isFailedWord */ .yQ)(status) ? (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .reason */ .l)(fields) || `status '${status}'` : undefined);
}
const THINGS = 'steps|variables|records|tasks|files|items|components|resources|entries|tests|chunks|rows|layers|agents|tools|functions';
const FAILED = 'fail(ed|ures?)?|errors?|skipped|rejected|discarded|invalid|notexecuted';
/** `failed`, `failureCount`, `totalFailed`, `tasksFailed`, `skippedVariables`; not settings such as `failureThreshold`. */
const FAILURES = new RegExp(`^(total|numberof|num)?(${THINGS})?(${FAILED})(counts?|numbers?|total|${THINGS})?$`);
/** A number of failures above zero, or a list of what failed, in whatever field. `undefined` if there is none. */
function failuresIn(place) {
    const isFailure = (name) => FAILURES.test((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeKey */ .l5)(name));
    const failed = Object.keys(place).find((name) => isFailure(name) && ((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(place, name) ?? 0) > 0);
    return failed === undefined ? undefined : `it reports '${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .sanitize */ .aj)(failed, 40)}': ${(0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(place, failed)}`;
}


/***/ }),

/***/ 46949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ get),
/* harmony export */   b: () => (/* binding */ post)
/* harmony export */ });
/** Declares a request that reads something, and how its reply is read. It may be repeated. */
function get(ask, read) {
    return async (platform, about, options) => read(await platform.request({ method: 'GET', ...ask(about), ...options }), about, platform.host);
}
/** Declares a request that starts or changes something, and how its reply is read. Sent once, never repeated. */
function post(ask, read) {
    return async (platform, about, signal) => read(await platform.request({ method: 'POST', ...ask(about), signal }), about, platform.host);
}


/***/ }),

/***/ 10915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ instantOf),
/* harmony export */   IG: () => (/* binding */ TOKEN_BACKDATE_S),
/* harmony export */   iK: () => (/* binding */ TOLERATED_MS),
/* harmony export */   iU: () => (/* binding */ decodeJwt),
/* harmony export */   jV: () => (/* binding */ tokenProblem),
/* harmony export */   oY: () => (/* binding */ TOKEN_LIFETIME_S),
/* harmony export */   ph: () => (/* binding */ isEncrypted)
/* harmony export */ });
/* harmony import */ var _core_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(84300);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(28314);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(53685);



/** How long a token that is made here is valid, in seconds: longer than any request takes, far below the platform's hour. */
const TOKEN_LIFETIME_S = 300;
/** How far such a token is back-dated, in seconds, for servers whose clock is behind. */
const TOKEN_BACKDATE_S = 30;
/** How far the clocks of two machines may differ, in milliseconds. Minted tokens are back-dated by this much. */
const TOLERATED_MS = TOKEN_BACKDATE_S * 1_000;
/** Reads a JWT without verifying it. `undefined` if it is no JWT. */
function decodeJwt(token) {
    const parts = token.split('.');
    const [header, claims] = parts.slice(0, 2).map(claimsIn);
    return parts.length === 3 && header && claims ? { header, claims } : undefined;
}
function claimsIn(part) {
    const value = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .q)(Buffer.from(part, 'base64url').toString('utf8'));
    return (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)(value) ? value : undefined;
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
function tokenProblem(token, nowMs, neededMs = 0) {
    if (isEncrypted(token))
        return undefined;
    const claims = decodeJwt(token)?.claims;
    if (!claims)
        return { kind: 'no-jwt', found: 'it is no JWT: it does not have three readable parts' };
    const { exp, nbf, iat } = claims;
    if (isInstant(exp)) {
        const leftMs = exp * 1_000 - nowMs;
        if (leftMs <= 0)
            return { kind: 'expired', found: `it expired ${instantOf(exp)}, ${(0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(-leftMs)} ago` };
        if (leftMs < neededMs) {
            return { kind: 'expires-soon', found: `it expires in ${(0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(leftMs)}, at ${instantOf(exp)}` };
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
function isInstant(value) {
    return typeof value === 'number' && Number.isFinite(value);
}
/** Seconds since the epoch as text. */
function instantOf(seconds) {
    return Math.abs(seconds) < 8e12 ? (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .formatInstant */ .r4)(seconds * 1_000) : String(seconds);
}


/***/ }),

/***/ 24665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ jobRecord)
/* harmony export */ });
/* harmony import */ var _component_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(83549);
/* harmony import */ var _contradiction_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(69347);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(53685);



const TIMES = ['requestedTime', 'initiatedOn', 'createdOn', 'createdAt'];
/** @param ids - what the id of such a job begins with, and the name under which it usually stands */
function jobRecord(fields, ...ids) {
    return {
        id: ids.length === 0 ? '' : (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .jobId */ .Db)(fields, ...ids),
        botId: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(fields, 'streamId', 'botId'),
        status: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(fields, 'status'),
        percent: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .percentage */ .X1)(fields),
        requestedAt: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(fields, ...TIMES),
        link: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(fields),
        components: (0,_component_js__WEBPACK_IMPORTED_MODULE_1__/* .componentsIn */ .aL)(fields),
        reason: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .reason */ .l)(fields),
        error: (0,_contradiction_js__WEBPACK_IMPORTED_MODULE_2__/* .contradictionOf */ .zW)(fields),
    };
}


/***/ }),

/***/ 53685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ expectFields),
/* harmony export */   CG: () => (/* binding */ ratio),
/* harmony export */   Ce: () => (/* binding */ isFields),
/* harmony export */   Db: () => (/* binding */ jobId),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   M$: () => (/* binding */ expectData),
/* harmony export */   P$: () => (/* binding */ strings),
/* harmony export */   Pc: () => (/* binding */ INNER),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   X1: () => (/* binding */ percentage),
/* harmony export */   ZZ: () => (/* binding */ field),
/* harmony export */   cM: () => (/* binding */ DOCK_ID),
/* harmony export */   cY: () => (/* binding */ nested),
/* harmony export */   h1: () => (/* binding */ merge),
/* harmony export */   id: () => (/* binding */ id),
/* harmony export */   l: () => (/* binding */ reason),
/* harmony export */   l5: () => (/* binding */ normalizeKey),
/* harmony export */   lO: () => (/* binding */ HOST_HINT),
/* harmony export */   nT: () => (/* binding */ withData),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   ro: () => (/* binding */ dockId),
/* harmony export */   uR: () => (/* binding */ instant),
/* harmony export */   vj: () => (/* binding */ amount),
/* harmony export */   yN: () => (/* binding */ placesIn)
/* harmony export */ });
/* harmony import */ var _core_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(84300);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(40095);
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5562);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(19507);




/** For an answer that may come from something other than Kore.ai. */
const HOST_HINT = 'Check that {host} is the base URL of the Kore.ai environment itself.';
/** The fields of a reply. @throws KoreaiError `bad-response` if it is no object */
function expectFields(reply) {
    if (isFields(reply.value))
        return reply.value;
    const what = Array.isArray(reply.value) ? 'a list' : (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitize */ .aj)(JSON.stringify(reply.value), 60);
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KoreaiError */ ["if"]('bad-response', `${reply.call} answered ${what} instead of an object`, {
        transient: true,
        hint: HOST_HINT,
    });
}
/** What a record may have inside it, with a status, a reason or errors of its own. */
const INNER = ['response', 'result', 'data'];
/** A record, and those of {@link INNER} that it has. */
function placesIn(fields) {
    return [fields, ...INNER.map((name) => field(fields, name)).filter(isFields)];
}
/** What stands beside the data in an envelope (kore-api.md, section 6). */
const ENVELOPE = ['success', 'data', 'meta', 'message', 'error', 'errors'];
/**
 * The fields of a reply of the Agent Platform, some of whose calls put them into an envelope: `{"success": true, "data":
 * {…}}`. @throws as {@link expectFields}
 */
function expectData(reply) {
    const fields = expectFields(reply);
    const isEnvelope = Object.keys(fields).every((name) => ENVELOPE.includes(normalizeKey(name)));
    return isEnvelope ? withData(fields) : fields;
}
/** The fields of a reply together with those of its data, for a reply that is the result, whatever stands beside the data. */
function withData(fields) {
    return { ...nested(fields, 'data'), ...fields };
}
// Readers for the platform's JSON, whose spellings differ between versions (kore-api.md, section 3).
function isFields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** A field by name, whatever its case, hyphens and underscores: `dockStatusId`, `dock-statusId`, `dock_status_id`. */
function field(fields, name) {
    if (Object.hasOwn(fields, name))
        return fields[name];
    const wanted = normalizeKey(name);
    const found = Object.keys(fields).find((key) => normalizeKey(key) === wanted);
    return found === undefined ? undefined : fields[found];
}
/** A name in lower case, without `-` and `_`. */
function normalizeKey(key) {
    return key.toLowerCase().replace(/[-_]/g, '');
}
/** The first of the named fields with a non-empty string, trimmed; empty if there is none. */
function text(fields, ...names) {
    for (const name of names) {
        const value = field(fields, name);
        if (typeof value === 'string' && value.trim() !== '')
            return value.trim();
    }
    return '';
}
/** The fields of a nested object, or none if there is no object. */
function nested(fields, name) {
    const value = field(fields, name);
    return isFields(value) ? value : {};
}
/** The objects in an array, or in an object of objects. */
function list(value) {
    if (Array.isArray(value))
        return value.filter(isFields);
    return isFields(value) ? Object.values(value).filter(isFields) : [];
}
/** The strings of an array. */
function strings(value) {
    return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}
/** A boolean, which may be a word or 1; `undefined` for anything else. */
function flag(value) {
    const word = typeof value === 'string' ? value.trim().toLowerCase() : value;
    if (word === true || word === 'true' || word === 1)
        return true;
    return word === false || word === 'false' ? false : undefined;
}
/** The first of the named fields with an instant, in milliseconds since the epoch. */
function instant(fields, ...names) {
    for (const name of names) {
        const milliseconds = (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .parseInstant */ .nV)(text(fields, name));
        if (milliseconds !== undefined)
            return milliseconds;
    }
    return undefined;
}
const PERCENTAGES = ['percentageComplete', 'percentageCompleted', 'percentage', 'progressPercent'];
/** How much of a job is done, from 0 to 100. */
function percentage(fields) {
    return first(fields, PERCENTAGES, (number) => number <= 100);
}
/** The first of the named fields with a whole number that is not negative; it may be a string. */
function count(fields, ...names) {
    return first(fields, names, Number.isSafeInteger);
}
/** The first of the named fields with a number from 0 to 1; it may be a string. */
function ratio(fields, ...names) {
    // Above 1 it could be a percentage, or wrong, so it is not compared with a threshold.
    return first(fields, names, (number) => number <= 1);
}
/** A number of things: a whole number, or the length of a list of them. */
function amount(fields, name) {
    const value = field(fields, name);
    return Array.isArray(value) ? value.length : count(fields, name);
}
function first(fields, names, fits) {
    for (const name of names) {
        const value = field(fields, name);
        const number = typeof value === 'string' && /^\d+(\.\d+)?(e[+-]?\d+)?$/i.test(value.trim()) ? Number(value) : value;
        if (typeof number === 'number' && number >= 0 && fits(number))
            return number;
    }
    return undefined;
}
/** An id that is valid in a path. Any other text counts as no id. */
function id(fields, ...names) {
    const value = text(fields, ...names);
    return (0,_core_names_js__WEBPACK_IMPORTED_MODULE_3__/* .isId */ .eQ)(value) ? value : '';
}
/** Names of the fields with a job's id, besides those that are made from its prefix: `ber`, `berId`. */
const ID_NAMES = [
    '_id',
    'jobId',
    'id',
    'requestId',
    'runId',
    'testRunId',
    'exportId',
    'importId',
    'trainingId',
    'dockId',
    'dock-statusId',
];
/** The id of a job: of the fields that may have it, the first that begins with `prefix`, else the one of the usual name. */
function jobId(fields, prefix, usual) {
    const short = prefix.replace('-', '');
    const ids = [usual, short, `${short}Id`, ...ID_NAMES].map((name) => id(fields, name));
    return ids.find((value) => value.startsWith(prefix)) ?? id(fields, usual);
}
/** The id of a dock job (kore-api.md, section 3); never `exportJobId`, which no endpoint accepts. */
const DOCK_ID = ['ds-', 'dockStatusId'];
function dockId(fields) {
    return jobId(fields, ...DOCK_ID);
}
/** The download link under any of its names; `fileId` is not one. Samples start with a space. */
function link(fields) {
    const [response, result] = [nested(fields, 'response'), nested(fields, 'result')];
    const links = [
        ...[text(fields, 'downloadURL'), text(response, 'downloadURL'), text(fields, 'file_url')],
        ...[text(result, 'fileUrl'), text(response, 'fileUrl'), text(fields, 'url')],
    ];
    return links.find((one) => /^https?:\/\/[^/]/i.test(one) && URL.canParse(one)) ?? '';
}
const REASONS = [
    'message',
    'errorMessage',
    'error',
    'reason',
    'statusMessage',
    'msg',
    'details',
    'errors',
    'errorMsg',
    'errMsg',
    'failureReason',
];
/** Why a job failed, in the platform's words. No failed sample is documented (section 9), so all usual fields are read. */
function reason(fields) {
    for (const place of placesIn(fields)) {
        const error = nested(place, 'error');
        const said = [place, error].flatMap((one) => [text(one, ...REASONS), ...listedReasons(one)]);
        const found = [...said, text(error, 'description')].find((one) => one !== '');
        if (found !== undefined)
            return found;
    }
    return '';
}
function listedReasons(place) {
    const errors = field(place, 'errors');
    return [...strings(errors), ...list(errors).map((entry) => text(entry, 'msg', 'message'))];
}
/** Two bodies in one: mappings are merged, lists joined, and if they differ, the second counts. */
function merge(one, other) {
    const merged = new Map(Object.entries(one));
    for (const [name, value] of Object.entries(other))
        merged.set(name, mergeValues(merged.get(name), value));
    // Not assigned name by name to an object, because a body may contain `__proto__`.
    return Object.fromEntries(merged);
}
function mergeValues(one, other) {
    if (isFields(one) && isFields(other))
        return merge(one, other);
    return Array.isArray(one) && Array.isArray(other) ? [...new Set([...one, ...other])] : other;
}


/***/ }),

/***/ 63061:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ platformOf)
/* harmony export */ });
/* harmony import */ var _platform_auth_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(57922);
/* harmony import */ var _platform_client_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(33198);


/**
 * The platform as the inputs name it, with their credentials.
 *
 * @param key - the target whose share of the budget its requests use
 */
function platformOf(inputs, dependencies, budget, key) {
    const pace = budget.paceOf(key);
    return new _platform_client_js__WEBPACK_IMPORTED_MODULE_0__/* .Platform */ .OD({
        ...dependencies,
        host: inputs.host,
        authorization: authorizationOf(inputs, dependencies),
        beforeRequest: (signal) => pace.take(signal),
        afterRequest: (error) => {
            if (error?.code === 'rate-limited')
                budget.throttled(key, error.retryAfterMs);
            else if (error?.code !== 'network')
                budget.passed();
        },
    });
}
function authorizationOf({ credentials }, { clock, secrets }) {
    switch (credentials.kind) {
        case 'app':
            return (0,_platform_auth_js__WEBPACK_IMPORTED_MODULE_1__/* .mintedJwt */ .tM)(credentials, clock, secrets);
        case 'jwt':
            (0,_platform_auth_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseExpiredJwt */ .Pu)(credentials.jwt, clock.wall());
            return (0,_platform_auth_js__WEBPACK_IMPORTED_MODULE_1__/* .readyMadeJwt */ .Sx)(credentials.jwt, secrets);
        case 'key':
            return (0,_platform_auth_js__WEBPACK_IMPORTED_MODULE_1__/* .apiKey */ .Kz)(credentials.apiKey, secrets);
    }
}


/***/ }),

/***/ 28984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Rl: () => (/* binding */ jobContext),
  oX: () => (/* binding */ pollUntilEnded),
  uM: () => (/* binding */ share)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(48161);
// EXTERNAL MODULE: ./build/core/clock.js
var core_clock = __nccwpck_require__(84300);
// EXTERNAL MODULE: ./build/core/deadline.js
var deadline = __nccwpck_require__(56196);
// EXTERNAL MODULE: ./build/core/errors.js + 1 modules
var errors = __nccwpck_require__(40095);
// EXTERNAL MODULE: ./build/core/failures.js
var core_failures = __nccwpck_require__(31);
// EXTERNAL MODULE: ./build/download/get-file.js
var get_file = __nccwpck_require__(87804);
;// CONCATENATED MODULE: ./build/jobs/pace.js

/** The platform's rolling limits for the jobs of one bot, and for one status id (kore-api.md, section 6). */
const PLATFORM_LIMITS = [
    { limit: 60, windowMs: 60_000 },
    { limit: 1_800, windowMs: 3_600_000 },
];
/** Our clock and the server's differ, and requests take different times to arrive. */
const WINDOW_MARGIN = 1.02;
/** @param blocked - how long all requests have to wait, in milliseconds */
function paceWithin(clock, limits = PLATFORM_LIMITS, blocked = () => 0) {
    const most = Math.max(...limits.map(({ limit }) => limit));
    /** When the last requests were sent, oldest first; at most as many as the highest limit. */
    let sentAt = [];
    /** How long a request has to wait for what all limits allow, in milliseconds. */
    const delayBy = (allowedAt) => {
        const now = clock.now();
        return Math.max(blocked(), ...limits.map((limit) => allowedAt(limit, now) - now));
    };
    /** When the limit allows one more: if its window is full, when the first of the last `limit` requests leaves it. */
    const freeAt = ({ limit, windowMs }) => {
        const oldest = sentAt.at(-limit);
        return oldest === undefined ? 0 : oldest + windowMs * WINDOW_MARGIN;
    };
    /** Once half of a limit is used, the rest is spread over the window, so that no long pause follows a burst. */
    const plannedAt = ({ limit, windowMs }, now) => {
        const window = windowMs * WINDOW_MARGIN;
        const recent = sentAt.filter((at) => at > now - window);
        const [oldest, newest] = [recent[0], recent.at(-1)];
        if (oldest === undefined || newest === undefined || recent.length < limit / 2)
            return now;
        const spare = limit - 1;
        if (recent.length >= spare)
            return (recent.at(-spare) ?? oldest) + window;
        return newest + (oldest + window - now) / (spare - recent.length);
    };
    const whenFree = async (signal, then) => {
        for (let wait = delayBy(freeAt); wait > 0; wait = delayBy(freeAt))
            await (0,core_clock/* sleep */.yy)(clock, wait, signal);
        // No `await` may come between the last check and the count, or two loops could take the same place.
        then();
    };
    return {
        /** How long the next request should wait, in milliseconds. */
        delay: () => delayBy(plannedAt),
        /** Waits until a request may be sent, without sending one. @throws the signal's reason */
        ready: (signal) => whenFree(signal, () => { }),
        /** Waits until a request may be sent, and counts it as sent. @throws the signal's reason */
        take: (signal) => whenFree(signal, () => {
            sentAt = [...sentAt, clock.now()].slice(-most);
        }),
    };
}
/** One throttled answer concerns one bot; this many in a row, each of another target, concern the host. */
const HOST_IS_THROTTLED = 3;
/** How long requests pause if the host sends no `Retry-After`, in milliseconds. */
const DEFAULT_PAUSE_MS = 15_000;
function hostBudget(clock) {
    const paces = new Map();
    const throttled = new Set();
    let pausedUntil = Number.NEGATIVE_INFINITY;
    return {
        /** The pace of all requests about one bot, job or account. */
        paceOf(key) {
            const pace = paces.get(key) ?? paceWithin(clock, PLATFORM_LIMITS, () => Math.max(0, pausedUntil - clock.now()));
            paces.set(key, pace);
            return pace;
        },
        /** Records an answer that was not throttled. */
        passed() {
            throttled.clear();
        },
        /** Records a throttled answer. @param retryAfterMs - from its `Retry-After` */
        throttled(key, retryAfterMs) {
            throttled.add(key);
            if (throttled.size < HOST_IS_THROTTLED)
                return;
            throttled.clear();
            pausedUntil = Math.max(pausedUntil, clock.now() + (retryAfterMs ?? DEFAULT_PAUSE_MS));
        },
    };
}

;// CONCATENATED MODULE: ./build/jobs/poll-interval.js
/** In its first seconds a job is polled every second: many publishes and small exports end then. */
const EARLY_MS = 3_000;
const EARLY_WAIT_MS = 1_000;
const MIN_WAIT_MS = 2_000;
/** With the jitter on top, the end of a job of any length is noticed within 20 s. */
const MAX_WAIT_MS = 16_000;
/** Maximum wait for jobs of a few minutes. */
const MAX_SHORT_JOB_WAIT_MS = 7_000;
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
    const max = Math.min(MAX_WAIT_MS, Math.max(MIN_WAIT_MS, elapsedMs * MAX_SHARE));
    const min = Math.min(max, Math.max(MIN_WAIT_MS, STILL_SHARE * (elapsedMs - changedAtMs)));
    return clamp(AIM * estimatedLeftMs(waited, percent), min, max);
};
/** The same wait every time. */
function fixedInterval(milliseconds) {
    return () => milliseconds;
}
function withoutPercent(elapsedMs) {
    const usual = clamp(SHARE * elapsedMs, MIN_WAIT_MS, MAX_SHORT_JOB_WAIT_MS);
    return Math.min(MAX_WAIT_MS, Math.max(usual, LONG_SHARE * elapsedMs));
}
function estimatedLeftMs({ elapsedMs, first }, reported) {
    const percent = Math.min(99.9, reported + HALF_STEP);
    const overall = (elapsedMs * (100 - percent)) / percent;
    if (!first || reported <= first.percent || elapsedMs <= first.elapsedMs)
        return overall;
    const recent = ((elapsedMs - first.elapsedMs) * (100 - percent)) / (reported - first.percent);
    return Math.min(overall, recent);
}
function clamp(value, min, max) {
    return Math.min(max, Math.max(min, value));
}

// EXTERNAL MODULE: ./build/core/sanitize.js
var sanitize = __nccwpck_require__(19507);
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
    const untilLast = () => deadline.remaining() - leadMs;
    const untilNext = () => Math.max(0, Math.min(Math.max(waitMs, pace.delay()), untilLast()));
    try {
        for (;;) {
            const untilPoll = untilNext();
            const isLast = untilPoll >= untilLast();
            if (untilPoll > 0)
                await (0,core_clock/* sleep */.yy)(clock, untilPoll, deadline.signal);
            deadline.signal.throwIfAborted();
            try {
                const state = await poll({ signal: deadline.signal });
                failures.reset();
                if (state.kind !== 'running') {
                    options.onState?.(state, undefined);
                    return state;
                }
                seen.hasFresh ||= !state.isStale;
                // Once the job was seen, what is shown of others says nothing about it.
                if (!state.isStale || !seen.hasFresh)
                    seen.last = state;
                delete seen.failure;
                noteProgress(waited, state, clock.now() - startedAt);
                waitMs = (0,core_clock/* withJitter */.jE)(interval(waited), random);
                options.onState?.(state, isLast ? undefined : untilNext());
            }
            catch (error) {
                // The cause of a timeout is the last failure of a poll that repeats its requests itself.
                const isTimeout = error instanceof errors/* KoreaiError */["if"] && error.code === 'timed-out';
                if (isTimeout && error.cause instanceof errors/* KoreaiError */["if"])
                    seen.failure = error.cause;
                deadline.signal.throwIfAborted();
                if (!(error instanceof errors/* KoreaiError */["if"]))
                    throw error;
                waitMs = failures.spend(error);
                seen.failure = error;
                if (!isLast)
                    options.onFailure?.(error, untilNext());
            }
            if (isLast)
                throw new errors/* KoreaiError */["if"]('timed-out', `The timeout of ${(0,core_clock/* formatDuration */.a3)(deadline.timeoutMs)} is over`);
        }
    }
    catch (error) {
        throw asTimeout(error, seen);
    }
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
    if (hasFresh)
        return reported('timed-out', `; the job was last seen ${word}${whyOpen(last)}`);
    if (last.status === '' && last.requestedAt === undefined)
        return reported('stale', ', and the platform has shown no such job');
    const age = last.requestedAt === undefined ? '' : `, requested ${(0,core_clock/* formatInstant */.r4)(last.requestedAt)}`;
    return reported('stale', `, and only other jobs were seen, the last one ${word}${age}`);
}
/** Why the job that was last seen had not ended, if that is known. */
function whyOpen({ unfinished, warning }) {
    if (unfinished !== undefined)
        return `, with components that had not ended: ${unfinished}`;
    return warning === undefined ? '' : `. ${warning.replace(/\.$/, '')}`;
}

// EXTERNAL MODULE: ./build/platform/auth.js
var auth = __nccwpck_require__(57922);
// EXTERNAL MODULE: ./build/run/dependencies.js
var run_dependencies = __nccwpck_require__(63061);
// EXTERNAL MODULE: ./build/run/outcome.js + 1 modules
var run_outcome = __nccwpck_require__(39922);
;// CONCATENATED MODULE: ./build/run/job-context.js












/** Starts what a step shares, and warns once about its credentials. The caller must clear the deadline. */
function share({ credentials, timeout }, { clock, log, signal }) {
    const warning = credentials.kind === 'jwt' ? (0,auth/* jwtWarning */.YU)(credentials.jwt, clock.wall(), timeout) : undefined;
    if (warning !== undefined)
        log.warning(warning);
    return { deadline: (0,deadline/* startDeadline */.db)(clock, timeout, signal), budget: hostBudget(clock), nameOf: botNames() };
}
/** The names of the account's bots, requested once per step. */
function botNames() {
    let list;
    return async (botId, account, withRetries) => {
        const { allBots } = await __nccwpck_require__.e(/* import() */ 3677).then(__nccwpck_require__.bind(__nccwpck_require__, 73677));
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
/** What an operation sees of a run. */
function jobContext(state, platform) {
    const { inputs, dependencies, shared, outcome } = state;
    const { clock, random, log, workspace, secrets, onEvent, failureLimits, scratch = (0,external_node_os_.tmpdir)() } = dependencies;
    const { deadline, budget } = shared;
    const { signal, timeoutMs } = deadline;
    const withRetries = (ask) => retried(ask, dependencies, signal);
    return {
        platform,
        clock,
        random,
        log,
        workspace,
        scratch,
        secrets,
        withRetries,
        failureLimits,
        timeoutMs,
        signal,
        waits: inputs.wait,
        variable: (name) => inputs.variables[name] ?? dependencies.variable?.(name),
        maskLink: (link) => (0,get_file/* maskSignedLink */.b5)(secrets, link),
        onUpload: (name, bytes, total) => onEvent({ type: 'uploading', name, bytes, total }),
        ready: () => budget.paceOf(inputs.target).ready(signal),
        started: (what) => {
            state.started = what;
        },
        sawOlder: (requestedAt) => (0,run_outcome/* applyState */.Qh)(outcome, { kind: 'running', status: '', requestedAt, isStale: true }),
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
            const { downloadResult } = await __nccwpck_require__.e(/* import() */ 2032).then(__nccwpck_require__.bind(__nccwpck_require__, 52032));
            const to = { directory, baseName: 'archive', formats: ['zip'] };
            return downloadResult({ inputs, dependencies, signal, platform, check, isBareLink: false }, link, to);
        },
        nameOf: (botId) => shared.nameOf(botId, (0,run_dependencies/* platformOf */.t)(inputs, dependencies, budget, ''), withRetries),
    };
}
/** Repeats a request that starts nothing, within the failure budget; a timeout names the last failure before it. */
async function retried(ask, { clock, random, onEvent, failureLimits }, signal) {
    const failures = new core_failures/* FailureBudget */.Oc(clock, random, failureLimits);
    let last;
    for (;;) {
        signal.throwIfAborted();
        try {
            return await ask(signal);
        }
        catch (thrown) {
            if (signal.aborted)
                throw (0,core_failures/* withLastFailure */.jR)(signal.reason, last);
            last = (0,errors/* asKoreaiError */.gu)(thrown);
            const retryMs = failures.spend(last);
            onEvent({ type: 'poll-failed', error: last, retryMs });
            await (0,core_clock/* sleep */.yy)(clock, retryMs, signal).catch((reason) => {
                throw (0,core_failures/* withLastFailure */.jR)(reason, last);
            });
        }
    }
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

/***/ 78204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   HI: () => (/* binding */ collecting),
/* harmony export */   Tb: () => (/* binding */ changesText),
/* harmony export */   gV: () => (/* binding */ prefixed),
/* harmony export */   o6: () => (/* binding */ logRun)
/* harmony export */ });
/* harmony import */ var _core_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(84300);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(19507);


const HEARTBEAT_MS = 60_000;
/** Logs a run: one line for each change, and one per minute while nothing changes. */
function logRun(log, clock) {
    const startedAt = clock.now();
    let lastLine = '';
    let lastAt = startedAt;
    const warned = new Set();
    const logLine = (line) => {
        log.info(line);
        lastAt = clock.now();
    };
    const heartbeat = (line) => {
        if (clock.now() - lastAt >= HEARTBEAT_MS)
            logLine(`${line} after ${(0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(clock.now() - startedAt)}`);
    };
    /** Logs what a poll has shown, with what is not compared with the line before. */
    const logPoll = (line, more, warning) => {
        if (line === lastLine)
            heartbeat(`Still: ${line}`);
        else
            logLine(`${line}${more}`);
        lastLine = line;
        if (warning === undefined || warned.has(warning))
            return;
        warned.add(warning);
        log.warning(warning);
    };
    return (event) => {
        switch (event.type) {
            case 'named':
                return logLine(`Waiting for job ${event.outcome.jobId}`);
            case 'started':
                logLine(`Started ${event.outcome.operation}: job ${event.outcome.jobId || 'without an id'}`);
                for (const [label, text] of event.outcome.details)
                    logLine(`${label}: ${text}`);
                return;
            case 'polled': {
                const { state, outcome, nextPollMs } = event;
                const more = state.kind === 'running' ? nextPoll(nextPollMs) : ageOf(outcome, clock.wall());
                return logPoll(lineOf(state, outcome), more, 'warning' in state ? state.warning : undefined);
            }
            case 'blocked': {
                const job = `${event.jobId || 'one without an id'}, ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(event.status, 60) || 'no status'}`;
                return logPoll(`Waiting for another job to end first: ${job}`, nextPoll(event.nextPollMs), event.warning);
            }
            case 'poll-failed':
            case 'download-retried':
                return logLine(`${event.error.message}; next attempt in ${(0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(event.retryMs)}`);
            case 'uploading':
                return heartbeat(`Uploading ${event.name}: ${sizeOf(event.bytes)} of ${sizeOf(event.total)}`);
            case 'downloading':
                return heartbeat(`Downloading: ${sizeOf(event.bytes)}${event.total ? ` of ${sizeOf(event.total)}` : ''}`);
            case 'downloaded':
                return logLine(`Downloaded ${event.file.path} (${sizeOf(event.file.size)}, SHA-256 ${event.file.sha256})`);
            case 'extracted':
                return logLine(`Unpacked to ${event.path}`);
            case 'normalized':
                return logLine(normalizedLine(event));
            case 'reported':
                return logLine(`Wrote the report ${event.path}`);
            case 'uploaded':
                return logLine(`Uploaded as artifact ${event.artifact.id}: ${event.artifact.url}`);
        }
    };
}
/** A log whose lines begin with their target. */
function prefixed(log, target) {
    return {
        debug: (line) => log.debug(`${target}: ${line}`),
        info: (line) => log.info(`${target}: ${line}`),
        warning: (line) => log.warning(`${target}: ${line}`),
    };
}
/** A log whose warnings are listed too. */
function collecting(log, warnings) {
    return {
        debug: (line) => log.debug(line),
        info: (line) => log.info(line),
        warning: (line) => {
            warnings.push(line);
            log.warning(line);
        },
    };
}
/** A size in bytes, for people. */
function sizeOf(bytes) {
    const units = ['bytes', 'kB', 'MB', 'GB'];
    const step = bytes < 1_000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
    return `${Number((bytes / 1_000 ** step).toFixed(1))} ${units[step]}`;
}
function lineOf(state, outcome) {
    const { bots } = state;
    if (bots)
        return `Found ${bots.length} ${bots.length === 1 ? 'bot' : 'bots'}`;
    // The answer to a request without a job may be a success without a status.
    const word = (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(state.status, 60) || (state.kind === 'succeeded' ? 'done' : 'no status');
    const percent = state.percent === undefined ? '' : `, ${Math.round(state.percent)} %`;
    const job = outcome.jobId === '' ? outcome.target : outcome.jobId;
    if (state.kind === 'running' && state.isStale) {
        const isNone = state.status === '' && state.requestedAt === undefined;
        if (isNone)
            return `Waiting for ${outcome.target}: the platform does not show the job yet`;
        return `Waiting for ${outcome.target}: the platform still shows an older job (${word}${at(state.requestedAt)})`;
    }
    const open = state.kind === 'running' && state.unfinished !== undefined ? `, but not ended: ${state.unfinished}` : '';
    const changes = state.applied ? `, ${changesText(state.applied)}` : '';
    return `${job}: ${word}${percent}${at(state.requestedAt)}${open}${changes}`;
}
/** What an import changed: `created 1, updated 2`. */
function changesText(changes) {
    return Object.entries(changes)
        .map(([what, count]) => `${what.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)} ${count}`)
        .join(', ');
}
/** Files that differ without a change of the bot itself. */
const NO_BOT_CHANGE = 'no change in the bot (only ids, times or layout differ)';
function normalizedLine({ path, changes, outcome }) {
    if (!changes)
        return `Normalized in ${path}; there was no version before`;
    if (changes.length === 0)
        return `Normalized in ${path}: ${outcome.changed ? NO_BOT_CHANGE : 'nothing changed'}`;
    const count = (how) => changes.filter((change) => change.how === how).length;
    return `Normalized in ${path}: ${count('added')} added, ${count('changed')} changed, ${count('removed')} removed`;
}
function at(requestedAt) {
    return requestedAt === undefined ? '' : `, requested ${new Date(requestedAt).toISOString()}`;
}
/** Without this, the line of a job that is still running would read as its end. */
function nextPoll(ms) {
    return ms === undefined ? '; that was the last poll' : `; next poll in ${(0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(ms)}`;
}
function ageOf({ requestedAt }, wallMs) {
    return requestedAt === undefined || requestedAt > wallMs ? '' : ` (${(0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(wallMs - requestedAt)} ago)`;
}


/***/ }),

/***/ 39922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Qh: () => (/* binding */ applyState),
  we: () => (/* binding */ emptyOutcome),
  C4: () => (/* binding */ failedAs),
  bg: () => (/* binding */ mayPass),
  Vj: () => (/* binding */ verdictOf)
});

;// CONCATENATED MODULE: ./build/jobs/state.js
/** What a poll may report and a success returns unchanged. */
const RETURNED_FACTS = ['bots', 'applied', 'metrics', 'botId', 'toolId', 'workflowId', 'modelId'];

;// CONCATENATED MODULE: ./build/run/outcome.js

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
        reportPath: '',
        pagePath: '',
        planDigest: '',
        planMarkdown: '',
        durationMs: 0,
        phases: [],
        error: undefined,
    };
}
/** A run that has ended with an error. */
function failedAs(outcome, error) {
    return { ...outcome, conclusion: error.conclusion, errorCode: error.code, error };
}
/** Applies what a poll reported. An older job counts only while nothing is known about the one to wait for. */
function applyState(outcome, state) {
    const isOld = state.kind === 'running' && state.isStale === true;
    if (isOld && outcome.jobId !== '')
        return;
    if (outcome.isOld && !isOld)
        Object.assign(outcome, { status: '', requestedAt: undefined, components: [] });
    outcome.isOld = isOld;
    applyFacts(outcome, isOld ? { ...state, jobId: '' } : state);
}
/** What a poll does not report remains as it was. */
function applyFacts(outcome, facts) {
    for (const name of ['status', 'jobId', 'requestedAt', 'components', ...RETURNED_FACTS]) {
        const fact = facts[name];
        if (fact !== undefined && fact !== '')
            Object.assign(outcome, { [name]: fact });
    }
}
/** The most severe first: how a step with several targets ends. */
const BY_SEVERITY = ['failure', 'cancelled', 'timed_out', 'stale', 'action_required'];
/** The most severe conclusion, and the first error code with it. */
function verdictOf(outcomes) {
    for (const conclusion of BY_SEVERITY) {
        const first = outcomes.find((outcome) => outcome.conclusion === conclusion);
        if (first)
            return { conclusion, errorCode: first.errorCode };
    }
    const isComplete = outcomes.length > 0 && outcomes.every(({ conclusion }) => conclusion === 'success');
    return { conclusion: isComplete ? 'success' : '', errorCode: '' };
}
/** True only if every target succeeded, or has the id of a job that was only to be started. */
function mayPass(outcomes) {
    const isWell = ({ conclusion, errorCode, jobId }) => errorCode === '' && (conclusion === 'success' || (conclusion === '' && jobId !== ''));
    return outcomes.length > 0 && outcomes.every(isWell);
}


/***/ }),

/***/ 48432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bg: () => (/* binding */ resultOf),
/* harmony export */   C1: () => (/* binding */ plainResult),
/* harmony export */   I1: () => (/* binding */ ownWords),
/* harmony export */   py: () => (/* binding */ OUTPUTS)
/* harmony export */ });
/* unused harmony export matrixOf */
/* harmony import */ var _core_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(84300);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(19507);
/* harmony import */ var _inputs_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(36070);



/** The outputs of the contract, in its order. */
const OUTPUTS = {
    conclusion: 'The verdict: `success`, `failure`, `timed_out`, `cancelled`, `stale` or `action_required`. Empty with `wait: false`.',
    status: "The platform's own status word, unchanged.",
    errorCode: 'Why the step did not succeed; empty on success. docs/troubleshooting.md says what to do.',
    jobId: 'Id of the job (`ber-…`, `bir-…`, `ds-…`, `exp_…`, `imp_…`), set before the wait starts.',
    requestedAt: 'When the job was requested, as the platform reports it, in ISO 8601.',
    filePath: 'The downloaded archive, relative to the workspace.',
    fileSize: 'Its size in bytes.',
    sha256: 'Its SHA-256, in hexadecimal.',
    extractedPath: 'The folder that it was unpacked into, relative to the workspace.',
    artifactId: 'Id of the uploaded artifact.',
    artifactUrl: 'URL of the uploaded artifact.',
    artifactDigest: 'SHA-256 of the uploaded artifact, in hexadecimal.',
    botId: 'The id of the bot that `import-bot` imported into or created.',
    toolId: 'The id of the tool that `import-tool` imported into or created.',
    workflowId: 'The id of the workflow that `import-workflow` imported into or created.',
    modelId: 'The id of the model that `import-model` created.',
    bots: 'JSON array of the bots that `list-bots` found: `id` and `name` of each.',
    matrix: 'The same as a matrix for `fromJSON`: `botId` and `name`, at most 256 entries. With more bots, an entry has several ids.',
    reportPath: 'The report, relative to the workspace: of tests JUnit XML, of `plan-import` Markdown. With `normalize`, what changed since the previous content of the folder, if it had any, as Markdown.',
    pagePath: 'With `html`: the report as an HTML page, relative to the workspace.',
    changed: 'With `normalize`: `true` or `false`, whether the export differs from the previous content of its folder. Of `plan-import`: whether the import would change anything.',
    added: 'How many parts of the bot were added, or would be by the import; `modified` and `removed` likewise.',
    modified: 'How many were changed.',
    removed: 'How many were removed.',
    changes: 'JSON array of these changes, at most 500: `how` (`added`, `changed`, `removed`), `kind` and `name` of each. Of `import-project`: an object of numbers, `created`, `updated`, `deleted`, `toolsCreated`, `toolsUpdated`, `toolsDeleted`, without those that the platform did not report.',
    planDigest: 'Identifies what `plan-import` compared: `import-bot` refuses to import if that has changed since.',
    suspectedSecrets: 'With `normalize`: how many values in the folder look like secrets in plain text. The log names their places. Commit the folder only if it is `0`.',
    durationSeconds: 'How long the step took.',
    results: 'JSON array with one object per target, in the order given: all of the above, `operation` and `target`.',
};
/** An outcome as data; an empty string stands for what is unknown. */
function resultOf(outcome) {
    const { file, artifact } = outcome;
    const bots = outcome.bots?.map(({ id, name }) => ({ id, name: (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitize */ .aj)(name, 200) }));
    return {
        operation: outcome.operation,
        target: outcome.target,
        conclusion: outcome.conclusion,
        status: (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitize */ .aj)(outcome.status, 200),
        errorCode: outcome.errorCode,
        jobId: outcome.jobId,
        requestedAt: (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInstant */ .r4)(outcome.requestedAt),
        filePath: file?.path ?? '',
        fileSize: file?.size ?? '',
        sha256: file?.sha256 ?? '',
        extractedPath: outcome.extractedPath,
        artifactId: artifact?.id ?? '',
        artifactUrl: artifact?.url ?? '',
        artifactDigest: artifact?.digest ?? '',
        botId: (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitize */ .aj)(outcome.botId ?? '', 200),
        toolId: (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitize */ .aj)(outcome.toolId ?? '', 200),
        workflowId: (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitize */ .aj)(outcome.workflowId ?? '', 200),
        modelId: (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitize */ .aj)(outcome.modelId ?? '', 200),
        bots: bots ?? '',
        matrix: bots ? matrixOf(bots) : '',
        reportPath: outcome.reportPath,
        pagePath: outcome.pagePath,
        changed: outcome.changed ?? '',
        ...changesOf(outcome),
        planDigest: outcome.planDigest,
        suspectedSecrets: outcome.suspectedSecrets ?? '',
        durationSeconds: Math.round(outcome.durationMs) / 1_000,
    };
}
/** The same as workflows and shells read it: what is neither a text nor a number is JSON. */
function plainResult(outcome) {
    const plain = Object.entries(resultOf(outcome)).map(([name, value]) => [
        name,
        typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value),
    ]);
    return Object.fromEntries(plain);
}
/** Maximum number of changes in an output: GitHub limits all outputs of a job to 1 MB. */
const MAX_CHANGES = 500;
function changesOf({ changes, applied }) {
    if (!changes)
        return { added: '', modified: '', removed: '', changes: applied ?? '' };
    const count = (wanted) => changes.filter(({ how }) => how === wanted).length;
    const shown = changes.slice(0, MAX_CHANGES).map(({ how, kind, name }) => ({ how, kind, name: (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitize */ .aj)(name, 200) }));
    return {
        added: count('added'),
        modified: count('changed'),
        removed: count('removed'),
        changes: shown,
    };
}
/** Maximum number of jobs that GitHub starts from one matrix. */
const MAX_JOBS = 256;
/** Bots as the matrix of a workflow's job. Beyond its maximum an entry has several bots, which one step handles. */
function matrixOf(bots) {
    const share = Math.max(1, Math.ceil(bots.length / MAX_JOBS));
    const include = [];
    for (let from = 0; from < bots.length; from += share) {
        const some = bots.slice(from, from + share);
        const [first] = some;
        const name = some.length === 1 && first ? first.name : `bots ${from + 1} to ${from + some.length}`;
        include.push({ botId: some.map(({ id }) => id).join(','), name });
    }
    return { include };
}
/** All words that steps compare or pass on. They are never masked, even if a secret is equal to one of them. */
function ownWords(operations) {
    return [
        ...operations.map(({ name }) => name),
        ..._inputs_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .INPUT_NAMES */ .Qh,
        ...Object.keys(OUTPUTS),
        'operation',
        'target',
        // The first folder of all output paths.
        _inputs_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .FIELDS */ .cJ.outputDir.default,
        'published',
        'latest',
        'inDevelopment',
        'true',
        'false',
    ];
}


/***/ }),

/***/ 84054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Vc: () => (/* binding */ inputsOf),
  jg: () => (/* binding */ readStep)
});

// UNUSED EXPORTS: emptyGuards, stepOf

// EXTERNAL MODULE: ./build/core/errors.js + 1 modules
var errors = __nccwpck_require__(40095);
// EXTERNAL MODULE: ./build/core/sanitize.js
var sanitize = __nccwpck_require__(19507);
// EXTERNAL MODULE: ./build/inputs/fields.js + 1 modules
var fields = __nccwpck_require__(36070);
// EXTERNAL MODULE: ./build/inputs/read.js
var inputs_read = __nccwpck_require__(78718);
// EXTERNAL MODULE: ./build/inputs/types.js
var types = __nccwpck_require__(18301);
;// CONCATENATED MODULE: ./build/inputs/targets.js


/** Maximum number of targets of a step. For more, use a matrix of jobs. */
const MAX_TARGETS = 1_000;
/**
 * The targets that one input names: several if the input takes several.
 *
 * @param pairedWith - an input whose id may follow each target's, after a colon: `toolId:flowId`
 */
function parseTargets(input, text, pairedWith) {
    const texts = (0,fields/* fieldOf */._F)(input).isList ? (0,types/* splitList */.ry)(text) : [text];
    if (texts.length === 0)
        return { problem: 'must be an id, or several' };
    if (texts.length > MAX_TARGETS)
        return { problem: `must be ${MAX_TARGETS} ids at most` };
    const targets = [];
    for (const one of texts) {
        const target = parseTarget(input, one, pairedWith);
        if ('problem' in target)
            return target;
        targets.push(target.value);
    }
    return distinct(targets, input, pairedWith);
}
function parseTarget(input, text, pairedWith) {
    const colon = pairedWith === undefined ? -1 : text.indexOf(':');
    const own = parseId(colon < 0 ? text : text.slice(0, colon).trim());
    if ('problem' in own)
        return own;
    if (colon < 0 || pairedWith === undefined)
        return { value: { name: own.value, ids: { [input]: own.value } } };
    const other = parseId(text.slice(colon + 1).trim());
    if ('problem' in other)
        return { problem: `after the colon, {${pairedWith}} ${other.problem}` };
    return { value: { name: own.value, ids: { [input]: own.value, [pairedWith]: other.value } } };
}
function parseId(text) {
    return types.id.parse(text, 0);
}
/** The same target twice is a mistake; one tool with two flows is two targets, and their names must show it. */
function distinct(targets, input, pairedWith) {
    const full = ({ ids }) => Object.values(ids).join(':');
    const twice = duplicate(targets.map(full));
    if (twice !== undefined)
        return { problem: `names ${twice} more than once` };
    // On some systems, names that differ only in case are one file.
    const clash = duplicate(targets.map((target) => full(target).replaceAll(':', '-').toLowerCase()));
    if (clash !== undefined)
        return { problem: `two targets would share the file ${clash}: give each a step of its own` };
    const isAlone = ({ name }) => targets.filter((other) => other.name === name).length === 1;
    if (targets.some((target) => !isAlone(target) && full(target) === target.name)) {
        return {
            problem: `an id that is named more than once needs {${pairedWith}} each time, as {${input}}:{${pairedWith}}`,
        };
    }
    return { value: targets.map((target) => (isAlone(target) ? target : { ...target, name: full(target) })) };
}
function duplicate(names) {
    return names.find((name, at) => names.indexOf(name) !== at);
}

;// CONCATENATED MODULE: ./build/run/read-step.js





/** The inputs that an operation reads, in the order of the table. */
function inputsOf({ target, needs, oneOf = [], takes, startsJob, archive, credentials, }) {
    const read = new Set([
        'host',
        'timeout',
        'pollInterval',
        ...inputs_read/* CREDENTIAL_INPUTS */.ms[credentials],
        ...needs,
        ...oneOf,
        ...takes,
        ...(startsJob ? ['wait'] : []),
        ...(target !== undefined && (0,fields/* fieldOf */._F)(target).isList ? ['concurrency', 'failFast'] : []),
        ...(archive.length > 0 ? ARTIFACT_INPUTS : []),
        ...STATUS_INPUTS,
    ]);
    return fields/* INPUT_NAMES */.Qh.filter((name) => read.has(name));
}
const ARTIFACT_INPUTS = ['uploadArtifact', 'artifactName', 'artifactRetentionDays'];
const STATUS_INPUTS = ['githubToken', 'statusContext'];
/**
 * Reads the texts of all inputs in one pass. Those that the operation does not read have their defaults.
 *
 * @param text - the text of an input, trimmed; empty if it was not given
 * @throws KoreaiError `input-invalid`, with every problem in its message
 */
async function readStep(operation, text, { now, spell, isEmpty }) {
    const { target } = operation;
    const own = new Set([...inputsOf(operation), 'wait']);
    const named = target === undefined ? '' : text(target);
    const parsed = target === undefined || named === '' ? NO_TARGET : parseTargets(target, named, pairOf(operation));
    const targets = 'value' in parsed ? parsed.value : NO_TARGET.value;
    const problems = 'problem' in parsed ? [`{${target}}: ${parsed.problem}`] : [];
    const names = fields/* INPUT_NAMES */.Qh.filter((name) => name !== target);
    const reading = await (0,inputs_read/* readTexts */.Z7)(names, (name) => (own.has(name) ? text(name) : ''), now);
    const given = new Set([...reading.given, ...(target !== undefined && named !== '' ? [target] : [])]);
    const ignored = fields/* INPUT_NAMES */.Qh.filter((name) => !own.has(name) && !isEmpty?.(name) && isMeant(name, text(name)));
    return stepOf(operation, { ...reading, given, problems: [...problems, ...reading.problems] }, { targets, spell, ignored, notices: emptyGuards(operation, given, isEmpty) });
}
/** Nothing distinguishes the only target. */
const NO_TARGET = { value: [{ name: '', ids: {} }] };
/** The input that each of several targets may set for itself: the flow of a tool. */
function pairOf({ target, needs }) {
    return target === 'toolId' || target === 'workflowId' ? needs.find((name) => name === 'flowId') : undefined;
}
/** False for a default, which the runner may have filled in. */
function isMeant(name, text) {
    const { isForWorkflows, default: usual, isSecret } = (0,fields/* fieldOf */._F)(name);
    return text !== '' && text !== usual && !isForWorkflows && !isSecret && name !== 'clientId';
}
/** Checks that concern several inputs together. @throws KoreaiError `input-invalid` */
function stepOf(operation, { values, given, problems: found }, { targets, spell, ...notes }) {
    const problems = [...found];
    const { name, needs, oneOf = [], startsJob, target } = operation;
    if (!given.has('host'))
        problems.push('{host}: is required, for example https://platform.kore.ai');
    for (const needed of needs) {
        const isThere = given.has(needed) || targets.every(({ ids }) => ids[needed] !== undefined);
        if (!isThere)
            problems.push(`{${needed}}: is required for ${name}`);
    }
    const chosen = oneOf.filter((one) => given.has(one));
    if (oneOf.length > 0 && chosen.length !== 1) {
        const names = oneOf.map((one) => `{${one}}`).join(' or ');
        problems.push(`${names}: ${name} needs one of them${chosen.length > 1 ? ', not both' : ''}`);
    }
    if (!startsJob && values.wait === false)
        problems.push(`{wait}: cannot be false for ${name}`);
    if (values.normalize === true && values.extract !== true)
        problems.push('{normalize}: needs {extract}');
    if (targets.length > 1 && target !== 'jobId' && values.jobId !== undefined) {
        problems.push('{jobId}: names one job, so it cannot be combined with several targets');
    }
    const credentials = (0,inputs_read/* credentialsOf */.YN)(operation.credentials, values, name);
    // One that is invalid was given, so it is not reported as missing too.
    const isInvalid = inputs_read/* CREDENTIAL_INPUTS */.ms[operation.credentials].some((one) => given.has(one) && values[one] === undefined);
    if ('problem' in credentials && !isInvalid)
        problems.push(credentials.problem);
    if (problems.length > 0 || 'problem' in credentials)
        throw invalid(problems, spell);
    const isOneOfSeveral = targets.length > 1;
    const inputs = targets.map((one) => ({
        ...values,
        ...one.ids,
        credentials,
        target: one.name || nameOfNew(values, chosen),
        artifactName: values.artifactName && (isOneOfSeveral ? `${values.artifactName}-${one.name}` : values.artifactName),
    }));
    return {
        operation,
        targets: inputs,
        concurrency: values.concurrency ?? 1,
        failFast: values.failFast ?? false,
        ...notes,
        notices: [...notes.notices, ...(credentials.kind === 'jwt' && values.clientSecret ? [JWT_IS_USED] : [])],
    };
}
const JWT_IS_USED = {
    message: '{jwt} is used, and {clientSecret} is not, although both were given. Leave one of the two out.',
    isWarning: true,
};
/** The name of what an import makes, if it is given instead of an id. */
function nameOfNew(values, chosen) {
    return chosen.map((name) => String(values[name] ?? ''))[0] ?? '';
}
/** @throws KoreaiError with every problem, spelled for the face */
function invalid(problems, spell) {
    return (0,errors/* invalidInputs */.Rg)(problems.map((problem) => (0,sanitize/* sanitize */.aj)((0,inputs_read/* spellInputs */.oD)(problem, spell), 500)));
}
/** Inputs that guard against the wrong job or bot, and what happens without them. */
const GUARDS = {
    since: ({ name }) => `any ${/^[^-]+/.exec(name)?.[0] ?? 'job'} counts, however old`,
    jobId: () => "the bot's current export counts, even if someone else started it",
    expectedBotName: () => 'the name of the bot is not checked',
};
/** Messages about empty guards that the operation reads. Names of inputs are in braces. */
function emptyGuards(operation, given, isEmpty = () => false) {
    return Object.entries(GUARDS).flatMap(([key, counts]) => {
        const name = key;
        // A job with an id needs no `since`, and a batch test without `jobId` is started.
        const isNeedless = (name === 'since' && given.has('jobId')) || (name === 'jobId' && operation.startsJob);
        if (!operation.takes.includes(name) || !isEmpty(name) || isNeedless)
            return [];
        return [{ message: `{${name}} is empty: ${counts(operation)}.`, isWarning: name === 'since' }];
    });
}


/***/ }),

/***/ 79171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N9: () => (/* binding */ asStep),
/* harmony export */   TM: () => (/* binding */ resumeOf),
/* harmony export */   WE: () => (/* binding */ explain),
/* harmony export */   _J: () => (/* binding */ spelledLog),
/* harmony export */   uQ: () => (/* binding */ spelled)
/* harmony export */ });
/* unused harmony export sinceOf */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(40095);
/* harmony import */ var _inputs_read_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(78718);


/** Adds to an error that left a job behind which job it is and how to resume it. A job cannot be stopped. */
function explain(error, outcome, left) {
    const hint = hintOf(error, outcome, left);
    if (hint === error.hint)
        return error;
    return error.with({ hint, ...(hint?.includes('{resume}') ? { resume: left.resume } : {}) });
}
function hintOf(error, outcome, left) {
    const { code, hint } = error;
    const { jobId, file } = outcome;
    const { started = '', isSeen = false } = left;
    const isOver = left.isOver === true || (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .jobAfter */ .Qm)(code) === 'ended';
    const more = (text) => (hint === undefined ? text : `${hint} ${text}`);
    if (code === 'artifact-failed')
        return more(`The archive itself is complete: ${file?.path ?? ''}.`);
    if (file && (code === 'timed-out' || code === 'cancelled')) {
        return `The archive was downloaded and stays: ${file.path}.`;
    }
    if (jobId !== '') {
        if (isOver)
            return `${error.message} ${hint}`.includes(jobId) ? hint : more(`It was job ${jobId}.`);
        const isKnown = started !== '' || isSeen;
        if (isKnown || (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .jobAfter */ .Qm)(code) === 'open')
            return more(stillRunning(error, outcome, left));
        return code === 'stale' && hint === undefined ? NOT_SHOWN : hint;
    }
    if (isOver || outcome.hasEnded || code === 'start-unknown')
        return hint;
    if (started !== '')
        return more(notShown(started, outcome));
    if (hint !== undefined)
        return hint;
    if (code === 'stale') {
        return 'No newer job appeared. Check that it was started, and that {since} is not too late.';
    }
    if (code !== 'timed-out' && code !== 'cancelled')
        return undefined;
    return left.hasNoJob ? 'Nothing was started.' : stillRunning(error, outcome, left);
}
function notShown(what, outcome) {
    const how = canBeKnown(outcome) ? 'check with: {resume}' : 'check in its console';
    return `The platform accepted the ${what}, but has not shown the job yet. Start no other before it does; ${how}.`;
}
/** For a job that the inputs name. */
const NOT_SHOWN = 'Check {jobId}. If it is right, another job may have replaced this one, whose end can then no longer be known: start it again.';
function stillRunning({ code, hint }, outcome, { isLinkIssuedOnce, started = '', isSeen }) {
    const { jobId, status, hasEnded } = outcome;
    const archive = isLinkIssuedOnce
        ? ' Only the reply to its start had the link to its archive: run again to download it.'
        : '';
    if (hasEnded && isLinkIssuedOnce)
        return `Job ${jobId} has ended.${archive}`;
    if (hasEnded)
        return `Job ${jobId} has ended; download its archive with: {resume}.`;
    // The inputs may name a job that does not exist, and the platform may not show one that it accepted.
    const isNew = started !== '' && hint === undefined && code !== 'stale' && code !== 'not-found';
    const isCertain = isSeen === true || isNew;
    if (jobId !== '')
        return `Job ${jobId} ${isCertain ? 'is still' : 'may still be'} running; resume with: {resume}.${archive}`;
    if (status !== '' && canBeKnown(outcome))
        return 'The job is still running; resume with: {resume}.';
    return code === 'cancelled'
        ? 'If the job was started, it is still running: check the platform before you run again.'
        : 'Check the platform before you run again, or raise {timeout}.';
}
/** If an older job without a time was seen, a resumed run could not distinguish it from the job that was left. */
function canBeKnown({ isOld, requestedAt }) {
    return !isOld || requestedAt !== undefined;
}
/** How to continue with the job of a run, by its id, or by its target if the id is unknown. */
function resumeOf(operation, inputs, outcome) {
    return operation.resume(inputs, outcome.jobId, sinceOf(inputs, outcome));
}
/** The earliest request time of the job that was left, to recognize it without an id. */
function sinceOf({ since }, { requestedAt, isOld }) {
    if (requestedAt === undefined)
        return since;
    return Math.max(since ?? 0, isOld ? requestedAt + 1 : requestedAt);
}
/** As in a workflow: `operation: import-status, jobId: bir-…`. */
const asStep = {
    input: (name) => (name === 'cwd' ? 'the workspace' : name),
    resume: ({ operation, inputs }) => [`operation: ${operation}`, ...Object.entries(inputs).map(([name, text]) => `${name}: ${text}`)].join(', '),
};
/** A log whose lines spell inputs as the face's users write them. */
function spelledLog(log, { input } = asStep) {
    return {
        debug: (line) => log.debug(line),
        info: (line) => log.info((0,_inputs_read_js__WEBPACK_IMPORTED_MODULE_1__/* .spellInputs */ .oD)(line, input)),
        warning: (line) => log.warning((0,_inputs_read_js__WEBPACK_IMPORTED_MODULE_1__/* .spellInputs */ .oD)(line, input)),
    };
}
/** An error whose inputs and resume command are spelled as the face's users write them. */
function spelled(error, { input, resume } = asStep) {
    const message = (0,_inputs_read_js__WEBPACK_IMPORTED_MODULE_1__/* .spellInputs */ .oD)(error.message, input);
    const command = error.resume ? resume(error.resume) : '';
    const hint = error.hint && (0,_inputs_read_js__WEBPACK_IMPORTED_MODULE_1__/* .spellInputs */ .oD)(error.hint, input).replaceAll('{resume}', () => command);
    if (message === error.message && hint === error.hint)
        return error;
    return error.with({ message, hint, cause: error.cause });
}


/***/ }),

/***/ 47483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ runStep)
});

// EXTERNAL MODULE: ./build/core/clock.js
var clock = __nccwpck_require__(84300);
// EXTERNAL MODULE: ./build/core/errors.js + 1 modules
var errors = __nccwpck_require__(40095);
// EXTERNAL MODULE: ./build/run/job-context.js + 3 modules
var job_context = __nccwpck_require__(28984);
// EXTERNAL MODULE: ./build/run/outcome.js + 1 modules
var run_outcome = __nccwpck_require__(39922);
// EXTERNAL MODULE: ./build/run/resume.js
var resume = __nccwpck_require__(79171);
// EXTERNAL MODULE: ./build/download/download-errors.js
var download_errors = __nccwpck_require__(6521);
// EXTERNAL MODULE: ./build/jobs/poll.js
var poll = __nccwpck_require__(86292);
// EXTERNAL MODULE: ./build/run/dependencies.js
var run_dependencies = __nccwpck_require__(63061);
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
        shared: shared ?? (0,job_context/* share */.uM)(inputs, dependencies),
        outcome: { ...(0,run_outcome/* emptyOutcome */.we)(operation.name, inputs.target), details: operation.details?.(inputs) ?? [] },
        started: '',
        polls: 0,
        hasNoJob: true,
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
        Object.assign(outcome, (0,run_outcome/* failedAs */.C4)(outcome, (0,resume/* spelled */.uQ)(explainEnd(thrown, state), spelling)));
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
    const collection = collects ? await __nccwpck_require__.e(/* import() */ 6280).then(__nccwpck_require__.bind(__nccwpck_require__, 16280)) : undefined;
    const directory = collection ? await collection.prepare(state) : workspace;
    const platform = (0,run_dependencies/* platformOf */.t)(inputs, dependencies, shared.budget, inputs.target);
    const job = await phase('start', () => operation.start(inputs, (0,job_context/* jobContext */.Rl)(state, platform)));
    state.hasNoJob = job.isAnswer === true;
    state.isLinkIssuedOnce = job.isLinkIssuedOnce === true;
    if (job.state) {
        (0,run_outcome/* applyState */.Qh)(outcome, job.state);
        onEvent({ type: 'started', outcome });
        if (job.state.kind === 'failed')
            throw failure(state, job.state);
    }
    if (!inputs.wait)
        return checkStarted(state);
    const awaitsLink = collects && operation.result.includes('file') && job.content === undefined;
    const check = awaitsLink ? (0,poll/* awaitLink */.Dr)(job.check) : job.check;
    const confirmed = job.isAnswer
        ? ({ signal }) => check({ signal, freshConnection: true })
        : (0,poll/* confirmSuccess */.U0)(check);
    const ended = await phase('wait', () => waitForEnd(state, job, confirmed, awaitsLink));
    const { report, content, reportsFailure, isBareLink = false } = job;
    const { signal } = shared.deadline;
    const results = { ...state, signal, platform, directory, check, report, content, isBareLink };
    if (ended.kind === 'failed') {
        const error = failure(state, ended);
        // If the report fails, the error of the job counts.
        throw (reportsFailure && (await collection?.report(results, ended, undefined).catch(() => undefined))) || error;
    }
    warnOfAge(state);
    outcome.hasEnded = true;
    await collection?.collect(results, ended);
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
    return (0,job_context/* pollUntilEnded */.oX)(state, check, first === undefined, (polled, nextPollMs) => {
        state.polls += 1;
        state.isSeen ||= polled.kind !== 'running' || polled.isStale !== true;
        (0,run_outcome/* applyState */.Qh)(state.outcome, polled);
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
    const when = age === undefined ? 'at an unknown time' : `${(0,clock/* formatDuration */.a3)(age)} ago`;
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
    return (0,resume/* explain */.WE)(error, outcome, {
        ...state,
        resume: (0,resume/* resumeOf */.TM)(operation, inputs, outcome),
        isOver: state.isOver || thrown instanceof poll/* RecordGone */.bO || thrown instanceof download_errors/* LinkGone */.u7,
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
    const shared = (0,job_context/* share */.uM)(targets[0], dependencies);
    const outcomes = [];
    let next = 0;
    let failed;
    const work = async () => {
        for (let at = next++; at < targets.length; at = next++) {
            const inputs = targets[at];
            const reason = targets.length > 1 ? notStarted(shared, failFast ? failed : undefined) : undefined;
            const { onEnd, ...reported } = { ...dependencies, ...reportedOf?.(inputs) };
            const outcome = reason
                ? (0,run_outcome/* failedAs */.C4)((0,run_outcome/* emptyOutcome */.we)(operation.name, inputs.target), (0,resume/* spelled */.uQ)(reason, reported.spelling))
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
        return new errors/* KoreaiError */["if"]('timed-out', `Not started: the timeout of ${(0,clock/* formatDuration */.a3)(timeoutMs)} is over`, { hint });
    }
    if (!failed)
        return undefined;
    return new errors/* KoreaiError */["if"]('cancelled', `Not started, because ${failed.target} did not succeed and {failFast} is on`, {
        hint,
    });
}


/***/ }),

/***/ 31607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ batchDetails),
/* harmony export */   SK: () => (/* binding */ conversationDetails),
/* harmony export */   e7: () => (/* binding */ versionTested),
/* harmony export */   hH: () => (/* binding */ decidingInputs),
/* harmony export */   s7: () => (/* binding */ batchVariant),
/* harmony export */   zs: () => (/* binding */ conversationVariant)
/* harmony export */ });
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(19507);
/* harmony import */ var _inputs_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(36070);


/** The version that a run tests. requestBody can name another one than the input. */
function versionTested({ botVersion, requestBody }) {
    const { version } = requestBody;
    return typeof version === 'string' ? (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitize */ .aj)(version, 60) : botVersion;
}
/** The suite, and the version and language if they are not the defaults. */
function batchVariant(inputs) {
    const { testSuite, botLanguage } = inputs;
    const version = versionTested(inputs);
    return [
        testSuite,
        ...(version === _inputs_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .FIELDS */ .cJ.botVersion.default ? [] : [version]),
        ...(botLanguage === _inputs_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .FIELDS */ .cJ.botLanguage.default ? [] : [botLanguage]),
    ];
}
const DECIDING = ['botVersion', 'botLanguage', 'maxFailures', 'maxEntityFailures', 'minF1'];
/** The inputs that a resumed test must have again, as text: without its thresholds it could pass. */
function decidingInputs(inputs) {
    const given = DECIDING.map((name) => [name, String(inputs[name] ?? _inputs_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .FIELDS */ .cJ[name].default ?? '')]);
    return Object.fromEntries(given.filter(([name, text]) => text !== (_inputs_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .FIELDS */ .cJ[name].default ?? '')));
}
/** A batch suite may have the same name. */
function conversationVariant(inputs) {
    return ['conversation', ...batchVariant(inputs)];
}
/** What is tested. */
function conversationDetails(inputs) {
    return [
        ['Test suite', (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitize */ .aj)(inputs.testSuite, 200)],
        ['Version tested', `${versionTested(inputs)}, language ${inputs.botLanguage}`],
    ];
}
/** What is tested, and the thresholds. */
function batchDetails(inputs) {
    const { maxFailures, maxEntityFailures, minF1 } = inputs;
    const f1 = minF1 === undefined ? [] : [`F1 score at least ${minF1}`];
    const thresholds = [
        `failures at most ${maxFailures}`,
        `entity and trait failures at most ${maxEntityFailures}`,
        ...f1,
    ];
    return [...conversationDetails(inputs), ['Thresholds', thresholds.join(', ')]];
}


/***/ }),

/***/ 33838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

// ESM COMPAT FLAG
__nccwpck_require__.r(__webpack_exports__);

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  ExitCode: () => (/* binding */ ExitCode),
  addPath: () => (/* binding */ addPath),
  debug: () => (/* binding */ debug),
  endGroup: () => (/* binding */ endGroup),
  error: () => (/* binding */ error),
  exportVariable: () => (/* binding */ exportVariable),
  getBooleanInput: () => (/* binding */ getBooleanInput),
  getIDToken: () => (/* binding */ getIDToken),
  getInput: () => (/* binding */ getInput),
  getMultilineInput: () => (/* binding */ getMultilineInput),
  getState: () => (/* binding */ getState),
  group: () => (/* binding */ group),
  info: () => (/* binding */ info),
  isDebug: () => (/* binding */ isDebug),
  markdownSummary: () => (/* reexport */ markdownSummary),
  notice: () => (/* binding */ notice),
  platform: () => (/* reexport */ platform_namespaceObject),
  saveState: () => (/* binding */ saveState),
  setCommandEcho: () => (/* binding */ setCommandEcho),
  setFailed: () => (/* binding */ setFailed),
  setOutput: () => (/* binding */ setOutput),
  setSecret: () => (/* binding */ setSecret),
  startGroup: () => (/* binding */ startGroup),
  summary: () => (/* reexport */ summary),
  toPlatformPath: () => (/* reexport */ toPlatformPath),
  toPosixPath: () => (/* reexport */ toPosixPath),
  toWin32Path: () => (/* reexport */ toWin32Path),
  warning: () => (/* binding */ warning)
});

// NAMESPACE OBJECT: ./node_modules/@actions/core/lib/platform.js
var platform_namespaceObject = {};
__nccwpck_require__.r(platform_namespaceObject);
__nccwpck_require__.d(platform_namespaceObject, {
  arch: () => (arch),
  getDetails: () => (getDetails),
  isLinux: () => (isLinux),
  isMacOS: () => (isMacOS),
  isWindows: () => (isWindows),
  platform: () => (platform)
});

// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(70857);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function issue(name, message = '') {
    issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
// EXTERNAL MODULE: external "crypto"
var external_crypto_ = __nccwpck_require__(76982);
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(79896);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_.randomUUID()}`;
    const convertedValue = toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(16928);
// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/index.js
var lib = __nccwpck_require__(22779);
// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/auth.js
var auth = __nccwpck_require__(92145);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/oidc-utils.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



class OidcClient {
    static createHttpClient(allowRetry = true, maxRetry = 10) {
        const requestOptions = {
            allowRetries: allowRetry,
            maxRetries: maxRetry
        };
        return new lib.HttpClient('actions/oidc-client', [new auth/* BearerCredentialHandler */.tZ(OidcClient.getRequestToken())], requestOptions);
    }
    static getRequestToken() {
        const token = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
        if (!token) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable');
        }
        return token;
    }
    static getIDTokenUrl() {
        const runtimeUrl = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
        if (!runtimeUrl) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable');
        }
        return runtimeUrl;
    }
    static getCall(id_token_url) {
        return __awaiter(this, void 0, void 0, function* () {
            var _a;
            const httpclient = OidcClient.createHttpClient();
            const res = yield httpclient
                .getJson(id_token_url)
                .catch(error => {
                throw new Error(`Failed to get ID Token. \n 
        Error Code : ${error.statusCode}\n 
        Error Message: ${error.message}`);
            });
            const id_token = (_a = res.result) === null || _a === void 0 ? void 0 : _a.value;
            if (!id_token) {
                throw new Error('Response json body do not have ID Token field');
            }
            return id_token;
        });
    }
    static getIDToken(audience) {
        return __awaiter(this, void 0, void 0, function* () {
            try {
                // New ID Token is requested from action service
                let id_token_url = OidcClient.getIDTokenUrl();
                if (audience) {
                    const encodedAudience = encodeURIComponent(audience);
                    id_token_url = `${id_token_url}&audience=${encodedAudience}`;
                }
                debug(`ID token url is ${id_token_url}`);
                const id_token = yield OidcClient.getCall(id_token_url);
                setSecret(id_token);
                return id_token;
            }
            catch (error) {
                throw new Error(`Error message: ${error.message}`);
            }
        });
    }
}
//# sourceMappingURL=oidc-utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return summary_awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return summary_awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return summary_awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = _summary;
const summary = _summary;
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, external_path_.sep);
}
//# sourceMappingURL=path-utils.js.map
// EXTERNAL MODULE: ./node_modules/@actions/exec/lib/exec.js + 3 modules
var exec = __nccwpck_require__(15781);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout: version } = yield exec/* getExecOutput */.H('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield exec/* getExecOutput */.H('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield exec/* getExecOutput */.H('sw_vers', undefined, {
        silent: true
    });
    const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
    const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
    return {
        name,
        version
    };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout } = yield exec/* getExecOutput */.H('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_.platform();
const arch = external_os_.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
    return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, (yield (isWindows
            ? getWindowsInfo()
            : isMacOS
                ? getMacOsInfo()
                : getLinuxInfo()))), { platform,
            arch,
            isWindows,
            isMacOS,
            isLinux });
    });
}
//# sourceMappingURL=platform.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function setSecret(secret) {
    issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${external_path_.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    issueCommand('set-output', { name }, toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function debug(message) {
    issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    issueCommand('save-state', { name }, toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map

/***/ }),

/***/ 15781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  H: () => (/* binding */ getExecOutput)
});

// UNUSED EXPORTS: exec

;// CONCATENATED MODULE: external "string_decoder"
const external_string_decoder_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");
// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(70857);
// EXTERNAL MODULE: external "events"
var external_events_ = __nccwpck_require__(24434);
// EXTERNAL MODULE: external "child_process"
var external_child_process_ = __nccwpck_require__(35317);
// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(16928);
// EXTERNAL MODULE: ./node_modules/@actions/io/lib/io.js
var io = __nccwpck_require__(88701);
// EXTERNAL MODULE: ./node_modules/@actions/io/lib/io-util.js
var io_util = __nccwpck_require__(90);
;// CONCATENATED MODULE: external "timers"
const external_timers_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/toolrunner.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};







/* eslint-disable @typescript-eslint/unbound-method */
const IS_WINDOWS = process.platform === 'win32';
/*
 * Class for running command line tools. Handles quoting and arg parsing in a platform agnostic way.
 */
class ToolRunner extends external_events_.EventEmitter {
    constructor(toolPath, args, options) {
        super();
        if (!toolPath) {
            throw new Error("Parameter 'toolPath' cannot be null or empty.");
        }
        this.toolPath = toolPath;
        this.args = args || [];
        this.options = options || {};
    }
    _debug(message) {
        if (this.options.listeners && this.options.listeners.debug) {
            this.options.listeners.debug(message);
        }
    }
    _getCommandString(options, noPrefix) {
        const toolPath = this._getSpawnFileName();
        const args = this._getSpawnArgs(options);
        let cmd = noPrefix ? '' : '[command]'; // omit prefix when piped to a second tool
        if (IS_WINDOWS) {
            // Windows + cmd file
            if (this._isCmdFile()) {
                cmd += toolPath;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows + verbatim
            else if (options.windowsVerbatimArguments) {
                cmd += `"${toolPath}"`;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows (regular)
            else {
                cmd += this._windowsQuoteCmdArg(toolPath);
                for (const a of args) {
                    cmd += ` ${this._windowsQuoteCmdArg(a)}`;
                }
            }
        }
        else {
            // OSX/Linux - this can likely be improved with some form of quoting.
            // creating processes on Unix is fundamentally different than Windows.
            // on Unix, execvp() takes an arg array.
            cmd += toolPath;
            for (const a of args) {
                cmd += ` ${a}`;
            }
        }
        return cmd;
    }
    _processLineBuffer(data, strBuffer, onLine) {
        try {
            let s = strBuffer + data.toString();
            let n = s.indexOf(external_os_.EOL);
            while (n > -1) {
                const line = s.substring(0, n);
                onLine(line);
                // the rest of the string ...
                s = s.substring(n + external_os_.EOL.length);
                n = s.indexOf(external_os_.EOL);
            }
            return s;
        }
        catch (err) {
            // streaming lines to console is best effort.  Don't fail a build.
            this._debug(`error processing line. Failed with error ${err}`);
            return '';
        }
    }
    _getSpawnFileName() {
        if (IS_WINDOWS) {
            if (this._isCmdFile()) {
                return process.env['COMSPEC'] || 'cmd.exe';
            }
        }
        return this.toolPath;
    }
    _getSpawnArgs(options) {
        if (IS_WINDOWS) {
            if (this._isCmdFile()) {
                let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
                for (const a of this.args) {
                    argline += ' ';
                    argline += options.windowsVerbatimArguments
                        ? a
                        : this._windowsQuoteCmdArg(a);
                }
                argline += '"';
                return [argline];
            }
        }
        return this.args;
    }
    _endsWith(str, end) {
        return str.endsWith(end);
    }
    _isCmdFile() {
        const upperToolPath = this.toolPath.toUpperCase();
        return (this._endsWith(upperToolPath, '.CMD') ||
            this._endsWith(upperToolPath, '.BAT'));
    }
    _windowsQuoteCmdArg(arg) {
        // for .exe, apply the normal quoting rules that libuv applies
        if (!this._isCmdFile()) {
            return this._uvQuoteCmdArg(arg);
        }
        // otherwise apply quoting rules specific to the cmd.exe command line parser.
        // the libuv rules are generic and are not designed specifically for cmd.exe
        // command line parser.
        //
        // for a detailed description of the cmd.exe command line parser, refer to
        // http://stackoverflow.com/questions/4094699/how-does-the-windows-command-interpreter-cmd-exe-parse-scripts/7970912#7970912
        // need quotes for empty arg
        if (!arg) {
            return '""';
        }
        // determine whether the arg needs to be quoted
        const cmdSpecialChars = [
            ' ',
            '\t',
            '&',
            '(',
            ')',
            '[',
            ']',
            '{',
            '}',
            '^',
            '=',
            ';',
            '!',
            "'",
            '+',
            ',',
            '`',
            '~',
            '|',
            '<',
            '>',
            '"'
        ];
        let needsQuotes = false;
        for (const char of arg) {
            if (cmdSpecialChars.some(x => x === char)) {
                needsQuotes = true;
                break;
            }
        }
        // short-circuit if quotes not needed
        if (!needsQuotes) {
            return arg;
        }
        // the following quoting rules are very similar to the rules that by libuv applies.
        //
        // 1) wrap the string in quotes
        //
        // 2) double-up quotes - i.e. " => ""
        //
        //    this is different from the libuv quoting rules. libuv replaces " with \", which unfortunately
        //    doesn't work well with a cmd.exe command line.
        //
        //    note, replacing " with "" also works well if the arg is passed to a downstream .NET console app.
        //    for example, the command line:
        //          foo.exe "myarg:""my val"""
        //    is parsed by a .NET console app into an arg array:
        //          [ "myarg:\"my val\"" ]
        //    which is the same end result when applying libuv quoting rules. although the actual
        //    command line from libuv quoting rules would look like:
        //          foo.exe "myarg:\"my val\""
        //
        // 3) double-up slashes that precede a quote,
        //    e.g.  hello \world    => "hello \world"
        //          hello\"world    => "hello\\""world"
        //          hello\\"world   => "hello\\\\""world"
        //          hello world\    => "hello world\\"
        //
        //    technically this is not required for a cmd.exe command line, or the batch argument parser.
        //    the reasons for including this as a .cmd quoting rule are:
        //
        //    a) this is optimized for the scenario where the argument is passed from the .cmd file to an
        //       external program. many programs (e.g. .NET console apps) rely on the slash-doubling rule.
        //
        //    b) it's what we've been doing previously (by deferring to node default behavior) and we
        //       haven't heard any complaints about that aspect.
        //
        // note, a weakness of the quoting rules chosen here, is that % is not escaped. in fact, % cannot be
        // escaped when used on the command line directly - even though within a .cmd file % can be escaped
        // by using %%.
        //
        // the saving grace is, on the command line, %var% is left as-is if var is not defined. this contrasts
        // the line parsing rules within a .cmd file, where if var is not defined it is replaced with nothing.
        //
        // one option that was explored was replacing % with ^% - i.e. %var% => ^%var^%. this hack would
        // often work, since it is unlikely that var^ would exist, and the ^ character is removed when the
        // variable is used. the problem, however, is that ^ is not removed when %* is used to pass the args
        // to an external program.
        //
        // an unexplored potential solution for the % escaping problem, is to create a wrapper .cmd file.
        // % can be escaped within a .cmd file.
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\'; // double the slash
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '"'; // double the quote
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _uvQuoteCmdArg(arg) {
        // Tool runner wraps child_process.spawn() and needs to apply the same quoting as
        // Node in certain cases where the undocumented spawn option windowsVerbatimArguments
        // is used.
        //
        // Since this function is a port of quote_cmd_arg from Node 4.x (technically, lib UV,
        // see https://github.com/nodejs/node/blob/v4.x/deps/uv/src/win/process.c for details),
        // pasting copyright notice from Node within this function:
        //
        //      Copyright Joyent, Inc. and other Node contributors. All rights reserved.
        //
        //      Permission is hereby granted, free of charge, to any person obtaining a copy
        //      of this software and associated documentation files (the "Software"), to
        //      deal in the Software without restriction, including without limitation the
        //      rights to use, copy, modify, merge, publish, distribute, sublicense, and/or
        //      sell copies of the Software, and to permit persons to whom the Software is
        //      furnished to do so, subject to the following conditions:
        //
        //      The above copyright notice and this permission notice shall be included in
        //      all copies or substantial portions of the Software.
        //
        //      THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
        //      IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
        //      FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
        //      AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
        //      LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING
        //      FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS
        //      IN THE SOFTWARE.
        if (!arg) {
            // Need double quotation for empty argument
            return '""';
        }
        if (!arg.includes(' ') && !arg.includes('\t') && !arg.includes('"')) {
            // No quotation needed
            return arg;
        }
        if (!arg.includes('"') && !arg.includes('\\')) {
            // No embedded double quotes or backslashes, so I can just wrap
            // quote marks around the whole thing.
            return `"${arg}"`;
        }
        // Expected input/output:
        //   input : hello"world
        //   output: "hello\"world"
        //   input : hello""world
        //   output: "hello\"\"world"
        //   input : hello\world
        //   output: hello\world
        //   input : hello\\world
        //   output: hello\\world
        //   input : hello\"world
        //   output: "hello\\\"world"
        //   input : hello\\"world
        //   output: "hello\\\\\"world"
        //   input : hello world\
        //   output: "hello world\\" - note the comment in libuv actually reads "hello world\"
        //                             but it appears the comment is wrong, it should be "hello world\\"
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\';
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '\\';
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _cloneExecOptions(options) {
        options = options || {};
        const result = {
            cwd: options.cwd || process.cwd(),
            env: options.env || process.env,
            silent: options.silent || false,
            windowsVerbatimArguments: options.windowsVerbatimArguments || false,
            failOnStdErr: options.failOnStdErr || false,
            ignoreReturnCode: options.ignoreReturnCode || false,
            delay: options.delay || 10000
        };
        result.outStream = options.outStream || process.stdout;
        result.errStream = options.errStream || process.stderr;
        return result;
    }
    _getSpawnOptions(options, toolPath) {
        options = options || {};
        const result = {};
        result.cwd = options.cwd;
        result.env = options.env;
        result['windowsVerbatimArguments'] =
            options.windowsVerbatimArguments || this._isCmdFile();
        if (options.windowsVerbatimArguments) {
            result.argv0 = `"${toolPath}"`;
        }
        return result;
    }
    /**
     * Exec a tool.
     * Output will be streamed to the live console.
     * Returns promise with return code
     *
     * @param     tool     path to tool to exec
     * @param     options  optional exec options.  See ExecOptions
     * @returns   number
     */
    exec() {
        return __awaiter(this, void 0, void 0, function* () {
            // root the tool path if it is unrooted and contains relative pathing
            if (!io_util/* isRooted */.Qh(this.toolPath) &&
                (this.toolPath.includes('/') ||
                    (IS_WINDOWS && this.toolPath.includes('\\')))) {
                // prefer options.cwd if it is specified, however options.cwd may also need to be rooted
                this.toolPath = external_path_.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
            }
            // if the tool is only a file name, then resolve it from the PATH
            // otherwise verify it exists (add extension on Windows if necessary)
            this.toolPath = yield io/* which */.K7(this.toolPath, true);
            return new Promise((resolve, reject) => __awaiter(this, void 0, void 0, function* () {
                this._debug(`exec tool: ${this.toolPath}`);
                this._debug('arguments:');
                for (const arg of this.args) {
                    this._debug(`   ${arg}`);
                }
                const optionsNonNull = this._cloneExecOptions(this.options);
                if (!optionsNonNull.silent && optionsNonNull.outStream) {
                    optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + external_os_.EOL);
                }
                const state = new ExecState(optionsNonNull, this.toolPath);
                state.on('debug', (message) => {
                    this._debug(message);
                });
                if (this.options.cwd && !(yield io_util/* exists */.t2(this.options.cwd))) {
                    return reject(new Error(`The cwd: ${this.options.cwd} does not exist!`));
                }
                const fileName = this._getSpawnFileName();
                const cp = external_child_process_.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
                let stdbuffer = '';
                if (cp.stdout) {
                    cp.stdout.on('data', (data) => {
                        if (this.options.listeners && this.options.listeners.stdout) {
                            this.options.listeners.stdout(data);
                        }
                        if (!optionsNonNull.silent && optionsNonNull.outStream) {
                            optionsNonNull.outStream.write(data);
                        }
                        stdbuffer = this._processLineBuffer(data, stdbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.stdline) {
                                this.options.listeners.stdline(line);
                            }
                        });
                    });
                }
                let errbuffer = '';
                if (cp.stderr) {
                    cp.stderr.on('data', (data) => {
                        state.processStderr = true;
                        if (this.options.listeners && this.options.listeners.stderr) {
                            this.options.listeners.stderr(data);
                        }
                        if (!optionsNonNull.silent &&
                            optionsNonNull.errStream &&
                            optionsNonNull.outStream) {
                            const s = optionsNonNull.failOnStdErr
                                ? optionsNonNull.errStream
                                : optionsNonNull.outStream;
                            s.write(data);
                        }
                        errbuffer = this._processLineBuffer(data, errbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.errline) {
                                this.options.listeners.errline(line);
                            }
                        });
                    });
                }
                cp.on('error', (err) => {
                    state.processError = err.message;
                    state.processExited = true;
                    state.processClosed = true;
                    state.CheckComplete();
                });
                cp.on('exit', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                cp.on('close', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    state.processClosed = true;
                    this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                state.on('done', (error, exitCode) => {
                    if (stdbuffer.length > 0) {
                        this.emit('stdline', stdbuffer);
                    }
                    if (errbuffer.length > 0) {
                        this.emit('errline', errbuffer);
                    }
                    cp.removeAllListeners();
                    if (error) {
                        reject(error);
                    }
                    else {
                        resolve(exitCode);
                    }
                });
                if (this.options.input) {
                    if (!cp.stdin) {
                        throw new Error('child process missing stdin');
                    }
                    cp.stdin.end(this.options.input);
                }
            }));
        });
    }
}
/**
 * Convert an arg string to an array of args. Handles escaping
 *
 * @param    argString   string of arguments
 * @returns  string[]    array of arguments
 */
function argStringToArray(argString) {
    const args = [];
    let inQuotes = false;
    let escaped = false;
    let arg = '';
    function append(c) {
        // we only escape double quotes.
        if (escaped && c !== '"') {
            arg += '\\';
        }
        arg += c;
        escaped = false;
    }
    for (let i = 0; i < argString.length; i++) {
        const c = argString.charAt(i);
        if (c === '"') {
            if (!escaped) {
                inQuotes = !inQuotes;
            }
            else {
                append(c);
            }
            continue;
        }
        if (c === '\\' && escaped) {
            append(c);
            continue;
        }
        if (c === '\\' && inQuotes) {
            escaped = true;
            continue;
        }
        if (c === ' ' && !inQuotes) {
            if (arg.length > 0) {
                args.push(arg);
                arg = '';
            }
            continue;
        }
        append(c);
    }
    if (arg.length > 0) {
        args.push(arg.trim());
    }
    return args;
}
class ExecState extends external_events_.EventEmitter {
    constructor(options, toolPath) {
        super();
        this.processClosed = false; // tracks whether the process has exited and stdio is closed
        this.processError = '';
        this.processExitCode = 0;
        this.processExited = false; // tracks whether the process has exited
        this.processStderr = false; // tracks whether stderr was written to
        this.delay = 10000; // 10 seconds
        this.done = false;
        this.timeout = null;
        if (!toolPath) {
            throw new Error('toolPath must not be empty');
        }
        this.options = options;
        this.toolPath = toolPath;
        if (options.delay) {
            this.delay = options.delay;
        }
    }
    CheckComplete() {
        if (this.done) {
            return;
        }
        if (this.processClosed) {
            this._setResult();
        }
        else if (this.processExited) {
            this.timeout = (0,external_timers_namespaceObject.setTimeout)(ExecState.HandleTimeout, this.delay, this);
        }
    }
    _debug(message) {
        this.emit('debug', message);
    }
    _setResult() {
        // determine whether there is an error
        let error;
        if (this.processExited) {
            if (this.processError) {
                error = new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`);
            }
            else if (this.processExitCode !== 0 && !this.options.ignoreReturnCode) {
                error = new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);
            }
            else if (this.processStderr && this.options.failOnStdErr) {
                error = new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`);
            }
        }
        // clear the timeout
        if (this.timeout) {
            clearTimeout(this.timeout);
            this.timeout = null;
        }
        this.done = true;
        this.emit('done', error, this.processExitCode);
    }
    static HandleTimeout(state) {
        if (state.done) {
            return;
        }
        if (!state.processClosed && state.processExited) {
            const message = `The STDIO streams did not close within ${state.delay / 1000} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
            state._debug(message);
        }
        state._setResult();
    }
}
//# sourceMappingURL=toolrunner.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/exec.js
var exec_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


/**
 * Exec a command.
 * Output will be streamed to the live console.
 * Returns promise with return code
 *
 * @param     commandLine        command to execute (can include additional args). Must be correctly escaped.
 * @param     args               optional arguments for tool. Escaping is handled by the lib.
 * @param     options            optional exec options.  See ExecOptions
 * @returns   Promise<number>    exit code
 */
function exec(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        const commandArgs = argStringToArray(commandLine);
        if (commandArgs.length === 0) {
            throw new Error(`Parameter 'commandLine' cannot be null or empty.`);
        }
        // Path to tool to execute should be first arg
        const toolPath = commandArgs[0];
        args = commandArgs.slice(1).concat(args || []);
        const runner = new ToolRunner(toolPath, args, options);
        return runner.exec();
    });
}
/**
 * Exec a command and get the output.
 * Output will be streamed to the live console.
 * Returns promise with the exit code and collected stdout and stderr
 *
 * @param     commandLine           command to execute (can include additional args). Must be correctly escaped.
 * @param     args                  optional arguments for tool. Escaping is handled by the lib.
 * @param     options               optional exec options.  See ExecOptions
 * @returns   Promise<ExecOutput>   exit code, stdout, and stderr
 */
function getExecOutput(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        var _a, _b;
        let stdout = '';
        let stderr = '';
        //Using string decoder covers the case where a mult-byte character is split
        const stdoutDecoder = new external_string_decoder_namespaceObject.StringDecoder('utf8');
        const stderrDecoder = new external_string_decoder_namespaceObject.StringDecoder('utf8');
        const originalStdoutListener = (_a = options === null || options === void 0 ? void 0 : options.listeners) === null || _a === void 0 ? void 0 : _a.stdout;
        const originalStdErrListener = (_b = options === null || options === void 0 ? void 0 : options.listeners) === null || _b === void 0 ? void 0 : _b.stderr;
        const stdErrListener = (data) => {
            stderr += stderrDecoder.write(data);
            if (originalStdErrListener) {
                originalStdErrListener(data);
            }
        };
        const stdOutListener = (data) => {
            stdout += stdoutDecoder.write(data);
            if (originalStdoutListener) {
                originalStdoutListener(data);
            }
        };
        const listeners = Object.assign(Object.assign({}, options === null || options === void 0 ? void 0 : options.listeners), { stdout: stdOutListener, stderr: stdErrListener });
        const exitCode = yield exec(commandLine, args, Object.assign(Object.assign({}, options), { listeners }));
        //flush any remaining characters
        stdout += stdoutDecoder.end();
        stderr += stderrDecoder.end();
        return {
            exitCode,
            stdout,
            stderr
        };
    });
}
//# sourceMappingURL=exec.js.map

/***/ }),

/***/ 92145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   tZ: () => (/* binding */ BearerCredentialHandler)
/* harmony export */ });
/* unused harmony exports BasicCredentialHandler, PersonalAccessTokenCredentialHandler */
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};
class BasicCredentialHandler {
    constructor(username, password) {
        this.username = username;
        this.password = password;
    }
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Basic ${Buffer.from(`${this.username}:${this.password}`).toString('base64')}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class BearerCredentialHandler {
    constructor(token) {
        this.token = token;
    }
    // currently implements pre-authorization
    // TODO: support preAuth = false where it hooks on 401
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Bearer ${this.token}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class PersonalAccessTokenCredentialHandler {
    constructor(token) {
        this.token = token;
    }
    // currently implements pre-authorization
    // TODO: support preAuth = false where it hooks on 401
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Basic ${Buffer.from(`PAT:${this.token}`).toString('base64')}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
//# sourceMappingURL=auth.js.map

/***/ }),

/***/ 22779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

var https__WEBPACK_IMPORTED_MODULE_1___namespace_cache;
var http__WEBPACK_IMPORTED_MODULE_0___namespace_cache;
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HttpClient: () => (/* binding */ HttpClient),
/* harmony export */   Hv: () => (/* binding */ HttpCodes)
/* harmony export */ });
/* unused harmony exports Headers, MediaTypes, getProxyUrl, HttpClientError, HttpClientResponse, isHttps */
/* harmony import */ var http__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(58611);
/* harmony import */ var https__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(65692);
/* harmony import */ var _proxy_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(19783);
/* harmony import */ var tunnel__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(20770);
/* harmony import */ var undici__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(64650);
/* eslint-disable @typescript-eslint/no-explicit-any */
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};





var HttpCodes;
(function (HttpCodes) {
    HttpCodes[HttpCodes["OK"] = 200] = "OK";
    HttpCodes[HttpCodes["MultipleChoices"] = 300] = "MultipleChoices";
    HttpCodes[HttpCodes["MovedPermanently"] = 301] = "MovedPermanently";
    HttpCodes[HttpCodes["ResourceMoved"] = 302] = "ResourceMoved";
    HttpCodes[HttpCodes["SeeOther"] = 303] = "SeeOther";
    HttpCodes[HttpCodes["NotModified"] = 304] = "NotModified";
    HttpCodes[HttpCodes["UseProxy"] = 305] = "UseProxy";
    HttpCodes[HttpCodes["SwitchProxy"] = 306] = "SwitchProxy";
    HttpCodes[HttpCodes["TemporaryRedirect"] = 307] = "TemporaryRedirect";
    HttpCodes[HttpCodes["PermanentRedirect"] = 308] = "PermanentRedirect";
    HttpCodes[HttpCodes["BadRequest"] = 400] = "BadRequest";
    HttpCodes[HttpCodes["Unauthorized"] = 401] = "Unauthorized";
    HttpCodes[HttpCodes["PaymentRequired"] = 402] = "PaymentRequired";
    HttpCodes[HttpCodes["Forbidden"] = 403] = "Forbidden";
    HttpCodes[HttpCodes["NotFound"] = 404] = "NotFound";
    HttpCodes[HttpCodes["MethodNotAllowed"] = 405] = "MethodNotAllowed";
    HttpCodes[HttpCodes["NotAcceptable"] = 406] = "NotAcceptable";
    HttpCodes[HttpCodes["ProxyAuthenticationRequired"] = 407] = "ProxyAuthenticationRequired";
    HttpCodes[HttpCodes["RequestTimeout"] = 408] = "RequestTimeout";
    HttpCodes[HttpCodes["Conflict"] = 409] = "Conflict";
    HttpCodes[HttpCodes["Gone"] = 410] = "Gone";
    HttpCodes[HttpCodes["TooManyRequests"] = 429] = "TooManyRequests";
    HttpCodes[HttpCodes["InternalServerError"] = 500] = "InternalServerError";
    HttpCodes[HttpCodes["NotImplemented"] = 501] = "NotImplemented";
    HttpCodes[HttpCodes["BadGateway"] = 502] = "BadGateway";
    HttpCodes[HttpCodes["ServiceUnavailable"] = 503] = "ServiceUnavailable";
    HttpCodes[HttpCodes["GatewayTimeout"] = 504] = "GatewayTimeout";
})(HttpCodes || (HttpCodes = {}));
var Headers;
(function (Headers) {
    Headers["Accept"] = "accept";
    Headers["ContentType"] = "content-type";
})(Headers || (Headers = {}));
var MediaTypes;
(function (MediaTypes) {
    MediaTypes["ApplicationJson"] = "application/json";
})(MediaTypes || (MediaTypes = {}));
/**
 * Returns the proxy URL, depending upon the supplied url and proxy environment variables.
 * @param serverUrl  The server URL where the request will be sent. For example, https://api.github.com
 */
function getProxyUrl(serverUrl) {
    const proxyUrl = pm.getProxyUrl(new URL(serverUrl));
    return proxyUrl ? proxyUrl.href : '';
}
const HttpRedirectCodes = [
    HttpCodes.MovedPermanently,
    HttpCodes.ResourceMoved,
    HttpCodes.SeeOther,
    HttpCodes.TemporaryRedirect,
    HttpCodes.PermanentRedirect
];
const HttpResponseRetryCodes = [
    HttpCodes.BadGateway,
    HttpCodes.ServiceUnavailable,
    HttpCodes.GatewayTimeout
];
const RetryableHttpVerbs = ['OPTIONS', 'GET', 'DELETE', 'HEAD'];
const ExponentialBackoffCeiling = 10;
const ExponentialBackoffTimeSlice = 5;
class HttpClientError extends Error {
    constructor(message, statusCode) {
        super(message);
        this.name = 'HttpClientError';
        this.statusCode = statusCode;
        Object.setPrototypeOf(this, HttpClientError.prototype);
    }
}
class HttpClientResponse {
    constructor(message) {
        this.message = message;
    }
    readBody() {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
                let output = Buffer.alloc(0);
                this.message.on('data', (chunk) => {
                    output = Buffer.concat([output, chunk]);
                });
                this.message.on('end', () => {
                    resolve(output.toString());
                });
            }));
        });
    }
    readBodyBuffer() {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
                const chunks = [];
                this.message.on('data', (chunk) => {
                    chunks.push(chunk);
                });
                this.message.on('end', () => {
                    resolve(Buffer.concat(chunks));
                });
            }));
        });
    }
}
function isHttps(requestUrl) {
    const parsedUrl = new URL(requestUrl);
    return parsedUrl.protocol === 'https:';
}
class HttpClient {
    constructor(userAgent, handlers, requestOptions) {
        this._ignoreSslError = false;
        this._allowRedirects = true;
        this._allowRedirectDowngrade = false;
        this._maxRedirects = 50;
        this._allowRetries = false;
        this._maxRetries = 1;
        this._keepAlive = false;
        this._disposed = false;
        this.userAgent = this._getUserAgentWithOrchestrationId(userAgent);
        this.handlers = handlers || [];
        this.requestOptions = requestOptions;
        if (requestOptions) {
            if (requestOptions.ignoreSslError != null) {
                this._ignoreSslError = requestOptions.ignoreSslError;
            }
            this._socketTimeout = requestOptions.socketTimeout;
            if (requestOptions.allowRedirects != null) {
                this._allowRedirects = requestOptions.allowRedirects;
            }
            if (requestOptions.allowRedirectDowngrade != null) {
                this._allowRedirectDowngrade = requestOptions.allowRedirectDowngrade;
            }
            if (requestOptions.maxRedirects != null) {
                this._maxRedirects = Math.max(requestOptions.maxRedirects, 0);
            }
            if (requestOptions.keepAlive != null) {
                this._keepAlive = requestOptions.keepAlive;
            }
            if (requestOptions.allowRetries != null) {
                this._allowRetries = requestOptions.allowRetries;
            }
            if (requestOptions.maxRetries != null) {
                this._maxRetries = requestOptions.maxRetries;
            }
        }
    }
    options(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('OPTIONS', requestUrl, null, additionalHeaders || {});
        });
    }
    get(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('GET', requestUrl, null, additionalHeaders || {});
        });
    }
    del(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('DELETE', requestUrl, null, additionalHeaders || {});
        });
    }
    post(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('POST', requestUrl, data, additionalHeaders || {});
        });
    }
    patch(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('PATCH', requestUrl, data, additionalHeaders || {});
        });
    }
    put(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('PUT', requestUrl, data, additionalHeaders || {});
        });
    }
    head(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('HEAD', requestUrl, null, additionalHeaders || {});
        });
    }
    sendStream(verb, requestUrl, stream, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request(verb, requestUrl, stream, additionalHeaders);
        });
    }
    /**
     * Gets a typed object from an endpoint
     * Be aware that not found returns a null.  Other errors (4xx, 5xx) reject the promise
     */
    getJson(requestUrl_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, additionalHeaders = {}) {
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            const res = yield this.get(requestUrl, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    postJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.post(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    putJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.put(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    patchJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.patch(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    /**
     * Makes a raw http request.
     * All other methods such as get, post, patch, and request ultimately call this.
     * Prefer get, del, post and patch
     */
    request(verb, requestUrl, data, headers) {
        return __awaiter(this, void 0, void 0, function* () {
            if (this._disposed) {
                throw new Error('Client has already been disposed.');
            }
            const parsedUrl = new URL(requestUrl);
            let info = this._prepareRequest(verb, parsedUrl, headers);
            // Only perform retries on reads since writes may not be idempotent.
            const maxTries = this._allowRetries && RetryableHttpVerbs.includes(verb)
                ? this._maxRetries + 1
                : 1;
            let numTries = 0;
            let response;
            do {
                response = yield this.requestRaw(info, data);
                // Check if it's an authentication challenge
                if (response &&
                    response.message &&
                    response.message.statusCode === HttpCodes.Unauthorized) {
                    let authenticationHandler;
                    for (const handler of this.handlers) {
                        if (handler.canHandleAuthentication(response)) {
                            authenticationHandler = handler;
                            break;
                        }
                    }
                    if (authenticationHandler) {
                        return authenticationHandler.handleAuthentication(this, info, data);
                    }
                    else {
                        // We have received an unauthorized response but have no handlers to handle it.
                        // Let the response return to the caller.
                        return response;
                    }
                }
                let redirectsRemaining = this._maxRedirects;
                while (response.message.statusCode &&
                    HttpRedirectCodes.includes(response.message.statusCode) &&
                    this._allowRedirects &&
                    redirectsRemaining > 0) {
                    const redirectUrl = response.message.headers['location'];
                    if (!redirectUrl) {
                        // if there's no location to redirect to, we won't
                        break;
                    }
                    const parsedRedirectUrl = new URL(redirectUrl);
                    if (parsedUrl.protocol === 'https:' &&
                        parsedUrl.protocol !== parsedRedirectUrl.protocol &&
                        !this._allowRedirectDowngrade) {
                        throw new Error('Redirect from HTTPS to HTTP protocol. This downgrade is not allowed for security reasons. If you want to allow this behavior, set the allowRedirectDowngrade option to true.');
                    }
                    // we need to finish reading the response before reassigning response
                    // which will leak the open socket.
                    yield response.readBody();
                    // strip authorization header if redirected to a different hostname
                    if (parsedRedirectUrl.hostname !== parsedUrl.hostname) {
                        for (const header in headers) {
                            // header names are case insensitive
                            if (header.toLowerCase() === 'authorization') {
                                delete headers[header];
                            }
                        }
                    }
                    // let's make the request with the new redirectUrl
                    info = this._prepareRequest(verb, parsedRedirectUrl, headers);
                    response = yield this.requestRaw(info, data);
                    redirectsRemaining--;
                }
                if (!response.message.statusCode ||
                    !HttpResponseRetryCodes.includes(response.message.statusCode)) {
                    // If not a retry code, return immediately instead of retrying
                    return response;
                }
                numTries += 1;
                if (numTries < maxTries) {
                    yield response.readBody();
                    yield this._performExponentialBackoff(numTries);
                }
            } while (numTries < maxTries);
            return response;
        });
    }
    /**
     * Needs to be called if keepAlive is set to true in request options.
     */
    dispose() {
        if (this._agent) {
            this._agent.destroy();
        }
        this._disposed = true;
    }
    /**
     * Raw request.
     * @param info
     * @param data
     */
    requestRaw(info, data) {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve, reject) => {
                function callbackForResult(err, res) {
                    if (err) {
                        reject(err);
                    }
                    else if (!res) {
                        // If `err` is not passed, then `res` must be passed.
                        reject(new Error('Unknown error'));
                    }
                    else {
                        resolve(res);
                    }
                }
                this.requestRawWithCallback(info, data, callbackForResult);
            });
        });
    }
    /**
     * Raw request with callback.
     * @param info
     * @param data
     * @param onResult
     */
    requestRawWithCallback(info, data, onResult) {
        if (typeof data === 'string') {
            if (!info.options.headers) {
                info.options.headers = {};
            }
            info.options.headers['Content-Length'] = Buffer.byteLength(data, 'utf8');
        }
        let callbackCalled = false;
        function handleResult(err, res) {
            if (!callbackCalled) {
                callbackCalled = true;
                onResult(err, res);
            }
        }
        const req = info.httpModule.request(info.options, (msg) => {
            const res = new HttpClientResponse(msg);
            handleResult(undefined, res);
        });
        let socket;
        req.on('socket', sock => {
            socket = sock;
        });
        // If we ever get disconnected, we want the socket to timeout eventually
        req.setTimeout(this._socketTimeout || 3 * 60000, () => {
            if (socket) {
                socket.end();
            }
            handleResult(new Error(`Request timeout: ${info.options.path}`));
        });
        req.on('error', function (err) {
            // err has statusCode property
            // res should have headers
            handleResult(err);
        });
        if (data && typeof data === 'string') {
            req.write(data, 'utf8');
        }
        if (data && typeof data !== 'string') {
            data.on('close', function () {
                req.end();
            });
            data.pipe(req);
        }
        else {
            req.end();
        }
    }
    /**
     * Gets an http agent. This function is useful when you need an http agent that handles
     * routing through a proxy server - depending upon the url and proxy environment variables.
     * @param serverUrl  The server URL where the request will be sent. For example, https://api.github.com
     */
    getAgent(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        return this._getAgent(parsedUrl);
    }
    getAgentDispatcher(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        const proxyUrl = _proxy_js__WEBPACK_IMPORTED_MODULE_2__.getProxyUrl(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (!useProxy) {
            return;
        }
        return this._getProxyAgentDispatcher(parsedUrl, proxyUrl);
    }
    _prepareRequest(method, requestUrl, headers) {
        const info = {};
        info.parsedUrl = requestUrl;
        const usingSsl = info.parsedUrl.protocol === 'https:';
        info.httpModule = usingSsl ? /*#__PURE__*/ (https__WEBPACK_IMPORTED_MODULE_1___namespace_cache || (https__WEBPACK_IMPORTED_MODULE_1___namespace_cache = __nccwpck_require__.t(https__WEBPACK_IMPORTED_MODULE_1__, 2))) : /*#__PURE__*/ (http__WEBPACK_IMPORTED_MODULE_0___namespace_cache || (http__WEBPACK_IMPORTED_MODULE_0___namespace_cache = __nccwpck_require__.t(http__WEBPACK_IMPORTED_MODULE_0__, 2)));
        const defaultPort = usingSsl ? 443 : 80;
        info.options = {};
        info.options.host = info.parsedUrl.hostname;
        info.options.port = info.parsedUrl.port
            ? parseInt(info.parsedUrl.port)
            : defaultPort;
        info.options.path =
            (info.parsedUrl.pathname || '') + (info.parsedUrl.search || '');
        info.options.method = method;
        info.options.headers = this._mergeHeaders(headers);
        if (this.userAgent != null) {
            info.options.headers['user-agent'] = this.userAgent;
        }
        info.options.agent = this._getAgent(info.parsedUrl);
        // gives handlers an opportunity to participate
        if (this.handlers) {
            for (const handler of this.handlers) {
                handler.prepareRequest(info.options);
            }
        }
        return info;
    }
    _mergeHeaders(headers) {
        if (this.requestOptions && this.requestOptions.headers) {
            return Object.assign({}, lowercaseKeys(this.requestOptions.headers), lowercaseKeys(headers || {}));
        }
        return lowercaseKeys(headers || {});
    }
    /**
     * Gets an existing header value or returns a default.
     * Handles converting number header values to strings since HTTP headers must be strings.
     * Note: This returns string | string[] since some headers can have multiple values.
     * For headers that must always be a single string (like Content-Type), use the
     * specialized _getExistingOrDefaultContentTypeHeader method instead.
     */
    _getExistingOrDefaultHeader(additionalHeaders, header, _default) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
            const headerValue = lowercaseKeys(this.requestOptions.headers)[header];
            if (headerValue) {
                clientHeader =
                    typeof headerValue === 'number' ? headerValue.toString() : headerValue;
            }
        }
        const additionalValue = additionalHeaders[header];
        if (additionalValue !== undefined) {
            return typeof additionalValue === 'number'
                ? additionalValue.toString()
                : additionalValue;
        }
        if (clientHeader !== undefined) {
            return clientHeader;
        }
        return _default;
    }
    /**
     * Specialized version of _getExistingOrDefaultHeader for Content-Type header.
     * Always returns a single string (not an array) since Content-Type should be a single value.
     * Converts arrays to comma-separated strings and numbers to strings to ensure type safety.
     * This was split from _getExistingOrDefaultHeader to provide stricter typing for callers
     * that assign the result to places expecting a string (e.g., additionalHeaders[Headers.ContentType]).
     */
    _getExistingOrDefaultContentTypeHeader(additionalHeaders, _default) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
            const headerValue = lowercaseKeys(this.requestOptions.headers)[Headers.ContentType];
            if (headerValue) {
                if (typeof headerValue === 'number') {
                    clientHeader = String(headerValue);
                }
                else if (Array.isArray(headerValue)) {
                    clientHeader = headerValue.join(', ');
                }
                else {
                    clientHeader = headerValue;
                }
            }
        }
        const additionalValue = additionalHeaders[Headers.ContentType];
        // Return the first non-undefined value, converting numbers or arrays to strings if necessary
        if (additionalValue !== undefined) {
            if (typeof additionalValue === 'number') {
                return String(additionalValue);
            }
            else if (Array.isArray(additionalValue)) {
                return additionalValue.join(', ');
            }
            else {
                return additionalValue;
            }
        }
        if (clientHeader !== undefined) {
            return clientHeader;
        }
        return _default;
    }
    _getAgent(parsedUrl) {
        let agent;
        const proxyUrl = _proxy_js__WEBPACK_IMPORTED_MODULE_2__.getProxyUrl(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (this._keepAlive && useProxy) {
            agent = this._proxyAgent;
        }
        if (!useProxy) {
            agent = this._agent;
        }
        // if agent is already assigned use that agent.
        if (agent) {
            return agent;
        }
        const usingSsl = parsedUrl.protocol === 'https:';
        let maxSockets = 100;
        if (this.requestOptions) {
            maxSockets = this.requestOptions.maxSockets || http__WEBPACK_IMPORTED_MODULE_0__.globalAgent.maxSockets;
        }
        // This is `useProxy` again, but we need to check `proxyURl` directly for TypeScripts's flow analysis.
        if (proxyUrl && proxyUrl.hostname) {
            const agentOptions = {
                maxSockets,
                keepAlive: this._keepAlive,
                proxy: Object.assign(Object.assign({}, ((proxyUrl.username || proxyUrl.password) && {
                    proxyAuth: `${proxyUrl.username}:${proxyUrl.password}`
                })), { host: proxyUrl.hostname, port: proxyUrl.port })
            };
            let tunnelAgent;
            const overHttps = proxyUrl.protocol === 'https:';
            if (usingSsl) {
                tunnelAgent = overHttps ? tunnel__WEBPACK_IMPORTED_MODULE_3__.httpsOverHttps : tunnel__WEBPACK_IMPORTED_MODULE_3__.httpsOverHttp;
            }
            else {
                tunnelAgent = overHttps ? tunnel__WEBPACK_IMPORTED_MODULE_3__.httpOverHttps : tunnel__WEBPACK_IMPORTED_MODULE_3__.httpOverHttp;
            }
            agent = tunnelAgent(agentOptions);
            this._proxyAgent = agent;
        }
        // if tunneling agent isn't assigned create a new agent
        if (!agent) {
            const options = { keepAlive: this._keepAlive, maxSockets };
            agent = usingSsl ? new https__WEBPACK_IMPORTED_MODULE_1__.Agent(options) : new http__WEBPACK_IMPORTED_MODULE_0__.Agent(options);
            this._agent = agent;
        }
        if (usingSsl && this._ignoreSslError) {
            // we don't want to set NODE_TLS_REJECT_UNAUTHORIZED=0 since that will affect request for entire process
            // http.RequestOptions doesn't expose a way to modify RequestOptions.agent.options
            // we have to cast it to any and change it directly
            agent.options = Object.assign(agent.options || {}, {
                rejectUnauthorized: false
            });
        }
        return agent;
    }
    _getProxyAgentDispatcher(parsedUrl, proxyUrl) {
        let proxyAgent;
        if (this._keepAlive) {
            proxyAgent = this._proxyAgentDispatcher;
        }
        // if agent is already assigned use that agent.
        if (proxyAgent) {
            return proxyAgent;
        }
        const usingSsl = parsedUrl.protocol === 'https:';
        proxyAgent = new undici__WEBPACK_IMPORTED_MODULE_4__.ProxyAgent(Object.assign({ uri: proxyUrl.href, pipelining: !this._keepAlive ? 0 : 1 }, ((proxyUrl.username || proxyUrl.password) && {
            token: `Basic ${Buffer.from(`${proxyUrl.username}:${proxyUrl.password}`).toString('base64')}`
        })));
        this._proxyAgentDispatcher = proxyAgent;
        if (usingSsl && this._ignoreSslError) {
            // we don't want to set NODE_TLS_REJECT_UNAUTHORIZED=0 since that will affect request for entire process
            // http.RequestOptions doesn't expose a way to modify RequestOptions.agent.options
            // we have to cast it to any and change it directly
            proxyAgent.options = Object.assign(proxyAgent.options.requestTls || {}, {
                rejectUnauthorized: false
            });
        }
        return proxyAgent;
    }
    _getUserAgentWithOrchestrationId(userAgent) {
        const baseUserAgent = userAgent || 'actions/http-client';
        const orchId = process.env['ACTIONS_ORCHESTRATION_ID'];
        if (orchId) {
            // Sanitize the orchestration ID to ensure it contains only valid characters
            // Valid characters: 0-9, a-z, _, -, .
            const sanitizedId = orchId.replace(/[^a-z0-9_.-]/gi, '_');
            return `${baseUserAgent} actions_orchestration_id/${sanitizedId}`;
        }
        return baseUserAgent;
    }
    _performExponentialBackoff(retryNumber) {
        return __awaiter(this, void 0, void 0, function* () {
            retryNumber = Math.min(ExponentialBackoffCeiling, retryNumber);
            const ms = ExponentialBackoffTimeSlice * Math.pow(2, retryNumber);
            return new Promise(resolve => setTimeout(() => resolve(), ms));
        });
    }
    _processResponse(res, options) {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve, reject) => __awaiter(this, void 0, void 0, function* () {
                const statusCode = res.message.statusCode || 0;
                const response = {
                    statusCode,
                    result: null,
                    headers: {}
                };
                // not found leads to null obj returned
                if (statusCode === HttpCodes.NotFound) {
                    resolve(response);
                }
                // get the result from the body
                function dateTimeDeserializer(key, value) {
                    if (typeof value === 'string') {
                        const a = new Date(value);
                        if (!isNaN(a.valueOf())) {
                            return a;
                        }
                    }
                    return value;
                }
                let obj;
                let contents;
                try {
                    contents = yield res.readBody();
                    if (contents && contents.length > 0) {
                        if (options && options.deserializeDates) {
                            obj = JSON.parse(contents, dateTimeDeserializer);
                        }
                        else {
                            obj = JSON.parse(contents);
                        }
                        response.result = obj;
                    }
                    response.headers = res.message.headers;
                }
                catch (err) {
                    // Invalid resource (contents not json);  leaving result obj null
                }
                // note that 3xx redirects are handled by the http layer.
                if (statusCode > 299) {
                    let msg;
                    // if exception/error in body, attempt to get better error
                    if (obj && obj.message) {
                        msg = obj.message;
                    }
                    else if (contents && contents.length > 0) {
                        // it may be the case that the exception is in the body message as string
                        msg = contents;
                    }
                    else {
                        msg = `Failed request: (${statusCode})`;
                    }
                    const err = new HttpClientError(msg, statusCode);
                    err.result = response.result;
                    reject(err);
                }
                else {
                    resolve(response);
                }
            }));
        });
    }
}
const lowercaseKeys = (obj) => Object.keys(obj).reduce((c, k) => ((c[k.toLowerCase()] = obj[k]), c), {});
//# sourceMappingURL=index.js.map

/***/ }),

/***/ 19783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   checkBypass: () => (/* binding */ checkBypass),
/* harmony export */   getProxyUrl: () => (/* binding */ getProxyUrl)
/* harmony export */ });
function getProxyUrl(reqUrl) {
    const usingSsl = reqUrl.protocol === 'https:';
    if (checkBypass(reqUrl)) {
        return undefined;
    }
    const proxyVar = (() => {
        if (usingSsl) {
            return process.env['https_proxy'] || process.env['HTTPS_PROXY'];
        }
        else {
            return process.env['http_proxy'] || process.env['HTTP_PROXY'];
        }
    })();
    if (proxyVar) {
        try {
            return new DecodedURL(proxyVar);
        }
        catch (_a) {
            if (!proxyVar.startsWith('http://') && !proxyVar.startsWith('https://'))
                return new DecodedURL(`http://${proxyVar}`);
        }
    }
    else {
        return undefined;
    }
}
function checkBypass(reqUrl) {
    if (!reqUrl.hostname) {
        return false;
    }
    const reqHost = reqUrl.hostname;
    if (isLoopbackAddress(reqHost)) {
        return true;
    }
    const noProxy = process.env['no_proxy'] || process.env['NO_PROXY'] || '';
    if (!noProxy) {
        return false;
    }
    // Determine the request port
    let reqPort;
    if (reqUrl.port) {
        reqPort = Number(reqUrl.port);
    }
    else if (reqUrl.protocol === 'http:') {
        reqPort = 80;
    }
    else if (reqUrl.protocol === 'https:') {
        reqPort = 443;
    }
    // Format the request hostname and hostname with port
    const upperReqHosts = [reqUrl.hostname.toUpperCase()];
    if (typeof reqPort === 'number') {
        upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
    }
    // Compare request host against noproxy
    for (const upperNoProxyItem of noProxy
        .split(',')
        .map(x => x.trim().toUpperCase())
        .filter(x => x)) {
        if (upperNoProxyItem === '*' ||
            upperReqHosts.some(x => x === upperNoProxyItem ||
                x.endsWith(`.${upperNoProxyItem}`) ||
                (upperNoProxyItem.startsWith('.') &&
                    x.endsWith(`${upperNoProxyItem}`)))) {
            return true;
        }
    }
    return false;
}
function isLoopbackAddress(host) {
    const hostLower = host.toLowerCase();
    return (hostLower === 'localhost' ||
        hostLower.startsWith('127.') ||
        hostLower.startsWith('[::1]') ||
        hostLower.startsWith('[0:0:0:0:0:0:0:1]'));
}
class DecodedURL extends URL {
    constructor(url, base) {
        super(url, base);
        this._decodedUsername = decodeURIComponent(super.username);
        this._decodedPassword = decodeURIComponent(super.password);
    }
    get username() {
        return this._decodedUsername;
    }
    get password() {
        return this._decodedPassword;
    }
}
//# sourceMappingURL=proxy.js.map

/***/ }),

/***/ 90:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $1: () => (/* binding */ lstat),
/* harmony export */   Ck: () => (/* binding */ mkdir),
/* harmony export */   Cy: () => (/* binding */ readdir),
/* harmony export */   H8: () => (/* binding */ IS_WINDOWS),
/* harmony export */   Qh: () => (/* binding */ isRooted),
/* harmony export */   YN: () => (/* binding */ symlink),
/* harmony export */   dJ: () => (/* binding */ stat),
/* harmony export */   h_: () => (/* binding */ readlink),
/* harmony export */   k6: () => (/* binding */ chmod),
/* harmony export */   m3: () => (/* binding */ copyFile),
/* harmony export */   rm: () => (/* binding */ rm),
/* harmony export */   t2: () => (/* binding */ exists),
/* harmony export */   vr: () => (/* binding */ tryGetExecutablePath),
/* harmony export */   y1: () => (/* binding */ unlink)
/* harmony export */ });
/* unused harmony exports open, rename, rmdir, UV_FS_O_EXLOCK, READONLY, isDirectory, getCmdPath */
/* harmony import */ var fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(79896);
/* harmony import */ var path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(16928);
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { chmod, copyFile, lstat, mkdir, open, readdir, rename, rm, rmdir, stat, symlink, unlink } = fs__WEBPACK_IMPORTED_MODULE_0__.promises;
// export const {open} = 'fs'
const IS_WINDOWS = process.platform === 'win32';
/**
 * Custom implementation of readlink to ensure Windows junctions
 * maintain trailing backslash for backward compatibility with Node.js < 24
 *
 * In Node.js 20, Windows junctions (directory symlinks) always returned paths
 * with trailing backslashes. Node.js 24 removed this behavior, which breaks
 * code that relied on this format for path operations.
 *
 * This implementation restores the Node 20 behavior by adding a trailing
 * backslash to all junction results on Windows.
 */
function readlink(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        const result = yield fs__WEBPACK_IMPORTED_MODULE_0__.promises.readlink(fsPath);
        // On Windows, restore Node 20 behavior: add trailing backslash to all results
        // since junctions on Windows are always directory links
        if (IS_WINDOWS && !result.endsWith('\\')) {
            return `${result}\\`;
        }
        return result;
    });
}
// See https://github.com/nodejs/node/blob/d0153aee367422d0858105abec186da4dff0a0c5/deps/uv/include/uv/win.h#L691
const UV_FS_O_EXLOCK = 0x10000000;
const READONLY = fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY;
function exists(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        try {
            yield stat(fsPath);
        }
        catch (err) {
            if (err.code === 'ENOENT') {
                return false;
            }
            throw err;
        }
        return true;
    });
}
function isDirectory(fsPath_1) {
    return __awaiter(this, arguments, void 0, function* (fsPath, useStat = false) {
        const stats = useStat ? yield stat(fsPath) : yield lstat(fsPath);
        return stats.isDirectory();
    });
}
/**
 * On OSX/Linux, true if path starts with '/'. On Windows, true for paths like:
 * \, \hello, \\hello\share, C:, and C:\hello (and corresponding alternate separator cases).
 */
function isRooted(p) {
    p = normalizeSeparators(p);
    if (!p) {
        throw new Error('isRooted() parameter "p" cannot be empty');
    }
    if (IS_WINDOWS) {
        return (p.startsWith('\\') || /^[A-Z]:/i.test(p) // e.g. \ or \hello or \\hello
        ); // e.g. C: or C:\hello
    }
    return p.startsWith('/');
}
/**
 * Best effort attempt to determine whether a file exists and is executable.
 * @param filePath    file path to check
 * @param extensions  additional file extensions to try
 * @return if file exists and is executable, returns the file path. otherwise empty string.
 */
function tryGetExecutablePath(filePath, extensions) {
    return __awaiter(this, void 0, void 0, function* () {
        let stats = undefined;
        try {
            // test file exists
            stats = yield stat(filePath);
        }
        catch (err) {
            if (err.code !== 'ENOENT') {
                // eslint-disable-next-line no-console
                console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
            }
        }
        if (stats && stats.isFile()) {
            if (IS_WINDOWS) {
                // on Windows, test for valid extension
                const upperExt = path__WEBPACK_IMPORTED_MODULE_1__.extname(filePath).toUpperCase();
                if (extensions.some(validExt => validExt.toUpperCase() === upperExt)) {
                    return filePath;
                }
            }
            else {
                if (isUnixExecutable(stats)) {
                    return filePath;
                }
            }
        }
        // try each extension
        const originalFilePath = filePath;
        for (const extension of extensions) {
            filePath = originalFilePath + extension;
            stats = undefined;
            try {
                stats = yield stat(filePath);
            }
            catch (err) {
                if (err.code !== 'ENOENT') {
                    // eslint-disable-next-line no-console
                    console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
                }
            }
            if (stats && stats.isFile()) {
                if (IS_WINDOWS) {
                    // preserve the case of the actual file (since an extension was appended)
                    try {
                        const directory = path__WEBPACK_IMPORTED_MODULE_1__.dirname(filePath);
                        const upperName = path__WEBPACK_IMPORTED_MODULE_1__.basename(filePath).toUpperCase();
                        for (const actualName of yield readdir(directory)) {
                            if (upperName === actualName.toUpperCase()) {
                                filePath = path__WEBPACK_IMPORTED_MODULE_1__.join(directory, actualName);
                                break;
                            }
                        }
                    }
                    catch (err) {
                        // eslint-disable-next-line no-console
                        console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
                    }
                    return filePath;
                }
                else {
                    if (isUnixExecutable(stats)) {
                        return filePath;
                    }
                }
            }
        }
        return '';
    });
}
function normalizeSeparators(p) {
    p = p || '';
    if (IS_WINDOWS) {
        // convert slashes on Windows
        p = p.replace(/\//g, '\\');
        // remove redundant slashes
        return p.replace(/\\\\+/g, '\\');
    }
    // remove redundant slashes
    return p.replace(/\/\/+/g, '/');
}
// on Mac/Linux, test the execute bit
//     R   W  X  R  W X R W X
//   256 128 64 32 16 8 4 2 1
function isUnixExecutable(stats) {
    return ((stats.mode & 1) > 0 ||
        ((stats.mode & 8) > 0 &&
            process.getgid !== undefined &&
            stats.gid === process.getgid()) ||
        ((stats.mode & 64) > 0 &&
            process.getuid !== undefined &&
            stats.uid === process.getuid()));
}
// Get the path of cmd.exe in windows
function getCmdPath() {
    var _a;
    return (_a = process.env['COMSPEC']) !== null && _a !== void 0 ? _a : `cmd.exe`;
}
//# sourceMappingURL=io-util.js.map

/***/ }),

/***/ 88701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K7: () => (/* binding */ which),
/* harmony export */   U$: () => (/* binding */ mkdirP),
/* harmony export */   Yz: () => (/* binding */ rmRF),
/* harmony export */   cp: () => (/* binding */ cp)
/* harmony export */ });
/* unused harmony exports mv, findInPath */
/* harmony import */ var assert__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(42613);
/* harmony import */ var path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(16928);
/* harmony import */ var _io_util_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(90);
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



/**
 * Copies a file or folder.
 * Based off of shelljs - https://github.com/shelljs/shelljs/blob/9237f66c52e5daa40458f94f9565e18e8132f5a6/src/cp.js
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See CopyOptions.
 */
function cp(source_1, dest_1) {
    return __awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        const { force, recursive, copySourceDirectory } = readCopyOptions(options);
        const destStat = (yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .exists */ .t2(dest)) ? yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .stat */ .dJ(dest) : null;
        // Dest is an existing file, but not forcing
        if (destStat && destStat.isFile() && !force) {
            return;
        }
        // If dest is an existing directory, should copy inside.
        const newDest = destStat && destStat.isDirectory() && copySourceDirectory
            ? path__WEBPACK_IMPORTED_MODULE_1__.join(dest, path__WEBPACK_IMPORTED_MODULE_1__.basename(source))
            : dest;
        if (!(yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .exists */ .t2(source))) {
            throw new Error(`no such file or directory: ${source}`);
        }
        const sourceStat = yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .stat */ .dJ(source);
        if (sourceStat.isDirectory()) {
            if (!recursive) {
                throw new Error(`Failed to copy. ${source} is a directory, but tried to copy without recursive flag.`);
            }
            else {
                yield cpDirRecursive(source, newDest, 0, force);
            }
        }
        else {
            if (path__WEBPACK_IMPORTED_MODULE_1__.relative(source, newDest) === '') {
                // a file cannot be copied to itself
                throw new Error(`'${newDest}' and '${source}' are the same file`);
            }
            yield copyFile(source, newDest, force);
        }
    });
}
/**
 * Moves a path.
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See MoveOptions.
 */
function mv(source_1, dest_1) {
    return __awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        if (yield ioUtil.exists(dest)) {
            let destExists = true;
            if (yield ioUtil.isDirectory(dest)) {
                // If dest is directory copy src into dest
                dest = path.join(dest, path.basename(source));
                destExists = yield ioUtil.exists(dest);
            }
            if (destExists) {
                if (options.force == null || options.force) {
                    yield rmRF(dest);
                }
                else {
                    throw new Error('Destination already exists');
                }
            }
        }
        yield mkdirP(path.dirname(dest));
        yield ioUtil.rename(source, dest);
    });
}
/**
 * Remove a path recursively with force
 *
 * @param inputPath path to remove
 */
function rmRF(inputPath) {
    return __awaiter(this, void 0, void 0, function* () {
        if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .IS_WINDOWS */ .H8) {
            // Check for invalid characters
            // https://docs.microsoft.com/en-us/windows/win32/fileio/naming-a-file
            if (/[*"<>|]/.test(inputPath)) {
                throw new Error('File path must not contain `*`, `"`, `<`, `>` or `|` on Windows');
            }
        }
        try {
            // note if path does not exist, error is silent
            yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__.rm(inputPath, {
                force: true,
                maxRetries: 3,
                recursive: true,
                retryDelay: 300
            });
        }
        catch (err) {
            throw new Error(`File was unable to be removed ${err}`);
        }
    });
}
/**
 * Make a directory.  Creates the full path with folders in between
 * Will throw if it fails
 *
 * @param   fsPath        path to create
 * @returns Promise<void>
 */
function mkdirP(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        (0,assert__WEBPACK_IMPORTED_MODULE_0__.ok)(fsPath, 'a path argument must be provided');
        yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .mkdir */ .Ck(fsPath, { recursive: true });
    });
}
/**
 * Returns path of a tool had the tool actually been invoked.  Resolves via paths.
 * If you check and the tool does not exist, it will throw.
 *
 * @param     tool              name of the tool
 * @param     check             whether to check if tool exists
 * @returns   Promise<string>   path to tool
 */
function which(tool, check) {
    return __awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // recursive when check=true
        if (check) {
            const result = yield which(tool, false);
            if (!result) {
                if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .IS_WINDOWS */ .H8) {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
                }
                else {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
                }
            }
            return result;
        }
        const matches = yield findInPath(tool);
        if (matches && matches.length > 0) {
            return matches[0];
        }
        return '';
    });
}
/**
 * Returns a list of all occurrences of the given tool on the system path.
 *
 * @returns   Promise<string[]>  the paths of the tool
 */
function findInPath(tool) {
    return __awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // build the list of extensions to try
        const extensions = [];
        if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .IS_WINDOWS */ .H8 && process.env['PATHEXT']) {
            for (const extension of process.env['PATHEXT'].split(path__WEBPACK_IMPORTED_MODULE_1__.delimiter)) {
                if (extension) {
                    extensions.push(extension);
                }
            }
        }
        // if it's rooted, return it if exists. otherwise return empty.
        if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .isRooted */ .Qh(tool)) {
            const filePath = yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .tryGetExecutablePath */ .vr(tool, extensions);
            if (filePath) {
                return [filePath];
            }
            return [];
        }
        // if any path separators, return empty
        if (tool.includes(path__WEBPACK_IMPORTED_MODULE_1__.sep)) {
            return [];
        }
        // build the list of directories
        //
        // Note, technically "where" checks the current directory on Windows. From a toolkit perspective,
        // it feels like we should not do this. Checking the current directory seems like more of a use
        // case of a shell, and the which() function exposed by the toolkit should strive for consistency
        // across platforms.
        const directories = [];
        if (process.env.PATH) {
            for (const p of process.env.PATH.split(path__WEBPACK_IMPORTED_MODULE_1__.delimiter)) {
                if (p) {
                    directories.push(p);
                }
            }
        }
        // find all matches
        const matches = [];
        for (const directory of directories) {
            const filePath = yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .tryGetExecutablePath */ .vr(path__WEBPACK_IMPORTED_MODULE_1__.join(directory, tool), extensions);
            if (filePath) {
                matches.push(filePath);
            }
        }
        return matches;
    });
}
function readCopyOptions(options) {
    const force = options.force == null ? true : options.force;
    const recursive = Boolean(options.recursive);
    const copySourceDirectory = options.copySourceDirectory == null
        ? true
        : Boolean(options.copySourceDirectory);
    return { force, recursive, copySourceDirectory };
}
function cpDirRecursive(sourceDir, destDir, currentDepth, force) {
    return __awaiter(this, void 0, void 0, function* () {
        // Ensure there is not a run away recursive copy
        if (currentDepth >= 255)
            return;
        currentDepth++;
        yield mkdirP(destDir);
        const files = yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .readdir */ .Cy(sourceDir);
        for (const fileName of files) {
            const srcFile = `${sourceDir}/${fileName}`;
            const destFile = `${destDir}/${fileName}`;
            const srcFileStat = yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .lstat */ .$1(srcFile);
            if (srcFileStat.isDirectory()) {
                // Recurse
                yield cpDirRecursive(srcFile, destFile, currentDepth, force);
            }
            else {
                yield copyFile(srcFile, destFile, force);
            }
        }
        // Change the mode for the newly created directory
        yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .chmod */ .k6(destDir, (yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .stat */ .dJ(sourceDir)).mode);
    });
}
// Buffered file copy
function copyFile(srcFile, destFile, force) {
    return __awaiter(this, void 0, void 0, function* () {
        if ((yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .lstat */ .$1(srcFile)).isSymbolicLink()) {
            // unlink/re-link it
            try {
                yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .lstat */ .$1(destFile);
                yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .unlink */ .y1(destFile);
            }
            catch (e) {
                // Try to override file permission
                if (e.code === 'EPERM') {
                    yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .chmod */ .k6(destFile, '0666');
                    yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .unlink */ .y1(destFile);
                }
                // other errors = it doesn't exist, no work to do
            }
            // Copy over symlink
            const symlinkFull = yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .readlink */ .h_(srcFile);
            yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .symlink */ .YN(symlinkFull, destFile, _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .IS_WINDOWS */ .H8 ? 'junction' : null);
        }
        else if (!(yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .exists */ .t2(destFile)) || force) {
            yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .copyFile */ .m3(srcFile, destFile);
        }
    });
}
//# sourceMappingURL=io.js.map

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
/******/ 		8792: 0
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
var __webpack_exports__ = {};
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   XI: () => (/* binding */ action),
/* harmony export */   ft: () => (/* binding */ simulator),
/* harmony export */   mj: () => (/* binding */ setup),
/* harmony export */   xw: () => (/* binding */ cli)
/* harmony export */ });
// The programs in dist/. Each is loaded when it is called, so that they can share what they have in common. What the
// action needs is in the file of the bundle that all of them load: it starts sooner, because it reads one file, not six.
const action = async () => (await Promise.resolve(/* import() eager */).then(__nccwpck_require__.bind(__nccwpck_require__, 17198))).main();
const setup = async () => (await Promise.all(/* import() */[__nccwpck_require__.e(2088), __nccwpck_require__.e(196)]).then(__nccwpck_require__.bind(__nccwpck_require__, 10196))).main();
const cli = async () => (await Promise.all(/* import() */[__nccwpck_require__.e(8179), __nccwpck_require__.e(9312)]).then(__nccwpck_require__.bind(__nccwpck_require__, 29312))).main();
const simulator = () => Promise.all(/* import() */[__nccwpck_require__.e(3044), __nccwpck_require__.e(2088), __nccwpck_require__.e(9653), __nccwpck_require__.e(6118), __nccwpck_require__.e(4312), __nccwpck_require__.e(9991)]).then(__nccwpck_require__.bind(__nccwpck_require__, 89991));

var __webpack_exports__action = __webpack_exports__.XI;
var __webpack_exports__cli = __webpack_exports__.xw;
var __webpack_exports__setup = __webpack_exports__.mj;
var __webpack_exports__simulator = __webpack_exports__.ft;
export { __webpack_exports__action as action, __webpack_exports__cli as cli, __webpack_exports__setup as setup, __webpack_exports__simulator as simulator };
