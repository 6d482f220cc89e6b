export const id = 9103;
export const ids = [9103];
export const modules = {

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


/***/ }),

/***/ 59103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ dockStatus),
/* harmony export */   dockRecordOf: () => (/* binding */ dockRecordOf),
/* harmony export */   x: () => (/* binding */ startDock)
/* harmony export */ });
/* harmony import */ var _component_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83549);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24665);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53685);



const TARGETS = ['toolId', 'modelId', 'workflowId'];
/**
 * Starts a job on a tool, workflow or model: `POST /{resource}/{id}/{action}`, or `POST /{resource}/import` for a new one.
 * Sent once, never repeated.
 */
async function startDock(platform, start, signal) {
    const { resource, id, action, ...rest } = start;
    const path = id === undefined ? [resource, action] : [resource, id, action];
    return dockRecordOf(await platform.request({ method: 'POST', path, ...rest, signal }));
}
/** Gets a job by its id: `GET /dock-status/{ds-…}`. */
async function dockStatus(platform, jobId, signal, freshConnection) {
    return dockRecordOf(await platform.request({ method: 'GET', path: ['dock-status', jobId], signal, freshConnection }));
}
/** Reads a start reply or a dock status. @throws KoreaiError `bad-response` if it is no object */
function dockRecordOf(reply) {
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .expectFields */ .$N)(reply);
    const response = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .nested */ .cY)(fields, 'response');
    const components = (0,_component_js__WEBPACK_IMPORTED_MODULE_1__/* .componentsIn */ .aL)(fields, _component_js__WEBPACK_IMPORTED_MODULE_1__/* .DOCK_OPEN_WORDS */ .Hr);
    return {
        ...(0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .jobRecord */ .Dv)(fields),
        id: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .dockId */ .ro)(fields),
        jobType: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(fields, 'jobType'),
        action: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(fields, 'action'),
        targetId: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(fields, ...TARGETS) || (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(response, ...TARGETS),
        requestedAt: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(fields, 'requestedTime', 'createdOn', 'initiatedOn'),
        link: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(fields),
        ...(components.length > 0 ? { components } : {}),
    };
}


/***/ })

};
