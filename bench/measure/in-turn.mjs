/**
 * Runs contestants in turn. Each round begins with the next one, so that the order varies.
 *
 * @param contestants functions by name; what they return is their sample
 * @param rounds number of rounds that count, after one that does not
 * @returns samples by name, in the order of the rounds
 */
export async function inTurn(contestants, rounds) {
  const names = Object.keys(contestants);
  const samples = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = -1; round < rounds; round++) {
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(turn + Math.max(0, round)) % names.length];
      const sample = await contestants[name]();
      if (round >= 0) samples[name].push(sample);
    }
  }
  return samples;
}
