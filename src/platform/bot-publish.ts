import { awaitsApproval, COMPONENT_WORDS, meaningOf } from '../core/status-words.ts';
import { AnswerError, isUnknownPath } from './answer-error.ts';
import { type CallOptions, type Platform, VERSIONED_PREFIX } from './client.ts';
import { type ComponentRecord, componentOf, isAwaiting, listedBesideSummary } from './component.ts';
import { messageOfErrors } from './contradiction.ts';
import { post } from './endpoint.ts';
import { type DatedRecord, jobRecord } from './record.ts';
import { expectFields, type Fields, field, INNER, id, list, nested, type Reply, reason, text } from './wire.ts';

/** A publish of a bot, as its status reports it. */
export interface PublishRecord extends DatedRecord {
  readonly resources: readonly ComponentRecord[];
  /** True if the publish itself awaits approval. */
  readonly awaitsApproval: boolean;
  /** True for an answer with neither id, status nor time, which is about no publish at all. */
  readonly isEmpty: boolean;
}

/** The reply to the start of a publish. It has neither an id nor a time. */
export interface PublishStart {
  readonly entries: readonly ComponentRecord[];
  /** The server's own clock, to compare with the times of publishes; in milliseconds since the epoch. */
  readonly serverTime: number | undefined;
  readonly reason: string;
}

export type ReadPublishStatus = (options: CallOptions) => Promise<PublishRecord>;

/**
 * Starts a publish: `POST /bot/{botId}/publish` (kore-api.md, section 1.2). The reply is an array of results, an object of
 * them or nothing.
 */
export const startPublish = post(
  ({ botId, body }: { botId: string; body: Fields }) => ({ path: ['bot', botId, 'publish'], body, mayBeEmpty: true }),
  (reply): PublishStart => {
    const { value, serverTime } = reply;
    const fields = value === undefined || value === null || Array.isArray(value) ? {} : expectFields(reply);
    const entries = Array.isArray(value) ? list(value) : entriesOf(fields);
    return { entries: entries.map(startedComponent), serverTime, reason: reason(fields) };
  },
);

/** The results in an object: itself if it is one, those of its summary, or one under each of its keys. */
function entriesOf(fields: Fields): Fields[] {
  const summary = summaryOf(fields);
  if (isEntry(fields)) return [fields, ...summary];
  return summary.length > 0 ? summary : list(fields);
}

/** States are those before the publish, so only its own status word can refuse an entry. */
function startedComponent(entry: Fields): ComponentRecord {
  const status = text(entry, 'status');
  const hasFailed = messageOfErrors(entry) !== undefined && meaningOf(status, COMPONENT_WORDS) !== 'failed';
  return { ...componentOf(entry), status: hasFailed ? 'failed' : status };
}

/**
 * Reads the bot's current publish, or the last completed one: `GET /bot/{botId}/publish/status`. If that path is unknown
 * (404, 405), the versioned one of the documentation's sample is tried, and used from then on if it works.
 */
export function publishStatusReader(platform: Platform, botId: string): ReadPublishStatus {
  const path = ['bot', botId, 'publish', 'status'];
  const versioned = { prefix: VERSIONED_PREFIX, trailingSlash: true };
  let form: Partial<typeof versioned> = {};
  return async (options) => {
    const call = { method: 'GET', path, ...options } as const;
    try {
      return publishRecord(await platform.request({ ...call, ...form }));
    } catch (error) {
      if (form === versioned || !isUnknownPath(error)) throw error;
      const reply = await platform.request({ ...call, ...versioned }).catch((second: unknown) => {
        if (error.httpStatus === 405) throw second;
        // The refusal of the documented path counts.
        throw second instanceof AnswerError && !second.transient ? withCause(error, second) : second;
      });
      form = versioned;
      return publishRecord(reply);
    }
  };
}

function withCause({ httpStatus, code, message, hint, platformMessage }: AnswerError, cause: AnswerError): AnswerError {
  return new AnswerError(httpStatus, code, message, { hint, cause }, platformMessage);
}

export function publishRecord(reply: Reply): PublishRecord {
  const fields = expectFields(reply);
  const record = { ...jobRecord(fields), id: id(fields, '_id') };
  return {
    ...record,
    resources: [...summaryOf(fields).map(componentOf), ...listedBesideSummary(fields), ...overallOf(fields)],
    awaitsApproval: isAwaiting(fields),
    serverTime: reply.serverTime,
    isEmpty: record.id === '' && record.status === '' && record.requestedAt === undefined,
  };
}

/** The entries of the summary, which may be one entry alone. */
function summaryOf(fields: Fields): Fields[] {
  const summary = nested(fields, 'statusSummary');
  return isEntry(summary) ? [summary] : list(field(fields, 'statusSummary'));
}

function isEntry(fields: Fields): boolean {
  return text(fields, 'status', 'resourceType') !== '' || messageOfErrors(fields) !== undefined;
}

/** An approval state, or the status of what is inside it, beside the status of the publish itself. */
function overallOf(fields: Fields): ComponentRecord[] {
  const beside = { state: field(fields, 'state'), result: INNER.flatMap((name) => field(fields, name)) };
  const overall = componentOf(beside);
  const isBad = overall.status !== '' && meaningOf(overall.status, COMPONENT_WORDS) !== 'succeeded';
  return isBad && !awaitsApproval(overall.status) ? [{ ...overall, kind: 'publish', name: 'as a whole' }] : [];
}
