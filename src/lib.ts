/// <reference types="node" preserve="true" />
/// <reference lib="esnext.disposable" preserve="true" />
/**
 * Kore.ai's asynchronous jobs for programs: one function an operation, and the parts for jobs of your own.
 *
 * Anything but a confirmed success rejects. Nothing here writes to a stream, ends the process or needs GitHub, and but
 * for {@link proxyAgents} nothing reads the environment (an import is unpacked in Node's `os.tmpdir()`). Moments are
 * of type `Date`, durations in whole milliseconds, sizes in bytes; what is not known is `undefined`.
 *
 * @module koreai-ci
 */

export {
  type ApiKeyCredentials,
  type AppCredentials,
  type Client,
  type ClientOptions,
  type Credentials,
  createClient,
  type JwtCredentials,
  nodeTransport,
} from './client/client.ts';
export type { Params, Result, ResultParts, StartParams } from './client/declared.ts';
export {
  type DownloadOptions,
  type DownloadParams,
  download,
  type ExtractOptions,
  extract,
} from './client/download.ts';
export type { DownloadEvent, PollFailedEvent, RunEvent } from './client/events.ts';
export * from './client/functions.ts';
export { JobError } from './client/job-error.ts';
export type { Logger } from './client/logger.ts';
export type { RetryLimits, RunOptions, WaitOptions } from './client/options.ts';
export {
  type FailedState,
  type JobState,
  type PollEvent,
  type PollOptions,
  type RunningState,
  type SucceededState,
  watch,
} from './client/poll.ts';
export { type ApiRequest, request } from './client/request.ts';
export type {
  ArchiveFile,
  Component,
  DownloadedFile,
  FailedJob,
  JobResult,
  ReportedJob,
  StartedJob,
  TextFile,
} from './client/results.ts';
export { type ResumedJob, type ResumeParams, resume } from './client/resume.ts';
export type { ResumeToken } from './client/resume-token.ts';
export type { Run } from './client/running.ts';
export { type SettleAllOptions, settle, settleAll } from './client/settle.ts';
export type { Clock, Random } from './core/clock.ts';
export { type Conclusion, ERROR_CODES, type ErrorCode, KoreaiError, type KoreaiErrorOptions } from './core/errors.ts';
export type { Bot, Change, Metrics, ProjectChanges } from './core/facts.ts';
export type { ArchiveFormat } from './download/archive-format.ts';
export type { ExtractLimits } from './download/member.ts';
export type { NodeTransportOptions } from './http/node-transport.ts';
export { type AgentFor, proxyAgents } from './http/proxy.ts';
export {
  type Headers,
  type HttpMethod,
  type HttpRequest,
  type HttpResponse,
  type StreamedBody,
  type Transport,
  TransportError,
  type TransportErrorOptions,
  type TransportFailure,
} from './http/transport.ts';
export type { RateLimit } from './jobs/pace.ts';
