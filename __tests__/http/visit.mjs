// Sends requests as the action does, in a process of its own: certificate authorities and proxies are read from the
// environment when Node.js starts. Usage: node visit.mjs METHOD:URL ... Prints the answers as JSON.
import { exchange } from '../../src/http/exchange.ts';
import { nodeTransport } from '../../src/http/node-transport.ts';
import { proxyAgents } from '../../src/http/proxy.ts';

const transport = nodeTransport({ agentFor: proxyAgents(process.env) });
const answers = [];
for (const visit of process.argv.slice(2)) {
  const method = visit.slice(0, visit.indexOf(':'));
  const url = new URL(visit.slice(method.length + 1));
  const request = { method, url, headers: { auth: 't0ken' }, signal: new AbortController().signal };
  const { status, text } = await exchange(transport, { ...request, freshConnection: method === 'POST' }, 5_000);
  answers.push({ status, text });
}
console.log(JSON.stringify(answers));
transport.close();
