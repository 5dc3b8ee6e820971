import type { ICruiseOptions, IRegularForbiddenRuleType } from 'dependency-cruiser';

/** The layer table: which folder may import which (own folders), and which npm packages. */
const layers: Record<string, { own: string[]; npm: string[] }> = {
  grammar: { own: [], npm: ['chevrotain'] },
  'src/lib': { own: [], npm: ['comlink', 'fastest-levenshtein'] },
  'src/schema': { own: ['grammar', 'src/lib'], npm: ['saxes', 'jsonc-parser'] },
  'src/language': { own: ['grammar', 'src/schema', 'src/lib'], npm: [] },
  'src/request': { own: ['grammar', 'src/schema', 'src/lib'], npm: [] },
  'src/runner': { own: ['src/request', 'src/schema', 'src/lib'], npm: ['idb-keyval'] },
  'src/response': { own: ['src/schema', 'src/lib'], npm: [] },
  'src/sandbox': { own: ['src/schema', 'src/lib', 'src/runner'], npm: ['@electric-sql/', '@balena/', 'idb-keyval'] },
  'src/editor': { own: ['src/language', 'src/lib'], npm: ['monaco-editor'] },
  'src/ui': {
    own: ['src/schema', 'src/language', 'src/request', 'src/runner', 'src/response', 'src/sandbox', 'src/editor', 'src/lib'],
    npm: ['solid-js', '@kobalte/', '@dagrejs/dagre', 'd3-force', '@types/d3-force'],
  },
  'src/cli': { own: ['src/schema', 'src/language', 'src/lib'], npm: ['vite/'] },
  'src/build': { own: [], npm: ['vite/', 'subset-font'] },
  'src/server': { own: ['src/sandbox', 'src/lib'], npm: ['vite/', '@electric-sql/', '@balena/'] },
};

// Parts of lib that need a browser, beside its pure index: folders that compile without the DOM must not pull them in. And the sandbox as
// Node opens it.
const sideDoors = ['^src/lib/(rpc|store)\\.ts$', '^src/sandbox/node\\.ts$'];

// What the page imports of a worker is the URL of its file (`?worker&url`), and nothing that is in it.
const namedWorkers: Readonly<Record<string, readonly string[]>> = { 'src/ui': ['^src/metadata\\.worker\\.ts$'] };

const severity = 'error' as const;
const literal = (text: string) => text.replaceAll('/', '\\/').replaceAll('.', '\\.');

const layerRules = Object.entries(layers).flatMap(([folder, { own, npm }]): IRegularForbiddenRuleType[] => [
  {
    name: `${folder}-layer`,
    comment: `${folder} may import ${own.join(', ') || 'no other folder'}`,
    severity,
    from: { path: `^${literal(folder)}/` },
    to: {
      path: '^(src|grammar|test)/',
      pathNot: [...[folder, ...own].map((allowed) => `^${literal(allowed)}/`), ...(namedWorkers[folder] ?? [])],
    },
  },
  {
    name: `${folder}-npm`,
    comment: `${folder} may import ${npm.join(', ') || 'no npm package'}`,
    severity,
    from: { path: `^${literal(folder)}/` },
    to: { path: 'node_modules/', pathNot: npm.map((allowed) => `node_modules/${literal(allowed)}`) },
  },
  {
    name: `${folder}-front-door`,
    comment: `Others import ${folder} through its index.ts`,
    severity,
    from: { path: '^(src|grammar)/', pathNot: `^${literal(folder)}/` },
    to: {
      path: `^${literal(folder)}/`,
      pathNot: [`^${literal(folder)}/index\\.ts$`, `^${literal(folder)}/[a-z-]+\\.worker\\.ts$`, ...sideDoors],
    },
  },
]);

export const layerConfiguration: { forbidden: IRegularForbiddenRuleType[]; options: ICruiseOptions } = {
  forbidden: [
    ...layerRules,
    { name: 'no-cycles', severity, from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'unresolvable', severity, from: {}, to: { couldNotResolve: true, pathNot: ['\\?(worker|url|raw)'] } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\?(worker|url|raw)' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
