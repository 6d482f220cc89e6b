import { describe, expect, test } from '@jest/globals';
import { checkDigest } from '../../src/bot-changes/check-plan.ts';
import { readExport } from '../../src/bot-changes/content.ts';
import type { Node } from '../../src/bot-changes/node.ts';
import { pageOf } from '../../src/bot-changes/page.ts';
import { pictureOf } from '../../src/bot-changes/picture.ts';
import { planOf } from '../../src/bot-changes/plan.ts';
import { countsOf, markdownOf } from '../../src/bot-changes/report.ts';
import { fields } from '../../src/bot-files/json.ts';
import { filesOf } from '../bot-files/folders.ts';
import { exported } from '../bot-files/sample-bot.ts';

const bot = (...changes: Parameters<typeof exported>) => readExport(filesOf(exported(...changes)));
const planAfter = (change: Parameters<typeof exported>[0], isPartial = false) => planOf(bot(), bot(change), isPartial);
const HOSTILE = [
  '</code><img src=x onerror=alert(1)>',
  '"]:::x; click n1 "javascript:alert(1)"',
  '```\n# x',
  '1. `x` #35;',
];

describe('the plan of an import', () => {
  test('counts what would change and what would stay', () => {
    expect(countsOf(planAfter(() => {}))).toBe(
      'No changes. Unchanged: 2 dialogs, 2 intents, 1 entity, 1 knowledge, 3 variables, 1 function, 9 settings, 1 file.',
    );
    expect(countsOf(planAfter(({ dialogs }) => dialogs.shift()))).toMatch(
      /^0 added, 0 changed, 1 removed\. Unchanged: 1 dialog,/,
    );
  });

  test('counts nothing that a partial archive lacks as removed', () => {
    const { changes, absent } = planAfter(({ dialogs }) => dialogs.shift(), true);
    expect(changes).toEqual([]);
    expect(absent).toMatchObject([{ kind: 'dialog', name: 'Welcome' }]);
  });

  test('is refused for archives of the other platform version', () => {
    const app = bot((definition) => Object.assign(definition, { appType: 'unified' }));
    expect(() => planOf(bot(), app, false)).toThrow('The archive is of XO 11, but the bot is of XO 10');
  });

  test('has a digest that only a difference changes', () => {
    const { digest } = planAfter(({ dialogs }) => dialogs.reverse());
    const changed = bot(({ dialogs }) => dialogs.shift());
    expect(digest).toBe(planAfter(() => {}).digest);
    expect(() => checkDigest(digest, bot(), bot())).not.toThrow();
    expect(() => checkDigest(digest, changed, bot())).toThrow('since it was made, the bot has changed');
    expect(() => checkDigest(digest, bot(), changed)).toThrow('since it was made, the archive is another one');
    const restarted = bot(({ dialogs }) => dialogs[1]?.nodes.reverse());
    expect(() => checkDigest(digest, restarted, bot())).toThrow('since it was made, the bot has changed');
    expect(() => checkDigest(digest, changed, changed)).toThrow('the bot has changed and the archive is another one');
  });

  test('draws a changed dialog before and after, and lists phrases and texts', () => {
    const plan = planAfter(({ dialogs, dialogComponents, sentences }) => {
      dialogs[1]?.nodes.splice(1, 1);
      Object.assign(dialogs[1]?.nodes[0] ?? {}, { transitions: [{ default: 'n2' }] });
      Object.assign(dialogComponents[2] ?? {}, { script: 'a%20%3D%201;%0Ab' });
      sentences.push({ taskId: 'dc-4', language: 'en', sentence: 'good morning' } as never);
    });
    const markdown = markdownOf(plan, { title: 'Import into bot st-1', notes: ['A note.'] });
    expect(markdown).toMatchInlineSnapshot(`
"## Import into bot st-1

**0 added, 2 changed, 0 removed. Unchanged: 1 dialog, 1 intent, 1 entity, 1 knowledge, 3 variables, 1 function, 9 settings, 1 file.**

- A note.

### Dialogs

| | Name | What |
| --- | --- | --- |
| 🟡 changed | <code>Book a table</code> | <code>"Book a table" → "Confirm" (was "Party size")</code><br><code>message "Confirm"&#58; script added</code><br><code>entity "Party size" (number) removed</code> |

<details><summary>Flow of <code>Book a table</code>: before</summary>

\`\`\`mermaid
flowchart TD
  n1(["Book a table<br/>intent#58; Book a table"]):::changed
  n2[/"Party size<br/>entity#58; number"/]:::removed
  n3["Confirm<br/>message#58; Done"]:::changed
  e1(("end"))
  n1 -.-> n2
  n2 -.-> n3
  n3 --> e1
  linkStyle 0 stroke:#cf222e,stroke-dasharray:5 5
  linkStyle 1 stroke:#cf222e,stroke-dasharray:5 5
  classDef added fill:#dafbe1,stroke:#1a7f37,color:#1f2328
  classDef changed fill:#fff8c5,stroke:#9a6700,color:#1f2328
  classDef removed fill:#ffebe9,stroke:#cf222e,color:#1f2328,stroke-dasharray:5 5
\`\`\`

</details>

<details><summary>Flow of <code>Book a table</code>: after</summary>

\`\`\`mermaid
flowchart TD
  n1(["Book a table<br/>intent#58; Book a table"]):::changed
  n2["Confirm<br/>message#58; Done"]:::changed
  e1(("end"))
  n1 --> n2
  n2 --> e1
  linkStyle 0 stroke:#1a7f37
  classDef added fill:#dafbe1,stroke:#1a7f37,color:#1f2328
  classDef changed fill:#fff8c5,stroke:#9a6700,color:#1f2328
  classDef removed fill:#ffebe9,stroke:#cf222e,color:#1f2328,stroke-dasharray:5 5
\`\`\`

</details>

<details><summary><code>"Confirm"&#58; script</code></summary>

\`\`\`diff
+a = 1;
+b
\`\`\`

</details>

### Intents

| | Name | What |
| --- | --- | --- |
| 🟡 changed | <code>Welcome</code> | <code>+1 utterances (en)</code> |

<details><summary><code>"Welcome"&#58; utterances (en)</code></summary>

\`\`\`diff
+good morning
\`\`\`

</details>

"
`);
  });

  test.each(HOSTILE)('shows %j as text', (name) => {
    const plan = planAfter(({ dialogs, dialogComponents }) => {
      Object.assign(dialogs[0]?.localeData.en ?? {}, { name });
      Object.assign(dialogComponents[2] ?? {}, { name, script: encodeURIComponent(`${name}\n\`\`\`\`\n<b>`) });
      Object.assign(dialogs[1]?.nodes[2] ?? {}, { transitions: [{ default: 'n1' }] });
    });
    const markdown = markdownOf(plan, { title: 'x', notes: [] });
    const [outside, charts] = partsOf(markdown);
    expect(outside).not.toMatch(/<(?!\/?(?:code|details|summary|br)\b)|`|javascript:/i);
    for (const line of charts) expect(line).toMatch(/^[\p{L}\p{N} ,#;:()[\]{}/|"<>.=-]*$/u);
    expect(charts.join('\n').replaceAll('<br/>', '')).not.toMatch(/<|`/);
  });

  test('shows no key in a request, a message, a condition, a phrase or a setting', () => {
    const key = 'sk-live4f5g6h7j8k9l0q1w2e3';
    const withKeys = (number: number) =>
      bot((definition) => {
        const { dialogs, dialogComponents, sentences } = definition;
        const path = `/services/T0AB12CD3/x9Kq2LmN8pRsTuVwXyZ01234${number}`;
        dialogComponents.push(
          { _id: 'dc-8', name: 'Post', type: 'service', endPoint: { host: 'me:pa55word@example.com', path } } as never,
          { _id: 'dc-9', name: 'Say', type: 'message', message: [{ channel: 'default', text: key }] } as never,
        );
        // biome-ignore lint/suspicious/noThenProperty: the platform's name.
        const transitions = [{ if: { context: 'a', op: 'eq', value: `${key}${number}` }, then: 'end' }];
        dialogs[1]?.nodes.push({ nodeId: 'x', type: 'service', componentId: 'dc-8', transitions } as never, {
          nodeId: 'y',
          type: 'message',
          componentId: 'dc-9',
          transitions: [{ default: number ? 'x' : 'end' }],
        });
        sentences.push({ taskId: 'dc-4', language: 'en', sentence: `${key}${number}` } as never);
        Object.assign(definition, { gateway: { accessToken: 12345678 + number } });
      });
    const plan = planOf(withKeys(0), withKeys(1), false);
    const shown = markdownOf(plan, { title: 'Plan', notes: [] }) + pageOf(plan, 'Plan', []);

    expect(plan.changes.map(({ name, details }) => [name, details])).toEqual([
      [
        'Book a table',
        [
          'service "Post": endPoint.path changed',
          '"Post" [looks like a secret, not shown] → end added',
          '"Post" [looks like a secret, not shown] → end removed',
          '"Say" → "Post" (was end)',
        ],
      ],
      ['Welcome', ['+1 −1 utterances (en)']],
      ['gateway', ['accessToken changed']],
    ]);
    expect(/sk-|live4f|pa55word|x9Kq|1234567/.exec(shown)?.[0]).toBeUndefined();
  });

  test('shows no line that looks like a secret', () => {
    const before = bot(({ dialogComponents }) => Object.assign(dialogComponents[2] ?? {}, { script: 'var key = 1' }));
    const script = encodeURIComponent('var token = "sk-0123456789abcdef0123";\nsend()');
    const after = bot(({ dialogComponents }) => Object.assign(dialogComponents[2] ?? {}, { script }));
    const markdown = markdownOf(planOf(before, after, false), { title: 'x', notes: [] });
    expect(markdown).toContain('+[This line looks like a secret and is not shown.]');
    expect(markdown).not.toContain('0123456789abcdef');
  });

  test('leaves out pictures and texts first if it must be short', () => {
    const plan = planAfter(({ dialogs }) => Object.assign(dialogs[1]?.nodes[0] ?? {}, { transitions: [] }));
    const short = markdownOf(plan, { title: 'x', notes: [], limit: 900 });
    expect(short).toContain('Pictures and texts were left out because of their size');
    expect(short).not.toContain('mermaid');
    expect(markdownOf(plan, { title: 'x', notes: [], limit: 300 }).length).toBeLessThanOrEqual(300);
  });
});

