import { OUTPUTS } from '../../src/run/outputs.ts';
import { runnerCommandsIn } from '../core/hostile-text.ts';
import { EPOCH } from './flow-clock.ts';
import { type Evidence, LEFTOVER, WORKSPACE } from './in-process.ts';
import { MARK } from './random.ts';
import { OTHERS } from './test-case.ts';

/** What must hold after every run, considering what the platform did. Each returns what breaks it. */
const INVARIANTS: Readonly<Record<string, (evidence: Evidence) => readonly string[]>> = {
  'no false green': falseGreens,
  'conclusion and errorCode belong together': wrongPairs,
  'one start at most': ({ posts, starts, plan }) => {
    const allowed = plan.testCase.operation.startsJob ? 1 : 0;
    const what = `${posts} requests that start a job were sent, ${starts} jobs started, ${allowed} allowed`;
    return Math.max(posts, starts) > allowed ? [what] : [];
  },
  'no false red': falseReds,
  'inside the rate limits': ({ plan, requests }) =>
    requests.filter(({ status }) => plan.isCalm && status === 429).map(({ call }) => `${call} was refused`),
  'in time': ({ plan, tookMs, sinceCancelMs = 0 }) =>
    trueFlags({
      [`it took ${tookMs} ms with a timeout of ${plan.timeoutMs} ms`]: tookMs > plan.timeoutMs + GRACE_MS,
      [`it ended ${sinceCancelMs} ms after the cancellation`]: sinceCancelMs > GRACE_MS,
    }),
  'cancelled is cancelled': ({ plan, outputs, tookMs, sinceCancelMs }) =>
    trueFlags({
      'after the cancellation it ended as a failure':
        sinceCancelMs !== undefined && outputs['conclusion'] === 'failure' && tookMs <= plan.timeoutMs,
    }),
  'no defect': ({ outputs }) => trueFlags({ 'it ended with internal': outputs['errorCode'] === 'internal' }),
  'credentials go to the host only': ({ violations }) =>
    violations.map(({ kind, message, path }) => `${kind}, ${message} (${path})`),
  'masked before use': ({ usedUnmasked }) => usedUnmasked.map((what) => `${what} was sent before it was masked`),
  'no temporary files': ({ files }) =>
    [...files.keys()].filter((path) => /\.part$|\/\.(unpacking|upload)-/.test(path)).map((path) => `${path} is left`),
  'complete files': incompleteFiles,
  'no other files': otherFiles,
  'no secret': shownSecrets,
  'no foreign command': ({ printed }) =>
    // Stricter than the runner: no command within a line either.
    printed
      .flatMap(withoutOwnCommand)
      .flatMap((text) => [...runnerCommandsIn(text), ...(text.match(/::[a-z-]+( [^:]*)?::/g) ?? [])]),
  'one line is one line': ({ printed }) => printed.filter((line) => /[\r\n\v\f\u0085\u2028\u2029]/.test(line)),
  'no control characters': ({ printed, summary, written }) => [...printed, summary, written].filter(hasControls),
  'one annotation': ({ printed }) => printed.filter((line) => line.startsWith('::error')).slice(1),
  'an inert summary': ({ summary }) => ACTIVE.filter((piece) => summary.includes(piece)),
  'a summary under 1 MiB': ({ summary }) => trueFlags({ larger: Buffer.byteLength(summary) > 1_048_576 }),
  'all outputs and no others': ({ outputs }) => {
    const [set, all] = [outputs, OUTPUTS].map((names) => Object.keys(names).sort().join());
    return set === all ? [] : [`${set}`];
  },
  'the output results has the one target of the run': ({ outputs }) => {
    const [first = {}, ...others] = JSON.parse(outputs['results'] ?? '[]') as Record<string, unknown>[];
    const names = ['conclusion', 'errorCode', 'jobId', 'filePath', 'sha256'];
    return [...names.filter((name) => String(first[name]) !== outputs[name]), ...others.map(String)];
  },
};

/** One line for each breach, `invariant: what`. */
export function breachesOf(evidence: Evidence): string[] {
  return Object.entries(INVARIANTS).flatMap(([name, check]) =>
    check(evidence).map((what) => `${name}: ${JSON.stringify(what).slice(0, 200)}`),
  );
}

