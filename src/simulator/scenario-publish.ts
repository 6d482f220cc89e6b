import type { State } from './scenario.ts';

export interface Publish {
  /**
   * `post`: it is there only once a call has started it; `others`: somebody else starts it, unless a call did so before.
   * Default: `others`.
   */
  startedBy?: 'others' | 'post';
  /** Default: `successful` from the beginning; where a call starts it, `inprogress`, and `successful` after 3 s. */
  states?: readonly State[];
  /** How long before the first look it was requested; not where a call starts it. Default: `0s`. */
  age?: string;
  /**
   * Somebody else's: how long after the first look it is requested. One that a call starts is requested by that call, and
   * this is how long the status goes on telling of the one before. Default: `0s`.
   */
  delay?: string;
  /** `statusSummary`, told once the publish has ended. Default: settings, channels, natural language, new version. */
  resources?: readonly Resource[];
  /** What the call that starts it is answered with. Default: `list`. */
  reply?: 'list' | 'object' | 'empty-list' | 'empty';
}

export interface Resource {
  type: string;
  /** Default: the type. */
  id?: string;
  /** Default: the type. */
  name?: string;
  /** Default: `SUCCESS`. */
  status?: string;
  /** `result.state`: `published`, `awaitingApproval`. */
  state?: string;
  /** Merged into the entry: `modules`, `result`, an error message. */
  fields?: Record<string, unknown>;
  /** Its status in the reply of the call that starts the publish. Default: `SUCCESS`. */
  replyStatus?: string;
  /** Merged into its entry of that reply: an error message. */
  replyFields?: Record<string, unknown>;
}
