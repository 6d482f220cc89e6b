import * as Type from 'typebox';
import { BOT_SCOPES, type BotScope, CALL_NAMES, KEY_SCOPES } from '../calls.ts';
import { bot, botImport } from './bot.ts';
import { agentApp, model, project, tool } from './job.ts';
import {
  byId,
  count,
  described,
  duration,
  flag,
  httpStatus,
  integer,
  list,
  name,
  object,
  oneOf,
  text,
} from './values.ts';

export const app = object(
  'App',
  {
    scopes: list(oneOf(Object.keys(BOT_SCOPES) as BotScope[], 'A scope.'), 'What it may do. Default: all.'),
    bots: list(
      name('A bot id.'),
      'The bots of an App Builder app, which it may export and test only. Default: all bots.',
    ),
    console: oneOf(
      ['admin', 'builder', 'any'],
      'Where it was made: an `admin` app runs no batch tests, a `builder` app runs only these and exports, and `any` does everything, which saves a test the second app. Default: `builder` with `bots`, else `any`.',
    ),
  },
  {
    clientId: name('Client id of the app (`appId` in its tokens).'),
    clientSecret: name('The secret that its tokens are signed with. Anything but a real secret.'),
  },
);

const apiKey = object(
  'API key',
  {
    scopes: list(
      oneOf(KEY_SCOPES, 'A scope.'),
      `What it may do: ${KEY_SCOPES.map((scope) => `\`${scope}\``).join(', ')}. Default: all.`,
    ),
  },
  { key: name('The key. Anything but a real one.') },
);

const credentials = object('Credentials', {
  apps: list(app, 'Apps whose client id and secret sign the JWTs for bots. Default: none.'),
  apiKeys: list(apiKey, 'Keys for tools, models, workflows and apps. Default: none.'),
});

const botList = object('Bot list', {
  more: count('How many bots there are besides those of the scenario, with ids and names of their own.', 0),
  repeatsPages: flag('After the end the last page comes again, and more is always available.', false),
});

export const FAULT_KINDS = [
  'status',
  'rate-limit-words',
  'html',
  'redirect',
  'reset',
  'silent',
  'slow',
  'lost-answer',
  'broken-json',
  'wrong-shape',
  'empty',
  'cut',
  'stall',
] as const;

const requestPattern = Type.String({ title: 'path', examples: ['GET /api/public/*'], pattern: '[/*]' });

export const fault = object(
  'Fault',
  {
    on: Type.Union([Type.Enum([...CALL_NAMES]), requestPattern], {
      description: [
        'Which requests: method and path such as `GET /api/public/dock-status/*`, where `*` stands for any characters and',
        `the method may be left out, or a call by its name: ${CALL_NAMES.map((call) => `\`${call}\``).join(', ')}.`,
        'Default: all.',
      ].join(' '),
    }),
    status: httpStatus(
      'HTTP status of the answer. Default: 500 for `status`, 400 for `rate-limit-words`, 200 for `html`, 302 for `redirect`; for others the one of the right answer.',
    ),
    message: text("The message in the usual body of an error answer. Default: the platform's usual message."),
    body: Type.Unknown({
      description:
        'The body in place of the usual one: a text as it is, anything else as JSON. Default: an error in the form of the platform, or what the kind says.',
    }),
    headers: Type.Record(Type.String({ pattern: "^[\\w!#$%&'*+.^`|~-]+$" }), Type.String({ pattern: '^[^\\r\\n]*$' }), {
      additionalProperties: false,
      description: 'Headers that are added to the answer, or replace its own. Default: none.',
    }),
    retryAfter: duration('Sent as `Retry-After`, in whole seconds. Default: no such header.'),
    delay: duration('How much later `slow` answers.', '5s'),
    bytes: count('After how many bytes of the body `cut` and `stall` come. Default: half of the body.'),
    skip: count('How many requests pass before.', 0),
    times: count('How often it happens.', 1),
  },
  {
    kind: oneOf(
      FAULT_KINDS,
      [
        'What goes wrong.',
        '`status`: an error answer; `rate-limit-words`: one whose message alone speaks of a rate limit;',
        '`html`: a page, as from a proxy; `redirect`: a redirect to the other name of this machine;',
        '`reset`: the connection is reset; `silent`: no answer ever comes; `slow`: the right answer, `delay` later.',
        'With these except `slow` the request is not carried out; with the others it is.',
        '`lost-answer`: then the connection is reset; `broken-json`: the JSON stops halfway;',
        '`wrong-shape`: the answer is another one than expected, a list of nothing useful; `empty`: no body;',
        '`cut`: the connection breaks after `bytes` of the body; `stall`: nothing follows after them.',
        '`status`, `headers` and `body` change the answer of all kinds that answer.',
      ].join(' '),
    ),
  },
);

const limits = object('Limits', {
  perMinute: count('Requests in any 60 seconds.', 60),
  perHour: count('Requests in any 60 minutes.', 1_800),
});

/** The one definition of a scenario: its type, its validation and its published JSON schema follow from it. */
export const scenarioSchema = object(
  'A scenario of the Kore.ai simulator',
  {
    $schema: text('Address of this schema, for editors. Nothing else reads it.'),
    credentials: described(
      credentials,
      'Who has access. Default: app `cs-demo` with the secret `a-secret-for-the-simulator-alone`, key `kg-demo-key-for-the-simulator-alone`.',
    ),
    bots: byId(bot, 'Bots by id (`st-…`). Default: none.'),
    botList: described(botList, 'How the list of all bots is returned. Default: the bots of the scenario.'),
    newBot: described(
      botImport,
      'What happens to every import that makes a new bot, which exists once the import has succeeded. Default: success after 3 s.',
    ),
    imports: byId(botImport, 'Imports that exist from the beginning, by request id (`bir-…`). Default: none.'),
    tools: byId(tool, 'Tools by id (`a-…`). Default: none.'),
    workflows: byId(tool, 'Workflows of AI for Process, the counterpart of tools, by id (`a-…`). Default: none.'),
    models: byId(model, 'Models by id (`cm-…`). Default: none.'),
    agentApps: byId(agentApp, 'Apps of the Agent Platform by id (`aa-…`). Default: none.'),
    projects: byId(project, 'Projects of Artemis by id. Default: none.'),
    faults: list(fault, 'What goes wrong. The first fault that applies to a request happens to it. Default: none.'),
    limits: described(
      limits,
      "Kore.ai's documented rate limits, over rolling windows: per bot, tool, model, workflow or app for starts, per job for status requests, and one for the account's lists, uploads and new bots. Default: none.",
    ),
    latency: duration('Every answer comes this much later.', '0s'),
    seed: integer({}, 'All ids follow from it: the same scenario behaves the same.', 1),
  },
  {},
  {
    $id: 'urn:koreai-ci:scenario',
    $schema: 'http://json-schema.org/draft-07/schema#',
    description:
      'What a simulated Kore.ai knows and does. Durations are texts such as 500ms, 3s, 2m, 7d; a bare number in quotes is seconds. They count from the start of a job, or from the first poll of a publish or an import that no request started.',
  },
);