function trueFlags(conditions: Readonly<Record<string, boolean>>): string[] {
  return Object.keys(conditions).filter((what) => conditions[what]);
}

function falseGreens(evidence: Evidence): string[] {
  const { plan, outputs, sinceFirstRequestMs, starts } = evidence;
  if (outputs['conclusion'] !== 'success') return [];
  const { name, ends, readyMs, archive, operation } = plan.testCase;
  const { jobId = '', sha256, fileSize, filePath, extractedPath, requestedAt = '' } = outputs;
  const ageMs = EPOCH - Date.parse(requestedAt);
  const isByTime = restsOnTime(evidence);
  return trueFlags({
    [`the platform reported no such thing (${name})`]: !ends.includes('') && !isByTime,
    [`${jobId} is another job`]: jobId.endsWith(OTHERS) && !isByTime,
    [`the job needs ${readyMs} ms, it took ${sinceFirstRequestMs}`]: sinceFirstRequestMs < readyMs,
    [`${starts} jobs were started`]: operation.startsJob && starts !== 1,
    [`it is ${ageMs} ms old`]: plan.inputs['since'] !== undefined && !(ageMs <= 3_600_000),
    'its SHA-256 is not that of the bytes that the platform serves': sha256 !== (archive?.sha256 ?? ''),
    [`the reported size is ${fileSize}`]: fileSize !== String(archive?.bytes.length ?? ''),
    'there is no file': archive !== undefined && filePath === '',
    'nothing was unpacked': archive !== undefined && plan.inputs['extract'] === 'true' && extractedPath === '',
  });
}

/** When a lost start is searched for first, and how exact the reported clock of the platform is. */
const FIRST_POLL_MS = 1_000;
const CLOCK_GRAIN_MS = 3_500;

/**
 * True for a success that may belong to another job: the answer to the start was lost, and in the same seconds somebody
 * else started an export of the same bot and type. The platform does not distinguish the two (docs/threat-model.md).
 */
function restsOnTime({ plan, requests: [start, firstPoll], outputs }: Evidence): boolean {
  const { supersededAfterMs, operation } = plan.testCase;
  if (!operation.startsJob || supersededAfterMs === undefined) return false;
  if (!start?.fault || !firstPoll || !outputs['jobId']?.endsWith(OTHERS)) return false;
  const lostAtMs = firstPoll.atMs - FIRST_POLL_MS;
  return start.atMs + supersededAfterMs <= lostAtMs + CLOCK_GRAIN_MS;
}

/** The table of the contract, repeated so that the code is not checked with itself. */
const CODES: Readonly<Record<string, readonly string[]>> = {
  success: [''],
  timed_out: ['timed-out'],
  cancelled: ['cancelled'],
  stale: ['stale', 'superseded'],
  action_required: ['awaiting-approval'],
  failure: [
    ...['input-invalid', 'unauthorized', 'not-found', 'bad-request', 'rate-limited', 'platform-failed', 'internal'],
    ...['platform-error', 'bad-response', 'network', 'start-unknown', 'download-failed', 'archive-invalid'],
    'artifact-failed',
  ],
};

function wrongPairs({ plan, outputs }: Evidence): string[] {
  const { conclusion = '', errorCode = '', jobId } = outputs;
  const isStarted = plan.inputs['wait'] === 'false' && conclusion === '' && errorCode === '' && jobId !== '';
  return isStarted || CODES[conclusion]?.includes(errorCode) ? [] : [`'${conclusion}', '${errorCode}', job '${jobId}'`];
}

/** If nothing disturbs a run, it must end as its case says. */
function falseReds({ plan, outputs }: Evidence): string[] {
  const { testCase, upload, inputs, isCalm } = plan;
  const { archive, ends, name } = testCase;
  const isBroken = inputs['extract'] === 'true' && archive !== undefined && archive.files === undefined;
  const good = isBroken ? 'archive-invalid' : upload === 'fails' ? 'artifact-failed' : '';
  const wanted = ends.map((code) => (code === '' ? good : code));
  const { errorCode = '' } = outputs;
  if (!isCalm || wanted.includes(errorCode)) return [];
  return [`nothing disturbed it, and it ended '${errorCode}', not '${wanted.join("' or '")}' (${name})`];
}

