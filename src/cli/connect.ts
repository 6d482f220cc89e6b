import { systemClock } from '../core/clock.ts';
import { KoreaiError } from '../core/errors.ts';
import { VERSION } from '../core/version.ts';
import { programTransport } from '../http/program-transport.ts';
import { id, origin } from '../inputs/types.ts';
import type { Dependencies } from '../run/dependencies.ts';
import type { Texts } from '../verify/read-once.ts';
import { spellFlag } from './flags.ts';
import { resumeCommand } from './resume.ts';
import type { Session } from './session.ts';
import { rawInputs } from './settings.ts';

/** The dependencies of a command that makes requests to a host. The caller must close the transport. */
export function connect(host: URL, { line, terminal, environment, stop }: Session): Dependencies {
  return {
    clock: systemClock,
    random: Math.random,
    transport: programTransport(environment),
    log: terminal,
    secrets: terminal.secrets,
    userAgent: `koreai-ci/${VERSION}${line.operation ? '' : ` (${line.name})`}`,
    workspace: process.cwd(),
    signal: stop.signal,
    onEvent: () => {},
    spelling: { input: spellFlag, resume: (job) => resumeCommand(job, host, line) },
  };
}

/** Host, inputs and dependencies of a command that examines a platform. */
export interface Prepared {
  readonly host: URL;
  /** The inputs as text, those of the environment included. */
  readonly texts: Texts;
  readonly dependencies: Dependencies;
}

/**
 * Reads host, bot and credentials, and prepares the connection.
 *
 * @throws KoreaiError `input-invalid`
 */
export async function prepare(session: Session): Promise<Prepared> {
  const { line, terminal } = session;
  const raw = await rawInputs(session);
  const botId = raw('botId').split(',')[0]?.trim() ?? '';
  const host =
    raw('host') === ''
      ? { problem: 'is required, for example https://platform.kore.ai' }
      : origin('credentials').check(raw('host'), 0);
  const bot = botId === '' ? { value: '' } : id.check(botId, 0);
  const problems = [
    ...('problem' in host ? [`--host: ${host.problem}`] : []),
    ...('problem' in bot ? [`--bot-id: ${bot.problem}`] : []),
  ];
  if (problems.length > 0 || 'problem' in host) {
    throw new KoreaiError('input-invalid', problems.join('; '), { hint: `See koreai-ci ${line.name} --help.` });
  }
  const texts: Texts = (name) => (name === 'host' ? host.value.origin : name === 'botId' ? botId : raw(name));
  // These commands report by themselves what they find.
  const log = { debug: (text: string) => terminal.debug(text), info: () => {}, warning: () => {} };
  return { host: host.value, texts, dependencies: { ...connect(host.value, session), log } };
}
