import type { Change } from '../bot-files/change.ts';
import type { Bot } from '../core/bot.ts';
import type { Component } from '../core/component.ts';
import type { Conclusion, ErrorCode, KoreaiError } from '../core/errors.ts';
import type { Metrics } from '../core/metrics.ts';
import type { Detail } from '../jobs/operation.ts';
import type { JobFacts, JobState } from '../jobs/state.ts';

/** The archive that was brought home, whole and checked. */
export interface SavedFile {
  /** Relative to the workspace, with `/` between folders. */
  path: string;
  /** In bytes. */
  size: number;
  sha256: string;
}

/** A workflow artifact. */
export interface UploadedArtifact {
  id: number;
  url: string;
  /** SHA-256 of what the artifact service received, in hexadecimal. */
  digest: string;
}

/** A stretch of a run, in milliseconds from its start: where the time went. */
export interface Phase {
  name: string;
  fromMs: number;
  toMs: number;
}

/** What is known of a run, at any moment of it and at its end. */
export interface Outcome {
  readonly operation: string;
  /** The id of what the operation works on. */
  readonly target: string;
  /** What is tested, and what it has to keep to. */
  details: readonly Detail[];
  /** Empty until the end, and where a job was only started. */
  conclusion: Conclusion | '';
  /** The platform's own word, as it came. */
  status: string;
  errorCode: ErrorCode | '';
  jobId: string;
  /** True once the platform has said that the job succeeded. */
  hasEnded: boolean;
  /** Milliseconds since the epoch. */
  requestedAt: number | undefined;
  /** True while nothing but a job older than the one waited for was seen: `status` and `requestedAt` are of that one. */
  isOld: boolean;
  components: readonly Component[];
  file: SavedFile | undefined;
  /** Relative to the workspace. */
  extractedPath: string;
  artifact: UploadedArtifact | undefined;
  /** The bot that an import went into. */
  botId: string;
  bots: readonly Bot[] | undefined;
  metrics: Metrics | undefined;
  /** The JUnit report, relative to the workspace. */
  reportPath: string;
  /** What a normalized export changed in the folder that held the version before; `undefined` where none stood there. */
  changes: readonly Change[] | undefined;
  /** `undefined` where nothing was compared. */
  changed: boolean | undefined;
  /** How many values in a normalized bot look like secrets and are in clear; `undefined` if nothing was normalized. */
  suspects: number | undefined;
  durationMs: number;
  phases: Phase[];
  /** Why it did not succeed. */
  error: KoreaiError | undefined;
}

export function emptyOutcome(operation: string, target: string): Outcome {
  return {
    operation,
    target,
    details: [],
    conclusion: '',
    status: '',
    errorCode: '',
    jobId: '',
    hasEnded: false,
    requestedAt: undefined,
    isOld: false,
    components: [],
    file: undefined,
    extractedPath: '',
    artifact: undefined,
    botId: '',
    bots: undefined,
    metrics: undefined,
    reportPath: '',
    changes: undefined,
    changed: undefined,
    suspects: undefined,
    durationMs: 0,
    phases: [],
    error: undefined,
  };
}

/** Takes up what a look told. What an older job shows only counts while nothing is known of the one waited for. */
export function learn(outcome: Outcome, state: JobState): void {
  const isOld = state.kind === 'running' && state.isStale === true;
  if (isOld && outcome.jobId !== '') return;
  outcome.isOld = isOld;
  takeUp(outcome, isOld ? { ...state, jobId: '' } : state);
}

function takeUp(outcome: Outcome, facts: JobFacts): void {
  if (facts.status !== '') outcome.status = facts.status;
  if (facts.jobId) outcome.jobId = facts.jobId;
  if (facts.requestedAt !== undefined) outcome.requestedAt = facts.requestedAt;
  if (facts.components) outcome.components = facts.components;
  if (facts.botId) outcome.botId = facts.botId;
  if (facts.bots) outcome.bots = facts.bots;
  if (facts.metrics) outcome.metrics = facts.metrics;
}
