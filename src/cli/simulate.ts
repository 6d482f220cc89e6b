import { once } from 'node:events';
import { KoreaiError, systemCode } from '../core/errors.ts';
import { count, type Parsed } from '../inputs/types.ts';
import { flagValue, type Session } from './session.ts';
import type { Terminal } from './terminal.ts';

const DEFAULT_PORT = '4010';

/** `koreai-ci simulate`: runs the simulator until the process is stopped. @returns the exit code */
export async function simulate({ line, terminal, stop }: Session): Promise<number> {
  const port = portOf(line.values.get('port') ?? DEFAULT_PORT);
  const speed = speedOf(line.values.get('speed') ?? '1');
  const file = line.values.get('scenario');
  const { readScenario, startSimulator } = await import('../simulator/index.ts');
  const scenario = file === undefined ? {} : { scenario: await readScenario(file).catch(printProblems(terminal)) };
  const log = (entry: string): void => terminal.info(entry);
  const simulator = await startSimulator({ port, speed, ...scenario, log }).catch((error: unknown) => {
    throw cannotListen(port, error);
  });
  if (line.format !== 'table') await terminal.data({ url: simulator.url });
  else terminal.report(`Simulating Kore.ai at ${simulator.url}; Ctrl-C ends it`);
  if (!stop.signal.aborted) await once(stop.signal, 'abort');
  await simulator.close();
  return 0;
}

function portOf(text: string): number {
  const hint = 'Use 0 for any free port; the first line of the output shows it.';
  return flagValue('--port', count(0, 65_535).parse(text, 0) as Parsed<number>, hint);
}

const SPEED = /^(?!0*(\.0*)?$)\d+(\.\d+)?$/;
const MAX_SPEED = 1_000_000;

function speedOf(text: string): number {
  const isSpeed = SPEED.test(text) && Number(text) <= MAX_SPEED;
  const problem = `must be a number above 0, up to ${MAX_SPEED}`;
  const hint = 'With 60, a job that takes a minute in the scenario takes a second.';
  return flagValue('--speed', isSpeed ? { value: Number(text) } : { problem }, hint);
}

/** Prints each problem of a scenario on its own line. */
function printProblems(terminal: Terminal): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof KoreaiError)) throw error;
    const [summary = '', first = summary, ...others] = error.message.split('\n  ');
    for (const problem of others.length > 0 ? [first, ...others] : []) terminal.error(problem);
    const more = others.length > 0 ? ` (the first of ${others.length + 1})` : '';
    const hint = 'A scenario is a YAML or JSON file; docs/simulator.md lists what it may contain.';
    throw new KoreaiError('input-invalid', `--scenario: ${first}${more}`, { hint, cause: error });
  };
}

function cannotListen(port: number, error: unknown): unknown {
  if (error instanceof KoreaiError) return error;
  const code = systemCode(error);
  const why = code === 'EADDRINUSE' ? 'it is in use' : code || String(error);
  return new KoreaiError('network', `Port ${port} of 127.0.0.1 cannot be used: ${why}`, {
    hint: 'Choose another --port, or 0 for any free port.',
    cause: error,
  });
}
