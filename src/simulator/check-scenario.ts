import { KoreaiError } from '../kernel/errors.ts';
import type { Scenario } from './scenario.ts';
import { type Path, problemsOf } from './scenario-problems.ts';
import { scenarioSchema } from './scenario-schema.ts';

/**
 * Reads a scenario from parsed JSON.
 *
 * @throws KoreaiError `input-invalid` with every problem and its path
 */
export function checkScenario(value: unknown): Scenario {
  const problems = problemsOf(value, scenarioSchema);
  if (problems.length > 0) {
    const lines = problems.map(({ path, message }) => `${pathText(path)}: ${message}`);
    throw new KoreaiError('input-invalid', `The scenario cannot be used:\n  ${lines.join('\n  ')}`);
  }
  return value as Scenario;
}

/** A path as JavaScript would write it, from `scenario` on. */
export function pathText(path: Path): string {
  return path.reduce<string>((before, part) => {
    if (typeof part === 'number') return `${before}[${part}]`;
    return /^[A-Za-z_]\w*$/.test(part) ? `${before}.${part}` : `${before}[${JSON.stringify(part)}]`;
  }, 'scenario');
}
