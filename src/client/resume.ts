import type { FileFormat } from '../download/archive-format.ts';
import type { Given } from '../inputs/fields.ts';
import { perform, resultOf } from './call.ts';
import { type Client, partsOf } from './client.ts';
import type { ResultParts } from './declared.ts';
import { invalid, type RunOptions } from './options.ts';
import type { JobResult } from './results.ts';
import { operationOf, type ResumeToken } from './resume-token.ts';
import { asRun, type Run } from './running.ts';

/** What a resumed call does with the result of the job, if not what the first call was to do. */
export interface ResumeParams {
  /** The folder for archives and reports. Required if the first call had none, because it only started the job. */
  outputDir?: Given<'outputDir'> | undefined;
  /** Also extract the archive, into a folder beside it. */
  extract?: boolean | undefined;
  /** With `extract`: write the extracted bot as stable files. */
  normalize?: boolean | undefined;
  /** Replaces scheme, host and port of the download link. */
  downloadOrigin?: string | URL | undefined;
}

/** The result of a job that was resumed: which parts it has depends on the job. */
export type ResumedJob = JobResult & Partial<ResultParts<FileFormat>>;

/**
 * Continues with a job that an earlier call left running: waits for it and collects its result, by the rules of that
 * call (thresholds, formats, folders). Nothing is started.
 *
 * @param token - `resumeToken` of a started job, of a {@link JobError} or of an event, or what `JSON.parse` made of it
 * @param params - what to do with the result, if not what the first call was to do
 * @param options - default `timeoutMs`: 30 minutes
 * @returns a promise of the result, which is also an iterable of events
 * @throws JobError by rejecting, with any code; KoreaiError `input-invalid` if the token cannot be used with this client
 * @example
 * ```ts
 * const { resumeToken } = await startExportBot(client, { botId: 'st-demo' });
 * const saved = JSON.stringify(resumeToken);
 *
 * // Later, or in another process:
 * const { file } = await resume(client, JSON.parse(saved) as ResumeToken, { outputDir: 'exports' });
 * console.log(file?.path);
 * ```
 */
export function resume(
  client: Client,
  token: ResumeToken,
  params: ResumeParams = {},
  options: RunOptions = {},
): Run<ResumedJob> {
  try {
    const { operation, params: own } = checked(client, token);
    const given = Object.fromEntries(Object.entries(params ?? {}).filter(([, value]) => value !== undefined));
    return perform({ operation, client, params: { ...own, ...given }, options, waits: true }, resultOf<ResumedJob>);
  } catch (error) {
    return asRun(() => Promise.reject(error));
  }
}

/** @throws KoreaiError `input-invalid`: a token may have been kept in a file that anybody can edit */
function checked(client: Client, token: ResumeToken) {
  const { host } = partsOf(client);
  const { version, host: own, operation: name, params } = (token ?? {}) as Partial<ResumeToken>;
  const operation = typeof name === 'string' ? operationOf(name) : undefined;
  const isUsable = version === 1 && operation && typeof params === 'object' && params !== null;
  if (!isUsable) throw invalid('token: must be the resumeToken of a result, an event or an error');
  if (own !== host) throw invalid(`token: belongs to a job at ${String(own)}, not at ${host}`);
  const startsNothing = !operation.startsJob || typeof params['jobId'] === 'string';
  if (!startsNothing) throw invalid(`token: names no job, so ${operation.name} would start one`);
  return { operation, params };
}
