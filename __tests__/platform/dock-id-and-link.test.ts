import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dockId, link } from '../../src/platform/wire.ts';

const DS = 'ds-4a1b3e3d-7f55-5d80-acc6-7066e5c';
const LINK = 'https://files.test:443/api/getMediaStream/market/f-1.zip?e=1&n=2&s=abc$$';

describe('the id of a dock job', () => {
  test.each([
    'dockStatusId',
    'dock-statusId',
    'dockstatusId',
    'dock_status_id',
    'DockStatusID',
    '_id',
  ])('is found under %s', (name) => {
    expect(dockId({ [name]: DS, exportJobId: 'tool-ej-1', toolId: 'a-1' })).toBe(DS);
  });

  test('is found under another spelling if one is empty', () => {
    for (const empty of ['', null, '  ']) {
      expect(dockId({ dockStatusId: empty, 'dock-statusId': DS })).toBe(DS);
      expect(dockId({ dockStatusId: empty, _id: DS })).toBe(DS);
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
    const value = fc.constantFrom('ds-1', 'tool-ej-1', 'agent-ej-77');
    fc.assert(
      fc.property(name, value, other, (spelled, jobId, more) => {
        expect(dockId({ ...more, [spelled]: jobId })).toBe('');
        expect(dockId({ ...more, [spelled]: jobId, _id: DS })).toBe(DS);
      }),
    );
  });
});

describe('a download link', () => {
  test.each([
    [{ downloadURL: LINK }],
    [{ downloadUrl: LINK }],
    [{ download_url: ` ${LINK}` }],
    [{ response: { downloadUrl: LINK } }],
    [{ response: { downloadURL: `${LINK}\n` } }],
    [{ file_url: LINK }],
    [{ fileUrl: LINK }],
    [{ result: { fileUrl: LINK } }],
    [{ response: { fileUrl: LINK } }],
    [{ url: LINK }],
    [{ downloadURL: '', response: { downloadUrl: LINK } }],
    [{ downloadURL: null, fileUrl: LINK }],
    [{ downloadURL: 'pending', url: LINK }],
  ])('is found in %j, byte for byte', (fields) => {
    expect(link(fields)).toBe(LINK);
  });

  test('of a job has precedence over other addresses', () => {
    expect(link({ url: 'https://other.test/', downloadUrl: LINK })).toBe(LINK);
    expect(link({ response: { downloadUrl: 'https://other.test/' }, downloadURL: LINK })).toBe(LINK);
  });

  test.each([
    [{ fileId: LINK }],
    [{ fileId: '62e394a00238910393277e11' }],
    [{ downloadURL: '' }],
    [{ downloadURL: ' ' }],
    [{ downloadURL: 'javascript:alert(1)' }],
    [{ downloadURL: 'file:///etc/passwd' }],
    [{ downloadURL: 'ftp://files.test/x' }],
    [{ downloadURL: 'files.test/x.zip' }],
    [{ downloadURL: '/api/getMediaStream/x.zip' }],
    [{ downloadURL: 'https://' }],
    [{ downloadURL: 'https:///x' }],
    [{ downloadURL: 'https://[::bad' }],
    [{ downloadURL: { url: LINK } }],
    [{ downloadURL: [LINK] }],
    [{ store: { urlParams: LINK } }],
    [{}],
  ])('is none in %j', (fields) => {
    expect(link(fields)).toBe('');
  });

  test('is a web address or empty', () => {
    const place = fc.constantFrom('downloadURL', 'downloadUrl', 'file_url', 'url', 'fileId');
    const value = fc.oneof(
      fc.webUrl(),
      fc.string(),
      fc.stringMatching(/^[a-z]{2,6}:\/{0,3}[\w.:@/?#]{0,20}$/),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(fc.dictionary(place, value), (fields) => {
        const found = link(fields);
        if (found === '') return;
        expect(['http:', 'https:']).toContain(new URL(found).protocol);
        expect(new URL(found).hostname).not.toBe('');
        const { fileId: _, ...others } = fields;
        expect(Object.values(others).map((one) => (typeof one === 'string' ? one.trim() : one))).toContain(found);
      }),
    );
  });
});
