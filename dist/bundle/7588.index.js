export const id = 7588;
export const ids = [7588];
export const modules = {

/***/ 38233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dr: () => (/* binding */ awaitLink),
/* harmony export */   U0: () => (/* binding */ confirmSuccess),
/* harmony export */   w1: () => (/* binding */ awaitResult)
/* harmony export */ });
/** Maximum polls of a success that lacks its result: it may come later (kore-api.md, section 3). */
const MAX_POLLS = 10;
/** A job whose result is needed has not ended until the result is available. */
function awaitResult(check, { isAvailable, warning, missing }) {
    let polls = 0;
    return async (signal, freshConnection) => {
        const state = await check(signal, freshConnection);
        if (state.kind !== 'succeeded' || isAvailable(state))
            return state;
        polls += 1;
        const { kind: _kind, link: _link, ...facts } = state;
        if (polls < MAX_POLLS)
            return { ...facts, kind: 'running', warning };
        const { code, message, hint } = missing;
        return {
            ...facts,
            kind: 'failed',
            code,
            message: `${message}, even after ${polls} polls`,
            hint,
        };
    };
}
/** Waits for the link to a job's archive. */
function awaitLink(check) {
    return awaitResult(check, {
        isAvailable: ({ link }) => link !== '',
        warning: 'The job succeeded, but its download link is not available yet.',
        missing: {
            code: 'download-failed',
            message: 'The job succeeded without a download link',
            hint: 'Run again. If it happens again, report it to Kore.ai.',
        },
    });
}
/**
 * Confirms a success by one more poll over a fresh connection: on a reused one, a stray answer of the server or a proxy
 * may have replaced the poll's own. A confirming poll that fails is repeated like any other, and one that shows a running
 * job withdraws the success.
 */
function confirmSuccess(poll) {
    let hasSucceeded = false;
    return async (signal) => {
        if (!hasSucceeded) {
            const state = await poll(signal);
            if (state.kind !== 'succeeded')
                return state;
            hasSucceeded = true;
        }
        const state = await poll(signal, true);
        hasSucceeded = state.kind === 'succeeded';
        return state;
    };
}


/***/ }),

/***/ 37588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bodyOf: () => (/* binding */ bodyOf),
/* harmony export */   dockJob: () => (/* binding */ dockJob),
/* harmony export */   dockPoll: () => (/* binding */ dockPoll),
/* harmony export */   startDockJob: () => (/* binding */ startDockJob)
/* harmony export */ });
/* unused harmony exports checkTarget, dockState */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62807);
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5562);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19507);
/* harmony import */ var _platform_dock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59103);
/* harmony import */ var _await_result_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38233);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73746);
/* harmony import */ var _start_once_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12703);
/* harmony import */ var _until_seen_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(51681);








/** The names that a thing may have in the path, the one of the samples first: the other is tried if it is unknown. */
const RESOURCES = {
    tool: ['tools'],
    workflow: ['workflows', 'workflow'],
    model: ['models'],
};
const JOB_NAMES = {
    export: 'export',
    import: 'import',
    deploy: 'deployment',
    undeploy: 'undeployment',
};
/** Starts a job on a tool, workflow or model by its usual path. */
function startDockJob(context, noun, target, about = {}) {
    const send = (platform, signal) => (0,_start_once_js__WEBPACK_IMPORTED_MODULE_0__/* .onEitherPath */ .W5)(RESOURCES[noun], (resource) => (0,_platform_dock_js__WEBPACK_IMPORTED_MODULE_1__/* .startDock */ .Qj)(platform, { ...target, resource }, signal));
    return dockJob(context, { ...about, noun, action: target.action, id: target.id, send });
}
/**
 * Starts a job of the Agent Platform and polls its dock status. The start reply of an export may already be the end, and
 * its link is kept, because the dock status has none (kore-api.md, section 2).
 */
