import type { InputType } from './types.ts';

/** An input: how it is read, what it means, and its default. */
export interface Field<T, Given, Default extends string | undefined> {
  readonly type: InputType<T, Given>;
  /** Names of other inputs stand in braces: each face spells them in its own way. */
  readonly text: string;
  /** As a user would write it. */
  readonly default: Default;
  /** Masked before anything else is read. */
  readonly isSecret?: true;
  /** Several ids may be given, separated by commas or line breaks. */
  readonly isList?: true;
  /** Of use in a workflow only: neither the command line nor the library has it. */
  readonly isForWorkflows?: true;
  /** Of use in programs only: the action and the command line read the environment instead. */
  readonly isForPrograms?: true;
}

type Traits = Pick<Field<unknown, unknown, undefined>, 'isSecret' | 'isList' | 'isForWorkflows' | 'isForPrograms'>;

/** Declares an input. @param usual - its default, as a user would write it */
export function field<T, Given>(type: InputType<T, Given>, text: string, traits?: Traits): Field<T, Given, undefined>;
export function field<T, Given>(
  type: InputType<T, Given>,
  text: string,
  usual: string,
  traits?: Traits,
): Field<T, Given, string>;
export function field<T, Given>(type: InputType<T, Given>, text: string, usual?: string | Traits, traits?: Traits) {
  const hasDefault = typeof usual === 'string';
  return { type, text, default: hasDefault ? usual : undefined, ...(hasDefault ? traits : usual) };
}

export const secret = { isSecret: true } as const;
export const list = { isList: true } as const;
export const forWorkflows = { isForWorkflows: true } as const;
export const forPrograms = { isForPrograms: true } as const;
