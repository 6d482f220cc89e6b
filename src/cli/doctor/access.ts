import { sanitize } from '../../core/sanitize.ts';
import { type Answer, exchange } from '../../http/exchange.ts';
import { type Transport, TransportError } from '../../http/transport.ts';
import { OPERATIONS } from '../../operations/table.ts';
import { errorMessageOf } from '../../platform/answer-error.ts';
import { skewOf } from '../../platform/clock-skew.ts';

/** A request that changes nothing: a GET, with an id that need not exist. */
export interface Probe {
  /** The scope it needs, by its name in Kore.ai's documentation. */
  readonly scope: string;
  /** The operations that need that scope. */
  readonly operations: readonly string[];
  readonly path: string;
  /** A flag that needs it too. */
  readonly alsoFor?: string;
  /** False if the path names no bot, so that only the credentials can be refused. */
  readonly namesBot: boolean;
  /** True if the answer may contain secrets, so that none of its text is printed. */
  readonly isConfidential?: boolean;
  /** True if an app with the other scopes cannot have this one: it is checked only if it is asked for by name. */
  readonly isApart?: boolean;
  /** True if most apps do not need it: it is checked only if it is asked for by name. */
  readonly isOnDemand?: boolean;
}

/** What an answer says about the credentials. */
export type Verdict =
  /** The credentials are accepted, even if the request failed for another reason. */
  | 'accepted'
  | 'unknown-bot'
  | 'no-scope'
  | 'refused'
  | 'replayed'
  | 'bad-token'
  | 'limited'
  | 'broken'
  | 'elsewhere'
  | 'unreachable';

export interface Answered {
  readonly probe: Probe;
  readonly verdict: Verdict;
  /** HTTP status and the platform's message, or why there is no answer. */
  readonly said: string;
  readonly skewMs: number | undefined;
  /** What to do if there is no answer, if known. */
  readonly hint: string | undefined;
}

const LIMIT_MS = 15_000;
const NOWHERE = '00000000-0000-0000-0000-000000000000';

export const IMPORT_PROBE: Probe = {
  scope: 'Bot Import',
  operations: ['import-status', 'import-bot', 'import-bot-functions'],
  path: `bot/import/status/bir-${NOWHERE}`,
  namesBot: false,
};
/** The list contains client secrets in plain text (kore-api.md, section 1.5). */
export const BOTS_PROBE: Probe = {
  scope: 'Get Bots',
  operations: ['list-bots'],
  alsoFor: '--expected-bot-name',
  path: 'bots?offset=0&limit=1',
  namesBot: false,
  isConfidential: true,
};
export const DOCK_PROBE: Probe = {
  scope: 'Export Tool or Export Model',
  // Artemis has hosts and keys of its own, and no call that says whether a key is right without a project.
  operations: OPERATIONS.filter(({ credentials, needs }) => credentials === 'key' && !needs.includes('projectId')).map(
    ({ name }) => name,
  ),
  path: `dock-status/ds-${NOWHERE}`,
  namesBot: false,
};

export function botProbes(botId: string): Probe[] {
  const id = encodeURIComponent(botId);
  const bot = `bot/${id}`;
  const conversations = `stream/${id}/conversation/testsuite`;
  // Most apps need none of these scopes.
  const ownScope = { namesBot: true, isOnDemand: true } as const;
  return [
    { scope: 'Bot Export', operations: ['export-bot', 'export-status'], path: `${bot}/export/status`, namesBot: true },
    {
      scope: 'Bot Publish',
      operations: ['publish-status', 'publish-bot'],
      path: `${bot}/publish/status`,
      namesBot: true,
    },
    {
      scope: 'Batch Tests Execution',
      operations: ['run-batch-test', 'import-test-suite'],
      path: `stream/${id}/testsuite/koreai-ci/tr-${NOWHERE}/status`,
      namesBot: true,
      isApart: true,
    },
    { scope: 'Train ML', operations: ['train-bot'], path: `${bot}/ml/train/status?language=en`, ...ownScope },
    { scope: 'Train FAQ', operations: ['train-bot'], path: `${bot}/faqs/train/status?language=en`, ...ownScope },
    {
      scope: 'Conversation Tests Management',
      operations: ['import-test-suite'],
      path: `${conversations}/import/ds-${NOWHERE}/status`,
      ...ownScope,
    },
    {
      scope: 'Conversation Tests Execution',
      operations: ['run-conversation-test'],
      path: `${conversations}/koreai-ci/ctr-${NOWHERE}/status`,
      ...ownScope,
    },
  ];
}

/** Sends one probe. @throws the signal's reason */
export async function ask(
  probe: Probe,
  host: URL,
  headers: Readonly<Record<string, string>>,
  transport: Transport,
  signal: AbortSignal,
): Promise<Answered> {
  const url = new URL(`/api/public/${probe.path}`, host);
  const sentAt = Date.now();
  try {
    const answer = await exchange(transport, { method: 'GET', url, headers, signal }, LIMIT_MS);
    const { verdict, said: complete } = verdictOf(answer);
    const said = probe.isConfidential && answer.status < 300 ? String(answer.status) : complete;
    return { probe, verdict, said, skewMs: skewOf(answer.headers, sentAt, Date.now()), hint: undefined };
  } catch (error) {
    if (!(error instanceof TransportError)) throw error;
    const { message, hint } = error;
    return { probe, verdict: 'unreachable', said: sanitize(message), skewMs: undefined, hint };
  }
}

/** What an answer says about the credentials (kore-api.md, section 6). */
export function verdictOf(answer: Answer): { verdict: Verdict; said: string } {
  const { status } = answer;
  const value = parse(answer.text);
  const words = sanitize(errorMessageOf(value) || (/^\s*</.test(answer.text) ? 'a page of HTML' : ''), 200);
  const said = `${status}${words === '' ? '' : `: ${words}`}`;
  if (status === 429 || (status < 500 && /rate limit/i.test(words))) return { verdict: 'limited', said };
  if (status >= 500) return { verdict: 'broken', said };
  if (status >= 300 && status < 400) return { verdict: 'elsewhere', said: `${said}, a redirect${placeOf(answer)}` };
  if (status === 401 || status === 403) return { verdict: refusalOf(words), said };
  if (/missing app details/i.test(words)) return { verdict: 'bad-token', said };
  if (/invalid\s*stream\s*id/i.test(words)) return { verdict: 'unknown-bot', said };
  // Only Kore.ai itself answers in JSON; a login page or a proxy answers 200 to everything.
  const isOurs = typeof value === 'object' && value !== null;
  return { verdict: isOurs ? 'accepted' : 'elsewhere', said };
}

function refusalOf(words: string): Verdict {
  if (/replay|jti/i.test(words)) return 'replayed';
  if (/scope/i.test(words)) return 'no-scope';
  if (/invalid jwt|expired|malformed/i.test(words)) return 'bad-token';
  return 'refused';
}

function placeOf({ headers }: Answer): string {
  const { location = '' } = headers;
  if (!URL.canParse(location)) return '';
  return ` to ${sanitize(new URL(location).origin, 100)}`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // An answer that is not JSON is judged by its status and its first characters.
    return undefined;
  }
}
