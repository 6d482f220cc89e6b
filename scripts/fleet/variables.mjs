// Masks the values of secured variables and sets them for the steps that follow: `node variables.mjs`, with the object in VARIABLES.
import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { env } from 'node:process';
import { mask, run } from './runner.mjs';

await run(() => {
  const variables = Object.entries(read(env.VARIABLES || '{}'));
  for (const [name, value] of variables) {
    // Other names could change what the steps run.
    if (!/^KOREAI_VAR_[A-Z0-9_]+$/.test(name) || typeof value !== 'string') throw invalid();
    // The runner prints the environment of each step, line by line. A bracket alone is no secret, and occurs in outputs.
    for (const text of new Set([value, ...value.split(/\r?\n/)])) if (/[\p{L}\p{N}]/u.test(text)) mask(text);
  }
  for (const [name, value] of variables) {
    const end = randomUUID();
    appendFileSync(env.GITHUB_ENV, `${name}<<${end}\n${value}\n${end}\n`);
  }
});

/** The reason of a parser may quote the text, so it is not reported. */
function read(text) {
  try {
    const content = JSON.parse(text);
    if (typeof content === 'object' && content !== null && !Array.isArray(content)) return content;
  } catch {
    // Reported below.
  }
  throw invalid();
}

function invalid() {
  return new Error(
    'The secret variables must be a JSON object of texts such as {"KOREAI_VAR_API_TOKEN": "…"}: names in capitals that begin with KOREAI_VAR_.',
  );
}
