export const id = 6286;
export const ids = [6286,3677,6254,5117];
export const modules = {

/***/ 73677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   allBots: () => (/* binding */ allBots),
/* harmony export */   guardName: () => (/* binding */ guardName)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40095);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19507);
/* harmony import */ var _platform_bots_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56518);



/** Maximum page size of the platform (kore-api.md, section 1.5). */
const PAGE_SIZE = 50;
/** Maximum number of pages. An account that seems to have more repeats them endlessly. */
const MAX_PAGES = 2_000;
/**
 * Reads all pages of the account's bots. `offset` counts bots on some platforms and pages on others (kore-api.md, section
 * 1.5). It is used as a position first and, if that does not prove the list complete, as a page number.
 */
async function allBots(platform, withRetries) {
    const bots = new Map();
    let [pages, unreadable] = [0, 0];
    let total;
    let hasMore;
    const isEndless = () => pages >= MAX_PAGES;
    const seen = () => bots.size + unreadable;
    /** True if nothing can be missing: the first page was the only one, or the platform's own total is reached. */
    const isComplete = () => total === undefined ? pages === 1 && hasMore === false : seen() >= total && hasMore !== true;
    async function take(offset) {
        const page = await withRetries((signal) => (0,_platform_bots_js__WEBPACK_IMPORTED_MODULE_0__/* .listBots */ .r)(platform, { offset, limit: PAGE_SIZE }, signal));
        pages += 1;
        const before = bots.size;
        for (const bot of page.bots)
            if (!bots.has(bot.id))
                bots.set(bot.id, bot);
        const isNew = bots.size > before;
        // Entries of a repeated page must not be counted twice.
        if (isNew || pages === 1)
            unreadable += page.unreadable;
        // A number below what was already listed is no total.
        if (page.total !== undefined && page.total >= seen())
            total = page.total;
        // A page of known bots may lie anywhere, so its `hasMore` says nothing about the end of the list.
        if (isNew || page.bots.length === 0)
            hasMore = page.hasMore;
        return { page, isNew };
    }
    for (let offset = 0; !isEndless();) {
        const { page, isNew } = await take(offset);
        offset += page.bots.length + page.unreadable;
        // A total that equals a full page may be the count of that page only.
        const isProven = isComplete() && (page.hasMore === false || page.bots.length < PAGE_SIZE);
        // Until the total is reached, `hasMore: false` proves nothing.
        if (isProven || !isNew || (page.hasMore === false && total === undefined))
            break;
    }
    // By page number: stops at a page that is empty or repeats bots, because `offset` counts something else or the list is over.
    const walked = new Set();
    for (let number = 1; !isComplete() && !isEndless(); number++) {
        const { page, isNew } = await take(number);
        // If pages count from 1, the first one was already read by position.
        const isApart = page.bots.length > 0 && page.bots.every(({ id }) => !walked.has(id));
        for (const { id } of page.bots)
            walked.add(id);
        if (!isNew && !isApart)
            break;
    }
    function missing() {
        if (isEndless())
            return `${seen()} on ${pages} pages without reaching the end`;
        if (unreadable > 0)
            return `${unreadable === 1 ? '1 entry' : `${unreadable} entries`} without a usable id`;
        // A total of exactly one page, or a full page without a total, may cover this page only.
        const isFull = seen() > 0 && seen() % PAGE_SIZE === 0;
        if (total !== undefined) {
            if (seen() < total)
                return `${seen()} of ${total}`;
            return isFull && hasMore === true ? `${seen()} and reports more` : '';
        }
        if (hasMore === true)
            return `${seen()} and reports more`;
        if (hasMore === false)
            return '';
        if (seen() === 0)
            return 'no bots and no total';
        return isFull ? `${seen()} on a full page and no total` : '';
    }
    return { bots: [...bots.values()], missing: missing() };
}
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
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KoreaiError */ ["if"]('input-invalid', `${which} called '${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_2__/* .sanitize */ .aj)(name, 100)}', but {expectedBotName} is '${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_2__/* .sanitize */ .aj)(expectedBotName, 100)}'`, { hint: 'Nothing was written. Check {botId} and {host}, or fix {expectedBotName}.' });
}


/***/ }),

