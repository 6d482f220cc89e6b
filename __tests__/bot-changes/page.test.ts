import { describe, expect, test } from '@jest/globals';
import { readExport } from '../../src/bot-changes/content.ts';
import { pageOf } from '../../src/bot-changes/page.ts';
import { planOf } from '../../src/bot-changes/plan.ts';
import { filesOf } from '../bot-files/folders.ts';
import { exported } from '../bot-files/sample-bot.ts';

const bot = (change?: Parameters<typeof exported>[0]) => readExport(filesOf(exported(change)));
const HOSTILE = '</style></title><script>alert(1)</script>"\' onload=alert(1) `';

/** A page on a bot whose names and texts are all hostile. */
function page(): string {
  const after = bot(({ dialogs, dialogComponents, sentences }) => {
    Object.assign(dialogs[0]?.localeData.en ?? {}, { name: HOSTILE });
    Object.assign(dialogComponents[2] ?? {}, { name: HOSTILE, script: encodeURIComponent(HOSTILE) });
    Object.assign(dialogs[1]?.nodes[0] ?? {}, { transitions: [{ default: 'n2' }] });
    sentences.push({ taskId: 'dc-4', language: HOSTILE, sentence: HOSTILE } as never);
  });
  return pageOf(planOf(bot(), after, false), HOSTILE, [HOSTILE]);
}

describe('the page of a plan', () => {
  test('loads nothing and shows hostile names as text', () => {
    const tags = [...page().matchAll(/<\/?([a-z][a-z\d]*)/gi)].map(([, tag]) => tag);
    const known =
      'html head meta title style body svg defs marker path h1 p strong ul li h2 section h3 span div figure figcaption g rect text details summary pre table tr td';
    expect(new Set(tags)).toEqual(new Set([...known.split(' ')]));
    expect(page()).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(page().replaceAll(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*\son\w+=/);
    expect(page().match(/<style>/g)).toHaveLength(1);
  });

  test('draws each step and way with the state of its change', () => {
    const count = (pattern: RegExp): number => page().match(pattern)?.length ?? 0;
    // Before and after; the step that lost its way in is still there.
    expect(count(/class="node [a-z]+ changed"/g)).toBe(4);
    expect(count(/class="edge removed"/g)).toBe(1);
    expect(count(/class="edge added"/g)).toBe(1);
  });

  test('is the same text for the same input', () => {
    expect(page()).toBe(page());
  });
});
