import bounds from '../../../data/bounds.json';
import grammar from '../../../data/grammar.json';
import type { Article } from '../../text/article';
import { isPlural, looksVerb, singular } from '../../text/stem';
import { Case, Kind, type Tokens } from '../../text/tokens';
import type { Bound, Dimension } from './figure';
import { type Counted, countedNoun } from './nouns';
import {
  digitsValue,
  isNumberWord,
  type NumberRead,
  numberAt,
  scaleAt,
  startsNumber,
  suffixScale,
  touching,
} from './numbers';
import { currencyBefore, dollarOf, gluedCurrency, type Unit, unitAt } from './units';

/** A quantity found in the tokens: token indices, `to` exclusive. */
export interface Quantity {
  readonly from: number;
  readonly to: number;
  readonly value: readonly [number, number];
  readonly bound: Bound;
  readonly unit: string | null;
  readonly dimension: Dimension;
  /** "hour" for "$10 an hour"; null where no rate is given. */
  readonly per: string | null;
  /** The counted noun with its modifiers. */
  readonly head: readonly string[];
  /** Index of the number's own first token. */
  readonly at: number;
}

const labels = new Set(grammar.labels);
const abbreviatedLabels = new Set(grammar.abbreviatedLabels);
const ageBefore = new Set(grammar.ageBefore);
const partOf = new Set(grammar.partOf);
const softLabels = new Set(grammar.softLabels);
const names = new Set(grammar.names);
const streets = new Set(grammar.streets);
const notUnits = new Set(grammar.notUnits);
const notOne = new Set(grammar.notOne);
const notBeforeOne = new Set(grammar.notBeforeOne);
const metres = new Set(grammar.metres);
const kills = new Set(grammar.kills);
const ageLabels = new Set(grammar.ageLabels);

/** Phrases by their last word (before a number) or first word (behind it), longest first. */
function phraseTable(list: Readonly<Record<string, readonly string[]>>, key: (words: string[]) => string) {
  const table = new Map<string, { words: string[]; bound: Bound }[]>();
  for (const [bound, phrases] of Object.entries(list))
    for (const phrase of phrases) {
      const words = phrase.split(' ');
      const entry = { words, bound: bound as Bound };
      const at = table.get(key(words));
      if (at) at.push(entry);
      else table.set(key(words), [entry]);
    }
  for (const entries of table.values()) entries.sort((a, b) => b.words.length - a.words.length);
  return table;
}
const before = phraseTable(bounds.before, words => words[words.length - 1]);
const behind = phraseTable(bounds.after, words => words[0]);
const marksBefore = new Map(Object.entries(bounds.marksBefore)) as Map<string, Bound>;

/** Reads every quantity outside `taken` tokens (dates, times, what is not body). Linear: no token is the start of two readings. */
export function quantitiesOf(article: Article, taken: Uint8Array): Quantity[] {
  const scan = new Scan(article, taken);
  const found: Quantity[] = [];
  const { length } = article.tokens;
  for (let i = 0; i < length; ) {
    if (taken[i]) {
      i++;
      continue;
    }
    const next = scan.at(i, found);
    i = next > i ? next : i + 1;
  }
  return found;
}

interface Amount {
  low: number;
  high: number;
  next: number;
  form: NumberRead['form'];
  unit: Unit | null;
  scale: number;
  /** A suffix or the unit was read with the number. */
  closed: boolean;
}

class Scan {
  private readonly text: string;
  private readonly tokens: Tokens;
  constructor(
    article: Article,
    private readonly taken: Uint8Array,
  ) {
    this.text = article.text;
    this.tokens = article.tokens;
  }

  /** Tries to read a quantity at token `i`; gives the token to go on from. */
  at(i: number, found: Quantity[]): number {
    const { tokens, text } = this;
    const { kind, norm } = tokens;
    const currency = kind[i] === Kind.mark || kind[i] === Kind.word ? currencyBefore(text, tokens, i) : null;
    if (
      !currency &&
      !startsNumber(tokens, i) &&
      !(kind[i] === Kind.word && /\d/.test(norm[i]) && gluedCurrency(this.raw(i)))
    )
      return i + 1;
    const first = this.amount(i);
    if (!first) return kind[i] === Kind.number ? this.skipNumber(i) : i + 1;
    if (this.anyTaken(i, first.next)) return i + 1;
    let amount = first;
    let sign = i;
    if (kind[i - 1] === Kind.mark && this.isMinus(i - 1)) {
      amount.low = -amount.low;
      amount.high = -amount.high;
      sign = i - 1;
    } else if (i > 0 && norm[i - 1] === '+' && touching(tokens, i)) sign = i - 1;
    else if (i > 0 && (norm[i - 1] === 'minus' || norm[i - 1] === 'negative')) {
      amount.low = -amount.low;
      amount.high = -amount.high;
      sign = i - 1;
    } else if (i > 1 && norm[i - 1] === '-' && norm[i - 2] === 'minus') {
      amount.low = -amount.low;
      amount.high = -amount.high;
      sign = i - 2;
    }
    const range = this.range(i, amount);
    if (range === 'score') return this.score(i, amount, found);
    if (range) amount = range;
    const quantity = this.finish(i, sign, amount, range !== null);
    if (typeof quantity === 'number') return quantity;
    found.push(quantity);
    return quantity.to;
  }

  private raw(i: number): string {
    return this.text.slice(this.tokens.start[i], this.tokens.end[i]);
  }

  private anyTaken(from: number, to: number): boolean {
    for (let k = from; k < to; k++) if (this.taken[k]) return true;
    return false;
  }

