export const id = 5520;
export const ids = [5520,1366,9094,5117];
export const modules = {

/***/ 1366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   guardName: () => (/* binding */ guardName)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);
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

/***/ 79094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publishState: () => (/* binding */ publishState)
/* harmony export */ });
/* unused harmony export publishFacts */
/* harmony import */ var _core_status_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18034);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73746);


/** A publish that awaits approval as a whole has ended, too. */
const PUBLISH_WORDS = (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .wordTable */ .Xo)(..._judge_js__WEBPACK_IMPORTED_MODULE_1__/* .JOB_WORDS */ .uP.succeeded, ..._core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .AWAITING_WORDS */ .t_);
/** The state of the publish to wait for, from a publish status. @throws KoreaiError if it belongs to another bot */
function publishState(record, wanted) {
    const { botId, match } = wanted;
    (0,_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .expectSame */ .K9)('publish', 'bot', botId, record.botId);
    switch (match(record)) {
        case 'superseded':
            return (0,_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .superseded */ .zT)('publish', record.id);
        case 'stale':
            return (0,_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .stale */ .ez)(publishFacts(record));
        case 'ours':
            return judgePublish(record, wanted);
    }
}
function judgePublish(record, wanted) {
    const facts = publishFacts(record);
    const { error, reason } = record;
    // A component that awaits approval has ended; judgeApproval decides whether that passes.
    const components = record.resources.filter(({ status, awaitsApproval: isWaiting }) => !(0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .awaitsApproval */ .vr)(status) && !(isWaiting && status === ''));
    const state = (0,_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .judge */ .S4)({
        facts,
        words: PUBLISH_WORDS,
        noun: 'publish',
        link: '',
        reason: error ?? reason,
        error,
        components,
    });
    if (state.kind !== 'succeeded')
        return state;
    return judgeApproval(state, record, wanted);
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
    return {
        ...state,
        kind: 'failed',
        code: 'awaiting-approval',
        message: `The publish ended, but some components await an admin's approval and are not live: ${names}`,
        hint: 'Approve them in the Admin Console, or set {allowAwaitingApproval} to true to accept this.',
    };
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
            status: isWaiting && !(0,_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .isFailedComponent */ .xl)({ status }) ? `${status} (awaiting approval)` : status,
        })),
    };
}


/***/ }),

/***/ 25520:
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
// EXTERNAL MODULE: ./build/jobs/poll-publish.js
var poll_publish = __webpack_require__(79094);
// EXTERNAL MODULE: ./build/core/clock.js
var clock = __webpack_require__(84300);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/core/sanitize.js
var sanitize = __webpack_require__(19507);
// EXTERNAL MODULE: ./build/core/status-words.js
var status_words = __webpack_require__(18034);
// EXTERNAL MODULE: ./build/jobs/until-seen.js
var until_seen = __webpack_require__(51681);
;// CONCATENATED MODULE: ./build/jobs/publish-baseline.js







