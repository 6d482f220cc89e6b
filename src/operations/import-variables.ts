import { listed, sanitize } from '../core/sanitize.ts';
import { objectionIn } from '../jobs/judge.ts';
import { answered, operation } from '../jobs/operation.ts';
import { onEitherPath, startOnce } from '../jobs/start-once.ts';
import type { Ended, Failed } from '../jobs/state.ts';
import type { VariablesImportRecord } from '../platform/variables.ts';

/**
 * Imports variables into a bot. The answer is the result; variables of the bot that are not in the file stay as they are
 * (xo-additions.md, section 5).
 */
export const importVariables = operation({
  name: 'import-variables',
  summary: 'Import variables into a bot from a file, with secured values from the environment',
  target: 'botId',
  needs: ['botId', 'archive'],
  takes: ['expectedBotName', 'variables'],
  archiveSample: 'koreai-exports/st-0a1b2c3d-variables.json',
  credentials: 'bot',
  permission: 'An app of the App Builder, of that bot, with `Import Variables`.',
  startsJob: false,
  async start(inputs, context) {
    const { botId } = inputs;
    const { guardName } = await import('../jobs/bot-list.ts');
    const { importVariables: importInto, VARIABLES_PATHS } = await import('../platform/variables.ts');
    const { jsonIn, readLocalFile } = await import('../bot-files/local-file.ts');
    const { variablesToSend } = await import('../bot-files/variables-file.ts');
    const file = await readLocalFile(inputs.archive, ['json'], context);
    const variable = (name: string): string | undefined => {
      const value = context.variable(name);
      context.secrets.addVariable(value ?? '', true);
      return value;
    };
    const { body, count, ...secured } = variablesToSend(jsonIn(file), file.name, variable);
    for (const secret of secured.secrets) context.secrets.addVariable(secret, true);
    report(secured, context.log);
    await guardName(inputs, context);
    const record = await startOnce(
      {
        what: `import of variables into bot ${botId}`,
        send: (signal, platform) =>
          onEitherPath(VARIABLES_PATHS, (form) => importInto(platform, { botId, form, body }, signal)),
        beforeAgain: 'An import of the same variables changes nothing more: run again.',
      },
      context,
    );
    return answered(judgeImport(record, botId, count));
  },
  resume: ({ botId, archive }) => ({ operation: 'import-variables', inputs: { botId, archive } }),
});

interface SecuredNames {
  readonly leftOut: readonly string[];
  readonly given: readonly string[];
  readonly inClear: readonly string[];
}

/** Names the keys of secured variables, never their values. */
function report(
  { leftOut, given, inClear }: SecuredNames,
  log: { info(line: string): void; warning(line: string): void },
) {
  if (given.length > 0) log.info(`Secured variables with a value from the environment: ${listed(given)}`);
  if (leftOut.length > 0) {
    log.warning(
      `Secured variables without a value are not sent, so the bot keeps its own: ${listed(leftOut)}. Set KOREAI_VAR_… to set them.`,
    );
  }
  if (inClear.length > 0) {
    log.warning(
      `The file has values of secured variables in plain text: ${listed(inClear)}. Use KOREAI_VAR_… instead.`,
    );
  }
}

/** The number in `2 Variables imported/updated successfully.` must be the number of variables that were sent. */
function judgeImport(record: VariablesImportRecord, botId: string, count: number): Ended {
  const { status, reason: message } = record;
  const facts = { status: status || message };
  const said = sanitize(message);
  const fail = (code: Failed['code'], why: string): Failed => ({
    kind: 'failed',
    ...facts,
    code,
    message: `The import of ${count} variables into bot ${botId} did not succeed: ${why}`,
    hint: "Compare the bot's variables in Kore.ai's console with the file, and run again.",
  });
  const objection = objectionIn(record);
  if (objection) return fail(objection.code, objection.message);
  const plain = message.replace(NONE, '');
  if (NEGATIVE.test(plain)) return fail('platform-failed', said);
  const isDone = /\b(imported|updated|created|added|saved)\b/i.test(plain);
  // A second number, as in `0 of 3 variables imported`, says that not all of them were.
  const [reported, ...others] = new Set((plain.match(/-?\d+/g) ?? []).map(Number));
  if (reported === undefined || !isDone)
    return fail('bad-response', `Kore.ai does not say how many were imported (${said || 'no message'})`);
  if (reported !== count || others.length > 0) return fail('platform-failed', `Kore.ai says '${said}'`);
  return { kind: 'succeeded', ...facts, link: '' };
}

/** Words of a message that reports no import. */
const NEGATIVE =
  /fail|error|invalid|skipp|reject|ignor|partial|unchanged|pending|queued|\b(?:not?|none|nothing|cannot|could|will|n't)\b/i;

/** `0 failed`, `no errors`. */
const NONE = /\b(?:0|no)\s+(?:variables?\s+)?(?:failed|failures?|errors?|skipped|rejected|ignored|invalid)\b/gi;
