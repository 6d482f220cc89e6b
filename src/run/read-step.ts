import { KoreaiError } from '../core/errors.ts';
import { sanitize } from '../core/sanitize.ts';
import type { Operation } from '../jobs/operation.ts';
import { InputReader, type RawInput, type SpellInput } from '../operations/input-reader.ts';
import { definitionOf, ID_INPUTS, type IdInput, type InputName, type Inputs } from '../operations/inputs.ts';
import {
  parseArtifactName,
  parseBoolean,
  parseComment,
  parseCount,
  parseId,
  parseLanguage,
  parseName,
  parseOneOf,
  parseOrigin,
  parseOutputDir,
  parsePath,
  parseRetentionDays,
  parseScore,
  parseSince,
  parseTimeSpan,
} from '../operations/parse-input.ts';
import { readCredentials } from '../operations/read-credentials.ts';
import { parseRequestBody } from '../operations/request-body.ts';
import { parseTargets, type Target } from '../operations/targets.ts';
import { type EmptyGuard, type EmptyInputs, emptyGuards } from './empty-guards.ts';

export interface ReadOptions {
  operations: readonly Operation[];
  /** Now, in milliseconds since the epoch. */
  wallMs: number;
  spell?: SpellInput;
  /** Default: not known. */
  empty?: EmptyInputs;
}

/** What a step has to do. */
export interface Step {
  readonly operation: Operation;
  /** The inputs of each target, in the order given: one at least. */
  readonly targets: readonly [Inputs, ...Inputs[]];
  /** How many targets are worked on at once. */
  readonly concurrency: number;
  readonly failFast: boolean;
  /** Inputs that were given, would change what counts as success, and are not read by this operation. */
  readonly ignored: readonly InputName[];
  /** What to say of inputs that guard against the wrong job or bot, and are empty. */
  readonly emptyGuards: readonly EmptyGuard[];
}

/**
 * Reads every input in one pass.
 *
 * @throws KoreaiError `input-invalid`, with every problem there is in its message
 */
export async function readInputs(raw: RawInput, options: ReadOptions): Promise<Step> {
  const reader = new InputReader(raw, options.spell ?? ((name) => name));
  const operation = findOperation(reader, options.operations);
  const common = await readCommon(reader, operation, options.wallMs);
  const targets = readTargets(reader, operation);
  const concurrency = reader.optional('concurrency', (text) => parseCount(text, 1, 32)) ?? 1;
  const failFast = reader.optional('failFast', parseBoolean) ?? false;
  if (operation) checkTogether(reader, operation, common, targets);
  const [first, ...others] = targets.map((target) => inputsOf(target, common, targets.length > 1));
  if (reader.problems.length > 0 || !operation || !first) throw invalid(reader.problems);
  const notes = { ignored: ignoredBy(operation, reader), emptyGuards: emptyGuards(operation, reader, options.empty) };
  return { operation, targets: [first, ...others], concurrency, failFast, ...notes };
}

/** Every input but those that name the targets; what is wrong with one is in the reader's problems. */
async function readCommon(reader: InputReader, operation: Operation | undefined, wallMs: number) {
  const host = reader.optional('host', (text) => parseOrigin(text, 'credentials'));
  if (!reader.isGiven('host')) reader.problem('host', 'is required, for example https://platform.kore.ai');
  const body = reader.given('requestBody');
  const interval = reader.given('pollInterval');
  return {
    host,
    credentials: operation && readCredentials(operation, reader),
    exportType: reader.optional('exportType', (text) => parseOneOf(text, ['published', 'latest'] as const)),
    requestBody: body === '' ? {} : reader.take('requestBody', await parseRequestBody(body)),
    since: reader.optional('since', (text) => parseSince(text, wallMs)),
    allowAwaitingApproval: reader.optional('allowAwaitingApproval', parseBoolean),
    wait: reader.optional('wait', parseBoolean),
    timeoutMs: reader.optional('timeout', parseTimeSpan),
    pollIntervalMs: interval === 'auto' ? undefined : reader.optional('pollInterval', parseTimeSpan),
    outputDir: reader.optional('outputDir', parseOutputDir),
    extract: reader.optional('extract', parseBoolean),
    normalize: reader.optional('normalize', parseBoolean),
    uploadArtifact: reader.optional('uploadArtifact', parseBoolean),
    artifactName: reader.optional('artifactName', parseArtifactName),
    artifactRetentionDays: reader.optional('artifactRetentionDays', parseRetentionDays),
    downloadOrigin: reader.optional('downloadOrigin', (text) => parseOrigin(text, 'download')),
    versionComment: reader.optional('versionComment', parseComment),
    archive: reader.optional('archive', parsePath),
    botName: reader.optional('botName', parseName),
    expectedBotName: reader.optional('expectedBotName', parseName),
    testSuite: reader.optional('testSuite', parseName),
    botVersion: reader.optional('botVersion', (text) => parseOneOf(text, ['published', 'inDevelopment'] as const)),
    botLanguage: reader.optional('botLanguage', parseLanguage),
    maxFailures: reader.optional('maxFailures', (text) => parseCount(text, 0, 1_000_000)),
    maxEntityFailures: reader.optional('maxEntityFailures', (text) => parseCount(text, 0, 1_000_000)),
    minF1: reader.optional('minF1', parseScore),
  };
}

