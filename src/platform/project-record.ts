import { KoreaiError } from '../core/errors.ts';
import type { Component, ProjectChanges } from '../core/facts.ts';
import { isId } from '../core/names.ts';
import { listed, sanitize } from '../core/sanitize.ts';
import { LAYER_KIND, meaningOfComponent } from '../core/status-words.ts';
import { errorMessageOf } from './answer-error.ts';
import { componentsIn } from './component.ts';
import { contradictionAt } from './contradiction.ts';
import { type DatedRecord, jobRecord } from './record.ts';
import {
  amount,
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
  type Reply,
  text,
} from './wire.ts';

/** The two asynchronous jobs of an Artemis project (artemis-api.md, section 2). */
export type ProjectJobKind = 'export' | 'import';

/** A project, and where its API is. */
export interface ProjectPath {
  readonly projectId: string;
  readonly apiPrefix: string;
}

export type ProjectJob = ProjectPath & { readonly kind: ProjectJobKind };

/**
 * A job of an Artemis project, as its start reply or its status reports it (artemis-api.md, sections 2.1 to 2.3). Its
 * components are the layers of an import, with their states.
 */
export interface ProjectRecord extends DatedRecord {
  readonly warnings: readonly string[];
  /** Whether the dependencies of what was exported or imported are complete. `undefined` if that is not reported. */
  readonly isValid: boolean | undefined;
  /** What else it consists of, and words in it, if they are no success for a layer either. */
  readonly others: readonly Component[];
  /** The layers that the lockfile of an export names. */
  readonly locked: readonly string[];
  /** The variables that a project needs in its environment. */
  readonly requiredVariables: readonly string[];
  readonly changes: ProjectChanges | undefined;
  /** When the link expires, in milliseconds since the epoch. */
  readonly expiresAt: number | undefined;
}

const CHANGES = ['created', 'updated', 'deleted', 'toolsCreated', 'toolsUpdated', 'toolsDeleted'] as const;
const ID_PREFIXES = { export: 'exp_', import: 'imp_' } as const;

/** Which kind of job has this id; `undefined` for any other id. */
export function kindOfJob(jobId: string): ProjectJobKind | undefined {
  return (['export', 'import'] as const).find((kind) => jobId.startsWith(ID_PREFIXES[kind]));
}

/**
 * Reads the reply to a start or a status request.
 *
 * @throws KoreaiError `bad-response` if it is about something else, or reports that the request was refused
 */
export function projectRecord(reply: Reply, job: ProjectJob, host: URL): ProjectRecord {
  const fields = expectFields(reply);
  // `success: true` only says that the request was understood (section 2.3).
  if (booleanOf(field(fields, 'success')) === false) {
    const why = sanitize(errorMessageOf(fields)) || 'without a reason';
    throw badReply(reply, `as unsuccessful: ${why}`, 'The platform refused the request. See its message above.');
  }
  const data = { ...fields, ...nested(fields, 'data') };
  refuseOther(reply, data, job);
  const validation = [data, nested(data, 'preview')].map((place) => nested(place, 'dependencyValidation'));
  const valid = validation.map((place) => booleanOf(field(place, 'valid')));
  // One `false` counts, wherever it stands.
  const isValid = valid.includes(false) ? false : valid.find((one) => one !== undefined);
  const errors = errorsOf(fields, data);
  const record = jobRecord(data);
  const reason = joined(errors) || record.reason;
  const objection = isValid === false ? invalid(validation.flatMap(issuesOf)) : undefined;
  return {
    ...record,
    id: idOf(data, job.kind),
    reason,
    error: errors.length > 0 ? reason : objection,
    warnings: diagnostics(field(data, 'warnings')),
    isValid,
    components: layersOf(field(data, 'layers')),
    others: componentsIn({ response: fields, data: field(fields, 'data'), result: field(data, 'result') }).filter(
      ({ status }) => meaningOfComponent({ kind: LAYER_KIND, status }) !== 'succeeded',
    ),
    locked: namesIn(field(nested(data, 'lockfile'), 'layers')),
    requiredVariables: namesIn(field(nested(data, 'manifest'), 'requiredEnvVars')),
    changes: changesOf(nested(data, 'applied')),
    link: linkOf(text(data, 'downloadUrl') || link(data), host),
    expiresAt: instant(data, 'expiresAt'),
    serverTime: reply.serverTime,
  };
}

const MAX_NAMED = 5;

/** The first of many messages. */
export function joined(messages: readonly string[]): string {
  return listed(messages, MAX_NAMED, '; ');
}

/** @param missing - the dependencies that are missing, each as one text */
function invalid(missing: readonly string[]): string {
  return `its dependencies are not valid${missing.length === 0 ? '' : `: ${joined(missing)}`}`;
}

