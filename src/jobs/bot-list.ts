import type { Bot } from '../core/bot.ts';
import { type BotPage, listBots } from '../platform/bots.ts';
import type { Platform } from '../platform/client.ts';

/** The platform gives no more on one page (kore-api.md, section 1.5). */
const PAGE = 50;
/** An account that seems to have more pages than this answers without end. */
const MOST_PAGES = 2_000;

/** The bots of an account, as far as they were told. */
export interface BotList {
  readonly bots: readonly Bot[];
  /** Why this may not be all of them; empty where it is. */
  readonly missing: string;
}

type Ask = (offset: number) => Promise<BotPage>;

/**
 * Walks all pages of the account's bots. Whether `offset` counts bots or pages differs (kore-api.md, section 1.5): it is
 * taken for a position, and where that does not prove that all are there, for the number of a page.
 */
export async function allBots(
  platform: Platform,
  withRetries: <T>(ask: (signal: AbortSignal) => Promise<T>) => Promise<T>,
): Promise<BotList> {
  const walk = new Walk((offset) => withRetries((signal) => listBots(platform, { offset, limit: PAGE }, signal)));
  await walk.byPosition();
  if (!walk.isSure) await walk.byPage();
  return walk.list();
}

class Walk {
  readonly #ask: Ask;
  readonly #bots = new Map<string, Bot>();
  #total: number | undefined;
  #hasMore: boolean | undefined;
  #pages = 0;
  #unreadable = 0;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  /** True where nothing can be missing: the first page was the only one, or the platform's own count is reached. */
  get isSure(): boolean {
    if (this.#total !== undefined) return this.#seen >= this.#total && this.#hasMore !== true;
    return this.#pages === 1 && this.#hasMore === false;
  }

  async byPosition(): Promise<void> {
    for (let offset = 0; !this.#isEndless; ) {
      const { page, isNew } = await this.#take(offset);
      offset += page.bots.length + page.unreadable;
      // A count that a full page fills exactly may be the count of that page.
      const isProven = this.isSure && (page.hasMore === false || page.bots.length < PAGE);
      // Against a count that is not reached, the word that there are no more is worth nothing.
      const isOver = page.hasMore === false && this.#total === undefined;
      if (isProven || !isNew || isOver) return;
    }
  }

  /** Pages have no bot in common: where they do, or hold none, `offset` counts something else or the list is over. */
  async byPage(): Promise<void> {
    const walked = new Set<string>();
    for (let number = 1; !this.#isEndless; number++) {
      const { page, isNew } = await this.#take(number);
      // Where pages count from 1, the first of them is one that was seen already.
      const isApart = page.bots.length > 0 && page.bots.every(({ id }) => !walked.has(id));
      for (const { id } of page.bots) walked.add(id);
      if (this.isSure || (!isNew && !isApart)) return;
    }
  }

  list(): BotList {
    return { bots: [...this.#bots.values()], missing: this.#missing() };
  }

  get #seen(): number {
    return this.#bots.size + this.#unreadable;
  }

  get #isEndless(): boolean {
    return this.#pages >= MOST_PAGES;
  }

  #missing(): string {
    if (this.#isEndless) return `${this.#seen} on ${this.#pages} pages, and no end of them`;
    if (this.#unreadable > 0) return `${this.#unreadable} of them without an id that can be used`;
    // A count of exactly one page, or no count of a full one, may be all that was given and not all there is.
    const isFull = this.#seen > 0 && this.#seen % PAGE === 0;
    if (this.#total !== undefined) {
      if (this.#seen < this.#total) return `${this.#seen} of ${this.#total}`;
      return isFull && this.#hasMore === true ? `${this.#seen}, and says that there are more` : '';
    }
    if (this.#hasMore === true) return `${this.#seen}, and says that there are more`;
    if (this.#hasMore === false) return '';
    if (this.#seen === 0) return 'no bots, and no count of them';
    return isFull ? `${this.#seen} on a full page, and no count of them` : '';
  }

  async #take(offset: number): Promise<{ page: BotPage; isNew: boolean }> {
    const page = await this.#ask(offset);
    this.#pages += 1;
    const before = this.#bots.size;
    for (const bot of page.bots) if (!this.#bots.has(bot.id)) this.#bots.set(bot.id, bot);
    const isNew = this.#bots.size > before;
    // A page that is shown again would have its own counted twice.
    if (isNew || this.#pages === 1) this.#unreadable += page.unreadable;
    // Fewer than were shown is no count of anything.
    const isCount = page.total !== undefined && page.total >= this.#seen;
    if (isCount) this.#total = page.total;
    // A page of bots that are known may lie anywhere: whether more follow it says nothing of the list's end.
    if (isNew || page.bots.length === 0) this.#hasMore = page.hasMore;
    return { page, isNew };
  }
}
