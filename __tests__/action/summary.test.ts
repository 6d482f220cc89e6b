import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { summaryOf as summaryOfAll } from '../../src/action/summary.ts';
import { timeline } from '../../src/action/timeline.ts';
import type { Component } from '../../src/core/component.ts';
import { KoreaiError } from '../../src/core/errors.ts';
import { emptyOutcome, type Outcome } from '../../src/run/outcome.ts';

const summaryOf = (outcome: Outcome): string => summaryOfAll([outcome]);

const good: Outcome = {
  ...emptyOutcome('export-bot', 'st-1'),
  conclusion: 'success',
  status: 'success',
  jobId: 'ber-1',
  requestedAt: Date.UTC(2026, 0, 31, 12),
  file: { path: 'koreai-exports/st-1.zip', size: 1_234_567, sha256: 'ab12' },
  extractedPath: 'koreai-exports/st-1',
  artifact: { id: 7, url: 'https://github.com/octo/bots/actions/runs/42/artifacts/7', digest: 'ab12' },
  durationMs: 65_000,
  phases: [
    { name: 'start', fromMs: 0, toMs: 420 },
    { name: 'wait', fromMs: 420, toMs: 60_420 },
    { name: 'download', fromMs: 60_420, toMs: 65_000 },
  ],
  components: [
    { kind: 'dialog', name: 'Book a flight', status: 'SUCCESS', detail: '' },
    { kind: 'NL', name: 'NL', status: 'FAILED', detail: 'It did not train' },
  ],
};

describe('a summary', () => {
  test('reads well', () => {
    expect(summaryOf(good)).toMatchSnapshot();
  });

  test('tells what failed, first', () => {
    const components: Component[] = Array.from({ length: 300 }, (_, at) => ({
      kind: 'dialog',
      name: `task-${at}`,
      status: 'SUCCESS',
      detail: '',
    }));
    const summary = summaryOf({
      ...good,
      components: [...components, { kind: 'dialog', name: 'broken', status: 'Failure', detail: '' }],
    });

    expect(summary.indexOf('broken')).toBeGreaterThan(0);
    expect(summary.indexOf('broken')).toBeLessThan(summary.indexOf('task-0'));
    expect(summary).toContain('1 of 301 parts failed');
    expect(summary).toMatch(/and 101 more/);
  });

  test('tells the error and what to do', () => {
    const error = new KoreaiError('not-found', 'GET /x answered 404', { hint: 'Check the id.' });
    const summary = summaryOf({
      ...good,
      conclusion: 'failure',
      errorCode: 'not-found',
      error,
      file: undefined,
      artifact: undefined,
    });

    expect(summary).toContain('❌ Failure: export-bot');
    expect(summary).toContain('not-found');
    expect(summary).toContain('answered 404');
    expect(summary).toContain('Check the id.');
  });

  test.each([
    'success',
    'failure',
    'timed_out',
    'cancelled',
    'stale',
    'action_required',
    '',
  ] as const)('has a headline for %j', (conclusion) => {
    expect(summaryOf({ ...good, conclusion })).toMatch(/^### \S+ \w/);
  });

  test('stays below 1 MiB, whatever arrives and however much of it', () => {
    for (const filler of ['<script>alert(1)</script>', '|`*_~[]()&', '\u{1f4a5}', '\u4e2d', '@octocat #1 ']) {
      const text = filler.repeat(200);
      const component: Component = { kind: text, name: text, status: text.slice(0, 100), detail: text };
      const error = new KoreaiError('platform-failed', text.repeat(50), { hint: text.repeat(50) });
      const count = filler === '\u4e2d' ? 100_000 : 1_000;
      const components = Array<Component>(count)
        .fill(component)
        .fill({ ...component, status: 'FAILED' }, 0, count / 2);
      const summary = summaryOf({ ...good, status: text, jobId: text, components, error });
      expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
    }
  });

  test('has nothing in it that the platform wrote for Markdown or HTML', () => {
    const piece = fc.constantFrom(
      '<img src=x>',
      '<!--',
      '-->',
      '](https://evil)',
      '![x](y)',
      '`',
      '```',
      '|',
      '\n',
      '\r',
      '\u2028',
      '**',
      '@octocat',
      '#1',
      'www.evil.example',
      'https://evil.example',
      '$x$',
      '<details>',
      '&lt;',
      '\\',
      'plain',
    );
    const hostile = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(hostile, hostile, (one, other) => {
        const error = new KoreaiError('platform-failed', one, { hint: other });
        const components = [{ kind: one, name: other, status: `failed ${one}`, detail: other }];
        const summary = summaryOf({ ...good, status: other, components, error, errorCode: 'platform-failed' });
        const own = summary.replaceAll(`[7](${good.artifact?.url})`, '').replace(/```mermaid[\s\S]*?```/, '');
        expect(own.replace(/<\/?code>|<!-- -->/g, '')).not.toMatch(/<|\]\(|https?:\/\/|www\.|@octocat/);
        for (const line of own.split('\n').filter((text) => text.startsWith('|'))) {
          expect([3, 4, 5]).toContain(line.split('|').length - 1);
        }
      }),
    );
  });
});

describe('the picture of a run', () => {
  test('has a bar for each phase', () => {
    const picture = timeline(good.phases);

    expect(picture.split('\n').filter((line) => line.includes(' s) : '))).toHaveLength(3);
    expect(picture).toMatch(/^```mermaid\ngantt\n[\s\S]*\n```$/);
  });

  test.each<[string, Outcome['phases']]>([
    ['nothing happened', []],
    ['one phase is all', [{ name: 'wait', fromMs: 0, toMs: 60_000 }]],
    [
      'it was over at once',
      [
        { name: 'start', fromMs: 0, toMs: 5 },
        { name: 'wait', fromMs: 5, toMs: 9 },
      ],
    ],
  ])('is left out where %s', (_name, phases) => {
    expect(timeline(phases)).toBe('');
  });
});
