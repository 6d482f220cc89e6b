export const id = 9476;
export const ids = [9476];
export const modules = {

/***/ 39476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctor: () => (/* binding */ doctor)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/core/version.js
var version = __webpack_require__(18614);
// EXTERNAL MODULE: ./build/cli/connect.js
var connect = __webpack_require__(65487);
// EXTERNAL MODULE: ./build/inputs/read.js
var read = __webpack_require__(78718);
// EXTERNAL MODULE: ./build/cli/flags.js
var flags = __webpack_require__(6222);
;// CONCATENATED MODULE: ./build/cli/doctor/check.js


const ok = (name, found) => check('ok', name, found, '');
const skipped = (name, found) => check('skipped', name, found, '');
const warning = (name, found, advice) => check('warning', name, found, advice);
const problem = (name, found, advice) => check('problem', name, found, advice);
/** Texts of the operations name inputs in braces. */
function check(level, name, found, advice) {
    return { name, level, found: (0,read/* spellInputs */.oD)(found, flags/* spellFlag */.LU), advice: (0,read/* spellInputs */.oD)(advice, flags/* spellFlag */.LU) };
}
/** True if every check that was not skipped is `ok`, and there is one. */
function areAllOk(checks) {
    const levels = new Set(checks.map(({ level }) => level));
    return levels.has('ok') && !levels.has('warning') && !levels.has('problem');
}

// EXTERNAL MODULE: ./build/core/errors.js + 1 modules
var errors = __webpack_require__(40095);
// EXTERNAL MODULE: ./build/operations/dock-status.js
var dock_status = __webpack_require__(66119);
// EXTERNAL MODULE: ./build/operations/import-status.js
var import_status = __webpack_require__(62829);
// EXTERNAL MODULE: ./build/platform/clock-skew.js
var clock_skew = __webpack_require__(40167);
// EXTERNAL MODULE: ./build/run/read-step.js + 1 modules
var read_step = __webpack_require__(84054);
// EXTERNAL MODULE: ./build/verify/recorder.js
var recorder = __webpack_require__(16124);
// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(28314);
// EXTERNAL MODULE: ./build/http/transport.js
var transport = __webpack_require__(45272);
// EXTERNAL MODULE: ./build/platform/answer-error.js
var answer_error = __webpack_require__(35565);
// EXTERNAL MODULE: ./build/platform/wire.js
var wire = __webpack_require__(53685);
// EXTERNAL MODULE: ./build/verify/calls.js
var calls = __webpack_require__(82437);
// EXTERNAL MODULE: ./build/verify/check.js + 2 modules
var verify_check = __webpack_require__(15121);
// EXTERNAL MODULE: ./build/verify/foreign-answer.js
var foreign_answer = __webpack_require__(57615);
// EXTERNAL MODULE: ./build/verify/read-once.js
var read_once = __webpack_require__(48606);
// EXTERNAL MODULE: ./build/verify/redaction.js + 1 modules
var verify_redaction = __webpack_require__(46335);
// EXTERNAL MODULE: ./build/operations/export-status.js
var export_status = __webpack_require__(76448);
// EXTERNAL MODULE: ./build/operations/list-bots.js
var list_bots = __webpack_require__(82174);
// EXTERNAL MODULE: ./build/operations/publish-status.js
var publish_status = __webpack_require__(52027);
// EXTERNAL MODULE: ./build/operations/table.js + 26 modules
var table = __webpack_require__(89898);
// EXTERNAL MODULE: ./build/platform/batch-test.js
var batch_test = __webpack_require__(83879);
// EXTERNAL MODULE: ./build/platform/conversation-test.js
var conversation_test = __webpack_require__(83544);
// EXTERNAL MODULE: ./build/platform/test-suite-import.js
var test_suite_import = __webpack_require__(15183);
// EXTERNAL MODULE: ./build/platform/training.js
var training = __webpack_require__(21194);
;// CONCATENATED MODULE: ./build/cli/doctor/scopes.js












const OF_BOT = { read: export_status/* exportStatus */.hm, needsBot: true };
/** Of a suite that need not exist. */
const SUITE = { suite: 'koreai-ci', language: 'en' };
const SCOPES = [
    { name: 'Bot Import', read: import_status/* importStatus */.U, jobId: `bir-${calls/* NOWHERE */.JW}` },
    {
        name: 'Get Bots',
        permission: 'Role Management',
        read: list_bots/* listBots */.r,
        send: read_once/* firstBots */.ln,
        alsoFor: '{expectedBotName}',
    },
    { name: 'Bot Export', ...OF_BOT },
    { name: 'Bot Publish', read: publish_status/* publishStatus */.G, needsBot: true },
    {
        name: 'Batch Tests Execution',
        send: (platform, { botId = '' }, signal) => (0,batch_test/* batchTestStatus */.Jm)(platform, { ...SUITE, botId, resource: 'stream', runId: `tr-${calls/* NOWHERE */.JW}` }, { signal }),
        isApart: true,
        ...OF_BOT,
    },
    ...['ml', 'faq'].map((kind) => ({
        name: `Train ${kind.toUpperCase()}`,
        send: ((platform, { botId = '' }, signal) => (0,training/* trainingStatus */.d)(platform, { kind, botId, language: 'en' }, { signal })),
        isOnDemand: true,
        ...OF_BOT,
    })),
    {
        name: 'Conversation Tests Management',
        send: (platform, { botId = '' }, signal) => (0,test_suite_import/* conversationImportStatus */.zD)(platform, { ...SUITE, botId, jobId: `ds-${calls/* NOWHERE */.JW}` }, { signal }),
        isOnDemand: true,
        ...OF_BOT,
    },
    {
        name: 'Conversation Tests Execution',
        send: (platform, { botId = '' }, signal) => (0,conversation_test/* conversationTestStatus */._)(platform, { ...SUITE, botId, runId: `ctr-${calls/* NOWHERE */.JW}` }, { signal }),
        isOnDemand: true,
        ...OF_BOT,
    },
    { name: 'of the API key', read: dock_status/* dockStatus */.QR, jobId: `ds-${calls/* NOWHERE */.JW}` },
];
/** The operations that need a scope, by their permissions; for a key, whose scopes cannot be distinguished, all. */
function operationsOf({ name, permission = name, read }) {
    const needing = read.credentials === 'bot'
        ? table/* OPERATIONS */.xb.filter((operation) => operation.permission?.includes(permission))
        : // Artemis has hosts and keys of its own, and no call that says whether a key is right without a project.
            table/* OPERATIONS */.xb.filter(({ credentials, needs }) => credentials === 'key' && !needs.includes('projectId'));
    return needing.map((operation) => operation.name);
}

;// CONCATENATED MODULE: ./build/cli/doctor/access.js














const WRONG_HOST = 'Check that {host} is the base URL of the Kore.ai environment itself, and that no login page, proxy or gateway is in front of it.';
const MAY_BE_DOWN = ' If it is, the platform may be down: run again later.';
/**
 * Whether the host can be reached and is Kore.ai. It is asked without credentials, which Kore.ai refuses in its own
 * form: nothing else is taken for Kore.ai, so that no credentials are sent to another server.
 */
async function examinePlatform(texts, isKeyOnly, dependencies) {
    const [read, prefix] = isKeyOnly ? [dock_status/* dockStatus */.QR, 'ds-'] : [import_status/* importStatus */.U, 'bir-'];
    const asked = await ask(texts, dependencies, (own) => (0,read_once/* readAnonymously */.x4)(read, `${prefix}${calls/* NOWHERE */.JW}`, texts, own));
    const { exchange, error } = asked;
    const name = 'connection';
    if (!exchange?.answer) {
        const reason = error?.cause instanceof transport/* TransportError */.w ? error.cause : error;
        return { exchange, found: [problem(name, reason?.message ?? 'no answer', error?.hint ?? WRONG_HOST)] };
    }
    const connection = ok(name, `the host answers after ${exchange.tookMs} ms`);
    return { exchange, found: [connection, judgePlatform(exchange.answer, error, isKeyOnly)] };
}
function judgePlatform(answer, error, isKeyOnly) {
    const name = 'platform';
    const { status } = answer;
    const foreign = (0,foreign_answer/* foreignAnswerIn */.O7)(answer);
    if (foreign !== undefined) {
        const advice = `${WRONG_HOST}${status < 500 ? '' : MAY_BE_DOWN}`;
        return problem(name, `not Kore.ai: it answered ${status} with ${foreign}`, advice);
    }
    if (error?.code === 'unauthorized') {
        return ok(name, `refuses a request without credentials as Kore.ai does (${status})`);
    }
    if (error && TRANSIENT.includes(error.code))
        return warning(name, error.message, error.hint ?? '');
    if (isKeyOnly && status >= 400) {
        // What the Agent Platform answers without a key is not documented.
        return warning(name, `may not be Kore.ai: it answered ${status} without a key`, WRONG_HOST);
    }
    const found = `not Kore.ai: it answered ${status} to a request without credentials, which Kore.ai refuses with 401`;
    return problem(name, found, WRONG_HOST);
}
const TRANSIENT = ['rate-limited', 'platform-error'];
/**
 * Asks whether the credentials have a scope.
 *
 * @param isKnown - true if the same credentials were accepted for another scope
 */
async function examineScope(scope, texts, isKnown, dependencies) {
    const own = (name) => (name === 'jobId' ? (scope.jobId ?? '') : texts(name));
    const { exchange, error } = await ask(texts, dependencies, (recorded) => (0,read_once/* readOnce */.WY)(scope.read, own, recorded, scope.send));
    const { answer } = exchange ?? {};
    const name = `scope ${scope.name}`;
    if (!exchange || !answer)
        return problem(name, error?.message ?? 'no answer', error?.hint ?? '');
    const foreign = (0,foreign_answer/* foreignAnswerIn */.O7)(answer);
    if (foreign !== undefined)
        return problem(name, `not Kore.ai's: ${answer.status} with ${foreign}`, WRONG_HOST);
    if (error?.code === 'not-found' && scope.read.credentials === 'key') {
        // An unknown job and an unknown path look alike, but only a job is refused without a key.
        const bare = await ask(texts, dependencies, (recorded) => (0,read_once/* readAnonymously */.x4)(scope.read, scope.jobId ?? '', texts, recorded));
        const found = `not known, because the host answers the same without it (${error.message})`;
        if (bare.error?.code !== 'unauthorized')
            return warning(name, found, 'Run the command itself.');
    }
    if (error)
        return judgeError(name, scope, error, isKnown);
    const redaction = new verify_redaction/* Redaction */.k([exchange], []);
    const checked = (0,verify_check/* checkReply */.x)(exchange, redaction, { answer: '200', isMet: false, isHandled: false });
    const bad = checked.differences.find(({ effect }) => effect === 'breaks');
    const isLike = checked.call !== undefined || hasStatus((0,json/* parseJson */.q)(answer.text));
    if (!bad && isLike)
        return ok(name, `credentials accepted (${answer.status})`);
    const { where, expected, found: shown } = bad ?? { where: 'it', expected: 'a status', found: 'none' };
    const found = `the answer is not what Kore.ai answers: ${where} should be ${expected}, found ${shown}`;
    return problem(name, found, `${WRONG_HOST.split('. ')[0]}. To see all differences, run koreai-ci verify.`);
}
/** What every status of a job has that `verify` does not describe (kore-api.md, sections 1.4 and 1.5). */
function hasStatus(value) {
    return (0,wire/* isFields */.Ce)(value) && (0,wire/* text */.Qq)(value, 'status', 'trainingStatus') !== '';
}
function judgeError(name, scope, error, isKnown) {
    const { alsoFor, needsBot, read } = scope;
    const isKey = read.credentials === 'key';
    const { code, message, hint = '' } = error;
    // A token without the client id is refused with 412 (kore-api.md, section 6).
    if (/missing app details/i.test(message)) {
        return problem(name, `the token is refused (${message})`, 'It needs the client id in the claim appId.');
    }
    if (TRANSIENT.includes(code))
        return warning(name, message, hint);
    if (code === 'unauthorized' && /scope/i.test(message)) {
        const uses = `It is needed for ${[...operationsOf(scope), ...(alsoFor ? [alsoFor] : [])].join(', ')}.`;
        const advice = isKey
            ? 'The scopes of a key are fixed: make a new key with it.'
            : 'Give it to the app and save; scopes of an App Builder app also need the bot to be published.';
        return problem(name, `the ${isKey ? 'key' : 'app'} lacks this scope (${message})`, `${uses} ${advice}`);
    }
    if (code === 'unauthorized' && isKnown && needsBot) {
        const advice = 'Check {botId}. An App Builder app can access its own bot only: use its credentials, or those of an Admin Console app.';
        return problem(name, `this app has no access to the bot (${message})`, advice);
    }
    if (code === 'unauthorized')
        return problem(name, `the credentials are refused (${message})`, hint);
    const answer = [error, error.cause].find((one) => one instanceof answer_error/* AnswerError */.dV);
    if (!answer || answer.httpStatus < 400)
        return problem(name, message, hint);
    if (answer.httpStatus === 405) {
        // The method is judged before the credentials (kore-api.md, section 6).
        return warning(name, `not known, because this request is not served (${message})`, 'Run the command itself.');
    }
    if (needsBot && answer.code === 'not-found' && !(0,answer_error/* noneYet */.pb)(answer, 'export')) {
        const found = `credentials accepted, but there is no such bot (${message})`;
        return problem(name, found, 'Check {botId} (st-…) and {host}.');
    }
    return ok(name, `credentials accepted (${message})`);
}
/** Makes a request, and keeps its last exchange. */
async function ask(texts, dependencies, read) {
    const { transport, exchanges } = (0,recorder/* recorder */.tT)(dependencies.transport, new URL(texts('host')), dependencies.clock);
    const { error } = await read({ ...dependencies, transport });
    return { error, exchange: exchanges.at(-1) };
}

;// CONCATENATED MODULE: ./build/cli/doctor/artifact-service.js

/**
 * Whether jobs of GitHub Actions on this server can upload artifacts; `undefined` if nothing speaks against it. Only
 * actions see the service, not the run steps of a job, so it is not asked.
 */
function examineArtifactService(environment) {
    if (environment['GITHUB_ACTIONS'] !== 'true' || !isEnterpriseServer(environment['GITHUB_SERVER_URL']))
        return undefined;
    const found = 'GitHub Enterprise Server does not have the artifact service that the action uses';
    const advice = "Set the action's uploadArtifact to false there, and keep the archive by other means.";
    return warning('artifact service', found, advice);
}
/** By the rules of GitHub's own client. */
function isEnterpriseServer(server = 'https://github.com') {
    const host = URL.canParse(server) ? new URL(server).hostname.toLowerCase() : '';
    return host !== '' && host !== 'github.com' && !host.endsWith('.ghe.com') && !host.endsWith('.localhost');
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/http/proxy.js
var proxy = __webpack_require__(12749);
;// CONCATENATED MODULE: ./build/cli/doctor/network.js



/** Whether requests to the host go through a proxy, and by which variable. */
async function examineProxy(host, environment) {
    const name = 'proxy';
    const scheme = host.protocol === 'https:' ? 'https' : 'http';
    const variable = [`${scheme}_proxy`, `${scheme.toUpperCase()}_PROXY`].find((one) => environment[one]) ?? '';
    if (variable === '') {
        const others = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY', 'ALL_PROXY', 'all_proxy'];
        const set = others.filter((one) => environment[one]).join(', ');
        const not = set === '' ? '' : ` (${set} is set, but does not count for this host)`;
        return ok(name, `none, requests go directly to the host${not}`);
    }
    if ((await (0,proxy/* proxyAgents */.Hd)(environment)?.(host, false)) === undefined) {
        const bypass = environment['no_proxy'] ? 'no_proxy' : 'NO_PROXY';
        const why = environment[bypass] ? `${bypass} excludes the host` : 'addresses of this machine are never proxied';
        return ok(name, `bypassed, although ${variable} is set: ${why}`);
    }
    const address = environment[variable] ?? '';
    const url = new URL(/^https?:\/\//i.test(address) ? address : `http://${address}`);
    const through = `requests go through ${url.host} (${variable})`;
    if (url.username === '' || url.protocol !== 'http:')
        return ok(name, through);
    const advice = 'Others on the network could read them: use a proxy without a password, or one over https.';
    return warning(name, `${through}, with a user name and password in plain http`, advice);
}
/** What variables of Node.js change about the trust in the host's certificate; `undefined` if they change nothing. */
function examineTrust({ protocol }, environment) {
    if (protocol !== 'https:')
        return undefined;
    const name = 'certificates';
    if (environment['NODE_TLS_REJECT_UNAUTHORIZED'] === '0') {
        const advice = 'Others on the network could read the credentials. Unset it, and set NODE_EXTRA_CA_CERTS to the certificate file of the private authority.';
        return problem(name, 'NODE_TLS_REJECT_UNAUTHORIZED=0 turns certificate checks off', advice);
    }
    const file = environment['NODE_EXTRA_CA_CERTS'];
    if (!file)
        return undefined;
    try {
        (0,external_node_fs_.accessSync)(file, external_node_fs_.constants.R_OK);
        return ok(name, 'those in the file that NODE_EXTRA_CA_CERTS names are trusted, too');
    }
    catch {
        const found = 'the file that NODE_EXTRA_CA_CERTS names cannot be read, and Node.js continues without it';
        return problem(name, found, 'Correct the path; the file must exist when the process starts.');
    }
}

// EXTERNAL MODULE: ./build/platform/jwt.js
var jwt = __webpack_require__(10915);
;// CONCATENATED MODULE: ./build/cli/doctor/token.js


const HOUR_S = 3_600;
/** The default timeout of a run, in seconds: a token that expires sooner may not last until the job ends. */
const DEFAULT_RUN_S = 1_800;
/** How far the clocks may be apart, in seconds. */
const GRACE_S = 30;
const MAKE_ANOTHER = 'Make a new one, or set KOREAI_CLIENT_ID and KOREAI_CLIENT_SECRET, from which one is made for each request.';
const WRONG_SPELLINGS = ['appid', 'appID', 'AppId', 'app_id', 'clientId', 'client_id', 'iss'];
/**
 * Checks the claims of a token against what the platform is known to require.
 *
 * @param nowMs - the server's time, if it is known
 */
function examineToken(name, token, nowMs) {
    if ((0,jwt/* isEncrypted */.ph)(token)) {
        const advice = 'It is sent as it is. If it is refused, use an app that does not enforce JWE, with client id and secret.';
        return warning(name, 'an encrypted token (JWE), whose content cannot be checked', advice);
    }
    const decoded = (0,jwt/* decodeJwt */.iU)(token);
    if (!decoded) {
        const advice = 'Set it to the token itself, without "Bearer" or quotes.';
        return problem(name, 'not a JWT: it does not have three readable parts', advice);
    }
    const checks = [
        checkAlgorithm(decoded.header),
        checkAppId(decoded.claims),
        checkLife(decoded.claims, nowMs / 1_000, (0,jwt/* tokenProblem */.jV)(token, nowMs, DEFAULT_RUN_S * 1_000)),
        checkReuse(decoded.claims),
        ...checkStart(decoded.claims, nowMs / 1_000),
    ].filter((check) => check !== undefined);
    const worst = checks.find(({ level }) => level === 'problem') ?? checks[0];
    if (!worst)
        return ok(name, reported(decoded.header, decoded.claims));
    const all = [worst, ...checks.filter((check) => check !== worst)];
    const advice = [...new Set(all.map(({ advice: one }) => one))].join(' ');
    return { name, level: worst.level, found: all.map(({ found }) => found).join('; '), advice };
}
function reported({ alg }, { appId, exp }) {
    const life = typeof exp === 'number' ? `expires ${(0,jwt/* instantOf */.B9)(exp)}` : 'never expires';
    return `${String(alg)}, appId ${String(appId)}, ${life}`;
}
function checkAlgorithm({ alg }) {
    if (alg === 'HS256')
        return undefined;
    const advice = 'Sign with HS256, with the characters of the client secret as they are.';
    if (typeof alg !== 'string' || alg.toLowerCase() === 'none')
        return problem('', 'the token is not signed', advice);
    return warning('', `signed with ${alg}, but apps of the public API accept HS256 only`, advice);
}
function checkAppId(claims) {
    if (typeof claims['appId'] === 'string' && claims['appId'] !== '')
        return undefined;
    const instead = WRONG_SPELLINGS.find((spelling) => spelling in claims);
    const found = `the claim appId is missing${instead === undefined ? '' : ` (there is ${instead})`}`;
    return problem('', found, 'Put the client id (cs-…) into a claim that is spelled exactly appId.');
}
/** Whether the token lasts long enough. @param known - what the operations know of its life */
function checkLife({ exp, jti }, nowS, known) {
    if (exp === undefined) {
        const unlimited = 'it has a jti but no exp, which apps that enforce JTI refuse';
        return warning('', jti === undefined ? 'it never expires' : unlimited, MAKE_ANOTHER);
    }
    const unit = 'exp is a number of seconds since 1970.';
    if (typeof exp !== 'number')
        return problem('', 'exp is not a number', unit);
    if (known?.kind === 'expired')
        return problem('', known.found, MAKE_ANOTHER);
    if (exp > 1e11)
        return problem('', 'exp is in milliseconds', unit);
    if (jti !== undefined && exp > nowS + HOUR_S + GRACE_S) {
        const found = `a token with a jti must expire within an hour, but this one expires ${(0,jwt/* instantOf */.B9)(exp)}`;
        return problem('', found, MAKE_ANOTHER);
    }
    if (known?.kind !== 'expires-soon')
        return undefined;
    return warning('', `${known.found}, perhaps before a job has ended`, MAKE_ANOTHER);
}
function checkReuse({ jti }) {
    if (jti === undefined)
        return undefined;
    return warning('', 'it has a jti, and apps that enforce JTI accept it for one request only', MAKE_ANOTHER);
}
function checkStart({ iat, nbf }, nowS) {
    return Object.entries({ iat, nbf }).flatMap(([claim, at]) => {
        if (typeof at !== 'number' || at <= nowS + GRACE_S)
            return [];
        const found = `${claim} is in the future (${(0,jwt/* instantOf */.B9)(at)})`;
        return [warning('', found, 'Set the clock of the machine that made it.')];
    });
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
    const { host, environment } = examination;
    const trust = examineTrust(host, environment);
    add(await examineProxy(host, environment), trust);
    if (trust?.level === 'problem') {
        add(...credentialChecks(examination, 0), skipped('scopes', 'not checked: nothing was sent to the host'));
    }
    else
        await examineAccess(examination, add);
    add(examineArtifactService(environment));
    return checks;
}
async function examineAccess(examination, add) {
    const { texts, dependencies } = examination;
    const isGiven = { bot: hasBotCredentials(texts), key: texts('apiKey') !== '' };
    const { found, exchange } = await examinePlatform(texts, isGiven.key && !isGiven.bot, dependencies);
    const skewMs = (0,recorder/* skewIn */.oj)(exchange);
    add(...found, examineClock(skewMs), ...credentialChecks(examination, skewMs ?? 0));
    if (found.some(({ level }) => level === 'problem')) {
        return add(skipped('scopes', 'not checked, because this is not known to be Kore.ai'));
    }
    for (const kind of ['bot', 'key']) {
        const refusal = isGiven[kind] ? await refusalOf(kind, examination) : undefined;
        add(refusal);
        if (isGiven[kind] && !refusal)
            await examineScopes(kind, examination, add);
    }
    const all = SCOPES.flatMap(operationsOf);
    for (const name of examination.operations.filter((wanted) => !all.includes(wanted))) {
        add(skipped(`scope for ${name}`, 'not checked, because doctor has no request for it'));
    }
}
async function examineScopes(kind, { texts, operations, dependencies }, add) {
    const isWanted = (scope) => operations.length === 0
        ? !scope.isApart && !scope.isOnDemand
        : operationsOf(scope).some((name) => operations.includes(name));
    const lacksBot = ({ needsBot }) => needsBot === true && texts('botId') === '';
    const own = SCOPES.filter(({ read }) => read.credentials === kind);
    const wanted = own.filter(isWanted);
    const given = new Set();
    let isAccepted = false;
    for (const scope of wanted.filter((one) => !lacksBot(one))) {
        const check = await examineScope(scope, texts, isAccepted, dependencies);
        isAccepted ||= check.level === 'ok' || /lacks this scope|no such bot/.test(check.found);
        add(given.has(check.advice) && check.advice !== '' ? { ...check, advice: 'As above.' } : check);
        given.add(check.advice);
    }
    for (const scope of own.filter(({ isApart }) => isApart && operations.length === 0)) {
        const name = operationsOf(scope).join(',');
        const why = `an App Builder app has this scope, an Admin Console app has the others: check it with --for ${name}`;
        add(skipped(`scope ${scope.name}`, why));
    }
    const unchecked = wanted.filter(lacksBot).map(({ name }) => name);
    if (unchecked.length > 0)
        add(skipped(`scopes ${unchecked.join(', ')}`, 'not checked without --bot-id'));
}
/** Why the operations reject the credentials; `undefined` if they accept them. */
async function refusalOf(kind, { texts, dependencies }) {
    const operation = kind === 'bot' ? import_status/* importStatus */.U : dock_status/* dockStatus */.QR;
    const text = (name) => (name === 'jobId' ? 'bir-1' : name === 'botId' ? '' : texts(name));
    try {
        await (0,read_step/* readStep */.jg)(operation, text, { now: dependencies.clock.wall(), spell: flags/* spellFlag */.LU });
        return undefined;
    }
    catch (thrown) {
        const { message, hint = '' } = (0,errors/* asKoreaiError */.gu)(thrown);
        return problem('credentials', message, hint);
    }
}
function hasBotCredentials(texts) {
    return ['clientId', 'clientSecret', 'jwt'].some((name) => texts(name) !== '');
}
/** What can be seen of the credentials without a request. */
function credentialChecks({ texts, dependencies }, skewMs) {
    if (!hasBotCredentials(texts) && texts('apiKey') === '') {
        const advice = 'Set KOREAI_CLIENT_ID and KOREAI_CLIENT_SECRET (or KOREAI_JWT) for bots, KOREAI_API_KEY for tools, models, workflows, apps and Artemis projects.';
        return [warning('credentials', 'none were given, so none were checked', advice)];
    }
    const jwt = texts('jwt');
    const nowMs = dependencies.clock.wall() - skewMs;
    return [...copyingMistakes(texts), ...(jwt === '' ? [] : [examineToken('ready-made JWT', jwt, nowMs)])];
}
/** Copying mistakes that can be seen. */
function copyingMistakes(texts) {
    const [name, id, secret] = ['credentials', texts('clientId'), texts('clientSecret')];
    if (texts('jwt') !== '' && secret !== '') {
        const advice = 'Unset one of the two: commands use the JWT, which is checked here.';
        return [warning(name, '{jwt} is set beside {clientSecret}', advice)];
    }
    if (/^cs-/.test(secret) && !/^cs-/.test(id)) {
        return [warning(name, 'KOREAI_CLIENT_SECRET looks like a client id (cs-…)', 'The two may have been swapped.')];
    }
    const advice = 'They count as part of the value: remove them.';
    return ['clientId', 'clientSecret', 'jwt', 'apiKey']
        .filter((input) => /^["'].*["']$|\s/.test(texts(input)))
        .map((input) => warning(name, `{${input}} has quotes around it, or spaces in it`, advice));
}
/** Whether the clock is close enough for tokens to be accepted. */
function examineClock(skewMs) {
    const name = 'clock';
    if (skewMs === undefined)
        return skipped(name, 'the server reports no time');
    const found = (0,clock_skew/* clockProblem */.oT)(skewMs);
    if (found)
        return (found.isFatal ? problem : warning)(name, found.found, clock_skew/* CLOCK_HINT */.bK);
    if (Math.abs(skewMs) < 2_000)
        return ok(name, "the same as the server's");
    return ok(name, `${(0,clock_skew/* roundedSkew */.ae)(skewMs)} from the server's, which is close enough`);
}

;// CONCATENATED MODULE: ./build/cli/doctor/doctor.js





const COLOURS = { ok: 'green', warning: 'yellow', problem: 'red', skipped: 'dim' };
/** `koreai-ci doctor`: checks what may keep operations from working here. @returns 0 only if no problem was found */
async function doctor(session) {
    const { line, terminal, environment } = session;
    const operations = (line.values.get('for') ?? '').split(',').map((name) => name.trim());
    const { host, texts, dependencies } = await (0,connect/* prepare */.i)(session);
    const machine = `koreai-ci ${version/* VERSION */.x}, Node.js ${process.versions.node}, ${(0,external_node_os_.platform)()} ${(0,external_node_os_.arch)()}`;
    const isData = line.format !== 'table';
    const onCheck = ({ level, name, found, advice }) => {
        if (isData || (terminal.isQuiet && (level === 'ok' || level === 'skipped')))
            return;
        terminal.report(`[${level}] ${name}: ${found}${advice === '' ? '' : `. ${advice}`}`, COLOURS[level]);
    };
    if (!isData && !terminal.isQuiet)
        terminal.report(`${machine}, host ${host.origin}`);
    try {
        const examination = { host, texts, environment, dependencies, onCheck };
        const checks = await examine({ ...examination, operations: operations.filter((name) => name !== '') });
        const isOk = areAllOk(checks);
        const count = (level) => {
            const found = checks.filter((check) => check.level === level).length;
            return `${found} ${level}${found === 1 ? '' : 's'}`;
        };
        if (isData)
            await terminal.data({ conclusion: isOk ? 'success' : 'failure', host: host.origin, machine, checks });
        else if (isOk)
            terminal.report('No problems found.', 'green');
        else
            terminal.report(`${count('problem')} and ${count('warning')} found.`);
        return isOk ? 0 : 1;
    }
    finally {
        dependencies.transport.close();
    }
}


/***/ }),

/***/ 83879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DT: () => (/* binding */ startBatchTest),
/* harmony export */   Jm: () => (/* binding */ batchTestStatus),
/* harmony export */   kG: () => (/* binding */ UNKNOWN_SUITE)
/* harmony export */ });
/* harmony import */ var _contradiction_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69347);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46949);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24665);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53685);




