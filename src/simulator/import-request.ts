import { type Call, fieldsOf, invalidArguments } from './call.ts';
import { botRefusal } from './reply.ts';
import type { StartedImport } from './scenario.ts';
import type { Upload, Uploads } from './uploads.ts';

export interface ImportRequest {
  /** Of the new bot; empty where none was given. */
  readonly name: string;
  /** Why the files cannot be what they are called; `undefined` where they can. */
  readonly flaw: string | undefined;
}

type Kind = 'zip' | 'json' | 'any';
type Wanted = readonly [field: string, kind: Kind];

const ZIP: readonly Wanted[] = [['zipInfo', 'zip']];
const EXISTING: readonly Wanted[] = [
  ['botDefinition', 'json'],
  ['configInfo', 'json'],
];
/** A new bot wants its icon too. */
const NEW: readonly Wanted[] = [...EXISTING, ['icon', 'any']];

/** Reads the body of an import (kore-api.md, section 1.3). @throws Refusal 412 for its form, 400 for an unknown file */
export function readImport(
  call: Call,
  target: 'new' | 'existing',
  uploads: Uploads,
  { zipImport, looksInside = true }: StartedImport,
): ImportRequest {
  const body = fieldsOf(call);
  const { uploadMode = body['zipInfo'] === undefined ? 'JSON' : 'ZIP', name = '', importOptions = {} } = body;
  if (uploadMode !== 'ZIP' && uploadMode !== 'JSON') throw invalidArguments();
  if (uploadMode === 'ZIP' && zipImport === 'refused') throw invalidArguments();
  if (typeof name !== 'string' || typeof importOptions !== 'object') throw invalidArguments();
  const wanted = uploadMode === 'ZIP' ? ZIP : target === 'new' ? NEW : EXISTING;
  const ids = wanted.map(([field]) => fileIdIn(body[field]));
  const files = ids.map((id) => fileOf(id, uploads));
  for (const id of functionIds(body['botFunctions'])) fileOf(id, uploads);
  const flaws = wanted.flatMap(([field, kind], index) =>
    isKind(files[index], kind) ? [] : [`${field} is no ${kind}`],
  );
  return { name, flaw: looksInside ? flaws[0] : undefined };
}

function functionIds(value: unknown = []): string[] {
  if (!Array.isArray(value)) throw invalidArguments();
  return value.map((entry: unknown) =>
    fileIdIn(typeof entry === 'object' && entry !== null ? Reflect.get(entry, 'fileId') : entry),
  );
}

function fileIdIn(value: unknown): string {
  if (typeof value !== 'string' || value === '') throw invalidArguments();
  return value;
}

function fileOf(fileId: string, uploads: Uploads): Upload {
  const upload = uploads.get(fileId);
  if (!upload) throw botRefusal(400, 'Invalid file id');
  return upload;
}

/** Of bytes that were forgotten the best is believed. */
function isKind(upload: Upload | undefined, kind: Kind): boolean {
  const bytes = upload?.bytes;
  if (!bytes || kind === 'any') return true;
  if (kind === 'zip') return bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04'));
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
