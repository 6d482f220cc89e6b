import type { TestSuite, Utterance } from './scenario.ts';

export const NO_INTENT = 'None';

export type ResultType = 'TP' | 'TN' | 'FP' | 'FN';

/** What a suite tries: its own utterances, and those that it has more of. */
export function utterancesOf({ utterances, more = utterances ? 0 : 10 }: TestSuite): readonly Utterance[] {
  const madeUp = Array.from({ length: more }, (_, index) => ({
    text: `I want to book a table, please (${index + 1})`,
    intent: 'Book a table',
  }));
  return [...(utterances ?? []), ...madeUp];
}

/** Of a batch test's four kinds of results, the one that an intent got. */
export function resultOf({ intent, matched = intent }: Utterance): ResultType {
  if (matched === intent) return intent === NO_INTENT ? 'TN' : 'TP';
  return matched === NO_INTENT ? 'FN' : 'FP';
}

/** Entities are counted apart: an utterance passes with its intent. */
export function passes(utterance: Utterance): boolean {
  return ['TP', 'TN'].includes(resultOf(utterance));
}

/** The figures of a run as its status tells them: scores are texts, counts are numbers (kore-api.md, section 1.4). */
export function figuresOf(suite: TestSuite): Record<string, unknown> {
  const all = utterancesOf(suite);
  const count = (type: ResultType): number => all.filter((utterance) => resultOf(utterance) === type).length;
  const [TP, TN, FP, FN] = [count('TP'), count('TN'), count('FP'), count('FN')];
  const success = all.filter(passes).length;
  const [precision, recall] = [share(TP, TP + FP), share(TP, TP + FN)];
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  const { f1: toldF1, precision: toldPrecision, recall: toldRecall, ...counts } = suite.figures ?? {};
  const failure = counts.failure ?? all.length - success;
  const entities = all.flatMap((utterance) => utterance.entities ?? []);
  const matchedEntitiesCount = entities.filter(({ expected, matched = expected }) => matched === expected).length;
  return {
    f1_score: toldF1 ?? scoreText(f1),
    precision: toldPrecision ?? scoreText(precision),
    recall: toldRecall ?? scoreText(recall),
    results: {
      ...{ TP, TN, FP, FN, success, failure, traitSuccess: 0, traitFailure: 0 },
      ...{ totalEntitiesCount: entities.length, matchedEntitiesCount, totalTraitsCount: 0, matchedTraitsCount: 0 },
      ...{ failedUtteranceCount: failure, failedEntitiesCount: entities.length - matchedEntitiesCount },
      ...counts,
    },
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function scoreText(score: number): string {
  return score.toFixed(4);
}
