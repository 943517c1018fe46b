import bodyData from '../../../data/bodies.json';
import type { Article } from '../../text/article';
import type { Carried } from '../../text/carried';
import { type Span, spanAt } from '../../text/span';
import type { Entity, Place, Speaker } from './entity';
import type { LineNames } from './kept-names';
import type { NameRun } from './name-run';
import { firstNames, genderOf, places } from './name-words';
import { nameRuns } from './names';
import type { Person } from './quote';
import { country, isOfCountry } from './roles';
import { isFirm, isLed, isLone, KIN } from './single-name';
import { bodyKey, firstSpelling, spelling } from './spelling';

export const bodyHeads = new Set(bodyData.heads);

/** The people and bodies that an article names, and where. */
export class Roster {
  private readonly entities: Entity[] = [];
  /** Names in the text, sorted. */
  readonly places: Place[] = [];
  private readonly bySurname = new Map<string, Entity[]>();
  /** Surnames that stand with a suffix alone, "Holm Jr.": without it they mean another. */
  private readonly juniors = new Set<string>();
  private readonly bodies = new Map<string, Entity>();
  /** Single names that nothing else is known of, and that somebody speaks by. */
  private readonly lone = new Set<string>();

  constructor(
    private readonly article: Article,
    notBody: readonly Span[],
    sources: readonly Span[],
    kept?: Carried<LineNames>,
  ) {
    const runs = nameRuns(article, notBody, kept);
    const alone = new Set<string>();
    for (const run of runs) {
      if (run.kind !== 'surname') continue;
      alone.add(spelling(run.words[0]));
      if (run.suffix) this.juniors.add(spelling(run.words[0]));
    }
    const whole = new Map<string, number>();
    for (const run of runs) {
      if (run.kind !== 'person' && run.kind !== 'maybe') continue;
      const name = run.words.join(' ');
      whole.set(name, (whole.get(name) ?? 0) + 1);
    }
    for (const run of runs) if (isLone(run, article, sources)) this.lone.add(spelling(run.words[0]));
    // whole names first, so that a surname in the headline finds its person
    const led = runs.map(run => isLed(run, whole));
    const made = runs.map((run, i) =>
      !led[i] && (run.kind === 'person' || (run.kind === 'maybe' && this.isPerson(run, alone, sources)))
        ? this.person(run)
        : null,
    );
    runs.forEach((run, i) => {
      const entity = made[i] ?? (led[i] ? this.led(run) : this.single(run));
      if (entity) this.place(entity, run);
    });
  }

  /** "Winger Nils Berg", "Late Berg" at the start of a sentence: the person named behind the first word. */
  private led(run: NameRun): Entity | null {
    const list = this.ofSurname(spelling(run.words[run.words.length - 1]), run.suffix);
    const first = firstSpelling(run.words[1]);
    return list.find(e => e.first === first) ?? list.find(e => e.full > 0) ?? null;
  }

  private isPerson(run: NameRun, alone: ReadonlySet<string>, sources: readonly Span[]): boolean {
    if (run.role || run.gender) return true;
    if (!run.isLoose && alone.has(spelling(run.words[run.words.length - 1]))) return true;
    if (/^, (?:who\b|\d\d,)/.test(this.article.text.slice(run.end, run.end + 6))) return true;
    // "Her sister, Anna Holm, was there"
    if (
      this.article.text.charAt(run.end) === ',' &&
      KIN.test(this.article.text.slice(Math.max(0, run.start - 30), run.start))
    )
      return true;
    // "many Kashmiri Hindus"
    const before = this.article.text.slice(Math.max(0, run.start - 12), run.start);
    if (/\b(?:many|most|some|few|several|all|these|those|other)\s$/i.test(before)) return false;
    const source = spanAt(sources, run.start);
    // "analysts at Holm Berg"
    if (/\b(?:at|from|with|of|for|in)\s$/.test(before)) return false;
    return Boolean(source && run.words.length < 4 && source.end <= run.end + 1);
  }

  text(span: Span): string {
    const words = this.article.text.slice(span.start, span.end).replace(/['’]s?$/, '');
    return /[^\S ]| {2}/.test(words) ? words.replace(/\s+/g, ' ') : words;
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
        name: this.text({ start: run.nameStart, end: run.nameEnd }),
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
    if (run.kind === 'body')
      return this.namesake(run) ?? this.body(this.text({ start: run.nameStart, end: run.nameEnd }));
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
    const isLone = this.lone.has(last) && !this.juniors.has(last);
    if ((!run.gender && !run.role && !isLone) || called.length > 1) return null;
    if (isLone && !run.gender && !run.role && isFirm(run, this.article))
      return this.body(this.text({ start: run.nameStart, end: run.nameEnd }));
    const entity = this.add({
      kind: 'person',
      name: this.text({ start: run.nameStart, end: run.nameEnd }),
      last,
      first: '',
      called: '',
      suffix: '',
      gender: run.gender ?? genderOf(run.words[0]),
      roles: new Map(),
      mentions: [],
      full: 0,
    });
    if (run.role) entity.roles.set(run.role, country(run.country));
    return entity;
  }

  /** The people whom a surname may mean: with a suffix those who have it; without one those who have none, unless nobody has. */
  ofSurname(last: string, suffix: string): readonly Entity[] {
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

  body(name: string): Entity {
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

  speaker(entity: Entity | null): Speaker | null {
    if (!entity) return null;
    // "Holly said": which of all the Hollys another article cannot know
    const isCalled =
      entity.kind === 'person' &&
      !entity.first &&
      this.lone.has(entity.last) &&
      firstNames.has(entity.name.toLowerCase());
    return { name: entity.name, key: isCalled ? '' : this.keyOf(entity) };
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

/** Whether a whole name may be that of a person known by the same surname and first name: a suffix that one of the two lacks parts those written alike. */
const isOneOfKin = ({ suffix, called }: Entity, run: NameRun): boolean =>
  suffix === run.suffix || ((suffix === '' || run.suffix === '') && called !== run.words[0]);
