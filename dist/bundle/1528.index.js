export const id = 1528;
export const ids = [1528,844,6957];
export const modules = {

/***/ 91528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  importFlow: () => (/* binding */ importFlow)
});

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/core/sanitize.js
var sanitize = __webpack_require__(19507);
// EXTERNAL MODULE: ./build/jobs/agent-upload.js
var agent_upload = __webpack_require__(844);
// EXTERNAL MODULE: ./build/jobs/dock-job.js
var dock_job = __webpack_require__(37588);
// EXTERNAL MODULE: ./build/jobs/merge.js
var merge = __webpack_require__(30241);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/download/archive-format.js
var archive_format = __webpack_require__(20535);
// EXTERNAL MODULE: ./build/download/extract.js + 3 modules
var extract = __webpack_require__(48025);
// EXTERNAL MODULE: ./build/core/normalize-text.js
var normalize_text = __webpack_require__(95205);
// EXTERNAL MODULE: ./build/platform/wire.js
var wire = __webpack_require__(53685);
;// CONCATENATED MODULE: ./build/bot-files/flow-roles.js


const FLOW_ROLES = ['data', 'flow', 'variables'];
/**
 * The names that Kore.ai's pages on imports in its console give to the files (Import a Tool, Function Node). No page on
 * the API names them, so they only decide what the content leaves open.
 */
const DOCUMENTED_NAMES = {
    data: ['app_definition.json'],
    flow: ['flow_definition.json', 'callflow.json'],
    variables: ['env_variables.json'],
};
/**
 * Which files can have a role, judged by their content, and by their documented names if the content does not decide. No
 * page describes the content, so the marks of each role are an inference.
 *
 * @returns for each role no path, one, or several if it is ambiguous
 */
function rolesOf(files) {
    const byContent = (role) => files.filter(({ json }) => roleByContent(json) === role);
    const decided = (role) => {
        const found = byContent(role);
        const named = found.filter(({ path }) => hasDocumentedName(path, role));
        return found.length > 1 && named.length === 1 ? named : found;
    };
    const taken = new Set(FLOW_ROLES.flatMap((role) => (decided(role).length === 1 ? decided(role) : [])));
    const candidates = (role) => {
        const found = decided(role);
        return found.length > 0 ? found : files.filter((file) => !taken.has(file) && hasDocumentedName(file.path, role));
    };
    const paths = FLOW_ROLES.map((role) => [role, candidates(role).map(({ path }) => path)]);
    return Object.fromEntries(paths);
}
function hasDocumentedName(path, role) {
    const name = path.split('/').at(-1) ?? '';
    // `FlowDefinition.json` is `flow_definition.json` too.
    return DOCUMENTED_NAMES[role].some((documented) => (0,normalize_text/* normalizeStatus */.S)(documented) === (0,normalize_text/* normalizeStatus */.S)(name));
}
/** The role that the content shows; `undefined` if it shows none. */
function roleByContent(json) {
    if (isVariables(json))
        return 'variables';
    if (!(0,wire/* isFields */.Ce)(json))
        return undefined;
    if (hasBelow(json, FLOW_WRAPPERS, hasParts))
        return 'flow';
    return hasBelow(json, DATA_WRAPPERS, describes) ? 'data' : undefined;
}
const VARIABLES_KEYS = ['envvariables', 'environmentvariables', 'envvars', 'variables'];
const FLOW_KEYS = ['nodes', 'edges', 'steps', 'transitions', 'connections', 'components'];
/** Where the parts of a flow may be, instead of at the top. */
const FLOW_WRAPPERS = ['flow', 'callflow', 'flowdata', 'flowdefinition', 'canvas', 'definition', 'data'];
/** What only the description of a tool or workflow has. */
const NAME_KEYS = ['toolname', 'workflowname', 'name', 'guardrails'];
const DATA_KEYS = [...NAME_KEYS, 'toolid', 'workflowid', 'agentid', 'appid'];
/** Where they may be, instead of at the top. */
const DATA_WRAPPERS = ['tool', 'workflow', 'agent', 'app', 'appdefinition', 'tooldata', 'workflowdata'];
/** A list of variables, possibly empty, or fields that hold nothing else but ids. */
function isVariables(json) {
    if (Array.isArray(json))
        return json.every(isVariable);
    if (!(0,wire/* isFields */.Ce)(json))
        return false;
    const entries = Object.entries(json);
    const others = entries.filter(([key]) => !VARIABLES_KEYS.includes((0,normalize_text/* normalizeStatus */.S)(key)));
    const isOnlyThat = others.every(([key, value]) => isScalar(value) && !NAME_KEYS.includes((0,normalize_text/* normalizeStatus */.S)(key)));
    if (others.length < entries.length && isOnlyThat)
        return true;
    // `{"API_URL": "https://…"}`
    return entries.length > 0 && entries.every(([key, value]) => /^[A-Z][A-Z0-9_]*$/.test(key) && isScalar(value));
}
function isVariable(item) {
    if (!(0,wire/* isFields */.Ce)(item))
        return false;
    const keys = Object.keys(item).map(normalize_text/* normalizeStatus */.S);
    return keys.includes('key') || ((keys.includes('name') || keys.includes('variablename')) && keys.includes('value'));
}
/** Whether the fields have a mark, or those below one of the wrappers do. */
function hasBelow(json, wrappers, hasMark) {
    const inner = Object.entries(json).filter(([key]) => wrappers.includes((0,normalize_text/* normalizeStatus */.S)(key)));
    return hasMark(json) || inner.some(([, value]) => (0,wire/* isFields */.Ce)(value) && hasMark(value));
}
function hasParts(json) {
    return Object.entries(json).some(([key, value]) => FLOW_KEYS.includes((0,normalize_text/* normalizeStatus */.S)(key)) && typeof value === 'object' && value !== null);
}
function describes(json) {
    return Object.keys(json).some((key) => DATA_KEYS.includes((0,normalize_text/* normalizeStatus */.S)(key)));
}
function isScalar(value) {
    return value === null || typeof value !== 'object';
}

