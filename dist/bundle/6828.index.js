export const id = 6828;
export const ids = [6828,2765];
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

/***/ 66828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ startedState),
/* harmony export */   projectPoll: () => (/* binding */ projectPoll)
/* harmony export */ });
/* harmony import */ var _core_clock_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(84300);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(19507);
/* harmony import */ var _core_status_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18034);
/* harmony import */ var _platform_projects_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58070);
/* harmony import */ var _await_result_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38233);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73746);
/* harmony import */ var _start_once_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(12703);
/* harmony import */ var _until_seen_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51681);








/**
 * `rolling_back` has not ended, but can end in no success, and `reverted` is documented as "completed with changes
 * reverted" (artemis-api.md, section 2.3).
 */
const PROJECT_WORDS = {
    succeeded: ['completed'],
    running: [..._core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .RUNNING_WORDS */ ._b, 'validating', 'staging', 'activating', 'packaging'],
    failed: [..._core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .FAILED_WORDS */ .oo, 'rollingback', 'reverting'],
};
/** What some words mean if the platform gives no other reason. */
const REASONS = new Map([
    ['rollingback', 'its changes are being undone, so it will not succeed'],
    ['reverted', 'its changes were undone'],
]);
/** Polls an export or an import of an Artemis project by its id. A success has everything that it is judged by. */
function projectPoll(context, wanted) {
    const { jobId, kind, isIssued = false } = wanted;
    let record;
    const poll = async (signal, freshConnection) => {
        record = await (0,_platform_projects_js__WEBPACK_IMPORTED_MODULE_1__/* .projectJobStatus */ .$)(context.platform, wanted, signal, freshConnection);
        (0,_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .expectSame */ .K9)(kind, 'job', jobId, record.id);
        const state = projectState(record, wanted);
        return state.kind === 'succeeded' ? withWarnings(state, record, context.clock.wall()) : state;
    };
    const checked = (0,_await_result_js__WEBPACK_IMPORTED_MODULE_3__/* .awaitResult */ .w1)((0,_until_seen_js__WEBPACK_IMPORTED_MODULE_4__/* .untilSeen */ .wr)(poll, { jobId, isIssued }), {
        isAvailable: () => record !== undefined && unreported(record, wanted) === '',
        warning: `The ${kind} reports its success, but not yet all that confirms it.`,
        missing: {
            code: 'bad-response',
            message: `The ${kind} reports 'completed', but does not report ${kind === 'export' ? 'that its dependencies are valid' : 'the state of each layer'}`,
            hint: 'Check the project in the console before you run again.',
        },
    });
    return kind === 'export' ? (0,_await_result_js__WEBPACK_IMPORTED_MODULE_3__/* .awaitLink */ .Dr)(checked) : checked;
}
/** Judges a record that is known to be about the wanted job. */
function projectState(record, { kind, jobId, layers }) {
    const { status, requestedAt, percent, errors, link } = record;
    const facts = {
        status,
        jobId: record.id || jobId,
        requestedAt,
        percent,
        ...(record.layers.length > 0 ? { components: record.layers } : {}),
        ...(record.changes ? { applied: record.changes } : {}),
    };
    const reason = joined(errors) || (REASONS.get((0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeStatus */ .SP)(status)) ?? '');
    const error = errors.length > 0 ? reason : invalid(record);
    const state = (0,_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .judge */ .S4)({ facts, words: PROJECT_WORDS, noun: `project ${kind}`, link, reason, error });
    const unlocked = kind === 'export' ? lacking(layers, record.locked) : [];
    if (state.kind !== 'succeeded' || unlocked.length === 0)
        return state;
    const problem = `the lockfile of the archive does not name the layers that were asked for: ${unlocked.join(', ')}`;
    return (0,_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .failed */ .gz)(facts, `project ${kind}`, problem, []);
}
/** The state by the reply to the start, where a success only says that the request was accepted. */
function startedState(record) {
    const { status, requestedAt, percent, errors } = record;
    const facts = { status, jobId: record.id, requestedAt, percent };
    return (0,_start_once_js__WEBPACK_IMPORTED_MODULE_5__/* .acceptedState */ .VO)(facts, PROJECT_WORDS, 'project job', joined(errors));
}
/** Why a success does not count. */
function invalid({ isValid, missing }) {
    if (isValid !== false)
        return undefined;
    return `its dependencies are not valid${missing.length === 0 ? '' : `: ${joined(missing)}`}`;
}
/** What a success lacks to be confirmed; empty if nothing is missing. */
function unreported({ isValid, layers }, wanted) {
    if (wanted.kind === 'export')
        return isValid === true ? '' : 'dependencies';
    const missing = lacking(wanted.layers, layers.map(({ name }) => name));
    return layers.length === 0 ? 'layers' : missing.join(', ');
}
function lacking(wanted, reported) {
    const found = new Set(reported.map(_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeStatus */ .SP));
    return (wanted ?? []).filter((layer) => !found.has((0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeStatus */ .SP)(layer)));
}
/** Warnings never change the verdict. */
function withWarnings(state, record, wallMs) {
    const { warnings, requiredVariables, expiresAt, serverTime = wallMs } = record;
    const notes = [
        warnings.length === 0 ? '' : `The platform warned: ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_6__/* .sanitize */ .aj)(joined(warnings), 600)}.`,
        requiredVariables.length === 0
            ? ''
            : `The project needs these variables in its environment: ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_6__/* .sanitize */ .aj)(requiredVariables.join(', '), 600)}.`,
        state.link !== '' && expiresAt !== undefined && expiresAt <= serverTime
            ? `The platform says that the download link expired ${(0,_core_clock_js__WEBPACK_IMPORTED_MODULE_7__/* .formatInstant */ .r4)(expiresAt)}.`
            : '',
    ].filter((note) => note !== '');
    return notes.length === 0 ? state : { ...state, warning: notes.join(' ') };
}
const MAX_NAMED = 5;
function joined(texts) {
    return (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_6__/* .listed */ .KE)(texts, MAX_NAMED, '; ');
}


