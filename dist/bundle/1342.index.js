export const id = 1342;
export const ids = [1342,1366,6254,5117];
export const modules = {

/***/ 1366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   guardName: () => (/* binding */ guardName)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40095);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19507);


/**
 * Checks, before anything is written to a bot, that it is the intended one.
 *
 * @throws KoreaiError `input-invalid` if its name differs from `expectedBotName`
 */
async function guardName({ botId, botName, expectedBotName }, context) {
    if (expectedBotName === undefined)
        return;
    const name = botId === undefined ? (botName ?? '') : await context.nameOf(botId);
    if (name === expectedBotName)
        return;
    const which = botId === undefined ? 'The new bot would be' : `Bot ${botId} is`;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]('input-invalid', `${which} called '${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(name, 100)}', but {expectedBotName} is '${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(expectedBotName, 100)}'`, { hint: 'Nothing was written. Check {botId} and {host}, or fix {expectedBotName}.' });
}


/***/ }),

/***/ 91342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publishBot: () => (/* binding */ publishBot)
});

// EXTERNAL MODULE: ./build/platform/bot-publish.js
var bot_publish = __webpack_require__(25117);
// EXTERNAL MODULE: ./build/jobs/correlation.js
var correlation = __webpack_require__(63849);
// EXTERNAL MODULE: ./build/jobs/guard-name.js
var guard_name = __webpack_require__(1366);
// EXTERNAL MODULE: ./build/jobs/judge.js
var judge = __webpack_require__(73746);
// EXTERNAL MODULE: ./build/core/clock.js
var clock = __webpack_require__(84300);
// EXTERNAL MODULE: ./build/core/errors.js + 1 modules
var errors = __webpack_require__(40095);
// EXTERNAL MODULE: ./build/core/sanitize.js
var sanitize = __webpack_require__(19507);
// EXTERNAL MODULE: ./build/core/status-words.js
var status_words = __webpack_require__(18034);
;// CONCATENATED MODULE: ./build/jobs/last-publish.js






/** What the status shows before anything is started. Waits while another publish is running. */
async function lastPublish(botId, read, context) {
    const { clock, log, waitFor } = context;
    const countsAsEnded = unchangedPublish(context);
    let baseline;
    const ended = await waitFor(async (options) => {
        const record = await read(options);
        (0,judge/* expectStatusOf */.$Y)('publish', botId, record);
        const { status, isEmpty } = record;
        baseline = { record: isEmpty ? undefined : record, aheadMs: (0,correlation/* aheadNow */.S9)(clock, record.serverTime) };
        const over = { kind: 'succeeded', status, link: '' };
        const state = (0,judge/* judge */.S4)({ ...record, components: [] }, 'publish');
        if (isEmpty || state.kind !== 'running')
            return over;
        if ((0,status_words/* meaningOf */.Pr)(status, judge/* JOB_WORDS */.uP) !== 'unknown' || !countsAsEnded(record))
            return state;
        log.warning(`The last publish of bot ${botId} has the unknown status '${(0,sanitize/* sanitize */.aj)(status, 60)}' and does not change. It counts as ended.`);
        return over;
    }).catch((error) => {
        if (!(error instanceof errors/* KoreaiError */["if"]) || error.code !== 'timed-out')
            throw error;
        throw notStarted(botId, baseline?.record, error);
    });
    if (ended.kind === 'failed' || !baseline)
        throw new Error('polling the status gave no baseline');
    return baseline;
}
/** A publish that was requested this long ago and has an unknown status counts as ended. */
const OLD_MS = 30 * 60_000;
/** One of unknown age counts as ended if it has not changed for this long, or for half of the timeout. */
const UNCHANGED_MS = 10 * 60_000;
/**
 * A publish with an unknown status may still be running, but must not block later ones forever. It counts as ended once
 * it is old by the platform's clock and unchanged in two polls, or, if its age is unknown, has not changed for a long
 * time. If that is wrong, the platform refuses ours, or its times still distinguish the two.
 */
