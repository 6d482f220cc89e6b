import { filesOfZip } from '../bot-files/local-archive.ts';
import { type ProjectFiles, withoutTopFolder } from '../bot-files/project-source.ts';
import { KoreaiError } from '../core/errors.ts';
import type { Kind } from '../core/facts.ts';
import { parseJson } from '../core/json.ts';
import { sanitize } from '../core/sanitize.ts';
import type { Collected, InputsOf, JobContext, Report } from '../jobs/operation.ts';
import { compareParts } from './change.ts';
import { newPart, type Part } from './parts.ts';
import { writePlan } from './plan.ts';

type PlanInputs = InputsOf<'projectId', 'layers' | 'failOnRemoval' | 'html' | 'deleteUnmatched'>;

/** The file with a hash for each layer (artemis-api.md, section 3). */
const LOCKFILE = 'abl.lock';

/** Compares the export of a project with the archive, by the hashes of its layers and by its files. */
export async function reportProjectPlan(
  { file, base }: Pick<Collected, 'file' | 'base'>,
  archive: ProjectFiles,
  { projectId, layers, failOnRemoval, html, deleteUnmatched }: PlanInputs,
  context: JobContext,
): Promise<Report> {
  if (!file) throw new KoreaiError('bad-response', 'The export of the project has no file to compare with');
  const exported = [...(await filesOfZip(file, context))].map(([path, bytes]) => [path, bytes.toString()] as const);
  const project: ProjectFiles = Object.fromEntries(withoutTopFolder(exported));
  const both = [project, archive].flatMap((files) => layersOf(files[LOCKFILE]).map(([name]) => name));
  const isLeftOut = (layer: string) => layer !== 'core' && layers !== undefined && !layers.some((one) => one === layer);
  const leftOut = new Set(both.filter(isLeftOut));
  const plan = compareParts(partsOf(project, leftOut), partsOf(archive, leftOut), !deleteUnmatched);
  const notes = [
    ...(deleteUnmatched
      ? ['With deleteUnmatched the import removes from the project what the archive does not contain.']
      : []),
    ...(plan.absent.length > 0 ? ['What the archive lacks stays in the project, because deleteUnmatched is off.'] : []),
    ...([archive, project].every((files) => layersOf(files[LOCKFILE]).length > 0)
      ? []
      : ['Layers are not compared: a lockfile is missing or cannot be read.']),
    ...(leftOut.size > 0 ? [`Not compared, because layers leaves it out: ${sanitize([...leftOut].join(', '))}.`] : []),
    'Not compared: credentials and values that exports do not contain.',
  ];
  return writePlan(plan, notes, { base, target: `project ${projectId}`, failOnRemoval, html }, context);
}

/** @param leftOut - layers that are not imported; each has a folder of its own (artemis-api.md, section 3) */
function partsOf(files: ProjectFiles, leftOut: ReadonlySet<string>): ReadonlyMap<string, Part> {
  const layers = layersOf(files[LOCKFILE]).filter(([name]) => !leftOut.has(name));
  const folderOf = (path: string) => path.match(/^[^/]+(?=\/)/)?.[0] ?? '';
  const sources = Object.entries(files).filter(([path]) => path !== LOCKFILE && !leftOut.has(folderOf(path)));
  return new Map([
    ...layers.map(([name, hash]) => entry('layer', name, ['hash', hash])),
    ...sources.map(([path, text]) => entry('source', path, ['text', text])),
  ]);
}

function entry(kind: Kind, name: string, document: readonly [string, string]): readonly [string, Part] {
  return [`${kind} ${name}`, newPart(kind, name, name, { documents: new Map([document]) })];
}

/** The hashes of the layers; none if the lockfile is missing or has another form. */
function layersOf(lockfile: string | undefined): readonly (readonly [string, string])[] {
  const { layers }: { layers?: unknown } = Object(parseJson(lockfile ?? ''));
  return Object.entries(layers ?? {}).map(([name, hash]) => [name, String(hash)] as const);
}
