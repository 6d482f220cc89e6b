import {
  type PublishRecord,
  type PublishStart,
  publishRecord,
  publishStatusReader,
  type ReadPublishStatus,
  startPublish,
} from '../platform/bot-publish.ts';
import { aheadNow, publishMatcher, type Sent } from './correlation.ts';
import { guardName } from './guard-name.ts';
import { factsOf, failed, isFailedComponent } from './judge.ts';
import { lastPublish } from './last-publish.ts';
import { type InputsOf, type Job, type JobContext, sinceInput, trueFlags } from './operation.ts';
import { noneAsStale, orNone } from './poll.ts';
import { publishState } from './publish-state.ts';
import { findStarted, startOnce } from './start-once.ts';
import type { Poll } from './state.ts';

const DEFAULT_COMMENT = 'Published by koreai-ci';

type PublishInputs = InputsOf<'botId', 'versionComment' | 'expectedBotName' | 'allowAwaitingApproval' | 'requestBody'>;

interface Started extends Sent {
  /** `undefined` if the answer was lost. */
  reply: PublishStart | undefined;
  /** The publish that was found then. */
  found?: PublishRecord;
}

/**
 * How soon a request whose answer was lost must have reached the platform, in milliseconds. A publish that was requested
 * later may be someone else's.
 */
const ARRIVAL_MS = 5_000;

/** A baseline that is older than this may have missed someone else's publish. In milliseconds. */
const OLD_BASELINE_MS = 2_000;

/**
 * Publishes a bot: waits for a publish that is running, sends the request once, and polls for a publish that is newer
 * than the one before (kore-api.md, section 4).
 */
export async function publishBot(inputs: PublishInputs, context: JobContext): Promise<Job> {
  await guardName(inputs, context);
  const { botId, allowAwaitingApproval } = inputs;
  const { clock } = context;
  const body = { versionComment: inputs.versionComment ?? DEFAULT_COMMENT, ...inputs.requestBody };
  const read = publishStatusReader(context.platform, botId);
  // For a bot that was never published, the platform's error counts as an empty record.
  const readOrNone: ReadPublishStatus = async (options) => (await orNone(read(options), 'publish')) ?? NO_PUBLISH;
  let baseline = await lastPublish(botId, readOrNone, context);
  let readAt = clock.now();
  let sentAt: number | undefined;
  const readAgain = async (): Promise<void> => {
    baseline = await lastPublish(botId, readOrNone, context);
    readAt = clock.now();
    await context.ready();
  };

  /** A publish that is not the baseline, and was requested when the request whose answer was lost must have arrived. */
  const find = (from: number): Promise<Started | undefined> => {
    const answeredAt = Math.min(clock.now(), from + ARRIVAL_MS);
    return findStarted(context, async (signal) => {
      const record = await readOrNone({ signal });
      const aheadMs = aheadNow(clock, record.serverTime);
      if (aheadMs === undefined || record.requestedAt === undefined) return undefined;
      const isSameBot = record.botId === '' || record.botId === botId;
      const sent = { sentAt: from, answeredAt, aheadMs };
      const isOurs = publishMatcher(baseline, sent, clock)(record) === 'ours';
      return isSameBot && isOurs ? { reply: undefined, found: record, ...sent } : undefined;
    });
  };

  const started = await startOnce<Started>(
    {
      what: `publish of bot ${botId}`,
      before: async () => {
        if (sentAt !== undefined) await readAgain();
        while (clock.now() - readAt >= OLD_BASELINE_MS) await readAgain();
      },
      send: async (signal, platform) => {
        const from = clock.now();
        sentAt = from;
        const reply = await startPublish(platform, { botId, body }, signal);
        return { reply, sentAt: from, answeredAt: clock.now(), aheadMs: aheadNow(clock, reply.serverTime) };
      },
      find: () => find(sentAt ?? clock.now()),
      beforeAgain: "Check the bot's publish first, with {resume}, then run again.",
      resume: () => {
        const { record } = baseline;
        if (record && record.requestedAt === undefined) return undefined;
        const verdict = trueFlags({ allowAwaitingApproval });
        return { operation: 'publish-status', inputs: { botId, ...sinceInput(after(record)), ...verdict } };
      },
    },
    context,
  );
  const { entries = [], reason = '' } = started.reply ?? {};
  const refused = entries.find(isFailedComponent);
  if (refused) {
    const state = failed({ status: refused.status, components: entries }, 'publish', reason);
    return { state, check: () => Promise.resolve(state) };
  }
  const { record: before } = baseline;
  if (before) context.sawOlder(before.requestedAt);
  const awaitedApproval = entries.filter(({ awaitsApproval }) => awaitsApproval);
  const match = publishMatcher(baseline, started, clock);
  const wanted = { botId, allowAwaitingApproval, awaitedApproval, match };
  const check = noneAsStale(async (options) => publishState(await read(options), wanted), 'publish', true);
  if (!context.waits) return waitUntilShown(check, context);
  const { found } = started;
  return found ? { state: { kind: 'running', ...factsOf(found) }, check } : { check };
}

/** The earliest request time of a publish that is newer than the baseline. */
function after(record: PublishRecord | undefined): number | undefined {
  return record?.requestedAt === undefined ? undefined : record.requestedAt + 1;
}

/** The start reply has no id, so even with `wait: false` the publish is known only once the status shows it. */
async function waitUntilShown(check: Poll, context: JobContext): Promise<Job> {
  let seen: Awaited<ReturnType<Poll>> | undefined;
  await context.waitFor(async (options) => {
    const state = await check(options);
    if (state.kind === 'running' && state.isStale) return state;
    seen = state;
    return { kind: 'succeeded', status: state.status, link: '' };
  }, 'later');
  return { state: seen, check };
}

const NO_PUBLISH = publishRecord({ value: {}, serverTime: undefined, call: '' });
