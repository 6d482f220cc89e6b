import { formatInstant } from '../core/clock.ts';
import type { Bot, Change } from '../core/facts.ts';
import { sanitize } from '../core/sanitize.ts';
import { FIELDS, INPUT_NAMES } from '../inputs/fields.ts';
import type { Operation } from '../jobs/operation.ts';
import type { Outcome } from './outcome.ts';

/** The outputs of the contract, in its order. */
export const OUTPUTS = {
  conclusion:
    'The verdict: `success`, `failure`, `timed_out`, `cancelled`, `stale` or `action_required`. Empty with `wait: false`.',
  status: "The platform's own status word, unchanged.",
  errorCode: 'Why the step did not succeed; empty on success. docs/troubleshooting.md says what to do.',
  jobId: 'Id of the job (`ber-…`, `bir-…`, `ds-…`, `exp_…`, `imp_…`), set before the wait starts.',
  requestedAt: 'When the job was requested, as the platform reports it, in ISO 8601.',
  filePath: 'The downloaded archive, relative to the workspace.',
  fileSize: 'Its size in bytes.',
  sha256: 'Its SHA-256, in hexadecimal.',
  extractedPath: 'The folder that it was unpacked into, relative to the workspace.',
  artifactId: 'Id of the uploaded artifact.',
  artifactUrl: 'URL of the uploaded artifact.',
  artifactDigest: 'SHA-256 of the uploaded artifact, in hexadecimal.',
  botId: 'The id of the bot that `import-bot` imported into or created.',
  toolId: 'The id of the tool that `import-tool` imported into or created.',
  workflowId: 'The id of the workflow that `import-workflow` imported into or created.',
  modelId: 'The id of the model that `import-model` created.',
  bots: 'JSON array of the bots that `list-bots` found: `id` and `name` of each.',
  matrix:
    'The same as a matrix for `fromJSON`: `botId` and `name`, at most 256 entries. With more bots, an entry has several ids.',
  reportPath:
    'The report, relative to the workspace: of tests JUnit XML, of `plan-import` Markdown. With `normalize`, what changed since the previous content of the folder, if it had any, as Markdown.',
  pagePath: 'With `html`: the report as an HTML page, relative to the workspace.',
  changed:
    'With `normalize`: `true` or `false`, whether the export differs from the previous content of its folder. Of `plan-import`: whether the import would change anything.',
  added: 'How many parts of the bot were added, or would be by the import; `modified` and `removed` likewise.',
  modified: 'How many were changed.',
  removed: 'How many were removed.',
  changes:
    'JSON array of these changes, at most 500: `how` (`added`, `changed`, `removed`), `kind` and `name` of each. Of `import-project`: an object of numbers, `created`, `updated`, `deleted`, `toolsCreated`, `toolsUpdated`, `toolsDeleted`, without those that the platform did not report.',
  planDigest: 'Identifies what `plan-import` compared: `import-bot` refuses to import if that has changed since.',
  suspectedSecrets:
    'With `normalize`: how many values in the folder look like secrets in plain text. The log names their places. Commit the folder only if it is `0`.',
  durationSeconds: 'How long the step took.',
  results: 'JSON array with one object per target, in the order given: all of the above, `operation` and `target`.',
} as const;

export type OutputName = keyof typeof OUTPUTS;

type Result<T> = { operation: string; target: string } & Record<Exclude<OutputName, 'results'>, T>;

/** The outputs whose values in {@link resultOf} are no texts. */
export type TypedOutput = {
  [N in OutputName & keyof Result<unknown>]: ReturnType<typeof resultOf>[N] extends string ? never : N;
}[OutputName & keyof Result<unknown>];

/** An outcome as data; an empty string stands for what is unknown. */
export function resultOf(outcome: Readonly<Outcome>) {
  const { file, artifact } = outcome;
  const bots = outcome.bots?.map(({ id, name }) => ({ id, name: sanitize(name, 200) }));
  return {
    operation: outcome.operation,
    target: outcome.target,
    conclusion: outcome.conclusion,
    status: sanitize(outcome.status, 200),
    errorCode: outcome.errorCode,
    jobId: outcome.jobId,
    requestedAt: formatInstant(outcome.requestedAt),
    filePath: file?.path ?? '',
    fileSize: file?.size ?? '',
    sha256: file?.sha256 ?? '',
    extractedPath: outcome.extractedPath,
    artifactId: artifact?.id ?? '',
    artifactUrl: artifact?.url ?? '',
    artifactDigest: artifact?.digest ?? '',
    botId: sanitize(outcome.botId ?? '', 200),
    toolId: sanitize(outcome.toolId ?? '', 200),
    workflowId: sanitize(outcome.workflowId ?? '', 200),
    modelId: sanitize(outcome.modelId ?? '', 200),
    bots: bots ?? '',
    matrix: bots ? matrixOf(bots) : '',
    reportPath: outcome.reportPath,
    pagePath: outcome.pagePath,
    changed: outcome.changed ?? '',
    ...changesOf(outcome),
    planDigest: outcome.planDigest,
    suspectedSecrets: outcome.suspectedSecrets ?? '',
    durationSeconds: Math.round(outcome.durationMs) / 1_000,
  } satisfies Result<unknown>;
}

/** The same as workflows and shells read it: what is neither a text nor a number is JSON. */
export function plainResult(outcome: Readonly<Outcome>): Result<string | number> {
  const plain = Object.entries(resultOf(outcome)).map(([name, value]) => [
    name,
    typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value),
  ]);
  return Object.fromEntries(plain);
}

/** Maximum number of changes in an output: GitHub limits all outputs of a job to 1 MB. */
const MAX_CHANGES = 500;

function changesOf({ changes, applied }: Readonly<Outcome>) {
  if (!changes) return { added: '', modified: '', removed: '', changes: applied ?? '' };
  const count = (wanted: Change['how']): number => changes.filter(({ how }) => how === wanted).length;
  const shown = changes.slice(0, MAX_CHANGES).map(({ how, kind, name }) => ({ how, kind, name: sanitize(name, 200) }));
  return {
    added: count('added'),
    modified: count('changed'),
    removed: count('removed'),
    changes: shown,
  };
}

/** Maximum number of jobs that GitHub starts from one matrix. */
const MAX_JOBS = 256;

/** Bots as the matrix of a workflow's job. Beyond its maximum an entry has several bots, which one step handles. */
export function matrixOf(bots: readonly Bot[]): { include: { botId: string; name: string }[] } {
  const share = Math.max(1, Math.ceil(bots.length / MAX_JOBS));
  const include: { botId: string; name: string }[] = [];
  for (let from = 0; from < bots.length; from += share) {
    const some = bots.slice(from, from + share);
    const [first] = some;
    const name = some.length === 1 && first ? first.name : `bots ${from + 1} to ${from + some.length}`;
    include.push({ botId: some.map(({ id }) => id).join(','), name });
  }
  return { include };
}

/** All words that steps compare or pass on. They are never masked, even if a secret is equal to one of them. */
export function ownWords(operations: readonly Operation[]): string[] {
  return [
    ...operations.map(({ name }) => name),
    ...INPUT_NAMES,
    ...Object.keys(OUTPUTS),
    'operation',
    'target',
    // The first folder of all output paths.
    FIELDS.outputDir.default,
    'published',
    'latest',
    'inDevelopment',
    'true',
    'false',
  ];
}
