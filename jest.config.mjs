export default {
  // Node.js and jest strip the types themselves; a transformer would only add packages.
  transform: {},
  extensionsToTreatAsEsm: ['.ts'],
  roots: ['<rootDir>/src', '<rootDir>/__tests__'],
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  testTimeout: 20_000,
  coverageProvider: 'v8',
  collectCoverageFrom: ['src/**/*.ts'],
};
