export const id = 4195;
export const ids = [4195,7588,4823,6508,9103];
export const modules = {

/***/ 91528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  importFlow: () => (/* binding */ importFlow)
});

// EXTERNAL MODULE: ./build/core/errors.js + 1 modules
var errors = __webpack_require__(40095);
// EXTERNAL MODULE: ./build/core/sanitize.js
var sanitize = __webpack_require__(19507);
// EXTERNAL MODULE: ./build/jobs/dock-job.js
var dock_job = __webpack_require__(37588);
// EXTERNAL MODULE: ./build/jobs/uploads.js
var uploads = __webpack_require__(4823);
// EXTERNAL MODULE: ./build/platform/wire.js
var wire = __webpack_require__(53685);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(28314);
// EXTERNAL MODULE: ./build/core/status-words.js
var status_words = __webpack_require__(18034);
;// CONCATENATED MODULE: ./build/bot-files/flow-roles.js


const ROLES = {
    data: { input: '{dataFile}', purpose: 'describes the tool or workflow', names: ['app_definition.json'] },
    flow: { input: '{flowFile}', purpose: 'holds the flow', names: ['flow_definition.json', 'callflow.json'] },
    variables: {
        input: '{variablesFile}',
        purpose: 'holds the environment variables',
        names: ['env_variables.json'],
    },
};
const FLOW_ROLES = Object.keys(ROLES);
/**
 * Which files can have a role, judged by their content, and by their documented names if the content does not decide. No
 * page describes the content, so the marks of each role are an inference.
 *
 * @returns for each role no path, one, or several if it is ambiguous
 */
function rolesOf(files) {
    const candidates = (role) => {
        const withRole = (wanted) => files.filter(({ json }) => roleByContent(json) === wanted);
        const found = withRole(role);
        const named = (found.length > 0 ? found : withRole(undefined)).filter(({ path }) => hasDocumentedName(path, role));
        const isNamed = found.length === 0 || (found.length > 1 && named.length === 1);
        return (isNamed ? named : found).map(({ path }) => path);
    };
    return { data: candidates('data'), flow: candidates('flow'), variables: candidates('variables') };
}
function hasDocumentedName(path, role) {
    const name = path.split('/').at(-1) ?? '';
    // `FlowDefinition.json` is `flow_definition.json` too.
    return ROLES[role].names.some((documented) => (0,status_words/* normalizeWord */._m)(documented) === (0,status_words/* normalizeWord */._m)(name));
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
    const others = entries.filter(([key]) => !VARIABLES_KEYS.includes((0,status_words/* normalizeWord */._m)(key)));
    const isOnlyThat = others.every(([key, value]) => isScalar(value) && !NAME_KEYS.includes((0,status_words/* normalizeWord */._m)(key)));
    if (others.length < entries.length && isOnlyThat)
        return true;
    // `{"API_URL": "https://…"}`
    return entries.length > 0 && entries.every(([key, value]) => /^[A-Z][A-Z0-9_]*$/.test(key) && isScalar(value));
}
function isVariable(item) {
    if (!(0,wire/* isFields */.Ce)(item))
        return false;
    const keys = Object.keys(item).map(status_words/* normalizeWord */._m);
    return keys.includes('key') || ((keys.includes('name') || keys.includes('variablename')) && keys.includes('value'));
}
/** Whether the fields have a mark, or those below one of the wrappers do. */
function hasBelow(json, wrappers, hasMark) {
    const inner = Object.entries(json).filter(([key]) => wrappers.includes((0,status_words/* normalizeWord */._m)(key)));
    return hasMark(json) || inner.some(([, value]) => (0,wire/* isFields */.Ce)(value) && hasMark(value));
}
function hasParts(json) {
    return Object.entries(json).some(([key, value]) => FLOW_KEYS.includes((0,status_words/* normalizeWord */._m)(key)) && typeof value === 'object' && value !== null);
}
function describes(json) {
    return Object.keys(json).some((key) => DATA_KEYS.includes((0,status_words/* normalizeWord */._m)(key)));
}
function isScalar(value) {
    return value === null || typeof value !== 'object';
}

// EXTERNAL MODULE: ./build/bot-files/json.js
var bot_files_json = __webpack_require__(22484);
// EXTERNAL MODULE: ./build/bot-files/local-archive.js
var local_archive = __webpack_require__(45512);
// EXTERNAL MODULE: ./build/bot-files/secured.js
var secured = __webpack_require__(7071);
;// CONCATENATED MODULE: ./build/bot-files/flow-source.js








const HINT = 'Nothing was sent. The archive must be one as Kore.ai exports it, or a folder with the files of one.';
/**
 * Reads what is to be imported: a zip or tar as exported, or a folder with its files.
 *
 * @param named - which file is which, as far as the inputs say so
 * @param scratch - a folder that the caller removes when the import has been started
 * @throws KoreaiError `input-invalid` if it is not certain which file is which
 */
async function readFlowSource(archive, named, scratch, context) {
    const formats = ['zip', 'tar', 'tar.gz'];
    const { folder, name } = await (0,local_archive/* openArchive */.p_)(archive, scratch, context, { formats, hint: HINT });
    const { found, leftOut } = await (0,local_archive/* filesIn */.nG)(folder, name, context.signal, local_archive/* NOT_OF_BOT */.kN);
    // The paths that the inputs name, as the archive has them.
    const wanted = new Map();
    for (const role of FLOW_ROLES) {
        const path = named[role];
        if (path !== undefined)
            wanted.set(role, external_node_path_.posix.normalize(path.replaceAll('\\', '/')));
    }
    const files = await readJson([...found.values()], [...wanted.values()], context.signal);
    const { data, flow, variables } = chosen(files, wanted, (0,sanitize/* sanitize */.aj)(name, 100));
    return {
        data: withoutFolder(data),
        flow: withoutFolder(flow),
        ...(await fillVariables(variables, scratch, context)),
        others: files.flatMap(({ path, file }) => ([data, flow, variables].includes(file) ? [] : [path])),
        leftOut,
    };
}
/**
 * Reads the files that are called `.json`, and those that are named. One that is no JSON has `undefined` as its JSON, one
 * that is too large to be recognized `null`.
 */
