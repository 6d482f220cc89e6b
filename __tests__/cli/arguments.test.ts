import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readCommandLine } from '../../src/cli/arguments.ts';
import { COMPLETION_SCRIPTS, nextWords } from '../../src/cli/completion.ts';
import { programFor } from '../../src/cli/program.ts';
import { temporaryFolder } from '../support/after-test.ts';
import { CLI } from './run-cli.ts';

const COMMANDS = programFor().commands;

function problemsOf(...args: string[]): string {
  return readCommandLine(args).problems.join('\n');
}

describe('a command line', () => {
  test('is a command and its flags, in any order', () => {
    const line = readCommandLine(['--json', 'export-bot', '--bot-id=st-1', '--host', 'https://a.example', '--quiet']);
    expect(line.operation?.name).toBe('export-bot');
    expect(line.values.get('botId')).toBe('st-1');
    expect([line.format, line.has('quiet'), line.has('verbose'), line.problems]).toEqual(['json', true, false, []]);
  });

  test.each([
    [['--extract'], 'true'],
    [['--extract=true'], 'true'],
    [['--extract', 'true'], 'true'],
    [['--extract=false'], 'false'],
    [['--extract', 'FALSE'], 'false'],
    [['--no-extract'], 'false'],
  ])('reads %j as %s', (args, value) => {
    const line = readCommandLine(['export-bot', ...args]);
    expect(line.values.get('extract')).toBe(value);
    expect(line.problems).toEqual([]);
  });

  test('takes the same id flag several times, as several ids', () => {
    const { values } = readCommandLine(['export-bot', '--bot-id', 'st-1', '--bot-id', 'st-2']);
    expect(values.get('botId')).toBe('st-1,st-2');
  });

  test.each([
    [['export-bto'], 'There is no such command (Did you mean export-bot?)'],
    [['export-bto', '--help'], 'There is no such command'],
    [['completion', 'fish'], '<shell>: must be one of bash, zsh'],
    [['completion'], '<shell>: is required'],
    [['export-bot', '--hots', 'x'], "unknown option '--hots' (Did you mean --host?)"],
    [['export-bot', '--botId=st-1'], "unknown option '--botId' (Did you mean --bot-id?)"],
    [['export-bot', '--outputdir', 'x'], 'Did you mean --output-dir?'],
    [['export-bot', '-x'], "unknown option '-x'"],
    [['export-bot', '--host'], "'--host <url>' argument missing"],
    [['export-bot', '--host='], '--host: has no value'],
    [['export-bot', '--host', '--bot-id', 'st-1'], '--host: has no value, another flag follows'],
    [['export-bot', '--extract=maybe'], '--extract: must be true or false'],
    [['export-bot', '--timeout', '1m', '--timeout', '2m'], '--timeout: was given more than once'],
    [['export-bot', '--output', 'xml'], '--output: must be one of table, json, yaml'],
    [['export-bot', 'st-1'], 'Unexpected argument'],
    [['export-bot', '--artifact-name', 'x'], 'unknown option'],
    [['import-status', '--export-type', 'latest'], 'unknown option'],
    [['doctor', '--timeout', '3s'], 'unknown option'],
    [['export-bot', '--client-secret', 'x'], 'set KOREAI_CLIENT_SECRET in the environment, or name a file with'],
    [['export-bot', '--jwt=x'], 'set KOREAI_JWT in the environment'],
    [
      ['export-bot', '--host', '', '--extract=x'],
      '--host: has no value; give one, or leave it out\n--extract: must be',
    ],
  ])('of %j says: %s', (args, problem) => {
    expect(problemsOf(...args)).toContain(problem);
  });
});

describe('any command line', () => {
  const flags = COMMANDS.flatMap(({ options }) => options.map(({ long }) => String(long)));
  const word = fc.oneof(
    fc.string(),
    fc.constantFrom(...COMMANDS.map((command) => command.name()), ...flags, '--', '-', '--no-', '--__proto__', '-hj'),
    fc.constantFrom(...flags).map((flag) => `${flag}=x`),
  );

  test('is read without a crash, and a secret in it is never printed', () => {
    const secret = 'S3cr3tS3cr3t';
    const carriers = ['--client-secret', '--jwt', '--api-key', '--github-token', '--clientSecret', '--token', '-p'];
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 5 }),
        fc.constantFrom(...carriers),
        fc.boolean(),
        fc.constantFrom([], ['export-bot'], [secret]),
        (args, flag, isInline, command) => {
          const given = isInline ? [`${flag}${flag === '-p' ? '' : '='}${secret}`] : [flag, secret];
          const { problems, text } = readCommandLine([...command, ...args, ...given]);
          expect([...problems, text].join('\n')).not.toContain(secret);
        },
      ),
    );
  });
});

