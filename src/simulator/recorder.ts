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

/** The kinds of jobs. A job that a scenario has from the beginning is polled without having been started. */
export type JobKind = Exclude<
  CallName,
  | `${string}-status`
  | `${string}-import-new`
  | `${string}file-upload`
  | `upload-session-${string}`
  | 'bot-list'
  | 'download'
  | 'variables-export'
>;

export interface JobCount {
  /** How many jobs of the kind were started. */
  started: number;
  /** How many status requests about them were answered. */
  polled: number;
}

const CREDENTIAL_HEADERS = ['auth', 'x-api-key', 'apikey', 'authorization', 'cookie'];

/** Everything that happened since the start or the last reset. */
export class Recorder {
  readonly requests: RecordedRequest[] = [];
  readonly violations: Violation[] = [];
  /** How many jobs were started, by the id of the bot, tool, model, workflow or app. */
  readonly starts: Record<string, number> = {};
  /** The same by kind of job, with the polls; kinds without any are absent. */
  readonly jobs: Partial<Record<JobKind, JobCount>> = {};
  readonly #clock: Clock;
  readonly #startedAt: number;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#startedAt = clock.now();
  }

  request(call: Call, name: CallName | undefined): RecordedRequest {
    const body = recordedBody(call);
    const entry: RecordedRequest = {
      atMs: this.#atMs(),
      method: call.method,
      path: call.query === '' ? call.path : `${call.path}?${call.query}`,
      ...(name === undefined ? {} : { call: name }),
      headers: Object.keys(call.headers),
      credentials: credentialsIn(call),
      ...(body === undefined ? {} : { body }),
    };
    this.requests.push(entry);
    return entry;
  }

  violation(kind: Violation['kind'], message: string, call: Call): void {
    this.violations.push({ kind, message, method: call.method, path: call.path, atMs: this.#atMs() });
  }

  started(kind: JobKind, targetId: string): void {
    this.starts[targetId] = (this.starts[targetId] ?? 0) + 1;
    this.#count(kind).started += 1;
  }

  polled(kind: JobKind): void {
    this.#count(kind).polled += 1;
  }

  #count(kind: JobKind): JobCount {
    const count = this.jobs[kind] ?? { started: 0, polled: 0 };
    this.jobs[kind] = count;
    return count;
  }

  #atMs(): number {
    return Math.round(this.#clock.now() - this.#startedAt);
  }
}

/** The names of the headers that carry credentials. */
export function credentialsIn({ headers }: Call): string[] {
  return CREDENTIAL_HEADERS.filter((name) => headers[name] !== undefined);
}
