import type { Passage } from '../reading/boilerplate/passage';
import type { ClaimReading } from '../reading/claims/statement';
import type { Figure, FigureReading } from '../reading/figures/figure';
import type { QuoteReading } from '../reading/quotes/quote';
import type { Reading } from '../reading/reading';
import { overlap, type Span, spanAt } from '../text/span';

/** What an article of the folder says, once the folder has told what of it is boilerplate. */
export type Facts = QuoteReading & FigureReading & ClaimReading;

/** An article in the folder. */
export interface Entry {
  readonly path: string;
  readonly reading: Reading;
  /** The final judgement, folder evidence and settings included; sorted, spans apart. */
  readonly boilerplate: readonly Passage[];
  /** The reading's facts without those that lie in boilerplate. */
  readonly facts: Facts;
}

/** The figure of an article that starts at an offset. */
export const figureAt = ({ facts }: Entry, start: number): Figure | undefined =>
  facts.figures.find(figure => figure.start === start);

/** Makes an entry. Where the folder and the settings add no boilerplate the facts are the reading's own. */
export function entryOf(path: string, reading: Reading, boilerplate: readonly Passage[]): Entry {
  const known = reading.boilerplate.passages;
  const added = boilerplate.filter(({ start, end }) => (spanAt(known, start)?.end ?? -1) < end);
  return entryWith(path, reading, boilerplate, added);
}

/** As `entryOf`, where it is known which passages the reading itself does not have: see `addedTo`. */
export function entryWith(
  path: string,
  reading: Reading,
  boilerplate: readonly Passage[],
  added: readonly Passage[],
): Entry {
  if (added.length === 0) return { path, reading, boilerplate, facts: reading };
  return new Lessened(path, reading, boilerplate, added);
}

/** The passages that the folder and the settings add to what the reading has. */
export const addedTo = (entry: Entry): readonly Passage[] => (entry instanceof Lessened ? entry.added : []);

/** An entry whose folder has found boilerplate amid its facts; they are sorted out when asked for, and may be let go again. */
class Lessened implements Entry {
  #facts: WeakRef<Facts> | undefined;

  constructor(
    readonly path: string,
    readonly reading: Reading,
    readonly boilerplate: readonly Passage[],
    readonly added: readonly Passage[],
  ) {}

  get facts(): Facts {
    const known = this.#facts?.deref();
    if (known) return known;
    const facts = without(this.reading, this.added);
    this.#facts = new WeakRef(facts);
    return facts;
  }
}

/** The facts of a reading less those that lie in passages. */
function without(reading: Reading, added: readonly Passage[]): Facts {
  const keep = <T extends Span>(list: readonly T[]): readonly T[] =>
    list.filter(fact => {
      const passage = spanAt(added, fact.start) ?? spanAt(added, fact.end - 1);
      return !passage || overlap(passage, fact) * 2 < fact.end - fact.start;
    });
  return {
    quotes: keep(reading.quotes),
    attributions: reading.attributions.filter(({ content }) => keep(content).length > 0),
    people: reading.people,
    unbalanced: keep(reading.unbalanced),
    figures: keep(reading.figures),
    dates: keep(reading.dates),
    statements: keep(reading.statements),
    marks: keep(reading.marks),
  };
}
