import type { Look } from '../jobs/state.ts';
import { sleep } from '../kernel/clock.ts';
import { KoreaiError } from '../kernel/errors.ts';
import {
  neverPublished,
  type PublishRecord,
  type PublishStart,
  publishStatusReader,
  type ReadPublishStatus,
  startPublish,
} from '../platform/bot-publish.ts';
import { guardName } from './guard-name.ts';
import type { Inputs } from './inputs.ts';
import { failed, isFailedPart, JOB_WORDS, judge, mismatch } from './judge.ts';
import { idOf, type Job, type JobContext, type Operation } from './operation.ts';
import { publishState } from './publish-look.ts';
import { publishStatus } from './publish-status.ts';
import { type Baseline, PublishTie, SLACK_MS } from './publish-tie.ts';
import { startOnce } from './start-once.ts';

const USUAL_COMMENT = 'Published by koreai-ci';

/** Publishes a bot and tells how that ended, by the safe procedure of kore-api.md, section 4. */
export const publishBot: Operation = {
  name: 'publish-bot',
  summary: 'Publish a bot and tell how that ended',
  target: 'botId',
  needs: ['botId'],
  takes: ['versionComment', 'expectedBotName', 'allowAwaitingApproval', 'requestBody'],
  credentials: 'bot',
  startsJob: true,
  archive: [],
  async start(inputs, context) {
    await guardName(inputs, context);
    const botId = idOf(inputs, 'botId');
    const read = publishStatusReader(context.platform, botId);
    const baseline = await lastPublish(botId, read, context);
    const { tie, state, awaitedApproval } = await publish(inputs, context, { read, baseline });
    if (state) return { state, check: () => Promise.resolve(state) };
    const check: Look = async (signal) =>
      publishState(await readOrNone(read, signal), {
        botId,
        allowAwaitingApproval: inputs.allowAwaitingApproval,
        awaitedApproval,
        tie: (record) => tie.judge(record),
      });
    return inputs.wait ? { state: undefined, check } : await appeared(check, context);
  },
  pickUp: publishStatus.pickUp,
};

/** What the slot shows before anything is started. While another publish runs, it is waited for. */
async function lastPublish(botId: string, read: ReadPublishStatus, { waitFor }: JobContext): Promise<Baseline> {
  let baseline: Baseline | undefined;
  const ended = await waitFor(async (signal) => {
    const record = await readOrNone(read, signal);
    if (record.botId !== '' && record.botId !== botId) throw mismatch('publish', 'bot', botId, record.botId);
    baseline = { record: record.isEmpty ? undefined : record, serverTime: record.serverTime };
    const { id: jobId, status, requestedAt } = record;
    if (record.isEmpty) return { kind: 'succeeded', status, link: '' };
    const state = judge({
      facts: { status, jobId, requestedAt },
      words: JOB_WORDS,
      noun: 'publish',
      link: '',
      reason: '',
    });
    return state.kind === 'running' ? state : { kind: 'succeeded', status, link: '' };
  }).catch((error: unknown) => {
    if (!(error instanceof KoreaiError) || error.code !== 'timed-out') throw error;
    throw notBegun(botId, baseline !== undefined, error);
  });
  if (ended.kind === 'failed' || !baseline) throw new Error('a look at the slot is no verdict');
  return baseline;
}

function notBegun(botId: string, isHeld: boolean, cause: KoreaiError): KoreaiError {
  const why = isHeld
    ? `another publish of bot ${botId} was still running`
    : `the platform did not tell whether a publish of bot ${botId} runs`;
  return new KoreaiError('timed-out', `Nothing was started, as ${why}: ${cause.message}`, {
    hint: 'Wait for the other publish, or raise timeout, and run again.',
    cause,
  });
}

const NO_PUBLISH: PublishRecord = {
  id: '',
  botId: '',
  status: '',
  requestedAt: undefined,
  percent: undefined,
  resources: [],
  awaitsApproval: false,
  reason: '',
  serverTime: undefined,
  isEmpty: true,
};

/** A bot that was never published has no status, which is no error here. */
async function readOrNone(read: ReadPublishStatus, signal: AbortSignal): Promise<PublishRecord> {
  return read(signal).catch((error: unknown) => {
    if (neverPublished(error)) return NO_PUBLISH;
    throw error;
  });
}

