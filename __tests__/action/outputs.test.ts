import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as core from '@actions/core';
import { afterEach, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stepOutputs } from '../../src/action/outputs.ts';
import { emptyOutcome, type Outcome } from '../../src/run/outcome.ts';
import { OUTPUTS } from '../../src/run/outputs.ts';
import { temporaryFolder } from '../support/after-test.ts';
import { anyCharacter } from '../support/any-character.ts';
import { readOutputs } from '../support/run-action.ts';
import { logInto } from '../support/run-operation.ts';

function recording() {
  const written: [string, string][] = [];
  const outputs = stepOutputs((name, value) => written.push([name, value]), logInto([]));
  return { written, outputs, values: () => Object.fromEntries(written) };
}

const outcomeOf = (more: Partial<Outcome>, target = 'st-1'): Outcome => ({
  ...emptyOutcome('export-bot', target),
  ...more,
});

test('outputs are set as soon as they are known, each change once, and the verdict only at the end', () => {
  const { written, outputs } = recording();
  const outcome = outcomeOf({});
  outputs.update(outcome);
  outputs.update(outcomeOf({ conclusion: 'success', errorCode: 'internal', durationMs: 5 }));
  expect(written).toEqual([]);

  outputs.update(Object.assign(outcome, { jobId: 'ber-1', status: 'pending' }));
  outputs.update(outcome);
  outputs.update(Object.assign(outcome, { status: 'success' }));
  outputs.update(Object.assign(outcome, { file: { path: 'a/st-1.zip', size: 7, sha256: 'ab', format: 'zip' } }));
  expect(written).toEqual([
    ['status', 'pending'],
    ['jobId', 'ber-1'],
    ['status', 'success'],
    ['filePath', 'a/st-1.zip'],
    ['fileSize', '7'],
    ['sha256', 'ab'],
  ]);
});

test('outputs that could not be set are one warning, and are set again at the end', () => {
  const set = new Map<string, string>();
  const lines: string[] = [];
  let isFull = true;
  const outputs = stepOutputs((name, value) => {
    if (isFull) throw new Error('no space left');
    set.set(name, value);
  }, logInto(lines));
  outputs.update(outcomeOf({ jobId: 'ber-1', status: 'pending' }));
  isFull = false;
  outputs.finish([outcomeOf({ jobId: 'ber-1', conclusion: 'success' })], 1);

  expect(set.get('jobId')).toBe('ber-1');
  expect(lines).toEqual([expect.stringContaining('no space left')]);
});

test('all outputs are set at the end, the empty ones too', () => {
  const { written, outputs, values } = recording();
  const artifact = { id: 9, url: 'https://x', digest: 'cd' };
  const requestedAt = Date.UTC(2026, 0, 31);
  outputs.finish([outcomeOf({ conclusion: 'stale', errorCode: 'stale', requestedAt, artifact })], 12_345.6);

  expect(written.map(([name]) => name)).toEqual(Object.keys(OUTPUTS));
  expect(values()).toMatchObject({
    ...{ conclusion: 'stale', errorCode: 'stale', jobId: '', requestedAt: '2026-01-31T00:00:00.000Z', filePath: '' },
    ...{ artifactId: '9', artifactUrl: 'https://x', artifactDigest: 'cd', durationSeconds: '12.346' },
  });
  const results = JSON.parse(values()['results'] ?? '') as Record<string, unknown>[];
  expect(results).toMatchObject([{ operation: 'export-bot', target: 'st-1', conclusion: 'stale', artifactId: 9 }]);
  for (const name of Object.keys(OUTPUTS).filter((output) => output !== 'results'))
    expect(results[0]).toHaveProperty(name);
});

test('all outputs are set if the step ended before it began', () => {
  const { written, outputs, values } = recording();
  outputs.finish([], 1, { conclusion: 'failure', errorCode: 'input-invalid' });

  expect(written.map(([name]) => name)).toEqual(Object.keys(OUTPUTS));
  expect(values()).toMatchObject({ conclusion: 'failure', errorCode: 'input-invalid', results: '[]', jobId: '' });
});

test('outputs of several targets are those of the first, the verdict on all, and the results of each', () => {
  const { outputs, values } = recording();
  const one = (target: string, conclusion: Outcome['conclusion'], errorCode: Outcome['errorCode'] = '') =>
    outcomeOf({ jobId: `ber-${target}`, conclusion, errorCode, durationMs: 1_000 }, target);
  outputs.finish([one('a', 'success'), one('b', 'timed_out', 'timed-out'), one('c', 'failure', 'network')], 3_000);

  expect(values()).toMatchObject({ conclusion: 'failure', errorCode: 'network', jobId: 'ber-a', durationSeconds: '3' });
  expect(JSON.parse(values()['results'] ?? '')).toMatchObject([
    { target: 'a', conclusion: 'success', errorCode: '', durationSeconds: 1 },
    { target: 'b', conclusion: 'timed_out', jobId: 'ber-b' },
    { target: 'c', conclusion: 'failure', errorCode: 'network' },
  ]);
});

test('names of bots and the status are sanitized, and the status has a limited length', () => {
  const { outputs, values } = recording();
  const bots = [{ id: 'st-1', name: '::error::x\n##[group]"\u001b[2J' }];
  outputs.update(outcomeOf({ bots, status: `::error::\n##[x]\u001b[2J${'x'.repeat(100_000)}` }));

  const { bots: listed = '', matrix = '', status = '' } = values();
  expect(JSON.parse(listed)).toEqual([{ id: 'st-1', name: expect.any(String) }]);
  expect(JSON.parse(matrix)).toEqual({ include: [{ botId: 'st-1', name: expect.any(String) }] });
  expect(listed + matrix + status).not.toMatch(/::|##\[|\p{Cc}/u);
  expect(status.length).toBeLessThanOrEqual(200);
});

afterEach(() => {
  delete process.env['GITHUB_OUTPUT'];
});

test('no value leaves its place in the file of the runner', () => {
  const file = join(temporaryFolder(), 'output');
  process.env['GITHUB_OUTPUT'] = file;
  const piece = fc.constantFrom('\n', '\r', 'status<<x', 'x', 'ghadelimiter_', '<<', '=', '::set-output name=a::b');
  const value = fc.oneof(
    fc.string({ unit: anyCharacter }),
    fc.array(piece).map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(value, (extractedPath) => {
      writeFileSync(file, '');
      stepOutputs(core.setOutput, logInto([])).update(outcomeOf({ extractedPath, reportPath: 'x' }));
      const names = [...(extractedPath === '' ? [] : ['extractedPath']), 'reportPath'];
      expect(Object.keys(readOutputs(file))).toEqual(names);
    }),
  );
  expect(readFileSync(file, 'utf8')).toContain('reportPath');
});
