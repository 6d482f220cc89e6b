import { guardName } from '../jobs/guard-name.ts';
import { failed, isFailedComponent } from '../jobs/judge.ts';
import { type InputsOf, type Job, type JobContext, operation } from '../jobs/operation.ts';
import { publishState } from '../jobs/poll-publish.ts';
import { lastPublish, readOrNone } from '../jobs/publish-baseline.ts';
import { type Baseline, PublishCorrelation, type SentPublish } from '../jobs/publish-correlation.ts';
import { searchSlot } from '../jobs/search-lost-job.ts';
import { startOnce } from '../jobs/start-once.ts';
import { datedNow } from '../jobs/start-window.ts';
import type { Poll } from '../jobs/state.ts';
import {
  type PublishStart,
  publishStatusReader,
  type ReadPublishStatus,
  startPublish,
} from '../platform/bot-publish.ts';
import { resumePublish } from './publish-status.ts';

const USUAL_COMMENT = 'Published by koreai-ci';

/**
 * Publishes a bot and waits for the end. The status is polled first; if another publish is running, this waits for it,
 * within the timeout. Then the request is sent, once, and only a publish that is newer than the one before counts. A
 * publish that still awaits an admin's approval is `awaiting-approval`, and one with a failed resource is
 * `platform-failed`, even if its status says success. The components of the result are the published resources.
 *
 * The start reply has no id, and the status names the bot but no job, so the publish is recognized by its time on the
 * platform's own clock. If it is only started, the id is the one that the status shows.
 *
 * Source: Kore.ai's pages Bot Publish API and Bot Publish Status API (kore-api.md, section 4).
 */
export const publishBot = operation({
  name: 'publish-bot',
  summary: 'Publish a bot and report how that ended',
  target: 'botId',
  needs: ['botId'],
  takes: ['versionComment', 'expectedBotName', 'allowAwaitingApproval', 'requestBody'],
  credentials: 'bot',
  permission:
    'An app of the Admin Console with `Bot Publish > Publish` and `Bot Publish > Publish Status`. One channel of the bot must be enabled.',
  startsJob: true,
  archive: [],
  result: [],
  async start(inputs, context) {
    await guardName(inputs, context);
    const botId = inputs.botId;
    const read = publishStatusReader(context.platform, botId);
    const baseline = await lastPublish(botId, read, context);
    const { match, state, awaitedApproval } = await publish(inputs, context, { read, baseline });
    if (state) return { state, check: () => Promise.resolve(state) };
    const check: Poll = async (signal, freshConnection) =>
      publishState(await readOrNone(read, signal, freshConnection), {
        botId,
        allowAwaitingApproval: inputs.allowAwaitingApproval,
        awaitedApproval,
        match: (record) => match.judge(record),
      });
    return context.waits ? { state: undefined, check } : await waitUntilShown(check, context);
  },
  resume: resumePublish,
});

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

type PublishInputs = InputsOf<'botId', 'versionComment' | 'requestBody'>;

/** Sends the one request, and returns how the publish that it starts can be recognized. */
async function publish(inputs: PublishInputs, context: JobContext, { read, baseline: first }: Before) {
  const botId = inputs.botId;
  const { clock } = context;
  const body = { versionComment: inputs.versionComment ?? USUAL_COMMENT, ...inputs.requestBody };
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
      resume: resumePublish({ botId }, '', after(first)),
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
