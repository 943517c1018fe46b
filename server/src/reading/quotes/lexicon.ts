import cueData from '../../../data/cues.json';
import words from '../../../data/words.json';
import { wordColumn, wordTable } from '../../text/words';

/** How a verb form may stand; a form can be several ("read"). Bits in the order of `inflected`. */
export const Form = { base: 1, third: 2, past: 4, participle: 8, ing: 16 } as const;

/** A form of a verb that the lists know. `frames` is '' for a verb that is no cue. */
export interface Verb {
  readonly lemma: string;
  readonly form: number;
  /** Class (S, T, E, A) and what may follow; see cues.json. */
  readonly frames: string;
  /** Particles that make another cue of it ("speak about"), the longest first, in words. */
  readonly particles: readonly (readonly string[])[];
  /** Particles that make a cue of speech of it beside quoted words ("shoot back"). */
  readonly saying: readonly string[];
  /** Whether it is a verb that is no noun. */
  readonly neverNoun: boolean;
}

const irregular: Readonly<Record<string, string>> = words.irregular;
const doubling = new Set(words.doubling);

const isVowel = (letter: string): boolean => 'aeiou'.includes(letter);

/** The forms of a verb: base, third person, past, participle, -ing. */
function inflected(lemma: string): readonly string[] {
  const last = lemma.charAt(lemma.length - 1);
  const before = lemma.charAt(lemma.length - 2);
  const cut = lemma.slice(0, -1);
  const changes = last === 'y' && !isVowel(before);
  const hisses = last === 's' || last === 'x' || last === 'z' || (last === 'h' && (before === 'c' || before === 's'));
  const third = hisses || lemma === 'go' ? `${lemma}es` : changes ? `${cut}ies` : `${lemma}s`;
  const stem = doubling.has(lemma) ? lemma + last : lemma;
  const drops = last === 'e' && before !== 'e' && before !== 'o' && before !== 'y';
  const ing = drops ? (before === 'i' ? `${cut.slice(0, -1)}ying` : `${cut}ing`) : `${stem}ing`;
  const regular = last === 'e' ? `${lemma}d` : changes ? `${cut}ied` : `${stem}ed`;
  const [past, participle] = irregular[lemma]?.split(' ') ?? [regular, regular];
  return [lemma, third, past, participle, ing];
}

const byLemma = (list: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const map = new Map<string, string[]>();
  for (const phrase of list) {
    const space = phrase.indexOf(' ');
    const lemma = phrase.slice(0, space);
    map.set(lemma, [...(map.get(lemma) ?? []), phrase.slice(space + 1)]);
  }
  for (const parts of map.values()) parts.sort((a, b) => b.length - a.length);
  return map;
};
const particlesOf = byLemma(cueData.particles.list);
const sayingOf = byLemma(cueData.saying);

/** Verbs that are no nouns. */
const neverNouns = new Set(words.neverNoun);

const lemmas = [
  ...Object.entries(cueData.verbs),
  ...[...cueData.seem, ...words.verbs].map(lemma => [lemma, ''] as const),
];
const FORMS = 5;
/** The verb that a form belongs to, by its place in `lemmas`, and the forms that it may be as the lowest bits. */
const formOf = new Map<string, number>();
lemmas.forEach(([lemma], place) => {
  inflected(lemma).forEach((form, i) => {
    const known = formOf.get(form) ?? place << FORMS;
    if (known >> FORMS === place) formOf.set(form, known | (1 << i));
  });
});

const verbs = new Map<string, Verb>();

/** The verb that a word (lower case) may be a form of; made when it is first met. */
export function verbOf(word: string): Verb | undefined {
  const made = verbs.get(word);
  if (made) return made;
  const form = formOf.get(word);
  if (form === undefined) return undefined;
  const [lemma, frames] = lemmas[form >> FORMS];
  const verb = {
    lemma,
    form: form & ((1 << FORMS) - 1),
    frames,
    particles: (particlesOf.get(lemma) ?? []).map(particle => particle.split(' ')),
    saying: sayingOf.get(lemma) ?? [],
    neverNoun: neverNouns.has(lemma),
  };
  verbs.set(word, verb);
  return verb;
}

/** The verb that token or item `i` may be a form of. */
export const verbAt = wordTable(verbOf);

/** What a token is, as bits; a word can be several. */
export const Tag = {
  determiner: 1,
  possessive: 2,
  subject: 4,
  object: 8,
  modal: 16,
  be: 32,
  have: 64,
  do: 128,
  preposition: 256,
  coordinator: 512,
  subordinator: 1024,
  wh: 2048,
  adverb: 4096,
  time: 8192,
  verb: 16384,
  cue: 32768,
  comma: 65536,
  colon: 131072,
  semicolon: 262144,
  dash: 524288,
  aside: 1048576,
  quote: 4194304,
  name: 8388608,
  number: 16777216,
  stop: 33554432,
  noun: 67108864,
  /** A quote that reads as speech: of some length, or closed by a comma or a stop. */
  speech: 134217728,
} as const;

/** Verbs that stand beside another: "will", "is", "has", "does". */
export const auxiliary = Tag.modal | Tag.be | Tag.have | Tag.do;

const tags = new Map<string, number>();
const mark = (list: readonly string[], tag: number): void => {
  for (const word of list) tags.set(word, (tags.get(word) ?? 0) | tag);
};
mark(words.determiner, Tag.determiner);
mark(words.possessive, Tag.possessive);
mark(words.subject, Tag.subject);
mark(words.object, Tag.object);
mark(words.modal, Tag.modal);
mark(words.be, Tag.be);
mark(words.have, Tag.have);
mark(words.do, Tag.do);
mark(words.preposition, Tag.preposition);
mark(words.coordinator, Tag.coordinator);
mark(words.subordinator, Tag.subordinator);
mark(words.wh, Tag.wh);
mark(words.adverb, Tag.adverb);
mark(words.time, Tag.time);
mark([','], Tag.comma);
mark([':'], Tag.colon);
mark([';'], Tag.semicolon);
mark(['—', '–', '-', '―'], Tag.dash);
mark(['.', '!', '?', '…'], Tag.stop);

/** Adjectives that stand behind their noun with more of them: "sources close to the talks". */
export const behindNoun: ReadonlySet<string> = new Set(words.behindNoun);

const notAdverb = new Set(words.notAdverb);

/** The tags of a word or mark as the lists know it; -ly words are adverbs. */
export function tagsOf(norm: string): number {
  const verb = verbOf(norm);
  const known = (tags.get(norm) ?? 0) | (verb ? Tag.verb : 0) | (verb?.frames ? Tag.cue : 0);
  if (known !== 0) return known;
  return norm.length > 4 && norm.endsWith('ly') && !notAdverb.has(norm) ? Tag.adverb : 0;
}

/** The tags of token `i`, as `tagsOf` of its word. */
export const tagsAt = wordColumn(tagsOf);

export { cueData };
