import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import ts from 'typescript-eslint';

const tests = [
  '**/*.test.{ts,tsx,mjs}',
  '**/*.browser.ts',
  'src/testing/**',
  'tabs/testing/**',
  'tabs/local/testing/**',
  'bot/testing/**',
];
const timeIsAPort = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Ask a Clock what time it is.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Ask a Clock what time it is.',
  },
  {
    selector: "MemberExpression[object.name='Temporal'][property.name='Now']",
    message: 'Ask a Clock what time it is.',
  },
];
const noModuleMocks = [
  {
    selector:
      "CallExpression[callee.object.name='jest'][callee.property.name=/^(mock|doMock|unstable_mockModule)$/]",
    message: 'Pass a fake through the port instead of mocking a module.',
  },
];

export default ts.config(
  { ignores: ['dist', 'data', 'node_modules', 'coverage'] },
  js.configs.recommended,
  ts.configs.strict,
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['**/*.{ts,tsx,mjs,js,cjs}'],
    rules: {
      'no-restricted-syntax': ['error', ...timeIsAPort, ...noModuleMocks],
      'no-console': 'error',
      eqeqeq: 'error',
      'no-unexpected-multiline': 'off',
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      'max-lines': ['error', { max: 220, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-non-null-assertion': 'error',
    },
  },
  {
    files: ['**/*.tsx'],
    plugins: { 'react-hooks': hooks },
    rules: {
      ...hooks.configs.recommended.rules,
      'max-lines-per-function': ['error', { max: 95, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['scripts/**', '**/*.{mjs,cjs}', 'webpack.config.js'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        module: 'readonly',
        require: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
      },
    },
    rules: { 'no-console': 'off', '@typescript-eslint/no-require-imports': 'off' },
  },
  { files: ['src/kernel/clock.ts'], rules: { 'no-restricted-syntax': ['error', ...noModuleMocks] } },
  {
    files: [
      'src/local/main.ts',
      'src/server/main.ts',
      'src/server/score-cli.ts',
      'bench/**',
      'manifest/build-package.ts',
      'manifest/draw-icons.ts',
      'src/instrument/draw-instrument.ts',
    ],
    rules: { 'no-console': 'off' },
  },
  {
    files: tests,
    rules: {
      'max-lines-per-function': 'off',
      'max-lines': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-syntax': ['error', ...noModuleMocks],
    },
  },
  {
    files: ['src/instrument/instrument-v*.ts', 'tabs/words/**', 'src/local/invented-people.ts'],
    rules: { 'max-lines': 'off' },
  },
);
