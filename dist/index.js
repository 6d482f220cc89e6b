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

/***/ 31421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

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

/***/ 81397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

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
/** Passwords of proxies, alone and with their user, which belong in no log. */
function proxySecrets(environment) {
    return ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'].flatMap((name) => {
        const value = environment[name] ?? '';
        const url = URL.canParse(value) ? new URL(value) : undefined;
        if (!url || url.password === '')
            return [];
        const [user, password] = [plain(url.username), plain(url.password)];
        return [url.password, password, `${url.username}:${url.password}`, `${user}:${password}`];
    });
}
function plain(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}

// EXTERNAL MODULE: ./lib/kernel/abortable.js
var abortable = __nccwpck_require__(95359);
// EXTERNAL MODULE: ./lib/kernel/clock.js
var kernel_clock = __nccwpck_require__(77103);
// EXTERNAL MODULE: ./lib/kernel/errors.js
var errors = __nccwpck_require__(93314);
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
    botId: { description: 'The bot to work on (`st-…`); for `import-status` the bot that the import has to be of.' },
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
    wait: {
        description: '`false` starts the job, sets the output `jobId` and stops. Only for operations that start a job.',
        default: 'true',
    },
    timeout: {
        description: 'Total time for the step, from its start to the end of waiting, downloading and uploading: `90s`, `30m`, `2h`, `500ms`; a bare number is seconds.',
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
// EXTERNAL MODULE: ./lib/kernel/id.js
var id = __nccwpck_require__(98040);
// EXTERNAL MODULE: ./lib/kernel/instant.js
var kernel_instant = __nccwpck_require__(2716);
// EXTERNAL MODULE: ./lib/kernel/loopback.js
var loopback = __nccwpck_require__(6396);
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
/** How far clocks of CI machines may be apart, in milliseconds. */
const CLOCK_SKEW_MS = 10 * 60_000;
/** Nothing was requested before the platform was there, in milliseconds. */
const LONGEST_AGO_MS = 20 * 366 * 86_400_000;
/** An instant, or a duration before now. @returns milliseconds since the epoch */
function parseSince(text, wallMs) {
    const ago = (0,duration/* parseDuration */.E)(text, LONGEST_AGO_MS);
    if (ago !== undefined)
        return ok(wallMs - ago);
    const instant = (0,kernel_instant/* parseInstant */.n)(text);
    if (instant !== undefined && instant > wallMs + CLOCK_SKEW_MS)
        return no('must not lie in the future');
    return instant === undefined
        ? no('must be an ISO 8601 instant with its zone (2026-01-31T12:00:00Z) or a duration ago (2h)')
        : ok(instant);
}
/** An id as one segment of a path: it can neither leave its place nor change the request. */
function parseId(text) {
    if (/[\s,]/.test(text))
        return no('must be one id');
    return (0,id/* isId */.e)(text)
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
    if (use === 'credentials' && url.protocol === 'http:' && !(0,loopback/* isLoopback */.U)(url.hostname)) {
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
    if (!isShallow(value))
        return { problem: `must be nested at most ${DEEPEST} deep` };
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return { value: { ...value } };
    return { problem: 'must be a mapping of names to values, in YAML or JSON' };
}
/** Deeper values overflow the stack of whoever walks them, here or at the platform. */
const DEEPEST = 50;
function isShallow(value, left = DEEPEST) {
    if (typeof value !== 'object' || value === null)
        return true;
    return left > 0 && Object.values(value).every((inner) => isShallow(inner, left - 1));
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
    try {
        const document = parseDocument(text, { prettyErrors: false, logLevel: 'error' });
        const [error] = [...document.errors, ...document.warnings];
        if (error)
            throw error;
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
    return { operation: operation.name, host, ...inputs, ignored: ignoredBy(operation, given) };
}
/** What a user may rely on must not be dropped without a word. */
function ignoredBy(operation, given) {
    const matters = [...ID_INPUTS, 'since', 'requestBody', 'allowAwaitingApproval'];
    const read = [...operation.needs, ...operation.takes];
    return matters.filter((name) => !read.includes(name) && given(name) !== (definitionOf(name).default ?? ''));
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
    const told = problems.map((problem) => (0,harmless/* harmless */.Is)(problem, 500));
    const message = told.length === 1 ? `Invalid input. ${told[0]}` : `Invalid inputs. ${told.join('; ')}`;
    return new errors/* KoreaiError */["if"]('input-invalid', message, {
        hint: 'Nothing was sent. Mend the inputs and run again.',
    });
}

// EXTERNAL MODULE: ./lib/platform/wire.js
var wire = __nccwpck_require__(71626);
;// CONCATENATED MODULE: ./lib/platform/reply.js



/** The fields of a reply. @throws KoreaiError `bad-response` where it is no object */
function expectFields(reply) {
    if ((0,wire/* isFields */.Ce)(reply.value))
        return reply.value;
    const what = Array.isArray(reply.value) ? 'a list' : (0,harmless/* harmless */.Is)(JSON.stringify(reply.value), 60);
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
        id: (0,wire.id)(fields, '_id'),
        botId: (0,wire/* text */.Qq)(fields, 'streamId', 'botId'),
        exportType: (0,wire/* text */.Qq)(fields, 'exportType'),
        status: (0,wire/* text */.Qq)(fields, 'status'),
        createdOn: (0,wire/* instant */.uR)(fields, 'createdOn'),
        link: (0,wire/* link */.nf)(fields),
        reason: (0,wire/* reason */.l)(fields),
        serverTime: reply.serverTime,
    };
}

// EXTERNAL MODULE: ./lib/platform/answer-error.js
var answer_error = __nccwpck_require__(23038);
// EXTERNAL MODULE: ./lib/operations/judge.js + 1 modules
var judge = __nccwpck_require__(77603);
;// CONCATENATED MODULE: ./lib/operations/status-forms.js

/** Finds the form in which this version of the platform wants to be asked for an export, and keeps to it. */
class StatusForms {
    #index = 0;
    #answered;
    #isSettled = false;
    get current() {
        return EXPORT_STATUS_FORMS[this.#index] ?? 'plain';
    }
    /** The current form was understood. */
    answered() {
        this.#answered = this.#index;
    }
    /** Tries the next form, unless there is none left or it is known that no other is understood. */
    next() {
        if (this.#isSettled || this.#index === EXPORT_STATUS_FORMS.length - 1)
            return false;
        this.#index += 1;
        return true;
    }
    /**
     * The current form was not understood: goes on to the next one, or back to one that was.
     *
     * @returns false where no form is left to try
     */
    refused() {
        if (this.next())
            return true;
        if (this.#answered === undefined || this.#answered === this.#index)
            return false;
        this.#index = this.#answered;
        this.#isSettled = true;
        return true;
    }
}

;// CONCATENATED MODULE: ./lib/operations/export-look.js





/** A status that shows the other type this often is asked in the next form. */
const OTHER_TYPE_LOOKS = 2;
/** Looks at the export in a bot's slot, in whichever form this version of the platform wants to be asked. */
function exportLook(context, wanted) {
    const { botId, exportType, slot } = wanted;
    const forms = new StatusForms();
    let otherTypeLooks = 0;
    const ask = async (signal) => {
        for (;;) {
            try {
                const record = await botExportStatus(context.platform, botId, forms.current, exportType, signal);
                forms.answered();
                return record;
            }
            catch (error) {
                const isRefused = error instanceof answer_error/* AnswerError */.dV && error.httpStatus === 412;
                if (!isRefused || !forms.refused())
                    throw error;
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
            if (otherTypeLooks === OTHER_TYPE_LOOKS) {
                otherTypeLooks = 0;
                forms.next();
            }
            return (0,judge/* stale */.ez)(factsOf(record));
        }
        if (wanted.isTypeCertain && isOtherType) {
            throw (0,judge/* mismatch */.J4)('export', 'export type', exportType, (0,harmless/* harmless */.Is)(record.exportType, 40));
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

// EXTERNAL MODULE: ./lib/operations/operation.js
var operation = __nccwpck_require__(59583);
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
            return this.#judgeNameless(shown);
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
    /** Jobs without an id can be told apart by their times alone. */
    #judgeNameless(shown) {
        const isLater = shown.at !== undefined && this.#at !== undefined && shown.at > this.#at;
        if (this.#isSeen && isLater)
            return 'superseded';
        return this.#isFresh(shown) ? this.#pin(shown) : 'stale';
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

// EXTERNAL MODULE: ./lib/kernel/failures.js
var kernel_failures = __nccwpck_require__(56718);
;// CONCATENATED MODULE: ./lib/kernel/grace.js
/** @param graceMs - how long after `signal` this one aborts, with the same reason; in milliseconds */
function graceAfter(clock, signal, graceMs) {
    const late = new AbortController();
    let callOff = () => { };
    const onAbort = () => {
        callOff = clock.schedule(graceMs, () => late.abort(signal.reason));
    };
    if (signal.aborted)
        late.abort(signal.reason);
    else
        signal.addEventListener('abort', onAbort, { once: true });
    return {
        signal: late.signal,
        clear() {
            callOff();
            signal.removeEventListener('abort', onAbort);
        },
    };
}

;// CONCATENATED MODULE: ./lib/operations/start-once.js





/** Answers after which nobody knows whether the job was started. */
const AMBIGUOUS = ['network', 'platform-error', 'bad-response'];
/** How long a request that may have started a job is waited for when the step has to stop, in milliseconds. */
const GRACE_MS = 2_000;
/**
 * Starts a job once. A request that was on the wire is never repeated: where its answer is lost, the job is looked
 * for, and where that settles nothing either, nobody knows. Only where no connection was ever made is it tried again.
 *
 * @throws KoreaiError `start-unknown`; the refusal of the platform; the signal's reason
 */
async function startOnce({ what, send, find, beforeAgain }, context) {
    const failures = new kernel_failures/* FailureBudget */.O(context.clock, context.random);
    for (;;) {
        const grace = graceAfter(context.clock, context.signal, GRACE_MS);
        try {
            return await send(grace.signal);
        }
        catch (thrown) {
            context.signal.throwIfAborted();
            const error = (0,errors/* asKoreaiError */.gu)(thrown);
            if (!error.sent) {
                await (0,kernel_clock/* sleep */.yy)(context.clock, failures.spend(error), context.signal);
                continue;
            }
            if (!AMBIGUOUS.includes(error.code) || isRedirect(error))
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
        finally {
            grace.clear();
        }
    }
}
/** Whoever sends a request elsewhere has not taken it; a 303 is different, it points to what came of it. */
function isRedirect(error) {
    return error instanceof answer_error/* AnswerError */.dV && [301, 302, 307, 308].includes(error.httpStatus);
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
        const botId = (0,operation/* idOf */.T)(inputs, 'botId');
        const body = { exportType: inputs.exportType, ...inputs.requestBody };
        const exportType = String(body.exportType);
        const hasOwnBody = Object.keys(inputs.requestBody).length > 0;
        let sentAt = context.clock.now();
        const started = await startOnce({
            what: `export of bot ${botId}`,
            send: async (signal) => {
                sentAt = context.clock.now();
                return identified(await startBotExport(context.platform, botId, body, signal), botId);
            },
            // Another's export of the same bot and type is as good as ours, unless ours was asked for in a way of its own.
            find: hasOwnBody ? undefined : () => findLost(context, botId, exportType, sentAt),
            beforeAgain: `Look at the bot's current export first (${context.wordPickUp({ operation: 'export-status', ids: { botId } })}), then run again.`,
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
    pickUp: (inputs, jobId) => ({ operation: 'export-status', ids: { botId: (0,operation/* idOf */.T)(inputs, 'botId'), jobId } }),
};
function identified(record, botId) {
    if (record.id !== '' && (record.botId === '' || record.botId === botId))
        return record;
    const why = record.id === '' ? 'names no job' : `speaks of another bot than ${botId}`;
    throw new errors/* KoreaiError */["if"]('bad-response', `The reply to the start of the export ${why}`);
}
/** The `Date` header leaves out the part of a second. */
const DATE_GRAIN_MS = 1_000;
/** When to look for a job whose start reply was lost, in milliseconds from one look to the next. */
const FIND_WAITS_MS = [1_000, 2_000, 4_000];
/**
 * The export that a lost request started: created, by the server's own clock, between the moment when the request was
 * sent and the moment when its answer was lost. Server times are compared with server times only.
 */
async function findLost({ platform, clock, signal }, botId, exportType, sentAt) {
    const lostAt = clock.now();
    for (const waitMs of FIND_WAITS_MS) {
        await (0,kernel_clock/* sleep */.yy)(clock, waitMs, signal);
        try {
            const record = await botExportStatus(platform, botId, 'plain', exportType, signal);
            if (record.serverTime === undefined || record.createdOn === undefined || record.id === '')
                continue;
            // The `Date` header leaves out the part of a second, which makes this up to a second too early, never too late.
            const earliest = record.serverTime - (clock.now() - sentAt);
            const latest = record.serverTime + DATE_GRAIN_MS - (clock.now() - lostAt);
            const isInTime = record.createdOn >= earliest && record.createdOn <= latest;
            const isSameType = record.exportType === '' || record.exportType === exportType;
            const isSameBot = record.botId === '' || record.botId === botId;
            if (isInTime && isSameType && isSameBot)
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
        id: (0,wire/* dockId */.ro)(fields),
        targetId: (0,wire/* text */.Qq)(fields, 'toolId', 'modelId', 'workflowId'),
        status: (0,wire/* text */.Qq)(fields, 'status'),
        percent: (0,wire/* percentage */.X1)(fields),
        requestedAt: (0,wire/* instant */.uR)(fields, 'requestedTime', 'createdOn', 'initiatedOn'),
        link: (0,wire/* link */.nf)(fields),
        reason: (0,wire/* reason */.l)(fields),
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
        send: async (signal) => dock_export_identified(await startDockExport(context.platform, target, signal), noun, target.id),
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
            if (started.id === '')
                throw new errors/* KoreaiError */["if"]('not-found', 'The start reply named no job to ask for again');
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
/** Neither tools nor models want a body; one is sent only where the inputs give one. */
function bodyOf({ requestBody }) {
    return Object.keys(requestBody).length > 0 ? { body: requestBody } : {};
}
/** No operation goes on with a job of the Agent Platform yet. */
function pickUpDockJob(_inputs, jobId) {
    return { call: `GET /api/public/dock-status/${jobId} with the same API key` };
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
        return startDockJob(context, 'model', { resource: 'models', id: (0,operation/* idOf */.T)(inputs, 'modelId'), ...bodyOf(inputs) });
    },
    pickUp: pickUpDockJob,
};

;// CONCATENATED MODULE: ./lib/operations/export-status.js



/** Waits for a bot's current export, or the one that `jobId` names, and brings its archive home. */
const exportStatus = {
    name: 'export-status',
    summary: "Wait for a bot's current export and bring its archive home",
    needs: ['botId'],
    takes: ['jobId', 'since', 'exportType'],
    credentials: 'bot',
    startsJob: false,
    archive: ['zip'],
    start(inputs, context) {
        const botId = (0,operation/* idOf */.T)(inputs, 'botId');
        const slot = new Slot({ id: inputs.ids.jobId, since: inputs.since });
        // A runner fills in the default, `published`, so only `latest` is sure to have been asked for.
        const isTypeCertain = inputs.exportType === 'latest';
        const wanted = { botId, exportType: inputs.exportType, isTypeCertain, slot };
        return Promise.resolve({ state: undefined, check: exportLook(context, wanted) });
    },
    pickUp: (inputs, jobId) => ({ operation: 'export-status', ids: { botId: (0,operation/* idOf */.T)(inputs, 'botId'), jobId } }),
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
        return startDockJob(context, 'tool', {
            resource: 'tools',
            id: (0,operation/* idOf */.T)(inputs, 'toolId'),
            query: { flowId: (0,operation/* idOf */.T)(inputs, 'flowId') },
            ...bodyOf(inputs),
            notFoundHint: "Check toolId and flowId: both show only in the network tab of the browser's developer tools while the tool is exported by hand.",
        });
    },
    pickUp: pickUpDockJob,
};

;// CONCATENATED MODULE: ./lib/platform/bot-import.js


/** Asks for an import by its id: `GET /bot/import/status/{bir-…}`. */
async function importStatus(platform, jobId, signal) {
    const reply = await platform.request({ method: 'GET', path: ['bot', 'import', 'status', jobId], signal });
    const fields = expectFields(reply);
    return {
        id: (0,wire.id)(fields, '_id'),
        botId: (0,wire/* text */.Qq)(fields, 'streamId', 'botId'),
        status: (0,wire/* text */.Qq)(fields, 'status'),
        createdOn: (0,wire/* instant */.uR)(fields, 'createdOn'),
        tasks: (0,wire/* list */.p_)((0,wire/* field */.ZZ)(fields, 'statusLogs')).map((task) => ({
            kind: (0,wire/* text */.Qq)(task, 'taskType'),
            name: (0,wire/* text */.Qq)(task, 'taskName'),
            status: (0,wire/* text */.Qq)(task, 'status'),
            detail: (0,wire/* reason */.l)(task),
        })),
        reason: (0,wire/* reason */.l)(fields),
    };
}

;// CONCATENATED MODULE: ./lib/operations/import-status.js




/** Waits for an import that was started elsewhere (seeds/bot-import-status.txt; kore-api.md, section 1.3). */
const import_status_importStatus = {
    name: 'import-status',
    summary: 'Wait for an import and tell how it ended',
    needs: ['jobId'],
    takes: ['botId', 'since'],
    credentials: 'bot',
    startsJob: false,
    archive: [],
    start(inputs, context) {
        const jobId = (0,operation/* idOf */.T)(inputs, 'jobId');
        const check = async (signal) => {
            const record = await importStatus(context.platform, jobId, signal);
            if (record.id !== '' && record.id !== jobId)
                throw (0,judge/* mismatch */.J4)('import', 'job', jobId, record.id);
            const { botId } = inputs.ids;
            if (botId !== undefined && record.botId !== '' && record.botId !== botId) {
                throw (0,judge/* mismatch */.J4)('import', 'bot', botId, record.botId);
            }
            const { status, createdOn, tasks, reason } = record;
            const facts = { status, jobId, requestedAt: createdOn, parts: tasks };
            if (inputs.since !== undefined && (createdOn === undefined || createdOn < inputs.since)) {
                return tooOld(facts, jobId);
            }
            const state = (0,judge/* judge */.S4)({ facts, words: judge/* JOB_WORDS */.uP, noun: 'import', link: '', reason });
            // Of a success it has to be known.
            if (botId !== undefined && record.botId === '' && state.kind === 'succeeded') {
                throw (0,judge/* mismatch */.J4)('import', 'bot', botId, 'none is told');
            }
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
    pickUp: (_inputs, jobId) => ({ operation: 'import-status', ids: { jobId } }),
};
/** Its id names this one import: no later look can show a newer one. */
function tooOld(facts, jobId) {
    const at = facts.requestedAt === undefined ? 'at an unknown time' : (0,kernel_instant/* formatInstant */.r)(facts.requestedAt);
    return {
        kind: 'failed',
        ...facts,
        code: 'stale',
        message: `Import ${jobId} was requested ${at}, which is older than since allows`,
        hint: 'Check jobId: it is an earlier import, or since is too strict.',
    };
}

// EXTERNAL MODULE: ./lib/kernel/fold.js
var fold = __nccwpck_require__(15574);
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
            if (versioned || !(error instanceof answer_error/* AnswerError */.dV) || error.httpStatus !== 404)
                throw error;
            const reply = await platform
                .request({ method: 'GET', path, versioned: true, signal })
                .catch((second) => {
                // The path that the documentation names is the one whose refusal counts.
                throw second instanceof answer_error/* AnswerError */.dV && !second.transient ? error : second;
            });
            versioned = true;
            return bot_publish_recordOf(reply);
        }
    };
}
function bot_publish_recordOf(reply) {
    const fields = expectFields(reply);
    return {
        id: (0,wire.id)(fields, '_id'),
        botId: (0,wire/* text */.Qq)(fields, 'streamId', 'botId'),
        status: (0,wire/* text */.Qq)(fields, 'status'),
        requestedAt: (0,wire/* instant */.uR)(fields, 'requestedTime', 'initiatedOn', 'createdOn'),
        percent: (0,wire/* percentage */.X1)(fields),
        resources: (0,wire/* list */.p_)((0,wire/* field */.ZZ)(fields, 'statusSummary')).map(resourceOf),
        awaitsApproval: isAwaiting([fields, (0,wire/* nested */.cY)(fields, 'result')]),
        reason: (0,wire/* reason */.l)(fields),
    };
}
function resourceOf(entry) {
    return {
        kind: (0,wire/* text */.Qq)(entry, 'resourceType'),
        name: (0,wire/* text */.Qq)(entry, 'name', 'resourceId'),
        status: (0,wire/* text */.Qq)(entry, 'status'),
        detail: (0,wire/* reason */.l)(entry),
        awaitsApproval: awaitsApproval(entry),
    };
}
/** `modules` is an array or an object, and the state stands in the entry, its result or one of its modules. */
function awaitsApproval(entry) {
    const result = (0,wire/* nested */.cY)(entry, 'result');
    const modules = [(0,wire/* field */.ZZ)(entry, 'modules'), (0,wire/* field */.ZZ)(result, 'modules')].flatMap((value) => [
        ...(0,wire/* list */.p_)(value),
        ...((0,wire/* isFields */.Ce)(value) ? [value] : []),
    ]);
    // What was requested stands in the entry, what was approved in its result: the two are read as one.
    const places = [[entry, result], ...modules.map((module) => [module, (0,wire/* nested */.cY)(module, 'result')])];
    return places.some(isAwaiting);
}
function isAwaiting(places) {
    const words = places.flatMap((place) => [(0,wire/* text */.Qq)(place, 'state'), (0,wire/* text */.Qq)(place, 'status')]);
    if (words.some((word) => (0,fold/* foldWord */._)(word) === 'awaitingapproval'))
        return true;
    const languages = (name) => places.flatMap((place) => (0,wire/* strings */.P$)((0,wire/* field */.ZZ)(place, name)));
    const approved = new Set(languages('approvedLanguages'));
    return languages('approvalRequestedLanguages').some((language) => !approved.has(language));
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
        const botId = (0,operation/* idOf */.T)(inputs, 'botId');
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
    pickUp: (inputs) => ({ operation: 'publish-status', ids: { botId: (0,operation/* idOf */.T)(inputs, 'botId') } }),
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
    if (waiting.length === 0 && !record.awaitsApproval)
        return state;
    const names = waiting.length === 0
        ? 'the publish as a whole'
        : (0,judge/* namedParts */.SO)(waiting.map((resource) => ({ ...resource, status: 'awaiting approval', detail: '' })));
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
        parts: record.resources.map(({ awaitsApproval, status, ...part }) => ({
            ...part,
            status: awaitsApproval && !(0,judge/* isFailedPart */.dW)({ status }) ? `${status} (awaiting approval)` : status,
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
/** A shorter one may be an everyday word, which answers of the platform have a right to. */
const SHORTEST_CREDENTIAL = 8;
/**
 * Knows every secret of a run, in each form in which it could turn up, and hands each to the mask before it is used.
 */
class Secrets {
    #forms = new Set();
    #credentialForms = new Set();
    #mask;
    constructor(mask = () => { }) {
        this.#mask = mask;
    }
    /** Registers a secret and returns it, so that masking and first use stand in one expression. */
    add(secret) {
        for (const form of this.#register(secret)) {
            if (form.length >= SHORTEST_CREDENTIAL)
                this.#credentialForms.add(form);
        }
        return secret;
    }
    /** Registers what is secret but is no credential of ours: the signed query of a link. */
    addSignature(signature) {
        this.#register(signature);
    }
    #register(secret) {
        const lines = secret.split(/\r\n|\r|\n/).map((line) => line.trim());
        const forms = [...new Set([secret, secret.trim(), ...lines])].flatMap(formsOf);
        for (const form of forms)
            this.#hide(form);
        return forms;
    }
    /** The text with every known secret replaced by `***`. */
    redact(text) {
        return without(text, this.#forms);
    }
    /** The same for credentials alone, for text in which links have to stay usable. */
    redactCredentials(text) {
        return without(text, this.#credentialForms);
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
function without(text, forms) {
    let redacted = text;
    for (const form of [...forms].sort((a, b) => b.length - a.length))
        redacted = redacted.replaceAll(form, '***');
    return redacted;
}
function formsOf(piece) {
    if (piece.length < SHORTEST_MASK)
        return [];
    const base64 = Buffer.from(piece).toString('base64');
    return [
        piece,
        encodeURIComponent(Buffer.from(piece).toString()),
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
        const delimiter = `ghadelimiter_${globalThis.crypto.randomUUID()}`;
        try {
            (0,external_node_fs_.appendFileSync)(file, `${name}<<${delimiter}${external_node_os_.EOL}${this.secrets.redact(value)}${external_node_os_.EOL}${delimiter}${external_node_os_.EOL}`);
        }
        catch (error) {
            throw new errors/* KoreaiError */["if"]('internal', `The outputs file cannot be written (${(0,errors/* systemCode */.xU)(error)})`, {
                hint: 'Check the disk and the variable GITHUB_OUTPUT of the runner.',
                cause: error,
            });
        }
    }
    #clean(line) {
        return this.secrets.redact((0,harmless/* harmless */.Is)(this.secrets.redact(line), LONGEST_LINE));
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
    sha256: 'Its SHA-256, in hexadecimal.',
    extractedPath: 'The folder it was unpacked to, relative to the workspace.',
    artifactId: 'Id of the uploaded artifact.',
    artifactUrl: 'URL of the uploaded artifact.',
    artifactDigest: 'SHA-256 of the uploaded artifact, in hexadecimal.',
    durationSeconds: 'How long the step took.',
    results: 'JSON array, one object a target with all of the above, and its `operation` and `target`.',
};
/** An outcome as plain data: strings and numbers, an empty string where there is nothing to tell. */
function resultOf(outcome) {
    const { file, artifact } = outcome;
    return {
        operation: outcome.operation,
        target: outcome.target,
        conclusion: outcome.conclusion,
        status: (0,harmless/* harmless */.Is)(outcome.status, 200),
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
    const stop = new AbortController();
    process.onStop((name) => stop.abort(new errors/* KoreaiError */["if"]('cancelled', `The step was cancelled (${name})`)));
    // The run ends on its one path then, with all that is known by now.
    process.onCrash((error) => stop.abort((0,errors/* asKoreaiError */.gu)(error)));
    try {
        const raw = (name) => process.env[`INPUT_${name.toUpperCase()}`]?.trim() ?? '';
        maskSecrets(commands, raw, process.env);
        const inputs = await readInputs(raw, { operations: OPERATIONS, wallMs: kernel_clock/* systemClock */.ml.wall() });
        const outcome = await runOperation(process, { commands, outputs, inputs, signal: stop.signal });
        outputs.finish([outcome]);
        await writeSummary(commands, outcome, process.env);
        if (outcome.error)
            annotate(commands, outcome.operation, outcome.error);
        else
            commands.info(`${outcome.conclusion || 'started'}: ${outcome.operation} ${outcome.target}`);
        return mayPass(outcome);
    }
    catch (thrown) {
        tellEarlyEnd(commands, outputs, thrown);
        return false;
    }
}
/** The end of a step that has no outcome. */
function tellEarlyEnd(commands, outputs, thrown) {
    const error = (0,errors/* asKoreaiError */.gu)(thrown);
    annotate(commands, 'koreai-ci', error);
    try {
        outputs.finishEarly(error.conclusion, error.code);
    }
    catch (unwritable) {
        // The annotation tells why the step failed; that the outputs cannot is all there is to add.
        commands.debug((0,errors/* asKoreaiError */.gu)(unwritable).message);
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
async function runOperation(process, { commands, outputs, inputs, signal }) {
    const operation = OPERATIONS.find((candidate) => candidate.name === inputs.operation);
    if (!operation)
        throw new errors/* KoreaiError */["if"]('input-invalid', `Unknown operation ${inputs.operation}`);
    // What comes after the inputs is loaded when they are good: a step that is refused ends before.
    const [{ run }, { nodeTransport }] = await Promise.all([
        __nccwpck_require__.e(/* import() */ 574).then(__nccwpck_require__.bind(__nccwpck_require__, 47574)),
        __nccwpck_require__.e(/* import() */ 990).then(__nccwpck_require__.bind(__nccwpck_require__, 92990)),
    ]);
    const agentFor = proxyAgents(process.env);
    const transport = nodeTransport(agentFor ? { agentFor } : {});
    const tell = (0,narrate/* narrate */.s)(commands, kernel_clock/* systemClock */.ml);
    const engine = {
        clock: kernel_clock/* systemClock */.ml,
        random: Math.random,
        transport,
        log: commands,
        secrets: commands.secrets,
        userAgent: `koreai-ci/${VERSION} (GitHub Actions)`,
        workspace: process.env['GITHUB_WORKSPACE'] || process.cwd(),
        signal,
        onEvent: (event) => {
            tell(event);
            if ('outcome' in event)
                outputs.update(event.outcome);
        },
        unpackTar: async (path, into, flags, signal) => {
            const { extractTar } = await Promise.all(/* import() */[__nccwpck_require__.e(942), __nccwpck_require__.e(838), __nccwpck_require__.e(88), __nccwpck_require__.e(805)]).then(__nccwpck_require__.bind(__nccwpck_require__, 59805));
            // It cannot be stopped: after an abort it is left to itself.
            await (0,abortable/* abortable */.Z)(extractTar(path, into, [...flags]), signal);
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
/** How long a step whose process crashed has to tell of it, in milliseconds. */
const CRASH_LINGER_MS = 4_000;
/** Runs the action in this process. The exit code says success only once that is known. */
async function main() {
    process.exitCode = 1;
    let hasCrashed = false;
    // What a dependency should not use any more is no news for who reads the log of a step.
    process.noDeprecation = true;
    const passes = await action({
        env: process.env,
        cwd: () => process.cwd(),
        write: (text) => process.stdout.write(text),
        onStop: (stop) => {
            for (const name of ['SIGINT', 'SIGTERM'])
                process.on(name, () => stop(name));
        },
        onCrash: (stop) => {
            for (const event of ['uncaughtException', 'unhandledRejection']) {
                process.on(event, (error) => {
                    hasCrashed = true;
                    process.exitCode = 1;
                    stop(error);
                    setTimeout(() => process.exit(1), CRASH_LINGER_MS).unref();
                });
            }
        },
    });
    process.exitCode = passes && !hasCrashed ? 0 : 1;
    setTimeout(() => process.exit(), LINGER_MS).unref();
}


/***/ }),

/***/ 93145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ parseRetryAfter)
/* harmony export */ });
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
    if (!/^(Mon|Tues?|Wed(nes)?|Thu(rs)?|Fri|Sat(ur)?|Sun)(day)?,? .*\d\d:\d\d:\d\d/.test(text))
        return undefined;
    const at = Date.parse(/ GMT$/.test(text) ? text : `${text} GMT`);
    return Number.isNaN(at) ? undefined : Math.max(0, at - wallMs);
}


/***/ }),

/***/ 33005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ CERTIFICATE_HINT),
/* harmony export */   w: () => (/* binding */ TransportError)
/* harmony export */ });
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
/** What to do about a failure of kind `tls`. */
const CERTIFICATE_HINT = 'The certificate of the server is not trusted here. Where it comes from a private authority, set NODE_EXTRA_CA_CERTS ' +
    'in the environment of the step to the file with its certificate.';


/***/ }),

/***/ 75691:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _github_main_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(81397);

await (0,_github_main_js__WEBPACK_IMPORTED_MODULE_0__/* .main */ .i)();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 95359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ abortable)
/* harmony export */ });
/** Lets go of work that cannot be stopped when `signal` aborts: it is left behind. @throws the signal's reason */
function abortable(work, signal) {
    return new Promise((resolve, reject) => {
        if (signal.aborted)
            reject(signal.reason);
        const onAbort = () => reject(signal.reason);
        signal.addEventListener('abort', onAbort, { once: true });
        work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
    });
}


/***/ }),

/***/ 77103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   jE: () => (/* binding */ withJitter),
/* harmony export */   ml: () => (/* binding */ systemClock),
/* harmony export */   yy: () => (/* binding */ sleep)
/* harmony export */ });
/** Timers count in 32 bits: a longer one would fire at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** The time of this machine. */
const systemClock = {
    now: () => performance.now(),
    wall: () => Date.now(),
    schedule(ms, action) {
        const timer = setTimeout(action, Math.min(ms, LONGEST_TIMER_MS));
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
 * @param longestMs - the longest that is allowed, in milliseconds. Default: 24 days, the most that a timer can count
 * @returns milliseconds, a whole number, or `undefined` where the text is no such duration
 */
function parseDuration(text, longestMs = LONGEST_MS) {
    const match = /^(\d{1,10}(?:\.\d{1,6})?)\s*(ms|s|m|h|d)?$/.exec(text.trim());
    if (!match)
        return undefined;
    const milliseconds = Math.round(Number(match[1]) * (UNIT_MS[match[2] ?? 's'] ?? Number.NaN));
    return milliseconds <= longestMs ? milliseconds : undefined;
}
/** A duration for people: `420 ms`, `3.2 s`, `1 min 30 s`, `2 h 5 min`, `3 d 4 h`. */
function formatDuration(milliseconds) {
    if (milliseconds < 999.5)
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

/***/ 56718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ FailureBudget)
/* harmony export */ });
/* unused harmony export USUAL_FAILURE_LIMITS */
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77103);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(76181);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(93314);



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
            const times = `${this.#count} failures in a row over ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a)(span)}`;
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"](error.code, `${error.message} (given up after ${times})`, {
                hint: error.hint,
                sent: error.sent,
                cause: error,
            });
        }
        const backoff = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (this.#count - 1));
        const remaining = this.#limits.spanMs - span;
        const wait = Math.min((0,_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .withJitter */ .jE)(backoff, this.#random), Math.max(FIRST_WAIT_MS, remaining));
        return Math.max(error.retryAfterMs ?? 0, wait);
    }
}


/***/ }),

/***/ 15574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ foldWord)
/* harmony export */ });
/** Lower case, without `_`, `-` and spaces: the platform spells one word in many ways (kore-api.md, section 3). */
function foldWord(word) {
    return word.toLowerCase().replace(/[-_\s]/g, '');
}


