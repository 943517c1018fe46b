import type { Span } from '../../text/span';
import type { Cover } from './cover';
import type { Category } from './passage';

/** What one block (a line, as a rule) shows of itself. */
export interface Unit extends Span, Cover {
  readonly firstToken: number;
  readonly lastToken: number;
  readonly words: number;
  readonly numbers: number;
  readonly marks: number;
  readonly capitals: number;
  readonly uppers: number;
  readonly mixed: number;
  readonly wordChars: number;
  /** Tokens by `Flag`, in the order of `flagBits`. */
  readonly flags: Int32Array;
  readonly key: number;
  readonly startsWithImperative: boolean;
  readonly endsInStop: boolean;
  readonly endsInColon: boolean;
  /** What kind of message of the software behind sites it is; null for any other line. See `messageOf`. */
  readonly message: Category | null;
  /** Its rarer words, as numbers that hold within the process. */
  readonly rare: readonly number[];
  /** Letters by script; null where they are all Latin. */
  readonly scripts: ReadonlyMap<number, number> | null;
  /** Letters, and those of them that are outside the article's script; both 0 where there are none such. See `withForeign`. */
  readonly letters: number;
  readonly foreign: number;
  /** Where its own features were put last, for the next time that it is read. See `putOwn`. */
  readonly put: { rows: Float32Array | null; at: number };
}

/** A unit with its fields in one order, however it came about: whoever reads units is compiled for that one. */
export const made = (unit: Unit, letters = 0, tokens = 0): Unit => ({
  start: unit.start + letters,
  end: unit.end + letters,
  firstToken: unit.firstToken + tokens,
  lastToken: unit.lastToken + tokens,
  words: unit.words,
  numbers: unit.numbers,
  marks: unit.marks,
  capitals: unit.capitals,
  uppers: unit.uppers,
  mixed: unit.mixed,
  wordChars: unit.wordChars,
  flags: unit.flags,
  cover: unit.cover,
  best: unit.best,
  bestCover: unit.bestCover,
  key: unit.key,
  startsWithImperative: unit.startsWithImperative,
  endsInStop: unit.endsInStop,
  endsInColon: unit.endsInColon,
  message: unit.message,
  rare: unit.rare,
  scripts: unit.scripts,
  letters: unit.letters,
  foreign: unit.foreign,
  put: unit.put,
});
