// Writes the conclusion, the summary and the index of a backup from the results of its jobs: `node gather.mjs folder`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';
import { addSummary, asMarkdown, fail, run, setOutputs } from './runner.mjs';
import { readPlan, readShard } from './shards.mjs';

/** The most severe first, as for a step with several targets. */
const BY_SEVERITY = ['failure', 'cancelled', 'timed_out', 'stale', 'action_required'];
/** The results in the index. Paths are not among them, because the runner no longer exists. */
const INDEX_FIELDS = [
  ...['conclusion', 'status', 'errorCode', 'jobId', 'requestedAt', 'fileSize', 'sha256'],
  ...['artifactId', 'artifactUrl', 'artifactDigest', 'suspectedSecrets', 'durationSeconds'],
];
/** Maximum number of rows in the summary, which GitHub limits to 1 MiB. The index has every bot. */
const MAX_ROWS = 2_000;

await run(() => {
  const [folder] = process.argv.slice(2);
  const plan = readPlan(folder);
  const bots = (plan?.shards ?? []).flatMap((some, index) => resultsOf(folder, some, index + 1));
  const failed = bots.filter(({ conclusion }) => conclusion !== 'success');
  const conclusion = verdict(plan, failed);
  mkdirSync(folder, { recursive: true });
  const index = { host: env.HOST, exportType: env.EXPORT_TYPE, conclusion, listed: plan?.listed ?? [], bots };
  writeFileSync(join(folder, 'index.json'), `${JSON.stringify(index, null, 2)}\n`);
  addSummary(summaryOf(bots, failed, conclusion));
  setOutputs({
    conclusion,
    exported: bots.length - failed.length,
    failed: JSON.stringify(failed.map(({ id }) => id)),
  });
  if (conclusion !== 'success') fail(reasonOf(plan, bots, failed));
});

function resultsOf(folder, some, shard) {
  const results = readShard(folder, shard);
  return some.map(({ id, name }) => {
    const result = results?.get(id);
    if (!result) return { id, name, shard, conclusion: 'failure', errorCode: 'missing' };
    return { id, name, shard, ...Object.fromEntries(INDEX_FIELDS.map((field) => [field, result[field] ?? ''])) };
  });
}

/** Success needs a plan, successful jobs, and a success of every bot in the plan. */
function verdict(plan, failed) {
  if (env.LIST_RESULT === 'cancelled' || env.EXPORT_RESULT === 'cancelled') return 'cancelled';
  const worst = BY_SEVERITY.find((one) => failed.some(({ conclusion }) => conclusion === one));
  if (worst) return worst;
  const isComplete = plan && plan.shards.length > 0 && failed.length === 0;
  return isComplete && env.LIST_RESULT === 'success' && env.EXPORT_RESULT === 'success' ? 'success' : 'failure';
}

function reasonOf(plan, bots, failed) {
  if (!plan) return `The bots could not be listed: the job that lists them ended as ${env.LIST_RESULT}.`;
  if (bots.length === 0) return 'There was no bot to back up.';
  if (failed.length === 0)
    return `Every bot was exported, but the jobs ended as ${env.EXPORT_RESULT}: check their logs.`;
  const some = failed.slice(0, 10).map(({ id, errorCode, conclusion }) => `${id} (${errorCode || conclusion})`);
  const more = failed.length > some.length ? ` and ${failed.length - some.length} more` : '';
  return `${failed.length} of ${bots.length} bots were not exported: ${some.join(', ')}${more}. See the summary or index.json for all.`;
}

function summaryOf(bots, failed, conclusion) {
  // Failed bots come first, and are never left out.
  const rows = [...failed, ...bots.filter((bot) => bot.conclusion === 'success')];
  const lines = rows.slice(0, Math.max(MAX_ROWS, failed.length)).map((bot) => {
    const cells = [bot.name, bot.id, bot.conclusion, bot.errorCode ?? '', bot.jobId ?? '', bot.fileSize ?? ''];
    return `| ${cells.map(asMarkdown).join(' | ')} |`;
  });
  const left = rows.length - lines.length;
  return [
    `## Backup: ${conclusion}`,
    '',
    `${bots.length - failed.length} of ${bots.length} bots were exported.`,
    '',
    '| Bot | Id | Conclusion | Error code | Job | Bytes |',
    '| --- | --- | --- | --- | --- | --- |',
    ...lines,
    ...(left > 0 ? ['', `${left} more exported bots are in index.json.`] : []),
  ].join('\n');
}
