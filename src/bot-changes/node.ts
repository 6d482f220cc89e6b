import { asString, entriesOf, firstText, itemsOf, type Json, only, without } from '../bot-files/json.ts';
import { nameOf } from '../bot-files/part-names.ts';
import { looksRandom, looksSecret } from '../bot-files/secret-names.ts';
import { componentDocuments, type Documents, MESSAGE_FIELDS, textsIn } from './documents.ts';
import { type CommonIds, commonIdIn, comparable, withoutSecret } from './noise.ts';
import { type Transition, transitionsOf } from './transition.ts';

/** A step of a dialog, with the component that says what it does. */
export interface Node {
  /** Unique in its dialog only. A step inside a bot action has the id of that before its own: `action1/script2`. */
  readonly id: string;
  readonly type: string;
  readonly name: string;
  /** What a picture shows besides type and name. */
  readonly text: string;
  readonly component: string;
  /** False if the export lacks the component. */
  readonly hasComponent: boolean;
  /** Everything of the component that counts, but for what the following fields contain. */
  readonly content: Json;
  /** The same of the step itself, which may have fields of the same names. */
  readonly stub: Json;
  readonly documents: Documents;
  readonly transitions: readonly Transition[];
  /** The bot action that it is inside of, or the named part of the dialog; empty if none. */
  readonly group: string;
}

/** Components by their common id. */
export type Components = ReadonlyMap<string, Json>;

/** Components with a part of their own: a dialog only refers to them. */
export function isOwnPart(component: Json | undefined): boolean {
  return ['intent', 'entity'].includes(firstText(component, 'type') ?? '');
}

/** Fields of a component that a node shows in another way, or not at all. */
const READ_APART = ['script', 'name', 'type', 'dialogId', 'nodes', 'refId', ...MESSAGE_FIELDS];

export function nodesOf(
  dialog: Json,
  components: Components,
  ids: CommonIds,
  dialogNames: ReadonlyMap<string, string>,
): Node[] {
  const groups = groupsOf(dialog);
  const stubs = itemsOf(only(dialog, 'nodes'));
  const known = new Set(stubs.map((stub) => firstText(stub, 'nodeId') ?? ''));
  const own = stubs.map((stub) => readNode(stub, '', groups.get(firstText(stub, 'nodeId') ?? '') ?? ''));
  const inner = own.flatMap((node) => innerNodes(node, components.get(node.component), new Set([node.component])));
  return [...own, ...inner];

  function readNode(stub: Json, inside: string, group: string, siblings = known): Node {
    const component = commonIdIn(stub, ids, 'componentId');
    const found = components.get(component);
    const type = firstText(stub, 'type') ?? firstText(found, 'type') ?? 'step';
    const nodeId = firstText(stub, 'nodeId') ?? component;
    const shown = isOwnPart(found) ? undefined : found;
    return {
      id: inside + nodeId,
      type,
      name: found ? nameOf(found) : nodeId,
      text: withoutSecret(textOfNode(type, found, dialogNames, ids)),
      component,
      hasComponent: found !== undefined,
      content: comparable(without(shown, ...READ_APART), ids),
      stub: comparable(without(stub, 'transitions', 'nodeId', 'type', 'componentId', 'nodes', 'metadata'), ids),
      documents: componentDocuments(shown),
      transitions: transitionsOf(stub, nodeId, inside, siblings),
      group,
    };
  }

  /** The flow inside a bot action is in its component; the nodes of the node itself are stubs without transitions. */
  function innerNodes(parent: Node, component: Json | undefined, path: ReadonlySet<string>): Node[] {
    const members = itemsOf(only(component, 'nodes'));
    const siblings = new Set(members.map((stub) => firstText(stub, 'nodeId') ?? ''));
    return members.flatMap((stub) => {
      const node = readNode(stub, `${parent.id}/`, parent.name, siblings);
      if (path.has(node.component)) return [node];
      return [node, ...innerNodes(node, components.get(node.component), new Set([...path, node.component]))];
    });
  }
}

/** The named parts of a dialog of XO 11, by the ids of their nodes. */
function groupsOf(dialog: Json): ReadonlyMap<string, string> {
  const groups = new Map<string, string>();
  for (const sequence of itemsOf(only(dialog, 'sequences'))) {
    const name = firstText(sequence, 'name', 'sequenceName') ?? '';
    for (const member of [...itemsOf(only(sequence, 'nodes')), ...itemsOf(only(sequence, 'nodeIds'))]) {
      groups.set(asString(member) ?? firstText(member, 'nodeId') ?? '', name);
    }
  }
  return groups;
}

/** The start of a message, the request of a service, the type of an entity, the dialog that is called. */
function textOfNode(
  type: string,
  component: Json | undefined,
  dialogNames: ReadonlyMap<string, string>,
  ids: CommonIds,
): string {
  switch (type) {
    case 'service':
      return requestText(component);
    case 'entity':
      return firstText(component, 'entityType') ?? '';
    case 'intent':
      return dialogNames.get(commonIdIn(component, ids, 'dialogId')) ?? '';
    default: {
      const entry = itemsOf(only(component, 'message')).find(
        (item) => (firstText(item, 'channel') ?? 'default') === 'default',
      );
      const localized = entriesOf(only(entry, 'localeData'))[0]?.value ?? entry;
      if (firstText(localized, 'type') === 'uxmap') return 'JavaScript';
      return localized ? (textsIn(localized)[0] ?? '') : '';
    }
  }
}

/** `GET host /path`, without user, password and query, and without keys in the path, as webhooks have. */
function requestText(component: Json | undefined): string {
  const endPoint = only(component, 'endPoint');
  const host = firstText(endPoint, 'host')?.replace(/[^/]*@/, '');
  const path = (firstText(endPoint, 'path') ?? '').replace(/[?#].*$/s, '');
  const shown = path.split('/').map((name) => (looksRandom(name) || looksSecret(name, '') ? '…' : name));
  return [firstText(endPoint, 'method')?.toUpperCase(), host, shown.join('/')].filter(Boolean).join(' ');
}
