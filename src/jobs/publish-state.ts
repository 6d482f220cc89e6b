import type { Component } from '../core/facts.ts';
import { AWAITING_WORDS, awaitsApproval, type WordTable, wordTable } from '../core/status-words.ts';
import type { PublishRecord } from '../platform/bot-publish.ts';
import type { ComponentRecord } from '../platform/component.ts';
import type { Match } from './correlation.ts';
import {
  expectStatusOf,
  factsOf,
  failure,
  isFailedComponent,
  JOB_WORDS,
  judge,
  namedComponents,
  stale,
  superseded,
} from './judge.ts';
import type { Failed, JobState, Succeeded } from './state.ts';

/** A publish that awaits approval as a whole has ended, too. */
const PUBLISH_WORDS: WordTable = wordTable(...JOB_WORDS.succeeded, ...AWAITING_WORDS);

interface PublishWanted {
  botId: string;
  allowAwaitingApproval: boolean;
  /** What awaited approval when the publish was started. */
  awaitedApproval?: readonly Component[];
  /** Decides whether a record is of the publish to wait for. */
  match(record: PublishRecord): Match;
}

/** The state of the publish to wait for, from a publish status. @throws KoreaiError if it belongs to another bot */
export function publishState(record: PublishRecord, wanted: PublishWanted): JobState {
  const { botId, match } = wanted;
  expectStatusOf('publish', botId, record);
  const shown = { ...record, components: record.resources.map(reported), reason: record.error ?? record.reason };
  const matched = match(record);
  if (matched === 'superseded') return superseded('publish', record.id);
  if (matched === 'stale') return stale(factsOf(shown));
  // A component that awaits approval has ended; judgeApproval decides whether that passes.
  const components = record.resources.filter(
    ({ status, awaitsApproval: isWaiting }) => !awaitsApproval(status) && !(isWaiting && status === ''),
  );
  const state = judge(shown, 'publish', { words: PUBLISH_WORDS, components });
  return state.kind === 'succeeded' ? judgeApproval(state, record, wanted) : state;
}

function reported({ kind, name, detail, status, awaitsApproval: isWaiting }: ComponentRecord): Component {
  const isOpen = isWaiting && !isFailedComponent({ status });
  return { kind, name, detail, status: isOpen ? `${status} (awaiting approval)` : status };
}

/** A successful publish may not be live yet: its tasks wait until an admin approves (section 1.2). */
function judgeApproval(state: Succeeded, record: PublishRecord, wanted: PublishWanted): Succeeded | Failed {
  const { allowAwaitingApproval: isAllowed, awaitedApproval = [] } = wanted;
  const waiting = record.resources.filter((resource) => resource.awaitsApproval);
  if (waiting.length === 0 && !record.awaitsApproval) return withUnconfirmedApprovals(state, record, awaitedApproval);
  const names =
    waiting.length === 0
      ? 'the publish as a whole'
      : namedComponents(waiting.map((resource) => ({ ...resource, status: 'awaiting approval', detail: '' })));
  if (isAllowed) return { ...state, warning: `Published, but these still await approval: ${names}` };
  const message = `The publish ended, but some components await an admin's approval and are not live: ${names}`;
  const hint = 'Approve them in the Admin Console, or set {allowAwaitingApproval} to true to accept this.';
  return failure(state, 'awaiting-approval', message, hint);
}

/** The start reply reports requested approvals; only the status can report that they were given. */
function withUnconfirmedApprovals(state: Succeeded, record: PublishRecord, awaited: readonly Component[]): Succeeded {
  // The start reply may leave out names.
  const isApproved = ({ kind, name }: Component): boolean => {
    const same = record.resources.filter((other) => other.kind === kind && (name === '' || other.name === name));
    return same.length > 0 && same.every((other) => other.isApproved);
  };
  const open = awaited.filter((component) => !isApproved(component));
  if (open.length === 0) return state;
  const names = namedComponents(open.map((component) => ({ ...component, status: 'approval requested', detail: '' })));
  return { ...state, warning: `Published, but the status does not say whether these were approved: ${names}` };
}
