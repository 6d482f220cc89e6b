import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import NodeEnvironment from 'jest-environment-node';
import { foreignNames } from './child-environment.ts';

const FOLDERS = ['TMPDIR', 'TEMP', 'TMP'];

/**
 * Each test file has a clean environment and a temporary folder of its own. Both are set in the process itself, so its
 * children inherit them; jest's workers put FORCE_COLOR back into theirs, so that is done here and not once at the start.
 */
export default class OwnEnvironment extends NodeEnvironment {
  #before;
  #folder;

  constructor(...given) {
    const before = Object.fromEntries(FOLDERS.map((name) => [name, process.env[name]]));
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'koreai-ci-')));
    for (const name of foreignNames()) delete process.env[name];
    for (const name of FOLDERS) process.env[name] = folder;
    // It copies the environment for the tests.
    super(...given);
    this.#before = before;
    this.#folder = folder;
  }

  async teardown() {
    await super.teardown();
    for (const name of FOLDERS) {
      if (this.#before[name] === undefined) delete process.env[name];
      else process.env[name] = this.#before[name];
    }
    // A child that is just ending may still be writing.
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}
