import { spellInputs } from '../../inputs/read.ts';
import { spellFlag } from '../flags.ts';

/** `skipped`: the check could not be made, or does not apply. */
export type Level = 'ok' | 'warning' | 'problem' | 'skipped';

/** What one check found, and what to do about it. */
export interface Check {
  readonly name: string;
  readonly level: Level;
  readonly found: string;
  /** What to do; empty if there is nothing to do. */
  readonly advice: string;
}

export const ok = (name: string, found: string): Check => check('ok', name, found, '');
export const skipped = (name: string, found: string): Check => check('skipped', name, found, '');
export const warning = (name: string, found: string, advice: string): Check => check('warning', name, found, advice);
export const problem = (name: string, found: string, advice: string): Check => check('problem', name, found, advice);

/** Texts of the operations name inputs in braces. */
function check(level: Level, name: string, found: string, advice: string): Check {
  return { name, level, found: spellInputs(found, spellFlag), advice: spellInputs(advice, spellFlag) };
}

/** True if every check that was not skipped is `ok`, and there is one. */
export function areAllOk(checks: readonly Check[]): boolean {
  const levels = new Set(checks.map(({ level }) => level));
  return levels.has('ok') && !levels.has('warning') && !levels.has('problem');
}
