export const id = 3677;
export const ids = [3677];
export const modules = {

/***/ 93677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctor: () => (/* binding */ doctor)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/core/version.js
var version = __webpack_require__(18614);
// EXTERNAL MODULE: ./build/http/node-transport.js + 2 modules
var node_transport = __webpack_require__(1041);
// EXTERNAL MODULE: ./build/http/proxy.js
var proxy = __webpack_require__(12749);
// EXTERNAL MODULE: ./build/inputs/fields.js + 2 modules
var fields = __webpack_require__(36620);
// EXTERNAL MODULE: ./build/inputs/types.js
var types = __webpack_require__(18301);
// EXTERNAL MODULE: ./build/operations/table.js + 62 modules
var table = __webpack_require__(95690);
// EXTERNAL MODULE: ./build/cli/flags.js
var flags = __webpack_require__(6222);
// EXTERNAL MODULE: ./build/cli/settings.js
var settings = __webpack_require__(80892);
// EXTERNAL MODULE: ./build/inputs/read.js
var read = __webpack_require__(78718);
;// CONCATENATED MODULE: ./build/cli/doctor/check.js


function ok(name, found) {
    return { name, level: 'ok', found, advice: '' };
}
function skipped(name, found) {
    return { name, level: 'skipped', found, advice: '' };
}
function warning(name, found, advice) {
    return { name, level: 'warning', found: spelled(found), advice: spelled(advice) };
}
function problem(name, found, advice) {
    return { name, level: 'problem', found: spelled(found), advice: spelled(advice) };
}
/** A text of the operations, with inputs named as on the command line. */
function spelled(text) {
    return (0,read/* spellInputs */.oD)(text, flags/* spellFlag */.LU);
}
/** True if every check that was not skipped is `ok`, and there is one. */
function isWell(checks) {
    return (checks.some(({ level }) => level === 'ok') && checks.every(({ level }) => level === 'ok' || level === 'skipped'));
}

// EXTERNAL MODULE: ./build/core/clock.js
var clock = __webpack_require__(84300);
// EXTERNAL MODULE: ./build/core/sanitize.js
var sanitize = __webpack_require__(19507);
// EXTERNAL MODULE: ./build/http/exchange.js
var exchange = __webpack_require__(19148);
// EXTERNAL MODULE: ./build/http/transport.js
var http_transport = __webpack_require__(45272);
// EXTERNAL MODULE: ./build/platform/answer-error.js
var answer_error = __webpack_require__(35565);
// EXTERNAL MODULE: ./build/platform/clock-skew.js
var clock_skew = __webpack_require__(40167);
;// CONCATENATED MODULE: ./build/cli/doctor/access.js






const LIMIT_MS = 15_000;
const NOWHERE = '00000000-0000-0000-0000-000000000000';
const IMPORT_PROBE = {
    scope: 'Bot Import',
    operations: ['import-status', 'import-bot', 'import-bot-functions'],
    path: `bot/import/status/bir-${NOWHERE}`,
    namesBot: false,
};
/** The list contains client secrets in plain text (kore-api.md, section 1.5). */
const BOTS_PROBE = {
    scope: 'Get Bots',
    operations: ['list-bots'],
    alsoFor: '--expected-bot-name',
    path: 'bots?offset=0&limit=1',
    namesBot: false,
    isConfidential: true,
};
const DOCK_PROBE = {
    scope: 'Export Tool or Export Model',
    // Artemis has hosts and keys of its own, and no call that says whether a key is right without a project.
    operations: table/* OPERATIONS */.x.filter(({ credentials, needs }) => credentials === 'key' && !needs.includes('projectId')).map(({ name }) => name),
    path: `dock-status/ds-${NOWHERE}`,
    namesBot: false,
};
function botProbes(botId) {
    const id = encodeURIComponent(botId);
    const bot = `bot/${id}`;
    const conversations = `stream/${id}/conversation/testsuite`;
    // Most apps need none of these scopes.
    const ownScope = { namesBot: true, isOnDemand: true };
    return [
        { scope: 'Bot Export', operations: ['export-bot', 'export-status'], path: `${bot}/export/status`, namesBot: true },
        {
            scope: 'Bot Publish',
            operations: ['publish-status', 'publish-bot'],
            path: `${bot}/publish/status`,
            namesBot: true,
        },
        {
            scope: 'Batch Tests Execution',
            operations: ['run-batch-test', 'import-test-suite'],
            path: `stream/${id}/testsuite/koreai-ci/tr-${NOWHERE}/status`,
            namesBot: true,
            isApart: true,
        },
        { scope: 'Train ML', operations: ['train-bot'], path: `${bot}/ml/train/status?language=en`, ...ownScope },
        { scope: 'Train FAQ', operations: ['train-bot'], path: `${bot}/faqs/train/status?language=en`, ...ownScope },
        {
            scope: 'Conversation Tests Management',
            operations: ['import-test-suite'],
            path: `${conversations}/import/ds-${NOWHERE}/status`,
            ...ownScope,
        },
        {
            scope: 'Conversation Tests Execution',
            operations: ['run-conversation-test'],
            path: `${conversations}/koreai-ci/ctr-${NOWHERE}/status`,
            ...ownScope,
        },
    ];
}
/** Sends one probe. @throws the signal's reason */
async function ask(probe, host, headers, transport, signal) {
    const url = new URL(`/api/public/${probe.path}`, host);
    const sentAt = Date.now();
    try {
        const answer = await (0,exchange/* exchange */.c)(transport, { method: 'GET', url, headers, signal }, LIMIT_MS);
        const { verdict, said: complete } = verdictOf(answer);
        const said = probe.isConfidential && answer.status < 300 ? String(answer.status) : complete;
        return { probe, verdict, said, skewMs: (0,clock_skew/* skewOf */.Me)(answer.headers, sentAt, Date.now()), hint: undefined };
    }
    catch (error) {
        if (!(error instanceof http_transport/* TransportError */.wX))
            throw error;
        const { message, hint } = error;
        return { probe, verdict: 'unreachable', said: (0,sanitize/* sanitize */.aj)(message), skewMs: undefined, hint };
    }
}
/** What an answer says about the credentials (kore-api.md, section 6). */
function verdictOf(answer) {
    const { status } = answer;
    const value = parse(answer.text);
    const words = (0,sanitize/* sanitize */.aj)((0,answer_error/* errorMessageOf */.dS)(value) || (/^\s*</.test(answer.text) ? 'a page of HTML' : ''), 200);
    const said = `${status}${words === '' ? '' : `: ${words}`}`;
    if (status === 429 || (status < 500 && /rate limit/i.test(words)))
        return { verdict: 'limited', said };
    if (status >= 500)
        return { verdict: 'broken', said };
    if (status >= 300 && status < 400)
        return { verdict: 'elsewhere', said: `${said}, a redirect${placeOf(answer)}` };
    if (status === 401 || status === 403)
        return { verdict: refusalOf(words), said };
    if (/missing app details/i.test(words))
        return { verdict: 'bad-token', said };
    if (/invalid\s*stream\s*id/i.test(words))
        return { verdict: 'unknown-bot', said };
    // Only Kore.ai itself answers in JSON; a login page or a proxy answers 200 to everything.
    const isOurs = typeof value === 'object' && value !== null;
    return { verdict: isOurs ? 'accepted' : 'elsewhere', said };
}
function refusalOf(words) {
    if (/replay|jti/i.test(words))
        return 'replayed';
    if (/scope/i.test(words))
        return 'no-scope';
    if (/invalid jwt|expired|malformed/i.test(words))
        return 'bad-token';
    return 'refused';
}
function placeOf({ headers }) {
    const { location = '' } = headers;
    if (!URL.canParse(location))
        return '';
    return ` to ${(0,sanitize/* sanitize */.aj)(new URL(location).origin, 100)}`;
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        // An answer that is not JSON is judged by its status and its first characters.
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/platform/jwt.js
var jwt = __webpack_require__(10915);
;// CONCATENATED MODULE: ./build/cli/doctor/artifact-service.js





const NAME = 'artifact service';
const artifact_service_LIMIT_MS = 10_000;
const INSTEAD = "Set the action's uploadArtifact to false there, and keep the archive by other means.";
/** Whether a job of GitHub Actions can upload artifacts; `undefined` outside of one. */
async function examineArtifactService(environment, transport, signal) {
    if (environment['GITHUB_ACTIONS'] !== 'true')
        return undefined;
    const server = environment['GITHUB_SERVER_URL'] ?? 'https://github.com';
    if (isEnterpriseServer(server)) {
        return warning(NAME, 'GitHub Enterprise Server does not have the artifact service that the action uses', INSTEAD);
    }
    const { ACTIONS_RUNTIME_TOKEN: token = '', ACTIONS_RESULTS_URL: address = '' } = environment;
    if (token === '' && address === '') {
        return skipped(NAME, 'GitHub makes it available to actions only, not to run steps such as this one');
    }
    const missing = token === '' ? 'ACTIONS_RUNTIME_TOKEN' : address === '' ? 'ACTIONS_RESULTS_URL' : '';
    if (missing !== '' || !URL.canParse(address)) {
        const found = missing === '' ? 'ACTIONS_RESULTS_URL is not a URL' : `${missing} is missing`;
        return problem(NAME, found, `The runner sets both; run as a step of a job. ${INSTEAD}`);
    }
    const scopes = String((0,jwt/* decodeJwt */.iU)(token)?.claims['scp'] ?? '').split(' ');
    if ((0,jwt/* decodeJwt */.iU)(token) && !scopes.some((scope) => scope.startsWith('Actions.Results:'))) {
        return problem(NAME, 'ACTIONS_RUNTIME_TOKEN does not allow uploads', `Update the runner. ${INSTEAD}`);
    }
    return reach(new URL(address), transport, signal);
}
async function reach(url, transport, signal) {
    try {
        // Without the token: any answer shows that the service can be reached.
        const { status } = await (0,exchange/* exchange */.c)(transport, { method: 'GET', url, headers: {}, signal }, artifact_service_LIMIT_MS);
        return ok(NAME, `${url.host} answers (${status})`);
    }
    catch (error) {
        if (!(error instanceof http_transport/* TransportError */.wX))
            throw error;
        return problem(NAME, `${url.host} cannot be reached: ${(0,sanitize/* sanitize */.aj)(error.message)}`, `Allow connections to it from this runner (firewall, proxy). ${INSTEAD}`);
    }
}
/** By the rules of GitHub's own client. */
function isEnterpriseServer(server) {
    const host = URL.canParse(server) ? new URL(server).hostname.toLowerCase() : '';
    return host !== '' && host !== 'github.com' && !host.endsWith('.ghe.com') && !host.endsWith('.localhost');
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
// EXTERNAL MODULE: external "node:dns/promises"
var promises_ = __webpack_require__(71553);
// EXTERNAL MODULE: ./build/core/abortable.js
var abortable = __webpack_require__(91656);
;// CONCATENATED MODULE: ./build/cli/doctor/probe.js


const probe_LIMIT_MS = 10_000;
/** Opens a TCP connection and closes it again: nothing is sent. @throws the signal's reason */
async function probe(hostname, port, signal) {
    const startedAt = performance.now();
    const code = await new Promise((resolve, reject) => {
        if (signal.aborted)
            return reject(signal.reason);
        const socket = (0,external_node_net_.connect)({ host: bare(hostname), port });
        const end = (found) => {
            clearTimeout(timer);
            signal.removeEventListener('abort', onAbort);
            socket.destroy();
            resolve(found);
        };
        const onAbort = () => {
            end('');
            reject(signal.reason);
        };
        const timer = setTimeout(() => end('ETIMEDOUT'), probe_LIMIT_MS);
        signal.addEventListener('abort', onAbort, { once: true });
        socket.once('connect', () => end(''));
        socket.once('error', (error) => end(codeOf(error)));
    });
    signal.throwIfAborted();
    return { code, tookMs: performance.now() - startedAt };
}
/** An IPv6 address without the brackets that it has in a URL. */
function bare(hostname) {
    return hostname.replace(/^\[(.*)\]$/, '$1');
}
/** If a name has several addresses, the error of the first is reported. */
function codeOf(error) {
    const first = error instanceof AggregateError ? error.errors[0] : error;
    return (0,errors/* systemCode */.xU)(first) || (0,errors/* systemCode */.xU)(error) || error.message;
}

;// CONCATENATED MODULE: ./build/cli/doctor/connection.js






const connection_NAME = 'name resolution';
const CONNECTION = 'connection';
/** Whether the host's name resolves to an address. */
async function examineName(host, isProxied, signal) {
    const name = bare(host.hostname);
    if ((0,external_node_net_.isIP)(name) !== 0)
        return ok(connection_NAME, `${name} is an address, nothing to resolve`);
    if (isProxied)
        return skipped(connection_NAME, 'left to the proxy');
    try {
        const found = await (0,abortable/* abortable */.Z)((0,promises_.lookup)(name, { all: true }), signal);
        return ok(connection_NAME, `${name} is ${found.map(({ address }) => address).join(', ')}`);
    }
    catch (error) {
        signal.throwIfAborted();
        const code = (0,errors/* systemCode */.xU)(error);
        if (code === 'ENOTFOUND') {
            return problem(connection_NAME, `the name ${name} is unknown (${code})`, 'Check --host for a typing mistake. A name of a private network needs that network: check the VPN and the DNS server of this machine.');
        }
        return problem(connection_NAME, `the name ${name} could not be resolved (${code || String(error)})`, 'The DNS server of this machine does not answer: check the network and /etc/resolv.conf.');
    }
}
const REFUSALS = {
    ECONNREFUSED: 'The machine answers, but nothing listens on this port: check the port in --host.',
    ETIMEDOUT: 'A firewall may drop the packets: have this host and port allowed, or set HTTPS_PROXY.',
    EHOSTUNREACH: 'There is no route to this address: check the network of this machine, or set HTTPS_PROXY.',
    ENETUNREACH: 'There is no route to this address: check the network of this machine, or set HTTPS_PROXY.',
    ECONNRESET: 'A firewall may have cut the connection, or this is the wrong server: check the host and port in --host.',
};
/** Whether the host's port can be reached. */
async function examineConnection(host, isProxied, signal) {
    if (isProxied)
        return skipped(CONNECTION, 'left to the proxy');
    const { code, tookMs } = await probe(host.hostname, portOf(host), signal);
    if (code === '')
        return ok(CONNECTION, `port ${portOf(host)} answers after ${Math.round(tookMs)} ms`);
    const advice = REFUSALS[code] ?? 'Check --host, and the network of this machine.';
    return problem(CONNECTION, `port ${portOf(host)} cannot be reached (${code})`, advice);
}
function portOf(host) {
    return Number(host.port) || (host.protocol === 'https:' ? 443 : 80);
}

;// CONCATENATED MODULE: ./build/cli/doctor/certificate.js







const certificate_NAME = 'certificate';
const certificate_LIMIT_MS = 10_000;
/** Whether the host's certificate is trusted here, and if not, which authority is missing. */
async function examineCertificate(host, isProxied, environment, signal) {
    if (host.protocol !== 'https:')
        return skipped(certificate_NAME, 'http, which is used for this machine only');
    if (environment['NODE_TLS_REJECT_UNAUTHORIZED'] === '0') {
        return problem(certificate_NAME, 'NODE_TLS_REJECT_UNAUTHORIZED=0 turns certificate checks off', 'Others on the network could read the credentials. Unset it, and set NODE_EXTRA_CA_CERTS to the certificate file of the private authority.');
    }
    const file = environment['NODE_EXTRA_CA_CERTS'] ?? '';
    if (file !== '' && !isReadable(file)) {
        return problem(certificate_NAME, 'the file that NODE_EXTRA_CA_CERTS names cannot be read, and Node.js continues without it', 'Correct the path; the file must exist when the process starts.');
    }
    if (isProxied)
        return skipped(certificate_NAME, 'checked through the proxy, with the first request');
    const shown = await fetchCertificate(host, signal);
    return judgeCertificate(host, shown, file !== '');
}
/** Gets the certificate without rejecting it: nothing is sent over this connection. */
function fetchCertificate(host, signal) {
    const hostname = bare(host.hostname);
    return new Promise((resolve, reject) => {
        const socket = (0,external_node_tls_.connect)({
            host: hostname,
            port: portOf(host),
            rejectUnauthorized: false,
            ...((0,external_node_net_.isIP)(hostname) === 0 ? { servername: hostname } : {}),
        });
        const end = (shown) => {
            clearTimeout(timer);
            signal.removeEventListener('abort', onAbort);
            socket.destroy();
            resolve(shown);
        };
        const onAbort = () => {
            end({ code: '', chain: [], protocol: '' });
            reject(signal.reason);
        };
        const timer = setTimeout(() => end({ code: 'ETIMEDOUT', chain: [], protocol: '' }), certificate_LIMIT_MS);
        signal.addEventListener('abort', onAbort, { once: true });
        socket.once('secureConnect', () => {
            const error = socket.authorizationError;
            const code = socket.authorized ? '' : (0,errors/* systemCode */.xU)(error) || String(error);
            end({ code, chain: chainOf(socket.getPeerCertificate(true)), protocol: socket.getProtocol() ?? 'TLS' });
        });
        socket.once('error', (error) => end({ code: (0,errors/* systemCode */.xU)(error) || error.message, chain: [], protocol: '' }));
    });
}
/** From the server's own certificate to the last one that it sent. */
function chainOf(first) {
    const chain = [];
    for (let next = first; next?.subject && !chain.includes(next); next = next.issuerCertificate) {
        chain.push(next);
    }
    return chain;
}
function judgeCertificate(host, { code, chain, protocol }, hasExtra) {
    const [own] = chain;
    const last = chain.at(-1);
    if (code === '')
        return ok(certificate_NAME, `trusted (${protocol}, from ${nameOf(last?.issuer)}, until ${own?.valid_to ?? 'unknown'})`);
    if (own === undefined || last === undefined) {
        return problem(certificate_NAME, `no secure connection could be made (${code})`, 'Something other than a web server with TLS may listen on this port: check scheme and port in --host.');
    }
    if (code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID') {
        return problem(certificate_NAME, `not valid now, but from ${own.valid_from} to ${own.valid_to} (${code})`, 'If the clock of this machine is right, the operator of the host must renew the certificate.');
    }
    if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
        return problem(certificate_NAME, `issued for ${own.subjectaltname ?? nameOf(own.subject)}, not for ${host.hostname}`, 'Use the name in the certificate for --host.');
    }
    const authority = nameOf(last.issuer);
    const extra = hasExtra ? ' (NODE_EXTRA_CA_CERTS is set, but its file does not contain it)' : '';
    return problem(certificate_NAME, `not trusted here (${code}): the authority '${authority}' is not known to this machine${extra}`, `Get the certificate of '${authority}' in PEM format from the operator of the host, and set NODE_EXTRA_CA_CERTS to the path of that file before the process starts. If a public authority signed it, the server may be missing an intermediate certificate.`);
}
function nameOf(who) {
    return [who?.CN, who?.O].flat().find((name) => name !== undefined && name !== '') ?? 'an authority without a name';
}
function isReadable(file) {
    try {
        (0,external_node_fs_.accessSync)(file, external_node_fs_.constants.R_OK);
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/cli/doctor/clock-skew.js


const clock_skew_NAME = 'clock';
/** Whether the clock is close enough for tokens to be accepted. */
function examineClock(skewMs) {
    if (skewMs === undefined)
        return skipped(clock_skew_NAME, 'the server reports no time');
    const trouble = (0,clock_skew/* clockTrouble */.a4)(skewMs);
    if (trouble)
        return (trouble.isFatal ? problem : warning)(clock_skew_NAME, trouble.found, clock_skew/* CLOCK_HINT */.bK);
    const found = Math.abs(skewMs) < 2_000
        ? "the same as the server's"
        : `${(0,clock_skew/* roundedSkew */.ae)(skewMs)} from the server's, which is close enough`;
    return ok(clock_skew_NAME, found);
}

;// CONCATENATED MODULE: ./build/cli/doctor/judge-access.js

const BOT_CREDENTIALS = 'Check that KOREAI_CLIENT_ID and KOREAI_CLIENT_SECRET belong together and are complete, that --host is the environment in which the app was made, and that the app enforces neither JWE nor, with a ready-made JWT, JTI.';
const KEY_CREDENTIALS = 'Check that KOREAI_API_KEY is complete and not revoked, and that --host is the environment in which it was made.';
/** One check per scope, from the answers to its probes. */
function judgeAccess(answers, isKey) {
    const isKnown = answers.some(({ verdict }) => ['accepted', 'no-scope', 'unknown-bot'].includes(verdict));
    const given = new Set();
    return answers.map((answered) => {
        const check = judgeOne(answered, { isKey, isKnown });
        const isNew = check.advice === '' || !given.has(check.advice);
        given.add(check.advice);
        return isNew ? check : { ...check, advice: 'As above.' };
    });
}
function judgeOne({ probe, verdict, said }, { isKey, isKnown }) {
    const name = `scope ${probe.scope}`;
    const uses = [...probe.operations, ...(probe.alsoFor === undefined ? [] : [probe.alsoFor])];
    const needs = `needed for ${uses.join(', ')}`;
    if (verdict === 'accepted')
        return ok(name, `credentials accepted (${said})`);
    if (verdict === 'no-scope') {
        return problem(name, `the ${isKey ? 'key' : 'app'} lacks this scope (${said})`, isKey
            ? `It is ${needs}. The scopes of a key are fixed: make a new key with it.`
            : `It is ${needs}. Give it to the app and save; scopes of an App Builder app also need the bot to be published.`);
    }
    if (verdict === 'unknown-bot') {
        return problem(name, `credentials accepted, but there is no such bot (${said})`, 'Check --bot-id (st-…) and --host.');
    }
    if (verdict === 'refused' && isKnown && probe.namesBot) {
        return problem(name, `this app has no access to the bot (${said})`, 'Check --bot-id. An App Builder app can access its own bot only: use its credentials, or those of an Admin Console app.');
    }
    if (verdict === 'refused') {
        return problem(name, `the credentials are refused (${said})`, isKey ? KEY_CREDENTIALS : BOT_CREDENTIALS);
    }
    const { level, advice } = OTHERS[verdict];
    return (level === 'warning' ? warning : problem)(name, said, advice);
}
const OTHERS = {
    replayed: {
        level: 'problem',
        advice: 'The app enforces JTI: a ready-made JWT works only once. Set KOREAI_CLIENT_ID and KOREAI_CLIENT_SECRET, from which one is made for each request.',
    },
    'bad-token': { level: 'problem', advice: 'The platform does not accept the token: see its check above.' },
    limited: {
        level: 'warning',
        advice: 'The rate limit is used up, by other jobs too. Wait a minute (or an hour) and run again.',
    },
    broken: { level: 'warning', advice: 'The platform has a problem. Run again later.' },
    elsewhere: {
        level: 'problem',
        advice: 'Something other than Kore.ai answered: check that --host is the base URL of the environment, and that no login page or proxy is in front of it.',
    },
    unreachable: { level: 'problem', advice: 'See the checks of the connection above.' },
};

;// CONCATENATED MODULE: ./build/cli/doctor/proxy.js


const proxy_NAME = 'proxy';
/** Checks whether requests to the host go through a proxy, by which variable, and whether it can be reached. */
async function examineProxy(host, environment, agentFor, signal) {
    const scheme = host.protocol === 'https:' ? 'https' : 'http';
    const [variable = '', address = ''] = [`${scheme}_proxy`, `${scheme.toUpperCase()}_PROXY`]
        .map((name) => [name, environment[name] ?? ''])
        .find(([, value]) => value !== '') ?? [];
    const isUsed = (await agentFor?.(host, false)) !== undefined;
    return { isUsed, check: isUsed ? await askProxy(variable, address, signal) : unused(variable, environment) };
}
function unused(variable, environment) {
    if (variable === '') {
        const other = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY', 'ALL_PROXY', 'all_proxy'].filter((name) => environment[name]);
        const not = other.length > 0 ? ` (${other.join(', ')} is set, but does not count for this host)` : '';
        return ok(proxy_NAME, `none, requests go directly to the host${not}`);
    }
    const bypass = environment['no_proxy'] ? 'no_proxy' : 'NO_PROXY';
    const why = environment[bypass] ? `${bypass} excludes the host` : 'addresses of this machine are never proxied';
    return ok(proxy_NAME, `bypassed, although ${variable} is set: ${why}`);
}
async function askProxy(variable, address, signal) {
    const full = /^https?:\/\//i.test(address) ? address : `http://${address}`;
    if (!URL.canParse(full)) {
        return problem(proxy_NAME, `${variable} is not a URL`, `Set ${variable} to a URL such as http://proxy.example:3128.`);
    }
    const url = new URL(full);
    const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
    const probed = await probe(url.hostname, port, signal);
    if (probed.code !== '') {
        return problem(proxy_NAME, `requests go through ${url.host} (${variable}), which cannot be reached: ${probed.code}`, `Correct ${variable}, or name the host in NO_PROXY if it can be reached without a proxy.`);
    }
    if (url.username !== '' && url.protocol === 'http:') {
        return warning(proxy_NAME, `requests go through ${url.host} (${variable}), with a user name and password in plain http`, 'Others on the network could read them: use a proxy without a password, or one over https.');
    }
    return ok(proxy_NAME, `requests go through ${url.host} (${variable}), which can be reached`);
}

;// CONCATENATED MODULE: ./build/cli/doctor/token.js


const HOUR_S = 3_600;
/** The default timeout of a run, in seconds: a token that expires sooner may not last until the job ends. */
const USUAL_RUN_S = 1_800;
const GRACE_S = 30;
const WRONG_SPELLINGS = ['appid', 'appID', 'AppId', 'app_id', 'clientId', 'client_id', 'iss'];
/**
 * Checks the claims of a token against what the platform is known to require.
 *
 * @param nowMs - the server's time, if it is known
 * @param isReadyMade - false for one that is minted for each request
 */
function examineToken(name, token, nowMs, isReadyMade) {
    if ((0,jwt/* isEncrypted */.ph)(token)) {
        return warning(name, 'an encrypted token (JWE), whose content cannot be checked', 'It is sent as it is. If it is refused, use an app that does not enforce JWE, with client id and secret.');
    }
    const decoded = (0,jwt/* decodeJwt */.iU)(token);
    if (!decoded) {
        return problem(name, 'not a JWT: it does not have three readable parts', 'Set it to the token itself, without "Bearer" or quotes.');
    }
    const troubles = [
        algorithmTrouble(decoded.header),
        appIdTrouble(decoded.claims),
        ...timeTroubles(decoded.claims, nowMs / 1_000, isReadyMade, (0,jwt/* tokenTrouble */.fj)(token, nowMs, USUAL_RUN_S * 1_000)),
    ].filter((trouble) => trouble !== undefined);
    const worst = troubles.find(({ level }) => level === 'problem') ?? troubles[0];
    if (!worst)
        return ok(name, reported(decoded.header, decoded.claims, isReadyMade));
    const others = troubles.filter((trouble) => trouble !== worst);
    return {
        ...worst,
        found: [worst, ...others].map(({ found }) => found).join('; '),
        advice: [...new Set([worst, ...others].map(({ advice }) => advice))].join(' '),
        name,
    };
}
function reported(header, claims, isReadyMade) {
    const life = isReadyMade ? lifeOf(claims) : 'a new one with its own jti for every request, good for 5 minutes';
    return `${String(header['alg'])}, appId ${String(claims['appId'])}, ${life}`;
}
function lifeOf({ exp }) {
    return typeof exp === 'number' ? `expires ${(0,jwt/* instantOf */.B9)(exp)}` : 'never expires';
}
function algorithmTrouble({ alg }) {
    if (alg === 'HS256')
        return undefined;
    const advice = 'Sign with HS256, with the characters of the client secret as they are.';
    if (typeof alg !== 'string' || alg.toLowerCase() === 'none')
        return problem('', 'the token is not signed', advice);
    return warning('', `signed with ${alg}, but apps of the public API accept HS256 only`, advice);
}
function appIdTrouble(claims) {
    if (typeof claims['appId'] === 'string' && claims['appId'] !== '')
        return undefined;
    const instead = WRONG_SPELLINGS.find((spelling) => spelling in claims);
    const found = `the claim appId is missing${instead === undefined ? '' : ` (there is ${instead})`}`;
    return problem('', found, 'Put the client id (cs-…) into a claim that is spelled exactly appId.');
}
function timeTroubles({ exp, iat, nbf, jti }, nowS, isReadyMade, known) {
    const troubles = [];
    const again = 'Make a new one, or set KOREAI_CLIENT_ID and KOREAI_CLIENT_SECRET, from which one is made for each request.';
    if (exp !== undefined && typeof exp !== 'number') {
        troubles.push(problem('', 'exp is not a number', 'exp is a number of seconds since 1970.'));
    }
    else if (exp === undefined) {
        const found = jti === undefined ? 'it never expires' : 'it has a jti but no exp, which apps that enforce JTI refuse';
        if (isReadyMade)
            troubles.push(warning('', found, again));
    }
    else if (known?.kind === 'expired') {
        troubles.push(problem('', known.found, again));
    }
    else if (exp > 1e11) {
        troubles.push(problem('', 'exp is in milliseconds', 'exp is a number of seconds since 1970.'));
    }
    else if (jti !== undefined && exp > nowS + HOUR_S + GRACE_S) {
        troubles.push(problem('', `a token with a jti must expire within an hour, but this one expires ${(0,jwt/* instantOf */.B9)(exp)}`, again));
    }
    else if (isReadyMade && known?.kind === 'expires-soon') {
        troubles.push(warning('', `${known.found}, perhaps before a job has ended`, again));
    }
    if (isReadyMade && jti !== undefined) {
        troubles.push(warning('', 'it has a jti, and apps that enforce JTI accept it for one request only', again));
    }
    for (const [claim, at] of Object.entries({ iat, nbf })) {
        if (typeof at === 'number' && at > nowS + GRACE_S) {
            troubles.push(warning('', `${claim} is in the future (${(0,jwt/* instantOf */.B9)(at)})`, 'Set the clock of the machine that made it.'));
        }
    }
    return troubles;
}

;// CONCATENATED MODULE: ./build/cli/doctor/examine.js











/** Checks the connection to the platform, the clock and the credentials, one after the other. */
async function examine(examination) {
    const checks = [];
    const add = (...found) => {
        for (const check of found) {
            if (!check)
                continue;
            checks.push(check);
            examination.onCheck(check);
        }
    };
    const { host, environment, signal, transport, keyRing } = examination;
    const proxy = await examineProxy(host, environment, examination.agentFor, signal);
    add(proxy.check);
    add(await examineName(host, proxy.isUsed, signal));
    if (checks.every(isPassable))
        add(await examineConnection(host, proxy.isUsed, signal));
    if (checks.every(isPassable))
        add(await examineCertificate(host, proxy.isUsed, environment, signal));
    if (checks.every(isPassable))
        await examinePlatform(examination, add);
    else {
        add(...keyRing.troubles, ...(await tokenChecks(keyRing, 0)));
        add(skipped('credentials', 'not checked, because the host cannot be reached'));
    }
    add(await examineArtifactService(environment, transport, signal));
    return checks;
}
async function examinePlatform(examination, add) {
    const { keyRing, host } = examination;
    const plain = await probeAtPlatform(examination);
    if (plain.verdict === 'unreachable') {
        const advice = plain.hint ?? 'The port is open, but there is no valid HTTP answer: check scheme and port in --host.';
        return add(problem('platform', `no answer from ${host.origin}: ${plain.said}`, advice));
    }
    add(examineClock(plain.skewMs));
    add(...keyRing.troubles, ...(await tokenChecks(keyRing, plain.skewMs ?? 0)));
    if (keyRing.bot)
        await examineScopes(examination, keyRing.bot, add);
    if (keyRing.key)
        add(...judgeAccess(await examine_probe(examination, keyRing.key, [DOCK_PROBE]), true));
}
async function examineScopes(examination, keys, add) {
    const { botId, operations } = examination;
    const ofBots = botProbes(botId);
    const unknown = botId === '' ? ofBots.filter((one) => isWanted(one, operations)) : [];
    const probes = [IMPORT_PROBE, BOTS_PROBE, ...(botId === '' ? [] : ofBots)];
    add(...judgeAccess(await examine_probe(examination, keys, probes), false));
    const scopes = unknown.map(({ scope }) => scope).join(', ');
    if (scopes !== '')
        add(skipped(`scopes ${scopes}`, 'not checked without --bot-id'));
    const all = [IMPORT_PROBE, BOTS_PROBE, DOCK_PROBE, ...ofBots].flatMap((one) => one.operations);
    for (const name of operations.filter((wanted) => !all.includes(wanted))) {
        add(skipped(`scope for ${name}`, 'not checked, because no request would only read'));
    }
    for (const { scope, operations: needed, isApart } of operations.length === 0 ? ofBots : []) {
        if (!isApart)
            continue;
        const why = `an App Builder app has this scope, an Admin Console app has the others: check it with --for ${needed.join(',')}`;
        add(skipped(`scope ${scope}`, why));
    }
}
function isWanted({ operations, isApart, isOnDemand }, wanted) {
    return wanted.length === 0 ? !isApart && !isOnDemand : operations.some((name) => wanted.includes(name));
}
/** Sends a request without credentials, to see whether the platform answers and to read its clock. */
function probeAtPlatform({ host, transport, signal }) {
    return ask(IMPORT_PROBE, host, HEADERS, transport, signal);
}
const HEADERS = { accept: 'application/json', 'user-agent': `koreai-ci/${version/* VERSION */.x} (doctor)` };
async function tokenChecks({ bot }, skewMs) {
    if (!bot)
        return [];
    const { auth = '' } = await bot.headers();
    return [
        examineToken(bot.isReadyMade ? 'ready-made JWT' : 'minted JWT', auth, clock/* systemClock */.ml.wall() - skewMs, bot.isReadyMade),
    ];
}
async function examine_probe({ host, operations, transport, signal }, keys, probes) {
    const answers = [];
    for (const wanted of probes) {
        if (!isWanted(wanted, operations))
            continue;
        answers.push(await ask(wanted, host, { ...HEADERS, ...(await keys.headers()) }, transport, signal));
    }
    return answers;
}
function isPassable({ level }) {
    return level !== 'problem';
}
/** The check for missing credentials. */
function noCredentials() {
    return warning('credentials', 'none were given, so none were checked', 'Set KOREAI_CLIENT_ID and KOREAI_CLIENT_SECRET (or KOREAI_JWT) for bots, KOREAI_API_KEY for tools, models, workflows and apps.');
}

// EXTERNAL MODULE: ./build/platform/auth.js
var auth = __webpack_require__(57922);
;// CONCATENATED MODULE: ./build/cli/doctor/keys.js




const keys_NAME = 'credentials';
/** Chooses the credentials as operations do; a ready-made JWT beside a client secret is a problem there. */
function keyRingOf(raw, secrets) {
    const [clientId, clientSecret, jwt, key] = [raw('clientId'), raw('clientSecret'), raw('jwt'), raw('apiKey')];
    const troubles = [];
    for (const [variable, value] of [
        ['KOREAI_JWT', jwt],
        ['KOREAI_API_KEY', key],
    ]) {
        const parsed = value === '' ? undefined : types/* headerValue */.Z.check(value, 0);
        if (parsed && 'problem' in parsed)
            troubles.push(problem(keys_NAME, `${variable} ${parsed.problem}`, 'Copy it again.'));
    }
    if (jwt === '' && (clientId === '') !== (clientSecret === '')) {
        const missing = clientId === '' ? 'KOREAI_CLIENT_ID' : 'KOREAI_CLIENT_SECRET';
        troubles.push(problem(keys_NAME, `${missing} is missing`, 'Both client id and client secret are needed.'));
    }
    if (jwt !== '' && clientSecret !== '') {
        const advice = 'Unset one of the two: commands use the JWT, which is checked here.';
        troubles.push(problem(keys_NAME, 'KOREAI_JWT is set beside KOREAI_CLIENT_SECRET', advice));
    }
    troubles.push(...oddities(clientId, clientSecret));
    const isUsable = (value) => value !== '' && 'value' in types/* headerValue */.Z.check(value, 0);
    const minted = jwt === '' && clientId !== '' && clientSecret !== '';
    return {
        bot: isUsable(jwt)
            ? { ...(0,auth/* readyMadeJwt */.Sx)(jwt, secrets), isReadyMade: true }
            : minted
                ? { ...(0,auth/* mintedJwt */.tM)({ clientId, clientSecret }, clock/* systemClock */.ml, secrets), isReadyMade: false }
                : undefined,
        key: isUsable(key) ? { ...(0,auth/* apiKey */.Kz)(key, secrets), isReadyMade: true } : undefined,
        troubles,
    };
}
/** Copying mistakes that can be seen without a request. */
function oddities(clientId, clientSecret) {
    if (/^cs-/.test(clientSecret) && !/^cs-/.test(clientId)) {
        return [warning(keys_NAME, 'KOREAI_CLIENT_SECRET looks like a client id (cs-…)', 'The two may have been swapped.')];
    }
    const quoted = Object.entries({ KOREAI_CLIENT_ID: clientId, KOREAI_CLIENT_SECRET: clientSecret }).find(([, value]) => /^["'].*["']$|\s/.test(value));
    if (!quoted)
        return [];
    return [
        warning(keys_NAME, `${quoted[0]} has quotes around it, or spaces in it`, 'They count as part of the value: remove them.'),
    ];
}

;// CONCATENATED MODULE: ./build/cli/doctor/doctor.js













const COLOURS = { ok: 'green', warning: 'yellow', problem: 'red', skipped: 'dim' };
/** `koreai-ci doctor`: checks what may keep operations from working here. @returns 0 only if no problem was found */
async function doctor(session) {
    const { line, terminal, environment, stop } = session;
    const isData = line.format !== 'table';
    const problems = [];
    const raw = await (0,settings/* rawInputs */.m)(session);
    const host = parsed('--host', raw('host'), (text) => (0,types/* origin */.TG)('credentials').check(text, 0), problems);
    // A profile may name several bots; the scopes are the same for all.
    const [botId = ''] = raw('botId').split(',');
    if (botId !== '')
        parsed('--bot-id', botId, (text) => types.id.check(text, 0), problems);
    const operations = operationsOf(line.values.get('for') ?? '', problems);
    if (!host || problems.length > 0) {
        throw new errors/* KoreaiError */["if"]('input-invalid', problems.join('; '), { hint: 'See koreai-ci doctor --help.' });
    }
    for (const name of fields/* INPUT_NAMES */.Qh.filter(flags/* isSecret */.$f))
        if (raw(name) !== '')
            terminal.secrets.add(raw(name));
    const { ACTIONS_RUNTIME_TOKEN: runtimeToken } = environment;
    if (runtimeToken)
        terminal.secrets.add(runtimeToken);
    const keyRing = keyRingOf(raw, terminal.secrets);
    (0,proxy/* checkProxy */.d4)(environment, host);
    const agentFor = (0,proxy/* proxyAgents */.Hd)(environment);
    const transport = (0,node_transport/* nodeTransport */._)(agentFor ? { agentFor } : {});
    const machine = `koreai-ci ${version/* VERSION */.x}, Node.js ${process.versions.node}, ${(0,external_node_os_.platform)()} ${(0,external_node_os_.arch)()}`;
    const onCheck = (check) => {
        if (!isData)
            say(check, terminal);
    };
    if (!isData && !terminal.isQuiet)
        terminal.report(`${machine}, host ${host.origin}`);
    const examination = {
        host,
        botId,
        keyRing,
        operations,
        environment,
        agentFor,
        transport,
        signal: stop.signal,
        onCheck,
    };
    try {
        const checks = await examine(examination);
        if (!keyRing.bot && !keyRing.key && keyRing.troubles.length === 0) {
            checks.push(noCredentials());
            onCheck(noCredentials());
        }
        return await conclude(checks, { host, machine }, isData, terminal);
    }
    finally {
        transport.close();
    }
}
async function conclude(checks, { host, machine }, wantsJson, terminal) {
    const well = isWell(checks);
    const count = (level) => {
        const found = checks.filter((check) => check.level === level).length;
        return `${found} ${level}${found === 1 ? '' : 's'}`;
    };
    if (wantsJson)
        await terminal.data({ conclusion: well ? 'success' : 'failure', host: host.origin, machine, checks });
    else if (well)
        terminal.report('No problems found.', 'green');
    else
        terminal.report(`${count('problem')} and ${count('warning')} found.`);
    return well ? 0 : 1;
}
function say({ level, name, found, advice }, terminal) {
    if (terminal.isQuiet && (level === 'ok' || level === 'skipped'))
        return;
    terminal.report(`[${level}] ${name}: ${found}${advice === '' ? '' : `. ${advice}`}`, COLOURS[level]);
}
function parsed(flag, text, parse, problems) {
    const result = text === '' ? { problem: 'is required, for example https://platform.kore.ai' } : parse(text);
    if ('value' in result)
        return result.value;
    problems.push(`${flag}: ${result.problem}`);
    return undefined;
}
function operationsOf(text, problems) {
    const names = text
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '');
    const known = table/* OPERATIONS */.x.map(({ name }) => name);
    if (names.some((name) => !known.includes(name)))
        problems.push(`--for: must name operations: ${known.join(', ')}`);
    return names;
}


/***/ }),

/***/ 77908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ PROFILE_FILE),
/* harmony export */   e: () => (/* binding */ readProfile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62807);
/* harmony import */ var _inputs_fields_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36620);
/* harmony import */ var _flags_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6222);






