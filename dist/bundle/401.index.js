export const id = 401;
export const ids = [401,1366,4823,373,6508,6688];
export const modules = {

/***/ 16935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dn: () => (/* binding */ isPlainFile),
/* harmony export */   FC: () => (/* binding */ onDisk),
/* harmony export */   _N: () => (/* binding */ statOf),
/* harmony export */   b$: () => (/* binding */ readPlainFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_disk_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50453);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40095);




/** Runs `work`. @throws KoreaiError with `code` for an error of the file system */
async function onDisk(code, what, path, work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"] || !/^E[A-Z]+$/.test((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error)))
            throw error;
        throw (0,_core_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .diskError */ .wO)(what, pathOf(error) ?? path, error, code);
    }
}
/** The path of a file system error. */
function pathOf(error) {
    return error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : undefined;
}
/** The file or folder at a path, without following links; `undefined` if there is none. */
async function statOf(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path);
    }
    catch (error) {
        if (['ENOENT', 'ENOTDIR'].includes((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error)))
            return undefined;
        throw error;
    }
}
/** Reads a file of a folder. @returns `undefined` if there is none. @throws KoreaiError as {@link isPlainFile} does */
async function readPlainFile(folder, path) {
    return (await isPlainFile(folder, path)) ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path)) : undefined;
}
/** Whether there is a file at a path. @throws KoreaiError `input-invalid` for a link in the path, or anything but a file */
async function isPlainFile(folder, path) {
    const segments = path.split('/');
    for (let count = 1; count <= segments.length; count++) {
        const at = segments.slice(0, count).join('/');
        const stats = await statOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, at));
        if (stats === undefined)
            return false;
        if (count < segments.length ? !stats.isDirectory() : !stats.isFile()) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"]('input-invalid', `${at} is not a regular ${count < segments.length ? 'folder' : 'file'}`, {
                hint: 'Links are not followed. Remove or rename it, and run again.',
            });
        }
    }
    return true;
}


/***/ }),

/***/ 83843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   importBotFrom: () => (/* binding */ importBotFrom)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(40095);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(19507);
/* harmony import */ var _jobs_bot_import_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(16688);
/* harmony import */ var _jobs_guard_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1366);
/* harmony import */ var _jobs_start_job_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(55367);
/* harmony import */ var _jobs_uploads_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4823);
/* harmony import */ var _platform_answer_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(35565);
/* harmony import */ var _platform_bot_import_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(10373);
/* harmony import */ var _platform_wire_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53685);
/* harmony import */ var _import_source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71727);
/* harmony import */ var _scratch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14930);











/**
 * Imports an archive into a bot, or as a new one.
 *
 * @param check - runs before anything is sent; throws if the archive must not be imported
 */