// EXTERNAL MODULE: ./build/bot-files/import-source.js + 2 modules
var import_source = __webpack_require__(31835);
// EXTERNAL MODULE: ./build/bot-files/json.js
var bot_files_json = __webpack_require__(22484);
// EXTERNAL MODULE: ./build/bot-files/placeholder.js
var placeholder = __webpack_require__(34617);
// EXTERNAL MODULE: ./build/bot-files/secured.js
var secured = __webpack_require__(7071);
;// CONCATENATED MODULE: ./build/bot-files/flow-source.js











/** The input that names the file of a role. */
const INPUT_OF = {
    data: '{dataFile}',
    flow: '{flowFile}',
    variables: '{variablesFile}',
};
const WORDS = {
    data: 'describes the tool or workflow',
    flow: 'holds the flow',
    variables: 'holds the environment variables',
};
const HINT = 'Nothing was sent. The archive must be one as Kore.ai exports it, or a folder with the files of one.';
/** Maximum size of a file to recognize by its content, in bytes: its memory takes several times that. */
const MAX_CHECKED = 64 * 1024 * 1024;
/**
 * Reads what is to be imported: a zip or tar as exported, or a folder with its files.
 *
 * @param scratch - a folder that the caller removes when the import has been started
 * @throws KoreaiError `input-invalid` if it is not certain which file is which
 */
async function readFlowSource(archive, named, scratch, reading) {
    const { folder, name } = await openArchive(archive, scratch, reading);
    const { found, leftOut } = await (0,import_source/* filesIn */.nG)(folder, { name, signal: reading.signal }, import_source/* NOT_OF_BOT */.kN);
    const wanted = pathsOf(named);
    const files = await readJson(found, [...wanted.values()], reading.signal);
    const { data, flow, variables } = chosen(files, wanted, (0,sanitize/* sanitize */.aj)(name, 100));
    const checked = await fillVariables(found.get(variables ?? ''), scratch, reading);
    const sent = [data, flow, variables];
    return {
        data: asUpload(found, data),
        flow: asUpload(found, flow),
        ...checked,
        others: [...found.keys()].filter((path) => !sent.includes(path)),
        leftOut,
    };
}
async function openArchive(archive, scratch, { workspace, signal }) {
    const path = (0,external_node_path_.resolve)(workspace, archive);
    const stats = await (0,promises_.stat)(path).catch((error) => {
        throw unusable(`archive cannot be read (${(0,errors/* systemCode */.xU)(error)}): ${archive}`, error);
    });
    if (stats.isDirectory())
        return { folder: path, name: archive };
    if (!stats.isFile())
        throw unusable(`archive is neither a file nor a folder: ${archive}`);
    const format = (0,archive_format/* archiveFormat */.MG)(await (0,import_source/* headOf */.Uo)(path));
    if (format === undefined)
        throw unusable(`archive is no zip and no tar: ${(0,external_node_path_.basename)(path)}`);
    const folder = (0,external_node_path_.join)(scratch, 'unpacked');
    await (0,extract.extract)({ path, size: stats.size, format }, { into: folder, signal });
    return { folder, name: (0,external_node_path_.basename)(path) };
}
/** The paths that the inputs name, as the archive has them. */
function pathsOf(named) {
    const paths = new Map();
    for (const role of FLOW_ROLES) {
        const path = named[role];
        if (path !== undefined)
            paths.set(role, external_node_path_.posix.normalize(path.replaceAll('\\', '/')));
    }
    return paths;
}
/**
 * Reads the files that are called `.json`, and those that are named. One that is no JSON has `undefined` as its JSON, one
 * that is too large to be recognized `null`.
 */