function unchangedPublish({ clock, timeoutMs }) {
    let last = '';
    let since = 0;
    return ({ id, status, requestedAt, percent, serverTime }) => {
        const shown = JSON.stringify([id, status, percent]);
        if (shown !== last) {
            last = shown;
            since = clock.now();
            return false;
        }
        if (requestedAt !== undefined && serverTime !== undefined)
            return serverTime - requestedAt >= OLD_MS;
        return clock.now() - since >= Math.min(UNCHANGED_MS, timeoutMs / 2);
    };
}
/** @param blocker - what the status showed last; not ours, because nothing was started */
function notStarted(botId, blocker, cause) {
    const why = blocker
        ? `another publish of bot ${botId} (${named(blocker)}) was still running`
        : `the platform did not report whether a publish of bot ${botId} is running`;
    return new errors/* KoreaiError */["if"]('timed-out', `Nothing was started, as ${why}: ${cause.message}`, {
        hint: blocker
            ? 'Wait for the other publish, or raise {timeout}, and run again.'
            : (cause.hint ?? 'Raise {timeout}, and run again.'),
        cause,
    });
}
function named({ id, requestedAt }) {
    const when = requestedAt === undefined ? 'at an unknown time' : (0,clock/* formatInstant */.r4)(requestedAt);
    return `${id || 'without an id'}, requested ${when}`;
}

// EXTERNAL MODULE: ./build/jobs/operation.js
var operation = __webpack_require__(70824);
// EXTERNAL MODULE: ./build/jobs/poll.js
var poll = __webpack_require__(86292);
// EXTERNAL MODULE: ./build/jobs/publish-state.js
var publish_state = __webpack_require__(76254);
// EXTERNAL MODULE: ./build/jobs/start-once.js
var start_once = __webpack_require__(12703);
;// CONCATENATED MODULE: ./build/jobs/publish-bot.js









const DEFAULT_COMMENT = 'Published by koreai-ci';
/**
 * How soon a request whose answer was lost must have reached the platform, in milliseconds. A publish that was requested
 * later may be someone else's.
 */
const ARRIVAL_MS = 5_000;
/** A baseline that is older than this may have missed someone else's publish. In milliseconds. */
const OLD_BASELINE_MS = 2_000;
/**
 * Publishes a bot: waits for a publish that is running, sends the request once, and polls for a publish that is newer
 * than the one before (kore-api.md, section 4).
 */
