import { monotonicSeconds } from '../measure/process.mjs';

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
