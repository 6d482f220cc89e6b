import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';

const folder = resolve(import.meta.dirname, '..');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.test.ts'));

// What these measure depends on the machine and on what else it does; bench/ is the place for them.
const MEASURES =
  /\b(?:performance\.now|hrtime|cpuUsage|resourceUsage|memoryUsage|heapUsed|heapTotal|writableLength|max-semi-space)\b/;

test('no test measures time, memory or buffers', () => {
  const own = join('repository', 'tests.test.ts');
  const measuring = files.filter((file) => file !== own && MEASURES.test(readFileSync(join(folder, file), 'utf8')));
  expect(measuring).toEqual([]);
});

// The package `node` puts the runner's Node.js into node_modules/.bin. If its install script is not allowed, npm
// silently falls back to the system's Node.js.
test('the tests run on the Node.js that action.yml asks for', () => {
  expect(process.versions.node).toMatch(/^24\./);
});
