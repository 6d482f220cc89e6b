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

/***/ 58500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

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

/***/ 78877:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");

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

/***/ 34883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./lib/core/clock.js
var core_clock = __nccwpck_require__(91601);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __nccwpck_require__(3828);
// EXTERNAL MODULE: ./lib/http/proxy.js
var proxy = __nccwpck_require__(30768);
// EXTERNAL MODULE: ./lib/inputs/fields.js
var fields = __nccwpck_require__(18608);
// EXTERNAL MODULE: ./lib/platform/answer-error.js
var answer_error = __nccwpck_require__(23038);
// EXTERNAL MODULE: ./lib/platform/reply.js
var platform_reply = __nccwpck_require__(17439);
// EXTERNAL MODULE: ./lib/platform/wire.js
var wire = __nccwpck_require__(71626);
;// CONCATENATED MODULE: ./lib/platform/dock.js


/** Starts an export of a tool, workflow or model: `POST /{resource}/{id}/export`. Sent once, never repeated. */
async function startDockExport(platform, target, signal) {
    const { resource, id, ...rest } = target;
    return recordOf(await platform.request({ method: 'POST', path: [resource, id, 'export'], ...rest, signal }));
}
/** Asks for a job by its id: `GET /dock-status/{ds-…}`. */
async function dockStatus(platform, jobId, signal) {
    return recordOf(await platform.request({ method: 'GET', path: ['dock-status', jobId], signal }));
}
function recordOf(reply) {
    const fields = (0,platform_reply/* expectFields */.$)(reply);
    return {
        id: (0,wire/* dockId */.ro)(fields),
        jobType: (0,wire/* text */.Qq)(fields, 'jobType'),
        action: (0,wire/* text */.Qq)(fields, 'action'),
        targetId: (0,wire/* text */.Qq)(fields, 'toolId', 'modelId', 'workflowId'),
        status: (0,wire/* text */.Qq)(fields, 'status'),
        percent: (0,wire/* percentage */.X1)(fields),
        requestedAt: (0,wire/* instant */.uR)(fields, 'requestedTime', 'createdOn', 'initiatedOn'),
        link: (0,wire/* link */.nf)(fields),
        reason: (0,wire/* reason */.l)(fields),
    };
}

// EXTERNAL MODULE: ./lib/jobs/judge.js
var judge = __nccwpck_require__(93547);
// EXTERNAL MODULE: ./lib/jobs/until-seen.js
var until_seen = __nccwpck_require__(90854);
;// CONCATENATED MODULE: ./lib/jobs/poll-dock.js




/** Looks at a job of the Agent Platform by its id (kore-api.md, section 2). */
function dockPoll(context, wanted) {
    const { jobId, isIssued = false } = wanted;
    const poll = async (signal) => {
        if (jobId === '')
            throw new errors/* KoreaiError */["if"]('not-found', 'The start reply named no job to ask for again');
        const record = await dockStatus(context.platform, jobId, signal);
        if (record.id !== '' && record.id !== jobId)
            throw (0,judge/* mismatch */.J4)('dock', 'job', jobId, record.id);
        checkTarget(record, wanted);
        return dockState(record, wanted);
    };
    return (0,until_seen/* untilSeen */.w)(poll, { jobId, isIssued });
}
/** @throws KoreaiError where the record speaks of something else */
function checkTarget({ targetId }, { target }) {
    if (target && targetId !== '' && targetId !== target.id)
        throw (0,judge/* mismatch */.J4)('dock', target.noun, target.id, targetId);
}
/** The dock status has no link of its own as a rule, so the one of the start reply is kept. */
function dockState(record, { jobId, noun, link = '' }) {
    const facts = {
        status: record.status,
        jobId: record.id || jobId,
        requestedAt: record.requestedAt,
        percent: record.percent,
    };
    return (0,judge/* judge */.S4)({ facts, words: judge/* JOB_WORDS */.uP, noun, link: record.link || link, reason: record.reason });
}

// EXTERNAL MODULE: ./lib/core/duration.js
var duration = __nccwpck_require__(68415);
// EXTERNAL MODULE: ./lib/core/failures.js
var failures = __nccwpck_require__(23344);
;// CONCATENATED MODULE: ./lib/core/grace.js
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

;// CONCATENATED MODULE: ./lib/jobs/start-once.js






/** Answers after which it is unknown whether the job was started. */
const AMBIGUOUS = ['network', 'platform-error', 'bad-response'];
/** How long a request that may have started a job is awaited when the step has to stop, in milliseconds. */
const GRACE_MS = 2_000;
/** The last part of the timeout is kept to search for a job whose answer never came: this share of it, 10 s at most. */
const SEARCH_SHARE = 0.1;
const SEARCH_MS = 10_000;
/** The last attempt comes this share of the timeout before its end, 10 s at most, which leaves time for its answer. */
const LAST_SHARE = 0.2;
const LAST_MS = 10_000;
/** A refused start is repeated until the timeout, however often that is. */
const UNTIL_TIMEOUT = { count: Number.POSITIVE_INFINITY, spanMs: Number.POSITIVE_INFINITY };
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
    const unreached = new failures/* FailureBudget */.O(clock, random);
    const refused = new failures/* FailureBudget */.O(clock, random, UNTIL_TIMEOUT);
    let error;
    const orNotStarted = (reason) => {
        throw error && isTimeout(reason) ? notStarted(start.what, error, 0, context) : reason;
    };
    for (;;) {
        await context.ready().catch(orNotStarted);
        await start.before?.();
        signal.throwIfAborted();
        const result = await attempt(start, context);
        if (!(result instanceof errors/* KoreaiError */["if"]))
            return result.started;
        error = result;
        const waitMs = (error.sent ? refused : unreached).spend(error);
        const leftMs = context.remaining() - Math.min(LAST_MS, context.timeoutMs * LAST_SHARE);
        if (leftMs <= 0 || (error.retryAfterMs ?? 0) > leftMs)
            throw notStarted(start.what, error, leftMs, context);
        const untilNextMs = Math.min(waitMs, leftMs);
        log.info(`The ${start.what} was not started: ${error.message}. Next attempt in ${(0,duration/* formatDuration */.a)(untilNextMs)}.`);
        await (0,core_clock/* sleep */.yy)(clock, untilNextMs, signal).catch(orNotStarted);
    }
}
/** @returns what was started, or the error after which the request may be sent again. @throws any other */
async function attempt(start, context) {
    const { what, send } = start;
    const grace = graceAfter(context.clock, context.signal, GRACE_MS);
    try {
        const platform = context.platform.awaitingAnswers(() => answerLimit(context));
        const started = await send(grace.signal, platform);
        context.started(what);
        return { started };
    }
    catch (thrown) {
        const error = (0,errors/* asKoreaiError */.gu)(thrown);
        if (context.signal.aborted)
            throw interrupted(start, context.signal.reason, error);
        if (!error.sent)
            return error;
        const refusal = refusalForNow(error);
        if (refusal)
            return refusal;
        if (!AMBIGUOUS.includes(error.code) || isRedirect(error))
            throw thrown;
        context.log.warning(`The answer to the start of the ${what} was lost. It is not sent again. ${error.message}`);
        const found = await search(start, context, error);
        if (found === undefined)
            throw unknown(start, error);
        context.started(what);
        return { started: found };
    }
    finally {
        grace.clear();
    }
}
/** How long the answer may take: until the timeout, but for the time of a search. */
function answerLimit({ timeoutMs, remaining }) {
    const leftMs = remaining();
    return leftMs - Math.min(SEARCH_MS, timeoutMs * SEARCH_SHARE, leftMs / 2);
}
async function search(start, { signal }, error) {
    try {
        return await start.find?.();
    }
    catch (thrown) {
        if (signal.aborted)
            throw interrupted(start, signal.reason, error);
        throw thrown;
    }
}
/** The refusal that waiting may change, as one that is repeated; `undefined` for any other error. */
function refusalForNow(error) {
    if (error.code === 'rate-limited')
        return error;
    if (!(error instanceof answer_error/* AnswerError */.dV) || error.httpStatus !== 409)
        return undefined;
    const { code, message, hint, retryAfterMs } = error;
    return new errors/* KoreaiError */["if"](code, message, { hint, retryAfterMs, transient: true, cause: error });
}
/** The platform that redirects a request has not accepted it; a 303 is different, it points to what came of it. */
function isRedirect(error) {
    return error instanceof answer_error/* AnswerError */.dV && [301, 302, 307, 308].includes(error.httpStatus);
}
function isTimeout(reason) {
    return reason instanceof errors/* KoreaiError */["if"] && reason.code === 'timed-out';
}
function unknown({ what, beforeAgain, resume }, cause) {
    return new errors/* KoreaiError */["if"]('start-unknown', `The ${what} may or may not have started: ${cause.message}`, {
        hint: beforeAgain,
        resume,
        cause,
    });
}
/** The step had to stop while the answer to the start was awaited or the job was searched for. */
function interrupted(start, reason, error) {
    if (!(reason instanceof errors/* KoreaiError */["if"]))
        return reason;
    const why = error === reason ? reason.message : `${reason.message}; ${error.message}`;
    if (isTimeout(reason))
        return unknown(start, new errors/* KoreaiError */["if"]('network', why, { cause: error }));
    return new errors/* KoreaiError */["if"](reason.code, `${reason.message}. The ${start.what} may or may not have started`, {
        hint: start.beforeAgain,
        resume: start.resume,
        cause: error,
    });
}
function notStarted(what, cause, leftMs, { timeoutMs }) {
    const { retryAfterMs = 0, message } = cause;
    const why = leftMs > 0
        ? `the platform asks to wait ${(0,duration/* formatDuration */.a)(retryAfterMs)}, and only ${(0,duration/* formatDuration */.a)(leftMs)} of the timeout are left`
        : `the timeout of ${(0,duration/* formatDuration */.a)(timeoutMs)} leaves no time for another attempt`;
    return new errors/* KoreaiError */["if"]('timed-out', `The ${what} was not started, because ${why}: ${message}`, {
        hint: ['Nothing was started.', cause.hint, 'Raise timeout to wait longer.'].filter(Boolean).join(' '),
        sent: cause.sent,
        cause,
    });
}

;// CONCATENATED MODULE: ./lib/jobs/dock-job.js





/**
 * Starts an export of the Agent Platform and watches its dock status. The start reply may already be the end, and its
 * link is kept, because the dock status has none (kore-api.md, section 2).
 */
async function startDockJob(context, noun, target) {
    const wanted = { noun: `${noun} export`, target: { noun, id: target.id } };
    const started = await startOnce({
        what: `export of ${noun} ${target.id}`,
        send: async (signal, platform) => {
            const record = await startAsKnown(platform, target, signal);
            checkTarget(record, wanted);
            return identified(record, noun);
        },
        beforeAgain: `The platform has no way to look it up: see in its console whether an export of the ${noun} is running, then run again.`,
    }, context);
    const job = { ...wanted, jobId: started.id, link: started.link, isIssued: true };
    return { state: dockState(started, job), check: dockPoll(context, job) };
}
/** A path that is unknown starts nothing, so the other one may follow. */
async function startAsKnown(platform, target, signal) {
    const { resources, ...rest } = target;
    const [first, second] = resources;
    try {
        return await startDockExport(platform, { ...rest, resource: first }, signal);
    }
    catch (error) {
        if (second === undefined || !(0,answer_error/* isUnknownPath */.iT)(error))
            throw error;
        return await startDockExport(platform, { ...rest, resource: second }, signal).catch((other) => {
            // The path that the samples show is the one whose refusal counts.
            throw (0,answer_error/* isUnknownPath */.iT)(other) ? error : other;
        });
    }
}
/** Neither tools nor models want a body; one is sent only where the inputs give one. */
function bodyOf({ requestBody }) {
    return Object.keys(requestBody).length > 0 ? { body: requestBody } : {};
}
function resumeDockJob(_inputs, jobId) {
    return { operation: 'dock-status', inputs: { jobId } };
}
/** A reply that is no end yet has to name the job, or nobody can watch it. */
function identified(record, noun) {
    const state = dockState(record, { jobId: '', noun });
    if (record.id !== '' || state.kind === 'failed' || (state.kind === 'succeeded' && state.link !== ''))
        return record;
    throw new errors/* KoreaiError */["if"]('bad-response', `The reply to the start of the ${noun} export names no job`);
}

// EXTERNAL MODULE: ./lib/core/instant.js
var instant = __nccwpck_require__(99298);
;// CONCATENATED MODULE: ./lib/jobs/operation.js

/** Declares an operation: `start` sees the inputs that it names, and no others. */
function operation(definition) {
    // Reading the inputs makes sure of those that it needs.
    return definition;
}
/** The inputs of a resume that bound a job in time, as texts. */
function sinceInput(since) {
    return since === undefined ? {} : { since: (0,instant/* formatInstant */.r)(since) };
}
/** Inputs of every operation that downloads an archive. */
const ARCHIVE_INPUTS = ['outputDir', 'extract', 'downloadOrigin'];
/** Inputs of every operation that downloads a file which is no archive, or writes a report. */
const FILE_INPUTS = ['outputDir', 'downloadOrigin'];

;// CONCATENATED MODULE: ./lib/operations/dock-status.js



/** A link may come a little later than the success (kore-api.md, section 3). */
const POLLS_FOR_LINK = 3;
/** Waits for a job of the Agent Platform that was started elsewhere (kore-api.md, section 2). */
const dock_status_dockStatus = operation({
    name: 'dock-status',
    summary: 'Wait for a job of the Agent Platform, and bring its archive home where it has one',
    target: 'jobId',
    needs: ['jobId'],
    takes: [...ARCHIVE_INPUTS],
    credentials: 'key',
    startsJob: false,
    archive: ['zip', 'tar', 'tar.gz'],
    result: ['file?'],
    start(inputs, context) {
        const poll = dockPoll(context, { jobId: inputs.jobId, noun: 'job' });
        let pollsWithout = 0;
        return Promise.resolve({
            state: undefined,
            check: async (signal) => {
                const state = await poll(signal);
                if (state.kind !== 'succeeded' || state.link !== '')
                    return state;
                pollsWithout += 1;
                const { link: _link, ...facts } = state;
                if (pollsWithout < POLLS_FOR_LINK)
                    return { ...facts, kind: 'running' };
                return { ...state, warning: 'This job tells no link, so there is no archive to bring home.' };
            },
        });
    },
    resume: resumeDockJob,
});

// EXTERNAL MODULE: ./lib/core/sanitize.js
var sanitize = __nccwpck_require__(85140);
;// CONCATENATED MODULE: ./lib/platform/app-export.js


/** Exports a version of an app: `GET /apps/{appId}/versions/{version}/export`. */
async function exportApp(platform, app, signal) {
    const path = ['apps', app.appId, 'versions', app.version, 'export'];
    const reply = await platform.request({ method: app.method, path, keyUnderBothNames: true, signal });
    const fields = (0,platform_reply/* expectFields */.$)(reply);
    const data = (0,wire/* nested */.cY)(fields, 'data');
    const version = (0,wire/* field */.ZZ)(fields, 'version') ?? (0,wire/* field */.ZZ)(data, 'version');
    return {
        appId: (0,wire/* text */.Qq)(fields, 'app_id') || (0,wire/* text */.Qq)(data, 'app_id'),
        version: typeof version === 'number' ? String(version) : (0,wire/* text */.Qq)({ version }, 'version'),
        link: (0,wire/* link */.nf)(fields) || (0,wire/* link */.nf)(data),
        status: (0,wire/* text */.Qq)(fields, 'status'),
        reason: (0,wire/* reason */.l)(fields),
    };
}

;// CONCATENATED MODULE: ./lib/operations/export-app.js







/**
 * Exports a version of an app of the Agent Platform. The answer is the end: there is no job (kore-api.md, section 2).
 */
const export_app_exportApp = operation({
    name: 'export-app',
    summary: 'Export a version of an app and bring its archive home',
    target: 'appId',
    needs: ['appId', 'appVersion'],
    takes: [...ARCHIVE_INPUTS],
    credentials: 'key',
    startsJob: false,
    archive: ['zip', 'tar', 'tar.gz', 'json'],
    result: ['file'],
    start(inputs, context) {
        const app = { appId: inputs.appId, version: inputs.appVersion };
        return Promise.resolve({ state: undefined, check: exportPoll(context, app), isAnswer: true });
    },
    resume: (inputs) => ({
        operation: 'export-app',
        inputs: { appId: inputs.appId, appVersion: inputs.appVersion },
    }),
});
/** The table of the documentation says GET, which may be asked again; its sample sends a POST, which may not. */
function exportPoll(context, app) {
    // Kept as it ended, well or not: no later look may send it again.
    let posted;
    const post = async () => startOnce({
        what: `export of app ${app.appId}`,
        send: (signal, platform) => exportApp(platform, { ...app, method: 'POST' }, signal),
        beforeAgain: 'An export changes nothing at the platform: run again.',
    }, context);
    return async (signal) => {
        const record = (await posted) ??
            (await exportApp(context.platform, { ...app, method: 'GET' }, signal).catch(async (error) => {
                if (!(error instanceof answer_error/* AnswerError */.dV) || error.httpStatus !== 405)
                    throw error;
                posted = post().catch((refusal) => {
                    throw once(refusal);
                });
                return await posted;
            }));
        if (record.appId !== '' && record.appId !== app.appId)
            throw (0,judge/* mismatch */.J4)('export', 'app', app.appId, record.appId);
        return stateOf(record, app.version);
    };
}
/** What was sent once is over with its answer, whatever that was. */
function once(refusal) {
    if (!(refusal instanceof errors/* KoreaiError */["if"]) || !refusal.transient)
        return refusal;
    return new errors/* KoreaiError */["if"](refusal.code, refusal.message, { hint: refusal.hint, cause: refusal });
}
function stateOf({ status, link, reason, version }, asked) {
    const facts = { status };
    // What tells another version may spell the same one otherwise, as a label for its id.
    const warning = version === '' || version === asked
        ? undefined
        : `The answer speaks of version ${(0,sanitize/* sanitize */.aj)(version, 80)}; ${asked} was asked for.`;
    if (status === '')
        return { kind: 'succeeded', ...facts, link, warning };
    const state = (0,judge/* judge */.S4)({ facts, words: judge/* JOB_WORDS */.uP, noun: 'app export', link, reason });
    return state.kind === 'succeeded' ? { ...state, warning } : state;
}

;// CONCATENATED MODULE: ./lib/jobs/correlation.js
/**
 * A bot has one slot for exports and one for publishes, and the status shows whichever job is in it. Tells whether
 * that is the job waited for (kore-api.md, section 4). The first job that counts is kept to.
 */
