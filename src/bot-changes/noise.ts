import { asString, firstText, type Json, mapMembers, print, sorted, string } from '../bot-files/json.ts';
import { looksSecret } from '../bot-files/secret-names.ts';
import { normalizeWord } from '../core/status-words.ts';

/** Ids, times and layout, which differ without a change of the bot (two exports of one bot before and after a publish). */
const NOISE =
  /^(?:_id|__v|lMod.*|created(?:On|By)|lastModified.*|modified.*|publishedOn|streamId|parentId|mlpGroupId|nlMeta|positionMeta|metaInfo|encryptedHash|latestEncryptedHash|exportOptions|scenes|sceneComponents|sceneRefId)$/;

/** In `metadata` of nodes and transitions. */
const LAYOUT = /^(?:left|top|color|connId)$/;

/** Small talk gets new ids with each publish. */
const SMALL_TALK_IDS = /^(?:seq|id|refId|parent|\w+Id)$/;

/** Fields whose content is named by people, so none of its names is noise. */
const OWN_NAMES = /^(?:synonyms|headers|payload|value)$/;

/** A publish changes the `state` of everything that it publishes to one of these. */
const STATES = ['configured', 'published', 'awaitingapproval'];

/** The id by which both versions know a part, by each of its ids in one version. */
export type CommonIds = ReadonlyMap<string, string>;

/** The common id of what the first of these fields refers to; empty if none does. */
export function commonIdIn(json: Json | undefined, ids: CommonIds, ...names: readonly string[]): string {
  const id = firstText(json, ...names) ?? '';
  return ids.get(id) ?? id;
}

export function isNoise(name: string): boolean {
  return NOISE.test(name);
}

/**
 * A part of a bot without what may differ although nothing was changed, with sorted fields and common ids.
 *
 * @param name - the field that contains it
 */
export function comparable(json: Json, ids: CommonIds, name = ''): Json {
  return sorted(withoutNoise(json, ids, name, name === 'smallTalk'));
}

/** The same as text: equal texts mean that nothing was changed. */
export function textOf(json: Json): string {
  return print(json, 0);
}

function withoutNoise(json: Json, ids: CommonIds, parent: string, isSmallTalk: boolean): Json {
  if (json.kind === 'scalar') {
    const id = ids.get(asString(json) ?? '');
    return id === undefined ? json : string(id);
  }
  if (OWN_NAMES.test(parent)) return json;
  const isDropped = (name: string, value: Json): boolean =>
    isNoise(name) ||
    (parent === 'metadata' && LAYOUT.test(name)) ||
    (isSmallTalk && SMALL_TALK_IDS.test(name)) ||
    (/^stat(?:e|us)$/.test(name) && STATES.includes(normalizeWord(asString(value) ?? '')));
  return mapMembers(json, (member, name) => {
    if (json.kind === 'list') return withoutNoise(member, ids, parent, isSmallTalk);
    if (isDropped(name, member)) return undefined;
    const value = withoutNoise(member, ids, name, isSmallTalk);
    return isEmpty(value) ? undefined : value;
  });
}

/** Exports contain keys in clear: text that looks like one is not shown. */
export function withoutSecret(text: string): string {
  return looksSecret(text, '') ? '[looks like a secret, not shown]' : text;
}

/** True for a value that exports of one bot may leave out. */
export function isEmpty(json: Json): boolean {
  if (json.kind === 'scalar') return ['""', 'null', 'false'].includes(json.text);
  return (json.kind === 'list' ? json.items : json.entries).length === 0;
}
