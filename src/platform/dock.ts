import type { Platform } from './client.ts';
import { messageOfErrors } from './component.ts';
import { dockId, expectFields, instant, link, percentage, type Reply, reason, text } from './wire.ts';

/** A job of the Agent Platform, as its start reply or its dock status reports it (kore-api.md, section 2). */
export interface DockRecord {
  id: string;
  /** `TOOLS`, `MODELS`, `WORKFLOWS`, `GUARDRAILS`; empty if there is none. */
  jobType: string;
  /** `EXPORT`, `IMPORT`, `DEPLOY`, `UNDEPLOY`. It proves nothing: a sample of the documentation has a wrong one. */
  action: string;
  /** The tool, workflow or model that the job works on. */
  targetId: string;
  status: string;
  percent: number | undefined;
  requestedAt: number | undefined;
  link: string;
  reason: string;
  /** The message of the errors beside its status. `undefined` if it lists none. */
  error: string | undefined;
}

/** A request that starts a job of the Agent Platform. */
export interface DockStart {
  /** The segment of the path. For workflows the documentation has both (kore-api.md, section 2). */
  resource: 'tools' | 'models' | 'workflows' | 'workflow';
  id: string;
  action: 'export' | 'deploy';
  query?: Readonly<Record<string, string>>;
  body?: unknown;
  notFoundHint?: string;
}

/** Starts a job on a tool, workflow or model: `POST /{resource}/{id}/{action}`. Sent once, never repeated. */
export async function startDock(platform: Platform, start: DockStart, signal: AbortSignal): Promise<DockRecord> {
  const { resource, id, action, ...rest } = start;
  return recordOf(await platform.request({ method: 'POST', path: [resource, id, action], ...rest, signal }));
}

/** Gets a job by its id: `GET /dock-status/{ds-…}`. */
export async function dockStatus(
  platform: Platform,
  jobId: string,
  signal: AbortSignal,
  freshConnection?: boolean,
): Promise<DockRecord> {
  return recordOf(await platform.request({ method: 'GET', path: ['dock-status', jobId], signal, freshConnection }));
}

function recordOf(reply: Reply): DockRecord {
  const fields = expectFields(reply);
  return {
    id: dockId(fields),
    jobType: text(fields, 'jobType'),
    action: text(fields, 'action'),
    targetId: text(fields, 'toolId', 'modelId', 'workflowId'),
    status: text(fields, 'status'),
    percent: percentage(fields),
    requestedAt: instant(fields, 'requestedTime', 'createdOn', 'initiatedOn'),
    link: link(fields),
    reason: reason(fields),
    error: messageOfErrors(fields),
  };
}
