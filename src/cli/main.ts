import { abortable } from '../core/deadline.ts';
import { asKoreaiError, type KoreaiError } from '../core/errors.ts';
import { proxySecrets } from '../http/proxy.ts';
import { INPUT_NAMES } from '../inputs/fields.ts';
import { readCommandLine } from './arguments.ts';
import { finish } from './finish.ts';
import { COMPLETE, isSecret, variableOf } from './flags.ts';
import { OutputFile } from './output-file.ts';
import { SHELLS } from './program.ts';
import { endedEarly } from './result.ts';
import { type Environment, refuseProblems, type Session, type Stdin, type Stop, stopOnSignals } from './session.ts';
import { type Output, Terminal } from './terminal.ts';

/** How long work that cannot be stopped may keep the process after the end, in milliseconds. */
const LINGER_MS = 500;

/** Runs the command line in this process. The exit code is 1 until success is certain. */
export async function main(): Promise<void> {
  process.exitCode = 1;
  const { env: environment, stdin, stdout, stderr } = process;
  const [first, ...others] = process.argv.slice(2);
  if (first === COMPLETE) {
    process.exitCode = 0;
    stdout.write((await import('./completion.ts')).nextWords(others).join('\n'));
    return;
  }
  const streams = { stdin, stdout, stderr };
  process.exitCode = await runCommandLine(process.argv.slice(2), streams, environment, stopOnSignals());
  stdin.unref?.();
  setTimeout(() => process.exit(), LINGER_MS).unref();
}

interface Streams {
  readonly stdin: Stdin;
  readonly stdout: Output;
  readonly stderr: Output;
}

/** Runs a command line to its end. @returns the exit code */
export async function runCommandLine(
  args: readonly string[],
  { stdin, stdout, stderr }: Streams,
  environment: Environment,
  stop: Stop,
): Promise<number> {
  const line = readCommandLine(args, stdout.isTTY ? stdout.columns : undefined);
  const [quiet, verbose] = [line.has('quiet'), line.has('verbose')];
  const terminal = new Terminal(stdout, stderr, { format: line.format, quiet, verbose, environment });
  let isCutOff = false;
  for (const stream of [stdout, stderr]) {
    // The reader has closed the pipe, as `| head` does: that is no crash, but a result that was not read is no success.
    stream.on('error', () => {
      if (line.format !== 'table' && stream === stdout) isCutOff = true;
    });
  }
  const session = { line, terminal, environment, stdin, stop };
  const code = await runCommand(session).catch((thrown: unknown) => reportFailure(session, asKoreaiError(thrown)));
  await abortable(terminal.written(), stop.late).catch(() => {});
  return isCutOff ? code || 1 : code;
}

async function runCommand(session: Session): Promise<number> {
  const { line, terminal, environment } = session;
  // All secrets are known before anything else is read.
  const variables = INPUT_NAMES.filter(isSecret).map((name) => environment[variableOf(name)]?.trim() ?? '');
  for (const secret of [...variables, ...proxySecrets(environment)]) if (secret !== '') terminal.secrets.add(secret);
  if (line.text !== '' && line.problems.length === 0) {
    terminal.print(line.text);
    return 0;
  }
  if (line.operation) {
    const { runOperation } = await import('./run-operation.ts');
    return runOperation(line.operation, session);
  }
  // Without a command nothing was done, so this fails.
  if (line.text !== '' && line.format === 'table') {
    terminal.printProblem(line.text);
    return 2;
  }
  refuseProblems(line);
  if (line.name === 'doctor') return (await import('./doctor/doctor.ts')).doctor(session);
  if (line.name === 'verify') return (await import('./verify.ts')).verify(session);
  if (line.name === 'simulate') return (await import('./simulate.ts')).simulate(session);
  if (line.name === 'init') return (await import('./init.ts')).init(session);
  const { COMPLETION_SCRIPTS } = await import('./completion.ts');
  terminal.print(COMPLETION_SCRIPTS[SHELLS.find((shell) => shell === line.words[0]) ?? 'bash']);
  return 0;
}

function reportFailure(session: Session, error: KoreaiError): Promise<number> {
  const { line, terminal } = session;
  const outputs = new OutputFile(line.values.get('outputEnv') ?? '', (text) => terminal.redact(text));
  return finish([endedEarly(line.name, error)], 0, session, outputs);
}