async function importBotFrom(inputs, context, check) {
    return (0,_scratch_js__WEBPACK_IMPORTED_MODULE_0__/* .withScratch */ .h)(context, async (scratch) => {
        const source = await (0,_import_source_js__WEBPACK_IMPORTED_MODULE_1__/* .readImportSource */ .J)(inputs.archive, scratch, context);
        judgeSource(source, inputs, context.log);
        await (0,_jobs_guard_name_js__WEBPACK_IMPORTED_MODULE_2__.guardName)(inputs, context);
        await check(source, scratch);
        return importFrom(source, inputs, context);
    });
}
/** Sends the zip first and, if the platform refuses that form, the files one by one. A refusal starts nothing. */
async function importFrom(source, inputs, context) {
    const options = importOptions(source, inputs);
    const send = (body) => importOnce((0,_platform_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .merge */ .h1)((0,_platform_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .merge */ .h1)(body, options), inputs.requestBody), inputs, context);
    const zipInfo = await (0,_jobs_uploads_js__WEBPACK_IMPORTED_MODULE_4__.upload)(source.zip, context);
    try {
        return await send({ uploadMode: 'ZIP', zipInfo });
    }
    catch (error) {
        if (!(error instanceof _platform_answer_error_js__WEBPACK_IMPORTED_MODULE_5__/* .AnswerError */ .dV) || error.httpStatus !== 412)
            throw error;
        refuseLoss(source, error);
        context.log.info(`${error.message}. The files are sent one by one instead.`);
    }
    return send(await uploadFiles(source, inputs, context));
}
async function uploadFiles({ files }, { botId }, context) {
    const isNew = botId === undefined;
    if (!isNew && files.icon)
        context.log.info(`${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_6__/* .sanitize */ .aj)(files.icon.name)} is not sent: the bot keeps its icon.`);
    const botDefinition = await (0,_jobs_uploads_js__WEBPACK_IMPORTED_MODULE_4__.upload)(files.definition, context);
    const configInfo = await (0,_jobs_uploads_js__WEBPACK_IMPORTED_MODULE_4__.upload)(files.config, context);
    const icon = isNew && files.icon ? await (0,_jobs_uploads_js__WEBPACK_IMPORTED_MODULE_4__.upload)(files.icon, context) : undefined;
    const botFunctions = [];
    for (const file of files.functions)
        botFunctions.push(await (0,_jobs_uploads_js__WEBPACK_IMPORTED_MODULE_4__.upload)(file, context));
    return {
        ...(isNew ? { uploadMode: 'JSON' } : {}),
        botDefinition,
        configInfo,
        ...(icon === undefined ? {} : { icon }),
        ...(botFunctions.length > 0 ? { botFunctions } : {}),
    };
}
function importOnce(body, { botId, botName = '' }, context) {
    const target = botId === undefined ? { name: botName } : { botId };
    return (0,_jobs_start_job_js__WEBPACK_IMPORTED_MODULE_7__/* .startJob */ ._)({
        noun: 'import',
        what: botId === undefined ? 'import as a new bot' : `import into bot ${botId}`,
        send: (signal, platform) => (0,_platform_bot_import_js__WEBPACK_IMPORTED_MODULE_8__/* .startImport */ .s8)(platform, { target, body }, signal),
        beforeAgain: 'The platform has no list of imports: check in its console whether the bot was imported, then run again.',
        // Only the status reports the bot, and a success at submission does not count (section 1.3).
        poll: (job) => (0,_jobs_bot_import_js__WEBPACK_IMPORTED_MODULE_9__.importPoll)(context, { ...job, botId }),
    }, context);
}
/**
 * Logs which files are sent and which are not, before anything is sent.
 *
 * @throws KoreaiError `input-invalid` if the import would silently remove something from the bot
 */
function judgeSource(source, inputs, log) {
    const { files, scope, empty, given, leftOut, unchecked, isForeign } = source;
    const { botId } = inputs;
    if (isForeign) {
        log.warning(`${files.definition.name} has neither dialogs nor dialogComponents, so it may not be that of a bot.`);
    }
    if (scope?.isPartial)
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
        log.info(`Not sent, because they do not belong to a bot: ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_6__/* .listed */ .KE)(leftOut)}`);
    if (unchecked.length > 0) {
        log.warning(`Not checked for empty secured variables or a partial export, because of their size: ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_6__/* .listed */ .KE)(unchecked)}`);
    }
    if (given.length > 0)
        log.info(`Secured variables with a value from the environment: ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_6__/* .listed */ .KE)(given)}`);
    if (empty.length === 0)
        return;
    log.warning(botId === undefined
        ? `These secured variables have no value and will be empty in the new bot: ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_6__/* .listed */ .KE)(empty)}. Set them in the console, or give their values as environment variables (KOREAI_VAR_…).`
        : `These secured variables have no value, so the bot keeps its own: ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_6__/* .listed */ .KE)(empty)}`);
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
        const missing = scope.lacks.filter((kind) => (0,_platform_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .isFields */ .Ce)(asked) && isSomething(asked[kind]));
        if (missing.length > 0)
            log.warning(`${what}, but importOptions asks for ${missing.join(' and ')}.`);
        return;
    }
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_10__/* .KoreaiError */ ["if"]('input-invalid', `${what}. A full import would remove everything else from bot ${botId}`, {
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
        .map(([kind, names]) => `${kind} ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_6__/* .listed */ .KE)(names)}`)
        .join('; ');
}
/** `options` only say how to import. */
function saysWhat(asked) {
    return (0,_platform_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .isFields */ .Ce)(asked) && Object.entries(asked).some(([name, value]) => name !== 'options' && isSomething(value));
}
function isSomething(value) {
    if (Array.isArray(value))
        return value.length > 0;
    return (0,_platform_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .isFields */ .Ce)(value) ? Object.values(value).some(isSomething) : Boolean(value);
}
/** The caller's requestBody takes precedence, so it must not replace the list that keeps the bot's secrets. */
function refuseLostIgnores(source, inputs) {
    const wanted = importOptions(source, inputs);
    const merged = (0,_platform_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .merge */ .h1)(wanted, inputs.requestBody);
    if (JSON.stringify((0,_platform_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .merge */ .h1)(merged, wanted)) === JSON.stringify(merged))
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_10__/* .KoreaiError */ ["if"]('input-invalid', `importOptions.options.botVariables.ignore in {requestBody} is not a list, so these secured variables would be overwritten: ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_6__/* .listed */ .KE)(source.empty)}`, { hint: 'Nothing was sent. Make it a list of keys, or remove it.' });
}
function named(files) {
    return (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_6__/* .listed */ .KE)(files.map(({ name }) => name));
}


/***/ }),

