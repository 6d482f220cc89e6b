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
      'What to do: `export-bot`, `export-status`, `publish-status`, `import-status`, `export-tool`, `export-model`, `publish-bot`, `import-bot`, `run-batch-test`, `list-bots`, `export-app`, `export-workflow` or `dock-status`.',
    required: true,
  },
  host: {
    description:
      'Base URL of the Kore.ai environment, for example `https://platform.kore.ai`. A port and a trailing slash are fine; user info is not. Plain `http` for loopback addresses only.',
    required: true,
  },
  botId: {
    description:
      'The bot to work on (`st-…`), or several, one a line or separated by commas; for `import-status` the one that the import has to be of.',
  },
  toolId: {
    description: 'The tool to export (`a-…`), or several; `toolId:flowId` names the flow of each.',
  },
  flowId: { description: 'The call flow of the tool or workflow, which exporting it needs too.' },
  modelId: { description: 'The model to export (`cm-…`), or several.' },
  jobId: {
    description:
      'A job that was started elsewhere (`ber-…` for `export-status`, `bir-…` for `import-status`, `ds-…` for `dock-status`), or several.',
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
  apiKey: { description: 'API key for tools, models, apps and workflows (`kg-…`).', secret: true },
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
    description:
      "Name of the artifact; the archive's extension is added, and with several targets the id of each. Default: the id of what was exported, with `latest` if that was the export type, or with the suite that was tested.",
  },
  artifactRetentionDays: { description: "Days to keep the artifact. Default: the repository's setting." },
  downloadOrigin: {
    description:
      'Replaces scheme, host and port of the download link, for on-premises installs that hand out internal ones.',
  },
  versionComment: {
    description: 'Comment that a publish carries. Default: repository, run number and link of the workflow run.',
  },
  archive: {
    description:
      'What to import: a `.zip` as exported, or a folder that holds its files, normalized or not; relative to the workspace.',
  },
  botName: { description: 'Import as a new bot of this name, instead of into botId.' },
  expectedBotName: {
    description:
      'Before anything is written to a bot, its name is compared with this; another name ends the step, and nothing is written.',
  },
  appId: { description: 'The app to export (`aa-…`).' },
  appVersion: { description: 'The version of the app to export.' },
  workflowId: { description: 'The workflow of AI for Process to export (`a-…`).' },
  testSuite: { description: 'Name of the batch test suite to run.' },
  botVersion: { description: 'Version of the bot to test: `published` or `inDevelopment`.', default: 'published' },
  botLanguage: { description: 'Language of the bot to test.', default: 'en' },
  maxFailures: { description: 'A batch test with more failed utterances than this does not pass.', default: '0' },
  maxEntityFailures: {
    description:
      'A batch test with more failed entities and traits than this does not pass. They are counted apart from the utterances.',
    default: '0',
  },
  minF1: {
    description: 'A batch test with a lower F1 score than this does not pass; from 0 to 1. Default: any score.',
  },
  normalize: {
    description:
      'With `extract`: write the unpacked bot as stable files that diff well, and tell what changed since the version that stands there.',
    default: 'false',
  },
  concurrency: { description: 'How many targets are worked on at once, 1 to 32.', default: '4' },
  failFast: { description: 'Start no further targets after the first that does not succeed.', default: 'false' },
  githubToken: {
    description:
      'With a token (it needs the permission `statuses: write`), a commit status follows the job: pending while it runs, then success or failure, with a link to the run.',
    secret: true,
  },
  statusContext: {
    description:
      'Name of that commit status. Default: `koreai-ci / <operation> / <targets>`, with the suite, what else is not the default, host and job: steps that differ have names that differ.',
  },
} as const satisfies Record<string, InputDefinition>;

export type InputName = keyof typeof INPUTS;

export const INPUT_NAMES = Object.keys(INPUTS) as InputName[];

export function definitionOf(name: InputName): InputDefinition {
  return INPUTS[name];
}

/** Inputs that are ids, each one segment of a path. */
export const ID_INPUTS = [
  'botId',
  'toolId',
  'flowId',
  'modelId',
  'jobId',
  'appId',
  'appVersion',
  'workflowId',
] as const satisfies readonly InputName[];

export type IdInput = (typeof ID_INPUTS)[number];

export type Credentials =
  | { kind: 'minted'; clientId: string; clientSecret: string }
  | { kind: 'jwt'; jwt: string }
  | { kind: 'key'; apiKey: string };

/** The inputs of one target, read and checked: nothing further in has to ask whether a value makes sense. */
export interface Inputs {
  /** The id of what is worked on, which names its archive and artifact; empty where there is none. */
  readonly target: string;
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
  readonly normalize: boolean;
  readonly uploadArtifact: boolean;
  readonly artifactName: string | undefined;
  readonly artifactRetentionDays: number | undefined;
  readonly downloadOrigin: URL | undefined;
  readonly versionComment: string | undefined;
  /** Relative to the workspace, or absolute. */
  readonly archive: string | undefined;
  readonly botName: string | undefined;
  readonly expectedBotName: string | undefined;
  readonly testSuite: string | undefined;
  readonly botVersion: 'published' | 'inDevelopment';
  readonly botLanguage: string;
  readonly maxFailures: number;
  readonly maxEntityFailures: number;
  readonly minF1: number | undefined;
}
