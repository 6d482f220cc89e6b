export const id = 4936;
export const ids = [4936];
export const modules = {

/***/ 84936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkPlan: () => (/* binding */ checkPlan)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);
/* harmony import */ var _jobs_await_result_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38233);
/* harmony import */ var _jobs_start_export_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5692);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65275);
/* harmony import */ var _read_bot_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30780);





/**
 * Exports the bot again and compares it, and the archive, with what was planned.
 *
 * @param scratch - an existing folder for the export
 * @throws KoreaiError `stale` if one of them has changed since; `input-invalid` for a new bot, which has no plan
 */
async function checkPlan({ botId, planDigest = '' }, source, scratch, context) {
    if (botId === undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]('input-invalid', 'Invalid input. {planDigest} is for imports into an existing bot', {
            hint: 'Nothing was sent. Leave {planDigest} out, or name the bot with {botId}.',
        });
    }
    context.log.info(`Exporting bot ${botId} to compare it with the plan.`);
    // The run is about the import, so the export does not count as what it has started.
    const own = { ...context, started: () => { } };
    const job = await (0,_jobs_start_export_js__WEBPACK_IMPORTED_MODULE_1__/* .startExport */ .N)({ botId, exportType: 'latest', requestBody: {} }, own);
    const check = (0,_jobs_await_result_js__WEBPACK_IMPORTED_MODULE_2__/* .awaitLink */ .D)(job.check);
    const ended = job.state?.kind === 'failed' ? job.state : await context.waitFor(check);
    if (ended.kind === 'failed') {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"](ended.code, `The bot cannot be compared with the plan: ${ended.message}`, {
            hint: ['Nothing was written.', ended.hint].filter(Boolean).join(' '),
        });
    }
    const file = await context.download(ended, check, scratch);
    (0,_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .checkDigest */ .H2)(planDigest, await (0,_read_bot_js__WEBPACK_IMPORTED_MODULE_4__/* .readDownload */ .b)(file, context), await (0,_read_bot_js__WEBPACK_IMPORTED_MODULE_4__/* .readSource */ .o)(source, context.signal));
}


/***/ }),

/***/ 65275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H2: () => (/* binding */ checkDigest),
/* harmony export */   XC: () => (/* binding */ planOf)
/* harmony export */ });
/* unused harmony export planDigest */
/* harmony import */ var _bot_files_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22484);
/* harmony import */ var _core_change_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10988);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62807);
/* harmony import */ var _change_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74540);




/**
 * Compares a bot with the archive that is to be imported into it.
 *
 * @param isPartial - whether the archive contains only a part of its bot: what it lacks is then no removal
 * @throws KoreaiError `input-invalid` if one is of XO 10 and the other of XO 11
 */
function planOf(bot, archive, isPartial) {
    refuseOtherPlatform(bot, archive);
    const { changes, unchanged } = (0,_change_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(bot, archive);
    const isAbsent = ({ how }) => isPartial && how === 'removed';
    return {
        changes: changes.filter((change) => !isAbsent(change)),
        unchanged: countsByKind(unchanged),
        absent: changes.filter(isAbsent),
        digest: planDigest(bot, archive),
    };
}
function countsByKind(parts) {
    const counts = _core_change_js__WEBPACK_IMPORTED_MODULE_1__/* .KINDS */ .G.map((kind) => [kind, parts.filter((part) => part.kind === kind).length]);
    return new Map(counts.filter(([, count]) => count > 0));
}
/** Identifies the states of a bot and of an archive, both as they are compared. */
function planDigest(bot, archive) {
    return [bot, archive].map(_change_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol).join('-');
}
/** @throws KoreaiError `stale` if a digest belongs to another state of the bot or to another archive */
function checkDigest(expected, bot, archive) {
    const [plannedBot = '', plannedArchive = ''] = expected.split('-');
    const [currentBot = '', currentArchive = ''] = planDigest(bot, archive).split('-');
    const changed = [
        ...(plannedBot === currentBot ? [] : ['the bot has changed']),
        ...(plannedArchive === currentArchive ? [] : ['the archive is another one']),
    ];
    if (changed.length === 0)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"]('stale', `The plan is out of date: since it was made, ${changed.join(' and ')}`, {
        hint: 'Nothing was written. Plan again, check what has changed, and import with the new {planDigest}.',
    });
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
    const isUnified = fields.some(({ name, value }) => name === 'appType' && (0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_3__/* .asString */ .oJ)(value) === 'unified');
    return isUnified ? 'XO 11' : 'XO 10';
}


/***/ }),

/***/ 30780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ readDownload),
/* harmony export */   o: () => (/* binding */ readSource)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _bot_files_disk_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16935);
/* harmony import */ var _bot_files_import_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31835);
/* harmony import */ var _download_extract_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48025);
/* harmony import */ var _content_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40075);






/** The bot in an archive that is to be imported. @throws KoreaiError `archive-invalid`; the signal's reason */
async function readSource({ files }, signal) {
    const { definition, config, icon, functions, others } = files;
    const read = new Map();
    for (const { name, path } of [definition, config, ...(icon ? [icon] : []), ...functions, ...others]) {
        read.set(name, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, { signal }));
    }
    return (0,_content_js__WEBPACK_IMPORTED_MODULE_2__/* .readExport */ .Jb)(read);
}
/** The bot in an export. @throws KoreaiError `archive-invalid`; the signal's reason */
function readDownload({ path, size }, context) {
    const { signal } = context;
    return (0,_bot_files_import_source_js__WEBPACK_IMPORTED_MODULE_3__.withScratch)(context, async (scratch) => {
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(scratch, 'bot');
        await (0,_download_extract_js__WEBPACK_IMPORTED_MODULE_4__.extract)({ path, size, format: 'zip' }, { into: folder, signal });
        const read = new Map();
        for (const name of await (0,_bot_files_disk_js__WEBPACK_IMPORTED_MODULE_5__/* .listFiles */ .CS)(folder, signal))
            read.set(name, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), { signal }));
        return (0,_content_js__WEBPACK_IMPORTED_MODULE_2__/* .readExport */ .Jb)(read);
    });
}


/***/ })

};
