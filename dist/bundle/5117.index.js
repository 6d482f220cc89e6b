export const id = 5117;
export const ids = [5117];
export const modules = {

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
        resources: [...summaryOf(fields).map(_component_js__WEBPACK_IMPORTED_MODULE_3__/* .componentOf */ .D5), ...completeOf(fields)],
        awaitsApproval: (0,_component_js__WEBPACK_IMPORTED_MODULE_3__/* .isAwaiting */ .RD)(fields),
        error: (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOfErrors */ .uT)(fields),
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
function completeOf(fields) {
    const beside = { state: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(fields, 'state'), result: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(fields, 'result') };
    const complete = (0,_component_js__WEBPACK_IMPORTED_MODULE_3__/* .componentOf */ .D5)(beside);
    const isBad = complete.status !== '' && (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_2__/* .meaningOf */ .Pr)(complete.status, _core_status_words_js__WEBPACK_IMPORTED_MODULE_2__/* .COMPONENT_WORDS */ .kk) !== 'succeeded';
    return isBad && !(0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_2__/* .awaitsApproval */ .vr)(complete.status) ? [{ ...complete, kind: 'publish', name: 'as a whole' }] : [];
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