const PROFILE_FILE = 'koreai-ci.yaml';
const FIX = 'Nothing was sent. Fix the file and run again.';
/** What a profile may set: where to work, and as which app. */
const SETTINGS = [..._flags_js__WEBPACK_IMPORTED_MODULE_3__/* .PLACES */ .ls, 'clientId'];
/**
 * Reads `koreai-ci.yaml` of a folder or of the repository around it.
 *
 * @param name - the profile, whose settings precede those outside of profiles. Default: these alone
 * @returns `undefined` if there is no file and no profile was asked for
 * @throws KoreaiError `input-invalid` if the file is wrong, or there is no such profile
 */
async function readProfile(folder, name) {
    const path = findFile(folder);
    if (path === undefined) {
        if (name === undefined)
            return undefined;
        throw invalid([`there is no profile ${name}, because there is no such file here`], 'Write it with koreai-ci init.');
    }
    const { profiles = {}, ...common } = mappingOf(await parsed(path), '');
    const all = mappingOf(profiles, 'profiles: ');
    const chosen = name === undefined || !Object.hasOwn(all, name) ? {} : mappingOf(all[name], `${name}: `);
    const problems = [
        ...problemsOf(common, ''),
        ...Object.entries(all).flatMap(([one, settings]) => problemsOf(mappingOf(settings, `${one}: `), `${one}: `)),
    ];
    if (problems.length > 0)
        throw invalid(problems, FIX);
    if (name !== undefined && !Object.hasOwn(all, name)) {
        throw invalid([`there is no profile ${name}`], `Profiles: ${Object.keys(all).join(', ') || 'none'}.`);
    }
    const texts = Object.entries({ ...common, ...chosen }).map(([key, value]) => [key, [value].flat().join(',')]);
    return {
        source: `${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(folder, path)}${name === undefined ? '' : `, profile ${name}`}`,
        values: new Map(texts),
    };
}
/** Files above the repository belong to somebody else. */
function findFile(folder) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, PROFILE_FILE);
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path))
        return path;
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder);
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, '.git')) || parent === folder ? undefined : findFile(parent);
}
async function parsed(path) {
    const { LineCounter, parseDocument } = await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8').catch((error) => {
        throw invalid([`it cannot be read (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .systemCode */ .xU)(error)})`], 'Check its permissions.');
    });
    const lines = new LineCounter();
    // With this schema every value is a text. The lines of the file are not printed: they may hold a secret by mistake.
    const document = parseDocument(text, { schema: 'failsafe', prettyErrors: false, lineCounter: lines });
    const [error] = document.errors;
    if (error)
        throw invalid([`it is not YAML, line ${lines.linePos(error.pos[0]).line}`], FIX);
    try {
        return document.toJS() ?? {};
    }
    catch {
        throw invalid(['it has an alias without an anchor, or too many of them'], FIX);
    }
}
function mappingOf(value, where) {
    if (value === '' || value === null)
        return {};
    if (typeof value === 'object' && !Array.isArray(value))
        return value;
    throw invalid([`${where}must be a mapping of names to values`], FIX);
}
function problemsOf(settings, where) {
    return Object.entries(settings).flatMap(([key, value]) => {
        const name = _inputs_fields_js__WEBPACK_IMPORTED_MODULE_5__/* .INPUT_NAMES */ .Qh.find((known) => known === key);
        if (name && (0,_flags_js__WEBPACK_IMPORTED_MODULE_3__/* .isSecret */ .$f)(name)) {
            return [
                `${where}${key} is a secret, and secrets do not belong into a repository: remove it, replace it in Kore.ai, ` +
                    `and set ${(0,_flags_js__WEBPACK_IMPORTED_MODULE_3__/* .variableOf */ .Qn)(name)} in the environment`,
            ];
        }
        if (!name || !SETTINGS.includes(name)) {
            return [`${where}${key.slice(0, 40)} is no setting of a profile, which are ${SETTINGS.join(', ')}`];
        }
        const isList = (0,_inputs_fields_js__WEBPACK_IMPORTED_MODULE_5__/* .fieldOf */ ._F)(name).isList && Array.isArray(value) && value.every((one) => typeof one === 'string');
        return typeof value === 'string' || isList ? [] : [`${where}${key} must be a text`];
    });
}
function invalid(problems, hint) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .KoreaiError */ ["if"]('input-invalid', problems.map((problem) => `${PROFILE_FILE}: ${problem}`).join('; '), {
        hint,
    });
}


