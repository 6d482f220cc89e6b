export const id = 9103;
export const ids = [9103];
export const modules = {

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
