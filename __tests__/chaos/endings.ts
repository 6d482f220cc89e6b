import type { Fault, Link, State } from '../../src/simulator/index.ts';
import { anyText, oddFields, oddWord, type Rng } from './random.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The words and fields of one kind of job. */
export interface JobWords {
  readonly running: readonly string[];
  readonly success: readonly string[];
  /** The fields by which an impostor is another job. */
  readonly impostors: readonly Fields[];
}

/** What happens to a job. */
export interface Ending {
  /** How a run may end if nothing disturbs it: error codes, empty for success. Without a success, one is never right. */
  readonly ends: readonly string[];
  /** What of the last state differs from a success; `undefined`: it never comes. */
  readonly last?: (rng: Rng, words: JobWords) => State | undefined;
  readonly link?: (rng: Rng) => Link;
  /** A fault that suits this ending. */
  readonly fault?: (rng: Rng) => Fault;
  /** What there is in place of a new job: an old one, or nothing. */
  readonly only?: 'old' | 'none';
  /** Whether the inputs exclude old jobs by their time. Default: either. */
  readonly hasSince?: boolean;
}

const SUCCESS = { ends: [''] };

const FAILED_WORDS = ['failed', 'FAILED', 'failure', 'Error'];

/** What a completed export of a project may report that makes it no success. */
const BREACHES: readonly Fields[] = [
  { errors: [{ code: 'E1', message: 'No room', stage: 'packaging' }] },
  { dependencyValidation: { valid: false, issues: [{ source: 'a', target: 'b', type: 'handoff' }] } },
  { dependencyValidation: null },
  { lockfile: { version: 2, layers: { core: 'sha256:00' } } },
  { lockfile: null },
  { downloadUrl: null },
];

/** `impostor`: the status becomes that of another job; `forgotten`: the platform forgets the job before its end. */
export const ENDINGS = {
  succeeds: SUCCESS,
  'at-once': SUCCESS,
  fails: {
    ends: ['platform-failed'],
    last: (rng) => ({ status: rng.pick(FAILED_WORDS), fields: { message: anyText(rng, 'it broke') } }),
  },
  never: { ends: ['timed-out'], last: () => undefined },
  odd: {
    ends: ['timed-out'],
    last: (rng, { success }) => (rng.chance(0.6) ? odd(rng, success) : { fields: oddFields(rng) }),
  },
  impostor: {
    ends: ['stale', 'superseded', 'bad-response', 'timed-out'],
    last: (rng, { success, impostors }) => ({ status: rng.pick(success), fields: rng.pick(impostors) }),
    hasSince: false,
  },
  'link-late': { ...SUCCESS, link: (rng) => ({ in: 'status', emptyLinks: rng.int(1, 5) }) },
  'link-never': { ends: ['download-failed', 'timed-out'], link: () => ({ in: 'status', emptyLinks: 1_000 }) },
  'link-expires': {
    ends: ['', 'download-failed'],
    link: (rng) => ({ expiresAfter: rng.pick(['0ms', '1s', '5s', '30s']) }),
  },
  'serves-once': { ...SUCCESS, link: () => ({ servesOnce: true, in: 'status' }) },
  'no-ranges': {
    ...SUCCESS,
    link: () => ({ ranges: false }),
    fault: (rng) => ({ kind: 'cut', on: 'download', bytes: 500, times: rng.int(1, 3) }),
  },
  unsigned: {
    ...SUCCESS,
    link: () => ({ unsigned: true }),
    // The link is requested without the key, and then with it.
    fault: (rng) => ({ kind: 'redirect', on: 'download', skip: rng.int(0, 2) }),
  },
  'bad-archive': { ends: ['', 'archive-invalid'] },
  superseded: { ends: ['superseded', 'stale'], hasSince: false },
  forgotten: { ends: ['not-found'] },
  broken: {
    ends: ['platform-failed', 'bad-response', 'download-failed', 'timed-out'],
    last: (rng, { success }) => ({ status: rng.pick(success), fields: rng.pick(BREACHES) }),
  },
  'part-failed': { ends: ['platform-failed'] },
  awaiting: { ends: ['awaiting-approval'] },
  allowed: SUCCESS,
  stale: { ends: ['stale'], only: 'old', hasSince: true },
  'other-job': { ends: ['stale'], only: 'old', hasSince: false },
  'old-counts': { ...SUCCESS, only: 'old', hasSince: false },
  none: { ends: ['not-found'], only: 'none', hasSince: false },
  'none-new': { ends: ['stale'], only: 'none', hasSince: true },
} satisfies Record<string, Ending>;

export type EndingName = keyof typeof ENDINGS;

function odd(rng: Rng, success: readonly string[]): State {
  const word = oddWord(rng);
  // Among the odd words of most jobs is the one for success of another.
  return { status: success.includes(word) ? 'success' : word };
}

/** The states of a job from its start to its end. */
export function statesOf({ last }: Ending, rng: Rng, readyMs: number, words: JobWords): State[] {
  const success = { status: rng.pick(words.success), fields: { message: anyText(rng, 'all is well') } };
  if (readyMs === 0) return [success];
  const percent = rng.pick([undefined, 5, 60, -3, 1e9]);
  const end = last ? last(rng, words) : success;
  return [
    { status: rng.pick(words.running), ...(percent === undefined ? {} : { percent }) },
    { after: ms(Math.floor(readyMs / 2)), status: rng.pick(words.running), fields: { name: anyText(rng, 'x') } },
    ...(end ? [{ after: ms(readyMs), ...end }] : []),
  ];
}

/** A duration for scenarios and inputs. */
export function ms(milliseconds: number): string {
  return `${milliseconds}ms`;
}
