import type { Scenario } from '../../src/simulator/index.ts';
import type { Cargo } from './cargo.ts';
import { Dice } from './dice.ts';
import { randomFaults } from './faults.ts';
import { reportStory } from './stories.ts';
import { CREDENTIALS, type Story, TEMPO, type Upload } from './story.ts';

/** Everything about a run that is decided before it begins. It follows from the seed. */
export interface Plan {
  readonly seed: number;
  readonly story: Story;
  readonly scenario: Scenario;
  /** As in a workflow, without `host`. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly cancelAfterMs: number | undefined;
  readonly upload: Upload;
  readonly outputDir: string;
  /** How long a server may be silent, in milliseconds of real time. */
  readonly silenceMs: number;
  readonly debug: boolean;
  /** An archive and a folder of an earlier run have the names of the new ones. */
  readonly hasLeftovers: boolean;
  /** Nothing disturbs the run: it must end exactly as its story says. */
  readonly isCalm: boolean;
}

const UPLOADS: readonly Upload[] = ['none', 'none', 'works', 'works', 'fails', 'hangs'];

export function planOf(seed: number, cargo: readonly Cargo[]): Plan {
  const dice = new Dice(seed);
  const story = reportStory(dice, cargo);
  const isCut = dice.chance(0.15);
  const isHopeless = ['never', 'odd', 'stale', 'other-job'].includes(story.fate);
  const ampleMs = story.readyMs + (isHopeless ? TEMPO.hopelessMs : TEMPO.ampleMs);
  const timeoutMs = isCut ? dice.int(...TEMPO.shortMs) : ampleMs;
  const cancelAfterMs = dice.maybe(0.22, () => dice.int(...TEMPO.cancelMs));
  const faults = dice.chance(0.25) ? [] : randomFaults(dice, story);
  const upload: Upload = story.collects ? dice.pick(UPLOADS) : 'none';
  const wait = !(story.startsJob && dice.chance(0.08));
  const outputDir = dice.pick(['koreai-exports', 'koreai-exports', 'out/deeper']);
  const inputs = {
    ...story.inputs,
    ...(story.credentials === 'key' ? { apiKey: CREDENTIALS.apiKey } : botCredentials()),
    timeout: `${timeoutMs}ms`,
    pollInterval: dice.pick(['auto', 'auto', 'auto', '100ms', '5s', '20s']),
    // Archives that must not be unpacked are unpacked more often.
    extract: String(dice.chance(story.collects && story.cargo?.files === undefined ? 0.85 : 0.5)),
    uploadArtifact: String(upload !== 'none'),
    wait: String(wait),
    outputDir,
  };
  // Patient runs end by the timeout or a cancellation if there is no answer.
  const patience = (isCut || cancelAfterMs !== undefined) && dice.chance(0.5);
  const isCalm = faults.length === 0 && cancelAfterMs === undefined && !isCut && wait && upload !== 'hangs';
  // On a busy machine, an answer may take long. Calm runs must not fail because of it.
  const silenceMs = patience ? 30_000 : isCalm ? 60_000 : 120;
  return {
    seed,
    story,
    scenario: { ...story.scenario, faults, limits: {}, seed: (seed % 1_000_000) + 1 },
    inputs,
    timeoutMs,
    cancelAfterMs,
    upload,
    outputDir,
    silenceMs,
    debug: dice.chance(0.3),
    hasLeftovers: story.collects && dice.chance(0.1),
    isCalm,
  };
}

function botCredentials(): Record<string, string> {
  return { clientId: CREDENTIALS.clientId, clientSecret: CREDENTIALS.clientSecret };
}

/** The name of the archive, without extension. */
export function baseNameOf({ inputs }: Plan): string {
  const { projectId } = inputs;
  if (projectId !== undefined) return `${projectId}-${inputs['layers']}`;
  const target = inputs['botId'] ?? inputs['toolId'] ?? inputs['modelId'] ?? inputs['jobId'] ?? '';
  return inputs['exportType'] === 'latest' ? `${target}-latest` : target;
}