function badReply({ call }: Reply, how: string, hint: string): KoreaiError {
  return new KoreaiError('bad-response', `${call} was answered ${how}`, { transient: true, hint });
}

const STATUS_PATH = /\/projects\/(?<projectId>[^/?#]+)\/(?<kind>export|import)\/(?<id>[^/?#]+)/;

/** What the path of the job's status names, if the reply has one. It is never requested: it might lead elsewhere. */
function statusPathOf(data: Fields): { projectId?: string; kind?: string; id?: string } {
  const groups = STATUS_PATH.exec(text(data, 'statusUrl'))?.groups ?? {};
  return isId(groups['id'] ?? '') ? groups : {};
}

/** The id under any of its names, or from the path of its status. */
function idOf(data: Fields, kind: ProjectJobKind): string {
  const ids = ['operationId', 'id', `${kind}Id`, 'jobId', '_id'].map((name) => id(data, name));
  const named = [...ids, statusPathOf(data).id ?? ''].filter((one) => one !== '');
  return named.find((one) => one.startsWith(ID_PREFIXES[kind])) ?? named[0] ?? '';
}

/** @throws KoreaiError `bad-response` if the answer is about another project or job, or another kind of job */
function refuseOther(reply: Reply, data: Fields, { kind, projectId }: ProjectJob): void {
  const path = statusPathOf(data);
  const checks = [
    { what: 'project', wanted: projectId, found: [text(data, 'projectId'), path.projectId] },
    { what: 'kind of job', wanted: kind, found: [text(data, 'type').toLowerCase(), path.kind] },
    { what: 'job', wanted: idOf(data, kind), found: [path.id] },
  ];
  for (const { what, wanted, found } of checks) {
    const other = found.find((one) => one !== undefined && one !== '' && one !== wanted);
    if (other === undefined) continue;
    const hint = 'Check {projectId} and {jobId}. If they are correct, report this to Kore.ai.';
    throw badReply(reply, `about another ${what} (${sanitize(other, 80)})`, hint);
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

function booleanOf(value: unknown): boolean | undefined {
  // An object may have no text: `{"toString": 1}`.
  if (typeof value === 'object' && value !== null) return false;
  return value === undefined || value === null ? undefined : String(value).toLowerCase() === 'true';
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
    const objection = contradictionAt(withoutSkipped(fields));
    const detail =
      text(fields, 'message', 'reason') || joined(diagnostics(field(fields, 'errors'))) || (objection ?? '');
    const status = objection === undefined ? text(fields, 'status', 'state') : 'failed';
    return { kind: LAYER_KIND, name, status, detail };
  });
}

/** The names of a list of texts or objects, or the keys of an object. */
function namesIn(value: unknown): string[] {
  if (!Array.isArray(value)) return isFields(value) ? Object.keys(value) : [];
  return value.map((one) => (isFields(one) ? text(one, 'name', 'key') : String(one))).filter((name) => name !== '');
}

/** Its errors, or else what the reply, its `data` and what was applied say against a success. */
function errorsOf(fields: Fields, data: Fields): string[] {
  const applied = nested(data, 'applied');
  const listed = [...diagnostics(field(data, 'errors')), ...failedOf(applied)];
  const places = [fields, data, nested(data, 'result'), applied];
  const said = places.flatMap((place) => contradictionAt(withoutSkipped(place)) ?? []);
  return [...new Set(listed.length > 0 ? listed : said)];
}

/** What was applied are counts, so any name of failures counts there. */
function failedOf(applied: Fields): string[] {
  const names = Object.keys(applied).filter((name) => /fail|error|reject/i.test(name));
  const failed = names.filter((name) => (amount(applied, name) ?? 0) > 0);
  return failed.map((name) => `it reports ${name}: ${amount(applied, name)}`);
}

/** An import may be asked to skip what is already there. */
function withoutSkipped(place: Fields): Fields {
  return Object.fromEntries(Object.entries(place).filter(([name]) => !/skip/i.test(name)));
}

function changesOf(applied: Fields): ProjectChanges | undefined {
  const reported = CHANGES.map((name) => [name, amount(applied, name)]).filter(([, number]) => number !== undefined);
  return reported.length === 0 ? undefined : (Object.fromEntries(reported) as ProjectChanges);
}

/** A link may be relative to the platform, as in a sibling API (section 2.3). */
function linkOf(href: string, host: URL): string {
  const isLink = /^(https?:\/\/[^/]|\/[^/])/i.test(href) && URL.canParse(href, host.origin);
  return isLink ? new URL(href, host.origin).href : '';
}
