import { deferred } from './deferred.ts';
import type { Answer, Seen } from './platform-script.ts';
import { startPlatform } from './platform-script.ts';

const SERVICE = '/twirp/github.actions.results.api.v1.ArtifactService';

export interface ResultsService {
  /** What a runner sets for the artifact client. */
  readonly env: Record<string, string>;
  /** The bodies of the calls that came, by method. */
  readonly calls: { readonly method: string; readonly body: Record<string, unknown> }[];
  /** What was uploaded, by artifact name. */
  readonly blobs: ReadonlyMap<string, Buffer>;
  /** Resolves with the first call of each kind. */
  readonly creating: Promise<void>;
  readonly uploading: Promise<void>;
}

export interface ResultsServiceOptions {
  /** HTTP status of the answer to CreateArtifact. Default: 200. */
  createStatus?: number;
  /** Its reason. Default: that such an artifact exists. */
  createReason?: string;
  /** The storage refuses every block with this. */
  storageAnswer?: Answer;
  /** Blocks are accepted and never acknowledged. */
  hangsOnUpload?: boolean;
  /** The URL that uploads go to. Default: that of the small blob store below. */
  uploadUrl?: (name: string) => string;
  /** The artifact is accepted, but gets no id. */
  givesNoId?: boolean;
}

/** The two calls of GitHub's results service that an upload makes, with a blob store that accepts blocks. */
export async function startResultsService(options: ResultsServiceOptions = {}): Promise<ResultsService> {
  const calls: ResultsService['calls'] = [];
  const blobs = new Map<string, Buffer>();
  const blocks = new Map<string, Buffer>();
  const [creating, uploading] = [deferred<void>(), deferred<void>()];
  const bodyOf = (method: string, { body }: Seen): Record<string, unknown> => {
    const fields = JSON.parse(body) as Record<string, unknown>;
    calls.push({ method, body: fields });
    return fields;
  };
  const service = await startPlatform({
    [`POST ${SERVICE}/CreateArtifact`]: (seen) => {
      const name = String(bodyOf('CreateArtifact', seen)['name']);
      creating.resolve();
      const status = options.createStatus ?? 200;
      if (status !== 200)
        return { status, json: { code: 'refused', msg: options.createReason ?? 'an artifact of this name exists' } };
      const url = options.uploadUrl?.(name) ?? `${service.origin}/blobs/${encodeURIComponent(name)}?sig=c2lnbmF0dXJl`;
      return { json: { ok: true, signed_upload_url: url } };
    },
    [`POST ${SERVICE}/FinalizeArtifact`]: (seen) => {
      bodyOf('FinalizeArtifact', seen);
      return { json: { ok: true, ...(options.givesNoId ? {} : { artifact_id: '4711' }) } };
    },
    'PUT /blobs/*': (seen) => {
      const query = new URLSearchParams(seen.query);
      const name = decodeURIComponent(seen.path.slice('/blobs/'.length));
      uploading.resolve();
      if (options.storageAnswer) return options.storageAnswer;
      if (options.hangsOnUpload) return new Promise(() => {});
      const body = seen.bytes;
      if (query.get('comp') === 'block') blocks.set(`${name} ${query.get('blockid')}`, body);
      else if (query.get('comp') === 'blocklist') blobs.set(name, join(name, blocks, body.toString()));
      else blobs.set(name, body);
      return { status: 201 };
    },
  });
  return {
    env: {
      ACTIONS_RESULTS_URL: `${service.origin}/`,
      ACTIONS_RUNTIME_TOKEN: runtimeToken(),
    },
    calls,
    blobs,
    creating: creating.promise,
    uploading: uploading.promise,
  };
}

function join(name: string, blocks: ReadonlyMap<string, Buffer>, list: string): Buffer {
  const ids = [...list.matchAll(/<(?:Latest|Uncommitted|Committed)>([^<]+)</g)].map(([, id]) => id);
  return Buffer.concat(ids.map((id) => blocks.get(`${name} ${id}`) ?? Buffer.from('a block is missing')));
}

/** Nobody checks its signature; the client reads the ids of run and job from it. */
function runtimeToken(): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none' })}.${part({ scp: 'Actions.ExampleScope Actions.Results:run-id:job-id' })}.none`;
}
