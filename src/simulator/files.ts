import { createHash } from 'node:crypto';
import type { Clock } from '../core/clock.ts';
import { archiveBytes } from './archives.ts';
import { botRefusal, type Call, expectValid, isText, type Reply } from './call.ts';
import { SIGNED_FOLDER, UNSIGNED_FOLDER } from './calls.ts';
import type { Credentials } from './credentials.ts';
import { hexOf, type Ids } from './ids.ts';
import { credentialsIn, type Recorder } from './recorder.ts';
import type { Archive, ArchiveFormat, Link } from './scenario/types.ts';
import type { Durations } from './scenario/values.ts';

export interface NewFile {
  content: Archive;
  format: ArchiveFormat;
  /** Extension of its name. Default: the format. */
  extension?: string;
  link?: Link | undefined;
  /** The bot that it is exported from, whose credentials a link without signature needs. Default: those of an API key. */
  botId?: string;
  /** False while the job that makes it is still running. */
  isReady: () => boolean;
}

/** A file behind download links. */
export interface StoredFile extends Pick<NewFile, 'botId' | 'isReady'> {
  /** `f-…`, with its extension. */
  readonly name: string;
  readonly fileId: string;
  readonly link: Link;
  readonly etag: string;
  bytes(): Promise<Buffer>;
}

const LINK_REFUSALS = {
  unsigned: { status: 401, msg: 'The link has no signature' },
  forged: { status: 403, msg: 'The signature of the link is wrong' },
  expired: { status: 403, msg: 'The link has expired' },
  used: { status: 404, msg: 'The link has been used' },
};

export type StoredFiles = ReturnType<typeof storedFiles>;

/** The files of the platform, and the links to them in the platform's form (kore-api.md, section 7). */
export function storedFiles(clock: Clock, ids: Ids, ms: Durations) {
  const files = new Map<string, StoredFile>();
  /** By name of the file and query, when each link expires, in milliseconds since the epoch. */
  const links = new Map<string, number>();
  const used = new Set<string>();

  return {
    get: (name: string): StoredFile | undefined => files.get(name),

    add({ content, format, extension = format, link = {}, ...more }: NewFile): StoredFile {
      const id = ids.next('f-');
      let bytes: Promise<Buffer> | undefined;
      const file: StoredFile = {
        name: `${id}.${extension}`,
        fileId: hexOf(id),
        ...more,
        link,
        etag: `"${id.slice(2, 10)}"`,
        bytes() {
          bytes ??= archiveBytes(content, format);
          return bytes;
        },
      };
      files.set(file.name, file);
      return file;
    },

    /** A link of its own for every reply. @param origin - the simulator as the caller knows it */
    linkTo({ name, link }: StoredFile, origin: string): string {
      const { expiresAfter, leadingSpace, unsigned } = link;
      const start = `${leadingSpace ? ' ' : ''}${origin}`;
      if (unsigned) return `${start}${UNSIGNED_FOLDER}${name}`;
      const number = links.size + 1;
      const expiresAt = clock.wall() + ms(expiresAfter, '1h');
      const signature = createHash('md5')
        .update(ids.of('', `link ${number}`))
        .digest('base64');
      const query = `e=${Math.floor(expiresAt / 1_000)}&n=${number}&s=${signature.replaceAll('=', '$')}`;
      links.set(`${name}?${query}`, expiresAt);
      return `${start}${SIGNED_FOLDER}${name}?${query}`;
    },

    /** What is wrong with the query of a signed link. This uses up a link that serves once. */
    problemOf({ name, link }: StoredFile, query: string): keyof typeof LINK_REFUSALS | undefined {
      const key = `${name}?${decoded(query)}`;
      const expiresAt = links.get(key);
      if (!query.includes('s=')) return 'unsigned';
      if (expiresAt === undefined) return 'forged';
      if (clock.wall() >= expiresAt) return 'expired';
      if (used.has(key)) return 'used';
      if (link.servesOnce) used.add(key);
      return undefined;
    },
  };
}

/** The uploaded files by their ids of 24 hexadecimal digits, whatever they contain. */
export function uploadsOf(ids: Ids) {
  const uploads = new Map<string, Buffer>();
  return {
    has: (fileId: string): boolean => uploads.has(fileId),

    /** The file that the request of a bot's call names. @throws Refusal 412 if it names none, 400 if it is unknown */
    ofBot(fileId: unknown): Buffer {
      expectValid(isText(fileId));
      const bytes = uploads.get(fileId);
      if (!bytes) throw botRefusal(400, 'Invalid file id');
      return bytes;
    },

    /** @returns its id */
    add(bytes: Buffer): string {
      const fileId = hexOf(ids.next('f-'));
      uploads.set(fileId, bytes);
      return fileId;
    },
  };
}

/** Serves the files behind download links. */
export function downloads(files: StoredFiles, credentials: Credentials, recorder: Recorder) {
  return {
    async download(call: Call, name: string): Promise<Reply> {
      const isSigned = call.path.startsWith(SIGNED_FOLDER);
      if (isSigned) refuseCredentials(call);
      const file = files.get(name);
      if (!file || isSigned === (file.link.unsigned ?? false)) throw notFound();
      if (isSigned) checkLink(file, call);
      else if (file.botId !== undefined) credentials.checkBot(call, 'Bot Export', file.botId);
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
 * The file, or the part that `Range` and `If-Range` ask for (RFC 9110, sections 13.1.5 and 14). Anything but a range from
 * a byte on gets the complete file, as the standard allows.
 */
function rangeOf(
  bytes: Buffer,
  { name, etag, link }: StoredFile,
  { headers: { range, 'if-range': ifRange } }: Call,
): Reply {
  const size = bytes.length;
  const type = name.endsWith('.csv') ? 'text/csv; charset=utf-8' : 'application/octet-stream';
  const headers = { 'content-type': type, etag, ...(link.ranges === false ? {} : { 'accept-ranges': 'bytes' }) };
  const all = { status: 200, headers, body: bytes };
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(range?.trim() ?? '') ?? [];
  if (link.ranges === false || !first || (ifRange !== undefined && String(ifRange) !== etag)) return all;
  const from = Number(first);
  const to = last ? Math.min(size, Number(last) + 1) : size;
  if (from >= to) return { status: 416, headers: { 'content-range': `bytes */${size}` }, body: '' };
  const contentRange = `bytes ${from}-${to - 1}/${size}`;
  return { status: 206, headers: { ...headers, 'content-range': contentRange }, body: bytes.subarray(from, to) };
}

function notFound() {
  return botRefusal(404, 'File not found');
}

/** A part of a URL; one that cannot be decoded stays as it is. Not `URLSearchParams`: that reads the `+` of base64 as a space. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
