import type { ArchiveFormat, Link, State } from '../../src/simulator/index.ts';
import type { Cargo } from './cargo.ts';
import type { Dice } from './dice.ts';
import { anyText, oddFields, oddWord } from './hostile.ts';
import { type Fate, ms, TEMPO } from './story.ts';

/** How a job ends. `impostor`: the status is that of another job; `bad-cargo`: the archive is broken or hostile. */
export type Ending =
  | 'succeeds'
  | 'at-once'
  | 'link-late'
  | 'link-never'
  | 'link-expires'
  | 'serves-once'
  | 'no-ranges'
  | 'unsigned'
  | 'fails'
  | 'never'
  | 'odd'
  | 'impostor'
  | 'bad-cargo';

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
  const mayPass = !['link-never', 'fails', 'never', 'odd', 'impostor'].includes(ending) && chosen.isArchive;
  return {
    states: statesOf(ending, dice, readyMs, kind),
    link: linkOf(ending, dice),
    cargo: chosen,
    readyMs,
    reported: {
      fate: ending === 'bad-cargo' ? chosen.name : ending,
      mayPass,
      readyMs,
      cargo: chosen,
      ends: endsOf(ending, chosen),
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

function linkOf(ending: Ending, dice: Dice): Link {
  switch (ending) {
    case 'link-late':
      return { in: 'status', emptyLinks: dice.int(1, 5) };
    case 'link-never':
      return { in: 'status', emptyLinks: 1_000 };
    case 'link-expires':
      return { expiresAfter: ms(dice.pick([0, 1_000, 5_000, 30_000])) };
    case 'serves-once':
      return { servesOnce: true, in: 'status' };
    case 'no-ranges':
      return { ranges: false };
    case 'unsigned':
      return { unsigned: true };
    default:
      return {};
  }
}

function endsOf(ending: Ending, { isArchive }: Cargo): string[] {
  switch (ending) {
    case 'link-never':
      return ['download-failed', 'timed-out'];
    case 'link-expires':
      return ['', 'download-failed'];
    case 'fails':
      return ['platform-failed'];
    case 'never':
    case 'odd':
      return ['timed-out'];
    case 'impostor':
      return ['stale', 'superseded', 'bad-response', 'timed-out'];
    case 'bad-cargo':
      return isArchive ? ['', 'archive-invalid'] : ['archive-invalid'];
    default:
      return [''];
  }
}
