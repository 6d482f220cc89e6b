import '../support/one-realm.ts';
import { Readable } from 'node:stream';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Transport } from '../../src/http/transport.ts';
import { checkScenario } from '../../src/simulator/index.ts';
import { NOWHERE } from '../../src/verify/calls.ts';
import { CREDENTIALS, type Proof, verified } from './verified.ts';

/** What must not be in a report: some of each kind, so that every place of a reply has its own. */
type Planted = Readonly<Record<'names' | 'secrets' | 'ids' | 'links', readonly string[]>>;

const some = (text: fc.Arbitrary<string>) => fc.uniqueArray(text, { minLength: 6, maxLength: 6 });
const letters = fc.stringMatching(/^[A-Z][a-z]{5,10}( [A-Z][a-z]{5,10})?$/);
// One of letters alone could be a status word.
const secret = fc
  .oneof(fc.stringMatching(/^[\w+/=.-]{12,40}$/), fc.string({ minLength: 12, maxLength: 30 }))
  .filter((text) => /\d/.test(text));
const PREFIXES = ['st-', 'ber-', 'bir-', 'ds-', 'u-', 'cs-', 'a-', ''];
const planted: fc.Arbitrary<Planted> = fc.record({
  names: some(fc.oneof(letters, fc.string({ minLength: 8, maxLength: 30, unit: 'grapheme' }))),
  secrets: some(secret),
  ids: some(fc.tuple(fc.constantFrom(...PREFIXES), fc.uuid()).map((parts) => parts.join(''))),
  links: some(fc.webUrl({ withQueryParameters: true }).filter((url) => new URL(url).hostname.length > 7)),
});

/** Replies in the documented form, and in others, with a planted text in every place. */
function replies(given: Planted): Record<string, [status: number, body: unknown]> {
  const [n = '', n1 = '', n2 = '', n3 = '', n4 = '', n5 = ''] = given.names;
  const [s = '', s1 = '', s2 = '', s3 = '', s4 = '', s5 = ''] = given.secrets;
  const [i = '', i1 = '', i2 = '', i3 = '', i4 = '', i5 = ''] = given.ids;
  const [l = '', l1 = '', l2 = ''] = given.links;
  const strange = { [n1]: n2, [s1]: { [i1]: s2 }, clientSecret: s3, note: [n3, { link: l1 }], [i2]: 12_345_678 };
  const result = { state: s2, name: n3, dialog: strange };
  const resource = { resourceType: n1, resourceId: i2, name: n2, status: n, result };
  const job = { _id: i, botId: i5, createdBy: i4, fileId: i1, createdOn: n5, requestedTime: s1 };
  const listed = { _id: i3, name: n, jwtApps: [{ clientSecret: s }], ...strange };
  const exported = { exportType: s4, requestType: n4, downloadURL: l, store: { urlParams: s5 }, fileSize: s };
  const published = { status: s, action: n, jobType: i, percentageComplete: n, statusSummary: [resource, n4] };
  return {
    bots: [200, { total: 1, availableMore: false, bots: [listed] }],
    export: [200, { ...job, ...exported, status: 'success', ...strange }],
    publish: [200, { ...job, ...published }],
    import: [404, { errors: [{ msg: `The import ${i1} of "${n}" by ${n1} at ${l2} failed: ${s3}`, code: s4 }] }],
    dock: [500, `<html><title>${n2}</title>${s5} ${l}</html>`],
    unknown: [400, { errors: [{ msg: 'Invalid request ID', code: 400 }], [s]: n }],
    refused: [401, { errors: [{ msg: 'Invalid SDK credentials', code: 4002, [n]: s1 }] }],
  };
}

/** A platform that gives these replies. */
function platformWith(given: Planted): Transport {
  const all = replies(given);
  const kindOf = (path: string): string => {
    if (path.endsWith(NOWHERE)) return 'unknown';
    return /\/(bots|export|publish|import|dock)(?:-status)?(?:\/|$)/.exec(path)?.[1] ?? 'dock';
  };
  return {
    send({ url, headers: { auth, 'x-api-key': key } }) {
      const [status, body] = all[auth || key ? kindOf(url.pathname) : 'refused'] ?? [404, ''];
      const plain = (text: string): string => encodeURIComponent(text);
      const headers = {
        'content-type': typeof body === 'string' ? `text/html; x=${plain(given.names[0] ?? '')}` : 'application/json',
        date: new Date().toUTCString(),
        server: `nginx ${plain(given.secrets[0] ?? '')}`,
        'x-ratelimit-remaining': plain(given.ids[0] ?? ''),
        location: given.links[0],
      };
      return Promise.resolve({
        status,
        headers,
        body: Readable.from([Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))]),
      });
    },
    close: () => {},
  };
}

async function proofOf(given: Planted): Promise<Proof> {
  const [botId = '', importJobId = '', dockJobId = ''] = given.ids.map((one) => one || 'st-none');
  const [clientSecret = '', apiKey = ''] = given.secrets;
  const credentials = { clientSecret: usable(clientSecret), apiKey: usable(apiKey), clientId: given.ids[5] ?? 'cs-1' };
  return verified(
    'https://bots.corp.example:8443',
    { ...credentials, botId, importJobId, dockJobId },
    { transport: platformWith(given) },
  );
}

/** Credentials are header values: printable, in one line. */
function usable(text: string): string {
  return text.replace(/[^\x21-\x7e]/g, '_');
}

/** All texts of a proof, without the escapes of JSON and Markdown. */
function textsOf({ report, markdown, scenario }: Proof): string {
  const found: string[] = [markdown];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) found.push(String(value));
    else {
      for (const [key, one] of Object.entries(value)) {
        found.push(key);
        walk(one);
      }
    }
  };
  walk([report, scenario]);
  return found.join('\n');
}

const SAFE: Planted = {
  names: ['N0', 'N1', 'N2', 'N3', 'N4', 'N5'],
  secrets: ['S0-secret-00', 'S1', 'S2', 'S3', 'S4', 'S5'],
  ids: ['st-0', 'bir-1', 'ds-2', 'st-3', 'u-4', 'cs-5'],
  links: ['https://l0.example/', 'https://l1.example/', 'https://l2.example/'],
};

test('no secret, id, name or link that goes in comes out in report, JSON or scenario', async () => {
  const usual = textsOf(await proofOf(SAFE)).toLowerCase();
  await fc.assert(
    fc.asyncProperty(planted, async (given) => {
      const all = Object.values(given).flat();
      // Text that occurs in the report's own words cannot be distinguished from them.
      fc.pre(all.every((text) => !usual.includes(text.trim().toLowerCase())));
      const proof = await proofOf(given);
      const text = textsOf(proof);
      const left = [...all, ...all.map((one) => one.trim()), ...given.links.map((url) => new URL(url).hostname)];
      expect(left.filter((one) => text.includes(one))).toEqual([]);
      checkScenario(proof.scenario);
      expect(text).not.toContain('corp.example');
      expect(text).not.toContain(CREDENTIALS.apiKey);
    }),
  );
});

test('equal ids and names have equal substitutes, in report and scenario', async () => {
  const { report, scenario } = await proofOf({
    ...SAFE,
    ids: ['st-same', 'bir-1', 'ds-2', 'st-same', 'u-4', 'st-same'],
  });
  const ids = report.replies.flatMap(({ body }) => JSON.stringify(body).match(/st-example-\d+/g) ?? []);
  expect(ids.length).toBeGreaterThan(3);
  expect(new Set(ids)).toEqual(new Set(['st-example-1']));
  expect(Object.keys(scenario.bots ?? {})).toEqual(['st-example-1']);
});
