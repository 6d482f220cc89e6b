import { type Ending, makeEnding } from './endings.ts';
import type { Rng } from './rng.ts';
import type { TestArchive } from './test-archives.ts';
import { type CaseDetails, ms, PROJECT } from './test-case.ts';

const ENDINGS: readonly Ending[] = [
  ...(['succeeds', 'succeeds', 'succeeds', 'at-once', 'link-expires', 'serves-once', 'no-ranges'] as const),
  ...(['fails', 'never', 'odd', 'impostor', 'bad-archive'] as const),
];

/** What a completed export of a project may report that makes it no success. */
const BREACHES: readonly Record<string, unknown>[] = [
  { errors: [{ code: 'E1', message: 'No room', stage: 'packaging' }] },
  { dependencyValidation: { valid: false, issues: [{ source: 'a', target: 'b', type: 'handoff' }] } },
  { dependencyValidation: null },
  { lockfile: { version: 2, layers: { core: 'sha256:00' } } },
  { lockfile: null },
  { downloadUrl: null },
];

export function exportProject(rng: Rng, archives: readonly TestArchive[]): CaseDetails {
  const isForgotten = rng.chance(0.06);
  const isBroken = !isForgotten && rng.chance(0.2);
  const ending = isForgotten || isBroken || rng.chance(0.3) ? 'succeeds' : rng.pick(ENDINGS);
  const { states, link, readyMs, ...made } = makeEnding(ending, rng, archives, {
    formats: ['zip'],
    running: ['queued', 'validating', 'STAGING', 'Packaging', 'processing'],
    success: ['completed', 'Completed', 'COMPLETED'],
    impostor: rng.pick([{ id: 'exp_of-nobody' }, { type: 'import' }, { projectId: 'project-of-nobody' }]),
  });
  const breach = isBroken ? rng.pick(BREACHES) : {};
  const ownStates = states.map((state, at) => {
    // Among the odd words of other jobs is the one for success here.
    const status = ending === 'odd' && state.status === 'completed' ? 'success' : state.status;
    const fields = at === states.length - 1 ? { ...state.fields, ...breach } : state.fields;
    return { ...state, ...(status === undefined ? {} : { status }), ...(fields ? { fields } : {}) };
  });
  const job = { states: ownStates, link, archive: { base64: made.archive.base64 } };
  const forgotten = { name: 'forgotten', mayPass: false, ends: ['not-found'] };
  const broken = {
    name: 'broken',
    mayPass: false,
    ends: ['platform-failed', 'bad-response', 'download-failed', 'timed-out'],
  };
  return {
    ...made.details,
    ...(isForgotten ? forgotten : isBroken ? broken : {}),
    foreignJobs: ['exp_of-nobody'],
    scenario: {
      projects: {
        [PROJECT]: { export: { ...job, ...(isForgotten ? { recordExpires: ms(rng.int(0, readyMs - 1)) } : {}) } },
      },
    },
    inputs: { projectId: PROJECT, layers: 'prompts' },
  };
}
