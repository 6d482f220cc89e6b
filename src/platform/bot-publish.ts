import { foldWord } from '../kernel/fold.ts';
import type { Part } from '../kernel/part.ts';
import { AnswerError } from './answer-error.ts';
import type { Platform } from './client.ts';
import { expectFields, type Reply } from './reply.ts';
import { type Fields, field, id, instant, isFields, list, nested, percentage, reason, strings, text } from './wire.ts';

/** A publish of a bot, as its status tells it (seeds/bot-publish-status.txt). */
export interface PublishRecord {
  id: string;
  botId: string;
  status: string;
  requestedAt: number | undefined;
  percent: number | undefined;
  resources: readonly PublishedResource[];
  /** True where the publish as a whole awaits approval. */
  awaitsApproval: boolean;
  reason: string;
}

export interface PublishedResource extends Part {
  /** True where an admin has yet to approve it: the publish ended, the resource is not live. */
  readonly awaitsApproval: boolean;
}

export type ReadPublishStatus = (signal: AbortSignal) => Promise<PublishRecord>;

/**
 * Asks for the bot's current publish, or the last completed one: `GET /bot/{botId}/publish/status`. Where that path
 * is unknown (404), the versioned one of the documentation's sample is tried once, and kept where it works.
 */
export function publishStatusReader(platform: Platform, botId: string): ReadPublishStatus {
  const path = ['bot', botId, 'publish', 'status'];
  let versioned = false;
  return async (signal) => {
    try {
      return recordOf(await platform.request({ method: 'GET', path, versioned, signal }));
    } catch (error) {
      if (versioned || !(error instanceof AnswerError) || error.httpStatus !== 404) throw error;
      const reply = await platform
        .request({ method: 'GET', path, versioned: true, signal })
        .catch((second: unknown) => {
          // The path that the documentation names is the one whose refusal counts.
          throw second instanceof AnswerError && !second.transient ? error : second;
        });
      versioned = true;
      return recordOf(reply);
    }
  };
}

function recordOf(reply: Reply): PublishRecord {
  const fields = expectFields(reply);
  return {
    id: id(fields, '_id'),
    botId: text(fields, 'streamId', 'botId'),
    status: text(fields, 'status'),
    requestedAt: instant(fields, 'requestedTime', 'initiatedOn', 'createdOn'),
    percent: percentage(fields),
    resources: list(field(fields, 'statusSummary')).map(resourceOf),
    awaitsApproval: isAwaiting([fields, nested(fields, 'result')]),
    reason: reason(fields),
  };
}

function resourceOf(entry: Fields): PublishedResource {
  return {
    kind: text(entry, 'resourceType'),
    name: text(entry, 'name', 'resourceId'),
    status: text(entry, 'status'),
    detail: reason(entry),
    awaitsApproval: awaitsApproval(entry),
  };
}

/** `modules` is an array or an object, and the state stands in the entry, its result or one of its modules. */
function awaitsApproval(entry: Fields): boolean {
  const result = nested(entry, 'result');
  const modules = [field(entry, 'modules'), field(result, 'modules')].flatMap((value) => [
    ...list(value),
    ...(isFields(value) ? [value] : []),
  ]);
  // What was requested stands in the entry, what was approved in its result: the two are read as one.
  const places = [[entry, result], ...modules.map((module) => [module, nested(module, 'result')])];
  return places.some(isAwaiting);
}

function isAwaiting(places: readonly Fields[]): boolean {
  const words = places.flatMap((place) => [text(place, 'state'), text(place, 'status')]);
  if (words.some((word) => foldWord(word) === 'awaitingapproval')) return true;
  const languages = (name: string): string[] => places.flatMap((place) => strings(field(place, name)));
  const approved = new Set(languages('approvedLanguages'));
  return languages('approvalRequestedLanguages').some((language) => !approved.has(language));
}
