import data from '../../../data/figure-comparison.json';
import placeData from '../../../data/places.json';
import type { Figure } from '../../reading/figures/figure';
import { firstEndingAfter } from '../../text/span';
import { Case, Kind, tokenAt } from '../../text/tokens';
import { wordColumn, wordTable } from '../../text/words';
import type { Entry } from '../entry';
import { keptFor } from '../kept';
import { type Measure, measureOf } from './measure';
import { commonStems, functionWords, stem } from './words';

/** What tells which quantity a figure gives: what is counted, and the words, names and times around it. */
export interface Frame {
  readonly figure: Figure;
  /** Number of the figure in the entry's facts. */
  readonly at: number;
  /** Number of its sentence. */
  readonly sentence: number;
  readonly measure: Measure;
  /** Content words of the sentence, as canonical stems, by how near they stand: 1 beside the figure. */
  readonly words: ReadonlyMap<string, number>;
  /** Sum of the weights of `words`. */
  readonly mass: number;
  /** Names among `words`. */
  readonly names: ReadonlyMap<string, number>;
  /** Years, months and days that the clause names, by granularity. */
  readonly times: ReadonlyMap<string, string>;
  /** For each group of words that exclude one another, the member nearest to the figure. */
  readonly members: ReadonlyMap<string, { readonly member: number; readonly weight: number }>;
  /** Whether the figure is where a change starts ("from 7.25") or ends ("to 10.10"). */
  readonly role: 'from' | 'to' | null;
  /** "another six countries": on top of others. */
  readonly further: boolean;
  /** The name nearest to the figure in its clause. */
  readonly nearest: string | null;
  /** Whether it stands in brackets behind another amount: a conversion, at somebody's rate. */
  readonly bracketed: boolean;
  /** The same amount in another currency or unit, given beside it in brackets: "110 billion euros ($143 billion)". */
  readonly converted: Measure | null;
  /** A number of a kind that each poll, and each trading day, gives anew: sample sizes, margins of error, stock indexes. */
  readonly serial: boolean;
  /** A number that is given anew each month or quarter: the jobless rate, payrolls, prices. */
  readonly periodic: boolean;
  /** What one party pays another for each of something: "$54 a share" of a company that is bought. */
  readonly priced: boolean;
  /** A share of those asked: every poll has dozens, each of another group or question. */
  readonly poll: boolean;
  /** Whether it is a count that grows while an event goes on. */
  readonly toll: boolean;
  /** Whether it is another number that each hour gives anew: a storm's winds, how much of a fire is contained. */
  readonly moving: boolean;
  /** Whether it is a count with a running total that each day's news gives anew: delegates, cases. */
  readonly running: boolean;
  /** Whether it is what a court gives, or may give: one man's is not another's. */
  readonly penal: boolean;
  /** Whether its sentence is a table's row, or as full of numbers. */
  readonly row: boolean;
  /** A number in words that is none: "millions of". */
  readonly vague: boolean;
  /** The name that the sentence starts with: what it is about. */
  readonly subject: string | null;
  /** The name that an age stands behind: "Peter Clay, 62". */
  readonly person: string | null;
  /** How many figures of the article are of its kind. */
  readonly crowd: number;
  /** The counts that the sentence gives beside it. */
  readonly parts: readonly number[];
  /** Pairs of content words that stand side by side near the figure. */
  readonly bigrams: ReadonlySet<string>;
  /** The first content word before the figure and behind it, in its clause. */
  readonly before: string | null;
  readonly behind: string | null;
  /** The word before it, read past a verb that says what it comes to: "turnout" of "turnout reached 67 percent". */
  readonly topic: string | null;
  /** Places that the sentence names. */
  readonly places: ReadonlySet<string>;
  /** The one of them that stands in the figure's clause, nearest. */
  readonly place: string | null;
  /** What the counted noun is said to be: "voting conservative" of MPs. */
  readonly modifiers: readonly string[];
  /** Whether the article takes it as known: "the 11 million immigrants". */
  readonly definite: boolean;
  /** Whether it is what would be ("if … were"). */
  readonly hypothetical: boolean;
  /** Whether a "not" or "no" stands near. */
  readonly negated: boolean;
  /** The other figures of the sentence, values by kind. */
  readonly siblings: ReadonlyMap<string, readonly number[]>;
  /** Whether it is what is planned, wanted or foreseen ("would", "proposes", "forecast"), not what is. */
  readonly planned: boolean;
  /** Whether its sentence tells of a further or later turn of things: "this time", "the latest", "the rest". */
  readonly turned: boolean;
  /** The sex of the pronoun nearest to it in its sentence: "her campaign". */
  readonly pronoun: 'he' | 'she' | null;
  /** The days that its sentence names in full or by month and day, as "01-26". */
  readonly days: ReadonlySet<string>;
  /** The names of its sentence; where that has none, those of the nearest of three before it. */
  readonly setting: ReadonlySet<string>;
  /** How often the article gives this value in this unit. */
  readonly given: number;
  /** Whether it is part of what a thing is called: "15-year mortgage", "Option 2". */
  readonly naming: boolean;
  /** Whether its sentence ends without a mark, as headings, captions and the lines of lists do. */
  readonly unended: boolean;
  /** The quarter of a year that its article is mostly about, 1 to 4; null where it names none. */
  readonly quarter: number | null;
  /** The words before it, nearest first, and behind it, up to the sentence's ends; numbers as "#". */
  readonly around: readonly [readonly string[], readonly string[]];
}

