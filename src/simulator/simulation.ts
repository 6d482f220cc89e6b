import type { Clock } from '../core/clock.ts';
import { agentApps } from './agent-apps.ts';
import { agentFiles } from './agent-files.ts';
import { artemis } from './artemis.ts';
import { batchTests } from './batch-test.ts';
import { botExports } from './bot-export.ts';
import { botImports } from './bot-import.ts';
import { botLists } from './bot-list.ts';
import { botPublishes } from './bot-publish.ts';
import { botRefusal, type Call, Refusal, type Reply } from './call.ts';
import { CALL_NAMES, CALLS, type CallDefinition, type CallName } from './calls.ts';
import { type Context, createContext } from './context.ts';
import { conversationTests } from './conversation-test.ts';
import { dockJobs } from './dock-jobs.ts';
import { faultsOf, faultyReply, otherOrigin } from './faults.ts';
import { decoded, downloads } from './files.ts';
import type { Scenario } from './scenario/types.ts';
import { trainings } from './training.ts';
import { variables } from './variables.ts';

/** Carries a call out. It gets the ids in the path, decoded. @throws Refusal */
type Handler = (call: Call, first: string, second: string, third: string) => Reply | Promise<Reply>;

/** The simulated platform from its beginning, without its HTTP. A reset replaces it by a new one. */
export function simulationOf(scenario: Scenario, clock: Clock, speed: number) {
  const context = createContext(scenario, clock, speed);
  const { ms, recorder } = context;
  const routes = routesOf(context);
  const nextFault = faultsOf(scenario);
  /** Addresses that a redirect led to. Credentials must not follow it there. */
  const redirected = new Set<string>();

  return {
    recorder,
    /** Records the request and decides what happens to it, and how much later it is answered. */
    receive(call: Call) {
      const route = routes.find(({ patterns }) => patterns.some((pattern) => pattern.test(call.path)));
      const entry = recorder.request(call, route?.name);
      const fault = nextFault(call, route?.name);
      if (fault) entry.fault = fault.kind;
      if (redirected.has(call.origin + call.path) && entry.credentials.length > 0) {
        const names = entry.credentials.join(', ');
        recorder.violation('credentials-across-redirect', `${names} followed a redirect to another host`, call);
      }
      if (fault?.kind === 'redirect') redirected.add(otherOrigin(call.origin) + call.path);
      const delayMs = ms(scenario.latency) + (fault?.kind === 'slow' ? ms(fault.delay, '5s') : 0);
      const answer = () => carryOut(route, call, context);
      return { entry, fault, delayMs, reply: () => (fault ? faultyReply(fault, call, answer, ms) : answer()) };
    },
  };
}

/** A call with the patterns of its paths. */
interface Route {
  readonly name: CallName;
  readonly definition: CallDefinition;
  readonly patterns: readonly RegExp[];
  readonly handler: Handler;
}

function routesOf(context: Context): readonly Route[] {
  const dock = dockJobs(context);
  const handlers: Record<CallName, Handler> = {
    ...botExports(context),
    ...botPublishes(context),
    ...botImports(context),
    ...botLists(context),
    ...batchTests(context),
    ...dock,
    ...agentFiles(context, dock['model-import']),
    ...agentApps(context),
    ...artemis(context),
    ...downloads(context.files, context.credentials, context.recorder),
    ...trainings(context),
    ...variables(context),
    ...conversationTests(context),
  };
  return CALL_NAMES.map((name) => {
    const definition = CALLS[name];
    return { name, definition, patterns: definition.paths.map(patternOf), handler: handlers[name] };
  });
}

/** Carries a call out, or refuses it. The method is checked before the credentials, as on the platform. */
async function carryOut(route: Route | undefined, call: Call, { credentials, spend }: Context): Promise<Reply> {
  try {
    if (!route) throw botRefusal(404, 'Not Found');
    const { definition, patterns, handler } = route;
    if (call.method !== definition.method) throw botRefusal(405, 'Method Not Allowed');
    const match = patterns.map((pattern) => pattern.exec(call.path)).find((found) => found !== null);
    const [first = '', second = '', third = ''] = (match ?? []).slice(1).map(decoded);
    const { needs } = definition;
    credentials.check(call, needs, first);
    // The handlers of other calls count them, against the limit of what they find: a job, a tool, an app.
    if (call.method === 'POST' && needs !== 'own' && !('key' in needs)) spend('bot' in needs ? first : 'account');
    return await handler(call, first, second, third);
  } catch (error) {
    if (error instanceof Refusal) return error.reply;
    throw error;
  }
}

function patternOf(path: string): RegExp {
  const source = path.replaceAll('.', '\\.').replaceAll('*', '([^/]+)').replace(/\/$/, '/?');
  return new RegExp(`^${source}$`);
}
