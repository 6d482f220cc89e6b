import { formatInstant } from '../core/clock.ts';
import { sanitize } from '../core/sanitize.ts';

/** One `<testcase>`. */
export interface JunitCase {
  readonly classname: string;
  readonly name: string;
  readonly durationMs?: number | undefined;
  /** `failure` if it did not pass, `error` if that is unknown. */
  readonly problem?: { readonly tag: 'failure' | 'error'; readonly type: string; readonly message: string };
  /** Text for the reader, in lines. */
  readonly text: string;
}

/** One `<testsuite>`. */
interface JunitSuite {
  readonly name: string;
  readonly cases: readonly JunitCase[];
  /** `undefined` ones are left out. */
  readonly properties?: Readonly<Record<string, unknown>>;
  /** Totals that the platform reported: they replace those of the cases. */
  readonly totals?: Partial<Totals>;
}

interface Totals {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
  readonly durationMs: number;
}

/**
 * JUnit XML in the dialect that test reporters share (github.com/testmoapp/junitxml). The root has neither `skipped` nor
 * `timestamp`, which Jenkins' xunit-plugin refuses there (its schema junit-10.xsd). Names and texts must be sanitized,
 * because reporters print them.
 */
export function junitXml(name: string, suites: readonly JunitSuite[], startedAt: number | undefined): string {
  const all = suites.map((suite) => ({ ...suite, totals: { ...totalsOf(suite.cases), ...suite.totals } }));
  const sum = (of: (totals: Totals) => number): number => all.reduce((total, { totals }) => total + of(totals), 0);
  const root = {
    tests: sum(({ tests }) => tests),
    failures: sum(({ failures }) => failures),
    errors: sum(({ errors }) => errors),
    time: secondsOf(sum(({ durationMs }) => durationMs)),
  };
  const timestamp = timestampOf(startedAt);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    openTag('testsuites', { name, ...root }),
    ...all.flatMap(({ name: suite, cases, properties, totals: { durationMs, ...counts } }) => [
      openTag('testsuite', { name: suite, ...counts, time: secondsOf(durationMs), timestamp }),
      ...(properties ? propertyLines(properties) : []),
      ...cases.flatMap(caseLines),
      '</testsuite>',
    ]),
    '</testsuites>',
  ];
  return `${lines.join('\n')}\n`;
}

function totalsOf(cases: readonly JunitCase[]): Totals {
  const count = (tag: 'failure' | 'error'): number => cases.filter(({ problem }) => problem?.tag === tag).length;
  const durationMs = cases.reduce((total, one) => total + credibleMs(one.durationMs), 0);
  return { tests: cases.length, failures: count('failure'), errors: count('error'), skipped: 0, durationMs };
}

function propertyLines(properties: Readonly<Record<string, unknown>>): string[] {
  const known = Object.entries(properties).filter(([, value]) => value !== undefined);
  const lines = known.map(([name, value]) => element('property', { name, value: sanitize(value, 200) }));
  return ['<properties>', ...lines, '</properties>'];
}

function caseLines({ classname, name, durationMs, problem, text }: JunitCase): string[] {
  const attributes = { classname, name, time: secondsOf(credibleMs(durationMs)) };
  if (problem === undefined && text === '') return [element('testcase', attributes)];
  const content = problem
    ? element(problem.tag, { message: problem.message, type: problem.type }, text)
    : element('system-out', {}, text);
  return [openTag('testcase', attributes), content, '</testcase>'];
}

/** A century: a longer duration is not credible, and would be written with an exponent. */
const MAX_DURATION_MS = 100 * 366 * 24 * 3600 * 1000;

/** A duration in whole milliseconds; 0 if it is unknown or not credible. */
export function credibleMs(durationMs = 0): number {
  return durationMs > 0 && durationMs <= MAX_DURATION_MS ? Math.round(durationMs) : 0;
}

function secondsOf(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}

/** UTC without a zone and a fraction, because the strictest of the schemas allows neither. */
function timestampOf(startedAt: number | undefined): string | undefined {
  if (startedAt === undefined || Number.isNaN(new Date(startedAt).getTime())) return undefined;
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/.exec(formatInstant(startedAt))?.[0];
}

/** Characters that XML 1.0 does not allow, not even as a reference. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Forbidden characters become U+FFFD. */
function escaped(text: string, characters: RegExp): string {
  const allowed = text.replace(FORBIDDEN, '\uFFFD');
  return allowed.replace(characters, (character) => ENTITIES[character] ?? `&#${character.charCodeAt(0)};`);
}

/** Attributes by name. `undefined` ones are left out. */
type Attributes = Readonly<Record<string, string | number | undefined>>;

/** In attributes, a parser would turn line breaks and tabs into spaces. */
function openTag(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value), /[&<>"'\t\n\r]/g)}"`);
  return `<${name}${written.join('')}>`;
}

/** An element with text, or an empty one. In text, `>` is escaped because of `]]>`. */
export function element(name: string, attributes: Attributes, text = ''): string {
  const tag = openTag(name, attributes);
  return text === '' ? `${tag.slice(0, -1)}/>` : `${tag}${escaped(text, /[&<>\r]/g)}</${name}>`;
}
