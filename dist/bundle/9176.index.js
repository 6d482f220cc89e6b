export const id = 9176;
export const ids = [9176];
export const modules = {

/***/ 29176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startTrainings: () => (/* binding */ startTrainings)
});

// EXTERNAL MODULE: ./build/platform/training.js
var training = __webpack_require__(21194);
// EXTERNAL MODULE: ./build/jobs/judge.js
var judge = __webpack_require__(73746);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/core/sanitize.js
var sanitize = __webpack_require__(19507);
// EXTERNAL MODULE: ./build/core/status-words.js
var status_words = __webpack_require__(18034);
// EXTERNAL MODULE: ./build/jobs/until-seen.js
var until_seen = __webpack_require__(51681);
;// CONCATENATED MODULE: ./build/jobs/training-baseline.js





/** Machine learning ends with `Finished` or `Failed`, FAQs with `success` or `failure` (kore-api.md, section 1.5). */
const TRAINING_WORDS = (0,status_words/* wordTable */.Xo)('finished', 'success', 'successful', 'completed');
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
        return (0,status_words/* meaningOf */.Pr)(status, TRAINING_WORDS) === 'running'
            ? { kind: 'running', status }
            : { kind: 'succeeded', status, link: '' };
    })
        .catch((error) => {
        if (!(error instanceof errors/* KoreaiError */["if"]) || error.code !== 'timed-out' || !baseline.record)
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
    if ((0,status_words/* meaningOf */.Pr)(record.status, TRAINING_WORDS) === 'running')
        return true;
    if (record.version === undefined)
        return false;
    return before === undefined || (before.version !== undefined && record.version > before.version);
}
/** @returns `undefined` for a bot that was never trained */
async function readOrNone(kind, bot, { platform }, signal, freshConnection) {
    const record = await (0,until_seen/* orNone */.u9)((0,training/* trainingStatus */.d)(platform, kind, bot, signal, freshConnection), 'training');
    if (record)
        (0,judge/* expectSame */.K9)('training', 'bot', bot.botId, record.botId);
    return record;
}

;// CONCATENATED MODULE: ./build/jobs/poll-training.js





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
        const meaning = (0,status_words/* meaningOf */.Pr)(facts.status, TRAINING_WORDS);
        isOurs ||= meaning === 'running' || (baseline !== undefined && isNewer(record, baseline));
        if (!record)
            return (0,judge/* stale */.ez)(facts);
        if (!isOurs && (meaning === 'succeeded' || meaning === 'failed')) {
            const isNewFailure = baseline && meaning === 'failed' && !isFailure(baseline.record);
            if (!baseline)
                return unknownEnd(facts, bot);
            if (!isNewFailure)
                return (0,judge/* stale */.ez)(facts);
        }
        const state = judgeTraining(kind, record, facts);
        if (state.kind !== 'succeeded' || record.outOfSync.length === 0)
            return state;
        pollsOutOfSync += 1;
        const unfinished = `not in sync with ${record.outOfSync.map((name) => (0,sanitize/* sanitize */.aj)(name, 60)).join(', ')}`;
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
            throw new errors/* KoreaiError */["if"]('internal', 'No training to poll');
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
    const repeats = kind === 'faq' && (0,status_words/* meaningOf */.Pr)(reason, status_words/* COMPONENT_WORDS */.kk) !== 'unknown';
    const components = [...(repeats ? [{ kind: 'message', name: '', status: reason, detail: '' }] : []), ...inner];
    const noun = `training of ${TRAINING_NAMES[kind]}`;
    return (0,judge/* judge */.S4)({ facts, words: TRAINING_WORDS, noun, link: '', reason, error, components });
}
function isFailure(record) {
    return record !== undefined && (0,status_words/* meaningOf */.Pr)(record.status, TRAINING_WORDS) === 'failed';
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
        message: `No training of bot ${botId} is running, and the status '${(0,sanitize/* sanitize */.aj)(facts.status, 60)}' may be that of an earlier one`,
        hint: "Check the bot's training in Kore.ai's console, or train it again.",
    };
}

// EXTERNAL MODULE: ./build/jobs/start-once.js
var start_once = __webpack_require__(12703);
;// CONCATENATED MODULE: ./build/jobs/train-bot.js





