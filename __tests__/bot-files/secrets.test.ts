import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Files } from '../../src/bot-files/disk.ts';
import { stableFiles } from '../../src/bot-files/normalize.ts';
import type { KoreaiError } from '../../src/core/errors.ts';
import { filesOf, normalFiles, packed } from './folders.ts';
import { exported } from './sample-bot.ts';

const KEY = 'zq-0f9e8d7c6b5a';

/** Encodes as definitions do. */
const encoded = (value: unknown): string => encodeURIComponent(JSON.stringify(value));

/** Places of a secret, each with the end of its environment variable's name. */
const PLACES: [string, (it: string) => Record<string, unknown>, string][] = [
  ['a model', (apiKey) => ({ llmConfiguration: [{ name: 'openai', apiKey }] }), 'LLMCONFIGURATION_OPENAI_APIKEY'],
  ['a stream', (it) => ({ llmConfigsForStream: [{ config: { api_key: it } }] }), 'API_KEY'],
  ['an engine', (apiKey) => ({ translationEngines: [{ dependencies: 'g', apiKey }] }), 'TRANSLATIONENGINES_APIKEY'],
  ['a map of headers', (it) => headers({ Authorization: `Bearer ${it}`, Accept: 'x' }), 'AUTHORIZATION'],
  ['a list of headers', (it) => headers([{ key: 'x-api-key', value: it }]), 'X_API_KEY'],
  ['headers by name', (it) => headers([{ name: 'Ocp-Apim-Subscription-Key', value: it }]), 'SUBSCRIPTION_KEY'],
  ['headers by their own words', (it) => headers([{ headerName: 'x-api-key', headerValue: it }]), 'X_API_KEY'],
  ['headers as text', (it) => headers({ value: JSON.stringify({ Accept: 'x', auth: it }, null, 2) }), 'AUTH'],
  ['encoded headers', (it) => headers({ type: 'raw', value: encoded({ Authorization: it }) }), 'AUTHORIZATION'],
  ['lines of headers', (it) => headers({ value: `Accept: x\r\nx-api-key: ${it}` }), 'HEADERS'],
  ['a payload', (it) => payload(encoded({ client_secret: it, n: 1 })), 'CLIENT_SECRET'],
  ['a form', (it) => payload(`client_id=a&client_secret=${it}`), 'PAYLOAD'],
  ['a signing key', (jwtKey) => ({ webSdk: { jwtKey } }), 'JWTKEY'],
  ['a login', (password) => ({ idp: { settings: { user: 'bot', password } } }), 'PASSWORD'],
  ['name and value', (it) => ({ authProfile: { fields: [{ key: 'client_secret', value: it }] } }), 'CLIENT_SECRET'],
  ['a list of keys', (it) => ({ integration: { apiKey: [it] } }), 'APIKEY'],
  ['an object', (it) => ({ parts: [{ key: 'cfg', variableType: 'env', value: { apiKey: it } }] }), 'APIKEY'],
  ['a table', (it) => ({ 'tableDefinition_x.json': { rows: [{ accessToken: it }] } }), 'ACCESSTOKEN'],
];

const headers = (value: unknown) => service({ headers: value });
const payload = (value: string) => service({ payload: { type: 'raw', value } });

function service(more: object) {
  return { dialogComponents: [{ _id: 'dc-9', refId: 'ref-9', name: 'Charge', type: 'service', ...more }] };
}

function botWith(place: Record<string, unknown>): Record<string, string | Buffer> {
  const file = Object.keys(place).find((name) => name.endsWith('.json'));
  if (file !== undefined) return { ...exported(), [file]: JSON.stringify(place[file]) };
  return exported((bot) => Object.assign(bot, place));
}

/** The environment variables that files name, without those of the sample bot. */
function namesIn(files: Files): string[] {
  const text = decodeURIComponent(textOf(files).replaceAll(/%(?![\dA-F]{2})/g, '%25'));
  const names = [...text.matchAll(/\$\{(KOREAI_VAR_\w+)(?::json)?\}/g)].map(([, name = '']) => name);
  return [...new Set(names)].filter((name) => !/API_TOKEN|API_URL|_X$/.test(name));
}

