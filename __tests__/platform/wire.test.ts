import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Fields } from '../../src/platform/wire.ts';
import {
  dockId,
  field,
  id,
  instant,
  isFields,
  link,
  list,
  merge,
  percentage,
  reason,
  strings,
  text,
} from '../../src/platform/wire.ts';

/** As JSON.parse returns it: a `__proto__` in it is a field like any other. */
const parsed = (json: string): Fields => JSON.parse(json) as Fields;
/** Any JSON, sometimes with a field `__proto__`. */
const anyJson = fc.oneof(
  fc.jsonValue(),
  fc.jsonValue().map((value) => parsed(`{"__proto__":${JSON.stringify(value)}}`)),
);

/** One name in another case, with hyphens and underscores in it. */
function spelledDifferently(name: string): fc.Arbitrary<string> {
  const letters = [...name].map((letter) =>
    fc.tuple(fc.constantFrom(letter.toLowerCase(), letter.toUpperCase()), fc.constantFrom('', '', '', '-', '_')),
  );
  return fc.tuple(...letters).map((pairs) => pairs.flat().join(''));
}

describe('a field', () => {
  test('is found in every spelling, the exact one first', () => {
    fc.assert(
      fc.property(spelledDifferently('dockStatusId'), fc.jsonValue(), (name, value) => {
        const fields = parsed(JSON.stringify({ other: 1, [name]: value }));
        expect(field(fields, 'dockStatusId')).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
    expect(field({ STATUS: 'pending', status: 'success' }, 'status')).toBe('success');
  });

  test('does not come from the prototype of an object, nor from nested objects', () => {
    for (const name of 'status constructor toString hasOwnProperty __proto__ proto'.split(' ')) {
      expect(field({}, name)).toBeUndefined();
    }
    const nested = '{"__proto__":{"status":"success"},"result":{"status":"success"},"status":{"status":"success"}}';
    expect(text(parsed(nested), 'status')).toBe('');
  });
});

test('a text is a trimmed string, the first of the names with a value', () => {
  expect(text({ a: '  ', b: 7, c: ' x ', d: 'y' }, 'a', 'b', 'c', 'd')).toBe('x');
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(text({ status: value }, 'status')).toBe(typeof value === 'string' ? value.trim() : '');
    }),
  );
});

test('an id is trimmed, and valid in a path or empty', () => {
  expect(id({ _id: ' ber-1f0c-4 ' }, '_id')).toBe('ber-1f0c-4');
  for (const value of ['..', '../x', 'a/b', 'a?b', 'a b', 'é', '', 7]) expect(id({ _id: value }, '_id')).toBe('');
});

describe('the id of a dock job', () => {
  const DS = 'ds-4a1b3e3d-7f55-5d80-acc6-7066e5c';

  test('is found in any spelling, also if another one is empty', () => {
    for (const name of 'dockStatusId dock-statusId dockstatusId dock_status_id DockStatusID _id'.split(' ')) {
      expect(dockId({ [name]: DS, exportJobId: 'tool-ej-1', toolId: 'a-1' })).toBe(DS);
    }
    for (const empty of ['', null, '  ']) {
      for (const name of ['dock-statusId', '_id']) expect(dockId({ dockStatusId: empty, [name]: DS })).toBe(DS);
    }
  });

  test('is not any `_id`: only one of a dock job', () => {
    for (const other of ['tool-ej-1', 'agent-ej-2', 'ber-1', '5ecd12358bfeeb59851d90a0', 'xds-1']) {
      expect(dockId({ _id: other })).toBe('');
    }
  });

  test('is never the exportJobId', () => {
    const name = fc.constantFrom('exportJobId', 'export-jobId', 'export_job_id', 'EXPORTJOBID', 'exportJobID');
    const other = fc.dictionary(fc.constantFrom('toolId', 'status', 'jobType', 'id', 'response'), fc.jsonValue());
    fc.assert(
      fc.property(name, fc.constantFrom('ds-1', 'tool-ej-1', 'agent-ej-77'), other, (spelled, jobId, more) => {
        expect(dockId({ ...more, [spelled]: jobId })).toBe('');
        expect(dockId({ ...more, [spelled]: jobId, _id: DS })).toBe(DS);
      }),
    );
  });
});

describe('a download link', () => {
  const LINK = 'https://files.test:443/api/getMediaStream/market/f-1.zip?e=1&n=2&s=abc$$';

  test.each<Fields>([
    { download_url: ` ${LINK}` },
    { response: { downloadURL: `${LINK}\n` } },
    { result: { fileUrl: LINK } },
    { downloadURL: '', response: { downloadUrl: LINK } },
    { downloadURL: null, fileUrl: LINK },
    { downloadURL: 'pending', url: LINK },
    // That of a job has precedence over other addresses.
    { url: 'https://other.test/', downloadUrl: LINK },
    { response: { downloadUrl: 'https://other.test/' }, downloadURL: LINK },
  ])('is found in %j, byte for byte', (fields) => {
    expect(link(fields)).toBe(LINK);
  });

  test.each<Fields>(
    [
      ...['', ' ', 'javascript:alert(1)', 'file:///etc/passwd', 'ftp://files.test/x', 'files.test/x.zip'],
      ...['/api/getMediaStream/x.zip', 'https://', 'https:///x', 'https://[::bad', { url: LINK }, [LINK]],
    ].map((downloadURL) => ({ downloadURL })),
  )('is none in %j', (fields) => {
    expect(link(fields)).toBe('');
  });

  test('is no address in any other field', () => {
    for (const none of [{ fileId: LINK }, { store: { urlParams: LINK } }, {}]) expect(link(none)).toBe('');
  });
});

