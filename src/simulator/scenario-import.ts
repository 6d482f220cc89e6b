import type { State } from './scenario.ts';

/** An import, whoever started it. */
export interface ImportJob {
  /** Default: `pending`, and `success` after 3 s. */
  states?: readonly State[];
  /** What was imported. Default: `SampleBot`. */
  name?: string;
  /** `statusLogs` after the first entry, which always says `success`; they appear one by one. */
  tasks?: readonly ImportTask[];
}

/** An import that is there because the scenario says so. */
export interface Import extends ImportJob {
  /** The bot that it was imported into. Default: one of its own. */
  botId?: string;
}

/** What happens to every import that a call starts. */
export interface StartedImport extends ImportJob {
  /** The bot that the status says it went into. Default: the bot of the call, or the new one. */
  landsIn?: string;
  /** Whether a whole archive is taken, or only its files one by one. Default: `accepted`. */
  zipImport?: 'accepted' | 'refused';
  /** An import fails whose files are not what they are called: a zip, JSON. Default: true. */
  looksInside?: boolean;
}

export interface ImportTask {
  type: string;
  /** Default: the type. */
  name?: string;
  /** Default: `success`. */
  status?: string;
}