/** What to check if a suite to run is unknown. */
const UNKNOWN_SUITE = 'Check {testSuite} and {botId}, and that {host} is the environment in which they exist.';
/** Starts a run: `POST /{bot|stream}/{id}/testsuite/{name}/run`. */
const startBatchTest = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .post */ .b)(({ resource, botId, suite, ...rest }) => ({
    path: [resource, botId, 'testsuite', suite, 'run'],
    notFoundHint: UNKNOWN_SUITE,
    ...rest,
}), (reply) => (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .jobRecord */ .D)((0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .expectFields */ .$N)(reply), 'tr-', 'requestId'));
/** Gets a run by its id: `GET /{bot|stream}/{id}/testsuite/{name}/{tr-…}/status`. */
const batchTestStatus = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .get */ .J)(({ resource, botId, suite, language, runId }) => ({
    path: [resource, botId, 'testsuite', suite, runId, 'status'],
    language,
}), recordOf);
function recordOf(reply) {
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .expectFields */ .$N)(reply);
    const result = (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .nested */ .cY)(fields, 'result');
    const record = (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .jobRecord */ .D)(fields, 'tr-', '_id');
    return {
        ...record,
        percent: record.percent ?? (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .percentage */ .X1)(result) ?? share(fields) ?? share(result),
        requestedAt: (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .instant */ .uR)(result, 'startTime') ?? (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .instant */ .uR)(fields, 'startTime') ?? record.requestedAt,
        // Failed tests are no contradiction: the thresholds decide.
        error: (0,_contradiction_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOfErrors */ .uT)(fields) ?? (0,_contradiction_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOfErrors */ .uT)(result),
        metrics: metricsOf(fields),
    };
}
/** How much of the suite has run, from 0 to 100, if the platform counts utterances instead. */
function share(fields) {
    const [ran, total] = [(0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(fields, 'utterance_ran'), (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(fields, 'totalUtterances')];
    if (ran === undefined || total === undefined || total === 0 || ran > total)
        return undefined;
    return Math.floor((100 * ran) / total);
}
/**
 * The metrics of a batch test. What is missing, or no number, is `undefined`, so that no threshold takes it for zero. A
 * number that is reported as failed counts, whatever its field, and of contradicting numbers the worst (kore-api.md,
 * section 10).
 */
function metricsOf(fields) {
    const result = (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .nested */ .cY)(fields, 'result');
    const results = (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .nested */ .cY)(result, 'results');
    const numbers = [results, result, fields].flatMap(numbersIn);
    const matrix = {
        truePositives: (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(results, 'TP', 'truePositive', 'truePositives'),
        trueNegatives: (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(results, 'TN', 'trueNegative', 'trueNegatives'),
        falsePositives: (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(results, 'FP', 'falsePositive', 'falsePositives'),
        falseNegatives: (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(results, 'FN', 'falseNegative', 'falseNegatives'),
    };
    const success = (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(results, 'success');
    const reported = worst(numbers.filter((number) => isFailure(number) && !/entit|trait/.test(number.key)).map(({ value }) => value));
    // Wrong results count as failures, but that there are none does not stand in for a number that is missing.
    const wrong = worst(failuresByMatrix(matrix, success, reported)) ?? 0;
    return {
        f1: (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .ratio */ .CG)(result, 'f1_score', 'f1'),
        precision: (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .ratio */ .CG)(result, 'precision'),
        recall: (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .ratio */ .CG)(result, 'recall'),
        ...matrix,
        success,
        failure: wrong > 0 ? Math.max(wrong, reported ?? 0) : reported,
        entityFailures: total([unmatched(numbers, /entit/), unmatched(numbers, /trait/)]),
        isPartial: [fields, result, results].some((place) => (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .flag */ .Jt)((0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(place, 'isPartialFailure'))),
        utterances: (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(fields, 'utterance_count', 'totalUtterances') ?? (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(result, 'totalUtterances'),
        resultStatus: (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(result, 'status'),
    };
}
function numbersIn(fields) {
    return Object.keys(fields).flatMap((name) => {
        const value = (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(fields, name);
        return value === undefined ? [] : [{ name, key: (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeKey */ .l5)(name), value }];
    });
}
/** `failure`, `failedUtteranceCount`, `traitFailure`; not a rate, a limit, a time or a flag. */
function isFailure({ name, key }) {
    if (/percent|rate|ratio|score|threshold|allowed|max|partial/.test(key) || /(At|On|Time|Date|Code)$/.test(name))
        return false;
    return /fail|error|unmatched|mismatch|incorrect/.test(key);
}
/** The failures by the four counts of the confusion matrix. */
function failuresByMatrix(matrix, success, failure) {
    const { truePositives, trueNegatives, falsePositives, falseNegatives } = matrix;
    const wrong = total([falsePositives, falseNegatives]);
    const all = [truePositives, trueNegatives, falsePositives, falseNegatives];
    const isComplete = all.every((number) => number !== undefined) && success !== undefined && failure !== undefined;
    // If there are fewer correct results than passed tests, the rest failed.
    const missing = isComplete ? success + failure - (total([truePositives, trueNegatives]) ?? 0) : 0;
    return [...(wrong === undefined ? [] : [wrong]), ...(missing > 0 ? [missing] : [])];
}
/** Entities or traits that were not matched; `undefined` if no field is about them. */
function unmatched(numbers, what) {
    const ours = numbers.filter(({ key }) => what.test(key));
    const values = (isWanted) => ours.filter(isWanted).map(({ value }) => value);
    const all = worst(values(({ key }) => key.startsWith('total')));
    const matched = values(({ key }) => key.startsWith('matched'));
    const passed = matched.length > 0 ? matched : values(({ key }) => /success|passed/.test(key));
    const left = all === undefined ? [] : [Math.max(0, all - (passed.length > 0 ? Math.min(...passed) : 0))];
    return worst([...values(isFailure), ...left]);
}
function worst(numbers) {
    return numbers.length === 0 ? undefined : Math.max(...numbers);
}
function total(numbers) {
    const known = numbers.filter((number) => number !== undefined);
    return known.length === 0 ? undefined : known.reduce((sum, number) => sum + number, 0);
}


/***/ }),

/***/ 83544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ startConversationTest),
/* harmony export */   _: () => (/* binding */ conversationTestStatus)
/* harmony export */ });
/* harmony import */ var _core_status_words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(18034);
/* harmony import */ var _batch_test_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83879);
/* harmony import */ var _contradiction_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69347);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46949);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24665);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53685);






const RUN_ID = ['ctr-', 'testRunId'];
/** Starts a run: `POST /stream/{id}/conversation/testsuite/{name}/run`. */
const startConversationTest = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .post */ .b)(({ botId, suite, language, body }) => ({
    path: ['stream', botId, 'conversation', 'testsuite', suite, 'run'],
    language,
    body,
    notFoundHint: _batch_test_js__WEBPACK_IMPORTED_MODULE_1__/* .UNKNOWN_SUITE */ .kG,
}), (reply) => (0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .jobRecord */ .D)((0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .expectFields */ .$N)(reply), ...RUN_ID));
/** Gets a run by its id: `GET /stream/{id}/conversation/testsuite/{name}/{ctr-…}/status`. */
const conversationTestStatus = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .get */ .J)(({ botId, suite, language, runId }) => ({
    path: ['stream', botId, 'conversation', 'testsuite', suite, runId, 'status'],
    language,
}), recordOf);
function recordOf(reply) {
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .expectFields */ .$N)(reply);
    const result = (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .nested */ .cY)(fields, 'result');
    const details = (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .nested */ .cY)(result, 'stepDetails');
    const { failed: _failed, ...others } = details;
    const record = (0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .jobRecord */ .D)(fields, ...RUN_ID);
    return {
        ...record,
        percent: record.percent ?? (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .percentage */ .X1)(result),
        requestedAt: (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .instant */ .uR)(result, 'startTime') ?? (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .instant */ .uR)(fields, 'startTime') ?? record.requestedAt,
        durationMs: (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(result, 'duration'),
        innerStatus: (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(result, 'status'),
        version: (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(result, 'version'),
        counts: { passed: (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(details, 'passed'), failed: (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(details, 'failed'), total: (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(details, 'total') },
        suiteSteps: (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(fields, 'totalTestStepsCount'),
        steps: (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)((0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)(result, 'executionResults')).map(stepOf),
        error: record.error ?? (0,_contradiction_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOfErrors */ .uT)({ errors: (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)(result, 'errorDetails') }) ?? (0,_contradiction_js__WEBPACK_IMPORTED_MODULE_4__/* .failuresIn */ .xM)(others),
    };
}
function stepOf(step) {
    const actual = textsOf((0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)(step, 'actualOutput')).join(' | ');
    const outputs = (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)((0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)(step, 'outputs'));
    return {
        input: (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(step, 'input', 'event'),
        status: (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(step, 'status'),
        failures: outputs.flatMap((output) => failuresOf((0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .nested */ .cY)(output, 'assertions'), actual)),
    };
}
/** A passed step may have a text mismatch too, so only the status of an assertion counts. */
function failuresOf(assertions, actual) {
    return Object.entries(assertions).flatMap(([kind, assertion]) => {
        if (!(0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .isFields */ .Ce)(assertion))
            return [];
        const parts = (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)((0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)(assertion, 'contains'));
        const failed = parts.filter(isFailed);
        if (!isFailed(assertion) && failed.length === 0)
            return [];
        return [{ kind, expected: textsOf(failed.length > 0 ? failed : parts).join(' | '), actual }];
    });
}
function isFailed(part) {
    return (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_5__/* .meaningOf */ .Pr)((0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(part, 'status'), _core_status_words_js__WEBPACK_IMPORTED_MODULE_5__/* .COMPONENT_WORDS */ .kk) === 'failed';
}
function textsOf(value) {
    const texts = (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)(value).map((part) => (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(part, 'text', 'nodeId', 'nodeName', 'value', 'key'));
    return [...(0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .strings */ .P$)(value), ...texts].filter((part) => part !== '');
}


/***/ }),

/***/ 15183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M3: () => (/* binding */ importBatchSuite),
/* harmony export */   PP: () => (/* binding */ importConversationSuite),
/* harmony export */   zD: () => (/* binding */ conversationImportStatus)
/* harmony export */ });
/* harmony import */ var _component_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83549);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46949);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24665);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53685);




/** Imports a batch suite: `POST /{stream|bot}/{id}/testsuite/import`. */
const importBatchSuite = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .post */ .b)(({ botId, resource, ...rest }) => ({
    path: [resource, botId, 'testsuite', 'import'],
    ...rest,
}), (reply) => {
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .expectFields */ .$N)(reply);
    const name = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(fields, 'name', 'testSuiteName');
    return { ...(0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .jobRecord */ .D)(fields), name, fileId: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(fields, 'fileId', 'fileName') };
});
/** Starts an import of a conversation suite: `POST /stream/{id}/conversation/testsuite/import`. */
const importConversationSuite = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .post */ .b)(({ botId, language, body }) => ({ path: pathOf(botId), language, body }), recordOf);
/** Gets such an import by its id: `GET /stream/{id}/conversation/testsuite/import/{ds-…}/status`. */
const conversationImportStatus = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .get */ .J)(({ botId, language, jobId }) => ({
    path: [...pathOf(botId), jobId, 'status'],
    language,
}), recordOf);
function pathOf(botId) {
    return ['stream', botId, 'conversation', 'testsuite', 'import'];
}
function recordOf(reply) {
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .expectFields */ .$N)(reply);
    const name = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)((0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .nested */ .cY)(fields, 'response'), 'name');
    return { ...(0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .jobRecord */ .D)(fields, ..._wire_js__WEBPACK_IMPORTED_MODULE_1__/* .DOCK_ID */ .cM), name, components: (0,_component_js__WEBPACK_IMPORTED_MODULE_3__/* .tasksOf */ .a4)(fields) };
}


