import type { Metrics } from '../core/facts.ts';
import { metricsOf } from './batch-metrics.ts';
import type { Platform } from './client.ts';
import { messageOfErrors } from './component.ts';
import {
  count,
  expectFields,
  type Fields,
  field,
  instant,
  isTrue,
  jobId,
  languageHeader,
  link,
  nested,
  percentage,
  reason,
  text,
} from './wire.ts';

/** A suite of a bot. */
export interface BatchSuite {
  readonly botId: string;
  /** The suite's name, which may have spaces. */
  readonly suite: string;
  /** The segment of the path: the documentation has had both for years (kore-api.md, section 1.4). */
  readonly resource: 'bot' | 'stream';
  /** Sent as the header `bot-language`. */
  readonly language: string;
}

export interface BatchStart {
  /** `tr-…`; empty if the reply has no usable id. */
  readonly id: string;
  readonly status: string;
  readonly reason: string;
}

/** A run of a batch suite, as its status reports it. `completed` means that it ran, not that its tests passed. */
export interface BatchTestRecord {
  readonly id: string;
  readonly botId: string;
  readonly status: string;
  readonly percent: number | undefined;
  readonly startedAt: number | undefined;
  /** The result file. */
  readonly link: string;
  readonly reason: string;
  /** The message of the errors beside its status. `undefined` if it lists none. */
  readonly error: string | undefined;
  /** True if the platform reports that part of the run failed, whatever its status. */
  readonly isPartial: boolean;
  /** The status of the result inside; it may be older or newer than the status of the run. */
  readonly innerStatus: string;
  readonly utterances: number | undefined;
  readonly metrics: Metrics;
}

/** Starts a run: `POST /{bot|stream}/{id}/testsuite/{name}/run`. Sent once, never repeated. */
export async function startBatchTest(
  platform: Platform,
  run: BatchSuite & { readonly body: Fields },
  signal: AbortSignal,
): Promise<BatchStart> {
  const path = [...pathOf(run), 'run'];
  const reply = await platform.request({ method: 'POST', path, headers: languageHeader(run), body: run.body, signal });
  const fields = expectFields(reply);
  return {
    id: jobId(fields, 'tr-', 'requestId', '_id', 'tr', 'trId', 'testRunId', 'runId'),
    status: text(fields, 'status'),
    reason: reason(fields),
  };
}

/** Gets a run by its id: `GET /{bot|stream}/{id}/testsuite/{name}/{tr-…}/status`. */
export async function batchTestStatus(
  platform: Platform,
  run: BatchSuite & { readonly runId: string },
  signal: AbortSignal,
  freshConnection?: boolean,
): Promise<BatchTestRecord> {
  const path = [...pathOf(run), run.runId, 'status'];
  const headers = languageHeader(run);
  return recordOf(expectFields(await platform.request({ method: 'GET', path, headers, signal, freshConnection })));
}

function pathOf({ resource, botId, suite }: BatchSuite): string[] {
  return [resource, botId, 'testsuite', suite];
}

function recordOf(fields: Fields): BatchTestRecord {
  const result = nested(fields, 'result');
  return {
    id: jobId(fields, 'tr-', '_id', 'requestId', 'tr', 'trId', 'testRunId', 'runId'),
    botId: text(fields, 'streamId', 'botId'),
    status: text(fields, 'status'),
    percent: percentage(fields) ?? percentage(result) ?? share(fields) ?? share(result),
    startedAt: instant(result, 'startTime') ?? instant(fields, 'startTime', 'createdOn'),
    link: link(fields),
    reason: reason(fields),
    error: messageOfErrors(fields),
    isPartial: [fields, result, nested(result, 'results')].some((place) => isTrue(field(place, 'isPartialFailure'))),
    innerStatus: text(result, 'status'),
    utterances: count(fields, 'utterance_count', 'totalUtterances') ?? count(result, 'totalUtterances'),
    metrics: metricsOf(fields),
  };
}

/** How much of the suite has run, from 0 to 100, if the platform counts utterances instead. */
function share(fields: Fields): number | undefined {
  const [ran, total] = [count(fields, 'utterance_ran'), count(fields, 'totalUtterances')];
  if (ran === undefined || total === undefined || total === 0 || ran > total) return undefined;
  return Math.floor((100 * ran) / total);
}
