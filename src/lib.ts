/// <reference types="node" preserve="true" />
/**
 * Kore.ai's asynchronous jobs for programs: one function an operation, and the parts for jobs of your own.
 *
 * Whatever did not certainly succeed rejects. Nothing here writes to a stream, ends the process or needs GitHub, and but
 * for {@link proxyAgents} nothing reads the environment. Durations are in milliseconds, sizes in bytes.
 *
 * @module koreai-ci
 */
export type { ArchiveFormat } from './download/archive-format.ts';
export type { ExtractLimits } from './download/member.ts';
export type { AgentFor } from './http/node-transport.ts';
export {
  type Headers,
  type HttpRequest,
  type HttpResponse,
  type Transport,
  TransportError,
  type TransportFailure,
} from './http/transport.ts';
export type { RateLimit } from './jobs/pace.ts';
export type { Ended, Failed, JobFacts, JobState, Look, Running, Succeeded } from './jobs/state.ts';
export { type Meaning, meaningOf, type WordTable } from './jobs/words.ts';
export { type Clock, type Random, systemClock } from './kernel/clock.ts';
export {
  type Conclusion,
  ERROR_CODES,
  type ErrorCode,
  KoreaiError,
  type KoreaiErrorOptions,
} from './kernel/errors.ts';
export { foldWord } from './kernel/fold.ts';
export { harmless, harmlessMarkdown } from './kernel/harmless.ts';
export { type Log, silentLog } from './kernel/log.ts';
export type { Part } from './kernel/part.ts';
export { type Mask, Secrets } from './kernel/secrets.ts';
export {
  type ApiKeyCredentials,
  type AppCredentials,
  type Client,
  type ClientOptions,
  type Credentials,
  createClient,
  type JwtCredentials,
} from './library/client.ts';
export {
  type DownloadOptions,
  type DownloadParams,
  download,
  type ExtractOptions,
  extract,
} from './library/download.ts';
export type { OnProgress, RunEvent } from './library/events.ts';
export { exportBot, exportModel, exportTool } from './library/exports.ts';
export { type FetchAnswer, type FetchFunction, fetchTransport } from './library/fetch-transport.ts';
export { JobError } from './library/job-error.ts';
export { type NodeTransportOptions, nodeTransport, proxyAgents } from './library/node-transport.ts';
export type {
  ArchiveParams,
  ExportBotParams,
  ExportModelParams,
  ExportToolParams,
  StartBotExportParams,
  StartModelExportParams,
  StartToolExportParams,
  WaitForExportParams,
  WaitForImportParams,
  WaitForPublishParams,
} from './library/params.ts';
export type { RunOptions } from './library/perform.ts';
export type { WaitOptions } from './library/raw-inputs.ts';
export { type ApiRequest, request } from './library/request.ts';
export type { ArchiveFile, ExportResult, FailedJob, JobResult, ReportedJob, StartedJob } from './library/results.ts';
export type { Run } from './library/running.ts';
export { settle } from './library/settle.ts';
export { startBotExport, startModelExport, startToolExport } from './library/starts.ts';
export { waitForExport, waitForImport, waitForPublish } from './library/waits.ts';
export { type WatchOptions, watch } from './library/watch.ts';
