export const id = 983;
export const ids = [983];
export const modules = {

/***/ 60983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   startTrainings: () => (/* binding */ startTrainings)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40095);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(19507);
/* harmony import */ var _core_status_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18034);
/* harmony import */ var _platform_training_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21194);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73746);
/* harmony import */ var _poll_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(86292);
/* harmony import */ var _start_once_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12703);







const KINDS = { ml: ['ml'], faq: ['faq'], all: ['ml', 'faq'] };
/** Starts the trainings that the inputs name, one after the other. With `jobId`, nothing is started. */
async function startTrainings(inputs, context) {
    const { botId, botLanguage: language, jobId } = inputs;
    const bot = { botId, language };
    const trainings = [];
    for (const kind of KINDS[inputs.training]) {
        const started = jobId === undefined ? await startOne(kind, bot, context, inputs.training) : undefined;
        const wanted = { jobId: jobId ?? started?.reply.id ?? '', baseline: started?.baseline };
        trainings.push({ kind, reply: started?.reply, poll: trainingPoll(kind, bot, context, wanted) });
    }
    return { state: jobId === undefined ? startState(trainings) : undefined, check: allTrainings(trainings) };
}
async function startOne(kind, bot, context, training) {
    let baseline = { record: undefined };
    const reply = await (0,_start_once_js__WEBPACK_IMPORTED_MODULE_0__/* .startOnce */ .aD)({
        what: `training of ${TRAINING_NAMES[kind]} of bot ${bot.botId}`,
        before: async () => {
            baseline = await lastTraining(kind, bot, context);
        },
        send: (signal, platform) => (0,_platform_training_js__WEBPACK_IMPORTED_MODULE_1__/* .startTraining */ .t)(platform, kind, bot, signal),
        find: () => (0,_start_once_js__WEBPACK_IMPORTED_MODULE_0__/* .findStarted */ .$w)(context, async (signal) => isNewer(await (0,_platform_training_js__WEBPACK_IMPORTED_MODULE_1__/* .trainingStatus */ .d)(context.platform, kind, bot, signal), baseline) ? UNANSWERED : undefined),
        beforeAgain: "Check the bot's training in Kore.ai's console, and then run again.",
        // With any `jobId`, nothing is started.
        resume: {
            operation: 'train-bot',
            inputs: { botId: bot.botId, training, botLanguage: bot.language, jobId: 'unknown' },
        },
    }, context);
    return { reply, baseline };
}
/** A training that was found although the answer to its start was lost. */
const UNANSWERED = { id: '', status: '', reason: '' };
/** The replies only mean that the trainings were queued, unless one says that it failed. */
function startState(trainings) {
    const refused = trainings.find(({ reply }) => reply && (0,_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .isBadEnd */ .n3)(reply.status));
    const jobId = trainings.map(({ reply }) => reply?.id ?? '').find((id) => id !== '') ?? '';
    if (!refused?.reply)
        return { kind: 'running', status: '', jobId };
    const { status, reason } = refused.reply;
    return (0,_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .failed */ .gz)({ status, jobId }, `training of ${TRAINING_NAMES[refused.kind]}`, reason);
}
/** Machine learning ends with `Finished` or `Failed`, FAQs with `success` or `failure` (kore-api.md, section 1.5). */
const TRAINING_WORDS = (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_3__/* .wordTable */ .Xo)('finished', 'success', 'successful', 'completed');
const TRAINING_NAMES = { ml: 'machine learning', faq: 'FAQs' };
/** What the status shows before anything is started. Waits while another training of the bot is running. */
async function lastTraining(kind, bot, context) {
    const noun = `training of ${TRAINING_NAMES[kind]}`;
    let baseline = { record: undefined };
    await context
        .waitFor(async (signal) => {
        const record = await readOrNone(kind, bot, context, signal);
        baseline = { record };
        const status = record?.status ?? '';
        return (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_3__/* .meaningOf */ .Pr)(status, TRAINING_WORDS) === 'running'
            ? { kind: 'running', status }
            : { kind: 'succeeded', status, link: '' };
    })
        .catch((error) => {
        if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .KoreaiError */ ["if"]) || error.code !== 'timed-out' || !baseline.record)
            throw error;
        throw error.with({
            message: `Nothing was started, as another ${noun} of bot ${bot.botId} was still running: ${error.message}`,
            hint: 'Wait for the other training, or raise {timeout}, and run again.',
        });
    });
    return baseline;
}
/**
 * Whether a status shows a training that is newer than the baseline: it is running, which the baseline was not, or its
 * version is higher. The first `Finished` after a start is the one before.
 */
