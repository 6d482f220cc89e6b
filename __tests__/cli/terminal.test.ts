import { describe, expect, test } from '@jest/globals';
import { type Output, Terminal, type TerminalOptions } from '../../src/cli/terminal.ts';

function screen(options: TerminalOptions = {}, isTTY = false) {
  const [out, err] = [stream(isTTY), stream(isTTY)];
  return { terminal: new Terminal(out, err, options), out, err };
}

function stream(isTTY: boolean): Output & { text: string } {
  const written = {
    text: '',
    isTTY,
    columns: 80,
    write(text: string) {
      written.text += text;
      return true;
    },
  };
  return written;
}

describe('what is printed', () => {
  test('goes to stdout, problems to stderr', () => {
    const { terminal, out, err } = screen();
    terminal.info('one');
    terminal.warning('two');
    terminal.error('three');
    expect([out.text, err.text]).toEqual(['one\n', 'Warning: two\nthree\n']);
  });

  test('leaves stdout to the result if that is JSON', () => {
    const { terminal, out, err } = screen({ json: true });
    terminal.info('one');
    terminal.json({ a: 'b' });
    expect([out.text, err.text]).toEqual(['{"a":"b"}\n', 'one\n']);
  });

  test('is only problems with quiet', () => {
    const { terminal, out, err } = screen({ quiet: true });
    terminal.info('one');
    terminal.success('two');
    terminal.error('three');
    expect([out.text, err.text]).toEqual(['', 'three\n']);
  });

  test('has neither secrets nor commands in it', () => {
    const { terminal, out } = screen();
    terminal.secrets.add('open-sesame');
    terminal.info('the key open-sesame, \u001b[2J::error::x, open-\u0000\u0000sesame\nnext');
    terminal.json({ status: 'open-sesame' });
    expect(out.text).toBe('the key ***, : :error: :x, open- sesame next\n{"status":"***"}\n');
  });

  test('has no command of another CI system in it, in JSON neither', () => {
    const { terminal, out } = screen();
    const said = '##vso[task.complete result=Succeeded;]\u001b]0;title\u0007##teamcity[a]\u009d2;t\u009c';
    terminal.info(said);
    terminal.json({ issuer: said, checks: [{ found: `section_start:1:a\r\u001b[0K  ${said}` }] });
    const shown = '# #vso[task.complete result=Succeeded;]# #teamcity[a]';
    expect(out.text).toBe(`${shown}\n{"issuer":"${shown}","checks":[{"found":"section_start: 1:a   ${shown}"}]}\n`);
  });

  test('keeps its own words, whatever the secret is', () => {
    const { terminal, out } = screen({ json: true });
    for (const word of ['platform', 'success', 'publish', 'true']) terminal.secrets.add(word);
    const result = { operation: 'publish-bot', errorCode: 'platform-failed', conclusion: 'success', changed: 'true' };
    terminal.json(result);
    expect(JSON.parse(out.text)).toEqual(result);
  });

  test('stays JSON, whatever the secret looks like', () => {
    const { terminal, out } = screen({ json: true });
    terminal.secrets.add('","status":"');
    terminal.json({ jobId: 'a', status: 'b' });
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
    expect(out.text).not.toContain('\n');
    expect(out.text.split('two')).toHaveLength(3);
    expect(err.text).toContain('bad');
    expect(out.text.endsWith('\u001b[1G\u001b[2K')).toBe(true);
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