async function readJson(found, named, signal) {
    const files = [];
    for (const file of found) {
        const isRead = file.extension === 'json' || named.includes(file.name);
        const isTooLarge = isRead && file.size > local_archive/* MAX_CHECKED */.HS;
        const text = isRead && !isTooLarge ? await (0,promises_.readFile)(file.path, { encoding: 'utf8', signal }) : '';
        files.push({ path: file.name, json: isTooLarge ? null : (0,json/* parseJson */.q)(text), file });
    }
    return files;
}
/** The file of each role. @throws KoreaiError with everything that is not certain */
function chosen(files, named, archive) {
    const free = files.filter(({ path, json }) => json !== undefined && ![...named.values()].includes(path));
    const recognized = rolesOf(free);
    const pathOf = (role) => named.get(role) ?? recognized[role][0];
    const problems = FLOW_ROLES.flatMap((role) => {
        const path = named.get(role);
        return path === undefined ? uncertain(role, recognized[role].length) : unusableName(role, path, files);
    });
    if (new Set(named.values()).size < named.size) {
        problems.push(`${[...named.keys()].map((role) => ROLES[role].input).join(' and ')} must name different files`);
    }
    // Variables may be missing, but not because they look unusual.
    const isDecided = pathOf('variables') !== undefined || (named.has('data') && named.has('flow'));
    const doubtful = free.filter(({ path }) => !FLOW_ROLES.map(pathOf).includes(path));
    if (problems.length === 0 && !isDecided && doubtful.length > 0) {
        problems.push(`${described(doubtful)} may be the one that ${ROLES.variables.purpose}`);
    }
    const fileOf = (role) => files.find(({ path }) => path === pathOf(role))?.file;
    const [data, flow] = [fileOf('data'), fileOf('flow')];
    if (problems.length === 0 && data && flow)
        return { data, flow, variables: fileOf('variables') };
    const inputs = FLOW_ROLES.map((role) => ROLES[role].input).join(', ');
    throw (0,local_archive/* unusable */._P)(`It is not certain which file of ${archive} is which: ${problems.join('; ')}`, `Nothing was sent. Name the files with ${inputs}. The archive contains: ${described(files)}.`);
}
/** A problem if it is open which file has a role. @param count - how many may have it by their content */
function uncertain(role, count) {
    const { purpose } = ROLES[role];
    if (count > 1)
        return [`${count} files of it may be the one that ${purpose}`];
    return count === 1 || role === 'variables' ? [] : [`no file of it is certainly the one that ${purpose}`];
}
/** A problem if an input names a file that is missing or is not JSON. */
function unusableName(role, path, files) {
    const file = files.find((one) => one.path === path);
    if (file?.json !== undefined)
        return [];
    return [`${(0,sanitize/* sanitize */.aj)(path, 100)}, which ${ROLES[role].input} names, is not ${file ? 'valid JSON' : 'in it'}`];
}
function described(files) {
    if (files.length === 0)
        return 'no file';
    return (0,sanitize/* listed */.KE)(files.map(({ path, json }) => {
        const role = roleByContent(json);
        return `${(0,sanitize/* sanitize */.aj)(path, 100)}${role === undefined ? '' : ` (${ROLES[role].purpose})`}`;
    }));
}
/** Secured variables without a value get one from the environment, as in the import of a bot. */
async function fillVariables(file, scratch, { variable, secrets, signal }) {
    if (file === undefined)
        return { variables: undefined, empty: [], given: [] };
    const json = file.size > local_archive/* MAX_CHECKED */.HS ? undefined : (0,bot_files_json/* parseBytes */.z_)(await (0,promises_.readFile)(file.path, { signal }));
    if (!json)
        return { variables: withoutFolder(file), empty: [], given: [] };
    // The platform may repeat them in the reason of a failure.
    for (const value of (0,secured/* securedInClear */.Ok)(json, true).flatMap(secured/* valuesOf */.sm)) {
        secrets.addVariable((0,bot_files_json/* asString */.oJ)(value) ?? (0,bot_files_json/* print */.yy)(value, 0));
    }
    const { json: filled, empty, given } = (0,secured/* fillerOfEmpty */.nS)([json], variable, true)(json);
    if (given.length === 0)
        return { variables: withoutFolder(file), empty, given };
    return { variables: await (0,local_archive/* writeChanged */.CQ)(scratch, file.name, Buffer.from((0,bot_files_json/* print */.yy)(filled, 4))), empty, given };
}
function withoutFolder(file) {
    return { ...file, name: external_node_path_.posix.basename(file.name) };
}

// EXTERNAL MODULE: ./build/bot-files/scratch.js
var scratch = __webpack_require__(14930);
;// CONCATENATED MODULE: ./build/bot-files/import-flow.js







/**
 * Imports the files of an exported tool or workflow: uploads each, then starts the import once (kore-api.md, section 2).
 * Into an existing one (`id`) it replaces flow, definition and variables of the version in development.
 */
async function importFlow(noun, { id, name }, inputs, context) {
    const { archive, dataFile: data, flowFile: flow, variablesFile: variables } = inputs;
    const files = await (0,scratch/* withScratch */.h)(context, async (scratch) => {
        const source = await readFlowSource(archive, { data, flow, variables }, scratch, context);
        if (id !== undefined && source.variables === undefined)
            throw withoutVariables(archive, noun);
        logFiles(source, noun, context);
        return await upload(source, noun, context);
    });
    const fullBody = id === undefined ? { ...files, [`${noun}Name`]: name } : files;
    const body = (0,wire/* merge */.h1)(fullBody, inputs.requestBody);
    return (0,dock_job.startDockJob)(context, { noun, action: 'import', id, body, name, output: `${noun}Id` });
}
/** The names of the fields of a workflow follow those of a tool (kore-api.md, section 2). */
async function upload(source, noun, context) {
    const dataFileId = await (0,uploads/* uploadForImport */.W)(context, source.data);
    const flowDataFileId = await (0,uploads/* uploadForImport */.W)(context, source.flow);
    const envVariablesFileId = source.variables && (await (0,uploads/* uploadForImport */.W)(context, source.variables));
    return { [`${noun}DataFileId`]: dataFileId, flowDataFileId, ...(envVariablesFileId && { envVariablesFileId }) };
}
function withoutVariables(archive, noun) {
    return new errors/* KoreaiError */["if"]('input-invalid', `${(0,sanitize/* sanitize */.aj)(archive, 100)} has no file with environment variables`, {
        hint: `Nothing was sent. An import into an existing ${noun} needs one: name it with {variablesFile}, or add one with an empty list ([]) if the ${noun} has no variables.`,
    });
}
/** Logs what is sent and what is not. */
function logFiles(source, noun, { log }) {
    const { data, flow, variables, others, leftOut, empty, given } = source;
    const sent = [`definition ${data.name}`, `flow ${flow.name}`, variables && `variables ${variables.name}`];
    log.info(`Files to import: ${(0,sanitize/* listed */.KE)(sent.filter(Boolean))}`);
    if (others.length > 0)
        log.warning(`Not sent, because an import has no place for them: ${(0,sanitize/* listed */.KE)(others)}`);
    if (leftOut.length > 0)
        log.info(`Not sent, because they do not belong to a ${noun}: ${(0,sanitize/* listed */.KE)(leftOut)}`);
    if (given.length > 0)
        log.info(`Secured variables with a value from the environment: ${(0,sanitize/* listed */.KE)(given)}`);
    if (empty.length === 0)
        return;
    log.warning(`These secured variables have no value in the archive, so the import may leave them empty: ${(0,sanitize/* listed */.KE)(empty)}. Give their values as environment variables (KOREAI_VAR_…), or set them in the console afterwards.`);
}


/***/ }),

/***/ 22484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FF: () => (/* binding */ without),
/* harmony export */   IP: () => (/* binding */ sorted),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   Mz: () => (/* binding */ mapMembers),
/* harmony export */   OA: () => (/* binding */ fields),
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   Yj: () => (/* binding */ string),
/* harmony export */   ZH: () => (/* binding */ withField),
/* harmony export */   j6: () => (/* binding */ only),
/* harmony export */   lS: () => (/* binding */ membersOf),
/* harmony export */   oJ: () => (/* binding */ asString),
/* harmony export */   ou: () => (/* binding */ firstText),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   r4: () => (/* binding */ parseText),
/* harmony export */   yy: () => (/* binding */ print),
/* harmony export */   z_: () => (/* binding */ parseBytes)
/* harmony export */ });
/* harmony import */ var jsonc_parser__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99547);

