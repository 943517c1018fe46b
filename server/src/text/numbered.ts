/** Strings with numbers of the process, from 0 in the order in which they were first asked for. */
export interface Numbered {
  /** The number of a string; the next one for a new one. */
  number(one: string): number;
  /** The string behind a number. */
  text(number: number): string;
  /** How many have a number. */
  count(): number;
  /** All, by number. */
  all(): readonly string[];
}

/** Numbers that no string has yet. */
export function numbered(): Numbered {
  const numbers = new Map<string, number>();
  const texts: string[] = [];
  return {
    number(one) {
      let number = numbers.get(one);
      if (number === undefined) {
        number = texts.length;
        // A copy: a piece of a text keeps the whole of it in memory.
        const copy = ` ${one}`.slice(1);
        numbers.set(copy, number);
        texts.push(copy);
      }
      return number;
    },
    text: number => texts[number],
    count: () => texts.length,
    all: () => texts,
  };
}
