import { KoreaiError } from '../core/errors.ts';
import type { Component } from '../core/facts.ts';
import { isId } from '../core/names.ts';
import { sanitize } from '../core/sanitize.ts';
import { LAYER_KIND } from '../core/status-words.ts';
import { errorMessageOf } from './answer-error.ts';
import {
  count,
  expectFields,
  type Fields,
  field,
  id,
  instant,
  isFields,
  link,
  list,
  nested,
  percentage,
  type Reply,
  text,
} from './wire.ts';

/** The two asynchronous jobs of an Artemis project (artemis-api.md, section 2). */
export type ProjectJobKind = 'export' | 'import';

/** How many things an import changed; a number that the platform did not report is absent. */
export interface ProjectChanges {
  readonly created?: number;
  readonly updated?: number;
  readonly deleted?: number;
  readonly toolsCreated?: number;
  readonly toolsUpdated?: number;
  readonly toolsDeleted?: number;
}

/** A job of an Artemis project, as its start reply or its status reports it (artemis-api.md, sections 2.1 to 2.3). */
export interface ProjectRecord {
  id: string;
  status: string;
  requestedAt: number | undefined;
  percent: number | undefined;
  /** Each error as one text. */
  errors: readonly string[];
  warnings: readonly string[];
  /** Whether the dependencies of what was exported or imported are complete. `undefined` if that is not reported. */
  isValid: boolean | undefined;
  /** The dependencies that are missing, each as one text. */
  missing: readonly string[];
  /** The layers of an import, with their states. */
  layers: readonly Component[];
  /** The layers that the lockfile of an export names. */
  locked: readonly string[];
  /** The variables that a project needs in its environment. */
  requiredVariables: readonly string[];
  changes: ProjectChanges | undefined;
  link: string;
  /** When the link expires, in milliseconds since the epoch. */
  expiresAt: number | undefined;
  serverTime: number | undefined;
}

const CHANGES = ['created', 'updated', 'deleted', 'toolsCreated', 'toolsUpdated', 'toolsDeleted'] as const;

/** Prefixes of the ids of jobs. */
const ID_PREFIXES = { export: 'exp_', import: 'imp_' } as const;

/** Which kind of job has this id; `undefined` for any other id. */
export function kindOfJob(jobId: string): ProjectJobKind | undefined {
  return (['export', 'import'] as const).find((kind) => jobId.startsWith(ID_PREFIXES[kind]));
}

interface Expected {
  readonly kind: ProjectJobKind;
  readonly projectId: string;
}

/** Reads the reply to a start or a status request. @throws KoreaiError `bad-response` if it is about something else */
export function recordOf(reply: Reply, host: URL, expected: Expected): ProjectRecord {
  const fields = expectFields(reply);
  // `success: true` only says that the request was understood (section 2.3).
  if (booleanOf(field(fields, 'success')) === false) throw refused(reply, fields);
  const data = isFields(field(fields, 'data')) ? { ...fields, ...nested(fields, 'data') } : fields;
  refuseOther(reply, data, expected);
  const validation = [data, nested(data, 'preview')].map((place) => nested(place, 'dependencyValidation'));
  return {
    id: idOf(data, expected.kind),
    status: text(data, 'status'),
    requestedAt: instant(data, 'createdAt', 'createdOn'),
    percent: percentage(data),
    errors: [...diagnostics(field(data, 'errors')), ...failuresIn(nested(data, 'applied'))],
    warnings: diagnostics(field(data, 'warnings')),
    isValid: validOf(validation.map((place) => booleanOf(field(place, 'valid')))),
    missing: validation.flatMap(issuesOf),
    layers: layersOf(field(data, 'layers')),
    locked: namesIn(field(nested(data, 'lockfile'), 'layers')),
    requiredVariables: namesIn(field(nested(data, 'manifest'), 'requiredEnvVars')),
    changes: changesOf(field(data, 'applied')),
    link: linkOf(text(data, 'downloadUrl') || link(data), host),
    expiresAt: instant(data, 'expiresAt'),
    serverTime: reply.serverTime,
  };
}

/** An answer with HTTP status 200 that says it is none. */
function refused({ call }: Reply, fields: Fields): KoreaiError {
  const message = sanitize(errorMessageOf(fields)) || 'without a reason';
  return new KoreaiError('bad-response', `${call} was answered as unsuccessful: ${message}`, {
    transient: true,
    hint: 'The platform refused the request. See its words above.',
  });
}

interface StatusPath {
  readonly projectId: string;
  readonly kind: string;
  readonly id: string;
}