/** Maximum depth: definitions have a dozen levels, and deeper ones could overflow the stack. */
const MAX_DEPTH = 500;
/** Reads JSON in UTF-8, with or without a byte order mark. @returns `undefined` as {@link parseText} does */
function parseBytes(bytes) {
    try {
        return parseText(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch {
        return undefined;
    }
}
/** @returns `undefined` for text that is not JSON, or is nested deeper than {@link MAX_DEPTH} */
function parseText(text) {
    let isValid = true;
    let name = '';
    const root = [];
    const open = [(value) => root.push(value)];
    const add = (value) => open.at(-1)?.(value);
    const begin = (value, put) => {
        add(value);
        open.push(put);
        if (open.length > MAX_DEPTH + 1)
            isValid = false;
    };
    const end = () => {
        open.pop();
    };
    (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.visit)(text, {
        onObjectBegin: () => {
            const entries = [];
            begin(fields(entries), (value) => entries.push({ name, value }));
            return isValid;
        },
        onObjectProperty: (own) => {
            name = own;
        },
        onObjectEnd: end,
        onArrayBegin: () => {
            const items = [];
            begin(list(items), (value) => items.push(value));
            return isValid;
        },
        onArrayEnd: end,
        onLiteralValue: (_value, offset, length) => add({ kind: 'scalar', text: text.slice(offset, offset + length) }),
        onError: () => {
            isValid = false;
        },
    }, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
    return isValid ? root[0] : undefined;
}
function string(value) {
    return { kind: 'scalar', text: JSON.stringify(value) };
}
function list(items) {
    return { kind: 'list', items };
}
function fields(entries) {
    return { kind: 'fields', entries };
}
/** The value of a string; `undefined` for everything else. */
function asString(json) {
    return json?.kind === 'scalar' && json.text.startsWith('"') ? JSON.parse(json.text) : undefined;
}
/** The value of the field with this name, if there is exactly one. */
function only(json, name) {
    const found = entriesOf(json).filter((one) => one.name === name);
    return found.length === 1 ? found[0]?.value : undefined;
}
/** The first of these fields that is a string and not blank. */
function firstText(json, ...names) {
    for (const name of names) {
        const text = asString(only(json, name));
        if (text !== undefined && text.trim() !== '')
            return text;
    }
    return undefined;
}
/** The items of a list, and nothing for everything else. */
function itemsOf(json) {
    return json?.kind === 'list' ? json.items : [];
}
/** The fields of an object, and nothing for everything else. */
function entriesOf(json) {
    return json?.kind === 'fields' ? json.entries : [];
}
/** The items of a list or the values of fields. The name of an item is empty. */
function membersOf(json) {
    return json.kind === 'list' ? json.items.map((value) => ({ name: '', value })) : entriesOf(json);
}
/**
 * Replaces each item of a list or each value of fields, or leaves it out for `undefined`. If nothing changes, the same
 * JSON is returned, so that copies of a large definition share what is the same.
 *
 * @param change - the name of an item is empty, the index of a value 0
 */
function mapMembers(json, change) {
    if (json.kind === 'scalar')
        return json;
    if (json.kind === 'list') {
        const items = json.items.flatMap((item, index) => change(item, '', index) ?? []);
        return isSameList(items, json.items) ? json : list(items);
    }
    const entries = json.entries.flatMap((entry) => {
        const value = change(entry.value, entry.name, 0);
        if (value === entry.value)
            return entry;
        return value ? { ...entry, value } : [];
    });
    return isSameList(entries, json.entries) ? json : fields(entries);
}
function isSameList(some, others) {
    return some.length === others.length && some.every((one, index) => one === others[index]);
}
/** The same fields with one value replaced. */
function withField(json, name, value) {
    return fields(json.entries.map((one) => (one.name === name ? { ...one, value } : one)));
}
/** The same object without some of its fields. */
function without(json, ...names) {
    return fields(entriesOf(json).filter(({ name }) => !names.includes(name)));
}
/** Sorts fields by name at every depth. Lists, and fields of the same name, keep their order. */
function sorted(json) {
    if (json.kind === 'list')
        return list(json.items.map(sorted));
    if (json.kind === 'scalar')
        return json;
    const entries = json.entries.map((one) => ({ ...one, value: sorted(one.value) }));
    return fields(entries.sort((one, other) => (one.name < other.name ? -1 : Number(one.name > other.name))));
}
/** JSON text with a field or an item a line, and a line break at its end. */
function print(json, indent) {
    return `${textOf(json, '\n', ' '.repeat(indent))}\n`;
}
function textOf(json, line, indent) {
    if (json.kind === 'scalar')
        return json.text;
    const [open, close] = json.kind === 'list' ? '[]' : '{}';
    const deeper = line + indent;
    const members = json.kind === 'list'
        ? json.items.map((item) => textOf(item, deeper, indent))
        : json.entries.map(({ name, value }) => `${JSON.stringify(name)}: ${textOf(value, deeper, indent)}`);
    return members.length === 0 ? `${open}${close}` : open + deeper + members.join(`,${deeper}`) + line + close;
}


/***/ }),

/***/ 45512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ SYSTEM_FILES),
/* harmony export */   CQ: () => (/* binding */ writeChanged),
/* harmony export */   HS: () => (/* binding */ MAX_CHECKED),
/* harmony export */   MJ: () => (/* binding */ filesOfZip),
/* harmony export */   N9: () => (/* binding */ statArchive),
/* harmony export */   SX: () => (/* binding */ localArchive),
/* harmony export */   Ul: () => (/* binding */ readFiles),
/* harmony export */   W7: () => (/* binding */ fileOf),
/* harmony export */   _P: () => (/* binding */ unusable),
/* harmony export */   kN: () => (/* binding */ NOT_OF_BOT),
/* harmony export */   nG: () => (/* binding */ filesIn),
/* harmony export */   p_: () => (/* binding */ openArchive)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_disk_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50453);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(40095);
/* harmony import */ var _download_archive_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20535);
/* harmony import */ var _download_extract_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20012);
/* harmony import */ var _scratch_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14930);







/** Maximum size of a file that is read, in bytes. JSON takes several times that in memory. */
const MAX_CHECKED = 64 * 1024 * 1024;
/** Files that operating systems add to zips. */
const SYSTEM_FILES = /(?:^|\/)(?:__MACOSX|\.DS_Store|\._[^/]*|Thumbs\.db)$/i;
/** Files that people keep beside a bot: hidden files, documents, packages. */
const NOT_OF_BOT = /(?:^|\/)(?:\.[^/]*|__MACOSX|Thumbs\.db|node_modules|LICENSE|[^/]*\.md)$/i;
/**
 * The file or folder that `archive` names. The name is for messages.
 *
 * @returns `format` is `undefined` for a folder, and for a file that is no archive by its first bytes
 * @throws KoreaiError `input-invalid` if it is neither, or cannot be read
 */
async function localArchive(archive, workspace, hint) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, archive);
    const stats = await statArchive(path, archive, hint);
    const isFolder = stats.isDirectory();
    if (!isFolder && !stats.isFile())
        throw unusable(`{archive} is neither a file nor a folder: ${archive}`, hint);
    const format = isFolder ? undefined : (0,_download_archive_format_js__WEBPACK_IMPORTED_MODULE_2__/* .archiveFormat */ .MG)(await (0,_core_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .headOf */ .Uo)(path, _download_archive_format_js__WEBPACK_IMPORTED_MODULE_2__/* .SIGNATURE_LENGTH */ .Ee));
    return { path, name: isFolder ? archive : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path), size: stats.size, format, isFolder };
}
/**
 * The folder that `archive` names, or a temporary one with the files of the archive.
 *
 * @param scratch - a folder that the caller removes
 * @throws KoreaiError `input-invalid` for another format, `archive-invalid` if it is broken
 */
async function openArchive(archive, scratch, { workspace, signal }, { formats, hint }) {
    const { path, name, size, format, isFolder } = await localArchive(archive, workspace, hint);
    if (isFolder)
        return { folder: path, name };
    if (format === undefined || !formats.includes(format)) {
        const expected = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(formats);
        throw unusable(`{archive} is not a ${expected}: ${name}`, hint);
    }
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(scratch, 'unpacked');
    await (0,_download_extract_js__WEBPACK_IMPORTED_MODULE_4__.extract)({ path, size, format }, { into: folder, signal });
    return { folder, name, file: { ...fileOf(path, size), extension: format } };
}
/**
 * Every file of a folder by its path in it, sorted.
 *
 * @param archive - its name for messages
 * @throws KoreaiError `input-invalid` for a link among them
 */
