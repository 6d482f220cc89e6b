/// <reference types="node" preserve="true" />
/**
 * Kore.ai's asynchronous jobs for programs: one function an operation, and the parts for jobs of your own.
 *
 * Whatever did not certainly succeed rejects. Nothing here writes to a stream, ends the process or needs GitHub, and but
 * for {@link proxyAgents} nothing reads the environment (an import is unpacked in Node's `os.tmpdir()`). Durations are in
 * milliseconds, sizes in bytes.
 *
 * @module koreai-ci
 */
export type { Change } from './definition/change.ts';
export type { ArchiveFormat } from './download/archive-format.ts';
export type { ExtractLimits } from './download/member.ts';
export type { AgentFor } from './http/node-transport.ts';
export {
  type Headers,
  type HttpRequest,
  type HttpResponse,
  type StreamedBody,
  type Transport,
  TransportError,
  type TransportFailure,
} from './http/transport.ts';
export type { RateLimit } from './jobs/pace.ts';
export type { Ended, Failed, JobFacts, JobState, Look, Running, Succeeded } from './jobs/state.ts';
export type { Bot } from './kernel/bot.ts';
export { type Clock, type Random, systemClock } from './kernel/clock.ts';
export {
  type Conclusion,
  ERROR_CODES,
  type ErrorCode,
  KoreaiError,
  type KoreaiErrorOptions,
} from './kernel/errors.ts';
export type { Figures } from './kernel/figures.ts';
export { foldWord } from './kernel/fold.ts';
export { harmless, harmlessMarkdown } from './kernel/harmless.ts';
export { type Log, silentLog } from './kernel/log.ts';
export type { Part } from './kernel/part.ts';
export { type Mask, Secrets } from './kernel/secrets.ts';
export { type Meaning, meaningOf, type WordTable, wordTable } from './kernel/words.ts';
export { listBots, runBatchTest } from './library/checks.ts';
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
export { exportApp, exportBot, exportModel, exportTool, exportWorkflow } from './library/exports.ts';
export { JobError } from './library/job-error.ts';
export { type NodeTransportOptions, nodeTransport, proxyAgents } from './library/node-transport.ts';
export type {
  ArchiveParams,
  ExportAppParams,
  ExportBotParams,
  ExportModelParams,
  ExportToolParams,
  ExportWorkflowParams,
  NormalizeParams,
  StartBotExportParams,
  StartModelExportParams,
  StartToolExportParams,
  StartWorkflowExportParams,
  WaitForDockJobParams,
  WaitForExportParams,
  WaitForImportParams,
  WaitForPublishParams,
} from './library/params.ts';
export type { RunOptions } from './library/perform.ts';
export type { WaitOptions } from './library/raw-inputs.ts';
export type {
  ImportBotParams,
  ImportIntoBotParams,
  ImportNewBotParams,
  ImportParams,
  PublishBotParams,
  RunBatchTestParams,
} from './library/release-params.ts';
export { importBot, publishBot } from './library/releases.ts';
export { type ApiRequest, request } from './library/request.ts';
export type {
  AppExportResult,
  ArchiveFile,
  BatchTestResult,
  BotExportResult,
  BotListResult,
  DockJobResult,
  DownloadedFile,
  ExportResult,
  FailedJob,
  ImportResult,
  JobResult,
  ReportedJob,
  StartedJob,
  TextFile,
} from './library/results.ts';
export type { Run } from './library/running.ts';
export { settle } from './library/settle.ts';
export {
  startBotExport,
  startBotImport,
  startBotPublish,
  startModelExport,
  startToolExport,
  startWorkflowExport,
} from './library/starts.ts';
export { waitForDockJob, waitForExport, waitForImport, waitForPublish } from './library/waits.ts';
export { type WatchOptions, watch } from './library/watch.ts';
