/** What stands around a figure in its sentence, and how near. */
export interface Surroundings {
  /** Content words of the sentence, as canonical stems, by how near they stand: 1 beside the figure. */
  readonly words: ReadonlyMap<string, number>;
  /** Names among `words`. */
  readonly names: ReadonlyMap<string, number>;
  /** Years, months and days that the clause names, by granularity. */
  readonly times: ReadonlyMap<string, string>;
  /** For each group of words that exclude one another, the member nearest to the figure. */
  readonly members: ReadonlyMap<string, { readonly member: number; readonly weight: number }>;
  /** Whether the figure is where a change starts ("from 7.25") or ends ("to 10.10"). */
  readonly role: 'from' | 'to' | null;
  /** "another six countries": on top of others. */
  readonly further: boolean;
  /** Pairs of content words that stand side by side near the figure. */
  readonly bigrams: ReadonlySet<string>;
  /** The first content word before the figure and behind it, in its clause. */
  readonly before: string | null;
  readonly behind: string | null;
  /** The word before it, read past a verb that says what it comes to: "turnout" of "turnout reached 67 percent". */
  readonly topic: string | null;
  /** Places that the sentence names. */
  readonly places: ReadonlySet<string>;
  /** The one of them that stands in the figure's clause, nearest. */
  readonly place: string | null;
  /** Whether it is what would be ("if … were"). */
  readonly hypothetical: boolean;
  /** Whether a "not" or "no" stands near. */
  readonly negated: boolean;
  /** Whether it is what is planned, wanted or foreseen ("would", "proposes", "forecast"), not what is. */
  readonly planned: boolean;
  /** Whether its sentence tells of a further or later turn of things: "this time", "the latest", "the rest". */
  readonly turned: boolean;
  /** Whether it is what may or can be ("licensed for 250", "a ceiling of 55 percent"), not what is. */
  readonly allowed: boolean;
  /** Whether it is what somebody needs ("the 1,237 delegates needed to win"), not what is. */
  readonly needed: boolean;
  /** Whether it is what is foretold ("expects", "the outlook is"), not what is. */
  readonly foretold: boolean;
  /** Whether it is of another time that the sentence tells of: "the worst since 2004, when 98 died". */
  readonly elsewhere: boolean;
  /** The word right before `topic`: "net" of "net income was". */
  readonly qualifier: string | null;
  /** The sex of the pronoun nearest to it in its sentence: "her campaign". */
  readonly pronoun: 'he' | 'she' | null;
  /** The words before it, nearest first, and behind it, up to the sentence's ends; numbers as "#". */
  readonly around: readonly [readonly string[], readonly string[]];
}
