// What the programs of the reusable workflows say to the runner that runs them.
import { appendFileSync } from 'node:fs';
import { env } from 'node:process';

/** Sets outputs of the step. No value has a line break. */
export function setOutputs(outputs) {
  for (const [name, value] of Object.entries(outputs)) write('GITHUB_OUTPUT', `${name}=${value}\n`);
}

export function addSummary(markdown) {
  write('GITHUB_STEP_SUMMARY', `${markdown}\n`);
}

/** Ends the step red, with one annotation. */
export function fail(message) {
  annotate('error', message);
  process.exitCode = 1;
}

export function warn(message) {
  annotate('warning', message);
}

function annotate(level, message) {
  const escaped = message.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  process.stdout.write(`::${level}::${escaped}\n`);
}

/** Runs a program; what it throws is its end. */
export async function run(program) {
  try {
    await program();
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
}

/** Text of others as Markdown that shows it and does nothing else: code, in which GitHub looks for no markup, mention or link. */
export function asMarkdown(text) {
  const oneLine = String(text)
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .slice(0, 200);
  const escaped = oneLine.replaceAll(/[!-,/:-@[-^`{-~]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return escaped === '' ? '' : `<code>${escaped}</code>`;
}

function write(name, text) {
  if (!env[name]) throw new Error(`${name} is not set: this runs as a step of a workflow`);
  appendFileSync(env[name], text);
}
