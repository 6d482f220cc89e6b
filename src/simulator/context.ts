import type { Clock } from '../core/clock.ts';
import { botRefusal } from './call.ts';
import type { CallName } from './calls.ts';
import { credentialsOf } from './credentials.ts';
import { defaultScenario } from './default-scenario.ts';
import { storedFiles, uploadsOf } from './files.ts';
import { type Ids, idsOf } from './ids.ts';
import { type Job, jobOf, type Timing } from './job.ts';
import { recorderOf } from './recorder.ts';
import type { Bot, Scenario, State } from './scenario/types.ts';
import { type Durations, durationsAt } from './scenario/values.ts';

export type Context = ReturnType<typeof createContext>;

/** What all calls share. A reset makes a new one. */
export function createContext(scenario: Scenario, clock: Clock, speed: number) {
  const ids = idsOf(scenario.seed ?? 1);
  const ms = durationsAt(speed);
  const recorder = recorderOf(clock);
  const bots = botsOf(scenario, ids);
  const accounts = scenario.credentials ?? defaultScenario.credentials ?? {};
  /** Counts one request about a bot, tool, model or job. @throws Refusal if it is one too many */
  const spend = rateLimits(scenario, clock, ms);

  return {
    scenario,
    clock,
    ms,
    ids,
    recorder,
    credentials: credentialsOf(accounts, { isBot: (id) => bots.get(id) !== undefined, clock, recorder }),
    bots,
    files: storedFiles(clock, ids, ms),
    uploads: uploadsOf(ids),
    /** The user who started all jobs. */
    userId: ids.of('u-', 'user'),
    spend,

    /** Starts a job, and counts it. @param targetId - the bot, tool, … that it works on @param prefix - of its id */
    start(kind: CallName, targetId: string, prefix: string, states: readonly State[], timing?: Timing): Job {
      recorder.started(kind, targetId);
      return jobOf({ clock, ms }, ids.next(prefix), states, timing);
    },

    /** Counts a status request about a job. @throws Refusal if it is one too many */
    polled(kind: CallName, jobId: string): void {
      spend(jobId);
      recorder.polled(kind);
    },

    /** Whether the status of a job is forgotten, which never happens unless the scenario says so. */
    isForgotten: (job: Job, { recordExpires }: { recordExpires?: string }): boolean =>
      recordExpires !== undefined && job.elapsedMs >= ms(recordExpires),
  };
}

/** All bots of the account: those of the scenario, the additional ones of its list, and those that imports made. */
function botsOf({ bots = {}, botList: { more = 0 } = {} }: Scenario, ids: Ids) {
  const entries = new Map<string, { bot: Bot; exists: () => boolean }>();
  /** @param exists - false while the import that makes it is still running */
  const add = (id: string, bot: Bot, exists = () => true): void => void entries.set(id, { bot, exists });
  for (const [id, bot] of Object.entries(bots)) add(id, bot);
  for (let count = 0; count < more; count++) add(ids.of('st-', `more/${count}`), { name: `Sample bot ${count + 1}` });
  return {
    add,
    get: (id: string): Bot | undefined => (entries.get(id)?.exists() ? entries.get(id)?.bot : undefined),
    /** In the order in which they were added. */
    all: (): [string, Bot][] => [...entries].filter(([, { exists }]) => exists()).map(([id, { bot }]) => [id, bot]),
  };
}

/** Rolling windows of a minute and an hour for each bot, tool, model, job … (kore-api.md, section 6). */
function rateLimits({ limits }: Scenario, clock: Clock, ms: Durations) {
  const spent = new Map<string, number[]>();
  return (id: string): void => {
    if (!limits) return;
    const { perMinute = 60, perHour = 1_800 } = limits;
    const now = clock.now();
    const times = (spent.get(id) ?? []).filter((time) => now - time < ms('1h'));
    spent.set(id, times);
    const inMinute = times.filter((time) => now - time < ms('1m'));
    if (times.length < perHour && inMinute.length < perMinute) return void times.push(now);
    const window = times.length >= perHour ? 'hourly' : 'per-minute';
    const msg = `You've exceeded the ${window} rate limit. Please try again later.`;
    throw botRefusal(429, msg);
  };
}
