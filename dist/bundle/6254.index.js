export const id = 6254;
export const ids = [6254];
export const modules = {

/***/ 76254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publishState: () => (/* binding */ publishState)
/* harmony export */ });
/* harmony import */ var _core_status_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18034);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73746);


/** A publish that awaits approval as a whole has ended, too. */
const PUBLISH_WORDS = (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .wordTable */ .Xo)(..._judge_js__WEBPACK_IMPORTED_MODULE_1__/* .JOB_WORDS */ .uP.succeeded, ..._core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .AWAITING_WORDS */ .t_);
/** The state of the publish to wait for, from a publish status. @throws KoreaiError if it belongs to another bot */
function publishState(record, wanted) {
    const { botId, match } = wanted;
    (0,_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .expectStatusOf */ .$Y)('publish', botId, record);
    const shown = { ...record, components: record.resources.map(reported), reason: record.error ?? record.reason };
    const matched = match(record);
    if (matched === 'superseded')
        return (0,_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .superseded */ .zT)('publish', record.id);
    if (matched === 'stale')
        return (0,_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .stale */ .ez)((0,_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .factsOf */ .xS)(shown));
    // A component that awaits approval has ended; judgeApproval decides whether that passes.
    const components = record.resources.filter(({ status, awaitsApproval: isWaiting }) => !(0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .awaitsApproval */ .vr)(status) && !(isWaiting && status === ''));
    const state = (0,_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .judge */ .S4)(shown, 'publish', { words: PUBLISH_WORDS, components });
    return state.kind === 'succeeded' ? judgeApproval(state, record, wanted) : state;
}
function reported({ kind, name, detail, status, awaitsApproval: isWaiting }) {
    const isOpen = isWaiting && !(0,_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .isFailedComponent */ .xl)({ status });
    return { kind, name, detail, status: isOpen ? `${status} (awaiting approval)` : status };
}
/** A successful publish may not be live yet: its tasks wait until an admin approves (section 1.2). */
function judgeApproval(state, record, wanted) {
    const { allowAwaitingApproval: isAllowed, awaitedApproval = [] } = wanted;
    const waiting = record.resources.filter((resource) => resource.awaitsApproval);
    if (waiting.length === 0 && !record.awaitsApproval)
        return withUnconfirmedApprovals(state, record, awaitedApproval);
    const names = waiting.length === 0
        ? 'the publish as a whole'
        : (0,_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .namedComponents */ .k6)(waiting.map((resource) => ({ ...resource, status: 'awaiting approval', detail: '' })));
    if (isAllowed)
        return { ...state, warning: `Published, but these still await approval: ${names}` };
    const message = `The publish ended, but some components await an admin's approval and are not live: ${names}`;
    const hint = 'Approve them in the Admin Console, or set {allowAwaitingApproval} to true to accept this.';
    return (0,_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .failure */ .V2)(state, 'awaiting-approval', message, hint);
}
/** The start reply reports requested approvals; only the status can report that they were given. */
function withUnconfirmedApprovals(state, record, awaited) {
    // The start reply may leave out names.
    const isApproved = ({ kind, name }) => {
        const same = record.resources.filter((other) => other.kind === kind && (name === '' || other.name === name));
        return same.length > 0 && same.every((other) => other.isApproved);
    };
    const open = awaited.filter((component) => !isApproved(component));
    if (open.length === 0)
        return state;
    const names = (0,_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .namedComponents */ .k6)(open.map((component) => ({ ...component, status: 'approval requested', detail: '' })));
    return { ...state, warning: `Published, but the status does not say whether these were approved: ${names}` };
}


/***/ })

};
