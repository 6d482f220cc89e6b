import { mapping, texts } from './mapping.ts';
import {
  artifactName,
  comment,
  copiedText,
  count,
  digest,
  duration,
  email,
  flag,
  folder,
  headerValue,
  type InputType,
  id,
  interval,
  language,
  link,
  moment,
  name,
  oneOf,
  origin,
  path,
  pathPrefix,
  ratio,
  someOf,
} from './types.ts';

/** An input: how it is read, what it means, and its default. */
export interface Field<T, Given, Default extends string | undefined> {
  readonly type: InputType<T, Given>;
  /** Names of other inputs stand in braces: each face spells them in its own way. */
  readonly text: string;
  /** What it is for certain operations, by their names. */
  readonly meanings?: Readonly<Record<string, string>>;
  /** As a user would write it. */
  readonly default: Default;
  /** Masked before anything else is read. */
  readonly isSecret?: true;
  /** Several ids may be given, separated by commas or line breaks. */
  readonly isList?: true;
  /** Of use in a workflow only: neither the command line nor the library has it. */
  readonly isForWorkflows?: true;
  /** Of use in programs only: the action and the command line read the environment instead. */
  readonly isForPrograms?: true;
}

type Traits = Omit<Field<unknown, unknown, undefined>, 'type' | 'text' | 'default'>;

/** Declares an input. @param fallback - its default, as a user would write it */
function field<T, Given>(type: InputType<T, Given>, text: string, traits?: Traits): Field<T, Given, undefined>;
function field<T, Given>(
  type: InputType<T, Given>,
  text: string,
  fallback: string,
  traits?: Traits,
): Field<T, Given, string>;
function field<T, Given>(type: InputType<T, Given>, text: string, fallback?: string | Traits, traits?: Traits) {
  const hasDefault = typeof fallback === 'string';
  return { type, text, default: hasDefault ? fallback : undefined, ...(hasDefault ? traits : fallback) };
}

const secret = { isSecret: true } as const;
const list = { isList: true } as const;
const forWorkflows = { isForWorkflows: true } as const;
const forPrograms = { isForPrograms: true } as const;

/**
 * All inputs, in the order in which pages list them. `action.yml`, docs/reference.md, the
 * command line and the library's parameters follow from this table. The comments are written by `npm run docs`.
 */
