import { monotonicSeconds } from '../measure/process.mjs';

/** When each bot was polled, in seconds. */
const polls = new Map();
/** The same in all answers for a job. */
const REQUESTED = new Date().toISOString();

/** The status of a bot's publish: successful after the number of polls in its id (`st-25-polls-…`), else at once. */
export function publishStatus(botId, at) {
  const times = polls.get(botId) ?? [];
  polls.set(botId, times);
  times.push(at);
  const [, wanted = '1'] = /^st-(\d+)-polls/.exec(botId) ?? [];
  const isOver = times.length >= Number(wanted);
  return {
    _id: `ds-${botId}`,
    jobType: 'PUBLISH_BOT',
    streamId: botId,
    percentageComplete: isOver ? 100 : 40,
    requestedTime: REQUESTED,
    status: isOver ? 'successful' : 'INPROGRESS',
    statusSummary: [{ resourceId: 'dg-1', resourceType: 'dialog', name: 'Welcome', status: 'SUCCESS', modules: {} }],
  };
}

export function exportStatus(botId, link) {
  return {
    _id: `ber-${botId}`,
    streamId: botId,
    status: 'success',
    exportType: 'published',
    requestType: 'Botexport',
    createdOn: REQUESTED,
    downloadURL: link,
  };
}

export function pollsOfAll() {
  return Object.fromEntries(polls);
}

export function forget() {
  polls.clear();
}

export const SERVICE = '/twirp/github.actions.results.api.v1.ArtifactService/';

/** Uploads that were finished: how long they took, from the first call to the last, and how many bytes came. */
const uploads = [];
let current;

/** The two calls of GitHub's results service that an upload makes. */
export function answerService(method, origin) {
  if (method === 'CreateArtifact') {
    current = { startedAt: monotonicSeconds(), bytes: 0 };
    return { ok: true, signed_upload_url: `${origin}/blobs/archive?sig=c2lnbmF0dXJl` };
  }
  uploads.push({ seconds: monotonicSeconds() - current.startedAt, bytes: current.bytes });
  return { ok: true, artifact_id: '4711' };
}

/** Reads the bytes of a blob and discards them. */
export async function takeBlock(request, isBlock) {
  for await (const chunk of request) if (isBlock) current.bytes += chunk.length;
}

export function takeUploads() {
  return uploads.splice(0);
}
