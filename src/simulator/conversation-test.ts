import { versionIn } from './batch-test.ts';
import { botRefusal, type Call, expectValid, fieldsOf, json, type Reply, requiredField } from './call.ts';
import type { Context } from './context.ts';
import { own } from './ids.ts';
import { type Job, usualStates } from './job.ts';
import type { ConversationStep, ConversationSuite, State } from './scenario/types.ts';

const IMPORT_STATES = usualStates('IN_PROGRESS', 'SUCCESS');
/** How long after its start the status of an import is forgotten. */
const RECORD_EXPIRES = '15m';
const DEFAULT_STEPS: readonly ConversationStep[] = [{ input: 'Hello' }];

interface Run {
  job: Job;
  botId: string;
  suiteName: string;
  suite: ConversationSuite;
}

/** Imports and runs of conversation suites (xo-additions.md, section 1). */
export function conversationTests(context: Context) {
  const { bots, ids, isForgotten, ms, polled, start, uploads, userId } = context;
  const runs = new Map<string, Run>();
  const imports = new Map<string, { job: Job; botId: string; name: string }>();
  /** Suites that were imported, by bot and name. */
  const imported = new Map<string, ConversationSuite>();

  return {
    'conversation-import': (call: Call, botId: string): Reply => {
      const name = requiredField(call, 'name');
      requiredField(call, 'userEmailId');
      expectValid(call.headers['bot-language']);
      uploads.ofBot(fieldsOf(call)['fileName']);
      const { states = IMPORT_STATES } = bots.get(botId)?.suiteImport ?? {};
      const job = start('conversation-import', botId, 'ds-', states);
      imports.set(job.id, { job, botId, name });
      return json(200, { status: 'IN_PROGRESS', dsId: job.id });
    },

    'conversation-import-status': (_call: Call, botId: string, id: string): Reply => {
      const known = imports.get(id);
      if (known?.botId !== botId || isForgotten(known.job, { recordExpires: RECORD_EXPIRES })) {
        throw botRefusal(400, 'Invalid request ID');
      }
      polled('conversation-import', id);
      const { job, name } = known;
      if (job.isSuccess) imported.set(`${botId}/${name}`, {});
      return json(200, {
        ...job.document({
          _id: job.id,
          percentageComplete: Math.floor(job.progress * 100),
          streamId: botId,
          jobType: 'CONVERSATION_TESTING_VALIDATE',
          action: 'RUN',
          createdBy: userId,
          testSuiteId: ids.of('ctc-', `${job.id}/validated`),
          expireAt: new Date(job.requestedAt + ms(RECORD_EXPIRES)).toISOString(),
          statusLogs: [],
          createdOn: job.requestedOn,
          requestedTime: job.requestedOn,
          __v: 0,
        }),
        ...(job.isSuccess ? { response: { name, streamId: botId, _id: ids.of('ctc-', `${botId}/${name}`) } } : {}),
      });
    },

    'conversation-run': (call: Call, botId: string, suiteName: string): Reply => {
      requiredField(call, 'userEmailId');
      versionIn(call);
      const suite = suiteOf(botId, suiteName);
      const job = start('conversation-run', botId, 'ctr-', suite.states ?? defaultStates(suite));
      runs.set(job.id, { job, botId, suiteName, suite });
      return json(200, { status: 'IN_PROGRESS', testRunId: job.id });
    },

    'conversation-run-status': (_call: Call, botId: string, suiteName: string, runId: string): Reply => {
      const run = runs.get(runId);
      if (run?.botId !== botId || run.suiteName !== suiteName) throw botRefusal(400, 'Test Result not found.');
      polled('conversation-run', runId);
      return json(200, documentOf(run));
    },
  };

  function suiteOf(botId: string, name: string): ConversationSuite {
    const suite = own(bots.get(botId)?.conversationSuites, name) ?? imported.get(`${botId}/${name}`);
    if (!suite) throw botRefusal(400, 'Test Suite not found');
    return suite;
  }

  function documentOf({ job, botId, suiteName, suite }: Run): Record<string, unknown> {
    const { steps = DEFAULT_STEPS } = suite;
    const failed = steps.filter(({ status }) => status === 'failed').length;
    // The documented sample says `configured` even after a request for the published version.
    const begun = { nlpVersion: [], startTime: job.requestedOn, version: 'configured', status: job.state.status };
    const details = {
      stepDetails: { passed: steps.length - failed, failed, total: steps.length },
      errorDetails: null,
      executionResults: steps.map(stepResult),
      duration: 1_200 * steps.length,
    };
    const result = job.isOver ? { ...begun, ...details } : begun;
    const { percentageComplete, ...document } = job.document({
      _id: job.id,
      streamId: botId,
      testSuiteId: ids.of('ctc-', `${botId}/${suiteName}`),
      totalTestStepsCount: steps.length,
      result,
    });
    return { ...document, percentageCompleted: percentageComplete ?? Math.floor(job.progress * 100) };
  }
}

function defaultStates({ steps = DEFAULT_STEPS }: ConversationSuite): readonly State[] {
  const isFailed = steps.some(({ status }) => status === 'failed');
  return usualStates('inprogress', isFailed ? 'failed' : 'passed');
}

function stepResult({ input, status = 'passed', expected = 'Hello', actual = expected }: ConversationStep): object {
  const text = { enabled: true, contains: [{ text: expected, status }], status };
  const unused = { enabled: false, contains: [] };
  return {
    actualOutput: [{ text: actual }],
    intents: [],
    faqs: [],
    smalltalk: [],
    input,
    outputs: [{ text: expected, assertions: { flowLevel: unused, text, context: unused } }],
    status,
  };
}
