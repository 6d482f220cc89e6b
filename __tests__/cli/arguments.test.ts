import '../support/one-realm.ts';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { programFor, readCommandLine } from '../../src/cli/arguments.ts';

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
    [['export-bot', 'st-1'], 'too many arguments'],
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
