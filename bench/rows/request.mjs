import { join } from 'node:path';
import { inTurn } from '../measure/in-turn.mjs';
import { runToSuccess } from '../measure/process.mjs';
import { CREDENTIALS, inputVariables, prepareHome, runStepTo } from '../measure/step.mjs';
import { ratioLines } from '../report.mjs';
import { bundled } from '../rivals/build.mjs';
import { withServer } from '../server/start.mjs';

/** A run takes a tenth of a second, so there are more of them. */
const MORE = 3;
const BOT = 'st-bench';

export const request = {
  name: 'request',
  title: 'First request: from the start of the process until the first status request reaches the server',
  run: ({ runs, folder }) =>
    withServer(async (server) => {
      const rival = bundled('usual-action');
      const inputs = { operation: 'publish-status', host: server.http, botId: BOT, ...CREDENTIALS };
      const untilPolled = async (run) => {
        await server.ask('forget');
        const { startedAt } = await run();
        const polls = await server.ask('polls');
        return (polls[BOT][0] - startedAt) * 1_000;
      };
      const samples = await inTurn(
        {
          ours: () => untilPolled(() => runStepTo('success', inputs, { folder: join(folder, 'step') })),
          'usual packages, ncc': () => untilPolled(() => usual(rival, inputs, join(folder, 'rival'))),
        },
        runs * MORE,
      );
      return ratioLines('status request', samples, { unit: 'ms', reach: { 'usual packages, ncc': 0.9 } });
    }),
};

function usual(script, inputs, folder) {
  const { workspace, variables } = prepareHome(folder);
  const env = { ...variables, ...inputVariables({ uploadArtifact: 'false', ...inputs }) };
  return runToSuccess({ command: process.execPath, args: [script], cwd: workspace, env });
}
