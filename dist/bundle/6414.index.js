export const id = 6414;
export const ids = [6414];
export const modules = {

/***/ 80906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ checkForImport),
/* harmony export */   m: () => (/* binding */ isPartial)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22484);
/* harmony import */ var _placeholder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34617);
/* harmony import */ var _secured_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7071);
/* harmony import */ var _split_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7348);




const MARK = Buffer.from('\uFEFF');
/**
 * Checks the JSON of a bot. A secured variable without a value is filled from the environment variable that its
 * placeholder would name. A byte order mark, which JSON must not begin with (RFC 8259), is removed.
 *
 * @param variables - the value of an environment variable; an empty one counts as missing
 */
function checkForImport(files, variables) {
    const parsed = [...files].map(([path, bytes]) => ({ path, bytes, json: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseBytes */ .z_)(bytes) }));
    const names = new _placeholder_js__WEBPACK_IMPORTED_MODULE_1__/* .VariableNames */ .j2();
    for (const { json } of parsed)
        if (json)
            (0,_secured_js__WEBPACK_IMPORTED_MODULE_2__/* .nameEmpty */ .Rb)(json, names);
    const changed = new Map();
    const [empty, given] = [new Set(), new Set()];
    let scope;
    for (const { path, bytes, json } of parsed) {
        if (!json)
            continue;
        const filled = (0,_secured_js__WEBPACK_IMPORTED_MODULE_2__/* .fillEmpty */ .D9)(json, names, variables);
        for (const key of filled.empty)
            empty.add(key);
        for (const key of filled.given)
            given.add(key);
        if (filled.given.length > 0)
            changed.set(path, Buffer.from((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .print */ .yy)(filled.json, 4)));
        else if ((0,_split_js__WEBPACK_IMPORTED_MODULE_3__/* .isOfBot */ .Pj)(path) && bytes.subarray(0, MARK.length).equals(MARK))
            changed.set(path, bytes.subarray(MARK.length));
        if ((0,_split_js__WEBPACK_IMPORTED_MODULE_3__/* .isDefinition */ .gN)(path))
            scope = exportScope(json, parsed.find((file) => /^config\.json$/i.test(file.path))?.json);
    }
    const unreadable = parsed.filter(({ json }) => !json).map(({ path }) => path);
    return { changed, empty: [...empty], given: [...given], scope, unreadable };
}
/** The kinds of content that an export can be asked for. */
const KINDS = ['tasks', 'nlpData', 'settings'];
/**
 * Reads `exportOptions` of a definition. For a kind that is missing in them, the content of the archive decides.
 *
 * @returns `undefined` without options (older exports), or if they name nothing at all
 */
function exportScope(definition, config) {
    const body = (0,_split_js__WEBPACK_IMPORTED_MODULE_3__/* .bodyOf */ .EN)(definition, (0,_split_js__WEBPACK_IMPORTED_MODULE_3__/* .wrapperOf */ .pO)(definition));
    const options = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .only */ .j6)(body, 'exportOptions') ?? (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .only */ .j6)(definition, 'exportOptions');
    if (options?.kind !== 'fields')
        return undefined;
    const of = (kind) => {
        const reported = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .only */ .j6)(options, kind);
        return reported ? namesIn(reported) : contentOf(kind, body, config);
    };
    const hasAll = isYes((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .only */ .j6)(options, 'allTasks') ?? (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .only */ .j6)(body, 'allTasks'));
    const isSubset = !hasAll && hasSome((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .only */ .j6)(options, 'subTasks') ?? (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .only */ .j6)(body, 'subTasks'));
    const tasks = of('tasks').length === 0 && (hasAll || isSubset) ? ['botTask'] : of('tasks');
    const contains = { tasks, nlpData: of('nlpData'), settings: of('settings') };
    const lacks = KINDS.filter((kind) => contains[kind].length === 0);
    const isReported = KINDS.some((kind) => namesIn((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .only */ .j6)(options, kind)).length > 0) || hasAll || isSubset;
    return !isReported ? undefined : { contains, lacks, isSubset };
}
/** Whether the archive contains less than its bot. */
function isPartial({ lacks, isSubset }) {
    return lacks.length > 0 || isSubset;
}
/** The names in a list, or the names in a mapping whose value is true. */
function namesIn(json) {
    if (json?.kind === 'list')
        return json.items.map((item) => (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asString */ .oJ)(item) ?? '').filter((name) => name !== '');
    if (json?.kind === 'fields')
        return json.entries.filter(({ value }) => isYes(value)).map(({ name }) => name);
    const name = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asString */ .oJ)(json) ?? '';
    return name === '' ? [] : [name];
}
/** Whether a kind was exported, by its content. Exports of only language data have dialogs without nodes. */
function contentOf(kind, body, config) {
    if (kind === 'settings')
        return hasSome((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .only */ .j6)(config, 'envVariables')) ? ['botVariables'] : [];
    if (kind === 'nlpData') {
        return ['sentences', 'patterns', 'traits'].some((name) => hasSome((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .only */ .j6)(body, name))) ? ['utterances'] : [];
    }
    const dialogs = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .only */ .j6)(body, 'dialogs');
    return dialogs?.kind === 'list' && dialogs.items.some((dialog) => hasSome((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .only */ .j6)(dialog, 'nodes'))) ? ['botTask'] : [];
}
function isYes(json) {
    return json?.kind === 'scalar' && /^"?true"?$/i.test(json.text);
}
/** Whether there is a list that is not empty, at any depth. */
function hasSome(json) {
    if (json?.kind === 'list')
        return json.items.length > 0;
    return json?.kind === 'fields' && json.entries.some(({ value }) => hasSome(value));
}


