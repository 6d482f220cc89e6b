import { describe, expect, test } from '@jest/globals';
import { KoreaiError } from '../../src/core/errors.ts';
import { emptyOutcome, type Outcome } from '../../src/run/outcome.ts';
import { explain, type Left, spelled } from '../../src/run/resume.ts';

const resume = { operation: 'export-status', inputs: { jobId: 'ber-1' } };

function hint(
  code: ConstructorParameters<typeof KoreaiError>[0],
  known: Partial<Outcome>,
  own?: string,
  left: Partial<Left> = {},
): string | undefined {
  const error = new KoreaiError(code, 'it ended', { hint: own });
  const explained = explain(error, { ...emptyOutcome('export-bot', 'st-1'), ...known }, { resume, ...left });
  expect([explained.code, explained.message]).toEqual([code, 'it ended']);
  return spelled(explained).hint;
}

describe('an error that leaves a job behind', () => {
  test.each([
    'timed-out',
    'cancelled',
    'network',
    'platform-error',
    'rate-limited',
    'bad-response',
  ] as const)('says how to resume it: %s', (code) => {
    expect(hint(code, { jobId: 'ber-1' })).toContain(
      'Job ber-1 is still running; resume with: operation: export-status, jobId: ber-1',
    );
  });

  test('keeps its own hint', () => {
    expect(hint('network', { jobId: 'ber-1' }, 'Check the proxy.')).toMatch(
      /^Check the proxy\. Job ber-1 is still running/,
    );
  });

  test('says what is known if the job has no id', () => {
    expect(hint('timed-out', { status: 'inprogress' })).toContain('is still running');
    expect(hint('cancelled', {})).toContain('If the job was started');
    expect(hint('timed-out', {})).toContain('before you run again');
    expect(hint('cancelled', {}, undefined, { isBefore: true })).toBe('Nothing was started.');
    expect(hint('network', {}, 'Check the proxy.')).toBe('Check the proxy.');
  });

  test('says where the archive is that was downloaded before', () => {
    const file = { path: 'koreai-exports/st-1.zip', size: 1, sha256: '00' };

    expect(hint('cancelled', { jobId: 'ber-1', file })).toContain('stays: koreai-exports/st-1.zip');
    expect(hint('artifact-failed', { file }, 'No service.')).toBe(
      'No service. The archive itself is complete: koreai-exports/st-1.zip.',
    );
  });

  test.each([
    'timed-out',
    'cancelled',
    'network',
    'platform-error',
    'rate-limited',
    'bad-response',
  ] as const)('says that the job has ended if it has, and how to download its archive: %s', (code) => {
    const reported = hint(code, { jobId: 'ber-1', status: 'success', hasEnded: true });

    expect(reported).toContain(
      'Job ber-1 has ended; download its archive with: operation: export-status, jobId: ber-1',
    );
    expect(reported).not.toContain('still running');
  });

  test('says what to check if only older jobs were seen', () => {
    expect(hint('stale', {})).toContain('since');
    expect(hint('stale', { jobId: 'ber-1' })).toContain('Job ber-1 is still running');
  });

  test.each([
    'unauthorized',
    'not-found',
    'bad-request',
    'input-invalid',
    'internal',
  ] as const)('names a job that this run started, or saw, whatever the error is: %s', (code) => {
    const named = /^Own words\. Job ber-1 is still running; resume with: .*ber-1/;

    expect(hint(code, { jobId: 'ber-1' }, 'Own words.', { started: 'export of bot st-1' })).toMatch(named);
    expect(hint(code, { jobId: 'ber-1' }, 'Own words.', { isSeen: true })).toMatch(named);
  });

  test.each([
    'timed-out',
    'cancelled',
    'network',
    'stale',
    'unauthorized',
  ] as const)('names what was started and has not shown yet: %s', (code) => {
    expect(hint(code, {}, undefined, { started: 'publish of bot st-1' })).toMatch(
      /^The platform accepted the publish of bot st-1, but has not shown the job yet\. .*check with: /,
    );
  });

  test('says of a job that is over which one it was, once', () => {
    expect(hint('platform-failed', { jobId: 'ber-1' }, 'Look there.', { isOver: true })).toBe(
      'Look there. It was job ber-1.',
    );
    expect(hint('not-found', { jobId: 'ber-1' }, 'Job ber-1 is gone.', { isOver: true })).toBe('Job ber-1 is gone.');
    expect(hint('bad-response', { jobId: 'ber-1' }, 'Look there.', { isOver: true })).not.toContain('still running');
  });

  test.each(['input-invalid', 'not-found', 'internal'] as const)('is left alone otherwise: %s', (code) => {
    expect(hint(code, { jobId: 'ber-1' }, 'Own words.')).toBe('Own words.');
  });
});
