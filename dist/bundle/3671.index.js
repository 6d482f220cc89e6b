export const id = 3671;
export const ids = [3671,5275];
export const modules = {

/***/ 65275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkPlan: () => (/* binding */ checkPlan),
/* harmony export */   pD: () => (/* binding */ writePlan),
/* harmony export */   readPlanSource: () => (/* binding */ readPlanSource),
/* harmony export */   reportPlan: () => (/* binding */ reportPlan)
/* harmony export */ });
/* unused harmony exports planOf, checkDigest */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _bot_files_import_source_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(71727);
/* harmony import */ var _bot_files_json_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(22484);
/* harmony import */ var _bot_files_local_archive_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(45512);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40095);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(19507);
/* harmony import */ var _jobs_bot_export_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95187);
/* harmony import */ var _jobs_poll_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86292);
/* harmony import */ var _change_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74128);
/* harmony import */ var _content_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40075);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4910);











/**
 * Compares a bot with the archive that is to be imported into it.
 *
 * @param isPartial - whether the archive contains only a part of its bot: what it lacks is then no removal
 * @throws KoreaiError `input-invalid` if one is of XO 10 and the other of XO 11
 */
function planOf(bot, archive, isPartial) {
    refuseOtherPlatform(bot, archive);
    return { ...(0,_change_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Zy)(bot, archive, isPartial), digest: `${(0,_change_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bot)}-${(0,_change_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(archive)}` };
}
/** @throws KoreaiError `stale` if a digest belongs to another state of the bot or to another archive */
function checkDigest(expected, bot, archive) {
    const [plannedBot, plannedArchive] = expected.split('-');
    const changed = [
        ...(plannedBot === (0,_change_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bot) ? [] : ['the bot has changed']),
        ...(plannedArchive === (0,_change_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(archive) ? [] : ['the archive is another one']),
    ];
    if (changed.length === 0)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"]('stale', `The plan is out of date: since it was made, ${changed.join(' and ')}`, {
        hint: 'Nothing was written. Plan again, check what has changed, and import with the new {planDigest}.',
    });
}
/**
 * Exports the bot again and compares it, and the archive, with what was planned.
 *
 * @param scratch - an existing folder for the export
 * @throws KoreaiError `stale` if one of them has changed since; `input-invalid` for a new bot, which has no plan
 */
