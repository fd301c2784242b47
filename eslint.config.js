/** One linter for the whole repository; the zones are the import rules of docs/architecture.md. */
const fs = require('node:fs');
const path = require('node:path');
const tseslint = require('typescript-eslint');
const { importX } = require('eslint-plugin-import-x');

/** Floors of the bot from top to bottom: a floor knows only those below it. */
const botFloors = [
  ['main.ts', 'wiring'],
  ['features', 'channels', 'http'],
  ['conversation', 'schedule'],
  ['content', 'deliveries', 'unsent', 'metrics'],
  ['cms-client'],
  ['store', 'text'],
  ['errors', 'logging', 'loop'],
];
const inBot = (name) => `./bot/src/${name}`;

/** No import runs up. */
const floorZones = botFloors.flatMap((floor, index) => {
  const above = botFloors.slice(0, index).flat().map(inBot);
  return above.length
    ? [{ target: floor.map(inBot), from: above, message: 'An import runs up the floors of the bot.' }]
    : [];
});

/** Neighbours stand side by side and never know each other; what two of them share belongs to a floor below. */
const neighbourZones = ['features', 'channels'].flatMap((room) =>
  fs
    .readdirSync(path.join(__dirname, 'bot', 'src', room), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({
      target: inBot(`${room}/${name}`),
      from: inBot(room),
      except: [`./${name}`],
      message: `${room} never import each other: what two of them share belongs to conversation/.`,
    })),
);

const workspaceZones = [
  { target: './config', from: ['./database', './cms', './bot'], message: 'config imports nothing of ours.' },
  { target: './database', from: ['./cms', './bot'], message: 'database imports only config.' },
  { target: './cms', from: ['./bot'], message: 'The contract of cms and bot is HTTP.' },
  { target: './bot', from: ['./cms', './database'], message: 'The contract of cms and bot is HTTP.' },
  { target: ['./config', './database', './cms', './bot'], from: ['./tests'], message: 'Nothing imports tests.' },
];

const telegrafOnly = {
  patterns: [{ group: ['telegraf', 'telegraf/*'], message: 'Only channels/telegram imports Telegraf.' }],
};

module.exports = tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/build/**',
      '**/node_modules/**',
      '.data/**',
      'cms/types/**',
      'cms/.strapi/**',
      'public/uploads/**',
      'coverage/**',
    ],
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommended],
    plugins: { 'import-x': importX },
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: path.resolve(__dirname),
      },
    },
    settings: { 'import-x/resolver': { node: { extensions: ['.ts', '.tsx', '.js', '.json'] } } },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': ['error', { max: 80 }],
      'max-params': ['error', 3],
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'The environment is read in config/ only.' },
      ],
      'import-x/no-restricted-paths': [
        'error',
        { basePath: __dirname, zones: [...workspaceZones, ...floorZones, ...neighbourZones] },
      ],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['bot/src/**/*.ts'],
    ignores: ['bot/src/channels/telegram/**'],
    rules: { 'no-restricted-imports': ['error', telegrafOnly] },
  },
  {
    // The one place that reads the environment, and Strapi's own config folder, which hands it over.
    files: ['config/src/**/*.ts', 'cms/config/**/*.ts', 'tests/**/*.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    // A suite of related cases reads best in one place; data builders are long lists.
    files: ['tests/**/*.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    files: ['**/*.js'],
    extends: [tseslint.configs.recommended],
    rules: {
      '@typescript-eslint/no-require-imports': 'off',
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 80 }],
    },
  },
);
