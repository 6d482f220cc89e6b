import { describe, expect, test } from '@jest/globals';
import { abortable } from '../../src/core/abortable.ts';

describe('abortable work', () => {
  test('that ends in time ends as it would', async () => {
    const { signal } = new AbortController();
    await expect(abortable(Promise.resolve(42), signal)).resolves.toBe(42);
    await expect(abortable(Promise.reject(new Error('broken')), signal)).rejects.toThrow('broken');
  });

  test('is left behind at once when the signal aborts', async () => {
    const controller = new AbortController();
    const left = abortable(new Promise(() => {}), controller.signal);
    controller.abort(new Error('stop'));
    await expect(left).rejects.toThrow('stop');
  });

  test('is left behind from the start where the signal has aborted before', async () => {
    await expect(abortable(new Promise(() => {}), AbortSignal.abort(new Error('before')))).rejects.toThrow('before');
  });

  test('may fail after it was left behind, unheard', async () => {
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
