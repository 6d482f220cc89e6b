// Makes one verdict, one summary and one index of what the jobs of a backup left: `node gather.mjs folder`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';
import { addSummary, asMarkdown, fail, run, setOutputs } from './runner.mjs';
import { readPlan, readShard } from './shards.mjs';

/** As for a step with several targets, the gravest first. */
const GRAVEST_FIRST = ['failure', 'cancelled', 'timed_out', 'stale', 'action_required'];
/** What the index tells of a bot; paths on a runner that is gone are of no use to anybody. */
const KEPT = [
  ...['conclusion', 'status', 'errorCode', 'jobId', 'requestedAt', 'fileSize', 'sha256'],
  ...['artifactId', 'artifactUrl', 'artifactDigest', 'suspectedSecrets', 'durationSeconds'],
];
/** GitHub takes a summary of 1 MiB; the index has every bot. */
const MOST_ROWS = 2_000;

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
    return { id, name, shard, ...Object.fromEntries(KEPT.map((field) => [field, result[field] ?? ''])) };
  });
}

/** Success takes the whole chain: a plan, jobs that ended green, and a success of every bot in the plan. */
function verdict(plan, failed) {
  if (env.LIST_RESULT === 'cancelled' || env.EXPORT_RESULT === 'cancelled') return 'cancelled';
  const worst = GRAVEST_FIRST.find((one) => failed.some(({ conclusion }) => conclusion === one));
  if (worst) return worst;
  const isComplete = plan && plan.shards.length > 0 && failed.length === 0;
  return isComplete && env.LIST_RESULT === 'success' && env.EXPORT_RESULT === 'success' ? 'success' : 'failure';
}

function reasonOf(plan, bots, failed) {
  if (!plan) return `The bots could not be listed: the job that lists them ended as ${env.LIST_RESULT}.`;
  if (bots.length === 0) return 'There was no bot to back up.';
  if (failed.length === 0)
    return `Every bot was exported, but the jobs ended as ${env.EXPORT_RESULT}: look at their logs.`;
  const some = failed.slice(0, 10).map(({ id, errorCode, conclusion }) => `${id} (${errorCode || conclusion})`);
  const more = failed.length > some.length ? ` and ${failed.length - some.length} more` : '';
  return `${failed.length} of ${bots.length} bots were not exported: ${some.join(', ')}${more}. The summary and index.json have all.`;
}

function summaryOf(bots, failed, conclusion) {
  // What went wrong is on top, and never cut off.
  const rows = [...failed, ...bots.filter((bot) => bot.conclusion === 'success')];
  const lines = rows.slice(0, Math.max(MOST_ROWS, failed.length)).map((bot) => {
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
    ...(left > 0 ? ['', `${left} more that were exported are in index.json.`] : []),
  ].join('\n');
}