function isNewer(record, { record: before }) {
    if (!record)
        return false;
    if ((0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_3__/* .meaningOf */ .Pr)(record.status, TRAINING_WORDS) === 'running')
        return true;
    if (record.version === undefined)
        return false;
    return before === undefined || (before.version !== undefined && record.version > before.version);
}
/** @returns `undefined` for a bot that was never trained */
async function readOrNone(kind, bot, { platform }, signal, freshConnection) {
    const record = await (0,_poll_js__WEBPACK_IMPORTED_MODULE_5__/* .orNone */ .u9)((0,_platform_training_js__WEBPACK_IMPORTED_MODULE_1__/* .trainingStatus */ .d)(platform, kind, bot, signal, freshConnection), 'training');
    if (record)
        (0,_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .expectSame */ .K9)('training', 'bot', bot.botId, record.botId);
    return record;
}
/** Maximum polls of a finished training whose model is not in sync: its flags may follow later. */
const MAX_POLLS = 10;
/**
 * Polls the training that was started after the baseline. The status names no job, so a result counts only after the
 * training was seen running, or if its version rose (xo-additions.md, section 6).
 *
 * @param baseline - `undefined` if something else started the training: then it must be running
 */
function trainingPoll(kind, bot, context, { jobId, baseline }) {
    let isOurs = false;
    let pollsOutOfSync = 0;
    return async (signal, freshConnection) => {
        const record = await readOrNone(kind, bot, context, signal, freshConnection);
        const facts = { status: record?.status ?? '', jobId };
        const meaning = (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_3__/* .meaningOf */ .Pr)(facts.status, TRAINING_WORDS);
        isOurs ||= meaning === 'running' || (baseline !== undefined && isNewer(record, baseline));
        if (!record)
            return (0,_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .stale */ .ez)(facts);
        if (!isOurs && (meaning === 'succeeded' || meaning === 'failed')) {
            const isNewFailure = baseline && meaning === 'failed' && (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_3__/* .meaningOf */ .Pr)(baseline.record?.status ?? '', TRAINING_WORDS) !== 'failed';
            if (!baseline)
                return unknownEnd(facts, bot);
            if (!isNewFailure)
                return (0,_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .stale */ .ez)(facts);
        }
        const state = judgeTraining(kind, record, facts);
        if (state.kind !== 'succeeded' || record.outOfSync.length === 0)
            return state;
        pollsOutOfSync += 1;
        const unfinished = `not in sync with ${record.outOfSync.map((name) => (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_6__/* .sanitize */ .aj)(name, 60)).join(', ')}`;
        return pollsOutOfSync < MAX_POLLS ? { kind: 'running', ...facts, unfinished } : outOfSync(facts, unfinished);
    };
}
/** Polls several trainings of one bot: all must succeed. */
function allTrainings(trainings) {
    const [only] = trainings;
    if (only && trainings.length === 1)
        return only.poll;
    return async (signal, freshConnection) => {
        const polled = [];
        for (const { kind, poll } of trainings)
            polled.push({ kind, state: await poll(signal, freshConnection) });
        const states = polled.map(({ state }) => state);
        const deciding = states.find(({ kind }) => kind === 'failed') ??
            states.find((state) => state.kind === 'running' && !state.isStale) ??
            states.find(({ kind }) => kind === 'running') ??
            states[0];
        if (!deciding)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .KoreaiError */ ["if"]('internal', 'No training to poll');
        const components = polled.map(({ kind, state }) => ({
            kind: 'training',
            name: TRAINING_NAMES[kind],
            status: state.status,
            detail: '',
        }));
        // The id of one of them stands for all.
        const jobId = states.map((state) => state.jobId ?? '').find((id) => id !== '') ?? '';
        return { ...deciding, jobId, components };
    };
}
function judgeTraining(kind, { reason, error, components: inner }, facts) {
    // The message of FAQs repeats the status, and must not contradict it.
    const repeats = kind === 'faq' && (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_3__/* .meaningOf */ .Pr)(reason, _core_status_words_js__WEBPACK_IMPORTED_MODULE_3__/* .COMPONENT_WORDS */ .kk) !== 'unknown';
    const components = [...(repeats ? [{ kind: 'message', name: '', status: reason, detail: '' }] : []), ...inner];
    const noun = `training of ${TRAINING_NAMES[kind]}`;
    return (0,_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .judge */ .S4)({ facts, words: TRAINING_WORDS, noun, link: '', reason, error, components });
}
function outOfSync(facts, what) {
    return {
        kind: 'failed',
        ...facts,
        code: 'platform-failed',
        message: `The training has finished, but the model is ${what}`,
        hint: 'The bot may have been changed while it was trained. Train it again.',
    };
}
function unknownEnd(facts, { botId }) {
    return {
        kind: 'failed',
        ...facts,
        code: 'stale',
        message: `No training of bot ${botId} is running, and the status '${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_6__/* .sanitize */ .aj)(facts.status, 60)}' may be that of an earlier one`,
        hint: "Check the bot's training in Kore.ai's console, or train it again.",
    };
}


