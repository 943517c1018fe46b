import { months } from '../../reading/figures/calendar';
import { Case, Kind } from '../../text/tokens';
import type { Context } from './context';
import { orNone, orNoSet } from './empty';
import { bareOf, Known, knownAt, membersOf, placeOf } from './known';
import { able, further, inOffice, linking, near, pronouns, Says, saysAt, sittings, spans } from './surrounding-words';
import type { Surroundings } from './surroundings';

/** Words kept to each side of a figure. */
const AROUND = 10;
/** A parliament holds for the figures of a sentence even from so far away. */
const FAR = 0.05;

/**
 * Reads the tokens from `first` to `last` (exclusive) around figure `at`, the figure's own first, then outwards each way: a word weighs 1 in
 * the figure, less with each word between, and less behind a mark, a conjunction or another figure.
 */
export function surroundingsOf(context: Context, at: number, from: number, first: number, last: number): Surroundings {
  const reader = new Reader(context, at);
  const to = reader.inside(from);
  reader.outwards(-1, from - 1, first);
  reader.outwards(1, to, last);
  return reader.found();
}

class Reader {
  private readonly isAge: boolean;
  private readonly words = new Map<string, number>();
  private readonly names = new Map<string, number>();
  private readonly times = new Map<string, string>();
  private readonly members = new Map<string, { member: number; weight: number }>();
  private readonly places = new Set<string>();
  private place: string | null = null;
  private placed = 0;
  private readonly bigrams = new Set<string>();
  private readonly beside: (string | null)[] = [null, null];
  private readonly around: [string[], string[]] = [[], []];
  private topic: string | null = null;
  private role: 'from' | 'to' | null = null;
  private further = false;
  private negated = false;
  private hypothetical = false;
  private planned = false;
  private allowed = false;
  private needed = false;
  private foretold = false;
  private elsewhere = false;
  private qualifier: string | null = null;
  private turned = false;
  private pronoun: 'he' | 'she' | null = null;
  private pronounAt = Number.POSITIVE_INFINITY;

  constructor(
    private readonly context: Context,
    private readonly at: number,
  ) {
    this.isAge = context.figures[at].dimension === 'age';
  }

  found(): Surroundings {
    const { words, names, times, members, places, place, bigrams, beside, around, topic, role, further } = this;
    const { negated, hypothetical, planned, allowed, needed, foretold, elsewhere, qualifier, turned, pronoun } = this;
    return {
      words: orNone(words),
      names: orNone(names),
      times: orNone(times),
      members: orNone(members),
      places: orNoSet(places),
      place,
      bigrams: orNoSet(bigrams),
      before: beside[0],
      behind: beside[1],
      around,
      topic,
      role,
      further,
      negated,
      hypothetical,
      planned,
      allowed,
      needed,
      foretold,
      elsewhere,
      qualifier,
      turned,
      pronoun,
    };
  }

  /** Takes the figure's own words, from token `from`; says which token stands behind it. */
  inside(from: number): number {
    const {
      article: { tokens },
      figures,
    } = this.context;
    const { end } = figures[this.at];
    let to = from;
    if (from > 0 && further.has(tokens.norm[from - 1])) this.further = true;
    for (; to < tokens.length && tokens.start[to] < end; to++)
      if (tokens.kind[to] === Kind.word) {
        if (to > from && further.has(tokens.norm[to]) && tokens.norm[to + 1] !== 'than') this.further = true;
        this.take(to, 1);
      }
    const next = to < tokens.length ? tokens.norm[to] : '';
    if (
      next === 'other' ||
      next === 'others' ||
      (next === 'more' && figures[this.at].dimension !== 'percent' && tokens.norm[to + 1] !== 'than')
    )
      this.further = true;
    return to;
  }

  /** Takes the tokens from `begin` on as far as `end`: that one too backwards, not forwards. */
  outwards(step: -1 | 1, begin: number, end: number): void {
    const { article, figures, figureAt } = this.context;
    const { tokens } = article;
    const { dimension } = figures[this.at];
    const side = step < 0 ? 0 : 1;
    let distance = 0;
    let barrier = 1;
    let crossed = -1;
    let inner = '';
    for (let i = begin; step < 0 ? i >= end : i < end; i += step) {
      const other = figureAt.get(i);
      if (other !== undefined && other !== this.at && other !== crossed) {
        crossed = other;
        barrier *= figures[other].dimension === dimension ? 0.5 : 0.9;
      }
      const norm = tokens.norm[i];
      if (tokens.kind[i] === Kind.mark) {
        if (',;:()—–|'.includes(norm)) barrier *= norm === ',' ? 0.8 : 0.6;
        continue;
      }
      const weight = barrier / (1 + distance / 5);
      const isNumber = tokens.kind[i] === Kind.number;
      if (this.around[side].length < AROUND) this.around[side].push(isNumber ? '#' : norm);
      if (isNumber) {
        this.number(norm, weight);
        distance++;
        continue;
      }
      const isBeside = barrier === 1 && distance < 2;
      if (step < 0 && distance === 0 && barrier === 1 && (norm === 'from' || norm === 'to')) this.role ??= norm;
      if (norm === 'and' || norm === 'or') barrier *= 0.85;
      if (norm === 'while' || norm === 'but' || norm === 'whereas' || norm === 'although') barrier *= 0.6;
      this.note(i, norm, weight, barrier, distance);
      const word = this.context.lemma(i);
      if (word === undefined) continue;
      if (isBeside) this.beside[side] ??= word;
      if (isBeside && step < 0 && !linking.has(word) && this.topic === null) {
        this.topic = word;
        if (i > 0 && tokens.kind[i - 1] === Kind.word) this.qualifier = this.context.lemma(i - 1) ?? null;
      }
      if (inner !== '' && distance < 8 && barrier > 0.4)
        this.bigrams.add(step < 0 ? `${word} ${inner}` : `${inner} ${word}`);
      inner = word;
      this.take(i, weight);
      distance++;
    }
  }

