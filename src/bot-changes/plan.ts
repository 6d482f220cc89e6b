import { asString } from '../bot-files/json.ts';
import { KoreaiError } from '../core/errors.ts';
import { KINDS, type Kind } from '../core/facts.ts';
import { type Comparison, compareVersions, digestOf, type PartChange } from './change.ts';
import type { Content } from './content.ts';
import type { Part } from './parts.ts';

/** What differs between two versions of a bot. */
export interface Difference {
  readonly changes: readonly PartChange[];
  /** How many parts are the same in both, by kind. */
  readonly unchanged: ReadonlyMap<Kind, number>;
  /** Parts that the second version lacks only because it is partial. */
  readonly absent: readonly PartChange[];
}

/** What an import would do to a bot. Whether the absent parts stay depends on what the import is asked for. */
export interface Plan extends Difference {
  /** The same as long as neither the bot nor the archive changes. */
  readonly digest: string;
}

/**
 * Compares a bot with the archive that is to be imported into it.
 *
 * @param isPartial - whether the archive contains only a part of its bot: what it lacks is then no removal
 * @throws KoreaiError `input-invalid` if one is of XO 10 and the other of XO 11
 */
export function planOf(bot: Content, archive: Content, isPartial: boolean): Plan {
  refuseOtherPlatform(bot, archive);
  return { ...differenceOf(bot, archive, isPartial), digest: planDigest(bot, archive) };
}

/** @param isPartial - whether the second version contains only a part of its bot */
export function differenceOf(before: Content, after: Content, isPartial = false): Difference {
  return differenceIn(compareVersions(before, after), isPartial);
}

/** @param isPartial - whether what the second version lacks is no removal */
export function differenceIn({ changes, unchanged }: Comparison, isPartial: boolean): Difference {
  const isAbsent = ({ how }: PartChange): boolean => isPartial && how === 'removed';
  return {
    changes: changes.filter((change) => !isAbsent(change)),
    unchanged: countsByKind(unchanged),
    absent: changes.filter(isAbsent),
  };
}

function countsByKind(parts: readonly Part[]): ReadonlyMap<Kind, number> {
  const counts = KINDS.map((kind) => [kind, parts.filter((part) => part.kind === kind).length] as const);
  return new Map(counts.filter(([, count]) => count > 0));
}

/** Identifies the states of a bot and of an archive, both as they are compared. */
export function planDigest(bot: Content, archive: Content): string {
  return [bot, archive].map(digestOf).join('-');
}

/** @throws KoreaiError `stale` if a digest belongs to another state of the bot or to another archive */
export function checkDigest(expected: string, bot: Content, archive: Content): void {
  const [plannedBot = '', plannedArchive = ''] = expected.split('-');
  const [currentBot = '', currentArchive = ''] = planDigest(bot, archive).split('-');
  const changed = [
    ...(plannedBot === currentBot ? [] : ['the bot has changed']),
    ...(plannedArchive === currentArchive ? [] : ['the archive is another one']),
  ];
  if (changed.length === 0) return;
  throw new KoreaiError('stale', `The plan is out of date: since it was made, ${changed.join(' and ')}`, {
    hint: 'Nothing was written. Plan again, check what has changed, and import with the new {planDigest}.',
  });
}

/** XO 11 exports say so in `appType`; `environmentVersionInfo` is the same in both (bot-definition.md). */
function refuseOtherPlatform(bot: Content, archive: Content): void {
  const [target, source] = [platformOf(bot), platformOf(archive)];
  if (target === source) return;
  throw new KoreaiError('input-invalid', `The archive is of ${source}, but the bot is of ${target}`, {
    hint: 'Nothing was written. Import an archive of the same platform version, or migrate it first.',
  });
}

function platformOf({ fields }: Content): 'XO 10' | 'XO 11' {
  const isUnified = fields.some(({ name, value }) => name === 'appType' && asString(value) === 'unified');
  return isUnified ? 'XO 11' : 'XO 10';
}
