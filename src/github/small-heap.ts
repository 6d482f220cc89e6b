/** New things begin with one mebibyte and another one to be moved to. */
const GROWN_BYTES = 2.5 * 1024 * 1024;

/**
 * Keeps the heap of a step over many targets small. Thousands of looks leave as much litter, and by itself the part of
 * the heap that holds what is new grows to many times what lives in it. It may double, once: as small as it begins, it
 * is collected after every thirty looks. One thread collects so little sooner than it wakes others for it.
 *
 * @returns to be called every now and then, with each look for example
 */
export function keepHeapSmall(): () => void {
  if (typeof process.getBuiltinModule !== 'function') return () => {};
  const { getHeapSpaceStatistics, setFlagsFromString } = process.getBuiltinModule('node:v8');
  const sizeOfNew = (): number =>
    getHeapSpaceStatistics().find((space) => space.space_name === 'new_space')?.space_size ?? 0;
  let hasGrown = false;
  setFlagsFromString('--no-parallel-scavenge');
  setFlagsFromString('--semi-space-growth-factor=2');
  return () => {
    if (hasGrown || sizeOfNew() < GROWN_BYTES) return;
    hasGrown = true;
    setFlagsFromString('--semi-space-growth-factor=1');
  };
}
