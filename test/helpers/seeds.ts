import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf } from './folder';

/** The sample workspace. */
export const seeds = join(process.cwd(), 'seeds');

/** The name of the seed that starts so: "001". */
export const nameOf = (start: string): string => readdirSync(seeds).find(name => name.startsWith(start)) ?? '';

/** A copy of the seeds that a test may change. */
export function seedFolder(): string {
  const folder = folderOf({});
  cpSync(seeds, folder, { recursive: true });
  return folder;
}
