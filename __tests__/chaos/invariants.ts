import { checkFiles } from './check-files.ts';
import { checkTime } from './check-time.ts';
import { checkVerdict } from './check-verdict.ts';
import { checkWords } from './check-words.ts';
import type { Evidence } from './evidence.ts';

/** Everything that has to hold after every run, whatever happened in it. One line for each breach, `invariant: what`. */
export function breachesOf(evidence: Evidence): string[] {
  return [checkVerdict, checkTime, checkFiles, checkWords].flatMap((check) => check(evidence));
}
