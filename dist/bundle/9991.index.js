export const id = 9991;
export const ids = [9991];
export const modules = {

/***/ 89991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CALL_NAMES: () => (/* reexport */ CALL_NAMES),
  FAULT_KINDS: () => (/* reexport */ FAULT_KINDS),
  checkScenario: () => (/* reexport */ checkScenario),
  defaultScenario: () => (/* reexport */ defaultScenario),
  readScenario: () => (/* reexport */ readScenario),
  scenarioSchema: () => (/* binding */ simulator_scenarioSchema),
  startSimulator: () => (/* reexport */ startSimulator)
});

// EXTERNAL MODULE: ./node_modules/typebox/build/index.mjs + 293 modules
var build = __webpack_require__(21055);
;// CONCATENATED MODULE: ./build/simulator/calls.js
/** Scopes of apps for bots, and in which console their apps are made (kore-api.md, section 5; xo-additions.md, section 12). */
const BOT_SCOPES = {
    'Bot Export': 'both',
    'Bot Publish': 'admin',
    'Bot Import': 'admin',
    'Get Bots': 'admin',
    'Batch Tests Execution': 'builder',
    'Train ML': 'both',
    'Train FAQ': 'both',
    'Export Variables': 'builder',
    'Import Variables': 'builder',
    'Conversation Tests Management': 'both',
    'Conversation Tests Execution': 'both',
};
/** Scopes of API keys. */
const KEY_SCOPES = [
    ...['Export Tool', 'Export Model', 'Export Workflow', 'Deploy Tool', 'Import/Export'],
    ...['Import Tool', 'Undeploy Tool', 'Import Model', 'Deploy Model', 'Undeploy Model'],
    ...['Import Workflow', 'Deploy Workflow', 'Undeploy Workflow'],
    ...['project_io.read', 'project_io.write'],
];
const testSuite = (rest) => ['bot', 'stream'].map((noun) => `/api/public/${noun}/*/testsuite/${rest}`);
const variables = (action) => [
    `/api/1.1/public/builder/bot/*/variables/${action}`,
    `/api/public/builder/stream/*/variables/${action}`,
];
const CONVERSATION = '/api/public/stream/*/conversation/testsuite';
const PUBLISH_STATUS = ['/api/public/bot/*/publish/status', '/api/1.1/public/bot/*/publish/status/'];
const workflow = (rest) => ['workflows', 'workflow'].map((noun) => `/api/public/${noun}/${rest}`);
/** Two of the prefixes that the documentation of Artemis has. */
const projects = (rest) => ['/v1', '/api/public/v1'].map((prefix) => `${prefix}/projects/*/${rest}`);
/** The documentation of apps has both headers. */
const APPS = { key: 'Import/Export', header: 'either' };
/** Folders of download links, with a signature and without one. */
const SIGNED_FOLDER = '/api/getMediaStream/orgFiles/';
const UNSIGNED_FOLDER = '/api/v1/account/u-simulated/files/';
/** Every call that the simulator answers, by the name that faults and records use. */
const CALLS = {
    'bot-export': post('/api/public/bot/*/export', { bot: 'Bot Export' }),
    'bot-export-status': get('/api/public/bot/*/export/status', { bot: 'Bot Export' }),
    'bot-publish': post('/api/public/bot/*/publish', { bot: 'Bot Publish' }),
    'bot-publish-status': get(PUBLISH_STATUS, { bot: 'Bot Publish' }),
    'file-upload': post('/api/public/uploadfile', { account: 'any' }),
    'bot-import-new': post('/api/public/bot/import', { account: 'Bot Import' }),
    'bot-import': post('/api/public/bot/*/import', { bot: 'Bot Import' }),
    'bot-import-status': get('/api/public/bot/import/status/*', { account: 'Bot Import' }),
    'test-run': post(testSuite('*/run'), { bot: 'Batch Tests Execution' }),
    'test-run-status': get(testSuite('*/*/status'), { bot: 'Batch Tests Execution' }),
    'bot-list': get('/api/public/bots', { account: 'Get Bots' }),
    'tool-export': post('/api/public/tools/*/export', { key: 'Export Tool' }),
    'workflow-export': post(workflow('*/export'), { key: 'Export Workflow' }),
    'model-export': post('/api/public/models/*/export', { key: 'Export Model' }),
    'tool-deploy': post('/api/public/tools/*/deploy', { key: 'Deploy Tool' }),
    'app-export': get('/api/public/apps/*/versions/*/export', APPS),
    'dock-status': get('/api/public/dock-status/*', { key: 'any' }),
    'agent-file-upload': post('/api/public/files', { key: 'any' }),
    'upload-session-start': post('/api/public/files/session/start', 'own'),
    'upload-session-chunk': post('/api/public/files/session/*', { key: 'any' }),
    'model-import': post('/api/public/files/session/*/complete', { key: 'any' }),
    'model-deploy': post('/api/public/models/*/deploy', { key: 'Deploy Model' }),
    'model-undeploy': post('/api/public/models/*/undeploy', { key: 'Undeploy Model' }),
    'tool-import-new': post('/api/public/tools/import', { key: 'Import Tool' }),
    'tool-import': post('/api/public/tools/*/import', { key: 'Import Tool' }),
    'tool-undeploy': post('/api/public/tools/*/undeploy', { key: 'Undeploy Tool' }),
    'workflow-import-new': post(workflow('import'), { key: 'Import Workflow' }),
    'workflow-import': post(workflow('*/import'), { key: 'Import Workflow' }),
    'workflow-deploy': post(workflow('*/deploy'), { key: 'Deploy Workflow' }),
    'workflow-undeploy': post(workflow('*/undeploy'), { key: 'Undeploy Workflow' }),
    'app-import': post('/api/public/apps/import', APPS),
    'project-export': post(projects('export'), { key: 'project_io.read' }),
    'project-export-status': get(projects('export/*'), { key: 'project_io.read' }),
    'project-import': post(projects('import'), { key: 'project_io.write' }),
    'project-import-status': get(projects('import/*'), { key: 'project_io.write' }),
    download: get([`${SIGNED_FOLDER}*`, `${UNSIGNED_FOLDER}*`], 'own'),
    'ml-train': post('/api/public/bot/*/ml/train', { bot: 'Train ML' }),
    'ml-train-status': get('/api/public/bot/*/ml/train/status', { bot: 'Train ML' }),
    'faq-train': post('/api/public/bot/*/faqs/train', { bot: 'Train FAQ' }),
    'faq-train-status': get('/api/public/bot/*/faqs/train/status', { bot: 'Train FAQ' }),
    'variables-export': post(variables('export'), { bot: 'Export Variables' }),
    'variables-import': post(variables('import'), { bot: 'Import Variables' }),
    'functions-import': post('/api/public/bot/*/import/botfunctions', { bot: 'Bot Import' }),
    'suite-import': post(testSuite('import'), { bot: 'Batch Tests Execution' }),
    'conversation-import': post(`${CONVERSATION}/import`, { bot: 'Conversation Tests Management' }),
    'conversation-import-status': get(`${CONVERSATION}/import/*/status`, { bot: 'Conversation Tests Management' }),
    'conversation-run': post(`${CONVERSATION}/*/run`, { bot: 'Conversation Tests Execution' }),
    'conversation-run-status': get(`${CONVERSATION}/*/*/status`, { bot: 'Conversation Tests Execution' }),
};
const CALL_NAMES = Object.keys(CALLS);
function get(path, needs) {
    return { method: 'GET', paths: [path].flat(), needs };
}
function post(path, needs) {
    return { ...get(path, needs), method: 'POST' };
}

// EXTERNAL MODULE: ./build/core/clock.js
var core_clock = __webpack_require__(84300);
;// CONCATENATED MODULE: ./build/simulator/scenario/values.js


/** The kinds of values in a scenario. Each takes its description, and the default if it has one. */
function values_text(description, fallback) {
    return build/* String */.QfV(about(description, fallback));
}
function values_name(description) {
    return build/* String */.QfV({ minLength: 1, ...about(description) });
}
function flag(description, fallback) {
    return build/* Boolean */.v8c(about(description, fallback));
}
function integer(range, description, fallback) {
    return build/* Integer */.jzs({ ...range, ...about(description, fallback) });
}
function count(description, fallback) {
    return integer({ minimum: 0 }, description, fallback);
}
function httpStatus(description, fallback) {
    return integer({ minimum: 200, maximum: 599 }, description, fallback);
}
function duration(description, fallback) {
    const examples = ['500ms', '3s', '2m', '7d'];
    const pattern = '^\\d{1,10}(\\.\\d{1,6})? ?(ms|s|m|h|d)?$';
    const schema = build/* String */.QfV({ title: 'duration', examples, pattern, ...about(description, fallback) });
    return build/* Refine */.QLH(schema, (value) => (0,core_clock/* parseDuration */.E9)(value) !== undefined);
}
function oneOf(words, description, fallback) {
    return build/* Unsafe */.T0e(build/* Enum */.gpy([...words], about(description, fallback)));
}
function list(items, description, options = {}) {
    return build/* Unsafe */.T0e(build/* Array */.O31(items, { ...options, description }));
}
function byId(value, description) {
    return build/* Record */.mSG(build/* String */.QfV(), value, { description });
}
function anyFields(description) {
    return build/* Record */.mSG(build/* String */.QfV(), build/* Unknown */.$r1(), { description });
}
/** An object with these properties and no others. */
function object(title, optional, required, options = {}) {
    const properties = { ...required };
    for (const [key, schema] of Object.entries(optional))
        properties[key] = build/* Optional */.Xx1(schema);
    const built = build/* Object */.wSs(properties, { title, additionalProperties: false, ...options });
    return built;
}
/** The same schema with a description of what it means in this place. */
function described(schema, description) {
    return Object.defineProperties({ description }, Object.getOwnPropertyDescriptors(schema));
}
function about(description, fallback) {
    if (fallback === undefined)
        return { description };
    return { description: `${description} Default: \`${fallback}\`.`, default: fallback };
}
/** Durations that pass `speed` times as fast. */
function durationsAt(speed) {
    return (text, fallback = '0s') => ((0,core_clock/* parseDuration */.E9)(text ?? fallback) ?? 0) / speed;
}
/** For what does not depend on how fast time passes, such as the age of an older job. */
const unscaled = durationsAt(1);

;// CONCATENATED MODULE: ./build/simulator/scenario/job.js


const state = object('State', {
    after: duration('How long after the start of the job this state begins.', '0s'),
    status: values_text('The status word, spelled exactly as here. Without it the reply has no `status`.'),
    percent: build/* Number */.wNn({ description: '`percentageComplete` of the reply. Without it the reply has what is usual.' }),
    fields: anyFields('Merged into the reply, over everything else: an error message, an odd spelling. Default: none.'),
});
/** @param fallback - the states without this property */
function states(fallback) {
    return list(state, `The states of the job over time. Default: ${fallback}.`, { minItems: 1 });
}
const bytes = object('Bytes', {}, { base64: values_text('Any bytes, in base64.') });
const archive = object('Archive', {
    files: described(build/* Record */.mSG(build/* String */.QfV(), build/* Unsafe */.T0e(build/* Union */.gPz([build/* String */.QfV(), bytes])), {
        minProperties: 1,
    }), 'Files by path, each a text or `{ base64: … }`. They are packed. Default: none.'),
    base64: values_text('Sent as it is, in base64: an archive of your own, or something that is none. Default: none.'),
}, {}, { minProperties: 1, maxProperties: 1 });
const sampleArchive = described(archive, 'What is behind the link. Default: the files that such an export usually has.');
const recordExpires = duration('How long after its start the status of the job is forgotten. Default: never.');
const job_link = object('Link', {
    in: oneOf(['start', 'status', 'both'], 'Which reply has the link, if the job has a start reply and a status with one. Default: `status` for bots, `start` for tools, workflows and models.'),
    emptyLinks: count('The same jobs: how many polls after the success are still answered with an empty link.', 0),
    leadingSpace: flag('The link begins with a space.', false),
    expiresAfter: duration('How long a link works. Every reply has a link of its own.', '1h'),
    servesOnce: flag('The same link does not work twice.', false),
    unsigned: flag('A link without signature, which needs the credentials instead.', false),
    ranges: flag('Whether the file can be downloaded in ranges.', true),
});
const job = {
    states: states('running, and success after 3 s; the start reply shows the state at `0s`'),
    link: described(job_link, 'How replies give out the link to the archive. Default: signed, for an hour.'),
    archive: sampleArchive,
};
const exportJob = object('Job', job);
const exported = 'What happens to every export that is started. Default: success after 3 s.';
const dockJob = { ...job, recordExpires };
const tool = object('Tool', dockJob, { flowId: values_name('Must be in the query of the start.') });
const model = object('Model', {
    ...dockJob,
    format: oneOf(['zip', 'tar', 'tar.gz'], 'Format of its archive.', 'zip'),
});
const projectJob = { states: states('running, and `completed` after 3 s'), recordExpires };
const projectExport = object('Project export', {
    ...projectJob,
    link: described(job_link, 'How the status gives out the link to the archive. Default: signed, for an hour.'),
    archive: sampleArchive,
});
const projectImport = object('Project import', {
    ...projectJob,
    layers: build/* Record */.mSG(build/* String */.QfV(), build/* String */.QfV(), {
        description: 'How layers ended, by name, once the import has completed. Default: `activated`.',
    }),
});
const project = object('Project', {
    export: described(projectExport, exported),
    import: described(projectImport, 'What happens to every import that is started. Default: success after 3 s.'),
});
const version = object('Version of an app', {
    archive: sampleArchive,
});
const agentApp = object('Agent app', {}, { versions: byId(version, 'Its versions by id (`v-1`).') });

;// CONCATENATED MODULE: ./build/simulator/scenario/bot.js


