/** One difference between two versions of a bot. The name is the bot's own text. */
export interface Change {
  readonly how: 'added' | 'changed' | 'removed';
  readonly kind: 'dialog' | 'intent' | 'entity' | 'knowledge' | 'variable' | 'setting' | 'file';
  readonly name: string;
}
