import type { Passage } from '../reading/boilerplate/passage';
import type { ClaimReading } from '../reading/claims/statement';
import type { FigureReading } from '../reading/figures/figure';
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

/** Makes an entry. Where the folder and the settings add no boilerplate the facts are the reading's own arrays. */
export function entryOf(path: string, reading: Reading, boilerplate: readonly Passage[]): Entry {
  const known = reading.boilerplate.passages;
  const added = boilerplate.filter(
    passage => !known.some(other => other.start <= passage.start && passage.end <= other.end),
  );
  if (added.length === 0) return { path, reading, boilerplate, facts: reading };
  const keep = <T extends Span>(list: readonly T[]): readonly T[] =>
    list.filter(fact => {
      const passage = spanAt(added, fact.start) ?? spanAt(added, fact.end - 1);
      return !passage || overlap(passage, fact) * 2 < fact.end - fact.start;
    });
  return {
    path,
    reading,
    boilerplate,
    facts: {
      quotes: keep(reading.quotes),
      attributions: reading.attributions.filter(({ content }) => keep(content).length > 0),
      people: reading.people,
      unbalanced: keep(reading.unbalanced),
      figures: keep(reading.figures),
      dates: keep(reading.dates),
      statements: keep(reading.statements),
      marks: keep(reading.marks),
    },
  };
}
