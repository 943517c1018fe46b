import data from '../../../data/claim-phrases.json';
import { anyOf } from '../../text/any-of';
import type { Article } from '../../text/article';
import { firstEndingAfter, type Span, spanAt } from '../../text/span';
import type { Attribution, Mention } from '../quotes/quote';
import { isAnonymous, isOfNamedBody, isSayingOf } from './phrases';
import type { ClaimMark } from './statement';
import { quoted } from './wording';

const { times, papers, thoughts } = data.anonymous;
const TIME = new RegExp(`^${anyOf(times)}\\s`, 'i');
/** "in a court filing, | officials said" */
const IN_PAPER = new RegExp(`\\bin (?:a|an|the|their|its|his|her) (?:\\p{L}+ )?${anyOf(papers)}s?,\\s$`, 'iu');

/** What is said by a crowd, by the unnamed official of a named body, and by studies of which one is named right behind. */
const [PLAIN, MILDER, WEAK] = [0.7, 0.45, 0.4];

/** The mark of an attribution to nobody in particular: the source and its cue. A named body's unnamed official is milder. */
export function vagueMark(
  { text, sentences }: Article,
  { source: written, cue, speaker }: Attribution,
): ClaimMark | undefined {
  if (speaker || !written || !isAnonymous(written.text) || (cue && !isSayingOf(written.text, cue.text)))
    return undefined;
  const source = trued(text, written);
  const sentence = spanAt(sentences, source.start);
  if (isNamedBeside(text, source, sentence?.start ?? 0)) return undefined;
  // "Critics will surely complain": nobody has.
  if (cue && YET_TO_COME.test(text.slice(source.end, cue.end))) return undefined;
  // "Officials never reported it", "would not say": nobody says it. "Many do not believe that" is a view, too.
  if (cue && UNSAID.test(text.slice(source.end, cue.end)) && !THOUGHT.test(cue.text)) return undefined;
  if (cue && isDeed(text, source, cue)) return undefined;
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
    strength: milder
      ? MILDER
      : isShownNext(text, source, sentences[firstEndingAfter(sentences, hull.end) + 1])
        ? WEAK
        : PLAIN,
    ...(milder && { milder }),
    message: `${quoted(text, span)}: who says so is not named`,
  };
}

/** A source with the country that was left out before it ("US | officials"), without a time that was taken in ("last | month sources"). */
function trued(text: string, source: Mention): Mention {
  const before = text.slice(Math.max(0, source.start - 8), source.start);
  const [time] = (/\b(?:last|this|next|that)\s$/i.test(before) && TIME.exec(source.text)) || [];
  const [body] = /(?:\b(?:US|UK|EU|UN)|\bU\.[SKN]\.)\s$/.exec(before) ?? [''];
  const start = source.start + (time?.length ?? -body.length);
  return { start, end: source.end, text: text.slice(start, source.end) };
}

/** Behind "told": "the crews to leave", not "reporters they plan to leave". */
const ORDERED =
  /^ (?:\p{Ll}[\p{Ll}’'-]* )(?:(?!(?:that|the|an?|its?|his|her|their|he|she|they|there|this|these|those|no) )\p{Ll}[\p{Ll}’'-]* ){0,2}?to \p{Ll}+/u;
/** "Many voters told exit pollsters …" is a poll. */
const POLLED = /^ (?:\p{Ll}+ )?pollsters?\b/u;
/** So far back the head of a row of sources is looked for. */
const REACH = 160;

const UNSAID = /(?:(?:\b(?:not|never|cannot)|n['’]t)\s(?:\p{L}+\s)?|\b(?:declin|refus)(?:e|es|ed|ing) to )\p{L}+$/iu;
const THOUGHT = new RegExp(`\\b(?:${anyOf(thoughts)}|see\\b)`, 'i');
const YET_TO_COME = /\b(?:will|could|might|may|should|would (?:surely|certainly|likely|probably|no doubt))\b/i;

/** "Studies show that … A 2015 study of the university found …": the next sentence names one. */
function isShownNext(text: string, source: Mention, next: Span | undefined): boolean {
  return (
    next !== undefined &&
    /\b(?:studies|research|surveys|polls)$/i.test(source.text) &&
    /^(?:One|An?|In (?:one|an?)|The)\b[^.,]{0,60}?\b(?:study|survey|paper|report|analysis|review|poll)\b/.test(
      text.slice(next.start, Math.min(next.end, next.start + 90)),
    )
  );
}

/**
 * Whether what a crowd is told of is a deed and no word: "officials told the crews to leave", "his aides agreed to a debate", "insiders have
 * seen prices fall".
 */
function isDeed(text: string, source: Mention, cue: Mention): boolean {
  const [said, behind] = [text.slice(source.end, cue.end), text.slice(cue.end, cue.end + 60)];
  if (/\btold$/i.test(said)) return ORDERED.test(behind) || POLLED.test(behind);
  if (/\bagreed?(?: to)?$/i.test(said)) return /\bto$/.test(said) || /^ to /.test(behind);
  return /\b(?:has|have|had)\s(?:\p{L}+\s)?seen$/iu.test(said) && !/^(?: [\p{L}’'-]+){1,4} as /u.test(behind);
}

/**
 * Whether the words around a crowd name one of it or a paper of it: "Dr. Ames and other experts", "she and her allies", "advisers such as
 * Ms. Bell", "in a statement, officials said".
 */
function isNamedBeside(text: string, { start, end, text: source }: Mention, from: number): boolean {
  const lead = text.slice(Math.max(from, start - 60), start);
  if (/^others?\b/i.test(source) && /\band\s$/.test(lead)) return true;
  if (
    /^(?:his|her|its|their|allies|aides)\b/i.test(source) &&
    /(?:\p{Lu}[\p{L}.]+|\b(?:[Hh]e|[Ss]he|[Tt]hey)),? and\s$/u.test(lead)
  )
    return true;
  // "How many think so" asks, "twice as many think so" counts, "Mr. Bell and the others" have been spoken of.
  if (
    /\b(?:how|the|these|those)\s$/i.test(lead) ||
    (/\b(?:twice|times|half|just) as\s$/i.test(lead) && /^many\b/i.test(source))
  )
    return true;
  // "Jan Osei, a former official who …", "according to Jan Osei, the mayor, and a former official"
  if (/\p{Lu}\p{L}+ \p{Lu}\p{L}+, $/u.test(lead) && /^an?\b/i.test(source) && text.startsWith(' who ', end))
    return true;
  if (
    /\b[Aa]ccording to [^;.]*\p{Lu}\p{L}+ \p{Lu}\p{L}+,? [^;.]*\band (?:(?:an?|one|two|other|another) )?(?:\p{Ll}+ ){0,3}$/u.test(
      text.slice(Math.max(from, start - REACH), start),
    )
  )
    return true;
  if (IN_PAPER.test(lead)) return true;
  return /^,? (?:such as|including|like|among them) |^(?:,| and(?: the)?) \p{Lu}(?:\p{L}+|(?:\.\p{Lu})*\.) \p{Lu}\p{L}/u.test(
    text.slice(end, end + 40),
  );
}
