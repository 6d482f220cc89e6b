import type { Bot, Change, Metrics, ProjectChanges } from '../core/facts.ts';
import type { ResultPart } from '../jobs/operation.ts';
import type { ImportedId } from '../jobs/state.ts';
import type { Outcome } from './outcome.ts';

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

/** The value of a part of a result; `undefined` if the run has none. */
export function resultValue(outcome: Readonly<Outcome>, part: Exclude<ResultPart, 'file'>): unknown {
  const value =
    part === 'suspectedSecrets' ? outcome.suspects : isImportedId(part) ? outcome.imported[part] : outcome[part];
  return value === '' ? undefined : value;
}

function isImportedId(part: ResultPart): part is ImportedId {
  return part === 'toolId' || part === 'workflowId' || part === 'modelId';
}