class Correlation {
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

;// CONCATENATED MODULE: ./lib/platform/bot-export.js


/**
 * The ways to ask for the export status: as the seed says; with the type in the query; with the body that the newest
 * page of the documentation requires (kore-api.md, section 1.1).
 */
const EXPORT_STATUS_FORMS = ['plain', 'query', 'body'];
/** Starts an export: `POST /bot/{botId}/export`. Sent once, never repeated. */
async function startBotExport(platform, botId, body, signal) {
    return bot_export_recordOf(await platform.request({ method: 'POST', path: ['bot', botId, 'export'], body, signal }));
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
    return bot_export_recordOf(reply);
}
function bot_export_recordOf(reply) {
    const fields = (0,platform_reply/* expectFields */.$)(reply);
    return {
        id: (0,wire/* jobId */.Db)(fields, 'ber-', '_id', 'ber', 'berId', 'requestId', 'exportId', 'jobId'),
        botId: (0,wire/* text */.Qq)(fields, 'streamId', 'botId'),
        exportType: (0,wire/* text */.Qq)(fields, 'exportType'),
        status: (0,wire/* text */.Qq)(fields, 'status'),
        createdOn: (0,wire/* instant */.uR)(fields, 'createdOn'),
        link: (0,wire/* link */.nf)(fields),
        reason: (0,wire/* reason */.l)(fields),
        serverTime: reply.serverTime,
    };
}

;// CONCATENATED MODULE: ./lib/jobs/status-forms.js

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

;// CONCATENATED MODULE: ./lib/jobs/poll-export.js





/** A status that shows the other type this often is asked in the next form. */
const OTHER_TYPE_POLLS = 2;
/** Looks at the export in a bot's slot, in whichever form this version of the platform wants to be asked. */
function poll_export_exportPoll(context, wanted) {
    const { botId, exportType, correlation } = wanted;
    const forms = new StatusForms();
    let otherTypePolls = 0;
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
        correlation.startedBy(record.serverTime);
        const isOtherType = record.exportType !== '' && record.exportType !== exportType;
        const match = correlation.judge({ id: record.id, at: record.createdOn });
        if (match === 'superseded')
            return (0,judge/* superseded */.zT)('export', record.id);
        if (match === 'stale') {
            otherTypePolls = wanted.isTypeCertain && isOtherType ? otherTypePolls + 1 : 0;
            if (otherTypePolls === OTHER_TYPE_POLLS) {
                otherTypePolls = 0;
                forms.next();
            }
            return (0,judge/* stale */.ez)(factsOf(record));
        }
        if (wanted.isTypeCertain && isOtherType) {
            throw (0,judge/* mismatch */.J4)('export', 'export type', exportType, (0,sanitize/* sanitize */.aj)(record.exportType, 40));
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

;// CONCATENATED MODULE: ./lib/jobs/search-lost-job.js


/** When a slot is polled for a job whose start reply was lost, in milliseconds from one answer to the next poll. */
const WAITS_MS = [1_000, 2_000, 4_000];
/**
 * Searches a bot's slot for the job that a lost start may have made. What lost the answer, such as a proxy that was
 * restarted, may lose some polls too, so they are repeated.
 *
 * @param look - one poll; gives what it found, or `undefined`
 * @returns `undefined` if the search was inconclusive
 * @throws the signal's reason
 */
async function searchSlot({ clock, signal, withRetries }, poll) {
    try {
        for (const waitMs of WAITS_MS) {
            await (0,core_clock/* sleep */.yy)(clock, waitMs, signal);
            const found = await withRetries(poll);
            if (found !== undefined)
                return found;
        }
    }
    catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof errors/* KoreaiError */["if"]))
            throw error;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/jobs/start-window.js
/**
 * How far the time of a job may lie outside of the window, in milliseconds: a platform runs on several machines, whose
 * clocks differ a little. More would let the job of a colleague in who started one some seconds later.
 */
const SLACK_MS = 2_000;
/** The `Date` header omits the fraction of a second. In milliseconds. */
const DATE_GRAIN_MS = 1_000;
/**
 * Reads the moment of an answer.
 *
 * @param serverTime - its `Date`; `undefined` if it has none
 */
function datedNow(clock, serverTime) {
    return serverTime === undefined ? undefined : { serverTime, at: clock.now() };
}
/** The window in which a start was taken. Times of the platform are compared with times of the platform only. */
function windowOf({ sentAt, answeredAt }, { serverTime, at }) {
    return {
        from: serverTime - (at - sentAt) - SLACK_MS,
        to: serverTime - (at - answeredAt) + DATE_GRAIN_MS + SLACK_MS,
    };
}
/** Whether so little time has passed since the answer that whatever is shown by then was requested in the window. */
function isWithinSlack({ answeredAt }, now) {
    return now - answeredAt <= DATE_GRAIN_MS + SLACK_MS;
}

;// CONCATENATED MODULE: ./lib/jobs/none-yet.js


/**
 * A bot may have no such job yet. With `since` that is waited for, like a job that is newer than the one in the slot;
 * without it there is nothing to wait for.
 */
function noneIsOld(poll, noun, since) {
    return async (signal) => poll(signal).catch((error) => {
        if (!(error instanceof errors/* KoreaiError */["if"]) || !(0,answer_error/* noneYet */.pb)(error, noun))
            throw error;
        if (since !== undefined)
            return { kind: 'running', status: '', isStale: true };
        throw new errors/* KoreaiError */["if"]('not-found', error.message, {
            hint: `Check botId and host. If they are right, the bot has no ${noun} yet: set since to wait for one.`,
            cause: error,
        });
    });
}

;// CONCATENATED MODULE: ./lib/operations/export-status.js






/** Waits for a bot's current export, or the one that `jobId` names, and brings its archive home. */
const exportStatus = operation({
    name: 'export-status',
    summary: "Wait for a bot's current export and bring its archive home",
    target: 'botId',
    needs: ['botId'],
    takes: ['jobId', 'since', 'exportType', 'normalize', ...ARCHIVE_INPUTS],
    credentials: 'bot',
    startsJob: false,
    archive: ['zip'],
    result: ['file', 'changes?', 'changed?', 'suspectedSecrets?'],
    variant: ({ exportType }) => exportVariant(exportType),
    start(inputs, context) {
        const botId = inputs.botId;
        const correlation = new Correlation({ id: inputs.jobId, since: inputs.since });
        // A runner fills in the default, `published`, so only `latest` is sure to have been asked for.
        const isTypeCertain = inputs.exportType === 'latest';
        const wanted = { botId, exportType: inputs.exportType, isTypeCertain, correlation };
        const poll = poll_export_exportPoll(context, wanted);
        const { jobId } = inputs;
        const check = inputs.since === undefined && jobId !== undefined
            ? (0,until_seen/* untilSeen */.w)(poll, { jobId, isIssued: false })
            : noneIsOld(poll, 'export', inputs.since);
        return Promise.resolve({ state: undefined, check });
    },
    resume: resumeExport,
});
/** An export is resumed by its id, or by a moment before which no other counts. */
function resumeExport({ botId }, jobId, since) {
    return { operation: 'export-status', inputs: { botId, ...(jobId === '' ? sinceInput(since) : { jobId }) } };
}
/** An export of the default type is named after its bot alone. */
function exportVariant(exportType) {
    return exportType === fields/* FIELDS */.cJ.exportType.default ? [] : [exportType];
}

;// CONCATENATED MODULE: ./lib/operations/export-bot.js












/** Starts an export of a bot and brings its archive home (seeds/bot-export-status.txt; kore-api.md, section 1.1). */
const exportBot = operation({
    name: 'export-bot',
    summary: 'Export a bot and bring its archive home',
    target: 'botId',
    needs: ['botId'],
    takes: ['exportType', 'requestBody', 'normalize', ...ARCHIVE_INPUTS],
    credentials: 'bot',
    startsJob: true,
    archive: ['zip'],
    result: ['file', 'changes?', 'changed?', 'suspectedSecrets?'],
    variant: (inputs) => exportVariant(exportTypeOf(inputs)),
    async start(inputs, context) {
        const botId = inputs.botId;
        const body = { exportType: inputs.exportType, ...inputs.requestBody };
        const exportType = exportTypeOf(inputs);
        const hasOwnBody = Object.keys(inputs.requestBody).length > 0;
        let sentAt = context.clock.now();
        const started = await startOnce({
            what: `export of bot ${botId}`,
            send: async (signal, platform) => {
                sentAt = context.clock.now();
                return export_bot_identified(await startBotExport(platform, botId, body, signal), botId);
            },
            // Another's export of the same bot and type is as good as ours, unless ours was asked for in a way of its own.
            find: hasOwnBody ? undefined : () => findLost(context, botId, exportType, sentAt),
            beforeAgain: "Look at the bot's current export first, with {resume}, and then run again.",
            resume: { operation: 'export-status', inputs: { botId } },
        }, context);
        const correlation = new Correlation({ id: started.id, at: started.createdOn });
        return {
            state: (0,judge/* judge */.S4)({
                facts: factsOf(started),
                words: judge/* JOB_WORDS */.uP,
                noun: 'export',
                link: '',
                reason: started.reason,
            }),
            check: (0,until_seen/* untilSeen */.w)(poll_export_exportPoll(context, { botId, exportType, isTypeCertain: true, correlation }), {
                jobId: started.id,
                isIssued: true,
            }),
        };
    },
    resume: resumeExport,
});
/** The body of the request may ask for another type than the input. */
function exportTypeOf({ exportType, requestBody }) {
    return String(requestBody['exportType'] ?? exportType);
}
function export_bot_identified(record, botId) {
    if (record.id !== '' && (record.botId === '' || record.botId === botId))
        return record;
    const why = record.id === '' ? 'names no job' : `speaks of another bot than ${botId}`;
    throw new errors/* KoreaiError */["if"]('bad-response', `The reply to the start of the export ${why}`);
}
/**
 * The export that a lost request started: created, by the platform's own clock, between the sending of the request and
 * the loss of its answer.
 */
async function findLost(context, botId, exportType, sentAt) {
    const { clock, platform } = context;
    const sent = { sentAt, answeredAt: clock.now() };
    return searchSlot(context, async (signal) => {
        const record = await botExportStatus(platform, botId, 'plain', exportType, signal).catch((error) => {
            if ((0,answer_error/* noneYet */.pb)(error, 'export'))
                return undefined;
            throw error;
        });
        const dated = datedNow(clock, record?.serverTime);
        if (!record || !dated || record.createdOn === undefined || record.id === '')
            return undefined;
        const { from, to } = windowOf(sent, dated);
        const isInTime = record.createdOn >= from && record.createdOn <= to;
        const isSameType = record.exportType === '' || record.exportType === exportType;
        const isSameBot = record.botId === '' || record.botId === botId;
        return isInTime && isSameType && isSameBot ? record : undefined;
    });
}

;// CONCATENATED MODULE: ./lib/operations/export-model.js


/** Exports a model of the Agent Platform (seeds/export-a-model.txt). Its start reply may already be the end. */
const exportModel = operation({
    name: 'export-model',
    summary: 'Export a model and bring its archive home',
    target: 'modelId',
    needs: ['modelId'],
    takes: ['requestBody', ...ARCHIVE_INPUTS],
    credentials: 'key',
    startsJob: true,
    archive: ['zip', 'tar', 'tar.gz'],
    result: ['file'],
    start(inputs, context) {
        return startDockJob(context, 'model', { resources: ['models'], id: inputs.modelId, ...bodyOf(inputs) });
    },
    resume: resumeDockJob,
});

;// CONCATENATED MODULE: ./lib/operations/export-tool.js


/** Exports a tool of the Agent Platform (seeds/export-a-tool.txt). `flowId` travels as a query. */
const exportTool = operation({
    name: 'export-tool',
    summary: 'Export a tool and bring its archive home',
    target: 'toolId',
    needs: ['toolId', 'flowId'],
    takes: ['requestBody', ...ARCHIVE_INPUTS],
    credentials: 'key',
    startsJob: true,
    archive: ['zip', 'tar', 'tar.gz'],
    result: ['file'],
    start(inputs, context) {
        return startDockJob(context, 'tool', {
            resources: ['tools'],
            id: inputs.toolId,
            query: { flowId: inputs.flowId },
            ...bodyOf(inputs),
            notFoundHint: "Check toolId and flowId: both show only in the network tab of the browser's developer tools while the tool is exported by hand.",
        });
    },
    resume: resumeDockJob,
});

;// CONCATENATED MODULE: ./lib/operations/export-workflow.js


/**
 * Exports a workflow of AI for Process: a tool under its newer name. The documentation's row has `/workflow/`, its
 * sample `/workflows/` (kore-api.md, section 2).
 */
const exportWorkflow = operation({
    name: 'export-workflow',
    summary: 'Export a workflow of AI for Process and bring its archive home',
    target: 'workflowId',
    needs: ['workflowId', 'flowId'],
    takes: ['requestBody', ...ARCHIVE_INPUTS],
    credentials: 'key',
    startsJob: true,
    archive: ['zip', 'tar', 'tar.gz'],
    result: ['file'],
    start(inputs, context) {
        return startDockJob(context, 'workflow', {
            resources: ['workflows', 'workflow'],
            id: inputs.workflowId,
            query: { flowId: inputs.flowId },
            ...bodyOf(inputs),
            notFoundHint: "Check workflowId and flowId: both show only in the network tab of the browser's developer tools while the workflow is exported by hand.",
        });
    },
    resume: resumeDockJob,
});

// EXTERNAL MODULE: ./lib/core/id.js
var id = __nccwpck_require__(78190);
// EXTERNAL MODULE: ./lib/jobs/await-result.js
var await_result = __nccwpck_require__(42194);
;// CONCATENATED MODULE: ./lib/jobs/guard-name.js


/**
 * Makes sure, before anything is written to a bot, that it is the one that is meant.
 *
 * @throws KoreaiError `input-invalid` where its name is another than `expectedBotName`
 */
async function guardName({ botId, botName, expectedBotName }, context) {
    if (expectedBotName === undefined)
        return;
    const name = botId === undefined ? (botName ?? '') : await context.nameOf(botId);
    if (name === expectedBotName)
        return;
    const which = botId === undefined ? 'The new bot would be' : `Bot ${botId} is`;
    throw new errors/* KoreaiError */["if"]('input-invalid', `${which} called '${(0,sanitize/* sanitize */.aj)(name, 100)}', but {expectedBotName} says '${(0,sanitize/* sanitize */.aj)(expectedBotName, 100)}'`, { hint: 'Nothing was written. Check {botId} and {host}, or fix {expectedBotName}.' });
}

// EXTERNAL MODULE: ./lib/jobs/merge.js
var merge = __nccwpck_require__(55732);
// EXTERNAL MODULE: ./lib/core/status-words.js
var status_words = __nccwpck_require__(2085);
;// CONCATENATED MODULE: ./lib/platform/component.js



/** @param named - the fields that hold the kind and the name, the first one given counts */
function componentOf(entry, named) {
    const words = wordsOf(entry);
    const isWaiting = isAwaiting(entry);
    const deciding = worstOf(words);
    const states = words.filter(({ isState }) => isState);
    const isApproved = states.length > 0 && !isWaiting && deciding !== undefined && meaningOfWord(deciding) === 'succeeded';
    // Beside a word of its own, errors may be no more than remarks; without one they are all there is to know.
    const error = (0,wire/* text */.Qq)(entry, 'status') === '' ? saidInErrors(entry) : undefined;
    const status = deciding?.word ?? words[0]?.word ?? '';
    const where = deciding && deciding.module !== '' && isBad(deciding) ? `in its module ${deciding.module}` : '';
    return {
        kind: (0,wire/* text */.Qq)(entry, ...named.kind),
        name: (0,wire/* text */.Qq)(entry, ...named.name) || (0,wire/* text */.Qq)((0,wire/* nested */.cY)(entry, 'result'), 'name'),
        status: error === undefined ? status : 'failed',
        detail: (0,wire/* reason */.l)(entry) || (error ?? where),
        awaitsApproval: isWaiting,
        isApproved,
    };
}
/** The entry, its result, and the modules of both: `modules` is a list or an object, of objects or of mere names. */
function wordsOf(entry) {
    const result = (0,wire/* nested */.cY)(entry, 'result');
    const modules = [entry, result].flatMap((place) => modulesOf(place));
    return [
        ...[entry, result].flatMap((place) => wordsIn(place, '')),
        ...modules.flatMap((module) => {
            const name = (0,wire/* text */.Qq)(module, 'name', 'resourceId', 'resourceType', 'type', 'id') || 'without a name';
            return [module, (0,wire/* nested */.cY)(module, 'result')].flatMap((place) => wordsIn(place, name));
        }),
    ];
}
function wordsIn(place, module) {
    const found = [
        { word: (0,wire/* text */.Qq)(place, 'status'), isState: false, module },
        { word: (0,wire/* text */.Qq)(place, 'state'), isState: true, module },
    ];
    return found.filter(({ word }) => word !== '');
}
function modulesOf(place) {
    const modules = (0,wire/* field */.ZZ)(place, 'modules');
    if (!(0,wire/* isFields */.Ce)(modules))
        return (0,wire/* list */.p_)(modules);
    const named = Object.entries(modules).flatMap(([name, module]) => ((0,wire/* isFields */.Ce)(module) ? [{ name, ...module }] : []));
    return [...named, modules];
}
/** The worst first. That a component awaits approval is judged on its own. */
const BY_GRAVITY = ['failed', 'running', 'unknown', 'succeeded'];
function worstOf(words) {
    const judged = words.filter(({ word }) => !(0,status_words/* awaitsApproval */.vr)(word));
    for (const meaning of BY_GRAVITY) {
        const found = judged.find((candidate) => meaningOfWord(candidate) === meaning);
        if (found)
            return found;
    }
    return undefined;
}
function meaningOfWord({ word }) {
    return (0,status_words/* meaningOf */.Pr)(word, status_words/* COMPONENT_WORDS */.kk);
}
function isBad(word) {
    return meaningOfWord(word) !== 'succeeded';
}
/** What was requested stands in the entry, what was approved in its result: the two are read as one. */
function isAwaiting(entry) {
    const result = (0,wire/* nested */.cY)(entry, 'result');
    const modules = [entry, result].flatMap((place) => modulesOf(place));
    const groups = [[entry, result], ...modules.map((module) => [module, (0,wire/* nested */.cY)(module, 'result')])];
    return groups.some((places) => {
        const words = places.flatMap((place) => wordsIn(place, ''));
        return words.some(({ word }) => (0,status_words/* awaitsApproval */.vr)(word)) || hasOpenLanguages(places);
    });
}
function hasOpenLanguages(places) {
    const languages = (name) => places.flatMap((place) => (0,wire/* strings */.P$)((0,wire/* field */.ZZ)(place, name)));
    const approved = new Set(languages('approvedLanguages'));
    return languages('approvalRequestedLanguages').some((language) => !approved.has(language));
}
function hasErrors(entry) {
    const errors = (0,wire/* field */.ZZ)(entry, 'errors');
    return Array.isArray(errors) ? errors.length > 0 : (0,wire/* isFields */.Ce)(errors) && Object.keys(errors).length > 0;
}
/** What the errors in some fields say; `undefined` if there are none. */
function saidInErrors(fields) {
    if (!hasErrors(fields))
        return undefined;
    return (0,answer_error/* saidInEnvelope */.f0)({ errors: (0,wire/* field */.ZZ)(fields, 'errors') }) || 'it lists errors without a word on them';
}

;// CONCATENATED MODULE: ./lib/platform/bot-import.js



/**
 * Starts an import of uploaded files: `POST /bot/{botId}/import` into an existing bot, `POST /bot/import` for a new one
 * (kore-api.md, section 1.3). Sent once, never repeated.
 *
 * @param body - `uploadMode` and the ids of the files; the name of a new bot is added to it
 */
async function startImport(platform, target, body, signal) {
    const isNew = 'name' in target;
    const path = isNew ? ['bot', 'import'] : ['bot', target.botId, 'import'];
    const complete = isNew ? { ...body, name: target.name } : body;
    return bot_import_recordOf(await platform.request({ method: 'POST', path, body: complete, signal }));
}
/** Asks for an import by its id: `GET /bot/import/status/{bir-…}`. */
async function importStatus(platform, jobId, signal) {
    return bot_import_recordOf(await platform.request({ method: 'GET', path: ['bot', 'import', 'status', jobId], signal }));
}
function bot_import_recordOf(reply) {
    const fields = (0,platform_reply/* expectFields */.$)(reply);
    return {
        id: (0,wire/* jobId */.Db)(fields, 'bir-', '_id', 'bir', 'birId', 'requestId', 'importId', 'jobId'),
        botId: (0,wire/* text */.Qq)(fields, 'streamId', 'botId'),
        status: (0,wire/* text */.Qq)(fields, 'status'),
        createdOn: (0,wire/* instant */.uR)(fields, 'createdOn'),
        tasks: (0,wire/* list */.p_)((0,wire/* field */.ZZ)(fields, 'statusLogs')).map(taskOf),
        reason: (0,wire/* reason */.l)(fields),
    };
}
function taskOf(task) {
    const { kind, name, status, detail } = componentOf(task, { kind: ['taskType'], name: ['taskName'] });
    return { kind, name, status, detail };
}

;// CONCATENATED MODULE: ./lib/jobs/poll-import.js





/** Looks at an import by its id, and makes sure that it is of the bot that is meant (kore-api.md, section 1.3). */
function importPoll(context, wanted) {
    const { jobId, botId, isIssued = false } = wanted;
    const poll = async (signal) => {
        const record = await importStatus(context.platform, jobId, signal);
        if (record.id !== '' && record.id !== jobId)
            throw (0,judge/* mismatch */.J4)('import', 'job', jobId, record.id);
        const facts = importFacts(record, jobId);
        if (botId !== undefined && record.botId !== '' && record.botId !== botId) {
            // An import that has ended elsewhere is no slip of the answer: no later look makes up for it.
            if (judgeImport(record, facts).kind !== 'running')
                return landedElsewhere(facts, botId, record.botId);
            throw (0,judge/* mismatch */.J4)('import', 'bot', botId, record.botId);
        }
        if (wanted.since !== undefined && (record.createdOn === undefined || record.createdOn < wanted.since)) {
            return tooOld(facts, jobId);
        }
        const state = judgeImport(record, facts);
        // Of a success it has to be known.
        if (botId !== undefined && record.botId === '' && state.kind === 'succeeded') {
            throw (0,judge/* mismatch */.J4)('import', 'bot', botId, 'none is told');
        }
        return state;
    };
    return (0,until_seen/* untilSeen */.w)(poll, { jobId, isIssued });
}
function importFacts(record, jobId) {
    const { status, createdOn, tasks, botId } = record;
    return { status, jobId, requestedAt: createdOn, components: tasks, botId };
}
function judgeImport(record, facts) {
    return (0,judge/* judge */.S4)({ facts, words: judge/* JOB_WORDS */.uP, noun: 'import', link: '', reason: record.reason });
}
function landedElsewhere(facts, asked, reported) {
    return {
        kind: 'failed',
        ...facts,
        // What the step worked on is another one.
        botId: undefined,
        code: 'bad-response',
        message: `Import ${facts.jobId} ended in another bot (${(0,sanitize/* sanitize */.aj)(reported, 80)}) than the one it is meant for (${asked})`,
        hint: 'Look at both bots in the console before running again: the other one may have been overwritten.',
    };
}
/** Its id names this one import: no later look can show a newer one. */
function tooOld(facts, jobId) {
    const at = facts.requestedAt === undefined ? 'at an unknown time' : (0,instant/* formatInstant */.r)(facts.requestedAt);
    return {
        kind: 'failed',
        ...facts,
        code: 'stale',
        message: `Import ${jobId} was requested ${at}, which is older than since allows`,
        hint: 'Check jobId: it is an earlier import, or since is too strict.',
    };
}

;// CONCATENATED MODULE: ./lib/operations/import-bot.js












/**
 * Imports a bot into an existing one, or as a new one (kore-api.md, section 1.3). A full import overwrites the
 * in-development copy of the bot; it publishes nothing.
 */
const importBot = operation({
    name: 'import-bot',
    summary: 'Import an exported bot into an existing bot, or as a new one',
    target: 'botId',
    needs: ['archive'],
    oneOf: ['botId', 'botName'],
    takes: ['expectedBotName', 'requestBody', 'variables'],
    credentials: 'bot',
    startsJob: true,
    archive: [],
    result: ['botId'],
    async start(inputs, context) {
        const { botId } = inputs;
        const { readImportSource, withScratch } = await __nccwpck_require__.e(/* import() */ 574).then(__nccwpck_require__.bind(__nccwpck_require__, 83574));
        const { judgeSource } = await __nccwpck_require__.e(/* import() */ 33).then(__nccwpck_require__.bind(__nccwpck_require__, 22033));
        const started = await withScratch(context, async (scratch) => {
            const unfilled = botId === undefined ? 'empty' : 'leave-out';
            const source = await readImportSource(inputs.archive, scratch, context, unfilled);
            judgeSource(source, inputs, context.log);
            await guardName(inputs, context);
            return importFrom(source, inputs, context);
        });
        return jobOf(started, botId, context);
    },
    resume: ({ botId }, jobId) => ({
        operation: 'import-status',
        inputs: { jobId, ...(botId === undefined ? {} : { botId }) },
    }),
});
/** The zip as a whole first; where the platform refuses that form, file by file. A refusal starts nothing. */
async function importFrom(source, inputs, context) {
    const { importOptions, refuseLoss } = await __nccwpck_require__.e(/* import() */ 33).then(__nccwpck_require__.bind(__nccwpck_require__, 22033));
    const options = importOptions(source, inputs);
    const send = (body) => importOnce((0,merge/* merge */.h)((0,merge/* merge */.h)(body, options), inputs.requestBody), inputs, context);
    const zipInfo = await upload(source.zip, context);
    try {
        return await send({ uploadMode: 'ZIP', zipInfo });
    }
    catch (error) {
        if (!(error instanceof answer_error/* AnswerError */.dV) || error.httpStatus !== 412)
            throw error;
        refuseLoss(source, error);
        context.log.info(`${error.message}. The files are sent one by one instead.`);
    }
    return send(await uploadFiles(source, inputs, context));
}
async function uploadFiles({ files }, { botId }, context) {
    const isNew = botId === undefined;
    if (!isNew && files.icon)
        context.log.info(`${(0,sanitize/* sanitize */.aj)(files.icon.name)} is not sent: the bot keeps its icon.`);
    const botDefinition = await upload(files.definition, context);
    const configInfo = await upload(files.config, context);
    const icon = isNew && files.icon ? await upload(files.icon, context) : undefined;
    const botFunctions = [];
    for (const file of files.functions)
        botFunctions.push(await upload(file, context));
    return {
        ...(isNew ? { uploadMode: 'JSON' } : {}),
        botDefinition,
        configInfo,
        ...(icon === undefined ? {} : { icon }),
        ...(botFunctions.length > 0 ? { botFunctions } : {}),
    };
}
/** An upload starts no job, so that it may be sent again. */
async function upload(file, { platform, withRetries, onUpload }) {
    const { uploadFile } = await __nccwpck_require__.e(/* import() */ 387).then(__nccwpck_require__.bind(__nccwpck_require__, 84387));
    const { name, size: total } = file;
    return withRetries((signal) => uploadFile(platform, file, { signal, onProgress: (bytes) => onUpload(name, bytes, total) }));
}
async function importOnce(body, { botId, botName = '' }, context) {
    const target = botId === undefined ? { name: botName } : { botId: botId };
    const what = botId === undefined ? 'import as a new bot' : `import into bot ${botId}`;
    return startOnce({
        what,
        send: async (signal, platform) => {
            const record = await startImport(platform, target, body, signal);
            if (record.id !== '')
                return record;
            throw new errors/* KoreaiError */["if"]('bad-response', `The reply to the start of the ${what} names no job`);
        },
        beforeAgain: 'The platform has no list of imports: see in its console whether the bot was imported, then run again.',
    }, context);
}
function jobOf(started, botId, context) {
    const jobId = started.id;
    // The bot is told by the status alone, and a success at submission is none (section 1.3).
    const { botId: _told, ...facts } = importFacts(started, jobId);
    const state = (0,judge/* judge */.S4)({ facts, words: judge/* JOB_WORDS */.uP, noun: 'import', link: '', reason: started.reason });
    const check = (0,await_result/* awaitResult */.w)(importPoll(context, { jobId, botId, isIssued: true }), {
        isThere: (ended) => (0,id/* isId */.e)(ended.botId ?? ''),
        warning: 'The import succeeded, but the platform does not tell the bot yet.',
        missing: {
            code: 'bad-response',
            message: 'The import succeeded without telling the bot that it made',
            hint: 'Look for the bot in the console before running again: a second import would make a second bot.',
        },
    });
    return { state: state.kind === 'failed' ? state : { kind: 'running', ...facts }, check };
}

;// CONCATENATED MODULE: ./lib/operations/import-status.js


/** Waits for an import that was started elsewhere (seeds/bot-import-status.txt; kore-api.md, section 1.3). */
const import_status_importStatus = operation({
    name: 'import-status',
    summary: 'Wait for an import and tell how it ended',
    target: 'jobId',
    needs: ['jobId'],
    takes: ['botId', 'since'],
    credentials: 'bot',
    startsJob: false,
    archive: [],
    result: [],
    start(inputs, context) {
        const { botId } = inputs;
        const check = importPoll(context, { jobId: inputs.jobId, botId, since: inputs.since });
        return Promise.resolve({ state: undefined, check });
    },
    resume: (_inputs, jobId) => ({ operation: 'import-status', inputs: { jobId } }),
});

// EXTERNAL MODULE: ./lib/jobs/bot-list.js + 1 modules
var bot_list = __nccwpck_require__(19371);
;// CONCATENATED MODULE: ./lib/operations/list-bots.js



/** Lists the account's bots, all pages of them (kore-api.md, section 1.5). Nothing but ids and names is kept. */
const listBots = operation({
    name: 'list-bots',
    summary: "List the account's bots, for a matrix of jobs",
    needs: [],
    takes: [],
    credentials: 'bot',
    startsJob: false,
    archive: [],
    result: ['bots'],
    start(_inputs, context) {
        const check = async () => {
            const { bots, missing } = await (0,bot_list/* allBots */.U)(context.platform, context.withRetries);
            if (missing === '')
                return { kind: 'succeeded', status: '', link: '', bots };
            throw new errors/* KoreaiError */["if"]('bad-response', `The list of bots is not whole: the platform told ${missing}`, {
                hint: 'Whoever goes on with it would leave bots out. Run again; if it stays so, report it to Kore.ai.',
            });
        };
        return Promise.resolve({ state: undefined, check, isAnswer: true });
    },
    resume: () => ({ operation: 'list-bots', inputs: {} }),
});

;// CONCATENATED MODULE: ./lib/jobs/poll-publish.js


/** A publish that as a whole awaits approval has ended, too. */
const PUBLISH_WORDS = (0,status_words/* wordTable */.Xo)(...judge/* JOB_WORDS */.uP.succeeded, ...status_words/* AWAITING_WORDS */.t_);
/** What a publish status says of the publish that is waited for. @throws KoreaiError where it is another bot's */
function publishState(record, wanted) {
    const { botId, match } = wanted;
    if (record.botId !== '' && record.botId !== botId)
        throw (0,judge/* mismatch */.J4)('publish', 'bot', botId, record.botId);
    switch (match(record)) {
        case 'superseded':
            return (0,judge/* superseded */.zT)('publish', record.id);
        case 'stale':
            return (0,judge/* stale */.ez)(publishFacts(record));
        case 'ours':
            return judgePublish(record, wanted);
    }
}
function judgePublish(record, wanted) {
    const facts = publishFacts(record);
    const reason = record.error ?? record.reason;
    // What awaits approval has ended; whether that may pass is judged below.
    const components = record.resources.filter(({ status, awaitsApproval: isWaiting }) => !(0,status_words/* awaitsApproval */.vr)(status) && !(isWaiting && status === ''));
    const state = (0,judge/* judge */.S4)({ facts, words: PUBLISH_WORDS, noun: 'publish', link: '', reason, components });
    if (state.kind !== 'succeeded')
        return state;
    // No sample shows a success with errors, so that nobody knows it to be one.
    if (record.error !== undefined)
        return (0,judge/* failed */.gz)(facts, 'publish', record.error);
    return judgeApproval(state, record, wanted);
}
/** A publish can be successful and not be live: until an admin approves, its tasks wait (section 1.2). */
function judgeApproval(state, record, wanted) {
    const { allowAwaitingApproval: isAllowed, awaitedApproval = [] } = wanted;
    const waiting = record.resources.filter((resource) => resource.awaitsApproval);
    if (waiting.length === 0 && !record.awaitsApproval)
        return withDoubt(state, record, awaitedApproval);
    const names = waiting.length === 0
        ? 'the publish as a whole'
        : (0,judge/* namedComponents */.k6)(waiting.map((resource) => ({ ...resource, status: 'awaiting approval', detail: '' })));
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
/** The start reply speaks of approvals as they are requested; that they were given, only the status can tell. */
function withDoubt(state, record, awaited) {
    const isApproved = (component) => record.resources.some((other) => other.isApproved && other.kind === component.kind && other.name === component.name);
    const open = awaited.filter((component) => !isApproved(component));
    if (open.length === 0)
        return state;
    const names = (0,judge/* namedComponents */.k6)(open.map((component) => ({ ...component, status: 'approval requested', detail: '' })));
    return { ...state, warning: `Published, but the status does not say whether these were approved: ${names}` };
}
function publishFacts(record) {
    return {
        status: record.status,
        jobId: record.id,
        requestedAt: record.requestedAt,
        percent: record.percent,
        components: record.resources.map(({ kind, name, detail, status, awaitsApproval: isWaiting }) => ({
            kind,
            name,
            detail,
            status: isWaiting && !(0,judge/* isFailedComponent */.xl)({ status }) ? `${status} (awaiting approval)` : status,
        })),
    };
}

;// CONCATENATED MODULE: ./lib/jobs/publish-baseline.js






/** A publish that was requested this long ago and has an unknown status has ended, whatever its word means. */
const OLD_MS = 30 * 60_000;
/** One of unknown age has ended if it has not changed for this long, or for half of the timeout. */
const UNCHANGED_MS = 10 * 60_000;
/** What the slot shows before anything is started. While another publish runs, it is waited for. */
async function lastPublish(botId, read, context) {
    const { clock, log, waitFor } = context;
    const unmoved = new Unmoved(context);
    let baseline;
    const ended = await waitFor(async (signal) => {
        const record = await readOrNone(read, signal);
        if (record.botId !== '' && record.botId !== botId)
            throw (0,judge/* mismatch */.J4)('publish', 'bot', botId, record.botId);
        const dated = datedNow(clock, record.serverTime);
        baseline = { record: record.isEmpty ? undefined : record, dated };
        const { id: jobId, status, requestedAt } = record;
        const over = { kind: 'succeeded', status, link: '' };
        if (record.isEmpty)
            return over;
        const facts = { status, jobId, requestedAt };
        const state = (0,judge/* judge */.S4)({ facts, words: judge/* JOB_WORDS */.uP, noun: 'publish', link: '', reason: '' });
        if (state.kind !== 'running')
            return over;
        if ((0,status_words/* meaningOf */.Pr)(status, judge/* JOB_WORDS */.uP) !== 'unknown' || !unmoved.isOver(record))
            return state;
        log.warning(`The last publish of bot ${botId} has the unknown status '${(0,sanitize/* sanitize */.aj)(status, 60)}' and does not change. It is taken as ended.`);
        return over;
    }).catch((error) => {
        if (!(error instanceof errors/* KoreaiError */["if"]) || error.code !== 'timed-out')
            throw error;
        throw notBegun(botId, baseline !== undefined, error);
    });
    if (ended.kind === 'failed' || !baseline)
        throw new Error('a look at the slot is no verdict');
    return baseline;
}
/**
 * A publish with an unknown status may still run, but must not block every later one for good. It is taken as ended once
 * it is old by the platform's clock and unchanged in two polls, or, if its age is unknown, has not changed for a long
 * time. If that is wrong, the platform refuses ours, or its own times still tell the two apart.
 */
class Unmoved {
    #context;
    #shown = '';
    #since = 0;
    constructor(context) {
        this.#context = context;
    }
    isOver({ id, status, requestedAt, percent, serverTime }) {
        const { clock, timeoutMs } = this.#context;
        const shown = JSON.stringify([id, status, percent]);
        if (shown !== this.#shown) {
            this.#shown = shown;
            this.#since = clock.now();
            return false;
        }
        if (requestedAt !== undefined && serverTime !== undefined)
            return serverTime - requestedAt >= OLD_MS;
        return clock.now() - this.#since >= Math.min(UNCHANGED_MS, timeoutMs / 2);
    }
}
function notBegun(botId, isBlocked, cause) {
    const why = isBlocked
        ? `another publish of bot ${botId} was still running`
        : `the platform did not tell whether a publish of bot ${botId} runs`;
    return new errors/* KoreaiError */["if"]('timed-out', `Nothing was started, as ${why}: ${cause.message}`, {
        hint: 'Wait for the other publish, or raise timeout, and run again.',
        cause,
    });
}
const NO_PUBLISH = {
    id: '',
    botId: '',
    status: '',
    requestedAt: undefined,
    percent: undefined,
    resources: [],
    awaitsApproval: false,
    reason: '',
    serverTime: undefined,
    isEmpty: true,
};
/** A bot that was never published has no status, which is no error here. */
async function readOrNone(read, signal) {
    return read(signal).catch((error) => {
        if ((0,answer_error/* noneYet */.pb)(error, 'publish'))
            return NO_PUBLISH;
        throw error;
    });
}

;// CONCATENATED MODULE: ./lib/jobs/publish-correlation.js


/**
 * Tells whether a publish status shows the publish that we started, for which the platform gave no id: it is another one
 * than the slot showed before, and it was requested between the sending of our request and its answer, by the platform's
 * clock (kore-api.md, section 4, "Publish, safe procedure"). An earlier one is stale. A later one is somebody else's,
 * and has taken the place of ours, which may have failed meanwhile.
 */
class PublishCorrelation {
    #baseline;
    #sent;
    #clock;
    #correlation = new Correlation({});
    #isOurs = false;
    #firstAt;
    constructor(baseline, sent, clock) {
        this.#baseline = baseline;
        this.#sent = sent;
        this.#clock = clock;
    }
    /** Judges what a poll has shown just now. */
    judge(record) {
        if (!this.#isOurs) {
            const match = this.#isNew(record) ? this.#placeOf(record) : 'stale';
            if (match !== 'ours')
                return match;
        }
        this.#isOurs = true;
        if (this.#isAnotherOfSameId(record))
            return 'superseded';
        this.#firstAt ??= record.requestedAt;
        return this.#correlation.judge({ id: record.id, at: record.requestedAt });
    }
    /** What stood in the slot before, if it has anything to be recognized by. */
    get #before() {
        const { record } = this.#baseline;
        return record?.id === '' && record.requestedAt === undefined ? undefined : record;
    }
    #isNew(shown) {
        if (shown.isEmpty)
            return false;
        const before = this.#before;
        if (!before)
            return true;
        const [at, beforeAt] = [shown.requestedAt, before.requestedAt];
        if (at !== undefined && beforeAt !== undefined && at !== beforeAt)
            return at > beforeAt;
        return shown.id !== '' && shown.id !== before.id;
    }
    /** Where a new one stands in time: before our request, in its window, or after it. */
    #placeOf({ requestedAt, serverTime }) {
        const dated = this.#sent.dated ?? this.#baseline.dated ?? datedNow(this.#clock, serverTime);
        if (requestedAt === undefined || !dated) {
            // Only what is shown right after our request cannot have been requested long after it.
            return this.#before && isWithinSlack(this.#sent, this.#clock.now()) ? 'ours' : 'stale';
        }
        const { from, to } = windowOf(this.#sent, dated);
        if (requestedAt < from)
            return 'stale';
        return requestedAt > to ? 'superseded' : 'ours';
    }
    /** If all publishes of a bot have one id, a later one is recognized by its time alone. */
    #isAnotherOfSameId({ id, requestedAt }) {
        if (id === '' || id !== this.#baseline.record?.id)
            return false;
        return requestedAt !== undefined && this.#firstAt !== undefined && requestedAt > this.#firstAt;
    }
}

;// CONCATENATED MODULE: ./lib/platform/bot-publish.js





/**
 * Starts a publish: `POST /bot/{botId}/publish` (kore-api.md, section 1.2). Sent once, never repeated. The reply is an
 * array of results, an object of them or nothing.
 */
async function startPublish(platform, botId, body, signal) {
    const path = ['bot', botId, 'publish'];
    const reply = await platform.request({ method: 'POST', path, body, mayBeEmpty: true, signal });
    const { value, serverTime } = reply;
    const fields = value === undefined || value === null || Array.isArray(value) ? {} : (0,platform_reply/* expectFields */.$)(reply);
    const entries = Array.isArray(value) ? (0,wire/* list */.p_)(value) : entriesOf(fields);
    return { entries: entries.map(startedComponent), serverTime, reason: (0,wire/* reason */.l)(fields) };
}
/** The results that an object holds: itself where it is one, those of its summary, or one under each of its keys. */
function entriesOf(fields) {
    const summary = summaryOf(fields);
    const isEntry = (0,wire/* text */.Qq)(fields, 'status', 'resourceType') !== '' || hasErrors(fields);
    if (isEntry)
        return [fields, ...summary];
    return summary.length > 0 ? summary : (0,wire/* list */.p_)(fields);
}
/** States speak of approvals as they are before the publish: only its own status word can refuse an entry. */
function startedComponent(entry) {
    const component = resourceOf(entry);
    const status = (0,wire/* text */.Qq)(entry, 'status');
    const isFailed = (0,status_words/* meaningOf */.Pr)(status, status_words/* COMPONENT_WORDS */.kk) === 'failed';
    return { ...component, status: hasErrors(entry) && !isFailed ? 'failed' : status };
}
/**
 * Asks for the bot's current publish, or the last completed one: `GET /bot/{botId}/publish/status`. Where that path
 * is unknown (404, 405), the versioned one of the documentation's sample is tried once, and kept where it works.
 */
function publishStatusReader(platform, botId) {
    const path = ['bot', botId, 'publish', 'status'];
    let versioned = false;
    return async (signal) => {
        try {
            return bot_publish_recordOf(await platform.request({ method: 'GET', path, versioned, signal }));
        }
        catch (error) {
            if (versioned || !(0,answer_error/* isUnknownPath */.iT)(error))
                throw error;
            const reply = await platform
                .request({ method: 'GET', path, versioned: true, signal })
                .catch((second) => {
                if (error.httpStatus === 405)
                    throw second;
                // The path that the documentation names is the one whose refusal counts.
                throw second instanceof answer_error/* AnswerError */.dV && !second.transient ? withCause(error, second) : second;
            });
            versioned = true;
            return bot_publish_recordOf(reply);
        }
    };
}
function withCause({ httpStatus, code, message, hint, said }, cause) {
    return new answer_error/* AnswerError */.dV(httpStatus, code, message, { hint, cause }, said);
}
function bot_publish_recordOf(reply) {
    const fields = (0,platform_reply/* expectFields */.$)(reply);
    const reported = {
        id: (0,wire.id)(fields, '_id'),
        status: (0,wire/* text */.Qq)(fields, 'status'),
        requestedAt: (0,wire/* instant */.uR)(fields, 'requestedTime', 'initiatedOn', 'createdOn'),
    };
    return {
        ...reported,
        botId: (0,wire/* text */.Qq)(fields, 'streamId', 'botId'),
        percent: (0,wire/* percentage */.X1)(fields),
        resources: [...summaryOf(fields).map(resourceOf), ...completeOf(fields)],
        awaitsApproval: isAwaiting(fields),
        reason: (0,wire/* reason */.l)(fields),
        error: saidInErrors(fields),
        serverTime: reply.serverTime,
        isEmpty: reported.id === '' && reported.status === '' && reported.requestedAt === undefined,
    };
}
/** The entries of the summary, which may be one entry alone. */
function summaryOf(fields) {
    const summary = (0,wire/* nested */.cY)(fields, 'statusSummary');
    const isEntry = (0,wire/* text */.Qq)(summary, 'status', 'resourceType') !== '' || hasErrors(summary);
    return isEntry ? [summary] : (0,wire/* list */.p_)((0,wire/* field */.ZZ)(fields, 'statusSummary'));
}
function resourceOf(entry) {
    return componentOf(entry, { kind: ['resourceType'], name: ['name', 'resourceId'] });
}
/** An approval state, or the status of a result, that stands beside the status of the publish itself. */
function completeOf(fields) {
    const beside = { state: (0,wire/* field */.ZZ)(fields, 'state'), result: (0,wire/* field */.ZZ)(fields, 'result') };
    const complete = componentOf(beside, { kind: [], name: [] });
    const isBad = complete.status !== '' && (0,status_words/* meaningOf */.Pr)(complete.status, status_words/* COMPONENT_WORDS */.kk) !== 'succeeded';
    return isBad && !(0,status_words/* awaitsApproval */.vr)(complete.status) ? [{ ...complete, kind: 'publish', name: 'as a whole' }] : [];
}

;// CONCATENATED MODULE: ./lib/operations/publish-status.js





/** Waits for a bot's publish, one that `since` lets count (seeds/bot-publish-status.txt; kore-api.md, section 1.2). */
const publishStatus = operation({
    name: 'publish-status',
    summary: "Wait for a bot's publish and tell how it ended",
    target: 'botId',
    needs: ['botId'],
    takes: ['since', 'allowAwaitingApproval'],
    credentials: 'bot',
    startsJob: false,
    archive: [],
    result: [],
    start(inputs, context) {
        const botId = inputs.botId;
        const { allowAwaitingApproval } = inputs;
        const correlation = new Correlation({ since: inputs.since });
        const read = publishStatusReader(context.platform, botId);
        const poll = async (signal) => publishState(await read(signal), {
            botId,
            allowAwaitingApproval,
            match: ({ id, requestedAt }) => correlation.judge({ id, at: requestedAt }),
        });
        return Promise.resolve({ state: undefined, check: noneIsOld(poll, 'publish', inputs.since) });
    },
    resume: resumePublish,
});
/** A publish has no id to be resumed by: its bot, and a moment before which no other counts. */
function resumePublish({ botId }, _jobId, since) {
    return { operation: 'publish-status', inputs: { botId, ...sinceInput(since) } };
}

;// CONCATENATED MODULE: ./lib/operations/publish-bot.js











const USUAL_COMMENT = 'Published by koreai-ci';
/** Publishes a bot and tells how that ended, by the safe procedure of kore-api.md, section 4. */
const publishBot = operation({
    name: 'publish-bot',
    summary: 'Publish a bot and tell how that ended',
    target: 'botId',
    needs: ['botId'],
    takes: ['versionComment', 'expectedBotName', 'allowAwaitingApproval', 'requestBody'],
    credentials: 'bot',
    startsJob: true,
    archive: [],
    result: [],
    async start(inputs, context) {
        await guardName(inputs, context);
        const botId = inputs.botId;
        const read = publishStatusReader(context.platform, botId);
        const baseline = await lastPublish(botId, read, context);
        const { match, state, awaitedApproval } = await publish(inputs, context, { read, baseline });
        if (state)
            return { state, check: () => Promise.resolve(state) };
        const check = async (signal) => publishState(await readOrNone(read, signal), {
            botId,
            allowAwaitingApproval: inputs.allowAwaitingApproval,
            awaitedApproval,
            match: (record) => match.judge(record),
        });
        return context.waits ? { state: undefined, check } : await appeared(check, context);
    },
    resume: resumePublish,
});
/** A baseline that is older than this may have missed somebody else's publish. In milliseconds. */
const OLD_BASELINE_MS = 2_000;
async function publish(inputs, context, { read, baseline: first }) {
    const botId = inputs.botId;
    const { clock } = context;
    const body = { versionComment: inputs.versionComment ?? USUAL_COMMENT, ...inputs.requestBody };
    let baseline = first;
    let readAt = clock.now();
    let sentAt;
    const readAgain = async () => {
        baseline = await lastPublish(botId, read, context);
        readAt = clock.now();
        await context.ready();
    };
    const started = await startOnce({
        what: `publish of bot ${botId}`,
        before: async () => {
            if (sentAt !== undefined)
                await readAgain();
            while (clock.now() - readAt >= OLD_BASELINE_MS)
                await readAgain();
        },
        send: async (signal, platform) => {
            const from = clock.now();
            sentAt = from;
            const reply = await startPublish(platform, botId, body, signal);
            return { reply, sentAt: from, answeredAt: clock.now(), dated: datedNow(clock, reply.serverTime) };
        },
        find: () => publish_bot_findLost(context, { read, baseline }, { sentAt: sentAt ?? clock.now(), botId }),
        beforeAgain: "Look at the bot's publish first, with {resume}, and then run again.",
        resume: resumePublish({ botId }, '', after(first)),
    }, context);
    const { reply } = started;
    const refused = reply?.entries.some(judge/* isFailedComponent */.xl) ? reply : undefined;
    const facts = { status: refused?.entries.find(judge/* isFailedComponent */.xl)?.status ?? '', components: refused?.entries ?? [] };
    const state = refused ? (0,judge/* failed */.gz)(facts, 'publish', refused.reason) : undefined;
    const awaitedApproval = reply?.entries.filter(({ awaitsApproval }) => awaitsApproval) ?? [];
    return { match: new PublishCorrelation(baseline, started, clock), state, awaitedApproval };
}
/** The moment from which on a publish is newer than the one that was there before. */
function after({ record }) {
    return record?.requestedAt === undefined ? undefined : record.requestedAt + 1;
}
/**
 * The publish that a lost request started: not the one before it, and requested, by the platform's clock, between the
 * sending of the request and the loss of its answer.
 */
async function publish_bot_findLost(context, { read, baseline }, { sentAt, botId }) {
    const { clock } = context;
    const answeredAt = clock.now();
    return searchSlot(context, async (signal) => {
        const record = await readOrNone(read, signal);
        const dated = datedNow(clock, record.serverTime);
        if (!dated || record.requestedAt === undefined)
            return undefined;
        const isSameBot = record.botId === '' || record.botId === botId;
        const sent = { sentAt, answeredAt, dated };
        const isOurs = new PublishCorrelation(baseline, sent, clock).judge(record) === 'ours';
        return isSameBot && isOurs ? { reply: undefined, ...sent } : undefined;
    });
}
/** The start reply has no id: a publish that is not waited for is known once the status shows it. */
async function appeared(check, context) {
    let seen;
    await context.waitFor(async (signal) => {
        const state = await check(signal);
        if (state.kind === 'running' && state.isStale)
            return state;
        seen = state;
        return { kind: 'succeeded', status: state.status, link: '' };
    }, 'later');
    return { state: seen, check };
}

// EXTERNAL MODULE: ./lib/platform/numbers.js
var platform_numbers = __nccwpck_require__(73317);
;// CONCATENATED MODULE: ./lib/platform/batch-metrics.js


/**
 * The metrics of a batch test. What the platform leaves out, or spells as no number, is `undefined`: no threshold may
 * take it for zero. A number that is reported as failed counts, whatever field it stands in, and of numbers that
 * disagree the worst (kore-api.md, section 10).
 */
function metricsOf(fields) {
    const result = (0,wire/* nested */.cY)(fields, 'result');
    const results = (0,wire/* nested */.cY)(result, 'results');
    const numbers = [results, result, fields].flatMap(numbersIn);
    const types = {
        truePositives: (0,platform_numbers/* count */.U)(results, 'TP', 'truePositive', 'truePositives'),
        trueNegatives: (0,platform_numbers/* count */.U)(results, 'TN', 'trueNegative', 'trueNegatives'),
        falsePositives: (0,platform_numbers/* count */.U)(results, 'FP', 'falsePositive', 'falsePositives'),
        falseNegatives: (0,platform_numbers/* count */.U)(results, 'FN', 'falseNegative', 'falseNegatives'),
    };
    const success = (0,platform_numbers/* count */.U)(results, 'success');
    const reported = numbers
        .filter((number) => isFailure(number) && !/entit|trait/.test(number.key))
        .map(({ value }) => value);
    return {
        f1: (0,platform_numbers/* ratio */.C)(result, 'f1_score', 'f1'),
        precision: (0,platform_numbers/* ratio */.C)(result, 'precision'),
        recall: (0,platform_numbers/* ratio */.C)(result, 'recall'),
        ...types,
        success,
        failure: worst([...reported, ...byTypes(types, success, worst(reported))]),
        entityFailures: total([unmatched(numbers, /entit/), unmatched(numbers, /trait/)]),
    };
}
function numbersIn(fields) {
    return Object.keys(fields).flatMap((name) => {
        const value = (0,platform_numbers/* count */.U)(fields, name);
        return value === undefined ? [] : [{ name, key: name.toLowerCase().replace(/[-_]/g, ''), value }];
    });
}
/** `failure`, `failedUtteranceCount`, `traitFailure`; not a rate, a limit, a moment or a flag. */
function isFailure({ name, key }) {
    if (/percent|rate|ratio|score|threshold|allowed|max|partial/.test(key) || /(At|On|Time|Date|Code)$/.test(name))
        return false;
    return /fail|unmatched|mismatch|incorrect/.test(key);
}
/** What the four kinds of results say of the failures. */
function byTypes(types, success, failure) {
    const { truePositives, trueNegatives, falsePositives, falseNegatives } = types;
    const wrong = total([falsePositives, falseNegatives]);
    const all = [truePositives, trueNegatives, falsePositives, falseNegatives];
    const isComplete = all.every((number) => number !== undefined) && success !== undefined && failure !== undefined;
    // Fewer right results than tests that passed: the rest did not.
    const missing = isComplete ? success + failure - (total([truePositives, trueNegatives]) ?? 0) : 0;
    return [...(wrong === undefined ? [] : [wrong]), ...(missing > 0 ? [missing] : [])];
}
/** Entities or traits that were not matched; `undefined` if no field speaks of any. */
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

;// CONCATENATED MODULE: ./lib/platform/batch-test.js




/** Starts a run: `POST /{bot|stream}/{id}/testsuite/{name}/run`. Sent once, never repeated. */
async function startBatchTest(platform, run, signal) {
    const path = [...pathOf(run), 'run'];
    const reply = await platform.request({ method: 'POST', path, headers: headersOf(run), body: run.body, signal });
    const fields = (0,platform_reply/* expectFields */.$)(reply);
    return {
        id: (0,wire/* jobId */.Db)(fields, 'tr-', 'requestId', '_id', 'tr', 'trId', 'testRunId', 'runId'),
        status: (0,wire/* text */.Qq)(fields, 'status'),
        reason: (0,wire/* reason */.l)(fields),
    };
}
/** Asks for a run by its id: `GET /{bot|stream}/{id}/testsuite/{name}/{tr-…}/status`. */
async function batchTestStatus(platform, run, signal) {
    const path = [...pathOf(run), run.runId, 'status'];
    return batch_test_recordOf((0,platform_reply/* expectFields */.$)(await platform.request({ method: 'GET', path, headers: headersOf(run), signal })));
}
function pathOf({ resource, botId, suite }) {
    return [resource, botId, 'testsuite', suite];
}
function headersOf({ language }) {
    return { 'bot-language': language };
}
function batch_test_recordOf(fields) {
    const result = (0,wire/* nested */.cY)(fields, 'result');
    return {
        id: (0,wire/* jobId */.Db)(fields, 'tr-', '_id', 'requestId', 'tr', 'trId', 'testRunId', 'runId'),
        botId: (0,wire/* text */.Qq)(fields, 'streamId', 'botId'),
        status: (0,wire/* text */.Qq)(fields, 'status'),
        percent: (0,wire/* percentage */.X1)(fields) ?? (0,wire/* percentage */.X1)(result) ?? share(fields) ?? share(result),
        startedAt: (0,wire/* instant */.uR)(result, 'startTime') ?? (0,wire/* instant */.uR)(fields, 'startTime', 'createdOn'),
        link: (0,wire/* link */.nf)(fields),
        reason: (0,wire/* reason */.l)(fields),
        isPartial: isTrue((0,wire/* field */.ZZ)(result, 'isPartialFailure')),
        innerStatus: (0,wire/* text */.Qq)(result, 'status'),
        utterances: (0,platform_numbers/* count */.U)(fields, 'utterance_count', 'totalUtterances') ?? (0,platform_numbers/* count */.U)(result, 'totalUtterances'),
        metrics: metricsOf(fields),
    };
}
function isTrue(value) {
    return value === true || value === 1 || (typeof value === 'string' && value.trim().toLowerCase() === 'true');
}
/** How much of the suite has run, from 0 to 100, where the platform counts utterances instead. */
function share(fields) {
    const [ran, total] = [(0,platform_numbers/* count */.U)(fields, 'utterance_ran'), (0,platform_numbers/* count */.U)(fields, 'totalUtterances')];
    if (ran === undefined || total === undefined || total === 0 || ran > total)
        return undefined;
    return Math.floor((100 * ran) / total);
}

// EXTERNAL MODULE: ./lib/test-report/batch-details.js
var batch_details = __nccwpck_require__(48902);
;// CONCATENATED MODULE: ./lib/operations/run-batch-test.js










/** `completed` says that the suite ran (kore-api.md, section 1.4); whether that is good the thresholds say. */
const BATCH_WORDS = (0,status_words/* wordTable */.Xo)('completed', 'success', 'successful', 'finished', 'passed');
/** Runs a suite of batch tests, and passes only where its thresholds are kept. */
const runBatchTest = operation({
    name: 'run-batch-test',
    summary: 'Run a batch test suite, and pass only where its thresholds are kept',
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
        ...FILE_INPUTS,
    ],
    credentials: 'bot',
    startsJob: true,
    archive: ['csv', 'json', 'zip'],
    result: ['metrics', 'reportPath', 'file?'],
    variant: batch_details/* batchVariant */.s7,
    details: batch_details/* batchDetails */.$Q,
    async start(inputs, context) {
        const { jobId } = inputs;
        const started = jobId === undefined ? await startRun(inputs, context) : undefined;
        const runId = started?.id ?? jobId ?? '';
        const poll = pollRun(context, { ...suiteOf(inputs), runId }, started?.resource);
        const check = (0,await_result/* awaitResult */.w)((0,until_seen/* untilSeen */.w)(poll, { jobId: runId, isIssued: started !== undefined }), {
            isThere: ({ metrics }) => metrics?.failure !== undefined || (0,judge/* isBadEnd */.n3)(metrics?.resultStatus ?? ''),
            warning: 'The batch test completed, but its metrics are not available yet.',
            missing: {
                code: 'bad-response',
                message: 'The batch test completed without the number of its failures',
                hint: 'Without that number the test cannot pass. Look at the run in Kore.ai.',
            },
        });
        return {
            state: started && startState(started),
            check,
            report: async (collected) => (await __nccwpck_require__.e(/* import() */ 368).then(__nccwpck_require__.bind(__nccwpck_require__, 38368))).reportOf(collected, inputs, context),
        };
    },
    resume: ({ botId, testSuite }, jobId) => ({ operation: 'run-batch-test', inputs: { botId, testSuite, jobId } }),
});
function suiteOf({ botId, testSuite: suite, botLanguage: language, }) {
    return { botId, suite, language };
}
/** The reply says that the run was accepted; that a word of it sounds like the end proves nothing. */
function startState(started) {
    const facts = { status: started.status, jobId: started.id };
    const words = { ...BATCH_WORDS, succeeded: [] };
    const state = (0,judge/* judge */.S4)({ facts, words, noun: 'batch test', link: '', reason: started.reason });
    return state.kind === 'failed' ? state : { kind: 'running', ...facts };
}
function startRun(inputs, context) {
    const body = { version: inputs.botVersion, ...inputs.requestBody };
    return startOnce({
        what: `batch test of bot ${inputs.botId}`,
        send: (signal, platform) => onEitherPath(async (resource) => {
            const started = await startBatchTest(platform, { ...suiteOf(inputs), resource, body }, signal);
            if (started.id !== '')
                return { ...started, resource };
            throw new errors/* KoreaiError */["if"]('bad-response', 'The reply to the start of the batch test names no run');
        }),
        beforeAgain: "Check in the bot's batch tests whether a run was started, and then run again.",
    }, context);
}
/** The platform's own tests use one form of the path, a row of its documentation the other. An unknown path starts nothing. */
async function onEitherPath(send) {
    try {
        return await send('stream');
    }
    catch (error) {
        if (!(0,answer_error/* isUnknownPath */.iT)(error))
            throw error;
        return await send('bot').catch((other) => {
            throw (0,answer_error/* isUnknownPath */.iT)(other) ? error : other;
        });
    }
}
function pollRun(context, run, known) {
    return async (signal) => {
        const ask = (resource) => batchTestStatus(context.platform, { ...run, resource }, signal);
        const record = known ? await ask(known) : await onEitherPath(ask);
        if (record.id !== '' && record.id !== run.runId)
            throw (0,judge/* mismatch */.J4)('batch test', 'run', run.runId, record.id);
        if (record.botId !== '' && record.botId !== run.botId)
            throw (0,judge/* mismatch */.J4)('batch test', 'bot', run.botId, record.botId);
        return run_batch_test_stateOf(record, run.runId);
    };
}
function run_batch_test_stateOf(record, jobId) {
    const { status, percent, startedAt, isPartial, utterances, innerStatus, link, reason } = record;
    const metrics = { ...record.metrics, isPartial, utterances, resultStatus: innerStatus };
    const facts = { status, jobId, percent, requestedAt: startedAt, metrics };
    // A result that ended badly is reported with its numbers: see missedThresholds.
    const isOver = innerStatus === '' || (0,judge/* isBadEnd */.n3)(innerStatus);
    const components = isOver ? [] : [{ kind: 'result', name: '', status: innerStatus, detail: '' }];
    return (0,judge/* judge */.S4)({ facts, words: BATCH_WORDS, noun: 'batch test', link, reason, components });
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
    publishBot,
    importBot,
    runBatchTest,
    listBots,
    export_app_exportApp,
    exportWorkflow,
    dock_status_dockStatus,
];
/** @throws KoreaiError `input-invalid` if there is no such operation */
function operationNamed(name) {
    const operation = OPERATIONS.find((candidate) => candidate.name === name);
    if (operation)
        return operation;
    const names = OPERATIONS.map((candidate) => candidate.name).join(', ');
    throw new errors/* KoreaiError */["if"]('input-invalid', `Invalid input. operation: must be one of ${names}`, {
        hint: 'Nothing was sent. Fix the inputs and run again.',
    });
}

;// CONCATENATED MODULE: ./lib/inputs/credentials.js
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
    return { problem: `${missing.join(' and ')}: required for ${operation}, or a ready-made {jwt}` };
}

