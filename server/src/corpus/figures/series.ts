import type { Frame } from './frame';

/** Figures of an article that stand against more than one other number: rows of a table, one case after another. */
export class Series {
  private readonly others = new Map<Frame, Set<number>>();

  note(a: Frame, b: Frame): void {
    for (const [x, y] of [
      [a, b],
      [b, a],
    ]) {
      const known = this.others.get(x);
      if (known) known.add(y.measure.low);
      else this.others.set(x, new Set([y.measure.low]));
    }
  }

  has(frame: Frame): boolean {
    return (this.others.get(frame)?.size ?? 0) > 1;
  }
}
