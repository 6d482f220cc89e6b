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

/**
 * A scenario for the simulator, made from redacted replies. Jobs that were as expected are described; where a reply
 * differed, and for dock jobs, the recorded answers themselves are given again, so that every difference comes back.
 */
export function scenarioOf(checked: readonly Checked[], redaction: Redaction): Scenario {
  const draft = new ScenarioDraft();
  for (const { exchange, call, differences } of checked) {
    const { answer, sentAt, url, method } = exchange;
    const [, bot = ''] = /\/bot\/(?!import\/)([^/]+)\//.exec(redaction.path(url, method)) ?? [];
    if (bot !== '') draft.bot(bot);
    const body = answer && answer.status < 300 ? redaction.body(answer.text, true) : undefined;
    const isKnown = differences.length === 0 && (isFields(body) || Array.isArray(body));
    if (isKnown) draft.add(call?.name ?? '', bot, isFields(body) ? body : {}, redaction.moment(sentAt));
  }
  return { ...draft.scenario(), ...faultsOf(checked, redaction) };
}

interface Started {
  readonly at: number;
  readonly bot: string;
}

/** What a simulator has to know to give such replies by itself. */
class ScenarioDraft {
  readonly #bots: Record<string, Draft> = {};
  readonly #imports: Record<string, object> = {};
  /** Jobs that a request started: by kind and bot, an import by its id. */
  readonly #started = new Map<string, Started>();
  #listed = 0;

  bot(id: string): Draft {
    this.#bots[id] ??= {};
    return this.#bots[id];
  }

  add(call: string, bot: string, body: Fields, at: number): void {
    const id = text(body, '_id', 'bir');
    if (call === 'list of bots') this.#listed = Math.min(Number(body['total'] ?? 0), MAX_BOTS);
    if (call === 'start of an export') this.#start(`export ${bot}`, { at, bot });
    if (call === 'start of a publish') this.#start(`publish ${bot}`, { at, bot });
    if (call === 'start of an import') this.#start(id, { at, bot });
    if (call === 'export status') this.#addExport(bot, body, at);
    if (call === 'publish status') this.#addPublish(bot, body, at);
    if (call === 'import status') this.#addImport(id, body, at);
  }

  scenario(): Scenario {
    const more = Math.max(0, this.#listed - Object.keys(this.#bots).length);
    return {
      bots: this.#bots,
      ...(Object.keys(this.#imports).length > 0 ? { imports: this.#imports } : {}),
      ...(more > 0 ? { botList: { more } } : {}),
    };
  }

  #start(job: string, started: Started): void {
    this.#started.set(job, started);
  }

  #addExport(bot: string, body: Fields, at: number): void {
    const [started, draft] = [this.#started.get(`export ${bot}`), this.bot(bot)];
    if (started) draft.export = { states: statesWith(draft.export?.states, body, at - started.at) };
    else {
      const [exportType, status] = [text(body, 'exportType'), text(body, 'status')];
      draft.previousExport = { id: text(body, '_id'), exportType, status, age: ageOf(body, at) };
    }
  }

  #addPublish(bot: string, body: Fields, at: number): void {
    const [started, draft, resources] = [this.#started.get(`publish ${bot}`), this.bot(bot), resourcesIn(body)];
    if (!started) draft.previousPublish = { states: statesWith(undefined, body, 0), age: ageOf(body, at), resources };
    else if (Date.parse(text(body, 'requestedTime')) >= started.at - CLOCKS_MS) {
      const states = statesWith(draft.publish?.states, body, at - started.at);
      draft.publish = { startedBy: 'post', states, resources };
    }
  }

  #addImport(id: string, body: Fields, at: number): void {
    const started = this.#started.get(id);
    const tasks = tasksIn(body);
    if (!started) {
      const bot = text(body, 'streamId', 'botId');
      this.#imports[id] = { ...optional('botId', bot), states: statesWith(undefined, body, 0), tasks };
    } else {
      const draft = this.bot(started.bot);
      draft.import = { states: statesWith(draft.import?.states, body, at - started.at), tasks };
    }
  }
}

/** A bot of the scenario while it is written. */
type Draft = { -readonly [Key in keyof Bot]: Bot[Key] };
type State = NonNullable<NonNullable<Bot['export']>['states']>[number];

/** Clocks differ: a publish that seems to be that much older than its request may be its own, in milliseconds. */
const CLOCKS_MS = 60_000;

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
