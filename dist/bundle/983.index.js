export const id = 983;
export const ids = [983];
export const modules = {

/***/ 60983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   startTrainings: () => (/* binding */ startTrainings)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(40095);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(19507);
/* harmony import */ var _core_status_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18034);
/* harmony import */ var _platform_record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(24665);
/* harmony import */ var _platform_training_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21194);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73746);
/* harmony import */ var _poll_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86292);
/* harmony import */ var _start_once_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12703);








const KINDS = { ml: ['ml'], faq: ['faq'], all: ['ml', 'faq'] };
/** Machine learning ends with `Finished` or `Failed`, FAQs with `success` or `failure` (kore-api.md, section 1.5). */
const TRAINING_WORDS = (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .wordTable */ .Xo)('finished', 'success', 'successful', 'completed');
const NAMES = { ml: 'machine learning', faq: 'FAQs' };
function trainingOf(asked, { platform }) {
    return {
        ...asked,
        noun: `training of ${NAMES[asked.kind]}`,
        /** The last training. @throws KoreaiError also for a bot that was never trained */
        read: async (options) => {
            const record = await (0,_platform_training_js__WEBPACK_IMPORTED_MODULE_1__/* .trainingStatus */ .d)(platform, asked, options);
            (0,_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .expectStatusOf */ .$Y)('training', asked.botId, record);
            return record;
        },
    };
}
/** Starts the trainings that the inputs name, one after the other. With `jobId`, nothing is started. */
async function startTrainings(inputs, context) {
    const { botId, botLanguage: language, jobId } = inputs;
    const trainings = [];
    for (const kind of KINDS[inputs.training]) {
        const training = trainingOf({ kind, botId, language }, context);
        const started = jobId === undefined ? await startOne(training, context, inputs.training) : undefined;
        const poll = trainingPoll(training, jobId ?? started?.reply.id ?? '', started?.baseline);
        trainings.push({ ...training, reply: started?.reply, poll });
    }
    return { state: jobId === undefined ? startState(trainings) : undefined, check: allTrainings(trainings) };
}
async function startOne(training, context, asked) {
    const { botId, language, noun } = training;
    let baseline = { record: undefined };
    const reply = await (0,_start_once_js__WEBPACK_IMPORTED_MODULE_3__/* .startOnce */ .a)({
        what: `${noun} of bot ${botId}`,
        before: async () => {
            baseline = await lastTraining(training, context);
        },
        send: (signal, platform) => (0,_platform_training_js__WEBPACK_IMPORTED_MODULE_1__/* .startTraining */ .t)(platform, training, signal),
        find: () => (0,_start_once_js__WEBPACK_IMPORTED_MODULE_3__/* .findStarted */ .$)(context, async (signal) => {
            const record = await (0,_poll_js__WEBPACK_IMPORTED_MODULE_4__/* .orNone */ .u9)(training.read({ signal }), 'training');
            return record && isNewer(record, baseline) ? UNANSWERED : undefined;
        }),
        beforeAgain: "Check the bot's training in Kore.ai's console, and then run again.",
        // With any `jobId`, nothing is started.
        resume: () => ({
            operation: 'train-bot',
            inputs: { botId, training: asked, botLanguage: language, jobId: 'unknown' },
        }),
    }, context);
    return { reply, baseline };
}
/** A training that was found although the answer to its start was lost. */
const UNANSWERED = (0,_platform_record_js__WEBPACK_IMPORTED_MODULE_5__/* .jobRecord */ .D)({});
/** The replies only mean that the trainings were queued, unless one says that it failed. */
function startState(trainings) {
    const replies = trainings.flatMap(({ noun, reply }) => (reply ? [{ noun, ...reply }] : []));
    const jobId = replies.map(({ id }) => id).find((id) => id !== '') ?? '';
    const refused = replies.find(({ status }) => (0,_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .isBadEnd */ .n3)(status));
    if (!refused)
        return { kind: 'running', status: '', jobId };
    return (0,_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .failed */ .gz)({ status: refused.status, jobId }, refused.noun, refused.reason);
}
/** What the status shows before anything is started. Waits while another training of the bot is running. */
async function lastTraining({ botId, noun, read }, context) {
    let baseline = { record: undefined };
    await context
        .waitFor(async (options) => {
        // Compared with no training, every training is newer, so a stray answer must not be taken for none.
        const record = (await (0,_poll_js__WEBPACK_IMPORTED_MODULE_4__/* .orNone */ .u9)(read(options), 'training')) ??
            (await (0,_poll_js__WEBPACK_IMPORTED_MODULE_4__/* .orNone */ .u9)(read({ ...options, freshConnection: true }), 'training'));
        baseline = { record };
        const status = record?.status ?? '';
        const isRunning = (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .meaningOf */ .Pr)(status, TRAINING_WORDS) === 'running';
        return isRunning ? { kind: 'running', status } : { kind: 'succeeded', status, link: '' };
    })
        .catch((error) => {
        if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .KoreaiError */ ["if"]) || error.code !== 'timed-out' || !baseline.record)
            throw error;
        throw error.with({
            message: `Nothing was started, as another ${noun} of bot ${botId} was still running: ${error.message}`,
            hint: 'Wait for the other training, or raise {timeout}, and run again.',
        });
    });
    return baseline;
}
/**
 * Whether a status shows a training that is newer than the baseline: it is running, which the baseline was not, or its
 * version is higher. Without versions, it is newer if it succeeded where the baseline had failed or was out of sync. Any
 * other first `Finished` after a start is the one before.
 */
