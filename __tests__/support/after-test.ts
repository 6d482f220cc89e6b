import './one-realm.ts';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from '@jest/globals';

const pending: (() => unknown)[] = [];

afterEach(async () => {
  for (const action of pending.splice(0).reverse()) await action();
});

/** Runs an action when the current test has ended, passed or failed; the last one given runs first. */
export function afterTest(action: () => unknown): void {
  pending.push(action);
}

/** An empty folder that is removed after the test. Absolute, links resolved. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'koreai-ci-test-')));
  // A process that is just ending may still be writing.
  afterTest(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));
  return folder;
}
