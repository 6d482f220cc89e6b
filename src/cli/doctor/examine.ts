import { systemClock } from '../../core/clock.ts';
import { VERSION } from '../../core/version.ts';
import type { AgentFor } from '../../http/node-transport.ts';
import type { Transport } from '../../http/transport.ts';
import type { Environment } from '../settings.ts';
import { type Answered, ask, BOTS_PROBE, botProbes, DOCK_PROBE, IMPORT_PROBE, type Probe } from './access.ts';
import { examineArtifactService } from './artifact-service.ts';
import { examineCertificate } from './certificate.ts';
import { type Check, problem, skipped, warning } from './check.ts';
import { examineClock } from './clock-skew.ts';
import { examineConnection, examineName } from './connection.ts';
import { judgeAccess } from './judge-access.ts';
import type { KeyRing, Keys } from './keys.ts';
import { examineProxy } from './proxy.ts';
import { examineToken } from './token.ts';

export interface Examination {
  readonly host: URL;
  /** An empty string if none was given. */
  readonly botId: string;
  readonly keyRing: KeyRing;
  /** The operations whose scopes are checked; if empty, all. */
  readonly operations: readonly string[];
  readonly environment: Environment;
  readonly agentFor: AgentFor | undefined;
  readonly transport: Transport;
  readonly signal: AbortSignal;
  /** Called with each check when it has been made. */
  readonly onCheck: (check: Check) => void;
}

/** Checks the connection to the platform, the clock and the credentials, one after the other. */
export async function examine(examination: Examination): Promise<Check[]> {
  const checks: Check[] = [];
  const add = (...found: readonly (Check | undefined)[]): void => {
    for (const check of found) {
      if (!check) continue;
      checks.push(check);
      examination.onCheck(check);
    }
  };
  const { host, environment, signal, transport, keyRing } = examination;
  const proxy = await examineProxy(host, environment, examination.agentFor, signal);
  add(proxy.check);
  add(await examineName(host, proxy.isUsed, signal));
  if (checks.every(isPassable)) add(await examineConnection(host, proxy.isUsed, signal));
  if (checks.every(isPassable)) add(await examineCertificate(host, proxy.isUsed, environment, signal));
  if (checks.every(isPassable)) await examinePlatform(examination, add);
  else {
    add(...keyRing.troubles, ...(await tokenChecks(keyRing, 0)));
    add(skipped('credentials', 'not checked, because the host cannot be reached'));
  }
  add(await examineArtifactService(environment, transport, signal));
  return checks;
}

type Add = (...found: readonly (Check | undefined)[]) => void;

async function examinePlatform(examination: Examination, add: Add): Promise<void> {
  const { keyRing, host } = examination;
  const plain = await probeAtPlatform(examination);
  if (plain.verdict === 'unreachable') {
    const advice =
      plain.hint ?? 'The port is open, but there is no valid HTTP answer: check scheme and port in --host.';
    return add(problem('platform', `no answer from ${host.origin}: ${plain.said}`, advice));
  }
  add(examineClock(plain.skewMs));
  add(...keyRing.troubles, ...(await tokenChecks(keyRing, plain.skewMs ?? 0)));
  if (keyRing.bot) await examineScopes(examination, keyRing.bot, add);
  if (keyRing.key) add(...judgeAccess(await probe(examination, keyRing.key, [DOCK_PROBE]), true));
}

async function examineScopes(examination: Examination, keys: Keys, add: Add): Promise<void> {
  const { botId, operations } = examination;
  const ofBots = botProbes(botId);
  const unknown = botId === '' ? ofBots.filter((one) => isWanted(one, operations)) : [];
  const probes = [IMPORT_PROBE, BOTS_PROBE, ...(botId === '' ? [] : ofBots)];
  add(...judgeAccess(await probe(examination, keys, probes), false));
  const scopes = unknown.map(({ scope }) => scope).join(', ');
  if (scopes !== '') add(skipped(`scopes ${scopes}`, 'not checked without --bot-id'));
  const all = [IMPORT_PROBE, BOTS_PROBE, DOCK_PROBE, ...ofBots].flatMap((one) => one.operations);
  for (const name of operations.filter((wanted) => !all.includes(wanted))) {
    add(skipped(`scope for ${name}`, 'not checked, because no request would only read'));
  }
  for (const { scope, operations: needed, isApart } of operations.length === 0 ? ofBots : []) {
    if (!isApart) continue;
    const why = `an App Builder app has this scope, an Admin Console app has the others: check it with --for ${needed.join(',')}`;
    add(skipped(`scope ${scope}`, why));
  }
}

function isWanted({ operations, isApart, isOnDemand }: Probe, wanted: readonly string[]): boolean {
  return wanted.length === 0 ? !isApart && !isOnDemand : operations.some((name) => wanted.includes(name));
}

/** Sends a request without credentials, to see whether the platform answers and to read its clock. */
function probeAtPlatform({ host, transport, signal }: Examination): Promise<Answered> {
  return ask(IMPORT_PROBE, host, HEADERS, transport, signal);
}

const HEADERS = { accept: 'application/json', 'user-agent': `koreai-ci/${VERSION} (doctor)` };

async function tokenChecks({ bot }: KeyRing, skewMs: number): Promise<Check[]> {
  if (!bot) return [];
  const { auth = '' } = await bot.headers();
  return [
    examineToken(bot.isReadyMade ? 'ready-made JWT' : 'minted JWT', auth, systemClock.wall() - skewMs, bot.isReadyMade),
  ];
}

async function probe(
  { host, operations, transport, signal }: Examination,
  keys: Keys,
  probes: readonly Probe[],
): Promise<Answered[]> {
  const answers: Answered[] = [];
  for (const wanted of probes) {
    if (!isWanted(wanted, operations)) continue;
    answers.push(await ask(wanted, host, { ...HEADERS, ...(await keys.headers()) }, transport, signal));
  }
  return answers;
}

function isPassable({ level }: Check): boolean {
  return level !== 'problem';
}

/** The check for missing credentials. */
export function noCredentials(): Check {
  return warning(
    'credentials',
    'none were given, so none were checked',
    'Set KOREAI_CLIENT_ID and KOREAI_CLIENT_SECRET (or KOREAI_JWT) for bots, KOREAI_API_KEY for tools, models, workflows and apps.',
  );
}
