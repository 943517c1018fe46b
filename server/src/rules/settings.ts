import type { BoilerplateSettings } from '../corpus/boilerplate/judge';
import type { Level } from './finding';

/** A person's settings for a folder, complete: the edges fill what a configuration leaves out. */
export interface Settings {
  /** Levels by rule id, or by group ("claims"); the closer one wins. */
  readonly rules: Readonly<Record<string, Level>>;
  readonly boilerplate: BoilerplateSettings;
  readonly claims: {
    /** Weaker findings of the group are not shown. */
    readonly threshold: number;
    readonly perThousandWords: number;
    readonly atLeast: number;
  };
}

export const defaultSettings: Settings = {
  rules: {},
  boilerplate: { threshold: 0.5, keep: [], always: [], never: [] },
  claims: { threshold: 0.45, perThousandWords: 3, atLeast: 3 },
};
