// Does to GitHub's own package what the tests do to ours, in a process whose output can be read.
import * as core from '@actions/core';

for (const [what, ...given] of JSON.parse(process.argv[2] ?? '[]')) {
  if (what === 'mask') core.setSecret(given[0]);
  if (what === 'warning') core.warning(given[0]);
  if (what === 'error') core.error(given[1], { title: given[0] });
  if (what === 'debug') core.debug(given[0]);
  if (what === 'info') core.info(given[0]);
  if (what === 'output') core.setOutput(given[0], given[1]);
  if (what === 'summary') await core.summary.addRaw(given[0]).write();
}
