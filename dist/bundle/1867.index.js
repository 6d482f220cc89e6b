export const id = 1867;
export const ids = [1867];
export const modules = {

/***/ 41867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  projectPollOfAny: () => (/* binding */ projectPollOfAny),
  startProject: () => (/* binding */ startProject)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/core/clock.js
var clock = __webpack_require__(84300);
// EXTERNAL MODULE: ./build/core/sanitize.js
var sanitize = __webpack_require__(19507);
// EXTERNAL MODULE: ./build/core/status-words.js
var status_words = __webpack_require__(18034);
// EXTERNAL MODULE: ./build/platform/answer-error.js
var answer_error = __webpack_require__(35565);
// EXTERNAL MODULE: ./build/core/errors.js + 1 modules
var errors = __webpack_require__(40095);
// EXTERNAL MODULE: ./build/core/names.js
var names = __webpack_require__(5562);
// EXTERNAL MODULE: ./build/platform/component.js
var component = __webpack_require__(83549);
// EXTERNAL MODULE: ./build/platform/contradiction.js
var contradiction = __webpack_require__(69347);
// EXTERNAL MODULE: ./build/platform/record.js
var platform_record = __webpack_require__(24665);
// EXTERNAL MODULE: ./build/platform/wire.js
var wire = __webpack_require__(53685);
;// CONCATENATED MODULE: ./build/platform/project-record.js









const CHANGES = ['created', 'updated', 'deleted', 'toolsCreated', 'toolsUpdated', 'toolsDeleted'];
const ID_PREFIXES = { export: 'exp_', import: 'imp_' };
/** Which kind of job has this id; `undefined` for any other id. */
function kindOfJob(jobId) {
    return ['export', 'import'].find((kind) => jobId.startsWith(ID_PREFIXES[kind]));
}
/**
 * Reads the reply to a start or a status request.
 *
 * @throws KoreaiError `bad-response` if it is about something else, or reports that the request was refused
 */
function projectRecord(reply, job, host) {
    const fields = (0,wire/* expectFields */.$N)(reply);
    // `success: true` only says that the request was understood (section 2.3).
    if (booleanOf((0,wire/* field */.ZZ)(fields, 'success')) === false) {
        const why = (0,sanitize/* sanitize */.aj)((0,answer_error/* errorMessageOf */.dS)(fields)) || 'without a reason';
        throw badReply(reply, `as unsuccessful: ${why}`, 'The platform refused the request. See its message above.');
    }
    const data = { ...fields, ...(0,wire/* nested */.cY)(fields, 'data') };
    refuseOther(reply, data, job);
    const validation = [data, (0,wire/* nested */.cY)(data, 'preview')].map((place) => (0,wire/* nested */.cY)(place, 'dependencyValidation'));
    const valid = validation.map((place) => booleanOf((0,wire/* field */.ZZ)(place, 'valid')));
    // One `false` counts, wherever it stands.
    const isValid = valid.includes(false) ? false : valid.find((one) => one !== undefined);
    const errors = errorsOf(fields, data);
    const record = (0,platform_record/* jobRecord */.D)(data);
    const reason = joined(errors) || record.reason;
    const objection = isValid === false ? invalid(validation.flatMap(issuesOf)) : undefined;
    return {
        ...record,
        id: idOf(data, job.kind),
        reason,
        error: errors.length > 0 ? reason : objection,
        warnings: diagnostics((0,wire/* field */.ZZ)(data, 'warnings')),
        isValid,
        components: layersOf((0,wire/* field */.ZZ)(data, 'layers')),
        others: (0,component/* componentsIn */.aL)({ response: fields, data: (0,wire/* field */.ZZ)(fields, 'data'), result: (0,wire/* field */.ZZ)(data, 'result') }).filter(({ status }) => (0,status_words/* meaningOfComponent */.s1)({ kind: status_words/* LAYER_KIND */.fD, status }) !== 'succeeded'),
        locked: namesIn((0,wire/* field */.ZZ)((0,wire/* nested */.cY)(data, 'lockfile'), 'layers')),
        requiredVariables: namesIn((0,wire/* field */.ZZ)((0,wire/* nested */.cY)(data, 'manifest'), 'requiredEnvVars')),
        changes: changesOf((0,wire/* nested */.cY)(data, 'applied')),
        link: linkOf((0,wire/* text */.Qq)(data, 'downloadUrl') || (0,wire/* link */.nf)(data), host),
        expiresAt: (0,wire/* instant */.uR)(data, 'expiresAt'),
        serverTime: reply.serverTime,
    };
}
const MAX_NAMED = 5;
/** The first of many messages. */
function joined(messages) {
    return (0,sanitize/* listed */.KE)(messages, MAX_NAMED, '; ');
}
/** @param missing - the dependencies that are missing, each as one text */
function invalid(missing) {
    return `its dependencies are not valid${missing.length === 0 ? '' : `: ${joined(missing)}`}`;
}
function badReply({ call }, how, hint) {
    return new errors/* KoreaiError */["if"]('bad-response', `${call} was answered ${how}`, { transient: true, hint });
}
const STATUS_PATH = /\/projects\/(?<projectId>[^/?#]+)\/(?<kind>export|import)\/(?<id>[^/?#]+)/;
/** What the path of the job's status names, if the reply has one. It is never requested: it might lead elsewhere. */
function statusPathOf(data) {
    const groups = STATUS_PATH.exec((0,wire/* text */.Qq)(data, 'statusUrl'))?.groups ?? {};
    return (0,names/* isId */.eQ)(groups['id'] ?? '') ? groups : {};
}
/** The id under any of its names, or from the path of its status. */
function idOf(data, kind) {
    const ids = ['operationId', 'id', `${kind}Id`, 'jobId', '_id'].map((name) => (0,wire.id)(data, name));
    const named = [...ids, statusPathOf(data).id ?? ''].filter((one) => one !== '');
    return named.find((one) => one.startsWith(ID_PREFIXES[kind])) ?? named[0] ?? '';
}
/** @throws KoreaiError `bad-response` if the answer is about another project or job, or another kind of job */
function refuseOther(reply, data, { kind, projectId }) {
    const path = statusPathOf(data);
    const checks = [
        { what: 'project', wanted: projectId, found: [(0,wire/* text */.Qq)(data, 'projectId'), path.projectId] },
        { what: 'kind of job', wanted: kind, found: [(0,wire/* text */.Qq)(data, 'type').toLowerCase(), path.kind] },
        { what: 'job', wanted: idOf(data, kind), found: [path.id] },
    ];
    for (const { what, wanted, found } of checks) {
        const other = found.find((one) => one !== undefined && one !== '' && one !== wanted);
        if (other === undefined)
            continue;
        const hint = 'Check {projectId} and {jobId}. If they are correct, report this to Kore.ai.';
        throw badReply(reply, `about another ${what} (${(0,sanitize/* sanitize */.aj)(other, 80)})`, hint);
    }
}
/** The messages of a list of diagnostics, with code and place. Anything that is not empty counts. */
function diagnostics(value) {
    if (typeof value === 'string')
        return value.trim() === '' ? [] : [value];
    const entries = Array.isArray(value) ? value : (0,wire/* isFields */.Ce)(value) ? Object.values(value) : [];
    return entries.map((entry) => {
        if (!(0,wire/* isFields */.Ce)(entry))
            return (0,answer_error/* errorMessageOf */.dS)(entry) || 'an entry without a message';
        const place = [(0,wire/* text */.Qq)(entry, 'layer'), (0,wire/* text */.Qq)(entry, 'path'), (0,wire/* count */.U9)(entry, 'line') ?? ''].filter((one) => one !== '');
        const message = (0,answer_error/* errorMessageOf */.dS)(entry) || (0,wire/* text */.Qq)(entry, 'code') || 'an entry without a message';
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
    const issues = Object.values(validation).flatMap((value) => (Array.isArray(value) ? (0,wire/* list */.p_)(value) : []));
    return issues.map((issue) => {
        const [source, target, type] = ['source', 'target', 'type'].map((name) => (0,wire/* text */.Qq)(issue, name) || '?');
        return `${source} needs ${target} (${type})`;
    });
}
/** States of layers, as words or objects by name, or as a list of objects. */
function layersOf(value) {
    const named = Array.isArray(value)
        ? (0,wire/* list */.p_)(value).map((one) => [(0,wire/* text */.Qq)(one, 'name', 'layer', 'id'), one])
        : Object.entries((0,wire/* isFields */.Ce)(value) ? value : {});
    return named.map(([name, state]) => {
        const fields = (0,wire/* isFields */.Ce)(state) ? state : { status: state };
        const objection = (0,contradiction/* contradictionAt */.lF)(withoutSkipped(fields));
        const detail = (0,wire/* text */.Qq)(fields, 'message', 'reason') || joined(diagnostics((0,wire/* field */.ZZ)(fields, 'errors'))) || (objection ?? '');
        const status = objection === undefined ? (0,wire/* text */.Qq)(fields, 'status', 'state') : 'failed';
        return { kind: status_words/* LAYER_KIND */.fD, name, status, detail };
    });
}
/** The names of a list of texts or objects, or the keys of an object. */
function namesIn(value) {
    if (!Array.isArray(value))
        return (0,wire/* isFields */.Ce)(value) ? Object.keys(value) : [];
    return value.map((one) => ((0,wire/* isFields */.Ce)(one) ? (0,wire/* text */.Qq)(one, 'name', 'key') : String(one))).filter((name) => name !== '');
}
/** Its errors, or else what the reply, its `data` and what was applied say against a success. */
function errorsOf(fields, data) {
    const applied = (0,wire/* nested */.cY)(data, 'applied');
    const listed = [...diagnostics((0,wire/* field */.ZZ)(data, 'errors')), ...failedOf(applied)];
    const places = [fields, data, (0,wire/* nested */.cY)(data, 'result'), applied];
    const said = places.flatMap((place) => (0,contradiction/* contradictionAt */.lF)(withoutSkipped(place)) ?? []);
    return [...new Set(listed.length > 0 ? listed : said)];
}
/** What was applied are counts, so any name of failures counts there. */
function failedOf(applied) {
    const names = Object.keys(applied).filter((name) => /fail|error|reject/i.test(name));
    const failed = names.filter((name) => ((0,wire/* amount */.vj)(applied, name) ?? 0) > 0);
    return failed.map((name) => `it reports ${name}: ${(0,wire/* amount */.vj)(applied, name)}`);
}
/** An import may be asked to skip what is already there. */
function withoutSkipped(place) {
    return Object.fromEntries(Object.entries(place).filter(([name]) => !/skip/i.test(name)));
}
function changesOf(applied) {
    const reported = CHANGES.map((name) => [name, (0,wire/* amount */.vj)(applied, name)]).filter(([, number]) => number !== undefined);
    return reported.length === 0 ? undefined : Object.fromEntries(reported);
}
/** A link may be relative to the platform, as in a sibling API (section 2.3). */
function linkOf(href, host) {
    const isLink = /^(https?:\/\/[^/]|\/[^/])/i.test(href) && URL.canParse(href, host.origin);
    return isLink ? new URL(href, host.origin).href : '';
}

// EXTERNAL MODULE: ./build/platform/endpoint.js
var endpoint = __webpack_require__(46949);
// EXTERNAL MODULE: ./build/platform/upload-body.js
var upload_body = __webpack_require__(33790);
;// CONCATENATED MODULE: ./build/platform/projects.js



/**
 * Starts an export or an import: `POST /v1/projects/{projectId}/export`. The `key` is sent as `Idempotency-Key`: the same
 * for each attempt to start this job.
 */
const startProjectJob = (0,endpoint/* post */.b)(({ body, key, ...job }) => ({
    ...callOf(job),
    upload: (0,upload_body/* jsonUpload */.G)(body),
    headers: { 'idempotency-key': key },
}), projectRecord);
/** Gets a job by its id: `GET /v1/projects/{projectId}/export/{exp_…}`. */
const projectJobStatus = (0,endpoint/* get */.J)(({ jobId, ...job }) => callOf(job, jobId), projectRecord);
function callOf({ kind, projectId, apiPrefix }, ...jobId) {
    const ids = ['{projectId}', ...jobId.map(() => '{jobId}')].join(', ');
    return {
        prefix: apiPrefix,
        path: ['projects', projectId, kind, ...jobId],
        notFoundHint: `Check ${ids}, {host} and {apiPrefix}. Artemis says the same to a key of another project.`,
        unauthorizedHint: UNAUTHORIZED_HINT,
    };
}
const UNAUTHORIZED_HINT = 'Check that {apiKey} is complete, has not expired, belongs to this project, and may read (export) or write (import) project files: look for Project IO or Import/Export among the permissions of the key.';

// EXTERNAL MODULE: ./build/jobs/either-path.js
var either_path = __webpack_require__(63746);
// EXTERNAL MODULE: ./build/jobs/judge.js
var judge = __webpack_require__(73746);
// EXTERNAL MODULE: ./build/jobs/poll.js
var jobs_poll = __webpack_require__(86292);
// EXTERNAL MODULE: ./build/jobs/start-job.js
var start_job = __webpack_require__(55367);
;// CONCATENATED MODULE: ./build/jobs/project-job.js












/**
 * Starts an export or an import of an Artemis project and polls it by its id.
 *
 * All attempts have one random `Idempotency-Key`, so that a refusal behind which a job was started after all cannot
 * start a second one. A request whose answer was lost is not repeated even so: the platform documents neither how long
 * a key counts nor how it answers a repeated request (artemis-api.md, section 2.10). The key is not derived from run and
 * content, because two exports of one run are two jobs.
 */
async function startProject(context, kind, { projectId, apiPrefix }, body) {
    const project = { projectId, apiPrefix, kind };
    const key = `koreai-ci-${(0,external_node_crypto_.randomUUID)()}`;
    const layers = 'layers' in body ? (0,wire/* strings */.P$)(body['layers']) : undefined;
    const job = await (0,start_job/* startJob */._)({
        noun: `project ${kind}`,
        what: `${kind} of project ${projectId}`,
        words: PROJECT_WORDS,
        send: (signal, platform) => startProjectJob(platform, { ...project, body, key }, signal).catch(withSizeHint),
        beforeAgain: `The platform has no list of ${kind}s: check in its console whether the ${kind} of the project is running or done, and then run again.`,
        poll: (job) => projectPoll(context, { ...project, ...job, layers }),
    }, context);
    return { ...job, isBareLink: true };
}
/** @throws the error, with what to do if the archive is too large */
function withSizeHint(error) {
    if (!(error instanceof answer_error/* AnswerError */.dV) || error.httpStatus !== 413)
        throw error;
    throw error.with({
        hint: 'The archive is larger than the platform takes. Import fewer {layers} at once. Kore.ai publishes no limits for this API; those of the older one were 500 files, 1 MB each and 50 MB together.',
    });
}
/**
 * `rolling_back` has not ended, but can end in no success, and `reverted` is documented as "completed with changes
 * reverted" (artemis-api.md, section 2.3).
 */
const PROJECT_WORDS = {
    succeeded: ['completed'],
    running: [...status_words/* RUNNING_WORDS */._b, 'validating', 'staging', 'activating', 'packaging'],
    failed: [...status_words/* FAILED_WORDS */.oo, 'rollingback', 'reverting'],
};
/** What some words mean if the platform gives no other reason. */
const REASONS = new Map([
    ['rollingback', 'its changes are being undone, so it will not succeed'],
    ['reverted', 'its changes were undone'],
]);
/** Polls a job by its id. Without the usual prefix, it is an export if the platform knows it as one, else an import. */
function projectPollOfAny(context, job) {
    const poll = (kind) => projectPoll(context, { ...job, kind });
    const kind = kindOfJob(job.jobId);
    if (kind)
        return poll(kind);
    const either = (0,either_path/* eitherPath */.l)([poll('export'), poll('import')]);
    return (options) => either((one) => one(options));
}
/** Polls an export or an import of an Artemis project by its id. A success has everything that it is judged by. */
function projectPoll(context, wanted) {
    const { kind } = wanted;
    let last;
    const read = (options) => projectJobStatus(context.platform, wanted, options);
    const poll = (0,jobs_poll/* pollById */.Mh)({ ...wanted, noun: kind }, read, (record) => {
        last = record;
        const state = projectState(record, wanted);
        return state.kind === 'succeeded' ? withWarnings(state, record, context.clock.wall()) : state;
    });
    const checked = (0,jobs_poll/* awaitResult */.w1)(poll, {
        isAvailable: () => last !== undefined && isConfirmed(last, wanted),
        warning: `The ${kind} reports its success, but not yet all that confirms it.`,
        missing: {
            code: 'bad-response',
            message: `The ${kind} reports 'completed', but did not report valid dependencies and ${kind === 'export' ? 'the lockfile of its archive' : 'the state of each layer'}`,
            hint: 'Check the project in the console before you run again.',
        },
    });
    return kind === 'export' ? (0,jobs_poll/* awaitLink */.Dr)(checked) : checked;
}
/** Judges a record that is known to be about the wanted job. */
function projectState(record, { kind, layers }) {
    const noun = `project ${kind}`;
    const reason = record.error ?? (record.reason || (REASONS.get((0,status_words/* normalizeWord */._m)(record.status)) ?? ''));
    const components = [...record.components, ...record.others];
    const facts = record.changes ? { applied: record.changes } : {};
    const state = (0,judge/* judge */.S4)({ ...record, reason }, noun, { words: PROJECT_WORDS, components, facts });
    const notLocked = kind === 'export' && record.locked.length > 0 ? missingLayers(layers, record.locked) : [];
    if (state.kind !== 'succeeded' || notLocked.length === 0)
        return state;
    const problem = `the lockfile of the archive does not name the layers that were asked for: ${notLocked.join(', ')}`;
    return (0,judge/* failed */.gz)({ ...(0,judge/* factsOf */.xS)(record), ...facts }, noun, problem, []);
}
/** Whether a success reports all that it is judged by. */
function isConfirmed({ isValid, locked, components }, { kind, layers }) {
    const reported = kind === 'export' ? locked : components.map(({ name }) => name);
    const needsLayers = kind === 'import' || layers !== undefined;
    return isValid === true && !(needsLayers && reported.length === 0) && missingLayers(layers, reported).length === 0;
}
/** The wanted layers that were not reported. */
function missingLayers(wanted, reported) {
    const found = new Set(reported.map(status_words/* normalizeWord */._m));
    return (wanted ?? []).filter((layer) => !found.has((0,status_words/* normalizeWord */._m)(layer)));
}
/** Warnings never change the verdict. */
function withWarnings(state, record, wallMs) {
    const { warnings, requiredVariables, expiresAt, serverTime = wallMs } = record;
    const notes = [
        warnings.length === 0 ? '' : `The platform warned: ${(0,sanitize/* sanitize */.aj)(joined(warnings), 600)}.`,
        requiredVariables.length === 0
            ? ''
            : `The project needs these variables in its environment: ${(0,sanitize/* sanitize */.aj)(requiredVariables.join(', '), 600)}.`,
        state.link !== '' && expiresAt !== undefined && expiresAt <= serverTime
            ? `The platform says that the download link expired ${(0,clock/* formatInstant */.r4)(expiresAt)}.`
            : '',
    ].filter((note) => note !== '');
    return notes.length === 0 ? state : { ...state, warning: notes.join(' ') };
}


/***/ }),

/***/ 33790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ jsonUpload),
/* harmony export */   H: () => (/* binding */ multipartForm)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57075);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40095);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19507);




