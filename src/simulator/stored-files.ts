import { archiveBytes } from './archive.ts';
import type { Piece } from './body.ts';
import type { Archive, ArchiveFormat, BotScope, Link } from './scenario.ts';
import type { Ids } from './seeded-random.ts';

/** A file behind a link. */
export interface StoredFile {
  /** `f-…`, with its extension. */
  readonly name: string;
  readonly fileId: string;
  readonly link: Link;
  /** Whose credentials a link without signature wants. */
  readonly owner: Owner;
  readonly etag: string;
  /** False while the job that makes it still runs. */
  isReady(): boolean;
  bytes(): Promise<Piece>;
}

export type Owner = { bot: string; scope: BotScope } | { platform: true };

export interface NewFile {
  archive: Archive;
  format: ArchiveFormat;
  /** Of its name. Default: the format. */
  extension?: string;
  link: Link | undefined;
  owner: Owner;
  isReady: () => boolean;
}

export class StoredFiles {
  readonly #ids: Ids;
  readonly #files = new Map<string, StoredFile>();

  constructor(ids: Ids) {
    this.#ids = ids;
  }

  add({ archive, format, extension = format, link = {}, owner, isReady }: NewFile): StoredFile {
    const id = this.#ids.next('f-');
    let bytes: Promise<Piece> | undefined;
    const file: StoredFile = {
      name: `${id}.${extension}`,
      fileId: id.replaceAll('-', '').slice(1, 25),
      link,
      owner,
      etag: `"${id.slice(2, 10)}"`,
      isReady,
      bytes() {
        bytes ??= archiveBytes(archive, format, id);
        return bytes;
      },
    };
    this.#files.set(file.name, file);
    return file;
  }

  get(name: string): StoredFile | undefined {
    return this.#files.get(name);
  }
}
