/** The part of JSON Schema that scenarios are described in. */
export interface Schema {
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean';
  /** What it means, with its unit. */
  readonly description?: string;
  /** What counts where it is left out. */
  readonly default?: string | number | boolean;
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

/** The common kinds of values. */
export const text: Schema = { type: 'string' };
export const name: Schema = { type: 'string', minLength: 1 };
export const flag: Schema = { type: 'boolean' };
export const count: Schema = { type: 'integer', minimum: 0 };
export const duration: Schema = {
  type: 'string',
  format: 'short-duration',
  pattern: '^\\d{1,10}(\\.\\d{1,6})? ?(ms|s|m|h|d)?$',
};
export const origin: Schema = { type: 'string', format: 'origin', pattern: '^https?://[^/?#@\\s]+$' };
export const httpStatus: Schema = { type: 'integer', minimum: 200, maximum: 599 };
export const anyFields: Schema = { type: 'object', additionalProperties: true };

/** An object that may have these properties and no others. */
export function object(properties: Readonly<Record<string, Schema>>, ...required: string[]): Schema {
  return {
    type: 'object',
    properties,
    additionalProperties: false,
    ...(required.length > 0 ? { required } : {}),
  };
}

/** An object whose keys are ids. */
export function mapOf(additionalProperties: Schema): Schema {
  return { type: 'object', additionalProperties };
}

export function listOf(items: Schema): Schema {
  return { type: 'array', items };
}

export function oneOf(...words: string[]): Schema {
  return { type: 'string', enum: words };
}

/** Says what a value means, and what counts where it is left out. */
export function told(schema: Schema, description: string, usual?: string | number | boolean): Schema {
  return { ...schema, description, ...(usual === undefined ? {} : { default: usual }) };
}
