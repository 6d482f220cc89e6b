import type { KoreaiError } from '../../core/errors.ts';
import { parseJson } from '../../core/json.ts';
import type { Answer } from '../../http/exchange.ts';
import { TransportError } from '../../http/transport.ts';
import type { Texts } from '../../inputs/read.ts';
import { dockStatus } from '../../operations/dock-status.ts';
import { importStatus } from '../../operations/import-status.ts';
import { AnswerError, noneYet } from '../../platform/answer-error.ts';
import { isFields, text } from '../../platform/wire.ts';
import type { Dependencies } from '../../run/dependencies.ts';
import { NOWHERE } from '../../verify/calls.ts';
import { checkReply } from '../../verify/check.ts';
import { foreignAnswerIn } from '../../verify/foreign-answer.ts';
import { type ReadResult, readAnonymously, readOnce } from '../../verify/read-once.ts';
import { type Exchange, recorder } from '../../verify/recorder.ts';
import { Redaction } from '../../verify/redaction.ts';
import { type Check, ok, problem, warning } from './check.ts';
import { operationsOf, type Scope } from './scopes.ts';

const WRONG_HOST =
  'Check that {host} is the base URL of the Kore.ai environment itself, and that no login page, proxy or gateway is in front of it.';

const MAY_BE_DOWN = ' If it is, the platform may be down: run again later.';

/**
 * Whether the host can be reached and is Kore.ai. It is asked without credentials, which Kore.ai refuses in its own
 * form: nothing else is taken for Kore.ai, so that no credentials are sent to another server.
 */
export async function examinePlatform(
  texts: Texts,
  isKeyOnly: boolean,
  dependencies: Dependencies,
): Promise<{ found: readonly Check[]; exchange: Exchange | undefined }> {
  const [read, prefix] = isKeyOnly ? [dockStatus, 'ds-'] : [importStatus, 'bir-'];
  const asked = await ask(texts, dependencies, (own) => readAnonymously(read, `${prefix}${NOWHERE}`, texts, own));
  const { exchange, error } = asked;
  const name = 'connection';
  if (!exchange?.answer) {
    const reason = error?.cause instanceof TransportError ? error.cause : error;
    return { exchange, found: [problem(name, reason?.message ?? 'no answer', error?.hint ?? WRONG_HOST)] };
  }
  const connection = ok(name, `the host answers after ${exchange.tookMs} ms`);
  return { exchange, found: [connection, judgePlatform(exchange.answer, error, isKeyOnly)] };
}

function judgePlatform(answer: Answer, error: KoreaiError | undefined, isKeyOnly: boolean): Check {
  const name = 'platform';
  const { status } = answer;
  const foreign = foreignAnswerIn(answer);
  if (foreign !== undefined) {
    const advice = `${WRONG_HOST}${status < 500 ? '' : MAY_BE_DOWN}`;
    return problem(name, `not Kore.ai: it answered ${status} with ${foreign}`, advice);
  }
  if (error?.code === 'unauthorized') {
    return ok(name, `refuses a request without credentials as Kore.ai does (${status})`);
  }
  if (error && TRANSIENT.includes(error.code)) return warning(name, error.message, error.hint ?? '');
  if (isKeyOnly && status >= 400) {
    // What the Agent Platform answers without a key is not documented.
    return warning(name, `may not be Kore.ai: it answered ${status} without a key`, WRONG_HOST);
  }
  const found = `not Kore.ai: it answered ${status} to a request without credentials, which Kore.ai refuses with 401`;
  return problem(name, found, WRONG_HOST);
}

const TRANSIENT: readonly string[] = ['rate-limited', 'platform-error'];

/**
 * Asks whether the credentials have a scope.
 *
 * @param isKnown - true if the same credentials were accepted for another scope
 */
