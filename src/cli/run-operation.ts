import { setDefaultAutoSelectFamilyAttemptTimeout } from 'node:net';
import { systemClock } from '../core/clock.ts';
import { asKoreaiError } from '../core/errors.ts';
import type { Log } from '../core/log.ts';
import { VERSION } from '../core/version.ts';
import { ADDRESS_ATTEMPT_MS, nodeTransport } from '../http/node-transport.ts';
import { checkProxy, proxyAgents } from '../http/proxy.ts';
import { INPUT_NAMES } from '../inputs/fields.ts';
import type { Operation } from '../jobs/operation.ts';
import type { Dependencies } from '../run/dependencies.ts';
import { prefixed } from '../run/log-run.ts';
import { emptyOutcome, type Outcome } from '../run/outcome.ts';
import { type RunInputs, readStep, type Step } from '../run/read-step.ts';
import type { Spelling } from '../run/resume.ts';
import { runStep } from '../run/run-step.ts';
import { OutputFile } from './dotenv.ts';
import { finish } from './finish.ts';
import { isSecret, spellFlag } from './flags.ts';
import { Fleet } from './fleet.ts';
import { report, reportSeveral } from './report.ts';
import { type Ended, endedEarly } from './result.ts';
import { ResumeCommand } from './resume.ts';
import { refuseProblems, type Session } from './session.ts';
import { type Environment, rawInputs } from './settings.ts';
import type { Terminal } from './terminal.ts';

/** Runs an operation, from its flags to its exit code. */
export async function runOperation(operation: Operation, session: Session): Promise<number> {
  const { line, terminal } = session;
  const startedAt = systemClock.now();
  const outputs = new OutputFile(line.values.get('outputEnv') ?? '', (text) => terminal.redact(text));
  let ends: [Ended, ...Ended[]];
  try {
    outputs.begin(emptyOutcome(operation.name, ''));
    refuseProblems(line);
    ends = await runAll(await readAll(operation, session), session, outputs);
  } catch (thrown) {
    ends = [endedEarly(operation.name, asKoreaiError(thrown))];
  }
  return finish(ends, systemClock.now() - startedAt, session, outputs);
}

async function readAll(operation: Operation, session: Session): Promise<Step> {
  const { terminal } = session;
  const raw = await rawInputs(session);
  for (const name of INPUT_NAMES.filter(isSecret)) {
    if (raw(name) === '') continue;
    terminal.secrets.add(raw(name));
    if (terminal.secrets.isOwnWord(raw(name))) {
      terminal.warning(
        `${spellFlag(name)} is part of a word that this command prints, so it cannot be redacted. Use a stronger secret.`,
      );
    }
  }
  // The command line has refused flags that are not for this operation; a profile holds ids for others too.
  return { ...(await readStep(operation, raw, { now: systemClock.wall(), spell: spellFlag })), ignored: [] };
}

async function runAll(step: Step, session: Session, outputs: OutputFile): Promise<[Ended, ...Ended[]]> {
  const { line, terminal, environment, stop } = session;
  const courses = new Map(
    step.targets.map((inputs) => [
      inputs,
      { command: new ResumeCommand(step.operation, line, inputs), warnings: [] as string[] },
    ]),
  );
  // For packages that make connections of their own, such as that for proxies.
  setDefaultAutoSelectFamilyAttemptTimeout(ADDRESS_ATTEMPT_MS);
  checkProxy(environment, step.targets[0].host);
  const agentFor = proxyAgents(environment);
  const transport = nodeTransport(agentFor ? { agentFor } : {});
  const log: Log = terminal;
  const fleet = new Fleet(step);
  const [first] = step.targets;
  const isOneOfSeveral = step.targets.length > 1;
  const reporter = isOneOfSeveral
    ? reportSeveral(terminal, systemClock, step.operation.name, () => fleet.counts())
    : report(terminal, systemClock, step.operation.name);
  const spelling = (inputs: RunInputs): Spelling => ({
    input: spellFlag,
    resume: (resume) => courses.get(inputs)?.command.word(resume) ?? '',
  });
  const dependencies: Dependencies = {
    clock: systemClock,
    random: Math.random,
    transport,
    log,
    secrets: terminal.secrets,
    userAgent: `koreai-ci/${VERSION}`,
    workspace: process.cwd(),
    variable: (name) => variableOfBot(name, environment, terminal),
    signal: stop.signal,
    spelling: spelling(first),
    onEvent: () => {},
  };
  const running = runStep(step, dependencies, (inputs) => {
    fleet.begin(inputs);
    const { warnings } = courses.get(inputs) ?? { warnings: [] };
    const own = collecting(isOneOfSeveral ? prefixed(log, inputs.target) : log, warnings);
    const onEvent = reporter.of(own);
    return {
      log: own,
      spelling: spelling(inputs),
      onEvent(event) {
        if ('outcome' in event) fleet.note(inputs, event.outcome);
        onEvent(event);
        if ('outcome' in event && inputs === first) outputs.note(event.outcome);
      },
      onEnd: (outcome) => fleet.end(inputs, outcome),
    };
  });
  const leftBehind = new Promise<Outcome[]>((resolve) => {
    stop.late.addEventListener('abort', () => {
      resolve(fleet.leftBehind(stop.late.reason, spelling));
    });
  });
  try {
    const outcomes = await Promise.race([running, leftBehind]);
    return step.targets.map((inputs, at) => {
      const { command, warnings = [] } = courses.get(inputs) ?? {};
      return { ...endOf(outcomes[at] as Outcome, command), warnings };
    }) as unknown as [Ended, ...Ended[]];
  } finally {
    reporter.end();
    transport.close();
  }
}

function endOf(outcome: Readonly<Outcome>, command: ResumeCommand | undefined): Omit<Ended, 'warnings'> {
  const { error, conclusion, jobId } = outcome;
  if (!error)
    return { outcome, message: '', hint: '', resume: conclusion === '' ? (command?.of(jobId, outcome) ?? '') : '' };
  const { hint = '', command: resume = '' } = command?.split(error.hint ?? '') ?? { hint: error.hint };
  return { outcome, message: error.message, hint, resume };
}

/** A log whose warnings are listed too. */
function collecting(log: Log, warnings: string[]): Log {
  return {
    debug: (line) => log.debug(line),
    info: (line) => log.info(line),
    warning: (line) => {
      warnings.push(line);
      log.warning(line);
    },
  };
}

/** The value of a secured variable of a normalized bot, from a `KOREAI_VAR_…` variable only. It is redacted from now on. */
function variableOfBot(name: string, environment: Environment, { secrets }: Terminal): string | undefined {
  const value = name.startsWith('KOREAI_VAR_') ? environment[name] : undefined;
  if (value !== undefined) secrets.addVariable(value);
  return value;
}
