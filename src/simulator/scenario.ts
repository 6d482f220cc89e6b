import type { ApiKey, App } from './scenario-credentials.ts';
import type { Import, StartedImport } from './scenario-import.ts';
import type { Publish } from './scenario-publish.ts';
import type { TestSuite } from './scenario-suite.ts';
import type { Fault, Limits } from './scenario-trouble.ts';

export type { ApiKey, App, BotScope, KeyScope } from './scenario-credentials.ts';
export type { Import, ImportJob, ImportTask, StartedImport } from './scenario-import.ts';
export type { Publish, Resource } from './scenario-publish.ts';
export type { Figures, TestedEntity, TestSuite, Utterance } from './scenario-suite.ts';
export type { Fault, FaultKind, Limits } from './scenario-trouble.ts';

/**
 * What a simulated Kore.ai knows and does: plain data, as it could stand in a JSON file. Every part is optional.
 *
 * Durations are texts such as `500ms`, `3s`, `2m`, `7d`. A job's times count from the moment it is started; those of
 * a publish or an import that no call started, from the first look at it.
 */
export interface Scenario {
  /** Address of the published schema, for editors. Nothing else reads it. */
  $schema?: string;
  /** Default: the credentials of the default scenario. */
  credentials?: { apps?: readonly App[]; apiKeys?: readonly ApiKey[] };
  /** By bot id: `st-…`. */
  bots?: Record<string, Bot>;
  /** How the list of all bots is told. */
  botList?: BotList;
  /** What happens to every import that makes a new bot. */
  newBot?: StartedImport;
  /** Imports that are there from the beginning, by request id: `bir-…`. */
  imports?: Record<string, Import>;
  /** By tool id: `a-…`. */
  tools?: Record<string, Tool>;
  /** By model id: `cm-…`. */
  models?: Record<string, Model>;
  /** Of AI for Process, where a tool is called a workflow, by id: `a-…`. */
  workflows?: Record<string, Tool>;
  /** Apps of the Agent Platform, by id: `aa-…`. */
  agentApps?: Record<string, AgentApp>;
  /** What goes wrong on the way. The first that applies to a request is the one that happens to it. */
  faults?: readonly Fault[];
  /** Rate limits; none without this part. */
  limits?: Limits;
  /** Every answer comes this much later. Default: `0s`. */
  latency?: string;
  /** Which path answers for a publish: `/api/public/…`, `/api/1.1/public/…/`, or (default) both. */
  publishStatusPath?: 'both' | 'plain' | 'versioned';
  /** Which path exports a workflow: `/workflows/…`, `/workflow/…`, or (default) both. */
  workflowPath?: 'both' | 'plural' | 'singular';
  /** Which path runs a batch test: `/bot/…`, `/stream/…`, or (default) both. */
  testSuitePath?: 'both' | 'bot' | 'stream';
  /** How many bytes an upload may have, form and all; more is refused with 413. Default: 67,108,864. */
  uploadLimit?: number;
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
  /** Without it, and `previousPublish`, the bot was never published. A publish that a call starts goes by it too. */
  publish?: Publish;
  /** An older publish, which the status tells of until there is another. It may still run. */
  previousPublish?: Publish;
  /** Somebody else's publish, requested `delay` after a call started one. */
  otherPublish?: Publish;
  /** What happens to every import into the bot. Default: success after 3 s. */
  import?: StartedImport;
  /** Batch test suites by name. */
  testSuites?: Record<string, TestSuite>;
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

/** A job of the Agent Platform, followed by its `ds-…` id. */
export interface DockJob extends Job {
  /** How the start reply spells the job's id. Default: `dock-statusId` for tools and workflows, `_id` for models. */
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
  /** Default: `downloadURL` for bots, `response.downloadUrl` for all others. */
  key?: 'downloadURL' | 'downloadUrl' | 'response.downloadUrl';
  /** Which reply tells it. Default: `status` for bots, `start` for all others. */
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

/** A link that comes with the result itself, under a name that nothing changes. */
export type FileLink = Omit<Link, 'key' | 'in' | 'missingLooks'>;

export interface AgentApp {
  /** By version id: `v-1`. */
  versions: Record<string, AppVersion>;
  /** The method that its export wants; the other is refused with 405. Default: `GET`. */
  exportMethod?: 'GET' | 'POST';
  /** The header that the key is looked for in. Default: `either`. */
  keyHeader?: 'either' | 'x-api-key' | 'apikey';
}

export interface AppVersion {
  fileLink?: FileLink;
  /** What is behind the link. Default: a small app. */
  archive?: Archive;
}

export interface BotList {
  /** What `offset` counts. Default: `bots`. */
  offsetCounts?: 'bots' | 'pages';
  /** How many bots there are on top of those of the scenario. Default: 0. */
  more?: number;
  /** Beyond the end the last page comes again, and there is always more available. Default: false. */
  repeatsPages?: boolean;
}
