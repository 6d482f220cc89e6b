// Runs a simulated Kore.ai until it is stopped: `node demo/simulate.mjs --port 4010`.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readScenario, startSimulator } from '../dist/simulator/index.js';

try {
  await simulate();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}

async function simulate() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      'url-file': { type: 'string' },
      scenario: { type: 'string' },
    },
  });
  const simulator = await startSimulator({
    port: portOf(values.port),
    log: (line) => process.stdout.write(`${line}\n`),
    ...(values.scenario === undefined ? {} : { scenario: await readScenario(values.scenario) }),
  });
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => void simulator.close());
  }
  process.stdout.write(`${simulator.url}\n`);
  if (values['url-file'] !== undefined) writeFileSync(values['url-file'], simulator.url);
}

function portOf(text) {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new Error(`--port: a number from 0 to 65535 expected, found ${text}`);
}
