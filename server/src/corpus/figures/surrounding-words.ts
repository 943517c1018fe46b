import data from '../../../data/figure-comparison.json';
import { wordColumn } from '../../text/words';
import { lemmas } from './known';

const listed = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const byWord = <T extends string>(lists: Readonly<Record<T, string>>): ReadonlyMap<string, T> =>
  new Map((Object.keys(lists) as T[]).flatMap(which => lists[which].split(' ').map(word => [word, which] as const)));

/** A further or later turn of things: "this time", "the latest". */
const turns = listed(data.turns);
const plans = listed(data.plans);
/** What may be: "licensed"; with `able` before it also what a thing `holds`: "can carry". */
const allows = listed(data.allows);
export const able = listed(data.able);
const holds = listed(data.holds);
const needs = listed(data.needs);
const foretells = listed(data.foretells);
export const further = listed(data.further);
export const pronouns = byWord(data.pronouns);
/** Verbs that say what a thing comes to. */
export const linking = lemmas(data.linking);
export const spans = listed(data.spans);
/** Which of several spans a word means: "last", "this", "next". */
export const near = byWord(data.near);
export const sittings = listed(data.sittings);
/** As `near`, of a parliament: "the new Congress". */
export const inOffice = byWord(data.inOffice);

/** What a word by itself may say of a figure near it (that it is denied, planned, of another time or person), as bits: most say nothing. */
export const Says = {
  no: 1,
  if: 2,
  plan: 4,
  allow: 8,
  hold: 16,
  foretell: 32,
  when: 64,
  turn: 128,
  time: 256,
  sex: 512,
  span: 1024,
  need: 2048,
} as const;
/** Those bits of token `i`. */
export const saysAt = wordColumn(
  norm =>
    (norm === 'not' || norm === 'no' || norm === 'without' || norm.endsWith("n't") ? Says.no : 0) |
    (norm === 'if' ? Says.if : 0) |
    (plans.has(norm) ? Says.plan : 0) |
    (allows.has(norm) ? Says.allow : 0) |
    (holds.has(norm) ? Says.hold : 0) |
    (needs.has(norm) ? Says.need : 0) |
    (foretells.has(norm) ? Says.foretell : 0) |
    (norm === 'when' ? Says.when : 0) |
    (turns.has(norm) ? Says.turn : 0) |
    (norm === 'time' ? Says.time : 0) |
    (pronouns.has(norm) ? Says.sex : 0) |
    (norm === 'ago' || spans.has(norm) || sittings.has(norm) ? Says.span : 0),
);
