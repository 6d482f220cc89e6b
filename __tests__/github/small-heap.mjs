// Makes litter, of which little lives on, and prints how large the part of the heap for new things was at most, in bytes.
import { getHeapSpaceStatistics } from 'node:v8';

const [, , holds] = process.argv;
const { keepHeapSmall } = await import('../../src/github/small-heap.ts');
const check = holds === 'small' ? keepHeapSmall() : () => {};
const sizeOfNew = () => getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space').space_size;
const sizes = [];
const living = [];
for (let look = 0; look < 40_000; look += 1) {
  living[look % 2_000] = Array.from({ length: 60 }, (_, index) => ({ look, index }));
  check();
  if (look % 500 === 0) sizes.push(sizeOfNew());
}
console.log(Math.max(...sizes));
