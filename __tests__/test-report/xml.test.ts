import '../support/one-realm.ts';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { XmlDocument, type XmlElement } from 'libxml2-wasm';
import { element } from '../../src/test-report/junit.ts';
import { hostileText } from '../core/hostile-text.ts';

/** What XML 1.0 can carry (production 2), written the other way round than in the source. */
function carried(text: string): string {
  return Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    const isControl = code < 0x20 && !'\t\n\r'.includes(character);
    const isSurrogate = code >= 0xd800 && code <= 0xdfff;
    return isControl || isSurrogate || code === 0xfffe || code === 0xffff ? '\uFFFD' : character;
  }).join('');
}

test('a strict parser reads back every text, in an attribute and in an element', () => {
  const texts = fc.oneof(
    hostileText,
    fc.constantFrom(']]>', '&amp;', '<!--', '"\'', '\ta\r\nb\n', '\ud83d', '\u{1F600}'),
  );
  fc.assert(
    fc.property(texts, (hostile) => {
      // The parser's binding takes U+FEFF for a byte order mark at the start of every text.
      const text = `.${hostile}`;
      const document = XmlDocument.fromBuffer(Buffer.from(element('a', { b: text, absent: undefined }, text)));
      const root: XmlElement = document.root;
      expect(root.attrs.map(({ name, value }) => [name, value])).toEqual([['b', carried(text)]]);
      expect(root.content).toBe(carried(text));
      document.dispose();
    }),
  );
});
