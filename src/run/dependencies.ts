import type { Clock, Random } from '../core/clock.ts';
import type { KoreaiError } from '../core/errors.ts';
import type { Change } from '../core/facts.ts';
import type { FailureLimits } from '../core/failures.ts';
import type { Log } from '../core/log.ts';
import type { Secrets } from '../core/secrets.ts';
import type { Transport } from '../http/transport.ts';
import type { HostBudget } from '../jobs/pace.ts';
import type { JobState } from '../jobs/state.ts';
import { type Authorization, apiKey, mintedJwt, readyMadeJwt, refuseExpiredJwt } from '../platform/auth.ts';
import { Platform } from '../platform/client.ts';
import type { Outcome, SavedFile, UploadedArtifact } from './outcome.ts';
import type { RunInputs } from './read-step.ts';
import type { Spelling } from './resume.ts';

export interface ArtifactFile {
  /** Absolute path of the archive. */
  path: string;
  /** Name of the artifact, extension included. */
  name: string;
  sha256: string;
  retentionDays: number | undefined;
}

/** What a face provides for a run. */
export interface Dependencies {
  clock: Clock;
  random: Random;
  transport: Transport;
  log: Log;
  secrets: Secrets;
  userAgent: string;
  /** Absolute path that `outputDir` is relative to. */
  workspace: string;
  /** Aborts when the caller wants to stop. */
  signal: AbortSignal;
  onEvent: OnEvent;
  /** How inputs and commands are written. Default: as in a workflow step. */
  spelling?: Spelling;
  /** Returns the value of an environment variable, for placeholders of a normalized bot. Default: always `undefined`. */
  variable?: (name: string) => string | undefined;
  /** Absolute path of a folder for temporary files. Default: the system's. */
  scratch?: string;
  /** Maximum time for one request, in milliseconds. Default: 30,000. */
  requestLimitMs?: number;
  /** How many failures a poll, a repeated request or a download tolerates. Default: `DEFAULT_FAILURE_LIMITS`. */
  failureLimits?: FailureLimits;
  /** How long a download may be silent before it is resumed, in milliseconds. Default: 30,000. */
  silenceMs?: number;
  /** Uploads an artifact; `undefined` if the face has no artifacts. @throws KoreaiError `artifact-failed` */
  upload?: ((file: ArtifactFile, signal: AbortSignal) => Promise<UploadedArtifact>) | undefined;
}

/**
 * The platform as the inputs name it, with their credentials.
 *
 * @param key - the target whose share of the budget its requests use
 */
export function platformOf(
  inputs: Pick<RunInputs, 'host' | 'credentials'>,
  dependencies: Dependencies,
  budget: HostBudget,
  key: string,
): Platform {
  const pace = budget.paceOf(key);
  return new Platform({
    ...dependencies,
    host: inputs.host,
    authorization: authorizationOf(inputs, dependencies),
    beforeRequest: (signal) => pace.take(signal),
    afterRequest: (error) => {
      if (error?.code === 'rate-limited') budget.throttled(key, error.retryAfterMs);
      else if (error?.code !== 'network') budget.passed();
    },
  });
}

function authorizationOf(
  { credentials }: Pick<RunInputs, 'credentials'>,
  { clock, secrets }: Dependencies,
): Authorization {
  switch (credentials.kind) {
    case 'app':
      return mintedJwt(credentials, clock, secrets);
    case 'jwt':
      refuseExpiredJwt(credentials.jwt, clock.wall());
      return readyMadeJwt(credentials.jwt, secrets);
    case 'key':
      return apiKey(credentials.apiKey, secrets);
  }
}

/** What happens in a run, reported at once. Times in milliseconds, sizes in bytes. */
export type RunEvent =
  /** Another job has to end first. */
  | { type: 'blocked'; status: string; jobId: string; nextPollMs: number | undefined; warning?: string | undefined }
  | { type: 'uploading'; name: string; bytes: number; total: number }
  | { type: 'named'; outcome: Readonly<Outcome> }
  | { type: 'started'; outcome: Readonly<Outcome> }
  | { type: 'polled'; state: JobState; outcome: Readonly<Outcome>; nextPollMs: number | undefined }
  | { type: 'poll-failed'; error: KoreaiError; retryMs: number }
  | { type: 'downloading'; bytes: number; total: number | undefined }
  | { type: 'download-retried'; error: KoreaiError; retryMs: number }
  | { type: 'downloaded'; file: SavedFile; outcome: Readonly<Outcome> }
  | { type: 'extracted'; path: string; outcome: Readonly<Outcome> }
  | { type: 'normalized'; path: string; changes: readonly Change[] | undefined; outcome: Readonly<Outcome> }
  | { type: 'reported'; path: string; outcome: Readonly<Outcome> }
  | { type: 'uploaded'; artifact: UploadedArtifact; outcome: Readonly<Outcome> };

export type OnEvent = (event: RunEvent) => void;
