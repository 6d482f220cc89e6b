import { CALL_NAMES, FAULT_KINDS } from './scenario-trouble.ts';
import { count, duration, httpStatus, object, oneOf, text, told } from './schema.ts';

export const fault = object(
  {
    kind: told(
      oneOf(...FAULT_KINDS),
      [
        'What goes wrong.',
        '`status`: an error answer; `rate-limit-words`: one whose words alone speak of a rate limit;',
        '`html`: a page, as from a proxy; `redirect`: a 302 to the other name of this machine;',
        '`reset`: the connection is reset; `silent`: no answer ever comes; `slow`: the right answer, `delay` later.',
        'With these but `slow` the request is not carried out; with the others it is.',
        '`lost-answer`: then the connection is reset; `broken-json`: the JSON stops halfway;',
        '`wrong-shape`: it is an array with nothing of use; `empty`: no body;',
        '`cut`: the connection breaks after `bytes` of the body; `stall`: nothing follows after them.',
      ].join(' '),
    ),
    on: told(
      { anyOf: [oneOf(...CALL_NAMES), { type: 'string', pattern: '[/*]' }] },
      [
        'Which requests: method and path such as `GET /api/public/dock-status/*`, where `*` stands for any characters and',
        `the method may be left out, or a call by its name: ${CALL_NAMES.map((call) => `\`${call}\``).join(', ')}.`,
        'Default: all.',
      ].join(' '),
    ),
    status: told(httpStatus, 'HTTP status of `status`, `rate-limit-words` and `html`. Default: 500, 400 and 200.'),
    message: told(text, 'Words of the answer. Default: what the platform usually says.'),
    retryAfter: told(duration, 'Sent as `Retry-After`, in whole seconds. Default: no such header.'),
    delay: told(duration, 'How much later `slow` answers.', '5s'),
    bytes: told(count, 'After how many bytes of the body `cut` and `stall` come. Default: half of the body.'),
    skip: told(count, 'How many requests pass before.', 0),
    times: told(count, 'How often it happens. Default: once; with a `probability`, without end.'),
    probability: told(
      { type: 'number', minimum: 0, maximum: 1 },
      'How likely it is for each request, from 0 to 1; the dice follow from `seed`. Default: certain.',
    ),
  },
  'kind',
);

export const limits = object({
  perMinute: told(count, 'Requests in any 60 seconds.', 60),
  perHour: told(count, 'Requests in any 60 minutes.', 1_800),
  status: told(httpStatus, 'HTTP status of the refusal, which nothing documents.', 429),
  retryAfter: told(duration, 'Sent as `Retry-After`, in whole seconds. Default: no such header.'),
});
