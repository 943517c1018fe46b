import words from '../../../data/words.json';
import type { Article } from '../../text/article';
import { isSpace, type Span } from '../../text/span';
import { Case, Kind, type Tokens, tokenAt } from '../../text/tokens';
import { numberOf, wordColumn, wordSet } from '../../text/words';
import { Form, Tag, tagsAt, tagsOf, type Verb, verbAt, verbOf } from './lexicon';
import { isSuffix } from './name-words';
import type { QuoteSpan } from './spans';
import type { Unit } from './units';

/** The unit of a stretch of the text; `firstQuote`: the first quote that ends behind its start. */
export function unitOf(
  article: Article,
  quotes: readonly QuoteSpan[],
  span: Span,
  block: number,
  firstQuote: number,
): Unit {
  const { text, tokens } = article;
  const { first, last, tags, quote, norm, verbs } = room;
  let n = 0;
  const item = (from: number, to: number, tag: number, number: number, word: string): void => {
    first[n] = from;
    last[n] = to;
    tags[n] = tag;
    quote[n] = number;
    norm[n] = word;
    verbs[n] = tag & Tag.verb ? (word === tokens.norm[from] ? verbAt(tokens, from) : verbOf(word)) : undefined;
    n++;
  };
  const inside = (i: number): boolean => i < tokens.length && tokens.start[i] < span.end;
  const glued = (i: number): boolean => tokens.end[i - 1] === tokens.start[i];
  let q = firstQuote;
  let from = tokenAt(tokens, span.start);
  for (let i = from; inside(i); i++) {
    while (q < quotes.length && quotes[q].end <= tokens.start[i]) q++;
    const begin = i;
    if (q < quotes.length && quotes[q].start <= tokens.start[i]) {
      while (i + 1 < tokens.length && tokens.start[i + 1] < quotes[q].end) i++;
      item(begin, i, isSpeech(text, quotes[q]) ? Tag.quote | Tag.speech : Tag.quote, q, '"');
      continue;
    }
    const word = tokens.norm[i];
    if (tokens.kind[i] === Kind.mark) {
      const plain = behindMarkup(article, i);
      if (plain > i) {
        if (begin === from) from = plain;
        i = plain - 1;
        continue;
      }
      if (word === '(' && i === from) continue; // "(She says …)": a sentence of its own
      if (word === '>' && i === from) {
        from++; // a block quote of Markdown
        continue;
      }
      if (word === ')' && tokens.norm[from] === '(' && !inside(i + 2)) {
        item(i, i, Tag.stop, -1, ')');
        continue;
      }
      if (word === '(' || word === '[') {
        const close = word === '(' ? ')' : ']';
        let to = i + 1;
        while (
          inside(to) &&
          to - i < 20 &&
          tokens.norm[to] !== close &&
          !(q < quotes.length && quotes[q].start <= tokens.start[to])
        )
          to++;
        if (inside(to) && tokens.norm[to] === close) {
          i = to;
          item(begin, i, Tag.aside, -1, '(');
          continue;
        }
      }
      if (word === '-' && glued(i) && i > from && inside(i + 1) && glued(i + 1)) {
        if (tokens.kind[i + 1] !== Kind.mark && n > 0 && (tags[n - 1] & (Tag.quote | Tag.aside)) === 0) {
          const at = n - 1; // "co-host": one item
          last[at] = ++i;
          norm[at] += `-${tokens.norm[i]}`;
          verbs[at] = undefined;
          tags[at] =
            (tags[at] & Tag.name) | (/(?:ed|ing)$/.test(norm[at]) ? tagsOf(norm[at]) & ~(Tag.verb | Tag.cue) : 0) ||
            Tag.noun;
          continue;
        }
      }
      // "Nils Berg, Jr.": one name
      if (word === ',' && n > 0 && tags[n - 1] & Tag.name && inside(i + 1) && isSuffix(tokens, i + 1)) {
        last[n - 1] = ++i;
        continue;
      }
      // "Mr.", "J.", "Jr.": a stop that ends no sentence belongs to its word
      if (
        word === '.' &&
        i > from &&
        glued(i) &&
        inside(i + 1) &&
        n > 0 &&
        quote[n - 1] < 0 &&
        tokens.kind[i - 1] === Kind.word &&
        tokens.norm[i + 1] !== '.' &&
        !(tokens.norm[i + 1] === ')' && !inside(i + 2))
      ) {
        last[n - 1] = i;
        if (norm[n - 1].length === 1) tags[n - 1] = Tag.name; // an initial
        continue;
      }
      if (word === '%' || word === '$' || word === '#' || word === '@') {
        item(i, i, Tag.noun, -1, word);
        continue;
      }
      if (word === '’' || word === "'") item(i, i, Tag.possessive, -1, "'");
      else if (word === '-' && inside(i + 1) && tokens.norm[i + 1] === '-') item(i, ++i, Tag.dash, -1, '--');
      else item(i, i, tagsAt(tokens, i), -1, word);
      continue;
    }
    if (hasApostrophe(tokens, i) === 1) {
      // "it's", "they're", "he'd": a subject and an auxiliary, one token or two
      if (word === "'s" && n > 0 && glued(i) && hostsClitic.has(norm[n - 1])) {
        item(i, i, Tag.be, -1, word);
        continue;
      }
      const cut = word.lastIndexOf("'");
      if (cut > 0 && CLITIC.has(word.slice(cut))) {
        item(
          i,
          i,
          tagsOf(word.slice(0, cut)) || Tag.noun | (tokens.case[i] >= Case.capital ? Tag.name : 0),
          -1,
          word.slice(0, cut),
        );
        item(i, i, tagsOf(word.slice(cut)), -1, word.slice(cut));
        continue;
      }
    }
    let tag = tokens.kind[i] === Kind.number ? Tag.number : tagsAt(tokens, i);
    if (
      i === from &&
      tag === Tag.adverb &&
      tokens.case[i] === Case.capital &&
      word.endsWith('ly') &&
      saysSo(tokens.norm[i + 1])
    )
      tag = Tag.name; // "Jolly said": an adverb stands before no verb there
    if (tokens.case[i] >= Case.capital && (i > from || tag === 0) && text.charCodeAt(tokens.start[i]) < 0x3000)
      tag |= Tag.name;
    if (
      word === 'will' &&
      tag & Tag.name &&
      i + 1 < tokens.length &&
      tokens.case[i + 1] < Case.capital &&
      !isSubject(tokens.norm[i + 1])
    )
      tag = Tag.name; // "Will wrote"
    item(i, i, tag || Tag.noun, -1, word);
  }
  return {
    start: span.start,
    end: span.end,
    block,
    length: n,
    first: first.slice(0, n),
    last: last.slice(0, n),
    tags: tags.slice(0, n),
    quote: quote.slice(0, n),
    norm: norm.slice(0, n),
    word: numbersOf(tokens, norm, first, n),
    verbs: verbs.slice(0, n),
  };
}

