import { normalizeWord } from '../core/status-words.ts';
import { asString, type Fields, firstText, only, type Scalar } from './json.ts';

/** Names of fields with a secret: `apiKey`, `x-api-key`, `clientSecret`, `access_token`. */
const SECRET_NAME =
  /(?:secret|password|passwd|passphrase|token|apikey)(?:value)?$|(?:secret|access|private|subscription|auth|account|signing|encryption|shared|app|client|master|license|jwt|hmac)key$|(?:connectionstring|authorization)$|^(?:pwd|jwt|bearer|credentials?)$/;

/** Further names that mean a secret in request headers. */
const SECRET_HEADER = /.key$|^(?:x?auth|cookie|setcookie|xauthentication)$/;

/** Fields whose values are request headers. */
const HEADERS = /headers?$/;

/** Fields with headers or a request body, whose text can be JSON. */
const REQUEST_TEXT = /^(?:payload|requestbody|body)$/;

/** Language data: everything below is what people say, not secrets. */
const LANGUAGE_DATA = new Set([
  ...['synonyms', 'sentences', 'patterns', 'negativepatterns', 'traits', 'traitrules', 'knowledgetasks', 'smalltalk'],
  ...['mlparams', 'nlmeta', 'allowedvalues', 'utterances', 'concepts', 'koraresponses', 'message', 'errormessage'],
]);

/** Long, without spaces and with several digits, as keys are. */
const RANDOM = /^(?=.*[A-Za-z])(?=(?:\D*\d){3})[\w+/=.~-]{24,}$/;
const UUID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/i;

/** Whether a value could be a key rather than a word or an id. */
export function looksRandom(text: string): boolean {
  return RANDOM.test(text) && !UUID.test(text);
}

/** The context of a field, on which the meaning of its name depends. */
export interface Surroundings {
  readonly isLanguage: boolean;
  readonly isHeaders: boolean;
  /** Text here can be JSON, as in the headers and the payload of a service node. */
  readonly isRequest: boolean;
}

export const OUTSIDE: Surroundings = { isLanguage: false, isHeaders: false, isRequest: false };

/** The context of the fields below a field. */
export function within(around: Surroundings, name: string): Surroundings {
  const word = normalizeWord(name);
  const isHeaders = HEADERS.test(word);
  return {
    isLanguage: around.isLanguage || LANGUAGE_DATA.has(word),
    isHeaders: around.isHeaders || isHeaders,
    isRequest: isHeaders || REQUEST_TEXT.test(word) || (around.isRequest && word === 'value'),
  };
}

/** Whether a field with this name is a secret in this context. A name with a space in it is text by people. */
export function isSecretName(name: string, { isHeaders }: Surroundings): boolean {
  if (/\s/.test(name)) return false;
  const word = normalizeWord(name);
  return SECRET_NAME.test(word) || (isHeaders && SECRET_HEADER.test(word));
}

/** The name of a secret whose `value` is beside it. For variables `isSecured` decides instead. */
export function secretPairName(json: Fields, around: Surroundings): string | undefined {
  const name = firstText(json, 'key', 'name', 'header', 'headerName');
  return name !== undefined && isSecretName(name, around) ? name : undefined;
}

/** Whether a field holds what the name beside it stands for. */
export function isValueName(name: string): boolean {
  return name === 'value' || name === 'headerValue';
}

/** A variable of the bot, secured or not. */
export function isVariable(json: Fields): boolean {
  return (
    asString(only(json, 'variableType')) !== undefined ||
    json.entries.some(({ name }) => normalizeWord(name) === 'issecured')
  );
}

/** Whether a value must be replaced: not a mere reference to the bot's context, not a mask, not a word for "nothing". */
export function holdsSecret(value: Scalar, name: string): boolean {
  const text = asString(value);
  if (text === undefined) return /^-?\d/.test(value.text) && !/token$/.test(normalizeWord(name));
  const own = text
    .replace(/\{\{.*?\}\}/gs, '')
    .trim()
    .replace(/^(?:bearer|basic|digest|token|apikey)\b/i, '')
    .trim();
  return !/^[*•●\s:,;"']*$|^(?:undefined|null|none|true|false)$/i.test(own);
}

/** What keys and credentials look like, whatever the name of their field. */
const SHAPES: readonly RegExp[] = [
  /\b(?:Bearer|Basic)\s+(?=[^\s"'{}]*[\d=])[\w.~+/=-]{12,}/i,
  /\bsk-(?=[\w-]*\d)[\w-]{16,}/,
  /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/,
  /\bAIza[\w-]{30,}/,
  /\bgh[pousr]_\w{20,}|\bgithub_pat_\w{20,}|\bglpat-[\w-]{16,}/,
  /\bxox[a-z]-[\w-]{10,}/,
  /\beyJ[\w-]{8,}\.eyJ[\w-]{4,}\.[\w-]{8,}/,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /\babl_\w{12,}/,
  /:\/\/[^\s/:@"'{}]{1,100}:[^\s/:@"'{}]{3,200}@/,
  /[?&](?:api_?key|subscription-key|access_token|auth_token|token|client_secret|secret|password|sig)=[^&\s"'{}<>$]{8,}/i,
  /(?:api_?key|secret|token|passw(?:or)?d)["']?\s*[:=]\s*["'](?=[^"']*\d)[^"'\s{}$<>]{8,}["']/i,
];

/** An API key of the Agent Platform. Ids of knowledge graphs can look the same. */
const AGENT_KEY = /\bkg-(?=[\w-]*\d)[A-Za-z0-9][\w-]{15,}/;

/** Whether a text has the shape of a key or another credential, whatever its field is called. */
export function looksSecret(text: string, name: string): boolean {
  const plain = decoded(text);
  const isShaped = (one: string): boolean => SHAPES.some((shape) => shape.test(one));
  if (isShaped(plain) || (plain !== text && isShaped(text))) return true;
  return !/id$/.test(normalizeWord(name)) && AGENT_KEY.test(plain);
}

/** Decodes text that can be percent-encoded, as scripts and many payloads are. */
export function decoded(text: string): string {
  if (!/%[\dA-Fa-f]{2}/.test(text)) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
