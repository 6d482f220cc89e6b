export const id = 4195;
export const ids = [4195,7588,4823,4390,6957];
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
// EXTERNAL MODULE: ./build/download/extract.js + 3 modules
var extract = __webpack_require__(48025);
// EXTERNAL MODULE: ./build/core/status-words.js
var status_words = __webpack_require__(18034);
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
    const assigned = new Set(FLOW_ROLES.flatMap((role) => (decided(role).length === 1 ? decided(role) : [])));
    const candidates = (role) => {
        const found = decided(role);
        return found.length > 0 ? found : files.filter((file) => !assigned.has(file) && hasDocumentedName(file.path, role));
    };
    const paths = FLOW_ROLES.map((role) => [role, candidates(role).map(({ path }) => path)]);
    return Object.fromEntries(paths);
}
function hasDocumentedName(path, role) {
    const name = path.split('/').at(-1) ?? '';
    // `FlowDefinition.json` is `flow_definition.json` too.
    return DOCUMENTED_NAMES[role].some((documented) => (0,status_words/* normalizeStatus */.SP)(documented) === (0,status_words/* normalizeStatus */.SP)(name));
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
    const others = entries.filter(([key]) => !VARIABLES_KEYS.includes((0,status_words/* normalizeStatus */.SP)(key)));
    const isOnlyThat = others.every(([key, value]) => isScalar(value) && !NAME_KEYS.includes((0,status_words/* normalizeStatus */.SP)(key)));
    if (others.length < entries.length && isOnlyThat)
        return true;
    // `{"API_URL": "https://…"}`
    return entries.length > 0 && entries.every(([key, value]) => /^[A-Z][A-Z0-9_]*$/.test(key) && isScalar(value));
}
function isVariable(item) {
    if (!(0,wire/* isFields */.Ce)(item))
        return false;
    const keys = Object.keys(item).map(status_words/* normalizeStatus */.SP);
    return keys.includes('key') || ((keys.includes('name') || keys.includes('variablename')) && keys.includes('value'));
}
/** Whether the fields have a mark, or those below one of the wrappers do. */
function hasBelow(json, wrappers, hasMark) {
    const inner = Object.entries(json).filter(([key]) => wrappers.includes((0,status_words/* normalizeStatus */.SP)(key)));
    return hasMark(json) || inner.some(([, value]) => (0,wire/* isFields */.Ce)(value) && hasMark(value));
}
function hasParts(json) {
    return Object.entries(json).some(([key, value]) => FLOW_KEYS.includes((0,status_words/* normalizeStatus */.SP)(key)) && typeof value === 'object' && value !== null);
}
function describes(json) {
    return Object.keys(json).some((key) => DATA_KEYS.includes((0,status_words/* normalizeStatus */.SP)(key)));
}
function isScalar(value) {
    return value === null || typeof value !== 'object';
}

// EXTERNAL MODULE: ./build/bot-files/json.js
var bot_files_json = __webpack_require__(22484);
// EXTERNAL MODULE: ./build/bot-files/local-file.js
var local_file = __webpack_require__(44390);
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
    const { found, leftOut } = await (0,local_file/* filesIn */.nG)(folder, { name, signal: reading.signal }, local_file/* NOT_OF_BOT */.kN);
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
    const { path, name, size, format, isFolder } = await (0,local_file/* localArchive */.SX)(archive, workspace, HINT);
    if (isFolder)
        return { folder: path, name };
    if (format === undefined)
        throw (0,local_file/* unusable */._P)(`{archive} is no zip and no tar: ${name}`, HINT);
    const folder = (0,external_node_path_.join)(scratch, 'unpacked');
    await (0,extract.extract)({ path, size, format }, { into: folder, signal });
    return { folder, name };
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
        problems.push(`${described(doubtful)} may be the one that ${WORDS.variables}`);
    }
    const [data, flow] = [paths.get('data'), paths.get('flow')];
    if (problems.length === 0 && data !== undefined && flow !== undefined) {
        return { data, flow, variables: paths.get('variables') };
    }
    const all = FLOW_ROLES.map((role) => INPUT_OF[role]).join(', ');
    throw (0,local_file/* unusable */._P)(`It is not certain which file of ${archive} is which: ${problems.join('; ')}`, `Nothing was sent. Name the files with ${all}. The archive contains: ${described(files)}.`);
}
function problemOf(path, role, files) {
    const file = files.find((candidate) => candidate.path === path);
    const shown = `${(0,sanitize/* sanitize */.aj)(path, 100)}, which ${INPUT_OF[role]} names,`;
    if (!file)
        return [`${shown} is not in it`];
    return file.json === undefined ? [`${shown} is not valid JSON`] : [];
}
function described(files) {
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
    return { variables: (0,local_file/* fileOf */.W7)(path, Buffer.byteLength(bytes)), empty, given };
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

;// CONCATENATED MODULE: ./build/bot-files/import-flow.js







/**
 * Imports the files of an exported tool or workflow: uploads each, then starts the import once (kore-api.md, section 2).
 * Into an existing one (`id`) it replaces flow, definition and variables of the version in development.
 */
async function importFlow(noun, { id, name }, inputs, context) {
    const { archive, dataFile: data, flowFile: flow, variablesFile: variables } = inputs;
    const body = await (0,local_file/* withScratch */.hM)(context, async (scratch) => {
        const source = await readFlowSource(archive, { data, flow, variables }, scratch, context);
        if (id !== undefined && source.variables === undefined)
            throw withoutVariables(archive, noun);
        logFiles(source, noun, context);
        return await upload(source, noun, context);
    });
    const complete = id === undefined ? { ...body, [`${noun}Name`]: name } : body;
    const target = { action: 'import', id, body: (0,wire/* merge */.h1)(complete, inputs.requestBody) };
    return (0,dock_job.startDockJob)(context, noun, target, { name, output: `${noun}Id` });
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
/* harmony export */   IP: () => (/* binding */ sorted),
/* harmony export */   Nn: () => (/* binding */ mapEntries),
/* harmony export */   OA: () => (/* binding */ fields),
/* harmony export */   Yj: () => (/* binding */ string),
/* harmony export */   Z9: () => (/* binding */ mapItems),
/* harmony export */   ZH: () => (/* binding */ withField),
/* harmony export */   j6: () => (/* binding */ only),
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
    let key;
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
            begin(fields(entries), (value) => key && entries.push({ ...key, value }));
            return isValid;
        },
        onObjectProperty: (name, offset, length) => {
            key = { key: text.slice(offset, offset + length), name };
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
    if (json?.kind !== 'fields')
        return undefined;
    const found = json.entries.filter((entry) => entry.name === name);
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
/** A list with each item changed, or left out if there is nothing in its place; the same list if none was, so that copies of a large definition share what is the same. */
function mapItems(json, change) {
    const items = json.items.flatMap((item, index) => change(item, index) ?? []);
    return isSameList(items, json.items) ? json : list(items);
}
/** The same for the values of fields. */
function mapEntries(json, change) {
    const entries = json.entries.flatMap((entry) => {
        const changed = change(entry);
        return changed?.value === entry.value ? entry : (changed ?? []);
    });
    return isSameList(entries, json.entries) ? json : fields(entries);
}
function isSameList(some, others) {
    return some.length === others.length && some.every((one, index) => one === others[index]);
}
/** The same fields with one value replaced. */
function withField(json, name, value) {
    return fields(json.entries.map((entry) => (entry.name === name ? { ...entry, value } : entry)));
}
/** Sorts fields by name at every depth. Lists, and fields of the same name, keep their order. */
function sorted(json) {
    if (json.kind === 'list')
        return list(json.items.map(sorted));
    if (json.kind === 'scalar')
        return json;
    const entries = json.entries.map((entry) => ({ ...entry, value: sorted(entry.value) }));
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
        : json.entries.map(({ key, value }) => `${key}: ${textOf(value, deeper, indent)}`);
    return members.length === 0 ? `${open}${close}` : open + deeper + members.join(`,${deeper}`) + line + close;
}


/***/ }),

