import type { Outcome } from '../../src/run/outcome.ts';
import type { Given } from '../support/engine.ts';
import type { Answer, Script } from '../support/platform-script.ts';
import {
  dockDocument,
  EXPORT,
  EXPORT_STATUS,
  exportDocument,
  IMPORT_STATUS,
  importDocument,
  JOB,
  MODEL_EXPORT,
  PUBLISH_STATUS,
  publishDocument,
  TOOL_EXPORT,
} from '../support/samples.ts';

type Scripts = Record<string, Script | readonly Script[]>;
type Expected = Partial<Record<keyof Outcome, unknown>>;
/** A case, the operation, its inputs, the platform's answers, and how the run ends. */
export type Row = [string, string, Given, Scripts, Expected];

export const json = (value: unknown): Answer => ({ json: value });
export const reported = (msg: string, code: number): unknown => ({ errors: [{ msg, code }] });
const started = json(exportDocument('pending'));

/** One case for each row of the contract's table of conclusions. */
export const REFUSED_OR_FAILED: Row[] = [
  [
    'the publish failed',
    'publish-status',
    {},
    { [PUBLISH_STATUS]: json(publishDocument('failed')) },
    { errorCode: 'platform-failed', conclusion: 'failure', status: 'failed' },
  ],
  [
    'the publish FAILED in capitals',
    'publish-status',
    {},
    { [PUBLISH_STATUS]: json(publishDocument('FAILED')) },
    { errorCode: 'platform-failed', status: 'FAILED' },
  ],
  [
    'the publish succeeded, a resource did not',
    'publish-status',
    {},
    {
      [PUBLISH_STATUS]: json(
        publishDocument('successful', { statusSummary: [{ resourceType: 'dialog', name: 'Pay', status: 'FAILED' }] }),
      ),
    },
    { errorCode: 'platform-failed' },
  ],
  [
    'the import failed',
    'import-status',
    {},
    { [IMPORT_STATUS]: json(importDocument('failed')) },
    { errorCode: 'platform-failed', conclusion: 'failure' },
  ],
  [
    'the export failed',
    'export-bot',
    {},
    { [EXPORT]: started, [EXPORT_STATUS]: json(exportDocument('failure')) },
    { errorCode: 'platform-failed', jobId: JOB },
  ],
  [
    'the export failed when it started',
    'export-bot',
    {},
    { [EXPORT]: json(exportDocument('failed')) },
    { errorCode: 'platform-failed', jobId: JOB },
  ],
  [
    'the tool export failed',
    'export-tool',
    {},
    { [TOOL_EXPORT]: json(dockDocument('FAILED')) },
    { errorCode: 'platform-failed' },
  ],
  [
    'the token is refused',
    'publish-status',
    {},
    { [PUBLISH_STATUS]: { status: 401, json: reported('Invalid SDK credentials', 4002) } },
    { errorCode: 'unauthorized', conclusion: 'failure' },
  ],
  [
    'the scope is missing',
    'export-bot',
    {},
    { [EXPORT]: { status: 403, json: reported('Permission denied', 403) } },
    { errorCode: 'unauthorized' },
  ],
  [
    'the id is unknown (404)',
    'export-model',
    {},
    { [MODEL_EXPORT]: { status: 404, json: {} } },
    { errorCode: 'not-found', conclusion: 'failure' },
  ],
  [
    'the id is unknown (400)',
    'import-status',
    {},
    { [IMPORT_STATUS]: { status: 400, json: reported('Invalid request ID', 400) } },
    { errorCode: 'not-found' },
  ],
  [
    'the stream id is unknown',
    'export-bot',
    {},
    { [EXPORT]: { status: 400, json: reported('Invalid StreamId', 400) } },
    { errorCode: 'not-found' },
  ],
  [
    'the body is wrong',
    'export-bot',
    {},
    { [EXPORT]: { status: 400, json: reported('Please select at least one component', 400) } },
    { errorCode: 'bad-request', conclusion: 'failure' },
  ],
  [
    'the arguments are wrong',
    'export-bot',
    {},
    { [EXPORT]: { status: 412, json: reported('Validation errors/ Invalid arguments', 412) } },
    { errorCode: 'bad-request' },
  ],
  [
    'the method is wrong',
    'import-status',
    {},
    { [IMPORT_STATUS]: { status: 405, json: reported('Method Not Allowed', 405) } },
    { errorCode: 'bad-request' },
  ],
  [
    'there are too many requests, for ever',
    'publish-status',
    {},
    { [PUBLISH_STATUS]: { status: 429 } },
    { errorCode: 'rate-limited', conclusion: 'failure' },
  ],
  [
    'the hour is used up, in words only',
    'publish-status',
    {},
    { [PUBLISH_STATUS]: { status: 400, json: reported("You've exceeded the hourly rate limit.", 400) } },
    { errorCode: 'rate-limited' },
  ],
  [
    'the platform has a problem, for ever',
    'publish-status',
    {},
    { [PUBLISH_STATUS]: { status: 503 } },
    { errorCode: 'platform-error', conclusion: 'failure' },
  ],
  [
    'the connection is lost, for ever',
    'publish-status',
    {},
    { [PUBLISH_STATUS]: { reset: true } },
    { errorCode: 'network', conclusion: 'failure' },
  ],
  [
    'the answer is HTML, for ever',
    'publish-status',
    {},
    { [PUBLISH_STATUS]: { body: '<html>Log in</html>' } },
    { errorCode: 'bad-response', conclusion: 'failure' },
  ],
  [
    'the answer is a list',
    'import-status',
    {},
    { [IMPORT_STATUS]: json([importDocument('success')]) },
    { errorCode: 'bad-response' },
  ],
  [
    'the answer is cut, for ever',
    'publish-status',
    {},
    { [PUBLISH_STATUS]: { json: publishDocument('successful'), cutAt: 60 } },
    { errorCode: 'network' },
  ],
  [
    'the status is that of another bot',
    'publish-status',
    {},
    { [PUBLISH_STATUS]: json(publishDocument('successful', { streamId: 'st-other' })) },
    { errorCode: 'bad-response' },
  ],
  [
    'the status is that of another import',
    'import-status',
    {},
    { [IMPORT_STATUS]: json(importDocument('success', { _id: 'bir-other' })) },
    { errorCode: 'bad-response' },
  ],
  [
    'the answer to the start is lost',
    'export-tool',
    {},
    { [TOOL_EXPORT]: { reset: true } },
    { errorCode: 'start-unknown', conclusion: 'failure' },
  ],
  [
    'the answer to the start names no job',
    'export-bot',
    {},
    { [EXPORT]: json({ status: 'pending' }), [EXPORT_STATUS]: { status: 500 } },
    { errorCode: 'start-unknown' },
  ],
];
