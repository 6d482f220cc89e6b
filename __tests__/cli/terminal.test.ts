import { describe, expect, test } from '@jest/globals';
import { Terminal, type TerminalOptions } from '../../src/cli/terminal.ts';
import { Text } from './run-cli.ts';

function screen(options: TerminalOptions = {}, isTTY = false) {
  const [out, err] = [new Text(isTTY), new Text(isTTY)];
  return { terminal: new Terminal(out, err, options), out, err };
}

describe('what is printed', () => {
  test.each([
    ['', {}, 'zero\nWarning: two\nthree\n'],
    [', without what is only information with quiet', { quiet: true }, 'Warning: two\nthree\n'],
  ])('goes to stdout if it is the result, and else to stderr%s', (_, options, printed) => {
    const { terminal, out, err } = screen(options);
    terminal.info('zero');
    terminal.report('one');
    terminal.warning('two');
    terminal.error('three');
    expect([out.text, err.text]).toEqual(['one\n', printed]);
  });

  test('can be YAML', async () => {
    const { terminal, out } = screen({ format: 'yaml' });
    await terminal.data({ version: 1, bots: [{ id: 'st-1', name: null }] });
    expect(out.text).toBe('version: 1\nbots:\n  - id: st-1\n    name: null\n');
  });

  test('is wrapped on a terminal, but not if another program reads it', () => {
    const [wide, narrow] = [screen(), screen({}, true)];
    for (const { terminal } of [wide, narrow]) terminal.report('word '.repeat(20).trim());
    expect(wide.out.text.split('\n').map((line) => line.length)).toEqual([99, 0]);
    expect(narrow.out.text.split('\n').map((line) => line.length)).toEqual([74, 26, 0]);
  });

  test('has tables with columns of equal width', () => {
    const { terminal, out } = screen();
    terminal.table([
      ['koreai-exports/a.zip', 'success', 'a'],
      ['b', 'failure', ''],
    ]);
    expect(out.text).toBe('koreai-exports/a.zip  success  a\nb                     failure\n');
  });

  test('has neither secrets nor commands in it', async () => {
    const { terminal, out } = screen();
    terminal.secrets.add('open-sesame');
    terminal.report(
      'the key open-sesame, \u001b[2J::error::x, open-\u001b[mses\u001b[mame, open-\u0000\u0000sesame\nnext',
    );
    await terminal.data({
      status: 'open-sesame',
      checks: [{ found: '##vso[task.complete]\u009d2;t\u009csection_start:1:a' }],
    });
    expect(out.text.split('\n')).toEqual([
      'the key ***, : :error: :x, ***, open- sesame next',
      '{"status":"***","checks":[{"found":"# #vso[task.complete]section_start: 1:a"}]}',
      '',
    ]);
  });

  test('keeps its own words, whatever the secret is', async () => {
    const { terminal, out } = screen({ format: 'json' });
    for (const word of ['platform', 'success', 'publish', 'true']) terminal.secrets.add(word);
    const result = { operation: 'publish-bot', errorCode: 'platform-failed', conclusion: 'success', changed: 'true' };
    await terminal.data(result);
    expect(JSON.parse(out.text)).toEqual(result);
  });

  test('stays JSON, whatever the secret looks like', async () => {
    const { terminal, out } = screen({ format: 'json' });
    terminal.secrets.add('","status":"');
    await terminal.data({ jobId: 'a', status: 'b' });
    expect(JSON.parse(out.text)).toEqual({ jobId: 'a', status: 'b' });
  });
});

describe('colours', () => {
  test.each([
    ['on a terminal', {}, true, true],
    ['not elsewhere', {}, false, false],
    ['not with NO_COLOR', { NO_COLOR: '1' }, true, false],
    ['with an empty NO_COLOR', { NO_COLOR: '' }, true, true],
    ['with FORCE_COLOR anywhere', { FORCE_COLOR: '1' }, false, true],
    ['not with FORCE_COLOR=0', { FORCE_COLOR: '0' }, true, false],
    ['not on a dumb terminal', { TERM: 'dumb' }, true, false],
  ])('%s', (_, environment, isTTY, wanted) => {
    const { terminal, err } = screen({ environment }, isTTY);
    terminal.error('bad');
    expect(err.text.includes('\u001b[31m')).toBe(wanted);
  });
});

describe('the line at the bottom', () => {
  test('is redrawn in place, and below whatever else is printed', () => {
    const { terminal, out, err } = screen({}, true);
    terminal.live('one');
    terminal.live('two');
    terminal.error('bad');
    terminal.live('');
    expect(err.text.split('\n')).toHaveLength(2);
    expect(err.text.split('two')).toHaveLength(3);
    expect(out.text).toBe('');
    expect(err.text.endsWith('\u001b[1G\u001b[2K')).toBe(true);
  });

  test.each([
    ['elsewhere', {}, false],
    ['quietly', { quiet: true }, true],
    ['on a dumb terminal', { environment: { TERM: 'dumb' } }, true],
  ])('is not there %s', (_, options, isTTY) => {
    const { terminal, out, err } = screen(options, isTTY);
    terminal.live('one');
    expect([out.text, err.text]).toEqual(['', '']);
  });
});
