import { ratioOf, spreadOf } from '../measure/spread.mjs';

/**
 * One line of the table for each contestant, with the ratio to ours.
 *
 * @param samples by contestant, `ours` among them
 * @param reach the ratios to reach, by contestant; others are only compared
 */
export function ratioLines(what, samples, { unit, reach = {} }) {
  const { ours, ...others } = samples;
  return Object.entries(others).map(([against, theirs]) => {
    const ratio = ratioOf(ours, theirs);
    const line = { what, unit, ours: spreadOf(ours), against, theirs: spreadOf(theirs), ratio };
    return judged(line, ratio.median, reach[against], '×');
  });
}

/** A line for a single figure. @param reach its maximum, if there is one */
export function valueLine(what, samples, { unit, reach }) {
  const ours = spreadOf(samples);
  return judged({ what, unit, ours }, ours.median, reach, unit);
}

/** A line for something that is true or not. */
export function factLine(what, holds, reported) {
  return { what, reported, reach: { reported: 'yes' }, verdict: holds ? 'reached' : 'missed' };
}

export function skippedLine(what, why) {
  return { what, reported: why, verdict: 'skipped' };
}

function judged(line, value, most, unit) {
  if (most === undefined) return line;
  return { ...line, reach: { most, unit }, verdict: value <= most ? 'reached' : 'missed' };
}
