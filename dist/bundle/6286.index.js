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
    const walk = new Walk((offset) => withRetries((signal) => (0,_platform_bots_js__WEBPACK_IMPORTED_MODULE_0__/* .listBots */ .r)(platform, { offset, limit: PAGE_SIZE }, signal)));
    await walk.byPosition();
    if (!walk.isComplete)
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
    /** True if nothing can be missing: the first page was the only one, or the platform's own total is reached. */
    get isComplete() {
        if (this.#total !== undefined)
            return this.#seen >= this.#total && this.#hasMore !== true;
        return this.#pages === 1 && this.#hasMore === false;
    }
    async byPosition() {
        for (let offset = 0; !this.#isEndless;) {
            const { page, isNew } = await this.#take(offset);
            offset += page.bots.length + page.unreadable;
            // A total that equals a full page may be the count of that page only.
            const isProven = this.isComplete && (page.hasMore === false || page.bots.length < PAGE_SIZE);
            // Until the total is reached, `hasMore: false` proves nothing.
            const isOver = page.hasMore === false && this.#total === undefined;
            if (isProven || !isNew || isOver)
                return;
        }
    }
    /** Stops at a page that is empty or repeats bots: `offset` counts something else, or the list is over. */
    async byPage() {
        const walked = new Set();
        for (let number = 1; !this.#isEndless; number++) {
            const { page, isNew } = await this.#take(number);
            // If pages count from 1, the first one was already read by position.
            const isApart = page.bots.length > 0 && page.bots.every(({ id }) => !walked.has(id));
            for (const { id } of page.bots)
                walked.add(id);
            if (this.isComplete || (!isNew && !isApart))
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
        return this.#pages >= MAX_PAGES;
    }
    #missing() {
        if (this.#isEndless)
            return `${this.#seen} on ${this.#pages} pages without reaching the end`;
        if (this.#unreadable > 0)
            return `${this.#unreadable === 1 ? '1 entry' : `${this.#unreadable} entries`} without a usable id`;
        // A total of exactly one page, or a full page without a total, may cover this page only.
        const isFull = this.#seen > 0 && this.#seen % PAGE_SIZE === 0;
        if (this.#total !== undefined) {
            if (this.#seen < this.#total)
                return `${this.#seen} of ${this.#total}`;
            return isFull && this.#hasMore === true ? `${this.#seen} and reports more` : '';
        }
        if (this.#hasMore === true)
            return `${this.#seen} and reports more`;
        if (this.#hasMore === false)
            return '';
        if (this.#seen === 0)
            return 'no bots and no total';
        return isFull ? `${this.#seen} on a full page and no total` : '';
    }
    async #take(offset) {
        const page = await this.#ask(offset);
        this.#pages += 1;
        const before = this.#bots.size;
        for (const bot of page.bots)
            if (!this.#bots.has(bot.id))
                this.#bots.set(bot.id, bot);
        const isNew = this.#bots.size > before;
        // Entries of a repeated page must not be counted twice.
        if (isNew || this.#pages === 1)
            this.#unreadable += page.unreadable;
        // A number below what was already listed is no total.
        const isCount = page.total !== undefined && page.total >= this.#seen;
        if (isCount)
            this.#total = page.total;
        // A page of known bots may lie anywhere, so its `hasMore` says nothing about the end of the list.
        if (isNew || page.bots.length === 0)
            this.#hasMore = page.hasMore;
        return { page, isNew };
    }
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
/* harmony import */ var _core_clock_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(84300);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(40095);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(19507);
/* harmony import */ var _core_status_words_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(18034);
/* harmony import */ var _platform_bot_publish_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25117);
/* harmony import */ var _bot_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73677);
/* harmony import */ var _correlation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63849);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(73746);
/* harmony import */ var _operation_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70824);
/* harmony import */ var _poll_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(86292);
/* harmony import */ var _publish_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76254);
/* harmony import */ var _start_once_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12703);












const DEFAULT_COMMENT = 'Published by koreai-ci';
/**
 * Publishes a bot: waits for a publish that is running, sends the request once, and polls for a publish that is newer
 * than the one before (kore-api.md, section 4).
 */
async function publishBot(inputs, context) {
    await (0,_bot_list_js__WEBPACK_IMPORTED_MODULE_0__.guardName)(inputs, context);
    const botId = inputs.botId;
    const read = (0,_platform_bot_publish_js__WEBPACK_IMPORTED_MODULE_1__.publishStatusReader)(context.platform, botId);
    const baseline = await lastPublish(botId, read, context);
    const { match, state, awaitedApproval } = await publish(inputs, context, { read, baseline });
    if (state)
        return { state, check: () => Promise.resolve(state) };
    const check = async (signal, freshConnection) => (0,_publish_state_js__WEBPACK_IMPORTED_MODULE_2__.publishState)(await readOrNone(read, signal, freshConnection), {
        botId,
        allowAwaitingApproval: inputs.allowAwaitingApproval,
        awaitedApproval,
        match,
    });
    return context.waits ? { state: undefined, check } : await waitUntilShown(check, context);
}
/** A baseline that is older than this may have missed someone else's publish. In milliseconds. */
const OLD_BASELINE_MS = 2_000;
/** Sends the one request, and returns how the publish that it starts can be recognized. */
async function publish(inputs, context, { read, baseline: first }) {
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
            const reply = await (0,_platform_bot_publish_js__WEBPACK_IMPORTED_MODULE_1__/* .startPublish */ .S)(platform, botId, body, signal);
            return { reply, sentAt: from, answeredAt: clock.now(), dated: (0,_correlation_js__WEBPACK_IMPORTED_MODULE_4__/* .datedNow */ .F2)(clock, reply.serverTime) };
        },
        find: () => findStartedPublish(context, { read, baseline }, { sentAt: sentAt ?? clock.now(), botId }),
        beforeAgain: "Check the bot's publish first, with {resume}, then run again.",
        resume: { operation: 'publish-status', inputs: { botId, ...(0,_operation_js__WEBPACK_IMPORTED_MODULE_5__/* .sinceInput */ .Zr)(after(first)) } },
    }, context);
    const { reply } = started;
    const refused = reply?.entries.some(_judge_js__WEBPACK_IMPORTED_MODULE_6__/* .isFailedComponent */ .xl) ? reply : undefined;
    const facts = { status: refused?.entries.find(_judge_js__WEBPACK_IMPORTED_MODULE_6__/* .isFailedComponent */ .xl)?.status ?? '', components: refused?.entries ?? [] };
    const state = refused ? (0,_judge_js__WEBPACK_IMPORTED_MODULE_6__/* .failed */ .gz)(facts, 'publish', refused.reason) : undefined;
    const awaitedApproval = reply?.entries.filter(({ awaitsApproval }) => awaitsApproval) ?? [];
    return { match: (0,_correlation_js__WEBPACK_IMPORTED_MODULE_4__/* .publishMatcher */ .wO)(baseline, started, clock), state, awaitedApproval };
}
/** The earliest request time of a publish that is newer than the baseline. */
function after({ record }) {
    return record?.requestedAt === undefined ? undefined : record.requestedAt + 1;
}
/**
 * The publish that was started by a request whose answer was lost: not the baseline, and requested, by the platform's
 * clock, between the sending of the request and the loss of its answer.
 */
