import { formatInstant } from '../core/clock.ts';
import { isId } from '../core/names.ts';
import { sanitize } from '../core/sanitize.ts';
import { type ImportRecord, importStatus } from '../platform/bot-import.ts';
import { JOB_WORDS, judge, mismatch } from './judge.ts';
import type { JobContext } from './operation.ts';
import { awaitResult, pollById } from './poll.ts';
import type { Failed, JobFacts, JobState, Poll } from './state.ts';

interface ImportWanted {
  jobId: string;
  /** The bot that the import must be into; any bot if `undefined`. */
  botId?: string | undefined;
  /** An import requested before this does not count. */
  since?: number | undefined;
  /** True if this run started it. */
  isIssued?: boolean;
}

/** Polls an import by its id, and checks that it goes into the intended bot (kore-api.md, section 1.3). */
export function importPoll(context: JobContext, wanted: ImportWanted): Poll {
  const { jobId, botId, isIssued } = wanted;
  const read = (...request: Parameters<Poll>) => importStatus(context.platform, jobId, ...request);
  const poll = pollById({ noun: 'import', jobId, isIssued }, read, (record) => {
    const facts = importFacts(record, jobId);
    if (botId !== undefined && record.botId !== '' && record.botId !== botId) {
      // An import that ended in another bot is no faulty answer: no later poll can change it.
      if (judgeImport(record, facts).kind !== 'running') return endedElsewhere(facts, botId, record.botId);
      throw mismatch('import', 'bot', botId, record.botId);
    }
    if (wanted.since !== undefined && (record.createdOn === undefined || record.createdOn < wanted.since)) {
      return tooOld(facts, jobId);
    }
    return judgeImport(record, facts);
  });
  return botId === undefined && !isIssued ? poll : awaitBot(poll);
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

export function importFacts(record: ImportRecord, jobId: string): JobFacts {
  const { status, createdOn, tasks, botId } = record;
  return { status, jobId, requestedAt: createdOn, components: tasks, botId };
}

function judgeImport(record: ImportRecord, facts: JobFacts): JobState {
  const { reason, error } = record;
  return judge({ facts, words: JOB_WORDS, noun: 'import', link: '', reason, error });
}

function endedElsewhere(facts: JobFacts, asked: string, reported: string): Failed {
  return {
    kind: 'failed',
    ...facts,
    // The other bot is not this step's bot.
    botId: undefined,
    code: 'bad-response',
    message: `Import ${facts.jobId} ended in another bot (${sanitize(reported, 80)}) than the intended one (${asked})`,
    hint: 'Check both bots in the console before you run again: the other one may have been overwritten.',
  };
}

/** The id names this one import, so no later poll can show a newer one. */
function tooOld(facts: JobFacts, jobId: string): Failed {
  const at = facts.requestedAt === undefined ? 'at an unknown time' : formatInstant(facts.requestedAt);
  return {
    kind: 'failed',
    ...facts,
    code: 'stale',
    message: `Import ${jobId} was requested ${at}, which is older than since allows`,
    hint: 'Check {jobId}: it is an earlier import, or {since} is too late.',
  };
}
