import { invalidInputs, type KoreaiError } from '../core/errors.ts';
import { sanitize } from '../core/sanitize.ts';
import { fieldOf, INPUT_NAMES, type InputName, type Inputs } from '../inputs/fields.ts';
import {
  CREDENTIAL_INPUTS,
  type Credentials,
  credentialsOf,
  type Reading,
  readTexts,
  type Spell,
  spellInputs,
} from '../inputs/read.ts';
import { parseTargets, type Target } from '../inputs/targets.ts';
import type { Operation } from '../jobs/operation.ts';

/** The inputs of one target, read and checked. Later code relies on that. */
export interface RunInputs extends Inputs {
  readonly host: URL;
  readonly credentials: Credentials;
  /** The name of the target; empty if there is none. */
  readonly target: string;
}

/** What a step has to do. */
export interface Step {
  readonly operation: Operation;
  /** The inputs of each target, in the order given; at least one. */
  readonly targets: readonly [RunInputs, ...RunInputs[]];
  /** Maximum number of targets that run at once. */
  readonly concurrency: number;
  readonly failFast: boolean;
  /** Inputs that were given, although this operation does not read them. */
  readonly ignored: readonly InputName[];
  readonly notices: readonly Notice[];
}

/** The inputs that an operation reads, in the order of the table. */
export function inputsOf({
  target,
  needs,
  oneOf = [],
  takes,
  startsJob,
  archive,
  credentials,
}: Operation): InputName[] {
  const read = new Set<InputName>([
    'host',
    'timeout',
    'pollInterval',
    ...CREDENTIAL_INPUTS[credentials],
    ...needs,
    ...oneOf,
    ...takes,
    ...(startsJob ? (['wait'] as const) : []),
    ...(target !== undefined && fieldOf(target).isList ? (['concurrency', 'failFast'] as const) : []),
    ...(archive.length > 0 ? ARTIFACT_INPUTS : []),
    ...STATUS_INPUTS,
  ]);
  return INPUT_NAMES.filter((name) => read.has(name));
}

const ARTIFACT_INPUTS = ['uploadArtifact', 'artifactName', 'artifactRetentionDays'] as const;
const STATUS_INPUTS = ['githubToken', 'statusContext'] as const;

export interface ReadOptions {
  /** Milliseconds since the epoch. */
  now: number;
  spell: Spell;
  /** True for an input that was given, but is empty: its expression had no value. Default: not known. */
  isEmpty?: IsEmpty;
}

/**
 * Reads the texts of all inputs in one pass. Those that the operation does not read have their defaults.
 *
 * @param text - the text of an input, trimmed; empty if it was not given
 * @throws KoreaiError `input-invalid`, with every problem in its message
 */
export async function readStep(
  operation: Operation,
  text: (name: InputName) => string,
  { now, spell, isEmpty }: ReadOptions,
): Promise<Step> {
  const { target } = operation;
  const own = new Set<InputName>([...inputsOf(operation), 'wait']);
  const named = target === undefined ? '' : text(target);
  const parsed = target === undefined || named === '' ? NO_TARGET : parseTargets(target, named, pairOf(operation));
  const targets = 'value' in parsed ? parsed.value : NO_TARGET.value;
  const problems = 'problem' in parsed ? [`{${target}}: ${parsed.problem}`] : [];
  const names = INPUT_NAMES.filter((name) => name !== target);
  const reading = await readTexts(names, (name) => (own.has(name) ? text(name) : ''), now);
  const given = new Set([...reading.given, ...(target !== undefined && named !== '' ? [target] : [])]);
  const ignored = INPUT_NAMES.filter((name) => !own.has(name) && !isEmpty?.(name) && isMeant(name, text(name)));
  return stepOf(
    operation,
    { ...reading, given, problems: [...problems, ...reading.problems] },
    { targets, spell, ignored, notices: emptyGuards(operation, given, isEmpty) },
  );
}

/** Nothing distinguishes the only target. */
const NO_TARGET: { value: readonly Target[] } = { value: [{ name: '', ids: {} }] };

/** The input that each of several targets may set for itself: the flow of a tool. */
function pairOf({ target, needs }: Operation): InputName | undefined {
  return target === 'toolId' || target === 'workflowId' ? needs.find((name) => name === 'flowId') : undefined;
}

/** False for a default, which the runner may have filled in. */
function isMeant(name: InputName, text: string): boolean {
  const { isForWorkflows, default: usual, isSecret } = fieldOf(name);
  return text !== '' && text !== usual && !isForWorkflows && !isSecret && name !== 'clientId';
}

