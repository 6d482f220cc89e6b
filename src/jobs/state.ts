import type { ErrorCode } from '../core/errors.ts';
import type { Bot, Change, Component, Metrics, ProjectChanges } from '../core/facts.ts';
import type { CallOptions } from '../platform/client.ts';

/** The outputs with the id of what an import of the Agent Platform went into, or made. */
export type ImportedId = 'toolId' | 'workflowId' | 'modelId';

/** What a success may contain besides its file and the facts about its job, as the library returns it. */
export interface ResultValues {
  /** With `normalize`: what changed since the version in the folder; `undefined` if there was none. Of a plan: what the import would change. */
  readonly changes: readonly Change[];
  /** What the import of an Artemis project changed; `undefined` if that was not reported. */
  readonly applied: ProjectChanges;
  /** With `normalize`: whether the folder differs from before. Of a plan: whether the import would change anything. */
  readonly changed: boolean;
  /**
   * With `normalize`: how many values in the folder look like secrets in plain text. One of the `warnings`
   * names their places. Commit the folder only if this is 0.
   */
  readonly suspectedSecrets: number;
  /** The id of the bot that was imported into, or of the new bot. */
  readonly botId: string;
  /** The id of the tool that was imported into, or of the new tool. */
  readonly toolId: string;
  /** The id of the workflow that was imported into, or of the new workflow. */
  readonly workflowId: string;
  /** The id of the model that was imported. */
  readonly modelId: string;
  /** All bots of the account. */
  readonly bots: readonly Bot[];
  /** What a batch test measured. */
  readonly metrics: Metrics;
  /** Absolute path of the report: JUnit XML of tests, Markdown of a plan. */
  readonly reportPath: string;
  /** Identifies what a plan compared: an import with it is refused if that has changed since. */
  readonly planDigest: string;
}

/** What a poll may report and a success returns unchanged. */
export const RETURNED_FACTS = ['bots', 'applied', 'metrics'] as const satisfies readonly (keyof ResultValues)[];

export type ReturnedFacts = { readonly [N in (typeof RETURNED_FACTS)[number]]?: ResultValues[N] | undefined };

/** What one poll of a job reported. All words are the platform's own. */
export interface JobFacts extends ReturnedFacts {
  /** The platform's own status word, unchanged; empty if it reported none. */
  readonly status: string;
  readonly jobId?: string;
  /** When the job was requested, as the platform reports it, in milliseconds since the epoch. */
  readonly requestedAt?: number | undefined;
  /** From 0 to 100, if the platform reports it. */
  readonly percent?: number | undefined;
  readonly components?: readonly Component[];
  /** The bot that an import went into. */
  readonly botId?: string | undefined;
  /** The tool, workflow or model that an import went into or made, once its id is known. */
  readonly imported?: Readonly<Partial<Record<ImportedId, string>>>;
}

/** The job is still running, or its status is unknown. */
export interface Running extends JobFacts {
  readonly kind: 'running';
  /** True if the poll showed an older job than the requested one. */
  readonly isStale?: boolean;
  /** The components that have not ended, by name, if the job itself reports success. */
  readonly unfinished?: string;
  /** Logged once, however many polls report it. */
  readonly warning?: string | undefined;
}

/** The platform reported that the requested job succeeded. */
export interface Succeeded extends JobFacts {
  readonly kind: 'succeeded';
  /** The download link; empty if the job has none, or none yet. */
  readonly link: string;
  readonly warning?: string | undefined;
}

/** The job ended without success. */
export interface Failed extends JobFacts {
  readonly kind: 'failed';
  readonly code: ErrorCode;
  readonly message: string;
  readonly hint?: string | undefined;
}

export type Ended = Succeeded | Failed;
export type JobState = Running | Ended;

/**
 * Polls a job once.
 *
 * @throws KoreaiError; a `transient` one is retried within the failure budget
 */
export type Poll = (options: CallOptions) => Promise<JobState>;
