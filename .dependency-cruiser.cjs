/** Imports run one way: functions → domain, web → domain, test and scripts → all; domain imports nothing of the house. */
/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'domain-stands-alone',
      comment: 'The domain is pure: only zod and canonicalize (its tests: vitest, fast-check, node:crypto).',
      severity: 'error',
      from: { path: '^domain/src', pathNot: '\\.test\\.ts$' },
      to: { pathNot: ['^domain/src', '^node_modules/(zod|canonicalize)/'] },
    },
    {
      name: 'functions-know-only-the-domain',
      severity: 'error',
      from: { path: '^functions/src' },
      to: { path: '^(web|test|scripts)/' },
    },
    {
      name: 'web-knows-only-the-domain',
      severity: 'error',
      from: { path: '^web/src' },
      to: { path: '^(functions|test|scripts)/' },
    },
    {
      name: 'web-reaches-no-server-sdk',
      severity: 'error',
      from: { path: '^web/src' },
      to: { path: '^node_modules/firebase-(admin|functions)/' },
    },
    { name: 'scripts-import-no-tests', severity: 'error', from: { path: '^scripts' }, to: { path: '^test/' } },
    {
      name: 'no-barrel-of-the-functions-sdk',
      comment: 'The barrel costs half a second at every cold start.',
      severity: 'error',
      from: { path: '^functions/src' },
      to: { path: '^node_modules/firebase-functions/lib/(index|v2/index)\\.' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
