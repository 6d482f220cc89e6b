export type BotScope = 'Bot Export' | 'Bot Publish' | 'Bot Import' | 'Batch Tests Execution' | 'Get Bots';
export type KeyScope = 'Export Tool' | 'Export Model' | 'Export Workflow' | 'Import/Export';

/** An app whose client id and secret sign the JWTs for bots. */
export interface App {
  clientId: string;
  clientSecret: string;
  /** Every token needs a `jti`, works once, and expires within an hour. Default: true. */
  enforceJti?: boolean;
  /** Default: all. */
  scopes?: readonly BotScope[];
  /** An App Builder app reaches these bots alone; any other (default) reaches all. */
  bots?: readonly string[];
  /**
   * Where it was made: an `admin` app runs no batch tests, a `builder` app does nothing but these and exports, and `any`
   * does everything, which spares a test the second app. Default: `builder` with `bots`, else `any`.
   */
  console?: 'admin' | 'builder' | 'any';
}

/** A key for tools, models, workflows and apps. */
export interface ApiKey {
  key: string;
  /** Default: all. */
  scopes?: readonly KeyScope[];
}
