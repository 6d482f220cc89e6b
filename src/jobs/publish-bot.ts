import type { Resume } from '../core/errors.ts';
import {
  type PublishStart,
  publishStatusReader,
  type ReadPublishStatus,
  startPublish,
} from '../platform/bot-publish.ts';
import { datedNow } from './correlation.ts';
import { guardName } from './guard-name.ts';
import { failed, isFailedComponent } from './judge.ts';
import type { InputsOf, Job, JobContext } from './operation.ts';
import { publishState } from './poll-publish.ts';
import { lastPublish, readOrNone } from './publish-baseline.ts';
import { type Baseline, PublishCorrelation, type SentPublish } from './publish-correlation.ts';
import { searchSlot, startOnce } from './start-once.ts';
import type { Poll } from './state.ts';

const DEFAULT_COMMENT = 'Published by koreai-ci';

type PublishInputs = InputsOf<'botId', 'versionComment' | 'expectedBotName' | 'allowAwaitingApproval' | 'requestBody'>;

type ResumePublish = (inputs: { botId: string }, jobId: string, since?: number) => Resume;

/**
 * Publishes a bot: waits for a publish that is running, sends the request once, and polls for a publish that is newer
 * than the one before (kore-api.md, section 4).
 */
export async function publishBot(inputs: PublishInputs, context: JobContext, resume: ResumePublish): Promise<Job> {
  await guardName(inputs, context);
  const botId = inputs.botId;
  const read = publishStatusReader(context.platform, botId);
  const baseline = await lastPublish(botId, read, context);
  const { match, state, awaitedApproval } = await publish(inputs, context, { read, baseline }, resume);
  if (state) return { state, check: () => Promise.resolve(state) };
  const check: Poll = async (signal, freshConnection) =>
    publishState(await readOrNone(read, signal, freshConnection), {
      botId,
      allowAwaitingApproval: inputs.allowAwaitingApproval,
      awaitedApproval,
      match: (record) => match.judge(record),
    });
  return context.waits ? { state: undefined, check } : await waitUntilShown(check, context);
}

interface Before {
  read: ReadPublishStatus;
  baseline: Baseline;
}

interface Started extends SentPublish {
  /** `undefined` if the answer was lost. */
  reply: PublishStart | undefined;
}

/** A baseline that is older than this may have missed someone else's publish. In milliseconds. */
const OLD_BASELINE_MS = 2_000;

/** Sends the one request, and returns how the publish that it starts can be recognized. */
async function publish(
  inputs: PublishInputs,
  context: JobContext,
  { read, baseline: first }: Before,
  resume: ResumePublish,
) {
  const botId = inputs.botId;
  const { clock } = context;
  const body = { versionComment: inputs.versionComment ?? DEFAULT_COMMENT, ...inputs.requestBody };
  let baseline = first;
  let readAt = clock.now();
  let sentAt: number | undefined;
  const readAgain = async (): Promise<void> => {
    baseline = await lastPublish(botId, read, context);
    readAt = clock.now();
    await context.ready();
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
        const reply = await startPublish(platform, botId, body, signal);
        return { reply, sentAt: from, answeredAt: clock.now(), dated: datedNow(clock, reply.serverTime) };
      },
      find: () => findLost(context, { read, baseline }, { sentAt: sentAt ?? clock.now(), botId }),
      beforeAgain: "Check the bot's publish first, with {resume}, then run again.",
      resume: resume({ botId }, '', after(first)),
    },
    context,
  );
  const { reply } = started;
  const refused = reply?.entries.some(isFailedComponent) ? reply : undefined;
  const facts = { status: refused?.entries.find(isFailedComponent)?.status ?? '', components: refused?.entries ?? [] };
  const state = refused ? failed(facts, 'publish', refused.reason) : undefined;
  const awaitedApproval = reply?.entries.filter(({ awaitsApproval }) => awaitsApproval) ?? [];
  return { match: new PublishCorrelation(baseline, started, clock), state, awaitedApproval };
}

/** The earliest request time of a publish that is newer than the baseline. */
function after({ record }: Baseline): number | undefined {
  return record?.requestedAt === undefined ? undefined : record.requestedAt + 1;
}

/**
 * The publish that was started by a request whose answer was lost: not the baseline, and requested, by the platform's
 * clock, between the sending of the request and the loss of its answer.
 */
async function findLost(
  context: JobContext,
  { read, baseline }: Before,
  { sentAt, botId }: { sentAt: number; botId: string },
): Promise<Started | undefined> {
  const { clock } = context;
  const answeredAt = clock.now();
  return searchSlot(context, async (signal) => {
    const record = await readOrNone(read, signal);
    const dated = datedNow(clock, record.serverTime);
    if (!dated || record.requestedAt === undefined) return undefined;
    const isSameBot = record.botId === '' || record.botId === botId;
    const sent = { sentAt, answeredAt, dated };
    const isOurs = new PublishCorrelation(baseline, sent, clock).judge(record) === 'ours';
    return isSameBot && isOurs ? { reply: undefined, ...sent } : undefined;
  });
}

/** The start reply has no id, so even with `wait: false` the publish is known only once the status shows it. */
async function waitUntilShown(check: Poll, context: JobContext): Promise<Job> {
  let seen: Awaited<ReturnType<Poll>> | undefined;
  await context.waitFor(async (signal) => {
    const state = await check(signal);
    if (state.kind === 'running' && state.isStale) return state;
    seen = state;
    return { kind: 'succeeded', status: state.status, link: '' };
  }, 'later');
  return { state: seen, check };
}
