import { formatInstant } from '../core/clock.ts';
import { isId } from '../core/names.ts';
import { sanitize } from '../core/sanitize.ts';
import { importStatus } from '../platform/bot-import.ts';
import { factsOf, failure, judge, mismatch } from './judge.ts';
import type { JobContext } from './operation.ts';
import { awaitResult, type JobToPoll, pollById } from './poll.ts';
import type { Failed, JobFacts, Poll } from './state.ts';

interface ImportWanted extends JobToPoll {
  /** The bot that the import must be into; any bot if `undefined`. */
  botId?: string | undefined;
  /** An import requested before this does not count. */
  since?: number | undefined;
}

/** Polls an import by its id, and checks that it goes into the intended bot (kore-api.md, section 1.3). */
export function importPoll(context: JobContext, { botId, since, ...job }: ImportWanted): Poll {
  const poll = pollById(
    { ...job, noun: 'import' },
    (options) => importStatus(context.platform, job.jobId, options),
    (record) => {
      const { botId: reported } = record;
      const state = judge(record, 'import', { facts: { botId: reported } });
      if (botId !== undefined && reported !== '' && reported !== botId) {
        // An import that ended in another bot is no faulty answer: no later poll can change it.
        if (state.kind !== 'running') return endedElsewhere(factsOf(record), botId, reported);
        throw mismatch('import', 'bot', botId, reported);
      }
      if (since !== undefined && (record.requestedAt === undefined || record.requestedAt < since)) {
        return tooOld({ ...factsOf(record), botId: reported });
      }
      return state;
    },
  );
  return botId === undefined && !job.isIssued ? poll : awaitBot(poll);
}

/** An import that must name its bot has not ended until it does. */
function awaitBot(poll: Poll): Poll {
  return awaitResult(poll, {
    isAvailable: (ended) => isId(ended.botId ?? ''),
    warning: 'The import succeeded, but the platform has not reported the bot yet.',
    missing: {
      code: 'bad-response',
      message: 'The import succeeded, but the platform did not report the bot',
      hint: 'Look for the bot in the console before you run again: a second import may create a second bot.',
    },
  });
}

function endedElsewhere(facts: JobFacts, wanted: string, reported: string): Failed {
  const message = `Import ${facts.jobId} ended in another bot (${sanitize(reported, 80)}) than the intended one (${wanted})`;
  const hint = 'Check both bots in the console before you run again: the other one may have been overwritten.';
  return failure(facts, 'bad-response', message, hint);
}

/** The id names this one import, so no later poll can show a newer one. */
function tooOld(facts: JobFacts): Failed {
  const at = facts.requestedAt === undefined ? 'at an unknown time' : formatInstant(facts.requestedAt);
  const message = `Import ${facts.jobId} was requested ${at}, which is older than since allows`;
  return failure(facts, 'stale', message, 'Check {jobId}: it is an earlier import, or {since} is too late.');
}
