import assert from 'node:assert/strict';
import { corpusOf } from '../../server/src/corpus/corpus';
import { read } from '../../server/src/reading/reading';
import { findingsOf } from '../../server/src/rules';
import { defaultSettings, type Settings } from '../../server/src/rules/settings';
import type { Span } from '../../server/src/text/span';

/** A marked place of a fixture: what stands in the caret line behind the carets is its label. */
export interface Mark extends Span {
  readonly label: string;
}

export interface FixtureFile {
  readonly text: string;
  /** From caret lines under the text. */
  readonly marks: readonly Mark[];
  /** Where `<|>` stood. */
  readonly cursor: number | null;
  /** What stood between `[|` and `|]`. */
  readonly ranges: readonly Span[];
}

const caretLine = /^\s*(\^+)\s*(.*)$/;

/**
 * Reads a fixture. `//- /path` starts a file (without one, all is `/article.txt`). A line of carets marks the columns of the
 * text line above it; several caret lines may follow one text line. `<|>` is the cursor, `[|…|]` a range; neither stays in the
 * text, and carets are counted in the text as written.
 */
export function fixture(source: string): ReadonlyMap<string, FixtureFile> {
  const files = new Map<string, FixtureFile>();
  const body = source.replace(/^\n/, '');
  const parts = body.startsWith('//- ') ? body.split(/^\/\/- /m).slice(1) : [`/article.txt\n${body}`];
  for (const part of parts) {
    const cut = part.indexOf('\n');
    files.set(part.slice(0, cut).trim(), fixtureFile(part.slice(cut + 1)));
  }
  return files;
}

function fixtureFile(source: string): FixtureFile {
  const marks: Mark[] = [];
  const ranges: Span[] = [];
  let cursor: number | null = null;
  let open = 0;
  let text = '';
  let columns: number[] = []; // offset in `text` of each column of the last text line as written
  const lines = source.split('\n');
  lines.forEach((line, n) => {
    const carets = caretLine.exec(line);
    if (carets && n > 0) {
      const from = line.indexOf('^');
      const start = columns[from];
      const end = columns[from + carets[1].length];
      assert.ok(start !== undefined && end !== undefined, `carets stand behind the end of the line: ${line}`);
      marks.push({ start, end, label: carets[2].trim() });
      return;
    }
    if (text || n > 0) text += n > 0 ? '\n' : '';
    columns = [];
    for (let i = 0; i < line.length; ) {
      columns[i] = text.length;
      if (line.startsWith('<|>', i)) {
        cursor = text.length;
        i += 3;
      } else if (line.startsWith('[|', i)) {
        open = text.length;
        i += 2;
      } else if (line.startsWith('|]', i)) {
        ranges.push({ start: open, end: text.length });
        i += 2;
      } else text += line[i++];
    }
    columns[line.length] = text.length;
  });
  return { text, marks, cursor, ranges };
}

/** Compares places with the caret marks of one file: same spans, and each label starts with what the caret line says. */
export function checkMarks(file: FixtureFile, actual: readonly Mark[]): void {
  const show = (list: readonly Mark[]) =>
    [...list]
      .sort((a, b) => a.start - b.start || a.end - b.end)
      .map(m => `${JSON.stringify(file.text.slice(m.start, m.end))} ${m.label}`);
  const said = show(actual);
  const wanted = show(file.marks);
  const shortened = said.map((line, i) => (wanted[i] && line.startsWith(wanted[i]) ? wanted[i] : line));
  assert.deepEqual(shortened, wanted);
}

/**
 * Runs the rules over a fixture. Every finding whose rule starts with `scope` must be annotated
 * (`^^^ figures.conflict warning: 14 here`) and every annotation must be met.
 */
export function checkFindings(source: string, scope: string, settings: Settings = defaultSettings): void {
  const files = fixture(source);
  const corpus = corpusOf(new Map([...files].map(([path, file]) => [path, read(file.text)])), settings.boilerplate);
  for (const [path, file] of files) {
    const entry = corpus.entry(path);
    assert.ok(entry);
    const findings = findingsOf({ entry, corpus: files.size > 1 ? corpus : null, settings }).filter(f =>
      f.rule.startsWith(scope),
    );
    checkMarks(
      file,
      findings.map(f => ({ start: f.start, end: f.end, label: `${f.rule} ${f.level}: ${f.message}` })),
    );
  }
}
