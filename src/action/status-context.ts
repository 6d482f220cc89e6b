import { createHash } from 'node:crypto';
import { sanitize } from '../core/sanitize.ts';
import { fieldOf, type InputName } from '../inputs/fields.ts';
import { OPERATIONS } from '../operations/table.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** GitHub refuses longer ones. */
const LONGEST_CONTEXT = 255;
/** GitHub refuses characters of four bytes, most emoji for example. */
const FOUR_BYTES = /[\u{10000}-\u{10FFFF}]/gu;

/** Inputs that make one job another one, in addition to its target; those that may have their default are left out then. */
const DISTINGUISHING: readonly InputName[] = [
  'flowId',
  'appVersion',
  'botName',
  'exportType',
  'testSuite',
  'botVersion',
  'botLanguage',
];

/**
 * The name of a step's commit status. Two steps with one name overwrite each other's verdict, so the default names
 * whatever makes a step differ: operation, targets, suite, version, host and the job of the workflow. It depends on the
 * inputs and the workflow alone, so that a branch can require it.
 */
export function statusContext(raw: (name: InputName | 'operation') => string, environment: Environment): string {
  return fitting(raw('statusContext') || defaultContext(raw, environment));
}

function defaultContext(raw: (name: InputName | 'operation') => string, { GITHUB_JOB: job = '' }: Environment): string {
  const operation = OPERATIONS.find(({ name }) => name === raw('operation'));
  const { target, needs = [], oneOf = [], takes = [] } = operation ?? {};
  const targets =
    target === undefined
      ? []
      : [
          ...new Set(
            raw(target)
              .split(/[\n,]/)
              .map((id) => id.trim()),
          ),
        ].sort();
  const isRead = (name: InputName): boolean => [...needs, ...oneOf, ...takes].includes(name);
  const others = DISTINGUISHING.filter((name) => name !== target && isRead(name)).map((name) =>
    raw(name) === fieldOf(name).default ? '' : raw(name),
  );
  const body = isRead('requestBody') && raw('requestBody') !== '' ? `requestBody ${hashOf(raw('requestBody'))}` : '';
  const host = URL.canParse(raw('host')) ? new URL(raw('host')).host : '';
  const path = ['koreai-ci', raw('operation'), targets.filter(isGiven).join(', '), ...others, body].filter(isGiven);
  const place = [host, job === '' ? '' : `job ${job}`].filter(isGiven);
  return `${path.join(' / ')}${place.length === 0 ? '' : ` (${place.join(', ')})`}`;
}

function isGiven(text: string): boolean {
  return text !== '';
}

/** What GitHub takes. A name that has to be changed for that ends in a hash of the whole, so that no two become one. */
function fitting(context: string): string {
  const plain = sanitize(context, context.length * 2).replace(FOUR_BYTES, '\uFFFD');
  if (plain === context && plain.length <= LONGEST_CONTEXT) return context;
  const hash = hashOf(context);
  return `${plain.slice(0, LONGEST_CONTEXT - hash.length - 2)}… ${hash}`;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
