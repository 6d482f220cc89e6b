import { KoreaiError } from '../core/errors.ts';
import { withLastFailure } from '../core/failures.ts';
import { type Destination, type DownloadedFile, download, type Source } from '../download/download.ts';
import { LinkGone } from '../download/download-errors.ts';
import { isSigned, withOrigin } from '../download/get-file.ts';
import type { Poll } from '../jobs/state.ts';
import type { Platform } from '../platform/client.ts';
import type { Dependencies } from './dependencies.ts';
import type { RunInputs } from './read-step.ts';

/** What is needed to download the file of a job. */
export interface Downloading {
  readonly inputs: RunInputs;
  readonly dependencies: Dependencies;
  /** Aborts at the end of the timeout, or when the caller wants to stop. */
  readonly signal: AbortSignal;
  readonly platform: Platform;
  /** Polls the job again, for a fresh link. */
  readonly check: Poll;
  /** True if the link is to be fetched without credentials, also from the platform itself. */
  readonly isBareLink: boolean;
}

/** Downloads the file of a job that succeeded. A timeout names the last failure. @throws KoreaiError */
export async function downloadResult(run: Downloading, link: string, to: Destination): Promise<DownloadedFile> {
  const { dependencies, signal } = run;
  const { onEvent } = dependencies;
  let lastFailure: KoreaiError | undefined;
  const downloaded = download(sourceOf(run, link), to, {
    ...dependencies,
    signal,
    onProgress: (bytes, total) => onEvent({ type: 'downloading', bytes, total }),
    onRetry: (error, retryMs) => {
      lastFailure = error;
      onEvent({ type: 'download-retried', error, retryMs });
    },
  });
  return downloaded.catch((reason: unknown) => {
    throw withLastFailure(reason, lastFailure);
  });
}

function sourceOf({ inputs, platform, check, signal, isBareLink }: Downloading, link: string): Source {
  const moved = (href: string): URL => withOrigin(new URL(href), inputs.downloadOrigin);
  return {
    link: moved(link),
    renew: async () => {
      const state = await check({ signal }).catch(refuseGone);
      return state.kind === 'succeeded' && state.link !== '' ? moved(state.link) : undefined;
    },
    // Links of tools and models may need the key, which is sent only to the platform itself.
    credentials: async (url) => {
      const isOwn = url.origin === platform.host.origin && !isSigned(url) && !isBareLink;
      return isOwn && inputs.credentials.kind === 'key' ? platform.authorization.headers() : undefined;
    },
  };
}

/** The job's record may be gone, although only its link has expired. */
function refuseGone(error: unknown): never {
  if (!(error instanceof KoreaiError) || !['not-found', 'bad-request'].includes(error.code)) throw error;
  throw new LinkGone(`The link was refused, and there is no fresh one: ${error.message}`, error);
}