type Common = Awaited<ReturnType<typeof readCommon>>;

function inputsOf({ name, ids }: Target, common: Common, isOneOfSeveral: boolean): Inputs {
  const artifact = common.artifactName;
  const artifactName = isOneOfSeveral && artifact !== undefined ? `${artifact}-${name}` : artifact;
  // Every problem is known by now: what could not be read keeps the whole from being used.
  return { ...common, artifactName, target: name, ids } as Inputs;
}

/** The targets, with the ids that all of them share; one without a name where the operation has none. */
function readTargets(reader: InputReader, operation: Operation | undefined): readonly Target[] {
  const shared: Partial<Record<IdInput, string>> = {};
  for (const name of ID_INPUTS) {
    if (name === operation?.target) continue;
    // Without an operation nobody knows which of them may hold several.
    const id = operation ? reader.optional(name, parseId) : undefined;
    if (id !== undefined) shared[name] = id;
  }
  const name = operation?.target;
  const named = name === undefined ? undefined : reader.optional(name, (text) => parseTargets(name, text));
  const targets = named ?? [{ name: operation?.nameless?.(reader.given.bind(reader)) ?? '', ids: {} }];
  return targets.map((target) => ({ ...target, ids: { ...shared, ...target.ids } }));
}

/** What can only be told from several inputs together. */
function checkTogether(reader: InputReader, operation: Operation, common: Common, targets: readonly Target[]): void {
  for (const name of operation.needs) {
    const isThere = name === 'flowId' ? targets.every(({ ids }) => ids.flowId !== undefined) : reader.isGiven(name);
    if (!isThere) reader.problem(name, `is required for ${operation.name}`);
  }
  const choice = operation.oneOf ?? [];
  const chosen = choice.filter((name) => reader.isGiven(name));
  if (choice.length > 0 && chosen.length !== 1) {
    reader.problemOf(choice, 'or', `${operation.name} needs one of them${chosen.length > 1 ? ', not both' : ''}`);
  }
  if (!operation.startsJob && common.wait === false) {
    reader.problem('wait', `false makes no sense for ${operation.name}, which starts no job`);
  }
  if (common.normalize === true && common.extract !== true) reader.problem('normalize', 'needs extract to be true');
  if (targets.length > 1 && operation.target !== 'jobId' && targets.some(({ ids }) => ids.jobId !== undefined)) {
    reader.problem('jobId', 'names one job, so it cannot go with several targets');
  }
}

/** What a user may rely on must not be dropped without a word. */
function ignoredBy(operation: Operation, reader: InputReader): InputName[] {
  const matters: readonly InputName[] = [
    ...ID_INPUTS,
    'since',
    'requestBody',
    'allowAwaitingApproval',
    'normalize',
    'archive',
    'botName',
    'expectedBotName',
    'testSuite',
    'maxFailures',
    'maxEntityFailures',
    'minF1',
  ];
  const read: readonly InputName[] = [...operation.needs, ...(operation.oneOf ?? []), ...operation.takes];
  return matters.filter((name) => !read.includes(name) && reader.given(name) !== (definitionOf(name).default ?? ''));
}

function findOperation(reader: InputReader, operations: readonly Operation[]): Operation | undefined {
  const name = reader.given('operation');
  const operation = operations.find((candidate) => candidate.name === name);
  if (!operation) {
    reader.problem('operation', `must be one of ${operations.map((candidate) => candidate.name).join(', ')}`);
  }
  return operation;
}

function invalid(problems: readonly string[]): KoreaiError {
  const reported = problems.map((problem) => sanitize(problem, 500));
  const message = reported.length === 1 ? `Invalid input. ${reported[0]}` : `Invalid inputs. ${reported.join('; ')}`;
  return new KoreaiError('input-invalid', message, {
    hint: 'Nothing was sent. Mend the inputs and run again.',
  });
}
