// Outputs, summary and annotations for the runner.
import { appendFileSync } from 'node:fs';
import { env } from 'node:process';

/** Sets outputs of the step. Values must not contain line breaks. */
export function setOutputs(outputs) {
  for (const [name, value] of Object.entries(outputs)) write('GITHUB_OUTPUT', `${name}=${value}\n`);
}

export function addSummary(markdown) {
  write('GITHUB_STEP_SUMMARY', `${markdown}\n`);
}

/** Fails the step with an annotation. */
export function fail(message) {
  annotate('error', message);
  process.exitCode = 1;
}

export function warn(message) {
  annotate('warning', message);
}

/** Hides a text in the log from here on. */
export function mask(text) {
  annotate('add-mask', text);
}

function annotate(command, message) {
  const escaped = message.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  process.stdout.write(`::${command}::${escaped}\n`);
}

/** Runs a program. An error fails the step. */
export async function run(program) {
  try {
    await program();
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
}

/** Untrusted text as Markdown: code, in which GitHub renders no markup, mention or link. */
export function asMarkdown(text) {
  const oneLine = String(text)
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .slice(0, 200);
  const escaped = oneLine.replaceAll(/[!-,/:-@[-^`{-~]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return escaped === '' ? '' : `<code>${escaped}</code>`;
}

function write(name, text) {
  if (!env[name]) throw new Error(`${name} is not set. Run this as a step of a workflow.`);
  appendFileSync(env[name], text);
}
