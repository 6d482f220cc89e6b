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
    const walk = new Walk((offset) => withRetries((signal) => (0,_platform_bots_js__WEBPACK_IMPORTED_MODULE_0__/* .listBots */ .r)(platform, { offset, limit: PAGE_SIZE }, signal)));
    await walk.byPosition();
    if (!walk.isComplete)
        await walk.byPage();
    return walk.list();
}
class Walk {
    #ask;
    #bots = new Map();
    #total;
    #hasMore;
    #pages = 0;
    #unreadable = 0;
    constructor(ask) {
        this.#ask = ask;
    }
    /** True if nothing can be missing: the first page was the only one, or the platform's own total is reached. */
    get isComplete() {
        if (this.#total !== undefined)
            return this.#seen >= this.#total && this.#hasMore !== true;
        return this.#pages === 1 && this.#hasMore === false;
    }
    async byPosition() {
        for (let offset = 0; !this.#isEndless;) {
            const { page, isNew } = await this.#take(offset);
            offset += page.bots.length + page.unreadable;
            // A total that equals a full page may be the count of that page only.
            const isProven = this.isComplete && (page.hasMore === false || page.bots.length < PAGE_SIZE);
            // Until the total is reached, `hasMore: false` proves nothing.
            const isOver = page.hasMore === false && this.#total === undefined;
            if (isProven || !isNew || isOver)
                return;
        }
    }
    /** Stops at a page that is empty or repeats bots: `offset` counts something else, or the list is over. */
    async byPage() {
        const walked = new Set();
        for (let number = 1; !this.#isEndless; number++) {
            const { page, isNew } = await this.#take(number);
            // If pages count from 1, the first one was already read by position.
            const isApart = page.bots.length > 0 && page.bots.every(({ id }) => !walked.has(id));
            for (const { id } of page.bots)
                walked.add(id);
            if (this.isComplete || (!isNew && !isApart))
                return;
        }
    }
    list() {
        return { bots: [...this.#bots.values()], missing: this.#missing() };
    }
    get #seen() {
        return this.#bots.size + this.#unreadable;
    }
    get #isEndless() {
        return this.#pages >= MAX_PAGES;
    }
    #missing() {
        if (this.#isEndless)
            return `${this.#seen} on ${this.#pages} pages without reaching the end`;
        if (this.#unreadable > 0)
            return `${this.#unreadable === 1 ? '1 entry' : `${this.#unreadable} entries`} without a usable id`;
        // A total of exactly one page, or a full page without a total, may cover this page only.
        const isFull = this.#seen > 0 && this.#seen % PAGE_SIZE === 0;
        if (this.#total !== undefined) {
            if (this.#seen < this.#total)
                return `${this.#seen} of ${this.#total}`;
            return isFull && this.#hasMore === true ? `${this.#seen} and reports more` : '';
        }
        if (this.#hasMore === true)
            return `${this.#seen} and reports more`;
        if (this.#hasMore === false)
            return '';
        if (this.#seen === 0)
            return 'no bots and no total';
        return isFull ? `${this.#seen} on a full page and no total` : '';
    }
    async #take(offset) {
        const page = await this.#ask(offset);
        this.#pages += 1;
        const before = this.#bots.size;
        for (const bot of page.bots)
            if (!this.#bots.has(bot.id))
                this.#bots.set(bot.id, bot);
        const isNew = this.#bots.size > before;
        // Entries of a repeated page must not be counted twice.
        if (isNew || this.#pages === 1)
            this.#unreadable += page.unreadable;
        // A number below what was already listed is no total.
        const isCount = page.total !== undefined && page.total >= this.#seen;
        if (isCount)
            this.#total = page.total;
        // A page of known bots may lie anywhere, so its `hasMore` says nothing about the end of the list.
        if (isNew || page.bots.length === 0)
            this.#hasMore = page.hasMore;
        return { page, isNew };
    }
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
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24665);
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
    if ((0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOfErrors */ .uT)(fields) !== undefined)
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