function isNewer(record, { record: before }) {
    const meaning = (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .meaningOf */ .Pr)(record.status, TRAINING_WORDS);
    if (meaning === 'running')
        return true;
    if (!before)
        return record.version !== undefined;
    // The flags of the training before may become true late, but its version does not rise.
    if (record.version !== undefined && before.version !== undefined)
        return record.version > before.version;
    const hadFailed = (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .meaningOf */ .Pr)(before.status, TRAINING_WORDS) === 'failed';
    return meaning === 'succeeded' && (hadFailed || (before.outOfSync.length > 0 && record.isInSync));
}
/** Maximum polls of a finished training whose model is not in sync: its flags may follow later. */
const MAX_POLLS = 10;
/**
 * Polls the training that was started after the baseline. The status names no job, so a result counts only after the
 * training was seen running, or if its version rose (xo-additions.md, section 6).
 *
 * @param baseline - `undefined` if something else started the training: then it must be running
 */
function trainingPoll(training, jobId, baseline) {
    let isOurs = false;
    let pollsOutOfSync = 0;
    const poll = async (options) => {
        const record = { ...(await training.read(options)), id: jobId };
        const facts = (0,_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .factsOf */ .xS)(record);
        const meaning = (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .meaningOf */ .Pr)(record.status, TRAINING_WORDS);
        isOurs ||= meaning === 'running' || (baseline !== undefined && isNewer(record, baseline));
        if (!isOurs && (meaning === 'succeeded' || meaning === 'failed')) {
            if (!baseline)
                return unknownEnd(facts, training.botId);
            const hadFailed = (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .meaningOf */ .Pr)(baseline.record?.status ?? '', TRAINING_WORDS) === 'failed';
            if (meaning === 'succeeded' || hadFailed)
                return (0,_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .stale */ .ez)(facts);
        }
        const state = judgeTraining(training, record);
        if (state.kind !== 'succeeded' || record.outOfSync.length === 0)
            return state;
        pollsOutOfSync += 1;
        const unfinished = `not in sync with ${record.outOfSync.map((name) => (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_7__/* .sanitize */ .aj)(name, 60)).join(', ')}`;
        if (pollsOutOfSync < MAX_POLLS)
            return { kind: 'running', ...facts, unfinished };
        const message = `The training has finished, but the model is ${unfinished}`;
        const hint = 'The bot may have been changed while it was trained. Train it again.';
        return (0,_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .failure */ .V2)(facts, 'platform-failed', message, hint);
    };
    return (0,_poll_js__WEBPACK_IMPORTED_MODULE_4__/* .noneAsStale */ .SU)(poll, 'training', true);
}
/** Polls several trainings of one bot: all must succeed. */
function allTrainings(trainings) {
    const [only] = trainings;
    if (only && trainings.length === 1)
        return only.poll;
    return async (options) => {
        const states = [];
        for (const { poll } of trainings)
            states.push(await poll(options));
        const deciding = states.find(({ kind }) => kind === 'failed') ??
            states.find((state) => state.kind === 'running' && !state.isStale) ??
            states.find(({ kind }) => kind === 'running') ??
            states[0];
        if (!deciding)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .KoreaiError */ ["if"]('internal', 'No training to poll');
        const components = trainings.map(({ kind }, at) => {
            return { kind: 'training', name: NAMES[kind], status: states[at]?.status ?? '', detail: '' };
        });
        // The id of one of them stands for all.
        const jobId = states.map((state) => state.jobId ?? '').find((id) => id !== '') ?? '';
        return { ...deciding, jobId, components };
    };
}
function judgeTraining({ kind, noun }, record) {
    const { reason } = record;
    // The message of FAQs repeats the status, and must not contradict it.
    const repeats = kind === 'faq' && (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .meaningOf */ .Pr)(reason, _core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .COMPONENT_WORDS */ .kk) !== 'unknown';
    const message = repeats ? [{ kind: 'message', name: '', status: reason, detail: '' }] : [];
    return (0,_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .judge */ .S4)(record, noun, { words: TRAINING_WORDS, components: [...message, ...record.components] });
}
function unknownEnd(facts, botId) {
    const message = `No training of bot ${botId} is running, and the status '${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_7__/* .sanitize */ .aj)(facts.status, 60)}' may be that of an earlier one`;
    return (0,_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .failure */ .V2)(facts, 'stale', message, "Check the bot's training in Kore.ai's console, or train it again.");
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
