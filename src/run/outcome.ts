import type { Conclusion, ErrorCode, KoreaiError } from '../core/errors.ts';
import type { Component } from '../core/facts.ts';
import type { DownloadedFile } from '../download/download.ts';
import type { Detail } from '../jobs/operation.ts';
import { type JobFacts, type JobState, type Known, RETURNED_FACTS, type ResultValues } from '../jobs/state.ts';

/** The downloaded and verified file. Its path is relative to the workspace, with `/` between folders. */
export type SavedFile = Omit<DownloadedFile, 'extraBytes'>;

/** A workflow artifact. */
export interface UploadedArtifact {
  id: number;
  url: string;
  /** SHA-256 of what the artifact service received, in hexadecimal. */
  digest: string;
}

/** A phase of a run, in milliseconds from the start of the run. */
export interface Phase {
  name: string;
  fromMs: number;
  toMs: number;
}

/** What is known about a run, while it lasts and at its end. Its paths are relative to the workspace. */
export interface Outcome extends Known<Exclude<keyof ResultValues, 'reportPath' | 'planDigest'>> {
  readonly operation: string;
  /** The id of the bot, tool, app or job that the operation works on. */
  readonly target: string;
  /** What is tested, and its thresholds. */
  details: readonly Detail[];
  /** Empty until the end, and if a job was only started. */
  conclusion: Conclusion | '';
  /** The platform's own word, unchanged. */
  status: string;
  errorCode: ErrorCode | '';
  jobId: string;
  /** True once the platform has reported that the job succeeded. */
  hasEnded: boolean;
  /** Milliseconds since the epoch. */
  requestedAt: number | undefined;
  /** True while only an older job than the one to wait for was seen: `status` and `requestedAt` belong to that one. */
  isOld: boolean;
  components: readonly Component[];
  file: SavedFile | undefined;
  extractedPath: string;
  artifact?: UploadedArtifact | undefined;
  /** JUnit XML of tests, Markdown of a plan or of what a normalized export changed; empty if there is none. */
  reportPath: string;
  /** The report as an HTML page; empty if there is none. */
  pagePath: string;
  /** Identifies what a plan compared; empty without a plan. */
  planDigest: string;
  /** The plan as Markdown for a summary or a comment, in which all text of the bot is sanitized; empty without a plan. */
  planMarkdown: string;
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
    reportPath: '',
    pagePath: '',
    planDigest: '',
    planMarkdown: '',
    durationMs: 0,
    phases: [],
    error: undefined,
  };
}

/** A run that has ended with an error. */
export function failedAs(outcome: Readonly<Outcome>, error: KoreaiError): Outcome {
  return { ...outcome, conclusion: error.conclusion, errorCode: error.code, error };
}

/** Applies what a poll reported. An older job counts only while nothing is known about the one to wait for. */
export function applyState(outcome: Outcome, state: JobState): void {
  const isOld = state.kind === 'running' && state.isStale === true;
  if (isOld && outcome.jobId !== '') return;
  if (outcome.isOld && !isOld) Object.assign(outcome, { status: '', requestedAt: undefined, components: [] });
  outcome.isOld = isOld;
  applyFacts(outcome, isOld ? { ...state, jobId: '' } : state);
}

/** What a poll does not report remains as it was. */
function applyFacts(outcome: Outcome, facts: JobFacts): void {
  for (const name of ['status', 'jobId', 'requestedAt', 'components', ...RETURNED_FACTS] as const) {
    const fact = facts[name];
    if (fact !== undefined && fact !== '') Object.assign(outcome, { [name]: fact });
  }
}

/** The most severe first: how a step with several targets ends. */
const BY_SEVERITY: readonly Conclusion[] = ['failure', 'cancelled', 'timed_out', 'stale', 'action_required'];

/** How a step ended as a whole. */
export interface Verdict {
  /** `success` only if every target succeeded; empty if jobs were only started. */
  conclusion: Conclusion | '';
  errorCode: ErrorCode | '';
}

/** The most severe conclusion, and the first error code with it. */
export function verdictOf(outcomes: readonly Readonly<Outcome>[]): Verdict {
  for (const conclusion of BY_SEVERITY) {
    const first = outcomes.find((outcome) => outcome.conclusion === conclusion);
    if (first) return { conclusion, errorCode: first.errorCode };
  }
  const isComplete = outcomes.length > 0 && outcomes.every(({ conclusion }) => conclusion === 'success');
  return { conclusion: isComplete ? 'success' : '', errorCode: '' };
}

/** True only if every target succeeded, or has the id of a job that was only to be started. */
export function mayPass(outcomes: readonly Readonly<Outcome>[]): boolean {
  const isWell = ({ conclusion, errorCode, jobId }: Readonly<Outcome>): boolean =>
    errorCode === '' && (conclusion === 'success' || (conclusion === '' && jobId !== ''));
  return outcomes.length > 0 && outcomes.every(isWell);
}
