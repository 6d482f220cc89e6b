import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { dotenvOf, OutputFile } from '../../src/cli/dotenv.ts';
import { emptyOutcome, type Outcome } from '../../src/run/outcome.ts';
import { temporaryFolder } from '../support/after-test.ts';

const same = (text: string): string => text;

function outcome(facts: Partial<Outcome> = {}): Outcome {
  return { ...emptyOutcome('export-bot', 'st-1'), ...facts };
}

test('it has one line per value, as GitLab reads them', () => {
  const text = dotenvOf(outcome({ conclusion: 'success', jobId: 'ber-1', durationMs: 1_500 }), same);
  const lines = text.trimEnd().split('\n');
  expect(lines).toContain('KOREAI_OUT_CONCLUSION=success');
  expect(lines).toContain('KOREAI_OUT_JOB_ID=ber-1');
  expect(lines).toContain('KOREAI_OUT_DURATION_SECONDS=1.5');
  expect(lines).toContain('KOREAI_OUT_ERROR_CODE=');
  // By default, GitLab accepts 20 variables per job.
  expect(lines.length).toBeLessThanOrEqual(20);
  expect(lines.filter((line) => !/^KOREAI_OUT_[A-Z0-9_]+=[^"'\n]*$/.test(line))).toEqual([]);
});

test("the platform's status cannot run anything in a shell that reads it", () => {
  const text = dotenvOf(outcome({ status: 'in progress\n$(touch x); `id` KOREAI_OUT_CONCLUSION=success' }), same);
  expect(text).toContain('KOREAI_OUT_STATUS=in_progress_touch_x_id_KOREAI_OUT_CONCLUSION_success\n');
  expect(text.match(/^KOREAI_OUT_CONCLUSION=/gm)).toHaveLength(1);
});

test('nor can the id of a bot that the platform made', () => {
  expect(dotenvOf(outcome({ botId: 'st-1$(touch x)' }), same)).toContain('KOREAI_OUT_BOT_ID=st-1_touch_x_\n');
});

test('nothing of an earlier run is left', () => {
  const path = join(temporaryFolder(), 'outputs.env');
  writeFileSync(path, 'KOREAI_OUT_CONCLUSION=success\n');
  new OutputFile(path, same).begin(outcome());
  expect(readFileSync(path, 'utf8')).toContain('KOREAI_OUT_CONCLUSION=\n');
});

test('a file that cannot be written is reported before anything is started', () => {
  const file = new OutputFile(join(temporaryFolder(), 'not', 'there'), same);
  expect(() => file.begin(outcome())).toThrow('--output-env: the file cannot be written (ENOENT)');
});

test('without a file there is nothing to write', () => {
  expect(() => new OutputFile('', same).begin(outcome())).not.toThrow();
});
