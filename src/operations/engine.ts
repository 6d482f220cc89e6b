import type { Transport } from '../http/transport.ts';
import type { HostBudget } from '../jobs/host-budget.ts';
import type { Clock, Random } from '../kernel/clock.ts';
import type { Log } from '../kernel/log.ts';
import type { Secrets } from '../kernel/secrets.ts';
import { type Authorization, apiKey, mintedJwt, readyMadeJwt, refuseExpiredJwt } from '../platform/auth.ts';
import { Platform } from '../platform/client.ts';
import type { OnEvent } from './events.ts';
import type { Inputs } from './inputs.ts';
import type { UploadedArtifact } from './outcome.ts';
import type { WordPickUp } from './pick-up.ts';

export interface ArtifactFile {
  /** Absolute path of the archive. */
  path: string;
  /** Name of the artifact, extension included. */
  name: string;
  sha256: string;
  retentionDays: number | undefined;
}

/** What a face gives to a run. */
export interface Engine {
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
  /** Words how to pick a job up. Default: as the inputs of a workflow step. */
  wordPickUp?: WordPickUp;
  /** Gives the value of a variable of the environment, for placeholders of a normalized bot. Default: none is known. */
  variable?: (name: string) => string | undefined;
  /** Absolute path of a folder for temporary files. Default: the system's. */
  scratch?: string;
  /** How long one request may take as a whole, in milliseconds. Default: 30,000. */
  requestLimitMs?: number;
  /** How long a download may be silent before it is resumed, in milliseconds. Default: 30,000. */
  silenceMs?: number;
  /** Uploads an artifact; `undefined` where there is nowhere to. @throws KoreaiError `artifact-failed` */
  upload?: ((file: ArtifactFile, signal: AbortSignal) => Promise<UploadedArtifact>) | undefined;
}

/**
 * The platform as the inputs name it, with their credentials.
 *
 * @param key - whose share of the budget its requests take
 */
export function platformOf(inputs: Inputs, engine: Engine, budget: HostBudget, key: string): Platform {
  const pace = budget.paceOf(key);
  const { clock, log, transport, userAgent } = engine;
  return new Platform({
    host: inputs.host,
    authorization: authorizationOf(inputs, engine),
    transport,
    clock,
    log,
    beforeRequest: (signal) => pace.take(signal),
    afterRequest: (error) => {
      if (error?.code === 'rate-limited') budget.throttled(key, error.retryAfterMs);
      else if (error?.code !== 'network') budget.passed();
    },
    redact: (text) => engine.secrets.redactCredentials(text),
    userAgent,
    ...(engine.requestLimitMs === undefined ? {} : { requestLimitMs: engine.requestLimitMs }),
  });
}

function authorizationOf({ credentials }: Inputs, { clock, secrets }: Engine): Authorization {
  switch (credentials.kind) {
    case 'minted':
      return mintedJwt(credentials, clock, secrets);
    case 'jwt':
      refuseExpiredJwt(credentials.jwt, clock.wall());
      return readyMadeJwt(credentials.jwt, secrets);
    case 'key':
      return apiKey(credentials.apiKey, secrets);
  }
}