async function readJson(found, named, signal) {
    const files = [];
    for (const [path, file] of found) {
        const isRead = file.extension === 'json' || named.includes(path);
        const isTooLarge = isRead && file.size > MAX_CHECKED;
        const text = isRead && !isTooLarge ? await (0,promises_.readFile)(file.path, { encoding: 'utf8', signal }) : '';
        files.push({ path, json: isTooLarge ? null : parsed(text) });
    }
    return files;
}
function parsed(text) {
    try {
        return JSON.parse(text.replace(/^\uFEFF/, ''));
    }
    catch {
        // An archive may hold other files, such as an icon.
        return undefined;
    }
}
/** The path of each role. @throws KoreaiError with everything that is not certain */
function chosen(files, named, archive) {
    const wanted = [...named];
    const problems = wanted.flatMap(([role, path]) => problemOf(path, role, files));
    const isTwice = new Set(wanted.map(([, path]) => path)).size < wanted.length;
    if (isTwice)
        problems.push(`${wanted.map(([role]) => INPUT_OF[role]).join(' and ')} must name different files`);
    const free = files.filter(({ path }) => !wanted.some(([, other]) => other === path));
    const recognized = rolesOf(free.filter(({ json }) => json !== undefined));
    const paths = new Map(named);
    for (const role of FLOW_ROLES.filter((candidate) => !paths.has(candidate))) {
        const [path, second] = recognized[role];
        if (second !== undefined)
            problems.push(`${recognized[role].length} files of it may be the one that ${WORDS[role]}`);
        else if (path !== undefined)
            paths.set(role, path);
        else if (role !== 'variables')
            problems.push(`no file of it is certainly the one that ${WORDS[role]}`);
    }
    // Variables may be missing, but not because they look unusual.
    const isDecided = paths.has('variables') || (named.has('data') && named.has('flow'));
    const doubtful = free.filter(({ path, json }) => json !== undefined && ![...paths.values()].includes(path));
    if (problems.length === 0 && !isDecided && doubtful.length > 0) {
        problems.push(`${listed(doubtful)} may be the one that ${WORDS.variables}`);
    }
    const [data, flow] = [paths.get('data'), paths.get('flow')];
    if (problems.length === 0 && data !== undefined && flow !== undefined) {
        return { data, flow, variables: paths.get('variables') };
    }
    const all = FLOW_ROLES.map((role) => INPUT_OF[role]).join(', ');
    throw unusable(`It is not certain which file of ${archive} is which: ${problems.join('; ')}`, undefined, [
        `Nothing was sent. Name the files with ${all}.`,
        `The archive contains: ${listed(files)}.`,
    ]);
}
function problemOf(path, role, files) {
    const file = files.find((candidate) => candidate.path === path);
    const shown = `${(0,sanitize/* sanitize */.aj)(path, 100)}, which ${INPUT_OF[role]} names,`;
    if (!file)
        return [`${shown} is not in it`];
    return file.json === undefined ? [`${shown} is not valid JSON`] : [];
}
function listed(files) {
    const shown = files.slice(0, 20).map(({ path, json }) => {
        const role = roleByContent(json);
        return `${(0,sanitize/* sanitize */.aj)(path, 100)}${role === undefined ? '' : ` (${WORDS[role]})`}`;
    });
    const more = files.length - shown.length;
    return `${shown.join(', ') || 'no file'}${more > 0 ? ` and ${more} more` : ''}`;
}
/** Secured variables without a value get one from the environment, as in the import of a bot. */
async function fillVariables(file, scratch, { variable, maskVariable, signal }) {
    if (file === undefined)
        return { variables: undefined, empty: [], given: [] };
    if (file.size > MAX_CHECKED)
        return { variables: withoutFolder(file), empty: [], given: [] };
    const json = (0,bot_files_json/* parseBytes */.z_)(await (0,promises_.readFile)(file.path, { signal }));
    if (!json)
        return { variables: withoutFolder(file), empty: [], given: [] };
    const listed = (0,bot_files_json/* fields */.OA)([{ key: '"envVariables"', name: 'envVariables', value: json }]);
    // The platform may repeat them in the reason of a failure.
    for (const value of (0,secured/* securedValues */.KZ)(listed))
        maskVariable(value);
    const names = new placeholder/* VariableNames */.j2();
    (0,secured/* nameEmpty */.Rb)(listed, names);
    const { json: filled, empty, given } = (0,secured/* fillEmpty */.D9)(listed, names, variable);
    if (given.length === 0)
        return { variables: withoutFolder(file), empty, given };
    const bytes = (0,bot_files_json/* print */.yy)((0,bot_files_json/* only */.j6)(filled, 'envVariables') ?? json, 4);
    const path = (0,external_node_path_.join)(scratch, 'changed', file.name);
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    await (0,promises_.writeFile)(path, bytes);
    return { variables: (0,import_source/* fileOf */.W7)(path, Buffer.byteLength(bytes)), empty, given };
}
function asUpload(found, path) {
    const file = found.get(path);
    if (!file)
        throw new Error(`without ${path}`);
    return withoutFolder(file);
}
function withoutFolder(file) {
    return { ...file, name: external_node_path_.posix.basename(file.name) };
}
function unusable(message, cause, hint = [HINT]) {
    return new errors/* KoreaiError */["if"]('input-invalid', message, { hint: hint.join(' '), cause });
}

