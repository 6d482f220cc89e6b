/** A bot in the shape that exports of XO 10 have (kore-api.md, section 7), small enough to read. */
export function definition() {
  return {
    _id: 'st-0c5a',
    refId: '4b1e-bot',
    type: 'default',
    defaultLanguage: 'en',
    supportedLanguages: ['en', 'de'],
    sessionInactiveTime: 900000,
    localeData: { en: { name: 'Table booker', confidenceConfigs: [{ name: 'faq', threshold: 0.8 }] } },
    botEvents: { WELCOME_MESSAGE_EVENT: { enabled: true, action: 'triggerDialog', task: 'ref-welcome' } },
    alerts: [] as unknown[],
    patterns: [{ refId: 'ref-i1', taskName: 'Book a table', taskType: 'intent', localeData: { en: {} } }],
    dialogComponents: [
      { _id: 'dc-1', refId: 'ref-i1', name: 'Book a table', type: 'intent', dialogId: 'dg-1' },
      { _id: 'dc-2', refId: 'ref-e1', name: 'Party size', type: 'entity', entityType: 'number' },
      {
        _id: 'dc-3',
        refId: 'ref-m1',
        name: 'Confirm',
        type: 'message',
        message: [{ channel: 'default', text: 'Done' }],
      },
      { _id: 'dc-4', refId: 'ref-i2', name: 'Welcome', type: 'intent', dialogId: 'dg-2' },
    ],
    dialogs: [
      {
        _id: 'dg-2',
        refId: 'ref-welcome',
        lname: 'welcome',
        localeData: { en: { name: 'Welcome' } },
        nodes: [{ nodeId: 'intent0', type: 'intent', componentId: 'dc-4', transitions: [{ default: 'end' }] }],
      },
      {
        _id: 'dg-1',
        refId: 'ref-book',
        lname: 'book a table',
        localeData: { en: { name: 'Book a table' } },
        nodes: [
          { nodeId: 'intent0', type: 'intent', componentId: 'dc-1', transitions: [{ default: 'n1' }] },
          { nodeId: 'n1', type: 'entity', componentId: 'dc-2', transitions: [{ default: 'n2' }] },
          { nodeId: 'n2', type: 'message', componentId: 'dc-3', transitions: [{ default: 'end' }] },
        ],
      },
    ],
    knowledgeTasks: [
      {
        _id: 'kt-1',
        refId: 'ref-kt',
        name: 'Opening hours',
        taxonomy: [{ label: 'hours', faqs: [{ question: 'When?' }] }],
      },
    ],
    sentences: [
      { _id: 's1', taskId: 'dc-1', taskName: 'Book a table', type: 'DialogIntent', sentence: 'I want a table' },
      { _id: 's2', taskId: 'dc-4', taskName: 'Welcome', type: 'DialogIntent', sentence: 'hello' },
    ],
    contentVariables: [
      { key: 'greeting', variableType: 'locale', scope: 'prePopulated', localeData: { en: { value: 'Hi' } } },
    ],
    exportOptions: { tasks: ['botTask'], settings: ['botSettings', 'botVariables'] },
    environmentVersionInfo: '9.1.7',
    encryptedHash: '1d8ae06927315595147882552c0e7e94',
  };
}

export type Definition = ReturnType<typeof definition>;

export const SECRET = 'k7-Sesame "open"\\ü';

const ENV = { variableType: 'env', scope: 'prePopulated' };

export function config() {
  return {
    name: 'Table booker',
    envVariables: [
      { key: 'API_URL', value: `\${KOREAI_VAR_API_URL}`, ...ENV, isSecured: false },
      { key: 'api-token', value: SECRET, ...ENV, isSecured: true },
    ] as Record<string, unknown>[],
  };
}

export const ICON = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0xff]);

/** The files of an export, with something done to its definition or its configuration first. */
export function exported(
  changeDefinition: (definition: Definition) => unknown = () => {},
  changeConfig: (configuration: ReturnType<typeof config>) => unknown = () => {},
): Record<string, string | Buffer> {
  const [bot, settings] = [definition(), config()];
  changeDefinition(bot);
  changeConfig(settings);
  return {
    'botDefinition.json': JSON.stringify(bot, null, 4),
    'config.json': JSON.stringify(settings, null, 4),
    'icon.png': ICON,
    'Functions.js': 'function pick(a) {\r\n  return a;\r\n}',
  };
}
