import { describe, expect, test } from '@jest/globals';
import { annotate, annotateAll } from '../../src/action/annotate.ts';
import { Commands } from '../../src/action/commands.ts';
import { KoreaiError } from '../../src/core/errors.ts';
import { emptyOutcome, type Outcome } from '../../src/run/outcome.ts';
import { prefixed } from '../../src/run/prefixed.ts';
import { keptIn } from '../support/engine.ts';

function printing(env: Record<string, string> = {}) {
  const printed: string[] = [];
  return { printed, commands: new Commands((text) => printed.push(text.trimEnd()), env) };
}

const good = (target: string): Outcome => ({ ...emptyOutcome('export-bot', target), conclusion: 'success' });
const bad = (target: string, message: string): Outcome => {
  const error = new KoreaiError('network', message, { hint: 'Run again.' });
  return { ...emptyOutcome('export-bot', target), conclusion: 'failure', errorCode: 'network', error };
};

describe('a step with several targets', () => {
  test('ends with one line where all is well', () => {
    const { printed, commands } = printing();
    annotateAll(commands, [good('st-1'), good('st-2')]);

    expect(printed).toEqual(['success: export-bot, 2 targets']);
  });

  test('ends with one annotation that names who failed, and why', () => {
    const { printed, commands } = printing();
    annotateAll(commands, [good('st-1'), bad('st-2', 'lost'), bad('st-3', '::error::x')]);

    expect(printed).toEqual([
      '::error title=export-bot%3A network::2 of 3 targets did not succeed.%0Ast-2: network: lost Run again.%0Ast-3: network: : :error: :x Run again.',
    ]);
  });

  test('names twenty of them, and counts the rest', () => {
    const { printed, commands } = printing();
    annotateAll(
      commands,
      Array.from({ length: 25 }, (_, at) => bad(`st-${at}`, 'lost')),
    );

    expect(printed).toHaveLength(1);
    expect(printed[0]?.split('%0A')).toHaveLength(1 + 20 + 1);
    expect(printed[0]).toMatch(/and 5 more$/);
  });

  test('tells the causes of its errors where debugging is on', () => {
    const { printed, commands } = printing({ RUNNER_DEBUG: '1' });
    annotate(commands, 'export-bot', new KoreaiError('network', 'lost', { cause: new Error('ECONNRESET') }));

    expect(printed.filter((line) => line.startsWith('::debug::')).join('\n')).toContain('ECONNRESET');
  });
});

test('a line of one of several targets says which', () => {
  const lines: string[] = [];
  const log = prefixed(keptIn(lines), 'st-1');
  log.info('one');
  log.warning('two');
  log.debug('three');

  expect(lines).toEqual(['st-1: one', 'warning: st-1: two', 'debug: st-1: three']);
});