// EXTERNAL MODULE: ./lib/inputs/read.js
var read = __nccwpck_require__(59025);
// EXTERNAL MODULE: ./lib/inputs/types.js
var types = __nccwpck_require__(32492);
;// CONCATENATED MODULE: ./lib/inputs/targets.js


/** More are beyond one step: a matrix of jobs is for that. */
const MAX_TARGETS = 1_000;
/**
 * The targets that one input names: several if the input takes several.
 *
 * @param pairedWith - an input whose id may follow each target's, after a colon: `toolId:flowId`
 */
function parseTargets(input, text, pairedWith) {
    const texts = (0,fields/* fieldOf */._F)(input).isList ? splitList(text) : [text];
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
function splitList(text) {
    return text
        .split(/[\n,]/)
        .map((one) => one.trim())
        .filter((one) => one !== '');
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
    const full = ({ name, ids }) => {
        const other = pairedWith === undefined ? undefined : ids[pairedWith];
        return other === undefined ? name : `${name}:${other}`;
    };
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

;// CONCATENATED MODULE: ./lib/run/empty-guards.js
/** Inputs that guard against the wrong job or bot, and what counts without them. */
const GUARDS = {
    since: ({ name }) => `any ${/^[^-]+/.exec(name)?.[0] ?? 'job'} counts, however old`,
    jobId: () => "the bot's current export counts, whoever started it",
    expectedBotName: () => 'the name of the bot is not checked',
};
/** What to say about guards that the operation reads, and that are empty. Inputs stand in braces. */
function emptyGuards(operation, given, empty) {
    return Object.entries(GUARDS).flatMap(([key, counts]) => {
        const name = key;
        // A job that is named by its id needs no bound in time, and a batch test without one is started.
        const isNeedless = (name === 'since' && given.has('jobId')) || (name === 'jobId' && operation.startsJob);
        if (!operation.takes.includes(name) || !empty?.has(name) || isNeedless)
            return [];
        return [{ message: `{${name}} is empty: ${counts(operation)}.`, isWarning: empty.isCertain || name === 'since' }];
    });
}

;// CONCATENATED MODULE: ./lib/run/read-step.js







/** The inputs that make a difference to an operation, in the order of the table. */
function inputsOf({ target, needs, oneOf = [], takes, startsJob, archive, credentials, }) {
    const read = new Set([
        'host',
        'timeout',
        'pollInterval',
        ...CREDENTIAL_INPUTS[credentials],
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
async function readStep(operation, text, { now, spell, empty }) {
    const { target } = operation;
    const own = new Set([...inputsOf(operation), 'wait']);
    const named = target === undefined ? '' : text(target);
    const targets = target === undefined || named === '' ? NAMELESS : parseTargets(target, named, pairOf(operation));
    const found = 'value' in targets ? targets.value : NAMELESS.value;
    const problems = 'value' in targets ? [] : [`{${target}}: ${targets.problem}`];
    const names = fields/* INPUT_NAMES */.Qh.filter((name) => name !== target);
    const reading = await (0,read/* readTexts */.Z7)(names, (name) => (own.has(name) ? text(name) : ''), now);
    const given = new Set([...reading.given, ...(target !== undefined && named !== '' ? [target] : [])]);
    const ignored = fields/* INPUT_NAMES */.Qh.filter((name) => !own.has(name) && isMeant(name, text(name)));
    return stepOf(operation, { ...reading, given, problems: [...problems, ...reading.problems] }, { targets: found, spell, ignored, emptyGuards: emptyGuards(operation, given, empty) });
}
const NAMELESS = { value: [{ name: '', ids: {} }] };
/** An id that each of several targets may have of its own: the flow of a tool. */
function pairOf({ target, needs }) {
    return target === 'toolId' || target === 'workflowId' ? needs.find((name) => name === 'flowId') : undefined;
}
/** A default that a runner fills in is not meant by anybody. */
function isMeant(name, text) {
    const { isForWorkflows, default: usual, isSecret } = (0,fields/* fieldOf */._F)(name);
    return text !== '' && text !== usual && !isForWorkflows && !isSecret && name !== 'clientId';
}
/** What can only be judged from several inputs together. @throws KoreaiError `input-invalid` */
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
        problems.push(`{wait}: false makes no sense for ${name}, which starts no job`);
    if (values.normalize === true && values.extract !== true)
        problems.push('{normalize}: needs {extract}');
    if (targets.length > 1 && target !== 'jobId' && values.jobId !== undefined) {
        problems.push('{jobId}: names one job, so it cannot be combined with several targets');
    }
    const credentials = credentialsOf(operation.credentials, values, name);
    if ('problem' in credentials)
        problems.push(credentials.problem);
    if (problems.length > 0 || 'problem' in credentials)
        throw invalid(problems, spell);
    const isOneOfSeveral = targets.length > 1;
    const inputs = targets.map((one) => ({
        ...values,
        ...one.ids,
        credentials,
        target: one.name || (values.botName ?? ''),
        artifactName: values.artifactName && (isOneOfSeveral ? `${values.artifactName}-${one.name}` : values.artifactName),
    }));
    return {
        operation,
        targets: inputs,
        concurrency: values.concurrency ?? 1,
        failFast: values.failFast ?? false,
        ...notes,
    };
}
/** @throws KoreaiError with every problem, spelled for the face */
function invalid(problems, spell) {
    const spelled = problems.map((problem) => (0,sanitize/* sanitize */.aj)((0,read/* spellInputs */.oD)(problem, spell), 500));
    const message = spelled.length === 1 ? `Invalid input. ${spelled[0]}` : `Invalid inputs. ${spelled.join('; ')}`;
    return new errors/* KoreaiError */["if"]('input-invalid', message, { hint: 'Nothing was sent. Fix the inputs and run again.' });
}

// EXTERNAL MODULE: ./lib/run/resume.js
var resume = __nccwpck_require__(1826);
// EXTERNAL MODULE: ./lib/run/verdict.js
var verdict = __nccwpck_require__(52724);
;// CONCATENATED MODULE: ./lib/action/annotate.js

/** More targets than this are told in the summary only. */
const MOST_NAMED = 20;
/** The one annotation of a step that does not pass. */
function annotate(commands, title, error) {
    commands.error(`${title}: ${error.code}`, error.hint === undefined ? [error.message] : [error.message, error.hint]);
    debugCauses(commands, error);
}
/** The end of a step with several targets: one line where all is well, else one annotation that names who failed. */
function annotateAll(commands, outcomes) {
    const [{ operation = '' } = {}] = outcomes;
    const failed = outcomes.filter(({ error }) => error !== undefined);
    const { conclusion, errorCode } = (0,verdict/* verdictOf */.V)(outcomes);
    if (failed.length === 0) {
        commands.info(`${conclusion || 'started'}: ${operation}, ${outcomes.length} targets`);
        return;
    }
    const lines = failed.slice(0, MOST_NAMED).map(({ target, errorCode: code, error }) => {
        const hint = error?.hint === undefined ? '' : ` ${error.hint}`;
        return `${target}: ${code}: ${error?.message}${hint}`;
    });
    if (failed.length > MOST_NAMED)
        lines.push(`and ${failed.length - MOST_NAMED} more`);
    commands.error(`${operation}: ${errorCode}`, [
        `${failed.length} of ${outcomes.length} targets did not succeed.`,
        ...lines,
    ]);
    for (const { error } of failed)
        debugCauses(commands, error);
}
function debugCauses(commands, error) {
    for (let cause = error; cause instanceof Error; cause = cause.cause)
        commands.debug(cause.stack ?? cause.message);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(48161);
// EXTERNAL MODULE: ./lib/core/secrets.js + 1 modules
var secrets = __nccwpck_require__(62609);
;// CONCATENATED MODULE: ./lib/run/matrix.js
/** GitHub starts no more jobs than this from one matrix. */
const MOST_JOBS = 256;
/** Bots as the matrix of a workflow's job. An entry of a large fleet holds several bots, which one step can work on. */
function matrixOf(bots) {
    const share = Math.max(1, Math.ceil(bots.length / MOST_JOBS));
    const include = [];
    for (let from = 0; from < bots.length; from += share) {
        const some = bots.slice(from, from + share);
        const [first] = some;
        const name = some.length === 1 && first ? first.name : `bots ${from + 1} to ${from + some.length}`;
        include.push({ botId: some.map(({ id }) => id).join(','), name });
    }
    return { include };
}

;// CONCATENATED MODULE: ./lib/run/outputs.js



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
    botId: 'The bot that `import-bot` imported into: of a new one, its id.',
    bots: 'JSON array of what `list-bots` found: `id` and `name` of each.',
    matrix: 'The same as a matrix for `fromJSON`: `botId` and `name`, at most 256 entries; of more bots, an entry holds several ids.',
    reportPath: 'The JUnit XML report of `run-batch-test`, relative to the workspace.',
    changed: 'With `normalize`: `true` or `false`, whether the export differs from what stood in its folder.',
    suspectedSecrets: 'With `normalize`: how many values in the folder look like secrets and are there in clear. The log names their places. Commit the folder only if it is `0`.',
    durationSeconds: 'How long the step took.',
    results: 'JSON array, one object a target, in the order given, with all of the above, and its `operation` and `target`.',
};
function sanitizeBot({ id, name }) {
    return { id, name: (0,sanitize/* sanitize */.aj)(name, 200) };
}
/** An outcome as plain data: strings and numbers, an empty string where there is nothing to tell. */
function resultOf(outcome) {
    const { file, artifact } = outcome;
    return {
        operation: outcome.operation,
        target: outcome.target,
        conclusion: outcome.conclusion,
        status: (0,sanitize/* sanitize */.aj)(outcome.status, 200),
        errorCode: outcome.errorCode,
        jobId: outcome.jobId,
        requestedAt: (0,instant/* formatInstant */.r)(outcome.requestedAt),
        filePath: file?.path ?? '',
        fileSize: file?.size ?? '',
        sha256: file?.sha256 ?? '',
        extractedPath: outcome.extractedPath,
        artifactId: artifact?.id ?? '',
        artifactUrl: artifact?.url ?? '',
        artifactDigest: artifact?.digest ?? '',
        botId: (0,sanitize/* sanitize */.aj)(outcome.botId, 200),
        bots: outcome.bots ? JSON.stringify(outcome.bots.map(sanitizeBot)) : '',
        matrix: outcome.bots ? JSON.stringify(matrixOf(outcome.bots.map(sanitizeBot))) : '',
        reportPath: outcome.reportPath,
        changed: outcome.changed === undefined ? '' : String(outcome.changed),
        suspectedSecrets: outcome.suspects ?? '',
        durationSeconds: Math.round(outcome.durationMs) / 1_000,
    };
}

;// CONCATENATED MODULE: ./lib/run/own-words.js



/** Every word that steps compare or pass on: a secret that happens to be one of them must not garble it. */
const OWN_WORDS = [
    ...OPERATIONS.map(({ name }) => name),
    ...fields/* INPUT_NAMES */.Qh,
    ...Object.keys(OUTPUTS),
    'target',
    'published',
    'latest',
    'inDevelopment',
    'true',
    'false',
];

;// CONCATENATED MODULE: ./lib/action/commands.js






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
    #isDebug;
    /** Masks that are still to be written, ahead of whatever comes next. */
    #masks = '';
    /** True once the log says that outputs get lost. */
    #isWithoutOutputs = false;
    constructor(write, environment) {
        this.#write = (text) => {
            const all = this.#masks + text;
            this.#masks = '';
            if (all !== '')
                write(all);
        };
        this.#environment = environment;
        // Asked for with every request: the system's environment is slow to read.
        this.#isDebug = environment['RUNNER_DEBUG'] === '1';
        this.secrets = new secrets/* Secrets */.S((text) => this.#command('add-mask', '', text), {
            maskSoon: (text) => this.#maskSoon(text),
            ownWords: OWN_WORDS,
        });
    }
    debug(line) {
        if (this.#isDebug)
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
    /**
     * Checks that outputs can be set, before anything is started whose id could not be passed on.
     *
     * @throws KoreaiError `input-invalid` if the runner's outputs file cannot be written
     */
    checkOutputs() {
        const file = this.#environment['GITHUB_OUTPUT'];
        if (!file)
            return;
        try {
            (0,external_node_fs_.closeSync)((0,external_node_fs_.openSync)(file, 'a'));
        }
        catch (error) {
            this.#isWithoutOutputs = true;
            throw new errors/* KoreaiError */["if"]('input-invalid', `The outputs file of the runner cannot be written (${reasonOf(error)})`, {
                hint: 'Nothing was sent. Check the variable GITHUB_OUTPUT, the permissions of the file it names, and the disk.',
                cause: error,
            });
        }
    }
    /**
     * Sets an output; a later value takes the place of an earlier one. Does nothing where no runner listens. A file that
     * cannot be written is a warning: by then a job may be running, and its id is in the log.
     *
     * @returns false if the file could not be written
     */
    output(name, value) {
        const file = this.#environment['GITHUB_OUTPUT'];
        if (!file)
            return true;
        const text = this.secrets.redact(value);
        const delimiter = delimiterFor(text);
        try {
            (0,external_node_fs_.appendFileSync)(file, `${name}<<${delimiter}${external_node_os_.EOL}${text}${external_node_os_.EOL}${delimiter}${external_node_os_.EOL}`);
            return true;
        }
        catch (error) {
            if (!this.#isWithoutOutputs) {
                const problem = `The outputs could not be written to the file GITHUB_OUTPUT (${reasonOf(error)})`;
                this.warning(`${problem}. Later steps do not see them; what is known of the job is in this log.`);
            }
            this.#isWithoutOutputs = true;
            return false;
        }
    }
    /** Whether there is a job summary to write to. */
    get hasSummary() {
        return Boolean(this.#environment['GITHUB_STEP_SUMMARY']);
    }
    /** Adds to the job summary. Does nothing where no runner listens. @throws Error where its file cannot be written */
    summary(markdown) {
        const file = this.#environment['GITHUB_STEP_SUMMARY'];
        if (!file)
            return;
        try {
            (0,external_node_fs_.accessSync)(file, external_node_fs_.constants.R_OK | external_node_fs_.constants.W_OK);
        }
        catch (cause) {
            throw new Error(`Unable to access summary file: '${file}'. Check if the file has correct read/write permissions.`, {
                cause,
            });
        }
        (0,external_node_fs_.appendFileSync)(file, this.secrets.redact(markdown));
    }
    #clean(line) {
        return this.secrets.redact((0,sanitize/* sanitize */.aj)(this.secrets.redact(line), LONGEST_LINE));
    }
    /** Looks that come in one round hide their tokens with one write: each write is a call of the system, and wakes the runner. */
    #maskSoon(text) {
        if (this.#masks === '')
            queueMicrotask(() => this.#write(''));
        this.#masks += commandLine('add-mask', '', text);
    }
    #command(name, properties, message) {
        this.#write(commandLine(name, properties, message));
    }
}
function reasonOf(error) {
    return (0,errors/* systemCode */.xU)(error) || String(error);
}
function commandLine(name, properties, message) {
    return `::${name}${properties}::${escapeData(message)}${external_node_os_.EOL}`;
}
/** What no line of the text can be, so that nothing in it ends the value. Random numbers would take a module to load. */
function delimiterFor(text) {
    let delimiter = 'ghadelimiter_koreai-ci';
    while (text.includes(delimiter))
        delimiter += '_';
    return delimiter;
}
function escapeData(text) {
    // Of thousands of tokens none has anything to escape.
    if (!/[%\r\n]/.test(text))
        return text;
    return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}

;// CONCATENATED MODULE: ./lib/action/outputs.js


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
    /** Sets every output there is, empty ones too: of several targets those of the first, and the verdict on all. */
    finish(outcomes, durationMs) {
        const [first] = outcomes;
        const values = first ? valuesOf({ ...first, durationMs }) : {};
        Object.assign(values, (0,verdict/* verdictOf */.V)(outcomes));
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
        if (this.#set(name, value) !== false)
            this.#written.set(name, value);
    }
}
function valuesOf(outcome) {
    const { operation: _operation, target: _target, ...result } = resultOf(outcome);
    return Object.fromEntries(Object.entries(result).map(([name, value]) => [name, String(value)]));
}

// EXTERNAL MODULE: ./lib/core/abortable.js
var abortable = __nccwpck_require__(78049);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(77598);
;// CONCATENATED MODULE: ./lib/action/status-context.js




/** GitHub refuses longer ones. */
const LONGEST_CONTEXT = 255;
/** GitHub refuses characters of four bytes, most emoji for example. */
const FOUR_BYTES = /[\u{10000}-\u{10FFFF}]/gu;
/** Inputs that make one job another one, in addition to its target; those that may have their default are left out then. */
const DISTINGUISHING = [
    'flowId',
    'appVersion',
    'botName',
    'exportType',
    'testSuite',
    'botVersion',
    'botLanguage',
];
/**
 * The name of a step's commit status. Two steps with one name overwrite each other's verdict, so the default names
 * whatever makes a step differ: operation, targets, suite, version, host and the job of the workflow. It depends on the
 * inputs and the workflow alone, so that a branch can require it.
 */
function statusContext(raw, environment) {
    return fitting(raw('statusContext') || defaultContext(raw, environment));
}
function defaultContext(raw, { GITHUB_JOB: job = '' }) {
    const operation = OPERATIONS.find(({ name }) => name === raw('operation'));
    const { target, needs = [], oneOf = [], takes = [] } = operation ?? {};
    const targets = target === undefined
        ? []
        : [
            ...new Set(raw(target)
                .split(/[\n,]/)
                .map((id) => id.trim())),
        ].sort();
    const isRead = (name) => [...needs, ...oneOf, ...takes].includes(name);
    const others = DISTINGUISHING.filter((name) => name !== target && isRead(name)).map((name) => raw(name) === (0,fields/* fieldOf */._F)(name).default ? '' : raw(name));
    const body = isRead('requestBody') && raw('requestBody') !== '' ? `requestBody ${hashOf(raw('requestBody'))}` : '';
    const host = URL.canParse(raw('host')) ? new URL(raw('host')).host : '';
    const path = ['koreai-ci', raw('operation'), targets.filter(isGiven).join(', '), ...others, body].filter(isGiven);
    const place = [host, job === '' ? '' : `job ${job}`].filter(isGiven);
    return `${path.join(' / ')}${place.length === 0 ? '' : ` (${place.join(', ')})`}`;
}
function isGiven(text) {
    return text !== '';
}
/** What GitHub takes. A name that has to be changed for that ends in a hash of the whole, so that no two become one. */
function fitting(context) {
    const plain = (0,sanitize/* sanitize */.aj)(context, context.length * 2).replace(FOUR_BYTES, '\uFFFD');
    if (plain === context && plain.length <= LONGEST_CONTEXT)
        return context;
    const hash = hashOf(context);
    return `${plain.slice(0, LONGEST_CONTEXT - hash.length - 2)}… ${hash}`;
}
function hashOf(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 8);
}

;// CONCATENATED MODULE: ./lib/action/status-of-commit.js





/** What a step whose time is up may still spend on its commit status, in milliseconds. */
const LIMIT_WHEN_STOPPED_MS = 2_000;
/** Follows a step with a commit status, where there is a token for one. What it takes is loaded only then. */
function statusOfCommit(raw, environment, log, stop = new AbortController().signal) {
    const token = raw('githubToken');
    if (token === '')
        return { begin: () => { }, end: () => Promise.resolve(), fail: () => Promise.resolve() };
    const context = statusContext(raw, environment);
    let status;
    const load = () => {
        status ??= __nccwpck_require__.e(/* import() */ 997).then(__nccwpck_require__.bind(__nccwpck_require__, 69997)).then(({ createCommitStatus }) => createCommitStatus({ token, context, environment, log }));
        return status;
    };
    // The step ends as it ended, whatever becomes of its status.
    const warn = (error) => log.warning(`The commit status was not set: ${error instanceof Error ? error.message : String(error)}`);
    const settle = async () => {
        try {
            const loaded = await load();
            await notLong(loaded.settled(), stop);
        }
        catch (error) {
            warn(error);
        }
    };
    const finish = async (isSuccess, description, isStopped) => {
        try {
            const loaded = await load();
            await notLong(loaded.finish(isSuccess, description, ...(isStopped ? [LIMIT_WHEN_STOPPED_MS] : [])), stop);
        }
        catch (error) {
            warn(error);
        }
    };
    return {
        begin() {
            void load().then((loaded) => loaded.pending(`${raw('operation')} is running`), () => undefined);
        },
        async end(outcomes, isStopped = stop.aborted) {
            const { conclusion, errorCode } = (0,verdict/* verdictOf */.V)(outcomes);
            // Jobs that were only started are still running: whoever waits for them says how they end.
            if (conclusion === '')
                return settle();
            const targets = outcomes.length === 1 ? (outcomes[0]?.target ?? '') : `${outcomes.length} targets`;
            const code = errorCode === '' ? '' : ` (${errorCode})`;
            await finish(conclusion === 'success', `${conclusion}${code}: ${targets}`.replace(/: $/, ''), isStopped);
        },
        fail: (error, isStopped = stop.aborted) => finish(false, `${error.conclusion} (${error.code})`, isStopped),
    };
}
/** A step that is told to stop meanwhile has seconds left, and leaves the status as it is. */
async function notLong(work, stop) {
    const grace = graceAfter(core_clock/* systemClock */.ml, stop, LIMIT_WHEN_STOPPED_MS);
    const late = stop.aborted ? new AbortController().signal : grace.signal;
    try {
        await (0,abortable/* abortable */.Z)(work, late);
    }
    finally {
        grace.clear();
    }
}

;// CONCATENATED MODULE: ./lib/action/action.js











/**
 * Runs the action from its inputs to its outputs.
 *
 * @returns true only where the step may pass
 */
async function action(process) {
    const startedAt = core_clock/* systemClock */.ml.now();
    const commands = new Commands((text) => process.write(text), process.env);
    const outputs = new Outputs((name, value) => commands.output(name, value));
    const stop = new AbortController();
    process.onStop((name) => stop.abort(new errors/* KoreaiError */["if"]('cancelled', `The step was cancelled (${name})`)));
    // The run ends on its one path then, with all that is known by now.
    process.onCrash((error) => stop.abort((0,errors/* asKoreaiError */.gu)(error)));
    const raw = rawInputs(process.env);
    maskSecrets(commands, raw, process.env);
    const status = statusOfCommit(raw, process.env, commands, stop.signal);
    try {
        commands.checkOutputs();
        // The runner sets every input that has no default to an empty text.
        const has = (name) => process.env[`INPUT_${name.toUpperCase()}`]?.trim() === '';
        const empty = { has, isCertain: false };
        const operation = operationNamed(raw('operation'));
        const step = await readStep(operation, raw, { now: core_clock/* systemClock */.ml.wall(), spell: resume/* asStep */.N9.input, empty });
        // What comes after the inputs is loaded when they are good: a step that is refused ends before.
        const { runTargets } = await __nccwpck_require__.e(/* import() */ 817).then(__nccwpck_require__.bind(__nccwpck_require__, 28817));
        const outcomes = await runTargets(process, { commands, outputs, step, signal: stop.signal, onStart: status.begin });
        outputs.finish(outcomes, core_clock/* systemClock */.ml.now() - startedAt);
        await writeSummary(commands, outcomes);
        reportEnd(commands, outcomes);
        const passes = outcomes.length > 0 && outcomes.every(mayPass);
        await status.end(outcomes);
        return passes;
    }
    catch (thrown) {
        const error = (0,errors/* asKoreaiError */.gu)(thrown);
        reportEarlyEnd(commands, outputs, error);
        await status.fail(error);
        return false;
    }
}
/** The inputs as the runner hands them over, and the one default that only a run knows. */
function rawInputs(env) {
    return (name) => {
        const given = env[`INPUT_${name.toUpperCase()}`]?.trim() ?? '';
        return given === '' && name === 'versionComment' ? runComment(env) : given;
    };
}
/** Where a publish came from: repository, run number and link. */
function runComment(env) {
    const { GITHUB_REPOSITORY: repository, GITHUB_RUN_NUMBER: number, GITHUB_RUN_ID: id } = env;
    if (!repository || !id)
        return '';
    const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
    return `${repository} #${number ?? id}: ${server}/${repository}/actions/runs/${id}`;
}
/** The end of a step that has no outcome. */
function reportEarlyEnd(commands, outputs, error) {
    annotate(commands, 'koreai-ci', error);
    outputs.finishEarly(error.conclusion, error.code);
}
function reportEnd(commands, outcomes) {
    const [first] = outcomes;
    if (!first)
        return;
    if (outcomes.length > 1)
        annotateAll(commands, outcomes);
    else if (first.error)
        annotate(commands, first.operation, first.error);
    else
        commands.info(`${first.conclusion || 'started'}: ${first.operation} ${first.target}`.trimEnd());
}
/** A success, or a job that was only meant to be started and has an id. */
function mayPass(outcome) {
    if (outcome.error)
        return false;
    return outcome.conclusion === 'success' || (outcome.conclusion === '' && outcome.jobId !== '');
}
const UNMASKABLE = 'is part of a word that this step prints itself, so it cannot be masked. Use a stronger secret.';
function maskSecrets(commands, raw, env) {
    const given = fields/* INPUT_NAMES */.Qh.filter((name) => (0,fields/* fieldOf */._F)(name).isSecret && raw(name) !== '');
    for (const name of given)
        commands.secrets.add(raw(name));
    for (const secret of (0,proxy/* proxySecrets */.Wm)(env))
        commands.secrets.add(secret);
    // Said when all are masked.
    for (const name of given) {
        if (commands.secrets.isOwnWord(raw(name)))
            commands.warning(`${name} ${UNMASKABLE}`);
    }
}
async function writeSummary(commands, outcomes) {
    if (!commands.hasSummary)
        return;
    try {
        const { summaryOf } = await __nccwpck_require__.e(/* import() */ 854).then(__nccwpck_require__.bind(__nccwpck_require__, 28854));
        commands.summary(summaryOf(outcomes));
    }
    catch (error) {
        // The summary is told in the log too; whether the step passes does not hang on it.
        commands.warning(`The job summary could not be written: ${error instanceof Error ? error.message : String(error)}`);
    }
}

;// CONCATENATED MODULE: ./lib/action/stdout.js

const STDOUT = 1;
/**
 * Writes to stdout at once, as `process.stdout` does on pipes and files, without the streams, sockets and terminals
 * that it loads. What the system does not take, for whatever reason, is left to it from then on.
 */
function stdout(write = external_node_fs_.writeSync) {
    let isLeft = false;
    return (text) => {
        const bytes = Buffer.from(text);
        let at = 0;
        try {
            while (!isLeft && at < bytes.length)
                at += write(STDOUT, bytes, at);
        }
        catch {
            // A pipe that is full and does not wait, for one.
            isLeft = true;
        }
        if (isLeft)
            process.stdout.write(bytes.subarray(at));
    };
}

;// CONCATENATED MODULE: ./lib/action/main.js


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
        write: stdout(),
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

/***/ 78049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ abortable)
/* harmony export */ });
/* harmony import */ var _on_abort_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(43985);

