// Bundles the client, the server and the command line; `--watch` rebuilds on change, `--tests` adds the test bundles,
// `--dev` leaves names as they are for profiles.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const flags = new Set(process.argv.slice(2));

// A string that JSON.parse reads is several times faster to load than the same data as JavaScript.
const dataAsText = {
  name: 'data-as-text',
  setup(build) {
    build.onLoad({ filter: /server[\\/]data[\\/][^\\/]+\.json$/ }, ({ path }) => {
      const text = JSON.stringify(JSON.parse(readFileSync(path, 'utf8')));
      return { contents: `export default JSON.parse(${JSON.stringify(text)});`, loader: 'js' };
    });
  },
};

// Plain ASCII is loaded without being decoded, and takes half the memory (scripts/start.cjs). What esbuild leaves as it is stands in
// regular expressions, where an escape says the same.
const asAscii = {
  name: 'as-ascii',
  setup(build) {
    build.initialOptions.write = false;
    build.onEnd(({ outputFiles = [] }) => {
      for (const { path, text } of outputFiles)
        writeFileSync(
          path,
          text.replace(/[^\0-\x7f]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
        );
    });
  },
};

const common = {
  plugins: [dataAsText],
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  // The first Nodes of that line know fewer characters by these names, but know the names: an expression that is made where it is
  // used would be made each time.
  supported: { 'regexp-unicode-property-escapes': true },
  format: 'cjs',
  logLevel: 'warning',
  sourcemap: flags.has('--dev') ? 'inline' : false,
  minify: !flags.has('--dev'),
  // vscode-languageserver picks its ESM build under "module"; one protocol copy follows from one main field order.
  mainFields: ['module', 'main'],
};

const testFiles = () =>
  readdirSync(join(root, 'test'), { recursive: true })
    .map(String)
    .filter(name => name.endsWith('.test.ts') || name === join('editor', 'suite', 'index.ts'))
    .map(name => `test/${name}`);

const bundles = [
  { ...common, entryPoints: ['client/src/extension.ts'], outfile: 'client/dist/extension.js', external: ['vscode'] },
  {
    ...common,
    plugins: [dataAsText, asAscii],
    entryPoints: ['server/src/bundle.ts'],
    outfile: 'server/dist/bundle.js',
  },
];
if (flags.has('--tests')) {
  rmSync(join(root, 'out'), { recursive: true, force: true });
  bundles.push({
    ...common,
    minify: false,
    sourcemap: 'inline',
    entryPoints: testFiles(),
    outdir: 'out',
    outbase: '.',
    external: ['vscode', 'playwright-core', 'mocha', 'esbuild', 'fast-check', '@vscode/test-electron'],
  });
}

// What is started: each picks its program from the bundle.
const starter = program => `#!/usr/bin/env node
require('./start.js').run('${program}');
`;
mkdirSync(join(root, 'server/dist'), { recursive: true });
copyFileSync(join(root, 'scripts/start.cjs'), join(root, 'server/dist/start.js'));
for (const program of ['cli', 'server', 'worker'])
  writeFileSync(join(root, `server/dist/${program}.js`), starter(program), { mode: 0o755 });

if (flags.has('--watch')) for (const options of bundles) await (await esbuild.context(options)).watch();
else await Promise.all(bundles.map(options => esbuild.build(options)));