/** A publish that was requested this long ago and has an unknown status counts as ended. */
const OLD_MS = 30 * 60_000;
/** One of unknown age counts as ended if it has not changed for this long, or for half of the timeout. */
const UNCHANGED_MS = 10 * 60_000;
/** What the slot shows before anything is started. Waits while another publish is running. */
async function lastPublish(botId, read, context) {
    const { clock, log, waitFor } = context;
    const countsAsEnded = unchangedPublish(context);
    let baseline;
    const ended = await waitFor(async (signal) => {
        const record = await readOrNone(read, signal);
        (0,judge/* expectSame */.K9)('publish', 'bot', botId, record.botId);
        const dated = (0,correlation/* datedNow */.F2)(clock, record.serverTime);
        baseline = { record: record.isEmpty ? undefined : record, dated };
        const { id: jobId, status, requestedAt } = record;
        const over = { kind: 'succeeded', status, link: '' };
        if (record.isEmpty)
            return over;
        const facts = { status, jobId, requestedAt };
        const state = (0,judge/* judge */.S4)({ facts, words: judge/* JOB_WORDS */.uP, noun: 'publish', link: '', reason: '' });
        if (state.kind !== 'running')
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
/** @param blocker - what the slot showed last; not ours, because nothing was started */
function notStarted(botId, blocker, cause) {
    const why = blocker
        ? `another publish of bot ${botId} (${named(blocker)}) was still running`
        : `the platform did not report whether a publish of bot ${botId} is running`;
    return new errors/* KoreaiError */["if"]('timed-out', `Nothing was started, as ${why}: ${cause.message}`, {
        hint: blocker ? 'Wait for the other publish, or raise {timeout}, and run again.' : cause.hint,
        cause,
    });
}
function named({ id, requestedAt }) {
    const when = requestedAt === undefined ? 'at an unknown time' : (0,clock/* formatInstant */.r4)(requestedAt);
    return `${id || 'without an id'}, requested ${when}`;
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
/** For a bot that was never published, the platform's error counts as an empty record. */
async function readOrNone(read, signal, freshConnection) {
    return (await (0,until_seen/* orNone */.u9)(read(signal, freshConnection), 'publish')) ?? NO_PUBLISH;
}

;// CONCATENATED MODULE: ./build/jobs/publish-correlation.js

/**
 * Decides whether a publish status shows the publish that we started, for which the platform gave no id: it differs from
 * the one that the slot showed before, and was requested, by the platform's clock, between the sending of our request and
 * its answer (kore-api.md, section 4, "Publish, safe procedure"). An earlier one is stale. A later one was started by
 * someone else and has replaced ours, which may have failed meanwhile.
 */
class PublishCorrelation {
    #baseline;
    #sent;
    #clock;
    #correlation = new correlation/* Correlation */.Xk({});
    #isOurs = false;
    #firstAt;
    constructor(baseline, sent, clock) {
        this.#baseline = baseline;
        this.#sent = sent;
        this.#clock = clock;
    }
    /** Judges what the latest poll showed. */
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
    /** What the slot showed before, if it has an id or a time to be recognized by. */
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
    /** Whether a new publish was requested before our request, in its window, or after it. */
    #placeOf({ requestedAt, serverTime }) {
        const dated = this.#sent.dated ?? this.#baseline.dated ?? (0,correlation/* datedNow */.F2)(this.#clock, serverTime);
        if (requestedAt === undefined || !dated) {
            // Without times, only a publish shown right after our request is certain to be ours.
            return this.#before && (0,correlation/* isWithinSlack */.qj)(this.#sent, this.#clock.now()) ? 'ours' : 'stale';
        }
        const { from, to } = (0,correlation/* windowOf */.Ou)(this.#sent, dated);
        if (requestedAt < from)
            return 'stale';
        return requestedAt > to ? 'superseded' : 'ours';
    }
    /** If all publishes of a bot have the same id, a later one is recognized by its time alone. */
    #isAnotherOfSameId({ id, requestedAt }) {
        if (id === '' || id !== this.#baseline.record?.id)
            return false;
        return requestedAt !== undefined && this.#firstAt !== undefined && requestedAt > this.#firstAt;
    }
}

// EXTERNAL MODULE: ./build/jobs/start-once.js
var start_once = __webpack_require__(12703);
;// CONCATENATED MODULE: ./build/jobs/publish-bot.js








const DEFAULT_COMMENT = 'Published by koreai-ci';
/**
 * Publishes a bot: waits for a publish that is running, sends the request once, and polls for a publish that is newer
 * than the one before (kore-api.md, section 4).
 */
async function publishBot(inputs, context, resume) {
    await (0,guard_name.guardName)(inputs, context);
    const botId = inputs.botId;
    const read = (0,bot_publish.publishStatusReader)(context.platform, botId);
    const baseline = await lastPublish(botId, read, context);
    const { match, state, awaitedApproval } = await publish(inputs, context, { read, baseline }, resume);
    if (state)
        return { state, check: () => Promise.resolve(state) };
    const check = async (signal, freshConnection) => (0,poll_publish.publishState)(await readOrNone(read, signal, freshConnection), {
        botId,
        allowAwaitingApproval: inputs.allowAwaitingApproval,
        awaitedApproval,
        match: (record) => match.judge(record),
    });
    return context.waits ? { state: undefined, check } : await waitUntilShown(check, context);
}
/** A baseline that is older than this may have missed someone else's publish. In milliseconds. */
const OLD_BASELINE_MS = 2_000;
/** Sends the one request, and returns how the publish that it starts can be recognized. */
async function publish(inputs, context, { read, baseline: first }, resume) {
    const botId = inputs.botId;
    const { clock } = context;
    const body = { versionComment: inputs.versionComment ?? DEFAULT_COMMENT, ...inputs.requestBody };
    let baseline = first;
    let readAt = clock.now();
    let sentAt;
    const readAgain = async () => {
        baseline = await lastPublish(botId, read, context);
        readAt = clock.now();
        await context.ready();
    };
    const started = await (0,start_once/* startOnce */.aD)({
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
            const reply = await (0,bot_publish/* startPublish */.Sb)(platform, botId, body, signal);
            return { reply, sentAt: from, answeredAt: clock.now(), dated: (0,correlation/* datedNow */.F2)(clock, reply.serverTime) };
        },
        find: () => findLost(context, { read, baseline }, { sentAt: sentAt ?? clock.now(), botId }),
        beforeAgain: "Check the bot's publish first, with {resume}, then run again.",
        resume: resume({ botId }, '', after(first)),
    }, context);
    const { reply } = started;
    const refused = reply?.entries.some(judge/* isFailedComponent */.xl) ? reply : undefined;
    const facts = { status: refused?.entries.find(judge/* isFailedComponent */.xl)?.status ?? '', components: refused?.entries ?? [] };
    const state = refused ? (0,judge/* failed */.gz)(facts, 'publish', refused.reason) : undefined;
    const awaitedApproval = reply?.entries.filter(({ awaitsApproval }) => awaitsApproval) ?? [];
    return { match: new PublishCorrelation(baseline, started, clock), state, awaitedApproval };
}
/** The earliest request time of a publish that is newer than the baseline. */
function after({ record }) {
    return record?.requestedAt === undefined ? undefined : record.requestedAt + 1;
}
/**
 * The publish that was started by a request whose answer was lost: not the baseline, and requested, by the platform's
 * clock, between the sending of the request and the loss of its answer.
 */
async function findLost(context, { read, baseline }, { sentAt, botId }) {
    const { clock } = context;
    const answeredAt = clock.now();
    return (0,start_once/* searchSlot */.FS)(context, async (signal) => {
        const record = await readOrNone(read, signal);
        const dated = (0,correlation/* datedNow */.F2)(clock, record.serverTime);
        if (!dated || record.requestedAt === undefined)
            return undefined;
        const isSameBot = record.botId === '' || record.botId === botId;
        const sent = { sentAt, answeredAt, dated };
        const isOurs = new PublishCorrelation(baseline, sent, clock).judge(record) === 'ours';
        return isSameBot && isOurs ? { reply: undefined, ...sent } : undefined;
    });
}
/** The start reply has no id, so even with `wait: false` the publish is known only once the status shows it. */
async function waitUntilShown(check, context) {
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


/***/ }),

/***/ 25117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KU: () => (/* binding */ resourceOf),
/* harmony export */   Sb: () => (/* binding */ startPublish),
/* harmony export */   lc: () => (/* binding */ publishRecord),
/* harmony export */   publishStatusReader: () => (/* binding */ publishStatusReader)
/* harmony export */ });
/* harmony import */ var _core_status_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18034);
/* harmony import */ var _answer_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35565);
/* harmony import */ var _component_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83549);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53685);




