import { KoreaiError, systemCode } from '../kernel/errors.ts';
import type { Session } from './session.ts';
import type { Terminal } from './terminal.ts';

const USUAL_PORT = '4010';

/** `koreai-ci simulate`: a Kore.ai on this machine until the process is told to stop. @returns the exit code */
export async function simulate({ line, terminal, stop }: Session): Promise<number> {
  const port = portOf(line.values.get('port') ?? USUAL_PORT);
  const file = line.values.get('scenario');
  const { readScenario, startSimulator } = await import('../simulator/index.ts');
  const scenario = file === undefined ? {} : { scenario: await readScenario(file).catch(inLines(terminal)) };
  const simulator = await startSimulator({ port, ...scenario, log: (entry) => terminal.info(entry) }).catch(
    (error: unknown) => {
      throw cannotListen(port, error);
    },
  );
  if (line.has('json')) terminal.json({ url: simulator.url });
  else terminal.report(`Simulating Kore.ai at ${simulator.url}; Ctrl-C ends it`);
  await stopped(stop.signal);
  await simulator.close();
  return 0;
}

function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new KoreaiError('input-invalid', '--port: must be a whole number from 0 to 65535', {
    hint: '0 takes any free port, and the first line says which.',
  });
}

/** A file can have several problems, each of which gets a line of its own. */
function inLines(terminal: Terminal): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof KoreaiError)) throw error;
    const [summary = '', first = summary, ...others] = error.message.split('\n  ');
    for (const problem of others.length > 0 ? [first, ...others] : []) terminal.error(problem);
    const more = others.length > 0 ? ` (the first of ${others.length + 1})` : '';
    throw new KoreaiError('input-invalid', `--scenario: ${first}${more}`, {
      hint: 'A scenario is a YAML or JSON file; docs/simulator.md tells what it may hold.',
      cause: error,
    });
  };
}

function cannotListen(port: number, error: unknown): unknown {
  if (error instanceof KoreaiError) return error;
  const code = systemCode(error);
  const why = code === 'EADDRINUSE' ? 'something else listens there' : code || String(error);
  return new KoreaiError('network', `Port ${port} of 127.0.0.1 cannot be used: ${why}`, {
    hint: 'Give another --port; 0 takes any free one.',
    cause: error,
  });
}

function stopped(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
