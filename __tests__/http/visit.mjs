// Sends requests as the action does, in a process of its own: certificate authorities and proxies are read from the
// environment when Node.js starts. Usage: node visit.mjs METHOD:URL ... Prints one line of JSON for each.
import { exchange } from '../../src/http/exchange.ts';
import { nodeTransport } from '../../src/http/node-transport.ts';
import { proxyAgents } from '../../src/http/proxy.ts';

const agentFor = proxyAgents(process.env);
const transport = nodeTransport(agentFor === undefined ? {} : { agentFor });
for (const visit of process.argv.slice(2)) {
  const method = visit.slice(0, visit.indexOf(':'));
  const url = new URL(visit.slice(method.length + 1));
  const request = { method, url, headers: { auth: 't0ken' }, signal: new AbortController().signal };
  try {
    const answer = await exchange(transport, { ...request, freshConnection: method === 'POST' }, 5_000);
    console.log(JSON.stringify({ status: answer.status, text: answer.text }));
  } catch (error) {
    const { name, failure, sent, message, isFinal } = error;
    console.log(JSON.stringify({ name, failure, sent, message, isFinal }));
  }
}
transport.close();
