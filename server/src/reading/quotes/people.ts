import type { Article } from '../../text/article';
import type { Carried } from '../../text/carried';
import { firstEndingAfter, type Span, spanAt } from '../../text/span';
import type { Entity, Place, Speaker } from './entity';
import type { LineNames } from './kept-names';
import {
  ANALYSTS,
  ASIDE,
  CALLED,
  DEFINITE,
  epithets,
  INDEFINITE,
  isSomebody,
  LINK,
  LINKED,
  LINKED_BODY,
  OWN_NOUN,
  SERVES,
} from './mention-words';
import { articles, type Gender, places, roleHeads } from './name-words';
import { Pronouns, sentenceAt } from './pronouns';
import type { Person } from './quote';
import { country, sameRole } from './roles';
import { bodyHeads, Roster } from './roster';
import { KIN } from './single-name';
import { spelling } from './spelling';

/** A word before another, with the comma between them. */
const WORD_BEFORE_NAME = /\s*([\p{L}.-]+)(,?)\s+(?=\p{L})/uy;
const NO_LETTERS = /\P{L}+/u;

/** What is said to mean the people and bodies of an article. */
export class People {
  private readonly roster: Roster;
  private readonly pronouns: Pronouns<Entity>;

  constructor(
    private readonly article: Article,
    notBody: readonly Span[],
    sources: readonly Span[],
    quotes: readonly Span[],
    kept?: Carried<LineNames>,
  ) {
    this.roster = new Roster(article, notBody, sources, kept);
    this.pronouns = new Pronouns(article, this, quotes, sources);
  }

  /** Names in the text, sorted. */
  get places(): readonly Place[] {
    return this.roster.places;
  }

  fits({ kind, gender, first, roles }: Entity, sex: Gender): number {
    if (sex === null) return kind !== 'person' ? 0 : first || gender || roles.size > 0 ? 1 : 0.5;
    if (kind !== 'person' || (gender !== null && gender !== sex)) return 0;
    return gender === sex ? 1 : first ? 0.7 : 0.5;
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
    return this.beside(mention, text) ?? this.byRole(mention, text, spoken) ?? this.byEpithet(mention, text, content);
  }

