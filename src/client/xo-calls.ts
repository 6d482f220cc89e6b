import { exportVariables as exportVariablesOperation } from '../operations/export-variables.ts';
import { importBotFunctions as importBotFunctionsOperation } from '../operations/import-bot-functions.ts';
import { importTestSuite as importTestSuiteOperation } from '../operations/import-test-suite.ts';
import { importVariables as importVariablesOperation } from '../operations/import-variables.ts';
import { runConversationTest as runConversationTestOperation } from '../operations/run-conversation-test.ts';
import { trainBot as trainBotOperation } from '../operations/train-bot.ts';
import { call } from './call.ts';

/**
 * Trains a bot in one language and waits for the end. A result counts only after the training was seen running, or if
 * its version rose: the first `Finished` is that of the training before.
 *
 * Source: Kore.ai's pages Train ML API, ML Utterance Train Status API, Train FAQ API and FAQ Training Status API.
 *
 * @param options - default `timeoutMs`: 30 minutes
 * @returns a promise that is also an iterable of events
 * @throws JobError by rejecting, whatever the code: `platform-failed`, `stale` if no newer training appeared, …
 * @example
 * ```ts
 * import { createClient, trainBot } from 'koreai-ci';
 *
 * const client = createClient({
 *   host: 'https://platform.kore.ai',
 *   credentials: { clientId: 'cs-demo', clientSecret: 'a-secret-for-the-simulator-alone' },
 * });
 * const { status } = await trainBot(client, { botId: 'st-demo', training: 'all' });
 * console.log(status);
 * client.close();
 * ```
 */
export const trainBot = call(trainBotOperation);

/**
 * Exports the variables of a bot to `<botId>-variables.json` in `outputDir`. Secured values are not written, should the
 * platform export them.
 *
 * Source: Kore.ai's page Bot Variables Export API.
 *
 * @param options - default `timeoutMs`: 30 minutes
 * @returns a promise that is also an iterable of events
 * @throws JobError by rejecting, whatever the code
 * @example
 * ```ts
 * import { createClient, exportVariables } from 'koreai-ci';
 *
 * const client = createClient({
 *   host: 'https://platform.kore.ai',
 *   credentials: { clientId: 'cs-demo', clientSecret: 'a-secret-for-the-simulator-alone' },
 * });
 * const { file } = await exportVariables(client, { botId: 'st-demo' });
 * console.log(file.path, file.size);
 * client.close();
 * ```
 */
export const exportVariables = call(exportVariablesOperation);

/**
 * Imports variables into a bot from a file as {@link exportVariables} writes it. `variables` has the values of secured
 * variables by their names (`KOREAI_VAR_API_TOKEN`); without a value they are not sent, so the bot keeps its own.
 *
 * Source: Kore.ai's page Bot Variables Import API.
 *
 * @param options - default `timeoutMs`: 30 minutes
 * @returns a promise that is also an iterable of events
 * @throws JobError by rejecting, whatever the code: `platform-failed` if another number was imported than was sent
 * @example
 * ```ts
 * import { createClient, exportVariables, importVariables } from 'koreai-ci';
 *
 * const client = createClient({
 *   host: 'https://platform.kore.ai',
 *   credentials: { clientId: 'cs-demo', clientSecret: 'a-secret-for-the-simulator-alone' },
 * });
 * const { file } = await exportVariables(client, { botId: 'st-demo' });
 * const { status, warnings } = await importVariables(client, {
 *   botId: 'st-demo-target',
 *   archive: file.path,
 *   variables: { KOREAI_VAR_API_TOKEN: process.env['API_TOKEN'] ?? '' },
 * });
 * console.log(status, warnings);
 * client.close();
 * ```
 */
export const importVariables = call(importVariablesOperation);

/**
 * Imports a file or a folder of `.js` functions into a bot. The answer must name every file.
 *
 * Source: Kore.ai's pages Uploading a File API and Import Bot Functions API.
 *
 * @param options - default `timeoutMs`: 30 minutes
 * @returns a promise that is also an iterable of events
 * @throws JobError by rejecting, whatever the code
 * @example
 * ```ts
 * import { writeFile } from 'node:fs/promises';
 * import { createClient, importBotFunctions } from 'koreai-ci';
 *
 * const client = createClient({
 *   host: 'https://platform.kore.ai',
 *   credentials: { clientId: 'cs-demo', clientSecret: 'a-secret-for-the-simulator-alone' },
 * });
 * await writeFile('functions.js', 'function greet() {}');
 * const { status } = await importBotFunctions(client, { botId: 'st-demo', archive: 'functions.js' });
 * console.log(status);
 * client.close();
 * ```
 */
export const importBotFunctions = call(importBotFunctionsOperation);

/**
 * Imports a test suite from a file. A batch suite is imported by the answer itself; a conversation suite needs
 * `userEmail`, and a job that plays the conversation is waited for. With `jobId`, nothing is sent.
 *
 * Source: Kore.ai's pages Import Test Suite API, Create (Import) a Test Suite API and Conversation Test Suite Creation
 * Status API.
 *
 * @param options - default `timeoutMs`: 30 minutes
 * @returns a promise that is also an iterable of events
 * @throws JobError by rejecting, whatever the code
 * @example
 * ```ts
 * import { writeFile } from 'node:fs/promises';
 * import { createClient, importTestSuite } from 'koreai-ci';
 *
 * const client = createClient({
 *   host: 'https://platform.kore.ai',
 *   credentials: { clientId: 'cs-demo', clientSecret: 'a-secret-for-the-simulator-alone' },
 * });
 * await writeFile('suite.csv', 'input,intent,parentIntent,entityName,entityValue,entityOrder\nhi,Greet,,,,\n');
 * const { conclusion } = await importTestSuite(client, { botId: 'st-demo', testSuite: 'Greetings', archive: 'suite.csv' });
 * console.log(conclusion);
 * client.close();
 * ```
 */
export const importTestSuite = call(importTestSuiteOperation);

/**
 * Runs a suite of conversation tests and waits for the end. It passes only if no step failed and as many passed as there
 * are. A JUnit XML report with a case a step is written to `outputDir` either way.
 *
 * Source: Kore.ai's pages Execute a Test Suite API and Get the Execution Status and Summary of a Test Suite API.
 *
 * @param options - default `timeoutMs`: 30 minutes
 * @returns a promise that is also an iterable of events
 * @throws JobError by rejecting, whatever the code: `platform-failed` with the failed steps as `components`
 * @example
 * ```ts
 * import { createClient, runConversationTest } from 'koreai-ci';
 *
 * const client = createClient({
 *   host: 'https://platform.kore.ai',
 *   credentials: { clientId: 'cs-demo', clientSecret: 'a-secret-for-the-simulator-alone' },
 * });
 * const { metrics, reportPath } = await runConversationTest(client, {
 *   botId: 'st-demo',
 *   testSuite: 'Smoke test',
 *   userEmail: 'owner@example.com',
 * });
 * console.log(metrics.success, metrics.failure, reportPath);
 * client.close();
 * ```
 */
export const runConversationTest = call(runConversationTestOperation);
