import { createHash } from 'node:crypto';
import { type Change, KINDS, type Kind } from '../core/facts.ts';
import { commonIds } from './common-ids.ts';
import type { Content } from './content.ts';
import { documentLines } from './documents.ts';
import { fieldChanges } from './field-changes.ts';
import { nodeLines } from './node-changes.ts';
import { type Part, partsOf, sizeOf } from './parts.ts';

/** A change, and the two states of its part. */
export interface PartChange extends Change {
  readonly before: Part | undefined;
  readonly after: Part | undefined;
}

const HOWS: readonly Change['how'][] = ['added', 'changed', 'removed'];

/** What differs between two versions of a bot. */
export interface Difference {
  /** Sorted by kind, how and name. */
  readonly changes: readonly PartChange[];
  /** How many parts are the same in both, by kind. */
  readonly unchanged: ReadonlyMap<Kind, number>;
  /** Parts that the second version lacks only because it is partial. */
  readonly absent: readonly PartChange[];
}

/** @param isPartial - whether the second version contains only a part of its bot */
export function compareVersions(before: Content, after: Content, isPartial = false): Difference {
  const ids = commonIds(before, after);
  return compareParts(partsOf(before, ids[0]), partsOf(after, ids[1]), isPartial);
}

/**
 * Compares what two versions consist of, by keys that are the same in both.
 *
 * @param isPartial - whether what the second version lacks is no removal
 */
export function compareParts(
  old: ReadonlyMap<string, Part>,
  fresh: ReadonlyMap<string, Part>,
  isPartial: boolean,
): Difference {
  const changes: PartChange[] = [];
  const absent: PartChange[] = [];
  const unchanged = new Map<Kind, number>(KINDS.map((kind) => [kind, 0]));
  const [usedBefore, usedAfter] = [componentsOfSteps(old), componentsOfSteps(fresh)];
  for (const key of new Set([...old.keys(), ...fresh.keys()])) {
    const [was, is] = [old.get(key), fresh.get(key)];
    // A component is a part only while no dialog uses it: one that is used in the other version is there, too.
    const only = was && is ? undefined : (was ?? is);
    if (only?.kind === 'component' && (was ? usedAfter : usedBefore).has(only.key)) continue;
    const change = changeOf(was, is);
    if (change) (isPartial && change.how === 'removed' ? absent : changes).push(change);
    else if (is) unchanged.set(is.kind, (unchanged.get(is.kind) ?? 0) + 1);
  }
  return { changes: changes.sort(compare), unchanged, absent: absent.sort(compare) };
}

function componentsOfSteps(parts: ReadonlyMap<string, Part>): ReadonlySet<string> {
  const nodes = [...parts.values()].flatMap((part) => part.nodes);
  return new Set(nodes.filter(({ hasComponent }) => hasComponent).map(({ component }) => component));
}

/** A change without the states of its part. */
export function withoutParts({ before: _before, after: _after, ...change }: PartChange): Change {
  return change;
}

function changeOf(before: Part | undefined, after: Part | undefined): PartChange | undefined {
  const part = after ?? before;
  if (!part) return undefined;
  const { kind, name } = part;
  if (!before || !after) {
    const size = sizeOf(part);
    return { how: before ? 'removed' : 'added', kind, name, details: size === '' ? [] : [size], before, after };
  }
  const details = detailsOf(before, after);
  if (details.length === 0) return undefined;
  const renamed = before.name === after.name ? {} : { formerName: before.name };
  return { how: 'changed', kind, name, ...renamed, details, before, after };
}

function detailsOf(before: Part, after: Part): string[] {
  const isRenamed = before.name !== after.name;
  const changes = fieldChanges(before.content, after.content, after.kind !== 'variable')
    // The name itself, which the first line reports.
    .filter(({ path }) => !isRenamed || !/(?:^|\.)name$/.test(path));
  const lines = [
    ...(isRenamed ? [`renamed "${before.name}" → "${after.name}"`] : []),
    ...dialogLines(before.dialog, after.dialog),
    ...nodeLines(before.nodes, after.nodes),
    ...documentLines(before.documents, after.documents),
    ...changes.map(({ line }) => line),
  ];
  // A new question is one line, though it has texts and settings.
  return [...new Set(lines)];
}

/** An export may lack the dialog of an intent: that is no change of the intent. */
function dialogLines(before: Part['dialog'], after: Part['dialog']): string[] {
  if (!before || !after || before.key === after.key) return [];
  return [`leads to dialog "${after.name}" (was "${before.name}")`];
}

/** SHA-256, in hexadecimal, of everything that counts: the same for two versions without a difference. */
export function digestOf(content: Content): string {
  const [ids] = commonIds(content, content);
  const parts = partsOf(content, ids);
  const hash = createHash('sha256');
  for (const key of [...parts.keys()].sort()) hash.update(stateOf(parts.get(key) as Part));
  return hash.digest('hex');
}

function stateOf(part: Part): string {
  const nodes = part.nodes.map(({ text: _shown, ...node }) => asText(node)).sort();
  // A dialog starts with its first step; the order of the others means nothing.
  return asText({ ...part, nodes, start: part.nodes[0]?.id });
}

function asText(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (!(inner instanceof Map)) return inner;
    return [...inner].map(([name, text]) => [name, Array.isArray(text) ? [...text].sort() : text]).sort();
  });
}

function compare(one: Change, other: Change): number {
  return (
    KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind) ||
    HOWS.indexOf(one.how) - HOWS.indexOf(other.how) ||
    (one.name < other.name ? -1 : Number(one.name > other.name))
  );
}
