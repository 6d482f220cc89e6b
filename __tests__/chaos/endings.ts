import type { ArchiveFormat, Link, State } from '../../src/simulator/index.ts';
import type { Cargo } from './cargo.ts';
import type { Dice } from './dice.ts';
import { anyText, oddFields, oddWord } from './hostile.ts';
import { type Fate, ms, TEMPO } from './story.ts';

interface Expectation {
  /** How a calm run may end: error codes, empty for success. */
  readonly ends: readonly string[];
  readonly link?: (dice: Dice) => Link;
}

const SUCCESS: Expectation = { ends: [''] };

/** How a job may end. `impostor`: the status is that of another job; `bad-cargo`: the archive is broken or hostile. */
const EXPECTATIONS = {
  succeeds: SUCCESS,
  'at-once': SUCCESS,
  'link-late': { ...SUCCESS, link: (dice) => ({ in: 'status', emptyLinks: dice.int(1, 5) }) },
  'link-never': { ends: ['download-failed', 'timed-out'], link: () => ({ in: 'status', emptyLinks: 1_000 }) },
  'link-expires': {
    ends: ['', 'download-failed'],
    link: (dice) => ({ expiresAfter: ms(dice.pick([0, 1_000, 5_000, 30_000])) }),
  },
  'serves-once': { ...SUCCESS, link: () => ({ servesOnce: true, in: 'status' }) },
  'no-ranges': { ...SUCCESS, link: () => ({ ranges: false }) },
  unsigned: { ...SUCCESS, link: () => ({ unsigned: true }) },
  fails: { ends: ['platform-failed'] },
  never: { ends: ['timed-out'] },
  odd: { ends: ['timed-out'] },
  impostor: { ends: ['stale', 'superseded', 'bad-response', 'timed-out'] },
  'bad-cargo': { ends: ['', 'archive-invalid'] },
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
  readonly cargo: Cargo;
  readonly readyMs: number;
  readonly reported: Pick<Fate, 'fate' | 'mayPass' | 'readyMs' | 'cargo' | 'ends'>;
}

const FAILED_WORDS = ['failed', 'FAILED', 'failure', 'Error'];

export function makeEnding(ending: Ending, dice: Dice, cargo: readonly Cargo[], kind: Kind): Made {
  const readyMs = ending === 'at-once' ? 0 : Math.max(1, dice.int(...TEMPO.readyMs));
  const fitting = cargo.filter(({ format }) => kind.formats.includes(format));
  const chosen = dice.pick(fitting.filter(({ files }) => (files === undefined) === (ending === 'bad-cargo')));
  const { link }: Expectation = EXPECTATIONS[ending];
  return {
    states: statesOf(ending, dice, readyMs, kind),
    link: link?.(dice) ?? {},
    cargo: chosen,
    readyMs,
    reported: {
      fate: ending === 'bad-cargo' ? chosen.name : ending,
      mayPass: mayPass(ending) && chosen.isArchive,
      readyMs,
      cargo: chosen,
      ends: chosen.isArchive ? endsOf(ending) : ['archive-invalid'],
    },
  };
}

/** The states of a job from its start to its end. */
export function statesOf(ending: Ending, dice: Dice, readyMs: number, kind: Omit<Kind, 'formats'>): State[] {
  const success = { status: dice.pick(kind.success), fields: { message: anyText(dice, 'all is well') } };
  if (ending === 'at-once') return [success];
  const percent = dice.pick([undefined, 5, 60, -3, 1e9]);
  const running: State[] = [
    { status: dice.pick(kind.running), ...(percent === undefined ? {} : { percent }) },
    { after: ms(Math.floor(readyMs / 2)), status: dice.pick(kind.running), fields: { name: anyText(dice, 'x') } },
  ];
  const after = ms(readyMs);
  switch (ending) {
    case 'never':
      return running;
    case 'fails':
      return [...running, { after, status: dice.pick(FAILED_WORDS), fields: { message: anyText(dice, 'it broke') } }];
    case 'odd':
      return [...running, dice.chance(0.6) ? { after, status: oddWord(dice) } : { after, fields: oddFields(dice) }];
    case 'impostor':
      return [...running, { after, ...success, fields: kind.impostor }];
    default:
      return [...running, { after, ...success }];
  }
}
