import { corroboration } from '../report/corroboration';
import { corroborationCsv } from '../report/csv';
import { corroborationHtml } from '../report/html';
import { corroborationMarkdown } from '../report/markdown';
import type { Io } from './io';
import { exit } from './misuse';
import { openArticles } from './open';
import type { Parsed } from './options';

/** `sourcecheck corroborate PATH...` */
export async function corroborate(parsed: Parsed, io: Io): Promise<number> {
  const { corpus } = (await openArticles(parsed.positionals, parsed, io)).snapshot;
  const said = corroboration(corpus);
  switch (parsed.values.format) {
    case 'markdown':
      io.out(corroborationMarkdown(corpus, said));
      break;
    case 'html':
      io.out(corroborationHtml(corpus, said));
      break;
    case 'csv':
      io.out(corroborationCsv(corpus, said));
      break;
    default:
      io.out(`${JSON.stringify(said)}\n`);
  }
  return exit.fine;
}