async function filesIn(folder, archive, signal, ignored) {
    const found = new Map();
    const leftOut = [];
    const visit = async (below) => {
        signal.throwIfAborted();
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, below), { withFileTypes: true });
        for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
            const name = below + entry.name;
            if (ignored?.test(name))
                leftOut.push(entry.isDirectory() ? `${name}/` : name);
            else if (entry.isDirectory())
                await visit(`${name}/`);
            // If it were left out, a full import would remove it from the bot.
            else if (!entry.isFile())
                throw unusable(`${name} of ${archive} is not a regular file`);
            else
                found.set(name, { ...fileOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name))).size), name });
        }
    };
    await visit('');
    return { found, leftOut };
}
/** Reads every file of a folder. @throws KoreaiError as {@link filesIn} does */
async function readFiles(folder, signal) {
    const { found } = await filesIn(folder, 'the archive', signal);
    const files = new Map();
    for (const [name, { path }] of found)
        files.set(name, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, { signal }));
    return files;
}
function fileOf(path, size) {
    return { path, size, name: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path), extension: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.extname)(path).slice(1).toLowerCase() };
}
/** Writes a file that is sent instead of the one with this name. */
async function writeChanged(scratch, name, bytes) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(scratch, 'changed', name);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, bytes);
    return fileOf(path, bytes.length);
}
/** The files of a downloaded zip. @throws KoreaiError `archive-invalid`; the signal's reason */
function filesOfZip({ path, size }, context) {
    return (0,_scratch_js__WEBPACK_IMPORTED_MODULE_5__/* .withScratch */ .h)(context, async (scratch) => {
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(scratch, 'unpacked');
        await (0,_download_extract_js__WEBPACK_IMPORTED_MODULE_4__.extract)({ path, size, format: 'zip' }, { into: folder, signal: context.signal });
        return readFiles(folder, context.signal);
    });
}
async function statArchive(path, shown, hint) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch((error) => {
        throw unusable(`{archive} cannot be read (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .systemCode */ .xU)(error)}): ${shown}`, hint, error);
    });
}
/** Names of inputs stand in braces. */
function unusable(message, hint = 'Nothing was sent. Check {archive}.', cause) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .KoreaiError */ ["if"]('input-invalid', message, { hint, cause });
}


/***/ }),

/***/ 34617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ filled),
/* harmony export */   fr: () => (/* binding */ placeholderFor),
/* harmony export */   tz: () => (/* binding */ PLACEHOLDERS_IN_TEXT),
/* harmony export */   wK: () => (/* binding */ isPlaceholder),
/* harmony export */   zo: () => (/* binding */ variableNames)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40095);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22484);



const PREFIX = 'KOREAI_VAR_';
const PLACEHOLDER = /^\$\{(KOREAI_VAR_[A-Z0-9_]*)(:json)?\}$/;
/** Placeholders that are JSON strings in text, percent-encoded or not. */
const PLACEHOLDERS_IN_TEXT = /"\$\{KOREAI_VAR_[A-Z0-9_]*(?::json)?\}"|%22%24%7BKOREAI_VAR_[A-Z0-9_]*(?:%3Ajson)?%7D%22/gi;
/** Whether text begins like a placeholder, and so is no secret in clear. */
function isPlaceholder(text) {
    return text.startsWith(`\${${PREFIX}`);
}
/** Maximum length of an environment variable's name, without the hash that a longer one ends in. */
const MAX_NAME = 120;
/** The names of the environment variables for replaced values: a hash keeps those with the same words apart. */
function variableNames(all) {
    const sharers = new Map();
    for (const { words, identity } of all) {
        const name = derivedName(words);
        sharers.set(name, (sharers.get(name) ?? new Set()).add(identity));
    }
    return ({ words, identity }) => {
        const name = derivedName(words);
        const isShared = (sharers.get(name)?.size ?? 0) > 1;
        if (!isShared && name.length <= MAX_NAME)
            return name;
        const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(identity).digest('hex').slice(0, 8).toUpperCase();
        return `${name.slice(0, MAX_NAME)}_${hash}`;
    };
}
function derivedName(words) {
    return PREFIX + words.toUpperCase().replace(/[^A-Z0-9]/g, '_');
}
/** @param name - `undefined` for a value that no environment variable can fill */
function placeholderFor(value, name) {
    // A variable that had no value gets a text, as one with an empty value does.
    const isText = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)(value) !== undefined || (value.kind === 'scalar' && value.text === 'null');
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)(`\${${name ?? PREFIX}${isText ? '' : ':json'}}`);
}
/**
 * The value for a placeholder.
 *
 * @returns the same value if it is not a placeholder; `missing` is the name of a variable that is not set or empty
 * @throws KoreaiError `input-invalid` if the value must be JSON and is not
 */
function filled(value, environment) {
    const [, name = '', asJson] = PLACEHOLDER.exec((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)(value) ?? '') ?? [];
    if (name === '')
        return { value };
    const given = name === PREFIX ? '' : (environment(name) ?? '');
    if (given === '')
        return { value: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)(''), missing: name };
    return { value: asJson === undefined ? (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)(given) : readGiven(name, given) };
}
function readGiven(name, given) {
    const json = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseText */ .r4)(given);
    if (json)
        return json;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"]('input-invalid', `The environment variable ${name} is not JSON`, {
        hint: 'The original value was not a string, so it must be given as JSON, such as 5 or {"a": 1}.',
    });
}


/***/ }),

/***/ 14930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ withScratch)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_disk_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50453);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40095);




/** Creates a folder for temporary files and removes it afterwards, also after an error. */
async function withScratch({ scratch, log }, work) {
    const folder = await makeScratch(scratch);
    try {
        return await work(folder);
    }
    catch (error) {
        throw withRoomHint(error, folder);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true, maxRetries: 3 }).catch((error) => {
            // Not an error: a job may have been started by now, and its id must not be lost.
            log.warning(`A temporary folder could not be removed (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error)}). Remove it by hand: ${folder}`);
        });
    }
}
/** The work writes all its files to this folder, so an error about a full disk is about the disk of the folder. */
function withRoomHint(error, folder) {
    const cause = error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"] ? error.cause : error;
    if (!['ENOSPC', 'EDQUOT'].includes((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(cause)))
        return error;
    const hint = 'Free some space or set RUNNER_TEMP, or TMPDIR, to a folder on another disk, and run again.';
    if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"])
        return error.with({ hint, cause });
    return (0,_core_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .diskError */ .wO)('The temporary files cannot be written', folder, error, 'input-invalid', hint);
}
/** The folder that the system names for temporary files may not exist. */
async function makeScratch(parent) {
    try {
        await (0,_core_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .fc)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(parent));
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, 'koreai-ci-'));
    }
    catch (error) {
        const hint = 'Nothing was sent. Set RUNNER_TEMP, or TMPDIR, to a folder that can be written to.';
        throw (0,_core_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .diskError */ .wO)('The folder for temporary files cannot be used', parent, error, 'input-invalid', hint);
    }
}


/***/ }),

/***/ 7071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ct: () => (/* binding */ fillPlaceholders),
/* harmony export */   Ok: () => (/* binding */ securedInClear),
/* harmony export */   TV: () => (/* binding */ asReplaced),
/* harmony export */   TY: () => (/* binding */ securedIn),
/* harmony export */   ZC: () => (/* binding */ nameIn),
/* harmony export */   cO: () => (/* binding */ withValue),
/* harmony export */   nS: () => (/* binding */ fillerOfEmpty),
/* harmony export */   qk: () => (/* binding */ replaceVariables),
/* harmony export */   sm: () => (/* binding */ valuesOf),
/* harmony export */   tp: () => (/* binding */ refuseStrayValue),
/* harmony export */   z3: () => (/* binding */ isBlank)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40095);
/* harmony import */ var _core_status_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18034);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22484);
/* harmony import */ var _placeholder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34617);




/** Any other value of `isSecured` means yes. */
const NOT_SECURED = ['false', 'null', '0', '"false"', '"no"', '"0"', '""'];
function isSecured(json) {
    return json.entries.some(({ name, value }) => (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeWord */ ._m)(name) === 'issecured' &&
        !(value.kind === 'scalar' && NOT_SECURED.includes(value.text.toLowerCase())));
}
/** A secured variable: below `envVariables`, or with its fields (kore-api.md, section 7). */
function isSecuredVariable(json, isListed) {
    if (json.kind !== 'fields' || !isSecured(json))
        return false;
    if (isListed)
        return nameIn(json) !== undefined || holdsValue(json);
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .firstText */ .ou)(json, 'key') !== undefined && (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .only */ .j6)(json, 'variableType')) !== undefined;
}
/**
 * Replaces each secured variable, or removes it if `replace` gives `undefined`.
 *
 * @param isListed - whether `json` is the value of `envVariables`
 */
