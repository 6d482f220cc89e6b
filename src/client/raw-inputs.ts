import { parse, relative, resolve } from 'node:path';
import { sanitize } from '../core/sanitize.ts';
import type { Operation } from '../jobs/operation.ts';
import { definitionOf, ID_INPUTS, INPUTS, type InputName, type Inputs } from '../operations/inputs.ts';
import { parseTimeSpan } from '../operations/parse-input.ts';
import type { EmptyGuard } from '../run/empty-guards.ts';
import { readInputs } from '../run/read-step.ts';
import type { ClientParts } from './client.ts';
import { invalid } from './invalid.ts';
import { readVariables, type Variables } from './variables.ts';

/** What every function takes as its last argument; nothing of it is needed. */
export interface WaitOptions {
  /** Stops when it aborts: waiting ends at once, and the promise rejects as `cancelled`. The job itself goes on. */
  signal?: AbortSignal | undefined;
  /** The time for the whole call, waiting and downloading, in milliseconds. Default: 1,800,000 (30 minutes). */
  timeoutMs?: number | undefined;
  /**
   * A fixed time between two looks, in milliseconds. It stays inside the platform's rate limits. Default: 1 s at first,
   * then a fifth of the time already waited, from 2 to 7 s, and for long jobs a twenty-fifth, up to 16 s; where Kore.ai
   * tells a percentage, by that.
   */
  pollIntervalMs?: number | undefined;
}

const OPTION_NAMES = ['signal', 'onProgress', 'timeoutMs', 'pollIntervalMs'];
const NUMBERS: readonly InputName[] = ['maxFailures', 'maxEntityFailures', 'minF1'];
/** Inputs that take any words: of something else, text would be made that nobody meant. */
const WORDS: readonly InputName[] = ['archive', 'versionComment', 'botName', 'expectedBotName', 'testSuite'];
const ARCHIVE_PARAMS: readonly InputName[] = ['outputDir', 'extract', 'downloadOrigin'];
/** How the library spells what the action calls otherwise. */
const SPELLED: Partial<Record<InputName, string>> = { timeout: 'timeoutMs', pollInterval: 'pollIntervalMs' };

/** The inputs of a run, and the absolute path that everything in it is relative to. */
export interface Read {
  inputs: Inputs;
  root: string;
  variables: Variables;
  /** Warnings of guards that are empty. */
  emptyGuards: readonly EmptyGuard[];
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
  const { variables: values, ...given } = { ...params } as Record<string, unknown>;
  checkNames({ ...given, variables: values }, namesOf(operation, wait), operation.name);
  const variables = readVariables(values);
  checkNames(options as Record<string, unknown>, OPTION_NAMES, 'options');
  checkSignal(options.signal);
  checkTexts(given);
  const folder = textOf(given['outputDir']) || (definitionOf('outputDir').default ?? '');
  const { root } = parse(resolve(folder));
  const { clientId, clientSecret, jwt, apiKey } = credentials;
  const raw = Object.entries({ ...given, clientId, clientSecret, jwt, apiKey });
  const texts: Partial<Record<string, string>> = {
    ...Object.fromEntries(raw.map(([name, value]) => [name, textOf(value, name)])),
    operation: operation.name,
    host,
    wait: String(wait),
    timeout: milliseconds(options.timeoutMs),
    pollInterval: milliseconds(options.pollIntervalMs),
    archive: pathOf(given['archive']),
    outputDir: relative(root, resolve(folder)) || '.',
    uploadArtifact: 'false',
  };
  const { targets, emptyGuards } = await readInputs((name) => texts[name]?.trim() ?? '', {
    operations: [operation],
    wallMs: clock.wall(),
    spell: (name) => SPELLED[name] ?? name,
    empty: { has: (name) => typeof given[name] === 'string' && texts[name]?.trim() === '', isCertain: true },
  });
  return { inputs: targets[0], root, variables, emptyGuards };
}

/** What an operation's function takes. */
function namesOf({ name, needs, oneOf = [], takes, archive }: Operation, wait: boolean): string[] {
  const collection = wait && archive.length > 0 ? ARCHIVE_PARAMS : [];
  // The action finds them in its environment, which is none of the library's business.
  const own = name === 'import-bot' ? ['variables'] : [];
  return [...new Set([...needs, ...oneOf, ...takes, ...collection, ...own])];
}

function checkTexts(given: Record<string, unknown>): void {
  if (!['string', 'undefined'].includes(typeof given['outputDir'])) throw invalid('outputDir: must be a path');
  for (const name of WORDS) {
    const value = given[name];
    if (value === undefined) continue;
    if (typeof value !== 'string' || value.trim() === '') throw invalid(`${name}: must be a text, and not empty`);
  }
  // The action's inputs take several ids, and a tool with its flow: here each call has one target, and a place for each.
  for (const name of ID_INPUTS) {
    if (/[\s,]/.test(textOf(given[name]).trim())) throw invalid(`${name}: must be one id`);
  }
  if (textOf(given['toolId']).includes(':')) throw invalid('toolId: must be one id, with the flow in flowId');
}

function pathOf(archive: unknown): string {
  return typeof archive === 'string' ? resolve(archive) : '';
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
function textOf(value: unknown, name = ''): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number' && (NUMBERS as readonly string[]).includes(name)) return String(value);
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
  const reported = unknown.map((name) => sanitize(name, 60)).join(', ');
  throw invalid(`${where} has no ${reported} (only ${known.join(', ')})`);
}

function checkSignal(signal: unknown): void {
  const isSignal = typeof signal === 'object' && signal !== null && 'addEventListener' in signal && 'aborted' in signal;
  if (signal !== undefined && !isSignal) throw invalid('signal: must be an AbortSignal');
}