describe('the picture of a dialog', () => {
  test('is left out beyond 150 steps', () => {
    const nodes = Array.from({ length: 151 }, (_, index) => step(index, 'end'));
    expect(pictureOf(nodes.slice(1), [], new Map(), 'added')?.nodes).toHaveLength(151);
    expect(pictureOf(nodes, [], new Map(), 'added')).toBeUndefined();
  });

  test('shows every step once, reachable or not, and joins ways to the same place', () => {
    const ways = [
      { condition: 'yes', target: 'n1' },
      { condition: 'no', target: 'n1' },
      { condition: 'else', target: 'open' },
    ];
    const nodes = [{ ...step(0, ''), transitions: ways }, step(1, 'missing'), step(2, 'back')];
    const picture = pictureOf(nodes, [], new Map([['n2', 'added']]), 'added');
    expect(picture?.nodes.map(({ lines: [name], state }) => `${name} ${state}`)).toEqual([
      'Step 0 same',
      'Step 1 same',
      'Step 2 added',
      'not connected same',
      'missing step same',
      'back to flow same',
    ]);
    expect(picture?.edges.map(({ label }) => label)).toEqual(['yes or no', 'else', '', '']);
  });
});

const MARKUP = '</style></title><script>alert(1)</script>"\' onload=alert(1) `';

