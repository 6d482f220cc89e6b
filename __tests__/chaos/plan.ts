import type { Scenario } from '../../src/simulator/index.ts';
import { ms } from './endings.ts';
import { CREDENTIALS, randomFaults } from './faults.ts';
import { Rng } from './random.ts';
import type { TestArchive } from './test-archives.ts';
import { DURATIONS, makeTestCase, type TestCase } from './test-case.ts';

/** A timeout that is enough for everything that a calm run does, and one for a run that only the timeout ends. */
const [AMPLE_MS, HOPELESS_MS] = [240_000, 90_000];

/** Everything about a run that is decided before it begins. It follows from the seed. */
export interface Plan {
  readonly seed: number;
  readonly testCase: TestCase;
  readonly scenario: Scenario;
  /** As in a workflow, without `host`. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly cancelAfterMs: number | undefined;
  /** How the upload of the artifact ends; `none` if there is none. */
  readonly upload: 'none' | 'works' | 'fails' | 'hangs';
  /** The path of the archive in the workspace, without extension. */
  readonly basePath: string;
  /** How long a server may be silent, in milliseconds of real time. */
  readonly silenceMs: number;
  readonly debug: boolean;
  /** An archive and a folder of an earlier run have the names of the new ones. */
  readonly hasLeftovers: boolean;
  /** Nothing disturbs the run: it must end exactly as its case says. */
  readonly isCalm: boolean;
}

export function planOf(seed: number, archives: readonly TestArchive[]): Plan {
  const rng = new Rng(seed);
  const testCase = makeTestCase(rng, archives);
  const { operation, archive, readyMs, ends } = testCase;
  const isCut = rng.chance(0.15);
  const ampleMs = readyMs + (ends.includes('') ? AMPLE_MS : HOPELESS_MS);
  const timeoutMs = isCut ? rng.int(...DURATIONS.shortMs) : ampleMs;
  const cancelAfterMs = rng.chance(0.22) ? rng.int(0, 40_000) : undefined;
  const faults = rng.chance(0.25) ? [] : randomFaults(rng, testCase);
  const upload = archive ? rng.pick(['none', 'none', 'works', 'works', 'fails', 'hangs'] as const) : 'none';
  const wait = !(operation.startsJob && rng.chance(0.08));
  const outputDir = rng.pick(['koreai-exports', 'koreai-exports', 'out/deeper']);
  const { clientId, clientSecret, apiKey } = CREDENTIALS;
  const inputs: Record<string, string> = {
    ...testCase.inputs,
    ...(operation.credentials === 'key' ? { apiKey } : { clientId, clientSecret }),
    timeout: ms(timeoutMs),
    pollInterval: rng.pick(['auto', 'auto', 'auto', '100ms', '5s', '20s']),
    // Archives that must not be unpacked are unpacked more often.
    extract: String(rng.chance(archive && !archive.files ? 0.85 : 0.5)),
    uploadArtifact: String(upload !== 'none'),
    wait: String(wait),
    outputDir,
  };
  const target = inputs[operation.target ?? ''] ?? '';
  const variant = inputs['layers'] ?? inputs['flowId'] ?? (inputs['exportType'] === 'latest' ? 'latest' : undefined);
  // Patient runs end by the timeout or a cancellation if there is no answer.
  const isPatient = (isCut || cancelAfterMs !== undefined) && rng.chance(0.5);
  const isCalm = faults.length === 0 && cancelAfterMs === undefined && !isCut && wait && upload !== 'hangs';
  return {
    seed,
    testCase,
    scenario: {
      ...testCase.scenario,
      credentials: { apps: [{ clientId, clientSecret }], apiKeys: [{ key: apiKey }] },
      faults,
      limits: {},
      seed: (seed % 1_000_000) + 1,
    },
    inputs,
    timeoutMs,
    cancelAfterMs,
    upload,
    basePath: `${outputDir}/${variant === undefined ? target : `${target}-${variant}`}`,
    // On a busy machine, an answer may take long. Calm runs must not fail because of it.
    silenceMs: isPatient ? 30_000 : isCalm ? 60_000 : 120,
    debug: rng.chance(0.3),
    hasLeftovers: archive !== undefined && rng.chance(0.1),
    isCalm,
  };
}