export async function examineScope(
  scope: Scope,
  texts: Texts,
  isKnown: boolean,
  dependencies: Dependencies,
): Promise<Check> {
  const own: Texts = (name) => (name === 'jobId' ? (scope.jobId ?? '') : texts(name));
  const { exchange, error } = await ask(texts, dependencies, (recorded) =>
    readOnce(scope.read, own, recorded, scope.send),
  );
  const { answer } = exchange ?? {};
  const name = `scope ${scope.name}`;
  if (!exchange || !answer) return problem(name, error?.message ?? 'no answer', error?.hint ?? '');
  const foreign = foreignAnswerIn(answer);
  if (foreign !== undefined) return problem(name, `not Kore.ai's: ${answer.status} with ${foreign}`, WRONG_HOST);
  if (error?.code === 'not-found' && scope.read.credentials === 'key') {
    // An unknown job and an unknown path look alike, but only a job is refused without a key.
    const bare = await ask(texts, dependencies, (recorded) =>
      readAnonymously(scope.read, scope.jobId ?? '', texts, recorded),
    );
    const found = `not known, because the host answers the same without it (${error.message})`;
    if (bare.error?.code !== 'unauthorized') return warning(name, found, 'Run the command itself.');
  }
  if (error) return judgeError(name, scope, error, isKnown);
  const redaction = new Redaction([exchange], []);
  const checked = checkReply(exchange, redaction, { answer: '200', isMet: false, isHandled: false });
  const bad = checked.differences.find(({ effect }) => effect === 'breaks');
  const isLike = checked.call !== undefined || hasStatus(parseJson(answer.text));
  if (!bad && isLike) return ok(name, `credentials accepted (${answer.status})`);
  const { where, expected, found: shown } = bad ?? { where: 'it', expected: 'a status', found: 'none' };
  const found = `the answer is not what Kore.ai answers: ${where} should be ${expected}, found ${shown}`;
  return problem(name, found, `${WRONG_HOST.split('. ')[0]}. To see all differences, run koreai-ci verify.`);
}

/** What every status of a job has that `verify` does not describe (kore-api.md, sections 1.4 and 1.5). */
function hasStatus(value: unknown): boolean {
  return isFields(value) && text(value, 'status', 'trainingStatus') !== '';
}

function judgeError(name: string, scope: Scope, error: KoreaiError, isKnown: boolean): Check {
  const { alsoFor, needsBot, read } = scope;
  const isKey = read.credentials === 'key';
  const { code, message, hint = '' } = error;
  // A token without the client id is refused with 412 (kore-api.md, section 6).
  if (/missing app details/i.test(message)) {
    return problem(name, `the token is refused (${message})`, 'It needs the client id in the claim appId.');
  }
  if (TRANSIENT.includes(code)) return warning(name, message, hint);
  if (code === 'unauthorized' && /scope/i.test(message)) {
    const uses = `It is needed for ${[...operationsOf(scope), ...(alsoFor ? [alsoFor] : [])].join(', ')}.`;
    const advice = isKey
      ? 'The scopes of a key are fixed: make a new key with it.'
      : 'Give it to the app and save; scopes of an App Builder app also need the bot to be published.';
    return problem(name, `the ${isKey ? 'key' : 'app'} lacks this scope (${message})`, `${uses} ${advice}`);
  }
  if (code === 'unauthorized' && isKnown && needsBot) {
    const advice =
      'Check {botId}. An App Builder app can access its own bot only: use its credentials, or those of an Admin Console app.';
    return problem(name, `this app has no access to the bot (${message})`, advice);
  }
  if (code === 'unauthorized') return problem(name, `the credentials are refused (${message})`, hint);
  const answer = [error, error.cause].find((one) => one instanceof AnswerError);
  if (!answer || answer.httpStatus < 400) return problem(name, message, hint);
  if (answer.httpStatus === 405) {
    // The method is judged before the credentials (kore-api.md, section 6).
    return warning(name, `not known, because this request is not served (${message})`, 'Run the command itself.');
  }
  if (needsBot && answer.code === 'not-found' && !noneYet(answer, 'export')) {
    const found = `credentials accepted, but there is no such bot (${message})`;
    return problem(name, found, 'Check {botId} (st-…) and {host}.');
  }
  return ok(name, `credentials accepted (${message})`);
}

interface Asked {
  readonly exchange: Exchange | undefined;
  readonly error: KoreaiError | undefined;
}

/** Makes a request, and keeps its last exchange. */
async function ask(
  texts: Texts,
  dependencies: Dependencies,
  read: (own: Dependencies) => Promise<ReadResult>,
): Promise<Asked> {
  const { transport, exchanges } = recorder(dependencies.transport, new URL(texts('host')), dependencies.clock);
  const { error } = await read({ ...dependencies, transport });
  return { error, exchange: exchanges.at(-1) };
}
