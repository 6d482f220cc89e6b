/** What a bot consists of, in the order in which reports list it. */
export const KINDS = [
  ...['dialog', 'intent', 'entity', 'knowledge', 'small-talk', 'flow', 'form', 'widget', 'panel', 'trait', 'action'],
  ...['alert', 'component', 'variable', 'function', 'channel', 'setting', 'file'],
] as const;

export type Kind = (typeof KINDS)[number];

/** One difference between two versions of a bot. All texts are the bot's own. */
export interface Change {
  readonly how: 'added' | 'changed' | 'removed';
  readonly kind: Kind;
  readonly name: string;
  /** Its name before, if that was another one. */
  readonly formerName?: string;
  /** What was changed about it, a line each. */
  readonly details: readonly string[];
}
