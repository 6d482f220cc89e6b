import type { Component } from '../core/facts.ts';
import type { Platform } from './client.ts';
import { componentsIn, DOCK_OPEN_WORDS } from './component.ts';
import { type JobRecord, jobRecord } from './record.ts';
import { dockId, expectData, instant, link, nested, type Reply, text } from './wire.ts';

const TARGETS = ['toolId', 'modelId', 'workflowId'] as const;

/** A job of the Agent Platform, as its start reply or its dock status reports it (kore-api.md, section 2). */
export interface DockRecord extends JobRecord {
  readonly id: string;
  /** `TOOLS`, `MODELS`, `WORKFLOWS`, `GUARDRAILS`; empty if there is none. */
  readonly jobType: string;
  /** `EXPORT`, `IMPORT`, `DEPLOY`, `UNDEPLOY`. It proves nothing: a sample of the documentation has a wrong one. */
  readonly action: string;
  /** The tool, workflow or model that the job works on. */
  readonly targetId: string;
  readonly requestedAt: number | undefined;
  readonly link: string;
  /** What it consists of; absent if it lists nothing. */
  readonly components?: readonly Component[];
}

/** A request that starts a job of the Agent Platform. */
export interface DockStart {
  /** The segment of the path. For workflows the documentation has both (kore-api.md, section 2). */
  resource: 'tools' | 'models' | 'workflows' | 'workflow';
  /** Absent for an import that makes a new one. */
  id?: string | undefined;
  action: 'export' | 'import' | 'deploy' | 'undeploy';
  query?: Readonly<Record<string, string>>;
  body?: unknown;
  notFoundHint?: string;
}

/**
 * Starts a job on a tool, workflow or model: `POST /{resource}/{id}/{action}`, or `POST /{resource}/import` for a new one.
 * Sent once, never repeated.
 */
export async function startDock(platform: Platform, start: DockStart, signal: AbortSignal): Promise<DockRecord> {
  const { resource, id, action, ...rest } = start;
  const path = id === undefined ? [resource, action] : [resource, id, action];
  return dockRecordOf(await platform.request({ method: 'POST', path, ...rest, signal }));
}

/** Gets a job by its id: `GET /dock-status/{ds-…}`. */
export async function dockStatus(
  platform: Platform,
  jobId: string,
  signal: AbortSignal,
  freshConnection?: boolean,
): Promise<DockRecord> {
  return dockRecordOf(await platform.request({ method: 'GET', path: ['dock-status', jobId], signal, freshConnection }));
}

/** Reads a start reply or a dock status. @throws KoreaiError `bad-response` if it is no object */
export function dockRecordOf(reply: Reply): DockRecord {
  const fields = expectData(reply);
  const response = nested(fields, 'response');
  const components = componentsIn(fields, DOCK_OPEN_WORDS);
  return {
    ...jobRecord(fields),
    id: dockId(fields),
    jobType: text(fields, 'jobType'),
    action: text(fields, 'action'),
    targetId: text(fields, ...TARGETS) || text(response, ...TARGETS),
    requestedAt: instant(fields, 'requestedTime', 'createdOn', 'initiatedOn'),
    link: link(fields),
    ...(components.length > 0 ? { components } : {}),
  };
}
