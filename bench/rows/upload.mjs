import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { evenMemory, inTurn } from '../measure/in-turn.mjs';
import { runToSuccess, usageFileIn } from '../measure/process.mjs';

import { CREDENTIALS, prepareHome, runStepTo } from '../measure/step.mjs';
import { ratioLines, valueLine } from '../report.mjs';
import { bundled } from '../rivals/build.mjs';
import { withServer } from '../server/start.mjs';

const SIZE = 512 * 1024 ** 2;
const RIVAL = 'same client, level 0';
/** Our step downloads the archive first, and needs as much memory again. */
const EVEN = 2 * SIZE;

export const upload = {
  name: 'upload',
  title: 'Upload of a 512 MiB archive as an artifact, from the first call of the service to its last',
  run: ({ runs, folder }) =>
    withServer(async (server) => {
      const rival = bundled('artifact-level-0');
      const archive = join(folder, 'archive.zip');
      const rss = { ours: [], [RIVAL]: [] };
      const service = { ACTIONS_RESULTS_URL: `${server.http}/`, ACTIONS_RUNTIME_TOKEN: runtimeToken() };
      const uploaded = async (name, { rssMb }) => {
        const [{ seconds, bytes } = {}] = await server.ask('uploads');
        if (!(bytes >= SIZE)) throw new Error(`Only ${bytes} bytes were uploaded`);
        rss[name].push(rssMb);
        return seconds;
      };
      const samples = await inTurn(
        {
          ours: async () => {
            rmSync(join(folder, 'step'), { recursive: true, force: true });
            evenMemory(folder, EVEN);
            const ids = { operation: 'export-status', host: server.http, botId: `st-${SIZE}-0`, ...CREDENTIALS };
            const options = { folder: join(folder, 'step'), env: service, measuresUsage: true };
            const end = await runStepTo('success', { ...ids, uploadArtifact: 'true' }, options);
            if (!existsSync(archive)) copyFileSync(join(end.workspace, end.outputs.filePath), archive);
            return uploaded('ours', end);
          },
          [RIVAL]: async () => {
            evenMemory(folder, EVEN);
            const { workspace, variables } = prepareHome(join(folder, 'rival'));
            const env = { ...variables, ...service, RIVAL_FILE: archive };
            const program = { command: process.execPath, args: [rival], cwd: workspace, env };
            return uploaded(RIVAL, await runToSuccess({ ...program, usageFile: usageFileIn(folder) }));
          },
        },
        runs,
      );
      rmSync(archive);
      return [
        ...ratioLines('512 MiB', samples, { unit: 's', reach: { [RIVAL]: 0.45 } }),
        valueLine('512 MiB: peak RSS, with the download', rss.ours.slice(1), { unit: 'MB', reach: 300 }),
        valueLine(`512 MiB: peak RSS, ${RIVAL}`, rss[RIVAL].slice(1), { unit: 'MB' }),
      ];
    }),
};

/** Its signature is not checked; the client reads the ids of run and job from it. */
function runtimeToken() {
  const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none' })}.${part({ scp: 'Actions.ExampleScope Actions.Results:run-id:job-id' })}.none`;
}
