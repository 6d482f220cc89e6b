import { KoreaiError } from '../kernel/errors.ts';
import { harmless } from '../kernel/harmless.ts';
import { type Credentials, definitionOf, ID_INPUTS, type IdInput, type InputName, type Inputs } from './inputs.ts';
import type { Operation } from './operation.ts';
import {
  type Parsed,
  parseArtifactName,
  parseBoolean,
  parseHeaderValue,
  parseId,
  parseOneOf,
  parseOrigin,
  parseOutputDir,
  parseRetentionDays,
  parseSince,
  parseTimeSpan,
} from './parse-input.ts';
import { parseRequestBody } from './request-body.ts';

/** Gives the text of an input, trimmed; an empty string where it was not given. */
export type RawInput = (name: InputName) => string;

/** How a face spells an input's name in messages: `botId` in a workflow, `--bot-id` on the command line. */
export type SpellInput = (name: InputName) => string;

export interface ReadOptions {
  operations: readonly Operation[];
  /** Now, in milliseconds since the epoch. */
  wallMs: number;
  spell?: SpellInput;
}

/**
 * Reads every input in one pass.
 *
 * @throws KoreaiError `input-invalid`, with every problem there is in its message
 */
export async function readInputs(raw: RawInput, options: ReadOptions): Promise<Inputs> {
  const spell = options.spell ?? ((name) => name);
  const problems: string[] = [];
  const given = (name: InputName): string => raw(name) || (definitionOf(name).default ?? '');
  const read = <T>(name: InputName, parsed: Parsed<T>): T | undefined => {
    if ('value' in parsed) return parsed.value;
    problems.push(`${spell(name)}: ${parsed.problem}`);
    return undefined;
  };
  const optional = <T>(name: InputName, parse: (text: string) => Parsed<T>): T | undefined => {
    const text = given(name);
    return text === '' ? undefined : read(name, parse(text));
  };

  const operation = findOperation(given('operation'), options.operations, problems, spell);
  const host = optional('host', (text) => parseOrigin(text, 'credentials'));
  if (given('host') === '') problems.push(`${spell('host')}: is required, for example https://platform.kore.ai`);
  const ids: Partial<Record<IdInput, string>> = {};
  for (const name of ID_INPUTS) {
    const id = optional(name, parseId);
    if (id !== undefined) ids[name] = id;
  }
  for (const name of operation?.needs ?? []) {
    if (given(name) === '') problems.push(`${spell(name)}: is required for ${operation?.name}`);
  }
  const body = given('requestBody');
  const inputs = {
    ids,
    credentials: operation && readCredentials(operation, given, read, problems, spell),
    exportType: optional('exportType', (text) => parseOneOf(text, ['published', 'latest'] as const)),
    requestBody: body === '' ? {} : read('requestBody', await parseRequestBody(body)),
    since: optional('since', (text) => parseSince(text, options.wallMs)),
    allowAwaitingApproval: optional('allowAwaitingApproval', parseBoolean),
    wait: optional('wait', parseBoolean),
    timeoutMs: optional('timeout', parseTimeSpan),
    pollIntervalMs: given('pollInterval') === 'auto' ? undefined : optional('pollInterval', parseTimeSpan),
    outputDir: optional('outputDir', parseOutputDir),
    extract: optional('extract', parseBoolean),
    uploadArtifact: optional('uploadArtifact', parseBoolean),
    artifactName: optional('artifactName', parseArtifactName),
    artifactRetentionDays: optional('artifactRetentionDays', parseRetentionDays),
    downloadOrigin: optional('downloadOrigin', (text) => parseOrigin(text, 'download')),
  };
  if (operation && !operation.startsJob && inputs.wait === false) {
    problems.push(`${spell('wait')}: false makes no sense for ${operation.name}, which starts no job`);
  }
  if (problems.length > 0 || !operation || !host) throw invalid(problems);
  return { operation: operation.name, host, ...inputs, ignored: ignoredBy(operation, given) } as Inputs;
}

/** What a user may rely on must not be dropped without a word. */
function ignoredBy(operation: Operation, given: (name: InputName) => string): InputName[] {
  const matters: readonly InputName[] = [...ID_INPUTS, 'since', 'requestBody', 'allowAwaitingApproval'];
  const read: readonly InputName[] = [...operation.needs, ...operation.takes];
  return matters.filter((name) => !read.includes(name) && given(name) !== (definitionOf(name).default ?? ''));
}

function findOperation(
  name: string,
  operations: readonly Operation[],
  problems: string[],
  spell: SpellInput,
): Operation | undefined {
  const operation = operations.find((candidate) => candidate.name === name);
  if (!operation) {
    const names = operations.map((candidate) => candidate.name).join(', ');
    problems.push(`${spell('operation')}: must be one of ${names}`);
  }
  return operation;
}

function readCredentials(
  operation: Operation,
  given: (name: InputName) => string,
  read: <T>(name: InputName, parsed: Parsed<T>) => T | undefined,
  problems: string[],
  spell: SpellInput,
): Credentials | undefined {
  if (operation.credentials === 'key') {
    if (given('apiKey') === '') problems.push(`${spell('apiKey')}: is required for ${operation.name}`);
    else return credentialsOf('key', read('apiKey', parseHeaderValue(given('apiKey'))));
    return undefined;
  }
  if (given('jwt') !== '') return credentialsOf('jwt', read('jwt', parseHeaderValue(given('jwt'))));
  const [clientId, clientSecret] = [given('clientId'), given('clientSecret')];
  if (clientId !== '' && clientSecret !== '') return { kind: 'minted', clientId, clientSecret };
  const missing = (['clientId', 'clientSecret'] as const).filter((name) => given(name) === '').map(spell);
  problems.push(`${missing.join(' and ')}: required for ${operation.name}, or a ready-made ${spell('jwt')}`);
  return undefined;
}

function credentialsOf(kind: 'key' | 'jwt', secret: string | undefined): Credentials | undefined {
  if (secret === undefined) return undefined;
  return kind === 'key' ? { kind, apiKey: secret } : { kind, jwt: secret };
}

function invalid(problems: readonly string[]): KoreaiError {
  const told = problems.map((problem) => harmless(problem, 500));
  const message = told.length === 1 ? `Invalid input. ${told[0]}` : `Invalid inputs. ${told.join('; ')}`;
  return new KoreaiError('input-invalid', message, {
    hint: 'Nothing was sent. Mend the inputs and run again.',
  });
}
