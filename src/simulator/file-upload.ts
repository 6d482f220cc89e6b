import { type Call, invalidArguments } from './call.ts';
import { botRefusal, json, type Reply } from './reply.ts';
import type { World } from './world.ts';

/** Uploads of the files that an import is made of (kore-api.md, section 1.3). */
export class FileUploads {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /** No scope is wanted, but an app of the account's admin. */
  accept(call: Call): Reply {
    const { credentials, limits, uploads } = this.#world;
    if (call.isTooLong) throw botRefusal(413, 'Request Entity Too Large');
    credentials.checkAccount(call);
    limits.spend('account');
    const { fields = {}, files = {} } = call.form ?? {};
    const { fileContext, fileExtension = '' } = fields;
    const file = files['file'];
    if (!file || fileContext !== 'bulkImport' || !/^\w+$/.test(fileExtension)) throw invalidArguments();
    const { fileId, hash, fileName } = uploads.add(file, fileExtension);
    return json(200, { fileId, hash, fileName });
  }
}
