import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { KoreaiError } from '../kernel/errors.ts';

/** `koreai-ci simulate`: a Kore.ai on this machine until the process is told to stop. @returns the exit code */
export async function simulate(args: readonly string[]): Promise<number> {
  const { port, file } = readArguments(args);
  const { startSimulator } = await import('../simulator/index.ts');
  const scenario = file === undefined ? undefined : JSON.parse(await readFile(file, 'utf8'));
  const simulator = await startSimulator({ port, ...(scenario === undefined ? {} : { scenario }) });
  process.stdout.write(`Simulating Kore.ai at ${simulator.url}\n`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await simulator.close();
  return 0;
}

function readArguments(args: readonly string[]): { port: number; file: string | undefined } {
  const options = { port: { type: 'string', default: '4010' }, scenario: { type: 'string' } } as const;
  try {
    const { values } = parseArgs({ args: [...args], options });
    const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : Number.NaN;
    if (port <= 65_535) return { port, file: values.scenario };
    throw new Error('--port must be a number from 0 to 65535');
  } catch (error) {
    throw new KoreaiError('input-invalid', error instanceof Error ? error.message : String(error), {
      hint: 'Usage: koreai-ci simulate [--port <number>] [--scenario <file>]',
      cause: error,
    });
  }
}
