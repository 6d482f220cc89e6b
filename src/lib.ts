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
export {
  deployModel,
  deployWorkflow,
  importApp,
  importModel,
  importTool,
  importWorkflow,
  startDeployModel,
  startDeployWorkflow,
  startImportModel,
  startImportTool,
  startImportWorkflow,
  startUndeployModel,
  startUndeployTool,
  startUndeployWorkflow,
  undeployModel,
  undeployTool,
  undeployWorkflow,
} from './client/agent-calls.ts';
export { importBot, listBots, publishBot, runBatchTest, startBotImport, startBotPublish } from './client/bot-calls.ts';
export type { Call, Start } from './client/call.ts';
export {
  type ApiKeyCredentials,
  type AppCredentials,
  type Client,
  type ClientOptions,
  type Credentials,
  createClient,
  type JwtCredentials,
} from './client/client.ts';
export type { Params, Result, ResultParts, StartParams } from './client/declared.ts';
export { deployTool, startToolDeployment } from './client/deploy-calls.ts';
export {
  type DownloadOptions,
  type DownloadParams,
  download,
  type ExtractOptions,
  extract,
} from './client/download.ts';
export type { OnProgress, RunEvent } from './client/events.ts';
export {
  exportApp,
  exportBot,
  exportModel,
  exportTool,
  exportWorkflow,
  startBotExport,
  startModelExport,
  startToolExport,
  startWorkflowExport,
} from './client/export-calls.ts';
export { JobError } from './client/job-error.ts';
export { type NodeTransportOptions, nodeTransport, proxyAgents } from './client/node-transport.ts';
export type { RunOptions, WaitOptions } from './client/options.ts';
export { type PollOptions, watch } from './client/poll.ts';
export {
  exportProject,
  importProject,
  startExportProject,
  startImportProject,
  waitForProject,
} from './client/project-calls.ts';
export { type ApiRequest, request } from './client/request.ts';
export type {
  ArchiveFile,
  DownloadedFile,
  FailedJob,
  JobResult,
  ReportedJob,
  StartedJob,
  TextFile,
} from './client/results.ts';
export type { Run } from './client/running.ts';
export { settle } from './client/settle.ts';
export { waitForDockJob, waitForExport, waitForImport, waitForPublish } from './client/wait-calls.ts';
export {
  exportVariables,
  importBotFunctions,
  importTestSuite,
  importVariables,
  runConversationTest,
  trainBot,
} from './client/xo-calls.ts';
export type { Bot } from './core/bot.ts';
export type { Change } from './core/change.ts';
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
export type { Ended, Failed, JobFacts, JobState, Poll, ProjectChanges, Running, Succeeded } from './jobs/state.ts';