/***/ }),

/***/ 52346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   importOptions: () => (/* binding */ importOptions),
/* harmony export */   judgeSource: () => (/* binding */ judgeSource),
/* harmony export */   refuseLoss: () => (/* binding */ refuseLoss)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62807);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19507);
/* harmony import */ var _jobs_merge_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30241);
/* harmony import */ var _platform_wire_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53685);
/* harmony import */ var _import_check_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80906);





/** Maximum number of names in a line. */
const MAX_NAMES = 20;
/**
 * Logs which files are sent and which are not, before anything is sent.
 *
 * @throws KoreaiError `input-invalid` if the import would silently remove something from the bot
 */
function judgeSource(source, inputs, log) {
    const { files, scope, empty, given, leftOut, unchecked } = source;
    const { botId } = inputs;
    if (scope && (0,_import_check_js__WEBPACK_IMPORTED_MODULE_0__/* .isPartial */ .m)(scope))
        judgePartial(scope, inputs, log);
    else if (scope && botId !== undefined && !saysWhat(inputs.requestBody['importOptions'])) {
        log.info(`A full import removes from the bot what the archive does not contain. It contains: ${contents(scope)}`);
    }
    refuseLostIgnores(source, inputs);
    if (files.functions.length > 0)
        log.info(`Bot functions to import: ${named(files.functions)}`);
    if (files.others.length > 0)
        log.info(`Other files of the archive, sent in its zip: ${named(files.others)}`);
    if (leftOut.length > 0)
        log.info(`Not sent, because they do not belong to a bot: ${listed(leftOut)}`);
    if (unchecked.length > 0) {
        log.warning(`Not checked for empty secured variables or a partial export, because of their size: ${listed(unchecked)}`);
    }
    if (given.length > 0)
        log.info(`Secured variables with a value from the environment: ${listed(given)}`);
    if (empty.length === 0)
        return;
    log.warning(botId === undefined
        ? `These secured variables have no value and will be empty in the new bot: ${listed(empty)}. Set them in the console, or give their values as environment variables (KOREAI_VAR_…).`
        : `These secured variables have no value, so the bot keeps its own: ${listed(empty)}`);
}
/**
 * Added to the request, so that an existing bot keeps its secrets. That `importOptions` with only `options` still means
 * a full import is an inference (kore-api.md, section 1.3).
 */
