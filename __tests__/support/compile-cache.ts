import { join, resolve } from 'node:path';

/** Environment of a process that runs sources of earlier tests: compiling them takes most of its time. */
export const COMPILE_CACHE = {
  NODE_COMPILE_CACHE: join(resolve(import.meta.dirname, '../..'), 'node_modules/.cache/koreai-ci/compiled'),
};
