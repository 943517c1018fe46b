import type { Article } from '../text/article';
import { Carried, type Common, commonOf } from '../text/carried';
import { Turns } from '../text/turns';
import type { Unit as Line } from './boilerplate/unit';
import type { OwnWords } from './claims/own-words';
import type { BlockFigures } from './figures/in-blocks';
import type { KeptLanguages } from './provenance/language';
import type { KeptFinds } from './quotes/finds';
import type { LineNames } from './quotes/kept-names';
import type { KeptUnit } from './quotes/units';

/**
 * What was worked out for the parts of an article that somebody has open: its next reading, after a keystroke, takes over what it has in
 * common with the last ones. A reading is the same with a memo and without.
 */
export class Memo {
  /** The text as it was cut up last, and what it left without its leftovers, by the round in which that was read. */
  readonly articles: (Article | undefined)[] = [];
  /** What language the first words of the text are of. */
  readonly languages: KeptLanguages = new Turns();
  /** What was found in the sentences, by a hash of their words. */
  readonly finds = new Turns<number, KeptFinds>();
  /** The sentences as the readers of quotes see them. */
  readonly units = new Carried<KeptUnit>();
  /** What the sentences show by their own words. */
  readonly words = new Carried<OwnWords>();
  /** The quantities, by block. */
  readonly figures = new Carried<BlockFigures>();
  /** The names, by line. */
  readonly names = new Carried<LineNames>();
  readonly #rounds: { flow: Article; common: Common | null; readonly lines: Carried<Line> }[] = [];

  /** The lines are judged: those of the article as it flows, or of what is left of it in a later round. */
  lines(round: number, flow: Article): Carried<Line> {
    const known = this.#rounds[round];
    const common = known ? commonOf(known.flow, flow) : null;
    const { lines } = known ?? { lines: new Carried<Line>() };
    lines.begin(common);
    this.#rounds[round] = { flow, common, lines };
    return lines;
  }

  /** The readers of the body begin, of the article whose lines have been judged. */
  begin(): void {
    const { common } = this.#rounds[0];
    this.units.begin(common);
    this.words.begin(common);
    this.names.begin(common);
    this.figures.begin(common);
  }

  /** A reading is done: what it had no use for is let go. */
  turn(): void {
    this.languages.turn();
    this.finds.turn();
  }
}
