import { join } from 'node:path';
import { inTurn } from '../measure/in-turn.mjs';
import { runToSuccess } from '../measure/process.mjs';
import { CREDENTIALS, inputVariables, prepareHome, runStepTo } from '../measure/step.mjs';
import { ratioLines, valueLine } from '../report/lines.mjs';
import { bundled } from '../rivals/build.mjs';
import { withServer } from '../server/start.mjs';
import { runtimeToken } from './upload.mjs';

const LIMIT_SECONDS = 0.3;
/** What a server of Node.js does unless told otherwise: it hangs up after 5 s without a request. */
const USUAL_KEEP_ALIVE = '5000';

/** Runs that end as they should, and what is left behind in each. */
const ENDINGS = {
  'after a publish-status': { conclusion: 'success', operation: 'publish-status', botId: 'st-bench' },
  'with a redirect left undrained': { conclusion: 'success', operation: 'export-status', botId: 'st-moved-70000-0' },
  'timed out in the midst of an answer': {
    conclusion: 'timed_out',
    operation: 'publish-status',
    botId: 'st-never-ends',
    timeout: '1s',
  },
  'after an upload': {
    conclusion: 'success',
    operation: 'export-status',
    botId: 'st-70000-0',
    uploadArtifact: 'true',
  },
};

export const end = {
  name: 'end',
  title: 'End: from the last line of the log to the end of the process',
  async run({ runs, folder }) {
    const lines = await withServer(async (server) => {
      const env = { ACTIONS_RESULTS_URL: `${server.http}/`, ACTIONS_RUNTIME_TOKEN: runtimeToken() };
      const contestants = Object.entries(ENDINGS).map(([what, { conclusion, ...inputs }]) => {
        const all = { host: server.http, ...CREDENTIALS, ...inputs };
        return [what, () => lingering(runStepTo(conclusion, all, { folder: join(folder, 'step'), env }))];
      });
      const samples = await inTurn(Object.fromEntries(contestants), runs);
      return Object.entries(samples).map(([what, seconds]) =>
        valueLine(what, seconds, { unit: 's', reach: LIMIT_SECONDS }),
      );
    });
    return [...lines, ...(await againstUsual(folder))];
  },
};

/** The usual client with an answer that nobody reads. It waits for the server, so three rounds have to do. */
function againstUsual(folder) {
  return withServer(
    async (server) => {
      const rival = bundled('usual-action');
      const inputs = { operation: 'publish-status', host: server.http, botId: 'st-bench', ...CREDENTIALS };
      const { workspace, variables } = prepareHome(join(folder, 'rival'));
      const env = { ...variables, ...inputVariables(inputs), RIVAL_LEAVES_ANSWER: 'true' };
      const program = { command: process.execPath, args: [rival], cwd: workspace, env };
      const moved = { ...inputs, operation: 'export-status', botId: 'st-moved-70000-0' };
      const samples = await inTurn(
        {
          ours: () => lingering(runStepTo('success', moved, { folder: join(folder, 'step') })),
          'usual packages, ncc': () => lingering(runToSuccess(program)),
        },
        3,
      );
      return ratioLines('an answer left undrained', samples, { unit: 's' });
    },
    { BENCH_KEEP_ALIVE_MS: USUAL_KEEP_ALIVE },
  );
}

async function lingering(run) {
  return (await run).lingerSeconds;
}
