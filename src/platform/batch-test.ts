import type { Metrics } from '../core/metrics.ts';
import { metricsOf } from './batch-metrics.ts';
import type { Platform } from './client.ts';
import { count } from './numbers.ts';
import { expectFields } from './reply.ts';
import { type Fields, field, instant, jobId, link, nested, percentage, reason, text } from './wire.ts';

/** Which suite of which bot. */
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
  /** `tr-…`; empty where the reply has none that can be asked for. */
  readonly id: string;
  readonly status: string;
  readonly reason: string;
}

/** A run of a batch suite, as its status tells it. `completed` says that it ran, not that its tests passed. */
export interface BatchTestRecord {
  readonly id: string;
  readonly botId: string;
  readonly status: string;
  readonly percent: number | undefined;
  readonly startedAt: number | undefined;
  /** The result file. */
  readonly link: string;
  readonly reason: string;
  /** True if the platform says that part of the run failed, whatever its status says. */
  readonly isPartial: boolean;
  /** What the result inside says of itself; it may lag behind the status, or lead it. */
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
  const reply = await platform.request({ method: 'POST', path, headers: headersOf(run), body: run.body, signal });
  const fields = expectFields(reply);
  return {
    id: jobId(fields, 'tr-', 'requestId', '_id', 'tr', 'trId', 'testRunId', 'runId'),
    status: text(fields, 'status'),
    reason: reason(fields),
  };
}

/** Asks for a run by its id: `GET /{bot|stream}/{id}/testsuite/{name}/{tr-…}/status`. */
export async function batchTestStatus(
  platform: Platform,
  run: BatchSuite & { readonly runId: string },
  signal: AbortSignal,
): Promise<BatchTestRecord> {
  const path = [...pathOf(run), run.runId, 'status'];
  return recordOf(expectFields(await platform.request({ method: 'GET', path, headers: headersOf(run), signal })));
}

function pathOf({ resource, botId, suite }: BatchSuite): string[] {
  return [resource, botId, 'testsuite', suite];
}

function headersOf({ language }: BatchSuite): Record<string, string> {
  return { 'bot-language': language };
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
    isPartial: isTrue(field(result, 'isPartialFailure')),
    innerStatus: text(result, 'status'),
    utterances: count(fields, 'utterance_count', 'totalUtterances') ?? count(result, 'totalUtterances'),
    metrics: metricsOf(fields),
  };
}

function isTrue(value: unknown): boolean {
  return value === true || value === 1 || (typeof value === 'string' && value.trim().toLowerCase() === 'true');
}

/** How much of the suite has run, from 0 to 100, where the platform counts utterances instead. */
function share(fields: Fields): number | undefined {
  const [ran, total] = [count(fields, 'utterance_ran'), count(fields, 'totalUtterances')];
  if (ran === undefined || total === undefined || total === 0 || ran > total) return undefined;
  return Math.floor((100 * ran) / total);
}
