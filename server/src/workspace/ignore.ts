import { applyEdits, modify, type ParseError, parse } from 'jsonc-parser';

/** Fingerprints of findings that people have set aside, by path relative to the folder of the ignore file. */
export type Ignored = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Reads an ignore file: `{ "wire/flood.txt": { "0f3a99c1": "figures.conflict: 14 here, 41 in blog.txt" } }`. The words behind a
 * fingerprint are for people.
 */
export function ignoredOf(text: string): { ignored: Ignored; problems: readonly string[] } {
  const errors: ParseError[] = [];
  const value: unknown = text.trim() ? parse(text, errors, { allowTrailingComma: true }) : {};
  if (errors.length > 0 || !isObject(value))
    return { ignored: new Map(), problems: ['is not valid JSON; it is not used'] };
  const ignored = new Map<string, Set<string>>();
  const problems: string[] = [];
  for (const [path, marks] of Object.entries(value)) {
    if (isObject(marks)) ignored.set(path, new Set(Object.keys(marks)));
    else problems.push(`"${path}" must hold fingerprints with a remark each; it is not used`);
  }
  return { ignored, problems };
}

/** The text of the ignore file with one finding more; comments and the form of the rest stay. */
export function withIgnored(text: string, path: string, fingerprint: string, remark: string): string {
  const base = text.trim() ? text : '{}\n';
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: base.includes('\r\n') ? '\r\n' : '\n' };
  return applyEdits(base, modify(base, [path, fingerprint], remark, { formattingOptions }));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