  /** What a word by itself says of the figure: that it is denied, planned, of another time or person. */
  private note(i: number, norm: string, weight: number, barrier: number, distance: number): void {
    const says = saysAt(this.context.article.tokens, i);
    if (says === 0) return;
    const { norm: norms } = this.context.article.tokens;
    if (weight > 0.4 && says & Says.no) this.negated = true;
    if (says & Says.if && weight > 0.15) this.hypothetical = true;
    if (weight > 0.3 && barrier > 0.8 && says & Says.plan) this.planned = true;
    if (
      weight > 0.3 &&
      barrier > 0.7 &&
      !this.isAge &&
      (says & Says.allow || (says & Says.hold && able.has(norms[i - 1])))
    )
      this.allowed = true;
    if (weight > 0.3 && says & Says.need) this.needed = true;
    if (weight > 0.3 && barrier > 0.6 && says & Says.foretell && this.isBefore(i)) this.foretold = true;
    if (says & Says.when && weight > 0.3 && norms[i - 1] === ',' && /^(?:1[89]|20)\d\d$/.test(norms[i - 2] ?? ''))
      this.elsewhere = true;
    if (says & Says.turn || (says & Says.time && norms[i - 1] === 'this')) this.turned = true;
    const sex = says & Says.sex ? pronouns.get(norm) : undefined;
    if (sex && distance < this.pronounAt) {
      this.pronoun = sex;
      this.pronounAt = distance;
    }
    if (says & Says.span) this.noteSpan(i, norm, weight);
  }

  /** What a word says of when it is: "ago", "this year", "the new Congress". */
  private noteSpan(i: number, norm: string, weight: number): void {
    const isSitting = sittings.has(norm);
    if (weight <= (isSitting ? FAR : 0.2)) return;
    if (norm === 'ago') this.time('ago', 'ago');
    if (i === 0 || !(isSitting || spans.has(norm))) return;
    const before = this.context.article.tokens.norm[i - 1];
    // "In the flood of that year 140 died"
    if (norm === 'year' && before === 'that') this.elsewhere = true;
    const which = (isSitting ? inOffice : near).get(before);
    if (which) this.time(isSitting ? 'sitting' : norm, which);
  }

  private isBefore(i: number): boolean {
    const { article, figures } = this.context;
    return article.tokens.start[i] < figures[this.at].start;
  }

  private time(key: string, value: string): void {
    if (!this.times.has(key)) this.times.set(key, value);
  }

  private take(i: number, weight: number): void {
    const { article, counts, extent } = this.context;
    const { tokens } = article;
    const word = this.context.lemma(i);
    if (word === undefined || word.length < 2) return;
    const known = knownAt(tokens, i);
    const bare = known & (Known.day | Known.month) ? bareOf(tokens.norm[i]) : '';
    if (known & Known.day) {
      this.time('day', bare);
      return;
    }
    const isLow = tokens.case[i] === Case.lower;
    const name = this.context.isName(i);
    if (!isLow && known & Known.month && (bare !== 'may' || tokens.kind[i + 1] === Kind.number || name)) {
      this.time('month', String(months.get(bare)));
      return;
    }
    const groups = known & Known.group ? membersOf(tokens.norm[i]) : undefined;
    if (groups)
      for (const { group, member } of groups) {
        const before = this.members.get(group);
        if (!before || before.weight < weight) this.members.set(group, { member, weight });
      }
    const place = known & Known.place && !isLow ? placeOf.get(word) : undefined;
    if (place) {
      this.places.add(place);
      if (weight > 0.25 && weight > this.placed) {
        this.placed = weight;
        this.place = place;
      }
    }
    const rarity = Math.max(0.15, Math.min(1, Math.log(extent / counts[i]) / Math.log(extent / 2)));
    const value = weight * rarity * (!name && known & Known.common ? 0.4 : 1);
    if ((this.words.get(word) ?? 0) < value) this.words.set(word, value);
    if (name && (this.names.get(word) ?? 0) < weight) this.names.set(word, weight);
  }

  private number(norm: string, weight: number): void {
    if (/^(?:1[89]|20)\d\d$/.test(norm)) {
      this.time('year', norm);
      return;
    }
    const value = weight * (norm.replace(/[^1-9]/g, '').length > 1 ? 0.8 : 0.3);
    const key = `#${norm}`;
    if ((this.words.get(key) ?? 0) < value) this.words.set(key, value);
  }
}
