import type { Scenario } from '../../src/simulator/index.ts';
import type { Rng } from './rng.ts';
import type { TestArchive } from './test-archives.ts';

export const CREDENTIALS = {
  clientId: 'cs-chaos',
  clientSecret: 'Chaos+Secret/of=the&client%2B42',
  apiKey: 'kg-chaos-0123456789abcdef0123456789abcdef',
} as const;

export const BOT = 'st-chaos';
export const IMPORT = 'bir-chaos';
export const TOOL = 'a-chaos';
export const FLOW = 'flow-chaos';
export const MODEL = 'cm-chaos';
export const PROJECT = 'project-chaos';

/** How the upload of the artifact ends; `none` if there is none. */
export type Upload = 'none' | 'works' | 'fails' | 'hangs';

/** How long things take, in milliseconds of the run's own clock. */
export const DURATIONS = {
  readyMs: [0, 45_000],
  shortMs: [500, 20_000],
  /** A timeout that is enough for everything that a calm run does. */
  ampleMs: 240_000,
  /** The same if only the timeout ends the run. */
  hopelessMs: 90_000,
  cancelMs: [0, 40_000],
  delayMs: [200, 40_000],
} as const;

/** What happens at the platform, and so what may be reported about it. */
export interface TestCase {
  readonly operation: string;
  /** For the log: `succeeds`, `link-expires`. */
  readonly name: string;
  readonly scenario: Scenario;
  readonly inputs: Readonly<Record<string, string>>;
  /** The calls that a run makes, which faults can hit. */
  readonly calls: readonly string[];
  readonly credentials: 'bot' | 'key';
  readonly startsJob: boolean;
  readonly collects: boolean;
  /** An export of the bot is started before the run, which waits for it. */
  readonly startsBefore?: { readonly givesJobId: boolean };
  /** False if a success would be wrong, whatever happens. */
  readonly mayPass: boolean;
  /** How long the job takes at least, from its start or from the first poll, in milliseconds. */
  readonly readyMs: number;
  /** What the job's link serves. */
  readonly archive: TestArchive | undefined;
  /** Ids of other jobs. */
  readonly foreignJobs: readonly string[];
  /** How long after the start another export supersedes it. */
  readonly supersededAfterMs?: number;
  /** An export or publish that is older is stale. */
  readonly sinceMs?: number;
  /** How it may end if nothing disturbs it: error codes, empty for success. */
  readonly ends: readonly string[];
}

/** What differs between the test cases of one operation. */
export type CaseDetails = Omit<TestCase, 'operation' | 'calls' | 'credentials' | 'startsJob' | 'collects'>;

export type MakeDetails = (rng: Rng, archives: readonly TestArchive[]) => CaseDetails;

/** A duration for scenarios and inputs. */
export function ms(milliseconds: number): string {
  return `${milliseconds}ms`;
}
