import { botRefusal, type Call, type Reply } from './call.ts';
import { SIGNED_FOLDER } from './calls.ts';
import type { Context } from './context.ts';
import type { LinkProblem, StoredFile } from './files.ts';
import { credentialsIn } from './recorder.ts';

const LINK_REFUSALS: Record<LinkProblem, { status: number; msg: string }> = {
  unsigned: { status: 401, msg: 'The link has no signature' },
  forged: { status: 403, msg: 'The signature of the link is wrong' },
  expired: { status: 403, msg: 'The link has expired' },
  used: { status: 404, msg: 'The link has been used' },
};

const CONTENT_TYPES: Record<string, string> = {
  zip: 'application/zip',
  tar: 'application/x-tar',
  gz: 'application/gzip',
  csv: 'text/csv; charset=utf-8',
};

/** Serves the files behind download links. */
export function downloads({ files, recorder, credentials }: Context) {
  return {
    async download(call: Call, name: string): Promise<Reply> {
      const isSigned = call.path.startsWith(SIGNED_FOLDER);
      if (isSigned) refuseCredentials(call);
      const file = files.get(name);
      if (!file || isSigned === (file.link.unsigned ?? false)) throw notFound();
      if (isSigned) checkLink(file, call);
      else if (file.owner) credentials.checkBot(call, file.owner.scope, file.owner.bot);
      else credentials.checkKey(call, 'any', 'either');
      if (!file.isReady()) throw notFound();
      return rangeOf(await file.bytes(), file, call);
    },
  };

  /** A client that sends credentials to a signed link would send them to any host. */
  function refuseCredentials(call: Call): void {
    const given = credentialsIn(call).join(', ');
    if (given === '') return;
    recorder.violation('credentials-to-link', `${given} came with a signed link`, call);
    throw botRefusal(400, `Credentials must not be sent to a download link: ${given}`);
  }

  function checkLink(file: StoredFile, call: Call): void {
    const problem = files.problemOf(file, call.query);
    if (problem) throw botRefusal(LINK_REFUSALS[problem].status, LINK_REFUSALS[problem].msg);
  }
}

/**
 * The file, or the part that `Range` and `If-Range` ask for (RFC 9110, sections 13.1.5 and 14). Several ranges at once,
 * and anything but a byte range, get the complete file, as the standard allows.
 */
function rangeOf(
  bytes: Buffer,
  { name, etag, link }: StoredFile,
  { headers: { range, 'if-range': ifRange } }: Call,
): Reply {
  const size = bytes.length;
  const type = CONTENT_TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  const headers = { 'content-type': type, etag, ...(link.ranges === false ? {} : { 'accept-ranges': 'bytes' }) };
  const all = { status: 200, headers, body: bytes };
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(range?.trim() ?? '') ?? [];
  if (link.ranges === false || (first === '' && last === '')) return all;
  if (ifRange !== undefined && String(ifRange) !== etag) return all;
  if (first !== '' && last !== '' && Number(last) < Number(first)) return all;
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === '' || last === '' ? size : Math.min(size, Number(last) + 1);
  if (from >= to) return { status: 416, headers: { 'content-range': `bytes */${size}` }, body: '' };
  const contentRange = `bytes ${from}-${to - 1}/${size}`;
  return { status: 206, headers: { ...headers, 'content-range': contentRange }, body: bytes.subarray(from, to) };
}

function notFound() {
  return botRefusal(404, 'File not found');
}
