export const id = 9103;
export const ids = [9103];
export const modules = {

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
