import { json, type Reply } from './reply.ts';
import type { Publish, Resource } from './scenario.ts';

export const USUAL_RESOURCES: readonly Resource[] = [
  { type: 'SETTINGS', name: 'Settings' },
  { type: 'CHANNELS', name: 'Channels' },
  { type: 'NL', name: 'Natural Language' },
  { type: 'AUTOVERSIONING', name: 'Creating New Version' },
];

/** A resource as the publish status tells of it. */
export function publishEntry({ type, id = type, name = type, status = 'SUCCESS', state, fields }: Resource): object {
  return {
    resourceId: id,
    resourceType: type,
    name,
    status,
    ...(state === undefined ? {} : { result: { name, state } }),
    ...fields,
  };
}

/** What the call that starts a publish is answered with: documented as a list, and said to be other things too. */
export function startReply({ reply = 'list', resources = USUAL_RESOURCES }: Publish, publishedOn: string): Reply {
  if (reply === 'empty') return { ...json(200, ''), body: '' };
  if (reply === 'empty-list') return json(200, []);
  if (reply === 'object') return json(200, { status: 'SUCCESS', message: 'Publish initiated' });
  return json(
    200,
    resources.map((resource) => startEntry(resource, publishedOn)),
  );
}

/** How far the publish got is not in here: each resource was taken, or refused. */
function startEntry(resource: Resource, publishedOn: string): object {
  const { type, id = type, name = type, state = 'awaitingApproval', replyStatus = 'SUCCESS', replyFields } = resource;
  return {
    resourceType: type,
    resourceId: id,
    status: replyStatus,
    ...(replyStatus === 'SUCCESS' ? { result: { name, state, publishedOn } } : {}),
    ...replyFields,
  };
}
