// The safeguarding process, in order. A step may use the steps above it, never those below.
const PROCESS = [
  'kernel',
  'people',
  'child',
  'instrument',
  'pathway',
  'screening',
  'alert|strategy-meeting|safety-plan|referral|review',
  'panel',
  'insight',
];
const PURE = '^src/(?!server/|local/|testing/)';
const notTests = '[.]test[.]tsx?$|[.]browser[.]ts$';

const looksBack = PROCESS.map((step, i) => ({
  name: `${step.split('|')[0]}-looks-back-only`,
  severity: 'error',
  from: { path: `^src/(${step})/`, pathNot: notTests },
  to: { path: `^src/(${[...PROCESS.slice(i + 1), 'contracts', 'app'].join('|')})([.]ts|/)` },
}));
const siblings = ['alert', 'strategy-meeting', 'safety-plan', 'referral', 'review'].map((me) => ({
  name: `${me}-minds-its-own-business`,
  severity: 'error',
  from: { path: `^src/${me}/`, pathNot: notTests },
  to: { path: '^src/(alert|strategy-meeting|safety-plan|referral|review)/', pathNot: `^src/${me}/` },
}));
const onlyIn = (name, home, pkg) => ({
  name,
  severity: 'error',
  from: { pathNot: home },
  to: { path: `node_modules/${pkg}` },
});

module.exports = {
  forbidden: [
    ...looksBack,
    ...siblings,
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'pure-src-stays-inside',
      severity: 'error',
      from: { path: PURE, pathNot: notTests },
      to: { path: '^(src/server|src/local|src/testing|bot|tabs)/' },
    },
    {
      name: 'pure-src-knows-only-zod',
      severity: 'error',
      from: { path: PURE, pathNot: notTests },
      to: {
        dependencyTypesNot: ['local'],
        pathNot: '^(src|bot|tabs)/|node_modules/(zod|temporal-polyfill|temporal-utils)/',
      },
    },
    {
      name: 'contracts-know-the-instrument-only',
      severity: 'error',
      from: { path: '^src/contracts/', pathNot: notTests },
      to: { path: '^src/', pathNot: '^src/(contracts|instrument|kernel)/' },
    },
    {
      name: 'tabs-see-contracts-and-instrument',
      severity: 'error',
      from: { path: '^tabs/', pathNot: `${notTests}|^tabs/testing/` },
      to: { path: '^(src|bot)/', pathNot: '^src/(contracts|instrument|kernel)/' },
    },
    {
      name: 'bot-sees-the-app-not-the-server',
      severity: 'error',
      from: { path: '^bot/', pathNot: notTests },
      to: { path: '^(src/server|src/testing|tabs)/' },
    },
    {
      name: 'only-main-wires-the-bot',
      severity: 'error',
      from: { path: '^src/server/', pathNot: `^src/server/main[.]ts$|${notTests}` },
      to: { path: '^bot/' },
    },
    {
      name: 'nobody-imports-the-training-workspace',
      severity: 'error',
      from: { pathNot: `^src/(local|testing)/|^tabs/local/|^bench/|${notTests}` },
      to: { path: '^src/local/' },
    },
    {
      name: 'the-training-workspace-starts-the-product',
      severity: 'error',
      from: { path: '^src/local/', pathNot: notTests },
      to: { path: '^(src/server|bot)/' },
    },
    onlyIn('botbuilder-lives-in-bot', '^bot/', 'botbuilder'),
    onlyIn('teams-js-lives-in-one-file', '^tabs/host/teams-host[.]ts$', '@microsoft/teams-js'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
  },
};
