import { COMPONENT_WORDS, type WordTable } from '../core/status-words.ts';
import type { HttpMethod } from '../http/transport.ts';
import { JOB_WORDS } from '../jobs/judge.ts';
import { exportRecord } from '../platform/bot-export.ts';
import { importRecord } from '../platform/bot-import.ts';
import { publishRecord } from '../platform/bot-publish.ts';
import { botOf } from '../platform/bots.ts';
import { componentOf } from '../platform/component.ts';
import { DOCK_TARGETS, dockRecordOf } from '../platform/dock.ts';
import type { Fields, Reply } from '../platform/wire.ts';
import type { Field, Kind } from './kinds.ts';

/** The end of an id that nothing has, to ask for what does not exist. */
export const NOWHERE = '00000000-0000-0000-0000-000000000000';

/** A call of the API, and what its answer looks like if it is a success. */
export interface Call {
  readonly name: string;
  readonly method: HttpMethod;
  /** Below `/api/public/`; ids stand in braces. */
  readonly path: string;
  readonly shape: 'object' | 'list';
  readonly fields: readonly Field[];
  /** True if the operations accept a success without a body. */
  readonly mayBeEmpty?: true;
  /** The parser of the operations. */
  readonly record?: (reply: Reply) => object;
}

type More = Omit<Field, 'names' | 'kind'>;

function field(names: string, kind: Kind, more: More = {}): Field {
  return { names: names.split('|') as [string, ...string[]], kind, ...more };
}

const id = (prefix = ''): Kind => ({ type: 'id', prefix });
const hex = (length: number): Kind => ({ type: 'hex', length });
const word = (...words: readonly string[]): Kind => ({ type: 'word', words });
const openWord = (...words: readonly string[]): Kind => ({ type: 'word', words, isOpen: true });
const status = (table: WordTable, ...words: readonly string[]): Kind => ({ type: 'word', words, table });
const list = (record: (entry: Fields) => object, ...fields: readonly Field[]): Kind => ({
  type: 'list',
  fields,
  record,
});
const object = (...fields: readonly Field[]): Kind => ({ type: 'object', fields });
const time: Kind = { type: 'time' };
const count: Kind = { type: 'count' };
const text: Kind = { type: 'text' };
const link: Kind = { type: 'link' };

const CREATED_BY = field('createdBy', id('u-'));
const VERSION = field('__v', count, { due: 'never' });
const JOB_BOT = field('botId|streamId', id(), { read: 'botId', isAsked: true, isOptional: true });

/** kore-api.md, section 1.1. */
const EXPORT_FIELDS = [
  field('_id', id('ber-'), { read: 'id' }),
  JOB_BOT,
  CREATED_BY,
  field('exportType', word('published', 'latest'), { read: 'exportType', isOptional: true }),
  field('requestType', word('Botexport')),
  field('status', status(JOB_WORDS, 'pending', 'success', 'failed', 'failure', 'error'), { read: 'status' }),
  field('createdOn', time, { read: 'requestedAt' }),
  VERSION,
];

/** Approval states of a resource (kore-api.md, section 10). */
const APPROVAL = status(COMPONENT_WORDS, 'published', 'awaitingApproval', 'rejected', 'suspended', 'configured');
const RESOURCE_FIELDS = [
  field('resourceType', openWord('dialog', 'NL', 'CHANNELS', 'EXTENSIONS', 'SETTINGS', 'AUTOVERSIONING')),
  field('resourceId', text, { due: 'never' }),
  field('sbResourceId', text, { due: 'never' }),
  field('name', text, { due: 'never' }),
  field('status', status(COMPONENT_WORDS, 'SUCCESS', 'FAILED'), { read: 'status' }),
  field(
    'result',
    object(
      field('state', APPROVAL, { due: 'never', isNeeded: true }),
      field('name', text, { due: 'never' }),
      field('publishedOn', time, { due: 'never' }),
    ),
    { due: 'never' },
  ),
];

/** kore-api.md, sections 1.3 and 10. */
const IMPORT_FIELDS = [
  field('_id|bir', id('bir-'), { read: 'id' }),
  field('streamRefId|botRefId', text),
  field('status', status(JOB_WORDS, 'pending', 'success', 'failed', 'failure'), { read: 'status' }),
  field(
    'statusLogs',
    list(
      componentOf,
      field('taskType', openWord('importRequest')),
      field('taskName', text, { due: 'never' }),
      field('status', status(COMPONENT_WORDS, 'success', 'failed', 'failure'), { read: 'status' }),
    ),
  ),
  field('requestType', word('Botimport')),
  CREATED_BY,
  field('createdOn', time, { read: 'requestedAt' }),
  VERSION,
];

/** A call whose answer is an object, unless `more` says otherwise. */
function newCall(name: string, method: HttpMethod, path: string, more: Pick<Call, 'fields'> & Partial<Call>): Call {
  return { name, method, path, shape: 'object', ...more };
}