function textOf(files: Files): string {
  return [...files.values()].map(String).join('\n');
}

/** The JSON of all files but the configuration, whose secured variables have no value. */
function jsonIn(files: Iterable<[string, string | Buffer]>) {
  const wanted = [...files].filter(([path]) => path.endsWith('.json') && path !== 'config.json');
  return new Map(wanted.map(([path, text]) => [path, JSON.parse(String(text))]));
}

describe('a secret by its name and place', () => {
  test.each(PLACES)('in %s is in no file, and is restored from the environment', (_, place, named) => {
    const source = botWith(place(KEY));
    const { files: normal, replaced } = stableFiles(filesOf(source));

    expect(textOf(normal)).not.toContain(KEY);
    expect(replaced).toHaveLength(1);
    expect(namesIn(normal)).toEqual([expect.stringMatching(new RegExp(`^KOREAI_VAR_.*${named}$`))]);

    const isComplete = /HEADERS|PAYLOAD/.test(named);
    const value = isComplete ? textIn(place(KEY)) : /Bearer/.test(JSON.stringify(place(KEY))) ? `Bearer ${KEY}` : KEY;
    const { files } = packed(source, (name) => (name.endsWith(named) ? value : undefined));
    expect(jsonIn(files)).toEqual(jsonIn(Object.entries(source)));
  });

  test('is named if it has no value, and nothing is packed', () => {
    const pack = () => packed(botWith({ webSdk: { jwtKey: KEY } }));
    expect(pack).toThrow('KOREAI_VAR_WEBSDK_JWTKEY (botDefinition.json: webSdk.jwtKey)');
    expect(pack).toThrow(expect.objectContaining({ code: 'input-invalid' }));
  });

  test('has a unique name in any order', () => {
    const engines = [
      { refId: 'a', apiKey: '1-one' },
      { refId: 'b', apiKey: '2-two' },
    ];
    const namedBy = (translationEngines: typeof engines) => {
      const { translationEngines: named }: { translationEngines: typeof engines } = JSON.parse(
        String(normalFiles(botWith({ translationEngines })).get('botDefinition.json')),
      );
      return new Map(named.map(({ refId, apiKey }) => [refId, apiKey]));
    };
    const first = namedBy(engines);
    expect(first.get('a')).not.toBe(first.get('b'));
    expect(namedBy(engines.toReversed())).toEqual(first);
  });

  test.each<[string, Record<string, unknown>]>([
    ['an entity called password', { dialogComponents: [{ name: 'password', type: 'entity', entityType: 'label' }] }],
    ['a dialog called token', { dialogs: [{ name: 'token', lname: 'token', nodes: [] }] }],
    ['words of a language', { localeData: { en: { synonyms: { password: ['pin'], token: 'coin' } } } }],
    ['an utterance', { sentences: [{ sentence: 'reset', token: 'reset', taskName: 'password' }] }],
    ['a name in words', { intents: { 'forgot password': 'dg-1' } }],
    ['headers that refer to the context', headers({ value: 'auth: {{context.token}}\nAccept: x' })],
    ['a reference to the context', headers({ Authorization: 'Bearer {{context.token}}' })],
    ['an empty one', { llmConfiguration: [{ apiKey: '' }, { apiKey: null }, { password: '********' }] }],
    ['other headers', headers({ 'Content-Type': 'application/json', Accept: '*/*' })],
    ['a yes or no', { settings: { hasPassword: true, maxTokens: 512, token: 7 } }],
  ])('is not %s', (_, place) => {
    const source = botWith(place);
    const { replaced, suspects, files } = packed(source);
    expect({ replaced, suspects }).toEqual({ replaced: [], suspects: [] });
    expect(jsonIn(files)).toEqual(jsonIn(Object.entries(source)));
  });

  test('is in no file with any value at any place, and the round trip restores it', () => {
    const secret = fc
      .tuple(fc.constantFrom('', '"\\', 'ü', '😀', `\${KOREAI_VAR_X}`, '%41', '{{a}}', '\u2028 '), fc.uuid())
      .map(([odd, text]) => `${text}${odd}`);
    const planted = fc.array(fc.tuple(fc.nat({ max: PLACES.length - 1 }), secret), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(planted, (all) => {
        const parts = all.map(([index, value]) => PLACES[index]?.[1](value) ?? {});
        const text = JSON.stringify({ parts, dialogs: [{ name: 'a', parts }] });
        const written = textOf(normalFiles({ 'botDefinition.json': text }));
        for (const [, value] of all) expect(written).not.toContain(value.slice(0, 36));
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...PLACES), secret, ([, place], value) => {
        const source = botWith(place(value));
        const own = namesIn(normalFiles(source));
        // If the JSON in a text is formatted differently, the variable contains all of it.
        const values = [value, `Bearer ${value}`, textIn(place(value)) || value];
        const ways = values.map((given) => packed(source, (name) => (name === own[0] ? given : undefined)));
        expect(own).toHaveLength(1);
        expect(ways.map(({ files }) => jsonIn(files))).toContainEqual(jsonIn(Object.entries(source)));
      }),
    );
  });
});