/***/ 44390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SX: () => (/* binding */ localArchive),
/* harmony export */   W7: () => (/* binding */ fileOf),
/* harmony export */   _P: () => (/* binding */ unusable),
/* harmony export */   hM: () => (/* binding */ withScratch),
/* harmony export */   jsonIn: () => (/* binding */ jsonIn),
/* harmony export */   kN: () => (/* binding */ NOT_OF_BOT),
/* harmony export */   nG: () => (/* binding */ filesIn),
/* harmony export */   rd: () => (/* binding */ LITTER),
/* harmony export */   readLocalFile: () => (/* binding */ readLocalFile),
/* harmony export */   readLocalFiles: () => (/* binding */ readLocalFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_disk_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50453);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62807);
/* harmony import */ var _download_archive_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20535);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22484);






/** Maximum size of a file that is read before it is sent, in bytes. The platform allows far less. */
const MAX_BYTES = 64 * 1024 * 1024;
/** Files that operating systems add to zips. */
const LITTER = /(?:^|\/)(?:__MACOSX|\.DS_Store|\._[^/]*|Thumbs\.db)$/i;
/** Files that people keep beside a bot: hidden files, documents, packages. */
const NOT_OF_BOT = /(?:^|\/)(?:\.[^/]*|__MACOSX|Thumbs\.db|node_modules|LICENSE|[^/]*\.md)$/i;
/** The file or folder that `archive` names. @throws KoreaiError `input-invalid` if it is neither, or cannot be read */
async function localArchive(archive, workspace, hint) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, archive);
    const stats = await statOf(path, archive, hint);
    const isFolder = stats.isDirectory();
    if (!isFolder && !stats.isFile())
        throw unusable(`{archive} is neither a file nor a folder: ${archive}`, hint);
    const format = isFolder ? undefined : (0,_download_archive_format_js__WEBPACK_IMPORTED_MODULE_2__/* .archiveFormat */ .MG)(await headOf(path));
    return { path, name: isFolder ? archive : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path), size: stats.size, format, isFolder };
}
/**
 * Reads a file that is to be imported as it is.
 *
 * @param extensions - those that it may have, in lower case
 * @throws KoreaiError `input-invalid`
 */
async function readLocalFile(archive, extensions, place) {
    const { path, isFolder } = await localArchive(archive, place.workspace);
    const named = extensions.map((extension) => `.${extension}`).join(' or ');
    if (isFolder)
        throw unusable(`{archive} is not a file: ${archive}`, `Nothing was sent. It must be a ${named} file.`);
    return await readOne(path, archive, extensions, place.signal);
}
/**
 * The files with one extension that are at the top of a folder, or the one file that the path names.
 *
 * @returns the files, and the names of those that are left out
 * @throws KoreaiError `input-invalid`, also if there is none
 */
