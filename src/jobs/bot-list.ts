import type { Bot } from '../core/facts.ts';
import { type BotPage, listBots } from '../platform/bots.ts';
import type { Platform } from '../platform/client.ts';
import type { JobContext } from './operation.ts';

/** Maximum page size of the platform (kore-api.md, section 1.5). */
const PAGE_SIZE = 50;
/** Maximum number of pages. An account that seems to have more repeats them endlessly. */
const MAX_PAGES = 2_000;

/** The bots of an account that the platform listed. */
export interface BotList {
  readonly bots: readonly Bot[];
  /** What the platform returned, if the list may be incomplete; empty if it is complete. */
  readonly missing: string;
}

/**
 * Reads all pages of the account's bots. `offset` counts bots on some platforms and pages on others (kore-api.md, section
 * 1.5). It is used as a position first and, if that does not prove the list complete, as a page number.
 */
export async function allBots(platform: Platform, withRetries: JobContext['withRetries']): Promise<BotList> {
  const list = new GrowingList();
  const readPage = async (offset: number): Promise<ReadPage> => {
    const page = await withRetries((signal) =>
      // Its answer is the result, and no second request confirms it.
      listBots(platform, { offset, limit: PAGE_SIZE }, { signal, freshConnection: true }),
    );
    return { ...page, isNew: list.add(page) };
  };
  await readByPosition(list, readPage);
  await readByPageNumber(list, readPage);
  return { bots: list.bots, missing: list.missing() };
}

/** A page, and whether it had a bot that no page before it had. */
type ReadPage = BotPage & { readonly isNew: boolean };

async function readByPosition(list: GrowingList, readPage: (offset: number) => Promise<ReadPage>): Promise<void> {
  for (let offset = 0; !list.isEndless(); ) {
    const { bots, unreadable, hasMore, isNew } = await readPage(offset);
    offset += bots.length + unreadable;
    // A total that equals a full page may be the count of that page only.
    const isProven = list.isComplete() && (hasMore === false || bots.length < PAGE_SIZE);
    // Until the total is reached, `hasMore: false` proves nothing.
    if (isProven || !isNew || (hasMore === false && !list.hasTotal())) return;
  }
}

/** Stops at a page that is empty or repeats bots: `offset` counts something else, or the list is over. */
async function readByPageNumber(list: GrowingList, readPage: (offset: number) => Promise<ReadPage>): Promise<void> {
  const seenIds = new Set<string>();
  for (let number = 1; !list.isComplete() && !list.isEndless(); number++) {
    const { bots, isNew } = await readPage(number);
    // If pages count from 1, the first one was already read by position.
    const isFirstTime = bots.length > 0 && bots.every(({ id }) => !seenIds.has(id));
    for (const { id } of bots) seenIds.add(id);
    if (!isNew && !isFirstTime) return;
  }
}

/** The bots of the pages read so far, and what these say about the number of all bots. */
class GrowingList {
  readonly #bots = new Map<string, Bot>();
  #pages = 0;
  #unreadable = 0;
  #total: number | undefined;
  #hasMore: boolean | undefined;

  get bots(): Bot[] {
    return [...this.#bots.values()];
  }

  /** @returns true if the page has a bot that no page before it had */
  add(page: BotPage): boolean {
    this.#pages += 1;
    const before = this.#bots.size;
    for (const bot of page.bots) if (!this.#bots.has(bot.id)) this.#bots.set(bot.id, bot);
    const isNew = this.#bots.size > before;
    // Entries of a repeated page must not be counted twice.
    if (isNew || this.#pages === 1) this.#unreadable += page.unreadable;
    // A number below what was already listed is no total.
    if (page.total !== undefined && page.total >= this.#count()) this.#total = page.total;
    // A page of known bots may lie anywhere, so its `hasMore` says nothing about the end of the list.
    if (isNew || page.bots.length === 0) this.#hasMore = page.hasMore;
    return isNew;
  }

  hasTotal(): boolean {
    return this.#total !== undefined;
  }

  isEndless(): boolean {
    return this.#pages >= MAX_PAGES;
  }

  /** True if nothing can be missing: the first page was the only one, or the platform's own total is reached. */
  isComplete(): boolean {
    if (this.#total === undefined) return this.#pages === 1 && this.#hasMore === false;
    return this.#count() >= this.#total && this.#hasMore !== true;
  }

  /** What the platform returned, if the list may be incomplete; else empty. */
  missing(): string {
    const count = this.#count();
    if (this.isEndless()) return `${count} on ${this.#pages} pages without reaching the end`;
    if (this.#unreadable > 0) {
      return `${this.#unreadable === 1 ? '1 entry' : `${this.#unreadable} entries`} without a usable id`;
    }
    // A total of exactly one page, or a full page without a total, may cover this page only.
    const isFull = count > 0 && count % PAGE_SIZE === 0;
    if (this.#total !== undefined) {
      if (count < this.#total) return `${count} of ${this.#total}`;
      return isFull && this.#hasMore === true ? `${count} and reports more` : '';
    }
    if (this.#hasMore === true) return `${count} and reports more`;
    if (this.#hasMore === false) return '';
    if (count === 0) return 'no bots and no total';
    return isFull ? `${count} on a full page and no total` : '';
  }

  #count(): number {
    return this.#bots.size + this.#unreadable;
  }
}