/***/ 86286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publishBot: () => (/* binding */ publishBot)
/* harmony export */ });
/* harmony import */ var _core_clock_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(84300);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(40095);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(19507);
/* harmony import */ var _core_status_words_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(18034);
/* harmony import */ var _platform_bot_publish_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25117);
/* harmony import */ var _bot_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73677);
/* harmony import */ var _correlation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63849);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(73746);
/* harmony import */ var _operation_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70824);
/* harmony import */ var _poll_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86292);
/* harmony import */ var _publish_state_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(76254);
/* harmony import */ var _start_once_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12703);












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
    await (0,_bot_list_js__WEBPACK_IMPORTED_MODULE_0__.guardName)(inputs, context);
    const { botId, allowAwaitingApproval } = inputs;
    const { clock } = context;
    const body = { versionComment: inputs.versionComment ?? DEFAULT_COMMENT, ...inputs.requestBody };
    const read = (0,_platform_bot_publish_js__WEBPACK_IMPORTED_MODULE_1__.publishStatusReader)(context.platform, botId);
    // For a bot that was never published, the platform's error counts as an empty record.
    const readOrNone = async (options) => (await (0,_poll_js__WEBPACK_IMPORTED_MODULE_2__/* .orNone */ .u9)(read(options), 'publish')) ?? NO_PUBLISH;
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
        return (0,_start_once_js__WEBPACK_IMPORTED_MODULE_3__/* .findStarted */ .$w)(context, async (signal) => {
            const record = await readOrNone({ signal });
            const aheadMs = (0,_correlation_js__WEBPACK_IMPORTED_MODULE_4__/* .aheadNow */ .S9)(clock, record.serverTime);
            if (aheadMs === undefined || record.requestedAt === undefined)
                return undefined;
            const isSameBot = record.botId === '' || record.botId === botId;
            const sent = { sentAt: from, answeredAt, aheadMs };
            const isOurs = (0,_correlation_js__WEBPACK_IMPORTED_MODULE_4__/* .publishMatcher */ .wO)(baseline, sent, clock)(record) === 'ours';
            return isSameBot && isOurs ? { reply: undefined, found: record, ...sent } : undefined;
        });
    };
    const started = await (0,_start_once_js__WEBPACK_IMPORTED_MODULE_3__/* .startOnce */ .aD)({
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
            const reply = await (0,_platform_bot_publish_js__WEBPACK_IMPORTED_MODULE_1__/* .startPublish */ .S)(platform, { botId, body }, signal);
            return { reply, sentAt: from, answeredAt: clock.now(), aheadMs: (0,_correlation_js__WEBPACK_IMPORTED_MODULE_4__/* .aheadNow */ .S9)(clock, reply.serverTime) };
        },
        find: () => find(sentAt ?? clock.now()),
        beforeAgain: "Check the bot's publish first, with {resume}, then run again.",
        resume: () => {
            const { record } = baseline;
            if (record && record.requestedAt === undefined)
                return undefined;
            const verdict = (0,_operation_js__WEBPACK_IMPORTED_MODULE_5__/* .trueFlags */ .I7)({ allowAwaitingApproval });
            return { operation: 'publish-status', inputs: { botId, ...(0,_operation_js__WEBPACK_IMPORTED_MODULE_5__/* .sinceInput */ .Zr)(after(record)), ...verdict } };
        },
    }, context);
    const { entries = [], reason = '' } = started.reply ?? {};
    const refused = entries.find(_judge_js__WEBPACK_IMPORTED_MODULE_6__/* .isFailedComponent */ .xl);
    if (refused) {
        const state = (0,_judge_js__WEBPACK_IMPORTED_MODULE_6__/* .failed */ .gz)({ status: refused.status, components: entries }, 'publish', reason);
        return { state, check: () => Promise.resolve(state) };
    }
    const { record: before } = baseline;
    if (before)
        context.sawOlder(before.requestedAt);
    const awaitedApproval = entries.filter(({ awaitsApproval }) => awaitsApproval);
    const match = (0,_correlation_js__WEBPACK_IMPORTED_MODULE_4__/* .publishMatcher */ .wO)(baseline, started, clock);
    const wanted = { botId, allowAwaitingApproval, awaitedApproval, match };
    const check = (0,_poll_js__WEBPACK_IMPORTED_MODULE_2__/* .noneAsStale */ .SU)(async (options) => (0,_publish_state_js__WEBPACK_IMPORTED_MODULE_7__.publishState)(await read(options), wanted), 'publish', true);
    if (!context.waits)
        return waitUntilShown(check, context);
    const { found } = started;
    return found ? { state: { kind: 'running', ...(0,_judge_js__WEBPACK_IMPORTED_MODULE_6__/* .factsOf */ .xS)(found) }, check } : { check };
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
/** A publish that was requested this long ago and has an unknown status counts as ended. */
const OLD_MS = 30 * 60_000;
/** One of unknown age counts as ended if it has not changed for this long, or for half of the timeout. */
const UNCHANGED_MS = 10 * 60_000;
/** What the status shows before anything is started. Waits while another publish is running. */
async function lastPublish(botId, read, context) {
    const { clock, log, waitFor } = context;
    const countsAsEnded = unchangedPublish(context);
    let baseline;
    const ended = await waitFor(async (options) => {
        const record = await read(options);
        (0,_judge_js__WEBPACK_IMPORTED_MODULE_6__/* .expectStatusOf */ .$Y)('publish', botId, record);
        const { status, isEmpty } = record;
        baseline = { record: isEmpty ? undefined : record, aheadMs: (0,_correlation_js__WEBPACK_IMPORTED_MODULE_4__/* .aheadNow */ .S9)(clock, record.serverTime) };
        const over = { kind: 'succeeded', status, link: '' };
        const state = (0,_judge_js__WEBPACK_IMPORTED_MODULE_6__/* .judge */ .S4)({ ...record, components: [] }, 'publish');
        if (isEmpty || state.kind !== 'running')
            return over;
        if ((0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_8__/* .meaningOf */ .Pr)(status, _judge_js__WEBPACK_IMPORTED_MODULE_6__/* .JOB_WORDS */ .uP) !== 'unknown' || !countsAsEnded(record))
            return state;
        log.warning(`The last publish of bot ${botId} has the unknown status '${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_9__/* .sanitize */ .aj)(status, 60)}' and does not change. It counts as ended.`);
        return over;
    }).catch((error) => {
        if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_10__/* .KoreaiError */ ["if"]) || error.code !== 'timed-out')
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
/** @param blocker - what the status showed last; not ours, because nothing was started */
function notStarted(botId, blocker, cause) {
    const why = blocker
        ? `another publish of bot ${botId} (${named(blocker)}) was still running`
        : `the platform did not report whether a publish of bot ${botId} is running`;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_10__/* .KoreaiError */ ["if"]('timed-out', `Nothing was started, as ${why}: ${cause.message}`, {
        hint: blocker
            ? 'Wait for the other publish, or raise {timeout}, and run again.'
            : (cause.hint ?? 'Raise {timeout}, and run again.'),
        cause,
    });
}
function named({ id, requestedAt }) {
    const when = requestedAt === undefined ? 'at an unknown time' : (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_11__/* .formatInstant */ .r4)(requestedAt);
    return `${id || 'without an id'}, requested ${when}`;
}
const NO_PUBLISH = (0,_platform_bot_publish_js__WEBPACK_IMPORTED_MODULE_1__/* .publishRecord */ .l)({ value: {}, serverTime: undefined, call: '' });


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
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27871);
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
    const versioned = { prefix: _client_js__WEBPACK_IMPORTED_MODULE_5__/* .VERSIONED_PREFIX */ .T, trailingSlash: true };
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
        // Its result is a component.
        error: (0,_contradiction_js__WEBPACK_IMPORTED_MODULE_2__/* .contradictionAt */ .lF)(fields),
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
/** An approval state, or the status of a result, beside the status of the publish itself. */
function overallOf(fields) {
    const beside = { state: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(fields, 'state'), result: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(fields, 'result') };
    const overall = (0,_component_js__WEBPACK_IMPORTED_MODULE_4__/* .componentOf */ .D5)(beside);
    const isBad = overall.status !== '' && (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_3__/* .meaningOf */ .Pr)(overall.status, _core_status_words_js__WEBPACK_IMPORTED_MODULE_3__/* .COMPONENT_WORDS */ .kk) !== 'succeeded';
    return isBad && !(0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_3__/* .awaitsApproval */ .vr)(overall.status) ? [{ ...overall, kind: 'publish', name: 'as a whole' }] : [];
}


