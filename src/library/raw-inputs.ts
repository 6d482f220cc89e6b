import { parse, relative, resolve } from 'node:path';
import { KoreaiError } from '../kernel/errors.ts';
import { harmless } from '../kernel/harmless.ts';
import { definitionOf, INPUTS, type InputName, type Inputs } from '../operations/inputs.ts';
import type { Operation } from '../operations/operation.ts';
import { parseTimeSpan } from '../operations/parse-input.ts';
import { readInputs } from '../operations/read-inputs.ts';
import type { ClientParts } from './client.ts';

/** What every function takes as its last argument; nothing of it is needed. */
export interface WaitOptions {
  /** Stops when it aborts: waiting ends at once, and the promise rejects as `cancelled`. The job itself goes on. */
  signal?: AbortSignal | undefined;
  /** The time for the whole call, waiting and downloading, in milliseconds. Default: 1,800,000 (30 minutes). */
  timeoutMs?: number | undefined;
  /**
   * A fixed time between two looks, in milliseconds. It stays inside the platform's rate limits. Default: 1 s at first,
   * then a tenth of the time already waited, from 2 to 16 s; where Kore.ai tells a percentage, by that.
   */
  pollIntervalMs?: number | undefined;
}

const OPTION_NAMES = ['signal', 'onProgress', 'timeoutMs', 'pollIntervalMs'];
const ARCHIVE_PARAMS: readonly InputName[] = ['outputDir', 'extract', 'downloadOrigin'];
/** How the library spells what the action calls otherwise. */
const SPELLED: Partial<Record<InputName, string>> = { timeout: 'timeoutMs', pollInterval: 'pollIntervalMs' };

/** The inputs of a run, and the absolute path that everything in it is relative to. */
export interface Read {
  inputs: Inputs;
  root: string;
}

/**
 * Reads what a caller gave as the texts of the action's inputs: there is one place that checks them.
 *
 * @param wait - false to start the job only
 * @throws KoreaiError `input-invalid`, with every problem in its message but for names that nothing is called by
 */
export async function readParams(
  operation: Operation,
  { host, credentials, clock }: ClientParts,
  params: object,
  options: WaitOptions,
  wait: boolean,
): Promise<Read> {
  const given = { ...params } as Record<string, unknown>;
  const bringsHome = wait && operation.archive.length > 0;
  checkNames(given, [...operation.needs, ...operation.takes, ...(bringsHome ? ARCHIVE_PARAMS : [])], operation.name);
  checkNames(options as Record<string, unknown>, OPTION_NAMES, 'options');
  checkSignal(options.signal);
  if (!['string', 'undefined'].includes(typeof given['outputDir'])) throw invalid('outputDir: must be a path');
  const folder = textOf(given['outputDir']) || (definitionOf('outputDir').default ?? '');
  const { root } = parse(resolve(folder));
  const { clientId, clientSecret, jwt, apiKey } = credentials;
  const raw = Object.entries({ ...given, clientId, clientSecret, jwt, apiKey });
  const texts: Partial<Record<string, string>> = {
    ...Object.fromEntries(raw.map(([name, value]) => [name, textOf(value)])),
    operation: operation.name,
    host,
    wait: String(wait),
    timeout: milliseconds(options.timeoutMs),
    pollInterval: milliseconds(options.pollIntervalMs),
    outputDir: relative(root, resolve(folder)) || '.',
    uploadArtifact: 'false',
  };
  const inputs = await readInputs((name) => texts[name]?.trim() ?? '', {
    operations: [operation],
    wallMs: clock.wall(),
    spell: (name) => SPELLED[name] ?? name,
  });
  return { inputs, root };
}

/** The times of a call, in milliseconds. @throws KoreaiError `input-invalid` */
export function timesOf(options: WaitOptions): { timeoutMs: number; pollIntervalMs: number | undefined } {
  checkSignal(options.signal);
  const read = (name: 'timeoutMs' | 'pollIntervalMs', usual: string): number => {
    const parsed = parseTimeSpan(milliseconds(options[name]) || usual);
    if ('problem' in parsed) throw invalid(`${name}: ${parsed.problem}`);
    return parsed.value;
  };
  const pollIntervalMs = options.pollIntervalMs === undefined ? undefined : read('pollIntervalMs', '');
  return { timeoutMs: read('timeoutMs', INPUTS.timeout.default), pollIntervalMs };
}

/** A value as the text of an input. What makes no sense as one becomes a text that no input takes. */
function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  if (value instanceof URL) return value.href;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString();
  if (typeof value !== 'object') return `[${typeof value}]`;
  try {
    return JSON.stringify(value) ?? '[object]';
  } catch (error) {
    // A cycle or a BigInt: the input's own check refuses this text, and tells what belongs there.
    return `[${error instanceof Error ? error.message : 'object'}]`;
  }
}

function milliseconds(value: unknown): string {
  if (value === undefined || value === null) return '';
  return `${typeof value === 'number' ? Math.round(value) : textOf(value)}ms`;
}

/** A misspelled parameter would be left out without a word, `since` for one, and change what counts as success. */
function checkNames(given: Record<string, unknown>, known: readonly string[], where: string): void {
  const unknown = Object.keys(given).filter((name) => given[name] !== undefined && !known.includes(name));
  if (unknown.length === 0) return;
  const told = unknown.map((name) => harmless(name, 60)).join(', ');
  throw invalid(`${where} has no ${told} (only ${known.join(', ')})`);
}

function checkSignal(signal: unknown): void {
  const isSignal = typeof signal === 'object' && signal !== null && 'addEventListener' in signal && 'aborted' in signal;
  if (signal !== undefined && !isSignal) throw invalid('signal: must be an AbortSignal');
}

export function invalid(problem: string): KoreaiError {
  return new KoreaiError('input-invalid', `Invalid input. ${problem}`, {
    hint: 'Nothing was sent. Mend the call and run again.',
  });
}
