import type { Article } from '../text/article';
import { Turns } from '../text/turns';
import type { Unit as Line } from './boilerplate/units';
import type { KeptLanguages } from './provenance/language';
import type { KeptFinds } from './quotes/finds';

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

  /** A reading is done: what it had no use for is let go. */
  turn(): void {
    this.languages.turn();
    this.lines.turn();
    this.finds.turn();
  }
}