;// CONCATENATED MODULE: ./build/bot-files/import-flow.js







/**
 * Imports the files of an exported tool or workflow: uploads each, then starts the import once (kore-api.md, section 2).
 * Into an existing one it replaces flow, definition and variables of the version in development.
 */
async function importFlow(asked, context) {
    const { noun, resources, id, name } = asked;
    const body = await (0,import_source.withScratch)(context, async (scratch) => {
        const source = await readFlowSource(asked.archive, asked.files, scratch, context);
        judge(source, asked, context);
        return await upload(source, noun, context);
    });
    const complete = id === undefined ? { ...body, [`${noun}Name`]: name } : body;
    return (0,dock_job/* startDockJob */.V$)(context, noun, { resources, action: 'import', id, body: (0,merge/* merge */.h)(complete, asked.requestBody) }, { name, output: `${noun}Id` });
}
/** The names of the fields of a workflow follow those of a tool (kore-api.md, section 2). */
async function upload(source, noun, context) {
    const dataFileId = await (0,agent_upload/* uploadForImport */.W)(context, source.data);
    const flowDataFileId = await (0,agent_upload/* uploadForImport */.W)(context, source.flow);
    const envVariablesFileId = source.variables && (await (0,agent_upload/* uploadForImport */.W)(context, source.variables));
    return { [`${noun}DataFileId`]: dataFileId, flowDataFileId, ...(envVariablesFileId && { envVariablesFileId }) };
}
/** Logs what is sent and what is not. @throws KoreaiError if the platform requires a file that is missing */
function judge(source, { noun, id, archive }, { log }) {
    const { data, flow, variables, others, leftOut, empty, given } = source;
    if (id !== undefined && variables === undefined) {
        throw new errors/* KoreaiError */["if"]('input-invalid', `${(0,sanitize/* sanitize */.aj)(archive, 100)} has no file with environment variables`, {
            hint: `Nothing was sent. An import into an existing ${noun} needs one: name it with {variablesFile}, or add one with an empty list ([]) if the ${noun} has no variables.`,
        });
    }
    const sent = [`definition ${data.name}`, `flow ${flow.name}`, variables && `variables ${variables.name}`];
    log.info(`Files to import: ${sent.filter(Boolean).map(String).map(shown).join(', ')}`);
    if (others.length > 0)
        log.warning(`Not sent, because an import has no place for them: ${import_flow_listed(others)}`);
    if (leftOut.length > 0)
        log.info(`Not sent, because they do not belong to a ${noun}: ${import_flow_listed(leftOut)}`);
    if (given.length > 0)
        log.info(`Secured variables with a value from the environment: ${import_flow_listed(given)}`);
    if (empty.length === 0)
        return;
    log.warning(`These secured variables have no value in the archive, so the import may leave them empty: ${import_flow_listed(empty)}. Give their values as environment variables (KOREAI_VAR_…), or set them in the console afterwards.`);
}
function import_flow_listed(names) {
    const some = names.slice(0, 20).map(shown);
    return names.length > some.length ? `${some.join(', ')} and ${names.length - some.length} more` : some.join(', ');
}
function shown(text) {
    return (0,sanitize/* sanitize */.aj)(text, 100);
}


