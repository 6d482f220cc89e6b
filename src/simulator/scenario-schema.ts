import { CALL_NAMES, FAULT_KINDS } from './scenario-trouble.ts';

/** The part of JSON Schema that scenarios are described in. */
export interface Schema {
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean';
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  /** `false` for objects with fixed keys, a schema for those with any keys. */
  readonly additionalProperties?: boolean | Schema;
  readonly minProperties?: number;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  /** Words of our own, which other readers of the schema pass over. */
  readonly format?: 'short-duration' | 'origin';
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly anyOf?: readonly Schema[];
}

const text: Schema = { type: 'string' };
const name: Schema = { type: 'string', minLength: 1 };
const flag: Schema = { type: 'boolean' };
const count: Schema = { type: 'integer', minimum: 0 };
const duration: Schema = {
  type: 'string',
  format: 'short-duration',
  pattern: '^\\d{1,10}(\\.\\d{1,6})? ?(ms|s|m|h|d)?$',
};
const httpStatus: Schema = { type: 'integer', minimum: 200, maximum: 599 };
const anyFields: Schema = { type: 'object', additionalProperties: true };

const object = (properties: Readonly<Record<string, Schema>>, ...required: string[]): Schema => ({
  type: 'object',
  properties,
  additionalProperties: false,
  ...(required.length > 0 ? { required } : {}),
});
const mapOf = (additionalProperties: Schema): Schema => ({ type: 'object', additionalProperties });
const listOf = (items: Schema): Schema => ({ type: 'array', items });
const oneOf = (...words: string[]): Schema => ({ type: 'string', enum: words });

const base64 = object({ base64: text }, 'base64');
const archive: Schema = {
  anyOf: [
    object({ files: { ...mapOf({ anyOf: [text, base64] }), minProperties: 1 } }, 'files'),
    object({ bytes: { type: 'integer', minimum: 2_048, maximum: 4_294_900_000 } }, 'bytes'),
    base64,
  ],
};
const states: Schema = {
  ...listOf(object({ after: duration, status: text, percent: { type: 'number' }, fields: anyFields })),
  minItems: 1,
};
const link = object({
  key: oneOf('downloadURL', 'downloadUrl', 'response.downloadUrl'),
  in: oneOf('start', 'status', 'both'),
  leadingSpace: flag,
  missingLooks: count,
  expiresAfter: duration,
  servesOnce: flag,
  internalOrigin: { type: 'string', format: 'origin' },
  unsigned: flag,
  ranges: flag,
});
const job = { states, link, archive };
const dockJob = {
  ...job,
  startIdKey: oneOf('dockStatusId', 'dock-statusId', '_id'),
  recordExpires: duration,
};
const publish = object({
  states,
  age: duration,
  delay: duration,
  resources: listOf(object({ type: name, id: text, name: text, status: text, state: text, fields: anyFields }, 'type')),
});
const bot = object({
  name: text,
  export: object(job),
  previousExport: object({ id: name, exportType: text, status: text, age: duration, lingers: duration, archive }),
  supersededBy: object({ after: duration, id: name, exportType: text, times: count }),
  exportStatusNeeds: oneOf('nothing', 'query', 'body'),
  publish,
  previousPublish: publish,
});

/** What a scenario may hold, as JSON Schema. */
export const scenarioSchema: Schema = object({
  credentials: object({
    apps: listOf(
      object(
        {
          clientId: name,
          clientSecret: name,
          enforceJti: flag,
          scopes: listOf(oneOf('Bot Export', 'Bot Publish', 'Bot Import')),
          bots: listOf(name),
        },
        'clientId',
        'clientSecret',
      ),
    ),
    apiKeys: listOf(object({ key: name, scopes: listOf(oneOf('Export Tool', 'Export Model')) }, 'key')),
  }),
  bots: mapOf(bot),
  imports: mapOf(
    object({
      states,
      botId: name,
      name: text,
      tasks: listOf(object({ type: name, name: text, status: text }, 'type')),
    }),
  ),
  tools: mapOf(object({ ...dockJob, flowId: name }, 'flowId')),
  models: mapOf(object({ ...dockJob, format: oneOf('zip', 'tar', 'tar.gz') })),
  faults: listOf(
    object(
      {
        kind: oneOf(...FAULT_KINDS),
        on: { anyOf: [oneOf(...CALL_NAMES), { type: 'string', pattern: '[/*]' }] },
        status: httpStatus,
        message: text,
        retryAfter: duration,
        delay: duration,
        bytes: count,
        skip: count,
        times: count,
        probability: { type: 'number', minimum: 0, maximum: 1 },
      },
      'kind',
    ),
  ),
  limits: object({ perMinute: count, perHour: count, status: httpStatus, retryAfter: duration }),
  latency: duration,
  publishStatusPath: oneOf('both', 'plain', 'versioned'),
  seed: { type: 'integer' },
});
