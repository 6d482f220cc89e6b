import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { evenMemory, inTurn } from '../measure/in-turn.mjs';
import { missing, runToSuccess } from '../measure/process.mjs';

import { CREDENTIALS, prepareHome, runStepTo } from '../measure/step.mjs';
import { ratioLines, skippedLine, valueLine } from '../report.mjs';
import { bundled } from '../rivals/build.mjs';
import { makeCertificate, withServer } from '../server/start.mjs';

const SIZE = 1024 ** 3;
const LIMIT = 200_000_000;
const CURL = 'curl && openssl';

export const download = {
  name: 'download',
  title: 'Download of 1 GiB with its SHA-256, the whole process',
  async run({ runs, folder, say }) {
    const absent = missing('curl', 'openssl', 'sh');
    if (absent !== '') return [skippedLine('1 GiB with SHA-256', absent)];
    const { key, cert } = makeCertificate(folder);
    return withServer(
      async (server) => {
        const digest = await server.ask('digest', { size: SIZE });
        const lines = [];
        for (const { what, origin, rate, rival, reach } of kindsOf(server)) {
          say(what);
          const file = { folder, origin, rate, digest, cert };
          const [rss, contestants] = contestantsOf(file, rival);
          const samples = await inTurn(contestants, runs);
          lines.push(...ratioLines(what, samples, { unit: 's', reach: { [CURL]: reach } }));
          lines.push(valueLine(`${what}: peak RSS`, rss.slice(1), { unit: 'MB', reach: 150 }));
        }
        return lines;
      },
      { BENCH_KEY: key, BENCH_CERT: cert },
    );
  },
};

const kindsOf = ({ http, https }) => [
  { what: '1 GiB, HTTP', origin: http, rate: 0, rival: true, reach: 1.15 },
  { what: '1 GiB, HTTPS', origin: https, rate: 0, rival: true, reach: 1.05 },
  // Every other client with one connection takes as long as curl.
  { what: '1 GiB, 200 MB/s a connection', origin: http, rate: LIMIT, rival: false, reach: 0.3 },
];

function contestantsOf({ folder, origin, rate, digest, cert }, hasRival) {
  const rss = [];
  const target = join(folder, 'archive.zip');
  const url = `${origin}/files/${SIZE}/${rate}`;
  const checked = (end, said) => {
    if (!said.includes(digest)) throw new Error(`The file has another digest:\n${said}${end.stderr}`);
    return end.seconds;
  };
  // Files are removed before the clock runs, so that no contestant waits for what another one left.
  const alone = (run) => async () => {
    rmSync(target, { force: true });
    rmSync(join(folder, 'step'), { recursive: true, force: true });
    evenMemory(folder, SIZE);
    return run();
  };
  const rival = (name) => async () => {
    const { variables } = prepareHome(join(folder, 'rival'));
    const env = { ...variables, RIVAL_URL: url, RIVAL_FILE: target, NODE_EXTRA_CA_CERTS: cert };
    const end = await runToSuccess({ command: process.execPath, args: [bundled(name)], env });
    return checked(end, end.stdout);
  };
  const contestants = {
    ours: alone(async () => {
      const inputs = { operation: 'export-status', host: origin, botId: `st-${SIZE}-${rate}`, ...CREDENTIALS };
      const env = { NODE_EXTRA_CA_CERTS: cert };
      const end = await runStepTo('success', inputs, { folder: join(folder, 'step'), env, measuresUsage: true });
      rss.push(end.rssMb);
      return checked(end, end.outputs.sha256);
    }),
    [CURL]: alone(async () => {
      const line = 'curl -sS --cacert "$CERT" -o "$FILE" "$URL" && openssl dgst -sha256 "$FILE"';
      const env = { CERT: cert, FILE: target, URL: url };
      const end = await runToSuccess({ command: 'sh', args: ['-c', line], env });
      return checked(end, end.stdout);
    }),
    ...(hasRival ? { 'tool-cache, then hash': alone(rival('tool-cache')) } : {}),
  };
  return [rss, contestants];
}
