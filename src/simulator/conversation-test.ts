import { botRefusal, type Call, fieldsOf, invalidArguments, json, type Reply, requiredField } from './call.ts';
import type { Context } from './context.ts';
import { Job } from './job.ts';
import type { ConversationStep, ConversationSuite, State } from './scenario/types.ts';

const VERSIONS: readonly unknown[] = ['published', 'inDevelopment'];
const USUAL_STEPS: readonly ConversationStep[] = [{ input: 'Hello' }];

interface Run {
  job: Job;
  botId: string;
  suiteName: string;
  suite: ConversationSuite;
}

/** Runs of conversation suites (xo-additions.md, section 1). */
export function conversationTests(context: Context) {
  const { bots, ids, limits, recorder, suites } = context;
  const runs = new Map<string, Run>();

  return {
    'conversation-run': (call: Call, botId: string, suiteName: string): Reply => {
      limits.spend(botId);
      requiredField(call, 'userEmailId');
      if (!VERSIONS.includes(fieldsOf(call)['version']) || !call.headers['bot-language']) throw invalidArguments();
      const suite = suiteOf(botId, suiteName);
      const job = new Job(context, ids.next('ctr-'), suite.states ?? usualStates(suite));
      runs.set(job.id, { job, botId, suiteName, suite });
      recorder.started('conversation-run', botId);
      return json(200, { status: 'IN_PROGRESS', testRunId: job.id });
    },

    'conversation-run-status': (_call: Call, botId: string, suiteName: string, runId: string): Reply => {
      const run = runs.get(runId);
      if (run?.botId !== botId || run.suiteName !== suiteName) throw botRefusal(400, 'Test Result not found.');
      limits.spend(runId);
      recorder.polled('conversation-run');
      return json(200, documentOf(run));
    },
  };

  function suiteOf(botId: string, name: string): ConversationSuite {
    const { conversationSuites = {} } = bots.get(botId) ?? {};
    const suite = Object.hasOwn(conversationSuites, name) ? conversationSuites[name] : suites.get(`${botId}/${name}`);
    if (!suite) throw botRefusal(400, 'Test Suite not found');
    return suite;
  }

  function documentOf({ job, botId, suiteName, suite }: Run): Record<string, unknown> {
    const { steps = USUAL_STEPS, listsSteps = true } = suite;
    const failed = steps.filter(({ status }) => status === 'failed').length;
    // The documented sample says `configured` even after a request for the published version.
    const begun = { nlpVersion: [], startTime: job.requestedOn, version: 'configured', status: job.state.status };
    const details = {
      stepDetails: { passed: steps.length - failed, failed, total: steps.length },
      errorDetails: null,
      ...(listsSteps ? { executionResults: steps.map(stepResult) } : {}),
      duration: 1_200 * steps.length,
      ...suite.result,
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

function usualStates({ steps = USUAL_STEPS }: ConversationSuite): readonly State[] {
  const isFailed = steps.some(({ status }) => status === 'failed');
  return [{ status: 'inprogress' }, { after: '3s', status: isFailed ? 'failed' : 'passed' }];
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