async function readLocalFiles(archive, extension, place) {
    const { path, isFolder } = await localArchive(archive, place.workspace);
    if (!isFolder)
        return { files: [await readOne(path, archive, [extension], place.signal)], leftOut: [] };
    const entries = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(path, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
    const isWanted = (name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.extname)(name).toLowerCase() === `.${extension}` && !name.startsWith('.');
    const files = [];
    for (const entry of entries.filter(({ name }) => isWanted(name))) {
        if (!entry.isFile())
            throw unusable(`${entry.name} in ${archive} is not a regular file`);
        files.push(await readOne((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, entry.name), entry.name, [extension], place.signal));
    }
    if (files.length === 0)
        throw unusable(`There is no .${extension} file in ${archive}`);
    return { files, leftOut: entries.filter(({ name }) => !isWanted(name)).map(({ name }) => name) };
}
/** The JSON of a file. @throws KoreaiError `input-invalid` */
function jsonIn({ bytes, name }) {
    const json = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseBytes */ .z_)(bytes);
    if (json)
        return json;
    throw unusable(`${name} is not valid JSON`);
}
async function readOne(path, shown, extensions, signal) {
    const extension = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.extname)(path).slice(1).toLowerCase();
    if (!extensions.includes(extension)) {
        throw unusable(`${shown} is not a ${extensions.map((one) => `.${one}`).join(' or ')} file`);
    }
    const { size } = await statOf(path, shown);
    if (size === 0)
        throw unusable(`${shown} is empty`);
    if (size > MAX_BYTES)
        throw unusable(`${shown} is larger than ${MAX_BYTES / 1024 / 1024} MiB`);
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, { signal }).catch((error) => {
        signal.throwIfAborted();
        throw unusable(`${shown} cannot be read (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .systemCode */ .xU)(error)})`, undefined, error);
    });
    return { ...fileOf(path, bytes.length), bytes };
}
/** The first bytes of a file, which show its format. */
async function headOf(path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path);
    try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(_download_archive_format_js__WEBPACK_IMPORTED_MODULE_2__/* .SIGNATURE_LENGTH */ .Ee), 0, _download_archive_format_js__WEBPACK_IMPORTED_MODULE_2__/* .SIGNATURE_LENGTH */ .Ee, 0);
        return buffer.subarray(0, bytesRead);
    }
    finally {
        await file.close();
    }
}
/** Every file of a folder by its path in it, sorted. @throws KoreaiError `input-invalid` for a link among them */
async function filesIn(folder, { name: archive, signal }, ignored) {
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
function fileOf(path, size) {
    return { path, size, name: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path), extension: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.extname)(path).slice(1).toLowerCase() };
}
/** Creates a folder for temporary files and removes it afterwards, also after an error. */
async function withScratch({ scratch, log }, work) {
    const folder = await makeScratch(scratch);
    try {
        return await work(folder);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true, maxRetries: 3 }).catch((error) => {
            // Not an error: a job may have been started by now, and its id must not be lost.
            log.warning(`A temporary folder could not be removed (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .systemCode */ .xU)(error)}). Remove it by hand: ${folder}`);
        });
    }
}
/** The folder that the system names for temporary files may not exist. */
async function makeScratch(parent) {
    try {
        await (0,_core_disk_js__WEBPACK_IMPORTED_MODULE_5__/* .makeFolder */ .fc)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(parent));
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, 'koreai-ci-'));
    }
    catch (error) {
        const hint = 'Nothing was sent. Set RUNNER_TEMP, or TMPDIR, to a folder that can be written to.';
        throw (0,_core_disk_js__WEBPACK_IMPORTED_MODULE_5__/* .diskError */ .wO)('The folder for temporary files cannot be used', parent, error, 'input-invalid', hint);
    }
}
async function statOf(path, shown, hint) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch((error) => {
        throw unusable(`{archive} cannot be read (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .systemCode */ .xU)(error)}): ${shown}`, hint, error);
    });
}
/** Names of inputs stand in braces. */
function unusable(message, hint = 'Nothing was sent. Check {archive}.', cause) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .KoreaiError */ ["if"]('input-invalid', message, { hint, cause });
}


/***/ }),

/***/ 34617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ filled),
/* harmony export */   fr: () => (/* binding */ placeholderFor),
/* harmony export */   j2: () => (/* binding */ VariableNames),
/* harmony export */   tz: () => (/* binding */ PLACEHOLDERS_IN_TEXT)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62807);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22484);



const PREFIX = 'KOREAI_VAR_';
const PLACEHOLDER = /^\$\{(KOREAI_VAR_[A-Z0-9_]*)(:json)?\}$/;
/** Placeholders that are JSON strings in text, percent-encoded or not. */
const PLACEHOLDERS_IN_TEXT = /"\$\{KOREAI_VAR_[A-Z0-9_]*(?::json)?\}"|%22%24%7BKOREAI_VAR_[A-Z0-9_]*(?:%3Ajson)?%7D%22/gi;
/** Maximum length of an environment variable's name, without the hash that a longer one ends in. */
const MAX_NAME = 120;
/** The names of the environment variables for hidden values, a different one for each. */
class VariableNames {
    /** By environment variable: the identities whose words lead to its name. */
    #sharers = new Map();
    /**
     * @param words - the environment variable is named after these
     * @param identity - unique for each hidden value
     */
    add(words, identity) {
        const name = derivedName(words);
        this.#sharers.set(name, (this.#sharers.get(name) ?? new Set()).add(identity));
    }
    of(words, identity) {
        const name = derivedName(words);
        const isShared = (this.#sharers.get(name)?.size ?? 0) > 1;
        if (!isShared && name.length <= MAX_NAME)
            return name;
        const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(identity).digest('hex').slice(0, 8).toUpperCase();
        return `${name.slice(0, MAX_NAME)}_${hash}`;
    }
}
function derivedName(words) {
    return PREFIX + words.toUpperCase().replace(/[^A-Z0-9]/g, '_');
}
/** @param name - `undefined` for a value that no environment variable can fill */
function placeholderFor(value, name) {
    // What had no value gets a text, as what was empty does.
    const isText = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)(value) !== undefined || (value.kind === 'scalar' && value.text === 'null');
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)(`\${${name ?? PREFIX}${isText ? '' : ':json'}}`);
}
/**
 * The value for a placeholder.
 *
 * @returns the same value if it is not a placeholder; `missing` is the name of a variable that is not set or empty
 * @throws KoreaiError `input-invalid` if the value must be JSON and is not
 */
