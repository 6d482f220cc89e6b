import { KoreaiError } from '../core/errors.ts';
import type { Bot } from '../core/facts.ts';
import { sanitize } from '../core/sanitize.ts';
import type { Inputs } from '../inputs/fields.ts';
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
export async function allBots(
  platform: Platform,
  withRetries: <T>(ask: (signal: AbortSignal) => Promise<T>) => Promise<T>,
): Promise<BotList> {
  const bots = new Map<string, Bot>();
  let [pages, unreadable] = [0, 0];
  let total: number | undefined;
  let hasMore: boolean | undefined;
  const isEndless = () => pages >= MAX_PAGES;
  const seen = () => bots.size + unreadable;
  /** True if nothing can be missing: the first page was the only one, or the platform's own total is reached. */
  const isComplete = () =>
    total === undefined ? pages === 1 && hasMore === false : seen() >= total && hasMore !== true;

  async function take(offset: number): Promise<{ page: BotPage; isNew: boolean }> {
    // Its answer is the result, and no second request confirms it.
    const page = await withRetries((signal) =>
      listBots(platform, { offset, limit: PAGE_SIZE }, { signal, freshConnection: true }),
    );
    pages += 1;
    const before = bots.size;
    for (const bot of page.bots) if (!bots.has(bot.id)) bots.set(bot.id, bot);
    const isNew = bots.size > before;
    // Entries of a repeated page must not be counted twice.
    if (isNew || pages === 1) unreadable += page.unreadable;
    // A number below what was already listed is no total.
    if (page.total !== undefined && page.total >= seen()) total = page.total;
    // A page of known bots may lie anywhere, so its `hasMore` says nothing about the end of the list.
    if (isNew || page.bots.length === 0) hasMore = page.hasMore;
    return { page, isNew };
  }

  for (let offset = 0; !isEndless(); ) {
    const { page, isNew } = await take(offset);
    offset += page.bots.length + page.unreadable;
    // A total that equals a full page may be the count of that page only.
    const isProven = isComplete() && (page.hasMore === false || page.bots.length < PAGE_SIZE);
    // Until the total is reached, `hasMore: false` proves nothing.
    if (isProven || !isNew || (page.hasMore === false && total === undefined)) break;
  }
  // By page number: stops at a page that is empty or repeats bots, because `offset` counts something else or the list is over.
  const walked = new Set<string>();
  for (let number = 1; !isComplete() && !isEndless(); number++) {
    const { page, isNew } = await take(number);
    // If pages count from 1, the first one was already read by position.
    const isApart = page.bots.length > 0 && page.bots.every(({ id }) => !walked.has(id));
    for (const { id } of page.bots) walked.add(id);
    if (!isNew && !isApart) break;
  }

  function missing(): string {
    if (isEndless()) return `${seen()} on ${pages} pages without reaching the end`;
    if (unreadable > 0) return `${unreadable === 1 ? '1 entry' : `${unreadable} entries`} without a usable id`;
    // A total of exactly one page, or a full page without a total, may cover this page only.
    const isFull = seen() > 0 && seen() % PAGE_SIZE === 0;
    if (total !== undefined) {
      if (seen() < total) return `${seen()} of ${total}`;
      return isFull && hasMore === true ? `${seen()} and reports more` : '';
    }
    if (hasMore === true) return `${seen()} and reports more`;
    if (hasMore === false) return '';
    if (seen() === 0) return 'no bots and no total';
    return isFull ? `${seen()} on a full page and no total` : '';
  }
  return { bots: [...bots.values()], missing: missing() };
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
