import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@jest/globals';

const root = resolve(import.meta.dirname, '../..');
const { notesOf, problems, majorTagOf } = (await import(pathToFileURL(join(root, 'scripts/release.mjs')).href)) as {
  notesOf: (changelog: string, version: string) => string | undefined;
  problems: (release: object) => string[];
  majorTagOf: (tag: string, tags: string[]) => string | undefined;
};

const CHANGELOG =
  '# Changelog\n\n## [1.1.0] - Unreleased\n\n- c\n\n## [1.0.0] - 2026-12-01\n\n- b\n\n## [0.1.0] - 2026-01-01\n\n- a\n';

test.each([
  ['1.0.0', '- b'],
  ['0.1.0', '- a'],
  ['1.1.0', undefined],
  ['2.0.0', undefined],
])('the notes of %s are those of the changelog, if it has a date: %s', (version, notes) => {
  expect(notesOf(CHANGELOG, version)).toBe(notes);
});

test.each([
  [{}, []],
  [{ tag: 'v1.0.1' }, [/package.json has version 1.0.0/, /CHANGELOG/]],
  [{ tag: '1.0.0' }, [/no version tag/]],
  [{ repository: 'your-org/koreai-ci' }, [/another repository/]],
  [{ changelog: '' }, [/CHANGELOG/]],
])('a release that differs by %j has these problems', (different, reasons) => {
  const url = 'git+https://github.com/octo/koreai-ci.git';
  const manifest = { version: '1.0.0', repository: { url } };
  const found = problems({ tag: 'v1.0.0', repository: 'octo/koreai-ci', manifest, changelog: CHANGELOG, ...different });
  expect(found).toEqual(reasons.map((reason) => expect.stringMatching(reason)));
});

test('the placeholder of the repository keeps a release from going out', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(manifest.repository.url).toBe('git+https://github.com/your-org/koreai-ci.git');
  const release = { tag: `v${manifest.version}`, repository: 'octo/koreai-ci', manifest, changelog: CHANGELOG };
  expect(problems(release).join()).toContain('replace your-org');
});

test.each([
  ['v1.2.3', ['v1', 'v1.2.3', 'v1.2.2', 'v2.0.0'], 'v1'],
  ['v1.2.10', ['v1.2.9'], 'v1'],
  ['v1.2.4', ['v1.3.0', 'v1.2.3'], undefined],
  ['v1.2.3', ['v1.3.0-rc.1'], 'v1'],
  ['v2.0.0-rc.1', ['v1.9.0'], undefined],
  ['v0.1.0', [], 'v0'],
])('releasing %s beside %j moves %s', (tag, tags, major) => {
  expect(majorTagOf(tag, tags)).toBe(major);
});