async function checkPlan({ botId, planDigest = '' }, source, scratch, context) {
    if (botId === undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"]('input-invalid', 'Invalid input. {planDigest} is for imports into an existing bot', {
            hint: 'Nothing was sent. Leave {planDigest} out, or name the bot with {botId}.',
        });
    }
    context.log.info(`Exporting bot ${botId} to compare it with the plan.`);
    // The run is about the import, so the export does not count as what it has started.
    const own = { ...context, started: () => { } };
    const job = await (0,_jobs_bot_export_js__WEBPACK_IMPORTED_MODULE_3__/* .startExport */ .Nq)({ botId, exportType: 'latest', requestBody: {} }, own);
    const check = (0,_jobs_poll_js__WEBPACK_IMPORTED_MODULE_4__/* .awaitLink */ .Dr)(job.check);
    const ended = job.state?.kind === 'failed' ? job.state : await context.waitFor(check);
    if (ended.kind === 'failed') {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"](ended.code, `The bot cannot be compared with the plan: ${ended.message}`, {
            hint: ['Nothing was written.', ended.hint].filter(Boolean).join(' '),
        });
    }
    const file = await context.download(ended, check, scratch);
    checkDigest(planDigest, (0,_content_js__WEBPACK_IMPORTED_MODULE_5__/* .readExport */ .Jb)(await (0,_bot_files_local_archive_js__WEBPACK_IMPORTED_MODULE_6__/* .filesOfZip */ .MJ)(file, context)), await (0,_content_js__WEBPACK_IMPORTED_MODULE_5__/* .readSource */ .o$)(source, context.signal));
}
/** XO 11 exports say so in `appType`; `environmentVersionInfo` is the same in both (bot-definition.md). */
function refuseOtherPlatform(bot, archive) {
    const [target, source] = [platformOf(bot), platformOf(archive)];
    if (target === source)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"]('input-invalid', `The archive is of ${source}, but the bot is of ${target}`, {
        hint: 'Nothing was written. Import an archive of the same platform version, or migrate it first.',
    });
}
function platformOf({ fields }) {
    const isUnified = fields.some(({ name, value }) => name === 'appType' && (0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_7__/* .asString */ .oJ)(value) === 'unified');
    return isUnified ? 'XO 11' : 'XO 10';
}
/** Reads the archive before anything is sent. @throws KoreaiError `input-invalid` if it contains no bot */
function readPlanSource({ archive }, context) {
    return (0,_bot_files_local_archive_js__WEBPACK_IMPORTED_MODULE_6__/* .withScratch */ .hM)(context, async (scratch) => {
        const source = await (0,_bot_files_import_source_js__WEBPACK_IMPORTED_MODULE_8__/* .readImportSource */ .J)(archive, scratch, context);
        return { ...source, content: await (0,_content_js__WEBPACK_IMPORTED_MODULE_5__/* .readSource */ .o$)(source, context.signal) };
    });
}
/** Compares the export of the bot with the archive, and writes the plan. */
async function reportPlan({ file, base }, source, { botId, failOnRemoval, html }, context) {
    if (!file)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"]('bad-response', 'The export of the bot has no file to compare with');
    const bot = (0,_content_js__WEBPACK_IMPORTED_MODULE_5__/* .readExport */ .Jb)(await (0,_bot_files_local_archive_js__WEBPACK_IMPORTED_MODULE_6__/* .filesOfZip */ .MJ)(file, context));
    const plan = planOf(bot, source.content, source.scope?.isPartial ?? false);
    const to = { base, target: `bot ${botId}`, failOnRemoval, html };
    return { ...(await writePlan(plan, notesOf(plan, bot, source), to, context)), planDigest: plan.digest };
}
/** Writes a plan in all its forms. It fails if something would be removed that must not be. @param notes - sentences, sanitized */
async function writePlan(plan, notes, { base, target, failOnRemoval, html }, { log }) {
    const options = { title: `Import into ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_9__/* .sanitize */ .aj)(target)}`, notes };
    const report = await (0,_report_js__WEBPACK_IMPORTED_MODULE_10__/* .writeReport */ .u5)(`${base}.md`, plan, options);
    const page = html ? `${base}.html` : undefined;
    if (page !== undefined) {
        const { pageOf } = await __webpack_require__.e(/* import() */ 1578).then(__webpack_require__.bind(__webpack_require__, 21578));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(page, pageOf(plan, options.title, notes));
    }
    log.info(`Plan of the import into ${target}: ${(0,_report_js__WEBPACK_IMPORTED_MODULE_10__/* .countsOf */ .mQ)(plan)}`);
    const removed = report.changes.filter(({ how }) => how === 'removed');
    const names = removed.map(({ kind, name }) => `${kind} "${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_9__/* .sanitize */ .aj)(name, 60)}"`);
    const failure = failOnRemoval && names.length > 0 ? wouldRemove(target, names) : undefined;
    return { ...report, changed: report.changes.length > 0, page, failure };
}
/** Maximum number of names in a line. */
const MAX_NAMES = 10;
function wouldRemove(target, names) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"]('would-remove', `The import would remove ${names.length === 1 ? '1 part' : `${names.length} parts`} of ${target}: ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_9__/* .listed */ .KE)(names, MAX_NAMES)}`, {
        hint: 'Nothing was written. If that is intended, run again with {failOnRemoval} set to false; if not, export the target again and add what the archive lacks.',
    });
}
/** The reasons for what the plan says, and what it cannot say. */
function notesOf({ changes, absent }, bot, { scope, empty, unchecked, content }) {
    const names = (keys) => (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_9__/* .listed */ .KE)(keys, MAX_NAMES);
    const notes = [];
    if (changes.some(({ how }) => how === 'removed'))
        notes.push('A full import removes from the bot what the archive does not contain.');
    if (absent.length > 0 && scope) {
        notes.push(`The archive is a partial export. Whether what it lacks stays in the bot depends on the importOptions of the import.`);
    }
    if (empty.length > 0)
        notes.push(`These secured variables have no value in the archive, so the bot keeps its own: ${names(empty)}.`);
    if (unchecked.length > 0)
        notes.push(`Not compared, because of their size: ${names(unchecked)}.`);
    const links = linksOf([bot, content]);
    if (links.length > 0)
        notes.push(`Linked bots are not exported with this one, so they are not compared: ${names(links)}.`);
    notes.push(_report_js__WEBPACK_IMPORTED_MODULE_10__/* .NOT_COMPARED */ .SD);
    return notes;
}
/** Ids of bots that events of these bots hand over to (bot-definition.md, section 4). */
function linksOf(contents) {
    const events = contents.flatMap(({ fields }) => fields.filter(({ name }) => name === 'botEvents'));
    const found = events.flatMap(({ value }) => (value.kind === 'fields' ? value.entries : []));
    return [...new Set(found.flatMap(({ value }) => (0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_7__/* .firstText */ .ou)(value, 'linkedBotStreamId') ?? []))];
}


