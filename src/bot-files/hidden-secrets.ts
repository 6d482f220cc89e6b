import { type Json, list, print, string } from './json.ts';
import { placeholderFor, VariableNames } from './placeholder.ts';
import { hideSecrets, type Spot } from './secret-fields.ts';
import { hideSecured } from './secured.ts';
import { isOfBot } from './split.ts';

/** A secret that is not the value of a secured variable. */
interface Secret {
  /** Its environment variable is named after these. */
  readonly words: string;
  readonly identity: string;
  readonly path: string;
}

/**
 * Replaces the values of secured variables, and of fields that are secrets by their names, by placeholders.
 *
 * @returns by path: the file without its secrets, and the paths of these
 * @throws KoreaiError `archive-invalid` if a secured variable has no key, or a value that would stay in clear
 */
export function hideAllSecrets(files: ReadonlyMap<string, Json>) {
  const names = new VariableNames();
  const withoutSecured = hideSecured(files.values(), names);
  const secrets = new Map([...files].map(([path, json]) => [path, secretsOf(path, json)]));
  for (const { words, identity } of [...secrets.values()].flat()) names.add(words, identity);
  const hide = (path: string, json: Json): { readonly json: Json; readonly hidden: readonly string[] } => {
    const own = secrets.get(path) ?? [];
    let count = 0;
    const redacted = hideSecrets(json, (value) => {
      const secret = own[count++];
      return placeholderFor(value, secret && names.of(secret.words, secret.identity));
    });
    return { json: withoutSecured(redacted), hidden: own.map((secret) => secret.path) };
  };
  return new Map([...files].map(([path, json]) => [path, hide(path, json)]));
}

/** Where the secrets of a file are, in order. Secured variables do not count. */
export function secretSpots(json: Json): Spot[] {
  const spots: Spot[] = [];
  hideSecrets(json, (value, spot) => {
    spots.push(spot);
    return placeholderFor(value, `KOREAI_VAR_${spots.length}`);
  });
  return spots;
}

function secretsOf(file: string, json: Json): Secret[] {
  const fileLabel = isOfBot(file) ? [] : [file.replace(/\.json$/i, '')];
  const seen = new Map<string, number>();
  return secretSpots(json).map(({ path, labels, ids }) => {
    const identity = print(list([file, ...ids].map(string)), 0);
    // Items of a list can have the same id.
    const count = seen.get(identity) ?? 0;
    seen.set(identity, count + 1);
    return { words: [...fileLabel, ...labels].join('_'), identity: identity + (count || ''), path };
  });
}
