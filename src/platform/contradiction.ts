import { sanitize } from '../core/sanitize.ts';
import { isFailedWord } from '../core/status-words.ts';
import { errorMessageOf } from './answer-error.ts';
import { amount, type Fields, field, flag, isFields, normalizeKey, placesIn, reason, text } from './wire.ts';

/** Names under which the platform's APIs report errors (kore-api.md, section 6; xo-additions.md, section 7). */
const ERROR_NAMES = ['errors', 'error', 'errorMessage', 'errorMsg', 'errMsg', 'failureReason'] as const;
const NO_ERROR = ['', '0', 'false', 'null', 'none', 'undefined', 'n/a', 'no error', 'no errors'];

/** The message of the errors that a record lists, or of `success: false` or an HTTP status; `undefined` if there are none. */
export function messageOfErrors(fields: Fields): string | undefined {
  for (const name of ERROR_NAMES) {
    const errors = field(fields, name);
    if (!saysSomething(errors)) continue;
    const said = typeof errors === 'string' ? errors : errorMessageOf({ error: errors }) || errorMessageOf({ errors });
    return said || 'it lists errors without a message';
  }
  const status = field(fields, 'status');
  const codes = [status, field(fields, 'statusCode')];
  const isRefused = [field(fields, 'success'), status].some((value) => flag(value) === false);
  if (isRefused || codes.some((code) => typeof code !== 'object' && Number(code) >= 400))
    return reason(fields) || 'it reports that it did not succeed';
  return flag(field(fields, 'timedOut')) ? 'it timed out' : undefined;
}

function saysSomething(value: unknown): boolean {
  if (typeof value === 'string') return !NO_ERROR.includes(value.trim().toLowerCase());
  if (Array.isArray(value)) return value.length > 0;
  return isFields(value) ? Object.values(value).some(saysSomething) : Boolean(value);
}

/** What a record that reports success says against it: errors, a partial failure or a number of failures, inside it too. */
export function contradictionOf(fields: Fields): string | undefined {
  return placesIn(fields)
    .map(contradictionAt)
    .find((said) => said !== undefined);
}

/** The same without what is inside it. */
export function contradictionAt(place: Fields): string | undefined {
  const isPartial = flag(field(place, 'isPartialFailure'));
  const partial = isPartial ? reason(place) || 'it reports a partial failure' : undefined;
  return messageOfErrors(place) ?? partial ?? failuresIn(place);
}

/** Why a good answer refuses what was sent; `undefined` if it does not. An answer without a status accepts it. */
export function refusalIn(fields: Fields): string | undefined {
  const status = text(fields, 'status');
  return contradictionOf(fields) ?? (isFailedWord(status) ? reason(fields) || `status '${status}'` : undefined);
}

const THINGS =
  'steps|variables|records|tasks|files|items|components|resources|entries|tests|chunks|rows|layers|agents|tools|functions';
const FAILED = 'fail(ed|ures?)?|errors?|skipped|rejected|discarded|invalid|notexecuted';

/** `failed`, `failureCount`, `totalFailed`, `tasksFailed`, `skippedVariables`; not settings such as `failureThreshold`. */
const FAILURES = new RegExp(`^(total|numberof|num)?(${THINGS})?(${FAILED})(counts?|numbers?|total|${THINGS})?$`);

/** A number of failures above zero, or a list of what failed, in whatever field. `undefined` if there is none. */
export function failuresIn(place: Fields): string | undefined {
  const isFailure = (name: string) => FAILURES.test(normalizeKey(name));
  const failed = Object.keys(place).find((name) => isFailure(name) && (amount(place, name) ?? 0) > 0);
  return failed === undefined ? undefined : `it reports '${sanitize(failed, 40)}': ${amount(place, failed)}`;
}
