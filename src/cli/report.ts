import type { Clock } from '../core/clock.ts';
import type { Log } from '../core/log.ts';
import type { OnEvent, RunEvent } from '../run/dependencies.ts';
import { logRun } from '../run/log-run.ts';
import { advance, type Counts, countLine, type Progress, progressLine } from './progress.ts';
import type { Terminal } from './terminal.ts';

const REDRAW_MS = 100;
const TICK_MS = 1_000;

export interface Reporter {
  /** Reports the events of a target in its log. */
  of(log: Log): OnEvent;
  /** Removes the progress line. */
  end(): void;
}

/** Reports a run: in lines, and on a terminal with a progress line at the bottom. */
export function report(terminal: Terminal, clock: Clock, what: string): Reporter {
  let progress: Progress = { what, startedAt: clock.now() };
  const draw = (now: number, width: number): string => progressLine(progress, now, width);
  return reporter(terminal, clock, draw, (event) => {
    progress = advance(progress, event, clock.now());
    // The progress line shows the states.
    return event.type === 'polled' || event.type === 'blocked';
  });
}

/** Reports several runs: each in its own log, and on a terminal with a progress line that counts them. */
export function reportSeveral(terminal: Terminal, clock: Clock, what: string, count: () => Counts): Reporter {
  const startedAt = clock.now();
  const draw = (now: number, width: number): string => countLine({ what, startedAt }, count(), now, width);
  // The progress line counts the targets, so only their ends are logged, not every change.
  return reporter(terminal, clock, draw, (event) => event.type === 'polled' && event.state.kind === 'running');
}

/** @param isShown - true for an event that the progress line shows: only its warnings are logged */
function reporter(
  terminal: Terminal,
  clock: Clock,
  draw: (now: number, width: number) => string,
  isShown: (event: RunEvent) => boolean,
): Reporter {
  if (!terminal.isLive) return { of: (log) => logRun(log, clock), end: () => {} };
  const bottom = new Bottom(terminal, clock, draw);
  return {
    of(log) {
      const say = logRun(log, clock);
      const warn = logRun({ debug() {}, info() {}, warning: (line) => log.warning(line) }, clock);
      return (event) => {
        if (isShown(event)) warn(event);
        else if (!isTransfer(event)) say(event);
        bottom.draw(isTransfer(event));
      };
    },
    end: () => bottom.end(),
  };
}

function isTransfer({ type }: RunEvent): boolean {
  return type === 'downloading' || type === 'uploading';
}

/** The progress line, redrawn every second and with every event. */
class Bottom {
  readonly #terminal: Terminal;
  readonly #clock: Clock;
  readonly #line: (now: number, width: number) => string;
  readonly #timer: NodeJS.Timeout;
  #drawnAt = Number.NEGATIVE_INFINITY;

  constructor(terminal: Terminal, clock: Clock, line: (now: number, width: number) => string) {
    this.#terminal = terminal;
    this.#clock = clock;
    this.#line = line;
    this.#timer = setInterval(() => this.draw(), TICK_MS);
    this.#timer.unref();
    this.draw();
  }

  /** @param isFrequent - true for events that come many times a second: not all of them are drawn */
  draw(isFrequent = false): void {
    const now = this.#clock.now();
    if (isFrequent && now - this.#drawnAt < REDRAW_MS) return;
    this.#drawnAt = now;
    this.#terminal.live(this.#line(now, this.#terminal.columns - 1));
  }

  end(): void {
    clearInterval(this.#timer);
    this.#terminal.live('');
  }
}
