const bot = { clientId: 'cs-demo', clientSecret: 'a-secret-for-the-simulator-alone' };
const key = { apiKey: 'kg-demo-key-for-the-simulator-alone' };

const success = { conclusion: 'success' };
const failure = { conclusion: 'failure', errorCode: 'platform-failed' };
const skipped = { conclusion: 'skipped' };

/** As a workflow reads what an earlier step of the job set. */
const output = (step, name) => `\${{ steps.${step}.outputs.${name} }}`;

const exported = {
  id: 'export',
  inputs: { operation: 'export-bot', botId: 'st-demo', ...bot },
  ...success,
};

/** From a bot in development to production: each step runs only if all before it succeeded. */
const promotionTo = ({ botId, expectedBotName }, test, publish) => [
  exported,
  {
    id: 'import',
    inputs: { operation: 'import-bot', botId, expectedBotName, archive: output('export', 'filePath'), ...bot },
    ...success,
  },
  {
    id: 'test',
    inputs: { operation: 'run-batch-test', botId, testSuite: 'Regression', botVersion: 'inDevelopment', ...bot },
    ...test,
  },
  { id: 'publish', inputs: { operation: 'publish-bot', botId, versionComment: 'Release 42', ...bot }, ...publish },
];

/** The examples of the demo: the steps of a job, each with its inputs and its expected conclusion. */
export const examples = [
  {
    title: 'Export a bot, though the platform first shows last week’s export',
    steps: [{ inputs: { operation: 'export-bot', botId: 'st-demo', ...bot, extract: 'true' }, ...success }],
  },
  {
    title: 'Promote a bot: export it, import it into the next one, test it there, publish',
    steps: promotionTo({ botId: 'st-demo-target', expectedBotName: 'Demo bot (target)' }, success, success),
  },
  {
    title: 'The same, but one utterance of the batch test goes wrong: nothing is published',
    steps: promotionTo({ botId: 'st-suite-fails', expectedBotName: 'st-suite-fails' }, failure, skipped),
  },
  {
    title: 'The same, but the bot is another than was meant: nothing is written to it',
    steps: [
      exported,
      {
        id: 'import',
        inputs: {
          operation: 'import-bot',
          botId: 'st-demo-target',
          expectedBotName: 'Orders',
          archive: output('export', 'filePath'),
          ...bot,
        },
        conclusion: 'failure',
        errorCode: 'input-invalid',
      },
    ],
  },
  {
    title: 'Export a tool',
    steps: [{ inputs: { operation: 'export-tool', toolId: 'a-demo', flowId: 'flow-demo', ...key }, ...success }],
  },
  {
    title: 'Export a model, which comes as a tar',
    steps: [{ inputs: { operation: 'export-model', modelId: 'cm-demo', ...key }, ...success }],
  },
  {
    title: 'Wait for a publish',
    steps: [{ inputs: { operation: 'publish-status', botId: 'st-demo', since: '1h', ...bot }, ...success }],
  },
  {
    title: 'Wait for an import',
    steps: [{ inputs: { operation: 'import-status', jobId: 'bir-demo', ...bot }, ...success }],
  },
  {
    title: 'A publish that fails turns the step red',
    steps: [{ inputs: { operation: 'publish-status', botId: 'st-publish-fails', since: '1h', ...bot }, ...failure }],
  },
  {
    title: 'A publish that awaits approval is not live, and does not pass',
    steps: [
      {
        inputs: { operation: 'publish-status', botId: 'st-awaiting', since: '1h', ...bot },
        conclusion: 'action_required',
        errorCode: 'awaiting-approval',
      },
    ],
  },
  {
    title: 'A publish that is refused by the reply to its start',
    steps: [{ inputs: { operation: 'publish-bot', botId: 'st-publish-refused', ...bot }, ...failure }],
  },
  {
    title: 'An old success does not open the gate',
    steps: [
      {
        inputs: { operation: 'publish-status', botId: 'st-stale', since: '1h', timeout: '4s', ...bot },
        conclusion: 'stale',
        errorCode: 'stale',
      },
    ],
  },
  {
    title: 'An import that fails, though its first task says success',
    steps: [{ inputs: { operation: 'import-status', jobId: 'bir-fails', ...bot }, ...failure }],
  },
  {
    title: 'A wrong secret is reported at once',
    steps: [
      {
        inputs: { operation: 'export-bot', botId: 'st-demo', ...bot, clientSecret: 'not-the-secret-of-this-app' },
        conclusion: 'failure',
        errorCode: 'unauthorized',
      },
    ],
  },
];
