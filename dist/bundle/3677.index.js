export const id = 3677;
export const ids = [3677];
export const modules = {

/***/ 73677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   allBots: () => (/* binding */ allBots)
/* harmony export */ });
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
    const list = new GrowingList();
    const readPage = async (offset) => {
        const page = await withRetries((signal) => 
        // Its answer is the result, and no second request confirms it.
        (0,_platform_bots_js__WEBPACK_IMPORTED_MODULE_0__/* .listBots */ .r)(platform, { offset, limit: PAGE_SIZE }, { signal, freshConnection: true }));
        return { ...page, isNew: list.add(page) };
    };
    await readByPosition(list, readPage);
    await readByPageNumber(list, readPage);
    return { bots: list.bots, missing: list.missing() };
}
async function readByPosition(list, readPage) {
    for (let offset = 0; !list.isEndless();) {
        const { bots, unreadable, hasMore, isNew } = await readPage(offset);
        offset += bots.length + unreadable;
        // A total that equals a full page may be the count of that page only.
        const isProven = list.isComplete() && (hasMore === false || bots.length < PAGE_SIZE);
        // Until the total is reached, `hasMore: false` proves nothing.
        if (isProven || !isNew || (hasMore === false && !list.hasTotal()))
            return;
    }
}
/** Stops at a page that is empty or repeats bots: `offset` counts something else, or the list is over. */
async function readByPageNumber(list, readPage) {
    const seenIds = new Set();
    for (let number = 1; !list.isComplete() && !list.isEndless(); number++) {
        const { bots, isNew } = await readPage(number);
        // If pages count from 1, the first one was already read by position.
        const isFirstTime = bots.length > 0 && bots.every(({ id }) => !seenIds.has(id));
        for (const { id } of bots)
            seenIds.add(id);
        if (!isNew && !isFirstTime)
            return;
    }
}
/** The bots of the pages read so far, and what these say about the number of all bots. */
class GrowingList {
    #bots = new Map();
    #pages = 0;
    #unreadable = 0;
    #total;
    #hasMore;
    get bots() {
        return [...this.#bots.values()];
    }
    /** @returns true if the page has a bot that no page before it had */
    add(page) {
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
        if (page.total !== undefined && page.total >= this.#count())
            this.#total = page.total;
        // A page of known bots may lie anywhere, so its `hasMore` says nothing about the end of the list.
        if (isNew || page.bots.length === 0)
            this.#hasMore = page.hasMore;
        return isNew;
    }
    hasTotal() {
        return this.#total !== undefined;
    }
    isEndless() {
        return this.#pages >= MAX_PAGES;
    }
    /** True if nothing can be missing: the first page was the only one, or the platform's own total is reached. */
    isComplete() {
        if (this.#total === undefined)
            return this.#pages === 1 && this.#hasMore === false;
        return this.#count() >= this.#total && this.#hasMore !== true;
    }
    /** What the platform returned, if the list may be incomplete; else empty. */
    missing() {
        const count = this.#count();
        if (this.isEndless())
            return `${count} on ${this.#pages} pages without reaching the end`;
        if (this.#unreadable > 0) {
            return `${this.#unreadable === 1 ? '1 entry' : `${this.#unreadable} entries`} without a usable id`;
        }
        // A total of exactly one page, or a full page without a total, may cover this page only.
        const isFull = count > 0 && count % PAGE_SIZE === 0;
        if (this.#total !== undefined) {
            if (count < this.#total)
                return `${count} of ${this.#total}`;
            return isFull && this.#hasMore === true ? `${count} and reports more` : '';
        }
        if (this.#hasMore === true)
            return `${count} and reports more`;
        if (this.#hasMore === false)
            return '';
        if (count === 0)
            return 'no bots and no total';
        return isFull ? `${count} on a full page and no total` : '';
    }
    #count() {
        return this.#bots.size + this.#unreadable;
    }
}


/***/ }),

/***/ 56518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ listBots),
/* harmony export */   z: () => (/* binding */ botOf)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40095);
/* harmony import */ var _contradiction_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69347);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46949);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53685);




/** Gets one page of bots: `GET /bots?offset&limit`, with a limit of at most 50 (kore-api.md, section 1.5). */
const listBots = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .get */ .J)(({ offset, limit }) => ({
    path: ['bots'],
    query: { offset: String(offset), limit: String(limit) },
    confidential: true,
}), ({ value, call }) => {
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)(value) ? value : {};
    const listed = Array.isArray(value) ? value : (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(fields, 'bots');
    const entries = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)(listed) ? Object.values(listed) : listed;
    if (!Array.isArray(entries))
        throw unusable(call, 'without a list of bots');
    // The list may be incomplete.
    if ((0,_contradiction_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOfErrors */ .uT)(fields) !== undefined)
        throw unusable(call, 'with a list of bots and an error');
    const bots = entries
        .filter(_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)
        .map(botOf)
        .filter((bot) => bot.id !== '');
    return {
        bots,
        unreadable: entries.length - bots.length,
        total: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(fields, 'total'),
        hasMore: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)((0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(fields, 'availableMore')) ?? (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)((0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(fields, 'moreAvailable')),
    };
});
/** The answer is not shown: any piece of it may be a secret. */
function unusable(call, how) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KoreaiError */ ["if"]('bad-response', `${call} answered ${how}`, { transient: true, hint: _wire_js__WEBPACK_IMPORTED_MODULE_1__/* .HOST_HINT */ .lO });
}
/** One entry of the list. */
function botOf(entry) {
    const usable = ['_id', 'botId', 'streamId'].map((name) => (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__.id)(entry, name)).find((value) => value !== '');
    return { id: usable ?? '', name: (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(entry, 'name', 'botName') };
}


/***/ })

};