function filled(value, variables) {
    const [, name = '', asJson] = PLACEHOLDER.exec((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)(value) ?? '') ?? [];
    if (name === '')
        return { value };
    const given = name === PREFIX ? '' : (variables(name) ?? '');
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

/***/ 7071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ fillEmpty),
/* harmony export */   KZ: () => (/* binding */ securedValues),
/* harmony export */   Ok: () => (/* binding */ securedInClear),
/* harmony export */   Rb: () => (/* binding */ nameEmpty),
/* harmony export */   dx: () => (/* binding */ fillSecured),
/* harmony export */   qk: () => (/* binding */ replaceVariables),
/* harmony export */   yE: () => (/* binding */ hideSecured)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62807);
/* harmony import */ var _core_status_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18034);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22484);
/* harmony import */ var _placeholder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34617);




/** Any other value of `isSecured` means yes. */
const NOT_SECURED = ['false', 'null', '0', '"false"', '"no"', '"0"', '""'];
function isSecured(json) {
    return json.entries.some(({ name, value }) => (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeStatus */ .SP)(name) === 'issecured' &&
        !(value.kind === 'scalar' && NOT_SECURED.includes(value.text.toLowerCase())));
}
/** A secured variable: below `envVariables`, or with its fields (kore-api.md, section 7). */
function asVariable(json, isListed) {
    if (json.kind !== 'fields' || !isSecured(json))
        return undefined;
    const isShaped = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .firstText */ .ou)(json, 'key') !== undefined && (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .only */ .j6)(json, 'variableType')) !== undefined;
    return isListed || isShaped ? json : undefined;
}
/** Replaces each secured variable, or removes it if `replace` gives `undefined`. */
function replaceVariables(json, replace, isListed = false) {
    const variable = asVariable(json, isListed);
    const isComplete = variable?.entries.some(({ name }) => name === 'value' || name === 'key');
    if (variable && isComplete)
        return replace(variable);
    if (json.kind === 'scalar')
        return json;
    if (json.kind === 'list') {
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .mapItems */ .Z9)(json, (item) => replaceVariables(item, replace, isListed));
    }
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .mapEntries */ .Nn)(json, (entry) => {
        const value = replaceVariables(entry.value, replace, isListed || (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeStatus */ .SP)(entry.name) === 'envvariables');
        return value && { ...entry, value };
    });
}
/**
 * Only `value` gets a placeholder, so a secret in another field (`defaultValue`, the value of a locale) would stay.
 *
 * @throws KoreaiError `archive-invalid` if a secured variable has such a field that is not empty
 */
function refuseStrayValues(json, isListed = false) {
    if (json.kind === 'scalar')
        return;
    if (json.kind === 'list') {
        for (const item of json.items)
            refuseStrayValues(item, isListed);
        return;
    }
    const variable = asVariable(json, isListed);
    const own = variable?.entries.filter(({ name }) => name !== 'value') ?? [];
    if (variable && holdsValue((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fields */ .OA)(own), false)) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"]('archive-invalid', `The secured variable ${keyOf(variable)} has a value in a field other than value, from which it cannot be removed`, { hint: 'Nothing was written. Export without {normalize}, or remove that value from the bot.' });
    }
    if (variable)
        return;
    for (const { name, value } of json.entries) {
        refuseStrayValues(value, isListed || (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeStatus */ .SP)(name) === 'envvariables');
    }
}
/** Whether a string or number is anywhere below a field whose name ends in `value`. */
function holdsValue(json, isValue) {
    if (json.kind === 'scalar')
        return isValue && json.text !== '""' && /^["\d-]/.test(json.text);
    if (json.kind === 'list')
        return json.items.some((item) => holdsValue(item, isValue));
    return json.entries.some(({ name, value }) => holdsValue(value, isValue || (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeStatus */ .SP)(name).endsWith('value')));
}
/**
 * @param files - everything that can contain secured variables; `names` gets a name for each
 * @returns a function that replaces the value of each secured variable by a placeholder
 * @throws KoreaiError `archive-invalid` if a secured variable has no key, or a value that would stay in clear
 */
function hideSecured(files, names) {
    const values = new Map();
    for (const json of files) {
        refuseStrayValues(json);
        replaceVariables(json, (variable) => {
            const identity = identityOf(variable);
            names.add(keyOf(variable), identity);
            const known = values.get(identity) ?? new Set();
            for (const value of valuesOf(variable))
                known.add((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .print */ .yy)(value, 0));
            values.set(identity, known);
            return variable;
        });
    }
    const placeholder = (variable, value) => {
        const identity = identityOf(variable);
        // The same key with two values in one namespace: one environment variable could not stand for both.
        const hasOneValue = (values.get(identity)?.size ?? 0) <= 1;
        return (0,_placeholder_js__WEBPACK_IMPORTED_MODULE_3__/* .placeholderFor */ .fr)(value, hasOneValue ? names.of(keyOf(variable), identity) : undefined);
    };
    return (json) => replaceVariables(json, (variable) => withValue(variable, (value) => placeholder(variable, value))) ?? json;
}
/**
 * Fills the placeholders of secured variables.
 *
 * @param variables - the value of an environment variable; an empty one counts as missing
 * @returns the same JSON, and the keys of the variables without a value
 * @throws KoreaiError `input-invalid` if a value must be JSON and is not, or a file would be left out entirely
 */
function fillSecured(json, variables, unfilled) {
    const missing = [];
    const complete = replaceVariables(json, (variable) => {
        let isMissing = false;
        const own = withValue(variable, (value) => {
            const found = (0,_placeholder_js__WEBPACK_IMPORTED_MODULE_3__/* .filled */ .Bq)(value, variables);
            isMissing ||= found.missing !== undefined;
            return found.value;
        });
        if (!isMissing)
            return own;
        missing.push(keyOf(variable));
        return unfilled === 'empty' ? own : undefined;
    });
    if (complete)
        return { json: complete, missing: [...new Set(missing)] };
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"]('input-invalid', `A file consists of one secured variable, which has no value: ${missing.join()}`, {
        hint: 'Set its environment variable, as docs/normalized.md describes.',
    });
}
/** Adds the names of all secured variables, whether they have a value or not. */
function nameEmpty(json, names) {
    replaceVariables(json, (variable) => {
        const key = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .firstText */ .ou)(variable, 'key', 'name');
        if (key !== undefined)
            names.add(key, identityOf(variable));
        return variable;
    });
}
/** Fills secured variables without a value from the environment. @returns the JSON, and the keys of those that got a value and that did not */
function fillEmpty(json, names, variables) {
    const given = [];
    const empty = [];
    const complete = replaceVariables(json, (variable) => {
        const key = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .firstText */ .ou)(variable, 'key', 'name');
        if (key === undefined || !isEmpty(variable))
            return variable;
        const value = variables(names.of(key, identityOf(variable))) ?? '';
        (value === '' ? empty : given).push(key);
        return value === '' ? variable : givenTo(variable, (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)(value));
    });
    return { json: complete ?? json, given, empty };
}
/** Without a value, or with a blank one. */
function isEmpty(variable) {
    return valuesOf(variable).every((value) => (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)(value)?.trim() === '' || (value.kind === 'scalar' && value.text === 'null'));
}
/** The keys of secured variables that have a value. */
function securedInClear(json) {
    return withValues(json).map((variable) => (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .firstText */ .ou)(variable, 'key', 'name') ?? '');
}
/** The values of secured variables, as text. */
function securedValues(json) {
    return withValues(json).flatMap((variable) => valuesOf(variable).map((value) => (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)(value) ?? (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .print */ .yy)(value, 0)));
}
function withValues(json) {
    const found = [];
    replaceVariables(json, (variable) => {
        if (!isEmpty(variable))
            found.push(variable);
        return variable;
    });
    return found;
}
function givenTo(variable, value) {
    if (valuesOf(variable).length > 0)
        return withValue(variable, () => value);
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fields */ .OA)([...variable.entries, { key: '"value"', name: 'value', value }]);
}
function withValue(variable, change) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fields */ .OA)(variable.entries.map((entry) => (entry.name === 'value' ? { ...entry, value: change(entry.value) } : entry)));
}
function valuesOf(variable) {
    return variable.entries.flatMap(({ name, value }) => (name === 'value' ? [(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .sorted */ .IP)(value)] : []));
}
/** @throws KoreaiError `archive-invalid` without one: the variable could neither be filled nor be ignored */
function keyOf(variable) {
    const key = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .firstText */ .ou)(variable, 'key', 'name');
    if (key !== undefined)
        return key;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"]('archive-invalid', 'A secured variable of the export has no key', {
        hint: 'Nothing was written, because the variable could neither be filled nor be ignored on import. Give it a key in the bot.',
    });
}
/** A key can be in several namespaces, with a value in each. */
function identityOf(variable) {
    const namespace = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .only */ .j6)(variable, 'vNameSpace');
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .print */ .yy)((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)([(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)(keyOf(variable)), ...(namespace ? [(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .sorted */ .IP)(namespace)] : [])]), 0);
}


