import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Clock } from '../../src/core/clock.ts';
import { KoreaiError } from '../../src/core/errors.ts';
import type { JobState, Succeeded } from '../../src/jobs/state.ts';
import { logRun, sizeOf } from '../../src/run/log-run.ts';
import { applyState, emptyOutcome } from '../../src/run/outcome.ts';
import { logInto } from '../support/run-operation.ts';

const EPOCH = Date.UTC(2026, 0, 31, 12);

/** A logged run, on a clock that is set by hand. */
function reporting() {
  let now = 0;
  const clock: Clock = { now: () => now, wall: () => EPOCH + now, schedule: () => () => {} };
  const lines: string[] = [];
  const report = logRun(logInto(lines), clock);
  const outcome = { ...emptyOutcome('export-bot', 'st-1'), jobId: 'ber-1' };
  const polled = (...states: JobState[]): void => {
    for (const state of states) {
      applyState(outcome, state);
      report({ type: 'polled', state, outcome, nextPollMs: state.kind === 'running' ? 2_000 : undefined });
    }
  };
  return { lines, report, outcome, polled, pass: (ms: number) => (now += ms) };
}

const running = (status: string, percent?: number) => ({ kind: 'running', status, percent }) as const;

const ended = (more: Partial<Succeeded>): Succeeded => ({ kind: 'succeeded', status: '', link: '', ...more });

describe('a run is logged', () => {
  const bots = [{ id: 'st-1', name: '::error::x' }];
  const blocked = { type: 'blocked', status: '::warning::x', jobId: 'ds-1', nextPollMs: 5_000 } as const;

  test.each<[string, (run: ReturnType<typeof reporting>) => void, string[]]>([
    [
      'in one line for each change',
      ({ polled }) => {
        for (const state of [running('pending'), running('inprogress', 10), ended({ status: 'success' })])
          polled(state, state);
      },
      ['ber-1: pending; next poll in 2 s', 'ber-1: inprogress, 10 %; next poll in 2 s', 'ber-1: success'],
    ],
    [
      'with the components that a success still waits for',
      ({ polled }) => {
        for (const unfinished of ['NL (IN_PROGRESS), dialog Pay (Queued)', 'NL (IN_PROGRESS)'])
          polled({ kind: 'running', status: 'successful', unfinished });
      },
      [
        'ber-1: successful, but not ended: NL (IN_PROGRESS), dialog Pay (Queued); next poll in 2 s',
        'ber-1: successful, but not ended: NL (IN_PROGRESS); next poll in 2 s',
      ],
    ],
    [
      'with what it tests, and the thresholds',
      ({ report, outcome }) => {
        outcome.details = [
          ['Test suite', 'Regression'],
          ['Thresholds', 'failures at most 0'],
        ];
        report({ type: 'started', outcome });
      },
      ['Started export-bot: job ber-1', 'Test suite: Regression', 'Thresholds: failures at most 0'],
    ],
    [
      'with one heartbeat a minute while nothing changes',
      ({ polled, pass }) => {
        for (const ms of [0, 59_400, 600, 59_400, 600]) {
          pass(ms);
          polled(running('pending'));
        }
      },
      ['ber-1: pending; next poll in 2 s', 'Still: ber-1: pending after 1 min', 'Still: ber-1: pending after 2 min'],
    ],
    [
      'with each warning once',
      ({ polled }) => {
        const odd = { ...running('odd'), warning: "The status 'odd' is unknown." };
        polled(odd, odd);
      },
      ['ber-1: odd; next poll in 2 s', "warning: The status 'odd' is unknown."],
    ],
    [
      'with the age of what has ended',
      ({ polled }) => polled(ended({ status: 'successful', requestedAt: EPOCH - 3 * 3_600_000 })),
      ['ber-1: successful, requested 2026-01-31T09:00:00.000Z (3 h ago)'],
    ],
    [
      'with failures on the way',
      ({ report }) => {
        report({ type: 'poll-failed', error: new KoreaiError('network', 'GET /x: connection lost'), retryMs: 1_000 });
        report({ type: 'download-retried', error: new KoreaiError('network', 'GET /y: lost'), retryMs: 2_000 });
      },
      ['GET /x: connection lost; next attempt in 1 s', 'GET /y: lost; next attempt in 2 s'],
    ],
    [
      'with a heartbeat of a long transfer, not a line for each chunk',
      ({ report, pass }) => {
        for (let chunk = 0; chunk < 1_000; chunk++) {
          pass(130);
          const bytes = chunk * 1_000_000;
          if (chunk < 500) report({ type: 'downloading', bytes, total: 2_000_000_000 });
          else report({ type: 'uploading', name: 'bot.zip', bytes, total: 2_000_000_000 });
        }
      },
      ['Downloading: 461 MB of 2 GB after 1 min', 'Uploading bot.zip: 923 MB of 2 GB after 2 min'],
    ],
    [
      'without text of the platform that a runner or terminal would execute',
      ({ polled }) => polled(running('::error::x\n##[group]\u001b[2J')),
      ['ber-1: : :error: :x # #[group]; next poll in 2 s'],
    ],
    [
      'with what was downloaded',
      ({ report, outcome }) => {
        report({
          type: 'downloaded',
          file: { path: 'a/b.zip', size: 1_234_567, sha256: 'ab', format: 'zip' },
          outcome,
        });
        report({ type: 'extracted', path: 'a/b', outcome });
        report({ type: 'uploaded', artifact: { id: 7, url: 'https://github.com/x', digest: 'ab' }, outcome });
      },
      ['Downloaded a/b.zip (1.2 MB, SHA-256 ab)', 'Unpacked to a/b', 'Uploaded as artifact 7: https://github.com/x'],
    ],
    [
      'with what is found, reported and changed',
      ({ report, outcome, polled }) => {
        polled(ended({ bots }), ended({ bots: [...bots, ...bots] }));
        report({ type: 'reported', path: 'a/st-1.junit.xml', outcome });
        report({ type: 'normalized', path: 'a/st-1', changes: undefined, outcome });
        report({ type: 'normalized', path: 'a/st-1', changes: [], outcome: { ...outcome, changed: false } });
        report({ type: 'normalized', path: 'a/st-1', changes: [], outcome: { ...outcome, changed: true } });
      },
      [
        'Found 1 bot',
        'Found 2 bots',
        'Wrote the report a/st-1.junit.xml',
        'Normalized in a/st-1; there was no version before',
        'Normalized in a/st-1: nothing changed',
        'Normalized in a/st-1: no change in the bot (only ids, times or layout differ)',
      ],
    ],
    [
      'with the last poll as such, not as the end of the job',
      ({ report, outcome }) => {
        for (const isStale of [false, true])
          report({ type: 'polled', state: { ...running('inprogress'), isStale }, outcome, nextPollMs: undefined });
      },
      [
        'ber-1: inprogress; that was the last poll',
        'Waiting for st-1: the platform still shows an older job (inprogress); that was the last poll',
      ],
    ],
    [
      'with another job that it waits for, once a minute',
      ({ report, pass }) => {
        for (const ms of [0, 30_000, 30_000]) {
          pass(ms);
          report(blocked);
        }
      },
      [
        'Waiting for another job to end first: ds-1, : :warning: :x; next poll in 5 s',
        'Still: Waiting for another job to end first: ds-1, : :warning: :x after 1 min',
      ],
    ],
  ])('%s', (_name, act, expected) => {
    const run = reporting();
    act(run);
    expect(run.lines).toEqual(expected);
  });
});