describe('the help', () => {
  const help = (width: number, ...args: string[]): string => readCommandLine([...args, '--help'], width).text;
  const names = COMMANDS.map((command) => command.name());

  test.each(['', ...names])('of koreai-ci %s fits every terminal, in its own spelling', (name) => {
    for (const width of [40, 80]) {
      const text = help(width, ...(name === '' ? [] : [name]));
      const long = text.split('\n').filter((line) => line.length > width && line.trim().includes(' '));
      // A flag with its value stays in one piece, so that it can be copied.
      expect(long.filter((line) => !/^ {4}--\S+ \S+( \\)?$/.test(line))).toEqual([]);
      expect(text).not.toMatch(/\b(botId|clientId|clientSecret|jobId|outputDir|workspace|step|undefined)\b/);
    }
  });

  test('lists every command, and of a command every flag', () => {
    for (const name of names) expect(help(80)).toMatch(new RegExp(`^  ${name} `, 'm'));
    const text = help(80, 'import-bot');
    expect(text).toMatch(/^Usage: koreai-ci import-bot --host <url> --archive <path> \(--bot-id <id> \|\s+--bot-name/);
    for (const flag of ['--bot-id <id>', '--[no-]wait', '--client-secret-file <file>', '--output-env <file>']) {
      expect(text).toContain(`  ${flag} `);
    }
    expect(text.replace(/\s+/g, ' ')).toContain('[$KOREAI_BOT_ID] (required, or --bot-name)');
    expect(text).not.toContain('--client-secret <');
  });
});

test('every command has an example in the documentation', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/cli.md'), 'utf8');
  const missing = COMMANDS.filter((command) => !new RegExp(`koreai-ci ${command.name()} +\\S`).test(page));
  expect(missing.map((command) => command.name())).toEqual([]);
});

describe('the completion', () => {
  test.each([
    [['exp'], ['export-bot', 'list-bots', 'help', 'completion', '--json', '--version'], ['--bot-id']],
    [
      ['export-bot', '--ho'],
      ['--host', '--extract', '--no-extract', '--quiet'],
      ['list-bots', '--archive', '--jwt'],
    ],
    [['--json', 'import-status', ''], ['--job-id', '--output'], ['--export-type']],
    [['completion', ''], ['bash', 'zsh'], ['export-bot']],
  ])('offers after %j commands, or the flags of the command', (words, offered, others) => {
    expect(nextWords(words)).toEqual(expect.arrayContaining(offered));
    expect(nextWords(words).filter((word) => others.includes(word))).toEqual([]);
  });

  test.each([
    ['export-bot --export-type ', ['published', 'latest']],
    ['export-bot --export-type = la', ['published', 'latest']],
    ['export-bot --export-type =', ['published', 'latest']],
    ['export-bot --output ', ['table', 'json', 'yaml']],
    ['export-bot --host ', []],
    ['import-bot --archive ./', []],
  ])('offers after %j the values', (words, offered) => {
    expect(nextWords(words.split(' '))).toEqual(offered);
  });

  const inBash = spawnSync('bash', ['--version']).status === 0 ? test : test.skip;
  const inZsh = spawnSync('zsh', ['--version']).status === 0 ? test : test.skip;

  inBash('offers in bash what the command says, or files', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'koreai-ci'), `#!/bin/sh\nexec "${process.execPath}" "${CLI}" "$@"\n`, { mode: 0o755 });
    const offered = (...words: string[]): string[] => {
      const script = [
        COMPLETION_SCRIPTS.bash,
        `COMP_WORDS=(koreai-ci ${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length}`,
        '_koreai_ci',
        `printf "%s\\n" "\${COMPREPLY[@]}"`,
      ].join('\n');
      const env = { ...process.env, PATH: `${folder}:${process.env['PATH']}` };
      const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script], { encoding: 'utf8', env });
      expect(stderr).toBe('');
      return stdout.split('\n').filter((line) => line !== '');
    };
    expect(offered('export-bot', '--export-type', 'l')).toEqual(['latest']);
    expect(offered('import-bot', '--archive', 'x')).toEqual([]);
    expect(COMPLETION_SCRIPTS.bash).toContain('complete -o default ');
  });

  inZsh('is one of zsh', () => {
    const { status, stderr } = spawnSync('zsh', ['-n'], { input: COMPLETION_SCRIPTS.zsh, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });
});