async function dockJob(context, request) {
    const { noun, action, id, output } = request;
    const name = JOB_NAMES[action];
    const wanted = { noun: `${noun} ${name}`, ...(id === undefined ? {} : { target: { noun, id } }), output };
    const started = await (0,_start_once_js__WEBPACK_IMPORTED_MODULE_0__/* .startOnce */ .aD)({
        what: whatOf(request),
        send: async (signal, platform) => {
            const record = await request.send(platform, signal);
            checkTarget(record, wanted);
            return withId(record, wanted.noun, action);
        },
        beforeAgain: `The platform has no call to look it up: check in its console whether the ${name} of the ${noun} is running, and then run again.`,
    }, context);
    const made = started.targetId === '' ? {} : { target: { noun, id: started.targetId } };
    const job = { ...made, ...wanted, jobId: started.id, link: started.link, isIssued: true };
    const poll = dockPoll(context, job);
    return { state: startState(started, job, action), check: output === undefined ? poll : awaitId(poll, noun, output) };
}
function whatOf({ noun, action, id, name }) {
    if (id !== undefined)
        return `${JOB_NAMES[action]} of ${noun} ${id}`;
    return `${JOB_NAMES[action]} as a new ${noun}${name === undefined ? '' : ` ${name}`}`;
}
/** An import that made something is not done until its id is known. */
function awaitId(poll, noun, output) {
    return (0,_await_result_js__WEBPACK_IMPORTED_MODULE_2__/* .awaitResult */ .w1)(poll, {
        isAvailable: ({ imported }) => Boolean(imported?.[output]),
        warning: `The import succeeded, but the platform has not reported the ${noun} yet.`,
        missing: {
            code: 'bad-response',
            message: `The import succeeded, but the platform did not report the ${noun}`,
            hint: `Look for the ${noun} in the console before you run again: a second import may create a second one.`,
        },
    });
}
/** Most of these jobs need no body; one is sent only if the inputs contain one. */
function bodyOf({ requestBody }) {
    return Object.keys(requestBody).length > 0 ? { body: requestBody } : {};
}
/** An export that succeeded has its file to show. Of other jobs, a success in the start reply may only mean that it was accepted. */
function startState(record, wanted, action) {
    const state = dockState(record, wanted);
    if (action === 'export' || state.kind !== 'succeeded')
        return state;
    const { link: _link, ...facts } = state;
    return { ...facts, kind: 'running' };
}
/** A reply that is not yet the end must name the job, or it cannot be polled. */
function withId(record, noun, action) {
    const state = startState(record, { jobId: '', noun }, action);
    const isOver = state.kind === 'failed' || (state.kind === 'succeeded' && state.link !== '');
    if (record.id !== '' || isOver)
        return record;
    const why = record.error === undefined ? '' : `: ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .sanitize */ .aj)(record.error)}`;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .KoreaiError */ ["if"]('bad-response', `The reply to the start of the ${noun} names no job${why}`);
}
/** Polls a job of the Agent Platform by its id (kore-api.md, section 2). */
function dockPoll(context, wanted) {
    const { jobId, isIssued = false } = wanted;
    const poll = async (signal, freshConnection) => {
        if (jobId === '')
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .KoreaiError */ ["if"]('not-found', 'The start reply has no job id, so the job cannot be polled');
        const record = await (0,_platform_dock_js__WEBPACK_IMPORTED_MODULE_1__/* .dockStatus */ .QR)(context.platform, jobId, signal, freshConnection);
        (0,_judge_js__WEBPACK_IMPORTED_MODULE_5__/* .expectSame */ .K9)('dock', 'job', jobId, record.id);
        checkTarget(record, wanted);
        return dockState(record, wanted);
    };
    return (0,_until_seen_js__WEBPACK_IMPORTED_MODULE_6__/* .untilSeen */ .wr)(poll, { jobId, isIssued });
}
/** @throws KoreaiError if the record is about something else */
function checkTarget({ targetId }, { target }) {
    if (target)
        (0,_judge_js__WEBPACK_IMPORTED_MODULE_5__/* .expectSame */ .K9)('dock', target.noun, target.id, targetId);
}
/** The dock status usually has no link, so the one of the start reply is kept. */
function dockState(record, { jobId, noun, link = '', target, output }) {
    const facts = {
        status: record.status,
        jobId: record.id || jobId,
        requestedAt: record.requestedAt,
        percent: record.percent,
        ...(record.components ? { components: record.components } : {}),
        ...(output === undefined ? {} : importedAs(output, record.targetId || target?.id)),
    };
    const { reason, error } = record;
    return (0,_judge_js__WEBPACK_IMPORTED_MODULE_5__/* .judge */ .S4)({ facts, words: _judge_js__WEBPACK_IMPORTED_MODULE_5__/* .JOB_WORDS */ .uP, noun, link: record.link || link, reason, error });
}
function importedAs(output, id) {
    return id === undefined || !(0,_core_names_js__WEBPACK_IMPORTED_MODULE_7__/* .isId */ .eQ)(id) ? {} : { imported: { [output]: id } };
}


/***/ }),

/***/ 59103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QR: () => (/* binding */ dockStatus),
/* harmony export */   Qj: () => (/* binding */ startDock),
/* harmony export */   iD: () => (/* binding */ dockRecordOf)
/* harmony export */ });
/* harmony import */ var _component_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83549);
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
        id: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .dockId */ .ro)(fields),
        jobType: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(fields, 'jobType'),
        action: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(fields, 'action'),
        targetId: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(fields, ...TARGETS) || (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(response, ...TARGETS),
        status: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(fields, 'status'),
        percent: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .percentage */ .X1)(fields),
        requestedAt: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(fields, 'requestedTime', 'createdOn', 'initiatedOn'),
        link: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(fields),
        ...(components.length > 0 ? { components } : {}),
        reason: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .reason */ .l)(fields),
        error: (0,_component_js__WEBPACK_IMPORTED_MODULE_1__/* .contradictionOf */ .zW)(fields),
    };
}


/***/ })

};
