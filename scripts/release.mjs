// What the release workflow has to know: `node scripts/release.mjs check <tag> <notes file>` refuses a release that is not
// ready and writes its notes; `node scripts/release.mjs move-major-tag <tag> <commit>` moves `v1` to the newest `v1.x.y`.
import { execFileSync } from 'node:child_process';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { argv, env, stderr } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = resolve(fileURLToPath(import.meta.url), '../..');
const TAG = /^v(\d+)\.(\d+)\.(\d+)(-[0-9A-Za-z.-]+)?$/;

/** The part of the changelog about a version. @returns undefined if it has none with a date */
export function notesOf(changelog, version) {
  const [head = '', ...parts] = changelog.split(/^(?=## \[)/m);
  const part = [head, ...parts].find((one) => one.startsWith(`## [${version}] - `));
  return part !== undefined && /^## \[[^\]]+\] - \d{4}-\d{2}-\d{2}$/m.test(part)
    ? part.slice(part.indexOf('\n')).trim()
    : undefined;
}

/** Why a tag cannot be released, one reason each. */
export function problems({ tag, repository, manifest, changelog }) {
  const version = tag.replace(/^v/, '');
  return [
    ...(TAG.test(tag) ? [] : [`${tag} is no version tag such as v1.2.3`]),
    ...(manifest.version === version ? [] : [`package.json has version ${manifest.version}`]),
    ...(notesOf(changelog, version) ? [] : [`CHANGELOG.md has no text for "## [${version}]" with a date`]),
    // npm accepts provenance only from the repository that the package names.
    ...(manifest.repository.url === `git+https://github.com/${repository}.git`
      ? []
      : [`package.json names another repository than ${repository}: replace your-org as CONTRIBUTING.md says`]),
  ];
}

/** The tag to move, `v1` for `v1.2.3`. @returns undefined for a prerelease, and if a newer release of that line exists */
export function majorTagOf(tag, tags) {
  const [, major, minor, patch, prerelease] = TAG.exec(tag) ?? [];
  if (major === undefined || prerelease !== undefined) return undefined;
  const isNewer = (other) => {
    const [, otherMajor, otherMinor, otherPatch, otherPrerelease] = TAG.exec(other) ?? [];
    if (otherMajor !== major || otherPrerelease !== undefined) return false;
    return Number(otherMinor) - Number(minor) || Number(otherPatch) - Number(patch);
  };
  return tags.some((other) => isNewer(other) > 0) ? undefined : `v${major}`;
}

function check(tag, notesFile) {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const changelog = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
  const found = problems({ tag, repository: env.GITHUB_REPOSITORY, manifest, changelog });
  if (found.length > 0) throw new Error(`${tag} cannot be released:\n${found.join('\n')}`);
  writeFileSync(notesFile, `${notesOf(changelog, manifest.version)}\n`);
  appendFileSync(env.GITHUB_OUTPUT, `npmTag=${manifest.version.includes('-') ? 'next' : 'latest'}\n`);
}

function moveMajorTag(tag, commit) {
  const gh = (...args) =>
    execFileSync('gh', ['api', ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  const refs = `repos/${env.GITHUB_REPOSITORY}/git`;
  const names = (prefix) =>
    gh('--paginate', `${refs}/matching-refs/tags/${prefix}`, '--jq', '.[].ref')
      .split('\n')
      .map((ref) => ref.replace('refs/tags/', ''));
  const major = majorTagOf(tag, names('v'));
  if (major === undefined) return;
  if (names(major).includes(major)) {
    gh('--method', 'PATCH', `${refs}/refs/tags/${major}`, '--raw-field', `sha=${commit}`, '--field', 'force=true');
  } else {
    gh('--method', 'POST', `${refs}/refs`, '--raw-field', `ref=refs/tags/${major}`, '--raw-field', `sha=${commit}`);
  }
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) {
  const [command, tag = '', argument = ''] = argv.slice(2);
  try {
    if (command === 'check') check(tag, argument);
    else if (command === 'move-major-tag') moveMajorTag(tag, argument);
    else throw new Error('Usage: node scripts/release.mjs check|move-major-tag …');
  } catch (error) {
    stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
