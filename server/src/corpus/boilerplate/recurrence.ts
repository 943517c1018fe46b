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

interface Carriers {
  readonly paths: Set<string>;
  /** The first few of them by name. */
  first: string[];
}

interface File {
  readonly lines: readonly LineEvidence[];
  readonly site: string | null;
  readonly prose: number;
}

/**
 * Which lines stand in several files of a folder. Files come and go one by one, in any order; a question about one file costs its
 * lines times a constant.
 */
export class Recurrences {
  readonly #files = new Map<string, File>();
  readonly #byKey = new Map<number, Carriers>();
  readonly #bySite = new Map<string, number>();

  add(path: string, reading: Reading): void {
    this.remove(path);
    const { lines } = reading.boilerplate;
    const site = siteOf(reading);
    const prose = lines.reduce((sum, line) => sum + (isText(line) ? line.end - line.start : 0), 0);
    this.#files.set(path, { lines, site, prose });
    if (site) this.#bySite.set(site, (this.#bySite.get(site) ?? 0) + 1);
    for (const { key } of lines) {
      const carriers = this.#byKey.get(key);
      if (!carriers) this.#byKey.set(key, { paths: new Set([path]), first: [path] });
      else if (!carriers.paths.has(path)) {
        carriers.paths.add(path);
        if (carriers.first.length <= SAMPLE || path < carriers.first[SAMPLE])
          carriers.first = [...carriers.first, path].sort().slice(0, SAMPLE + 1);
      }
    }
  }

  remove(path: string): void {
    const file = this.#files.get(path);
    if (!file) return;
    this.#files.delete(path);
    if (file.site) this.#bySite.set(file.site, (this.#bySite.get(file.site) ?? 1) - 1);
    for (const { key } of file.lines) {
      const carriers = this.#byKey.get(key);
      if (!carriers?.paths.delete(path)) continue;
      if (carriers.paths.size === 0) this.#byKey.delete(key);
      else if (carriers.first.includes(path)) carriers.first = [...carriers.paths].sort().slice(0, SAMPLE + 1);
    }
  }

  /** Files whose lines could be judged anew when `path` comes or goes: those that share a line with it. */
  touched(path: string): ReadonlySet<string> {
    const touched = new Set<string>();
    for (const { key } of this.#files.get(path)?.lines ?? [])
      for (const other of this.#byKey.get(key)?.paths ?? []) touched.add(other);
    return touched;
  }

  /** What the folder says of each line of a file, in the order of its lines; null where the line stands in no other file. */
  of(path: string): readonly (Recurrence | null)[] {
    const file = this.#files.get(path);
    if (!file) return [];
    const shared = file.lines.map(line => {
      const carriers = this.#byKey.get(line.key);
      return carriers && carriers.paths.size > 1 && line.recurs !== 'never' ? carriers : null;
    });
    if (shared.every(carriers => carriers === null)) return shared.map(() => null);
    const copies = this.#copiesOf(path, file, shared);
    const kinship = this.#kinshipOf(path, file, shared);
    return file.lines.map((line, i) => {
      const carriers = shared[i];
      if (!carriers) return null;
      const looked = sample(carriers, path);
      const own = looked.filter(other => !copies.has(other));
      // Others that are copies are one witness with this file, not several.
      const others = (carriers.paths.size - 1) * (own.length / looked.length);
      if (others < 1) return null;
      const sameSite = file.site !== null && own.some(other => this.#files.get(other)?.site === file.site);
      const foreign =
        file.site !== null &&
        own.every(other => {
          const site = this.#files.get(other)?.site;
          return site !== null && site !== undefined && site !== file.site;
        });
      const of = sameSite ? (this.#bySite.get(file.site ?? '') ?? 1) : this.#files.size;
      const kin = Math.max(...own.map(other => kinship.get(other) ?? 0));
      const evidence = evidenceOf(line, others + 1, of, sameSite, foreign, sameSite ? 2 : kin);
      return { files: carriers.paths.size, of: this.#files.size, evidence };
    });
  }

  /**
   * How much the short lines that this file has in common with others speak for one site behind both: "Conclusion" stands in many
   * articles of many sites, a row of the same menu in those of one. Long lines count for more.
   */
  #kinshipOf(path: string, file: File, shared: readonly (Carriers | null)[]): ReadonlyMap<string, number> {
    const kinship = new Map<string, number>();
    const seen = new Set<number>();
    file.lines.forEach((line, i) => {
      const carriers = shared[i];
      if (!carriers || line.recurs !== 'line' || seen.has(line.key)) return;
      seen.add(line.key);
      for (const other of sample(carriers, path)) kinship.set(other, (kinship.get(other) ?? 0) + weightOf(line));
    });
    return kinship;
  }

  /** Files that carry a good part of this file's text, among those that a sample of each line shows. */
  #copiesOf(path: string, file: File, shared: readonly (Carriers | null)[]): ReadonlySet<string> {
    const common = new Map<string, number>();
    file.lines.forEach((line, i) => {
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

/** Running text that the reading takes for body: what copies of a story have in common. */
const isText = (line: LineEvidence): boolean => line.recurs === 'prose' && line.logit < 0;

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