export const FIELDS = {
  /** Base URL of the Kore.ai environment, for example `https://platform.kore.ai`. A port and a trailing slash are fine, user info is not. Plain `http` for loopback addresses only. */
  host: field(
    origin('credentials'),
    'Base URL of the Kore.ai environment, for example `https://platform.kore.ai`. A port and a trailing slash are fine, user info is not. Plain `http` for loopback addresses only.',
  ),
  /** The bot to work on (`st-…`). For `import-status`: the bot that the import must belong to. */
  botId: field(id, 'The bot to work on (`st-…`).', {
    ...list,
    meanings: { 'import-status': 'the bot that the import must belong to' },
  }),
  /** The tool to work on (`a-…`). Of several, each may be followed by a colon and its flow. */
  toolId: field(id, 'The tool to work on (`a-…`). Of several, each may be followed by a colon and its flow.', list),
  /** The call flow of the tool or workflow: an export needs it. */
  flowId: field(id, 'The call flow of the tool or workflow: an export needs it.'),
  /** The model to work on (`cm-…`). */
  modelId: field(id, 'The model to work on (`cm-…`).', list),
  /** A job that was started before. For `export-status`: an export (`ber-…`). For `import-status`: an import (`bir-…`). For `dock-status`: a job of the Agent Platform (`ds-…`). For `project-status`: an export or import of a project (`exp_…` or `imp_…`). */
  jobId: field(id, 'A job that was started before.', {
    ...list,
    meanings: {
      'export-status': 'an export (`ber-…`)',
      'import-status': 'an import (`bir-…`)',
      'dock-status': 'a job of the Agent Platform (`ds-…`)',
      'project-status': 'an export or import of a project (`exp_…` or `imp_…`)',
    },
  }),
  /** The app to export, or to import into (`aa-…`). */
  appId: field(id, 'The app to export, or to import into (`aa-…`).'),
  /** The version of the app to export, by its id. */
  appVersion: field(id, 'The version of the app to export, by its id.'),
  /** The workflow of AI for Process to work on (`a-…`). */
  workflowId: field(id, 'The workflow of AI for Process to work on (`a-…`).'),
  /** The project of Artemis to export from or import into. */
  projectId: field(id, 'The project of Artemis to export from or import into.'),
  /** The layers of the Artemis project to export or import, separated by commas: `core`, `connections`, `prompts`, `guardrails`, `workflows`, `evals`, `search`, `channels`, `vocabulary`, `tables`. An export always contains `core`. Default: what the platform chooses. */
  layers: field(
    someOf(
      ...(['core', 'connections', 'prompts', 'guardrails', 'workflows', 'evals', 'search', 'channels'] as const),
      ...(['vocabulary', 'tables'] as const),
    ),
    'The layers of the Artemis project to export or import, separated by commas: `core`, `connections`, `prompts`, `guardrails`, `workflows`, `evals`, `search`, `channels`, `vocabulary`, `tables`. An export always contains `core`. Default: what the platform chooses.',
  ),
  /** What an import does with what the Artemis project already has: `merge` it, `replace` it, or `skip` it. `replace` removes nothing that the archive lacks: see `deleteUnmatched`. Default: `merge`. */
  conflictStrategy: field(
    oneOf('merge', 'replace', 'skip'),
    'What an import does with what the Artemis project already has: `merge` it, `replace` it, or `skip` it. `replace` removes nothing that the archive lacks: see {deleteUnmatched}.',
    'merge',
  ),
  /** Remove from the Artemis project what the archive lacks. Default: `false`. */
  deleteUnmatched: field(flag, 'Remove from the Artemis project what the archive lacks.', 'false'),
  /** Prefix of the paths of Artemis's API. Some installations may have another one, such as `/api/public/v1`. Default: `/v1`. */
  apiPrefix: field(
    pathPrefix,
    "Prefix of the paths of Artemis's API. Some installations may have another one, such as `/api/public/v1`.",
    '/v1',
  ),
  /** Client id of the Kore.ai app whose credentials are used for bots (`cs-…`). */
  clientId: field(copiedText, 'Client id of the Kore.ai app whose credentials are used for bots (`cs-…`).'),
  /** Client secret of that app. A new JWT, valid for a few minutes, is made from it for every request. */
  clientSecret: field(
    copiedText,
    'Client secret of that app. A new JWT, valid for a few minutes, is made from it for every request.',
    secret,
  ),
  /** A ready-made JWT, instead of `clientId` and `clientSecret`. It must be valid until the run ends. */
  jwt: field(
    headerValue,
    'A ready-made JWT, instead of {clientId} and {clientSecret}. It must be valid until the run ends.',
    secret,
  ),
  /** API key for tools, models, apps and workflows (`kg-…`), or for an Artemis project (`abl_…`). */
  apiKey: field(
    headerValue,
    'API key for tools, models, apps and workflows (`kg-…`), or for an Artemis project (`abl_…`).',
    secret,
  ),
  /** What to import: for a bot a `.zip` as exported, or a folder that holds its files, normalized or not; for `import-model` the `.tar` of the model; else the file itself, or for functions a folder of `.js` files. Relative to `process.cwd()`. */
  archive: field(
    path,
    'What to import: for a bot a `.zip` as exported, or a folder that holds its files, normalized or not; for `import-model` the `.tar` of the model; else the file itself, or for functions a folder of `.js` files. Relative to {cwd}.',
  ),
  /** Import as a new bot of this name, instead of into `botId`. */
  botName: field(name, 'Import as a new bot of this name, instead of into {botId}.'),
  /** Before anything is written to a bot, its name is compared with this; if it differs, nothing is written and the run fails. */
  expectedBotName: field(
    name,
    'Before anything is written to a bot, its name is compared with this; if it differs, nothing is written and the run fails.',
  ),
  /** Which version of the bot to export: `published` or `latest`. Default: `published`. */
  exportType: field(
    oneOf('published', 'latest'),
    'Which version of the bot to export: `published` or `latest`.',
    'published',
  ),
  /** YAML or JSON mapping that is merged into the body of the request that starts the job. Default: `{}`. */
  requestBody: field(
    mapping,
    'YAML or JSON mapping that is merged into the body of the request that starts the job.',
    '{}',
  ),
  /** Comment for a publish. Default: in a workflow, repository, run number and link of the run; elsewhere `Published by koreai-ci`. */
  versionComment: field(
    comment,
    'Comment for a publish. Default: in a workflow, repository, run number and link of the run; elsewhere `Published by koreai-ci`.',
  ),
  /** A job that was requested before this does not count: an ISO 8601 instant with its zone, or a duration ago (`2h`). Without it, the last completed job counts, and its age is reported. */
  since: field(
    moment,
    'A job that was requested before this does not count: an ISO 8601 instant with its zone, or a duration ago (`2h`). Without it, the last completed job counts, and its age is reported.',
  ),
  /** Accept a publish with components that still await the approval of an admin. Default: `false`. */
  allowAwaitingApproval: field(
    flag,
    'Accept a publish with components that still await the approval of an admin.',
    'false',
  ),
  /** Name of the test suite to run or to import. */
  testSuite: field(name, 'Name of the test suite to run or to import.'),
  /** Version of the bot to test: `published` or `inDevelopment`. Default: `published`. */
  botVersion: field(
    oneOf('published', 'inDevelopment'),
    'Version of the bot to test: `published` or `inDevelopment`.',
    'published',
  ),
  /** Language of the bot to test or to train. Default: `en`. */
  botLanguage: field(language, 'Language of the bot to test or to train.', 'en'),
  /** Maximum number of failed utterances with which a batch test passes. Default: `0`. */
  maxFailures: field(count(0, 1_000_000), 'Maximum number of failed utterances with which a batch test passes.', '0'),
  /** Maximum number of failed entities and traits with which a batch test passes. Default: `0`. */
  maxEntityFailures: field(
    count(0, 1_000_000),
    'Maximum number of failed entities and traits with which a batch test passes.',
    '0',
  ),
  /** Minimum F1 score with which a batch test passes, from 0 to 1. Default: any score. */
  minF1: field(ratio, 'Minimum F1 score with which a batch test passes, from 0 to 1. Default: any score.'),
  /** Fail if the import would remove something from the bot. Default: `false`. */
  failOnRemoval: field(flag, 'Fail if the import would remove something from the bot.', 'false'),
  /** Also write the plan as an HTML page with pictures; in a workflow it is uploaded as an artifact. Default: `false`. */
  html: field(
    flag,
    'Also write the plan as an HTML page with pictures; in a workflow it is uploaded as an artifact.',
    'false',
  ),
  /** Write the plan as a comment on the pull request, or update the comment of an earlier run. Needs `githubToken` with the permission `pull-requests: write`. Default: `false`. */
  comment: field(
    flag,
    'Write the plan as a comment on the pull request, or update the comment of an earlier run. Needs {githubToken} with the permission `pull-requests: write`.',
    'false',
    forWorkflows,
  ),
  /** The output of the same name of a plan: the import is refused if the bot or the archive has changed since. */
  planDigest: field(
    digest,
    'The output of the same name of a plan: the import is refused if the bot or the archive has changed since.',
  ),
  /** What to train: `ml` (machine learning), `faq` or `all`. Default: `ml`. */
  training: field(oneOf('ml', 'faq', 'all'), 'What to train: `ml` (machine learning), `faq` or `all`.', 'ml'),
  /** Kind of suite to import: `batch` or `conversation`. Default: `batch`. */
  suiteType: field(oneOf('batch', 'conversation'), 'Kind of suite to import: `batch` or `conversation`.', 'batch'),
  /** For conversation tests: e-mail address of the owner, or of a developer, of the bot. */
  userEmail: field(email, 'For conversation tests: e-mail address of the owner, or of a developer, of the bot.'),
  /** Values for the placeholders of a normalized bot and for secured variables, by their names (`KOREAI_VAR_API_TOKEN`). They are masked like credentials. Default: `{}`. */
  variables: field(
    texts,
    'Values for the placeholders of a normalized bot and for secured variables, by their names (`KOREAI_VAR_API_TOKEN`). They are masked like credentials.',
    '{}',
    forPrograms,
  ),
  /** Import as a new tool of this name, instead of into `toolId`. */
  toolName: field(name, 'Import as a new tool of this name, instead of into {toolId}.'),
  /** Import as a new workflow of this name, instead of into `workflowId`. */
  workflowName: field(name, 'Import as a new workflow of this name, instead of into {workflowId}.'),
  /** The file in `archive` that describes the tool or workflow. Default: recognized by its content, or else by the name `app_definition.json`. */
  dataFile: field(
    path,
    'The file in {archive} that describes the tool or workflow. Default: recognized by its content, or else by the name `app_definition.json`.',
  ),
  /** The file in `archive` with the flow. Default: recognized by its content, or else by the name `flow_definition.json` or `callflow.json`. */
  flowFile: field(
    path,
    'The file in {archive} with the flow. Default: recognized by its content, or else by the name `flow_definition.json` or `callflow.json`.',
  ),
  /** The file in `archive` with the environment variables. Default: recognized by its content, or else by the name `env_variables.json`. */
  variablesFile: field(
    path,
    'The file in {archive} with the environment variables. Default: recognized by its content, or else by the name `env_variables.json`.',
  ),
  /** Type of the model to deploy: `openSource` or `fineTune`. Default: `openSource`. */
  modelType: field(
    oneOf('openSource', 'fineTune'),
    'Type of the model to deploy: `openSource` or `fineTune`.',
    'openSource',
  ),
  /** The link to the exported app, as its export gave it. The platform must be able to read it. */
  sourceUrl: field(link, 'The link to the exported app, as its export gave it. The platform must be able to read it.'),
  /** `false` starts the job, reports its id and stops. Only for operations that start a job. Default: `true`. */
  wait: field(flag, '`false` starts the job, reports its id and stops. Only for operations that start a job.', 'true'),
  /** Total time, from the start to the end of waiting, downloading and uploading: `90s`, `30m`, `2h`, `500ms`; a bare number is seconds. Default: `30m`. */
  timeout: field(
    duration,
    'Total time, from the start to the end of waiting, downloading and uploading: `90s`, `30m`, `2h`, `500ms`; a bare number is seconds.',
    '30m',
  ),
  /** Time between two polls: `auto`, or a fixed duration. It stays inside the rate limits. Default: `auto`. */
  pollInterval: field(
    interval,
    'Time between two polls: `auto`, or a fixed duration. It stays inside the rate limits.',
    'auto',
  ),
  /** Folder for archives and reports, relative to `process.cwd()`. */
  outputDir: field(folder, 'Folder for archives and reports, relative to {cwd}.', 'koreai-exports'),
  /** Also extract the archive, into a folder beside it. Default: `false`. */
  extract: field(flag, 'Also extract the archive, into a folder beside it.', 'false'),
  /** With `extract`: write the extracted bot as stable files that suit version control, and report what changed since the version in that folder. Default: `false`. */
  normalize: field(
    flag,
    'With {extract}: write the extracted bot as stable files that suit version control, and report what changed since the version in that folder.',
    'false',
  ),
  /** Replaces scheme, host and port of the download link, for on-premises installations whose links name an internal host. */
  downloadOrigin: field(
    origin('download'),
    'Replaces scheme, host and port of the download link, for on-premises installations whose links name an internal host.',
  ),
  /** Upload the archive as a workflow artifact. Default: `true`. */
  uploadArtifact: field(flag, 'Upload the archive as a workflow artifact.', 'true', forWorkflows),
  /** Name of the artifact; the archive's extension is added, and with several targets the id of each. Default: the name of the file. */
  artifactName: field(
    artifactName,
    "Name of the artifact; the archive's extension is added, and with several targets the id of each. Default: the name of the file.",
    forWorkflows,
  ),
  /** Days to keep the artifact. Default: the repository's setting. */
  artifactRetentionDays: field(
    count(1, 400),
    "Days to keep the artifact. Default: the repository's setting.",
    forWorkflows,
  ),
  /** How many targets are worked on at once, 1 to 32. Default: `4`. */
  concurrency: field(count(1, 32), 'How many targets are worked on at once, 1 to 32.', '4'),
  /** Start no further targets after the first that does not succeed. Default: `false`. */
  failFast: field(flag, 'Start no further targets after the first that does not succeed.', 'false'),
  /** With a token (permission `statuses: write`), a commit status follows the job: pending while it runs, then success or failure, with a link to the run. */
  githubToken: field(
    headerValue,
    'With a token (permission `statuses: write`), a commit status follows the job: pending while it runs, then success or failure, with a link to the run.',
    { ...secret, ...forWorkflows },
  ),
  /** Name of that commit status. Default: `koreai-ci / <operation> / <target>`. */
  statusContext: field(
    comment,
    'Name of that commit status. Default: `koreai-ci / <operation> / <target>`.',
    forWorkflows,
  ),
} as const;

