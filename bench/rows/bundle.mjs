import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CREDENTIALS, DIST, runStepTo } from '../measure/step.mjs';
import { skippedLine, valueLine } from '../report/lines.mjs';
import { withServer } from '../server/start.mjs';

const LIST_LOADED = new URL('../measure/list-loaded.mjs', import.meta.url).href;

export const bundle = {
  name: 'bundle',
  title: 'Bundle: bytes that are loaded',
  run: ({ folder }) =>
    withServer(async (server) => {
      const loaded = async (conclusion, inputs) => {
        const nodeArgs = ['--import', LIST_LOADED];
        const { stderr } = await runStepTo(conclusion, inputs, { folder: join(folder, 'step'), nodeArgs });
        return Object.entries(JSON.parse(/^loaded: (.*)$/m.exec(stderr)[1]));
      };
      const common = { host: server.http, ...CREDENTIALS };
      const runs = {
        'before anything lazy': await loaded('failure', {}),
        'for a publish-status': await loaded('success', { operation: 'publish-status', botId: 'st-bench', ...common }),
        'for an export-status': await loaded('success', { operation: 'export-status', botId: 'st-1000-0', ...common }),
      };
      const reach = { 'before anything lazy': 600 };
      return Object.entries(runs).flatMap(([what, files]) => {
        const ours = files.filter(([path]) => pathToFileURL(path).href.startsWith(pathToFileURL(DIST).href));
        if (ours.length === 0) return [skippedLine(what, 'no file of the bundle was seen')];
        const kilobytes = ours.reduce((sum, [, size]) => sum + size, 0) / 1_000;
        const line = valueLine(`${what}, ${ours.length} files`, [kilobytes], { unit: 'kB', reach: reach[what] });
        return [{ ...line, files: Object.fromEntries(ours.map(([path, size]) => [basename(path), size])) }];
      });
    }),
};
