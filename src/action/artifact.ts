import { randomUUID } from 'node:crypto';
import { copyFile, link, mkdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { abortable } from '../core/deadline.ts';
import { diskError, isDiskError } from '../core/disk.ts';
import { KoreaiError } from '../core/errors.ts';
import { parseJson } from '../core/json.ts';
import type { Log } from '../core/log.ts';
import { sanitize } from '../core/sanitize.ts';
import type { ArtifactFile } from '../run/dependencies.ts';
import type { UploadedArtifact } from '../run/outcome.ts';
import type { Step } from '../run/read-step.ts';
import { runUrl } from './github-run.ts';

/** Blocks that are uploaded at once: the client's default of 5 leaves half of the bandwidth unused. */
const UPLOAD_CONCURRENCY = '10';

const NO_SERVICE_HINT =
  'No artifact can be uploaded on GitHub Enterprise Server, Gitea, Forgejo or outside of GitHub Actions: set uploadArtifact to false and keep the file by other means.';

/**
 * Checks before anything is sent that the archives of a step can be uploaded. If the step starts no job, or its job may
 * have no archive, there is a warning only.
 *
 * @throws KoreaiError `artifact-failed`
 */
export function checkArtifactService(
  { operation, targets: [inputs] }: Step,
  environment: NodeJS.ProcessEnv,
  log: Log,
): void {
  if (!inputs.uploadArtifact || !inputs.wait || operation.archive.length === 0) return;
  const problem = missingService(environment);
  if (problem === undefined) return;
  if (operation.result.includes('file?') || !operation.startsJob) {
    log.warning(`${problem}, so the step will fail when its archive is to be uploaded. ${NO_SERVICE_HINT}`);
    return;
  }
  throw new KoreaiError('artifact-failed', problem, { hint: `Nothing was sent. ${NO_SERVICE_HINT}`, sent: false });
}

/**
 * Uploads an archive as it is, as a workflow artifact of the given name, with GitHub's own client.
 *
 * @throws KoreaiError `artifact-failed`; the signal's reason
 */
export async function uploadArtifact(
  file: ArtifactFile,
  environment: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<UploadedArtifact> {
  signal.throwIfAborted();
  const problem = missingService(environment);
  if (problem !== undefined) throw new KoreaiError('artifact-failed', problem, { hint: NO_SERVICE_HINT });
  environment['ACTIONS_ARTIFACT_UPLOAD_CONCURRENCY'] ??= UPLOAD_CONCURRENCY;
  const staging = join(dirname(file.path), `.upload-${randomUUID()}`);
  try {
    const staged = await stage(file, staging);
    signal.throwIfAborted();
    // The client cannot be stopped: after an abort it ends with the process.
    const { id, digest = file.sha256 } = await abortable(upload(staged, file), signal);
    if (digest !== file.sha256) {
      throw new KoreaiError('artifact-failed', 'The artifact service received other bytes than the archive has', {
        hint: 'Do not use the artifact. Run again.',
      });
    }
    const page = runUrl(environment);
    return { id, digest, url: page && `${page}/artifacts/${id}` };
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof KoreaiError ? error : uploadError(error, file.path);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** Why this run cannot upload artifacts; `undefined` if it can. */
function missingService(environment: NodeJS.ProcessEnv): string | undefined {
  const { ACTIONS_RUNTIME_TOKEN: token, ACTIONS_RESULTS_URL: service } = environment;
  if (!token || !service) return 'There is no artifact service in this run';
  const server = environment['GITHUB_SERVER_URL'] || 'https://github.com';
  const host = URL.canParse(server) ? new URL(server).hostname : '';
  // The hosts that GitHub's client accepts.
  if (host !== 'github.com' && !host.endsWith('.ghe.com') && !host.endsWith('.localhost')) {
    return `GitHub's artifact client does not support the server of this run (${host || 'GITHUB_SERVER_URL is no URL'})`;
  }
  return namesRun(token) ? undefined : 'The token of the runner (ACTIONS_RUNTIME_TOKEN) does not name the run';
}

/** The client reads from the token which run an artifact belongs to; that of another runner may not say so. */
function namesRun(token: string): boolean {
  const claims = parseJson(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
  const { scp: scopes } = Object(claims) as { scp?: unknown };
  return /(^| )Actions\.Results:[^: ]*:[^: ]*( |$)/.test(String(scopes));
}

/** Gives the file the artifact's name: the client names an artifact that it does not zip after its file. */
async function stage({ path, name }: ArtifactFile, staging: string): Promise<string> {
  if (basename(path) === name) return path;
  const staged = join(staging, name);
  await mkdir(staging);
  await link(path, staged).catch(() => copyFile(path, staged));
  return staged;
}

async function upload(path: string, { name, retentionDays }: ArtifactFile): Promise<{ id: number; digest?: string }> {
  const { DefaultArtifactClient } = await import('@actions/artifact');
  const options = { skipArchive: true, ...(retentionDays === undefined ? {} : { retentionDays }) };
  const { id, digest } = await new DefaultArtifactClient().uploadArtifact(name, [path], dirname(path), options);
  if (!id) throw new Error('the artifact service gave no id');
  return digest === undefined ? { id } : { id, digest };
}

function uploadError(error: unknown, path: string): KoreaiError {
  const what = 'The artifact could not be uploaded';
  if (isDiskError(error)) return diskError(what, path, error, 'artifact-failed');
  const reason = reasonOf(error);
  return new KoreaiError('artifact-failed', `${what}: ${reason}`, { hint: hintFor(reason), cause: error });
}

/** The reason that the service or its storage gave: the client's own message may be empty. */
function reasonOf(error: unknown): string {
  const { message, statusCode, code } = Object(error) as { message?: unknown; statusCode?: unknown; code?: unknown };
  const text = sanitize(message ?? error);
  if (typeof statusCode !== 'number') return text || 'the artifact client gave no reason';
  const codeText = typeof code === 'string' && code !== '' ? ` (${sanitize(code, 60)})` : '';
  return `the storage answered ${statusCode}${codeText}${text === '' ? ' and gave no reason' : `: ${text}`}`;
}

function hintFor(reason: string): string {
  // What is not JSON does not come from GitHub. Other runners refuse the field with the type of the file.
  if (/\bJSON\b|mime_?type|unknown field/i.test(reason)) {
    return 'The artifact service of this runner did not answer as that of GitHub does: those of act, Gitea and Forgejo may not take files that are not zipped. Set uploadArtifact to false and keep the file by other means.';
  }
  if (/\(409\)|answered 409|already exists/i.test(reason)) {
    return 'An artifact of this name already exists in this run: choose another artifactName.';
  }
  if (/quota/i.test(reason))
    return 'Delete artifacts that are not needed, or set artifactRetentionDays, and run again.';
  if (/answered 4\d\d/.test(reason)) {
    return 'Check the network between this runner and the storage of GitHub Actions (proxy, firewall), and its clock.';
  }
  return 'Run again. If it fails again, set uploadArtifact to false and keep the file by other means.';
}
