import { availableParallelism } from 'node:os';

/** What runs the pages, the workflows and the package as users get them: `npm run test:pages`. */
const PAGES = ['recipes/', 'workflows/', 'client/examples', 'client/package'].map((tests) => `/__tests__/${tests}`);

const shared = {
  // Node.js and jest strip the types themselves; a transformer would only add packages.
  transform: {},
  extensionsToTreatAsEsm: ['.ts'],
  roots: ['<rootDir>/src', '<rootDir>/__tests__'],
  testEnvironment: '<rootDir>/__tests__/support/own-environment.mjs',
  setupFilesAfterEnv: ['<rootDir>/__tests__/support/properties.ts'],
};

export default {
  projects: [
    { ...shared, displayName: 'code', testRegex: '/__tests__/.*\\.test\\.ts$', testPathIgnorePatterns: PAGES },
    { ...shared, displayName: 'pages', testRegex: PAGES.map((start) => `${start}.*\\.test\\.ts$`) },
  ],
  // Many tests wait for processes and sockets, so two workers more than there are cores keep all of them busy.
  maxWorkers: availableParallelism() + 2,
  testSequencer: './__tests__/support/waiting-first.mjs',
  // No result hangs on it: it ends what would otherwise never end.
  testTimeout: 120_000,
  coverageProvider: 'v8',
  collectCoverageFrom: ['src/**/*.ts'],
};
