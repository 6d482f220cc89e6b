// Uploads one file with the source of src/action/artifact.ts and prints how that ended.
import { uploadArtifact } from '../../src/action/artifact.ts';
import { KoreaiError } from '../../src/core/errors.ts';

const { isStopped, ...file } = JSON.parse(process.argv[2] ?? '{}');
const stop = new AbortController();
const abort = () => stop.abort(new KoreaiError('cancelled', 'The step was cancelled'));
if (isStopped) abort();
else process.stdin.once('data', abort).unref();

const result = await uploadArtifact(file, process.env, stop.signal).catch(({ code, message, hint }) => ({
  code,
  message,
  hint,
}));
process.stdout.write(`\nRESULT ${JSON.stringify(result)}\n`);
setTimeout(() => process.exit(), 50);