async function publishBot(inputs, context) {
    await (0,guard_name.guardName)(inputs, context);
    const { botId, allowAwaitingApproval } = inputs;
    const { clock } = context;
    const body = { versionComment: inputs.versionComment ?? DEFAULT_COMMENT, ...inputs.requestBody };
    const read = (0,bot_publish.publishStatusReader)(context.platform, botId);
    // For a bot that was never published, the platform's error counts as an empty record.
    const readOrNone = async (options) => (await (0,poll/* orNone */.u9)(read(options), 'publish')) ?? NO_PUBLISH;
    let baseline = await lastPublish(botId, readOrNone, context);
    let readAt = clock.now();
    let sentAt;
    const readAgain = async () => {
        baseline = await lastPublish(botId, readOrNone, context);
        readAt = clock.now();
        await context.ready();
    };
    /** A publish that is not the baseline, and was requested when the request whose answer was lost must have arrived. */
    const find = (from) => {
        const answeredAt = Math.min(clock.now(), from + ARRIVAL_MS);
        return (0,start_once/* findStarted */.$)(context, async (signal) => {
            const record = await readOrNone({ signal });
            const aheadMs = (0,correlation/* aheadNow */.S9)(clock, record.serverTime);
            if (aheadMs === undefined || record.requestedAt === undefined)
                return undefined;
            const isSameBot = record.botId === '' || record.botId === botId;
            const sent = { sentAt: from, answeredAt, aheadMs };
            const isOurs = (0,correlation/* publishMatcher */.wO)(baseline, sent, clock)(record) === 'ours';
            return isSameBot && isOurs ? { reply: undefined, found: record, ...sent } : undefined;
        });
    };
    const started = await (0,start_once/* startOnce */.a)({
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
            const reply = await (0,bot_publish/* startPublish */.S)(platform, { botId, body }, signal);
            return { reply, sentAt: from, answeredAt: clock.now(), aheadMs: (0,correlation/* aheadNow */.S9)(clock, reply.serverTime) };
        },
        find: () => find(sentAt ?? clock.now()),
        beforeAgain: "Check the bot's publish first, with {resume}, then run again.",
        resume: () => {
            const { record } = baseline;
            if (record && record.requestedAt === undefined)
                return undefined;
            const verdict = (0,operation/* trueFlags */.I7)({ allowAwaitingApproval });
            return { operation: 'publish-status', inputs: { botId, ...(0,operation/* sinceInput */.Zr)(after(record)), ...verdict } };
        },
    }, context);
    const { entries = [], reason = '' } = started.reply ?? {};
    const refused = entries.find(judge/* isFailedComponent */.xl);
    if (refused) {
        const state = (0,judge/* failed */.gz)({ status: refused.status, components: entries }, 'publish', reason);
        return { state, check: () => Promise.resolve(state) };
    }
    const { record: before } = baseline;
    if (before)
        context.sawOlder(before.requestedAt);
    const awaitedApproval = entries.filter(({ awaitsApproval }) => awaitsApproval);
    const match = (0,correlation/* publishMatcher */.wO)(baseline, started, clock);
    const wanted = { botId, allowAwaitingApproval, awaitedApproval, match };
    const check = (0,poll/* noneAsStale */.SU)(async (options) => (0,publish_state.publishState)(await read(options), wanted), 'publish', true);
    if (!context.waits)
        return waitUntilShown(check, context);
    const { found } = started;
    return found ? { state: { kind: 'running', ...(0,judge/* factsOf */.xS)(found) }, check } : { check };
}
/** The earliest request time of a publish that is newer than the baseline. */
function after(record) {
    return record?.requestedAt === undefined ? undefined : record.requestedAt + 1;
}
/** The start reply has no id, so even with `wait: false` the publish is known only once the status shows it. */
async function waitUntilShown(check, context) {
    let seen;
    await context.waitFor(async (options) => {
        const state = await check(options);
        if (state.kind === 'running' && state.isStale)
            return state;
        seen = state;
        return { kind: 'succeeded', status: state.status, link: '' };
    }, 'later');
    return { state: seen, check };
}
const NO_PUBLISH = (0,bot_publish/* publishRecord */.l)({ value: {}, serverTime: undefined, call: '' });


/***/ }),

/***/ 76254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publishState: () => (/* binding */ publishState)
/* harmony export */ });
/* harmony import */ var _core_status_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18034);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73746);


