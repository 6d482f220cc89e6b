import { agentPlatform } from './agent-platform.ts';
import { artemis } from './artemis.ts';
import { batchTests } from './batch-test.ts';
import { botExports } from './bot-export.ts';
import { botImports } from './bot-import.ts';
import { botLists } from './bot-list.ts';
import { botPublishes } from './bot-publish.ts';
import { botRefusal, type Call, type Reply } from './call.ts';
import { CALL_NAMES, CALLS, type CallDefinition, type CallName } from './calls.ts';
import type { Context } from './context.ts';
import { conversationTests } from './conversation-test.ts';
import { downloads } from './download.ts';
import { decoded } from './files.ts';
import type { Scenario } from './scenario/types.ts';
import { suiteImports } from './suite-import.ts';
import { trainings } from './training.ts';
import { variables } from './variables.ts';

/** Carries a call out. It gets the ids in the path, decoded. @throws Refusal */
type Handler = (call: Call, first: string, second: string, third: string) => Reply | Promise<Reply>;

/** A call with the patterns of its paths. */
export interface Route {
  readonly name: CallName;
  readonly definition: CallDefinition;
  readonly patterns: readonly RegExp[];
  readonly handler: Handler;
}

export function routesOf(context: Context): readonly Route[] {
  const handlers: Record<CallName, Handler> = {
    ...botExports(context),
    ...botPublishes(context),
    ...botImports(context),
    ...botLists(context),
    ...batchTests(context),
    ...agentPlatform(context),
    ...artemis(context),
    ...downloads(context),
    ...trainings(context),
    ...variables(context),
    ...suiteImports(context),
    ...conversationTests(context),
  };
  return CALL_NAMES.map((name) => {
    const definition = CALLS[name];
    return { name, definition, patterns: patternsOf(definition, context.scenario), handler: handlers[name] };
  });
}

export function routeOf(routes: readonly Route[], call: Call): Route | undefined {
  return routes.find(({ patterns }) => patterns.some((pattern) => pattern.test(call.path)));
}

/** Carries a call out. The method is checked before the credentials, as on the platform. @throws Refusal */
export async function carryOut(route: Route | undefined, call: Call, { credentials }: Context): Promise<Reply> {
  if (!route) throw botRefusal(404, 'Not Found');
  const { definition, patterns, handler } = route;
  if (definition.method !== call.method && !isEither(definition, call)) throw botRefusal(405, 'Method Not Allowed');
  const match = patterns.map((pattern) => pattern.exec(call.path)).find((found) => found !== null);
  const [first = '', second = '', third = ''] = (match ?? []).slice(1).map(decoded);
  credentials.check(call, definition.needs, first);
  return await handler(call, first, second, third);
}

function isEither({ method }: CallDefinition, call: Call): boolean {
  return method === 'any' && ['GET', 'POST'].includes(call.method);
}

function patternsOf({ path, pathSetting }: CallDefinition, scenario: Scenario): RegExp[] {
  if (typeof path === 'string') return [patternOf(path)];
  const chosen = pathSetting && scenario[pathSetting];
  const paths = Object.entries(path).filter(([name]) => chosen === undefined || chosen === 'both' || chosen === name);
  return paths.map(([, one]) => patternOf(one));
}

function patternOf(path: string): RegExp {
  const source = path.replaceAll('.', '\\.').replaceAll('*', '([^/]+)').replace(/\/$/, '/?');
  return new RegExp(`^${source}$`);
}