/***/ }),

/***/ 844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ uploadForImport),
/* harmony export */   completed: () => (/* binding */ completed),
/* harmony export */   uploadInChunks: () => (/* binding */ uploadInChunks)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _core_clock_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(84300);
/* harmony import */ var _core_duration_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61420);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62807);
/* harmony import */ var _core_failures_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19507);
/* harmony import */ var _platform_agent_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46957);
/* harmony import */ var _platform_answer_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(35565);








/** How often chunks that the platform lacks are sent again. */
const MAX_REPAIRS = 3;
/** Uploads a file for an import of a tool or workflow, in chunks if it is large. @returns its `fileId` */
async function uploadForImport(context, file) {
    const { platform, withRetries, onUpload } = context;
    const onProgress = (bytes) => onUpload(file.name, bytes, file.size);
    if (file.size < _platform_agent_files_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_SINGLE_BYTES */ ._$) {
        return withRetries((signal) => (0,_platform_agent_files_js__WEBPACK_IMPORTED_MODULE_1__/* .uploadAgentFile */ .bu)(platform, file, { signal, onProgress }));
    }
    const session = await uploadInChunks(context, file, { fileContext: 'bulkImport' });
    return completed(context, file, session, () => withRetries((signal) => (0,_platform_agent_files_js__WEBPACK_IMPORTED_MODULE_1__/* .completeFileUpload */ .v3)(platform, session, signal)));
}
/** Opens a session and uploads all chunks, one after the other. A chunk whose answer is lost is sent again, not the file. */
async function uploadInChunks(context, file, about) {
    const before = await identityOf(file);
    const session = await openSession(context, file, about);
    for (let chunk = 0; chunk < (0,_platform_agent_files_js__WEBPACK_IMPORTED_MODULE_1__/* .chunksOf */ .U_)(file.size); chunk += 1)
        await sendChunk(context, file, session, chunk);
    if ((await identityOf(file)) === before)
        return session;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"]('input-invalid', `${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .sanitize */ .aj)(file.name, 80)} changed while it was uploaded`, {
        hint: 'Nothing was imported. Wait for the step that writes the file to end, and run again.',
    });
}
/** A platform that is busy with another import may refuse a session for now (409), which is repeated until the timeout. */
async function openSession({ platform, withRetries, clock, random, log, signal }, file, about) {
    const refusals = new _core_failures_js__WEBPACK_IMPORTED_MODULE_4__/* .FailureBudget */ .Oc(clock, random, _core_failures_js__WEBPACK_IMPORTED_MODULE_4__/* .UNTIL_TIMEOUT */ .zO);
    for (;;) {
        try {
            return await withRetries((attempt) => (0,_platform_agent_files_js__WEBPACK_IMPORTED_MODULE_1__/* .startUploadSession */ .AS)(platform, file, about, attempt));
        }
        catch (error) {
            if (!(error instanceof _platform_answer_error_js__WEBPACK_IMPORTED_MODULE_5__/* .AnswerError */ .dV) || error.httpStatus !== 409)
                throw error;
            const waitMs = refusals.spend(error.with({ transient: true }));
            log.info(`The upload was refused for now: ${error.message}. Next attempt in ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_6__/* .formatDuration */ .a)(waitMs)}.`);
            await (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_7__/* .sleep */ .yy)(clock, waitMs, signal);
        }
    }
}
/** Completes a session, after chunks that the platform reports as missing were sent again. */
async function completed(context, file, session, complete) {
    for (let repairs = 0;; repairs += 1) {
        try {
            return await complete();
        }
        catch (error) {
            const isKnown = error instanceof _platform_agent_files_js__WEBPACK_IMPORTED_MODULE_1__/* .MissingChunks */ .rH && error.chunks.every((chunk) => chunk < (0,_platform_agent_files_js__WEBPACK_IMPORTED_MODULE_1__/* .chunksOf */ .U_)(file.size));
            if (!isKnown || repairs === MAX_REPAIRS)
                throw error;
            for (const chunk of error.chunks)
                await sendChunk(context, file, session, chunk);
        }
    }
}
function sendChunk({ platform, withRetries, onUpload }, file, session, chunk) {
    const onProgress = (bytes) => onUpload(file.name, bytes, file.size);
    let isRepeated = false;
    return withRetries(async (signal) => {
        try {
            await (0,_platform_agent_files_js__WEBPACK_IMPORTED_MODULE_1__/* .uploadChunk */ .Zi)(platform, session, file, chunk, { signal, onProgress });
        }
        catch (error) {
            // The lost answer may have been a success. That a conflict says so is an inference; the completion is the proof.
            if (isRepeated && error instanceof _platform_answer_error_js__WEBPACK_IMPORTED_MODULE_5__/* .AnswerError */ .dV && error.httpStatus === 409)
                return;
            isRepeated = true;
            throw error;
        }
    });
}
/** What differs if the file is written while it is uploaded. */
async function identityOf({ path, name }) {
    const { size, mtimeMs } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch((error) => {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"]('input-invalid', `${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .sanitize */ .aj)(name, 80)} cannot be read (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error)})`, {
            hint: 'Check that the file exists, can be read, and is not changed while the step runs.',
        });
    });
    return `${size} ${mtimeMs}`;
}


