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
  type Run,
  runBatchTest,
  type StartedJob,
  settle,
  waitForDockJob,
  waitForExport,
  waitForImport,
  waitForPublish,
} from '../../src/lib.ts';

/** Compiled with all tests and never run: each line that must not compile says so. */
export async function whatCompiles(client: Client, started: Run<StartedJob>, error: JobError): Promise<void> {
  const { file } = await exportBot(client, { botId: 'st-1' });
  const path: string = file.path;
  const ended = await settle(exportTool(client, { toolId: 'a-1', flowId: path }));
  // @ts-expect-error only a success has a file
  ended.file;
  if (ended.conclusion === 'success') ended.file.sha256.at(0);
  else ended.errorCode.at(0);
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
  await extract((await exportApp(client, { appId: 'aa-1', appVersion: '1' })).file);
  const saved: DownloadedFile | undefined = error.outcome.savedFile;
  if (saved?.format === 'zip') await extract(saved);
  // @ts-expect-error a job may have no archive
  (await waitForDockJob(client, { jobId: 'ds-1' })).file.path;
  // @ts-expect-error an import is into one bot or a new one
  await importBot(client, { archive: 'bot.zip', botId: 'st-1', botName: 'New' });
  // @ts-expect-error and into one of them
  await importBot(client, { archive: 'bot.zip' });
  // @ts-expect-error thresholds are numbers
  await runBatchTest(client, { botId: 'st-1', testSuite: 'Regression', maxFailures: '3' });
  // @ts-expect-error a bot is needed
  await exportBot(client, {});
  // @ts-expect-error a model has no type
  await exportModel(client, { modelId: 'cm-1', exportType: 'latest' });
  // @ts-expect-error a client is made by createClient alone, but for its shape
  await waitForImport({ host: '' }, { jobId: 'bir-1' });
  // @ts-expect-error credentials belong to the client
  await waitForExport(client, { botId: 'st-1', clientId: 'cs-1' });
}
