// What GitHub's artifact service does for an upload. Each artifact becomes a folder under its name and under its id.
import { appendFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

/** @returns the variables that a runner sets for it, and how to close it */
export async function startArtifactService(folder) {
  const blocks = new Map();
  let made = 0;
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray());
    const url = new URL(request.url, origin());
    const answer = (value) => response.end(JSON.stringify(value));
    if (url.pathname.endsWith('/CreateArtifact')) {
      const { name } = JSON.parse(body);
      mkdirSync(join(folder, name), { recursive: true });
      // The client gives a file that is not zipped as an artifact of the file's name.
      answer({ ok: true, signed_upload_url: `${origin()}/blobs/${encodeURIComponent(name)}?sig=c2ln` });
    } else if (url.pathname.endsWith('/FinalizeArtifact')) {
      made += 1;
      const id = String(1_000 + made);
      cpSync(join(folder, JSON.parse(body).name), join(folder, id), { recursive: true });
      answer({ ok: true, artifact_id: id });
    } else {
      const name = decodeURIComponent(url.pathname.slice('/blobs/'.length));
      if (url.searchParams.get('comp') === 'block') blocks.set(`${name} ${url.searchParams.get('blockid')}`, body);
      else putBlob(name, url.searchParams.has('comp') ? listed(name, body.toString()) : [body]);
      response.writeHead(201).end();
    }
  });
  const origin = () => `http://127.0.0.1:${server.address().port}`;
  const listed = (name, list) => [...list.matchAll(/<Latest>([^<]+)</g)].map(([, id]) => blocks.get(`${name} ${id}`));
  const putBlob = (name, parts) => {
    const file = join(folder, name, name);
    writeFileSync(file, '');
    for (const part of parts) appendFileSync(file, part);
  };
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    env: { ACTIONS_RESULTS_URL: `${origin()}/`, ACTIONS_RUNTIME_TOKEN: token() },
    close: () => server.close(),
  };
}

/** Nobody checks its signature; the client reads the ids of run and job from it. */
function token() {
  const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none' })}.${part({ scp: 'Actions.ExampleScope Actions.Results:run-id:job-id' })}.none`;
}