/***/ }),

/***/ 50453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cy: () => (/* binding */ move),
/* harmony export */   Mi: () => (/* binding */ isDiskError),
/* harmony export */   fc: () => (/* binding */ makeFolder),
/* harmony export */   wO: () => (/* binding */ diskError)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62807);




const ELSEWHERE = 'Choose another folder ({outputDir}), or change its permissions, and run again.';
const PATH = 'Choose another path ({outputDir}), and run again.';
const SPACE = 'Free some space or choose a folder on another disk ({outputDir}), and run again.';
const AGAIN = 'Run again. If it happens again, choose a folder on another disk ({outputDir}).';
const WORDS = {
    ENOSPC: { why: 'the disk is full', hint: SPACE },
    EDQUOT: { why: 'the disk quota is used up', hint: SPACE },
    EACCES: { why: 'permission denied', hint: ELSEWHERE },
    EPERM: { why: 'the system does not permit it', hint: ELSEWHERE },
    EROFS: {
        why: 'the file system is read-only',
        hint: 'Choose a folder on a disk that can be written to ({outputDir}).',
    },
    ENOTDIR: { why: 'a part of the path is a file, not a folder', hint: PATH },
    EEXIST: { why: 'something else has this name', hint: PATH },
    EISDIR: { why: 'it is a folder, not a file', hint: PATH },
    ERR_FS_EISDIR: { why: 'it is a folder, not a file', hint: PATH },
    ENOTEMPTY: { why: 'a folder with other files has this name', hint: PATH },
    ENOENT: { why: 'a file or folder of the path does not exist', hint: 'Check that nothing else removes it.' },
    ELOOP: { why: 'the links in the path lead in a circle', hint: PATH },
    ENAMETOOLONG: { why: 'the name is too long for the file system', hint: PATH },
    EFBIG: { why: 'the file is larger than the file system allows', hint: SPACE },
    EXDEV: { why: 'it lies on another file system', hint: PATH },
    EIO: { why: 'the disk cannot be read or written', hint: AGAIN },
    EBUSY: { why: 'another program uses it', hint: AGAIN },
    EMFILE: { why: 'too many files are open', hint: AGAIN },
    ENFILE: { why: 'too many files are open', hint: AGAIN },
};
/** True for an error of the file system, by its code. */
function isDiskError(error) {
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error) in WORDS;
}
/** Describes an error of the file system: what failed, on what, why. */
function diskError(what, path, error, code = 'download-failed', hint) {
    const systems = (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error);
    const words = WORDS[systems];
    const why = words?.why ?? (error instanceof Error ? error.message : String(error));
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KoreaiError */ ["if"](code, `${what} (${path}): ${why}${systems === '' ? '' : ` (${systems})`}`, {
        hint: hint ?? words?.hint ?? ELSEWHERE,
        cause: error,
    });
}
/**
 * Moves a file or folder; an existing file is replaced. Between two file systems, and out of the lower layer of a
 * container, it is copied under another name, which is changed when the copy is complete.
 */
