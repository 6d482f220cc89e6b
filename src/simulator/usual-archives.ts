import type { Archive } from './scenario.ts';

/** The smallest PNG there is: one transparent pixel. */
const ICON = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

/** What an export names as its content if nothing else was asked for. */
const WHOLE_BOT = {
  tasks: ['botTask', 'knowledgeGraph', 'smallTalk'],
  nlpData: ['utterances', 'patterns'],
  settings: ['botSettings', 'botVariables'],
};

/**
 * The three files of every export of a bot (kore-api.md, section 7).
 *
 * @param asked - the `exportOptions` of the request, which the definition echoes
 */
export function botArchive(botId: string, name: string, exportType: string, asked?: unknown): Archive {
  const isPartial = typeof asked === 'object' && asked !== null;
  const { settings }: { settings?: unknown } = isPartial ? asked : WHOLE_BOT;
  const definition = {
    botInfo: { _id: botId, name, type: 'default' },
    localeData: { en: { name, dialogs: [{ name: 'Welcome' }, { name: 'Book a table' }] } },
    exportOptions: { exportType, ...(isPartial ? asked : WHOLE_BOT) },
    environmentVersionInfo: { version: '11.0.0' },
  };
  const config = {
    name,
    // Without settings there are none.
    envVariables:
      Array.isArray(settings) && settings.length > 0
        ? [{ key: 'greeting', value: 'Hello', variableType: 'env', scope: 'prePopulated' }]
        : [],
  };
  return {
    files: {
      'botDefinition.json': JSON.stringify(definition, null, 4),
      'config.json': JSON.stringify(config, null, 4),
      'icon.png': { base64: ICON },
    },
  };
}

export function toolArchive(toolId: string, flowId: string): Archive {
  return {
    files: {
      'tool.json': JSON.stringify({ toolId, name: 'Sample tool', inputs: [], outputs: [] }, null, 4),
      'flow.json': JSON.stringify({ flowId, nodes: [{ type: 'start' }, { type: 'end' }] }, null, 4),
      'envVariables.json': '[]',
    },
  };
}

export function workflowArchive(workflowId: string, flowId: string): Archive {
  return {
    files: {
      'workflow.json': JSON.stringify({ workflowId, name: 'Sample workflow', inputs: [], outputs: [] }, null, 4),
      'flow.json': JSON.stringify({ flowId, nodes: [{ type: 'start' }, { type: 'end' }] }, null, 4),
      'envVariables.json': '[]',
    },
  };
}

export function appArchive(appId: string, version: string): Archive {
  return {
    files: {
      'app.json': JSON.stringify({ appId, version, name: 'Sample app', agents: ['Concierge'] }, null, 4),
      'tools.json': '[]',
      'envVariables.json': '[]',
    },
  };
}

export function modelArchive(modelId: string): Archive {
  return {
    files: {
      'config.json': JSON.stringify({ modelId, architecture: 'sample', layers: 2 }, null, 4),
      'tokenizer.json': JSON.stringify({ vocabulary: ['hello', 'world'] }),
      'model.safetensors': { base64: Buffer.alloc(4_096, 7).toString('base64') },
    },
  };
}
