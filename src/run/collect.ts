import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DownloadedFile } from '../download/download.ts';
import { extraBytesWarning } from '../download/extra-bytes.ts';
import type { Job } from '../jobs/operation.ts';
import type { Succeeded } from '../jobs/state.ts';
import { collectArchive, type Errand, fromWorkspace } from './collect-archive.ts';
import { fileNameOf } from './file-name.ts';
import type { Outcome } from './outcome.ts';

export { prepareDirectory } from '../download/destination.ts';

export interface CollectionOptions extends Errand {
  outcome: Outcome;
  /** Runs a stretch of work that is told apart in the summary. */
  phase: <T>(name: string, work: () => Promise<T>) => Promise<T>;
  report?: NonNullable<Job['report']>;
}

/** What follows a job that succeeded: its file is downloaded, unpacked, judged, uploaded. */
export class Collection {
  readonly #options: CollectionOptions;

  constructor(options: CollectionOptions) {
    this.#options = options;
  }

  async go(ended: Succeeded): Promise<void> {
    const { operation, inputs } = this.#options;
    const isThere = ended.link !== '' || operation.archiveIsOptional !== true;
    const file = isThere ? await this.#download(ended).catch((error) => this.#withoutFile(ended, error)) : undefined;
    if (file && inputs.extract) await this.#extract(file);
    const failure = await this.#report(ended, file);
    if (file) await this.#upload(file);
    if (failure) throw failure;
  }

  async #download(ended: Succeeded): Promise<DownloadedFile> {
    const { dependencies, outcome, phase } = this.#options;
    const file = await phase('download', () => collectArchive(this.#options, ended));
    outcome.file = { path: fromWorkspace(dependencies.workspace, file.path), size: file.size, sha256: file.sha256 };
    dependencies.onEvent({ type: 'downloaded', file: outcome.file, outcome });
    if (file.extraBytes > 0) dependencies.log.warning(extraBytesWarning(outcome.file.path, file.extraBytes));
    return file;
  }

  /** What the platform told of the job is reported even where its file does not come. @throws what the download failed with */
  async #withoutFile(ended: Succeeded, error: unknown): Promise<never> {
    this.#options.signal.throwIfAborted();
    // What kept the file away, a full disk for one, may keep the report away too: the first trouble is the one to tell.
    await this.#report(ended, undefined).catch(() => undefined);
    throw error;
  }

  async #extract(file: DownloadedFile): Promise<void> {
    const { dependencies, outcome, inputs, operation, phase } = this.#options;
    const { format } = file;
    if (format === 'csv' || format === 'json') return;
    const isNormalized = inputs.normalize && operation.takes.includes('normalize');
    const path = await phase('extract', async () =>
      isNormalized ? this.#normalize({ ...file, format }) : this.#unpack({ ...file, format }),
    );
    outcome.extractedPath = fromWorkspace(dependencies.workspace, path);
    dependencies.onEvent({ type: 'extracted', path: outcome.extractedPath, outcome });
  }

  async #unpack(file: Parameters<typeof import('../download/extract.ts').extract>[0], into?: string): Promise<string> {
    const { signal } = this.#options;
    const { extract } = await import('../download/extract.ts');
    return extract(file, { signal, ...(into === undefined ? {} : { into }) });
  }

  async #normalize(file: Parameters<typeof import('../download/extract.ts').extract>[0]): Promise<string> {
    const { dependencies, outcome, signal } = this.#options;
    const target = file.path.slice(0, -(file.format.length + 1));
    const plain = join(dirname(file.path), `.plain-${globalThis.crypto.randomUUID()}`);
    try {
      await this.#unpack(file, plain);
      const { normalizeBot } = await import('../bot-files/normalize.ts');
      const bot = await normalizeBot(plain, target, { signal });
      const { changes, changed, suspects } = bot;
      outcome.changes = changes;
      outcome.changed = changed;
      outcome.suspects = suspects.length;
      const { logSecrets } = await import('./name-secrets.ts');
      logSecrets(bot, dependencies.log);
      dependencies.onEvent({
        type: 'normalized',
        path: fromWorkspace(dependencies.workspace, target),
        changes,
        outcome,
      });
      return target;
    } finally {
      await rm(plain, { recursive: true, force: true, maxRetries: 3 });
    }
  }

  /** @returns why the step does not pass, where its job ended well and its report says otherwise */
  async #report(ended: Succeeded, file: DownloadedFile | undefined) {
    const { report, directory, operation, inputs, outcome, dependencies, phase } = this.#options;
    if (!report) return undefined;
    const base = join(directory, fileNameOf(operation, inputs));
    const durationMs = outcome.phases.reduce(
      (sum, { name, fromMs, toMs }) => sum + (name === 'wait' ? toMs - fromMs : 0),
      0,
    );
    const { path, components, metrics, failure } = await phase('report', () =>
      report({ ended, file, base, durationMs }),
    );
    outcome.components = components;
    outcome.metrics = metrics;
    outcome.reportPath = fromWorkspace(dependencies.workspace, path);
    dependencies.onEvent({ type: 'reported', path: outcome.reportPath, outcome });
    return failure;
  }

  async #upload({ path, size, sha256, format }: DownloadedFile): Promise<void> {
    const { dependencies, operation, inputs, outcome, phase, signal } = this.#options;
    const { upload } = dependencies;
    if (!inputs.uploadArtifact || !upload) return;
    if (format === 'zip') {
      const { warnOfSecrets } = await import('./name-secrets.ts');
      await warnOfSecrets({ path, size, format }, dependencies.log, signal);
    }
    const name = `${inputs.artifactName ?? fileNameOf(operation, inputs)}.${format}`;
    const file = { path, name: name.replace(/:/g, '_'), sha256, retentionDays: inputs.artifactRetentionDays };
    outcome.artifact = await phase('upload', () => upload(file, signal));
    dependencies.onEvent({ type: 'uploaded', artifact: outcome.artifact, outcome });
  }
}
