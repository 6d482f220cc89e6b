import type { Bot } from '../core/bot.ts';
import type { Component } from '../core/component.ts';
import type { ErrorCode } from '../core/errors.ts';
import type { Metrics } from '../core/metrics.ts';

/** What one look at a job told. All words are the platform's own. */
export interface JobFacts {
  /** The platform's own status word, as it came; empty where it said none. */
  readonly status: string;
  readonly jobId?: string;
  /** When the platform says the job was requested, in milliseconds since the epoch. */
  readonly requestedAt?: number | undefined;
  /** From 0 to 100, where the platform tells. */
  readonly percent?: number | undefined;
  readonly components?: readonly Component[];
  /** The bot that an import went into. */
  readonly botId?: string | undefined;
  /** What a list of bots holds. */
  readonly bots?: readonly Bot[] | undefined;
  /** What a batch test found. */
  readonly metrics?: Metrics | undefined;
}

/** The job goes on, as far as anybody can tell. */
export interface Running extends JobFacts {
  readonly kind: 'running';
  /** True where what was seen is older than what was asked for: it is no news of the job. */
  readonly isStale?: boolean;
  /** The components that have not ended, by name, if the job itself says that it has succeeded. */
  readonly unfinished?: string;
  /** Something to warn of; told once, however often it is seen. */
  readonly warning?: string | undefined;
}

/** The platform said, of the job that was asked for, that it succeeded. */
export interface Succeeded extends JobFacts {
  readonly kind: 'succeeded';
  /** The download link; empty where the job has none, or not yet. */
  readonly link: string;
  readonly warning?: string | undefined;
}

/** The job ended, and not well. */
export interface Failed extends JobFacts {
  readonly kind: 'failed';
  readonly code: ErrorCode;
  readonly message: string;
  readonly hint?: string | undefined;
}

export type Ended = Succeeded | Failed;
export type JobState = Running | Ended;

/**
 * Polls a job once, over a new connection if `freshConnection` is true.
 *
 * @throws KoreaiError; a `transient` one is retried within the failure budget
 */
export type Poll = (signal: AbortSignal, freshConnection?: boolean) => Promise<JobState>;
