import { getEventListeners } from 'node:events';
import { describe, expect, test } from '@jest/globals';
import { offAbort, onAbort } from '../../src/core/on-abort.ts';

describe('what is to run at an abort', () => {
  test('runs once each, in its order, and shares one listener', () => {
    const controller = new AbortController();
    const ran: string[] = [];
    for (const name of ['a', 'b', 'c']) onAbort(controller.signal, () => ran.push(name));
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(1);
    controller.abort();
    controller.abort();
    expect(ran).toEqual(['a', 'b', 'c']);
  });

  test('does not run where it was taken back, also by one that runs before it', () => {
    const controller = new AbortController();
    const ran: string[] = [];
    const [early, late] = [() => void ran.push('early'), () => void ran.push('late')];
    onAbort(controller.signal, early);
    onAbort(controller.signal, () => offAbort(controller.signal, late));
    onAbort(controller.signal, late);
    offAbort(controller.signal, early);
    controller.abort();
    expect(ran).toEqual([]);
  });

  test('leaves nothing on a signal that nobody waits for any more, and may come back to it', () => {
    const controller = new AbortController();
    let count = 0;
    const action = (): void => {
      count += 1;
    };
    onAbort(controller.signal, action);
    offAbort(controller.signal, action);
    offAbort(controller.signal, action);
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0);
    onAbort(controller.signal, action);
    controller.abort();
    expect(count).toBe(1);
  });
});
