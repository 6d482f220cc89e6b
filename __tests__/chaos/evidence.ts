import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RecordedRequest, Violation } from '../../src/simulator/index.ts';
import type { Plan } from './plan.ts';

/** What can be observed of a run. */
export interface Evidence {
  readonly plan: Plan;
  /** All that was printed, write by write. */
  readonly printed: readonly string[];
  /** The outputs file, and the outputs in it. */
  readonly outputsFile: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** The outcome as JSON. */
  readonly outcome: string;
  readonly requests: readonly RecordedRequest[];
  readonly violations: readonly Violation[];
  readonly starts: number;
  /** Requests that start a job, without those that were refused for now. */
  readonly posts: number;
  /** Every secret of the run, with what it is. */
  readonly secrets: ReadonlyMap<string, string>;
  /** What was sent before it was masked. */
  readonly usedUnmasked: readonly string[];
  /** Every file in the folder of the run, by relative path. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** How long the step took on its own clock, in milliseconds, like all below. */
  readonly tookMs: number;
  /** From a cancellation to the end; `undefined` if it was not cancelled, or had ended before. */
  readonly sinceCancelMs: number | undefined;
  /** From the first request to the end. */
  readonly sinceFirstRequestMs: number;
  /** The stack of an error that was thrown, which must not happen. */
  readonly thrown: string;
}

/** The content of files that an earlier run left. */
export const LEFTOVER = Buffer.from('PK\x03\x04 what an earlier run downloaded');

/** An output of the run; empty if it was not set. */
export function outputOf({ outputs }: Evidence, name: string): string {
  return outputs[name] ?? '';
}

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
