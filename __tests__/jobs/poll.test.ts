import { describe, expect, test } from '@jest/globals';
import { awaitLink, confirmSuccess } from '../../src/jobs/poll.ts';
import type { JobState, Poll } from '../../src/jobs/state.ts';
import { failed, running, succeeded } from './fake-job.ts';

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

test.each<JobState>([running(), failed])('any other state is reported unchanged: $kind', async (state) => {
  expect(await polling(state)(signal)).toBe(state);
});

/** Polls a job once per answer, and reports which polls used a fresh connection. */
async function pollAll(...answers: (JobState | Error)[]): Promise<string[]> {
  const reported: string[] = [];
  const left = [...answers];
  const poll: Poll = (_signal, freshConnection = false) => {
    const answer = left.shift();
    reported.push(`${freshConnection ? 'fresh ' : ''}poll`);
    return answer instanceof Error || !answer
      ? Promise.reject(answer ?? new Error('no more'))
      : Promise.resolve(answer);
  };
  const confirmed = confirmSuccess(poll);
  while (left.length > 0) {
    reported.push(
      await confirmed(signal).then(
        ({ kind }) => kind,
        ({ message }) => message,
      ),
    );
  }
  return reported;
}

describe('a success', () => {
  test('is confirmed by one poll over a fresh connection', async () => {
    expect(await pollAll(running(), succeeded, succeeded)).toEqual([
      ...['poll', 'running'],
      ...['poll', 'fresh poll', 'succeeded'],
    ]);
  });

  test('is withdrawn if the confirming poll shows a running job, and confirmed later', async () => {
    expect(await pollAll(succeeded, running(), running(), succeeded, succeeded)).toEqual([
      ...['poll', 'fresh poll', 'running'],
      ...['poll', 'running'],
      ...['poll', 'fresh poll', 'succeeded'],
    ]);
  });

  test('is confirmed by the next poll if the confirming one fails', async () => {
    expect(await pollAll(succeeded, new Error('503'), new Error('503'), succeeded)).toEqual([
      ...['poll', 'fresh poll', '503'],
      ...['fresh poll', '503'],
      ...['fresh poll', 'succeeded'],
    ]);
  });

  test('becomes a failure if the confirming poll shows one', async () => {
    expect(await pollAll(succeeded, failed)).toEqual(['poll', 'fresh poll', 'failed']);
  });
});

test('a failure needs no confirmation', async () => {
  expect(await pollAll(running(), failed)).toEqual(['poll', 'running', 'poll', 'failed']);
});