/***/ }),

/***/ 96430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   Is: () => (/* binding */ harmless),
/* harmony export */   Jh: () => (/* binding */ harmlessMarkdown)
/* harmony export */ });
/** Escape sequences of terminals: CSI, OSC and the short ones. */
const ANSI = new RegExp([
    '(?:\\u001b\\[|\\u009b)[0-?]*[ -/]*[@-~]',
    '(?:\\u001b\\]|\\u009d)[^\\u0007\\u001b\\u009c]*(?:\\u0007|\\u001b\\\\|\\u009c)?',
    '\\u001b[@-_]?',
].join('|'), 'g');
/** Everything that breaks or reorders a line: controls, line and paragraph separators, bidirectional and invisible marks. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cf}\p{Co}\p{Cs}\p{Cn}]+/gu;
/** The query of a link: it may be signed, and then it is a key. */
const QUERY = /(?:\?|\\u003f)[^\s"'<>]*=[^\s"'<>]*/gi;
/** The length that a piece of the platform's text is cut to, in UTF-16 units, unless told otherwise. */
const USUAL_LENGTH = 300;
/**
 * Makes text from the platform harmless: one line, no control characters or terminal escapes, and nothing that a
 * runner would take for a command (`::name::` at the start of a line, `##[name]` anywhere in it), and no query of a link.
 * All such text passes here on its way to stdout, stderr, the outputs and the summary.
 *
 * @param limit - the longest result, in UTF-16 units; what is cut ends in `…`
 */
function harmless(text, limit = USUAL_LENGTH) {
    const line = asText(text)
        .slice(0, limit * 8)
        .replace(QUERY, '?…')
        .replace(ANSI, '')
        .replace(UNPRINTABLE, ' ')
        .replace(/:(?=:)/g, ': ')
        .replace(/##(?=\[)/g, '# #')
        .replace(/\s+/g, ' ')
        .trim();
    return line.length <= limit ? line : `${line.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
function asText(value) {
    try {
        return String(value);
    }
    catch {
        // An object that refuses to be text is told by its kind.
        return Object.prototype.toString.call(value);
    }
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
    // GitHub links mail addresses in the text that is left when entities are read; a zero-width space breaks them.
    return `<code>${escapeMarkdown(line).replaceAll('&#64;', '&#64;&#8203;')}</code>`;
}
/** One harmless line with an entity for every character that Markdown or HTML could read. */
function escapeMarkdown(line) {
    return line.replace(MARKUP, (character) => `&#${character.codePointAt(0)};`);
}


/***/ }),

