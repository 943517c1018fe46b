import type { Article } from './article';
import { isSpace, type Span } from './span';
import { tokenAt } from './tokens';

/** What a text has in common with the one before it, at both ends: the tokens before `head`, and those from `tail` on. */
export interface Common {
  readonly head: number;
  readonly tail: number;
  /** How much further in letters and in tokens the tail stands now. */
  readonly letters: number;
  readonly tokens: number;
}

/** Compares two cuttings of a text that somebody edits. No token at the edge of what is common is part of it. */
export function commonOf(before: Article, now: Article): Common {
  const [a, b] = [before.text, now.text];
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  let behind = 0;
  while (behind < most - head && a.charCodeAt(a.length - 1 - behind) === b.charCodeAt(b.length - 1 - behind)) behind++;
  while (head > 0 && !isSpace(b.charCodeAt(head - 1))) head--;
  while (behind > 0 && !isSpace(b.charCodeAt(b.length - behind))) behind--;
  return {
    head: tokenAt(now.tokens, head),
    tail: tokenAt(now.tokens, b.length - behind),
    letters: b.length - a.length,
    tokens: now.tokens.length - before.tokens.length,
  };
}

/** Values that were read off stretches of a text, in its order. */
class Stretches<T> {
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly values: T[] = [];
}

/**
 * Values that were read off stretches of a text that somebody edits: those of what an edit leaves alone are taken over. Stretches are asked for in
 * the order of the text; one out of order is made anew the next time.
 */
export class Carried<T> {
  #common: Common | null = null;
  #before = new Stretches<T>();
  #now = new Stretches<T>();
  /** The first of those before that may still be asked for. */
  #next = 0;

  /** A new text is read, with so much in common with the last one; null where nothing is known of that. */
  begin(common: Common | null): void {
    this.#common = common;
    this.#before = this.#now;
    this.#now = new Stretches();
    this.#next = 0;
  }

  /**
   * The value of a stretch that hangs on the tokens `from` up to `to` alone: that of the text before, where they are as they were. `moved` gives
   * it as it is further on, or null where it does not hold there.
   */
  of(span: Span, from: number, to: number, make: () => T, moved: (value: T, by: Common | null) => T | null): T {
    const value = this.#known(span, from, to, moved) ?? make();
    this.#now.starts.push(span.start);
    this.#now.ends.push(span.end);
    this.#now.values.push(value);
    return value;
  }

  #known({ start, end }: Span, from: number, to: number, moved: (value: T, by: Common | null) => T | null): T | null {
    const common = this.#common;
    if (!common || from < 0) return null;
    const isTail = from >= common.tail;
    if (!isTail && to > common.head) return null;
    const by = isTail ? common.letters : 0;
    const { starts, ends, values } = this.#before;
    let at = this.#next;
    while (at < starts.length && starts[at] < start - by) at++;
    this.#next = at;
    return at < starts.length && starts[at] === start - by && ends[at] === end - by
      ? moved(values[at], isTail ? common : null)
      : null;
  }
}
