import { nodeTransport } from '../http/node-transport.ts';
import { proxyAgents, proxySecrets } from '../http/proxy.ts';
import { systemClock } from '../kernel/clock.ts';
import { asKoreaiError, KoreaiError } from '../kernel/errors.ts';
import { definitionOf, INPUT_NAMES } from '../operations/inputs.ts';
import { narrate } from '../operations/narrate.ts';
import type { Operation } from '../operations/operation.ts';
import type { Outcome } from '../operations/outcome.ts';
import { readInputs } from '../operations/read-inputs.ts';
import { resultOf } from '../operations/results.ts';
import { run } from '../operations/run.ts';
import { OPERATIONS } from '../operations/table.ts';
import { VERSION } from '../operations/version.ts';
import { type CommandLine, readCommandLine, spell } from './arguments.ts';
import { exitCode } from './exit-code.ts';
import { generalHelp, operationHelp } from './help.ts';
import { Terminal } from './terminal.ts';

/** Runs the command line in this process. The exit code says success only once that is known. */
export async function main(): Promise<void> {
  process.exitCode = 1;
  const args = process.argv.slice(2);
  const wantsJson = args.includes('--json');
  const terminal = new Terminal(wantsJson ? toStderr : toStdout, toStderr);
  try {
    if (args[0] === 'simulate') {
      const { simulate } = await import('./simulate.ts');
      process.exitCode = await simulate(args.slice(1));
      return;
    }
    const line = readCommandLine(args, process.env);
    process.exitCode = await obey(line, terminal);
  } catch (thrown) {
    const error = asKoreaiError(thrown);
    if (wantsJson) toStdout(`${JSON.stringify({ conclusion: error.conclusion, errorCode: error.code })}\n`);
    terminal.error(`${error.code}: ${error.message}`);
    if (error.hint) terminal.error(error.hint);
    process.exitCode = error.code === 'input-invalid' ? 2 : 1;
  }
}

async function obey(line: CommandLine, terminal: Terminal): Promise<number> {
  const operation = OPERATIONS.find(({ name }) => name === line.command);
  if (line.version) {
    toStdout(`${VERSION}\n`);
    return 0;
  }
  if (line.help) {
    toStdout(operation ? operationHelp(operation) : generalHelp());
    return 0;
  }
  if (!operation) {
    throw new KoreaiError('input-invalid', `There is no operation ${line.command}`, { hint: 'See koreai-ci --help.' });
  }
  const outcome = await runOperation(operation, line, terminal);
  if (line.json) toStdout(`${terminal.secrets.redact(JSON.stringify(resultOf(outcome)))}\n`);
  if (outcome.error) {
    terminal.error(`${outcome.error.code}: ${outcome.error.message}`);
    if (outcome.error.hint) terminal.error(outcome.error.hint);
  } else {
    terminal.info(`${outcome.conclusion || 'started'}: ${outcome.operation} ${outcome.target}`);
  }
  return exitCode(outcome);
}

async function runOperation(operation: Operation, line: CommandLine, terminal: Terminal): Promise<Outcome> {
  for (const name of INPUT_NAMES) {
    if (definitionOf(name).secret && line.input(name) !== '') terminal.secrets.add(line.input(name));
  }
  for (const secret of proxySecrets(process.env)) terminal.secrets.add(secret);
  const inputs = await readInputs(line.input, { operations: OPERATIONS, wallMs: systemClock.wall(), spell });
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => stop.abort(new KoreaiError('cancelled', `Cancelled (${name})`)));
  }
  const agentFor = proxyAgents(process.env);
  const transport = nodeTransport(agentFor ? { agentFor } : {});
  try {
    return await run(operation, inputs, {
      clock: systemClock,
      random: Math.random,
      transport,
      log: terminal,
      secrets: terminal.secrets,
      userAgent: `koreai-ci/${VERSION}`,
      workspace: process.cwd(),
      signal: stop.signal,
      onEvent: narrate(terminal, systemClock),
      upload: () =>
        Promise.reject(
          new KoreaiError('artifact-failed', 'There is no artifact service on the command line', {
            hint: 'Leave --upload-artifact out.',
          }),
        ),
    });
  } finally {
    transport.close();
  }
}

function toStdout(text: string): void {
  process.stdout.write(text);
}

function toStderr(text: string): void {
  process.stderr.write(text);
}
