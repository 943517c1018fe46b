import data from '../../../data/figure-comparison.json';
import { lemmas } from './known';

const listed = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const byWord = <T extends string>(lists: Readonly<Record<T, string>>): ReadonlyMap<string, T> =>
  new Map((Object.keys(lists) as T[]).flatMap(which => lists[which].split(' ').map(word => [word, which] as const)));

/** A further or later turn of things: "this time", "the latest". */
export const turns = listed(data.turns);
export const plans = listed(data.plans);
/** What may be: "licensed"; with `able` before it also what a thing `holds`: "can carry". */
export const allows = listed(data.allows);
export const able = listed(data.able);
export const holds = listed(data.holds);
export const needs = listed(data.needs);
export const foretells = listed(data.foretells);
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
