import { writeFile } from 'node:fs/promises';
import type { StepCounts, TestStep } from '../core/facts.ts';
import { sanitize } from '../core/sanitize.ts';
import { isBadEnd } from '../jobs/judge.ts';
import type { Collected, JobContext, Report } from '../jobs/operation.ts';
import { caseLines, credibleMs, secondsOf, timestampOf } from './junit.ts';
import type { JunitCase } from './junit-suites.ts';
import { type ConversationInputs, versionTested } from './test-details.ts';
import { element, openTag } from './xml.ts';

/** A run of a conversation suite, as far as its report needs it. */
export interface ReportedRun {
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
  const counts = run?.counts ?? { passed: undefined, failed: undefined, total: undefined };
  const problem = ended.kind === 'failed' ? secrets.redact(ended.message) : undefined;
  const clean = (text: string): string => sanitize(text, MAX_TEXT);
  const suite = clean(inputs.testSuite) || 'conversation test';
  const classname = suite.replaceAll('.', '_');
  const steps = (run?.steps ?? []).map((step, at) => stepCase(step, at, classname, clean));
  const hasProblem = steps.some((step) => step.problem !== undefined);
  const cases =
    steps.length > 0 && (problem === undefined || hasProblem)
      ? steps
      : [...steps, verdictCase(counts, classname, problem)];
  const failures = Math.max(counts.failed ?? 0, cases.filter((one) => one.problem !== undefined).length);
  const tests = counts.total ?? cases.length;
  const skipped = Math.max(0, (counts.total ?? 0) - (counts.passed ?? 0) - (counts.failed ?? 0));
  const time = secondsOf(credibleMs(run?.durationMs ?? durationMs));
  const properties = { suite, streamId: inputs.botId, runId: jobId, version: versionTested(inputs) };
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    openTag('testsuites', { name: `Kore.ai conversation test: ${suite}`, tests, failures, errors: 0, time }),
    openTag('testsuite', {
      name: suite,
      tests,
      failures,
      errors: 0,
      skipped,
      time,
      timestamp: timestampOf(requestedAt),
    }),
    '<properties>',
    ...Object.entries(properties).map(([name, value]) => element('property', { name, value: sanitize(value, 200) })),
    '</properties>',
    ...cases.flatMap(caseLines),
    '</testsuite>',
    '</testsuites>',
  ];
  const path = `${base}.junit.xml`;
  await writeFile(path, `${lines.join('\n')}\n`);
  return { path, components, metrics, failure: undefined };
}

function stepCase(
  { input, status, failures }: TestStep,
  at: number,
  classname: string,
  clean: (text: string) => string,
) {
  const sent = clean(input);
  const name = `step ${at + 1}${sent === '' ? '' : `: ${sent}`}`;
  const failed = failures.map(
    ({ kind, expected, actual }) => `${sanitize(kind, 60)}: expected "${clean(expected)}", got "${clean(actual)}"`,
  );
  const word = sanitize(status, 60) || 'not reported';
  if (!isBadEnd(status)) return { classname, name, durationMs: 0, text: `Status: ${word}` } satisfies JunitCase;
  const type = failures.map(({ kind }) => sanitize(kind, 60)).join(', ') || 'step';
  const message = failed[0] ?? `The step has the status ${word}.`;
  const problem = { tag: 'failure', type, message } as const;
  return { classname, name, durationMs: 0, problem, text: failed.join('\n') || message } satisfies JunitCase;
}

/** Stands for the steps if they were not listed, and for a failure that none of them shows. */
function verdictCase({ passed, failed, total }: StepCounts, classname: string, problem: string | undefined): JunitCase {
  const shown = (number: number | undefined): string => String(number ?? 'unknown');
  const text = `Steps: ${shown(total)}, passed: ${shown(passed)}, failed: ${shown(failed)}`;
  if (problem === undefined) return { classname, name: 'All steps', durationMs: 0, text };
  const message = sanitize(problem, 500);
  return {
    ...{ classname, name: 'All steps', durationMs: 0 },
    problem: { tag: 'failure', type: 'verdict', message },
    text: `${message}\n${text}`,
  };
}