/** Lets go of work that cannot be stopped when `signal` aborts: it is left behind. @throws the signal's reason */
function abortable(work, signal) {
    return new Promise((resolve, reject) => {
        if (signal.aborted)
            reject(signal.reason);
        const leave = () => reject(signal.reason);
        (0,_on_abort_js__WEBPACK_IMPORTED_MODULE_0__/* .onAbort */ .u)(signal, leave);
        work.then(resolve, reject).finally(() => (0,_on_abort_js__WEBPACK_IMPORTED_MODULE_0__/* .offAbort */ ._)(signal, leave));
    });
}


/***/ }),

/***/ 91601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   jE: () => (/* binding */ withJitter),
/* harmony export */   ml: () => (/* binding */ systemClock),
/* harmony export */   yy: () => (/* binding */ sleep)
/* harmony export */ });
/* harmony import */ var _on_abort_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(43985);

/** Timers count in 32 bits: a longer one would fire at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** The time of this machine. */
const systemClock = {
    // The same clock as performance.now(), whose module takes a millisecond to load.
    now: () => {
        // Taken apart by name: asked several times for each look at a job, an iterator would be the most of it.
        const { 0: seconds, 1: nanoseconds } = process.hrtime();
        return seconds * 1_000 + nanoseconds / 1_000_000;
    },
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
        const stop = () => {
            callOff();
            reject(signal.reason);
        };
        const callOff = clock.schedule(ms, () => {
            (0,_on_abort_js__WEBPACK_IMPORTED_MODULE_0__/* .offAbort */ ._)(signal, stop);
            resolve();
        });
        (0,_on_abort_js__WEBPACK_IMPORTED_MODULE_0__/* .onAbort */ .u)(signal, stop);
    });
}


