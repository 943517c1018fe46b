// `sourcecheck check` of a folder from nothing, by the command line as it is shipped, beside the plain loop over the same files.
import { cpus } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/host/paths.mjs';
import { articles, bytesOf, filesOf } from './articles.mjs';
import { checkOf, plainOf } from './measure.mjs';

export function rows({ full }) {
  const idle = checkOf(join(root, 'seeds'));
  const rows = [];
  for (const count of full ? [1000, 10_000] : [1000]) {
    const { folder, kind } = articles(count);
    const megabytes = bytesOf(filesOf(folder)) / 1e6;
    // Twice, the better one: the first brings the files into the system's cache.
    const plain = least(plainOf(folder), plainOf(folder));
    const start = plainOf(join(root, 'seeds'));
    const check = count > 1000 ? checkOf(folder) : least(checkOf(folder), checkOf(folder));
    // The loop without the start of Node, which would flatter us on few files; ours with it.
    const loop = { cpu: plain.cpu - start.cpu, wall: plain.wall - start.wall };
    const of = `${count.toLocaleString('en')} articles (${kind}, ${megabytes.toFixed(0)} MB)`;
    rows.push(
      { name: `plain loop from disk, ${count}`, value: megabytes / loop.cpu, unit: 'MB/s' },
      { name: `check, ${count}: CPU`, value: check.cpu / loop.cpu, unit: '× plain loop', of },
      { name: `check, ${count}: wall on ${cpus().length} cores`, value: check.wall / loop.wall, unit: '× plain loop' },
      { name: `check, ${count}: CPU in seconds`, value: check.cpu, unit: 's' },
      { name: `check, ${count}: wall in seconds`, value: check.wall, unit: 's' },
      { name: `check, ${count}: peak memory above that for the seeds`, value: check.peak - idle.peak, unit: 'MB' },
      {
        name: `check, ${count}: memory, share of 120 MB + 3 × text`,
        value: (check.peak - idle.peak) / (120 + 3 * megabytes),
        unit: '',
      },
    );
  }
  return rows;
}

const least = (a, b) => ({
  cpu: Math.min(a.cpu, b.cpu),
  wall: Math.min(a.wall, b.wall),
  peak: Math.min(a.peak, b.peak),
});
