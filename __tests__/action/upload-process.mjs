// Uploads files with the source of src/action/artifact.ts, one for each line of its input, and prints how each ended.
import { createInterface } from 'node:readline';
import { uploadArtifact } from '../../src/action/artifact.ts';
import { KoreaiError } from '../../src/core/errors.ts';

const ownEnvironment = process.env;
let stop;

async function upload({ isStopped, env, ...file }) {
  process.env = { ...ownEnvironment, ...env };
  stop = new AbortController();
  if (isStopped) abort();
  const result = await uploadArtifact(file, process.env, stop.signal).catch(({ code, message, hint }) => ({
    code,
    message,
    hint,
  }));
  process.stdout.write(`\nRESULT ${JSON.stringify(result)}\n`);
}

function abort() {
  stop.abort(new KoreaiError('cancelled', 'The step was cancelled'));
}

createInterface({ input: process.stdin }).on('line', (line) => {
  if (line === 'stop') abort();
  else void upload(JSON.parse(line));
});
