import {
  EXPORT,
  EXPORT_STATUS,
  exportDocument,
  IMPORT_STATUS,
  importDocument,
  JOB,
  OTHER_JOB,
  PUBLISH_STATUS,
  publishDocument,
} from '../support/samples.ts';
import { json, type Row } from './outcome-rows.ts';

const later = '2026-01-31T12:05:00.000Z';
const earlier = '2026-01-31T11:00:00.000Z';
const started = json(exportDocument('pending'));

/** The same for jobs that never end, are old, were superseded or are not live. */
export const WAITED_FOR: Row[] = [
  [
    'the job is still running',
    'import-status',
    { timeout: '10m' },
    { [IMPORT_STATUS]: json(importDocument('pending')) },
    { errorCode: 'timed-out', conclusion: 'timed_out', status: 'pending' },
  ],
  [
    'the word is unknown',
    'import-status',
    { timeout: '10m' },
    { [IMPORT_STATUS]: json(importDocument('successish')) },
    { errorCode: 'timed-out', conclusion: 'timed_out', status: 'successish' },
  ],
  [
    'there is no word',
    'import-status',
    { timeout: '10m' },
    { [IMPORT_STATUS]: json(importDocument('success', { status: undefined })) },
    { errorCode: 'timed-out', conclusion: 'timed_out', status: '' },
  ],
  [
    'the word is no text',
    'import-status',
    { timeout: '10m' },
    { [IMPORT_STATUS]: json(importDocument('success', { status: { status: 'success' } })) },
    { conclusion: 'timed_out' },
  ],
  [
    'only a task reports success',
    'import-status',
    { timeout: '1m' },
    { [IMPORT_STATUS]: json(importDocument('pending')) },
    { conclusion: 'timed_out' },
  ],
  [
    'the publish is older than since',
    'publish-status',
    { since: '1h', timeout: '10m' },
    { [PUBLISH_STATUS]: json(publishDocument('successful', { requestedTime: earlier.replace('11', '10') })) },
    { errorCode: 'stale', conclusion: 'stale' },
  ],
  [
    'the publish has no time to compare',
    'publish-status',
    { since: '1h', timeout: '10m' },
    { [PUBLISH_STATUS]: json(publishDocument('successful', { requestedTime: undefined })) },
    { conclusion: 'stale' },
  ],
  [
    'only the previous export is shown',
    'export-bot',
    { timeout: '10m' },
    {
      [EXPORT]: started,
      [EXPORT_STATUS]: json(
        exportDocument('success', { _id: OTHER_JOB, createdOn: earlier, downloadURL: 'https://x/y' }),
      ),
    },
    { errorCode: 'stale', conclusion: 'stale', jobId: JOB },
  ],
  [
    'another export took the slot',
    'export-bot',
    {},
    {
      [EXPORT]: started,
      [EXPORT_STATUS]: json(
        exportDocument('success', { _id: OTHER_JOB, createdOn: later, downloadURL: 'https://x/y' }),
      ),
    },
    { errorCode: 'superseded', conclusion: 'stale', jobId: JOB },
  ],
  [
    'another export took the slot while it was waited for',
    'export-status',
    { jobId: JOB },
    {
      [EXPORT_STATUS]: [
        json(exportDocument('pending')),
        json(exportDocument('success', { _id: OTHER_JOB, createdOn: later, downloadURL: 'https://x/y' })),
      ],
    },
    { errorCode: 'superseded', conclusion: 'stale' },
  ],
  [
    'components await approval',
    'publish-status',
    {},
    {
      [PUBLISH_STATUS]: json(
        publishDocument('successful', {
          statusSummary: [
            { resourceType: 'dialog', name: 'Pay', status: 'SUCCESS', result: { state: 'awaitingApproval' } },
          ],
        }),
      ),
    },
    { errorCode: 'awaiting-approval', conclusion: 'action_required', status: 'successful' },
  ],
  [
    'the link never comes',
    'export-status',
    {},
    { [EXPORT_STATUS]: json(exportDocument('success', { downloadURL: '' })) },
    { errorCode: 'download-failed', conclusion: 'failure' },
  ],
];
