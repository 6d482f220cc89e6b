import { spellInputs } from '../../inputs/read.ts';
import { spellFlag } from '../flags.ts';

/** `skipped`: nothing was found out, because there was nothing to look at. */
export type Level = 'ok' | 'warning' | 'problem' | 'skipped';

/** What one check found, and what to do about it. */
export interface Check {
  readonly name: string;
  readonly level: Level;
  readonly found: string;
  /** What to do; empty where there is nothing to do. */
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

/** What operations say about inputs, as the command line spells it. */
function spelled(text: string): string {
  return spellInputs(text, spellFlag);
}

/** True only where every check that could be made was good. */
export function isWell(checks: readonly Check[]): boolean {
  return (
    checks.some(({ level }) => level === 'ok') && checks.every(({ level }) => level === 'ok' || level === 'skipped')
  );
}