function replaceVariables(json, replace, isListed = false) {
    if (isSecuredVariable(json, isListed))
        return replace(json);
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .mapMembers */ .Mz)(json, (member, name) => replaceVariables(member, replace, isListed || (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeWord */ ._m)(name) === 'envvariables'));
}
/** All secured variables. */
function securedIn(json, isListed = false) {
    const found = [];
    const keep = (variable) => {
        found.push(variable);
        return variable;
    };
    replaceVariables(json, keep, isListed);
    return found;
}
/** Fills the placeholders of secured variables. One without a value becomes empty, as Kore.ai exports it. */
function fillPlaceholders(json, environment) {
    const fill = (variable) => withValue(variable, (value) => (0,_placeholder_js__WEBPACK_IMPORTED_MODULE_2__/* .filled */ .Bq)(value, environment).value);
    return replaceVariables(json, fill) ?? json;
}
/**
 * Fills secured variables without a value from the environment variables that their placeholders would name.
 *
 * @param files - all of them, because the names depend on all variables
 * @returns a function that fills one of them, and gives the keys of the variables that got a value, or stay empty
 */
function fillerOfEmpty(files, environment, isListed = false) {
    const named = (variable) => nameIn(variable) !== undefined;
    const nameOf = (0,_placeholder_js__WEBPACK_IMPORTED_MODULE_2__/* .variableNames */ .zo)(files.flatMap((json) => securedIn(json, isListed).filter(named).map(asReplaced)));
    return (json) => {
        const given = [];
        const empty = [];
        const fill = (variable) => {
            if (!named(variable) || !isEmpty(variable))
                return variable;
            const value = environment(nameOf(asReplaced(variable))) ?? '';
            (value === '' ? empty : given).push(keyOf(variable));
            return value === '' ? variable : givenTo(variable, (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)(value));
        };
        return { json: replaceVariables(json, fill, isListed) ?? json, given, empty };
    };
}
/** Without a value, or with one that is blank or masked. */
function isEmpty(variable) {
    return valuesOf(variable).every((value) => isBlank((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)(value) ?? 'x') || (value.kind === 'scalar' && value.text === 'null'));
}
/** Whether text is no value: nothing, or a mask. */
function isBlank(text) {
    return /^[*•●\s]*$/.test(text);
}
/** Secured variables that have a value. */
function securedInClear(json, isListed = false) {
    return securedIn(json, isListed).filter((variable) => !isEmpty(variable));
}
function givenTo(variable, value) {
    if (valuesOf(variable).length > 0)
        return withValue(variable, () => value);
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fields */ .OA)([...variable.entries, { name: 'value', value }]);
}
function withValue(variable, change) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .mapMembers */ .Mz)(variable, (value, name) => (name === 'value' ? change(value) : value));
}
function valuesOf(variable) {
    return variable.entries.flatMap(({ name, value }) => (name === 'value' ? [(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .sorted */ .IP)(value)] : []));
}
/**
 * Only `value` gets a placeholder, so a secret in another field (`defaultValue`, the value of a locale) would stay.
 *
 * @throws KoreaiError `archive-invalid` if there is one
 */
function refuseStrayValue(variable) {
    if (!holdsValue((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .without */ .FF)(variable, 'value')))
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KoreaiError */ ["if"]('archive-invalid', `The secured variable ${keyOf(variable)} has a value in a field other than value, from which it cannot be removed`, { hint: 'Nothing was written. Export without {normalize}, or remove that value from the bot.' });
}
/** Whether a string or number is anywhere below a field whose name ends in `value`. */
function holdsValue(json, isValue = false) {
    if (json.kind === 'scalar')
        return isValue && json.text !== '""' && /^["\d-]/.test(json.text);
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .membersOf */ .lS)(json).some(({ name, value }) => holdsValue(value, isValue || (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeWord */ ._m)(name).endsWith('value')));
}
/** The key of a variable, or its name. */
function nameIn(variable) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .firstText */ .ou)(variable, 'key', 'name');
}
/** @throws KoreaiError `archive-invalid` without one: the variable could neither be filled nor be ignored */
function keyOf(variable) {
    const key = nameIn(variable);
    if (key !== undefined)
        return key;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KoreaiError */ ["if"]('archive-invalid', 'A secured variable of the export has no key', {
        hint: 'Nothing was written, because the variable could neither be filled nor be ignored on import. Give it a key in the bot.',
    });
}
/** A key can be in several namespaces, with a value in each. */
function asReplaced(variable) {
    const key = keyOf(variable);
    const namespace = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .only */ .j6)(variable, 'vNameSpace');
    return { words: key, identity: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .print */ .yy)((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)([(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)(key), ...(namespace ? [(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .sorted */ .IP)(namespace)] : [])]), 0) };
}


/***/ }),

/***/ 20535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cn: () => (/* binding */ BrokenArchive),
/* harmony export */   Ee: () => (/* binding */ SIGNATURE_LENGTH),
/* harmony export */   IR: () => (/* binding */ fileFormat),
/* harmony export */   MG: () => (/* binding */ archiveFormat),
/* harmony export */   ND: () => (/* binding */ isSurely),
/* harmony export */   nS: () => (/* binding */ BLOCK_LENGTH),
/* harmony export */   py: () => (/* binding */ hasTarChecksum),
/* harmony export */   qP: () => (/* binding */ isArchiveFormat)
/* harmony export */ });
/** What a tar is made of, in bytes. */
const BLOCK_LENGTH = 512;
/** How many first bytes identify every format: one block of a tar. */
const SIGNATURE_LENGTH = BLOCK_LENGTH;
/** An archive that is incomplete or damaged by the rules of its format. `message` continues "the archive …". */
class BrokenArchive extends Error {
    /** True if the end is missing, so that another download may complete it. */
    isCut;
    constructor(message, isCut = false) {
        super(message);
        this.isCut = isCut;
    }
}
/** The format of an archive by its first bytes, since its name may be wrong. `undefined` for anything else. */
function archiveFormat(head) {
    if (head.length >= 4 && head.readUInt32BE(0) === 0x504b0304)
        return 'zip';
    if (head.length >= 3 && head.readUIntBE(0, 3) === 0x1f8b08)
        return 'tar.gz';
    if (head.length < SIGNATURE_LENGTH)
        return undefined;
    const hasUstarMagic = head.toString('latin1', 257, 262) === 'ustar';
    return hasUstarMagic || hasTarChecksum(head) ? 'tar' : undefined;
}
/** Which of the given formats a file has, by its first bytes. `undefined` for none of them. */
function fileFormat(head, formats) {
    const format = archiveFormat(head) ?? textFormat(head);
    return format !== undefined && formats.includes(format) ? format : undefined;
}
function isArchiveFormat(format) {
    return format === 'zip' || format === 'tar' || format === 'tar.gz';
}
/**
 * True if a file certainly has one of the formats: by a signature, or because it is clean UTF-8. Compressed data could
 * pass for text in another encoding.
 */
function isSurely(head, formats) {
    if (fileFormat(head, formats) === undefined)
        return false;
    if (archiveFormat(head) !== undefined)
        return true;
    try {
        const text = new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they distinguish text from other bytes.
        return !/[\u0000-\u0008\u000e-\u001f]/.test(text);
    }
    catch {
        return false;
    }
}
/** HTML is text too, but never a result. A CSV may hold what people type, in any encoding. */
function textFormat(head) {
    const text = head
        .toString('utf8')
        .replace(/^\uFEFF/, '')
        .trimStart();
    if (text === '' || text.startsWith('<') || head.includes(0))
        return undefined;
    return /^[[{]/.test(text) ? 'json' : 'csv';
}
/** Every header of a tar carries the sum of its bytes, with its own field counted as spaces. */
function hasTarChecksum(block) {
    if (block.length < BLOCK_LENGTH)
        return false;
    const declared = Number.parseInt(block.toString('latin1', 148, 156).replace(/\0.*$/, '').trim(), 8);
    let sum = 8 * 0x20;
    for (let index = 0; index < BLOCK_LENGTH; index++) {
        if (index < 148 || index >= 156)
            sum += block[index] ?? 0;
    }
    return declared === sum;
}


/***/ }),

