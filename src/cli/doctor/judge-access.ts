import type { Answered, Verdict } from './access.ts';
import { type Check, ok, problem, warning } from './check.ts';

const BOT_CREDENTIALS =
  'Check that KOREAI_CLIENT_ID and KOREAI_CLIENT_SECRET belong together and are complete, that --host is the environment in which the app was made, and that the app enforces neither JWE nor, with a ready-made JWT, JTI.';
const KEY_CREDENTIALS =
  'Check that KOREAI_API_KEY is complete and not revoked, and that --host is the environment in which it was made.';

/** One check per scope, from the answers to its probes. */
export function judgeAccess(answers: readonly Answered[], isKey: boolean): Check[] {
  const isKnown = answers.some(({ verdict }) => ['accepted', 'no-scope', 'unknown-bot'].includes(verdict));
  const given = new Set<string>();
  return answers.map((answered) => {
    const check = judgeOne(answered, { isKey, isKnown });
    const isNew = check.advice === '' || !given.has(check.advice);
    given.add(check.advice);
    return isNew ? check : { ...check, advice: 'As above.' };
  });
}

function judgeOne({ probe, verdict, said }: Answered, { isKey, isKnown }: { isKey: boolean; isKnown: boolean }): Check {
  const name = `scope ${probe.scope}`;
  const uses = [...probe.operations, ...(probe.alsoFor === undefined ? [] : [probe.alsoFor])];
  const needs = `needed for ${uses.join(', ')}`;
  if (verdict === 'accepted') return ok(name, `credentials accepted (${said})`);
  if (verdict === 'no-scope') {
    return problem(
      name,
      `the ${isKey ? 'key' : 'app'} lacks this scope (${said})`,
      isKey
        ? `It is ${needs}. The scopes of a key are fixed: make a new key with it.`
        : `It is ${needs}. Give it to the app and save; scopes of an App Builder app also need the bot to be published.`,
    );
  }
  if (verdict === 'unknown-bot') {
    return problem(
      name,
      `credentials accepted, but there is no such bot (${said})`,
      'Check --bot-id (st-…) and --host.',
    );
  }
  if (verdict === 'refused' && isKnown && probe.namesBot) {
    return problem(
      name,
      `this app has no access to the bot (${said})`,
      'Check --bot-id. An App Builder app can access its own bot only: use its credentials, or those of an Admin Console app.',
    );
  }
  if (verdict === 'refused') {
    return problem(name, `the credentials are refused (${said})`, isKey ? KEY_CREDENTIALS : BOT_CREDENTIALS);
  }
  const { level, advice } = OTHERS[verdict];
  return (level === 'warning' ? warning : problem)(name, said, advice);
}

const OTHERS: Readonly<
  Record<
    Exclude<Verdict, 'accepted' | 'no-scope' | 'unknown-bot' | 'refused'>,
    { level: 'warning' | 'problem'; advice: string }
  >
> = {
  replayed: {
    level: 'problem',
    advice:
      'The app enforces JTI: a ready-made JWT works only once. Set KOREAI_CLIENT_ID and KOREAI_CLIENT_SECRET, from which one is made for each request.',
  },
  'bad-token': { level: 'problem', advice: 'The platform does not accept the token: see its check above.' },
  limited: {
    level: 'warning',
    advice: 'The rate limit is used up, by other jobs too. Wait a minute (or an hour) and run again.',
  },
  broken: { level: 'warning', advice: 'The platform has a problem. Run again later.' },
  elsewhere: {
    level: 'problem',
    advice:
      'Something other than Kore.ai answered: check that --host is the base URL of the environment, and that no login page or proxy is in front of it.',
  },
  unreachable: { level: 'problem', advice: 'See the checks of the connection above.' },
};
