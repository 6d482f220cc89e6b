import { KoreaiError } from '../core/errors.ts';
import { listed, sanitize } from '../core/sanitize.ts';
import { startDockJob } from '../jobs/dock-job.ts';
import type { InputsOf, Job, JobContext } from '../jobs/operation.ts';
import { uploadForImport } from '../jobs/uploads.ts';
import { type Fields, merge } from '../platform/wire.ts';
import { type FlowSource, readFlowSource } from './flow-source.ts';
import { withScratch } from './scratch.ts';

type FlowNoun = 'tool' | 'workflow';

type FlowInputs = InputsOf<'archive', 'dataFile' | 'flowFile' | 'variablesFile' | 'requestBody'>;

/**
 * Imports the files of an exported tool or workflow: uploads each, then starts the import once (kore-api.md, section 2).
 * Into an existing one (`id`) it replaces flow, definition and variables of the version in development.
 */
export async function importFlow(
  noun: FlowNoun,
  { id, name }: { readonly id: string | undefined; readonly name: string | undefined },
  inputs: FlowInputs,
  context: JobContext,
): Promise<Job> {
  const { archive, dataFile: data, flowFile: flow, variablesFile: variables } = inputs;
  const files = await withScratch(context, async (scratch) => {
    const source = await readFlowSource(archive, { data, flow, variables }, scratch, context);
    if (id !== undefined && source.variables === undefined) throw withoutVariables(archive, noun);
    logFiles(source, noun, context);
    return await upload(source, noun, context);
  });
  const fullBody = id === undefined ? { ...files, [`${noun}Name`]: name } : files;
  const body = merge(fullBody, inputs.requestBody);
  return startDockJob(context, { noun, action: 'import', id, body, name, output: `${noun}Id` });
}

/** The names of the fields of a workflow follow those of a tool (kore-api.md, section 2). */
async function upload(source: FlowSource, noun: string, context: JobContext): Promise<Fields> {
  const dataFileId = await uploadForImport(context, source.data);
  const flowDataFileId = await uploadForImport(context, source.flow);
  const envVariablesFileId = source.variables && (await uploadForImport(context, source.variables));
  return { [`${noun}DataFileId`]: dataFileId, flowDataFileId, ...(envVariablesFileId && { envVariablesFileId }) };
}

function withoutVariables(archive: string, noun: FlowNoun): KoreaiError {
  return new KoreaiError('input-invalid', `${sanitize(archive, 100)} has no file with environment variables`, {
    hint: `Nothing was sent. An import into an existing ${noun} needs one: name it with {variablesFile}, or add one with an empty list ([]) if the ${noun} has no variables.`,
  });
}

/** Logs what is sent and what is not. */
function logFiles(source: FlowSource, noun: FlowNoun, { log }: JobContext): void {
  const { data, flow, variables, others, leftOut, empty, given } = source;
  const sent = [`definition ${data.name}`, `flow ${flow.name}`, variables && `variables ${variables.name}`];
  log.info(`Files to import: ${listed(sent.filter(Boolean))}`);
  if (others.length > 0) log.warning(`Not sent, because an import has no place for them: ${listed(others)}`);
  if (leftOut.length > 0) log.info(`Not sent, because they do not belong to a ${noun}: ${listed(leftOut)}`);
  if (given.length > 0) log.info(`Secured variables with a value from the environment: ${listed(given)}`);
  if (empty.length === 0) return;
  log.warning(
    `These secured variables have no value in the archive, so the import may leave them empty: ${listed(empty)}. Give their values as environment variables (KOREAI_VAR_…), or set them in the console afterwards.`,
  );
}
