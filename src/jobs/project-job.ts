import { randomUUID } from 'node:crypto';
import { AnswerError } from '../platform/answer-error.ts';
import { type ProjectJobKind, type ProjectPath, startProjectJob } from '../platform/projects.ts';
import { type Fields, strings } from '../platform/wire.ts';
import type { Job, JobContext } from './operation.ts';
import { projectPoll, startedState } from './poll-project.ts';
import { startOnce, withJobId } from './start-once.ts';

/**
 * Starts an export or an import of an Artemis project and polls it by its id.
 *
 * All attempts have one random `Idempotency-Key`, so that a refusal behind which a job was started after all cannot
 * start a second one. A lost answer is not repeated even so: the platform documents neither how long a key counts nor
 * what a repeated request is answered (artemis-api.md, section 2.10). The key is not derived from run and content,
 * because two exports of one run are two jobs.
 */
export async function startProject(
  context: JobContext,
  kind: ProjectJobKind,
  { projectId, apiPrefix }: ProjectPath,
  body: Fields,
): Promise<Job> {
  const project = { projectId, apiPrefix };
  const key = `koreai-ci-${randomUUID()}`;
  const what = `${kind} of project ${projectId}`;
  const started = await startOnce(
    {
      what,
      send: async (signal, platform) => {
        const record = await startProjectJob(platform, { ...project, kind, body, key }, signal).catch(explained);
        return withJobId(record, what);
      },
      beforeAgain: `The platform has no list of ${kind}s: check in its console whether the ${kind} of the project is running or done, and then run again.`,
    },
    context,
  );
  const layers = 'layers' in body ? strings(body['layers']) : undefined;
  const wanted = { ...project, kind, jobId: started.id, layers, isIssued: true };
  return { state: startedState(started), check: projectPoll(context, wanted), isBareLink: true };
}

function explained(error: unknown): never {
  if (!(error instanceof AnswerError) || error.httpStatus !== 413) throw error;
  throw error.with({
    hint: 'The archive is larger than the platform takes. Import fewer {layers} at once. Kore.ai publishes no limits for this API; those of the older one were 500 files, 1 MB each and 50 MB together.',
  });
}
