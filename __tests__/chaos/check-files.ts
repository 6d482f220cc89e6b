import { type Evidence, LEFTOVER, outputOf } from './evidence.ts';
import { WORKSPACE } from './in-process.ts';
import { baseNameOf } from './plan.ts';

/** Files with a final name are complete, no temporary file is left, and there is no other file. */
export function checkFiles(evidence: Evidence): string[] {
  const { plan, files } = evidence;
  const [filePath, extractedPath] = [outputOf(evidence, 'filePath'), outputOf(evidence, 'extractedPath')];
  const { archive, collects } = plan.testCase;
  const base = `${WORKSPACE}/${plan.outputDir}/${baseNameOf(plan)}`;
  const archivePath = `${base}.${archive?.format ?? 'zip'}`;
  const breaches: string[] = [];
  for (const [path, bytes] of files) {
    if (/\.part$|\/\.(unpacking|upload)-/.test(path)) breaches.push(`no temporary files: ${path} is left`);
    else if (path === 'outputs' || path.endsWith('/')) continue;
    else if (path === archivePath && collects) breaches.push(...checkArchive(evidence, path, bytes));
    else if (path.startsWith(`${base}/`) && collects) continue;
    else if (!(plan.hasLeftovers && bytes.equals(LEFTOVER))) breaches.push(`no other files: there is ${path}`);
  }
  if (filePath !== '' && !files.has(`${WORKSPACE}/${filePath}`))
    breaches.push(`complete files: there is no ${filePath}`);
  if (extractedPath !== '' && `${WORKSPACE}/${extractedPath}` !== base) {
    breaches.push(`complete files: unpacked to ${extractedPath} for ${baseNameOf(plan)}`);
  }
  return [...breaches, ...checkUnpacked(evidence, base)];
}

function checkArchive(evidence: Evidence, path: string, bytes: Buffer): string[] {
  const { plan } = evidence;
  const isComplete = plan.testCase.archive?.bytes.equals(bytes) === true && plan.testCase.archive.isArchive;
  const isUntouched = outputOf(evidence, 'filePath') === '' && plan.hasLeftovers && bytes.equals(LEFTOVER);
  return isComplete || isUntouched
    ? []
    : [`complete files: ${path} is not what the platform serves (${bytes.length} bytes)`];
}

function checkUnpacked(evidence: Evidence, base: string): string[] {
  const { plan, files } = evidence;
  const extractedPath = outputOf(evidence, 'extractedPath');
  const found = new Map([...files].filter(([path]) => path.startsWith(`${base}/`) && path !== `${base}/`));
  const expected = plan.testCase.archive?.files;
  if (found.size === 0) return extractedPath === '' ? [] : ['complete files: nothing was unpacked'];
  const isUntouched =
    extractedPath === '' && plan.hasLeftovers && found.size === 1 && found.has(`${base}/leftover.txt`);
  if (isUntouched) return [];
  if (expected === undefined || plan.inputs['extract'] !== 'true')
    return [`complete files: ${base} should not be there`];
  const isSame =
    found.size === Object.keys(expected).length &&
    Object.entries(expected).every(([name, bytes]) => found.get(`${base}/${name}`)?.equals(bytes));
  return isSame ? [] : [`complete files: ${base} is not what is in the archive (${[...found.keys()].join(', ')})`];
}
