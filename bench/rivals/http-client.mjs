// GitHub's HTTP client and a pipeline, hashed on its way.
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { HttpClient } from '@actions/http-client';

const client = new HttpClient('rival');
const { message } = await client.get(process.env.RIVAL_URL);
const hash = createHash('sha256');
const hashing = new Transform({
  transform(chunk, _encoding, done) {
    hash.update(chunk);
    done(null, chunk);
  },
});
await pipeline(message, hashing, createWriteStream(process.env.RIVAL_FILE));
client.dispose();
console.log(hash.digest('hex'));
