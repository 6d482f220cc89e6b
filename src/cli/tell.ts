import type { Clock } from '../kernel/clock.ts';
import type { OnEvent } from '../operations/events.ts';
import { narrate } from '../operations/narrate.ts';
import { advance, type Progress, progressLine } from './progress.ts';
import type { Terminal } from './terminal.ts';

const REDRAW_MS = 100;
const TICK_MS = 1_000;

export interface Teller {
  readonly onEvent: OnEvent;
  /** Takes the line at the bottom away. */
  end(): void;
}

/** Tells a run: in lines, and on a terminal with one line at the bottom that shows what goes on. */
export function tell(terminal: Terminal, clock: Clock, what: string): Teller {
  if (!terminal.isLive) return { onEvent: narrate(terminal, clock), end: () => {} };

  const say = narrate(terminal, clock);
  // The states themselves are in the line at the bottom; what a state warns of is not.
  const warn = narrate({ debug() {}, info() {}, warning: (line) => terminal.warning(line) }, clock);
  let progress: Progress = { what, startedAt: clock.now() };
  let drawnAt = Number.NEGATIVE_INFINITY;
  const draw = (): void => {
    drawnAt = clock.now();
    terminal.live(progressLine(progress, drawnAt, terminal.columns - 1));
  };
  const timer = setInterval(draw, TICK_MS);
  timer.unref();
  draw();
  return {
    onEvent(event) {
      progress = advance(progress, event, clock.now());
      if (event.type === 'looked') warn(event);
      else if (event.type !== 'downloading') say(event);
      if (event.type !== 'downloading' || clock.now() - drawnAt >= REDRAW_MS) draw();
    },
    end() {
      clearInterval(timer);
      terminal.live('');
    },
  };
}
