import type { Conclusion, ErrorCode, KoreaiError } from '../core/errors.ts';
import type { Change, Component } from '../core/facts.ts';
import type { Detail } from '../jobs/operation.ts';
import { type ImportedId, type JobFacts, type JobState, RETURNED_FACTS, type ReturnedFacts } from '../jobs/state.ts';

/** The downloaded and verified archive. */
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

/** A phase of a run, in milliseconds from the start of the run. */
export interface Phase {
  name: string;
  fromMs: number;
  toMs: number;
}

/** What is known about a run, while it lasts and at its end. */
export interface Outcome extends ReturnedFacts {
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
  /** Relative to the workspace. */
  extractedPath: string;
  artifact?: UploadedArtifact | undefined;
  /** The bot that an import went into. */
  botId: string;
  /** The tool, workflow or model that an import went into or made. */
  imported: Readonly<Partial<Record<ImportedId, string>>>;
  /** The JUnit report, relative to the workspace. */
  reportPath: string;
  /** What a normalized export changed compared with the previous version in its folder; `undefined` if there was none. */
  changes?: readonly Change[] | undefined;
  /** Whether the files differ from the previous version; `undefined` if nothing was compared. */
  changed?: boolean | undefined;
  /** The report as an HTML page, relative to the workspace; empty if there is none. */
  pagePath: string;
  /** Identifies what a plan compared; empty without a plan. */
  planDigest: string;
  /** The plan as Markdown for a summary or a comment, in which all text of the bot is sanitized; empty without a plan. */
  planMarkdown: string;
  /** How many values in a normalized bot look like secrets in plain text; `undefined` if nothing was normalized. */
  suspects?: number | undefined;
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
    botId: '',
    imported: {},
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

function applyFacts(outcome: Outcome, facts: JobFacts): void {
  if (facts.status !== '') outcome.status = facts.status;
  if (facts.jobId) outcome.jobId = facts.jobId;
  if (facts.requestedAt !== undefined) outcome.requestedAt = facts.requestedAt;
  if (facts.components) outcome.components = facts.components;
  if (facts.botId) outcome.botId = facts.botId;
  if (facts.imported) outcome.imported = { ...outcome.imported, ...facts.imported };
  const returned = RETURNED_FACTS.filter((name) => facts[name] !== undefined).map((name) => [name, facts[name]]);
  Object.assign(outcome, Object.fromEntries(returned));
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
