export const id = 7588;
export const ids = [7588,9103];
export const modules = {

/***/ 37588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dockJob: () => (/* binding */ dockJob),
/* harmony export */   dockPoll: () => (/* binding */ dockPoll),
/* harmony export */   startDockJob: () => (/* binding */ startDockJob)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40095);
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5562);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19507);
/* harmony import */ var _platform_dock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59103);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73746);
/* harmony import */ var _poll_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86292);
/* harmony import */ var _start_once_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12703);







/** Their names in the path: first that of the samples, then the one that is tried if it is unknown. */
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
/** Starts a job on a tool, workflow or model by its usual path. Most of these jobs need no body: an empty one is not sent. */
function startDockJob(context, noun, { body = {}, ...target }, about = {}) {
    const start = Object.keys(body).length > 0 ? { ...target, body } : target;
    const send = (platform, signal) => (0,_start_once_js__WEBPACK_IMPORTED_MODULE_0__/* .onEitherPath */ .W5)(RESOURCES[noun], (resource) => (0,_platform_dock_js__WEBPACK_IMPORTED_MODULE_1__/* .startDock */ .x)(platform, { ...start, resource }, signal));
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
    return (0,_poll_js__WEBPACK_IMPORTED_MODULE_2__/* .awaitResult */ .w1)(poll, {
        isAvailable: ({ imported }) => Boolean(imported?.[output]),
        warning: `The import succeeded, but the platform has not reported the ${noun} yet.`,
        missing: {
            code: 'bad-response',
            message: `The import succeeded, but the platform did not report the ${noun}`,
            hint: `Look for the ${noun} in the console before you run again: a second import may create a second one.`,
        },
    });
}
/** The start reply of an export may be the end. Of other jobs, a success in it may only mean that the request was accepted. */
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
    const { jobId, isIssued } = wanted;
    const read = async (...request) => {
        if (jobId === '')
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .KoreaiError */ ["if"]('not-found', 'The start reply has no job id, so the job cannot be polled');
        return (0,_platform_dock_js__WEBPACK_IMPORTED_MODULE_1__/* .dockStatus */ .Q)(context.platform, jobId, ...request);
    };
    return (0,_poll_js__WEBPACK_IMPORTED_MODULE_2__/* .pollById */ .Mh)({ noun: 'dock', jobId, isIssued }, read, (record) => {
        checkTarget(record, wanted);
        return dockState(record, wanted);
    });
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
    return id === undefined || !(0,_core_names_js__WEBPACK_IMPORTED_MODULE_6__/* .isId */ .eQ)(id) ? {} : { imported: { [output]: id } };
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
