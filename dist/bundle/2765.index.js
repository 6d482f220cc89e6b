export const id = 2765;
export const ids = [2765];
export const modules = {

/***/ 72765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   kindOfJob: () => (/* binding */ kindOfJob),
/* harmony export */   v: () => (/* binding */ projectRecord)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40095);
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5562);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19507);
/* harmony import */ var _core_status_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18034);
/* harmony import */ var _answer_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35565);
/* harmony import */ var _component_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83549);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(24665);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53685);








const CHANGES = ['created', 'updated', 'deleted', 'toolsCreated', 'toolsUpdated', 'toolsDeleted'];
const ID_PREFIXES = { export: 'exp_', import: 'imp_' };
/** Which kind of job has this id; `undefined` for any other id. */
function kindOfJob(jobId) {
    return ['export', 'import'].find((kind) => jobId.startsWith(ID_PREFIXES[kind]));
}
/** Reads the reply to a start or a status request. @throws KoreaiError `bad-response` if it is about something else */
function projectRecord(reply, host, job) {
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .expectFields */ .$N)(reply);
    // `success: true` only says that the request was understood (section 2.3).
    if (booleanOf((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(fields, 'success')) === false) {
        const why = (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)((0,_answer_error_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessageOf */ .dS)(fields)) || 'without a reason';
        throw badReply(reply, `as unsuccessful: ${why}`, 'The platform refused the request. See its message above.');
    }
    const data = { ...fields, ...(0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .nested */ .cY)(fields, 'data') };
    refuseOther(reply, data, job);
    const validation = [data, (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .nested */ .cY)(data, 'preview')].map((place) => (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .nested */ .cY)(place, 'dependencyValidation'));
    const valid = validation.map((place) => booleanOf((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(place, 'valid')));
    return {
        id: idOf(data, job.kind),
        status: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(data, 'status'),
        requestedAt: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(data, 'createdAt', 'createdOn'),
        percent: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .percentage */ .X1)(data),
        errors: errorsOf(fields, data),
        warnings: diagnostics((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(data, 'warnings')),
        // One `false` counts, wherever it stands.
        isValid: valid.includes(false) ? false : valid.find((one) => one !== undefined),
        missing: validation.flatMap(issuesOf),
        layers: layersOf((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(data, 'layers')),
        others: (0,_component_js__WEBPACK_IMPORTED_MODULE_3__/* .componentsIn */ .aL)({ response: fields, data: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(fields, 'data'), result: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(data, 'result') }).filter(({ status }) => (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_4__/* .meaningOfComponent */ .s1)({ kind: _core_status_words_js__WEBPACK_IMPORTED_MODULE_4__/* .LAYER_KIND */ .fD, status }) !== 'succeeded'),
        locked: namesIn((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .nested */ .cY)(data, 'lockfile'), 'layers')),
        requiredVariables: namesIn((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .nested */ .cY)(data, 'manifest'), 'requiredEnvVars')),
        changes: changesOf((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .nested */ .cY)(data, 'applied')),
        link: linkOf((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(data, 'downloadUrl') || (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(data), host),
        expiresAt: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(data, 'expiresAt'),
        serverTime: reply.serverTime,
    };
}
function badReply({ call }, how, hint) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .KoreaiError */ ["if"]('bad-response', `${call} was answered ${how}`, { transient: true, hint });
}
const STATUS_PATH = /\/projects\/(?<projectId>[^/?#]+)\/(?<kind>export|import)\/(?<id>[^/?#]+)/;
/** What the path of the job's status names, if the reply has one. It is never requested: it might lead elsewhere. */
function statusPathOf(data) {
    const groups = STATUS_PATH.exec((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(data, 'statusUrl'))?.groups ?? {};
    return (0,_core_names_js__WEBPACK_IMPORTED_MODULE_6__/* .isId */ .eQ)(groups['id'] ?? '') ? groups : {};
}
/** The id under any of its names, or from the path of its status. */
function idOf(data, kind) {
    const ids = ['operationId', 'id', `${kind}Id`, 'jobId', '_id'].map((name) => (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__.id)(data, name));
    const named = [...ids, statusPathOf(data).id ?? ''].filter((one) => one !== '');
    return named.find((one) => one.startsWith(ID_PREFIXES[kind])) ?? named[0] ?? '';
}
/** @throws KoreaiError `bad-response` if the answer is about another project or job, or another kind of job */
function refuseOther(reply, data, { kind, projectId }) {
    const path = statusPathOf(data);
    const checks = [
        { what: 'project', wanted: projectId, found: [(0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(data, 'projectId'), path.projectId] },
        { what: 'kind of job', wanted: kind, found: [(0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(data, 'type').toLowerCase(), path.kind] },
        { what: 'job', wanted: idOf(data, kind), found: [path.id] },
    ];
    for (const { what, wanted, found } of checks) {
        const other = found.find((one) => one !== undefined && one !== '' && one !== wanted);
        if (other === undefined)
            continue;
        const hint = 'Check {projectId} and {jobId}. If they are correct, report this to Kore.ai.';
        throw badReply(reply, `about another ${what} (${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(other, 80)})`, hint);
    }
}
/** The messages of a list of diagnostics, with code and place. Anything that is not empty counts. */
function diagnostics(value) {
    if (typeof value === 'string')
        return value.trim() === '' ? [] : [value];
    const entries = Array.isArray(value) ? value : (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .isFields */ .Ce)(value) ? Object.values(value) : [];
    return entries.map((entry) => {
        if (!(0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .isFields */ .Ce)(entry))
            return (0,_answer_error_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessageOf */ .dS)(entry) || 'an entry without a message';
        const place = [(0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(entry, 'layer'), (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(entry, 'path'), (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(entry, 'line') ?? ''].filter((one) => one !== '');
        const message = (0,_answer_error_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessageOf */ .dS)(entry) || (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(entry, 'code') || 'an entry without a message';
        return place.length === 0 ? message : `${message}, in ${place.join(':')}`;
    });
}
function booleanOf(value) {
    // An object may have no text: `{"toString": 1}`.
    if (typeof value === 'object' && value !== null)
        return false;
    return value === undefined || value === null ? undefined : String(value).toLowerCase() === 'true';
}
/** `{source, target, type}`, in whatever list they stand: its name is not documented. */
function issuesOf(validation) {
    const issues = Object.values(validation).flatMap((value) => (Array.isArray(value) ? (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(value) : []));
    return issues.map((issue) => {
        const [source, target, type] = ['source', 'target', 'type'].map((name) => (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(issue, name) || '?');
        return `${source} needs ${target} (${type})`;
    });
}
/** States of layers, as words or objects by name, or as a list of objects. */
function layersOf(value) {
    const named = Array.isArray(value)
        ? (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(value).map((one) => [(0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(one, 'name', 'layer', 'id'), one])
        : Object.entries((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .isFields */ .Ce)(value) ? value : {});
    return named.map(([name, state]) => {
        const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .isFields */ .Ce)(state) ? state : { status: state };
        const errors = diagnostics((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(fields, 'errors'));
        const detail = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(fields, 'message', 'reason', 'error') || errors.join('; ');
        const status = errors.length > 0 ? 'failed' : (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(fields, 'status', 'state');
        return { kind: _core_status_words_js__WEBPACK_IMPORTED_MODULE_4__/* .LAYER_KIND */ .fD, name, status, detail };
    });
}
/** The names of a list of texts or objects, or the keys of an object. */
function namesIn(value) {
    if (!Array.isArray(value))
        return (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .isFields */ .Ce)(value) ? Object.keys(value) : [];
    return value.map((one) => ((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .isFields */ .Ce)(one) ? (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(one, 'name', 'key') : String(one))).filter((name) => name !== '');
}
/** Its errors, or else what the reply, its `data` and what was applied say against a success. */
function errorsOf(fields, data) {
    const applied = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .nested */ .cY)(data, 'applied');
    const listed = [...diagnostics((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(data, 'errors')), ...failedOf(applied)];
    const places = [fields, data, (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .nested */ .cY)(data, 'result')];
    const said = [...places, applied].flatMap((place) => (0,_record_js__WEBPACK_IMPORTED_MODULE_7__/* .messageOfErrors */ .uT)(place) ?? []);
    const counted = places.flatMap((place) => (0,_record_js__WEBPACK_IMPORTED_MODULE_7__/* .failuresIn */ .xM)(withoutSkipped(place)) ?? []);
    return [...new Set([listed, said, counted].find((messages) => messages.length > 0))];
}
/** What was applied are counts, so any name of failures counts there. */
function failedOf(applied) {
    const names = Object.keys(applied).filter((name) => /fail|error|reject/i.test(name));
    const failed = names.filter((name) => ((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(applied, name) ?? 0) > 0);
    return failed.map((name) => `it reports ${name}: ${(0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(applied, name)}`);
}
/** An import may be asked to skip what is already there. */
function withoutSkipped(place) {
    return Object.fromEntries(Object.entries(place).filter(([name]) => !/skip/i.test(name)));
}
function changesOf(applied) {
    const reported = CHANGES.map((name) => [name, (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(applied, name)]).filter(([, number]) => number !== undefined);
    return reported.length === 0 ? undefined : Object.fromEntries(reported);
}
/** A link may be relative to the platform, as in a sibling API (section 2.3). */
function linkOf(href, host) {
    const isLink = /^(https?:\/\/[^/]|\/[^/])/i.test(href) && URL.canParse(href, host.origin);
    return isLink ? new URL(href, host.origin).href : '';
}


/***/ })

};
