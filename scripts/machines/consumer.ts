// What a user of the installed package may write: it is compiled and never run.
import {
  createClient,
  exportBot,
  JobError,
  listBots,
  type ResumeToken,
  resume,
  settleAll,
  startExportBot,
  waitForPublish,
} from 'koreai-ci';
import { type Scenario, startSimulator } from 'koreai-ci/simulator';

const scenario: Scenario = { bots: { 'st-1': {} } };
const simulator = await startSimulator({ scenario });
const client = createClient({ host: simulator.url, credentials: { apiKey: 'kg-1' }, log: console });
const { signal } = new AbortController();

const run = exportBot(client, { botId: 'st-1', outputDir: 'exports' }, { signal, timeoutMs: 60_000 });
for await (const event of run) if (event.type === 'polled') console.log(event.job.status, event.percent);
const { file, requestedAt } = await run;
console.log(file.path.length, requestedAt?.toISOString());

const bots = await listBots(client);
const exportOf = (botId: string) => exportBot(client, { botId, outputDir: 'exports' });
for (const one of await settleAll(
  bots.map(({ id }) => id),
  exportOf,
)) {
  console.log(one.conclusion === 'success' ? one.file.path : one.code);
}

const { resumeToken } = await startExportBot(client, { botId: 'st-1' });
const token = JSON.parse(JSON.stringify(resumeToken)) as ResumeToken;
console.log((await resume(client, token, { outputDir: 'exports' })).file?.sha256);

try {
  await waitForPublish(client, { botId: 'st-1', since: new Date() });
} catch (error) {
  if (error instanceof JobError) console.log(error.code, error.conclusion, error.resumeToken, error.outcome.jobId);
}
await client[Symbol.asyncDispose]();