  /** "English said": a word of the language is a name where the article gives somebody's whole name with it. */
  private surnamed(text: string): Entity | null {
    if (!/^\p{Lu}[\p{L}'’-]+$/u.test(text)) return null;
    const [one, ...more] = this.roster.ofSurname(spelling(text), '').filter(({ first }) => first !== '');
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
        const tied = /(\p{L}*\p{Ll})-$/u.exec(this.article.text.slice(mention.start, place.start));
        if (tied && !articles.has(tied[1].toLowerCase())) continue; // "anti-Trump", yet "al-Holm"
        last = place;
      }
    }
    // "analysts at Holm Berg": they speak for it
    const firm = /(?:analyst|economist|strategist)s\s/i.test(text) ? ANALYSTS.exec(text) : null;
    if (firm && (!last || last.entity.kind === 'body')) return last?.entity ?? this.roster.body(firm[1]);
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
      // "a friend of Smith", "a spokeswoman at the state's Department of Trade", yet "Ambassador to the UK Nils Berg"
      const isBody = last.entity.kind === 'body';
      const link = (LINKED.exec(ahead) ?? (isBody ? LINKED_BODY.exec(ahead) : null))?.[1];
      if (link && !(link === 'to' && this.isPosted(last))) return null;
      // "Holm and Berg", yet "Health and Human Services Secretary Berg"
      if (/\band\s+(?:the\s+)?$/i.test(ahead) && this.roster.text(last) === last.entity.name) return null;
      // "the Prime Minister's Office"
      if (isBody && /\p{Lu}\p{L}*['’]s?\s$/u.test(ahead) && bodyHeads.has(last.entity.last))
        return this.roster.body(text.replace(/^the\s+/i, ''));
      return last.entity;
    }
    const head = /^(?:['’]s?\s+)?(?:[\p{Ll}-]+\s+){0,2}(\p{Ll}+)$/u.exec(behind)?.[1];
    // "a Danish news agency", "a video by the Holm campaign": no body by name
    if (head && bodyHeads.has(head) && !INDEFINITE.test(text) && !LINK.test(ahead) && !LINK.test(behind))
      return this.roster.body(text.replace(/^the\s+/i, ''));
    return null;
  }

  /** "the 34-year-old", "the striker", "the Frenchman": who was spoken of last, where that is plain. */
  private byEpithet(mention: Span, text: string, content: readonly Span[]): Entity | null {
    const head = /^the\s(?:[\p{L}-]+\s){0,2}([\p{L}\p{Nd}-]+)$/iu.exec(text)?.[1];
    if (!head || !(epithets.has(head.toLowerCase()) || CALLED.test(head))) return null;
    return this.pronouns.resolve(mention, null, content, 1.25);
  }

  /** "The council leader, Nils Berg, said", "His solicitor, Anna Holm of Holm & Berg, said": the person whose name stands beside a definite phrase. */
  private beside(mention: Span, text: string): Entity | null {
    if (this.article.text.charAt(mention.end) !== ',') return null;
    // "a source close to the minister, Anna Holm,": the name belongs to the nearer phrase
    const inner =
      /\s(?:of|to|for|from|with|at|in|by|on)\s(?:the|his|her|its|their|an?)\s(?:[\p{L}-]+\s)*([\p{L}-]+)$/iu.exec(text);
    if (inner && roleHeads.has(inner[1].toLowerCase())) return null;
    const aside = DEFINITE.test(text) && ASIDE.exec(this.article.text.slice(mention.end, mention.end + 50));
    if (!aside || (aside[1] && !roleHeads.has(aside[1]))) return null;
    const at = mention.end + aside[0].length;
    const place = spanAt(this.places, at);
    const firm = /^,\s((?:\p{Lu}[\p{L}&'’.-]*\s?){1,4}),\s\p{Ll}/u.exec(
      this.article.text.slice(mention.end, mention.end + 80),
    );
    if (firm && place?.entity.kind !== 'person' && bodyHeads.has(text.toLowerCase().split(' ').pop() ?? ''))
      return this.roster.body(firm[1]);
    const isKin = KIN.test(text);
    if (place?.start !== at || place.entity.kind !== 'person') return null;
    if (!isKin && !/\s/.test(this.roster.text(place))) return null;
    const behind = this.article.text.slice(place.end, place.end + 60);
    return /^(?:,(?!\s+(?:and|or)\s)|\s(?:of|from|at|in)\s[^.!?\n"“]*,|\s\([^)]*\),)/.test(behind)
      ? place.entity
      : null;
  }

  /** Whether a whole name stands behind the country that the one named is posted to: "UK Nils Berg". */
  private isPosted(place: Place): boolean {
    const [first, ...rest] = this.roster.text(place).toLowerCase().split(' ');
    return place.entity.kind === 'person' && rest.length > 1 && (places.has(country(first)) || country(first) === 'us');
  }

  /** Whether a place gives a person's whole name, and nobody else is named behind it in the mention: "Ann Bell of Ohio and Bo Hill of Utah". */
  private isOneWhole(place: Place, mention: Span): boolean {
    if (place.entity.kind !== 'person' || !/\s/.test(this.roster.text(place))) return false;
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
    // "Holm had it from an aunt who"
    if (place && OWN_NOUN.test(this.article.text.slice(place.end, mention.start))) return null;
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
    if (!words.some(word => roleHeads.has(word))) return null;
    if (/^(?:a|an|one|another|some|many|several|no)$/.test(words[0] ?? '')) return null;
    const where = words.map(country).find(word => places.has(word) || word === 'us') ?? '';
    const said = words
      .filter(w => w !== 'the' && w !== "'s" && w !== '’s' && w !== 'this' && w !== 'former' && country(w) !== where)
      .join(' ');
    const head = said.split(' ').pop() ?? '';
    if (!roleHeads.has(head)) return null;
    // Classes of letters on both sides are dear to compile: an apostrophe comes first.
    const owner = where || !/['’]s?\s/.test(text) ? undefined : /([\p{L}-]{3,})(?:['’]s|s['’])\s+\p{L}/u.exec(text);
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
    for (let at = text.indexOf(owner); at >= 0; at = text.indexOf(owner, at + owner.length)) {
      WORD_BEFORE_NAME.lastIndex = at + owner.length;
      for (let n = 0; n < 3; n++) {
        const word = WORD_BEFORE_NAME.exec(text);
        if (!word) break;
        if (word[1].toLowerCase() !== head) {
          if (word[2]) break;
          continue;
        }
        const place = spanAt(this.places, WORD_BEFORE_NAME.lastIndex);
        if (place?.entity.kind === 'person') return place.entity;
      }
    }
    return null;
  }

  private bodyBefore(mention: Span, head: string): Entity | null {
    for (let i = firstEndingAfter(this.places, mention.start) - 1; i >= 0; i--) {
      const { entity } = this.places[i];
      if (entity.kind === 'body' && entity.name.toLowerCase().split(NO_LETTERS).includes(head)) return entity;
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
    return this.roster.speaker(entity);
  }

  list(): readonly Person[] {
    return this.roster.list();
  }
}
