import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extract } from '../../src/download/extract.ts';
import { contentsOf, put, signal } from '../bot-files/folders.ts';
import { temporaryFolder } from '../support/after-test.ts';
import { zip } from '../support/archives.ts';
import {
  type Answer,
  json,
  refusal,
  type Script,
  type ScriptedPlatform,
  type Scripts,
  type Seen,
  startPlatform,
} from '../support/platform-script.ts';
import { type Given, type Ran, runOperation } from '../support/run-operation.ts';
import { BOT, IMPORT_STATUS, importDocument } from '../support/samples.ts';

export { json };

export const UPLOAD = 'POST /api/public/uploadfile';
export const INTO_BOT = `POST /api/public/bot/${BOT}/import`;
export const AS_NEW = 'POST /api/public/bot/import';
export const NEW_BOT = 'st-99999999-new';

export const FILES = {
  'botDefinition.json': '{"name":"Travel"}',
  'config.json': '{"name":"Travel","envVariables":[]}',
  'icon.png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 255, 13, 10]),
  'Functions.js': 'function hello() {}\r\n',
};

export const REFUSED = refusal(412, 'Validation errors/ Invalid arguments');

/** An upload as the server got it. */
export type SeenUpload = Awaited<ReturnType<typeof formOf>> & { readonly fileId: string };

/** A form as the server got it, read by Node's own parser. */
export async function formOf({ bytes, headers }: Pick<Seen, 'bytes' | 'headers'>) {
  const type = headers['content-type'] ?? '';
  const form = await new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { 'content-type': type } }).formData();
  const file = form.get('file') as File;
  const texts = [...form].filter(([, value]) => typeof value === 'string');
  const fields = Object.fromEntries(texts) as Record<string, string>;
  return { fields, name: file.name, type: file.type, bytes: Buffer.from(await file.arrayBuffer()) };
}

export interface ImportServer extends ScriptedPlatform {
  /** Those that were answered with an id. */
  readonly uploads: SeenUpload[];
  /** The bodies of the requests for an import. */
  imports(): unknown[];
  /** @throws Error if temporary files are left */
  importBot(given: Given, more?: Parameters<typeof runOperation>[3]): Promise<Ran>;
  readonly workspace: string;
}

export interface ImportScript {
  readonly upload?: readonly (Answer | undefined)[];
  readonly start?: Script | readonly Script[];
  readonly status?: Script | readonly Script[];
  readonly others?: Scripts;
}

/** The reply to the start of an import: its first task is a success from the moment of submission. */
export const STARTED = json(importDocument('pending', { streamId: undefined, streamRefId: 'another-thing' }));

/** A server that accepts uploads and imports. Uploads get the ids `file-1`, `file-2` and so on. */
export async function importServer({ upload = [], start, status, others }: ImportScript = {}): Promise<ImportServer> {
  const uploads: SeenUpload[] = [];
  const troubles = [...upload];
  const [workspace, scratch] = [temporaryFolder(), temporaryFolder()];
  const platform = await startPlatform({
    [UPLOAD]: async ({ bytes, headers }) => {
      const trouble = troubles.shift();
      if (trouble) return trouble;
      const fileId = `file-${uploads.length + 1}`;
      uploads.push({ ...(await formOf({ bytes, headers })), fileId });
      return json({ fileId, hash: 'a'.repeat(40), fileName: 'f-1' });
    },
    [INTO_BOT]: start ?? STARTED,
    [AS_NEW]: start ?? STARTED,
    [IMPORT_STATUS]: status ?? [json(importDocument('pending')), json(importDocument('success'))],
    ...others,
  });
  return {
    ...platform,
    uploads,
    workspace,
    imports: () => [...platform.to(INTO_BOT), ...platform.to(AS_NEW)].map(({ body }) => JSON.parse(body)),
    importBot: async (given, more) => {
      const ran = await runOperation('import-bot', platform.origin, given, { workspace, scratch, ...more });
      // Whether the import succeeded or not: these files contain secrets.
      const left = readdirSync(scratch);
      if (left.length > 0) throw new Error(`The folder for temporary files still holds ${left.join()}`);
      return ran;
    },
  };
}

/** The files of the uploaded zip. */
export async function unpacked({ uploads }: Pick<ImportServer, 'uploads'>): Promise<Record<string, string>> {
  const path = join(temporaryFolder(), 'uploaded.zip');
  const bytes = uploads[0]?.bytes ?? Buffer.alloc(0);
  writeFileSync(path, bytes);
  return contentsOf(await extract({ path, size: bytes.length, format: 'zip' }, { signal }));
}

/** The same, with the usual bot as `bot.zip` in the workspace. */
export async function withZip(script?: ImportScript, files: Record<string, string | Buffer> = FILES) {
  const server = await importServer(script);
  const bytes = await zip(files);
  put(server.workspace, { 'bot.zip': bytes });
  return { ...server, zip: bytes };
}