/**
 * 5 s to stop, and 60 s for file operations on a slow disk: on the clock of a run, which is a hundred times as fast, they
 * may take that long.
 */
const GRACE_MS = 65_000;

/** Files with a final name are complete. */
function incompleteFiles({ plan, files, outputs }: Evidence): string[] {
  const { archive } = plan.testCase;
  const { filePath, extractedPath } = outputs;
  const base = `${WORKSPACE}/${plan.basePath}`;
  const path = `${base}.${archive?.format ?? 'zip'}`;
  const bytes = files.get(path);
  const unpacked = new Map([...files].filter(([file]) => file.startsWith(`${base}/`) && !file.endsWith('/')));
  const isComplete = archive?.isArchive && bytes && archive.bytes.equals(bytes);
  const isOld = plan.hasLeftovers && filePath === '' && bytes?.equals(LEFTOVER);
  const isOldFolder = plan.hasLeftovers && unpacked.size === 1 && unpacked.has(`${base}/leftover.txt`);
  const members = Object.entries(archive?.files ?? {});
  const isWhole =
    plan.inputs['extract'] === 'true' &&
    members.length === unpacked.size &&
    members.every(([name, content]) => unpacked.get(`${base}/${name}`)?.equals(content));
  return trueFlags({
    [`${path} is not what the platform serves (${bytes?.length} bytes)`]: bytes !== undefined && !isComplete && !isOld,
    [`there is no ${filePath}`]: filePath !== '' && !files.has(`${WORKSPACE}/${filePath}`),
    [`unpacked to ${extractedPath}`]: extractedPath !== '' && `${WORKSPACE}/${extractedPath}` !== base,
    'nothing was unpacked': extractedPath !== '' && unpacked.size === 0,
    [`${base} is not what is in the archive (${[...unpacked.keys()].join(', ')})`]:
      unpacked.size > 0 && !isWhole && !(extractedPath === '' && isOldFolder),
  });
}

function otherFiles({ plan, files }: Evidence): string[] {
  const { archive } = plan.testCase;
  const base = `${WORKSPACE}/${plan.basePath}`;
  const isExpected = (path: string, bytes: Buffer): boolean =>
    path.endsWith('/') ||
    (archive !== undefined && (path === `${base}.${archive.format}` || path.startsWith(`${base}/`))) ||
    (plan.hasLeftovers && bytes.equals(LEFTOVER));
  return [...files].filter(([path, bytes]) => !isExpected(path, bytes)).map(([path]) => `there is ${path}`);
}

function shownSecrets({ printed, written, summary, outcome, secrets }: Evidence): string[] {
  const places = { log: printed.join('\n'), outputs: written, summary, outcome };
  return Object.entries(places).flatMap(([place, text]) => {
    const found = [...secrets].filter(([secret]) => encodingsOf(secret).some((encoded) => text.includes(encoded)));
    // Most links are never used, so that their signatures are not among the secrets.
    const link = /[?&]n=\d+&s=[\w+/%]{8}/.test(text) ? ['the query of a link'] : [];
    return [...new Set([...found.map(([, what]) => what), ...link])].map((what) => `${what} is in the ${place}`);
  });
}

function encodingsOf(secret: string): string[] {
  const base64 = Buffer.from(secret).toString('base64').replace(/=+$/, '');
  return [secret, encodeURIComponent(secret), base64, Buffer.from(secret).toString('base64url')];
}

const OWN_COMMAND = /^::(debug|warning|error)( title=[^:\r\n]*)?::/;

function withoutOwnCommand(line: string): string {
  const text = line.replace(OWN_COMMAND, '');
  return text.startsWith(MARK) ? line : text;
}

const ACTIVE = [`<img src=x`, '<script', `](https://evil`, `@${MARK}`, `**${MARK}`, `\`${MARK}`, `| ${MARK} |`];

function hasControls(text: string): boolean {
  return /(?![\r\n])\p{Cc}|[\u200b\u202a-\u202e\u2066-\u2069]/u.test(text);
}
