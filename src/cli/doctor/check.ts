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

export function ok(name: string, found: string): Check {
  return { name, level: 'ok', found, advice: '' };
}

export function skipped(name: string, found: string): Check {
  return { name, level: 'skipped', found, advice: '' };
}

export function warning(name: string, found: string, advice: string): Check {
  return { name, level: 'warning', found: spelled(found), advice: spelled(advice) };
}

export function problem(name: string, found: string, advice: string): Check {
  return { name, level: 'problem', found: spelled(found), advice: spelled(advice) };
}

/** A text of the operations, with inputs named as on the command line. */
function spelled(text: string): string {
  return spellInputs(text, spellFlag);
}

/** True if every check that was not skipped is `ok`, and there is one. */
export function isWell(checks: readonly Check[]): boolean {
  return (
    checks.some(({ level }) => level === 'ok') && checks.every(({ level }) => level === 'ok' || level === 'skipped')
  );
}