/***/ 36899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JY: () => (/* binding */ readNormalizedBot),
/* harmony export */   L7: () => (/* binding */ printManifest),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   QR: () => (/* binding */ isPart),
/* harmony export */   e0: () => (/* binding */ MANIFEST),
/* harmony export */   mQ: () => (/* binding */ isNormalized),
/* harmony export */   pL: () => (/* binding */ isSafePath)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40095);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28314);
/* harmony import */ var _disk_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16935);
/* harmony import */ var _split_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7348);






/** The file by which a normalized folder is recognized. */
const MANIFEST = 'koreai-ci.json';
const FORMAT = 1;
function printManifest(manifest) {
    const { isComplete, files, kept, definitions } = manifest;
    const reported = { format: FORMAT, ...(isComplete ? {} : { incomplete: true }), definitions, kept, files };
    return Buffer.from(`${JSON.stringify(reported, null, 2)}\n`);
}
/** @throws KoreaiError `input-invalid` for a manifest that is damaged, newer than this version, or has unsafe paths */
function parseManifest(text) {
    const manifest = Object((0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .q)(text));
    const { format, incomplete, files, kept, definitions } = manifest;
    if (typeof format === 'number' && format > FORMAT) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KoreaiError */ ["if"]('input-invalid', `${MANIFEST} has format ${format}, but this version of koreai-ci only supports ${FORMAT}`, { hint: 'The folder was written by a newer koreai-ci: use that version or a later one.' });
    }
    const isRead = format === FORMAT && isPaths(files) && isPaths(kept) && Array.isArray(definitions);
    if (isRead && definitions.every(isSplit))
        return { isComplete: incomplete !== true, files, kept, definitions };
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KoreaiError */ ["if"]('input-invalid', `${MANIFEST} is damaged`, {
        hint: 'Restore the folder from version control, or use an empty one.',
    });
}
function isPaths(value) {
    return Array.isArray(value) && value.every((path) => typeof path === 'string' && isSafePath(path));
}
function isSplit(value) {
    return (typeof value?.file === 'string' &&
        isSafePath(value.file) &&
        typeof value.wrapper === 'string' &&
        isPaths(value.lists) &&
        value.lists.every((name) => !name.includes('/')));
}
/** Whether a path stays in its folder, is none of Git's or GitHub's, and is not the manifest. */
function isSafePath(path) {
    if (path.toLowerCase() === MANIFEST)
        return false;
    return path
        .split('/')
        .every((segment) => !/^\.{0,2}$|^\.git|[\\:\p{Cc}]/iu.test(segment) && !/^git~\d/i.test(segment));
}
/** Whether a file is a member of a split list, listed in the manifest or added by hand. */
function isPart(manifest, path) {
    const [, folder = '', name = ''] = /^(.*\/)([^/]+\.json)$/.exec(path) ?? [];
    return name !== '' && partFolders(manifest).includes(folder);
}
function partFolders({ definitions }) {
    return definitions.flatMap(({ file, lists }) => lists.map((name) => (0,_split_js__WEBPACK_IMPORTED_MODULE_4__/* .folderOf */ .yS)(file, name)));
}
/** @throws KoreaiError `input-invalid` if the manifest is damaged or of a newer version */
async function isNormalized(folder) {
    return (await readManifest(folder)) !== undefined;
}
async function readManifest(folder) {
    const text = await (0,_disk_js__WEBPACK_IMPORTED_MODULE_5__/* .readPlainFile */ .b$)(folder, MANIFEST);
    return text && parseManifest(text.toString());
}
/** @throws KoreaiError `input-invalid` if it is not a folder, or has files but no manifest */
async function readNormalizedBot(folder, signal) {
    const stats = await (0,_disk_js__WEBPACK_IMPORTED_MODULE_5__/* .statOf */ ._N)(folder);
    if (stats === undefined)
        return undefined;
    if (!stats.isDirectory())
        throw refusal(folder, 'is not a folder');
    const manifest = await readManifest(folder);
    if (!manifest) {
        if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder)).length === 0)
            return undefined;
        throw refusal(folder, 'contains files that koreai-ci did not write');
    }
    const files = new Map();
    for (const path of [MANIFEST, ...new Set([...manifest.files, ...(await partsOnDisk(folder, manifest))])]) {
        signal.throwIfAborted();
        const bytes = await (0,_disk_js__WEBPACK_IMPORTED_MODULE_5__/* .readPlainFile */ .b$)(folder, path);
        if (bytes)
            files.set(path, bytes);
    }
    return { manifest, files };
}
/** The files on the disk that are members of split lists, listed in the manifest or not. */
async function partsOnDisk(folder, manifest) {
    const found = [];
    for (const below of partFolders(manifest)) {
        const stats = await (0,_disk_js__WEBPACK_IMPORTED_MODULE_5__/* .statOf */ ._N)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, below));
        const members = stats?.isDirectory() ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, below)) : [];
        found.push(...members.map((member) => below + member));
    }
    return found.filter((path) => isPart(manifest, path)).sort();
}
function refusal(folder, why) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KoreaiError */ ["if"]('input-invalid', `The folder for the normalized bot ${why}: ${folder}`, {
        hint: 'It was not changed. Use a folder that is new, empty, or was written with normalize before.',
    });
}