/***/ }),

/***/ 46957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AS: () => (/* binding */ startUploadSession),
/* harmony export */   U_: () => (/* binding */ chunksOf),
/* harmony export */   Zi: () => (/* binding */ uploadChunk),
/* harmony export */   _$: () => (/* binding */ MAX_SINGLE_BYTES),
/* harmony export */   bu: () => (/* binding */ uploadAgentFile),
/* harmony export */   completeModelUpload: () => (/* binding */ completeModelUpload),
/* harmony export */   rH: () => (/* binding */ MissingChunks),
/* harmony export */   v3: () => (/* binding */ completeFileUpload)
/* harmony export */ });
/* unused harmony export CHUNK_BYTES */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19507);
/* harmony import */ var _answer_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35565);
/* harmony import */ var _dock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59103);
/* harmony import */ var _multipart_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40686);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53685);






/** From this size on, a file goes up in chunks (Kore.ai's page File Upload API), in bytes. */
const MAX_SINGLE_BYTES = 25_000_000;
/**
 * The size of a chunk, in bytes. The documentation names no limit; a chunk below that of a single file is an inference
 * (kore-api.md, section 2). 10 GB are 417 chunks.
 */
const CHUNK_BYTES = 24_000_000;
/** The platform may take a while to store a chunk; sending it again would take even longer. */
const ANSWER_LIMIT_MS = 2 * 60_000;
/** The platform lacks chunks of a session, so it has not put them together: nothing was started. */
class MissingChunks extends _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"] {
    chunks;
    constructor(chunks, cause) {
        super('bad-request', `The platform lacks chunks of the upload: ${chunks.slice(0, 20).join(', ')}`, {
            hint: 'Run again: the upload begins anew.',
            cause,
        });
        this.chunks = chunks;
    }
}
/**
 * Uploads a file of the Agent Platform as a whole: `POST /files`. An upload starts no job. Its documentation lists media
 * files only; that it takes JSON too follows from the page on imports of tools.
 *
 * @returns the `fileId` that an import names
 */
async function uploadAgentFile(platform, file, { signal, onProgress }) {
    const part = partOf(file, { size: file.size, onProgress });
    return fileIdOf(await post(platform, ['files'], { fileContext: 'bulkImport' }, part, signal));
}
/** Opens a session for chunks: `POST /files/session/start`. @param more - further fields, which replace ours */
async function startUploadSession(platform, file, { fileContext, ...more }, signal) {
    const body = {
        fileContext,
        totalChunks: chunksOf(file.size),
        fileExtension: file.extension,
        fileName: file.name,
        fileSize: file.size,
        ...more,
    };
    const reply = await platform.request({ method: 'POST', path: ['files', 'session', 'start'], body, signal });
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .expectFields */ .$N)(reply);
    const sessionId = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__.id)(fields, 'sessionId');
    if (sessionId === '')
        throw incomplete(reply, 'the id of the upload session');
    return { sessionId, modelId: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__.id)(fields, 'modelId'), expires: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(fields, 'expirationDate') };
}
function chunksOf(size) {
    return Math.ceil(size / CHUNK_BYTES);
}
/**
 * Uploads one chunk: `POST /files/session/{sessionId}`, numbered from 0. It may be sent again.
 *
 * @throws KoreaiError `bad-response` if the answer is about another chunk or session; that of the request
 */
