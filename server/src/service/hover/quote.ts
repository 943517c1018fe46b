import type { Entry } from '../../corpus/entry';
import type { Tie } from '../../corpus/quotes/independence';
import { independence } from '../../corpus/quotes/match';
import type { Relation } from '../../corpus/quotes/pair';
import { sameSpeaker } from '../../reading/quotes/entity';
import { shortName } from '../../text/label';
import { folded } from '../../text/normal';
import { contains, type Span } from '../../text/span';
import { type Carrier, speakerKeyAt } from '../carriers';
import { labelOf, lineNumber } from '../places';
import type { Snapshot } from '../snapshot';
import { carriedAt } from '../subject';
import { counted, isPronoun, oneLine, speakerName } from '../wording';
import { excerpt } from './excerpt';
import type { HoverOptions } from './options';
import type { Row, Run, Sheet } from './sheet';

const MOST_ROWS = 8;
const LONGEST = 240;

/** What stands at the offset as somebody's words, and who else carries it; null where nobody is quoted there. */
export function quoteSheet(
  snapshot: Snapshot,
  entry: Entry,
  offset: number,
  options: HoverOptions,
): { span: Span; sheet: Sheet } | null {
  const subject = carriedAt(snapshot, entry, offset);
  if (!subject) return null;
  const { span, speaker, source } = subject;
  const witnesses = subject.witnesses.filter(unrepeated());
  if (witnesses.length === 0 && subject.kind !== 'direct' && subject.kind !== 'mixed') return null;
  const paths = [...new Set([entry.path, ...witnesses.map(w => w.place.path)])];
  const who: Run[] = [{ text: speakerName(speaker, source), style: 'strong' }];
  if (!speaker && source && isPronoun(source)) who.push({ text: ` (“${oneLine(source)}”)` });
  const { count: independent, ties } = independence(snapshot.corpus, [
    { path: entry.path, ...span },
    ...witnesses.map(({ place }) => place),
  ]);
  const count =
    paths.length === 1 ? 'in this article only' : `${counted(paths.length, 'article')}, ${independent} independent`;
  const rows = witnesses
    .slice(0, MOST_ROWS)
    .map(witness => rowOf(snapshot, witness, subject.speakerKey, options))
    .filter((row): row is Row => row !== null);
  const notes = whyNotIndependent(snapshot, paths, ties);
  if (witnesses.length > MOST_ROWS) notes.unshift(`${witnesses.length - MOST_ROWS} more in the list of references.`);
  return { span, sheet: { title: [...who, { text: ` · ${count}` }], rows, notes } };
}

/** The relation in a word, as seen from the passage at hand. */
export const relationWord = (relation: Relation, fuller: boolean): string =>
  relation === 'trimmed' && fuller ? 'fuller' : relation;

function rowOf(
  { corpus }: Snapshot,
  { place, relation, fuller, source, speaker, differs, via }: Carrier,
  here: string | null,
  { link }: HoverOptions,
): Row | null {
  const entry = corpus.entry(place.path);
  if (!entry) return null;
  const { text } = entry.reading.article;
  // Where the witness carries more its whole quote is shown, what is more in it marked.
  const whole = fuller ? entry.facts.quotes.find(quote => contains(quote, place))?.content : undefined;
  const words =
    whole && whole.end - whole.start <= LONGEST
      ? excerpt(text, whole, [
          { start: whole.start, end: Math.max(whole.start, place.start) },
          ...differs,
          { start: Math.min(whole.end, place.end), end: whole.end },
        ])
      : goingOn(excerpt(text, place, differs, LONGEST), fuller);
  const who: Run[] = [];
  const said = source && !/^(?:who|which|that)$/i.test(source) ? oneLine(source) : null;
  if (said) who.push({ text: said, style: 'emphasis' });
  // The person is named where the mention does not, and it is somebody else than here, or nobody is known here.
  const other = speakerKeyAt(entry, place);
  const isSame = other === here || (other !== null && here !== null && sameSpeaker(other, here));
  if (speaker && !said) who.push({ text: speaker });
  else if (speaker && !isSame && said !== speaker) who.push({ text: ` (${speaker})` });
  const { date } = entry.reading.provenance;
  if (date) who.push({ text: who.length > 0 ? `, ${date}` : date });
  return {
    relation: via === null ? relationWord(relation, fuller) : `via ${shortName(via)}`,
    label: labelOf(entry),
    line: lineNumber(entry, place.start),
    link: link(place.path, place.start),
    words: relation === 'indirect' || /^["“”„«»'‘]/.test(words[0]?.text ?? '') ? words : quoted(words),
    who,
  };
}

/** An excerpt with a sign that more follows, where it does not end with one already. */
const goingOn = (words: readonly Run[], more: boolean): readonly Run[] =>
  more && !words.at(-1)?.text.endsWith('…') ? [...words, { text: ' …' }] : words;

/** Keeps the first of the places in which an article has the same words over again and names nobody else for them. */
function unrepeated(): (carrier: Carrier) => boolean {
  const known = new Map<string, string | null>();
  return ({ place, text, source }) => {
    const key = `${place.path}\n${folded(text)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()}`;
    const first = known.get(key);
    if (first === undefined) known.set(key, source);
    return first === undefined || (source !== null && source !== first);
  };
}

const quoted = (words: readonly Run[]): readonly Run[] => [{ text: '“' }, ...words, { text: '”' }];

/** Why some of the articles count once: shared text, shared lines, one outlet. */
function whyNotIndependent({ corpus }: Snapshot, paths: readonly string[], ties: readonly Tie[]): string[] {
  const notes = ties
    .filter(({ by }) => by !== 'outlet')
    .sort((a, b) => b.share - a.share)
    .slice(0, 2)
    .map(({ a, b, by, share }) =>
      by === 'text'
        ? `${shortName(a)} and ${shortName(b)} share ${Math.round(share * 100)} % of their text.`
        : `${shortName(a)} and ${shortName(b)} share the lines around it.`,
    );
  const byOutlet = new Map<string, string[]>();
  for (const path of paths) {
    const outlet = corpus.entry(path)?.reading.provenance.outlet;
    if (outlet) byOutlet.set(outlet, [...(byOutlet.get(outlet) ?? []), shortName(path)]);
  }
  for (const [outlet, names] of byOutlet)
    if (names.length > 1)
      notes.push(
        `${names.slice(0, -1).join(', ')} and ${names.at(-1)} are both from ${outlet}.`.replace(
          /, (.*) are both/,
          ', $1 are all',
        ),
      );
  return notes.slice(0, 3);
}