const canonical = new Map<string, string>();
for (const [word, list] of Object.entries(data.synonyms))
  for (const other of list.split(' ')) canonical.set(stem(other), word);

/** The one form that stands for a word and its synonyms. */
export const lemma = (word: string): string => {
  const known = lemmaOf.get(word);
  if (known !== undefined) return known;
  const stemmed = stem(word);
  const fresh = canonical.get(stemmed) ?? stemmed;
  if (lemmaOf.size > 200_000) lemmaOf.clear();
  lemmaOf.set(word, fresh);
  return fresh;
};
const lemmaOf = new Map<string, string>();

const memberOf = new Map<string, { group: string; member: number }[]>();
for (const [group, members] of Object.entries(data.groups))
  members.forEach((list, member) => {
    for (const word of list.split(' ')) {
      const known = memberOf.get(lemma(word));
      if (known) known.push({ group, member });
      else memberOf.set(lemma(word), [{ group, member }]);
    }
  });

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const DAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const monthOf = new Map(MONTHS.flatMap((m, i) => [[m, i + 1] as const, [m.slice(0, 3), i + 1] as const]));
monthOf.set('sept', 9);
const dayOf = new Map(DAYS.map((d, i) => [d, i + 1]));
const byWord = (lists: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(lists).flatMap(([which, words]) => words.split(' ').map(word => [word, which] as const)));
const near = byWord(data.near);
/** As `near`, of a parliament: "the new Congress". */
const inOffice = byWord(data.inOffice);
const spans = new Set(data.spans.split(' '));
const sittings = new Set(data.sittings.split(' '));

const further = new Set(data.further.split(' '));

const economy = new Set(data.economy.split(' ').map(lemma));
const definite = new Set(['the', 'those', 'these', 'all']);
const pollWords = new Set(data.poll.split(' ').map(lemma));

const tolls: ReadonlySet<string> = new Set(data.toll.split(' ').map(lemma));

const placeOf = new Map<string, string>();
for (const entry of placeData.places.split(' ')) {
  const forms = entry.split(':');
  for (const form of forms) placeOf.set(stem(form), forms[0]);
}

/** The lemma of token `i`, a word; undefined for one that carries grammar alone. */
const lemmaAt = wordTable(norm => (functionWords.has(norm) ? undefined : lemma(norm)));

