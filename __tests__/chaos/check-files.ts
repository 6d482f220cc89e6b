import { type Evidence, LEFTOVER } from './evidence.ts';
import { WORKSPACE } from './in-process.ts';
import { targetOf } from './plan.ts';

/** What lies under a final name is whole, nothing half-done is left, and nothing is anywhere else. */
export function checkFiles(evidence: Evidence): string[] {
  const { plan, files, filePath, extractedPath } = evidence;
  const { cargo, collects } = plan.story;
  const base = `${WORKSPACE}/${plan.outputDir}/${targetOf(plan)}`;
  const archive = `${base}.${cargo?.format ?? 'zip'}`;
  const breaches: string[] = [];
  for (const [path, bytes] of files) {
    if (path === 'outputs' || path === 'summary' || path.endsWith('/')) continue;
    if (/\.part$/.test(path)) breaches.push(`nothing half-done: ${path} is left`);
    else if (/\/\.(unpacking|upload)-/.test(path)) breaches.push(`nothing half-done: ${path} is left`);
    else if (path === archive && collects) breaches.push(...checkArchive(evidence, path, bytes));
    else if (path.startsWith(`${base}/`) && collects) continue;
    else if (!(plan.hasLeftovers && bytes.equals(LEFTOVER))) breaches.push(`nothing elsewhere: there is ${path}`);
  }
  for (const path of files.keys()) {
    if (/\/\.(unpacking|upload)-[^/]*\/$/.test(path)) breaches.push(`nothing half-done: ${path} is left`);
  }
  if (filePath !== '' && !files.has(`${WORKSPACE}/${filePath}`)) breaches.push(`whole files: there is no ${filePath}`);
  return [...breaches, ...checkUnpacked(evidence, base), ...(extractedPath === '' ? [] : checkPath(evidence, base))];
}

function checkArchive({ plan, filePath }: Evidence, path: string, bytes: Buffer): string[] {
  const isComplete = plan.story.cargo?.bytes.equals(bytes) === true && plan.story.cargo.isArchive;
  const isUntouched = filePath === '' && plan.hasLeftovers && bytes.equals(LEFTOVER);
  return isComplete || isUntouched
    ? []
    : [`whole files: ${path} is not what the platform serves (${bytes.length} bytes)`];
}

function checkUnpacked({ plan, files, extractedPath }: Evidence, base: string): string[] {
  const found = new Map([...files].filter(([path]) => path.startsWith(`${base}/`) && path !== `${base}/`));
  const expected = plan.story.cargo?.files;
  if (found.size === 0) return extractedPath === '' ? [] : ['whole files: nothing was unpacked'];
  const isUntouched =
    extractedPath === '' && plan.hasLeftovers && found.size === 1 && found.has(`${base}/leftover.txt`);
  if (isUntouched) return [];
  if (expected === undefined || plan.inputs['extract'] !== 'true') return [`whole files: ${base} should not be there`];
  const isSame =
    found.size === Object.keys(expected).length &&
    Object.entries(expected).every(([name, bytes]) => found.get(`${base}/${name}`)?.equals(bytes));
  return isSame ? [] : [`whole files: ${base} is not what is in the archive (${[...found.keys()].join(', ')})`];
}

function checkPath({ extractedPath, plan }: Evidence, base: string): string[] {
  return `${WORKSPACE}/${extractedPath}` === base
    ? []
    : [`whole files: unpacked to ${extractedPath} for ${targetOf(plan)}`];
}
