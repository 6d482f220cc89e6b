import { fieldOf, type InputName, textOf } from '../inputs/fields.ts';
import type { Operation } from '../jobs/operation.ts';
import { OPERATIONS } from '../operations/table.ts';
import { spell } from './flags.ts';

/** A command line with made-up ids. */
export function exampleOf(command: string, ...names: readonly InputName[]): string {
  return `koreai-ci ${command} ${names.map((name) => `${spell(name)} ${sampleOf(name, command)}`).join(' ')}`;
}

function sampleOf(name: InputName, command: string): string {
  const { archiveSample, target = 'botId' } = OPERATIONS.find((operation) => operation.name === command) ?? {};
  const samples: Readonly<Partial<Record<InputName, string>>> = {
    host: 'https://platform.kore.ai',
    archive: archiveSample ?? `koreai-exports/${idPrefix(target, command)}0a1b2c3d.zip`,
    testSuite: 'Regression',
    userEmail: 'owner@example.com',
    sourceUrl: 'https://platform.kore.ai/api/v1/account/u-0a1b2c3d/app.zip',
  };
  return samples[name] ?? `${idPrefix(name, command)}0a1b2c3d`;
}

/** What the ids of an input begin with, as its text says: `st-` for `st-…`. */
export function idPrefix(name: InputName, command: string): string {
  const [, prefix = ''] = /`([a-z]+[-_])…`/.exec(textOf(name, command)) ?? [];
  return prefix;
}

/** The shortest command line of an operation. */
export function plainExample({ name, needs, oneOf = [] }: Operation): string {
  return exampleOf(name, 'host', ...needs, ...oneOf.slice(0, 1));
}

export function examplesOf(operation: Operation): string[] {
  const { name, target, startsJob, takes, archive } = operation;
  const example = plainExample(operation);
  const isArchive = archive.includes('zip') && !archive.includes('csv');
  const [id = '', prefix = ''] = (target && new RegExp(`${spell(target)} ([a-z]*-?)\\S+`).exec(example)) || [];
  return [
    example,
    ...(startsJob ? [`${example} --wait=false --json`] : []),
    ...(isArchive ? [`${example} --extract --output-env outputs.env`] : []),
    ...(takes.includes('minF1') ? [`${example} --max-failures 3 --min-f1 0.9`] : []),
    ...(takes.includes('since') ? [`${example} --since 2h`] : []),
    ...(target && fieldOf(target).isList ? [example.replace(id, `${id},${prefix}4e5f6a7b`)] : []),
    ...(name === 'list-bots' ? [`${example} --json`] : []),
  ];
}
