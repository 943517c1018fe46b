import variants from '../../../data/name-variants.json';
import type { Span } from '../../text/span';
import { Case, Kind } from '../../text/tokens';
import type { Corpus } from '../corpus';
import type { Entry } from '../entry';
import { Trait, words } from './words';

/** Another spelling of a name than the one that most articles of the folder have. */
export interface Spelling extends Span {
  readonly here: string;
  readonly usual: string;
  /** How many articles have the usual one. */
  readonly articles: number;
}

const grouped = (lines: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    lines.flatMap(line => {
      const names = line.split(' ');
      return names.map(name => [name, names[0]] as const);
    }),
  );

/** First spelling of a name's spellings, by spelling: of names that stand alone, and of given names, which need a surname to be one person's. */
const names = grouped(variants.names);
const given = grouped(variants.given);
const acronyms = new Set(variants.acronyms);

type Forms = ReadonlyMap<string, Span>;
const formsKept = new WeakMap<Entry['reading'], Forms>();

/** The spellings that an article has, each with its first place. Text in capitals throughout says nothing. */
function formsOf({ reading, boilerplate }: Entry): Forms {
  const known = formsKept.get(reading);
  if (known) return known;
  const { tokens, text } = reading.article;
  const forms = new Map<string, Span>();
  for (let t = 0; t < tokens.length; t++) {
    if (tokens.kind[t] !== Kind.word || tokens.case[t] < Case.capital) continue;
    const start = tokens.start[t];
    const end = tokens.end[t];
    if (end - start < 3 || boilerplate.some(passage => passage.start <= start && end <= passage.end)) continue;
    if (tokens.case[t] === Case.upper && (isShout(t - 1) || isShout(t + 1))) continue;
    let form = text.slice(start, end);
    if (given.has(form)) {
      const next = t + 1;
      if (next >= tokens.length || tokens.kind[next] !== Kind.word || tokens.case[next] < Case.capital) continue;
      form += ` ${text.slice(tokens.start[next], tokens.end[next])}`;
    }
    if (!forms.has(form)) forms.set(form, { start, end });
  }
  formsKept.set(reading, forms);
  return forms;

  function isShout(t: number): boolean {
    return tokens.kind[t] === Kind.word && tokens.case[t] === Case.upper && tokens.end[t] - tokens.start[t] > 2;
  }
}

const countsKept = new WeakMap<Corpus, ReadonlyMap<string, ReadonlyMap<string, number>>>();

/** Articles by spelling, by name. */
function countsOf(corpus: Corpus): ReadonlyMap<string, ReadonlyMap<string, number>> {
  let known = countsKept.get(corpus);
  if (known) return known;
  const counts = new Map<string, Map<string, number>>();
  for (const entry of corpus.entries)
    for (const form of formsOf(entry).keys()) {
      const key = keyOf(form);
      if (!key) continue;
      const forms = counts.get(key) ?? new Map<string, number>();
      forms.set(form, (forms.get(form) ?? 0) + 1);
      counts.set(key, forms);
    }
  known = new Map([...counts].filter(([key, forms]) => forms.size > 1 && (!isCaps(key) || isAcronym(key, forms))));
  countsKept.set(corpus, known);
  return known;
}

function keyOf(form: string): string | null {
  const name = names.get(form);
  if (name) return name;
  const [first, surname] = form.split(' ');
  if (surname) return `${given.get(first) ?? first} ${surname}`;
  if (form.length > 8 || !/^\p{Lu}+$|^\p{Lu}\p{Ll}+$/u.test(form)) return null;
  const [id] = words.of(form.toLowerCase());
  return id !== undefined && words.weight(id) >= 1 && (words.traits(id) & Trait.function) === 0
    ? form.toUpperCase()
    : null;
}

const isCaps = (text: string): boolean => text === text.toUpperCase();

/** Whether capitals are how the name is mostly written, so that it is an acronym and no shouted word. */
function isAcronym(key: string, forms: ReadonlyMap<string, number>): boolean {
  const upper = forms.get(key) ?? 0;
  let other = 0;
  for (const [form, count] of forms) if (form !== key) other += count;
  return upper > 0 && other > 0 && (acronyms.has(key) || (upper >= 3 && upper >= other));
}

/** The names of an article that most of the folder spells otherwise, each at its first place. */
export function spellingsOf(corpus: Corpus, entry: Entry): readonly Spelling[] {
  const counts = countsOf(corpus);
  const found: Spelling[] = [];
  for (const [form, span] of formsOf(entry)) {
    const key = keyOf(form);
    const forms = key === null ? undefined : counts.get(key);
    if (!forms) continue;
    const own = forms.get(form) ?? 0;
    const [usual] = [...forms].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    if (usual[0] !== form && usual[1] >= own) found.push({ ...span, here: form, usual: usual[0], articles: usual[1] });
  }
  return found.sort((a, b) => a.start - b.start);
}
