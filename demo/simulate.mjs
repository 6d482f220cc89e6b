// Runs a simulated Kore.ai until it is stopped: `node demo/simulate.mjs --port 4010`.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startSimulator } from '../dist/simulator/index.js';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    'url-file': { type: 'string' },
    scenario: { type: 'string' },
  },
});
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  throw new Error(`--port: a number from 0 to 65535 expected, found ${values.port}`);
}

const simulator = await startSimulator({
  port,
  ...(values.scenario === undefined ? {} : { scenario: JSON.parse(readFileSync(values.scenario, 'utf8')) }),
});
process.stdout.write(`${simulator.url}\n`);
if (values['url-file'] !== undefined) writeFileSync(values['url-file'], simulator.url);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => void simulator.close());
}
