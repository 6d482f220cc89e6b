import type { Static, TObject, TOptional, TProperties, TSchema } from 'typebox';
import * as Type from 'typebox';
import { parseDuration } from '../../core/clock.ts';

/** The kinds of values in a scenario. Each takes its description, and the default if it has one. */

export function text(description: string, fallback?: string) {
  return Type.String(about(description, fallback));
}

export function name(description: string) {
  return Type.String({ minLength: 1, ...about(description) });
}

export function flag(description: string, fallback: boolean) {
  return Type.Boolean(about(description, fallback));
}

export function integer(range: { minimum?: number; maximum?: number }, description: string, fallback?: number) {
  return Type.Integer({ ...range, ...about(description, fallback) });
}

export function count(description: string, fallback?: number) {
  return integer({ minimum: 0 }, description, fallback);
}

export function httpStatus(description: string, fallback?: number) {
  return integer({ minimum: 200, maximum: 599 }, description, fallback);
}

export function duration(description: string, fallback?: string) {
  const examples = ['500ms', '3s', '2m', '7d'];
  const pattern = '^\\d{1,10}(\\.\\d{1,6})? ?(ms|s|m|h|d)?$';
  const schema = Type.String({ title: 'duration', examples, pattern, ...about(description, fallback) });
  return Type.Refine(schema, (value) => parseDuration(value) !== undefined);
}

export function oneOf<const Word extends string>(
  words: readonly Word[],
  description: string,
  fallback?: NoInfer<Word>,
) {
  return Type.Unsafe<Word>(Type.Enum([...words], about(description, fallback)));
}

export function list<Item extends TSchema>(items: Item, description: string, options: Type.TArrayOptions = {}) {
  return Type.Unsafe<readonly Static<Item>[]>(Type.Array(items, { ...options, description }));
}

export function byId<Value extends TSchema>(value: Value, description: string) {
  return Type.Record(Type.String(), value, { description });
}

export function anyFields(description: string) {
  return Type.Record(Type.String(), Type.Unknown(), { description });
}

type Optionals<Properties extends TProperties> = { [Key in keyof Properties]: TOptional<Properties[Key]> };

/** An object with these properties and no others. */
export function object<Optional extends TProperties, Required extends TProperties = Record<never, never>>(
  title: string,
  optional: Optional,
  required?: Required,
  options: Type.TObjectOptions = {},
): TObject<Required & Optionals<Optional>> {
  const properties: TProperties = { ...required };
  for (const [key, schema] of Object.entries(optional)) properties[key] = Type.Optional(schema);
  const built = Type.Object(properties, { title, additionalProperties: false, ...options });
  return built as unknown as TObject<Required & Optionals<Optional>>;
}

/** The same schema with a description of what it means in this place. */
export function described<Schema extends TSchema>(schema: Schema, description: string): Schema {
  return Object.defineProperties({ description }, Object.getOwnPropertyDescriptors(schema)) as unknown as Schema;
}

function about(description: string, fallback?: string | number | boolean): { description: string; default?: unknown } {
  if (fallback === undefined) return { description };
  return { description: `${description} Default: \`${fallback}\`.`, default: fallback };
}

/** A duration of the scenario in milliseconds on the clock. Its text has been checked before. */
export type Durations = (text: string | undefined, fallback?: string) => number;

/** Durations that pass `speed` times as fast. */
export function durationsAt(speed: number): Durations {
  return (text, fallback = '0s') => (parseDuration(text ?? fallback) ?? 0) / speed;
}

/** For what does not depend on how fast time passes, such as the age of an older job. */
export const unscaled: Durations = durationsAt(1);