function importOptions({ empty }, { botId }) {
    if (botId === undefined || empty.length === 0)
        return {};
    return { importOptions: { options: { botVariables: { ignore: [...empty] } } } };
}
/** @throws KoreaiError if files of the archive cannot be sent without a zip, which the platform refused */
function refuseLoss({ files }, refusal) {
    if (files.others.length === 0)
        return;
    throw refusal.with({
        message: `${refusal.message}. Sent file by file, these would be missing from the import: ${named(files.others)}`,
        hint: 'Nothing was imported. Check {requestBody}, which the platform may have refused, or remove these files from the archive if the bot does not need them.',
    });
}
/** Without `importOptions` that say what to import, an import removes from the bot what the archive lacks. */
function judgePartial(scope, { botId, requestBody }, log) {
    const lacks = scope.lacks.length > 0 ? `no ${scope.lacks.join(' and no ')}` : 'only some tasks of the bot';
    const what = `The archive is a partial export: it contains ${lacks}`;
    if (botId === undefined) {
        log.warning(`${what}. The new bot will be incomplete.`);
        return;
    }
    const asked = requestBody['importOptions'];
    if (saysWhat(asked)) {
        const missing = scope.lacks.filter((kind) => (0,_platform_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)(asked) && isSomething(asked[kind]));
        if (missing.length > 0)
            log.warning(`${what}, but importOptions asks for ${missing.join(' and ')}.`);
        return;
    }
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"]('input-invalid', `${what}. A full import would remove everything else from bot ${botId}`, {
        hint: `Nothing was sent. Set what to import with this {requestBody}: ${JSON.stringify({ importOptions: kindsOf(scope) })}. Or export the complete bot, without exportOptions.`,
    });
}
function kindsOf({ contains }) {
    const kinds = Object.entries(contains).map(([kind, names]) => [
        kind,
        names.filter((name) => /^\w{1,60}$/.test(name)),
    ]);
    return Object.fromEntries(kinds.filter(([, names]) => names?.length));
}
function contents({ contains }) {
    return Object.entries(contains)
        .map(([kind, names]) => `${kind} ${listed(names)}`)
        .join('; ');
}
/** `options` only say how to import. */
function saysWhat(asked) {
    return (0,_platform_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)(asked) && Object.entries(asked).some(([name, value]) => name !== 'options' && isSomething(value));
}
function isSomething(value) {
    if (Array.isArray(value))
        return value.length > 0;
    return (0,_platform_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)(value) ? Object.values(value).some(isSomething) : Boolean(value);
}
/** The caller's requestBody takes precedence, so it must not replace the list that keeps the bot's secrets. */
function refuseLostIgnores(source, inputs) {
    const wanted = importOptions(source, inputs);
    const merged = (0,_jobs_merge_js__WEBPACK_IMPORTED_MODULE_3__/* .merge */ .h)(wanted, inputs.requestBody);
    if (JSON.stringify((0,_jobs_merge_js__WEBPACK_IMPORTED_MODULE_3__/* .merge */ .h)(merged, wanted)) === JSON.stringify(merged))
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"]('input-invalid', `importOptions.options.botVariables.ignore in {requestBody} is not a list, so these secured variables would be overwritten: ${listed(source.empty)}`, { hint: 'Nothing was sent. Make it a list of keys, or remove it.' });
}
function named(files) {
    return listed(files.map(({ name }) => name));
}
/** For the log. */
function listed(names) {
    const shown = names.slice(0, MAX_NAMES).map((name) => (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_4__/* .sanitize */ .aj)(name, 100));
    return names.length > shown.length ? `${shown.join(', ')} and ${names.length - shown.length} more` : shown.join(', ');
}


/***/ }),

/***/ 25050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ isDiskError),
/* harmony export */   w: () => (/* binding */ diskError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);

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
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .systemCode */ .xU)(error) in WORDS;
}
/** Describes an error of the file system: what failed, on what, why. */
function diskError(what, path, error, code = 'download-failed', hint) {
    const systems = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .systemCode */ .xU)(error);
    const words = WORDS[systems];
    const why = words?.why ?? (error instanceof Error ? error.message : String(error));
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"](code, `${what} (${path}): ${why}${systems === '' ? '' : ` (${systems})`}`, {
        hint: hint ?? words?.hint ?? ELSEWHERE,
        cause: error,
    });
}


/***/ }),

/***/ 89831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ makeFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62807);



/**
 * Creates a folder and its parents, unless they exist. Node's own `recursive` reports a read-only file system, and other
 * causes too, as a folder that does not exist.
 */
async function makeFolder(path) {
    const error = await refusal(path);
    if (error === undefined)
        return;
    if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error) !== 'ENOENT' || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) === path)
        throw error;
    await makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
    const again = await refusal(path);
    if (again !== undefined)
        throw again;
}
/** @returns why the folder cannot be created; `undefined` if it exists */
async function refusal(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(path);
    }
    catch (error) {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => undefined);
        return found?.isDirectory() ? undefined : error;
    }
    return undefined;
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
/* harmony import */ var _core_disk_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25050);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62807);
/* harmony import */ var _core_make_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89831);





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
        throw (0,_core_disk_error_js__WEBPACK_IMPORTED_MODULE_2__/* .diskError */ .w)('The workspace cannot be read', workspace, error);
    });
    const isOutside = !isInside((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace), directory) || !isInside(root, await realpathOfExisting(directory));
    if (isOutside) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KoreaiError */ ["if"]('input-invalid', `outputDir leaves the workspace: ${outputDir}`, {
            hint: 'Choose a folder in the workspace. No symbolic link on its path may lead out of the workspace.',
        });
    }
    await (0,_core_make_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .f)(directory).catch((error) => {
        throw (0,_core_disk_error_js__WEBPACK_IMPORTED_MODULE_2__/* .diskError */ .w)('The output folder cannot be created', outputDir, error);
    });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(directory, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK).catch((error) => {
        throw (0,_core_disk_error_js__WEBPACK_IMPORTED_MODULE_2__/* .diskError */ .w)('The output folder cannot be written to', outputDir, error);
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
                throw (0,_core_disk_error_js__WEBPACK_IMPORTED_MODULE_2__/* .diskError */ .w)('The output folder cannot be read', path, error);
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


/***/ })

};
