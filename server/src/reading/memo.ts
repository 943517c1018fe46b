import type { Article } from '../text/article';
import { Carried, commonOf } from '../text/carried';
import { Turns } from '../text/turns';
import type { Unit as Line } from './boilerplate/unit';
import type { Worth } from './claims/worth';
import type { KeptLanguages } from './provenance/language';
import type { KeptFinds } from './quotes/finds';
import type { KeptUnit } from './quotes/units';

/**
 * What was worked out for the parts of an article that somebody has open: its next reading, after a keystroke, takes over what it has in
 * common with the last ones. A reading is the same with a memo and without.
 */
export class Memo {
  /** The text as it was cut up last, and what it left without its leftovers, by the round in which that was read. */
  readonly articles: (Article | undefined)[] = [];
  /** The lines by their words. */
  readonly lines = new Turns<string, Line>();
  /** What language the first words of the text are of. */
  readonly languages: KeptLanguages = new Turns();
  /** What was found in the sentences, by a hash of their words. */
  readonly finds = new Turns<number, KeptFinds>();
  /** The sentences as the readers of quotes see them. */
  readonly units = new Carried<KeptUnit>();
  /** What the sentences are worth checking. */
  readonly worths = new Carried<Worth>();
  #flow: Article | undefined;

  /** The readers of the body begin, with the article as it flows. */
  begin(flow: Article): void {
    const common = this.#flow ? commonOf(this.#flow, flow) : null;
    this.#flow = flow;
    this.units.begin(common);
    this.worths.begin(common);
  }

  /** A reading is done: what it had no use for is let go. */
  turn(): void {
    this.languages.turn();
    this.lines.turn();
    this.finds.turn();
  }
}