/***/ }),

/***/ 40686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ jsonUpload),
/* harmony export */   H: () => (/* binding */ multipartForm)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57075);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62807);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19507);




/** A large JSON body. Its bytes are sent in pieces, so that a slow line is not mistaken for a stalled one. */
function jsonUpload(value) {
    const bytes = Buffer.from(JSON.stringify(value));
    function* pieces() {
        for (let at = 0; at < bytes.length; at += JSON_PIECE)
            yield bytes.subarray(at, at + JSON_PIECE);
    }
    return {
        contentType: 'application/json',
        length: bytes.length,
        open: () => node_stream__WEBPACK_IMPORTED_MODULE_1__.Readable.from(pieces(), { objectMode: false }),
    };
}
/** In bytes. */
const JSON_PIECE = 64 * 1024;
/**
 * Builds a form of text fields and one file, which comes last. The boundary is random, so that no file can contain it.
 *
 * Its stream fails with a KoreaiError `input-invalid` if the file cannot be read or has another length.
 */
function multipartForm(fields, file) {
    const boundary = `koreai-ci-${globalThis.crypto.randomUUID()}`;
    const head = Buffer.from([
        ...Object.entries(fields).map(([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${quoted(name)}"\r\n\r\n${value}\r\n`),
        `--${boundary}\r\ncontent-disposition: form-data; name="${quoted(file.field)}"; filename="${fileName(file.name)}"\r\n`,
        `content-type: ${file.contentType}\r\n\r\n`,
    ].join(''));
    const tail = Buffer.from(`\r\n--${boundary}--\r\n`);
    return {
        contentType: `multipart/form-data; boundary=${boundary}`,
        length: head.byteLength + file.size + tail.byteLength,
        open: () => node_stream__WEBPACK_IMPORTED_MODULE_1__.Readable.from(pieces(head, file, tail), { objectMode: false }),
    };
}
async function* pieces(head, file, tail) {
    yield head;
    let bytes = 0;
    for await (const piece of contentOf(file)) {
        bytes += piece.byteLength;
        if (bytes > file.size)
            throw changed(file);
        yield piece;
        file.onProgress?.(bytes);
    }
    if (bytes !== file.size)
        throw changed(file);
    yield tail;
}
async function* contentOf({ path, size, start, ...file }) {
    const range = start === undefined ? {} : { start, end: start + size - 1 };
    try {
        yield* (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path, range);
    }
    catch (error) {
        const why = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error) || (error instanceof Error ? error.message : String(error));
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"]('input-invalid', `Cannot read ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .sanitize */ .aj)(file.name, 80)} to upload it: ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .sanitize */ .aj)(why)}`, {
            hint: 'Check that the file exists, can be read, and is not changed while the step runs.',
            cause: error,
        });
    }
}
function changed(file) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"]('input-invalid', `${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .sanitize */ .aj)(file.name, 80)} no longer has ${file.size} bytes`, {
        hint: 'The file changed while it was uploaded. Wait for the step that writes it to end.',
    });
}
/** The escapes of browsers (HTML standard, multipart/form-data encoding algorithm). */
function quoted(name) {
    return name.replace(/\r/g, '%0D').replace(/\n/g, '%0A').replace(/"/g, '%22');
}
/** A base name of plain characters, which needs no decoding and cannot be taken for a path. */
function fileName(name) {
    const base = name.split(/[\\/]/).at(-1) ?? '';
    const plain = base
        .replace(/[^\w.() -]+/g, '_')
        .replace(/^[.\s]+/, '')
        .slice(-100)
        .trim();
    return plain === '' ? 'file' : plain;
}


/***/ }),