const KINDS = { ml: ['ml'], faq: ['faq'], all: ['ml', 'faq'] };
/** Starts the trainings that the inputs name, one after the other. With `jobId`, nothing is started. */
async function startTrainings(inputs, context, resume) {
    const { botId, botLanguage: language, jobId } = inputs;
    const bot = { botId, language };
    const trainings = [];
    for (const kind of KINDS[inputs.training]) {
        const started = jobId === undefined ? await startOne(kind, bot, context, resume(inputs, '')) : undefined;
        const wanted = { jobId: jobId ?? started?.reply.id ?? '', baseline: started?.baseline };
        trainings.push({ kind, reply: started?.reply, poll: trainingPoll(kind, bot, context, wanted) });
    }
    return { state: jobId === undefined ? startState(trainings) : undefined, check: allTrainings(trainings) };
}
async function startOne(kind, bot, context, resume) {
    let baseline = { record: undefined };
    const reply = await (0,start_once/* startOnce */.aD)({
        what: `training of ${TRAINING_NAMES[kind]} of bot ${bot.botId}`,
        before: async () => {
            baseline = await lastTraining(kind, bot, context);
        },
        send: (signal, platform) => (0,training/* startTraining */.t)(platform, kind, bot, signal),
        find: () => (0,start_once/* searchSlot */.FS)(context, async (signal) => isNewer(await (0,training/* trainingStatus */.d)(context.platform, kind, bot, signal), baseline) ? UNANSWERED : undefined),
        beforeAgain: "Check the bot's training in Kore.ai's console, and then run again.",
        resume,
    }, context);
    return { reply, baseline };
}
/** A training that was found although the answer to its start was lost. */
const UNANSWERED = { id: '', status: '', reason: '' };
/** The replies only mean that the trainings were queued, unless one says that it failed. */
function startState(trainings) {
    const refused = trainings.find(({ reply }) => reply && (0,judge/* isBadEnd */.n3)(reply.status));
    const jobId = trainings.map(({ reply }) => reply?.id ?? '').find((id) => id !== '') ?? '';
    if (!refused?.reply)
        return { kind: 'running', status: '', jobId };
    const { status, reason } = refused.reply;
    return (0,judge/* failed */.gz)({ status, jobId }, `training of ${TRAINING_NAMES[refused.kind]}`, reason);
}


/***/ }),

/***/ 21194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ trainingStatus),
/* harmony export */   t: () => (/* binding */ startTraining)
/* harmony export */ });
/* harmony import */ var _component_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83549);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53685);


/** Starts a training: `POST /bot/{id}/ml/train`, `POST /bot/{id}/faqs/train`. Sent once, never repeated. */
async function startTraining(platform, kind, { botId, language }, signal) {
    const reply = await platform.request({
        method: 'POST',
        path: ['bot', botId, segmentOf(kind), 'train'],
        headers: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .languageHeader */ .iH)({ language }),
        ...(kind === 'faq' ? { body: { language } } : {}),
        mayBeEmpty: true,
        signal,
    });
    // Machine learning answers with a list of one entry, FAQs with an object.
    const entries = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .isFields */ .Ce)(reply.value) ? [reply.value] : (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(reply.value);
    const bad = entries.find((entry) => (0,_component_js__WEBPACK_IMPORTED_MODULE_1__/* .contradictionOf */ .zW)(entry) !== undefined);
    const [first = {}] = entries;
    return {
        id: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .jobId */ .Db)(first, 'ds-', 'Training_ID', 'trainingId', '_id', 'requestId'),
        status: bad ? 'failed' : (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(first, 'status', 'trainingStatus'),
        reason: (bad && (0,_component_js__WEBPACK_IMPORTED_MODULE_1__/* .contradictionOf */ .zW)(bad)) ?? (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .reason */ .l)(first),
    };
}
/** Gets the last training: `GET /bot/{id}/{ml|faqs}/train/status`. FAQs need the language (xo-additions.md, section 6). */
async function trainingStatus(platform, kind, { botId, language }, signal, freshConnection) {
    const path = ['bot', botId, segmentOf(kind), 'train', 'status'];
    const query = { language, state: 'configured' };
    return recordOf(kind, await platform.request({ method: 'GET', path, query, signal, freshConnection }));
}
function segmentOf(kind) {
    return kind === 'ml' ? 'ml' : 'faqs';
}
function recordOf(kind, reply) {
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .expectFields */ .$N)(reply);
    const details = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .nested */ .cY)(fields, 'trainDetails');
    return {
        botId: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(fields, 'streamId', 'botId'),
        status: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(fields, kind === 'ml' ? 'trainingStatus' : 'status'),
        version: kind === 'ml' ? ((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(details, 'trainVersion') ?? (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(fields, 'trainVersion')) : (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(fields, 'modifiedOn'),
        outOfSync: kind === 'ml' ? outOfSync(fields) : [],
        reason: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .reason */ .l)(fields),
        components: (0,_component_js__WEBPACK_IMPORTED_MODULE_1__/* .componentsIn */ .aL)(fields),
        error: (0,_component_js__WEBPACK_IMPORTED_MODULE_1__/* .contradictionOf */ .zW)(fields),
    };
}
const IN_SYNC_FLAG = /^is_?ml_?in_?sync_?(with)?_?/i;
function outOfSync(fields) {
    return Object.keys(fields)
        .filter((name) => IN_SYNC_FLAG.test(name) && !(0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .isTrue */ .Hn)((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(fields, name)))
        .map((name) => name.replace(IN_SYNC_FLAG, '') || name);
}


/***/ })

};
