import { componentsIn } from './component.ts';
import { get, post } from './endpoint.ts';
import { type JobRecord, jobRecord } from './record.ts';
import { DOCK_ID, expectData, nested, type Reply, text } from './wire.ts';

/** The fields with what a job works on. A reply has one of them. */
export const DOCK_TARGETS = ['toolId', 'modelId', 'workflowId'] as const;

/** A job of the Agent Platform, as its start reply or its dock status reports it (kore-api.md, section 2). */
export interface DockRecord extends JobRecord {
  /** The tool, workflow or model that the job works on. */
  readonly targetId: string;
}

/** A request that starts a job of the Agent Platform. */
export interface DockStart {
  /** The segment of the path. For workflows the documentation has both (kore-api.md, section 2). */
  resource: 'tools' | 'models' | 'workflows' | 'workflow';
  /** Absent for an import that makes a new one. */
  id?: string | undefined;
  action: 'export' | 'import' | 'deploy' | 'undeploy';
  query?: Readonly<Record<string, string>> | undefined;
  body?: unknown;
  notFoundHint?: string | undefined;
}

/** Starts a job on a tool, workflow or model: `POST /{resource}/{id}/{action}`, or `POST /{resource}/import` for a new one. */
export const startDock = post(({ resource, id, action, ...rest }: DockStart) => {
  return { path: id === undefined ? [resource, action] : [resource, id, action], ...rest };
}, dockRecordOf);

/** Gets a job by its id: `GET /dock-status/{ds-…}`. */
export const dockStatus = get((jobId: string) => ({ path: ['dock-status', jobId] }), dockRecordOf);

/** What was deployed may itself be `running` or `started`: only these words say that the job has not ended. */
const OPEN_WORDS = ['inprogress', 'pending', 'queued', 'processing'];

/** Reads a start reply or a dock status. @throws KoreaiError `bad-response` if it is no object */
export function dockRecordOf(reply: Reply): DockRecord {
  const fields = expectData(reply);
  return {
    ...jobRecord(fields, ...DOCK_ID),
    targetId: text(fields, ...DOCK_TARGETS) || text(nested(fields, 'response'), ...DOCK_TARGETS),
    components: componentsIn(fields, OPEN_WORDS),
  };
}