/***/ }),

/***/ 53671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   reportProjectPlan: () => (/* binding */ reportProjectPlan)
/* harmony export */ });
/* harmony import */ var _bot_files_local_archive_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45512);
/* harmony import */ var _bot_files_project_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55927);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40095);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28314);
/* harmony import */ var _change_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74128);
/* harmony import */ var _parts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(15565);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65275);







/** The file with a hash for each layer (artemis-api.md, section 3). */
const LOCKFILE = 'abl.lock';
/** Compares the export of a project with the archive, by the hashes of its layers and by its files. */
async function reportProjectPlan({ file, base }, archive, { projectId, failOnRemoval, html, deleteUnmatched }, context) {
    if (!file)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]('bad-response', 'The export of the project has no file to compare with');
    const exported = [...(await (0,_bot_files_local_archive_js__WEBPACK_IMPORTED_MODULE_1__/* .filesOfZip */ .MJ)(file, context))].map(([path, bytes]) => [path, bytes.toString()]);
    const project = Object.fromEntries((0,_bot_files_project_source_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutTopFolder */ .m)(exported));
    const plan = (0,_change_js__WEBPACK_IMPORTED_MODULE_3__/* .compareParts */ .ql)(partsOf(project), partsOf(archive), !deleteUnmatched);
    const notes = [
        ...(deleteUnmatched
            ? ['With deleteUnmatched the import removes from the project what the archive does not contain.']
            : []),
        ...(plan.absent.length > 0 ? ['What the archive lacks stays in the project, because deleteUnmatched is off.'] : []),
        ...([archive, project].every((files) => layersOf(files[LOCKFILE]).length > 0)
            ? []
            : ['Layers are not compared: a lockfile is missing or cannot be read.']),
        'Not compared: credentials and values that exports do not contain.',
    ];
    return (0,_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .writePlan */ .pD)(plan, notes, { base, target: `project ${projectId}`, failOnRemoval, html }, context);
}
function partsOf(files) {
    const sources = Object.entries(files).filter(([path]) => path !== LOCKFILE);
    return new Map([
        ...layersOf(files[LOCKFILE]).map(([name, hash]) => entry('layer', name, ['hash', hash])),
        ...sources.map(([path, text]) => entry('source', path, ['text', text])),
    ]);
}
function entry(kind, name, document) {
    return [`${kind} ${name}`, { ...(0,_parts_js__WEBPACK_IMPORTED_MODULE_5__/* .emptyPart */ .bo)(kind, name, name), documents: new Map([document]) }];
}
/** The hashes of the layers; none if the lockfile is missing or has another form. */
function layersOf(lockfile) {
    const { layers } = Object((0,_core_json_js__WEBPACK_IMPORTED_MODULE_6__/* .parseJson */ .q)(lockfile ?? ''));
    return Object.entries(layers ?? {}).map(([name, hash]) => [name, String(hash)]);
}


/***/ }),

/***/ 55927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   layersIncluded: () => (/* binding */ layersIncluded),
/* harmony export */   m: () => (/* binding */ withoutTopFolder),
/* harmony export */   readProjectFiles: () => (/* binding */ readProjectFiles)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28314);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19507);
/* harmony import */ var _local_archive_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45512);





