import { systemClock } from '../core/clock.ts';
import { KoreaiError } from '../core/errors.ts';
import { VERSION } from '../core/version.ts';
import { programTransport } from '../http/program-transport.ts';
import type { Texts } from '../inputs/read.ts';
import { splitList } from '../inputs/types.ts';
import type { Dependencies } from '../run/dependencies.ts';
import { spellFlag } from './flags.ts';
import { inputTexts } from './input-texts.ts';
import { resumeCommand } from './resume.ts';
import { readInputs, type Session } from './session.ts';

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

/**
 * Reads the inputs of a command that examines a platform, and prepares the connection.
 *
 * @returns the host, the texts of all inputs, and the dependencies
 * @throws KoreaiError `input-invalid`
 */
export async function prepare(session: Session) {
  const { line, terminal } = session;
  const given = await inputTexts(session);
  const [botId = ''] = splitList(given('botId'));
  const hint = `See koreai-ci ${line.name} --help.`;
  const { host } = await readInputs(['host', 'botId'], (name) => (name === 'botId' ? botId : given(name)), hint);
  if (!host) {
    throw new KoreaiError('input-invalid', '--host: is required, for example https://platform.kore.ai', { hint });
  }
  const texts: Texts = (name) => (name === 'host' ? host.origin : name === 'botId' ? botId : given(name));
  // These commands report by themselves what they find.
  const log = { debug: (text: string) => terminal.debug(text), info: () => {}, warning: () => {} };
  return { host, texts, dependencies: { ...connect(host, session), log } };
}
