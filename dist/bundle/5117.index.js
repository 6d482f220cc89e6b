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
/* harmony import */ var _core_status_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18034);
/* harmony import */ var _answer_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(35565);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33198);
/* harmony import */ var _component_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83549);
/* harmony import */ var _contradiction_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69347);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46949);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(24665);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53685);








/**
 * Starts a publish: `POST /bot/{botId}/publish` (kore-api.md, section 1.2). The reply is an array of results, an object of
 * them or nothing.
 */
const startPublish = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .post */ .b)(({ botId, body }) => ({ path: ['bot', botId, 'publish'], body, mayBeEmpty: true }), (reply) => {
    const { value, serverTime } = reply;
    const fields = value === undefined || value === null || Array.isArray(value) ? {} : (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .expectFields */ .$N)(reply);
    const entries = Array.isArray(value) ? (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(value) : entriesOf(fields);
    return { entries: entries.map(startedComponent), serverTime, reason: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .reason */ .l)(fields) };
});
/** The results in an object: itself if it is one, those of its summary, or one under each of its keys. */
function entriesOf(fields) {
    const summary = summaryOf(fields);
    if (isEntry(fields))
        return [fields, ...summary];
    return summary.length > 0 ? summary : (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(fields);
}
/** States are those before the publish, so only its own status word can refuse an entry. */
function startedComponent(entry) {
    const status = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(entry, 'status');
    const hasFailed = (0,_contradiction_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOfErrors */ .uT)(entry) !== undefined && (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_3__/* .meaningOf */ .Pr)(status, _core_status_words_js__WEBPACK_IMPORTED_MODULE_3__/* .COMPONENT_WORDS */ .kk) !== 'failed';
    return { ...(0,_component_js__WEBPACK_IMPORTED_MODULE_4__/* .componentOf */ .D5)(entry), status: hasFailed ? 'failed' : status };
}
/**
 * Reads the bot's current publish, or the last completed one: `GET /bot/{botId}/publish/status`. If that path is unknown
 * (404, 405), the versioned one of the documentation's sample is tried, and used from then on if it works.
 */
function publishStatusReader(platform, botId) {
    const path = ['bot', botId, 'publish', 'status'];
    const versioned = { prefix: _client_js__WEBPACK_IMPORTED_MODULE_5__/* .VERSIONED_PREFIX */ .TO, trailingSlash: true };
    let form = {};
    return async (options) => {
        const call = { method: 'GET', path, ...options };
        try {
            return publishRecord(await platform.request({ ...call, ...form }));
        }
        catch (error) {
            if (form === versioned || !(0,_answer_error_js__WEBPACK_IMPORTED_MODULE_6__/* .isUnknownPath */ .iT)(error))
                throw error;
            const reply = await platform.request({ ...call, ...versioned }).catch((second) => {
                if (error.httpStatus === 405)
                    throw second;
                // The refusal of the documented path counts.
                throw second instanceof _answer_error_js__WEBPACK_IMPORTED_MODULE_6__/* .AnswerError */ .dV && !second.transient ? withCause(error, second) : second;
            });
            form = versioned;
            return publishRecord(reply);
        }
    };
}
function withCause({ httpStatus, code, message, hint, platformMessage }, cause) {
    return new _answer_error_js__WEBPACK_IMPORTED_MODULE_6__/* .AnswerError */ .dV(httpStatus, code, message, { hint, cause }, platformMessage);
}
function publishRecord(reply) {
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .expectFields */ .$N)(reply);
    const record = { ...(0,_record_js__WEBPACK_IMPORTED_MODULE_7__/* .jobRecord */ .D)(fields), id: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__.id)(fields, '_id') };
    return {
        ...record,
        resources: [...summaryOf(fields).map(_component_js__WEBPACK_IMPORTED_MODULE_4__/* .componentOf */ .D5), ...(0,_component_js__WEBPACK_IMPORTED_MODULE_4__/* .listedBesideSummary */ .YO)(fields), ...overallOf(fields)],
        awaitsApproval: (0,_component_js__WEBPACK_IMPORTED_MODULE_4__/* .isAwaiting */ .RD)(fields),
        serverTime: reply.serverTime,
        isEmpty: record.id === '' && record.status === '' && record.requestedAt === undefined,
    };
}
/** The entries of the summary, which may be one entry alone. */
function summaryOf(fields) {
    const summary = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .nested */ .cY)(fields, 'statusSummary');
    return isEntry(summary) ? [summary] : (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)((0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(fields, 'statusSummary'));
}
function isEntry(fields) {
    return (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(fields, 'status', 'resourceType') !== '' || (0,_contradiction_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOfErrors */ .uT)(fields) !== undefined;
}
/** An approval state, or the status of what is inside it, beside the status of the publish itself. */
function overallOf(fields) {
    const beside = { state: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(fields, 'state'), result: _wire_js__WEBPACK_IMPORTED_MODULE_1__/* .INNER */ .Pc.flatMap((name) => (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(fields, name)) };
    const overall = (0,_component_js__WEBPACK_IMPORTED_MODULE_4__/* .componentOf */ .D5)(beside);
    const isBad = overall.status !== '' && (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_3__/* .meaningOf */ .Pr)(overall.status, _core_status_words_js__WEBPACK_IMPORTED_MODULE_3__/* .COMPONENT_WORDS */ .kk) !== 'succeeded';
    return isBad && !(0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_3__/* .awaitsApproval */ .vr)(overall.status) ? [{ ...overall, kind: 'publish', name: 'as a whole' }] : [];
}


/***/ })

};