/** What the path of the job's status names, if the reply has one. It is never requested: it might lead elsewhere. */
function statusPathOf(data: Fields): StatusPath | undefined {
  const found = /\/projects\/([^/?#]+)\/(export|import)\/([^/?#]+)/.exec(text(data, 'statusUrl'));
  const [, projectId = '', kind = '', inPath = ''] = found ?? [];
  return found && isId(inPath) ? { projectId, kind, id: inPath } : undefined;
}

/** The id under any of its names, or from the path of its status. */
function idOf(data: Fields, kind: ProjectJobKind): string {
  const ids = ['operationId', 'id', `${kind}Id`, 'jobId', '_id'].map((name) => id(data, name));
  const named = [...ids, statusPathOf(data)?.id ?? ''];
  return named.find((one) => one.startsWith(ID_PREFIXES[kind])) ?? named.find((one) => one !== '') ?? '';
}

/** @throws KoreaiError `bad-response` if the answer is about another project or job, or another kind of job */
function refuseOther({ call }: Reply, data: Fields, { kind, projectId }: Expected): void {
  const path = statusPathOf(data);
  const jobId = idOf(data, kind);
  const checks = [
    { what: 'project', wanted: projectId, found: [text(data, 'projectId'), path?.projectId] },
    { what: 'kind of job', wanted: kind, found: [text(data, 'type').toLowerCase(), path?.kind] },
    { what: 'job', wanted: jobId, found: [path?.id] },
  ];
  for (const { what, wanted, found } of checks) {
    const other = found.find((one) => one !== undefined && one !== '' && one !== wanted);
    if (other === undefined) continue;
    throw new KoreaiError('bad-response', `${call} was answered about another ${what} (${sanitize(other, 80)})`, {
      transient: true,
      hint: 'Check {projectId} and {jobId}. If they are correct, report this to Kore.ai.',
    });
  }
}

/** The messages of a list of diagnostics, with code and place. Anything that is not empty counts. */
function diagnostics(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  const entries: unknown[] = Array.isArray(value) ? value : isFields(value) ? Object.values(value) : [];
  return entries.map((entry) => {
    if (!isFields(entry)) return errorMessageOf(entry) || 'an entry without a message';
    const place = [text(entry, 'layer'), text(entry, 'path'), count(entry, 'line') ?? ''].filter((one) => one !== '');
    const message = errorMessageOf(entry) || text(entry, 'code') || 'an entry without a message';
    return place.length === 0 ? message : `${message}, in ${place.join(':')}`;
  });
}

/** One `false` counts, wherever it stands. */
function validOf(reported: readonly (boolean | undefined)[]): boolean | undefined {
  return reported.includes(false) ? false : reported.find((one) => one !== undefined);
}

function booleanOf(value: unknown): boolean | undefined {
  const word = String(value).toLowerCase();
  return word === 'true' ? true : value === undefined || value === null ? undefined : false;
}

/** `{source, target, type}`, in whatever list they stand: its name is not documented. */
function issuesOf(validation: Fields): string[] {
  const issues = Object.values(validation).flatMap((value) => (Array.isArray(value) ? list(value) : []));
  return issues.map((issue) => {
    const [source, target, type] = ['source', 'target', 'type'].map((name) => text(issue, name) || '?');
    return `${source} needs ${target} (${type})`;
  });
}

/** States of layers, as words or objects by name, or as a list of objects. */
function layersOf(value: unknown): Component[] {
  const named: [string, unknown][] = Array.isArray(value)
    ? list(value).map((one) => [text(one, 'name', 'layer', 'id'), one])
    : Object.entries(isFields(value) ? value : {});
  return named.map(([name, state]) => {
    const fields = isFields(state) ? state : { status: state };
    const errors = diagnostics(field(fields, 'errors'));
    const detail = text(fields, 'message', 'reason', 'error') || errors.join('; ');
    const status = errors.length > 0 ? 'failed' : text(fields, 'status', 'state');
    return { kind: LAYER_KIND, name, status, detail };
  });
}

/** The names of a list of texts or objects, or the keys of an object. */
function namesIn(value: unknown): string[] {
  if (!Array.isArray(value)) return isFields(value) ? Object.keys(value) : [];
  return value.map((one) => (isFields(one) ? text(one, 'name', 'key') : String(one))).filter((name) => name !== '');
}

/** Whatever an import counts as failed beside what it changed. */
function failuresIn(applied: Fields): string[] {
  const names = Object.keys(applied).filter((name) => /fail|error|reject/i.test(name));
  return names.flatMap((name) => {
    const listed = field(applied, name);
    const number = Array.isArray(listed) ? listed.length : (count(applied, name) ?? 0);
    return number > 0 ? [`it reports ${name}: ${number}`] : [];
  });
}

function changesOf(applied: unknown): ProjectChanges | undefined {
  if (!isFields(applied)) return undefined;
  const counts = CHANGES.flatMap((name) => {
    const listed = field(applied, name);
    const number = Array.isArray(listed) ? listed.length : count(applied, name);
    return number === undefined ? [] : [[name, number] as const];
  });
  return counts.length === 0 ? undefined : Object.fromEntries(counts);
}

/** A link may be relative to the platform, as in a sibling API (section 2.3). */
function linkOf(href: string, host: URL): string {
  const isLink = /^(https?:\/\/[^/]|\/[^/])/i.test(href) && URL.canParse(href, host.origin);
  return isLink ? new URL(href, host.origin).href : '';
}