/** The text of headers or of a payload. */
function textIn(place: Record<string, unknown>): string {
  const [, text = '""'] = /"value":("(?:[^"\\]|\\.)*")/.exec(JSON.stringify(place)) ?? [];
  return JSON.parse(text) as string;
}

describe('what only looks like a secret', () => {
  const polls: [string, string][] = [
    ['a bearer header', 'Bearer 0123456789abcdef'],
    ['a basic header', 'Basic dXNlcjpwYXNzd29yZDE='],
    ['an OpenAI key', 'sk-proj-abcdefghijklmnop1234'],
    ['an AWS key', 'AKIAIOSFODNN7EXAMPLE'],
    ['a Google key', `AIza${'a1'.repeat(18)}`],
    ['a GitHub token', `ghp_${'a1B2'.repeat(9)}`],
    ['a Slack token', 'xoxb-1234567890-abc'],
    ['a JWT', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.c2lnbmF0dXJl'],
    ['a private key', '-----BEGIN RSA PRIVATE KEY-----'],
    ['an agent key', 'kg-8c1f2b3d-4e5f-6071-8293-a4b5c6d7e8f9'],
    ['an Artemis key', 'abl_0123456789abcdef'],
    ['a link with a password', 'https://bot:s3cret@example.com/'],
    ['a link with a key', 'https://example.com/a?api_key=0123456789ab'],
  ];

  test.each(polls)('is named by its path, never by its value: %s', async (_, value) => {
    const script = encodeURIComponent(`call('${value}');`);
    const { replaced, suspects } = stableFiles(
      filesOf({
        ...exported((bot) => Object.assign(bot.dialogComponents[2] ?? {}, { script })),
        'Functions.js': `// first\nsend("${value}");\n`,
      }),
    );
    expect(replaced).toEqual([]);
    expect(suspects).toEqual([
      { file: 'botDefinition.json', path: 'dialogComponents[2] "Confirm".script' },
      { file: 'Functions.js', path: 'line 2' },
    ]);
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['a key in a list', { engines: [{ key: '0f9e8d7c6b5a4f3e2d1c0b9a8f7e6d5c' }] }, 'engines[0].key'],
    ['a key of any name', { tuning: { hashKey: 'c2FtcGxlLXNhbXBsZS1zYW1wbGUx' } }, 'tuning.hashKey'],
    ['the password of a mailbox', { smtp: { pass: 'a1b2c3d4e5f60718293a4b5c' } }, 'smtp.pass'],
  ])('may be a long random value in a field called key or pass: %s', (_, place, path) => {
    const { replaced, suspects } = packed(botWith(place));
    expect(replaced).toEqual([]);
    expect(suspects).toEqual([{ file: 'botDefinition.json', path }]);
  });

  test('is counted once, if several things about it look like a secret', () => {
    const variable = { value: 'sk-proj-abcdefghijklmnop1234', variableType: 'env', isSecured: false };
    const keys = ['OPENAI_KEY', 'OPENAI_TOKEN'];
    const { suspects } = packed(
      exported(undefined, ({ envVariables }) => envVariables.push(...keys.map((key) => ({ key, ...variable })))),
    );
    expect(suspects.map(({ path }) => path)).toEqual([
      'envVariables[2] "OPENAI_KEY".value',
      'envVariables[3] "OPENAI_TOKEN".value',
    ]);
  });

  test.each<[string, Record<string, unknown>]>([
    ['an id', { items: [{ key: '0f9e8d7c-6b5a-4f3e-8d1c-0b9a8f7e6d5c' }] }],
    ['a word', { items: [{ configurationKey: 'conversationDrivenDialogBuilder2' }] }],
    ['short', { items: [{ key: 'answer_generation_2' }] }],
  ])('is no value of a key that is %s', (_, place) => {
    expect(packed(botWith(place))).toMatchObject({ replaced: [], suspects: [] });
  });

  test('can be a field in text that is JSON, a script, or a variable that is not secured', () => {
    const text = JSON.stringify({ settings: [{ apiKey: 'abc' }] });
    const { suspects } = packed(
      exported(
        (bot) => Object.assign(bot, { agentAssistExport: text, script: 'var api_key = "zq0f9e8d7c";' }),
        ({ envVariables }) =>
          envVariables.push({ key: 'PAY_TOKEN', value: 'x1', variableType: 'env', isSecured: false }),
      ),
    );
    expect(suspects.map(({ path }) => path).sort()).toEqual([
      'agentAssistExport',
      'envVariables[2] "PAY_TOKEN".value',
      'script',
    ]);
  });
});

describe.each([
  ['config.json', 'envVariables'],
  ['botDefinition.json', 'contentVariables'],
])('a secured variable in %s', (place, list) => {
  const { value: _, ...bare } = { key: 'api-token', variableType: 'env', isSecured: true, value: KEY };
  const own = { ...bare, value: KEY };
  const normal = (variable: object) => normalFiles({ [place]: JSON.stringify({ [list]: [variable] }) });

  test.each([
    ['a default', { defaultValue: KEY }],
    ['another spelling', { Value: KEY }],
    ['another spelling of a default', { default_value: 4711 }],
    ['a locale', { localeData: { en: { value: KEY } } }],
    ['a list of locales', { locales: [{ language: 'en', value: KEY }] }],
    ['more than one string', { defaultValue: { en: [KEY] } }],
  ])('with a value for %s is refused, with or without a value of its own', (_what, stray) => {
    for (const variable of [own, bare]) {
      let error: Partial<KoreaiError> = {};
      try {
        normal({ ...variable, ...stray });
      } catch (thrown) {
        error = thrown as KoreaiError;
      }
      expect(error.code).toBe('archive-invalid');
      expect(error.message).toContain('api-token');
      expect(error.hint).toContain('without {normalize}');
      expect(error.message).not.toMatch(/zq-|4711/);
    }
  });

  test.each([
    ['nothing in its other values', { defaultValue: '', localeData: { en: { value: null } }, hasValue: false }],
    ['fields that are no values', { description: 'of the shop', values: [], valueType: 'string' }],
  ])('with %s is written, with a placeholder for its own value', (_what, more) => {
    for (const variable of [own, bare, { ...own, value: { value: KEY } }]) {
      expect([...normal({ ...variable, ...more }).values()].join()).not.toContain(KEY);
    }
  });

  test('keeps its values if it is not marked as secured', () => {
    const files = normal({ ...bare, isSecured: false, defaultValue: 'shown' });
    expect(String(files.get(place))).toContain('shown');
  });
});
