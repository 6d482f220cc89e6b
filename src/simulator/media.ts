import type { Call } from './call.ts';
import type { Credentials } from './credentials.ts';
import type { LinkProblem, Links } from './links.ts';
import { wantedBytes } from './ranges.ts';
import type { Recorder } from './recorder.ts';
import { botRefusal, type Reply } from './reply.ts';
import type { StoredFile, StoredFiles } from './stored-files.ts';

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

interface Shelf {
  files: StoredFiles;
  links: Links;
  recorder: Recorder;
  credentials: Credentials;
}

/** Serves what is behind download links. */
export class Media {
  readonly #shelf: Shelf;

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
  }

  /** A signed link is all it takes; whoever sends credentials along would have sent them to any host. */
  async signed(call: Call, name: string): Promise<Reply> {
    const { files, links, recorder } = this.#shelf;
    const given = recorder.credentialsIn(call.headers);
    if (given.length > 0) {
      recorder.violation('credentials-to-link', `${given.join(', ')} came with a signed link`, call);
      throw botRefusal(400, `Credentials must not be sent to a download link: ${given.join(', ')}`);
    }
    const file = files.get(name);
    if (!file || file.link.unsigned) throw notFound();
    const problem = links.problemOf(file, call.query);
    if (problem) throw botRefusal(LINK_REFUSALS[problem].status, LINK_REFUSALS[problem].msg);
    return await this.#serve(call, file);
  }

  /** Without a signature in the link, it takes the credentials of whoever may start the export. */
  async unsigned(call: Call, name: string): Promise<Reply> {
    const { files, credentials } = this.#shelf;
    const file = files.get(name);
    if (!file?.link.unsigned) throw notFound();
    if ('bot' in file.owner) credentials.checkBot(call, file.owner.scope, file.owner.bot);
    else credentials.checkKey(call, undefined, 'either');
    return await this.#serve(call, file);
  }

  async #serve(call: Call, file: StoredFile): Promise<Reply> {
    if (!file.isReady()) throw notFound();
    const bytes = await file.bytes();
    const { size } = bytes;
    const headers = {
      'content-type': CONTENT_TYPES[file.name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
      etag: file.etag,
    };
    if (file.link.ranges === false) {
      return { status: 200, headers: { ...headers, 'content-length': String(size) }, body: bytes.read(0, size) };
    }
    const { range } = call.headers;
    const ifRange = call.headers['if-range'];
    const wanted = wantedBytes(size, file.etag, range, Array.isArray(ifRange) ? ifRange[0] : ifRange);
    if (wanted.kind === 'none') {
      return { status: 416, headers: { 'content-range': `bytes */${size}`, 'content-length': '0' }, body: '' };
    }
    const { from, to } = wanted.kind === 'all' ? { from: 0, to: size } : wanted;
    return {
      status: wanted.kind === 'all' ? 200 : 206,
      headers: {
        ...headers,
        'accept-ranges': 'bytes',
        'content-length': String(to - from),
        ...(wanted.kind === 'part' ? { 'content-range': `bytes ${from}-${to - 1}/${size}` } : {}),
      },
      body: bytes.read(from, to),
    };
  }
}

function notFound() {
  return botRefusal(404, 'File not found');
}