/** What lists know of a word, as bits: most words are in none, and are looked up once. */
const Known = { day: 1, month: 2, group: 4, place: 8, common: 16 } as const;
const bareOf = (norm: string): string => (norm.endsWith('.') ? norm.slice(0, -1) : norm);
const knownAt = wordColumn(norm => {
  const word = lemma(norm);
  return (
    (dayOf.has(bareOf(norm)) ? Known.day : 0) |
    (monthOf.has(bareOf(norm)) ? Known.month : 0) |
    (memberOf.has(word) ? Known.group : 0) |
    (placeOf.has(word) ? Known.place : 0) |
    (commonStems.has(stem(norm)) ? Known.common : 0)
  );
});

/** Articles whose frames are kept: frames are many times as large as the figures. */
const MOST_ENTRIES = 1000;

/** The frames of an entry's figures, in their order. */
export const frames: (entry: Entry) => readonly Frame[] = keptFor(MOST_ENTRIES, readFrames);

function readFrames(entry: Entry): readonly Frame[] {
  const { article } = entry.reading;
  const { tokens, sentences } = article;
  const { figures } = entry.facts;
  if (figures.length === 0) return [];

  const counts = new Map<string, number>();
  const capitals = new Map<string, number>();
  /** Words with a capital behind a mark, where any word may have one. */
  const initials = new Map<string, number>();
  const lemmas: string[] = new Array(tokens.length);
  const quarters = [0, 0, 0, 0];
  for (let i = 0; i < tokens.length; i++) {
    if (tokens.kind[i] !== Kind.word) continue;
    const word = lemmaAt(tokens, i);
    if (word === undefined) continue;
    lemmas[i] = word;
    if (word === 'quarter') noteQuarter(quarters, tokens.norm[tokens.norm[i - 1] === '-' ? i - 2 : i - 1]);
    counts.set(word, (counts.get(word) ?? 0) + 1);
    if (tokens.case[i] === Case.lower) continue;
    const tally = i > 0 && tokens.kind[i - 1] === Kind.word ? capitals : initials;
    tally.set(word, (tally.get(word) ?? 0) + 1);
  }
  const most = Math.max(...quarters);
  const quarter = most > 0 ? quarters.indexOf(most) + 1 : null;
  const extent = Math.max(14, sentences.length + 2);
  let polls = 0;
  for (const word of pollWords) polls += counts.get(word) ?? 0;
  const polled = polls >= 3;
  let reports = 0;
  for (const word of reportWords) reports += counts.get(word) ?? 0;
  const reported = reports >= 3;
  const isName = (word: string, i: number) =>
    tokens.case[i] !== Case.lower &&
    capitals.has(word) &&
    (capitals.get(word) ?? 0) * 2 >= (counts.get(word) ?? 0) - (initials.get(word) ?? 0);

  const figureAt = new Map<number, number>();
  figures.forEach((figure, at) => {
    for (let i = tokenAt(tokens, figure.start); i < tokens.length && tokens.start[i] < figure.end; i++)
      figureAt.set(i, at);
  });

  const measures = figures.map(measureOf);
  const sentenceOf = figures.map(figure => firstEndingAfter(sentences, figure.start));
  const crowds = new Map<string, number>();
  for (const { kind } of measures) crowds.set(kind, (crowds.get(kind) ?? 0) + 1);
  const converted = conversionsOf(article.text, figures, measures);
  const given = new Map<string, number>();
  for (const { kind, low } of measures) given.set(`${kind} ${low}`, (given.get(`${kind} ${low}`) ?? 0) + 1);
  const daysIn = daysOf(entry);
  const namesOf = new Map<number, ReadonlySet<string>>();
  const namesIn = (sentence: number): ReadonlySet<string> => {
    const known = namesOf.get(sentence);
    if (known) return known;
    const names = new Set<string>();
    const span = sentences[sentence];
    if (span)
      for (let i = tokenAt(tokens, span.start); i < tokens.length && tokens.start[i] < span.end; i++)
        if (lemmas[i] !== undefined && tokens.norm[i].length > 2 && !calendar(tokens.norm[i]) && isName(lemmas[i], i))
          names.add(lemmas[i]);
    namesOf.set(sentence, names);
    return names;
  };
  return figures.flatMap((figure, at) => {
    const crowd = crowds.get(measures[at].kind) ?? 1;
    if (crowd > MOST_OF_A_KIND) return [];
    const sentence = sentenceOf[at];
    const bounds = sentences[sentence] ?? figure;
    const from = tokenAt(tokens, figure.start);
    const first = Math.max(tokenAt(tokens, Math.max(bounds.start, 0)), from - REACH);
    const last = Math.min(tokenAt(tokens, bounds.end), from + REACH);
    const words = new Map<string, number>();
    const names = new Map<string, number>();
    const times = new Map<string, string>();
    const members = new Map<string, { member: number; weight: number }>();
    const places = new Set<string>();
    let placed = 0;
    let nearestPlace: string | null = null;
    const bigrams = new Set<string>();
    const beside: (string | null)[] = [null, null];
    let topic: string | null = null;
    let negated = false;
    let hypothetical = false;
    let planned = false;
    let turned = false;
    let pronoun: 'he' | 'she' | null = null;
    let pronounAt = Number.POSITIVE_INFINITY;
    const around: [string[], string[]] = [[], []];

    const time = (key: string, value: string) => {
      if (!times.has(key)) times.set(key, value);
    };
    const take = (i: number, weight: number) => {
      const word = lemmas[i];
      if (word === undefined || word.length < 2) return;
      const known = knownAt(tokens, i);
      const bare = known & (Known.day | Known.month) ? bareOf(tokens.norm[i]) : '';
      if (known & Known.day) return time('day', bare);
      if (
        tokens.case[i] !== Case.lower &&
        known & Known.month &&
        (bare !== 'may' || tokens.kind[i + 1] === Kind.number || isName(word, i))
      )
        return time('month', String(monthOf.get(bare)));
      const groups = known & Known.group ? memberOf.get(word) : undefined;
      if (groups)
        for (const { group, member } of groups) {
          const before = members.get(group);
          if (!before || before.weight < weight) members.set(group, { member, weight });
        }
      const name = isName(word, i);
      if (known & Known.place && tokens.case[i] !== Case.lower) {
        const place = placeOf.get(word);
        if (place) {
          places.add(place);
          if (weight > 0.25 && weight > placed) {
            placed = weight;
            nearestPlace = place;
          }
        }
      }
      const rarity = Math.max(0.15, Math.min(1, Math.log(extent / (counts.get(word) ?? 1)) / Math.log(extent / 2)));
      const kind = name ? 1 : known & Known.common ? 0.4 : 1;
      const value = weight * rarity * kind;
      if ((words.get(word) ?? 0) < value) words.set(word, value);
      if (name && (names.get(word) ?? 0) < weight) names.set(word, weight);
    };
    const number = (i: number, weight: number) => {
      const norm = tokens.norm[i];
      if (/^(?:1[89]|20)\d\d$/.test(norm)) return time('year', norm);
      const digits = norm.replace(/[^1-9]/g, '').length;
      const value = weight * (digits > 1 ? 0.8 : 0.3);
      const key = `#${norm}`;
      if ((words.get(key) ?? 0) < value) words.set(key, value);
    };

    // The figure's own words, then outwards each way.
    let to = from;
    let isFurther = from > 0 && further.has(tokens.norm[from - 1]);
    for (; to < tokens.length && tokens.start[to] < figure.end; to++)
      if (tokens.kind[to] === Kind.word) {
        if (to > from && further.has(tokens.norm[to]) && tokens.norm[to + 1] !== 'than') isFurther = true;
        take(to, 1);
      }
    if (
      to < tokens.length &&
      (tokens.norm[to] === 'other' ||
        tokens.norm[to] === 'others' ||
        (tokens.norm[to] === 'more' && tokens.norm[to + 1] !== 'than'))
    )
      isFurther = true;
    let role: 'from' | 'to' | null = null;
    for (const step of [-1, 1]) {
      let distance = 0;
      let barrier = 1;
      let crossed = -1;
      let inner = '';
      for (let i = step < 0 ? from - 1 : to; step < 0 ? i >= first : i < last; i += step) {
        const other = figureAt.get(i);
        if (other !== undefined && other !== at) {
          if (other !== crossed) {
            crossed = other;
            if (figures[other].dimension === figure.dimension) barrier *= 0.5;
            else barrier *= 0.9;
          }
        }
        if (tokens.kind[i] === Kind.mark) {
          const mark = tokens.norm[i];
          if (',;:()—–|'.includes(mark)) barrier *= mark === ',' ? 0.8 : 0.6;
          continue;
        }
        const weight = barrier / (1 + distance / 5);
        const side = around[step < 0 ? 0 : 1];
        if (side.length < AROUND) side.push(tokens.kind[i] === Kind.number ? '#' : tokens.norm[i]);
        if (tokens.kind[i] === Kind.number) {
          number(i, weight);
          distance++;
          continue;
        }
        const norm = tokens.norm[i];
        if (step < 0 && distance === 0 && barrier === 1 && role === null && (norm === 'from' || norm === 'to'))
          role = norm;
        if (norm === 'and' || norm === 'or') barrier *= 0.85;
        if (norm === 'while' || norm === 'but' || norm === 'whereas' || norm === 'although') barrier *= 0.6;
        if ((norm === 'not' || norm === 'no' || norm === 'without' || norm.endsWith("n't")) && weight > 0.4)
          negated = true;
        if (norm === 'if' && weight > 0.15) hypothetical = true;
        if (weight > 0.3 && barrier > 0.8 && plans.has(norm)) planned = true;
        if (turns.has(norm) || (norm === 'time' && tokens.norm[i - 1] === 'this')) turned = true;
        const sex = pronouns.get(norm);
        if (sex && distance < pronounAt) {
          pronoun = sex;
          pronounAt = distance;
        }
        if (norm === 'ago' && weight > 0.2) time('ago', 'ago');
        const sitting = sittings.has(norm);
        if ((sitting || spans.has(norm)) && i > 0 && weight > 0.2) {
          const which = (sitting ? inOffice : near).get(tokens.norm[i - 1]);
          if (which) time(sitting ? 'sitting' : norm, which);
        }
        const word = lemmas[i];
        if (word === undefined) continue;
        if (beside[step < 0 ? 0 : 1] === null && barrier === 1 && distance < 2) beside[step < 0 ? 0 : 1] = word;
        if (step < 0 && topic === null && barrier === 1 && distance < 2 && !linking.has(word)) topic = word;
        if (inner !== '' && distance < 8 && barrier > 0.4)
          bigrams.add(step < 0 ? `${word} ${inner}` : `${inner} ${word}`);
        inner = word;
        take(i, weight);
        distance++;
      }
    }
    const counted = figure.dimension === 'count' ? lemma(figure.unit ?? '') : '';
    const moving =
      (figure.dimension !== 'mass' && among(words, movingWords, 0.15)) ||
      (figure.dimension === 'count' && among(words, firedWords, 0.15)) ||
      (figure.dimension === 'percent' && among(words, doneWords, 0.15));
    let subject: string | null = null;
    for (let i = first; i < Math.min(last, first + 6) && !subject; i++)
      if (lemmas[i] !== undefined && isName(lemmas[i], i) && !calendar(tokens.norm[i])) subject = lemmas[i];
    const apposed = figure.dimension === 'age' && tokens.norm[from - 1] === ',' ? lemmas[from - 2] : undefined;
    let mass = 0;
    for (const value of words.values()) mass += value;
    let nearest: string | null = null;
    for (const [name, weight] of names)
      if (weight > 0.45 && weight > (nearest ? (names.get(nearest) ?? 0) : 0)) nearest = name;
    const toll = figure.dimension === 'count' && !times.has('year') && among(words, tolls, 0.15);
    const siblings = new Map<string, number[]>();
    const parts: number[] = [];
    const count = (other: number) => {
      sibling(siblings, measures[other]);
      if (figures[other].dimension === 'count') parts.push(measures[other].low);
    };
    for (let other = at - 1; other >= Math.max(0, at - REACH) && sentenceOf[other] === sentence; other--)
      sibling(siblings, measures[other]);
    for (let other = at + 1; other < Math.min(figures.length, at + REACH) && sentenceOf[other] === sentence; other++)
      count(other);
    return {
      figure,
      at,
      sentence,
      measure: measures[at],
      words,
      mass,
      names,
      times,
      members,
      role,
      further: isFurther,
      nearest,
      converted: converted[at],
      bracketed:
        figure.dimension === 'money' &&
        /\d\S{0,3}(?: ?(?:million|billion|trillion|thousand|[a-z]+))? \((?:or |about )?$/.test(
          article.text.slice(Math.max(0, figure.start - 32), figure.start),
        ),
      poll:
        (figure.dimension === 'percent' || isPoint(figure)) &&
        (among(words, pollWords, 0) || (polled && !among(words, economy, 0))),
      serial:
        isSerial(words, figure) ||
        /^[+−-]\d/.test(figure.text) ||
        /\b(?:or|and) (?:older|younger|over|under|above|below)$/.test(figure.text),
      periodic: among(words, periodicWords, 0.1) || reported,
      priced: figure.per !== null && among(words, dealWords, 0.1),
      toll,
      moving,
      running:
        figure.dimension === 'count' &&
        (runningWords.has(counted) ||
          among(words, runningWords, 0.15) ||
          (adopters.has(counted) && among(words, adoptWords, 0.1)) ||
          (accusers.has(counted) && among(words, accuseWords, 0.1))),
      penal: among(words, penalWords, 0.15),
      row: [...siblings.values()].reduce((sum, values) => sum + values.length, 0) >= 7,
      vague:
        /^(?:\p{L}+ )*(?:several|few|couple|dozens|scores|hundreds|thousands|millions|billions|trillions)\b/iu.test(
          figure.text,
        ),
      subject,
      person: apposed !== undefined && isName(apposed, from - 2) ? apposed : null,
      crowd,
      parts,
      bigrams,
      before: beside[0],
      behind: beside[1],
      topic,
      places,
      place: nearestPlace,
      modifiers: figure.about.head.slice(0, -1).map(word => canonical.get(word) ?? word),
      negated,
      hypothetical,
      definite: (from > 0 && definite.has(tokens.norm[from - 1])) || definite.has(tokens.norm[from]),
      siblings,
      planned,
      turned,
      pronoun,
      days: daysIn.get(sentence) ?? none,
      setting: [0, 1, 2, 3].map(back => namesIn(sentence - back)).find(known => known.size > 0) ?? none,
      given: given.get(`${measures[at].kind} ${measures[at].low}`) ?? 1,
      naming:
        (figure.dimension === 'duration' && /\d-|\p{L}-\p{L}/u.test(figure.text)) ||
        (figure.unit === null && figure.dimension === 'count' && from > 0 && tokens.case[from - 1] === Case.capital),
      unended: !/[.!?…]["”’')\]]*\s*$/u.test(article.text.slice(Math.max(bounds.start, bounds.end - 8), bounds.end)),
      quarter,
      around,
    };
  });
}

const quarterOf: Readonly<Record<string, number | undefined>> = data.quarters;

/** Counts a word before "quarter" that tells which of the year it is. */
function noteQuarter(quarters: number[], word: string | undefined): void {
  const which = word === undefined ? undefined : quarterOf[word];
  if (which !== undefined) quarters[which - 1]++;
}

/** The days that the sentences of an entry name, by sentence. */
function daysOf(entry: Entry): ReadonlyMap<number, ReadonlySet<string>> {
  const days = new Map<number, Set<string>>();
  for (const { iso, start } of entry.facts.dates) {
    const day = /\d\d-\d\d$/.exec(iso ?? '')?.[0];
    if (!day || (iso?.length !== 10 && !iso?.startsWith('--'))) continue;
    const sentence = firstEndingAfter(entry.reading.article.sentences, start);
    const known = days.get(sentence);
    if (known) known.add(day);
    else days.set(sentence, new Set([day]));
  }
  return days;
}

const none: ReadonlySet<string> = new Set();
/** Words kept to each side of a figure. */
const AROUND = 10;
/** Tokens looked at to each side: no sentence that somebody wrote is longer, and of a text without full stops the rest is far away. */
const REACH = 150;
/** An article with more figures of a kind is a table or a list, where none says what another repeats: none of the kind gets a frame. */
const MOST_OF_A_KIND = 300;
const turns = new Set(data.turns.split(' '));
const plans = new Set(data.plans.split(' '));
const pronouns = new Map<string, 'he' | 'she'>([
  ['he', 'he'],
  ['his', 'he'],
  ['him', 'he'],
  ['she', 'she'],
  ['her', 'she'],
  ['hers', 'she'],
]);

const isPoint = ({ dimension, unit }: Figure): boolean =>
  dimension === 'point' || unit === 'point' || unit === 'percentage point';

const calendar = (norm: string): boolean => dayOf.has(norm) || monthOf.has(norm);

const movingWords = new Set(data.moving.split(' ').map(lemma));
const runningWords = new Set(data.running.split(' ').map(lemma));
const firedWords = new Set(data.fired.split(' ').map(lemma));
const adopters = new Set(data.adopters.split(' ').map(lemma));
const adoptWords = new Set(data.adopt.split(' ').map(lemma));
const accusers = new Set(data.accusers.split(' ').map(lemma));
const accuseWords = new Set(data.accuse.split(' ').map(lemma));
const linking = new Set(data.linking.split(' ').map(lemma));
const doneWords = new Set(data.done.split(' ').map(lemma));
const penalWords = new Set(data.penal.split(' ').map(lemma));
const reportWords = new Set(data.report.split(' ').map(lemma));
const methodWords = new Set(data.method.split(' ').map(lemma));
const dealWords = new Set(data.deals.split(' ').map(lemma));
const periodicWords = new Set(data.periodic.split(' ').map(lemma));
const seriesWords = new Set(data.series.split(' ').map(lemma));

/** Whether one of the words near a figure, nearer than `above`, is of the set. */
function among(words: ReadonlyMap<string, number>, set: ReadonlySet<string>, above: number): boolean {
  for (const [word, weight] of words) if (weight > above && set.has(word)) return true;
  return false;
}

function isSerial(words: ReadonlyMap<string, number>, { dimension }: Figure): boolean {
  let method = 0;
  let polled = false;
  for (const [word, weight] of words) {
    if (weight > 0.02 && seriesWords.has(word)) return true;
    if (methodWords.has(word)) method++;
    if (pollWords.has(word)) polled = true;
  }
  return method >= (dimension === 'count' && polled ? 1 : 2) && (polled || words.has('margin') || words.has('plus'));
}

/** For each figure the measure that stands as its conversion, or null. */
function conversionsOf(
  text: string,
  figures: readonly Figure[],
  measures: readonly Measure[],
): readonly (Measure | null)[] {
  const converted: (Measure | null)[] = figures.map(() => null);
  for (let i = 0; i + 1 < figures.length; i++) {
    const [one, other] = [figures[i], figures[i + 1]];
    if (other.start - one.end > 16 || other.start < one.end) continue;
    if (other.dimension === 'count' || other.dimension === 'percent') continue;
    if (
      !/^[^.()\n]{0,12}\(\s*(?:or|about|around|roughly|nearly|some)?\s*\S{0,3}$/.test(text.slice(one.end, other.start))
    )
      continue;
    if (!/^[^(\n]{0,12}\)/.test(text.slice(other.end, other.end + 13))) continue;
    converted[i] = measures[i + 1];
    converted[i + 1] = measures[i];
  }
  return converted;
}

function sibling(siblings: Map<string, number[]>, { kind, low }: Measure): void {
  const known = siblings.get(kind);
  if (known) known.push(low);
  else siblings.set(kind, [low]);
}
