import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inTurn } from '../measure/in-turn.mjs';
import { runToSuccess } from '../measure/process.mjs';
import { CREDENTIALS, inputVariables, prepareHome, runStepTo } from '../measure/step.mjs';
import { ratioLines } from '../report/lines.mjs';
import { bundled } from '../rivals/build.mjs';
import { withServer } from '../server/start.mjs';

const MORE = 3;
const BARE = fileURLToPath(new URL('../rivals/bare-request.cjs', import.meta.url));

export const request = {
  name: 'request',
  title: 'First request: from the start of the process until the first status request reaches the server',
  run: ({ runs, folder }) =>
    withServer(async (server) => {
      const rival = bundled('usual-action');
      const inputs = { operation: 'publish-status', host: server.http, botId: 'st-bench', ...CREDENTIALS };
      const untilSeen = async (run) => {
        await server.ask('forget');
        const { startedAt } = await run();
        return ((await server.ask('firstStatusAt')) - startedAt) * 1_000;
      };
      const samples = await inTurn(
        {
          ours: () => untilSeen(() => runStepTo('success', inputs, { folder: join(folder, 'step') })),
          'bare node:http': () =>
            untilSeen(() => {
              const BARE_URL = `${server.http}/api/public/bot/st-bench/publish/status`;
              return runToSuccess({ command: process.execPath, args: [BARE], env: { BARE_URL } });
            }),
          'usual packages, ncc': () => untilSeen(() => usual(rival, inputs, join(folder, 'rival'))),
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
