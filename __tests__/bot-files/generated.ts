import fc from 'fast-check';
import { anyCharacter } from '../support/any-character.ts';

/** Numbers and strings that `JSON.parse` and `JSON.stringify` would change. */
const SCALARS = '0 -0 1.0 1 1e5 1E+05 -0.0e-7 12345678901234567890123 1e999 true false null'.split(' ');
const STRINGS = [
  ...['"\\ud800"', '"\\u00e9"', '"é"', '"\\/"', '"/"', '"\\u2028"', '""', '"😀"', '"\\u0000"'],
  JSON.stringify(`\${KOREAI_VAR_X}`),
];
const NAMES = ['', ...'__proto__ constructor toString a A name _id value isSecured 0 10 9 é'.split(' ')];
const LISTS = 'dialogs dialogComponents knowledgeTasks alerts actions sentences botDefinition app'.split(' ');

const scalar = fc.oneof(
  fc.constantFrom(...SCALARS, ...STRINGS),
  fc.string({ unit: anyCharacter }).map((text) => JSON.stringify(text)),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => JSON.stringify(number)),
);
const name = fc.oneof(fc.constantFrom(...NAMES), fc.string()).map((text) => JSON.stringify(text));
const space = fc.constantFrom('', '', ' ', '\n\t', '\r\n');

function members(member: fc.Arbitrary<string>, open: string, close: string): fc.Arbitrary<string> {
  return fc
    .tuple(fc.array(member, { maxLength: 5 }), space)
    .map(([all, between]) => open + between + all.join(`${between},${between}`) + between + close);
}

function field(key: fc.Arbitrary<string>, value: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(key, space, value).map(([one, between, other]) => `${one}${between}:${between}${other}`);
}

/** The text of any JSON; names can occur twice. */
export const jsonText: fc.Arbitrary<string> = fc.letrec<{ json: string; fields: string }>((match) => ({
  json: fc.oneof({ depthSize: 'small' }, scalar, members(match('json'), '[', ']'), match('fields')),
  fields: members(field(name, match('json')), '{', '}'),
})).json;

const part = members(
  fc.oneof(
    field(name, jsonText),
    field(fc.constant('"name"'), fc.constantFrom('"Welcome"', '"welcome"', '"../x"', '"CON"', '"😀"', '""', '7')),
    field(fc.constantFrom('"_id"', '"refId"'), fc.constantFrom('"1"', '"2"', '"../../3"')),
  ),
  '{',
  '}',
);

/** The text of a definition: lists of parts with clashing names, and anything else. */
export const definitionText: fc.Arbitrary<string> = members(
  fc.oneof(
    field(
      fc.constantFrom(...LISTS).map((text) => JSON.stringify(text)),
      members(part, '[', ']'),
    ),
    field(name, jsonText),
    field(
      fc.constantFrom('"botDefinition"', '"app"'),
      members(field(fc.constant('"dialogs"'), members(part, '[', ']')), '{', '}'),
    ),
  ),
  '{',
  '}',
);
