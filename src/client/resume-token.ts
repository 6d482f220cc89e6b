import { formatInstant } from '../core/clock.ts';
import type { Resume } from '../core/errors.ts';
import { EXPLICIT_IN_PROGRAMS, type InputName } from '../inputs/fields.ts';
import type { Operation } from '../jobs/operation.ts';
import { OPERATIONS } from '../operations/table.ts';
import type { RunInputs } from '../run/read-step.ts';

/**
 * How to continue with a job that is still running: plain data for `JSON.stringify`, without credentials. Pass it to
 * {@link resume}, in this process or in another one.
 */
export interface ResumeToken {
  readonly version: 1;
  /** The environment of the job, which must be that of the client: `https://platform.kore.ai`. */
  readonly host: string;
  /** The operation that waits for the job: `export-status`. */
  readonly operation: string;
  /** Its parameters: the ids of the job, and those of the first call that apply to it. */
  readonly params: Readonly<Record<string, unknown>>;
}

/** The token for a job; `undefined` if neither an id nor a time distinguishes it from other jobs. */
export function tokenOf(resume: Resume, given: object, inputs: RunInputs): ResumeToken | undefined {
  if (resume.inputs['jobId'] === undefined && resume.inputs['since'] === undefined) return undefined;
  const params = resumeParams(resume, given, inputs);
  return { version: 1, host: inputs.host.origin, operation: resume.operation, params };
}

/** The call that resumes a job: `waitForImport(client, { jobId: 'bir-…' })`. */
export function resumeCall(resume: Resume, given: object = {}, inputs?: RunInputs): string {
  const { operation } = resume;
  const takes = operationOf(operation)?.takes ?? [];
  const explicit = EXPLICIT_IN_PROGRAMS.filter((name) => takes.includes(name)).map((name) => [name, '…']);
  const params = { ...Object.fromEntries(explicit), ...resumeParams(resume, given, inputs) };
  const list = Object.entries(params).map(([name, value]) => `${name}: ${literal(value)}`);
  return `${functionName(operation)}(client${list.length === 0 ? '' : `, { ${list.join(', ')} }`})`;
}

/** The function of the library that runs an operation: `exportBot`; `waitForExport` for `export-status`. */
export function functionName(operation: string): string {
  const name = operation.replace(/^(.+)-status$/, 'wait-for-$1');
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

export function operationOf(name: string): Operation | undefined {
  return OPERATIONS.find((operation) => operation.name === name);
}

/** The ids of the job, and what was given to the first call and applies to the resumed one too. */
function resumeParams({ operation: name, inputs: ids }: Resume, given: object, inputs?: RunInputs) {
  const operation = operationOf(name);
  const names: readonly InputName[] = operation ? [...operation.needs, ...operation.takes] : [];
  const kept = Object.entries(given).flatMap(([key, value]) => {
    // An empty guard, such as `since`, was left out.
    if (value === undefined || value === '' || !names.some((one) => one === key)) return [];
    // A duration would then mean another time.
    return [[key, key === 'since' ? formatInstant(inputs?.since) : plain(value)]];
  });
  // What was given keeps its type: a number is text among the inputs of the resumed job.
  const typed = kept.filter(([key]) => key !== 'jobId' && key !== 'since');
  return { ...Object.fromEntries(kept), ...ids, ...Object.fromEntries(typed) };
}

function plain(value: unknown): unknown {
  return value instanceof URL ? value.href : value;
}

function literal(value: unknown): string {
  return typeof value === 'string' ? `'${value.replace(/['\\]/g, '\\$&')}'` : JSON.stringify(value);
}
