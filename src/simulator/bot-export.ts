import { type Call, fieldsOf, invalidArguments, jsonOf, queryOf, requiredField } from './call.ts';
import { durationMs } from './duration-ms.ts';
import { documentOf, JobRun, type Timing } from './job.ts';
import { linkFields } from './link-fields.ts';
import { botRefusal, json, type Reply } from './reply.ts';
import type { Archive, Bot, Job, State } from './scenario.ts';
import type { StoredFile } from './stored-files.ts';
import { botArchive } from './usual-archives.ts';
import type { World } from './world.ts';

const USUAL_STATES: readonly State[] = [{ status: 'pending' }, { after: '3s', status: 'success' }];

interface Export {
  run: JobRun;
  exportType: string;
  file: StoredFile;
  job: Job;
  looksAfterSuccess: number;
}

/** The one slot of a bot: what its export status tells of. */
interface Slot {
  previous: Export | undefined;
  started: Export | undefined;
  superseding: Export | undefined;
}

/** Exports of bots (kore-api.md, section 1.1). */
export class BotExports {
  readonly #world: World;
  readonly #slots = new Map<string, Slot>();
  readonly #superseded = new Map<string, number>();

  constructor(world: World) {
    this.#world = world;
    for (const [botId, { previousExport }] of Object.entries(world.scenario.bots ?? {})) {
      if (!previousExport) continue;
      const { id, exportType = 'published', status = 'success', age, archive } = previousExport;
      const job = { states: [{ status }], ...(archive ? { archive } : {}) };
      const previous = this.#export(botId, exportType, job, id, { ageMs: durationMs(age, '7d') });
      this.#slots.set(botId, { previous, started: undefined, superseding: undefined });
    }
  }

  start(call: Call, botId: string): Reply {
    const { credentials, limits, recorder } = this.#world;
    credentials.checkBot(call, 'Bot Export', botId);
    limits.spend(botId);
    const exportType = requiredField(call, 'exportType');
    if (!['latest', 'published'].includes(exportType)) throw invalidArguments();
    const bot = this.#bot(botId);
    const archive = botArchive(botId, bot.name ?? botId, exportType, fieldsOf(call)['exportOptions']);
    const started = this.#export(botId, exportType, { archive, ...bot.export });
    const { previous } = this.#slots.get(botId) ?? {};
    this.#slots.set(botId, { previous, started, superseding: this.#superseding(botId, bot) });
    recorder.started(botId);
    const document = this.#document(started, { streamId: botId }, call.origin, 'start');
    return json(200, document);
  }

  async status(call: Call, botId: string): Promise<Reply> {
    const { credentials, limits } = this.#world;
    credentials.checkBot(call, 'Bot Export', botId);
    checkNeeds(call, this.#bot(botId));
    const current = this.#current(botId);
    if (!current) throw botRefusal(404, 'No export request found');
    limits.spend(current.run.id);
    if (current.run.isSuccess) current.looksAfterSuccess += 1;
    const document = this.#document(current, { botId }, call.origin, 'status');
    if (current.run.isSuccess) {
      const { size } = await current.file.bytes();
      Object.assign(document, { fileId: current.file.fileId, fileSize: String(size), ...current.run.state.fields });
    }
    return json(200, document);
  }

  #current(botId: string): Export | undefined {
    const { previous, started, superseding } = this.#slots.get(botId) ?? {};
    if (!started) return previous;
    const { supersededBy, previousExport } = this.#bot(botId);
    if (superseding && started.run.elapsedMs >= durationMs(supersededBy?.after)) return superseding;
    return previous && started.run.elapsedMs < durationMs(previousExport?.lingers) ? previous : started;
  }

  #superseding(botId: string, bot: Bot): Export | undefined {
    const { supersededBy } = bot;
    const count = this.#superseded.get(botId) ?? 0;
    if (!supersededBy || count >= (supersededBy.times ?? Number.POSITIVE_INFINITY)) return undefined;
    this.#superseded.set(botId, count + 1);
    const { after, exportType = 'latest', id } = supersededBy;
    // Two exports of one moment would not tell which of them took the slot.
    const delayMs = Math.max(1, durationMs(after));
    return this.#export(botId, exportType, { ...bot.export, link: {} }, id, { delayMs });
  }

  #export(botId: string, exportType: string, job: Job, id?: string, timing?: Timing): Export {
    const { clock, ids, files } = this.#world;
    const run = new JobRun(clock, id ?? ids.next('ber-'), job.states ?? USUAL_STATES, timing);
    const archive: Archive = job.archive ?? botArchive(botId, this.#bot(botId).name ?? botId, exportType);
    const file = files.add({
      archive,
      format: 'zip',
      link: job.link,
      owner: { bot: botId, scope: 'Bot Export' },
      isReady: () => run.isSuccess,
    });
    return { run, exportType, file, job, looksAfterSuccess: 0 };
  }

  #document(
    current: Export,
    target: Record<string, string>,
    origin: string,
    told: 'start' | 'status',
  ): Record<string, unknown> {
    const { run, exportType, file, looksAfterSuccess } = current;
    const wanted = file.link.in ?? 'status';
    const isDue = wanted === 'both' || wanted === told;
    const isEarly = told === 'status' && !run.isSuccess;
    return documentOf(run, {
      _id: run.id,
      ...target,
      createdBy: this.#world.userId,
      exportType,
      requestType: 'Botexport',
      createdOn: run.requestedOn,
      __v: 0,
      ...(isDue && !isEarly ? linkFields(this.#world, file, origin, 'downloadURL', looksAfterSuccess) : {}),
    });
  }

  #bot(botId: string): Bot {
    return this.#world.bots.get(botId) ?? {};
  }
}

function checkNeeds(call: Call, { exportStatusNeeds = 'nothing' }: Bot): void {
  if (exportStatusNeeds === 'query' && !queryOf(call).has('exportType')) throw invalidArguments();
  if (exportStatusNeeds === 'body') requiredField(call, 'exportType');
  if (call.body !== '' && jsonOf(call) === undefined) throw invalidArguments();
}
