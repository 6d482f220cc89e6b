import { relative, sep } from 'node:path';
import { KoreaiError } from '../core/errors.ts';
import { type DownloadedFile, download, type Source } from '../download/download.ts';
import { isSigned, withOrigin } from '../download/signed-link.ts';
import type { Operation } from '../jobs/operation.ts';
import type { Poll, Succeeded } from '../jobs/state.ts';
import type { Inputs } from '../operations/inputs.ts';
import type { Platform } from '../platform/client.ts';
import type { Dependencies } from './dependencies.ts';
import { fileNameOf } from './file-name.ts';

export interface Errand {
  operation: Operation;
  inputs: Inputs;
  dependencies: Dependencies;
  platform: Platform;
  /** Absolute path of the folder that archives go to. */
  directory: string;
  /** Asks for the job again, for a fresh link. */
  check: Poll;
  signal: AbortSignal;
}

/** Downloads the archive of a job that succeeded. @throws KoreaiError; the signal's reason */
export async function collectArchive(errand: Errand, { link }: Succeeded): Promise<DownloadedFile> {
  const { operation, inputs, dependencies, directory, signal } = errand;
  const { clock, random, transport, secrets, userAgent, onEvent } = dependencies;
  const destination = {
    directory,
    baseName: fileNameOf(operation, inputs),
    formats: operation.archive,
  };
  return download(sourceOf(errand, link), destination, {
    clock,
    random,
    transport,
    secrets,
    userAgent,
    signal,
    ...(dependencies.silenceMs === undefined ? {} : { silenceMs: dependencies.silenceMs }),
    onProgress: (bytes, total) => onEvent({ type: 'downloading', bytes, total }),
    onRetry: (error, retryMs) => onEvent({ type: 'download-retried', error, retryMs }),
  });
}

function sourceOf({ inputs, platform, check, signal }: Errand, link: string): Source {
  const moved = (href: string): URL => withOrigin(new URL(href), inputs.downloadOrigin);
  return {
    link: moved(link),
    renew: async () => {
      const state = await check(signal).catch((error: unknown) => {
        throw isGone(error) ? noFreshLink(error) : error;
      });
      return state.kind === 'succeeded' && state.link !== '' ? moved(state.link) : undefined;
    },
    // Links of tools and models may want the key, and may have it where they lead to the platform itself.
    credentials: async (url) => {
      const isOwn = url.origin === platform.host.origin && !isSigned(url);
      return isOwn && inputs.credentials.kind === 'key' ? platform.authorization.headers() : undefined;
    },
  };
}

/** The job's record may be gone, while its link was only spent. */
function isGone(error: unknown): error is KoreaiError {
  return error instanceof KoreaiError && ['not-found', 'bad-request'].includes(error.code);
}

function noFreshLink(cause: KoreaiError): KoreaiError {
  return new KoreaiError('download-failed', `The link is spent, and there is no fresh one: ${cause.message}`, {
    hint: 'Run the export again.',
    cause,
  });
}

/** A path below the workspace as outputs tell it. */
export function fromWorkspace(workspace: string, path: string): string {
  return relative(workspace, path).split(sep).join('/');
}
