import { expect, test } from '@jest/globals';
import { awaitLink } from '../../src/jobs/await-result.ts';
import type { JobState } from '../../src/jobs/state.ts';

const signal = new AbortController().signal;

function polling(...states: JobState[]) {
  let turn = 0;
  return awaitLink(() => Promise.resolve(states[Math.min(turn++, states.length - 1)] as JobState));
}

const linkless: JobState = { kind: 'succeeded', status: 'success', jobId: 'ber-1', link: '' };

test('a success with its link has ended', async () => {
  const state: JobState = { ...linkless, link: 'https://host/f.zip' };

  expect(await polling(state)(signal)).toEqual(state);
});

test('a success without its link counts as running, for a while', async () => {
  const poll = polling(linkless);
  const kinds: string[] = [];
  for (let turn = 0; turn < 10; turn++) kinds.push((await poll(signal)).kind);

  expect(kinds).toEqual([...Array(9).fill('running'), 'failed']);
  expect(await poll(signal)).toMatchObject({
    kind: 'failed',
    code: 'download-failed',
    status: 'success',
    hint: expect.any(String),
  });
});

test('a success whose link comes late has ended once the link is there', async () => {
  const poll = polling(linkless, linkless, { ...linkless, link: 'https://host/f.zip' });

  expect([await poll(signal), await poll(signal), await poll(signal)].map(({ kind }) => kind)).toEqual([
    'running',
    'running',
    'succeeded',
  ]);
});

test.each<JobState>([
  { kind: 'running', status: 'pending' },
  { kind: 'failed', status: 'failed', code: 'platform-failed', message: 'no' },
])('any other state is reported unchanged: $kind', async (state) => {
  expect(await polling(state)(signal)).toBe(state);
});
