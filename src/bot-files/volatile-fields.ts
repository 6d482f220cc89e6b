import { fields, type Json } from './json.ts';

/**
 * What an export says about itself and not about the bot: dropped from the top of a definition and of `config.json`.
 * Exports of one unchanged bot that were seen had the same bytes throughout, `encryptedHash` with them, so this names
 * nothing that was seen to change, only what could not stay the same. docs/normalized.md says so to users.
 */
export const VOLATILE_EXPORT_FIELDS = [
  'exportDate',
  'exportTime',
  'exportTimestamp',
  'exportedAt',
  'exportedBy',
  'exportedOn',
];

export function withoutVolatileFields(json: Json): Json {
  if (json.kind !== 'fields') return json;
  return fields(
    json.entries.filter(({ name, value }) => value.kind !== 'scalar' || !VOLATILE_EXPORT_FIELDS.includes(name)),
  );
}