test.each<[Fields, number | undefined]>([
  [{ percentageCompleted: '45' }, 45],
  [{ percentage: 0 }, 0],
  [{ percentageComplete: null, percentage: 12.5 }, 12.5],
  ...[-1, 101, '45%', '', ' ', true, [50], undefined].map((value): [Fields, undefined] => [
    { percentage: value },
    undefined,
  ]),
])('the percentage in %j is %p', (fields, expected) => {
  expect(percentage(fields)).toBe(expected);
});

test('an instant is the first of the names with a readable one', () => {
  const fields = { requestedTime: 'yesterday', initiatedOn: 1_659_081_888, createdOn: '2022-07-29T08:04:48.731Z' };
  expect(instant(fields, 'requestedTime', 'initiatedOn', 'createdOn')).toBe(Date.UTC(2022, 6, 29, 8, 4, 48, 731));
  expect(instant(fields, 'requestedTime', 'initiatedOn')).toBeUndefined();
});

test.each<[Fields, string]>([
  [{ errorMessage: 'm' }, 'm'],
  [{ error: { message: 'm', code: 1 } }, 'm'],
  [{ errors: [{}, { msg: 'm' }] }, 'm'],
  [{ response: { reason: 'm' } }, 'm'],
  [{ result: { statusMessage: 'm' } }, 'm'],
  [{ result: { errors: [{ message: 'm' }] } }, 'm'],
  [{ message: 'first', error: { message: 'second' } }, 'first'],
  [{ message: { a: 1 }, errors: 'x' }, 'x'],
  [{ errors: ['No such flow'] }, 'No such flow'],
  [{ failureReason: 'Disk full' }, 'Disk full'],
  [{ data: { message: 'No such flow' } }, 'No such flow'],
  [{ response: { error: { code: 12, description: 'No such flow' } } }, 'No such flow'],
  [{ message: { a: 1 }, errors: 7 }, ''],
])('the reason in %j is %j', (fields, expected) => {
  expect(reason(fields)).toBe(expected);
});

describe('the readers', () => {
  test('read objects from an array or an object, and strings from an array only', () => {
    expect(list([{ a: 1 }, null, 'x', [1], { b: 2 }])).toEqual([{ a: 1 }, { b: 2 }]);
    expect(list({ one: { a: 1 }, two: 'x' })).toEqual([{ a: 1 }]);
    expect(strings(['en', 1, null, 'de'])).toEqual(['en', 'de']);
    for (const none of [null, undefined, 'x', 42, true]) expect([...list(none), ...strings(none)]).toEqual([]);
    expect(strings({ 0: 'en' })).toEqual([]);
  });

  test('never throw', () => {
    fc.assert(
      fc.property(anyJson.filter(isFields), fc.string(), (fields, name) => {
        for (const read of [field, text, id, instant]) read(fields, name);
        for (const read of [percentage, reason, link, dockId]) read(fields);
        list(field(fields, name));
        expect(percentage({ percentage: field(fields, name) }) ?? 50).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe('two merged bodies', () => {
  const body = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }), { noNullPrototype: true });

  test('keep what only one of them has, join lists, and prefer the second', () => {
    const one = { uploadMode: 'ZIP', importOptions: { options: { botVariables: { ignore: ['a', 'b'] } } }, x: [1] };
    const options = { botVariables: { ignore: ['b', 'c'] }, patterns: { append: true } };
    const other = { importOptions: { tasks: ['dialogs'], options }, x: 'no list', uploadMode: 'JSON' };
    const both = { botVariables: { ignore: ['a', 'b', 'c'] }, patterns: { append: true } };
    expect(merge(one, other)).toEqual({ ...other, importOptions: { tasks: ['dialogs'], options: both } });
  });

  test('treat every name alike, __proto__ too', () => {
    const odd = parsed('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"toString":"x"}');
    expect(JSON.stringify(merge({}, odd))).toBe(JSON.stringify(odd));
    expect(({} as Fields)['polluted']).toBeUndefined();
  });

  test('contain every name of both and every plain value of the second, and leave both as they were', () => {
    fc.assert(
      fc.property(body, body, (one, other) => {
        const before = JSON.stringify([one, other]);
        const merged = merge(one, other);
        expect(JSON.stringify([one, other])).toBe(before);
        expect(new Set(Object.keys(merged))).toEqual(new Set([...Object.keys(one), ...Object.keys(other)]));
        for (const [name, value] of Object.entries(other)) {
          if (typeof value === 'object' && value !== null) continue;
          expect(Object.getOwnPropertyDescriptor(merged, name)?.value).toBe(value);
        }
        expect(JSON.stringify(merge(one, {}))).toBe(JSON.stringify(one));
      }),
    );
  });
});
