import { arch, platform } from 'node:os';
import { KoreaiError } from '../../core/errors.ts';
import { VERSION } from '../../core/version.ts';
import { nodeTransport } from '../../http/node-transport.ts';
import { checkProxy, proxyAgents } from '../../http/proxy.ts';
import { INPUT_NAMES } from '../../inputs/fields.ts';
import { id, origin } from '../../inputs/types.ts';
import { OPERATIONS } from '../../operations/table.ts';
import { isSecret } from '../flags.ts';
import type { Session } from '../session.ts';
import { rawInputs } from '../settings.ts';
import type { Terminal } from '../terminal.ts';
import { type Check, isWell, type Level } from './check.ts';
import { examine, noCredentials } from './examine.ts';
import { keyRingOf } from './keys.ts';

const COLOURS = { ok: 'green', warning: 'yellow', problem: 'red', skipped: 'dim' } as const;

/** `koreai-ci doctor`: checks what may keep operations from working here. @returns 0 only if no problem was found */
export async function doctor(session: Session): Promise<number> {
  const { line, terminal, environment, stop } = session;
  const isData = line.format !== 'table';
  const problems: string[] = [];
  const raw = await rawInputs(session);
  const host = parsed('--host', raw('host'), (text) => origin('credentials').check(text, 0), problems);
  // A profile may name several bots; the scopes are the same for all.
  const [botId = ''] = raw('botId').split(',');
  if (botId !== '') parsed('--bot-id', botId, (text) => id.check(text, 0), problems);
  const operations = operationsOf(line.values.get('for') ?? '', problems);
  if (!host || problems.length > 0) {
    throw new KoreaiError('input-invalid', problems.join('; '), { hint: 'See koreai-ci doctor --help.' });
  }
  for (const name of INPUT_NAMES.filter(isSecret)) if (raw(name) !== '') terminal.secrets.add(raw(name));
  const { ACTIONS_RUNTIME_TOKEN: runtimeToken } = environment;
  if (runtimeToken) terminal.secrets.add(runtimeToken);
  const keyRing = keyRingOf(raw, terminal.secrets);

  checkProxy(environment, host);
  const agentFor = proxyAgents(environment);
  const transport = nodeTransport(agentFor ? { agentFor } : {});
  const machine = `koreai-ci ${VERSION}, Node.js ${process.versions.node}, ${platform()} ${arch()}`;
  const onCheck = (check: Check): void => {
    if (!isData) say(check, terminal);
  };
  if (!isData && !terminal.isQuiet) terminal.report(`${machine}, host ${host.origin}`);
  const examination = {
    host,
    botId,
    keyRing,
    operations,
    environment,
    agentFor,
    transport,
    signal: stop.signal,
    onCheck,
  };
  try {
    const checks = await examine(examination);
    if (!keyRing.bot && !keyRing.key && keyRing.troubles.length === 0) {
      checks.push(noCredentials());
      onCheck(noCredentials());
    }
    return await conclude(checks, { host, machine }, isData, terminal);
  } finally {
    transport.close();
  }
}

async function conclude(
  checks: readonly Check[],
  { host, machine }: { host: URL; machine: string },
  wantsJson: boolean,
  terminal: Terminal,
): Promise<number> {
  const well = isWell(checks);
  const count = (level: Level): string => {
    const found = checks.filter((check) => check.level === level).length;
    return `${found} ${level}${found === 1 ? '' : 's'}`;
  };
  if (wantsJson) await terminal.data({ conclusion: well ? 'success' : 'failure', host: host.origin, machine, checks });
  else if (well) terminal.report('No problems found.', 'green');
  else terminal.report(`${count('problem')} and ${count('warning')} found.`);
  return well ? 0 : 1;
}

function say({ level, name, found, advice }: Check, terminal: Terminal): void {
  if (terminal.isQuiet && (level === 'ok' || level === 'skipped')) return;
  terminal.report(`[${level}] ${name}: ${found}${advice === '' ? '' : `. ${advice}`}`, COLOURS[level]);
}

function parsed<T>(
  flag: string,
  text: string,
  parse: (text: string) => { value: T } | { problem: string },
  problems: string[],
): T | undefined {
  const result = text === '' ? { problem: 'is required, for example https://platform.kore.ai' } : parse(text);
  if ('value' in result) return result.value;
  problems.push(`${flag}: ${result.problem}`);
  return undefined;
}

function operationsOf(text: string, problems: string[]): string[] {
  const names = text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const known = OPERATIONS.map(({ name }) => name);
  if (names.some((name) => !known.includes(name))) problems.push(`--for: must name operations: ${known.join(', ')}`);
  return names;
}
