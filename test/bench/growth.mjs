// How the cost of `check` grows with the folder, on made-up articles: stories of four articles each, so that what there is to
// compare grows with the folder and no faster.
import { join } from 'node:path';
import { root } from '../../scripts/host/paths.mjs';
import { bytesOf, filesOf, generated } from './articles.mjs';
import { checkOf } from './measure.mjs';

export function rows({ full }) {
  const idle = checkOf(join(root, 'seeds'));
  const rows = [];
  let before = null;
  for (const count of full ? [1000, 10_000, 100_000] : [1000, 10_000]) {
    const folder = generated(count);
    const megabytes = bytesOf(filesOf(folder)) / 1e6;
    const { cpu, peak } = checkOf(folder, { heap: 20_000 });
    const each = (cpu - idle.cpu) / count;
    rows.push(
      { name: `CPU per article, ${count}`, value: each * 1000, unit: 'ms' },
      { name: `memory per MB of text, ${count}`, value: (peak - idle.peak) / megabytes, unit: 'MB' },
    );
    if (before)
      rows.push({ name: `CPU per article, ${before.count} to ${count}`, value: each / before.each, unit: '×' });
    before = { count, each };
  }
  return rows;
}
