import { setDefaultAutoSelectFamilyAttemptTimeout } from 'node:net';
import { systemClock } from '../core/clock.ts';
import { asKoreaiError } from '../core/errors.ts';
import type { Log } from '../core/log.ts';
import { VERSION } from '../core/version.ts';
import { ADDRESS_ATTEMPT_MS, nodeTransport } from '../http/node-transport.ts';
import { checkProxy, proxyAgents } from '../http/proxy.ts';
import { INPUT_NAMES, type InputName } from '../inputs/fields.ts';
import type { Operation } from '../jobs/operation.ts';
import type { Dependencies } from '../run/dependencies.ts';
import { emptyOutcome, type Outcome } from '../run/outcome.ts';
import { prefixed } from '../run/prefixed.ts';
import { type RunInputs, readStep, type Step } from '../run/read-step.ts';
import type { Spelling } from '../run/resume.ts';
import { runStep } from '../run/run-step.ts';
import { type Environment, rawInputs } from './credentials.ts';
import { OutputFile } from './dotenv.ts';
import { type Arrived, finish } from './finish.ts';
import { isSecret, kebab, spellFlag } from './flags.ts';
import { Fleet } from './fleet.ts';
import { report, reportSeveral } from './report.ts';
import { failedEarly } from './result.ts';
import { ResumeCommand } from './resume.ts';
import type { Session } from './session.ts';
import type { Terminal } from './terminal.ts';

/** Runs an operation, from its flags to its exit code. */
export async function runOperation(operation: Operation, session: Session): Promise<number> {
  const { line, terminal } = session;
  const startedAt = systemClock.now();
  const outputs = new OutputFile(line.values.get('output-env') ?? '', (text) => terminal.redact(text));
  let arrived: [Arrived, ...Arrived[]];
  try {
    outputs.begin(emptyOutcome(operation.name, ''));
    session.refuseProblems();
    arrived = await runAll(await readAll(operation, session), session, outputs);
  } catch (thrown) {
    arrived = [{ outcome: failedEarly(operation.name, asKoreaiError(thrown)), words: undefined }];
  }
  return finish(arrived, systemClock.now() - startedAt, session, outputs);
}

async function readAll(operation: Operation, { line, terminal, environment, stdin, stop }: Session): Promise<Step> {
  const raw = await rawInputs(line, environment, stdin, stop.signal);
  for (const name of INPUT_NAMES.filter(isSecret)) {
    if (raw(name) === '') continue;
    terminal.secrets.add(raw(name));
    if (terminal.secrets.isOwnWord(raw(name))) {
      terminal.warning(
        `${spellFlag(name)} is part of a word that this command prints, so it cannot be redacted. Use a stronger secret.`,
      );
    }
  }
  for (const warning of line.warnings) terminal.warning(warning);
  const empty = { has: (name: InputName) => line.values.get(kebab(name))?.trim() === '', isCertain: true };
  const step = await readStep(operation, raw, { now: systemClock.wall(), spell: spellFlag, empty });
  // The warnings of the command line name these already.
  return { ...step, ignored: [] };
}

async function runAll(step: Step, session: Session, outputs: OutputFile): Promise<[Arrived, ...Arrived[]]> {
  const { line, terminal, environment, stop } = session;
  const words = new Map(step.targets.map((inputs) => [inputs, new ResumeCommand(step.operation, line, inputs)]));
  // For packages that make connections of their own, such as that for proxies.
  setDefaultAutoSelectFamilyAttemptTimeout(ADDRESS_ATTEMPT_MS);
  checkProxy(environment, step.targets[0].host);
  const agentFor = proxyAgents(environment);
  const transport = nodeTransport(agentFor ? { agentFor } : {});
  const log: Log = terminal;
  const fleet = new Fleet(step);
  const [first] = step.targets;
  const isOneOfSeveral = step.targets.length > 1;
  const several = isOneOfSeveral
    ? reportSeveral(terminal, systemClock, step.operation.name, () => fleet.counts())
    : undefined;
  const one = several ? undefined : report(terminal, systemClock, step.operation.name);
  const spelling = (inputs: RunInputs): Spelling => ({
    input: spellFlag,
    resume: (words.get(inputs) as ResumeCommand).word,
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
  const running = runStep(fleet.watched, dependencies, (inputs) => {
    fleet.begin(inputs, stop.signal);
    const own = isOneOfSeveral ? prefixed(log, inputs.target) : log;
    const onEvent = several?.of(own) ?? one?.onEvent;
    return {
      log: own,
      spelling: spelling(inputs),
      onEvent(event) {
        const outcome = 'outcome' in event ? event.outcome : undefined;
        fleet.note(inputs, outcome);
        onEvent?.(event);
        if (outcome && inputs === first) outputs.note(outcome);
      },
    };
  });
  const leftBehind = new Promise<Outcome[]>((resolve) => {
    stop.late.addEventListener('abort', () => {
      resolve(fleet.leftBehind(stop.late.reason, spelling));
    });
  });
  try {
    const outcomes = await Promise.race([running, leftBehind]);
    return step.targets.map((inputs, at) => ({
      outcome: outcomes[at] as Outcome,
      words: words.get(inputs),
    })) as [Arrived, ...Arrived[]];
  } finally {
    several?.end();
    one?.end();
    transport.close();
  }
}

/** The value of a secured variable of a normalized bot, from a `KOREAI_VAR_…` variable only. It is redacted from now on. */
function variableOfBot(name: string, environment: Environment, { secrets }: Terminal): string | undefined {
  const value = name.startsWith('KOREAI_VAR_') ? environment[name] : undefined;
  if (value !== undefined) secrets.addVariable(value);
  return value;
}
