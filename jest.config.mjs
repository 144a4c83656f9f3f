const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true },
      keepClassNames: true,
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
];

const shared = {
  testEnvironment: 'node',
  moduleNameMapper: {
    '^#application/(.*)$': '<rootDir>/libs/application/src/$1/index.ts',
    '^#(domain|contracts|demo|persistence|jobs|realtime|sheets|platform|testing)$':
      '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': ['$1.ts', '$1.tsx', '$1.js'],
  },
  transform: { '^.+\\.tsx?$': swc, '^.+\\.m?js$': '<rootDir>/test/esm-to-cjs.cjs' },
  transformIgnorePatterns: [],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data'],
};

// Which machine resources a kind of test needs is in its folder name; `npm test` runs them all in this order.
const kind = (displayName, testMatch) => ({ ...shared, displayName, testMatch });

export default {
  projects: [
    kind('unit', ['<rootDir>/{apps,libs}/*/src/**/*.spec.ts']),
    kind('architecture', ['<rootDir>/test/architecture/**/*.spec.ts']),
    kind('integration', ['<rootDir>/test/integration/**/*.spec.ts']),
    kind('e2e', ['<rootDir>/test/e2e/**/*.spec.ts']),
    kind('chaos', ['<rootDir>/test/chaos/**/*.spec.ts']),
    kind('browser', ['<rootDir>/test/browser/**/*.spec.ts']),
  ],
};
