import { normalizeWord } from '../core/status-words.ts';
import { type Fields, isFields } from '../platform/wire.ts';

/** What a file of an exported tool or workflow is for (kore-api.md, section 2). */
export type FlowRole = 'data' | 'flow' | 'variables';

/** The role of a file, for messages, and what decides about it besides the content. */
interface Role {
  /** The input that names the file. */
  readonly input: string;
  /** `the file that …` */
  readonly purpose: string;
  /**
   * The names that Kore.ai's pages on imports in its console give to the file (Import a Tool, Function Node). No page on
   * the API names them, so they only decide what the content leaves open.
   */
  readonly names: readonly string[];
}

export const ROLES: Readonly<Record<FlowRole, Role>> = {
  data: { input: '{dataFile}', purpose: 'describes the tool or workflow', names: ['app_definition.json'] },
  flow: { input: '{flowFile}', purpose: 'holds the flow', names: ['flow_definition.json', 'callflow.json'] },
  variables: {
    input: '{variablesFile}',
    purpose: 'holds the environment variables',
    names: ['env_variables.json'],
  },
};

export const FLOW_ROLES = Object.keys(ROLES) as readonly FlowRole[];

/** A JSON file of the archive, by its path in it. */
export interface FlowFile {
  readonly path: string;
  readonly json: unknown;
}

/**
 * Which files can have a role, judged by their content, and by their documented names if the content does not decide. No
 * page describes the content, so the marks of each role are an inference.
 *
 * @returns for each role no path, one, or several if it is ambiguous
 */
export function rolesOf(files: readonly FlowFile[]): Readonly<Record<FlowRole, readonly string[]>> {
  const candidates = (role: FlowRole): string[] => {
    const withRole = (wanted: FlowRole | undefined) => files.filter(({ json }) => roleByContent(json) === wanted);
    const found = withRole(role);
    const named = (found.length > 0 ? found : withRole(undefined)).filter(({ path }) => hasDocumentedName(path, role));
    const isNamed = found.length === 0 || (found.length > 1 && named.length === 1);
    return (isNamed ? named : found).map(({ path }) => path);
  };
  return { data: candidates('data'), flow: candidates('flow'), variables: candidates('variables') };
}

function hasDocumentedName(path: string, role: FlowRole): boolean {
  const name = path.split('/').at(-1) ?? '';
  // `FlowDefinition.json` is `flow_definition.json` too.
  return ROLES[role].names.some((documented) => normalizeWord(documented) === normalizeWord(name));
}

/** The role that the content shows; `undefined` if it shows none. */
export function roleByContent(json: unknown): FlowRole | undefined {
  if (isVariables(json)) return 'variables';
  if (!isFields(json)) return undefined;
  if (hasBelow(json, FLOW_WRAPPERS, hasParts)) return 'flow';
  return hasBelow(json, DATA_WRAPPERS, describes) ? 'data' : undefined;
}

const VARIABLES_KEYS = ['envvariables', 'environmentvariables', 'envvars', 'variables'];
const FLOW_KEYS = ['nodes', 'edges', 'steps', 'transitions', 'connections', 'components'];
/** Where the parts of a flow may be, instead of at the top. */
const FLOW_WRAPPERS = ['flow', 'callflow', 'flowdata', 'flowdefinition', 'canvas', 'definition', 'data'];
/** What only the description of a tool or workflow has. */
const NAME_KEYS = ['toolname', 'workflowname', 'name', 'guardrails'];
const DATA_KEYS = [...NAME_KEYS, 'toolid', 'workflowid', 'agentid', 'appid'];
/** Where they may be, instead of at the top. */
const DATA_WRAPPERS = ['tool', 'workflow', 'agent', 'app', 'appdefinition', 'tooldata', 'workflowdata'];

/** A list of variables, possibly empty, or fields that hold nothing else but ids. */
function isVariables(json: unknown): boolean {
  if (Array.isArray(json)) return json.every(isVariable);
  if (!isFields(json)) return false;
  const entries = Object.entries(json);
  const others = entries.filter(([key]) => !VARIABLES_KEYS.includes(normalizeWord(key)));
  const isOnlyThat = others.every(([key, value]) => isScalar(value) && !NAME_KEYS.includes(normalizeWord(key)));
  if (others.length < entries.length && isOnlyThat) return true;
  // `{"API_URL": "https://…"}`
  return entries.length > 0 && entries.every(([key, value]) => /^[A-Z][A-Z0-9_]*$/.test(key) && isScalar(value));
}

function isVariable(item: unknown): boolean {
  if (!isFields(item)) return false;
  const keys = Object.keys(item).map(normalizeWord);
  return keys.includes('key') || ((keys.includes('name') || keys.includes('variablename')) && keys.includes('value'));
}

/** Whether the fields have a mark, or those below one of the wrappers do. */
function hasBelow(json: Fields, wrappers: readonly string[], hasMark: (fields: Fields) => boolean): boolean {
  const inner = Object.entries(json).filter(([key]) => wrappers.includes(normalizeWord(key)));
  return hasMark(json) || inner.some(([, value]) => isFields(value) && hasMark(value));
}

function hasParts(json: Fields): boolean {
  return Object.entries(json).some(
    ([key, value]) => FLOW_KEYS.includes(normalizeWord(key)) && typeof value === 'object' && value !== null,
  );
}

function describes(json: Fields): boolean {
  return Object.keys(json).some((key) => DATA_KEYS.includes(normalizeWord(key)));
}

function isScalar(value: unknown): boolean {
  return value === null || typeof value !== 'object';
}
