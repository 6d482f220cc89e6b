import type { ArchiveFormat, Link, State } from '../../src/simulator/index.ts';
import { anyText, oddFields, oddWord } from './hostile.ts';
import type { Rng } from './rng.ts';
import type { TestArchive } from './test-archives.ts';
import { type CaseDetails, DURATIONS, ms } from './test-case.ts';

interface Expectation {
  /** How a calm run may end: error codes, empty for success. */
  readonly ends: readonly string[];
  readonly link?: (rng: Rng) => Link;
}

const SUCCESS: Expectation = { ends: [''] };

/** How a job may end. `impostor`: with the status of another job; `bad-archive`: with a broken or hostile archive. */
const EXPECTATIONS = {
  succeeds: SUCCESS,
  'at-once': SUCCESS,
  'link-late': { ...SUCCESS, link: (rng) => ({ in: 'status', emptyLinks: rng.int(1, 5) }) },
  'link-never': { ends: ['download-failed', 'timed-out'], link: () => ({ in: 'status', emptyLinks: 1_000 }) },
  'link-expires': {
    ends: ['', 'download-failed'],
    link: (rng) => ({ expiresAfter: ms(rng.pick([0, 1_000, 5_000, 30_000])) }),
  },
  'serves-once': { ...SUCCESS, link: () => ({ servesOnce: true, in: 'status' }) },
  'no-ranges': { ...SUCCESS, link: () => ({ ranges: false }) },
  unsigned: { ...SUCCESS, link: () => ({ unsigned: true }) },
  fails: { ends: ['platform-failed'] },
  never: { ends: ['timed-out'] },
  odd: { ends: ['timed-out'] },
  impostor: { ends: ['stale', 'superseded', 'bad-response', 'timed-out'] },
  'bad-archive': { ends: ['', 'archive-invalid'] },
} satisfies Record<string, Expectation>;

export type Ending = keyof typeof EXPECTATIONS;

/** Whether a success is right at this end. */
export const mayPass = (ending: Ending): boolean => endsOf(ending).includes('');

export const endsOf = (ending: Ending): readonly string[] => EXPECTATIONS[ending].ends;

export interface Kind {
  readonly formats: readonly ArchiveFormat[];
  readonly running: readonly string[];
  readonly success: readonly string[];
  /** The fields by which an impostor is another job. */
  readonly impostor: Readonly<Record<string, unknown>>;
}

export interface Made {
  readonly states: readonly State[];
  readonly link: Link;
  readonly archive: TestArchive;
  readonly readyMs: number;
  readonly details: Pick<CaseDetails, 'name' | 'mayPass' | 'readyMs' | 'archive' | 'ends'>;
}

const FAILED_WORDS = ['failed', 'FAILED', 'failure', 'Error'];

export function makeEnding(ending: Ending, rng: Rng, archives: readonly TestArchive[], kind: Kind): Made {
  const readyMs = ending === 'at-once' ? 0 : Math.max(1, rng.int(...DURATIONS.readyMs));
  const fitting = archives.filter(({ format }) => kind.formats.includes(format));
  const chosen = rng.pick(fitting.filter(({ files }) => (files === undefined) === (ending === 'bad-archive')));
  const { link }: Expectation = EXPECTATIONS[ending];
  return {
    states: statesOf(ending, rng, readyMs, kind),
    link: link?.(rng) ?? {},
    archive: chosen,
    readyMs,
    details: {
      name: ending === 'bad-archive' ? chosen.name : ending,
      mayPass: mayPass(ending) && chosen.isArchive,
      readyMs,
      archive: chosen,
      ends: chosen.isArchive ? endsOf(ending) : ['archive-invalid'],
    },
  };
}

/** The states of a job from its start to its end. */
export function statesOf(ending: Ending, rng: Rng, readyMs: number, kind: Omit<Kind, 'formats'>): State[] {
  const success = { status: rng.pick(kind.success), fields: { message: anyText(rng, 'all is well') } };
  if (ending === 'at-once') return [success];
  const percent = rng.pick([undefined, 5, 60, -3, 1e9]);
  const running: State[] = [
    { status: rng.pick(kind.running), ...(percent === undefined ? {} : { percent }) },
    { after: ms(Math.floor(readyMs / 2)), status: rng.pick(kind.running), fields: { name: anyText(rng, 'x') } },
  ];
  const after = ms(readyMs);
  switch (ending) {
    case 'never':
      return running;
    case 'fails':
      return [...running, { after, status: rng.pick(FAILED_WORDS), fields: { message: anyText(rng, 'it broke') } }];
    case 'odd':
      return [...running, rng.chance(0.6) ? { after, status: oddWord(rng) } : { after, fields: oddFields(rng) }];
    case 'impostor':
      return [...running, { after, ...success, fields: kind.impostor }];
    default:
      return [...running, { after, ...success }];
  }
}
