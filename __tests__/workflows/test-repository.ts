import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { temporaryFolder } from '../support/after-test.ts';
import { openServer } from '../support/open-server.ts';
import { type FleetBot, fleetAction, SECRETS } from './fleet.ts';
import { callWorkflow, type Run } from './runner.ts';

const HOST = 'https://platform.example.com';
export const PULL_REQUEST = 'https://github.com/octo/fleet/pull/7';

/** A `gh` that records its calls, and whether the pull request is open. */
const GH = `#!/bin/sh
printf '%s\\n' "$*" >> "$0.calls"
test -n "$GH_TOKEN" || exit 4
for last; do :; done
case "$1 $2" in
  'pr list') if test -e "$0.open"; then cat "$0.open"; else echo '[]'; fi ;;
  'pr create') echo '[{"number":7,"url":"${PULL_REQUEST}","isCrossRepository":false}]' > "$0.open"; cp "$last" "$0.body"; echo '${PULL_REQUEST}' ;;
  'pr edit') cp "$last" "$0.body" ;;
  'pr close') rm "$0.open" ;;
esac
`;

/** A repository with a main branch, and a `gh` for it. */
export class TestRepository {
  readonly origin: string;
  readonly #gh: string;

  constructor() {
    const collection = temporaryFolder();
    this.origin = join(collection, 'origin.git');
    this.#gh = join(collection, 'bin', 'gh');
    mkdirSync(join(collection, 'bin'));
    writeFileSync(this.#gh, GH);
    chmodSync(this.#gh, 0o755);
    execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch', 'main', this.origin]);
    this.commit({ 'README.md': '# Bots\n', '.gitignore': '*.log\n' });
  }

  /** Commits to main. */
  commit(files: Record<string, string | Buffer>): void {
    const data = (content: string | Buffer): Buffer =>
      Buffer.concat([Buffer.from(`data ${Buffer.byteLength(content)}\n`), Buffer.from(content), Buffer.from('\n')]);
    const who = 'committer somebody <somebody@example.com> now\n';
    const input = [Buffer.from(`commit refs/heads/main\n${who}`), data('change')];
    if (this.git('branch', '--list') !== '') input.push(Buffer.from('from refs/heads/main^0\n'));
    for (const [name, content] of Object.entries(files)) {
      input.push(Buffer.from(`M 100644 inline ${name}\n`), data(content));
    }
    execFileSync('git', ['fast-import', '--quiet', '--date-format=now'], {
      cwd: this.origin,
      input: Buffer.concat(input),
    });
  }

  /** The environment in which `gh` is this hub's. */
  get env(): Record<string, string> {
    return { PATH: `${join(this.#gh, '..')}:${process.env['PATH']}` };
  }

  git(...args: string[]): string {
    return execFileSync('git', args, { cwd: this.origin, encoding: 'utf8', stdio: 'pipe' });
  }

  get calls(): string[] {
    return existsSync(`${this.#gh}.calls`) ? readFileSync(`${this.#gh}.calls`, 'utf8').trimEnd().split('\n') : [];
  }

  get body(): string {
    return readFileSync(`${this.#gh}.body`, 'utf8');
  }

  backUp(
    bots: FleetBot[],
    inputs: Record<string, unknown> = {},
    env: Record<string, string> = {},
    origin = this.origin,
  ): Promise<Run> {
    return callWorkflow('backup.yml', {
      inputs: { host: HOST, pullRequest: true, shards: 2, ...inputs },
      secrets: SECRETS,
      action: fleetAction(bots),
      origin,
      env: { ...this.env, ...env },
    });
  }
}

/** The repository over HTTP, as GitHub has it: a push needs credentials. */
export async function serve(origin: string): Promise<{ url: string; pushes: (string | undefined)[] }> {
  const pushes: (string | undefined)[] = [];
  execFileSync('git', ['config', 'http.receivepack', 'true'], { cwd: origin });
  const server = createServer((request, response) => {
    const { pathname, searchParams, search } = new URL(request.url ?? '', 'http://localhost');
    if (`${pathname}${searchParams.get('service')}`.includes('git-receive-pack')) {
      const [, basic] = request.headers.authorization?.split(' ') ?? [];
      pushes.push(basic === undefined ? undefined : Buffer.from(basic, 'base64').toString());
      if (basic === undefined) {
        response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end();
        return;
      }
    }
    const backend = spawn('git', ['http-backend'], {
      env: {
        PATH: process.env['PATH'],
        GIT_PROJECT_ROOT: origin,
        GIT_HTTP_EXPORT_ALL: '1',
        GIT_CONFIG_COUNT: '1',
        GIT_CONFIG_KEY_0: 'safe.directory',
        GIT_CONFIG_VALUE_0: '*',
        PATH_INFO: pathname,
        QUERY_STRING: search.slice(1),
        REQUEST_METHOD: request.method,
        CONTENT_TYPE: request.headers['content-type'],
        HTTP_CONTENT_ENCODING: request.headers['content-encoding'],
        REMOTE_USER: 'somebody',
      },
    });
    request.pipe(backend.stdin);
    const parts: Buffer[] = [];
    backend.stdout.on('data', (part: Buffer) => parts.push(part));
    backend.stdout.on('end', () => {
      const complete = Buffer.concat(parts);
      const end = complete.indexOf('\r\n\r\n');
      for (const line of complete.toString('latin1', 0, end).split('\r\n')) {
        const [name = '', value = ''] = line.split(': ');
        if (name !== 'Status') response.setHeader(name, value);
      }
      response.end(complete.subarray(end + 4));
    });
  });
  return { url: (await openServer(server)).origin, pushes };
}
