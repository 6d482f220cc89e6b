import { createServer, type IncomingHttpHeaders } from 'node:http';
import { openServer } from '../support/scripted-server.ts';

/** A form as a server got it, read by Node's own parser. */
export interface SeenForm {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** The text fields and the file, in their order: name and text, or name, file name, content type and bytes. */
  readonly components: readonly (readonly string[])[];
}

/** A server that reads forms and gives the same answer to each. */
export async function formServer(answer: unknown): Promise<{ url: URL; forms: SeenForm[] }> {
  const forms: SeenForm[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('error', () => {});
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      const { 'content-type': type = '' } = request.headers;
      const form = await new Response(Buffer.concat(chunks), { headers: { 'content-type': type } }).formData();
      const components: string[][] = [];
      for (const [name, value] of form) {
        if (typeof value === 'string') components.push([name, value]);
        else components.push([name, value.name, value.type, Buffer.from(await value.arrayBuffer()).toString('latin1')]);
      }
      forms.push({ path: request.url ?? '', headers: request.headers, components });
      response.end(JSON.stringify(answer));
    });
  });
  return { url: await openServer(server), forms };
}