/***/ }),

/***/ 68415:
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

/***/ 3828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fr: () => (/* binding */ CONCLUSIONS),
/* harmony export */   OQ: () => (/* binding */ ERROR_CODES),
/* harmony export */   gu: () => (/* binding */ asKoreaiError),
/* harmony export */   "if": () => (/* binding */ KoreaiError),
/* harmony export */   xU: () => (/* binding */ systemCode)
/* harmony export */ });
/* unused harmony export conclusionOf */
/** Every way a step can end badly, as the `errorCode` output spells it. Empty means success. */
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
    'download-failed',
    'archive-invalid',
    'artifact-failed',
    'internal',
];
/** Our verdict, in the words of GitHub's check runs. */
const CONCLUSIONS = ['success', 'failure', 'timed_out', 'cancelled', 'stale', 'action_required'];
const CONCLUSION_OF = {
    'timed-out': 'timed_out',
    cancelled: 'cancelled',
    stale: 'stale',
    superseded: 'stale',
    'awaiting-approval': 'action_required',
};
/** The conclusion that an error code stands for; every code without one of its own is a `failure`. */
function conclusionOf(code) {
    return CONCLUSION_OF[code] ?? 'failure';
}
/**
 * The one error of this project. `message` says what failed and where, `hint` what to do next, `code` is the
 * closed vocabulary above. `cause` keeps the error underneath.
 */
class KoreaiError extends Error {
    name = 'KoreaiError';
    code;
    hint;
    resume;
    transient;
    retryAfterMs;
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
    get conclusion() {
        return conclusionOf(this.code);
    }
    /** The same error with some of its details replaced; this one becomes its cause, unless another is given. */
    with(changes) {
        const { code, message, hint, resume, transient, retryAfterMs, sent } = this;
        const { code: newCode = code, message: newMessage = message, ...options } = changes;
        return new KoreaiError(newCode, newMessage, {
            hint,
            resume,
            transient,
            retryAfterMs,
            sent,
            cause: this,
            ...options,
        });
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

/***/ 23344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ FailureBudget)
/* harmony export */ });
/* unused harmony export USUAL_FAILURE_LIMITS */
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(91601);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(68415);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3828);



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

/***/ 78190:
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

/***/ 99298:
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

/***/ 46:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isLoopback)
/* harmony export */ });
/** True for an address of this machine alone, as it stands in a URL: plain http is safe there and nowhere else. */
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}


