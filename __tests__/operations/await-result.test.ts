import { expect, test } from '@jest/globals';
import type { JobState } from '../../src/jobs/state.ts';
import { awaitLink } from '../../src/operations/await-result.ts';

const signal = new AbortController().signal;

function looking(...states: JobState[]) {
  let turn = 0;
  return awaitLink(() => Promise.resolve(states[Math.min(turn++, states.length - 1)] as JobState));
}

const linkless: JobState = { kind: 'succeeded', status: 'success', jobId: 'ber-1', link: '' };

test('a success with its link has ended', async () => {
  const state: JobState = { ...linkless, link: 'https://host/f.zip' };

  expect(await looking(state)(signal)).toEqual(state);
});

test('a success without its link still runs, for a while', async () => {
  const look = looking(linkless);
  const kinds: string[] = [];
  for (let turn = 0; turn < 10; turn++) kinds.push((await look(signal)).kind);

  expect(kinds).toEqual([...Array(9).fill('running'), 'failed']);
  expect(await look(signal)).toMatchObject({
    kind: 'failed',
    code: 'download-failed',
    status: 'success',
    hint: expect.any(String),
  });
});

test('a success whose link comes late has ended then', async () => {
  const look = looking(linkless, linkless, { ...linkless, link: 'https://host/f.zip' });

  expect([await look(signal), await look(signal), await look(signal)].map(({ kind }) => kind)).toEqual([
    'running',
    'running',
    'succeeded',
  ]);
});

test.each<JobState>([
  { kind: 'running', status: 'pending' },
  { kind: 'failed', status: 'failed', code: 'platform-failed', message: 'no' },
])('any other state is told as it is: $kind', async (state) => {
  expect(await looking(state)(signal)).toBe(state);
});
