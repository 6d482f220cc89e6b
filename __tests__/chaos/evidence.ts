import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RecordedRequest, Violation } from '../../src/simulator/index.ts';
import type { Plan } from './plan.ts';

/** What a run left behind, as far as anybody outside of it can see. */
export interface Evidence {
  readonly plan: Plan;
  readonly way: 'in process' | 'built action';
  readonly conclusion: string;
  readonly errorCode: string;
  readonly jobId: string;
  readonly requestedAt: string;
  readonly filePath: string;
  readonly fileSize: string;
  readonly sha256: string;
  readonly extractedPath: string;
  /** All that was printed, write by write. */
  readonly printed: readonly string[];
  readonly stderr: string;
  /** The outputs file as it is, and as the runner reads it. */
  readonly outputsFile: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** The outcome as JSON, as a face passes it on; empty where only a face saw it. */
  readonly outcome: string;
  readonly requests: readonly RecordedRequest[];
  readonly violations: readonly Violation[];
  readonly starts: number;
  /** The run's own requests that start a job, without those that were refused for now. */
  readonly posts: number;
  /** Everything secret that was there, by what it is. */
  readonly secrets: ReadonlyMap<string, string>;
  /** Secrets that were sent before they were masked. */
  readonly usedUnmasked: readonly string[];
  /** Every file under the run's home, relative to its workspace. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** How long the step took, on its own clock: real time for the built action. In milliseconds, like all below. */
  readonly tookMs: number;
  /** From a cancellation to the end; `undefined` where the run had ended before, or nobody cancelled it. */
  readonly sinceCancelMs: number | undefined;
  /** From the first request of all to the end. */
  readonly sinceFirstRequestMs: number;
  readonly thrown: string;
  readonly exitCode: number | undefined;
}

/** Files as the one before left them, where a plan has leftovers. */
export const LEFTOVER = Buffer.from('PK\x03\x04 what an earlier run brought home');

/** Every file below a folder; a link counts as a file that holds its name. */
export async function filesBelow(folder: string, base = ''): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const name of await readdir(join(folder, base))) {
    const path = base === '' ? name : `${base}/${name}`;
    const stats = await lstat(join(folder, path));
    if (stats.isDirectory()) {
      const below = await filesBelow(folder, path);
      if (below.size === 0) files.set(`${path}/`, Buffer.alloc(0));
      for (const [file, bytes] of below) files.set(file, bytes);
    } else {
      files.set(path, stats.isFile() ? await readFile(join(folder, path)) : Buffer.from(`no file: ${path}`));
    }
  }
  return files;
}

/** Reads an outputs file as the runner does; a later value takes the place of an earlier one. */
export function readOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    const [, name, delimiter] = /^([^=<]+)<<(.+)$/.exec(line) ?? [];
    const end = delimiter === undefined ? -1 : lines.indexOf(delimiter, at + 1);
    if (name === undefined || end < 0) throw new Error(`The runner could not read the outputs file at: ${line}`);
    outputs[name] = lines.slice(at + 1, end).join('\n');
    at = end;
  }
  return outputs;
}
