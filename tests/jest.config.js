/** One project per level; `npm test` runs them in order and prints what did not run and why. */
const path = require('node:path');

const root = path.resolve(__dirname, '..');
const level = (name, extra = {}) => ({
  displayName: name,
  rootDir: root,
  testEnvironment: 'node',
  testMatch: [`<rootDir>/tests/${name}/**/*.test.ts`],
  transform: {
    '^.+\\.(t|j)sx?$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true } } }],
  },
  moduleNameMapper: {
    '^@vitrina/(config|database)$': '<rootDir>/$1/src/index.ts',
  },
  modulePathIgnorePatterns: ['<rootDir>/cms/dist', '<rootDir>/bot/dist', '<rootDir>/.data'],
  ...extra,
});

module.exports = {
  rootDir: root,
  projects: ['unit', 'integration', 'contract', 'e2e', 'faults'].map((name) => level(name)),
  testTimeout: 60_000,
  // Unit tests share nothing. The other levels run whole programs: one file at a time leaves each of them every core.
  maxWorkers: process.argv.includes('unit') ? '100%' : 1,
};
