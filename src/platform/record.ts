import type { Component } from '../core/facts.ts';
import { componentsIn } from './component.ts';
import { contradictionOf } from './contradiction.ts';
import { type Fields, instant, jobId, link, percentage, reason, text } from './wire.ts';

/**
 * What the start reply and the status of any job report, and any answer that is a result itself. A text is empty if it
 * has none.
 */
export interface JobRecord {
  /** Of the job. Empty for an answer that is the result. */
  readonly id: string;
  readonly botId: string;
  /** The platform's own word. */
  readonly status: string;
  readonly percent: number | undefined;
  /** When it was requested, in milliseconds since the epoch. */
  readonly requestedAt: number | undefined;
  /** The download link. */
  readonly link: string;
  /** What it consists of. */
  readonly components: readonly Component[];
  /** Why it failed. */
  readonly reason: string;
  /** What it says against a success that it reports. `undefined` if there is nothing. */
  readonly error: string | undefined;
}

/** A record with the server's own clock when it answered, in milliseconds since the epoch, to compare its times with. */
export interface DatedRecord extends JobRecord {
  readonly serverTime: number | undefined;
}

const TIMES = ['requestedTime', 'initiatedOn', 'createdOn', 'createdAt'] as const;

/** @param ids - what the id of such a job begins with, and the name under which it usually stands */
export function jobRecord(fields: Fields, ...ids: [] | [prefix: string, usual: string]): JobRecord {
  return {
    id: ids.length === 0 ? '' : jobId(fields, ...ids),
    botId: text(fields, 'streamId', 'botId'),
    status: text(fields, 'status'),
    percent: percentage(fields),
    requestedAt: instant(fields, ...TIMES),
    link: link(fields),
    components: componentsIn(fields),
    reason: reason(fields),
    error: contradictionOf(fields),
  };
}
