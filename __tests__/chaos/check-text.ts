import { OUTPUTS } from '../../src/run/outputs.ts';
import { runnerCommandsIn } from '../core/hostile-text.ts';
import { type Evidence, outputOf } from './evidence.ts';
import { MARK } from './hostile.ts';

/** What is printed and written has no secrets, and nothing hostile that takes effect. */
export function checkText(evidence: Evidence): string[] {
  return [...checkSecrets(evidence), ...checkLines(evidence), ...checkSummary(evidence), ...checkOutputs(evidence)];
}

function checkSecrets({ printed, outputsFile, summary, outcome, secrets }: Evidence): string[] {
  const places = {
    'the log': printed.filter((line) => !line.startsWith('::add-mask::')).join(''),
    'the outputs': outputsFile,
    'the summary': summary,
    'the outcome': outcome,
  };
  return Object.entries(places).flatMap(([place, text]) => {
    const found = [...secrets].filter(([secret]) => encodingsOf(secret).some((encoded) => text.includes(encoded)));
    // Most links are never used, so that their signatures are not among the secrets.
    const link = /[?&]n=\d+&s=[\w+/%]{8}/.test(text) ? ['the query of a link'] : [];
    return [...new Set([...found.map(([, what]) => what), ...link])].map((what) => `no secret: ${what} is in ${place}`);
  });
}

function encodingsOf(secret: string): string[] {
  const base64 = Buffer.from(secret).toString('base64').replace(/=+$/, '');
  return [secret, encodeURIComponent(secret), base64, Buffer.from(secret).toString('base64url')];
}

const OWN_COMMAND = /^::(add-mask|debug|warning|error)( title=[^:\r\n]*)?::/;

function checkLines({ printed }: Evidence): string[] {
  const breaches: string[] = [];
  for (const written of printed) {
    const line = written.replace(/\r?\n$/, '');
    const isOwn = OWN_COMMAND.test(line) && !line.replace(OWN_COMMAND, '').startsWith(MARK);
    const text = isOwn ? line.replace(OWN_COMMAND, '') : line;
    // Stricter than the runner: no command within a line either.
    const active = [...runnerCommandsIn(text), ...(text.match(/::[a-z-]+( [^:]*)?::/g) ?? [])];
    if (active.length > 0) breaches.push(`no foreign command: ${JSON.stringify(active[0])}`);
    if (/[\r\n\v\f\u0085\u2028\u2029]/.test(line) && !line.startsWith('::add-mask::')) {
      breaches.push(`one line is one line: ${JSON.stringify(line.slice(0, 200))}`);
    }
    if (hasControls(line)) breaches.push(`no control characters in the log: ${JSON.stringify(line.slice(0, 200))}`);
  }
  const annotations = printed.filter((text) => text.startsWith('::error')).length;
  if (annotations > 1) breaches.push(`one annotation: there are ${annotations}`);
  return breaches;
}

const ACTIVE = [`<img src=x`, '<script', `](https://evil`, `@${MARK}`, `**${MARK}`, `\`${MARK}`, `| ${MARK} |`];

function checkSummary({ summary }: Evidence): string[] {
  const breaches = ACTIVE.filter((piece) => summary.includes(piece)).map((piece) => `an inert summary: ${piece}`);
  if (hasControls(summary)) breaches.push('an inert summary: it has control characters');
  if (Buffer.byteLength(summary) > 1_048_576) breaches.push('a summary under 1 MiB');
  return breaches;
}

function checkOutputs(evidence: Evidence): string[] {
  const { outputs, outputsFile } = evidence;
  const names = Object.keys(OUTPUTS).sort().join();
  const breaches: string[] = [];
  if (Object.keys(outputs).sort().join() !== names) breaches.push(`all outputs and no others: ${Object.keys(outputs)}`);
  if (hasControls(outputsFile)) breaches.push('outputs without control characters');
  const [first, ...others] = JSON.parse(outputs['results'] ?? '[]') as Record<string, unknown>[];
  const isSame = ['conclusion', 'errorCode', 'jobId', 'filePath', 'sha256'].every(
    (name) => String(first?.[name] ?? '') === outputOf(evidence, name),
  );
  if (others.length > 0 || !isSame) breaches.push('the output results has the one target of the run');
  return breaches;
}

function hasControls(text: string): boolean {
  return /(?![\r\n])\p{Cc}|[\u200b\u202a-\u202e\u2066-\u2069]/u.test(text);
}