/***/ }),

/***/ 28194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ normalizeName),
/* harmony export */   S: () => (/* binding */ normalizeStatus)
/* harmony export */ });
/** Lower case, without `_`, `-` and spaces: the platform spells one word in many ways (kore-api.md, section 3). */
function normalizeStatus(word) {
    return word.toLowerCase().replace(/[-_\s]/g, '');
}
/**
 * One form for all names that a disk could take for the same: without case, in every script, and however accents are
 * composed. Lower case alone would leave some letters
 * apart (`σ` and `ς`, `ß` and `SS`).
 */
function normalizeName(name) {
    return name.normalize('NFD').toLowerCase().toUpperCase().toLowerCase().normalize('NFC');
}


/***/ }),

/***/ 43985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ offAbort),
/* harmony export */   u: () => (/* binding */ onAbort)
/* harmony export */ });
/**
 * What hangs on one signal. In a list: what was taken out of a set stays in the tables that the set has outgrown, and
 * with old ones of those all that ever hung on the signal outlives the collections of what is new.
 */
class Actions {
    #signal;
    #actions = [];
    #runAll = () => {
        for (let action = this.#actions.shift(); action; action = this.#actions.shift())
            action();
    };
    constructor(signal) {
        this.#signal = signal;
    }
    add(action) {
        if (this.#actions.length === 0)
            this.#signal.addEventListener('abort', this.#runAll, { once: true });
        this.#actions.push(action);
    }
    /** A signal that nobody listens to can be forgotten. */
    delete(action) {
        const at = this.#actions.lastIndexOf(action);
        if (at < 0)
            return;
        this.#actions.splice(at, 1);
        if (this.#actions.length === 0)
            this.#signal.removeEventListener('abort', this.#runAll);
    }
}
const bySignal = new WeakMap();
/**
 * Has `action` run when `signal` aborts. All actions share one listener: a signal searches its listeners for each that
 * comes or goes, and everything that a step waits for hangs on the same signal.
 *
 * @param action - must not throw
 */
function onAbort(signal, action) {
    let actions = bySignal.get(signal);
    if (!actions) {
        actions = new Actions(signal);
        bySignal.set(signal, actions);
    }
    actions.add(action);
}
/** Takes back what {@link onAbort} was given. */
function offAbort(signal, action) {
    bySignal.get(signal)?.delete(action);
}


/***/ }),

/***/ 85140:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   LO: () => (/* binding */ sanitizeMarkdown),
/* harmony export */   aj: () => (/* binding */ sanitize)
/* harmony export */ });
/* unused harmony export sanitizeText */
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
/**
 * What begins a command in the log of a CI system: `##[x]` of GitHub, `##vso[x]` and `##[x]` of Azure Pipelines,
 * `##teamcity[x]` of TeamCity. They are commands wherever they stand in a line.
 */
const BRACKET_COMMAND = /##(?=\w{0,40}\[)/g;
/** A collapsible section of GitLab. It needs control characters too, which are gone by then. */
const GITLAB_SECTION = /(section_(?:start|end)):(?=\d)/gi;
/** Words with single spaces between them and no character that anything here is about. */
const PLAIN = /^[\w%.,;()'/+-]+(?: [\w%.,;()'/+-]+)*$/;
/** The length that a piece of the platform's text is cut to, in UTF-16 units, unless told otherwise. */
const USUAL_LENGTH = 300;
/**
 * Makes text from the platform harmless: one line, no control characters or terminal escapes, no query of a link, and
 * nothing that a CI system would take for a command: `::name::` and `##[name]` (GitHub), `##vso[name]` (Azure
 * Pipelines), `##teamcity[name]` (TeamCity), sections (GitLab). All such text passes here on its way to stdout, stderr,
 * JSON, reports, the outputs and the summary.
 *
 * @param limit - the longest result, in UTF-16 units; what is cut ends in `…`
 */
function sanitize(text, limit = USUAL_LENGTH) {
    if (typeof text === 'string' && text.length <= limit && (text === '' || PLAIN.test(text)))
        return text;
    const cut = asText(text)
        .slice(0, limit * 8)
        .replace(QUERY, '?…');
    const line = sanitizeText(cut).replace(/\s+/g, ' ').trim();
    return line.length <= limit ? line : `${line.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
/** Removes control sequences and CI commands alone: for text of our own that may hold words of the platform. */
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
function sanitizeMarkdown(text, limit = USUAL_LENGTH) {
    const line = sanitize(text, limit);
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

/***/ 62609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  S: () => (/* binding */ Secrets)
});

;// CONCATENATED MODULE: ./lib/core/encodings.js
/** A shorter piece would mask half of every log, and tells an attacker little. */
const SHORTEST_MASK = 4;
/** Long enough to be rare in any text, short enough for the tokens of a run to have it in common. */
const PREFIX = 12;
/** So many characters make the base64 of that length, whatever follows them. */
const PREFIX_IN_BASE64 = (PREFIX / 4) * 3;
/** The same percent-encoded and in JSON, and its base64 the same in both alphabets. */
const PLAIN_TOKEN = /^[\w.-]+$/;
/** Each form in which a secret could turn up. */
function encodingsOf(piece) {
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
/** Pieces of text to hide, by how they begin: they are looked for only in a text that holds that beginning. */
class Encodings {
    #byPrefix = new Map();
    has(form) {
        return this.#byPrefix.get(form.slice(0, PREFIX))?.has(form) === true;
    }
    add(form) {
        const prefix = form.slice(0, PREFIX);
        const group = this.#byPrefix.get(prefix);
        if (group)
            group.add(form);
        else
            this.#byPrefix.set(prefix, new Set([form]));
    }
    /** Those that the text may hold. */
    likelyIn(text) {
        const found = [];
        for (const [prefix, group] of this.#byPrefix) {
            if (text.includes(prefix))
                for (const form of group)
                    found.push(form);
        }
        return found;
    }
}
/**
 * Tokens to hide, in all their forms. A run over many bots mints thousands, all of which begin alike; what they look
 * like in other forms is worked out for a text that holds that beginning.
 */
class Tokens {
    #byPrefix = new Map();
    /** True for a token whose forms can be told by how they begin. */
    static takes(token) {
        return token.length >= PREFIX && PLAIN_TOKEN.test(token);
    }
    /** @param token - one that is taken here */
    add(token) {
        const prefix = token.slice(0, PREFIX);
        const group = this.#byPrefix.get(prefix);
        if (group) {
            group.tokens.push(token);
            return;
        }
        const inBase64 = Buffer.from(token.slice(0, PREFIX_IN_BASE64)).toString('base64');
        this.#byPrefix.set(prefix, { inBase64, tokens: [token] });
    }
    has(form) {
        return this.likelyIn(form).includes(form);
    }
    /** The forms that the text may hold. */
    likelyIn(text) {
        const found = [];
        for (const [prefix, { inBase64, tokens }] of this.#byPrefix) {
            const isNear = text.includes(prefix);
            const isNearInBase64 = text.includes(inBase64);
            if (!isNear && !isNearInBase64)
                continue;
            for (const token of tokens) {
                if (isNear)
                    found.push(token);
                if (isNearInBase64)
                    for (const form of encodingsOf(token))
                        found.push(form);
            }
        }
        return found;
    }
}
/** The text with every one of the forms replaced by `***`, the longest first. */
function without(forms, text) {
    let redacted = text;
    for (const form of [...new Set(forms)].sort((a, b) => b.length - a.length))
        redacted = redacted.replaceAll(form, '***');
    return redacted;
}

// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __nccwpck_require__(3828);
;// CONCATENATED MODULE: ./lib/core/secrets.js


/** A shorter value may be an everyday word, which answers of the platform and lines of the log have a right to. */
const SHORTEST_VALUE = 8;
/**
 * Knows every secret of a run, in each form in which it could turn up, and hands each to the mask before it is used.
 */
class Secrets {
    #forms = new Encodings();
    #credentialEncodings = new Encodings();
    #tokens = new Tokens();
    #mask;
    #maskSoon;
    #ownWords;
    constructor(mask = () => { }, { maskSoon = mask, ownWords = [] } = {}) {
        this.#mask = mask;
        this.#maskSoon = maskSoon;
        this.#ownWords = [...errors/* CONCLUSIONS */.Fr, ...errors/* ERROR_CODES */.OQ, ...ownWords];
    }
    /** Registers a secret and returns it, so that masking and first use stand in one expression. */
    add(secret) {
        for (const form of this.#register(secret)) {
            if (form.length >= SHORTEST_VALUE)
                this.#credentialEncodings.add(form);
        }
        return secret;
    }
    /**
     * The same for a token that is good for minutes. No log of others shows it in another form than its own, so that the
     * mask is told that one alone: there may be thousands.
     *
     * @returns the token, which is hidden once whoever awaits it goes on
     */
    addShortLived(token) {
        if (token.length < SHORTEST_MASK)
            return token;
        if (Tokens.takes(token))
            this.#tokens.add(token);
        else {
            for (const form of encodingsOf(token)) {
                this.#forms.add(form);
                this.#credentialEncodings.add(form);
            }
        }
        this.#maskSoon(token);
        return token;
    }
    /** Registers what is secret but is no credential of ours: the signed query of a link. */
    addSignature(signature) {
        this.#register(signature);
    }
    /** Registers the value of a secured variable of a bot, unless it is so short that it may be an everyday word. */
    addVariable(value) {
        if (value.length >= SHORTEST_VALUE)
            this.#register(value);
    }
    /** True for text that occurs in our own vocabulary: hiding it would garble conclusions, codes and outputs. */
    isOwnWord(text) {
        return this.#ownWords.some((word) => word.includes(text));
    }
    #register(secret) {
        const lines = secret.split(/\r\n|\r|\n/).map((line) => line.trim());
        const forms = [...new Set([secret, secret.trim(), ...lines])]
            .flatMap(encodingsOf)
            .filter((form) => !this.isOwnWord(form));
        for (const form of forms)
            this.#hide(form);
        return forms;
    }
    /** The text with every known secret replaced by `***`. */
    redact(text) {
        return this.#without(this.#forms, text);
    }
    /** The same for credentials alone, for text in which links have to stay usable. */
    redactCredentials(text) {
        return this.#without(this.#credentialEncodings, text);
    }
    #without(forms, text) {
        const found = forms.likelyIn(text);
        const tokens = this.#tokens.likelyIn(text);
        return found.length + tokens.length === 0 ? text : without([...found, ...tokens], text);
    }
    #hide(form) {
        if (form.length < SHORTEST_MASK || this.#forms.has(form) || this.#tokens.has(form))
            return;
        this.#forms.add(form);
        // A mask is one line: pieces with a line break in them are covered by their lines.
        if (!/[\r\n]/.test(form))
            this.#mask(form);
    }
}


/***/ }),

/***/ 2085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Pr: () => (/* binding */ meaningOf),
/* harmony export */   Xo: () => (/* binding */ wordTable),
/* harmony export */   kk: () => (/* binding */ COMPONENT_WORDS),
/* harmony export */   t_: () => (/* binding */ AWAITING_WORDS),
/* harmony export */   vr: () => (/* binding */ awaitsApproval)
/* harmony export */ });
/* unused harmony exports RUNNING_WORDS, FAILED_WORDS */
/* harmony import */ var _normalize_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(28194);

/** What a status word means. A word that the table does not hold, or none at all, is `unknown`: never a success. */
function meaningOf(word, table) {
    const folded = (0,_normalize_text_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeStatus */ .S)(word);
    for (const meaning of ['succeeded', 'failed', 'running']) {
        if (table[meaning].includes(folded))
            return meaning;
    }
    return 'unknown';
}
/** Words that say `still running`, the same in every operation (kore-api.md, section 3). */
const RUNNING_WORDS = [
    ...['pending', 'inprogress', 'running', 'accepted', 'queued', 'initiated', 'started', 'processing', 'scheduled'],
    // A job on its way to a bad end has not ended yet.
    ...['rollingback', 'reverting', 'cancelling', 'canceling', 'aborting', 'stopping'],
];
/**
 * Words that say how a job ended, and not with a success, the same in every operation. Few of them are documented
 * (kore-api.md, sections 9 and 10), so the usual words of job systems are here too.
 */
const FAILED_WORDS = [
    ...['failed', 'failure', 'fail', 'error', 'errored', 'unsuccessful', 'crashed', 'invalid'],
    ...['cancelled', 'canceled', 'aborted', 'stopped', 'terminated', 'killed', 'interrupted', 'discarded'],
    ...['rejected', 'refused', 'denied', 'declined', 'expired', 'timedout', 'timeout'],
    ...['reverted', 'rolledback', 'rollback', 'rollbacked', 'skipped', 'incomplete'],
    ...['partial', 'partialsuccess', 'partiallysuccessful', 'partialfailure', 'partiallyfailed', 'partiallycompleted'],
    ...['successwithwarning', 'successwithwarnings', 'completedwithwarnings', 'completedwitherrors'],
];
/** The table of an operation: the words for running and failed are the same for all, those for a success its own. */
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
/** Words that say that an admin has yet to approve a component. */
const AWAITING_WORDS = ['awaitingapproval', 'pendingapproval', 'waitingforapproval', 'approvalpending'];
function awaitsApproval(word) {
    return AWAITING_WORDS.includes((0,_normalize_text_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeStatus */ .S)(word));
}


/***/ }),

/***/ 30768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Hd: () => (/* binding */ proxyAgents),
/* harmony export */   IY: () => (/* binding */ proxied),
/* harmony export */   Wm: () => (/* binding */ proxySecrets),
/* harmony export */   d4: () => (/* binding */ checkProxy)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3828);

/** The agents that go through a proxy. */
const proxied = new WeakSet();
const NAMES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'];
/**
 * Sends requests through the proxy that `HTTPS_PROXY` or `HTTP_PROXY` names, by the rules of GitHub's own actions
 * (`NO_PROXY` is honoured, loopback is never proxied). The client that knows them is loaded only if one is set.
 *
 * A proxy that is set but cannot be read would be bypassed: its agents throw a KoreaiError `input-invalid`, except for
 * hosts that `NO_PROXY` names.
 *
 * @param environment - the variables, usually `process.env`
 */
function proxyAgents(environment) {
    if (NAMES.every((name) => !environment[name]))
        return undefined;
    const kept = new Map();
    return async (url, freshConnection) => {
        checkProxy(environment, url);
        const { getProxyUrl, HttpClient } = await Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(942)]).then(__nccwpck_require__.bind(__nccwpck_require__, 44942));
        if (!getProxyUrl(url.href))
            return undefined;
        const known = kept.get(url.origin);
        if (known && !freshConnection)
            return known;
        const client = new HttpClient('koreai-ci', [], { keepAlive: !freshConnection, maxSockets: 64 });
        const agent = client.getAgent(url.href);
        proxied.add(agent);
        if (!freshConnection)
            kept.set(url.origin, agent);
        return agent;
    };
}
/** @throws KoreaiError `input-invalid` if a proxy is set that cannot be read, unless `NO_PROXY` names the host */
function checkProxy(environment, url) {
    if (isExcluded(environment, url))
        return;
    for (const name of NAMES) {
        const problem = environment[name] ? problemOf(environment[name]) : undefined;
        if (problem !== undefined)
            throw unreadable(name, problem);
    }
}
/** Reads `NO_PROXY` as the client of GitHub's actions does. */
function isExcluded(environment, { hostname, host }) {
    const names = (environment['no_proxy'] || environment['NO_PROXY'] || '').toLowerCase().split(',');
    return names
        .map((name) => name.trim())
        .some((name) => name === '*' || name === host || name === hostname || hostname.endsWith(`.${name.replace(/^\./, '')}`));
}
/** What keeps the client of GitHub's actions from reading a proxy; it would then send requests without one. */
function problemOf(value) {
    const hasScheme = /^https?:\/\//i.test(value);
    if (!hasScheme && /^[a-z][a-z\d+.-]*:\/\//i.test(value))
        return 'only http and https proxies are supported';
    // Without a scheme, the client reads `10.0.0.1:3128`, but takes the first part of `proxy:3128` for a scheme.
    const text = !hasScheme && !URL.canParse(value) ? `http://${value}` : value;
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (!url)
        return 'it is no URL';
    if (url.hostname === '')
        return 'it has no http:// in front';
    try {
        decodeURIComponent(`${url.username}${url.password}`);
    }
    catch {
        return 'its user or password holds a % that is no %xx';
    }
    return undefined;
}
function unreadable(name, problem) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]('input-invalid', `The proxy in ${name} cannot be read: ${problem}`, {
        hint: `Write ${name} as http://user:password@proxy:port, with special characters of user and password as %xx (% is %25).`,
    });
}
/** Passwords of proxies, alone and with their user, which belong in no log. */
function proxySecrets(environment) {
    return NAMES.flatMap((name) => {
        const value = environment[name] ?? '';
        const read = [value, `http://${value}`].flatMap((text) => (URL.canParse(text) ? [new URL(text)] : []));
        const url = read.find(({ hostname }) => hostname !== '');
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

/***/ 75691:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _action_main_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(34883);

await (0,_action_main_js__WEBPACK_IMPORTED_MODULE_0__/* .main */ .i)();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 18608:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Qh: () => (/* binding */ INPUT_NAMES),
/* harmony export */   _F: () => (/* binding */ fieldOf),
/* harmony export */   cJ: () => (/* binding */ FIELDS)
/* harmony export */ });
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(32492);

function field(type, text, usual, traits) {
    const hasDefault = typeof usual === 'string';
    return { type, text, default: hasDefault ? usual : undefined, ...(hasDefault ? traits : usual) };
}
const secret = { isSecret: true };
const list = { isList: true };
const forWorkflows = { isForWorkflows: true };
const forPrograms = { isForPrograms: true };
/**
 * Every input there is, in the order in which pages list them: a line each. `action.yml`, the README, the command
 * line and the library's parameters follow from this table. The comments are written by `npm run docs`.
 */
const FIELDS = {
    /** Base URL of the Kore.ai environment, for example `https://platform.kore.ai`. A port and a trailing slash are fine, user info is not. Plain `http` for loopback addresses only. */
    host: field((0,_types_js__WEBPACK_IMPORTED_MODULE_0__/* .origin */ .TG)('credentials'), 'Base URL of the Kore.ai environment, for example `https://platform.kore.ai`. A port and a trailing slash are fine, user info is not. Plain `http` for loopback addresses only.'),
    /** The bot to work on (`st-…`). For `import-status`: the bot that the import must belong to. */
    botId: field(_types_js__WEBPACK_IMPORTED_MODULE_0__.id, 'The bot to work on (`st-…`). For `import-status`: the bot that the import must belong to.', list),
    /** The tool to work on (`a-…`). `toolId:flowId` names the flow of each of several tools. */
    toolId: field(_types_js__WEBPACK_IMPORTED_MODULE_0__.id, 'The tool to work on (`a-…`). `toolId:flowId` names the flow of each of several tools.', list),
    /** The call flow of the tool or workflow: an export needs it. */
    flowId: field(_types_js__WEBPACK_IMPORTED_MODULE_0__.id, 'The call flow of the tool or workflow: an export needs it.'),
    /** The model to work on (`cm-…`). */
    modelId: field(_types_js__WEBPACK_IMPORTED_MODULE_0__.id, 'The model to work on (`cm-…`).', list),
    /** A job that was started before: `ber-…` for `export-status`, `bir-…` for `import-status`, `ds-…` for `dock-status`. */
    jobId: field(_types_js__WEBPACK_IMPORTED_MODULE_0__.id, 'A job that was started before: `ber-…` for `export-status`, `bir-…` for `import-status`, `ds-…` for `dock-status`.', list),
    /** The app to export (`aa-…`). */
    appId: field(_types_js__WEBPACK_IMPORTED_MODULE_0__.id, 'The app to export (`aa-…`).'),
    /** The version of the app to export, by its id. */
    appVersion: field(_types_js__WEBPACK_IMPORTED_MODULE_0__.id, 'The version of the app to export, by its id.'),
    /** The workflow of AI for Process to work on (`a-…`). */
    workflowId: field(_types_js__WEBPACK_IMPORTED_MODULE_0__.id, 'The workflow of AI for Process to work on (`a-…`).'),
    /** Client id of the Kore.ai app whose credentials are used for bots (`cs-…`). */
    clientId: field(_types_js__WEBPACK_IMPORTED_MODULE_0__/* .anyText */ .Ae, 'Client id of the Kore.ai app whose credentials are used for bots (`cs-…`).'),
    /** Client secret of that app. A new JWT, valid for a few minutes, is made from it for every request. */
    clientSecret: field(_types_js__WEBPACK_IMPORTED_MODULE_0__/* .anyText */ .Ae, 'Client secret of that app. A new JWT, valid for a few minutes, is made from it for every request.', secret),
    /** A ready-made JWT, instead of `clientId` and `clientSecret`. It must be valid until the end. */
    jwt: field(_types_js__WEBPACK_IMPORTED_MODULE_0__/* .headerValue */ .Z, 'A ready-made JWT, instead of {clientId} and {clientSecret}. It must be valid until the end.', secret),
    /** API key for tools, models, apps and workflows (`kg-…`). */
    apiKey: field(_types_js__WEBPACK_IMPORTED_MODULE_0__/* .headerValue */ .Z, 'API key for tools, models, apps and workflows (`kg-…`).', secret),
    /** What to import: a `.zip` as exported, or a folder that holds its files, normalized or not. Relative to `process.cwd()`. */
    archive: field(_types_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .hT, 'What to import: a `.zip` as exported, or a folder that holds its files, normalized or not. Relative to {cwd}.'),
    /** Import as a new bot of this name, instead of into `botId`. */
    botName: field(_types_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU, 'Import as a new bot of this name, instead of into {botId}.'),
    /** Before anything is written to a bot, its name is compared with this; if it differs, nothing is written and the run fails. */
    expectedBotName: field(_types_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU, 'Before anything is written to a bot, its name is compared with this; if it differs, nothing is written and the run fails.'),
    /** Which version of the bot to export: `published` or `latest`. Default: `published`. */
    exportType: field((0,_types_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)('published', 'latest'), 'Which version of the bot to export: `published` or `latest`.', 'published'),
    /** YAML or JSON mapping that is merged into the body of the request that starts the job. Default: `{}`. */
    requestBody: field(_types_js__WEBPACK_IMPORTED_MODULE_0__/* .mapping */ .pq, 'YAML or JSON mapping that is merged into the body of the request that starts the job.', '{}'),
    /** Comment for a publish. Default: in a workflow, repository, run number and link of the run; elsewhere `Published by koreai-ci`. */
    versionComment: field(_types_js__WEBPACK_IMPORTED_MODULE_0__/* .comment */ .Im, 'Comment for a publish. Default: in a workflow, repository, run number and link of the run; elsewhere `Published by koreai-ci`.'),
    /** A job that was requested before this does not count: an ISO 8601 instant with its zone, or a duration ago (`2h`). Without it, the last completed job counts, and its age is reported. */
    since: field(_types_js__WEBPACK_IMPORTED_MODULE_0__/* .moment */ .n$, 'A job that was requested before this does not count: an ISO 8601 instant with its zone, or a duration ago (`2h`). Without it, the last completed job counts, and its age is reported.'),
    /** Accept a publish whose tasks still await the approval of an admin. Default: `false`. */
    allowAwaitingApproval: field(_types_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt, 'Accept a publish whose tasks still await the approval of an admin.', 'false'),
    /** Name of the batch test suite to run. */
    testSuite: field(_types_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU, 'Name of the batch test suite to run.'),
    /** Version of the bot to test: `published` or `inDevelopment`. Default: `published`. */
    botVersion: field((0,_types_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)('published', 'inDevelopment'), 'Version of the bot to test: `published` or `inDevelopment`.', 'published'),
    /** Language of the bot to test. Default: `en`. */
    botLanguage: field(_types_js__WEBPACK_IMPORTED_MODULE_0__/* .language */ .BH, 'Language of the bot to test.', 'en'),
    /** Maximum number of failed utterances with which a batch test passes. Default: `0`. */
    maxFailures: field((0,_types_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(0, 1_000_000), 'Maximum number of failed utterances with which a batch test passes.', '0'),
    /** Maximum number of failed entities and traits with which a batch test passes. Default: `0`. */
    maxEntityFailures: field((0,_types_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(0, 1_000_000), 'Maximum number of failed entities and traits with which a batch test passes.', '0'),
    /** Minimum F1 score with which a batch test passes, from 0 to 1. Default: any score. */
    minF1: field(_types_js__WEBPACK_IMPORTED_MODULE_0__/* .ratio */ .CG, 'Minimum F1 score with which a batch test passes, from 0 to 1. Default: any score.'),
    /** Values for the placeholders of a normalized bot and for secured variables, by their names (`KOREAI_VAR_API_TOKEN`). They are masked like credentials. Default: `{}`. */
    variables: field(_types_js__WEBPACK_IMPORTED_MODULE_0__/* .texts */ .Te, 'Values for the placeholders of a normalized bot and for secured variables, by their names (`KOREAI_VAR_API_TOKEN`). They are masked like credentials.', '{}', forPrograms),
    /** `false` starts the job, reports its id (output `jobId`) and stops. Only for operations that start a job. Default: `true`. */
    wait: field(_types_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt, '`false` starts the job, reports its id (output `jobId`) and stops. Only for operations that start a job.', 'true'),
    /** Total time, from the start to the end of waiting, downloading and uploading: `90s`, `30m`, `2h`, `500ms`; a bare number is seconds. Default: `30m`. */
    timeout: field(_types_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0, 'Total time, from the start to the end of waiting, downloading and uploading: `90s`, `30m`, `2h`, `500ms`; a bare number is seconds.', '30m'),
    /** Time between two polls: `auto`, or a fixed duration. It stays inside the rate limits. Default: `auto`. */
    pollInterval: field(_types_js__WEBPACK_IMPORTED_MODULE_0__/* .interval */ .YP, 'Time between two polls: `auto`, or a fixed duration. It stays inside the rate limits.', 'auto'),
    /** Folder for archives and reports, relative to `process.cwd()`. Default: `koreai-exports`. */
    outputDir: field(_types_js__WEBPACK_IMPORTED_MODULE_0__/* .folder */ .TV, 'Folder for archives and reports, relative to {cwd}.', 'koreai-exports'),
    /** Also extract the archive, into a folder beside it. Default: `false`. */
    extract: field(_types_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt, 'Also extract the archive, into a folder beside it.', 'false'),
    /** With `extract`: write the extracted bot as stable files that suit version control, and report what changed since the version in that folder. Default: `false`. */
    normalize: field(_types_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt, 'With {extract}: write the extracted bot as stable files that suit version control, and report what changed since the version in that folder.', 'false'),
    /** Replaces scheme, host and port of the download link, for on-premises installations whose links name an internal host. */
    downloadOrigin: field((0,_types_js__WEBPACK_IMPORTED_MODULE_0__/* .origin */ .TG)('download'), 'Replaces scheme, host and port of the download link, for on-premises installations whose links name an internal host.'),
    /** Upload the archive as a workflow artifact. Default: `true`. */
    uploadArtifact: field(_types_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt, 'Upload the archive as a workflow artifact.', 'true', forWorkflows),
    /** Name of the artifact; the archive's extension is added, and with several targets the id of each. Default: the name of the file. */
    artifactName: field(_types_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactName */ .Cs, "Name of the artifact; the archive's extension is added, and with several targets the id of each. Default: the name of the file.", forWorkflows),
    /** How many days to keep the artifact. Default: the repository's setting. */
    artifactRetentionDays: field((0,_types_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(1, 400), "How many days to keep the artifact. Default: the repository's setting.", forWorkflows),
    /** How many targets are worked on at once, 1 to 32. Default: `4`. */
    concurrency: field((0,_types_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(1, 32), 'How many targets are worked on at once, 1 to 32.', '4'),
    /** Start no further targets after the first that does not succeed. Default: `false`. */
    failFast: field(_types_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt, 'Start no further targets after the first that does not succeed.', 'false'),
    /** With a token (permission `statuses: write`), a commit status follows the job: pending while it runs, then success or failure, with a link to the run. */
    githubToken: field(_types_js__WEBPACK_IMPORTED_MODULE_0__/* .headerValue */ .Z, 'With a token (permission `statuses: write`), a commit status follows the job: pending while it runs, then success or failure, with a link to the run.', { ...secret, ...forWorkflows }),
    /** Name of that commit status. Default: `koreai-ci / <operation> / <target>`. */
    statusContext: field(_types_js__WEBPACK_IMPORTED_MODULE_0__/* .comment */ .Im, 'Name of that commit status. Default: `koreai-ci / <operation> / <target>`.', forWorkflows),
};
const INPUT_NAMES = Object.keys(FIELDS);
/** A field whose types do not matter. */
function fieldOf(input) {
    return FIELDS[input];
}


/***/ }),

/***/ 59025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z7: () => (/* binding */ readTexts),
/* harmony export */   oD: () => (/* binding */ spellInputs)
/* harmony export */ });
/* unused harmony export checkValues */
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(18608);

/**
 * Reads inputs that are texts.
 *
 * @param text - the text of an input, trimmed; empty if it was not given
 * @param now - milliseconds since the epoch, for durations ago
 */
async function readTexts(names, text, now) {
    const entries = names.map(async (name) => {
        const given = text(name);
        const written = given || (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(name).default;
        return {
            name,
            isGiven: given !== '',
            parsed: written === undefined ? undefined : await (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(name).type.parse(written, now),
        };
    });
    return readingOf(await Promise.all(entries));
}
/** Checks inputs that a program gave as values; what is `undefined` has its default. */
async function checkValues(names, params, now) {
    const entries = names.map(async (name) => {
        const { type, default: usual } = fieldOf(name);
        const given = params[name];
        const isGiven = given !== undefined;
        const parsed = isGiven ? type.check(given, now) : usual === undefined ? undefined : await type.parse(usual, now);
        return { name, isGiven, parsed };
    });
    return readingOf(await Promise.all(entries));
}
function readingOf(entries) {
    const values = {};
    const problems = [];
    for (const { name, parsed } of entries) {
        if (parsed === undefined)
            continue;
        if ('value' in parsed)
            values[name] = parsed.value;
        else
            problems.push(`{${name}}: ${parsed.problem}`);
    }
    const given = new Set(entries.flatMap(({ name, isGiven }) => (isGiven ? [name] : [])));
    return { values: values, given, problems };
}
const PLACEHOLDER = /\{([a-zA-Z0-9]+)\}/g;
/** Spells the names of inputs that stand in braces; other braces stay. */
function spellInputs(text, spell) {
    return text.replace(PLACEHOLDER, (braces, word) => word === 'cwd' || Object.hasOwn(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .FIELDS */ .cJ, word) ? spell(word) : braces);
}


/***/ }),

/***/ 32492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ anyText),
/* harmony export */   BH: () => (/* binding */ language),
/* harmony export */   CG: () => (/* binding */ ratio),
/* harmony export */   Cs: () => (/* binding */ artifactName),
/* harmony export */   Im: () => (/* binding */ comment),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   TG: () => (/* binding */ origin),
/* harmony export */   TV: () => (/* binding */ folder),
/* harmony export */   Te: () => (/* binding */ texts),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   UU: () => (/* binding */ name),
/* harmony export */   YP: () => (/* binding */ interval),
/* harmony export */   Z: () => (/* binding */ headerValue),
/* harmony export */   hT: () => (/* binding */ path),
/* harmony export */   id: () => (/* binding */ id),
/* harmony export */   n$: () => (/* binding */ moment),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   pq: () => (/* binding */ mapping),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(76760);
/* harmony import */ var _core_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(68415);
/* harmony import */ var _core_id_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(78190);
/* harmony import */ var _core_instant_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(99298);
/* harmony import */ var _core_loopback_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(46);





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
    return (0,_core_id_js__WEBPACK_IMPORTED_MODULE_2__/* .isId */ .e)(given)
        ? ok(given)
        : no('must be an id of letters, digits, ".", "_", "~" and "-", as the platform shows it');
});
/** A duration above zero, in milliseconds. Programs give milliseconds. */
const duration = {
    shown: 'duration',
    parse: (given) => {
        const milliseconds = (0,_core_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDuration */ .E)(given);
        const isUsable = milliseconds !== undefined && milliseconds > 0;
        return isUsable
            ? ok(milliseconds)
            : no('must be a duration above 0 and up to 24 days, such as 500ms, 90s, 30m or 2h');
    },
    check: (given) => {
        const isUsable = typeof given === 'number' && (0,_core_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDuration */ .E)(`${Math.round(given)}ms`) !== undefined && given > 0;
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
/** Nothing was requested before the platform existed, in milliseconds. */
const LONGEST_AGO_MS = 20 * 366 * 86_400_000;
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
    const ago = (0,_core_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDuration */ .E)(given, LONGEST_AGO_MS);
    if (ago !== undefined)
        return ok(now - ago);
    const instant = (0,_core_instant_js__WEBPACK_IMPORTED_MODULE_3__/* .parseInstant */ .n)(given);
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
    if (use === 'credentials' && url.protocol === 'http:' && !(0,_core_loopback_js__WEBPACK_IMPORTED_MODULE_4__/* .isLoopback */ .U)(url.hostname)) {
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
/** Text of which nothing is known: the platform judges it. */
const anyText = text('text', ok);
/** A name as people give it to bots and test suites: one line, as it is sent in a path or a body. */
const name = text('name', (given) => {
    if (/\p{Cc}/u.test(given))
        return no('must be one line without control characters');
    if (/^\.{1,2}$/.test(given) || /\p{Cs}/u.test(given))
        return no('must be a name');
    return given.length <= 200 ? ok(given) : no('must be at most 200 characters long');
});
/** A comment of one or more lines. */
const comment = text('text', (given) => given.length <= 2_000 && !/\p{Cs}/u.test(given) ? ok(given) : no('must be text of at most 2,000 characters'));
/** The language of a bot as Kore.ai writes it: `en`, `de`, `zh_cn`. */
const language = text('language', (given) => /^[A-Za-z]{2,8}([-_][A-Za-z\d]{1,8})*$/.test(given) ? ok(given) : no('must be a language such as en or zh_cn'));
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
function count(least, most) {
    const fits = (value) => Number.isInteger(value) && value >= least && value <= most;
    return number('number', /^\d{1,9}$/, fits, `must be a whole number from ${least} to ${most}`);
}
/** A ratio from 0 to 1. */
const ratio = number('score', /^(\d+(\.\d*)?|\.\d+)$/, (value) => value >= 0 && value <= 1, 'must be a number from 0 to 1, such as 0.9');
/** A longer body is a mistake: the platform's options fit in a few kilobytes. In characters. */
const MAX_BODY = 256 * 1024;
/** A deeper value overflows the stack of code that walks it, here or at the platform. */
const MAX_DEPTH = 50;
const MAPPING = 'must be a mapping of names to values, in YAML or JSON';
/** A mapping, written as JSON or YAML. */
const mapping = {
    shown: 'json',
    parse: async (given) => {
        if (given.length > MAX_BODY)
            return no(`must be at most ${MAX_BODY / 1024} KiB long`);
        const read = readJson(given) ?? (await readYaml(given));
        return 'problem' in read ? read : asMapping(read.value);
    },
    check: (given) => {
        try {
            // What JSON cannot hold (a cycle, a BigInt) is refused here, not in the middle of a run.
            return asMapping(JSON.parse(JSON.stringify(given) ?? 'null'));
        }
        catch (error) {
            return no(`must be a value that JSON can hold: ${error instanceof Error ? error.message : String(error)}`);
        }
    },
};
function asMapping(value) {
    if (!isShallow(value))
        return no(`must be nested at most ${MAX_DEPTH} levels deep`);
    const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isMapping ? ok({ ...value }) : no(MAPPING);
}
function isShallow(value, left = MAX_DEPTH) {
    if (typeof value !== 'object' || value === null)
        return true;
    return left > 0 && Object.values(value).every((inner) => isShallow(inner, left - 1));
}
function readJson(given) {
    try {
        return ok(JSON.parse(given));
    }
    catch {
        // Then it may be YAML.
        return undefined;
    }
}
async function readYaml(given) {
    const { parseDocument } = await __nccwpck_require__.e(/* import() */ 815).then(__nccwpck_require__.t.bind(__nccwpck_require__, 38815, 19));
    try {
        const document = parseDocument(given, { prettyErrors: false, logLevel: 'error' });
        const [error] = [...document.errors, ...document.warnings];
        if (error)
            throw error;
        const value = document.toJS({ maxAliasCount: 50 });
        return ok(JSON.parse(JSON.stringify(value)));
    }
    catch (error) {
        return no(`must be YAML or JSON: ${error instanceof Error ? error.message : String(error)}`);
    }
}
/** Texts by the names of the variables that they fill. */
const texts = {
    shown: 'json',
    parse: (given) => readTexts(readJson(given) ?? no(TEXTS)),
    check: (given) => readTexts(ok(given)),
};
const TEXTS = 'must be an object of strings by names such as KOREAI_VAR_TOKEN';
function readTexts(read) {
    if ('problem' in read || typeof read.value !== 'object' || read.value === null || Array.isArray(read.value)) {
        return no(TEXTS);
    }
    const bad = Object.entries(read.value).find(([key, value]) => !/^KOREAI_VAR_[A-Z0-9_]+$/.test(key) || typeof value !== 'string');
    return bad ? no(`${TEXTS}, and ${bad[0]} is not one`) : ok({ ...read.value });
}


/***/ }),

/***/ 42194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ awaitLink),
/* harmony export */   w: () => (/* binding */ awaitResult)
/* harmony export */ });
/** A success without its result is looked at this often, in case that comes later (kore-api.md, section 3). */
const POLLS = 10;
/** A job whose result is wanted has not ended before its result is there. */
function awaitResult(check, { isThere, warning, missing }) {
    let polls = 0;
    return async (signal) => {
        const state = await check(signal);
        if (state.kind !== 'succeeded' || isThere(state))
            return state;
        polls += 1;
        const { kind: _kind, link: _link, ...facts } = state;
        if (polls < POLLS)
            return { ...facts, kind: 'running', warning };
        const { code, message, hint } = missing;
        return {
            ...facts,
            kind: 'failed',
            code,
            message: `${message}, and after ${polls} looks there is still none`,
            hint,
        };
    };
}
/** The same for the link to a job's archive. */
function awaitLink(check) {
    return awaitResult(check, {
        isThere: ({ link }) => link !== '',
        warning: 'The job succeeded, but its download link is not there yet.',
        missing: {
            code: 'download-failed',
            message: 'The job succeeded without a download link',
            hint: 'Run again. If it stays so, report it to Kore.ai.',
        },
    });
}


