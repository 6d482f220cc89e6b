import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { statusContext } from '../../src/action/commit-status.ts';
import { fieldOf, type InputName } from '../../src/inputs/fields.ts';

type Given = Partial<Record<InputName | 'operation', string>>;

/** The context of a step, whose inputs have their defaults as on a runner. */
function contextOf(given: Given, environment: Record<string, string> = {}): string {
  return statusContext(
    (name) => given[name] ?? (name === 'operation' ? '' : (fieldOf(name).default ?? '')),
    environment,
  );
}

const TEST: Given = {
  operation: 'run-batch-test',
  host: 'https://platform.kore.ai/',
  botId: 'st-1',
  testSuite: 'Regression',
};
const JOB = { GITHUB_JOB: 'batch-tests' };

describe('the name of a commit status', () => {
  test('holds the target, the host and the job', () => {
    expect(contextOf(TEST, JOB)).toBe(
      'koreai-ci / run-batch-test / st-1 / Regression (platform.kore.ai, job batch-tests)',
    );
    expect(contextOf({ ...TEST, botVersion: 'inDevelopment', botLanguage: 'de' }, JOB)).toBe(
      'koreai-ci / run-batch-test / st-1 / Regression / inDevelopment / de (platform.kore.ai, job batch-tests)',
    );
    expect(contextOf({ operation: 'list-bots' })).toBe('koreai-ci / list-bots');
    expect(contextOf({})).toBe('koreai-ci');
  });

  test.each<[string, Given, Given]>([
    ['the operation', { operation: 'publish-status', botId: 'st-1' }, { operation: 'publish-bot', botId: 'st-1' }],
    ['the bot', TEST, { ...TEST, botId: 'st-2' }],
    ['the set of bots', { ...TEST, botId: 'st-1,st-2' }, { ...TEST, botId: 'st-1' }],
    ['the suite', TEST, { ...TEST, testSuite: 'Smoke' }],
    ['the version to test', TEST, { ...TEST, botVersion: 'inDevelopment' }],
    ['the language', TEST, { ...TEST, botLanguage: 'de' }],
    ['the host', TEST, { ...TEST, host: 'https://de-platform.kore.ai' }],
    ['the type of an export', { operation: 'export-bot' }, { operation: 'export-bot', exportType: 'latest' }],
    ['the request body', { operation: 'export-bot' }, { operation: 'export-bot', requestBody: '{"a":1}' }],
    ['the flow', { operation: 'export-tool', flowId: '1' }, { operation: 'export-tool', flowId: '2' }],
    [
      'the version of an app',
      { operation: 'export-app', appVersion: '1' },
      { operation: 'export-app', appVersion: '2' },
    ],
    ['the new bot', { operation: 'import-bot', botName: 'a' }, { operation: 'import-bot', botName: 'b' }],
    ['the job', { operation: 'import-status', jobId: 'bir-1' }, { operation: 'import-status', jobId: 'bir-2' }],
  ])('differs by %s', (_what, one, other) => {
    expect(contextOf(one)).not.toBe(contextOf(other));
  });

  test('differs between two jobs of one workflow', () => {
    expect(contextOf(TEST, { GITHUB_JOB: 'before' })).not.toBe(contextOf(TEST, { GITHUB_JOB: 'after' }));
  });

  test('is the same for the same targets in any order and spelling', () => {
    const context = 'koreai-ci / export-bot / st-1, st-2';
    expect(contextOf({ operation: 'export-bot', botId: 'st-2, st-1' })).toBe(context);
    expect(contextOf({ operation: 'export-bot', botId: 'st-1\nst-2\n' })).toBe(context);
  });

  test('leaves out what the operation does not read', () => {
    expect(contextOf({ operation: 'publish-status', botId: 'st-1', testSuite: 'Smoke', exportType: 'latest' })).toBe(
      'koreai-ci / publish-status / st-1',
    );
  });

  test('is the one that was given', () => {
    expect(contextOf({ ...TEST, statusContext: 'Kore.ai batch tests' }, JOB)).toBe('Kore.ai batch tests');
  });

  test('is one that GitHub takes, and another one for each long one', () => {
    const suite = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ minLength: 230, maxLength: 400 }));
    fc.assert(
      fc.property(suite, suite, (one, other) => {
        const contexts = [one, other].map((testSuite) => contextOf({ ...TEST, testSuite }, JOB));
        for (const context of contexts) {
          expect(context.length).toBeLessThanOrEqual(255);
          expect(context).not.toMatch(/[\u{10000}-\u{10FFFF}]|\p{Cc}/u);
        }
        expect(contexts[0] === contexts[1]).toBe(one === other);
      }),
    );
  });
});