  /** Past a number that is none ("1.2.3", "9/11") and what hangs on it. */
  private skipNumber(i: number): number {
    const { tokens } = this;
    let k = i + 1;
    while (
      k < tokens.length &&
      touching(tokens, k) &&
      (tokens.kind[k] === Kind.number || '/.-:'.includes(tokens.norm[k]) || tokens.kind[k] === Kind.word)
    )
      k++;
    return k;
  }

  private isMinus(i: number): boolean {
    const { tokens, text } = this;
    const mark = tokens.norm[i];
    if (mark !== '-' && mark !== '−' && mark !== '–') return false;
    if (!touching(tokens, i + 1)) return false;
    if (i === 0) return mark !== '–';
    return !touching(tokens, i) && /[\s(]/.test(text.charAt(tokens.start[i] - 1)) && mark !== '–';
  }

  /** Number with its currency, suffix or symbol. */
  private amount(i: number): Amount | null {
    const { tokens, text } = this;
    const { kind, norm, start, end, length } = tokens;
    // "RM23.50", "USD10m"; "$US113" comes as "$" and "US113".
    let glued = kind[i] === Kind.word && /\d/.test(norm[i]) ? gluedCurrency(this.raw(i)) : null;
    let from = i;
    if (norm[i] === '$' && i + 1 < length && kind[i + 1] === Kind.word && touching(tokens, i + 1)) {
      const match = /^([A-Z]{1,3})(\d+)$/.exec(this.raw(i + 1));
      const unit = match ? dollarOf(match[1]) : undefined;
      if (match && unit) {
        glued = { unit, digits: match[2], letters: match[1].length };
        from = i + 1;
      }
    }
    if (glued) {
      const number = /[\d,]*\d(?:\.\d+)?/y;
      number.lastIndex = start[from] + glued.letters;
      const match = number.exec(text);
      const value = match ? digitsValue(match[0]) : Number.NaN;
      if (!match || Number.isNaN(value)) return null;
      let next = from + 1;
      while (next < length && start[next] < number.lastIndex) next++;
      const tail = text.slice(number.lastIndex, end[next - 1]); // letters glued on: "USD10m"
      const size = tail ? suffixScale(tail) : undefined;
      if (size)
        return {
          low: value * size,
          high: value * size,
          next,
          form: 'digits',
          unit: glued.unit,
          scale: size,
          closed: true,
        };
      const scale = scaleAt(tokens, next);
      return this.withScale({
        low: value * scale.size,
        high: value * scale.size,
        next: scale.next,
        form: 'digits',
        unit: glued.unit,
        scale: scale.size,
        closed: true,
      });
    }
    const currency = currencyBefore(text, tokens, i);
    if (currency) {
      const read =
        currency.next < length &&
        startsNumber(tokens, currency.next) &&
        start[currency.next] - end[currency.next - 1] <= 1
          ? numberAt(text, tokens, currency.next)
          : null;
      if (!read || read.form === 'vague') return null;
      return this.withScale({
        low: read.low,
        high: read.high,
        next: read.next,
        form: read.form,
        unit: currency.unit,
        scale: read.scale,
        closed: true,
      });
    }
    const read = numberAt(text, tokens, i);
    if (!read) return null;
    return this.withScale({ ...read, unit: null, closed: false });
  }

  /** Takes in "m", "bn", "K" behind digits, and a unit's symbol. */
  private withScale(amount: Amount): Amount {
    const { tokens } = this;
    const { kind, norm, length } = tokens;
    const k = amount.next;
    if (k >= length || kind[k] !== Kind.word || amount.scale > 1) return amount;
    if (kind[k - 1] !== Kind.number && !amount.unit) return amount;
    const raw = this.raw(k);
    const size = suffixScale(raw);
    if (!size) return amount;
    const glued = touching(tokens, k);
    const next = k + 1 < length ? norm[k + 1] : '';
    if (
      raw === 'M' ||
      raw === 'T' ||
      raw === 'K' ||
      raw === 'k' ||
      raw === 'b' ||
      raw === 'm' ||
      raw === 'mm' ||
      raw === 'cr'
    ) {
      if (!glued) return amount;
      if (!amount.unit) {
        if (raw === 'mm' || raw === 'T') return amount;
        if (raw === 'm' && !this.millions(k + 1)) return amount;
        if (
          (raw === 'K' || raw === 'k') &&
          /^(?:run|race|resolution|video|tv|display|screen|ultra|monitor|uhd)$/.test(next)
        )
          return amount;
      }
    } else if (raw === 'B' && !glued && !(next && isPlural(next))) return amount;
    return { ...amount, low: amount.low * size, high: amount.high * size, next: k + 1, form: 'digits', scale: size };
  }

  /** Whether "m" behind a number can mean millions: something is counted behind it. */
  private millions(k: number): boolean {
    const { kind, norm, length } = this.tokens;
    if (k >= length || kind[k] !== Kind.word || metres.has(norm[k])) return false;
    return countedNoun(this.text, this.tokens, k, false) !== null;
  }

  /** "140-150", "40 to 50", "two or three", "between 5 and 6": the other end. 'score' for "2-1". */
  private range(i: number, low: Amount): Amount | 'score' | null {
    const { tokens, text } = this;
    const { kind, norm, length, start, end } = tokens;
    let k = low.next;
    if (k + 1 >= length) return null;
    let inner = low.unit;
    // "5% and 6%", "15.5 cm to 23.5 cm", "1 to 1.5": a unit may stand between.
    let between = low;
    if (!inner && norm[k] !== '-') {
      const unit = unitAt(text, tokens, k);
      if (unit && unit.next < length && (joins(norm[unit.next]) || isDash(norm[unit.next]))) {
        inner = unit.unit;
        k = unit.next;
        between = { ...low, unit: inner };
      }
    }
    const word = norm[k];
    const lead = i > 0 ? norm[i - 1] : '';
    const dash = isDash(word);
    const ok =
      dash ||
      word === 'to' ||
      (word === 'or' && low.form !== 'fraction') ||
      (word === 'and' && this.leadBetween(i)) ||
      (word === '/' && low.unit !== null);
    if (!ok || k + 1 >= length || this.taken[k + 1]) return null;
    // "rose 2 percent to 30", "cut by 5 to 12": a change and what it led to.
    if (word === 'to' && changes.has(lead) && (inner || lead !== 'by')) return null;
    if (dash && !(touching(tokens, k) === touching(tokens, k + 1))) return null;
    if (dash && !touching(tokens, k) && text.slice(end[k - 1], start[k + 1]).length > 3) return null;
    if (!startsNumber(tokens, k + 1) && !currencyBefore(text, tokens, k + 1)) return null;
    if (['a', 'an', 'half', 'quarter'].includes(norm[k + 1]) && word !== 'and') return null;
    const high = this.amount(k + 1);
    if (!high || this.anyTaken(k + 1, high.next) || high.form === 'vague') return null;
    if (high.unit && low.unit && high.unit !== low.unit) return null;
    if (dash && touching(tokens, k)) {
      if (low.form === 'plain' && high.form === 'plain') {
        if (
          high.next < length &&
          isDash(norm[high.next]) &&
          touching(tokens, high.next) &&
          kind[high.next + 1] === Kind.number
        )
          return null; // a phone number
        const unit = unitAt(text, tokens, high.next);
        const zero = this.raw(i).startsWith('0') && this.raw(i).length > 1;
        if (!unit && !low.unit && !zero && !(high.low > low.low && countedNoun(text, tokens, high.next, false))) {
          if (low.low <= 199 && high.low <= 199 && !(high.next < length && norm[high.next] === '-')) return 'score';
          if (low.low <= 435 && high.low <= 435) return 'score';
          // "1000–5000", but no phone number and no years
          if (
            high.low <= low.low ||
            high.low >= 20 * low.low ||
            this.raw(i).length + 1 === this.raw(k + 1).length ||
            (low.low >= 1900 && high.low < 2100)
          )
            return null;
        }
        if (zero || (unit === null && low.low >= high.low)) return null;
      }
    }
    let bottom = low.low;
    // "140-150 million", "four to five thousand": the scale stands once.
    if (low.scale === 1 && high.scale > 1 && low.low < 1000 && low.low < high.low / high.scale)
      bottom = low.low * high.scale;
    if (low.form === 'plain' && word === 'or' && low.low >= high.low) return null;
    let top = high.low;
    if (low.low < 0 && dash) return null;
    if (word === 'to' || word === 'and' || dash) {
      if (i > 0 && low.low < 0 && norm[k + 1] === '-') top = -top;
    }
    if (bottom > top) {
      if (word === 'or' || dash || word === 'and' || lead !== 'from') return null;
      [bottom, top] = [top, bottom];
    }
    if (
      word === 'to' &&
      lead !== 'from' &&
      lead !== 'between' &&
      low.unit &&
      !between.closed &&
      high.low / Math.max(low.low, 1e-9) > 50
    )
      return null;
    // "rose 6.5% to 164p", "up 3% to $2.3 billion": two figures.
    if (word === 'to' && inner && (high.unit ? high.unit !== inner : false)) return null;
    if (word === 'to' && inner && !high.unit) {
      const own = unitAt(text, tokens, high.next);
      if (!own || own.unit !== inner) return null;
    }
    if (word === 'or' && inner && !high.unit) return null;
    return {
      low: bottom,
      high: top,
      next: high.next,
      form: high.form,
      unit: low.unit ?? high.unit,

      scale: high.scale,
      closed: low.closed || high.closed,
    };
  }

  private leadBetween(i: number): boolean {
    const { norm } = this.tokens;
    for (let k = i - 1; k >= Math.max(0, i - 3); k--) if (norm[k] === 'between') return true;
    return false;
  }

  /** "2-1", "51-49": a score or a vote. */
  private score(i: number, first: Amount, found: Quantity[]): number {
    const { tokens, text } = this;
    const second = numberAt(text, tokens, first.next + 1);
    if (!second) return first.next;
    const to = second.next;
    const more = to < tokens.length && isDash(tokens.norm[to]) && touching(tokens, to);
    if (more) {
      // "6-4-1", "555-1234-5": records and numbers of all kinds; "51-49 vote" and "6-foot" go on below.
      if (tokens.kind[to + 1] === Kind.number) return this.skipNumber(i);
    }
    if (i > 0 && (touching(tokens, i) || labels.has(tokens.norm[i - 1]))) return to;
    if ((first.low === second.low && first.low === 50) || (first.low === 24 && second.low === 7)) return to;
    const low = Math.min(first.low, second.low);
    const high = Math.max(first.low, second.low);
    found.push({
      from: i,
      to,
      value: [low, high],
      bound: '=',
      unit: null,
      dimension: 'score',
      per: null,
      head: [],
      at: i,
    });
    return to;
  }

  private finish(i: number, sign: number, amount: Amount, range: boolean): Quantity | number {
    const { tokens, text } = this;
    const { norm, kind, length, start, end } = tokens;
    let { low, high, next } = amount;
    const { form } = amount;
    const words = form === 'words' || form === 'fraction' || form === 'vague';
    const plain = form === 'plain' || form === 'digits';
    let unit: string | null = amount.unit?.name ?? null;
    let dimension: Dimension = amount.unit?.dimension ?? 'count';
    let per: string | null = null;
    let head: readonly string[] = [];

    // What the number is glued to.
    if (sign < i && norm[sign] === '+' && touching(tokens, sign) && kind[sign - 1] === Kind.word)
      return this.skipNumber(i); // D+5
    if (!amount.closed && sign === i && i > 0 && touching(tokens, i)) {
      const prev = norm[i - 1];
      if (isDash(prev) && i > 1 && touching(tokens, i - 1) && kind[i - 2] !== Kind.mark) return this.skipNumber(i); // COVID-19, mid-30s
      if (
        prev === '#' ||
        prev === '/' ||
        prev === '@' ||
        prev === '_' ||
        prev === '&' ||
        (prev === '=' && tokens.case[i - 2] === Case.lower) ||
        prev === ':'
      )
        return this.skipNumber(i);
      if (prev === '.' && plain && kind[i] === Kind.number && i > 1 && touching(tokens, i - 1))
        return this.skipNumber(i);
    }
    const hyphen =
      next < length && norm[next] === '-' && touching(tokens, next) && next + 1 < length && touching(tokens, next + 1);
    const spaced =
      next < length &&
      norm[next] === '-' &&
      !touching(tokens, next) &&
      next + 1 < length &&
      kind[next + 1] === Kind.word; // "24 - year - old"
    const shared = this.sharedHyphen(next);
    if (shared >= 0 && notUnits.has(norm[shared])) return this.afterCompound(shared);
    const at = shared >= 0 ? shared : hyphen || (spaced && unitAt(text, tokens, next + 1)) ? next + 1 : next;
    // "1st", "1990s", "747s"
    if (
      kind[next - 1] === Kind.number &&
      at === next &&
      next < length &&
      touching(tokens, next) &&
      /^(?:st|nd|rd|th|s|'s)$/.test(norm[next])
    )
      return next + 1;
    if (hyphen && notUnits.has(norm[at]) && !amount.unit) return this.afterCompound(at);
    if (norm[next] === "'s" && !amount.unit) return next + 1;
    // times of day
    if (
      kind[i] === Kind.number &&
      next < length &&
      (/^(?:am|pm|a\.m\.|p\.m\.|gmt|utc|est|edt|pst|pdt|cet|bst|o'clock|hrs)$/.test(norm[next]) ||
        (norm[next] === ':' && touching(tokens, next) && kind[next + 1] === Kind.number))
    )
      return this.afterTime(next);
    if (i > 0 && norm[i - 1] === ':' && touching(tokens, i) && kind[i] === Kind.number && kind[i - 2] === Kind.number)
      return next;

    if (
      kind[next - 1] === Kind.number &&
      next < length &&
      kind[next] === Kind.word &&
      touching(tokens, next) &&
      !amount.closed &&
      amount.scale === 1 &&
      !unitAt(text, tokens, next)
    )
      return this.skipNumber(i); // 87990cbe, 18F
    const many = form === 'vague' && norm[next] === 'of';
    // "30+ days"
    const past = norm[at] === '+' && touching(tokens, at) ? at + 1 : at;
    const named = amount.unit ? null : unitAt(text, tokens, many ? next + 1 : past);
    let measured = false;
    if (named && this.unitFits(i, amount, named.unit, named.next, at)) {
      unit = named.unit.name;
      dimension = named.unit.dimension;
      next = shared >= 0 ? next + 1 : named.next;
      measured = true;
      if (dimension === 'money' && unit === 'USD' && i > 0) {
        // "8.99 Australian dollars" is in the table; "10 US dollars" too.
      }
    } else if (amount.unit) {
      // "$ 3 million dollars"
      const again = unitAt(text, tokens, next);
      if (again && again.unit === amount.unit) next = again.next;
      measured = true;
    }

    // "5 ft 2 in", "6-foot-2"
    if (unit === 'ft' && named && low === high) {
      const inches = this.inches(next);
      if (inches) {
        low += inches.value / 12;
        high = low;
        next = inches.next;
      }
    }

    // ages
    if (unit === 'year' || unit === 'month' || unit === 'week' || unit === 'day') {
      let k = next;
      if (norm[k] === '-') k++;
      if (norm[k] === 'old' || (norm[k] === 'olds' && k > next)) {
        dimension = 'age';
        next = k + 1;
      } else if (norm[k] === 'of' && norm[k + 1] === 'age') {
        dimension = 'age';
        next = k + 2;
      }
    }
    if (!measured && plain && this.isAge(i, next, amount)) {
      unit = 'year';
      dimension = 'age';
      measured = true;
    }

    if (!measured) {
      if (!words && this.isNoQuantity(i, next, amount, range)) return this.skipName(i, next);
      if (form === 'fraction') {
        if (!this.fractionFits(i, next, amount)) return next;
        dimension = 'ratio';
        const counted =
          norm[next] === 'of' ? countedNoun(text, tokens, next, false) : countedNoun(text, tokens, next, false);
        if (counted) {
          unit = counted.lemma;
          head = counted.words;
        }
      } else if (form === 'words' && low === 1 && high === 1 && norm[i] === 'one') {
        const counted = this.oneOf(i, next, hyphen);
        if (!counted) return next;
        unit = counted.lemma;
        head = counted.words;
        next = counted.at + 1;
      } else {
        const counted = this.counted(at, low === 1 && high === 1, hyphen || shared >= 0, form);
        if (counted && shared >= 0) {
          unit = counted.lemma;
          head = counted.words;
          next++;
        } else if (counted) {
          // "five more years", "13 working days"
          const far = counted.at > next ? unitAt(text, tokens, counted.at) : null;
          if (far && /^(?:duration|money|length|mass|area)$/.test(far.unit.dimension)) {
            dimension = far.unit.dimension;
            unit = far.unit.name;
          } else unit = counted.lemma;
          head = counted.words;
          // "26 of the 712 bills": the second number is a figure of its own.
          if (counted.at - next <= 4 && !this.numberWithin(next, counted.at)) next = Math.max(next, counted.at + 1);
        } else if (!this.stands(i, next, amount)) return next;
      }
    } else if (dimension !== 'money' && hyphen) {
      const counted = countedNoun(text, tokens, next, true);
      if (counted) head = counted.words;
    } else if (dimension === 'percent' || dimension === 'money') {
      const counted =
        norm[next] === 'of' ? countedNoun(text, tokens, next, false) : countedNoun(text, tokens, next, false);
      if (counted && counted.at - next < 6) head = counted.words;
    }

    // rates: "an hour", "per gallon", "a share"
    const rate = this.rate(next);
    if (rate && (measured || dimension === 'count')) {
      per = rate.unit;
      next = rate.next;
    }

    const bound = this.boundBefore(sign);
    let from = bound ? bound.from : sign;
    let sense: Bound = bound?.bound ?? '=';
    if (!bound && form === 'vague') sense = '~';
    const tail = this.boundBehind(amount.next) ?? (next !== amount.next ? this.boundBehind(next) : null);
    if (tail && (sense === '=' || sense === '~')) {
      sense = tail.bound;
      if (tail.next > next) {
        next = tail.next;
        if (!measured && unit === null) {
          const counted = countedNoun(text, tokens, next, false);
          if (counted) {
            unit = counted.lemma;
            head = counted.words;
            next = counted.at + 1;
          }
        }
      }
    }
    if (i > 0 && sign === i && norm[i - 1] === 'no' && low === 1) from = i;
    if (start[from] > end[next - 1]) return next;
    return { from, to: next, value: [low, high], bound: sense, unit, dimension, per, head, at: i };
  }

  /** "four-, five- and six-cylinder": the token behind the last hyphen, or -1. */
  private sharedHyphen(k: number): number {
    const { tokens } = this;
    const { norm, length } = tokens;
    if (k + 1 >= length || norm[k] !== '-' || !touching(tokens, k)) return -1;
    if (norm[k + 1] !== ',' && norm[k + 1] !== 'and' && norm[k + 1] !== 'or' && norm[k + 1] !== 'to') return -1;
    for (let j = k + 2; j < Math.min(length - 1, k + 9); j++) {
      if (norm[j] !== '-') {
        if (startsNumber(tokens, j) || norm[j] === ',' || norm[j] === 'and' || norm[j] === 'or' || norm[j] === 'to')
          continue;
        return -1;
      }
      if (touching(tokens, j + 1) && tokens.kind[j + 1] === Kind.word) return j + 1;
    }
    return -1;
  }

  /** "2 in", "and 11 inches", "-2" behind feet. */
  private inches(k: number): { value: number; next: number } | null {
    const { tokens, text } = this;
    const { norm, kind } = tokens;
    const at = norm[k] === 'and' || norm[k] === ',' || (norm[k] === '-' && touching(tokens, k)) ? k + 1 : k;
    const value = kind[at] === Kind.number ? digitsValue(norm[at]) : Number.NaN;
    if (!(value >= 0 && value < 12)) return null;
    const unit = unitAt(text, tokens, norm[at + 1] === '-' ? at + 2 : at + 1);
    if (unit?.unit.name === 'inch') return { value, next: unit.next };
    if (norm[at + 1] === 'in' && (at + 2 >= tokens.length || kind[at + 2] === Kind.mark))
      return { value, next: at + 2 };
    return norm[k] === '-' ? { value, next: at + 1 } : null;
  }

  private numberWithin(from: number, to: number): boolean {
    const { kind, norm } = this.tokens;
    for (let k = from; k < to; k++) if (kind[k] === Kind.number || isNumberWord(norm[k])) return true;
    return false;
  }

  private afterCompound(k: number): number {
    const { tokens } = this;
    let at = k + 1;
    while (at < tokens.length && touching(tokens, at) && (tokens.norm[at] === '-' || tokens.kind[at] !== Kind.mark))
      at++;
    return at;
  }

  private afterTime(k: number): number {
    const { tokens } = this;
    let at = k;
    while (at < tokens.length && (tokens.norm[at] === ':' || tokens.kind[at] === Kind.number) && touching(tokens, at))
      at++;
    return at < tokens.length &&
      /^(?:am|pm|a\.m\.|p\.m\.|gmt|utc|est|edt|pst|pdt|cet|bst|o'clock|hrs)$/.test(tokens.norm[at])
      ? at + 1
      : at;
  }

  /** Whether the unit read behind a number is the number's, and not a word of its own ("second", "point", "times", "m"). */
  private unitFits(i: number, amount: Amount, unit: Unit, next: number, at: number): boolean {
    const { tokens } = this;
    const { norm, kind } = tokens;
    const raw = this.raw(at);
    const word = norm[at];
    if (
      amount.form === 'plain' &&
      /^(?:19|20)\d\d$/.test(norm[i]) &&
      tokens.case[at] === Case.capital &&
      this.boundBefore(i) === null
    )
      return false;
    const glued = touching(tokens, at);
    if (raw.length === 1 && /[A-Za-z]/.test(raw)) {
      if (raw === 'm') return glued || kind[i] === Kind.number;
      if (raw === 'p') return kind[i] === Kind.number && !/^(?:480|720|1080|1440|2160)$/.test(norm[i]);
      if (raw === 'x') return glued;
      return (
        kind[i] === Kind.number &&
        (glued ||
          tokens.case[at] === Case.none ||
          raw === 'g' ||
          raw === 'L' ||
          raw === 'W' ||
          raw === 'V' ||
          raw === 't')
      );
    }
    if (word === 'pound' || word === 'pounds') return true;
    if (amount.form === 'vague') return norm[amount.next] === 'of' && unit.dimension !== 'other';
    if (word === 'second' || word === 'quarter' || word === 'min')
      return kind[i] === Kind.number || (tokens.norm[at - 1] === '-' && touching(tokens, at));
    if (unit.name === 'time') return kind[i] === Kind.number || amount.low !== 1;
    if (norm[i] === 'one' && word === 'day' && tokens.norm[at - 1] !== '-') return false;
    return next > at;
  }

  /** What stands in for a unit: the noun counted. */
  private counted(at: number, single: boolean, hyphen: boolean, form: NumberRead['form']): Counted | null {
    const { tokens, text } = this;
    const { kind, norm, length } = tokens;
    if (at >= length) return null;
    if (hyphen && kind[at] === Kind.word) {
      // "10-page letter", "four-cylinder engine"
      const word = norm[at];
      if (isNumberWord(word)) return null;
      return { lemma: singular(word), words: [word], at };
    }
    if (kind[at] === Kind.word && touching(tokens, at) && form !== 'words')
      return countedNoun(text, tokens, at, single);
    return countedNoun(text, tokens, at, single);
  }

  /** "one solution": the noun, or null where "one" counts nothing ("one of", "no one", "one-on-one"). */
  private oneOf(i: number, next: number, hyphen: boolean): Counted | null {
    const { tokens, text } = this;
    const { norm, kind, length } = tokens;
    if (next >= length || kind[next] !== Kind.word || hyphen) {
      if (hyphen) {
        const word = norm[next + 1];
        return kind[next + 1] === Kind.word &&
          !notUnits.has(word) &&
          !isNumberWord(word) &&
          ![
            'man',
            'woman',
            'party',
            'size',
            'person',
            'child',
            'state',
            'time',
            'punch',
            'click',
            'issue',
            'track',
            'armed',
            'eyed',
            'legged',
            'upmanship',
            'seat',
          ].includes(word)
          ? { lemma: singular(word), words: [word], at: next + 1 }
          : null;
      }
      return null;
    }
    if (i > 0 && notBeforeOne.has(norm[i - 1])) return null;
    if (notOne.has(norm[next]))
      return norm[next] === 'hand' && i > 0 && norm[i - 1] !== 'on'
        ? { lemma: 'hand', words: ['hand'], at: next }
        : null;
    if (looksVerb(norm[next]) && norm[next].endsWith('ing')) return null;
    const counted = countedNoun(text, tokens, next, true);
    if (!counted || isPlural(norm[counted.at]) || counted.at - next > 3) return null;
    return counted;
  }

  private fractionFits(i: number, next: number, amount: Amount): boolean {
    const { norm, length, kind } = this.tokens;
    const follow = next < length ? norm[next] : '';
    const prev = i > 0 ? norm[i - 1] : '';
    if (kind[i] === Kind.number) return true;
    if (norm[i] === 'half') {
      if (
        /^(?:first|second|other|better|latter|later|top|bottom|back|front|early|last|this|that|each|every|final|opening|one)$/.test(
          prev,
        ) ||
        prev === 'and'
      )
        return false;
      return (
        follow === 'of' ||
        follow === 'the' ||
        follow === 'their' ||
        follow === 'its' ||
        follow === 'his' ||
        follow === 'our' ||
        follow === 'those' ||
        follow === 'all' ||
        this.boundBefore(i) !== null
      );
    }
    if (norm[i] === 'a' || norm[i] === 'an') {
      return (
        follow === 'of' ||
        this.boundBefore(i) !== null ||
        (kind[next] === Kind.word && /^(?:more|less|fewer|higher|lower)$/.test(follow))
      );
    }
    return amount.low > 0;
  }

  /** A fraction, age or bare number may stand without a noun; small words may not. */
  private stands(i: number, next: number, amount: Amount): boolean {
    const { norm, kind, length } = this.tokens;
    if (amount.form === 'vague') return (next < length && norm[next] === 'of') || (i > 0 && kills.has(norm[i - 1]));
    if (amount.form === 'words') {
      const prev = i > 0 ? norm[i - 1] : '';
      const follow = next < length ? norm[next] : '';
      if (kills.has(prev)) return true;
      if (follow === 'of' && partOf.has(norm[next + 1] ?? '') && amount.low >= 2) return true;
      if (prev === 'of' && /^(?:father|mother|grandfather|grandmother|parent|parents)$/.test(norm[i - 2] ?? ''))
        return true;
      if (/^(?:the|these|those|all|both|between|of|her|his|their|our|no|any|on|at)$/.test(prev)) return amount.low > 12;
      if (amount.low <= 1) return false;
      return (
        amount.low > 12 ||
        this.boundBefore(i) !== null ||
        /^(?:were|was|are|others|have|had|died|killed|dead|wounded|injured|missing|more|people|remain)$/.test(follow)
      );
    }
    return kind[i] !== Kind.word || amount.low > 12;
  }

  /** ", 32," behind a name; "aged 32"; "who was 10"; "turned 40". */
  private isAge(i: number, next: number, amount: Amount): boolean {
    const { tokens } = this;
    const { norm, kind, length } = tokens;
    if (amount.form !== 'plain' || amount.low < 1 || amount.low > 119 || amount.unit) return false;
    const prev = i > 0 ? norm[i - 1] : '';
    const follow = next < length ? norm[next] : '';
    if (ageLabels.has(prev)) return true;
    const before = i > 1 ? norm[i - 2] : '';
    if (prev === 'of' && before === 'age') return true;
    if (prev === 'as' && (before === 'young' || before === 'old')) return true;
    if (prev === 'than' && (before === 'younger' || before === 'older')) return true;
    if (
      (prev === 'under' || prev === 'over') &&
      ageBefore.has(before) &&
      !(kind[next] === Kind.word && countedNoun(this.text, tokens, next, false))
    )
      return true;
    if (prev === 'now' && /^(?:is|are|was)$/.test(before) && i > 2 && /^(?:who|he|she|i)$/.test(norm[i - 3]))
      return true;
    if (prev === 'at' && /^(?:die|dies|died|dead|dying)$/.test(before)) return true;
    const closes =
      next >= length ||
      follow === ',' ||
      follow === '.' ||
      follow === ';' ||
      follow === ')' ||
      follow === '!' ||
      follow === '?';
    if (prev === ',' && (follow === ',' || follow === '.' || follow === ';') && i > 1 && kind[i - 2] === Kind.word) {
      const name = tokens.case[i - 2] === Case.capital || tokens.case[i - 2] === Case.mixed;
      if (
        name &&
        !/^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/.test(before) &&
        amount.low >= 1
      ) {
        // A list of numbers ("Florida, 29, Ohio, 18") has a further number near by; a person has not.
        return !(follow === ',' && kind[next + 1] === Kind.number);
      }
    }
    if (
      /^(?:was|is|turned|turns|be|turning)$/.test(prev) &&
      amount.low >= 2 &&
      (closes || /^(?:when|at|by|and|years|the|as|now)$/.test(follow))
    ) {
      const who = before;
      return /^(?:who|he|she|i|will|would|just|then|now)$/.test(who) || /^turn/.test(prev);
    }
    return false;
  }

  /** Whether a number in digits is a year, a name, an address, a list number or the like. */
  private isNoQuantity(i: number, next: number, amount: Amount, range: boolean): boolean {
    const { tokens, text } = this;
    const { norm, kind, start, end, length } = tokens;
    const prev = i > 0 ? norm[i - 1] : '';
    const follow = next < length ? norm[next] : '';
    const plain = amount.form === 'plain';
    const bound = this.boundBefore(i);
    const bounded = bound !== null && bound.bound !== '~' && !/^(?:over|under|above|below)$/.test(prev);
    // list numbers: "1. What did…" at the start of a line
    const lineStart = i === 0 || /[\n\r]/.test(text.slice(end[i - 1], start[i]));
    if (
      plain &&
      lineStart &&
      (follow === '.' || follow === ')') &&
      touching(tokens, next) &&
      (next + 1 >= length || start[next + 1] > end[next])
    )
      return true;
    if (plain && prev === '(' && follow === ')' && (amount.low < 10 || kind[next + 1] === Kind.number)) return true;
    // years
    if (plain && /^(?:1[0-9]|20)\d\d$/.test(norm[i]) && amount.scale === 1) {
      const late = amount.low >= 1900 && amount.low < 2100;
      if (late && !bounded) {
        if (!(kind[next] === Kind.word && this.boundBefore(i) !== null && countedNoun(text, tokens, next, false)))
          return true;
      }
      if (
        !late &&
        /^(?:in|since|from|by|between|to|and|until|circa|c|year|of|around|before|after|early|late|mid|a\.d\.|ad)$/.test(
          prev,
        ) &&
        !(prev === 'of' && i > 1 && sums.has(norm[i - 2])) &&
        !(kind[next] === Kind.word && countedNoun(text, tokens, next, false))
      )
        return true;
    }
    if (
      range &&
      amount.form === 'plain' &&
      amount.low >= 1000 &&
      amount.high < 2100 &&
      (prev === 'between' || prev === 'from' || prev === 'a.d.')
    )
      return true;
    if (
      range &&
      plain &&
      amount.low >= 1600 &&
      amount.high <= 2100 &&
      !(kind[next] === Kind.word && countedNoun(text, tokens, next, false))
    )
      return true;
    if (
      /^\d\.0$/.test(norm[i]) &&
      i > 0 &&
      kind[i - 1] === Kind.word &&
      tokens.case[i - 1] !== Case.lower &&
      !(kind[next] === Kind.word && countedNoun(text, tokens, next, false))
    )
      return true; // Boehner 2.0
    if (!plain) return i > 0 && prev === 'model';
    // phone numbers, codes
    if (
      isDash(follow) &&
      touching(tokens, next) &&
      next + 1 < length &&
      kind[next + 1] === Kind.number &&
      touching(tokens, next + 1)
    )
      return true;
    if (isDash(prev) && touching(tokens, i) && !range) return true;
    if (norm[i].length > 1 && norm[i].startsWith('0')) return true;
    if (norm[i].length > 9) return true;
    // names and labels
    if (follow === 'index' && i > 0 && (prev === "'s" || tokens.case[i - 1] !== Case.lower)) return true;
    if (prev === '#' || (names.has(norm[i]) && !this.boundBefore(i))) return true;
    if (follow === '(' && touching(tokens, next) && norm[next + 2] === ')' && norm[next + 1]?.length === 1) return true; // 501(c)
    const label = i > 0 && kind[i - 1] === Kind.word && !(prev === 'no' && kind[i - 2] === Kind.number);
    if (label && labels.has(prev)) return true;
    if (
      label &&
      softLabels.has(prev) &&
      !(tokens.case[i - 1] === Case.lower && kind[next] === Kind.word && countedNoun(text, tokens, next, false))
    )
      return true;
    if (prev === '.' && i > 1 && touching(tokens, i - 1) && abbreviatedLabels.has(norm[i - 2])) return true;
    if (
      i > 0 &&
      kind[i - 1] === Kind.word &&
      !touching(tokens, i) &&
      (tokens.case[i - 1] === Case.capital || tokens.case[i - 1] === Case.upper || tokens.case[i - 1] === Case.mixed)
    ) {
      const sentence = i === 1 || /[.!?:"“\n]/.test(norm[i - 2]) || this.boundBefore(i) !== null || verbish.has(prev);
      if (!sentence && !(kind[next] === Kind.word && countedNoun(text, tokens, next, false)) && amount.low < 3000)
        return true;
    }
    // addresses: "9 E 71st St", "575 Wilbraham Road"
    if (kind[next] === Kind.word && tokens.case[next] !== Case.lower) {
      for (let k = next; k < Math.min(length, next + 5); k++) {
        if (kind[k] === Kind.mark) break;
        if (kind[k] === Kind.word && tokens.case[k] === Case.lower && !/^(?:st|nd|rd|th)$/.test(norm[k])) break;
        if (streets.has(norm[k]) && (k > next || (kind[k + 1] === Kind.word && tokens.case[k + 1] === Case.capital)))
          return true;
      }
    }
    return false;
  }

  /** Past a name's number and, where it is a range or a number in parts, past all of it. */
  private skipName(i: number, next: number): number {
    const { tokens } = this;
    let k = Math.max(next, i + 1);
    if (i > 0 && tokens.norm[i - 1] === 'caption' && tokens.norm[k] === 'of' && tokens.kind[k + 1] === Kind.number)
      k += 2;
    while (
      k < tokens.length &&
      touching(tokens, k) &&
      (isDash(tokens.norm[k]) || tokens.norm[k] === '/' || tokens.norm[k] === ':') &&
      k + 1 < tokens.length &&
      tokens.kind[k + 1] === Kind.number
    )
      k += 2;
    return k;
  }

  private rate(k: number): { unit: string; next: number } | null {
    const { tokens, text } = this;
    const { norm, kind, length } = tokens;
    if (k + 1 >= length) return null;
    const word = norm[k];
    if (word !== 'per' && word !== 'a' && word !== 'an' && word !== '/') return null;
    if (word === '/' && !touching(tokens, k)) return null;
    if (kind[k + 1] !== Kind.word) return null;
    if (word !== 'per' && k + 2 < length && notRate.has(norm[k + 2])) return null; // "a year earlier"
    const unit = unitAt(text, tokens, k + 1);
    if (unit && unit.unit.dimension !== 'percent') return { unit: unit.unit.name, next: unit.next };
    if (word === 'per') return { unit: singular(norm[k + 1]), next: k + 2 };
    if (['share', 'piece', 'head', 'person', 'household', 'family', 'pop'].includes(norm[k + 1]) && word !== '/')
      return { unit: norm[k + 1], next: k + 2 };
    return null;
  }

  private boundBefore(i: number): { from: number; bound: Bound } | null {
    const { tokens } = this;
    const { norm } = tokens;
    if (i === 0) return null;
    let k = i - 1;
    const mark = marksBefore.get(norm[k]);
    if (mark) return { from: k, bound: mark };
    if (norm[k] === '.' && k > 0 && norm[k - 1] === 'approx') return { from: k - 1, bound: '~' };
    // "more than a dozen": the article belongs to the number already.
    while (k > 0 && (norm[k] === 'the' || norm[k] === 'just' || norm[k] === 'only')) k--;
    const list = before.get(norm[k]);
    if (!list) return null;
    for (const { words, bound } of list) {
      if (k - words.length + 1 < 0) continue;
      let ok = true;
      for (let w = words.length - 1, at = k; w >= 0 && ok; w--, at--) ok = norm[at] === words[w];
      if (!ok) continue;
      const from = k - words.length + 1;
      // "bring the total to some 20" and "over" as a place ("flew over 12 cities") read alike; leave them.
      if (k !== i - 1 && (words.length === 1 || /^(?:1[5-9]|20)\d\d$/.test(norm[i]))) return null;
      if (bound === '~' && words[0] === 'near' && from > 0 && tokens.case[from - 1] === Case.capital) return null;
      return { from, bound };
    }
    return null;
  }

  private boundBehind(k: number): { next: number; bound: Bound } | null {
    const { tokens } = this;
    const { norm, length } = tokens;
    if (k >= length) return null;
    if (norm[k] === '+' && touching(tokens, k)) return { next: k + 1, bound: '>=' };
    const hyphen = norm[k] === '-' && touching(tokens, k) && (norm[k + 1] === 'plus' || norm[k + 1] === 'odd') ? 1 : 0;
    const list = behind.get(norm[k + hyphen]);
    if (!list) return null;
    for (const { words, bound } of list) {
      let ok = k + hyphen + words.length <= length;
      for (let w = 0; w < words.length && ok; w++) ok = norm[k + hyphen + w] === words[w];
      if (!ok) continue;
      if ((words[0] === 'plus' || words[0] === 'odd') && words.length === 1 && !hyphen) continue;
      if (words[0] === 'and' && words[1] === 'more' && norm[k + 2] === 'than') continue;
      return { next: k + hyphen + words.length, bound };
    }
    return null;
  }
}

const sums = new Set([
  'average',
  'total',
  'sum',
  'maximum',
  'minimum',
  'price',
  'cost',
  'median',
  'mean',
  'rate',
  'peak',
  'record',
  'crowd',
  'force',
  'population',
  'out',
]);
const notRate = new Set([
  'earlier',
  'ago',
  'later',
  'before',
  'after',
  'old',
  'or',
  'and',
  'long',
  'away',
  'from',
  'of',
]);
const changes = new Set(grammar.changes);
const isDash = (mark: string): boolean =>
  mark === '-' || mark === '–' || mark === '—' || mark === '\u2011' || mark === '~';
const joins = (word: string): boolean => word === 'to' || word === 'and' || word === 'or';
const verbish = new Set([
  'about',
  'over',
  'only',
  'with',
  'the',
  'all',
  'some',
  'in',
  'at',
  'of',
  'by',
  'and',
  'for',
  'from',
  'under',
  'nearly',
  'almost',
  'roughly',
  'around',
  'these',
  'those',
  'killing',
  'total',
  'between',
  'than',
  'as',
  'when',
  'after',
  'if',
  'but',
  'or',
  'that',
  'another',
  'more',
  'just',
  'to',
  'on',
  'up',
  'least',
  'most',
  'an',
  'a',
]);