/***/ 98040:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ isId)
/* harmony export */ });
/** What an id may be: one segment of a path that cannot leave its place, and no command of a shell or a runner. */
const ID = /^[A-Za-z0-9_][\w.~-]{0,199}$/;
function isId(text) {
    return ID.test(text);
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


/***/ }),

/***/ 6396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isLoopback)
/* harmony export */ });
/** True for an address of this machine alone, as it stands in a URL: plain http is safe there and nowhere else. */
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
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

// EXTERNAL MODULE: ./lib/kernel/fold.js
var fold = __nccwpck_require__(15574);
;// CONCATENATED MODULE: ./lib/jobs/words.js

/** What a status word means. A word that the table does not hold, or none at all, is `unknown`: never a success. */
function meaningOf(word, table) {
    const folded = (0,fold/* foldWord */._)(word);
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
    const why = [reason === '' ? '' : (0,harmless/* harmless */.Is)(reason), parts].filter((text) => text !== '').join('; ');
    return {
        kind: 'failed',
        ...facts,
        code: 'platform-failed',
        message: `Kore.ai says that the ${noun} failed (status '${(0,harmless/* harmless */.Is)(facts.status, 60)}')${why === '' ? '' : `: ${why}`}`,
        hint: `Look at the ${noun} in Kore.ai's console, mend what it names there, and run again.`,
    };
}
/** Parts by kind, name and status, for one line. */
function namedParts(parts) {
    const named = parts.slice(0, NAMED_PARTS).map(({ kind, name, status, detail }) => {
        const label = [(0,harmless/* harmless */.Is)(kind, 60), (0,harmless/* harmless */.Is)(name, 80)].filter((text, at, all) => text !== '' && all.indexOf(text) === at);
        const why = detail === '' ? '' : `: ${(0,harmless/* harmless */.Is)(detail, 160)}`;
        return `${label.join(' ')} (${(0,harmless/* harmless */.Is)(status, 40) || 'no status'}${why})`;
    });
    const more = parts.length - named.length;
    return more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ');
}
function isFailedPart({ status }) {
    return FAILED_WORDS.includes((0,fold/* foldWord */._)(status));
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
    return new errors/* KoreaiError */["if"]('bad-response', `The ${noun} status speaks of another ${what} (${(0,harmless/* harmless */.Is)(told, 80)}) than the one asked for (${asked})`, {
        transient: true,
        hint: 'Check the id; if it is right, report this to Kore.ai: the answer is not believed.',
    });
}
function unknownWord(status) {
    return status === ''
        ? 'The platform tells no status. It is taken for still running.'
        : `The status '${(0,harmless/* harmless */.Is)(status, 60)}' is unknown. It is taken for still running.`;
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
        const line = lineOf(state, outcome);
        const age = nextLookMs === undefined ? ageOf(outcome, clock.wall()) : '';
        if (line === said)
            beat(`Still: ${line}`);
        else
            say(nextLookMs === undefined ? `${line}${age}` : `${line}; next look in ${(0,_kernel_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(nextLookMs)}`);
        said = line;
        if ('warning' in state)
            warnOnce(state.warning);
    };
    return (event) => {
        switch (event.type) {
            case 'named':
                return say(`Watching job ${event.outcome.jobId}`);
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
    const word = (0,_kernel_harmless_js__WEBPACK_IMPORTED_MODULE_1__/* .harmless */ .Is)(state.status, 60) || 'no status';
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
function ageOf({ requestedAt }, wallMs) {
    return requestedAt === undefined || requestedAt > wallMs ? '' : ` (${(0,_kernel_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(wallMs - requestedAt)} ago)`;
}


/***/ }),

