import type { ArchiveParams } from './params.ts';

/** What {@link publishBot} and {@link startBotPublish} take. */
export interface PublishBotParams {
  /** The bot to publish (`st-…`). */
  botId: string;
  /** A comment that the publish carries, of 2,000 characters at most. Default: `Published by koreai-ci`. */
  versionComment?: string | undefined;
  /** Before anything is written, the bot's name is compared with this; another one is `input-invalid`. Default: any. */
  expectedBotName?: string | undefined;
  /** Let a publish whose tasks still await an admin's approval count as success. Default: false. */
  allowAwaitingApproval?: boolean | undefined;
  /** Merged into the body of the request that starts the publish, over everything else. Default: nothing. */
  requestBody?: Readonly<Record<string, unknown>> | undefined;
}

/** What to import, and how. */
export interface ImportParams {
  /**
   * A `.zip` as exported, or a folder that holds its files, normalized or not; absolute or relative to `process.cwd()`.
   */
  archive: string;
  /** Before anything is written, the bot's name is compared with this; another one is `input-invalid`. Default: any. */
  expectedBotName?: string | undefined;
  /** Merged into the body of the request that starts the import, over everything else. Default: nothing. */
  requestBody?: Readonly<Record<string, unknown>> | undefined;
  /**
   * Values for the placeholders of a normalized folder, by their names as they stand there: `KOREAI_VAR_API_TOKEN`,
   * prefix included. They are masked like credentials. A variable without one, or with an empty one, is left out of the
   * import, so that the bot keeps its own; `warnings` tells which, and which value no placeholder asked for. Default:
   * none, as the library reads no environment.
   */
  variables?: Readonly<Record<string, string>> | undefined;
}

/** An import into a bot that is there. */
export interface ImportIntoBotParams extends ImportParams {
  /** The bot whose in-development copy is overwritten (`st-…`). */
  botId: string;
  /** Not with `botId`. */
  botName?: undefined;
}

/** An import as a new bot. */
export interface ImportNewBotParams extends ImportParams {
  /** Not with `botName`. */
  botId?: undefined;
  /** The name of the bot to make. */
  botName: string;
}

/** What {@link importBot} and {@link startBotImport} take: one of `botId` and `botName`. */
export type ImportBotParams = ImportIntoBotParams | ImportNewBotParams;

/** What {@link runBatchTest} takes. */
export interface RunBatchTestParams extends ArchiveParams {
  /** The bot to test (`st-…`). */
  botId: string;
  /** The name of the suite of batch tests. */
  testSuite: string;
  /** Which version of the bot. Default: `published`. */
  botVersion?: 'published' | 'inDevelopment' | undefined;
  /** The language of the bot, as Kore.ai writes it. Default: `en`. */
  botLanguage?: string | undefined;
  /** More failed utterances than this do not pass. Default: 0. */
  maxFailures?: number | undefined;
  /** More failed entities and traits than this do not pass. Default: 0. */
  maxEntityFailures?: number | undefined;
  /** A lower F1 score than this does not pass, from 0 to 1. Default: any score. */
  minF1?: number | undefined;
  /** Merged into the body of the request that starts the run, over everything else. Default: nothing. */
  requestBody?: Readonly<Record<string, unknown>> | undefined;
}
