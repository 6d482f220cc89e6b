import { botRefusal, type Call, expectValid, isText, json, jsonOf, type Reply } from './call.ts';
import type { Context } from './context.ts';
import { hexOf } from './ids.ts';

type Variable = Readonly<Record<string, unknown>>;

/** Variables and functions of a bot, whose imports have no job (xo-additions.md, sections 4 and 5). */
export function variables({ bots, clock, ids, recorder, uploads, userId }: Context) {
  const imported = new Map<string, Map<string, Variable>>();

  const variablesOf = (botId: string): Map<string, Variable> => {
    const own = (bots.get(botId)?.variables ?? []).map((one): [string, Variable] => [String(one['key']), one]);
    const known = imported.get(botId) ?? new Map(own);
    imported.set(botId, known);
    return known;
  };

  return {
    /** Secured variables are exported without their values. */
    'variables-export': (_call: Call, botId: string): Reply => {
      const all = [...variablesOf(botId).values()];
      return json(
        200,
        all.map((one) => (one['isSecured'] === true ? { ...one, value: '' } : one)),
      );
    },

    /** Adds to the variables of the bot. A secured one without a value loses the value that it had. */
    'variables-import': (call: Call, botId: string): Reply => {
      const list = variablesIn(jsonOf(call));
      if (!list) throw botRefusal(500, 'Internal Server Error');
      const known = variablesOf(botId);
      for (const one of list) known.set(String(one['key']), one);
      recorder.started('variables-import', botId);
      const { variablesReply = `${list.length} Variables imported/updated successfully.` } = bots.get(botId) ?? {};
      return json(200, { message: variablesReply });
    },

    'functions-import': (call: Call, botId: string): Reply => {
      const body = jsonOf(call);
      expectValid(Array.isArray(body) && body.length > 0);
      const files = body.map((entry: unknown) => {
        const { fileId, fileName } = Object(entry) as Variable;
        expectValid(isText(fileName));
        uploads.ofBot(fileId);
        return { fileId, fileName };
      });
      recorder.started('functions-import', botId);
      const replies = files.map((file) => ({
        requestType: 'BotImport',
        status: 'Success',
        createdOn: new Date(clock.wall()).toISOString(),
        _id: hexOf(ids.next('')),
        createdBy: userId,
        __v: 0,
        ...file,
      }));
      // The documented reply is about one file.
      return json(200, replies.length === 1 ? replies[0] : replies);
    },
  };
}

/** A list, or an object of a bot with collections; `undefined` for anything else, or none at all. */
function variablesIn(body: unknown): readonly Variable[] | undefined {
  const list: unknown = Array.isArray(body) ? body : (Object(body) as Variable)['botVariables'];
  const isList = Array.isArray(list) && list.length > 0 && list.every((one) => typeof Object(one).key === 'string');
  return isList ? (list as Variable[]) : undefined;
}