/***/ 59583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ targetOf),
/* harmony export */   T: () => (/* binding */ idOf)
/* harmony export */ });
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


/***/ }),

/***/ 23038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Hd: () => (/* binding */ errorOfTransport),
/* harmony export */   Rk: () => (/* binding */ UNAUTHORIZED_KEY_HINT),
/* harmony export */   cn: () => (/* binding */ errorOfBody),
/* harmony export */   dV: () => (/* binding */ AnswerError),
/* harmony export */   lO: () => (/* binding */ isErrorEnvelope),
/* harmony export */   oo: () => (/* binding */ errorOfAnswer),
/* harmony export */   z_: () => (/* binding */ UNAUTHORIZED_BOT_HINT)
/* harmony export */ });
/* unused harmony export saidInEnvelope */
/* harmony import */ var _http_retry_after_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(93145);
/* harmony import */ var _http_transport_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(33005);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(93314);
/* harmony import */ var _kernel_harmless_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(96430);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(71626);





/** The minute's window rolls on within this time (kore-api.md, section 6). */
const MINUTE_LIMIT_MS = 60_000;
const UNKNOWN_ID = /invalid\s*stream\s*id|invalid (request|file|job|bot|app|tool|model|flow) ?id|not found|does ?n[o']t exist|no such/i;
const UNAUTHORIZED_BOT_HINT = 'Kore.ai answers 401 for four reasons, so check each: (1) clientId and clientSecret belong together; (2) the app has ' +
    'the scope this operation needs, and its change was saved (App Builder scopes also need the bot to be published); ' +
    '(3) botId is a bot that this app may reach; (4) the app does not enforce JTI on a ready-made jwt, or JWE, which is not supported.';
const UNAUTHORIZED_KEY_HINT = 'Check that apiKey is complete and not revoked, has the scope this operation needs (keys are fixed to their scopes), ' +
    'and belongs to the app of this tool or model.';
/** An answer that is no success, with its HTTP status kept for calls that have a second form. */
class AnswerError extends _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KoreaiError */ ["if"] {
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
    if (!(0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .isFields */ .Ce)(value))
        return '';
    const [plain] = (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .strings */ .P$)((0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)(value, 'errors'));
    if (plain !== undefined)
        return plain;
    for (const entry of [...(0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)((0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)(value, 'errors')), (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .nested */ .cY)(value, 'error'), value]) {
        const message = (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(entry, 'msg', 'message', 'errorMessage', 'error');
        if (message === '')
            continue;
        const code = (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)(entry, 'code');
        const isCode = typeof code === 'string' || typeof code === 'number';
        return isCode ? `${message} (code ${code})` : message;
    }
    return '';
}
/** True for a body that is an error whatever its HTTP status says: `{"errors":[…]}` and nothing else of use. */
function isErrorEnvelope(value) {
    return (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .isFields */ .Ce)(value) && Array.isArray((0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)(value, 'errors')) && (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)(value, 'status') === undefined;
}
/** Translates an answer that is no success into what it means for the job. */
function errorOfAnswer(asked, answer, value) {
    const said = (0,_kernel_harmless_js__WEBPACK_IMPORTED_MODULE_2__/* .harmless */ .Is)(saidInEnvelope(value));
    const message = `${asked.call} answered ${answer.status}${said === '' ? '' : `: ${said}`}`;
    const retryAfterMs = (0,_http_retry_after_js__WEBPACK_IMPORTED_MODULE_4__/* .parseRetryAfter */ .m)(answer.headers['retry-after'], asked.wallMs);
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
    const waitMs = retryAfterMs || leastMs;
    return fail('rate-limited', {
        transient: true,
        retryAfterMs: waitMs,
        hint: 'Kore.ai allows 60 requests a minute for all jobs of a bot together. Run fewer at once, or raise pollInterval.',
    });
}
/** Translates a request without an answer. */
function errorOfTransport(call, error) {
    const isCertificate = error.failure === 'tls';
    return new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KoreaiError */ ["if"]('network', `${call}: ${(0,_kernel_harmless_js__WEBPACK_IMPORTED_MODULE_2__/* .harmless */ .Is)(error.message)}`, {
        transient: !isCertificate,
        sent: error.sent,
        hint: isCertificate
            ? _http_transport_js__WEBPACK_IMPORTED_MODULE_0__/* .CERTIFICATE_HINT */ .G
            : 'Check that host is right and can be reached from this machine (proxy, firewall, name resolution).',
        cause: error,
    });
}
/** Says of a body that is not the JSON it should be what it is instead, without any query string. */
function errorOfBody(call, answer, problem) {
    const type = (0,_kernel_harmless_js__WEBPACK_IMPORTED_MODULE_2__/* .harmless */ .Is)(answer.headers['content-type'] ?? 'no content type', 80);
    const start = (0,_kernel_harmless_js__WEBPACK_IMPORTED_MODULE_2__/* .harmless */ .Is)(answer.text.slice(0, 1_000), 200);
    const message = `${call} answered ${answer.status} with ${problem} (${type}): ${start || 'an empty body'}`;
    return new AnswerError(answer.status, 'bad-response', message, {
        transient: true,
        hint: 'Something other than Kore.ai may have answered: a proxy, a login page, a wrong host.',
    });
}


/***/ }),