async function move(from, to) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(from, to);
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error) !== 'EXDEV')
            throw error;
        const copy = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(to), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(to)}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.cp)(from, copy, { recursive: true, verbatimSymlinks: true });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(copy, to);
        }
        finally {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(copy, { recursive: true, force: true, maxRetries: 3 });
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(from, { recursive: true, force: true, maxRetries: 3 });
    }
}
/**
 * Creates a folder and its parents, unless they exist. Node's own `recursive` reports a read-only file system, and other
 * causes too, as a folder that does not exist.
 */
async function makeFolder(path) {
    const error = await refusal(path);
    if (error === undefined)
        return;
    if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error) !== 'ENOENT' || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path) === path)
        throw error;
    await makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path));
    const again = await refusal(path);
    if (again !== undefined)
        throw again;
}
/** @returns why the folder cannot be created; `undefined` if it exists */
async function refusal(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(path);
    }
    catch (error) {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).catch(() => undefined);
        return found?.isDirectory() ? undefined : error;
    }
    return undefined;
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
/* harmony export */   Z2: () => (/* binding */ isTextFormat),
/* harmony export */   nS: () => (/* binding */ BLOCK_LENGTH),
/* harmony export */   py: () => (/* binding */ hasTarChecksum)
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
function isTextFormat(format) {
    return format === 'csv' || format === 'json';
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
/* unused harmony export isInside */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_disk_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50453);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62807);




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

/***/ 37588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bodyOf: () => (/* binding */ bodyOf),
/* harmony export */   dockJob: () => (/* binding */ dockJob),
/* harmony export */   dockPoll: () => (/* binding */ dockPoll),
/* harmony export */   startDockJob: () => (/* binding */ startDockJob)
/* harmony export */ });
/* unused harmony exports checkTarget, dockState */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62807);
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5562);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19507);
/* harmony import */ var _platform_dock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59103);
/* harmony import */ var _await_result_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38233);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73746);
/* harmony import */ var _start_once_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12703);
/* harmony import */ var _until_seen_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(51681);








/** The names that a thing may have in the path, the one of the samples first: the other is tried if it is unknown. */
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
/** Starts a job on a tool, workflow or model by its usual path. */
function startDockJob(context, noun, target, about = {}) {
    const send = (platform, signal) => (0,_start_once_js__WEBPACK_IMPORTED_MODULE_0__/* .onEitherPath */ .W5)(RESOURCES[noun], (resource) => (0,_platform_dock_js__WEBPACK_IMPORTED_MODULE_1__/* .startDock */ .Qj)(platform, { ...target, resource }, signal));
    return dockJob(context, { ...about, noun, action: target.action, id: target.id, send });
}
/**
 * Starts a job of the Agent Platform and polls its dock status. The start reply of an export may already be the end, and
 * its link is kept, because the dock status has none (kore-api.md, section 2).
 */
async function dockJob(context, request) {
    const { noun, action, id, output } = request;
    const name = JOB_NAMES[action];
    const wanted = { noun: `${noun} ${name}`, ...(id === undefined ? {} : { target: { noun, id } }), output };
    const started = await (0,_start_once_js__WEBPACK_IMPORTED_MODULE_0__/* .startOnce */ .aD)({
        what: whatOf(request),
        send: async (signal, platform) => {
            const record = await request.send(platform, signal);
            checkTarget(record, wanted);
            return withId(record, wanted.noun, action);
        },
        beforeAgain: `The platform has no call to look it up: check in its console whether the ${name} of the ${noun} is running, and then run again.`,
    }, context);
    const made = started.targetId === '' ? {} : { target: { noun, id: started.targetId } };
    const job = { ...made, ...wanted, jobId: started.id, link: started.link, isIssued: true };
    const poll = dockPoll(context, job);
    return { state: startState(started, job, action), check: output === undefined ? poll : awaitId(poll, noun, output) };
}
function whatOf({ noun, action, id, name }) {
    if (id !== undefined)
        return `${JOB_NAMES[action]} of ${noun} ${id}`;
    return `${JOB_NAMES[action]} as a new ${noun}${name === undefined ? '' : ` ${name}`}`;
}
/** An import that made something is not done until its id is known. */
function awaitId(poll, noun, output) {
    return (0,_await_result_js__WEBPACK_IMPORTED_MODULE_2__/* .awaitResult */ .w1)(poll, {
        isAvailable: ({ imported }) => Boolean(imported?.[output]),
        warning: `The import succeeded, but the platform has not reported the ${noun} yet.`,
        missing: {
            code: 'bad-response',
            message: `The import succeeded, but the platform did not report the ${noun}`,
            hint: `Look for the ${noun} in the console before you run again: a second import may create a second one.`,
        },
    });
}
/** Most of these jobs need no body; one is sent only if the inputs contain one. */
function bodyOf({ requestBody }) {
    return Object.keys(requestBody).length > 0 ? { body: requestBody } : {};
}
/** An export that succeeded has its file to show. Of other jobs, a success in the start reply may only mean that it was accepted. */
function startState(record, wanted, action) {
    const state = dockState(record, wanted);
    if (action === 'export' || state.kind !== 'succeeded')
        return state;
    const { link: _link, ...facts } = state;
    return { ...facts, kind: 'running' };
}
/** A reply that is not yet the end must name the job, or it cannot be polled. */
function withId(record, noun, action) {
    const state = startState(record, { jobId: '', noun }, action);
    const isOver = state.kind === 'failed' || (state.kind === 'succeeded' && state.link !== '');
    if (record.id !== '' || isOver)
        return record;
    const why = record.error === undefined ? '' : `: ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .sanitize */ .aj)(record.error)}`;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .KoreaiError */ ["if"]('bad-response', `The reply to the start of the ${noun} names no job${why}`);
}
/** Polls a job of the Agent Platform by its id (kore-api.md, section 2). */
function dockPoll(context, wanted) {
    const { jobId, isIssued = false } = wanted;
    const poll = async (signal, freshConnection) => {
        if (jobId === '')
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .KoreaiError */ ["if"]('not-found', 'The start reply has no job id, so the job cannot be polled');
        const record = await (0,_platform_dock_js__WEBPACK_IMPORTED_MODULE_1__/* .dockStatus */ .QR)(context.platform, jobId, signal, freshConnection);
        (0,_judge_js__WEBPACK_IMPORTED_MODULE_5__/* .expectSame */ .K9)('dock', 'job', jobId, record.id);
        checkTarget(record, wanted);
        return dockState(record, wanted);
    };
    return (0,_until_seen_js__WEBPACK_IMPORTED_MODULE_6__/* .untilSeen */ .wr)(poll, { jobId, isIssued });
}
/** @throws KoreaiError if the record is about something else */
function checkTarget({ targetId }, { target }) {
    if (target)
        (0,_judge_js__WEBPACK_IMPORTED_MODULE_5__/* .expectSame */ .K9)('dock', target.noun, target.id, targetId);
}
/** The dock status usually has no link, so the one of the start reply is kept. */
function dockState(record, { jobId, noun, link = '', target, output }) {
    const facts = {
        status: record.status,
        jobId: record.id || jobId,
        requestedAt: record.requestedAt,
        percent: record.percent,
        ...(record.components ? { components: record.components } : {}),
        ...(output === undefined ? {} : importedAs(output, record.targetId || target?.id)),
    };
    const { reason, error } = record;
    return (0,_judge_js__WEBPACK_IMPORTED_MODULE_5__/* .judge */ .S4)({ facts, words: _judge_js__WEBPACK_IMPORTED_MODULE_5__/* .JOB_WORDS */ .uP, noun, link: record.link || link, reason, error });
}
function importedAs(output, id) {
    return id === undefined || !(0,_core_names_js__WEBPACK_IMPORTED_MODULE_7__/* .isId */ .eQ)(id) ? {} : { imported: { [output]: id } };
}


