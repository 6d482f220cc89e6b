import { asKoreaiError } from '../../core/errors.ts';
import type { Texts } from '../../inputs/read.ts';
import { dockStatus } from '../../operations/dock-status.ts';
import { importStatus } from '../../operations/import-status.ts';
import { CLOCK_HINT, clockProblem, roundedSkew } from '../../platform/clock-skew.ts';
import type { Dependencies } from '../../run/dependencies.ts';
import { readStep } from '../../run/read-step.ts';
import { skewIn } from '../../verify/recorder.ts';
import { spellFlag } from '../flags.ts';
import type { Environment } from '../session.ts';
import { examinePlatform, examineScope } from './access.ts';
import { examineArtifactService } from './artifact-service.ts';
import { type Check, ok, problem, skipped, warning } from './check.ts';
import { examineProxy, examineTrust } from './network.ts';
import { operationsOf, SCOPES, type Scope } from './scopes.ts';
import { examineToken } from './token.ts';

interface Examination {
  readonly host: URL;
  /** The inputs as text: host, bot and credentials. */
  readonly texts: Texts;
  /** The operations whose scopes are checked; if empty, all. */
  readonly operations: readonly string[];
  readonly environment: Environment;
  readonly dependencies: Dependencies;
  /** Called with each check when it has been made. */
  readonly onCheck: (check: Check) => void;
}

type Add = (...found: readonly (Check | undefined)[]) => void;

/** Checks the connection to the platform, the clock and the credentials, one after the other. */
export async function examine(examination: Examination): Promise<Check[]> {
  const checks: Check[] = [];
  const add: Add = (...found) => {
    for (const check of found) {
      if (!check) continue;
      checks.push(check);
      examination.onCheck(check);
    }
  };
  const { host, environment } = examination;
  const trust = examineTrust(host, environment);
  add(await examineProxy(host, environment), trust);
  if (trust?.level === 'problem') {
    add(...credentialChecks(examination, 0), skipped('scopes', 'not checked: nothing was sent to the host'));
  } else await examineAccess(examination, add);
  add(examineArtifactService(environment));
  return checks;
}

async function examineAccess(examination: Examination, add: Add): Promise<void> {
  const { texts, dependencies } = examination;
  const isGiven = { bot: hasBotCredentials(texts), key: texts('apiKey') !== '' };
  const { found, exchange } = await examinePlatform(texts, isGiven.key && !isGiven.bot, dependencies);
  const skewMs = skewIn(exchange);
  add(...found, examineClock(skewMs), ...credentialChecks(examination, skewMs ?? 0));
  if (found.some(({ level }) => level === 'problem')) {
    return add(skipped('scopes', 'not checked, because this is not known to be Kore.ai'));
  }
  for (const kind of ['bot', 'key'] as const) {
    const refusal = isGiven[kind] ? await refusalOf(kind, examination) : undefined;
    add(refusal);
    if (isGiven[kind] && !refusal) await examineScopes(kind, examination, add);
  }
  const all = SCOPES.flatMap(operationsOf);
  for (const name of examination.operations.filter((wanted) => !all.includes(wanted))) {
    add(skipped(`scope for ${name}`, 'not checked, because no request would only read'));
  }
}

async function examineScopes(kind: 'bot' | 'key', { texts, operations, dependencies }: Examination, add: Add) {
  const isWanted = (scope: Scope): boolean =>
    operations.length === 0
      ? !scope.isApart && !scope.isOnDemand
      : operationsOf(scope).some((name) => operations.includes(name));
  const lacksBot = ({ needsBot }: Scope): boolean => needsBot === true && texts('botId') === '';
  const own = SCOPES.filter(({ read }) => read.credentials === kind);
  const wanted = own.filter(isWanted);
  const given = new Set<string>();
  let isAccepted = false;
  for (const scope of wanted.filter((one) => !lacksBot(one))) {
    const check = await examineScope(scope, texts, isAccepted, dependencies);
    isAccepted ||= check.level === 'ok' || /lacks this scope|no such bot/.test(check.found);
    add(given.has(check.advice) && check.advice !== '' ? { ...check, advice: 'As above.' } : check);
    given.add(check.advice);
  }
  for (const scope of own.filter(({ isApart }) => isApart && operations.length === 0)) {
    const name = operationsOf(scope).join(',');
    const why = `an App Builder app has this scope, an Admin Console app has the others: check it with --for ${name}`;
    add(skipped(`scope ${scope.name}`, why));
  }
  const unchecked = wanted.filter(lacksBot).map(({ name }) => name);
  if (unchecked.length > 0) add(skipped(`scopes ${unchecked.join(', ')}`, 'not checked without --bot-id'));
}

/** Why the operations reject the credentials; `undefined` if they accept them. */
async function refusalOf(kind: 'bot' | 'key', { texts, dependencies }: Examination): Promise<Check | undefined> {
  const operation = kind === 'bot' ? importStatus : dockStatus;
  const text: Texts = (name) => (name === 'jobId' ? 'bir-1' : name === 'botId' ? '' : texts(name));
  try {
    await readStep(operation, text, { now: dependencies.clock.wall(), spell: spellFlag });
    return undefined;
  } catch (thrown) {
    const { message, hint = '' } = asKoreaiError(thrown);
    return problem('credentials', message, hint);
  }
}

function hasBotCredentials(texts: Texts): boolean {
  return (['clientId', 'clientSecret', 'jwt'] as const).some((name) => texts(name) !== '');
}

/** What can be seen of the credentials without a request. */
function credentialChecks({ texts, dependencies }: Examination, skewMs: number): Check[] {
  if (!hasBotCredentials(texts) && texts('apiKey') === '') {
    const advice =
      'Set KOREAI_CLIENT_ID and KOREAI_CLIENT_SECRET (or KOREAI_JWT) for bots, KOREAI_API_KEY for tools, models, workflows and apps.';
    return [warning('credentials', 'none were given, so none were checked', advice)];
  }
  const jwt = texts('jwt');
  const nowMs = dependencies.clock.wall() - skewMs;
  return [...copyingMistakes(texts), ...(jwt === '' ? [] : [examineToken('ready-made JWT', jwt, nowMs)])];
}

/** Copying mistakes that can be seen. */
export function copyingMistakes(texts: Texts): Check[] {
  const [name, id, secret] = ['credentials', texts('clientId'), texts('clientSecret')];
  if (texts('jwt') !== '' && secret !== '') {
    const advice = 'Unset one of the two: commands use the JWT, which is checked here.';
    return [warning(name, '{jwt} is set beside {clientSecret}', advice)];
  }
  if (/^cs-/.test(secret) && !/^cs-/.test(id)) {
    return [warning(name, 'KOREAI_CLIENT_SECRET looks like a client id (cs-…)', 'The two may have been swapped.')];
  }
  const advice = 'They count as part of the value: remove them.';
  return (['clientId', 'clientSecret', 'jwt', 'apiKey'] as const)
    .filter((input) => /^["'].*["']$|\s/.test(texts(input)))
    .map((input) => warning(name, `{${input}} has quotes around it, or spaces in it`, advice));
}

/** Whether the clock is close enough for tokens to be accepted. */
export function examineClock(skewMs: number | undefined): Check {
  const name = 'clock';
  if (skewMs === undefined) return skipped(name, 'the server reports no time');
  const found = clockProblem(skewMs);
  if (found) return (found.isFatal ? problem : warning)(name, found.found, CLOCK_HINT);
  if (Math.abs(skewMs) < 2_000) return ok(name, "the same as the server's");
  return ok(name, `${roundedSkew(skewMs)} from the server's, which is close enough`);
}
