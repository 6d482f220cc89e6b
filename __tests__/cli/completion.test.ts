import { spawnSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { bashCompletion, zshCompletion } from '../../src/cli/completion.ts';
import { COMMANDS } from '../../src/cli/flags.ts';
import '../support/after-test.ts';

const hasBash = spawnSync('bash', ['--version']).status === 0;
const hasZsh = spawnSync('zsh', ['--version']).status === 0;
const inBash = hasBash ? test : test.skip;
const inZsh = hasZsh ? test : test.skip;

/** The completions of bash for the last word of a line. */
function offered(...words: string[]): string[] {
  const script = [
    bashCompletion(),
    `COMP_WORDS=(koreai-ci ${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length}`,
    '_koreai_ci',
    `printf "%s\\n" "\${COMPREPLY[@]}"`,
  ].join('\n');
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script], { encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout.split('\n').filter((line) => line !== '');
}

describe('in bash', () => {
  inBash('commands come first', () => {
    expect(offered('')).toEqual(expect.arrayContaining(COMMANDS.map(({ name }) => name)));
    const exports = COMMANDS.map(({ name }) => name).filter((name) => name.startsWith('export-'));
    expect(exports.length).toBeGreaterThan(5);
    expect(offered('export-')).toEqual(exports);
  });

  inBash('then the flags of the command', () => {
    expect(offered('publish-status', '--allow')).toEqual(['--allow-awaiting-approval']);
    expect(offered('import-status', '--export')).toEqual([]);
    expect(offered('export-bot', '--host', 'https://a.example', '--extr')).toEqual(['--extract']);
  });

  inBash('then what a flag can be', () => {
    expect(offered('export-bot', '--export-type', '')).toEqual(['published', 'latest']);
    expect(offered('export-bot', '--host', '')).toEqual([]);
    expect(offered('run-batch-test', '--bot-version', '')).toEqual(['published', 'inDevelopment']);
    expect(offered('import-bot', '--archive', '/etc/host')).toContain('/etc/hosts');
    expect(offered('doctor', '--for', 'run-')).toEqual(['run-batch-test']);
    expect(offered('completion', 'z')).toEqual(['zsh']);
    expect(offered('export-bot', '--client-secret-file', '/etc/host')).toContain('/etc/hosts');
  });
});

describe('for zsh', () => {
  test('every command has its flags', () => {
    const script = zshCompletion();
    for (const { name, flags } of COMMANDS) {
      const component = script.split(`    ${name})`)[1]?.split(';;')[0] ?? '';
      for (const flag of flags) expect(component).toContain(`'--${flag.name}[`);
    }
  });

  inZsh('the script is one', () => {
    expect(spawnSync('zsh', ['-n'], { input: zshCompletion(), encoding: 'utf8' })).toMatchObject({
      status: 0,
      stderr: '',
    });
  });
});
