import type { KoreaiError } from '../core/errors.ts';
import type { Change } from '../core/facts.ts';
import { sanitize } from '../core/sanitize.ts';
import { emptyOutcome, failedAs, type Outcome, verdictOf } from '../run/outcome.ts';
import { OUTPUTS, type OutputName, resultOf } from '../run/outputs.ts';

const MAX_TEXT = 4_000;
const MAX_NAME = 200;

/** Raised when a field is removed or changes its meaning; fields may be added at any time. */
export const RESULT_VERSION = 1;

/** The outputs of a target. Artifacts need a workflow. */
export const RESULT_OUTPUTS = (Object.keys(OUTPUTS) as OutputName[]).filter(
  (name): name is Exclude<OutputName, 'results'> => name !== 'results' && !name.startsWith('artifact'),
);

/** A target that has ended. Its error names inputs as on the command line. */
export interface Ended {
  readonly outcome: Readonly<Outcome>;
  /** The command that resumes the job, which the hint of the error does not repeat; empty if there is no job to resume. */
  readonly resume: string;
  readonly warnings: readonly string[];
}

/** What `--json` prints, as `schemas/result.schema.json` describes it. */
export function resultJson(
  ends: readonly Ended[],
  durationMs: number,
  warnings: readonly string[],
): Record<string, unknown> {
  const step = stepOutcome(ends, durationMs);
  const decisive = ends.find(({ outcome }) => outcome.conclusion === step.conclusion) ?? ends[0];
  const { outcome: { error } = step, resume = '' } = decisive ?? {};
  const count = ends.length > 1 ? tally(ends) : '';
  const all = targetResult({ outcome: { ...step, error }, resume, warnings });
  const message = count === '' ? all['message'] : `${count}. The first of them: ${all['message']}`;
  return { version: RESULT_VERSION, ...all, message, results: ends.map(targetResult) };
}

function targetResult({ outcome, resume, warnings }: Ended): Record<string, unknown> {
  const { components, metrics, changes, applied, error } = outcome;
  const outputs = resultOf(outcome);
  return {
    operation: outcome.operation,
    target: orNull(outcome.target),
    ...Object.fromEntries(RESULT_OUTPUTS.map((name) => [name, orNull(outputs[name])])),
    message: orNull(sanitize(error?.message ?? '', MAX_TEXT)),
    hint: orNull(sanitize(error?.hint ?? '', MAX_TEXT)),
    resume: orNull(resume),
    components: components.map(({ kind, name, status, detail }) => ({
      kind: sanitize(kind, MAX_NAME),
      name: sanitize(name, MAX_NAME),
      status: sanitize(status, MAX_NAME),
      detail: sanitize(detail, MAX_TEXT),
    })),
    metrics: metrics ?? null,
    changes: changes?.map(plainChange) ?? applied ?? null,
    warnings,
  };
}

function plainChange({ how, kind, name, formerName, details }: Change) {
  return {
    how,
    kind,
    name: sanitize(name, MAX_NAME),
    ...(formerName === undefined ? {} : { formerName: sanitize(formerName, MAX_NAME) }),
    details: details.map((line) => sanitize(line, MAX_NAME)),
  };
}

function orNull(value: unknown): unknown {
  return value === '' ? null : value;
}

/** The step as one outcome: that of its first target, with the verdict on all. */
export function stepOutcome(ends: readonly Ended[], durationMs: number): Readonly<Outcome> {
  const outcomes = ends.map(({ outcome }) => outcome);
  return { ...(outcomes[0] ?? emptyOutcome('', '')), ...verdictOf(outcomes), durationMs };
}

/** How many targets did not succeed; empty if all did. */
export function tally(ends: readonly Ended[]): string {
  const failed = ends.filter(({ outcome }) => outcome.error !== undefined).length;
  return failed === 0 ? '' : `${failed} of ${ends.length} targets did not succeed`;
}

/** A run that ended before there was anything to run. */
export function endedEarly(operation: string, error: KoreaiError): Ended {
  return { outcome: failedAs(emptyOutcome(operation, ''), error), resume: '', warnings: [] };
}
