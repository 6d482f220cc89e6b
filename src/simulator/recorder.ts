import type { IncomingHttpHeaders } from 'node:http';
import type { Clock } from '../kernel/clock.ts';
import { type Call, jsonOf } from './call.ts';
import { summaryOf } from './form.ts';
import type { CallName } from './scenario-trouble.ts';

/** A request as it came and what became of it. The values of credentials are not kept. */
export interface RecordedRequest {
  /** Milliseconds from the simulator's start, or its last reset. */
  readonly atMs: number;
  readonly method: string;
  /** With its query. */
  readonly path: string;
  /** The call's name, such as `bot-export-status`; absent where no call has such a path. */
  readonly call?: CallName;
  /** Names, in lower case. */
  readonly headers: readonly string[];
  /** The names of those headers that carry credentials. */
  readonly credentials: readonly string[];
  /** Where it was JSON; of a form its fields, and of each file its name, length in bytes and SHA-256. */
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

const CREDENTIAL_HEADERS = ['auth', 'x-api-key', 'apikey', 'authorization', 'cookie'];

/** Keeps what came in. */
export class Recorder {
  readonly requests: RecordedRequest[] = [];
  readonly violations: Violation[] = [];
  /** How many jobs were started, by the id of the bot, tool, model or workflow. */
  readonly starts: Record<string, number> = {};
  readonly #clock: Clock;
  readonly #startedAt: number;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#startedAt = clock.now();
  }

  request(call: Call, name: CallName | undefined): RecordedRequest {
    const body = call.form ? summaryOf(call.form) : call.body === '' ? undefined : jsonOf(call);
    const entry: RecordedRequest = {
      atMs: this.#atMs(),
      method: call.method,
      path: call.query === '' ? call.path : `${call.path}?${call.query}`,
      ...(name === undefined ? {} : { call: name }),
      headers: Object.keys(call.headers),
      credentials: this.credentialsIn(call.headers),
      ...(body === undefined ? {} : { body }),
    };
    this.requests.push(entry);
    return entry;
  }

  violation(kind: Violation['kind'], message: string, call: Call): void {
    this.violations.push({ kind, message, method: call.method, path: call.path, atMs: this.#atMs() });
  }

  started(id: string): void {
    this.starts[id] = (this.starts[id] ?? 0) + 1;
  }

  credentialsIn(headers: IncomingHttpHeaders): string[] {
    return CREDENTIAL_HEADERS.filter((name) => headers[name] !== undefined);
  }

  #atMs(): number {
    return Math.round(this.#clock.now() - this.#startedAt);
  }
}
