import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Value } from 'typebox/value';
import { findingsOf } from '../../src/cli/finish.ts';
import { type Ended, endedEarly, resultJson } from '../../src/cli/result.ts';
import { resultSchema } from '../../src/cli/result-schema.ts';
import { KoreaiError } from '../../src/core/errors.ts';
import { emptyOutcome, type Outcome } from '../../src/run/outcome.ts';

function ended(facts: Partial<Outcome> = {}, texts: Partial<Ended> = {}): Ended {
  return {
    outcome: { ...emptyOutcome('export-bot', 'st-1'), ...facts },
    message: '',
    hint: '',
    resume: '',
    warnings: [],
    ...texts,
  };
}

const FULL: Partial<Outcome> = {
  conclusion: 'success',
  status: 'success',
  jobId: 'ber-1',
  requestedAt: Date.parse('2026-01-31T12:00:00Z'),
  file: { path: 'a.zip', size: 12, sha256: 'ab' },
  bots: [{ id: 'st-1', name: 'One\u001b' }],
  metrics: { f1: 0.9, failure: 0, precision: undefined },
  changes: [{ how: 'added', kind: 'dialog', name: 'd', details: [] }],
  changed: false,
  suspects: 0,
  components: [{ kind: 'NL', name: 'x', status: 'FAILED', detail: '' }],
  durationMs: 1_500,
};

test('the published schema is the definition in the source; `npm run schema` writes it', () => {
  const published = readFileSync(join(import.meta.dirname, '../../schemas/result.schema.json'), 'utf8');
  expect(JSON.parse(published)).toEqual(JSON.parse(JSON.stringify(resultSchema)));
});

describe('the result', () => {
  test('has types: numbers, booleans, lists, and null for what is unknown', () => {
    const result = resultJson([ended(FULL, { warnings: ['one'] })], 1_600, ['all', 'one']);
    expect(result).toMatchObject({
      version: 1,
      conclusion: 'success',
      errorCode: null,
      requestedAt: '2026-01-31T12:00:00.000Z',
      fileSize: 12,
      changed: false,
      suspectedSecrets: 0,
      extractedPath: null,
      durationSeconds: 1.6,
      matrix: { include: [{ botId: 'st-1' }] },
      metrics: { f1: 0.9, failure: 0 },
      changes: [{ how: 'added', kind: 'dialog', name: 'd' }],
      components: [{ kind: 'NL', name: 'x', status: 'FAILED', detail: '' }],
      warnings: ['all', 'one'],
      results: [{ durationSeconds: 1.5, warnings: ['one'], message: null }],
    });
    expect(JSON.stringify(result['bots'])).not.toContain('\\u001b');
  });

  test.each([
    ['a success', [ended(FULL)]],
    ['a job that was only started', [ended({ jobId: 'ber-1' }, { resume: 'koreai-ci export-status' })]],
    ['bad usage', [endedEarly('', new KoreaiError('input-invalid', 'There is no command', { hint: 'See --help.' }))]],
    ['several', [ended(FULL), endedEarly('export-bot', new KoreaiError('not-found', 'no'))]],
  ] as [string, [Ended, ...Ended[]]][])('of %s is what its schema says', (_, ends) => {
    const result = JSON.parse(JSON.stringify(resultJson(ends, 5, [])));
    expect([...Value.Errors(resultSchema, result)]).toEqual([]);
    // Nothing is in it that the schema does not describe.
    const described = Object.keys(resultSchema.properties);
    expect(Object.keys(result).sort()).toEqual(described.sort());
  });
});

function linesOf(facts: Partial<Outcome>): string[] {
  return findingsOf({ ...emptyOutcome('export-bot', 'st-1'), ...facts });
}

test('without findings there are no lines', () => {
  expect(linesOf({})).toEqual([]);
  expect(linesOf({ metrics: {}, changes: [] })).toEqual([]);
});

test('the metrics of a test are one line, without those that are unknown', () => {
  expect(linesOf({ metrics: { success: 9, failure: 1, f1: 0.92, isPartial: true } })).toEqual([
    'Metrics: 9 passed, 1 failed, F1 0.92, part of the suite could not be run',
  ]);
  expect(linesOf({ metrics: { failure: 0 } })).toEqual(['Metrics: 0 failed']);
});

test('of many changes the first are listed', () => {
  const changes = Array.from(
    { length: 23 },
    (_, at) => ({ how: 'added', kind: 'dialog', name: `d${at}`, details: [] }) as const,
  );
  const lines = linesOf({ changes });
  expect(lines).toHaveLength(21);
  expect(lines[0]).toBe('added dialog d0');
  expect(lines.at(-1)).toBe('and 3 more changes');
});
