/**
 * Kore.ai's asynchronous jobs for programs: the operations of the action, and the parts they are made of.
 *
 * Nothing here writes to a stream, ends the process or needs GitHub, and but for {@link proxyAgents}, whose client
 * knows the proxy variables, nothing reads the environment.
 */
export type { ArchiveFormat } from './download/archive-format.ts';
export {
  type Destination,
  type DownloadedFile,
  type DownloadOptions,
  download,
  type Source,
} from './download/download.ts';
export { type ExtractOptions, extract } from './download/extract.ts';
export type { ExtractLimits } from './download/member.ts';
export { type AgentFor, type NodeTransportOptions, nodeTransport } from './http/node-transport.ts';
export { proxyAgents } from './http/proxy.ts';
export { type HttpRequest, type HttpResponse, type Transport, TransportError } from './http/transport.ts';
export { autoInterval, fixedInterval, type Interval, type Waited } from './jobs/interval.ts';
export { Pace, PLATFORM_LIMITS, type RateLimit } from './jobs/pace.ts';
export type { Ended, Failed, JobFacts, JobState, Look, Running, Succeeded } from './jobs/state.ts';
export { type WatchOptions, watch } from './jobs/watch.ts';
export { type Clock, type Random, systemClock } from './kernel/clock.ts';
export { type Deadline, startDeadline } from './kernel/deadline.ts';
export { formatDuration, parseDuration } from './kernel/duration.ts';
export { type Conclusion, conclusionOf, ERROR_CODES, type ErrorCode, KoreaiError } from './kernel/errors.ts';
export { harmless, harmlessMarkdown } from './kernel/harmless.ts';
export { type Log, silentLog } from './kernel/log.ts';
export type { Part } from './kernel/part.ts';
export { type Mask, Secrets } from './kernel/secrets.ts';
export type { ArtifactFile, Engine } from './operations/engine.ts';
export type { OnEvent, RunEvent } from './operations/events.ts';
export { INPUTS, type InputName, type Inputs } from './operations/inputs.ts';
export type { Job, JobContext, Operation } from './operations/operation.ts';
export type { BroughtFile, Outcome, Phase, UploadedArtifact } from './operations/outcome.ts';
export { type RawInput, type ReadOptions, readInputs } from './operations/read-inputs.ts';
export { OUTPUTS, type OutputName, resultOf } from './operations/results.ts';
export { run } from './operations/run.ts';
export { OPERATIONS } from './operations/table.ts';
export { type Authorization, apiKey, type BotCredentials, mintedJwt, readyMadeJwt } from './platform/auth.ts';
export { type Call, Platform, type PlatformOptions } from './platform/client.ts';
