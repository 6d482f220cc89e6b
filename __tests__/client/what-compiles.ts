import {
  type Client,
  type DownloadedFile,
  exportApp,
  exportBot,
  exportModel,
  exportTool,
  extract,
  importBot,
  type JobError,
  listBots,
  type ResumeToken,
  type Run,
  resume,
  runBatchTest,
  type StartedJob,
  settle,
  startExportBot,
  startImportBot,
  startImportTestSuite,
  startRunBatchTest,
  waitForDock,
  waitForExport,
  waitForImport,
  waitForPublish,
  watch,
} from '../../src/lib.ts';

/** Compiled with all tests and never run. `@ts-expect-error` marks each line that must not compile. */
export async function whatCompiles(
  client: Client,
  started: Run<StartedJob>,
  error: JobError,
  outputDir: string,
): Promise<void> {
  const { file } = await exportBot(client, { botId: 'st-1', outputDir });
  const path: string = file.path;
  const ended = await settle(exportTool(client, { toolId: 'a-1', flowId: path, outputDir }));
  // @ts-expect-error only a success has a file
  ended.file;
  if (ended.conclusion === 'success') ended.file.sha256.at(0);
  else ended.code.at(0);
  const published = await waitForPublish(client, { botId: 'st-1', since: new Date() });
  // @ts-expect-error a publish has no file
  published.file;
  // @ts-expect-error a job that was only started has no file, nor a conclusion
  [(await started).file, (await started).conclusion];
  // @ts-expect-error a failure has none
  error.outcome.file;
  // @ts-expect-error a failure is no success
  if (error.outcome.conclusion === 'success') return;
  switch (error.code) {
    case 'timed-out':
      break;
    // @ts-expect-error the codes are a closed union
    case 'timeout':
      break;
  }
  // @ts-expect-error what an app was exported as may be no archive
  await extract((await exportApp(client, { appId: 'aa-1', appVersion: '1', outputDir })).file);
  const saved: DownloadedFile | undefined = error.outcome.savedFile;
  if (saved?.format === 'zip') await extract(saved);
  // @ts-expect-error a job may have no archive
  (await waitForDock(client, { jobId: 'ds-1', outputDir })).file.path;
  // @ts-expect-error an import is into one bot or a new one
  await importBot(client, { archive: 'bot.zip', botId: 'st-1', botName: 'New' });
  // @ts-expect-error and into one of them
  await importBot(client, { archive: 'bot.zip' });
  // @ts-expect-error thresholds are numbers
  await runBatchTest(client, { botId: 'st-1', testSuite: 'Regression', outputDir, maxFailures: '3' });
  // @ts-expect-error a bot is needed
  await exportBot(client, { outputDir });
  // @ts-expect-error a file needs a folder
  await exportBot(client, { botId: 'st-1' });
  // @ts-expect-error nothing is saved by a start
  await startExportBot(client, { botId: 'st-1', outputDir });
  // @ts-expect-error an import is started into a bot or a new one, too
  await startImportBot(client, { archive: 'bot.zip', botId: 'st-1', botName: 'New' });
  // @ts-expect-error a suite is imported from a file, and none by a job that was started before
  await startImportTestSuite(client, { botId: 'st-1', testSuite: 'Regression' });
  const name: string | undefined = (await listBots(client))[0]?.name;
  const token: ResumeToken | undefined = (await startRunBatchTest(client, { botId: 'st-1', testSuite: name ?? '' }))
    .resumeToken;
  const resumed = token && (await resume(client, token, { outputDir }));
  // @ts-expect-error what kind of job it was is not known
  resumed?.file.path;
  const { link } = await watch(client, async () => ({ kind: 'succeeded', link: 'https://…' }) as const);
  link.at(0);
  // @ts-expect-error a model has no type
  await exportModel(client, { modelId: 'cm-1', outputDir, exportType: 'latest' });
  // @ts-expect-error a client is made by createClient alone, but for its shape
  await waitForImport({ host: '' }, { jobId: 'bir-1' });
  // @ts-expect-error credentials belong to the client
  await waitForExport(client, { botId: 'st-1', outputDir, clientId: 'cs-1' });
}
