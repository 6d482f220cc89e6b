import { normalizeStatus } from '../core/normalize-text.ts';
import { asString, type Fields, firstText, only, type Scalar } from './json.ts';

/** How the name of a field ends that holds a secret: `apiKey`, `x-api-key`, `clientSecret`, `access_token`. */
const SECRET_NAME =
  /(?:secret|password|passwd|passphrase|token|apikey)(?:value)?$|(?:secret|access|private|subscription|auth|account|signing|encryption|shared|app|client|master|license)key$|(?:connectionstring|authorization)$|^(?:pwd|jwt|bearer|credentials?)$/;

/** Request headers that hold a secret, besides those whose names say so anywhere. */
const SECRET_HEADER = /.key$|^(?:x?auth|cookie|setcookie|xauthentication)$/;

/** Fields whose values are request headers. */
const HEADERS = /headers?$/;

/** Fields that hold headers or a request body, whose text may be JSON of its own. */
const REQUEST_TEXT = /^(?:payload|requestbody|body)$/;

/** Language data: what stands below it are people's words, whatever they are called. */
const LANGUAGE_DATA = new Set([
  ...['synonyms', 'sentences', 'patterns', 'negativepatterns', 'traits', 'traitrules', 'knowledgetasks', 'smalltalk'],
  ...['mlparams', 'nlmeta', 'allowedvalues', 'utterances', 'concepts', 'koraresponses', 'message', 'errormessage'],
]);

/** Where a field stands, as far as it decides what its name means. */
export interface Surroundings {
  readonly isLanguage: boolean;
  readonly isHeaders: boolean;
  /** Text here may be JSON of its own, as in the headers and the payload of a service node. */
  readonly isRequest: boolean;
}

export const OUTSIDE: Surroundings = { isLanguage: false, isHeaders: false, isRequest: false };

/** What a field means for those below it. */
export function within(around: Surroundings, name: string): Surroundings {
  const word = normalizeStatus(name);
  const isHeaders = HEADERS.test(word);
  return {
    isLanguage: around.isLanguage || LANGUAGE_DATA.has(word),
    isHeaders: around.isHeaders || isHeaders,
    isRequest: isHeaders || REQUEST_TEXT.test(word) || (around.isRequest && word === 'value'),
  };
}

/** Whether a field of this name holds a secret where it stands. A name with a space in it is somebody's words. */
export function isSecretName(name: string, { isLanguage, isHeaders }: Surroundings): boolean {
  if (isLanguage || /\s/.test(name)) return false;
  const word = normalizeStatus(name);
  return SECRET_NAME.test(word) || (isHeaders && SECRET_HEADER.test(word));
}

/** Whether the `value` beside a `key` or `name` is a secret by that name. Variables are not: they say it themselves. */
export function isSecretPair(json: Fields, around: Surroundings): boolean {
  if (isVariable(json)) return false;
  const name = firstText(json, 'key', 'name', 'header', 'headerName');
  return name !== undefined && isSecretName(name, around);
}

/** A variable of the bot, secured or not. */
export function isVariable(json: Fields): boolean {
  return (
    asString(only(json, 'variableType')) !== undefined ||
    json.entries.some(({ name }) => normalizeStatus(name) === 'issecured')
  );
}

/** Whether there is something to hide: no reference to the bot's context alone, no mask, nothing that says "nothing". */
export function holdsSecret(value: Scalar, name: string): boolean {
  const text = asString(value);
  if (text === undefined) return /^-?\d/.test(value.text) && !/token$/.test(normalizeStatus(name));
  const own = text
    .replace(/\{\{.*?\}\}/gs, '')
    .trim()
    .replace(/^(?:bearer|basic|digest|token|apikey)\b/i, '')
    .trim();
  return !/^[*•●\s:,;"']*$|^(?:undefined|null|none|true|false)$/i.test(own);
}
