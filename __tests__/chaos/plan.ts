import type { Scenario } from '../../src/simulator/index.ts';
import { randomFaults } from './faults.ts';
import { Rng } from './rng.ts';
import type { TestArchive } from './test-archives.ts';
import { CREDENTIALS, DURATIONS, type TestCase, type Upload } from './test-case.ts';
import { makeTestCase } from './test-cases.ts';

/** Everything about a run that is decided before it begins. It follows from the seed. */
export interface Plan {
  readonly seed: number;
  readonly testCase: TestCase;
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
  /** Nothing disturbs the run: it must end exactly as its case says. */
  readonly isCalm: boolean;
}

const UPLOADS: readonly Upload[] = ['none', 'none', 'works', 'works', 'fails', 'hangs'];

export function planOf(seed: number, archives: readonly TestArchive[]): Plan {
  const rng = new Rng(seed);
  const testCase = makeTestCase(rng, archives);
  const isCut = rng.chance(0.15);
  const isHopeless = ['never', 'odd', 'stale', 'other-job'].includes(testCase.name);
  const ampleMs = testCase.readyMs + (isHopeless ? DURATIONS.hopelessMs : DURATIONS.ampleMs);
  const timeoutMs = isCut ? rng.int(...DURATIONS.shortMs) : ampleMs;
  const cancelAfterMs = rng.maybe(0.22, () => rng.int(...DURATIONS.cancelMs));
  const faults = rng.chance(0.25) ? [] : randomFaults(rng, testCase);
  const upload: Upload = testCase.collects ? rng.pick(UPLOADS) : 'none';
  const wait = !(testCase.startsJob && rng.chance(0.08));
  const outputDir = rng.pick(['koreai-exports', 'koreai-exports', 'out/deeper']);
  const inputs = {
    ...testCase.inputs,
    ...(testCase.credentials === 'key' ? { apiKey: CREDENTIALS.apiKey } : botCredentials()),
    timeout: `${timeoutMs}ms`,
    pollInterval: rng.pick(['auto', 'auto', 'auto', '100ms', '5s', '20s']),
    // Archives that must not be unpacked are unpacked more often.
    extract: String(rng.chance(testCase.collects && testCase.archive?.files === undefined ? 0.85 : 0.5)),
    uploadArtifact: String(upload !== 'none'),
    wait: String(wait),
    outputDir,
  };
  // Patient runs end by the timeout or a cancellation if there is no answer.
  const patience = (isCut || cancelAfterMs !== undefined) && rng.chance(0.5);
  const isCalm = faults.length === 0 && cancelAfterMs === undefined && !isCut && wait && upload !== 'hangs';
  // On a busy machine, an answer may take long. Calm runs must not fail because of it.
  const silenceMs = patience ? 30_000 : isCalm ? 60_000 : 120;
  return {
    seed,
    testCase,
    scenario: { ...testCase.scenario, faults, limits: {}, seed: (seed % 1_000_000) + 1 },
    inputs,
    timeoutMs,
    cancelAfterMs,
    upload,
    outputDir,
    silenceMs,
    debug: rng.chance(0.3),
    hasLeftovers: testCase.collects && rng.chance(0.1),
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
