/**
 * Runs contestants in turn, round for round. Each round begins with the next of them, so that none is always the one
 * behind the same other.
 *
 * @param contestants functions by name; what they return is their sample
 * @param rounds how many count; one more goes before them and does not
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
