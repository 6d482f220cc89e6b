import type { Field, Fields, InputName } from './fields.ts';

type TypeOf<F> = F extends Field<infer T, infer _Given, infer Default> ? [T, Default] : never;

/** The value of an input that may be left out: with a default there is always one. */
export type Value<N extends InputName> =
  TypeOf<Fields[N]> extends [infer T, infer Default] ? (Default extends string ? T : T | undefined) : never;

/** The value of an input that must be given. */
export type Needed<N extends InputName> = Exclude<Value<N>, undefined>;

/** What a program may give for an input. */
export type Given<N extends InputName> = Fields[N] extends Field<infer _T, infer G, infer _D> ? G : never;

/** The values of all inputs, of which each operation sees those that it declares. */
export type Inputs = { readonly [N in InputName]: Value<N> };
