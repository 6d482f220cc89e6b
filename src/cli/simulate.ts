import { KoreaiError, systemCode } from '../core/errors.ts';
import type { Session } from './session.ts';
import type { Terminal } from './terminal.ts';

const DEFAULT_PORT = '4010';

/** `koreai-ci simulate`: runs the simulator until the process is stopped. @returns the exit code */
export async function simulate({ line, terminal, stop }: Session): Promise<number> {
  const port = numberOf('port', line.values.get('port') ?? DEFAULT_PORT, PORT);
  const speed = numberOf('speed', line.values.get('speed') ?? '1', SPEED);
  const file = line.values.get('scenario');
  const { readScenario, startSimulator } = await import('../simulator/index.ts');
  const scenario = file === undefined ? {} : { scenario: await readScenario(file).catch(inLines(terminal)) };
  const log = (entry: string): void => terminal.info(entry);
  const simulator = await startSimulator({ port, speed, ...scenario, log }).catch((error: unknown) => {
    throw cannotListen(port, error);
  });
  if (line.has('json')) terminal.json({ url: simulator.url });
  else terminal.report(`Simulating Kore.ai at ${simulator.url}; Ctrl-C ends it`);
  await stopped(stop.signal);
  await simulator.close();
  return 0;
}

interface NumberRule {
  pattern: RegExp;
  max: number;
  text: string;
  hint: string;
}

const PORT: NumberRule = {
  pattern: /^\d{1,5}$/,
  max: 65_535,
  text: 'a whole number from 0 to 65535',
  hint: 'Use 0 for any free port; the first line of the output shows it.',
};

const SPEED: NumberRule = {
  pattern: /^(?!0*(\.0*)?$)\d+(\.\d+)?$/,
  max: 1_000_000,
  text: 'a number above 0, up to 1000000',
  hint: 'With 60, a job that takes a minute in the scenario takes a second.',
};

function numberOf(flag: string, value: string, { pattern, max, text, hint }: NumberRule): number {
  if (pattern.test(value) && Number(value) <= max) return Number(value);
  throw new KoreaiError('input-invalid', `--${flag}: must be ${text}`, { hint });
}

/** Prints each problem of a scenario on its own line. */
function inLines(terminal: Terminal): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof KoreaiError)) throw error;
    const [summary = '', first = summary, ...others] = error.message.split('\n  ');
    for (const problem of others.length > 0 ? [first, ...others] : []) terminal.error(problem);
    const more = others.length > 0 ? ` (the first of ${others.length + 1})` : '';
    throw new KoreaiError('input-invalid', `--scenario: ${first}${more}`, {
      hint: 'A scenario is a YAML or JSON file; docs/simulator.md lists what it may contain.',
      cause: error,
    });
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

function stopped(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
