import { createHmac } from 'node:crypto';
import type { Clock } from '../core/clock.ts';
import { archiveBytes } from './archives.ts';
import { botRefusal, type Call, type Reply } from './call.ts';
import { type BotScope, SIGNED_FOLDER, UNSIGNED_FOLDER } from './calls.ts';
import type { Context } from './context.ts';
import { fileIdOf, type Ids } from './ids.ts';
import { credentialsIn } from './recorder.ts';
import type { Archive, ArchiveFormat, Link } from './scenario/types.ts';
import type { Durations } from './scenario/values.ts';

interface NewFile {
  content: Archive;
  format: ArchiveFormat;
  /** Extension of its name. Default: the format. */
  extension?: string;
  link?: Link | undefined;
  /** Whose credentials a link without signature needs: an API key's, unless it is a bot's. */
  owner?: { bot: string; scope: BotScope };
  /** False while the job that makes it is still running. */
  isReady: () => boolean;
}

/** A file behind download links. */
export interface StoredFile extends Pick<NewFile, 'owner' | 'isReady'> {
  /** `f-…`, with its extension. */
  readonly name: string;
  readonly fileId: string;
  readonly link: Link;
  readonly etag: string;
  bytes(): Promise<Buffer>;
}

export type Files = ReturnType<typeof storedFiles>;

const LINK_REFUSALS = {
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

/** The files of the platform, and the links to them in the platform's form (kore-api.md, section 7). */
export function storedFiles(clock: Clock, ids: Ids, ms: Durations) {
  const files = new Map<string, StoredFile>();
  const usedSignatures = new Set<string>();
  let links = 0;

  const sign = (...parts: string[]): string => {
    const key = ids.of('', 'key of links');
    const signature = createHmac('sha256', key).update(parts.join('/')).digest().subarray(0, 16);
    return signature.toString('base64').replaceAll('=', '$');
  };

  return {
    get: (name: string): StoredFile | undefined => files.get(name),

    add({ content, format, extension = format, link = {}, ...more }: NewFile): StoredFile {
      const id = ids.next('f-');
      let bytes: Promise<Buffer> | undefined;
      const file: StoredFile = {
        name: `${id}.${extension}`,
        fileId: fileIdOf(id),
        ...more,
        link,
        etag: `"${id.slice(2, 10)}"`,
        bytes() {
          bytes ??= archiveBytes(content, format, id);
          return bytes;
        },
      };
      files.set(file.name, file);
      return file;
    },

    /** A link of its own for every reply. @param origin the simulator as the caller knows it */
    linkTo({ name, link }: StoredFile, origin: string): string {
      const { expiresAfter, internalOrigin, leadingSpace, unsigned } = link;
      const start = `${leadingSpace ? ' ' : ''}${internalOrigin ?? origin}`;
      if (unsigned) return `${start}${UNSIGNED_FOLDER}${name}`;
      links += 1;
      const expires = Math.floor((clock.wall() + ms(expiresAfter, '1h')) / 1_000);
      return `${start}${SIGNED_FOLDER}${name}?e=${expires}&n=${links}&s=${sign(name, String(expires), String(links))}`;
    },

    /** What is wrong with the query of a signed link. This uses up a link that serves once. */
    problemOf({ name, link }: StoredFile, query: string): keyof typeof LINK_REFUSALS | undefined {
      // Not URLSearchParams: it would read the `+` of base64 as a space.
      const { e = '', n = '', s = '' } = Object.fromEntries(query.split('&').map(pairOf));
      if (s === '') return 'unsigned';
      if (s.replace(/\$+$/, '') !== sign(name, e, n).replace(/\$+$/, '')) return 'forged';
      if (clock.wall() >= Number(e) * 1_000) return 'expired';
      if (usedSignatures.has(s)) return 'used';
      if (link.servesOnce) usedSignatures.add(s);
      return undefined;
    },
  };
}

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

function pairOf(text: string): [string, string] {
  const [name = '', ...value] = text.split('=');
  return [name, decoded(value.join('='))];
}

/** A part of a URL; one that cannot be decoded stays as it is. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