/***/ }),

/***/ 19371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  U: () => (/* binding */ allBots)
});

// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __nccwpck_require__(3828);
// EXTERNAL MODULE: ./lib/platform/numbers.js
var numbers = __nccwpck_require__(73317);
// EXTERNAL MODULE: ./lib/platform/wire.js
var wire = __nccwpck_require__(71626);
;// CONCATENATED MODULE: ./lib/platform/bots.js



/** Asks for one page of bots: `GET /bots?offset&limit`, with a limit of 50 at most (kore-api.md, section 1.5). */
async function listBots(platform, page, signal) {
    const query = { offset: String(page.offset), limit: String(page.limit) };
    const reply = await platform.request({ method: 'GET', path: ['bots'], query, confidential: true, signal });
    const fields = (0,wire/* isFields */.Ce)(reply.value) ? reply.value : {};
    const entries = entriesOf(Array.isArray(reply.value) ? reply.value : (0,wire/* field */.ZZ)(fields, 'bots'));
    // What came instead is not told: any piece of it may be a secret.
    if (!entries) {
        throw new errors/* KoreaiError */["if"]('bad-response', `${reply.call} answered without a list of bots`, {
            transient: true,
            hint: 'Check that host is the base URL of the Kore.ai environment itself.',
        });
    }
    const bots = entries
        .filter(wire/* isFields */.Ce)
        .map(botOf)
        .filter((bot) => bot.id !== '');
    return {
        bots,
        unreadable: entries.length - bots.length,
        total: (0,numbers/* count */.U)(fields, 'total'),
        hasMore: flag(fields, 'availableMore') ?? flag(fields, 'moreAvailable'),
    };
}
function entriesOf(value) {
    if (Array.isArray(value))
        return value;
    return (0,wire/* isFields */.Ce)(value) ? Object.values(value) : undefined;
}
function botOf(entry) {
    const usable = ['_id', 'botId', 'streamId'].map((name) => (0,wire.id)(entry, name)).find((value) => value !== '');
    return { id: usable ?? '', name: (0,wire/* text */.Qq)(entry, 'name', 'botName') };
}
function flag(fields, name) {
    const value = (0,wire/* field */.ZZ)(fields, name);
    const word = typeof value === 'string' ? value.trim().toLowerCase() : value;
    if (word === true || word === 'true')
        return true;
    return word === false || word === 'false' ? false : undefined;
}

;// CONCATENATED MODULE: ./lib/jobs/bot-list.js

/** The platform gives no more on one page (kore-api.md, section 1.5). */
const PAGE = 50;
/** An account that seems to have more pages than this answers without end. */
const MOST_PAGES = 2_000;
/**
 * Walks all pages of the account's bots. Whether `offset` counts bots or pages differs (kore-api.md, section 1.5): it is
 * taken for a position, and where that does not prove that all are there, for the number of a page.
 */
