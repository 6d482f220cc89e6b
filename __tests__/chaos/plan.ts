import type { Scenario } from '../../src/simulator/index.ts';
import type { Cargo } from './cargo.ts';
import { Dice } from './dice.ts';
import { randomFaults } from './faults.ts';
import { reportStory } from './stories.ts';
import { CREDENTIALS, type Story, type Tempo, type Upload } from './story.ts';

/** Everything that is decided about a run before it begins. All of it follows from the seed. */
export interface Plan {
  readonly seed: number;
  readonly story: Story;
  readonly scenario: Scenario;
  /** As a workflow gives them, without `host`. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  /** From the start on. */
  readonly cancelAfterMs: number | undefined;
  readonly upload: Upload;
  readonly outputDir: string;
  /** Real milliseconds after which a silent server is given up. */
  readonly requestLimitMs: number;
  readonly silenceMs: number;
  readonly debug: boolean;
  /** An archive and a folder of an earlier run lie where the new ones go. */
  readonly hasLeftovers: boolean;
  /** Nothing disturbs the run: it has to end exactly as its story says. */
  readonly isCalm: boolean;
}

/** Virtual time: waits cost nothing. */
export const VIRTUAL: Tempo = {
  readyMs: [0, 45_000],
  shortMs: [500, 20_000],
  ampleMs: 240_000,
  hopelessMs: 90_000,
  uploads: ['none', 'none', 'works', 'works', 'fails', 'hangs'],
  cancelMs: [0, 40_000],
  delayMs: [200, 40_000],
  pollIntervals: ['auto', 'auto', 'auto', '100ms', '5s', '20s'],
};

/** Real time, for the built action as a process of its own. */
export const REAL: Tempo = {
  readyMs: [0, 2_000],
  shortMs: [300, 3_000],
  ampleMs: 60_000,
  hopelessMs: 5_000,
  uploads: ['none', 'none', 'none', 'fails'],
  cancelMs: [0, 2_500],
  delayMs: [50, 900],
  pollIntervals: ['auto', '200ms', '500ms'],
};

export function planOf(seed: number, cargo: readonly Cargo[], tempo: Tempo): Plan {
  const dice = new Dice(seed);
  const story = reportStory(dice, cargo, tempo);
  const isCut = dice.chance(0.15);
  const isHopeless = ['never', 'odd', 'stale', 'other-job'].includes(story.fate);
  const ampleMs = story.readyMs + (isHopeless ? tempo.hopelessMs : tempo.ampleMs);
  const timeoutMs = isCut ? dice.int(...tempo.shortMs) : ampleMs;
  const cancelAfterMs = dice.maybe(0.22, () => dice.int(...tempo.cancelMs));
  const faults = dice.chance(0.25) ? [] : randomFaults(dice, story, tempo);
  const upload: Upload = story.collects ? dice.pick(tempo.uploads) : 'none';
  const wait = !(story.startsJob && dice.chance(0.08));
  const outputDir = dice.pick(['koreai-exports', 'koreai-exports', 'out/deeper']);
  const inputs = {
    ...story.inputs,
    ...(story.credentials === 'key' ? { apiKey: CREDENTIALS.apiKey } : botCredentials()),
    timeout: `${timeoutMs}ms`,
    pollInterval: dice.pick(tempo.pollIntervals),
    // What must not be unpacked is worth trying.
    extract: String(dice.chance(story.collects && story.cargo?.files === undefined ? 0.85 : 0.5)),
    uploadArtifact: String(upload !== 'none'),
    wait: String(wait),
    outputDir,
  };
  // Patience: what never answers is then ended by the timeout or a cancellation alone.
  const patience = (isCut || cancelAfterMs !== undefined) && dice.chance(0.5);
  const isCalm = faults.length === 0 && cancelAfterMs === undefined && !isCut && wait && upload !== 'hangs';
  // A busy machine is no silent server: where nothing is to go wrong, there is time.
  const limitMs = patience ? 30_000 : isCalm ? 60_000 : 120;
  return {
    seed,
    story,
    scenario: { ...story.scenario, faults, limits: {}, seed: (seed % 1_000_000) + 1 },
    inputs,
    timeoutMs,
    cancelAfterMs,
    upload,
    outputDir,
    requestLimitMs: limitMs,
    silenceMs: limitMs,
    debug: dice.chance(0.3),
    hasLeftovers: story.collects && dice.chance(0.1),
    isCalm,
  };
}

function botCredentials(): Record<string, string> {
  return { clientId: CREDENTIALS.clientId, clientSecret: CREDENTIALS.clientSecret };
}

/** The id that the archive is named after. */
export function targetOf({ inputs }: Plan): string {
  return inputs['botId'] ?? inputs['toolId'] ?? inputs['modelId'] ?? inputs['jobId'] ?? '';
}
