import { createHash } from 'node:crypto';
import type { FormFile } from './form.ts';
import type { Ids } from './seeded-random.ts';

/** In bytes, where a scenario says nothing else. The platform's own limit is documented nowhere. */
export const UPLOAD_LIMIT = 67_108_864;
/** How many bytes of uploads are kept in all. */
const KEPT_BYTES = 134_217_728;

/** A file that was uploaded. */
export interface Upload {
  /** 24 hexadecimal digits. */
  readonly fileId: string;
  /** SHA-1 of its bytes. */
  readonly hash: string;
  readonly fileName: string;
  /** As the caller called it, without a dot. */
  readonly extension: string;
  /** Forgotten once later uploads need the room; the file is known all the same. */
  bytes: Buffer | undefined;
}

/** What was uploaded, for imports to use. */
export class Uploads {
  readonly #ids: Ids;
  readonly #uploads = new Map<string, Upload>();

  constructor(ids: Ids) {
    this.#ids = ids;
  }

  add({ bytes }: FormFile, extension: string): Upload {
    const name = this.#ids.next('f-');
    const upload: Upload = {
      fileId: name.replaceAll('-', '').slice(1, 25),
      hash: createHash('sha1').update(bytes).digest('hex'),
      fileName: `${name}.${extension}`,
      extension,
      bytes,
    };
    this.#uploads.set(upload.fileId, upload);
    this.#forgetOldest();
    return upload;
  }

  get(fileId: string): Upload | undefined {
    return this.#uploads.get(fileId);
  }

  #forgetOldest(): void {
    const all = [...this.#uploads.values()];
    let kept = all.reduce((sum, { bytes }) => sum + (bytes?.length ?? 0), 0);
    for (const upload of all) {
      if (kept <= KEPT_BYTES) return;
      kept -= upload.bytes?.length ?? 0;
      upload.bytes = undefined;
    }
  }
}
