import { nodeTransport } from '../http/node-transport.ts';
import { proxyAgents } from '../http/proxy.ts';
import { systemClock } from '../kernel/clock.ts';
import { formatDuration } from '../kernel/duration.ts';
import { asKoreaiError, type KoreaiError } from '../kernel/errors.ts';
import type { Log } from '../kernel/log.ts';
import { explain } from '../operations/explain.ts';
import { INPUT_NAMES, type Inputs } from '../operations/inputs.ts';
import type { Operation } from '../operations/operation.ts';
import { emptyOutcome, type Outcome } from '../operations/outcome.ts';
import { readInputs } from '../operations/read-inputs.ts';
import { run } from '../operations/run.ts';
import { OPERATIONS } from '../operations/table.ts';
import { VERSION } from '../operations/version.ts';
import { rawInputs } from './credentials.ts';
import { OutputFile } from './dotenv.ts';
import { exitCode } from './exit-code.ts';
import { isSecret, spell } from './flags.ts';
import { PickUpWords } from './pick-up.ts';
import { failedEarly, jsonOf, NOTHING_TOLD, type Told } from './result.ts';
import type { Session } from './session.ts';
import { tell } from './tell.ts';
import type { Terminal } from './terminal.ts';

/** Runs an operation of the table from its flags to its exit code. */
export async function runOperation(operation: Operation, session: Session): Promise<number> {
  const { line, terminal } = session;
  const outputs = new OutputFile(line.values.get('output-env') ?? '', (text) => terminal.redact(text));
  let outcome: Outcome;
  let pickUp: PickUpWords | undefined;
  try {
    outputs.begin(emptyOutcome(operation.name, ''));
    session.refuseProblems();
    const inputs = await readAll(session);
    pickUp = new PickUpWords(line, inputs);
    outcome = await runWith(operation, inputs, session, outputs, pickUp);
  } catch (thrown) {
    outcome = failedEarly(operation.name, asKoreaiError(thrown));
  }
  return finish(operation, outcome, session, outputs, pickUp);
}

async function readAll({ line, terminal, environment, stdin, stop }: Session): Promise<Inputs> {
  const raw = await rawInputs(line, environment, stdin, stop.signal);
  for (const name of INPUT_NAMES.filter(isSecret)) {
    if (raw(name) !== '') terminal.secrets.add(raw(name));
  }
  for (const warning of line.warnings) terminal.warning(warning);
  return readInputs(raw, { operations: OPERATIONS, wallMs: systemClock.wall(), spell });
}

async function runWith(
  operation: Operation,
  inputs: Inputs,
  { terminal, environment, stop }: Session,
  outputs: OutputFile,
  pickUp: PickUpWords,
): Promise<Outcome> {
  const agentFor = proxyAgents(environment);
  const transport = nodeTransport(agentFor ? { agentFor } : {});
  const teller = tell(terminal, systemClock, operation.name);
  let known: Readonly<Outcome> = emptyOutcome(operation.name, '');
  const running = run(operation, inputs, {
    clock: systemClock,
    random: Math.random,
    transport,
    log: wordsOf(terminal),
    secrets: terminal.secrets,
    userAgent: `koreai-ci/${VERSION}`,
    workspace: process.cwd(),
    signal: stop.signal,
    wordPickUp: pickUp.word,
    onEvent(event) {
      teller.onEvent(event);
      if (!('outcome' in event)) return;
      known = event.outcome;
      outputs.note(known);
    },
  });
  const leftBehind = new Promise<Outcome>((resolve) => {
    stop.late.addEventListener('abort', () =>
      resolve(cancelled(known, asKoreaiError(stop.late.reason), (jobId) => pickUp.of(operation, jobId))),
    );
  });
  try {
    return await Promise.race([running, leftBehind]);
  } finally {
    teller.end();
    transport.close();
  }
}

/** What a run tells on its way names inputs as a workflow does; words of the platform stay as they are. */
function wordsOf(terminal: Terminal): Log {
  return {
    debug: (line) => terminal.debug(line),
    info: (line) => terminal.info(line),
    warning: (line) => terminal.warning(line.replace('Set since to', 'Set --since to')),
  };
}

/** What can be said of a run that did not end in time after it was told to. */
function cancelled(known: Readonly<Outcome>, reason: KoreaiError, pickUp: (jobId: string) => string): Outcome {
  const error = explain(reason, known, { pickUp });
  return { ...known, conclusion: error.conclusion, errorCode: error.code, error };
}

function finish(
  operation: Operation,
  outcome: Outcome,
  { line, terminal }: Session,
  outputs: OutputFile,
  pickUp: PickUpWords | undefined,
): number {
  let code = exitCode(outcome);
  try {
    outputs.end(outcome);
  } catch (thrown) {
    // Whoever reads the outputs next must not go on without them.
    terminal.error(asKoreaiError(thrown).message);
    code = code || 1;
  }
  const told = outcome.error ? toldOf(outcome.error, pickUp) : NOTHING_TOLD;
  if (outcome.error) sayError(outcome.error, told, terminal);
  else if (outcome.conclusion === '') {
    const command = pickUp?.of(operation, outcome.jobId) ?? '';
    terminal.success(`started: ${outcome.operation} ${outcome.target}, job ${outcome.jobId}`);
    terminal.info(`Pick it up with: ${command}`);
    if (line.has('json')) terminal.json(jsonOf(outcome, { ...NOTHING_TOLD, pickUp: command }));
    return code;
  } else {
    terminal.success(
      `${outcome.conclusion}: ${outcome.operation} ${outcome.target} in ${formatDuration(outcome.durationMs)}`,
    );
  }
  if (line.has('json')) terminal.json(jsonOf(outcome, told));
  return code;
}

function toldOf({ message, hint = '' }: KoreaiError, pickUp: PickUpWords | undefined): Told {
  const { hint: rest, command } = pickUp?.split(pickUp.respell(hint)) ?? { hint, command: '' };
  return { message, hint: rest, pickUp: command };
}

function sayError({ code }: KoreaiError, { message, hint, pickUp }: Told, terminal: Terminal): void {
  terminal.error(`${code}: ${message}`);
  if (hint !== '') terminal.advice(hint);
  if (pickUp !== '') terminal.advice(pickUp);
}
