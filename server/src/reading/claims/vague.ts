import type { Article } from '../../text/article';
import { spanAt } from '../../text/span';
import type { Attribution, Mention } from '../quotes/quote';
import { isAnonymous, isOfNamedBody, isSayingOf } from './phrases';
import type { ClaimMark } from './statement';
import { quoted } from './wording';

/** The mark of an attribution to nobody in particular: the source and its cue. A named body's unnamed official is milder. */
export function vagueMark({ text, sentences }: Article, { source, cue, speaker }: Attribution): ClaimMark | undefined {
  if (speaker || !source || !isAnonymous(source.text) || (cue && !isSayingOf(source.text, cue.text))) return undefined;
  const sentence = spanAt(sentences, source.start);
  if (isNamedBeside(text, source, sentence?.start ?? 0)) return undefined;
  // "Critics will surely complain": nobody has.
  if (cue && YET_TO_COME.test(text.slice(source.end, cue.end))) return undefined;
  // "Officials never reported it", "would not say": nobody says it. "Many do not believe that" is a view, too.
  if (cue && UNSAID.test(text.slice(source.end, cue.end)) && !THOUGHT.test(cue.text)) return undefined;
  const hull = cue ? { start: Math.min(source.start, cue.start), end: Math.max(source.end, cue.end) } : source;
  const isNear = hull.end - hull.start <= 60;
  // "Several …" far from its verb is half of something else.
  if (!isNear && !source.text.includes(' ')) return undefined;
  const span = isNear ? hull : source;
  // "The league, whose observers reported …"
  const isTheirs = /\bwhose\s$/i.test(text.slice(Math.max(0, source.start - 7), source.start));
  const milder = isTheirs || isOfNamedBody(source.text, sentence?.start === source.start);
  return {
    start: span.start,
    end: span.end,
    kind: 'vague-source',
    strength: milder ? 0.45 : 0.7,
    ...(milder && { milder }),
    message: `${quoted(text, span)}: who says so is not named`,
  };
}

const UNSAID = /(?:(?:\b(?:not|never|cannot)|n['’]t)\s(?:\p{L}+\s)?|\b(?:declin|refus)(?:e|es|ed|ing) to )\p{L}+$/iu;
const THOUGHT = /\b(?:believ|think|thought|expect|agree|see\b|seen|consider|view|regard)/i;
const YET_TO_COME = /\b(?:will|could|might|may|would (?:surely|certainly|likely|probably|no doubt))\b/i;

/**
 * Whether the words around a crowd name one of it or a paper of it: "Dr. Ames and other experts", "she and her allies", "advisers such as
 * Ms. Bell", "in a statement, officials said". "How many think so" asks.
 */
function isNamedBeside(text: string, { start, end, text: source }: Mention, from: number): boolean {
  const lead = text.slice(Math.max(from, start - 60), start);
  if (/^others?\b/i.test(source) && /\band\s$/.test(lead)) return true;
  if (
    /^(?:his|her|its|their|allies|aides)\b/i.test(source) &&
    /(?:\p{Lu}[\p{L}.]+|\b(?:[Hh]e|[Ss]he|[Tt]hey)),? and\s$/u.test(lead)
  )
    return true;
  if (/\bhow\s$/i.test(lead)) return true;
  if (
    /\bin (?:a|an|the|their|its|his|her) (?:\p{L}+ )?(?:statement|release|report|letter|memo|filing|affidavit|complaint|document)s?,\s$/iu.test(
      lead,
    )
  )
    return true;
  return /^,? (?:such as|including|like|among them) |^, \p{Lu}\p{L}+ \p{Lu}/u.test(text.slice(end, end + 40));
}