describe('a poll', () => {
  const blocked = { type: 'blocked', status: 'pending', jobId: 'ds-1', nextPollMs: 5_000 } as const;

  test('at the end of a job is logged as the end, even with the same words as an older job before it', () => {
    const { lines, polled } = reporting();
    const facts = { status: 'pending', percent: 10, requestedAt: EPOCH };
    polled({ kind: 'running', ...facts, isStale: true }, ended(facts));

    expect(lines).toEqual([
      'Waiting for st-1: the platform still shows an older job (pending, requested 2026-01-31T12:00:00.000Z); next poll in 2 s',
      'ber-1: pending, 10 %, requested 2026-01-31T12:00:00.000Z (0 ms ago)',
    ]);
  });

  test('is logged if and only if its line differs from the one before', () => {
    const fact = fc.record({
      status: fc.constantFrom('', 'pending', 'ready'),
      percent: fc.constantFrom(undefined, 0, 10, 10.2),
      requestedAt: fc.constantFrom(EPOCH, EPOCH + 1),
      jobId: fc.constantFrom('ber-1', 'ber-2'),
      isStale: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(fc.option(fact), { maxLength: 30 }), (facts) => {
        const { lines, report, outcome } = reporting();
        const first: string[] = [];
        for (const seen of facts) {
          const state: JobState = { kind: 'running', ...seen, status: seen?.status ?? '' };
          const reported = { ...outcome, jobId: seen?.jobId ?? '' };
          const event = seen ? ({ type: 'polled', state, outcome: reported, nextPollMs: 2_000 } as const) : blocked;
          // A new log always writes its first state.
          const fresh = reporting();
          for (const one of [report, fresh.report]) one(event);
          first.push(...fresh.lines);
        }
        expect(lines).toEqual(first.filter((line, index) => line !== first[index - 1]));
      }),
    );
  });
});

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1_000, '1 kB'],
  [2_147_483_648, '2.1 GB'],
  [5e12, '5000 GB'],
])('%i bytes are %s', (bytes, text) => {
  expect(sizeOf(bytes)).toBe(text);
});