/***/ 71626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ce: () => (/* binding */ isFields),
/* harmony export */   P$: () => (/* binding */ strings),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   X1: () => (/* binding */ percentage),
/* harmony export */   ZZ: () => (/* binding */ field),
/* harmony export */   cY: () => (/* binding */ nested),
/* harmony export */   id: () => (/* binding */ id),
/* harmony export */   l: () => (/* binding */ reason),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   ro: () => (/* binding */ dockId),
/* harmony export */   uR: () => (/* binding */ instant)
/* harmony export */ });
/* harmony import */ var _kernel_id_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(98040);
/* harmony import */ var _kernel_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2716);


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
function text(fields, ...names) {
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
        const milliseconds = (0,_kernel_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInstant */ .n)(text(fields, name));
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
        const percent = String(value).trim() === '' ? Number.NaN : Number(value);
        if (percent >= 0 && percent <= 100)
            return percent;
    }
    return undefined;
}
/** An id that can stand in a path. Anything else from the platform counts as no id. */
function id(fields, ...names) {
    const value = text(fields, ...names);
    return (0,_kernel_id_js__WEBPACK_IMPORTED_MODULE_1__/* .isId */ .e)(value) ? value : '';
}
/** The id of a dock job (kore-api.md, section 3): never `exportJobId`, which no call accepts. */
function dockId(fields) {
    const named = id(fields, 'dockStatusId') || id(fields, 'dock-statusId') || id(fields, 'dockstatusId');
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
function link(fields) {
    for (const [first, second] of LINK_PATHS) {
        const value = second === undefined ? text(fields, first) : text(nested(fields, first), second);
        if (/^https?:\/\/[^/]/i.test(value) && URL.canParse(value))
            return value;
    }
    return '';
}
/** Why a job failed, in the platform's words. No failed sample is documented (section 9), so every usual place is read. */
function reason(fields) {
    for (const place of [fields, nested(fields, 'error'), nested(fields, 'response'), nested(fields, 'result')]) {
        const plain = text(place, 'message', 'errorMessage', 'error', 'reason', 'statusMessage', 'msg', 'details');
        if (plain !== '')
            return plain;
        for (const entry of list(field(place, 'errors'))) {
            const listed = text(entry, 'msg', 'message');
            if (listed !== '')
                return listed;
        }
    }
    return '';
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
