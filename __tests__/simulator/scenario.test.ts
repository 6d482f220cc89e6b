import { describe, expect, test } from '@jest/globals';
import { checkScenario, defaultScenario, type Scenario, startSimulator } from '../../src/simulator/index.ts';

const everything: Required<Scenario> = {
  $schema: '../schemas/scenario.schema.json',
  credentials: {
    apps: [
      {
        clientId: 'cs-1',
        clientSecret: 's',
        enforceJti: false,
        scopes: ['Bot Import'],
        bots: ['st-1'],
        console: 'builder',
      },
    ],
    apiKeys: [{ key: 'kg-1', scopes: ['Export Model', 'Export Workflow', 'Import/Export'] }],
  },
  bots: {
    'st-1': {
      name: 'Shop',
      export: {
        states: [{ after: '1.5s', status: 'success', percent: 5, fields: { any: { thing: null } } }],
        link: {
          key: 'downloadUrl',
          in: 'both',
          leadingSpace: true,
          emptyLinks: 1,
          expiresAfter: '10m',
          servesOnce: true,
          internalOrigin: 'http://internal.example:8081',
          unsigned: false,
          ranges: false,
        },
        archive: { files: { 'a.txt': 'a', 'b.bin': { base64: 'AA==' } } },
      },
      previousExport: {
        id: 'ber-1',
        exportType: 'latest',
        status: 'success',
        age: '7d',
        lingers: '1s',
        archive: { bytes: 10_000 },
      },
      supersededBy: { after: '2s', id: 'ber-2', exportType: 'latest', times: 1 },
      exportStatusNeeds: 'query',
      publish: {
        startedBy: 'post',
        reply: 'empty-list',
        states: [{ status: 'successful' }],
        age: '0s',
        delay: '500ms',
        resources: [
          {
            type: 'NL',
            id: 'NL',
            name: 'NL',
            status: 'SUCCESS',
            state: 'published',
            fields: {},
            replyStatus: 'FAILED',
            replyFields: { message: 'm' },
          },
        ],
      },
      previousPublish: {},
      otherPublish: { delay: '1s' },
      import: {
        states: [{}],
        name: 'Shop',
        tasks: [{ type: 'a' }],
        landsIn: 'st-2',
        zipImport: 'refused',
        checksFiles: false,
      },
      testSuites: {
        Regression: {
          states: [{ status: 'completed' }],
          utterances: [
            {
              text: 'a',
              intent: 'b',
              matched: 'None',
              parentIntent: 'c',
              entities: [{ name: 'd', expected: 'e', matched: 'f' }],
            },
          ],
          more: 3,
          metrics: { f1: '1', precision: '1', recall: '1', TP: 1, TN: 1, FP: 1, FN: 1, success: 1, failure: 1 },
          resultStatus: 'failed',
          isPartialFailure: true,
          fileLink: { expiresAfter: '1m', servesOnce: true },
          csv: 'a,b',
        },
      },
    },
  },
  botList: { offsetCounts: 'pages', more: 120, repeatsPages: true },
  newBot: { landsIn: 'st-1' },
  newTool: { states: [{}], startIdKey: '_id', recordExpires: '15m' },
  newWorkflow: {},
  newModel: {},
  imports: { 'bir-1': { states: [{}], botId: 'st-1', name: 'Shop', tasks: [{ type: 'a', name: 'b', status: 'c' }] } },
  tools: { 'a-1': { flowId: 'fl-1', startIdKey: '_id', recordExpires: '15m', archive: { base64: '' } } },
  workflows: { 'a-2': { flowId: 'fl-2' } },
  projects: {
    'project-1': {
      export: { states: [{}], recordExpires: '15m', archive: { base64: '' }, link: { expiresAfter: '1h' } },
      import: { states: [{}], recordExpires: '15m', layers: { core: 'skipped' } },
    },
  },
  projectPath: 'long',
  agentApps: {
    'aa-1': {
      versions: { 'v-1': { archive: { bytes: 10_000 }, fileLink: { unsigned: true } } },
      exportMethod: 'POST',
      keyHeader: 'apikey',
      importStatus: 'failed',
      importMessage: 'no',
    },
  },
  models: { 'cm-1': { format: 'tar.gz' } },
  faults: [
    {
      kind: 'cut',
      on: 'download',
      status: 500,
      message: 'm',
      body: { any: ['thing'] },
      headers: { 'x-request-id': '1' },
      retryAfter: '60',
      delay: '1s',
      bytes: 0,
      skip: 1,
      times: 2,
      probability: 0.5,
    },
    { kind: 'slow', on: 'GET /api/*' },
  ],
  limits: { perMinute: 60, perHour: 1_800, status: 429, retryAfter: '60s' },
  latency: '20ms',
  publishStatusPath: 'versioned',
  workflowPath: 'singular',
  testSuitePath: 'stream',
  variablesPath: 'bot',
  uploadLimit: 25_000_000,
  seed: -7,
};

