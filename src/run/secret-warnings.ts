import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { StableFiles } from '../bot-files/normalize.ts';
import type { SecretPlace } from '../bot-files/secret-places.ts';
import type { Log } from '../core/log.ts';
import { listed, sanitize } from '../core/sanitize.ts';
import type { ArchiveOnDisk } from '../download/extract.ts';

/** Maximum number of places that a line names. */
const MAX_PLACES = 15;

/** Maximum size of an archive to search, in bytes. Bots are far smaller, and unpacking a larger archive takes long. */
const MAX_SEARCHED_BYTES = 64 * 1024 * 1024;

/**
 * Warns about the secrets in an archive before it is uploaded as an artifact: names their places, never their values. The
 * archive is unpacked into a temporary folder next to it. If it cannot be searched, it is uploaded anyway.
 *
 * @throws the signal's reason
 */
export async function warnOfSecrets(file: ArchiveOnDisk, log: Log, signal: AbortSignal): Promise<void> {
  if (file.format !== 'zip') return;
  if (file.size > MAX_SEARCHED_BYTES) {
    log.info('The archive is too large to be searched for secrets before it is uploaded.');
    return;
  }
  const into = join(dirname(file.path), `.searched-${globalThis.crypto.randomUUID()}`);
  try {
    const { extract } = await import('../download/extract.ts');
    const { secretsIn } = await import('../bot-files/secret-places.ts');
    const places = await secretsIn(await extract(file, { into, signal }), signal);
    if (places.length === 0) return;
    log.warning(
      `The archive contains secrets in plain text, or values that look like secrets (${places.length}): ${placesIn(places)}. Anyone who can read the artifacts of this repository can read them. Keep the repository private and the retention short, or set {uploadArtifact} to false.`,
    );
  } catch (error) {
    signal.throwIfAborted();
    const why = error instanceof Error ? sanitize(error.message) : 'unknown';
    log.info(`The archive could not be searched for secrets before it is uploaded: ${why}`);
  } finally {
    await rm(into, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  }
}

/** Logs which secrets of a normalized bot were replaced, and which values may be secrets. */
export function logSecrets({ replaced, suspects }: Omit<StableFiles, 'files'>, log: Log): void {
  if (replaced.length > 0) {
    log.info(`Secrets replaced by placeholders in the normalized files (${replaced.length}): ${placesIn(replaced)}`);
  }
  if (suspects.length > 0) {
    log.warning(
      `Values in the normalized files that look like secrets and are in plain text (${suspects.length}): ${placesIn(suspects)}. Move them into secured variables of the bot before you commit the files.`,
    );
  }
}

/** File names and paths come from the bot, so they are sanitized. */
function placesIn(places: readonly SecretPlace[]): string {
  const names = places.map(({ file, path }) => `${file}: ${path}`);
  return listed(names, MAX_PLACES, '; ');
}
