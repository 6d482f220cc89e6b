import { describe, expect, test } from '@jest/globals';
import { abortable } from '../../src/core/abortable.ts';

describe('abortable work', () => {
  test('that settles in time settles as usual', async () => {
    const { signal } = new AbortController();
    await expect(abortable(Promise.resolve(42), signal)).resolves.toBe(42);
    await expect(abortable(Promise.reject(new Error('broken')), signal)).rejects.toThrow('broken');
  });

  test('rejects at once when the signal aborts', async () => {
    const controller = new AbortController();
    const left = abortable(new Promise(() => {}), controller.signal);
    controller.abort(new Error('stop'));
    await expect(left).rejects.toThrow('stop');
  });

  test('rejects if the signal had aborted before', async () => {
    await expect(abortable(new Promise(() => {}), AbortSignal.abort(new Error('before')))).rejects.toThrow('before');
  });

  test('may fail after the abort without an unhandled rejection', async () => {
    const controller = new AbortController();
    const unheard: unknown[] = [];
    const listen = (reason: unknown): unknown => unheard.push(reason);
    process.on('unhandledRejection', listen);
    let fail = (_: Error): void => {};
    const left = abortable(new Promise((_, reject) => (fail = reject)), controller.signal);
    controller.abort(new Error('stop'));
    await expect(left).rejects.toThrow('stop');
    fail(new Error('late'));
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', listen);
    expect(unheard).toEqual([]);
  });
});