/** Inputs whose default is for workflows and shells: a program says where it writes. */
export const EXPLICIT_IN_PROGRAMS = ['outputDir'] as const satisfies readonly (keyof Fields)[];

export type Fields = typeof FIELDS;
export type InputName = keyof Fields;

export const INPUT_NAMES = Object.keys(FIELDS) as InputName[];

/** A field whose types do not matter. */
export function fieldOf(input: InputName): Field<unknown, unknown, string | undefined> {
  return FIELDS[input];
}

/** What an input means, in Markdown. @param operation - leaves out what concerns only others */
export function textOf(input: InputName, operation?: string): string {
  const { text, meanings = {} } = fieldOf(input);
  const own = Object.entries(meanings).filter(([name]) => operation === undefined || name === operation);
  return [text, ...own.map(([name, meaning]) => `For \`${name}\`: ${meaning}.`)].join(' ');
}

type TypeOf<F> = F extends Field<infer T, infer _Given, infer Default> ? [T, Default] : never;

/** The value of an input that may be left out: with a default there is always one. */
export type Value<N extends InputName> =
  TypeOf<Fields[N]> extends [infer T, infer Default] ? (Default extends string ? T : T | undefined) : never;

/** The value of an input that must be given. */
export type Needed<N extends InputName> = Exclude<Value<N>, undefined>;

/** What a program may give for an input. */
export type Given<N extends InputName> = Fields[N] extends Field<infer _T, infer G, infer _D> ? G : never;

/** The values of all inputs, of which each operation sees those that it declares. */
export type Inputs = { readonly [N in InputName]: Value<N> };
