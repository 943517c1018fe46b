import type { Article } from '../../text/article';
import { headlineOf } from '../provenance/headline';
import type { Unit } from './unit';
import { hasWordish } from './units';

/*
 * Articles in languages that the model does not know: what phrases and marks say, and where a line stands among those. Below the text
 * and above the headline short lines between known leftovers are of their kind: sections, tags, headlines of other stories.
 */

/** Log-odds of a line that a phrase fills, of a short line that stands among such, and of lines that nothing is known of. */
const SURE = 2;
const AMONG = 0.5;
const SENTENCE = -4;
const SHORT = -1.5;

/** Known leftovers that it takes below the text or above the headline. */
const SEVERAL = 2;

/** Words of a section, a tag or a button above the headline; of a headline of another story below the text. */
const LABEL = 3;
const HEADLINE = 14;

/** The log-odds of the lines where only phrases, marks and places speak. */
export function plainLogits({ text }: Article, units: readonly Unit[]): Float32Array {
  const logits = Float32Array.from(units, unit => {
    if (unit.bestCover >= 0.9 && unit.words <= 26) return SURE;
    if (!hasWordish(text, unit)) return 0;
    return isText(unit) ? SENTENCE : SHORT;
  });
  const isSure = (i: number): boolean => logits[i] === SURE;
  const first = logits.indexOf(SENTENCE);
  const last = logits.lastIndexOf(SENTENCE);
  // Nothing is said of a text without paragraphs.
  if (first < 0) return logits;
  const headline = headlineOf(text, units, 0);
  const title = headline ? units.findIndex(({ start, end }) => start <= headline.start && headline.start < end) : -1;
  const short = (i: number, words: number): boolean =>
    logits[i] === SHORT && units[i].words <= words && !units[i].endsInColon;
  const known = (from: number, to: number): number[] => {
    const found: number[] = [];
    for (let i = from; i < to; i++) if (isSure(i)) found.push(i);
    return found;
  };
  const below = known(last + 1, units.length);
  const above = known(0, Math.max(0, title));
  const among: number[] = [];
  if (below.length >= SEVERAL) for (let i = below[0]; i < units.length; i++) if (short(i, HEADLINE)) among.push(i);
  if (above.length >= SEVERAL) for (let i = 0; i < title; i++) if (short(i, LABEL)) among.push(i);
  // Buttons between the headline and the text; names and dates stand there too.
  for (let i = title + 1; title >= 0 && i < first; i++)
    if (short(i, LABEL) && (isSure(i - 1) || isSure(i - 2)) && (isSure(i + 1) || isSure(i + 2)) && !isNamed(units[i]))
      among.push(i);
  for (const i of among) logits[i] = AMONG;
  return logits;
}

const isText = ({ words, endsInStop }: Unit): boolean => endsInStop || words >= 12;

/** Whether a line may be a name or a date. */
const isNamed = ({ words, capitals, uppers, numbers, scripts }: Unit): boolean =>
  numbers > 0 || (scripts === null ? words > 1 && capitals + uppers >= words - 1 : words > 1);
