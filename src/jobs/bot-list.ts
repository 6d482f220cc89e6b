import { KoreaiError } from '../core/errors.ts';
import type { Bot } from '../core/facts.ts';
import { sanitize } from '../core/sanitize.ts';
import type { Inputs } from '../inputs/values.ts';
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

type Ask = (offset: number) => Promise<BotPage>;

/**
 * Reads all pages of the account's bots. `offset` counts bots on some platforms and pages on others (kore-api.md, section
 * 1.5). It is used as a position first and, if that does not prove the list complete, as a page number.
 */
export async function allBots(
  platform: Platform,
  withRetries: <T>(ask: (signal: AbortSignal) => Promise<T>) => Promise<T>,
): Promise<BotList> {
  const walk = new Walk((offset) => withRetries((signal) => listBots(platform, { offset, limit: PAGE_SIZE }, signal)));
  await walk.byPosition();
  if (!walk.isComplete) await walk.byPage();
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

  /** True if nothing can be missing: the first page was the only one, or the platform's own total is reached. */
  get isComplete(): boolean {
    if (this.#total !== undefined) return this.#seen >= this.#total && this.#hasMore !== true;
    return this.#pages === 1 && this.#hasMore === false;
  }

  async byPosition(): Promise<void> {
    for (let offset = 0; !this.#isEndless; ) {
      const { page, isNew } = await this.#take(offset);
      offset += page.bots.length + page.unreadable;
      // A total that equals a full page may be the count of that page only.
      const isProven = this.isComplete && (page.hasMore === false || page.bots.length < PAGE_SIZE);
      // Until the total is reached, `hasMore: false` proves nothing.
      const isOver = page.hasMore === false && this.#total === undefined;
      if (isProven || !isNew || isOver) return;
    }
  }

  /** Stops at a page that is empty or repeats bots: `offset` counts something else, or the list is over. */
  async byPage(): Promise<void> {
    const walked = new Set<string>();
    for (let number = 1; !this.#isEndless; number++) {
      const { page, isNew } = await this.#take(number);
      // If pages count from 1, the first one was already read by position.
      const isApart = page.bots.length > 0 && page.bots.every(({ id }) => !walked.has(id));
      for (const { id } of page.bots) walked.add(id);
      if (this.isComplete || (!isNew && !isApart)) return;
    }
  }

  list(): BotList {
    return { bots: [...this.#bots.values()], missing: this.#missing() };
  }

  get #seen(): number {
    return this.#bots.size + this.#unreadable;
  }

  get #isEndless(): boolean {
    return this.#pages >= MAX_PAGES;
  }

  #missing(): string {
    if (this.#isEndless) return `${this.#seen} on ${this.#pages} pages without reaching the end`;
    if (this.#unreadable > 0)
      return `${this.#unreadable === 1 ? '1 entry' : `${this.#unreadable} entries`} without a usable id`;
    // A total of exactly one page, or a full page without a total, may cover this page only.
    const isFull = this.#seen > 0 && this.#seen % PAGE_SIZE === 0;
    if (this.#total !== undefined) {
      if (this.#seen < this.#total) return `${this.#seen} of ${this.#total}`;
      return isFull && this.#hasMore === true ? `${this.#seen} and reports more` : '';
    }
    if (this.#hasMore === true) return `${this.#seen} and reports more`;
    if (this.#hasMore === false) return '';
    if (this.#seen === 0) return 'no bots and no total';
    return isFull ? `${this.#seen} on a full page and no total` : '';
  }

  async #take(offset: number): Promise<{ page: BotPage; isNew: boolean }> {
    const page = await this.#ask(offset);
    this.#pages += 1;
    const before = this.#bots.size;
    for (const bot of page.bots) if (!this.#bots.has(bot.id)) this.#bots.set(bot.id, bot);
    const isNew = this.#bots.size > before;
    // Entries of a repeated page must not be counted twice.
    if (isNew || this.#pages === 1) this.#unreadable += page.unreadable;
    // A number below what was already listed is no total.
    const isCount = page.total !== undefined && page.total >= this.#seen;
    if (isCount) this.#total = page.total;
    // A page of known bots may lie anywhere, so its `hasMore` says nothing about the end of the list.
    if (isNew || page.bots.length === 0) this.#hasMore = page.hasMore;
    return { page, isNew };
  }
}

type GuardInputs = Partial<Pick<Inputs, 'botId' | 'botName' | 'expectedBotName'>>;

/**
 * Checks, before anything is written to a bot, that it is the intended one.
 *
 * @throws KoreaiError `input-invalid` if its name differs from `expectedBotName`
 */
export async function guardName({ botId, botName, expectedBotName }: GuardInputs, context: JobContext): Promise<void> {
  if (expectedBotName === undefined) return;
  const name = botId === undefined ? (botName ?? '') : await context.nameOf(botId);
  if (name === expectedBotName) return;
  const which = botId === undefined ? 'The new bot would be' : `Bot ${botId} is`;
  throw new KoreaiError(
    'input-invalid',
    `${which} called '${sanitize(name, 100)}', but {expectedBotName} is '${sanitize(expectedBotName, 100)}'`,
    { hint: 'Nothing was written. Check {botId} and {host}, or fix {expectedBotName}.' },
  );
}
