import { expect, test } from '@jest/globals';
import { roleByContent, rolesOf } from '../../src/bot-files/flow-roles.ts';

test.each<[string, unknown]>([
  ['data', { toolId: 'a-1', name: 'Refunds', callflowId: 'cf-1' }],
  ['data', { appDefinition: { name: 'Refunds', guardrails: [] } }],
  ['flow', { nodes: [{ type: 'start' }] }],
  ['flow', { name: 'Main', callflow: { steps: {} } }],
  ['variables', []],
  ['variables', [{ key: 'A', value: '' }]],
  ['variables', [{ name: 'A', value: 1, description: 'x' }]],
  ['variables', { env_variables: [] }],
  ['variables', { toolId: 'a-1', envVariables: [{ key: 'A' }] }],
  ['data', { toolId: 'a-1', name: 'Refunds', envVariables: [] }],
  ['variables', { API_URL: 'https://example.com', TOKEN: null }],
])('recognizes %s by its content: %j', (role, json) => {
  expect(roleByContent(json)).toBe(role);
});

test.each([
  [{}],
  [['a']],
  [[{ type: 'start' }]],
  ['text'],
  [null],
  [{ nodes: 3 }],
  [{ url: 'x' }],
])('recognizes nothing in %j', (json) => {
  expect(roleByContent(json)).toBeUndefined();
});

test('lets the documented names decide what the content leaves open, and nothing else', () => {
  const flow = { nodes: [] };
  const files = [
    { path: 'x/app_definition.json', json: {} },
    { path: 'x/FlowDefinition.json', json: flow },
    { path: 'x/other.json', json: flow },
    { path: 'x/env_variables.json', json: {} },
  ];
  expect(rolesOf(files)).toEqual({
    data: ['x/app_definition.json'],
    flow: ['x/FlowDefinition.json'],
    variables: ['x/env_variables.json'],
  });
  const swapped = [
    { path: 'app_definition.json', json: flow },
    { path: 'flow_definition.json', json: { toolId: 'a-1' } },
  ];
  expect(rolesOf(swapped)).toEqual({ data: ['flow_definition.json'], flow: ['app_definition.json'], variables: [] });
});