/** Checks that concern several inputs together. @throws KoreaiError `input-invalid` */
export function stepOf(
  operation: Operation,
  { values, given, problems: found }: Reading,
  { targets, spell, ...notes }: { targets: readonly Target[]; spell: Spell } & Pick<Step, 'ignored' | 'notices'>,
): Step {
  const problems = [...found];
  const { name, needs, oneOf = [], startsJob, target } = operation;
  if (!given.has('host')) problems.push('{host}: is required, for example https://platform.kore.ai');
  for (const needed of needs) {
    const isThere = given.has(needed) || targets.every(({ ids }) => ids[needed] !== undefined);
    if (!isThere) problems.push(`{${needed}}: is required for ${name}`);
  }
  const chosen = oneOf.filter((one) => given.has(one));
  if (oneOf.length > 0 && chosen.length !== 1) {
    const names = oneOf.map((one) => `{${one}}`).join(' or ');
    problems.push(`${names}: ${name} needs one of them${chosen.length > 1 ? ', not both' : ''}`);
  }
  if (!startsJob && values.wait === false) problems.push(`{wait}: cannot be false for ${name}`);
  if (values.normalize === true && values.extract !== true) problems.push('{normalize}: needs {extract}');
  if (targets.length > 1 && target !== 'jobId' && values.jobId !== undefined) {
    problems.push('{jobId}: names one job, so it cannot be combined with several targets');
  }
  const credentials = credentialsOf(operation.credentials, values, name);
  // One that is invalid was given, so it is not reported as missing too.
  const isInvalid = CREDENTIAL_INPUTS[operation.credentials].some((one) => given.has(one) && values[one] === undefined);
  if ('problem' in credentials && !isInvalid) problems.push(credentials.problem);
  if (problems.length > 0 || 'problem' in credentials) throw invalid(problems, spell);
  const isOneOfSeveral = targets.length > 1;
  const inputs = targets.map((one) => ({
    ...values,
    ...one.ids,
    credentials,
    target: one.name || nameOfNew(values, chosen),
    artifactName: values.artifactName && (isOneOfSeveral ? `${values.artifactName}-${one.name}` : values.artifactName),
  }));
  return {
    operation,
    targets: inputs as unknown as Step['targets'],
    concurrency: values.concurrency ?? 1,
    failFast: values.failFast ?? false,
    ...notes,
    notices: [...notes.notices, ...(credentials.kind === 'jwt' && values.clientSecret ? [JWT_IS_USED] : [])],
  };
}

const JWT_IS_USED: Notice = {
  message: '{jwt} is used, and {clientSecret} is not, although both were given. Leave one of the two out.',
  isWarning: true,
};

/** The name of what an import makes, if it is given instead of an id. */
function nameOfNew(values: Reading['values'], chosen: readonly InputName[]): string {
  return chosen.map((name) => String(values[name] ?? ''))[0] ?? '';
}

/** @throws KoreaiError with every problem, spelled for the face */
function invalid(problems: readonly string[], spell: Spell): KoreaiError {
  return invalidInputs(problems.map((problem) => sanitize(spellInputs(problem, spell), 500)));
}

/** Inputs that guard against the wrong job or bot, and what happens without them. */
const GUARDS: Partial<Record<InputName, (operation: Operation) => string>> = {
  since: ({ name }) => `any ${/^[^-]+/.exec(name)?.[0] ?? 'job'} counts, however old`,
  jobId: () => "the bot's current export counts, even if someone else started it",
  expectedBotName: () => 'the name of the bot is not checked',
};

type IsEmpty = (name: InputName) => boolean;

/** What a user should know about the inputs before anything is sent. */
export interface Notice {
  /** Names of inputs are in braces. */
  readonly message: string;
  /** Without `since` an old job may pass. Of the others, a workflow cannot say whether they were left out. */
  readonly isWarning: boolean;
}

/** Messages about empty guards that the operation reads. Names of inputs are in braces. */
export function emptyGuards(
  operation: Operation,
  given: ReadonlySet<InputName>,
  isEmpty: IsEmpty = () => false,
): Notice[] {
  return Object.entries(GUARDS).flatMap(([key, counts]) => {
    const name = key as InputName;
    // A job with an id needs no `since`, and a batch test without `jobId` is started.
    const isNeedless = (name === 'since' && given.has('jobId')) || (name === 'jobId' && operation.startsJob);
    if (!operation.takes.includes(name) || !isEmpty(name) || isNeedless) return [];
    return [{ message: `{${name}} is empty: ${counts(operation)}.`, isWarning: name === 'since' }];
  });
}
