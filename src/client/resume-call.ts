import type { Resume } from '../core/errors.ts';

/** Functions whose name differs from that of their operation. */
const FUNCTIONS: Readonly<Record<string, string>> = {
  'export-status': 'waitForExport',
  'publish-status': 'waitForPublish',
  'import-status': 'waitForImport',
  'dock-status': 'waitForDockJob',
  'project-status': 'waitForProject',
};

/** The call that resumes a job: `waitForImport(client, { jobId: 'bir-…' })`. */
export function resumeCall({ operation, inputs }: Resume): string {
  const name = FUNCTIONS[operation] ?? operation.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const params = Object.entries(inputs).map(([input, text]) => `${input}: '${text}'`);
  return `${name}(client${params.length === 0 ? '' : `, { ${params.join(', ')} }`})`;
}
