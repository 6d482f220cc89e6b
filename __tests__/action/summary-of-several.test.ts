import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { summaryOf } from '../../src/action/summary.ts';
import { conclusionOf, type ErrorCode, KoreaiError } from '../../src/core/errors.ts';
import { emptyOutcome, type Outcome } from '../../src/run/outcome.ts';

const ended = (target: string, more: Partial<Outcome> = {}): Outcome => ({
  ...emptyOutcome('export-bot', target),
  conclusion: 'success',
  jobId: `ber-${target}`,
  durationMs: 65_000,
  file: { path: `koreai-exports/${target}.zip`, size: 1_234, sha256: 'ab' },
  ...more,
});

const failed = (target: string, code: ErrorCode, message: string): Outcome =>
  ended(target, {
    conclusion: conclusionOf(code),
    errorCode: code,
    error: new KoreaiError(code, message),
    file: undefined,
  });

const rowsOf = (summary: string): string[] => summary.split('\n').filter((line) => /^\| <code>/.test(line));

describe('the summary of several targets', () => {
  test('has a row for each, those that did not succeed first', () => {
    const summary = summaryOf([ended('st-1'), failed('st-2', 'network', 'connection lost'), ended('st-3')]);

    expect(summary).toMatch(/^### ❌ Failure: export-bot, 1 of 3 did not succeed\n/);
    const rows = rowsOf(summary);
    expect(rows.map((row) => /st-\d/.exec(row)?.[0])).toEqual(['st-2', 'st-1', 'st-3']);
    expect(rows[0]).toContain('`network`');
    expect(rows[0]).toContain('connection lost');
    expect(rows[1]).toMatch(/✅ Success \| <code>ber-st-1<\/code> \| 1 min 5 s \| .*1\.2 kB/);
  });

  test('says that all is well, or that the jobs were started', () => {
    expect(summaryOf([ended('st-1'), ended('st-2')])).toMatch(/^### ✅ Success: export-bot, 2 targets\n/);
    const started = (target: string) => ended(target, { conclusion: '' });
    expect(summaryOf([started('st-1'), started('st-2')])).toMatch(/^### 🚀 Started: export-bot, 2 targets\n/);
  });

  test('tells the figures of batch tests', () => {
    const tested = (target: string, more: Partial<Outcome>) =>
      ended(target, { ...more, metrics: { precision: 0.91, recall: 0.92, f1: 0.93, success: 7, failure: 2 } });
    const summary = summaryOf([tested('st-1', {}), failed('st-2', 'platform-failed', 'not trained')]);

    expect(summary).toContain('| Precision | Recall | F1 | Passed | Failed |');
    expect(summary).toContain('| 0.91 | 0.92 | 0.93 | 7 | 2 |');
    expect(summaryOf([ended('st-1'), ended('st-2')])).not.toContain('Precision');
  });

  test('tells what changed in each', () => {
    const summary = summaryOf([
      ended('st-1', {
        changes: [{ how: 'changed', kind: 'dialog', name: 'Book a flight' }] as Outcome['changes'] & object,
        changed: true,
      }),
      ended('st-2', { changes: [], changed: false }),
    ]);

    expect(summary).toContain('#### <code>st-1</code>\n\n**1 change**');
    expect(summary).toContain('Book a flight');
    expect(summary).not.toContain('#### <code>st-2</code>');
  });

  test('stays below 1 MiB, and tells how many it left out', () => {
    const text = '@<|`'.repeat(100);
    const changes = Array.from({ length: 20 }, () => ({ how: 'added', kind: 'dialog', name: text }));
    const many = Array.from({ length: 1_000 }, (_, at) => ({
      ...failed(`st-${at}`, 'platform-failed', text),
      jobId: text,
      changes: changes as unknown as Outcome['changes'],
    }));
    const summary = summaryOf(many);

    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
    const shown = rowsOf(summary).length;
    expect(shown).toBeGreaterThan(20);
    expect(summary).toContain(`…and ${1_000 - shown} more targets.`);
    expect(summary).toMatch(/…and \d+ more that changed\./);
  });

  test('holds every one of 1,000 ordinary targets', () => {
    const summary = summaryOf(
      Array.from({ length: 1_000 }, (_, at) => failed(`st-${at}`, 'timed-out', 'The timeout of 30 min is over')),
    );

    expect(rowsOf(summary)).toHaveLength(1_000);
    expect(summary).not.toContain('…and');
  });

  test('has nothing in it that the platform wrote for Markdown or HTML', () => {
    const piece = fc.constantFrom(
      '<img src=x>',
      '](https://evil)',
      '`',
      '|',
      '\n',
      '\r',
      '**',
      '@octocat',
      'www.evil.example',
      '<!--',
      '\\',
    );
    const hostile = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(hostile, hostile, (one, other) => {
        const changes = [{ how: 'added', kind: 'dialog', name: other }] as unknown as Outcome['changes'];
        const summary = summaryOf([
          { ...failed('st-1', 'platform-failed', one), jobId: other },
          ended('st-2', { jobId: one, changes }),
        ]);
        expect(summary.replace(/<\/?code>/g, '')).not.toMatch(/<|\]\(|https?:\/\/|www\.|@octocat/);
        for (const row of rowsOf(summary).slice(0, 2)) expect(row.split('|').length - 1).toBe(7);
      }),
    );
  });
});

describe('the summary of one target', () => {
  test('tells figures, report and failures of a batch test', () => {
    const summary = summaryOf([
      {
        ...failed('st-1', 'platform-failed', 'does not pass'),
        metrics: { precision: 0.91, recall: undefined, f1: 0.93, success: 7, failure: 2 },
        reportPath: 'koreai-exports/st-1.junit.xml',
        components: [{ kind: 'utterance', name: 'book <b>me</b>', status: 'failed', detail: 'Cancel' }],
      },
    ]);

    expect(summary).toContain('| 0.91 | not reported | 0.93 | 7 | 2 | not reported |');
    expect(summary).toContain('<code>koreai-exports/st-1.junit.xml</code>');
    expect(summary).toContain('1 of 1 parts failed');
    expect(summary).not.toContain('<b>');
  });

  test('tells the bots of a list, with names that are inert, and no more than a person reads', () => {
    const bots = Array.from({ length: 201 }, (_, at) => ({ id: `st-${at}`, name: '<img src=x>|@octocat' }));
    const summary = summaryOf([ended('', { bots, file: undefined })]);

    expect(summary).toContain('**201 bots**');
    expect(rowsOf(summary)).toHaveLength(200);
    expect(summary).toContain('…and 1 more.');
    expect(summary).not.toMatch(/<img|@octocat/);
  });

  test('tells what changed, or that nothing did', () => {
    expect(summaryOf([ended('st-1', { changes: [] })])).toContain('**Nothing changed**');
    expect(summaryOf([ended('st-1')])).not.toContain('changed');
  });
});
