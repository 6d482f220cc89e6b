import type { Clock } from '../core/clock.ts';
import { type Bots, botsOf } from './bot-list.ts';
import { json, Refusal, retryAfterHeader } from './call.ts';
import { type Credentials, credentialsOf } from './credentials.ts';
import { defaultScenario } from './default-scenario.ts';
import { type Files, storedFiles, type Uploads, uploadsOf } from './files.ts';
import { type Ids, idsOf } from './ids.ts';
import { Job, type Timing } from './job.ts';
import { type JobKind, type Recorder, recorderOf } from './recorder.ts';
import type { Scenario, State } from './scenario/types.ts';
import { type Durations, durationsAt } from './scenario/values.ts';

/** What all calls share. A reset makes a new one. */
export interface Context {
  readonly scenario: Scenario;
  readonly clock: Clock;
  readonly ms: Durations;
  readonly ids: Ids;
  readonly recorder: Recorder;
  readonly credentials: Credentials;
  /** Counts one request about a bot, tool, model or job. @throws Refusal if it is one too many */
  spend(id: string): void;
  /**
   * Starts a job, and counts it.
   *
   * @param targetId the bot, tool, … that it works on
   * @param prefix of its id
   */
  start(kind: JobKind, targetId: string, prefix: string, states: readonly State[], timing?: Timing): Job;
  /** Whether the status of a job is forgotten, which never happens unless the scenario says so. */
  isForgotten(job: Job, plan: { recordExpires?: string }): boolean;
  /** Counts a status request about a job. @throws Refusal if it is one too many */
  polled(kind: JobKind, jobId: string): void;
  readonly bots: Bots;
  readonly files: Files;
  readonly uploads: Uploads;
  /** The user who started all jobs. */
  readonly userId: string;
}

export function createContext(scenario: Scenario, clock: Clock, speed: number): Context {
  const ids = idsOf(scenario.seed ?? 1);
  const ms = durationsAt(speed);
  const recorder = recorderOf(clock);
  const bots = botsOf(scenario, ids);
  const spend = rateLimits(scenario, clock, ms);
  const accounts = scenario.credentials ?? defaultScenario.credentials ?? {};
  return {
    scenario,
    clock,
    ms,
    ids,
    recorder,
    credentials: credentialsOf(accounts, { bots, clock, recorder }),
    spend,
    start(kind, targetId, prefix, states, timing) {
      recorder.started(kind, targetId);
      return new Job({ clock, ms }, ids.next(prefix), states, timing);
    },
    isForgotten: (job, { recordExpires }) => recordExpires !== undefined && job.elapsedMs >= ms(recordExpires),
    polled(kind, jobId) {
      spend(jobId);
      recorder.polled(kind);
    },
    bots,
    files: storedFiles(clock, ids, ms),
    uploads: uploadsOf(ids),
    userId: ids.of('u-', 'user'),
  };
}

/** Rolling windows of a minute and an hour for each bot, tool, model, job … (kore-api.md, section 6). */
function rateLimits({ limits }: Scenario, clock: Clock, ms: Durations) {
  const spent = new Map<string, number[]>();
  return (id: string): void => {
    if (!limits) return;
    const { perMinute = 60, perHour = 1_800, retryAfter } = limits;
    const now = clock.now();
    const times = (spent.get(id) ?? []).filter((time) => now - time < ms('1h'));
    spent.set(id, times);
    const inMinute = times.filter((time) => now - time < ms('1m'));
    if (times.length < perHour && inMinute.length < perMinute) return void times.push(now);
    const window = times.length >= perHour ? 'hourly' : 'per-minute';
    const msg = `You've exceeded the ${window} rate limit. Please try again later.`;
    throw new Refusal(json(429, { errors: [{ msg, code: 429 }] }, retryAfterHeader(retryAfter, ms)));
  };
}
