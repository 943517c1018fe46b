import type { LineEvidence } from '../../reading/boilerplate/passage';
import type { Reading } from '../../reading/reading';

/** Files of a key that are looked at when copies of one text are told from lines of one site. */
const SAMPLE = 12;
/** A file is a copy of another from this share of the shorter one's prose on. */
const COPY = 0.3;

/** What the folder says of one line. */
export interface Recurrence {
  /** Files that carry the line, this one included. */
  readonly files: number;
  readonly of: number;
  /** To be added to the line's log-odds. */
  readonly evidence: number;
}

/** Who carries a line that nobody else does: one record a file for all such lines, since most lines stand in one file. */
interface Lone {
  readonly path: string;
  readonly text: boolean;
}

interface Carriers {
  readonly paths: Set<string>;
  /** The first few of them by name. */
  first: string[];
  /** Whether the line has been running text in any of them: then how much text a file has bears on the others. */
  text: boolean;
}

interface File {
  readonly reading: Reading;
  /** The keys of its lines, each once. */
  readonly keys: readonly number[];
  readonly site: string | null;
  readonly prose: number;
}

/**
 * Which lines stand in several files of a folder. Files come and go one by one, in any order; a question about one file costs its
 * lines times a constant.
 */
export class Recurrences {
  readonly #files = new Map<string, File>();
  readonly #byKey = new Map<number, Carriers | Lone>();
  readonly #bySite = new Map<string, Set<string>>();
  /** Files that asked for a line that they do not have, by its key: what an article reads as once leftovers are gone. */
  readonly #asked = new Map<number, Set<string>>();

  add(path: string, reading: Reading): void {
    this.remove(path);
    this.#put(path, reading);
    this.#joinAll(path, reading);
  }

  remove(path: string): void {
    const file = this.#files.get(path);
    if (!file) return;
    this.#files.delete(path);
    this.#bySite.get(file.site ?? '')?.delete(path);
    for (const key of file.keys) this.#leave(path, key);
  }

