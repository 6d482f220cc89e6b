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
    const complete = isNew ? { ...body, name: target.name } : body;
    return importRecord(await platform.request({ method: 'POST', path, body: complete, signal }));
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
        tasks: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(fields, 'statusLogs')).map(_component_js__WEBPACK_IMPORTED_MODULE_2__/* .componentOf */ .D5),
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


/***/ }),

/***/ 83549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D5: () => (/* binding */ componentOf),
/* harmony export */   Hr: () => (/* binding */ DOCK_OPEN_WORDS),
/* harmony export */   RD: () => (/* binding */ isAwaiting),
/* harmony export */   aL: () => (/* binding */ componentsIn)
/* harmony export */ });
/* harmony import */ var _core_status_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18034);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24665);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53685);



function componentOf(entry) {
    const units = unitsOf(entry);
    const words = units.flatMap(wordsIn);
    const worst = words.filter(({ word }) => !(0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .awaitsApproval */ .vr)(word)).sort(byGravity)[0];
    const isSuccess = worst !== undefined && (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .meaningOf */ .Pr)(worst.word, _core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .COMPONENT_WORDS */ .kk) === 'succeeded';
    const isWaiting = units.some(isUnitAwaiting);
    // Beside a status, errors may be mere remarks; without one they are the only information.
    const error = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(entry, 'status') === '' ? (0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOfErrors */ .uT)(entry) : undefined;
    const where = worst && worst.module !== '' && !isSuccess ? `in its module ${worst.module}` : '';
    return {
        kind: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(entry, 'resourceType', 'taskType', 'type'),
        name: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(entry, 'taskName', 'name', 'resourceId') || (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)((0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .nested */ .cY)(entry, 'result'), 'name'),
        status: error === undefined ? ((worst ?? words[0])?.word ?? '') : 'failed',
        detail: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .reason */ .l)(entry) || (error ?? where),
        awaitsApproval: isWaiting,
        isApproved: isSuccess && !isWaiting && words.some(({ isState }) => isState),
    };
}
/** How deep modules and results are read. */
const MAX_DEPTH = 6;
const NAMES = ['name', 'resourceId', 'resourceType', 'type', 'id'];
const WORDS = ['status', 'state'];
/** The entry, and the modules of it and of its result, and theirs. */
function unitsOf(entry, module = '', left = MAX_DEPTH) {
    const places = withResults(entry, left);
    const modules = left === 0 ? [] : places.flatMap(modulesOf);
    const inner = modules.flatMap((one) => unitsOf(one, (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(one, ...NAMES) || 'without a name', left - 1));
    return [{ module, places }, ...inner];
}
/** A result is an object, or a list of them, which may have results of their own. */
function withResults(place, left) {
    const result = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(place, 'result');
    const results = left === 0 ? [] : (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)(result) ? [result] : (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(result);
    return [place, ...results.flatMap((one) => withResults(one, left - 1))];
}
/** `modules` is a list of objects or of names, an object of objects or of words, or one module. */
function modulesOf(place) {
    const modules = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(place, 'modules');
    if (!(0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)(modules))
        return (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(modules);
    const named = Object.entries(modules).flatMap(([name, module]) => {
        if ((0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)(module))
            return [{ name, ...module }];
        const isOwnField = [...NAMES, ...WORDS].some((own) => own === name);
        return !isOwnField && isStatus(module) ? [{ name, status: module }] : [];
    });
    return [...named, modules];
}
function isStatus(value) {
    return typeof value === 'string' && ((0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .awaitsApproval */ .vr)(value) || (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .meaningOf */ .Pr)(value, _core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .COMPONENT_WORDS */ .kk) !== 'unknown');
}
function wordsIn({ module, places }) {
    const words = places.flatMap((place) => WORDS.map((name) => ({ word: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(place, name), isState: name === 'state', module })));
    return words.filter(({ word }) => word !== '');
}
/** The worst first. */
const GRAVITY = ['failed', 'running', 'unknown', 'succeeded'];
function byGravity(one, other) {
    const [first, second] = [one, other].map(({ word }) => GRAVITY.indexOf((0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .meaningOf */ .Pr)(word, _core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .COMPONENT_WORDS */ .kk)));
    return (first ?? 0) - (second ?? 0);
}
function isAwaiting(entry) {
    return unitsOf(entry).some(isUnitAwaiting);
}
/** An entry has the languages for which approval was requested, its result those that were approved. */
function isUnitAwaiting(unit) {
    const languages = (name) => unit.places.flatMap((place) => (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .strings */ .P$)((0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(place, name)));
    const approved = languages('approvedLanguages');
    const isOpen = languages('approvalRequestedLanguages').some((language) => !approved.includes(language));
    return isOpen || wordsIn(unit).some(({ word }) => (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .awaitsApproval */ .vr)(word));
}
/** Lists of what a job consists of. Those of publishes and imports are documented, the others are inferences. */
const LISTS = ['statusSummary', 'statusLogs', 'tasks', 'components'];
/** What was deployed may itself be `running` or `started`: in the record of a dock job only these say that it has not ended. */
const DOCK_OPEN_WORDS = ['inprogress', 'pending', 'queued', 'processing'];
/**
 * The components of a job in its record and in what is inside it, and the words there that are no success. An entry
 * without a status says nothing.
 */
function componentsIn(fields, openWords = _core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .RUNNING_WORDS */ ._b) {
    const isNoSuccess = (word) => (0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isBadWord */ .gt)(word) || openWords.includes((0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeStatus */ .SP)(word));
    const places = [fields, ..._record_js__WEBPACK_IMPORTED_MODULE_2__/* .INNER */ .Pc.map((name) => (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .nested */ .cY)(fields, name))];
    const listed = places.flatMap((place) => LISTS.flatMap((name) => (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)((0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(place, name))).map(componentOf));
    const words = places.flatMap((place, at) => {
        const kind = _record_js__WEBPACK_IMPORTED_MODULE_2__/* .INNER */ .Pc[at - 1] ?? 'state';
        const inner = at === 0 ? [(0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(place, 'state')] : [(0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(place, 'status'), (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(place, 'state')];
        return inner.filter(isNoSuccess).map((status) => ({ kind, name: '', status, detail: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .reason */ .l)(place) }));
    });
    return [...listed.filter(({ status }) => status !== ''), ...words];
}


/***/ })

};
