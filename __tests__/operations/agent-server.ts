import { put } from '../bot-files/folders.ts';
import { temporaryFolder } from '../support/after-test.ts';
import { zip } from '../support/archives.ts';
import {
  type Answer,
  json,
  type ScriptedPlatform,
  type Scripts,
  type Seen,
  startPlatform,
} from '../support/platform-script.ts';
import { type Given, type Ran, runOperation } from '../support/run-operation.ts';
import { DOCK_JOB, DOCK_STATUS, TOOL } from '../support/samples.ts';
import { formOf } from './import-server.ts';

export const UPLOAD = 'POST /api/public/files';
export const INTO_TOOL = `POST /api/public/tools/${TOOL}/import`;
export const AS_NEW_TOOL = 'POST /api/public/tools/import';

/** An exported tool, whose files have other names than in the documentation. */
export const TOOL_FILES = {
  'a.json': '{"toolId":"a-old","name":"Refunds"}',
  'b.json': '{"nodes":[{"type":"start"}],"edges":[]}',
  'c.json': '[{"key":"API_URL","value":"https://example.com"}]',
};

/** A start reply, and a dock status, under the names of the documentation's samples. */
export function accepted(status: string, more: object = {}): Answer {
  return json({ dockStatusId: DOCK_JOB, jobType: 'TOOLS', action: 'IMPORT', status, ...more });
}
export function polled(status: string, more: object = {}): Answer {
  return json({ _id: DOCK_JOB, jobType: 'TOOLS', action: 'IMPORT', status, ...more });
}

export interface ToolServer extends ScriptedPlatform {
  /** What was uploaded, by the id that it got. */
  readonly uploads: Map<string, { fields: Record<string, string>; name: string; text: string }>;
  readonly workspace: string;
  run(operation: string, given?: Given, more?: Parameters<typeof runOperation>[3]): Promise<Ran>;
}

/** A server that accepts uploads, and a workspace with `tool.zip`. Uploads get the ids `file-1`, `file-2` and so on. */
export async function toolServer(
  scripts: Scripts = {},
  files: Record<string, string> = TOOL_FILES,
): Promise<ToolServer> {
  const uploads: ToolServer['uploads'] = new Map();
  const workspace = temporaryFolder();
  put(workspace, { 'tool.zip': await zip(files) });
  const keep = async (seen: Seen): Promise<Answer> => {
    const { fields, name, bytes } = await formOf(seen);
    const fileId = `file-${uploads.size + 1}`;
    uploads.set(fileId, { fields, name, text: bytes.toString() });
    return json({ url: 'http://host/api/getMediaStream/orgFiles/f-1.json?s=sig', fileId });
  };
  const platform = await startPlatform({
    [UPLOAD]: keep,
    [INTO_TOOL]: accepted('SUCCESS'),
    [AS_NEW_TOOL]: accepted('IN_PROGRESS', { toolId: 'a-new' }),
    [DOCK_STATUS]: [polled('IN_PROGRESS'), polled('SUCCESS')],
    ...scripts,
  });
  return {
    ...platform,
    uploads,
    workspace,
    run: (operation, given = {}, more) =>
      runOperation(operation, platform.origin, { archive: 'tool.zip', ...given }, { workspace, ...more }),
  };
}
