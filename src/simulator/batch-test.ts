import { resultCsv } from './batch-csv.ts';
import { figuresOf, utterancesOf } from './batch-figures.ts';
import { type Call, fieldsOf, invalidArguments } from './call.ts';
import { documentOf, JobRun } from './job.ts';
import { botRefusal, json, type Reply } from './reply.ts';
import type { BotScope, State, TestSuite } from './scenario.ts';
import type { StoredFile } from './stored-files.ts';
import type { World } from './world.ts';

const USUAL_STATES: readonly State[] = [{ status: 'running' }, { after: '3s', status: 'completed' }];
const SCOPE: BotScope = 'Batch Tests Execution';
const VERSIONS: readonly unknown[] = ['published', 'inDevelopment'];
const ENGINES: readonly unknown[] = ['regression', 'dgpt', undefined];

interface TestRun {
  run: JobRun;
  botId: string;
  suiteName: string;
  suite: TestSuite;
  version: string;
  file: StoredFile;
}

/** Runs of batch test suites (kore-api.md, section 1.4). */
export class BatchTests {
  readonly #world: World;
  readonly #runs = new Map<string, TestRun>();

  constructor(world: World) {
    this.#world = world;
  }

  start(call: Call, botId: string, suiteName: string): Reply {
    const { credentials, limits, recorder, clock, ids, files } = this.#world;
    credentials.checkBot(call, SCOPE, botId);
    limits.spend(botId);
    const { version, engine } = fieldsOf(call);
    if (!VERSIONS.includes(version) || !ENGINES.includes(engine)) throw invalidArguments();
    if (!call.headers['bot-language']) throw invalidArguments();
    const suite = this.#suite(botId, suiteName);
    const run = new JobRun(clock, ids.next('tr-'), suite.states ?? USUAL_STATES);
    const file = files.add({
      archive: { base64: Buffer.from(resultCsv(suite, String(version))).toString('base64') },
      format: 'zip',
      extension: 'csv',
      link: suite.fileLink,
      owner: { bot: botId, scope: SCOPE },
      isReady: () => run.isSuccess,
    });
    this.#runs.set(run.id, { run, botId, suiteName, suite, version: String(version), file });
    recorder.started(botId);
    return json(200, { status: 'accepted', requestId: run.id });
  }

  status(call: Call, botId: string, suiteName: string, runId: string): Reply {
    const { credentials, limits } = this.#world;
    credentials.checkBot(call, SCOPE, botId);
    this.#suite(botId, suiteName);
    const known = this.#runs.get(runId);
    if (known?.botId !== botId || known.suiteName !== suiteName) throw botRefusal(400, 'Test Result not found.');
    limits.spend(runId);
    return json(200, this.#document(known, call.origin));
  }

  #suite(botId: string, name: string): TestSuite {
    const { testSuites = {} } = this.#world.bots.get(botId) ?? {};
    const suite = Object.hasOwn(testSuites, name) ? testSuites[name] : undefined;
    if (!suite) throw botRefusal(400, 'Test Suite not found');
    return suite;
  }

  /** That it completed says nothing of what came out. */
  #document(known: TestRun, origin: string): Record<string, unknown> {
    const { run, botId, suiteName, suite } = known;
    const { length } = utterancesOf(suite);
    const common = {
      _id: run.id,
      streamId: botId,
      testSuiteId: this.#world.ids.of('ts-', `${botId}/${suiteName}`),
      utterance_count: length,
      createdBy: this.#world.userId,
    };
    if (run.isOver) return documentOf(run, { ...common, result: this.#result(known, origin) }, 'percentage');
    return documentOf(
      run,
      {
        ...common,
        totalUtterances: length,
        utterance_ran: Math.floor(run.progress * length),
        percentage: Math.floor(run.progress * 100),
      },
      'percentage',
    );
  }

  #result({ run, suite, version, file }: TestRun, origin: string): Record<string, unknown> {
    const common = {
      status: suite.resultStatus ?? run.state.status,
      isPartialFailure: suite.isPartialFailure ?? false,
      runType: version,
      startTime: run.requestedOn,
      endTime: new Date(run.stateSince).toISOString(),
    };
    if (!run.isSuccess) return common;
    const fileUrl = this.#world.links.make(file, origin);
    return { ...common, ...figuresOf(suite), fileId: file.fileId, fileUrl };
  }
}