const previousExport = object('Previous export', {
    id: values_name('Default: a `ber-…` of its own.'),
    exportType: values_text('The export type in its status.', 'published'),
    age: duration("How long before the simulator's start it was requested.", '7d'),
    lingers: duration('How long the status still shows it after another export was started.', '0s'),
    archive: described(archive, 'What is behind its link. Default: the files that such an export usually has.'),
});
const supersedingExport = object('Superseding export', {
    after: duration('How long after the start of the export that it supersedes.', '0s'),
    id: values_name('Default: a `ber-…` of its own.'),
    exportType: values_text('The export type in its status.', 'latest'),
    times: count('How many exports are superseded. Default: all.'),
});
const resource = object('Resource', {
    id: values_text('`resourceId`. Default: the type.'),
    name: values_text('Default: the type.'),
    status: values_text('How its part of the publish ended.', 'SUCCESS'),
    state: values_text('Approval state (`result.state`): `published`, `awaitingApproval`. Without it there is no `result`, and the start reply says `awaitingApproval`.'),
    fields: anyFields('Merged into the entry: `modules`, `result`, an error message. Default: none.'),
    replyStatus: values_text('Its status in the start reply: `FAILED` if it is refused.', 'SUCCESS'),
    replyFields: anyFields('Merged into its entry of the start reply: an error message. Default: none.'),
}, { type: values_name('`resourceType`: `NL`, `CHANNELS`, `dialog`.') });
const publish = object('Publish', {
    startedBy: oneOf(['others', 'post'], 'Who starts it. `post`: a request to the simulator. `others`: somebody else, unless a request did so before.', 'others'),
    states: states('`successful` from the beginning; if a request starts it, `inprogress`, and `successful` after 3 s'),
    age: duration('How long before the first poll it was requested. Ignored if a request starts it.', '0s'),
    delay: duration("Somebody else's publish: how long after the first poll it is requested (`otherPublish`: after the request). A publish that a request starts: how long the status still shows the one before.", '0s'),
    resources: list(resource, '`statusSummary`, shown when the publish has ended. Default: five, all published.'),
});
const task = object('Task', { name: values_text('Default: the type.'), status: values_text('How its part of the import ended.', 'success') }, { type: values_name('`taskType`: `Dialog`, `BotFunctions`.') });
const botImport = object('Import', {
    states: states('`pending`, and `success` after 3 s'),
    name: values_text("What was imported. Default: `SampleBot`; if a request starts it, the bot's name, or the new bot's name in the request."),
    tasks: list(task, '`statusLogs` after the first entry, which always says `success`; they appear one by one. Default: three that succeed.'),
    botId: values_name('The bot that it was imported into, if no request started it. Default: one of its own.'),
    zipImport: oneOf(['accepted', 'refused'], 'Whether a request with an archive (`zipInfo`) is accepted, or refused with 412 so that its files must be sent one by one.', 'accepted'),
});
const entity = object('Entity', { matched: values_text('The value that was found. Default: the expected one.') }, { name: values_name("The entity's name."), expected: values_text('The expected value.') });
const utterance = object('Utterance', {
    matched: values_name('The intent that was found; `None` for none. Default: the expected one, so that it passes.'),
    entities: list(entity, 'Entities in it. Wrong ones are counted apart from the utterances. Default: none.'),
}, { text: values_name('What is said to the bot.'), intent: values_name('The expected intent; `None` for none.') });
const bot_testSuite = object('Test suite', {
    states: states('`running`, and `completed` after 3 s, which does not say whether the test passed'),
    utterances: list(utterance, 'The utterances and their results. Default: only those of `more`.'),
    more: count('How many more utterances there are, all of which pass. Default: 10 without `utterances`, else 0.'),
    result: anyFields('Merged into the result, over everything else: other metrics, an error. Default: none.'),
});
const training = object('Training', {
    previousStatus: values_text('The status of the training before. Empty if the bot was never trained. Default: a success.'),
    states: states('in progress, and a success after 3 s, in the words of the kind'),
    outOfSync: list(values_name('`Sentences`, `Patterns`, …'), 'With what the trained model is not in sync. Default: nothing.'),
});
const step = object('Conversation step', {
    status: oneOf(['passed', 'failed'], 'How it ended.', 'passed'),
    expected: values_text('The expected answer.', 'Hello'),
    actual: values_text('The answer of the bot. Default: the expected one.'),
}, { input: values_text('What is said to the bot.') });
const conversationSuite = object('Conversation suite', {
    states: states('`inprogress`, and after 3 s `passed`, or `failed` if a step failed'),
    steps: list(step, 'The steps and their results. Default: one that passes.'),
});
const suiteImport = object('Suite import', {
    states: states('`IN_PROGRESS`, and `SUCCESS` after 3 s'),
});
const bot = object('Bot', {
    name: values_text("The bot's name. Default: its id."),
    export: described(exportJob, exported),
    previousExport: described(previousExport, 'An older export, which the status shows until another is started. Default: none.'),
    supersededBy: described(supersedingExport, "Somebody else's export, which replaces one that was started: a bot has only one current export. Default: none."),
    publish: described(publish, 'A publish; also the pattern for every publish that a request starts. Without it and `previousPublish` the bot was never published.'),
    previousPublish: described(publish, 'An older publish, which the status shows until there is another. It may still be running. Default: none.'),
    otherPublish: described(publish, "Somebody else's publish, requested `delay` after a request started one; the status then shows the latest. Default: none."),
    import: described(botImport, 'What happens to every import into the bot. Default: success after 3 s.'),
    testSuites: byId(bot_testSuite, 'Batch test suites by name. Default: none.'),
    mlTraining: described(training, 'Training of machine learning. Default: success after 3 s.'),
    faqTraining: described(training, 'Training of FAQs. Default: success after 3 s.'),
    variables: list(anyFields('A variable: `key`, `value`, `isSecured` and so on.'), 'Its variables. An export leaves out the values of secured ones, an import adds to them. Default: none.'),
    variablesReply: values_text('The message of an import of variables. Default: the documented one, with their number.'),
    conversationSuites: byId(conversationSuite, 'Conversation test suites by name. Default: none.'),
    suiteImport: described(suiteImport, 'What happens to every import of a conversation suite. The suite exists once it has succeeded. Default: success after 3 s.'),
});

;// CONCATENATED MODULE: ./build/simulator/scenario/scenario.js





const app = object('App', {
    scopes: list(oneOf(Object.keys(BOT_SCOPES), 'A scope.'), 'What it may do. Default: all.'),
    bots: list(values_name('A bot id.'), 'The bots of an App Builder app, which it may export and test only. Default: all bots.'),
    console: oneOf(['admin', 'builder', 'any'], 'Where it was made: an `admin` app runs no batch tests, a `builder` app runs only these and exports, and `any` does everything, which saves a test the second app. Default: `builder` with `bots`, else `any`.'),
}, {
    clientId: values_name('Client id of the app (`appId` in its tokens).'),
    clientSecret: values_name('The secret that its tokens are signed with. Anything but a real secret.'),
});
const apiKey = object('API key', {
    scopes: list(oneOf(KEY_SCOPES, 'A scope.'), `What it may do: ${KEY_SCOPES.map((scope) => `\`${scope}\``).join(', ')}. Default: all.`),
}, { key: values_name('The key. Anything but a real one.') });
const credentials = object('Credentials', {
    apps: list(app, 'Apps whose client id and secret sign the JWTs for bots. Default: none.'),
    apiKeys: list(apiKey, 'Keys for tools, models, workflows and apps. Default: none.'),
});
const botList = object('Bot list', {
    more: count('How many bots there are besides those of the scenario, with ids and names of their own.', 0),
    repeatsPages: flag('After the end the last page comes again, and more is always available.', false),
});
const FAULT_KINDS = [
    'status',
    'rate-limit-words',
    'html',
    'redirect',
    'reset',
    'silent',
    'slow',
    'lost-answer',
    'broken-json',
    'wrong-shape',
    'empty',
    'cut',
    'stall',
];
const requestPattern = build/* String */.QfV({ title: 'path', examples: ['GET /api/public/*'], pattern: '[/*]' });
const fault = object('Fault', {
    on: build/* Union */.gPz([build/* Enum */.gpy([...CALL_NAMES]), requestPattern], {
        description: [
            'Which requests: method and path such as `GET /api/public/dock-status/*`, where `*` stands for any characters and',
            `the method may be left out, or a call by its name: ${CALL_NAMES.map((call) => `\`${call}\``).join(', ')}.`,
            'Default: all.',
        ].join(' '),
    }),
    status: httpStatus('HTTP status of the answer. Default: 500 for `status`, 400 for `rate-limit-words`, 200 for `html`, 302 for `redirect`; for others the one of the right answer.'),
    message: values_text("The message in the usual body of an error answer. Default: the platform's usual message."),
    body: build/* Unknown */.$r1({
        description: 'The body in place of the usual one: a text as it is, anything else as JSON. Default: an error in the form of the platform, or what the kind says.',
    }),
    headers: build/* Record */.mSG(build/* String */.QfV({ pattern: "^[\\w!#$%&'*+.^`|~-]+$" }), build/* String */.QfV({ pattern: '^[^\\r\\n]*$' }), {
        additionalProperties: false,
        description: 'Headers that are added to the answer, or replace its own. Default: none.',
    }),
    retryAfter: duration('Sent as `Retry-After`, in whole seconds. Default: no such header.'),
    delay: duration('How much later `slow` answers.', '5s'),
    bytes: count('After how many bytes of the body `cut` and `stall` come. Default: half of the body.'),
    skip: count('How many requests pass before.', 0),
    times: count('How often it happens.', 1),
}, {
    kind: oneOf(FAULT_KINDS, [
        'What goes wrong.',
        '`status`: an error answer; `rate-limit-words`: one whose message alone speaks of a rate limit;',
        '`html`: a page, as from a proxy; `redirect`: a redirect to the other name of this machine;',
        '`reset`: the connection is reset; `silent`: no answer ever comes; `slow`: the right answer, `delay` later.',
        'With these except `slow` the request is not carried out; with the others it is.',
        '`lost-answer`: then the connection is reset; `broken-json`: the JSON stops halfway;',
        '`wrong-shape`: the answer is another one than expected, a list of nothing useful; `empty`: no body;',
        '`cut`: the connection breaks after `bytes` of the body; `stall`: nothing follows after them.',
        '`status`, `headers` and `body` change the answer of all kinds that answer.',
    ].join(' ')),
});
const limits = object('Limits', {
    perMinute: count('Requests in any 60 seconds.', 60),
    perHour: count('Requests in any 60 minutes.', 1_800),
});
/** The one definition of a scenario: its type, its validation and its published JSON schema follow from it. */
const scenarioSchema = object('A scenario of the Kore.ai simulator', {
    $schema: values_text('Address of this schema, for editors. Nothing else reads it.'),
    credentials: described(credentials, 'Who has access. Default: app `cs-demo` with the secret `a-secret-for-the-simulator-alone`, key `kg-demo-key-for-the-simulator-alone`.'),
    bots: byId(bot, 'Bots by id (`st-…`). Default: none.'),
    botList: described(botList, 'How the list of all bots is returned. Default: the bots of the scenario.'),
    newBot: described(botImport, 'What happens to every import that makes a new bot, which exists once the import has succeeded. Default: success after 3 s.'),
    imports: byId(botImport, 'Imports that exist from the beginning, by request id (`bir-…`). Default: none.'),
    tools: byId(tool, 'Tools by id (`a-…`). Default: none.'),
    workflows: byId(tool, 'Workflows of AI for Process, the counterpart of tools, by id (`a-…`). Default: none.'),
    models: byId(model, 'Models by id (`cm-…`). Default: none.'),
    agentApps: byId(agentApp, 'Apps of the Agent Platform by id (`aa-…`). Default: none.'),
    projects: byId(project, 'Projects of Artemis by id. Default: none.'),
    faults: list(fault, 'What goes wrong. The first fault that applies to a request happens to it. Default: none.'),
    limits: described(limits, "Kore.ai's documented rate limits, over rolling windows: per bot, tool, model, workflow or app for starts, per job for status requests, and one for the account's lists, uploads and new bots. Default: none."),
    latency: duration('Every answer comes this much later.', '0s'),
    seed: integer({}, 'All ids follow from it: the same scenario behaves the same.', 1),
}, {}, {
    $id: 'urn:koreai-ci:scenario',
    $schema: 'http://json-schema.org/draft-07/schema#',
    description: 'What a simulated Kore.ai knows and does. Durations are texts such as 500ms, 3s, 2m, 7d; a bare number in quotes is seconds. They count from the start of a job, or from the first poll of a publish or an import that no request started.',
});

