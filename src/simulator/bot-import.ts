import type { Call } from './call.ts';
import { documentOf, JobRun } from './job.ts';
import { botRefusal, json, type Reply } from './reply.ts';
import type { Import, ImportTask, State } from './scenario.ts';
import type { World } from './world.ts';

const USUAL_STATES: readonly State[] = [{ status: 'pending' }, { after: '3s', status: 'success' }];
const USUAL_TASKS: readonly ImportTask[] = [
  { type: 'Bot Definition', name: 'SampleBot' },
  { type: 'BotVariables' },
  { type: 'importBot', name: 'SampleBot' },
];

/** Imports of bots (kore-api.md, section 1.3), each from the first look at it on. */
export class BotImports {
  readonly #world: World;
  readonly #runs = new Map<string, JobRun>();

  constructor(world: World) {
    this.#world = world;
  }

  status(call: Call, id: string): Reply {
    const { credentials, limits, scenario } = this.#world;
    credentials.checkAccount(call, 'Bot Import');
    const bot = Object.hasOwn(scenario.imports ?? {}, id) ? scenario.imports?.[id] : undefined;
    if (!bot) throw botRefusal(400, 'Invalid request ID');
    limits.spend(id);
    return json(200, this.#document(bot, this.#runs.get(id) ?? this.#firstLook(id, bot)));
  }

  #firstLook(id: string, { states = USUAL_STATES }: Import): JobRun {
    const run = new JobRun(this.#world.clock, id, states);
    this.#runs.set(id, run);
    return run;
  }

  #document({ tasks = USUAL_TASKS, name = 'SampleBot', botId }: Import, run: JobRun): Record<string, unknown> {
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
      ...(run.isOver ? { streamId: botId ?? ids.of('st-', run.id) } : {}),
    });
  }
}

function logOf({ type, name = type, status = 'success' }: ImportTask): object {
  return { taskType: type, taskName: name, status };
}