/***/ }),

/***/ 56518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ listBots),
/* harmony export */   z: () => (/* binding */ botOf)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40095);
/* harmony import */ var _contradiction_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69347);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53685);



/** Gets one page of bots: `GET /bots?offset&limit`, with a limit of at most 50 (kore-api.md, section 1.5). */
async function listBots(platform, page, signal) {
    const query = { offset: String(page.offset), limit: String(page.limit) };
    // Its answer is the result, and no second poll confirms it.
    const options = { confidential: true, freshConnection: true };
    const reply = await platform.request({ method: 'GET', path: ['bots'], query, ...options, signal });
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .isFields */ .Ce)(reply.value) ? reply.value : {};
    const listed = Array.isArray(reply.value) ? reply.value : (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(fields, 'bots');
    const entries = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .isFields */ .Ce)(listed) ? Object.values(listed) : listed;
    // The answer is not shown: any piece of it may be a secret.
    const unusable = (how) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KoreaiError */ ["if"]('bad-response', `${reply.call} answered ${how}`, { transient: true, hint: _wire_js__WEBPACK_IMPORTED_MODULE_0__/* .HOST_HINT */ .lO });
    if (!Array.isArray(entries))
        throw unusable('without a list of bots');
    // The list may be incomplete.
    if ((0,_contradiction_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOfErrors */ .uT)(fields) !== undefined)
        throw unusable('with a list of bots and an error');
    const bots = entries
        .filter(_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .isFields */ .Ce)
        .map(botOf)
        .filter((bot) => bot.id !== '');
    return {
        bots,
        unreadable: entries.length - bots.length,
        total: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(fields, 'total'),
        hasMore: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(fields, 'availableMore')) ?? (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(fields, 'moreAvailable')),
    };
}
/** One entry of the list. */
function botOf(entry) {
    const usable = ['_id', 'botId', 'streamId'].map((name) => (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__.id)(entry, name)).find((value) => value !== '');
    return { id: usable ?? '', name: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(entry, 'name', 'botName') };
}


/***/ })

};