;// CONCATENATED MODULE: ./build/simulator/default-scenario.js
/** Those of a bot whose publishes are approved automatically. */
const DEFAULT_RESOURCES = [
    { type: 'SETTINGS', name: 'Settings' },
    { type: 'CHANNELS', name: 'Channels' },
    { type: 'NL', name: 'Natural Language' },
    { type: 'dialog', id: 'dg-book', name: 'Book a table' },
    { type: 'AUTOVERSIONING', name: 'Creating New Version' },
].map((resource) => ({ ...resource, state: 'published' }));
const FAILED_IMPORT = {
    states: [{ status: 'pending' }, { after: '2s', status: 'failed' }],
    tasks: [
        { type: 'Bot Definition', name: 'SampleBot' },
        { type: 'BotFunctions', name: 'Bot Functions', status: 'failed' },
        { type: 'Dialog', name: 'Book a table' },
        { type: 'Patterns', status: 'failed' },
    ],
};
const REGRESSION = {
    utterances: [
        { text: 'book a table for two', intent: 'Book a table', entities: [{ name: 'Guests', expected: '2' }] },
        { text: 'are you open on Sundays?', intent: 'Opening hours' },
        { text: 'what is the meaning of life', intent: 'None' },
    ],
    more: 9,
};
const STEPS = [
    { input: 'Hello', expected: 'Hello! How can I help?' },
    { input: 'Book a table', expected: 'For how many?' },
];
const VARIABLES = [
    { key: 'API_URL', value: 'https://api.example.com', hint: '', variableType: 'env', scope: 'prePopulated' },
    { key: 'API_TOKEN', value: '', hint: '', variableType: 'env', scope: 'prePopulated', isSecured: true },
];
/** What the two bots of a release have in common. */
const RELEASED = {
    testSuites: { Regression: REGRESSION },
    conversationSuites: { 'Smoke test': { steps: STEPS } },
    variables: VARIABLES,
};
const BOTS = {
    'st-demo': { ...RELEASED, name: 'Demo bot', previousExport: { lingers: '2500ms' }, publish: {} },
    'st-demo-target': {
        ...RELEASED,
        name: 'Demo bot (target)',
        previousPublish: { age: '1d' },
        publish: { startedBy: 'post', delay: '1s' },
    },
    'st-publish-fails': {
        publish: {
            states: [
                { status: 'inprogress', percent: 20 },
                { after: '2s', status: 'failed', fields: { message: '2 of 5 resources could not be published' } },
            ],
            resources: changed(DEFAULT_RESOURCES, {
                NL: failed('Training failed: the intent Book a table has no utterances'),
                dialog: failed('The dialog uses a service that has no authorization profile'),
            }),
        },
    },
    'st-publish-refused': {
        previousPublish: { age: '1d' },
        publish: {
            startedBy: 'post',
            states: [{ status: 'inprogress' }, { after: '2s', status: 'failed' }],
            resources: changed(DEFAULT_RESOURCES, {
                CHANNELS: { status: 'FAILED', replyStatus: 'FAILED', replyFields: { message: 'No channel is enabled' } },
            }),
        },
    },
    'st-awaiting': {
        publish: {
            states: [
                { status: 'inprogress', percent: 50 },
                { after: '2s', status: 'successful', percent: 100 },
            ],
            resources: changed(DEFAULT_RESOURCES, { dialog: { state: 'awaitingApproval' } }),
        },
    },
    'st-stale': { publish: { age: '7d' } },
    'st-superseded': { supersededBy: { after: '2s' } },
    'st-export-fails': {
        export: {
            states: [
                { status: 'pending' },
                { after: '2s', status: 'failed', fields: { message: 'The bot definition could not be read' } },
            ],
        },
    },
    'st-import-fails': { import: FAILED_IMPORT },
    'st-suite-fails': {
        testSuites: {
            Regression: {
                ...REGRESSION,
                utterances: [
                    ...REGRESSION.utterances,
                    { text: 'cancel my table', intent: 'Cancel a booking', matched: 'Book a table' },
                ],
            },
        },
        conversationSuites: {
            'Smoke test': { steps: [...STEPS, { input: 'For two', status: 'failed', expected: 'When?', actual: 'Sorry?' }] },
        },
        mlTraining: { states: [{ status: 'Inprogress' }, { after: '2s', status: 'Failed' }] },
        variablesReply: '0 Variables imported/updated successfully.',
    },
};
/** A job for each outcome: some succeed, some fail, and some only look like a success. */
const defaultScenario = {
    credentials: {
        apps: [{ clientId: 'cs-demo', clientSecret: 'a-secret-for-the-simulator-alone' }],
        apiKeys: [{ key: 'kg-demo-key-for-the-simulator-alone' }],
    },
    bots: BOTS,
    imports: { 'bir-demo': { botId: 'st-demo' }, 'bir-fails': { botId: 'st-demo', ...FAILED_IMPORT } },
    tools: { 'a-demo': { flowId: 'flow-demo' }, 'a-target': { flowId: 'flow-target' } },
    workflows: { 'a-workflow-demo': { flowId: 'flow-demo' } },
    projects: {
        'project-demo': {},
        'project-target': {},
        'project-layer-fails': { import: { layers: { workflows: 'failed' } } },
        'project-reverts': { import: { states: [{ status: 'activating' }, { after: '2s', status: 'reverted' }] } },
    },
    agentApps: { 'aa-demo': { versions: { 'v-1': {} } } },
    models: {
        'cm-demo': { format: 'tar' },
        'cm-instant': { states: [{ status: 'SUCCESS', percent: 100 }] },
    },
};
/** The same components, with what is different about those of some types. */
function changed(all, changes) {
    return all.map((component) => ({ ...component, ...changes[component.type] }));
}
function failed(message) {
    return { status: 'FAILED', fields: { message } };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./node_modules/typebox/build/schema/index.mjs + 156 modules
var schema = __webpack_require__(80538);
// EXTERNAL MODULE: ./node_modules/typebox/build/system/index.mjs
var system = __webpack_require__(89168);
// EXTERNAL MODULE: ./build/core/errors.js + 1 modules
var errors = __webpack_require__(40095);
;// CONCATENATED MODULE: ./build/simulator/scenario/read.js





/** The maximum number of problems in one message. */
const MAX_PROBLEMS = 20;
/**
 * Checks a scenario from parsed JSON or YAML.
 *
 * @throws KoreaiError `input-invalid` with every problem and its path
 */
function checkScenario(value) {
    return checked(value, () => '');
}
/**
 * Reads a scenario from a file in YAML or JSON.
 *
 * @param file - its path, absolute or relative to `process.cwd()`
 * @throws KoreaiError `input-invalid` with every problem: file, line and column, the path in the document, and what is
 *   expected there
 * @example
 * ```ts
 * import { readScenario, startSimulator } from 'koreai-ci/simulator';
 *
 * const simulator = await startSimulator({ scenario: await readScenario('scenario.yml') });
 * console.log(simulator.url);
 * await simulator.close();
 * ```
 */
async function readScenario(file) {
    const source = await (0,promises_.readFile)(file, 'utf8').catch((error) => {
        const code = (0,errors/* systemCode */.xU)(error);
        const why = code === 'ENOENT' ? 'there is no such file' : `the file cannot be read (${code || 'unknown error'})`;
        throw new errors/* KoreaiError */["if"]('input-invalid', `${why}: ${file}`, { cause: error });
    });
    const yaml = await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    const lines = new yaml.LineCounter();
    const document = yaml.parseDocument(source, { lineCounter: lines, prettyErrors: false });
    const place = (offset) => {
        const { line, col } = lines.linePos(offset);
        return `${file}:${Math.max(line, 1)}:${Math.max(col, 1)}: `;
    };
    if (document.errors.length > 0)
        throw invalid(document.errors.map(({ message, pos }) => place(pos[0]) + message));
    let value;
    try {
        value = document.toJS();
    }
    catch (error) {
        // Aliases of nothing, or far too many of them.
        throw invalid([`${file}: ${error instanceof Error ? error.message : String(error)}`]);
    }
    return checked(value, (path) => place(offsetOf(document, path, yaml)));
}
/** @param placeOf - what stands before a problem, so that a reader finds it */
function checked(value, placeOf) {
    const problems = problemsOf(value).map(([path, message]) => `${placeOf(path)}${pathText(path)}: ${message}`);
    if (problems.length > 0)
        throw invalid(problems);
    return value;
}
function invalid(problems) {
    const more = problems.length > MAX_PROBLEMS ? [`and ${problems.length - MAX_PROBLEMS} more`] : [];
    const lines = ['The scenario is not valid:', ...problems.slice(0, MAX_PROBLEMS), ...more];
    return new errors/* KoreaiError */["if"]('input-invalid', lines.join('\n  '));
}
/** Every problem of a scenario in plain English. */
function problemsOf(value) {
    // All of them, not only the usual first eight.
    system/* Settings.Set */.wB.Set({ maxErrors: 1_000 });
    return (0,schema/* Errors */.pP_)(scenarioSchema, value)[1].flatMap((error) => {
        const { keyword, schemaPath } = error;
        const path = stepsOf(error.instancePath);
        // The alternatives of a choice are reported as a whole, and unknown keys one by one.
        if (schemaPath.includes('/anyOf/') || keyword === 'additionalProperties')
            return [];
        if (keyword === 'required') {
            return error.params.requiredProperties.map((key) => [[...path, key], 'is required']);
        }
        const steps = stepsOf(schemaPath.slice(1));
        const schema = at(scenarioSchema, steps);
        if (keyword !== 'boolean')
            return [[path, `must be ${expected(schema)}, found ${found(at(value, path), schema)}`]];
        const { properties } = at(scenarioSchema, steps.slice(0, -1));
        const known = Object.keys(properties ?? {}).join(', ');
        return [[path, known === '' ? 'is not a valid name' : `unknown key (known: ${known})`]];
    });
}
/** A path as a person writes it: `bots.st-1.publish.states[1].after`. */
function pathText(path) {
    const text = path.reduce((before, part) => {
        if (/^\d+$/.test(part))
            return `${before}[${part}]`;
        return /^[\w$-]+$/.test(part) ? `${before}.${part}` : `${before}[${JSON.stringify(part)}]`;
    }, '');
    return text.replace(/^\./, '') || 'scenario';
}
/** The keys of a JSON pointer. */
function stepsOf(pointer) {
    const keys = pointer.split('/').slice(1);
    return keys.map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}
function at(value, path) {
    return path.reduce((inner, key) => inner?.[key], value);
}
function expected(schema) {
    const { type, title, examples, enum: words, anyOf, properties, minimum, maximum, ...more } = schema;
    if (Array.isArray(anyOf))
        return anyOf.map(expected).join(' or ');
    if (Array.isArray(words))
        return `one of ${quoted(words)}`;
    if (Array.isArray(examples))
        return `a ${title} such as ${quoted(examples)}`;
    if (properties) {
        return `an object with ${more['maxProperties'] === 1 ? 'one of ' : ''}${Object.keys(properties).join(', ')}`;
    }
    const kinds = { string: 'a text', array: 'a list', boolean: 'true or false', integer: 'a whole number' };
    const kind = kinds[String(type)] ?? (type === 'object' ? 'an object' : 'a number');
    const range = minimum === undefined ? '' : ` from ${minimum}${maximum === undefined ? '' : ` to ${maximum}`}`;
    const isFilled = more['minLength'] ?? more['minItems'] ?? more['minProperties'];
    return `${kind}${range}${isFilled ? ' that is not empty' : ''}`;
}
function quoted(words) {
    return words.map((word) => JSON.stringify(word)).join(', ');
}
function found(value, schema) {
    const text = JSON.stringify(value) ?? String(value);
    // YAML reads what looks like a number or a boolean as one.
    const isUnquoted = 'type' in schema && schema.type === 'string' && ['number', 'boolean'].includes(typeof value);
    return `${text.length > 60 ? `${text.slice(0, 60)}…` : text}${isUnquoted ? ' (in quotes it is a text)' : ''}`;
}
/** The position of the last key of a path, or of as much of the path as there is. */
function offsetOf(document, path, { isAlias, isMap, isNode, isSeq }) {
    let node = document.contents;
    let offset = 0;
    for (const key of path) {
        if (isAlias(node))
            node = node.resolve(document);
        const pair = isMap(node) ? node.items.find((item) => String(item.key) === key) : undefined;
        const item = isSeq(node) ? node.items[Number(key)] : pair?.key;
        offset = isNode(item) ? (item.range?.[0] ?? offset) : offset;
        node = pair ? pair.value : item;
    }
    return offset;
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
;// CONCATENATED MODULE: ./build/simulator/call.js


/** Reads a request to its end, because a client that is still sending does not read an answer. */
async function readCall(request) {
    const [, path = '/', query = ''] = /^([^?]*)\??(.*)$/.exec(request.url ?? '/') ?? [];
    const type = request.headers['content-type'] ?? '';
    const isForm = /^multipart\/form-data\b/i.test(type);
    const bytes = await (0,consumers_.buffer)(request);
    const form = isForm ? await readForm(bytes, type) : undefined;
    return {
        method: request.method ?? 'GET',
        path,
        query,
        headers: request.headers,
        body: isForm ? '' : bytes.toString('utf8'),
        ...(form ? { form } : {}),
        origin: `http://${request.headers.host ?? `127.0.0.1:${request.socket.localPort}`}`,
    };
}
/** Reads a form with the parser that Node.js has for responses; `undefined` if it is not a form. */
async function readForm(bytes, contentType) {
    try {
        const parts = await new Response(bytes, { headers: { 'content-type': contentType } }).formData();
        const form = { fields: new Map(), files: new Map() };
        for (const [name, value] of parts) {
            if (typeof value === 'string')
                form.fields.set(name, value);
            else
                form.files.set(name, { name: value.name, bytes: Buffer.from(await value.arrayBuffer()) });
        }
        return { fields: Object.fromEntries(form.fields), files: Object.fromEntries(form.files) };
    }
    catch {
        // The platform does not say either what is wrong with it.
        return undefined;
    }
}
/** The body as it is recorded: JSON, or the fields of a form with name, length and SHA-256 of each file. */
function recordedBody(call) {
    if (!call.form)
        return jsonOf(call);
    const files = Object.entries(call.form.files).map(([part, { name, bytes }]) => {
        const sha256 = (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
        return [part, { name, bytes: bytes.length, sha256 }];
    });
    return { ...call.form.fields, ...Object.fromEntries(files) };
}
/** The body as JSON; `undefined` if there is none, or it is not JSON. */
function jsonOf(call) {
    try {
        return JSON.parse(call.body);
    }
    catch {
        // Whether that matters is up to the handler of the call.
        return undefined;
    }
}
/** A body that must be a JSON object. @throws Refusal 412 as the platform does */
function fieldsOf(call) {
    const body = jsonOf(call);
    expectValid(isObject(body));
    return body;
}
/** A text field of a body that must be a JSON object. @throws Refusal 412 as the platform does */
function requiredField(call, name) {
    const value = fieldsOf(call)[name];
    expectValid(isText(value));
    return value;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isText(value) {
    return typeof value === 'string' && value !== '';
}
function queryOf(call) {
    return new URLSearchParams(call.query);
}
function json(status, value, headers = {}) {
    return {
        status,
        headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
        body: JSON.stringify(value),
    };
}
/** Why a request is not carried out, and the answer that says so. */
class Refusal extends Error {
    reply;
    constructor(reply) {
        super(`refused with ${reply.status}`);
        this.reply = reply;
    }
}
/** The error format of bots, whose code is a number or a text (kore-api.md, section 6). */
function botRefusal(status, msg, code = status) {
    return new Refusal(json(status, { errors: [{ msg, code }] }));
}
/** The error format of the Agent Platform. It is documented for one call only, and used for all of them here. */
function platformRefusal(status, code, message) {
    return new Refusal(json(status, { success: false, error: { code, message, details: {} } }));
}
/** The answer to a request without the right body or query. */
function badRequest(message) {
    return platformRefusal(400, 'VALIDATION_ERROR', message);
}
/** @throws Refusal 412, as the platform answers a bot's call without the right body or query */
function expectValid(condition) {
    if (!condition)
        throw botRefusal(412, 'Validation errors/ Invalid arguments');
}
/** The header that asks to wait, in whole seconds; none without a duration. */
function retryAfterHeader(duration, ms) {
    return duration === undefined ? {} : { 'retry-after': String(Math.ceil(ms(duration) / 1_000)) };
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./node_modules/tar-stream/index.js
var tar_stream = __webpack_require__(56118);
// EXTERNAL MODULE: ./node_modules/yazl/index.js
var yazl = __webpack_require__(93044);
;// CONCATENATED MODULE: ./build/simulator/archives.js





/** The same scenario gives the same bytes, so every file has this time. */
const ZIP_MTIME = new Date(2024, 0, 1);
const TAR_MTIME = new Date(Date.UTC(2024, 0, 1));
/** The smallest PNG there is: one transparent pixel. */
const ICON = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
/** The bytes of an archive. */
async function archiveBytes({ base64, files = {} }, format) {
    if (base64 !== undefined)
        return Buffer.from(base64, 'base64');
    const packed = Object.entries(files).map(([name, content]) => ({ name, bytes: bytesOf(content) }));
    if (format === 'zip')
        return await zipOf(packed);
    const tar = await tarOf(packed);
    return format === 'tar' ? tar : (0,external_node_zlib_.gzipSync)(tar, { level: 1 });
}
/** Like Kore.ai's own: its members are streamed, so their sizes are only in the central directory at the end. */
async function zipOf(files) {
    const zip = new yazl/* ZipFile */.u();
    for (const { name, bytes } of files) {
        zip.addReadStream(external_node_stream_.Readable.from([bytes]), name, {
            mtime: ZIP_MTIME,
            forceDosTimestamp: true,
            compressionLevel: 1,
        });
    }
    zip.end();
    return await (0,consumers_.buffer)(zip.outputStream);
}
async function tarOf(files) {
    const tar = (0,tar_stream.pack)();
    for (const { name, bytes } of files)
        tar.entry({ name, mtime: TAR_MTIME }, bytes);
    tar.finalize();
    return await (0,consumers_.buffer)(tar);
}
function bytesOf(content) {
    return typeof content === 'string' ? Buffer.from(content) : Buffer.from(content.base64, 'base64');
}
/** What an export contains if the request does not choose. */
const COMPLETE_BOT = {
    tasks: ['botTask', 'knowledgeGraph', 'smallTalk'],
    nlpData: ['utterances', 'patterns'],
    settings: ['botSettings', 'botVariables'],
};
/**
 * The three files of every export of a bot (kore-api.md, section 7).
 *
 * @param options - the `exportOptions` of the request, which the definition repeats
 */
function botArchive(botId, name, exportType, options) {
    const chosen = typeof options === 'object' && options !== null ? options : COMPLETE_BOT;
    const hasSettings = Array.isArray(chosen.settings) && chosen.settings.length > 0;
    const variable = { key: 'greeting', value: 'Hello', variableType: 'env', scope: 'prePopulated' };
    const files = {
        'botDefinition.json': archives_json({
            botInfo: { _id: botId, name, type: 'default' },
            localeData: { en: { name, dialogs: [{ name: 'Welcome' }, { name: 'Book a table' }] } },
            exportOptions: { exportType, ...chosen },
            environmentVersionInfo: { version: '11.0.0' },
        }),
        'config.json': archives_json({ name, envVariables: hasSettings ? [variable] : [] }),
        'icon.png': { base64: ICON },
    };
    return { files };
}
/** Of a tool or a workflow. */
function flowArchive(kind, id, flowId) {
    const files = {
        [`${kind}.json`]: archives_json({ [`${kind}Id`]: id, name: `Sample ${kind}`, inputs: [], outputs: [] }),
        'flow.json': archives_json({ flowId, nodes: [{ type: 'start' }, { type: 'end' }] }),
        'envVariables.json': '[]',
    };
    return { files };
}
function appArchive(appId, version) {
    const app = archives_json({ appId, version, name: 'Sample app', agents: ['Concierge'] });
    return { files: { 'app.json': app, 'tools.json': '[]', 'envVariables.json': '[]' } };
}
/** Of an Artemis project (artemis-api.md, section 3). */
function projectArchive(project, layers) {
    const files = {
        'project.json': archives_json({ format_version: '2.0', entry_agent: 'Concierge', layers_included: layers, project }),
        'abl.lock': archives_json({ version: 2, layers }),
        'agents/concierge.agent.abl': 'AGENT: Concierge\n\nGOAL: "Help the guest"\n',
    };
    return { files };
}
function modelArchive(modelId) {
    const files = {
        'config.json': archives_json({ modelId, architecture: 'sample', layers: 2 }),
        'tokenizer.json': archives_json({ vocabulary: ['hello', 'world'] }),
        'model.safetensors': { base64: Buffer.alloc(4_096, 7).toString('base64') },
    };
    return { files };
}
function archives_json(document) {
    return JSON.stringify(document, null, 4);
}

;// CONCATENATED MODULE: ./build/simulator/ids.js

/** Makes ids that look random and follow from the seed: the n-th is the same in every run. */
function idsOf(seed) {
    let count = 0;
    /** The id that always belongs to this name. */
    function of(prefix, name) {
        const hash = (0,external_node_crypto_.createHash)('sha256').update(`${seed}/${prefix}/${name}`).digest('hex');
        return `${prefix}${hash.slice(0, 8)}-${hash.slice(8, 12)}-5${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
    }
    return {
        of,
        /** A UUID after a prefix such as `ber-` or `ds-`. */
        next(prefix) {
            count += 1;
            return of(prefix, String(count));
        },
    };
}
/** The 24 hexadecimal digits of the platform's other form of ids, from one of ours. */
function hexOf(id) {
    return id.replaceAll('-', '').slice(-24);
}
/** The value under an id; `undefined` for a name that every object inherits. */
function own(record, id) {
    return record && Object.hasOwn(record, id) ? record[id] : undefined;
}

;// CONCATENATED MODULE: ./build/simulator/recorder.js

const CREDENTIAL_HEADERS = ['auth', 'x-api-key', 'apikey', 'authorization', 'cookie'];
/** Everything that happened since the start or the last reset. */
function recorderOf(clock) {
    const requests = [];
    const violations = [];
    /** How many jobs were started, by the id of the bot, tool, model, workflow or app. */
    const starts = {};
    /** The same by the call that starts them, with the polls; a job of the scenario is polled without having been started. */
    const jobs = {};
    const startedAt = clock.now();
    const atMs = () => Math.round(clock.now() - startedAt);
    const countOf = (kind) => {
        const count = jobs[kind] ?? { started: 0, polled: 0 };
        jobs[kind] = count;
        return count;
    };
    return {
        requests,
        violations,
        starts,
        jobs,
        request(call, name) {
            const body = recordedBody(call);
            const entry = {
                atMs: atMs(),
                method: call.method,
                path: call.query === '' ? call.path : `${call.path}?${call.query}`,
                ...(name === undefined ? {} : { call: name }),
                headers: Object.keys(call.headers),
                credentials: credentialsIn(call),
                ...(body === undefined ? {} : { body }),
            };
            requests.push(entry);
            return entry;
        },
        violation(kind, message, { method, path }) {
            violations.push({ kind, message, method, path, atMs: atMs() });
        },
        started(kind, targetId) {
            starts[targetId] = (starts[targetId] ?? 0) + 1;
            countOf(kind).started += 1;
        },
        polled(kind) {
            countOf(kind).polled += 1;
        },
    };
}
/** The names of the headers that carry credentials. */
function credentialsIn({ headers }) {
    return CREDENTIAL_HEADERS.filter((name) => headers[name] !== undefined);
}

;// CONCATENATED MODULE: ./build/simulator/files.js






const LINK_REFUSALS = {
    unsigned: { status: 401, msg: 'The link has no signature' },
    forged: { status: 403, msg: 'The signature of the link is wrong' },
    expired: { status: 403, msg: 'The link has expired' },
    used: { status: 404, msg: 'The link has been used' },
};
/** The files of the platform, and the links to them in the platform's form (kore-api.md, section 7). */
function storedFiles(clock, ids, ms) {
    const files = new Map();
    /** By name of the file and query, when each link expires, in milliseconds since the epoch. */
    const links = new Map();
    const used = new Set();
    return {
        get: (name) => files.get(name),
        add({ content, format, extension = format, link = {}, ...more }) {
            const id = ids.next('f-');
            let bytes;
            const file = {
                name: `${id}.${extension}`,
                fileId: hexOf(id),
                ...more,
                link,
                etag: `"${id.slice(2, 10)}"`,
                bytes() {
                    bytes ??= archiveBytes(content, format);
                    return bytes;
                },
            };
            files.set(file.name, file);
            return file;
        },
        /** A link of its own for every reply. @param origin - the simulator as the caller knows it */
        linkTo({ name, link }, origin) {
            const { expiresAfter, leadingSpace, unsigned } = link;
            const start = `${leadingSpace ? ' ' : ''}${origin}`;
            if (unsigned)
                return `${start}${UNSIGNED_FOLDER}${name}`;
            const number = links.size + 1;
            const expiresAt = clock.wall() + ms(expiresAfter, '1h');
            const signature = (0,external_node_crypto_.createHash)('md5')
                .update(ids.of('', `link ${number}`))
                .digest('base64');
            const query = `e=${Math.floor(expiresAt / 1_000)}&n=${number}&s=${signature.replaceAll('=', '$')}`;
            links.set(`${name}?${query}`, expiresAt);
            return `${start}${SIGNED_FOLDER}${name}?${query}`;
        },
        /** What is wrong with the query of a signed link. This uses up a link that serves once. */
        problemOf({ name, link }, query) {
            const key = `${name}?${decoded(query)}`;
            const expiresAt = links.get(key);
            if (!query.includes('s='))
                return 'unsigned';
            if (expiresAt === undefined)
                return 'forged';
            if (clock.wall() >= expiresAt)
                return 'expired';
            if (used.has(key))
                return 'used';
            if (link.servesOnce)
                used.add(key);
            return undefined;
        },
    };
}
/** The uploaded files by their ids of 24 hexadecimal digits, whatever they contain. */
function uploadsOf(ids) {
    const uploads = new Map();
    return {
        has: (fileId) => uploads.has(fileId),
        /** The file that the request of a bot's call names. @throws Refusal 412 if it names none, 400 if it is unknown */
        ofBot(fileId) {
            expectValid(isText(fileId));
            const bytes = uploads.get(fileId);
            if (!bytes)
                throw botRefusal(400, 'Invalid file id');
            return bytes;
        },
        /** @returns its id */
        add(bytes) {
            const fileId = hexOf(ids.next('f-'));
            uploads.set(fileId, bytes);
            return fileId;
        },
    };
}
/** Serves the files behind download links. */
function downloads(files, credentials, recorder) {
    return {
        async download(call, name) {
            const isSigned = call.path.startsWith(SIGNED_FOLDER);
            if (isSigned)
                refuseCredentials(call);
            const file = files.get(name);
            if (!file || isSigned === (file.link.unsigned ?? false))
                throw notFound();
            if (isSigned)
                checkLink(file, call);
            else if (file.botId !== undefined)
                credentials.checkBot(call, 'Bot Export', file.botId);
            else
                credentials.checkKey(call, 'any', 'either');
            if (!file.isReady())
                throw notFound();
            return rangeOf(await file.bytes(), file, call);
        },
    };
    /** A client that sends credentials to a signed link would send them to any host. */
    function refuseCredentials(call) {
        const given = credentialsIn(call).join(', ');
        if (given === '')
            return;
        recorder.violation('credentials-to-link', `${given} came with a signed link`, call);
        throw botRefusal(400, `Credentials must not be sent to a download link: ${given}`);
    }
    function checkLink(file, call) {
        const problem = files.problemOf(file, call.query);
        if (problem)
            throw botRefusal(LINK_REFUSALS[problem].status, LINK_REFUSALS[problem].msg);
    }
}
/**
 * The file, or the part that `Range` and `If-Range` ask for (RFC 9110, sections 13.1.5 and 14). Anything but a range from
 * a byte on gets the complete file, as the standard allows.
 */
function rangeOf(bytes, { name, etag, link }, { headers: { range, 'if-range': ifRange } }) {
    const size = bytes.length;
    const type = name.endsWith('.csv') ? 'text/csv; charset=utf-8' : 'application/octet-stream';
    const headers = { 'content-type': type, etag, ...(link.ranges === false ? {} : { 'accept-ranges': 'bytes' }) };
    const all = { status: 200, headers, body: bytes };
    const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(range?.trim() ?? '') ?? [];
    if (link.ranges === false || !first || (ifRange !== undefined && String(ifRange) !== etag))
        return all;
    const from = Number(first);
    const to = last ? Math.min(size, Number(last) + 1) : size;
    if (from >= to)
        return { status: 416, headers: { 'content-range': `bytes */${size}` }, body: '' };
    const contentRange = `bytes ${from}-${to - 1}/${size}`;
    return { status: 206, headers: { ...headers, 'content-range': contentRange }, body: bytes.subarray(from, to) };
}
function notFound() {
    return botRefusal(404, 'File not found');
}
/** A part of a URL; one that cannot be decoded stays as it is. Not `URLSearchParams`: that reads the `+` of base64 as a space. */
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}

;// CONCATENATED MODULE: ./build/simulator/agent-apps.js




/** Apps of the Agent Platform, whose exports and imports are answered at once (kore-api.md, section 2). */
function agentApps({ files, recorder, scenario, spend }) {
    return {
        'app-export': (call, appId, versionId) => {
            const app = own(scenario.agentApps, appId);
            const version = own(app?.versions, versionId);
            if (!version)
                throw platformRefusal(404, 'NOT_FOUND', `${app ? 'Version' : 'App'} not found`);
            spend(appId);
            recorder.started('app-export', appId);
            const { archive: content = appArchive(appId, versionId) } = version;
            const file = files.add({ content, format: 'zip', isReady: () => true });
            return json(200, { app_id: appId, version: versionId, file_url: files.linkTo(file, call.origin) });
        },
        'app-import': (call) => {
            const { app_id: appId, file_url: link } = fieldsOf(call);
            if (!isText(appId) || !own(scenario.agentApps, appId))
                throw platformRefusal(404, 'NOT_FOUND', 'App not found');
            spend(appId);
            recorder.started('app-import', appId);
            const problem = isText(link) ? problemOf(link) : 'file_url is required';
            if (problem !== undefined)
                throw badRequest(problem);
            return json(200, { status: 'success', appId, message: 'App imported' });
        },
    };
    /** Why the platform cannot read an app behind a link of its own; `undefined` if it can. */
    function problemOf(link) {
        const [path = '', query = ''] = link.trim().split('?');
        const file = files.get(decoded(path.split('/').at(-1) ?? ''));
        if (!file)
            return 'file_url is not a link of an export';
        const problem = files.problemOf(file, query);
        return problem && `file_url: the link is ${problem}`;
    }
}

;// CONCATENATED MODULE: ./build/simulator/agent-files.js

/** In milliseconds. */
const SESSION_MS = 24 * 3_600_000;
/**
 * Uploads to the Agent Platform (kore-api.md, section 2).
 *
 * @param importModel - starts the import of a model, and returns its start reply
 */
function agentFiles(context, importModel) {
    const { clock, credentials, ids, uploads } = context;
    const sessions = new Map();
    return {
        'agent-file-upload': (call) => {
            const file = fileIn(call);
            if (call.form?.fields['fileContext'] !== 'bulkImport')
                throw badRequest('fileContext is required');
            return uploaded(file);
        },
        'upload-session-start': (call) => {
            const { fileContext, totalChunks, fileExtension, fileName, fileSize } = fieldsOf(call);
            credentials.checkKey(call, fileContext === 'model' ? 'Import Model' : 'any');
            if (!isText(fileContext) || !isText(fileName) || !isText(fileExtension)) {
                throw badRequest('fileContext, fileName and fileExtension are required');
            }
            if (!isCount(totalChunks) || !isCount(fileSize))
                throw badRequest('totalChunks and fileSize are required');
            const sessionId = ids.next('');
            const model = fileContext === 'model' ? { modelId: ids.next('cm-') } : {};
            sessions.set(sessionId, { totalChunks, ...model, chunks: new Set() });
            const expirationDate = new Date(clock.wall() + SESSION_MS).toISOString();
            return json(200, { sessionId, expirationDate, ...model });
        },
        'upload-session-chunk': (call, sessionId) => {
            const { chunks, totalChunks } = sessionOf(sessionId);
            fileIn(call);
            const { chunkNumber = '' } = call.form?.fields ?? {};
            if (!/^\d+$/.test(chunkNumber) || Number(chunkNumber) >= totalChunks)
                throw badRequest('chunkNumber is invalid');
            chunks.add(Number(chunkNumber));
            return json(200, { chunkNumber, sessionId });
        },
        /** Completes a session. That of a model starts its import. */
        'model-import': (call, sessionId) => {
            const { totalChunks, modelId, chunks } = sessionOf(sessionId);
            const missing = Array.from({ length: totalChunks }, (_, chunk) => chunk).filter((chunk) => !chunks.has(chunk));
            if (missing.length > 0)
                throw badRequest(`Missing chunks: ${missing.join(', ')}`);
            sessions.delete(sessionId);
            return modelId === undefined ? uploaded(Buffer.alloc(0)) : importModel(call, modelId);
        },
    };
    function uploaded(file) {
        return json(200, { url: '', fileId: uploads.add(file) });
    }
    function sessionOf(sessionId) {
        const session = sessions.get(sessionId);
        if (!session)
            throw platformRefusal(404, 'NOT_FOUND', 'Upload session not found');
        return session;
    }
}
/** The bytes of the uploaded file. @throws Refusal */
function fileIn(call) {
    const file = call.form?.files['file'];
    if (!file)
        throw badRequest('file is required');
    return file.bytes;
}
function isCount(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}

;// CONCATENATED MODULE: ./build/simulator/artemis.js




const DEFAULT_STATES = {
    export: [{ status: 'queued' }, { after: '1s', status: 'packaging' }, { after: '3s', status: 'completed' }],
    import: [
        { status: 'queued' },
        { after: '1s', status: 'validating' },
        { after: '2s', status: 'activating' },
        { after: '3s', status: 'completed' },
    ],
};
const DEFAULT_LAYERS = ['core', 'prompts', 'workflows'];
/** Exports and imports of Artemis projects (artemis-api.md, section 2). */
function artemis(context) {
    const { files, isForgotten, polled, scenario, spend } = context;
    const runs = [];
    return {
        'project-export': (call, projectId) => start('export', call, projectId),
        'project-export-status': (call, projectId, id) => status('export', call, projectId, id),
        'project-import': (call, projectId) => start('import', call, projectId),
        'project-import-status': (call, projectId, id) => status('import', call, projectId, id),
    };
    function runsOf(kind, projectId) {
        return runs.filter((run) => run.kind === kind && run.projectId === projectId);
    }
    function start(kind, call, projectId) {
        const project = projectOf(call, projectId);
        spend(projectId);
        const body = bodyOf(kind, call);
        const key = call.headers['idempotency-key'];
        const before = runsOf(kind, projectId);
        const same = before.find((run) => key !== undefined && run.key === key);
        if (same)
            return json(200, accepted(same, call));
        if (kind === 'import' && before.some(({ job }) => !job.isOver)) {
            throw platformRefusal(409, 'CONFLICT', 'Import already in progress');
        }
        const { states = DEFAULT_STATES[kind] } = project[kind] ?? {};
        const job = context.start(`project-${kind}`, projectId, kind === 'export' ? 'exp_' : 'imp_', states);
        const layers = Array.isArray(body['layers'])
            ? [...new Set(['core', ...body['layers'].map(String)])]
            : DEFAULT_LAYERS;
        const { archive: content = projectArchive(projectId, layers), link } = project.export ?? {};
        const isReady = () => job.isSuccess;
        const file = kind === 'export' ? files.add({ content, format: 'zip', link, isReady }) : undefined;
        const run = { kind, projectId, job, project, layers, file, key };
        runs.push(run);
        return json(202, accepted(run, call));
    }
    function status(kind, call, projectId, id) {
        const project = projectOf(call, projectId);
        const run = runsOf(kind, projectId).find(({ job }) => job.id === id);
        if (!run || isForgotten(run.job, project[kind] ?? {})) {
            throw platformRefusal(404, 'NOT_FOUND', 'Operation not found');
        }
        polled(`project-${kind}`, id);
        return json(200, { success: true, data: documentOf(run, call.origin) });
    }
    /** A key and an `Authorization` beside it are refused, as in a sibling API. @throws Refusal */
    function projectOf(call, projectId) {
        if (call.headers.authorization !== undefined) {
            throw platformRefusal(401, 'UNAUTHORIZED', 'Do not send an Authorization header with this API');
        }
        const project = own(scenario.projects, projectId);
        if (!project)
            throw platformRefusal(404, 'PROJECT_NOT_FOUND', 'Project not found');
        return project;
    }
    function documentOf({ kind, job, project, layers, file }, origin) {
        return job.document({
            id: job.id,
            type: kind,
            progressPercent: Math.round(job.progress * 100),
            warnings: [],
            errors: [],
            createdAt: job.requestedOn,
            completedAt: job.isOver ? job.stateSince : null,
            dependencyValidation: { valid: true, issues: [] },
            ...(file ? exported(file, job, layers, origin) : imported(job, project, layers)),
        });
    }
    function exported(file, job, layers, origin) {
        if (!job.isSuccess)
            return {};
        const hashes = layers.map((layer) => [layer, `sha256:${(0,external_node_crypto_.createHash)('sha256').update(layer).digest('hex')}`]);
        const expiresAt = new Date(context.clock.wall() + context.ms(file.link.expiresAfter, '1h')).toISOString();
        const lockfile = { version: 2, layers: Object.fromEntries(hashes) };
        return { lockfile, downloadUrl: files.linkTo(file, origin), expiresAt };
    }
    function imported(job, { import: plan = {} }, layers) {
        const states = layers.map((layer) => [layer, job.isSuccess ? 'activated' : 'pending']);
        const applied = { created: 1, updated: 2, deleted: 0, toolsCreated: 0, toolsUpdated: 1, toolsDeleted: 0 };
        return {
            layers: { ...Object.fromEntries(states), ...(job.isSuccess ? plan.layers : {}) },
            ...(job.isSuccess ? { applied } : {}),
        };
    }
}
function accepted({ kind, projectId, job }, call) {
    const prefix = call.path.slice(0, call.path.indexOf('/projects/'));
    const statusUrl = `${prefix}/projects/${projectId}/${kind}/${job.id}`;
    return { success: true, operationId: job.id, status: job.state.status ?? 'queued', statusUrl };
}
/** @throws Refusal 400 for its form */
function bodyOf(kind, call) {
    const body = call.body === '' && kind === 'export' ? {} : jsonOf(call);
    if (!isObject(body))
        throw badRequest('The body is no object');
    const { files } = body;
    if (kind === 'import' && !(isObject(files) && Object.keys(files).length > 0)) {
        throw badRequest('files must hold at least one file');
    }
    return body;
}

;// CONCATENATED MODULE: ./build/simulator/job.js
const SUCCESS_WORDS = new Set(['success', 'successful', 'completed', 'finished', 'passed']);
const FAILURE_WORDS = new Set(['failed', 'failure', 'error', 'reverted']);
/** What happens to a job unless the scenario says otherwise: it succeeds after 3 s. */
function usualStates(running, success) {
    return [{ status: running }, { after: '3s', status: success }];
}
/** A job on its way through its states. It has no timer: its state follows from how long ago it was started. */
function jobOf({ clock, ms }, id, states, { delayMs = 0, ageMs = 0 } = {}) {
    const requestedAt = clock.wall() + delayMs - ageMs;
    const startedAt = clock.now() + delayMs;
    const timed = states
        .map((state) => ({ ...state, afterMs: ms(state.after) }))
        .sort((one, other) => one.afterMs - other.afterMs);
    const job = {
        id,
        /** When it was requested, in milliseconds since the epoch. */
        requestedAt,
        requestedOn: new Date(requestedAt).toISOString(),
        get elapsedMs() {
            return clock.now() - startedAt;
        },
        /** The last state whose time has come, or else the first. */
        get state() {
            return timed.findLast(({ afterMs }) => afterMs <= job.elapsedMs) ?? timed[0] ?? { afterMs: 0 };
        },
        /** When the current state began. */
        get stateSince() {
            return new Date(requestedAt + job.state.afterMs).toISOString();
        },
        get isSuccess() {
            return SUCCESS_WORDS.has(normalized(job.state.status));
        },
        get isOver() {
            return job.isSuccess || FAILURE_WORDS.has(normalized(job.state.status));
        },
        /** The share of its time that has passed, from 0 to 1. */
        get progress() {
            if (job.isOver)
                return 1;
            const { afterMs = 0 } = timed.at(-1) ?? {};
            return afterMs === 0 ? 0 : Math.min(1, job.elapsedMs / afterMs);
        },
        /** Its reply: what all jobs of the kind have, and what the current state adds. */
        document(common, percentKey = 'percentageComplete') {
            const { status, percent, fields } = job.state;
            return {
                ...common,
                ...(status === undefined ? {} : { status }),
                ...(percent === undefined ? {} : { [percentKey]: percent }),
                ...fields,
            };
        },
    };
    return job;
}
/** The jobs that the status of a bot shows one after another, by key. */
function timelines(clock) {
    const byKey = new Map();
    const inView = (key) => (byKey.get(key) ?? []).filter(({ from }) => from <= clock.now());
    return {
        has: (key) => byKey.has(key),
        /** All that came into view, the current one last. */
        shown: (key) => inView(key).map(({ entry }) => entry),
        /** Adds jobs, each with the milliseconds until it is shown, in place of those that are not shown yet. */
        add(key, ...added) {
            const later = added.map(([entry, ms]) => ({ entry, from: clock.now() + ms }));
            const all = [...inView(key), ...later].sort((one, other) => one.from - other.from);
            byKey.set(key, all);
        },
    };
}
/** The fields of a reply with the link to the file, if it is due. The platform may say success with an empty link. */
function linkFields(files, { job, file, pollsAfterSuccess }, kind, { origin }, usual) {
    const { in: where = usual, emptyLinks = 0 } = file.link;
    const isDue = where === 'both' || where === kind;
    if (!isDue || (kind === 'status' && !job.isSuccess))
        return {};
    const isEmpty = pollsAfterSuccess > 0 && pollsAfterSuccess <= emptyLinks;
    const link = isEmpty ? '' : files.linkTo(file, origin);
    if (file.botId === undefined)
        return { response: { downloadUrl: link } };
    const [, urlParams] = link.split('?');
    return { downloadURL: link, ...(urlParams === undefined ? {} : { store: { urlParams } }) };
}
function normalized(word = '') {
    return word.toLowerCase().replace(/[\s_-]/g, '');
}

;// CONCATENATED MODULE: ./build/simulator/batch-test.js



const batch_test_DEFAULT_STATES = usualStates('running', 'completed');
const NO_INTENT = 'None';
/** As the report of a batch test is documented (developer.kore.ai, "Batch Testing"), without the columns after these. */
const HEADER = 'Utterances,Expected Intent,Matched Intent,Parent Intent,Task State,Result Type,' +
    'Entity Name,Expected EntityValue,Matched EntityValue,Entity Result\r\n';
const RESULT_TYPES = { TP: 'True Positive', TN: 'True Negative', FP: 'False Positive', FN: 'False Negative' };
/** Imports of batch test suites, which have no job (xo-additions.md, section 2), and their runs (kore-api.md, section 1.4). */
function batchTests(context) {
    const { bots, clock, files, ids, polled, recorder, start, uploads, userId } = context;
    const runs = new Map();
    return {
        'suite-import': (call, botId) => {
            const { fileName, fileType, importType, description } = fieldsOf(call);
            const name = requiredField(call, 'name');
            expectValid(['json', 'csv'].includes(String(fileType)) && ['new', 'update'].includes(String(importType)));
            const bytes = uploads.ofBot(fileName);
            if (fileType === 'csv' && !/^input,/.test(bytes.toString('utf8'))) {
                throw botRefusal(400, 'CSV format is incorrect');
            }
            recorder.started('suite-import', botId);
            const modifiedOn = new Date(clock.wall()).toISOString();
            return json(200, { _id: ids.of('ts-', `${botId}/${name}`), name, description, fileId: fileName, modifiedOn });
        },
        'test-run': (call, botId, suiteName) => {
            const version = versionIn(call);
            expectValid(['regression', 'dgpt', undefined].includes(fieldsOf(call)['engine']));
            const suite = suiteOf(botId, suiteName);
            const job = start('test-run', botId, 'tr-', suite.states ?? batch_test_DEFAULT_STATES);
            const file = files.add({
                content: { base64: Buffer.from(resultCsv(suite, version)).toString('base64') },
                format: 'zip',
                extension: 'csv',
                isReady: () => job.isSuccess,
            });
            runs.set(job.id, { job, botId, suiteName, suite, version, file });
            return json(200, { status: 'accepted', requestId: job.id });
        },
        'test-run-status': (call, botId, suiteName, runId) => {
            suiteOf(botId, suiteName);
            const run = runs.get(runId);
            if (run?.botId !== botId || run.suiteName !== suiteName)
                throw botRefusal(400, 'Test Result not found.');
            polled('test-run', runId);
            return json(200, documentOf(run, call.origin));
        },
    };
    function suiteOf(botId, name) {
        const suite = own(bots.get(botId)?.testSuites, name);
        if (!suite)
            throw botRefusal(400, 'Test Suite not found');
        return suite;
    }
    /** Completed does not mean passed. */
    function documentOf({ job, botId, suiteName, suite, version, file }, origin) {
        const { length } = utterancesOf(suite);
        const common = {
            _id: job.id,
            streamId: botId,
            testSuiteId: ids.of('ts-', `${botId}/${suiteName}`),
            utterance_count: length,
            createdBy: userId,
        };
        const progress = {
            totalUtterances: length,
            utterance_ran: Math.floor(job.progress * length),
            percentage: Math.floor(job.progress * 100),
        };
        const result = {
            status: job.state.status,
            isPartialFailure: false,
            runType: version,
            startTime: job.requestedOn,
            endTime: job.stateSince,
            ...(job.isSuccess && { ...batchMetrics(suite), fileId: file.fileId, fileUrl: files.linkTo(file, origin) }),
            ...suite.result,
        };
        return job.document({ ...common, ...(job.isOver ? { result } : progress) }, 'percentage');
    }
}
/** The version that a request for a run names, beside the language in its header. @throws Refusal 412 */
function versionIn(call) {
    const { version } = fieldsOf(call);
    expectValid((version === 'published' || version === 'inDevelopment') && call.headers['bot-language']);
    return version;
}
/** The utterances of a suite: its own, and the additional ones. */
function utterancesOf({ utterances, more = utterances ? 0 : 10 }) {
    const additional = Array.from({ length: more }, (_, index) => ({
        text: `I want to book a table, please (${index + 1})`,
        intent: 'Book a table',
    }));
    return [...(utterances ?? []), ...additional];
}
/** The metrics in the status of a run: scores are texts, counts are numbers (kore-api.md, section 1.4). */
function batchMetrics(suite) {
    const all = utterancesOf(suite);
    const count = (type) => all.filter((utterance) => typeOf(utterance) === type).length;
    const [TP, TN, FP, FN] = [count('TP'), count('TN'), count('FP'), count('FN')];
    const precision = TP / (TP + FP || 1);
    const recall = TP / (TP + FN || 1);
    const entities = all.flatMap((utterance) => utterance.entities ?? []);
    const matchedEntitiesCount = entities.filter(isRight).length;
    const f1 = (2 * precision * recall) / (precision + recall || 1);
    const [success, failure] = [TP + TN, FP + FN];
    return {
        f1_score: f1.toFixed(4),
        precision: precision.toFixed(4),
        recall: recall.toFixed(4),
        results: {
            ...{ TP, TN, FP, FN, success, failure, failedUtteranceCount: failure },
            ...{ totalEntitiesCount: entities.length, matchedEntitiesCount },
            failedEntitiesCount: entities.length - matchedEntitiesCount,
            ...{ totalTraitsCount: 0, matchedTraitsCount: 0, traitSuccess: 0, traitFailure: 0 },
        },
    };
}
function typeOf({ intent, matched = intent }) {
    if (matched === intent)
        return intent === NO_INTENT ? 'TN' : 'TP';
    return matched === NO_INTENT ? 'FN' : 'FP';
}
function isRight({ expected, matched = expected }) {
    return matched === expected;
}
/** The result file of a run: a row for each utterance or, if it has entities, for each of these. */
function resultCsv(suite, version) {
    const rows = utterancesOf(suite).flatMap((utterance) => rowsOf(utterance, version));
    return HEADER + rows.map((cells) => `${cells.map(cellText).join(',')}\r\n`).join('');
}
function rowsOf(utterance, version) {
    const { text, intent, matched = intent, entities = [] } = utterance;
    const state = version === 'published' ? 'Published' : 'Configured';
    const start = [text, intent, matched, '', state, RESULT_TYPES[typeOf(utterance)]];
    if (entities.length === 0)
        return [[...start, '', '', '', '']];
    return entities.map((entity) => {
        const { name, expected, matched: value = expected } = entity;
        return [...start, name, expected, value, isRight(entity) ? 'True' : 'False'];
    });
}
function cellText(text) {
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

;// CONCATENATED MODULE: ./build/simulator/bot-export.js




const bot_export_DEFAULT_STATES = usualStates('pending', 'success');
/** Exports of bots (kore-api.md, section 1.1): the status shows only the current one. */
function botExports(context) {
    const { bots, clock, files, ids, ms, polled, scenario, start, userId } = context;
    const exports = timelines(clock);
    const supersededCounts = new Map();
    for (const [botId, { previousExport }] of Object.entries(scenario.bots ?? {})) {
        if (!previousExport)
            continue;
        const { id = ids.next('ber-'), exportType = 'published', age, archive } = previousExport;
        // How old it is has nothing to do with how fast time passes.
        const job = jobOf(context, id, [{ status: 'success' }], { ageMs: unscaled(age, '7d') });
        exports.add(botId, [exportOf(botId, job, exportType, { ...(archive && { archive }) }), 0]);
    }
    return {
        'bot-export': (call, botId) => {
            const { exportType, exportOptions } = fieldsOf(call);
            expectValid(exportType === 'latest' || exportType === 'published');
            const bot = bots.get(botId) ?? {};
            const archive = botArchive(botId, bot.name ?? botId, exportType, exportOptions);
            const job = start('bot-export', botId, 'ber-', bot.export?.states ?? bot_export_DEFAULT_STATES);
            const started = exportOf(botId, job, exportType, { archive, ...bot.export });
            const hiddenMs = ms(bot.previousExport?.lingers);
            exports.add(botId, [started, hiddenMs], ...supersedingExport(botId, bot, hiddenMs));
            return json(200, documentOf(started, { streamId: botId }, 'start', call));
        },
        'bot-export-status': async (call, botId) => {
            expectValid(call.body === '' || jsonOf(call) !== undefined);
            const current = exports.shown(botId).at(-1);
            if (!current)
                throw botRefusal(404, 'No export request found');
            const { job, file } = current;
            polled('bot-export', job.id);
            if (!job.isSuccess)
                return json(200, documentOf(current, { botId }, 'status', call));
            current.pollsAfterSuccess += 1;
            const { length } = await file.bytes();
            const ended = { botId, fileId: file.fileId, fileSize: String(length) };
            return json(200, documentOf(current, ended, 'status', call));
        },
    };
    function supersedingExport(botId, { supersededBy, export: plan = {} }, hiddenMs) {
        const count = supersededCounts.get(botId) ?? 0;
        if (!supersededBy || count >= (supersededBy.times ?? Number.POSITIVE_INFINITY))
            return [];
        supersededCounts.set(botId, count + 1);
        const { after, exportType = 'latest', id = ids.next('ber-') } = supersededBy;
        // Two exports of one moment would not say which of them is later.
        const delayMs = Math.max(1, ms(after));
        const job = jobOf(context, id, plan.states ?? bot_export_DEFAULT_STATES, { delayMs });
        return [[exportOf(botId, job, exportType, { ...plan, link: {} }), Math.max(hiddenMs, ms(after))]];
    }
    function exportOf(botId, job, exportType, { archive, link }) {
        const content = archive ?? botArchive(botId, bots.get(botId)?.name ?? botId, exportType);
        const file = files.add({ content, format: 'zip', link, botId, isReady: () => job.isSuccess });
        return { job, exportType, file, pollsAfterSuccess: 0 };
    }
    function documentOf(botExport, more, kind, call) {
        const { job, exportType } = botExport;
        return job.document({
            _id: job.id,
            ...more,
            createdBy: userId,
            exportType,
            requestType: 'Botexport',
            createdOn: job.requestedOn,
            __v: 0,
            ...linkFields(files, botExport, kind, call, 'status'),
        });
    }
}

;// CONCATENATED MODULE: ./build/simulator/bot-import.js




const bot_import_DEFAULT_STATES = usualStates('pending', 'success');
const defaultTasks = (name) => [
    { type: 'Bot Definition', name },
    { type: 'BotVariables' },
    { type: 'importBot', name },
];
/** The fields with the ids of the files of an import. */
const FILES_OF_EXISTING_BOT = ['botDefinition', 'configInfo'];
const FILES_OF_NEW_BOT = [...FILES_OF_EXISTING_BOT, 'icon'];
/** Uploads and imports (kore-api.md, section 1.3). An import of the scenario begins with the first poll. */
function botImports(context) {
    const { bots, ids, polled, scenario, uploads, userId } = context;
    const imports = new Map();
    return {
        /** It needs no scope, but an app of the account's admin. */
        'file-upload': (call) => {
            const { fields = {}, files = {} } = call.form ?? {};
            const { fileContext, fileExtension = '' } = fields;
            const file = files['file'];
            expectValid(file && fileContext === 'bulkImport' && /^\w+$/.test(fileExtension));
            const fileId = uploads.add(file.bytes);
            const hash = (0,external_node_crypto_.createHash)('sha1').update(file.bytes).digest('hex');
            return json(200, { fileId, hash, fileName: `f-${fileId}.${fileExtension}` });
        },
        'bot-import': (call, botId) => {
            const { import: plan = {}, name = botId } = bots.get(botId) ?? {};
            readImport(call, FILES_OF_EXISTING_BOT, context, plan);
            return json(200, documentOf(start(botId, { name, ...plan })));
        },
        /** Makes a bot, which exists once the import has succeeded. */
        'bot-import-new': (call) => {
            const plan = scenario.newBot ?? {};
            const requested = readImport(call, FILES_OF_NEW_BOT, context, plan);
            const { name = requested || 'SampleBot' } = plan;
            const botId = ids.next('st-');
            const started = start(botId, { ...plan, name });
            bots.add(botId, { name, publish: { startedBy: 'post' } }, () => started.job.isSuccess);
            return json(200, documentOf(started));
        },
        'bot-import-status': (_call, id) => {
            const known = imports.get(id) ?? firstPoll(id);
            polled('bot-import', id);
            return json(200, documentOf(known));
        },
    };
    function firstPoll(id) {
        const plan = own(scenario.imports, id);
        if (!plan)
            throw botRefusal(400, 'Invalid request ID');
        const job = jobOf(context, id, plan.states ?? bot_import_DEFAULT_STATES);
        const known = { job, streamId: plan.botId ?? ids.of('st-', id), plan };
        imports.set(id, known);
        return known;
    }
    function start(botId, plan) {
        const job = context.start('bot-import', botId, 'bir-', plan.states ?? bot_import_DEFAULT_STATES);
        const started = { job, streamId: botId, plan };
        imports.set(job.id, started);
        return started;
    }
    function documentOf({ job, streamId, plan }) {
        const { name = 'SampleBot', tasks = defaultTasks(name) } = plan;
        const done = Math.floor(job.progress * tasks.length);
        return job.document({
            _id: job.id,
            streamRefId: ids.of('', `streamRef of ${job.id}`),
            statusLogs: [
                // This entry says success from the submission on; it does not say how the import ended.
                { taskType: 'importRequest', taskName: name, status: 'success' },
                ...tasks.slice(0, done).map(logOf),
            ],
            createdBy: userId,
            requestType: 'Botimport',
            createdOn: job.requestedOn,
            __v: 0,
            ...(job.isOver ? { streamId } : {}),
        });
    }
}
function logOf({ type, name = type, status = 'success' }) {
    return { taskType: type, taskName: name, status };
}
/**
 * Reads the body of an import (kore-api.md, section 1.3).
 *
 * @param fields - the fields with the ids of its files; an import as a zip has another one instead
 * @returns the name of a new bot
 * @throws Refusal 412 for its form, 400 for an unknown file
 */
function readImport(call, fields, { uploads }, { zipImport }) {
    const body = fieldsOf(call);
    const { uploadMode = body['zipInfo'] === undefined ? 'JSON' : 'ZIP', name = '', importOptions = {} } = body;
    const { botFunctions = [] } = body;
    expectValid(uploadMode === 'JSON' || (uploadMode === 'ZIP' && zipImport !== 'refused'));
    expectValid(typeof name === 'string' && typeof importOptions === 'object' && Array.isArray(botFunctions));
    const scripts = botFunctions.map((entry) => (typeof entry === 'string' ? entry : Object(entry).fileId));
    const files = uploadMode === 'ZIP' ? ['zipInfo'] : fields;
    for (const id of [...files.map((field) => body[field]), ...scripts])
        uploads.ofBot(id);
    return name;
}

;// CONCATENATED MODULE: ./build/simulator/bot-list.js

const MAX_PAGE = 50;
/** The list of all bots, in pages (kore-api.md, section 1.5). */
function botLists({ bots, credentials, ids, scenario, spend, userId }) {
    return {
        'bot-list': (call) => {
            spend('account');
            const { repeatsPages = false } = scenario.botList ?? {};
            const limit = wholeNumber(call, 'limit', MAX_PAGE);
            expectValid(limit > 0 && limit <= MAX_PAGE);
            const offset = wholeNumber(call, 'offset', 0);
            const all = bots.all();
            // As some clients saw it: after the end, the last page again.
            const from = repeatsPages ? Math.max(0, Math.min(offset, all.length - limit)) : offset;
            return json(200, {
                total: all.length,
                availableMore: repeatsPages || from + limit < all.length,
                bots: all.slice(from, from + limit).map(([id, bot]) => entry(id, bot)),
            });
        },
    };
    /** Like the platform, it returns the client secrets of all apps of a bot in clear. */
    function entry(id, { name = id }) {
        const sample = {
            clientId: ids.of('cs-', `app of ${id}`),
            clientSecret: Buffer.from(ids.of('', `secret of ${id}`)).toString('base64'),
        };
        const apps = credentials.appsOf(id).map(({ clientId, clientSecret }) => ({ clientId, clientSecret }));
        return { _id: id, name, type: 'default', createdBy: userId, jwtApps: [...apps, sample] };
    }
}
function wholeNumber(call, name, fallback) {
    const text = queryOf(call).get(name);
    expectValid(text === null || /^\d{1,9}$/.test(text));
    return text === null ? fallback : Number(text);
}

;// CONCATENATED MODULE: ./build/simulator/bot-publish.js




const FINISHED = [{ status: 'successful' }];
const bot_publish_DEFAULT_STATES = usualStates('inprogress', 'successful');
/** Publishes of bots (kore-api.md, section 1.2): the status shows the current one, or else the last. */
function botPublishes(context) {
    const { bots, clock, ids, ms, polled, start, userId } = context;
    const publications = timelines(clock);
    return {
        /** Its reply has no job id and no time. */
        'bot-publish': (call, botId) => {
            requiredField(call, 'versionComment');
            expectValid(['boolean', 'undefined'].includes(typeof fieldsOf(call)['initiateTraining']));
            begin(botId);
            const { publish = {}, otherPublish } = bots.get(botId) ?? {};
            const job = start('bot-publish', botId, 'ds-', publish.states ?? bot_publish_DEFAULT_STATES);
            const others = otherPublish ? [publication(otherPublish, bot_publish_DEFAULT_STATES)] : [];
            // This request publishes what somebody else was about to publish.
            publications.add(botId, [{ job, publish }, ms(publish.delay)], ...others);
            const { resources = DEFAULT_RESOURCES } = publish;
            const publishedOn = new Date(clock.wall()).toISOString();
            return json(200, resources.map((resource) => startEntry(resource, publishedOn)));
        },
        'bot-publish-status': (_call, botId) => {
            begin(botId);
            const current = publications.shown(botId).at(-1);
            if (!current)
                throw botRefusal(404, 'No publish request found');
            polled('bot-publish', current.job.id);
            return json(200, documentOf(botId, current));
        },
    };
    /** Publishes that no request started count from the first request about them on. */
    function begin(botId) {
        if (publications.has(botId))
            return;
        const { publish, previousPublish } = bots.get(botId) ?? {};
        const isPlanned = publish && publish.startedBy !== 'post';
        publications.add(botId, ...(previousPublish ? [publication({ ...previousPublish, delay: '0s' }, FINISHED)] : []), ...(isPlanned ? [publication(publish, FINISHED)] : []));
    }
    /** Somebody else's publish, which is shown from its request on. */
    function publication(publish, fallback) {
        const delayMs = ms(publish.delay);
        // How old it is has nothing to do with how fast time passes.
        const timing = { delayMs, ageMs: unscaled(publish.age) };
        return [{ job: jobOf(context, ids.next('ds-'), publish.states ?? fallback, timing), publish }, delayMs];
    }
    function documentOf(botId, { job, publish: { resources = DEFAULT_RESOURCES } }) {
        return job.document({
            _id: job.id,
            action: 'RUN',
            jobType: 'PUBLISH_BOT',
            streamId: botId,
            __v: 0,
            countOfDockStatuses: 1,
            createdBy: userId,
            percentageComplete: Math.floor(job.progress * 100),
            requestedTime: job.requestedOn,
            initiatedOn: job.requestedOn,
            lastModifiedOn: job.stateSince,
            statusSummary: job.isOver ? resources.map(statusEntry) : [],
        });
    }
}
/** A resource in the publish status. */
function statusEntry({ type, id = type, name = type, status = 'SUCCESS', state, fields }) {
    const result = state === undefined ? {} : { result: { name, state } };
    return { resourceId: id, resourceType: type, name, status, ...result, ...fields };
}
/** A resource in the start reply, which says whether the publish of each was accepted, not how it ended. */
function startEntry(resource, publishedOn) {
    const { type, id = type, name = type, state = 'awaitingApproval' } = resource;
    const { replyStatus: status = 'SUCCESS', replyFields } = resource;
    const result = status === 'SUCCESS' ? { result: { name, state, publishedOn } } : {};
    return { resourceType: type, resourceId: id, status, ...result, ...replyFields };
}

// EXTERNAL MODULE: ./node_modules/jsonwebtoken/index.js
var jsonwebtoken = __webpack_require__(69653);
;// CONCATENATED MODULE: ./build/simulator/credentials.js



/** The code for most problems of a token (kore-api.md, section 6). */
const REFUSED_CODE = 4002;
/** In seconds. */
const MAX_LIFETIME = 3_600;
/** Checks credentials, as far as the platform's rules are known. */
function credentialsOf({ apps = [], apiKeys = [] }, { isBot, clock, recorder }) {
    const usedIds = new Set();
    return {
        /** @param firstId - the first id in the path of the call. @throws Refusal */
        check(call, needs, firstId) {
            if (needs === 'own')
                return;
            if ('bot' in needs)
                checkBot(call, needs.bot, firstId);
            else if ('account' in needs)
                checkToken(call, needs.account === 'any' ? undefined : needs.account);
            else
                checkKey(call, needs.key, needs.header);
        },
        checkBot,
        checkKey,
        /** The App Builder apps of a bot. */
        appsOf: (botId) => apps.filter((app) => app.bots?.includes(botId)),
    };
    /** The token in `auth`, the scope of its app, and whether the app reaches the bot. @throws Refusal */
    function checkBot(call, scope, botId) {
        const app = checkToken(call, scope);
        // An App Builder app that asks for another bot gets the same answer as one with a wrong secret.
        if (app.bots && !app.bots.includes(botId))
            throw invalidCredentials();
        if (!isBot(botId))
            throw botRefusal(400, 'Invalid StreamId');
    }
    /** The key in the header that the call takes. @throws Refusal */
    function checkKey({ headers }, scope, header = 'x-api-key') {
        const given = headers['x-api-key'] ?? (header === 'either' ? headers['apikey'] : undefined);
        const known = apiKeys.find(({ key }) => key === given);
        if (!known)
            throw platformRefusal(401, 'UNAUTHORIZED', 'Invalid or missing API key');
        if (scope !== 'any' && known.scopes && !known.scopes.includes(scope)) {
            throw platformRefusal(403, 'INSUFFICIENT_SCOPE', `The API key lacks the scope ${scope}`);
        }
    }
    /** @param scope - undefined if any app of the Admin Console will do */
    function checkToken(call, scope) {
        const { auth } = call.headers;
        if (typeof auth !== 'string' || auth === '')
            throw invalidCredentials();
        const claims = claimsOf(auth);
        if (!claims)
            throw botRefusal(401, 'Invalid JWT token', REFUSED_CODE);
        if (typeof claims.appId !== 'string') {
            throw botRefusal(412, 'Missing app details in the payload', 'ValidationError');
        }
        const app = apps.find(({ clientId }) => clientId === claims.appId);
        if (!app || !isSignedWith(auth, app.clientSecret, clock.wall()))
            throw invalidCredentials();
        checkJti(call, claims);
        if (!mayUse(app, scope))
            throw botRefusal(401, 'Permission denied. Scope is incorrect!', REFUSED_CODE);
        return app;
    }
    function checkJti(call, { jti, exp }) {
        const refuse = (why) => botRefusal(401, `error verifying the jwt: ${why}`, 401);
        if (typeof jti !== 'string' || jti === '')
            throw refuse('jti is missing');
        if (typeof exp !== 'number')
            throw refuse('exp is missing');
        if (exp - clock.wall() / 1_000 > MAX_LIFETIME)
            throw refuse('exp is more than an hour ahead');
        if (usedIds.has(jti)) {
            recorder.violation('token-replayed', 'a token was sent twice', call);
            throw refuse('possibly a replay');
        }
        usedIds.add(jti);
    }
}
function mayUse({ scopes, bots, console = 'any' }, scope) {
    const madeIn = bots ? 'builder' : console;
    if (scope === undefined)
        return madeIn !== 'builder';
    return (scopes?.includes(scope) ?? true) && (madeIn === 'any' || ['both', madeIn].includes(BOT_SCOPES[scope]));
}
function invalidCredentials() {
    return botRefusal(401, 'Invalid SDK credentials', REFUSED_CODE);
}
/** The claims of a token, without a check of its signature; `undefined` for anything but a JWT, also for a JWE with its five parts. */
function claimsOf(token) {
    if (token.split('.').length !== 3)
        return undefined;
    try {
        const claims = jsonwebtoken.decode(token);
        return typeof claims === 'object' && claims !== null ? claims : undefined;
    }
    catch {
        // Its parts are not those of a token.
        return undefined;
    }
}
/** Whether HS256 over the characters of the secret made this token, and it has not expired. */
function isSignedWith(token, secret, wallMs) {
    try {
        const clockTimestamp = Math.floor(wallMs / 1_000);
        jsonwebtoken.verify(token, secret, { algorithms: ['HS256'], clockTimestamp });
        return true;
    }
    catch {
        // The platform does not say either why not.
        return false;
    }
}

;// CONCATENATED MODULE: ./build/simulator/context.js








/** What all calls share. A reset makes a new one. */
function createContext(scenario, clock, speed) {
    const ids = idsOf(scenario.seed ?? 1);
    const ms = durationsAt(speed);
    const recorder = recorderOf(clock);
    const bots = botsOf(scenario, ids);
    const accounts = scenario.credentials ?? defaultScenario.credentials ?? {};
    /** Counts one request about a bot, tool, model or job. @throws Refusal if it is one too many */
    const spend = rateLimits(scenario, clock, ms);
    return {
        scenario,
        clock,
        ms,
        ids,
        recorder,
        credentials: credentialsOf(accounts, { isBot: (id) => bots.get(id) !== undefined, clock, recorder }),
        bots,
        files: storedFiles(clock, ids, ms),
        uploads: uploadsOf(ids),
        /** The user who started all jobs. */
        userId: ids.of('u-', 'user'),
        spend,
        /** Starts a job, and counts it. @param targetId - the bot, tool, … that it works on @param prefix - of its id */
        start(kind, targetId, prefix, states, timing) {
            recorder.started(kind, targetId);
            return jobOf({ clock, ms }, ids.next(prefix), states, timing);
        },
        /** Counts a status request about a job. @throws Refusal if it is one too many */
        polled(kind, jobId) {
            spend(jobId);
            recorder.polled(kind);
        },
        /** Whether the status of a job is forgotten, which never happens unless the scenario says so. */
        isForgotten: (job, { recordExpires }) => recordExpires !== undefined && job.elapsedMs >= ms(recordExpires),
    };
}
/** All bots of the account: those of the scenario, the additional ones of its list, and those that imports made. */
function botsOf({ bots = {}, botList: { more = 0 } = {} }, ids) {
    const entries = new Map();
    /** @param exists - false while the import that makes it is still running */
    const add = (id, bot, exists = () => true) => void entries.set(id, { bot, exists });
    for (const [id, bot] of Object.entries(bots))
        add(id, bot);
    for (let count = 0; count < more; count++)
        add(ids.of('st-', `more/${count}`), { name: `Sample bot ${count + 1}` });
    return {
        add,
        get: (id) => (entries.get(id)?.exists() ? entries.get(id)?.bot : undefined),
        /** In the order in which they were added. */
        all: () => [...entries].filter(([, { exists }]) => exists()).map(([id, { bot }]) => [id, bot]),
    };
}
/** Rolling windows of a minute and an hour for each bot, tool, model, job … (kore-api.md, section 6). */
function rateLimits({ limits }, clock, ms) {
    const spent = new Map();
    return (id) => {
        if (!limits)
            return;
        const { perMinute = 60, perHour = 1_800 } = limits;
        const now = clock.now();
        const times = (spent.get(id) ?? []).filter((time) => now - time < ms('1h'));
        spent.set(id, times);
        const inMinute = times.filter((time) => now - time < ms('1m'));
        if (times.length < perHour && inMinute.length < perMinute)
            return void times.push(now);
        const window = times.length >= perHour ? 'hourly' : 'per-minute';
        const msg = `You've exceeded the ${window} rate limit. Please try again later.`;
        throw botRefusal(429, msg);
    };
}

;// CONCATENATED MODULE: ./build/simulator/conversation-test.js




const IMPORT_STATES = usualStates('IN_PROGRESS', 'SUCCESS');
/** How long after its start the status of an import is forgotten. */
const RECORD_EXPIRES = '15m';
const DEFAULT_STEPS = [{ input: 'Hello' }];
/** Imports and runs of conversation suites (xo-additions.md, section 1). */
function conversationTests(context) {
    const { bots, ids, isForgotten, ms, polled, start, uploads, userId } = context;
    const runs = new Map();
    const imports = new Map();
    /** Suites that were imported, by bot and name. */
    const imported = new Map();
    return {
        'conversation-import': (call, botId) => {
            const name = requiredField(call, 'name');
            requiredField(call, 'userEmailId');
            expectValid(call.headers['bot-language']);
            uploads.ofBot(fieldsOf(call)['fileName']);
            const { states = IMPORT_STATES } = bots.get(botId)?.suiteImport ?? {};
            const job = start('conversation-import', botId, 'ds-', states);
            imports.set(job.id, { job, botId, name });
            return json(200, { status: 'IN_PROGRESS', dsId: job.id });
        },
        'conversation-import-status': (_call, botId, id) => {
            const known = imports.get(id);
            if (known?.botId !== botId || isForgotten(known.job, { recordExpires: RECORD_EXPIRES })) {
                throw botRefusal(400, 'Invalid request ID');
            }
            polled('conversation-import', id);
            const { job, name } = known;
            if (job.isSuccess)
                imported.set(`${botId}/${name}`, {});
            return json(200, {
                ...job.document({
                    _id: job.id,
                    percentageComplete: Math.floor(job.progress * 100),
                    streamId: botId,
                    jobType: 'CONVERSATION_TESTING_VALIDATE',
                    action: 'RUN',
                    createdBy: userId,
                    testSuiteId: ids.of('ctc-', `${job.id}/validated`),
                    expireAt: new Date(job.requestedAt + ms(RECORD_EXPIRES)).toISOString(),
                    statusLogs: [],
                    createdOn: job.requestedOn,
                    requestedTime: job.requestedOn,
                    __v: 0,
                }),
                ...(job.isSuccess ? { response: { name, streamId: botId, _id: ids.of('ctc-', `${botId}/${name}`) } } : {}),
            });
        },
        'conversation-run': (call, botId, suiteName) => {
            requiredField(call, 'userEmailId');
            versionIn(call);
            const suite = suiteOf(botId, suiteName);
            const job = start('conversation-run', botId, 'ctr-', suite.states ?? defaultStates(suite));
            runs.set(job.id, { job, botId, suiteName, suite });
            return json(200, { status: 'IN_PROGRESS', testRunId: job.id });
        },
        'conversation-run-status': (_call, botId, suiteName, runId) => {
            const run = runs.get(runId);
            if (run?.botId !== botId || run.suiteName !== suiteName)
                throw botRefusal(400, 'Test Result not found.');
            polled('conversation-run', runId);
            return json(200, documentOf(run));
        },
    };
    function suiteOf(botId, name) {
        const suite = own(bots.get(botId)?.conversationSuites, name) ?? imported.get(`${botId}/${name}`);
        if (!suite)
            throw botRefusal(400, 'Test Suite not found');
        return suite;
    }
    function documentOf({ job, botId, suiteName, suite }) {
        const { steps = DEFAULT_STEPS } = suite;
        const failed = steps.filter(({ status }) => status === 'failed').length;
        // The documented sample says `configured` even after a request for the published version.
        const begun = { nlpVersion: [], startTime: job.requestedOn, version: 'configured', status: job.state.status };
        const details = {
            stepDetails: { passed: steps.length - failed, failed, total: steps.length },
            errorDetails: null,
            executionResults: steps.map(stepResult),
            duration: 1_200 * steps.length,
        };
        const result = job.isOver ? { ...begun, ...details } : begun;
        const { percentageComplete, ...document } = job.document({
            _id: job.id,
            streamId: botId,
            testSuiteId: ids.of('ctc-', `${botId}/${suiteName}`),
            totalTestStepsCount: steps.length,
            result,
        });
        return { ...document, percentageCompleted: percentageComplete ?? Math.floor(job.progress * 100) };
    }
}
function defaultStates({ steps = DEFAULT_STEPS }) {
    const isFailed = steps.some(({ status }) => status === 'failed');
    return usualStates('inprogress', isFailed ? 'failed' : 'passed');
}
function stepResult({ input, status = 'passed', expected = 'Hello', actual = expected }) {
    const text = { enabled: true, contains: [{ text: expected, status }], status };
    const unused = { enabled: false, contains: [] };
    return {
        actualOutput: [{ text: actual }],
        intents: [],
        faqs: [],
        smalltalk: [],
        input,
        outputs: [{ text: expected, assertions: { flowLevel: unused, text, context: unused } }],
        status,
    };
}

;// CONCATENATED MODULE: ./build/simulator/dock-jobs.js




const dock_jobs_DEFAULT_STATES = usualStates('IN_PROGRESS', 'SUCCESS');
/** The calls that start a job with a `ds-…` id (kore-api.md, section 2). A new one is an entry here and in `calls.ts`. */
const DOCK_CALLS = {
    ...{ 'tool-export': flowExport('tool'), 'workflow-export': flowExport('workflow') },
    'model-export': { noun: 'model', action: 'EXPORT', startIdKey: '_id', archive: modelArchive },
    'tool-deploy': { noun: 'tool', action: 'DEPLOY', startIdKey: 'dock-statusId', check: needsIsAsync },
    'tool-undeploy': { noun: 'tool', action: 'UNDEPLOY', startIdKey: 'dockStatusId' },
    'workflow-deploy': { noun: 'workflow', action: 'DEPLOY', startIdKey: 'dock-statusId', check: needsIsAsync },
    'workflow-undeploy': { noun: 'workflow', action: 'UNDEPLOY', startIdKey: 'dockStatusId' },
    'model-deploy': { noun: 'model', action: 'DEPLOY', startIdKey: 'dock-statusId', check: needsModelType },
    'model-undeploy': { noun: 'model', action: 'UNDEPLOY', startIdKey: 'dock-statusId' },
    ...{ 'tool-import': flowImport('tool'), 'tool-import-new': newFlowImport('tool') },
    ...{ 'workflow-import': flowImport('workflow'), 'workflow-import-new': newFlowImport('workflow') },
    // The documentation's sample says EXPORT here.
    'model-import': { noun: 'model', action: 'EXPORT', startIdKey: 'dock-statusId', makes: true },
};
/** All jobs with a `ds-…` id, what they work on, and the call that polls them (kore-api.md, section 2). */
function dockJobs(context) {
    const { files, ids, isForgotten, polled, scenario, spend, uploads } = context;
    const runs = new Map();
    /** The imports that make something, by what that is. */
    const made = new Map();
    const names = Object.keys(DOCK_CALLS);
    const starts = names.map((name) => [name, (call, id) => start(name, id, call)]);
    return {
        ...Object.fromEntries(starts),
        'dock-status': (call, id) => {
            const run = runs.get(id);
            if (!run || isForgotten(run.job, run.plan))
                throw platformRefusal(404, 'NOT_FOUND', 'Dock status not found');
            polled(run.kind, id);
            if (run.exported && run.job.isSuccess)
                run.exported.pollsAfterSuccess += 1;
            return json(200, documentOf(run, '_id', 'status', call));
        },
    };
    /** @param id - empty if the call makes a tool or workflow, which gets an id of its own */
    function start(name, id, call) {
        const dockCall = DOCK_CALLS[name];
        const { noun, action, startIdKey, archive, exportJobPrefix } = dockCall;
        const plan = dockCall.makes ? {} : entity(noun, id);
        for (const field of dockCall.files ?? [])
            checkFile(field, fieldsOf(call)[field]);
        dockCall.check?.(call);
        const flowId = archive && plan.flowId !== undefined ? checkedFlow(call, plan.flowId) : '';
        const targetId = id || ids.next('a-');
        const more = exportJobPrefix ? { exportJobId: ids.next(exportJobPrefix) } : {};
        spend(targetId);
        const kind = name.replace(/-new$/, '');
        const job = context.start(kind, targetId, 'ds-', plan.states ?? dock_jobs_DEFAULT_STATES);
        const about = {
            [`${noun}Id`]: targetId,
            jobType: `${noun.toUpperCase()}S`,
            action,
            requestedTime: job.requestedOn,
        };
        const { format = 'zip', link } = plan;
        const content = archive && (plan.archive ?? archive(targetId, flowId));
        const file = content && files.add({ content, format, link, isReady: () => job.isSuccess });
        const run = { kind, plan, job, about, exported: file && { job, file, pollsAfterSuccess: 0 } };
        runs.set(job.id, run);
        if (dockCall.makes)
            made.set(`${noun} ${targetId}`, job);
        return json(200, { ...documentOf(run, startIdKey, 'start', call), ...more });
    }
    /** A tool, workflow or model of the scenario, or one that an import made. @throws Refusal 404 */
    function entity(noun, id) {
        const isMade = made.get(`${noun} ${id}`)?.isSuccess;
        const found = own(scenario[`${noun}s`], id) ?? (isMade ? {} : undefined);
        if (!found)
            throw platformRefusal(404, 'NOT_FOUND', `There is no such ${noun}`);
        return found;
    }
    /** @throws Refusal 400 */
    function checkFile(field, fileId) {
        if (!isText(fileId))
            throw badRequest(`${field} is required`);
        if (!uploads.has(fileId))
            throw badRequest(`${field}: Invalid file id`);
    }
    /** The documented sample of a dock status has no link; that of a start has one, whatever its status. */
    function documentOf({ job, about, exported }, idKey, kind, call) {
        const link = exported ? linkFields(files, exported, kind, call, 'start') : {};
        return job.document({ [idKey]: job.id, ...about, ...link });
    }
}
function flowExport(noun) {
    return {
        noun,
        action: 'EXPORT',
        startIdKey: 'dock-statusId',
        exportJobPrefix: `${noun}-ej-`,
        archive: (id, flowId) => flowArchive(noun, id, flowId),
    };
}
function flowImport(noun) {
    const files = [`${noun}DataFileId`, 'flowDataFileId', 'envVariablesFileId'];
    return { noun, action: 'IMPORT', startIdKey: 'dockStatusId', files };
}
function newFlowImport(noun) {
    const files = [`${noun}DataFileId`, 'flowDataFileId'];
    const check = (call) => needs(isText(fieldsOf(call)[`${noun}Name`]), `${noun}Name`);
    return { ...flowImport(noun), files, makes: true, check };
}
function needsIsAsync(call) {
    needs(typeof fieldsOf(call)['isAsync'] === 'boolean', 'isAsync');
}
function needsModelType(call) {
    needs(['openSource', 'fineTune'].includes(queryOf(call).get('modelType') ?? ''), 'modelType');
}
/** @throws Refusal 400 */
function needs(isThere, name) {
    if (!isThere)
        throw badRequest(`${name} is required`);
}
/** The flow that the query names. @throws Refusal */
function checkedFlow(call, flowId) {
    const given = queryOf(call).get('flowId');
    if (!given)
        throw badRequest('flowId is required');
    if (given !== flowId)
        throw platformRefusal(404, 'NOT_FOUND', 'Call flow not found');
    return flowId;
}

;// CONCATENATED MODULE: ./build/simulator/faults.js

/** A function that decides which fault, if any, happens to a request. */
function faultsOf({ faults = [] }) {
    const counted = faults.map((fault) => ({ fault, pattern: patternOf(fault.on), requests: 0 }));
    return (call, name) => counted.find((one) => {
        const { on, skip = 0, times = 1 } = one.fault;
        const applies = on === undefined || on === name || one.pattern?.test(`${call.method} ${call.path}`) === true;
        if (applies)
            one.requests += 1;
        return applies && one.requests > skip && one.requests <= skip + times;
    })?.fault;
}
/** `METHOD /path` or `/path`, in which `*` stands for any characters; the name of a call is no pattern. */
function patternOf(on) {
    if (!on?.includes('/') && !on?.includes('*'))
        return undefined;
    const [, method = '*', path = ''] = /^(?:(\S+) )?(.*)$/.exec(on) ?? [];
    const source = `${method} ${path}`.replace(/[\\^$.+?()[\]{}|]/g, '\\$&').replaceAll('*', '.*');
    return new RegExp(`^${source}$`);
}
/** The answer to a request to which a fault happens, which decides whether the request is carried out. */
async function faultyReply(fault, call, carryOut, ms) {
    const reply = replyInstead(fault, call) ?? changedReply(fault, await carryOut());
    const { body = reply.body, status = reply.status, retryAfter } = fault;
    const own = Object.entries(fault.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]);
    const headers = { ...reply.headers, ...retryAfterHeader(retryAfter, ms), ...Object.fromEntries(own) };
    return { status, headers, body: typeof body === 'string' || body instanceof Buffer ? body : JSON.stringify(body) };
}
/** The answer with which the request is not carried out; `undefined` if it is. */
function replyInstead({ kind, message, status }, { origin, path, query }) {
    const error = (code, msg) => json(code, { errors: [{ msg, code }] });
    switch (kind) {
        case 'status':
            return error(status ?? 500, message ?? 'Internal Server Error');
        case 'rate-limit-words':
            return error(status ?? 400, message ?? 'Rate limit for this API has been reached. Please try again after some time.');
        case 'redirect':
            return { status: 302, headers: { location: `${otherOrigin(origin)}${path}${query && `?${query}`}` }, body: '' };
        case 'html': {
            const body = `<!doctype html><title>Sign in</title><p>${message ?? 'Please sign in to continue.'}</p>`;
            return { status: 200, headers: { 'content-type': 'text/html' }, body };
        }
        default:
            return undefined;
    }
}
function changedReply({ kind }, reply) {
    if (kind === 'empty')
        return { ...reply, body: '' };
    if (typeof reply.body !== 'string')
        return reply;
    if (kind === 'broken-json')
        return { ...reply, body: reply.body.slice(0, reply.body.length / 2) };
    return kind === 'wrong-shape' ? { ...reply, body: '["unexpected"]' } : reply;
}
/** The other name of this machine, to which no credentials may be sent. */
function otherOrigin(origin) {
    const url = new URL(origin);
    url.hostname = url.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
    return url.origin;
}

;// CONCATENATED MODULE: ./build/simulator/training.js



/** The kinds of trainings: what a bot of the scenario calls them, and the words of their statuses. */
const KINDS = {
    'ml-train': { setting: 'mlTraining', running: 'Inprogress', success: 'Finished' },
    'faq-train': { setting: 'faqTraining', running: 'in-progress', success: 'success' },
};
/** What the documented sample of a success lists. */
const FLAGS = [
    ...['Sentences', 'Synonyms', 'Mlparams', 'Traits', 'SmallTalk', 'UBTraining'],
    ...['EntityNode', 'IntentNode', 'Patterns', 'BTUtterances'],
];
/** When the training before ended. */
const PREVIOUS_AGE_MS = 86_400_000;
/** Trainings (kore-api.md, section 1.5). The status names no job, and shows the training before at first. */
function trainings(context) {
    const { bots, clock, ids, polled, userId } = context;
    /** In the order in which they were started. */
    const jobs = new Map();
    const begunAt = clock.wall();
    function start(kind, botId) {
        const key = `${kind}/${botId}`;
        if (jobs.get(key)?.at(-1)?.isOver === false)
            throw botRefusal(409, 'Training is already in progress');
        const { setting, running, success } = KINDS[kind];
        const { states = usualStates(running, success) } = bots.get(botId)?.[setting] ?? {};
        const job = context.start(kind, botId, 'ds-', states);
        jobs.set(key, [...(jobs.get(key) ?? []), job]);
        return job;
    }
    /** The training that the status shows: the last one, or the one before all of them. */
    function shown(kind, botId) {
        const { setting, success } = KINDS[kind];
        const { previousStatus = success, outOfSync = [] } = bots.get(botId)?.[setting] ?? {};
        const begun = jobs.get(`${kind}/${botId}`) ?? [];
        const job = begun.at(-1);
        const status = job ? (job.state.status ?? '') : previousStatus;
        if (status === '')
            throw botRefusal(404, 'Training not found');
        polled(kind, botId);
        return { job, status, outOfSync, version: 1 + begun.filter(({ isSuccess }) => isSuccess).length };
    }
    return {
        'ml-train': (call, botId) => {
            expectValid(call.headers['bot-language']);
            const { id } = start('ml-train', botId);
            return json(200, [{ message: 'Training Queued.', Training_ID: id.replace('ds-', '') }]);
        },
        'ml-train-status': (_call, botId) => {
            const { job, status, outOfSync, version } = shown('ml-train', botId);
            const flags = FLAGS.map((flag) => [`isMlInSyncWith${flag}`, !outOfSync.includes(flag)]);
            return json(200, {
                trainingStatus: status,
                ...Object.fromEntries(flags),
                ...(job && !job.isSuccess ? {} : { trainDetails: { nlpVersion: 3, trainVersion: version } }),
                ...job?.state.fields,
            });
        },
        'faq-train': (call, botId) => {
            requiredField(call, 'language');
            const { id, requestedOn } = start('faq-train', botId);
            return json(200, { _id: id, status: 'in-progress', modifiedOn: requestedOn });
        },
        'faq-train-status': (call, botId) => {
            expectValid(queryOf(call).get('language'));
            const { job, status } = shown('faq-train', botId);
            return json(200, {
                // It is not the id of the start reply.
                _id: hexOf(ids.of('', `faqs of ${botId}`)),
                message: status,
                status,
                __v: 0,
                modifiedOn: job?.stateSince ?? new Date(begunAt - PREVIOUS_AGE_MS).toISOString(),
                lastModifiedBy: userId,
                ...job?.state.fields,
            });
        },
    };
}

;// CONCATENATED MODULE: ./build/simulator/variables.js


/** Variables and functions of a bot, whose imports have no job (xo-additions.md, sections 4 and 5). */
function variables_variables({ bots, clock, ids, recorder, uploads, userId }) {
    const imported = new Map();
    const variablesOf = (botId) => {
        const own = (bots.get(botId)?.variables ?? []).map((one) => [String(one['key']), one]);
        const known = imported.get(botId) ?? new Map(own);
        imported.set(botId, known);
        return known;
    };
    return {
        /** Secured variables are exported without their values. */
        'variables-export': (_call, botId) => {
            const all = [...variablesOf(botId).values()];
            return json(200, all.map((one) => (one['isSecured'] === true ? { ...one, value: '' } : one)));
        },
        /** Adds to the variables of the bot. A secured one without a value loses the value that it had. */
        'variables-import': (call, botId) => {
            const list = variablesIn(jsonOf(call));
            if (!list)
                throw botRefusal(500, 'Internal Server Error');
            const known = variablesOf(botId);
            for (const one of list)
                known.set(String(one['key']), one);
            recorder.started('variables-import', botId);
            const { variablesReply = `${list.length} Variables imported/updated successfully.` } = bots.get(botId) ?? {};
            return json(200, { message: variablesReply });
        },
        'functions-import': (call, botId) => {
            const body = jsonOf(call);
            expectValid(Array.isArray(body) && body.length > 0);
            const files = body.map((entry) => {
                const { fileId, fileName } = Object(entry);
                expectValid(isText(fileName));
                uploads.ofBot(fileId);
                return { fileId, fileName };
            });
            recorder.started('functions-import', botId);
            const replies = files.map((file) => ({
                requestType: 'BotImport',
                status: 'Success',
                createdOn: new Date(clock.wall()).toISOString(),
                _id: hexOf(ids.next('')),
                createdBy: userId,
                __v: 0,
                ...file,
            }));
            // The documented reply is about one file.
            return json(200, replies.length === 1 ? replies[0] : replies);
        },
    };
}
/** A list, or an object of a bot with collections; `undefined` for anything else, or none at all. */
function variablesIn(body) {
    const list = Array.isArray(body) ? body : Object(body)['botVariables'];
    const isList = Array.isArray(list) && list.length > 0 && list.every((one) => typeof Object(one).key === 'string');
    return isList ? list : undefined;
}

;// CONCATENATED MODULE: ./build/simulator/simulation.js

















/** The simulated platform from its beginning, without its HTTP. A reset replaces it by a new one. */
function simulationOf(scenario, clock, speed) {
    const context = createContext(scenario, clock, speed);
    const { ms, recorder } = context;
    const routes = routesOf(context);
    const nextFault = faultsOf(scenario);
    /** Addresses that a redirect led to. Credentials must not follow it there. */
    const redirected = new Set();
    return {
        recorder,
        /** Records the request and decides what happens to it, and how much later it is answered. */
        receive(call) {
            const route = routes.find(({ patterns }) => patterns.some((pattern) => pattern.test(call.path)));
            const entry = recorder.request(call, route?.name);
            const fault = nextFault(call, route?.name);
            if (fault)
                entry.fault = fault.kind;
            if (redirected.has(call.origin + call.path) && entry.credentials.length > 0) {
                const names = entry.credentials.join(', ');
                recorder.violation('credentials-across-redirect', `${names} followed a redirect to another host`, call);
            }
            if (fault?.kind === 'redirect')
                redirected.add(otherOrigin(call.origin) + call.path);
            const delayMs = ms(scenario.latency) + (fault?.kind === 'slow' ? ms(fault.delay, '5s') : 0);
            const answer = () => carryOut(route, call, context);
            return { entry, fault, delayMs, reply: () => (fault ? faultyReply(fault, call, answer, ms) : answer()) };
        },
    };
}
function routesOf(context) {
    const dock = dockJobs(context);
    const handlers = {
        ...botExports(context),
        ...botPublishes(context),
        ...botImports(context),
        ...botLists(context),
        ...batchTests(context),
        ...dock,
        ...agentFiles(context, dock['model-import']),
        ...agentApps(context),
        ...artemis(context),
        ...downloads(context.files, context.credentials, context.recorder),
        ...trainings(context),
        ...variables_variables(context),
        ...conversationTests(context),
    };
    return CALL_NAMES.map((name) => {
        const definition = CALLS[name];
        return { name, definition, patterns: definition.paths.map(simulation_patternOf), handler: handlers[name] };
    });
}
/** Carries a call out, or refuses it. The method is checked before the credentials, as on the platform. */
async function carryOut(route, call, { credentials, spend }) {
    try {
        if (!route)
            throw botRefusal(404, 'Not Found');
        const { definition, patterns, handler } = route;
        if (call.method !== definition.method)
            throw botRefusal(405, 'Method Not Allowed');
        const match = patterns.map((pattern) => pattern.exec(call.path)).find((found) => found !== null);
        const [first = '', second = '', third = ''] = (match ?? []).slice(1).map(decoded);
        const { needs } = definition;
        credentials.check(call, needs, first);
        // The handlers of other calls count them, against the limit of what they find: a job, a tool, an app.
        if (call.method === 'POST' && needs !== 'own' && !('key' in needs))
            spend('bot' in needs ? first : 'account');
        return await handler(call, first, second, third);
    }
    catch (error) {
        if (error instanceof Refusal)
            return error.reply;
        throw error;
    }
}
function simulation_patternOf(path) {
    const source = path.replaceAll('.', '\\.').replaceAll('*', '([^/]+)').replace(/\/$/, '/?');
    return new RegExp(`^${source}$`);
}

;// CONCATENATED MODULE: ./build/simulator/server.js









/** Longer than any usual poll interval, so that no connection ends just when it is used again. */
const KEEP_ALIVE_MS = 65_000;
/**
 * Starts a simulated Kore.ai on 127.0.0.1.
 *
 * @throws KoreaiError `input-invalid` for a scenario or a speed that is not valid; the system's error for a port in use
 */
async function startSimulator(options = {}) {
    const { scenario = defaultScenario, port = 0, speed = 1, clock = core_clock/* systemClock */.ml, log = () => { } } = options;
    if (!(speed > 0 && speed < Number.POSITIVE_INFINITY)) {
        throw new errors/* KoreaiError */["if"]('input-invalid', `speed must be a number above 0, found ${speed}`);
    }
    const begin = () => simulationOf(checkScenario(scenario), clock, speed);
    let simulation = begin();
    const reset = () => {
        simulation = begin();
    };
    const closing = new AbortController();
    const server = (0,external_node_http_.createServer)({ keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => {
        answer(request, response).catch((error) => {
            if (!closing.signal.aborted)
                log(`${request.method} ${request.url?.replace(/\?.*/, '')}: ${error}`);
            response.destroy();
        });
    });
    server.listen(port, '127.0.0.1');
    await (0,external_node_events_.once)(server, 'listening');
    const close = async () => {
        closing.abort(new Error('the simulator was closed'));
        if (!server.listening)
            return;
        const closed = (0,external_node_events_.once)(server, 'close');
        server.close();
        server.closeAllConnections();
        await closed;
    };
    return {
        url: `http://127.0.0.1:${server.address().port}`,
        get requests() {
            return simulation.recorder.requests;
        },
        get violations() {
            return simulation.recorder.violations;
        },
        get starts() {
            return simulation.recorder.starts;
        },
        get jobs() {
            return simulation.recorder.jobs;
        },
        reset,
        close,
        [Symbol.asyncDispose]: close,
    };
    async function answer(request, response) {
        const call = await readCall(request);
        const adminReply = adminReplyTo(`${call.method} ${call.path}`);
        if (adminReply)
            return await send(response, adminReply, clock.wall(), undefined);
        const { entry, fault, delayMs, reply } = simulation.receive(call);
        const logEnd = (end) => log(`${call.method} ${call.path}: ${end}${fault ? ` (${fault.kind})` : ''}`);
        if (delayMs > 0)
            await (0,core_clock/* sleep */.yy)(clock, delayMs, closing.signal);
        if (fault?.kind === 'silent')
            return logEnd('no answer');
        const given = fault?.kind === 'reset' ? undefined : await reply();
        if (!given || fault?.kind === 'lost-answer') {
            logEnd(given ? 'carried out, connection reset' : 'connection reset');
            return void request.socket.resetAndDestroy();
        }
        entry.status = given.status;
        logEnd(String(given.status));
        await send(response, given, clock.wall(), fault);
    }
    /** The simulator's own calls, which are neither recorded nor delayed. */
    function adminReplyTo(call) {
        const { requests, violations, starts, jobs } = simulation.recorder;
        if (call === 'GET /__simulator/requests')
            return json(200, { requests, violations, starts, jobs });
        if (call !== 'POST /__simulator/reset')
            return undefined;
        reset();
        return json(200, { reset: true });
    }
}
/** Sends a reply, or the part of it that a fault lets through. */
async function send(response, reply, wallMs, fault) {
    const body = Buffer.from(reply.body);
    const date = new Date(wallMs).toUTCString();
    response.writeHead(reply.status, { date, 'content-length': body.length, ...reply.headers });
    if (fault?.kind === 'cut' || fault?.kind === 'stall') {
        const part = body.subarray(0, fault.bytes ?? Math.floor(body.length / 2));
        response.flushHeaders();
        await new Promise((resolve) => response.write(part, resolve));
        if (fault.kind === 'cut')
            response.destroy();
        return;
    }
    response.end(body);
    // A client that has disconnected gets no answer.
    await (0,external_node_stream_promises_.finished)(response).catch(() => { });
}

;// CONCATENATED MODULE: ./build/simulator/index.js
/// <reference types="node" preserve="true" />






/** The JSON schema of a scenario (draft 7), as `koreai-ci/schemas/scenario.schema.json` has it. */
const simulator_scenarioSchema = { ...scenarioSchema };


/***/ })

};
