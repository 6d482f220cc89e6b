import { abortable } from '../core/abortable.ts';
import { asKoreaiError, KoreaiError } from '../core/errors.ts';
import { VERSION } from '../core/version.ts';
import { proxySecrets } from '../http/proxy.ts';
import { INPUT_NAMES } from '../inputs/fields.ts';
import { type CommandLine, readCommandLine } from './arguments.ts';
import type { Environment } from './credentials.ts';
import { OutputFile } from './dotenv.ts';
import { exitCode } from './exit-code.ts';
import { COMMANDS, isSecret, variableOf } from './flags.ts';
import { nearest } from './nearest.ts';
import { failedEarly, jsonOf } from './result.ts';
import { Session } from './session.ts';
import { stopOnSignals } from './stop.ts';
import { Terminal } from './terminal.ts';

/** How long work that cannot be stopped may keep the process after the end, in milliseconds. */
const LINGER_MS = 500;

/** Runs the command line in this process. The exit code is 1 until success is certain. */
export async function main(): Promise<void> {
  process.exitCode = 1;
  const { env: environment, stdin, stdout, stderr } = process;
  const line = readCommandLine(process.argv.slice(2));
  const [json, quiet, verbose] = [line.has('json'), line.has('quiet'), line.has('verbose')];
  const terminal = new Terminal(stdout, stderr, { json, quiet, verbose, environment });
  let isCutOff = false;
  for (const stream of [stdout, stderr]) {
    // The reader has closed the pipe, as `| head` does: that is no crash, but a result that was not read is no success.
    stream.on('error', () => {
      if (json && stream === stdout) isCutOff = true;
    });
  }
  const stop = stopOnSignals();
  const session = new Session(line, terminal, { environment, stdin, stop });
  const code = await obey(session).catch((thrown: unknown) => reportFailure(session, asKoreaiError(thrown)));
  await abortable(terminal.written(), stop.late).catch(() => {});
  process.exitCode = isCutOff ? code || 1 : code;
  stdin.unref?.();
  setTimeout(() => process.exit(), LINGER_MS).unref();
}

async function obey(session: Session): Promise<number> {
  const { line, terminal, environment } = session;
  const { command } = line;
  for (const secret of secretsOf(line, environment)) terminal.secrets.add(secret);
  if (line.has('version')) {
    terminal.print(`${VERSION}\n`);
    return 0;
  }
  if (line.has('help')) {
    const { generalHelp, commandHelp } = await import('./help.ts');
    if (!command && line.name !== '') throw noCommand(line.name);
    terminal.print(command ? commandHelp(command) : generalHelp());
    return 0;
  }
  if (!command) return await nothingToDo(session);
  if (command.operation) {
    const { runOperation } = await import('./run-operation.ts');
    return runOperation(command.operation, session);
  }
  session.refuseProblems();
  if (command.name === 'doctor') return (await import('./doctor/doctor.ts')).doctor(session);
  if (command.name === 'simulate') return (await import('./simulate.ts')).simulate(session);
  return (await import('./completion.ts')).completion(session);
}

/** Without a command nothing was done, so this fails. */
async function nothingToDo(session: Session): Promise<number> {
  const { line, terminal } = session;
  if (line.name !== '') throw noCommand(line.name);
  session.refuseProblems();
  if (line.has('json'))
    throw new KoreaiError('input-invalid', 'There is no command', { hint: 'See koreai-ci --help.' });
  const { generalHelp } = await import('./help.ts');
  terminal.printProblem(generalHelp());
  return 2;
}

/** An unknown command may be a secret, so it is not printed. */
function noCommand(word: string): KoreaiError {
  const names = COMMANDS.map(({ name }) => name);
  const near = nearest(word, names);
  const what = near === undefined ? 'There is no such command' : `There is no such command; did you mean ${near}?`;
  return new KoreaiError('input-invalid', what, { hint: `Commands: ${names.join(', ')}. See koreai-ci --help.` });
}

function reportFailure({ line, terminal }: Session, error: KoreaiError): number {
  const outcome = failedEarly(line.command?.name ?? '', error);
  terminal.error(`${error.code}: ${error.message}`);
  if (error.hint) terminal.advice(error.hint);
  const outputs = new OutputFile(line.values.get('output-env') ?? '', (text) => terminal.redact(text));
  outputs.note(outcome);
  const reported = { message: error.message, hint: error.hint ?? '', resume: '' };
  if (line.has('json')) terminal.json(jsonOf([{ outcome, reported }], 0));
  return exitCode([outcome]);
}

/** The secrets to redact, collected before anything else is read. */
function secretsOf(line: CommandLine, environment: Environment): string[] {
  const variables = INPUT_NAMES.filter(isSecret).map((name) => environment[variableOf(name)]?.trim() ?? '');
  return [...line.refused, ...variables.filter((value) => value !== ''), ...proxySecrets(environment)];
}
