/** Characters that XML 1.0 does not allow, not even as a reference. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Attributes by name. `undefined` ones are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Escapes the text of an element. Forbidden characters become U+FFFD; `>` is escaped because of `]]>`. */
function escapeText(text: string): string {
  return escaped(text.replace(FORBIDDEN, '\uFFFD'), /[&<>\r]/g);
}

/** Escapes the value of an attribute. Line breaks and tabs too, which a parser would turn into spaces. */
function escapeAttribute(text: string): string {
  return escaped(text.replace(FORBIDDEN, '\uFFFD'), /[&<>"'\t\n\r]/g);
}

function escaped(text: string, characters: RegExp): string {
  return text.replace(characters, (character) => ENTITIES[character] ?? `&#${character.charCodeAt(0)};`);
}

/** The opening tag of an element. Names are not checked. */
export function openTag(name: string, attributes: Attributes = {}): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeAttribute(String(value))}"`);
  return `<${name}${written.join('')}>`;
}

/** An element with text, or an empty one. */
export function element(name: string, attributes: Attributes = {}, text = ''): string {
  const tag = openTag(name, attributes);
  return text === '' ? `${tag.slice(0, -1)}/>` : `${tag}${escapeText(text)}</${name}>`;
}
