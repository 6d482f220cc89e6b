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
export type { Change } from './bot-files/change.ts';
export { listBots, runBatchTest } from './client/checks.ts';
export {
  type ApiKeyCredentials,
  type AppCredentials,
  type Client,
  type ClientOptions,
  type Credentials,
  createClient,
  type JwtCredentials,
} from './client/client.ts';
export {
  type DownloadOptions,
  type DownloadParams,
  download,
  type ExtractOptions,
  extract,
} from './client/download.ts';
export type { OnProgress, RunEvent } from './client/events.ts';
export { exportApp, exportBot, exportModel, exportTool, exportWorkflow } from './client/exports.ts';
export { JobError } from './client/job-error.ts';
export { type NodeTransportOptions, nodeTransport, proxyAgents } from './client/node-transport.ts';
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
} from './client/params.ts';
export type { RunOptions } from './client/perform.ts';
export { type PollOptions, watch } from './client/poll.ts';
export type { WaitOptions } from './client/raw-inputs.ts';
export type {
  ImportBotParams,
  ImportIntoBotParams,
  ImportNewBotParams,
  ImportParams,
  PublishBotParams,
  RunBatchTestParams,
} from './client/release-params.ts';
export { importBot, publishBot } from './client/releases.ts';
export { type ApiRequest, request } from './client/request.ts';
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
} from './client/results.ts';
export type { Run } from './client/running.ts';
export { settle } from './client/settle.ts';
export {
  startBotExport,
  startBotImport,
  startBotPublish,
  startModelExport,
  startToolExport,
  startWorkflowExport,
} from './client/starts.ts';
export { waitForDockJob, waitForExport, waitForImport, waitForPublish } from './client/waits.ts';
export type { Bot } from './core/bot.ts';
export { type Clock, type Random, systemClock } from './core/clock.ts';
export type { Component } from './core/component.ts';
export {
  type Conclusion,
  ERROR_CODES,
  type ErrorCode,
  KoreaiError,
  type KoreaiErrorOptions,
} from './core/errors.ts';
export { type Log, silentLog } from './core/log.ts';
export type { Metrics } from './core/metrics.ts';
export { normalizeStatus } from './core/normalize-text.ts';
export { sanitize, sanitizeMarkdown } from './core/sanitize.ts';
export { type Mask, Secrets } from './core/secrets.ts';
export { type Meaning, meaningOf, type WordTable, wordTable } from './core/status-words.ts';
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
export type { Ended, Failed, JobFacts, JobState, Poll, Running, Succeeded } from './jobs/state.ts';
