import { parse, relative, resolve } from 'node:path';
import { sanitize } from '../core/sanitize.ts';
import { INPUT_NAMES, type InputName } from '../inputs/fields.ts';
import { checkValues, type Spell } from '../inputs/read.ts';
import type { Operation } from '../jobs/operation.ts';
import { emptyGuards } from '../run/empty-guards.ts';
import { type RunInputs, type Step, stepOf } from '../run/read-step.ts';
import type { Spelling } from '../run/resume.ts';
import type { ClientParts } from './client.ts';
import { invalid, type RunOptions, timesOf } from './options.ts';
import { resumeCall } from './resume-call.ts';

/** The inputs of a run, and the absolute path that all of its paths are relative to. */
export interface Read {
  inputs: RunInputs;
  root: string;
  notes: Pick<Step, 'emptyGuards'>;
}

/** The names of the parameters: those of the inputs, with the unit for times. */
export const spellParam: Spell = (name) =>
  ({ timeout: 'timeoutMs', pollInterval: 'pollIntervalMs', cwd: 'the current folder' })[name as string] ?? name;

export const SPELLING: Spelling = { input: spellParam, resume: resumeCall };

const OPTIONS = ['signal', 'onProgress', 'timeoutMs', 'pollIntervalMs'];
/** Inputs that only make a difference if the job is waited for. */
const FOR_RESULTS: readonly InputName[] = ['outputDir', 'extract', 'normalize', 'downloadOrigin'];

/**
 * Checks the parameters of a call.
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
): Promise<Read> {
  const given: Record<string, unknown> = { ...params };
  const { needs, oneOf = [], takes, name: operationName, target } = operation;
  const own = [...needs, ...oneOf, ...takes].filter((name) => waits || !FOR_RESULTS.includes(name));
  checkNames(given, own, operationName);
  checkNames({ ...options }, OPTIONS, 'options');
  const { timeoutMs, pollIntervalMs } = timesOf(options);
  const folder = given['outputDir'];
  const isFolder = folder === undefined || (typeof folder === 'string' && folder !== '');
  if (!isFolder) throw invalid('outputDir: must be a path');
  const { root } = parse(resolve(isFolder ? String(folder ?? '') : ''));
  const { archive } = given;
  const values = {
    ...given,
    ...credentials,
    ...(host === '' ? {} : { host }),
    wait: waits,
    timeout: timeoutMs,
    pollInterval: pollIntervalMs ?? 'auto',
    uploadArtifact: false,
    outputDir: relative(root, resolve(folder === undefined ? 'koreai-exports' : String(folder))) || '.',
    ...(typeof archive === 'string' && archive.trim() !== '' ? { archive: resolve(archive) } : {}),
  };
  const empty = new Set(Object.keys(given).filter((name) => given[name] === ''));
  const meant = Object.fromEntries(Object.entries(values).filter(([name]) => !(empty.has(name) && isGuard(name))));
  const reading = await checkValues(INPUT_NAMES, meant, clock.wall());
  const id = target === undefined ? '' : String(reading.values[target] ?? '');
  const notes = {
    ignored: [],
    emptyGuards: emptyGuards(operation, reading.given, { has: (name) => empty.has(name), isCertain: true }),
  };
  const { targets } = stepOf(operation, reading, { targets: [{ name: id, ids: {} }], spell: spellParam, ...notes });
  return { inputs: targets[0], root, notes };
}

/** A guard that is empty is left out, with a warning. */
function isGuard(name: string): boolean {
  return name === 'since' || name === 'jobId';
}

/** A misspelled parameter, such as `since`, would be ignored silently and change what counts as success. */
function checkNames(given: Record<string, unknown>, known: readonly string[], where: string): void {
  const unknown = Object.keys(given).filter((name) => given[name] !== undefined && !known.includes(name));
  if (unknown.length === 0) return;
  const named = unknown.map((name) => sanitize(name, 60)).join(', ');
  throw invalid(`${where} has no ${named} (only ${[...new Set(known)].join(', ')})`);
}
