const transform = {
  '^.+\\.[cm]?[jt]sx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target: 'es2024',
      },
      module: { type: 'commonjs' },
    },
  ],
};
const untouched = [
  '/node_modules/(?!(?:.*/node_modules/)?(?:jose|kysely|temporal-polyfill|temporal-utils|temporal-spec|wouter|regexparam|mitt|uuid|strip-bom|strip-bom-buf|is-utf8|pdfjs-dist)/)',
];
const common = {
  transform,
  transformIgnorePatterns: untouched,
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/data/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/data/'],
};

/** Unit, store, HTTP and bot tests run in Node; pages in jsdom; browser journeys one after another, last. */
export default {
  maxWorkers: 2,
  // A worker that has run many pages takes longer to put its memory away than Jest waits for it to end.
  workerIdleMemoryLimit: '700MB',
  testTimeout: 20_000,
  projects: [
    {
      ...common,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/{src,bot,manifest,bench,scripts}/**/*.test.{ts,mjs}'],
    },
    {
      ...common,
      displayName: 'pages',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/tabs/**/*.test.{ts,tsx}'],
      setupFiles: ['<rootDir>/tabs/testing/setup-jsdom.ts'],
      setupFilesAfterEnv: ['<rootDir>/tabs/testing/setup-assertions.ts'],
    },
    {
      ...common,
      displayName: 'journeys',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/src/testing/browser/**/*.browser.ts'],
    },
  ],
};
