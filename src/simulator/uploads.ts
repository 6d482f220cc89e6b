import { createHash } from 'node:crypto';
import { botRefusal, expectValid, isText } from './call.ts';
import { fileIdOf, type Ids } from './ids.ts';

/** A file that was uploaded for an import. */
export interface Upload {
  /** 24 hexadecimal digits. */
  readonly fileId: string;
  /** SHA-1 of its bytes. */
  readonly hash: string;
  readonly fileName: string;
  readonly bytes: Buffer;
}

export type Uploads = ReturnType<typeof uploadsOf>;

/** Files are accepted whatever they are; only their import finds out. */
export function uploadsOf(ids: Ids) {
  const uploads = new Map<string, Upload>();
  return {
    find: (fileId: string): Upload | undefined => uploads.get(fileId),

    /** The file that the request of a bot's call names. @throws Refusal 412 if it names none, 400 if it is unknown */
    ofBot(fileId: unknown): Upload {
      expectValid(isText(fileId));
      const upload = uploads.get(fileId);
      if (!upload) throw botRefusal(400, 'Invalid file id');
      return upload;
    },

    add(bytes: Buffer, extension: string): Upload {
      const name = ids.next('f-');
      const hash = createHash('sha1').update(bytes).digest('hex');
      const upload = { fileId: fileIdOf(name), hash, fileName: `${name}.${extension}`, bytes };
      uploads.set(upload.fileId, upload);
      return upload;
    },
  };
}
