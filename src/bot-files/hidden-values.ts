import { type Json, list, print, string } from './json.ts';
import { placeholderFor, VariableNames } from './placeholder.ts';
import { hideSecrets } from './secret-fields.ts';
import { SecuredVariables } from './secured.ts';
import { isOfBot } from './split.ts';
import type { Spot } from './spot.ts';

interface Hidden {
  readonly words: string;
  readonly identity: string;
  readonly spot: Spot;
}

/** The values that no normalized file holds: those of secured variables, and of fields that are secrets by their name. */
export class HiddenValues {
  readonly #names = new VariableNames();
  readonly #variables = new SecuredVariables(this.#names);
  readonly #secrets = new Map<string, readonly Hidden[]>();

  /** @throws KoreaiError `archive-invalid` where a secured variable has no key, or a value that would stay in clear */
  constructor(files: ReadonlyMap<string, Json>) {
    for (const [path, json] of files) {
      this.#variables.add(json);
      const secrets = apart(secretSpots(json).map((spot) => hiddenAt(path, spot)));
      for (const { words, identity } of secrets) this.#names.add(words, identity);
      this.#secrets.set(path, secrets);
    }
  }

  /** The same file with a placeholder for each of them. */
  hide(path: string, json: Json): Json {
    const secrets = this.#secrets.get(path) ?? [];
    let count = 0;
    const without = hideSecrets(json, (value) => {
      const secret = secrets[count++];
      return placeholderFor(value, secret && this.#names.of(secret.words, secret.identity));
    });
    return this.#variables.hide(without);
  }

  /** Where the secrets of a file stand that are no variables. */
  secretPaths(path: string): string[] {
    return (this.#secrets.get(path) ?? []).map(({ spot }) => spot.path);
  }
}

/** Where the values stand that are secrets by the names of their fields, in order. */
export function secretSpots(json: Json): Spot[] {
  const spots: Spot[] = [];
  hideSecrets(json, (value, spot) => {
    spots.push(spot);
    return placeholderFor(value, `KOREAI_VAR_${spots.length}`);
  });
  return spots;
}

function hiddenAt(file: string, spot: Spot): Hidden {
  const words = [...(isOfBot(file) ? [] : [file.replace(/\.json$/i, '')]), ...spot.labels].join('_');
  return { words, identity: print(list([file, ...spot.ids].map(string)), 0), spot };
}

/** Items of a list may have one id. */
function apart(secrets: readonly Hidden[]): Hidden[] {
  const seen = new Map<string, number>();
  return secrets.map((secret) => {
    const count = seen.get(secret.identity) ?? 0;
    seen.set(secret.identity, count + 1);
    return count === 0 ? secret : { ...secret, identity: `${secret.identity}${count}` };
  });
}
