import '../support/one-realm.ts';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readCommandLine } from '../../src/cli/arguments.ts';
import { COMMANDS } from '../../src/cli/flags.ts';

function problemsOf(...args: string[]): string {
  return readCommandLine(args).problems.join('\n');
}

describe('a command line', () => {
  test('is a command and its flags, in any order', () => {
    const line = readCommandLine(['--json', 'export-bot', '--bot-id=st-1', '--host', 'https://a.example']);
    expect(line.command?.name).toBe('export-bot');
    expect(Object.fromEntries(line.values)).toEqual({ json: 'true', 'bot-id': 'st-1', host: 'https://a.example' });
    expect(line.problems).toEqual([]);
    expect(line.has('json')).toBe(true);
    expect(line.has('quiet')).toBe(false);
  });

  test.each([
    [['--extract'], 'true'],
    [['--extract=true'], 'true'],
    [['--extract', 'true'], 'true'],
    [['--extract=false'], 'false'],
    [['--extract', 'false'], 'false'],
    [['--extract=FALSE'], 'false'],
    [['--no-extract'], 'false'],
  ])('reads %j as %s', (args, value) => {
    const line = readCommandLine(['export-bot', ...args]);
    expect(line.values.get('extract')).toBe(value);
    expect(line.problems).toEqual([]);
  });

  test('takes the same id flag several times, as several ids', () => {
    expect(readCommandLine(['export-bot', '--bot-id', 'st-1', '--bot-id', 'st-2']).values.get('bot-id')).toBe(
      'st-1,st-2',
    );
  });

  test.each([
    [['export-bot', '--hots', 'x'], 'There is no flag --hots; did you mean --host?'],
    [['export-bot', '--botId', 'st-1'], 'did you mean --bot-id?'],
    [['export-bot', '--outputdir', 'x'], 'did you mean --output-dir?'],
    [
      ['export-bot', '--clientSecret', 'x'],
      'did you mean KOREAI_CLIENT_SECRET in the environment, or --client-secret-file?',
    ],
    [['export-bot', '--xyzzy-frob'], 'There is no flag --xyzzy-frob'],
    [['export-bot', '-x'], 'There is no flag -x'],
    [['export-bot', '--host'], '--host: has no value'],
    [['export-bot', '--host='], '--host: has no value'],
    [['publish-status', '--since', ''], '--since: has no value'],
    [['export-bot', '--host', '--json'], '--host: has no value, another flag follows'],
    [['export-bot', '--extract=maybe'], '--extract: must be true or false'],
    [['export-bot', '--extract', '--no-extract'], '--extract: was given as both true and false'],
    [['export-bot', '--no-extract=true'], '--no-extract: takes no value'],
    [['export-bot', '--timeout', '1m', '--timeout', '2m'], '--timeout: was given more than once'],
    [['export-bot', 'st-1'], 'Unexpected argument after export-bot'],
    [['export-bot', '--artifact-name', 'x'], '--artifact-name: there are no workflow artifacts here'],
    [['export-bot', '--upload-artifact'], '--upload-artifact: there are no workflow artifacts here'],
    [['export-bot', '--status-context', 'x'], '--status-context: there are no commit statuses here'],
    [['export-bot', '--flow-id', 'a', '--flow-id', 'b'], '--flow-id: was given more than once'],
    [['list-bots', '--host', 'https://a.example', 'st-1'], 'Unexpected argument'],
    [['doctor', '--timeout', '3s'], '--timeout: is not a flag of doctor'],
    [['export-bot', '--port', '3'], '--port: is not a flag of export-bot'],
  ])('of %j says: %s', (args, problem) => {
    expect(problemsOf(...args)).toContain(problem);
  });

  test('ignores an artifact that is turned off', () => {
    expect(problemsOf('export-bot', '--upload-artifact=false', '--no-upload-artifact')).toBe('');
  });

  test('warns of an input that the operation does not use', () => {
    const line = readCommandLine(['import-status', '--job-id', 'bir-1', '--export-type', 'latest']);
    expect(line.problems).toEqual([]);
    expect(line.warnings).toEqual(['--export-type has no effect on import-status']);
  });

  test.each([
    ['--client-secret', 'KOREAI_CLIENT_SECRET'],
    ['--jwt', 'KOREAI_JWT'],
    ['--api-key', 'KOREAI_API_KEY'],
  ])('refuses %s, and names the variable', (flag, variable) => {
    const line = readCommandLine(['export-bot', flag, 'open-sesame']);
    expect(line.problems.join()).toContain(`set ${variable} in the environment, or name a file with ${flag}-file`);
    expect(line.refused).toEqual(['open-sesame']);
  });
});

test('a token for GitHub is refused, and not printed', () => {
  const line = readCommandLine(['publish-bot', '--github-token', 'open-sesame']);
  expect(line.problems).toEqual(['--github-token: there are no commit statuses here; leave it out']);
  expect(line.refused).toEqual(['open-sesame']);
});

describe('any command line', () => {
  const flags = COMMANDS.flatMap((command) => command.flags.map(({ name }) => `--${name}`));
  const word = fc.oneof(
    fc.string(),
    fc.constantFrom(
      ...COMMANDS.map(({ name }) => name),
      ...flags,
      '--',
      '-',
      '--no-',
      '--__proto__',
      '--constructor=1',
      '-hj',
    ),
    fc.constantFrom(...flags).map((flag) => `${flag}=x`),
  );

  test('is read without a crash', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (args) => {
        const line = readCommandLine(args);
        expect(line.problems.every((problem) => typeof problem === 'string' && problem !== '')).toBe(true);
      }),
    );
  });

  test('a secret in it is never printed', () => {
    const secret = 'S3cr3tS3cr3t';
    const carrier = fc.constantFrom(
      '--client-secret',
      '--jwt',
      '--api-key',
      '--github-token',
      '--clientSecret',
      '--secret',
      '--token',
      '-p',
      '',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 3 }), carrier, fc.boolean(), (args, flag, isInline) => {
        const given =
          flag === '' ? [secret] : isInline && flag.startsWith('--') ? [`${flag}=${secret}`] : [flag, secret];
        const { problems, warnings } = readCommandLine([...args, ...given]);
        expect([...problems, ...warnings].join('\n')).not.toContain(secret);
      }),
    );
  });
});
