import data from '../../../data/figure-comparison.json';
import { Form, Tag, tagsAt, verbAt } from '../../reading/quotes/lexicon';
import { Case, Kind, type Tokens } from '../../text/tokens';
import { wordSet } from '../../text/words';
import type { Context } from './context';
import { calendar } from './known';

/** Tokens before the name that a sentence is about: "In May, former President | Osei". */
const LEAD = 6;
/** Behind these somebody else may be told of. */
const opens = wordSet(data.opensClause.split(' '));

/** A word with a capital, or the stop behind "W", in the midst of a name. */
const isOfName = ({ norm, kind, case: shape }: Tokens, i: number): boolean =>
  kind[i] === Kind.word ? shape[i] !== Case.lower : norm[i] === '.';

/**
 * Whose figure it is, where its clause says so: the last word of the name that the sentence from token `first` is about, which has the verb right
 * behind it and nothing but what it does up to the figure at token `from`. "President Jan Osei | gave 189 pardons and 11 waivers": Osei. Null
 * where there is none, and of a name that only says something.
 */
export function holderOf(context: Context, first: number, from: number): string | null {
  const { article } = context;
  const { tokens } = article;
  // A word with a capital is a name, but for the first one: that has one anyway.
  const named = (i: number): boolean =>
    context.counts[i] > 0 &&
    tokens.case[i] >= Case.capital &&
    (i > first || context.isName(i)) &&
    !calendar(tokens.norm[i]);
  let i = first;
  while (i < from && i < first + LEAD && !named(i)) i++;
  if (i >= from || !named(i)) return null;
  let last = i;
  for (; i < from && isOfName(tokens, i); i++) if (context.counts[i] > 0 && tokens.norm[i].length > 2) last = i;
  const verb = verbAt(tokens, i);
  if (((verb?.form ?? 0) & (Form.past | Form.third)) === 0 && (tagsAt(tokens, i) & (Tag.have | Tag.be)) === 0)
    return null;
  if ((tagsAt(tokens, i) & Tag.cue) !== 0) return null;
  for (let k = i; k < from; k++) if (opens(tokens, k)) return null;
  return context.lemma(last) ?? null;
}
