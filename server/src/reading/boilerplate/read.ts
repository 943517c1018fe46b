import data from '../../../data/boilerplate.json';
import type { Article } from '../../text/article';
import type { Provenance } from '../provenance/provenance';
import { inlinePassages } from './inline';
import type { BoilerplateReading, Category, LineEvidence, Passage } from './passage';
import { hasWordish, phraseCategories, type Unit, unitsOf } from './units';

/** Judges each line of an article, and sentences inside lines, by the article alone. */
export function readBoilerplate(article: Article, provenance: Provenance): BoilerplateReading {
  const units = unitsOf(article, provenance.frontMatter);
  const lines = units.map((unit, i) => judge(article.text, units, unit, i));
  const passages = lines.flatMap(line => (line.logit >= 0 ? [passageOf(line)] : inlinePassages(article, line)));
  return { lines, passages };
}

/** A line's evidence as a passage. */
export function passageOf({ start, end, logit, category, why }: LineEvidence): Passage {
  return { start, end, category, confidence: 1 / (1 + Math.exp(-logit)), why, whole: true };
}

function judge(text: string, units: readonly Unit[], unit: Unit, i: number): LineEvidence {
  const { start, end, key } = unit;
  const line = (logit: number, category: Category, why: string = data.why[category]): LineEvidence => ({
    start,
    end,
    key,
    logit,
    category,
    why,
  });
  if (!hasWordish(text, unit)) return line(3, 'separator');
  if (unit.foreign > 0.8) return line(2, 'script');
  if (unit.words > 2 && unit.words < 40 && (units[i - 1]?.key === key || units[i + 1]?.key === key))
    return line(2, 'caption', 'repeated line');
  if (unit.best >= 0) {
    const strength =
      unit.bestCover >= 0.7
        ? 3
        : unit.bestCover >= 0.4
          ? 1
          : unit.bestCover >= 0.25 && unit.words < 40 && near(units, i)
            ? 0.5
            : -1;
    return line(strength, phraseCategories[unit.best]);
  }
  return line(-4, 'other');
}

/** Whether a line beside this one is a leftover by its words. */
const near = (units: readonly Unit[], i: number): boolean =>
  (units[i - 1]?.bestCover ?? 0) >= 0.7 || (units[i + 1]?.bestCover ?? 0) >= 0.7;
