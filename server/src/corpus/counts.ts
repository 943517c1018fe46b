const BITS = 9;
const SIZE = 1 << BITS;

/**
 * Counts by number, 0 where nothing was counted. A value: `plus` gives another, which shares with this one all pages that do not differ, so
 * that an edit of one article costs what it counts, however many words the folder has.
 */
export class Counts {
  private constructor(private readonly pages: readonly Int32Array[]) {}

  /** The counts that stand in an array, which must not be written any more. */
  static of(whole: Int32Array): Counts {
    const pages: Int32Array[] = [];
    for (let at = 0; at < whole.length; at += SIZE) pages.push(whole.subarray(at, at + SIZE));
    return new Counts(pages);
  }

  at(number: number): number {
    const page = this.pages[number >> BITS];
    // The last page of an array may be a short one.
    return page?.[number & (SIZE - 1)] ?? 0;
  }

  /** The counts with something added to some. */
  plus(changes: ReadonlyMap<number, number>): Counts {
    const pages = [...this.pages];
    const fresh = new Set<number>();
    for (const [number, by] of changes) {
      if (by === 0) continue;
      const p = number >> BITS;
      if (!fresh.has(p)) {
        fresh.add(p);
        const page = new Int32Array(SIZE);
        while (pages.length < p) pages.push(nothing);
        if (pages[p]) page.set(pages[p]);
        pages[p] = page;
      }
      pages[p][number & (SIZE - 1)] += by;
    }
    return new Counts(pages);
  }

  /** All of them in an array of their own. */
  whole(): Int32Array {
    const all = new Int32Array(this.pages.length * SIZE);
    this.pages.forEach((page, p) => {
      all.set(page, p * SIZE);
    });
    return all;
  }
}

const nothing = new Int32Array(0);
