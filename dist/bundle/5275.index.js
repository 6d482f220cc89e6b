export const id = 5275;
export const ids = [5275];
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


/***/ })

};
