import { normalizeStatus } from '../core/normalize-text.ts';
import { asString, fields, type Json, list, print, sorted, string } from './json.ts';

/** Ids, times and layout, which differ without a change of the bot (two exports of one bot before and after a publish). */
const NOISE =
  /^(?:_id|__v|lMod.*|created(?:On|By)|lastModified.*|modified.*|publishedOn|streamId|parentId|mlpGroupId|nlMeta|positionMeta|metaInfo|encryptedHash|latestEncryptedHash|exportOptions|scenes|sceneComponents)$/;

/** In `metadata` of nodes and transitions. */
const LAYOUT = /^(?:left|top|color|connId)$/;

/** Small talk gets new ids with each publish. */
const SMALL_TALK_IDS = /^(?:seq|id|refId|parent|\w+Id)$/;

/** What these contain is named by people, so no name in it is noise. */
const OWN_NAMES = /^(?:synonyms|headers|payload|value)$/;

/** The `state` of everything that is published becomes another one by that. */
const STATES = ['configured', 'published', 'awaitingapproval'];

/** `refId` by `_id`: only the former is the same in all exports of a bot. */
export type ReferenceIds = ReadonlyMap<string, string>;

export function isNoise(name: string): boolean {
  return NOISE.test(name);
}

/** The text of a part of a bot, such that equal texts mean that nothing has changed. Empty if there is nothing in it. */
export function comparableText(json: Json, ids: ReferenceIds, name = ''): string {
  const rest = withoutNoise(json, ids, name, name === 'smallTalk');
  return isEmpty(rest) ? '' : print(sorted(rest), 0);
}

function withoutNoise(json: Json, ids: ReferenceIds, parent: string, isSmallTalk: boolean): Json {
  if (json.kind === 'scalar') {
    const refId = ids.get(asString(json) ?? '');
    return refId === undefined ? json : string(refId);
  }
  if (OWN_NAMES.test(parent)) return json;
  if (json.kind === 'list') {
    const items = json.items.map((item) => withoutNoise(item, ids, parent, isSmallTalk));
    return list(parent === 'faqs' ? items.sort(byText) : items);
  }
  const isDropped = (name: string, value: Json): boolean =>
    isNoise(name) ||
    (parent === 'metadata' && LAYOUT.test(name)) ||
    (isSmallTalk && SMALL_TALK_IDS.test(name)) ||
    (/^stat(?:e|us)$/.test(name) && STATES.includes(normalizeStatus(asString(value) ?? '')));
  return fields(
    json.entries
      .filter(({ name, value }) => !isDropped(name, value))
      .map((entry) => ({ ...entry, value: withoutNoise(entry.value, ids, entry.name, isSmallTalk) }))
      .filter(({ value }) => !isEmpty(value)),
  );
}

/** Exports of one bot have such a field or leave it out. */
function isEmpty(json: Json): boolean {
  if (json.kind === 'scalar') return ['""', 'null', 'false'].includes(json.text);
  return (json.kind === 'list' ? json.items : json.entries).length === 0;
}

function byText(one: Json, other: Json): number {
  const [text, otherText] = [print(sorted(one), 0), print(sorted(other), 0)];
  return text < otherText ? -1 : Number(text > otherText);
}