/***/ }),

/***/ 16688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   importPoll: () => (/* binding */ importPoll)
/* harmony export */ });
/* harmony import */ var _core_clock_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(84300);
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5562);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19507);
/* harmony import */ var _platform_bot_import_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10373);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73746);
/* harmony import */ var _poll_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86292);






/** Polls an import by its id, and checks that it goes into the intended bot (kore-api.md, section 1.3). */
function importPoll(context, { botId, since, ...job }) {
    const poll = (0,_poll_js__WEBPACK_IMPORTED_MODULE_0__/* .pollById */ .Mh)({ ...job, noun: 'import' }, (options) => (0,_platform_bot_import_js__WEBPACK_IMPORTED_MODULE_1__/* .importStatus */ .U6)(context.platform, job.jobId, options), (record) => {
        const { botId: reported } = record;
        const state = (0,_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .judge */ .S4)(record, 'import', { facts: { botId: reported } });
        if (botId !== undefined && reported !== '' && reported !== botId) {
            // An import that ended in another bot is no faulty answer: no later poll can change it.
            if (state.kind !== 'running')
                return endedElsewhere((0,_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .factsOf */ .xS)(record), botId, reported);
            throw (0,_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .mismatch */ .J4)('import', 'bot', botId, reported);
        }
        if (since !== undefined && (record.requestedAt === undefined || record.requestedAt < since)) {
            return tooOld({ ...(0,_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .factsOf */ .xS)(record), botId: reported });
        }
        return state;
    });
    return botId === undefined && !job.isIssued ? poll : awaitBot(poll);
}
/** An import that must name its bot has not ended until it does. */
function awaitBot(poll) {
    return (0,_poll_js__WEBPACK_IMPORTED_MODULE_0__/* .awaitResult */ .w1)(poll, {
        isAvailable: (ended) => (0,_core_names_js__WEBPACK_IMPORTED_MODULE_3__/* .isId */ .eQ)(ended.botId ?? ''),
        warning: 'The import succeeded, but the platform has not reported the bot yet.',
        missing: {
            code: 'bad-response',
            message: 'The import succeeded, but the platform did not report the bot',
            hint: 'Look for the bot in the console before you run again: a second import may create a second bot.',
        },
    });
}
function endedElsewhere(facts, wanted, reported) {
    const message = `Import ${facts.jobId} ended in another bot (${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_4__/* .sanitize */ .aj)(reported, 80)}) than the intended one (${wanted})`;
    const hint = 'Check both bots in the console before you run again: the other one may have been overwritten.';
    return (0,_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .failure */ .V2)(facts, 'bad-response', message, hint);
}
/** The id names this one import, so no later poll can show a newer one. */
function tooOld(facts) {
    const { jobId, requestedAt } = facts;
    const why = requestedAt === undefined
        ? 'reports no time, so it may be older than {since} allows'
        : `was requested ${(0,_core_clock_js__WEBPACK_IMPORTED_MODULE_5__/* .formatInstant */ .r4)(requestedAt)}, which is older than {since} allows`;
    const message = `Import ${jobId} ${why}`;
    return (0,_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .failure */ .V2)(facts, 'stale', message, 'Check {jobId}: it is an earlier import, or {since} is too late.');
}


