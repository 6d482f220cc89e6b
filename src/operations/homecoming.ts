import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DownloadedFile } from '../download/download.ts';
import { extraBytesWarning } from '../download/extra-bytes.ts';
import type { Succeeded } from '../jobs/state.ts';
import { bringHome, type Errand, fromWorkspace } from './bring-home.ts';
import { fileNameOf } from './file-name.ts';
import type { Job } from './operation.ts';
import type { Outcome } from './outcome.ts';

export { prepareDirectory } from '../download/destination.ts';

export interface HomecomingOptions extends Errand {
  outcome: Outcome;
  /** Runs a stretch of work that is told apart in the summary. */
  phase: <T>(name: string, work: () => Promise<T>) => Promise<T>;
  report?: NonNullable<Job['report']>;
}

/** What follows a job that succeeded: its file is downloaded, unpacked, judged, uploaded. */
export class Homecoming {
  readonly #options: HomecomingOptions;

  constructor(options: HomecomingOptions) {
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
    const { engine, outcome, phase } = this.#options;
    const file = await phase('download', () => bringHome(this.#options, ended));
    outcome.file = { path: fromWorkspace(engine.workspace, file.path), size: file.size, sha256: file.sha256 };
    engine.onEvent({ type: 'downloaded', file: outcome.file, outcome });
    if (file.extraBytes > 0) engine.log.warning(extraBytesWarning(outcome.file.path, file.extraBytes));
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
    const { engine, outcome, inputs, operation, phase } = this.#options;
    const { format } = file;
    if (format === 'csv' || format === 'json') return;
    const isNormalized = inputs.normalize && operation.takes.includes('normalize');
    const path = await phase('extract', async () =>
      isNormalized ? this.#normalize({ ...file, format }) : this.#unpack({ ...file, format }),
    );
    outcome.extractedPath = fromWorkspace(engine.workspace, path);
    engine.onEvent({ type: 'extracted', path: outcome.extractedPath, outcome });
  }

  async #unpack(file: Parameters<typeof import('../download/extract.ts').extract>[0], into?: string): Promise<string> {
    const { signal } = this.#options;
    const { extract } = await import('../download/extract.ts');
    return extract(file, { signal, ...(into === undefined ? {} : { into }) });
  }

  async #normalize(file: Parameters<typeof import('../download/extract.ts').extract>[0]): Promise<string> {
    const { engine, outcome, signal } = this.#options;
    const target = file.path.slice(0, -(file.format.length + 1));
    const plain = join(dirname(file.path), `.plain-${globalThis.crypto.randomUUID()}`);
    try {
      await this.#unpack(file, plain);
      const { normalizeBot } = await import('../definition/normalize.ts');
      const bot = await normalizeBot(plain, target, { signal });
      const { changes, changed, suspects } = bot;
      outcome.changes = changes;
      outcome.changed = changed;
      outcome.suspects = suspects.length;
      const { logSecrets } = await import('./name-secrets.ts');
      logSecrets(bot, engine.log);
      engine.onEvent({ type: 'normalized', path: fromWorkspace(engine.workspace, target), changes, outcome });
      return target;
    } finally {
      await rm(plain, { recursive: true, force: true, maxRetries: 3 });
    }
  }

  /** @returns why the step does not pass, where its job ended well and its report says otherwise */
  async #report(ended: Succeeded, file: DownloadedFile | undefined) {
    const { report, directory, operation, inputs, outcome, engine, phase } = this.#options;
    if (!report) return undefined;
    const base = join(directory, fileNameOf(operation, inputs));
    const durationMs = outcome.phases.reduce(
      (sum, { name, fromMs, toMs }) => sum + (name === 'wait' ? toMs - fromMs : 0),
      0,
    );
    const { path, parts, figures, failure } = await phase('report', () => report({ ended, file, base, durationMs }));
    outcome.parts = parts;
    outcome.figures = figures;
    outcome.reportPath = fromWorkspace(engine.workspace, path);
    engine.onEvent({ type: 'reported', path: outcome.reportPath, outcome });
    return failure;
  }

  async #upload({ path, size, sha256, format }: DownloadedFile): Promise<void> {
    const { engine, operation, inputs, outcome, phase, signal } = this.#options;
    const { upload } = engine;
    if (!inputs.uploadArtifact || !upload) return;
    if (format === 'zip') {
      const { warnOfSecrets } = await import('./name-secrets.ts');
      await warnOfSecrets({ path, size, format }, engine.log, signal);
    }
    const name = `${inputs.artifactName ?? fileNameOf(operation, inputs)}.${format}`;
    const file = { path, name: name.replace(/:/g, '_'), sha256, retentionDays: inputs.artifactRetentionDays };
    outcome.artifact = await phase('upload', () => upload(file, signal));
    engine.onEvent({ type: 'uploaded', artifact: outcome.artifact, outcome });
  }
}
