import { type Call, json, platformRefusal, type Reply } from './call.ts';
import type { Context } from './context.ts';
import { type ExportJob, Job, linkFields, type ReplyTo } from './job.ts';
import type { JobKind } from './recorder.ts';
import type { DockJob, State } from './scenario/types.ts';

const USUAL_STATES: readonly State[] = [{ status: 'IN_PROGRESS' }, { after: '3s', status: 'SUCCESS' }];
const USUAL_LINK = { key: 'response.downloadUrl', in: 'start' } as const;

/** The nouns of what these jobs work on; the scenario has each under its plural. */
export type DockNoun = 'tool' | 'workflow' | 'model';

/** A job to start. */
export interface DockStart {
  kind: JobKind;
  noun: DockNoun;
  action: string;
  targetId: string;
  plan: DockJob;
  startIdKey: NonNullable<DockJob['startIdKey']>;
  /** Its states, in place of those of the plan. */
  states?: readonly State[] | undefined;
  /** Further fields of the start reply. */
  more?: Readonly<Record<string, string>>;
  /** The file that it makes, once it is known. */
  exportOf?: (job: Job) => ExportJob;
}

interface DockRun {
  kind: JobKind;
  plan: DockJob;
  job: Job;
  /** What its replies say about it, whatever its state. */
  about: Readonly<Record<string, string>>;
  exported: ExportJob | undefined;
}

/** All jobs with a `ds-…` id, and the call that polls them (kore-api.md, section 2). */
export class DockJobs {
  readonly #context: Context;
  readonly #runs = new Map<string, DockRun>();

  constructor(context: Context) {
    this.#context = context;
  }

  /** Starts a job. @returns it, and the start reply */
  start(start: DockStart, call: Call): { job: Job; reply: Reply } {
    const { kind, noun, action, targetId, plan, startIdKey, states, exportOf, more } = start;
    const { ids, limits, recorder } = this.#context;
    limits.spend(targetId);
    recorder.started(kind, targetId);
    const job = new Job(this.#context, ids.next('ds-'), states ?? plan.states ?? USUAL_STATES);
    const jobType = `${noun.toUpperCase()}S`;
    const about = { [`${noun}Id`]: targetId, jobType, action, requestedTime: job.requestedOn };
    const run = { kind, plan, job, about, exported: exportOf?.(job) };
    this.#runs.set(job.id, run);
    const idField = { [plan.startIdKey ?? startIdKey]: job.id };
    const document = this.#documentOf(run, idField, { kind: 'start', origin: call.origin });
    return { job, reply: json(200, { ...document, ...more }) };
  }

  poll(call: Call, id: string): Reply {
    const { limits, ms, recorder } = this.#context;
    const run = this.#runs.get(id);
    const expires = run?.plan.recordExpires;
    if (!run || (expires !== undefined && run.job.elapsedMs >= ms(expires))) {
      throw platformRefusal(404, 'NOT_FOUND', 'Dock status not found');
    }
    limits.spend(id);
    recorder.polled(run.kind);
    if (run.exported && run.job.isSuccess) run.exported.pollsAfterSuccess += 1;
    return json(200, this.#documentOf(run, { _id: id }, { kind: 'status', origin: call.origin }));
  }

  /** The documented sample of a dock status has no link; that of a start has one, whatever its status. */
  #documentOf(
    { job, about, exported }: DockRun,
    idField: Record<string, string>,
    reply: ReplyTo,
  ): Record<string, unknown> {
    const link = exported ? linkFields(this.#context, exported, reply, USUAL_LINK) : {};
    return job.document({ ...idField, ...about, ...link });
  }
}
