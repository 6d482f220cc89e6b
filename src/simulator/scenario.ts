import type { ApiKey, App } from './scenario-credentials.ts';
import type { Fault, Limits } from './scenario-trouble.ts';

export type { ApiKey, App, BotScope, KeyScope } from './scenario-credentials.ts';
export type { Fault, FaultKind, Limits } from './scenario-trouble.ts';

/**
 * What a simulated Kore.ai knows and does: plain data, as it could stand in a JSON file. Every part is optional.
 *
 * Durations are texts such as `500ms`, `3s`, `2m`, `7d`. A job's times count from the moment it is started; those of
 * a publish or an import, which the simulator offers no call to start, from the first look at it.
 */
export interface Scenario {
  /** Address of the published schema, for editors. Nothing else reads it. */
  $schema?: string;
  /** Default: the credentials of the default scenario. */
  credentials?: { apps?: readonly App[]; apiKeys?: readonly ApiKey[] };
  /** By bot id: `st-…`. */
  bots?: Record<string, Bot>;
  /** By request id: `bir-…`. */
  imports?: Record<string, Import>;
  /** By tool id: `a-…`. */
  tools?: Record<string, Tool>;
  /** By model id: `cm-…`. */
  models?: Record<string, Model>;
  /** What goes wrong on the way. The first that applies to a request is the one that happens to it. */
  faults?: readonly Fault[];
  /** Rate limits; none without this part. */
  limits?: Limits;
  /** Every answer comes this much later. Default: `0s`. */
  latency?: string;
  /** Which path answers for a publish: `/api/public/…`, `/api/1.1/public/…/`, or (default) both. */
  publishStatusPath?: 'both' | 'plain' | 'versioned';
  /** Ids and random contents follow from it, so the same scenario behaves the same. Default: 1. */
  seed?: number;
}

/** What a job says of itself from a moment on. */
export interface State {
  /** Default: `0s`. */
  after?: string;
  /** The status word exactly as it is to be said; without it the document has no `status`. */
  status?: string;
  /** `percentageComplete`. */
  percent?: number;
  /** Merged into the document, over everything else: an error message, an odd spelling. */
  fields?: Record<string, unknown>;
}

/** A job that makes an archive. */
export interface Job {
  /** The start reply tells the state at `0s`. Default: running, and success after 3 s. */
  states?: readonly State[];
  /** How the link to the archive is given out. */
  link?: Link;
  /** What is behind the link. Default: what such an export usually holds. */
  archive?: Archive;
}

export interface Bot {
  name?: string;
  /** What happens to every export that is started. Default: success after 3 s. */
  export?: Job;
  /** An export that was there before, and that the status tells of until one is started. */
  previousExport?: PreviousExport;
  /** Somebody else's export that takes the bot's one slot after one was started. */
  supersededBy?: SupersedingExport;
  /** What the export status insists on, besides the path: `exportType` in the query or in a JSON body. */
  exportStatusNeeds?: 'nothing' | 'query' | 'body';
  /** Without it the bot was never published. */
  publish?: Publish;
  /** An older publish, which the status tells of until `publish` is requested. */
  previousPublish?: Publish;
}

export interface PreviousExport {
  /** Default: a `ber-…` of its own. */
  id?: string;
  /** Default: `published`. */
  exportType?: string;
  /** Default: `success`. */
  status?: string;
  /** How long before the simulator's start it was requested. Default: `7d`. */
  age?: string;
  /** How long the status still tells of it after another export was started. Default: `0s`. */
  lingers?: string;
  archive?: Archive;
}

export interface SupersedingExport {
  /** How long after the start of the export that it takes the slot from. Default: `0s`. */
  after?: string;
  id?: string;
  /** Default: `latest`. */
  exportType?: string;
  /** How many exports lose their slot this way. Default: all. */
  times?: number;
}

export interface Publish {
  /** Default: `successful`. */
  states?: readonly State[];
  /** How long before the first look it was requested. Default: `0s`. */
  age?: string;
  /** How long after the first look it is requested; until then the status does not tell of it. Default: `0s`. */
  delay?: string;
  /** `statusSummary`, told once the publish has ended. Default: settings, channels, natural language, new version. */
  resources?: readonly Resource[];
}

export interface Resource {
  type: string;
  /** Default: the type. */
  id?: string;
  /** Default: the type. */
  name?: string;
  /** Default: `SUCCESS`. */
  status?: string;
  /** `result.state`: `published`, `awaitingApproval`. */
  state?: string;
  /** Merged into the entry: `modules`, `result`, an error message. */
  fields?: Record<string, unknown>;
}

export interface Import {
  /** Default: `pending`, and `success` after 3 s. */
  states?: readonly State[];
  /** The bot that it was imported into. Default: one of its own. */
  botId?: string;
  /** Default: `SampleBot`. */
  name?: string;
  /** `statusLogs` after the first entry, which always says `success`; they appear one by one. */
  tasks?: readonly ImportTask[];
}

export interface ImportTask {
  type: string;
  /** Default: the type. */
  name?: string;
  /** Default: `success`. */
  status?: string;
}

/** A job of the Agent Platform, followed by its `ds-…` id. */
export interface DockJob extends Job {
  /** How the start reply spells the job's id. Default: `dock-statusId` for tools, `_id` for models. */
  startIdKey?: 'dockStatusId' | 'dock-statusId' | '_id';
  /** How long after its start the job's status is forgotten. Default: never. */
  recordExpires?: string;
}

export interface Tool extends DockJob {
  /** Required in the query of the start. */
  flowId: string;
}

export interface Model extends DockJob {
  /** Default: `zip`. */
  format?: ArchiveFormat;
}

export type ArchiveFormat = 'zip' | 'tar' | 'tar.gz';

export interface Link {
  /** Default: `downloadURL` for bots, `response.downloadUrl` for tools and models. */
  key?: 'downloadURL' | 'downloadUrl' | 'response.downloadUrl';
  /** Which reply tells it. Default: `status` for bots, `start` for tools and models. */
  in?: 'start' | 'status' | 'both';
  leadingSpace?: boolean;
  /** How many looks after the success are still told an empty link. Default: 0. */
  missingLooks?: number;
  /** Default: `1h`. Every reply gives out a link of its own. */
  expiresAfter?: string;
  /** The same link does not work twice. */
  servesOnce?: boolean;
  /** Scheme, host and port in place of the simulator's: installs of their own hand out internal ones. */
  internalOrigin?: string;
  /** A link without signature, which wants the credentials instead. */
  unsigned?: boolean;
  /** Whether the file can be fetched in parts. Default: true. */
  ranges?: boolean;
}

/**
 * Files packed into an archive; or a valid archive of exactly so many bytes (a tar: cut down to whole blocks of 512), made
 * while it is sent and never held in memory; or any bytes at all, in base64.
 */
export type Archive = { files: Record<string, FileContent> } | { bytes: number } | { base64: string };

export type FileContent = string | { base64: string };