/** A page on a bot whose names and texts are all hostile. */
function page(): string {
  const after = bot(({ dialogs, dialogComponents, sentences }) => {
    Object.assign(dialogs[0]?.localeData.en ?? {}, { name: MARKUP });
    Object.assign(dialogComponents[2] ?? {}, { name: MARKUP, script: encodeURIComponent(MARKUP) });
    Object.assign(dialogs[1]?.nodes[0] ?? {}, { transitions: [{ default: 'n2' }] });
    sentences.push({ taskId: 'dc-4', language: MARKUP, sentence: MARKUP } as never);
  });
  return pageOf(planOf(bot(), after, false), MARKUP, [MARKUP]);
}

describe('the page of a plan', () => {
  test('loads nothing and shows hostile names as text', () => {
    const tags = [...page().matchAll(/<\/?([a-z][a-z\d]*)/gi)].map(([, tag]) => tag);
    const known =
      'html head meta title style body svg defs marker path h1 p strong ul li h2 section h3 span div figure figcaption g rect text details summary pre';
    expect(new Set(tags)).toEqual(new Set([...known.split(' ')]));
    expect(page()).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(page().replaceAll(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*\son\w+=/);
    expect(page().match(/<style>/g)).toHaveLength(1);
  });

  test('draws each step and way with the state of its change', () => {
    const count = (pattern: RegExp): number => page().match(pattern)?.length ?? 0;
    // Before and after; the step that is no longer reached is still there.
    expect(count(/class="node [a-z]+ changed"/g)).toBe(4);
    expect(count(/class="edge removed"/g)).toBe(1);
    expect(count(/class="edge added"/g)).toBe(1);
  });
});

function step(index: number, target: string): Node {
  return {
    ...{ id: `n${index}`, type: 'message', name: `Step ${index}`, text: '', component: `c${index}`, group: '' },
    hasComponent: true,
    ...{ content: fields([]), stub: fields([]), documents: new Map(), transitions: [{ condition: '', target }] },
  };
}

/** The Markdown outside of fences, and the lines of the flowcharts. */
function partsOf(markdown: string): [outside: string, charts: string[]] {
  const outside: string[] = [];
  const charts: string[] = [];
  let fence = '';
  let isChart = false;
  for (const line of markdown.split('\n')) {
    const mark = /^(`{3,})(\w*)$/.exec(line);
    if (fence === '' && mark) [fence, isChart] = [mark[1] ?? '', mark[2] === 'mermaid'];
    else if (fence !== '' && line === fence) fence = '';
    else if (fence === '') outside.push(line);
    else if (isChart) charts.push(line);
  }
  return [outside.join('\n'), charts];
}
