/**
 * What a program needs in order to run, and variables that name another build to test. Nothing else of the environment
 * reaches a test or its children: no colours, proxies, tokens or settings of a CI system.
 */
const KEPT = new Set([
  ...['PATH', 'HOME', 'TMPDIR'],
  // Windows cannot start a process without these.
  ...['APPDATA', 'COMSPEC', 'LOCALAPPDATA', 'PATHEXT', 'PROGRAMFILES', 'SYSTEMDRIVE', 'SYSTEMROOT'],
  ...['TEMP', 'TMP', 'USERPROFILE', 'WINDIR'],
  ...['JEST_WORKER_ID', 'NODE_ENV', 'KOREAI_CLI', 'KOREAI_DIST', 'KOREAI_FULL_PROPERTIES'],
]);

/** The names of the variables that tests and their children must not see. */
export function foreignNames(env: NodeJS.ProcessEnv = process.env): string[] {
  return Object.keys(env).filter((name) => !KEPT.has(name.toUpperCase()));
}

/** The environment of a child process: what it needs to run, and what the test gives it. */
export function childEnvironment(given: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env };
  for (const name of foreignNames(env)) delete env[name];
  return { ...env, ...given };
}
