const bot = { clientId: 'cs-demo', clientSecret: 'a-secret-for-the-simulator-alone' };
const key = { apiKey: 'kg-demo-key-for-the-simulator-alone' };

/** What the demo shows: the inputs of a step, and the conclusion that it has to reach. */
export const stories = [
  {
    title: 'Export a bot, though the platform first shows last week’s export',
    inputs: { operation: 'export-bot', botId: 'st-demo', ...bot, extract: 'true' },
    conclusion: 'success',
  },
  {
    title: 'Export a tool',
    inputs: { operation: 'export-tool', toolId: 'a-demo', flowId: 'flow-demo', ...key },
    conclusion: 'success',
  },
  {
    title: 'Export a model, which comes as a tar',
    inputs: { operation: 'export-model', modelId: 'cm-demo', ...key },
    conclusion: 'success',
  },
  {
    title: 'Wait for a publish',
    inputs: { operation: 'publish-status', botId: 'st-demo', since: '1h', ...bot },
    conclusion: 'success',
  },
  {
    title: 'Wait for an import',
    inputs: { operation: 'import-status', jobId: 'bir-demo', ...bot },
    conclusion: 'success',
  },
  {
    title: 'A publish that fails turns the step red',
    inputs: { operation: 'publish-status', botId: 'st-publish-fails', since: '1h', ...bot },
    conclusion: 'failure',
    errorCode: 'platform-failed',
  },
  {
    title: 'A publish that awaits approval is not live, and does not pass',
    inputs: { operation: 'publish-status', botId: 'st-awaiting', since: '1h', ...bot },
    conclusion: 'action_required',
    errorCode: 'awaiting-approval',
  },
  {
    title: 'An old success does not open the gate',
    inputs: { operation: 'publish-status', botId: 'st-stale', since: '1h', timeout: '4s', ...bot },
    conclusion: 'stale',
    errorCode: 'stale',
  },
  {
    title: 'An import that fails, though its first task says success',
    inputs: { operation: 'import-status', jobId: 'bir-fails', ...bot },
    conclusion: 'failure',
    errorCode: 'platform-failed',
  },
  {
    title: 'A wrong secret is told at once',
    inputs: { operation: 'export-bot', botId: 'st-demo', ...bot, clientSecret: 'not-the-secret-of-this-app' },
    conclusion: 'failure',
    errorCode: 'unauthorized',
  },
];
