import type { Span } from '../../text/span';
import { isLed, isSmall, nameOf, type Run, runAt, type WholeNames, wholeName } from './named';
import { cueAt, isRole, phraseAt, pronounAt, type Tongue, type Word } from './tongue';

/** Who is named as saying something. */
export interface Named extends Span {
  /** The whole name as the article gives it. */
  readonly name: string;
  readonly isPerson: boolean;
}

/** A cue beside a quote and whom it names; null for a pronoun or somebody without a name. */
export interface Teller {
  readonly cue: Span;
  readonly source: Named | null;
  /** The pronoun that stands for somebody named before ('' for one that the language drops); null where somebody is named, or somebody else meant. */
  readonly pronoun: string | null;
  /** Whether the words are all that the sentence says of the quote: behind it, or in front with a colon. */
  readonly isPlain: boolean;
}

/** What a reader of names needs: the text, the language and the whole names of the article. */
export interface Page {
  readonly text: string;
  readonly tongue: Tongue;
  readonly names: WholeNames;
}

/** A sentence that leads up to a quote has no more words. */
const SHORT = 14;

/** How many words behind a cue somebody may be named. */
const FAR = 14;

/** Who says the quote in front of `words`, the rest of its sentence; null where they tell nothing of it. `isOpen`: the quote has not ended its sentence. */
export function tellerBehind(page: Page, words: readonly Word[], isOpen: boolean): Teller | null {
  const { tongue } = page;
  let i = 0;
  while (i < words.length && /^[,–—-]$/.test(words[i].text)) i++;
  if (i >= words.length) return null;
  const first = words[i];
  const length = first.isCapital
    ? 0
    : cueAt(words, i, tongue) || phraseAt(words, i, tongue.according) || Number(tongue.after.has(first.low));
  if (length > 0) {
    const declined = tongue.declined && cueAt(words, i, tongue) === 0;
    const source = declined ? null : namedBehind(page, words, i + length);
    return {
      cue: spanOf(words, i, i + length),
      source,
      pronoun: source ? null : pronounAt(words, i + length, tongue),
      isPlain: true,
    };
  }
  const cue = cueIn(words, i, Math.min(words.length, i + 10), tongue);
  if (cue === null) return null;
  const span = spanOf(words, cue.from, cue.to);
  if (cue.from === i || isInverted(words[cue.from], tongue))
    return isInverted(words[cue.from], tongue)
      ? { cue: span, source: null, pronoun: behindHyphen(words[cue.from]), isPlain: true }
      : null;
  const subject = isOpen && i > 0 ? namedBefore(page, words.slice(i), cue.from - i) : null;
  if (subject === PRONOUN) return { cue: span, source: null, pronoun: words[cue.from - 1].low, isPlain: true };
  return subject && { cue: span, source: subject, pronoun: null, isPlain: true };
}

/** Who says the quote behind `words`, its sentence up to there; null where they tell nothing of it. */
export function tellerBefore(page: Page, words: readonly Word[]): Teller | null {
  if (words.length === 0) return null;
  const { tongue } = page;
  const isColon = words.at(-1)?.text === ':';
  const cue = lastCue(words, tongue);
  if (cue) {
    const span = spanOf(words, cue.from, cue.to);
    if (isInverted(words[cue.from], tongue)) return { cue: span, source: null, pronoun: null, isPlain: isColon };
    const subject = namedBefore(page, words, cue.from);
    if (subject === PRONOUN) return { cue: span, source: null, pronoun: null, isPlain: isColon };
    const isFronted =
      cue.from === 0 || (isSmall(words[0], tongue) && isLed(words, 0, 1, tongue)) || tongue.calendar.has(words[0].low);
    const source = subject ?? (isFronted ? namedBehind(page, words, cue.to) : null);
    return { cue: span, source, pronoun: null, isPlain: isColon };
  }
  for (let i = words.length - 1; i >= 0; i--) {
    const length = phraseAt(words, i, tongue.according);
    if (length === 0) continue;
    const source = tongue.declined ? null : namedBehind(page, words, i + length);
    return { cue: spanOf(words, i, i + length), source, pronoun: null, isPlain: false };
  }
  if (!isColon) return null;
  const colon = words[words.length - 1];
  // "Anna Holm: «…»"
  const run = words[0].isCapital ? runAt(words, 0, tongue) : null;
  if (run?.to === words.length - 1)
    return isKnown(page, words, run)
      ? { cue: colon, source: personOf(page, words, run), pronoun: null, isPlain: true }
      : null;
  const source = words.length <= SHORT ? leadingUp(page, words) : null;
  return source && { cue: colon, source, pronoun: null, isPlain: false };
}

