import type { Random } from '../kernel/clock.ts';
import type { Call } from './call.ts';
import type { Fault } from './scenario.ts';

interface Armed {
  fault: Fault;
  pattern: RegExp | undefined;
  passed: number;
  happened: number;
}

/** Decides which fault, if any, happens to a request. */
export class Faults {
  readonly #armed: readonly Armed[];
  readonly #random: Random;

  constructor(faults: readonly Fault[], random: Random) {
    this.#armed = faults.map((fault) => ({ fault, pattern: patternOf(fault.on), passed: 0, happened: 0 }));
    this.#random = random;
  }

  next(call: Call, name: string | undefined): Fault | undefined {
    return this.#armed.find((armed) => this.#happens(armed, call, name))?.fault;
  }

  #happens(armed: Armed, call: Call, name: string | undefined): boolean {
    const { on, skip = 0, probability } = armed.fault;
    const applies = on === undefined || on === name || armed.pattern?.test(`${call.method} ${call.path}`) === true;
    if (!applies) return false;
    if (armed.passed < skip) {
      armed.passed += 1;
      return false;
    }
    const times = armed.fault.times ?? (probability === undefined ? 1 : Number.POSITIVE_INFINITY);
    if (armed.happened >= times || this.#random() >= (probability ?? 1)) return false;
    armed.happened += 1;
    return true;
  }
}

/** `METHOD /path` or `/path`, in which `*` stands for any characters; a call's name is no pattern. */
function patternOf(on: string | undefined): RegExp | undefined {
  if (!on?.includes('/') && !on?.includes('*')) return undefined;
  const [, method = '*', path = ''] = /^(?:(\S+) )?(.*)$/.exec(on) ?? [];
  const source = `${method} ${path}`.replace(/[\\^$.+?()[\]{}|]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${source}$`);
}
