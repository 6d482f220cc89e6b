// `downloadTool`, as most actions download a file. It does not hash, so that comes after it.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { downloadTool } from '@actions/tool-cache';

const path = await downloadTool(process.env.RIVAL_URL, process.env.RIVAL_FILE);
const hash = createHash('sha256');
await pipeline(createReadStream(path), hash);
console.log(hash.digest('hex'));
