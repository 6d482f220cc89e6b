import type { Clock } from '../core/clock.ts';
import { type Call, recordedBody } from './call.ts';
import type { CallName } from './calls.ts';

/** A request and what became of it. The values of credentials are not kept. */
export interface RecordedRequest {
  /** Milliseconds from the simulator's start, or its last reset. */
  readonly atMs: number;
  readonly method: string;
  /** With its query. */
  readonly path: string;
  /** The name of the call, such as `bot-export-status`; absent if no call has such a path. */
  readonly call?: CallName;
  /** Names, in lower case. */
  readonly headers: readonly string[];
  /** The names of the headers that carry credentials. */
  readonly credentials: readonly string[];
  /** If it was JSON; of a form its fields, and of each file its name, length in bytes and SHA-256. */
  readonly body?: unknown;
  /** HTTP status of the answer; absent until there is one. */
  status?: number;
  /** The kind of the fault that happened to it. */
  fault?: string;
}

/** Something that no client of the platform should do. */
export interface Violation {
  readonly kind: 'credentials-to-link' | 'credentials-across-redirect' | 'token-replayed';
  readonly message: string;
  readonly method: string;
  /** Without query. */
  readonly path: string;
  readonly atMs: number;
}

/** Of one kind of job. */
export interface JobCount {
  /** How many were started. */
  started: number;
  /** How many status requests about them were answered. */
  polled: number;
}

const CREDENTIAL_HEADERS = ['auth', 'x-api-key', 'apikey', 'authorization', 'cookie'];

export type Recorder = ReturnType<typeof recorderOf>;

/** Everything that happened since the start or the last reset. */
export function recorderOf(clock: Clock) {
  const requests: RecordedRequest[] = [];
  const violations: Violation[] = [];
  /** How many jobs were started, by the id of the bot, tool, model, workflow or app. */
  const starts: Record<string, number> = {};
  /** The same by the call that starts them, with the polls; a job of the scenario is polled without having been started. */
  const jobs: Partial<Record<CallName, JobCount>> = {};
  const startedAt = clock.now();
  const atMs = (): number => Math.round(clock.now() - startedAt);
  const countOf = (kind: CallName): JobCount => {
    const count = jobs[kind] ?? { started: 0, polled: 0 };
    jobs[kind] = count;
    return count;
  };

  return {
    requests,
    violations,
    starts,
    jobs,

    request(call: Call, name: CallName | undefined): RecordedRequest {
      const body = recordedBody(call);
      const entry: RecordedRequest = {
        atMs: atMs(),
        method: call.method,
        path: call.query === '' ? call.path : `${call.path}?${call.query}`,
        ...(name === undefined ? {} : { call: name }),
        headers: Object.keys(call.headers),
        credentials: credentialsIn(call),
        ...(body === undefined ? {} : { body }),
      };
      requests.push(entry);
      return entry;
    },

    violation(kind: Violation['kind'], message: string, { method, path }: Call): void {
      violations.push({ kind, message, method, path, atMs: atMs() });
    },

    started(kind: CallName, targetId: string): void {
      starts[targetId] = (starts[targetId] ?? 0) + 1;
      countOf(kind).started += 1;
    },

    polled(kind: CallName): void {
      countOf(kind).polled += 1;
    },
  };
}

/** The names of the headers that carry credentials. */
export function credentialsIn({ headers }: Call): string[] {
  return CREDENTIAL_HEADERS.filter((name) => headers[name] !== undefined);
}
