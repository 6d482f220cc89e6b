import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';

/** `koreai-ci simulate`: a Kore.ai on this machine until the process is told to stop. @returns the exit code */
export async function simulate(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { port: { type: 'string', default: '4010' }, scenario: { type: 'string' } },
  });
  const { startSimulator } = await import('../simulator/index.ts');
  const scenario = values.scenario === undefined ? undefined : JSON.parse(await readFile(values.scenario, 'utf8'));
  const simulator = await startSimulator({
    port: Number(values.port),
    ...(scenario === undefined ? {} : { scenario }),
  });
  process.stdout.write(`Simulating Kore.ai at ${simulator.url}\n`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await simulator.close();
  return 0;
}