/** Who opens a sentence: "Anna Holm ging", "Le maire Nils Berg a". */
export function opens(page: Page, words: readonly Word[]): Named | null {
  const { tongue } = page;
  if (words.length === 0) return null;
  const isArticle = tongue.articles.has(words[0].low);
  if (isSmall(words[0], tongue) && !isArticle) return null;
  const named = namedBehind(page, words, isArticle ? 1 : 0);
  return named?.isPerson ? named : null;
}

/** "Berg wies das zurück: „…“": who opens a sentence that names nobody else. */
function leadingUp(page: Page, words: readonly Word[]): Named | null {
  const source = opens(page, words);
  if (!source) return null;
  for (let i = 0; i < words.length; i++) {
    if (!words[i].isCapital || words[i].start < source.end) continue;
    if (!page.tongue.nouns) return null;
    const run = runAt(words, i, page.tongue);
    if (run && (run.to - run.name > 1 || isKnown(page, words, run))) return null;
  }
  return source;
}

const spanOf = (words: readonly Word[], from: number, to: number): Span => ({
  start: words[from].start,
  end: words[to - 1].end,
});

const behindHyphen = ({ low }: Word): string => low.slice(low.lastIndexOf('-') + 1);

const isInverted = ({ low }: Word, { inverted }: Tongue): boolean => inverted.some(end => low.endsWith(end));

function cueIn(words: readonly Word[], from: number, to: number, tongue: Tongue): { from: number; to: number } | null {
  for (let i = from; i < to; i++) {
    const length = cueAt(words, i, tongue);
    if (length > 0 || isInverted(words[i], tongue)) return { from: i, to: i + Math.max(1, length) };
  }
  return null;
}

function lastCue(words: readonly Word[], tongue: Tongue): { from: number; to: number } | null {
  let last = null;
  for (let i = 0; i < words.length; i = last.to) {
    const cue = cueIn(words, i, words.length, tongue);
    if (!cue) break;
    last = cue;
  }
  return last;
}

const PRONOUN = 'pronoun';

/** Who is named right in front of a cue at `cue`: "Anna Holm", "Anna Holm (SPD)", "Anna Holm, la maire de Lyon,", "la maire, Anna Holm,". */
function namedBefore(page: Page, words: readonly Word[], cue: number): Named | typeof PRONOUN | null {
  const { tongue } = page;
  let end = cue;
  if (words[end - 1]?.text === ')') {
    while (end > 0 && words[end - 1].text !== '(') end--;
    end--;
  }
  if (end < 1) return null;
  if (tongue.pronouns.has(words[end - 1].low)) return PRONOUN;
  if (words[end - 1].text !== ',') return namedUpTo(page, words, end);
  const close = end - 1;
  let open = close - 1;
  while (open > 0 && words[open].text !== ',') open--;
  if (open <= 0) return null;
  const inside = namedUpTo(page, words, close);
  if (inside && inside.from === open + 1 && inside.to - inside.from > 1 && hasRoleBefore(words, open, tongue))
    return inside;
  return namedUpTo(page, words, open);
}

const hasRoleBefore = (words: readonly Word[], end: number, tongue: Tongue): boolean => {
  for (let k = end - 1; k >= 0 && words[k].isWord; k--) if (isRole(words[k], tongue)) return true;
  return false;
};

/** The name that ends right before `end` and is no part of a phrase. */
function namedUpTo(page: Page, words: readonly Word[], end: number): (Named & { from: number; to: number }) | null {
  const { tongue } = page;
  let from = end;
  while (from > 0 && (words[from - 1].isCapital || tongue.particles.has(words[from - 1].low))) from--;
  while (from < end && !words[from].isCapital) from++;
  // "Mais Anna Holm", yet "Van der Laan"
  while (
    from < end - 1 &&
    isSmall(words[from], tongue) &&
    wholeName(nameOf(page.text, words, { name: from, to: end }), page.names) === null
  )
    do from++;
    while (!words[from].isCapital);
  if (from === end) return null;
  const run = runAt(words, from, tongue);
  if (!run || run.to !== end || (run.name === from && isLed(words, 0, from, tongue))) return null;
  const named = personOf(page, words, run);
  return named && { ...named, from, to: end };
}