async function findStartedPublish(context, { read, baseline }, { sentAt, botId }) {
    const { clock } = context;
    const answeredAt = clock.now();
    return (0,_start_once_js__WEBPACK_IMPORTED_MODULE_3__/* .findStarted */ .$w)(context, async (signal) => {
        const record = await readOrNone(read, signal);
        const dated = (0,_correlation_js__WEBPACK_IMPORTED_MODULE_4__/* .datedNow */ .F2)(clock, record.serverTime);
        if (!dated || record.requestedAt === undefined)
            return undefined;
        const isSameBot = record.botId === '' || record.botId === botId;
        const sent = { sentAt, answeredAt, dated };
        const isOurs = (0,_correlation_js__WEBPACK_IMPORTED_MODULE_4__/* .publishMatcher */ .wO)(baseline, sent, clock)(record) === 'ours';
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
/** A publish that was requested this long ago and has an unknown status counts as ended. */
const OLD_MS = 30 * 60_000;
/** One of unknown age counts as ended if it has not changed for this long, or for half of the timeout. */
const UNCHANGED_MS = 10 * 60_000;
/** What the status shows before anything is started. Waits while another publish is running. */
async function lastPublish(botId, read, context) {
    const { clock, log, waitFor } = context;
    const countsAsEnded = unchangedPublish(context);
    let baseline;
    const ended = await waitFor(async (signal) => {
        const record = await readOrNone(read, signal);
        (0,_judge_js__WEBPACK_IMPORTED_MODULE_6__/* .expectSame */ .K9)('publish', 'bot', botId, record.botId);
        const dated = (0,_correlation_js__WEBPACK_IMPORTED_MODULE_4__/* .datedNow */ .F2)(clock, record.serverTime);
        baseline = { record: record.isEmpty ? undefined : record, dated };
        const { id: jobId, status, requestedAt } = record;
        const over = { kind: 'succeeded', status, link: '' };
        if (record.isEmpty)
            return over;
        const facts = { status, jobId, requestedAt };
        const state = (0,_judge_js__WEBPACK_IMPORTED_MODULE_6__/* .judge */ .S4)({ facts, words: _judge_js__WEBPACK_IMPORTED_MODULE_6__/* .JOB_WORDS */ .uP, noun: 'publish', link: '', reason: '' });
        if (state.kind !== 'running')
            return over;
        if ((0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_7__/* .meaningOf */ .Pr)(status, _judge_js__WEBPACK_IMPORTED_MODULE_6__/* .JOB_WORDS */ .uP) !== 'unknown' || !countsAsEnded(record))
            return state;
        log.warning(`The last publish of bot ${botId} has the unknown status '${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_8__/* .sanitize */ .aj)(status, 60)}' and does not change. It counts as ended.`);
        return over;
    }).catch((error) => {
        if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_9__/* .KoreaiError */ ["if"]) || error.code !== 'timed-out')
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
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_9__/* .KoreaiError */ ["if"]('timed-out', `Nothing was started, as ${why}: ${cause.message}`, {
        hint: blocker ? 'Wait for the other publish, or raise {timeout}, and run again.' : cause.hint,
        cause,
    });
}
function named({ id, requestedAt }) {
    const when = requestedAt === undefined ? 'at an unknown time' : (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_10__/* .formatInstant */ .r4)(requestedAt);
    return `${id || 'without an id'}, requested ${when}`;
}
const NO_PUBLISH = (0,_platform_bot_publish_js__WEBPACK_IMPORTED_MODULE_1__/* .publishRecord */ .l)({ value: {}, serverTime: undefined, call: '' });
/** For a bot that was never published, the platform's error counts as an empty record. */
async function readOrNone(read, signal, freshConnection) {
    return (await (0,_poll_js__WEBPACK_IMPORTED_MODULE_11__/* .orNone */ .u9)(read(signal, freshConnection), 'publish')) ?? NO_PUBLISH;
}


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

/***/ 25117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ startPublish),
/* harmony export */   l: () => (/* binding */ publishRecord),
/* harmony export */   publishStatusReader: () => (/* binding */ publishStatusReader)
/* harmony export */ });
/* harmony import */ var _core_status_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18034);
/* harmony import */ var _answer_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(35565);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27871);
/* harmony import */ var _component_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83549);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24665);
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
    if (isEntry(fields))
        return [fields, ...summary];
    return summary.length > 0 ? summary : (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(fields);
}
/** States are those before the publish, so only its own status word can refuse an entry. */
function startedComponent(entry) {
    const status = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(entry, 'status');
    const hasFailed = (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOfErrors */ .uT)(entry) !== undefined && (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_2__/* .meaningOf */ .Pr)(status, _core_status_words_js__WEBPACK_IMPORTED_MODULE_2__/* .COMPONENT_WORDS */ .kk) !== 'failed';
    return { ...(0,_component_js__WEBPACK_IMPORTED_MODULE_3__/* .componentOf */ .D5)(entry), status: hasFailed ? 'failed' : status };
}
/**
 * Reads the bot's current publish, or the last completed one: `GET /bot/{botId}/publish/status`. If that path is unknown
 * (404, 405), the versioned one of the documentation's sample is tried, and used from then on if it works.
 */