/**
 * Starts a publish: `POST /bot/{botId}/publish` (kore-api.md, section 1.2). Sent once, never repeated. The reply is an
 * array of results, an object of them or nothing.
 */
async function startPublish(platform, botId, body, signal) {
    const path = ['bot', botId, 'publish'];
    const reply = await platform.request({ method: 'POST', path, body, mayBeEmpty: true, signal });
    const { value, serverTime } = reply;
    const fields = value === undefined || value === null || Array.isArray(value) ? {} : (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .expectFields */ .$N)(reply);
    const entries = Array.isArray(value) ? (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(value) : entriesOf(fields);
    return { entries: entries.map(startedComponent), serverTime, reason: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .reason */ .l)(fields) };
}
/** The results in an object: itself if it is one, those of its summary, or one under each of its keys. */
function entriesOf(fields) {
    const summary = summaryOf(fields);
    const isEntry = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(fields, 'status', 'resourceType') !== '' || (0,_component_js__WEBPACK_IMPORTED_MODULE_1__/* .hasErrors */ .Cs)(fields);
    if (isEntry)
        return [fields, ...summary];
    return summary.length > 0 ? summary : (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(fields);
}
/** States are those before the publish, so only its own status word can refuse an entry. */
function startedComponent(entry) {
    const component = resourceOf(entry);
    const status = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(entry, 'status');
    const isFailed = (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_2__/* .meaningOf */ .Pr)(status, _core_status_words_js__WEBPACK_IMPORTED_MODULE_2__/* .COMPONENT_WORDS */ .kk) === 'failed';
    return { ...component, status: (0,_component_js__WEBPACK_IMPORTED_MODULE_1__/* .hasErrors */ .Cs)(entry) && !isFailed ? 'failed' : status };
}
/**
 * Reads the bot's current publish, or the last completed one: `GET /bot/{botId}/publish/status`. If that path is unknown
 * (404, 405), the versioned one of the documentation's sample is tried, and used from then on if it works.
 */
function publishStatusReader(platform, botId) {
    const path = ['bot', botId, 'publish', 'status'];
    let versioned = false;
    return async (signal, freshConnection) => {
        const call = { method: 'GET', path, signal, freshConnection };
        try {
            return publishRecord(await platform.request({ ...call, versioned }));
        }
        catch (error) {
            if (versioned || !(0,_answer_error_js__WEBPACK_IMPORTED_MODULE_3__/* .isUnknownPath */ .iT)(error))
                throw error;
            const reply = await platform.request({ ...call, versioned: true }).catch((second) => {
                if (error.httpStatus === 405)
                    throw second;
                // The refusal of the documented path counts.
                throw second instanceof _answer_error_js__WEBPACK_IMPORTED_MODULE_3__/* .AnswerError */ .dV && !second.transient ? withCause(error, second) : second;
            });
            versioned = true;
            return publishRecord(reply);
        }
    };
}
function withCause({ httpStatus, code, message, hint, platformMessage }, cause) {
    return new _answer_error_js__WEBPACK_IMPORTED_MODULE_3__/* .AnswerError */ .dV(httpStatus, code, message, { hint, cause }, platformMessage);
}
function publishRecord(reply) {
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .expectFields */ .$N)(reply);
    const reported = {
        id: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__.id)(fields, '_id'),
        status: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(fields, 'status'),
        requestedAt: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(fields, 'requestedTime', 'initiatedOn', 'createdOn'),
    };
    return {
        ...reported,
        botId: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(fields, 'streamId', 'botId'),
        percent: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .percentage */ .X1)(fields),
        resources: [...summaryOf(fields).map(resourceOf), ...completeOf(fields)],
        awaitsApproval: (0,_component_js__WEBPACK_IMPORTED_MODULE_1__/* .isAwaiting */ .RD)(fields),
        reason: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .reason */ .l)(fields),
        error: (0,_component_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOfErrors */ .uT)(fields),
        serverTime: reply.serverTime,
        isEmpty: reported.id === '' && reported.status === '' && reported.requestedAt === undefined,
    };
}
/** The entries of the summary, which may be one entry alone. */
function summaryOf(fields) {
    const summary = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .nested */ .cY)(fields, 'statusSummary');
    const isEntry = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(summary, 'status', 'resourceType') !== '' || (0,_component_js__WEBPACK_IMPORTED_MODULE_1__/* .hasErrors */ .Cs)(summary);
    return isEntry ? [summary] : (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(fields, 'statusSummary'));
}
/** One entry of the summary. */
function resourceOf(entry) {
    return (0,_component_js__WEBPACK_IMPORTED_MODULE_1__/* .componentOf */ .D5)(entry, { kind: ['resourceType'], name: ['name', 'resourceId'] });
}
/** An approval state, or the status of a result, beside the status of the publish itself. */
function completeOf(fields) {
    const beside = { state: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(fields, 'state'), result: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(fields, 'result') };
    const complete = (0,_component_js__WEBPACK_IMPORTED_MODULE_1__/* .componentOf */ .D5)(beside, { kind: [], name: [] });
    const isBad = complete.status !== '' && (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_2__/* .meaningOf */ .Pr)(complete.status, _core_status_words_js__WEBPACK_IMPORTED_MODULE_2__/* .COMPONENT_WORDS */ .kk) !== 'succeeded';
    return isBad && !(0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_2__/* .awaitsApproval */ .vr)(complete.status) ? [{ ...complete, kind: 'publish', name: 'as a whole' }] : [];
}


/***/ })

};
