export const id = 6688;
export const ids = [6688,373];
export const modules = {

/***/ 16688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   importPoll: () => (/* binding */ importPoll)
/* harmony export */ });
/* harmony import */ var _core_clock_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(84300);
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5562);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19507);
/* harmony import */ var _platform_bot_import_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10373);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73746);
/* harmony import */ var _poll_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86292);






/** Polls an import by its id, and checks that it goes into the intended bot (kore-api.md, section 1.3). */
function importPoll(context, { botId, since, ...job }) {
    const poll = (0,_poll_js__WEBPACK_IMPORTED_MODULE_0__/* .pollById */ .Mh)({ ...job, noun: 'import' }, (options) => (0,_platform_bot_import_js__WEBPACK_IMPORTED_MODULE_1__/* .importStatus */ .U6)(context.platform, job.jobId, options), (record) => {
        const { botId: reported } = record;
        const state = (0,_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .judge */ .S4)(record, 'import', { facts: { botId: reported } });
        if (botId !== undefined && reported !== '' && reported !== botId) {
            // An import that ended in another bot is no faulty answer: no later poll can change it.
            if (state.kind !== 'running')
                return endedElsewhere((0,_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .factsOf */ .xS)(record), botId, reported);
            throw (0,_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .mismatch */ .J4)('import', 'bot', botId, reported);
        }
        if (since !== undefined && (record.requestedAt === undefined || record.requestedAt < since)) {
            return tooOld({ ...(0,_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .factsOf */ .xS)(record), botId: reported });
        }
        return state;
    });
    return botId === undefined && !job.isIssued ? poll : awaitBot(poll);
}
/** An import that must name its bot has not ended until it does. */
function awaitBot(poll) {
    return (0,_poll_js__WEBPACK_IMPORTED_MODULE_0__/* .awaitResult */ .w1)(poll, {
        isAvailable: (ended) => (0,_core_names_js__WEBPACK_IMPORTED_MODULE_3__/* .isId */ .eQ)(ended.botId ?? ''),
        warning: 'The import succeeded, but the platform has not reported the bot yet.',
        missing: {
            code: 'bad-response',
            message: 'The import succeeded, but the platform did not report the bot',
            hint: 'Look for the bot in the console before you run again: a second import may create a second bot.',
        },
    });
}
function endedElsewhere(facts, wanted, reported) {
    const message = `Import ${facts.jobId} ended in another bot (${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_4__/* .sanitize */ .aj)(reported, 80)}) than the intended one (${wanted})`;
    const hint = 'Check both bots in the console before you run again: the other one may have been overwritten.';
    return (0,_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .failure */ .V2)(facts, 'bad-response', message, hint);
}
/** The id names this one import, so no later poll can show a newer one. */
function tooOld(facts) {
    const { jobId, requestedAt } = facts;
    const why = requestedAt === undefined
        ? 'reports no time, so it may be older than {since} allows'
        : `was requested ${(0,_core_clock_js__WEBPACK_IMPORTED_MODULE_5__/* .formatInstant */ .r4)(requestedAt)}, which is older than {since} allows`;
    const message = `Import ${jobId} ${why}`;
    return (0,_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .failure */ .V2)(facts, 'stale', message, 'Check {jobId}: it is an earlier import, or {since} is too late.');
}


/***/ }),

/***/ 10373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U6: () => (/* binding */ importStatus),
/* harmony export */   fT: () => (/* binding */ importRecord),
/* harmony export */   importBotFunctions: () => (/* binding */ importBotFunctions),
/* harmony export */   s8: () => (/* binding */ startImport)
/* harmony export */ });
/* harmony import */ var _component_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83549);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46949);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24665);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53685);




/**
 * Starts an import of uploaded files: `POST /bot/{botId}/import` into an existing bot, `POST /bot/import` for a new one
 * (kore-api.md, section 1.3). Its body has `uploadMode` and the ids of the files; the name of a new bot is added to it.
 */
const startImport = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .post */ .b)(({ target, body }) => 'name' in target
    ? { path: ['bot', 'import'], body: { ...body, name: target.name } }
    : { path: ['bot', target.botId, 'import'], body }, importRecord);
/** Gets an import by its id: `GET /bot/import/status/{bir-…}`. */
const importStatus = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .get */ .J)((jobId) => ({ path: ['bot', 'import', 'status', jobId] }), importRecord);
/**
 * An import names its bot once it has ended; the `streamRefId` of a start reply is something else. Its first task is
 * `success` as soon as the import is submitted, so none of them is a verdict.
 */
function importRecord(reply) {
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .expectFields */ .$N)(reply);
    return { ...(0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .jobRecord */ .D)(fields, 'bir-', '_id'), components: (0,_component_js__WEBPACK_IMPORTED_MODULE_3__/* .tasksOf */ .a4)(fields) };
}
/**
 * Imports functions into a bot: `POST /bot/{id}/import/botfunctions` (xo-additions.md, section 4). The documented answer
 * is about one file; a list is read too.
 */
const importBotFunctions = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .post */ .b)(({ botId, files }) => ({
    path: ['bot', botId, 'import', 'botfunctions'],
    body: files,
}), ({ value }) => ((0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)(value) ? [value] : (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(value)).map((entry) => ({
    ...(0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .jobRecord */ .D)(entry),
    fileId: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(entry, 'fileId'),
    fileName: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(entry, 'fileName'),
})));


/***/ })

};
