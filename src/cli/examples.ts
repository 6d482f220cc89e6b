import { fieldOf, type InputName } from '../inputs/fields.ts';
import type { Operation } from '../jobs/operation.ts';
import { hasArchive, LISTS, spell } from './flags.ts';

const LONGEST_LINE = 120;

/** A command line with made-up ids, whose prefixes come from the descriptions of the inputs. */
export function exampleOf(operation: string, ...names: readonly InputName[]): string {
  const flags = names.map((name) => `${spell(name)} ${sampleOf(name, operation)}`);
  return `koreai-ci ${operation} ${flags.join(' ')}`;
}

const SAMPLES: Readonly<Partial<Record<InputName, string>>> = {
  host: 'https://platform.kore.ai',
  testSuite: 'Regression',
  sourceUrl: 'https://platform.kore.ai/api/v1/account/u-0a1b2c3d/app.zip',
};

/** What an operation imports is named after its kind. */
const ARCHIVES: Readonly<Record<string, string>> = {
  'import-bot': 'koreai-exports/st-0a1b2c3d.zip',
  'import-tool': 'koreai-exports/a-0a1b2c3d.zip',
  'import-workflow': 'koreai-exports/a-0a1b2c3d.zip',
  'import-model': 'model.tar',
};

function sampleOf(name: InputName, operation: string): string {
  const sample = name === 'archive' ? ARCHIVES[operation] : SAMPLES[name];
  if (sample !== undefined) return sample;
  const { text: description } = fieldOf(name);
  const own = new RegExp(`\`([a-z]+[-_])…\` for \`${operation}\``).exec(description);
  const [, prefix] = own ?? /`([a-z]+-)…`/.exec(description) ?? [];
  return `${prefix ?? ''}0a1b2c3d`;
}

/** The shortest command line of an operation. */
export function plainExample({ name, needs, oneOf = [] }: Operation): string {
  return exampleOf(name, 'host', ...needs, ...oneOf.slice(0, 1));
}

/** The simplest example of an operation, followed by examples of its options. */
export function examplesOf(operation: Operation): string[] {
  const example = plainExample(operation);
  return [example, ...moreExamples(operation, example)].map(commandLines);
}

function moreExamples(operation: Operation, example: string): string[] {
  const { name, target, startsJob, takes } = operation;
  return [
    ...(startsJob ? [`${example} --wait=false --json`] : []),
    ...(hasArchive(operation) ? [`${example} --extract --output-env outputs.env`] : []),
    ...(name === 'list-bots' ? [`${example} --json`] : []),
    ...(name === 'run-batch-test' ? [`${example} --max-failures 3 --min-f1 0.9`] : []),
    ...(takes.includes('since') ? [`${example} --since 2h`] : []),
    ...(target && LISTS.has(target) ? [`${severalOf(example, target)} --concurrency 8 --json`] : []),
  ];
}

/** The same example for two targets. */
function severalOf(example: string, target: InputName): string {
  const flag = `${spell(target)} `;
  return example.replace(new RegExp(`${flag}([a-z]*-?)\\S+`), `${flag}$10a1b2c3d,$14e5f6a7b`);
}

/** The lines of a command; a long one continues on a second line, in shell syntax. */
function commandLines(command: string): string {
  if (command.length + 2 <= LONGEST_LINE) return `  ${command}`;
  const at = command.lastIndexOf(' --', LONGEST_LINE - 4);
  return `  ${command.slice(0, at)} \\\n    ${command.slice(at + 1)}`;
}
