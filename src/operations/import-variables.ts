import type { Log } from '../core/log.ts';
import { listed } from '../core/sanitize.ts';
import { eitherPath } from '../jobs/either-path.ts';
import { answered, operation } from '../jobs/operation.ts';
import { startOnce } from '../jobs/start-once.ts';

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
    const { guardName } = await import('../jobs/guard-name.ts');
    const { judgeVariablesImport } = await import('../jobs/variables-import.ts');
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
          eitherPath(VARIABLES_PATHS)((form) => importInto(platform, { botId, form, body }, signal)),
        beforeAgain: 'An import of the same variables changes nothing more: run again.',
      },
      context,
    );
    return answered(judgeVariablesImport(record, botId, count));
  },
});

interface SecuredNames {
  readonly leftOut: readonly string[];
  readonly given: readonly string[];
  readonly inClear: readonly string[];
}

/** Names the keys of secured variables, never their values. */
function report({ leftOut, given, inClear }: SecuredNames, log: Log): void {
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
