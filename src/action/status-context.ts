import { createHash } from 'node:crypto';
import { sanitize } from '../core/sanitize.ts';
import { fieldOf, type InputName } from '../inputs/fields.ts';
import { splitList } from '../inputs/types.ts';
import { OPERATIONS } from '../operations/table.ts';

type ReadInput = (name: InputName | 'operation') => string;

/** Maximum length that GitHub accepts. */
const MAX_CONTEXT_LENGTH = 255;
/** Characters that GitHub refuses: those of four bytes, most emoji for example. */
const FOUR_BYTES = /[\u{10000}-\u{10FFFF}]/gu;

/**
 * The name of a step's commit status. Steps with the same name overwrite each other's status, so the default name holds
 * all that makes a step differ: operation, targets, suite, version, host and the job of the workflow. It depends on
 * the inputs and the workflow only, so that a branch can require it.
 */
export function statusContext(input: ReadInput, environment: NodeJS.ProcessEnv): string {
  const context = input('statusContext') || defaultContext(input, environment);
  const plain = acceptedText(context, context.length * 2);
  if (plain === context && plain.length <= MAX_CONTEXT_LENGTH) return context;
  // The hash keeps two names apart that are changed to the same text.
  const hash = hashOf(context);
  return `${plain.slice(0, MAX_CONTEXT_LENGTH - hash.length - 2)}… ${hash}`;
}

/** Inputs that make two jobs differ, in addition to their target. */
const DISTINGUISHING: readonly InputName[] = [
  'flowId',
  'appVersion',
  'botName',
  'toolName',
  'workflowName',
  'modelType',
  'exportType',
  'testSuite',
  'botVersion',
  'botLanguage',
];

function defaultContext(input: ReadInput, { GITHUB_JOB: job }: NodeJS.ProcessEnv): string {
  const {
    target,
    needs = [],
    oneOf = [],
    takes = [],
  } = OPERATIONS.find(({ name }) => name === input('operation')) ?? {};
  /** The value of an input that the operation reads and that is not the default. */
  const ownValue = (name: InputName): string =>
    [...needs, ...oneOf, ...takes].includes(name) && input(name) !== fieldOf(name).default ? input(name) : '';
  const ids = target === undefined ? [] : splitList(input(target));
  // An operation without an existing target is distinguished by what it imports.
  const names: readonly InputName[] = target === undefined ? [...DISTINGUISHING, 'archive'] : DISTINGUISHING;
  const details = names.filter((name) => name !== target).map(ownValue);
  const body = ownValue('requestBody');
  const host = URL.canParse(input('host')) && new URL(input('host')).host;
  const path = [
    'koreai-ci',
    input('operation'),
    [...new Set(ids)].sort().join(', '),
    ...details,
    body && `requestBody ${hashOf(body)}`,
  ];
  const place = [host, job && `job ${job}`].filter(Boolean).join(', ');
  return `${path.filter(Boolean).join(' / ')}${place && ` (${place})`}`;
}

/** The text without what GitHub refuses. */
export function acceptedText(text: string, maxLength: number): string {
  return sanitize(text, maxLength).replace(FOUR_BYTES, '\uFFFD');
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