  #put(path: string, reading: Reading): File {
    const { lines } = reading.boilerplate;
    const site = siteOf(reading);
    const file = { reading, keys: [...new Set(lines.map(({ key }) => key))], site, prose: proseOf(lines) };
    this.#files.set(path, file);
    const known = this.#bySite.get(site ?? '');
    if (known) known.add(path);
    else this.#bySite.set(site ?? '', new Set([path]));
    return file;
  }

  #joinAll(path: string, { boilerplate: { lines } }: Reading): void {
    const [asText, asLine] = [true, false].map((text): Lone => ({ path, text }));
    for (const line of lines) {
      const known = this.#byKey.get(line.key);
      const lone = isText(line) ? asText : asLine;
      if (!known) this.#byKey.set(line.key, lone);
      else if ('paths' in known) join(known, lone);
      else if (known.path !== path) {
        const both = carriersOf(known);
        join(both, lone);
        this.#byKey.set(line.key, both);
      } else if (lone.text && !known.text) this.#byKey.set(line.key, lone);
    }
  }

  #leave(path: string, key: number): void {
    const carriers = this.#byKey.get(key);
    if (!carriers) return;
    if (!('paths' in carriers)) {
      if (carriers.path === path) this.#byKey.delete(key);
    } else if (!carriers.paths.delete(path)) return;
    else if (carriers.paths.size === 0) this.#byKey.delete(key);
    else if (carriers.first.includes(path)) carriers.first = [...carriers.paths].sort().slice(0, SAMPLE + 1);
  }

  /** Who carries the lines of a key. */
  #carriers(key: number): Carriers | undefined {
    const known = this.#byKey.get(key);
    return known && wholeOf(known);
  }

  /**
   * Takes in files that came, changed or (null) went; gives those whose lines are to be judged anew, the changed ones among them. Where
   * the number of files changes that is all of them, since a line is told in how many of how many it stands.
   */
  change(changes: ReadonlyMap<string, Reading | null>): ReadonlySet<string> {
    const touched = new Set<string>();
    let isSame = true;
    for (const [path, reading] of changes) {
      const before = this.#files.get(path);
      if (before && reading) this.#replace(path, before, reading, touched);
      else if (before || reading) {
        isSame = false;
        if (reading) this.add(path, reading);
        else this.remove(path);
      }
    }
    return isSame ? touched : new Set(this.#files.keys());
  }

  /** Changes a file, and notes which others it bears on: those that gain or lose a line in common, and those that it is a sample for. */
  #replace(path: string, before: File, reading: Reading, touched: Set<string>): void {
    const note = (paths: Iterable<string> | undefined): void => {
      for (const other of paths ?? []) touched.add(other);
    };
    const noteKey = (key: number): void => {
      note(this.#carriers(key)?.paths);
      note(this.#asked.get(key));
    };
    touched.add(path);
    const sampled = new Map<number, boolean>();
    for (const key of before.keys) sampled.set(key, this.#carriers(key)?.first.includes(path) ?? false);
    this.#bySite.get(before.site ?? '')?.delete(path);
    const { keys: list, site, prose } = this.#put(path, reading);
    if (site !== before.site) for (const one of [before.site, site]) if (one !== null) note(this.#bySite.get(one));
    this.#joinAll(path, reading);
    const keys = new Set(list);
    for (const [key, isSample] of sampled) {
      if (!keys.has(key)) this.#leave(path, key);
      const bears = site !== before.site || (this.#byKey.get(key)?.text && prose !== before.prose);
      if (!keys.has(key) || (isSample && bears)) noteKey(key);
    }
    for (const key of keys) if (!sampled.has(key)) noteKey(key);
  }

  /**
   * What the folder says of each line of a file, in their order; null where the line stands in no other file. With `left` it is what
   * it would say if these were the lines.
   */
  of(path: string, left?: readonly LineEvidence[]): readonly (Recurrence | null)[] {
    const known = this.#files.get(path);
    if (!known) return [];
    const file = left ? { ...known, prose: proseOf(left) } : known;
    const lines = left ?? known.reading.boilerplate.lines;
    for (const { key } of left ?? []) {
      if (this.#carriers(key)?.paths.has(path)) continue;
      const asked = this.#asked.get(key);
      if (asked) asked.add(path);
      else this.#asked.set(key, new Set([path]));
    }
    const shared = lines.map(line => {
      const known = this.#byKey.get(line.key);
      if (!known || line.recurs === 'never') return null;
      // A line of this file alone, as nearly all are.
      if ('path' in known && known.path === path) return null;
      const carriers = wholeOf(known);
      return othersOf(carriers, path) > 0 ? carriers : null;
    });
    if (shared.every(carriers => carriers === null)) return shared.map(() => null);
    const copies = this.#copiesOf(path, file, lines, shared);
    const kinship = this.#kinshipOf(path, lines, shared);
    return lines.map((line, i) => {
      const carriers = shared[i];
      if (!carriers) return null;
      const looked = sample(carriers, path);
      const own = looked.filter(other => !copies.has(other));
      // Others that are copies are one witness with this file, not several.
      const others = othersOf(carriers, path) * (own.length / looked.length);
      if (others < 1) return null;
      const sameSite = file.site !== null && own.some(other => this.#files.get(other)?.site === file.site);
      const foreign =
        file.site !== null &&
        own.every(other => {
          const site = this.#files.get(other)?.site;
          return site !== null && site !== undefined && site !== file.site;
        });
      const of = sameSite ? (this.#bySite.get(file.site ?? '')?.size ?? 1) : this.#files.size;
      const kin = Math.max(...own.map(other => kinship.get(other) ?? 0));
      const evidence = evidenceOf(line, others + 1, of, sameSite, foreign, sameSite ? 2 : kin);
      return { files: othersOf(carriers, path) + 1, of: this.#files.size, evidence };
    });
  }

  /**
   * How much the short lines that this file has in common with others speak for one site behind both: "Conclusion" stands in many
   * articles of many sites, a row of the same menu in those of one. Long lines count for more.
   */
  #kinshipOf(
    path: string,
    lines: readonly LineEvidence[],
    shared: readonly (Carriers | null)[],
  ): ReadonlyMap<string, number> {
    const kinship = new Map<string, number>();
    const seen = new Set<number>();
    lines.forEach((line, i) => {
      const carriers = shared[i];
      if (!carriers || line.recurs !== 'line' || seen.has(line.key)) return;
      seen.add(line.key);
      for (const other of sample(carriers, path)) kinship.set(other, (kinship.get(other) ?? 0) + weightOf(line));
    });
    return kinship;
  }

  /** Files that carry a good part of this file's text, among those that a sample of each line shows. */
  #copiesOf(
    path: string,
    file: File,
    lines: readonly LineEvidence[],
    shared: readonly (Carriers | null)[],
  ): ReadonlySet<string> {
    const common = new Map<string, number>();
    lines.forEach((line, i) => {
      const carriers = shared[i];
      if (!carriers || !isText(line)) return;
      for (const other of sample(carriers, path)) common.set(other, (common.get(other) ?? 0) + line.end - line.start);
    });
    const copies = new Set<string>();
    for (const [other, size] of common)
      if (size >= COPY * Math.min(file.prose, this.#files.get(other)?.prose ?? 0)) copies.add(other);
    return copies;
  }
}

const carriersOf = ({ path, text }: Lone): Carriers => ({ paths: new Set([path]), first: [path], text });

const wholeOf = (known: Carriers | Lone): Carriers => ('paths' in known ? known : carriersOf(known));

/** Puts a file among those that carry a line. */
function join(carriers: Carriers, { path, text }: Lone): void {
  carriers.text ||= text;
  if (carriers.paths.has(path)) return;
  carriers.paths.add(path);
  if (carriers.first.length <= SAMPLE || path < carriers.first[SAMPLE])
    carriers.first = [...carriers.first, path].sort().slice(0, SAMPLE + 1);
}

/** Running text that the reading takes for body: what copies of a story have in common. */
const isText = (line: LineEvidence): boolean => line.recurs === 'prose' && line.logit < 0;

/** How many characters of it there are. */
const proseOf = (lines: readonly LineEvidence[]): number =>
  lines.reduce((sum, line) => sum + (isText(line) ? line.end - line.start : 0), 0);

const othersOf = ({ paths }: Carriers, path: string): number => paths.size - (paths.has(path) ? 1 : 0);

/** The first few files by name that carry a line, the one at hand left out. */
const sample = ({ first }: Carriers, path: string): readonly string[] =>
  first.filter(other => other !== path).slice(0, SAMPLE);

/** How unlikely it is that two sites have a short line in common by chance. */
const weightOf = (line: LineEvidence): number => Math.min(1, ((line.end - line.start) / 32) ** 2);

/**
 * Short lines need little, as long as the files look like one site's: two will do for a line that is in doubt. A sentence of running
 * text needs several files, more so where each is another outlet's, since outlets quote and copy each other.
 */
function evidenceOf(
  line: LineEvidence,
  files: number,
  of: number,
  sameSite: boolean,
  foreign: boolean,
  kin: number,
): number {
  const reach = of > 4 ? Math.min(1, files / of) : 0.3;
  const gain = Math.log2(files);
  const site = sameSite ? 1 : 0;
  if (line.recurs !== 'prose') {
    const place = line.recurs === 'inside' ? 0.35 : 1;
    return Math.min(7, 1.2 + gain + reach + site) * Math.min(1, kin / 1.5) * place * (foreign ? 0.5 : 1);
  }
  return Math.min(8, 1.6 * (gain - 0.6) + reach + site) * (foreign ? 0.3 : 1);
}

/** The outlet, or the host of the address. */
function siteOf({ provenance }: Reading): string | null {
  if (provenance.outlet) return provenance.outlet.toLowerCase();
  const host = /^[a-z]+:\/\/(?:www\.)?([^/:?#]+)/i.exec(provenance.url ?? '');
  return host ? host[1].toLowerCase() : null;
}
