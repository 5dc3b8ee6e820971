import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, describe, expect, test } from 'vitest';
import { layerConfiguration } from './layers.config.ts';

const root = resolve(import.meta.dirname, '..');

async function cruised(baseDir: string): Promise<ICruiseResult> {
  const { options, ...ruleSet } = layerConfiguration;
  const { output } = await cruise(['grammar', 'src'], {
    ...options,
    tsConfig: { fileName: join(root, 'tsconfig.json') },
    baseDir,
    ruleSet,
    validate: true,
  });
  return output as ICruiseResult;
}

const violations = (result: ICruiseResult) => result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);

test('the tree keeps to the layer table', async () => {
  const result = await cruised(root);
  // A cruise that sees nothing finds nothing.
  expect(result.modules.filter(({ source }) => source.startsWith('src/')).length).toBeGreaterThan(50);
  expect(violations(result)).toEqual([]);
});

describe('a planted violation is caught', () => {
  const planted = mkdtempSync(join(tmpdir(), 'layers-'));
  afterAll(() => rmSync(planted, { recursive: true }));
  symlinkSync(join(root, 'node_modules'), join(planted, 'node_modules'));

  const plant = (files: Record<string, string>) => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(planted, path)), { recursive: true });
      writeFileSync(join(planted, path), text);
    }
  };
  plant({
    'grammar/index.ts': "import type { Service } from '../src/schema/index.ts';\nexport type Grammar = Service;\n",
    'src/schema/index.ts': 'export type Service = string;\n',
    'src/schema/inner.ts': "import { editor } from 'monaco-editor/editor';\nexport const inner = editor;\n",
    'src/language/index.ts': "import { inner } from '../schema/inner.ts';\nexport const language = inner;\n",
    'src/lib/index.ts': "export { other } from './other.ts';\nexport const one = 1;\n",
    'src/lib/other.ts': "import { one } from './index.ts';\nexport const other = one;\n",
  });

  test.each([
    ['a type imported from a folder above', 'grammar-layer: grammar/index.ts -> src/schema/index.ts'],
    ['a package that is not the folder’s', 'src/schema-npm: src/schema/inner.ts -> '],
    ['a folder entered past its front door', 'src/schema-front-door: src/language/index.ts -> src/schema/inner.ts'],
    ['a cycle', 'no-cycles: src/lib/index.ts -> src/lib/other.ts'],
  ])('%s', async (_, violation) => {
    expect(violations(await cruised(planted))).toContainEqual(expect.stringContaining(violation));
  });
});
