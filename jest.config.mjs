export default {
  // Node.js and jest strip the types themselves; a transformer would only add packages.
  transform: {},
  extensionsToTreatAsEsm: ['.ts'],
  roots: ['<rootDir>/src', '<rootDir>/__tests__'],
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  testTimeout: 20_000,
  // Many tests wait for processes and sockets: on two cores one worker, jest's own choice, leaves both idle half the time.
  maxWorkers: 5,
  testSequencer: './__tests__/support/waiting-first.mjs',
  coverageProvider: 'v8',
  collectCoverageFrom: ['src/**/*.ts'],
};