/***/ 51321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mw: () => (/* binding */ safeBaseName),
/* harmony export */   tI: () => (/* binding */ isReservedOnWindows),
/* harmony export */   v: () => (/* binding */ prepareDirectory)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_disk_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50453);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40095);




/** True if `path` is `root` or lies below it. Both are absolute. */
function isInside(root, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, path);
    return way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way);
}
/**
 * Creates the folder that archives are written to. It must lie in the workspace, also when links are followed.
 *
 * @returns its absolute path
 * @throws KoreaiError `input-invalid` if it leaves the workspace, `download-failed` if it can't be created or written to
 */
async function prepareDirectory(workspace, outputDir) {
    const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, outputDir);
    const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(workspace).catch((error) => {
        throw (0,_core_disk_js__WEBPACK_IMPORTED_MODULE_2__/* .diskError */ .wO)('The workspace cannot be read', workspace, error);
    });
    const isOutside = !isInside((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace), directory) || !isInside(root, await realpathOfExisting(directory));
    if (isOutside) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KoreaiError */ ["if"]('input-invalid', `outputDir leaves the workspace: ${outputDir}`, {
            hint: 'Choose a folder in the workspace. No symbolic link on its path may lead out of the workspace.',
        });
    }
    await (0,_core_disk_js__WEBPACK_IMPORTED_MODULE_2__/* .makeFolder */ .fc)(directory).catch((error) => {
        throw (0,_core_disk_js__WEBPACK_IMPORTED_MODULE_2__/* .diskError */ .wO)('The output folder cannot be created', outputDir, error);
    });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(directory, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK).catch((error) => {
        throw (0,_core_disk_js__WEBPACK_IMPORTED_MODULE_2__/* .diskError */ .wO)('The output folder cannot be written to', outputDir, error);
    });
    return directory;
}
/** The real path of the folder, or of the nearest folder above it that exists. */
async function realpathOfExisting(path) {
    for (let current = path;; current = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(current)) {
        try {
            return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(current);
        }
        catch (error) {
            if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error) !== 'ENOENT' || current === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(current)) {
                throw (0,_core_disk_js__WEBPACK_IMPORTED_MODULE_2__/* .diskError */ .wO)('The output folder cannot be read', path, error);
            }
        }
    }
}
/** A name from outside as a file's base name: letters, digits, `.`, `_` and `-`, neither hidden nor reserved. */
function safeBaseName(name) {
    const safe = name
        .replace(/[^\w.-]+/g, '_')
        .replace(/^[.]+/, '_')
        .replace(/[.]+$/, '')
        .slice(0, 100);
    return safe === '' || isReservedOnWindows(safe) ? `_${safe}` : safe;
}
/** True for names of devices, which no file can have on Windows, whatever its extension. */
function isReservedOnWindows(name) {
    return /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d\u00b9\u00b2\u00b3])\s*(\..*)?$/i.test(name);
}


/***/ }),

/***/ 26522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ readZipEnd)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _archive_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20535);


/** The end record of a zip, without its comment, in bytes. */
const END_LENGTH = 22;
const END_SIGNATURE = Buffer.from('PK\x05\x06', 'latin1');
/** Searched at once, in bytes. */
const WINDOW_BYTES = 1024 * 1024;
/** Maximum number of signatures that are examined: an archive with more is an attack. */
const MAX_CANDIDATES = 1_000;
/** The zip64 record, for numbers that are too large for the end record, and the locator that says where it is. */
const RECORD_LENGTH = 56;
const RECORD_SIGNATURE = 0x06064b50;
const LOCATOR_LENGTH = 20;
const LOCATOR_SIGNATURE = 0x07064b50;
/** An entry of the directory, without name, extra fields and comment. */
const ENTRY_LENGTH = 46;
const ENTRY_SIGNATURE = 0x02014b50;
const MEMBER_SIGNATURE = Buffer.from('PK\x03\x04', 'latin1');
/** Enough for a million members with long names; it is read into memory. */
const MAX_DIRECTORY_BYTES = 256 * 1024 * 1024;
/**
 * Finds the directory of a zip, and checks that it lists as many members as the end record says.
 *
 * @throws BrokenArchive if there is none: the file was cut, or other bytes have replaced its end
 */
async function readZipEnd(path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'r');
    try {
        const { size } = await file.stat();
        let candidates = 0;
        for await (const position of lastEnds(file, size)) {
            const found = await endAt(file, position, size);
            if (found)
                return found;
            candidates += 1;
            if (candidates === MAX_CANDIDATES)
                break;
        }
        throw new _archive_format_js__WEBPACK_IMPORTED_MODULE_1__/* .BrokenArchive */ .Cn('was cut: it ends without the directory that every zip ends with', true);
    }
    finally {
        await file.close();
    }
}
/** The positions of the signature of an end record, from the last to the first. */
async function* lastEnds(file, size) {
    for (let until = size; until > 0; until -= WINDOW_BYTES) {
        const start = Math.max(0, until - WINDOW_BYTES);
        const window = await readAt(file, start, until - start + END_SIGNATURE.length - 1);
        for (let at = window.lastIndexOf(END_SIGNATURE); at >= 0; at = window.subarray(0, at).lastIndexOf(END_SIGNATURE)) {
            yield start + at;
        }
    }
}
/** @returns undefined if this is not the end record, but bytes of a member, of a comment, or after the zip */
async function endAt(file, position, size) {
    const end = await readAt(file, position, END_LENGTH);
    const next = position + END_LENGTH + (end.length < END_LENGTH ? 0 : end.readUInt16LE(20));
    // It was cut in its comment, or has the same bytes by chance.
    if (end.length < END_LENGTH || next > size)
        return undefined;
    const directory = await directoryAt(file, position, end);
    // The offset in a zip that is stored in this one counts from its own start, so that it does not fit here.
    if (directory.offset + directory.length !== directory.until)
        return undefined;
    await checkDirectory(file, directory);
    for (let at = next; at < size; at += WINDOW_BYTES) {
        const window = await readAt(file, at, WINDOW_BYTES + MEMBER_SIGNATURE.length - 1);
        if (window.includes(MEMBER_SIGNATURE))
            throw new _archive_format_js__WEBPACK_IMPORTED_MODULE_1__/* .BrokenArchive */ .Cn('is followed by another archive');
    }
    return { members: directory.members, offset: directory.offset, extraBytes: size - next };
}
async function directoryAt(file, position, end) {
    const locator = await readAt(file, Math.max(0, position - LOCATOR_LENGTH), Math.min(position, LOCATOR_LENGTH));
    if (locator.length === LOCATOR_LENGTH && locator.readUInt32LE(0) === LOCATOR_SIGNATURE) {
        const until = Number(locator.readBigUInt64LE(8));
        const record = until < position ? await readAt(file, until, RECORD_LENGTH) : Buffer.alloc(0);
        if (record.length === RECORD_LENGTH && record.readUInt32LE(0) === RECORD_SIGNATURE) {
            // At these positions of the zip64 record.
            const [members, length, offset] = [32, 40, 48].map((at) => Number(record.readBigUInt64LE(at)));
            return { members: members ?? 0, length: length ?? 0, offset: offset ?? 0, until };
        }
    }
    const [members, length, offset] = [end.readUInt16LE(10), end.readUInt32LE(12), end.readUInt32LE(16)];
    return { members, length, offset, until: position };
}
/** Members are read by the number in the end record: if it is too small, some would be missing unnoticed. */
async function checkDirectory(file, { members, offset, length }) {
    if (length > MAX_DIRECTORY_BYTES)
        throw new _archive_format_js__WEBPACK_IMPORTED_MODULE_1__/* .BrokenArchive */ .Cn('has a directory that is too large');
    const directory = await readAt(file, offset, length);
    let listed = 0;
    let at = 0;
    while (at + ENTRY_LENGTH <= directory.length && directory.readUInt32LE(at) === ENTRY_SIGNATURE) {
        const lengths = [28, 30, 32].map((field) => directory.readUInt16LE(at + field));
        at += lengths.reduce((sum, field) => sum + field, ENTRY_LENGTH);
        listed += 1;
    }
    // An empty zip has nothing before its directory.
    const isEmptied = members === 0 && offset !== 0;
    if (listed !== members || at !== length || isEmptied) {
        throw new _archive_format_js__WEBPACK_IMPORTED_MODULE_1__/* .BrokenArchive */ .Cn('has a directory that lists other members than its end says');
    }
}
async function readAt(file, position, length) {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
    return buffer.subarray(0, bytesRead);
}


