import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XmlDocument, type XmlElement, XsdValidator } from 'libxml2-wasm';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

/** A report as a strict parser reads it. @throws if it is not well-formed, or not in the dialect of junit.xsd */
export function readJunit(xml: string): Element {
  const schema = XmlDocument.fromBuffer(readFileSync(join(import.meta.dirname, 'junit.xsd')));
  const document = XmlDocument.fromBuffer(Buffer.from(xml));
  const validator = XsdValidator.fromDoc(schema);
  try {
    validator.validate(document);
    return toElement(document.root);
  } finally {
    for (const used of [validator, document, schema]) used.dispose();
  }
}

/** All elements of a name, in the order of the document. */
export function elements(root: Element, name: string): Element[] {
  return [...(root.name === name ? [root] : []), ...root.children.flatMap((child) => elements(child, name))];
}

function toElement(node: XmlElement): Element {
  return {
    name: node.name,
    attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
    children: node.find('*').map((child) => toElement(child as XmlElement)),
    text: node.content,
  };
}
