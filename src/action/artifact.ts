import { randomUUID } from 'node:crypto';
import { copyFile, link, mkdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { getDefaultHighWaterMark, setDefaultHighWaterMark } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import { abortable } from '../core/abortable.ts';
import { diskError, isDiskError } from '../core/disk-error.ts';
import { KoreaiError } from '../core/errors.ts';
import { sanitize } from '../core/sanitize.ts';
import type { ArtifactFile } from '../run/dependencies.ts';
import type { UploadedArtifact } from '../run/outcome.ts';
import { missingArtifactService, NO_SERVICE_HINT } from './artifact-service.ts';

type Environment = Record<string, string | undefined>;

/** Blocks under way at once: the client's own 5 leave half of the line idle. */
const UPLOAD_CONCURRENCY = '10';
/** What the client hands its sockets at once: less takes more time, and over TLS more memory. */
const PIECE_BYTES = 1024 * 1024;
const USUAL_PIECE_BYTES = getDefaultHighWaterMark(false);

/**
 * Uploads an archive as it is, as a workflow artifact of the given name, by GitHub's own client.
 *
 * @throws KoreaiError `artifact-failed`; the signal's reason
 */
export async function uploadArtifact(
  file: ArtifactFile,
  environment: Environment,
  signal: AbortSignal,
): Promise<UploadedArtifact> {
  const problem = missingArtifactService(environment);
  if (problem !== undefined) throw new KoreaiError('artifact-failed', problem, { hint: NO_SERVICE_HINT });
  environment['ACTIONS_ARTIFACT_UPLOAD_CONCURRENCY'] ??= UPLOAD_CONCURRENCY;
  const staging = join(dirname(file.path), `.upload-${randomUUID()}`);
  try {
    const staged = await stage(file, staging);
    // Begun all the same, it would read a file that is taken from it.
    signal.throwIfAborted();
    // The client cannot be stopped: after an abort it ends with the process.
    const { id, digest } = await abortable(upload(staged, file), signal);
    if (digest !== undefined && digest !== file.sha256) {
      throw new KoreaiError('artifact-failed', 'The artifact service received other bytes than the archive has', {
        hint: 'Run again; the artifact that was made is not to be trusted.',
      });
    }
    return { id, digest: digest ?? file.sha256, url: urlOf(id, environment) };
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof KoreaiError ? error : failed(error, file.path);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** The client names an artifact that is not zipped again after its file, so the file gets that name. */
async function stage({ path, name }: ArtifactFile, staging: string): Promise<string> {
  if (basename(path) === name) return path;
  const staged = join(staging, name);
  await mkdir(staging);
  await link(path, staged).catch(() => copyFile(path, staged));
  return staged;
}

async function upload(path: string, { name, retentionDays }: ArtifactFile): Promise<{ id: number; digest?: string }> {
  const { DefaultArtifactClient } = await import('@actions/artifact');
  collectBlocksEarly();
  const options = { skipArchive: true, ...(retentionDays === undefined ? {} : { retentionDays }) };
  // The client has no option for it. Where two uploads overlap, the end of one leaves the other the usual size.
  setDefaultHighWaterMark(false, PIECE_BYTES);
  try {
    const { id, digest } = await new DefaultArtifactClient().uploadArtifact(name, [path], dirname(path), options);
    if (id === undefined) throw new Error('the artifact service gave no id');
    return digest === undefined ? { id } : { id, digest };
  } finally {
    setDefaultHighWaterMark(false, USUAL_PIECE_BYTES);
  }
}

/**
 * The client reads a file in blocks of 8 MiB, each into memory of its own beside the heap. For every few of them V8
 * would mark the whole heap, which takes a fifth of the upload's CPU time. Collecting young objects early frees the
 * blocks for next to nothing, and counting them with the heap leaves little to mark for. Both hold until the process
 * ends.
 */
function collectBlocksEarly(): void {
  setFlagsFromString('--minor-gc-task-trigger=5');
  setFlagsFromString('--external-memory-accounted-in-global-limit');
}

function urlOf(id: number, environment: Environment): string {
  const server = environment['GITHUB_SERVER_URL'] ?? 'https://github.com';
  const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = environment;
  return repository && run ? `${server}/${repository}/actions/runs/${run}/artifacts/${id}` : '';
}

function failed(error: unknown, path: string): KoreaiError {
  const what = 'The artifact could not be uploaded';
  if (isDiskError(error)) return diskError(what, path, error, 'artifact-failed');
  const reason = reasonOf(error);
  return new KoreaiError('artifact-failed', `${what}: ${reason}`, { hint: hintFor(error, reason), cause: error });
}

/** What the service or its storage gave as the reason: the client's own message may be empty. */
function reasonOf(error: unknown): string {
  const { message, statusCode, code } = Object(error) as { message?: unknown; statusCode?: unknown; code?: unknown };
  const said = sanitize(message ?? error);
  if (typeof statusCode !== 'number') return said || 'the artifact client gave no reason';
  const named = typeof code === 'string' && code !== '' ? ` (${sanitize(code, 60)})` : '';
  return `the storage answered ${statusCode}${named}${said === '' ? ' and gave no reason' : `: ${said}`}`;
}

function hintFor(error: unknown, reason: string): string {
  if (error instanceof Error && error.name === 'GHESNotSupportedError') return NO_SERVICE_HINT;
  if (/\(409\)|answered 409|already exists/i.test(reason)) {
    return 'An artifact of this name exists already in this run: give another artifactName.';
  }
  if (/quota/i.test(reason)) {
    return 'Delete artifacts that are not needed any more, or set artifactRetentionDays, and run again.';
  }
  if (/answered 4\d\d/.test(reason)) {
    return 'Check what stands between this runner and the storage of GitHub Actions (proxy, firewall), and its clock.';
  }
  return 'Run again. If it fails again, set uploadArtifact to false and keep the file by other means.';
}
