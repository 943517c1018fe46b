import type { Article } from '../../text/article';
import { wording } from '../../text/flow';
import { type Span, spanAt } from '../../text/span';
import { wholeNames } from './named';
import type { Attribution, Mention, Person } from './quote';
import { onlyOne } from './same';
import type { QuoteSpan } from './spans';
import { spelling } from './spelling';
import { type Page, type Teller, tellerBefore, tellerBehind } from './teller';
import { type Tongue, type Word, wordsOf } from './tongue';

/** Who says the quotes of an article. */
export interface SpeakerReading {
  readonly attributions: readonly Attribution[];
  /** For each quote the number of its attribution, or -1. */
  readonly owners: Int32Array;
  readonly people: readonly Person[];
}

/** How much of a sentence is read on either side of a quote. */
const REACH = 300;

/** A term or a title has fewer words than these; nobody is quoted as saying it unless words beside it say so. */
const FEW = 3;

/**
 * Reads who is named beside direct quotes: a verb of saying or a phrase like "selon" with a name behind it, in front of it or in between.
 * Nothing is inferred: a pronoun, a role without a name and a name that may be another's leave the speaker unknown.
 */
export function readAbroad(
  article: Article,
  spans: readonly QuoteSpan[],
  notBody: readonly Span[],
  tongue: Tongue,
): SpeakerReading {
  const { text } = article;
  const owners = new Int32Array(spans.length).fill(-1);
  if (spans.length === 0) return { attributions: [], owners, people: [] };
  const words = wordsOf(text, 0, text.length, tongue).filter(({ start }) => !spanAt(notBody, start));
  const page: Page = { text, tongue, names: wholeNames(text, words, tongue) };
  const drafts: { teller: Teller; content: Span[]; kind: Attribution['kind'] }[] = [];
  spans.forEach((span, n) => {
    const { start, end } = article.blocks[span.block];
    const previous = spans[n - 1]?.block === span.block ? spans[n - 1] : undefined;
    const next = spans[n + 1]?.block === span.block ? spans[n + 1] : undefined;
    const said = text.slice(span.content.start, span.content.end).trim();
    const isFew = said.split(/\s+/).length < FEW;
    const behind = span.closed
      ? tellerBehind(page, sentenceBehind(text, span.end, next?.start ?? end, tongue), !/[.!?…]$/.test(said))
      : null;
    const told = previous && owners[n - 1] >= 0 ? drafts[owners[n - 1]].teller : null;
    const from = Math.max(previous?.end ?? start, span.start - REACH, told?.cue.end ?? 0, told?.source?.end ?? 0);
    let teller = behind ?? tellerBefore(page, sentenceBefore(text, from, span.start, tongue));
    if (teller && teller.pronoun !== null && !(teller.pronoun !== '' && isPlural(text, teller.cue))) {
      const before = wordsOf(text, Math.max(start, span.start - 2 * REACH), span.start, tongue);
      teller = { ...teller, source: onlyOne(page, before, teller.pronoun, told?.source ?? null) };
    }
    if (teller && (teller.isPlain || !isFew)) {
      owners[n] = drafts.length;
      drafts.push({ teller, content: [span], kind: teller.isPlain ? 'direct' : 'mixed' });
    } else if (previous && told && goesOn(text, previous, span, told, tongue)) {
      owners[n] = owners[n - 1];
      drafts[owners[n]].content.push(span);
    }
    // a speech of several paragraphs
    if (owners[n] < 0 && span.continues !== null && owners[span.continues] >= 0) {
      owners[n] = owners[span.continues];
      drafts[owners[n]].content.push(span);
    }
    for (let k = span.continues; owners[n] >= 0 && k !== null && owners[k] < 0; k = spans[k].continues) {
      owners[k] = owners[n];
      drafts[owners[n]].content.unshift(spans[k]);
    }
  });
  const mention = ({ start, end }: Span): Mention => ({ start, end, text: wording(text, start, end) });
  const keyOf = keysOf(drafts.flatMap(({ teller: { source } }) => source?.name ?? []));
  const people = new Map<string, Person & { mentions: Span[] }>();
  for (const { source } of drafts.map(({ teller }) => teller).sort(bySource)) {
    if (!source) continue;
    const { name, start, end } = source;
    const key = keyOf(name);
    const known = people.get(key);
    if (known) known.mentions.push({ start, end });
    else
      people.set(key, { name, key, kind: source.isPerson ? 'person' : 'body', roles: [], mentions: [{ start, end }] });
  }
  const attributions = drafts.map(
    ({ teller: { cue, source }, content, kind }): Attribution => ({
      kind,
      source: source && mention(source),
      cue: mention(cue),
      content: content.map(({ start, end }) => ({ start, end })),
      speaker: source?.name ?? null,
      speakerKey: source && keyOf(source.name),
      vague: false,
      unowned: false,
    }),
  );
  return { attributions, owners, people: [...people.values()] };
}

const bySource = (a: Teller, b: Teller): number => (a.source?.start ?? 0) - (b.source?.start ?? 0);

/** Keys of names: the surname, and the initial of the first name where several have that. */
function keysOf(names: readonly string[]): (name: string) => string {
  const lastOf = (name: string): string => spelling(name.slice(name.lastIndexOf(' ') + 1));
  const bearers = new Map<string, Set<string>>();
  for (const name of names)
    if (name.includes(' ')) bearers.set(lastOf(name), (bearers.get(lastOf(name)) ?? new Set()).add(name));
  return name => {
    const last = lastOf(name);
    return name.includes(' ') && (bearers.get(last)?.size ?? 0) > 1 ? `${last} ${spelling(name.charAt(0))}` : last;
  };
}

/** "sagten sie": more than one of them. */
const isPlural = (text: string, { start, end }: Span): boolean => /en$/.test(text.slice(start, end));

const isStop = ({ text }: Word): boolean => /^[.!?…]$/.test(text);

/** The words from `from` to where the sentence ends, or `to`. */
function sentenceBehind(text: string, from: number, to: number, tongue: Tongue): readonly Word[] {
  const words = wordsOf(text, from, Math.min(to, from + REACH), tongue);
  const stop = words.findIndex(isStop);
  return stop < 0 ? words : words.slice(0, stop);
}

/** The words from where the sentence begins, or `from`, to `to`. */
function sentenceBefore(text: string, from: number, to: number, tongue: Tongue): readonly Word[] {
  const words = wordsOf(text, from, to, tongue);
  return words.slice(words.findLastIndex(isStop) + 1);
}

/** Whether a quote goes on with what the one before it on its line says: nobody else is named between them. */
function goesOn(text: string, previous: Span, span: Span, { cue, source }: Teller, tongue: Tongue): boolean {
  const from = Math.max(previous.end, cue.end, source?.end ?? 0);
  const between = wordsOf(text, Math.min(from, span.start), span.start, tongue);
  if (between.length > 12 || between.filter(isStop).length > 1) return false;
  const last = between.at(-1);
  if (last !== undefined && !isStop(last) && !/^[,–—-]$/.test(last.text)) return false;
  return !between.some(word => word.isCapital && !tongue.nouns);
}