function publishStatusReader(platform, botId) {
    const path = ['bot', botId, 'publish', 'status'];
    const versioned = { prefix: _client_js__WEBPACK_IMPORTED_MODULE_4__/* .VERSIONED_PREFIX */ .T, trailingSlash: true };
    let form = {};
    return async (signal, freshConnection) => {
        const call = { method: 'GET', path, signal, freshConnection };
        try {
            return publishRecord(await platform.request({ ...call, ...form }));
        }
        catch (error) {
            if (form === versioned || !(0,_answer_error_js__WEBPACK_IMPORTED_MODULE_5__/* .isUnknownPath */ .iT)(error))
                throw error;
            const reply = await platform.request({ ...call, ...versioned }).catch((second) => {
                if (error.httpStatus === 405)
                    throw second;
                // The refusal of the documented path counts.
                throw second instanceof _answer_error_js__WEBPACK_IMPORTED_MODULE_5__/* .AnswerError */ .dV && !second.transient ? withCause(error, second) : second;
            });
            form = versioned;
            return publishRecord(reply);
        }
    };
}
function withCause({ httpStatus, code, message, hint, platformMessage }, cause) {
    return new _answer_error_js__WEBPACK_IMPORTED_MODULE_5__/* .AnswerError */ .dV(httpStatus, code, message, { hint, cause }, platformMessage);
}
function publishRecord(reply) {
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .expectFields */ .$N)(reply);
    const record = (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .jobRecord */ .Dv)(fields);
    const publishId = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__.id)(fields, '_id');
    const requestedAt = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(fields, 'requestedTime', 'initiatedOn', 'createdOn');
    return {
        ...record,
        id: publishId,
        requestedAt,
        resources: [...summaryOf(fields).map(_component_js__WEBPACK_IMPORTED_MODULE_3__/* .componentOf */ .D5), ...overallOf(fields)],
        awaitsApproval: (0,_component_js__WEBPACK_IMPORTED_MODULE_3__/* .isAwaiting */ .RD)(fields),
        // Its result is a component.
        error: (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .contradictionAt */ .lF)(fields),
        serverTime: reply.serverTime,
        isEmpty: publishId === '' && record.status === '' && requestedAt === undefined,
    };
}
/** The entries of the summary, which may be one entry alone. */
function summaryOf(fields) {
    const summary = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .nested */ .cY)(fields, 'statusSummary');
    return isEntry(summary) ? [summary] : (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(fields, 'statusSummary'));
}
function isEntry(fields) {
    return (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(fields, 'status', 'resourceType') !== '' || (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOfErrors */ .uT)(fields) !== undefined;
}
/** An approval state, or the status of a result, beside the status of the publish itself. */
function overallOf(fields) {
    const beside = { state: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(fields, 'state'), result: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(fields, 'result') };
    const overall = (0,_component_js__WEBPACK_IMPORTED_MODULE_3__/* .componentOf */ .D5)(beside);
    const isBad = overall.status !== '' && (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_2__/* .meaningOf */ .Pr)(overall.status, _core_status_words_js__WEBPACK_IMPORTED_MODULE_2__/* .COMPONENT_WORDS */ .kk) !== 'succeeded';
    return isBad && !(0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_2__/* .awaitsApproval */ .vr)(overall.status) ? [{ ...overall, kind: 'publish', name: 'as a whole' }] : [];
}


/***/ }),

/***/ 56518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ listBots),
/* harmony export */   z: () => (/* binding */ botOf)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40095);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24665);
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
    if ((0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOfErrors */ .uT)(fields) !== undefined)
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
