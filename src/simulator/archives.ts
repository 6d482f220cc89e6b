import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { ZipFile } from 'yazl';
import type { Archive, ArchiveFormat, FileContent } from './scenario/types.ts';

/** The same scenario gives the same bytes, so every file has this time. */
const ZIP_MTIME = new Date(2024, 0, 1);
const TAR_MTIME = new Date(Date.UTC(2024, 0, 1));
/** The smallest PNG there is: one transparent pixel. */
const ICON = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

interface File {
  name: string;
  bytes: Buffer;
}

/** The bytes of an archive. */
export async function archiveBytes({ base64, files = {} }: Archive, format: ArchiveFormat): Promise<Buffer> {
  if (base64 !== undefined) return Buffer.from(base64, 'base64');
  const packed = Object.entries(files).map(([name, content]) => ({ name, bytes: bytesOf(content) }));
  if (format === 'zip') return await zipOf(packed);
  const tar = await tarOf(packed);
  return format === 'tar' ? tar : gzipSync(tar, { level: 1 });
}

/** Like Kore.ai's own: its members are streamed, so their sizes are only in the central directory at the end. */
async function zipOf(files: readonly File[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const { name, bytes } of files) {
    zip.addReadStream(Readable.from([bytes]), name, {
      mtime: ZIP_MTIME,
      forceDosTimestamp: true,
      compressionLevel: 1,
    });
  }
  zip.end();
  return await buffer(zip.outputStream);
}

async function tarOf(files: readonly File[]): Promise<Buffer> {
  const tar = pack();
  for (const { name, bytes } of files) tar.entry({ name, mtime: TAR_MTIME }, bytes);
  tar.finalize();
  return await buffer(tar as AsyncIterable<Buffer>);
}

function bytesOf(content: FileContent): Buffer {
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
export function botArchive(botId: string, name: string, exportType: string, options?: unknown): Archive {
  const chosen: { settings?: unknown } = typeof options === 'object' && options !== null ? options : COMPLETE_BOT;
  const hasSettings = Array.isArray(chosen.settings) && chosen.settings.length > 0;
  const variable = { key: 'greeting', value: 'Hello', variableType: 'env', scope: 'prePopulated' };
  const files = {
    'botDefinition.json': json({
      botInfo: { _id: botId, name, type: 'default' },
      localeData: { en: { name, dialogs: [{ name: 'Welcome' }, { name: 'Book a table' }] } },
      exportOptions: { exportType, ...chosen },
      environmentVersionInfo: { version: '11.0.0' },
    }),
    'config.json': json({ name, envVariables: hasSettings ? [variable] : [] }),
    'icon.png': { base64: ICON },
  };
  return { files };
}

/** Of a tool or a workflow. */
export function flowArchive(kind: 'tool' | 'workflow', id: string, flowId: string): Archive {
  const files = {
    [`${kind}.json`]: json({ [`${kind}Id`]: id, name: `Sample ${kind}`, inputs: [], outputs: [] }),
    'flow.json': json({ flowId, nodes: [{ type: 'start' }, { type: 'end' }] }),
    'envVariables.json': '[]',
  };
  return { files };
}

export function appArchive(appId: string, version: string): Archive {
  const app = json({ appId, version, name: 'Sample app', agents: ['Concierge'] });
  return { files: { 'app.json': app, 'tools.json': '[]', 'envVariables.json': '[]' } };
}

/** Of an Artemis project (artemis-api.md, section 3). */
export function projectArchive(project: string, layers: readonly string[]): Archive {
  const files = {
    'project.json': json({ format_version: '2.0', entry_agent: 'Concierge', layers_included: layers, project }),
    'abl.lock': json({ version: 2, layers }),
    'agents/concierge.agent.abl': 'AGENT: Concierge\n\nGOAL: "Help the guest"\n',
  };
  return { files };
}

export function modelArchive(modelId: string): Archive {
  const files = {
    'config.json': json({ modelId, architecture: 'sample', layers: 2 }),
    'tokenizer.json': json({ vocabulary: ['hello', 'world'] }),
    'model.safetensors': { base64: Buffer.alloc(4_096, 7).toString('base64') },
  };
  return { files };
}

function json(document: unknown): string {
  return JSON.stringify(document, null, 4);
}