/***/ }),

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

/***/ 4823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ uploadForImport),
/* harmony export */   upload: () => (/* binding */ upload),
/* harmony export */   uploadInChunks: () => (/* binding */ uploadInChunks)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _core_clock_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(84300);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40095);
/* harmony import */ var _core_failures_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19507);
/* harmony import */ var _platform_answer_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(35565);
/* harmony import */ var _platform_upload_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2325);
/* harmony import */ var _platform_upload_session_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46508);








/** How often chunks that the platform lacks are sent again. */
const MAX_REPAIRS = 3;
/** Uploads a file for an import into a bot. An upload starts no job, so it may be repeated. @returns its `fileId` */
function upload(file, context) {
    return context.withRetries((signal) => (0,_platform_upload_js__WEBPACK_IMPORTED_MODULE_1__/* .uploadFile */ .QM)(context.platform, reporting(file, context), signal));
}
/** Uploads a file for an import of a tool or workflow, in chunks if it is large. @returns its `fileId` */
async function uploadForImport(context, file) {
    const { platform, withRetries } = context;
    if (file.size < _platform_upload_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_SINGLE_BYTES */ ._$) {
        return withRetries((signal) => (0,_platform_upload_js__WEBPACK_IMPORTED_MODULE_1__/* .uploadAgentFile */ .bu)(platform, reporting(file, context), signal));
    }
    return uploadInChunks(context, file, { fileContext: 'bulkImport' }, (session) => withRetries(async (signal) => (0,_platform_upload_js__WEBPACK_IMPORTED_MODULE_1__/* .fileIdOf */ .Nz)(await (0,_platform_upload_session_js__WEBPACK_IMPORTED_MODULE_2__.completeUpload)(platform, session, signal))));
}
/**
 * Opens a session and uploads all chunks, one after the other. A chunk whose answer is lost is sent again, not the file.
 *
 * @param purpose - what the session is opened for
 * @param complete - completes the session; again, after chunks that the platform reports as missing were sent again
 */
async function uploadInChunks(context, file, purpose, complete) {
    const before = await identityOf(file);
    const session = await openSession(context, file, purpose);
    for (let chunk = 0; chunk < (0,_platform_upload_session_js__WEBPACK_IMPORTED_MODULE_2__/* .chunksOf */ .U_)(file.size); chunk += 1)
        await sendChunk(context, file, session, chunk);
    if ((await identityOf(file)) !== before) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KoreaiError */ ["if"]('input-invalid', `${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_4__/* .sanitize */ .aj)(file.name, 80)} changed while it was uploaded`, {
            hint: 'Nothing was imported. Wait for the step that writes the file to end, and run again.',
        });
    }
    for (let repairs = 0;; repairs += 1) {
        try {
            return await complete(session);
        }
        catch (error) {
            const isKnown = error instanceof _platform_upload_session_js__WEBPACK_IMPORTED_MODULE_2__/* .MissingChunks */ .rH && error.chunks.every((chunk) => chunk < (0,_platform_upload_session_js__WEBPACK_IMPORTED_MODULE_2__/* .chunksOf */ .U_)(file.size));
            if (!isKnown || repairs === MAX_REPAIRS)
                throw error;
            for (const chunk of error.chunks)
                await sendChunk(context, file, session, chunk);
        }
    }
}
/** The file, whose upload is reported. */
function reporting(file, { onUpload }) {
    return { ...file, onProgress: (bytes) => onUpload(file.name, bytes, file.size) };
}
/** A platform that is busy with another import may refuse a session for now (409), which is repeated until the timeout. */
async function openSession({ platform, withRetries, clock, random, log, signal }, file, purpose) {
    const refusals = new _core_failures_js__WEBPACK_IMPORTED_MODULE_5__/* .FailureBudget */ .Oc(clock, random, _core_failures_js__WEBPACK_IMPORTED_MODULE_5__/* .UNTIL_TIMEOUT */ .zO);
    for (;;) {
        try {
            return await withRetries((attempt) => (0,_platform_upload_session_js__WEBPACK_IMPORTED_MODULE_2__/* .startUploadSession */ .AS)(platform, { file, purpose }, attempt));
        }
        catch (error) {
            if (!(error instanceof _platform_answer_error_js__WEBPACK_IMPORTED_MODULE_6__/* .AnswerError */ .dV) || error.httpStatus !== 409)
                throw error;
            const waitMs = refusals.spend(error.with({ transient: true }));
            log.info(`The upload was refused for now: ${error.message}. Next attempt in ${(0,_core_clock_js__WEBPACK_IMPORTED_MODULE_7__/* .formatDuration */ .a3)(waitMs)}.`);
            await (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_7__/* .sleep */ .yy)(clock, waitMs, signal);
        }
    }
}
function sendChunk(context, file, session, chunk) {
    let isRepeated = false;
    return context.withRetries(async (signal) => {
        try {
            await (0,_platform_upload_session_js__WEBPACK_IMPORTED_MODULE_2__/* .uploadChunk */ .Zi)(context.platform, { session, file: reporting(file, context), chunk }, signal);
        }
        catch (error) {
            // The lost answer may have been a success. That a conflict says so is an inference; the completion is the proof.
            if (isRepeated && error instanceof _platform_answer_error_js__WEBPACK_IMPORTED_MODULE_6__/* .AnswerError */ .dV && error.httpStatus === 409)
                return;
            isRepeated = true;
            throw error;
        }
    });
}
/** What differs if the file is written while it is uploaded. */
async function identityOf({ path, name }) {
    const { size, mtimeMs } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch((error) => {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KoreaiError */ ["if"]('input-invalid', `${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_4__/* .sanitize */ .aj)(name, 80)} cannot be read (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error)})`, {
            hint: 'Check that the file exists, can be read, and is not changed while the step runs.',
        });
    });
    return `${size} ${mtimeMs}`;
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


/***/ }),

/***/ 46508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AS: () => (/* binding */ startUploadSession),
/* harmony export */   U_: () => (/* binding */ chunksOf),
/* harmony export */   Zi: () => (/* binding */ uploadChunk),
/* harmony export */   completeUpload: () => (/* binding */ completeUpload),
/* harmony export */   rH: () => (/* binding */ MissingChunks)
/* harmony export */ });
/* unused harmony export CHUNK_BYTES */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(40095);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19507);
/* harmony import */ var _answer_error_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(35565);
/* harmony import */ var _contradiction_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(69347);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46949);
/* harmony import */ var _upload_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2325);
/* harmony import */ var _upload_body_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33790);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53685);








/**
 * The size of a chunk, in bytes. The documentation names no limit; a chunk below that of a single file is an inference
 * (kore-api.md, section 2). 10 GB are 417 chunks.
 */
const CHUNK_BYTES = 24_000_000;
/** The number of chunks of a file of this size. */
function chunksOf(size) {
    return Math.ceil(size / CHUNK_BYTES);
}
/** Opens a session for chunks: `POST /files/session/start`. */
const startUploadSession = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .post */ .b)(({ file, purpose }) => ({
    path: ['files', 'session', 'start'],
    body: {
        totalChunks: chunksOf(file.size),
        fileExtension: file.extension,
        fileName: file.name,
        fileSize: file.size,
        ...purpose,
    },
}), (reply) => {
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .expectData */ .M$)(reply);
    const sessionId = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__.id)(fields, 'sessionId');
    if (sessionId === '')
        throw badReply(reply, 'answered without the id of the upload session');
    return { sessionId, modelId: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__.id)(fields, 'modelId'), expires: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(fields, 'expirationDate') };
});
/**
 * Uploads one chunk: `POST /files/session/{sessionId}`. It may be sent again.
 *
 * @throws KoreaiError `bad-response` if the answer is about another chunk or session; that of the request
 */
