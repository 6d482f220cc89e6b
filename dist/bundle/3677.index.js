export const id = 3677;
export const ids = [3677];
export const modules = {

/***/ 73677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   allBots: () => (/* binding */ allBots),
/* harmony export */   guardName: () => (/* binding */ guardName)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40095);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19507);
/* harmony import */ var _platform_bots_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56518);



/** Maximum page size of the platform (kore-api.md, section 1.5). */
const PAGE_SIZE = 50;
/** Maximum number of pages. An account that seems to have more repeats them endlessly. */
const MAX_PAGES = 2_000;
/**
 * Reads all pages of the account's bots. `offset` counts bots on some platforms and pages on others (kore-api.md, section
 * 1.5). It is used as a position first and, if that does not prove the list complete, as a page number.
 */
async function allBots(platform, withRetries) {
    const bots = new Map();
    let [pages, unreadable] = [0, 0];
    let total;
    let hasMore;
    const isEndless = () => pages >= MAX_PAGES;
    const seen = () => bots.size + unreadable;
    /** True if nothing can be missing: the first page was the only one, or the platform's own total is reached. */
    const isComplete = () => total === undefined ? pages === 1 && hasMore === false : seen() >= total && hasMore !== true;
    async function take(offset) {
        const page = await withRetries((signal) => (0,_platform_bots_js__WEBPACK_IMPORTED_MODULE_0__/* .listBots */ .r)(platform, { offset, limit: PAGE_SIZE }, signal));
        pages += 1;
        const before = bots.size;
        for (const bot of page.bots)
            if (!bots.has(bot.id))
                bots.set(bot.id, bot);
        const isNew = bots.size > before;
        // Entries of a repeated page must not be counted twice.
        if (isNew || pages === 1)
            unreadable += page.unreadable;
        // A number below what was already listed is no total.
        if (page.total !== undefined && page.total >= seen())
            total = page.total;
        // A page of known bots may lie anywhere, so its `hasMore` says nothing about the end of the list.
        if (isNew || page.bots.length === 0)
            hasMore = page.hasMore;
        return { page, isNew };
    }
    for (let offset = 0; !isEndless();) {
        const { page, isNew } = await take(offset);
        offset += page.bots.length + page.unreadable;
        // A total that equals a full page may be the count of that page only.
        const isProven = isComplete() && (page.hasMore === false || page.bots.length < PAGE_SIZE);
        // Until the total is reached, `hasMore: false` proves nothing.
        if (isProven || !isNew || (page.hasMore === false && total === undefined))
            break;
    }
    // By page number: stops at a page that is empty or repeats bots, because `offset` counts something else or the list is over.
    const walked = new Set();
    for (let number = 1; !isComplete() && !isEndless(); number++) {
        const { page, isNew } = await take(number);
        // If pages count from 1, the first one was already read by position.
        const isApart = page.bots.length > 0 && page.bots.every(({ id }) => !walked.has(id));
        for (const { id } of page.bots)
            walked.add(id);
        if (!isNew && !isApart)
            break;
    }
    function missing() {
        if (isEndless())
            return `${seen()} on ${pages} pages without reaching the end`;
        if (unreadable > 0)
            return `${unreadable === 1 ? '1 entry' : `${unreadable} entries`} without a usable id`;
        // A total of exactly one page, or a full page without a total, may cover this page only.
        const isFull = seen() > 0 && seen() % PAGE_SIZE === 0;
        if (total !== undefined) {
            if (seen() < total)
                return `${seen()} of ${total}`;
            return isFull && hasMore === true ? `${seen()} and reports more` : '';
        }
        if (hasMore === true)
            return `${seen()} and reports more`;
        if (hasMore === false)
            return '';
        if (seen() === 0)
            return 'no bots and no total';
        return isFull ? `${seen()} on a full page and no total` : '';
    }
    return { bots: [...bots.values()], missing: missing() };
}
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
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KoreaiError */ ["if"]('input-invalid', `${which} called '${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_2__/* .sanitize */ .aj)(name, 100)}', but {expectedBotName} is '${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_2__/* .sanitize */ .aj)(expectedBotName, 100)}'`, { hint: 'Nothing was written. Check {botId} and {host}, or fix {expectedBotName}.' });
}


/***/ }),

/***/ 56518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ listBots),
/* harmony export */   z: () => (/* binding */ botOf)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40095);
/* harmony import */ var _contradiction_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69347);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53685);



/** Gets one page of bots: `GET /bots?offset&limit`, with a limit of at most 50 (kore-api.md, section 1.5). */
async function listBots(platform, page, signal) {
    const query = { offset: String(page.offset), limit: String(page.limit) };
    // Its answer is the result, and no second poll confirms it.
    const options = { confidential: true, freshConnection: true };
    const reply = await platform.request({ method: 'GET', path: ['bots'], query, ...options, signal });
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .isFields */ .Ce)(reply.value) ? reply.value : {};
    const listed = Array.isArray(reply.value) ? reply.value : (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(fields, 'bots');
    const entries = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .isFields */ .Ce)(listed) ? Object.values(listed) : listed;
    // The answer is not shown: any piece of it may be a secret.
    const unusable = (how) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KoreaiError */ ["if"]('bad-response', `${reply.call} answered ${how}`, { transient: true, hint: _wire_js__WEBPACK_IMPORTED_MODULE_0__/* .HOST_HINT */ .lO });
    if (!Array.isArray(entries))
        throw unusable('without a list of bots');
    // The list may be incomplete.
    if ((0,_contradiction_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOfErrors */ .uT)(fields) !== undefined)
        throw unusable('with a list of bots and an error');
    const bots = entries
        .filter(_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .isFields */ .Ce)
        .map(botOf)
        .filter((bot) => bot.id !== '');
    return {
        bots,
        unreadable: entries.length - bots.length,
        total: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(fields, 'total'),
        hasMore: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(fields, 'availableMore')) ?? (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(fields, 'moreAvailable')),
    };
}
/** One entry of the list. */
function botOf(entry) {
    const usable = ['_id', 'botId', 'streamId'].map((name) => (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__.id)(entry, name)).find((value) => value !== '');
    return { id: usable ?? '', name: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(entry, 'name', 'botName') };
}


/***/ })

};
