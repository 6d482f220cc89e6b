import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { NormalizedBot } from '../bot-files/normalize.ts';
import type { SecretPlace } from '../bot-files/secret-places.ts';
import type { Log } from '../core/log.ts';
import { sanitize } from '../core/sanitize.ts';
import type { ArchiveOnDisk } from '../download/extract.ts';

/** How many places a line names. */
const MOST_PLACES = 15;

/** An archive of a bot is far smaller; of a larger one, unpacking it once more would take long. In bytes. */
const LARGEST_SEARCHED = 64 * 1024 * 1024;

/**
 * Warns, before an archive is uploaded as an artifact, of the secrets in it: by their places, never by their values.
 * It is unpacked beside itself for that. One that cannot be searched is uploaded all the same.
 *
 * @throws the signal's reason
 */
export async function warnOfSecrets(file: ArchiveOnDisk, log: Log, signal: AbortSignal): Promise<void> {
  if (file.format !== 'zip') return;
  if (file.size > LARGEST_SEARCHED) {
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
      `The archive holds secrets in clear, or values that look like secrets (${places.length}): ${listed(places)}. Anyone who can read the artifacts of this repository can read them. Keep the repository private and the retention short, or set {uploadArtifact} to false.`,
    );
  } catch (error) {
    signal.throwIfAborted();
    const why = error instanceof Error ? sanitize(error.message) : 'unknown';
    log.info(`The archive could not be searched for secrets before it is uploaded: ${why}`);
  } finally {
    await rm(into, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  }
}

/** Logs what became of the secrets of a normalized bot. */
export function logSecrets({ hidden, suspects }: NormalizedBot, log: Log): void {
  if (hidden.length > 0) {
    log.info(`Secrets replaced by placeholders in the normalized files (${hidden.length}): ${listed(hidden)}`);
  }
  if (suspects.length > 0) {
    log.warning(
      `Values in the normalized files that look like secrets and are there in clear (${suspects.length}): ${listed(suspects)}. Move them into secured variables of the bot before you commit the files.`,
    );
  }
}

/** Both the names of files and the paths in them are the bot's own text. */
function listed(places: readonly SecretPlace[]): string {
  const shown = places.slice(0, MOST_PLACES).map(({ file, path }) => sanitize(`${file}: ${path}`, 200));
  return places.length > shown.length
    ? `${shown.join('; ')}; and ${places.length - shown.length} more`
    : shown.join('; ');
}