/** All calls that `verify` makes, each described once. */
export const CALLS: readonly Call[] = [
  // kore-api.md, section 1.5.
  newCall('list of bots', 'GET', 'bots', {
    fields: [
      field('total', count),
      field('availableMore', { type: 'flag' }),
      field('bots', list(botOf, field('_id', id('st-'), { read: 'id' }), field('name', text, { read: 'name' })), {
        isNeeded: true,
      }),
    ],
  }),
  newCall('start of an export', 'POST', 'bot/{bot}/export', {
    fields: EXPORT_FIELDS,
    record: exportRecord,
  }),
  newCall('export status', 'GET', 'bot/{bot}/export/status', {
    fields: [
      ...EXPORT_FIELDS,
      field('downloadURL', link, { due: 'succeeded', read: 'link' }),
      field('fileId', hex(24), { due: 'succeeded' }),
      field('fileSize', { type: 'digits' }, { due: 'succeeded' }),
      field('store', object(field('urlParams', text, { due: 'never' })), { due: 'never' }),
    ],
    record: exportRecord,
  }),
  // kore-api.md, section 1.2.
  newCall('start of a publish', 'POST', 'bot/{bot}/publish', {
    shape: 'list',
    mayBeEmpty: true,
    fields: RESOURCE_FIELDS,
    record: ({ value }) => componentOf(value as Fields),
  }),
  newCall('publish status', 'GET', 'bot/{bot}/publish/status', {
    fields: [
      field('_id', id('ds-'), { read: 'id' }),
      field('action', word('RUN')),
      field('jobType', word('PUBLISH_BOT')),
      JOB_BOT,
      field('countOfDockStatuses', count),
      CREATED_BY,
      field('percentageComplete', { type: 'percent' }),
      field('requestedTime', time, { read: 'requestedAt' }),
      field('initiatedOn', time),
      field('lastModifiedOn', time),
      field('status', status(JOB_WORDS, 'inprogress', 'successful', 'failed', 'INPROGRESS', 'SUCCESSFUL', 'FAILED'), {
        read: 'status',
      }),
      field('statusSummary', list(componentOf, ...RESOURCE_FIELDS)),
      VERSION,
    ],
    record: publishRecord,
  }),
  newCall('upload of a file', 'POST', 'uploadfile', {
    fields: [field('fileId', hex(24), { isNeeded: true }), field('hash', hex(40)), field('fileName', text)],
  }),
  newCall('start of an import', 'POST', 'bot/{bot}/import', {
    fields: IMPORT_FIELDS,
    record: importRecord,
  }),
  newCall('import status', 'GET', 'bot/import/status/{job}', {
    fields: [
      ...IMPORT_FIELDS.map((one) => (one.read === 'id' ? { ...one, isAsked: true as const } : one)),
      field('streamId|botId', id('st-'), { due: 'succeeded', read: 'botId' }),
    ],
    record: importRecord,
  }),
  // kore-api.md, section 2.
  newCall('dock status', 'GET', 'dock-status/{job}', {
    fields: [
      field('_id', id('ds-'), { read: 'id', isAsked: true }),
      field(DOCK_TARGETS.join('|'), text, { read: 'targetId', isOptional: true }),
      field('jobType', word('TOOLS', 'MODELS', 'WORKFLOWS', 'GUARDRAILS')),
      field('action', word('EXPORT', 'IMPORT', 'DEPLOY', 'UNDEPLOY')),
      field('status', status(JOB_WORDS, 'IN_PROGRESS', 'IN PROGRESS', 'SUCCESS', 'FAILED'), { read: 'status' }),
      field('percentageComplete', { type: 'percent' }, { due: 'never' }),
      field('requestedTime', time, { due: 'never' }),
      field('response', object(field('downloadUrl|downloadURL', link, { due: 'never' })), { due: 'never' }),
    ],
    record: dockRecordOf,
  }),
];

/** The call of a request, and the ids in its path by their names; `undefined` for any other request. */
export function callOf(method: string, url: URL): { call: Call; ids: Readonly<Record<string, string>> } | undefined {
  const path = url.pathname.replace(/^\/api\/(1\.1\/)?public\//, '').replace(/\/$/, '');
  for (const call of CALLS) {
    const pattern = call.path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)');
    const match = call.method === method ? new RegExp(`^${pattern}$`).exec(path) : null;
    if (!match) continue;
    const ids = Object.entries(match.groups ?? {}).map(([name, segment]) => [name, decodeURIComponent(segment)]);
    return { call, ids: Object.fromEntries(ids) };
  }
  return undefined;
}

/** Fields of the platform's error envelopes (kore-api.md, section 6). */
export const ERROR_FIELDS: readonly Field[] = [
  field('errors', object(field('msg', text), field('code', text))),
  field('error', object(field('code', text), field('message', text))),
  field('success', { type: 'flag' }),
];

/** Error messages that are documented, with status and code (kore-api.md, section 6). */
export const DOCUMENTED_ERRORS: readonly (readonly [status: number, message: string, code: number | string])[] = [
  [401, 'Invalid SDK credentials', 4002],
  [401, 'Invalid JWT token', 4002],
  [401, 'Permission denied. Scope is incorrect!', 4002],
  [401, 'error verifying the jwt: possibly a replay', 401],
  [400, 'Invalid StreamId', 400],
  [400, 'Invalid request ID', 400],
  [400, 'Invalid file id', 400],
  [405, 'Method Not Allowed', 405],
  [412, 'Validation errors/ Invalid arguments', 412],
  [412, 'Missing app details in the payload', 'ValidationError'],
  [500, 'Internal Server Error', 500],
];