const uploadChunk = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .post */ .b)(({ session: { sessionId, expires }, file, chunk }) => {
    const start = chunk * CHUNK_BYTES;
    const size = Math.min(CHUNK_BYTES, file.size - start);
    const onProgress = (bytes) => file.onProgress?.(start + bytes);
    const until = expires === '' ? '' : ` It was open until ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_2__/* .sanitize */ .aj)(expires, 40)}.`;
    return {
        path: ['files', 'session', sessionId],
        upload: (0,_upload_body_js__WEBPACK_IMPORTED_MODULE_3__/* .multipartForm */ .H)({ chunkNumber: String(chunk) }, { ...file, start, size, onProgress }),
        answerLimitMs: _upload_js__WEBPACK_IMPORTED_MODULE_4__/* .AGENT_LIMIT_MS */ .P,
        // Whether it was stored is known for certain when the session is completed.
        mayBeEmpty: true,
        notFoundHint: `The platform no longer knows the upload session.${until} Run again: the upload begins anew.`,
    };
}, (reply, { session: { sessionId }, chunk }) => {
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)(reply.value) ? reply.value : {};
    const stored = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(fields, 'chunkNumber');
    const isOther = stored !== undefined && (typeof stored === 'object' || String(stored).trim() !== String(chunk));
    if (isOther || ![sessionId, ''].includes((0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(fields, 'sessionId'))) {
        throw badReply(reply, `answered about another chunk than ${chunk}`, true);
    }
    const refused = (0,_contradiction_js__WEBPACK_IMPORTED_MODULE_5__/* .refusalIn */ .c3)(fields);
    if (refused !== undefined)
        throw badReply(reply, `did not accept chunk ${chunk}: ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_2__/* .sanitize */ .aj)(refused)}`, true);
});
/** The platform lacks chunks of a session, so it has not put them together: nothing was started. */
class MissingChunks extends _core_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .KoreaiError */ ["if"] {
    chunks;
    constructor(chunks, cause) {
        super('bad-request', `The platform lacks chunks of the upload: ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .KE)(chunks)}`, {
            hint: 'Run again: the upload begins anew.',
            cause,
        });
        this.chunks = chunks;
    }
}
/**
 * Completes a session, so that its chunks are put together: `POST /files/session/{sessionId}/complete`. That of a model
 * starts its import, so it is sent once; that of a file starts no job.
 *
 * The documentation says that missing chunks are found now, but not how they are reported: that they are listed in a
 * field, or named in the message of a refusal, is an inference.
 *
 * @throws MissingChunks; KoreaiError
 */
async function completeUpload(platform, { sessionId }, signal) {
    const path = ['files', 'session', sessionId, 'complete'];
    const reply = await platform.request({ method: 'POST', path, signal }).catch((error) => {
        const missing = chunksNamedIn(error);
        throw missing.length > 0 ? new MissingChunks(missing, error) : error;
    });
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)(reply.value) ? reply.value : {};
    const missing = listedChunks(fields);
    if (missing.length === 0)
        return reply;
    const made = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .dockId */ .ro)(fields) || (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__.id)(fields, 'fileId');
    if (made === '')
        throw new MissingChunks(missing);
    // Not repeated, as it may have started something.
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .KoreaiError */ ["if"]('bad-response', `${reply.call} named ${made}, but also missing chunks: ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .KE)(missing)}`);
}
/** The missing chunks that the message of a refusal names. */
function chunksNamedIn(error) {
    const refusal = error instanceof _answer_error_js__WEBPACK_IMPORTED_MODULE_7__/* .AnswerError */ .dV && error.httpStatus < 500 ? error.platformMessage : '';
    const [, numbers = ''] = /missing chunks?[^\d]*((?:\d+[\s,]*)+)/i.exec(refusal.replace(/\(code [^)]*\)$/, '')) ?? [];
    return (numbers.match(/\d+/g) ?? []).map(Number);
}
function listedChunks(fields) {
    return [fields, (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .nested */ .cY)(fields, 'response')].flatMap((place) => {
        const value = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(place, 'missingChunks') ?? (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(place, 'missingChunkNumbers');
        return Array.isArray(value) ? value.map(Number).filter((chunk) => Number.isSafeInteger(chunk) && chunk >= 0) : [];
    });
}
function badReply({ call }, why, transient = false) {
    const hint = 'Run again. If it happens again, report it to Kore.ai.';
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .KoreaiError */ ["if"]('bad-response', `${call} ${why}`, { transient, hint });
}


/***/ }),

/***/ 2325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nz: () => (/* binding */ fileIdOf),
/* harmony export */   P: () => (/* binding */ AGENT_LIMIT_MS),
/* harmony export */   QM: () => (/* binding */ uploadFile),
/* harmony export */   _$: () => (/* binding */ MAX_SINGLE_BYTES),
/* harmony export */   bu: () => (/* binding */ uploadAgentFile)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(40095);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19507);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33198);
/* harmony import */ var _contradiction_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69347);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46949);
/* harmony import */ var _upload_body_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33790);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53685);







/** Maximum time for the answer to an upload to the Agent Platform, in milliseconds. */
const AGENT_LIMIT_MS = 2 * 60_000;
/**
 * Uploads a file for an import into a bot: `POST /uploadfile` (kore-api.md, section 1.3). An upload starts no job.
 *
 * @returns the `fileId` that an import names
 * @throws KoreaiError `bad-response` if the answer has no id; `input-invalid` if the file cannot be read
 */
const uploadFile = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .post */ .b)((file) => ({
    path: ['uploadfile'],
    upload: (0,_upload_body_js__WEBPACK_IMPORTED_MODULE_1__/* .multipartForm */ .H)({ fileContext: 'bulkImport', fileExtension: file.extension }, file),
    answerLimitMs: _client_js__WEBPACK_IMPORTED_MODULE_2__/* .WORK_LIMIT_MS */ .Xb,
}), (reply) => fileIdOf(reply, 'check that the app of these credentials belongs to an admin of the account'));
/** From this size on, a file of the Agent Platform goes up in chunks (Kore.ai's page File Upload API), in bytes. */
const MAX_SINGLE_BYTES = 25_000_000;
/**
 * Uploads a file of the Agent Platform in one request: `POST /files`. An upload starts no job. Its documentation lists media
 * files only; that it takes JSON too follows from the page on imports of tools.
 *
 * @returns the `fileId` that an import names
 */
const uploadAgentFile = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .post */ .b)((file) => ({
    path: ['files'],
    upload: (0,_upload_body_js__WEBPACK_IMPORTED_MODULE_1__/* .multipartForm */ .H)({ fileContext: 'bulkImport' }, file),
    answerLimitMs: AGENT_LIMIT_MS,
}), (reply) => fileIdOf(reply));
/** The id of an uploaded file. @throws KoreaiError `bad-response` if the answer has none, or refuses the file */
function fileIdOf(reply, otherwise = 'report it to Kore.ai') {
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .expectData */ .M$)(reply);
    const refused = (0,_contradiction_js__WEBPACK_IMPORTED_MODULE_4__/* .refusalIn */ .c3)(fields);
    const fileId = (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__.id)(fields, 'fileId');
    if (fileId !== '' && refused === undefined)
        return fileId;
    const why = refused === undefined ? 'answered without the id of the uploaded file' : `refused the file: ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_5__/* .sanitize */ .aj)(refused)}`;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .KoreaiError */ ["if"]('bad-response', `${reply.call} ${why}`, {
        hint: `Run again. If it happens again, ${otherwise}.`,
    });
}


/***/ })

};
