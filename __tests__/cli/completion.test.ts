import { spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { COMPLETION_SCRIPTS, nextWords } from '../../src/cli/completion.ts';
import { temporaryFolder } from '../support/after-test.ts';
import { CLI } from './run-cli.ts';
import '../support/one-realm.ts';

test.each([
  [['exp'], ['export-bot', 'list-bots', 'help', 'completion', '--json', '--version'], ['--bot-id']],
  [
    ['export-bot', '--ho'],
    ['--host', '--extract', '--no-extract', '--quiet'],
    ['list-bots', '--archive', '--jwt'],
  ],
  [['--json', 'import-status', ''], ['--job-id', '--output'], ['--export-type']],
])('after %j come commands, or the flags of the command', (words, offered, others) => {
  expect(nextWords(words)).toEqual(expect.arrayContaining(offered));
  expect(nextWords(words).filter((word) => others.includes(word))).toEqual([]);
});

test.each([
  [
    ['export-bot', '--export-type', ''],
    ['published', 'latest'],
  ],
  [
    ['export-bot', '--export-type', '=', 'la'],
    ['published', 'latest'],
  ],
  [
    ['export-bot', '--export-type', '='],
    ['published', 'latest'],
  ],
  [
    ['export-bot', '--output', ''],
    ['table', 'json', 'yaml'],
  ],
  [['export-bot', '--host', ''], []],
  [['import-bot', '--archive', './'], []],
])('after %j come the values', (words, offered) => {
  expect(nextWords(words)).toEqual(offered);
});

test('a shell is one of those that can be completed', () => {
  expect(nextWords(['completion', ''])).toEqual(expect.arrayContaining(['bash', 'zsh']));
});

const inBash = spawnSync('bash', ['--version']).status === 0 ? test : test.skip;
const inZsh = spawnSync('zsh', ['--version']).status === 0 ? test : test.skip;

describe('the script', () => {
  inBash('offers in bash what the command says, or files', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'koreai-ci'), `#!/bin/sh\nexec "${process.execPath}" "${CLI}" "$@"\n`);
    chmodSync(join(folder, 'koreai-ci'), 0o755);
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
    expect(offered('export-w')).toEqual(['export-workflow']);
    expect(offered('export-bot', '--export-type', 'l')).toEqual(['latest']);
    expect(offered('import-bot', '--archive', 'x')).toEqual([]);
    expect(COMPLETION_SCRIPTS.bash).toContain('complete -o default ');
  });

  inZsh('is one of zsh', () => {
    const { status, stderr } = spawnSync('zsh', ['-n'], { input: COMPLETION_SCRIPTS.zsh, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });
});
