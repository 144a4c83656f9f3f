// What may be written, and why it is these rules: docs/adr/0003. Who may import whom says .dependency-cruiser.cjs,
// how it is laid out says Prettier.
import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';

const specs = ['**/*.spec.{ts,tsx}', '**/*-for-specs.ts', 'libs/testing/**', 'test/**'];

// --- What a file may not say. Each list is put together anew for each kind of file, as eslint does not add them up.

const rule = (message, ...selectors) => selectors.map((selector) => ({ selector, message }));

const noClock = rule(
  'Take the time from the port Clock, which tests and demo halls may move.',
  'NewExpression[callee.name="Date"][arguments.length=0]',
  'CallExpression[callee.name="Date"]',
  'MemberExpression[object.name="Date"][property.name="now"]',
);

const noEnvironment = rule(
  'Take it from Config of #platform, which is read and checked once, at start.',
  'MemberExpression[object.name="process"]:matches([property.name="env"], [property.value="env"])',
  'VariableDeclarator[init.name="process"] > ObjectPattern',
  'ImportDeclaration[source.value="node:process"]',
);

const noDefaultExport = rule(
  'Export by name: one thing has one name everywhere.',
  'ExportDefaultDeclaration',
  'ExportSpecifier[exported.name="default"]',
);

/** The core rule max-params does not know that a constructor is Nest's list of what a class needs. */
const fewParameters = [
  ...rule(
    'At most 4 parameters: put what belongs together into one object.',
    ':not(MethodDefinition[kind="constructor"]) > :function[params.length>4]',
  ),
  ...rule(
    'At most 5 dependencies: a class that needs more does two things.',
    'MethodDefinition[kind="constructor"] > FunctionExpression[params.length>5]',
  ),
];

const forbid = (...lists) => ['error', ...lists.flat()];
const nowhere = [...noDefaultExport, ...fewParameters];

/** From which packages only some names may be taken. */
const onlyFrom = (message, packages) => ({
  'no-restricted-imports': [
    'error',
    ...Object.entries(packages).map(([name, allowImportNames]) => ({ name, allowImportNames, message })),
  ],
});

/** Hard limits that nobody should have to discuss; the sizes to aim at are smaller. */
const sizes = {
  'max-lines': ['error', { max: 300 }],
  'max-lines-per-function': ['error', { max: 50, skipComments: true }],
  'max-depth': ['error', { max: 3 }],
  // A switch counts as one: a table of cases is easy to read however long it is.
  complexity: ['error', { max: 12, variant: 'modified' }],
};

const plain = {
  eqeqeq: 'error',
  'no-console': 'error',
  'no-else-return': 'error',
  'object-shorthand': 'error',
};

const typed = {
  // An unawaited promise in a job or a gateway is a lost ticket.
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/no-unused-vars': [
    'error',
    { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
  ],
  // Numbers in sentences, and `return stop();` to leave early, are how this code is written.
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  '@typescript-eslint/no-confusing-void-expression': 'off',
  '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
  // Ports are abstract classes so that Nest can name them; a fake or an option may well be a plain object.
  '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
  // `query<Row>(sql)` says what the database answers, which no compiler can know.
  '@typescript-eslint/no-unnecessary-type-parameters': 'off',
  // Believes that nothing changes during an await, and that a browser has all that its types promise.
  '@typescript-eslint/no-unnecessary-condition': 'off',
};

/** What Node knows without an import, as far as scripts use it. */
const nodeGlobals = Object.fromEntries(
  ['process', 'console', 'URL', 'fetch', 'AbortSignal', 'Buffer', 'setTimeout', 'clearTimeout', 'setInterval']
    .concat(['clearInterval', 'performance', 'TextDecoder', 'require', 'module', '__dirname'])
    .map((name) => [name, 'readonly']),
);

export default defineConfig(
  globalIgnores(['dist/', '.data/', 'coverage/', 'docs/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  {
    name: 'TypeScript',
    files: ['{apps,libs,test,bench}/**/*.{ts,tsx}'],
    extends: [js.configs.recommended, typescript.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...sizes,
      ...plain,
      ...typed,
      'no-restricted-syntax': forbid(nowhere, noClock, noEnvironment),
    },
  },
  {
    name: 'screens: the browser has its own clock, React its own rules',
    files: ['apps/web/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    rules: { 'no-restricted-syntax': forbid(nowhere, noEnvironment) },
  },
  {
    name: 'where the time comes from',
    files: ['apps/simulator/**/*.ts'],
    rules: { 'no-restricted-syntax': forbid(nowhere, noEnvironment) },
  },
  {
    name: 'where the environment is read',
    files: ['apps/*/src/main.ts', 'libs/persistence/src/command.ts'],
    rules: { 'no-restricted-syntax': forbid(nowhere, noClock) },
  },
  {
    name: 'where both may be read',
    files: ['libs/platform/**/*.ts', 'bench/**/*.ts'],
    rules: { 'no-restricted-syntax': forbid(nowhere) },
  },
  {
    name: 'benchmarks print what they measured',
    files: ['bench/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    name: 'configuration files, whose tools want a default export',
    files: ['**/*.config.ts'],
    rules: { 'no-restricted-syntax': forbid(fewParameters) },
  },
  {
    name: 'lists that are as long as what they list',
    files: ['libs/persistence/src/migrations/**', 'libs/demo/**'],
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
  },

  {
    name: 'the application knows of Nest only how it is put together',
    files: ['libs/application/**/*.ts'],
    ignores: specs,
    rules: onlyFrom('Everything else of Nest belongs to an app or an adapter.', {
      '@nestjs/common': ['Injectable'],
    }),
  },
  {
    name: 'the gateway only shows: readers, and no unit of work',
    files: ['apps/gateway/**/*.ts'],
    ignores: specs,
    rules: onlyFrom('The gateway is given readers only. What changes something belongs to apps/ticketing.', {
      '#persistence': ['PersistenceModule', 'DatabaseReadyCheck'],
      '#application/following': [
        'FollowedTicket',
        'FollowedTickets',
        'Phones',
        'TicketStatuses',
        'WaitForesight',
      ],
    }),
  },

  {
    name: 'tests: a describe is long, a fake needs no await, scripts have no types',
    files: specs,
    rules: {
      'max-lines': ['error', { max: 500 }],
      'max-lines-per-function': 'off',
      complexity: 'off',
      'no-restricted-syntax': forbid(noDefaultExport),
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },

  {
    name: 'scripts: plain Node, no types',
    files: ['**/*.{js,mjs,cjs}'],
    extends: [js.configs.recommended],
    languageOptions: { globals: nodeGlobals },
    rules: { ...sizes, ...plain, 'no-console': 'off', 'max-params': ['error', { max: 4 }] },
  },
);
