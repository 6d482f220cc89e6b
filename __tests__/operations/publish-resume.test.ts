import { expect, test } from '@jest/globals';
import { resumeCall } from '../../src/client/resume-token.ts';
import { KoreaiError } from '../../src/core/errors.ts';
import { asStep } from '../../src/run/resume.ts';
import { runOperation } from '../support/engine.ts';
import { BOT } from '../support/samples.ts';
import { old, ours, publishSlot } from './publish-slot.ts';

/** The resume command of a hint, as the inputs of a step. */
function inputsIn(hint: string | undefined): Record<string, string> {
  const [, advice = ''] = /(operation: .*)\.$/.exec(hint ?? '') ?? [];
  return Object.fromEntries(advice.split(', ').map((input) => input.split(/: (.*)/).slice(0, 2)));
}

test('a publish that was left before it was seen is not resumed as the one before it', async () => {
  const correlation = await publishSlot({ before: [old('successful')], after: [old('successful')] });
  const { outcome } = await correlation.publish({ timeout: '1m' });

  expect(outcome).toMatchObject({ conclusion: 'stale', jobId: '' });
  expect(outcome.error?.hint).toMatch(
    /^The platform accepted the publish of bot .*, but .* Start no other before it does; check with: /,
  );
  const { operation = '', ...given } = inputsIn(outcome.error?.hint);
  expect([operation, given]).toEqual(['publish-status', { botId: BOT, since: '2026-01-31T11:00:00.001Z' }]);
  const again = await runOperation(operation, correlation.origin, { ...given, timeout: '1m' });
  expect(again.outcome.conclusion).toBe('stale');
});

test('a publish that could not be distinguished from the one before it is not resumed', async () => {
  const timeless = old('successful', { requestedTime: undefined });
  const correlation = await publishSlot({ before: [timeless], after: [timeless] });
  const { outcome } = await correlation.publish({ timeout: '1m' });

  expect(outcome).toMatchObject({ conclusion: 'stale', jobId: '', requestedAt: undefined });
  expect(outcome.error?.hint).toMatch(/Start no other before it does; check in its console\.$/);
});

test('a publish that was stopped before it was seen is not resumed as the one before it', async () => {
  const stop = new AbortController();
  const correlation = await publishSlot({ before: [old('successful')], after: [old('successful')] });
  const onEvent = ({ type }: { type: string }): void => {
    if (type === 'polled') stop.abort(new KoreaiError('cancelled', 'The step was cancelled'));
  };
  const { outcome } = await correlation.publish({}, { signal: stop.signal, onEvent });

  expect(outcome.conclusion).toBe('cancelled');
  expect(inputsIn(outcome.error?.hint)).toMatchObject({ since: '2026-01-31T11:00:00.001Z' });
});

test('a publish that was seen is resumed as itself', async () => {
  const correlation = await publishSlot({
    before: [old('successful')],
    after: [ours('inprogress'), ours('inprogress')],
  });
  const left = await correlation.publish({ timeout: '20s' });
  expect(left.outcome).toMatchObject({ conclusion: 'timed_out', status: 'inprogress' });
  const { operation = '', ...given } = inputsIn(left.outcome.error?.hint);
  const seenAt = new Date(left.outcome.requestedAt ?? 0).toISOString();
  expect(given).toEqual({ botId: BOT, since: seenAt });

  const done = await publishSlot({ before: [old('successful', { requestedTime: seenAt })] });
  expect((await runOperation(operation, done.origin, given)).outcome.conclusion).toBe('success');
});

test('a publish whose start reply was lost is searched for after the one before it', async () => {
  const correlation = await publishSlot({ before: [old('successful')], post: { status: 502 } });
  const { outcome } = await correlation.publish({ timeout: '5m' });
  expect(outcome.errorCode).toBe('start-unknown');
  expect(outcome.error?.hint).toContain('since: 2026-01-31T11:00:00.001Z');
});

test('the wait for a publish is resumed with the time of what it saw', async () => {
  const waiting = await publishSlot({ before: [old('inprogress', { requestedTime: '2026-01-31T11:45:00Z' })] });
  const given = { since: '2026-01-31T11:30:00Z', timeout: '30s' };
  const { outcome } = await runOperation('publish-status', waiting.origin, given);
  expect(inputsIn(outcome.error?.hint)).toMatchObject({ since: '2026-01-31T11:45:00.000Z' });
});

test('the time is spelled for a step and for the command line', () => {
  const resume = { operation: 'publish-status', inputs: { botId: 'st-1', since: '2026-01-31T00:00:00.000Z' } };
  expect(asStep.resume(resume)).toBe('operation: publish-status, botId: st-1, since: 2026-01-31T00:00:00.000Z');
  expect(resumeCall(resume)).toBe("waitForPublish(client, { botId: 'st-1', since: '2026-01-31T00:00:00.000Z' })");
});
