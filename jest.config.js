/** Jest runs the TypeScript sources through swc; pages and panes pick jsdom with a docblock in their test. */
const swc = {
  jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } },
  module: { type: 'commonjs' },
};

export default {
  testEnvironment: 'node',
  maxWorkers: '100%',
  // A hang still ends; a slow machine alone must not fail anything.
  testTimeout: 30_000,
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
  setupFiles: ['<rootDir>/test/support/jest.setup.js'],
  transform: { '^.+\\.m?[tj]sx?$': ['@swc/jest', swc] },
  transformIgnorePatterns: ['/node_modules/(?!(?:.+/node_modules/)?(hucre|docx|nanoid|uuid|strip-bom|@ironcalc/wasm)/)'],
};
