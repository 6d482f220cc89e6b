export type BotScope = 'Bot Export' | 'Bot Publish' | 'Bot Import';
export type KeyScope = 'Export Tool' | 'Export Model';

/** An app whose client id and secret sign the JWTs for bots. */
export interface App {
  clientId: string;
  clientSecret: string;
  /** Every token needs a `jti`, works once, and expires within an hour. Default: true. */
  enforceJti?: boolean;
  /** Default: all. */
  scopes?: readonly BotScope[];
  /** An App Builder app reaches these bots alone, and only for exports; an Admin Console app (default) reaches all. */
  bots?: readonly string[];
}

/** A key for tools and models. */
export interface ApiKey {
  key: string;
  /** Default: all. */
  scopes?: readonly KeyScope[];
}
