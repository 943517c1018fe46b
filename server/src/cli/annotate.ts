import { annotation } from '../report/annotation';
import type { Io } from './io';
import { exit } from './misuse';
import { openArticles } from './open';
import type { Parsed } from './options';

/** `sourcecheck annotate PATH...` */
export async function annotate(parsed: Parsed, io: Io): Promise<number> {
  const { snapshot } = await openArticles(parsed.positionals, parsed, io);
  for (const entry of snapshot.corpus.entries) io.out(`${JSON.stringify(annotation(entry, snapshot.settings))}\n`);
  return exit.fine;
}
