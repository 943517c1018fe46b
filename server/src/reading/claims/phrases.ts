import bodyData from '../../../data/bodies.json';
import data from '../../../data/claim-phrases.json';
import { anyOf } from '../../text/any-of';
import { type Phrases, phrasesOf } from '../../text/phrases';
import type { Span } from '../../text/span';
import { someToken, type Tokens } from '../../text/tokens';
import type { ClaimMark } from './statement';

/** What a phrase says of the clause it stands in. */
export interface ClaimPhrase {
  readonly kind: ClaimMark['kind'];
  readonly strength: number;
  /** The list it is from; see `isOwn`. */
  readonly list: keyof typeof data;
}

const lists: readonly [keyof typeof data, ClaimPhrase['kind']][] = [
  ['speculation', 'speculation'],
  ['vague', 'vague-source'],
  ['circle', 'vague-source'],
  ['loaded', 'loaded'],
  ['plain', 'loaded'],
  ['accusation', 'unsourced'],
  ['superlative', 'unsourced'],
  ['scope', 'unsourced'],
  ['cause', 'unsourced'],
  ['mind', 'unsourced'],
];

/** The phrases of the claims rules, one look-up a word. */
export const claimPhrases: Phrases<ClaimPhrase> = phrasesOf(
  lists.flatMap(([list, kind]) =>
    Object.entries(data[list] as Readonly<Record<string, readonly string[]>>).flatMap(([strength, phrases]) =>
      phrases.map((phrase): [string, ClaimPhrase] => [phrase, { kind, strength: Number(strength), list }]),
    ),
  ),
);

const heads = new Set(data.anonymous.heads);
const whole = new Set(data.anonymous.whole);
const bare = new Set(data.anonymous.bare);
const definite = new Set(['the', 'this', 'that', 'these', 'those', 'both']);

const { crowds, circles } = data.anonymous;
const quantifiers = new Set(crowds.quantifiers);
const crowdHeads = new Set(crowds.heads);
const circleHeads = new Set(circles.heads);
const bodyHeads = new Set(data.anonymous.bodies.heads);
const known = new Set([
  ...data.anonymous.bodies.names,
  ...bodyData.demonyms.split(' '),
  ...bodyData.places.split(' '),
  ...Object.keys(bodyData.capitals),
]);

const qualified = anyOf(data.anonymous.qualified);
const QUALIFIES = new RegExp(`,|\\s(?:who|that|which|of|in|at|from|with|on|for|to|${qualified})\\s`);
const DESCRIBES = new RegExp(
  `,|\\s(?:who|that|which|${qualified}|with (?:\\p{Ll}+ )?(?:knowledge|ties|access))\\s`,
  'u',
);

/** The head of a noun phrase stands before what qualifies it: "officials | familiar with the talks". */
function headOf(source: string): string {
  const [phrase] = source.toLowerCase().split(QUALIFIES);
  return phrase.slice(phrase.lastIndexOf(' ') + 1);
}

/**
 * Whether a source is a crowd or a voice nobody could ring up: "critics", "some", "a senior official", "many economists", "people
 * familiar with the talks". A country or a party is not; nor is "the official", who has been spoken of before.
 */
export function isAnonymous(source: string): boolean {
  const text = source.toLowerCase().replace(/\s+/g, ' ');
  if (whole.has(text) || bare.has(text)) return true;
  const first = text.slice(0, text.indexOf(' ') + 1).trim();
  if (definite.has(first)) return false;
  const head = headOf(text);
  // "National Security Advisor" is a title: somebody has it.
  if (source.split(' ').some((word, i) => i > 0 && word.toLowerCase() === head && /^\p{Lu}/u.test(word))) return false;
  if (heads.has(head)) return true;
  if (circleHeads.has(head)) return circles.traits.some(trait => text.includes(` ${trait}`));
  return quantifiers.has(first) && crowdHeads.has(head);
}

/**
 * Whether a source that nobody could ring up speaks for a body or a country that is named: "a Pentagon official", "Israeli
 * officials". The first word of a sentence has its capital anyway: there it counts where it is a country or a body that the lists know, or an acronym.
 */
export function isOfNamedBody(source: string, opens: boolean): boolean {
  if (!bodyHeads.has(headOf(source))) return false;
  // "A source familiar with Bain's books" speaks for nobody.
  const [voice] = source.split(DESCRIBES);
  return voice
    .split(/\s+/)
    .some(
      (word, i) =>
        /^\p{Lu}[\p{L}.’'-]+/u.test(word) &&
        !/^(?:The|A|An)$/.test(word) &&
        (i > 0 || !opens || known.has(word.toLowerCase()) || /^(?:\p{Lu}\.?){2,}$/u.test(word)),
    );
}

const cues = new Set(data.anonymous.cues);
const notOfCrowds = new Set(data.anonymous.wholeNot);

/**
 * Whether somebody unnamed says or thinks something: the cue is a verb of speech or thought ("many pledged delegates" has none), and
 * nobody is named within the source ("some, such as the port workers' union").
 */
export function isSayingOf(source: string, cue: string): boolean {
  const text = source.toLowerCase();
  if (data.anonymous.named.some(word => text.includes(` ${word} `))) return false;
  const crowd = whole.has(text);
  return cue
    .toLowerCase()
    .split(/[^a-z]+/)
    .some(word => cues.has(word) && !(crowd && notOfCrowds.has(word)));
}

/** Whether somebody says or thinks something in a stretch: "people close to him told …", not "people close to him are …". */
export const holdsSaying = (tokens: Tokens, span: Span): boolean =>
  someToken(tokens, span, i => cues.has(tokens.norm[i]));

const asserting = new Set(data.asserts.words);

/** Whether a cue puts something down as a fact ("said", "the report found"), not as a wish, a plan or a doubt. */
export const isAsserting = (cue: string): boolean =>
  cue
    .toLowerCase()
    .split(/[^a-z]+/)
    .some(word => asserting.has(word));
