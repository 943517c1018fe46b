import phraseData from '../../../data/boilerplate.json';
import type { Article } from '../../text/article';
import type { Span } from '../../text/span';
import { type Certainty, certainty } from './certainty';
import { phraseCategories } from './cover';
import { isHead } from './head';
import type { Category, LineEvidence } from './passage';
import type { Unit } from './unit';

/** The evidence for line `place` of all, which is line `i` of those left. */
export function evidenceOf(
  article: Article,
  units: readonly Unit[],
  place: number,
  left: readonly Unit[],
  i: number,
  logit: number,
  headline: Span | null,
): LineEvidence {
  const { start, end, key } = left[i];
  const said = certainty(article, left, i) ?? (isRunningHead(article, left[i], headline) ? RUNNING : null);
  const head = isHead(article, left, i, headline);
  const category = said?.category ?? categoryOf(units, place);
  return {
    start,
    end,
    key,
    recurs: head ? 'never' : 'line',
    logit: said ? Math.max(logit, said.logit) : head ? Math.min(logit, -1) : logit,
    category,
    why: said?.why ?? phraseData.why[category],
  };
}

/** The headline once more, with what the site puts around it. */
const RUNNING: Certainty = {
  logit: 1.5,
  category: 'navigation',
  why: 'headline again, with the name of the site or its sections',
};

/** Words of a headline that another line has only where it repeats it, and characters that stand around it there, at most. */
const TELLING = 4;
const AROUND = 80;

/** Whether a line holds the headline and something before or behind it that makes no sentence: "3/4/2021 Cannery to reopen | The Ledger". */
function isRunningHead({ text }: Article, { start, end, words, endsInStop }: Unit, headline: Span | null): boolean {
  if (!headline || endsInStop || words < TELLING || (start <= headline.start && headline.start < end)) return false;
  const more = end - start - (headline.end - headline.start);
  if (more < 3 || more > AROUND) return false;
  const title = text.slice(headline.start, headline.end);
  const line = text.slice(start, end);
  const at = line.indexOf(title);
  if (at < 0 || title.split(/\s+/).length < TELLING) return false;
  // A path in front, glued or with marks between; a date; the outlet's name behind a mark.
  const [before, after] = [line.slice(0, at).trim(), line.slice(at + title.length).trim()];
  return (!before || /[/|>›»]$|^home|\d$/i.test(before)) && (!after || /^[|–—:-]|^\(/.test(after));
}

/** What a line that the model marks is likely to be. */
function categoryOf(units: readonly Unit[], i: number): Category {
  const unit = units[i];
  if (unit.best >= 0 && unit.bestCover >= 0.25) return phraseCategories[unit.best];
  // The heading that it stands under: the nearest phrase above, as long as no text stands between.
  for (let j = i - 1; j >= Math.max(0, i - 12); j--) {
    if (units[j].best >= 0 && units[j].bestCover >= 0.7) {
      const above = phraseCategories[units[j].best];
      if (above === 'related' || above === 'comments') return above;
      break;
    }
    if (units[j].words > 30) break;
  }
  if (unit.best >= 0) return phraseCategories[unit.best];
  if (unit.words <= 3) return 'navigation';
  return unit.words < 20 && !unit.endsInStop ? 'related' : 'other';
}

/** What each line's recurrence in other files would mean. */
export function recursOf(units: readonly Unit[], logits: readonly number[]): LineEvidence['recurs'][] {
  const counts = new Map<number, number>();
  // Of the lines that stay: those that go are no part of a table.
  units.forEach(({ key }, i) => {
    if (logits[i] < 0) counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  const isText = (unit: Unit, i: number) => logits[i] < 0 && unit.words >= 12;
  const first = units.findIndex(isText);
  const last = units.findLastIndex(isText);
  return units.map((unit, i) => {
    if ((unit.words >= 12 && unit.endsInStop) || unit.words >= 25) return 'prose';
    // Figures, labels, and what comes again and again in one article: parts of a table or a list.
    if (unit.words === 0 || unit.endsInColon || (counts.get(unit.key) ?? 1) > 2) return 'never';
    return i > first && i < last && unit.bestCover < 0.5 ? 'inside' : 'line';
  });
}