/***/ }),

/***/ 4823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ uploadForImport),
/* harmony export */   completed: () => (/* binding */ completed),
/* harmony export */   upload: () => (/* binding */ upload),
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
/* harmony import */ var _platform_upload_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2325);









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
/** Uploads a file and returns its id. An upload starts no job, so it may be repeated. @throws KoreaiError */
async function upload(file, { platform, withRetries, onUpload }) {
    const { name, size: total } = file;
    return withRetries((signal) => (0,_platform_upload_js__WEBPACK_IMPORTED_MODULE_8__/* .uploadFile */ .Q)(platform, file, { signal, onProgress: (bytes) => onUpload(name, bytes, total) }));
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
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19507);
/* harmony import */ var _answer_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(35565);
/* harmony import */ var _component_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83549);
/* harmony import */ var _dock_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(59103);
/* harmony import */ var _multipart_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(40686);
/* harmony import */ var _upload_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2325);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53685);








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
        super('bad-request', `The platform lacks chunks of the upload: ${listed(chunks)}`, {
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
    return (0,_upload_js__WEBPACK_IMPORTED_MODULE_1__/* .fileIdOf */ .N)(await post(platform, ['files'], { fileContext: 'bulkImport' }, part, signal));
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
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .expectFields */ .$N)(reply);
    const sessionId = (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__.id)(fields, 'sessionId');
    if (sessionId === '')
        throw incomplete(reply, 'the id of the upload session');
    return { sessionId, modelId: (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__.id)(fields, 'modelId'), expires: (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(fields, 'expirationDate') };
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
    const until = expires === '' ? '' : ` It was open until ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .sanitize */ .aj)(expires, 40)}.`;
    const reply = await post(platform, ['files', 'session', sessionId], { chunkNumber: String(chunk) }, part, signal, {
        // The completion is the proof.
        mayBeEmpty: true,
        notFoundHint: `The platform no longer knows the upload session.${until} Run again: the upload begins anew.`,
    });
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .isFields */ .Ce)(reply.value) ? reply.value : {};
    const stored = (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(fields, 'chunkNumber');
    const isOther = stored !== undefined && String(stored).trim() !== String(chunk);
    const isAnother = isOther || ![sessionId, ''].includes((0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(fields, 'sessionId'));
    const refused = (0,_component_js__WEBPACK_IMPORTED_MODULE_4__/* .refusalIn */ .c3)(fields);
    if (!isAnother && refused === undefined)
        return;
    const why = isAnother
        ? `answered about another chunk than ${chunk}`
        : `did not accept chunk ${chunk}: ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .sanitize */ .aj)(refused)}`;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]('bad-response', `${reply.call} ${why}`, {
        transient: true,
        hint: 'Run again. If it happens again, report it to Kore.ai.',
    });
}
/** Has the chunks of a model put together, which starts its import: `POST /files/session/{sessionId}/complete`. Sent once. */
async function completeModelUpload(platform, session, signal) {
    return (0,_dock_js__WEBPACK_IMPORTED_MODULE_5__/* .dockRecordOf */ .iD)(await complete(platform, session, signal));
}
/** Has the chunks of a file put together. It starts no job. @returns the `fileId` that an import names */
async function completeFileUpload(platform, session, signal) {
    return (0,_upload_js__WEBPACK_IMPORTED_MODULE_1__/* .fileIdOf */ .N)(await complete(platform, session, signal));
}
/**
 * The documentation says that missing chunks are found now, but not how they are reported: that they are listed in a
 * field, or named in the message of a refusal, is an inference.
 */
async function complete(platform, { sessionId }, signal) {
    const path = ['files', 'session', sessionId, 'complete'];
    try {
        const reply = await platform.request({ method: 'POST', path, signal });
        const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .isFields */ .Ce)(reply.value) ? reply.value : {};
        const missing = listedChunks(fields);
        if (missing.length === 0)
            return reply;
        const made = (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .dockId */ .ro)(fields) || (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__.id)(fields, 'fileId');
        if (made === '')
            throw new MissingChunks(missing);
        // Not repeated, as it may have started something.
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]('bad-response', `${reply.call} named ${made}, but also missing chunks: ${listed(missing)}`);
    }
    catch (error) {
        const said = error instanceof _answer_error_js__WEBPACK_IMPORTED_MODULE_6__/* .AnswerError */ .dV && error.httpStatus < 500 ? error.platformMessage : '';
        const refused = said.replace(/\(code [^)]*\)$/, '');
        const [, named = ''] = /missing chunks?[^\d]*((?:\d+[\s,]*)+)/i.exec(refused) ?? [];
        const missing = [...named.matchAll(/\d+/g)].map(([number]) => Number(number));
        throw missing.length > 0 ? new MissingChunks(missing, error) : error;
    }
}
function listed(chunks) {
    return chunks.slice(0, 20).join(', ');
}
function listedChunks(fields) {
    return [fields, (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .nested */ .cY)(fields, 'response')].flatMap((place) => {
        const value = (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(place, 'missingChunks') ?? (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(place, 'missingChunkNumbers');
        return Array.isArray(value) ? value.map(Number).filter((chunk) => Number.isSafeInteger(chunk) && chunk >= 0) : [];
    });
}
function partOf(file, part) {
    const contentType = file.extension === 'json' ? 'application/json' : 'application/octet-stream';
    return { field: 'file', name: file.name, contentType, path: file.path, ...part };
}
async function post(platform, path, fields, part, signal, more = {}) {
    const upload = (0,_multipart_js__WEBPACK_IMPORTED_MODULE_7__/* .multipartForm */ .H)(fields, part);
    return platform.request({ method: 'POST', path, upload, answerLimitMs: ANSWER_LIMIT_MS, signal, ...more });
}
function incomplete({ call }, what) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]('bad-response', `${call} answered without ${what}`, {
        hint: 'Run again. If it happens again, report it to Kore.ai.',
    });
}