/***/ }),

/***/ 21194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ trainingStatus),
/* harmony export */   t: () => (/* binding */ startTraining)
/* harmony export */ });
/* harmony import */ var _contradiction_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69347);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46949);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24665);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53685);




const SEGMENTS = { ml: 'ml', faq: 'faqs' };
/**
 * Starts a training: `POST /bot/{id}/ml/train`, `POST /bot/{id}/faqs/train`. No status can be asked for by the id of its
 * reply, and that of machine learning usually has no status word.
 */
const startTraining = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .post */ .b)(({ kind, botId, language }) => ({
    path: ['bot', botId, SEGMENTS[kind], 'train'],
    language,
    ...(kind === 'faq' ? { body: { language } } : {}),
    mayBeEmpty: true,
}), ({ value }) => {
    // Machine learning answers with a list of one entry, FAQs with an object.
    const entries = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)(value) ? [value] : (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(value);
    const [first = {}] = entries;
    const record = { ...(0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .jobRecord */ .D)(first, 'ds-', 'Training_ID'), status: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(first, 'status', 'trainingStatus') };
    const error = entries.map(_contradiction_js__WEBPACK_IMPORTED_MODULE_3__/* .contradictionOf */ .zW).find((one) => one !== undefined);
    return error === undefined ? record : { ...record, status: 'failed', reason: error };
});
/** Gets the last training: `GET /bot/{id}/{ml|faqs}/train/status`. FAQs need the language (xo-additions.md, section 6). */
const trainingStatus = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .get */ .J)(({ kind, botId, language }) => ({
    path: ['bot', botId, SEGMENTS[kind], 'train', 'status'],
    query: { language, state: 'configured' },
}), (reply, { kind }) => {
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .expectFields */ .$N)(reply);
    const flags = kind === 'ml' ? Object.keys(fields).filter((name) => IN_SYNC_FLAG.test(name)) : [];
    const outOfSync = flags.filter((name) => !(0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)((0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(fields, name)));
    return {
        ...(0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .jobRecord */ .D)(fields),
        status: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(fields, kind === 'ml' ? 'trainingStatus' : 'status'),
        version: kind === 'ml' ? trainVersion(fields) : (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .instant */ .uR)(fields, 'modifiedOn'),
        outOfSync: outOfSync.map((name) => name.replace(IN_SYNC_FLAG, '') || name),
        isInSync: flags.length > 0 && outOfSync.length === 0,
    };
});
function trainVersion(fields) {
    return (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)((0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .nested */ .cY)(fields, 'trainDetails'), 'trainVersion') ?? (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(fields, 'trainVersion');
}
const IN_SYNC_FLAG = /^is_?ml_?in_?sync_?(with)?_?/i;


/***/ })

};