/***/ }),

/***/ 1366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   guardName: () => (/* binding */ guardName)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40095);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19507);


/**
 * Checks, before anything is written to a bot, that it is the intended one.
 *
 * @throws KoreaiError `input-invalid` if its name differs from `expectedBotName`
 */
async function guardName({ botId, botName, expectedBotName }, context) {
    if (expectedBotName === undefined)
        return;
    const name = botId === undefined ? (botName ?? '') : await context.nameOf(botId);
    if (name === expectedBotName)
        return;
    const which = botId === undefined ? 'The new bot would be' : `Bot ${botId} is`;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]('input-invalid', `${which} called '${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(name, 100)}', but {expectedBotName} is '${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(expectedBotName, 100)}'`, { hint: 'Nothing was written. Check {botId} and {host}, or fix {expectedBotName}.' });
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

/***/ 10373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U6: () => (/* binding */ importStatus),
/* harmony export */   fT: () => (/* binding */ importRecord),
/* harmony export */   importBotFunctions: () => (/* binding */ importBotFunctions),
/* harmony export */   s8: () => (/* binding */ startImport)
/* harmony export */ });
/* harmony import */ var _component_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83549);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46949);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24665);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53685);




/**
 * Starts an import of uploaded files: `POST /bot/{botId}/import` into an existing bot, `POST /bot/import` for a new one
 * (kore-api.md, section 1.3). Its body has `uploadMode` and the ids of the files; the name of a new bot is added to it.
 */
const startImport = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .post */ .b)(({ target, body }) => 'name' in target
    ? { path: ['bot', 'import'], body: { ...body, name: target.name } }
    : { path: ['bot', target.botId, 'import'], body }, importRecord);
/** Gets an import by its id: `GET /bot/import/status/{bir-…}`. */
const importStatus = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .get */ .J)((jobId) => ({ path: ['bot', 'import', 'status', jobId] }), importRecord);
/**
 * An import names its bot once it has ended; the `streamRefId` of a start reply is something else. Its first task is
 * `success` as soon as the import is submitted, so none of them is a verdict.
 */
function importRecord(reply) {
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .expectFields */ .$N)(reply);
    return { ...(0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .jobRecord */ .D)(fields, 'bir-', '_id'), components: (0,_component_js__WEBPACK_IMPORTED_MODULE_3__/* .tasksOf */ .a4)(fields) };
}
/**
 * Imports functions into a bot: `POST /bot/{id}/import/botfunctions` (xo-additions.md, section 4). The documented answer
 * is about one file; a list is read too.
 */
const importBotFunctions = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .post */ .b)(({ botId, files }) => ({
    path: ['bot', botId, 'import', 'botfunctions'],
    body: files,
}), ({ value }) => ((0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)(value) ? [value] : (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(value)).map((entry) => ({
    ...(0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .jobRecord */ .D)(entry),
    fileId: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(entry, 'fileId'),
    fileName: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(entry, 'fileName'),
})));


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