/***/ }),

/***/ 59103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QR: () => (/* binding */ dockStatus),
/* harmony export */   Qj: () => (/* binding */ startDock),
/* harmony export */   iD: () => (/* binding */ dockRecordOf)
/* harmony export */ });
/* harmony import */ var _component_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83549);
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
        id: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .dockId */ .ro)(fields),
        jobType: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(fields, 'jobType'),
        action: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(fields, 'action'),
        targetId: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(fields, ...TARGETS) || (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(response, ...TARGETS),
        status: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(fields, 'status'),
        percent: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .percentage */ .X1)(fields),
        requestedAt: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(fields, 'requestedTime', 'createdOn', 'initiatedOn'),
        link: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(fields),
        ...(components.length > 0 ? { components } : {}),
        reason: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .reason */ .l)(fields),
        error: (0,_component_js__WEBPACK_IMPORTED_MODULE_1__/* .contradictionOf */ .zW)(fields),
    };
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

/***/ 2325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ fileIdOf),
/* harmony export */   Q: () => (/* binding */ uploadFile)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62807);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19507);
/* harmony import */ var _component_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83549);
/* harmony import */ var _multipart_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40686);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53685);





/** The kinds of file that an import accepts. */
const CONTENT_TYPES = {
    zip: 'application/zip',
    json: 'application/json',
    js: 'text/javascript',
    csv: 'text/csv',
    png: 'image/png',
};
/** The platform may take a while to process a large file; sending it again would take even longer. */
const ANSWER_LIMIT_MS = 5 * 60_000;
/**
 * Uploads a file for an import: `POST /uploadfile` (kore-api.md, section 1.3). An upload starts no job.
 *
 * @returns the `fileId` that an import names
 * @throws KoreaiError `bad-response` if the answer has no id; `input-invalid` if the file cannot be read
 */
async function uploadFile(platform, file, options) {
    const extension = file.extension.replace(/^\.+/, '').toLowerCase();
    const upload = (0,_multipart_js__WEBPACK_IMPORTED_MODULE_0__/* .multipartForm */ .H)({ fileContext: 'bulkImport', fileExtension: extension }, {
        field: 'file',
        name: file.name,
        size: file.size,
        contentType: CONTENT_TYPES[extension] ?? 'application/octet-stream',
        path: file.path,
        onProgress: options.onProgress,
    });
    const reply = await platform.request({
        method: 'POST',
        path: ['uploadfile'],
        upload,
        answerLimitMs: ANSWER_LIMIT_MS,
        signal: options.signal,
    });
    return fileIdOf(reply, 'check that the app of these credentials belongs to an admin of the account');
}
/** The id of an uploaded file. @throws KoreaiError `bad-response` if the answer has none, or refuses the file */
function fileIdOf(reply, otherwise = 'report it to Kore.ai') {
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .expectFields */ .$N)(reply);
    const refused = (0,_component_js__WEBPACK_IMPORTED_MODULE_2__/* .refusalIn */ .c3)(fields);
    const fileId = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__.id)(fields, 'fileId');
    if (fileId !== '' && refused === undefined)
        return fileId;
    const why = refused === undefined ? 'answered without the id of the uploaded file' : `refused the file: ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .sanitize */ .aj)(refused)}`;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .KoreaiError */ ["if"]('bad-response', `${reply.call} ${why}`, {
        hint: `Run again. If it happens again, ${otherwise}.`,
    });
}


/***/ })

};
