/** A stretch of a sheet's line. */
export interface Run {
  readonly text: string;
  readonly style?: 'strong' | 'emphasis';
}

/** One witness. */
export interface Row {
  readonly relation: string;
  readonly label: string;
  /** 1-based. */
  readonly line: number;
  /** Where a click leads, or null where the client cannot jump. */
  readonly link: string | null;
  readonly words: readonly Run[];
  /** Who says it, when. */
  readonly who: readonly Run[];
}

/** What a hover says, before it is written as Markdown or as plain text. */
export interface Sheet {
  readonly title: readonly Run[];
  readonly rows: readonly Row[];
  readonly notes: readonly string[];
}
