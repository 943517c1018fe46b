import languages from '../../../data/languages.json';
import type { Article } from '../../text/article';
import type { Carried } from '../../text/carried';
import { wording } from '../../text/flow';
import { type Span, spanAt } from '../../text/span';
import { tokenAt } from '../../text/tokens';
import type { BodyContext } from '../body';
import { isEnglish } from '../provenance/language';
import type { QuoteReading } from '../quotes/quote';
import { Abouts } from './about';
import { datesOf } from './dates';
import type { Figure, FigureReading, Mentioned } from './figure';
import { type BlockFigures, figuresIn } from './in-blocks';

/** Languages that set thousands apart by points. */
const pointed: ReadonlySet<string> = new Set(languages.pointed.split(' '));
/** Languages that set them apart by spaces. */
const spaced: ReadonlySet<string> = new Set(languages.spaced.split(' '));

/** Finds the quantities and dates of an article's body; of blocks that nothing happened to those of the last reading are taken over. */
export function readFigures(
  article: Article,
  body: BodyContext,
  quotes: QuoteReading,
  kept?: Carried<BlockFigures>,
): FigureReading {
  const { tokens, text } = article;
  const taken = new Uint8Array(tokens.length);
  for (const span of body.notBody)
    for (let i = tokenAt(tokens, span.start); i < tokens.length && tokens.start[i] < span.end; i++) taken[i] = 1;
  const language = body.provenance.language ?? '';
  const dates = datesOf(article, body.provenance.date, taken, !isEnglish(body.provenance.language));
  const abouts = new Abouts(article, dates);
  const said = sourcesOf(quotes);
  const thousands = pointed.has(language) ? '.' : spaced.has(language) ? ' ' : ',';
  const figures = Array.from(
    figuresIn(article, taken, thousands, abouts, dates, kept),
    ({ quantity, about }): Figure => {
      const start = tokens.start[quantity.from];
      const end = tokens.end[quantity.to - 1];
      return {
        start,
        end,
        text: wording(text, start, end),
        value: quantity.value,
        bound: quantity.bound,
        unit: quantity.unit,
        dimension: quantity.dimension,
        per: quantity.per,
        about,
        source: spanAt(said, tokens.start[quantity.at])?.source ?? null,
      };
    },
  );
  return { figures, dates };
}

interface Said extends Span {
  readonly source: Mentioned;
}

/** The attributed stretches with their sources, sorted, spans apart: where two overlap the later, inner one holds. */
function sourcesOf(quotes: QuoteReading): readonly Said[] {
  const list: Said[] = [];
  for (const { source, content } of quotes.attributions)
    if (source)
      for (const { start, end } of content)
        list.push({ start, end, source: { start: source.start, end: source.end, text: source.text } });
  list.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: Said[] = [];
  for (const said of list) {
    const last = apart.at(-1);
    if (last && last.end > said.start) {
      apart.pop();
      if (last.start < said.start) apart.push({ ...last, end: said.start });
      apart.push(said);
      if (last.end > said.end) apart.push({ ...last, start: said.end });
    } else apart.push(said);
  }
  return apart;
}
