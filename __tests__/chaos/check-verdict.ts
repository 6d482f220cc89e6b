import { type Evidence, outputOf } from './evidence.ts';
import { EPOCH } from './flow-clock.ts';

/** The table of the contract, repeated so that the code is not checked with itself. */
const CONCLUSIONS: Readonly<Record<string, string>> = {
  '': 'success',
  'timed-out': 'timed_out',
  cancelled: 'cancelled',
  stale: 'stale',
  superseded: 'stale',
  'awaiting-approval': 'action_required',
};
const FAILURES = new Set([
  ...['input-invalid', 'unauthorized', 'not-found', 'bad-request', 'rate-limited', 'platform-failed', 'platform-error'],
  ...['bad-response', 'network', 'start-unknown', 'download-failed', 'archive-invalid', 'artifact-failed', 'internal'],
]);

/** What a run may report, considering what the platform did. */
export function checkVerdict(evidence: Evidence): string[] {
  return [
    ...checkSuccess(evidence),
    ...checkPair(evidence),
    ...checkStarts(evidence),
    ...checkCalm(evidence),
    ...checkTime(evidence),
    ...(evidence.thrown === '' ? [] : [`never throws: ${evidence.thrown}`]),
    ...(outputOf(evidence, 'errorCode') === 'internal' ? ['no defect: it ended with internal'] : []),
    ...evidence.violations.map(
      ({ kind, message, path }) => `credentials go to the host only: ${kind}, ${message} (${path})`,
    ),
    ...evidence.usedUnmasked.map((what) => `masked before use: ${what} was sent before it was masked`),
  ];
}

function checkSuccess(evidence: Evidence): string[] {
  if (outputOf(evidence, 'conclusion') !== 'success') return [];
  const { plan, sinceFirstRequestMs } = evidence;
  const { testCase } = plan;
  const jobId = outputOf(evidence, 'jobId');
  const breaches: string[] = [];
  const breach = (why: string): void => void breaches.push(`no false green: success, but ${why}`);
  const isByTime = restsOnTime(evidence);
  if (!testCase.mayPass && !isByTime) breach(`the platform reported no such thing (${testCase.name})`);
  if (testCase.foreignJobs.includes(jobId) && !isByTime) breach(`${jobId} is another job`);
  if (sinceFirstRequestMs < testCase.readyMs)
    breach(`the job needs ${testCase.readyMs} ms, it took ${sinceFirstRequestMs}`);
  if (testCase.startsJob && evidence.starts !== 1) breach(`${evidence.starts} jobs were started`);
  if (testCase.sinceMs !== undefined) {
    const ageMs = EPOCH - Date.parse(outputOf(evidence, 'requestedAt'));
    if (!(ageMs <= testCase.sinceMs)) breach(`it is ${ageMs} ms old, more than ${testCase.sinceMs} ms`);
  }
  if (testCase.collects) {
    const { archive } = testCase;
    const [sha256, fileSize] = [outputOf(evidence, 'sha256'), outputOf(evidence, 'fileSize')];
    if (sha256 !== archive?.sha256) breach('its SHA-256 is not that of the bytes that the platform serves');
    if (fileSize !== String(archive?.bytes.length)) breach(`the reported size is ${fileSize}`);
    if (outputOf(evidence, 'filePath') === '') breach('there is no file');
    if (plan.inputs['extract'] === 'true' && outputOf(evidence, 'extractedPath') === '') breach('nothing was unpacked');
  }
  return breaches;
}

/** When a lost start is searched for first, and how exact the reported clock of the platform is. */
const FIRST_POLL_MS = 1_000;
const CLOCK_GRAIN_MS = 3_500;

/**
 * True for a success that may belong to another job: the answer to the start was lost, and in the same seconds somebody
 * else started an export of the same bot and type. The platform does not distinguish the two (docs/threat-model.md).
 */
function restsOnTime(evidence: Evidence): boolean {
  const { plan, requests } = evidence;
  const { testCase } = plan;
  const [start, firstPoll] = requests;
  const { supersededAfterMs, foreignJobs, startsJob } = testCase;
  if (!startsJob || supersededAfterMs === undefined) return false;
  if (!start?.fault || !firstPoll || !foreignJobs.includes(outputOf(evidence, 'jobId'))) return false;
  const lostAtMs = firstPoll.atMs - FIRST_POLL_MS;
  return start.atMs + supersededAfterMs <= lostAtMs + CLOCK_GRAIN_MS;
}

function checkPair(evidence: Evidence): string[] {
  const { plan } = evidence;
  const [conclusion = '', errorCode = '', jobId = ''] = ['conclusion', 'errorCode', 'jobId'].map((name) =>
    outputOf(evidence, name),
  );
  if (conclusion === '') {
    const isStarted = plan.inputs['wait'] === 'false' && errorCode === '' && jobId !== '';
    return isStarted
      ? []
      : [`conclusion and errorCode belong together: no conclusion with '${errorCode}', job '${jobId}'`];
  }
  const wanted = CONCLUSIONS[errorCode] ?? (FAILURES.has(errorCode) ? 'failure' : 'no such code');
  return wanted === conclusion ? [] : [`conclusion and errorCode belong together: ${conclusion} with '${errorCode}'`];
}

function checkStarts({ posts, starts, plan: { testCase } }: Evidence): string[] {
  const allowed = testCase.startsJob ? 1 : 0;
  if (posts <= allowed && starts <= allowed) return [];
  return [
    `one start at most: ${posts} requests that start a job were sent, ${starts} jobs started, ${allowed} allowed`,
  ];
}

/** If nothing disturbs a run, it must end as its case says. */
function checkCalm(evidence: Evidence): string[] {
  const { plan, requests } = evidence;
  if (!plan.isCalm) return [];
  const errorCode = outputOf(evidence, 'errorCode');
  const { testCase, upload, inputs } = plan;
  const refused = requests.find(({ status }) => status === 429);
  const breaches = refused ? [`inside the rate limits: ${refused.call} was refused`] : [];
  const isUnpacked = inputs['extract'] === 'true' && testCase.collects && testCase.archive?.files === undefined;
  const good = isUnpacked ? 'archive-invalid' : upload === 'fails' ? 'artifact-failed' : '';
  const ends = testCase.ends.map((code) => (code === '' ? good : code));
  if (!ends.includes(errorCode)) {
    breaches.push(
      `no false red: nothing disturbed it, and it ended '${errorCode}', not '${ends.join("' or '")}' (${testCase.name})`,
    );
  }
  return breaches;
}

const GRACE_MS = 5_000;
/** How long file operations on a slow disk may take on the clock of a run, which is a hundred times as fast. */
const SLACK_MS = 60_000;

function checkTime(evidence: Evidence): string[] {
  const { plan, tookMs, sinceCancelMs } = evidence;
  const breaches: string[] = [];
  if (tookMs > plan.timeoutMs + GRACE_MS + SLACK_MS) {
    breaches.push(`in time: it took ${tookMs} ms with a timeout of ${plan.timeoutMs} ms`);
  }
  if (sinceCancelMs === undefined) return breaches;
  if (sinceCancelMs > GRACE_MS + SLACK_MS) {
    breaches.push(`in time: it ended ${sinceCancelMs} ms after the cancellation`);
  }
  if (outputOf(evidence, 'conclusion') === 'failure' && tookMs <= plan.timeoutMs) {
    breaches.push('cancelled is cancelled: after the cancellation it ended as a failure');
  }
  return breaches;
}
