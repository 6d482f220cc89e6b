import { describe, expect, test } from '@jest/globals';
import { parseTargets } from '../../src/inputs/read.ts';
import { matrixOf } from '../../src/run/outputs.ts';

const bots = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `st-${at + 1}`, name: `Bot ${at + 1}` }));

describe('a matrix', () => {
  test.each([0, 1, 2, 255, 256, 257, 600, 5_000])('of %i bots has 256 entries at most and every bot once', (count) => {
    const { include } = matrixOf(bots(count));

    expect(include.length).toBeLessThanOrEqual(256);
    expect(include.flatMap(({ botId }) => botId.split(',')).filter((id) => id !== '')).toEqual(
      bots(count).map(({ id }) => id),
    );
    for (const { botId } of include) expect(parseTargets('botId', botId)).toHaveProperty('value');
  });

  test('has one bot per entry if there is room', () => {
    expect(matrixOf(bots(256)).include[255]).toEqual({ botId: 'st-256', name: 'Bot 256' });
    expect(matrixOf(bots(0))).toEqual({ include: [] });
  });

  test('has evenly filled entries if there is not', () => {
    const { include } = matrixOf(bots(257));

    expect(include[0]).toEqual({ botId: 'st-1,st-2', name: 'bots 1 to 2' });
    expect(include.at(-1)).toEqual({ botId: 'st-257', name: 'Bot 257' });
  });
});
