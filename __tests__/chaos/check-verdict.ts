import type { Evidence } from './evidence.ts';

/** The contract's table, written out once more: nothing of ours decides whether ours is right. */
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

/** What a run may claim, given what the platform really did. */
export function checkVerdict(evidence: Evidence): string[] {
  return [
    ...checkSuccess(evidence),
    ...checkPair(evidence),
    ...checkStarts(evidence),
    ...checkCalm(evidence),
    ...(evidence.thrown === '' ? [] : [`never throws: ${evidence.thrown}`]),
    ...(evidence.errorCode === 'internal' ? ['nothing unforeseen: it ended with internal'] : []),
    ...evidence.violations.map(({ kind, message, path }) => `credentials stay at home: ${kind}, ${message} (${path})`),
    ...evidence.usedUnmasked.map((what) => `masked before use: ${what} was sent before it was masked`),
  ];
}

function checkSuccess(evidence: Evidence): string[] {
  const { plan, conclusion, jobId, sinceFirstRequestMs, requestedAt } = evidence;
  const { story } = plan;
  const passes = conclusion === 'success' || (conclusion === '' && plan.inputs['wait'] === 'false' && jobId !== '');
  if (evidence.exitCode !== undefined && (evidence.exitCode === 0) !== passes) {
    return [`no false green: exit code ${evidence.exitCode} with conclusion '${conclusion}'`];
  }
  if (conclusion !== 'success') return [];
  const breaches: string[] = [];
  const breach = (why: string): void => void breaches.push(`no false green: success, but ${why}`);
  const isByTime = restsOnTime(evidence);
  if (!story.mayPass && !isByTime) breach(`nothing the platform did makes it true (${story.fate})`);
  if (story.foreignJobs.includes(jobId) && !isByTime) breach(`${jobId} is somebody else's job`);
  // A clock of the platform's own counts from the first request that it saw.
  if (sinceFirstRequestMs < story.readyMs) breach(`the job needs ${story.readyMs} ms, it took ${sinceFirstRequestMs}`);
  if (story.startsJob && evidence.starts !== 1) breach(`${evidence.starts} jobs were started`);
  if (story.sinceMs !== undefined && evidence.way === 'in process') {
    const ageMs = EPOCH - Date.parse(requestedAt);
    if (!(ageMs <= story.sinceMs)) breach(`it is of ${requestedAt}, older than ${story.sinceMs} ms`);
  }
  if (story.collects) {
    const { cargo } = story;
    if (evidence.sha256 !== cargo?.sha256) breach('its SHA-256 is not that of the bytes that the platform serves');
    if (evidence.fileSize !== String(cargo?.bytes.length)) breach(`its size is told as ${evidence.fileSize}`);
    if (evidence.filePath === '') breach('there is no file');
    if (plan.inputs['extract'] === 'true' && evidence.extractedPath === '') breach('nothing was unpacked');
  }
  return breaches;
}

const EPOCH = Date.UTC(2026, 0, 31, 12);

/** When a lost start is looked for at first, and how exact the server's own clock is told. */
const FIRST_POLL_MS = 1_000;
const CLOCK_GRAIN_MS = 3_500;

/**
 * True for the one success that nothing but time ties to its job: the answer to the start was lost, and in those very
 * seconds somebody else started an export of the same bot and type. Nothing that the platform tells sets the two apart
 * (docs/threat-model.md), so it is counted and not held against the run; one that is later is.
 */
export function restsOnTime({ plan: { story }, conclusion, jobId, requests }: Evidence): boolean {
  const [start, firstPoll] = requests;
  const { supersededAfterMs, foreignJobs, startsJob } = story;
  if (conclusion !== 'success' || !startsJob || supersededAfterMs === undefined) return false;
  if (!start?.fault || !firstPoll || !foreignJobs.includes(jobId)) return false;
  const lostAtMs = firstPoll.atMs - FIRST_POLL_MS;
  return start.atMs + supersededAfterMs <= lostAtMs + CLOCK_GRAIN_MS;
}

function checkPair({ conclusion, errorCode, jobId, plan }: Evidence): string[] {
  if (conclusion === '') {
    const isStarted = plan.inputs['wait'] === 'false' && errorCode === '' && jobId !== '';
    return isStarted
      ? []
      : [`conclusion and errorCode belong together: no conclusion with '${errorCode}', job '${jobId}'`];
  }
  const wanted = CONCLUSIONS[errorCode] ?? (FAILURES.has(errorCode) ? 'failure' : 'no such code');
  return wanted === conclusion ? [] : [`conclusion and errorCode belong together: ${conclusion} with '${errorCode}'`];
}

function checkStarts({ posts, starts, plan: { story } }: Evidence): string[] {
  const allowed = story.startsJob ? 1 : 0;
  if (posts <= allowed && starts <= allowed) return [];
  return [
    `one start at most: ${posts} requests that start a job were sent, ${starts} jobs started, ${allowed} allowed`,
  ];
}

/** Where nothing disturbs a run, caution is no excuse. */
function checkCalm({ plan, errorCode, requests }: Evidence): string[] {
  if (!plan.isCalm) return [];
  const { story, upload, inputs } = plan;
  const refused = requests.find(({ status }) => status === 429);
  const breaches = refused ? [`inside the rate limits: ${refused.call} was refused`] : [];
  const isUnpacked = inputs['extract'] === 'true' && story.collects && story.cargo?.files === undefined;
  const good = isUnpacked ? 'archive-invalid' : upload === 'fails' ? 'artifact-failed' : '';
  const ends = story.ends.map((code) => (code === '' ? good : code));
  if (!ends.includes(errorCode)) {
    breaches.push(
      `no false red: nothing disturbed it, and it ended '${errorCode}', not '${ends.join("' or '")}' (${story.fate})`,
    );
  }
  return breaches;
}
