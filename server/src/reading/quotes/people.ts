import bodyData from '../../../data/bodies.json';
import type { Article } from '../../text/article';
import { firstEndingAfter, type Span, spanAt } from '../../text/span';
import { type Gender, genderOf, type NameRun, nameRuns, places, roleHeads } from './names';
import { Pronouns, type Sex, sentenceAt } from './pronouns';
import type { Person } from './quote';
import { country, isOfCountry, sameRole } from './roles';
import { bodyKey, firstSpelling, spelling } from './spelling';

/** Whom a mention stands for. */
export interface Speaker {
  readonly name: string;
  readonly key: string;
}

interface Entity {
  readonly kind: Person['kind'];
  name: string;
  last: string;
  first: string;
  /** The first name as written where the whole name stands first; '' for none. */
  readonly called: string;
  readonly suffix: string;
  gender: Gender;
  readonly roles: Map<string, string>; // role -> country
  readonly mentions: Span[];
  /** Times that the whole name stands in the text. */
  full: number;
}

/** A mention of an entity; runs are sorted by start. */
interface Place extends Span {
  readonly entity: Entity;
}

const bodyHeads = new Set(bodyData.heads);

/** The people and bodies of an article and what is said to mean them. */
export class People {
  private readonly entities: Entity[] = [];
  readonly places: Place[] = [];
  private readonly bySurname = new Map<string, Entity[]>();
  /** Surnames that stand with a suffix alone, "Holm Jr.": without it they mean another. */
  private readonly juniors = new Set<string>();
  private readonly bodies = new Map<string, Entity>();

  private readonly pronouns: Pronouns<Entity>;

  constructor(
    private readonly article: Article,
    notBody: readonly Span[],
    sources: readonly Span[],
    quotes: readonly Span[],
  ) {
    const runs = nameRuns(article, notBody);
    const alone = new Set<string>();
    for (const run of runs) {
      if (run.kind !== 'surname') continue;
      alone.add(spelling(run.words[0]));
      if (run.suffix) this.juniors.add(spelling(run.words[0]));
    }
    // whole names first, so that a surname in the headline finds its person
    const made = runs.map(run =>
      run.kind === 'person' || (run.kind === 'maybe' && this.isPerson(run, alone, sources)) ? this.person(run) : null,
    );
    runs.forEach((run, i) => {
      const entity = made[i] ?? this.single(run);
      if (entity) this.place(entity, run);
    });
    this.pronouns = new Pronouns(article, this, quotes, sources);
  }

  fits({ kind, gender, first }: Entity, sex: Sex): number {
    if (kind !== 'person' || (gender !== null && gender !== sex)) return 0;
    return gender === sex ? 1 : first ? 0.7 : 0.5;
  }

  private isPerson(run: NameRun, alone: ReadonlySet<string>, sources: readonly Span[]): boolean {
    if (run.role || run.gender) return true;
    if (!run.isLoose && alone.has(spelling(run.words[run.words.length - 1]))) return true;
    if (/^, who\b/.test(this.article.text.slice(run.end, run.end + 6))) return true;
    // "many Kashmiri Hindus"
    const before = this.article.text.slice(Math.max(0, run.start - 12), run.start);
    if (/\b(?:many|most|some|few|several|all|these|those|other)\s$/i.test(before)) return false;
    const source = spanAt(sources, run.start);
    return Boolean(source && run.words.length < 4 && source.end <= run.end + 1);
  }

