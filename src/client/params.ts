/** Where an archive goes. */
export interface ArchiveParams {
  /** The folder that the archive goes to, absolute or relative to `process.cwd()`. Default: `koreai-exports`. */
  outputDir?: string | undefined;
  /** Also unpack the archive, into a folder of its name beside it. Default: false. */
  extract?: boolean | undefined;
  /**
   * Replaces scheme, host and port of the download link, for on-premises installs that hand out internal ones.
   * Default: the link as it came.
   */
  downloadOrigin?: string | URL | undefined;
}

/** What else may become of the archive of a bot. */
export interface NormalizeParams {
  /**
   * With `extract`: write the unpacked bot as stable files that diff well, secured variables as placeholders, and tell
   * what changed since the version that stands in the folder. Default: false.
   */
  normalize?: boolean | undefined;
}

/** What to start an export of a bot with. */
export interface StartBotExportParams {
  /** The bot to export (`st-…`). */
  botId: string;
  /** Which version of it. Default: `published`. */
  exportType?: 'published' | 'latest' | undefined;
  /**
   * Merged into the body of the request that starts the job, over everything else. Default: nothing.
   */
  requestBody?: Readonly<Record<string, unknown>> | undefined;
}

/** What to start an export of a tool with. */
export interface StartToolExportParams {
  /** The tool to export (`a-…`). */
  toolId: string;
  /** The tool's call flow, which travels in the query. */
  flowId: string;
  /** The body of the request that starts the job. Default: none. */
  requestBody?: Readonly<Record<string, unknown>> | undefined;
}

/** What to start an export of a model with. */
export interface StartModelExportParams {
  /** The model to export (`cm-…`). */
  modelId: string;
  /** The body of the request that starts the job. Default: none. */
  requestBody?: Readonly<Record<string, unknown>> | undefined;
}

/** What to start an export of a workflow with. */
export interface StartWorkflowExportParams {
  /** The workflow of AI for Process to export (`a-…`). */
  workflowId: string;
  /** The workflow's flow, which travels in the query. */
  flowId: string;
  /** The body of the request that starts the job. Default: none. */
  requestBody?: Readonly<Record<string, unknown>> | undefined;
}

/** What {@link exportBot} takes. */
export interface ExportBotParams extends StartBotExportParams, ArchiveParams, NormalizeParams {}

/** What {@link exportTool} takes. */
export interface ExportToolParams extends StartToolExportParams, ArchiveParams {}

/** What {@link exportModel} takes. */
export interface ExportModelParams extends StartModelExportParams, ArchiveParams {}

/** What {@link exportWorkflow} takes. */
export interface ExportWorkflowParams extends StartWorkflowExportParams, ArchiveParams {}

/** What {@link exportApp} takes. */
export interface ExportAppParams extends ArchiveParams {
  /** The app to export (`aa-…`). */
  appId: string;
  /** The version of it to export, by its id. */
  appVersion: string;
}

/** What {@link waitForExport} takes. */
export interface WaitForExportParams extends ArchiveParams, NormalizeParams {
  /** The bot whose export is waited for (`st-…`). */
  botId: string;
  /** The export to wait for (`ber-…`). Default: the one that is in the bot's slot. */
  jobId?: string | undefined;
  /**
   * What was requested before this does not count: a date, an ISO 8601 instant with its zone, or a duration ago (`2h`).
   * Default: the last completed one counts, and a warning tells where it is older than 15 minutes.
   */
  since?: Date | string | undefined;
  /** Which version was asked for. Some versions of Kore.ai want to know. Default: `published`. */
  exportType?: 'published' | 'latest' | undefined;
}

/** What {@link waitForPublish} takes. */
export interface WaitForPublishParams {
  /** The bot whose publish is waited for (`st-…`). */
  botId: string;
  /**
   * What was requested before this does not count: a date, an ISO 8601 instant with its zone, or a duration ago (`2h`).
   * Default: the last completed one counts, and a warning tells where it is older than 15 minutes.
   */
  since?: Date | string | undefined;
  /** Let a publish whose tasks still await an admin's approval count as success. Default: false. */
  allowAwaitingApproval?: boolean | undefined;
}

/** What {@link waitForImport} takes. */
export interface WaitForImportParams {
  /** The import to wait for (`bir-…`). */
  jobId: string;
  /** The bot that it has to be of (`st-…`). Default: any. */
  botId?: string | undefined;
  /**
   * An import that was requested before this is `stale`: a date, an ISO 8601 instant with its zone, or a duration ago
   * (`2h`). Default: any counts, and a warning tells where it is older than 15 minutes.
   */
  since?: Date | string | undefined;
}

/** What {@link waitForDockJob} takes. */
export interface WaitForDockJobParams extends ArchiveParams {
  /** The job to wait for (`ds-…`). */
  jobId: string;
}
