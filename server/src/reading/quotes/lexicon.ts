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

/** The verb in another form; all verbs have their fields in one order, since much of the reading is compiled for it. */
const verbWith = (form: number, { lemma, frames, particles, saying, neverNoun }: Verb): Verb => ({
  lemma,
  form,
  frames,
  particles,
  saying,
  neverNoun,
});

const verbs = new Map<string, Verb>();
function enter(lemma: string, frames: string): void {
  const particles = (particlesOf.get(lemma) ?? []).map(particle => particle.split(' '));
  const saying = sayingOf.get(lemma) ?? [];
  const neverNoun = neverNouns.has(lemma);
  inflected(lemma).forEach((form, i) => {
    const kind = 1 << i;
    const known = verbs.get(form);
    if (!known) verbs.set(form, verbWith(kind, { lemma, form: kind, frames, particles, saying, neverNoun }));
    else if (known.lemma === lemma) verbs.set(form, verbWith(known.form | kind, known));
  });
}
for (const [lemma, frames] of Object.entries(cueData.verbs)) enter(lemma, frames);
for (const lemma of [...cueData.seem, ...words.verbs]) enter(lemma, '');

/** The verb that a word (lower case) may be a form of. */
export const verbOf = (word: string): Verb | undefined => verbs.get(word);

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
const markOne = (word: string, tag: number): void => {
  tags.set(word, (tags.get(word) ?? 0) | tag);
};
const mark = (list: readonly string[], tag: number): void => {
  for (const word of list) markOne(word, tag);
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
verbs.forEach((verb, form) => {
  markOne(form, verb.frames ? Tag.cue | Tag.verb : Tag.verb);
});
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
  const known = tags.get(norm);
  if (known !== undefined) return known;
  return norm.length > 4 && norm.endsWith('ly') && !notAdverb.has(norm) ? Tag.adverb : 0;
}

/** The tags of token `i`, as `tagsOf` of its word. */
export const tagsAt = wordColumn(tagsOf);

export { cueData };
