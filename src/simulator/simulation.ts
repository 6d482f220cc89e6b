import type { Clock } from '../kernel/clock.ts';
import type { Call } from './call.ts';
import { Faults } from './faults.ts';
import type { RecordedRequest, Recorder } from './recorder.ts';
import { json, type Reply } from './reply.ts';
import { type Route, routeOf, routesOf } from './routes.ts';
import type { Fault, Scenario } from './scenario.ts';
import { seededRandom } from './seeded-random.ts';
import { otherOrigin } from './spoiled-reply.ts';
import { UPLOAD_LIMIT } from './uploads.ts';
import { createWorld } from './world.ts';

const ADMIN_REQUESTS = '/__simulator/requests';
const ADMIN_RESET = '/__simulator/reset';

/** One life of the simulated platform; {@link reset} begins another from the same scenario. */
export class Simulation {
  readonly #scenario: Scenario;
  readonly #clock: Clock;
  #recorder!: Recorder;
  #routes: readonly Route[] = [];
  #faults!: Faults;
  readonly #redirected = new Set<string>();

  constructor(scenario: Scenario, clock: Clock) {
    this.#scenario = scenario;
    this.#clock = clock;
    this.reset();
  }

  get recorder(): Recorder {
    return this.#recorder;
  }

  get latency(): string | undefined {
    return this.#scenario.latency;
  }

  /** In bytes. */
  get uploadLimit(): number {
    return this.#scenario.uploadLimit ?? UPLOAD_LIMIT;
  }

  reset(): void {
    const world = createWorld(this.#scenario, this.#clock);
    this.#recorder = world.recorder;
    this.#routes = routesOf(world);
    this.#faults = new Faults(this.#scenario.faults ?? [], seededRandom(this.#scenario.seed ?? 1));
    this.#redirected.clear();
  }

  /** Writes the request down and decides what happens to it. */
  receive(call: Call): { entry: RecordedRequest; fault: Fault | undefined; route: Route | undefined } {
    const route = routeOf(this.#routes, call);
    const entry = this.#recorder.request(call, route?.name);
    const fault = this.#faults.next(call, route?.name);
    if (fault) entry.fault = fault.kind;
    if (this.#redirected.has(call.origin + call.path) && entry.credentials.length > 0) {
      const names = entry.credentials.join(', ');
      this.#recorder.violation('credentials-across-redirect', `${names} followed a redirect to another host`, call);
    }
    if (fault?.kind === 'redirect') this.#redirected.add(otherOrigin(call.origin) + call.path);
    return { entry, fault, route };
  }

  /** The simulator's own calls, for this machine alone. They are neither recorded nor delayed. */
  admin(call: Call, remoteAddress: string): Reply | undefined {
    if (!/^(::1|(::ffff:)?127\.)/.test(remoteAddress)) return undefined;
    if (call.method === 'GET' && call.path === ADMIN_REQUESTS) {
      const { requests, violations, starts } = this.#recorder;
      return json(200, { requests, violations, starts });
    }
    if (call.method === 'POST' && call.path === ADMIN_RESET) {
      this.reset();
      return json(200, { reset: true });
    }
    return undefined;
  }
}
