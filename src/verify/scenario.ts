import { parseInstant } from '../core/clock.ts';
import { type Fields, field, isFields, list, nested, text } from '../platform/wire.ts';
import type { Checked } from './check.ts';
import { type Redaction, START_MS } from './redaction.ts';
import { faultsOf } from './replay.ts';

type Scenario = import('../simulator/index.ts').Scenario;
type Bot = NonNullable<Scenario['bots']>[string];

/** Durations of a scenario are no longer than 24 days. */
const MAX_AGE_S = 24 * 86_400;
const MAX_BOTS = 500;

/** A bot of the scenario while it is written. */
type Draft = { -readonly [Key in keyof Bot]: Bot[Key] };
type State = NonNullable<NonNullable<Bot['export']>['states']>[number];

/**
 * A scenario for the simulator, made from redacted replies. Jobs that were as expected are described; where a reply
 * differed, and for dock jobs, the recorded answers themselves are given again, so that every difference comes back.
 */
export function scenarioOf(checked: readonly Checked[], redaction: Redaction): Scenario {
  const bots: Record<string, Draft> = {};
  const imports: Record<string, object> = {};
  /** When and at which bot a request started a job, by the call that shows it, and the bot or the id of the import. */
  const started = new Map<string, { at: number; draft: Draft }>();
  let listed = 0;
  for (const { exchange, call, differences } of checked) {
    const { answer, sentAt, url, method } = exchange;
    const [, bot = ''] = /\/bot\/(?!import\/)([^/]+)\//.exec(redaction.path(url, method)) ?? [];
    if (bot !== '') bots[bot] ??= {};
    const draft = bots[bot] ?? {};
    const redacted = answer && answer.status < 300 ? redaction.body(answer.text, true) : undefined;
    if (differences.length > 0 || typeof redacted !== 'object' || redacted === null) continue;
    const body = isFields(redacted) ? redacted : {};
    const id = text(body, '_id', 'bir');
    const at = redaction.moment(sentAt);
    if (call?.name === 'list of bots') listed = Math.min(Number(body['total'] ?? 0), MAX_BOTS);
    if (call?.name === 'start of an export') started.set(`export ${bot}`, { at, draft });
    if (call?.name === 'start of a publish') started.set(`publish ${bot}`, { at, draft });
    if (call?.name === 'start of an import') started.set(`import ${id}`, { at, draft });
    if (call?.name === 'export status') addExport(draft, body, at, started.get(`export ${bot}`)?.at);
    if (call?.name === 'publish status') addPublish(draft, body, at, started.get(`publish ${bot}`)?.at);
    if (call?.name === 'import status') {
      const start = started.get(`import ${id}`);
      const own = start?.draft.import?.states;
      const imported = { states: statesWith(own, body, start ? at - start.at : 0), tasks: tasksIn(body) };
      if (start) start.draft.import = imported;
      else imports[id] = { ...optional('botId', text(body, 'streamId', 'botId')), ...imported };
    }
  }
  const more = Math.max(0, listed - Object.keys(bots).length);
  return {
    bots,
    ...(Object.keys(imports).length > 0 ? { imports } : {}),
    ...(more > 0 ? { botList: { more } } : {}),
    ...faultsOf(checked, redaction),
  };
}

function addExport(draft: Draft, body: Fields, at: number, startedAt: number | undefined): void {
  if (startedAt !== undefined) draft.export = { states: statesWith(draft.export?.states, body, at - startedAt) };
  else {
    const [exportType, status] = [text(body, 'exportType'), text(body, 'status')];
    draft.previousExport = { id: text(body, '_id'), exportType, status, age: ageOf(body, at) };
  }
}

function addPublish(draft: Draft, body: Fields, at: number, startedAt: number | undefined): void {
  const resources = resourcesIn(body);
  if (startedAt === undefined) {
    draft.previousPublish = { states: statesWith(undefined, body, 0), age: ageOf(body, at), resources };
  } else if (Date.parse(text(body, 'requestedTime')) >= startedAt - CLOCK_DIFFERENCE_MS) {
    draft.publish = { startedBy: 'post', states: statesWith(draft.publish?.states, body, at - startedAt), resources };
  }
}

/** Clocks differ: a publish that seems to be that much older than its request may be its own, in milliseconds. */
const CLOCK_DIFFERENCE_MS = 60_000;

/** The states so far, and the one of this reply if it is another. */
function statesWith(before: readonly State[] = [], body: Fields, afterMs: number): State[] {
  const percent = body['percentageComplete'];
  const shown = { status: text(body, 'status'), ...(typeof percent === 'number' ? { percent } : {}) };
  const last = before.at(-1);
  if (last?.status === shown.status && last.percent === shown.percent) return [...before];
  return [...before, before.length === 0 ? shown : { after: `${Math.max(0, Math.round(afterMs))}ms`, ...shown }];
}

function resourcesIn(body: Fields) {
  return list(field(body, 'statusSummary')).map((entry) => ({
    type: text(entry, 'resourceType'),
    ...optional('id', text(entry, 'resourceId')),
    ...optional('name', text(entry, 'name')),
    status: text(entry, 'status'),
    ...optional('state', text(nested(entry, 'result'), 'state')),
  }));
}

/** The first entry of the log is the request itself. */
function tasksIn(body: Fields) {
  const [, ...tasks] = list(field(body, 'statusLogs'));
  return tasks.map((task) => ({
    type: text(task, 'taskType'),
    ...optional('name', text(task, 'taskName')),
    status: text(task, 'status'),
  }));
}

function optional(name: string, value: string): Record<string, string> {
  return value === '' ? {} : { [name]: value };
}

/** How long before its answer a job was requested. */
function ageOf(body: Fields, nowMs: number): string {
  const at = parseInstant(text(body, 'createdOn') || text(body, 'requestedTime')) ?? START_MS;
  return `${Math.min(MAX_AGE_S, Math.max(0, Math.round((nowMs - at) / 1_000)))}s`;
}
