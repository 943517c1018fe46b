// Packs the extension: sourcecheck-<version>.vsix in the project's folder, or the path given.
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createVSIX } from '@vscode/vsce';
import { root } from './host/paths.mjs';

const limit = 1024 * 1024;

/** Packs what is built; gives the file's size and throws above a megabyte. */
export async function packageExtension(packagePath) {
  await createVSIX({
    cwd: root,
    packagePath,
    dependencies: false,
    allowMissingRepository: true,
    skipLicense: true,
    rewriteRelativeLinks: false,
  });
  const { size } = statSync(packagePath);
  if (size > limit) throw new Error(`${packagePath} has ${size} bytes, more than ${limit}`);
  return size;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  execFileSync(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: 'inherit' });
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  await packageExtension(resolve(process.argv[2] ?? join(root, `${name}-${version}.vsix`)));
}
