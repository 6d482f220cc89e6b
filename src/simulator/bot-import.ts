import type { Call } from './call.ts';
import { type ImportRequest, readImport } from './import-request.ts';
import { documentOf, JobRun } from './job.ts';
import { botRefusal, json, type Reply } from './reply.ts';
import type { Import, ImportJob, ImportTask, StartedImport, State } from './scenario.ts';
import type { World } from './world.ts';

const USUAL_STATES: readonly State[] = [{ status: 'pending' }, { after: '3s', status: 'success' }];
const usualTasks = (name: string): readonly ImportTask[] => [
  { type: 'Bot Definition', name },
  { type: 'BotVariables' },
  { type: 'importBot', name },
];

interface ImportRun extends ImportJob {
  run: JobRun;
  /** The bot that the status says it went into. */
  streamId: string;
}

/** Imports of bots (kore-api.md, section 1.3): those that calls start, and those of the scenario from the first look on. */
export class BotImports {
  readonly #world: World;
  readonly #runs = new Map<string, ImportRun>();

  constructor(world: World) {
    this.#world = world;
  }

  /** Into a bot that is there. */
  start(call: Call, botId: string): Reply {
    const { credentials, limits, uploads, bots } = this.#world;
    credentials.checkBot(call, 'Bot Import', botId);
    limits.spend(botId);
    const { import: plan = {}, name = botId } = bots.get(botId) ?? {};
    const request = readImport(call, 'existing', uploads, plan);
    return this.#started(this.#run(botId, { name, ...plan }, request));
  }

  /** Into a bot of its own, which is there once the import has succeeded. */
  startNew(call: Call): Reply {
    const { credentials, limits, uploads, bots, ids, scenario } = this.#world;
    credentials.checkAccount(call, 'Bot Import');
    limits.spend('account');
    const plan = scenario.newBot ?? {};
    const request = readImport(call, 'new', uploads, plan);
    const { name = request.name || 'SampleBot' } = plan;
    const botId = ids.next('st-');
    const started = this.#run(botId, { ...plan, name }, request);
    bots.add(botId, { name, publish: { startedBy: 'post' } }, () => started.run.isSuccess);
    return this.#started(started);
  }

  status(call: Call, id: string): Reply {
    const { credentials, limits, scenario } = this.#world;
    credentials.checkAccount(call, 'Bot Import');
    const planned = Object.hasOwn(scenario.imports ?? {}, id) ? scenario.imports?.[id] : undefined;
    const known = this.#runs.get(id) ?? (planned && this.#firstLook(id, planned));
    if (!known) throw botRefusal(400, 'Invalid request ID');
    limits.spend(id);
    return json(200, this.#document(known));
  }

  #firstLook(id: string, planned: Import): ImportRun {
    const { clock, ids } = this.#world;
    const run = new JobRun(clock, id, planned.states ?? USUAL_STATES);
    const known = { ...planned, run, streamId: planned.botId ?? ids.of('st-', id) };
    this.#runs.set(id, known);
    return known;
  }

  #run(botId: string, plan: StartedImport, { flaw }: ImportRequest): ImportRun {
    const { clock, ids, recorder } = this.#world;
    const { states = USUAL_STATES, ...job } = flaw === undefined ? plan : spoiledBy(flaw, plan);
    const run = new JobRun(clock, ids.next('bir-'), states);
    const started = { ...job, run, streamId: plan.landsIn ?? botId };
    this.#runs.set(run.id, started);
    recorder.started(botId);
    return started;
  }

  #started(started: ImportRun): Reply {
    return json(200, this.#document(started));
  }

  #document({ run, streamId, name = 'SampleBot', tasks = usualTasks(name) }: ImportRun): Record<string, unknown> {
    const { ids, userId } = this.#world;
    const done = Math.floor(run.progress * tasks.length);
    return documentOf(run, {
      _id: run.id,
      streamRefId: ids.of('', `streamRef of ${run.id}`),
      statusLogs: [
        // It says so from the moment of submission: no verdict on the import.
        { taskType: 'importRequest', taskName: name, status: 'success' },
        ...tasks.slice(0, done).map(logOf),
      ],
      createdBy: userId,
      requestType: 'Botimport',
      createdOn: run.requestedOn,
      __v: 0,
      ...(run.isOver ? { streamId } : {}),
    });
  }
}

/** Files that are not what they are called are taken all the same; only the import itself finds out. */
function spoiledBy(flaw: string, { name, landsIn }: StartedImport): StartedImport {
  return {
    ...(name === undefined ? {} : { name }),
    ...(landsIn === undefined ? {} : { landsIn }),
    states: [{ status: 'pending' }, { after: '1s', status: 'failed', fields: { message: flaw } }],
    tasks: [{ type: 'Bot Definition', name: flaw, status: 'failed' }],
  };
}

function logOf({ type, name = type, status = 'success' }: ImportTask): object {
  return { taskType: type, taskName: name, status };
}