const HINT = 'Nothing was sent. The archive must be a zip as export-project downloads it, or a folder with the files of one.';
/** Files that people keep beside a project. Nothing hidden belongs to one (artemis-api.md, section 3). */
const NOT_OF_PROJECT = /(?:^|\/)(?:\.[^/]*|__MACOSX|Thumbs\.db|node_modules)$/i;
/** Maximum size of a file, and of all together, in bytes. Kore.ai has published limits for its older API only (section 2.4). */
const MAX_FILE = 1024 * 1024;
const MAX_TOTAL = 50 * MAX_FILE;
const MAX_NAMED = 10;
/**
 * Reads a zip or a folder as the texts that an import of an Artemis project takes. Files that do not belong to it are
 * named in the log.
 *
 * @throws KoreaiError `input-invalid`, `archive-invalid` if anything in it cannot be sent
 */
async function readProjectFiles(archive, context) {
    return (0,_local_archive_js__WEBPACK_IMPORTED_MODULE_2__/* .withScratch */ .hM)(context, async (scratch) => {
        const formats = ['zip'];
        const { folder, name, file } = await (0,_local_archive_js__WEBPACK_IMPORTED_MODULE_2__/* .openArchive */ .p_)(archive, scratch, context, { formats, hint: HINT });
        return readFolder(folder, name, file ? _local_archive_js__WEBPACK_IMPORTED_MODULE_2__/* .SYSTEM_FILES */ .C : NOT_OF_PROJECT, context);
    });
}
async function readFolder(folder, name, ignored, context) {
    const { signal, log } = context;
    const { found, leftOut } = await (0,_local_archive_js__WEBPACK_IMPORTED_MODULE_2__/* .filesIn */ .nG)(folder, name, signal, ignored);
    if (leftOut.length > 0)
        log.info(`Not part of the project, and not sent: ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .KE)(leftOut, MAX_NAMED)}.`);
    if (found.size === 0)
        throw (0,_local_archive_js__WEBPACK_IMPORTED_MODULE_2__/* .unusable */ ._P)(`${name} contains no files`, HINT);
    const large = [...found.values()].filter(({ size }) => size > MAX_FILE).map((file) => file.name);
    if (large.length > 0)
        throw unsendable(name, 'is larger than 1 MiB', large);
    const total = [...found.values()].reduce((sum, { size }) => sum + size, 0);
    if (total > MAX_TOTAL)
        throw (0,_local_archive_js__WEBPACK_IMPORTED_MODULE_2__/* .unusable */ ._P)(`${name} contains ${total} bytes, which is more than the 50 MiB of an import`, HINT);
    const texts = [];
    const binary = [];
    for (const [file, { path }] of found) {
        const text = asText(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, { signal }));
        if (text === undefined)
            binary.push(file);
        else
            texts.push([file, text]);
    }
    if (binary.length > 0)
        throw unsendable(name, 'is not UTF-8 text', binary);
    return Object.fromEntries(withoutTopFolder(texts));
}
/** The layers that the archive says it has (artemis-api.md, section 3); empty if it does not say so. */
function layersIncluded(files) {
    const { layers_included: layers } = Object((0,_core_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .q)(files['project.json'] ?? ''));
    return Array.isArray(layers) ? layers.map((layer) => (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .sanitize */ .aj)(layer, 40)) : [];
}
/** The bytes as UTF-8, unchanged; `undefined` if they are none. */
function asText(bytes) {
    return bytes.includes(0) || !(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes) ? undefined : bytes.toString();
}
/** Programs that pack a folder often add its name to each path. */
function withoutTopFolder(texts) {
    const top = `${texts[0]?.[0].split('/')[0]}/`;
    const isPacked = texts.every(([path]) => path.startsWith(top));
    const hasProject = texts.some(([path]) => [`${top}project.json`, `${top}project.yaml`].includes(path));
    return isPacked && hasProject ? texts.map(([path, text]) => [path.slice(top.length), text]) : texts;
}
function unsendable(archive, why, names) {
    return (0,_local_archive_js__WEBPACK_IMPORTED_MODULE_2__/* .unusable */ ._P)(`${archive} contains what an import of an Artemis project cannot take: ${names.length === 1 ? 'this file' : 'each of these files'} ${why}: ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .KE)(names, MAX_NAMED)}`, HINT);
}


/***/ })

};
