import { ARCHIVE_INPUTS, operation } from '../jobs/operation.ts';

/**
 * Exports a version of an app of the Agent Platform and downloads its archive: a `.zip`, `.tar`, `.tar.gz` or JSON
 * file, recognized by its content. The answer to the request is the result: there is no job.
 *
 * Source: Kore.ai's page Export an App API (kore-api.md, section 2). Its table says `GET`, its sample sends `POST`:
 * `POST` is sent, once, if `GET` is refused as a method.
 */
export const exportApp = operation({
  name: 'export-app',
  summary: 'Export a version of an app and download its archive',
  target: 'appId',
  needs: ['appId', 'appVersion'],
  takes: ARCHIVE_INPUTS,
  credentials: 'key',
  permission: 'An API key of the app with `Import/Export`.',
  startsJob: false,
  archive: ['zip', 'tar', 'tar.gz', 'json'],
  result: ['file'],
  variant: ({ appVersion }) => [appVersion],
  async start(inputs, context) {
    const { appExportPoll } = await import('../jobs/app-export.ts');
    const app = { appId: inputs.appId, version: inputs.appVersion };
    return { check: appExportPoll(context, app), isAnswer: true };
  },
});
