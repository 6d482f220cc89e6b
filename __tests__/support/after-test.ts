import './one-realm.ts';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from '@jest/globals';

const pending: (() => unknown)[] = [];

afterEach(async () => {
  for (const action of pending.splice(0).reverse()) await action();
});

/** Does something when the running test has ended, however it ended; what was said last comes first. */
export function afterTest(action: () => unknown): void {
  pending.push(action);
}

/** An empty folder that goes with the test. Absolute, links resolved. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'koreai-ci-test-')));
  // A process that is just ending may still be writing.
  afterTest(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));
  return folder;
}
