import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { root } from '../host/paths.mjs';

/** Parts of the server (`files`, from server/src/reading) as a module; `model` stands in for the weights that ship, where given. */
export async function bundled(files, model) {
  const name = join(tmpdir(), `boilerplate-${process.pid}-${model ? 'reader' : 'features'}`);
  const weights = `${name}.json`;
  const outfile = `${name}-${bundles++}.mjs`;
  if (model) writeFileSync(weights, JSON.stringify(model));
  await esbuild.build({
    stdin: {
      contents: files.map(path => `export * from '${path}';`).join('\n'),
      resolveDir: join(root, 'server', 'src', 'reading'),
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
    logLevel: 'warning',
    plugins: model && [
      {
        name: 'weights',
        setup: build => build.onResolve({ filter: /boilerplate-model\.json$/ }, () => ({ path: weights })),
      },
    ],
  });
  const made = await import(pathToFileURL(outfile));
  rmSync(outfile);
  if (model) rmSync(weights);
  return made;
}
let bundles = 0;

/** What the server sees of an article: the features are its own. */
export const {
  articleOf,
  unitsOf,
  withForeign,
  featuresOf,
  secondFeatures,
  forGrams,
  featureNames,
  secondNames,
  treesOf,
  sumsOf,
  hashesOf,
} = await bundled([
  '../text/article',
  './boilerplate/units',
  './boilerplate/scripts',
  './boilerplate/columns',
  './boilerplate/features',
  './boilerplate/second',
  './boilerplate/lexicon',
  './boilerplate/model',
  './boilerplate/hashes',
]);
