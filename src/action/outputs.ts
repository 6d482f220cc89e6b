import { closeSync, openSync } from 'node:fs';
import { KoreaiError, systemCode } from '../core/errors.ts';
import type { Log } from '../core/log.ts';
import { type Outcome, type Verdict, verdictOf } from '../run/outcome.ts';
import { OUTPUTS, type OutputName, plainResult } from '../run/outputs.ts';

export type Outputs = ReturnType<typeof stepOutputs>;

/**
 * The outputs of a step.
 *
 * @param set - sets one output; throws if the runner's file cannot be written
 */
export function stepOutputs(set: (name: OutputName, value: string) => void, log: Log) {
  const current = new Map<OutputName, string>();
  let hasWarned = false;

  const write = (name: OutputName, value: string): void => {
    if (current.get(name) === value) return;
    try {
      set(name, value);
      current.set(name, value);
    } catch (error) {
      // By now a job may be running, so this does not fail the step.
      const problem = `The outputs could not be written to the file GITHUB_OUTPUT (${reasonOf(error)})`;
      if (!hasWarned) log.warning(`${problem}. Later steps do not see them; this log has the id of the job.`);
      hasWarned = true;
    }
  };

  return {
    /**
     * Checks that the runner's file can be written, before a job is started whose id could not be passed on.
     *
     * @throws KoreaiError `input-invalid`
     */
    check(file: string): void {
      try {
        closeSync(openSync(file, 'a'));
      } catch (error) {
        hasWarned = true;
        throw new KoreaiError(
          'input-invalid',
          `The outputs file of the runner cannot be written (${reasonOf(error)})`,
          {
            hint: 'Nothing was sent. Check the variable GITHUB_OUTPUT, the permissions of the file it names, and the disk.',
            cause: error,
          },
        );
      }
    },
    /** Sets what has become known or has changed, but not the verdict. */
    update(outcome: Readonly<Outcome>): void {
      const { conclusion: _c, errorCode: _e, durationSeconds: _d, ...known } = valuesOf(outcome);
      for (const [name, value] of Object.entries(known)) if (value !== '') write(name as OutputName, value);
    },
    /** Sets every output, the empty ones too: those of the first target, and the verdict on all targets. */
    finish(outcomes: readonly Readonly<Outcome>[], durationMs: number, verdict: Verdict = verdictOf(outcomes)): void {
      const [first] = outcomes;
      const values: Partial<Record<OutputName, string>> = {
        ...(first && valuesOf({ ...first, durationMs })),
        ...verdict,
        results: JSON.stringify(outcomes.map(plainResult)),
      };
      for (const name of Object.keys(OUTPUTS) as OutputName[]) write(name, values[name] ?? '');
    },
  };
}

function reasonOf(error: unknown): string {
  return systemCode(error) || String(error);
}

function valuesOf(outcome: Readonly<Outcome>): Partial<Record<OutputName, string>> {
  const { operation: _operation, target: _target, ...result } = plainResult(outcome);
  return Object.fromEntries(Object.entries(result).map(([name, value]) => [name, String(value)]));
}
