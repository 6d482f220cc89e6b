import { EOL } from 'node:os';
import * as core from '@actions/core';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { type ActionLog, actionLog, annotate, logEnd } from '../../src/action/log.ts';
import { KoreaiError } from '../../src/core/errors.ts';
import { Secrets } from '../../src/core/secrets.ts';
import { prefixed } from '../../src/run/log-run.ts';
import { emptyOutcome, type Outcome } from '../../src/run/outcome.ts';
import { hostileText } from '../core/hostile-text.ts';
import { logInto } from '../support/run-operation.ts';

const HOW = ['info', 'warning', 'debug'] as const;

/** What `@actions/core` prints for a log. */
function printed(act: (log: ActionLog, secrets: Secrets) => void): string {
  const written: string[] = [];
  const stdout = jest.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  try {
    const secrets = new Secrets((text) => core.setSecret(text));
    act(actionLog(core, secrets), secrets);
  } finally {
    stdout.mockRestore();
  }
  return written.join('');
}

afterEach(() => {
  delete process.env['RUNNER_DEBUG'];
});

describe('hostile text', () => {
  test('is one line and no command, at every level', () => {
    process.env['RUNNER_DEBUG'] = '1';
    fc.assert(
      fc.property(hostileText, fc.constantFrom(...HOW), (text, how) => {
        const [line = '', ...rest] = printed((log) => log[how](text)).split(/\r\n|[\n\r\u2028\u2029\u0085]/);
        expect(rest).toEqual(['']);
        const command = how === 'info' ? '' : `::${how}::`;
        expect(line.startsWith(command)).toBe(true);
        const message = line.slice(command.length);
        expect(message.trimStart()).not.toMatch(/^::/);
        expect(message).not.toMatch(/##\[|\p{Cc}/u);
      }),
    );
  });

  test('cannot leave an annotation or its title', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (title, message) => {
        const text = printed((log) => log.error(`export-bot: ${title}`, message.split('\n')));
        expect(text.trimEnd().split(/[\n\r\u2028\u2029]/)).toHaveLength(1);
        expect(text).toMatch(/^::error title=[^:,]*::/);
        expect(text.slice('::error'.length)).not.toMatch(/##\[/);
      }),
    );
  });
});

test('there are debug lines only if the runner asks for them', () => {
  expect(printed((log) => log.debug('x'))).toBe('');
});

test('a secret is masked, and in no line after that', () => {
  const lines = printed((log, secrets) => {
    secrets.add('abcdefgh');
    log.info('with abcdefgh');
  }).split(EOL);
  expect(lines[0]).toBe('::add-mask::abcdefgh');
  expect(lines).toContain('with ***');
});

describe('the end of a step', () => {
  const good = (target: string): Outcome => ({ ...emptyOutcome('export-bot', target), conclusion: 'success' });
  const bad = (target: string, message: string): Outcome => {
    const error = new KoreaiError('network', message, { hint: 'Run again.' });
    return { ...emptyOutcome('export-bot', target), conclusion: 'failure', errorCode: 'network', error };
  };
  const end = (outcomes: Outcome[]): string => printed((log) => logEnd(log, outcomes)).trimEnd();

  test('is one line if every target succeeded', () => {
    expect(end([good('st-1')])).toBe('success: export-bot st-1');
    expect(end([good('st-1'), good('st-2')])).toBe('success: export-bot, 2 targets');
    expect(end([{ ...good('st-1'), conclusion: '' }])).toBe('started: export-bot st-1');
  });

  test('is one annotation that names which targets failed, and why', () => {
    expect(end([bad('st-1', 'lost')])).toBe('::error title=export-bot%3A network::lost%0ARun again.');
    expect(end([good('st-1'), bad('st-2', 'lost'), bad('st-3', '::error::x')])).toBe(
      '::error title=export-bot%3A network::2 of 3 targets did not succeed.%0Ast-2: network: lost. Run again.%0Ast-3: network: : :error: :x. Run again.',
    );
  });

  test('names twenty targets and counts the others', () => {
    const text = end(Array.from({ length: 25 }, (_, at) => bad(`st-${at}`, 'lost')));
    expect(text.split('%0A')).toHaveLength(1 + 20 + 1);
    expect(text).toMatch(/and 5 more$/);
  });

  test('has the causes of an error in the debug log', () => {
    process.env['RUNNER_DEBUG'] = '1';
    const error = new KoreaiError('network', 'lost', { cause: new Error('ECONNRESET') });
    expect(printed((log) => annotate(log, 'export-bot', error))).toMatch(/^::debug::.*ECONNRESET/m);
  });
});

test('a line of one of several targets names the target', () => {
  const lines: string[] = [];
  for (const how of HOW) prefixed(logInto(lines), 'st-1')[how]('x');
  expect(lines).toEqual(['st-1: x', 'warning: st-1: x', 'debug: st-1: x']);
});
