import { botRefusal, type Call, expectValid, fieldsOf, json, type Reply, requiredField } from './call.ts';
import type { Context } from './context.ts';
import type { StoredFile } from './files.ts';
import { own } from './ids.ts';
import { type Job, usualStates } from './job.ts';
import type { TestedEntity, TestSuite, Utterance } from './scenario/types.ts';

const DEFAULT_STATES = usualStates('running', 'completed');
const NO_INTENT = 'None';

/** As the report of a batch test is documented (developer.kore.ai, "Batch Testing"), without the columns after these. */
const HEADER =
  'Utterances,Expected Intent,Matched Intent,Parent Intent,Task State,Result Type,' +
  'Entity Name,Expected EntityValue,Matched EntityValue,Entity Result\r\n';

const RESULT_TYPES = { TP: 'True Positive', TN: 'True Negative', FP: 'False Positive', FN: 'False Negative' };

type ResultType = keyof typeof RESULT_TYPES;

interface TestRun {
  job: Job;
  botId: string;
  suiteName: string;
  suite: TestSuite;
  version: string;
  file: StoredFile;
}

/** Imports of batch test suites, which have no job (xo-additions.md, section 2), and their runs (kore-api.md, section 1.4). */
export function batchTests(context: Context) {
  const { bots, clock, files, ids, polled, recorder, start, uploads, userId } = context;
  const runs = new Map<string, TestRun>();

  return {
    'suite-import': (call: Call, botId: string): Reply => {
      const { fileName, fileType, importType, description } = fieldsOf(call);
      const name = requiredField(call, 'name');
      expectValid(['json', 'csv'].includes(String(fileType)) && ['new', 'update'].includes(String(importType)));
      const bytes = uploads.ofBot(fileName);
      if (fileType === 'csv' && !/^input,/.test(bytes.toString('utf8'))) {
        throw botRefusal(400, 'CSV format is incorrect');
      }
      recorder.started('suite-import', botId);
      const modifiedOn = new Date(clock.wall()).toISOString();
      return json(200, { _id: ids.of('ts-', `${botId}/${name}`), name, description, fileId: fileName, modifiedOn });
    },

    'test-run': (call: Call, botId: string, suiteName: string): Reply => {
      const version = versionIn(call);
      expectValid(['regression', 'dgpt', undefined].includes(fieldsOf(call)['engine'] as string | undefined));
      const suite = suiteOf(botId, suiteName);
      const job = start('test-run', botId, 'tr-', suite.states ?? DEFAULT_STATES);
      const file = files.add({
        content: { base64: Buffer.from(resultCsv(suite, version)).toString('base64') },
        format: 'zip',
        extension: 'csv',
        isReady: () => job.isSuccess,
      });
      runs.set(job.id, { job, botId, suiteName, suite, version, file });
      return json(200, { status: 'accepted', requestId: job.id });
    },

    'test-run-status': (call: Call, botId: string, suiteName: string, runId: string): Reply => {
      suiteOf(botId, suiteName);
      const run = runs.get(runId);
      if (run?.botId !== botId || run.suiteName !== suiteName) throw botRefusal(400, 'Test Result not found.');
      polled('test-run', runId);
      return json(200, documentOf(run, call.origin));
    },
  };

  function suiteOf(botId: string, name: string): TestSuite {
    const suite = own(bots.get(botId)?.testSuites, name);
    if (!suite) throw botRefusal(400, 'Test Suite not found');
    return suite;
  }

  /** Completed does not mean passed. */
  function documentOf({ job, botId, suiteName, suite, version, file }: TestRun, origin: string): object {
    const { length } = utterancesOf(suite);
    const common = {
      _id: job.id,
      streamId: botId,
      testSuiteId: ids.of('ts-', `${botId}/${suiteName}`),
      utterance_count: length,
      createdBy: userId,
    };
    const progress = {
      totalUtterances: length,
      utterance_ran: Math.floor(job.progress * length),
      percentage: Math.floor(job.progress * 100),
    };
    const result = {
      status: job.state.status,
      isPartialFailure: false,
      runType: version,
      startTime: job.requestedOn,
      endTime: job.stateSince,
      ...(job.isSuccess && { ...batchMetrics(suite), fileId: file.fileId, fileUrl: files.linkTo(file, origin) }),
      ...suite.result,
    };
    return job.document({ ...common, ...(job.isOver ? { result } : progress) }, 'percentage');
  }
}

/** The version that a request for a run names, beside the language in its header. @throws Refusal 412 */
export function versionIn(call: Call): string {
  const { version } = fieldsOf(call);
  expectValid((version === 'published' || version === 'inDevelopment') && call.headers['bot-language']);
  return version;
}

/** The utterances of a suite: its own, and the additional ones. */
function utterancesOf({ utterances, more = utterances ? 0 : 10 }: TestSuite): readonly Utterance[] {
  const additional = Array.from({ length: more }, (_, index) => ({
    text: `I want to book a table, please (${index + 1})`,
    intent: 'Book a table',
  }));
  return [...(utterances ?? []), ...additional];
}

/** The metrics in the status of a run: scores are texts, counts are numbers (kore-api.md, section 1.4). */
function batchMetrics(suite: TestSuite): Record<string, unknown> {
  const all = utterancesOf(suite);
  const count = (type: ResultType): number => all.filter((utterance) => typeOf(utterance) === type).length;
  const [TP, TN, FP, FN] = [count('TP'), count('TN'), count('FP'), count('FN')];
  const precision = TP / (TP + FP || 1);
  const recall = TP / (TP + FN || 1);
  const entities = all.flatMap((utterance) => utterance.entities ?? []);
  const matchedEntitiesCount = entities.filter(isRight).length;
  const f1 = (2 * precision * recall) / (precision + recall || 1);
  const [success, failure] = [TP + TN, FP + FN];
  return {
    f1_score: f1.toFixed(4),
    precision: precision.toFixed(4),
    recall: recall.toFixed(4),
    results: {
      ...{ TP, TN, FP, FN, success, failure, failedUtteranceCount: failure },
      ...{ totalEntitiesCount: entities.length, matchedEntitiesCount },
      failedEntitiesCount: entities.length - matchedEntitiesCount,
      ...{ totalTraitsCount: 0, matchedTraitsCount: 0, traitSuccess: 0, traitFailure: 0 },
    },
  };
}

function typeOf({ intent, matched = intent }: Utterance): ResultType {
  if (matched === intent) return intent === NO_INTENT ? 'TN' : 'TP';
  return matched === NO_INTENT ? 'FN' : 'FP';
}

function isRight({ expected, matched = expected }: TestedEntity): boolean {
  return matched === expected;
}

/** The result file of a run: a row for each utterance or, if it has entities, for each of these. */
function resultCsv(suite: TestSuite, version: string): string {
  const rows = utterancesOf(suite).flatMap((utterance) => rowsOf(utterance, version));
  return HEADER + rows.map((cells) => `${cells.map(cellText).join(',')}\r\n`).join('');
}

function rowsOf(utterance: Utterance, version: string): string[][] {
  const { text, intent, matched = intent, entities = [] } = utterance;
  const state = version === 'published' ? 'Published' : 'Configured';
  const start = [text, intent, matched, '', state, RESULT_TYPES[typeOf(utterance)]];
  if (entities.length === 0) return [[...start, '', '', '', '']];
  return entities.map((entity) => {
    const { name, expected, matched: value = expected } = entity;
    return [...start, name, expected, value, isRight(entity) ? 'True' : 'False'];
  });
}

function cellText(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
