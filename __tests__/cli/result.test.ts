import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Value } from 'typebox/value';
import { exitCode } from '../../src/cli/exit-code.ts';
import { findingsOf } from '../../src/cli/finish.ts';
import { dotenvOf, OutputFile } from '../../src/cli/output-file.ts';
import { type Ended, endedEarly, resultJson } from '../../src/cli/result.ts';
import { resultSchema } from '../../src/cli/result-schema.ts';
import { conclusionOf, ERROR_CODES, KoreaiError } from '../../src/core/errors.ts';
import { RETURNED_FACTS } from '../../src/jobs/state.ts';
import { emptyOutcome, type Outcome } from '../../src/run/outcome.ts';
import { temporaryFolder } from '../support/after-test.ts';

function outcomeOf(facts: Partial<Outcome> = {}): Outcome {
  return { ...emptyOutcome('export-bot', 'st-1'), ...facts };
}

function ended(facts: Partial<Outcome> = {}, texts: Partial<Ended> = {}): Ended {
  return { outcome: outcomeOf(facts), resume: '', warnings: [], ...texts };
}

const FULL: Partial<Outcome> = {
  conclusion: 'success',
  status: 'success',
  jobId: 'ber-1',
  requestedAt: Date.parse('2026-01-31T12:00:00Z'),
  file: { path: 'a.zip', size: 12, sha256: 'ab', format: 'zip' },
  bots: [{ id: 'st-1', name: 'One\u001b' }],
  metrics: { f1: 0.9, failure: 0, precision: undefined },
  changes: [{ how: 'added', kind: 'dialog', name: 'd', details: [] }],
  changed: false,
  suspectedSecrets: 0,
  components: [{ kind: 'NL', name: 'x', status: 'FAILED', detail: '' }],
  durationMs: 1_500,
};

test('the published schema is the definition in the source; `npm run docs` writes it', () => {
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
    // It contains nothing that the schema does not describe.
    const described = Object.keys(resultSchema.properties);
    expect(Object.keys(result).sort()).toEqual(described.sort());
  });
});

describe('the findings', () => {
  const linesOf = (facts: Partial<Outcome>): string[] => findingsOf(outcomeOf(facts));

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
});

describe('the exit code', () => {
  const good = { conclusion: 'success' } as const;
  const failed = { conclusion: 'failure', errorCode: 'platform-failed' } as const;
  const unusable = { conclusion: 'failure', errorCode: 'input-invalid' } as const;
  const late = { conclusion: 'timed_out', errorCode: 'timed-out' } as const;
  const waiting = { conclusion: 'action_required', errorCode: 'awaiting-approval' } as const;

  test.each<[string, Partial<Outcome>[], number]>([
    ['success', [good], 0],
    ['failure', [failed], 1],
    ['timed out', [late], 3],
    ['stale', [{ conclusion: 'stale' }], 3],
    ['action required', [waiting], 4],
    ['cancelled', [{ conclusion: 'cancelled' }], 130],
    ['bad usage', [unusable], 2],
    ['bad usage that shows after a job has ended', [{ ...unusable, hasEnded: true }], 1],
    ['a job that was only to be started, with its id', [{ jobId: 'ber-1' }], 0],
    ['one without an id', [{}], 1],
    ['no targets', [], 1],
    ['two successes', [good, good], 0],
    ['a success and one that waits', [good, waiting], 4],
    ['one that is late beside one that waits', [waiting, late, good], 3],
    ['a failure beside any other', [good, late, failed], 1],
    ['bad usage for each', [unusable, unusable], 2],
    ['bad usage for one', [unusable, good], 1],
    ['jobs that were only started', [{ jobId: 'ber-1' }, { jobId: 'ber-2' }], 0],
    ['jobs of which one has no id', [{ jobId: 'ber-1' }, {}], 1],
  ])('of %s', (_, outcomes, code) => {
    expect(exitCode(outcomes.map(outcomeOf))).toBe(code);
  });

  test('is never 0 with an error code', () => {
    for (const errorCode of ERROR_CODES) {
      for (const conclusion of [conclusionOf(errorCode), 'success'] as const) {
        expect(exitCode([outcomeOf({ errorCode, conclusion, jobId: 'ber-1' })])).not.toBe(0);
      }
    }
  });
});

describe('the file of outputs', () => {
  const same = (text: string): string => text;

  test('it has one line per value, as GitLab reads them', () => {
    const text = dotenvOf(outcomeOf({ conclusion: 'success', jobId: 'ber-1', durationMs: 1_500 }), same);
    const lines = text.trimEnd().split('\n');
    expect(lines).toContain('KOREAI_OUT_CONCLUSION=success');
    expect(lines).toContain('KOREAI_OUT_JOB_ID=ber-1');
    expect(lines).toContain('KOREAI_OUT_DURATION_SECONDS=1.5');
    expect(lines).toContain('KOREAI_OUT_ERROR_CODE=');
    // By default, GitLab accepts 20 variables per job.
    expect(lines.length).toBeLessThanOrEqual(20);
    expect(lines.filter((line) => !/^KOREAI_OUT_[A-Z0-9_]+=[^"'\n]*$/.test(line))).toEqual([]);
  });

  test("the platform's status cannot run anything in a shell that reads it", () => {
    const text = dotenvOf(outcomeOf({ status: 'in progress\n$(touch x); `id` KOREAI_OUT_CONCLUSION=success' }), same);
    expect(text).toContain('KOREAI_OUT_STATUS=in_progress_touch_x_id_KOREAI_OUT_CONCLUSION_success\n');
    expect(text.match(/^KOREAI_OUT_CONCLUSION=/gm)).toHaveLength(1);
    expect(dotenvOf(outcomeOf({ botId: 'st-1$(touch x)' }), same)).toContain('KOREAI_OUT_BOT_ID=st-1_touch_x_\n');
  });

  test.each([
    'jobId' as const,
    ...RETURNED_FACTS.filter((fact) => !['bots', 'applied', 'metrics'].includes(fact)),
  ])('neither can %s', (fact) => {
    const text = dotenvOf(outcomeOf({ [fact]: 'x-1$(touch x)' }), same);
    expect(text).toContain('=x-1_touch_x_\n');
    expect(text).not.toContain('$(');
  });

  test('nothing of an earlier run is left', () => {
    const path = join(temporaryFolder(), 'outputs.env');
    writeFileSync(path, 'KOREAI_OUT_CONCLUSION=success\n');
    new OutputFile(path, same).begin(outcomeOf());
    expect(readFileSync(path, 'utf8')).toContain('KOREAI_OUT_CONCLUSION=\n');
  });
});