/** Who is named behind a cue, from `i` on: "Anna Holm", "lundi la maire de Lyon Anna Holm", "la maire de Lyon, Anna Holm". */
export function namedBehind(page: Page, words: readonly Word[], i: number): Named | null {
  const { tongue } = page;
  let hasRole = false;
  if (isLedName(page, words, i)) return particled(page, words, i);
  const end = Math.min(words.length, i + FAR);
  for (let k = i; k < end; k++) {
    const word = words[k];
    if (tongue.pronouns.has(word.low) && k === i) return null;
    if (word.text === ',') return hasRole ? apposed(page, words, k + 1) : null;
    if (word.text === '(') {
      while (k < end && words[k].text !== ')') k++;
      continue;
    }
    if (!word.isWord && !/^\p{N}/u.test(word.text)) return null;
    if (tongue.calendar.has(word.low)) continue;
    if (!word.isCapital) {
      if (tongue.stops.has(word.low) || cueAt(words, k, tongue) > 0) return null;
      hasRole ||= isRole(word, tongue);
      continue;
    }
    const run = runAt(words, k, tongue);
    if (!run) {
      if (!isRole(word, tongue)) return null;
      hasRole = true;
      continue;
    }
    const isPlain = run.name > k || !isLed(words, i, k, tongue, !isKnown(page, words, run));
    const named = isPlain ? personOf(page, words, run) : null;
    // "der Vorsitzende der Grünen, Anna Holm"
    const isNoun = tongue.nouns && k > i && tongue.articles.has(words[k - 1].low);
    if (named || (isPlain && !isNoun)) return named;
    k = run.to - 1;
  }
  return null;
}

/** Whether the article names somebody so elsewhere as well. */
const isKnown = ({ text, names }: Page, words: readonly Word[], run: Run): boolean => {
  const name = nameOf(text, words, run);
  return (names.times.get(name) ?? 0) > 1 || wholeName(name, names) !== null;
};

/** ", Anna Holm," behind a role. */
function apposed(page: Page, words: readonly Word[], k: number): Named | null {
  const run = words[k]?.isCapital ? runAt(words, k, page.tongue) : null;
  if (!run || run.to - run.name < 2) return null;
  const behind = words[run.to];
  return behind === undefined || !behind.isWord ? personOf(page, words, run) : null;
}

/** "von der Leyen": a name that starts with its particle, where the article gives the whole of it. */
function particled(page: Page, words: readonly Word[], i: number): Named | null {
  let to = i;
  while (page.tongue.particles.has(words[to].low)) to++;
  const whole = wholeName(nameOf(page.text, words, { name: i, to: to + 1 }), page.names);
  return whole === null ? null : { ...spanOf(words, i, to + 1), name: whole, isPerson: true };
}

function isLedName(page: Page, words: readonly Word[], i: number): boolean {
  let k = i;
  while (k < words.length && page.tongue.particles.has(words[k].low)) k++;
  return k > i && words[k]?.isCapital === true && particled(page, words, i) !== null;
}

/** Whom a run names; null where that is not plain. */
export function personOf(page: Page, words: readonly Word[], run: Run): Named | null {
  const { text, tongue, names } = page;
  const { name: at, to, hasRole } = run;
  // "Holm et Berg": two of them
  if (tongue.stops.has(words[to]?.low ?? '') && words[to + 1]?.isCapital) return null;
  const name = nameOf(text, words, run);
  const span = spanOf(words, at, to);
  const whole = to - at === 1 || isSmall(words[at], tongue) ? wholeName(name, names) : null;
  if (whole !== null) return { ...span, name: whole, isPerson: true };
  if (to - at > 1) {
    const before = words[run.from - 1];
    const isPerson = hasRole || before === undefined || !tongue.articles.has(before.low);
    return tongue.nouns && !isPerson ? null : { ...span, name, isPerson };
  }
  return tongue.nouns && !hasRole ? null : { ...span, name, isPerson: hasRole };
}
