import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const AT_EXIT = fileURLToPath(new URL('at-exit.cjs', import.meta.url));
const LIMIT_MS = 180_000;

/** Seconds on the clock that all processes of a machine share. */
export function monotonicSeconds() {
  return Number(process.hrtime.bigint()) / 1e9;
}

/**
 * Runs a program to its end, with no other environment than the given one: certificates, caches and options of Node.js
 * that this machine sets would be measured too.
 *
 * @param usageFile where a Node.js program writes its peak RSS; costs about a millisecond
 */
export function runProgram({ command, args, env = {}, cwd, usageFile }) {
  const measured = usageFile === undefined ? args : ['-r', AT_EXIT, ...args];
  const all = { PATH: process.env.PATH, SystemRoot: process.env.SystemRoot, ...env, BENCH_USAGE_FILE: usageFile };
  return new Promise((resolve, reject) => {
    let [stdout, stderr] = ['', ''];
    const startedAt = monotonicSeconds();
    const child = spawn(command, measured, { cwd, env: defined(all), stdio: ['ignore', 'pipe', 'pipe'] });
    const timer = setTimeout(() => child.kill('SIGKILL'), LIMIT_MS);
    child.stdout.on('data', (text) => {
      stdout += text;
    });
    child.stderr.on('data', (text) => {
      stderr += text;
    });
    let end = Number.NaN;
    child.once('exit', () => {
      end = monotonicSeconds();
    });
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      const usage = usageFile === undefined || signal ? {} : takeUsage(usageFile);
      resolve({ code: code ?? -1, stdout, stderr, startedAt, seconds: end - startedAt, ...usage });
    });
  });
}

/** The same, for a program that has to succeed. */
export async function runToSuccess(program) {
  const end = await runProgram(program);
  if (end.code === 0) return end;
  const said = `${end.stdout}${end.stderr}`.slice(-2_000);
  throw new Error(`${program.command} ${program.args.join(' ')} ended with ${end.code}:\n${said}`);
}

/** What is missing on this machine, or an empty text. */
export function missing(...commands) {
  const absent = commands.filter((command) => spawnSync(command, ['--version'], { stdio: 'ignore' }).error);
  return absent.length === 0 ? '' : `${absent.join(' and ')} not found on this machine`;
}

function takeUsage(file) {
  const usage = JSON.parse(readFileSync(file, 'utf8'));
  rmSync(file);
  return usage;
}

function defined(env) {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined));
}

/** A file in a folder that no two measured processes share. */
export function usageFileIn(folder) {
  return join(folder, 'usage.json');
}