/***/ 72765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   kindOfJob: () => (/* binding */ kindOfJob),
/* harmony export */   z: () => (/* binding */ recordOf)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62807);
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5562);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19507);
/* harmony import */ var _core_status_words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(18034);
/* harmony import */ var _answer_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35565);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53685);






const CHANGES = ['created', 'updated', 'deleted', 'toolsCreated', 'toolsUpdated', 'toolsDeleted'];
/** Prefixes of the ids of jobs. */
const ID_PREFIXES = { export: 'exp_', import: 'imp_' };
/** Which kind of job has this id; `undefined` for any other id. */
function kindOfJob(jobId) {
    return ['export', 'import'].find((kind) => jobId.startsWith(ID_PREFIXES[kind]));
}
/** Reads the reply to a start or a status request. @throws KoreaiError `bad-response` if it is about something else */
function recordOf(reply, host, expected) {
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .expectFields */ .$N)(reply);
    // `success: true` only says that the request was understood (section 2.3).
    if (booleanOf((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(fields, 'success')) === false)
        throw refused(reply, fields);
    const data = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .isFields */ .Ce)((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(fields, 'data')) ? { ...fields, ...(0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .nested */ .cY)(fields, 'data') } : fields;
    refuseOther(reply, data, expected);
    const validation = [data, (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .nested */ .cY)(data, 'preview')].map((place) => (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .nested */ .cY)(place, 'dependencyValidation'));
    return {
        id: idOf(data, expected.kind),
        status: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(data, 'status'),
        requestedAt: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(data, 'createdAt', 'createdOn'),
        percent: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .percentage */ .X1)(data),
        errors: [...diagnostics((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(data, 'errors')), ...failuresIn((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .nested */ .cY)(data, 'applied'))],
        warnings: diagnostics((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(data, 'warnings')),
        isValid: validOf(validation.map((place) => booleanOf((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(place, 'valid')))),
        missing: validation.flatMap(issuesOf),
        layers: layersOf((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(data, 'layers')),
        locked: namesIn((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .nested */ .cY)(data, 'lockfile'), 'layers')),
        requiredVariables: namesIn((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .nested */ .cY)(data, 'manifest'), 'requiredEnvVars')),
        changes: changesOf((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(data, 'applied')),
        link: linkOf((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(data, 'downloadUrl') || (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(data), host),
        expiresAt: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(data, 'expiresAt'),
        serverTime: reply.serverTime,
    };
}
/** An answer with HTTP status 200 that says it is none. */
function refused({ call }, fields) {
    const message = (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)((0,_answer_error_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessageOf */ .dS)(fields)) || 'without a reason';
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KoreaiError */ ["if"]('bad-response', `${call} was answered as unsuccessful: ${message}`, {
        transient: true,
        hint: 'The platform refused the request. See its words above.',
    });
}
/** What the path of the job's status names, if the reply has one. It is never requested: it might lead elsewhere. */
function statusPathOf(data) {
    const found = /\/projects\/([^/?#]+)\/(export|import)\/([^/?#]+)/.exec((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(data, 'statusUrl'));
    const [, projectId = '', kind = '', inPath = ''] = found ?? [];
    return found && (0,_core_names_js__WEBPACK_IMPORTED_MODULE_4__/* .isId */ .eQ)(inPath) ? { projectId, kind, id: inPath } : undefined;
}
/** The id under any of its names, or from the path of its status. */
function idOf(data, kind) {
    const ids = ['operationId', 'id', `${kind}Id`, 'jobId', '_id'].map((name) => (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__.id)(data, name));
    const named = [...ids, statusPathOf(data)?.id ?? ''];
    return named.find((one) => one.startsWith(ID_PREFIXES[kind])) ?? named.find((one) => one !== '') ?? '';
}
/** @throws KoreaiError `bad-response` if the answer is about another project or job, or another kind of job */
function refuseOther({ call }, data, { kind, projectId }) {
    const path = statusPathOf(data);
    const jobId = idOf(data, kind);
    const checks = [
        { what: 'project', wanted: projectId, found: [(0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(data, 'projectId'), path?.projectId] },
        { what: 'kind of job', wanted: kind, found: [(0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(data, 'type').toLowerCase(), path?.kind] },
        { what: 'job', wanted: jobId, found: [path?.id] },
    ];
    for (const { what, wanted, found } of checks) {
        const other = found.find((one) => one !== undefined && one !== '' && one !== wanted);
        if (other === undefined)
            continue;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KoreaiError */ ["if"]('bad-response', `${call} was answered about another ${what} (${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(other, 80)})`, {
            transient: true,
            hint: 'Check {projectId} and {jobId}. If they are correct, report this to Kore.ai.',
        });
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
/** One `false` counts, wherever it stands. */
function validOf(reported) {
    return reported.includes(false) ? false : reported.find((one) => one !== undefined);
}
function booleanOf(value) {
    const word = String(value).toLowerCase();
    return word === 'true' ? true : value === undefined || value === null ? undefined : false;
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
        return { kind: _core_status_words_js__WEBPACK_IMPORTED_MODULE_5__/* .LAYER_KIND */ .fD, name, status, detail };
    });
}
/** The names of a list of texts or objects, or the keys of an object. */
function namesIn(value) {
    if (!Array.isArray(value))
        return (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .isFields */ .Ce)(value) ? Object.keys(value) : [];
    return value.map((one) => ((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .isFields */ .Ce)(one) ? (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(one, 'name', 'key') : String(one))).filter((name) => name !== '');
}
/** Whatever an import counts as failed beside what it changed. */
function failuresIn(applied) {
    const names = Object.keys(applied).filter((name) => /fail|error|reject/i.test(name));
    return names.flatMap((name) => {
        const listed = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(applied, name);
        const number = Array.isArray(listed) ? listed.length : ((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(applied, name) ?? 0);
        return number > 0 ? [`it reports ${name}: ${number}`] : [];
    });
}
function changesOf(applied) {
    if (!(0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .isFields */ .Ce)(applied))
        return undefined;
    const counts = CHANGES.flatMap((name) => {
        const listed = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(applied, name);
        const number = Array.isArray(listed) ? listed.length : (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(applied, name);
        return number === undefined ? [] : [[name, number]];
    });
    return counts.length === 0 ? undefined : Object.fromEntries(counts);
}
/** A link may be relative to the platform, as in a sibling API (section 2.3). */
function linkOf(href, host) {
    const isLink = /^(https?:\/\/[^/]|\/[^/])/i.test(href) && URL.canParse(href, host.origin);
    return isLink ? new URL(href, host.origin).href : '';
}


/***/ }),

/***/ 58070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ projectJobStatus),
/* harmony export */   Z: () => (/* binding */ startProjectJob)
/* harmony export */ });
/* harmony import */ var _multipart_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40686);
/* harmony import */ var _project_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72765);


const UNAUTHORIZED_HINT = 'Check that {apiKey} is complete, has not expired, belongs to this project, and may read (export) or write (import) project files: look for Project IO or Import/Export among the permissions of the key.';
/**
 * Starts an export or an import: `POST /v1/projects/{projectId}/export`.
 *
 * @param key - sent as `Idempotency-Key`; the same for each attempt to start this job
 */
async function startProjectJob(platform, { kind, projectId, apiPrefix, body, key }, signal) {
    const reply = await platform.request({
        ...callTo('POST', { projectId, apiPrefix }, kind),
        upload: (0,_multipart_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonUpload */ .G)(body),
        headers: { 'idempotency-key': key },
        signal,
    });
    return (0,_project_record_js__WEBPACK_IMPORTED_MODULE_1__/* .recordOf */ .z)(reply, platform.host, { kind, projectId });
}
/** Gets a job by its id: `GET /v1/projects/{projectId}/export/{exp_…}`. */
async function projectJobStatus(platform, { kind, jobId, ...project }, signal, freshConnection) {
    const reply = await platform.request({ ...callTo('GET', project, kind, jobId), signal, freshConnection });
    return (0,_project_record_js__WEBPACK_IMPORTED_MODULE_1__/* .recordOf */ .z)(reply, platform.host, { kind, projectId: project.projectId });
}
function callTo(method, { projectId, apiPrefix }, kind, jobId) {
    const ids = jobId === undefined ? '{projectId}' : '{projectId}, {jobId}';
    return {
        method,
        prefix: apiPrefix,
        path: ['projects', projectId, kind, ...(jobId === undefined ? [] : [jobId])],
        notFoundHint: `Check ${ids}, {host} and {apiPrefix}. Artemis says the same to a key of another project.`,
        unauthorizedHint: UNAUTHORIZED_HINT,
    };
}


/***/ })

};
