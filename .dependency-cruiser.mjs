// The layers of DESIGN: who may know whom. `pnpm check:layers` holds the whole tree to it.

/** The packages that a package may import beside itself. */
const mayImport = {
  contract: [],
  sdk: ['contract'],
  node: ['contract'],
  widget: ['contract'],
  'phone-simulator': ['contract'],
  server: ['contract'],
  'demo-site': ['sdk', 'node'],
};

const packageRules = Object.entries(mayImport).map(([name, allowed]) => ({
  name: `${name}-imports-${allowed.join('-and-') || 'no-other-package'}`,
  severity: 'error',
  from: { path: `^packages/${name}/` },
  to: { path: '^packages/', pathNot: `^packages/(${[name, ...allowed].join('|')})/` },
}));

const tests = '\\.(test|test-d|spec)\\.tsx?$';

export default {
  forbidden: [
    ...packageRules,
    {
      name: 'sdk-ships-no-zod',
      comment:
        'The SDK has no run-time dependency; its guards are written by hand. What partners test with is on no page.',
      severity: 'error',
      from: { path: '^packages/sdk/src/', pathNot: `(${tests}|^packages/sdk/src/testing/msw/)` },
      to: {
        path: '(^packages/contract/src/(schemas|examples|routes|conformance)|node_modules/zod)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'flow-never-renders',
      severity: 'error',
      from: { path: '^packages/(widget|phone-simulator)/src/flow/' },
      to: { path: '(^packages/(widget|phone-simulator)/src/(screens|ui|app)/|node_modules/preact)' },
    },
    {
      name: 'screens-never-fetch',
      severity: 'error',
      from: { path: '^packages/(widget|phone-simulator)/src/screens/' },
      to: { path: '^packages/(widget|phone-simulator)/src/(session|activities|channel|phone-client)' },
    },
    {
      name: 'ui-never-heard-of-identity',
      severity: 'error',
      from: { path: '^packages/(widget|phone-simulator)/src/ui/', pathNot: tests },
      to: {
        path: '(^packages/contract/src/(schemas|routes|examples)|/src/(flow|session|activities|screens)/)',
      },
    },
    {
      name: 'rules-are-pure',
      comment: 'transition() reads and writes nothing.',
      severity: 'error',
      from: {
        path: '^packages/server/src/verifications/.*(transitions?|attempt-end|command|verification|available-documents)\\.ts$',
      },
      to: {
        path: '(^packages/server/src/(database|webhooks|routes|pages)/|node_modules/kysely)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nobody-imports-a-test',
      severity: 'error',
      from: { pathNot: tests },
      to: { path: tests },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/(dist|public)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'browser', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.css'],
    },
  },
};
