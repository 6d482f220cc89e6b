/** One job as a bot's slot shows it. */
export interface Shown {
  /** Empty if the platform reported none. */
  id: string;
  /** When it was requested, in milliseconds since the epoch. */
  at: number | undefined;
}

export interface CorrelationAnchor {
  /** The job to wait for, if it is known. */
  id?: string | undefined;
  /** When that job was requested, or a time by which it certainly had been. */
  at?: number | undefined;
  /** Jobs requested before this do not count. */
  since?: number | undefined;
}

export type Match = 'ours' | 'stale' | 'superseded';

/**
 * A bot has one slot for exports and one for publishes, and the status shows the job that is in it. Decides whether that
 * is the job to wait for (kore-api.md, section 4). Once a job has matched, only that one counts.
 */
export class Correlation {
  #id: string;
  #at: number | undefined;
  readonly #since: number | undefined;
  #isSeen = false;

  constructor(anchor: CorrelationAnchor) {
    this.#id = anchor.id ?? '';
    this.#at = anchor.at;
    this.#since = anchor.since;
  }

  /** Records a time by which the job had certainly been requested, if its own time is unknown. */
  startedBy(at: number | undefined): void {
    this.#at ??= at;
  }

  judge(shown: Shown): Match {
    if (this.#id === '') return this.#judgeNameless(shown);
    if (shown.id === this.#id) return this.#isFresh(shown) ? this.#pin(shown) : 'stale';
    if (shown.id === '') return 'stale';
    if (shown.at === undefined || this.#at === undefined) return this.#isSeen ? 'superseded' : 'stale';
    if (shown.at === this.#at) return this.#isSeen ? 'superseded' : 'stale';
    return shown.at > this.#at ? 'superseded' : 'stale';
  }

  /** Jobs without an id differ only by their times. */
  #judgeNameless(shown: Shown): Match {
    const isLater = shown.at !== undefined && this.#at !== undefined && shown.at > this.#at;
    if (this.#isSeen && isLater) return 'superseded';
    return this.#isFresh(shown) ? this.#pin(shown) : 'stale';
  }

  #isFresh({ at }: Shown): boolean {
    return this.#since === undefined || (at !== undefined && at >= this.#since);
  }

  #pin({ id, at }: Shown): 'ours' {
    this.#id = id;
    this.#at = at ?? this.#at;
    this.#isSeen = true;
    return 'ours';
  }
}
