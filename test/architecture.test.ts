import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, posix } from 'node:path';

/** What each layer may import, itself aside. Everything else is an edge that is not in the plan. */
const below: Readonly<Record<string, readonly string[]>> = {
  text: [],
  reading: ['text'],
  corpus: ['reading', 'text'],
  rules: ['corpus', 'reading', 'text'],
  service: ['rules', 'corpus', 'reading', 'text'],
  report: ['service', 'rules', 'corpus', 'reading', 'text'],
  workspace: ['service', 'rules', 'corpus', 'reading', 'text'],
  lsp: ['workspace', 'report', 'service', 'rules', 'corpus', 'reading', 'text'],
  cli: ['workspace', 'report', 'lsp', 'service', 'rules', 'corpus', 'reading', 'text'],
};
/** Layers that run wherever JavaScript runs: no editor, no Node. */
const pure = new Set(['text', 'reading', 'corpus', 'rules', 'service', 'report']);
const node = new Set(builtinModules);

const root = join(process.cwd(), 'server/src');
const files = readdirSync(root, { recursive: true })
  .map(name => String(name).replaceAll('\\', '/'))
  .filter(name => name.endsWith('.ts') && name.includes('/'));

const importsOf = (file: string): string[] =>
  [
    ...readFileSync(join(root, file), 'utf8').matchAll(
      /(?:^|\n)\s*(?:import|export)\b[^'";]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)\s*import\s+['"]([^'"]+)['"]/g,
    ),
  ].map(m => m[1] ?? m[2] ?? m[3]);

describe('architecture', () => {
  it('knows every layer', () =>
    assert.deepEqual(
      [...new Set(files.map(f => f.split('/')[0]))].filter(layer => !(layer in below)),
      [],
    ));

  it('imports go one way only', () => {
    const wrong: string[] = [];
    for (const file of files) {
      const layer = file.split('/')[0];
      for (const target of importsOf(file)) {
        if (!target.startsWith('.')) continue;
        const path = posix.normalize(posix.join(posix.dirname(file), target));
        if (path.startsWith('../data/')) continue;
        const other = path.split('/')[0];
        if (other !== layer && !below[layer]?.includes(other)) wrong.push(`${file} -> ${target}`);
      }
    }
    assert.deepEqual(wrong, []);
  });

  it('up to service and report nothing needs an editor or Node', () => {
    const wrong: string[] = [];
    for (const file of files) {
      if (!pure.has(file.split('/')[0])) continue;
      for (const target of importsOf(file)) {
        const name = target.replace(/^node:/, '').split('/')[0];
        if (target.startsWith('node:') || target.startsWith('vscode') || (!target.startsWith('.') && node.has(name)))
          wrong.push(`${file} -> ${target}`);
      }
    }
    assert.deepEqual(wrong, []);
  });
});
