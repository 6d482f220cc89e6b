import { KoreaiError } from '../core/errors.ts';
import { sanitize } from '../core/sanitize.ts';
import { uploadForImport } from '../jobs/agent-upload.ts';
import { startDockJob } from '../jobs/dock-job.ts';
import { merge } from '../jobs/merge.ts';
import type { Job, JobContext } from '../jobs/operation.ts';
import type { DockStart } from '../platform/dock.ts';
import type { Fields } from '../platform/wire.ts';
import { type FlowSource, type NamedFiles, readFlowSource } from './flow-source.ts';
import { withScratch } from './import-source.ts';

/** What to import, and where. */
export interface FlowImport {
  readonly noun: 'tool' | 'workflow';
  readonly resources: readonly [DockStart['resource'], ...DockStart['resource'][]];
  /** The id of an existing one; without it, `name` is that of a new one. */
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly archive: string;
  readonly files: NamedFiles;
  readonly requestBody: Fields;
}

/**
 * Imports the files of an exported tool or workflow: uploads each, then starts the import once (kore-api.md, section 2).
 * Into an existing one it replaces flow, definition and variables of the version in development.
 */
export async function importFlow(asked: FlowImport, context: JobContext): Promise<Job> {
  const { noun, resources, id, name } = asked;
  const body = await withScratch(context, async (scratch) => {
    const source = await readFlowSource(asked.archive, asked.files, scratch, context);
    judge(source, asked, context);
    return await upload(source, noun, context);
  });
  const complete = id === undefined ? { ...body, [`${noun}Name`]: name } : body;
  return startDockJob(
    context,
    noun,
    { resources, action: 'import', id, body: merge(complete, asked.requestBody) },
    { name, output: `${noun}Id` },
  );
}

/** The names of the fields of a workflow follow those of a tool (kore-api.md, section 2). */
async function upload(source: FlowSource, noun: string, context: JobContext): Promise<Fields> {
  const dataFileId = await uploadForImport(context, source.data);
  const flowDataFileId = await uploadForImport(context, source.flow);
  const envVariablesFileId = source.variables && (await uploadForImport(context, source.variables));
  return { [`${noun}DataFileId`]: dataFileId, flowDataFileId, ...(envVariablesFileId && { envVariablesFileId }) };
}

/** Logs what is sent and what is not. @throws KoreaiError if the platform requires a file that is missing */
function judge(source: FlowSource, { noun, id, archive }: FlowImport, { log }: JobContext): void {
  const { data, flow, variables, others, leftOut, empty, given } = source;
  if (id !== undefined && variables === undefined) {
    throw new KoreaiError('input-invalid', `${sanitize(archive, 100)} has no file with environment variables`, {
      hint: `Nothing was sent. An import into an existing ${noun} needs one: name it with {variablesFile}, or add one with an empty list ([]) if the ${noun} has no variables.`,
    });
  }
  const sent = [`definition ${data.name}`, `flow ${flow.name}`, variables && `variables ${variables.name}`];
  log.info(`Files to import: ${sent.filter(Boolean).map(String).map(shown).join(', ')}`);
  if (others.length > 0) log.warning(`Not sent, because an import has no place for them: ${listed(others)}`);
  if (leftOut.length > 0) log.info(`Not sent, because they do not belong to a ${noun}: ${listed(leftOut)}`);
  if (given.length > 0) log.info(`Secured variables with a value from the environment: ${listed(given)}`);
  if (empty.length === 0) return;
  log.warning(
    `These secured variables have no value in the archive, so the import may leave them empty: ${listed(empty)}. Give their values as environment variables (KOREAI_VAR_…), or set them in the console afterwards.`,
  );
}

function listed(names: readonly string[]): string {
  const some = names.slice(0, 20).map(shown);
  return names.length > some.length ? `${some.join(', ')} and ${names.length - some.length} more` : some.join(', ');
}

function shown(text: string): string {
  return sanitize(text, 100);
}
