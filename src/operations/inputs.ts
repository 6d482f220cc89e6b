export interface InputDefinition {
  readonly description: string;
  readonly default?: string;
  readonly required?: true;
  /** Masked before anything else is read. */
  readonly secret?: true;
}

/** Every input of the contract. `action.yml`, the README and the command line's help are held to this table. */
export const INPUTS = {
  operation: {
    description:
      'What to do: `export-bot`, `export-status`, `publish-status`, `import-status`, `export-tool` or `export-model`.',
    required: true,
  },
  host: {
    description:
      'Base URL of the Kore.ai environment, for example `https://platform.kore.ai`. A port and a trailing slash are fine; user info is not. Plain `http` for loopback addresses only.',
    required: true,
  },
  botId: { description: 'The bot to work on (`st-…`); for `import-status` the bot that the import has to be of.' },
  toolId: { description: 'The tool to export (`a-…`).' },
  flowId: { description: "The tool's call flow, which `export-tool` needs too." },
  modelId: { description: 'The model to export (`cm-…`).' },
  jobId: {
    description: 'A job that was started elsewhere (`ber-…` for `export-status`, `bir-…` for `import-status`).',
  },
  clientId: { description: 'Client id of the Kore.ai app whose credentials are used for bots (`cs-…`).' },
  clientSecret: {
    description: 'Client secret of that app. A new short-lived JWT is minted from it for every request.',
    secret: true,
  },
  jwt: {
    description: 'A ready-made JWT instead of clientId and clientSecret. It has to outlive the step.',
    secret: true,
  },
  apiKey: { description: 'API key for tools and models (`kg-…`).', secret: true },
  exportType: {
    description: 'Which version of the bot to export: `published` or `latest`.',
    default: 'published',
  },
  requestBody: {
    description: 'YAML or JSON mapping that is merged into the body of the request that starts the job.',
  },
  since: {
    description:
      'A status requested before this is stale and does not count: an ISO 8601 instant with its zone, or a duration ago (`2h`). Without it the last completed one counts, and its age is reported.',
  },
  allowAwaitingApproval: {
    description: "Let a publish whose tasks still await an admin's approval count as success.",
    default: 'false',
  },
  wait: {
    description: '`false` starts the job, sets the output `jobId` and stops. Only for operations that start a job.',
    default: 'true',
  },
  timeout: {
    description:
      'Total time for the step, from its start to the end of waiting, downloading and uploading: `90s`, `30m`, `2h`, `500ms`; a bare number is seconds.',
    default: '30m',
  },
  pollInterval: {
    description: 'Time between two looks at the job: `auto`, or a fixed duration. It stays inside the rate limits.',
    default: 'auto',
  },
  outputDir: {
    description: 'Folder that archives go to, relative to the workspace.',
    default: 'koreai-exports',
  },
  extract: { description: 'Also unpack the archive beside it.', default: 'false' },
  uploadArtifact: { description: 'Upload the archive as a workflow artifact.', default: 'true' },
  artifactName: {
    description: "Name of the artifact; the archive's extension is added. Default: the id of what was exported.",
  },
  artifactRetentionDays: { description: "Days to keep the artifact. Default: the repository's setting." },
  downloadOrigin: {
    description:
      'Replaces scheme, host and port of the download link, for on-premises installs that hand out internal ones.',
  },
} as const satisfies Record<string, InputDefinition>;

export type InputName = keyof typeof INPUTS;

export const INPUT_NAMES = Object.keys(INPUTS) as InputName[];

export function definitionOf(name: InputName): InputDefinition {
  return INPUTS[name];
}

export type IdInput = 'botId' | 'toolId' | 'flowId' | 'modelId' | 'jobId';

export const ID_INPUTS: readonly IdInput[] = ['botId', 'toolId', 'flowId', 'modelId', 'jobId'];

export type Credentials =
  | { kind: 'minted'; clientId: string; clientSecret: string }
  | { kind: 'jwt'; jwt: string }
  | { kind: 'key'; apiKey: string };

/** The inputs, read and checked: nothing further in has to ask whether a value makes sense. */
export interface Inputs {
  readonly operation: string;
  readonly host: URL;
  /** Those that were given; the ones that the operation needs are there. */
  readonly ids: Readonly<Partial<Record<IdInput, string>>>;
  readonly credentials: Credentials;
  readonly exportType: 'published' | 'latest';
  readonly requestBody: Readonly<Record<string, unknown>>;
  /** Milliseconds since the epoch. */
  readonly since: number | undefined;
  readonly allowAwaitingApproval: boolean;
  readonly wait: boolean;
  readonly timeoutMs: number;
  /** `undefined` for `auto`. */
  readonly pollIntervalMs: number | undefined;
  readonly outputDir: string;
  readonly extract: boolean;
  readonly uploadArtifact: boolean;
  readonly artifactName: string | undefined;
  readonly artifactRetentionDays: number | undefined;
  readonly downloadOrigin: URL | undefined;
  /** Inputs that were given, would change what counts as success, and are not read by this operation. */
  readonly ignored: readonly InputName[];
}
