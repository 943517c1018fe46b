import assert from 'node:assert/strict';
import { read } from '../../server/src/reading/reading';
import { defaultSettings, type Settings } from '../../server/src/rules/settings';
import { createService } from '../../server/src/service/service';
import { type Snapshot, snapshotOf } from '../../server/src/service/snapshot';
import { type FixtureFile, fixture } from './fixture';

export const service = createService();

/** A fixture as the features see it, with the file where `<|>` or a range stands. */
export interface Scene {
  readonly snapshot: Snapshot;
  readonly files: ReadonlyMap<string, FixtureFile>;
  readonly path: string;
  readonly offset: number;
}

export function scene(source: string, settings: Settings = defaultSettings): Scene {
  const files = fixture(source);
  const snapshot = snapshotOf(new Map([...files].map(([path, file]) => [path, read(file.text)])), settings);
  const marked = [...files].find(([, file]) => file.cursor !== null) ?? [...files][0];
  assert.ok(marked, 'the fixture holds no file');
  return { snapshot, files, path: marked[0], offset: marked[1].cursor ?? 0 };
}

/** The Markdown at the caret; links are the path, `#` and the offset's line. */
export function hoverAt(
  { snapshot, path, offset }: Scene,
  format: 'markdown' | 'plaintext' = 'markdown',
): string | null {
  const link = (other: string, at: number) => {
    const before = snapshot.corpus.entry(other)?.reading.article.text.slice(0, at) ?? '';
    return `${other}#L${before.split('\n').length}`;
  };
  return service.hover(snapshot, path, offset, { format, link })?.text ?? null;
}

/** Places as `path "words"`, for comparing with what a person would write down. */
export const shown = ({ snapshot }: Scene, places: readonly { path: string; start: number; end: number }[]): string[] =>
  places.map(({ path, start, end }) => {
    const text = snapshot.corpus.entry(path)?.reading.article.text.slice(start, end);
    return `${path} ${JSON.stringify(text)}`;
  });
