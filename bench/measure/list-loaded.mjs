// Preloaded: lists the files that are loaded, each with its size in bytes, on stderr when the process ends.
import { statSync, writeSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

const sizes = {};
registerHooks({
  load(url, context, nextLoad) {
    if (url.startsWith('file:')) sizes[fileURLToPath(url)] = statSync(new URL(url)).size;
    return nextLoad(url, context);
  },
});
process.on('exit', () => writeSync(2, `loaded: ${JSON.stringify(sizes)}\n`));
