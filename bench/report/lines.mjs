import { ratioOf, spreadOf } from '../measure/spread.mjs';

/**
 * One line of the table for each of the others, with the ratio to ours.
 *
 * @param samples by contestant, `ours` among them
 * @param reach the ratios to reach, by contestant; one without is there for comparison
 */
export function ratioLines(what, samples, { unit, reach = {} }) {
  const { ours, ...others } = samples;
  return Object.entries(others).map(([against, theirs]) => {
    const ratio = ratioOf(ours, theirs);
    const line = { what, unit, ours: spreadOf(ours), against, theirs: spreadOf(theirs), ratio };
    return judged(line, ratio.median, reach[against], '×');
  });
}

/** A line for a figure that stands for itself. @param reach what it has to stay under, where there is a limit */
export function valueLine(what, samples, { unit, reach }) {
  const ours = spreadOf(samples);
  return judged({ what, unit, ours }, ours.median, reach, unit);
}

/** A line for something that holds or does not. */
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
