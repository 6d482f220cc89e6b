import { expect, test } from '@jest/globals';

// The node package brings the runner's Node.js into node_modules/.bin. Where its install script is not allowed,
// npm falls back to the system's Node.js without a word; this is the word.
test('the tests run on the Node.js that action.yml asks for', () => {
  expect(process.versions.node).toMatch(/^24\./);
});