describe('a scenario', () => {
  test.each([
    ['nothing', {}],
    ['everything there is', everything],
    ['the default', defaultScenario],
    ['options left out by undefined', { latency: undefined, bots: { 'st-1': { export: undefined } } }],
  ])('may hold %s, also after a way through JSON', (_, scenario) => {
    expect(checkScenario(scenario)).toBe(scenario);
    expect(() => checkScenario(JSON.parse(JSON.stringify(scenario)))).not.toThrow();
  });

  test.each([
    ['scenario', 'must be an object with $schema, ', []],
    ['bot', 'unknown key, did you mean bots? (known: $schema, ', { bot: {} }],
    ['bots', 'an object', { bots: [] }],
    ['bots.st-1', 'an object', { bots: { 'st-1': null } }],
    ['bots.st-1.exports', 'unknown key, did you mean export? (known: name, ', { bots: { 'st-1': { exports: {} } } }],
    ['bots.x.export.states[1].after', 'a duration', { bots: { x: { export: { states: [{}, { after: 'soon' }] } } } }],
    ['bots.x.export.states', 'a list that is not empty', { bots: { x: { export: { states: [] } } } }],
    ['imports.b.tasks[0].type', 'is required', { imports: { b: { tasks: [{}] } } }],
    ['tools.a.flowId', 'is required', { tools: { a: {} } }],
    ['models.m.format', 'one of "zip"', { models: { m: { format: 'rar' } } }],
    ['models.m.archive', 'an object with one of files, bytes, base64', { models: { m: { archive: {} } } }],
    ['models.m.archive.bytes', 'a whole number from 0', { models: { m: { archive: { bytes: -7 } } } }],
    ['models.m.archive.files', 'an object that is not empty', { models: { m: { archive: { files: {} } } } }],
    ['models.m.link.internalOrigin', 'a server origin', { models: { m: { link: { internalOrigin: 'http://a/b' } } } }],
    ['models.m.link.ranges', 'true or false', { models: { m: { link: { ranges: 'no' } } } }],
    ['credentials.apps[0].clientSecret', 'is required', { credentials: { apps: [{ clientId: 'a' }] } }],
    ['credentials.apiKeys[0].key', 'not empty', { credentials: { apiKeys: [{ key: '' }] } }],
    ['faults[0].kind', 'one of "status"', { faults: [{ kind: 'explosion' }] }],
    ['faults[0].on', 'one of "bot-export"', { faults: [{ kind: 'cut', on: 'bot-exports' }] }],
    ['faults[0].probability', 'from 0 to 1', { faults: [{ kind: 'cut', probability: 2 }] }],
    ['faults[0].times', 'a whole number from 0', { faults: [{ kind: 'cut', times: -1 }] }],
    [
      'bots.x.testSuites.y.utterances[0].intent',
      'is required',
      { bots: { x: { testSuites: { y: { utterances: [{ text: 'a' }] } } } } },
    ],
    ['bots.x.publish.startedBy', 'one of "others"', { bots: { x: { publish: { startedBy: 'me' } } } }],
    ['bots.x.import.landsin', 'did you mean', { bots: { x: { import: { landsin: 'y' } } } }],
    ['agentApps.a.versions', 'is required', { agentApps: { a: {} } }],
    [
      'agentApps.a.versions.v.fileLink.key',
      'unknown key (known: ',
      { agentApps: { a: { versions: { v: { fileLink: { key: 'x' } } } } } },
    ],
    ['uploadLimit', 'a whole number from 1', { uploadLimit: 0 }],
    ['limits.perMinute', 'a whole number', { limits: { perMinute: 1.5 } }],
    ['latency', 'a duration', { latency: '90d' }],
    ['seed', 'a whole number', { seed: '1' }],
  ])('is refused for %s: %s', async (path, problem, scenario) => {
    const { message } = await startSimulator({ scenario: scenario as Scenario }).then(
      (simulator) => simulator.close().then(() => ({ message: 'it started' })),
      (error: Error) => error,
    );
    expect(message).toContain(`\n  ${path}: `);
    expect(message).toContain(problem);
  });

  test('is refused for all its problems at once', () => {
    const scenario = { bots: { a: { x: 1 } }, tools: { b: {} }, latency: 3 };
    expect(() => checkScenario(scenario)).toThrow(
      expect.objectContaining({
        code: 'input-invalid',
        message: expect.stringMatching(/bots.a.x(.|\n)*tools.b(.|\n)*latency/),
      }),
    );
  });
});
