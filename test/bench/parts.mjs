// Bundles the server's parts (parts.ts) and loads them.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { root, scratch } from '../../scripts/host/paths.mjs';

export async function loadParts() {
  const home = scratch();
  const outfile = join(home, 'parts.cjs');
  buildSync({
    absWorkingDir: root,
    entryPoints: ['test/bench/parts.ts'],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    supported: { 'regexp-unicode-property-escapes': true },
    mainFields: ['module', 'main'],
    outfile,
  });
  try {
    const { default: parts } = await import(pathToFileURL(outfile).href);
    return parts;
  } finally {
    rmSync(home, { recursive: true });
  }
}
