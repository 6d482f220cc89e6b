import { writeFile } from 'node:fs/promises';
import type { StepCounts, TestStep } from '../core/facts.ts';
import { sanitize } from '../core/sanitize.ts';
import { isBadEnd } from '../jobs/judge.ts';
import type { Collected, JobContext, Report } from '../jobs/operation.ts';
import { credibleMs, type JunitCase, junitXml } from './junit.ts';
import { type ConversationInputs, versionTested } from './test-details.ts';

/** A run of a conversation suite, as far as its report needs it. */
interface ReportedRun {
  readonly counts: StepCounts;
  readonly steps: readonly TestStep[];
  readonly durationMs: number | undefined;
}

/** Maximum length of what was said and answered, in UTF-16 units: transcripts are long, and may hold personal data. */
const MAX_TEXT = 200;

/** Writes the JUnit report of a conversation test, a case a step. Its job was judged, and its steps were redacted, before. */
export async function conversationReport(
  { ended, base, durationMs }: Collected,
  inputs: ConversationInputs,
  run: ReportedRun | undefined,
  { secrets }: Pick<JobContext, 'secrets'>,
): Promise<Report> {
  const { metrics = {}, components = [], jobId = '', requestedAt } = ended;
  const { passed, failed, total }: Partial<StepCounts> = run?.counts ?? {};
  const problem = ended.kind === 'failed' ? secrets.redact(ended.message) : undefined;
  const suite = shortened(inputs.testSuite) || 'conversation test';
  const classname = suite.replaceAll('.', '_');
  const steps = (run?.steps ?? []).map((step, at) => stepCase(step, at, classname));
  const isExplained = problem === undefined || steps.some((step) => step.problem !== undefined);
  const verdict = { classname, ...verdictOf({ passed, failed, total }, problem) };
  const cases = steps.length > 0 && isExplained ? steps : [...steps, verdict];
  const totals = {
    tests: total ?? cases.length,
    failures: Math.max(failed ?? 0, cases.filter((one) => one.problem !== undefined).length),
    skipped: Math.max(0, (total ?? 0) - (passed ?? 0) - (failed ?? 0)),
    durationMs: credibleMs(run?.durationMs ?? durationMs),
  };
  const properties = { suite, streamId: inputs.botId, runId: jobId, version: versionTested(inputs) };
  const path = `${base}.junit.xml`;
  const name = `Kore.ai conversation test: ${suite}`;
  await writeFile(path, junitXml(name, [{ name: suite, cases, properties, totals }], requestedAt));
  return { path, components, metrics, failure: undefined };
}

function shortened(text: string): string {
  return sanitize(text, MAX_TEXT);
}

function stepCase({ input, status, failures }: TestStep, at: number, classname: string): JunitCase {
  const sent = shortened(input);
  const name = `step ${at + 1}${sent === '' ? '' : `: ${sent}`}`;
  const word = sanitize(status, 60) || 'not reported';
  if (!isBadEnd(status)) return { classname, name, text: `Status: ${word}` };
  const failed = failures.map(
    ({ kind, expected, actual }) =>
      `${sanitize(kind, 60)}: expected "${shortened(expected)}", got "${shortened(actual)}"`,
  );
  const type = failures.map(({ kind }) => sanitize(kind, 60)).join(', ') || 'step';
  const message = failed[0] ?? `The step has the status ${word}.`;
  return { classname, name, problem: { tag: 'failure', type, message }, text: failed.join('\n') || message };
}

/** Stands for the steps if they were not listed, and for a failure that none of them shows. */
function verdictOf({ passed, failed, total }: StepCounts, problem: string | undefined): Omit<JunitCase, 'classname'> {
  const shown = (number: number | undefined): string => String(number ?? 'unknown');
  const name = 'All steps';
  const text = `Steps: ${shown(total)}, passed: ${shown(passed)}, failed: ${shown(failed)}`;
  if (problem === undefined) return { name, text };
  const message = sanitize(problem, 500);
  return { name, problem: { tag: 'failure', type: 'verdict', message }, text: `${message}\n${text}` };
}