async function allBots(platform, withRetries) {
    const walk = new Walk((offset) => withRetries((signal) => listBots(platform, { offset, limit: PAGE }, signal)));
    await walk.byPosition();
    if (!walk.isSure)
        await walk.byPage();
    return walk.list();
}
class Walk {
    #ask;
    #bots = new Map();
    #total;
    #hasMore;
    #pages = 0;
    #unreadable = 0;
    constructor(ask) {
        this.#ask = ask;
    }
    /** True where nothing can be missing: the first page was the only one, or the platform's own count is reached. */
    get isSure() {
        if (this.#total !== undefined)
            return this.#seen >= this.#total && this.#hasMore !== true;
        return this.#pages === 1 && this.#hasMore === false;
    }
    async byPosition() {
        for (let offset = 0; !this.#isEndless;) {
            const { page, isNew } = await this.#take(offset);
            offset += page.bots.length + page.unreadable;
            // A count that a full page fills exactly may be the count of that page.
            const isProven = this.isSure && (page.hasMore === false || page.bots.length < PAGE);
            // Against a count that is not reached, the word that there are no more is worth nothing.
            const isOver = page.hasMore === false && this.#total === undefined;
            if (isProven || !isNew || isOver)
                return;
        }
    }
    /** Pages have no bot in common: where they do, or hold none, `offset` counts something else or the list is over. */
    async byPage() {
        const walked = new Set();
        for (let number = 1; !this.#isEndless; number++) {
            const { page, isNew } = await this.#take(number);
            // Where pages count from 1, the first of them is one that was seen already.
            const isApart = page.bots.length > 0 && page.bots.every(({ id }) => !walked.has(id));
            for (const { id } of page.bots)
                walked.add(id);
            if (this.isSure || (!isNew && !isApart))
                return;
        }
    }
    list() {
        return { bots: [...this.#bots.values()], missing: this.#missing() };
    }
    get #seen() {
        return this.#bots.size + this.#unreadable;
    }
    get #isEndless() {
        return this.#pages >= MOST_PAGES;
    }
    #missing() {
        if (this.#isEndless)
            return `${this.#seen} on ${this.#pages} pages, and no end of them`;
        if (this.#unreadable > 0)
            return `${this.#unreadable} of them without an id that can be used`;
        // A count of exactly one page, or no count of a full one, may be all that was given and not all there is.
        const isFull = this.#seen > 0 && this.#seen % PAGE === 0;
        if (this.#total !== undefined) {
            if (this.#seen < this.#total)
                return `${this.#seen} of ${this.#total}`;
            return isFull && this.#hasMore === true ? `${this.#seen}, and says that there are more` : '';
        }
        if (this.#hasMore === true)
            return `${this.#seen}, and says that there are more`;
        if (this.#hasMore === false)
            return '';
        if (this.#seen === 0)
            return 'no bots, and no count of them';
        return isFull ? `${this.#seen} on a full page, and no count of them` : '';
    }
    async #take(offset) {
        const page = await this.#ask(offset);
        this.#pages += 1;
        const before = this.#bots.size;
        for (const bot of page.bots)
            if (!this.#bots.has(bot.id))
                this.#bots.set(bot.id, bot);
        const isNew = this.#bots.size > before;
        // A page that is shown again would have its own counted twice.
        if (isNew || this.#pages === 1)
            this.#unreadable += page.unreadable;
        // Fewer than were shown is no count of anything.
        const isCount = page.total !== undefined && page.total >= this.#seen;
        if (isCount)
            this.#total = page.total;
        // A page of bots that are known may lie anywhere: whether more follow it says nothing of the list's end.
        if (isNew || page.bots.length === 0)
            this.#hasMore = page.hasMore;
        return { page, isNew };
    }
}


/***/ }),

/***/ 93547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J4: () => (/* binding */ mismatch),
/* harmony export */   S4: () => (/* binding */ judge),
/* harmony export */   ez: () => (/* binding */ stale),
/* harmony export */   gz: () => (/* binding */ failed),
/* harmony export */   k6: () => (/* binding */ namedComponents),
/* harmony export */   n3: () => (/* binding */ isBadEnd),
/* harmony export */   uP: () => (/* binding */ JOB_WORDS),
/* harmony export */   xl: () => (/* binding */ isFailedComponent),
/* harmony export */   zT: () => (/* binding */ superseded)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3828);
/* harmony import */ var _core_normalize_text_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(28194);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(85140);
/* harmony import */ var _core_status_words_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2085);




/** The words of jobs that end in a plain success or failure; each operation names its own table. */
const JOB_WORDS = (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_2__/* .wordTable */ .Xo)('success', 'successful');
const MAX_NAMED_COMPONENTS = 10;
/** The state of a job by its status word, and of a success by its components. An unknown word, or none, is still running. */
function judge(reported) {
    const { facts, words, noun, reason } = reported;
    switch ((0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_2__/* .meaningOf */ .Pr)(facts.status, words)) {
        case 'succeeded':
            return judgeSuccess(reported);
        case 'failed':
            return failed(facts, noun, reason);
        case 'running':
            return { kind: 'running', ...facts };
        default:
            return { kind: 'running', ...facts, warning: unknownWord(facts.status) };
    }
}
/**
 * A job that says it succeeded did so only if each of its components did: one that ended in another way makes it a
 * failure, and as long as one runs, or says nothing that is known, the job has not ended.
 */
function judgeSuccess({ facts, noun, link, reason, components = facts.components ?? [] }) {
    const of = (...meanings) => components.filter(({ status }) => meanings.includes((0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_2__/* .meaningOf */ .Pr)(status, _core_status_words_js__WEBPACK_IMPORTED_MODULE_2__/* .COMPONENT_WORDS */ .kk)));
    const failures = of('failed');
    if (failures.length > 0)
        return failed(facts, noun, reason, failures);
    const open = of('running', 'unknown');
    if (open.length === 0)
        return { kind: 'succeeded', ...facts, link };
    const unknown = of('unknown');
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
    // Its own word may be one of success.
    const what = JOB_WORDS.succeeded.includes((0,_core_normalize_text_js__WEBPACK_IMPORTED_MODULE_3__/* .normalizeStatus */ .S)(facts.status))
        ? `The ${noun} reports ${status}, but not all of it succeeded`
        : `Kore.ai says that the ${noun} failed (status ${status})`;
    return {
        kind: 'failed',
        ...facts,
        code: 'platform-failed',
        message: `${what}${why === '' ? '' : `: ${why}`}`,
        hint: `Look at the ${noun} in Kore.ai's console, fix what it names there, and run again.`,
    };
}
/** Parts by kind, name and status, for one line. */
function namedComponents(components) {
    const named = components.slice(0, MAX_NAMED_COMPONENTS).map(({ kind, name, status, detail }) => {
        const label = [(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(kind, 60), (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(name, 80)].filter((text, at, all) => text !== '' && all.indexOf(text) === at);
        const why = detail === '' ? '' : `: ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(detail, 160)}`;
        return `${label.join(' ')} (${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(status, 40) || 'no status'}${why})`;
    });
    const more = components.length - named.length;
    return more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ');
}
function isFailedComponent({ status }) {
    return isBadEnd(status);
}
/** True for a word that says that something ended, and not with a success. */
function isBadEnd(word) {
    return (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_2__/* .meaningOf */ .Pr)(word, _core_status_words_js__WEBPACK_IMPORTED_MODULE_2__/* .COMPONENT_WORDS */ .kk) === 'failed';
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
function mismatch(noun, what, asked, reported) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]('bad-response', `The ${noun} status speaks of another ${what} (${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(reported, 80)}) than the one asked for (${asked})`, {
        transient: true,
        hint: 'Check the id; if it is right, report this to Kore.ai: the answer is not believed.',
    });
}
function unknownWord(status) {
    return status === ''
        ? 'The platform tells no status. It is taken for still running.'
        : `The status '${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(status, 60)}' is unknown. It is taken for still running.`;
}


/***/ }),

/***/ 55732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ merge)
/* harmony export */ });
/* harmony import */ var _platform_wire_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(71626);

/** Two bodies in one: mappings are merged, lists joined, and where they disagree the second counts. */
function merge(one, other) {
    const merged = new Map(Object.entries(one));
    for (const [name, value] of Object.entries(other))
        merged.set(name, mergeValues(merged.get(name), value));
    // Not name by name into an object: `__proto__` is a name like any other in a body.
    return Object.fromEntries(merged);
}
function mergeValues(one, other) {
    if ((0,_platform_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .isFields */ .Ce)(one) && (0,_platform_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .isFields */ .Ce)(other))
        return merge(one, other);
    return Array.isArray(one) && Array.isArray(other) ? [...new Set([...one, ...other])] : other;
}


/***/ }),

/***/ 90854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ RecordGone),
/* harmony export */   w: () => (/* binding */ untilSeen)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3828);
/* harmony import */ var _platform_answer_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(23038);


/** A named id may have been issued to the step before, so it is unknown only if the platform says so this often. */
const TRIES_OF_NAMED = 3;
/** A job that was seen before is not known any more, so its end cannot be known either. */
class RecordGone extends _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"] {
    constructor(jobId, cause) {
        super('not-found', `The record of job ${jobId} is gone, so its end cannot be known: ${cause.message}`, {
            hint: 'Kore.ai keeps some job records for 15 minutes only. See in its console how the job ended before running again.',
            cause,
        });
    }
}
/**
 * An id that the platform has just issued may be unknown to it for a moment: until the job was seen once, that is looked
 * past within the failure budget. After that, an unknown id means that the record is gone, which is no success.
 */
function untilSeen(poll, { jobId, isIssued }) {
    let isSeen = false;
    let misses = 0;
    return async (signal) => {
        try {
            const state = await poll(signal);
            isSeen ||= state.kind !== 'running' || state.isStale !== true;
            return state;
        }
        catch (error) {
            if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]) || !(0,_platform_answer_error_js__WEBPACK_IMPORTED_MODULE_1__/* .saysUnknownId */ .y0)(error))
                throw error;
            if (isSeen)
                throw new RecordGone(jobId, error);
            misses += 1;
            if (!isIssued && (error.code !== 'not-found' || misses >= TRIES_OF_NAMED))
                throw error;
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]('not-found', error.message, {
                transient: true,
                hint: isIssued ? `The platform gave the id ${jobId}, but does not know it.` : error.hint,
                cause: error,
            });
        }
    };
}


/***/ }),

/***/ 23038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Hd: () => (/* binding */ errorOfTransport),
/* harmony export */   Rk: () => (/* binding */ UNAUTHORIZED_KEY_HINT),
/* harmony export */   cn: () => (/* binding */ errorOfBody),
/* harmony export */   dV: () => (/* binding */ AnswerError),
/* harmony export */   f0: () => (/* binding */ saidInEnvelope),
/* harmony export */   iT: () => (/* binding */ isUnknownPath),
/* harmony export */   lO: () => (/* binding */ isErrorEnvelope),
/* harmony export */   oo: () => (/* binding */ errorOfAnswer),
/* harmony export */   pb: () => (/* binding */ noneYet),
/* harmony export */   y0: () => (/* binding */ saysUnknownId),
/* harmony export */   z_: () => (/* binding */ UNAUTHORIZED_BOT_HINT)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3828);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(85140);
/* harmony import */ var _http_retry_after_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(93145);
/* harmony import */ var _clock_skew_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(86156);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(71626);





/** The minute's window rolls on within this time (kore-api.md, section 6). */
const MINUTE_LIMIT_MS = 60_000;
const UNKNOWN_ID = /invalid\s*stream\s*id|invalid (request|file|job|bot|app|tool|model|flow) ?id|not found|does ?n[o']t exist|no such/i;
const UNAUTHORIZED_BOT_HINT = 'Kore.ai answers 401 for four reasons, so check each: (1) clientId and clientSecret belong together; (2) the app has ' +
    'the scope this operation needs, and its change was saved (App Builder scopes also need the bot to be published); ' +
    '(3) botId is a bot that this app may reach; (4) the app does not enforce JTI on a ready-made jwt, or JWE, which is not supported.';
const UNAUTHORIZED_KEY_HINT = 'Check that apiKey is complete and not revoked, has the scope this operation needs (keys are fixed to their scopes), ' +
    'and belongs to the app of this tool or model.';
/** An answer that is no success, with what there is to tell a refusal of one kind from that of another. */
class AnswerError extends _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"] {
    httpStatus;
    /** The platform's own words, made harmless; empty where it has none or they are kept back. */
    said;
    constructor(httpStatus, code, message, options, said = '') {
        super(code, message, options);
        this.httpStatus = httpStatus;
        this.said = said;
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
    const said = (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(saidInEnvelope(value));
    const reported = asked.isConfidential ? '' : said;
    const message = `${asked.call} answered ${answer.status}${reported === '' ? '' : `: ${reported}`}`;
    const retryAfterMs = (0,_http_retry_after_js__WEBPACK_IMPORTED_MODULE_4__/* .parseRetryAfter */ .m)(answer.headers['retry-after'], asked.wallMs);
    const fail = (code, options) => new AnswerError(answer.status, code, message, options, reported);
    const { status } = answer;
    if (status === 429 || (status < 500 && /rate limit/i.test(said)))
        return rateLimited(fail, said, retryAfterMs);
    if (status === 401 || status === 403) {
        const known = status === 401 ? causeOf(asked, answer, said) : undefined;
        return fail('unauthorized', { hint: known ? `${known.cause} ${known.hint}` : asked.unauthorizedHint });
    }
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
    if (status === 409) {
        return fail('bad-request', {
            retryAfterMs,
            hint: 'Something else is running there. Wait for it to end, and run again.',
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
/** A missing scope is no matter of the token or the clock. */
function causeOf({ causeOfRefusal, wallMs }, { headers }, said) {
    if (/scope|permission/i.test(said))
        return undefined;
    return causeOfRefusal?.({ wallMs, skewMs: (0,_clock_skew_js__WEBPACK_IMPORTED_MODULE_2__/* .skewOf */ .Me)(headers, wallMs, wallMs) });
}
function rateLimited(fail, said, retryAfterMs) {
    if (/hour/i.test(said)) {
        return fail('rate-limited', {
            // The window rolls on: only a time that the platform names is known to be enough.
            transient: retryAfterMs !== undefined,
            retryAfterMs,
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
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]('network', `${call}: ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(error.message)}`, {
        transient: !error.isFinal,
        sent: error.sent,
        hint: error.hint ?? 'Check that host is right and can be reached from this machine (proxy, firewall, name resolution).',
        cause: error,
    });
}
/** Says of a body that is not the JSON it should be what it is instead, without any query string. */
function errorOfBody(asked, answer, problem) {
    const type = (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(answer.headers['content-type'] ?? 'no content type', 80);
    const start = (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(answer.text.slice(0, 1_000), 200) || 'an empty body';
    const shown = asked.isConfidential ? `${answer.text.length} characters, which are not shown` : start;
    const message = `${asked.call} answered ${answer.status} with ${problem} (${type}): ${shown}`;
    return new AnswerError(answer.status, 'bad-response', message, {
        transient: true,
        hint: 'Something other than Kore.ai may have answered: a proxy, a login page, a wrong host.',
    });
}
/** Words that say that it is the bot itself which the platform does not know. */
const UNKNOWN_BOT = /(invalid|unknown|no( such)?) *(stream|bot|app)|(stream|bot|app)(lication)? *(id)?\b.*(invalid|unknown|not found|n[o']t exist)/i;
/**
 * True for the answer to a status of a bot's slot that says that the bot had no such job yet: a 404, or a 400 whose words
 * are not that the bot is unknown (kore-api.md, section 4). Credentials that were refused say nothing of the kind.
 */
function noneYet(error, noun) {
    if (!(error instanceof AnswerError) || ![400, 404].includes(error.httpStatus))
        return false;
    // The cause is what the versioned path answered, if the plain one is unknown.
    return [error, error.cause].every((answer) => !(answer instanceof AnswerError) || saysNothingOfBot(answer, noun));
}
function saysNothingOfBot({ code, said }, noun) {
    if (code === 'unauthorized' || code === 'rate-limited')
        return false;
    // `No publish of this bot was found` is about the publish.
    return said.toLowerCase().includes(noun) || !UNKNOWN_BOT.test(said);
}
/** True for the answer to the status of one job that says that the platform does not know its id. */
function saysUnknownId(error) {
    return error instanceof AnswerError && [400, 404, 410].includes(error.httpStatus) && error.code !== 'rate-limited';
}
/** True for an answer of a path, or of a verb on it, that the platform does not have (kore-api.md, section 10). */
function isUnknownPath(error) {
    return error instanceof AnswerError && (error.httpStatus === 404 || error.httpStatus === 405);
}


/***/ }),

/***/ 86156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Me: () => (/* binding */ skewOf),
/* harmony export */   a4: () => (/* binding */ clockTrouble),
/* harmony export */   bK: () => (/* binding */ CLOCK_HINT)
/* harmony export */ });
/* unused harmony export roundedSkew */
/* harmony import */ var _core_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(68415);

/** Minted tokens are back-dated by this much, in milliseconds. */
const TOLERATED_MS = 30_000;
/** Minted tokens are good for five minutes: with a clock this far behind they have all expired on arrival. */
const FATAL_BEHIND_MS = 270_000;
/** The platform refuses tokens that expire more than an hour from now. */
const FATAL_AHEAD_MS = 3_300_000;
const CLOCK_HINT = 'Set the clock of this machine by NTP (timedatectl set-ntp true, or the settings of its host).';
/** How far this machine's clock is ahead of the server's, in milliseconds; `undefined` if its answer has no time. */
function skewOf(headers, sentAt, answeredAt) {
    const date = Date.parse(headers['date'] ?? '');
    if (Number.isNaN(date))
        return undefined;
    // An answer out of a cache is as old as it says; the header counts whole seconds, half a one on average is lost.
    const age = /^\d{1,9}$/.test(headers['age'] ?? '') ? Number(headers['age']) * 1_000 : 0;
    return (sentAt + answeredAt) / 2 - (date + age + 500);
}
/** @returns `undefined` for a clock that is close enough for tokens to be accepted */
function clockTrouble(skewMs) {
    if (Math.abs(skewMs) <= TOLERATED_MS)
        return undefined;
    const found = `${roundedSkew(skewMs)} ${skewMs > 0 ? 'ahead of' : 'behind'} the server's`;
    if (-skewMs >= FATAL_BEHIND_MS) {
        return { found: `${found}: every token that is made here has expired when it arrives`, isFatal: true };
    }
    if (skewMs >= FATAL_AHEAD_MS) {
        return { found: `${found}: tokens that are made here expire too late to be accepted`, isFatal: true };
    }
    return { found: `${found}: tokens may be refused`, isFatal: false };
}
/** In whole seconds, without a sign. */
function roundedSkew(skewMs) {
    return (0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(Math.round(Math.abs(skewMs) / 1_000) * 1_000);
}


/***/ }),

/***/ 73317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ ratio),
/* harmony export */   U: () => (/* binding */ count)
/* harmony export */ });
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(71626);

/** The first of the named fields that holds a whole number from 0 on, which may come as a string. */
function count(fields, ...names) {
    return first(fields, names, Number.isSafeInteger);
}
/** The first of the named fields that holds a number from 0 to 1, which may come as a string. */
function ratio(fields, ...names) {
    // Above 1 it could be a percentage, or wrong: whoever compares it with a threshold must not have to guess.
    return first(fields, names, (number) => number <= 1);
}
function first(fields, names, fits) {
    for (const name of names) {
        const value = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(fields, name);
        const number = typeof value === 'string' && /^\d+(\.\d+)?(e[+-]?\d+)?$/i.test(value.trim()) ? Number(value) : value;
        if (typeof number === 'number' && number >= 0 && fits(number))
            return number;
    }
    return undefined;
}


/***/ }),

/***/ 17439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ expectFields)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3828);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(85140);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(71626);



/** The fields of a reply. @throws KoreaiError `bad-response` where it is no object */
function expectFields(reply) {
    if ((0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .isFields */ .Ce)(reply.value))
        return reply.value;
    const what = Array.isArray(reply.value) ? 'a list' : (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(JSON.stringify(reply.value), 60);
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]('bad-response', `${reply.call} answered ${what} where an object belongs`, {
        transient: true,
        hint: 'Check that host is the base URL of the Kore.ai environment itself.',
    });
}


/***/ }),

/***/ 71626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ce: () => (/* binding */ isFields),
/* harmony export */   Db: () => (/* binding */ jobId),
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
/* harmony import */ var _core_id_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(78190);
/* harmony import */ var _core_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(99298);


/** Readers for the platform's JSON, whose spellings differ between versions (kore-api.md, section 3). */
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
function normalizeKey(key) {
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
        const milliseconds = (0,_core_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInstant */ .n)(text(fields, name));
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
    return (0,_core_id_js__WEBPACK_IMPORTED_MODULE_1__/* .isId */ .e)(value) ? value : '';
}
/**
 * The id of a job, whose names differ between versions: the first that begins with `prefix`, else whatever stands under
 * the first of the names.
 */
function jobId(fields, prefix, usual, ...others) {
    const ids = [usual, ...others].map((name) => id(fields, name));
    return ids.find((value) => value.startsWith(prefix)) ?? id(fields, usual);
}
/** The id of a dock job (kore-api.md, section 3): never `exportJobId`, which no call accepts. */
function dockId(fields) {
    return jobId(fields, 'ds-', 'dockStatusId', 'dock-statusId', 'dockstatusId', 'dsId', 'dockId', '_id');
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
const REASONS = ['message', 'errorMessage', 'error', 'reason', 'statusMessage', 'msg', 'details'];
/** Why a job failed, in the platform's words. No failed sample is documented (section 9), so every usual place is read. */
function reason(fields) {
    for (const place of [fields, nested(fields, 'error'), nested(fields, 'response'), nested(fields, 'result')]) {
        const plain = text(place, ...REASONS);
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


/***/ }),

/***/ 1826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N9: () => (/* binding */ asStep),
/* harmony export */   _J: () => (/* binding */ spelledLog),
/* harmony export */   ek: () => (/* binding */ sinceOf),
/* harmony export */   uQ: () => (/* binding */ spelled)
/* harmony export */ });
/* harmony import */ var _inputs_read_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(59025);

/** As in a workflow: `operation: import-status, jobId: bir-…`. */
const asStep = {
    input: (name) => (name === 'cwd' ? 'the workspace' : name),
    resume: ({ operation, inputs }) => [`operation: ${operation}`, ...Object.entries(inputs).map(([name, text]) => `${name}: ${text}`)].join(', '),
};
/** From when on a job can be the one that was left, if it has no id to be recognized by. */
function sinceOf({ since }, { requestedAt, isOld }) {
    if (requestedAt === undefined)
        return since;
    return Math.max(since ?? 0, isOld ? requestedAt + 1 : requestedAt);
}
/** A log whose lines name inputs as the face's users write them. */
function spelledLog(log, { input } = asStep) {
    return {
        debug: (line) => log.debug(line),
        info: (line) => log.info((0,_inputs_read_js__WEBPACK_IMPORTED_MODULE_0__/* .spellInputs */ .oD)(line, input)),
        warning: (line) => log.warning((0,_inputs_read_js__WEBPACK_IMPORTED_MODULE_0__/* .spellInputs */ .oD)(line, input)),
    };
}
/** An error in the words of a face: inputs and the command that resumes are spelled as its users write them. */
function spelled(error, { input, resume } = asStep) {
    const message = (0,_inputs_read_js__WEBPACK_IMPORTED_MODULE_0__/* .spellInputs */ .oD)(error.message, input);
    const command = error.resume ? resume(error.resume) : '';
    const hint = error.hint && (0,_inputs_read_js__WEBPACK_IMPORTED_MODULE_0__/* .spellInputs */ .oD)(error.hint, input).replaceAll('{resume}', () => command);
    if (message === error.message && hint === error.hint)
        return error;
    return error.with({ message, hint, cause: error.cause });
}


/***/ }),

/***/ 52724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ verdictOf)
/* harmony export */ });
/** The gravest first: what a step with several targets ends as. */
const BY_GRAVITY = ['failure', 'cancelled', 'timed_out', 'stale', 'action_required'];
/** The gravest of the conclusions, and the first code that goes with it. */
function verdictOf(outcomes) {
    for (const conclusion of BY_GRAVITY) {
        const first = outcomes.find((outcome) => outcome.conclusion === conclusion);
        if (first)
            return { conclusion, errorCode: first.errorCode };
    }
    const isComplete = outcomes.length > 0 && outcomes.every(({ conclusion }) => conclusion === 'success');
    return { conclusion: isComplete ? 'success' : '', errorCode: '' };
}


/***/ }),

/***/ 48902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ batchDetails),
/* harmony export */   e7: () => (/* binding */ versionTested),
/* harmony export */   s7: () => (/* binding */ batchVariant)
/* harmony export */ });
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(85140);
/* harmony import */ var _inputs_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(18608);


/** The version that a run tests: the body of the request may name another one than the input. */
function versionTested({ botVersion, requestBody }) {
    const { version } = requestBody;
    return typeof version === 'string' ? (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitize */ .aj)(version, 60) : botVersion;
}
/** The suite, and the version and language if they are not the default ones. */
function batchVariant(inputs) {
    const { testSuite, botLanguage } = inputs;
    const version = versionTested(inputs);
    return [
        testSuite,
        ...(version === _inputs_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .FIELDS */ .cJ.botVersion.default ? [] : [version]),
        ...(botLanguage === _inputs_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .FIELDS */ .cJ.botLanguage.default ? [] : [botLanguage]),
    ];
}
/** What is tested, and what it has to keep to. */
function batchDetails(inputs) {
    const { testSuite, botLanguage, maxFailures, maxEntityFailures, minF1 } = inputs;
    const f1 = minF1 === undefined ? [] : [`F1 score at least ${minF1}`];
    const thresholds = [
        `failures at most ${maxFailures}`,
        `entity and trait failures at most ${maxEntityFailures}`,
        ...f1,
    ];
    return [
        ['Test suite', (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitize */ .aj)(testSuite, 200)],
        ['Version tested', `${versionTested(inputs)}, language ${botLanguage}`],
        ['Thresholds', thresholds.join(', ')],
    ];
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