const mayBeMarkup = wordSet('*_<[]');
const HTML_TAG = /<\/?[a-z][^<>\n]{0,300}>/iy;
const LINK_TEXT = /\[[^[\]\n]{1,300}\]\(/y;
const LINK_TARGET = /\]\([^()\s]{0,1000}\)/y;

/** The token behind the markup that starts at token `i`: emphasis at a word, a tag, the frame of a link; `i` where it is none. */
function behindMarkup({ text, tokens }: Article, i: number): number {
  if (!mayBeMarkup(tokens, i)) return i;
  const at = tokens.start[i];
  if (tokens.norm[i] === '*' || tokens.norm[i] === '_')
    return isSpace(text.charCodeAt(at + 1)) && (at === 0 || isSpace(text.charCodeAt(at - 1))) ? i : i + 1;
  LINK_TEXT.lastIndex = at;
  if (LINK_TEXT.test(text)) return i + 1;
  for (const frame of [HTML_TAG, LINK_TARGET]) {
    frame.lastIndex = at;
    if (frame.test(text)) return tokenAt(tokens, frame.lastIndex);
  }
  return i;
}

/** The numbers of the words of items: those of their first tokens, but where the word is another. */
function numbersOf(tokens: Tokens, norm: readonly string[], first: readonly number[], length: number): Int32Array {
  const numbers = new Int32Array(length);
  for (let i = 0; i < length; i++)
    numbers[i] = norm[i] === tokens.norm[first[i]] ? tokens.word[first[i]] : numberOf(norm[i]);
  return numbers;
}

/** Where a unit is put together before its columns are cut to length: lists that grow item by item cost more than all the rest. */
const room = {
  first: [] as number[],
  last: [] as number[],
  tags: [] as number[],
  quote: [] as number[],
  norm: [] as string[],
  verbs: [] as (Verb | undefined)[],
};

const isSubject = (word: string): boolean => (tagsOf(word) & (Tag.subject | Tag.determiner)) !== 0;

const hasApostrophe = wordColumn(word => (word.includes("'") ? 1 : 0));

const CLITIC = new Set(["'re", "'m", "'d", "'ll", "'ve"]);
const hostsClitic = new Set(words.clauses.clitics);

const saysSo = (word: string | undefined): boolean =>
  word !== undefined &&
  (verbOf(word)?.frames.startsWith('S') ?? false) &&
  ((verbOf(word)?.form ?? 0) & (Form.past | Form.third)) !== 0;

const isSpeech = (text: string, { content }: QuoteSpan): boolean =>
  /[,.!?…—–-]\s*$/.test(text.slice(Math.max(content.start, content.end - 3), content.end)) ||
  content.end - content.start > 40;
