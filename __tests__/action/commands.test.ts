import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { EOL } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Commands } from '../../src/action/commands.ts';
import { temporaryFolder } from '../support/after-test.ts';
import { anyCharacter } from '../support/any-character.ts';
import { readOutputs } from '../support/run-action.ts';

type Call = readonly [string, ...string[]];

function ours(calls: readonly Call[], env: Record<string, string> = {}): string {
  const written: string[] = [];
  const commands = new Commands((text) => written.push(text), env);
  for (const [what, first = '', second = ''] of calls) {
    if (what === 'mask') commands.secrets.add(first);
    if (what === 'warning') commands.warning(first);
    if (what === 'error') commands.error(first, second.split('\n'));
    if (what === 'debug') commands.debug(first);
    if (what === 'info') commands.info(first);
    if (what === 'output') commands.output(first, second);
    if (what === 'summary') commands.summary(first);
  }
  return written.join('');
}

function theirs(calls: readonly Call[], env: Record<string, string> = {}): string {
  const script = join(import.meta.dirname, 'core-process.mjs');
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, JSON.stringify(calls)], {
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

describe('what is said to the runner', () => {
  test('is byte for byte what @actions/core says', () => {
    const calls: Call[] = [
      ['info', 'a line'],
      ['info', 'fifty % of it, and: a colon'],
      ['warning', '100 % sure: yes, really'],
      ['error', 'export-bot: not-found', 'GET /x answered 404, 100 %\nCheck the id: it may be, or not.'],
      ['error', 'a, b: 5 %', 'x'],
      ['debug', 'GET /x: 200, 5 % of 9'],
    ];

    expect(ours(calls, { RUNNER_DEBUG: '1' })).toBe(theirs(calls, { RUNNER_DEBUG: '1' }));
  });

  test.each(['simple-secret', '100%-secret', 'with space'])('masks as @actions/core masks: %s', (secret) => {
    expect(ours([['mask', secret]])).toContain(theirs([['mask', secret]]));
  });

  test('puts outputs into the file as @actions/core does', () => {
    const calls: Call[] = [
      ['output', 'jobId', 'ber-1'],
      ['output', 'results', '[{"a":1}]'],
      ['output', 'empty', ''],
      ['output', 'jobId', 'ber-2'],
    ];
    const [own, core] = [0, 1].map(() => join(temporaryFolder(), 'output')) as [string, string];
    for (const file of [own, core]) writeFileSync(file, '');
    ours(calls, { GITHUB_OUTPUT: own });
    theirs(calls, { GITHUB_OUTPUT: core });

    const plain = (file: string): string =>
      readFileSync(file, 'utf8').replace(/ghadelimiter_(?:[0-9a-f-]{36}|koreai-ci_*)/g, 'ghadelimiter');
    expect(plain(own)).toBe(plain(core));
    expect(readOutputs(own)).toEqual({ jobId: 'ber-2', results: '[{"a":1}]', empty: '' });
  });

  test('adds to the job summary as @actions/core does', () => {
    const calls: Call[] = [
      ['summary', '### Export: 100 %\n\n| a | b |\r\n'],
      ['summary', 'Grüße 🫖, \ud800 and no end of the line'],
      ['summary', ''],
      ['summary', '\n'],
    ];
    const [own, core] = [0, 1].map(() => join(temporaryFolder(), 'summary')) as [string, string];
    for (const file of [own, core]) writeFileSync(file, 'of an earlier step\n');
    ours(calls, { GITHUB_STEP_SUMMARY: own });
    theirs(calls, { GITHUB_STEP_SUMMARY: core });

    expect(readFileSync(own)).toEqual(readFileSync(core));
    expect(readFileSync(own, 'utf8')).toContain('earlier step\n### Export: 100 %\n');
  });

  test('makes no job summary where the runner has put none, as @actions/core does not', () => {
    const file = join(temporaryFolder(), 'summary');
    const problem = `Unable to access summary file: '${file}'. Check if the file has correct read/write permissions.`;

    expect(() => ours([['summary', 'x']], { GITHUB_STEP_SUMMARY: file })).toThrow(problem);
    expect(() => theirs([['summary', 'x']], { GITHUB_STEP_SUMMARY: file })).toThrow(problem);
    expect(existsSync(file)).toBe(false);
  });

  test('keeps secrets out of the job summary', () => {
    const file = join(temporaryFolder(), 'summary');
    writeFileSync(file, '');
    const calls: Call[] = [
      ['mask', 'a-secret-of-the-step'],
      ['summary', 'with a-secret-of-the-step in it'],
    ];
    ours(calls, { GITHUB_STEP_SUMMARY: file });
    expect(readFileSync(file, 'utf8')).toBe('with *** in it');
  });

  test('has no debug lines unless they are wanted', () => {
    expect(ours([['debug', 'x']])).toBe('');
  });

  test('sets no outputs where no runner listens', () => {
    expect(ours([['output', 'a', 'b']])).toBe('');
    expect(existsSync('undefined')).toBe(false);
  });
});

describe('hostile text', () => {
  const hostile = fc.oneof(
    fc.string(),
    fc.string({ unit: anyCharacter }),
    fc
      .array(
        fc.constantFrom(
          '::',
          ':',
          '##[',
          '##',
          '[',
          'error',
          'set-output name=a',
          '::stop-commands::x',
          '\n',
          '\r',
          '\u2028',
          '\u001b[2K',
          '\u009b1m',
          ' ',
          '\t',
          '%0A',
          'x',
        ),
        { maxLength: 12 },
      )
      .map((pieces) => pieces.join('')),
  );

  test('makes one line and no command, in whatever way it is said', () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom('info', 'warning', 'debug'), (text, how) => {
        const said = ours([[how, text]], { RUNNER_DEBUG: '1' });
        const [line = '', ...rest] = said.split(/\r\n|[\n\r\u2028\u2029\u0085]/);
        expect(rest).toEqual(['']);
        const command = how === 'info' ? '' : `::${how}::`;
        expect(line.startsWith(command)).toBe(true);
        const message = line.slice(command.length);
        expect(message.trimStart()).not.toMatch(/^::/);
        expect(message).not.toMatch(/##\[|\p{Cc}/u);
      }),
    );
  });

  test('cannot get out of an annotation, its title included', () => {
    fc.assert(
      fc.property(hostile, hostile, (title, message) => {
        const said = ours([['error', title, message]]);
        expect(said.trimEnd().split(/[\n\r\u2028\u2029]/)).toHaveLength(1);
        expect(said).toMatch(/^::error title=[^:,]*::/);
        expect(said.slice('::error'.length)).not.toMatch(/##\[/);
      }),
    );
  });

  test('stays inside of its output', () => {
    const file = join(temporaryFolder(), 'output');
    fc.assert(
      fc.property(hostile, (value) => {
        writeFileSync(file, '');
        ours(
          [
            ['output', 'status', value],
            ['output', 'last', 'x'],
          ],
          { GITHUB_OUTPUT: file },
        );
        expect(Object.keys(readOutputs(file))).toEqual(['status', 'last']);
      }),
    );
  });
});

describe('a secret', () => {
  const secret = fc.stringMatching(/^[A-Za-z0-9+/=_.~-]{6,30}$/);

  test('is in nothing that is said after it was masked', () => {
    fc.assert(
      fc.property(secret, fc.constantFrom('info', 'warning', 'debug'), fc.string(), (text, how, around) => {
        const said = ours(
          [
            ['mask', text],
            [how, `${around} ${text} ${around}`],
          ],
          { RUNNER_DEBUG: '1' },
        );
        const lines = said.split(EOL).filter((line) => !line.startsWith('::add-mask::'));
        expect(lines.join('\n')).not.toContain(text);
      }),
    );
  });

  test('is masked in its encoded forms, and line by line', () => {
    const said = ours([['mask', 'first line+/\nsecond line']]);

    for (const form of [
      'first line+/',
      'second line',
      'first%20line%2B%2F',
      Buffer.from('second line').toString('base64'),
    ]) {
      expect(said).toContain(`::add-mask::${form.replaceAll('%', '%25')}${EOL}`);
    }
    expect(said.split(EOL).filter((line) => line !== '' && !line.startsWith('::add-mask::'))).toEqual([]);
  });
});
