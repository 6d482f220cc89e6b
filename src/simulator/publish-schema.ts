import { states } from './job-schema.ts';
import { anyFields, duration, listOf, name, object, oneOf, text, told } from './schema.ts';

const resource = object(
  {
    type: told(name, '`resourceType`: `NL`, `CHANNELS`, `dialog`.'),
    id: told(text, '`resourceId`. Default: the type.'),
    name: told(text, 'Default: the type.'),
    status: told(text, 'How its part of the publish ended.', 'SUCCESS'),
    state: told(
      text,
      '`result.state`: `published`, `awaitingApproval`. Without it there is no `result`; the reply of the call that starts the publish says `awaitingApproval`.',
    ),
    fields: told(anyFields, 'Merged into the entry: `modules`, `result`, an error message.'),
    replyStatus: told(
      text,
      'Its status in the reply of the call that starts the publish: `FAILED` where it is refused.',
      'SUCCESS',
    ),
    replyFields: told(anyFields, 'Merged into its entry of that reply: an error message. Default: none.'),
  },
  'type',
);

export const publish = object({
  startedBy: told(
    oneOf('others', 'post'),
    '`post`: it is there only once a call has started it; `others`: somebody else starts it, unless a call did so before.',
    'others',
  ),
  states: told(
    states,
    "The publish's states. Default: `successful` from the beginning; where a call starts it, `inprogress`, and `successful` after 3 s.",
  ),
  age: told(duration, 'How long before the first look it was requested; not where a call starts it.', '0s'),
  delay: told(
    duration,
    "Somebody else's: how long after the first look it is requested; `otherPublish`: after the call. One that a call starts is requested by that call, and this is how long the status goes on telling of the one before.",
    '0s',
  ),
  resources: told(
    listOf(resource),
    '`statusSummary`, told once the publish has ended. Default: settings, channels, natural language, new version.',
  ),
  reply: told(
    oneOf('list', 'object', 'empty-list', 'empty'),
    'What the call that starts it is answered with: an entry for each resource, an object, a list of nothing, or no body.',
    'list',
  ),
});
