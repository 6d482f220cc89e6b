import type { Bot } from '../core/bot.ts';

/** Maximum number of jobs that GitHub starts from one matrix. */
const MAX_JOBS = 256;

/** Bots as the matrix of a workflow's job. Beyond its maximum an entry has several bots, which one step handles. */
export function matrixOf(bots: readonly Bot[]): { include: { botId: string; name: string }[] } {
  const share = Math.max(1, Math.ceil(bots.length / MAX_JOBS));
  const include: { botId: string; name: string }[] = [];
  for (let from = 0; from < bots.length; from += share) {
    const some = bots.slice(from, from + share);
    const [first] = some;
    const name = some.length === 1 && first ? first.name : `bots ${from + 1} to ${from + some.length}`;
    include.push({ botId: some.map(({ id }) => id).join(','), name });
  }
  return { include };
}
