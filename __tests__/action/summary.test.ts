import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { summaryOf } from '../../src/action/summary.ts';
import { timeline } from '../../src/action/timeline.ts';
import { CONCLUSIONS, conclusionOf, type ErrorCode, KoreaiError } from '../../src/core/errors.ts';
import type { Component } from '../../src/core/facts.ts';
import { emptyOutcome, type Outcome } from '../../src/run/outcome.ts';
import { hostileText } from '../core/hostile-text.ts';

const ended = (target: string, more: Partial<Outcome> = {}): Outcome => ({
  ...emptyOutcome('export-bot', target),
  conclusion: 'success',
  jobId: `ber-${target}`,
  durationMs: 65_000,
  file: { path: `koreai-exports/${target}.zip`, size: 1_234_567, sha256: 'ab12', format: 'zip' },
  ...more,
});

const failed = (target: string, code: ErrorCode, message: string, more: Partial<Outcome> = {}): Outcome =>
  ended(target, {
    conclusion: conclusionOf(code),
    errorCode: code,
    error: new KoreaiError(code, message, { hint: 'Check the id.' }),
    file: undefined,
    ...more,
  });

const full = ended('st-1', {
  status: 'success',
  requestedAt: Date.UTC(2026, 0, 31, 12),
  extractedPath: 'koreai-exports/st-1',
  artifact: { id: 7, url: 'https://github.com/octo/bots/actions/runs/42/artifacts/7', digest: 'ab12' },
  phases: [
    { name: 'start', fromMs: 0, toMs: 420 },
    { name: 'wait', fromMs: 420, toMs: 60_420 },
    { name: 'download', fromMs: 60_420, toMs: 65_000 },
  ],
  components: [
    { kind: 'dialog', name: 'Book a flight', status: 'SUCCESS', detail: '' },
    { kind: 'NL', name: 'NL', status: 'FAILED', detail: 'It did not train' },
  ],
});

const METRICS = { precision: 0.91, f1: 0.93, success: 7, failure: 2 };
const rowsOf = (summary: string): string[] => summary.split('\n').filter((line) => /^\| <code>/.test(line));
const changed = (name: string): Pick<Outcome, 'changes'> => ({
  changes: [{ how: 'changed', kind: 'dialog', name, details: [] }],
});

/** Fails if a summary contains a link, a tag, a mention or a table row with foreign cells. */
function expectInert(summary: string, cells: readonly number[]): void {
  const own = summary.replaceAll(`[7](${full.artifact?.url})`, '').replace(/```mermaid[\s\S]*?```/, '');
  expect(own.replace(/<\/?code>/g, '')).not.toMatch(/<|\]\(|https?:\/\/|www\.|@octocat/);
  for (const line of own.split('\n').filter((text) => text.startsWith('|'))) {
    expect(cells).toContain(line.split('|').length - 2);
  }
}

describe('the summary of one target', () => {
  test('reads well', () => {
    expect(summaryOf([full])).toMatchSnapshot();
  });

  test('has the failed components first', () => {
    const component: Component = { kind: 'dialog', name: 'good', status: 'SUCCESS', detail: '' };
    const components = [...Array<Component>(300).fill(component), { ...component, name: 'broken', status: 'Failure' }];
    const summary = summaryOf([ended('st-1', { components })]);

    expect(rowsOf(summary)).toHaveLength(199);
    expect(summary).toMatch(/1 of 301 components failed\*\*[\s\S]*❌ .*broken[\s\S]*good[\s\S]*and 101 more/);
  });

  test('has the error and what to do', () => {
    const summary = summaryOf([failed('st-1', 'not-found', 'GET /x answered 404')]);

    expect(summary).toMatch(/❌ Failure: export-bot .*`not-found`[\s\S]*answered 404[\s\S]*Check the id\./);
  });

  test.each([...CONCLUSIONS, ''] as const)('has a headline for %j', (conclusion) => {
    expect(summaryOf([{ ...full, conclusion }])).toMatch(/^### \S+ \w/);
  });

  test('has metrics, report and failures of a batch test', () => {
    const components = [{ kind: 'utterance', name: 'book <b>me</b>', status: 'failed', detail: 'Cancel' }];
    const more = { metrics: METRICS, reportPath: 'koreai-exports/st-1.junit.xml', components };
    const summary = summaryOf([failed('st-1', 'platform-failed', 'does not pass', more)]);

    expect(summary).toContain('| 0.91 | not reported | 0.93 | 7 | 2 | not reported |');
    expect(summary).toContain('<code>koreai-exports/st-1.junit.xml</code>');
    expect(summary).toContain('1 of 1 components failed');
  });

  test('has at most 200 bots of a list', () => {
    const bots = Array.from({ length: 201 }, (_, at) => ({ id: `st-${at}`, name: '<img src=x>|@octocat' }));
    const summary = summaryOf([ended('', { bots, file: undefined })]);

    expect(summary).toContain('**201 bots**');
    expect(rowsOf(summary)).toHaveLength(200);
    expect(summary).toContain('…and 1 more.');
    expectInert(summary, [2]);
  });

  test('says what changed, or that nothing did', () => {
    expect(summaryOf([ended('st-1', changed('Book'))])).toMatch(/\*\*1 change\*\*[\s\S]*Book/);
    expect(summaryOf([ended('st-1', { changes: [] })])).toContain('**Nothing changed**');
    expect(summaryOf([ended('st-1', { changes: [], changed: true })])).toContain('**No change in the bot**');
    expect(summaryOf([ended('st-1')])).not.toContain('changed');
  });

  test('stays below 1 MiB, whatever the platform sent', () => {
    for (const filler of ['<script>alert(1)</script>', '|`*_~[]()&', '\u{1f4a5}', '\u4e2d', '@octocat #1 ']) {
      const text = filler.repeat(200);
      const component: Component = { kind: text, name: text, status: text.slice(0, 100), detail: text };
      const error = new KoreaiError('platform-failed', text.repeat(50), { hint: text.repeat(50) });
      const count = filler === '\u4e2d' ? 100_000 : 1_000;
      const components = Array<Component>(count)
        .fill(component)
        .fill({ ...component, status: 'FAILED' }, 0, count / 2);
      const summary = summaryOf([{ ...full, status: text, jobId: text, components, error }]);
      expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
    }
  });

  test('has no Markdown or HTML of the platform', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (one, other) => {
        const error = new KoreaiError('platform-failed', one, { hint: other });
        const components = [{ kind: one, name: other, status: `failed ${one}`, detail: other }];
        const outcome = { ...full, status: other, components, error, errorCode: 'platform-failed' as const };
        expectInert(summaryOf([outcome]), [2, 3, 4]);
      }),
    );
  });
});

