// Keeps one issue open while a bot differs from its folder in the repository: `node drift.mjs folder`, with the report in it.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';
import { fitted, MAX_TEXT } from './report.mjs';
import { asMarkdown, run, setOutputs } from './runner.mjs';

/** Who opens issues with the token of a job. Others can copy the mark into issues of theirs. */
const AUTHOR = 'github-actions[bot]';
/** How long a request may take, in milliseconds. */
const LIMIT_MS = 60_000;

const { GITHUB_API_URL: api = 'https://api.github.com', GITHUB_SERVER_URL: server = 'https://github.com' } = env;
const { BOT_ID: botId = '', HOST: host = '', FOLDER: folder = '', EXPORT_TYPE: exportType = '' } = env;
const { GITHUB_REPOSITORY: repository = '', GITHUB_RUN_ID: runId = '' } = env;
const RUN = `[this run](${server}/${repository}/actions/runs/${runId})`;

await run(async () => {
  const [reports] = process.argv.slice(2);
  const mark = markOf([host, botId, folder, exportType]);
  const [issue, ...repeated] = await ownIssues(mark);
  if (env.DRIFT === 'false') {
    for (const one of [issue, ...repeated].filter(Boolean)) await close(one);
    process.stdout.write(issue ? `The bot and its folder agree again: ${issue.html_url}\n` : 'No difference.\n');
    return;
  }
  if (env.DRIFT !== 'true') throw new Error('The comparison has no result.');
  const text = { title: titleOf(), body: bodyOf(mark, reportIn(reports)) };
  const path = `repos/${repository}/issues`;
  const open = issue ? await send('PATCH', `${path}/${issue.number}`, text) : await send('POST', path, text);
  process.stdout.write(`The bot differs from its folder: ${open.html_url}\n`);
  setOutputs({ url: open.html_url });
});

/** The first line of the issue, by which the next run finds it. */
function markOf(compared) {
  return `<!-- koreai-ci drift ${createHash('sha256').update(JSON.stringify(compared)).digest('hex').slice(0, 16)} -->`;
}

/** The open issues of earlier runs, the oldest first. There is one, unless two runs overlapped. */
async function ownIssues(mark) {
  const found = [];
  let next = `${api}/repos/${repository}/issues?state=open&sort=created&direction=asc&per_page=100`;
  while (next) {
    const response = await request('GET', next);
    const isOwn = ({ user, body, pull_request: pull }) =>
      user?.login === AUTHOR && user.type === 'Bot' && !pull && (body ?? '').split(/\r?\n/, 1)[0] === mark;
    found.push(...(await response.json()).filter(isOwn));
    [, next] = /<([^>]+)>;\s*rel="next"/.exec(response.headers.get('link') ?? '') ?? [];
  }
  return found;
}

async function close({ number }) {
  const path = `repos/${repository}/issues/${number}`;
  await send('POST', `${path}/comments`, { body: `The bot and its folder agree again, says ${RUN}.` });
  await send('PATCH', path, { state: 'closed', state_reason: 'completed' });
}

function titleOf() {
  const plain = (text) => text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').slice(0, 100);
  return `Bot ${plain(botId)} differs from ${plain(folder)}`;
}

function bodyOf(mark, report) {
  const head = [
    mark,
    `The bot ${asMarkdown(botId)} on ${asMarkdown(host)} (${asMarkdown(exportType)}) differs from ${asMarkdown(folder)} in this repository, as ${RUN} found. What was changed in the bot since:`,
    '',
  ].join('\n');
  const end = [
    '',
    'Accept it by committing a new export of the bot, or undo it by importing the folder. The next comparison updates this text, or closes the issue if the two agree.',
  ].join('\n');
  const shown = fitted(report, MAX_TEXT - head.length - end.length);
  return `${head}${shown ?? 'The report is too long for an issue: it is an artifact of the run.\n'}${end}`;
}

function reportIn(reports) {
  const [name] = readdirSync(reports).filter((file) => file.endsWith('.md'));
  if (name === undefined) throw new Error('The comparison has no report.');
  return readFileSync(join(reports, name), 'utf8');
}

async function send(method, path, content) {
  const response = await request(method, `${api}/${path}`, JSON.stringify(content));
  return response.json();
}

async function request(method, url, body) {
  const response = await fetch(url, {
    method,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${env.GH_TOKEN}`,
      'user-agent': 'koreai-ci',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body }),
    redirect: 'error',
    signal: AbortSignal.timeout(LIMIT_MS),
  });
  if (response.ok) return response;
  const { message = '' } = await response.json().catch(() => ({}));
  const hint = [403, 404, 410].includes(response.status)
    ? ' Grant the job that calls this workflow "issues: write", and enable issues in the settings of the repository.'
    : '';
  throw new Error(
    `GitHub refused ${method} ${new URL(url).pathname} with ${response.status}: ${oneLine(message)}.${hint}`,
  );
}

function oneLine(text) {
  return String(text)
    .replaceAll(/\p{Cc}+/gu, ' ')
    .slice(0, 200);
}
