// Sets a commit status with the source of src/action/commit-status.ts and tells when it is done with it.
import { createCommitStatus } from '../../src/action/commit-status.ts';

const say = (line) => process.stdout.write(`${line}\n`);
const status = createCommitStatus({
  token: 'ghs_secretToken123',
  context: 'ci',
  environment: process.env,
  log: { debug() {}, info: say, warning: say },
});
status.pending('runs');
await status.finish(true, 'done', Number(process.env['LIMIT_MS'] ?? 10_000));
say('FINISHED');
