/** Median and quartiles of some samples. */
export function spreadOf(samples) {
  const sorted = [...samples].sort((one, other) => one - other);
  return { median: at(sorted, 0.5), low: at(sorted, 0.25), high: at(sorted, 0.75), n: sorted.length };
}

/** The ratio of two contestants, taken within each round: what slows a whole round slows both. */
export function ratioOf(ours, theirs) {
  return spreadOf(ours.map((sample, round) => sample / theirs[round]));
}

/** Interpolates between two samples. */
function at(sorted, share) {
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below + (above - below) * (place - Math.floor(place));
}
