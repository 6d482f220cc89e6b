import { describe, expect, test } from '@jest/globals';
import type { KoreaiError } from '../../src/core/errors.ts';
import { guardName } from '../../src/jobs/bot-list.ts';
import type { JobContext } from '../../src/jobs/operation.ts';

function guarded(given: { botId?: string; botName?: string; expectedBotName?: string }, name: string | KoreaiError) {
  const asked: string[] = [];
  const context = {
    nameOf: (id: string) => {
      asked.push(id);
      return typeof name === 'string' ? Promise.resolve(name) : Promise.reject(name);
    },
  } as unknown as JobContext;
  const result = guardName(given, context);
  result.catch(() => {});
  return { asked, result };
}

describe('expectedBotName', () => {
  test('sends no request if it was not given', async () => {
    const { asked, result } = guarded({ botId: 'st-1' }, 'Travel');
    await expect(result).resolves.toBeUndefined();
    expect(asked).toEqual([]);
  });

  test.each(['travel', 'Tr\u0430vel', ''])('stops before a bot of another name: %j', async (name) => {
    const { result } = guarded({ botId: 'st-1', expectedBotName: 'Travel' }, name);
    await expect(result).rejects.toMatchObject({
      code: 'input-invalid',
      message: expect.stringContaining('st-1'),
      hint: expect.stringContaining('Nothing was written'),
    });
  });

  test('sanitizes a hostile name', async () => {
    const { result } = guarded({ botId: 'st-1', expectedBotName: 'Travel' }, 'x\n::set-output name=a::b');
    await expect(result).rejects.toMatchObject({ message: expect.not.stringMatching(/\n|^::/) });
  });

  test.each([
    ['Travel', undefined],
    ['Other', 'input-invalid'],
  ])('compares the name of a new bot without a request: %s', async (botName, code) => {
    const { asked, result } = guarded({ botName, expectedBotName: 'Travel' }, 'never asked');
    const ended = await result.then(
      () => undefined,
      (error: unknown) => (error as KoreaiError).code,
    );
    expect(ended).toBe(code);
    expect(asked).toEqual([]);
  });
});