/** A publish that awaits approval as a whole has ended, too. */
const PUBLISH_WORDS = (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .wordTable */ .Xo)(..._judge_js__WEBPACK_IMPORTED_MODULE_1__/* .JOB_WORDS */ .uP.succeeded, ..._core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .AWAITING_WORDS */ .t_);
/** The state of the publish to wait for, from a publish status. @throws KoreaiError if it belongs to another bot */
function publishState(record, wanted) {
    const { botId, match } = wanted;
    (0,_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .expectStatusOf */ .$Y)('publish', botId, record);
    const shown = { ...record, components: record.resources.map(reported), reason: record.error ?? record.reason };
    const matched = match(record);
    if (matched === 'superseded')
        return (0,_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .superseded */ .zT)('publish', record.id);
    if (matched === 'stale')
        return (0,_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .stale */ .ez)((0,_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .factsOf */ .xS)(shown));
    // A component that awaits approval has ended; judgeApproval decides whether that passes.
    const components = record.resources.filter(({ status, awaitsApproval: isWaiting }) => !(0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .awaitsApproval */ .vr)(status) && !(isWaiting && status === ''));
    const state = (0,_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .judge */ .S4)(shown, 'publish', { words: PUBLISH_WORDS, components });
    return state.kind === 'succeeded' ? judgeApproval(state, record, wanted) : state;
}
function reported({ kind, name, detail, status, awaitsApproval: isWaiting }) {
    const isOpen = isWaiting && !(0,_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .isFailedComponent */ .xl)({ status });
    return { kind, name, detail, status: isOpen ? `${status} (awaiting approval)` : status };
}
/** A successful publish may not be live yet: its tasks wait until an admin approves (section 1.2). */
function judgeApproval(state, record, wanted) {
    const { allowAwaitingApproval: isAllowed, awaitedApproval = [] } = wanted;
    const waiting = record.resources.filter((resource) => resource.awaitsApproval);
    if (waiting.length === 0 && !record.awaitsApproval)
        return withUnconfirmedApprovals(state, record, awaitedApproval);
    const names = waiting.length === 0
        ? 'the publish as a whole'
        : (0,_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .namedComponents */ .k6)(waiting.map((resource) => ({ ...resource, status: 'awaiting approval', detail: '' })));
    if (isAllowed)
        return { ...state, warning: `Published, but these still await approval: ${names}` };
    const message = `The publish ended, but some components await an admin's approval and are not live: ${names}`;
    const hint = 'Approve them in the Admin Console, or set {allowAwaitingApproval} to true to accept this.';
    return (0,_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .failure */ .V2)(state, 'awaiting-approval', message, hint);
}
/** The start reply reports requested approvals; only the status can report that they were given. */
function withUnconfirmedApprovals(state, record, awaited) {
    // The start reply may leave out names.
    const isApproved = ({ kind, name }) => {
        const same = record.resources.filter((other) => other.kind === kind && (name === '' || other.name === name));
        return same.length > 0 && same.every((other) => other.isApproved);
    };
    const open = awaited.filter((component) => !isApproved(component));
    if (open.length === 0)
        return state;
    const names = (0,_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .namedComponents */ .k6)(open.map((component) => ({ ...component, status: 'approval requested', detail: '' })));
    return { ...state, warning: `Published, but the status does not say whether these were approved: ${names}` };
}


/***/ }),

/***/ 25117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ startPublish),
/* harmony export */   l: () => (/* binding */ publishRecord),
/* harmony export */   publishStatusReader: () => (/* binding */ publishStatusReader)
/* harmony export */ });
/* harmony import */ var _core_status_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18034);
/* harmony import */ var _answer_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(35565);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33198);
/* harmony import */ var _component_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83549);
/* harmony import */ var _contradiction_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69347);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46949);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(24665);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53685);








/**
 * Starts a publish: `POST /bot/{botId}/publish` (kore-api.md, section 1.2). The reply is an array of results, an object of
 * them or nothing.
 */
