import { type Fields, type Json, list, print, string } from './json.ts';
import { placeholderFor, type Replaced, variableNames } from './placeholder.ts';
import { replaceSecrets } from './secret-fields.ts';
import { asReplaced, refuseStrayValue, replaceVariables, securedIn, valuesOf, withValue } from './secured.ts';
import { isOfBot } from './split.ts';
import type { Spot } from './spot.ts';

/** A secret that is not the value of a secured variable. */
interface Secret extends Replaced {
  readonly path: string;
}

/**
 * Replaces the values of secured variables, and of fields that are secrets by their names, by placeholders.
 *
 * @returns by path: the file as it was and without its secrets, and the paths of these
 * @throws KoreaiError `archive-invalid` if a secured variable has no key, or a value that would stay in clear
 */
export function replaceAllSecrets(files: ReadonlyMap<string, Json>) {
  const variables = [...files.values()].flatMap((json) => securedIn(json));
  for (const variable of variables) refuseStrayValue(variable);
  const secrets = new Map([...files].map(([path, json]) => [path, secretsOf(path, json)]));
  const nameOf = variableNames([...variables.map(asReplaced), ...[...secrets.values()].flat()]);
  const withoutSecured = replacingSecured(variables, nameOf);
  const replace = (path: string, original: Json) => {
    const own = secrets.get(path) ?? [];
    let count = 0;
    const redacted = replaceSecrets(original, (value) => {
      const secret = own[count++];
      return placeholderFor(value, secret && nameOf(secret));
    });
    return { original, json: withoutSecured(redacted), replaced: own.map((secret) => secret.path) };
  };
  return new Map([...files].map(([path, json]) => [path, replace(path, json)]));
}

/** @returns a function that replaces the value of each secured variable by a placeholder */
function replacingSecured(variables: readonly Fields[], nameOf: (replaced: Replaced) => string): (json: Json) => Json {
  const values = new Map<string, Set<string>>();
  for (const variable of variables) {
    const { identity } = asReplaced(variable);
    const known = values.get(identity) ?? new Set();
    for (const value of valuesOf(variable)) known.add(print(value, 0));
    values.set(identity, known);
  }
  const replace = (variable: Fields): Json => {
    const replaced = asReplaced(variable);
    // The same key with two values in one namespace: one environment variable could not stand for both.
    const hasOneValue = (values.get(replaced.identity)?.size ?? 0) <= 1;
    return withValue(variable, (value) => placeholderFor(value, hasOneValue ? nameOf(replaced) : undefined));
  };
  return (json) => replaceVariables(json, replace) ?? json;
}

/** Where the secrets of a file are, in order. Secured variables do not count. */
export function secretSpots(json: Json): Spot[] {
  const spots: Spot[] = [];
  replaceSecrets(json, (value, spot) => {
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