/***/ }),

/***/ 21194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ trainingStatus),
/* harmony export */   t: () => (/* binding */ startTraining)
/* harmony export */ });
/* harmony import */ var _component_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83549);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24665);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53685);



const SEGMENTS = { ml: 'ml', faq: 'faqs' };
/**
 * Starts a training: `POST /bot/{id}/ml/train`, `POST /bot/{id}/faqs/train`. Sent once, never repeated. No status can be
 * asked for by the id of its reply, and that of machine learning usually has no status word.
 */
async function startTraining(platform, kind, { botId, language }, signal) {
    const reply = await platform.request({
        method: 'POST',
        path: ['bot', botId, SEGMENTS[kind], 'train'],
        language,
        ...(kind === 'faq' ? { body: { language } } : {}),
        mayBeEmpty: true,
        signal,
    });
    // Machine learning answers with a list of one entry, FAQs with an object.
    const entries = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .isFields */ .Ce)(reply.value) ? [reply.value] : (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(reply.value);
    const error = entries.map(_record_js__WEBPACK_IMPORTED_MODULE_1__/* .contradictionOf */ .zW).find((one) => one !== undefined);
    const [first = {}] = entries;
    return {
        id: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .jobId */ .Db)(first, 'ds-', 'Training_ID', 'trainingId', '_id', 'requestId'),
        status: error === undefined ? (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(first, 'status', 'trainingStatus') : 'failed',
        reason: error ?? (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .reason */ .l)(first),
    };
}
/** Gets the last training: `GET /bot/{id}/{ml|faqs}/train/status`. FAQs need the language (xo-additions.md, section 6). */
async function trainingStatus(platform, kind, { botId, language }, signal, freshConnection) {
    const path = ['bot', botId, SEGMENTS[kind], 'train', 'status'];
    const query = { language, state: 'configured' };
    return recordOf(kind, await platform.request({ method: 'GET', path, query, signal, freshConnection }));
}
function recordOf(kind, reply) {
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .expectFields */ .$N)(reply);
    const details = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .nested */ .cY)(fields, 'trainDetails');
    return {
        ...(0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .jobRecord */ .Dv)(fields),
        status: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(fields, kind === 'ml' ? 'trainingStatus' : 'status'),
        version: kind === 'ml' ? ((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(details, 'trainVersion') ?? (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(fields, 'trainVersion')) : (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(fields, 'modifiedOn'),
        outOfSync: kind === 'ml' ? outOfSync(fields) : [],
        components: (0,_component_js__WEBPACK_IMPORTED_MODULE_2__/* .componentsIn */ .aL)(fields),
    };
}
const IN_SYNC_FLAG = /^is_?ml_?in_?sync_?(with)?_?/i;
function outOfSync(fields) {
    return Object.keys(fields)
        .filter((name) => IN_SYNC_FLAG.test(name) && !(0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(fields, name)))
        .map((name) => name.replace(IN_SYNC_FLAG, '') || name);
}


/***/ })

};
