import { fileIdIn, uploadOf } from './bot-import.ts';
import { botRefusal, type Call, fieldsOf, invalidArguments, json, type Reply, requiredField } from './call.ts';
import type { Context } from './context.ts';
import { Job } from './job.ts';
import type { State } from './scenario/types.ts';

const USUAL_STATES: readonly State[] = [{ status: 'IN_PROGRESS' }, { after: '3s', status: 'SUCCESS' }];

interface SuiteImport {
  readonly job: Job;
  readonly botId: string;
  readonly name: string;
}

/** Imports of batch suites, which have no job, and of conversation suites (xo-additions.md, sections 1 and 2). */
export function suiteImports(context: Context) {
  const { bots, clock, ids, limits, ms, recorder, suites, uploads, userId } = context;
  const imports = new Map<string, SuiteImport>();

  return {
    'suite-import': (call: Call, botId: string): Reply => {
      limits.spend(botId);
      const { fileName, fileType, importType, description } = fieldsOf(call);
      const name = requiredField(call, 'name');
      if (!['json', 'csv'].includes(String(fileType)) || !['new', 'update'].includes(String(importType))) {
        throw invalidArguments();
      }
      const { fileId, bytes } = uploadOf(fileIdIn(fileName), uploads);
      if (fileType === 'csv' && !/^input,/.test(bytes.toString('utf8'))) {
        throw botRefusal(400, 'CSV format is incorrect');
      }
      recorder.started('suite-import', botId);
      const modifiedOn = new Date(clock.wall()).toISOString();
      return json(200, { _id: ids.of('ts-', `${botId}/${name}`), name, description, fileId, modifiedOn });
    },

    'conversation-import': (call: Call, botId: string): Reply => {
      limits.spend(botId);
      const name = requiredField(call, 'name');
      requiredField(call, 'userEmailId');
      if (!call.headers['bot-language']) throw invalidArguments();
      uploadOf(fileIdIn(fieldsOf(call)['fileName']), uploads);
      const { states = USUAL_STATES } = bots.get(botId)?.suiteImport ?? {};
      const job = new Job(context, ids.next('ds-'), states);
      imports.set(job.id, { job, botId, name });
      recorder.started('conversation-import', botId);
      return json(200, { status: 'IN_PROGRESS', dsId: job.id });
    },

    'conversation-import-status': (_call: Call, botId: string, id: string): Reply => {
      const known = imports.get(id);
      const { recordExpires = '15m' } = bots.get(botId)?.suiteImport ?? {};
      if (known?.botId !== botId || known.job.elapsedMs >= ms(recordExpires)) {
        throw botRefusal(400, 'Invalid request ID');
      }
      limits.spend(id);
      recorder.polled('conversation-import');
      const { job, name } = known;
      if (job.isSuccess) suites.set(`${botId}/${name}`, {});
      return json(200, {
        ...job.document({
          _id: job.id,
          percentageComplete: Math.floor(job.progress * 100),
          streamId: botId,
          jobType: 'CONVERSATION_TESTING_VALIDATE',
          action: 'RUN',
          createdBy: userId,
          testSuiteId: ids.of('ctc-', `${job.id}/validated`),
          expireAt: new Date(job.requestedAt + ms(recordExpires)).toISOString(),
          statusLogs: [],
          createdOn: job.requestedOn,
          requestedTime: job.requestedOn,
          __v: 0,
        }),
        ...(job.isSuccess ? { response: { name, streamId: botId, _id: ids.of('ctc-', `${botId}/${name}`) } } : {}),
      });
    },
  };
}
