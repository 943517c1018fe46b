import type { Span } from '../text/span';

export type Level = 'error' | 'warning' | 'information' | 'hint' | 'off';

/** Another place that a finding speaks of. */
export interface Related extends Span {
  readonly path: string;
  readonly message: string;
}

/** What a rule says of a place in an article. */
export interface Finding extends Span {
  readonly rule: string;
  readonly level: Exclude<Level, 'off'>;
  readonly message: string;
  readonly related: readonly Related[];
  /** Content-based name of the finding, stable when other text moves: for ignoring one finding in a sidecar. */
  readonly fingerprint: string;
  /** Whether stripping the passage answers it. */
  readonly fixable: boolean;
  /** Fade the text (LSP's Unnecessary tag). */
  readonly unnecessary: boolean;
  /** 0 to 1, for the calm cap of a group: the strongest stay. */
  readonly strength: number;
}
