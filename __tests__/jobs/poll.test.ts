import { expect, test } from '@jest/globals';
import { awaitLink, confirmSuccess } from '../../src/jobs/poll.ts';
import type { JobState } from '../../src/jobs/state.ts';
import { failed, running, succeeded } from './fake-job.ts';

const signal = new AbortController().signal;

function polling(...states: JobState[]) {
  let turn = 0;
  return awaitLink(() => Promise.resolve(states[Math.min(turn++, states.length - 1)] as JobState));
}

const linkless: JobState = { kind: 'succeeded', status: 'success', jobId: 'ber-1', link: '' };

test('a success without its link counts as running, for a while', async () => {
  const poll = polling(linkless);
  const kinds: string[] = [];
  for (let turn = 0; turn < 10; turn++) kinds.push((await poll({ signal })).kind);

  expect(kinds).toEqual([...Array(9).fill('running'), 'failed']);
  expect(await poll({ signal })).toMatchObject({
    kind: 'failed',
    code: 'download-failed',
    status: 'success',
    hint: expect.any(String),
  });
});

test.each<JobState>([running(), failed])('any other state is reported unchanged: $kind', async (state) => {
  expect(await polling(state)({ signal })).toBe(state);
});

/** Polls a job once per answer. Logs which polls used a fresh connection, and how each ended. */
async function pollAll(...answers: (JobState | Error)[]): Promise<string> {
  const log: string[] = [];
  const left = [...answers];
  const confirmed = confirmSuccess(async ({ freshConnection = false }) => {
    log.push(freshConnection ? 'fresh poll' : 'poll');
    const answer = left.shift() ?? new Error('no more');
    if (answer instanceof Error) throw answer;
    return answer;
  });
  while (left.length > 0) {
    const state = await confirmed({ signal }).catch((error: Error) => ({ kind: error.message }));
    log.push(`${log.pop()}: ${state.kind}`);
  }
  return log.join(', ');
}

test.each<[string, (JobState | Error)[], string]>([
  [
    'a success is confirmed by one poll over a fresh connection',
    [running(), succeeded, succeeded],
    'poll: running, poll, fresh poll: succeeded',
  ],
  [
    'a success is withdrawn if the confirming poll shows a running job, and confirmed later',
    [succeeded, running(), running(), succeeded, succeeded],
    'poll, fresh poll: running, poll: running, poll, fresh poll: succeeded',
  ],
  [
    'a success is confirmed by the next poll if the confirming one fails',
    [succeeded, new Error('503'), new Error('503'), succeeded],
    'poll, fresh poll: 503, fresh poll: 503, fresh poll: succeeded',
  ],
  ['a success becomes a failure if the confirming poll shows one', [succeeded, failed], 'poll, fresh poll: failed'],
  ['a failure needs no confirmation', [running(), failed], 'poll: running, poll: failed'],
])('%s', async (_name, answers, expected) => {
  expect(await pollAll(...answers)).toBe(expected);
});
