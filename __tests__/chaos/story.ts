import type { Scenario } from '../../src/simulator/index.ts';
import type { Cargo } from './cargo.ts';
import type { Dice } from './dice.ts';

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

/** How the upload of the artifact goes; `none` where none is wanted. */
export type Upload = 'none' | 'works' | 'fails' | 'hangs';

/** How long things take, in milliseconds. */
export interface Tempo {
  readonly readyMs: readonly [number, number];
  readonly shortMs: readonly [number, number];
  /** A timeout that leaves time for everything that a calm run does. */
  readonly ampleMs: number;
  /** The same where nothing but the timeout ends the run. */
  readonly hopelessMs: number;
  readonly uploads: readonly Upload[];
  readonly cancelMs: readonly [number, number];
  readonly delayMs: readonly [number, number];
  readonly pollIntervals: readonly string[];
}

/** What happens at the platform, and so what may be said of it. */
export interface Story {
  readonly operation: string;
  /** In a word, for people. */
  readonly fate: string;
  readonly scenario: Scenario;
  readonly inputs: Readonly<Record<string, string>>;
  /** The calls that a run makes, and faults can strike. */
  readonly calls: readonly string[];
  readonly credentials: 'bot' | 'key';
  readonly startsJob: boolean;
  readonly collects: boolean;
  /** An export of the bot is started before the run, for it to watch. */
  readonly startsBefore?: { readonly givesJobId: boolean };
  /** False where nothing that the platform does makes a success true. */
  readonly mayPass: boolean;
  /** The job cannot have succeeded before this much time from its start, or from the first look at it, in milliseconds. */
  readonly readyMs: number;
  /** What the job's link leads to. */
  readonly cargo: Cargo | undefined;
  /** Ids of jobs that are not the one asked for. */
  readonly foreignJobs: readonly string[];
  /** How long after the start somebody else's export takes the bot's slot. */
  readonly supersededAfterMs?: number;
  /** What was requested before this many milliseconds ago is stale. */
  readonly sinceMs?: number;
  /** How it ends where nothing disturbs it: error codes, empty for success. */
  readonly ends: readonly string[];
}

/** What every story decides by itself; the rest follows from the operation. */
export type Fate = Omit<Story, 'operation' | 'calls' | 'credentials' | 'startsJob' | 'collects'>;

export type Reporter = (dice: Dice, cargo: readonly Cargo[], tempo: Tempo) => Fate;

/** A duration as scenarios and inputs spell it. */
export function ms(milliseconds: number): string {
  return `${milliseconds}ms`;
}
