import { expect, test } from '@jest/globals';
import { KoreaiError } from '../../src/core/errors.ts';
import { emptyOutcome, type Outcome } from '../../src/run/outcome.ts';
import { explain, type LeftJob, spelled } from '../../src/run/resume.ts';

const resume = { operation: 'export-status', inputs: { jobId: 'ber-1' } };

function hint(
  code: ConstructorParameters<typeof KoreaiError>[0],
  known: Partial<Outcome>,
  own?: string,
  left: Partial<LeftJob> = {},
): string | undefined {
  const error = new KoreaiError(code, 'it ended', { hint: own });
  const explained = explain(error, { ...emptyOutcome('export-bot', 'st-1'), ...known }, { resume, ...left });
  expect([explained.code, explained.message]).toEqual([code, 'it ended']);
  return spelled(explained).hint;
}

const ID = { jobId: 'ber-1' };
const RESUME = 'operation: export-status, jobId: ber-1';
const file = { path: 'koreai-exports/st-1.zip', size: 1, sha256: '00', format: 'zip' as const };

test.each([
  'timed-out',
  'cancelled',
  'network',
  'platform-error',
  'rate-limited',
  'bad-response',
] as const)('%s says nothing about the job: the hint says how to resume it, or how to download its archive if it has ended', (code) => {
  expect(hint(code, ID, undefined, { isSeen: true })).toContain(`Job ber-1 is still running; resume with: ${RESUME}`);
  // The inputs may name a job that does not exist.
  expect(hint(code, ID)).toContain(`Job ber-1 may still be running; resume with: ${RESUME}`);
  const ended = hint(code, { ...ID, status: 'success', hasEnded: true });
  expect(ended).toContain(`Job ber-1 has ended; download its archive with: ${RESUME}`);
  expect(ended).not.toContain('still running');
});

test.each([
  'unauthorized',
  'not-found',
  'bad-request',
  'input-invalid',
  'internal',
] as const)('%s names the job only if this run started or saw it', (code) => {
  const named = /^Own words\. Job ber-1 (is|may) still (be )?running; resume with: .*ber-1/;
  expect(hint(code, ID, 'Own words.', { started: 'export of bot st-1' })).toMatch(named);
  expect(hint(code, ID, 'Own words.', { isSeen: true })).toMatch(named);
  expect(hint(code, ID, 'Own words.')).toBe('Own words.');
});

test.each([
  'timed-out',
  'cancelled',
  'network',
  'stale',
  'unauthorized',
] as const)('%s names what was started and has not shown yet', (code) => {
  expect(hint(code, {}, undefined, { started: 'publish of bot st-1' })).toMatch(
    /^The platform accepted the publish of bot st-1, but has not shown the job yet\. .*check with: /,
  );
});

test.each<[string, Parameters<typeof hint>, RegExp]>([
  ['keeps its own hint', ['network', ID, 'Check the proxy.'], /^Check the proxy\. Job ber-1 may still be running/],
  ['without an id, with a status', ['timed-out', { status: 'inprogress' }], /is still running/],
  ['without an id, if it is cancelled', ['cancelled', {}], /If the job was started/],
  ['without an id, if the time is over', ['timed-out', {}], /before you run again/],
  ['before anything was started', ['cancelled', {}, undefined, { hasNoJob: true }], /^Nothing was started\.$/],
  ['without a job', ['network', {}, 'Check the proxy.'], /^Check the proxy\.$/],
  ['says where the archive is', ['cancelled', { ...ID, file }], /stays: koreai-exports\/st-1\.zip/],
  [
    'says that the archive is complete',
    ['artifact-failed', { file }, 'No service.'],
    /^No service\. The archive itself is complete: koreai-exports\/st-1\.zip\.$/,
  ],
  ['says what to check if no job was seen', ['stale', {}], /since/],
  ['does not call a named job running that was not shown', ['stale', ID], /^Check jobId.*start it again\.$/],
  [
    'does not claim that a started job is running that was not shown',
    ['stale', ID, undefined, { started: 'export of bot st-1' }],
    /^Job ber-1 may still be running; resume with: /,
  ],
  ['says that a newer job is still running', ['stale', ID, undefined, { isSeen: true }], /Job ber-1 is still running/],
  [
    'names a job that is over, once',
    ['platform-failed', ID, 'Check there.', { isOver: true }],
    /^Check there\. It was job ber-1\.$/,
  ],
  [
    'names a job that is over, and that the hint names, once',
    ['not-found', ID, 'Job ber-1 is gone.', { isOver: true }],
    /^Job ber-1 is gone\.$/,
  ],
  [
    'does not call a job running that is over',
    ['bad-response', ID, 'Check there.', { isOver: true }],
    /^Check there\. It was job ber-1\.$/,
  ],
])('an error %s', (_name, given, expected) => {
  expect(hint(...given)).toMatch(expected);
});
