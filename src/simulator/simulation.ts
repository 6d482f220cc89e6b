import type { Clock } from '../core/clock.ts';
import { type Call, json, Refusal, type Reply } from './call.ts';
import { type Context, createContext } from './context.ts';
import { changedReply, Faults, otherOrigin, replyInstead, withOwnWords } from './faults.ts';
import { seededRandom } from './ids.ts';
import type { RecordedRequest, Recorder } from './recorder.ts';
import { carryOut, type Route, routeOf, routesOf } from './routes.ts';
import { UPLOAD_LIMIT } from './scenario/scenario.ts';
import type { Fault, Scenario } from './scenario/types.ts';

const ADMIN_REQUESTS = '/__simulator/requests';
const ADMIN_RESET = '/__simulator/reset';

/** A request that was received, and what will happen to it. */
export interface Received {
  entry: RecordedRequest;
  fault: Fault | undefined;
  /** How long its answer is delayed. */
  delayMs: number;
  reply(): Promise<Reply>;
}

/** The simulated platform, without its HTTP; {@link reset} begins anew from the same scenario. */
export class Simulation {
  readonly #scenario: Scenario;
  readonly #clock: Clock;
  readonly #speed: number;
  #context!: Context;
  #routes: readonly Route[] = [];
  #faults!: Faults;
  readonly #redirected = new Set<string>();

  constructor(scenario: Scenario, clock: Clock, speed: number) {
    this.#scenario = scenario;
    this.#clock = clock;
    this.#speed = speed;
    this.reset();
  }

  get recorder(): Recorder {
    return this.#context.recorder;
  }

  /** In bytes. */
  get uploadLimit(): number {
    return this.#scenario.uploadLimit ?? UPLOAD_LIMIT;
  }

  reset(): void {
    this.#context = createContext(this.#scenario, this.#clock, this.#speed);
    this.#routes = routesOf(this.#context);
    this.#faults = new Faults(this.#scenario.faults ?? [], seededRandom(this.#scenario.seed ?? 1));
    this.#redirected.clear();
  }

  /** Records the request and decides what happens to it. */
  receive(call: Call): Received {
    const { ms, recorder } = this.#context;
    const route = routeOf(this.#routes, call);
    const entry = recorder.request(call, route?.name);
    const fault = this.#faults.next(call, route?.name);
    if (fault) entry.fault = fault.kind;
    if (this.#redirected.has(call.origin + call.path) && entry.credentials.length > 0) {
      const names = entry.credentials.join(', ');
      recorder.violation('credentials-across-redirect', `${names} followed a redirect to another host`, call);
    }
    if (fault?.kind === 'redirect') this.#redirected.add(otherOrigin(call.origin) + call.path);
    const delayMs = ms(this.#scenario.latency) + (fault?.kind === 'slow' ? ms(fault.delay, '5s') : 0);
    return { entry, fault, delayMs, reply: () => this.#reply(call, route, fault) };
  }

  async #reply(call: Call, route: Route | undefined, fault: Fault | undefined): Promise<Reply> {
    const instead = fault && replyInstead(fault, call);
    const reply = instead ?? (await this.#carryOut(call, route));
    if (!fault) return reply;
    return withOwnWords(fault, instead ? reply : changedReply(fault, reply), this.#context.ms);
  }

  async #carryOut(call: Call, route: Route | undefined): Promise<Reply> {
    try {
      return await carryOut(route, call, this.#context);
    } catch (error) {
      if (error instanceof Refusal) return error.reply;
      throw error;
    }
  }

  /** The simulator's own calls, for this machine alone. They are neither recorded nor delayed. */
  admin(call: Call, remoteAddress: string): Reply | undefined {
    if (!/^(::1|(::ffff:)?127\.)/.test(remoteAddress)) return undefined;
    if (call.method === 'GET' && call.path === ADMIN_REQUESTS) {
      const { requests, violations, starts, jobs } = this.recorder;
      return json(200, { requests, violations, starts, jobs });
    }
    if (call.method === 'POST' && call.path === ADMIN_RESET) {
      this.reset();
      return json(200, { reset: true });
    }
    return undefined;
  }
}
