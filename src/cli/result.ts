import type { KoreaiError } from '../core/errors.ts';
import type { Change } from '../core/facts.ts';
import { sanitize } from '../core/sanitize.ts';
import { emptyOutcome, type Outcome, verdictOf } from '../run/outcome.ts';
import { OUTPUTS, type OutputName, resultOf } from '../run/outputs.ts';

const LONGEST_TEXT = 4_000;
const LONGEST_NAME = 200;

/** Raised when a field is removed or changes its meaning; fields may be added at any time. */
export const RESULT_VERSION = 1;

/** The outputs of a target. Artifacts need a workflow. */
export const RESULT_OUTPUTS = (Object.keys(OUTPUTS) as OutputName[]).filter(
  (name): name is Exclude<OutputName, 'results'> => name !== 'results' && !name.startsWith('artifact'),
);

/** A target that has ended, with the texts of its error, in which inputs are named as on the command line. */
export interface Ended {
  readonly outcome: Readonly<Outcome>;
  readonly message: string;
  readonly hint: string;
  /** The command that resumes the job; empty if there is no job to resume. */
  readonly resume: string;
  readonly warnings: readonly string[];
}

/** What `--json` prints, as `schemas/result.schema.json` describes it. */
export function resultJson(
  ends: readonly [Ended, ...Ended[]],
  durationMs: number,
  warnings: readonly string[],
): Record<string, unknown> {
  const outcomes = ends.map(({ outcome }) => outcome);
  const complete = completeOf([ends[0].outcome, ...outcomes.slice(1)], durationMs);
  const decisive = ends.find(({ outcome }) => outcome.conclusion === complete.conclusion) ?? ends[0];
  const count = tally(outcomes);
  const message =
    ends.length > 1 && count !== '' ? `${count}. The first of them: ${decisive.message}` : decisive.message;
  return {
    version: RESULT_VERSION,
    ...targetResult({ ...decisive, outcome: complete, message, warnings }),
    results: ends.map(targetResult),
  };
}

function targetResult({ outcome, message, hint, resume, warnings }: Ended): Record<string, unknown> {
  const { components, metrics, changes, applied } = outcome;
  const outputs = resultOf(outcome);
  return {
    operation: outcome.operation,
    target: orNull(outcome.target),
    ...Object.fromEntries(RESULT_OUTPUTS.map((name) => [name, typed(name, outputs[name])])),
    message: orNull(sanitize(message, LONGEST_TEXT)),
    hint: orNull(sanitize(hint, LONGEST_TEXT)),
    resume: orNull(resume),
    components: components.map(({ kind, name, status, detail }) => ({
      kind: sanitize(kind, LONGEST_NAME),
      name: sanitize(name, LONGEST_NAME),
      status: sanitize(status, LONGEST_NAME),
      detail: sanitize(detail, LONGEST_TEXT),
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
    name: sanitize(name, LONGEST_NAME),
    ...(formerName === undefined ? {} : { formerName: sanitize(formerName, LONGEST_NAME) }),
    details: details.map((line) => sanitize(line, LONGEST_NAME)),
  };
}

/** Outputs of a workflow are texts; these are the ones that are JSON. */
const JSON_OUTPUTS: readonly OutputName[] = ['bots', 'matrix', 'changed'];

function typed(name: OutputName, output: string | number): unknown {
  if (output === '') return null;
  return JSON_OUTPUTS.includes(name) ? JSON.parse(String(output)) : output;
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}

/** The step as one outcome: that of its first target, with the verdict on all. */
export function completeOf(
  outcomes: readonly [Readonly<Outcome>, ...Readonly<Outcome>[]],
  durationMs: number,
): Readonly<Outcome> {
  return { ...outcomes[0], ...verdictOf(outcomes), durationMs };
}

/** How many targets did not succeed; empty if all did. */
export function tally(outcomes: readonly Readonly<Outcome>[]): string {
  const failed = outcomes.filter(({ error }) => error !== undefined).length;
  return failed === 0 ? '' : `${failed} of ${outcomes.length} targets did not succeed`;
}

/** A run that ended before there was anything to run. */
export function endedEarly(operation: string, error: KoreaiError): Ended {
  const { code: errorCode, conclusion, message, hint = '' } = error;
  const outcome = { ...emptyOutcome(operation, ''), conclusion, errorCode, error };
  return { outcome, message, hint, resume: '', warnings: [] };
}
