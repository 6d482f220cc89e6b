import type { Failed, JobFacts, JobState, Succeeded } from '../jobs/state.ts';
import { type PublishRecord, publishStatusReader } from '../platform/bot-publish.ts';
import { failed, isFailedPart, JOB_WORDS, judge, mismatch, namedParts, stale, superseded } from './judge.ts';
import { idOf, type Operation } from './operation.ts';
import { Slot } from './slot.ts';

/** Waits for a bot's publish, one that `since` lets count (seeds/bot-publish-status.txt; kore-api.md, section 1.2). */
export const publishStatus: Operation = {
  name: 'publish-status',
  summary: "Wait for a bot's publish and tell how it ended",
  needs: ['botId'],
  takes: ['since', 'allowAwaitingApproval'],
  credentials: 'bot',
  startsJob: false,
  archive: [],
  start(inputs, context) {
    const botId = idOf(inputs, 'botId');
    const slot = new Slot({ since: inputs.since });
    const read = publishStatusReader(context.platform, botId);
    const check = async (signal: AbortSignal): Promise<JobState> => {
      const record = await read(signal);
      if (record.botId !== '' && record.botId !== botId) throw mismatch('publish', 'bot', botId, record.botId);
      const tie = slot.judge({ id: record.id, at: record.requestedAt });
      if (tie === 'superseded') return superseded('publish', record.id);
      if (tie === 'stale') return stale(factsOf(record));
      return judgePublish(record, inputs.allowAwaitingApproval);
    };
    return Promise.resolve({ state: undefined, check });
  },
  pickUp: (inputs) => ({ operation: 'publish-status', ids: { botId: idOf(inputs, 'botId') } }),
};

function judgePublish(record: PublishRecord, allowAwaitingApproval: boolean): JobState {
  const facts = factsOf(record);
  const state = judge({ facts, words: JOB_WORDS, noun: 'publish', link: '', reason: record.reason });
  if (state.kind !== 'succeeded') return state;
  // A publish that says it succeeded while one of its resources says it failed is not live as a whole.
  if (record.resources.some(isFailedPart)) return failed(facts, 'publish', record.reason);
  return judgeApproval(state, record, allowAwaitingApproval);
}

/** A publish can be successful and not be live: until an admin approves, its tasks wait (section 1.2). */
function judgeApproval(state: Succeeded, record: PublishRecord, isAllowed: boolean): Succeeded | Failed {
  const waiting = record.resources.filter((resource) => resource.awaitsApproval);
  if (waiting.length === 0 && !record.awaitsApproval) return state;
  const names =
    waiting.length === 0
      ? 'the publish as a whole'
      : namedParts(waiting.map((resource) => ({ ...resource, status: 'awaiting approval', detail: '' })));
  if (isAllowed) return { ...state, warning: `Published, but these still await approval: ${names}` };
  return {
    ...state,
    kind: 'failed',
    code: 'awaiting-approval',
    message: `The publish ended, but parts of it await an admin's approval and are not live: ${names}`,
    hint: 'Approve them in the Admin Console, or set allowAwaitingApproval to true where that may pass.',
  };
}

function factsOf(record: PublishRecord): JobFacts {
  return {
    status: record.status,
    jobId: record.id,
    requestedAt: record.requestedAt,
    percent: record.percent,
    parts: record.resources.map(({ awaitsApproval, status, ...part }) => ({
      ...part,
      status: awaitsApproval && !isFailedPart({ status }) ? `${status} (awaiting approval)` : status,
    })),
  };
}
