import { parse, relative, resolve } from 'node:path';
import { EXPLICIT_IN_PROGRAMS, INPUT_NAMES, type InputName } from '../inputs/fields.ts';
import { checkValues, type Spell } from '../inputs/read.ts';
import type { Operation } from '../jobs/operation.ts';
import { emptyGuards, stepOf } from '../run/read-step.ts';
import type { ClientParts } from './client.ts';
import { FOR_RESULTS } from './declared.ts';
import { checkNames, invalid, limitsOf, type RunOptions } from './options.ts';

/** The names of the parameters: those of the inputs, with the unit for times. */
export const spellParam: Spell = (name) =>
  ({ timeout: 'timeoutMs', pollInterval: 'pollIntervalMs', cwd: 'the current folder' })[name as string] ?? name;

/**
 * Checks the parameters of a call. All paths of its inputs are relative to `root`.
 *
 * @param waits - false to start the job only
 * @throws KoreaiError `input-invalid`, with every problem in its message, except for unknown names, which come first
 */
export async function readParams(
  operation: Operation,
  { host, credentials, clock }: ClientParts,
  params: object,
  options: RunOptions,
  waits: boolean,
) {
  const given: Record<string, unknown> = { ...params };
  const { needs, oneOf = [], takes, name: operationName, target } = operation;
  const own = [...needs, ...oneOf, ...takes].filter(
    (name) => waits || !(FOR_RESULTS as readonly InputName[]).includes(name),
  );
  checkNames(given, own, operationName);
  const { timeoutMs, pollIntervalMs, failureLimits } = limitsOf(options, ['pollIntervalMs']);
  const missing = EXPLICIT_IN_PROGRAMS.filter((name) => own.includes(name) && given[name] === undefined);
  const folder = given['outputDir'] ?? '.';
  if (typeof folder !== 'string' || folder === '') throw invalid('outputDir: must be a path');
  const { root } = parse(resolve(folder));
  const { archive } = given;
  const values = {
    ...given,
    ...credentials,
    host,
    wait: waits,
    timeout: timeoutMs,
    pollInterval: pollIntervalMs ?? 'auto',
    uploadArtifact: false,
    outputDir: relative(root, resolve(folder)) || '.',
    ...(typeof archive === 'string' && archive.trim() !== '' ? { archive: resolve(archive) } : {}),
  };
  const empty = new Set(Object.keys(given).filter((name) => given[name] === ''));
  const withoutEmptyGuards = Object.fromEntries(
    Object.entries(values).filter(([name]) => !(empty.has(name) && isGuard(name))),
  );
  const checked = await checkValues(INPUT_NAMES, withoutEmptyGuards, clock.wall());
  const problems = missing.map((name) => `{${name}}: is required for ${operationName}`);
  const reading = { ...checked, problems: [...checked.problems, ...problems] };
  const id = target === undefined ? '' : String(reading.values[target] ?? '');
  const notices = emptyGuards(operation, reading.given, (name) => empty.has(name));
  const asked = { targets: [{ name: id, ids: {} }], spell: spellParam, ignored: [], notices };
  const { targets } = stepOf(operation, reading, asked);
  return { inputs: targets[0], root, notices, failureLimits };
}

/** A guard that is empty is left out, with a warning. */
function isGuard(name: string): boolean {
  return name === 'since' || name === 'jobId';
}