const startPublish = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .post */ .b)(({ botId, body }) => ({ path: ['bot', botId, 'publish'], body, mayBeEmpty: true }), (reply) => {
    const { value, serverTime } = reply;
    const fields = value === undefined || value === null || Array.isArray(value) ? {} : (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .expectFields */ .$N)(reply);
    const entries = Array.isArray(value) ? (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(value) : entriesOf(fields);
    return { entries: entries.map(startedComponent), serverTime, reason: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .reason */ .l)(fields) };
});
/** The results in an object: itself if it is one, those of its summary, or one under each of its keys. */
function entriesOf(fields) {
    const summary = summaryOf(fields);
    if (isEntry(fields))
        return [fields, ...summary];
    return summary.length > 0 ? summary : (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(fields);
}
/** States are those before the publish, so only its own status word can refuse an entry. */
function startedComponent(entry) {
    const status = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(entry, 'status');
    const hasFailed = (0,_contradiction_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOfErrors */ .uT)(entry) !== undefined && (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_3__/* .meaningOf */ .Pr)(status, _core_status_words_js__WEBPACK_IMPORTED_MODULE_3__/* .COMPONENT_WORDS */ .kk) !== 'failed';
    return { ...(0,_component_js__WEBPACK_IMPORTED_MODULE_4__/* .componentOf */ .D5)(entry), status: hasFailed ? 'failed' : status };
}
/**
 * Reads the bot's current publish, or the last completed one: `GET /bot/{botId}/publish/status`. If that path is unknown
 * (404, 405), the versioned one of the documentation's sample is tried, and used from then on if it works.
 */
function publishStatusReader(platform, botId) {
    const path = ['bot', botId, 'publish', 'status'];
    const versioned = { prefix: _client_js__WEBPACK_IMPORTED_MODULE_5__/* .VERSIONED_PREFIX */ .TO, trailingSlash: true };
    let form = {};
    return async (options) => {
        const call = { method: 'GET', path, ...options };
        try {
            return publishRecord(await platform.request({ ...call, ...form }));
        }
        catch (error) {
            if (form === versioned || !(0,_answer_error_js__WEBPACK_IMPORTED_MODULE_6__/* .isUnknownPath */ .iT)(error))
                throw error;
            const reply = await platform.request({ ...call, ...versioned }).catch((second) => {
                if (error.httpStatus === 405)
                    throw second;
                // The refusal of the documented path counts.
                throw second instanceof _answer_error_js__WEBPACK_IMPORTED_MODULE_6__/* .AnswerError */ .dV && !second.transient ? withCause(error, second) : second;
            });
            form = versioned;
            return publishRecord(reply);
        }
    };
}
function withCause({ httpStatus, code, message, hint, platformMessage }, cause) {
    return new _answer_error_js__WEBPACK_IMPORTED_MODULE_6__/* .AnswerError */ .dV(httpStatus, code, message, { hint, cause }, platformMessage);
}
function publishRecord(reply) {
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .expectFields */ .$N)(reply);
    const record = { ...(0,_record_js__WEBPACK_IMPORTED_MODULE_7__/* .jobRecord */ .D)(fields), id: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__.id)(fields, '_id') };
    return {
        ...record,
        resources: [...summaryOf(fields).map(_component_js__WEBPACK_IMPORTED_MODULE_4__/* .componentOf */ .D5), ...(0,_component_js__WEBPACK_IMPORTED_MODULE_4__/* .listedBesideSummary */ .YO)(fields), ...overallOf(fields)],
        awaitsApproval: (0,_component_js__WEBPACK_IMPORTED_MODULE_4__/* .isAwaiting */ .RD)(fields),
        serverTime: reply.serverTime,
        isEmpty: record.id === '' && record.status === '' && record.requestedAt === undefined,
    };
}
/** The entries of the summary, which may be one entry alone. */
function summaryOf(fields) {
    const summary = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .nested */ .cY)(fields, 'statusSummary');
    return isEntry(summary) ? [summary] : (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)((0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(fields, 'statusSummary'));
}
function isEntry(fields) {
    return (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(fields, 'status', 'resourceType') !== '' || (0,_contradiction_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOfErrors */ .uT)(fields) !== undefined;
}
/** An approval state, or the status of what is inside it, beside the status of the publish itself. */
function overallOf(fields) {
    const beside = { state: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(fields, 'state'), result: _wire_js__WEBPACK_IMPORTED_MODULE_1__/* .INNER */ .Pc.flatMap((name) => (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(fields, name)) };
    const overall = (0,_component_js__WEBPACK_IMPORTED_MODULE_4__/* .componentOf */ .D5)(beside);
    const isBad = overall.status !== '' && (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_3__/* .meaningOf */ .Pr)(overall.status, _core_status_words_js__WEBPACK_IMPORTED_MODULE_3__/* .COMPONENT_WORDS */ .kk) !== 'succeeded';
    return isBad && !(0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_3__/* .awaitsApproval */ .vr)(overall.status) ? [{ ...overall, kind: 'publish', name: 'as a whole' }] : [];
}


/***/ })

};
