import data from '../../../data/claim-strength.json';
import type { Span } from '../../text/span';
import { Case, Kind, type Tokens, tokenAt } from '../../text/tokens';
import { wordSet } from '../../text/words';
import type { Figure } from '../figures/figure';
import { Form, Tag, tagsAt, verbAt } from '../quotes/lexicon';

const { base } = data;

/** So many words behind a figure what it counts may stand: "2,200 consumer technology companies". */
const REACH = 3;

const isLead = wordSet(base.size.leads);
const isMember = wordSet(base.size.heads);
/** "With 35,000 employees", "employs some 100,000 workers": how large a body is says the body itself, wherever it is spoken of. */
export function isSize(tokens: Tokens, { start, end, dimension }: Figure): boolean {
  const from = tokenAt(tokens, start);
  if (dimension !== 'count' || !isLead(tokens, from - 1)) return false;
  const last = tokenAt(tokens, end) + REACH;
  for (let i = from; i < last && i < tokens.length && tokens.kind[i] !== Kind.mark; i++)
    if (isMember(tokens, i)) return true;
  return false;
}

const { until, leads } = base.history;
const leadsYear = wordSet(leads);

/** Whether a stretch tells of a year long past ("in 1866", not "the lowest since 1953"), and of none that is not. */
export function tellsHistory(tokens: Tokens, { start, end }: Span): boolean {
  let isPast = false;
  for (let i = tokenAt(tokens, start); i < tokens.length && tokens.start[i] < end; i++) {
    if (tokens.kind[i] !== Kind.number || !/^(?:1[5-9]|20)\d\ds?$/.test(tokens.norm[i])) continue;
    if (Number.parseInt(tokens.norm[i], 10) >= until) return false;
    isPast ||= leadsYear(tokens, i - 1);
  }
  return isPast;
}

const isPresent = wordSet(base.present);

/** Whether a stretch names no year and speaks of nothing that is so now. */
export function staysPast(tokens: Tokens, { start, end }: Span): boolean {
  for (let i = tokenAt(tokens, start); i < tokens.length && tokens.start[i] < end; i++)
    if (isPresent(tokens, i) || /^(?:19|20)\d\d$/.test(tokens.norm[i])) return false;
  return true;
}

const says = wordSet(base.says);

/** Whether somebody who is named says it, in words that are no cue: "the league | touted a record", "Mr. Osei released | numbers". */
export function isSaidBy(tokens: Tokens, { start, end }: Span): boolean {
  for (let i = tokenAt(tokens, start) + 1; i < tokens.length && tokens.start[i] < end; i++)
    if (says(tokens, i) && [i - 1, i - 2].some(k => tokens.start[k] >= start && tokens.case[k] >= Case.capital))
      return true;
  return false;
}

const isObject = wordSet(base.objects);

/** "Build a wall", "Compare this to …": a stretch that tells somebody to do it states nothing. */
export function isTold(tokens: Tokens, { start }: Span): boolean {
  const i = tokenAt(tokens, start);
  return (
    tokens.case[i] === Case.capital &&
    ((verbAt(tokens, i)?.form ?? 0) & Form.base) !== 0 &&
    (tagsAt(tokens, i) & Tag.determiner) === 0 &&
    isObject(tokens, i + 1)
  );
}