  private text(span: Span): string {
    return this.article.text
      .slice(span.start, span.end)
      .replace(/\s+/g, ' ')
      .replace(/['’]s?$/, '');
  }

  private person(run: NameRun): Entity {
    const last = spelling(run.words[run.words.length - 1]);
    const first = firstSpelling(run.words[0]);
    const known = this.bySurname
      .get(last)
      ?.find(
        e =>
          (e.first === first ||
            spelling(e.first) === spelling(run.words[0]) ||
            (e.first.startsWith(first) && first.length === 1)) &&
          isOneOfKin(e, run),
      );
    const entity =
      known ??
      this.add({
        kind: 'person',
        name: this.text({ start: run.nameStart, end: run.end }),
        last,
        first,
        called: run.words[0],
        suffix: run.suffix,
        gender: run.gender,
        roles: new Map(),
        mentions: [],
        full: 0,
      });
    entity.full++;
    entity.gender ??= run.gender ?? genderOf(run.words[0]);
    if (run.role) entity.roles.set(run.role, country(run.country));
    return entity;
  }

  private add(entity: Entity): Entity {
    this.entities.push(entity);
    const list = this.bySurname.get(entity.last);
    if (list) list.push(entity);
    else if (entity.kind === 'person') this.bySurname.set(entity.last, [entity]);
    return entity;
  }

  private single(run: NameRun): Entity | null {
    if (run.kind === 'body') return this.namesake(run) ?? this.body(this.text({ start: run.nameStart, end: run.end }));
    if (run.kind !== 'surname' || bodyHeads.has(run.words[0])) return null;
    const last = spelling(run.words[0]);
    const list = this.ofSurname(last, run.suffix);
    const fits = run.gender ? list.filter(e => e.gender === run.gender || e.gender === null) : list;
    if (fits.length > 0) {
      const best = fits.reduce((a, b) => (b.full > a.full ? b : a));
      if (run.role) best.roles.set(run.role, country(run.country));
      return best;
    }
    if (run.suffix) return null;
    // a first name alone
    const first = firstSpelling(run.words[0]);
    const called = this.entities.filter(e => e.kind === 'person' && e.first === first);
    if (called.length === 1) return called[0];
    if (!run.gender && !run.role) return null;
    const entity = this.add({
      kind: 'person',
      name: this.text({ start: run.nameStart, end: run.end }),
      last,
      first: '',
      called: '',
      suffix: '',
      gender: run.gender,
      roles: new Map(),
      mentions: [],
      full: 0,
    });
    if (run.role) entity.roles.set(run.role, country(run.country));
    return entity;
  }

  /** The people whom a surname may mean: with a suffix those who have it; without one those who have none, unless nobody has. */
  private ofSurname(last: string, suffix: string): readonly Entity[] {
    const list = this.bySurname.get(last) ?? [];
    if (suffix) return list.filter(e => e.suffix === suffix);
    const bare = list.filter(e => e.suffix === '');
    return bare.length > 0 || this.juniors.has(last) ? bare : list;
  }

  /** "Bloomberg used his rally": whoever the article names in full is meant by the surname, though a body or a place has it as well. */
  private namesake(run: NameRun): Entity | null {
    const { words } = run;
    // "the U.S. Holm said"
    if (words.length !== 1 && !(words.length === 2 && (places.has(words[0]) || isOfCountry(words[0])))) return null;
    const before = this.article.text.slice(Math.max(0, run.start - 8), run.start);
    if (words.length === 1 && /(?:\b(?:in|from|to|near|of|at|the|for|via)|\()\s*$/i.test(before)) return null;
    const named = this.ofSurname(spelling(words[words.length - 1]), '').filter(entity => entity.first !== '');
    return named.length > 0 ? named.reduce((a, b) => (b.full > a.full ? b : a)) : null;
  }

  private body(name: string): Entity {
    const key = bodyKey(name);
    const known = this.bodies.get(key);
    if (known) return known;
    const entity: Entity = {
      kind: 'body',
      name: name.replace(/^the /i, ''),
      last: key,
      first: '',
      called: '',
      suffix: '',
      gender: null,
      roles: new Map(),
      mentions: [],
      full: 0,
    };
    this.bodies.set(key, entity);
    this.entities.push(entity);
    return entity;
  }

  private place(entity: Entity, span: Span): void {
    entity.mentions.push({ start: span.start, end: span.end });
    this.places.push({ start: span.start, end: span.end, entity });
  }

  /**
   * Whom a source mention means that says `content`; null where nobody is named or it is not plain who. `spoken`: the last ones to speak,
   * latest first. Mentions are asked about in the order of the text.
   */
  resolve(mention: Span, spoken: readonly Entity[], content: readonly Span[]): Entity | null {
    const text = this.article.text.slice(mention.start, mention.end);
    const word = text.toLowerCase();
    if (/^(?:he|she|him|her|his)$/.test(word)) {
      const sex = /^h(?:e|im|is)$/.test(word) ? 'male' : 'female';
      const person = this.pronouns.resolve(mention, sex, content);
      if (person) person.gender ??= sex;
      return person;
    }
    if (/^(?:it|they|their|its|them)$/.test(word)) return this.itself(mention, word, spoken);
    if (/^(?:who|which|that)$/.test(word)) return this.before(mention, word === 'who');
    if (/^(?:i|we|you|us|me|my|our)$/.test(word)) return null;
    const named = this.namedIn(mention, text) ?? this.surnamed(text);
    if (named) return named;
    return this.byRole(mention, text, spoken);
  }

  /** "English said": a word of the language is a name where the article gives somebody's whole name with it. */
  private surnamed(text: string): Entity | null {
    if (!/^\p{Lu}[\p{L}'’-]+$/u.test(text)) return null;
    const [one, ...more] = this.ofSurname(spelling(text), '').filter(({ first }) => first !== '');
    return one && more.length === 0 ? one : null;
  }

  /** The person or body whose name heads a noun phrase. */
  private namedIn(mention: Span, text: string): Entity | null {
    let last: Place | null = null;
    for (const place of this.within(mention)) {
      if (place.start >= mention.start - 1 && place.end <= mention.end + 1) {
        const behind = this.article.text.slice(place.end, mention.end);
        if (last?.entity.kind === 'person') {
          const between = this.article.text.slice(last.end, place.start);
          if (/^[,\s]/.test(between) && !SERVES.test(between)) break;
        }
        if (/^['’]s?\s/.test(behind)) continue; // "Trump's lawyer"
        last = place;
      }
    }
    if (!last) return null;
    const behind = this.article.text.slice(last.end, mention.end).trim();
    const ahead = this.article.text.slice(mention.start, last.start);
    if (
      behind === '' ||
      // "Rex Holm Rexford (Rex) Berg Holm"
      (last.entity.kind === 'person' && /^\p{Lu}\p{L}+ \(\p{Lu}/u.test(behind)) ||
      /^(?:,|\(|himself|herself|itself|and\b|—|–)/.test(behind) ||
      (/^(?:of|at|from|with|for|in|on)\s/.test(behind) && this.isOneWhole(last, mention))
    ) {
      // "a friend of Smith", yet "Ambassador to the UK Nils Berg"
      const link = /\b(of|for|to|from|with|in|at|against|by)\s+(?:the\s+)?$/i.exec(ahead)?.[1];
      if (link && !(link === 'to' && this.isPosted(last))) return null;
      // "Holm and Berg", yet "Health and Human Services Secretary Berg"
      if (/\band\s+(?:the\s+)?$/i.test(ahead) && this.text(last) === last.entity.name) return null;
      return last.entity;
    }
    const head = /^(?:['’]s?\s+)?(?:[\p{Ll}-]+\s+){0,2}(\p{Ll}+)$/u.exec(behind)?.[1];
    // "a Danish news agency", "a video by the Holm campaign": no body by name
    if (head && bodyHeads.has(head) && !INDEFINITE.test(text) && !LINK.test(ahead) && !LINK.test(behind))
      return this.body(text.replace(/^the\s+/i, ''));
    return null;
  }

  /** Whether a whole name stands behind the country that the one named is posted to: "UK Nils Berg". */
  private isPosted(place: Place): boolean {
    const [first, ...rest] = this.text(place).toLowerCase().split(' ');
    return place.entity.kind === 'person' && rest.length > 1 && (places.has(country(first)) || country(first) === 'us');
  }

  /** Whether a place gives a person's whole name, and nobody else is named behind it in the mention: "Ann Bell of Ohio and Bo Hill of Utah". */
  private isOneWhole(place: Place, mention: Span): boolean {
    if (place.entity.kind !== 'person' || !/\s/.test(this.text(place))) return false;
    for (const { entity, start } of this.within({ start: place.end, end: mention.end }))
      if (entity.kind === 'person' && /(?:,|\band)\s+$/.test(this.article.text.slice(place.end, start))) return false;
    return true;
  }

  private *within(span: Span): Generator<Place> {
    for (
      let i = firstEndingAfter(this.places, span.start);
      i < this.places.length && this.places[i].start < span.end;
      i++
    )
      yield this.places[i];
  }

  /** "X, who said": the name right before. */
  private before(mention: Span, isPerson: boolean): Entity | null {
    let i = firstEndingAfter(this.places, mention.start) - 1;
    // "Sen. Bell of Ohio, who"
    if (isPerson && this.places[i]?.entity.kind === 'body') i--;
    const place = this.places[i];
    if (isPerson && place?.entity.kind === 'body') return null;
    return place && mention.start - place.end < 60 && !/[.!?\n]/.test(this.article.text.slice(place.end, mention.start))
      ? place.entity
      : null;
  }

  private itself(mention: Span, word: string, spoken: readonly Entity[]): Entity | null {
    if (!/^(?:it|its)$/.test(word)) return null;
    const s = sentenceAt(this.article.sentences, mention.start);
    const from = this.article.sentences[Math.max(0, s - 1)]?.start ?? 0;
    const near = spoken[0];
    if (near?.kind === 'body' && near.mentions.some(m => m.start >= from && m.end <= mention.start)) return near;
    return null;
  }

  /** "the minister", "Russia's top diplomat", "the Russian foreign minister". */
  private byRole(mention: Span, text: string, spoken: readonly Entity[]): Entity | null {
    const words: readonly string[] = text.toLowerCase().match(/[\p{L}.-]+|['’]s/gu) ?? [];
    if (words.length === 0 || words.length > 9) return null;
    const last = words[words.length - 1];
    if (bodyHeads.has(last) && words.length <= 3 && words[0] === 'the') return this.bodyBefore(mention, last);
    if (/^(?:a|an|one|another|some|many|several|no)$/.test(words[0] ?? '')) return null;
    const where = words.map(country).find(word => places.has(word) || word === 'us') ?? '';
    const said = words
      .filter(w => w !== 'the' && w !== "'s" && w !== '’s' && w !== 'this' && w !== 'former' && country(w) !== where)
      .join(' ');
    const head = said.split(' ').pop() ?? '';
    if (!roleHeads.has(head)) return null;
    const owner = where ? undefined : /([\p{L}-]{3,})(?:['’]s|s['’])\s+\p{L}/u.exec(text);
    if (owner) return this.ownedBy(owner[0].slice(0, -2), head);
    const fits = (entity: Entity): boolean => {
      for (const [role, of] of entity.roles) {
        if (where && of && where !== of) continue;
        if (sameRole(role, said)) return true;
      }
      return false;
    };
    const recent = this.recent(mention.start);
    return (
      spoken.find(entity => fits(entity) && recent.indexOf(entity) >= 0 && recent.indexOf(entity) < 2) ??
      recent.find(fits) ??
      null
    );
  }

  /** "Holm's lawyer": whom the article names as such, "Holm's lawyer, Nils Berg,"; another's lawyer will not do. */
  private ownedBy(owner: string, head: string): Entity | null {
    const { text } = this.article;
    const named = new RegExp(`${owner}\\s+(?:[\\p{L}-]+\\s+){0,2}${head},?\\s+(?=\\p{Lu})`, 'giu');
    for (let found = named.exec(text); found; found = named.exec(text)) {
      const place = spanAt(this.places, named.lastIndex);
      if (place?.entity.kind === 'person') return place.entity;
    }
    return null;
  }

  private bodyBefore(mention: Span, head: string): Entity | null {
    for (let i = firstEndingAfter(this.places, mention.start) - 1; i >= 0; i--) {
      const { entity } = this.places[i];
      if (entity.kind === 'body' && new RegExp(`\\b${head}\\b`, 'i').test(entity.name)) return entity;
    }
    return null;
  }

  /** The people mentioned before an offset, latest first, then those that come later. */
  private recent(offset: number): Entity[] {
    const list: Entity[] = [];
    for (
      let i = Math.min(firstEndingAfter(this.places, offset), this.places.length - 1);
      i >= 0 && list.length < 12;
      i--
    )
      if (this.places[i].start < offset && !list.includes(this.places[i].entity)) list.push(this.places[i].entity);
    return list;
  }

  /** Notes whom a source mention means; null for somebody who is not named. */
  note(entity: Entity | null, mention: Span): void {
    if (entity === null && !isSomebody(this.article.text.slice(mention.start, mention.end))) return;
    this.pronouns.note(entity, mention);
    if (entity === null) return;
    if (!entity.mentions.some(m => m.start < mention.end && mention.start < m.end))
      entity.mentions.push({ start: mention.start, end: mention.end });
  }

  speaker(entity: Entity | null): Speaker | null {
    return entity && { name: entity.name, key: this.keyOf(entity) };
  }

  private keyOf(entity: Entity): string {
    if (entity.kind === 'body') return entity.last;
    const shared = (this.bySurname.get(entity.last)?.filter(e => e.first).length ?? 0) > 1;
    if (!shared || !entity.first) return entity.last;
    return [entity.last, ...(entity.suffix ? [entity.suffix] : []), entity.first.charAt(0)].join(' ');
  }

  list(): readonly Person[] {
    return this.entities.map(entity => ({
      name: entity.name,
      key: this.keyOf(entity),
      kind: entity.kind,
      roles: [...entity.roles.keys()],
      mentions: [...entity.mentions].sort((a, b) => a.start - b.start),
    }));
  }
}

const INDEFINITE = /^(?:an?|one|another|some|many|several|other|\p{Nd}+)\s/iu;
const LINK = /(?<![\p{L}-])(?:of|for|to|from|with|in|at|on|against|by|and|or|as|who|that)\s/u;

/** Whether a whole name may be that of a person known by the same surname and first name: a suffix that one of the two lacks parts those written alike. */
const isOneOfKin = ({ suffix, called }: Entity, run: NameRun): boolean =>
  suffix === run.suffix || ((suffix === '' || run.suffix === '') && called !== run.words[0]);

/** "Pelosi spokesman Drew Hammill": what stands between the one who is served and the one who serves. */
const SERVES = /^\s(?!(?:and|or|but|of|for|to|from|with|in|at|on|by|who|that|as)\s)(?:[\p{Ll}-]+\s){1,3}$/u;

/** "an aide", "the spokesman": one person whom the article does not name. */
const isSomebody = (text: string): boolean => {
  const head =
    /^(?:an?|one|another)\s+(?:[\p{L}-]+\s+){0,5}?([\p{L}-]+)(?=$|\s+(?:of|for|to|in|at|who|with|from)\b|,)/iu.exec(
      text,
    )?.[1];
  return head !== undefined && roleHeads.has(head.toLowerCase());
};

export type { Entity };

/** The key by which speakers compare across articles: equal, or one lacks the initial that the other has. */
export const sameSpeaker = (a: string, b: string): boolean => a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);
