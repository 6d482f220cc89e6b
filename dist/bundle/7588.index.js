export const id = 7588;
export const ids = [7588,9103];
export const modules = {

/***/ 37588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dockPoll: () => (/* binding */ dockPoll),
/* harmony export */   startDockJob: () => (/* binding */ startDockJob)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40095);
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5562);
/* harmony import */ var _platform_dock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59103);
/* harmony import */ var _either_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63746);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73746);
/* harmony import */ var _poll_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86292);
/* harmony import */ var _start_job_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55367);







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
/**
 * Starts a job on a tool, workflow or model and polls its dock status. The start reply of an export may already be the end,
 * and its link is kept, because the dock status has none (kore-api.md, section 2).
 */
async function startDockJob(context, request) {
    const { noun, action, id, output, send = usualSend(request) } = request;
    const name = JOB_NAMES[action];
    const dock = { noun: `${noun} ${name}`, target: targetOf(noun, id), output };
    let link = '';
    const job = await (0,_start_job_js__WEBPACK_IMPORTED_MODULE_0__/* .startJob */ ._)({
        noun: dock.noun,
        what: whatOf(request),
        send: async (signal, platform) => {
            const record = await send(platform, signal);
            checkTarget(record, dock);
            link = record.link;
            return record;
        },
        beforeAgain: `The platform has no call to look it up: check in its console whether the ${name} of the ${noun} is running, and then run again.`,
        stateOf(record) {
            const state = dockState(record, dock);
            // Of other jobs than exports, a success may only mean that the request was accepted.
            return action === 'export' || state.kind !== 'succeeded' ? state : (0,_judge_js__WEBPACK_IMPORTED_MODULE_1__.asRunning)(state);
        },
        poll(started, reply) {
            // The reply to an import names what it makes.
            const target = dock.target ?? targetOf(noun, reply?.targetId);
            const poll = dockPoll(context, { ...dock, ...started, target, link });
            return output === undefined ? poll : awaitId(poll, noun, output);
        },
    }, context);
    return { ...job, ...(link === '' ? {} : { isLinkIssuedOnce: true }) };
}
function targetOf(noun, id = '') {
    return id === '' ? undefined : { noun, id };
}
function usualSend({ noun, body = {}, ...request }) {
    const { action, id, query, notFoundHint } = request;
    const start = { action, id, query, notFoundHint, ...(Object.keys(body).length > 0 ? { body } : {}) };
    const onPath = (0,_either_path_js__WEBPACK_IMPORTED_MODULE_2__/* .eitherPath */ .l)(RESOURCES[noun]);
    return (platform, signal) => onPath((resource) => (0,_platform_dock_js__WEBPACK_IMPORTED_MODULE_3__/* .startDock */ .Qj)(platform, { ...start, resource }, signal));
}
function whatOf({ noun, action, id, name }) {
    if (id !== undefined)
        return `${JOB_NAMES[action]} of ${noun} ${id}`;
    return `${JOB_NAMES[action]} as a new ${noun}${name === undefined ? '' : ` ${name}`}`;
}
/** An import that made something is not done until its id is known. */
function awaitId(poll, noun, output) {
    return (0,_poll_js__WEBPACK_IMPORTED_MODULE_4__/* .awaitResult */ .w1)(poll, {
        isAvailable: (ended) => Boolean(ended[output]),
        warning: `The import succeeded, but the platform has not reported the ${noun} yet.`,
        missing: {
            code: 'bad-response',
            message: `The import succeeded, but the platform did not report the ${noun}`,
            hint: `Look for the ${noun} in the console before you run again: a second import may create a second one.`,
        },
    });
}
/** Polls a job of the Agent Platform by its id (kore-api.md, section 2). */
function dockPoll(context, job) {
    const { jobId } = job;
    const read = async (options) => {
        if (jobId === '')
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .KoreaiError */ ["if"]('not-found', 'The start reply has no job id, so the job cannot be polled');
        return (0,_platform_dock_js__WEBPACK_IMPORTED_MODULE_3__/* .dockStatus */ .QR)(context.platform, jobId, options);
    };
    return (0,_poll_js__WEBPACK_IMPORTED_MODULE_4__/* .pollById */ .Mh)({ ...job, noun: 'dock' }, read, (record) => {
        checkTarget(record, job);
        return dockState(record, job);
    });
}
/** @throws KoreaiError if the record is about something else */
function checkTarget({ targetId }, { target }) {
    if (target)
        (0,_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .expectSame */ .K9)('dock', target.noun, target.id, targetId);
}
/** The dock status usually has no link, so the one of the start reply is kept. */
function dockState(record, { noun, link = '', target, output }) {
    const id = record.targetId || target?.id || '';
    const facts = output !== undefined && (0,_core_names_js__WEBPACK_IMPORTED_MODULE_6__/* .isId */ .eQ)(id) ? { [output]: id } : {};
    return (0,_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .judge */ .S4)({ ...record, link: record.link || link }, noun, { facts });
}


/***/ }),

/***/ 59103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QR: () => (/* binding */ dockStatus),
/* harmony export */   Qj: () => (/* binding */ startDock),
/* harmony export */   dockRecordOf: () => (/* binding */ dockRecordOf),
/* harmony export */   dz: () => (/* binding */ DOCK_TARGETS)
/* harmony export */ });
/* harmony import */ var _component_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83549);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46949);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24665);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53685);




/** The fields with what a job works on. A reply has one of them. */
const DOCK_TARGETS = ['toolId', 'modelId', 'workflowId'];
/** Starts a job on a tool, workflow or model: `POST /{resource}/{id}/{action}`, or `POST /{resource}/import` for a new one. */
const startDock = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .post */ .b)(({ resource, id, action, ...rest }) => {
    return { path: id === undefined ? [resource, action] : [resource, id, action], ...rest };
}, dockRecordOf);
/** Gets a job by its id: `GET /dock-status/{ds-…}`. */
const dockStatus = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .get */ .J)((jobId) => ({ path: ['dock-status', jobId] }), dockRecordOf);
/** What was deployed may itself be `running` or `started`: only these words say that the job has not ended. */
const OPEN_WORDS = ['inprogress', 'pending', 'queued', 'processing'];
/** Reads a start reply or a dock status. @throws KoreaiError `bad-response` if it is no object */
function dockRecordOf(reply) {
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .expectData */ .M$)(reply);
    return {
        ...(0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .jobRecord */ .D)(fields, ..._wire_js__WEBPACK_IMPORTED_MODULE_1__/* .DOCK_ID */ .cM),
        targetId: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(fields, ...DOCK_TARGETS) || (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)((0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .nested */ .cY)(fields, 'response'), ...DOCK_TARGETS),
        components: (0,_component_js__WEBPACK_IMPORTED_MODULE_3__/* .componentsIn */ .aL)(fields, OPEN_WORDS),
    };
}


/***/ })

};