/** In bytes. */
const JSON_PIECE = 64 * 1024;
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
const CONTENT_TYPES = {
    zip: 'application/zip',
    json: 'application/json',
    js: 'text/javascript',
    csv: 'text/csv',
    png: 'image/png',
};
/**
 * Builds a `multipart/form-data` body (RFC 7578) of text fields and a file, which comes last. The boundary is random, so
 * that no file can contain it.
 *
 * Its stream fails with a KoreaiError `input-invalid` if the file cannot be read or has another length.
 */
function multipartForm(fields, file) {
    const boundary = `koreai-ci-${globalThis.crypto.randomUUID()}`;
    const disposition = `--${boundary}\r\ncontent-disposition: form-data`;
    const texts = Object.entries(fields).map(([name, value]) => `${disposition}; name="${name}"\r\n\r\n${value}\r\n`);
    const type = CONTENT_TYPES[file.extension] ?? 'application/octet-stream';
    const head = Buffer.from(`${texts.join('')}${disposition}; name="file"; filename="${fileName(file.name)}"\r\ncontent-type: ${type}\r\n\r\n`);
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
async function* contentOf({ path, size, start, name }) {
    try {
        yield* (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path, start === undefined ? {} : { start, end: start + size - 1 });
    }
    catch (error) {
        const why = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error) || (error instanceof Error ? error.message : String(error));
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"]('input-invalid', `Cannot read ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .sanitize */ .aj)(name, 80)} to upload it: ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .sanitize */ .aj)(why)}`, {
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


/***/ })

};
