export default {
  rootDir: '..',
  roots: ['<rootDir>/azurite'],
  transform: {},
  extensionsToTreatAsEsm: ['.ts'],
  testMatch: ['<rootDir>/azurite/*.test.ts'],
  testTimeout: 60_000,
};
