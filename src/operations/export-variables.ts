import { KoreaiError } from '../core/errors.ts';
import { eitherPath } from '../jobs/either-path.ts';
import { operation } from '../jobs/operation.ts';

/** Exports the variables of a bot. The answer is the result: there is no job (xo-additions.md, section 5). */
export const exportVariables = operation({
  name: 'export-variables',
  summary: 'Export the variables of a bot to a file, without secured values',
  target: 'botId',
  needs: ['botId'],
  takes: ['outputDir'],
  credentials: 'bot',
  permission: 'An app of the App Builder, of that bot, with `Export Variables`.',
  startsJob: false,
  archive: ['json'],
  result: ['file'],
  variant: () => ['variables'],
  async start({ botId }, { platform, secrets, log }) {
    const { exportVariables: exportFrom, VARIABLES_PATHS } = await import('../platform/variables.ts');
    const { exportedVariables } = await import('../bot-files/variables-file.ts');
    let content = '';
    return {
      check: async ({ signal }) => {
        const answer = await eitherPath(VARIABLES_PATHS)((form) => exportFrom(platform, { botId, form }, signal));
        const exported = exportedVariables(answer);
        if (!exported) {
          throw new KoreaiError('bad-response', `The answer to the export of bot ${botId} is no list of variables`, {
            transient: true,
            hint: 'Run again. If it happens again, report it to Kore.ai.',
          });
        }
        for (const secret of exported.secrets) secrets.addVariable(secret);
        if (exported.emptied.length > 0) {
          log.warning(
            `Kore.ai exported secured variables with their values, which are not written to the file: ${exported.emptied.join(', ')}`,
          );
        }
        log.info(`Exported ${exported.count} variables of bot ${botId}.`);
        content = exported.text;
        return { kind: 'succeeded', status: '', link: '' };
      },
      isAnswer: true,
      content: () => content,
    };
  },
});
