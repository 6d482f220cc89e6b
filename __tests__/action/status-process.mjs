// Sets a commit status with the source of src/action/commit-status.ts and prints when that has ended.
import { commitStatus } from '../../src/action/commit-status.ts';
import { emptyOutcome } from '../../src/run/outcome.ts';

const print = (line) => process.stdout.write(`${line}\n`);
const status = commitStatus({
  token: 'ghs_secretToken123',
  context: 'ci',
  operation: 'export-bot',
  environment: process.env,
  log: { debug() {}, info: print, warning: print },
  stop: process.env['STOPPED'] ? AbortSignal.abort() : new AbortController().signal,
});
status.begin();
await status.end([{ ...emptyOutcome('export-bot', 'st-1'), conclusion: 'success' }]);
print('FINISHED');