/***/ }),

/***/ 80892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ rawInputs)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _core_abortable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(91656);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62807);
/* harmony import */ var _inputs_fields_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36620);
/* harmony import */ var _flags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6222);
/* harmony import */ var _profile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77908);






const LONGEST_SECRET = 64 * 1_024;
/**
 * The text of every input: from its flag, or else from the environment, or else from the profile; a secret from the file
 * that its flag names, or else from the environment.
 *
 * @throws KoreaiError `input-invalid` for a file that cannot be read or is wrong
 */
async function rawInputs({ line, environment, stdin, stop, terminal }) {
    const secrets = await readSecretFiles(line, stdin, stop.signal);
    const profileName = line.values.get('profile') || environment['KOREAI_PROFILE']?.trim() || undefined;
    const profile = await (0,_profile_js__WEBPACK_IMPORTED_MODULE_1__/* .readProfile */ .e)(process.cwd(), profileName);
    if (profile)
        terminal.info(`Using ${profile.source}`);
    const { needs = _flags_js__WEBPACK_IMPORTED_MODULE_2__/* .PLACES */ .ls, oneOf = [] } = line.operation ?? {};
    const chosen = oneOf.find((name) => line.values.has(name));
    // Only what is required comes from outside: an optional id is a guard, which would refuse the jobs of another bot.
    const places = _flags_js__WEBPACK_IMPORTED_MODULE_2__/* .PLACES */ .ls.filter((name) => name === 'host' || needs.includes(name) || oneOf.includes(name));
    return (name) => {
        // Artifacts need a workflow.
        if (name === 'uploadArtifact')
            return 'false';
        const given = secrets.get(name) ?? ((0,_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .isSecret */ .$f)(name) ? undefined : line.values.get(name));
        // Of inputs that exclude each other, the one on the command line counts.
        const isExcluded = chosen !== undefined && chosen !== name && oneOf.includes(name);
        if (given !== undefined || isExcluded)
            return given ?? '';
        if (!(0,_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .isCredential */ .uo)(name) && !places.includes(name))
            return '';
        return environment[(0,_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .variableOf */ .Qn)(name)]?.trim() || (profile?.values.get(name) ?? '');
    };
}
async function readSecretFiles(line, stdin, signal) {
    const secrets = new Map();
    const named = _inputs_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .INPUT_NAMES */ .Qh.filter(_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .isSecret */ .$f).flatMap((name) => {
        const file = line.values.get(`${name}File`);
        return file === undefined ? [] : [{ name, file, flag: `--${(0,_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .flagOf */ .iP)(name)}` }];
    });
    if (named.filter(({ file }) => file === '-').length > 1)
        throw invalid('Only one secret can come from stdin');
    for (const { name, file, flag } of named) {
        const text = file === '-' ? await readStdin(flag, stdin, signal) : await readSecret(flag, file, signal);
        if (text.length > LONGEST_SECRET)
            throw invalid(`${flag}: is too long for a secret`);
        if (text.trim() === '')
            throw invalid(`${flag}: is empty, but should contain the value of ${(0,_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .spell */ .lO)(name)}`);
        secrets.set(name, text.trim());
    }
    return secrets;
}
async function readSecret(flag, file, signal) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, { encoding: 'utf8', signal });
    }
    catch (error) {
        signal.throwIfAborted();
        const code = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .systemCode */ .xU)(error);
        const why = code === 'ENOENT' ? 'there is no such file' : `the file cannot be read (${code || 'unknown error'})`;
        throw invalid(`${flag}: ${why}`, error);
    }
}
async function readStdin(flag, stdin, signal) {
    if (stdin.isTTY)
        throw invalid(`${flag}: stdin is a terminal, which would show the secret; give a file or a pipe`);
    const read = async () => {
        const chunks = [];
        let size = 0;
        for await (const chunk of stdin) {
            chunks.push(Buffer.from(chunk));
            size += chunk.length;
            if (size > LONGEST_SECRET)
                break;
        }
        return Buffer.concat(chunks).toString('utf8');
    };
    return (0,_core_abortable_js__WEBPACK_IMPORTED_MODULE_5__/* .abortable */ .Z)(read(), signal);
}
function invalid(problem, cause) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .KoreaiError */ ["if"]('input-invalid', problem, { hint: 'Nothing was sent.', cause });
}


/***/ })

};
