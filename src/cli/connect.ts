import { systemClock } from '../core/clock.ts';
import { KoreaiError, type Resume } from '../core/errors.ts';
import { VERSION } from '../core/version.ts';
import { type AgentFor, nodeTransport } from '../http/node-transport.ts';
import { checkProxy, proxyAgents } from '../http/proxy.ts';
import { INPUT_NAMES, type InputName } from '../inputs/fields.ts';
import { id, origin } from '../inputs/types.ts';
import type { Dependencies } from '../run/dependencies.ts';
import type { Texts } from '../verify/read-once.ts';
import { isSecret, kebab, spellFlag } from './flags.ts';
import type { Session } from './session.ts';
import { rawInputs } from './settings.ts';

/** What a command that examines a platform works with. */
export interface Connected {
  readonly host: URL;
  /** The inputs as text, those of the environment included. */
  readonly texts: Texts;
  readonly agentFor: AgentFor | undefined;
  readonly dependencies: Dependencies;
}

/**
 * Reads host, ids and credentials, and prepares the connection. The caller must close the transport.
 *
 * @throws KoreaiError `input-invalid`
 */
export async function connect(session: Session): Promise<Connected> {
  const { line, terminal, environment, stop } = session;
  const raw = await rawInputs(session);
  for (const name of INPUT_NAMES.filter(isSecret)) if (raw(name) !== '') terminal.secrets.add(raw(name));
  const botId = raw('botId').split(',')[0]?.trim() ?? '';
  const given = raw('host');
  const host =
    given === ''
      ? { problem: 'is required, for example https://platform.kore.ai' }
      : origin('credentials').check(given, 0);
  const bot = botId === '' ? { value: '' } : id.check(botId, 0);
  const problems = [
    ...('problem' in host ? [`--host: ${host.problem}`] : []),
    ...('problem' in bot ? [`--bot-id: ${bot.problem}`] : []),
  ];
  if (problems.length > 0 || 'problem' in host) {
    throw new KoreaiError('input-invalid', problems.join('; '), { hint: `See koreai-ci ${line.name} --help.` });
  }
  const own: Partial<Record<InputName, string>> = { host: host.value.origin, botId };
  const texts: Texts = (name) => own[name] ?? raw(name);
  checkProxy(environment, host.value);
  const agentFor = proxyAgents(environment);
  const dependencies: Dependencies = {
    clock: systemClock,
    random: Math.random,
    transport: nodeTransport(agentFor ? { agentFor } : {}),
    // These commands report by themselves what they find.
    log: { debug: (text) => terminal.debug(text), info: () => {}, warning: () => {} },
    secrets: terminal.secrets,
    userAgent: `koreai-ci/${VERSION} (${line.name})`,
    workspace: process.cwd(),
    signal: stop.signal,
    onEvent: () => {},
    spelling: { input: spellFlag, resume: (job) => resumeCommand(host.value, job) },
  };
  return { host: host.value, texts, agentFor, dependencies };
}

function resumeCommand({ origin: host }: URL, { operation, inputs }: Resume): string {
  const flags = Object.entries({ host, ...inputs }).map(([name, text]) => `--${kebab(name)} ${text}`);
  return `koreai-ci ${operation} ${flags.join(' ')}`;
}
