import * as Type from 'typebox';
import { CONCLUSIONS, ERROR_CODES } from '../core/errors.ts';
import { KINDS } from '../core/facts.ts';
import { OUTPUTS, type OutputName, type TypedOutput } from '../run/outputs.ts';
import { RESULT_OUTPUTS, RESULT_VERSION } from './result.ts';

const Text = Type.String();
const WholeNumber = Type.Integer({ minimum: 0 });

/** Artifacts need a workflow, and changes have a schema of their own. */
type Typed = Exclude<TypedOutput, 'artifactId' | 'changes'>;
type Types = Record<Typed, Type.TSchema> & Partial<Record<OutputName, Type.TSchema>>;

/** The outputs that are not plain texts. */
const TYPES: Readonly<Types> = {
  conclusion: Type.Enum([...CONCLUSIONS]),
  errorCode: Type.Enum([...ERROR_CODES]),
  requestedAt: Type.String({ format: 'date-time' }),
  fileSize: WholeNumber,
  bots: Type.Array(Type.Object({ id: Text, name: Text })),
  matrix: Type.Object({ include: Type.Array(Type.Object({ botId: Text, name: Text })) }),
  changed: Type.Boolean(),
  added: WholeNumber,
  modified: WholeNumber,
  removed: WholeNumber,
  suspectedSecrets: WholeNumber,
  durationSeconds: Type.Number({ minimum: 0 }),
};

function orNull(schema: Type.TSchema, description: string): Type.TSchema {
  return Type.Union([schema, Type.Null()], { description });
}

const Component = Type.Object(
  { kind: Text, name: Text, status: Text, detail: Text },
  {
    description:
      "A resource, task or component, in the platform's own words. `detail` says why it failed, or is empty.",
  },
);

const Change = Type.Object({
  how: Type.Enum(['added', 'changed', 'removed']),
  kind: Type.Enum([...KINDS]),
  name: Text,
  formerName: Type.Optional(Type.String({ description: 'Its name before, if that was another one.' })),
  details: Type.Array(Text, { description: 'What was changed about it.' }),
});

/** What the import of a project changed. */
const Counts = Type.Record(Text, WholeNumber);

const Metrics = Type.Partial(
  Type.Object({
    f1: Type.Number(),
    precision: Type.Number(),
    recall: Type.Number(),
    truePositives: Type.Number(),
    trueNegatives: Type.Number(),
    falsePositives: Type.Number(),
    falseNegatives: Type.Number(),
    success: Type.Number({ description: 'Utterances that passed.' }),
    failure: Type.Number({ description: 'Utterances that did not pass.' }),
    entityFailures: Type.Number({ description: 'Entities and traits that were not matched.' }),
    utterances: Type.Number({ description: 'Utterances of the suite.' }),
    isPartial: Type.Boolean({ description: 'True if part of the suite could not be run.' }),
    resultStatus: Type.String({ description: 'The status word of the result itself.' }),
  }),
);

/** How an operation ended on one target. */
const targetFields: Readonly<Record<string, Type.TSchema>> = {
  operation: Type.String({ description: 'The command, such as `export-bot`. Empty if there was none.' }),
  target: orNull(Text, 'The id of what it worked on.'),
  message: orNull(Text, 'Why it did not succeed, in words.'),
  hint: orNull(Text, 'What to do about it.'),
  resume: orNull(Text, 'The command that continues to wait for a job that is still running.'),
  ...Object.fromEntries(RESULT_OUTPUTS.map((name) => [name, orNull(TYPES[name] ?? Text, OUTPUTS[name])])),
  components: Type.Array(Component, { description: 'What the job consists of, as far as it was reported.' }),
  metrics: orNull(Metrics, 'Of a batch test. A number that was not reported is left out. Scores are from 0 to 1.'),
  changes: orNull(
    Type.Union([Type.Array(Change), Counts]),
    'With `normalize`: what differs from the previous content of the folder. Of `plan-import`: what the import would change. Of `import-project`: numbers.',
  ),
  warnings: Type.Array(Text, { description: 'Everything that was warned of.' }),
};

export const resultSchema = Type.Object(
  {
    version: Type.Literal(RESULT_VERSION, { description: 'Version of this format.' }),
    ...targetFields,
    results: Type.Array(Type.Object(targetFields), { description: 'One object per target, in the order given.' }),
  },
  {
    $id: 'urn:koreai-ci:result',
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Result',
    description:
      'What koreai-ci prints with --json. The outer fields are those of the first target, but conclusion, errorCode, ' +
      'durationSeconds and warnings are those of all, and message, hint and resume those of the target that decided the ' +
      'conclusion. null stands for what is empty, unknown, or does not apply.',
  },
);