async function uploadChunk(platform, { sessionId, expires }, file, chunk, { signal, onProgress }) {
    const start = chunk * CHUNK_BYTES;
    const size = Math.min(CHUNK_BYTES, file.size - start);
    const part = partOf(file, { size, start, onProgress: (bytes) => onProgress?.(start + bytes) });
    const until = expires === '' ? '' : ` It was open until ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_2__/* .sanitize */ .aj)(expires, 40)}.`;
    const reply = await post(platform, ['files', 'session', sessionId], { chunkNumber: String(chunk) }, part, signal, {
        notFoundHint: `The platform no longer knows the upload session.${until} Run again: the upload begins anew.`,
    });
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)(reply.value) ? reply.value : {};
    const stored = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(fields, 'chunkNumber');
    const isOther = stored !== undefined && String(stored).trim() !== String(chunk);
    if (isOther || ![sessionId, ''].includes((0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(fields, 'sessionId'))) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]('bad-response', `${reply.call} answered about another chunk than ${chunk}`, {
            transient: true,
            hint: 'Run again. If it happens again, report it to Kore.ai.',
        });
    }
}
/** Has the chunks of a model put together, which starts its import: `POST /files/session/{sessionId}/complete`. Sent once. */
async function completeModelUpload(platform, session, signal) {
    return (0,_dock_js__WEBPACK_IMPORTED_MODULE_3__/* .dockRecordOf */ .iD)(await complete(platform, session, signal));
}
/** Has the chunks of a file put together. It starts no job. @returns the `fileId` that an import names */
async function completeFileUpload(platform, session, signal) {
    return fileIdOf(await complete(platform, session, signal));
}
/**
 * The documentation says that missing chunks are found now, but not how they are reported: that they are listed in a
 * field, or named in the message of a refusal, is an inference.
 */
async function complete(platform, { sessionId }, signal) {
    const path = ['files', 'session', sessionId, 'complete'];
    try {
        const reply = await platform.request({ method: 'POST', path, signal });
        const missing = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)(reply.value) ? listedChunks(reply.value) : [];
        if (missing.length > 0)
            throw new MissingChunks(missing);
        return reply;
    }
    catch (error) {
        const refused = error instanceof _answer_error_js__WEBPACK_IMPORTED_MODULE_4__/* .AnswerError */ .dV && error.httpStatus < 500 ? error.platformMessage : '';
        const [, named = ''] = /missing chunks?[^\d]*((?:\d+[\s,]*)+)/i.exec(refused) ?? [];
        const missing = [...named.matchAll(/\d+/g)].map(([number]) => Number(number));
        throw missing.length > 0 ? new MissingChunks(missing, error) : error;
    }
}
function listedChunks(fields) {
    return [fields, (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .nested */ .cY)(fields, 'response')].flatMap((place) => {
        const value = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(place, 'missingChunks') ?? (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(place, 'missingChunkNumbers');
        return Array.isArray(value) ? value.map(Number).filter((chunk) => Number.isSafeInteger(chunk) && chunk >= 0) : [];
    });
}
function partOf(file, part) {
    const contentType = file.extension === 'json' ? 'application/json' : 'application/octet-stream';
    return { field: 'file', name: file.name, contentType, path: file.path, ...part };
}
async function post(platform, path, fields, part, signal, more = {}) {
    const upload = (0,_multipart_js__WEBPACK_IMPORTED_MODULE_5__/* .multipartForm */ .H)(fields, part);
    return platform.request({ method: 'POST', path, upload, answerLimitMs: ANSWER_LIMIT_MS, signal, ...more });
}
function fileIdOf(reply) {
    const fileId = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__.id)((0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .expectFields */ .$N)(reply), 'fileId');
    if (fileId === '')
        throw incomplete(reply, 'the id of the uploaded file');
    return fileId;
}
function incomplete({ call }, what) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]('bad-response', `${call} answered without ${what}`, {
        hint: 'Run again. If it happens again, report it to Kore.ai.',
    });
}


/***/ })

};
