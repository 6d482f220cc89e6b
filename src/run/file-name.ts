import { createHash } from 'node:crypto';
import { safeBaseName } from '../download/base-name.ts';
import type { Operation } from '../jobs/operation.ts';
import type { Inputs } from '../operations/inputs.ts';

/** The longest part of a name after the target, in characters. */
const LONGEST = 60;

/**
 * The name of a run's archive, folder, report and artifact, without extension: the target, and whatever else makes its
 * content differ from that of another step of the same job.
 */
export function fileNameOf(operation: Pick<Operation, 'variant'>, inputs: Inputs): string {
  const components = operation.variant?.(inputs) ?? [];
  return [safeBaseName(inputs.target), ...components.map(safePart)].join('-');
}

/** What cannot stand in a file's name is replaced, and a hash then keeps two such parts apart. */
function safePart(text: string): string {
  const safe = text.replace(/[^\w.-]+/g, '_').slice(0, LONGEST);
  return safe === text ? text : `${safe}-${createHash('sha256').update(text).digest('hex').slice(0, 8)}`;
}
