import type { FileLink, State } from './scenario.ts';

/** A batch test suite, and what happens to every run of it. */
export interface TestSuite {
  /** Default: `running`, and `completed` after 3 s. */
  states?: readonly State[];
  /** What is tried, and what comes of it. Default: none besides `more`. */
  utterances?: readonly Utterance[];
  /** How many utterances there are on top, all of which pass. Default: 10 without `utterances`, else 0. */
  more?: number;
  /** In place of what follows from the utterances. */
  figures?: Figures;
  /** `status` of the result. Default: that of the run. */
  resultStatus?: string;
  /** Default: false. */
  isPartialFailure?: boolean;
  /** How the link to the result file is given out. */
  fileLink?: FileLink;
  /** The result file as it is. Default: a line for each utterance. */
  csv?: string;
}

export interface Utterance {
  text: string;
  /** The intent that is expected; `None` for none. */
  intent: string;
  /** The intent that was found; `None` for none. Default: the expected one. */
  matched?: string;
  parentIntent?: string;
  /** Default: none. */
  entities?: readonly TestedEntity[];
}

export interface TestedEntity {
  name: string;
  expected: string;
  /** Default: the expected one. */
  matched?: string;
}

export interface Figures {
  f1?: string;
  precision?: string;
  recall?: string;
  TP?: number;
  TN?: number;
  FP?: number;
  FN?: number;
  success?: number;
  failure?: number;
  failedUtteranceCount?: number;
  failedEntitiesCount?: number;
  totalEntitiesCount?: number;
  matchedEntitiesCount?: number;
  traitSuccess?: number;
  traitFailure?: number;
  totalTraitsCount?: number;
  matchedTraitsCount?: number;
}
