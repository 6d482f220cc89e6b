import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { defaultScenario, readScenario } from '../../src/simulator/index.ts';
import { temporaryFolder } from '../support/after-test.ts';
import '../support/one-realm.ts';

function write(text: string, name = 'scenario.yml'): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, text);
  return file;
}

/** What is wrong with a file, one line each, without the folder. */
async function problemsOf(text: string): Promise<string[]> {
  const file = write(text);
  const error = await readScenario(file).then(
    () => new Error('it was read'),
    (thrown: Error) => thrown,
  );
  return error.message.replaceAll(file, 'F').split('\n  ').slice(1);
}

describe('a scenario file', () => {
  test('is YAML, or JSON with the address of its schema', async () => {
    const yaml =
      '# a comment\nbots:\n  st-1: &one { export: { states: [{ after: 2s, status: success }] } }\n  st-2: *one\n';
    const bot = { export: { states: [{ after: '2s', status: 'success' }] } };
    expect(await readScenario(write(yaml))).toEqual({ bots: { 'st-1': bot, 'st-2': bot } });
    const json = { $schema: './scenario.schema.json', ...defaultScenario };
    expect(await readScenario(write(JSON.stringify(json), 'a.json'))).toEqual(json);
    expect(await readScenario(write('{}'))).toEqual({});
    expect(await readScenario(write('\uFEFFseed: 3\r\n'))).toEqual({ seed: 3 });
  });

  test.each([
    [
      'bots:\n  st-1:\n    exports: {}',
      'F:3:5: bots.st-1.exports: unknown key, did you mean export? (known: name, export, ',
    ],
    ['bots: { st-1: { exportstatusneeds: body } }', 'unknown key, did you mean exportStatusNeeds? ('],
    [
      'bots:\n  a:\n    export:\n      states:\n        - {}\n        - after: soon',
      'F:6:11: bots.a.export.states[1].after: must be a duration such as',
    ],
    ['faults:\n  - kind: cut\n  - on: download', 'F:3:5: faults[1].kind: is required'],
    ['faults: [{ kind: cut }, explosion]', 'F:1:25: faults[1]: must be an object with kind, '],
    [
      'latency: 3',
      'F:1:1: latency: must be a duration such as "500ms", "3s", "2m", "7d", found 3 (in quotes it is a text)',
    ],
    ['tools: { a-1: { flowId: 12 } }', 'tools.a-1.flowId: must be a text that is not empty, found 12 (in quotes'],
    ['a: b: c', 'F:1:4: Nested mappings are not allowed'],
    ['seed: 1\nseed: 2', 'F:2:1: Map keys must be unique'],
    ['bots: *nobody', 'F: Unresolved alias'],
    ['', 'F:1:1: scenario: must be an object with '],
    ['- 1', 'F:1:1: scenario: must be an object with '],
  ])('is refused with its place: %j', async (text, problem) => {
    const problems = await problemsOf(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
  });

  test('is refused for all its problems at once, or for as many as can be read', async () => {
    expect(await problemsOf('a: 1\nb: 2\nlatency: soon')).toHaveLength(3);
    const many = Array.from({ length: 30 }, (_, index) => `x${index}: 1`).join('\n');
    expect((await problemsOf(many)).slice(-2)).toEqual([expect.stringMatching(/^F:20:1: /), 'and 10 more']);
  });

  test.each([
    ['nowhere.yml', 'there is no such file: '],
    ['.', 'the file cannot be read (EISDIR): '],
  ])('%s is refused by its name', async (name, words) => {
    const file = join(temporaryFolder(), name);
    await expect(readScenario(file)).rejects.toMatchObject({ code: 'input-invalid', message: `${words}${file}` });
  });
});
