import { printable } from '../report/columns';
import { paint } from '../report/paint';
import { find as findQuotes } from '../service/find';
import { placeOf } from '../text/lines';
import type { Io } from './io';
import { exit, Misuse } from './misuse';
import { openArticles } from './open';
import type { Parsed } from './options';

/** `sourcecheck find TEXT PATH...` */
export async function find(parsed: Parsed, io: Io): Promise<number> {
  const [text, ...paths] = parsed.positionals;
  if (!text?.trim()) throw new Misuse('no TEXT given');
  const limit = Number(parsed.values.limit ?? 20);
  if (!Number.isInteger(limit) || limit < 1)
    throw new Misuse(`--limit must be a whole number from 1 on, not "${parsed.values.limit}"`);
  const { snapshot } = await openArticles(paths, parsed, io);
  const hits = findQuotes(snapshot, text, limit);
  if (parsed.values.format === 'json') {
    const rows = hits.map(({ place, text, speaker, score }) => ({
      path: place.path,
      start: place.start,
      end: place.end,
      text,
      speaker,
      score: Math.round(score * 1000) / 1000,
    }));
    io.out(`${JSON.stringify(rows, null, 2)}\n`);
    return exit.fine;
  }
  if (hits.length === 0) io.say('no article carries that');
  const { strong, faint } = paint(io.colour);
  for (const { place, text, speaker, score } of hits) {
    const lines = snapshot.corpus.entry(place.path)?.reading.article.lines ?? [];
    const { line, column } = placeOf(lines, place.start);
    const who = speaker ? printable(speaker) : 'speaker unknown';
    io.out(
      `${strong(printable(place.path))}:${line + 1}:${column + 1}  ${who}  ${faint(`${Math.round(score * 100)} %`)}\n`,
    );
    io.out(`     ${printable(text.replace(/\s+/g, ' '))}\n`);
  }
  return exit.fine;
}
