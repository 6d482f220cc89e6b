import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { temporaryFolder } from '../support/after-test.ts';
import { zip } from '../support/archives.ts';
import { type Answer, startPlatform } from '../support/platform-script.ts';
import { fetchLink, inFolder } from './start-download.ts';

/** A call that is answered when the test says so. */
function blocked(answer: Answer) {
  let [isAsked, release] = [(): void => {}, (): void => {}];
  const asked = new Promise<void>((resolve) => (isAsked = resolve));
  const released = new Promise<void>((resolve) => (release = resolve));
  const script = async (): Promise<Answer> => {
    isAsked();
    await released;
    return answer;
  };
  return { script, asked, release };
}

/** Two downloads of one target into one folder; the second one has put its part in the place of the first one's. */
async function twoAtOnce() {
  const [first, second] = [await zip({ first: 'x'.repeat(4_000) }), await zip({ second: 'y' })];
  const [one, two] = [blocked({ body: first }), blocked({ body: second })];
  const { origin } = await startPlatform({ 'GET /one': one.script, 'GET /two': two.script });
  const folder = temporaryFolder();
  const earlier = fetchLink(`${origin}/one`, { folder });
  await one.asked;
  const later = fetchLink(`${origin}/two`, { folder });
  await two.asked;
  return { earlier, later, one, two, second };
}

const REPLACED = {
  code: 'download-failed',
  message: expect.stringContaining('at the same time'),
  hint: expect.stringContaining('outputDir'),
};

describe('of two downloads of one target into one folder at once', () => {
  test('the one whose part was replaced fails, and leaves the other one its part', async () => {
    const { earlier, later, one, two, second } = await twoAtOnce();

    one.release();
    await expect(earlier.result).rejects.toMatchObject(REPLACED);
    expect(later.left()).toEqual(['bot.part']);
    two.release();

    expect(await later.result).toMatchObject({ size: second.length });
    expect(readFileSync(inFolder(later, 'bot.zip')).equals(second)).toBe(true);
    expect(later.left()).toEqual(['bot.zip']);
  });

  test('the one whose part was replaced fails, and does not touch what the other one brought home', async () => {
    const { earlier, later, one, two, second } = await twoAtOnce();

    two.release();
    await later.result;
    one.release();

    await expect(earlier.result).rejects.toMatchObject(REPLACED);
    expect(readFileSync(inFolder(later, 'bot.zip')).equals(second)).toBe(true);
    expect(later.left()).toEqual(['bot.zip']);
  });

  test('whatever stands under the final name is whole', async () => {
    const { earlier, later, one, two, second } = await twoAtOnce();

    one.release();
    two.release();
    const ends = await Promise.allSettled([earlier.result, later.result]);

    expect(ends.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(readFileSync(inFolder(later, 'bot.zip')).equals(second)).toBe(true);
    expect(later.left()).toEqual(['bot.zip']);
  });
});
