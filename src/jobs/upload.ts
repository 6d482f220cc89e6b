import type { UploadedFile } from '../platform/upload.ts';
import type { JobContext } from './operation.ts';

/** Uploads a file and returns its id. An upload starts no job, so it may be repeated. @throws KoreaiError */
export async function upload(
  file: UploadedFile,
  { platform, withRetries, onUpload }: Pick<JobContext, 'platform' | 'withRetries' | 'onUpload'>,
): Promise<string> {
  const { uploadFile } = await import('../platform/upload.ts');
  const { name, size: total } = file;
  return withRetries((signal) =>
    uploadFile(platform, file, { signal, onProgress: (bytes) => onUpload(name, bytes, total) }),
  );
}
