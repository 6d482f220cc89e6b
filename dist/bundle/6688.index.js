export const id = 6688;
export const ids = [6688,373];
export const modules = {

/***/ 16688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   importPoll: () => (/* binding */ importPoll),
/* harmony export */   r: () => (/* binding */ importFacts)
/* harmony export */ });
/* harmony import */ var _core_clock_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84300);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19507);
/* harmony import */ var _platform_bot_import_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10373);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73746);
/* harmony import */ var _poll_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86292);





/** Polls an import by its id, and checks that it goes into the intended bot (kore-api.md, section 1.3). */
function importPoll(context, wanted) {
    const { jobId, botId, isIssued } = wanted;
    const read = (...request) => (0,_platform_bot_import_js__WEBPACK_IMPORTED_MODULE_0__/* .importStatus */ .U6)(context.platform, jobId, ...request);
    return (0,_poll_js__WEBPACK_IMPORTED_MODULE_1__/* .pollById */ .Mh)({ noun: 'import', jobId, isIssued }, read, (record) => {
        const facts = importFacts(record, jobId);
        if (botId !== undefined && record.botId !== '' && record.botId !== botId) {
            // An import that ended in another bot is no faulty answer: no later poll can change it.
            if (judgeImport(record, facts).kind !== 'running')
                return endedElsewhere(facts, botId, record.botId);
            throw (0,_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .mismatch */ .J4)('import', 'bot', botId, record.botId);
        }
        if (wanted.since !== undefined && (record.createdOn === undefined || record.createdOn < wanted.since)) {
            return tooOld(facts, jobId);
        }
        const state = judgeImport(record, facts);
        // A success must name its bot.
        if (botId !== undefined && record.botId === '' && state.kind === 'succeeded') {
            throw (0,_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .mismatch */ .J4)('import', 'bot', botId, 'none reported');
        }
        return state;
    });
}
function importFacts(record, jobId) {
    const { status, createdOn, tasks, botId } = record;
    return { status, jobId, requestedAt: createdOn, components: tasks, botId };
}
function judgeImport(record, facts) {
    const { reason, error } = record;
    return (0,_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .judge */ .S4)({ facts, words: _judge_js__WEBPACK_IMPORTED_MODULE_2__/* .JOB_WORDS */ .uP, noun: 'import', link: '', reason, error });
}
function endedElsewhere(facts, asked, reported) {
    return {
        kind: 'failed',
        ...facts,
        // The other bot is not this step's bot.
        botId: undefined,
        code: 'bad-response',
        message: `Import ${facts.jobId} ended in another bot (${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .sanitize */ .aj)(reported, 80)}) than the intended one (${asked})`,
        hint: 'Check both bots in the console before you run again: the other one may have been overwritten.',
    };
}
/** The id names this one import, so no later poll can show a newer one. */
function tooOld(facts, jobId) {
    const at = facts.requestedAt === undefined ? 'at an unknown time' : (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_4__/* .formatInstant */ .r4)(facts.requestedAt);
    return {
        kind: 'failed',
        ...facts,
        code: 'stale',
        message: `Import ${jobId} was requested ${at}, which is older than since allows`,
        hint: 'Check {jobId}: it is an earlier import, or {since} is too late.',
    };
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
/* harmony import */ var _component_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83549);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24665);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53685);



/**
 * Starts an import of uploaded files: `POST /bot/{botId}/import` into an existing bot, `POST /bot/import` for a new one
 * (kore-api.md, section 1.3). Sent once, never repeated.
 *
 * @param body - `uploadMode` and the ids of the files; the name of a new bot is added to it
 */
async function startImport(platform, target, body, signal) {
    const isNew = 'name' in target;
    const path = isNew ? ['bot', 'import'] : ['bot', target.botId, 'import'];
    const fullBody = isNew ? { ...body, name: target.name } : body;
    return importRecord(await platform.request({ method: 'POST', path, body: fullBody, signal }));
}
/** Gets an import by its id: `GET /bot/import/status/{bir-…}`. */
async function importStatus(platform, jobId, signal, freshConnection) {
    const path = ['bot', 'import', 'status', jobId];
    return importRecord(await platform.request({ method: 'GET', path, signal, freshConnection }));
}
function importRecord(reply) {
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .expectFields */ .$N)(reply);
    return {
        ...(0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .jobRecord */ .Dv)(fields),
        id: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .jobId */ .Db)(fields, 'bir-', '_id', 'bir', 'birId', 'requestId', 'importId', 'jobId'),
        createdOn: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(fields, 'createdOn'),
        tasks: (0,_component_js__WEBPACK_IMPORTED_MODULE_2__/* .tasksOf */ .a4)(fields),
    };
}
/**
 * Imports functions into a bot: `POST /bot/{id}/import/botfunctions` (xo-additions.md, section 4). Sent once, never
 * repeated. The documented answer is about one file; a list is read too.
 */
async function importBotFunctions(platform, botId, files, signal) {
    const path = ['bot', botId, 'import', 'botfunctions'];
    const { value } = await platform.request({ method: 'POST', path, body: files, signal });
    return ((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .isFields */ .Ce)(value) ? [value] : (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(value)).map((entry) => ({
        ...(0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .jobRecord */ .Dv)(entry),
        fileId: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(entry, 'fileId'),
        fileName: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(entry, 'fileName'),
        components: (0,_component_js__WEBPACK_IMPORTED_MODULE_2__/* .componentsIn */ .aL)(entry),
    }));
}


/***/ })

};
