import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as core from '@actions/core';
import { afterEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stepOutputs } from '../../src/action/outputs.ts';
import { silentLog } from '../../src/core/log.ts';
import { emptyOutcome, type Outcome } from '../../src/run/outcome.ts';
import { OUTPUTS } from '../../src/run/outputs.ts';
import { temporaryFolder } from '../support/after-test.ts';
import { anyCharacter } from '../support/any-character.ts';
import { keptIn } from '../support/engine.ts';
import { readOutputs } from '../support/run-action.ts';

function recording() {
  const written: [string, string][] = [];
  return { written, outputs: stepOutputs((name, value) => written.push([name, value]), silentLog) };
}

describe('outputs', () => {
  test('are set as soon as they are known, each change once', () => {
    const { written, outputs } = recording();
    const outcome = emptyOutcome('export-bot', 'st-1');
    outputs.update(outcome);
    outcome.jobId = 'ber-1';
    outcome.status = 'pending';
    outputs.update(outcome);
    outputs.update(outcome);
    outcome.status = 'success';
    outputs.update(outcome);
    outcome.file = { path: 'a/st-1.zip', size: 7, sha256: 'ab' };
    outputs.update(outcome);

    expect(written).toEqual([
      ['status', 'pending'],
      ['jobId', 'ber-1'],
      ['status', 'success'],
      ['filePath', 'a/st-1.zip'],
      ['fileSize', '7'],
      ['sha256', 'ab'],
    ]);
  });

  test('that could not be set are one warning, and are set again at the end', () => {
    const set = new Map<string, string>();
    const lines: string[] = [];
    let isFull = true;
    const outputs = stepOutputs((name, value) => {
      if (isFull) throw new Error('no space left');
      set.set(name, value);
    }, keptIn(lines));
    outputs.update({ ...emptyOutcome('export-bot', 'st-1'), jobId: 'ber-1', status: 'pending' });
    isFull = false;
    outputs.finish([{ ...emptyOutcome('export-bot', 'st-1'), jobId: 'ber-1', conclusion: 'success' }], 1);

    expect(set.get('jobId')).toBe('ber-1');
    expect(lines).toEqual([expect.stringContaining('no space left')]);
  });

  test('have no verdict before the end', () => {
    const { written, outputs } = recording();
    outputs.update({
      ...emptyOutcome('export-bot', 'st-1'),
      conclusion: 'success',
      errorCode: 'internal',
      durationMs: 5,
    });

    expect(written).toEqual([]);
  });

  test('are all set at the end, the empty ones too', () => {
    const { written, outputs } = recording();
    const outcome = {
      ...emptyOutcome('publish-status', 'st-1'),
      conclusion: 'stale' as const,
      errorCode: 'stale' as const,
    };
    outputs.finish(
      [
        {
          ...outcome,
          requestedAt: Date.UTC(2026, 0, 31),
          durationMs: 10_000,
          artifact: { id: 9, url: 'https://x', digest: 'cd' },
        },
      ],
      12_345.6,
    );

    const values = Object.fromEntries(written);
    expect(written.map(([name]) => name)).toEqual(Object.keys(OUTPUTS));
    expect(values).toMatchObject({
      conclusion: 'stale',
      errorCode: 'stale',
      jobId: '',
      requestedAt: '2026-01-31T00:00:00.000Z',
      filePath: '',
      artifactId: '9',
      artifactUrl: 'https://x',
      artifactDigest: 'cd',
      durationSeconds: '12.346',
    });
    const [result, ...more] = JSON.parse(values['results'] ?? '') as Record<string, unknown>[];
    expect(more).toEqual([]);
    expect(result).toMatchObject({ operation: 'publish-status', target: 'st-1', conclusion: 'stale', artifactId: 9 });
    for (const name of Object.keys(OUTPUTS).filter((output) => output !== 'results'))
      expect(result).toHaveProperty(name);
  });

  test('of several targets are those of the first, the verdict on all, and the results of each', () => {
    const { written, outputs } = recording();
    const one = (target: string, conclusion: Outcome['conclusion'], errorCode: Outcome['errorCode'] = '') => ({
      ...emptyOutcome('export-bot', target),
      jobId: `ber-${target}`,
      conclusion,
      errorCode,
      durationMs: 1_000,
    });
    outputs.finish([one('a', 'success'), one('b', 'timed_out', 'timed-out'), one('c', 'failure', 'network')], 3_000);

    const values = Object.fromEntries(written);
    expect(values).toMatchObject({
      conclusion: 'failure',
      errorCode: 'network',
      jobId: 'ber-a',
      durationSeconds: '3',
    });
    expect(JSON.parse(values['results'] ?? '')).toMatchObject([
      { target: 'a', conclusion: 'success', errorCode: '', durationSeconds: 1 },
      { target: 'b', conclusion: 'timed_out', jobId: 'ber-b' },
      { target: 'c', conclusion: 'failure', errorCode: 'network' },
    ]);
  });

  test('of a list of bots are JSON with sanitized names', () => {
    const { written, outputs } = recording();
    const bots = [{ id: 'st-1', name: '::error::x\n##[group]"\u001b[2J' }];
    outputs.finish([{ ...emptyOutcome('list-bots', ''), conclusion: 'success', bots }], 1);

    const { bots: listed = '', matrix = '' } = Object.fromEntries(written);
    expect(JSON.parse(listed)).toEqual([{ id: 'st-1', name: expect.any(String) }]);
    expect(JSON.parse(matrix)).toEqual({ include: [{ botId: 'st-1', name: expect.any(String) }] });
    expect(listed + matrix).not.toMatch(/::|##\[|\p{Cc}/u);
  });

  test('are all set if the step ended before it began', () => {
    const { written, outputs } = recording();
    outputs.finish([], 1, { conclusion: 'failure', errorCode: 'input-invalid' });

    expect(Object.fromEntries(written)).toMatchObject({
      conclusion: 'failure',
      errorCode: 'input-invalid',
      results: '[]',
      jobId: '',
    });
    expect(written).toHaveLength(Object.keys(OUTPUTS).length);
  });

  test('hold a sanitized status of limited length', () => {
    const { written, outputs } = recording();
    outputs.update({
      ...emptyOutcome('export-bot', 'st-1'),
      status: `::error::\n##[x]\u001b[2J${'x'.repeat(100_000)}`,
    });

    const [[, status = ''] = []] = written;
    expect(status).not.toMatch(/::|##\[|\p{Cc}/u);
    expect(status.length).toBeLessThanOrEqual(200);
  });

  describe('in the file of the runner', () => {
    afterEach(() => {
      delete process.env['GITHUB_OUTPUT'];
    });

    test('keep every value to itself', () => {
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
          const outputs = stepOutputs(core.setOutput, silentLog);
          outputs.update({ ...emptyOutcome('export-bot', 'st-1'), extractedPath, reportPath: 'x' });
          const names = [...(extractedPath === '' ? [] : ['extractedPath']), 'reportPath'];
          expect(Object.keys(readOutputs(file))).toEqual(names);
        }),
      );
      expect(readFileSync(file, 'utf8')).toContain('reportPath');
    });
  });
});
