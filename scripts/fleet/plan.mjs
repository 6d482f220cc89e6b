// Distributes bots over the jobs of a matrix: `node plan.mjs plan.json`, with the bots in the environment.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { env } from 'node:process';
import { fail, run, setOutputs } from './runner.mjs';

/** Maximum number of bots of a job, because its results are passed in one environment variable of 128 KiB. */
const MAX_BOTS = 64;
/** Maximum number of jobs of a matrix at GitHub. */
const MAX_JOBS = 256;

await run(() => {
  const [file] = process.argv.slice(2);
  const listed = readBots();
  const include = expressionOf('include');
  const exclude = expressionOf('exclude');
  const matches = (expression, { id, name }) => expression.test(id) || expression.test(name);
  const bots = listed.filter((bot) => (!include || matches(include, bot)) && !(exclude && matches(exclude, bot)));
  const shards = distribute(bots, readShards());
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ listed: listed.map(({ id }) => id), shards }, null, 2)}\n`);
  const matrix = {
    include: shards.map((some, index) => ({ shard: index + 1, botId: some.map(({ id }) => id).join(',') })),
  };
  setOutputs({ matrix: JSON.stringify(matrix), count: bots.length });
  process.stdout.write(`${bots.length} of ${listed.length} bots, in ${shards.length} jobs.\n`);
  // An empty backup is not a success: the filters or the permissions of the app are probably wrong.
  if (bots.length === 0)
    fail(
      `There is no bot to back up: ${listed.length} were listed, and none matches include and exclude. Check these and the permissions of the app.`,
    );
});

function readBots() {
  const ids = (env.BOT_IDS ?? '').split(',').filter((id) => id !== '');
  const names = JSON.parse(env.BOT_NAMES || '[]');
  if (names.length !== ids.length) throw new Error(`${ids.length} ids and ${names.length} names were listed.`);
  return ids.map((id, index) => ({ id, name: String(names[index]) }));
}

function readShards() {
  const shards = Number(env.SHARDS);
  if (Number.isInteger(shards) && shards >= 1 && shards <= MAX_JOBS) return shards;
  throw new Error(`shards must be a whole number from 1 to ${MAX_JOBS}, found ${env.SHARDS}.`);
}

function expressionOf(input) {
  const text = env[input.toUpperCase()] ?? '';
  try {
    return text === '' ? undefined : new RegExp(text);
  } catch {
    throw new Error(`${input} must be a regular expression, found ${text}.`);
  }
}

/** `wanted` shares of equal size, or more if they would be too large. None is empty. */
function distribute(bots, wanted) {
  const count = Math.min(bots.length, Math.max(wanted, Math.ceil(bots.length / MAX_BOTS)));
  if (count > MAX_JOBS) throw new Error(`${bots.length} bots are too many for one backup: split them with include.`);
  const from = (share) => Math.floor((share * bots.length) / count);
  return Array.from({ length: count }, (_, share) => bots.slice(from(share), from(share + 1)));
}
