import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { isStrippable, strip, strippable } from '../service/strip';
import { applyEdits, type Edit } from '../text/strip';
import { writeAtomic } from '../workspace/atomic';
import { encode } from '../workspace/decode';
import type { ArticleFile } from '../workspace/load';
import { reasonOf } from '../workspace/reasons';
import type { Io } from './io';
import type { Opened } from './open';

/**
 * The edits that strip an article; none, and that said, where its text has lost characters on its way here, or where nothing would be
 * left.
 */
export function stripped({ snapshot }: Opened, path: string, io: Io): readonly Edit[] {
  const entry = snapshot.corpus.entry(path);
  if (entry && !isStrippable(entry)) {
    io.say(`${path} is left as it is: it holds characters that were lost before (U+FFFD)`);
    return [];
  }
  const edits = strip(snapshot, path);
  if (entry && edits.length === 0 && strippable(snapshot, entry).length > 0)
    io.say(`${path} is left as it is: all of it would go`);
  return edits;
}

/** The bytes of a file with edits made: same encoding, same mark, every other byte as it was. */
export function bytesOf({ text, encoding }: ArticleFile, edits: readonly Edit[]): Uint8Array {
  const bytes = encode(applyEdits(text, edits), encoding);
  if (!bytes) throw new Error(`cannot be written in ${encoding.name}`);
  return bytes;
}

/** Writes a file whole, its folder made where there is none; says why and gives false where it cannot. */
export function written(path: string, bytes: Uint8Array, io: Io): boolean {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeAtomic(path, bytes);
    return true;
  } catch (error) {
    io.say(`${path} ${reasonOf(error, 'written')}`);
    return false;
  }
}