describe('the summary of several targets', () => {
  test('has a row for each, the failed ones first', () => {
    const summary = summaryOf([ended('st-1'), failed('st-2', 'network', 'connection lost'), ended('st-3')]);

    expect(summary).toMatch(/^### ❌ Failure: export-bot, 1 of 3 did not succeed\n/);
    const rows = rowsOf(summary);
    expect(rows.map((row) => /st-\d/.exec(row)?.[0])).toEqual(['st-2', 'st-1', 'st-3']);
    expect(rows[0]).toMatch(/`network`.*connection lost/);
    expect(rows[1]).toMatch(/✅ Success \| <code>ber-st-1<\/code> \| 1 min 5 s \| .*1\.2 MB/);
  });

  test('says that all succeeded, or that the jobs were started', () => {
    expect(summaryOf([ended('st-1'), ended('st-2')])).toMatch(/^### ✅ Success: export-bot, 2 targets\n/);
    const started = (target: string) => ended(target, { conclusion: '' });
    expect(summaryOf([started('st-1'), started('st-2')])).toMatch(/^### 🚀 Started: export-bot, 2 targets\n/);
  });

  test('has the metrics of batch tests', () => {
    const summary = summaryOf([ended('st-1', { metrics: METRICS }), failed('st-2', 'platform-failed', 'not trained')]);

    expect(summary).toContain('| Precision | Recall | F1 | Passed | Failed |');
    expect(summary).toContain('| 0.91 | not reported | 0.93 | 7 | 2 |');
    expect(summaryOf([ended('st-1'), ended('st-2')])).not.toContain('Precision');
  });

  test('says what changed in each', () => {
    const summary = summaryOf([ended('st-1', changed('Book a flight')), ended('st-2', { changes: [] })]);

    expect(summary).toMatch(/#### <code>st-1<\/code>\n\n\*\*1 change\*\*[\s\S]*Book a flight/);
    expect(summary).not.toContain('#### <code>st-2</code>');
  });

  test('stays below 1 MiB, and says how many it left out', () => {
    const text = '@<|`'.repeat(100);
    const changes = Array(20).fill(changed(text).changes?.[0]);
    const summary = summaryOf(
      Array.from({ length: 1_000 }, (_, at) => failed(`st-${at}`, 'platform-failed', text, { jobId: text, changes })),
    );

    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
    const shown = rowsOf(summary).length;
    expect(shown).toBeGreaterThan(20);
    expect(summary).toContain(`…and ${1_000 - shown} more targets.`);
    expect(summary).toMatch(/…and \d+ more that changed\./);
  });

  test('holds every one of 1,000 ordinary targets', () => {
    const outcome = failed('st-1', 'timed-out', 'The timeout of 30 min is over');
    const summary = summaryOf(Array<Outcome>(1_000).fill(outcome));

    expect(rowsOf(summary)).toHaveLength(1_000);
    expect(summary).not.toContain('…and');
  });

  test('has no Markdown or HTML of the platform', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (one, other) => {
        const targets = [failed('st-1', 'platform-failed', one, { jobId: other }), ended('st-2', { jobId: one })];
        expectInert(summaryOf([...targets, ended('st-3', changed(other))]), [3, 6]);
      }),
    );
  });
});

const [start, wait] = [
  { name: 'start', fromMs: 0, toMs: 5 },
  { name: 'wait', fromMs: 5, toMs: 9 },
];
test.each<[string, Outcome['phases']]>([
  ['nothing happened', []],
  ['there is one phase', [{ ...wait, toMs: 60_000 }]],
  ['it took no second', [start, wait]],
])('the timeline of a run is left out if %s', (_name, phases) => {
  expect(timeline(phases)).toBe('');
});