interface Before {
  read: ReadPublishStatus;
  baseline: Baseline;
}

/** Sends the one request, and says by what the publish that it starts can be known. */
async function publish(inputs: Inputs, context: JobContext, { read, baseline: first }: Before) {
  const botId = idOf(inputs, 'botId');
  const { clock, platform } = context;
  const body = { versionComment: inputs.versionComment ?? USUAL_COMMENT, ...inputs.requestBody };
  let baseline = first;
  let sentAt = clock.now();
  const started = await startOnce<{ reply: PublishStart | undefined; serverTime: number | undefined }>(
    {
      what: `publish of bot ${botId}`,
      send: async (signal) => {
        for (let from = clock.now(); ; from = clock.now()) {
          await context.ready();
          if (clock.now() - from < OLD_LOOK_MS) break;
          baseline = await lastPublish(botId, read, context);
        }
        sentAt = clock.now();
        const reply = await startPublish(platform, botId, body, signal);
        const { serverTime } = reply;
        return { reply, serverTime: serverTime === undefined ? undefined : serverTime - (clock.now() - sentAt) };
      },
      beforeRetry: async () => {
        baseline = await lastPublish(botId, read, context);
      },
      find: () => findLost(context, { read, baseline }, { sentAt, botId }),
      beforeAgain: `Look at the bot's publish first (${context.wordPickUp(publishStatus.pickUp(inputs, '', after(first)))}), then run again.`,
    },
    context,
  );
  const { reply, serverTime } = started;
  const refused = reply?.entries.some(isFailedPart) ? reply : undefined;
  const facts = { status: refused?.entries.find(isFailedPart)?.status ?? '', parts: refused?.entries ?? [] };
  const state = refused ? failed(facts, 'publish', refused.reason) : undefined;
  const awaitedApproval = reply?.entries.filter(({ awaitsApproval }) => awaitsApproval) ?? [];
  return { tie: new PublishTie(baseline, { serverTime }), state, awaitedApproval };
}

/** The moment from which on a publish is newer than the one that was there before. */
function after({ record }: Baseline): number | undefined {
  return record?.requestedAt === undefined ? undefined : record.requestedAt + 1;
}

/** A look at the slot that is older than this may have missed somebody else's publish. In milliseconds. */
const OLD_LOOK_MS = 2_000;

/** When to look for a publish whose start reply was lost, in milliseconds from one look to the next. */
const FIND_WAITS_MS = [1_000, 2_000, 4_000];
/** The `Date` header leaves out the part of a second. */
const DATE_GRAIN_MS = 1_000;

/**
 * The publish that a lost request started: not the one before it, and requested, by the server's own clock,
 * between the sending of the request and the loss of its answer. Whether its id is a new one is not known (kore-api.md, section 4).
 */
async function findLost(
  { clock, signal }: JobContext,
  { read, baseline }: Before,
  { sentAt, botId }: { sentAt: number; botId: string },
): Promise<{ reply: undefined; serverTime: number } | undefined> {
  const lostAt = clock.now();
  for (const waitMs of FIND_WAITS_MS) {
    await sleep(clock, waitMs, signal);
    try {
      const record = await readOrNone(read, signal);
      if (record.serverTime === undefined || record.requestedAt === undefined) continue;
      const serverTime = record.serverTime - (clock.now() - sentAt);
      const latest = record.serverTime + DATE_GRAIN_MS + SLACK_MS - (clock.now() - lostAt);
      const isInTime = record.requestedAt >= serverTime - SLACK_MS && record.requestedAt <= latest;
      const isSameBot = record.botId === '' || record.botId === botId;
      const tie = new PublishTie(baseline, { serverTime }).judge(record);
      if (isInTime && isSameBot && tie === 'ours') return { reply: undefined, serverTime };
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof KoreaiError)) throw error;
      // A look that fails settles nothing: the next one may, and without one nobody knows.
    }
  }
  return undefined;
}

/** The start reply has no id: a publish that is not waited for is known once the status shows it. */
async function appeared(check: Look, context: JobContext): Promise<Job> {
  let seen: Awaited<ReturnType<Look>> | undefined;
  await context.waitFor(async (signal) => {
    const state = await check(signal);
    if (state.kind === 'running' && state.isStale) return state;
    seen = state;
    return { kind: 'succeeded', status: state.status, link: '' };
  }, 'later');
  return { state: seen, check };
}
